//! Containers as they should be, and as they should not.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use formats::{Container, ProblemKind, Refused};

pub fn zip(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/zips").join(name)
}

/// What the generator writes into `tweets.js` and the picture.
pub fn text() -> Vec<u8> {
    let elements: Vec<String> = (0..200).map(|i| format!("  {{\"tweet\":{{\"id_str\":\"{i}\"}}}}")).collect();
    format!("window.YTD.tweets.part0 = [\n{}\n]", elements.join(",\n")).into_bytes()
}

pub fn noise() -> Vec<u8> {
    (0..600_u32).map(|i| ((i * i * 31 + i * 7 + (i >> 3)) % 256) as u8).collect()
}

/// Reads a member to its end: what came out, and the word of the problem that stopped it.
pub fn drain(container: &Container, index: usize) -> (Vec<u8>, Option<String>) {
    let name = &container.members()[index].name;
    let mut reader = match container.read(index) {
        Ok(reader) => reader,
        Err(problem) => return (Vec::new(), Some(problem.to_string())),
    };
    let mut out = Vec::new();
    match reader.read_to_end(&mut out) {
        Ok(_) => (out, None),
        Err(error) => (out, Some(formats::Problem::of_read(&error, name).to_string())),
    }
}

fn kinds(container: &Container) -> Vec<ProblemKind> {
    container.problems().iter().map(|problem| problem.kind).collect()
}

fn names(container: &Container) -> Vec<&str> {
    container.members().iter().map(|member| member.name.as_str()).collect()
}

#[test]
fn whole_zips_give_what_was_put_in() {
    for (file, wanted) in [
        ("plain.zip", vec![("data/tweets.js", text()), ("data/tweets_media/1-a.jpg", noise())]),
        ("comment.zip", vec![("data/tweets.js", text()), ("data/tweets_media/1-a.jpg", noise())]),
        ("stream.zip", vec![("a.js", text()), ("b.jpg", noise()), ("c.txt", vec![])]),
        ("wide.zip", vec![("data/tweets.js", text()), ("data/tweets_media/1-a.jpg", noise())]),
        ("wide-stream.zip", vec![("a.js", text()), ("b.jpg", noise())]),
        ("empty.zip", vec![]),
    ] {
        // A ZIP is told by its content, whatever its name.
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("renamed.txt");
        fs::copy(zip(file), &path).unwrap();
        let container = Container::open(&path).unwrap();
        assert_eq!(kinds(&container), [], "{file}");
        let found: Vec<_> = (0..container.members().len()).map(|i| drain(&container, i)).collect();
        assert_eq!(names(&container), wanted.iter().map(|w| w.0).collect::<Vec<_>>(), "{file}");
        for (found, wanted) in found.iter().zip(&wanted) {
            assert_eq!((&found.0, &found.1), (&wanted.1, &None), "{file} {}", wanted.0);
        }
        for (member, wanted) in container.members().iter().zip(&wanted) {
            assert_eq!(member.size, wanted.1.len() as u64, "{file} {}", wanted.0);
        }
    }
}

#[test]
fn odd_zips_are_read_as_far_as_they_go() {
    // File, problems on opening, and for each member its name, what came out and what stopped it.
    type Row =
        (&'static str, &'static [ProblemKind], &'static [(&'static str, &'static str, Option<&'static str>)]);
    use ProblemKind::{DuplicateName, HostileName};
    let rows: &[Row] = &[
        ("twice.zip", &[DuplicateName], &[("a.txt", "first", None), ("a.txt", "second", None)]),
        (
            "names.zip",
            &[HostileName, HostileName, HostileName, HostileName],
            &[
                ("../up", "x", None),
                ("/root", "x", None),
                ("C:/drive", "x", None),
                ("back\\slash", "x", None),
                ("ok", "x", None),
            ],
        ),
        ("link.zip", &[], &[("link", "", Some("symlink link")), ("file", "x", None)]),
        ("locked.zip", &[], &[("secret.txt", "", Some("encrypted secret.txt")), ("open.txt", "def", None)]),
        ("bomb.zip", &[], &[("zeros", "", Some("bomb zeros"))]),
        ("shorter.zip", &[], &[("a", "1234", Some("member-size a at byte 4 (4)"))]),
        ("longer.zip", &[], &[("a", "12345", Some("member-cut a at byte 5"))]),
    ];
    for (file, problems, members) in rows {
        let container = Container::open(&zip(file)).unwrap();
        assert_eq!(kinds(&container), *problems, "{file}");
        let found: Vec<_> = (0..container.members().len())
            .map(|i| {
                let (bytes, stopped) = drain(&container, i);
                (container.members()[i].name.clone(), String::from_utf8(bytes).unwrap(), stopped)
            })
            .collect();
        let wanted: Vec<_> =
            members.iter().map(|m| (m.0.to_owned(), m.1.to_owned(), m.2.map(str::to_owned))).collect();
        assert_eq!(found, wanted, "{file}");
    }
}

