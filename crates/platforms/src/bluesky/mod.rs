//! Bluesky and whatever else speaks AT: an account's repository as an archive of blocks (CAR), with the
//! documents that hold its keys and the blobs beside it.
//!
//! Never keeps whom someone follows, blocks, lists or likes, nor messages, unless the steward names it:
//! `--include` takes a collection (`app.bsky.graph.follow`) or a part of its name (`follow`, `like`, `block`,
//! `graph`, `chat`). Such a record's block is left out whole, and in the nodes of the tree its key and CID.
//! What is kept then does not give the root any more: blocks, tree and signature are checked before, and the
//! result is told ([`crate::Signed`]).
//!
//! A post's id is `<key>@<did>`, a repost's `<key>+repost@<did>`; the account is the DID.

mod cbor;
mod cid;
mod commit;
mod files;
mod record;
mod repo;
mod rules;
mod tree;
mod uri;

#[cfg(test)]
mod bluesky_tests;

use std::collections::HashMap;

use formats::{Problem, ProblemKind};
use model::PieceRef;

use crate::import::{
    About, Counted, Finish, Found, Gap, Import, Listing, Named, Origin, Private, Role, Signed, Taken, Verdict,
};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use cbor::Value;
use cid::Section;
use commit::Keys;
use files::{Car, Files};
use record::Setting;
use repo::Repo;
use rules::Included;

/// The platform's name.
const NAME: &str = "bluesky";
/// The reader and its version, as records name it.
const READER: &str = "bluesky/1";

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: NAME,
    recognise,
    pages: None,
    // A record does not hold its own key: only the tree does.
    element: |_, _| None,
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[
        Source {
            what: ["Bluesky repository (CAR, version 1)", "Bluesky 账号存档（CAR 第一版）"],
            era: "2023 to now",
            evidence: Evidence::RealCapture,
        },
        Source {
            what: ["DID document or list of operations beside it", "附带的 DID 文档或操作记录"],
            era: "2023 to now",
            evidence: Evidence::Documentation,
        },
    ],
};

/// Returns an importer where a container holds a repository.
fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    let (roles, files) = files::find(listing)?;
    Some(Box::new(Export::new(listing, roles, files, Included::new(include))))
}

/// Returns why a container is refused: that it is an archive of blocks, and no repository. `None` where that is
/// not so.
#[must_use]
pub fn refusal(listing: &Listing<'_>) -> Option<Problem> {
    let [member] = listing.members else { return None };
    let head = (listing.peek)(member.index, 64 << 10)?;
    let other = files::look(&head) == Car::Other;
    other.then(|| Problem::new(ProblemKind::NotARepository).member(&*member.name))
}

/// One container while it is read.
struct Export {
    roles: Vec<Role>,
    names: Vec<String>,
    files: Files,
    included: Included,
    keys: Keys,
    repos: HashMap<usize, Repo>,
}

impl Export {
    fn new(listing: &Listing<'_>, roles: Vec<Role>, files: Files, included: Included) -> Self {
        let repos = roles.iter().enumerate().filter(|(_, role)| matches!(role, Role::Posts { .. }));
        Self {
            repos: repos.map(|(index, _)| (index, Repo::default())).collect(),
            names: listing.members.iter().map(|member| member.name.clone()).collect(),
            keys: Keys::default(),
            roles,
            files,
            included,
        }
    }

    /// Returns the repositories in the order of the members.
    fn repos(&self) -> impl Iterator<Item = (&str, &Repo)> {
        let each = self.names.iter().enumerate();
        each.filter_map(|(index, name)| Some((name.as_str(), self.repos.get(&index)?)))
    }

    fn signatures(&self) -> Vec<Signed> {
        self.repos().filter_map(|(name, repo)| repo.signed(name, &self.keys)).collect()
    }

    /// Makes what a record is under one of its keys.
    fn record(&self, value: &Value<'_>, key: &str, setting: &Setting<'_>, taken: &mut Taken) {
        let Some((collection, key)) = key.split_once('/') else { return };
        if value.text("$type") != Some(collection) {
            taken.problems.push(Problem::new(ProblemKind::WrongShape).detail("$type"));
        }
        match collection {
            uri::POST => taken.posts.push(record::post(value, key, setting, &mut taken.problems)),
            uri::REPOST => match record::repost(value, key, setting, &mut taken.problems) {
                Some(post) => taken.posts.push(post),
                None => taken.problems.push(Problem::new(ProblemKind::WrongShape).detail("subject")),
            },
            uri::PROFILE if key == "self" => {
                taken.accounts.push(record::profile(value, setting, &mut taken.problems));
            }
            _ => {}
        }
    }
}

