//! What a steward names with `--include`, and what is kept without being named.
//!
//! Never takes a chat for public that does not say so.

/// The kind of chat that anybody can read.
pub const PUBLIC: &str = "public_channel";

/// Every kind of chat that Telegram Desktop writes.
pub const KINDS: [&str; 10] = [
    PUBLIC,
    "private_channel",
    "public_supergroup",
    "private_supergroup",
    "private_group",
    "personal_chat",
    "bot_chat",
    "saved_messages",
    "replies",
    "verify_codes",
];

/// The parts of a full export that are no chats.
pub const SECTIONS: [&str; 9] = [
    "personal_information",
    "profile_pictures",
    "stories",
    "contacts",
    "frequent_contacts",
    "sessions",
    "web_sessions",
    "other_data",
    "gifts",
];

/// The names that were given.
#[derive(Clone, Debug, Default)]
pub struct Included {
    words: Vec<String>,
}

impl Included {
    /// Takes the names as they were given.
    #[must_use]
    pub fn new(words: &[String]) -> Self {
        Self { words: words.iter().map(|word| word.trim().to_ascii_lowercase()).collect() }
    }

    /// Returns whether a word was given.
    #[must_use]
    pub fn names(&self, word: &str) -> bool {
        self.words.iter().any(|known| known == word)
    }

    /// Returns whether a chat is kept; `None` where that cannot be told yet, for what is not known of it.
    #[must_use]
    pub fn chat(&self, kind: Option<&str>, id: Option<&str>) -> Option<bool> {
        let by_kind = kind.map(|kind| kind == PUBLIC || self.names(kind));
        let by_id = id.map(|id| self.names(id) || self.names(&format!("channel{id}")));
        match (by_kind, by_id) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_channels_are_kept_unless_named() {
        let given =
            |words: &[&str]| Included::new(&words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>());
        for (words, kind, id, wanted) in [
            (&[][..], Some("public_channel"), None, Some(true)),
            (&[], Some("public_supergroup"), Some("7"), Some(false)),
            (&[], Some("personal_chat"), None, None),
            (&[], None, Some("7"), None),
            (&["7"], None, Some("7"), Some(true)),
            (&["channel7"], Some("private_channel"), Some("7"), Some(true)),
            (&["7"], Some("private_channel"), Some("77"), Some(false)),
            (&["Saved_Messages"], Some("saved_messages"), Some("1"), Some(true)),
        ] {
            assert_eq!(given(words).chat(kind, id), wanted, "{words:?} {kind:?} {id:?}");
        }
    }
}
