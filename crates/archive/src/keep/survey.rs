//! Goes through members of which an importer must see all before it can say what is private.
//!
//! Never keeps and never reports: what is wrong with a member is said when it is kept.

use formats::{Container, Elements};
use platforms::{Import, Role};

use crate::progress::{Progress, Stage};

/// Shows the importer every member that it surveys.
pub(super) fn survey(container: &Container, import: &mut dyn Import, progress: &dyn Progress) {
    let surveyed = |(index, role): (usize, &Role)| match role {
        Role::Posts { shape, .. } if import.surveys(index) => Some((index, *shape)),
        _ => None,
    };
    let members: Vec<_> = import.roles().iter().enumerate().filter_map(surveyed).collect();
    if members.is_empty() {
        return;
    }
    let bytes = members.iter().map(|(index, _)| container.members()[*index].size).sum();
    progress.stage(Stage::Compare, bytes);
    for (index, shape) in members {
        let Ok((reader, _)) = container.read_unpacked(index) else { continue };
        let mut elements = Elements::new(reader, shape);
        // After an error comes the end; the error comes again when the member is kept.
        while let Ok(Some(chunk)) = elements.next_chunk() {
            for span in &chunk.spans {
                let slice = &chunk.bytes[span.start as usize..span.end as usize];
                import.survey(index, chunk.offset + u64::from(span.start), span.element, slice);
            }
            progress.advance(chunk.bytes.len() as u64);
        }
    }
}
