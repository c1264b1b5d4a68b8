//! Places down to the province: ISO 3166-2:CN and GB/T 2260 side by side.
//!
//! Never goes finer than a province, never guesses one from a name that is nearly right, and says nothing
//! of the standing of any place: the rows are those of the two standards.

use std::sync::OnceLock;

const TABLE: &str = include_str!("data/provinces.tsv");

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Province {
    /// The code of ISO 3166-2, such as `CN-SN`.
    pub iso: &'static str,
    /// The number of GB/T 2260, six digits.
    pub gbt: &'static str,
    /// `province`, `municipality`, `autonomous_region` or `SAR`.
    pub level: &'static str,
    /// The English name.
    pub name_en: &'static str,
    /// The Chinese name, simplified, without the word for its level.
    pub name_zh: &'static str,
    /// The column of its tile on a map of equal tiles, from the west.
    pub column: u8,
    /// The row of its tile, from the north.
    pub row: u8,
}

/// Returns the provinces in the order of GB/T 2260.
#[must_use]
pub fn provinces() -> &'static [Province] {
    static ROWS: OnceLock<Vec<Province>> = OnceLock::new();
    ROWS.get_or_init(|| TABLE.lines().filter(|line| !line.starts_with('#')).map(row).collect())
}

/// Returns the province of a code of ISO 3166-2.
#[must_use]
pub fn of_iso(code: &str) -> Option<&'static Province> {
    provinces().iter().find(|province| province.iso == code)
}

/// Returns the province whose Chinese or English name this is, the word for its level allowed for.
/// Shanxi and Shaanxi stay apart.
#[must_use]
pub fn of_name(name: &str) -> Option<&'static Province> {
    provinces().iter().find(|province| {
        name.eq_ignore_ascii_case(province.name_en)
            || name.strip_prefix(province.name_zh).is_some_and(|rest| matches!(rest, "" | "省" | "市"))
    })
}

/// Returns whether a text has the form of a code of ISO 3166-1 alpha-2 or 3166-2.
#[must_use]
pub fn is_code(code: &str) -> bool {
    let (country, part) = code.split_once('-').map_or((code, None), |(country, part)| (country, Some(part)));
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && part.is_none_or(|part| {
            (1..=3).contains(&part.len())
                && part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        })
        && (part.is_none() || country != "CN" || of_iso(code).is_some())
}

fn row(line: &'static str) -> Province {
    let mut cells = line.split('\t');
    let mut cell = || cells.next().expect("invariant: the table of provinces has seven columns");
    let mut province = Province {
        iso: cell(),
        gbt: cell(),
        level: cell(),
        name_en: cell(),
        name_zh: cell(),
        column: 0,
        row: 0,
    };
    province.column = cell().parse().expect("invariant: columns are numbers");
    province.row = cell().parse().expect("invariant: rows are numbers");
    province
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_table_is_whole_and_no_two_share_a_code_or_a_tile() {
        assert_eq!(provinces().len(), 34);
        assert_eq!(provinces().iter().map(|row| row.iso).collect::<BTreeSet<_>>().len(), 34);
        assert_eq!(provinces().iter().map(|row| row.gbt).collect::<BTreeSet<_>>().len(), 34);
        assert_eq!(provinces().iter().map(|row| (row.column, row.row)).collect::<BTreeSet<_>>().len(), 34);
    }

    #[test]
    fn names_and_codes_lead_to_their_row() {
        for (name, iso) in [("陕西", "CN-SN"), ("山西省", "CN-SX"), ("Shaanxi", "CN-SN"), ("shanxi", "CN-SX")]
        {
            assert_eq!(of_name(name).unwrap().iso, iso);
        }
        for name in ["", "Shan", "南昌", "北京路"] {
            assert_eq!(of_name(name), None, "{name}");
        }
        assert_eq!(of_iso("CN-CQ").unwrap().gbt, "500000");
        for (code, good) in [
            ("CN", true),
            ("US", true),
            ("US-CA", true),
            ("CN-CQ", true),
            ("CN-ZZ", false),
            ("cn", false),
            ("USA", false),
            ("CN-", false),
        ] {
            assert_eq!(is_code(code), good, "{code}");
        }
    }
}
