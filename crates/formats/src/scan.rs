//! The state machine that finds where elements begin and end: strings, escapes and depth, eight bytes
//! at a time where nothing happens.
//!
//! Never checks that an element is valid, and never recurses. A raw line end inside a string ends the
//! string: JSON forbids it, and so a lost quotation mark spoils one element and not the file.

use crate::cut::Cut;
use crate::span::{End, Shape, Span};

/// How far the opening bracket may be from the beginning.
const PREFIX_MAX_BYTES: usize = 4096;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before the opening bracket.
    Prefix,
    /// Between elements.
    Between,
    /// In an object or array.
    Nest,
    /// In an element that is a string.
    Text,
    /// In a number, a word, or a byte that has no business here.
    Atom,
    /// After the closing bracket.
    After,
    /// Everything is glue.
    Spoiled,
    /// In the first row.
    Head,
    /// Between rows.
    Gap,
    /// In a row.
    Row,
}

/// Where elements are in a window that grows at its end and is cut at its beginning.
pub(crate) struct Scan {
    state: State,
    depth: u32,
    in_string: bool,
    /// The window ended right after a backslash.
    escaped: bool,
    /// Bytes of the window that have been looked at.
    looked: usize,
    /// Where the span that is not closed begins.
    open: usize,
    spans: Vec<Span>,
    /// Offset of the window in the input.
    base: u64,
    byte_order_mark: bool,
    trailing: Option<u64>,
    end: Option<End>,
}

impl Scan {
    pub fn new(shape: Shape) -> Self {
        let state = match shape {
            Shape::Rows => State::Head,
            _ => State::Prefix,
        };
        Self {
            state,
            depth: 0,
            in_string: false,
            escaped: false,
            looked: 0,
            open: 0,
            spans: Vec::new(),
            base: 0,
            byte_order_mark: false,
            trailing: None,
            end: None,
        }
    }

    fn close(&mut self, at: usize, element: bool) {
        if at > self.open {
            let place = |at: usize| u32::try_from(at).expect("invariant: a window is far below 4 GiB");
            self.spans.push(Span { start: place(self.open), end: place(at), element });
            self.open = at;
        }
    }

    fn prefix(&mut self, window: &[u8]) -> usize {
        let near = &window[..window.len().min(PREFIX_MAX_BYTES)];
        let mut at = 0;
        if near.starts_with(b"\xef\xbb\xbf") {
            self.byte_order_mark = true;
            at = 3;
        }
        let skip = |from: usize| from + near[from..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        at = skip(at);
        if near.get(at) != Some(&b'[') {
            let sign = memchr::memchr(b'=', &near[at..]);
            at = sign.map_or(near.len(), |sign| skip(at + sign + 1));
        }
        if near.get(at) == Some(&b'[') {
            self.state = State::Between;
            return at + 1;
        }
        self.state = State::Spoiled;
        window.len()
    }

    fn between(&mut self, window: &[u8], from: usize) -> usize {
        let gap = |b: &u8| matches!(b, b' ' | b'\n' | b'\r' | b'\t' | b',');
        let at = from + window[from..].iter().take_while(|b| gap(b)).count();
        let Some(&first) = window.get(at) else { return at };
        if first == b']' {
            self.state = State::After;
            return at + 1;
        }
        self.close(at, false);
        self.state = match first {
            b'{' | b'[' => State::Nest,
            b'"' => State::Text,
            _ => State::Atom,
        };
        self.depth = u32::from(self.state == State::Nest);
        self.in_string = self.state == State::Text;
        at + 1
    }

    fn element_ends(&mut self, at: usize) -> usize {
        self.close(at, true);
        self.state = State::Between;
        at
    }

    fn nest(&mut self, window: &[u8], from: usize) -> usize {
        let mut at = from;
        if self.in_string {
            match self.string_end(window, at) {
                Some(end) => at = end,
                None => return window.len(),
            }
        }
        let mut depth = self.depth;
        loop {
            at = next_mark(window, at);
            match window.get(at) {
                Some(b'"') => match close_of(window, at + 1) {
                    Ok(end) => {
                        at = end;
                        continue;
                    }
                    Err(escaped) => {
                        (self.in_string, self.escaped) = (true, escaped);
                        break;
                    }
                },
                Some(b'{' | b'[') => depth += 1,
                Some(b'}' | b']') => {
                    depth -= 1;
                    if depth == 0 {
                        return self.element_ends(at + 1);
                    }
                }
                Some(_) => {}
                None => break,
            }
            at += 1;
        }
        self.depth = depth;
        window.len()
    }

    fn text(&mut self, window: &[u8], from: usize) -> usize {
        match self.string_end(window, from) {
            Some(end) => self.element_ends(end),
            None => window.len(),
        }
    }

    /// Returns where the string that `from` lies in ends, or `None` where the window does first.
    fn string_end(&mut self, window: &[u8], from: usize) -> Option<usize> {
        if from >= window.len() {
            return None;
        }
        let end = close_of(window, from + usize::from(self.escaped));
        self.escaped = end == Err(true);
        self.in_string = end.is_err();
        end.ok()
    }

    fn atom(&mut self, window: &[u8], from: usize) -> usize {
        let ends = |b: &u8| matches!(b, b' ' | b'\n' | b'\r' | b'\t' | b',' | b']' | b'{' | b'[' | b'"');
        match window[from..].iter().position(ends) {
            Some(length) => self.element_ends(from + length),
            None => window.len(),
        }
    }

    fn after(&mut self, window: &[u8], from: usize) -> usize {
        if self.trailing.is_none() {
            let free = |b: &u8| b.is_ascii_whitespace() || *b == b';';
            let foreign = window[from..].iter().position(|b| !free(b));
            self.trailing = foreign.map(|at| self.base + (from + at) as u64);
        }
        window.len()
    }

    fn gap(&mut self, window: &[u8], from: usize) -> usize {
        let at = from + window[from..].iter().take_while(|b| matches!(b, b'\n' | b'\r')).count();
        if at < window.len() {
            self.close(at, false);
            self.state = State::Row;
        }
        at
    }

    fn row(&mut self, window: &[u8], from: usize) -> usize {
        if self.state == State::Head && self.base == 0 && from == 0 {
            self.byte_order_mark = window.starts_with(b"\xef\xbb\xbf");
        }
        let mut at = from;
        while let Some(found) = memchr::memchr2(b'"', b'\n', &window[at..]) {
            at += found;
            if window[at] == b'"' {
                self.in_string = !self.in_string;
            } else if !self.in_string {
                let end = at - usize::from(at > self.open && window[at - 1] == b'\r');
                if self.state == State::Row {
                    self.close(end, true);
                }
                self.state = State::Gap;
                return at;
            }
            at += 1;
        }
        window.len()
    }
}

impl Cut for Scan {
    fn run(&mut self, window: &[u8], one: bool) -> bool {
        while self.looked < window.len() {
            let from = self.looked;
            self.looked = match self.state {
                State::Prefix => self.prefix(window),
                State::Between => self.between(window, from),
                State::Nest => self.nest(window, from),
                State::Text => self.text(window, from),
                State::Atom => self.atom(window, from),
                State::After => self.after(window, from),
                State::Spoiled => window.len(),
                State::Head | State::Row => self.row(window, from),
                State::Gap => self.gap(window, from),
            };
            if one && self.open > 0 && !self.inside() {
                return self.looked == window.len();
            }
        }
        true
    }

