//! What of a kept message is private all the same: rule `telegram/private/1`.
//!
//! Never leaves half of it: a message in which that cannot be told is left out whole.

use std::ops::Range;

use memchr::memmem;
use serde_json::value::RawValue;

use super::included::Included;
use crate::import::Private;
use crate::pairs::{Pairs, place};

/// Members of a message that name or show third parties: contact cards, who reacted, who was invited or
/// came. The word is what `--include` takes.
const MEMBERS: [(&str, &str); 6] = [
    ("contact_information", "contact_information"),
    ("contact_vcard", "contact_information"),
    ("members", "members"),
    ("inviter", "members"),
    ("reactions", "reactions"),
    ("phone_number", "contact_information"),
];

/// Returns what of a message is private.
#[must_use]
pub fn parts(slice: &[u8], included: &Included) -> Private {
    let wanted = |word: &str| !included.names(word);
    let named: Vec<&str> = MEMBERS
        .iter()
        .filter(|(key, word)| wanted(word) && memmem::find(slice, key.as_bytes()).is_some())
        .map(|(key, _)| *key)
        .collect();
    if named.is_empty() {
        return Private::Nothing;
    }
    let Ok(text) = std::str::from_utf8(slice) else { return Private::All };
    let Ok(members) = serde_json::from_str::<Pairs<'_>>(text) else {
        return Private::All;
    };
    let mut ranges = Vec::new();
    for (key, value) in members.0 {
        match key.as_ref() {
            "reactions" if named.contains(&"reactions") => match reactions(text, value) {
                Some(more) => ranges.extend(more),
                None => ranges.push(place(text, value)),
            },
            key if named.contains(&key) => ranges.push(place(text, value)),
            _ => {}
        }
    }
    ranges.sort_unstable_by_key(|range: &Range<usize>| range.start);
    if ranges.is_empty() { Private::Nothing } else { Private::Ranges(ranges) }
}

/// Of reactions only who gave them; how many there are stays.
fn reactions(text: &str, value: &RawValue) -> Option<Vec<Range<usize>>> {
    let list: Vec<Pairs<'_>> = serde_json::from_str(value.get()).ok()?;
    let recent = list.iter().flat_map(|reaction| &reaction.0).filter(|(key, _)| key == "recent");
    Some(recent.map(|(_, value)| place(text, value)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str, include: &[&str]) -> String {
        let words: Vec<String> = include.iter().map(|word| (*word).to_owned()).collect();
        match parts(text.as_bytes(), &Included::new(&words)) {
            Private::Nothing => text.to_owned(),
            Private::All => String::new(),
            Private::Ranges(ranges) => {
                let mut out = text.to_owned();
                for range in ranges.into_iter().rev() {
                    out.replace_range(range, "");
                }
                out
            }
        }
    }

    #[test]
    fn third_parties_are_cut_out_and_nothing_else() {
        for (text, include, wanted) in [
            (r#"{"id":1,"text":"members"}"#, &[][..], r#"{"id":1,"text":"members"}"#),
            (r#"{"id":1,"members":["A"],"x":2}"#, &[], r#"{"id":1,"members":,"x":2}"#),
            (r#"{"id":1,"members":["A"]}"#, &["members"], r#"{"id":1,"members":["A"]}"#),
            (
                r#"{"contact_information":{"phone_number":"1"},"id":1}"#,
                &[],
                r#"{"contact_information":,"id":1}"#,
            ),
            (
                r#"{"reactions":[{"count":2,"recent":[{"from":"A"}]},{"count":1}]}"#,
                &[],
                r#"{"reactions":[{"count":2,"recent":},{"count":1}]}"#,
            ),
            (r#"{"reactions":{"recent":"A"}}"#, &[], r#"{"reactions":}"#),
            (r#"{"id":1,"members":["A"]"#, &[], ""),
        ] {
            assert_eq!(kept(text, include), wanted, "{text} {include:?}");
        }
    }
}
