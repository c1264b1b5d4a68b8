//! A page of a thread of Tieba: each floor is a post of its own author.
//!
//! Never reads the replies within a floor, which a script loads.

use model::{Account, Form, From, Mark, Post};
use serde::Deserialize;

use super::READER;
use crate::article;
use crate::import::Taken;
use crate::loose::{self, Loose, Nested};
use crate::markup::{self, Element};
use crate::page::Capture;

/// The most floors of one page; the site shows 30.
const FLOORS_MAX: usize = 500;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Field<'a> {
    #[serde(borrow)]
    author: Nested<Author<'a>>,
    content: Nested<Content<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Author<'a> {
    #[serde(borrow)]
    user_id: Loose<'a>,
    user_name: Loose<'a>,
    user_nickname: Loose<'a>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Content<'a> {
    #[serde(borrow)]
    post_id: Loose<'a>,
    date: Loose<'a>,
}

struct Fields;

impl loose::Form for Fields {
    type Of<'a> = Field<'a>;
}

/// Reads the floors of a captured page, `None` where it is no thread.
#[must_use]
pub fn read(capture: &Capture<'_>) -> Option<Taken> {
    article::of_site(capture, &["tieba.baidu.com"], |page| {
        let thread = article::number_after(page.url, "/p/")?;
        let floors = markup::all(page.html, FLOORS_MAX, |tag| tag.has_class("l_post"));
        let title = article::text_of_class(page, "core_title_txt");
        let mut taken = Taken::default();
        for floor in &floors {
            take(thread, title.as_deref(), floor, &mut taken);
        }
        (!taken.posts.is_empty()).then_some(taken)
    })
}

fn take(thread: &str, title: Option<&str>, floor: &Element<'_>, taken: &mut Taken) {
    let Some(field) = floor.tag.attribute("data-field") else { return };
    let body = markup::by_class(floor.inner, "d_post_content");
    let shown = markup::all(floor.inner, 8, |tag| tag.has_class("tail-info"));
    let shown = shown.iter().map(|line| markup::text(line.inner)).find(|line| line.starts_with("20"));
    let read = loose::read::<Fields, _>(field.as_bytes(), |field, replaced, mut problems| {
        let author = field.author.get();
        let content = field.content.get();
        let id = content.and_then(|content| content.post_id.take("post_id", &mut problems));
        let account =
            author.and_then(|author| author.user_id.take("user_id", &mut problems)).unwrap_or_default();
        let handle = author.and_then(|author| author.user_name.get()).map(str::to_owned);
        let name = author.and_then(|author| author.user_nickname.get()).map(str::to_owned);
        let time = content.and_then(|content| content.date.get()).or(shown.as_deref());
        let (created, minute_only) = article::moment(time);
        let from = From { reader: READER.to_owned(), ..From::default() };
        let known = Account {
            platform: "baidu".to_owned(),
            instance: Some("tieba".to_owned()),
            id: account.clone(),
            handle: handle.clone(),
            name,
            from: from.clone(),
            ..Account::default()
        };
        let post = id.zip(body).map(|(id, body)| Post {
            platform: "baidu".to_owned(),
            instance: Some("tieba".to_owned()),
            account,
            handle,
            url: Some(format!("https://tieba.baidu.com/p/{thread}?pid={id}#{id}")),
            id,
            created,
            form: Form::Html,
            title: title.map(str::to_owned),
            text: body.inner.trim().to_owned(),
            media: article::pictures(body.inner, &["src"]),
            marks: if minute_only { vec![Mark::MinuteOnly] } else { Vec::new() },
            replaced,
            from,
            ..Post::default()
        });
        Ok((post, known, problems))
    });
    match read {
        Ok((post, account, problems)) => {
            taken.accounts.extend((post.is_some() && !account.id.is_empty()).then_some(account));
            taken.posts.extend(post);
            taken.problems.extend(problems);
        }
        Err(problem) => taken.problems.push(problem),
    }
}
