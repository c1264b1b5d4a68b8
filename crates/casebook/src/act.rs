//! Kinds of acts: the HURIDOCS code, our sub-code where HURIDOCS has none so fine, and the Chinese term.
//!
//! Never folds one measure into another: 拘留 is not 逮捕, and emptied is not closed.

use std::sync::OnceLock;

const TABLE: &str = include_str!("data/acts.tsv");

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActKind {
    /// The word in records.
    pub code: &'static str,
    /// The code of the HURIDOCS micro-thesaurus of acts, where one is known.
    pub huridocs: Option<&'static str>,
    /// Our number under that code; 0 is the code itself.
    pub sub: u8,
    /// The Chinese term.
    pub name_zh: &'static str,
    /// The English term.
    pub name_en: &'static str,
}

/// Returns the kinds of acts.
#[must_use]
pub fn acts() -> &'static [ActKind] {
    static ROWS: OnceLock<Vec<ActKind>> = OnceLock::new();
    ROWS.get_or_init(|| TABLE.lines().filter(|line| !line.starts_with('#')).map(row).collect())
}

/// Returns the kind that a word in a record names.
#[must_use]
pub fn of_code(code: &str) -> Option<&'static ActKind> {
    acts().iter().find(|act| act.code == code)
}

/// Returns the kind that a word or a Chinese term names.
#[must_use]
pub fn of_term(term: &str) -> Option<&'static ActKind> {
    of_code(term).or_else(|| acts().iter().find(|act| act.name_zh == term))
}

fn row(line: &'static str) -> ActKind {
    let mut cells = line.split('\t');
    let mut cell = || cells.next().expect("invariant: the table of acts has five columns");
    let (code, huridocs, sub) = (cell(), cell(), cell());
    ActKind {
        code,
        huridocs: Some(huridocs).filter(|huridocs| !huridocs.is_empty()),
        sub: sub.parse().expect("invariant: sub-codes are numbers"),
        name_zh: cell(),
        name_en: cell(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_its_own_code_and_the_measures_stay_apart() {
        let codes: BTreeSet<_> = acts().iter().map(|act| (act.huridocs, act.sub)).collect();
        assert_eq!(codes.len(), acts().len());
        let measures = ["约谈", "传唤", "行政拘留", "刑事拘留", "监视居住", "逮捕", "判刑"];
        assert_eq!(measures.iter().map(|term| of_term(term).unwrap().code).collect::<BTreeSet<_>>().len(), 7);
        assert_eq!(of_code("content_deletion").unwrap().huridocs, Some("10010300000004"));
        assert_eq!(of_code("closed"), None);
    }
}
