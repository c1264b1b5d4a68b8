//! Passages that two sources share, proposed to a person who decides what they mean.
//!
//! Never compares posts, never says who copied whom, and makes no relation by itself.

use std::collections::HashMap;
use std::ops::Range;

use super::code::Link;
use super::record::Relation;

/// The longest text that is compared, in words: a Han character is one.
pub const WORDS_MAX: usize = 200_000;
/// The words that two texts must share in a row for a passage to begin.
const RUN: usize = 8;
/// The most places at which one run of words is followed up.
const PLACES_MAX: usize = 16;

/// A passage that stands in both texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands in the first text, in bytes.
    pub in_a: Range<usize>,
    /// Where it stands in the second.
    pub in_b: Range<usize>,
    /// How many words it has.
    pub words: usize,
}

/// What two texts share. A proposal; nothing follows from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The passages, the longest first, none within another in the first text.
    pub passages: Vec<Passage>,
    /// Words of the first text that stand in a passage, and all of them.
    pub of_a: (usize, usize),
    /// Whether a text was longer than is compared.
    pub cut: bool,
}

/// Returns the passages that two sources' texts share, letter case, spaces and punctuation aside.
#[must_use]
pub fn compare(a: &str, b: &str) -> Shared {
    let (a, b) = (words(a), words(b));
    let mut places: HashMap<&[String], Vec<usize>> = HashMap::new();
    for (at, run) in b.texts.windows(RUN).enumerate() {
        let known = places.entry(run).or_default();
        if known.len() < PLACES_MAX {
            known.push(at);
        }
    }
    let (mut passages, mut at, mut covered) = (Vec::new(), 0, 0);
    while at + RUN <= a.texts.len() {
        let starts = places.get(&a.texts[at..at + RUN]).map_or(&[][..], Vec::as_slice);
        let longest = starts.iter().map(|start| (common(&a.texts[at..], &b.texts[*start..]), *start)).max();
        let Some((length, start)) = longest else {
            at += 1;
            continue;
        };
        let place = |spans: &[Range<usize>], from: usize| spans[from].start..spans[from + length - 1].end;
        passages.push(Passage { in_a: place(&a.spans, at), in_b: place(&b.spans, start), words: length });
        covered += length;
        at += length;
    }
    passages.sort_by(|one, other| other.words.cmp(&one.words).then(one.in_a.start.cmp(&other.in_a.start)));
    Shared { passages, of_a: (covered, a.texts.len()), cut: a.cut || b.cut }
}

/// Returns the relation that a person makes of a proposal, with the person's own reason.
#[must_use]
pub fn accepted(a: &str, link: Link, b: &str, independent: Option<bool>, why: &str) -> Relation {
    Relation { a: a.into(), link, b: b.into(), independent, why: Some(why.into()) }
}

struct Words {
    texts: Vec<String>,
    spans: Vec<Range<usize>>,
    cut: bool,
}

fn words(text: &str) -> Words {
    let mut words = Words { texts: Vec::new(), spans: Vec::new(), cut: false };
    let mut open = false;
    for (at, letter) in text.char_indices().filter(|(_, letter)| *letter != '\'' && *letter != '’') {
        let end = at + letter.len_utf8();
        let alone =
            !letter.is_ascii() && letter.is_alphabetic() && !letter.is_lowercase() && !letter.is_uppercase();
        if !letter.is_alphanumeric() {
            open = false;
        } else if let (true, false, Some(word), Some(span)) =
            (open, alone, words.texts.last_mut(), words.spans.last_mut())
        {
            word.extend(letter.to_lowercase());
            span.end = end;
        } else if words.texts.len() == WORDS_MAX {
            words.cut = true;
            break;
        } else {
            words.texts.push(letter.to_lowercase().collect());
            words.spans.push(at..end);
            open = !alone;
        }
    }
    words
}

fn common(a: &[String], b: &[String]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn shared_passages_are_found_in_both_scripts() {
        let paper = "He said: “Three accounts in the town of Yunlai were closed on Monday by the platform,” and left.";
        let list =
            "THREE ACCOUNTS in the town of Yunlai were closed, on Monday, by the platform. So the list.";
        let shared = compare(paper, list);
        let passage = &shared.passages[0];
        assert_eq!(
            &paper[passage.in_a.clone()],
            "Three accounts in the town of Yunlai were closed on Monday by the platform"
        );
        assert_eq!(
            &list[passage.in_b.clone()],
            "THREE ACCOUNTS in the town of Yunlai were closed, on Monday, by the platform"
        );
        // Counted by hand: 14 words shared; the first text has 2 before and 2 after.
        assert_eq!((shared.passages.len(), passage.words, shared.of_a), (1, 14, (14, 18)));
        let shared = compare("周一，云来镇三个账号被平台关闭。", "据灯笼名单：云来镇三个账号，被平台关闭！");
        assert_eq!(shared.passages[0].words, 12);
        assert_eq!(compare("one two three", "one two three"), Shared { of_a: (0, 3), ..Shared::default() });
        assert_eq!(compare("", "x").passages, []);
    }

    #[test]
    fn repetition_without_end_is_bounded() {
        let same = "a ".repeat(50_000);
        assert_eq!(compare(&same, &same).passages[0].words, 50_000);
        assert!(compare(&"b ".repeat(WORDS_MAX + 1), "c").cut);
    }
}
