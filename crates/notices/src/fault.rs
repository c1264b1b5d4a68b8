//! What is wrong with a rule file.
//!
//! Never hides where: a fault names the file's platform, the line and, where it is one's, the rule.

/// A rule file, or a file of cases, that is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}{}: {what}", .rule.as_ref().map(|rule| format!(", {rule}")).unwrap_or_default())]
pub struct RuleFault {
    /// The platform that the file is of, or the file's name.
    pub file: String,
    /// The rule or case, where it is in one.
    pub rule: Option<String>,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

/// A file while it is read: gives faults their place.
#[derive(Clone, Copy)]
pub struct Place<'t> {
    pub file: &'t str,
    pub text: &'t str,
    pub rule: Option<&'t str>,
    pub byte: usize,
}

impl Place<'_> {
    pub fn fault(&self, what: impl Into<String>) -> RuleFault {
        let before = self.text.as_bytes().iter().take(self.byte);
        RuleFault {
            file: self.file.to_owned(),
            rule: self.rule.map(str::to_owned),
            line: before.filter(|byte| **byte == b'\n').count() + 1,
            what: what.into(),
        }
    }
}
