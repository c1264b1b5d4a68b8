//! The labelled cases of notices, each judged by the rules of its platform and all others.
//!
//! A case says what a reader of the answer would write down; where a rule says otherwise the test names both.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::collections::{BTreeMap, BTreeSet};

use notices::{Look, Notice, Rules, State};
use platforms::Platform;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    url: String,
    #[serde(rename = "final")]
    last: Option<String>,
    status: u16,
    #[serde(default)]
    fields: BTreeMap<String, String>,
    body: Option<String>,
    file: Option<String>,
    when: Option<String>,
    expects: Expects,
    source: String,
    trap: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expects {
    states: Vec<String>,
    agent: String,
    weight: String,
    rule: Option<String>,
}

fn rules() -> Rules {
    Rules::of_toml(platforms::platforms().iter().map(|platform| platform.notice)).unwrap()
}

fn cases(platform: &Platform) -> Vec<Case> {
    let table = platform.cases.table;
    if table.is_empty() {
        return Vec::new();
    }
    toml::from_str::<Table>(table).unwrap_or_else(|error| panic!("{}: {error}", platform.name)).case
}

/// Days to a date of the civil calendar, by Hinnant's method, as milliseconds.
fn time(date: &str) -> i64 {
    let parts: Vec<i64> = date.split('-').map(|part| part.parse().unwrap()).collect();
    let (year, month, day) = (parts[0] - i64::from(parts[1] < 3), parts[1], parts[2]);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = year * 365 + year / 4 - year / 100 + year / 400 + of_year - 719_468;
    days * 86_400_000
}

struct Answer {
    fields: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn of(platform: &Platform, case: &Case) -> Self {
        let named = |name: &str| {
            let file = platform.cases.files.iter().find(|(known, _)| *known == name);
            file.unwrap_or_else(|| panic!("{}: no file {name}", platform.name)).1.to_vec()
        };
        let body = case.file.as_deref().map(named).or_else(|| Some(case.body.clone()?.into_bytes()));
        Self { fields: case.fields.clone().into_iter().collect(), body: body.unwrap_or_default() }
    }

    fn judged(&self, rules: &Rules, case: &Case, body: &[u8]) -> Notice {
        rules.judge(&Look {
            url: &case.url,
            last_url: case.last.as_deref(),
            status: Some(case.status),
            fields: &self.fields,
            body,
            when_ms: case.when.as_deref().map(time),
            ..Look::default()
        })
    }
}

fn words(notice: &Notice) -> Vec<String> {
    let mut words: Vec<String> = notice.states.iter().map(ToString::to_string).collect();
    words.sort_unstable();
    words
}

/// Returns what is wrong with a notice, or nothing.
fn difference(case: &Case, notice: &Notice) -> Option<String> {
    let mut expected = case.expects.states.clone();
    expected.sort_unstable();
    let same = words(notice) == expected
        && notice.agent.word() == case.expects.agent
        && notice.weight.word() == case.expects.weight
        && (case.expects.rule.is_none() || notice.rule == case.expects.rule);
    (!same).then(|| {
        format!(
            "{}: expected {expected:?} {} {} {:?}\n    got {:?} {} {} {:?}",
            case.name,
            case.expects.agent,
            case.expects.weight,
            case.expects.rule,
            words(notice),
            notice.agent.word(),
            notice.weight.word(),
            notice.rule,
        )
    })
}

fn is_false_gone(case: &Case, notice: &Notice) -> bool {
    let expected: Vec<State> = case.expects.states.iter().map(|word| State::of_word(word).unwrap()).collect();
    !expected.iter().any(State::is_absence) && notice.states.iter().any(State::is_absence)
}

/// What was counted for one platform.
#[derive(Default)]
struct Row {
    cases: usize,
    named: usize,
    unknown: usize,
    gone: usize,
}

