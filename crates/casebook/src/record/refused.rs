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
