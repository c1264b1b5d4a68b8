//! The chats of an export, found by one walk over all that stands around their messages, and which bytes
//! of the file are of chats that are kept.
//!
//! Never takes bytes for public that stand outside of a kept chat, and never holds a message.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::frame::{Chat, Frame, Next, Spot, Waiting, swallows, unescaped, without};
use super::included::{Included, SECTIONS};
use super::tokens::{Token, Tokens};

/// How deep objects and lists may stand in each other outside of messages.
const DEPTH_MAX: usize = 64;
/// How many members besides the known ones a chat may have.
const HOLES_MAX: usize = 64;
/// How many chats are counted; what comes after them is left out.
const CHATS_MAX: usize = 1 << 20;
/// How many messages are remembered whose chat cannot be told from themselves.
const MESSAGES_MAX: usize = 1 << 23;

/// The walk, and what it found.
#[derive(Debug, Default)]
pub struct Chats {
    included: Included,
    tokens: Tokens,
    stack: Vec<Frame>,
    /// Where the walk ended early, and whether that was in the middle of a message.
    stopped: Option<(u64, bool)>,
    /// What is kept of the file, sorted and apart.
    kept: Vec<Range<u64>>,
    /// The kept chats.
    pub chats: Vec<Chat>,
    /// By digest: the kept chat of a message.
    messages: HashMap<u64, usize>,
    /// Members that kept messages refer to.
    pub files: HashSet<usize>,
    /// Whether the file says of itself that Telegram made it.
    pub says_telegram: bool,
    /// Whether it has the parts of a full export.
    pub sections: bool,
}

impl Chats {
    /// Begins a walk.
    #[must_use]
    pub fn new(included: Included) -> Self {
        Self { included, ..Self::default() }
    }

    /// Takes the bytes between messages.
    pub fn between(&mut self, offset: u64, slice: &[u8]) {
        // Taken out so that it can give tokens to the rest.
        let mut tokens = std::mem::take(&mut self.tokens);
        for (at, byte) in (offset..).zip(slice) {
            if self.stopped.is_some() {
                break;
            }
            let in_items = self.stack.last().is_some_and(|frame| frame.items) && tokens.between();
            if in_items && !byte.is_ascii_whitespace() && !matches!(byte, b',' | b']') {
                self.stopped = Some((at, true));
                break;
            }
            tokens.take(at, *byte, &mut |token, start, end| self.token(token, start, end));
        }
        self.tokens = tokens;
    }

    /// Takes note of a message; returns where to put what is found in it, `None` where its chat is not kept.
    /// Where a message is damaged so that the next chat may have begun within it, all that follows is left
    /// out.
    pub fn message(&mut self, offset: u64, slice: &[u8]) -> Option<Spot> {
        if self.stopped.is_some() {
            return None;
        }
        let depth = self.stack.len();
        let in_items = self.stack.last().is_some_and(|frame| frame.items) && depth >= 2;
        if !in_items || slice.first() != Some(&b'{') || swallows(slice) {
            self.stopped = Some((offset, false));
            return None;
        }
        let frame = &mut self.stack[depth - 2];
        if frame.place.is_none() && !frame.spoiled {
            match self.included.chat(frame.chat.kind.as_deref(), frame.chat.id.as_deref()) {
                Some(false) => return None,
                None => return Some(Spot { frame: depth - 2, place: None }),
                Some(true) if self.chats.len() < CHATS_MAX => {
                    frame.place = Some(self.chats.len());
                    self.chats.push(frame.chat.clone());
                }
                Some(true) => frame.spoiled = true,
            }
        }
        frame.place.map(|place| Spot { frame: depth - 2, place: Some(place) })
    }

    /// Returns the chat that a message stands in, as far as it is known.
    #[must_use]
    pub fn chat_at(&self, spot: &Spot) -> &Chat {
        &self.stack[spot.frame].chat
    }

    /// Remembers what was found in a message.
    pub fn found(&mut self, spot: &Spot, what: Waiting) {
        match spot.place {
            Some(place) => self.settle(place, what),
            None => {
                let frame = &mut self.stack[spot.frame];
                frame.spoiled |= frame.waiting.len() >= MESSAGES_MAX;
                if !frame.spoiled {
                    frame.waiting.push(what);
                }
            }
        }
    }

