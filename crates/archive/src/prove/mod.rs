//! Makes a proof file of posts (docs/format.md 12): their records, each with its open and closed fields,
//! their pictures, and the way to a checkpoint that others have seen.
//!
//! Never opens a field that is neither on the list nor named, and never names a file, a machine or a
//! person that the posts do not.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use model::MediaKind;
use proofs::{Extension, Inner, Item, Kind, ProofFile, Shown, Slot};
use seal::{Hash, batch, commit, tree};
use store::{BatchId, Opening, RecordLine};

use crate::beheld::{Beheld, behold};
use crate::error::ArchiveError;
use crate::reader::{KeptPost, Reader};

/// The fields that are shown unless something else is asked for. `media` is none of them, for it holds
/// the names of the export's files.
const OPEN: [&str; 20] = [
    "type", "platform", "instance", "account", "handle", "id", "created", "form", "text", "long", "lang",
    "reply", "quote", "repost", "links", "tags", "edits", "deleted", "audience", "replaced",
];
/// The most posts of one file.
pub const POSTS_MAX: usize = 500;
/// The most fields that a record may have to be shown.
const FIELDS_MAX: usize = 100;

/// Which media go with a post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MediaWanted {
    /// None.
    None,
    /// Pictures.
    #[default]
    Pictures,
    /// Films and sound as well.
    All,
}

/// What a proof shall show.
#[derive(Clone, Debug, Default)]
pub struct ToProve {
    /// The posts: native ids, or platform and native id with a colon between.
    pub posts: Vec<String>,
    /// Only these fields, where there are any.
    pub only: Vec<String>,
    /// These fields besides those of the list.
    pub with: Vec<String>,
    /// Every kept version, not the newest alone.
    pub versions: bool,
    /// Which media.
    pub media: MediaWanted,
    /// Also what the posts were read from: further records of the same words, and of what kind each
    /// import was.
    pub support: bool,
}

/// Why there is no proof file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unproved {
    /// No such post is kept here.
    NoPost(String),
    /// No record has this field open.
    NoField(String),
    /// The post is withheld, or has nothing left that could be shown.
    Withheld(String),
    /// More posts, members or bytes than a proof file holds.
    TooMuch,
}

/// A proof file, and what there is to say about it.
#[derive(Clone, Debug)]
pub struct Proved {
    /// The file; its README is empty, to be filled in.
    pub file: ProofFile,
    /// The log's key, to be pinned by whoever checks the file.
    pub vkey: String,
    /// Platform and native id of each post.
    pub posts: Vec<(String, String)>,
    /// How many entries its checkpoint covers.
    pub size: u64,
    /// How many witnesses signed it.
    pub cosignatures: usize,
    /// How many media the posts name that are not in the file.
    pub media_without: usize,
}

impl Reader {
    /// Makes a proof file.
    ///
    /// # Errors
    /// What the store and the derived files give. What cannot be proved is no error.
    pub fn prove(&self, wanted: &ToProve) -> Result<Result<Proved, Unproved>, ArchiveError> {
        let mut making =
            Making { reader: self, wanted, trees: BTreeMap::new(), parts: Vec::new(), without: 0 };
        let mut posts = Vec::new();
        for name in &wanted.posts {
            let kept = self.named(name)?;
            if kept.is_empty() {
                return Ok(Err(Unproved::NoPost(name.clone())));
            }
            let first = if wanted.versions { 0 } else { kept.len() - 1 };
            for version in &kept[first..] {
                if let Err(why) = making.add_post(name, version)? {
                    return Ok(Err(why));
                }
            }
            if wanted.support {
                for version in &kept[first..] {
                    making.add_support(version, &kept)?;
                }
            }
            posts.push((kept[0].post.platform.clone(), kept[0].post.id.clone()));
            if posts.len() > POSTS_MAX {
                return Ok(Err(Unproved::TooMuch));
            }
        }
        if let Some(name) = making.not_there() {
            return Ok(Err(Unproved::NoField(name)));
        }
        making.finish(posts)
    }
}

/// An item before the checkpoint is chosen.
struct Part {
    entry: u64,
    inner: Inner,
    shown: Shown,
}

