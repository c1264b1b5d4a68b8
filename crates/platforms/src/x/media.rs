//! The media files of an export, matched to posts by `<post id>-<name of the file on the platform>`.
//!
//! Never holds a name: a hash of each is enough to say that a file is there.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

use model::{Media, MediaKind};

use super::marks::{self, Ruler};
use super::shape::{MediaEntity, Text};

/// The media files there are, and how many were asked for.
#[derive(Default)]
pub struct Shelf {
    hasher: RandomState,
    /// Folders, with their last `/`.
    folders: Vec<String>,
    /// The hash of each file's name and the number of its folder, sorted.
    files: Vec<(u64, u32)>,
    /// Asked for and found by posts, by kind.
    asked: [AtomicU64; 3],
    found: [AtomicU64; 3],
}

/// The kinds counted, as [`crate::Gap`] names them.
const KINDS: [&str; 3] = ["media-photo", "media-video", "media-gif"];

impl Shelf {
    /// Makes a shelf of files by their member names.
    pub fn of<'m>(members: impl Iterator<Item = &'m str>) -> Self {
        let mut shelf = Self::default();
        members.for_each(|member| shelf.add(member));
        // Of files of the same name in several folders the last one counts.
        shelf.files.reverse();
        shelf.files.sort_by_key(|file| file.0);
        shelf.files.dedup_by_key(|file| file.0);
        shelf.files.shrink_to_fit();
        shelf
    }

    fn add(&mut self, member: &str) {
        let at = member.rfind(['/', '\\']).map_or(0, |at| at + 1);
        let (folder, base) = member.split_at(at);
        let place = self.folders.iter().position(|known| known == folder).unwrap_or_else(|| {
            self.folders.push(folder.to_owned());
            self.folders.len() - 1
        });
        if let Ok(place) = u32::try_from(place) {
            self.files.push((self.hasher.hash_one(base), place));
        }
    }

    /// Returns the member name of the first of some files that is there.
    fn find(&self, id: &str, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| {
            let base = format!("{id}-{name}");
            let hash = self.hasher.hash_one(base.as_str());
            let at = self.files.binary_search_by_key(&hash, |file| file.0).ok()?;
            Some(format!("{}{base}", self.folders[self.files[at].1 as usize]))
        })
    }

    /// Counts one that is asked for, and returns its member where it is there.
    fn ask(&self, kind: usize, id: &str, names: &[&str]) -> Option<String> {
        let file = if self.files.is_empty() { None } else { self.find(id, names) };
        self.asked[kind].fetch_add(1, Ordering::Relaxed);
        self.found[kind].fetch_add(u64::from(file.is_some()), Ordering::Relaxed);
        file
    }

    /// Returns whether a picture of the profile is there.
    #[must_use]
    pub fn has_profile(&self, account: &str, address: &str) -> bool {
        self.find(account, &[file_name(address)]).is_some()
    }

    /// Returns for each kind how many were asked for and how many are there.
    pub fn counts(&self) -> impl Iterator<Item = (&'static str, u64, u64)> + '_ {
        KINDS.iter().enumerate().map(|(i, kind)| {
            (*kind, self.asked[i].load(Ordering::Relaxed), self.found[i].load(Ordering::Relaxed))
        })
    }

    /// Returns an attachment of a post.
    pub fn attachment(
        &self,
        id: &str,
        author: &str,
        entity: &MediaEntity<'_>,
        ruler: &mut Ruler<'_>,
    ) -> Option<Media> {
        let still = entity.media_url_https.as_ref().or(entity.media_url.as_ref())?;
        let (kind, place) = match entity.kind.as_ref().map(|kind| kind.0.as_ref()) {
            Some("video") => (MediaKind::Video, 1),
            Some("animated_gif") => (MediaKind::Gif, 2),
            _ => (MediaKind::Photo, 0),
        };
        let film = films(entity);
        let mut names: Vec<&str> = film.iter().map(|address| file_name(address)).collect();
        names.push(file_name(&still.0));
        let file = self.ask(place, id, &names);
        let owner = entity.source_user_id_str.as_ref().filter(|owner| owner.0 != author).map(Text::owned);
        let span = marks::media_place(entity.indices, entity.url.as_ref(), ruler);
        let url = film.first().map_or(still.0.as_ref(), |address| without_query(address)).to_owned();
        Some(Media {
            alt: entity.ext_alt_text.as_ref().map(Text::owned),
            end: span.map(|span| span.1),
            file,
            kind,
            owner,
            start: span.map(|span| span.0),
            url,
        })
    }
}

/// Returns the addresses of a film as mp4, the best first.
fn films<'e>(entity: &'e MediaEntity<'_>) -> Vec<&'e str> {
    let Some(info) = &entity.video_info else { return Vec::new() };
    let rate = |text: Option<&Text<'_>>| text.and_then(|text| text.0.parse::<u64>().ok()).unwrap_or(0);
    let mut films: Vec<_> = info
        .variants
        .iter()
        .filter(|variant| variant.content_type.0 == "video/mp4")
        .map(|variant| (rate(variant.bitrate.as_ref()), variant.url.0.as_ref()))
        .collect();
    films.sort_by_key(|film| std::cmp::Reverse(film.0));
    films.into_iter().map(|film| film.1).collect()
}

fn without_query(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or(address)
}

/// Returns the last part of an address's path.
fn file_name(address: &str) -> &str {
    let path = without_query(address);
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn of_files_of_one_name_the_last_is_found() {
        let shelf = Shelf::of(["a/7-s.jpg", "b/8-t.jpg", "b/7-s.jpg", "a/9-u.jpg"].into_iter());
        for (id, name, wanted) in
            [("7", "s.jpg", Some("b/7-s.jpg")), ("9", "u.jpg", Some("a/9-u.jpg")), ("9", "t.jpg", None)]
        {
            assert_eq!(shelf.find(id, &[name]).as_deref(), wanted);
        }
    }

    #[test]
    fn a_film_is_any_of_its_mp4_or_its_still() {
        let entity: MediaEntity<'_> = serde_json::from_str(
            r#"{"type":"video","media_url_https":"https://pbs.example/thumb/s.jpg","url":"https://t.co/a","indices":[0,14],
            "source_user_id_str":"9","video_info":{"variants":[{"content_type":"application/x-mpegURL","url":"https://v.example/l.m3u8"},
            {"content_type":"video/mp4","bitrate":"256000","url":"https://v.example/low.mp4?tag=12"},
            {"content_type":"video/mp4","bitrate":"832000","url":"https://v.example/high.mp4?tag=12"}]}}"#,
        )
        .unwrap();
        for (there, wanted) in [
            ("data/tweets_media/7-low.mp4", Some("data/tweets_media/7-low.mp4")),
            ("data/tweets_media/7-s.jpg", Some("data/tweets_media/7-s.jpg")),
            ("data/tweets_media/8-low.mp4", None),
        ] {
            let shelf = Shelf::of([there].into_iter());
            let media = shelf.attachment("7", "1", &entity, &mut Ruler::new("https://t.co/a")).unwrap();
            assert_eq!(media.file.as_deref(), wanted);
            assert_eq!(media.url, "https://v.example/high.mp4");
            assert_eq!((media.kind, media.owner.as_deref()), (MediaKind::Video, Some("9")));
            assert_eq!(shelf.counts().nth(1), Some(("media-video", 1, u64::from(wanted.is_some()))));
        }
    }
}
