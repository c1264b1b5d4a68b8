//! `beilin casebook` and its flags.
//!
//! Never acts.

use clap::{Arg, ArgAction, ArgGroup, Command, ValueHint, value_parser};

use super::exit_help;
use crate::words::{Lang, pick};

/// Words for people, both languages at once.
type Words = (&'static str, &'static str);

/// `beilin casebook`.
pub fn casebook(lang: Lang) -> Command {
    let all = [looking(lang), sealing(lang), arriving(lang), leaving(lang), judging(lang), counting(lang)];
    Command::new("casebook")
        .about(pick(
            lang,
            "Holds claims: who was made to close what, and who says so. Writes, checks, seals, counts and exports them",
            "事件簿：谁被迫关闭了什么，又是谁说的。录入、检查、存证、统计与导出",
        ))
        .after_help(exit_help(lang))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(all.into_iter().flatten())
}

fn command(lang: Lang, name: &'static str, about: Words) -> Command {
    Command::new(name).about(pick(lang, about.0, about.1)).after_help(exit_help(lang))
}

/// A command on a log: the archive's, or one in a file.
fn on_log(lang: Lang, name: &'static str, about: Words) -> Command {
    command(lang, name, about).arg(
        option(
            lang,
            "case",
            "FILE",
            (
                "Work on the log in this file, in place of what the archive has sealed",
                "使用此文件中的记录，而非档案中已存证的记录",
            ),
        )
        .value_hint(ValueHint::FilePath),
    )
}

fn option(lang: Lang, name: &'static str, value: &'static str, help: Words) -> Arg {
    Arg::new(name).long(name).value_name(value).help(pick(lang, help.0, help.1))
}

fn argument(lang: Lang, name: &'static str, value: &'static str, help: Words) -> Arg {
    Arg::new(name).value_name(value).help(pick(lang, help.0, help.1))
}

fn flag(lang: Lang, name: &'static str, help: Words) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(pick(lang, help.0, help.1))
}

fn log_file(lang: Lang) -> Arg {
    argument(
        lang,
        "file",
        "FILE",
        (
            "The casebook's log: a record of JSON on each line (docs/casebook.md)",
            "事件簿的记录文件：每行一条 JSON 记录（见 docs/casebook.md）",
        ),
    )
    .value_hint(ValueHint::FilePath)
}

fn looking(lang: Lang) -> Vec<Command> {
    vec![
        on_log(
            lang,
            "check",
            (
                "Names what is wrong in a log: line, field, what was found, what was looked for",
                "指出记录中的问题：行、字段、实际内容与应有内容",
            ),
        )
        .arg(log_file(lang)),
        on_log(
            lang,
            "show",
            ("Shows a record, the claims about it and who makes them", "显示一条记录、有关它的说法及其来源"),
        )
        .arg(argument(lang, "id", "ID", ("The record's id", "记录的编号")).required(true)),
        on_log(lang, "due", ("Lists records whose review date has come", "列出复核日期已到的记录"))
            .arg(option(lang, "on", "DAY", ("As of this day; today if not said", "以此日为准；默认为今天"))),
    ]
}

fn sealing(lang: Lang) -> Vec<Command> {
    vec![
        command(
            lang,
            "seal",
            (
                "Seals the lines of a log that are not sealed yet, as one revision",
                "把尚未存证的行作为一次修订存证",
            ),
        )
        .arg(log_file(lang).required(true)),
        command(
            lang,
            "log",
            (
                "Gives back every sealed line, byte for byte, to whoever works on the casebook here. No export: nothing is held back",
                "逐字节取回所有已存证的行，供本机整理者使用。并非导出：一行不留",
            ),
        ),
        command(
            lang,
            "erase",
            (
                "Destroys every revision of a record; the log says that something was withheld, not what",
                "销毁一条记录的所有修订；存证簿只说有内容隐去，不说是什么",
            ),
        )
        .arg(argument(lang, "id", "ID", ("The record's id", "记录的编号")).required(true))
        .arg(
            option(lang, "reason", "CODE", ("Why, as the sealed record says it", "原因，将写入存证"))
                .required(true)
                .value_parser(archive::Reason::ALL.map(archive::Reason::word)),
        ),
    ]
}

