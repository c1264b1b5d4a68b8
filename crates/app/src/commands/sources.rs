//! `beilin sources`: lists what is understood, from when, and on what evidence.
//!
//! Never reads an archive.

use super::Call;
use crate::exit::Exit;
use crate::say;
use crate::words::{Lang, pick};

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let mut last = "";
    for source in archive::sources() {
        if call.json {
            say::json(&source);
            continue;
        }
        if source.platform != last {
            say::result(source.platform);
            last = source.platform;
        }
        let what = match call.lang {
            Lang::En => source.what[0],
            Lang::Zh => source.what[1],
        };
        say::result(&format!("  {what} · {} · {}", source.era, evidence(call.lang, source.evidence)));
    }
    say::note(pick(
        call.lang,
        "Anything else is kept with --whole, unread. What is private in an export is left out unless named with \
         --include: a file or data type by its name, a Telegram chat by its id, an audience (private, direct, \
         protected) by its word.",
        "其他文件可用 --whole 原样收存，不予读取。数据存档中的私密内容须以 --include 指名才会收存：文件或数据类型用其名，\
         Telegram 会话用其编号，受众（private、direct、protected）用其词。",
    ));
    Exit::Done
}

fn evidence(lang: Lang, word: &str) -> &'static str {
    match word {
        "real-capture" => pick(lang, "tried on real ones", "以真实样本试过"),
        "documentation" => pick(lang, "from documentation; samples invented", "依据文档；样本为虚构"),
        _ => pick(lang, "from general knowledge; samples invented", "依据常识；样本为虚构"),
    }
}
