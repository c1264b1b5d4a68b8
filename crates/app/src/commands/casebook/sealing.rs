//! The log sealed, given back byte for byte, and a record of it erased.
//!
//! Never mends a line, and never throws one away.

use std::collections::HashSet;
use std::io::{self, Write as _};
use std::ops::ControlFlow;

use archive::{ArchiveError, CASE_LINE_MAX_BYTES, CaseLine, Place, Reason};
use serde_json::json;

use super::{Call, archive_label, around, bytes_of, case_line, failure, log_in, looking, word};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::Lang;
use crate::{place, say};

/// Seals what is not sealed yet.
pub fn seal(call: &Call<'_>) -> Result<Exit, Exit> {
    let name = word(call, "file");
    let bytes = bytes_of(name)?;
    let log = log_in(call, name, bytes.clone())?;
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
        Err(error) => return Err(failure::tell(call.lang, &archive_label(call), &error)),
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
    Ok(looking::tell(call, &log))
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

/// Writes every sealed line to standard output, for whoever works on the casebook here. No export: what is
/// sealed is among them.
pub fn log(call: &Call<'_>) -> Result<Exit, Exit> {
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
        return Err(failure::tell(call.lang, &archive_label(call), &error));
    }
    if written.and_then(|()| out.flush()).is_err() {
        return Err(Exit::Failure);
    }
    if erased > 0 {
        say::note(&match call.lang {
            Lang::En => format!("{erased} lines were erased, and are not among these."),
            Lang::Zh => format!("另有 {erased} 行已隐去，不在其中。"),
        });
    }
    Ok(Exit::Done)
}

/// Erases a record.
pub fn erase(call: &Call<'_>) -> Result<Exit, Exit> {
    let place = place::of(call.matches);
    let reason = Reason::of_word(word(call, "reason")).ok_or(Exit::Mistake)?;
    let bar = Bar::new(call.lang);
    let erased = archive::erase_case_record(&place, word(call, "id"), reason, &around(&bar));
    bar.clear();
    let erased = match erased {
        Ok(erased) => erased,
        Err(error) => return Err(failure::tell(call.lang, &archive_label(call), &error)),
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
    Ok(if revisions == 0 || named > 0 { Exit::Gaps } else { Exit::Done })
}