#[test]
fn every_case_is_judged_as_labelled() {
    let rules = rules();
    let counted: BTreeMap<&str, (usize, usize)> = rules
        .platforms()
        .map(|(name, list)| (name, (list.len(), list.iter().filter(|rule| rule.capture.is_some()).count())))
        .collect();
    let (mut wrong, mut met) = (Vec::new(), BTreeSet::new());
    for platform in platforms::platforms() {
        let mut row = Row::default();
        for case in cases(platform) {
            let answer = Answer::of(platform, &case);
            let notice = answer.judged(&rules, &case, &answer.body);
            met.extend(notice.rule.iter().flat_map(|rule| rule.split(" + ")).map(str::to_owned));
            row.cases += 1;
            row.unknown += usize::from(notice.states == [State::Unknown]);
            row.named += usize::from(notice.states != [State::Unknown]);
            row.gone += usize::from(is_false_gone(&case, &notice));
            wrong.extend(difference(&case, &notice).map(|what| format!("{}: {what}", platform.name)));
        }
        if let Some((rules, captured)) = counted.get(platform.name) {
            println!(
                "{:10} rules {rules:3}, with a real capture {captured:2}, cases {:3}, named {:3}, unknown {:2}, false gone {}",
                platform.name, row.cases, row.named, row.unknown, row.gone
            );
        }
        assert_eq!(row.gone, 0, "{}: gone where nothing is:\n{}", platform.name, wrong.join("\n"));
    }
    assert!(wrong.is_empty(), "{} cases differ:\n{}", wrong.len(), wrong.join("\n"));
    let all: BTreeSet<String> =
        rules.platforms().flat_map(|(_, list)| list.iter().map(|rule| rule.name.clone())).collect();
    let unmet: Vec<&String> = all.difference(&met).collect();
    assert!(unmet.is_empty(), "rules that no case meets: {unmet:#?}");
}

#[test]
fn a_case_says_where_it_is_from_and_its_traps_are_no_absence() {
    let mut traps = BTreeSet::new();
    for platform in platforms::platforms() {
        let (mut names, list) = (BTreeSet::new(), cases(platform));
        assert_eq!(list.is_empty(), platform.notice.is_empty(), "{}", platform.name);
        for case in list {
            assert!(
                names.insert(case.name.clone()),
                "{}: two cases of the name {}",
                platform.name,
                case.name
            );
            let known = ["real: ", "documented: "].iter().any(|from| case.source.starts_with(from));
            assert!(known || case.source == "invented", "{}: {}", platform.name, case.name);
            traps.extend(case.trap);
        }
    }
    // A name of each trap that the report lists.
    for trap in [
        "whole-page substring search",
        "no #js_content does not mean gone",
        "live article quoting the notice",
        "JS-drawn captcha shell",
        "URL form: no chksm",
        "locale flips the text",
        "identical bytes for different articles",
        "empty tombstone read as live",
        "age gate: a tombstone identical to gone",
        "viewer blocked by author: tweet_results:{}",
        "GraphQL soft errors: bind each error to its path",
        "64 and 326 are about the caller",
        "ok:0 with empty data",
        "own header causes \"page not found\"",
        "usernotexists code 100001 is seen for users who exist",
        "20112 has an innocent meaning",
        "ghost posts",
        "404 page while the JSON still serves the text",
        "tombstone overwrites the archive",
        "soft ban is not all gone",
        "redirect to home with 200",
        "CDN/ISP redirect mistaken for removal",
        "Chinese block pages that are not political",
        "third-party example rule lists",
    ] {
        assert!(traps.contains(trap), "no case of the trap {trap:?}");
    }
}

#[test]
fn no_rule_speaks_of_compulsion() {
    let rules = rules();
    let forbidden = ["compel", "coerc", "forced", "censor", "被迫", "强迫", "胁迫", "被删帖", "审查"];
    for (platform, list) in rules.platforms() {
        for rule in list {
            assert!(!rule.states.is_empty(), "{}", rule.name);
            assert!(rule.states.windows(2).all(|pair| pair[0] < pair[1]), "{}", rule.name);
            let states: String = rule.states.iter().map(|state| format!("{state} ")).collect();
            for text in [states.as_str(), &rule.says[0], &rule.says[1], rule.agent.word()] {
                let text = text.to_lowercase();
                assert!(
                    !forbidden.iter().any(|word| text.contains(word)),
                    "{platform} {}: {text}",
                    rule.name
                );
            }
        }
    }
}

#[test]
fn answers_cut_and_changed_are_borne() {
    let rules = rules();
    for platform in platforms::platforms() {
        for case in cases(platform).iter().take(40) {
            let answer = Answer::of(platform, case);
            let body = &answer.body[..answer.body.len().min(4000)];
            for tenth in 0..10 {
                let notice = answer.judged(&rules, case, &body[..body.len() * tenth / 10]);
                assert!(!notice.states.is_empty());
            }
            for at in (0..body.len()).step_by(body.len() / 12 + 1) {
                for byte in [0, b'"', b'{', b'<', b'>', 0xff] {
                    let mut changed = body.to_vec();
                    changed[at] = byte;
                    assert!(!answer.judged(&rules, case, &changed).states.is_empty());
                }
            }
        }
    }
}
