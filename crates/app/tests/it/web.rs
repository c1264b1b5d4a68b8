//! The reader over plain HTTP: who is let in, what each page says of itself, files in and out.

use std::io::{Read as _, Write as _};
use std::process::Stdio;

use super::reader::{Reader, command, form, sample};

const AUTHOR: &str = "9000000000000000021";

/// Method, path, headers, status.
type Row<'a> = (&'a str, &'a str, Vec<(&'a str, &'a str)>, u16);

#[test]
fn only_this_machine_with_the_secret_is_let_in() {
    let reader = Reader::of(Some("x-2024"));
    let page = format!("{}/en/", reader.base);
    let own = format!("http://127.0.0.1:{}", reader.port);
    let local = format!("localhost:{}", reader.port);
    let rebound = format!("rebound.example:{}", reader.port);
    let rows: [Row<'_>; 13] = [
        ("GET", &page, vec![], 200),
        ("GET", &page, vec![("Host", &local)], 200),
        ("GET", &page, vec![("Origin", &own)], 200),
        ("GET", &page, vec![("Host", "evil.example")], 403),
        ("GET", &page, vec![("Host", &rebound)], 403),
        ("GET", &page, vec![("Host", "")], 403),
        ("GET", &page, vec![("Origin", "https://evil.example")], 403),
        ("GET", &page, vec![("Origin", "null")], 403),
        ("GET", "/", vec![], 403),
        ("GET", "/00000000000000000000000000000000/en/", vec![], 403),
        ("GET", "/en/", vec![], 403),
        ("POST", &format!("{}/en/verify", reader.base), vec![("Sec-Fetch-Site", "cross-site")], 403),
        ("DELETE", &page, vec![], 405),
    ];
    for (method, path, headers, status) in rows {
        let answer = reader.ask(method, path, &headers, b"");
        assert_eq!(answer.status, status, "{method} {path} {headers:?}");
        if status == 403 {
            assert!(!answer.text().contains(reader.secret()), "the secret is not told: {headers:?}");
            assert!(answer.text().contains("href=\"/style.css\""));
        }
    }
    assert_eq!(reader.ask("GET", "/style.css", &[], b"").status, 200);
}

