//! Long texts, joined to the posts that hold only their beginning. A note's id is not its post's: the
//! two share the second in which they were made and the words they begin with.
//!
//! Never joins by time alone where the words differ.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use formats::{Problem, ProblemKind};
use model::{Link, LongText, Mention, PieceRef, Post, Tag};
use serde::Deserialize;

use super::shape::Text;
use super::time;
use crate::mend;

/// The most bytes of long texts held for joining: about 2,600 of the longest there can be.
const HELD_MAX_BYTES: usize = 64 << 20;

/// How many ids a report names.
const SHOWN_MAX: usize = 20;

/// The long texts of an export.
#[derive(Default)]
pub struct Notes {
    notes: Vec<Note>,
    by_second: HashMap<i64, Vec<usize>>,
    held_bytes: usize,
    /// Those that could not be held: the first ids, and how many.
    left: Vec<String>,
    left_count: u64,
}

struct Note {
    long: LongText,
    pieces: Vec<PieceRef>,
    joined: AtomicBool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wrapped<'a> {
    #[serde(borrow)]
    note_tweet: Written<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    #[serde(borrow)]
    note_tweet_id: Text<'a>,
    created_at: Text<'a>,
    core: Core<'a>,
}

#[derive(Deserialize)]
struct Core<'a> {
    #[serde(borrow)]
    text: Text<'a>,
    #[serde(default)]
    urls: Vec<Mark<'a>>,
    #[serde(default)]
    mentions: Vec<Mark<'a>>,
    #[serde(default)]
    hashtags: Vec<Mark<'a>>,
    #[serde(default)]
    cashtags: Vec<Mark<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Mark<'a> {
    #[serde(borrow)]
    from_index: Text<'a>,
    to_index: Text<'a>,
    short_url: Text<'a>,
    expanded_url: Text<'a>,
    display_url: Text<'a>,
    screen_name: Text<'a>,
    text: Text<'a>,
}

impl Notes {
    /// Takes in an element of `note-tweet.js`.
    ///
    /// # Errors
    /// A problem where it is not one.
    pub fn add(&mut self, slice: &[u8], pieces: &[PieceRef]) -> Result<(), Problem> {
        let mended = mend::mend(slice);
        let wrapped: Wrapped<'_> = serde_json::from_str(&mended.text).map_err(|error| {
            let kind = if error.is_data() { ProblemKind::WrongShape } else { ProblemKind::NotJson };
            Problem::new(kind).detail("noteTweet")
        })?;
        let note = wrapped.note_tweet;
        let Some(ms) = time::field_ms(&note.created_at.0) else {
            self.leave(note.note_tweet_id.owned());
            return Err(Problem::new(ProblemKind::BadDate).detail("noteTweet.createdAt"));
        };
        // A note takes about as much beside its text.
        self.held_bytes += slice.len() + 400;
        if self.held_bytes > HELD_MAX_BYTES {
            self.leave(note.note_tweet_id.owned());
            return Ok(());
        }
        self.by_second.entry(ms.div_euclid(1000)).or_default().push(self.notes.len());
        let long = long_text(&note);
        self.notes.push(Note { long, pieces: pieces.to_vec(), joined: AtomicBool::new(false) });
        Ok(())
    }

    fn leave(&mut self, id: String) {
        self.left_count += 1;
        if self.left.len() < SHOWN_MAX {
            self.left.push(id);
        }
    }

    /// Gives a post its long text, if it has one.
    pub fn join(&self, post: &mut Post) {
        let Some(created) = post.created.filter(|_| !self.notes.is_empty() && post.repost.is_none()) else {
            return;
        };
        let Some(places) = self.by_second.get(&created.ms.div_euclid(1000)) else { return };
        let beginning = beginning(&post.text);
        let fits =
            |place: &&usize| is_beginning(&beginning, words(&self.notes[**place].long.text), places.len());
        if let Some(&place) = places.iter().find(fits) {
            let note = &self.notes[place];
            note.joined.store(true, Ordering::Relaxed);
            post.from.pieces.extend(note.pieces.iter().cloned());
            post.long = Some(note.long.clone());
        }
    }

    /// Reports those that were not joined.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        let alone = || self.notes.iter().filter(|note| !note.joined.load(Ordering::Relaxed));
        let count = alone().count() as u64 + self.left_count;
        let ids = alone().map(|note| note.long.id.as_deref().unwrap_or_default());
        let ids: Vec<&str> = ids.chain(self.left.iter().map(String::as_str)).take(SHOWN_MAX).collect();
        (count > 0).then(|| Problem::new(ProblemKind::NoteNotJoined).detail(ids.join(" ")).times(count))
    }
}

