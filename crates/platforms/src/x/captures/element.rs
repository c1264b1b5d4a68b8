//! One element of a capture read as what it is.
//!
//! Never reads an element as what its neighbours are where it is something else.

use formats::{Problem, ProblemKind};
use serde_json::Value;

use super::answer::{self, AsPage};
use super::event::{self, AsEvent};
use super::gather::Gather;
use super::kind::{self, HEAD_BYTES, Kind, Names};
use super::parse::{self, Shape};
use super::scraped::{self, AsScraped};
use super::second::AsTweet2;
use super::status::{self, AsStatus};
use super::{embed, exporter, web};

/// Reads an element; `usual` is what the elements of its member are.
///
/// # Errors
/// A problem where it cannot be read as anything.
pub fn read(usual: Kind, slice: &[u8], gather: &mut Gather) -> Result<(), Problem> {
    if kind::begins_event(slice) {
        return as_kind(Kind::Event, slice, gather).map(|_| ());
    }
    // The stream's posts are of the first interface.
    let usual = if usual == Kind::Event { Kind::Status } else { usual };
    match as_kind(usual, slice, gather) {
        Ok(true) => Ok(()),
        tried => match kind::of(&Names::of(&slice[..slice.len().min(HEAD_BYTES)])) {
            Some(other) if other != usual => as_kind(other, slice, gather).map(|_| ()),
            _ => tried.and_then(|_| Err(Problem::new(ProblemKind::WrongShape).detail(usual.word()))),
        },
    }
}

/// Any JSON.
struct Any;

impl Shape for Any {
    type Of<'a> = Value;
}

fn value_of(kind: Kind, value: &Value, gather: &mut Gather) -> bool {
    match kind {
        Kind::Web => !web::is_private(value) && web::take(value, gather),
        Kind::Exported => {
            exporter::take(value, gather);
            true
        }
        Kind::Embed => embed::take(value, gather),
        _ => embed::quoted(value, gather),
    }
}

/// Reads an element as one kind; false where it is another.
fn as_kind(kind: Kind, slice: &[u8], gather: &mut Gather) -> Result<bool, Problem> {
    match kind {
        Kind::Status => parse::bytes::<AsStatus, _>(slice, |found, odd| {
            let ours = found.is_post();
            if ours {
                status::take(found, odd, gather);
            }
            ours
        }),
        Kind::Event => parse::bytes::<AsEvent, _>(slice, |found, odd| {
            event::take(&found, odd, gather);
            true
        }),
        Kind::Page => parse::bytes::<AsPage, _>(slice, |found, odd| {
            let ours = found.is_answer();
            if ours {
                answer::take(found, odd, gather);
            }
            ours
        }),
        Kind::Flat => parse::bytes::<AsTweet2, _>(slice, |found, odd| {
            let ours = found.id.is_some() && found.text.is_some();
            if ours {
                answer::flat(found, odd, gather);
            }
            ours
        }),
        Kind::Scraped => parse::bytes::<AsScraped, _>(slice, |found, odd| {
            let ours = found.kind.0.starts_with(scraped::TYPES);
            if ours {
                scraped::take(found, odd, gather);
            }
            ours
        }),
        Kind::Web | Kind::Exported | Kind::Embed | Kind::Quoted => {
            parse::bytes::<Any, _>(slice, |value, odd| {
                gather.problems().extend(odd.problems);
                value_of(kind, &value, gather)
            })
        }
    }
}
