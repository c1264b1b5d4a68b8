//! Words for what looks add up to, in English and Chinese.
//!
//! Never says more than the looks show.

use archive::history::{Flag, Interval, Place, Stopped};
use model::Civil;

use super::{Lang, notices, pick};

/// Returns a time as RFC 3339, UTC.
pub fn time(ms: i64) -> String {
    Civil::of_ms(ms).rfc3339()
}

/// Returns how an account stands.
pub fn stands(lang: Lang, place: Place) -> String {
    let plain = match place {
        Place::NotServed { from_ms, first_ms, last_ms } => {
            let (first, last) = (time(first_ms), time(last_ms));
            return match (lang, from_ms.map(time)) {
                (Lang::En, Some(from)) => {
                    format!(
                        "not served: last seen served {from}, first seen not served {first}, last look {last}"
                    )
                }
                (Lang::En, None) => {
                    format!("not served: never seen served here, looks from {first} to {last}")
                }
                (Lang::Zh, Some(from)) => {
                    format!("不可见：最后一次可见 {from}，首次不可见 {first}，最近查看 {last}")
                }
                (Lang::Zh, None) => format!("不可见：在此从未见其可见，查看自 {first} 至 {last}"),
            };
        }
        Place::Once { first_ms } => {
            let first = time(first_ms);
            return match lang {
                Lang::En => format!(
                    "not served on {first}, on one look or without healthy controls: not enough to say"
                ),
                Lang::Zh => format!("{first} 不可见，但仅一次查看或对照不正常：不足以断定"),
            };
        }
        Place::Unknown => ("unknown", "未知"),
        Place::Served => ("served", "可见"),
        Place::Differs => ("served in one place and not in another", "一处可见，另一处不可见"),
        Place::Another => ("the address shows another account", "该网址显示另一账号"),
    };
    pick(lang, plain.0, plain.1).to_owned()
}

/// Returns what the looks of an interval showed, and how many there were.
pub fn interval(lang: Lang, at: &Interval) -> String {
    let states: Vec<String> =
        at.states.iter().map(|state| notices::state(lang, &state.to_string())).collect();
    let states = states.join(pick(lang, ", or ", "，或"));
    let (agent, looks, healthy) = (notices::agent(lang, at.agent.word()), at.looks, at.healthy);
    match lang {
        Lang::En => format!("{states} · {agent} · {looks} looks, {healthy} of them with healthy controls"),
        Lang::Zh => format!("{states} · {agent} · 查看 {looks} 次，其中 {healthy} 次对照正常"),
    }
}

/// Returns how many posts stopped being served, and between when and when.
pub fn of_posts(lang: Lang, stopped: &Stopped) -> String {
    let (some, of, from, to) = (stopped.posts, stopped.of, time(stopped.from_ms), time(stopped.to_ms));
    match lang {
        Lang::En => format!("{some} of {of} posts stopped being served between {from} and {to}"),
        Lang::Zh => format!("{of} 条帖文中有 {some} 条在 {from} 与 {to} 之间变为不可见"),
    }
}

/// Returns how many posts stopped being served when the account did.
pub fn with_account(lang: Lang, posts: u32) -> String {
    match lang {
        Lang::En => {
            format!("{posts} posts stopped being served with the account, or nobody can tell which was first")
        }
        Lang::Zh => format!("{posts} 条帖文与账号一同变为不可见，或先后不明"),
    }
}

/// Returns the word of a flag.
pub fn flag(flag: &Flag) -> &'static str {
    match flag {
        Flag::Burst(_) => "burst",
        Flag::Emptied(_) => "emptied",
        Flag::CountedOut(_) => "counted_out",
        Flag::EmptiedThenClosed { .. } => "emptied_then_closed",
        Flag::HandleReused { .. } => "handle_reused",
        Flag::ClockWentBack => "clock_went_back",
    }
}

/// Returns what a flag says.
pub fn said(lang: Lang, flag: &Flag) -> String {
    let (en, zh) = match flag {
        Flag::Burst(stopped) => return of_posts(lang, stopped),
        Flag::Emptied(stopped) => {
            return format!(
                "{}{}",
                of_posts(lang, stopped),
                pick(lang, "; the account was served after", "；其后账号仍可见")
            );
        }
        Flag::CountedOut(fall) => (
            format!(
                "the number of posts that it says it has fell from {} to 0 by {}",
                fall.from,
                time(fall.to_ms)
            ),
            format!("自报帖文数由 {} 降为 0，不晚于 {}", fall.from, time(fall.to_ms)),
        ),
        Flag::EmptiedThenClosed { emptied_ms, closed_ms } => (
            format!("emptied by {}, and not served from {} on", time(*emptied_ms), time(*closed_ms)),
            format!("帖文清空不晚于 {}；账号自 {} 起不可见", time(*emptied_ms), time(*closed_ms)),
        ),
        Flag::HandleReused { was, now, seen_ms } => (
            format!("the address shows another account since {}: {was}, now {now}", time(*seen_ms)),
            format!("该网址自 {} 起显示另一账号：原为 {was}，现为 {now}", time(*seen_ms)),
        ),
        Flag::ClockWentBack => (
            "the looking machine's clock went back: some times are no bounds".to_owned(),
            "查看所用机器的时钟曾倒退：部分时间不能作为界限".to_owned(),
        ),
    };
    pick(lang, &en, &zh).to_owned()
}
