//! What someone said should be looked at again, and when.
//!
//! Never changes what is due: that a date has passed opens and closes nothing by itself.

use crate::date::{Day, When};
use crate::record::Record;
use crate::view::View;

/// Returns the records whose review date has come by a day, the longest due first.
#[must_use]
pub fn due<'a>(view: &View<'a>, by: Day) -> Vec<(&'a Record, &'a When)> {
    let mut due: Vec<(&Record, &When)> = view
        .records()
        .iter()
        .filter_map(|record| Some((*record, record.review.as_ref()?)))
        .filter(|(_, date)| date.span().earliest.is_some_and(|first| first <= by))
        .collect();
    due.sort_by_key(|(_, date)| date.span().earliest);
    due
}
