//! The casebook as it was last read, made ready once and asked by every page.
//!
//! Never reads it anew while nothing was sealed, and never keeps one that was erased from in the meantime.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use archive::{ArchiveError, CASE_TEXT, Place, Reader, Stop};
use casebook::Log;
use pages::casebook::Case;

/// The most that is held of the words of sources, in bytes; further ones are not shown in place.
const TEXTS_MAX_BYTES: usize = 64 << 20;

/// The words of sources, by the source's id.
pub type Texts = HashMap<String, String>;

/// Something to be done with the case.
type Job = Box<dyn for<'a> FnOnce(&Case<'a>, &Texts) + Send>;

/// Why a case cannot be asked.
pub enum Shut {
    /// There is no casebook in this archive.
    None,
    /// It is of a later format.
    Later,
    /// The archive cannot be read.
    Archive(ArchiveError),
}

/// The casebook of this run. What is made ready borrows from the log, so one thread owns both and is sent
/// what is to be done with them.
#[derive(Default)]
pub struct Desk {
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    stamp: Option<Vec<u8>>,
    open: Option<Sender<Job>>,
}

impl Desk {
    /// Does something with the case and the words of its sources, and returns what came of it. Reads files.
    ///
    /// # Errors
    /// [`Shut`].
    pub fn ask<T: Send + 'static>(
        &self,
        place: &Place,
        work: impl for<'a> FnOnce(&Case<'a>, &Texts) -> T + Send + 'static,
    ) -> Result<T, Shut> {
        let sender = self.open(place)?;
        let (answer, answered) = channel();
        let job: Job = Box::new(move |case, texts| {
            // Whoever asked may have gone; then nobody needs the answer.
            let _ = answer.send(work(case, texts));
        });
        sender.send(job).map_err(|_| Shut::None)?;
        answered.recv().map_err(|_| Shut::None)
    }

    fn open(&self, place: &Place) -> Result<Sender<Job>, Shut> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let stamp = Reader::stamp(place);
        if let Some(open) = held.open.as_ref().filter(|_| held.stamp == stamp) {
            return Ok(open.clone());
        }
        let (bytes, texts) = read(place).map_err(Shut::Archive)?;
        if bytes.is_empty() {
            return Err(Shut::None);
        }
        let log = Log::read(bytes).map_err(|_| Shut::Later)?;
        let (sender, jobs) = channel::<Job>();
        thread::spawn(move || {
            let case = Case::of(&log);
            for job in jobs {
                job(&case, &texts);
            }
        });
        held.stamp = stamp;
        held.open = Some(sender.clone());
        Ok(sender)
    }
}

/// Returns every sealed line that was not erased, and the words of sources.
fn read(place: &Place) -> Result<(Vec<u8>, Texts), ArchiveError> {
    let (mut bytes, mut texts, mut room) = (Vec::new(), Texts::new(), TEXTS_MAX_BYTES);
    let read = archive::case_lines_and_texts(place, &mut |sealed| {
        let Some(line) = sealed.line else { return ControlFlow::Continue(()) };
        if line.kind != CASE_TEXT {
            bytes.extend_from_slice(line.line.as_bytes());
            bytes.push(b'\n');
        } else if line.line.len() <= room {
            room -= line.line.len();
            texts.insert(line.id, line.line);
        }
        ControlFlow::Continue(())
    });
    match read {
        Err(error) if error.stop() == Stop::NoArchive => Ok((Vec::new(), texts)),
        other => other.map(|()| (bytes, texts)),
    }
}
