//! The line of a record (docs/format.md 6): sealing it, its one spelling, and what it still opens.
//!
//! Never changes a value: what was sealed is what is read, byte for byte.

use std::borrow::Cow;

use model::{Field, Record, Value};
use seal::commit;
use seal::{Hash, Salt, Seed};

use crate::codec::FRAME_MAX;
use crate::error::StoreError;
use crate::pieces::draw_seed;
use crate::random::Random;
use crate::strict::{Cursor, Json, NotStrict, push_base64, push_number, push_string};

/// Longest line, its number and line end included.
pub const LINE_MAX: usize = FRAME_MAX;

/// A record with its commitment, ready to be appended to a batch.
pub struct SealedRecord {
    /// Its commitment.
    pub commitment: Hash,
    /// The line after `{"n":7,`, line end included.
    pub(crate) body: Vec<u8>,
}

/// Seals a record under a new seed. Safe to call from several threads at once.
///
/// # Errors
/// [`StoreError::TooLong`] where its line does not fit into a frame.
pub fn seal_record(record: &Record, random: &mut dyn Random) -> Result<SealedRecord, StoreError> {
    let seed = draw_seed(random);
    let values: usize =
        record.fields.iter().map(|field| field.name.len() + field.value.bytes().len() + 8).sum();
    let mut body = Vec::with_capacity(values + values / 16 + 80);
    body.extend_from_slice(b"\"seed\":");
    push_base64(&mut body, &seed.0);
    body.extend_from_slice(b",\"fields\":[");
    for (at, field) in record.fields.iter().enumerate() {
        if at > 0 {
            body.push(b',');
        }
        body.push(b'[');
        push_open(&mut body, field);
        body.push(b']');
    }
    body.extend_from_slice(b"]}\n");
    // `{"n":65535,`
    if body.len() + 11 > LINE_MAX {
        return Err(StoreError::TooLong { bytes: body.len() });
    }
    let fields = record.fields.iter().map(|field| (&*field.name, field.value.bytes()));
    Ok(SealedRecord { commitment: commit::Together::new().record(&seed, fields), body })
}

/// A place in the list of a record from which something is withheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The next open field, with its own salt.
    Open(Salt),
    /// A withheld field's commitment.
    Withheld(Hash),
}

/// What opens a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Everything: field i takes salt i.
    Seed(Seed),
    /// Some fields; the others are withheld, their names too.
    Salts(Vec<Slot>),
    /// Nothing: the whole record is withheld.
    Nothing(Hash),
}

/// A record as its line says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordLine {
    /// Its number in the batch.
    pub n: u32,
    /// The fields that are open, in order.
    pub record: Record,
    /// What opens them, and what is withheld.
    pub opening: Opening,
}

impl RecordLine {
    /// Reads a line, without its line end. `None` for any but the one spelling of docs/format.md.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let mut record = Self::empty();
        record.parse_again(line).then_some(record)
    }

    /// Returns a line that holds nothing yet, to be read into.
    pub(crate) fn empty() -> Self {
        Self { n: 0, record: Record::default(), opening: Opening::Salts(Vec::new()) }
    }

    /// Reads another line into the memory of this one; false where it is not of the one spelling, and
    /// then this holds nothing of use.
    pub(crate) fn parse_again(&mut self, line: &str) -> bool {
        read(line, self).is_ok()
    }

    /// Appends the line and its line end.
    pub fn render(&self, out: &mut Vec<u8>) {
        push_start(out, self.n);
        match &self.opening {
            Opening::Nothing(commitment) => {
                out.extend_from_slice(b"\"commitment\":");
                push_base64(out, &commitment.0);
                out.extend_from_slice(b"}\n");
            }
            Opening::Seed(seed) => {
                out.extend_from_slice(b"\"seed\":");
                push_base64(out, &seed.0);
                out.extend_from_slice(b",\"fields\":[");
                for (at, field) in self.record.fields.iter().enumerate() {
                    out.extend_from_slice(if at > 0 { b",[" } else { b"[" });
                    push_open(out, field);
                    out.push(b']');
                }
                out.extend_from_slice(b"]}\n");
            }
            Opening::Salts(slots) => self.render_slots(slots, out),
        }
    }

    fn render_slots(&self, slots: &[Slot], out: &mut Vec<u8>) {
        out.extend_from_slice(b"\"fields\":[");
        let mut fields = self.record.fields.iter();
        for (at, slot) in slots.iter().enumerate() {
            out.extend_from_slice(if at > 0 { b",[" } else { b"[" });
            match slot {
                Slot::Open(salt) => {
                    push_open(out, fields.next().expect("invariant: a field for every open slot"));
                    out.push(b',');
                    push_base64(out, &salt.0);
                }
                Slot::Withheld(commitment) => push_base64(out, &commitment.0),
            }
            out.push(b']');
        }
        out.extend_from_slice(b"]}\n");
    }

    /// Returns the commitments of the fields, withheld ones included; `None` where the whole record is
    /// withheld.
    #[must_use]
    pub fn fields(&self) -> Option<Vec<Hash>> {
        let open = |field: &Field, salt: &Salt| commit::field(salt, &field.name, field.value.bytes());
        match &self.opening {
            Opening::Nothing(_) => None,
            Opening::Seed(seed) => {
                let fields = (0_u32..).zip(&self.record.fields);
                Some(fields.map(|(at, field)| open(field, &commit::salt(seed, at))).collect())
            }
            Opening::Salts(slots) => {
                let mut fields = self.record.fields.iter();
                let slots = slots.iter().map(|slot| match slot {
                    Slot::Withheld(commitment) => *commitment,
                    Slot::Open(salt) => {
                        open(fields.next().expect("invariant: a field for every open slot"), salt)
                    }
                });
                Some(slots.collect())
            }
        }
    }

    /// Returns the commitment that the line gives.
    #[must_use]
    pub fn commitment(&self) -> Hash {
        self.commitment_by(&mut commit::Together::new())
    }

    /// Returns the commitment that the line gives, made in the memory of the last.
    pub(crate) fn commitment_by(&self, together: &mut commit::Together) -> Hash {
        match &self.opening {
            Opening::Nothing(commitment) => *commitment,
            Opening::Seed(seed) => {
                let fields = self.record.fields.iter();
                together.record(seed, fields.map(|field| (&*field.name, field.value.bytes())))
            }
            Opening::Salts(_) => commit::record(&self.fields().unwrap_or_default()),
        }
    }
}