impl Import for Export {
    fn about(&self) -> About {
        let did = self.repos().find_map(|(_, repo)| repo.commit()).map(|(_, commit)| commit.did.clone());
        About {
            platform: NAME,
            era: "car",
            handle: did.as_ref().and_then(|did| self.keys.handle(did)).map(str::to_owned),
            account: did,
            reader: READER,
            origin: Origin::OwnerExport,
            by: None,
        }
    }

    fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn surveys(&self, index: usize) -> bool {
        self.repos.contains_key(&index)
    }

    fn survey(&mut self, index: usize, offset: u64, element: bool, slice: &[u8]) {
        let Some(repo) = self.repos.get_mut(&index) else { return };
        if element {
            repo.block(slice, &self.files, |collection| !self.included.leaves_out(collection));
        } else if offset == 0 {
            repo.header(slice);
        }
    }

    fn cuts(&self, index: usize) -> Option<&'static str> {
        self.repos.contains_key(&index).then_some(rules::RULE)
    }

    fn private_parts(&self, index: usize, offset: u64, element: bool, slice: &[u8]) -> Private {
        let Some(repo) = self.repos.get(&index) else { return Private::Nothing };
        if !element {
            // Where blocks cannot be told apart any more, nobody knows what the rest holds.
            return if offset == 0 && cid::roots(slice).is_some() { Private::Nothing } else { Private::All };
        }
        let Some(section) = Section::read(slice) else { return Private::All };
        self.included.block(slice, &section, repo.tree())
    }

    fn prepare(&mut self, _index: usize, _pieces: &[PieceRef], slice: &[u8]) -> Result<(), Problem> {
        let known = self.keys.document(slice);
        if known { Ok(()) } else { Err(Problem::new(ProblemKind::WrongShape).detail("verificationMethod")) }
    }

    fn read(&self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        let Some(repo) = self.repos.get(&index) else { return Ok(Found::Nothing) };
        let section =
            Section::read(slice).ok_or_else(|| Problem::new(ProblemKind::WrongShape).detail("block"))?;
        let digest = section.checked().map_err(repo::unchecked)?;
        if tree::is_node(section.bytes) || commit::is_commit(section.bytes) {
            return Ok(Found::Nothing);
        }
        let Some((_, commit)) = repo.commit() else { return Ok(Found::Nothing) };
        let setting = Setting {
            did: &commit.did,
            handle: self.keys.handle(&commit.did),
            files: &self.files,
            platform: NAME,
            reader: READER,
            pieces,
        };
        let wrong = || Problem::new(ProblemKind::WrongShape).detail("record");
        let value = cbor::read(section.bytes).map_err(|_| wrong())?;
        let mut taken = Taken::default();
        let mut placed = false;
        for key in repo.tree().keys(&digest) {
            placed = true;
            self.record(&value, key, &setting, &mut taken);
        }
        match placed {
            true => Ok(Found::Several(Box::new(taken))),
            false => Err(Problem::new(ProblemKind::RecordUnplaced)),
        }
    }

    fn names(&self, index: usize, _head: &[u8], slice: &[u8]) -> Vec<Named> {
        let keys = self.repos.get(&index).zip(Section::read(slice)).and_then(|(repo, section)| {
            let (_, commit) = repo.commit()?;
            let id = |key: &str| {
                let (collection, key) = key.split_once('/')?;
                let id = uri::id(&commit.did, collection, key);
                let post = matches!(collection, uri::POST | uri::REPOST);
                post.then(|| Named::PostOf { space: NAME.to_owned(), id })
            };
            Some(repo.tree().keys(&section.cid.sha256()?).filter_map(id).collect())
        });
        keys.unwrap_or_default()
    }

    fn finish(&self, _counted: &Counted<'_>) -> Finish {
        let mut finish = Finish { signed: self.signatures(), ..Finish::default() };
        for (name, repo) in self.repos() {
            finish.problems.extend(repo.problems().into_iter().map(|problem| problem.member(name)));
            let (declared, counted) = repo.blobs();
            if self.files.is_empty() && declared > 0 {
                let absent = Problem::new(ProblemKind::BlobsAbsent).member(name).times(declared);
                finish.problems.push(absent);
            } else if counted < declared {
                let kind = "media-blob".to_owned();
                finish.gaps.push(Gap {
                    kind,
                    member: Some(name.to_owned()),
                    declared,
                    counted,
                    absent: false,
                });
            }
        }
        for signed in &finish.signed {
            let kind = match signed.verdict {
                Verdict::Good => continue,
                Verdict::Bad => ProblemKind::SignatureBad,
                Verdict::NoKey => ProblemKind::SignatureUnchecked,
            };
            finish.problems.push(Problem::new(kind).member(&*signed.member).detail(&signed.signer));
        }
        finish
    }
}
