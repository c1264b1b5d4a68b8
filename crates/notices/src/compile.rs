//! A rule file taken from its text to rules that can be tried.
//!
//! Never takes a file with something in it that it does not know: a rule that is misread would speak
//! falsely of somebody.

use std::collections::BTreeMap;

use regex::{Regex, RegexBuilder};

use crate::elements::{Table, Wanted};
use crate::era::Era;
use crate::expect::Expect;
use crate::fault::{Place, RuleFault};
use crate::fold::Wild;
use crate::needles::Needles;
use crate::notice::{SubjectKind, Weight};
use crate::path::Path;
use crate::platform::{Platform, Sign};
use crate::rule::{Rule, Step, most};
use crate::selector::Selector;
use crate::state::{Agent, State};
use crate::subject::Naming;
use crate::when::{Source, Take, When, Words};
use crate::written;

/// How large a pattern may become.
const PATTERN_MAX_BYTES: usize = 1 << 20;
/// The most rules of a file.
const RULES_MAX: usize = 1000;

/// Reads a file.
///
/// # Errors
/// [`RuleFault`] with the place of the first thing that is wrong.
pub fn platform(text: &str) -> Result<Platform, RuleFault> {
    let nowhere = Place { file: "?", text, rule: None, byte: 0 };
    let file: written::File = toml::from_str(text).map_err(|error| {
        let named = text.lines().find_map(|line| line.strip_prefix("platform = "));
        let byte = error.span().map_or(0, |span| span.start);
        Place { file: named.unwrap_or("?").trim_matches('"'), byte, ..nowhere }.fault(error.message())
    })?;
    let place = Place { file: &file.platform, ..nowhere };
    if file.rule.len() > RULES_MAX {
        return Err(place.fault("too many rules"));
    }
    let mut draft = Draft::default();
    let everywhere = file.hosts.iter().any(|host| host == "*");
    let signs = file.signs.iter().map(|sign| draft.sign(sign, place)).collect::<Result<_, _>>()?;
    let naming = |written: &toml::Spanned<written::Subject>| {
        let place = Place { byte: written.span().start, ..place };
        let kind = kind(&written.get_ref().kind, place)?;
        Ok(Naming { kind, url: pattern(&written.get_ref().url, place)? })
    };
    let subjects = file.subject.iter().map(naming).collect::<Result<_, _>>()?;
    let mut rules: Vec<Rule> = Vec::with_capacity(file.rule.len());
    for written in file.rule {
        let byte = written.span().start;
        let written = written.into_inner();
        let id = written.id.clone();
        let place = Place { rule: Some(&id), byte, ..place };
        let rule = draft.rule(written, place)?;
        if rules.iter().any(|known| known.name == rule.name) {
            return Err(place.fault("two rules of one name and version"));
        }
        if everywhere && (rule.when.size_max.is_none() || rule.step > Step::Viewer) {
            return Err(place.fault("a rule for every host needs `size_max`, and is of the viewer"));
        }
        rules.push(rule);
    }
    overruled(&rules, place)?;
    Ok(Platform {
        name: file.platform.clone(),
        hosts: file.hosts,
        paths: file.paths,
        signs,
        subjects,
        rules,
        needles: Needles::of(&draft.needles),
        table: draft.table,
    })
}

/// Each rule that another stands over is there, at the same step.
fn overruled(rules: &[Rule], place: Place<'_>) -> Result<(), RuleFault> {
    for rule in rules {
        if let Some(other) =
            rule.over.iter().find(|other| !rules.iter().any(|known| known.is_below(other, rule)))
        {
            let place = Place { rule: Some(&rule.name), ..place };
            return Err(place.fault(format!("no other rule of its step is `{other}`")));
        }
    }
    Ok(())
}

/// What the rules of a file share.
#[derive(Default)]
struct Draft {
    table: Table,
    needles: Vec<String>,
}

impl Draft {
    fn needle(&mut self, text: Option<&str>, needed: &mut Vec<usize>) {
        let Some(text) = text.filter(|text| text.len() >= 3) else { return };
        let number = self.needles.iter().position(|known| known == text).unwrap_or_else(|| {
            self.needles.push(text.to_owned());
            self.needles.len() - 1
        });
        needed.push(number);
    }

