//! An item of a feed made into a post.
//!
//! Never says that a text is whole where the feed gives a summary, and never takes an impossible time.

use feed_rs::model::{Content, Entry, Feed, FeedType, Link as FeedLink, Text};
use formats::{Problem, ProblemKind};
use model::{Account, Basis, Form, From, Mark, Media, MediaKind, Moment, PieceRef, Post, Tag};

use super::{NAME, READER};

/// The first millisecond of 1990; there were no feeds before.
const FIRST_MS: i64 = 631_152_000_000;
/// The first millisecond of 2200.
const LAST_MS: i64 = 7_258_118_400_000;

/// What a feed says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The host that it is of.
    pub instance: Option<String>,
    /// Its own id: the one it gives itself, or the address of what it is about.
    pub account: String,
}

/// Returns what a feed says of itself.
#[must_use]
pub fn origin(feed: &Feed) -> Origin {
    let page = address(&feed.links).or_else(|| feed.links.first().map(|link| link.href.clone()));
    let item = || feed.entries.iter().find_map(|entry| address(&entry.links));
    let instance = page.as_deref().and_then(host).or_else(|| item().as_deref().and_then(host));
    let own = feed.feed_type == FeedType::Atom && !feed.id.is_empty();
    let account = if own { feed.id.clone() } else { page.unwrap_or_else(|| feed.id.clone()) };
    Origin { instance, account }
}

/// Returns the feed as an account.
#[must_use]
pub fn account(feed: &Feed, origin: &Origin, pieces: &[PieceRef]) -> Account {
    let words =
        |text: &Option<Text>| text.as_ref().map(|text| text.content.clone()).filter(|t| !t.is_empty());
    Account {
        platform: NAME.to_owned(),
        instance: origin.instance.clone(),
        id: origin.account.clone(),
        name: words(&feed.title),
        bio: words(&feed.description),
        website: address(&feed.links),
        avatar: feed.logo.as_ref().or(feed.icon.as_ref()).map(|image| image.uri.clone()),
        from: From { pieces: pieces.to_vec(), reader: READER.to_owned(), ..From::default() },
        ..Account::default()
    }
}

/// Makes the post; what is odd about it goes into `problems`.
#[must_use]
pub fn post(
    entry: &Entry,
    feed: &Feed,
    origin: &Origin,
    pieces: &[PieceRef],
    problems: &mut Vec<Problem>,
) -> Option<Post> {
    let url = address(&entry.links);
    let id = Some(entry.id.trim()).filter(|id| !id.is_empty()).map(str::to_owned).or_else(|| url.clone());
    let Some(id) = id else {
        problems.push(Problem::new(ProblemKind::WrongShape).detail("guid"));
        return None;
    };
    let (text, form, cut) = words(entry, &feed.feed_type);
    let mut post = Post {
        platform: NAME.to_owned(),
        instance: origin.instance.clone(),
        account: origin.account.clone(),
        handle: entry.authors.first().and_then(|author| author.name.clone()).filter(|name| !name.is_empty()),
        id,
        created: created(entry, problems),
        form,
        title: entry.title.as_ref().map(|title| title.content.clone()).filter(|title| !title.is_empty()),
        text,
        url,
        lang: entry.language.clone().or_else(|| feed.language.clone()),
        marks: if cut { vec![Mark::Cut] } else { Vec::new() },
        media: media(entry),
        from: From { pieces: pieces.to_vec(), reader: READER.to_owned(), ..From::default() },
        ..Post::default()
    };
    // A category stands beside the text and not in it.
    let tag = |term: &String| Tag { end: 0, start: 0, tag: term.clone() };
    post.tags =
        entry.categories.iter().map(|category| &category.term).filter(|t| !t.is_empty()).map(tag).collect();
    Some(post)
}

fn created(entry: &Entry, problems: &mut Vec<Problem>) -> Option<Moment> {
    let ms = entry.published.or(entry.updated)?.timestamp_millis();
    if !(FIRST_MS..LAST_MS).contains(&ms) {
        problems.push(Problem::new(ProblemKind::BadDate).detail(ms));
        return None;
    }
    Some(Moment { basis: Basis::PlatformField, id_off_ms: None, ms })
}

