//! Facebook and Instagram: account exports in JSON, of every layout of folders.
//!
//! Never keeps messages, contacts, addresses, searches, advertisements or logins: posts, the media that they
//! show and three values of the profile are kept, and nothing else. `--include` takes `stories` and
//! `archived_posts` (Instagram). What says where and with what something was made is cut out of posts and
//! pictures in any case.

mod layout;
#[cfg(test)]
mod meta_tests;
mod mojibake;
mod picture;
mod post;
mod private;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use formats::{Problem, ProblemKind};
use model::{Account, From, PieceRef, Post};
use serde_json::Value;

use crate::import::{About, Counted, Finish, Found, Gap, Import, Listing, Origin, Private, Role};
use crate::mend;
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use layout::{Layout, PICTURE_RULE, PROFILE_RULE, RULE};

/// The rule by which places, devices and addresses are cut out of posts.
const METADATA_RULE: &str = "meta/metadata/1";

/// Facebook.
pub const FACEBOOK: Platform = Platform {
    name: "facebook",
    recognise: |listing, include| recognise(listing, include, false),
    pages: None,
    element: |_, _| None,
    media_of: |_| None,
    notice: include_str!("facebook/notice.toml"),
    cases: Cases { table: include_str!("facebook/notices/cases.toml"), files: &[] },
    sources: &[Source {
        what: ["Facebook export in JSON", "Facebook 数据存档（JSON）"],
        era: "2018 to now",
        evidence: Evidence::Documentation,
    }],
};

/// Instagram.
pub const INSTAGRAM: Platform = Platform {
    name: "instagram",
    recognise: |listing, include| recognise(listing, include, true),
    pages: None,
    element: |_, _| None,
    media_of: |_| None,
    notice: "",
    cases: Cases::NONE,
    sources: &[Source {
        what: ["Instagram export in JSON", "Instagram 数据存档（JSON）"],
        era: "2020 to now",
        evidence: Evidence::Documentation,
    }],
};

/// Returns whether what a rule leaves of a member is still a whole file of its kind: a picture without what it
/// says beside the picture.
#[must_use]
pub fn leaves_whole(rule: &str) -> bool {
    rule == PICTURE_RULE
}

fn recognise(listing: &Listing<'_>, include: &[String], instagram: bool) -> Option<Box<dyn Import>> {
    let layout = layout::find(listing, instagram, include)?;
    let names: HashMap<String, (usize, String)> = listing
        .members
        .iter()
        .map(|member| {
            let path = member.name.replace('\\', "/");
            let path = path.strip_prefix(&layout.root).unwrap_or(&path).to_owned();
            (path, (member.index, member.name.clone()))
        })
        .collect();
    Some(Box::new(Export {
        layout,
        names,
        shown: HashSet::new(),
        owner: Account::default(),
        asked: AtomicU64::new(0),
        there: AtomicU64::new(0),
    }))
}

/// One export while it is read.
struct Export {
    layout: Layout,
    /// By the path that the export itself uses: the member's index and name.
    names: HashMap<String, (usize, String)>,
    /// Members that kept posts show.
    shown: HashSet<usize>,
    owner: Account,
    asked: AtomicU64,
    there: AtomicU64,
}

impl Export {
    fn platform(&self) -> &'static str {
        if self.layout.instagram { "instagram" } else { "facebook" }
    }

    fn reader(&self) -> &'static str {
        if self.layout.instagram { "instagram/1" } else { "facebook/1" }
    }

    /// The member that an address means; older exports leave out the first folder of it.
    fn find(&self, uri: &str) -> Option<&(usize, String)> {
        let mut path = uri;
        loop {
            if let Some(found) = self.names.get(path) {
                return Some(found);
            }
            path = path.split_once('/')?.1;
        }
    }

    fn post(&self, value: &Value, pieces: &[PieceRef], problems: &mut Vec<Problem>) -> Result<Post, Problem> {
        let find = |uri: &str| self.find(uri).map(|(_, name)| name.clone());
        let setting = post::Setting {
            platform: self.platform(),
            reader: self.reader(),
            account: &self.owner.id,
            handle: self.owner.handle.as_deref(),
            find: &find,
        };
        let post = post::post(value, &setting, pieces, problems)?;
        self.asked.fetch_add(post.media.len() as u64, Ordering::Relaxed);
        let there = post.media.iter().filter(|media| media.file.is_some()).count();
        self.there.fetch_add(there as u64, Ordering::Relaxed);
        Ok(post)
    }
}

