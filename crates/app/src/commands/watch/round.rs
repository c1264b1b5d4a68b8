//! `beilin watch run`: one round.
//!
//! Never shortens the pace of a host on the open net.

use archive::{Clock, Going, LookLine, Place, RoundReport};

use super::{Call, alerts, around, failure, past_review};
use crate::exit::Exit;
use crate::net::Eyes;
use crate::progress::Bar;
use crate::say;
use crate::words::{Lang, notices, pick};

/// The time of this machine.
struct Wall;

impl Clock for Wall {
    fn now_ms(&self) -> i64 {
        crate::place::now_ms()
    }

    fn wait(&self, ms: i64) -> bool {
        std::thread::sleep(std::time::Duration::from_millis(ms.unsigned_abs()));
        true
    }
}

/// Runs it.
pub fn run(call: &Call<'_>, place: &Place) -> Exit {
    let pace = call.matches.get_one::<u32>("pace").copied().unwrap_or(10);
    let passphrase = crate::place::watch_passphrase();
    let bar = Bar::new(call.lang);
    let mut tell = |alert: &archive::Alert, to: &archive::AlertTo| alerts::deliver(alert, to);
    let mut going = Going {
        seer: &Eyes,
        clock: &Wall,
        pace_ms: i64::from(pace) * 1000,
        passphrase: passphrase.as_deref(),
        tell: &mut tell,
    };
    let done = archive::watch_round(place, &mut going, &around(&bar), &mut |look| {
        if call.json { say::json(look) } else { say::result(&say::plain(&text(call.lang, look))) }
    });
    bar.clear();
    let report = match done {
        Ok(report) => report,
        Err(error) => return failure::tell(call.lang, &place.root().display().to_string(), &error),
    };
    for label in &report.expired {
        past_review(call.lang, label);
    }
    if call.json {
        say::json(&report);
    }
    say::note(&summary(call.lang, &report));
    let lacks = report.skipped + report.doubtful + report.alerts_failed + report.expired.len();
    if lacks > 0 || report.stopped { Exit::Gaps } else { Exit::Done }
}

fn text(lang: Lang, look: &LookLine) -> String {
    let states: Vec<String> = look.states.iter().map(|state| notices::state(lang, state)).collect();
    let what = if look.skipped {
        pick(lang, "left to the next round", "留待下一轮").to_owned()
    } else if look.unchanged {
        pick(lang, "as the last time", "与上次相同").to_owned()
    } else {
        states.join(pick(lang, ", or ", "，或"))
    };
    let who = look.label.as_deref().unwrap_or(look.role);
    format!("{who} · {} · {what} · {} · {}", look.vantage, look.controls, look.url)
}

fn summary(lang: Lang, report: &RoundReport) -> String {
    let (looks, skipped, unchanged) = (report.looks, report.skipped, report.unchanged);
    match lang {
        Lang::En => format!(
            "{looks} looks kept and sealed, {unchanged} unchanged, {skipped} left to the next round. What was seen \
             is what was served to this machine now; it does not show why."
        ),
        Lang::Zh => format!(
            "已收存并存证 {looks} 次查看，{unchanged} 次未变，{skipped} 次留待下一轮。所见只是此刻对本机的应答，不说明缘由。"
        ),
    }
}
