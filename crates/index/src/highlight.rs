//! Where in a text a query matches (docs/search.md section 7).
//!
//! Never reads the index: it looks at one text, token by token.

use std::ops::Range;

use crate::query::{Query, Term};
use crate::tokens::{Kind, Token, Tokens};

/// Returns the stretches of the text that the query matches, in bytes of the text as given, sorted and
/// apart. Excluded terms have none.
#[must_use]
pub fn highlight(text: &str, query: &Query) -> Vec<Range<usize>> {
    let terms: Vec<&Term> = query.terms.iter().filter(|term| !term.excluded).collect();
    if terms.is_empty() {
        return Vec::new();
    }
    let mut tokens: Vec<(Token, Range<usize>)> = Vec::new();
    let mut words = String::new();
    let mut reader = Tokens::new(text);
    while let Some(token) = reader.next() {
        let start = words.len();
        if token.kind == Kind::Word {
            words.push_str(reader.word());
        }
        tokens.push((token, start..words.len()));
    }
    let mut found = Vec::new();
    for start in 0..tokens.len() {
        for term in &terms {
            if matches_at(term, &tokens[start..], &words) {
                let last = &tokens[start + term.tokens.len() - 1].0;
                found.push(tokens[start].0.start..last.end);
            }
        }
    }
    joined(found)
}

fn matches_at(term: &Term, tokens: &[(Token, Range<usize>)], words: &str) -> bool {
    tokens.len() >= term.tokens.len()
        && (0..term.tokens.len()).all(|nth| {
            let (token, word) = &tokens[nth];
            let after_single = nth > 0 && tokens[nth - 1].0.kind != Kind::Word;
            term.fits(nth, token, &words[word.clone()], after_single)
        })
}

fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_of_the_original_text() {
        for (text, query, expected) in [
            ("用漢字寫", "汉字", &["漢字"][..]),
            ("Cats and CAT", "cat", &["CAT"]),
            ("Cats and CAT", "cat*", &["Cats", "CAT"]),
            ("香港、澳門，香港澳門", "\"香港 澳门\"", &["香港、澳門"]),
            ("香港、澳門，香港澳門", "香港澳门", &["香港澳門"]),
            ("啊啊啊", "啊啊", &["啊啊啊"]),
            ("a b a", "a -b", &["a", "a"]),
            ("👍🏽好", "👍", &["👍"]),
            ("c\u{200B}at", "CAT", &["c\u{200B}at"]),
            ("iPhone 手机", "iphone手机", &["iPhone 手机"]),
            ("漢字", "", &[]),
        ] {
            let found: Vec<&str> =
                highlight(text, &Query::parse(query)).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{query} in {text}");
        }
    }
}
