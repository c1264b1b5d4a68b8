//! An element of a JSON list, parsed into the fields that a reader knows: borrowed at full speed if it is as
//! it should be, and otherwise mended and read field by field.
//!
//! Never gives up on an element because one of its fields has another shape, and never changes what is kept.

use formats::{Problem, ProblemKind};
use serde::Deserialize;
use serde_json::Value;

use crate::mend;

/// The most of a field's name that a problem repeats, in characters.
const NAME_MAX: usize = 40;

/// The fields that a reader knows; none of them may be required.
pub trait Fields {
    /// The fields, borrowed from the element.
    type Of<'a>: Deserialize<'a>;
}

/// What reading an element showed besides its fields.
#[derive(Debug, Default)]
pub struct Oddities {
    /// How many lone surrogates became U+FFFD.
    pub replaced: u32,
    /// What is odd; they name neither member nor byte.
    pub problems: Vec<Problem>,
}

/// Parses an element and gives its fields to `take`.
///
/// # Errors
/// A problem where the element is not a JSON object, or what `take` returns.
pub fn read<F: Fields, T>(
    slice: &[u8],
    take: impl FnOnce(&F::Of<'_>, Oddities) -> Result<T, Problem>,
) -> Result<T, Problem> {
    // A list would be taken for an object's values in order.
    let object = slice.trim_ascii_start().first() == Some(&b'{');
    if object
        && let Ok(text) = std::str::from_utf8(slice)
        && let Ok(fields) = serde_json::from_str::<F::Of<'_>>(text)
    {
        return take(&fields, Oddities::default());
    }
    let mended = mend::mend(slice);
    let mut odd = Oddities { replaced: mended.surrogates, problems: Vec::new() };
    if mended.surrogates > 0 {
        odd.problems.push(Problem::new(ProblemKind::LoneSurrogate).times(mended.surrogates.into()));
    }
    if mended.encoding {
        odd.problems.push(Problem::new(ProblemKind::Encoding));
    }
    if object && let Ok(fields) = serde_json::from_str::<F::Of<'_>>(&mended.text) {
        return take(&fields, odd);
    }
    let value: Value = serde_json::from_str(&mended.text).map_err(|error| {
        Problem::new(ProblemKind::NotJson).detail(format!("{}:{}", error.line(), error.column()))
    })?;
    let Value::Object(object) = value else {
        return Err(Problem::new(ProblemKind::WrongShape).detail("element"));
    };
    let good = Value::Object(good::<F>(object, &mut odd.problems));
    let fields =
        F::Of::deserialize(&good).map_err(|_| Problem::new(ProblemKind::WrongShape).detail("element"))?;
    take(&fields, odd)
}

/// Returns the fields that, each by itself, are as they should be.
fn good<F: Fields>(
    object: serde_json::Map<String, Value>,
    problems: &mut Vec<Problem>,
) -> serde_json::Map<String, Value> {
    let mut good = serde_json::Map::new();
    for (name, field) in object {
        let alone = Value::Object([(name.clone(), field)].into_iter().collect());
        if F::Of::deserialize(&alone).is_err() {
            let shown: String = name.chars().take(NAME_MAX).collect();
            problems.push(Problem::new(ProblemKind::WrongShape).detail(shown));
            continue;
        }
        if let Value::Object(alone) = alone {
            good.extend(alone);
        }
    }
    good
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::text::Text;

    #[derive(Default, serde::Deserialize)]
    #[serde(default)]
    struct Sample<'a> {
        #[serde(borrow)]
        id: Option<Text<'a>>,
        text: Option<Text<'a>>,
    }

    struct Samples;
    impl Fields for Samples {
        type Of<'a> = Sample<'a>;
    }

    #[test]
    fn a_field_of_another_shape_spoils_only_itself() {
        for (slice, id, text, problems) in [
            (&br#"{"id":7,"text":"a","more":[1]}"#[..], Some("7"), Some("a"), ""),
            (br#"{"id":"7","text":{"a":1}}"#, Some("7"), None, "wrong-shape (text)"),
            (br#"{"id":"7","text":"a\ud83d"}"#, Some("7"), Some("a\u{fffd}"), "lone-surrogate"),
            (b"{\"id\":\"7\",\"text\":\"\xff\"}", Some("7"), Some("\u{fffd}"), "encoding"),
            (b"{\"id\":[],\"text\":\"\x01\"}", None, Some("\u{1}"), "encoding wrong-shape (id)"),
        ] {
            let all = read::<Samples, _>(slice, |sample, odd| {
                let own = |text: &Option<Text<'_>>| text.as_ref().map(Text::owned);
                let said: Vec<String> = odd.problems.iter().map(Problem::to_string).collect();
                Ok((own(&sample.id), own(&sample.text), said.join(" ")))
            });
            let own = |text: Option<&str>| text.map(str::to_owned);
            assert_eq!(all.unwrap(), (own(id), own(text), problems.to_owned()));
        }
    }

    #[test]
    fn what_is_no_object_is_refused() {
        for (slice, kind) in [
            (&b"[1]"[..], ProblemKind::WrongShape),
            (b"{\"id\":", ProblemKind::NotJson),
            (b"", ProblemKind::NotJson),
        ] {
            assert_eq!(read::<Samples, ()>(slice, |_, _| Ok(())).unwrap_err().kind, kind);
        }
        let deep = [b"{\"x\":".repeat(100_000), b"1".to_vec()].concat();
        assert_eq!(read::<Samples, ()>(&deep, |_, _| Ok(())).unwrap_err().kind, ProblemKind::NotJson);
    }
}