#[test]
fn unknown_packing_and_overlaps_name_the_member_and_leave_the_rest() {
    let container = Container::open(&zip("method.zip")).unwrap();
    assert_eq!(drain(&container, 0).1.unwrap(), "packing-unknown data/tweets.js (99)");
    assert_eq!(drain(&container, 1), (noise(), None));
    let container = Container::open(&zip("overlap.zip")).unwrap();
    let stopped: Vec<_> = (0..2).map(|i| drain(&container, i).1).collect();
    assert_eq!(stopped, [None, Some("bomb b".to_owned())]);
    assert_eq!(container.members()[1].occurrence, 1);
    assert_eq!(Container::open(&zip("twice.zip")).unwrap().members()[1].occurrence, 2);
}

#[test]
fn a_folder_is_sorted_and_its_links_are_not_followed() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret"), "no").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("data/inner")).unwrap();
    for name in ["data/b.js", "data/a.js", "data/inner/c", "Z", ".DS_Store"] {
        fs::write(root.join(name), name).unwrap();
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(outside.path(), root.join("away")).unwrap();
        std::os::unix::fs::symlink(outside.path().join("secret"), root.join("data/link.js")).unwrap();
    }
    let container = Container::open(root).unwrap();
    assert!(container.is_folder());
    let plain: Vec<_> = container
        .members()
        .iter()
        .filter(|member| drain(&container, member.index).1.is_none())
        .map(|member| member.name.as_str())
        .collect();
    assert_eq!(plain, [".DS_Store", "Z", "data/a.js", "data/b.js", "data/inner/c"]);
    #[cfg(unix)]
    {
        let links: Vec<_> = (0..container.members().len()).filter_map(|i| drain(&container, i).1).collect();
        assert_eq!(links, ["symlink away", "symlink data/link.js"]);
    }
    for member in container.members() {
        let (bytes, stopped) = drain(&container, member.index);
        if stopped.is_none() {
            assert_eq!(bytes, member.name.as_bytes());
            assert_eq!(member.size, bytes.len() as u64);
        }
    }
}

#[test]
fn a_folder_too_deep_says_so_and_keeps_what_is_above() {
    let folder = tempfile::tempdir().unwrap();
    let mut deep = folder.path().to_owned();
    fs::write(deep.join("top"), "x").unwrap();
    for _ in 0..70 {
        deep.push("d");
    }
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join("bottom"), "x").unwrap();
    let container = Container::open(folder.path()).unwrap();
    assert_eq!(names(&container), ["top"]);
    assert_eq!(kinds(&container), [ProblemKind::TooDeep]);
}

#[test]
fn a_lone_file_is_its_own_member_and_nothing_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tweets.zip");
    fs::write(&path, "window.YTD").unwrap();
    let container = Container::open(&path).unwrap();
    assert_eq!(names(&container), ["tweets.zip"]);
    assert_eq!(drain(&container, 0).0, b"window.YTD");
    let whole = Container::lone(&zip("plain.zip")).unwrap();
    assert_eq!(drain(&whole, 0).0, fs::read(zip("plain.zip")).unwrap());
    assert!(matches!(Container::open(&folder.path().join("nothing")), Err(Refused::Absent(_))));
}
