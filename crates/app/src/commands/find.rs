//! `beilin find`: searches and prints what is found, newest first.
//!
//! Never counts or ranks people: posts in the order of time, nothing else.

use archive::{Answer, Asked, KeptPost, Reader};
use model::{Civil, Kinds};
use pages::When;
use serde::Serialize;

use super::{Call, failure};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::{Lang, pick};
use crate::{place, say};

/// One found post, as scripts rely on it.
#[derive(Serialize)]
struct Line<'a> {
    account: &'a str,
    created: Option<String>,
    entry: u64,
    native_id: &'a str,
    platform: &'a str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
}

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    let bar = Bar::new(call.lang);
    let reader = Reader::open(&place, &bar);
    bar.clear();
    let failed =
        |error: &archive::ArchiveError| failure::tell(call.lang, &place.root().display().to_string(), error);
    let reader = match reader {
        Ok(reader) => reader,
        Err(error) => return failed(&error),
    };
    let asked = match asked(call, &reader) {
        Ok(asked) => asked,
        Err(mistake) => {
            say::note(&mistake);
            return Exit::Mistake;
        }
    };
    match reader.find(&asked) {
        Ok(answer) => {
            tell(call, &answer);
            Exit::Done
        }
        Err(error) => failed(&error),
    }
}

fn asked(call: &Call<'_>, reader: &Reader) -> Result<Asked, String> {
    let matches = call.matches;
    let words: Vec<_> = matches.get_many::<String>("words").unwrap_or_default().cloned().collect();
    let mut asked = Asked {
        words: words.join(" "),
        oldest: matches.get_flag("oldest"),
        limit: matches.get_one("limit").copied().unwrap_or(20),
        kinds: kinds(matches.get_many::<String>("kind").unwrap_or_default()),
        ..Asked::default()
    };
    if let Some(name) = matches.get_one::<String>("account") {
        let account = reader.account_named(name);
        asked.account = Some(account.ok_or_else(|| match call.lang {
            Lang::En => format!("{}: no such account in this archive.", say::plain(name)),
            Lang::Zh => format!("{}：此档案中没有这个账号。", say::plain(name)),
        })?);
    }
    let date = |flag: &str| match matches.get_one::<String>(flag) {
        None => Ok(None),
        Some(text) => When::parse(text).map(Some).ok_or_else(|| match call.lang {
            Lang::En => format!("--{flag} {}: a date is YYYY, YYYY-MM or YYYY-MM-DD.", say::plain(text)),
            Lang::Zh => format!("--{flag} {}：日期写作 YYYY、YYYY-MM 或 YYYY-MM-DD。", say::plain(text)),
        }),
    };
    asked.from_ms = date("from")?.and_then(|when| when.start_ms());
    asked.to_ms = date("to")?.and_then(|when| when.end_ms());
    Ok(asked)
}

fn kinds<'a>(names: impl Iterator<Item = &'a String>) -> Kinds {
    let mut kinds = Kinds::default();
    for name in names {
        match name.as_str() {
            "own" => kinds.own = true,
            "reply" => kinds.reply = true,
            "thread" => kinds.thread = true,
            "quote" => kinds.quote = true,
            "retweet" => kinds.retweet = true,
            _ => kinds.media = true,
        }
    }
    kinds
}

fn tell(call: &Call<'_>, answer: &Answer) {
    for kept in &answer.posts {
        if call.json {
            say::json(&json(kept));
        } else {
            say::result(&text(call.lang, kept));
        }
    }
    say::note(&match call.lang {
        Lang::En => format!("{} of {} posts.", answer.posts.len(), answer.count),
        Lang::Zh => format!("共 {} 条，显示 {} 条。", answer.count, answer.posts.len()),
    });
}

fn json(kept: &KeptPost) -> Line<'_> {
    Line {
        account: &kept.post.account,
        created: kept.post.created.map(|created| Civil::of_ms(created.ms).rfc3339()),
        entry: kept.place.entry,
        native_id: &kept.post.id,
        platform: &kept.post.platform,
        text: model::shown_text(&kept.post),
        title: kept.post.title.as_deref(),
    }
}

fn text(lang: Lang, kept: &KeptPost) -> String {
    let post = &kept.post;
    let when = match post.created {
        Some(created) => Civil::of_ms(created.ms).rfc3339().replace('T', " "),
        None => pick(lang, "no date", "无日期").to_owned(),
    };
    let who = post.handle.as_deref().map_or_else(|| post.account.clone(), |handle| format!("@{handle}"));
    let mark = match &post.repost {
        Some(_) => pick(lang, " [another's words]", " [他人文字]"),
        None => "",
    };
    let title = post.title.as_deref().map(|title| format!("{}\n    ", say::plain(title))).unwrap_or_default();
    format!(
        "{when}  {}  {}{mark}\n    {title}{}",
        say::plain(&who),
        post.id,
        say::plain(&model::shown_text(post))
    )
}
