//! Mastodon's account export, and those of its kin that have the same shape (Pleroma, Akkoma, GoToSocial):
//! an outbox of activities, the actor, and media.
//!
//! Never keeps what is neither public nor unlisted (direct messages stand in the outbox), nor likes,
//! bookmarks and whoever is followed, unless the steward names it: `--include` takes `private` (posts for
//! followers), `direct` (posts for those they name, and such as do not say for whom), `media_attachments`
//! (media that no kept post has), and a member's name with or without its ending (`likes`, `bookmarks.json`).
//!
//! An account's id is the last part of its address and unique at its server, the instance; so is a post's.

mod actor;
mod address;
mod audience;
mod html;
mod layout;
#[cfg(test)]
mod mastodon_tests;
mod media;
mod post;
mod shape;

use std::collections::HashMap;

use formats::{Problem, ProblemKind};
use model::{Account, PieceRef};

use crate::import::{About, Counted, Declared, Finish, Found, Import, Listing, Named, Origin, Private, Role};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use audience::Audience;
use layout::Included;
use media::Shelf;
use post::Setting;
use shape::{Activity, parse};

/// The platform's name.
const NAME: &str = "mastodon";
/// The reader and its version, as records name it.
const READER: &str = "mastodon/1";
/// The rule by which what is not for everyone is left out.
const RULE: &str = "mastodon/audience/1";

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: NAME,
    recognise,
    pages: None,
    element: |_, slice| name(slice),
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[
        Source {
            what: ["Mastodon account export", "Mastodon 账号数据存档"],
            era: "2018 to now",
            evidence: Evidence::Documentation,
        },
        Source {
            what: [
                "Pleroma, Akkoma or GoToSocial export of the same shape",
                "形制相同的 Pleroma、Akkoma、GoToSocial 存档",
            ],
            era: "2021 to now",
            evidence: Evidence::Documentation,
        },
    ],
};

/// Returns an importer where a container holds an outbox.
fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    let included = Included::new(include);
    let roles = layout::find(listing, &included)?;
    Some(Box::new(Export::new(listing, roles, included)))
}

