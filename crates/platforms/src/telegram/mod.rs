//! Telegram Desktop's machine-readable export, `result.json`: a single chat, or the whole account.
//!
//! Never keeps a chat that is not a public channel, a contact, a session or a profile, unless the steward
//! names it: `--include` takes a chat's id, a kind of chat (`private_supergroup`, `saved_messages` …), a part
//! of a full export (`contacts`, `sessions` …), and of messages `contact_information`, `members` and
//! `reactions`.

mod chats;
mod files;
mod frame;
mod included;
mod message;
mod private;
mod shape;
#[cfg(test)]
mod telegram_tests;
mod tokens;

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use formats::{Problem, ProblemKind, Shape};
use memchr::memmem;
use model::{Account, From, PieceRef};

use crate::element;
use crate::import::{About, Counted, Finish, Found, Import, Listing, Named, Origin, Private, Role};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use chats::Chats;
use files::Files;
use frame::{Chat, Spot, Waiting};
use included::{Included, KINDS};
use shape::{FileNames, Messages};

/// The platform's name.
const NAME: &str = "telegram";
/// The reader and its version, as records name it.
const READER: &str = "telegram/1";
/// The rule by which everything is left out that is not a public channel's.
const RULE: &str = "telegram/private/1";

/// How much of a file is looked at to know whether it is an export.
const HEAD_BYTES: usize = 64 << 10;
/// How many files are looked at.
const LOOKS_MAX: usize = 1000;

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: NAME,
    recognise,
    pages: None,
    element: |_, slice| element_of(slice),
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[
        Source {
            what: ["Telegram Desktop export of a channel", "Telegram Desktop 导出的频道"],
            era: "2018 to now",
            evidence: Evidence::Documentation,
        },
        Source {
            what: ["Telegram Desktop export of a whole account", "Telegram Desktop 导出的整个账号"],
            era: "2018 to now",
            evidence: Evidence::Documentation,
        },
    ],
};

/// Returns an importer where a container holds an export of Telegram Desktop.
fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    let included = Included::new(include);
    let lone = listing.members.len() == 1;
    let json = |name: &str| lone || name.to_ascii_lowercase().ends_with(".json");
    let found = listing.members.iter().filter(|member| json(&member.name)).take(LOOKS_MAX);
    let found = found.filter_map(|member| {
        let head = (listing.peek)(member.index, HEAD_BYTES)?;
        Some((member.index, kind_of(&head, &included)?))
    });
    let found: Vec<(usize, Kind)> = found.collect();
    if found.is_empty() { None } else { Some(Box::new(Export::new(&found, listing, included))) }
}

/// What an export is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The whole account.
    Full,
    /// One chat, which is kept, or about which that is not known yet.
    Chat,
    /// One chat, which is left out.
    PrivateChat,
}

/// Tells from the first bytes of a file what it is an export of.
fn kind_of(head: &[u8], included: &Included) -> Option<Kind> {
    if head.trim_ascii_start().first() != Some(&b'{') {
        return None;
    }
    let mut chats = Chats::new(included.clone());
    chats.between(0, head);
    if let Some(chat) = chats.single() {
        let known = chat.id.is_some() && chat.kind.as_deref().is_some_and(|kind| KINDS.contains(&kind));
        let kept = included.chat(chat.kind.as_deref(), chat.id.as_deref());
        return known.then_some(if kept == Some(false) { Kind::PrivateChat } else { Kind::Chat });
    }
    (chats.sections && chats.says_telegram).then_some(Kind::Full)
}

#[cfg(test)]
fn recognise_lone(bytes: &[u8]) -> bool {
    crate::trial::Input::of(&[("result.json", bytes)])
        .recognise(&[])
        .is_some_and(|import| import.about().platform == NAME)
}

/// Returns the post that a message of a channel is, told from its bytes alone.
fn element_of(slice: &[u8]) -> Option<Named> {
    let id = element::read::<Messages, _>(slice, |message, _| {
        let channel = message.from_id.as_ref().and_then(|from| from.0.strip_prefix("channel"));
        let number = message.id.as_ref().map(|id| id.0.as_ref());
        Ok(channel.zip(number).map(|(channel, number)| format!("{channel}-{number}")))
    });
    id.ok().flatten().map(Named::Post)
}

