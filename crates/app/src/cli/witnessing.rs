//! The commands that speak with others: `seal` and `witness`, and their flags.
//!
//! Never acts.

use std::net::SocketAddr;

use clap::{Arg, ArgAction, Command, ValueHint};

use super::exit_help;
use crate::words::{Lang, pick};

/// `beilin seal`.
pub fn seal(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("seal")
        .about(t(
            "Shows the log's head to the witnesses and dating services that you name, and keeps what they sign",
            "把存证簿的检查点交给您指明的见证方与时间凭证服务，并收存其签名",
        ))
        .after_help(exit_help(lang))
        .arg(Arg::new("policy").long("policy").value_name("FILE").value_hint(ValueHint::FilePath).help(t(
            "Whom to ask: a C2SP tlog-policy (default: the file policy in the folder above that of `beilin keys`)",
            "向谁请求见证：C2SP tlog-policy 文件（默认为 beilin keys 所示文件夹上一级中的 policy）",
        )))
        .arg(service("tsa", lang, "Have it dated by this RFC 3161 authority as well", "另请此 RFC 3161 时间戳机构加注时间"))
        .arg(service(
            "calendar",
            lang,
            "Have it dated by this OpenTimestamps calendar as well, and ask it for what it promised",
            "另请此 OpenTimestamps 日历加注时间，并取回其先前承诺的部分",
        ))
        .arg(Arg::new("headers").long("headers").value_name("FILE").value_hint(ValueHint::FilePath).help(t(
            "Bitcoin block headers for OpenTimestamps proofs: lines of a height and 160 hex digits",
            "供 OpenTimestamps 证明使用的比特币区块头：每行一个高度与 160 位十六进制数字",
        )))
        .arg(Arg::new("proxy").long("proxy").value_name("URL").help(t(
            "Go through this proxy, as socks5://127.0.0.1:9050 (or ALL_PROXY)",
            "经由此代理，如 socks5://127.0.0.1:9050（或环境变量 ALL_PROXY）",
        )))
        .arg(
            Arg::new("print")
                .long("print")
                .action(ArgAction::SetTrue)
                .conflicts_with_all(["policy", "proxy", "tsa", "calendar", "headers"])
                .help(t(
                    "Ask nobody; print the three lines that anyone can note down",
                    "不询问任何人，只显示可供抄录的三行文字",
                )),
        )
}

fn service(name: &'static str, lang: Lang, en: &'static str, zh: &'static str) -> Arg {
    Arg::new(name).long(name).value_name("URL").action(ArgAction::Append).help(pick(lang, en, zh))
}

/// `beilin witness`.
pub fn witness(lang: Lang) -> Command {
    Command::new("witness")
        .about(pick(
            lang,
            "Witnesses the logs of others: signs that a log only grew since it was last seen",
            "为他人的存证簿作见证：签署其自上次以来只增不改",
        ))
        .after_help(exit_help(lang))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands([serve(lang), key(lang)])
}

fn serve(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("serve")
        .about(t(
            "Answers at an address, for the logs it was told of alone",
            "在一个地址应答，只为被告知的存证簿作见证",
        ))
        .after_help(exit_help(lang))
        .arg(
            Arg::new("listen")
                .long("listen")
                .value_name("ADDRESS")
                .value_parser(clap::value_parser!(SocketAddr))
                .default_value("127.0.0.1:0")
                .help(t("Address and port; port 0 takes a free one", "地址与端口；端口 0 表示任取空闲端口")),
        )
        .arg(Arg::new("log").long("log").value_name("VKEY").action(ArgAction::Append).help(t(
            "Witness this log too, from now on; its line from `beilin keys`",
            "今后也为此存证簿作见证；公钥见对方的 beilin keys",
        )))
        .arg(named(lang))
}

fn key(lang: Lang) -> Command {
    Command::new("key")
        .about(pick(
            lang,
            "Prints the witness's public key, making one first where there is none",
            "显示见证方公钥；没有时先生成",
        ))
        .after_help(exit_help(lang))
        .arg(named(lang))
}

fn named(lang: Lang) -> Arg {
    Arg::new("name").long("name").value_name("NAME").help(pick(
        lang,
        "The witness's name, when its key is made (default: a random one that names nobody)",
        "生成密钥时所用的见证方名称（默认为随机名称，不指明任何人）",
    ))
}
