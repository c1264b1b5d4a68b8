//! Looks made on purpose, kept as records of a WARC whose fields say what each was for: each an observation,
//! of what is there as well as of what is not.
//!
//! Never reads the posts of a control: it is looked at to see whether looking works, and for nothing else.

use formats::{Record, RecordType};
use model::{Circumstances, From, Observation, PieceRef, Said};
use notices::{Failure, Look, SubjectKind};

use super::answer::{Answer, clocked};
use crate::import::Taken;
use crate::{judging, looks, rfc3339, watched};

/// The longest value of a field that is taken, in bytes.
const FIELD_MAX: usize = 4096;
/// The reader and its version.
const READER: &str = "look/1";

/// Adds the observation of a look to what was read in its answer, where the record is of one.
pub fn add(record: &Record<'_>, answer: Option<&Answer<'_>>, pieces: &[PieceRef], taken: &mut Taken) {
    let field = |name| {
        let value = record.fields.get(name)?.into_owned();
        (value.len() <= FIELD_MAX).then_some(value)
    };
    let kinds = [RecordType::Response, RecordType::Revisit, RecordType::Metadata];
    let Some(role) = field(watched::ROLE).filter(|_| kinds.contains(&record.kind)) else { return };
    let is_control = role != "look";
    let platform = field(watched::PLATFORM).unwrap_or_default();
    let url = record.url.as_deref().unwrap_or_default().to_owned();
    let asked = field(watched::ASKED).unwrap_or_else(|| url.clone());
    let failure = field(watched::FAILURE);
    let mut observed = judged(&platform, &asked, &url, answer, failure.as_deref());
    let (id, posts) = answer.map(|answer| looks::tells(&platform, &answer.body)).unwrap_or_default();
    observed.platform = platform;
    observed.said = Said::Look;
    observed.account = id.or(observed.account);
    observed.seen = record.date.as_deref().and_then(rfc3339::ms).map(clocked);
    observed.url = Some(asked.clone());
    observed.look = Some(Circumstances {
        asked,
        controls: field(watched::CONTROLS).unwrap_or_default(),
        failure,
        key: field(watched::KEY),
        post: field(watched::POST),
        posts,
        role,
        same_ms: field(watched::SAME).as_deref().and_then(rfc3339::ms),
        status: record.http().and_then(|message| message.status()),
        vantage: field(watched::VANTAGE).unwrap_or_default(),
    });
    observed.from =
        From { captured: observed.seen, pieces: pieces.to_vec(), reader: READER.to_owned(), url: Some(url) };
    if is_control {
        *taken = Taken { problems: std::mem::take(&mut taken.problems), ..Taken::default() };
    }
    // What the rules say of the same answer stands in the look already.
    if let [known] = taken.observations.as_slice() {
        observed.post = observed.post.or_else(|| known.post.clone());
        observed.handle = observed.handle.or_else(|| known.handle.clone());
        taken.observations.clear();
    }
    taken.observations.push(observed);
}

fn judged(
    platform: &str,
    asked: &str,
    url: &str,
    answer: Option<&Answer<'_>>,
    failure: Option<&str>,
) -> Observation {
    let failure = failure.map(|word| Failure::of_word(word).unwrap_or(Failure::Other));
    if answer.is_none() && failure.is_none() {
        // The server said that nothing changed: what it was stands in an earlier look.
        return Observation::default();
    }
    let look = answer.map(Answer::look).unwrap_or_default();
    let last_url = (asked != url).then_some(url);
    let look = Look { url: asked, last_url, failure, ..look };
    let notice = judging::judge(platform, &look);
    let id = |wanted: SubjectKind| {
        let of_kind = notice.subject.as_ref().filter(|subject| subject.kind == wanted);
        of_kind.and_then(|subject| subject.id.clone())
    };
    Observation {
        account: id(SubjectKind::Account),
        post: id(SubjectKind::Post),
        handle: notice.subject.as_ref().and_then(|subject| subject.handle.clone()),
        states: notice.words_of_states(),
        agent: Some(notice.agent.word().to_owned()),
        weight: Some(notice.weight.word().to_owned()),
        words: notice.words.clone(),
        rule: notice.rule.clone(),
        note: notice.note.clone(),
        ..Observation::default()
    }
}