    fn open(&self) -> usize {
        self.open
    }

    fn inside(&self) -> bool {
        matches!(self.state, State::Nest | State::Text | State::Atom | State::Row)
    }

    fn split_glue(&mut self, length: usize) {
        self.close(length, false);
    }

    fn give_up(&mut self) {
        self.state = State::Spoiled;
    }

    fn take(&mut self, length: usize) -> Vec<Span> {
        self.base += length as u64;
        self.looked -= length;
        self.open -= length;
        std::mem::take(&mut self.spans)
    }

    fn finish(&mut self, window: &[u8]) {
        let length = window.len();
        let here = self.base + length as u64;
        if self.end.is_none() {
            self.end = Some(match self.state {
                State::Prefix | State::Spoiled => End::NotAList,
                State::Between => End::Cut { byte: here },
                State::Nest | State::Text | State::Atom => End::Cut { byte: self.base + self.open as u64 },
                State::Row if self.in_string => End::Cut { byte: self.base + self.open as u64 },
                State::Row | State::Gap => End::Whole,
                State::Head if length == 0 || self.in_string => End::NotAList,
                State::Head => End::Whole,
                State::After => self.trailing.map_or(End::Whole, |byte| End::TrailingBytes { byte }),
            });
        }
        self.close(length, self.state == State::Row && !self.in_string);
    }

    fn end(&self) -> End {
        self.end.unwrap_or(End::Cut { byte: self.base })
    }

    fn byte_order_mark(&self) -> bool {
        self.byte_order_mark
    }
}

/// A byte in each of eight places.
const fn eight(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Marks, by their top bit, the bytes of `word` that are zero. The lowest mark is always true.
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(eight(1)) & !word & eight(0x80)
}

/// Returns the place of the next `"`, `{`, `}`, `[` or `]` (or one of the few letters that look like a
/// bracket under the mask and never stand outside a JSON string), or the window's length.
#[inline]
pub(crate) fn next_mark(window: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(word) = word_at(window, at) {
        // 0x5B, 0x5D, 0x7B and 0x7D differ only in the bits that 0xD9 leaves out.
        let marks = zeros(word ^ eight(b'"')) | zeros((word & eight(0xD9)) ^ eight(0x59));
        if marks != 0 {
            return at + (marks.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    let is_mark = |b: &u8| matches!(b, b'"' | b'{' | b'}' | b'[' | b']');
    let rest = window.get(at..).unwrap_or_default();
    rest.iter().position(is_mark).map_or(window.len(), |found| at + found)
}

/// Returns where the string that `from` lies in ends. Where the window ends first, whether it does so
/// right after a backslash.
#[inline]
pub(crate) fn close_of(window: &[u8], from: usize) -> Result<usize, bool> {
    let mut at = from;
    loop {
        at = next_in_string(window, at);
        match window.get(at) {
            Some(b'\\') if at + 1 >= window.len() => return Err(true),
            Some(b'\\') => at += 2,
            Some(_) => return Ok(at + 1),
            None => return Err(false),
        }
    }
}

/// Returns the place of the next `"`, `\` or line end, or the window's length.
#[inline]
fn next_in_string(window: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(word) = word_at(window, at) {
        let marks = zeros(word ^ eight(b'"')) | zeros(word ^ eight(b'\\')) | zeros(word ^ eight(b'\n'));
        if marks != 0 {
            return at + (marks.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    let rest = window.get(at..).unwrap_or_default();
    rest.iter().position(|b| matches!(b, b'"' | b'\\' | b'\n')).map_or(window.len(), |found| at + found)
}

#[inline]
fn word_at(window: &[u8], at: usize) -> Option<u64> {
    window.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes)
}
