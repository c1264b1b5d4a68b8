//! `beilin withhold`: shows what will go, asks, withholds, and names what is left.
//!
//! Never begins without a word from a person or `--yes`, and never calls something gone that was not
//! searched for.

use std::io::{IsTerminal as _, stdin};

use archive::{Place, Plan, Reason, Trace, TraceOf, Wish, Withheld};
use model::Civil;

use super::{Call, failure};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::{Lang, pick};
use crate::{place, say};

/// How many places are printed.
const PLACES_MAX: usize = 20;
/// How much of a text is printed.
const TEXT_MAX: usize = 60;

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    if call.matches.get_flag("resume") {
        return resume(call, &place);
    }
    let (wish, reason) = match wish(call) {
        Ok(wish) => wish,
        Err(mistake) => {
            say::note(&mistake);
            return Exit::Mistake;
        }
    };
    if !call.matches.get_flag("yes") {
        match agreed(call, &place, &wish) {
            Ok(true) => {}
            Ok(false) => {
                say::note(pick(call.lang, "Nothing was done.", "未作任何更改。"));
                return Exit::Done;
            }
            Err(exit) => return exit,
        }
    }
    let bar = Bar::new(call.lang);
    let done = archive::withhold(&place, &wish, reason, &super::around(&bar));
    bar.clear();
    match done {
        Ok(done) => {
            if call.json {
                say::json(&done);
            }
            tell(call.lang, &done)
        }
        Err(error) => stopped(call.lang, &place, &error),
    }
}

fn resume(call: &Call<'_>, place: &Place) -> Exit {
    let bar = Bar::new(call.lang);
    let done = archive::resume(place, &super::around(&bar));
    bar.clear();
    match done {
        Ok(None) => {
            say::note(pick(call.lang, "No withholding is unfinished.", "没有未完成的隐去。"));
            Exit::Done
        }
        Ok(Some(done)) => {
            if call.json {
                say::json(&done);
            }
            tell(call.lang, &done)
        }
        Err(error) => stopped(call.lang, place, &error),
    }
}

fn stopped(lang: Lang, place: &Place, error: &archive::ArchiveError) -> Exit {
    let exit = failure::tell(lang, &place.root().display().to_string(), error);
    say::note(pick(
        lang,
        "  If it had begun, `beilin withhold --resume` finishes it, and so does the next keep.",
        "  若已开始，运行 beilin withhold --resume 可完成，下一次收存也会完成。",
    ));
    exit
}

fn wish(call: &Call<'_>) -> Result<(Wish, Reason), String> {
    let matches = call.matches;
    let text = |name: &str| matches.get_one::<String>(name).map_or("", String::as_str);
    let named = Wish::post_named(text("post")).ok_or_else(|| match call.lang {
        Lang::En => format!("{}: not a post's id or address.", say::plain(text("post"))),
        Lang::Zh => format!("{}：不是帖文编号或网址。", say::plain(text("post"))),
    })?;
    let fields: Vec<String> = matches.get_many::<String>("field").unwrap_or_default().cloned().collect();
    let can: Vec<&str> = Wish::fields_that_can().collect();
    if let Some(field) = fields.iter().find(|field| !can.contains(&field.as_str())) {
        return Err(match call.lang {
            Lang::En => format!(
                "--field {}: cannot be withheld alone. These can: {}. Anything else goes with the whole post.",
                say::plain(field),
                can.join(", ")
            ),
            Lang::Zh => format!(
                "--field {}：不能单独隐去。可单独隐去的有：{}。其余只能随整条帖文隐去。",
                say::plain(field),
                can.join("、")
            ),
        });
    }
    let reason = Reason::of_word(text("reason")).unwrap_or(Reason::Author);
    let (space, id) = named;
    let (replies, quotations) = (matches.get_flag("replies"), matches.get_flag("quotations"));
    Ok((Wish { space, id, fields, replies, quotations }, reason))
}

/// Shows what will go and asks; fails where there is nobody to ask.
fn agreed(call: &Call<'_>, place: &Place, wish: &Wish) -> Result<bool, Exit> {
    if !stdin().is_terminal() {
        say::note(pick(
            call.lang,
            "Nobody is here to be asked: add --yes to withhold without asking. It cannot be undone.",
            "无人可问：加 --yes 即不再询问。隐去之后无法恢复。",
        ));
        return Err(Exit::Mistake);
    }
    let bar = Bar::new(call.lang);
    let plan = archive::plan(place, wish, &super::around(&bar));
    bar.clear();
    let plan = plan.map_err(|error| failure::tell(call.lang, &place.root().display().to_string(), &error))?;
    show(call.lang, &plan);
    if plan.is_empty() {
        return Ok(true);
    }
    say::note(pick(
        call.lang,
        "This cannot be undone, here or by anybody. Type yes to go on:",
        "隐去之后，任何人都无法恢复。要继续请输入 yes：",
    ));
    let mut answer = String::new();
    let read = stdin().read_line(&mut answer);
    Ok(read.is_ok() && ["yes", "是"].contains(&answer.trim()))
}