/// Parses an element, mended where need be.
fn parse(slice: &[u8], problems: &mut Vec<Problem>) -> Result<(Value, u32), Problem> {
    if let Ok(value) = serde_json::from_slice(slice) {
        return Ok((value, 0));
    }
    let mended = mend::mend(slice);
    let value = serde_json::from_str(&mended.text).map_err(|error| {
        Problem::new(ProblemKind::NotJson).detail(format!("{}:{}", error.line(), error.column()))
    })?;
    if mended.surrogates > 0 {
        problems.push(Problem::new(ProblemKind::LoneSurrogate).times(mended.surrogates.into()));
    }
    if mended.encoding {
        problems.push(Problem::new(ProblemKind::Encoding));
    }
    Ok((value, mended.surrogates))
}

impl Import for Export {
    fn about(&self) -> About {
        About {
            platform: self.platform(),
            era: "json",
            account: Some(self.owner.id.clone()).filter(|id| !id.is_empty()),
            handle: self.owner.handle.clone(),
            reader: self.reader(),
            origin: Origin::OwnerExport,
            by: None,
        }
    }

    fn roles(&self) -> &[Role] {
        &self.layout.roles
    }

    fn surveys(&self, index: usize) -> bool {
        matches!(self.layout.roles[index], Role::Posts { .. })
    }

    fn survey(&mut self, _index: usize, _offset: u64, element: bool, slice: &[u8]) {
        if !element {
            return;
        }
        let Ok((value, _)) = parse(slice, &mut Vec::new()) else { return };
        let found: Vec<usize> = post::uris(&value)
            .into_iter()
            .filter_map(|uri| self.find(uri).map(|(index, _)| *index))
            .collect();
        self.shown.extend(found);
    }

    fn cuts(&self, index: usize) -> Option<&'static str> {
        self.surveys(index).then_some(METADATA_RULE)
    }

    fn private_parts(&self, _index: usize, _offset: u64, _element: bool, slice: &[u8]) -> Private {
        private::parts(slice)
    }

    fn turned_private(&self, index: usize) -> Option<&'static str> {
        let media = match self.layout.roles[index] {
            Role::Media { .. } => true,
            Role::Mixed { rule } => rule == PICTURE_RULE,
            _ => false,
        };
        (media && !self.shown.contains(&index)).then_some(RULE)
    }

    fn private_ranges(&self, index: usize, bytes: &[u8]) -> Result<Vec<Range<usize>>, Problem> {
        let uncut = || Problem::new(ProblemKind::MixedUncut);
        if self.layout.roles[index] != (Role::Mixed { rule: PROFILE_RULE }) {
            return picture::metadata(bytes).ok_or_else(uncut);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| uncut())?;
        let profile = private::profile(text).ok_or_else(uncut)?;
        Ok(private::outside(&profile, bytes.len()))
    }

    fn prepare(&mut self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<(), Problem> {
        if self.layout.roles[index] != (Role::Mixed { rule: PROFILE_RULE }) {
            return Ok(());
        }
        let text = String::from_utf8_lossy(slice);
        let Some(profile) = private::profile(&text) else { return Ok(()) };
        let plain = |value: &Option<(&str, Range<usize>)>| {
            let text: String = serde_json::from_str(&format!("\"{}\"", value.as_ref()?.0)).ok()?;
            Some(mojibake::repaired(&text).into_owned()).filter(|text| !text.is_empty())
        };
        let (name, handle) = (plain(&profile.name), plain(&profile.handle));
        self.owner = Account {
            platform: self.platform().to_owned(),
            id: handle.clone().or_else(|| name.clone()).unwrap_or_default(),
            handle,
            name,
            bio: plain(&profile.bio),
            from: From { pieces: pieces.to_vec(), reader: self.reader().to_owned(), ..From::default() },
            ..Account::default()
        };
        Ok(())
    }

    fn read(&self, _index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        let mut problems = Vec::new();
        let (value, replaced) = parse(slice, &mut problems)?;
        let mut post = self.post(&value, pieces, &mut problems)?;
        post.replaced = replaced;
        Ok(Found::Post(Box::new(post), problems))
    }

    fn finish(&self, _counted: &Counted<'_>) -> Finish {
        let (declared, counted) = (self.asked.load(Ordering::Relaxed), self.there.load(Ordering::Relaxed));
        let gap = Gap { kind: "media-file".to_owned(), member: None, declared, counted, absent: false };
        let known = !self.owner.id.is_empty();
        Finish {
            accounts: known.then(|| self.owner.clone()).into_iter().collect(),
            gaps: (declared != counted).then_some(gap).into_iter().collect(),
            problems: (!known).then(|| Problem::new(ProblemKind::AccountUnknown)).into_iter().collect(),
            ..Finish::default()
        }
    }
}
