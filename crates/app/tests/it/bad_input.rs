//! Bad input: each kind ends with its exit status and a sentence that names file, member and byte, and
//! nothing that was kept before is lost or changed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::export::{self, Member, list, post, with_posts};
use crate::program::{Program, Ran};

/// A row: what it is called, how it is made, how the program ends, what it says, and how many posts.
struct Row {
    name: &'static str,
    make: fn(&Path) -> PathBuf,
    code: i32,
    says: &'static [&'static str],
    posts: Option<u64>,
}

const FIRST: u64 = 1_060_804_180_177_846_001;
const PICTURE: &str = "data/tweets_media/1060804180177846001-a.jpg";

fn folder(place: &Path, members: &[Member]) -> PathBuf {
    let path = place.join("export");
    export::folder(&path, members);
    path
}

fn zip(place: &Path, members: &[Member]) -> PathBuf {
    let path = place.join("export.zip");
    export::zip(&path, members, false);
    path
}

fn tweets(place: &Path, tweets: impl Into<Vec<u8>>) -> PathBuf {
    folder(place, &with_posts(tweets.into()))
}

/// Three posts of which the second is replaced.
fn around(place: &Path, element: &str) -> PathBuf {
    let elements = [post(FIRST, "碑"), element.to_owned(), post(FIRST + 2, "石")];
    tweets(place, list("tweets", &elements))
}

fn patched(place: &Path, name: &str, local: (usize, &[u8]), central: (usize, &[u8])) -> PathBuf {
    let path = zip(place, &export::small());
    export::patch(&path, name, local, central);
    path
}

fn with(mut members: Vec<Member>, name: &str, bytes: &[u8]) -> Vec<Member> {
    members.push((name.to_owned(), bytes.to_vec()));
    members
}

