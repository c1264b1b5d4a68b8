//! Changes seen on a panel, read from a table: what changed, the last look before, the first look after.
//!
//! Never fills in a time that is missing.

use crate::date::Day;
use crate::exchange::parse_csv;
use crate::fault::{Fault, FaultKind, LineNumber};
use crate::wave::{Change, Seen};

/// The columns of the table.
const COLUMNS: [&str; 3] = ["change", "last_before", "first_after"];

/// Returns the changes in a table with commas. Times are `2018-11-09T12:00:00Z`, with `+08:00` in place of `Z`
/// where they are local, or whole seconds since 1970.
///
/// # Errors
/// Every fault found, with its line.
pub fn read_seen(text: &str) -> Result<Vec<Seen>, Vec<Fault>> {
    let rows = parse_csv(text).ok_or_else(|| vec![Fault::new(FaultKind::WrongType, "", "", "a table")])?;
    let header: Vec<&str> = rows.first().into_iter().flatten().map(|name| name.trim()).collect();
    let place = |name: &str| header.iter().position(|found| *found == name);
    let [Some(change), Some(before), Some(after)] = COLUMNS.map(place) else {
        let fault = Fault::new(FaultKind::Missing, "", &header.join(","), &COLUMNS.join(","));
        return Err(vec![fault.at(LineNumber(1), None)]);
    };
    let (mut seen, mut faults) = (Vec::new(), Vec::new());
    for (at, row) in
        rows.iter().enumerate().skip(1).filter(|(_, row)| row.iter().any(|cell| !cell.is_empty()))
    {
        let cell = |place: usize| row.get(place).map_or("", |cell| cell.trim());
        let time = |place: usize| {
            let why = || {
                Fault::new(FaultKind::BadDate, header[place], cell(place), "2018-11-09T12:00:00Z, 1541764800")
            };
            seconds(cell(place)).ok_or_else(why)
        };
        let one = of_word(cell(change))
            .and_then(|change| Ok(Seen { change, last_before: time(before)?, first_after: time(after)? }));
        match one {
            Ok(one) => seen.push(one),
            Err(fault) => faults.push(fault.at(LineNumber(u32::try_from(at + 1).unwrap_or(u32::MAX)), None)),
        }
    }
    if faults.is_empty() { Ok(seen) } else { Err(faults) }
}

fn of_word(word: &str) -> Result<Change, Fault> {
    Ok(match word {
        "closed" => Change::Closed,
        "emptied" => Change::Emptied,
        "platform_down" => Change::PlatformDown,
        other => {
            return Err(Fault::new(
                FaultKind::UnknownCode,
                "change",
                other,
                "closed, emptied, platform_down",
            ));
        }
    })
}

fn seconds(text: &str) -> Option<i64> {
    if let Ok(seconds) = text.parse::<i64>() {
        return Some(seconds);
    }
    let (date, rest) = text.split_once('T')?;
    let digits = |text: &str, count: usize| {
        (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse::<i64>().ok())?
    };
    let mut parts = date.split('-');
    let (year, month, day) =
        (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let sound = crate::date::When::parse(date).is_ok() && parts.next().is_none();
    let day = Day::of_civil(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).filter(|_| sound)?;
    let (clock, zone) = match rest.strip_suffix('Z') {
        Some(clock) => (clock, 0),
        None => {
            let at = rest.rfind(['+', '-'])?;
            let (hours, minutes) = rest[at + 1..].split_once(':')?;
            let sign = if rest[at..].starts_with('-') { -1 } else { 1 };
            (&rest[..at], sign * (digits(hours, 2)? * 3_600 + digits(minutes, 2)? * 60))
        }
    };
    let mut parts = clock.split(':');
    let (hour, minute, second) =
        (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let sound = hour < 24 && minute < 60 && second < 61 && parts.next().is_none();
    sound.then_some(day.0 * 86_400 + hour * 3_600 + minute * 60 + second - zone)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn times_are_read_with_their_zone_and_bad_ones_named() {
        // date -u -d 2018-11-09T12:00:00Z +%s
        for (text, expected) in [
            ("2018-11-09T12:00:00Z", Some(1_541_764_800)),
            ("2018-11-09T20:00:00+08:00", Some(1_541_764_800)),
            ("2018-11-09T07:00:00-05:00", Some(1_541_764_800)),
            ("1541764800", Some(1_541_764_800)),
            ("2018-02-30T00:00:00Z", None),
            ("2018-11-09", None),
            ("2018-11-09T25:00:00Z", None),
            ("2018-11-09T1:0:0Z", None),
            ("T", None),
            ("2018-11-09T12:00:00+é", None),
        ] {
            assert_eq!(seconds(text), expected, "{text}");
        }
        let table = "change,last_before,first_after\nclosed,0,86400\ngone,0,1\nemptied,soon,1\n";
        let faults = read_seen(table).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.line.unwrap().0).collect::<Vec<_>>(), [3, 4]);
        assert!(read_seen("change\n").is_err() && read_seen("\"").is_err() && read_seen("").is_err());
        assert_eq!(read_seen("change,last_before,first_after\n").unwrap(), []);
    }
}
