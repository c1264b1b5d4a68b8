//! `beilin watch`: the list changed and shown, rounds made, what they add up to.
//!
//! Never finds an account by itself, and never says why anything happened.

mod alerts;
mod history;
mod round;

use archive::{AlertTo, Control, Ground, List, Mistake, Place, Vantage, Watched};
use clap::ArgMatches;
use serde_json::json;

use super::{Call, around, failure};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::{Lang, pick, sights};
use crate::{place, say};

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    let Some((name, matches)) = call.matches.subcommand() else {
        return raise(call, &place);
    };
    let call = &Call { matches, ..*call };
    match name {
        "list" | "due" => show(call, &place, name == "due"),
        "run" => round::run(call, &place),
        "history" => history::run(call, &place),
        _ => changed(call, &place, |list, today| change(name, matches, list, today)),
    }
}

fn text(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.try_get_one::<String>(name).ok().flatten().cloned()
}

fn raise(call: &Call<'_>, place: &Place) -> Exit {
    let cap = call.matches.get_one::<u32>("raise-cap").copied();
    let by = text(call.matches, "raised-by").unwrap_or_default();
    let Some(cap) = cap else { return Exit::Mistake };
    changed(call, place, |list, today| list.raise(cap, &by, today))
}

fn change(name: &str, matches: &ArgMatches, list: &mut List, today: &str) -> Result<(), Mistake> {
    let of = |name: &str| text(matches, name).unwrap_or_default();
    match name {
        "add" => list.add(account(matches, today), today),
        "renew" => list.renew(&of("label"), &of("decided-by"), &of("review"), today),
        "remove" => list.remove(&of("label")).map(|_| ()),
        "control" => list.control(Control { address: of("url"), there: matches.get_flag("there") }),
        "vantage" => {
            let proxy = text(matches, "proxy");
            if let Some(proxy) = proxy.as_deref().filter(|proxy| crate::net::Net::new(Some(proxy)).is_err()) {
                return Err(Mistake::Proxy(proxy.to_owned()));
            }
            list.vantage(Vantage { label: of("label"), proxy })
        }
        "forget" => list.forget(&of("label")),
        "alert" => {
            let command = matches.get_many::<String>("command").unwrap_or_default().cloned().collect();
            let to = AlertTo { file: text(matches, "file"), command, webhook: text(matches, "webhook") };
            list.alert_to = if matches.get_flag("none") { AlertTo::default() } else { to };
            Ok(())
        }
        _ => Err(Mistake::Unknown(name.to_owned())),
    }
}

fn account(matches: &ArgMatches, today: &str) -> Watched {
    let of = |name: &str| text(matches, name).unwrap_or_default();
    let named = of("account");
    let is_id = named.starts_with("did:")
        || named.starts_with("UC") && of("platform") == "youtube"
        || named.bytes().all(|byte| byte.is_ascii_digit());
    let handle =
        text(matches, "handle").or_else(|| (!is_id).then(|| named.trim_start_matches('@').to_owned()));
    let mut account = Watched {
        label: text(matches, "label").unwrap_or_else(|| named.clone()),
        key: archive::new_look_key(),
        platform: of("platform"),
        id: is_id.then_some(named),
        handle,
        instance: text(matches, "at"),
        addresses: matches.get_many::<String>("url").unwrap_or_default().cloned().collect(),
        posts: matches.get_one::<u32>("posts").copied().unwrap_or_default(),
        alert_posts: matches.get_flag("alert-posts"),
        ground: Ground::of_word(&of("ground")).unwrap_or(Ground::PublicAtRisk),
        decided_by: of("decided-by"),
        decided: today.to_owned(),
        review: of("review"),
    };
    if account.addresses.is_empty() {
        account.addresses = account.whom().account();
    }
    account
}

fn changed(
    call: &Call<'_>,
    place: &Place,
    change: impl FnOnce(&mut List, &str) -> Result<(), Mistake>,
) -> Exit {
    let bar = Bar::new(call.lang);
    let done =
        archive::change_list(place, crate::place::watch_passphrase().as_deref(), &around(&bar), change);
    bar.clear();
    match done {
        Ok(Ok(())) => {
            say::note(pick(call.lang, "The list is changed.", "名单已更改。"));
            Exit::Done
        }
        Ok(Err(mistake)) => {
            say::note(&say::plain(&sentence(call.lang, &mistake)));
            Exit::Mistake
        }
        Err(error) => failure::tell(call.lang, &place.root().display().to_string(), &error),
    }
}

