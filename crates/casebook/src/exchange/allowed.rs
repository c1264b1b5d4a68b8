//! The fields that may leave, kind by kind, and for whom.
//!
//! Never names a field by exclusion: what is not here stays.

use crate::code::Visibility;
use crate::json::{Json, Member};

use Visibility::{Public, Research, Restricted};

/// The fields of each kind and the narrowest audience that they need.
const FIELDS: &[(&str, &[(&str, Visibility)])] = &[
    (
        "casebook",
        &[
            ("v", Public),
            ("id", Public),
            ("about", Public),
            ("offsets", Public),
            ("dates", Public),
            ("modality", Public),
            ("status", Public),
        ],
    ),
    (
        "publication",
        &[
            ("name", Public),
            ("country", Public),
            ("same_group", Public),
            ("name_zh", Public),
            ("stance", Research),
            ("kind", Public),
        ],
    ),
    (
        "source",
        &[
            ("publication", Public),
            ("title", Public),
            ("published", Public),
            ("updated", Public),
            ("lang", Public),
            ("url", Public),
            ("sha256", Public),
            ("access", Public),
        ],
    ),
    (
        "citation",
        // The first words of a stretch may name whoever the casebook keeps back.
        &[("source", Public), ("start", Public), ("end", Public), ("sha256", Public), ("anchor", Restricted)],
    ),
    (
        "entity",
        &[
            ("type", Public),
            ("label", Public),
            ("iso3166", Public),
            ("gbt2260", Public),
            ("within", Public),
            ("level", Public),
            ("zh", Public),
            ("platform", Public),
            ("handle", Public),
            ("act_type", Public),
            ("huridocs", Public),
            ("pseudonym", Public),
        ],
    ),
    (
        "claim",
        &[
            ("s", Public),
            ("p", Public),
            ("v", Public),
            ("when", Public),
            ("tz", Public),
            ("modality", Public),
            ("by", Public),
            ("via", Public),
            ("source", Public),
            ("cites", Public),
            ("lang", Public),
            ("negated", Public),
            ("inferred", Public),
            ("status", Public),
        ],
    ),
    (
        "relation",
        &[("a", Public), ("rel", Public), ("b", Public), ("independent", Public), ("why", Research)],
    ),
    ("identity", &[("a", Public), ("b", Public), ("verdict", Public), ("why", Research)]),
    ("question", &[("text", Public), ("candidates", Public), ("claims", Public)]),
    (
        "tally",
        &[
            ("scope", Public),
            ("claimed", Public),
            ("enumerated_people", Public),
            ("enumerated", Public),
            ("members", Public),
        ],
    ),
    (
        "policy",
        &[
            ("target", Restricted),
            ("basis", Restricted),
            ("withdraw", Restricted),
            ("stewards", Restricted),
            ("why", Restricted),
        ],
    ),
];

/// Fields of every kind.
const OF_ALL: &[(&str, Visibility)] = &[
    ("k", Public),
    ("id", Public),
    ("rev", Public),
    ("visibility", Public),
    ("note", Restricted),
    ("review", Restricted),
];

/// Fields of values: names, dates, quantities, times against another's.
const OF_VALUES: &[&str] = &[
    "text",
    "lang",
    "script",
    "edtf",
    "op",
    "n",
    "unit",
    "zh",
    "vague",
    "where",
    "counted_by",
    "window",
    "window_days",
    "after",
    "before",
];

/// Returns whether a field of a kind may go to an audience.
pub fn may_go(kind: &str, field: &str, audience: Visibility) -> bool {
    let own = FIELDS.iter().find(|(name, _)| *name == kind).map_or(&[][..], |(_, fields)| fields);
    OF_ALL.iter().chain(own).any(|(name, needs)| *name == field && *needs <= audience)
}

/// Returns a record's members that may go to an audience, and the names of those that may not.
pub fn sieve(kind: &str, members: Vec<Member>, audience: Visibility) -> (Vec<Member>, Vec<String>) {
    let (mut kept, mut withheld) = (Vec::with_capacity(members.len()), Vec::new());
    for (name, value) in members {
        if !may_go(kind, &name, audience) {
            withheld.push(name.into());
            continue;
        }
        let value = match value {
            Json::Object(inner) => {
                let (inner, out): (Vec<_>, Vec<_>) = inner.into_iter().partition(|(name, value)| {
                    OF_VALUES.contains(&&**name) && !matches!(value, Json::Object(_))
                });
                withheld.extend(out.into_iter().map(|(inner, _)| format!("{name}.{inner}")));
                Json::Object(inner)
            }
            other => other,
        };
        kept.push((name, value));
    }
    (kept, withheld)
}
