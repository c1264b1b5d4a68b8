//! The files of the project, read once.
//!
//! Never follows a link, never reads what a build or a keep wrote.

use std::fs;
use std::path::{Path, PathBuf};

const SKIPPED: [&str; 5] = ["target", ".git", "beilin-archive", "node_modules", "__pycache__"];
const DEPTH_MAX: usize = 20;

/// A text file: its path from the root of the project with `/`, and what it says.
#[derive(Clone, Debug)]
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    /// Returns a file that is not on disk, to try rules on.
    pub fn of(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }
}

pub struct Tree {
    root: PathBuf,
    files: Vec<File>,
}

impl Tree {
    /// Reads the sources, pages and manifests of this project.
    pub fn of_the_project() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap();
        let mut files = Vec::new();
        walk(&root, "", 0, &mut files);
        files.sort_by(|a, b| a.path.cmp(&b.path));
        assert!(files.len() > 40, "the tree was not found at {}", root.display());
        Self { root, files }
    }

    pub fn text(&self, path: &str) -> String {
        self.files
            .iter()
            .find(|file| file.path == path)
            .unwrap_or_else(|| panic!("{path} is missing"))
            .text
            .clone()
    }

    /// Returns the files whose path ends so.
    pub fn texts(&self, ending: &str) -> Vec<File> {
        self.files.iter().filter(|file| file.path.ends_with(ending)).cloned().collect()
    }

    /// Returns the Rust files of all `src` folders.
    pub fn sources(&self) -> Vec<File> {
        self.texts(".rs").into_iter().filter(|file| file.path.split('/').nth(2) == Some("src")).collect()
    }

    /// Returns the folders below `crates/`.
    pub fn rooms(&self) -> Vec<String> {
        let manifests = self.files.iter().filter_map(|file| file.path.strip_prefix("crates/"));
        manifests.filter_map(|path| path.strip_suffix("/Cargo.toml")).map(String::from).collect()
    }

    pub fn exists(&self, path: &str) -> bool {
        self.root.join(path).exists()
    }
}

fn walk(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<File>) {
    assert!(depth < DEPTH_MAX, "folders nest too deep at {prefix}");
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        let kind = entry.file_type().unwrap();
        if kind.is_dir() && !SKIPPED.contains(&name.as_str()) {
            walk(&entry.path(), &format!("{path}/"), depth + 1, files);
        } else if kind.is_file() && [".rs", ".md", "Cargo.toml"].iter().any(|ending| name.ends_with(ending)) {
            files.push(File { text: fs::read_to_string(entry.path()).unwrap(), path });
        }
    }
}
