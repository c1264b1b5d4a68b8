//! Feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed, in any declared encoding.
//!
//! Never fetches what a feed points to, and never takes over a folder that holds mostly something else.

mod decode;
#[cfg(test)]
mod feed_tests;
mod item;
mod kind;

use std::panic::{AssertUnwindSafe, catch_unwind};

use formats::{Member, Problem, ProblemKind, Shape};
use model::PieceRef;

use crate::import::{About, Found, Import, Listing, Origin, Role, Taken};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};

/// The platform's name.
const NAME: &str = "feed";
/// The reader and its version, as records name it.
const READER: &str = "feed/1";

/// How much of a file is looked at to know whether it is a feed.
const HEAD_BYTES: usize = 16 << 10;
/// How many files are looked at.
const LOOKS_MAX: usize = 1000;

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: NAME,
    recognise,
    pages: None,
    element: |_, _| None,
    media_of: |_| None,
    notice: "",
    cases: Cases::NONE,
    sources: &[
        Source {
            what: ["RSS 0.9x, 1.0 and 2.0", "RSS 0.9x、1.0 与 2.0"],
            era: "any",
            evidence: Evidence::Documentation,
        },
        Source { what: ["Atom", "Atom"], era: "any", evidence: Evidence::Documentation },
        Source { what: ["JSON Feed", "JSON Feed"], era: "any", evidence: Evidence::Documentation },
    ],
};

/// Returns an importer where at least half of a container's files are feeds.
fn recognise(listing: &Listing<'_>, _include: &[String]) -> Option<Box<dyn Import>> {
    if listing.members.is_empty() || listing.members.len() > LOOKS_MAX {
        return None;
    }
    // Of many files only those are looked into that may be feeds by their names: others may be private.
    let lone = listing.members.len() == 1;
    let role = |member: &Member| {
        let head = (lone || may_be_feed(&member.name)).then(|| (listing.peek)(member.index, HEAD_BYTES));
        match head.flatten().is_some_and(|head| kind::is_feed(&head)) {
            true => Role::Posts { kind: "feed", shape: Shape::Whole },
            false => Role::Unknown,
        }
    };
    let roles: Vec<Role> = listing.members.iter().map(role).collect();
    let feeds = roles.iter().filter(|role| matches!(role, Role::Posts { .. })).count();
    if feeds == 0 || feeds * 2 < roles.len() {
        return None;
    }
    Some(Box::new(Feeds { roles }))
}

fn may_be_feed(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".xml", ".rss", ".atom", ".rdf", ".feed", ".json"].iter().any(|end| name.ends_with(end))
}

/// Feeds while they are read.
struct Feeds {
    roles: Vec<Role>,
}

/// Reads a feed.
///
/// # Errors
/// A problem where it is none.
fn read(bytes: &[u8], pieces: &[PieceRef]) -> Result<Taken, Problem> {
    let (text, replaced) = decode::text(bytes);
    if kind::is_too_deep(&text) {
        return Err(Problem::new(ProblemKind::WrongShape).detail("depth"));
    }
    let parser = feed_rs::parser::Builder::new()
        .id_generator(|links, _, _| links.first().map(|link| link.href.clone()).unwrap_or_default())
        .sanitize_content(false)
        .build();
    // What the library does not expect must not end the whole import.
    let feed = catch_unwind(AssertUnwindSafe(|| parser.parse(text.as_bytes())));
    let feed = feed.ok().and_then(Result::ok);
    let feed = feed.ok_or_else(|| Problem::new(ProblemKind::WrongShape).detail("feed"))?;
    let mut taken = Taken::default();
    if replaced {
        taken.problems.push(Problem::new(ProblemKind::Encoding));
    }
    let origin = item::origin(&feed);
    let posts = feed.entries.iter();
    taken.posts =
        posts.filter_map(|entry| item::post(entry, &feed, &origin, pieces, &mut taken.problems)).collect();
    taken.accounts.push(item::account(&feed, &origin, pieces));
    Ok(taken)
}

impl Import for Feeds {
    fn about(&self) -> About {
        About {
            platform: NAME,
            era: "feed",
            account: None,
            handle: None,
            reader: READER,
            origin: Origin::Capture,
            by: None,
        }
    }

    fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn read(&self, _index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        read(slice, pieces).map(|taken| Found::Several(Box::new(taken)))
    }
}