    fn settle(&mut self, place: usize, what: Waiting) {
        match what {
            Waiting::File(index) => {
                self.files.insert(index);
            }
            Waiting::Message(digest) if self.messages.len() < MESSAGES_MAX => {
                self.messages.insert(digest, place);
            }
            Waiting::Message(_) => {}
        }
    }

    /// Returns the kept chat of a message that was remembered.
    #[must_use]
    pub fn chat_of(&self, digest: u64) -> Option<&Chat> {
        self.chats.get(*self.messages.get(&digest)?)
    }

    /// Returns the chat of a file that has only one: what is known of it so far.
    #[must_use]
    pub fn single(&self) -> Option<&Chat> {
        self.stack.first().filter(|frame| frame.has_messages).map(|frame| &frame.chat)
    }

    /// Returns what of the bytes between messages, or of a message, is of no kept chat.
    #[must_use]
    pub fn outside(&self, offset: u64, length: usize) -> Vec<Range<usize>> {
        let end = offset + length as u64;
        let first = self.kept.partition_point(|range| range.end <= offset);
        let closed = self.kept[first..].iter().take_while(|range| range.start < end).cloned();
        let mut kept: Vec<Range<u64>> = closed.collect();
        if !self.stack.is_empty() {
            kept.extend(self.unfinished());
            kept.sort_unstable_by_key(|range| range.start);
        }
        let mut private = Vec::new();
        let mut at = offset;
        for range in kept {
            let (start, stop) = (range.start.clamp(at, end), range.end.clamp(at, end));
            if at < start {
                private.push((at - offset) as usize..(start - offset) as usize);
            }
            at = stop.max(at);
        }
        if at < end {
            private.push((at - offset) as usize..length);
        }
        private
    }

    /// Returns where a message begins that does not end.
    #[must_use]
    pub fn fragment(&self) -> Option<u64> {
        self.stopped.and_then(|(at, in_message)| in_message.then_some(at))
    }

    /// What is kept of chats that have begun and not ended: up to where the walk stopped, and the slice in
    /// which it stopped within a message.
    fn unfinished(&self) -> Vec<Range<u64>> {
        let stop = match self.stopped {
            Some((at, false)) => at,
            _ => u64::MAX,
        };
        let mut kept = Vec::new();
        for (depth, frame) in self.stack.iter().enumerate() {
            let key = String::from_utf8_lossy(&frame.key);
            if depth == 0 && frame.object && frame.next == Next::Value && self.section(&key) {
                kept.push(frame.key_start..stop);
            }
            let wanted = self.included.chat(frame.chat.kind.as_deref(), frame.chat.id.as_deref());
            if !frame.has_messages || frame.spoiled || wanted != Some(true) {
                continue;
            }
            let mut holes = frame.holes.clone();
            let in_items = self.stack.get(depth + 1).is_some_and(|child| child.items);
            if !in_items && matches!(frame.next, Next::Colon | Next::Value) {
                holes.push(frame.key_start..u64::MAX);
            }
            kept.extend(without(frame.start..stop, &holes));
        }
        kept.retain(|range| range.start < range.end);
        kept
    }

    fn section(&self, key: &str) -> bool {
        SECTIONS.contains(&key) && self.included.names(key)
    }

    /// Takes a token. Where it is not what must come, nobody can say of which chat the bytes after it are.
    fn token(&mut self, token: Token<'_>, start: u64, end: u64) {
        let next = self.stack.last().filter(|frame| frame.object).map(|frame| frame.next);
        let fits = match token {
            Token::Open(_) => !matches!(next, Some(Next::Key | Next::Colon | Next::Comma)),
            Token::Close(mark) => {
                let object = self.stack.last().is_some_and(|frame| frame.object);
                !self.stack.is_empty()
                    && object == (mark == b'}')
                    && matches!(next, None | Some(Next::Key | Next::Comma))
            }
            Token::Colon => next == Some(Next::Colon),
            Token::Comma => matches!(next, None | Some(Next::Comma)),
            Token::Text(_) => matches!(next, None | Some(Next::Key | Next::Value)),
        };
        if !fits || self.stopped.is_some() {
            self.stopped = self.stopped.or(Some((start, false)));
            return;
        }
        match token {
            Token::Open(mark) => self.open(mark == b'{', start),
            Token::Close(_) => self.close(end),
            Token::Colon => self.colon(),
            Token::Comma => {
                if let Some(frame) = self.stack.last_mut() {
                    frame.next = Next::Key;
                }
            }
            Token::Text(text) => self.text(text, start, end),
        }
    }

