//! Relative links in pages: each leads to a file that is there.
//!
//! Never looks at addresses on the network.

use super::tree::File;

pub fn check(pages: &[File], exists: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut complaints = Vec::new();
    for page in pages {
        let folder = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for target in targets(&page.text) {
            let path = target.split(['#', '?']).next().unwrap_or_default();
            let outside = path.is_empty() || target.contains("://") || target.starts_with("mailto:");
            if !outside && !exists(&joined(folder, path)) {
                complaints.push(format!("{}: a link leads nowhere: {target}", page.path));
            }
        }
    }
    complaints
}

fn joined(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// Returns what stands in `](…)` and after `[name]:`, outside code.
fn targets(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut fenced = false;
    for line in page.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            continue;
        }
        let plain: String = line.split('`').step_by(2).collect::<Vec<_>>().join("``");
        for part in plain.split("](").skip(1) {
            found.extend(part.split([')', ' ']).next().map(String::from));
        }
        if plain.starts_with('[')
            && let Some((_, target)) = plain.split_once("]: ")
        {
            found.push(target.trim().to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dead_links_are_named_and_others_left_alone() {
        let there = |path: &str| ["docs/a.md", "README.md"].contains(&path);
        let rows = [
            ("[a](a.md)", 0),
            ("[a](a.md#part) [r](../README.md)", 0),
            ("![p](b.png)", 1),
            ("[x](../x.md) and [y](y.md)", 2),
            ("[w](https://example.org/x) [m](mailto:a@example.org) [h](#here)", 0),
            ("`[c](no.md)`\n```\n[d](no.md)\n```", 0),
            ("[ref]: missing.md", 1),
        ];
        for (text, expected) in rows {
            assert_eq!(check(&[File::of("docs/page.md", text)], &there).len(), expected, "{text}");
        }
    }
}
