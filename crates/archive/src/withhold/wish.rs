//! What a person wants withheld, why, and which fields go with one that is named (docs/format.md 15).
//!
//! Never decides where the values stand; the plan does.

use serde::{Deserialize, Serialize};

/// What is to be withheld.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Within what the id is unique: the platform, and `/` and the instance where there are several.
    pub space: String,
    /// The post's native id.
    pub id: String,
    /// Only these fields of it; empty for the whole post.
    pub fields: Vec<String>,
    /// Whether what other posts and files hold of it goes as well.
    pub replies: bool,
    /// Whether records of the casebook that quote it go as well.
    pub quotations: bool,
}

/// Why something is withheld, as the sealed record says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// The author wants it.
    Author,
    /// Somebody whom it is about wants it.
    Subject,
    /// Kin of the author want it.
    Kin,
    /// A court ordered it.
    Court,
    /// It endangers somebody.
    Safety,
    /// It should not have been kept.
    Mistake,
}

impl Reason {
    /// All of them, in the order of docs/format.md.
    pub const ALL: [Self; 6] =
        [Self::Author, Self::Subject, Self::Kin, Self::Court, Self::Safety, Self::Mistake];

    /// Returns the word used in records.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Subject => "subject",
            Self::Kin => "kin",
            Self::Court => "court",
            Self::Safety => "safety",
            Self::Mistake => "mistake",
        }
    }

    /// Returns the reason of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

/// The words of a post, and every field that repeats a part of them.
const WORDS: &[&str] = &["text", "long", "links", "mentions", "tags", "quote", "media"];

/// Fields that can be withheld alone, and what else goes with each. A shortened link, a mention or a
/// repost's mark stands in the text as well, so that the words go with them.
const FIELDS: &[(&str, &[&str])] = &[
    ("text", WORDS),
    ("long", WORDS),
    ("links", WORDS),
    ("mentions", WORDS),
    ("tags", WORDS),
    ("quote", WORDS),
    ("reply", WORDS),
    ("repost", WORDS),
    ("media", &["media"]),
    ("place", &["place"]),
    ("client", &["client"]),
    ("lang", &["lang"]),
    ("counts", &["counts"]),
    ("sensitive", &["sensitive"]),
    ("withheld_in", &["withheld_in"]),
    ("audience", &["audience"]),
];

impl Wish {
    /// Returns the names of the fields that can be withheld alone.
    pub fn fields_that_can() -> impl Iterator<Item = &'static str> {
        FIELDS.iter().map(|(name, _)| *name)
    }

    /// Returns space and id of a post as people name it: `x:123`, an address that ends in it, or the id
    /// alone; `None` for what is none of these.
    #[must_use]
    pub fn post_named(text: &str) -> Option<(String, String)> {
        let digits = |id: &str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
        let platform = "x";
        if let Some((_, path)) = text.split_once("://") {
            let id = path.split(['?', '#']).next()?.split("/status/").nth(1)?.split('/').next()?;
            return digits(id).then(|| (platform.to_owned(), id.to_owned()));
        }
        let (space, id) = text.split_once(':').unwrap_or((platform, text));
        let name = space.split('/').next().unwrap_or_default();
        let known = platforms::platforms().iter().any(|platform| platform.name == name);
        let whole = !id.is_empty() && !id.chars().any(|sign| sign.is_whitespace() || sign.is_control());
        (known && whole && (name != platform || digits(id))).then(|| (space.to_owned(), id.to_owned()))
    }

    /// Returns whether the whole post goes.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.fields.is_empty()
    }

    /// Returns whether the post's words go.
    pub(super) fn takes_words(&self) -> bool {
        self.is_whole() || self.going().contains(&"text")
    }

    /// Returns whether the post's pictures and films go.
    pub(super) fn takes_media(&self) -> bool {
        self.is_whole() || self.fields.iter().any(|field| field == "media")
    }

    /// Returns every field that goes with those named.
    pub(super) fn going(&self) -> Vec<&'static str> {
        let mut out: Vec<&str> = Vec::new();
        for (name, with) in FIELDS.iter().filter(|(name, _)| self.fields.iter().any(|own| own == name)) {
            out.push(name);
            out.extend(*with);
        }
        out.sort_unstable();
        out.dedup();
        out
    }

    /// Returns the platform's name.
    pub(super) fn platform(&self) -> &str {
        self.space.split('/').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_a_field_goes_with_it() {
        let going = |field: &str| Wish { fields: vec![field.to_owned()], ..Wish::default() }.going();
        assert_eq!(going("place"), ["place"]);
        assert_eq!(going("text"), ["links", "long", "media", "mentions", "quote", "tags", "text"]);
        assert_eq!(going("reply"), ["links", "long", "media", "mentions", "quote", "reply", "tags", "text"]);
        assert!(going("id").is_empty() && going("created").is_empty() && going("from").is_empty());
    }

    #[test]
    fn a_post_is_named_as_people_do() {
        for (text, wanted) in [
            ("123", Some(("x", "123"))),
            ("x:123", Some(("x", "123"))),
            ("https://x.com/a/status/123?s=20", Some(("x", "123"))),
            ("https://twitter.com/a/status/123/photo/1", Some(("x", "123"))),
            ("weibo:123", Some(("weibo", "123"))),
            ("weibo:", None),
            ("weibo:1 2", None),
            ("nowhere:123", None),
            ("https://x.com/a", None),
            ("@a", None),
            ("", None),
        ] {
            let found = Wish::post_named(text);
            let found = found.as_ref().map(|(space, id)| (space.as_str(), id.as_str()));
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn reasons_are_the_words_of_the_format() {
        let words: Vec<&str> = Reason::ALL.iter().map(|reason| reason.word()).collect();
        assert_eq!(words, ["author", "subject", "kin", "court", "safety", "mistake"]);
        assert!(Reason::ALL.iter().all(|reason| Reason::of_word(reason.word()) == Some(*reason)));
        assert_eq!(Reason::of_word("politics"), None);
    }
}
