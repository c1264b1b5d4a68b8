//! A plain scan, written from docs/search.md alone: the classes are read from that very page.
//!
//! Never uses anything of the index.

use std::collections::HashMap;

const PAGE: &str = include_str!("../../../../docs/search.md");
const SIMPLIFIED: &str = include_str!("../../src/data/simplified.txt");
const WORDS: &str = include_str!("../../src/data/words.txt");

/// A token: its folded text, whether it is a single, and whether a gap stands before it.
#[derive(Clone, Debug, PartialEq)]
struct Token {
    text: String,
    single: bool,
    gap: bool,
}

struct Term {
    tokens: Vec<Token>,
    excluded: bool,
    prefix: bool,
}

pub struct Scan {
    ignored: Vec<(u32, u32)>,
    single: Vec<(u32, u32)>,
    single_if_word: Vec<(u32, u32)>,
    word: Vec<(u32, u32)>,
    simplified: HashMap<char, char>,
}

#[derive(PartialEq)]
enum Class {
    Ignored,
    Single,
    Word,
    Separator,
}

fn hex(text: &str) -> u32 {
    u32::from_str_radix(text, 16).unwrap()
}

/// Every `U+XXXX` or `U+XXXX–YYYY` of a piece of the page.
fn ranges(piece: &str) -> Vec<(u32, u32)> {
    piece
        .split("U+")
        .skip(1)
        .map(|part| {
            let end = part.find(|c: char| !c.is_ascii_hexdigit() && c != '–').unwrap_or(part.len());
            let (first, last) = part[..end].split_once('–').unwrap_or((&part[..end], &part[..end]));
            (hex(first), hex(last))
        })
        .collect()
}

impl Scan {
    pub fn new() -> Self {
        let row = |name: &str| PAGE.lines().find(|line| line.starts_with(&format!("| **{name}**"))).unwrap();
        let (conditional, single) = row("single").split_once("where the general category").unwrap();
        let data = |text: &'static str| text.lines().filter(|line| !line.starts_with('#'));
        let word = data(WORDS)
            .flat_map(|line| line.split(' '))
            .map(|item| item.split_once('-').unwrap_or((item, item)))
            .map(|(first, last)| (hex(first), hex(last)))
            .chain([(0x5F, 0x5F)])
            .collect();
        let all: Vec<char> = data(SIMPLIFIED).flat_map(str::chars).collect();
        Self {
            ignored: ranges(row("ignored")),
            single: ranges(single),
            single_if_word: ranges(conditional),
            word,
            simplified: all.chunks(2).map(|pair| (pair[0], pair[1])).collect(),
        }
    }

    fn fold(&self, c: char) -> char {
        let narrow =
            if ('！'..='～').contains(&c) { char::from_u32(c as u32 - 0xFEE0).unwrap() } else { c };
        let lower: Vec<char> = narrow.to_lowercase().collect();
        let lower = if lower.len() == 1 { lower[0] } else { narrow };
        *self.simplified.get(&lower).unwrap_or(&lower)
    }

    fn class(&self, c: char) -> Class {
        let is = |ranges: &[(u32, u32)]| ranges.iter().any(|r| r.0 <= c as u32 && c as u32 <= r.1);
        if is(&self.ignored) {
            Class::Ignored
        } else if is(&self.single) || is(&self.single_if_word) && is(&self.word) {
            Class::Single
        } else if is(&self.word) {
            Class::Word
        } else {
            Class::Separator
        }
    }

    fn tokens(&self, text: &str) -> Vec<Token> {
        let mut out: Vec<Token> = Vec::new();
        let mut last = Class::Separator;
        let mut gap = false;
        for c in text.chars().map(|c| self.fold(c)) {
            let class = self.class(c);
            match class {
                Class::Ignored => continue,
                Class::Separator => gap = true,
                Class::Word if last == Class::Word => out.last_mut().unwrap().text.push(c),
                Class::Word | Class::Single => {
                    out.push(Token { text: c.to_string(), single: class == Class::Single, gap });
                    gap = false;
                }
            }
            last = class;
        }
        for token in &mut out {
            token.text = token.text.chars().take(64).collect();
        }
        let mut position = 0;
        let mut after_single = false;
        out.retain(|token| {
            position += usize::from(token.single && after_single && token.gap);
            position += token.text.chars().next().map_or(1, |c| if token.single { c.len_utf16() } else { 1 });
            after_single = token.single;
            position <= 131_072
        });
        out
    }

    fn terms(&self, query: &str) -> Vec<Term> {
        let quote = |c: char| "\"“”„＂".contains(c);
        let chars: Vec<char> = query.chars().take(1000).collect();
        let mut at = 0;
        let mut out = Vec::new();
        loop {
            while at < chars.len() && chars[at].is_whitespace() {
                at += 1;
            }
            if at == chars.len() {
                break;
            }
            let mut excluded = false;
            if "-－".contains(chars[at]) && chars.get(at + 1).is_some_and(|c| !c.is_whitespace()) {
                excluded = true;
                at += 1;
            }
            let mut text = String::new();
            let mut prefix = false;
            if quote(chars[at]) {
                at += 1;
                while at < chars.len() && !quote(chars[at]) {
                    text.push(chars[at]);
                    at += 1;
                }
                at += 1;
            } else {
                let start = at;
                while at < chars.len() && !chars[at].is_whitespace() {
                    text.push(chars[at]);
                    at += 1;
                }
                let star = at - start >= 2 && "*＊".contains(chars[at - 1]);
                if star && self.class(self.fold(chars[at - 2])) == Class::Word {
                    prefix = true;
                    text.pop();
                }
            }
            at = at.min(chars.len());
            let tokens = self.tokens(&text);
            if !tokens.is_empty() && out.len() < 32 {
                out.push(Term { tokens, excluded, prefix });
            }
        }
        out
    }

    fn term_matches(term: &Term, text: &[Token]) -> bool {
        text.windows(term.tokens.len()).any(|window| {
            (0..window.len()).all(|i| {
                let (have, want) = (&window[i], &term.tokens[i]);
                let last_of_prefix = term.prefix && i + 1 == window.len();
                let same = have.single == want.single
                    && (have.text == want.text || last_of_prefix && have.text.starts_with(&want.text));
                let both_single = i > 0 && want.single && term.tokens[i - 1].single;
                same && (!both_single || have.gap == want.gap)
            })
        })
    }

    /// Returns which of the texts a query matches.
    pub fn matching(&self, query: &str, texts: &[ReadText]) -> Vec<bool> {
        let terms = self.terms(query);
        let fits =
            |text: &ReadText| terms.iter().all(|term| Self::term_matches(term, &text.0) != term.excluded);
        texts.iter().map(fits).collect()
    }

    pub fn read(&self, text: &str) -> ReadText {
        ReadText(self.tokens(text))
    }
}

/// A text that was cut into tokens once.
pub struct ReadText(Vec<Token>);
