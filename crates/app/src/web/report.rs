//! The report of an import: as it is sealed, or as a keeping gave it that added nothing.
//!
//! Never lists without saying how many there are in all.

use std::ops::ControlFlow;

use archive::{ArchiveError, Gap, Import, KeepReport, LeftOutMember, OriginalMember, Outcome, Trouble};
use pages::{ImportLine, Listing, MemberLine, Missing, Notice, Report, Site, Tally, report};

use super::imports;
use super::library::Opened;
use crate::words::kinds::kind;
use crate::words::problems::said;
use crate::words::{Lang, pick};

/// The most names of a list.
const NAMES_MAX: usize = 500;

/// Returns the page of a sealed import; `None` where there is none of that name.
pub fn draw(site: &Site<'_>, opened: &Opened, name: &str) -> Result<Option<String>, ArchiveError> {
    let Some(import) = opened.reader.import(name, NAMES_MAX)? else { return Ok(None) };
    let mut lists = Lists::default();
    opened.reader.members(name, &mut |member| {
        lists.take(member);
        ControlFlow::Continue(())
    })?;
    let [read, kept_unread, left_out, damaged] = import.counts;
    let (broken, problems) = notices(site.lang, &lists.damaged, damaged, &import.report.problems);
    let view = Report {
        line: imports::line(&import),
        era: import.report.era.clone().unwrap_or_default(),
        program: [import.program.as_str(), import.reader.as_str()].join(" · "),
        took_ms: u64::try_from(import.span_ms.1 - import.span_ms.0).ok(),
        entries: import.entries.clone(),
        read: Listing { total: read, first: lists.read },
        kept_unread: Listing { total: kept_unread, first: lists.kept_unread },
        left_out: Listing { total: left_out, first: private(site.lang, &import) },
        missing: missing(site.lang, &import.report.missing),
        damaged: broken,
        tallies: tallies(site.lang, &import.report),
        problems,
        already: false,
    };
    Ok(Some(report(site, &view)))
}

/// Returns the page of a keeping that found everything kept before.
pub fn draw_unsealed(site: &Site<'_>, kept: &KeepReport) -> String {
    let members = &kept.members;
    let names = |list: &[String]| Listing { total: list.len() as u64, first: lines(list) };
    let count = members.damaged.len() as u64;
    let (damaged, problems) = notices(site.lang, &members.damaged, count, &kept.problems);
    let handle = kept.handle.as_ref().map(|handle| format!("@{handle}"));
    let view = Report {
        line: ImportLine {
            input: kept.input.clone(),
            platform: kept.platform.clone().unwrap_or_default(),
            account: handle.or_else(|| kept.account.clone()).unwrap_or_default(),
            posts: kept.posts,
            new_posts: kept.new_posts,
            missing: imports::missing(&kept.missing),
            damaged: count,
            left_out: members.left_out.len() as u64,
            ..ImportLine::default()
        },
        era: kept.era.clone().unwrap_or_default(),
        read: names(&members.read),
        kept_unread: names(&members.kept_unread),
        left_out: names(&members.left_out),
        missing: missing(site.lang, &kept.missing),
        damaged,
        tallies: tallies(site.lang, kept),
        problems,
        already: kept.outcome == Outcome::AlreadyKept,
        ..Report::default()
    };
    report(site, &view)
}

#[derive(Default)]
struct Lists {
    read: Vec<MemberLine>,
    kept_unread: Vec<MemberLine>,
    damaged: Vec<String>,
}

impl Lists {
    fn take(&mut self, member: OriginalMember) {
        let list = match member.state.as_str() {
            "damaged" => {
                if self.damaged.len() < NAMES_MAX {
                    self.damaged.push(member.member);
                }
                return;
            }
            "read" => &mut self.read,
            _ => &mut self.kept_unread,
        };
        if list.len() < NAMES_MAX {
            list.push(MemberLine { name: member.member, bytes: member.bytes, remark: None });
        }
    }
}

fn lines(names: &[String]) -> Vec<MemberLine> {
    let line = |name: &String| MemberLine { name: name.clone(), ..MemberLine::default() };
    names.iter().take(NAMES_MAX).map(line).collect()
}

fn private(lang: Lang, import: &Import) -> Vec<MemberLine> {
    let line = |left: &LeftOutMember| MemberLine {
        name: left.member.clone(),
        bytes: None,
        remark: (left.rule == "declared-only")
            .then(|| pick(lang, "declared; not in the export", "仅有记载，不在存档内").to_owned()),
    };
    import.left_out.iter().map(line).collect()
}

fn missing(lang: Lang, gaps: &[Gap]) -> Vec<Missing> {
    let one = |gap: &Gap| Missing {
        kind: kind(lang, &gap.kind).to_owned(),
        missing: gap.declared.saturating_sub(gap.found).max(1),
        of: Some(gap.declared),
        names: gap.names.clone(),
    };
    gaps.iter().map(one).collect()
}

/// Parts problems into those of damaged members, each with what is known of it, and the others.
fn notices(
    lang: Lang,
    damaged: &[String],
    total: u64,
    problems: &[Trouble],
) -> (Listing<Notice>, Listing<Notice>) {
    let of_damaged =
        |problem: &&Trouble| problem.member.as_ref().is_some_and(|member| damaged.contains(member));
    let broken = damaged.iter().map(|member| {
        let problem = problems.iter().find(|problem| problem.member.as_ref() == Some(member));
        problem.map_or_else(|| unexplained(lang, member), |problem| notice(lang, problem))
    });
    let rest: Vec<&Trouble> = problems.iter().filter(|problem| !of_damaged(problem)).collect();
    let shown = rest.iter().take(NAMES_MAX).map(|problem| notice(lang, problem));
    (Listing { total, first: broken.collect() }, Listing { total: rest.len() as u64, first: shown.collect() })
}

fn unexplained(lang: Lang, member: &str) -> Notice {
    Notice {
        what: pick(lang, "It could not be read whole.", "无法完整读出。").to_owned(),
        member: Some(member.to_owned()),
        ..Notice::default()
    }
}

/// Returns a problem in words.
pub fn notice(lang: Lang, problem: &Trouble) -> Notice {
    let said = said(lang, &problem.kind);
    let mut what = said.as_ref().map_or(problem.kind.as_str(), |said| said.what).to_owned();
    if problem.count > 1 {
        what.push_str(&format!(" (×{})", problem.count));
    }
    if !problem.detail.is_empty() {
        what.push_str(&format!(" [{}]", problem.detail));
    }
    Notice {
        what,
        member: problem.member.clone(),
        byte: problem.byte,
        next: said.filter(|said| !said.next.is_empty()).map(|said| said.next.to_owned()),
    }
}

fn tallies(lang: Lang, report: &KeepReport) -> Vec<Tally> {
    let one = |(name, counted): (&String, &u64)| Tally {
        kind: kind(lang, name).to_owned(),
        declared: report.declared.get(name).copied(),
        counted: *counted,
        left_out: false,
    };
    report.counted.iter().map(one).collect()
}
