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

    /// Returns the length of the longest body that one of its rules is tried on.
    pub fn size_max(&self) -> usize {
        self.rules.iter().map(|rule| rule.when.size_max.unwrap_or(usize::MAX)).max().unwrap_or(0)
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

/// Returns those of some rules that fire at a step, without those that another of them stands over.
pub fn fired<'r>(
    rules: &[&'r Rule],
    step: Step,
    page: &Page<'_>,
    subject: Option<&Subject>,
) -> Vec<&'r Rule> {
    let fires = |rule: &&&Rule| rule.step == step && rule.when.holds_inside(page, subject);
    let fired: Vec<&Rule> = rules.iter().filter(fires).copied().collect();
    let silent =
        |rule: &&Rule| fired.iter().any(|other| other.over.iter().any(|name| rule.is_below(name, other)));
    fired.iter().filter(|rule| !silent(rule)).copied().collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::{Look, Rules};

    fn file(rules: &[&str]) -> String {
        let mut out = "platform = 'a'\nhosts = ['a.example']\n".to_owned();
        for (number, rule) in rules.iter().enumerate() {
            out += &format!("[[rule]]\nid = 'a/{number}'\nversion = 1\nweight = 'suggestive'\n");
            out += &format!("says = {{ en = 'x', zh = 'x' }}\n{rule}\n");
        }
        out
    }

    fn judged(rules: &[&str], body: &str) -> (String, Option<String>, Option<String>) {
        let rules = Rules::of_toml([file(rules).as_str()]).unwrap();
        let look =
            Look { url: "https://a.example/", status: Some(200), body: body.as_bytes(), ..Look::default() };
        let notice = rules.judge(&look);
        (notice.states.iter().map(|state| format!("{state} ")).collect(), notice.rule, notice.words)
    }

    const WIDE: &str = "step = 'words'\nstates = ['post_removed_stated_rule']\nwhen = { has = ['p'] }";
    const OVER: &str = "step = 'words'\nover = ['a/0']\nstates = ['post_removed_stated_law']\n\
        when = { words = { in = 'p, h1', any = ['law'] } }\ntake = { words = 'h1, p, b' }";

    #[test]
    fn a_rule_stands_over_another_where_it_fires_and_nowhere_else() {
        for (body, states, rule) in [
            ("<p>a law</p>", "post_removed_stated_law ", Some("a/1/1")),
            ("<h1>a law</h1><p>x</p>", "post_removed_stated_law ", Some("a/1/1")),
            ("<p>x</p>", "post_removed_stated_rule ", Some("a/0/1")),
            ("<i>a law</i>", "unknown ", None),
        ] {
            let found = judged(&[WIDE, OVER], body);
            assert_eq!((found.0.as_str(), found.1.as_deref()), (states, rule), "{body}");
        }
    }

    #[test]
    fn words_of_several_elements_are_lines_and_none_is_taken_twice() {
        for (body, words) in [
            ("<h1>title</h1><p>a law</p>", "title\na law"),
            ("<p>a law of <b>state</b></p>", "a law of state"),
            ("<p>law</p><b>law</b>", "law"),
            ("<p>one law</p><p>two laws</p>", "one law"),
        ] {
            assert_eq!(judged(&[WIDE, OVER], body).2.as_deref(), Some(words), "{body}");
        }
    }

    #[test]
    fn bytes_tell_of_the_viewer_alone() {
        let viewer = "step = 'viewer'\nstates = ['challenge']\nwhen = { raw = ['verify.html', 'poc_token'], lacks = ['p'] }";
        for (body, states) in [
            ("<script>poc_token</script>", "challenge "),
            ("<p>poc_token</p>", "post_removed_stated_rule "),
            ("<b>x</b>", "unknown "),
        ] {
            assert_eq!(judged(&[WIDE, viewer], body).0, states, "{body}");
        }
        for (rules, what) in [
            (vec![viewer.replace("viewer", "content").replace("challenge", "alive")], "raw"),
            (vec![WIDE.to_owned(), OVER.replace("a/0", "a/7")], "a/7"),
            (vec![WIDE.replace("'words'", "'status'"), OVER.to_owned()], "a/0"),
            (vec![WIDE.to_owned(), OVER.replace("a/0", "a/1")], "a/1"),
        ] {
            let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
            let fault = Rules::of_toml([file(&rules).as_str()]).unwrap_err().to_string();
            assert!(fault.contains(what), "{fault}");
        }
    }
}
