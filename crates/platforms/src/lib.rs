//! Platforms: which members of an export are private, and how bytes become records.
//!
//! Never opens a file or a connection, and never writes: bytes come in, records and problems go out.

mod bluesky;
mod import;
mod mastodon;
mod mend;
mod page;
mod registry;
mod rfc3339;
mod source;
#[cfg(test)]
mod trial;
mod x;

pub use bluesky::refusal;
pub use import::{
    About, Counted, Declared, Finish, Found, Gap, Import, Listing, Named, Origin, Peek, Private, Role,
    Signed, Taken, Verdict, WHOLE_MAX_BYTES,
};
pub use page::{Capture, Pages};
pub use registry::{Platform, Recognise, media_of, named, platforms, private_in_page, read_page, recognise};
pub use source::{Evidence, Source};
