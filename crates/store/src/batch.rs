//! A batch being written: frames and lines packed into objects, commitments gathered, closed by its
//! `batch` record and its file of commitments (docs/format.md 4 to 7).
//!
//! Never enters the log: that is the writer's commit. Memory stays bounded, for objects are put as
//! they fill.

use std::sync::{Arc, Mutex, PoisonError};

use model::Record;
use seal::Hash;
use seal::batch::{ITEMS_MAX, padded};

use crate::codec::{self, FRAME_MAX};
use crate::error::StoreError;
use crate::frame::LineHeader;
use crate::line::{SealedRecord, push_start, seal_record};
use crate::name::{BatchId, Row, batch_file};
use crate::pieces::SealedFrame;
use crate::random::Random;
use crate::shelf::Shelf;

/// Size at which this program closes an object.
const OBJECT_BYTES: usize = 16 << 20;
/// Bytes of lines that share a frame, so that reading one record is cheap.
pub(crate) const LINES_BYTES: usize = 64 << 10;
/// Compression of records.
const LINES_LEVEL: i32 = 1;

/// What a batch is for (docs/format.md 6.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The first batch of an archive.
    Founding,
    /// A part of the import of this name.
    Capture(String),
    /// Says what was withheld.
    Redact,
    /// Seals what others said of earlier checkpoints.
    Anchors,
    /// Says through whose hands the archive went.
    Custody,
    /// Says that a key was exchanged.
    Keys,
    /// A revision of the casebook.
    Casebook,
}

impl Kind {
    fn word(&self) -> &'static str {
        match self {
            Self::Founding => "founding",
            Self::Capture(_) => "capture",
            Self::Redact => "redact",
            Self::Anchors => "anchors",
            Self::Custody => "custody",
            Self::Keys => "keys",
            Self::Casebook => "casebook",
        }
    }

    fn import(&self) -> Option<&str> {
        match self {
            Self::Capture(import) => Some(import),
            _ => None,
        }
    }
}

/// What a batch says of itself.
#[derive(Clone, Debug)]
pub struct About {
    /// What it is for.
    pub kind: Kind,
    /// Seconds since 1970.
    pub time: u64,
    /// Name and version of the program.
    pub program: String,
}

/// A batch whose objects are put and not yet in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedBatch {
    /// Its name.
    pub id: BatchId,
    /// Its root.
    pub root: Hash,
    /// How many pieces.
    pub pieces: u32,
    /// How many records, the `batch` record counted.
    pub records: u32,
}

/// One row of a batch's objects, filled from the front.
struct Pack {
    row: Row,
    object: u16,
    bytes: Vec<u8>,
}

/// The memory of packs that were put, for those that come: it is large, and some allocators keep what is
/// freed so.
#[derive(Default)]
pub(crate) struct Idle(Mutex<Vec<Vec<u8>>>);

impl Idle {
    fn take(&self) -> Vec<u8> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }

    fn give(&self, mut bytes: Vec<u8>) {
        bytes.clear();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(bytes);
    }
}

/// Writes one batch.
pub struct BatchWriter {
    shelf: Arc<dyn Shelf>,
    idle: Arc<Idle>,
    id: BatchId,
    originals: Pack,
    records: Pack,
    pieces: Vec<Hash>,
    sealed: Vec<Hash>,
    /// Whether the last piece goes on in the next frame.
    open: bool,
    lines: Vec<u8>,
    line_count: u32,
}

impl BatchWriter {
    /// Starts another batch, for the same commit.
    #[must_use]
    pub fn sibling(&self, random: &mut dyn Random) -> Self {
        Self::within(Arc::clone(&self.shelf), BatchId::random(random), Arc::clone(&self.idle))
    }

    /// Starts a batch.
    pub(crate) fn new(shelf: Arc<dyn Shelf>, id: BatchId) -> Self {
        Self::within(shelf, id, Arc::default())
    }

    /// Starts a batch in memory of others.
    pub(crate) fn within(shelf: Arc<dyn Shelf>, id: BatchId, idle: Arc<Idle>) -> Self {
        let pack = |row| Pack { row, object: 0, bytes: idle.take() };
        Self {
            shelf,
            id,
            originals: pack(Row::Originals),
            records: pack(Row::Records),
            idle: Arc::clone(&idle),
            pieces: Vec::new(),
            sealed: Vec::new(),
            open: false,
            lines: Vec::new(),
            line_count: 0,
        }
    }

    /// Returns the batch's name.
    #[must_use]
    pub fn id(&self) -> BatchId {
        self.id
    }

    /// Returns how many more items fit, the closing `batch` record not counted.
    #[must_use]
    pub fn room(&self) -> usize {
        let taken = self.pieces.len() + usize::from(self.open) + self.sealed.len() + 1;
        ITEMS_MAX.saturating_sub(taken)
    }

