//! Elements of an HTML text as slices of it, found by tag, id and class: what readers of known pages
//! need, at the speed of one pass and with the markup as it came.
//!
//! Never builds a tree, never mends markup, and never runs anything: a page whose elements are not closed
//! gives shorter or longer slices, and no page takes more than one pass a search.

use std::borrow::Cow;

/// The longest run of tags that one search looks at.
const TAGS_MAX: usize = 2_000_000;

/// A tag in a text.
#[derive(Clone, Copy, Debug)]
pub struct Tag<'h> {
    /// Its name as it came.
    pub name: &'h str,
    /// What stands between the name and `>`.
    pub attributes: &'h str,
    /// Whether it closes an element.
    pub closing: bool,
    /// Where its `<` is.
    pub start: usize,
    /// One past its `>`.
    pub end: usize,
}

impl<'h> Tag<'h> {
    /// Returns whether it opens an element of this name.
    #[must_use]
    pub fn opens(&self, name: &str) -> bool {
        !self.closing && self.name.eq_ignore_ascii_case(name)
    }

    /// Returns an attribute's value, with its entities resolved; `""` where it has none.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<Cow<'h, str>> {
        if self.closing {
            return None;
        }
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == '/');
            if rest.is_empty() {
                return None;
            }
            let length = rest.find(|sign: char| sign.is_ascii_whitespace() || matches!(sign, '=' | '/'));
            let length = length.unwrap_or(rest.len()).max(1);
            // A first sign of several bytes is never `=`: then `length` is beyond it.
            let (key, after) = rest.split_at_checked(length)?;
            let (value, after) = value(after);
            if key.eq_ignore_ascii_case(name) {
                return Some(unescape(value));
            }
            rest = after;
        }
    }

    /// Returns whether its id is this one.
    #[must_use]
    pub fn has_id(&self, id: &str) -> bool {
        self.attribute("id").is_some_and(|found| found == id)
    }

    /// Returns whether it is of this class.
    #[must_use]
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|list| list.split_ascii_whitespace().any(|one| one == class))
    }
}

/// Splits `= value` from what follows; an attribute without a value has an empty one.
fn value(after: &str) -> (&str, &str) {
    let trimmed = after.trim_ascii_start();
    let Some(rest) = trimmed.strip_prefix('=') else { return ("", after) };
    let rest = rest.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(rest) = rest.strip_prefix(quote) {
            return rest.split_once(quote).unwrap_or((rest, ""));
        }
    }
    let length = rest.find(|sign: char| sign.is_ascii_whitespace()).unwrap_or(rest.len());
    rest.split_at(length)
}

/// The tags of a text, in order. Comments are passed over, and so is what stands inside of scripts and
/// styles.
pub struct Tags<'h> {
    html: &'h str,
    at: usize,
}

impl<'h> Tags<'h> {
    /// Begins with a text.
    #[must_use]
    pub fn of(html: &'h str) -> Self {
        Self { html, at: 0 }
    }

    /// Returns one past the `>` of a tag whose attributes begin at `from`; `>` in quotes does not count.
    fn tag_end(&self, from: usize) -> usize {
        let bytes = self.html.as_bytes();
        let mut at = from;
        let mut after_equals = false;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'>' => return at + 1,
                b'"' | b'\'' if after_equals => match memchr::memchr(byte, &bytes[at + 1..]) {
                    Some(length) => at += length + 1,
                    None => return bytes.len(),
                },
                _ => {}
            }
            after_equals = byte == b'=' || (after_equals && byte.is_ascii_whitespace());
            at += 1;
        }
        bytes.len()
    }
}

impl<'h> Iterator for Tags<'h> {
    type Item = Tag<'h>;

    fn next(&mut self) -> Option<Tag<'h>> {
        let bytes = self.html.as_bytes();
        loop {
            let start = self.at + memchr::memchr(b'<', bytes.get(self.at..)?)?;
            let rest = &bytes[start + 1..];
            if rest.starts_with(b"!--") {
                let end = memchr::memmem::find(&rest[3..], b"-->");
                self.at = end.map_or(bytes.len(), |length| start + 4 + length + 3);
                continue;
            }
            let closing = rest.first() == Some(&b'/');
            let name_at = start + 1 + usize::from(closing);
            let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/' | b'<');
            let length = bytes[name_at..].iter().position(ends).unwrap_or(bytes.len() - name_at);
            if !bytes.get(name_at).is_some_and(u8::is_ascii_alphabetic) {
                self.at = name_at;
                continue;
            }
            let end = self.tag_end(name_at + length);
            self.at = end;
            let name = &self.html[name_at..name_at + length];
            let inside = self.html[name_at + length..end].trim_end_matches('>');
            if !closing && (name.eq_ignore_ascii_case("script") || name.eq_ignore_ascii_case("style")) {
                self.at = raw_end(bytes, end, name.as_bytes());
            }
            return Some(Tag { name, attributes: inside, closing, start, end });
        }
    }
}

