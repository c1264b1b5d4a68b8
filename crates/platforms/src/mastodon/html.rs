//! The links in a post's HTML: where they stand, where they lead, what they show.
//!
//! Never repairs HTML and never follows a link; what is no plain `<a …>…</a>` is passed over.

/// The most links of a post.
const LINKS_MAX: usize = 1000;

/// A link as it stands in the HTML. Offsets are code points of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The `<` of `<a`.
    pub start: u32,
    /// One past the `>` of `</a>`.
    pub end: u32,
    /// Where it leads.
    pub href: String,
    /// What it shows, without mark-up.
    pub shown: String,
    /// The HTML from `start` to `end`.
    pub html: String,
}

/// Returns the links of a text.
pub fn anchors(html: &str) -> Vec<Anchor> {
    let mut found = Vec::new();
    let (mut byte, mut point) = (0, 0);
    while let Some(at) = html[byte..].find("<a ").filter(|_| found.len() < LINKS_MAX) {
        let start = byte + at;
        let Some(open) = html[start..].find('>').map(|at| start + at) else { break };
        let Some(close) = html[open..].find("</a>").map(|at| open + at) else { break };
        let end = close + "</a>".len();
        point += points(&html[byte..start]);
        let length = points(&html[start..end]);
        if let Some(href) = href(&html[start..open]) {
            found.push(Anchor {
                start: point,
                end: point + length,
                href,
                shown: bare(&html[open + 1..close]),
                html: html[start..end].to_owned(),
            });
        }
        (byte, point) = (end, point + length);
    }
    found
}

fn points(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

fn href(tag: &str) -> Option<String> {
    let rest = &tag[tag.find("href=")? + "href=".len()..];
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    rest[1..].split(quote).next().map(plain)
}

/// A text without tags.
fn bare(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    plain(&out)
}

fn plain(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    escapes.iter().fold(text.to_owned(), |text, (escape, plain)| text.replace(escape, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_where_they_stand() {
        let html = "<p>碑😀 <a href=\"https://m.example/@bo\" class=\"u-url mention\">@<span>bo</span></a> \
                    <a href='https://e.example/?a=1&amp;b=2'>e.example</a></p>";
        // Offsets by python3: html.index("<a") counts code points.
        let found = anchors(html);
        let short: Vec<_> =
            found.iter().map(|a| (a.start, a.end, a.href.as_str(), a.shown.as_str())).collect();
        assert_eq!(
            short,
            [(6, 80, "https://m.example/@bo", "@bo"), (81, 135, "https://e.example/?a=1&b=2", "e.example")]
        );
        assert_eq!(found[1].html, "<a href='https://e.example/?a=1&amp;b=2'>e.example</a>");
        for bad in ["<a ", "<a href=\"x", "<a href=\"x\">", "<a >x</a>", "<a href=x>y</a>", "</a><a", ""] {
            assert_eq!(anchors(bad), [], "{bad}");
        }
    }
}
