//! The picture and film files beside a collection, matched to posts by the id in their names:
//! `YYYYMMDD_<id>[_<n>].jpg` of weibo-crawler and weiboSpider, `<id>_<nn>.jpg` of gallery-dl.
//!
//! Never opens one.

use std::collections::HashMap;

/// Endings of pictures and films.
const PICTURES: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp"];
const FILMS: [&str; 4] = [".mp4", ".mov", ".webm", ".m4v"];

/// The files there are: by post, by place among its pictures (1 for the first), by whether it is a film.
#[derive(Default)]
pub struct Shelf(HashMap<(String, u32, bool), String>);

impl Shelf {
    /// Adds a file by its name.
    pub fn add(&mut self, member: &str) {
        if let Some((id, place)) = named(member) {
            self.0.insert((id.to_owned(), place, is_film(member)), member.to_owned());
        }
    }

    /// Returns the member that is a post's picture of a place, or its film.
    #[must_use]
    pub fn find(&self, id: &str, place: u32, film: bool) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let key = |place| (id.to_owned(), place, film);
        // A single one has no number.
        self.0.get(&key(place)).or_else(|| self.0.get(&key(0)).filter(|_| place == 1)).cloned()
    }
}

/// Returns whether a name is that of a picture or film.
#[must_use]
pub fn is_media(member: &str) -> bool {
    let lower = member.to_ascii_lowercase();
    PICTURES.iter().chain(&FILMS).any(|ending| lower.ends_with(ending))
}

fn is_film(member: &str) -> bool {
    let lower = member.to_ascii_lowercase();
    FILMS.iter().any(|ending| lower.ends_with(ending))
}

/// Returns the post's id and the place among its pictures, 0 where none is given.
fn named(member: &str) -> Option<(&str, u32)> {
    let base = member.rsplit(['/', '\\']).next()?;
    let stem = base.rsplit_once('.').map_or(base, |(stem, _)| stem);
    let mut parts = stem.split('_');
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut id = parts.next()?;
    if id.len() == 8 && digits(&id) {
        id = parts.next()?;
    }
    let is_id = (digits(&id) && (10..=20).contains(&id.len()))
        || (id.len() == 9 && id.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let place = parts.next().filter(digits).and_then(|place| place.parse().ok()).unwrap_or(0);
    is_id.then_some((id, place))
}

/// Returns the id of the post that a file is of.
#[must_use]
pub fn post_of(member: &str) -> Option<&str> {
    is_media(member).then(|| named(member).map(|(id, _)| id))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_its_post_and_place() {
        let mut shelf = Shelf::default();
        for name in [
            "weibo/甲/img/原创微博图片/20181109_4304354718253056.jpg",
            "weibo/甲/img/20181109_4304354718253057_1.jpg",
            "weibo/甲/img/20181109_4304354718253057_2.gif",
            "weibo/甲/video/20181109_4304354718253057.mp4",
            "gallery/4304354718253058_02.png",
            "img/20181109_GC8QI0000_1.jpg",
            "img/other.jpg",
        ] {
            shelf.add(name);
        }
        for (id, place, film, wanted) in [
            ("4304354718253056", 1, false, Some("weibo/甲/img/原创微博图片/20181109_4304354718253056.jpg")),
            ("4304354718253056", 2, false, None),
            ("4304354718253057", 2, false, Some("weibo/甲/img/20181109_4304354718253057_2.gif")),
            ("4304354718253057", 1, true, Some("weibo/甲/video/20181109_4304354718253057.mp4")),
            ("4304354718253058", 2, false, Some("gallery/4304354718253058_02.png")),
            ("GC8QI0000", 1, false, Some("img/20181109_GC8QI0000_1.jpg")),
            ("4304354718253056", 1, true, None),
        ] {
            assert_eq!(shelf.find(id, place, film).as_deref(), wanted, "{id} {place}");
        }
        assert_eq!(post_of("a/20181109_4304354718253056_3.jpg"), Some("4304354718253056"));
        assert_eq!(post_of("a/20181109_4304354718253056.csv"), None);
        assert_eq!(post_of("a/photo.jpg"), None);
    }
}
