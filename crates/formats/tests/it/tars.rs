//! Tars as they should be, and as they should not.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use formats::{Container, Packing, Problem, ProblemKind};

use super::containers::{drain, noise, text};

fn tar(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/tars").join(name)
}

fn opened(bytes: &[u8]) -> Container {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x");
    fs::write(&path, bytes).unwrap();
    let container = Container::open(&path).unwrap();
    // The stream opens the file again for each pass.
    std::mem::forget(folder);
    container
}

fn long() -> String {
    format!("media/{}/{}.jpg", "碑林".repeat(40), "x".repeat(120))
}

#[test]
fn whole_tars_give_what_was_put_in_whatever_packs_them() {
    let ustar = format!("{}n.jpg", "a/".repeat(70));
    for (file, last) in [
        ("ustar.tar", ustar),
        ("pax.tar", long()),
        ("gnu.tar", long()),
        ("pax.tgz", long()),
        ("gnu.tar.bz2", long()),
        ("gnu.tar.zst", long()),
    ] {
        let container = Container::open(&tar(file)).unwrap();
        assert_eq!(container.problems(), [], "{file}");
        let names: Vec<_> = container.members().iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["outbox.json", "empty", &last], "{file}");
        // In the order of the list, backwards, and twice the same.
        for order in [[0, 1, 2], [2, 1, 0], [1, 1, 2]] {
            for index in order {
                let wanted = [text(), vec![], noise()][index].clone();
                assert_eq!(drain(&container, index), (wanted, None), "{file} {index}");
            }
        }
        assert!(!container.is_lone() && !container.is_folder());
    }
}

#[test]
fn a_member_left_in_the_middle_does_not_disturb_the_next() {
    let container = Container::open(&tar("pax.tgz")).unwrap();
    let mut half = container.read(0).unwrap();
    let mut first = [0; 100];
    half.read_exact(&mut first).unwrap();
    // While one reader is out, another opens a stream of its own.
    assert_eq!(drain(&container, 2), (noise(), None));
    drop(half);
    assert_eq!(drain(&container, 2), (noise(), None));
    assert_eq!(drain(&container, 0), (text(), None));
}

#[test]
fn links_devices_and_holes_are_named_and_not_read() {
    let container = Container::open(&tar("odd.tar")).unwrap();
    let kinds: Vec<_> = container.problems().iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [ProblemKind::HostileName, ProblemKind::DuplicateName]);
    let found: Vec<_> = (0..container.members().len())
        .map(|index| {
            let (bytes, stopped) = drain(&container, index);
            stopped.unwrap_or_else(|| String::from_utf8(bytes).unwrap())
        })
        .collect();
    assert_eq!(
        found,
        [
            "1",
            "symlink soft",
            "symlink hard",
            "special-file device",
            "special-file pipe",
            "packing-unknown holes (sparse)",
            "2",
            "3",
            "4"
        ]
    );
}

#[test]
fn a_tar_cut_anywhere_gives_what_is_before_the_cut() {
    for file in ["gnu.tar", "pax.tar", "ustar.tar"] {
        let whole = fs::read(tar(file)).unwrap();
        let ends = whole.len() - whole.iter().rev().take_while(|byte| **byte == 0).count();
        // From the end of the last member on, only the filling is missing.
        for length in (513..ends).step_by(97) {
            let container = opened(&whole[..length]);
            assert!(!container.problems().is_empty(), "{file} cut at {length}");
            for member in container.members() {
                let (bytes, stopped) = drain(&container, member.index);
                let full = [text(), vec![], noise()][member.index].clone();
                assert!(full.starts_with(&bytes), "{file} cut at {length}");
                assert_eq!(bytes.len() as u64, member.size, "{file} cut at {length}");
                assert_eq!(stopped.is_none(), bytes == full, "{file} cut at {length}");
            }
            if length > 4 * 512 + text().len() {
                assert_eq!(drain(&container, 0), (text(), None), "{file} cut at {length}");
            }
        }
    }
}

#[test]
fn a_packed_tar_cut_anywhere_gives_what_is_before_the_cut() {
    for file in ["pax.tgz", "gnu.tar.zst", "gnu.tar.bz2"] {
        let whole = fs::read(tar(file)).unwrap();
        for length in (4..whole.len()).step_by(7) {
            let container = opened(&whole[..length]);
            if container.is_lone() {
                // Not even a header came out.
                assert_eq!(drain(&container, 0).0, whole[..length], "{file} cut at {length}");
                continue;
            }
            assert!(!container.problems().is_empty(), "{file} cut at {length}");
            for member in container.members() {
                let (bytes, _) = drain(&container, member.index);
                let full = [text(), vec![], noise()][member.index].clone();
                assert!(full.starts_with(&bytes), "{file} cut at {length}");
            }
        }
    }
}

