//! Brings what is derived up to the archive's checkpoint, from records alone.
//!
//! Never reads an input: an archive that was copied here is derived in the same way.

use std::collections::HashMap;
use std::ops::ControlFlow;

use index::{At, Builder, Doc, TableBuilder};
use model::{Account, Record};
use store::{Archive, BatchId, Location, StoreError};

use super::originals::{OriginalLine, digest_key, name_key, piece_key};
use super::originals_path;
use super::said::{self, Heard, Indexed, Said};
use super::state::{BatchLine, ImportLine, RecordAt, State};
use super::turn::Turn;
use crate::error::ArchiveError;
use crate::progress::{Progress, Stage};
use crate::same_as::SameAs;

/// Shards that are written at once, beside the threads that read. Each takes some 60 MB; a second one
/// made nothing faster on two cores.
const WORKERS: usize = 1;

/// Derives what the archive has over and above what is derived.
pub(super) fn update(turn: &Turn, archive: &Archive, progress: &dyn Progress) -> Result<(), ArchiveError> {
    let folder = turn.folder();
    let state = match State::load(folder) {
        Some(state) if state.is_beginning_of(archive) => state,
        _ => {
            turn.clear()?;
            State::empty()
        }
    };
    // Until the new state is in place, what is there counts as of no archive.
    let mut deriving = Deriving {
        archive,
        docs: Builder::new(folder, WORKERS)?,
        table: TableBuilder::extend(&originals_path(folder))?,
        frames: HashMap::new(),
        waiting: Lists::default(),
        state,
    };
    let fresh: Vec<_> =
        archive.batches().iter().filter(|batch| batch.entry >= deriving.state.size).copied().collect();
    progress.stage(Stage::Index, fresh.len() as u64);
    // A run that is cut from here on must not leave an old state beside new shards.
    let _ = std::fs::remove_file(folder.join(super::state::FILE));
    said::in_order(archive, &fresh, &mut |heard| match heard {
        Heard::Batch(batch) => {
            progress.advance(1);
            deriving.batch(&batch)
        }
        Heard::Records(records) => deriving.records(&records),
        // `verify` names the damage; what can still be read is shown.
        Heard::Unread(error) if is_damage(&error) => Ok(()),
        Heard::Unread(error) => Err(error.into()),
    })?;
    let Deriving { docs, table, mut state, .. } = deriving;
    docs.finish()?;
    table.finish()?;
    let head = archive.checkpoint();
    state.size = head.size;
    state.root = head.root.hex();
    state.save(folder).map_err(|error| ArchiveError::system(folder.display().to_string(), error))
}

/// Lists of an import that stand before its own record.
#[derive(Default)]
struct Lists {
    left_out: Vec<RecordAt>,
    problems: Vec<RecordAt>,
    originals: u64,
}

struct Deriving<'a> {
    archive: &'a Archive,
    docs: Builder,
    table: TableBuilder,
    /// By batch: the first piece of each frame, and where it lies.
    frames: HashMap<String, Vec<(u32, Location)>>,
    waiting: Lists,
    state: State,
}

