//! What is private in an element or a profile: rules `meta/metadata/1` and `meta/profile/1`.
//!
//! Never leaves a value because it cannot be found: what cannot be parsed is left out whole.

use std::ops::Range;

use serde_json::value::RawValue;

use crate::import::Private;
use crate::pairs::{Pairs, place};

/// Members whose value is where, with what or from which address something was made.
const HIDDEN: [&str; 10] = [
    "exif_data",
    "upload_ip",
    "latitude",
    "longitude",
    "coordinate",
    "camera_metadata",
    "device_id",
    "has_camera_metadata",
    "ip_address",
    "ip",
];
/// How deep a value is looked into; below that it is left out.
const DEPTH_MAX: usize = 40;

/// Returns what of an element is private.
#[must_use]
pub fn parts(slice: &[u8]) -> Private {
    let any = HIDDEN.iter().any(|key| memchr::memmem::find(slice, key.as_bytes()).is_some());
    if !any {
        return Private::Nothing;
    }
    let text = std::str::from_utf8(slice).ok();
    let value = text.and_then(|text| serde_json::from_str::<&RawValue>(text).ok());
    let (Some(text), Some(value)) = (text, value) else { return Private::All };
    let mut ranges = Vec::new();
    walk(text, value, DEPTH_MAX, &mut ranges);
    if ranges.is_empty() { Private::Nothing } else { Private::Ranges(ranges) }
}

fn walk(text: &str, value: &RawValue, depth: usize, ranges: &mut Vec<Range<usize>>) {
    let raw = value.get();
    if !raw.starts_with(['{', '[']) {
        return;
    }
    if depth == 0 {
        ranges.push(place(text, value));
    } else if raw.starts_with('{') {
        let members: Pairs<'_> = serde_json::from_str(raw).unwrap_or(Pairs(Vec::new()));
        for (key, inner) in &members.0 {
            match HIDDEN.contains(&key.as_ref()) {
                true => ranges.push(place(text, inner)),
                false => walk(text, inner, depth - 1, ranges),
            }
        }
    } else {
        let items: Vec<&RawValue> = serde_json::from_str(raw).unwrap_or_default();
        items.iter().for_each(|item| walk(text, item, depth - 1, ranges));
    }
}

/// The public values of a profile: where their text is, without quotation marks.
pub struct Profile<'p> {
    /// The name that is shown.
    pub name: Option<(&'p str, Range<usize>)>,
    /// The handle.
    pub handle: Option<(&'p str, Range<usize>)>,
    /// The self-description.
    pub bio: Option<(&'p str, Range<usize>)>,
}

/// Finds the public values in a profile file of either platform; `None` where it is none.
#[must_use]
pub fn profile<'p>(text: &'p str) -> Option<Profile<'p>> {
    let root: Pairs<'p> = serde_json::from_str(text).ok()?;
    // The slices point into the file's own text.
    let string = |raw: Option<&'p str>| -> Option<(&'p str, Range<usize>)> {
        let raw = raw.filter(|raw| raw.len() >= 2 && raw.starts_with('"'))?;
        let start = raw.as_ptr() as usize - text.as_ptr() as usize;
        Some((&raw[1..raw.len() - 1], start + 1..start + raw.len() - 1))
    };
    let facebook = root.0.iter().find(|(key, _)| key.starts_with("profile_v")).map(|(_, value)| value.get());
    if let Some(profile) = open(facebook) {
        let name = open(member(&profile, "name"));
        let name = name.as_ref().and_then(|name| string(member(name, "full_name")));
        let handle = string(member(&profile, "username"));
        return Some(Profile { name, handle, bio: None });
    }
    let users: Vec<Pairs<'p>> = serde_json::from_str(member(&root, "profile_user")?).ok()?;
    let data = open(member(users.first()?, "string_map_data"))?;
    let value = |name: &str| {
        let entry = open(member(&data, name))?;
        string(member(&entry, "value"))
    };
    Some(Profile { name: value("Name"), handle: value("Username"), bio: value("Bio") })
}

fn open(raw: Option<&str>) -> Option<Pairs<'_>> {
    serde_json::from_str(raw?).ok()
}

fn member<'a>(pairs: &Pairs<'a>, name: &str) -> Option<&'a str> {
    pairs.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.get())
}

/// Returns all of a profile but its public values.
#[must_use]
pub fn outside(profile: &Profile<'_>, length: usize) -> Vec<Range<usize>> {
    let shown = [&profile.name, &profile.handle, &profile.bio];
    let mut shown: Vec<Range<usize>> = shown
        .into_iter()
        .flatten()
        .map(|(_, range)| range.clone())
        .filter(|range| !range.is_empty())
        .collect();
    shown.sort_unstable_by_key(|range| range.start);
    let mut private = Vec::new();
    let mut at = 0;
    for range in shown {
        if at < range.start {
            private.push(at..range.start);
        }
        at = range.end;
    }
    if at < length {
        private.push(at..length);
    }
    private
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn kept(text: &str) -> String {
        let mut out = text.to_owned();
        match parts(text.as_bytes()) {
            Private::Nothing => {}
            Private::All => out.clear(),
            Private::Ranges(ranges) => {
                ranges.into_iter().rev().for_each(|range| out.replace_range(range, ""))
            }
        }
        out
    }

    #[test]
    fn where_and_with_what_is_cut_out_wherever_it_stands() {
        for (text, wanted) in [
            (r#"{"a":[{"exif_data":[{"upload_ip":"1"}],"b":1}]}"#, r#"{"a":[{"exif_data":,"b":1}]}"#),
            (
                r#"{"place":{"name":"x","coordinate":{"latitude":1}}}"#,
                r#"{"place":{"name":"x","coordinate":}}"#,
            ),
            (r#"{"post":"upload_ip"}"#, r#"{"post":"upload_ip"}"#),
            (r#"{"upload_ip":"1""#, ""),
        ] {
            assert_eq!(kept(text), wanted, "{text}");
        }
    }

    #[test]
    fn of_a_profile_three_values_stay() {
        for (text, wanted) in [
            (
                r#"{"profile_v2": {"name": {"full_name": "Lin", "first_name": "X"}, "username": "lin.b", "emails": ["X"]}}"#,
                "Linlin.b",
            ),
            (
                r#"{"profile_user": [{"string_map_data": {"Email": {"value": "X"}, "Username": {"value": "lin"}, "Bio": {"value": "b"}}}]}"#,
                "linb",
            ),
        ] {
            let found = profile(text).unwrap();
            let mut out = text.to_owned();
            outside(&found, text.len()).into_iter().rev().for_each(|range| out.replace_range(range, ""));
            assert_eq!(out, wanted);
        }
        assert!(profile("[]").is_none() && profile(r#"{"a": 1}"#).is_none());
    }
}
