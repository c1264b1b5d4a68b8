//! YouTube, by what yt-dlp writes beside a film: `<name>.info.json`.
//!
//! Left out: the network address of whoever downloaded, which stands in the addresses of the files, their
//! cookies and the names of folders of their machine; and a film that is not for everyone, unless it is named
//! with `--include private`.
//!
//! Never takes a file of another site for one of YouTube: yt-dlp writes the same for a thousand sites.

mod secrets;

use std::collections::HashMap;

use formats::{Problem, ProblemKind, Shape};
use model::{Account, Basis, Counts, From, Media, MediaKind, Moment, PieceRef, Post};
use serde::Deserialize;

use crate::article;
use crate::import::{About, Found, Import, Listing, Named, Origin, Private, Role, Taken};
use crate::loose::{self, Loose};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};

/// The reader and its version, as records name it.
const READER: &str = "youtube/1";
/// Under which the downloader's own data are left out, and films that are not for everyone.
const RULE: &str = "youtube/private/1";

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: "youtube",
    recognise,
    pages: None,
    element: |_, slice| named(slice),
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[Source {
        what: ["info.json of yt-dlp", "yt-dlp 的 info.json"],
        era: "any",
        evidence: Evidence::Documentation,
    }],
};

/// What a film's data say.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Info<'a> {
    #[serde(borrow)]
    id: Loose<'a>,
    title: Loose<'a>,
    description: Loose<'a>,
    extractor: Loose<'a>,
    extractor_key: Loose<'a>,
    #[serde(rename = "_type")]
    kind: Loose<'a>,
    channel_id: Loose<'a>,
    channel: Loose<'a>,
    uploader: Loose<'a>,
    uploader_id: Loose<'a>,
    timestamp: Loose<'a>,
    upload_date: Loose<'a>,
    webpage_url: Loose<'a>,
    availability: Loose<'a>,
    language: Loose<'a>,
    like_count: Loose<'a>,
    comment_count: Loose<'a>,
}

struct Infos;

impl loose::Form for Infos {
    type Of<'a> = Info<'a>;
}

fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    let mut export = Films {
        roles: vec![Role::Unknown; listing.members.len()],
        stems: HashMap::new(),
        media: HashMap::new(),
        private: include.iter().any(|name| name == "private"),
    };
    for member in listing.members {
        let Some(stem) = member.name.strip_suffix(".info.json") else { continue };
        let head = (listing.peek)(member.index, 4096).unwrap_or_default();
        let has = |word: &[u8]| memchr::memmem::find(&head, word).is_some();
        let ours = [&b"youtube"[..], b"googlevideo.com", b"ytimg.com"].iter().any(|word| has(word));
        if head.trim_ascii_start().starts_with(b"{") && has(b"\"id\"") && ours {
            export.roles[member.index] = Role::Posts { kind: "info", shape: Shape::Whole };
            export.stems.insert(member.index, stem.to_owned());
        }
    }
    if export.stems.is_empty() {
        return None;
    }
    export.beside(listing);
    Some(Box::new(export))
}

/// The films of a folder.
struct Films {
    roles: Vec<Role>,
    /// By member: its name without its ending.
    stems: HashMap<usize, String>,
    /// By such a name: the member that is the film.
    media: HashMap<String, (String, MediaKind)>,
    private: bool,
}

impl Films {
    /// Finds the files beside the data: the film, its still, its subtitles.
    fn beside(&mut self, listing: &Listing<'_>) {
        let stems: std::collections::HashSet<String> = self.stems.values().cloned().collect();
        for member in listing.members {
            let unknown = self.roles[member.index] == Role::Unknown;
            let Some((stem, ending)) = member.name.rsplit_once('.').filter(|_| unknown) else { continue };
            let ending = ending.to_ascii_lowercase();
            let kind = match ending.as_str() {
                "mp4" | "webm" | "mkv" | "mov" | "flv" => MediaKind::Video,
                "m4a" | "opus" | "mp3" | "ogg" | "wav" => MediaKind::Audio,
                "jpg" | "webp" | "png" => MediaKind::Photo,
                "vtt" | "srt" | "description" => {
                    let of = |stem: &str| stems.contains(stem);
                    if of(stem) || stem.rsplit_once('.').is_some_and(|(front, _)| of(front)) {
                        self.roles[member.index] = Role::Unread { shape: None };
                    }
                    continue;
                }
                _ => continue,
            };
            if stems.contains(stem) {
                self.roles[member.index] =
                    Role::Media { kind: if kind == MediaKind::Photo { "img" } else { "video" } };
                if kind != MediaKind::Photo {
                    self.media.insert(stem.to_owned(), (member.name.clone(), kind));
                }
            }
        }
    }

