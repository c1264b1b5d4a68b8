//! The reader's pages: views in, HTML out, in English and Chinese, readable with scripts off.
//!
//! Never does I/O, reads no clock, and lets no markup of a post through: what people wrote is escaped,
//! its control characters are shown, and only http and https addresses become links.

mod about;
mod asked;
mod attested;
mod calendar;
mod card;
pub mod casebook;
mod differ;
mod filters;
mod find;
mod frame;
mod imports;
mod keep;
mod lang;
mod looks;
mod post;
mod profile;
mod refused;
mod report;
mod safe;
mod site;
mod text;
mod thread;
mod timeline;
mod verify;
mod when;
mod words;

pub use about::{About, about};
pub use asked::{Asked, Kind, When};
pub use attested::{Attestation, Maker};
pub use card::{AccountRef, PostView, Quoted};
pub use filters::{MonthCount, PAGE_POSTS};
pub use find::{Search, found};
pub use imports::{ImportLine, imports};
pub use keep::{Phase, Progress, keep, keeping};
pub use lang::Lang;
pub use looks::{LookRules, LookStopped, LookTrack, WatchedAccount, looks, states};
pub use post::{PostPage, Provenance, Raw, Span, Version, post};
pub use profile::{DayCount, Profile, Tallies, profile};
pub use refused::{Refusal, refused};
pub use report::{Listing, MemberLine, Missing, Notice, Report, Tally, report};
pub use site::{Site, account_path, import_path, media_path, post_path, proof_path, thread_path};
pub use thread::{Thread, ThreadItem, thread};
pub use timeline::{Timeline, timeline};
pub use verify::{Checked, Finding, Verify, verify};
pub use words::Word;

/// The one style sheet, served as `style.css` below the base and at the root.
pub const STYLE: &str = include_str!("style.css");

/// What the pages of the casebook add to it, served as `case.css` below the base and loaded by them alone.
pub const CASE_STYLE: &str = include_str!("casebook/case.css");

/// The sign of the program, served as `icon.svg` below the base and at the root.
pub const ICON: &str = include_str!("icon.svg");

/// The one script, served as `keep.js` below the base. Everything works without it: it lets a file be
/// dropped anywhere on a page, shows how far the upload has come, and refreshes progress in place.
pub const SCRIPT: &str = include_str!("keep.js");

/// The value of the Content-Security-Policy header that every page is served with.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; \
     script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
