//! The answers in captures that others made, each judged: what it says of an account or a post.
//!
//! Never keeps anything and needs no archive; never holds more of a file than a few chunks.

use std::io::Read;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use formats::{Chunk, Container, Elements, Problem};
use model::Civil;
use notices::{Notice, Rules, SubjectKind};
use platforms::{Answer, Captured};
use serde::Serialize;

use crate::error::ArchiveError;

/// How much of a member tells what it is.
const HEAD_BYTES: u64 = 64 << 10;
/// How many chunks may wait to be judged.
const CHUNKS_WAITING: usize = 4;
/// The most problems of a file that are told.
const PROBLEMS_MAX: usize = 20;

/// What one captured answer says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Noticed {
    /// The address that was asked for.
    pub url: Option<String>,
    /// The platform, where address or answer tell it.
    pub platform: Option<String>,
    /// What was looked at: `account`, `post`, `media`, `container`, `search_result`.
    pub subject: Option<&'static str>,
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its handle, or whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handle: Option<String>,
    /// Every state that the answer is compatible with.
    pub states: Vec<String>,
    /// Who the notice says acted.
    pub stated_agent: &'static str,
    /// How good the look was.
    pub weight: &'static str,
    /// The words, as they came.
    pub words: Option<String>,
    /// The rule that fired.
    pub rule: Option<String>,
    /// A machine's reason, as it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// When it was captured, as the capture says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
    /// Who implements a block, by an answer with the status 451.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocked_by: Option<String>,
    /// Whether an answer with the status 451 came over TLS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub over_tls: Option<bool>,
}

/// What came of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// Whether it holds anything that captures are kept in.
    pub understood: bool,
    /// How many answers were judged.
    pub captures: u64,
    /// What is wrong with the file, in stable words, with the member.
    pub problems: Vec<(String, String)>,
}

/// Judges every answer in a file or a folder, one after another as they are read. `at` is the address of a saved
/// answer that does not say it.
///
/// # Errors
/// [`ArchiveError`] where the file cannot be opened.
pub fn notice(
    path: &Path,
    at: Option<&str>,
    mut each: impl FnMut(&Noticed) + Send,
) -> Result<Judged, ArchiveError> {
    let container = Container::open(path)?;
    let mut judged = Judged::default();
    for problem in container.problems() {
        judged.tell(problem);
    }
    let lone = container.members().len() == 1;
    for member in container.members() {
        let captured =
            head(&container, member.index).and_then(|head| Captured::of(&member.name, &head, lone));
        let Some(captured) = captured else { continue };
        judged.understood = true;
        let reader = match container.read_unpacked(member.index) {
            Ok((reader, _)) => reader,
            Err(problem) => {
                judged.tell(&problem);
                continue;
            }
        };
        judge_member(captured, reader, &member.name, at, &mut judged, &mut each);
    }
    Ok(judged)
}

fn head(container: &Container, index: usize) -> Option<Vec<u8>> {
    let mut head = Vec::new();
    let (reader, _) = container.read_unpacked(index).ok()?;
    // Damage further on does not take away what came before it.
    let _ = reader.take(HEAD_BYTES).read_to_end(&mut head);
    Some(head)
}

impl Judged {
    fn tell(&mut self, problem: &Problem) {
        if self.problems.len() < PROBLEMS_MAX {
            self.problems.push((problem.kind.word().to_owned(), problem.member.clone().unwrap_or_default()));
        }
    }
}

/// Judges a member: one thread unpacks and cuts it, this one judges.
fn judge_member(
    captured: Captured,
    reader: Box<dyn Read + Send>,
    name: &str,
    at: Option<&str>,
    judged: &mut Judged,
    each: &mut impl FnMut(&Noticed),
) {
    let (send, receive) = sync_channel(CHUNKS_WAITING);
    let (captures, problems) = std::thread::scope(|scope| {
        let cutting = scope.spawn(move || cut(reader, captured, name, &send));
        let captures = judge_chunks(captured, &receive, at, each);
        (captures, cutting.join().unwrap_or_default())
    });
    judged.captures += captures;
    problems.iter().for_each(|problem| judged.tell(problem));
}

fn cut(reader: Box<dyn Read + Send>, captured: Captured, name: &str, to: &SyncSender<Chunk>) -> Vec<Problem> {
    let mut list = Elements::new(reader, captured.shape());
    loop {
        match list.next_chunk() {
            Ok(Some(chunk)) => {
                if to.send(chunk).is_err() {
                    return Vec::new();
                }
            }
            Ok(None) => return list.outcome().problems(name),
            Err(error) => {
                let mut problems = vec![Problem::of_read(&error, name)];
                problems.extend(list.outcome().problems(name));
                return problems;
            }
        }
    }
}

fn judge_chunks(
    captured: Captured,
    from: &Receiver<Chunk>,
    at: Option<&str>,
    each: &mut impl FnMut(&Noticed),
) -> u64 {
    let rules = platforms::rules();
    let mut captures = 0;
    for chunk in from {
        for span in chunk.spans.iter().filter(|span| span.element) {
            let slice = &chunk.bytes[span.start as usize..span.end as usize];
            for answer in captured.answers(slice, rules) {
                each(&noticed(answer, at, rules));
                captures += 1;
            }
        }
    }
    captures
}

fn noticed(mut answer: Answer<'_>, at: Option<&str>, rules: &Rules) -> Noticed {
    if answer.url.is_none() {
        answer.url = at.map(str::to_owned);
    }
    let notice = rules.judge(&answer.look());
    let states = notice.words_of_states();
    let Notice { platform, subject, agent, weight, words, rule, note, legal, .. } = notice;
    let (id, handle, kind) = match subject {
        Some(subject) => (subject.id, subject.handle, Some(subject.kind)),
        None => (None, None, None),
    };
    let (blocked_by, over_tls) = legal.map_or((None, None), |legal| (legal.blocked_by, legal.over_tls));
    Noticed {
        platform,
        subject: kind.map(SubjectKind::word),
        id,
        handle,
        states,
        stated_agent: agent.word(),
        weight: weight.word(),
        words,
        rule,
        note,
        seen: answer.captured.map(|captured| Civil::of_ms(captured.ms).rfc3339()),
        blocked_by,
        over_tls,
        url: answer.url,
    }
}
