//! `beilin watch history`: what the looks at each account add up to.
//!
//! Never says more than the looks show.

use archive::history::{Flag, Interval, Place as Stands, Posts, Shown, Stopped, Track};
use archive::{AccountHistory, Place};
use model::Civil;
use serde_json::{Value, json};

use super::{Call, around, failure, passphrase};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::say;
use crate::words::{Lang, notices, pick};

/// Runs it.
pub fn run(call: &Call<'_>, place: &Place) -> Exit {
    let label = call.matches.get_one::<String>("label").map(String::as_str);
    let bar = Bar::new(call.lang);
    let read = archive::histories(place, passphrase().as_deref(), label, &around(&bar));
    bar.clear();
    let all = match read {
        Ok(all) => all,
        Err(error) => return failure::tell(call.lang, &place.root().display().to_string(), &error),
    };
    if let Some(label) = label.filter(|_| all.is_empty()) {
        let label = say::plain(label);
        say::note(&match call.lang {
            Lang::En => format!("There is no `{label}` on the list."),
            Lang::Zh => format!("名单中没有“{label}”。"),
        });
        return Exit::Mistake;
    }
    for one in &all {
        if call.json {
            say::json(&value(one));
        } else {
            lines(call.lang, one).iter().for_each(|line| say::result(&say::plain(line)));
        }
    }
    if !call.json {
        say::note(pick(
            call.lang,
            "A history says what was served when, and who the platform says acted. It does not show why.",
            "历史只说明何时可见、平台自称由谁所为，不说明缘由。",
        ));
    }
    Exit::Done
}

/// Returns a time as RFC 3339, UTC.
pub fn time(ms: i64) -> String {
    Civil::of_ms(ms).rfc3339()
}

fn value(one: &AccountHistory) -> Value {
    let history = &one.history;
    let falls = history.falls.iter().map(|fall| {
        json!({ "from_count": fall.from, "to_count": fall.to, "from": time(fall.from_ms), "to": time(fall.to_ms) })
    });
    let flags = history.flags.iter().map(|flag| {
        let (word, en, zh) = said(flag);
        json!({ "flag": word, "says": { "en": en, "zh": zh } })
    });
    json!({
        "label": one.account.label,
        "platform": one.account.platform,
        "id": one.account.id,
        "looks": one.looks,
        "place": stands(history.place),
        "tracks": history.tracks.iter().map(track).collect::<Vec<_>>(),
        "posts": posts(&history.posts),
        "falls": falls.collect::<Vec<_>>(),
        "flags": flags.collect::<Vec<_>>(),
    })
}

fn stands(place: Stands) -> Value {
    let (state, from, first, last) = match place {
        Stands::Unknown => ("unknown", None, None, None),
        Stands::Served => ("served", None, None, None),
        Stands::NotServed { from_ms, first_ms, last_ms } => {
            ("not_served", from_ms, Some(first_ms), Some(last_ms))
        }
        Stands::Once { first_ms } => ("once", None, Some(first_ms), None),
        Stands::Differs => ("differs", None, None, None),
        Stands::Another => ("another", None, None, None),
    };
    json!({ "state": state, "from": from.map(time), "first": first.map(time), "last": last.map(time) })
}

fn track(track: &Track) -> Value {
    json!({
        "surface": track.surface,
        "vantage": track.vantage,
        "blind": track.blind,
        "intervals": track.intervals.iter().map(interval).collect::<Vec<_>>(),
    })
}

fn interval(interval: &Interval) -> Value {
    json!({
        "shown": shown(interval.shown),
        "states": interval.states.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "agent": interval.agent.word(),
        "weight": interval.weight.word(),
        "looks": interval.looks,
        "healthy": interval.healthy,
        "first": time(interval.first_ms),
        "last": time(interval.last_ms),
        "served_before": interval.served_before_ms.map(time),
        "blind": interval.blind,
        "clock_back": interval.clock_back,
        "id": interval.id,
    })
}

