//! What a command of the casebook says, in both languages.
//!
//! Never decides anything.

use casebook::{Fault, Weight};
use serde_json::json;

use crate::commands::Call;
use crate::say;
use crate::words::Lang;

/// Says what is wrong: line, field, what was found, what was looked for.
pub fn fault(call: &Call<'_>, fault: &Fault) {
    let line = fault.line.map_or(0, |line| line.0);
    let aside = fault.kind.weight() == Weight::SetAside;
    let kind = fault.kind.key();
    let (field, found, expected) = (&*fault.field, &*fault.found, &*fault.expected);
    if call.json {
        return say::json(&json!({
            "line": line, "record": fault.record.as_deref(), "field": field,
            "found": found, "expected": expected, "kind": kind, "set_aside": aside,
        }));
    }
    let text = match call.lang {
        Lang::En => {
            let end = if aside { " It counts nowhere until it is mended." } else { "" };
            format!("line {line}, field `{field}`: found `{found}`; looked for {expected} ({kind}).{end}")
        }
        Lang::Zh => {
            let end = if aside { "改正之前不计入任何结果。" } else { "" };
            format!("第 {line} 行，字段 `{field}`：实为 `{found}`，应为 {expected}（{kind}）。{end}")
        }
    };
    say::result(&say::plain(&text));
}

/// Says a message.
pub fn note(call: &Call<'_>, en: &str, zh: &str) {
    say::note(&say::plain(match call.lang {
        Lang::En => en,
        Lang::Zh => zh,
    }));
}

/// Says a line of result.
pub fn line(call: &Call<'_>, en: &str, zh: &str) {
    say::result(&say::plain(match call.lang {
        Lang::En => en,
        Lang::Zh => zh,
    }));
}