impl Deriving<'_> {
    fn batch(&mut self, batch: &store::Batch) -> Result<(), ArchiveError> {
        let id = batch.id.to_string();
        let root = self.archive.roots().get(&batch.id).map(seal::Hash::hex).unwrap_or_default();
        self.state.batches.push(BatchLine { id: id.clone(), entry: batch.entry, root, import: None });
        let frames = match self.archive.frames(&batch.id) {
            Ok(frames) => frames.into_iter().map(|frame| (frame.first, frame.location)).collect(),
            Err(error) if is_damage(&error) => Vec::new(),
            Err(error) => return Err(error.into()),
        };
        self.frames.insert(id, frames);
        Ok(())
    }

    /// Takes records of the batch that was begun last.
    fn records(&mut self, records: &[(Location, Said)]) -> Result<(), ArchiveError> {
        let number = u32::try_from(self.state.batches.len() - 1).unwrap_or(u32::MAX);
        records.iter().try_for_each(|(location, said)| {
            let at = RecordAt::new(number, *location);
            match said {
                Said::Post(post) => self.post(at, post),
                Said::Other(record) => self.record(at, record),
            }
        })
    }

    fn record(&mut self, at: RecordAt, record: &Record) -> Result<(), ArchiveError> {
        match record.kind() {
            "account" => self.account(at, record),
            "original" => self.original(record)?,
            "left_out" => self.waiting.left_out.push(at),
            "problem" => self.waiting.problems.push(at),
            "import" => self.import(at, record),
            _ => {}
        }
        Ok(())
    }

    fn post(&mut self, at: RecordAt, post: &Indexed) -> Result<(), ArchiveError> {
        let account = self.state.account_or_new(&post.platform, &post.account);
        self.docs.add(Doc {
            time_ms: post.time_ms,
            account: u32::try_from(account).unwrap_or(u32::MAX),
            space: &post.space,
            id: &post.id,
            reply_to: post.reply_to.as_deref(),
            kinds: post.kinds,
            text: &post.text,
            version: post.version,
            at: At {
                batch: at.batch,
                object: at.object,
                generation: at.generation,
                offset: at.offset,
                line: at.line,
            },
        })?;
        Ok(())
    }

    fn account(&mut self, at: RecordAt, record: &Record) {
        let Ok(account) = Account::of_record(record) else { return };
        let number = self.state.account_or_new(&account.platform, &account.id);
        let line = &mut self.state.accounts[number];
        line.handle = account.handle.or_else(|| line.handle.take());
        line.name = account.name.or_else(|| line.name.take());
        line.at = Some(at);
    }

    fn original(&mut self, record: &Record) -> Result<(), ArchiveError> {
        self.waiting.originals += 1;
        let text = |name| record.get_text(name).unwrap_or_default().to_owned();
        let pieces: Vec<(String, u32, u32)> = record.get_json("pieces").ok().flatten().unwrap_or_default();
        let same_as = record.get_json::<SameAs>("same_as").ok().flatten();
        let near = pieces.first().and_then(|(batch, first, _)| self.near(batch, *first));
        let line = OriginalLine {
            import: text("import"),
            member: text("member"),
            state: text("state"),
            bytes: record.get_json("bytes").ok().flatten().unwrap_or_default(),
            rule: record.get_text("rule").map(str::to_owned),
            pieces,
            near,
            same_as: same_as.map(|same| (same.import, same.member)),
        };
        let account = text("account");
        let bytes = line.bytes();
        self.table.add(&name_key(&account, &line.member, &line.import), &bytes)?;
        let digest = match record.get_text("sha256") {
            Some(digest) => Some(digest.to_owned()),
            // Something was left out or withheld: what is open is known by a digest of its own.
            None if !line.pieces.is_empty() => self.digest_of_open(&line)?,
            None => None,
        };
        if let Some(digest) = digest {
            self.table.add(&digest_key(&account, &digest), &bytes)?;
        }
        for (batch, first, _) in &line.pieces {
            self.table.add(&piece_key(batch, *first), &bytes)?;
        }
        Ok(())
    }

    /// Returns where the frame of a piece lies.
    fn near(&self, batch: &str, piece: u32) -> Option<RecordAt> {
        let number = self.state.batches.iter().rposition(|line| line.id == batch)?;
        let frames = self.frames.get(batch)?;
        let at = frames.partition_point(|frame| frame.0 <= piece).checked_sub(1)?;
        // A piece that goes over several frames begins in the first of them.
        let first = frames[at].0;
        let begins = frames.partition_point(|frame| frame.0 < first);
        let frame = match frames.get(begins) {
            Some(frame) if first == piece => frame,
            _ => &frames[at],
        };
        Some(RecordAt::new(u32::try_from(number).ok()?, frame.1))
    }

    /// Returns the digest of what is there of a member from which something was cut.
    fn digest_of_open(&self, line: &OriginalLine) -> Result<Option<String>, ArchiveError> {
        let mut digest = seal::Digest::new();
        for (batch, first, count) in &line.pieces {
            let Some(id) = BatchId::parse(batch) else { return Ok(None) };
            let near = self.near(batch, *first).map(RecordAt::location);
            let run = *first..first.saturating_add(*count);
            let read = self.archive.each_frame(&id, near, &mut |frame, text| {
                let mut rest = text;
                for (piece, length) in (frame.first..).zip(&frame.lengths) {
                    let (part, after) = rest.split_at((length.unwrap_or(0) as usize).min(rest.len()));
                    rest = after;
                    if run.contains(&piece) {
                        digest.update(part);
                    }
                }
                match frame.first < run.end {
                    true => ControlFlow::Continue(()),
                    false => ControlFlow::Break(()),
                }
            });
            match read {
                // `verify` names the damage; such a member is not found by its digest.
                Err(error) if is_damage(&error) => return Ok(None),
                other => other?,
            }
        }
        Ok(Some(digest.finish().hex()))
    }

    fn import(&mut self, at: RecordAt, record: &Record) {
        let lists = std::mem::take(&mut self.waiting);
        let number = u32::try_from(self.state.imports.len()).ok();
        let batches: Vec<String> = record.get_json("batches").ok().flatten().unwrap_or_default();
        for line in self.state.batches.iter_mut().filter(|line| batches.contains(&line.id)) {
            line.import = number;
        }
        self.state.imports.push(ImportLine {
            import: record.get_text("import").unwrap_or_default().to_owned(),
            at,
            left_out: lists.left_out,
            problems: lists.problems,
            originals: lists.originals,
            origin: record.get_text("origin").map(str::to_owned),
        });
        if let (Some(platform), Some(account)) = (record.get_text("platform"), record.get_text("account")) {
            let number = self.state.account_or_new(platform, account);
            let line = &mut self.state.accounts[number];
            if line.handle.is_none() {
                line.handle = record.get_text("handle").map(str::to_owned);
            }
        }
    }
}

/// Returns whether an error is damage of what was kept, and not a failure to read at all.
fn is_damage(error: &StoreError) -> bool {
    matches!(error, StoreError::Damaged { .. } | StoreError::NotFound { .. } | StoreError::Absent { .. })
}
