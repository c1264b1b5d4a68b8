//! The answers of captures one after another, as the rules for notices are to judge them: of a WARC, a HAR, an
//! MHTML, a saved page, a saved answer in JSON.
//!
//! Never keeps anything, and never takes what was asked for an answer.

use formats::Shape;
use notices::Rules;

use super::answer::Answer;
use super::kind::Kind;
use super::{har, saved, warc};

/// How the answers that a member holds are had.
#[derive(Clone, Copy, Debug)]
pub struct Captured {
    kind: Kind,
}

impl Captured {
    /// Tells by a member's name and first bytes; `None` where it holds none. A lone file may be any answer
    /// that somebody saved.
    #[must_use]
    pub fn of(name: &str, head: &[u8], lone: bool) -> Option<Self> {
        let kind = Kind::of(name, head);
        let begins = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start().first();
        match kind {
            Kind::Warc | Kind::Har | Kind::Mhtml | Kind::Html => Some(Self { kind }),
            _ if lone && matches!(begins, Some(b'<' | b'{' | b'[')) => Some(Self { kind: Kind::Html }),
            _ => None,
        }
    }

    /// Returns how the member is cut into elements.
    #[must_use]
    pub fn shape(self) -> Shape {
        self.kind.shape().unwrap_or(Shape::Whole)
    }

    /// Returns the answers that an element holds. Those of which no rule can say anything come without fields
    /// and body.
    #[must_use]
    pub fn answers<'a>(self, slice: &'a [u8], rules: &Rules) -> Vec<Answer<'a>> {
        match self.kind {
            Kind::Warc => warc::seen(slice, rules).into_iter().collect(),
            Kind::Har => har::seen(slice).into_iter().collect(),
            Kind::Mhtml => saved::seen_archive(slice),
            _ => vec![saved::seen_page(slice)],
        }
    }
}