/// One export while it is read.
struct Export {
    roles: Vec<Role>,
    era: &'static str,
    included: Included,
    /// By index of its `result.json`: the chats, and the files of the folder.
    exports: HashMap<usize, (Chats, Files)>,
}

impl Export {
    fn new(found: &[(usize, Kind)], listing: &Listing<'_>, included: Included) -> Self {
        let names: Vec<String> =
            listing.members.iter().map(|member| member.name.replace('\\', "/")).collect();
        let mut roles = vec![Role::Unknown; listing.members.len()];
        let mut exports = HashMap::new();
        let indices: HashSet<usize> = found.iter().map(|(index, _)| *index).collect();
        for &(index, _) in found {
            let folder = names[index].rsplit_once('/').map_or("", |(folder, _)| folder);
            let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
            let inside = |index: &usize| names[*index].starts_with(&folder) && !indices.contains(index);
            let members = listing.members.iter().filter(|member| inside(&member.index));
            for member in members.clone() {
                roles[member.index] = Role::Media { kind: folder_of(&names[member.index]) };
            }
            exports.insert(index, (Chats::new(included.clone()), Files::of(&folder, members)));
        }
        let mut era = "single-chat";
        for &(index, kind) in found {
            roles[index] = match kind {
                Kind::PrivateChat => Role::LeftOut { rule: RULE },
                _ => Role::Posts { kind: "messages", shape: Shape::Keyed("messages") },
            };
            if kind == Kind::Full {
                era = "full-export";
            }
        }
        Self { roles, era, included, exports }
    }

    /// The kept chats, each once.
    fn chats(&self) -> Vec<&Chat> {
        let mut indices: Vec<&usize> = self.exports.keys().collect();
        indices.sort_unstable();
        let all = indices.into_iter().flat_map(|index| &self.exports[index].0.chats);
        let mut seen = HashSet::new();
        all.filter(|chat| chat.id.is_some() && seen.insert((&chat.kind, &chat.id))).collect()
    }
}

/// Telegram Desktop's folders of files.
fn folder_of(name: &str) -> &'static str {
    const FOLDERS: [&str; 8] = [
        "photos",
        "video_files",
        "voice_messages",
        "round_video_messages",
        "stickers",
        "animations",
        "audio_files",
        "profile_pictures",
    ];
    let folder = name.rsplit('/').nth(1).unwrap_or_default();
    FOLDERS.into_iter().find(|known| *known == folder).unwrap_or("files")
}

fn digest(slice: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    slice.hash(&mut hasher);
    hasher.finish()
}

/// Notes the files of a message, and the message itself where it does not say which chat it is of.
fn survey_message(chats: &mut Chats, files: &Files, spot: &Spot, slice: &[u8]) {
    let id = chats.chat_at(spot).id.as_deref();
    let itself = id.map(|id| format!("\"from_id\": \"channel{id}\""));
    if !spot.is_alone() && itself.is_none_or(|itself| memmem::find(slice, itself.as_bytes()).is_none()) {
        chats.found(spot, Waiting::Message(digest(slice)));
    }
    let refers = |key: &str| memmem::find(slice, key.as_bytes()).is_some();
    if !files.any() || !["\"photo\"", "\"file\"", "\"thumbnail\""].into_iter().any(refers) {
        return;
    }
    let names = element::read::<FileNames, _>(slice, |names, _| {
        let paths = [&names.photo, &names.file, &names.thumbnail];
        Ok(paths.map(|path| path.as_ref().and_then(|path| files.find(&path.0))))
    });
    for index in names.into_iter().flatten().flatten() {
        chats.found(spot, Waiting::File(index));
    }
}

