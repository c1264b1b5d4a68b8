//! Invented posts, the same ones each time.

use index::{At, Doc};
use model::Kinds;

/// A generator of numbers (Knuth's MMIX constants).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }

    pub fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// A post that owns its parts.
#[derive(Clone, Debug)]
pub struct Owned {
    pub time_ms: Option<i64>,
    pub account: u32,
    pub space: &'static str,
    pub id: String,
    pub reply_to: Option<String>,
    pub kinds: Kinds,
    pub text: String,
    pub version: u64,
    pub at: At,
}

impl Owned {
    pub fn doc(&self) -> Doc<'_> {
        Doc {
            time_ms: self.time_ms,
            account: self.account,
            space: self.space,
            id: &self.id,
            reply_to: self.reply_to.as_deref(),
            kinds: self.kinds,
            text: &self.text,
            version: self.version,
            at: self.at,
        }
    }
}

/// Few characters, so that they meet often; every class is among them.
pub const CHARS: &[&str] = &[
    "汉", "漢", "字", "天", "安", "门", "門", "一", "人", "香", "港", "ア", "가", "ก", "ㄅ", "𠀀", "𠁞",
    "😀", "👍🏽", "☺",
];
pub const WORDS: &[&str] = &[
    "cat",
    "Cats",
    "CAT",
    "dog",
    "the",
    "The",
    "x",
    "2019",
    "don't",
    "ＡＢ",
    "ab",
    "café",
    "жук",
    "a_b",
    "İ",
    "ca\u{200B}t",
    "@lin",
    "#tag",
    "https://example.org/cat",
];
pub const GAPS: &[&str] = &[" ", "，", "、", ". ", "\n", "-", "\"", "\u{200D}", ""];

/// A text of up to `most` parts.
pub fn text(dice: &mut Dice, most: usize) -> String {
    let mut out = String::new();
    for _ in 0..dice.below(most + 1) {
        match dice.below(10) {
            0..=5 => out.push_str(dice.one_of(CHARS)),
            6..=7 => out.push_str(dice.one_of(WORDS)),
            _ => out.push_str(dice.one_of(GAPS)),
        }
    }
    out
}

/// Posts of which some share times, ids, or have no time.
pub fn posts(seed: u64, count: usize) -> Vec<Owned> {
    let mut dice = Dice::new(seed);
    (0..count)
        .map(|nth| {
            let is = |dice: &mut Dice| dice.below(3) == 0;
            let number = 1_000_000_000_000_000_000 + dice.below(count * 4) as u64;
            Owned {
                time_ms: (dice.below(20) > 0)
                    .then(|| 1_500_000_000_000 + dice.below(count) as i64 * 3_600_000),
                account: dice.below(3) as u32,
                space: ["x", "mastodon/a.example"][dice.below(2)],
                id: if dice.below(5) > 0 { number.to_string() } else { format!("at://{number}") },
                reply_to: (dice.below(3) == 0)
                    .then(|| (1_000_000_000_000_000_000 + dice.below(count) as u64).to_string()),
                kinds: Kinds {
                    own: is(&mut dice),
                    reply: is(&mut dice),
                    thread: is(&mut dice),
                    quote: is(&mut dice),
                    retweet: is(&mut dice),
                    media: is(&mut dice),
                },
                text: text(&mut dice, 30),
                version: nth as u64,
                at: At {
                    batch: nth as u32,
                    object: 3,
                    generation: 1,
                    offset: 7 + nth as u32,
                    line: (nth % 100) as u16,
                },
            }
        })
        .collect()
}
