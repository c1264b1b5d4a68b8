//! The summary of an archive: its batches, accounts and imports, stamped with the log they are of.
//!
//! Never believed where its checksum or its stamp does not fit.

use std::collections::BTreeMap;
use std::path::Path;

use seal::Hash;
use serde::{Deserialize, Serialize};
use store::{Archive, BatchId, Location, Roots};

/// The file's name.
pub(super) const FILE: &str = "state.json";
/// Raised when what is derived changes its meaning: older ones are made anew.
const FORM: u32 = 1;
/// Longest state that is read.
const BYTES_MAX: u64 = 256 << 20;

/// Where a record or a frame lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RecordAt {
    /// The batch, by its place in [`State::batches`].
    pub(crate) batch: u32,
    pub(crate) object: u16,
    pub(crate) generation: u16,
    pub(crate) offset: u32,
    pub(crate) line: u16,
}

impl RecordAt {
    pub(crate) fn new(batch: u32, location: Location) -> Self {
        let Location { object, generation, offset, line } = location;
        Self { batch, object, generation, offset, line }
    }

    pub(crate) fn location(self) -> Location {
        Location { object: self.object, generation: self.generation, offset: self.offset, line: self.line }
    }
}

/// A batch.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct BatchLine {
    pub(crate) id: String,
    pub(crate) entry: u64,
    pub(crate) root: String,
    /// Its import, by its place in [`State::imports`]; set when the import's record is met.
    #[serde(default)]
    pub(crate) import: Option<u32>,
}

/// An account.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct AccountLine {
    pub(crate) platform: String,
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) handle: Option<String>,
    #[serde(default)]
    pub(crate) name: Option<String>,
    /// Its newest record.
    #[serde(default)]
    pub(crate) at: Option<RecordAt>,
}

/// An import.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ImportLine {
    pub(crate) import: String,
    pub(crate) at: RecordAt,
    pub(crate) left_out: Vec<RecordAt>,
    pub(crate) problems: Vec<RecordAt>,
    /// Its originals' records lie in its batches; how many there are.
    pub(crate) originals: u64,
    /// Who made the input, where the record says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) origin: Option<String>,
}

/// The summary.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct State {
    form: u32,
    pub(crate) size: u64,
    pub(crate) root: String,
    pub(crate) batches: Vec<BatchLine>,
    pub(crate) accounts: Vec<AccountLine>,
    pub(crate) imports: Vec<ImportLine>,
}

impl State {
    /// Returns the summary of an empty log.
    pub(crate) fn empty() -> Self {
        Self {
            form: FORM,
            size: 0,
            root: seal::sha256(b"").hex(),
            batches: Vec::new(),
            accounts: Vec::new(),
            imports: Vec::new(),
        }
    }

    /// Reads the summary; `None` where there is none, or it is damaged or of another form.
    pub(crate) fn load(folder: &Path) -> Option<Self> {
        let path = folder.join(FILE);
        if std::fs::metadata(&path).ok()?.len() > BYTES_MAX {
            return None;
        }
        let text = std::fs::read_to_string(path).ok()?;
        let (json, crc) = text.strip_suffix('\n')?.rsplit_once('\n')?;
        if crc != format!("{:08x}", crc32fast::hash(json.as_bytes())) {
            return None;
        }
        serde_json::from_str(json).ok().filter(|state: &Self| state.form == FORM)
    }

    /// Writes the summary in place of the old one.
    pub(crate) fn save(&self, folder: &Path) -> std::io::Result<()> {
        let json = serde_json::to_string(self).map_err(std::io::Error::other)?;
        let fresh = folder.join(format!("{FILE}.new"));
        std::fs::write(&fresh, format!("{json}\n{:08x}\n", crc32fast::hash(json.as_bytes())))?;
        std::fs::rename(fresh, folder.join(FILE))
    }

    /// Returns whether it is of the archive as it stands.
    pub(crate) fn is_of(&self, archive: &Archive) -> bool {
        let head = archive.checkpoint();
        self.size == head.size && self.root == head.root.hex()
    }

    /// Returns whether it is of a beginning of the archive.
    pub(crate) fn is_beginning_of(&self, archive: &Archive) -> bool {
        archive.log().root_at(self.size).is_some_and(|root| root.hex() == self.root)
    }

    /// Returns the roots of batches as they were computed when they were met.
    pub(crate) fn roots(&self) -> Roots {
        let root = |line: &BatchLine| Some((BatchId::parse(&line.id)?, Hash::of_hex(&line.root)?));
        self.batches.iter().filter_map(root).collect::<BTreeMap<_, _>>()
    }

    /// Returns an account's number.
    pub(crate) fn account(&self, platform: &str, id: &str) -> Option<usize> {
        self.accounts.iter().position(|account| account.platform == platform && account.id == id)
    }

    /// Returns an account's number, giving it one where it has none.
    pub(crate) fn account_or_new(&mut self, platform: &str, id: &str) -> usize {
        self.account(platform, id).unwrap_or_else(|| {
            self.accounts.push(AccountLine {
                platform: platform.to_owned(),
                id: id.to_owned(),
                ..AccountLine::default()
            });
            self.accounts.len() - 1
        })
    }
}
