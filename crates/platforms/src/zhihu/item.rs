//! An answer, an article or a short note of Zhihu, as the API and the pages' data write it.
//!
//! Never requires a field but the id, the kind and the text.

use model::{Account, Basis, Counts, Form, From, Moment, Post};
use serde::Deserialize;

use crate::article;
use crate::import::Taken;
use crate::loose::{self, Loose, Mixed, Nested};

/// An item.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Item<'a> {
    #[serde(borrow)]
    pub id: Loose<'a>,
    #[serde(rename = "type")]
    pub kind: Loose<'a>,
    pub content: Mixed<'a, Part<'a>>,
    pub title: Loose<'a>,
    pub question: Nested<Question<'a>>,
    #[serde(alias = "createdTime")]
    pub created_time: Loose<'a>,
    pub created: Loose<'a>,
    pub author: Nested<Author<'a>>,
    #[serde(alias = "voteupCount")]
    pub voteup_count: Loose<'a>,
    #[serde(alias = "commentCount")]
    pub comment_count: Loose<'a>,
    pub target: Nested<Item<'a>>,
}

/// Reads an [`Item`].
pub struct Items;

impl loose::Form for Items {
    type Of<'a> = Item<'a>;
}

/// A part of a note.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Part<'a> {
    #[serde(borrow)]
    content: Loose<'a>,
    url: Loose<'a>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Question<'a> {
    #[serde(borrow)]
    id: Loose<'a>,
    title: Loose<'a>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Author<'a> {
    #[serde(borrow)]
    id: Loose<'a>,
    #[serde(alias = "urlToken")]
    url_token: Loose<'a>,
    name: Loose<'a>,
    headline: Loose<'a>,
}

/// Returns an item's id, which names its kind.
#[must_use]
pub fn id(item: &Item<'_>, kind: Option<&str>) -> Option<String> {
    let kind =
        kind.or_else(|| item.kind.get()).filter(|kind| matches!(*kind, "answer" | "article" | "pin"))?;
    let id = item.id.get().filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some(format!("{kind}-{id}"))
}

/// Returns the words, and the pictures that stand beside them.
fn content(item: &Item<'_>) -> (String, Vec<String>) {
    let (mut text, mut pictures) = (Vec::new(), Vec::new());
    match &item.content {
        Mixed::Text(whole) => text.push(whole.to_string()),
        Mixed::List(parts) => {
            for part in parts {
                if let Mixed::Object(part) = part {
                    text.extend(part.content.get().map(str::to_owned));
                    pictures.extend(part.url.get().map(str::to_owned));
                }
            }
        }
        Mixed::Nothing | Mixed::Object(_) => {}
    }
    (text.join("\n"), pictures)
}

/// Reads an item; false where it is none or holds no words.
pub fn take(item: &Item<'_>, kind: Option<&str>, from: &From, replaced: u32, taken: &mut Taken) -> bool {
    let Some(id) = id(item, kind) else { return false };
    let (text, beside) = content(item);
    if text.is_empty() {
        return false;
    }
    let seconds = item.created_time.get().or(item.created.get()).and_then(|time| time.parse::<i64>().ok());
    let seconds = seconds.filter(|seconds| (0..10_000_000_000).contains(seconds));
    let author = item.author.get();
    // 0 stands for whoever wrote without a name.
    let account = author.and_then(|author| author.id.get()).filter(|id| *id != "0").unwrap_or_default();
    let handle = author.and_then(|author| author.url_token.get()).map(str::to_owned);
    let question = item.question.get();
    let count = |shown: &Loose<'_>| shown.get().and_then(|count| count.parse().ok());
    let counts =
        Counts { likes: count(&item.voteup_count), replies: count(&item.comment_count), reposts: None };
    let mut media = article::pictures(&text, &["data-original", "data-actualsrc", "src"]);
    // A page gives each picture twice, once for those without scripts.
    media.dedup_by(|a, b| a.url == b.url);
    media.extend(article::pictures(
        &beside.iter().map(|url| format!("<img src=\"{}\">", url.replace('"', "%22"))).collect::<String>(),
        &["src"],
    ));
    taken.posts.push(Post {
        platform: "zhihu".to_owned(),
        account: account.to_owned(),
        handle: handle.clone(),
        url: address(&id, question),
        id,
        created: seconds.map(|s| Moment { basis: Basis::PlatformField, id_off_ms: None, ms: s * 1000 }),
        form: Form::Html,
        title: item.title.get().or_else(|| question?.title.get()).map(str::to_owned),
        text,
        media,
        counts: (counts != Counts::default()).then_some(counts),
        replaced,
        from: from.clone(),
        ..Post::default()
    });
    if let Some(author) = author.filter(|_| !account.is_empty()) {
        taken.accounts.push(Account {
            platform: "zhihu".to_owned(),
            id: account.to_owned(),
            handle,
            name: author.name.get().map(str::to_owned),
            bio: author.headline.get().map(str::to_owned),
            from: from.clone(),
            ..Account::default()
        });
    }
    true
}

fn address(id: &str, question: Option<&Question<'_>>) -> Option<String> {
    match id.split_once('-')? {
        ("answer", id) => {
            let question = question?.id.get()?;
            Some(format!("https://www.zhihu.com/question/{question}/answer/{id}"))
        }
        ("article", id) => Some(format!("https://zhuanlan.zhihu.com/p/{id}")),
        (_, id) => Some(format!("https://www.zhihu.com/pin/{id}")),
    }
}
