//! The importer of captures: which members hold them, and what of each is private.
//!
//! Never looks into a member whose name says that it is no text.

use std::sync::OnceLock;

use formats::{Problem, Shape};
use memchr::memmem;
use model::PieceRef;

use super::gather::Gather;
use super::guard::{self, Rules};
use super::kind::{self, HEAD_BYTES, Kind, Names};
use super::{READER, element, web};
use crate::import::{About, Found, Import, Listing, Origin, Private, Role};

/// The rule under which parts are left out.
const PROTECTED: &str = "x/protected/1";

/// How many members are looked at; those after them are judged by what those before them were.
const PEEKS_MAX: usize = 4096;

/// The endings of members that may hold captures, beside none at all.
const ENDINGS: [&str; 5] = ["json", "jsonl", "ndjson", "txt", "tweets"];
/// The endings of packing around them.
const PACKINGS: [&str; 5] = ["gz", "bz2", "zst", "zstd", "xz"];

/// The last parts of addresses whose answers say who follows, likes or shuns whom.
const LISTS: [&str; 8] = [
    "followers",
    "following",
    "liked_tweets",
    "liking_users",
    "bookmarks",
    "muting",
    "blocking",
    "reverse_chronological",
];

/// Captures while they are read.
struct Captures {
    roles: Vec<Role>,
    kinds: Vec<Option<Kind>>,
    protected: bool,
    /// Words of [`LISTS`] that are wanted.
    lists: Vec<&'static str>,
    by: OnceLock<String>,
}

/// Returns an importer where a container holds captures of X.
#[must_use]
pub fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    let mut peeks = 0;
    let mut found: Vec<Option<(Kind, Shape)>> = Vec::with_capacity(listing.members.len());
    let mut usual: Option<(Kind, Shape)> = None;
    for member in listing.members {
        let may = member.size > 0 && may_hold(&member.name);
        let what = if !may {
            None
        } else if peeks < PEEKS_MAX {
            peeks += 1;
            (listing.peek)(member.index, HEAD_BYTES).and_then(|head| look(&head, &member.name))
        } else {
            usual
        };
        usual = usual.or(what);
        found.push(what);
    }
    usual?;
    let role = |what: &Option<(Kind, Shape)>| match what {
        Some((_, shape)) => Role::Posts { kind: "captures", shape: *shape },
        None => Role::Unknown,
    };
    let wanted = |word: &str| include.iter().any(|name| name == word);
    Some(Box::new(Captures {
        roles: found.iter().map(role).collect(),
        kinds: found.into_iter().map(|what| what.map(|(kind, _)| kind)).collect(),
        protected: wanted("protected"),
        lists: LISTS.into_iter().filter(|word| wanted(word)).collect(),
        by: OnceLock::new(),
    }))
}

/// Whether a member may hold captures by its name.
fn may_hold(name: &str) -> bool {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name).to_ascii_lowercase();
    let mut parts: Vec<&str> = base.split('.').collect();
    if parts.last().is_some_and(|last| PACKINGS.contains(last)) {
        parts.pop();
    }
    match parts.as_slice() {
        [_] => true,
        [.., ending] => ENDINGS.contains(ending),
        [] => false,
    }
}

/// Returns what a member holds, and how it is cut.
fn look(head: &[u8], name: &str) -> Option<(Kind, Shape)> {
    let names = Names::of(head);
    let kind = kind::of(&names)?;
    if names.is_list {
        return Some((kind, Shape::List));
    }
    let line = match names.end {
        // One object over several lines, and nothing after it.
        Some(end) => {
            head[end..].iter().any(|byte| !byte.is_ascii_whitespace()) || !head[..end].contains(&b'\n')
        }
        None => !head.contains(&b'\n') || name.contains(".jsonl") || name.contains(".ndjson"),
    };
    Some((kind, if line { Shape::Lines } else { Shape::Whole }))
}

impl Captures {
    /// Whether an answer lists who follows, likes or shuns whom; twarc writes down what it asked for.
    fn is_private_list(&self, slice: &[u8]) -> bool {
        let Some(at) = memmem::rfind(slice, b"\"__twarc\"") else { return false };
        let Some(url) = memmem::find(&slice[at..], b"\"url\"") else { return false };
        let rest = &slice[at + url..];
        let rest = &rest[..rest.len().min(2000)];
        let Some(rest) = rest[5..].trim_ascii_start().strip_prefix(b":") else { return false };
        let Some(rest) = rest.trim_ascii_start().strip_prefix(b"\"") else { return false };
        let address = rest.split(|byte| matches!(byte, b'"' | b'?' | b'#')).next().unwrap_or_default();
        let last = address.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
        LISTS.iter().any(|word| word.as_bytes() == last && !self.lists.contains(word))
    }
}

impl Import for Captures {
    fn about(&self) -> About {
        let kind = self.kinds.iter().flatten().next();
        let origin = match kind {
            Some(Kind::Scraped | Kind::Exported) => Origin::Collected,
            _ => Origin::Capture,
        };
        About {
            platform: "x",
            era: kind.map_or("", |kind| kind.word()),
            account: None,
            handle: None,
            reader: READER,
            origin,
            by: self.by.get().cloned(),
        }
    }

    fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn cuts(&self, _index: usize) -> Option<&'static str> {
        Some(PROTECTED)
    }

    fn private_parts(&self, index: usize, _offset: u64, element: bool, slice: &[u8]) -> Private {
        if !element {
            return Private::Nothing;
        }
        if self.is_private_list(slice) {
            return Private::All;
        }
        if let Some(Kind::Web | Kind::Exported) = self.kinds.get(index).copied().flatten() {
            let own = web::says_private(slice);
            let rules = Rules { protected: !self.protected, viewer: true };
            return if own { Private::All } else { guard::private(slice, rules) };
        }
        match !self.protected && guard::says_protected(slice) {
            true => guard::private(slice, Rules { protected: true, viewer: false }),
            false => Private::Nothing,
        }
    }

    fn read(&self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        let Some(kind) = self.kinds.get(index).copied().flatten() else { return Ok(Found::Nothing) };
        let mut gather = Gather::new(pieces, self.protected);
        element::read(kind, slice, &mut gather)?;
        if let Some(by) = gather.by.take() {
            self.by.get_or_init(|| by);
        }
        let taken = gather.done();
        let nothing = taken == crate::import::Taken::default();
        Ok(if nothing { Found::Nothing } else { Found::Several(Box::new(taken)) })
    }
}