/// Returns the post that an element is of.
fn name(slice: &[u8]) -> Option<Named> {
    let mut mended = None;
    let (instance, id) = parse(slice, &mut mended, |activity: Activity<'_>, _, _| post::name(&activity))??;
    Some(Named::PostOf { space: format!("{NAME}/{instance}"), id })
}

/// One export while it is read.
struct Export {
    roles: Vec<Role>,
    included: Included,
    media: Shelf,
    /// Names of the members that are no attachments, by index.
    names: HashMap<usize, String>,
    accounts: Vec<Account>,
    /// By outbox: how many posts it says that the account has. It is the account's counter, and true exports
    /// differ from it either way.
    totals: HashMap<usize, u64>,
    /// Elements that do not say who may see them.
    unknown: u64,
}

impl Export {
    fn new(listing: &Listing<'_>, roles: Vec<Role>, included: Included) -> Self {
        let attachment = |role: &Role| matches!(role, Role::Media { kind: "media_attachments" });
        let members = listing.members.iter().zip(&roles).filter(|(_, role)| !attachment(role));
        Self {
            media: Shelf::of(listing.members, &roles),
            names: members.map(|(member, _)| (member.index, member.name.clone())).collect(),
            included,
            accounts: Vec::new(),
            totals: HashMap::new(),
            unknown: 0,
            roles,
        }
    }
}

impl Import for Export {
    fn about(&self) -> About {
        let owner = self.accounts.first();
        About {
            platform: NAME,
            era: "outbox",
            account: owner.map(|owner| owner.id.clone()),
            handle: owner.and_then(|owner| owner.handle.clone()),
            reader: READER,
            origin: Origin::OwnerExport,
            by: None,
        }
    }

    fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn declared(&self) -> Vec<Declared> {
        let outboxes = self.roles.iter().enumerate().filter(|(_, role)| matches!(role, Role::Posts { .. }));
        let declare = |(index, _)| {
            Some(Declared {
                kind: "outbox".to_owned(),
                member: self.names.get(&index)?.clone(),
                count: self.totals.get(&index).copied(),
                index: Some(index),
                private: false,
            })
        };
        outboxes.filter_map(declare).collect()
    }

    fn surveys(&self, index: usize) -> bool {
        matches!(self.roles[index], Role::Posts { .. })
    }

    fn survey(&mut self, index: usize, _offset: u64, element: bool, slice: &[u8]) {
        if !element {
            if let Some(total) = total(slice) {
                self.totals.insert(index, total);
            }
            return;
        }
        let seen = audience::look(slice);
        self.unknown += u64::from(seen.audience == Audience::Unknown);
        if self.included.wanted.keeps(seen.audience) {
            for address in &seen.media {
                self.media.note(address);
            }
        }
    }

    fn cuts(&self, index: usize) -> Option<&'static str> {
        matches!(self.roles[index], Role::Posts { .. }).then_some(RULE)
    }

    fn private_parts(&self, _index: usize, offset: u64, element: bool, slice: &[u8]) -> Private {
        let open = match element {
            true => self.included.wanted.keeps(audience::look(slice).audience),
            false => self.included.wanted.direct || !audience::is_private_glue(offset, slice),
        };
        if open { Private::Nothing } else { Private::All }
    }

    fn turned_private(&self, index: usize) -> Option<&'static str> {
        let attachment = matches!(self.roles[index], Role::Media { kind: "media_attachments" });
        let open = self.included.all_media || self.media.is_public(index);
        (attachment && !open).then_some(RULE)
    }

    fn prepare(&mut self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<(), Problem> {
        let home = self.names.get(&index).map(|name| layout::folder(name)).unwrap_or_default();
        let picture = |address: &str| media::profile(self.names.values().map(String::as_str), address, &home);
        let account = actor::account(slice, pieces, NAME, READER, picture)?;
        self.accounts.push(account);
        Ok(())
    }

    fn read(&self, _index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        let setting = Setting { owners: &self.accounts, media: &self.media, platform: NAME, reader: READER };
        let mut problems = Vec::new();
        let mut mended = None;
        let read = parse(slice, &mut mended, |activity: Activity<'_>, replaced, encoding| {
            let post = post::post(&activity, pieces, &setting, &mut problems);
            (post, replaced, encoding, activity.kind.owned())
        });
        let (post, replaced, encoding, kind) = read.ok_or_else(|| Problem::new(ProblemKind::NotJson))?;
        let Some(mut post) = post? else {
            let kind: String = kind.unwrap_or_default().chars().take(40).collect();
            return Err(Problem::new(ProblemKind::WrongShape).detail(format!("type {kind}")));
        };
        post.replaced = replaced;
        if replaced > 0 {
            problems.push(Problem::new(ProblemKind::LoneSurrogate).times(replaced.into()));
        }
        if encoding {
            problems.push(Problem::new(ProblemKind::Encoding));
        }
        Ok(Found::Post(post, problems))
    }

    fn names(&self, _index: usize, _head: &[u8], slice: &[u8]) -> Vec<Named> {
        name(slice).into_iter().collect()
    }

    fn finish(&self, _counted: &Counted<'_>) -> Finish {
        let mut finish =
            Finish { accounts: self.accounts.clone(), gaps: self.media.gaps(), ..Finish::default() };
        if self.unknown > 0 && !self.included.wanted.direct {
            let unknown = Problem::new(ProblemKind::AudienceUnknown).times(self.unknown);
            finish.problems.push(unknown);
        }
        finish
    }
}

/// Reads the account's counter in what stands outside of the posts.
fn total(glue: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(glue).ok()?;
    let (_, rest) = text.split_once("\"totalItems\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    let digits: String = rest.chars().take_while(char::is_ascii_digit).take(15).collect();
    digits.parse().ok()
}
