//! The lines of one frame of records, and a batch's first and last.
//!
//! Never checks a commitment, and never reads more than the frame asked for.

use model::Record;

use crate::error::StoreError;
use crate::frame::LineHeader;
use crate::line::RecordLine;
use crate::name::{BatchId, Row};
use crate::object::{Frame, Object, SKIP, objects};
use crate::shelf::Shelf;

/// Reads the last record of a batch.
pub(crate) fn batch_record(shelf: &dyn Shelf, batch: &BatchId) -> Result<Record, StoreError> {
    batch_line(shelf, batch).map(|line| line.record)
}

/// Reads the line of a batch's own record, its last.
pub(crate) fn batch_line(shelf: &dyn Shelf, batch: &BatchId) -> Result<RecordLine, StoreError> {
    let last = objects(shelf, Row::Records, batch)?.pop_last();
    let (object, generation) = last.unwrap_or_default();
    let mut object = Object::open(shelf, Row::Records.object(batch, object, generation), SKIP)?;
    let (mut offset, mut last) = (0, 0);
    while offset < object.size {
        last = offset;
        let frame: Frame<LineHeader> =
            object.frame(offset).map_err(|unread| unread.into_error(&object.name))?;
        offset = frame.end();
    }
    let mut text = Vec::new();
    read_lines(&mut object, last, &mut text)?;
    let line = lines(&text).and_then(Iterator::last).and_then(RecordLine::parse);
    let line = line.filter(|line| line.record.kind() == "batch");
    line.ok_or_else(|| StoreError::damaged(&object.name, "its last record is not the batch's own"))
}

/// Reads the first line of a batch's records; `None` where it cannot be read.
pub(crate) fn first_line(shelf: &dyn Shelf, batch: &BatchId) -> Result<Option<RecordLine>, StoreError> {
    let Some((object, generation)) = objects(shelf, Row::Records, batch)?.pop_first() else {
        return Ok(None);
    };
    let name = Row::Records.object(batch, object, generation);
    let mut text = Vec::new();
    let read = Object::open(shelf, name, SKIP).and_then(|mut object| read_lines(&mut object, 0, &mut text));
    match read {
        Ok(_) => Ok(lines(&text).and_then(|mut lines| lines.next()).and_then(RecordLine::parse)),
        Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Reads a frame of lines and leaves its text in `text`.
pub(crate) fn read_lines(
    object: &mut Object<'_>,
    offset: u64,
    text: &mut Vec<u8>,
) -> Result<Frame<LineHeader>, StoreError> {
    let read = object.frame(offset).and_then(|frame| object.expand(&frame, None, text).map(|()| frame));
    read.map_err(|unread| unread.into_error(&object.name))
}

/// Returns the lines of a frame; `None` where it is not text or does not end with a line end.
pub(crate) fn lines(text: &[u8]) -> Option<impl Iterator<Item = &str>> {
    std::str::from_utf8(text).ok()?.strip_suffix('\n').map(|text| text.split('\n'))
}
