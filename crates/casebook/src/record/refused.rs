//! What a casebook refuses to hold: secrets, what was never its business, grades, and relatives by name.
//!
//! Never repeats the refused value in its fault.

use crate::fault::{Fault, FaultKind};
use crate::json::Json;
use crate::value::Value;

/// Fields and predicates that no record carries. The first row is what opens an account or a door, the
/// second what a casebook has no need of, the third what would grade people or sort their posts by topic.
const NEVER: &[&str] = &[
    "password",
    "passwd",
    "login_code",
    "id_number",
    "national_id",
    "passport",
    "phone",
    "email",
    "address",
    "home_address",
    "ip",
    "ip_address",
    "device",
    "birth_date",
    "photo",
    "religion",
    "ethnicity",
    "political",
    "party_member",
    "sexual_orientation",
    "health",
    "score",
    "rank",
    "rating",
    "confidence",
    "credibility",
    "reliability",
    "sensitivity",
    "topic",
    "topics",
    "wanted",
];

/// Predicates about a person's family and friends. They may say that there is something, and no more.
const KIN: &[&str] = &[
    "spouse",
    "wife",
    "husband",
    "partner",
    "parent",
    "parents",
    "mother",
    "father",
    "child",
    "children",
    "son",
    "daughter",
    "sibling",
    "relative",
    "relatives",
    "family",
    "family_circumstances",
    "friend",
    "kin",
];

/// Fields that make a person an appendage of another.
const KIN_FIELDS: &[&str] =
    &["relative_of", "kin_of", "spouse_of", "child_of", "parent_of", "friend_of", "bystander"];

/// Returns a fault for each field, at any depth, that a casebook never holds.
pub fn never_held(json: &Json) -> Vec<Fault> {
    let mut faults = Vec::new();
    collect(json, &mut faults);
    faults
}

fn collect(json: &Json, faults: &mut Vec<Fault>) {
    match json {
        Json::List(items) => items.iter().for_each(|item| collect(item, faults)),
        Json::Object(members) => {
            for (name, value) in members {
                if NEVER.contains(&&**name) {
                    faults.push(Fault::new(FaultKind::NeverHeld, name, "", ""));
                } else if KIN_FIELDS.contains(&&**name) {
                    faults.push(Fault::new(FaultKind::KinNamed, name, "", ""));
                }
                collect(value, faults);
            }
        }
        _ => {}
    }
}

/// Returns the fault of a predicate that is never held, or of one about kin whose value is not sealed.
pub fn of_predicate(predicate: &str, value: &Value) -> Option<Fault> {
    if NEVER.contains(&predicate) {
        return Some(Fault::new(FaultKind::NeverHeld, "p", predicate, ""));
    }
    let told = KIN.contains(&predicate) && !matches!(value, Value::Sealed(_));
    told.then(|| Fault::new(FaultKind::KinNamed, "v", "", r#"{"sealed": true, "what": "…"}"#))
}

/// Words for those who are only somebody's, in English: with "of" after them or a possessive before.
const KIN_WORDS: &[&str] = &[
    "wife",
    "husband",
    "spouse",
    "partner",
    "mother",
    "father",
    "parents",
    "son",
    "daughter",
    "child",
    "children",
    "brother",
    "sister",
    "relative",
    "relatives",
    "neighbour",
    "neighbor",
    "bystander",
    "passer-by",
];

/// The same in Chinese, after 的 or 之.
const KIN_WORDS_ZH: &[&str] = &[
    "妻子", "太太", "丈夫", "配偶", "母亲", "父亲", "父母", "儿子", "女儿", "孩子", "子女", "兄弟", "姐妹",
    "哥哥", "弟弟", "姐姐", "妹妹", "家人", "家属", "亲属", "亲戚", "邻居", "路人",
];

/// Returns whether a label names someone only as another's relative or as a bystander.
pub fn is_kin(label: &str) -> bool {
    if KIN_WORDS_ZH.iter().any(|word| ["的", "之"].iter().any(|of| label.contains(&format!("{of}{word}"))))
    {
        return true;
    }
    let lower = label.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| letter.is_whitespace() || letter == ',')
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).and_then(|before| words.get(before)).copied().unwrap_or_default();
        let owned = ["his", "her", "their", "the", "a"].contains(&before)
            || ["'s", "’s", "s'", "s’"].iter().any(|end| before.ends_with(end));
        KIN_WORDS.contains(word) && (owned || words.get(at + 1) == Some(&"of") || words.len() == 1)
    })
}

#[cfg(test)]
mod tests {
    use super::is_kin;

    #[test]
    fn people_who_are_only_somebodys_are_told_from_names() {
        for label in [
            "wife of Lin Queyun",
            "Lin Queyun's mother",
            "his son",
            "a neighbour",
            "林雀云的妻子",
            "Bystander",
        ] {
            assert!(is_kin(label), "{label}");
        }
        for label in
            ["Lin Queyun", "Mother Teresa", "Son Jia", "Father Ted of Yunlai", "太太杂志主编", "林母"]
        {
            assert!(!is_kin(label), "{label}");
        }
    }
}
