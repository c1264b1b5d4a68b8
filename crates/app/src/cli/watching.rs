//! `beilin watch` and its flags.
//!
//! Never acts.

use archive::Ground;
use clap::{Arg, ArgAction, Command, value_parser};

use super::exit_help;
use crate::words::{Lang, pick};

/// Returns `watch`.
pub fn watch(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("watch")
        .about(t(
            "Looks at accounts that a steward names, keeps the raw answers, and says what the platform says. Never \
             says why (docs/watch.md)",
            "守望：查看保管人指名的账号，收存原始应答，说明平台怎么说。从不说明缘由（见 docs/watch.md）",
        ))
        .after_help(exit_help(lang))
        .arg_required_else_help(true)
        .arg(
            Arg::new("raise-cap").long("raise-cap").value_name("N").value_parser(value_parser!(u32)).requires("raised-by").help(t(
                "Raise the number of accounts that the list may hold (100 until then)",
                "提高名单可容纳的账号数（此前为 100）",
            )),
        )
        .arg(name("raised-by", "decided-by", t("Who decided", "由谁决定")))
        .subcommands([add(lang), renew(lang), remove(lang), list(lang), due(lang)])
        .subcommands([control(lang), vantage(lang), forget(lang), alert(lang), run(lang), history(lang)])
}

fn name(id: &'static str, long: &'static str, help: &'static str) -> Arg {
    Arg::new(id).long(long).value_name("NAME").help(help)
}

fn label(lang: Lang) -> Arg {
    Arg::new("label").value_name("LABEL").required(true).help(pick(lang, "What you call it", "自定的称呼"))
}

fn decision(lang: Lang) -> [Arg; 2] {
    [
        name("decided-by", "decided-by", pick(lang, "Who decided", "由谁决定")).required(true),
        Arg::new("review").long("review").value_name("DAY").required(true).help(pick(
            lang,
            "The last day on which it is looked at unless renewed (YYYY-MM-DD, at most 366 days ahead)",
            "复核日期：此日之后除非续期，不再查看（YYYY-MM-DD，至多 366 天后）",
        )),
    ]
}

fn add(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    let value =
        |id: &'static str, what: &'static str, help| Arg::new(id).long(id).value_name(what).help(help);
    Command::new("add")
        .about(t("Adds an account to the list", "把一个账号加入名单"))
        .arg(Arg::new("platform").value_name("PLATFORM").required(true).help(t("The platform", "平台")))
        .arg(
            Arg::new("account").value_name("ACCOUNT").required(true).help(t(
                "The id that never changes hands, else the handle",
                "永不易手的编号；没有则用账号名",
            )),
        )
        .arg(
            value("ground", "CODE", t("Why it may be looked at", "收存依据"))
                .required(true)
                .value_parser(Ground::ALL.map(|(_, word)| word)),
        )
        .args(decision(lang))
        .arg(value("label", "WORD", t("What you call it (default: ACCOUNT)", "自定的称呼（默认同 ACCOUNT）")))
        .arg(value("handle", "NAME", t("Its handle, beside an id", "账号名（另有编号时）")))
        .arg(value("at", "SERVER", t("The server, where the platform has several", "服务器（平台有多个时）")))
        .arg(
            value(
                "url",
                "URL",
                t("An address to look at, in place of the platform's own", "要查看的网址，代替平台默认网址"),
            )
            .action(ArgAction::Append),
        )
        .arg(
            value(
                "posts",
                "N",
                t("Look at so many of its kept posts in a round", "每轮查看其已收存帖文的条数"),
            )
            .value_parser(value_parser!(u32))
            .default_value("20"),
        )
        .arg(Arg::new("alert-posts").long("alert-posts").action(ArgAction::SetTrue).help(t(
            "Alerts may speak of single posts (only where the owner asked)",
            "提醒可提及单条帖文（仅限本人要求）",
        )))
}

fn renew(lang: Lang) -> Command {
    Command::new("renew")
        .about(pick(
            lang,
            "Decides again about an account, until another day",
            "对账号重新作出决定，续至另一日期",
        ))
        .arg(label(lang))
        .args(decision(lang))
}

fn remove(lang: Lang) -> Command {
    Command::new("remove")
        .about(pick(
            lang,
            "Takes an account off the list; what was kept stays",
            "把账号移出名单；已收存的不变",
        ))
        .arg(label(lang))
}

fn list(lang: Lang) -> Command {
    Command::new("list").about(pick(lang, "Prints the list", "列出名单"))
}

fn due(lang: Lang) -> Command {
    Command::new("due").about(pick(
        lang,
        "Says which accounts the next round looks at, and which are past their review",
        "说明下一轮查看哪些账号，哪些已过复核日期",
    ))
}

fn control(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    let flag = |id: &'static str, help| Arg::new(id).long(id).action(ArgAction::SetTrue).help(help);
    Command::new("control")
        .about(t(
            "Names something known to be there, or known not to be, that is looked at beside the accounts",
            "指名一处已知存在或已知不存在的网址，作为对照一并查看",
        ))
        .arg(Arg::new("url").value_name("URL").required(true).help(t("Its address", "网址")))
        .arg(flag("there", t("It is there", "存在")).required_unless_present("not-there"))
        .arg(flag("not-there", t("It is not", "不存在")).conflicts_with("there"))
}

fn vantage(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("vantage").about(t("Names a place to look from", "指名一处查看点")).arg(label(lang)).arg(
        Arg::new("proxy").long("proxy").value_name("PROXY").help(t(
            "The proxy through which everything goes, names included (socks5://…, http://…)",
            "代理：一切经由它，包括域名解析（socks5://…、http://…）",
        )),
    )
}

fn forget(lang: Lang) -> Command {
    Command::new("forget")
        .about(pick(lang, "Takes away a control or a place to look from", "去掉一处对照或查看点"))
        .arg(Arg::new("label").value_name("URL-OR-LABEL").required(true).help(pick(lang, "Which", "哪一个")))
}

fn alert(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("alert")
        .about(t("Says where alerts go", "设定提醒发往何处"))
        .arg(
            Arg::new("file")
                .long("file")
                .value_name("FILE")
                .help(t("A line is added to it", "在其末尾添加一行")),
        )
        .arg(
            Arg::new("webhook")
                .long("webhook")
                .value_name("URL")
                .help(t("It is posted there", "以 POST 发送到此")),
        )
        .arg(Arg::new("none").long("none").action(ArgAction::SetTrue).help(t("Nowhere", "不发送")))
        .arg(Arg::new("command").value_name("PROGRAM").num_args(0..).last(true).help(t(
            "A program with its arguments, started without a shell; the alert is its standard input",
            "程序及其参数，不经 shell 启动；提醒写入其标准输入",
        )))
}

fn run(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("run")
        .about(t(
            "Makes a round: looks once at everything that is due, keeps and seals what came",
            "查看一轮：到期的各看一次，收存并存证所得",
        ))
        .arg(
            Arg::new("pace")
                .long("pace")
                .value_name("SECONDS")
                .value_parser(value_parser!(u32).range(0..=86_400))
                .default_value("10")
                .help(t(
                    "The least time between two requests to one host",
                    "对同一主机两次请求之间的最短间隔（秒）",
                )),
        )
}

fn history(lang: Lang) -> Command {
    Command::new("history")
        .about(pick(lang, "Says what the looks add up to", "说明历次查看合起来表明什么"))
        .arg(label(lang).required(false))
}
