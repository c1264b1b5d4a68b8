//! The casebook looked at: what does not fit, one record with all that is said of it, what is due for review.
//!
//! Never changes a record.

use casebook::{Json, Log, Record, View, due as due_records};
use serde_json::{Value, json};

use super::{Call, bytes_of, log_in, log_of, told, word};
use crate::exit::Exit;
use crate::place::now_ms;
use crate::say;

/// Names every fault; 1 where there is one.
pub fn check(call: &Call<'_>) -> Result<Exit, Exit> {
    let name = word(call, "file");
    let log = if name.is_empty() { log_of(call)? } else { log_in(call, name, bytes_of(name)?)? };
    Ok(tell(call, &log))
}

/// Says what is wrong in a log, and how much of it there is.
pub fn tell(call: &Call<'_>, log: &Log) -> Exit {
    let (own, unlisted) = log.faults();
    let across = casebook::check(&View::of(log));
    for fault in own.iter().chain(&across) {
        told::fault(call, fault);
    }
    let (records, faults) = (log.records().count(), own.len() + unlisted + across.len());
    if call.json {
        say::json(&json!({ "records": records, "faults": faults }));
    }
    told::note(
        call,
        &format!("{records} records, {faults} faults. Nothing was changed."),
        &format!("{records} 条记录，{faults} 处问题。未作任何改动。"),
    );
    if faults == 0 { Exit::Done } else { Exit::Gaps }
}

/// Shows a record, the claims about it, and the relations in which it stands.
pub fn show(call: &Call<'_>) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let (view, id) = (View::of(&log), word(call, "id"));
    let Some(record) = view.get(id) else {
        told::note(call, "No record has this id.", "没有此编号的记录。");
        return Err(Exit::Gaps);
    };
    let claims: Vec<&Record> = view.claims_about(id).map(|(record, _)| record).collect();
    let relations = view.relations_of(id);
    if call.json {
        let claims: Vec<Value> = claims.iter().map(|claim| value_of(&log, claim)).collect();
        let relations: Vec<Value> = relations
            .iter()
            .filter_map(|relation| view.get(&relation.key()))
            .map(|relation| value_of(&log, relation))
            .collect();
        say::json(&json!({ "record": value_of(&log, record), "claims": claims, "relations": relations }));
        return Ok(Exit::Done);
    }
    say::result(&say::plain(log.text_of(record)));
    for (claim, said) in view.claims_about(id) {
        let by = said.by.join(", ");
        let via = if said.via.is_empty() { String::new() } else { format!(" via {}", said.via.join(", ")) };
        let not = if said.negated == Some(true) { "not " } else { "" };
        let key = claim.id.as_deref().unwrap_or_default();
        say::result(&say::plain(&format!(
            "  {key}  {not}{} {}  [{by}{via}]",
            said.predicate,
            said.value.json().line()
        )));
    }
    for relation in relations {
        say::result(&say::plain(&format!(
            "  {} {} {}",
            relation.a,
            casebook::Code::code(relation.link),
            relation.b
        )));
    }
    Ok(Exit::Done)
}

fn value_of(log: &Log, record: &Record) -> Value {
    let line = log.text_of(record);
    serde_json::from_str(line).unwrap_or_else(|_| Value::String(Json::Text(line.into()).line()))
}

/// Lists what is due for review on a day: today, if none is named. 1 where something is.
pub fn due(call: &Call<'_>) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let view = View::of(&log);
    let day = match word(call, "on") {
        "" => casebook::Day(now_ms().div_euclid(86_400_000)),
        text => casebook::When::parse(text).ok().and_then(|day| day.span().latest).ok_or(Exit::Mistake)?,
    };
    let due = due_records(&view, day);
    for (record, date) in &due {
        let key = record.key();
        if call.json {
            say::json(&json!({ "record": key, "kind": record.kind(), "review": date.text() }));
        } else {
            say::result(&say::plain(&format!("{}  {}  {key}", date.text(), record.kind())));
        }
    }
    told::note(
        call,
        &format!("{} records to look at again by {day}.", due.len()),
        &format!("截至 {day}，应复核的记录 {} 条。", due.len()),
    );
    Ok(if due.is_empty() { Exit::Done } else { Exit::Gaps })
}
