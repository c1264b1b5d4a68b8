//! What the texts of a proof file have in common: their characters, numbers, names and lines.
//!
//! Never trims, never normalises: one form or none.

use crate::fault::Fault;

/// Longest text, in bytes.
pub(crate) const TEXT_MAX: usize = 64 << 10;
/// Largest number of an entry, a size or an item.
const NUMBER_MAX: u64 = 1 << 24;

/// Returns a member that is text: printable ASCII in lines that are each ended, but for the dash that
/// begins a signature line.
pub(crate) fn plain(bytes: &[u8]) -> Result<&str, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::Form)?;
    let fits = text.len() <= TEXT_MAX && text.ends_with('\n');
    let printable = |line: &str| {
        let line = line.strip_prefix("\u{2014} ").unwrap_or(line);
        line.bytes().all(|byte| (0x20..=0x7e).contains(&byte))
    };
    let first = text.split('\n').next().unwrap_or_default();
    if fits && first.is_ascii() && text.split('\n').all(printable) { Ok(text) } else { Err(Fault::Form) }
}

/// Returns a decimal number without leading zeros, at most 2^24.
pub(crate) fn number(text: &str) -> Result<u64, Fault> {
    let digits = !text.is_empty() && text.len() <= 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let one_form = digits && (text == "0" || !text.starts_with('0'));
    let number = one_form.then(|| text.parse().ok()).flatten();
    number.filter(|number| *number <= NUMBER_MAX).ok_or(Fault::Form)
}

/// Returns whether a key may have this name.
pub(crate) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| (0x21..=0x7e).contains(&byte) && byte != b'+')
}

/// Returns what a line says after its word.
pub(crate) fn after<'a>(line: Option<&'a str>, word: &str) -> Result<&'a str, Fault> {
    line.and_then(|line| line.strip_prefix(word)?.strip_prefix(' ')).ok_or(Fault::Form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_or_none() {
        for good in ["0", "7", "16777216"] {
            assert!(number(good).is_ok(), "{good}");
        }
        for bad in ["", "00", "07", "+7", "-7", "7 ", "16777217", "99999999999999999999", "７"] {
            assert!(number(bad).is_err(), "{bad}");
        }
        for good in ["a\n", "\n", "a\n\u{2014} b\n"] {
            assert!(plain(good.as_bytes()).is_ok(), "{good:?}");
        }
        for bad in [
            "",
            "a",
            "a\r\n",
            "a\tb\n",
            "\u{2014} b\n",
            "a \u{2014} b\n",
            "a\n\u{2014}b\n",
            "é\n",
            "\u{7f}\n",
        ] {
            assert!(plain(bad.as_bytes()).is_err(), "{bad:?}");
        }
        assert!(plain("a\n".repeat(TEXT_MAX / 2).as_bytes()).is_ok());
        assert!(plain(("a\n".repeat(TEXT_MAX / 2) + "\n").as_bytes()).is_err());
    }
}
