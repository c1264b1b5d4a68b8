//! What has a date, in order of time, for the timeline.
//!
//! Never makes a day of a range, and never lets one end later than its source could know.

use casebook::{Day, Extent, Span, Value, When};

use super::held::{Held, Said};

/// A claim with one of its dates.
#[derive(Clone, Debug)]
pub(super) struct Dated<'a> {
    pub(super) said: Said<'a>,
    pub(super) when: &'a When,
    pub(super) span: Span,
}

/// What a claim's date is of; other dates (of publication, of a title) are the source's own.
fn is_dated(case: &Held<'_>, subject: &str) -> bool {
    case.kind(subject).is_some()
}

impl<'a> Dated<'a> {
    /// Returns every dated claim by its first known day, then its last; those with no known day at the end.
    pub(super) fn of(case: &Held<'a>) -> Vec<Self> {
        let mut rows: Vec<Self> = Vec::new();
        for said in case.claims().filter(|(_, claim)| is_dated(case, &claim.subject)) {
            let of_value = match &said.1.value {
                Value::Date(when, _) => Some(&**when),
                _ => None,
            };
            for when in of_value.into_iter().chain(&said.1.when) {
                rows.push(Self { said, when, span: case.view.span(said.1, when) });
            }
        }
        rows.sort_by_key(|row| {
            let start = row.span.earliest.or(row.span.latest).map_or(i64::MAX, |day| day.0);
            (start, row.span.latest.map_or(i64::MAX, |day| day.0))
        });
        rows
    }

    /// Returns whether the date touches a stretch of days.
    pub(super) fn touches(&self, from: Option<Day>, to: Option<Day>) -> bool {
        let ends_before = |to: Day| self.span.earliest.is_some_and(|first| first > to);
        let begins_after = |from: Day| self.span.latest.is_some_and(|last| last < from);
        !to.is_some_and(ends_before) && !from.is_some_and(begins_after)
    }

    /// Returns whether it is one day of several, it is not known which.
    pub(super) fn is_one_of(&self) -> bool {
        self.when.extent() == Extent::OneOf
    }
}

/// Returns the stretch on which most known ends lie, so that one date long ago does not press all others
/// together; what reaches beyond is drawn to the edge.
pub(super) fn stretch(rows: &[Dated<'_>]) -> (Day, Day) {
    let mut ends: Vec<i64> =
        rows.iter().flat_map(|row| [row.span.earliest, row.span.latest]).flatten().map(|day| day.0).collect();
    ends.sort_unstable();
    let (Some(first), Some(last)) = (ends.first(), ends.last()) else { return (Day(0), Day(1)) };
    let wanted = (ends.len() * 3).div_ceil(4).max(1);
    let best = ends.windows(wanted).min_by_key(|some| some[wanted - 1] - some[0]);
    let (from, to) = best.map_or((*first, *last), |some| (some[0], some[wanted - 1]));
    let margin = ((to - from) / 12).max(2);
    (Day((from - margin).max(*first - 2)), Day((to + margin).min(*last + 2)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use casebook::Log;

    use super::*;

    #[test]
    fn the_stretch_is_where_most_ends_lie() {
        let mut lines = String::from(
            "{\"k\":\"publication\",\"id\":\"pub.a\",\"name\":\"A\"}\n{\"k\":\"source\",\"id\":\"s.a\",\"publication\":\"pub.a\",\"published\":\"2020-12-31\"}\n{\"k\":\"entity\",\"id\":\"i\",\"type\":\"Incident\",\"label\":\"I\"}\n",
        );
        for (n, date) in
            ["1990", "2020-05-01", "2020-05-03", "2020-05-02/2020-05-09", "[..2020-05-10]", "2020-05-04/.."]
                .iter()
                .enumerate()
        {
            lines += &format!(
                "{{\"k\":\"claim\",\"id\":\"c{n}\",\"s\":\"i\",\"p\":\"date\",\"v\":{{\"edtf\":\"{date}\"}},\"modality\":\"reported\",\"by\":\"pub.a\",\"source\":\"s.a\",\"visibility\":\"public\"}}\n"
            );
        }
        let log = Log::read(lines.into_bytes()).unwrap();
        assert_eq!(log.faults().0, []);
        let dated = Dated::of(&Held::of(&log));
        let order: Vec<_> = dated.iter().map(|row| row.when.text()).collect();
        assert_eq!(
            order,
            ["1990", "2020-05-01", "2020-05-02/2020-05-09", "2020-05-03", "2020-05-04/..", "[..2020-05-10]"]
        );
        // Six ends: 1, 1, 2, 3, 3 and 9 May. The five closest together run from the 1st to the 3rd.
        let (from, to) = stretch(&dated[1..4]);
        assert_eq!((from.to_string(), to.to_string()), ("2020-04-29".into(), "2020-05-05".into()));
        assert!(dated[4].span.capped && !dated[5].touches(Day::of_civil(2020, 5, 11), None));
    }
}
