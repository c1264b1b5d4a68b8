//! Folding of code points and their classes, as docs/search.md sections 1 and 2 say.
//!
//! Never looks at more than one code point at a time and never changes how many there are.

use std::sync::OnceLock;

/// Traditional characters and what each folds to; see the file's head for where it is from.
const SIMPLIFIED: &str = include_str!("data/simplified.txt");
/// Ranges of letters, marks and numbers; see the file's head for where it is from.
const WORDS: &str = include_str!("data/words.txt");

/// What a code point is to the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Parts tokens.
    Separator = 0,
    /// As if it were not there.
    Ignored = 1,
    /// A token of its own.
    Single = 2,
    /// Part of a word.
    Word = 3,
}

const IGNORED: &[(u32, u32)] = &[
    (0xAD, 0xAD),
    (0x34F, 0x34F),
    (0x61C, 0x61C),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0x1F3FB, 0x1F3FF),
    (0xE0000, 0xE0FFF),
];

/// Scripts that do not part words but have punctuation among their code points.
const SINGLE_IF_WORD: &[(u32, u32)] = &[(0xE00, 0xEFF), (0x1000, 0x109F), (0x1780, 0x17FF)];

const SINGLE: &[(u32, u32)] = &[
    (0x1100, 0x11FF),
    (0x2300, 0x23FF),
    (0x2600, 0x27BF),
    (0x2B00, 0x2BFF),
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x302F),
    (0x3031, 0x3035),
    (0x3038, 0x303C),
    (0x3041, 0x309A),
    (0x309D, 0x309F),
    (0x30A1, 0x30FA),
    (0x30FC, 0x30FF),
    (0x3105, 0x312F),
    (0x3131, 0x318E),
    (0x31A0, 0x31BF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFFDC),
    (0x1B000, 0x1B16F),
    (0x1F000, 0x1FAFF),
    (0x20000, 0x3FFFD),
];

/// The tables, made once.
pub(crate) struct Folder {
    /// For each code point below U+10000 the folded one, with the class in the top byte.
    low: Vec<u32>,
    pairs: Vec<(char, char)>,
    words: Vec<(u32, u32)>,
}

/// Returns a text with each code point folded.
#[must_use]
pub fn folded(text: &str) -> String {
    let folder = folder();
    text.chars().map(|c| char::from_u32(folder.fold(c).0).unwrap_or(c)).collect()
}

/// Returns the tables.
pub(crate) fn folder() -> &'static Folder {
    static FOLDER: OnceLock<Folder> = OnceLock::new();
    FOLDER.get_or_init(Folder::new)
}

impl Folder {
    fn new() -> Self {
        let mut folder = Self { low: Vec::new(), pairs: pairs(), words: words() };
        folder.low = (0..0x1_0000_u32)
            .map(|code| {
                char::from_u32(code).map_or(0, |c| {
                    let (folded, class) = folder.work_out(c);
                    folded | (class as u32) << 24
                })
            })
            .collect();
        folder
    }

    /// Returns the folded code point and its class.
    #[inline]
    pub(crate) fn fold(&self, c: char) -> (u32, Class) {
        match self.low.get(c as usize) {
            Some(&entry) => {
                let class = match entry >> 24 {
                    1 => Class::Ignored,
                    2 => Class::Single,
                    3 => Class::Word,
                    _ => Class::Separator,
                };
                (entry & 0xFF_FFFF, class)
            }
            None => self.work_out(c),
        }
    }

    fn work_out(&self, c: char) -> (u32, Class) {
        let narrow = match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            _ => c,
        };
        let mut lower = narrow.to_lowercase();
        let small = match (lower.next(), lower.next()) {
            // Rust's mappings are of a later Unicode than the classes are.
            (Some(one), None) if within(&self.words, narrow as u32) => one,
            _ => narrow,
        };
        let folded = match self.pairs.binary_search_by_key(&small, |pair| pair.0) {
            Ok(at) => self.pairs[at].1,
            Err(_) => small,
        } as u32;
        (folded, self.class(folded))
    }

    fn class(&self, folded: u32) -> Class {
        let word = folded == '_' as u32 || within(&self.words, folded);
        if within(IGNORED, folded) {
            Class::Ignored
        } else if within(SINGLE, folded) || (word && within(SINGLE_IF_WORD, folded)) {
            Class::Single
        } else if word {
            Class::Word
        } else {
            Class::Separator
        }
    }
}

