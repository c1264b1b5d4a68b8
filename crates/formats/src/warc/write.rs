//! Records of a WARC 1.1 (ISO 28500) put into bytes.
//!
//! Never writes a file, never draws an id or reads a clock: both are given; and never lets a value end its
//! line.

use sha2::{Digest as _, Sha256};

/// A record to be written.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewRecord<'a> {
    /// `WARC-Type`: `warcinfo`, `request`, `response`, `revisit`, `metadata`.
    pub kind: &'a str,
    /// The record's id: 16 bytes that nobody else drew, written as a UUID of version 4 (RFC 9562).
    pub id: [u8; 16],
    /// When, in RFC 3339, UTC.
    pub date: &'a str,
    /// The address, where the record is of one.
    pub url: Option<&'a str>,
    /// Further fields, in their order.
    pub fields: &'a [(&'a str, &'a str)],
    /// The type of the block.
    pub content_type: &'a str,
    /// The block.
    pub block: &'a [u8],
}

impl NewRecord<'_> {
    /// Adds the record to the bytes of a WARC, with a digest of its block and the two line ends behind it.
    pub fn write(&self, out: &mut Vec<u8>) {
        let digest = format!("sha256:{}", hex(&Sha256::digest(self.block)));
        let (id, length) = (urn(self.id), self.block.len().to_string());
        out.extend_from_slice(b"WARC/1.1\r\n");
        line(out, "WARC-Type", self.kind);
        line(out, "WARC-Record-ID", &id);
        line(out, "WARC-Date", self.date);
        if let Some(url) = self.url {
            line(out, "WARC-Target-URI", url);
        }
        self.fields.iter().for_each(|(name, value)| line(out, name, value));
        line(out, "WARC-Block-Digest", &digest);
        line(out, "Content-Type", self.content_type);
        line(out, "Content-Length", &length);
        out.extend_from_slice(b"\r\n");
        out.extend_from_slice(self.block);
        out.extend_from_slice(b"\r\n\r\n");
    }
}

fn line(out: &mut Vec<u8>, name: &str, value: &str) {
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b": ");
    // A line end or another control would let a value be read as a field of its own.
    out.extend(value.trim().bytes().map(|byte| if byte < b' ' || byte == 0x7f { b' ' } else { byte }));
    out.extend_from_slice(b"\r\n");
}

/// Returns the name that other records give a record by.
#[must_use]
pub fn urn(id: [u8; 16]) -> String {
    let mut id = id;
    id[6] = id[6] & 0x0f | 0x40;
    id[8] = id[8] & 0x3f | 0x80;
    let text = hex(&id);
    format!("<urn:uuid:{}-{}-{}-{}-{}>", &text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..])
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{Record, RecordType};

    #[test]
    fn a_record_is_written_as_the_standard_has_it() {
        let mut out = Vec::new();
        let record = NewRecord {
            kind: "metadata",
            id: [0xff; 16],
            date: "2026-11-24T00:00:00Z",
            url: Some("http://a.example/\r\nX: y"),
            fields: &[("WARC-IP-Address", "127.0.0.1")],
            content_type: "application/warc-fields",
            block: b"",
        };
        record.write(&mut out);
        // The digest is python's hashlib.sha256(b"").hexdigest().
        let wanted = "WARC/1.1\r\nWARC-Type: metadata\r\n\
            WARC-Record-ID: <urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff>\r\n\
            WARC-Date: 2026-11-24T00:00:00Z\r\nWARC-Target-URI: http://a.example/  X: y\r\n\
            WARC-IP-Address: 127.0.0.1\r\n\
            WARC-Block-Digest: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\r\n\
            Content-Type: application/warc-fields\r\nContent-Length: 0\r\n\r\n\r\n\r\n";
        assert_eq!(String::from_utf8(out).unwrap(), wanted);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\xff\r\n\r\nWARC/1.1\r\n";
        let mut out = Vec::new();
        let record = NewRecord {
            kind: "response",
            date: "2026-11-24T00:00:00Z",
            url: Some("http://a.example/"),
            content_type: "application/http; msgtype=response",
            block,
            ..NewRecord::default()
        };
        record.write(&mut out);
        let read = Record::of(&out[..out.len() - 4]).unwrap();
        assert_eq!((read.kind, read.url.as_deref()), (RecordType::Response, Some("http://a.example/")));
        assert_eq!((read.block(), read.problems()), (&block[..], vec![]));
        assert_eq!(read.http().unwrap().status(), Some(200));
        // A byte of the block that changed is told.
        let end = out.len() - 6;
        out[end] ^= 1;
        assert_eq!(Record::of(&out[..out.len() - 4]).unwrap().problems().len(), 1);
    }
}
