//! Where things lie, for the page that says what this is.
//!
//! Never shows a key.

use pages::{About, Site, about};

use super::library::Opened;
use super::shared::Shared;

/// Returns the about page.
pub fn draw(site: &Site<'_>, shared: &Shared, opened: Option<&Opened>) -> String {
    let place = shared.library.place();
    let keys = archive::keys(place).map_or_else(|_| place.keys().to_owned(), |keys| keys.folder);
    let view = About {
        archive: place.root().display().to_string(),
        keys: keys.display().to_string(),
        origin: opened.map(|opened| opened.reader.log_name().to_owned()).unwrap_or_default(),
        entries: opened.map_or(0, |opened| opened.reader.size()),
        version: shared.settings.program.to_owned(),
    };
    about(site, &view)
}
