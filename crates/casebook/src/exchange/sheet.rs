//! Comma-separated tables (RFC 4180), in and out.
//!
//! Never guesses a separator, and never runs a cell: one that begins like a formula is written as it is, so
//! that it comes back the same, and docs/casebook.md says so.

/// The most cells that are read.
pub const CELLS_MAX: usize = 20_000_000;

/// Returns the rows of a table; `None` where a quoted cell never ends or there are too many cells.
#[must_use]
pub fn parse_csv(text: &str) -> Option<Vec<Vec<String>>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut rows, mut row, mut cell, mut cells) = (Vec::new(), Vec::new(), String::new(), 0);
    let (mut quoted, mut letters) = (false, text.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            other if quoted => cell.push(other),
            ',' => {
                row.push(std::mem::take(&mut cell));
                cells += 1;
            }
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
                cells += 1;
            }
            other => cell.push(other),
        }
        if cells > CELLS_MAX {
            return None;
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    (!quoted).then_some(rows)
}

/// Returns the rows of a table with tabs, in which no cell is quoted; `None` where there are too many cells.
#[must_use]
pub fn parse_tsv(text: &str) -> Option<Vec<Vec<String>>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.bytes().filter(|byte| matches!(byte, b'\t' | b'\n')).count() > CELLS_MAX {
        return None;
    }
    Some(text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// Returns rows as a table.
#[must_use]
pub fn write_csv(rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            out.push_str(if at > 0 { "," } else { "" });
            if cell.contains(['"', ',', '\n', '\r']) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(cell);
            }
        }
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn tables_go_both_ways() {
        let rows = vec![
            vec!["a".into(), "b \"c\", d".into()],
            vec!["名\n二".into(), "=1+1".into()],
            vec![String::new(), "x".into()],
        ];
        assert_eq!(parse_csv(&write_csv(&rows)), Some(rows));
        assert_eq!(
            parse_csv("\u{feff}a,b\n1,2"),
            Some(vec![vec!["a".into(), "b".into()], vec!["1".into(), "2".into()]])
        );
        assert_eq!(parse_csv("\"open"), None);
        assert_eq!(parse_csv(""), Some(vec![]));
    }
}
