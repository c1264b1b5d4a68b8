//! `beilin rules`: lists the rules by which notices are read, tries them on their cases, prints their table.
//!
//! Never judges anything else.

use archive::{Listed, Row};

use super::Call;
use crate::exit::Exit;
use crate::say;
use crate::words::{Lang, notices, pick};

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    if call.matches.get_flag("test") {
        return test(call);
    }
    let rules = archive::rules();
    if call.matches.get_flag("table") {
        say::result(table(&rules).trim_end());
        return Exit::Done;
    }
    for rule in &rules {
        if call.json { say::json(rule) } else { say::result(&text(call.lang, rule)) }
    }
    Exit::Done
}

fn text(lang: Lang, rule: &Listed) -> String {
    let says = match lang {
        Lang::En => &rule.says[0],
        Lang::Zh => &rule.says[1],
    };
    let capture = rule.capture.as_deref().unwrap_or(pick(lang, "no real capture", "无真实样本"));
    format!(
        "{} · {} · {} · {} · {} · {}\n    {says}\n    {}",
        rule.rule,
        rule.era.as_deref().unwrap_or("../.."),
        rule.states.join(" "),
        rule.stated_agent,
        rule.weight,
        capture,
        rule.evidence.join("; "),
    )
}

fn test(call: &Call<'_>) -> Exit {
    let rows = match archive::try_rules() {
        Ok(rows) => rows,
        Err(fault) => {
            say::note(&say::plain(&fault.to_string()));
            return Exit::Invalid;
        }
    };
    if !call.json {
        say::result(pick(
            call.lang,
            "platform     rules  captured  cases  named  unknown  false gone  failed",
            "平台         规则  真实样本  样例   判明   未知     误判不见    不符",
        ));
    }
    for row in &rows {
        if call.json {
            say::json(row)
        } else {
            say::result(&line(row))
        }
        for name in &row.failed {
            say::note(&format!("{}: {}", row.platform, say::plain(name)));
        }
    }
    let wrong = rows.iter().any(|row| row.false_gone > 0 || !row.failed.is_empty());
    if wrong { Exit::Invalid } else { Exit::Done }
}

fn line(row: &Row) -> String {
    format!(
        "{:<12} {:>5}  {:>8}  {:>5}  {:>5}  {:>7}  {:>10}  {:>6}",
        row.platform,
        row.rules,
        row.captured,
        row.cases,
        row.named,
        row.unknown,
        row.false_gone,
        row.failed.len()
    )
}

/// The table of platforms by states, as docs/notices-table.md has it.
fn table(rules: &[Listed]) -> String {
    let mut out = String::from(
        "# Platforms by states 平台与状态\n\n\
         Printed by `beilin rules --table` from the rules; do not edit. **●** a rule with a real capture, **○** a rule \
         without one, which only suggests. What each state is stands in [notices.md](notices.md). A state that is not \
         here is one that no rule reads on that platform: the answer is then `unknown`.\n\n\
         由 `beilin rules --table` 从规则生成，请勿手改。● 有真实样本的规则；○ 无真实样本，仅供参考。各状态的含义见 \
         [notices.md](notices.md)。表中没有的状态，即该平台尚无规则可判，结果为 `unknown`。\n",
    );
    for platform in archive::states_by_platform(rules) {
        out.push_str(&format!(
            "\n## {}\n\n{} rules 规则, {} ●\n\n| | state 状态 | | | agents 自称由谁 |\n|---|---|---|---|---|\n",
            platform.platform, platform.rules, platform.captured
        ));
        for row in &platform.states {
            let agents: Vec<&str> = row.agents.iter().copied().collect();
            out.push_str(&format!(
                "| {} | `{}` | {} | {} | {} |\n",
                if row.captured { "●" } else { "○" },
                row.state,
                notices::state(Lang::En, &row.state),
                notices::state(Lang::Zh, &row.state),
                agents.join(", "),
            ));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_in_the_documents_is_the_one_of_the_rules() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/notices-table.md");
        let written = std::fs::read_to_string(path).unwrap_or_default();
        let made = super::table(&archive::rules());
        assert!(written.trim_end() == made.trim_end(), "beilin rules --table > docs/notices-table.md");
    }
}
