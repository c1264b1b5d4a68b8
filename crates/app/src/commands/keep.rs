//! `beilin keep`: keeps exports and says what became of each.
//!
//! Never stops at the first input that fails: the others are kept.

use std::path::Path;

use archive::{Gap, KeepReport, Kept, Outcome, Trouble, Wanted};

use super::{Call, failure};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::{self, Lang, pick};
use crate::{place, say};

/// How many names of a list are printed.
const NAMES_MAX: usize = 8;

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    let wanted = Wanted {
        include: call.matches.get_many::<String>("include").unwrap_or_default().cloned().collect(),
        whole: call.matches.get_flag("whole"),
    };
    let mut worst = Exit::Done;
    for path in call.matches.get_many::<String>("paths").unwrap_or_default() {
        let bar = Bar::new(call.lang);
        let kept = archive::keep(&place, Path::new(path), &wanted, &super::around(&bar));
        bar.clear();
        let exit = match kept {
            Ok(Kept { report, founded }) => {
                if founded {
                    super::keys::tell_new(call.lang, &place);
                }
                if call.json {
                    say::json(&report);
                }
                tell(call.lang, &report);
                exit(&report)
            }
            Err(error) => failure::tell(call.lang, path, &error),
        };
        worst = worst.max(exit);
    }
    worst
}

fn exit(report: &KeepReport) -> Exit {
    match report.outcome {
        Outcome::Refused => Exit::NotUnderstood,
        Outcome::Complete => Exit::Done,
        Outcome::Gaps => Exit::Gaps,
        Outcome::AlreadyKept if report.lacks() => Exit::Gaps,
        Outcome::AlreadyKept => Exit::Done,
    }
}

/// Says what became of an input, on standard error.
fn tell(lang: Lang, report: &KeepReport) {
    let input = say::plain(&report.input);
    if report.outcome == Outcome::Refused {
        say::note(&match lang {
            Lang::En => format!(
                "{input}: not an export that this program knows. Nothing was kept. If it should be kept as it \
                 is, private parts and all, add --whole."
            ),
            Lang::Zh => {
                format!("{input}：不是本程序认识的数据存档，未收存。若要连同私密内容原样收存，请加 --whole。")
            }
        });
        for problem in &report.problems {
            tell_problem(lang, problem);
        }
        return;
    }
    headline(lang, &input, report);
    let members = &report.members;
    say::note(&match lang {
        Lang::En => format!(
            "  files: {} read, {} kept unread, {} left out as private, {} damaged",
            members.read.len(),
            members.kept_unread.len(),
            members.left_out.len(),
            members.damaged.len()
        ),
        Lang::Zh => format!(
            "  文件：已读取 {}，收存未读 {}，未收（私密） {}，损坏 {}",
            members.read.len(),
            members.kept_unread.len(),
            members.left_out.len(),
            members.damaged.len()
        ),
    });
    names(pick(lang, "  left out:", "  未收（私密）："), &members.left_out);
    names(pick(lang, "  damaged:", "  损坏："), &members.damaged);
    beside_posts(lang, report);
    if report.withheld > 0 {
        say::note(&match lang {
            Lang::En => format!("  {} posts that were withheld before were left out again", report.withheld),
            Lang::Zh => format!("  先前已隐去的帖文 {} 条，仍未收", report.withheld),
        });
    }
    for gap in &report.missing {
        tell_gap(lang, gap);
    }
    for problem in &report.problems {
        tell_problem(lang, problem);
    }
}

fn headline(lang: Lang, input: &str, report: &KeepReport) {
    let platform = report.platform.as_deref().unwrap_or("?");
    let era = report.era.as_deref().unwrap_or("?");
    let account =
        report.handle.as_deref().map(|handle| format!(" @{}", say::plain(handle))).unwrap_or_default();
    let (posts, fresh, changed) = (report.posts, report.new_posts, report.changed_posts);
    say::note(&match (lang, report.outcome) {
        (Lang::En, Outcome::AlreadyKept) => {
            format!(
                "{input}: {platform} ({era}){account}: {posts} posts, all kept before. Nothing was added."
            )
        }
        (Lang::Zh, Outcome::AlreadyKept) => {
            format!("{input}：{platform}（{era}）{account}：{posts} 条帖文，先前均已收存，未新增内容。")
        }
        (Lang::En, _) => format!(
            "{input}: {platform} ({era}){account}: {posts} posts, {fresh} new, {changed} in a further version. \
             Kept and sealed."
        ),
        (Lang::Zh, _) => format!(
            "{input}：{platform}（{era}）{account}：{posts} 条帖文，新增 {fresh} 条，另有版本 {changed} 条。已收存并存证。"
        ),
    });
}

