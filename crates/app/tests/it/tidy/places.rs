//! How files open, what they are called, and that a build reaches each of them.
//!
//! Never looks inside a function.

use super::mask::code;
use super::tree::File;

const NAMES: [&str; 8] = ["util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"];

/// Each file says first what it does.
pub fn check_openings(files: &[File]) -> Vec<String> {
    let silent = files.iter().filter(|file| !file.text.starts_with("//! "));
    silent.map(|file| format!("{}: does not open with //! and what it does", file.path)).collect()
}

/// No file or folder has a name that says nothing.
pub fn check_names(files: &[File]) -> Vec<String> {
    let empty = files
        .iter()
        .filter(|file| file.path.split('/').any(|part| NAMES.contains(&part.trim_end_matches(".rs"))));
    empty.map(|file| format!("{}: a name that says nothing", file.path)).collect()
}

/// Each module below `src` and `tests/it` is declared by its parent; a file that is not is never built.
pub fn check_reached(files: &[File]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| file.path.contains("/src/") || file.path.contains("/tests/it/")) {
        let (folder, name) = file.path.rsplit_once('/').unwrap_or_default();
        if ["lib.rs", "main.rs"].contains(&name) || folder.ends_with("/bin") {
            continue;
        }
        let (place, module) = match name.strip_suffix(".rs") {
            Some("mod") => folder.rsplit_once('/').unwrap_or_default(),
            Some(stem) => (folder, stem),
            None => continue,
        };
        let parents = [
            format!("{place}/lib.rs"),
            format!("{place}/main.rs"),
            format!("{place}/mod.rs"),
            format!("{place}.rs"),
        ];
        let declared = format!("mod {module};");
        if !files.iter().any(|other| parents.contains(&other.path) && code(&other.text).contains(&declared)) {
            complaints.push(format!("{}: no parent declares it, so it is never built", file.path));
        }
    }
    complaints
}

/// The integration tests of a crate are one binary, `tests/it/main.rs`.
pub fn check_one_test_binary(files: &[File]) -> Vec<String> {
    let stray = files.iter().filter(|file| {
        file.path.split_once("/tests/").is_some_and(|(before, after)| {
            before.starts_with("crates/") && !before.contains("/src") && !after.starts_with("it/")
        })
    });
    stray.map(|file| format!("{}: belongs under tests/it", file.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_and_names_are_looked_at() {
        let files = [
            File::of("crates/low/src/lib.rs", "//! Does x.\n"),
            File::of("crates/low/src/b.rs", "use x;\n//! Late.\n"),
        ];
        assert_eq!(check_openings(&files).len(), 1);
        let rows = [
            ("crates/low/src/utils.rs", 1),
            ("crates/low/src/common/a.rs", 1),
            ("crates/low/src/commons.rs", 0),
        ];
        for (path, expected) in rows {
            assert_eq!(check_names(&[File::of(path, "")]).len(), expected, "{path}");
        }
    }

    #[test]
    fn files_that_no_parent_declares_are_named() {
        let declared = [
            File::of("crates/low/src/lib.rs", "mod a;\npub mod x;\n// mod lost;\n"),
            File::of("crates/low/src/a.rs", ""),
            File::of("crates/low/src/x/mod.rs", "mod b;"),
            File::of("crates/low/src/x/b.rs", ""),
            File::of("crates/low/tests/it/main.rs", "mod t;"),
            File::of("crates/low/tests/it/t.rs", "mod inner;"),
            File::of("crates/low/tests/it/t/inner.rs", ""),
        ];
        assert_eq!(check_reached(&declared), Vec::<String>::new());
        for path in ["crates/low/src/lost.rs", "crates/low/src/x/c.rs", "crates/low/tests/it/u.rs"] {
            let mut files = declared.to_vec();
            files.push(File::of(path, ""));
            assert_eq!(check_reached(&files).len(), 1, "{path}");
        }
        assert_eq!(check_one_test_binary(&[File::of("crates/low/tests/other.rs", "")]).len(), 1);
        assert_eq!(check_one_test_binary(&declared), Vec::<String>::new());
    }
}
