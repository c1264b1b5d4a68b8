//! A repository's tree (a Merkle search tree): its nodes collected from an archive's blocks, and walked from
//! the commit to every record.
//!
//! Never takes in a block that its CID does not name, and never follows a link twice.

use std::collections::{HashMap, HashSet};

use super::cbor::{self, Value};
use super::cid::{Digest, digest_of, sha256};

/// The most bytes of nodes held for the walk: about four million records.
const NODES_MAX_BYTES: usize = 256 << 20;
/// The most blocks counted.
const BLOCKS_MAX: usize = 16 << 20;
/// How deep a tree may be; each level takes two more leading zero bits of a hash.
const DEPTH_MAX: usize = 130;
/// The longest key: a collection's name and a record's.
const KEY_MAX_BYTES: usize = 1024;
/// Into how many parts the entries are laid.
const BUCKETS: usize = 1 << 16;
/// The most faults that are told apart.
const FAULTS_MAX: usize = 1000;

/// What is collected from the blocks.
#[derive(Default)]
pub struct Blocks {
    /// The bytes of nodes, one after another.
    bytes: Vec<u8>,
    /// By digest: where a node lies in them.
    nodes: HashMap<Digest, (u32, u32)>,
    /// The first half of every block's digest.
    present: Vec<u128>,
    /// The same of those that are records and private by what they say.
    private: Vec<u128>,
    /// Whether something was too much to hold.
    over: bool,
}

fn half(digest: &Digest) -> u128 {
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    u128::from_be_bytes(first)
}

/// Whether a block looks like a node: a map of `e`, a list, and `l`.
pub fn is_node(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xa2\x61e")
}

impl Blocks {
    /// Takes in a block whose bytes gave its digest; a record may be private by what it says.
    pub fn add(&mut self, digest: Digest, bytes: &[u8], private: bool) {
        if self.present.len() >= BLOCKS_MAX || self.bytes.len() + bytes.len() > NODES_MAX_BYTES {
            self.over = true;
            return;
        }
        self.present.push(half(&digest));
        self.private.extend(private.then(|| half(&digest)));
        if is_node(bytes) && !self.nodes.contains_key(&digest) {
            let place = |at: usize| u32::try_from(at).expect("invariant: nodes are held to their limit");
            self.nodes.insert(digest, (place(self.bytes.len()), place(bytes.len())));
            self.bytes.extend_from_slice(bytes);
        }
    }

    fn node(&self, digest: &Digest) -> Option<&[u8]> {
        let &(start, length) = self.nodes.get(digest)?;
        self.bytes.get(start as usize..(start + length) as usize)
    }
}

/// A record as the tree names it, told by the first half of its digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    half: u128,
    key: (u32, u32),
    /// Whether it is private by what it says, under whatever key.
    private: bool,
}

/// What the walk found.
#[derive(Default, Debug)]
pub struct Tree {
    keys: String,
    /// Sorted by digest: one block may be several records.
    entries: Vec<Entry>,
    /// By the first two bytes of a digest: where its entries begin. Digests are spread evenly, so that few
    /// share them.
    starts: Vec<u32>,
    /// Nodes that are named and not there.
    pub nodes_missing: u64,
    /// Records that are named and not there.
    pub records_missing: u64,
    /// Breaches of the tree's own rules: `order`, `depth`, `prefix`, `shape`, `key`, `again`.
    pub faults: Vec<&'static str>,
    /// Whether it was too large to walk.
    pub over: bool,
}

impl Tree {
    /// Returns the keys under which a block is a record: `collection/key`.
    pub fn keys(&self, digest: &Digest) -> impl Iterator<Item = &str> {
        // Two entries that are alike would be one key twice, which the order forbids.
        self.entries(digest)
            .map(|entry| &self.keys[entry.key.0 as usize..(entry.key.0 + entry.key.1) as usize])
    }

