//! What is searched for in every byte: the ids of a post, and stretches of its words in every way in
//! which they may be written down.
//!
//! Never holds a whole text where a stretch of it tells: a part that is quoted elsewhere is found as well.

use std::collections::BTreeSet;

use memchr::memmem::Finder;

/// Code points of a stretch of words, of Han and the like and of other scripts.
const STRETCH_WIDE: usize = 10;
const STRETCH_NARROW: usize = 24;
/// Shorter texts are searched for only between quotation marks.
const SHORT_WIDE: usize = 4;
const SHORT_NARROW: usize = 10;
/// Stretches taken of one text, spread over it.
const STRETCHES_MAX: usize = 12;
/// Ids of fewer digits may stand in a digest by chance.
const LONG_ID: usize = 12;
/// Texts that are taken: versions of a post, and its long form.
const TEXTS_MAX: usize = 8;

/// What a needle is a trace of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    /// An id.
    Id,
    /// This stretch of words.
    Words(usize),
}

struct Needle {
    finder: Finder<'static>,
    of: Of,
}

/// What is searched for.
#[derive(Default)]
pub(super) struct Needles {
    list: Vec<Needle>,
    stretches: usize,
    longest: usize,
    known: BTreeSet<Vec<u8>>,
}

/// What of the needles stands in one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) id: bool,
    words: BTreeSet<usize>,
}

impl Found {
    /// Takes in another trace.
    pub(super) fn add(&mut self, of: Of) {
        match of {
            Of::Id => self.id = true,
            Of::Words(stretch) => _ = self.words.insert(stretch),
        }
    }
}

impl Needles {
    /// Adds an id.
    pub(super) fn id(&mut self, id: &str) {
        if !id.is_empty() {
            self.push(id.as_bytes().to_vec(), Of::Id);
        }
    }

    /// Adds the words of a text.
    pub(super) fn text(&mut self, text: &str) {
        if self.stretches >= TEXTS_MAX * STRETCHES_MAX {
            return;
        }
        let stretches = stretches(text);
        let step = stretches.len().div_ceil(STRETCHES_MAX).max(1);
        for stretch in stretches.into_iter().step_by(step) {
            let of = Of::Words(self.stretches);
            let mut fresh = false;
            for form in forms(&stretch) {
                fresh |= self.push(form, of);
            }
            self.stretches += usize::from(fresh);
        }
        if stretches_of_none(text) && !text.trim().is_empty() {
            let of = Of::Words(self.stretches);
            for form in forms(text.trim()) {
                self.push([b"\"", form.as_slice(), b"\""].concat(), of);
            }
            self.stretches += 1;
        }
    }

    fn push(&mut self, bytes: Vec<u8>, of: Of) -> bool {
        if !self.known.insert(bytes.clone()) {
            return false;
        }
        self.longest = self.longest.max(bytes.len());
        self.list.push(Needle { finder: Finder::new(&bytes).into_owned(), of });
        true
    }

    /// Returns whether nothing is searched for.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns how many bytes at the end of a part must be looked at again with the next.
    pub(super) fn overlap(&self) -> usize {
        self.longest
    }

    /// Gives every place at which something of it stands. A number is found only where it stands alone: a
    /// short one is no part of a digest.
    pub(super) fn each(&self, bytes: &[u8], take: &mut dyn FnMut(usize, Of)) {
        for needle in &self.list {
            let length = needle.finder.needle().len();
            for at in needle.finder.find_iter(bytes) {
                let joins = |at: Option<usize>| {
                    let byte = at.and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
                    byte.is_ascii_digit() || (length < LONG_ID && byte.is_ascii_alphanumeric())
                };
                if needle.of == Of::Id && (joins(at.checked_sub(1)) || joins(Some(at + length))) {
                    continue;
                }
                take(at, needle.of);
            }
        }
    }

    /// Returns what of it stands in some bytes.
    pub(super) fn within(&self, bytes: &[u8]) -> Found {
        let mut found = Found::default();
        self.each(bytes, &mut |_, of| found.add(of));
        found
    }

    /// Returns whether a place tells of the words: one stretch may be a phrase of everybody, two are not,
    /// and where there is only one it is all there is.
    pub(super) fn tells_words(&self, found: &Found) -> bool {
        found.words.len() >= self.stretches.clamp(1, 2)
    }

    /// Returns whether a place tells of the post at all.
    pub(super) fn tells(&self, found: &Found) -> bool {
        found.id || self.tells_words(found)
    }
}

fn is_wide(c: char) -> bool {
    c as u32 >= 0x2E80
}

