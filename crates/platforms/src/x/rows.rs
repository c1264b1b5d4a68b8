//! A row of a grailbird export's `tweets.csv`, read where the months are absent.
//!
//! Never assumes an order of columns: the first row names them.

use std::borrow::Cow;

use super::shape::{Entities, Indices, Retweeted, Text, Tweet, Url};

/// The columns of a CSV, by name.
#[derive(Default)]
pub struct Columns(Vec<String>);

impl Columns {
    /// Reads the first row from the beginning of a file.
    #[must_use]
    pub fn of(first: &[u8]) -> Self {
        let text = String::from_utf8_lossy(first);
        let line = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
        Self(cells(line).into_iter().map(|name| name.trim().to_owned()).collect())
    }

    /// Reads a row as a post's fields.
    #[must_use]
    pub fn tweet(&self, row: &str) -> Tweet<'static> {
        let cells = cells(row);
        let get = |name: &str| {
            let at = self.0.iter().position(|column| column == name)?;
            cells.get(at).filter(|cell| !cell.is_empty()).map(|cell| text(cell))
        };
        let links = get("expanded_urls").map(|list| {
            let mut seen: Vec<&str> = Vec::new();
            for address in list.0.split(',').map(str::trim) {
                if !address.is_empty() && !seen.contains(&address) {
                    seen.push(address);
                }
            }
            let link = |address: &str| Url {
                url: Some(text(address)),
                expanded_url: None,
                display_url: None,
                indices: Indices(None),
            };
            seen.into_iter().map(link).collect()
        });
        let retweeted = get("retweeted_status_id");
        Tweet {
            id_str: get("tweet_id"),
            created_at: get("timestamp"),
            text: get("text").or(Some(text(""))),
            source: get("source"),
            in_reply_to_status_id_str: get("in_reply_to_status_id"),
            in_reply_to_user_id_str: get("in_reply_to_user_id"),
            retweeted_status: retweeted.map(|id| Retweeted { id_str: Some(id), ..Retweeted::default() }),
            entities: Some(Entities { urls: links.unwrap_or_default(), ..Entities::default() }),
            ..Tweet::default()
        }
    }
}

fn text(cell: &str) -> Text<'static> {
    Text(Cow::Owned(cell.to_owned()))
}

/// Splits a row at its commas (RFC 4180).
fn cells(row: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut signs = row.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                push(&mut cells, '"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => push(&mut cells, other),
        }
    }
    cells
}

fn push(cells: &mut [String], sign: char) {
    if let Some(cell) = cells.last_mut() {
        cell.push(sign);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn rows_are_split_as_python_splits_them() {
        // csv.reader of python3 gives the same.
        for (row, wanted) in [
            (r#""1","a, ""b""","c""#, vec!["1", "a, \"b\"", "c"]),
            ("1,,3", vec!["1", "", "3"]),
            ("\"a\nb\",碑", vec!["a\nb", "碑"]),
            ("", vec![""]),
        ] {
            assert_eq!(cells(row), wanted, "{row}");
        }
    }

    #[test]
    fn columns_go_by_name() {
        let columns = Columns::of("\u{feff}\"text\",\"tweet_id\"\r\n\"x\",\"1\"".as_bytes());
        let tweet = columns.tweet("\"碑, 林\",\"42\"");
        assert_eq!(tweet.id_str.unwrap().0, "42");
        assert_eq!(tweet.text.unwrap().0, "碑, 林");
    }
}
