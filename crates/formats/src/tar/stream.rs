//! A tar's bytes, unpacked, from one end to the other: a plain one is skipped in, a packed one is read
//! through.
//!
//! Never goes back.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use crate::packed;

/// A stream and the place in it.
pub struct Stream {
    bytes: Bytes,
    at: u64,
    /// The length, of a plain file.
    length: Option<u64>,
}

enum Bytes {
    Plain(BufReader<File>),
    Packed(Box<dyn Read + Send>),
}

impl Stream {
    /// Opens a tar at its beginning.
    pub fn open(path: &Path, packed: bool) -> io::Result<Self> {
        let file = File::open(path)?;
        if !packed {
            let length = Some(file.metadata()?.len());
            let bytes = Bytes::Plain(BufReader::with_capacity(64 << 10, file));
            return Ok(Self { bytes, at: 0, length });
        }
        match packed::unpack(Box::new(file), "") {
            Ok((bytes, _)) => Ok(Self { bytes: Bytes::Packed(bytes), at: 0, length: None }),
            Err(problem) => Err(problem.into_read_error()),
        }
    }

    /// Returns the place: how many bytes were read or passed.
    pub fn at(&self) -> u64 {
        self.at
    }

    /// Passes bytes, as many as there are.
    pub fn pass(&mut self, length: u64) -> io::Result<()> {
        match &mut self.bytes {
            Bytes::Plain(file) => {
                let left = self.length.unwrap_or_default().saturating_sub(self.at);
                let length = length.min(left);
                file.seek_relative(i64::try_from(length).unwrap_or(i64::MAX))?;
                self.at += length;
            }
            Bytes::Packed(bytes) => {
                let mut buffer = vec![0; 64 << 10];
                let mut left = length;
                while left > 0 {
                    let room = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
                    match bytes.read(&mut buffer[..room]) {
                        Ok(0) => break,
                        Ok(read) => {
                            self.at += read as u64;
                            left -= read as u64;
                        }
                        Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                        Err(error) => return Err(error),
                    }
                }
            }
        }
        Ok(())
    }
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = match &mut self.bytes {
            Bytes::Plain(file) => file.read(buffer)?,
            Bytes::Packed(bytes) => bytes.read(buffer)?,
        };
        self.at += read as u64;
        Ok(read)
    }
}