/// Appends the start of a line.
pub(crate) fn push_start(out: &mut Vec<u8>, n: u32) {
    out.extend_from_slice(b"{\"n\":");
    push_number(out, n);
    out.push(b',');
}

fn push_open(out: &mut Vec<u8>, field: &Field) {
    push_string(out, &field.name);
    out.push(b',');
    match &field.value {
        Value::Text(text) => push_string(out, text),
        Value::Json(json) => out.extend_from_slice(json.as_bytes()),
    }
}

fn read(line: &str, into: &mut RecordLine) -> Result<(), NotStrict> {
    let mut cursor = Cursor::new(line);
    cursor.take("{\"n\":")?;
    into.n = cursor.number()?;
    let fields = &mut into.record.fields;
    let mut count = 0;
    into.opening = if cursor.next_is(",\"commitment\":") {
        Opening::Nothing(Hash(cursor.base64()?))
    } else if cursor.next_is(",\"seed\":") {
        let seed = Seed(cursor.base64()?);
        fields.reserve(16);
        list(&mut cursor, |cursor| {
            let name = cursor.string()?;
            cursor.take(",")?;
            read_field(name, cursor, fields, count)?;
            count += 1;
            Ok(())
        })?;
        Opening::Seed(seed)
    } else {
        let mut slots = Vec::new();
        list(&mut cursor, |cursor| {
            let slot = read_slot(cursor, fields, count)?;
            count += usize::from(matches!(slot, Slot::Open(_)));
            slots.push(slot);
            Ok(())
        })?;
        Opening::Salts(slots)
    };
    fields.truncate(count);
    cursor.take("}")?;
    cursor.done()
}

fn list<'a>(
    cursor: &mut Cursor<'a>,
    mut item: impl FnMut(&mut Cursor<'a>) -> Result<(), NotStrict>,
) -> Result<(), NotStrict> {
    cursor.take(",\"fields\":[")?;
    if cursor.next_is("]") {
        return Ok(());
    }
    loop {
        cursor.take("[")?;
        item(cursor)?;
        cursor.take("]")?;
        if cursor.next_is("]") {
            return Ok(());
        }
        cursor.take(",")?;
    }
}

/// Reads a field's value and puts it at a place of the list, into the memory of what stood there.
fn read_field(
    name: Cow<'_, str>,
    cursor: &mut Cursor<'_>,
    fields: &mut Vec<Field>,
    at: usize,
) -> Result<(), NotStrict> {
    if name.len() > usize::from(u16::MAX) {
        return Err(NotStrict);
    }
    let name = known(&name).map_or_else(|| Cow::Owned(name.into_owned()), Cow::Borrowed);
    let mut text = match fields.get_mut(at).map(|field| &mut field.value) {
        Some(Value::Text(text) | Value::Json(text)) => std::mem::take(text),
        None => String::new(),
    };
    text.clear();
    let value = match cursor.value()? {
        Json::Text(value) => {
            text.push_str(&value);
            Value::Text(text)
        }
        Json::Other(value) => {
            text.push_str(value);
            Value::Json(text)
        }
    };
    match fields.get_mut(at) {
        Some(field) => *field = Field { name, value },
        None => fields.push(Field { name, value }),
    }
    Ok(())
}

fn read_slot(cursor: &mut Cursor<'_>, fields: &mut Vec<Field>, at: usize) -> Result<Slot, NotStrict> {
    let name = cursor.string()?;
    if !cursor.next_is(",") {
        return Hash::of_base64(&name).map(Slot::Withheld).ok_or(NotStrict);
    }
    read_field(name, cursor, fields, at)?;
    cursor.take(",")?;
    Ok(Slot::Open(Salt(cursor.base64()?)))
}