    /// Returns whether a record is private by what it says.
    pub fn is_private(&self, digest: &Digest) -> bool {
        self.entries(digest).any(|entry| entry.private)
    }

    fn entries(&self, digest: &Digest) -> impl Iterator<Item = &Entry> {
        let half = half(digest);
        let bucket = usize::from(u16::from_be_bytes([digest[0], digest[1]]));
        let start = |bucket: usize| self.starts.get(bucket).map_or(0, |start| *start as usize);
        let few = &self.entries[start(bucket)..start(bucket + 1)];
        few.iter().filter(move |entry| entry.half == half)
    }

    /// Sorts what was found and holds it against the blocks that are there.
    fn settle(&mut self, blocks: &Blocks) {
        self.entries.sort_unstable();
        let (mut present, mut private) = (blocks.present.clone(), blocks.private.clone());
        present.sort_unstable();
        private.sort_unstable();
        let (mut there, mut out) = (present.iter().peekable(), private.iter().peekable());
        for entry in &mut self.entries {
            while there.next_if(|half| **half < entry.half).is_some() {}
            while out.next_if(|half| **half < entry.half).is_some() {}
            self.records_missing += u64::from(there.peek() != Some(&&entry.half));
            entry.private = out.peek() == Some(&&entry.half);
        }
        let mut at = 0;
        self.starts = Vec::with_capacity(BUCKETS + 1);
        for bucket in 0..=BUCKETS as u128 {
            at += self.entries[at..].partition_point(|entry| entry.half >> 112 < bucket);
            self.starts.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
    }

    fn fault(&mut self, fault: &'static str) {
        if self.faults.len() < FAULTS_MAX {
            self.faults.push(fault);
        }
    }
}

/// A key's level: how many times two zero bits lead its hash.
fn level(key: &[u8]) -> u32 {
    let mut zeros = 0;
    for byte in sha256(key) {
        zeros += byte.leading_zeros();
        if byte != 0 {
            break;
        }
    }
    zeros / 2
}

/// What is still to be done on the walk, the next last.
enum Task {
    Node { digest: Digest, level: Option<u32>, depth: usize },
    Record { key: Vec<u8>, digest: Digest },
}

/// Walks a tree from its root.
pub fn walk(blocks: &Blocks, root: &Digest) -> Tree {
    let mut tree = Tree { over: blocks.over, ..Tree::default() };
    if blocks.over {
        return tree;
    }
    let mut seen = HashSet::new();
    let mut last: Vec<u8> = Vec::new();
    let mut tasks = vec![Task::Node { digest: *root, level: None, depth: 0 }];
    while let Some(task) = tasks.pop() {
        match task {
            Task::Record { key, digest } => {
                if key <= last && !last.is_empty() {
                    tree.fault("order");
                }
                add(&mut tree, &key, digest);
                last = key;
            }
            Task::Node { digest, level, depth } => {
                let Some(bytes) = blocks.node(&digest) else {
                    tree.nodes_missing += 1;
                    continue;
                };
                if depth > DEPTH_MAX || !seen.insert(digest) {
                    tree.fault("again");
                    continue;
                }
                match node(bytes, level, depth, &mut tree) {
                    Some(next) => tasks.extend(next.into_iter().rev()),
                    None => tree.fault("shape"),
                }
            }
        }
    }
    tree.settle(blocks);
    tree
}

fn add(tree: &mut Tree, key: &[u8], digest: Digest) {
    let text = std::str::from_utf8(key).ok().filter(|text| {
        let mut parts = text.split('/');
        let good = |part: Option<&str>| {
            part.is_some_and(|part| {
                let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"._:~-".contains(&byte);
                !part.is_empty() && part.bytes().all(sign)
            })
        };
        good(parts.next()) && good(parts.next()) && parts.next().is_none()
    });
    let place = |at: usize| u32::try_from(at).ok();
    match text.and_then(|text| Some((text, place(tree.keys.len() + text.len())?))) {
        Some((text, end)) => {
            let length = u32::try_from(text.len()).unwrap_or(end);
            tree.entries.push(Entry { half: half(&digest), key: (end - length, length), private: false });
            tree.keys.push_str(text);
        }
        None => tree.fault("key"),
    }
}

/// Takes a node apart into what is to be done in its order; `None` where it is none.
fn node(bytes: &[u8], wanted: Option<u32>, depth: usize, tree: &mut Tree) -> Option<Vec<Task>> {
    let entries = entries(bytes)?;
    let mut own = wanted;
    for key in entries.keys.iter().map(|entry| level(&entry.key)) {
        if own.is_some_and(|own| own != key) {
            tree.fault("depth");
        }
        own = own.or(Some(key));
    }
    if entries.keys.windows(2).any(|pair| common(&pair[0].key, &pair[1].key) != pair[1].shared)
        || entries.keys.first().is_some_and(|first| first.shared != 0)
    {
        tree.fault("prefix");
    }
    let below = own.and_then(|own| own.checked_sub(1));
    let mut tasks = Vec::with_capacity(entries.keys.len() * 2 + 1);
    let mut down = |link: Option<Digest>, tasks: &mut Vec<Task>| {
        if let Some(digest) = link {
            if own == Some(0) {
                tree.fault("depth");
            }
            tasks.push(Task::Node { digest, level: below, depth: depth + 1 });
        }
    };
    down(entries.left, &mut tasks);
    for entry in entries.keys {
        tasks.push(Task::Record { key: entry.key, digest: entry.value });
        down(entry.right, &mut tasks);
    }
    Some(tasks)
}

/// A node's entries.
pub struct Entries<'a> {
    left: Option<Digest>,
    pub keys: Vec<Key<'a>>,
}