    fn element(
        &mut self,
        text: &str,
        place: Place<'_>,
        needed: &mut Vec<usize>,
    ) -> Result<Wanted, RuleFault> {
        let selector = Selector::of(text).ok_or_else(|| place.fault(format!("`{text}` names no element")))?;
        self.needle(selector.needle(), needed);
        Ok(self.table.add(selector))
    }

    fn sign(&mut self, text: &str, place: Place<'_>) -> Result<Sign, RuleFault> {
        if let Some(field) = text.strip_prefix("field:") {
            let (name, value) = field.split_once('=').ok_or_else(|| place.fault("`field:name=pattern`"))?;
            return Ok(Sign::Field(name.to_owned(), pattern(value, place)?));
        }
        let mut needles = Vec::new();
        let source = self.source(text, place, &mut needles)?;
        Ok(Sign::Inside { source, needles })
    }

    fn source(&mut self, text: &str, place: Place<'_>, needed: &mut Vec<usize>) -> Result<Source, RuleFault> {
        if let Some(text) = text.strip_prefix("json:") {
            let path = path(text, place)?;
            self.needle(path.needle(), needed);
            return Ok(Source::Json(path));
        }
        if let Some(text) = text.strip_prefix("script:") {
            let path = script_path(text, place)?;
            self.needle(script_needle(&path).as_deref(), needed);
            return Ok(Source::Script(path));
        }
        let one = !text.contains(',');
        let mut sure = Vec::new();
        let parts = text.split(',').map(|part| self.element(part.trim(), place, &mut sure));
        let list = parts.collect::<Result<Vec<_>, _>>()?;
        if one {
            needed.append(&mut sure);
        }
        Ok(Source::Elements(list))
    }

    fn rule(&mut self, written: written::Rule, place: Place<'_>) -> Result<Rule, RuleFault> {
        let step = Step::of_word(&written.step)
            .ok_or_else(|| place.fault(format!("no step is `{}`", written.step)))?;
        let states = states(&written, place)?;
        let agent = match written.agent.as_deref() {
            None => Agent::NoneStated,
            Some(word) => Agent::of_word(word).ok_or_else(|| place.fault(format!("no agent is `{word}`")))?,
        };
        let weight = weight(&written.weight, &states, place)?;
        if step == Step::Viewer && !states.iter().all(State::is_of_the_look) {
            return Err(place.fault("a rule of the viewer says nothing about the subject"));
        }
        if written.id.is_empty() || written.id.contains(char::is_whitespace) || written.version == 0 {
            return Err(place.fault("a rule has an id without blanks, and a version from 1 on"));
        }
        if step != Step::Viewer && !written.when.raw.is_empty() {
            return Err(place.fault("`raw` is for rules of the viewer alone"));
        }
        let months = match written.era.as_deref() {
            None => Era::default(),
            Some(era) => Era::of(era).ok_or_else(|| place.fault(format!("`{era}` is no era")))?,
        };
        let mut needles = Vec::new();
        let when = self.when(written.when, place, &mut needles)?;
        needles.sort_unstable();
        needles.dedup();
        Ok(Rule {
            name: format!("{}/{}", written.id, written.version),
            step,
            subject: written.subject.map(|word| kind(&word, place)).transpose()?,
            weight: most(weight, &states, written.capture.is_some()),
            states,
            agent,
            era: written.era,
            capture: written.capture,
            evidence: written.evidence,
            says: written.says.into(),
            months,
            when,
            take: self.take(written.take, place)?,
            over: written.over,
            needles,
        })
    }

    fn when(
        &mut self,
        written: written::When,
        place: Place<'_>,
        needed: &mut Vec<usize>,
    ) -> Result<When, RuleFault> {
        let optional = |text: Option<String>| text.map(|text| pattern(&text, place)).transpose();
        let mut when = When {
            status: written.status,
            url: optional(written.url)?,
            last: optional(written.last)?,
            raw: written.raw,
            size_max: written.size_max,
            ..When::default()
        };
        for (name, value) in &written.field {
            when.fields.push((name.clone(), pattern(value, place)?));
        }
        for text in &written.has {
            when.has.push(self.element(text, place, needed)?);
        }
        for text in &written.lacks {
            when.lacks.push(self.element(text, place, &mut Vec::new())?);
        }
        let words = match written.words {
            None => Vec::new(),
            Some(written::Several::One(words)) => vec![words],
            Some(written::Several::Many(list)) => list,
        };
        for words in words {
            when.words.push(self.words(words, place, needed)?);
        }
        if !written.title.is_empty() {
            let wanted = self.element("title", place, needed)?;
            when.title = Some((wanted, written.title.iter().map(|text| Wild::of(text)).collect()));
        }
        when.json = self.expected(&written.json, place, needed, false)?;
        when.script = self.expected(&written.script, place, needed, true)?;
        Ok(when)
    }