const ROWS: &[Row] = &[
    Row {
        name: "a whole folder",
        make: |at| folder(at, &export::small()),
        code: 0,
        says: &["3 posts, 3 new"],
        posts: Some(3),
    },
    Row {
        name: "a whole ZIP",
        make: |at| zip(at, &export::small()),
        code: 0,
        says: &["3 posts, 3 new"],
        posts: Some(3),
    },
    Row {
        name: "a zip64",
        make: |at| {
            let path = at.join("wide.zip");
            export::zip(&path, &export::small(), true);
            path
        },
        code: 0,
        says: &["wide.zip: ", "3 posts, 3 new"],
        posts: Some(3),
    },
    Row {
        name: "a ZIP cut in its last member",
        make: |at| {
            let path = zip(at, &export::small());
            let bytes = fs::read(&path).unwrap();
            fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
            path
        },
        code: 1,
        says: &["export.zip: ", "The ZIP ends early", "byte ", "again", PICTURE],
        posts: Some(3),
    },
    Row {
        name: "a ZIP without its last byte",
        make: |at| {
            let path = zip(at, &export::small());
            let bytes = fs::read(&path).unwrap();
            fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
            path
        },
        code: 1,
        says: &["The ZIP ends early", "again"],
        posts: Some(3),
    },
    Row {
        name: "a ZIP whose list of members is overwritten",
        make: |at| {
            let path = zip(at, &export::small());
            let mut bytes = fs::read(&path).unwrap();
            let list = bytes.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
            bytes[list..list + 20].fill(0xAA);
            fs::write(&path, bytes).unwrap();
            path
        },
        code: 1,
        says: &["The ZIP's list of members cannot be read", "byte "],
        posts: Some(3),
    },
    Row {
        name: "a member that does not fit its checksum",
        make: |at| patched(at, PICTURE, (14, b"\xDE\xAD\xBE\xEF"), (16, b"\xDE\xAD\xBE\xEF")),
        code: 1,
        says: &["A member does not fit its checksum, or cannot be unpacked", PICTURE, "byte ", "again"],
        posts: Some(3),
    },
    Row {
        name: "an archive of blocks that is no repository",
        make: |_| {
            let fixtures = "../platforms/src/bluesky/fixtures/taken/testv1.car";
            Path::new(env!("CARGO_MANIFEST_DIR")).join(fixtures)
        },
        code: 3,
        says: &["testv1.car: ", "archive of blocks (CAR), but no account's repository", "--whole"],
        posts: None,
    },
    Row {
        name: "an encrypted picture",
        make: |at| patched(at, PICTURE, (6, &[1]), (8, &[1])),
        code: 1,
        says: &["A member is encrypted", PICTURE, "password"],
        posts: Some(3),
    },
    Row {
        name: "encrypted posts",
        make: |at| patched(at, "data/tweets.js", (6, &[1]), (8, &[1])),
        code: 3,
        says: &["A member is encrypted", "data/tweets.js", "password"],
        posts: None,
    },
    Row {
        name: "a packing that nobody knows",
        make: |at| patched(at, PICTURE, (8, &[99, 0]), (10, &[99, 0])),
        code: 1,
        says: &["packed in a way this program does not know", PICTURE, "99", "another program"],
        posts: Some(3),
    },
    Row {
        name: "two members of one name",
        make: |at| {
            let members = with(export::small(), "data/tweets_media/1060804180177846001-b.jpg", b"other");
            let path = zip(at, &members);
            let from = "data/tweets_media/1060804180177846001-b.jpg";
            export::patch(&path, from, (30, PICTURE.as_bytes()), (46, PICTURE.as_bytes()));
            path
        },
        code: 0,
        says: &["Two members have the same name", PICTURE],
        posts: Some(3),
    },
    Row {
        name: "a name that leads outside",
        make: |at| zip(at, &with(export::small(), "../../outside.js", b"window.x = 1")),
        code: 1,
        says: &["would lead outside", "../../outside.js"],
        posts: Some(3),
    },
    Row {
        name: "a bomb",
        make: |at| zip(at, &with(export::small(), "data/tweets_media/2-zeros.jpg", &vec![0; 65 << 20])),
        code: 1,
        says: &["swells beyond all measure", "data/tweets_media/2-zeros.jpg", "unpack it yourself"],
        posts: Some(3),
    },
    Row {
        name: "posts that are a bomb",
        make: |at| {
            zip(at, &with_posts([b"window.YTD.tweets.part0 = [".to_vec(), vec![b' '; 65 << 20]].concat()))
        },
        code: 3,
        says: &["swells beyond all measure", "data/tweets.js"],
        posts: None,
    },
    Row {
        name: "a list cut in the middle of an element",
        make: |at| {
            let whole = list("tweets", &[post(FIRST, "碑"), post(FIRST + 1, "林")]);
            tweets(at, &whole[..whole.len() - 40])
        },
        code: 1,
        // 28 bytes stand before the first element; it and ", " are passed over: see `byte_of_the_cut`.
        says: &["A list of posts ends in the middle", "data/tweets.js", "byte 162", "again"],
        posts: Some(1),
    },
    Row {
        name: "a byte order mark",
        make: |at| tweets(at, [b"\xEF\xBB\xBF".to_vec(), list("tweets", &[post(FIRST, "碑")])].concat()),
        code: 0,
        says: &["byte order mark", "data/tweets.js"],
        posts: Some(1),
    },
    Row {
        name: "an element that is a number",
        make: |at| around(at, "7"),
        code: 1,
        says: &["not of the shape it should have", "data/tweets.js", "byte 162"],
        posts: Some(2),
    },
    Row {
        name: "an element whose id is a list",
        make: |at| around(at, "{\"tweet\":{\"id_str\":[\"1\"],\"full_text\":\"x\"}}"),
        code: 1,
        says: &["data/tweets.js", "byte 162"],
        posts: Some(2),
    },
    Row {
        name: "an element without an id",
        make: |at| around(at, "{\"tweet\":{\"full_text\":\"x\"}}"),
        code: 1,
        says: &["not of the shape it should have", "data/tweets.js", "byte 162"],
        posts: Some(2),
    },
    Row {
        name: "an element that is no JSON",
        make: |at| around(at, "{\"tweet\":{\"id_str\":\"1060804180177846002\",}}"),
        code: 1,
        says: &["An element cannot be read. Its bytes were kept", "data/tweets.js", "byte 162"],
        posts: Some(2),
    },
    Row {
        name: "an element nested ten thousand deep",
        make: |at| {
            let (open, close) = ("[".repeat(10_000), "]".repeat(10_000));
            around(
                at,
                &format!("{{\"tweet\":{{\"id_str\":\"1060804180177846002\",\"full_text\":{open}{close}}}}}"),
            )
        },
        code: 1,
        says: &["data/tweets.js", "byte 162"],
        posts: Some(2),
    },
    Row {
        name: "a raw NUL in a text",
        make: |at| around(at, &post(FIRST + 1, "a~b").replace('~', "\0")),
        code: 0,
        says: &["Some bytes are not proper text", "data/tweets.js", "byte 162"],
        posts: Some(3),
    },
    Row {
        name: "bytes that are not UTF-8",
        make: |at| {
            let text =
                String::from_utf8(list("tweets", &[post(FIRST, "碑"), post(FIRST + 1, "a~b")])).unwrap();
            let bytes: Vec<u8> = text.bytes().map(|byte| if byte == b'~' { 0xFF } else { byte }).collect();
            tweets(at, bytes)
        },
        code: 0,
        says: &["Some bytes are not proper text", "data/tweets.js", "byte 162"],
        posts: Some(2),
    },
    Row {
        name: "half a character",
        make: |at| around(at, &post(FIRST + 1, "a~b").replace('~', "\\ud83d")),
        code: 0,
        says: &["Half a character stands alone", "data/tweets.js", "byte 162"],
        posts: Some(3),
    },
    Row {
        name: "a date that is none",
        make: |at| around(at, &post(FIRST + 1, "a").replace("Fri Nov 09", "Fri Nox 99")),
        code: 0,
        says: &["A date cannot be read", "data/tweets.js", "byte 162"],
        posts: Some(3),
    },
    Row {
        name: "something after the end of the list",
        make: |at| tweets(at, [list("tweets", &[post(FIRST, "碑")]), b"; alert(1)".to_vec()].concat()),
        code: 1,
        says: &["Something follows the end of the list", "data/tweets.js", "byte "],
        posts: Some(1),
    },
    Row {
        name: "a tweets.js that is no list",
        make: |at| tweets(at, &b"window.YTD.tweets.part0 = {\"a\":1}"[..]),
        code: 1,
        says: &["This should be a list and is not", "data/tweets.js"],
        posts: Some(0),
    },
    Row {
        name: "an export of nobody",
        make: |at| folder(at, &[("data/tweets.js".into(), list("tweets", &[post(FIRST, "碑")]))]),
        code: 1,
        says: &["Nothing in the input says whose account it is", "account.js"],
        posts: Some(1),
    },
    Row {
        name: "an export without posts",
        make: |at| tweets(at, list("tweets", &[])),
        code: 0,
        says: &["0 posts"],
        posts: Some(0),
    },
    Row {
        name: "a tweets.js of no bytes",
        make: |at| tweets(at, &b""[..]),
        code: 3,
        says: &["export: not an export"],
        posts: None,
    },
    Row {
        name: "a ZIP of nothing",
        make: |at| zip(at, &[]),
        code: 3,
        says: &["export.zip: not an export", "--whole"],
        posts: None,
    },
    Row {
        name: "a folder of nothing",
        make: |at| {
            let path = at.join("empty");
            fs::create_dir(&path).unwrap();
            path
        },
        code: 3,
        says: &["empty: not an export", "Nothing was kept", "--whole"],
        posts: None,
    },
    Row {
        name: "a folder nobody knows",
        make: |at| folder(at, &[("recipes/soup.txt".into(), b"invented".to_vec())]),
        code: 3,
        says: &["export: not an export", "Nothing was kept", "--whole"],
        posts: None,
    },
    Row {
        name: "a file of no bytes",
        make: |at| {
            let path = at.join("empty.js");
            fs::write(&path, b"").unwrap();
            path
        },
        code: 1,
        says: &["empty.js", "A member of no known kind was kept unread"],
        posts: Some(0),
    },
    Row {
        name: "a file nobody knows",
        make: |at| {
            let path = at.join("soup.txt");
            fs::write(&path, b"invented").unwrap();
            path
        },
        code: 1,
        says: &["soup.txt", "A member of no known kind was kept unread", "Look at what it is"],
        posts: Some(0),
    },
    Row {
        name: "an unknown member of an export",
        make: |at| folder(at, &with(export::small(), "data/lantern.js", b"window.x = 1")),
        code: 1,
        says: &["A member of no known kind was kept unread", "data/lantern.js"],
        posts: Some(3),
    },
    Row {
        name: "nothing at all",
        make: |at| at.join("nowhere"),
        code: 4,
        says: &["nowhere", "Check the path"],
        posts: None,
    },
];

