//! One repository while its blocks come by: what was seen, and what follows once all have been.
//!
//! Never calls a repository whole or signed because nothing said otherwise: what was not checked is told.

use std::collections::HashMap;
use std::sync::OnceLock;

use formats::{Problem, ProblemKind};

use super::cbor;
use super::cid::{self, Digest, Section, Unchecked, text_of};
use super::commit::{Commit, Keys, is_commit};
use super::files::Files;
use super::record;
use super::rules;
use super::tree::{Blocks, Tree, is_node, walk};
use crate::import::{Signed, Verdict};

/// The most commits held; a whole repository has one.
const COMMITS_MAX: usize = 1000;

/// What is known of one archive of blocks.
#[derive(Default)]
pub struct Repo {
    roots: Vec<Digest>,
    blocks: Blocks,
    commits: HashMap<Digest, Commit>,
    tree: OnceLock<Tree>,
    /// Pictures and films that kept records name, and how many of them lie beside the archive.
    blobs: (u64, u64),
}

impl Repo {
    /// Takes in the header.
    pub fn header(&mut self, bytes: &[u8]) {
        self.roots = cid::roots(bytes).unwrap_or_default();
    }

    /// Takes in a block; `open` says whether records that call themselves something are kept.
    pub fn block(&mut self, element: &[u8], files: &Files, open: impl FnOnce(&str) -> bool) {
        let Some(section) = Section::read(element) else { return };
        // A repository has no other blocks; one that calls itself something else is not the one that is named.
        let Some(digest) = section.checked().ok().filter(|_| section.cid.codec == cid::DAG_CBOR) else {
            return;
        };
        self.tree = OnceLock::new();
        let commit = is_commit(section.bytes);
        let record = !commit && !is_node(section.bytes);
        let value = if record { cbor::read(section.bytes).ok() } else { None };
        let collection = value.as_ref().and_then(rules::collection);
        let open = collection.is_some_and(open);
        self.blocks.add(digest, section.bytes, record && !open);
        if commit && self.commits.len() < COMMITS_MAX {
            self.commits.extend(Commit::read(section.bytes).map(|commit| (digest, commit)));
        } else if let Some(value) = value.filter(|_| open) {
            let mut found = Vec::new();
            record::blobs(&value, &mut found);
            self.blobs.0 += found.len() as u64;
            self.blobs.1 += found.iter().filter(|cid| files.of(cid).is_some()).count() as u64;
        }
    }

    /// Returns the commit that the archive says it is of.
    pub fn commit(&self) -> Option<(&Digest, &Commit)> {
        self.roots.iter().find_map(|root| self.commits.get_key_value(root))
    }

    /// Returns the tree, walked when first asked for.
    pub fn tree(&self) -> &Tree {
        self.tree.get_or_init(|| match self.commit() {
            Some((_, commit)) => walk(&self.blocks, &commit.data),
            None => Tree::default(),
        })
    }

    /// Returns how many blobs kept records name, and how many of them are there.
    pub fn blobs(&self) -> (u64, u64) {
        self.blobs
    }

    /// Checks the commit's signature with the keys that were given.
    pub fn signed(&self, member: &str, keys: &Keys) -> Option<Signed> {
        let (digest, commit) = self.commit()?;
        let mut given = keys.of(&commit.did).peekable();
        let any = given.peek().is_some();
        let key = given.find(|(key, _)| commit.is_by(key)).map(|(_, text)| text.to_owned());
        let verdict = match (&key, any) {
            (Some(_), _) => Verdict::Good,
            (None, true) => Verdict::Bad,
            (None, false) => Verdict::NoKey,
        };
        Some(Signed {
            member: member.to_owned(),
            signer: commit.did.clone(),
            key,
            over: text_of(digest),
            verdict,
        })
    }

    /// Returns what is wrong with the whole.
    pub fn problems(&self) -> Vec<Problem> {
        let Some(_) = self.commit() else { return vec![Problem::new(ProblemKind::NotARepository)] };
        let tree = self.tree();
        let mut problems = Vec::new();
        if tree.nodes_missing + tree.records_missing > 0 {
            let detail = format!("nodes {}, records {}", tree.nodes_missing, tree.records_missing);
            problems.push(Problem::new(ProblemKind::RepositoryPartial).detail(detail));
        }
        if tree.over {
            problems.push(Problem::new(ProblemKind::TreeBroken).detail("size"));
        }
        if let Some(first) = tree.faults.first() {
            problems
                .push(Problem::new(ProblemKind::TreeBroken).detail(first).times(tree.faults.len() as u64));
        }
        problems
    }
}

/// Returns what to say of a block whose hash is not known to be right.
pub fn unchecked(why: Unchecked) -> Problem {
    match why {
        Unchecked::Function(code) => Problem::new(ProblemKind::HashUnknown).detail(format!("{code:#x}")),
        Unchecked::Differs => Problem::new(ProblemKind::HashDiffers),
    }
}
