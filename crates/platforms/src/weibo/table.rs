//! Rows of the tables that weibo-crawler and weiboSpider write: columns by their names, of which there came
//! to be more over the years.
//!
//! Never assumes an order of columns.

use std::borrow::Cow;

use super::shape::{Status, User};
use crate::loose::{Loose, Mixed, Nested};

/// The columns of a table, by name.
#[derive(Clone, Debug, Default)]
pub struct Columns(Vec<String>);

impl Columns {
    /// Reads the first row from the beginning of a file.
    #[must_use]
    pub fn of(head: &[u8]) -> Self {
        let text = String::from_utf8_lossy(head);
        let line = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
        Self(cells(line).map(|name| name.trim().to_owned()).collect())
    }

    /// Takes names.
    #[must_use]
    pub fn named(names: Vec<String>) -> Self {
        Self(names)
    }

    /// Returns whether it is a table of posts.
    #[must_use]
    pub fn are_posts(&self) -> bool {
        let has = |names: &[&str]| self.0.iter().any(|column| names.contains(&column.as_str()));
        has(&["id", "微博id"]) && has(&["正文", "微博正文", "微博内容"])
    }

    /// Returns whether it is a table of accounts.
    #[must_use]
    pub fn are_users(&self) -> bool {
        let has = |name: &str| self.0.iter().any(|column| column == name);
        has("用户id") && (has("昵称") || has("用户昵称")) && !self.are_posts()
    }

    /// Reads a row as a post's fields.
    #[must_use]
    pub fn status<'r>(&self, cells: impl Iterator<Item = Cow<'r, str>>) -> Status<'r> {
        let mut status = Status::default();
        let mut original = Status::default();
        let mut passes_on = false;
        for (column, cell) in self.0.iter().zip(cells) {
            if cell.trim().is_empty() {
                continue;
            }
            match column.strip_prefix("源微博").or_else(|| column.strip_prefix("源")) {
                Some(column) => {
                    passes_on = true;
                    let column = if column == "用户id" { "user_id" } else { column };
                    put(&mut original, column, cell);
                }
                None => put(&mut status, column, cell),
            }
        }
        if passes_on {
            status.retweet = Nested(Some(Box::new(original)));
        }
        status
    }

    /// Reads a row as an account's fields.
    #[must_use]
    pub fn user<'r>(&self, cells: impl Iterator<Item = Cow<'r, str>>) -> User<'r> {
        let mut user = User::default();
        for (column, cell) in self.0.iter().zip(cells) {
            let field = match column.as_str() {
                "用户id" | "id" => &mut user.id,
                "昵称" | "用户昵称" | "nick_name" | "screen_name" => &mut user.screen_name,
                "简介" | "description" => &mut user.description,
                "所在地" | "location" => &mut user.location,
                "高清头像" => &mut user.avatar_hd,
                "头像" => &mut user.profile_image_url,
                _ => continue,
            };
            *field = Loose::Text(cell);
        }
        user
    }
}

/// Puts a cell where its column's name says, in any of the names it has had.
fn put<'r>(status: &mut Status<'r>, column: &str, cell: Cow<'r, str>) {
    let field = match column {
        "id" | "微博id" => &mut status.id,
        "bid" => &mut status.bid,
        "user_id" | "用户id" => &mut status.user_id,
        "screen_name" | "用户昵称" | "昵称" => &mut status.screen_name,
        "正文" | "微博正文" | "微博内容" | "text" | "content" => &mut status.text,
        "位置" | "发布位置" | "location" | "publish_place" => &mut status.location,
        "日期" | "发布时间" | "created_at" | "publish_time" => &mut status.created_at,
        "完整日期" | "full_created_at" => &mut status.full_created_at,
        "工具" | "发布工具" | "source" | "publish_tool" => &mut status.source,
        "点赞数" | "attitudes_count" | "up_num" => &mut status.attitudes_count,
        "评论数" | "comments_count" | "comment_num" => &mut status.comments_count,
        "转发数" | "reposts_count" | "retweet_num" => &mut status.reposts_count,
        "视频url" | "微博视频url" | "video_url" => &mut status.video_url,
        "Live Photo视频url" | "live_photo_url" => &mut status.live_photo_url,
        "retweet_id" => &mut status.retweet_id,
        "原始图片url" | "pics" | "original_pictures" => {
            status.pics = Mixed::Text(cell);
            return;
        }
        _ => return,
    };
    *field = Loose::Text(cell);
}

/// Splits a row at its commas (RFC 4180); a cell that needs no change is a slice of the row.
pub fn cells(row: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut rest = Some(row);
    std::iter::from_fn(move || {
        let (cell, next) = cell(rest?);
        rest = next;
        Some(cell)
    })
}

fn cell(row: &str) -> (Cow<'_, str>, Option<&str>) {
    let quoted = row.strip_prefix('"').and_then(|inner| {
        let bytes = inner.as_bytes();
        let mut at = 0;
        let mut doubled = false;
        loop {
            at += memchr::memchr(b'"', &bytes[at..])?;
            if bytes.get(at + 1) != Some(&b'"') {
                break;
            }
            doubled = true;
            at += 2;
        }
        let text = &inner[..at];
        let text = if doubled { Cow::Owned(text.replace("\"\"", "\"")) } else { Cow::Borrowed(text) };
        Some((text, &inner[at + 1..]))
    });
    match quoted {
        Some((text, "")) => (text, None),
        Some((text, after)) => match after.strip_prefix(',') {
            Some(next) => (text, Some(next)),
            // Something after the closing quote: it belongs to the cell.
            None => {
                let (more, next) =
                    after.split_once(',').map_or((after, None), |(more, next)| (more, Some(next)));
                (Cow::Owned(format!("{text}{more}")), next)
            }
        },
        None => match row.split_once(',') {
            Some((text, next)) => (Cow::Borrowed(text), Some(next)),
            None => (Cow::Borrowed(row), None),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_split_as_python_splits_them() {
        // csv.reader of python3 gives the same.
        for (row, wanted) in [
            (r#""1","a, ""b""","c""#, vec!["1", "a, \"b\"", "c"]),
            ("1,,3", vec!["1", "", "3"]),
            ("\"a\nb\",碑", vec!["a\nb", "碑"]),
            ("\"a\"b,c", vec!["ab", "c"]),
            ("\"open", vec!["\"open"]),
            ("a,", vec!["a", ""]),
            ("", vec![""]),
        ] {
            assert_eq!(cells(row).collect::<Vec<_>>(), wanted, "{row}");
        }
    }

    #[test]
    fn columns_go_by_name_and_those_of_the_original_apart() {
        let columns = Columns::of("\u{feff}正文,id,源用户id,源微博id,源微博正文\r\n".as_bytes());
        let status = columns.status(cells("评,5000000000000001\t,1000000001,4304354718777344\t,原文"));
        assert_eq!(status.text.get(), Some("评"));
        let original = status.retweet.get().map(|of| (of.user_id.get(), of.text.get(), of.id.get()));
        assert_eq!(original, Some((Some("1000000001"), Some("原文"), Some("4304354718777344\t"))));
        assert!(columns.are_posts() && !columns.are_users());
    }
}