    /// Appends a frame and returns the number of its first piece.
    ///
    /// # Errors
    /// [`StoreError::BatchFull`], with nothing appended; what putting an object gives, after which the
    /// batch is lost.
    ///
    /// # Panics
    /// Where a frame that goes on with a piece does not follow that piece's frame: the caller's bug.
    pub fn add_frame(&mut self, mut frame: SealedFrame) -> Result<u32, StoreError> {
        assert_eq!(frame.continues, self.open, "invariant: the frames of a long piece follow each other");
        let begun = frame.header.lengths.len() - usize::from(frame.continues);
        if begun > self.room() {
            return Err(StoreError::BatchFull);
        }
        let first = count(&self.pieces);
        frame.header.first = first;
        let header = frame.header.render();
        self.originals.push(&*self.shelf, &self.id, &header, &frame.data)?;
        self.pieces.append(&mut frame.commitments);
        self.open = frame.header.more;
        Ok(first)
    }

    /// Appends a record and returns its number.
    ///
    /// # Errors
    /// [`StoreError::BatchFull`], with nothing appended; what putting an object gives, after which the
    /// batch is lost.
    pub fn add_record(&mut self, record: &SealedRecord) -> Result<u32, StoreError> {
        if self.room() == 0 {
            return Err(StoreError::BatchFull);
        }
        self.push_record(record)
    }

    /// Closes the batch: adds its `batch` record, puts what is left, and puts its file of commitments.
    /// Nothing is durable yet.
    ///
    /// # Errors
    /// What putting an object gives, after which the batch is lost.
    ///
    /// # Panics
    /// Where a long piece has not ended: the caller's bug.
    pub fn close(mut self, about: &About, random: &mut dyn Random) -> Result<ClosedBatch, StoreError> {
        assert!(!self.open, "invariant: a piece ends before its batch");
        let pieces = count(&self.pieces);
        let records = count(&self.sealed) + 1;
        let sealed = seal_record(&self.own_record(about, pieces, records), random)?;
        self.push_record(&sealed)?;
        self.flush_lines()?;
        self.originals.put(&*self.shelf, &self.id)?;
        self.records.put(&*self.shelf, &self.id)?;
        self.idle.give(self.originals.bytes);
        self.idle.give(self.records.bytes);
        let mut leaves = self.pieces;
        leaves.append(&mut self.sealed);
        for _ in leaves.len()..padded(leaves.len()) {
            let mut padding = Hash([0; 32]);
            random.fill(&mut padding.0);
            leaves.push(padding);
        }
        let bytes: Vec<u8> = leaves.iter().flat_map(|leaf| leaf.0).collect();
        self.shelf.put_new(&[(batch_file(&self.id), &bytes)])?;
        Ok(ClosedBatch { id: self.id, root: seal::batch::root(&leaves), pieces, records })
    }

    fn own_record(&self, about: &About, pieces: u32, records: u32) -> Record {
        let mut record = Record::of_type("batch");
        record.text("batch", self.id.hex());
        record.text("kind", about.kind.word());
        record.json("time", &about.time);
        record.json("pieces", &pieces);
        record.json("records", &records);
        record.text_if("import", about.kind.import());
        record.text("program", about.program.as_str());
        record
    }

    fn push_record(&mut self, record: &SealedRecord) -> Result<u32, StoreError> {
        let number = count(&self.sealed);
        // `{"n":65535,` before the body.
        if self.line_count > 0 && self.lines.len() + record.body.len() + 11 > LINES_BYTES {
            self.flush_lines()?;
        }
        push_start(&mut self.lines, number);
        self.lines.extend_from_slice(&record.body);
        self.line_count += 1;
        self.sealed.push(record.commitment);
        Ok(number)
    }

    fn flush_lines(&mut self) -> Result<(), StoreError> {
        if self.line_count == 0 {
            return Ok(());
        }
        let first = count(&self.sealed) - self.line_count;
        let (header, data) = seal_lines(&self.lines, first, self.line_count);
        self.lines.clear();
        self.line_count = 0;
        self.records.push(&*self.shelf, &self.id, &header, &data)
    }
}

/// Returns the header and the data frame of a frame of lines.
pub(crate) fn seal_lines(lines: &[u8], first: u32, count: u32) -> (Vec<u8>, Vec<u8>) {
    assert!(lines.len() <= FRAME_MAX, "invariant: a line is at most a frame");
    let data = codec::compress(lines, LINES_LEVEL);
    let compressed = u32::try_from(data.len()).expect("invariant: a frame is short");
    let header = LineHeader { compressed, crc: crc32fast::hash(&data), first, lines: count };
    (header.render(), data)
}

impl Pack {
    fn push(
        &mut self,
        shelf: &dyn Shelf,
        id: &BatchId,
        header: &[u8],
        data: &[u8],
    ) -> Result<(), StoreError> {
        if self.bytes.len() + header.len() + data.len() > OBJECT_BYTES {
            self.put(shelf, id)?;
        }
        self.bytes.extend_from_slice(header);
        self.bytes.extend_from_slice(data);
        Ok(())
    }

    fn put(&mut self, shelf: &dyn Shelf, id: &BatchId) -> Result<(), StoreError> {
        if self.bytes.is_empty() {
            return Ok(());
        }
        shelf.put_new(&[(self.row.object(id, self.object, 0), &self.bytes)])?;
        self.bytes.clear();
        self.object = self.object.checked_add(1).ok_or(StoreError::BatchFull)?;
        Ok(())
    }
}

fn count(items: &[Hash]) -> u32 {
    u32::try_from(items.len()).expect("invariant: a batch has at most 65,536 items")
}