fn long_text(note: &Written<'_>) -> LongText {
    let core = &note.core;
    let place = |text: &Text<'_>| text.0.parse().unwrap_or(0);
    let given = |text: &Text<'_>| (!text.0.is_empty()).then(|| text.owned());
    LongText {
        id: Some(note.note_tweet_id.owned()),
        links: core
            .urls
            .iter()
            .map(|mark| Link {
                end: place(&mark.to_index),
                shown: given(&mark.display_url),
                start: place(&mark.from_index),
                to: given(&mark.expanded_url).unwrap_or_else(|| mark.short_url.owned()),
                url: mark.short_url.owned(),
            })
            .collect(),
        mentions: core
            .mentions
            .iter()
            .map(|mark| Mention {
                end: place(&mark.to_index),
                handle: mark.screen_name.owned(),
                id: None,
                start: place(&mark.from_index),
            })
            .collect(),
        tags: core
            .hashtags
            .iter()
            .chain(&core.cashtags)
            .map(|mark| Tag {
                end: place(&mark.to_index),
                start: place(&mark.from_index),
                tag: mark.text.owned(),
            })
            .collect(),
        text: core.text.owned(),
    }
}

/// Returns what a cut post shows of its long text: without the leading mentions of a reply, up to the
/// ellipsis or the first shortened link, unescaped.
fn beginning(text: &str) -> String {
    let text = words(text);
    let text = text.rfind('…').map_or(text, |at| &text[..at]);
    let text = text.find("https://t.co/").map_or(text, |at| &text[..at]);
    text.trim_end().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Skips leading mentions.
fn words(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Some(after) = rest.strip_prefix('@') {
        match after.find(char::is_whitespace) {
            Some(end) if end > 0 => rest = after[end..].trim_start(),
            _ => break,
        }
    }
    rest
}

/// A few words prove nothing where several notes were made in the same second.
fn is_beginning(beginning: &str, long: &str, notes: usize) -> bool {
    long.starts_with(beginning) && (notes == 1 || beginning.chars().count() >= 10)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use model::{Basis, Moment};

    fn note(text: &str) -> String {
        format!(
            r#"{{"noteTweet":{{"noteTweetId":"5","createdAt":"2023-10-13T14:58:50.000Z","core":{{"text":{},
            "urls":[{{"fromIndex":"1","toIndex":"3","shortUrl":"https://t.co/a","expandedUrl":"https://example.org/"}}]}}}}}}"#,
            serde_json::to_string(text).unwrap()
        )
    }

    fn post(text: &str, ms: i64) -> Post {
        let created = Some(Moment { basis: Basis::PlatformId, id_off_ms: None, ms });
        Post { text: text.into(), created, ..Post::default() }
    }

    #[test]
    fn a_note_joins_the_post_of_its_second_and_words() {
        const MS: i64 = 1_697_209_130_000;
        for (text, ms, wanted) in [
            ("@a @b 碑 &lt;林&gt; &amp; words… https://t.co/x", MS + 320, true),
            ("碑 <林> & words and on", MS + 999, true),
            ("碑 &lt;林&gt; other words…", MS + 320, false),
            ("碑 &lt;林&gt; &amp; words…", MS + 1000, false),
            ("RT @a: 碑 …", MS, false),
        ] {
            let mut notes = Notes::default();
            notes.add(note("@a 碑 <林> & words and on").as_bytes(), &[PieceRef::Here(9)]).unwrap();
            let mut post = post(text, ms);
            notes.join(&mut post);
            assert_eq!(post.long.is_some(), wanted, "{text}");
            assert_eq!(notes.problem().is_none(), wanted, "{text}");
            if wanted {
                assert_eq!(post.from.pieces, vec![PieceRef::Here(9)]);
                assert_eq!(post.long.unwrap().links[0].to, "https://example.org/");
            }
        }
    }

    #[test]
    fn of_two_notes_in_a_second_each_goes_to_its_own_post() {
        let mut notes = Notes::default();
        notes.add(note("first words of this one").as_bytes(), &[PieceRef::Here(1)]).unwrap();
        notes.add(note("second words of that one").as_bytes(), &[PieceRef::Here(2)]).unwrap();
        let mut post = post("second words of…", 1_697_209_130_100);
        notes.join(&mut post);
        assert_eq!(post.from.pieces, vec![PieceRef::Here(2)]);
        assert_eq!(notes.problem().unwrap().count, 1);
    }

    #[test]
    fn what_is_not_a_note_is_a_problem() {
        for (slice, kind) in [
            ("{", ProblemKind::NotJson),
            ("null", ProblemKind::WrongShape),
            (r#"{"noteTweet":{"noteTweetId":"1","createdAt":"x","core":{"text":""}}}"#, ProblemKind::BadDate),
        ] {
            assert_eq!(Notes::default().add(slice.as_bytes(), &[]).unwrap_err().kind, kind);
        }
    }
}
