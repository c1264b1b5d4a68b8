//! An HTTP message as bytes: first line, fields, and the body with its transfer and content encoding taken
//! off (RFC 9112, RFC 9110 section 8.4).
//!
//! Never gives out more than [`BODY_MAX_BYTES`], and never believes an encoding that the bytes do not bear
//! out: capture programs often undo it and keep the header.

use std::borrow::Cow;
use std::io::{self, Read};

use crate::fields::Fields;
use crate::problem::ProblemKind;

/// The longest body that is unpacked; what is beyond is not read.
pub const BODY_MAX_BYTES: usize = 64 << 20;
/// A body may swell to this many times its packed size, once it is longer than a mebibyte.
const SWELL_MAX: usize = 1000;

/// A message.
#[derive(Clone, Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    /// The fields; their places count from the beginning of the message.
    pub fields: Fields<'a>,
    body: usize,
}

/// A body as it is to be read.
#[derive(Clone, Debug)]
pub struct Decoded<'a> {
    /// The bytes.
    pub bytes: Cow<'a, [u8]>,
    /// What was wrong with its encodings, with the encoding's name.
    pub wrong: Vec<(ProblemKind, String)>,
}

impl<'a> Message<'a> {
    /// Reads a message; `None` where it is none.
    #[must_use]
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let end = memchr::memchr(b'\n', bytes)?;
        let line = bytes[..end].trim_ascii_end();
        let answer = line.starts_with(b"HTTP/");
        let asked =
            || line.ends_with(b"HTTP/1.1") || line.ends_with(b"HTTP/1.0") || line.ends_with(b"HTTP/2");
        if !answer && !asked() {
            return None;
        }
        let fields = Fields::of(bytes, end + 1);
        Some(Self { bytes, body: fields.end(), fields })
    }

    /// Returns the first line.
    #[must_use]
    pub fn first_line(&self) -> &'a [u8] {
        let end = memchr::memchr(b'\n', self.bytes).unwrap_or(self.bytes.len());
        self.bytes[..end].trim_ascii_end()
    }

    /// Returns the status of an answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        let line = self.first_line();
        if !line.starts_with(b"HTTP/") {
            return None;
        }
        let word = line.split(|byte| *byte == b' ').filter(|word| !word.is_empty()).nth(1)?;
        std::str::from_utf8(word).ok()?.parse().ok()
    }

    /// Returns the body as it was sent.
    #[must_use]
    pub fn body(&self) -> &'a [u8] {
        &self.bytes[self.body..]
    }

    /// Returns where the body begins in the message.
    #[must_use]
    pub fn body_at(&self) -> usize {
        self.body
    }

    fn is_chunked(&self) -> bool {
        self.fields.get("Transfer-Encoding").is_some_and(|coding| {
            coding.split(',').any(|coding| coding.trim().eq_ignore_ascii_case("chunked"))
        })
    }

    /// Returns the body without its chunks, where it says to have and has them.
    #[must_use]
    pub fn unchunked(&self) -> Option<Vec<u8>> {
        if self.is_chunked() { unchunk(self.body()).ok() } else { None }
    }

    /// Returns whether the body as it was sent is not the body as it is to be read.
    #[must_use]
    pub fn is_encoded(&self) -> bool {
        matches!(self.decoded().bytes, Cow::Owned(_))
    }

    /// Returns the body as it is to be read.
    #[must_use]
    pub fn decoded(&self) -> Decoded<'a> {
        let mut bytes = Cow::Borrowed(self.body());
        let mut wrong = Vec::new();
        if self.is_chunked() && !bytes.is_empty() {
            match unchunk(&bytes) {
                Ok(body) => bytes = Cow::Owned(body),
                Err(body) => {
                    wrong.push((ProblemKind::BadChunking, String::new()));
                    if let Some(body) = body {
                        bytes = Cow::Owned(body);
                    }
                }
            }
        }
        let codings = self.fields.get("Content-Encoding").unwrap_or_default().into_owned();
        // The last was put on last; nobody needs more than three.
        for coding in codings.rsplit(',').take(3) {
            let coding = coding.trim().to_ascii_lowercase();
            if matches!(coding.as_str(), "" | "identity" | "none" | "utf-8") || bytes.is_empty() {
                continue;
            }
            match unpack(&coding, &bytes) {
                Unpacked::Whole(body) => bytes = Cow::Owned(body),
                // As if the header were not there.
                Unpacked::Not => {}
                Unpacked::Part(kind, body) => {
                    wrong.push((kind, coding));
                    bytes = Cow::Owned(body);
                }
                Unpacked::Unknown => {
                    wrong.push((ProblemKind::BodyEncoding, coding));
                    break;
                }
            }
        }
        Decoded { bytes, wrong }
    }
}

