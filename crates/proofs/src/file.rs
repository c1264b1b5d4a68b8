//! A proof file in memory, and its one spelling on disk (docs/format.md 12).
//!
//! Never judges what it holds; never writes what it could not read again.

use seal::TlogProof;

use crate::item::{Item, Shown, Slot, render_fields};
use crate::zip;

/// A proof file, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofFile {
    /// How to check it, for people; authenticated by nothing.
    pub readme: Vec<u8>,
    /// Statements that the log's key was exchanged, oldest first, as they lie in the archive.
    pub rotations: Vec<String>,
    /// What is shown, at least one.
    pub items: Vec<Item>,
    /// The signed checkpoint, with cosignatures.
    pub checkpoint: String,
    /// What dates the checkpoint's body: every RFC 3161 response before every OpenTimestamps proof.
    pub stamps: Vec<Stamp>,
}

/// Something that dates a checkpoint's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// An RFC 3161 response.
    Rfc3161(Vec<u8>),
    /// An OpenTimestamps proof, and the block headers that it needs.
    OpenTimestamps {
        /// The proof.
        proof: Vec<u8>,
        /// The headers; may be none.
        headers: Vec<Header>,
    },
}

/// A Bitcoin block header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Which block it is said to be.
    pub height: u32,
    /// Its bytes.
    pub bytes: [u8; 80],
}

impl ProofFile {
    /// Returns the bytes of the file.
    ///
    /// # Panics
    /// Where it has more than 4,096 members or 256 MiB: [`ProofFile::bytes_long`] and
    /// [`ProofFile::members`] tell before.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        zip::write(&self.list())
    }

    /// Returns how many members the file has.
    #[must_use]
    pub fn members(&self) -> usize {
        self.list().len()
    }

    /// Returns how many bytes the file has.
    #[must_use]
    pub fn bytes_long(&self) -> u64 {
        let member = |(name, bytes): &(String, Vec<u8>)| (76 + 2 * name.len() + bytes.len()) as u64;
        22 + self.list().iter().map(member).sum::<u64>()
    }

    fn list(&self) -> Vec<(String, Vec<u8>)> {
        let mut list = vec![("README.txt".to_owned(), self.readme.clone())];
        for (k, note) in (1..).zip(&self.rotations) {
            list.push((format!("keys/{k}"), note.clone().into_bytes()));
        }
        for (i, item) in (1..).zip(&self.items) {
            self.list_item(i, item, &mut list);
        }
        for (j, stamp) in (1..).zip(&self.stamps) {
            match stamp {
                Stamp::Rfc3161(response) => list.push((format!("dates/{j}.tsr"), response.clone())),
                Stamp::OpenTimestamps { proof, headers } => {
                    list.push((format!("dates/{j}.ots"), proof.clone()));
                    if !headers.is_empty() {
                        list.push((format!("dates/{j}.headers"), render_headers(headers).into_bytes()));
                    }
                }
            }
        }
        list
    }

    fn list_item(&self, i: usize, item: &Item, list: &mut Vec<(String, Vec<u8>)>) {
        let (path, checkpoint) = (item.path.clone(), self.checkpoint.clone());
        let proof = TlogProof { extra: None, index: item.index, path, checkpoint };
        list.push((format!("{i}/inner"), item.inner.render().into_bytes()));
        list.push((format!("{i}/proof"), proof.render().into_bytes()));
        match &item.shown {
            Shown::Record(slots) => {
                list.push((format!("{i}/fields"), render_fields(slots).into_bytes()));
                for (at, slot) in slots.iter().enumerate() {
                    if let Slot::Open { name, value, .. } = slot {
                        list.push((format!("{i}/{}", value_name(at, name)), value.clone()));
                    }
                }
            }
            Shown::Piece { salt, extension, bytes } => {
                list.push((format!("{i}/salt"), format!("{}\n", salt.base64()).into_bytes()));
                list.push((format!("{i}/content.{}", extension.text()), bytes.clone()));
            }
        }
    }
}

/// Returns the name of the file that holds the value of an open field.
pub(crate) fn value_name(at: usize, name: &str) -> String {
    format!("{at:02}-{name}.txt")
}

pub(crate) fn render_headers(headers: &[Header]) -> String {
    let hex = |bytes: &[u8; 80]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    headers.iter().map(|header| format!("{} {}\n", header.height, hex(&header.bytes))).collect()
}
