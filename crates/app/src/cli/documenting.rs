//! `beilin casebook` and its flags.
//!
//! Never acts.

use clap::{Arg, Command, ValueHint};

use super::exit_help;
use crate::words::{Lang, pick};

/// `beilin casebook`.
pub fn casebook(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    let file = || {
        Arg::new("file").value_name("FILE").required(true).value_hint(ValueHint::FilePath).help(t(
            "The casebook's log: a record of JSON on each line (docs/casebook.md)",
            "事件簿的记录文件：每行一条 JSON 记录（见 docs/casebook.md）",
        ))
    };
    Command::new("casebook")
        .about(t(
            "Holds claims: who was made to close what, and who says so. Checks them, seals them, gives them back",
            "事件簿：谁被迫关闭了什么，又是谁说的。检查、存证、原样取回",
        ))
        .after_help(exit_help(lang))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(Command::new("check").about(t(
            "Names what is wrong in a log: line, field, what was found, what was looked for",
            "指出记录中的问题：行、字段、实际内容与应有内容",
        )).arg(file()))
        .subcommand(Command::new("seal").about(t(
            "Seals the lines of a log that are not sealed yet, as one revision",
            "把尚未存证的行作为一次修订存证",
        )).arg(file()))
        .subcommand(Command::new("export").about(t(
            "Gives back every sealed line, byte for byte, in the order in which they were sealed",
            "按存证顺序逐字节取回所有已存证的行",
        )))
        .subcommand(
            Command::new("erase")
                .about(t(
                    "Destroys every revision of a record; the log says that something was withheld, not what",
                    "销毁一条记录的所有修订；存证簿只说有内容隐去，不说是什么",
                ))
                .arg(Arg::new("id").value_name("ID").required(true).help(t("The record's id", "记录的编号")))
                .arg(
                    Arg::new("reason")
                        .long("reason")
                        .value_name("CODE")
                        .required(true)
                        .value_parser(archive::Reason::ALL.map(archive::Reason::word))
                        .help(t("Why, as the sealed record says it", "原因，将写入存证")),
                ),
        )
}
