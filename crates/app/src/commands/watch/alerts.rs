//! Alerts written, in both languages, and delivered: a line of a file, a program's input, a POST.
//!
//! Never starts a shell, and never says more than was seen.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::process::{Command, Stdio};

use archive::{Alert, AlertTo, Told, Web as _};
use serde_json::{Value, json};

use crate::net::Net;
use crate::words::sights::time;

/// The most of a webhook's answer that is read.
const ANSWER_MAX: usize = 64 << 10;

/// Delivers an alert everywhere that the list names; `false` where one of them did not take it.
pub fn deliver(alert: &Alert, to: &AlertTo) -> bool {
    let line = written(alert).to_string();
    let file = to.file.as_ref().is_none_or(|path| {
        let open = OpenOptions::new().create(true).append(true).open(path);
        open.and_then(|mut file| writeln!(file, "{line}")).is_ok()
    });
    let command = to.command.split_first().is_none_or(|(program, rest)| started(program, rest, &line));
    let webhook = to.webhook.as_ref().is_none_or(|url| {
        let sent =
            Net::new(None).and_then(|net| net.post(url, "application/json", line.as_bytes(), ANSWER_MAX));
        sent.is_ok_and(|reply| (200..300).contains(&reply.status))
    });
    file && command && webhook
}

fn started(program: &str, rest: &[String], line: &str) -> bool {
    let child = Command::new(program).args(rest).stdin(Stdio::piped()).stdout(Stdio::null()).spawn();
    let Ok(mut child) = child else { return false };
    // A program that does not read its input ends all the same, and its status tells.
    let _ = child.stdin.take().map(|mut input| writeln!(input, "{line}"));
    child.wait().is_ok_and(|status| status.success())
}

fn written(alert: &Alert) -> Value {
    let (word, en, zh) = said(alert);
    let mut value = json!({
        "alert": word,
        "label": alert.label,
        "platform": alert.platform,
        "when": time(alert.when_ms),
        "says": { "en": en, "zh": zh },
        "does_not_show": {
            "en": "Who wanted it, and why. What was seen is what was served to this machine.",
            "zh": "不说明何人所欲，也不说明缘由。所见只是对本机的应答。",
        },
    });
    if alert.owner_may_fetch {
        let server = alert.server.as_deref().unwrap_or("https://bsky.social");
        value["copy"] = json!({
            "en": format!("The owner may still get a copy, and time is short: at {server}, com.atproto.server.createSession with {{\"allowTakendown\":true}}, then com.atproto.sync.getRepo."),
            "zh": format!("账号本人或仍可取得副本，时间有限：在 {server} 以 {{\"allowTakendown\":true}} 调用 com.atproto.server.createSession，再调用 com.atproto.sync.getRepo。"),
        });
    }
    value
}

fn said(alert: &Alert) -> (&'static str, String, String) {
    let label = &alert.label;
    match &alert.told {
        Told::NotServed { from_ms, to_ms } => {
            let to = time(*to_ms);
            let (en, zh) = match from_ms.map(time) {
                Some(from) => (format!("between {from} and {to}"), format!("在 {from} 与 {to} 之间")),
                None => (format!("by {to}"), format!("不晚于 {to}")),
            };
            let en = format!("{label} stopped being served {en}: two looks with healthy controls.");
            ("not_served", en, format!("{label} {zh}现已不可见：两次查看，对照均正常。"))
        }
        Told::ServedAgain => {
            ("served_again", format!("{label} is served again."), format!("{label} 又可见了。"))
        }
        Told::Flag { flag, posts } => {
            let counted = posts.map(|(some, of)| format!(" ({some}/{of})")).unwrap_or_default();
            (
                flag,
                format!("{label}: a pattern, {flag}{counted}."),
                format!("{label}：出现情形 {flag}{counted}。"),
            )
        }
        Told::Posts { ids } => (
            "posts",
            format!("{label}: stopped being served: {}.", ids.join(", ")),
            format!("{label}：现已不可见的帖文：{}。", ids.join("、")),
        ),
    }
}