/// Returns where `</name` stands, from a place on.
fn raw_end(bytes: &[u8], from: usize, name: &[u8]) -> usize {
    let mut at = from;
    while let Some(length) = memchr::memmem::find(&bytes[at..], b"</") {
        at += length;
        let found = bytes.get(at + 2..at + 2 + name.len());
        if found.is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return at;
        }
        at += 2;
    }
    bytes.len()
}

/// An element: its tag and what stands inside.
#[derive(Clone, Copy, Debug)]
pub struct Element<'h> {
    /// The tag that opens it.
    pub tag: Tag<'h>,
    /// What stands inside, as it came.
    pub inner: &'h str,
}

/// Elements that have no end.
const EMPTY: [&str; 7] = ["img", "br", "meta", "link", "input", "hr", "source"];

/// Returns the first element whose tag is wanted.
#[must_use]
pub fn find<'h>(html: &'h str, wanted: impl Fn(&Tag<'h>) -> bool) -> Option<Element<'h>> {
    let tag = Tags::of(html).take(TAGS_MAX).find(|tag| !tag.closing && wanted(tag))?;
    Some(element(html, tag))
}

/// Returns the element of an id.
#[must_use]
pub fn by_id<'h>(html: &'h str, id: &str) -> Option<Element<'h>> {
    find(html, |tag| tag.has_id(id))
}

/// Returns the first element of a class.
#[must_use]
pub fn by_class<'h>(html: &'h str, class: &str) -> Option<Element<'h>> {
    find(html, |tag| tag.has_class(class))
}

/// Returns the elements whose tags are wanted, one after another and never one inside another, at most so
/// many.
#[must_use]
pub fn all<'h>(html: &'h str, most: usize, wanted: impl Fn(&Tag<'h>) -> bool) -> Vec<Element<'h>> {
    let mut found: Vec<Element<'h>> = Vec::new();
    let mut tags = Tags::of(html);
    while found.len() < most {
        let Some(tag) = tags.find(|tag| !tag.closing && wanted(tag)) else { break };
        let one = element(html, tag);
        tags.at = tag.end + one.inner.len();
        found.push(one);
    }
    found
}

/// Returns what an open tag opens: up to the tag that closes it, or to the end.
fn element<'h>(html: &'h str, tag: Tag<'h>) -> Element<'h> {
    let empty = EMPTY.iter().any(|name| tag.name.eq_ignore_ascii_case(name));
    if empty {
        return Element { tag, inner: "" };
    }
    let raw = tag.opens("script") || tag.opens("style");
    if raw {
        let end = raw_end(html.as_bytes(), tag.end, tag.name.as_bytes());
        return Element { tag, inner: &html[tag.end..end] };
    }
    let mut open = 1_u32;
    let rest = Tags { html, at: tag.end };
    for inner in rest.take(TAGS_MAX).filter(|inner| inner.name.eq_ignore_ascii_case(tag.name)) {
        if inner.closing {
            open -= 1;
        } else if !inner.attributes.ends_with('/') {
            open += 1;
        }
        if open == 0 {
            return Element { tag, inner: &html[tag.end..inner.start] };
        }
    }
    Element { tag, inner: &html[tag.end..] }
}

/// Returns the content of `<meta name|property|itemprop="…">`, where it is not empty.
#[must_use]
pub fn meta<'h>(html: &'h str, name: &str) -> Option<Cow<'h, str>> {
    let of = |tag: &Tag<'_>| {
        ["property", "name", "itemprop"].iter().any(|key| tag.attribute(key).is_some_and(|is| is == name))
    };
    let tags = Tags::of(html).take(TAGS_MAX).filter(|tag| tag.opens("meta") && of(tag));
    tags.filter_map(|tag| tag.attribute("content")).find(|content| !content.trim().is_empty())
}

/// Tags that begin a line.
const LINES: [&str; 14] =
    ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "blockquote", "article"];

/// Returns the text of markup as it reads: without tags, with entities resolved, white space drawn
/// together, and a new line where a block begins or ends.
#[must_use]
pub fn text(html: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for tag in Tags::of(html) {
        if tag.start > at {
            push(&mut out, &html[at..tag.start]);
        }
        at = tag.end;
        let raw = tag.opens("script") || tag.opens("style");
        if raw {
            at = raw_end(html.as_bytes(), tag.end, tag.name.as_bytes());
        } else if LINES.iter().any(|name| tag.name.eq_ignore_ascii_case(name)) {
            out.truncate(out.trim_end_matches(' ').len());
            if !out.is_empty() && !out.ends_with("\n\n") {
                out.push('\n');
            }
        }
    }
    push(&mut out, html.get(at..).unwrap_or_default());
    out.truncate(out.trim_end().len());
    out
}