#[test]
fn every_page_is_there_in_both_languages_and_runs_nothing() {
    let reader = Reader::of(Some("x-2024"));
    let import = reader.get("/en/imports").text();
    let import = import.split("/en/import/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let post = |view: &str, id: &str| format!("/{view}/x/{AUTHOR}/{id}");
    let paths = [
        "/".into(),
        "/?order=oldest".into(),
        "/?from=2018-11&to=2018-11&kind=reply".into(),
        "/?page=3".into(),
        "/find".into(),
        "/find?q=%E7%A2%91".into(),
        "/find?q=-%22&kind=media&account=x%3A9000000000000000021".into(),
        "/profile".into(),
        format!("/profile/x/{AUTHOR}"),
        format!("/profile/x/{AUTHOR}?from=2018&to=2018"),
        "/imports".into(),
        format!("/import/{import}"),
        "/keep".into(),
        "/verify".into(),
        "/about".into(),
        post("post", "1766670527715780887"),
        post("thread", "1059427662159372372"),
        post("post", "863604882165112034"),
    ];
    for (lang, tag) in [("en", "<html lang=\"en\""), ("zh", "<html lang=\"zh-Hans\"")] {
        for path in &paths {
            let answer = reader.get(&format!("/{lang}{path}"));
            let html = answer.text();
            assert_eq!(answer.status, 200, "{lang}{path}: {html}");
            assert!(html.contains(tag), "{lang}{path}");
            assert_eq!(answer.header("content-security-policy"), Some(pages::POLICY), "{path}");
            for (name, value) in [
                ("content-type", "text/html; charset=utf-8"),
                ("x-content-type-options", "nosniff"),
                ("x-frame-options", "DENY"),
                ("referrer-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("cache-control", "no-store"),
            ] {
                assert_eq!(answer.header(name), Some(value), "{name} of {path}");
            }
            let scripts = html.matches("<script").count();
            let own =
                html.matches(&format!("<script defer src=\"{}/keep.js\"></script>", reader.base)).count();
            assert_eq!((scripts, own), (1, 1), "{path}");
            assert!(!html.contains(" style=") && !html.contains("<style"), "{path}");
        }
    }
    for path in ["/style.css", "/keep.js", "/icon.svg"] {
        assert_eq!(reader.get(path).status, 200, "{path}");
    }
    let base = reader.ask("GET", &format!("{}/", reader.base), &[("Accept-Language", "zh-CN,en")], b"");
    assert_eq!(base.status, 303);
    assert_eq!(base.header("location"), Some(format!("{}/zh/", reader.base).as_str()));
}

#[test]
fn what_is_not_there_says_so_and_nonsense_does_no_harm() {
    let reader = Reader::of(Some("x-2024"));
    for path in [
        "/en/post/x/9000000000000000021/1",
        "/en/post/x/1/1766670527715780887",
        "/en/post/mastodon/9000000000000000021/1766670527715780887",
        "/en/thread/x/9000000000000000021/1",
        "/en/profile/x/1",
        "/en/import/00000000000000000000000000000000",
        "/en/import/..%2F..",
        "/en/keep/7",
        "/en/nothing",
        "/fr/",
        "/en/%ff",
        "/media/9000000000000000021/any/data%2Fdirect-messages.js",
        "/media/9000000000000000021/any/..%2F..%2Flog%2Fcheckpoint",
        "/media/1/any/data%2Ftweets.js",
        // Kept, but cut of its private parts: it is no longer the file.
        "/media/9000000000000000021/any/data%2Faccount.js",
    ] {
        let answer = reader.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().contains("<h1>"), "{path}");
    }
    for path in
        ["/en/?from=9999-99&kind=x&page=99999999999", "/en/find?q=%ff%00%22*-", "/en/profile?from=0001"]
    {
        assert_eq!(reader.get(path).status, 200, "{path}");
    }
}

#[test]
fn markup_of_a_post_is_text_wherever_it_is_shown() {
    let reader = Reader::of(Some("x-2024"));
    let pages = ["/en/?from=2016-04&to=2016-04", "/zh/find?q=alert", "/en/find?q=javascript"];
    for path in pages {
        let html = reader.get(path).text();
        assert!(html.contains("alert"), "the post stands on {path}");
        for wrong in ["<script>alert", "<img src=x", "href=\"javascript:", "onerror=alert(2)>"] {
            assert!(!html.contains(wrong), "{wrong} on {path}");
        }
    }
    let found = reader.get("/en/find?q=%E5%BC%B9%E7%AA%97").text();
    let start = found.find("/en/post/x/").unwrap();
    let link = &found[start..start + found[start..].find('"').unwrap()];
    let html = reader.get(link).text();
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !html.contains("<script>alert"));
}

#[test]
fn a_found_word_is_marked_and_a_post_tells_where_it_comes_from() {
    let reader = Reader::of(Some("x-2024"));
    let found = reader.get("/en/find?q=%E6%8B%93%E7%89%87").text();
    assert!(found.contains("<mark>拓片</mark>"));
    let post = reader.get(&format!("/en/post/x/{AUTHOR}/1766670527715780887")).text();
    for said in ["data/tweets", "x-2024", "entry 1", "record ", "piece ", "bytes ", "1766670527715780887"] {
        assert!(post.contains(said), "{said}");
    }
    assert!(post.contains("&quot;id_str&quot;"), "the raw piece is shown, escaped");
}

#[test]
fn a_proof_file_of_a_post_is_saved_and_of_no_other() {
    let reader = Reader::of(Some("x-2024"));
    let page = reader.get(&format!("/en/post/x/{AUTHOR}/1766670527715780887")).text();
    let path = format!("/proof/x/{AUTHOR}/1766670527715780887");
    assert!(page.contains(&format!("href=\"{}{path}\"", reader.base)), "the page leads to it");
    let answer = reader.get(&path);
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/zip")));
    let attached = "attachment; filename=\"proof-1766670527715780887.zip\"";
    assert_eq!(answer.header("content-disposition"), Some(attached));
    assert!(answer.body.starts_with(b"PK\x03\x04") && answer.body.len() < 10_000, "{}", answer.body.len());
    for nobody in ["/proof/x/1/404", "/proof/y/1/404", "/proof/x/1", "/proof/x/1/1766670527715780887"] {
        assert_eq!(reader.get(nobody).status, 404, "{nobody}");
    }
}

