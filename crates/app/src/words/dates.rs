//! What is said of dating services: what each gave, and what that shows.
//!
//! Never says more than was seen: a time is the word of whoever says it.

use archive::{Asking, Did};
use model::Civil;

use super::Lang;

/// Returns what one service did.
pub fn line(lang: Lang, asking: &Asking) -> String {
    let who = asking.service.as_ref().map(|service| format!("{service}: ")).unwrap_or_default();
    let size = asking.size;
    match lang {
        Lang::En => format!("{who}{}", english(&asking.did, size)),
        Lang::Zh => format!("{who}{}", chinese(&asking.did, size)),
    }
}

fn english(did: &Did, size: u64) -> String {
    match did {
        Did::Dated { ms, authority } => format!(
            "says that the log with {size} entries existed at {} ({authority}). Whether to believe it is for \
             whoever checks a proof",
            Civil::of_ms(*ms).rfc3339()
        ),
        Did::Promised => format!(
            "promised to date the log with {size} entries. That shows nothing yet: run `beilin seal` again in a day"
        ),
        Did::Completed { heights } => format!(
            "The log with {size} entries stands under Bitcoin block {}. Give its header with --headers, from a node \
             or an explorer you trust",
            list(heights)
        ),
        Did::Header { height, seconds, work_bits } => format!(
            "The log with {size} entries existed by {} (header of block {height}, 2^{work_bits} tries; that it \
             belongs to the main chain is for a node to say)",
            Civil::of_ms(i64::from(*seconds) * 1000).rfc3339()
        ),
        Did::Queued { why } => format!("no answer ({why}); it waits, and the next `beilin seal` asks again"),
        Did::Refused { why } => format!("gave no date, and nothing of it was kept ({why})"),
    }
}

fn chinese(did: &Did, size: u64) -> String {
    match did {
        Did::Dated { ms, authority } => format!(
            "称 {size} 条的存证簿在 {} 已存在（{authority}）。是否采信由核验者决定",
            Civil::of_ms(*ms).rfc3339()
        ),
        Did::Promised => {
            format!("承诺为 {size} 条的存证簿加注时间。目前还不能说明什么：请一天后再运行 beilin seal")
        }
        Did::Completed { heights } => format!(
            "{size} 条的存证簿已归于比特币区块 {}。请从可信的节点或浏览器取得区块头，用 --headers 提供",
            list(heights)
        ),
        Did::Header { height, seconds, work_bits } => format!(
            "{size} 条的存证簿最晚在 {} 已存在（区块 {height} 的区块头，约 2^{work_bits} 次尝试；是否属于主链须问节点）",
            Civil::of_ms(i64::from(*seconds) * 1000).rfc3339()
        ),
        Did::Queued { why } => format!("没有应答（{why}）；已排队，下次运行 beilin seal 时再问"),
        Did::Refused { why } => format!("没有给出时间凭证，未收存任何内容（{why}）"),
    }
}

fn list(heights: &[u64]) -> String {
    heights.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Returns what to say of an address that is none.
pub fn no_address(lang: Lang, url: &str) -> String {
    let url = crate::say::plain(url);
    match lang {
        Lang::En => format!("`{url}` is no address: it begins with http:// or https://"),
        Lang::Zh => format!("`{url}` 不是地址：应以 http:// 或 https:// 开头"),
    }
}

/// Returns what to say of a line of the file of services that is none.
pub fn bad_line(lang: Lang, line: usize) -> String {
    match lang {
        Lang::En => format!("line {line} is neither `tsa URL` nor `calendar URL`"),
        Lang::Zh => format!("第 {line} 行既不是 `tsa 地址` 也不是 `calendar 地址`"),
    }
}
