//! The rules for notices of every platform, and what they say of an answer as an observation.
//!
//! Never makes an observation of a look that is no evidence, nor of content that is there.

use std::sync::LazyLock;

use model::{From, Observation, Said};
use notices::{Look, Notice, Rules, State, SubjectKind, Weight};

use crate::registry;

/// Returns the rules of every platform.
///
/// # Panics
/// Where a rule file is not what it should be: a test reads them all.
#[must_use]
pub fn rules() -> &'static Rules {
    static RULES: LazyLock<Rules> = LazyLock::new(|| {
        let texts = registry::platforms().iter().map(|platform| platform.notice);
        Rules::of_toml(texts).expect("invariant: the rule files that are built in are tested")
    });
    &RULES
}

/// Judges a look at something of a platform that somebody named, whatever its host.
#[must_use]
pub fn judge(platform: &str, look: &Look<'_>) -> Notice {
    let known = rules().platforms().any(|(name, _)| name == platform);
    if known { rules().judge_as(platform, look) } else { rules().judge(look) }
}

/// Returns what a look says of an account or a post, where a rule of a known platform fired, it is evidence,
/// and it is more than that the content is there.
#[must_use]
pub fn observe(look: &Look<'_>) -> Option<Observation> {
    let notice = rules().judge(look);
    let says = |state: &State| !state.is_presence() && !state.is_of_the_look() && *state != State::Unknown;
    if notice.weight == Weight::None || !notice.states.iter().any(says) {
        return None;
    }
    observation(notice, look)
}

fn observation(notice: Notice, look: &Look<'_>) -> Option<Observation> {
    let states = notice.words_of_states();
    let rule = notice.rule?;
    let platform = notice.platform?;
    let subject = notice.subject;
    let id = |wanted: SubjectKind| {
        let of_kind = subject.as_ref().filter(|subject| subject.kind == wanted);
        of_kind.and_then(|subject| subject.id.clone())
    };
    let page = look.body.trim_ascii_start().starts_with(b"<");
    Some(Observation {
        account: id(SubjectKind::Account),
        post: id(SubjectKind::Post),
        handle: subject.as_ref().and_then(|subject| subject.handle.clone()),
        platform,
        said: if page { Said::NoticePage } else { Said::NotShown },
        words: notice.words,
        states,
        agent: Some(notice.agent.word().to_owned()),
        weight: Some(notice.weight.word().to_owned()),
        from: From { reader: rule.clone(), ..From::default() },
        rule: Some(rule),
        note: notice.note,
        url: (!look.url.is_empty()).then(|| look.url.to_owned()),
        ..Observation::default()
    })
}

/// Adds what the rules say to what a reader observed in the same answer: whose and which post it is, the
/// reader knows better.
pub fn add(known: &mut Observation, judged: Observation) {
    known.handle = known.handle.take().or(judged.handle);
    known.words = known.words.take().or(judged.words);
    known.states = judged.states;
    known.agent = judged.agent;
    known.weight = judged.weight;
    known.rule = judged.rule;
    known.note = judged.note;
}
