//! Takes a proof file apart: every member known, none missing, none twice, each text in its one form.
//!
//! Never believes anything in it: that is judged after.

use seal::{Salt, TlogProof};

use crate::fault::Fault;
use crate::file::{Header, ProofFile, Stamp, render_headers, value_name};
use crate::inner::{Inner, Kind};
use crate::item::{Extension, Item, Shown, Slot, parse_fields};
use crate::rotation::Rotation;
use crate::text::{TEXT_MAX, plain};
use crate::zip::{self, Member};

impl ProofFile {
    /// Takes a file apart.
    ///
    /// # Errors
    /// [`Fault::Limits`] and [`Fault::Form`], as docs/format.md 12 has them; nothing else.
    pub fn take_apart(file: &[u8]) -> Result<Self, Fault> {
        let mut members = Members { list: zip::read(file)?, at: 0 };
        let readme = members.take("README.txt")?.to_vec();
        let mut rotations = Vec::new();
        while members.next_starts("keys/") {
            let bytes = members.take(&format!("keys/{}", rotations.len() + 1))?;
            rotations.push(Rotation::parse(bytes)?.note);
        }
        let (mut items, mut checkpoint) = (Vec::new(), None);
        while items.is_empty() || !members.is_at_end() && !members.next_starts("dates/") {
            let (item, note) = read_item(&mut members, items.len() + 1)?;
            items.push(item);
            if *checkpoint.get_or_insert_with(|| note.clone()) != note {
                return Err(Fault::Form);
            }
        }
        let stamps = read_stamps(&mut members)?;
        let checkpoint = checkpoint.ok_or(Fault::Form)?;
        let read = Self { readme, rotations, items, checkpoint, stamps };
        // Whatever was passed over so far (directory, checksums, order) shows here.
        if members.is_at_end() && read.write() == file { Ok(read) } else { Err(Fault::Form) }
    }
}

struct Members<'a> {
    list: Vec<Member<'a>>,
    at: usize,
}

impl<'a> Members<'a> {
    fn peek(&self) -> &'a str {
        self.list.get(self.at).map_or("", |member| member.name)
    }

    fn next_starts(&self, start: &str) -> bool {
        self.peek().starts_with(start)
    }

    fn is_at_end(&self) -> bool {
        self.at == self.list.len()
    }

    fn take(&mut self, name: &str) -> Result<&'a [u8], Fault> {
        let member = self.list.get(self.at).filter(|member| member.name == name).ok_or(Fault::Form)?;
        self.at += 1;
        Ok(member.bytes)
    }
}

fn read_item(members: &mut Members<'_>, i: usize) -> Result<(Item, String), Fault> {
    let inner = Inner::parse(plain(members.take(&format!("{i}/inner"))?)?)?;
    let proof = TlogProof::parse(plain(members.take(&format!("{i}/proof"))?)?).map_err(|_| Fault::Form)?;
    if proof.extra.is_some() || proof.index > 1 << 24 {
        return Err(Fault::Form);
    }
    let shown = match inner.kind {
        Kind::Record => Shown::Record(read_fields(members, i)?),
        Kind::Piece => read_piece(members, i)?,
    };
    Ok((Item { inner, index: proof.index, path: proof.path, shown }, proof.checkpoint))
}

fn read_fields(members: &mut Members<'_>, i: usize) -> Result<Vec<Slot>, Fault> {
    let mut slots = parse_fields(plain(members.take(&format!("{i}/fields"))?)?)?;
    for (at, slot) in slots.iter_mut().enumerate() {
        if let Slot::Open { name, value, .. } = slot {
            *value = members.take(&format!("{i}/{}", value_name(at, name)))?.to_vec();
        }
    }
    Ok(slots)
}

fn read_piece(members: &mut Members<'_>, i: usize) -> Result<Shown, Fault> {
    let line = plain(members.take(&format!("{i}/salt"))?)?;
    let salt = line.strip_suffix('\n').and_then(Salt::of_base64).ok_or(Fault::Form)?;
    let name = members.peek();
    let named = |extension: &Extension| name == format!("{i}/content.{}", extension.text());
    let extension = Extension::ALL.into_iter().find(named).ok_or(Fault::Form)?;
    Ok(Shown::Piece { salt, extension, bytes: members.take(name)?.to_vec() })
}

fn read_stamps(members: &mut Members<'_>) -> Result<Vec<Stamp>, Fault> {
    let mut stamps = Vec::new();
    while !members.is_at_end() {
        let j = stamps.len() + 1;
        let responses_only = stamps.iter().all(|stamp| matches!(stamp, Stamp::Rfc3161(_)));
        if responses_only && members.peek() == format!("dates/{j}.tsr") {
            stamps.push(Stamp::Rfc3161(members.take(members.peek())?.to_vec()));
            continue;
        }
        let proof = members.take(&format!("dates/{j}.ots"))?.to_vec();
        let headers = match members.take(&format!("dates/{j}.headers")) {
            Ok(bytes) => parse_headers(plain(bytes)?)?,
            Err(_) => Vec::new(),
        };
        stamps.push(Stamp::OpenTimestamps { proof, headers });
    }
    Ok(stamps)
}

fn parse_headers(text: &str) -> Result<Vec<Header>, Fault> {
    let headers: Option<Vec<Header>> =
        text.split_terminator('\n').take(TEXT_MAX).map(Header::parse).collect();
    let headers = headers.filter(|headers| !headers.is_empty()).ok_or(Fault::Form)?;
    if render_headers(&headers) == text { Ok(headers) } else { Err(Fault::Form) }
}

impl Header {
    /// Reads a line `<height> <160 hex>`.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let (height, hex) = line.split_once(' ')?;
        let mut bytes = [0; 80];
        if hex.len() != 160 || !hex.is_ascii() {
            return None;
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Self { height: height.parse().ok()?, bytes })
    }
}
