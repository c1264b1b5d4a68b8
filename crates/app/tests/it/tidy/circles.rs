//! Modules of one crate that lean on each other in a circle.
//!
//! Never counts a parent's use of what it holds (`lib.rs` over all, `x.rs` over `x/`): a parent is the door
//! to its children, and they may use what stands in it.

use std::collections::{BTreeMap, BTreeSet};

use super::mask::{code_without_tests, is_word};
use super::tree::File;

type Module = Vec<String>;

const COMPLAINTS_MAX: usize = 20;
const PARTS_MAX: usize = 16;

/// Splits `crates/room/src/a/b.rs` into the room and the module `a::b`.
fn place(path: &str) -> Option<(String, Module)> {
    let mut parts = path.strip_prefix("crates/")?.strip_suffix(".rs")?.split('/');
    let room = parts.next()?.to_owned();
    if parts.next()? != "src" {
        return None;
    }
    let mut module: Module = parts.map(String::from).collect();
    if module.last().is_some_and(|name| ["lib", "main", "mod"].contains(&name.as_str())) {
        module.pop();
    }
    Some((room, module))
}

/// Returns every path in the code that begins with `crate` or `super`, groups written out, as modules from
/// the root of the crate.
fn paths(code: &str, module: &[String]) -> Vec<Module> {
    let mut found = Vec::new();
    for (start, begins) in
        [("crate::", Vec::new()), ("super::", module[..module.len().saturating_sub(1)].to_vec())]
    {
        for (at, _) in code.match_indices(start) {
            let before = &code[..at];
            let continues =
                before.ends_with("::") || before.as_bytes().last().is_some_and(|byte| is_word(*byte));
            if !continues {
                expand(&code[at + start.len()..], begins.clone(), &mut found, 0);
            }
        }
    }
    found
}

fn expand(rest: &str, mut so_far: Module, found: &mut Vec<Module>, depth: usize) {
    let mut rest = rest.trim_start();
    for _ in 0..PARTS_MAX {
        let end = rest.bytes().position(|byte| !is_word(byte)).unwrap_or(rest.len());
        let word = &rest[..end];
        if rest.starts_with('{') {
            for member in members(rest).into_iter().filter(|_| depth < PARTS_MAX) {
                expand(member, so_far.clone(), found, depth + 1);
            }
            return;
        }
        match word {
            "super" => {
                so_far.pop();
            }
            "" | "self" => {}
            _ => so_far.push(word.to_owned()),
        }
        match rest[end..].strip_prefix("::") {
            Some(after) => rest = after.trim_start(),
            None => break,
        }
    }
    found.push(so_far);
}

/// Splits `{a, b::{c, d}} …` at the commas of its own level.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut from, mut out) = (0_usize, 1, Vec::new());
    for (at, byte) in group.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || depth == 1 && byte == b',' {
            out.push(group[from..at].trim());
            from = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    out.retain(|member| !member.is_empty());
    out
}

pub fn check(sources: &[File]) -> Vec<String> {
    let mut crates: BTreeMap<String, Vec<(Module, &File)>> = BTreeMap::new();
    for file in sources {
        if let Some((room, module)) = place(&file.path) {
            crates.entry(room).or_default().push((module, file));
        }
    }
    crates.iter().flat_map(|(room, modules)| check_crate(room, modules)).collect()
}

fn check_crate(room: &str, modules: &[(Module, &File)]) -> Vec<String> {
    let known: BTreeSet<&Module> = modules.iter().map(|(module, _)| module).collect();
    let mut arrows: BTreeMap<&Module, BTreeSet<&Module>> = BTreeMap::new();
    for (module, file) in modules {
        for path in paths(&code_without_tests(&file.text), module) {
            let target = (0..=path.len()).rev().find_map(|n| known.get(&path[..n].to_vec()).copied());
            if let Some(target) = target.filter(|target| *target != module && !target.starts_with(module)) {
                arrows.entry(module).or_default().insert(target);
            }
        }
    }
    circles(room, known, arrows)
}

/// Names one circle after another, taking the arrow that closes it away each time.
fn circles<'a>(
    room: &str,
    known: BTreeSet<&'a Module>,
    mut arrows: BTreeMap<&'a Module, BTreeSet<&'a Module>>,
) -> Vec<String> {
    let mut complaints = Vec::new();
    while complaints.len() < COMPLAINTS_MAX {
        let mut left = known.clone();
        loop {
            let leans =
                |module: &&Module| arrows.get(*module).is_some_and(|to| to.iter().any(|t| left.contains(t)));
            let free: Vec<&Module> = left.iter().filter(|module| !leans(module)).copied().collect();
            if free.is_empty() {
                break;
            }
            left.retain(|module| !free.contains(module));
        }
        let Some(circle) = circle(&left, &arrows) else { break };
        let names: Vec<String> = circle.iter().chain(&circle[..1]).map(|module| module.join("::")).collect();
        complaints.push(format!("crates/{room}: modules lean on each other: {}", names.join(" -> ")));
        let last = circle[circle.len() - 1];
        arrows.get_mut(last).expect("invariant: a circle is made of arrows").remove(circle[0]);
    }
    complaints
}

/// Walks from one of the modules that are left until it comes back to one it has seen.
fn circle<'a>(
    left: &BTreeSet<&'a Module>,
    arrows: &BTreeMap<&'a Module, BTreeSet<&'a Module>>,
) -> Option<Vec<&'a Module>> {
    let mut at = left.first().copied()?;
    let mut walked: Vec<&Module> = Vec::new();
    while !walked.contains(&at) {
        walked.push(at);
        at = arrows[at]
            .iter()
            .find(|to| left.contains(**to))
            .copied()
            .expect("invariant: what is left has an arrow");
    }
    let start = walked.iter().position(|module| *module == at)?;
    Some(walked.split_off(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(files: &[(&str, &str)]) -> Vec<String> {
        check(
            &files
                .iter()
                .map(|(path, text)| File::of(&format!("crates/low/src/{path}"), text))
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn circles_are_found_however_they_are_written() {
        let rows: [&[(&str, &str)]; 4] = [
            &[("lib.rs", ""), ("a.rs", "use crate::b::X;"), ("b.rs", "use crate::a::Y;")],
            &[
                ("a.rs", "use crate::{b::{X, Z}, c};"),
                ("b.rs", "fn f() { super::c::g() }"),
                ("c.rs", "use crate::a;"),
            ],
            &[("x/mod.rs", ""), ("x/a.rs", "use super::b::B;"), ("x/b.rs", "use crate::x::a;")],
            &[("x.rs", "use crate::b;"), ("x/a.rs", ""), ("b.rs", "use crate::x::a::A; use crate::x;")],
        ];
        for files in rows {
            assert_eq!(complaints(files).len(), 1, "{files:?}");
        }
        let two = [("a.rs", "use crate::{b, c};"), ("b.rs", "use crate::a;"), ("c.rs", "use crate::a;")];
        assert_eq!(complaints(&two).len(), 2);
    }

    #[test]
    fn doors_tests_and_comments_are_no_circles() {
        let rows: [&[(&str, &str)]; 3] = [
            &[("lib.rs", "pub use crate::a::X;"), ("a.rs", "use crate::Error;")],
            &[("x/mod.rs", "use a::A;"), ("x/a.rs", "use super::Shape;")],
            &[
                ("a.rs", "use crate::b::X;"),
                ("b.rs", "// crate::a\n#[cfg(test)]\nmod tests { use crate::a::Y; }"),
            ],
        ];
        for files in rows {
            assert_eq!(complaints(files), Vec::<String>::new(), "{files:?}");
        }
    }
}
