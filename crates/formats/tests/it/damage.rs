//! ZIPs cut at every byte and with every byte flipped: never a panic, never a wrong byte given as
//! whole, and what lies before the cut is there.

use std::fs;

use formats::{Container, ProblemKind};

use super::containers::{drain, noise, text, zip};

/// Opens bytes as a ZIP in a folder of its own.
fn opened(bytes: &[u8], check: impl FnOnce(Container)) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x");
    fs::write(&path, bytes).unwrap();
    check(Container::open(&path).unwrap());
}

#[test]
fn a_zip_cut_anywhere_gives_what_is_before_the_cut() {
    for file in ["plain.zip", "stream.zip", "wide.zip", "wide-stream.zip"] {
        let whole = fs::read(zip(file)).unwrap();
        let second = find(&whole, b"PK\x03\x04", 1);
        let central = find(&whole, b"PK\x01\x02", 0);
        for length in 4..whole.len() {
            opened(&whole[..length], |container| {
                assert_eq!(container.problems()[0].kind, ProblemKind::ContainerCut, "{file} cut at {length}");
                assert_eq!(container.problems()[0].byte, Some(length as u64));
                let found: Vec<_> = (0..container.members().len()).map(|i| drain(&container, i)).collect();
                if length >= second {
                    assert_eq!(found[0], (text(), None), "{file} cut at {length}");
                }
                if length >= central {
                    assert_eq!(found[1], (noise(), None), "{file} cut at {length}");
                }
                for (at, (bytes, stopped)) in found.iter().enumerate() {
                    let full = [text(), noise(), vec![]][at].clone();
                    assert!(full.starts_with(bytes), "{file} cut at {length}: member {at} has other bytes");
                    assert!(
                        stopped.is_some() || *bytes == full,
                        "{file} cut at {length}: {at} passes as whole"
                    );
                }
            });
        }
    }
}

#[test]
fn half_a_member_is_still_given() {
    let whole = fs::read(zip("plain.zip")).unwrap();
    let picture = find(&whole, b"PK\x03\x04", 1) + 30 + "data/tweets_media/1-a.jpg".len();
    opened(&whole[..picture + 250], |container| {
        let (bytes, stopped) = drain(&container, 1);
        assert_eq!(bytes, noise()[..250]);
        assert_eq!(stopped.unwrap(), "member-cut data/tweets_media/1-a.jpg at byte 250");
        assert_eq!(container.members()[1].size, 250);
    });
}

#[test]
fn a_flipped_byte_never_passes_as_whole() {
    for file in ["plain.zip", "stream.zip"] {
        let whole = fs::read(zip(file)).unwrap();
        let central = find(&whole, b"PK\x01\x02", 0);
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            opened(&bytes, |container| {
                for member in container.members() {
                    let (bytes, stopped) = drain(&container, member.index);
                    // Flips in the packed data only: elsewhere names and lengths change with good reason.
                    if at < central && stopped.is_none() && at > 4 {
                        let known = [text(), noise(), vec![]];
                        assert!(known.contains(&bytes), "{file} flipped at {at}: {} passes", member.name);
                    }
                }
            });
        }
    }
}

#[test]
fn a_damaged_list_falls_back_to_the_members_own_headers() {
    let mut bytes = fs::read(zip("plain.zip")).unwrap();
    let central = find(&bytes, b"PK\x01\x02", 0);
    bytes[central] = b'X';
    opened(&bytes, |container| {
        let problem = &container.problems()[0];
        assert_eq!((problem.kind, problem.byte), (ProblemKind::ContainerDamaged, Some(central as u64)));
        assert_eq!(drain(&container, 0), (text(), None));
        assert_eq!(drain(&container, 1), (noise(), None));
    });
}

/// Offset of the nth occurrence of a signature.
fn find(bytes: &[u8], signature: &[u8], nth: usize) -> usize {
    let mut places = (0..bytes.len()).filter(|&at| bytes[at..].starts_with(signature));
    places.nth(nth).unwrap()
}
