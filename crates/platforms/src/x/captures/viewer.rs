//! What of a page of X says who looked at it: what the page was started with, tokens in it, and the corner that
//! names who is logged in.
//!
//! Never tries to tell a harmless value in there from another: all of it goes.

use std::ops::Range;

/// Where a script is given what is known of the viewer; all up to the script's end is cut.
const SCRIPTS: [&str; 4] =
    ["__INITIAL_STATE__", "__META_DATA__", "__INITIAL_DATA__", "window.__SCRIPTS_LOADED__"];

/// Fields that hold tokens or the viewer's settings in their `value`.
const FIELDS: [&str; 4] = ["authenticity_token", "init-data", "session[", "guest_token"];

/// Elements that show who is logged in, by a part of their first tag.
const CORNERS: [&str; 6] = [
    "data-testid=\"SideNav_AccountSwitcher_Button\"",
    "data-testid=\"DMDrawer\"",
    "data-testid=\"AppTabBar_Profile_Link\"",
    "js-mini-current-user",
    "current-user-id",
    "DashUserDropdown",
];

/// The most ranges cut from a page.
const CUTS_MAX: usize = 1000;

/// Returns what of a page is private, sorted and apart.
#[must_use]
pub fn ranges(html: &[u8]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for name in SCRIPTS {
        for at in memchr::memmem::find_iter(html, name.as_bytes()).take(CUTS_MAX) {
            let start = at + name.len();
            let end = memchr::memmem::find(&html[start..], b"</script").map_or(html.len(), |end| start + end);
            found.push(start..end);
        }
    }
    for name in FIELDS {
        for at in memchr::memmem::find_iter(html, name.as_bytes()).take(CUTS_MAX) {
            let Some(tag) = tag_around(html, at) else { continue };
            if let Some(value) = memchr::memmem::find(&html[tag.clone()], b"value=\"") {
                let start = tag.start + value + 7;
                let length = memchr::memchr(b'"', &html[start..]).unwrap_or(html.len() - start);
                found.push(start..start + length);
            }
        }
    }
    for name in CORNERS {
        for at in memchr::memmem::find_iter(html, name.as_bytes()).take(CUTS_MAX) {
            found.extend(element_around(html, at));
        }
    }
    found.retain(|range| range.start < range.end);
    found.sort_unstable_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in found {
        match apart.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// The tag that holds a place: from `<` to `>`.
fn tag_around(html: &[u8], at: usize) -> Option<Range<usize>> {
    let start = memchr::memrchr(b'<', &html[..at])?;
    let end = memchr::memchr(b'>', &html[at..])? + at;
    (!html[start..at].contains(&b'>')).then_some(start..end)
}

/// From within the first tag of an element that holds a place to before its last.
fn element_around(html: &[u8], at: usize) -> Option<Range<usize>> {
    let tag = tag_around(html, at)?;
    let name: Vec<u8> = html[tag.start + 1..tag.end]
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .copied()
        .collect();
    let inner = tag.start + 1 + name.len();
    if name.is_empty() || matches!(name.as_slice(), b"input" | b"meta" | b"img" | b"link" | b"body" | b"html")
    {
        return Some(inner..tag.end);
    }
    let (open, close) = ([b"<", name.as_slice()].concat(), [b"</", name.as_slice()].concat());
    let mut depth = 1_u32;
    let mut next = tag.end;
    // An element that is never closed takes the rest with it.
    while let Some(step) = memchr::memchr(b'<', &html[next..]) {
        next += step;
        if html[next..].starts_with(&close) {
            depth -= 1;
            if depth == 0 {
                return Some(inner..next);
            }
        } else if html[next..].starts_with(&open) {
            depth += 1;
        }
        next += 1;
    }
    Some(inner..html.len())
}
