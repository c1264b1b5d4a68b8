//! `beilin watch history`: what the looks at each account add up to.
//!
//! Never says more than the looks show.

use archive::history::{Interval, Place as Stands, Posts, Shown, Track};
use archive::{AccountHistory, Place};
use serde_json::{Value, json};

use super::{Call, around, failure};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::say;
use crate::words::sights::{self, time};
use crate::words::{Lang, pick};

/// Runs it.
pub fn run(call: &Call<'_>, place: &Place) -> Exit {
    let label = call.matches.get_one::<String>("label").map(String::as_str);
    let bar = Bar::new(call.lang);
    let read = archive::histories(place, crate::place::watch_passphrase().as_deref(), label, &around(&bar));
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

fn value(one: &AccountHistory) -> Value {
    let history = &one.history;
    let falls = history.falls.iter().map(|fall| {
        json!({ "from_count": fall.from, "to_count": fall.to, "from": time(fall.from_ms), "to": time(fall.to_ms) })
    });
    let flags = history.flags.iter().map(|flag| {
        json!({ "flag": sights::flag(flag), "says": { "en": sights::said(Lang::En, flag), "zh": sights::said(Lang::Zh, flag) } })
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
            out.push(format!(
                "    {} — {} · {}",
                time(at.first_ms),
                time(at.last_ms),
                sights::interval(lang, at)
            ));
        }
    }
    for stopped in &one.history.posts.stopped {
        out.push(format!("  {}", sights::of_posts(lang, stopped)));
    }
    for flag in &one.history.flags {
        out.push(format!("  {}: {}", sights::flag(flag), sights::said(lang, flag)));
    }
    out
}