/// Returns what of the bytes between messages is private. A message that does not end is kept where none
/// of it can be private.
fn between(chats: &Chats, included: &Included, offset: u64, slice: &[u8]) -> Private {
    let mut ranges = chats.outside(offset, slice.len());
    let end = offset + slice.len() as u64;
    if let Some(fragment) = chats.fragment().filter(|fragment| *fragment < end) {
        let Some(at) = fragment.checked_sub(offset).map(|at| at as usize) else { return Private::All };
        if private::parts(&slice[at..], included) != Private::Nothing {
            ranges.retain(|range: &Range<usize>| range.start < at);
            if let Some(last) = ranges.last_mut() {
                last.end = last.end.min(at);
            }
            ranges.push(at..slice.len());
        }
    }
    match ranges.as_slice() {
        [] => Private::Nothing,
        [all] if all.len() == slice.len() => Private::All,
        _ => Private::Ranges(ranges),
    }
}

impl Import for Export {
    fn about(&self) -> About {
        let account = match self.chats().as_slice() {
            [chat] => Some(message::space(chat)),
            _ => None,
        };
        About {
            platform: NAME,
            era: self.era,
            account,
            handle: None,
            reader: READER,
            origin: Origin::OwnerExport,
            by: None,
        }
    }

    fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn surveys(&self, index: usize) -> bool {
        matches!(self.roles[index], Role::Posts { .. })
    }

    fn survey(&mut self, index: usize, offset: u64, element: bool, slice: &[u8]) {
        let Some((chats, files)) = self.exports.get_mut(&index) else { return };
        if !element {
            chats.between(offset, slice);
        } else if let Some(spot) = chats.message(offset, slice) {
            survey_message(chats, files, &spot, slice);
        }
    }

    fn cuts(&self, index: usize) -> Option<&'static str> {
        self.surveys(index).then_some(RULE)
    }

    fn private_parts(&self, index: usize, offset: u64, element: bool, slice: &[u8]) -> Private {
        let Some((chats, _)) = self.exports.get(&index) else { return Private::All };
        if !element {
            return between(chats, &self.included, offset, slice);
        }
        let after = chats.fragment().is_some_and(|fragment| fragment <= offset);
        if after || !chats.outside(offset, slice.len()).is_empty() {
            return Private::All;
        }
        private::parts(slice, &self.included)
    }

    fn turned_private(&self, index: usize) -> Option<&'static str> {
        let media = matches!(self.roles[index], Role::Media { .. });
        let referred = self.exports.values().any(|(chats, _)| chats.files.contains(&index));
        (media && !referred).then_some(RULE)
    }

    fn read(&self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        let Some((chats, files)) = self.exports.get(&index) else { return Ok(Found::Nothing) };
        element::read::<Messages, _>(slice, |message, odd| {
            let from = message.from_id.as_ref().and_then(|from| from.0.strip_prefix("channel"));
            let chat = match chats.chats.as_slice() {
                [only] => Some(only),
                all => {
                    let own = || all.iter().find(|chat| chat.id.is_some() && chat.id.as_deref() == from);
                    chats.chat_of(digest(slice)).or_else(own)
                }
            };
            let chat = chat.ok_or_else(|| Problem::new(ProblemKind::WrongShape).detail("from_id"))?;
            let post = message::post(message, odd, chat, files, pieces)?;
            Ok(post.map_or(Found::Nothing, |(post, problems)| Found::Post(Box::new(post), problems)))
        })
    }

    fn names(&self, _index: usize, _head: &[u8], slice: &[u8]) -> Vec<Named> {
        element_of(slice).into_iter().collect()
    }

    fn finish(&self, _counted: &Counted<'_>) -> Finish {
        let account = |chat: &&Chat| Account {
            platform: NAME.to_owned(),
            id: message::space(chat),
            name: chat.name.clone(),
            from: From { reader: READER.to_owned(), ..From::default() },
            ..Account::default()
        };
        let gaps = self.exports.values().flat_map(|(_, files)| files.gaps()).collect();
        Finish { accounts: self.chats().iter().map(account).collect(), gaps, ..Finish::default() }
    }
}