#[test]
fn a_damaged_header_does_not_hide_what_follows() {
    let mut bytes = fs::read(tar("ustar.tar")).unwrap();
    bytes[10] ^= 0x20;
    // No tar any more by its first header: kept as it is.
    assert!(opened(&bytes).is_lone());
    let mut bytes = fs::read(tar("ustar.tar")).unwrap();
    let second = bytes.windows(5).position(|window| window == b"empty").unwrap();
    bytes[second] ^= 0x20;
    let container = opened(&bytes);
    let problem = &container.problems()[0];
    assert_eq!((problem.kind, problem.byte), (ProblemKind::ContainerDamaged, Some(second as u64 & !511)));
    assert_eq!(container.members().len(), 2);
    assert_eq!(drain(&container, 1), (noise(), None));
}

#[test]
fn any_flipped_byte_is_survived() {
    for file in ["odd.tar", "gnu.tar", "pax.tgz"] {
        let whole = fs::read(tar(file)).unwrap();
        let step = if file.ends_with("tgz") { 1 } else { 37 };
        for at in (0..whole.len()).step_by(step) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x81;
            let container = opened(&bytes);
            for member in container.members() {
                drain(&container, member.index);
            }
        }
    }
}

/// Reads a lone file unpacked.
fn unpacked(bytes: &[u8]) -> (Vec<u8>, Option<Packing>, Option<String>) {
    let container = opened(bytes);
    let (mut reader, packing) = container.read_unpacked(0).unwrap();
    let mut out = Vec::new();
    let stopped = reader.read_to_end(&mut out).err().map(|error| Problem::of_read(&error, "x").to_string());
    (out, packing, stopped)
}

fn packed(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/packed").join(name)).unwrap()
}

#[test]
fn parts_that_follow_one_another_are_one() {
    for (file, packing) in [
        ("many.gz", Packing::Gzip),
        ("named.gz", Packing::Gzip),
        ("many.bz2", Packing::Bzip2),
        ("many.zst", Packing::Zstd),
        ("dictionary.zst", Packing::Zstd),
        ("dictionary-packed.zst", Packing::Zstd),
    ] {
        let (out, found, stopped) = unpacked(&packed(file));
        assert!(out == text(), "{file}: {} bytes", out.len());
        assert_eq!((found, stopped), (Some(packing), None), "{file}");
    }
}

#[test]
fn what_only_looks_packed_comes_back_as_it_is() {
    for bytes in [
        &b""[..],
        b"x",
        b"window.YTD",
        b"\x1f\x8b\x08",
        b"\x1f\x8b\x08\xff an odd flag",
        b"BZh9",
        b"BZh91Ay and no more",
        b"\x28\xb5\x2f\xfd\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
    ] {
        let (out, packing, _) = unpacked(bytes);
        assert_eq!((out.as_slice(), packing), (bytes, None), "{bytes:?}");
    }
}

#[test]
fn a_damaged_part_is_named_and_the_next_ones_are_read() {
    for file in ["many.gz", "many.bz2", "many.zst"] {
        let whole = packed(file);
        let mut bytes = whole.clone();
        // The checksum of the first part; of zstd, which has none here, the second part's header.
        let (place, rest) = match file {
            "many.gz" => (find(&whole, b"\x1f\x8b\x08", 1) - 6, 1000),
            "many.bz2" => (find(&whole, b"BZh9", 1) - 3, 1000),
            _ => (find(&whole, b"\x28\xb5\x2f\xfd", 1) + 4, 1001),
        };
        bytes[place] ^= 0xff;
        let (out, packing, stopped) = unpacked(&bytes);
        assert!(packing.is_some(), "{file}");
        assert!(stopped.unwrap().starts_with("member-damaged x at byte "), "{file}");
        assert!(out.starts_with(&text()[..512]) && out.ends_with(&text()[rest..]), "{file}: {}", out.len());
    }
    // One that ends early: all before is there.
    let whole = packed("many.gz");
    let (out, _, stopped) = unpacked(&whole[..whole.len() - 30]);
    assert!(text().starts_with(&out) && out.len() > 1001);
    assert_eq!(stopped.unwrap(), format!("member-cut x at byte {}", out.len()));
    // Something after the end that is no part.
    let (out, _, stopped) = unpacked(&[&whole[..], b"and more, and more"].concat());
    assert!(out == text());
    assert_eq!(stopped.unwrap(), format!("member-damaged x at byte {}", out.len()));
}

#[test]
fn a_bomb_is_stopped() {
    let mut encoder = zstd::stream::Encoder::new(Vec::new(), 1).unwrap();
    std::io::copy(&mut std::io::repeat(0).take(300 << 20), &mut encoder).unwrap();
    let (out, _, stopped) = unpacked(&encoder.finish().unwrap());
    assert!(out.len() < 200 << 20, "{}", out.len());
    assert_eq!(stopped.unwrap().split(' ').next(), Some("bomb"));
}

fn find(bytes: &[u8], signature: &[u8], nth: usize) -> usize {
    (0..bytes.len()).filter(|&at| bytes[at..].starts_with(signature)).nth(nth).unwrap()
}
