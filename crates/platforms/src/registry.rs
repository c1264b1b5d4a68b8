//! The platforms this program knows, asked one after another.
//!
//! Never prefers a name to the content.

use crate::import::{Import, Listing};
use crate::x;

/// Returns an importer for what a container holds, or `None` where no platform knows it. `include`
/// names private members or data types that the owner wants kept all the same: a base name with or
/// without `.js`, or the platform's name for the type.
#[must_use]
pub fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    x::recognise(listing, include)
}
