//! Keeps a file, or a container, as the bytes it is: for what no reader understands, and for `--whole`.
//!
//! Never looks inside: private members and all are kept, which is why it must be asked for.

use std::path::Path;

use formats::{Container, Problem, ProblemKind};
use platforms::{About as Input, Counted, Declared, Finish, Found, Import, Origin, Role};

use super::{Keeping, Kept};
use crate::derive::Derived;
use crate::error::ArchiveError;
use crate::place::{Around, Place};
use crate::withhold;
use model::PieceRef;
use std::ops::Range;

/// Keeps the file at a path whole; a folder is kept as its files, each whole.
pub(super) fn keep(place: &Place, path: &Path, around: &Around<'_>) -> Result<Kept, ArchiveError> {
    let container = if path.is_dir() { Container::open(path)? } else { Container::lone(path)? };
    let import = Box::new(Unread { roles: vec![Role::Unknown; container.members().len()] });
    let (archive, founded) = place.open_or_found(around)?;
    let writer = archive.writer(place.keys())?;
    withhold::finish(&writer, place, around)?;
    let derived = Derived::current(&place.derived(), writer.archive(), around.progress)?;
    let report = Keeping { place, around, container, derived, owner: None }.run(writer, import, path)?;
    Ok(Kept { report, founded })
}

/// An input of which nothing is read.
struct Unread {
    roles: Vec<Role>,
}

impl Import for Unread {
    fn about(&self) -> Input {
        Input {
            platform: "none",
            era: "whole",
            account: None,
            handle: None,
            reader: "none/1",
            origin: Origin::Unknown,
            by: None,
        }
    }

    fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn order(&self) -> Vec<usize> {
        (0..self.roles.len()).collect()
    }

    fn declared(&self) -> Vec<Declared> {
        Vec::new()
    }

    fn private_ranges(&self, _: usize, _: &[u8]) -> Result<Vec<Range<usize>>, Problem> {
        Ok(Vec::new())
    }

    fn prepare(&mut self, _: usize, _: &[PieceRef], _: &[u8]) -> Result<(), Problem> {
        Ok(())
    }

    fn read(&self, _: usize, _: &[PieceRef], _: &[u8]) -> Result<Found, Problem> {
        Err(Problem::new(ProblemKind::UnknownMember))
    }

    fn finish(&self, _: &Counted<'_>) -> Finish {
        Finish::default()
    }
}
