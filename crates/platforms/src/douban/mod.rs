//! Douban: notices alone.
//!
//! Never reads an export, and never the content of a page.

use crate::platform::{Cases, Platform};

/// What this folder offers.
pub const PLATFORM: Platform = Platform::of_notices(
    "douban",
    include_str!("notice.toml"),
    Cases { table: include_str!("notices/cases.toml"), files: &[] },
);
