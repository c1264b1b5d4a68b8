//! What comes into the casebook: rows a person writes, whole records, statements and tables of others.
//!
//! Never takes half a file: where an entry has a fault, it is named and nothing is added.

use casebook::entry::{COLUMNS, Draft, Entered, FileKind, Row, read};
use casebook::exchange::{Imported, Mapping, import_statements, import_table, parse_csv, parse_tsv};
use casebook::{Code, EntityKind, Fault, Log, View};
use serde_json::json;

use super::{Call, append, log_of, text_of, told, word};
use crate::exit::Exit;
use crate::say;

/// Adds rows, from a file or from options, and whole records.
pub fn add(call: &Call<'_>) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let text = match word(call, "text") {
        "" => None,
        name => Some(text_of(name)?),
    };
    let mut draft = Draft::of(&View::of(&log));
    let mut faults: Vec<Fault> = Vec::new();
    for (line, entry) in entries(call)? {
        let done = entry.and_then(|entry| match entry {
            Entered::Row(row) => draft.row(&row, text.as_deref()),
            Entered::Record(record) => {
                draft.take(*record);
                Ok(())
            }
        });
        faults.extend(done.err().into_iter().flatten().map(|fault| fault.at(line, None)));
    }
    if !faults.is_empty() {
        return Err(refuse(call, &faults));
    }
    take_in(call, log, &Imported { records: draft.into_records(), faults })
}

type Entries = Vec<(casebook::LineNumber, Result<Entered, Vec<Fault>>)>;

fn entries(call: &Call<'_>) -> Result<Entries, Exit> {
    let name = word(call, "file");
    if name.is_empty() {
        let cells: Vec<(String, String)> = COLUMNS
            .iter()
            .filter_map(|column| {
                Some(((*column).to_owned(), call.matches.get_one::<String>(column)?.clone()))
            })
            .collect();
        let row = Row::of_cells(&cells).map(|row| Entered::Row(Box::new(row)));
        return Ok(vec![(casebook::LineNumber(1), row)]);
    }
    let Some(kind) = FileKind::of_name(name) else {
        told::note(
            call,
            "The name must end in .csv, .tsv, .yaml, .toml or .jsonl.",
            "文件名须以 .csv、.tsv、.yaml、.toml 或 .jsonl 结尾。",
        );
        return Err(Exit::NotUnderstood);
    };
    read(&text_of(name)?, kind).map_err(|fault| refuse(call, &[fault]))
}

fn refuse(call: &Call<'_>, faults: &[Fault]) -> Exit {
    faults.iter().for_each(|fault| told::fault(call, fault));
    told::note(call, "Nothing was added.", "未添加任何内容。");
    Exit::NotUnderstood
}

/// Takes in what others made.
pub fn import(call: &Call<'_>) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let prefix = prefix(&log);
    let (ftm, uwazi, table) = (word(call, "ftm"), word(call, "uwazi-csv"), word(call, "table"));
    let imported = if !ftm.is_empty() {
        import_statements(&text_of(ftm)?, &prefix)
    } else if !uwazi.is_empty() {
        let rows = parse_csv(&text_of(uwazi)?).ok_or(Exit::NotUnderstood)?;
        let kind = EntityKind::of_code(word(call, "as")).ok_or(Exit::Mistake)?;
        let mapping = Mapping::of_uwazi(rows.first().map_or(&[], Vec::as_slice), kind, uwazi_name(uwazi));
        import_table(&rows, &mapping, &prefix)
    } else {
        let mapping =
            Mapping::read(&text_of(word(call, "mapping"))?).map_err(|faults| refuse(call, &faults))?;
        let text = text_of(table)?;
        let rows =
            if FileKind::of_name(table) == Some(FileKind::Tsv) { parse_tsv(&text) } else { parse_csv(&text) };
        import_table(&rows.ok_or(Exit::NotUnderstood)?, &mapping, &prefix)
    };
    take_in(call, log, &imported)
}

/// The file's name without its folders is what the data set is called.
fn uwazi_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Returns a beginning that no identifier has, so that an import takes no other's place and can be undone whole.
fn prefix(log: &Log) -> String {
    let taken = |prefix: &str| log.records().any(|(_, record)| record.key().starts_with(prefix));
    (1_u32..).map(|number| format!("i{number}.")).find(|prefix| !taken(prefix)).unwrap_or_default()
}

fn take_in(call: &Call<'_>, log: Log, imported: &Imported) -> Result<Exit, Exit> {
    append(call, log, &imported.records)?;
    imported.faults.iter().for_each(|fault| told::fault(call, fault));
    let (added, left) = (imported.records.len(), imported.faults.len());
    if call.json {
        let ids: Vec<String> = imported.records.iter().map(casebook::Record::key).collect();
        say::json(&json!({ "added": added, "not_taken": left, "ids": ids }));
    }
    told::note(
        call,
        &format!(
            "{added} records added, all restricted unless they say otherwise; {left} things not taken in."
        ),
        &format!("已添加 {added} 条记录，未另作说明者均为受限；{left} 处未收入。"),
    );
    Ok(if left == 0 { Exit::Done } else { Exit::Gaps })
}
