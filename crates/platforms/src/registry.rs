//! The platforms this program knows, asked one after another.
//!
//! Never prefers a name to the content.

use crate::import::{Import, Listing, Named};
use crate::x;

/// The names of the platforms, as records have them.
pub const NAMES: &[&str] = &["x"];

/// Returns an importer for what a container holds, or `None` where no platform knows it. `include`
/// names private members or data types that the owner wants kept all the same: a base name with or
/// without `.js`, or the platform's name for the type.
#[must_use]
pub fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    x::recognise(listing, include)
}

/// Returns what an element of a platform's list is of, told from its bytes alone; `head` are the first
/// bytes of its member, which name the columns of a table. `None` where it is of no post.
#[must_use]
pub fn named(platform: &str, head: &[u8], element: &[u8]) -> Option<Named> {
    match platform {
        "x" => x::element(head, element),
        _ => None,
    }
}

/// Returns the id of the post that a media member of a platform's export is of, told from its name.
#[must_use]
pub fn media_of<'m>(platform: &str, member: &'m str) -> Option<&'m str> {
    match platform {
        "x" => x::media_of(member),
        _ => None,
    }
}
