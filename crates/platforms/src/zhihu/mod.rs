//! Zhihu: answers, articles and short notes, from its API's answers and from its pages, whose data stand in
//! a script.
//!
//! Answers, articles and notes are numbered apart, so that ids name the kind: `answer-123`, `article-456`,
//! `pin-789`.
//!
//! Never takes an excerpt for the text: what holds no whole text is no post.

mod item;

use std::collections::HashMap;

use formats::{Problem, ProblemKind, Shape};
use model::{From, PieceRef};
use serde::Deserialize;

use crate::article::{self, Page};
use crate::import::{About, Found, Import, Listing, Named, Origin, Role, Taken};
use crate::loose::{self, Nested, Several};
use crate::markup;
use crate::page::{Capture, Pages};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use item::{Item, Items};

/// The reader and its version, as records name it.
const READER: &str = "zhihu/1";
/// How much of a file is looked at.
const PEEK_BYTES: usize = 16 << 10;

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: "zhihu",
    recognise,
    pages: Some(Pages { read, private: |_| Vec::new() }),
    element: |_, slice| named(slice),
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[
        Source {
            what: ["answers of the API", "API 应答（JSON）"],
            era: "2016 to now",
            evidence: Evidence::Documentation,
        },
        Source {
            what: ["pages of answers and articles", "回答与文章页"],
            era: "2018 to now",
            evidence: Evidence::Invented,
        },
    ],
};

fn recognise(listing: &Listing<'_>, _include: &[String]) -> Option<Box<dyn Import>> {
    let mut roles = vec![Role::Unknown; listing.members.len()];
    let mut found = false;
    for member in listing.members.iter().filter(|member| member.name.ends_with(".json")).take(4096) {
        let head = (listing.peek)(member.index, PEEK_BYTES).unwrap_or_default();
        if is_answer(&head) {
            roles[member.index] = Role::Posts { kind: "items", shape: Shape::Keyed("data") };
            found = true;
        }
    }
    found.then(|| Box::new(Answers { roles }) as Box<dyn Import>)
}

/// Returns whether an answer of the API begins so: a page of items with votes and an author.
fn is_answer(head: &[u8]) -> bool {
    let has = |word: &[u8]| memchr::memmem::find(head, word).is_some();
    let start = head.trim_ascii_start().first() == Some(&b'{');
    start && has(b"\"data\"") && has(b"\"voteup_count\"") && (has(b"zhihu.com") || has(b"\"url_token\""))
}

struct Answers {
    roles: Vec<Role>,
}

impl Import for Answers {
    fn about(&self) -> About {
        About {
            platform: "zhihu",
            era: "API JSON",
            account: None,
            handle: None,
            reader: READER,
            origin: Origin::Collected,
            by: None,
        }
    }

    fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn read(&self, _index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        loose::read::<Items, _>(slice, |item, replaced, problems| {
            let mut taken = Taken { problems, ..Taken::default() };
            let from = From { pieces: pieces.to_vec(), reader: READER.to_owned(), ..From::default() };
            match item::take(inner(item), None, &from, replaced, &mut taken) {
                true => Ok(Found::Several(Box::new(taken))),
                false => Err(Problem::new(ProblemKind::WrongShape).detail("id")),
            }
        })
    }
}

/// Returns the item in what wraps it: an activity's target.
fn inner<'i, 'a>(item: &'i Item<'a>) -> &'i Item<'a> {
    item.target.get().unwrap_or(item)
}

fn named(slice: &[u8]) -> Option<Named> {
    let id = loose::read::<Items, _>(slice, |item, _, _| Ok(item::id(inner(item), None)));
    id.ok().flatten().map(Named::Post)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer<'a> {
    #[serde(borrow)]
    data: Several<Nested<Item<'a>>>,
}

struct PageOfItems;

impl loose::Form for PageOfItems {
    type Of<'a> = Answer<'a>;
}

type ById<'a> = Nested<HashMap<String, Nested<Item<'a>>>>;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Entities<'a> {
    #[serde(borrow)]
    answers: ById<'a>,
    articles: ById<'a>,
    pins: ById<'a>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct State<'a> {
    #[serde(borrow)]
    entities: Nested<Entities<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Initial<'a> {
    #[serde(borrow)]
    initial_state: Nested<State<'a>>,
}

