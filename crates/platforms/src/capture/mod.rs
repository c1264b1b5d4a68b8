//! Captures: WARC, ARC, WACZ, HAR, MHTML, pages saved by hand. Each answer goes to the platforms' page
//! readers, and what none of them knows becomes a page of the platform `web`.
//!
//! Never keeps cookies, tokens, logins or what only the capturer's own account was shown, unless the steward
//! names it: `--include secrets` keeps all of that. Each is cut out as a piece of its own.

mod answer;
#[cfg(test)]
mod capture_tests;
mod har;
mod json;
mod kind;
mod looked;
mod saved;
mod secrets;
mod seen;
mod wacz;
mod warc;
mod web;

pub use answer::Answer;
pub use seen::Captured;

use formats::Problem;
use model::PieceRef;

use crate::import::{About, Counted, Declared, Finish, Found, Gap, Import, Listing, Origin, Private, Role};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use kind::{HEAD_BYTES, Kind};
use wacz::Wacz;

/// The rule by which what is the capturer's is left out.
const RULE: &str = "capture/secrets/1";
/// The reader and its version.
const READER: &str = "capture/1";
/// How many members are looked at.
const LOOKS_MAX: usize = 10_000;

/// What this folder offers. Its pages are read by every other platform first.
pub const PLATFORM: Platform = Platform {
    name: "web",
    recognise,
    pages: None,
    element: |_, _| None,
    media_of: |_| None,
    notice: "",
    cases: Cases::NONE,
    sources: &[
        source(["WARC 1.0, 1.1 and ARC", "WARC 1.0、1.1 与 ARC"], Evidence::RealCapture),
        source(["WACZ, with its digests and signature", "WACZ 及其校验值与签名"], Evidence::RealCapture),
        source(["HAR from a browser", "浏览器导出的 HAR"], Evidence::RealCapture),
        source(["MHTML", "MHTML 网页"], Evidence::Documentation),
        source(
            [
                "pages saved by hand, by SingleFile, by archive.today",
                "手动、SingleFile 或 archive.today 保存的网页",
            ],
            Evidence::Documentation,
        ),
    ],
};

const fn source(what: [&'static str; 2], evidence: Evidence) -> Source {
    Source { what, era: "any", evidence }
}

/// Returns an importer where a container holds captures.
pub fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    let mut kinds = Vec::with_capacity(listing.members.len());
    let mut maker = None;
    for member in listing.members {
        let named = listing.members.len() == 1 || kind::may_be(&member.name);
        let look = named && member.index < LOOKS_MAX && !member.encrypted;
        let head = if look { (listing.peek)(member.index, HEAD_BYTES) } else { None };
        let head = head.unwrap_or_default();
        let kind = Kind::of(&member.name, &head);
        if kind == Kind::Warc {
            maker = maker.or_else(|| warc::maker(&head));
        }
        kinds.push(kind);
    }
    let archive = kinds.iter().any(|kind| kind.is_archive());
    let pages = kinds.contains(&Kind::Html)
        && kinds.iter().all(|kind| matches!(kind, Kind::Html | Kind::Media | Kind::Asset));
    let wacz = kinds.contains(&Kind::Package)
        && listing.members.iter().any(|member| member.name.contains("archive/"));
    if !(archive || pages || wacz) {
        return None;
    }
    let names = listing.members.iter().map(|member| member.name.clone()).collect();
    Some(Box::new(Captures::new(kinds, names, maker, include)))
}

/// Reads a container of captures.
struct Captures {
    kinds: Vec<Kind>,
    roles: Vec<Role>,
    names: Vec<String>,
    maker: Option<String>,
    wacz: Wacz,
    secrets: bool,
}

impl Captures {
    fn new(kinds: Vec<Kind>, names: Vec<String>, maker: Option<String>, include: &[String]) -> Self {
        let roles = kinds.iter().map(|kind| role(*kind)).collect();
        let secrets = include.iter().any(|named| named == "secrets");
        Self { kinds, roles, names, maker, wacz: Wacz::default(), secrets }
    }