/// The rows of which there is nothing to remark.
const WHOLE: [&str; 4] = ["a whole folder", "a whole ZIP", "a zip64", "an export without posts"];

fn keep(program: &Program, input: &Path) -> Ran {
    program.run(&["keep", "--json", input.to_str().unwrap()])
}

fn check(row: &Row) {
    let program = Program::holding("x-2013.zip");
    let before = program.truth();
    let inputs = program.path("inputs");
    fs::create_dir(&inputs).unwrap();
    let ran = keep(&program, &(row.make)(&inputs));
    let Row { name, code, says, posts, .. } = row;
    assert_eq!(ran.code, *code, "{name}: {}", ran.err);
    for words in *says {
        assert!(ran.err.contains(words), "{name}: {words:?} is not said:\n{}", ran.err);
    }
    assert!(!ran.err.contains("panicked"), "{name}: {}", ran.err);
    match posts {
        Some(posts) => {
            let report = ran.json().remove(0);
            assert_eq!(report["posts"], *posts, "{name}: {}", ran.out);
            assert_eq!(
                report["problems"] == serde_json::json!([]),
                WHOLE.contains(name),
                "{name}: {}",
                ran.out
            );
        }
        None => assert!(program.truth() == before, "{name}: something was kept"),
    }
    let after = program.truth();
    for (file, bytes) in before.iter().filter(|(file, _)| !file.starts_with("log/tile/")) {
        let head = file == "log/checkpoint";
        assert!(head || after.get(file) == Some(bytes), "{name}: {file} is not what it was");
    }
    program.assert_whole();
    let again = keep(&program, &(row.make)(&remade(&program)));
    assert_eq!(again.code, *code, "{name}: the same again: {}", again.err);
    assert!(program.truth() == after, "{name}: the same again adds something");
    program.assert_whole();
}