fn shown(shown: Shown) -> &'static str {
    match shown {
        Shown::Served => "served",
        Shown::NotServed => "not_served",
        Shown::Another => "another",
        Shown::Between => "between",
        Shown::Nothing => "nothing",
    }
}

fn posts(posts: &Posts) -> Value {
    let stopped = posts.stopped.iter().map(|stopped| {
        json!({
            "posts": stopped.posts, "of": stopped.of, "ids": stopped.ids,
            "from": time(stopped.from_ms), "to": time(stopped.to_ms),
        })
    });
    json!({
        "looked_at": posts.looked_at,
        "seen_served": posts.seen_served,
        "with_account": posts.with_account,
        "never_served": posts.never_served,
        "unsure": posts.unsure,
        "stopped": stopped.collect::<Vec<_>>(),
    })
}

fn of_posts(stopped: &Stopped) -> (String, String) {
    let (some, of, from, to) = (stopped.posts, stopped.of, time(stopped.from_ms), time(stopped.to_ms));
    (
        format!("{some} of {of} posts stopped being served between {from} and {to}"),
        format!("{of} 条帖文中有 {some} 条在 {from} 与 {to} 之间变为不可见"),
    )
}

fn said(flag: &Flag) -> (&'static str, String, String) {
    match flag {
        Flag::Burst(stopped) => {
            let (en, zh) = of_posts(stopped);
            ("burst", en, zh)
        }
        Flag::Emptied(stopped) => {
            let (en, zh) = of_posts(stopped);
            ("emptied", format!("{en}; the account was served after"), format!("{zh}；其后账号仍可见"))
        }
        Flag::CountedOut(fall) => (
            "counted_out",
            format!(
                "the number of posts that it says it has fell from {} to 0 by {}",
                fall.from,
                time(fall.to_ms)
            ),
            format!("自报帖文数由 {} 降为 0，不晚于 {}", fall.from, time(fall.to_ms)),
        ),
        Flag::EmptiedThenClosed { emptied_ms, closed_ms } => (
            "emptied_then_closed",
            format!("emptied by {}, and not served from {} on", time(*emptied_ms), time(*closed_ms)),
            format!("帖文清空不晚于 {}；账号自 {} 起不可见", time(*emptied_ms), time(*closed_ms)),
        ),
        Flag::HandleReused { was, now, seen_ms } => (
            "handle_reused",
            format!("the address shows another account since {}: {was}, now {now}", time(*seen_ms)),
            format!("该网址自 {} 起显示另一账号：原为 {was}，现为 {now}", time(*seen_ms)),
        ),
        Flag::ClockWentBack => (
            "clock_went_back",
            "the looking machine's clock went back: some times are no bounds".to_owned(),
            "查看所用机器的时钟曾倒退：部分时间不能作为界限".to_owned(),
        ),
    }
}

fn lines(lang: Lang, one: &AccountHistory) -> Vec<String> {
    let place = stands(one.history.place);
    let mut out = vec![format!(
        "{} · {} · {} · {}",
        one.account.label,
        one.account.platform,
        place["state"].as_str().unwrap_or_default(),
        one.looks
    )];
    for track in &one.history.tracks {
        out.push(format!("  {} · {}", track.surface, track.vantage));
        for at in &track.intervals {
            let states: Vec<String> =
                at.states.iter().map(|state| notices::state(lang, &state.to_string())).collect();
            out.push(format!(
                "    {} — {} · {} · {} · {} ({})",
                time(at.first_ms),
                time(at.last_ms),
                states.join(pick(lang, ", or ", "，或")),
                notices::agent(lang, at.agent.word()),
                at.looks,
                at.healthy
            ));
        }
    }
    for stopped in &one.history.posts.stopped {
        let (en, zh) = of_posts(stopped);
        out.push(format!("  {}", if lang == Lang::En { en } else { zh }));
    }
    for flag in &one.history.flags {
        let (word, en, zh) = said(flag);
        out.push(format!("  {word}: {}", if lang == Lang::En { en } else { zh }));
    }
    out
}
