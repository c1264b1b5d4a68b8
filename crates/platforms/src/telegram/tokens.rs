//! The marks and short strings of JSON, told from a stream that comes in slices cut anywhere.
//!
//! Never checks that it is valid, never recurses, and never holds more than the beginning of one string.

/// The most bytes of a string or word that are handed on.
const TEXT_MAX: usize = 1024;

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'t> {
    /// `{` or `[`.
    Open(u8),
    /// `}` or `]`.
    Close(u8),
    /// `:`.
    Colon,
    /// `,`.
    Comma,
    /// A string without its quotation marks, or a number or word; only its beginning where it is long.
    Text(&'t [u8]),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Between,
    Text {
        escaped: bool,
    },
    Word,
}

/// Where in the stream it is.
#[derive(Debug, Default)]
pub struct Tokens {
    state: State,
    text: Vec<u8>,
    /// Where the string or word began.
    start: u64,
}

impl Tokens {
    /// Returns whether the next byte stands in no string and no word.
    #[must_use]
    pub fn between(&self) -> bool {
        self.state == State::Between
    }

    /// Takes the byte at `offset` and gives out what it ends, with the place of its first byte and the
    /// place after its last. A word ends only with what follows it, so that one byte may give two.
    pub fn take(&mut self, offset: u64, byte: u8, give: &mut dyn FnMut(Token<'_>, u64, u64)) {
        match self.state {
            State::Text { escaped: true } => self.push(byte, State::Text { escaped: false }),
            State::Text { .. } if byte == b'"' => {
                self.state = State::Between;
                give(Token::Text(&self.text), self.start, offset + 1);
            }
            State::Text { .. } => self.push(byte, State::Text { escaped: byte == b'\\' }),
            State::Word if ends_word(byte) => {
                self.state = State::Between;
                give(Token::Text(&self.text), self.start, offset);
                self.between_byte(offset, byte, give);
            }
            State::Word => self.push(byte, State::Word),
            State::Between => self.between_byte(offset, byte, give),
        }
    }

    fn between_byte(&mut self, offset: u64, byte: u8, give: &mut dyn FnMut(Token<'_>, u64, u64)) {
        let token = match byte {
            b'{' | b'[' => Token::Open(byte),
            b'}' | b']' => Token::Close(byte),
            b':' => Token::Colon,
            b',' => Token::Comma,
            byte if byte.is_ascii_whitespace() => return,
            byte => {
                self.text.clear();
                self.start = offset;
                match byte {
                    b'"' => self.state = State::Text { escaped: false },
                    byte => self.push(byte, State::Word),
                }
                return;
            }
        };
        give(token, offset, offset + 1);
    }

    fn push(&mut self, byte: u8, state: State) {
        self.state = state;
        if self.text.len() < TEXT_MAX {
            self.text.push(byte);
        }
    }
}

fn ends_word(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'{' | b'}' | b'[' | b']' | b':' | b',' | b'"')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8]) -> String {
        let (mut tokens, mut out) = (Tokens::default(), String::new());
        for (offset, byte) in bytes.iter().enumerate() {
            tokens.take(offset as u64, *byte, &mut |token, start, end| {
                let word = match token {
                    Token::Text(text) => String::from_utf8_lossy(text).into_owned(),
                    other => format!("{other:?}").chars().take(2).collect(),
                };
                out.push_str(&format!("{word}@{start}-{end} "));
            });
        }
        out
    }

    #[test]
    fn strings_words_and_marks_are_told_with_their_places() {
        for (bytes, wanted) in [
            (r#"{"a":12}"#, "Op@0-1 a@1-4 Co@4-5 12@5-7 Cl@7-8 "),
            (r#"["a\"]",null]"#, "Op@0-1 a\\\"]@1-7 Co@7-8 null@8-12 Cl@12-13 "),
            (r#""\\""#, "\\\\@0-4 "),
            ("1", ""),
            ("", ""),
        ] {
            assert_eq!(all(bytes.as_bytes()), wanted, "{bytes}");
        }
    }

    #[test]
    fn a_long_string_is_held_by_its_beginning() {
        let mut tokens = Tokens::default();
        let long = [b"\"".to_vec(), b"a".repeat(1 << 20), b"\"".to_vec()].concat();
        let mut held = 0;
        for (offset, byte) in long.iter().enumerate() {
            tokens.take(offset as u64, *byte, &mut |token, _, end| {
                assert_eq!(end, (1 << 20) + 2);
                held = if let Token::Text(text) = token { text.len() } else { 0 };
            });
        }
        assert_eq!(held, TEXT_MAX);
    }
}
