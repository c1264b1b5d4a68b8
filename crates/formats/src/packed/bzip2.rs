//! One bzip2 stream.
//!
//! Never looks for single blocks in a damaged stream: only for the next stream.

use ::bzip2::{Decompress, Status};

use super::{Decode, Ran, State};

/// Unpacks bzip2.
pub struct Bzip2(Decompress);

impl Default for Bzip2 {
    fn default() -> Self {
        Self(Decompress::new(false))
    }
}

impl Decode for Bzip2 {
    fn begin(&mut self) {
        self.0 = Decompress::new(false);
    }

    fn run(&mut self, input: &[u8], output: &mut [u8]) -> Ran {
        let (before_in, before_out) = (self.0.total_in(), self.0.total_out());
        let status = self.0.decompress(input, output);
        let read = (self.0.total_in() - before_in) as usize;
        let written = (self.0.total_out() - before_out) as usize;
        let state = match status {
            Ok(Status::StreamEnd) => State::Ended,
            Ok(_) if written == 0 && read == input.len() => State::Starving,
            Ok(_) if written == 0 && read == 0 => State::Broken,
            Ok(_) => State::Going,
            Err(_) => State::Broken,
        };
        Ran { read, written, state }
    }

    fn next(&self, bytes: &[u8]) -> Option<usize> {
        memchr::memmem::find_iter(bytes, b"1AY&SY")
            .filter_map(|at| at.checked_sub(4))
            .find(|&at| bytes[at..].starts_with(b"BZh"))
    }
}
