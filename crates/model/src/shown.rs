//! The derived view of a post's text: unescaped, links expanded, mentions and tags told apart.
//!
//! Never changes what is kept. Offsets are sliced as code points of the text as it stands, and only
//! then is each slice unescaped.

use crate::post::{Form, Post};

/// A stretch of text as it is shown. Borrowed strings are from the post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown<'a> {
    /// Words.
    Text(String),
    /// A link: what to show and where it leads.
    Link {
        /// What stands for it.
        shown: &'a str,
        /// Where it leads.
        to: &'a str,
    },
    /// A mention: the text as written, and the handle.
    Mention {
        /// As written, with its sign.
        shown: String,
        /// The handle.
        handle: &'a str,
    },
    /// A tag: the text as written, and the tag.
    Tag {
        /// As written, with its sign.
        shown: String,
        /// The tag.
        tag: &'a str,
    },
}

enum Mark<'a> {
    Link(&'a str, &'a str),
    Mention(&'a str),
    Tag(&'a str),
    Drop,
}

/// Returns the whole text of a post (the long one where there is one) in stretches. The link by which
/// a platform refers to the post's own media is left out. Marks that overlap an earlier one, or lie
/// outside the text, are shown as plain text.
#[must_use]
pub fn shown(post: &Post) -> Vec<Shown<'_>> {
    let mut marks: Vec<(u32, u32, Mark<'_>)> = Vec::new();
    let (text, form) = match &post.long {
        Some(long) => (long.text.as_str(), Form::Plain),
        None => (post.text.as_str(), post.form),
    };
    let (links, mentions, tags) = match &post.long {
        Some(long) => (&long.links, &long.mentions, &long.tags),
        None => (&post.links, &post.mentions, &post.tags),
    };
    for link in links {
        marks.push((link.start, link.end, Mark::Link(link.shown.as_deref().unwrap_or(&link.to), &link.to)));
    }
    for mention in mentions {
        marks.push((mention.start, mention.end, Mark::Mention(&mention.handle)));
    }
    for tag in tags {
        marks.push((tag.start, tag.end, Mark::Tag(&tag.tag)));
    }
    if post.long.is_none() {
        for media in &post.media {
            if let (Some(start), Some(end)) = (media.start, media.end) {
                marks.push((start, end, Mark::Drop));
            }
        }
    }
    marks.sort_by_key(|mark| (mark.0, mark.1));
    let plain = |slice: &str| match form {
        Form::Plain => slice.to_owned(),
        Form::Escaped => unescaped(slice),
        Form::Html => stripped(slice),
    };
    let mut out = Vec::with_capacity(marks.len() * 2 + 1);
    let mut cursor = Cursor { text, byte: 0, point: 0 };
    for (start, end, mark) in marks {
        if start < cursor.point || end <= start {
            continue;
        }
        let before_from = cursor.byte;
        let mut ahead = Cursor { ..cursor };
        if !ahead.go(start) {
            continue;
        }
        let mark_from = ahead.byte;
        if !ahead.go(end) {
            continue;
        }
        push_text(&mut out, plain(&text[before_from..mark_from]));
        let written = plain(&text[mark_from..ahead.byte]);
        match mark {
            Mark::Link(shown, to) => out.push(Shown::Link { shown, to }),
            Mark::Mention(handle) => out.push(Shown::Mention { shown: written, handle }),
            Mark::Tag(tag) => out.push(Shown::Tag { shown: written, tag }),
            Mark::Drop => {}
        }
        cursor = ahead;
    }
    push_text(&mut out, plain(&text[cursor.byte..]));
    out
}

/// Returns the shown text as one string: what search indexes and what a person reads. Links appear
/// as the address they lead to.
#[must_use]
pub fn shown_text(post: &Post) -> String {
    let mut out = String::with_capacity(post.text.len());
    for part in shown(post) {
        match part {
            Shown::Text(text) => out.push_str(&text),
            Shown::Link { to, .. } => out.push_str(to),
            Shown::Mention { shown, .. } | Shown::Tag { shown, .. } => out.push_str(&shown),
        }
    }
    out
}

struct Cursor<'a> {
    text: &'a str,
    byte: usize,
    point: u32,
}

impl Cursor<'_> {
    /// Moves to a code point; false where the text ends before it.
    fn go(&mut self, point: u32) -> bool {
        let mut rest = self.text[self.byte..].char_indices();
        let mut offset = 0;
        while self.point < point {
            match rest.next() {
                Some((at, c)) => offset = at + c.len_utf8(),
                None => return false,
            }
            self.point += 1;
        }
        self.byte += offset;
        true
    }
}

fn push_text<'a>(out: &mut Vec<Shown<'a>>, text: String) {
    if !text.is_empty() {
        out.push(Shown::Text(text));
    }
}

