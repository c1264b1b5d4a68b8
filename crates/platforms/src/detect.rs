//! What an input is: a platform's export, or else captures of many platforms' pages.
//!
//! Never asks for captures before exports: an export may hold a page.

use std::sync::LazyLock;

use crate::capture;
use crate::import::{Import, Listing};
use crate::platform::Platform;
use crate::registry;

/// Returns an importer for what a container holds, or `None` where nothing knows it. `include` names private
/// members or data types that the owner wants kept all the same: a base name with or without its ending, or
/// the platform's name for the type.
#[must_use]
pub fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    registry::recognise(listing, include).or_else(|| capture::recognise(listing, include))
}

/// Returns every platform, in the order in which they are asked; captures are the last.
#[must_use]
pub fn platforms() -> &'static [&'static Platform] {
    static ALL: LazyLock<Vec<&'static Platform>> =
        LazyLock::new(|| registry::platforms().iter().copied().chain([&capture::PLATFORM]).collect());
    &ALL
}
