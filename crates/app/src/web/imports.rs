//! The list of imports, newest first.
//!
//! Never calls an import whole where something declared is absent.

use archive::{ArchiveError, Gap, Import};
use model::Civil;
use pages::{ImportLine, Site, imports};

use super::library::Opened;

/// Returns the page that lists the imports.
pub fn draw(site: &Site<'_>, opened: Option<&Opened>) -> Result<String, ArchiveError> {
    let kept = match opened {
        Some(opened) => opened.reader.imports()?,
        None => Vec::new(),
    };
    let lines: Vec<ImportLine> = kept.iter().rev().map(line).collect();
    Ok(imports(site, &lines))
}

/// Returns the line of an import.
pub fn line(import: &Import) -> ImportLine {
    let report = &import.report;
    let handle = report.handle.as_ref().map(|handle| format!("@{handle}"));
    let [_, _, left_out, damaged] = import.counts;
    ImportLine {
        import: import.import.clone(),
        day: Civil::of_ms(import.span_ms.1).date(),
        input: report.input.clone(),
        platform: report.platform.clone().unwrap_or_default(),
        account: handle.or_else(|| report.account.clone()).unwrap_or_default(),
        posts: report.posts,
        new_posts: report.new_posts,
        missing: missing(&report.missing),
        damaged,
        left_out,
    }
}

/// Returns how many things are declared and not there.
pub fn missing(gaps: &[Gap]) -> u64 {
    gaps.iter().map(|gap| gap.declared.saturating_sub(gap.found).max(1)).sum()
}
