//! The casebook as it was last read, made ready once and asked by every page.
//!
//! Never reads it anew while nothing was sealed, and never keeps one that was erased from in the meantime.

use std::ops::ControlFlow;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use archive::{ArchiveError, Place, Reader, Stop};
use casebook::Log;
use pages::casebook::Case;

/// Something to be done with the case.
type Job = Box<dyn for<'a> FnOnce(&Case<'a>) + Send>;

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
    /// Does something with the case and returns what came of it. Reads files.
    ///
    /// # Errors
    /// [`Shut`].
    pub fn ask<T: Send + 'static>(
        &self,
        place: &Place,
        work: impl for<'a> FnOnce(&Case<'a>) -> T + Send + 'static,
    ) -> Result<T, Shut> {
        let sender = self.open(place)?;
        let (answer, answered) = channel();
        let job: Job = Box::new(move |case| {
            // Whoever asked may have gone; then nobody needs the answer.
            let _ = answer.send(work(case));
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
        let bytes = read(place).map_err(Shut::Archive)?;
        if bytes.is_empty() {
            return Err(Shut::None);
        }
        let log = Log::read(bytes).map_err(|_| Shut::Later)?;
        let (sender, jobs) = channel::<Job>();
        thread::spawn(move || {
            let case = Case::of(&log);
            for job in jobs {
                job(&case);
            }
        });
        held.stamp = stamp;
        held.open = Some(sender.clone());
        Ok(sender)
    }
}

/// Returns every sealed line that was not erased.
fn read(place: &Place) -> Result<Vec<u8>, ArchiveError> {
    let mut bytes = Vec::new();
    let read = archive::case_lines(place, &mut |sealed| {
        if let Some(line) = sealed.line {
            bytes.extend_from_slice(line.line.as_bytes());
            bytes.push(b'\n');
        }
        ControlFlow::Continue(())
    });
    match read {
        Err(error) if error.stop() == Stop::NoArchive => Ok(Vec::new()),
        other => other.map(|()| bytes),
    }
}