/// Returns the stretches of a text: whole lines where they are short, else parts of equal length. What is
/// an address, a mention or a tag's sign parts them, since each may be written down otherwise.
fn stretches(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for line in text.split(['\n', '\r', '\t']) {
        let mut words = String::new();
        for word in line.split_inclusive(' ') {
            if word.contains("://") || word.starts_with('@') {
                cut(&mut words, &mut out);
            } else {
                words.push_str(word);
            }
        }
        cut(&mut words, &mut out);
    }
    out
}

fn stretches_of_none(text: &str) -> bool {
    stretches(text).is_empty()
}

fn cut(words: &mut String, out: &mut Vec<String>) {
    let taken = std::mem::take(words);
    let signs: Vec<char> = taken.trim().chars().collect();
    let wide = 2 * signs.iter().filter(|c| is_wide(**c)).count() >= signs.len();
    let (length, short) = if wide { (STRETCH_WIDE, SHORT_WIDE) } else { (STRETCH_NARROW, SHORT_NARROW) };
    out.extend(signs.chunks(length).filter(|part| part.len() >= short).map(|part| part.iter().collect()));
}

/// Returns how a stretch may stand in a file: as it is, with its signs escaped for HTML or undone, folded
/// for the search, and each of these within JSON, its other scripts as they are or as numbers.
fn forms(stretch: &str) -> Vec<Vec<u8>> {
    let undone = stretch.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let html = undone.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let quoted = html.replace('"', "&quot;").replace('\'', "&#39;");
    let mut out = Vec::new();
    for form in [stretch.to_owned(), index::folded(&undone), undone, html, quoted] {
        let json = serde_json::to_string(&form).unwrap_or_default();
        let json = json.trim_start_matches('"').strip_suffix('"').unwrap_or_default().to_owned();
        out.push(json.replace('/', "\\/").into_bytes());
        for upper in [false, true] {
            out.push(numbers(&json, upper).into_bytes());
            out.push(numbers(&json.replace('/', "\\/"), upper).into_bytes());
        }
        out.push(json.into_bytes());
        out.push(form.into_bytes());
    }
    out
}

/// Writes what is not ASCII as `\uXXXX`.
fn numbers(json: &str, upper: bool) -> String {
    let mut out = String::with_capacity(json.len());
    let mut units = [0; 2];
    for c in json.chars() {
        if c.is_ascii() {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut units) {
            out.push_str(&if upper { format!("\\u{unit:04X}") } else { format!("\\u{unit:04x}") });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn needles(text: &str) -> Needles {
        let mut needles = Needles::default();
        needles.id("1060000000000000001");
        needles.text(text);
        needles
    }

    #[test]
    fn words_are_found_however_they_are_written() {
        let text = "石碑上的字 \"一個人\" & <刻> 下來的東西，誰也抹不掉 https://t.co/abc";
        let needles = needles(text);
        let json = serde_json::to_string(text).unwrap();
        let html = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        for form in [
            text.to_owned(),
            json.clone(),
            json.replace('/', "\\/"),
            numbers(&json, false),
            numbers(&json, true),
            html.clone(),
            html.replace('"', "&quot;"),
            index::folded(text),
            format!("RT @a: {}…", text.chars().take(30).collect::<String>()),
        ] {
            assert!(needles.tells(&needles.within(form.as_bytes())), "{form}");
        }
        for other in ["石碑上的字", "https://t.co/abc", "1060000000000000000", "10600000000000000012", ""]
        {
            assert!(!needles.tells(&needles.within(other.as_bytes())), "{other}");
        }
        assert!(needles.within(b"a1060000000000000001,").id);
        let mut short = Needles::default();
        short.id("123");
        for (bytes, there) in [("\"123\"", true), ("/123?", true), ("0a123f", false), ("1234", false)] {
            assert_eq!(short.within(bytes.as_bytes()).id, there, "{bytes}");
        }
    }

    #[test]
    fn a_short_text_is_found_only_as_a_value() {
        let needles = needles("好。");
        assert!(needles.tells(&needles.within("[\"text\",\"好。\"]".as_bytes())));
        assert!(!needles.tells(&needles.within("这样很好。".as_bytes())));
    }

    #[test]
    fn what_is_long_gives_few_needles() {
        let mut needles = Needles::default();
        for version in 0..50 {
            needles.text(&"一段很长很长的文字，说了很多很多话。".repeat(100 + version));
        }
        assert!(needles.list.len() <= TEXTS_MAX * STRETCHES_MAX * 40, "{}", needles.list.len());
        assert!(needles.overlap() < 4096);
    }
}
