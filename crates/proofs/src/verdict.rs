//! What a check of a proof file comes to, as data.
//!
//! Never words for people: those are the program's.

use seal::Hash;

use crate::fault::Fault;
use crate::item::Extension;

/// What is not enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Anybody can sign under the only key that is pinned for this log.
    WeakKey,
    /// No pinned key, nor one that follows from it, signed the checkpoint.
    KeyUnknown,
    /// Fewer witnesses than the policy asks for.
    Quorum,
    /// As before, and one of them stood there twice.
    CosignerTwice,
}

/// The verdict in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// What is shown was sealed in a log that the examiner knows, and enough witnesses saw it.
    Valid,
    /// It was changed, or never was.
    Invalid(Fault),
    /// Nothing is wrong with it so far as can be seen, and that is not far enough.
    NotEnough(Lack),
}

/// The log as the file names it; believed as far as the word goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// Its name.
    pub origin: String,
    /// How many entries the checkpoint covers.
    pub size: u64,
    /// Their root.
    pub root: Hash,
    /// The pinned key, or the one that follows from it, that signed: a vkey.
    pub key: Option<String>,
    /// Where no pinned key signed: the key that the file itself offers and that did sign. Worth nothing
    /// until somebody has asked its owner.
    pub offered: Option<String>,
}

/// A witness of the policy whose cosignature verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What the policy calls it.
    pub name: String,
    /// When it says that it saw the checkpoint, in seconds since 1970: its own clock.
    pub time: u64,
}

/// What kind of stamp dates the checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StampKind {
    /// A time stamping authority's token.
    Rfc3161,
    /// The Bitcoin block chain.
    OpenTimestamps,
}

/// What came of one stamp.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Its kind.
    pub kind: StampKind,
    /// `valid` for a token under a pinned root, `attested` for a block header with the main chain's work,
    /// or what is wrong with it.
    pub word: &'static str,
    /// The checkpoint existed by then, in milliseconds since 1970; only where `word` is `valid`, or, if
    /// the block is of the main chain, `attested`.
    pub by_ms: Option<i64>,
    /// The authority, as its certificate names it.
    pub who: Option<String>,
    /// The block.
    pub block: Option<Block>,
}

/// A Bitcoin block to which an OpenTimestamps proof leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its height, by the proof's word.
    pub height: u32,
    /// Its hash in hex, as explorers print it.
    pub hash: String,
    /// To find its header took about 2 to this power tries.
    pub work_bits: u32,
}

/// A field that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenField {
    /// Its name.
    pub name: String,
    /// Its value, byte for byte.
    pub value: Vec<u8>,
}

/// What an item shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A record.
    Record {
        /// The fields that are shown, in order.
        open: Vec<OpenField>,
        /// How many are not.
        closed: usize,
    },
    /// A piece.
    Piece {
        /// Its length.
        bytes: u64,
        /// What it is called.
        extension: Extension,
    },
}

/// An item of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidItem {
    /// The number of its log entry.
    pub entry: u64,
    /// The day of the entry: the keeper's word.
    pub day: String,
    /// What it shows.
    pub said: Said,
}

/// A rung of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authorship {
    /// Nothing in the file.
    NoSupport,
    /// The keeper's record says that it was read from an export of the account.
    OwnersExport,
    /// The keeper's records say that it was read from so many captures. Whether one was made without
    /// another is not known.
    Captures(u32),
    /// The keeper's record says that the platform's protocol signs it for the account, and that the
    /// signature was good when it was kept.
    Protocol,
}

/// What a check came to. The three questions are kept apart: sealed here (`word`, `log`), seen by
/// others (`seen`), dated (`dates`); and who wrote it (`authorship`) is a fourth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// In one word.
    pub word: Word,
    /// The log; `None` where the file could not be taken apart.
    pub log: Option<Log>,
    /// What is shown. Proved only where the word is [`Word::Valid`].
    pub items: Vec<SaidItem>,
    /// Who else saw the checkpoint, each witness of the policy once, by its first time.
    pub seen: Vec<Seen>,
    /// What dates the checkpoint; looked at only where the word is [`Word::Valid`].
    pub dates: Vec<Dated>,
    /// What supports who wrote it.
    pub authorship: Authorship,
}

impl Lack {
    /// Returns the word of docs/format.md 12.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::WeakKey => "weak-key",
            Self::KeyUnknown => "key-unknown",
            Self::Quorum => "quorum",
            Self::CosignerTwice => "cosigner-twice",
        }
    }
}

impl Word {
    /// Returns the line that every program prints first.
    #[must_use]
    pub fn line(self) -> String {
        match self {
            Self::Valid => "valid".to_owned(),
            Self::Invalid(fault) => format!("invalid: {}", fault.word()),
            Self::NotEnough(lack) => format!("not enough evidence: {}", lack.word()),
        }
    }
}

impl From<Fault> for Word {
    fn from(fault: Fault) -> Self {
        Self::Invalid(fault)
    }
}

impl From<Lack> for Word {
    fn from(lack: Lack) -> Self {
        Self::NotEnough(lack)
    }
}
