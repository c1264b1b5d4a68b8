//! `beilin notice`: says what captures that others made say happened to an account or a post.
//!
//! Never says why it happened, and never keeps anything.

use std::path::Path;

use archive::Noticed;

use super::{Call, failure};
use crate::exit::Exit;
use crate::say::{self, Lines};
use crate::words::{Lang, notices, pick};

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let at = call.matches.get_one::<String>("at").map(String::as_str);
    let mut worst = Exit::Done;
    for path in call.matches.get_many::<String>("paths").unwrap_or_default() {
        worst = worst.max(one(call, path, at));
    }
    if !call.json {
        say::note(pick(
            call.lang,
            "A notice says who acted; it does not say why. One look is no proof that something is gone: look again, \
             with a control.",
            "提示页只说由谁所为，不说缘由。只看一次不足以认定内容不见：请再看一次，并设对照。",
        ));
    }
    worst
}

fn one(call: &Call<'_>, path: &str, at: Option<&str>) -> Exit {
    let mut lines = Lines::new();
    let judged = archive::notice(Path::new(path), at, |noticed| {
        if call.json { lines.json(noticed) } else { lines.line(&text(call.lang, noticed)) }
    });
    drop(lines);
    let judged = match judged {
        Ok(judged) => judged,
        Err(error) => return failure::tell(call.lang, path, &error),
    };
    for (kind, member) in &judged.problems {
        say::note(&format!("{}: {} {}", say::plain(path), say::plain(member), say::plain(kind)));
    }
    if judged.captures == 0 {
        let nothing = pick(call.lang, "no captured answer was found in it", "其中没有抓取到的应答");
        say::note(&format!("{}: {nothing}", say::plain(path)));
        if !judged.understood {
            return Exit::NotUnderstood;
        }
    }
    if judged.problems.is_empty() { Exit::Done } else { Exit::Gaps }
}

/// One answer for people: address, then each thing that is known on a line of its own.
fn text(lang: Lang, noticed: &Noticed) -> String {
    let dash = "—";
    let states: Vec<String> = noticed.states.iter().map(|state| notices::state(lang, state)).collect();
    let mut out = format!(
        "{}\n  {} · {}\n  {} · {}",
        say::plain(noticed.url.as_deref().unwrap_or(dash)),
        noticed.platform.as_deref().unwrap_or(dash),
        states.join(pick(lang, ", or ", "，或")),
        notices::agent(lang, noticed.stated_agent),
        notices::weight(lang, noticed.weight),
    );
    for (value, front) in [(&noticed.words, "“"), (&noticed.note, "= "), (&noticed.rule, "")] {
        if let Some(value) = value {
            let back = if front == "“" { "”" } else { "" };
            out.push_str(&format!("\n  {front}{}{back}", say::plain(value)));
        }
    }
    out
}