    fn words(
        &mut self,
        written: written::Words,
        place: Place<'_>,
        needed: &mut Vec<usize>,
    ) -> Result<Words, RuleFault> {
        if [&written.is, &written.starts, &written.any].iter().all(|list| list.is_empty()) {
            return Err(place.fault("`words` needs one of `is`, `starts`, `any`"));
        }
        let source = self.source(&written.source, place, needed)?;
        Ok(Words { source, is: written.is, starts: written.starts, any: written.any })
    }

    fn expected(
        &mut self,
        written: &BTreeMap<String, toml::Value>,
        place: Place<'_>,
        needed: &mut Vec<usize>,
        in_script: bool,
    ) -> Result<Vec<(Path, Expect)>, RuleFault> {
        let mut out = Vec::with_capacity(written.len());
        for (text, value) in written {
            let expect = Expect::of(value).map_err(|what| place.fault(format!("`{text}`: {what}")))?;
            let path = if in_script { script_path(text, place)? } else { path(text, place)? };
            if !expect.may_be_absent() {
                let script = if in_script { script_needle(&path) } else { None };
                self.needle(if in_script { script.as_deref() } else { path.needle() }, needed);
            }
            out.push((path, expect));
        }
        Ok(out)
    }

    fn take(&mut self, written: written::Take, place: Place<'_>) -> Result<Take, RuleFault> {
        let mut source =
            |text: Option<String>| text.map(|text| self.source(&text, place, &mut Vec::new())).transpose();
        Ok(Take {
            words: source(written.words)?,
            handle: source(written.handle)?,
            id: source(written.id)?,
            country: source(written.country)?,
            note: source(written.note)?,
        })
    }
}

fn path(text: &str, place: Place<'_>) -> Result<Path, RuleFault> {
    Path::of(text).ok_or_else(|| place.fault(format!("`{text}` is no path")))
}

/// A path in a script begins with a name.
fn script_path(text: &str, place: Place<'_>) -> Result<Path, RuleFault> {
    let path = path(text, place)?;
    let named = match path.first() {
        Some(("window", rest)) => rest.first().is_some(),
        other => other.is_some(),
    };
    if named { Ok(path) } else { Err(place.fault(format!("`{text}` begins with no name"))) }
}

fn script_needle(path: &Path) -> Option<String> {
    let (first, rest) = path.first()?;
    if first == "window" { rest.first().map(|(second, _)| second.to_owned()) } else { Some(first.to_owned()) }
}

fn pattern(text: &str, place: Place<'_>) -> Result<Regex, RuleFault> {
    let built = RegexBuilder::new(text).size_limit(PATTERN_MAX_BYTES).build();
    built.map_err(|error| place.fault(format!("`{text}` is no pattern: {error}")))
}

fn kind(word: &str, place: Place<'_>) -> Result<SubjectKind, RuleFault> {
    SubjectKind::of_word(word).ok_or_else(|| place.fault(format!("no subject is `{word}`")))
}

fn states(written: &written::Rule, place: Place<'_>) -> Result<Vec<State>, RuleFault> {
    let state = |word: &String| match word.as_str() {
        "withheld_in" => Ok(State::WithheldIn(Vec::new())),
        "unknown" | "contradictory" => Err(place.fault("no rule gives this state: it is what is left")),
        _ => State::of_word(word).ok_or_else(|| place.fault(format!("no state is `{word}`"))),
    };
    let mut states = written.states.iter().map(state).collect::<Result<Vec<_>, _>>()?;
    states.sort_unstable();
    states.dedup();
    if states.is_empty() { Err(place.fault("a rule without a state")) } else { Ok(states) }
}

fn weight(word: &str, states: &[State], place: Place<'_>) -> Result<Weight, RuleFault> {
    let all = [Weight::None, Weight::Suggestive, Weight::Consistent, Weight::Conclusive];
    let weight = all.into_iter().find(|weight| weight.word() == word);
    let weight = weight.ok_or_else(|| place.fault(format!("no weight is `{word}`")))?;
    if weight == Weight::Conclusive && states.len() > 1 {
        return Err(place.fault("several states are never conclusive"));
    }
    Ok(weight)
}
