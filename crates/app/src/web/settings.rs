//! What the program tells the reader when it begins.
//!
//! Never what a person chooses in the browser.

use archive::Place;

/// What the program tells the reader.
#[derive(Clone, Copy)]
pub struct Settings {
    /// Name and version of the program, as records hold it.
    pub program: &'static str,
    /// Told after an archive was founded.
    pub founded: fn(&Place),
}
