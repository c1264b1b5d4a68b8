//! The command line as clap knows it, in both languages.
//!
//! Never acts: it names commands, flags and their help, from which the man page and the completions
//! are made as well.

mod documenting;
mod noticing;
mod proving;
mod watching;
mod witnessing;

use clap::{Arg, ArgAction, Command, ValueHint};

use crate::words::{Lang, pick};

/// Returns the whole command line.
pub fn command(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("beilin")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t(
            "Beilin 碑林 keeps what is being erased: keeps exports, seals them, lets anyone search and check them",
            "碑林：留住正在被抹去的文字。收存数据存档，存证，检索，核验",
        ))
        .after_help(exit_help(lang))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .arg(
            Arg::new("archive").long("archive").global(true).value_name("PLACE").value_hint(ValueHint::DirPath).help(t(
                "The archive's folder (or BEILIN_ARCHIVE; default: beilin-archive here)",
                "档案所在文件夹（或环境变量 BEILIN_ARCHIVE；默认为当前目录下的 beilin-archive）",
            )),
        )
        .arg(
            Arg::new("lang").long("lang").global(true).value_name("LANG").value_parser(["en", "zh"]).help(t(
                "Language of messages: en or zh (default: from the locale)",
                "消息语言：en 或 zh（默认取自系统区域设置）",
            )),
        )
        .arg(Arg::new("json").long("json").global(true).action(ArgAction::SetTrue).help(t(
            "One JSON object a line on standard output; messages stay on standard error",
            "在标准输出逐行输出 JSON；消息仍写到标准错误",
        )))
        .subcommands([
            keep(lang), proving::verify(lang), find(lang), open(lang), proving::prove(lang),
            witnessing::seal(lang), witnessing::witness(lang), withhold(lang), rebuild(lang), log(lang), keys(lang), sources(lang), noticing::notice(lang), noticing::rules(lang), watching::watch(lang), documenting::casebook(lang), manual(lang),
        ])
}

fn exit_help(lang: Lang) -> &'static str {
    pick(
        lang,
        "Exit status: 0 done; 1 done, with something missing, damaged or not proved; 2 the command was wrong; \
         3 the input is not understood; 4 the place cannot be read or written; 5 invalid, tampered or forked.",
        "退出状态：0 完成；1 完成，但有缺失、损坏或未能证明之处；2 命令有误；3 无法识别输入；4 位置不可读或不可写；\
         5 无效、被改动或出现分叉。",
    )
}

fn paths(lang: Lang) -> Arg {
    Arg::new("paths").value_name("PATH").num_args(1..).required(true).value_hint(ValueHint::AnyPath).help(
        pick(
            lang,
            "An export, a capture or a collection, as it came: a file, or the folder it was unpacked into (`beilin sources` lists what is understood)",
            "数据存档、采集或收集所得，原样即可：文件，或解压后的文件夹（能读懂的来源见 beilin sources）",
        ),
    )
}

fn keep(lang: Lang) -> Command {
    Command::new("keep")
        .about(pick(lang,
            "Keeps exports: hashes and stores first, reads after, seals, and says what is missing",
            "收存数据存档：先取散列并存下，再读取、存证，并说明缺了什么",
        ))
        .after_help(exit_help(lang))
        .arg(paths(lang))
        .arg(Arg::new("include").long("include").value_name("NAME").action(ArgAction::Append).help(pick(lang,
            "Also keep this private member, by file or data-type name (direct-messages, like, deleted-tweets, …)",
            "一并收存指名的私密成员（文件名或数据类型名，如 direct-messages、like、deleted-tweets）",
        )))
        .arg(Arg::new("whole").long("whole").action(ArgAction::SetTrue).help(pick(lang,
            "Keep the container itself, byte for byte, private members and all",
            "把容器本身逐字节收存，私密内容也在其中",
        )))
}

fn sources(lang: Lang) -> Command {
    Command::new("sources")
        .about(pick(lang,
            "Lists what is understood: of which platforms, from when, on what evidence, and what stays out unless named",
            "列出能读懂的来源：平台、年代、依据，以及未经指名不予收存的内容",
        ))
        .after_help(exit_help(lang))
}

