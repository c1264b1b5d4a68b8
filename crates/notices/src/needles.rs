//! Texts without which no rule of a platform can fire, looked for in one pass over the bytes of a body, before
//! anything of it is read.
//!
//! Never decides that a rule fires.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// The texts of one platform.
#[derive(Clone, Debug)]
pub struct Needles {
    search: Option<AhoCorasick>,
    count: usize,
}

/// Which of them a body holds.
pub struct Held {
    all: bool,
    list: Vec<bool>,
}

impl Needles {
    pub fn of(texts: &[String]) -> Self {
        let built = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::DFA))
            .build(texts)
            .ok()
            .filter(|_| !texts.is_empty());
        Self { search: built, count: texts.len() }
    }

    /// Looks for all of them.
    pub fn look(&self, body: &[u8]) -> Held {
        let mut held = Held { all: self.search.is_none(), list: vec![false; self.count] };
        let mut left = self.count;
        for found in self.search.iter().flat_map(|search| search.find_overlapping_iter(body)) {
            let seen = &mut held.list[found.pattern().as_usize()];
            left -= usize::from(!*seen);
            *seen = true;
            if left == 0 {
                break;
            }
        }
        held
    }

    /// Returns an answer for a body whose bytes are not those of its text.
    pub fn untold(&self) -> Held {
        Held { all: true, list: Vec::new() }
    }
}

impl Held {
    /// Returns whether it holds, or may hold, all of these.
    pub fn holds(&self, numbers: &[usize]) -> bool {
        self.all || numbers.iter().all(|number| self.list[*number])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_inside_another_is_found() {
        let needles = Needles::of(&["cgiData".into(), "cgiDataNew".into(), "ban".into()]);
        for (body, numbers, holds) in [
            ("var cgiDataNew", vec![0, 1], true),
            ("var cgiData", vec![0], true),
            ("var cgiData", vec![0, 1], false),
            ("", vec![], true),
            ("", vec![2], false),
        ] {
            assert_eq!(needles.look(body.as_bytes()).holds(&numbers), holds, "{body} {numbers:?}");
        }
        assert!(needles.untold().holds(&[0, 1, 2]));
        assert!(Needles::of(&[]).look(b"x").holds(&[]));
    }
}