struct InitialData;

impl loose::Form for InitialData {
    type Of<'a> = Initial<'a>;
}

fn read(capture: &Capture<'_>) -> Option<Taken> {
    if capture.body.trim_ascii_start().first() == Some(&b'{') {
        let ours = capture.is_of("zhihu.com") && is_answer(capture.body);
        return ours.then(|| answer(capture.body))?;
    }
    article::of_site(capture, &["zhihu.com"], page)
}

fn answer(body: &[u8]) -> Option<Taken> {
    let read = loose::read::<PageOfItems, _>(body, |answer, replaced, problems| {
        let mut taken = Taken { problems, ..Taken::default() };
        let from = From { reader: READER.to_owned(), ..From::default() };
        for item in answer.data.0.iter().filter_map(Nested::get) {
            item::take(inner(item), None, &from, replaced, &mut taken);
        }
        Ok(taken)
    });
    read.ok().filter(|taken| !taken.posts.is_empty())
}

/// Reads a page's data. Where there are none, as in a page saved after its scripts ran, there is nothing here
/// to tell its parts by.
fn page(page: &Page<'_>) -> Option<Taken> {
    let data = markup::by_id(page.html, "js-initialData")?;
    let read = loose::read::<InitialData, _>(data.inner.as_bytes(), |initial, replaced, problems| {
        let mut taken = Taken { problems, ..Taken::default() };
        let from = From { reader: READER.to_owned(), ..From::default() };
        let entities = initial.initial_state.get().and_then(|state| state.entities.get());
        let lists =
            entities.map(|all| [("answer", &all.answers), ("article", &all.articles), ("pin", &all.pins)]);
        for (kind, list) in lists.into_iter().flatten() {
            let mut items: Vec<_> = list.get().into_iter().flatten().collect();
            items.sort_by_key(|(id, _)| id.as_str());
            for item in items.into_iter().filter_map(|(_, item)| item.get()) {
                item::take(item, Some(kind), &from, replaced, &mut taken);
            }
        }
        Ok(taken)
    });
    read.ok().filter(|taken| !taken.posts.is_empty())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::trial::Input;

    const ANSWER: &str = include_str!("fixtures/answers.json");

    #[test]
    fn an_answer_of_the_api_gives_its_posts() {
        let kept = Input::of(&[("answers.json", ANSWER.as_bytes())]).keep(&[]).unwrap();
        let seen: Vec<_> =
            kept.posts.iter().map(|p| (p.id.as_str(), p.account.as_str(), p.created.unwrap().ms)).collect();
        assert_eq!(
            seen,
            [
                ("answer-100000001", "0123456789abcdef0123456789abcdef", 1_541_721_599_000),
                ("article-50000001", "0123456789abcdef0123456789abcdef", 1_541_721_600_000),
                ("pin-1040000000000000001", "0123456789abcdef0123456789abcdef", 1_541_721_601_000),
            ]
        );
        assert_eq!(kept.posts[0].title.as_deref(), Some("碑林里有多少块碑？"));
        assert_eq!(kept.posts[0].media[0].url, "https://pic1.zhimg.com/v2-invented_r.jpg");
        assert_eq!(kept.posts[2].text, "<p>短短一句。</p>");
        assert_eq!(
            kept.problems.into_list()[0].to_string(),
            "wrong-shape answers.json at byte 2124 (id)"
                .replace("2124", &ANSWER.find("{\"type\": \"feed_advert\"").unwrap().to_string())
        );
        assert_eq!(named(br#"{"type":"answer","id":7,"content":"x"}"#), Some(Named::Post("answer-7".into())));
        assert_eq!(named(b"{}"), None);
    }

    #[test]
    fn broken_answers_are_borne() {
        for tenth in 0..10 {
            let cut = &ANSWER.as_bytes()[..ANSWER.len() * tenth / 10];
            drop(Input::of(&[("answers.json", cut)]).keep(&[]));
            let url = Some("https://www.zhihu.com/api/v4/x");
            let _ = read(&Capture { url, status: None, kind: None, body: cut, captured: None });
        }
    }
}
