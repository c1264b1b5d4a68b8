//! Makes invented exports: small ones to be spoilt, and large ones to be interrupted.

use std::fs;
use std::io::Write as _;
use std::path::Path;

/// A member's name and bytes.
pub type Member = (String, Vec<u8>);

/// A post's element; its id and text are all that matters.
pub fn post(id: u64, text: &str) -> String {
    format!(
        "{{\"tweet\":{{\"id_str\":\"{id}\",\"created_at\":\"Fri Nov 09 08:00:00 +0000 2018\",\
         \"full_text\":{},\"entities\":{{}},\"lang\":\"zh\"}}}}",
        serde_json::to_string(text).unwrap()
    )
}

/// A data file around elements.
pub fn list(kind: &str, elements: &[String]) -> Vec<u8> {
    format!("window.YTD.{kind}.part0 = [ {} ]", elements.join(", ")).into_bytes()
}

/// The account file.
pub fn account() -> Member {
    let account = "{\"account\":{\"username\":\"linshi_invented\",\"accountId\":\"9000000000000000021\",\
                   \"accountDisplayName\":\"林石\"}}";
    ("data/account.js".into(), list("account", &[account.into()]))
}

/// An export whose `tweets.js` is given.
pub fn with_posts(tweets: Vec<u8>) -> Vec<Member> {
    vec![account(), ("data/tweets.js".into(), tweets)]
}

/// A whole export of three posts with a picture.
pub fn small() -> Vec<Member> {
    let posts: Vec<String> =
        ["碑", "林", "石"].iter().zip(1_060_804_180_177_846_001..).map(|(t, id)| post(id, t)).collect();
    let mut members = with_posts(list("tweets", &posts));
    let noise: Vec<u8> = (0..40_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    members.push(("data/tweets_media/1060804180177846001-a.jpg".into(), noise));
    members
}

/// An export of so many posts, of which no two are alike.
pub fn large(posts: u64) -> Vec<Member> {
    let text = |n: u64| {
        let word = |k: u64| char::from_u32(0x4E00 + u32::try_from((n * k) % 8_000).unwrap()).unwrap();
        let words: String = [3, 5, 7, 11, 13, 17, 19, 23].iter().map(|k| word(*k)).collect();
        format!("{n} {words} invented words number {} of a long list", n.wrapping_mul(2_654_435_761))
    };
    let elements: Vec<String> = (0..posts).map(|n| post(1_060_804_180_177_846_000 + n, &text(n))).collect();
    with_posts(list("tweets", &elements))
}

/// Writes members as a folder.
pub fn folder(root: &Path, members: &[Member]) {
    for (name, bytes) in members {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// Packs members into a ZIP, deflated; `wide` with the fields that 4 GiB need.
pub fn zip(path: &Path, members: &[Member], wide: bool) {
    let mut zip = zip::ZipWriter::new(fs::File::create(path).unwrap());
    let how = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .large_file(wide);
    for (name, bytes) in members {
        zip.start_file(name.as_str(), how).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

/// Changes bytes of a ZIP wherever a member's name stands in a header: local, then central. The places
/// are offsets from the beginning of the header.
pub fn patch(path: &Path, name: &str, local: (usize, &[u8]), central: (usize, &[u8])) {
    let mut bytes = fs::read(path).unwrap();
    let mut patched = 0;
    for (signature, length, (at, new)) in [(b"PK\x03\x04", 30, local), (b"PK\x01\x02", 46, central)] {
        for start in 0..bytes.len() - length {
            let named =
                bytes[start..].starts_with(signature) && bytes[start + length..].starts_with(name.as_bytes());
            if named {
                bytes[start + at..start + at + new.len()].copy_from_slice(new);
                patched += 1;
            }
        }
    }
    assert_eq!(patched, 2, "{name} stands in one local and one central header");
    fs::write(path, bytes).unwrap();
}