/// Adds text, drawing white space together.
fn push(out: &mut String, text: &str) {
    let blank = |out: &mut String| {
        if !out.is_empty() && !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    };
    let text = unescape(text);
    let mut rest = text.as_ref();
    while let Some(length) = rest.bytes().position(|byte| byte.is_ascii_whitespace()) {
        out.push_str(&rest[..length]);
        blank(out);
        rest = &rest[length + 1..];
    }
    out.push_str(rest);
}

/// The named entities that pages use; others stay as they came.
const NAMED: [(&str, char); 24] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("hellip", '…'),
    ("middot", '·'),
    ("bull", '•'),
    ("copy", '©'),
    ("reg", '®'),
    ("times", '×'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("yen", '¥'),
    ("deg", '°'),
    ("laquo", '«'),
    ("raquo", '»'),
];

/// Returns a text with its entities resolved.
#[must_use]
pub fn unescape(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..first]);
    let mut rest = &text[first..];
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (sign, length) = entity(rest).unwrap_or(('&', 1));
        out.push(sign);
        rest = &rest[length..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Returns what the entity at the beginning stands for, and how long it is.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let number = match name.strip_prefix('#') {
        None => return NAMED.iter().find(|(known, _)| *known == name).map(|(_, sign)| (*sign, end + 1)),
        Some(digits) => match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        },
    };
    Some((char::from_u32(number.ok()?)?, end + 1))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn an_element_goes_to_the_tag_that_closes_it() {
        let html = r#"<!-- <div id="a">no</div> --><script>"<div id='a'>no</div>"</script>
            <div class="x" id="a">one<div>two</div><br><p>three</div><div id=b data-x='1 > 0'>四&amp;</div>"#;
        for (id, inner) in [("a", Some("one<div>two</div><br><p>three")), ("b", Some("四&amp;")), ("c", None)]
        {
            assert_eq!(by_id(html, id).map(|found| found.inner), inner, "{id}");
        }
        assert_eq!(by_id("<div id=a>open <b>x", "a").unwrap().inner, "open <b>x");
        assert_eq!(find("<img id=a>x", |tag| tag.has_id("a")).unwrap().inner, "");
        assert_eq!(by_class("<i class='a  b'>x</i>", "b").unwrap().inner, "x");
        assert_eq!(all("<li>a<li>b</li></li><li>c</li>", 9, |tag| tag.opens("li")).len(), 2);
        assert_eq!(find("<script id=s>a<b</script>c", |tag| tag.has_id("s")).unwrap().inner, "a<b");
    }

    #[test]
    fn attributes_are_read_however_they_are_written() {
        let tag = Tags::of("<a HREF='x&amp;y' data-a = \"b c\" bare title=plain/>").next().unwrap();
        for (name, wanted) in [
            ("href", Some("x&y")),
            ("data-a", Some("b c")),
            ("bare", Some("")),
            ("title", Some("plain/")),
            ("no", None),
        ] {
            assert_eq!(tag.attribute(name).as_deref(), wanted, "{name}");
        }
        for odd in ["<a 碑>", "<a =>", "<a ='", "<a b=\"", "<a", "<", "</", "<a / / >", "<a碑林=1>"] {
            for tag in Tags::of(odd) {
                let _ = tag.attribute("x");
            }
        }
    }

    #[test]
    fn text_reads_as_a_person_reads_it() {
        for (html, wanted) in [
            ("<p>一</p><p>二 <b>三</b></p>", "一\n\n二 三"),
            ("a\n   b<br/>c", "a b\nc"),
            ("x<script>no()</script><style>p{}</style>y", "xy"),
            ("&lt;p&gt; &#30865;&#x6797;&unknown; & &amp;amp;", "<p> 碑林&unknown; & &amp;"),
            ("", ""),
            ("<div><div></div></div>", ""),
        ] {
            assert_eq!(text(html), wanted, "{html}");
        }
    }

    #[test]
    fn meta_is_found_by_name_or_property() {
        let html = r#"<META property="og:title" content=""><meta content='碑' property='og:title'><meta name=author content=x>"#;
        assert_eq!(meta(html, "og:title").as_deref(), Some("碑"));
        assert_eq!(meta(html, "author").as_deref(), Some("x"));
        assert_eq!(meta(html, "none"), None);
    }

    #[test]
    fn a_hostile_text_takes_one_pass() {
        for hostile in [
            "<div".repeat(100_000),
            "<".repeat(300_000),
            "<a '".repeat(50_000),
            "<!--".repeat(50_000),
            "<script".repeat(50_000),
            "&".repeat(200_000),
            "<div>".repeat(100_000),
            "</".repeat(100_000),
        ] {
            let _ = (by_id(&hostile, "x"), text(&hostile), all(&hostile, 10, |tag| tag.opens("div")));
        }
    }
}
