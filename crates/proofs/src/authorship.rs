//! What supports who wrote a text: the ladder, as far as a proof file can climb it.
//!
//! Never says that somebody wrote something: only what is behind the claim, by the word of whoever sealed
//! the records; and never counts a record whose import is not shown.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::verdict::{Authorship, OpenField, Said, SaidItem};

/// Returns the rung that all posts of a file reach.
pub(crate) fn reached(items: &[SaidItem]) -> Authorship {
    let records: Vec<Shown<'_>> = items.iter().filter_map(Shown::of).collect();
    let mut posts: BTreeMap<Version<'_>, Vec<&Shown<'_>>> = BTreeMap::new();
    for record in records.iter().filter(|record| record.text("type") == Some("post")) {
        posts.entry(record.version()).or_default().push(record);
    }
    let other =
        records.iter().any(|record| !matches!(record.text("type"), Some("post" | "batch" | "import")));
    let lowest = posts.values().map(|of| rung(of, &records)).min().unwrap_or(Authorship::NoSupport);
    if other { Authorship::NoSupport } else { lowest }
}

/// What tells one version of one post from another.
type Version<'a> = [Option<&'a [u8]>; 6];

/// A record's open fields, and the entry that it stands in.
struct Shown<'a> {
    entry: u64,
    open: &'a [OpenField],
}

impl<'a> Shown<'a> {
    fn of(item: &'a SaidItem) -> Option<Self> {
        match &item.said {
            Said::Record { open, .. } => Some(Self { entry: item.entry, open }),
            Said::Piece { .. } => None,
        }
    }

    fn bytes(&self, name: &str) -> Option<&'a [u8]> {
        self.open.iter().find(|field| field.name == name).map(|field| field.value.as_slice())
    }

    fn text(&self, name: &str) -> Option<&'a str> {
        std::str::from_utf8(self.bytes(name)?).ok()
    }

    fn version(&self) -> Version<'a> {
        ["platform", "instance", "account", "id", "created", "text"].map(|name| self.bytes(name))
    }
}

/// Returns the rung of one version, by the imports that its records are of.
fn rung(of: &[&Shown<'_>], all: &[Shown<'_>]) -> Authorship {
    let mut captures = BTreeSet::new();
    let (mut export, mut signed) = (false, false);
    for record in of {
        // Until there were other readers, an export was told by the one that read it.
        export |= record.text("from").is_some_and(|from| from.contains("\"reader\":\"x/"));
        let Some(import) = import_of(record, all) else { continue };
        signed |= is_signed(import, record);
        match import.text("origin") {
            Some("owner-export") => export = true,
            Some("capture" | "collected") => drop(captures.insert(import.bytes("import"))),
            _ => {}
        }
    }
    let count = u32::try_from(captures.len()).unwrap_or(u32::MAX);
    match (signed, count, export) {
        (true, ..) => Authorship::Protocol,
        (_, 1.., _) => Authorship::Captures(count),
        (_, _, true) => Authorship::OwnersExport,
        _ => Authorship::NoSupport,
    }
}