fn show(call: &Call<'_>, place: &Place, due: bool) -> Exit {
    let bar = Bar::new(call.lang);
    let surroundings = around(&bar);
    let read = archive::watch_list(place, crate::place::watch_passphrase().as_deref(), &surroundings);
    let today = surroundings.day();
    bar.clear();
    let (list, looked) = match read {
        Ok(read) => read,
        Err(error) => return failure::tell(call.lang, &place.root().display().to_string(), &error),
    };
    let mut expired = false;
    for account in &list.accounts {
        let may = account.may_be_looked_at(&today);
        expired |= !may;
        let last = looked.get(&account.key).map(|ms| sights::time(*ms));
        if call.json {
            let mut value = serde_json::to_value(account).unwrap_or_default();
            value["due"] = json!(may);
            value["last_look"] = json!(last);
            say::json(&value);
        } else if !due || may {
            let never = pick(call.lang, "never looked at", "未查看过");
            let last = last.as_deref().unwrap_or(never);
            say::result(&say::plain(&format!(
                "{} · {} · {} · {} · {} · {last}",
                account.label,
                account.platform,
                account.ground.word(),
                account.decided_by,
                account.review
            )));
        }
        if !may {
            past_review(call.lang, &account.label);
        }
    }
    if expired && due { Exit::Gaps } else { Exit::Done }
}

/// Says that an account is past its review.
fn past_review(lang: Lang, label: &str) {
    let label = say::plain(label);
    say::note(&match lang {
        Lang::En => format!("{label}: past its review, and not looked at until `beilin watch renew`."),
        Lang::Zh => format!("{label}：已过复核日期，续期（beilin watch renew）之前不再查看。"),
    });
}

fn sentence(lang: Lang, mistake: &Mistake) -> String {
    let (en, zh) = match mistake {
        Mistake::Full(cap) => (
            format!("The list is full: {cap} accounts. `beilin watch --raise-cap` raises that, by name."),
            format!("名单已满：{cap} 个账号。可用 beilin watch --raise-cap 具名提高上限。"),
        ),
        Mistake::Taken(label) => (format!("`{label}` is on the list already."), format!("名单中已有“{label}”。")),
        Mistake::Unknown(name) => (format!("There is no `{name}`."), format!("没有“{name}”。")),
        Mistake::Word(what) => (
            format!("`{what}` is empty, too long, or no plain text."),
            format!("{what} 为空、过长，或不是纯文本。"),
        ),
        Mistake::Address(url) => {
            (format!("`{url}` is no address that can be asked."), format!("“{url}”不是可以访问的网址。"))
        }
        Mistake::NoAddress => (
            "There is no address to look at: give --url, or --at, or the id or handle that the platform needs."
                .to_owned(),
            "没有可查看的网址：请给出 --url 或 --at，或平台所需的编号、账号名。".to_owned(),
        ),
        Mistake::Review(day) => (
            format!("`{day}` is no day of review: from today on, at most 366 days ahead."),
            format!("“{day}”不能作复核日期：须自今日起，至多 366 天后。"),
        ),
        Mistake::PostsOfOthers => (
            "Alerts speak of single posts only where the owner asked.".to_owned(),
            "只有本人要求时，提醒才可提及单条帖文。".to_owned(),
        ),
        Mistake::Cap(cap) => (
            format!("The cap cannot become {cap}: it is raised, to at most 10,000."),
            format!("上限不能改为 {cap}：只能提高，至多 10,000。"),
        ),
        Mistake::Proxy(proxy) => (format!("`{proxy}` is no proxy."), format!("“{proxy}”不是代理地址。")),
        Mistake::TooMany(what) => (format!("Too many: {what}."), format!("数量过多：{what}。")),
    };
    match lang {
        Lang::En => en,
        Lang::Zh => zh,
    }
}
