//! The rules of one platform, and how its answers are told from others'.
//!
//! Never takes an answer for a platform's by its words.

use regex::Regex;

use crate::address;
use crate::elements::Table;
use crate::look::Look;
use crate::needles::{Held, Needles};
use crate::notice::Subject;
use crate::page::{Page, is_wide};
use crate::rule::{Rule, Step};
use crate::subject::{Naming, named};
use crate::when::Source;

/// What only answers of one platform have.
#[derive(Clone, Debug)]
pub enum Sign {
    /// A field whose value fits.
    Field(String, Regex),
    /// An element, or a value in JSON or a script.
    Inside { source: Source, needles: Vec<usize> },
}

/// A platform's rules.
#[derive(Clone, Debug)]
pub struct Platform {
    /// Its name, as records have it.
    pub name: String,
    /// Its hosts; what is below them is its own too. `*` alone: answers of every host.
    pub hosts: Vec<String>,
    /// Beginnings of paths that it has on hosts that nobody can list.
    pub paths: Vec<String>,
    /// What only it has.
    pub signs: Vec<Sign>,
    /// How its addresses name things.
    pub subjects: Vec<Naming>,
    /// Its rules.
    pub rules: Vec<Rule>,
    /// Every element that they name.
    pub table: Table,
    pub needles: Needles,
}

impl Platform {
    /// Returns whether a host is the platform's.
    pub fn is_host(&self, host: &str) -> bool {
        address::domains(host).any(|domain| self.hosts.iter().any(|known| known.eq_ignore_ascii_case(domain)))
    }

    /// Returns whether it is for answers of every host.
    pub fn is_everywhere(&self) -> bool {
        self.hosts.iter().any(|host| host == "*")
    }

    /// Returns whether an answer has a sign of the platform.
    pub fn has_sign(&self, look: &Look<'_>) -> bool {
        let page = Page::of(look, &self.table);
        let mut held = None;
        self.signs.iter().any(|sign| match sign {
            Sign::Field(name, pattern) => look.field(name).is_some_and(|value| pattern.is_match(value)),
            Sign::Inside { source, needles } => {
                held.get_or_insert_with(|| self.held(look)).holds(needles) && source.is_there(&page)
            }
        })
    }

    /// Returns what the addresses of a look name.
    pub fn subject(&self, look: &Look<'_>) -> Option<Subject> {
        named(&self.subjects, [look.url, look.last_url.unwrap_or_default()])
    }

    fn held(&self, look: &Look<'_>) -> Held {
        if is_wide(look.body) { self.needles.untold() } else { self.needles.look(look.body) }
    }

    /// Returns the rules that may fire: all that can be told without reading the body holds.
    pub fn candidates(&self, look: &Look<'_>) -> Vec<&Rule> {
        let outside = self.rules.iter().filter(|rule| rule.when.holds_outside(look));
        let mut held = None;
        let inside = |rule: &&Rule| {
            rule.needles.is_empty() || held.get_or_insert_with(|| self.held(look)).holds(&rule.needles)
        };
        outside.filter(inside).collect()
    }
}

/// Returns those of some rules that fire at a step.
pub fn fired<'r>(
    rules: &[&'r Rule],
    step: Step,
    page: &Page<'_>,
    subject: Option<&Subject>,
) -> Vec<&'r Rule> {
    let fires = |rule: &&&Rule| rule.step == step && rule.when.holds_inside(page, subject);
    rules.iter().filter(fires).copied().collect()
}
