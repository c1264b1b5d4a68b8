//! One gzip member: header, deflate stream, checksum and length (RFC 1952).
//!
//! Never uses the name or the time in its header.

use crc32fast::Hasher;
use flate2::{Decompress, FlushDecompress, Status};

use super::{Decode, Ran, State};

/// The longest header; only a name or a comment makes one long.
const HEADER_MAX_BYTES: usize = 64 << 10;

#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Header,
    Body,
    Trailer,
}

/// Unpacks gzip.
pub struct Gzip {
    inflate: Decompress,
    crc: Hasher,
    length: u32,
    at: At,
}

impl Default for Gzip {
    fn default() -> Self {
        Self { inflate: Decompress::new(false), crc: Hasher::new(), length: 0, at: At::Header }
    }
}

impl Gzip {
    fn body(&mut self, input: &[u8], output: &mut [u8]) -> Ran {
        let (before_in, before_out) = (self.inflate.total_in(), self.inflate.total_out());
        let status = self.inflate.decompress(input, output, FlushDecompress::None);
        let read = (self.inflate.total_in() - before_in) as usize;
        let written = (self.inflate.total_out() - before_out) as usize;
        self.crc.update(&output[..written]);
        self.length = self.length.wrapping_add(written as u32);
        let state = match status {
            Ok(Status::StreamEnd) => {
                self.at = At::Trailer;
                State::Going
            }
            Ok(_) if read == input.len() && written < output.len() => State::Starving,
            Ok(_) if read == 0 && written == 0 => State::Broken,
            Ok(_) => State::Going,
            Err(_) => State::Broken,
        };
        Ran { read, written, state }
    }
}

impl Decode for Gzip {
    fn begin(&mut self) {
        self.inflate.reset(false);
        self.crc.reset();
        self.length = 0;
        self.at = At::Header;
    }

    fn run(&mut self, input: &[u8], output: &mut [u8]) -> Ran {
        let ran = |read, state| Ran { read, written: 0, state };
        match self.at {
            At::Header => match header(input) {
                Header::Ends(length) => {
                    self.at = At::Body;
                    ran(length, State::Going)
                }
                Header::Short if input.len() < HEADER_MAX_BYTES => ran(0, State::Starving),
                _ => ran(0, State::Broken),
            },
            At::Body => self.body(input, output),
            At::Trailer => match input.first_chunk::<8>() {
                None => ran(0, State::Starving),
                Some(&[a, b, c, d, e, f, g, h]) => {
                    let whole = u32::from_le_bytes([a, b, c, d]) == self.crc.clone().finalize()
                        && u32::from_le_bytes([e, f, g, h]) == self.length;
                    ran(8, if whole { State::Ended } else { State::Broken })
                }
            },
        }
    }

    fn next(&self, bytes: &[u8]) -> Option<usize> {
        memchr::memmem::find_iter(bytes, b"\x1f\x8b\x08")
            .find(|at| bytes.get(at + 3).is_some_and(|flags| *flags < 0x20))
    }
}

enum Header {
    Ends(usize),
    Short,
    Wrong,
}

/// Finds the end of a member's header.
fn header(bytes: &[u8]) -> Header {
    let Some(&[a, b, method, flags, ..]) = bytes.first_chunk::<10>() else { return Header::Short };
    if [a, b, method] != [0x1f, 0x8b, 8] || flags >= 0x20 {
        return Header::Wrong;
    }
    let mut at = 10;
    if flags & 4 != 0 {
        let Some(&[low, high]) = bytes.get(at..).and_then(|rest| rest.first_chunk::<2>()) else {
            return Header::Short;
        };
        at += 2 + usize::from(u16::from_le_bytes([low, high]));
    }
    // Name and comment, each ended by a zero.
    for flag in [8, 16] {
        if flags & flag != 0 {
            let Some(end) = bytes.get(at..).and_then(|rest| memchr::memchr(0, rest)) else {
                return Header::Short;
            };
            at += end + 1;
        }
    }
    at += if flags & 2 != 0 { 2 } else { 0 };
    if at <= bytes.len() { Header::Ends(at) } else { Header::Short }
}
