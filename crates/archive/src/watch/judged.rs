//! What a look showed, as the rules read it.
//!
//! Never alters the look.

use formats::Message;
use notices::history::{Controls, Shown, Sight};
use notices::{Failure, Look, Notice};
use serde::Serialize;

use super::plan::Item;
use super::seen::Seen;

/// One look, for whoever made the round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LookLine {
    /// What the steward calls the account; none for a control.
    pub label: Option<String>,
    /// The platform.
    pub platform: String,
    /// What it was for: `look`, `positive`, `negative`.
    pub role: &'static str,
    /// The address.
    pub url: String,
    /// The post that it was made for.
    pub post: Option<String>,
    /// From where.
    pub vantage: String,
    /// The status of the last answer.
    pub status: Option<u16>,
    /// What went wrong, in OONI's words.
    pub failure: Option<String>,
    /// What the answer is compatible with.
    pub states: Vec<String>,
    /// How good the look was.
    pub weight: &'static str,
    /// What it showed.
    pub shown: &'static str,
    /// How its controls fared.
    pub controls: &'static str,
    /// Whether the server said that nothing changed.
    pub unchanged: bool,
    /// Whether it was left to the next round.
    pub skipped: bool,
}

/// What the rules say of a look; nothing where it was not made, or nothing changed.
pub(super) fn judge(item: &Item, seen: &Seen) -> Option<Notice> {
    if seen.skipped || seen.same_ms.is_some() {
        return None;
    }
    let failure = seen.failure.as_deref().map(|word| Failure::of_word(word).unwrap_or(Failure::Other));
    let last = seen.hops.last();
    let answer = last.and_then(|hop| hop.answer());
    let decoded = answer.as_ref().map(Message::decoded);
    let fields: Vec<(String, String)> = answer.as_ref().map(fields).unwrap_or_default();
    let cut = last.is_some_and(|hop| hop.cut.is_some())
        || decoded.as_ref().is_some_and(|decoded| !decoded.wrong.is_empty());
    let look = Look {
        url: &item.url,
        last_url: last.map(|hop| hop.url.as_str()).filter(|url| *url != item.url),
        status: answer.as_ref().and_then(Message::status),
        fields: &fields,
        body: decoded.as_ref().map_or(&[][..], |decoded| decoded.bytes.as_ref()),
        cut,
        failure: failure.or_else(|| answer.is_none().then_some(Failure::NotHttp)),
        when_ms: last.map(|hop| hop.when_ms),
        vantage: Some(&item.vantage),
    };
    Some(platforms::judge(&item.platform, &look))
}

fn fields(message: &Message<'_>) -> Vec<(String, String)> {
    let list = message.fields.list().iter();
    let field = |field| {
        let name = String::from_utf8_lossy(message.fields.name(field)).into_owned();
        (name, message.fields.value(field).into_owned())
    };
    list.map(field).collect()
}

/// Returns what a notice shows by itself, whatever its controls.
pub(super) fn shown(notice: Option<&Notice>) -> Shown {
    let Some(notice) = notice else { return Shown::Nothing };
    let sight = Sight { states: notice.states.clone(), weight: notice.weight, ..Sight::default() };
    sight.shown(None)
}

pub(super) fn shown_word(shown: Shown) -> &'static str {
    match shown {
        Shown::Served => "served",
        Shown::NotServed => "not_served",
        Shown::Another => "another",
        Shown::Between => "between",
        Shown::Nothing => "nothing",
    }
}

/// Puts a line together.
pub(super) fn line(
    item: &Item,
    seen: &Seen,
    notice: Option<&Notice>,
    label: Option<String>,
    controls: Controls,
) -> LookLine {
    let status = seen.hops.last().and_then(|hop| hop.answer()).and_then(|answer| answer.status());
    let failed = controls == Controls::Failed && label.is_some();
    LookLine {
        label,
        platform: item.platform.clone(),
        role: item.role.word(),
        url: item.url.clone(),
        post: item.post.clone(),
        vantage: item.vantage.clone(),
        status,
        failure: seen.failure.clone(),
        states: notice.map(Notice::words_of_states).unwrap_or_default(),
        weight: notice.map_or("none", |notice| notice.weight.word()),
        shown: shown_word(if failed { Shown::Nothing } else { shown(notice) }),
        controls: controls.word(),
        unchanged: seen.same_ms.is_some(),
        skipped: seen.skipped,
    }
}