#[test]
fn kept_media_is_sent_by_its_bytes_whole_and_in_parts() {
    let reader = Reader::of(Some("x-2024"));
    let media = |name: &str| format!("/media/{AUTHOR}/any/data%2F{}", name.replace('/', "%2F"));
    let read = |name: &str| std::fs::read(sample("x-2024/data").join(name)).unwrap();
    let png = "tweets_media/1044202466841733584-d3646fc619a3635.png";
    let film = "tweets_media/1447094778752971752-d3ebc9f394c353c.mp4";
    for (name, kind) in [(png, "image/png"), (film, "video/mp4")] {
        let whole = reader.get(&media(name));
        assert_eq!((whole.status, whole.header("content-type")), (200, Some(kind)), "{name}");
        assert_eq!(whole.body, read(name), "{name}");
        assert_eq!(whole.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(whole.header("content-disposition"), None);
    }
    let bytes = read(film);
    let path = format!("{}{}", reader.base, media(film));
    let last = bytes.len() - 1;
    for (range, expected, says) in [
        ("bytes=0-9", &bytes[..10], format!("bytes 0-9/{}", bytes.len())),
        ("bytes=20-", &bytes[20..], format!("bytes 20-{last}/{}", bytes.len())),
        ("bytes=-5", &bytes[last - 4..], format!("bytes {}-{last}/{}", last - 4, bytes.len())),
    ] {
        let part = reader.ask("GET", &path, &[("Range", range)], b"");
        assert_eq!((part.status, part.header("content-range")), (206, Some(says.as_str())));
        assert_eq!(part.body, expected, "{range}");
    }
    let beyond = reader.ask("GET", &path, &[("Range", "bytes=99999999-")], b"");
    assert_eq!(beyond.status, 416);
    let other = reader.get(&media("tweets.js"));
    assert_eq!(other.header("content-type"), Some("application/octet-stream"));
    assert_eq!(other.header("content-disposition"), Some("attachment"));
    assert_eq!(reader.ask("HEAD", &path, &[], b"").body, b"");
}

#[test]
fn a_file_handed_over_is_kept_and_shown_even_where_there_was_no_archive() {
    let reader = Reader::of(None);
    let first = reader.get("/en/");
    assert!(first.status == 200 && first.text().contains("/en/keep"), "an empty reader offers to keep");
    for path in ["/en/find", "/en/find?q=a", "/en/imports", "/en/about", "/en/verify", "/en/keep"] {
        assert_eq!(reader.get(path).status, 200, "{path}");
    }
    let own = format!("http://127.0.0.1:{}", reader.port);
    let keep = format!("{}/en/keep", reader.base);
    let send = |name: &str, bytes: &[u8]| {
        let (kind, body) = form(name, bytes);
        reader.ask("POST", &keep, &[("Content-Type", &kind), ("Origin", &own)], &body)
    };
    let bytes = std::fs::read(sample("x-2025.zip")).unwrap();
    let taken = send("../x-2025.zip", &bytes);
    assert_eq!(taken.status, 303, "{}", taken.text());
    let done = reader.follow(taken.header("location").unwrap());
    assert_eq!(done.status, 303, "{}", done.text());
    let report = reader.ask("GET", done.header("location").unwrap(), &[], b"").text();
    assert!(report.contains("x-2025.zip") && report.contains("338 posts read, 338 of them new."), "{report}");
    assert!(reader.get("/en/").text().contains("338 posts"));
    // The same again adds nothing, and says so.
    let again = reader.follow(send("x-2025.zip", &bytes).header("location").unwrap());
    assert_eq!(again.status, 200);
    assert!(again.text().contains("Everything in it was kept before"), "{}", again.text());
    // What is no export is refused with a reason.
    let other = reader.follow(send("x.zip", &empty_zip()).header("location").unwrap());
    assert!(other.text().contains("not an export"), "{}", other.text());
    assert_eq!(send("", b"").status, 400);
    let plain = reader.ask("POST", &keep, &[("Content-Type", "text/plain"), ("Origin", &own)], b"x");
    assert_eq!(plain.status, 400);
    let beside: Vec<_> =
        std::fs::read_dir(reader.home.path()).unwrap().flatten().map(|e| e.file_name()).collect();
    assert_eq!(beside.len(), 2, "nothing but archive and keys is left: {beside:?}");
}

/// The end record of a ZIP that holds nothing (APPNOTE 4.3.16).
fn empty_zip() -> Vec<u8> {
    let mut zip = b"PK\x05\x06".to_vec();
    zip.resize(22, 0);
    zip
}

#[test]
fn progress_can_be_followed_while_a_file_comes_in_and_only_one_comes_at_a_time() {
    let reader = Reader::of(None);
    let (kind, body) = form("x-2025.zip", &std::fs::read(sample("x-2025.zip")).unwrap());
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", reader.port)).unwrap();
    let head = format!(
        "POST {}/en/keep HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\nContent-Type: {kind}\r\n\
         Content-Length: {}\r\n\r\n",
        reader.base,
        reader.port,
        body.len()
    );
    let half = body.len() / 2;
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&body[..half]).unwrap();
    let said = (0..200).map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        reader.get("/en/keep/1").text()
    });
    let said = said.into_iter().find(|page| page.contains("x-2025.zip")).expect("it is named");
    assert!(said.contains("Taking over the file") && said.contains("<progress"), "{said}");
    assert!(said.contains("<noscript><meta http-equiv=\"refresh\""), "{said}");
    let (kind, other) = form("b.zip", b"PK");
    let busy = reader.ask("POST", &format!("{}/en/keep", reader.base), &[("Content-Type", &kind)], &other);
    assert_eq!(busy.status, 409);
    assert!(busy.text().contains("Another file is being kept"));
    stream.write_all(&body[half..]).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert_eq!(reader.follow(&format!("{}/en/keep/1", reader.base)).status, 303);
    // One that is broken off leaves nothing and does not stand in the way.
    let mut broken = std::net::TcpStream::connect(("127.0.0.1", reader.port)).unwrap();
    broken.write_all(head.as_bytes()).unwrap();
    broken.write_all(&body[..half]).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(200));
    drop(broken);
    let lost = reader.follow(&format!("{}/en/keep/2", reader.base)).text();
    assert!(lost.contains("did not arrive whole"), "{lost}");
    assert_eq!(std::fs::read_dir(reader.home.path()).unwrap().count(), 2);
}

