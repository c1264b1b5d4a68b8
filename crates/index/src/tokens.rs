//! Cutting a text into tokens, as docs/search.md section 3 says.
//!
//! Never keeps more of the text than the word at hand.

use std::str::CharIndices;

use crate::fold::{Class, Folder, folder};

/// By how many of its first code points a word is known.
const WORD_POINTS_MAX: usize = 64;

/// One past the last position that is searched.
pub(crate) const POSITIONS_MAX: u32 = 1 << 17;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A code point by itself, folded.
    Single(u32),
    /// A word; [`Tokens::word`] has it.
    Word,
}

/// A token and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    /// Whether a separator stands between this token and the one before.
    pub(crate) gap: bool,
    /// Position of the token.
    pub(crate) position: u32,
    /// First byte in the text.
    pub(crate) start: usize,
    /// One past the last byte in the text.
    pub(crate) end: usize,
}

/// The tokens of a text, one after the other.
pub(crate) struct Tokens<'a> {
    folder: &'static Folder,
    chars: CharIndices<'a>,
    /// A code point read past the end of a word.
    ahead: Option<(usize, char, u32, Class)>,
    word: String,
    gap: bool,
    after_single: bool,
    position: u32,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            folder: folder(),
            chars: text.char_indices(),
            ahead: None,
            word: String::new(),
            gap: false,
            after_single: false,
            position: 0,
        }
    }

    /// Begins another text, keeping the buffer.
    pub(crate) fn restart(&mut self, text: &'a str) {
        self.chars = text.char_indices();
        self.ahead = None;
        self.gap = false;
        self.after_single = false;
        self.position = 0;
    }

    /// Returns the word that the last token was, folded and cut to what it is known by.
    pub(crate) fn word(&self) -> &str {
        &self.word
    }

    #[inline]
    fn point(&mut self) -> Option<(usize, char, u32, Class)> {
        if self.ahead.is_some() {
            return self.ahead.take();
        }
        let (at, c) = self.chars.next()?;
        let (folded, class) = self.folder.fold(c);
        Some((at, c, folded, class))
    }

    fn read_word(&mut self, folded: u32, end: usize) -> usize {
        let mut end = end;
        let mut points = 0;
        let mut push = |word: &mut String, folded: u32| {
            if points < WORD_POINTS_MAX {
                word.push(char::from_u32(folded).unwrap_or('\u{FFFD}'));
                points += 1;
            }
        };
        self.word.clear();
        push(&mut self.word, folded);
        while let Some((at, c, folded, class)) = self.point() {
            match class {
                Class::Word => {
                    push(&mut self.word, folded);
                    end = at + c.len_utf8();
                }
                Class::Ignored => {}
                Class::Separator | Class::Single => {
                    self.ahead = Some((at, c, folded, class));
                    break;
                }
            }
        }
        end
    }

    /// Returns the next token, or `None` at the end of what is searched.
    #[inline]
    pub(crate) fn next(&mut self) -> Option<Token> {
        loop {
            let (start, c, folded, class) = self.point()?;
            match class {
                Class::Ignored => {}
                Class::Separator => self.gap = true,
                Class::Single => {
                    let position = self.position + u32::from(self.gap && self.after_single);
                    let next = position + 1 + u32::from(folded > 0xFFFF);
                    let gap = self.gap;
                    (self.gap, self.after_single, self.position) = (false, true, next);
                    let end = start + c.len_utf8();
                    return (next <= POSITIONS_MAX).then_some(Token {
                        kind: Kind::Single(folded),
                        gap,
                        position,
                        start,
                        end,
                    });
                }
                Class::Word => {
                    let end = self.read_word(folded, start + c.len_utf8());
                    let (position, gap) = (self.position, self.gap);
                    (self.gap, self.after_single, self.position) = (false, false, position + 1);
                    return (position < POSITIONS_MAX).then_some(Token {
                        kind: Kind::Word,
                        gap,
                        position,
                        start,
                        end,
                    });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes tokens as `token@position[start..end]`, with `+` before one that a gap precedes.
    fn written(text: &str) -> String {
        let mut tokens = Tokens::new(text);
        let mut out = Vec::new();
        while let Some(token) = tokens.next() {
            let what = match token.kind {
                Kind::Single(code) => char::from_u32(code).expect("a code point").to_string(),
                Kind::Word => tokens.word().to_owned(),
            };
            let gap = if token.gap { "+" } else { "" };
            out.push(format!("{gap}{what}@{}[{}..{}]", token.position, token.start, token.end));
        }
        out.join(" ")
    }

    #[test]
    fn texts_are_cut_as_the_page_says() {
        for (text, tokens) in [
            ("", ""),
            ("，。", ""),
            ("漢字", "汉@0[0..3] 字@1[3..6]"),
            ("汉、字", "汉@0[0..3] +字@2[6..9]"),
            ("iPhone手机", "iphone@0[0..6] 手@1[6..9] 机@2[9..12]"),
            ("a 手 b", "a@0[0..1] +手@1[2..5] +b@2[6..7]"),
            ("don't", "don@0[0..3] +t@1[4..5]"),
            ("#碑 @Lin", "+碑@0[1..4] +lin@1[6..9]"),
            ("ca\u{200B}t", "cat@0[0..6]"),
            ("👍🏽好", "👍@0[0..4] 好@2[8..11]"),
            ("😀\u{200D}😀", "😀@0[0..4] 😀@2[7..11]"),
        ] {
            assert_eq!(written(text), tokens, "{text}");
        }
    }

    #[test]
    fn a_word_is_known_by_its_first_64_points() {
        let long = "é".repeat(70);
        let mut tokens = Tokens::new(&long);
        assert_eq!(tokens.next().map(|token| token.end), Some(140));
        assert_eq!(tokens.word(), "é".repeat(64));
    }

    #[test]
    fn positions_end_at_131_072() {
        let mut count = 0;
        let text = "汉".repeat(131_080);
        let mut tokens = Tokens::new(&text);
        while tokens.next().is_some() {
            count += 1;
        }
        assert_eq!(count, 131_072);
        let text = format!("{}😀", "汉".repeat(131_071));
        let mut tokens = Tokens::new(&text);
        let mut last = None;
        while let Some(token) = tokens.next() {
            last = Some(token.kind);
        }
        assert_eq!(last, Some(Kind::Single('汉' as u32)), "half a token is not searched");
    }
}
