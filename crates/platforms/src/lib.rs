//! Platforms: which members of an export are private, and how bytes become records.
//!
//! Never opens a file or a connection, and never writes: bytes come in, records and problems go out.

mod article;
mod baidu;
mod bilibili;
mod bluesky;
mod capture;
mod detect;
mod douban;
mod douyin;
mod element;
mod feed;
#[cfg(test)]
mod golden_tests;
mod ifeng;
mod import;
mod judging;
mod looks;
mod loose;
mod mail;
mod mastodon;
mod mend;
mod meta;
mod named_hosts;
mod netease;
mod network;
mod page;
mod pairs;
mod platform;
mod registry;
mod rfc3339;
#[cfg(test)]
mod selectors;
mod sina;
mod sohu;
mod source;
mod telegram;
mod tencent;
mod text;
mod thepaper;
mod tiktok;
mod toutiao;
#[cfg(test)]
mod trial;
mod uc;
pub mod watched;
mod wechat;
mod weibo;
mod x;
mod yidian;
mod youtube;
mod zhihu;

use formats::{charset, markup, script};

pub use bluesky::refusal;
pub use capture::{Answer, Captured};
pub use detect::{platforms, recognise};
pub use import::{
    About, Counted, Declared, Finish, Found, Gap, Import, Listing, Named, Origin, Peek, Private, Role,
    Signed, Taken, Verdict, WHOLE_MAX_BYTES,
};
pub use judging::{judge, observe, rules};
pub use looks::{Whom, family, impossible, tells};
pub use meta::leaves_whole;
pub use page::{Capture, Pages};
pub use platform::{Cases, Platform, Recognise};
pub use registry::{media_of, named, private_in_page, read_page};
pub use source::{Evidence, Source};
