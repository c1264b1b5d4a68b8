//! A rule file as it is written: TOML, in which every key is known.
//!
//! Never judges: `compile` takes it further.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// A file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub platform: String,
    #[serde(default)]
    pub hosts: Vec<String>,
    #[serde(default)]
    pub paths: Vec<String>,
    #[serde(default)]
    pub signs: Vec<String>,
    #[serde(default)]
    pub subject: Vec<Spanned<Subject>>,
    #[serde(default)]
    pub rule: Vec<Spanned<Rule>>,
}

/// How an address names what was looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    pub kind: String,
    pub url: String,
}

/// A rule.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: String,
    pub version: u32,
    pub step: String,
    pub subject: Option<String>,
    #[serde(default)]
    pub over: Vec<String>,
    pub states: Vec<String>,
    pub agent: Option<String>,
    pub weight: String,
    pub era: Option<String>,
    pub capture: Option<String>,
    #[serde(default)]
    pub evidence: Vec<String>,
    pub says: Says,
    #[serde(default)]
    pub when: When,
    #[serde(default)]
    pub take: Take,
}

/// What a rule means, for people.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Says {
    pub en: String,
    pub zh: String,
}

/// What must hold.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    #[serde(default)]
    pub status: Vec<u16>,
    pub url: Option<String>,
    #[serde(rename = "final")]
    pub last: Option<String>,
    #[serde(default)]
    pub field: BTreeMap<String, String>,
    #[serde(default)]
    pub has: Vec<String>,
    #[serde(default)]
    pub lacks: Vec<String>,
    pub words: Option<Several>,
    #[serde(default)]
    pub title: Vec<String>,
    #[serde(default)]
    pub json: BTreeMap<String, toml::Value>,
    #[serde(default)]
    pub script: BTreeMap<String, toml::Value>,
    #[serde(default)]
    pub raw: Vec<String>,
    pub size_max: Option<usize>,
}

/// One demand on words, or several.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "`words` is a table, or a list of tables, with `in` and one of `is`, `starts`, `any`"
)]
pub enum Several {
    One(Words),
    Many(Vec<Words>),
}

/// The text of a notice element, or of a value.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    #[serde(rename = "in")]
    pub source: String,
    #[serde(default)]
    pub is: Vec<String>,
    #[serde(default)]
    pub starts: Vec<String>,
    #[serde(default)]
    pub any: Vec<String>,
}

/// What of the answer goes into the notice.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Take {
    pub words: Option<String>,
    pub handle: Option<String>,
    pub id: Option<String>,
    pub country: Option<String>,
    pub note: Option<String>,
}
