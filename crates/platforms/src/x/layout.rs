//! Where an X export lies in a container: which folder holds its data, and so the role of each member.
//!
//! Never reads posts from a second export that lies beside the first: those members are unknown.

use std::borrow::Cow;
use std::collections::BTreeMap;

use formats::{Member, Shape};

use super::members::{self, Class, Included, Opening, PRIVATE, PRIVATE_LOOKING};
use crate::import::{Listing, Role};

/// How many members are looked at to learn what they are; the rest are judged by name alone.
const PEEKS_MAX: usize = 4096;
/// How much of each.
const PEEK_BYTES: usize = 512;

/// The export as it was found.
pub struct Layout {
    /// `grailbird`, `tweet.js` or `tweets.js`.
    pub era: &'static str,
    /// A role for each member.
    pub roles: Vec<Role>,
    /// By member, the `<type>.part<n>` that its content says, where it is a data file.
    pub globals: BTreeMap<usize, String>,
    /// The folder with the data, with its last `/`.
    pub data: String,
}

/// A member's name in parts, and what its beginning says.
struct Seen<'m> {
    name: Cow<'m, str>,
    /// Where the name without folders begins.
    at: usize,
    opening: Opening,
}

impl Seen<'_> {
    fn folder(&self) -> &str {
        &self.name[..self.at]
    }

    fn base(&self) -> &str {
        &self.name[self.at..]
    }
}

/// Finds the export in a container, `None` where there is none.
#[must_use]
pub fn find(listing: &Listing<'_>, included: &Included) -> Option<Layout> {
    let mut peeks = 0;
    let seen: Vec<Seen<'_>> =
        listing.members.iter().map(|member| look(listing, member, &mut peeks)).collect();
    let data = data_folder(&seen)?;
    let era = era(&seen, &data);
    let roles: Vec<Role> = seen.iter().map(|seen| role(seen, &data, included)).collect();
    let globals = seen.iter().enumerate().filter_map(|(index, seen)| Some((index, global(seen)?))).collect();
    let mut layout = Layout { era, roles, globals, data };
    layout.prefer_months_to_csv(&seen);
    Some(layout)
}

