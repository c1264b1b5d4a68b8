//! What people judge: passages that two sources share, relations, which entities are one; and judgements
//! taken back.
//!
//! Never judges by itself: every record written here has a person's reason.

use casebook::{
    Body, Code, Identity, Link, Log, Record, Revision, Verdict, View, accepted, compare as compare_texts,
};
use serde_json::json;

use super::{Call, append, log_of, text_of, told, word};
use crate::exit::Exit;
use crate::say;

/// Proposes passages that two sources' texts share.
pub fn compare(call: &Call<'_>) -> Result<Exit, Exit> {
    let (a, b) = (text_of(word(call, "a"))?, text_of(word(call, "b"))?);
    let shared = compare_texts(&a, &b);
    for passage in &shared.passages {
        let words = a.get(passage.in_a.clone()).unwrap_or_default();
        if call.json {
            say::json(&json!({
                "words": passage.words, "in_a": [passage.in_a.start, passage.in_a.end],
                "in_b": [passage.in_b.start, passage.in_b.end], "text": words,
            }));
        } else {
            say::result(&say::plain(&format!("{:>5}  {words}", passage.words)));
        }
    }
    let (of, all) = shared.of_a;
    told::note(
        call,
        &format!(
            "{of} of the first text's {all} words stand in both. A proposal: what it means, a person says (`beilin casebook accept`)."
        ),
        &format!(
            "第一篇 {all} 词中有 {of} 词两篇皆有。仅供参考，是否同源由人判断（beilin casebook accept）。"
        ),
    );
    if shared.cut {
        told::note(
            call,
            "A text was longer than is compared; its end was left out.",
            "文本过长，末尾未作比较。",
        );
        return Ok(Exit::Gaps);
    }
    Ok(Exit::Done)
}

/// Writes how two claims stand to each other.
pub fn accept(call: &Call<'_>) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let link = Link::of_code(word(call, "rel")).ok_or(Exit::Mistake)?;
    let independent = match word(call, "independent") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let (a, b) = (word(call, "a"), word(call, "b"));
    for id in [a, b] {
        if View::of(&log).claim(id).is_none() {
            told::note(call, &format!("{id}: no claim has this id."), &format!("{id}：没有此编号的说法。"));
            return Err(Exit::Gaps);
        }
    }
    let relation = accepted(a, link, b, independent, word(call, "why"));
    write(call, log, Body::Relation(relation))
}

/// Judges two entities to be one, or not.
pub fn same(call: &Call<'_>, same: bool) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let (mut a, mut b) = (word(call, "a"), word(call, "b"));
    for id in [a, b] {
        if View::of(&log).entity(id).is_none() {
            told::note(call, &format!("{id}: no entity has this id."), &format!("{id}：没有此编号的条目。"));
            return Err(Exit::Gaps);
        }
    }
    // A judgement on the same two in the other order is revised, not stood beside.
    if log.next_version(&format!("identity|{b}|{a}")) > 1 {
        (a, b) = (b, a);
    }
    let verdict = if same { Verdict::Same } else { Verdict::Different };
    let why = Some(word(call, "why").into());
    write(call, log, Body::Identity(Identity { a: a.into(), b: b.into(), verdict, why }))
}

/// Takes a version of a record back, or the record, or all records of an import.
pub fn undo(call: &Call<'_>) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let (id, why) = (word(call, "id"), word(call, "why"));
    let back_to = call.matches.get_one::<u64>("to").copied();
    let keys: Vec<String> = if call.matches.get_flag("all") {
        View::of(&log).records().iter().map(|record| record.key()).filter(|key| key.starts_with(id)).collect()
    } else {
        View::of(&log).get(id).map(Record::key).into_iter().chain(withdrawn(&log, id)).collect()
    };
    if keys.is_empty() {
        told::note(call, "No record has this id.", "没有此编号的记录。");
        return Err(Exit::Gaps);
    }
    let records: Vec<Record> = keys
        .iter()
        .map(|key| {
            let mut record = Record::new(
                None,
                Body::Revision(Revision { of: key.as_str().into(), back_to, why: why.into() }),
            );
            record.version = log.next_version(key);
            record
        })
        .collect();
    let count = records.len();
    append(call, log, &records)?;
    told::note(
        call,
        &format!("{count} records taken back; what they said stays in the log."),
        &format!("已撤回 {count} 条；原有内容仍留在记录中。"),
    );
    Ok(Exit::Done)
}

/// A record that is withdrawn has no current version, and can still be brought back.
fn withdrawn(log: &Log, id: &str) -> Option<String> {
    (log.get(id).is_none() && log.next_version(id) > 1).then(|| id.to_owned())
}

fn write(call: &Call<'_>, log: Log, body: Body) -> Result<Exit, Exit> {
    let mut record = Record::new(None, body);
    record.version = log.next_version(&record.key());
    let key = record.key();
    append(call, log, &[record])?;
    if call.json {
        say::json(&json!({ "added": key }));
    }
    told::note(call, &format!("Added {key}."), &format!("已添加 {key}。"));
    Ok(Exit::Done)
}
