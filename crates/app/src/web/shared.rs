//! What every request of a run shares.
//!
//! Never changes but for the archive that grows and the work that goes on.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::desk::Desk;
use super::gate::Gate;
use super::keeping::Keeper;
use super::library::Library;
use super::settings::Settings;
use super::sweep::Landings;
use super::verifying::Verifier;

/// How many pages are drawn at once.
const PAGES_AT_ONCE: usize = 4;
/// How many files are sent at once.
const FILES_AT_ONCE: usize = 32;

/// What every request of a run shares.
pub struct Shared {
    /// What the program tells the reader.
    pub settings: Settings,
    /// Who is let in.
    pub gate: Gate,
    /// The archive.
    pub library: Library,
    /// The casebook.
    pub desk: Desk,
    /// Keepings.
    pub keeper: Keeper,
    /// Verification.
    pub verifier: Verifier,
    /// Where files lie until they are kept.
    pub landings: Landings,
    /// Room for pages being drawn.
    pub pages: Semaphore,
    /// Room for files being sent.
    pub files: Arc<Semaphore>,
}

impl Shared {
    /// Returns what a run shares.
    pub fn new(settings: Settings, gate: Gate, library: Library) -> Self {
        Self {
            settings,
            gate,
            library,
            desk: Desk::default(),
            keeper: Keeper::default(),
            verifier: Verifier::default(),
            landings: Landings::default(),
            pages: Semaphore::new(PAGES_AT_ONCE),
            files: Arc::new(Semaphore::new(FILES_AT_ONCE)),
        }
    }
}
