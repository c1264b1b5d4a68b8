//! Names for the kinds of things that an export declares and keep counts.
//!
//! Never a kind that no reader gives: an unknown one is shown as it is.

use super::{Lang, pick};

/// Returns what to call a kind of thing.
pub fn kind(lang: Lang, kind: &str) -> &str {
    let (en, zh) = match kind {
        "posts" => ("posts", "帖文"),
        "headers" => ("headers of posts", "帖文清单条目"),
        "notes" => ("long posts", "长帖"),
        "media" => ("pictures and films", "图片与视频"),
        "members" => ("files", "文件"),
        "accounts" => ("accounts", "账号"),
        "edit_chains" => ("edited posts", "编辑过的帖文"),
        "threads" => ("continuations", "续帖"),
        "replies" => ("replies", "回复"),
        "quotes" => ("quotes", "引用"),
        "retweets" => ("reposts of others' words", "转发（他人文字）"),
        other => return other,
    };
    pick(lang, en, zh)
}