impl Layout {
    /// Reads the CSV of a grailbird export only where its months are absent: it lags behind them.
    fn prefer_months_to_csv(&mut self, seen: &[Seen<'_>]) {
        if seen.iter().any(|seen| seen.opening == Opening::Month) {
            for role in &mut self.roles {
                if matches!(role, Role::Posts { shape: Shape::Rows, .. }) {
                    *role = Role::Unread { shape: Some(Shape::Rows) };
                }
            }
        }
    }
}

/// Splits a name at its last separator of either kind, and looks at the beginning of what may be read.
fn look<'m>(listing: &Listing<'_>, member: &'m Member, peeks: &mut usize) -> Seen<'m> {
    let name = match member.name.contains('\\') {
        true => Cow::Owned(member.name.replace('\\', "/")),
        false => Cow::Borrowed(member.name.as_str()),
    };
    let at = name.rfind('/').map_or(0, |at| at + 1);
    let (folder, base) = name.split_at(at);
    let plain = members::plain(base);
    let class = members::class(&plain);
    let text = base.rsplit_once('.').is_none_or(|(_, kind)| matches!(kind, "js" | "json" | "txt" | "csv"));
    let by_name = match class {
        Class::Private(_) | Class::Account => false,
        Class::Unknown => text && !members::looks_private(base) && !is_viewer(folder, base),
        _ => true,
    };
    let media = folder.split('/').any(|part| part.ends_with("_media"));
    let opening = if by_name && !media && member.size > 0 && *peeks < PEEKS_MAX {
        *peeks += 1;
        (listing.peek)(member.index, PEEK_BYTES).map_or(Opening::Other, |first| members::opening(&first))
    } else {
        Opening::Other
    };
    Seen { name, at, opening }
}

/// The parts of the viewer that comes with an export, and what systems leave in folders.
fn is_viewer(folder: &str, base: &str) -> bool {
    in_viewer(folder)
        || matches!(base, "Your archive.html" | "index.html" | "README.txt" | "README.md")
        || matches!(base, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

fn in_viewer(folder: &str) -> bool {
    // `data/js/` is no part of it: there lie a grailbird export's months.
    let last = |part: &str| folder == part || folder.ends_with(&format!("/{part}"));
    folder.split('/').any(|part| matches!(part, "assets" | "__MACOSX"))
        || ["css/", "img/", "lib/"].iter().any(|part| last(part))
        || (last("js/") && !last("data/js/"))
}

/// Returns the folder that holds the data: one with a manifest before one with posts, then the shortest.
fn data_folder(seen: &[Seen<'_>]) -> Option<String> {
    let rank = |seen: &Seen<'_>| match &seen.opening {
        Opening::Manifest => Some(0),
        Opening::Type(kind, _) if is_posts(&members::plain(kind)) => Some(1),
        Opening::Month | Opening::Details => Some(2),
        Opening::Type(..) => Some(4),
        Opening::Bare if is_posts(&members::plain(seen.base())) && seen.base().ends_with(".js") => Some(3),
        Opening::Other if seen.base() == "tweets.csv" => Some(3),
        Opening::Bare | Opening::Other => None,
    };
    let best = seen
        .iter()
        .filter_map(|seen| Some((rank(seen)?, home(seen).len(), home(seen))))
        .min_by(|a, b| a.cmp(b))?;
    Some(best.2.to_owned())
}

fn is_posts(plain: &str) -> bool {
    matches!(members::class(plain), Class::Posts(kind) if kind != "headers")
}

/// The data folder that a member speaks for: its own, or the one above `js/tweets/` and `js/`.
fn home<'s>(seen: &'s Seen<'_>) -> &'s str {
    let folder = seen.folder();
    match seen.opening {
        Opening::Month => folder.strip_suffix("js/tweets/").unwrap_or(folder),
        Opening::Details => folder.strip_suffix("js/").unwrap_or(folder),
        // `tweets.csv` lies beside the `data` folder.
        _ => folder,
    }
}

fn era(seen: &[Seen<'_>], data: &str) -> &'static str {
    let here = || seen.iter().filter(|seen| seen.folder() == data);
    let typed = |wanted: &str| {
        here().any(|seen| match &seen.opening {
            Opening::Type(kind, _) => kind == wanted,
            _ => members::plain(seen.base()) == wanted && seen.base().ends_with(".js"),
        })
    };
    if typed("tweets") || !(typed("tweet") || seen.iter().any(is_grailbird)) {
        "tweets.js"
    } else if typed("tweet") {
        "tweet.js"
    } else {
        "grailbird"
    }
}

fn is_grailbird(seen: &Seen<'_>) -> bool {
    matches!(seen.opening, Opening::Month | Opening::Details) || seen.base() == "tweets.csv"
}

fn role(seen: &Seen<'_>, data: &str, included: &Included) -> Role {
    let inner = seen.folder().strip_prefix(data);
    if in_viewer(seen.folder()) {
        return Role::Unread { shape: None };
    }
    // Media folders decide by their own name, wherever they lie.
    let media = seen.folder().split('/').rev().find_map(|part| members::media_role(part, included));
    if let Some(role) = media {
        let ours = inner.is_some_and(|inner| inner.split('/').count() == 2);
        return if ours || matches!(role, Role::LeftOut { .. }) { role } else { Role::Unknown };
    }
    let (plain, by_content) = match &seen.opening {
        Opening::Type(kind, _) => (members::plain(kind), true),
        _ => (members::plain(seen.base()), seen.base().ends_with(".js")),
    };
    if by_content {
        let class = members::class(&plain);
        let role = members::type_role(&plain, class, included);
        match class {
            Class::Private(_) if matches!(role, Role::LeftOut { .. }) => {
                return Role::LeftOut { rule: PRIVATE };
            }
            Class::Unknown => {}
            _ if inner == Some("") => return role,
            // Another export's account file holds an address.
            Class::Account => return Role::LeftOut { rule: PRIVATE },
            _ => return Role::Unknown,
        }
        if matches!(&seen.opening, Opening::Type(kind, _) if members::looks_private(kind)) {
            return Role::LeftOut { rule: PRIVATE_LOOKING };
        }
    }
    other_role(seen, inner)
}

/// What is not a data file by its type's name.
fn other_role(seen: &Seen<'_>, inner: Option<&str>) -> Role {
    match (&seen.opening, inner) {
        (Opening::Manifest, Some("")) => return Role::Prepared { shape: None },
        (Opening::Details, Some("js/" | "")) => return Role::Prepared { shape: None },
        (Opening::Month, Some("js/tweets/" | "")) => {
            return Role::Posts { kind: "tweets", shape: Shape::List };
        }
        _ => {}
    }
    if seen.base() == "tweets.csv" {
        return Role::Posts { kind: "tweets", shape: Shape::Rows };
    }
    if is_viewer(seen.folder(), seen.base()) {
        return Role::Unread { shape: None };
    }
    let looks = seen.folder().split('/').chain([seen.base()]).any(members::looks_private);
    if looks { Role::LeftOut { rule: PRIVATE_LOOKING } } else { Role::Unknown }
}

/// The manifest's `globalName` without its `YTD.`, as the content says it.
fn global(seen: &Seen<'_>) -> Option<String> {
    match &seen.opening {
        Opening::Type(kind, part) => Some(format!("{kind}.{part}")),
        _ => None,
    }
}