    fn colon(&mut self) {
        let root = self.stack.len() == 1;
        let Some(frame) = self.stack.last_mut() else { return };
        frame.next = Next::Value;
        if root {
            let key = String::from_utf8_lossy(&frame.key);
            self.sections |= matches!(&*key, "chats" | "left_chats") || SECTIONS.contains(&&*key);
        }
    }

    fn open(&mut self, object: bool, start: u64) {
        if self.stack.len() >= DEPTH_MAX {
            self.stopped = Some((start, false));
            return;
        }
        let parent = self.stack.last_mut();
        let items = !object && parent.as_ref().is_some_and(|p| p.object && p.key == b"messages");
        if let Some(parent) = parent {
            parent.has_messages |= items;
        }
        self.stack.push(Frame { start, object, items, ..Frame::default() });
    }

    fn close(&mut self, end: u64) {
        let Some(frame) = self.stack.pop() else { return };
        let items = frame.items;
        self.end_chat(frame, end);
        if !items {
            self.end_value(end);
        } else if let Some(parent) = self.stack.last_mut() {
            parent.next = Next::Comma;
        }
    }

    fn end_chat(&mut self, frame: Frame, end: u64) {
        let wanted = self.included.chat(frame.chat.kind.as_deref(), frame.chat.id.as_deref());
        if !frame.has_messages || frame.spoiled || wanted != Some(true) {
            return;
        }
        let place = match frame.place {
            Some(place) => place,
            None if self.chats.len() < CHATS_MAX => {
                self.chats.push(Chat::default());
                self.chats.len() - 1
            }
            None => return,
        };
        self.chats[place] = frame.chat;
        for what in frame.waiting {
            self.settle(place, what);
        }
        for range in without(frame.start..end, &frame.holes) {
            self.keep(range);
        }
    }

    fn keep(&mut self, range: Range<u64>) {
        let at = self.kept.partition_point(|known| known.start < range.start);
        self.kept.insert(at, range);
    }

    fn text(&mut self, text: &[u8], start: u64, end: u64) {
        let root = self.stack.len() == 1;
        let Some(frame) = self.stack.last_mut() else { return };
        if !frame.object {
            return;
        }
        if frame.next == Next::Key {
            frame.key = text.to_vec();
            frame.key_start = start;
            frame.next = Next::Colon;
            return;
        }
        let value = || Some(unescaped(text)).filter(|text| !text.is_empty());
        // What was said first stands: by it messages were kept or left out.
        match frame.key.as_slice() {
            b"name" => frame.chat.name = frame.chat.name.take().or_else(value),
            b"type" => frame.chat.kind = frame.chat.kind.take().or_else(value),
            b"id" => frame.chat.id = frame.chat.id.take().or_else(value),
            _ => {
                if root && frame.key == b"about" {
                    self.says_telegram |= text.windows(8).any(|words| words == b"Telegram");
                }
                return self.end_value(end);
            }
        }
        frame.next = Next::Comma;
    }

    /// A member's value ends that is none of those that are kept of a chat.
    fn end_value(&mut self, end: u64) {
        let root = self.stack.len() == 1;
        let Some(frame) = self.stack.last_mut() else { return };
        if !frame.object {
            return;
        }
        let entry = frame.key_start..end;
        frame.spoiled |= frame.holes.len() >= HOLES_MAX;
        if !frame.spoiled {
            frame.holes.push(entry.clone());
        }
        frame.next = Next::Comma;
        let key = std::mem::take(&mut frame.key);
        if root && self.section(&String::from_utf8_lossy(&key)) {
            self.keep(entry);
        }
    }
}
