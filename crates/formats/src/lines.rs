//! The two simplest ways of cutting: a line is an element, or the whole of a file is.
//!
//! Never looks at what a line says.

use crate::cut::{Last, Step, Steps};

/// JSON Lines.
#[derive(Default)]
pub(crate) struct Lines {
    begun: bool,
    byte_order_mark: bool,
}

impl Steps for Lines {
    fn step(&mut self, rest: &[u8], looked: usize) -> Step {
        if !self.begun {
            if rest.len() < 3 && b"\xef\xbb\xbf".starts_with(rest) {
                return Step::More;
            }
            self.begun = true;
            if rest.starts_with(b"\xef\xbb\xbf") {
                self.byte_order_mark = true;
                return Step::Glue(3);
            }
        }
        let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        if blank > 0 {
            return Step::Glue(blank as u64);
        }
        match memchr::memchr(b'\n', &rest[looked..]) {
            Some(at) => Step::Element(rest[..looked + at].trim_ascii_end().len()),
            None => Step::More,
        }
    }

    fn last(&mut self, rest: &[u8]) -> (usize, Last) {
        (if rest.trim_ascii().is_empty() { 0 } else { rest.len() }, Last::Whole)
    }

    fn byte_order_mark(&self) -> bool {
        self.byte_order_mark
    }
}

/// A file that is one element.
pub(crate) struct Whole;

impl Steps for Whole {
    fn step(&mut self, _rest: &[u8], _looked: usize) -> Step {
        Step::More
    }

    fn last(&mut self, rest: &[u8]) -> (usize, Last) {
        (rest.len(), Last::Whole)
    }
}
