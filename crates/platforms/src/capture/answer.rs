//! A captured answer, wherever it was found, on its way to whoever reads it: the platforms first, then the
//! reader of any page.
//!
//! Never hands on an address with a token in it.

use std::borrow::Cow;
use std::ops::Range;

use formats::{Problem, ProblemKind};
use model::{Basis, Moment, PieceRef};

use super::{secrets, web};
use crate::import::Taken;
use crate::page::Capture;
use crate::registry;

/// One answer.
#[derive(Default)]
pub struct Answer<'a> {
    pub url: Option<String>,
    pub status: Option<u16>,
    pub kind: Option<String>,
    pub body: Cow<'a, [u8]>,
    pub captured: Option<Moment>,
}

impl Answer<'_> {
    fn capture(&self) -> Capture<'_> {
        Capture {
            url: self.url.as_deref(),
            status: self.status,
            kind: self.kind.as_deref(),
            body: &self.body,
            captured: self.captured,
        }
    }

    /// Returns whether the body may be of a kind that some reader knows: no picture, film, sound, font or
    /// style. Most of what a browser fetches is one of these, and readers look at all of a body.
    fn may_say(&self) -> bool {
        let kind = self.kind.as_deref().unwrap_or_default().trim_start().to_ascii_lowercase();
        let shown =
            ["image/", "video/", "audio/", "font/", "text/css"].iter().any(|front| kind.starts_with(front));
        !shown && !self.body.iter().take(64).any(|byte| *byte == 0)
    }

    /// Returns whether it is a program's file. What a program asks for is served as script as well, but not
    /// under such a name.
    fn is_script(&self) -> bool {
        let path = self.url.as_deref().unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
        let kind = self.kind.as_deref().unwrap_or_default();
        path.ends_with(".js") && kind.contains("javascript")
    }

    /// Returns what of the body is private to the viewer.
    #[expect(clippy::single_range_in_vec_init, reason = "one range is meant")]
    pub fn private(&self) -> Vec<Range<usize>> {
        if self.url.as_deref().is_some_and(secrets::is_viewers) {
            return vec![0..self.body.len()];
        }
        if !self.may_say() {
            return Vec::new();
        }
        registry::private_in_page(&self.capture())
    }

    /// Reads it; `pieces` are those it is kept as.
    pub fn read(&self, pieces: &[PieceRef]) -> Taken {
        if self.url.as_deref().is_some_and(secrets::is_viewers) {
            return Taken::default();
        }
        if !self.may_say() || self.is_script() {
            return Taken::default();
        }
        let url = self.url.as_deref().map(secrets::without);
        let capture = Capture { url: url.as_deref(), ..self.capture() };
        let mut taken = match registry::read_page(&capture) {
            Some((_, taken)) => taken,
            None => {
                let mut body = self.body.to_vec();
                registry::private_in_page(&capture).into_iter().for_each(|range| body[range].fill(b' '));
                let read = web::read(&Capture { body: &body, ..capture });
                Taken { posts: read.into_iter().collect(), ..Taken::default() }
            }
        };
        let fill = |from: &mut model::From| {
            from.pieces = pieces.to_vec();
            from.captured = self.captured;
            from.url.clone_from(&url);
        };
        taken.posts.iter_mut().for_each(|post| fill(&mut post.from));
        taken.accounts.iter_mut().for_each(|account| fill(&mut account.from));
        for observation in &mut taken.observations {
            fill(&mut observation.from);
            observation.seen = observation.seen.or(self.captured);
        }
        taken
    }
}

/// Returns a moment that some computer's clock gave.
pub fn clocked(ms: i64) -> Moment {
    Moment { basis: Basis::LocalClock, id_off_ms: None, ms }
}

/// Returns a problem of a kind with a datum.
pub fn problem(kind: ProblemKind, detail: &str) -> Problem {
    Problem::new(kind).detail(detail)
}