fn arriving(lang: Lang) -> Vec<Command> {
    let columns: [(&'static str, Words); 19] = [
        (
            "who",
            (
                "Whom it was done to; @ for an account, | between several",
                "对象；账号以 @ 开头，多个以 | 分隔",
            ),
        ),
        (
            "who_is",
            (
                "What they are where they are new: Person, Account, Platform",
                "新对象的类别：Person、Account、Platform",
            ),
        ),
        (
            "act",
            (
                "What was done: a word of the table of acts, or its Chinese term",
                "何事：行为表中的代码或中文名",
            ),
        ),
        (
            "when",
            (
                "When, in EDTF: 2018-11-09, [2018-11-01..2018-11-25]",
                "何时（EDTF）：2018-11-09、[2018-11-01..2018-11-25]",
            ),
        ),
        ("zone", ("The time zone of that date", "该日期的时区")),
        ("where", ("Where: a province, or a place that is there already", "何地：省级行政区，或已有地点")),
        ("quote", ("The source's words", "原文")),
        ("source", ("The source: id, title or address", "出处：编号、标题或网址")),
        ("publication", ("Who published a new source", "新出处的发布者")),
        ("published", ("When it was published", "发布日期")),
        ("url", ("Where it stood", "网址")),
        ("lang", ("Its language", "语言")),
        ("by", ("Who says so, if not the publication", "谁说的（若非发布者）")),
        ("via", ("Who relays it", "谁转述的")),
        (
            "modality",
            (
                "reported, quoted, announced, alleged, predicted, opinion, inferred",
                "说法性质：reported、quoted、announced、alleged、predicted、opinion、inferred",
            ),
        ),
        ("doer", ("Who is said to have done it", "据称由谁所为")),
        ("platform", ("The platform of a new account", "新账号所在平台")),
        ("part_of", ("The incident of which it is a part", "所属事件")),
        ("note", ("A note for those who work on the casebook", "供整理者看的备注")),
    ];
    let mut add = on_log(lang, "add", (
        "Adds a row (who, act, when, where, quote, source), or a file of rows or records; full records are made of it",
        "录入一行（对象、何事、何时、何地、原文、出处），或含多行、多条记录的文件；由此生成完整记录",
    ))
    .arg(
        argument(lang, "file", "FILE", (
            "Rows or records in .csv, .tsv, .yaml, .toml or .jsonl; without it, the options are one row",
            "文件：.csv、.tsv、.yaml、.toml 或 .jsonl；不给文件时，各选项即为一行",
        ))
        .value_hint(ValueHint::FilePath),
    )
    .arg(
        option(lang, "text", "FILE", ("The source's text, in which quotations are found", "出处全文，用于定位原文"))
            .value_hint(ValueHint::FilePath),
    );
    for (name, help) in columns {
        add = add.arg(option(lang, name, "TEXT", help).conflicts_with("file"));
    }
    vec![add, import(lang)]
}

fn import(lang: Lang) -> Command {
    let file = |name, help| option(lang, name, "FILE", help).value_hint(ValueHint::FilePath);
    on_log(
        lang,
        "import",
        (
            "Takes in what others made, each thing a claim of the data set it comes from, all restricted",
            "收入他人整理的数据：每项都作为该数据集的说法，一律受限",
        ),
    )
    .arg(file("ftm", ("FollowTheMoney statements in JSON Lines", "FollowTheMoney 陈述（JSON Lines）")))
    .arg(file("uwazi-csv", ("A table as Uwazi exports it", "Uwazi 导出的表格")))
    .arg(file("table", ("A table, .csv or .tsv", "表格：.csv 或 .tsv")).requires("mapping"))
    .arg(file("mapping", ("What its columns mean, in TOML", "各列含义（TOML）")))
    .arg(option(lang, "as", "KIND", ("What a row of Uwazi's is", "Uwazi 每行是什么")).default_value("Person"))
    .group(ArgGroup::new("from").args(["ftm", "uwazi-csv", "table"]).required(true))
}

fn leaving(lang: Lang) -> Vec<Command> {
    let export = on_log(lang, "export", (
        "Writes what may leave, field by field, and a list of what stays and why. Sealed records never leave",
        "导出可公开的内容（逐字段），并列出未导出者及原因。封存记录绝不导出",
    ))
    .arg(
        argument(lang, "dir", "DIR", ("The folder to write into", "写入的文件夹"))
            .required(true)
            .value_hint(ValueHint::DirPath),
    )
    .arg(flag(lang, "native", ("The casebook's own JSON Lines", "事件簿自有格式（JSON Lines）")))
    .arg(flag(lang, "ftm", ("FollowTheMoney statements", "FollowTheMoney 陈述")))
    .arg(flag(lang, "csv", ("A table for each kind", "每类一张表格")))
    .arg(flag(lang, "geojson", ("What is said by province", "按省级行政区汇总")))
    .arg(flag(lang, "notices", ("Notices after the manner of Lumen", "仿 Lumen 格式的通知")))
    .arg(
        option(lang, "for", "WHOM", ("For whom it is", "供何人使用"))
            .value_parser(["public", "research"])
            .default_value("public"),
    )
    .arg(flag(lang, "whole", (
        "For another steward: restricted records too, if two stewards that the policy names approve",
        "供另一保管人：经规则所列两位保管人同意，含受限记录",
    )))
    .arg(
        option(lang, "approval", "NOTE", ("A steward's word, from `approve`", "保管人的同意书（由 approve 生成）"))
            .action(ArgAction::Append)
            .value_hint(ValueHint::FilePath),
    );
    let approve = on_log(
        lang,
        "approve",
        (
            "Prints this steward's signed word that the casebook, as it stands, may go out whole",
            "输出本保管人签署的同意书：同意完整导出现有事件簿",
        ),
    );
    vec![export, approve]
}

fn judging(lang: Lang) -> Vec<Command> {
    let why = || option(lang, "why", "TEXT", ("The reason", "理由")).required(true);
    let two = |command: Command, a: Words, b: Words| {
        command
            .arg(argument(lang, "a", "A", a).required(true))
            .arg(argument(lang, "b", "B", b).required(true))
    };
    let compare = command(
        lang,
        "compare",
        (
            "Proposes passages that two sources' texts share; a person decides what they mean",
            "找出两篇出处共有的段落，仅供参考，由人判断",
        ),
    );
    let accept =
        on_log(lang, "accept", ("Writes how two claims stand to each other", "记下两个说法之间的关系"))
            .arg(
                option(lang, "rel", "WORD", ("How the first stands to the second", "前者与后者的关系"))
                    .required(true)
                    .value_parser(words::<casebook::Link>()),
            )
            .arg(
                option(
                    lang,
                    "independent",
                    "YES",
                    ("Whether they have different origins", "来源是否各自独立"),
                )
                .value_parser(["yes", "no", "unknown"])
                .default_value("unknown"),
            )
            .arg(why());
    let claims: (Words, Words) = (("The first claim", "前一说法"), ("The second claim", "后一说法"));
    let entities: (Words, Words) = (("An entity", "条目"), ("Another", "另一条目"));
    let merge = on_log(
        lang,
        "merge",
        ("Judges two entities to be one; `split` takes it back", "判定两个条目为同一；split 可撤销"),
    );
    let split = on_log(lang, "split", ("Judges two entities to be different", "判定两个条目不同"));
    let undo = on_log(
        lang,
        "undo",
        (
            "Takes a record back, or goes back to one of its versions; the log keeps what was said",
            "撤回一条记录，或退回其某一版本；原有内容仍留在记录中",
        ),
    )
    .arg(argument(lang, "id", "ID", ("The record's id or key", "记录的编号")).required(true))
    .arg(
        option(lang, "to", "N", ("The version to go back to", "退回的版本")).value_parser(value_parser!(u64)),
    )
    .arg(flag(
        lang,
        "all",
        ("Every record whose id begins so: an import's", "编号以此开头的所有记录：如一次收入"),
    ))
    .arg(why());
    vec![
        two(compare, ("The first text", "第一篇"), ("The second text", "第二篇")),
        two(accept, claims.0, claims.1),
        two(merge, entities.0, entities.1).arg(why()),
        two(split, entities.0, entities.1).arg(why()),
        undo,
    ]
}

fn counting(lang: Lang) -> Vec<Command> {
    let tally = on_log(
        lang,
        "tally",
        (
            "Sets what is claimed beside how many can be named. Nothing is added by itself",
            "所称数字与能具名者并列。程序不自行相加",
        ),
    )
    .arg(
        option(
            lang,
            "sum",
            "CLAIM",
            (
                "Add two claimed numbers that a relation says count nothing twice",
                "将两个已说明互不重复的数字相加",
            ),
        )
        .num_args(2),
    );
    let origins = on_log(
        lang,
        "origins",
        ("Counts origins beside reports: 3 reports, 1 origin", "报道数与来源数并列：3 篇报道，1 个来源"),
    )
    .arg(argument(lang, "id", "CLAIM", ("Only what says the same as this claim", "只看与此说法相同者")));
    vec![tally, origins, wave(lang)]
}

fn wave(lang: Lang) -> Command {
    command(
        lang,
        "wave",
        (
            "Shows waves of closures on a panel of accounts that were looked at, with the method",
            "显示所看账号中的关闭潮，并附算法",
        ),
    )
    .arg(
        argument(
            lang,
            "file",
            "FILE",
            (
                "Changes seen: change, last_before, first_after (.csv)",
                "所见变化：change、last_before、first_after（.csv）",
            ),
        )
        .required(true)
        .value_hint(ValueHint::FilePath),
    )
    .arg(
        option(lang, "accounts", "N", ("How many accounts are looked at", "所看账号数"))
            .required(true)
            .value_parser(value_parser!(u32)),
    )
    .arg(option(lang, "first", "DAY", ("The first day", "首日")).required(true))
    .arg(
        option(lang, "days", "N", ("How many days", "天数"))
            .required(true)
            .value_parser(value_parser!(usize)),
    )
    .arg(
        option(
            lang,
            "zone",
            "MINUTES",
            ("Where a day begins, in minutes east of UTC", "一日起点：UTC 以东的分钟数"),
        )
        .value_parser(value_parser!(i32))
        .allow_negative_numbers(true)
        .default_value("480"),
    )
    .arg(
        option(lang, "base", "RATE", ("Closures a day in ordinary times", "平时每日关闭数"))
            .value_parser(value_parser!(f64))
            .default_value("0.2"),
    )
    .arg(
        option(lang, "times", "N", ("How many times the base a wave has", "关闭潮为平时的几倍"))
            .value_parser(value_parser!(f64))
            .default_value("4"),
    )
    .arg(
        option(lang, "threshold", "H", ("The height at which the sum alerts", "提示的阈值"))
            .value_parser(value_parser!(f64))
            .default_value("4"),
    )
}

fn words<T: casebook::Code>() -> Vec<&'static str> {
    T::ALL.iter().map(|word| word.code()).collect()
}
