//! The commands about notices: what captures say, and by which rules.
//!
//! Never acts.

use clap::{Arg, ArgAction, Command, ValueHint};

use super::exit_help;
use crate::words::{Lang, pick};

/// Returns `notice`.
pub fn notice(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("notice")
        .about(t(
            "Says what captured answers say happened to an account or a post: by whom they say it, in which words, \
             and how good the look was. Never says why",
            "说明抓取到的应答对账号或帖文说了什么：自称由谁所为、原话如何、这次查看有多可靠。从不说明缘由",
        ))
        .after_help(exit_help(lang))
        .arg(Arg::new("at").long("at").value_name("URL").value_hint(ValueHint::Url).help(t(
            "The address of a saved page or answer that does not name it",
            "所存网页或应答未注明网址时，由此给出",
        )))
        .arg(
            Arg::new("paths").value_name("FILE").num_args(1..).required(true).value_hint(ValueHint::AnyPath).help(t(
                "WARC, WACZ, HAR, MHTML, saved pages, saved answers in JSON, or folders of them",
                "WARC、WACZ、HAR、MHTML、所存网页、所存 JSON 应答，或其文件夹",
            )),
        )
}

/// Returns `rules`.
pub fn rules(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("rules")
        .about(t(
            "Lists the rules by which notices are read, with their evidence; or tries them on the labelled cases",
            "列出判读提示页的规则及其依据；也可用带标注的样例逐一试过",
        ))
        .after_help(exit_help(lang))
        .arg(Arg::new("test").long("test").action(ArgAction::SetTrue).conflicts_with("table").help(t(
            "Try every rule on the cases that are built in; 5 where one comes out wrong",
            "用内置样例试每条规则；有一例不符即以 5 退出",
        )))
        .arg(Arg::new("table").long("table").action(ArgAction::SetTrue).help(t(
            "Print the table of platforms by states, as in docs/notices-table.md",
            "输出平台与状态对照表，即 docs/notices-table.md",
        )))
}
