//! Which room may import which: the table of ARCHITECTURE.md against the manifests, both ways.
//!
//! Never looks at crates that are not ours, but for what a row's "C code" forbids.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::File;

/// A row of the table of rooms.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    pub room: String,
    pub imports: BTreeSet<String>,
    pub never: String,
}

/// Reads the rows of the table whose first column is headed `Room`.
pub fn table(page: &str) -> Vec<Row> {
    let lines = page.lines().skip_while(|line| !line.starts_with("| Room |")).skip(2);
    let rows = lines.take_while(|line| line.starts_with('|')).map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        assert_eq!(cells.len(), 4, "a row of the table of rooms has four cells: {line}");
        let names = cells[2].split(',').map(|name| name.trim().trim_matches('`').to_owned());
        Row {
            room: cells[0].trim_matches('`').to_owned(),
            imports: names.filter(|name| !name.contains(' ')).collect(),
            never: cells[3].to_owned(),
        }
    });
    rows.collect()
}

/// Returns the dependencies that a manifest names, outside those of tests.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let (mut inside, mut found) = (false, BTreeSet::new());
    for line in manifest.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']').replace("build-dependencies", "dependencies");
            inside = section == "dependencies"
                || section.ends_with(".dependencies") && !section.starts_with("workspace");
            if let Some((head, name)) = section.rsplit_once("dependencies.")
                && !head.ends_with("dev-")
                && !head.starts_with("workspace")
            {
                found.insert(name.to_owned());
            }
        } else if inside
            && let Some(name) = line.split(['.', '=', ' ']).next().filter(|name| !name.is_empty())
        {
            found.insert(name.trim_matches('"').to_owned());
        }
    }
    found.retain(|name| !name.starts_with('#'));
    found
}

pub fn check(rooms: &[String], page: &str, manifests: &[File]) -> Vec<String> {
    let rows = table(page);
    let mut complaints = Vec::new();
    let listed: BTreeSet<&str> = rows.iter().map(|row| row.room.as_str()).collect();
    for room in rooms.iter().filter(|room| !listed.contains(room.as_str())) {
        complaints.push(format!("crates/{room} has no row in ARCHITECTURE.md"));
    }
    for row in &rows {
        let path = format!("crates/{}/Cargo.toml", row.room);
        match manifests.iter().find(|file| file.path == path) {
            Some(manifest) => check_row(row, &manifest.text, &mut complaints),
            None => complaints.push(format!("the room {} of ARCHITECTURE.md has no {path}", row.room)),
        }
    }
    complaints.extend(check_down(&rows));
    complaints
}

fn check_row(row: &Row, manifest: &str, complaints: &mut Vec<String>) {
    let all = dependencies(manifest);
    let ours: BTreeSet<String> =
        all.iter().filter_map(|name| name.strip_prefix("beilin-")).map(String::from).collect();
    for name in ours.difference(&row.imports) {
        complaints.push(format!("{} imports {name}, and ARCHITECTURE.md does not say that it may", row.room));
    }
    for name in row.imports.difference(&ours) {
        complaints.push(format!("ARCHITECTURE.md lets {} import {name}, and it does not", row.room));
    }
    if row.never.contains("C code") {
        let foreign =
            |name: &&String| name.ends_with("-sys") || ["ring", "openssl", "zstd"].contains(&name.as_str());
        for name in all.iter().filter(foreign) {
            complaints.push(format!("{} is never C code, and depends on {name}", row.room));
        }
    }
    let crate_name = if row.room == "app" { "beilin".to_owned() } else { format!("beilin-{}", row.room) };
    if !manifest.contains(&format!("name = \"{crate_name}\"")) {
        complaints.push(format!("crates/{} is not named {crate_name}", row.room));
    }
}

/// Arrows go down only: whoever is imported is settled before who imports it.
fn check_down(rows: &[Row]) -> Vec<String> {
    let mut left: BTreeMap<&str, &BTreeSet<String>> =
        rows.iter().map(|row| (row.room.as_str(), &row.imports)).collect();
    for _ in 0..rows.len() {
        let settled: Vec<&str> = left
            .iter()
            .filter(|(_, imports)| !imports.iter().any(|name| left.contains_key(name.as_str())))
            .map(|(room, _)| *room)
            .collect();
        left.retain(|room, _| !settled.contains(room));
    }
    left.keys().map(|room| format!("the arrows of {room} in ARCHITECTURE.md form a circle")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "| Room | P | May import | Never |\n|---|---|---|---|\n| `low` | x | nothing of ours | I/O; C code |\n| `top` | x | low | - |\n\nend";

    fn manifest(room: &str, body: &str) -> File {
        File::of(&format!("crates/{room}/Cargo.toml"), &format!("name = \"beilin-{room}\"\n{body}"))
    }

    fn complaints(page: &str, low: &str, top: &str) -> Vec<String> {
        check(&["low".into(), "top".into()], page, &[manifest("low", low), manifest("top", top)])
    }

    #[test]
    fn the_table_is_held_against_the_manifests_both_ways() {
        let right = "[dependencies]\nbeilin-low.workspace = true\n";
        assert_eq!(complaints(PAGE, "", right), Vec::<String>::new());
        let tests_only = "[dev-dependencies]\nbeilin-top = { path = \"../top\" }\n[lints]\nworkspace = true";
        assert_eq!(complaints(PAGE, tests_only, right), Vec::<String>::new());
        let rows: [(&str, &str, &str); 6] = [
            ("[dependencies]\nbeilin-top.workspace = true", right, "low imports top"),
            ("[dependencies.beilin-top]\npath = \"../top\"", right, "low imports top"),
            ("[target.'cfg(windows)'.dependencies]\nbeilin-top = \"1\"", right, "low imports top"),
            ("[build-dependencies]\nbeilin-top = \"1\"", right, "low imports top"),
            ("[dependencies]\nlibz-sys = \"1\"", right, "never C code"),
            ("", "[dependencies]", "lets top import low"),
        ];
        for (low, top, expected) in rows {
            let found = complaints(PAGE, low, top);
            assert!(found.iter().any(|line| line.contains(expected)), "{expected}: {found:?}");
        }
    }

    #[test]
    fn unlisted_rooms_and_circles_are_named() {
        let found = check(&["new".into()], PAGE, &[]);
        assert!(found.iter().any(|line| line.contains("crates/new has no row")), "{found:?}");
        assert!(found.iter().any(|line| line.contains("the room low")), "{found:?}");
        let circle = PAGE.replace("nothing of ours", "top");
        assert!(check_down(&table(&circle)).len() == 2);
    }
}