/// Says what an input held beside posts, and what of it was not for keeping.
fn beside_posts(lang: Lang, report: &KeepReport) {
    if report.private_parts > 0 {
        say::note(&match lang {
            Lang::En => format!("  {} private parts inside of these files left out", report.private_parts),
            Lang::Zh => format!("  上述文件中另有私密部分 {} 处未收", report.private_parts),
        });
        if report.posts == 0 {
            say::note(pick(
                lang,
                "  Nothing public was found. What is private is kept only if you name it with --include (`beilin \
                 sources` says how).",
                "  未见公开内容。私密内容须以 --include 指名才会收存（方法见 beilin sources）。",
            ));
        }
    }
    for signed in &report.signed {
        let (member, signer) = (say::plain(&signed.member), say::plain(&signed.signer));
        say::note(&match (lang, signed.verdict.as_str()) {
            (Lang::En, "good") => format!(
                "  {member}: signed by the key that the document given with it names for {signer}. It shows what the \
                 host stated, not who wrote it."
            ),
            (Lang::En, "bad") => {
                format!("  {member}: the signature for {signer} is not by any key given with it.")
            }
            (Lang::En, _) => format!("  {member}: signed for {signer}; no key was given to check it with."),
            (Lang::Zh, "good") => format!(
                "  {member}：签名出自随附文档为 {signer} 所列的密钥。这只说明主机作过此陈述，不说明作者是谁。"
            ),
            (Lang::Zh, "bad") => format!("  {member}：{signer} 的签名并非出自随附的任何密钥。"),
            (Lang::Zh, _) => format!("  {member}：有 {signer} 的签名；未附可供核验的密钥。"),
        });
    }
    if report.attested_posts > 0 {
        say::note(&match lang {
            Lang::En => {
                format!("  {} posts kept before in the same words: another source", report.attested_posts)
            }
            Lang::Zh => format!("  先前已有相同文字的帖文 {} 条：又一来源", report.attested_posts),
        });
    }
    if report.observations > 0 {
        say::note(&match lang {
            Lang::En => {
                format!("  {} notices about posts or accounts, which are no posts", report.observations)
            }
            Lang::Zh => format!("  关于帖文或账号的提示 {} 条，不是帖文", report.observations),
        });
    }
}

fn names(head: &str, list: &[String]) {
    if list.is_empty() {
        return;
    }
    let mut line = head.to_owned();
    for name in list.iter().take(NAMES_MAX) {
        line.push(' ');
        line.push_str(&say::plain(name));
    }
    if list.len() > NAMES_MAX {
        line.push_str(&format!(" … (+{})", list.len() - NAMES_MAX));
    }
    say::note(&line);
}

fn tell_gap(lang: Lang, gap: &Gap) {
    let kind = words::kinds::kind(lang, &gap.kind);
    say::note(&match lang {
        Lang::En => format!("  missing: {kind}: {} declared, {} found", gap.declared, gap.found),
        Lang::Zh => format!("  缺失：{kind}：声明 {}，实有 {}", gap.declared, gap.found),
    });
    names("   ", &gap.names);
}

fn tell_problem(lang: Lang, problem: &Trouble) {
    let said = words::problems::said(lang, &problem.kind);
    let what = said.as_ref().map_or(problem.kind.as_str(), |said| said.what);
    let mut line = format!("  {what}");
    let mut place = Vec::new();
    if let Some(member) = &problem.member {
        place.push(say::plain(member));
    }
    if let Some(byte) = problem.byte {
        place.push(match lang {
            Lang::En => format!("byte {byte}"),
            Lang::Zh => format!("第 {byte} 字节"),
        });
    }
    if !problem.detail.is_empty() {
        place.push(say::plain(&problem.detail));
    }
    if problem.count > 1 {
        place.push(format!("×{}", problem.count));
    }
    if !place.is_empty() {
        line.push_str(&format!(" [{}]", place.join(", ")));
    }
    if let Some(said) = said.filter(|said| !said.next.is_empty()) {
        line.push(' ');
        line.push_str(said.next);
    }
    say::note(&line);
}