/// Returns the static spelling of a name that the format has, so that reading a line allocates only
/// for values.
fn known(name: &str) -> Option<&'static str> {
    macro_rules! among {
        ($($known:literal)*) => { match name { $($known => Some($known),)* _ => None } };
    }
    among!(
        "type" "platform" "account" "handle" "id" "created" "form" "text" "lang" "client" "from" "reply"
        "links" "mentions" "tags" "media" "counts" "instance" "long" "quote" "repost" "edits" "place"
        "sensitive" "withheld_in" "deleted" "audience" "replaced" "name" "bio" "website" "avatar" "header"
        "former" "import" "member" "state" "bytes" "sha256" "pieces" "rule" "same_as" "era" "input"
        "started" "ended" "program" "reader" "batches" "totals" "declared" "counted" "left_out" "missing"
        "damaged" "problems" "batch" "kind" "time" "records" "format" "origin" "key" "recovery"
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    struct Counting(u8);

    impl Random for Counting {
        fn fill(&mut self, bytes: &mut [u8]) {
            self.0 += 1;
            bytes.fill(self.0);
        }
    }

    fn sample() -> Record {
        let mut record = Record::of_type("post");
        record.text("text", "碑 \"林\"\n");
        record.json("tags", &["a", "b"]);
        record.text("strange name", "");
        record
    }

    fn line(n: u32, sealed: &SealedRecord) -> String {
        let mut out = Vec::new();
        push_start(&mut out, n);
        out.extend_from_slice(&sealed.body);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_sealed_record_is_the_line_of_the_format() {
        let sealed = seal_record(&sample(), &mut Counting(0)).unwrap();
        let text = line(7, &sealed);
        let seed = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
        assert_eq!(
            text,
            format!(
                "{{\"n\":7,\"seed\":\"{seed}\",\"fields\":[[\"type\",\"post\"],[\"text\",\"碑 \\\"林\\\"\\n\"],\
                 [\"tags\",[\"a\",\"b\"]],[\"strange name\",\"\"]]}}\n"
            )
        );
        let read = RecordLine::parse(text.trim_end()).unwrap();
        assert_eq!(read.record, sample());
        assert_eq!(read.commitment(), sealed.commitment);
        let mut again = Vec::new();
        read.render(&mut again);
        assert_eq!(again, text.as_bytes());
        // python3: the formulas of docs/format.md section 3 over seed 01*32.
        assert_eq!(sealed.commitment.hex(), include_str!("../vectors/record.txt").trim_end());
    }

    #[test]
    fn a_withheld_field_or_record_keeps_the_commitment() {
        let sealed = seal_record(&sample(), &mut Counting(0)).unwrap();
        let whole = RecordLine::parse(line(7, &sealed).trim_end()).unwrap();
        let Opening::Seed(seed) = &whole.opening else { panic!("sealed under a seed") };
        let fields = whole.fields().unwrap();
        let mut cut = whole.clone();
        cut.record.fields.remove(1);
        cut.opening = Opening::Salts(vec![
            Slot::Open(commit::salt(seed, 0)),
            Slot::Withheld(fields[1]),
            Slot::Open(commit::salt(seed, 2)),
            Slot::Open(commit::salt(seed, 3)),
        ]);
        let gone =
            RecordLine { n: 7, record: Record::default(), opening: Opening::Nothing(sealed.commitment) };
        for held in [cut, gone] {
            let mut out = Vec::new();
            held.render(&mut out);
            let text = String::from_utf8(out).unwrap();
            assert!(!text.contains('碑') && !text.contains("seed"), "{text}");
            let read = RecordLine::parse(text.trim_end()).unwrap();
            assert_eq!(read, held);
            assert_eq!(read.commitment(), sealed.commitment);
            let mut again = whole.clone();
            assert!(again.parse_again(text.trim_end()));
            assert_eq!(again, held, "nothing of an earlier line stays");
        }
    }

    #[test]
    fn other_lines_are_refused() {
        let text = line(7, &seal_record(&sample(), &mut Counting(0)).unwrap());
        let good = text.trim_end();
        assert!(RecordLine::parse(good).is_some());
        for (what, with) in [
            ("{\"n\":7", "{ \"n\":7"),
            ("{\"n\":7", "{\"n\":07"),
            ("]]}", "]],\"x\":1}"),
            ("]]}", "]]}}"),
            ("]]}", "]"),
            ("[\"type\",\"post\"]", "[\"type\"]"),
            ("[\"type\",\"post\"]", "[\"type\",]"),
            ("[\"type\",\"post\"]", ""),
            ("E=\"", "F=\""),
            ("\\n", "\\u000a"),
        ] {
            assert!(good.contains(what), "{what}");
            assert!(RecordLine::parse(&good.replace(what, with)).is_none(), "{with}");
        }
    }

    #[test]
    fn a_record_that_no_frame_holds_is_refused() {
        let mut record = Record::of_type("post");
        record.text("text", "x".repeat(LINE_MAX));
        assert!(matches!(seal_record(&record, &mut Counting(0)), Err(StoreError::TooLong { .. })));
    }
}