    fn of(&self, path: &str) -> Option<usize> {
        let ends = |name: &String| {
            name.strip_suffix(path).is_some_and(|front| front.is_empty() || front.ends_with('/'))
        };
        self.names.iter().position(ends)
    }
}

fn role(kind: Kind) -> Role {
    let posts = |what| kind.shape().map(|shape| Role::Posts { kind: what, shape });
    let role = match kind {
        Kind::Warc => posts("records"),
        Kind::Har => posts("entries"),
        Kind::Mhtml | Kind::Html => posts("pages"),
        Kind::About => posts("index"),
        Kind::Package | Kind::Digest => Some(Role::Prepared { shape: None }),
        Kind::Media => Some(Role::Media { kind: "assets" }),
        Kind::Asset => Some(Role::Unread { shape: None }),
        Kind::Other => None,
    };
    role.unwrap_or(Role::Unknown)
}

impl Import for Captures {
    fn about(&self) -> About {
        let wacz = self.kinds.contains(&Kind::Package);
        let first = self.kinds.iter().find(|kind| kind.is_archive() || **kind == Kind::Html);
        let era = match first {
            _ if wacz => "wacz",
            Some(Kind::Warc) => "warc",
            Some(Kind::Har) => "har",
            Some(Kind::Mhtml) => "mhtml",
            _ => "html",
        };
        let by = [&self.maker, &self.wacz.software, &self.wacz.signer].into_iter().flatten();
        let by: Vec<&str> = by.map(String::as_str).collect();
        About {
            platform: PLATFORM.name,
            era,
            account: None,
            handle: None,
            reader: READER,
            origin: Origin::Capture,
            by: (!by.is_empty()).then(|| by.join("; ")),
        }
    }

    fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn declared(&self) -> Vec<Declared> {
        let resources = self.wacz.resources.iter();
        let declared = resources.map(|resource| Declared {
            kind: "resources".into(),
            member: resource.path.clone(),
            count: None,
            index: self.of(&resource.path),
            private: false,
        });
        declared.collect()
    }

    fn cuts(&self, index: usize) -> Option<&'static str> {
        (!self.secrets && self.kinds[index].shape().is_some()).then_some(RULE)
    }

    fn private_parts(&self, index: usize, _offset: u64, element: bool, slice: &[u8]) -> Private {
        match (self.kinds[index], element) {
            (Kind::Warc, true) => warc::private(slice),
            (Kind::Warc | Kind::About, _) => warc::private_between(slice),
            (Kind::Har, true) => har::private(slice),
            (Kind::Har, false) => har::private_between(slice),
            (Kind::Mhtml, true) => saved::private_archive(slice),
            (Kind::Html, true) => saved::private_page(slice),
            _ => Private::Nothing,
        }
    }

    fn prepare(&mut self, index: usize, _pieces: &[PieceRef], slice: &[u8]) -> Result<(), Problem> {
        match self.kinds[index] {
            Kind::Package => self.wacz.package(slice),
            Kind::Digest => self.wacz.digest(slice),
            _ => Ok(()),
        }
    }

    fn read(&self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        match self.kinds[index] {
            Kind::Warc => warc::read(pieces, slice),
            Kind::Har => har::read(pieces, slice),
            Kind::Mhtml => saved::read_archive(pieces, slice),
            Kind::Html => Ok(saved::read_page(pieces, slice)),
            _ => Ok(Found::Nothing),
        }
    }

    fn finish(&self, _counted: &Counted<'_>) -> Finish {
        let absent = self.declared().into_iter().filter(|declared| declared.index.is_none());
        let gaps = absent.map(|declared| Gap {
            kind: declared.kind,
            member: Some(declared.member),
            declared: 1,
            counted: 0,
            absent: true,
        });
        Finish { gaps: gaps.collect(), problems: self.wacz.problems(), ..Finish::default() }
    }
}