/// A second folder for the same input, so that nothing of the first is in the way.
fn remade(program: &Program) -> PathBuf {
    let again = program.path("again");
    fs::create_dir(&again).unwrap();
    again
}

#[test]
fn bad_input_is_explained_and_harms_nothing() {
    let fails = |row: &&Row| std::panic::catch_unwind(|| check(row)).is_err();
    let failed: Vec<&str> = ROWS.iter().filter(fails).map(|row| row.name).collect();
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn byte_of_the_cut() {
    let whole = list("tweets", &[post(FIRST, "碑"), post(FIRST + 1, "林")]);
    let second = String::from_utf8(whole).unwrap().rfind("{\"tweet\"").unwrap();
    assert_eq!(second, 162, "the byte that the rows name is where the second element begins");
}

#[test]
fn names_inside_a_zip_are_never_paths() {
    let program = Program::new();
    let inputs = program.path("inputs");
    fs::create_dir(&inputs).unwrap();
    let mut members = export::small();
    for name in ["../../outside.js", "/tmp/beilin-test-outside.js", "..\\..\\outside.js", "C:/outside.js"] {
        members = with(members, name, b"window.x = 1");
    }
    let ran = keep(&program, &zip(&inputs, &members));
    assert_eq!(ran.code, 1, "{}", ran.err);
    for place in [program.path("outside.js"), inputs.join("outside.js"), "/tmp/beilin-test-outside.js".into()]
    {
        assert!(!place.exists(), "{}", place.display());
    }
    assert!(program.truth().keys().all(|name| !name.contains("outside")));
    program.assert_whole();
}

#[cfg(unix)]
#[test]
fn links_in_a_folder_are_not_followed() {
    let program = Program::new();
    let secret = program.path("secret.txt");
    fs::write(&secret, b"CANARY-behind-a-link").unwrap();
    let input = program.path("export");
    export::folder(&input, &export::small());
    std::os::unix::fs::symlink(&secret, input.join("data/tweets_media/9-link.jpg")).unwrap();
    std::os::unix::fs::symlink(program.path(""), input.join("data/round")).unwrap();
    let ran = keep(&program, &input);
    assert_eq!(ran.code, 1, "{}", ran.err);
    for words in ["A symbolic link is never followed", "data/tweets_media/9-link.jpg", "Put the file itself"]
    {
        assert!(ran.err.contains(words), "{words:?}: {}", ran.err);
    }
    assert_eq!(ran.json()[0]["posts"], 3);
    program.assert_whole();
}

#[test]
fn one_bad_input_does_not_stop_the_next() {
    let program = Program::new();
    let good = program.path("good");
    export::folder(&good, &export::small());
    let strange = program.path("strange");
    fs::create_dir(&strange).unwrap();
    let nowhere = program.path("nowhere");
    let ran = program.run(&[
        "keep",
        "--json",
        nowhere.to_str().unwrap(),
        strange.to_str().unwrap(),
        good.to_str().unwrap(),
    ]);
    assert_eq!(ran.code, 4, "the worst of them: {}", ran.err);
    let lines = ran.json();
    assert_eq!(lines.last().unwrap()["posts"], 3);
    assert_eq!(lines.last().unwrap()["outcome"], "complete");
    program.assert_whole();
}

#[test]
fn an_unknown_folder_makes_nothing() {
    let program = Program::new();
    let strange = program.path("strange");
    fs::create_dir(&strange).unwrap();
    fs::write(strange.join("a.txt"), b"invented").unwrap();
    for arguments in [vec!["keep", strange.to_str().unwrap()], vec!["verify"], vec!["find", "x"]] {
        let ran = program.run(&arguments);
        assert_eq!(ran.code, if arguments[0] == "keep" { 3 } else { 4 }, "{}", ran.err);
        assert!(!program.archive().exists() && !program.path("keys").exists(), "{arguments:?}");
    }
}

#[test]
fn whole_keeps_what_nobody_knows_as_it_is() {
    let program = Program::new();
    let input = program.path("soup.zip");
    export::zip(&input, &[("recipes/soup.txt".into(), b"invented".to_vec())], false);
    let ran = program.run(&["keep", "--whole", input.to_str().unwrap()]);
    assert!(ran.code <= 1, "{}", ran.err);
    program.assert_whole();
    let verified = program.json(&["verify"]).pop().unwrap();
    assert_eq!(verified["bytes"], fs::metadata(&input).unwrap().len());
}
