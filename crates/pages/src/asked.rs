//! What a person asked to see: words, account, kind, span of time, order and page, to a query and back.
//!
//! Never trusts the query: what is not understood is left out, and lengths are bounded.

use model::Civil;

use crate::safe::{decoded, encoded};

/// The longest query string that is read, in bytes.
const QUERY_BYTES_MAX: usize = 8192;
/// The longest search that is passed on, in characters.
const WORDS_CHARS_MAX: usize = 400;
/// The highest page.
const PAGE_MAX: u32 = 1_000_000;

/// A kind of post that one can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The author's own words.
    Own,
    /// An answer to someone else.
    Reply,
    /// A continuation of the author's own post.
    Thread,
    /// A post that quotes another.
    Quote,
    /// Another's words passed on.
    Retweet,
    /// A post with attachments.
    Media,
}

impl Kind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Own, Self::Reply, Self::Thread, Self::Quote, Self::Retweet, Self::Media];

    /// Returns the word used in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Reply => "reply",
            Self::Thread => "thread",
            Self::Quote => "quote",
            Self::Retweet => "retweet",
            Self::Media => "media",
        }
    }
}

/// A year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The year, 1 to 9999.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month; only with a month.
    pub day: Option<u8>,
}

impl When {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` where there is no such day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, count: usize| {
            (part.len() == count && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())?
        };
        let mut parts = text.split('-');
        let year = i32::from(digits(parts.next()?, 4)?);
        let mut next = || match parts.next() {
            None => Some(None),
            Some(part) => digits(part, 2).and_then(|n| u8::try_from(n).ok()).map(Some),
        };
        let (month, day) = (next()?, next()?);
        let when = Self { year, month, day };
        (parts.next().is_none() && year > 0 && when.start_ms().is_some()).then_some(when)
    }

    /// Returns it as it is written in addresses.
    #[must_use]
    pub fn text(&self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }

    /// Returns its first moment, UTC milliseconds since 1970; `None` where there is no such day.
    #[must_use]
    pub fn start_ms(&self) -> Option<i64> {
        let (month, day) = (self.month.unwrap_or(1), self.day.unwrap_or(1));
        Civil { year: self.year, month, day, hour: 0, minute: 0, second: 0 }.ms()
    }

    /// Returns the first moment after it, UTC milliseconds since 1970; `None` where there is no such day.
    #[must_use]
    pub fn end_ms(&self) -> Option<i64> {
        let start = self.start_ms()?;
        match (self.month, self.day) {
            (Some(_), Some(_)) => Some(start + 86_400_000),
            (Some(12), None) | (None, _) => Self { year: self.year + 1, month: None, day: None }.start_ms(),
            (Some(month), None) => Self { year: self.year, month: Some(month + 1), day: None }.start_ms(),
        }
    }
}

/// What a person asked for. The default is everything, newest first, page 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The words sought; empty means none.
    pub q: String,
    /// The account: `platform:native id`.
    pub account: Option<String>,
    /// The kind.
    pub kind: Option<Kind>,
    /// The first year, month or day.
    pub from: Option<When>,
    /// The last year, month or day.
    pub to: Option<When>,
    /// Oldest first.
    pub oldest: bool,
    /// Pages before this one.
    pub skip: u32,
}

impl Asked {
    /// Reads a query string (without its `?`), form-encoded.
    #[must_use]
    pub fn of_query(query: &str) -> Self {
        let mut asked = Self::default();
        let bounded = if query.len() > QUERY_BYTES_MAX { "" } else { query };
        for pair in bounded.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decoded(value);
            match name {
                "q" => asked.q = value.trim().chars().take(WORDS_CHARS_MAX).collect(),
                "account" => asked.account = (!value.is_empty()).then_some(value),
                "kind" => asked.kind = Kind::ALL.into_iter().find(|kind| kind.word() == value),
                "from" => asked.from = When::parse(&value),
                "to" => asked.to = When::parse(&value),
                "order" => asked.oldest = value == "oldest",
                "page" => {
                    asked.skip = value.parse::<u32>().unwrap_or(1).clamp(1, PAGE_MAX) - 1;
                }
                _ => {}
            }
        }
        asked
    }

    /// Returns the query string with its `?`, or nothing for the default.
    #[must_use]
    pub fn query(&self) -> String {
        let mut out = String::new();
        let mut put = |name: &str, value: &str| {
            out.push(if out.is_empty() { '?' } else { '&' });
            out.push_str(name);
            out.push('=');
            out.push_str(&encoded(value));
        };
        if !self.q.is_empty() {
            put("q", &self.q);
        }
        if let Some(account) = &self.account {
            put("account", account);
        }
        if let Some(kind) = self.kind {
            put("kind", kind.word());
        }
        if let Some(from) = self.from {
            put("from", &from.text());
        }
        if let Some(to) = self.to {
            put("to", &to.text());
        }
        if self.oldest {
            put("order", "oldest");
        }
        if self.skip > 0 {
            put("page", &self.skip.saturating_add(1).to_string());
        }
        out
    }

    /// Returns the span asked for: first millisecond and first millisecond after it, UTC since 1970.
    #[must_use]
    pub fn span(&self) -> (Option<i64>, Option<i64>) {
        (self.from.and_then(|when| when.start_ms()), self.to.and_then(|when| when.end_ms()))
    }

    /// Returns the same, on its first page, for one year, month or day.
    #[must_use]
    pub fn within(&self, when: Option<When>) -> Self {
        Self { from: when, to: when, skip: 0, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_goes_both_ways() {
        for query in [
            "",
            "?q=%E7%A2%91%E6%9E%97%20a&account=x%3A12&kind=reply&from=2018-11&to=2018-11-08&order=oldest&page=3",
            "?kind=media",
        ] {
            assert_eq!(Asked::of_query(query.trim_start_matches('?')).query(), query);
        }
    }

    #[test]
    fn nonsense_is_left_out() {
        let asked =
            Asked::of_query("kind=all&from=2018-13&to=2019-02-29&page=-1&page=0&x=y&&=&order=no&account=");
        assert_eq!(asked, Asked::default());
        assert_eq!(Asked::of_query(&format!("kind=own&q={}", "a".repeat(9000))), Asked::default());
        assert_eq!(Asked::of_query(&format!("q={}", "a".repeat(500))).q.len(), 400);
        assert_eq!(Asked::of_query("page=4294967295").skip, 999_999);
        assert_eq!(Asked::of_query("page=4294967296").skip, 0);
    }

    #[test]
    fn spans_end_where_the_next_begins() {
        // Worked out with `date -u -d 2018-11-01 +%s`.
        for (text, from, to) in [
            ("2018", 1_514_764_800, 1_546_300_800),
            ("2018-11", 1_541_030_400, 1_543_622_400),
            ("2018-12", 1_543_622_400, 1_546_300_800),
            ("2018-11-08", 1_541_635_200, 1_541_721_600),
        ] {
            let when = When::parse(text).unwrap_or(When { year: 1, month: None, day: None });
            assert_eq!(when.text(), text);
            let asked = Asked::default().within(Some(when));
            assert_eq!(asked.span(), (Some(from * 1000), Some(to * 1000)), "{text}");
        }
        for bad in ["", "18", "2018-1", "2018-11-31", "2018-11-08-01", "+018", "0000", "２０１８"] {
            assert_eq!(When::parse(bad), None, "{bad}");
        }
    }
}
