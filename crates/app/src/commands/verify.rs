//! `beilin verify`: checks a whole archive and names each damaged thing; a file is judged as a proof file.
//!
//! Never says more than was checked: it says that nothing changed since it was sealed, not who wrote it.

use std::path::Path;

use archive::{Finding, VerifyReport};
use serde::Serialize;

use super::{Call, failure, judging};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::{Lang, findings, pick};
use crate::{place, say};

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = match call.matches.get_one::<String>("path") {
        Some(path) if Path::new(path).is_file() => return judging::run(call, Path::new(path)),
        Some(path) => place::at(Path::new(path)),
        None => place::of(call.matches),
    };
    let bar = Bar::new(call.lang);
    let (json, lang) = (call.json, call.lang);
    let report = archive::verify(&place, &bar, &mut |finding| {
        if json {
            say::json(finding);
        }
        say::note(&line(lang, finding));
    });
    bar.clear();
    match report {
        Ok(report) => {
            if json {
                say::json(&report);
            }
            say::note(&summary(lang, &report));
            if report.damaged > 0 {
                Exit::Invalid
            } else if report.missing > 0 || report.still_there {
                Exit::Gaps
            } else {
                Exit::Done
            }
        }
        Err(error) => {
            if json {
                say::json(&Unread { ok: false, error: error.to_string() });
            }
            failure::tell(lang, &place.root().display().to_string(), &error)
        }
    }
}

/// The last line where the place could not be read at all.
#[derive(Serialize)]
struct Unread {
    ok: bool,
    error: String,
}

/// Returns a finding as a sentence.
pub fn line(lang: Lang, finding: &Finding) -> String {
    let mut out = findings::kind(lang, finding.kind).to_owned();
    if let Some(file) = &finding.file {
        out.push_str(&format!(": {}", say::plain(file)));
    }
    out.push_str(&format!(": {}", say::plain(&finding.what)));
    if let Some(affects) = &finding.affects {
        out.push_str(&format!(" [{affects}]"));
    }
    if !finding.names.is_empty() {
        let names: Vec<_> = finding.names.iter().map(|name| say::plain(name)).collect();
        out.push_str(&format!(" {} {}", pick(lang, "touches", "涉及"), names.join(", ")));
    }
    out
}

fn summary(lang: Lang, report: &VerifyReport) -> String {
    let VerifyReport {
        entries, pieces, records, posts, imports, left_out, damaged, missing, withheld, ..
    } = *report;
    match (lang, report.ok) {
        (Lang::En, true) => format!(
            "Whole: {entries} log entries, {pieces} pieces, {records} records ({posts} posts), {imports} imports; \
             {left_out} private parts left out, {withheld} withheld. Apart from that \
             nothing has changed since it was sealed here. Until others have seen or dated the checkpoint, this shows no more than that."
        ),
        (Lang::Zh, true) => format!(
            "完好：存证簿 {entries} 条，原件片段 {pieces}，记录 {records}（帖文 {posts}），收存 {imports} 次；未收私密部分 \
             {left_out} 处，已隐去 {withheld} 处。除此之外，自在此存证以来没有变化。在他人见证或加注日期之前，核验只能说明这一点。"
        ),
        (Lang::En, false) => format!(
            "NOT whole: {damaged} damaged, {missing} missing; {withheld} withheld. {pieces} pieces and {records} \
             records are as they were sealed. If there is a copy elsewhere, compare it before you delete anything."
        ),
        (Lang::Zh, false) => format!(
            "不完好：损坏 {damaged} 处，缺失 {missing} 处；已隐去 {withheld} 处。其余 {pieces} 个片段与 {records} 条记录与存证时一致。\
             若别处有副本，请先比对，不要删除任何内容。"
        ),
    }
}
