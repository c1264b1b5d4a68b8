//! Whether a file is a feed, told from its beginning.
//!
//! Never takes a page, a sitemap or a library's file of articles for one.

use super::decode;

/// How deep elements may stand in each other: the library that reads feeds goes into each by a call.
const DEPTH_MAX: usize = 200;

/// Returns whether the beginning of a file is that of a feed that this reader is to read. A feed of a Nitter
/// instance is none: its posts are another platform's.
#[must_use]
pub fn is_feed(head: &[u8]) -> bool {
    let (text, _) = decode::text(head);
    let text = text.trim_start();
    if text.starts_with('{') {
        return text.contains("jsonfeed.org/version/");
    }
    let Some(root) = root(text) else { return false };
    let name = root.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next().unwrap_or_default();
    let tag = root.split('>').next().unwrap_or_default();
    let known = match name.rsplit(':').next().unwrap_or(name) {
        "rss" => true,
        "feed" => tag.contains("http://www.w3.org/2005/Atom"),
        "RDF" => tag.contains("http://purl.org/rss/1.0/"),
        _ => false,
    };
    known && !is_nitter(text)
}

/// Returns what follows the `<` of the first element.
fn root(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        let end = match rest {
            rest if rest.starts_with("<!--") => rest.find("-->")? + 3,
            rest if rest.starts_with("<?") => rest.find("?>")? + 2,
            rest if rest.starts_with("<!") => rest.find('>')? + 1,
            rest => return rest.strip_prefix('<'),
        };
        rest = rest[end..].trim_start();
    }
}

/// Nitter's items are named by the path of a post on X and `#m`, or by the post's number alone.
fn is_nitter(text: &str) -> bool {
    let guid = text.split("</guid>").next().and_then(|before| before.rsplit('>').next());
    let link = text.split("</item>").next().and_then(|item| item.split("<item>").nth(1));
    let link = link.and_then(|item| item.split("</link>").next()?.rsplit("<link>").next());
    let digits = |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit());
    let post = |address: &str| {
        let id = address.trim().strip_suffix("#m").and_then(|address| address.rsplit_once("/status/"));
        id.is_some_and(|(_, id)| digits(id))
    };
    [guid, link].into_iter().flatten().any(post)
}

/// Returns whether elements stand too deep in each other for the library; counts each opening tag that is
/// not closed.
#[must_use]
pub fn is_too_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        if let Some(data) = rest.strip_prefix("![CDATA[") {
            rest = data.find("]]>").map_or("", |end| &data[end..]);
            continue;
        }
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end..]);
            continue;
        }
        let tag = rest.find('>').map_or(rest, |end| &rest[..end]);
        match tag.bytes().next() {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'?' | b'!') => {}
            _ if tag.ends_with('/') => {}
            _ => depth += 1,
        }
        if depth > DEPTH_MAX {
            return true;
        }
        rest = &rest[tag.len()..];
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds_are_told_from_what_looks_alike() {
        for (head, wanted) in [
            ("<?xml version='1.0'?><!-- x --><!DOCTYPE rss><rss version='0.91'><channel>", true),
            ("<rss version=\"2.0\"><channel><item><guid>https://example.org/1</guid>", true),
            ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", true),
            ("<feed xmlns=\"https://example.org/feed\">", false),
            ("<rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\">", true),
            ("<rdf:RDF xmlns:rdf=\"r\">", false),
            ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", true),
            ("{\"version\": \"1\"}", false),
            ("<html><rss></rss></html>", false),
            ("<urlset>", false),
            ("<rss><channel><item><link>https://n.example/a/status/12#m</link></item>", false),
            ("<rss><item><guid isPermaLink=\"false\">https://n.example/a/status/12#m</guid>", false),
            ("<rss><item><guid>https://n.example/a/status/12</guid>", true),
            ("", false),
            ("<!--", false),
        ] {
            assert_eq!(is_feed(head.as_bytes()), wanted, "{head}");
        }
    }

    #[test]
    fn depth_counts_what_is_open() {
        for (text, wanted) in [
            ("<a>".repeat(201), true),
            ("<a>".repeat(200), false),
            ("<a></a>".repeat(1000), false),
            ("<a/>".repeat(1000), false),
            (format!("<![CDATA[{}]]>", "<a>".repeat(1000)), false),
        ] {
            assert_eq!(is_too_deep(&text), wanted);
        }
    }
}