#[test]
fn what_a_terminal_keeps_meanwhile_is_shown() {
    let reader = Reader::of(Some("x-2019.zip"));
    assert!(reader.get("/en/").text().contains("210 posts"));
    let later = sample("x-2024");
    command(reader.home.path(), &["keep", later.to_str().unwrap()]).status().unwrap();
    let shown = reader.get("/en/imports").text();
    assert!(shown.contains("x-2024") && shown.contains("x-2019.zip"));
}

#[test]
fn verification_runs_and_gives_its_verdict() {
    let reader = Reader::of(Some("x-2019.zip"));
    let path = format!("{}/en/verify", reader.base);
    assert_eq!(reader.ask("POST", &path, &[], b"").status, 303);
    let whole = reader.follow(&path).text();
    assert!(whole.contains("Everything that was sealed here is there"), "{whole}");
    let originals = reader.home.path().join("archive/originals");
    let batch = std::fs::read_dir(originals).unwrap().next().unwrap().unwrap().path();
    let object = std::fs::read_dir(batch).unwrap().next().unwrap().unwrap().path();
    let mut bytes = std::fs::read(&object).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&object, bytes).unwrap();
    reader.ask("POST", &path, &[], b"");
    let damaged = reader.follow(&path).text();
    assert!(damaged.contains("Not as it was sealed"), "{damaged}");
    assert!(damaged.contains(object.file_name().unwrap().to_str().unwrap()), "{damaged}");
}

#[test]
fn once_asks_for_the_first_page_and_leaves() {
    let home = tempfile::tempdir().unwrap();
    let output = command(home.path(), &["open", "--once"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let address = String::from_utf8(output.stdout).unwrap();
    assert!(address.starts_with("http://127.0.0.1:") && address.ends_with("/\n"), "{address}");
    assert_eq!(address.trim_end().trim_end_matches('/').rsplit('/').next().unwrap().len(), 32);
    // A port that is taken is said, not hidden.
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output =
        command(home.path(), &["open", "--once", "--port", &port]).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    assert!(String::from_utf8(output.stderr).unwrap().contains(&port));
}