fn within(ranges: &[(u32, u32)], code: u32) -> bool {
    let after = ranges.partition_point(|range| range.0 <= code);
    after > 0 && ranges[after - 1].1 >= code
}

fn lines(data: &'static str) -> impl Iterator<Item = &'static str> {
    data.lines().filter(|line| !line.starts_with('#'))
}

fn pairs() -> Vec<(char, char)> {
    let all: Vec<char> = lines(SIMPLIFIED).flat_map(str::chars).collect();
    all.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

fn words() -> Vec<(u32, u32)> {
    let code = |hex| u32::from_str_radix(hex, 16).expect("invariant: words.txt holds hex");
    lines(WORDS)
        .flat_map(str::split_ascii_whitespace)
        .map(|item| {
            let (first, last) = item.split_once('-').unwrap_or((item, item));
            (code(first), code(last))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_characters_fold_to_known_ones() {
        // From OpenCC's table and Unicode's charts, looked up by hand.
        for (from, to) in [
            ('漢', '汉'),
            ('雲', '云'),
            ('發', '发'),
            ('髮', '发'),
            ('後', '后'),
            ('后', '后'),
            ('臺', '台'),
            ('台', '台'),
            ('著', '著'),
            ('乾', '干'),
            ('薴', '苧'),
            ('苧', '苎'),
            ('𠁞', '𠀾'),
            ('A', 'a'),
            ('Ａ', 'a'),
            ('０', '0'),
            ('Σ', 'σ'),
            ('İ', 'İ'),
            ('É', 'é'),
            ('Ж', 'ж'),
            ('ｱ', 'ｱ'),
        ] {
            assert_eq!(folder().fold(from).0, to as u32, "{from}");
        }
    }

    #[test]
    fn classes_are_those_of_the_page() {
        let rows = [
            (Class::Single, "汉𠀀ぁアー가ㄅ々〇😀☺ก𰀀"),
            (Class::Word, "a_0é\u{301}жא²٣ꀀⅧ"),
            (Class::Separator, " ，。、・#@-'\u{85}\u{3000}«€©‘฿။"),
            (Class::Ignored, "\u{200B}\u{200D}\u{FE0F}\u{1F3FD}\u{AD}\u{E0100}\u{20E3}"),
        ];
        for (class, all) in rows {
            for c in all.chars() {
                assert_eq!(folder().fold(c).1, class, "{c:?}");
            }
        }
    }

    #[test]
    fn every_code_point_is_what_another_program_says() {
        // The CRC-32 over all code points of (folded, 0 for a separator; class), worked out in Python
        // 3.11 from docs/search.md, OpenCC's own file and `unicodedata` 14.0.0.
        let mut hasher = crc32fast::Hasher::new();
        let mut counts = [0; 4];
        for c in (0..0x11_0000).filter_map(char::from_u32) {
            let (folded, class) = folder().fold(c);
            counts[class as usize] += 1;
            let shown = if class == Class::Separator { 0 } else { folded };
            hasher.update(&shown.to_le_bytes());
            hasher.update(&[class as u8]);
        }
        assert_eq!(counts, [902_718, 4200, 176_152, 28_994]);
        assert_eq!(hasher.finalize(), 0x1E03_66CE);
    }

    #[test]
    fn tables_are_whole_and_sorted() {
        // 4,113 lines less the 8 that map to themselves; counted with python3.
        assert_eq!(folder().pairs.len(), 4105);
        assert_eq!(folder().words.len(), 781);
        assert!(folder().pairs.is_sorted_by(|a, b| a.0 < b.0));
        for ranges in [&folder().words, IGNORED, SINGLE, SINGLE_IF_WORD] {
            assert!(ranges.is_sorted_by(|a, b| a.1 < b.0));
        }
    }
}