/// A batch's tree.
struct Tree {
    leaves: Vec<Hash>,
    entry: u64,
    day: String,
}

struct Making<'a> {
    reader: &'a Reader,
    wanted: &'a ToProve,
    trees: BTreeMap<BatchId, Option<Tree>>,
    parts: Vec<Part>,
    without: usize,
}

impl Making<'_> {
    fn add_post(&mut self, name: &str, kept: &KeptPost) -> Result<Result<(), Unproved>, ArchiveError> {
        let withheld = || Ok(Err(Unproved::Withheld(name.to_owned())));
        let Some((batch, line)) = self.reader.sealed_record(kept)? else { return withheld() };
        let Some(slots) = self.slots(&line, None) else { return withheld() };
        let Some(part) = self.part(batch, line.commitment(), Kind::Record, Shown::Record(slots))? else {
            return withheld();
        };
        self.parts.push(part);
        for media in &kept.post.media {
            let wanted = match self.wanted.media {
                MediaWanted::None => false,
                MediaWanted::Pictures => matches!(media.kind, MediaKind::Photo),
                MediaWanted::All => true,
            };
            let added = match &media.file {
                Some(file) if wanted => self.add_media(kept, file)?,
                _ => false,
            };
            self.without += usize::from(!added);
        }
        Ok(Ok(()))
    }

    /// Adds what a version was read from, each record once.
    fn add_support(&mut self, version: &KeptPost, versions: &[KeptPost]) -> Result<(), ArchiveError> {
        for supporting in support::supporting(self.reader, version, versions)? {
            let Some(slots) = self.slots(&supporting.line, supporting.open) else { continue };
            let shown = Shown::Record(slots);
            if self.parts.iter().any(|part| part.shown.commitment() == shown.commitment()) {
                continue;
            }
            let part = self.part(supporting.batch, supporting.line.commitment(), Kind::Record, shown)?;
            self.parts.extend(part);
        }
        Ok(())
    }

    fn add_media(&mut self, kept: &KeptPost, member: &str) -> Result<bool, ArchiveError> {
        let archive = self.reader.archive();
        let Some(place) = self.reader.sealed_piece(kept, member)? else { return Ok(false) };
        let Some(salt) = archive.piece_salt(&place.batch, place.piece)? else { return Ok(false) };
        if place.bytes > proofs::BYTES_MAX {
            return Ok(false);
        }
        let mut bytes = Vec::new();
        let read = archive.pieces(&place.batch, place.piece, 1, None)?.read_to_end(&mut bytes);
        // What is absent or damaged is left away: `verify` names it.
        if read.is_err() || self.parts.iter().any(|part| holds(&part.shown, &bytes)) {
            return Ok(false);
        }
        let shown = Shown::Piece { salt, extension: Extension::of_bytes(&bytes), bytes };
        let part = self.part(place.batch, shown.commitment(), Kind::Piece, shown)?;
        let added = part.is_some();
        self.parts.extend(part);
        Ok(added)
    }

    /// Returns the fields of a record, open and closed; `None` where none can be shown. `named` are those
    /// that are open, instead of a post's.
    fn slots(&self, line: &RecordLine, named: Option<&[&str]>) -> Option<Vec<Slot>> {
        let mut fields = line.record.fields.iter();
        let commitments = line.fields()?;
        let slots = commitments.into_iter().zip(0_u32..).map(|(commitment, at)| {
            let salt = match &line.opening {
                Opening::Seed(seed) => Some(commit::salt(seed, at)),
                Opening::Salts(slots) => match slots.get(at as usize)? {
                    store::Slot::Open(salt) => Some(salt.clone()),
                    store::Slot::Withheld(_) => None,
                },
                Opening::Nothing(_) => None,
            };
            let Some(salt) = salt else { return Some(Slot::Closed(commitment)) };
            let field = fields.next()?;
            let opens = named.map_or_else(|| self.opens(&field.name), |named| named.contains(&&*field.name));
            Some(match opens {
                true => Slot::Open {
                    salt,
                    name: field.name.clone().into_owned(),
                    value: field.value.bytes().to_vec(),
                },
                false => Slot::Closed(commitment),
            })
        });
        let slots: Vec<Slot> = slots.collect::<Option<_>>()?;
        (1..=FIELDS_MAX).contains(&slots.len()).then_some(slots)
    }

    fn opens(&self, name: &str) -> bool {
        let named = |names: &[String]| names.iter().any(|wanted| wanted == name);
        match self.wanted.only.is_empty() {
            true => OPEN.contains(&name) || named(&self.wanted.with),
            false => named(&self.wanted.only) || named(&self.wanted.with),
        }
    }

    /// Returns a field that was asked for by name and is open nowhere.
    fn not_there(&self) -> Option<String> {
        let mut shown = BTreeSet::new();
        for part in &self.parts {
            if let Shown::Record(slots) = &part.shown {
                shown.extend(slots.iter().filter_map(|slot| match slot {
                    Slot::Open { name, .. } => Some(name.as_str()),
                    Slot::Closed(_) => None,
                }));
            }
        }
        let mut named = self.wanted.only.iter().chain(&self.wanted.with);
        named.find(|name| !shown.contains(name.as_str())).cloned()
    }

    /// Returns an item with its way to the log entry; `None` where its batch is not in the log.
    fn part(
        &mut self,
        id: BatchId,
        commitment: Hash,
        kind: Kind,
        shown: Shown,
    ) -> Result<Option<Part>, ArchiveError> {
        if !self.trees.contains_key(&id) {
            let tree = self.tree(&id)?;
            self.trees.insert(id, tree);
        }
        let Some(Some(tree)) = self.trees.get(&id) else { return Ok(None) };
        let Some(item) = tree.leaves.iter().position(|leaf| *leaf == commitment) else { return Ok(None) };
        let path = batch::path(&tree.leaves, item);
        let inner = Inner { kind, item: item as u64, day: tree.day.clone(), path };
        Ok(Some(Part { entry: tree.entry, inner, shown }))
    }

    fn tree(&self, id: &BatchId) -> Result<Option<Tree>, ArchiveError> {
        let archive = self.reader.archive();
        let Some(batch) = archive.batches().iter().find(|batch| batch.id == *id) else { return Ok(None) };
        let day = self.reader.day(batch.entry).unwrap_or_default().to_owned();
        Ok(Some(Tree { leaves: archive.commitments(id)?, entry: batch.entry, day }))
    }

    fn finish(self, posts: Vec<(String, String)>) -> Result<Result<Proved, Unproved>, ArchiveError> {
        let archive = self.reader.archive();
        let needed = self.parts.iter().map(|part| part.entry + 1).max().unwrap_or(0);
        let Beheld { note, size, cosignatures, stamps } = behold(archive, needed)?;
        let leaves = archive.log().leaves();
        let leaves = &leaves[..usize::try_from(size).unwrap_or(leaves.len()).min(leaves.len())];
        let items = self.parts.into_iter().map(|Part { entry, inner, shown }| {
            let at = usize::try_from(entry).unwrap_or(usize::MAX);
            Item { inner, index: entry, path: tree::inclusion(leaves, at), shown }
        });
        let file = ProofFile {
            readme: Vec::new(),
            rotations: rotations(archive, size),
            items: items.collect(),
            checkpoint: note,
            stamps,
        };
        // Room for the README.
        if file.members() > proofs::MEMBERS_MAX || file.bytes_long() > proofs::BYTES_MAX - (64 << 10) {
            return Ok(Err(Unproved::TooMuch));
        }
        let vkey = archive.keychain().current().text();
        Ok(Ok(Proved { file, vkey, posts, size, cosignatures, media_without: self.without }))
    }
}

fn holds(shown: &Shown, wanted: &[u8]) -> bool {
    matches!(shown, Shown::Piece { bytes, .. } if bytes == wanted)
}

/// Returns the exchanges of keys that lead to the key of a checkpoint, from the last theft on: before
/// it, the old key proves nothing.
fn rotations(archive: &store::Archive, size: u64) -> Vec<String> {
    let mut notes = Vec::new();
    for (note, statement) in archive.keychain().statements() {
        match statement.event {
            seal::statement::Event::Theft { .. } => notes.clear(),
            seal::statement::Event::Rotation if statement.head.size < size => notes.push(note.clone()),
            seal::statement::Event::Rotation => {}
        }
    }
    notes
}
