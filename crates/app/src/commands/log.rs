//! `beilin log`: the chain of custody, and hand-overs added to it.
//!
//! Never names anybody who was not named.

use archive::{HandOver, Step, What};
use model::Civil;

use super::{Call, around, failure};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::{Lang, custody, pick};
use crate::{place, say};

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    let bar = Bar::new(call.lang);
    let done = match call.matches.get_one::<String>("add") {
        Some(event) => archive::add_hand_over(&place, &hand_over(call, event), &around(&bar))
            .map(|entry| added(call, entry)),
        None => archive::chain(&place, &around(&bar)).map(|steps| {
            bar.clear();
            steps.iter().for_each(|step| print(call, step));
            match steps.iter().any(|step| step.what == What::Unreadable) {
                true => Exit::Gaps,
                false => Exit::Done,
            }
        }),
    };
    bar.clear();
    done.unwrap_or_else(|error| failure::tell(call.lang, &place.root().display().to_string(), &error))
}

fn hand_over(call: &Call<'_>, event: &str) -> HandOver {
    let words = |name: &str| call.matches.get_one::<String>(name).cloned();
    HandOver {
        event: event.to_owned(),
        by: words("by"),
        to: words("to"),
        from: words("from"),
        note: words("note"),
    }
}

fn added(call: &Call<'_>, entry: u64) -> Exit {
    match call.lang {
        Lang::En => say::note(&format!("Sealed as entry {entry}.")),
        Lang::Zh => say::note(&format!("已存证，为第 {entry} 条。")),
    }
    if call.json {
        say::json(&serde_json::json!({ "entry": entry }));
    }
    Exit::Done
}

fn print(call: &Call<'_>, step: &Step) {
    if call.json {
        return say::json(step);
    }
    let entries = match step.entry == step.to_entry {
        true => step.entry.to_string(),
        false => format!("{}-{}", step.entry, step.to_entry),
    };
    let time = step.time.and_then(|time| i64::try_from(time).ok()?.checked_mul(1000));
    let time = time.map_or_else(|| step.day.clone(), |ms| Civil::of_ms(ms).rfc3339());
    let program = step.program.as_deref().unwrap_or_default();
    let lines: Vec<String> =
        custody::lines(call.lang, &step.what).iter().map(|line| say::plain(line)).collect();
    let by = pick(call.lang, "by", "程序");
    say::result(&format!("{entries}  {time}  {by} {}\n    {}", say::plain(program), lines.join("\n    ")));
}