fn find(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("find")
        .about(t(
            "Finds posts: Chinese and English, from one character up, simplified and traditional alike",
            "检索帖文：中英文皆可，一个字起，简繁通检",
        ))
        .after_help(exit_help(lang))
        .arg(Arg::new("words").value_name("WORDS").num_args(0..).help(t(
            "Words; all must occur. \"a phrase\" in quotes; -word must not occur",
            "检索词，须全部出现；引号内为短语；-词 表示不得出现",
        )))
        .arg(
            Arg::new("account")
                .long("account")
                .value_name("ACCOUNT")
                .help(t("Handle or native id", "账号名或原生编号")),
        )
        .arg(Arg::new("from").long("from").value_name("DATE").help(t(
            "From this day on (YYYY, YYYY-MM or YYYY-MM-DD, UTC)",
            "自该日起（YYYY、YYYY-MM 或 YYYY-MM-DD，UTC）",
        )))
        .arg(Arg::new("to").long("to").value_name("DATE").help(t("To this day, included", "至该日（含）")))
        .arg(
            Arg::new("kind")
                .long("kind")
                .value_name("KIND")
                .action(ArgAction::Append)
                .value_parser(["own", "reply", "thread", "quote", "retweet", "media"])
                .help(t(
                    "Only posts of this kind; may be given more than once",
                    "只要这一类帖文；可多次给出",
                )),
        )
        .arg(Arg::new("oldest").long("oldest").action(ArgAction::SetTrue).help(t("Oldest first", "从旧到新")))
        .arg(
            Arg::new("limit")
                .long("limit")
                .value_name("N")
                .value_parser(clap::value_parser!(usize))
                .default_value("20")
                .help(t("At most so many posts", "最多显示条数")),
        )
}

fn open(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("open")
        .about(t(
            "Opens the reader on this machine only and prints its address",
            "在本机打开阅读器（仅限本机访问）并显示其地址",
        ))
        .after_help(exit_help(lang))
        .arg(
            Arg::new("port")
                .long("port")
                .value_name("PORT")
                .value_parser(clap::value_parser!(u16))
                .default_value("0")
                .help(t("Port; 0 takes a free one", "端口；0 表示任取空闲端口")),
        )
        .arg(
            Arg::new("no-browser")
                .long("no-browser")
                .action(ArgAction::SetTrue)
                .help(t("Print the address and start no browser", "只显示地址，不启动浏览器")),
        )
        .arg(Arg::new("once").long("once").action(ArgAction::SetTrue).help(t(
            "Ask the first page once as a browser would, then leave",
            "像浏览器那样请求一次首页，然后退出",
        )))
}

fn rebuild(lang: Lang) -> Command {
    Command::new("rebuild")
        .about(pick(
            lang,
            "Deletes derived/ (catalogue, word index) and makes it again from the records",
            "删除 derived/（目录与检索索引）并由记录重新生成",
        ))
        .after_help(exit_help(lang))
        .arg(Arg::new("dump").long("dump").action(ArgAction::SetTrue).help(pick(
            lang,
            "Also print every post and what it answers, one JSON object a line",
            "另将每条帖文及其索引内容逐行输出为 JSON",
        )))
}

fn keys(lang: Lang) -> Command {
    Command::new("keys")
        .about(pick(
            lang,
            "Says where this archive's key, guard and recovery key lie, and why they lie there",
            "说明本档案的密钥、守卫记录与恢复密钥存放何处及缘由",
        ))
        .after_help(exit_help(lang))
        .arg(Arg::new("vkey").long("vkey").action(ArgAction::SetTrue).help(pick(
            lang,
            "Print only the public key, to give to those who check proof files",
            "只输出公钥，可交给核验证明文件的人",
        )))
        .subcommands([rotate(lang), stolen(lang), lost(lang)])
}

fn rotate(lang: Lang) -> Command {
    Command::new("rotate")
        .about(pick(
            lang,
            "Exchanges the signing key: both keys sign a statement, the new one signs from then on",
            "更换签名密钥：新旧两把密钥共同签署声明，此后由新密钥签名",
        ))
        .after_help(exit_help(lang))
}

fn stolen(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    Command::new("stolen")
        .about(t(
            "Declares the signing key stolen: the recovery key says up to which entry the log is good",
            "声明签名密钥被盗：凭恢复密钥说明存证簿到哪一条为止有效",
        ))
        .after_help(exit_help(lang))
        .arg(
            Arg::new("size")
                .long("size")
                .value_name("N")
                .required(true)
                .value_parser(clap::value_parser!(u64))
                .help(t(
                    "The last good number of log entries; the archive here must have just so many",
                    "最后可信的存证簿条目数；此处档案的条目数须与之相同",
                )),
        )
        .arg(
            Arg::new("recovery")
                .long("recovery")
                .value_name("FILE")
                .default_value("-")
                .value_hint(ValueHint::FilePath)
                .help(t(
                    "The recovery key's page, or its 64 characters; - reads them from standard input",
                    "恢复密钥页面文件，或其中的 64 个字符；- 表示从标准输入读取",
                )),
        )
}

fn lost(lang: Lang) -> Command {
    Command::new("lost")
        .about(pick(
            lang,
            "Goes on after the key was lost: founds a successor that holds everything and commits to the old log",
            "密钥遗失后继续：另建后继档案，收入全部内容并承接旧存证簿",
        ))
        .after_help(exit_help(lang))
        .arg(Arg::new("to").value_name("FOLDER").required(true).value_hint(ValueHint::DirPath).help(pick(
            lang,
            "An empty folder for the successor; the old archive is not touched",
            "供后继档案使用的空文件夹；旧档案保持原样",
        )))
}

