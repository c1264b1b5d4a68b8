//! Reports held against golden files, which every platform's tests share.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use serde_json::Value;

/// Holds a report against its golden file; `GOLDEN=write` writes it anew.
pub fn golden(path: &Path, report: &Value) {
    let text = serde_json::to_string_pretty(report).unwrap() + "\n";
    if std::env::var("GOLDEN").as_deref() == Ok("write") {
        std::fs::write(path, &text).unwrap();
    }
    let golden = std::fs::read_to_string(path).unwrap_or_default();
    assert!(golden == text, "{} differs; GOLDEN=write and read the difference", path.display());
}