fn show(lang: Lang, plan: &Plan) {
    for post in &plan.posts {
        let when = post.created_ms.map(|ms| Civil::of_ms(ms).rfc3339()).unwrap_or_default();
        let text: String = say::plain(&post.text).chars().take(TEXT_MAX).collect();
        say::note(&format!("  {}  {when}  {text}", say::plain(&post.id)));
    }
    let Plan { records, fields, pieces, media, quotations, .. } = plan;
    say::note(&match lang {
        Lang::En => format!(
            "Will be destroyed: {records} records, {fields} fields of others, {pieces} pieces of originals, {media} \
             media files."
        ),
        Lang::Zh => format!(
            "将销毁：记录 {records} 条，其他记录中的栏 {fields} 个，原件片段 {pieces} 个，媒体文件 {media} 个。"
        ),
    });
    if *quotations > 0 {
        say::note(&match lang {
            Lang::En => format!("{quotations} of these records are the casebook's, which quote it."),
            Lang::Zh => format!("其中 {quotations} 条是事件簿中引用它的记录。"),
        });
    }
    if !plan.elsewhere.is_empty() {
        say::note(pick(
            lang,
            "Other posts, files or the casebook hold something of it, and stay as they are (--replies takes what \
             posts and files hold, --quotations the casebook's records that quote it):",
            "其他帖文、文件或事件簿中也有与它有关之处，将保留（加 --replies 一并销毁帖文与文件中的，加 --quotations 一并\
             销毁事件簿中引用它的记录）：",
        ));
        places(lang, &plan.elsewhere, plan.elsewhere.len() as u64);
    }
}

fn tell(lang: Lang, done: &Withheld) -> Exit {
    let Withheld { records, fields, pieces, media, salts, left_count, .. } = done;
    let known = done.searched > 0;
    match (done.entry, records + fields + pieces) {
        (None, 0) if done.before => say::note(pick(lang, "It was withheld before.", "此前已隐去。")),
        (None, 0) => say::note(pick(
            lang,
            "No such post or field is kept here. Nothing was withheld.",
            "此处没有这条帖文或这一栏，未隐去任何内容。",
        )),
        _ => say::note(&match lang {
            Lang::En => format!(
                "Withheld: {records} records, {fields} fields of others, {pieces} pieces of originals, {media} media \
                 files, {salts} salts beside the key. The log says that something was withheld, not what. Whoever \
                 got a proof, a copy or a backup before still has it."
            ),
            Lang::Zh => format!(
                "已隐去：记录 {records} 条，其他记录中的栏 {fields} 个，原件片段 {pieces} 个，媒体文件 {media} 个，密钥旁的\
                 盐值 {salts} 个。存证簿只说有内容被隐去，不说是什么。先前已给出的证明、副本或备份不受影响。"
            ),
        }),
    }
    if !known {
        say::note(pick(
            lang,
            "Not searched: no record says any more what to search for. `beilin withhold POST` searches for the id.",
            "未查找余留：记录中已不知该找什么。运行 beilin withhold POST 可按编号查找。",
        ));
        return Exit::Gaps;
    }
    if *left_count > 0 {
        say::note(&match lang {
            Lang::En => format!("Still to be found in {left_count} places, which were left as they are:"),
            Lang::Zh => format!("仍有 {left_count} 处可找到与它有关的内容，未作更改："),
        });
        places(lang, &done.left, *left_count);
        return Exit::Gaps;
    }
    say::note(pick(
        lang,
        "Every byte of the archive was searched for its id and its words: no trace is left.",
        "已就其编号与文字逐字节查找整个档案：没有余留。",
    ));
    match (done.entry, done.before, records + fields + pieces) {
        (None, false, 0) => Exit::Gaps,
        _ => Exit::Done,
    }
}

fn places(lang: Lang, traces: &[Trace], count: u64) {
    for trace in traces.iter().take(PLACES_MAX) {
        let what = match trace.what {
            TraceOf::Id => pick(lang, "its id", "其编号"),
            TraceOf::Words => pick(lang, "words of it", "其文字"),
        };
        let mut line = format!("  {what}: {}, {}", say::plain(&trace.file), trace.item);
        if let Some(field) = &trace.field {
            line.push_str(&format!(" `{}`", say::plain(field)));
        }
        if let Some(post) = &trace.post {
            line.push_str(&format!(" {} {}", pick(lang, "of post", "属帖文"), say::plain(post)));
        }
        if let Some(case) = &trace.case {
            line.push_str(&format!(
                " {} {}",
                pick(lang, "of the casebook's record", "属事件簿记录"),
                say::plain(case)
            ));
        }
        if let Some(member) = &trace.member {
            line.push_str(&format!(" [{}]", say::plain(member)));
        }
        say::note(&line);
    }
    if count > PLACES_MAX as u64 {
        say::note(&match lang {
            Lang::En => format!("  and {} more (--json lists them)", count - PLACES_MAX as u64),
            Lang::Zh => format!("  另有 {} 处（--json 列出）", count - PLACES_MAX as u64),
        });
    }
}
