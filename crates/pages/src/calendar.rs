//! A year as twelve small calendars, each day shaded by its posts and linked to them.
//!
//! Never judges a day: the shade is the count alone, said in words for those who cannot see it.

use maud::{Markup, html};
use model::Civil;

use crate::asked::{Asked, When};
use crate::site::Site;
use crate::when::{day, month_alone, number, posts};
use crate::words::Word;

/// Returns the calendar of a year. `counts` are posts by month and day; `account` is the key to link with.
pub(crate) fn calendar(site: &Site<'_>, year: i32, counts: &[(u8, u8, u64)], account: &str) -> Markup {
    let most = counts.iter().map(|count| count.2).max().unwrap_or(0);
    let to = |when: When| {
        let asked = Asked { account: Some(account.to_owned()), ..Asked::default() }.within(Some(when));
        site.href(&format!("/{}", asked.query()))
    };
    html! {
        div.year {
            @for month in 1..=12_u8 {
                @let total: u64 = counts.iter().filter(|count| count.0 == month).map(|count| count.2).sum();
                table {
                    caption {
                        @if total > 0 {
                            a href=(to(When { year, month: Some(month), day: None })) {
                                (month_alone(site.lang, month))
                            }
                        } @else { (month_alone(site.lang, month)) }
                        " " small { (number(total)) }
                    }
                    thead { tr { @for (short, long) in weekdays(site) { th scope="col" abbr=(long) { (short) } } } }
                    tbody {
                        @for week in weeks(year, month) {
                            tr { @for cell in week { (cell_of(site, year, month, cell, counts, most, &to)) } }
                        }
                    }
                }
            }
        }
        p.legend.remark aria-hidden="true" {
            (site.t(Word::Fewer)) " "
            @for shade in 0..5 { i class={ "s" (shade) } {} }
            " " (site.t(Word::More))
        }
    }
}

fn cell_of(
    site: &Site<'_>,
    year: i32,
    month: u8,
    cell: u8,
    counts: &[(u8, u8, u64)],
    most: u64,
    to: &dyn Fn(When) -> String,
) -> Markup {
    let count = counts.iter().find(|count| (count.0, count.1) == (month, cell)).map_or(0, |count| count.2);
    html! {
        @if cell == 0 {
            td {}
        } @else if count == 0 {
            td.s0 { (cell) }
        } @else {
            @let label = format!("{}: {}", day(site.lang, year, month, cell), posts(site, count));
            td class={ "s" (shade(count, most)) } {
                a href=(to(When { year, month: Some(month), day: Some(cell) })) title=(label) aria-label=(label) {
                    (cell)
                }
            }
        }
    }
}

/// Returns the shade, 1 to 4, of a count above nought.
fn shade(count: u64, most: u64) -> u64 {
    (count.saturating_mul(4).div_ceil(most.max(1))).clamp(1, 4)
}

fn weekdays(site: &Site<'_>) -> impl Iterator<Item = (&'static str, &'static str)> {
    let split = |word| site.t(word).split(' ');
    split(Word::WeekdaysShort).zip(split(Word::WeekdaysLong)).take(7)
}

/// Returns the weeks of a month from Monday; 0 stands for a day of another month.
fn weeks(year: i32, month: u8) -> Vec<[u8; 7]> {
    let civil = |day| Civil { year, month, day, hour: 0, minute: 0, second: 0 };
    let first = usize::from(civil(1).weekday());
    let days = (28..=31).rev().find(|day| civil(*day).ms().is_some()).unwrap_or(28);
    let mut weeks = vec![[0; 7]; (first + usize::from(days)).div_ceil(7)];
    for day in 1..=days {
        let at = first + usize::from(day) - 1;
        weeks[at / 7][at % 7] = day;
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_stand_as_on_the_wall() {
        // `cal -m 11 2018`, `cal -m 2 2010`, `cal -m 2 2024`.
        let november = weeks(2018, 11);
        assert_eq!(november.len(), 5);
        assert_eq!(november[0], [0, 0, 0, 1, 2, 3, 4]);
        assert_eq!(november[4], [26, 27, 28, 29, 30, 0, 0]);
        assert_eq!(weeks(2010, 2).len(), 4);
        assert_eq!(weeks(2024, 2)[4], [26, 27, 28, 29, 0, 0, 0]);
    }

    #[test]
    fn shades_run_from_one_to_four() {
        for (count, most, expected) in [(1, 1, 4), (1, 100, 1), (26, 100, 2), (75, 100, 3), (100, 100, 4)] {
            assert_eq!(shade(count, most), expected, "{count} of {most}");
        }
    }
}
