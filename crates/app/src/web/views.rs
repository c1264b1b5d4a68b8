//! Draws the page that a request asks for. Reads files and takes its time.
//!
//! Never changes anything.

use archive::ArchiveError;
use pages::{Asked, Refusal, Site, keep, refused};

use super::drawn::Drawn;
use super::library::Opened;
use super::routes::View;
use super::shared::Shared;
use super::{about, cases, find, imports, keeping, looks, post, profile, report, thread, timeline};
use crate::words::stops;

/// Draws a page. `query` is that of the address, without its `?`.
pub fn draw(shared: &Shared, site: &Site<'_>, view: &View, query: &str) -> Drawn {
    let drawn = shared.library.current().and_then(|opened| of(shared, opened.as_deref(), site, view, query));
    drawn.unwrap_or_else(|error| failed(site, &error))
}

fn of(
    shared: &Shared,
    opened: Option<&Opened>,
    site: &Site<'_>,
    view: &View,
    query: &str,
) -> Result<Drawn, ArchiveError> {
    let asked = Asked::of_query(query);
    let found = match (view, opened) {
        (View::Timeline, _) => Some(timeline::draw(site, opened, asked)?),
        (View::Find, _) => Some(find::draw(site, opened, asked)?),
        (View::Imports, _) => Some(imports::draw(site, opened)?),
        (View::Case(view), _) => return Ok(cases::draw(shared, site, view, query)),
        (View::Keep, _) => Some(keep(site, None)),
        (View::Keeping(number), _) => {
            return Ok(match shared.keeper.job(*number) {
                Some(job) => keeping::draw(site, &job),
                None => nothing(site),
            });
        }
        (View::Verify, _) => Some(shared.verifier.draw(site, shared.library.place())),
        (View::Looks, _) => Some(looks::draw(site, shared, opened)?),
        (View::States, _) => Some(looks::draw_states(site)),
        (View::About, _) => Some(about::draw(site, shared, opened)),
        (View::Profile(None), None) => return Ok(Drawn::Elsewhere(site.href("/"))),
        (View::Post(name), Some(opened)) => post::draw(site, opened, name)?,
        (View::Thread(name), Some(opened)) => thread::draw(site, opened, name)?,
        (View::Profile(named), Some(opened)) => {
            let year = asked.from.map(|when| when.year);
            profile::draw(site, opened, named.as_ref(), year)?
        }
        (View::Import(name), Some(opened)) => report::draw(site, opened, name)?,
        (View::Nowhere | View::Post(_) | View::Thread(_) | View::Profile(_) | View::Import(_), _) => None,
    };
    Ok(found.map_or_else(|| nothing(site), Drawn::Page))
}

fn nothing(site: &Site<'_>) -> Drawn {
    Drawn::Nothing(refused(site.lang, Refusal::NotFound(site)))
}

fn failed(site: &Site<'_>, error: &ArchiveError) -> Drawn {
    let why = format!("{error}. {}", stops::next(site.lang, error.stop()));
    Drawn::Failed(refused(site.lang, Refusal::Failed(site, &why)))
}