fn log(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    let words = |id: &'static str, en: &'static str, zh: &'static str| {
        Arg::new(id).long(id).value_name("WORDS").requires("add").help(pick(lang, en, zh))
    };
    Command::new("log")
        .about(t(
            "Prints the chain of custody: what each log entry stands for; or adds a hand-over to it",
            "列出保管链：存证簿每一条是什么；也可添加一次交接记录",
        ))
        .after_help(exit_help(lang))
        .arg(
            Arg::new("add")
                .long("add")
                .value_name("EVENT")
                .value_parser(["handed-over", "copied", "received", "noted"])
                .help(t(
                    "Seal that a copy was handed over, made, received; or a note",
                    "存证一次交出、复制、收到，或一条备注",
                )),
        )
        .arg(words("by", "Who did it; nobody is named unless you do", "由谁经手；不填则不记名"))
        .arg(words("to", "To whom", "交给谁"))
        .arg(words("from", "From whom", "来自谁"))
        .arg(words("note", "What else is to be said", "其他说明"))
}

fn withhold(lang: Lang) -> Command {
    let t = |en: &'static str, zh: &'static str| pick(lang, en, zh);
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
    };
    Command::new("withhold")
        .about(t(
            "Withholds a post or a field of it for good: seals that something was withheld, destroys it in every \
             place, and searches every byte for what is left",
            "永久隐去一条帖文或其中一栏：先存证“有内容被隐去”，再销毁其在各处的内容，并逐字节查找余留",
        ))
        .after_help(exit_help(lang))
        .arg(Arg::new("post").value_name("POST").required_unless_present("resume").help(t(
            "The post: its native id, platform:id, or its address",
            "帖文：原生编号、平台:编号，或其网址",
        )))
        .arg(Arg::new("field").long("field").value_name("FIELD").action(ArgAction::Append).help(t(
            "Only this field (text, place, client, …) and what shows it; may be given more than once",
            "只隐去这一栏（text、place、client 等）及显示它之处；可多次给出",
        )))
        .arg(
            Arg::new("reason")
                .long("reason")
                .value_name("CODE")
                .value_parser(["author", "subject", "kin", "court", "safety", "mistake"])
                .required_unless_present("resume")
                .help(t(
                    "Why, as it will be sealed: author, subject, kin, court, safety or mistake",
                    "缘由，将一并存证：author 作者、subject 当事人、kin 亲属、court 法院、safety 安全、mistake 误收",
                )),
        )
        .arg(flag(
            "replies",
            t(
                "Also destroy what other posts and files kept here hold of it: answers, quotations",
                "一并销毁此处其他帖文与文件中与它有关之处：回复、引用",
            ),
        ))
        .arg(flag(
            "quotations",
            t(
                "Also destroy the records of the casebook that quote it or name its id",
                "一并销毁事件簿中引用它或写有其编号的记录",
            ),
        ))
        .arg(flag("yes", t("Do not ask", "不再询问")))
        .arg(flag(
            "resume",
            t("Finish a withholding that was cut before its end", "完成中途断掉的隐去"),
        ).conflicts_with_all(["post", "field", "reason", "replies", "quotations"]))
}

fn manual(lang: Lang) -> Command {
    Command::new("manual")
        .about(pick(lang, "Prints the man page or shell completions", "输出手册页或命令补全脚本"))
        .after_help(exit_help(lang))
        .arg(Arg::new("form").value_name("FORM").required(true).value_parser([
            "man",
            "bash",
            "zsh",
            "fish",
            "powershell",
        ]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound_in_both_languages() {
        for lang in [Lang::En, Lang::Zh] {
            command(lang).debug_assert();
        }
    }

    #[test]
    fn every_command_and_flag_has_help_in_both_languages_and_exit_statuses() {
        let lines = |lang| {
            let mut command = command(lang);
            command.build();
            let mut out = Vec::new();
            for sub in command.get_subcommands() {
                assert!(sub.get_after_help().is_some(), "{} tells its exit statuses", sub.get_name());
                out.push((sub.get_name().to_owned(), sub.get_about().map(ToString::to_string)));
                for arg in sub
                    .get_arguments()
                    .filter(|arg| !["help", "version", "form"].contains(&arg.get_id().as_str()))
                {
                    out.push((
                        format!("{} {}", sub.get_name(), arg.get_id()),
                        arg.get_help().map(ToString::to_string),
                    ));
                }
            }
            out
        };
        for ((name, en), (_, zh)) in lines(Lang::En).into_iter().zip(lines(Lang::Zh)) {
            assert!(en.is_some() && zh.is_some() && en != zh, "{name}");
        }
    }
}