/// Undoes exactly the three escapes that the `escaped` form has, once.
fn unescaped(slice: &str) -> String {
    let mut out = String::with_capacity(slice.len());
    let mut rest = slice;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (escape, plain) = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>')]
            .into_iter()
            .find(|(escape, _)| rest.starts_with(escape))
            .unwrap_or(("&", '&'));
        out.push(plain);
        rest = &rest[escape.len()..];
    }
    out.push_str(rest);
    out
}

/// Returns HTML with its tags taken out and its escapes undone: lines end where `br` stands and where a
/// block ends. What looks like no tag stays.
fn stripped(slice: &str) -> String {
    let mut out = String::with_capacity(slice.len());
    let mut rest = slice;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        match rest.find('>').filter(|_| is_tag) {
            Some(end) => {
                if ends_line(&rest[1..end]) {
                    out.push('\n');
                }
                rest = &rest[end + 1..];
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    entities_undone(&out).trim_end_matches('\n').to_owned()
}

/// Whether a line ends where this tag stands.
fn ends_line(tag: &str) -> bool {
    let closes = tag.starts_with('/');
    let name: String = tag
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    match name.as_str() {
        "br" => true,
        "p" | "div" | "section" | "article" | "li" | "tr" | "blockquote" | "h1" | "h2" | "h3" | "h4" => {
            closes
        }
        _ => false,
    }
}

/// Undoes the escapes that every page uses: five names, the space that does not break, and numbers.
fn entities_undone(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((sign, end)) => {
                out.push(sign);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        "nbsp" => return Some('\u{a0}'),
        _ => {}
    }
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|sign| *sign != '\0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::post::{Link, Media, MediaKind, Mention, Tag};

    fn post(text: &str) -> Post {
        Post { text: text.into(), form: Form::Escaped, ..Post::default() }
    }

    #[test]
    fn offsets_count_code_points_of_the_escaped_text() {
        // 😀 is one code point, `&amp;` five; UTF-16 or unescaping first would cut elsewhere.
        let mut post = post("😀 &amp; @lin #碑 https://t.co/a");
        post.mentions.push(Mention { end: 12, handle: "lin".into(), id: None, start: 8 });
        post.tags.push(Tag { end: 15, start: 13, tag: "碑".into() });
        post.links.push(Link {
            end: 30,
            shown: Some("example.org".into()),
            start: 16,
            to: "https://example.org/".into(),
            url: "https://t.co/a".into(),
        });
        assert_eq!(
            shown(&post),
            vec![
                Shown::Text("😀 & ".into()),
                Shown::Mention { shown: "@lin".into(), handle: "lin" },
                Shown::Text(" ".into()),
                Shown::Tag { shown: "#碑".into(), tag: "碑" },
                Shown::Text(" ".into()),
                Shown::Link { shown: "example.org", to: "https://example.org/" },
            ]
        );
        assert_eq!(shown_text(&post), "😀 & @lin #碑 https://example.org/");
    }

    #[test]
    fn escapes_are_undone_once() {
        assert_eq!(shown_text(&post("&amp;lt;script&amp;gt; &quot; &")), "&lt;script&gt; &quot; &");
    }

    #[test]
    fn html_reads_as_its_words_in_their_lines() {
        for (html, words) in [
            ("<p>碑&amp;林<br/>二</p><p>三&#39;s &#x4e09;</p>", "碑&林\n二\n三's 三"),
            ("a < b & c &unknown; <b>d</b>", "a < b & c &unknown; d"),
            ("<!-- x -->y<span class=\"br\">z</span>", "yz"),
            ("open <a href", "open <a href"),
            ("&#0;&#xD800;&#99999999999;", "&#0;&#xD800;&#99999999999;"),
        ] {
            let post = Post { text: html.into(), form: Form::Html, ..Post::default() };
            assert_eq!(shown_text(&post), words, "{html}");
        }
    }

    #[test]
    fn marks_outside_the_text_or_over_another_are_plain_text() {
        let mut post = post("abc");
        post.tags.push(Tag { end: 9, start: 2, tag: "x".into() });
        post.tags.push(Tag { end: 2, start: 0, tag: "ab".into() });
        post.tags.push(Tag { end: 3, start: 1, tag: "bc".into() });
        assert_eq!(shown(&post), vec![Shown::Tag { shown: "ab".into(), tag: "ab" }, Shown::Text("c".into())]);
    }

    #[test]
    fn several_media_share_one_link_and_it_is_left_out() {
        let mut post = post("看 https://t.co/m");
        for url in ["1", "2"] {
            post.media.push(Media {
                alt: None,
                end: Some(16),
                file: None,
                kind: MediaKind::Photo,
                owner: None,
                start: Some(2),
                url: url.into(),
            });
        }
        assert_eq!(shown_text(&post), "看 ");
    }
}
