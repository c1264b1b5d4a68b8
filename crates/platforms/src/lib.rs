//! Platforms: which members of an export are private, and how bytes become records.
//!
//! Never opens a file or a connection, and never writes: bytes come in, records and problems go out.

mod article;
mod baidu;
mod charset;
mod import;
mod loose;
mod markup;
mod mend;
mod named_hosts;
mod page;
mod registry;
mod script;
#[cfg(test)]
mod selectors;
mod sina;
mod sohu;
mod source;
mod tencent;
mod toutiao;
#[cfg(test)]
mod trial;
mod wechat;
mod weibo;
mod x;
mod youtube;
mod zhihu;

pub use import::{
    About, Counted, Declared, Finish, Found, Gap, Import, Listing, Named, Origin, Peek, Private, Role, Taken,
    WHOLE_MAX_BYTES,
};
pub use named_hosts::{HOSTS, name_of};
pub use page::{Capture, Pages};
pub use registry::{Platform, Recognise, media_of, named, platforms, private_in_page, read_page, recognise};
pub use source::{Evidence, Source};
