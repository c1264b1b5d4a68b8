//! One record: its header's fields, its block, and whether both are what the header says.
//!
//! Never copies the block.

use std::borrow::Cow;

use super::arc::Line;
use super::digest::Declared;
use super::header;
use crate::fields::Fields;
use crate::http::Message;
use crate::problem::{Problem, ProblemKind};

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordType {
    /// What a server answered.
    Response,
    /// What it was asked.
    Request,
    /// A file that was not fetched over HTTP, or is given without its HTTP header.
    Resource,
    /// An answer that says no more than an earlier one.
    Revisit,
    /// Who made the file, and how.
    Info,
    /// What is said about another record.
    Metadata,
    /// Another record's content in another form.
    Conversion,
    /// The rest of a record of another file.
    Continuation,
    /// Of none of these types.
    Other,
}

impl RecordType {
    fn of(word: &str) -> Self {
        match word.trim().to_ascii_lowercase().as_str() {
            "response" => Self::Response,
            "request" => Self::Request,
            "resource" => Self::Resource,
            "revisit" => Self::Revisit,
            "warcinfo" => Self::Info,
            "metadata" => Self::Metadata,
            "conversion" => Self::Conversion,
            "continuation" => Self::Continuation,
            _ => Self::Other,
        }
    }
}

/// A record of a WARC or an ARC.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    bytes: &'a [u8],
    /// What it is.
    pub kind: RecordType,
    /// The address.
    pub url: Option<Cow<'a, str>>,
    /// When, as it came: RFC 3339 in a WARC, `YYYYMMDDhhmmss` in an ARC.
    pub date: Option<Cow<'a, str>>,
    /// The header's fields; none in an ARC.
    pub fields: Fields<'a>,
    /// Where the block begins.
    block: usize,
    /// How long it should be.
    length: Option<u64>,
}

impl<'a> Record<'a> {
    /// Reads an element of a [`crate::Shape::Warc`].
    ///
    /// # Errors
    /// [`ProblemKind::RecordHeader`] where it is no record, or its header does not end.
    pub fn of(bytes: &'a [u8]) -> Result<Self, Problem> {
        if header::begins(bytes) { Self::of_warc(bytes) } else { Self::of_arc(bytes) }
    }

    fn of_warc(bytes: &'a [u8]) -> Result<Self, Problem> {
        let wrong = |detail: &str| Problem::new(ProblemKind::RecordHeader).detail(detail);
        let first = memchr::memchr(b'\n', bytes).ok_or_else(|| wrong(""))?;
        let fields = Fields::of(bytes, first + 1);
        if !fields.is_whole() {
            return Err(wrong(""));
        }
        let length = fields.get("Content-Length").ok_or_else(|| wrong("Content-Length"))?;
        let length = header::digits(length.as_bytes()).ok_or_else(|| wrong("Content-Length"))?;
        let kind = fields.get("WARC-Type").ok_or_else(|| wrong("WARC-Type"))?;
        Ok(Self {
            bytes,
            kind: RecordType::of(&kind),
            url: fields.get("WARC-Target-URI").map(clean),
            date: fields.get("WARC-Date"),
            block: fields.end(),
            fields,
            length: Some(length),
        })
    }

    fn of_arc(bytes: &'a [u8]) -> Result<Self, Problem> {
        let end = memchr::memchr(b'\n', bytes).map_or(bytes.len(), |at| at + 1);
        let line = Line::of(&bytes[..end]).ok_or_else(|| Problem::new(ProblemKind::RecordHeader))?;
        if line.length.is_none() {
            return Err(Problem::new(ProblemKind::RecordHeader).detail("length"));
        }
        let info = line.url.starts_with(super::arc::FIRST);
        Ok(Self {
            bytes,
            kind: if info { RecordType::Info } else { RecordType::Response },
            url: Some(String::from_utf8_lossy(line.url)),
            date: Some(String::from_utf8_lossy(line.date)),
            fields: Fields::of(&[], 0),
            block: end,
            length: line.length,
        })
    }

    /// Returns the block.
    #[must_use]
    pub fn block(&self) -> &'a [u8] {
        &self.bytes[self.block..]
    }

    /// Returns where the block begins in the element.
    #[must_use]
    pub fn block_at(&self) -> usize {
        self.block
    }

    /// Returns the HTTP message that the block is, where it is one.
    #[must_use]
    pub fn http(&self) -> Option<Message<'a>> {
        let kind = self.fields.get("Content-Type");
        let declared =
            kind.is_none_or(|kind| kind.trim_start().to_ascii_lowercase().starts_with("application/http"));
        let may = matches!(self.kind, RecordType::Response | RecordType::Request | RecordType::Revisit);
        if may && declared { Message::of(self.block()) } else { None }
    }

    /// Returns whether not all of the block is there: it ends early, or the program that captured it says so.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        let short = self.length.is_some_and(|length| (self.block().len() as u64) < length);
        short || self.fields.get("WARC-Truncated").is_some()
    }

    /// Returns what of the record is not what its header says: cut, another digest, an address in another
    /// form than it should have.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut list = Vec::new();
        let block = self.block();
        let cut = self.length.is_some_and(|length| (block.len() as u64) < length);
        if cut {
            list.push(Problem::new(ProblemKind::RecordCut).detail(self.length.unwrap_or_default()));
        }
        if let Some(reason) = self.fields.get("WARC-Truncated") {
            list.push(Problem::new(ProblemKind::CaptureTruncated).detail(reason));
        }
        let spelt = self.fields.get("WARC-Target-URI");
        if spelt.is_some_and(|url| url.contains([' ', '<', '>'])) {
            list.push(Problem::new(ProblemKind::TargetUri));
        }
        if !cut {
            self.digests(&mut list);
        }
        list
    }

    fn digests(&self, list: &mut Vec<Problem>) {
        let declared = |name| self.fields.get(name).and_then(|text| Declared::of(&text));
        let block = declared("WARC-Block-Digest");
        if block.as_ref().is_some_and(|digest| !digest.agrees(self.block())) {
            list.push(Problem::new(ProblemKind::DigestDiffers).detail("block"));
        }
        // A revisit's payload is another record's.
        let payload = declared("WARC-Payload-Digest").filter(|_| self.kind != RecordType::Revisit);
        if payload.is_some_and(|digest| !self.payload_agrees(&digest, block.as_ref())) {
            list.push(Problem::new(ProblemKind::DigestDiffers).detail("payload"));
        }
    }

    /// Programs differ in whether the payload is taken with its chunks, and even with its content encoding.
    fn payload_agrees(&self, digest: &Declared, block: Option<&Declared>) -> bool {
        let Some(message) = self.http() else {
            // The same bytes were checked already.
            return block == Some(digest) || digest.agrees(self.block());
        };
        if digest.agrees(message.body()) {
            return true;
        }
        let unchunked = message.unchunked();
        unchunked.as_ref().is_some_and(|body| digest.agrees(body)) || digest.agrees(&message.decoded().bytes)
    }
}

/// Takes away what does not belong to an address: `<` and `>` around it, as version 1.0 was read by some.
fn clean(url: Cow<'_, str>) -> Cow<'_, str> {
    match url.strip_prefix('<').and_then(|url| url.strip_suffix('>')) {
        Some(inner) => Cow::Owned(inner.to_owned()),
        None => url,
    }
}
