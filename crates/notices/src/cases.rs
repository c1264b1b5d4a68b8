//! Labelled cases: an answer, and what a reader of it would write down. Rules are tried on them.
//!
//! Never takes what a rule says for what is expected: labels are written by people.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::era;
use crate::fault::{Place, RuleFault};
use crate::look::{Failure, Look};
use crate::notice::Notice;
use crate::rules::Rules;
use crate::state::State;

/// A case.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it shows.
    pub name: String,
    /// Where it is from: `real: …`, `documented: …`, `invented`.
    pub source: String,
    /// The trap that it stands for.
    pub trap: Option<String>,
    url: String,
    last: Option<String>,
    status: Option<u16>,
    fields: Vec<(String, String)>,
    body: Vec<u8>,
    cut: bool,
    failure: Option<Failure>,
    when_ms: Option<i64>,
    states: Vec<State>,
    agent: Option<String>,
    weight: Option<String>,
    rule: Option<String>,
}

/// What came of trying a case.
#[derive(Clone, Debug)]
pub struct Tried {
    /// What the rules say.
    pub notice: Notice,
    /// Whether that is what is expected.
    pub agrees: bool,
    /// Whether they say that something is gone that nobody should say it of.
    pub false_gone: bool,
}

impl Case {
    /// Reads a table of cases; `files` are the bodies that it names. An empty text is none.
    ///
    /// # Errors
    /// [`RuleFault`] with the place of the first thing that is wrong.
    pub fn read(name: &str, table: &str, files: &[(&str, &[u8])]) -> Result<Vec<Self>, RuleFault> {
        let place = Place { file: name, text: table, rule: None, byte: 0 };
        let table: Table = toml::from_str(table).map_err(|error| {
            let byte = error.span().map_or(0, |span| span.start);
            Place { byte, ..place }.fault(error.message())
        })?;
        table
            .case
            .into_iter()
            .map(|written| Self::of(written.get_ref(), files, Place { byte: written.span().start, ..place }))
            .collect()
    }

    fn of(written: &Written, files: &[(&str, &[u8])], place: Place<'_>) -> Result<Self, RuleFault> {
        let place = Place { rule: Some(&written.name), ..place };
        let body = match (&written.body, &written.file) {
            (Some(body), None) => body.clone().into_bytes(),
            (None, Some(file)) => {
                let found = files.iter().find(|(name, _)| name == file);
                found.ok_or_else(|| place.fault(format!("no file is `{file}`")))?.1.to_vec()
            }
            (None, None) => Vec::new(),
            (Some(_), Some(_)) => return Err(place.fault("`body` and `file` exclude each other")),
        };
        let state =
            |word: &String| State::of_word(word).ok_or_else(|| place.fault(format!("no state is `{word}`")));
        let mut states = written.expects.states.iter().map(state).collect::<Result<Vec<_>, _>>()?;
        states.sort_unstable();
        let failure = match written.failure.as_deref() {
            None => None,
            Some(word) => {
                Some(Failure::of_word(word).ok_or_else(|| place.fault(format!("no failure is `{word}`")))?)
            }
        };
        let when_ms = match written.when.as_deref() {
            None => None,
            Some(date) => Some(era::day_ms(date).ok_or_else(|| place.fault(format!("`{date}` is no date")))?),
        };
        Ok(Self {
            name: written.name.clone(),
            source: written.source.clone(),
            trap: written.trap.clone(),
            url: written.url.clone(),
            last: written.last.clone(),
            status: written.status,
            fields: written.fields.clone().into_iter().collect(),
            body,
            cut: written.cut,
            failure,
            when_ms,
            states,
            agent: written.expects.agent.clone(),
            weight: written.expects.weight.clone(),
            rule: written.expects.rule.clone(),
        })
    }

    /// Returns the look that it is.
    #[must_use]
    pub fn look(&self) -> Look<'_> {
        Look {
            url: &self.url,
            last_url: self.last.as_deref(),
            status: self.status,
            fields: &self.fields,
            body: &self.body,
            cut: self.cut,
            failure: self.failure,
            when_ms: self.when_ms,
            vantage: None,
        }
    }

    /// Returns whether a state other than `unknown` is expected.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.states != [State::Unknown]
    }

    /// Judges it.
    #[must_use]
    pub fn tried(&self, rules: &Rules) -> Tried {
        let notice = rules.judge(&self.look());
        let agrees = notice.states == self.states
            && self.agent.as_deref().is_none_or(|agent| agent == notice.agent.word())
            && self.weight.as_deref().is_none_or(|weight| weight == notice.weight.word())
            && self.rule.is_none() | (self.rule == notice.rule);
        let false_gone =
            !self.states.iter().any(State::is_absence) && notice.states.iter().any(State::is_absence);
        Tried { notice, agrees, false_gone }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    case: Vec<toml::Spanned<Written>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    #[serde(default)]
    url: String,
    #[serde(rename = "final")]
    last: Option<String>,
    status: Option<u16>,
    #[serde(default)]
    fields: BTreeMap<String, String>,
    body: Option<String>,
    file: Option<String>,
    #[serde(default)]
    cut: bool,
    failure: Option<String>,
    when: Option<String>,
    source: String,
    trap: Option<String>,
    expects: Expects,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expects {
    states: Vec<String>,
    agent: Option<String>,
    weight: Option<String>,
    rule: Option<String>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const RULES: &str = "platform = 'p'\nhosts = ['p.example']\n[[rule]]\nid = 'p/gone'\nversion = 1\nstep = 'status'\n\
        states = ['post_gone_unattributed']\nweight = 'consistent'\nsays = { en = 'a', zh = 'b' }\nwhen = { status = [404] }\n";

    #[test]
    fn a_case_that_differs_is_told_and_a_false_gone_more_so() {
        let rules = Rules::of_toml([RULES]).unwrap();
        for (case, agrees, false_gone) in [
            (
                "status = 404\nexpects = { states = ['post_gone_unattributed'], weight = 'suggestive', rule = 'p/gone/1' }",
                true,
                false,
            ),
            (
                "status = 404\nexpects = { states = ['post_gone_unattributed'], weight = 'conclusive' }",
                false,
                false,
            ),
            ("status = 404\nexpects = { states = ['unknown'] }", false, true),
            ("status = 200\nexpects = { states = ['unknown'] }", true, false),
            ("failure = 'connection_reset'\nexpects = { states = ['net_failure'] }", true, false),
        ] {
            let table =
                format!("[[case]]\nname = 'n'\nsource = 'invented'\nurl = 'https://p.example/1'\n{case}");
            let tried = Case::read("p", &table, &[]).unwrap()[0].tried(&rules);
            assert_eq!((tried.agrees, tried.false_gone), (agrees, false_gone), "{case}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_case_is_told_with_its_line() {
        for (wrong, line) in [
            ("status = 'x'", 4),
            ("file = 'none'", 1),
            ("failure = 'bored'", 1),
            ("when = '2018-13-01'", 1),
            ("colour = 1", 4),
        ] {
            let table = format!(
                "[[case]]\nname = 'n'\nsource = 'invented'\n{wrong}\nexpects = {{ states = ['unknown'] }}"
            );
            assert_eq!(Case::read("p", &table, &[]).unwrap_err().line, line, "{wrong}");
        }
    }
}