/// Returns the record of the import whose batch shares a record's entry: the batch's own record says so.
fn import_of<'s, 'a>(record: &Shown<'a>, all: &'s [Shown<'a>]) -> Option<&'s Shown<'a>> {
    let of_type = |kind: &'static str| all.iter().filter(move |other| other.text("type") == Some(kind));
    let batch = of_type("batch").find(|batch| batch.entry == record.entry)?;
    let name = batch.bytes("import")?;
    of_type("import").find(|import| import.bytes("import") == Some(name))
}

/// Returns whether the import says that the protocol's signature over what it held was good, and made by the
/// account that the post is of.
fn is_signed(import: &Shown<'_>, record: &Shown<'_>) -> bool {
    let vouched = import.bytes("vouched").and_then(|value| serde_json::from_slice::<Value>(value).ok());
    let account = record.text("account").filter(|account| !account.is_empty());
    vouched.as_ref().and_then(Value::as_array).into_iter().flatten().any(|line| {
        line["kind"] == "protocol" && line["verdict"] == "good" && line["signer"].as_str() == account
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(entry: u64, fields: &[(&str, &str)]) -> SaidItem {
        let open = fields
            .iter()
            .map(|(name, value)| OpenField { name: (*name).to_owned(), value: value.as_bytes().to_vec() });
        let said = Said::Record { open: open.collect(), closed: 3 };
        SaidItem { entry, day: "2018-11-09".to_owned(), said }
    }

    fn post(entry: u64, text: &str) -> SaidItem {
        item(entry, &[("type", "post"), ("account", "did:plc:a"), ("id", "7"), ("text", text)])
    }

    fn batch(entry: u64, import: &str) -> SaidItem {
        item(entry, &[("type", "batch"), ("import", import)])
    }

    fn import(entry: u64, name: &str, more: &[(&str, &str)]) -> SaidItem {
        let fields: Vec<_> = [("type", "import"), ("import", name)].iter().chain(more).copied().collect();
        item(entry, &fields)
    }

    #[test]
    fn a_file_climbs_as_far_as_its_imports_carry_it() {
        use Authorship::{Captures, NoSupport, OwnersExport, Protocol};
        let export = [("origin", "owner-export")];
        let capture = [("origin", "capture")];
        let good = r#"[{"kind":"protocol","signer":"did:plc:a","verdict":"good"}]"#;
        let signed = |vouched: &'static str| [("origin", "owner-export"), ("vouched", vouched)];
        let rows = [
            (vec![post(1, "a")], NoSupport),
            (vec![post(1, "a"), batch(1, "i")], NoSupport),
            (vec![post(1, "a"), import(2, "i", &export)], NoSupport),
            (vec![post(1, "a"), batch(1, "i"), import(2, "i", &export)], OwnersExport),
            (vec![post(1, "a"), batch(3, "i"), import(2, "i", &export)], NoSupport),
            (vec![post(1, "a"), batch(1, "i"), import(2, "other", &export)], NoSupport),
            (vec![post(1, "a"), batch(1, "i"), import(1, "i", &capture)], Captures(1)),
            (
                vec![
                    post(1, "a"),
                    batch(1, "i"),
                    import(1, "i", &capture),
                    post(4, "a"),
                    batch(4, "j"),
                    import(4, "j", &[("origin", "collected")]),
                ],
                Captures(2),
            ),
            // Two records of one import are one capture.
            (
                vec![post(1, "a"), batch(1, "i"), import(1, "i", &capture), post(1, "a"), batch(1, "i")],
                Captures(1),
            ),
            // Other words are another version, and the weaker of the two is said.
            (vec![post(1, "a"), batch(1, "i"), import(1, "i", &capture), post(4, "b")], NoSupport),
            (vec![post(1, "a"), batch(1, "i"), import(1, "i", &signed(good))], Protocol),
            (
                vec![
                    post(1, "a"),
                    batch(1, "i"),
                    import(1, "i", &signed(r#"[{"kind":"protocol","signer":"did:plc:b","verdict":"good"}]"#)),
                ],
                OwnersExport,
            ),
            (
                vec![
                    post(1, "a"),
                    batch(1, "i"),
                    import(1, "i", &signed(r#"[{"kind":"protocol","signer":"did:plc:a","verdict":"bad"}]"#)),
                ],
                OwnersExport,
            ),
            (vec![post(1, "a"), batch(1, "i"), import(1, "i", &[("vouched", "no list")])], NoSupport),
            (vec![batch(1, "i"), import(1, "i", &export)], NoSupport),
        ];
        for (at, (items, expected)) in rows.into_iter().enumerate() {
            assert_eq!(reached(&items), expected, "row {at}");
        }
    }
}
