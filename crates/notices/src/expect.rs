//! What a rule expects of values in JSON or a script.
//!
//! Never compares kinds: a number and the same number in quotes are one, as the same interface gives both.

use serde_json::Value;

use crate::fold::fold;
use crate::notice::Subject;
use crate::path::plain;
use crate::subject::filled;

/// Tests that must all hold, each for some value that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expect(Vec<Test>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Is(Vec<String>),
    Not(Vec<String>),
    Contains(Vec<String>),
    Starts(Vec<String>),
    Exists(bool),
    Empty(bool),
}

impl Expect {
    /// Takes it as a rule writes it: a value, a list of values, or a table of tests.
    pub fn of(written: &toml::Value) -> Result<Self, String> {
        let toml::Value::Table(table) = written else { return Ok(Self(vec![Test::Is(texts(written)?)])) };
        if table.is_empty() {
            return Err("a table of tests without a test".into());
        }
        let truth = |value: &toml::Value| value.as_bool().ok_or("expected true or false");
        let tests = table.iter().map(|(name, value)| {
            Ok(match name.as_str() {
                "is" => Test::Is(texts(value)?),
                "not" => Test::Not(texts(value)?),
                "contains" => Test::Contains(texts(value)?),
                "starts" => Test::Starts(texts(value)?),
                "exists" => Test::Exists(truth(value)?),
                "empty" => Test::Empty(truth(value)?),
                _ => return Err(format!("no test is called `{name}`")),
            })
        });
        tests.collect::<Result<_, String>>().map(Self)
    }

    /// Returns whether a body without the path's keys could still do.
    pub fn may_be_absent(&self) -> bool {
        self.0.iter().all(|test| *test == Test::Exists(false))
    }

    /// Returns whether the values do.
    pub fn holds(&self, found: &[&Value], subject: Option<&Subject>) -> bool {
        self.0.iter().all(|test| test.holds(found, subject))
    }
}

impl Test {
    fn holds(&self, found: &[&Value], subject: Option<&Subject>) -> bool {
        let some = |wanted: &[String], meets: fn(&str, &str) -> bool| {
            let wanted: Vec<_> = wanted.iter().filter_map(|text| filled(text, subject)).collect();
            found.iter().filter_map(|value| plain(value)).any(|text| {
                let text = fold(&text);
                wanted.iter().any(|wanted| meets(&text, &fold(wanted)))
            })
        };
        match self {
            Self::Is(wanted) => some(wanted, |text, wanted| text == wanted),
            Self::Contains(wanted) => some(wanted, |text, wanted| text.contains(wanted)),
            Self::Starts(wanted) => some(wanted, |text, wanted| text.starts_with(wanted)),
            Self::Not(wanted) => found
                .iter()
                .filter_map(|value| plain(value))
                .any(|text| !text.is_empty() && !wanted.iter().any(|wanted| fold(wanted) == fold(&text))),
            Self::Exists(exists) => found.is_empty() != *exists,
            Self::Empty(empty) => found.iter().any(|value| is_empty(value) == *empty),
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn texts(written: &toml::Value) -> Result<Vec<String>, String> {
    match written {
        toml::Value::String(text) => Ok(vec![text.clone()]),
        toml::Value::Integer(number) => Ok(vec![number.to_string()]),
        toml::Value::Boolean(truth) => Ok(vec![truth.to_string()]),
        toml::Value::Array(items) if !items.is_empty() && !items.iter().any(toml::Value::is_array) => {
            Ok(items.iter().map(texts).collect::<Result<Vec<_>, _>>()?.concat())
        }
        _ => Err("expected a text, a whole number, true, false, a list of these or a table of tests".into()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;
    use crate::notice::SubjectKind;

    #[test]
    fn values_are_as_expected() {
        let subject = Subject { kind: SubjectKind::Account, id: Some("12".into()), handle: None };
        for (written, found, holds) in [
            ("x = 63", vec![json!(63)], true),
            ("x = 63", vec![json!("63")], true),
            ("x = [1, '2']", vec![json!(2)], true),
            ("x = [1, '2']", vec![json!(3)], false),
            ("x = true", vec![json!(true)], true),
            ("x = '{id}'", vec![json!(12)], true),
            ("x = '{handle}'", vec![json!("{handle}")], false),
            ("x = \"You're\"", vec![json!("You’re")], true),
            ("x = { not = '0' }", vec![json!("0")], false),
            ("x = { not = '0' }", vec![json!("20004")], true),
            ("x = { not = '0' }", vec![json!("")], false),
            ("x = { not = '0' }", vec![json!(null)], false),
            ("x = { not = '0' }", vec![], false),
            ("x = { exists = true }", vec![json!(null)], true),
            ("x = { exists = true }", vec![], false),
            ("x = { exists = false }", vec![], true),
            ("x = { empty = true }", vec![json!({})], true),
            ("x = { empty = true }", vec![json!({"a": 1})], false),
            ("x = { empty = true }", vec![], false),
            ("x = { starts = 'ab', contains = ['z', 'c'] }", vec![json!("abc")], true),
            ("x = { starts = 'ab', contains = ['z', 'd'] }", vec![json!("abc")], false),
            ("x = 'user.legacy'", vec![json!(["user", "legacy"])], true),
        ] {
            let table: toml::Table = written.parse().unwrap();
            let expect = Expect::of(&table["x"]).unwrap();
            let found: Vec<&Value> = found.iter().collect();
            assert_eq!(expect.holds(&found, Some(&subject)), holds, "{written} {found:?}");
        }
    }

    #[test]
    fn what_is_no_test_is_told() {
        for wrong in ["x = {}", "x = { like = 1 }", "x = []", "x = [[1]]", "x = 1.5", "x = { exists = 1 }"] {
            let table: toml::Table = wrong.parse().unwrap();
            assert!(Expect::of(&table["x"]).is_err(), "{wrong}");
        }
    }
}
