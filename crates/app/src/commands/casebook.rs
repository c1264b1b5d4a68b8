//! `beilin casebook`: claims checked, sealed, given back byte for byte, and erased.
//!
//! Never mends a line, and never throws one away.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::Path;

use archive::{ArchiveError, CASE_LINE_MAX_BYTES, CaseLine, Place, Reason};
use casebook::{Fault, Log, View, Weight};
use serde_json::{Value, json};

use super::{Call, around, failure};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::Lang;
use crate::{place, say};

/// The longest log that is read, in bytes.
const LOG_MAX_BYTES: u64 = 2 << 30;

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let Some((name, matches)) = call.matches.subcommand() else { return Exit::Mistake };
    let call = &Call { matches, ..*call };
    match name {
        "check" => with_log(call, |_, log| check(call, &log)),
        "seal" => with_log(call, |bytes, log| seal(call, bytes, &log)),
        "export" => export(call),
        "erase" => erase(call),
        _ => Exit::Mistake,
    }
}

/// Reads the log that is named and hands it on.
fn with_log(call: &Call<'_>, then: impl FnOnce(&[u8], Log) -> Exit) -> Exit {
    let name = call.matches.get_one::<String>("file").map(String::as_str).unwrap_or_default();
    let bytes = match read(Path::new(name)) {
        Ok(bytes) => bytes,
        Err(error) => {
            say::note(&format!("{}: {error}", say::plain(name)));
            return Exit::Failure;
        }
    };
    match Log::read(bytes.clone()) {
        Ok(log) => then(&bytes, log),
        Err(_) => {
            say::note(&match call.lang {
                Lang::En => format!("{}: a casebook of a later format; nothing was done.", say::plain(name)),
                Lang::Zh => format!("{}：事件簿的格式较新，未作任何处理。", say::plain(name)),
            });
            Exit::NotUnderstood
        }
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LOG_MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LOG_MAX_BYTES {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "more than 2 GiB"));
    }
    Ok(bytes)
}

/// Names every fault; 1 where there is one.
fn check(call: &Call<'_>, log: &Log) -> Exit {
    let (own, unlisted) = log.faults();
    let across = casebook::check(&View::of(log));
    for fault in own.iter().chain(&across) {
        tell(call, fault);
    }
    let (records, faults) = (log.records().count(), own.len() + unlisted + across.len());
    if call.json {
        say::json(&json!({ "records": records, "faults": faults }));
    }
    say::note(&match call.lang {
        Lang::En => format!("{records} records, {faults} faults. Nothing was changed."),
        Lang::Zh => format!("{records} 条记录，{faults} 处问题。未作任何改动。"),
    });
    if faults == 0 { Exit::Done } else { Exit::Gaps }
}

fn tell(call: &Call<'_>, fault: &Fault) {
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
            let end = if aside { " The line is kept and counts nowhere until it is mended." } else { "" };
            format!("line {line}, field `{field}`: found `{found}`; looked for {expected} ({kind}).{end}")
        }
        Lang::Zh => {
            let end = if aside { "此行照样保留，改正之前不计入任何结果。" } else { "" };
            format!("第 {line} 行，字段 `{field}`：实为 `{found}`，应为 {expected}（{kind}）。{end}")
        }
    };
    say::result(&say::plain(&text));
}

/// Seals what is not sealed yet.
fn seal(call: &Call<'_>, bytes: &[u8], log: &Log) -> Exit {
    let place = place::of(call.matches);
    let bar = Bar::new(call.lang);
    let sealed = sealed_lines(&place).and_then(|mut known| {
        let new: Vec<CaseLine> = bytes
            .split(|byte| *byte == b'\n')
            .filter_map(|line| std::str::from_utf8(line).ok())
            .filter(|line| !line.trim().is_empty() && line.len() <= CASE_LINE_MAX_BYTES)
            .filter(|line| known.insert((*line).to_owned()))
            .map(case_line)
            .collect();
        let entry = archive::add_case_lines(&place, &new, &around(&bar))?;
        Ok((new.len(), entry))
    });
    bar.clear();
    let (count, entry) = match sealed {
        Ok(done) => done,
        Err(error) => return failure::tell(call.lang, &place.root().display().to_string(), &error),
    };
    if call.json {
        say::json(&json!({ "sealed": count, "entry": entry }));
    }
    say::note(&match (call.lang, entry) {
        (Lang::En, Some(entry)) => format!("Sealed {count} lines as entry {entry}."),
        (Lang::Zh, Some(entry)) => format!("已存证 {count} 行，为第 {entry} 条。"),
        (Lang::En, None) => "Every line is sealed already.".to_owned(),
        (Lang::Zh, None) => "所有行均已存证。".to_owned(),
    });
    check(call, log)
}

fn sealed_lines(place: &Place) -> Result<HashSet<String>, ArchiveError> {
    let mut known = HashSet::new();
    let read = archive::case_lines(place, &mut |sealed| {
        known.extend(sealed.line.map(|line| line.line));
        ControlFlow::Continue(())
    });
    match read {
        Err(error) if error.stop() == archive::Stop::NoArchive => Ok(known),
        other => other.map(|()| known),
    }
}

fn case_line(line: &str) -> CaseLine {
    let value: Value = serde_json::from_str(line).unwrap_or_default();
    let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let visibility = value["visibility"].as_str().unwrap_or("restricted").to_owned();
    CaseLine { kind: text("k"), id: text("id"), visibility, line: line.to_owned() }
}

/// Writes every sealed line to standard output.
fn export(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    let mut out = io::BufWriter::new(io::stdout().lock());
    let (mut erased, mut written) = (0_u64, Ok(()));
    let read = archive::case_lines(&place, &mut |sealed| {
        match sealed.line {
            None => erased += 1,
            Some(line) => written = writeln!(out, "{}", line.line),
        }
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    if let Err(error) = read {
        return failure::tell(call.lang, &place.root().display().to_string(), &error);
    }
    if written.and_then(|()| out.flush()).is_err() {
        return Exit::Failure;
    }
    if erased > 0 {
        say::note(&match call.lang {
            Lang::En => format!("{erased} lines were erased, and are not among these."),
            Lang::Zh => format!("另有 {erased} 行已隐去，不在其中。"),
        });
    }
    Exit::Done
}

fn erase(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    let word = |name: &str| call.matches.get_one::<String>(name).map(String::as_str).unwrap_or_default();
    let Some(reason) = Reason::of_word(word("reason")) else { return Exit::Mistake };
    let bar = Bar::new(call.lang);
    let erased = archive::erase_case_record(&place, word("id"), reason, &around(&bar));
    bar.clear();
    let erased = match erased {
        Ok(erased) => erased,
        Err(error) => return failure::tell(call.lang, &place.root().display().to_string(), &error),
    };
    if call.json {
        say::json(&json!({
            "revisions": erased.revisions, "named_by": erased.named_by, "entry": erased.entry,
        }));
    }
    let (revisions, named) = (erased.revisions, erased.named_by);
    say::note(&match call.lang {
        Lang::En => {
            format!("{revisions} lines destroyed; {named} other lines name this id and stay as they are.")
        }
        Lang::Zh => format!("已销毁 {revisions} 行；另有 {named} 行提到此编号，保持原样。"),
    });
    if revisions == 0 || named > 0 { Exit::Gaps } else { Exit::Done }
}