/// One of them.
pub struct Key<'a> {
    /// The whole key, or as much of it as the node says.
    pub key: Vec<u8>,
    /// How many bytes it shares with the one before.
    shared: usize,
    /// The bytes that it does not.
    pub rest: &'a [u8],
    /// The record's CID.
    pub link: &'a [u8],
    value: Digest,
    right: Option<Digest>,
}

/// Reads a node; `None` where it is none.
pub fn entries(bytes: &[u8]) -> Option<Entries<'_>> {
    let value = cbor::read(bytes).ok()?;
    let link = |value: Option<&Value<'_>>| match value {
        Some(Value::Link(cid)) => digest_of(cid).map(Some),
        Some(Value::Null) => Some(None),
        _ => None,
    };
    let left = link(value.get("l"))?;
    let Some(Value::List(items)) = value.get("e") else { return None };
    let mut keys: Vec<Key<'_>> = Vec::with_capacity(items.len());
    for item in items {
        let (Some(Value::Integer(shared)), Some(Value::Bytes(rest))) = (item.get("p"), item.get("k")) else {
            return None;
        };
        let shared = usize::try_from(*shared).ok()?;
        let before = keys.last().map_or(&[][..], |last| &last.key);
        let key = [before.get(..shared)?, rest].concat();
        let cid = item.link("v").filter(|_| key.len() <= KEY_MAX_BYTES)?;
        keys.push(Key { key, shared, rest, link: cid, value: digest_of(cid)?, right: link(item.get("t"))? });
    }
    Some(Entries { left, keys })
}

fn common(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_those_of_the_specification() {
        // From the platform's own description of the tree (key, level), SHA-256 checked with python3.
        for (key, wanted) in [
            ("", 0),
            ("asdf", 0),
            ("blue", 1),
            ("2653ae71", 0),
            ("88bfafc7", 2),
            ("2a92d355", 4),
            ("884976f5", 6),
            ("app.bsky.feed.post/454397e440ec", 4),
            ("app.bsky.feed.post/9adeb165882c", 8),
        ] {
            assert_eq!(level(key.as_bytes()), wanted, "{key}");
        }
    }
}