/// Returns the text, how it is written down, and whether it ends before the post does.
fn words(entry: &Entry, kind: &FeedType) -> (String, Form, bool) {
    let form = |kind: &str| if kind.contains("html") { Form::Html } else { Form::Plain };
    let body = |content: &Content| content.body.clone().filter(|body| !body.trim().is_empty());
    if let Some(content) = &entry.content
        && let Some(text) = body(content)
    {
        let cut = says_more(&text);
        return (text, form(content.content_type.as_ref()), cut);
    }
    let Some(summary) = entry.summary.as_ref().filter(|summary| !summary.content.trim().is_empty()) else {
        return (String::new(), Form::Plain, entry.content.is_some());
    };
    // A description of RSS may be all there is; a summary of the others is one by its name.
    let cut = matches!(kind, FeedType::Atom | FeedType::JSON) || says_more(&summary.content);
    let rss = matches!(kind, FeedType::RSS0 | FeedType::RSS1 | FeedType::RSS2);
    let form = if rss { Form::Html } else { form(summary.content_type.as_ref()) };
    (summary.content.clone(), form, cut)
}

/// Programs that shorten a text end it with dots in brackets, in front of a link or two.
fn says_more(text: &str) -> bool {
    ["[…]", "[...]", "[&#8230;]", "[&hellip;]", "[&#x2026;]"].iter().any(|dots| {
        text.rfind(dots).is_some_and(|at| {
            let tail = &text[at + dots.len()..];
            tail.len() < 1000 && (!tail.contains("<p") || tail.contains("</a>"))
        })
    })
}

fn media(entry: &Entry) -> Vec<Media> {
    let kind = |mime: &str| match mime.split('/').next() {
        Some("image") => MediaKind::Photo,
        Some("video") => MediaKind::Video,
        Some("audio") => MediaKind::Audio,
        _ => MediaKind::Other,
    };
    let plain =
        |url: String, kind| Media { alt: None, end: None, file: None, kind, owner: None, start: None, url };
    let enclosed = entry.links.iter().filter(|link| is_enclosed(link));
    let enclosed =
        enclosed.map(|link| plain(link.href.clone(), kind(link.media_type.as_deref().unwrap_or_default())));
    let objects = entry.media.iter().flat_map(|object| &object.content);
    let objects = objects.filter_map(|content| {
        let mime = content.content_type.as_ref().map_or_else(String::new, ToString::to_string);
        Some(plain(content.url.as_ref()?.to_string(), kind(&mime)))
    });
    let mut all: Vec<Media> = Vec::new();
    for media in enclosed.chain(objects) {
        if !all.iter().any(|known| known.url == media.url) {
            all.push(media);
        }
    }
    all
}

/// Attachments of a JSON Feed have no relation, only a type.
fn is_enclosed(link: &FeedLink) -> bool {
    let typed = link.media_type.as_deref().is_some_and(|kind| !kind.contains("html"));
    link.rel.as_deref() == Some("enclosure") || (link.rel.is_none() && typed)
}

/// Returns the address of the page itself.
fn address(links: &[FeedLink]) -> Option<String> {
    let page =
        |link: &&FeedLink| matches!(link.rel.as_deref(), None | Some("alternate")) && !is_enclosed(link);
    links.iter().find(page).map(|link| link.href.clone()).filter(|href| !href.is_empty())
}

fn host(address: &str) -> Option<String> {
    let rest = address.split_once("://")?.1;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?;
    let host = host.split(':').next()?.to_ascii_lowercase();
    (!host.is_empty()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortened_text_says_so() {
        for (text, wanted) in [
            ("Beginning […]", true),
            (
                "<p>Beginning [&#8230;]</p>\n<p>The post <a href=\"x\">a</a> appeared first on <a>b</a>.</p>",
                true,
            ),
            ("Beginning [...] <a href=\"x\">Continue</a>", true),
            ("He said […] and went on.<p>More</p>", false),
            ("Whole…", false),
        ] {
            assert_eq!(says_more(text), wanted, "{text}");
        }
    }

    #[test]
    fn hosts_are_cut_out_of_addresses() {
        for (address, wanted) in [
            ("https://Example.org:8080/a", Some("example.org")),
            ("http://u@example.org", Some("example.org")),
            ("tag:example.org,2005:1", None),
            ("https:///x", None),
        ] {
            assert_eq!(host(address).as_deref(), wanted);
        }
    }
}
