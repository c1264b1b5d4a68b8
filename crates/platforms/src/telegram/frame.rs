//! What is known of an object or a list while it is walked through, and of a message's place in it.
//!
//! Never holds a message.

use std::ops::Range;

use crate::pairs::Pairs;

/// A kept chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chat {
    /// Its id, where it has one.
    pub id: Option<String>,
    /// Its kind: `public_channel`.
    pub kind: Option<String>,
    /// Its title.
    pub name: Option<String>,
}

/// What must stand next in an object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Next {
    #[default]
    Key,
    Colon,
    Value,
    Comma,
}

/// An object or a list that has begun and not ended.
#[derive(Debug, Default)]
pub struct Frame {
    pub start: u64,
    pub object: bool,
    /// A list of messages.
    pub items: bool,
    /// The member that is being read, and where its name begins.
    pub key: Vec<u8>,
    pub key_start: u64,
    pub next: Next,
    pub chat: Chat,
    pub has_messages: bool,
    /// Where it stands among the kept chats.
    pub place: Option<usize>,
    /// What in it is kept in no case.
    pub holes: Vec<Range<u64>>,
    /// Messages whose chat cannot be told from themselves, and files, while it is not known whether it is
    /// kept.
    pub waiting: Vec<Waiting>,
    pub spoiled: bool,
}

/// What waits until it is known whether a chat is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// The digest of a message whose chat cannot be told from itself.
    Message(u64),
    /// The index of a member that a message refers to.
    File(usize),
}

/// Where what is found in a message is put.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    pub frame: usize,
    pub place: Option<usize>,
}

impl Spot {
    /// Returns whether the chat is the whole of its file.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        self.frame == 0
    }
}

/// Returns whether a message may hold the beginning of another chat.
pub fn swallows(slice: &[u8]) -> bool {
    memchr::memmem::find(slice, b"\"messages\"").is_some()
        && serde_json::from_slice::<Pairs<'_>>(slice)
            .map_or(true, |pairs| pairs.0.iter().any(|(key, _)| key == "messages"))
}

/// Returns a range without the holes in it, which are sorted.
pub fn without(range: Range<u64>, holes: &[Range<u64>]) -> Vec<Range<u64>> {
    let mut parts = Vec::new();
    let mut at = range.start;
    for hole in holes {
        if at < hole.start {
            parts.push(at..hole.start.min(range.end));
        }
        at = at.max(hole.end);
    }
    if at < range.end {
        parts.push(at..range.end);
    }
    parts
}

/// Returns a JSON string's meaning, and what is none as it stands.
pub fn unescaped(text: &[u8]) -> String {
    let quoted = [b"\"", text, b"\""].concat();
    serde_json::from_slice(&quoted).unwrap_or_else(|_| String::from_utf8_lossy(text).into_owned())
}
