//! The commands about proof: `prove` and `verify`, and their flags.
//!
//! Never acts.

use clap::{Arg, ArgAction, Command, ValueHint};

use super::exit_help;
use crate::words::{Lang, pick};

/// `beilin prove`.
pub fn prove(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    let many = |name: &'static str| Arg::new(name).action(ArgAction::Append);
    Command::new("prove")
        .about(t(
            "Writes one file that shows posts to anyone, and that anyone can check without this archive",
            "写出一个证明文件：向任何人出示帖文，对方无需本档案即可核验",
        ))
        .after_help(exit_help(lang))
        .arg(
            many("posts")
                .value_name("POST")
                .num_args(1..)
                .required(true)
                .help(t("Native id of a post, or platform:id", "帖文的原生编号，或 平台:编号")),
        )
        .arg(many("only").long("only").value_name("FIELD").help(t(
            "Show only this field; may be given more than once. The others stay closed",
            "只出示此字段，可多次给出；其余字段不公开",
        )))
        .arg(many("with").long("with").value_name("FIELD").help(t(
            "Also show this field, such as place or client; may be given more than once",
            "另外出示此字段（如 place、client），可多次给出",
        )))
        .arg(Arg::new("support").long("support").action(ArgAction::SetTrue).help(t(
            "Also show what the posts were read from: of which kind each import was, and further captures of the same words",
            "一并出示帖文读自何处：每次收存属于哪一类，以及载有相同文字的其他抓取",
        )))
        .arg(Arg::new("versions").long("versions").action(ArgAction::SetTrue).help(t(
            "Every kept version of each post, not the newest alone",
            "出示每条帖文收存过的所有版本，而非仅最新版本",
        )))
        .arg(
            Arg::new("media")
                .long("media")
                .value_name("WHICH")
                .value_parser(["none", "pictures", "all"])
                .default_value("pictures")
                .help(t(
                    "Which media go with the posts; all means films and sound as well",
                    "附上哪些媒体；all 表示连同影片与声音",
                )),
        )
        .arg(Arg::new("out").long("out").value_name("FILE").value_hint(ValueHint::FilePath).help(t(
            "The file to write; never one that is there already (default: proof-ID.zip here)",
            "要写出的文件，不会覆盖已有文件（默认为当前目录下的 proof-编号.zip）",
        )))
}

/// `beilin verify`.
pub fn verify(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    let file =
        |name: &'static str| Arg::new(name).long(name).value_name("FILE").value_hint(ValueHint::FilePath);
    Command::new("verify")
        .about(t(
            "Checks a whole archive, naming each damaged thing, or a proof file against keys that you trust",
            "核验整个档案，逐一指出损坏之处；或按你信任的公钥核验一个证明文件",
        ))
        .after_help(exit_help(lang))
        .arg(Arg::new("path").value_name("PATH").value_hint(ValueHint::AnyPath).help(t(
            "An archive's folder, or a proof file (default: the archive)",
            "档案文件夹，或证明文件（默认即当前档案）",
        )))
        .arg(file("policy").help(t(
            "Whom you trust: a C2SP tlog-policy, never one that came with the proof (default: the file policy in the \
             folder above that of `beilin keys`)",
            "你信任谁：C2SP tlog-policy 文件，不得取自证明文件的来源（默认为 beilin keys 所示文件夹上一级中的 policy）",
        )))
        .arg(Arg::new("key").long("key").value_name("VKEY").conflicts_with("policy").help(t(
            "The log's public key alone, and no witness",
            "只给出存证簿的公钥，不要求见证",
        )))
        .arg(file("statement").action(ArgAction::Append).help(t(
            "A statement that a key was exchanged or stolen, from the log's keeper",
            "存证簿保管者关于更换密钥或密钥被盗的声明",
        )))
        .arg(file("tsa-roots").help(t(
            "PEM file with the certificates of time stamping authorities that you trust",
            "PEM 文件：你信任的时间戳机构证书",
        )))
}
