//! How long a file and a function may be, tests not counted.
//!
//! Never counts less for blank lines or comments: what is read is what is counted.

use super::mask::{code, code_without_tests, is_word, item_end, line_of};
use super::tree::File;

const FILE_LINES_MAX: usize = 600;
const FUNCTION_LINES_MAX: usize = 70;

pub fn check(sources: &[File]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in sources.iter().filter(|file| !is_test(file, sources)) {
        let lines = file.text.lines().count() - test_lines(&file.text);
        if lines > FILE_LINES_MAX {
            complaints.push(format!("{}: {lines} lines, at most {FILE_LINES_MAX}", file.path));
        }
        let code = code_without_tests(&file.text);
        for (line, name, lines) in
            functions(&code).into_iter().filter(|(_, _, lines)| *lines > FUNCTION_LINES_MAX)
        {
            complaints.push(format!(
                "{}:{line}: fn {name} has {lines} lines, at most {FUNCTION_LINES_MAX}",
                file.path
            ));
        }
    }
    complaints
}

/// Whether a sibling or parent declares this file under `#[cfg(test)]`.
fn is_test(file: &File, sources: &[File]) -> bool {
    let stem = file.path.rsplit('/').next().and_then(|name| name.strip_suffix(".rs")).unwrap_or_default();
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let near = sources.iter().filter(|other| {
        other.path.rsplit_once('/').is_some_and(|(place, _)| place == folder)
            || other.path == format!("{folder}.rs")
    });
    let declared = format!("mod {stem};");
    near.into_iter().any(|other| {
        code(&other.text).contains(&declared) && !code_without_tests(&other.text).contains(&declared)
    })
}

/// Returns how many lines stand under `#[cfg(test)]`.
fn test_lines(text: &str) -> usize {
    let (all, rest) = (code(text), code_without_tests(text));
    all.lines().zip(rest.lines()).filter(|(before, after)| before.trim_end() != after.trim_end()).count()
}

/// Returns line, name and length of each function that has a body.
fn functions(code: &str) -> Vec<(usize, String, usize)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        let rest = code[at + 3..].trim_start();
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let begins = at == 0 || !is_word(code.as_bytes()[at - 1]);
        if !begins || name.is_empty() {
            continue;
        }
        let end = item_end(code.as_bytes(), at);
        if code.as_bytes()[end - 1] == b'}' {
            let lines = code[at..end].matches('\n').count() + 1;
            found.push((line_of(code, at), name, lines));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(text: &str) -> Vec<String> {
        check(&[File::of("crates/low/src/a.rs", text)])
    }

    #[test]
    fn long_files_and_functions_are_named() {
        assert_eq!(complaints(&"// x\n".repeat(600)), Vec::<String>::new());
        assert_eq!(complaints(&"// x\n".repeat(601)).len(), 1);
        let body = |lines: usize| format!("fn a(x: [u8; 2]) -> u8 {{\n{}}}\n", "    // }\n".repeat(lines));
        assert_eq!(complaints(&body(68)), Vec::<String>::new());
        let found = complaints(&format!("\n{}", body(69)));
        assert_eq!(found, ["crates/low/src/a.rs:2: fn a has 71 lines, at most 70"]);
        assert_eq!(complaints("type F = fn(u8);\ntrait T { fn b(&self); }"), Vec::<String>::new());
    }

    #[test]
    fn tests_are_not_counted() {
        let long = format!("fn a() {{\n{}}}\n", "    f();\n".repeat(700));
        assert_eq!(complaints(&format!("#[cfg(test)]\nmod tests {{\n{long}}}\n")), Vec::<String>::new());
        let apart = [
            File::of("crates/low/src/mod.rs", "#[cfg(test)]\nmod shapes;"),
            File::of("crates/low/src/shapes.rs", &long),
        ];
        assert_eq!(check(&apart), Vec::<String>::new());
        assert_eq!(complaints(&long).len(), 2);
    }
}
