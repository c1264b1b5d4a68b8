//! What an export leaves out, told line by line: records, fields, what a form cannot say, and combinations to
//! look at before anything is given away.
//!
//! Never repeats what was left out: a record by its kind and line, a field by its name.

use crate::line::Line;

use super::release::{Jigsaw, Reason, Release};

impl Reason {
    /// Returns the stable word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Sealed => "sealed",
            Self::Closed => "closed",
            Self::NoBasis => "no-basis",
            Self::ReferenceStays => "reference-stays",
            Self::Inner => "inner",
        }
    }
}

/// Returns the list as JSON Lines. `unsaid` are the records that a form cannot say, with form and reason.
#[must_use]
pub fn left_out(release: &Release<'_>, fields: &[String], unsaid: &[(&str, String, &str)]) -> String {
    let mut out = String::new();
    let mut add = |line: Line| {
        out.push_str(&line.into_text());
        out.push('\n');
    };
    for omitted in &release.omitted {
        let mut line = Line::default();
        line.text("left_out", "record");
        line.text("kind", omitted.kind);
        line.number_if("line", Some(omitted.line.into()));
        line.text("why", omitted.reason.word());
        add(line);
    }
    for field in fields {
        let mut line = Line::default();
        line.text("left_out", "field");
        line.text("field", field);
        line.text("why", "not on the list for this audience");
        add(line);
    }
    for (form, id, why) in unsaid {
        let mut line = Line::default();
        line.text("left_out", "meaning");
        line.text("form", form);
        line.text("id", id);
        line.text("why", why);
        add(line);
    }
    for Jigsaw { entity, predicates } in &release.jigsaw {
        let mut line = Line::default();
        line.text("look_at", "jigsaw");
        line.text("id", entity);
        line.texts("predicates", &predicates.iter().map(|name| name.as_str().into()).collect::<Vec<_>>());
        add(line);
    }
    out
}
