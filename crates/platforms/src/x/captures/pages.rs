//! Captured answers of X and of those who show its posts: what they say, and what of them is private.
//!
//! Never reads the viewer's own: the home timeline, bookmarks, messages, notifications, settings.

use std::ops::Range;

use model::Observation;
use serde_json::Value;

use super::gather::Gather;
use super::guard::{self, Rules};
use super::kind::{self, HEAD_BYTES, Kind, Names};
use super::shown::PAGE_MAX_BYTES;
use super::{element, sites, viewer, web};
use crate::import::{Private, Taken};
use crate::page::{Capture, Pages};

/// The page reader of X.
pub const PAGES: Pages = Pages { read, private };

/// Parts of addresses on X whose answers are the viewer's own.
const OWN: [&str; 25] = [
    "/HomeTimeline",
    "/HomeLatestTimeline",
    "/Bookmarks",
    "/BookmarkFolder",
    "/BookmarkSearch",
    "/Likes",
    "/Followers",
    "/Following",
    "/BlueVerifiedFollowers",
    "/FollowersYouKnow",
    "/Notifications",
    "/Viewer",
    "/BlockedAccounts",
    "/MutedAccounts",
    "/timeline/home",
    "/DmAll",
    "/Dm",
    "/DM",
    "/dm/",
    "/account/",
    "/notifications",
    "/messages",
    "/settings",
    "/i/bookmarks",
    "/live_pipeline",
];

/// Whether the address is one of X.
fn is_x(capture: &Capture<'_>) -> bool {
    ["x.com", "twitter.com", "twimg.com"].iter().any(|domain| capture.is_of(domain))
}

/// Whether the address says that the answer is the viewer's own.
fn is_own(capture: &Capture<'_>) -> bool {
    let address = capture.url.unwrap_or_default();
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path).split(['?', '#']).next().unwrap_or_default();
    let path = format!("/{path}");
    is_x(capture) && (path == "/home" || OWN.iter().any(|part| path.contains(part)))
}

fn is_json(body: &[u8]) -> bool {
    matches!(body.trim_ascii_start().first(), Some(b'{' | b'['))
}

fn json_kind(body: &[u8]) -> Option<(Kind, bool)> {
    let names = Names::of(&body[..body.len().min(HEAD_BYTES)]);
    kind::of(&names).map(|kind| (kind, names.is_list))
}

/// Reads an answer, `None` where it is none of X's posts.
fn read(capture: &Capture<'_>) -> Option<Taken> {
    if is_own(capture) {
        return Some(Taken::default());
    }
    let mut gather = Gather::new(&[], false);
    gather.from.url = capture.url.map(str::to_owned);
    gather.from.captured = capture.captured;
    let found = if is_json(capture.body) {
        json(capture, &mut gather)?
    } else if capture.body.len() <= PAGE_MAX_BYTES {
        let text = String::from_utf8_lossy(capture.body);
        sites::feed(&text, &mut gather) || sites::take(&text, &mut gather)
    } else {
        false
    };
    let handle = asked_for(capture);
    let mut taken = gather.done();
    // An answer that there is no such account does not repeat its name.
    let nobody =
        |about: &Observation| about.post.is_none() && about.account.is_none() && about.handle.is_none();
    for about in taken.observations.iter_mut().filter(|about| nobody(about)) {
        about.handle.clone_from(&handle);
    }
    // What is captured from where is filled in by the caller.
    let sources = taken.posts.iter_mut().map(|post| &mut post.from);
    for from in sources.chain(taken.accounts.iter_mut().map(|account| &mut account.from)) {
        (from.url, from.captured) = (None, None);
    }
    for about in &mut taken.observations {
        (about.from.url, about.from.captured) = (None, None);
    }
    found.then_some(taken)
}

fn json(capture: &Capture<'_>, gather: &mut Gather) -> Option<bool> {
    let Some((kind, is_list)) = json_kind(capture.body) else {
        // Without a known beginning only X's own address makes it X's.
        if !is_x(capture) {
            return None;
        }
        let value: Value = serde_json::from_slice(capture.body).ok()?;
        return Some(!web::is_private(&value) && web::take(&value, gather));
    };
    if !is_list {
        let value = element::read(kind, capture.body, gather);
        return Some(value.is_ok());
    }
    let items: Vec<&serde_json::value::RawValue> = serde_json::from_slice(capture.body).ok()?;
    for item in items {
        if let Err(problem) = element::read(kind, item.get().as_bytes(), gather) {
            gather.problems().push(problem);
        }
    }
    Some(true)
}

/// The handle that an address asks for: `…%22screen_name%22%3A%22lin%22…`.
fn asked_for(capture: &Capture<'_>) -> Option<String> {
    let address = capture.url.filter(|_| is_x(capture))?;
    let plain = address.replace("%22", "\"").replace("%3A", ":").replace("%3a", ":");
    let rest = plain.split_once("\"screen_name\":\"")?.1;
    let handle = rest.split('"').next()?;
    let good = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    ((1..=50).contains(&handle.len()) && handle.bytes().all(good)).then(|| handle.to_owned())
}

/// Returns what of an answer is private.
fn private(capture: &Capture<'_>) -> Vec<Range<usize>> {
    let whole = || std::iter::once(0..capture.body.len()).collect();
    if is_own(capture) {
        return whole();
    }
    if is_json(capture.body) {
        if !is_x(capture) && json_kind(capture.body).is_none() {
            return Vec::new();
        }
        if web::says_private(capture.body) {
            return whole();
        }
        return match guard::private(capture.body, Rules { protected: true, viewer: true }) {
            Private::Nothing => Vec::new(),
            Private::Ranges(ranges) => ranges,
            Private::All => whole(),
        };
    }
    // A page saved by hand has no address: what only X's pages hold tells it.
    let ours = [&b"__INITIAL_STATE__"[..], b"SideNav_AccountSwitcher_Button", b"js-mini-current-user"];
    match is_x(capture) || ours.iter().any(|mark| memchr::memmem::find(capture.body, mark).is_some()) {
        true => viewer::ranges(capture.body),
        false => Vec::new(),
    }
}