/// Takes the chunks apart. `Err` with what came before the fault, or with nothing where it was there from
/// the first: then the body has no chunks.
fn unchunk(body: &[u8]) -> Result<Vec<u8>, Option<Vec<u8>>> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    loop {
        let cut = |out: &Vec<u8>| if out.is_empty() { None } else { Some(out.clone()) };
        let Some(end) = memchr::memchr(b'\n', &rest[..rest.len().min(1024)]) else { return Err(cut(&out)) };
        let size = rest[..end].split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
        let size = std::str::from_utf8(size).ok().filter(|size| size.len() <= 15 && !size.starts_with('+'));
        let Some(size) = size.and_then(|size| usize::from_str_radix(size, 16).ok()) else {
            return Err(cut(&out));
        };
        rest = &rest[end + 1..];
        if size == 0 {
            return Ok(out);
        }
        let Some(chunk) = rest.get(..size) else {
            out.extend_from_slice(rest);
            return Err(Some(out));
        };
        out.extend_from_slice(chunk);
        rest = &rest[size..];
        rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
    }
}

enum Unpacked {
    Whole(Vec<u8>),
    /// The bytes are not packed in this way.
    Not,
    /// What came before the fault.
    Part(ProblemKind, Vec<u8>),
    Unknown,
}

fn unpack(coding: &str, body: &[u8]) -> Unpacked {
    match coding {
        "gzip" | "x-gzip" if body.starts_with(&[0x1f, 0x8b]) => {
            drain(flate2::bufread::MultiGzDecoder::new(body), body.len(), false)
        }
        "gzip" | "x-gzip" => Unpacked::Not,
        // Both are seen: with the zlib header, as it should be, and without.
        "deflate" => match drain(flate2::bufread::ZlibDecoder::new(body), body.len(), true) {
            Unpacked::Not => drain(flate2::bufread::DeflateDecoder::new(body), body.len(), true),
            unpacked => unpacked,
        },
        "br" => drain(brotli_decompressor::Decompressor::new(body, 64 << 10), body.len(), true),
        "zstd" if body.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) => {
            match zstd::stream::read::Decoder::with_buffer(body) {
                Ok(decoder) => drain(decoder, body.len(), false),
                Err(_) => Unpacked::Unknown,
            }
        }
        "zstd" => Unpacked::Not,
        _ => Unpacked::Unknown,
    }
}

/// Reads to the end, to a fault or to the limit. `doubtful`: a fault before the first byte means that it is
/// not packed in this way.
fn drain(mut reader: impl Read, packed: usize, doubtful: bool) -> Unpacked {
    let most = BODY_MAX_BYTES.min(packed.saturating_mul(SWELL_MAX).max(1 << 20));
    let mut out = Vec::new();
    let mut buffer = vec![0; 32 << 10];
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return Unpacked::Whole(out),
            Ok(read) if out.len() + read > most => return Unpacked::Part(ProblemKind::Bomb, out),
            Ok(read) => out.extend_from_slice(&buffer[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) if doubtful && out.is_empty() => return Unpacked::Not,
            Err(_) => return Unpacked::Part(ProblemKind::BodyEncoding, out),
        }
    }
}
