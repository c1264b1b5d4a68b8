//! `beilin casebook`: claims written, checked, sealed, counted, given away and erased.
//!
//! Never mends a line, and never throws one away.

mod arriving;
mod counting;
mod judging;
mod leaving;
mod looking;
mod sealing;
mod told;

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::Path;

use archive::CaseLine;
use casebook::{Log, Record};
use serde_json::Value;

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
    let done = match name {
        "check" => looking::check(call),
        "show" => looking::show(call),
        "due" => looking::due(call),
        "seal" => sealing::seal(call),
        "log" => sealing::log(call),
        "erase" => sealing::erase(call),
        "add" => arriving::add(call),
        "import" => arriving::import(call),
        "export" => leaving::export(call),
        "approve" => leaving::approve(call),
        "compare" => judging::compare(call),
        "accept" => judging::accept(call),
        "merge" => judging::same(call, true),
        "split" => judging::same(call, false),
        "undo" => judging::undo(call),
        "tally" => counting::tally(call),
        "origins" => counting::origins(call),
        "wave" => counting::wave(call),
        _ => Err(Exit::Mistake),
    };
    done.unwrap_or_else(|exit| exit)
}

/// Returns the text of an option or an argument, `""` where it was not given.
fn word<'a>(call: &'a Call<'_>, name: &str) -> &'a str {
    call.matches.get_one::<String>(name).map(String::as_str).unwrap_or_default()
}

/// Returns the log that the command is about: a file, or what the archive has sealed.
fn log_of(call: &Call<'_>) -> Result<Log, Exit> {
    let name = word(call, "case");
    if name.is_empty() {
        return log_in(call, &archive_label(call), sealed_bytes(call)?);
    }
    log_in(call, name, bytes_of(name)?)
}

fn log_in(call: &Call<'_>, name: &str, bytes: Vec<u8>) -> Result<Log, Exit> {
    Log::read(bytes).map_err(|_| {
        say::note(&match call.lang {
            Lang::En => format!("{}: a casebook of a later format; nothing was done.", say::plain(name)),
            Lang::Zh => format!("{}：事件簿的格式较新，未作任何处理。", say::plain(name)),
        });
        Exit::NotUnderstood
    })
}

fn archive_label(call: &Call<'_>) -> String {
    place::of(call.matches).root().display().to_string()
}

/// Returns every line that the archive has sealed; empty where there is no archive yet.
fn sealed_bytes(call: &Call<'_>) -> Result<Vec<u8>, Exit> {
    let mut bytes = Vec::new();
    let read = archive::case_lines(&place::of(call.matches), &mut |sealed| {
        if let Some(line) = sealed.line {
            bytes.extend_from_slice(line.line.as_bytes());
            bytes.push(b'\n');
        }
        ControlFlow::Continue(())
    });
    match read {
        Err(error) if error.stop() == archive::Stop::NoArchive => Ok(bytes),
        Err(error) => Err(failure::tell(call.lang, &archive_label(call), &error)),
        Ok(()) => Ok(bytes),
    }
}

/// Returns a file's bytes; - is standard input.
fn bytes_of(name: &str) -> Result<Vec<u8>, Exit> {
    read(name).map_err(|error| {
        say::note(&format!("{}: {error}", say::plain(name)));
        Exit::Failure
    })
}

fn read(name: &str) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match name {
        "-" => io::stdin().lock().take(LOG_MAX_BYTES + 1).read_to_end(&mut bytes)?,
        name => File::open(Path::new(name))?.take(LOG_MAX_BYTES + 1).read_to_end(&mut bytes)?,
    };
    if bytes.len() as u64 > LOG_MAX_BYTES {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "more than 2 GiB"));
    }
    Ok(bytes)
}

/// Returns a file's text.
fn text_of(name: &str) -> Result<String, Exit> {
    String::from_utf8(bytes_of(name)?).map_err(|_| {
        say::note(&format!("{}: not UTF-8", say::plain(name)));
        Exit::NotUnderstood
    })
}

/// Adds records to the log that the command is about; all of them, or none where one has a fault.
fn append(call: &Call<'_>, mut log: Log, records: &[Record]) -> Result<(), Exit> {
    let before = log.bytes().len();
    for record in records {
        log.add(record).map_err(|faults| {
            faults.iter().for_each(|fault| told::fault(call, fault));
            Exit::NotUnderstood
        })?;
    }
    let added = log.bytes().get(before..).unwrap_or_default();
    let name = word(call, "case");
    if name.is_empty() {
        let lines: Vec<CaseLine> =
            std::str::from_utf8(added).unwrap_or_default().lines().map(case_line).collect();
        let bar = Bar::new(call.lang);
        let sealed = archive::add_case_lines(&place::of(call.matches), &lines, &around(&bar));
        bar.clear();
        return sealed.map(drop).map_err(|error| failure::tell(call.lang, &archive_label(call), &error));
    }
    let written = OpenOptions::new()
        .append(true)
        .open(Path::new(name))
        .and_then(|mut file| file.write_all(added).and_then(|()| file.sync_all()));
    written.map_err(|error| {
        say::note(&format!("{}: {error}", say::plain(name)));
        Exit::Failure
    })
}

fn case_line(line: &str) -> CaseLine {
    let value: Value = serde_json::from_str(line).unwrap_or_default();
    let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let visibility = value["visibility"].as_str().unwrap_or("restricted").to_owned();
    CaseLine { kind: text("k"), id: text("id"), visibility, line: line.to_owned() }
}
