//! The rules for notices, listed and tried on their labelled cases.
//!
//! Never judges anything but the cases that are built in.

use std::collections::{BTreeMap, BTreeSet};

use notices::{Case, Rule, RuleFault, Weight};
use serde::Serialize;

/// A rule, for a list.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// Its name and version.
    pub rule: String,
    /// The platform.
    pub platform: String,
    /// The step at which it is tried.
    pub step: &'static str,
    /// The states that it gives.
    pub states: Vec<String>,
    /// Who the notice says acted.
    pub stated_agent: &'static str,
    /// What it gives at most.
    pub weight: &'static str,
    /// From when until when.
    pub era: Option<String>,
    /// The real capture it rests on.
    pub capture: Option<String>,
    /// Documents and code it rests on.
    pub evidence: Vec<String>,
    /// What it means, in English and in Chinese.
    pub says: [String; 2],
}

/// What came of the cases of one platform.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The platform.
    pub platform: String,
    /// Its rules.
    pub rules: usize,
    /// Those of them that rest on a real capture.
    pub captured: usize,
    /// Its cases.
    pub cases: usize,
    /// Cases that were given a state other than `unknown`.
    pub named: usize,
    /// Cases that came out `unknown`.
    pub unknown: usize,
    /// Cases in which something is said to be gone of which nobody should say so.
    pub false_gone: usize,
    /// The names of cases that came out other than expected.
    pub failed: Vec<String>,
}

/// Returns every rule, platform by platform.
#[must_use]
pub fn rules() -> Vec<Listed> {
    let of = |(platform, rules): (&str, &[Rule])| {
        rules.iter().map(|rule| listed(platform, rule)).collect::<Vec<_>>()
    };
    platforms::rules().platforms().flat_map(of).collect()
}

fn listed(platform: &str, rule: &Rule) -> Listed {
    Listed {
        rule: rule.name.clone(),
        platform: platform.to_owned(),
        step: rule.step.word(),
        states: rule.states.iter().map(ToString::to_string).collect(),
        stated_agent: rule.agent.word(),
        weight: Weight::word(rule.weight),
        era: rule.era.clone(),
        capture: rule.capture.clone(),
        evidence: rule.evidence.clone(),
        says: rule.says.clone(),
    }
}

/// Which states the rules of one platform give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlatformStates {
    /// The platform.
    pub platform: String,
    /// How many rules it has.
    pub rules: usize,
    /// How many of them rest on a real capture.
    pub captured: usize,
    /// The states, by their words.
    pub states: Vec<StateRow>,
}

/// A state that rules of a platform give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StateRow {
    /// Its word, without what it is filled with.
    pub state: String,
    /// Whether one of the rules rests on a real capture.
    pub captured: bool,
    /// Who the notices say acted, in the words of rules.
    pub agents: BTreeSet<&'static str>,
}

/// Returns the table of platforms by states, both sorted by their words.
#[must_use]
pub fn states_by_platform(rules: &[Listed]) -> Vec<PlatformStates> {
    let mut platforms: BTreeMap<&str, (PlatformStates, BTreeMap<&str, StateRow>)> = BTreeMap::new();
    for rule in rules {
        let (platform, states) = platforms.entry(&rule.platform).or_default();
        platform.rules += 1;
        platform.captured += usize::from(rule.capture.is_some());
        for state in &rule.states {
            let row = states.entry(state.split('{').next().unwrap_or(state)).or_default();
            row.captured |= rule.capture.is_some();
            row.agents.insert(rule.stated_agent);
        }
    }
    let whole = |(name, (platform, states)): (&str, (PlatformStates, BTreeMap<&str, StateRow>))| {
        let row = |(state, row): (&str, StateRow)| StateRow { state: state.to_owned(), ..row };
        PlatformStates {
            platform: name.to_owned(),
            states: states.into_iter().map(row).collect(),
            ..platform
        }
    };
    platforms.into_iter().map(whole).collect()
}

/// Tries every platform's rules on its cases.
///
/// # Errors
/// [`RuleFault`] where a file of cases is not what it should be.
pub fn try_rules() -> Result<Vec<Row>, RuleFault> {
    let rules = platforms::rules();
    let mut rows = Vec::new();
    for (name, list) in rules.platforms() {
        let known = platforms::platforms().iter().find(|platform| platform.name == name);
        let cases = known.map(|platform| platform.cases).unwrap_or(platforms::Cases::NONE);
        let captured = list.iter().filter(|rule| rule.capture.is_some()).count();
        let mut row = Row { platform: name.to_owned(), rules: list.len(), captured, ..Row::default() };
        for case in Case::read(name, cases.table, cases.files)? {
            let tried = case.tried(rules);
            row.cases += 1;
            let unknown = tried.notice.states == [notices::State::Unknown];
            row.unknown += usize::from(unknown);
            row.named += usize::from(!unknown);
            row.false_gone += usize::from(tried.false_gone);
            if !tried.agrees {
                row.failed.push(case.name);
            }
        }
        rows.push(row);
    }
    Ok(rows)
}
