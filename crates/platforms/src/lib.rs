//! Platforms: which members of an export are private, and how bytes become records.
//!
//! Never opens a file or a connection, and never writes: bytes come in, records and problems go out.

mod charset;
mod element;
mod feed;
mod import;
mod loose;
mod markup;
mod mastodon;
mod mend;
mod meta;
mod page;
mod pairs;
mod registry;
mod rfc3339;
mod script;
mod source;
mod telegram;
mod text;
#[cfg(test)]
mod trial;
mod wechat;
mod weibo;
mod x;

pub use import::{
    About, Counted, Declared, Finish, Found, Gap, Import, Listing, Named, Origin, Peek, Private, Role, Taken,
    WHOLE_MAX_BYTES,
};
pub use page::{Capture, Pages};
pub use registry::{Platform, Recognise, media_of, named, platforms, private_in_page, read_page, recognise};
pub use source::{Evidence, Source};
