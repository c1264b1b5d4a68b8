//! Words that a person typed, cut into terms as docs/search.md section 4 says.
//!
//! Never an error: every string is a query.

use crate::fold::{Class, folder};
use crate::tokens::{Kind, Token, Tokens};

/// How many code points of a query are read.
const POINTS_MAX: usize = 1000;
/// How many terms count.
const TERMS_MAX: usize = 32;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(crate) terms: Vec<Term>,
}

/// Tokens in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) excluded: bool,
    /// Whether the last token need only be begun with.
    pub(crate) prefix: bool,
    pub(crate) tokens: Vec<Wanted>,
}

/// A token of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) what: What,
    /// Whether a separator stands between this token and the one before.
    pub(crate) gap: bool,
}

/// What a token of a term is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Single(u32),
    Word(String),
}

impl Query {
    /// Reads a query. Of a long one only the first 1,000 code points and 32 terms count.
    #[must_use]
    pub fn parse(words: &str) -> Self {
        let end = words.char_indices().nth(POINTS_MAX).map_or(words.len(), |(at, _)| at);
        let mut rest = words[..end].trim_start();
        let mut terms = Vec::new();
        while !rest.is_empty() && terms.len() < TERMS_MAX {
            let (term, after) = take_term(rest);
            terms.extend(term);
            rest = after.trim_start();
        }
        Self { terms }
    }

    /// Returns whether there is no term: such a query matches every post.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{FF02}')
}

/// Takes one term, `None` where it has no token; and what follows it.
fn take_term(words: &str) -> (Option<Term>, &str) {
    let mut rest = words;
    let mut excluded = false;
    if let Some(after) = rest.strip_prefix(['-', '\u{FF0D}'])
        && after.chars().next().is_some_and(|c| !c.is_whitespace())
    {
        (rest, excluded) = (after, true);
    }
    if let Some(after) = rest.strip_prefix(is_quote) {
        let (inside, rest) = after.split_once(is_quote).unwrap_or((after, ""));
        return (Term::of(inside, excluded, false), rest);
    }
    let (inside, rest) = rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()));
    let before_star = inside.strip_suffix(['*', '\u{FF0A}']);
    let prefix = before_star
        .and_then(|word| word.chars().next_back())
        .filter(|&c| folder().fold(c).1 == Class::Word)
        .and(before_star);
    (Term::of(prefix.unwrap_or(inside), excluded, prefix.is_some()), rest)
}

impl Term {
    fn of(text: &str, excluded: bool, prefix: bool) -> Option<Self> {
        let mut tokens = Tokens::new(text);
        let mut wanted = Vec::new();
        while let Some(token) = tokens.next() {
            let what = match token.kind {
                Kind::Single(code) => What::Single(code),
                Kind::Word => What::Word(tokens.word().to_owned()),
            };
            wanted.push(Wanted { what, gap: token.gap });
        }
        (!wanted.is_empty()).then_some(Self { excluded, prefix, tokens: wanted })
    }

    /// Returns whether the token of a text, that has this word if it is one, fits the nth of the term.
    pub(crate) fn fits(&self, nth: usize, token: &Token, word: &str, after_single: bool) -> bool {
        let wanted = &self.tokens[nth];
        match (&wanted.what, token.kind) {
            (What::Single(code), Kind::Single(other)) => {
                let gap_matters = nth > 0 && after_single;
                *code == other && (!gap_matters || wanted.gap == token.gap)
            }
            (What::Word(wanted), Kind::Word) if self.prefix && nth + 1 == self.tokens.len() => {
                word.starts_with(wanted.as_str())
            }
            (What::Word(wanted), Kind::Word) => word == wanted,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes a query as its terms: `-` excluded, `*` prefix, `/` a gap, `.` none.
    fn written(words: &str) -> String {
        let mut out = Vec::new();
        for term in Query::parse(words).terms {
            let mut text = String::from(if term.excluded { "-" } else { "" });
            for (nth, token) in term.tokens.iter().enumerate() {
                if nth > 0 {
                    text.push(if token.gap { '/' } else { '.' });
                }
                match &token.what {
                    What::Single(code) => text.extend(char::from_u32(*code)),
                    What::Word(word) => text.push_str(word),
                }
            }
            text.push_str(if term.prefix { "*" } else { "" });
            out.push(text);
        }
        out.join(" ")
    }

    #[test]
    fn queries_are_cut_as_the_page_says() {
        for (words, terms) in [
            ("", ""),
            ("  ，。 - !", ""),
            ("漢字　Cat", "汉.字 cat"),
            ("香港、澳门", "香.港/澳.门"),
            ("\"香港 澳门\" x", "香.港/澳.门 x"),
            ("“a b”c", "a/b c"),
            ("a\"b c\"", "a/b c"),
            ("\"a b", "a/b"),
            ("\"\" a", "a"),
            ("-cat --dog -\"a b\" a-b", "-cat -dog -a/b a/b"),
            ("- cat -", "cat"),
            ("cat* 猫* *a a** \"cat*\" ca\u{200B}*", "cat* 猫 a a cat ca"),
            ("x.com/Foo*", "x/com/foo*"),
            ("don't @Lin #碑#", "don/t lin 碑"),
            ("iphone手机", "iphone.手.机"),
        ] {
            assert_eq!(written(words), terms, "{words}");
        }
    }

    #[test]
    fn long_queries_are_cut_short() {
        assert_eq!(Query::parse(&"a ".repeat(400)).terms.len(), 32);
        assert_eq!(Query::parse(&"汉".repeat(1200)).terms[0].tokens.len(), 1000);
    }
}
