//! One zstd frame, a skippable one included, and the dictionary that a `.warc.zst` begins with
//! (iipc.github.io/warc-specifications, "Use of Zstandard Compression in WARC").
//!
//! Never asks for a window above 128 MiB: a frame that wants more counts as damaged.

use std::io::Read;

use ::zstd::stream::raw::{Decoder, Operation};

use super::{Decode, Ran, State};

const FRAME: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
const DICTIONARY: [u8; 4] = [0x5d, 0x2a, 0x4d, 0x18];
/// The longest dictionary, packed and unpacked.
const DICTIONARY_MAX_BYTES: usize = 16 << 20;

/// Unpacks zstd.
#[derive(Default)]
pub struct Zstd {
    decoder: Option<Decoder<'static>>,
    begun: bool,
    fresh: bool,
}

impl Zstd {
    /// Takes in the dictionary, where the input begins with one.
    fn dictionary(&mut self, input: &[u8]) -> Ran {
        let ran = |read, state| Ran { read, written: 0, state };
        let Some(&[a, b, c, d]) = input.get(4..).and_then(|rest| rest.first_chunk::<4>()) else {
            return ran(0, State::Starving);
        };
        let length = u32::from_le_bytes([a, b, c, d]) as usize;
        if length > DICTIONARY_MAX_BYTES {
            return ran(0, State::Broken);
        }
        let Some(content) = input.get(8..8 + length) else { return ran(0, State::Starving) };
        let mut unpacked = Vec::new();
        let dictionary = if content.starts_with(&FRAME) {
            let decoder = ::zstd::stream::read::Decoder::with_buffer(content);
            let most = DICTIONARY_MAX_BYTES as u64;
            match decoder.and_then(|decoder| decoder.take(most).read_to_end(&mut unpacked)) {
                Ok(_) => &unpacked,
                Err(_) => return ran(0, State::Broken),
            }
        } else {
            content
        };
        self.decoder = Decoder::with_dictionary(dictionary).ok();
        ran(8 + length, if self.decoder.is_some() { State::Ended } else { State::Broken })
    }
}

impl Decode for Zstd {
    fn begin(&mut self) {
        self.fresh = true;
    }

    fn run(&mut self, input: &[u8], output: &mut [u8]) -> Ran {
        if self.fresh && !self.begun && input.starts_with(&DICTIONARY) {
            let ran = self.dictionary(input);
            self.begun = ran.state != State::Starving;
            return ran;
        }
        self.begun = true;
        if self.decoder.is_none() {
            self.decoder = Decoder::new().ok();
        }
        let broken = Ran { read: 0, written: 0, state: State::Broken };
        let Some(decoder) = &mut self.decoder else { return broken };
        if std::mem::replace(&mut self.fresh, false) && decoder.reinit().is_err() {
            return broken;
        }
        match decoder.run_on_buffers(input, output) {
            Err(_) => broken,
            Ok(status) => {
                let state = match status.remaining {
                    0 => State::Ended,
                    _ if status.bytes_read == input.len() && status.bytes_written < output.len() => {
                        State::Starving
                    }
                    _ if status.bytes_read == 0 && status.bytes_written == 0 => State::Broken,
                    _ => State::Going,
                };
                Ran { read: status.bytes_read, written: status.bytes_written, state }
            }
        }
    }

    fn next(&self, bytes: &[u8]) -> Option<usize> {
        memchr::memmem::find(bytes, &FRAME)
    }
}