    fn post(&self, index: usize, info: &Info<'_>, from: &From, taken: &mut Taken) -> Option<Post> {
        let id = info.id.take("id", &mut taken.problems)?;
        let seconds = info.timestamp.get().and_then(|time| time.split('.').next()?.parse::<i64>().ok());
        let day = || {
            let day = info.upload_date.get().filter(|day| day.len() == 8 && day.is_ascii())?;
            article::moment(Some(&format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]))).0
        };
        let exact =
            |seconds: i64| Moment { basis: Basis::PlatformField, id_off_ms: None, ms: seconds * 1000 };
        let created = seconds.filter(|s| (0..10_000_000_000).contains(s)).map(exact).or_else(day);
        let count = |shown: &Loose<'_>| shown.get().and_then(|count| count.parse().ok());
        let counts =
            Counts { likes: count(&info.like_count), replies: count(&info.comment_count), reposts: None };
        let url = info
            .webpage_url
            .get()
            .map_or_else(|| format!("https://www.youtube.com/watch?v={id}"), str::to_owned);
        let film = self.stems.get(&index).and_then(|stem| self.media.get(stem));
        let media = Media {
            alt: None,
            end: None,
            file: film.map(|(name, _)| name.clone()),
            kind: film.map_or(MediaKind::Video, |(_, kind)| *kind),
            owner: None,
            start: None,
            url: url.clone(),
        };
        Some(Post {
            platform: "youtube".to_owned(),
            account: info.channel_id.take("channel_id", &mut taken.problems).unwrap_or_default(),
            handle: info.uploader_id.get().map(|handle| handle.trim_start_matches('@').to_owned()),
            id,
            created,
            title: info.title.take("title", &mut taken.problems),
            text: info.description.take("description", &mut taken.problems).unwrap_or_default(),
            url: Some(url),
            lang: info.language.get().map(str::to_owned),
            media: vec![media],
            counts: (counts != Counts::default()).then_some(counts),
            audience: info.availability.get().filter(|word| *word != "public").map(str::to_owned),
            from: from.clone(),
            ..Post::default()
        })
    }
}

/// Returns whether a film's data are of one film of YouTube; a list of films or a channel is none.
fn is_film(info: &Info<'_>) -> bool {
    let extractor = info.extractor_key.get().or(info.extractor.get()).unwrap_or_default();
    extractor.eq_ignore_ascii_case("youtube") && !matches!(info.kind.get(), Some("playlist" | "multi_video"))
}

fn is_narrow(info: &Info<'_>) -> bool {
    matches!(info.availability.get(), Some("private" | "needs_auth" | "subscriber_only" | "premium_only"))
}

fn named(slice: &[u8]) -> Option<Named> {
    let id = loose::read::<Infos, _>(slice, |info, _, _| {
        Ok(info.id.get().filter(|_| is_film(info)).map(str::to_owned))
    });
    id.ok().flatten().map(Named::Post)
}

impl Import for Films {
    fn about(&self) -> About {
        About {
            platform: "youtube",
            era: "info.json",
            account: None,
            handle: None,
            reader: READER,
            origin: Origin::Collected,
            by: Some("yt-dlp".to_owned()),
        }
    }

    fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn cuts(&self, index: usize) -> Option<&'static str> {
        self.stems.contains_key(&index).then_some(RULE)
    }

    fn private_parts(&self, _index: usize, _offset: u64, element: bool, slice: &[u8]) -> Private {
        if !element {
            return Private::Nothing;
        }
        let narrow = loose::read::<Infos, _>(slice, |info, _, _| Ok(is_narrow(info))).unwrap_or(false);
        if narrow && !self.private {
            return Private::All;
        }
        let ranges = secrets::ranges(slice);
        if ranges.is_empty() { Private::Nothing } else { Private::Ranges(ranges) }
    }

    fn read(&self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        loose::read::<Infos, _>(slice, |info, replaced, problems| {
            if !is_film(info) {
                return Ok(Found::Nothing);
            }
            let mut taken = Taken { problems, ..Taken::default() };
            let from = From { pieces: pieces.to_vec(), reader: READER.to_owned(), ..From::default() };
            let Some(mut post) = self.post(index, info, &from, &mut taken) else {
                return Err(Problem::new(ProblemKind::WrongShape).detail("id"));
            };
            post.replaced = replaced;
            if !post.account.is_empty() {
                taken.accounts.push(Account {
                    platform: "youtube".to_owned(),
                    id: post.account.clone(),
                    handle: post.handle.clone(),
                    name: info.channel.get().or(info.uploader.get()).map(str::to_owned),
                    from,
                    ..Account::default()
                });
            }
            taken.posts.push(post);
            Ok(Found::Several(Box::new(taken)))
        })
    }
}

#[cfg(test)]
mod tests;
