//! What leaves the casebook: each form, from one gate, with a list of what stays.
//!
//! Never lets a sealed record out, and never the whole without two stewards where a policy names them.

use std::fs;
use std::path::Path;

use casebook::exchange::{
    Audience, KINDS, Release, area_map, geojson, left_out, lumen, native, release, statements, table,
    whole_statement,
};
use casebook::{Log, Rules, View};
use serde_json::json;

use super::{Call, archive_label, failure, log_of, text_of, told, word};
use crate::exit::Exit;
use crate::{place, say};

/// Writes the forms that are asked for into a folder.
pub fn export(call: &Call<'_>) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let view = View::of(&log);
    let rules = Rules::of(&view);
    let signed = signed(call, &log, rules.stewards())?;
    let audience = match (call.matches.get_flag("whole"), word(call, "for")) {
        (true, _) => Audience::Whole(&signed),
        (false, "research") => Audience::Research,
        _ => Audience::Public,
    };
    let out = release(&view, audience);
    let folder = Path::new(word(call, "dir"));
    let files = forms(call, &out);
    let written = fs::create_dir_all(folder)
        .and_then(|()| files.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text)));
    if let Err(error) = written {
        say::note(&format!("{}: {error}", say::plain(&folder.display().to_string())));
        return Err(Exit::Failure);
    }
    if audience != Audience::Public && call.matches.get_flag("whole") && signed.len() < 2 {
        told::note(
            call,
            "Two stewards that the policy names must approve the whole (`beilin casebook approve`); restricted records stay.",
            "完整导出须经规则所列两位保管人同意（beilin casebook approve）；受限记录未导出。",
        );
    }
    told_of(call, &out, &files);
    Ok(if out.omitted.is_empty() && out.jigsaw.is_empty() { Exit::Done } else { Exit::Gaps })
}

/// Returns the stewards whose notes were given and hold.
fn signed<'a>(call: &Call<'_>, log: &Log, stewards: &[&'a str]) -> Result<Vec<&'a str>, Exit> {
    let names = call.matches.get_many::<String>("approval").into_iter().flatten();
    let notes = names.map(|name| text_of(name)).collect::<Result<Vec<_>, _>>()?;
    let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
    Ok(archive::approvers(&notes, &whole_statement(log), stewards))
}

fn forms(call: &Call<'_>, out: &Release<'_>) -> Vec<(String, String)> {
    let wanted = |name: &str| call.matches.get_flag(name);
    let all = !["native", "ftm", "csv", "geojson", "notices"].into_iter().any(wanted);
    let (lines, fields) = native(out);
    let (mut files, mut unsaid) = (Vec::new(), Vec::new());
    if all || wanted("native") {
        files.push(("casebook.jsonl".to_owned(), lines));
    }
    if all || wanted("ftm") {
        let said = statements(out);
        unsaid.extend(said.unsaid.into_iter().map(|(id, why)| ("ftm", id, why)));
        files.push(("statements.jsonl".to_owned(), said.lines));
    }
    if all || wanted("csv") {
        let tables = KINDS.iter().map(|kind| (format!("{kind}.csv"), table(out, kind)));
        files.extend(tables.filter(|(_, text)| !text.is_empty()));
    }
    if all || wanted("geojson") {
        files.push(("provinces.geojson".to_owned(), geojson(&area_map(out))));
    }
    if all || wanted("notices") {
        let notices = lumen(out);
        unsaid.extend(notices.unsaid.into_iter().map(|(id, why)| ("notices", id, why)));
        files.push(("notices.jsonl".to_owned(), notices.lines));
    }
    files.push(("left-out.jsonl".to_owned(), left_out(out, &fields, &unsaid)));
    files
}

fn told_of(call: &Call<'_>, out: &Release<'_>, files: &[(String, String)]) {
    let (records, omitted, jigsaw) = (out.records.len(), out.omitted.len(), out.jigsaw.len());
    if call.json {
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        say::json(&json!({ "records": records, "left_out": omitted, "jigsaw": jigsaw, "files": names }));
    }
    told::note(
        call,
        &format!("{records} records exported, {omitted} left out (left-out.jsonl says which and why)."),
        &format!("已导出 {records} 条记录，{omitted} 条未导出（见 left-out.jsonl）。"),
    );
    if jigsaw > 0 {
        told::note(
            call,
            &format!(
                "Look again before you give this away: {jigsaw} unnamed people may be known from what is said of them together."
            ),
            &format!("交出之前请再看一遍：有 {jigsaw} 位未具名者，几项内容合在一起便可能认出。"),
        );
    }
}

/// Prints this steward's word that the whole may go out as it stands.
pub fn approve(call: &Call<'_>) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let note = archive::approve_case(&place::of(call.matches), &whole_statement(&log))
        .map_err(|error| failure::tell(call.lang, &archive_label(call), &error))?;
    say::result(note.trim_end_matches('\n'));
    Ok(Exit::Done)
}
