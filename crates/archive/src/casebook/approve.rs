//! A steward's word that a casebook may go out whole: a signed note (C2SP) by the key of the steward's archive.
//!
//! Never reads what it signs, and never takes one steward's key for two.

use seal::note::{SignedNote, Vkey};
use store::KeyFolder;

use crate::error::ArchiveError;
use crate::place::Place;

/// Returns a note over a text, signed with the key of an archive.
///
/// # Errors
/// What opening the archive and reading its key give.
pub fn approve_case(place: &Place, text: &str) -> Result<String, ArchiveError> {
    let archive = place.open()?;
    let name = archive.origin();
    let folder = KeyFolder::of(place.keys(), name).expect("invariant: a charter's origin is well formed");
    let note = folder.signing_key()?.sign(name, text);
    note.map_err(|error| ArchiveError::BadLog(name.to_owned(), error))
}

/// Returns which of these keys signed a note over just this text. A line that is no key signed nothing.
#[must_use]
pub fn approvers<'k>(notes: &[&str], text: &str, vkeys: &[&'k str]) -> Vec<&'k str> {
    let (mut found, mut seen) = (Vec::new(), Vec::new());
    for line in vkeys {
        let Ok(vkey) = Vkey::parse(line) else { continue };
        // Two names of one key are one steward.
        if seen.contains(vkey.public()) {
            continue;
        }
        let signed = notes.iter().any(|note| {
            SignedNote::parse(note).is_ok_and(|note| note.text() == text && vkey.signed(&note) == Ok(true))
        });
        if signed {
            seen.push(*vkey.public());
            found.push(*line);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use seal::note::SigningKey;

    use super::*;

    #[test]
    fn only_a_key_that_signed_this_text_approved_and_only_once() {
        let (one, two) = (SigningKey::of_seed([1; 32]), SigningKey::of_seed([2; 32]));
        let text = "the whole\n";
        let (first, second) = (one.sign("one", text).unwrap(), two.sign("two", text).unwrap());
        let keys = [one.vkey("one").text(), two.vkey("two").text(), one.vkey("uno").text()];
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let uno = one.sign("uno", text).unwrap();
        let other = two.sign("two", "another\n").unwrap();
        let broken = second.replace("the whole", "the half");
        for (notes, expected) in [
            (vec![&first, &second], 2),
            (vec![&first, &uno], 1),
            (vec![&first, &other], 1),
            (vec![&first, &broken], 1),
            (vec![], 0),
        ] {
            let notes: Vec<&str> = notes.into_iter().map(String::as_str).collect();
            assert_eq!(approvers(&notes, text, &keys).len(), expected, "{notes:?}");
        }
        assert!(approvers(&[first.as_str()], text, &["steward-one", ""]).is_empty());
    }
}
