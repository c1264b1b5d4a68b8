//! Captures: what is read, what is left out, what is refused.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use base64::Engine;
use model::{Basis, Mark};

use crate::trial::{Input, Kept};

fn fixture(name: &str) -> Kept {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/capture/fixtures").join(name);
    Input::open(&path).keep(&[]).unwrap()
}

fn problems(kept: &Kept) -> Vec<String> {
    let all = kept.problems.clone().into_list();
    all.iter().chain(&kept.finish.problems).map(ToString::to_string).collect()
}

const ARTICLE: &str = "<!doctype html><html><head><meta charset=utf-8><title>碑 &amp; 林</title>\
<meta property='article:published_time' content='2018-11-09T12:00:00+08:00'></head><body><nav>menu</nav><article>\
<p>十一月，几个省的人清空或关闭了他们的账号，有人只来得及告诉读者几个小时。这里记下他们所写的文字，一字不改。</p>\
<p>The second paragraph is long enough to be an article's, and holds commas, so that the heuristics find it.</p>\
<p>The third one, too, is long enough, and says nothing that anyone needs to read, but it stands here all the same.</p>\
</article></body></html>";

/// A record of a WARC.
fn record(kind: &str, url: &str, block: &[u8]) -> Vec<u8> {
    let typed = match kind {
        "response" | "request" => format!("Content-Type: application/http; msgtype={kind}\r\n"),
        _ => String::new(),
    };
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2018-11-09T04:00:00Z\r\n{typed}Content-Length: {}\r\n\r\n",
        block.len()
    );
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

fn html(body: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{body}").into_bytes()
}

#[test]
fn a_page_of_no_platform_becomes_a_page() {
    let kept = Input::of(&[("a.warc", &record("response", "https://a.example/x?b=1#c", &html(ARTICLE)))])
        .keep(&[])
        .unwrap();
    let post = &kept.posts[0];
    assert_eq!(kept.posts.len(), 1);
    assert_eq!((post.platform.as_str(), post.id.as_str()), ("web", "https://a.example/x?b=1"));
    assert_eq!((post.instance.as_deref(), post.account.as_str()), (Some("a.example"), "a.example"));
    assert_eq!(post.title.as_deref(), Some("碑 & 林"));
    // `date -u -d 2018-11-09T12:00:00+08:00 +%s`; the capture is of the same second.
    assert_eq!(post.created.map(|m| (m.ms, m.basis)), Some((1_541_736_000_000, Basis::PlatformField)));
    assert_eq!(post.from.captured.map(|m| (m.ms, m.basis)), Some((1_541_736_000_000, Basis::LocalClock)));
    assert_eq!(post.from.url.as_deref(), Some("https://a.example/x?b=1#c"));
    assert_eq!(post.marks, [Mark::Heuristic]);
    assert!(
        post.text.contains("十一月") && post.text.contains("third one") && !post.text.contains("menu"),
        "{}",
        post.text
    );
    assert_eq!(problems(&kept), Vec::<String>::new());
}

#[test]
fn what_a_page_says_for_machines_is_believed_before_a_guess() {
    let page = |inner: &str| format!("<!doctype html><html><head>{inner}</head><body><p>x</p></body></html>");
    let ld = r#"<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"题","articleBody":"正文","datePublished":"2018-11-09"}]}</script>"#;
    for (body, status, title, text) in [
        (page(ld), "200 OK", Some("题"), Some("正文")),
        (
            page("<meta property=og:description content='短短的说明'><meta property=og:title content='t'>"),
            "200 OK",
            Some("t"),
            Some("短短的说明"),
        ),
        (page("<title>nothing</title>"), "200 OK", None, None),
        (page(ld), "404 Not Found", None, None),
        (page(ld), "302 Found", None, None),
        ("not html".to_owned(), "200 OK", None, None),
    ] {
        let block = format!("HTTP/1.1 {status}\r\nContent-Type: text/html\r\n\r\n{body}");
        let kept = Input::of(&[("a", &record("response", "https://a.example/", block.as_bytes()))])
            .keep(&[])
            .unwrap();
        let post = kept.posts.first();
        assert_eq!(post.and_then(|post| post.title.as_deref()), title, "{body}");
        assert_eq!(post.map(|post| post.text.as_str()), text, "{body}");
        assert!(post.is_none_or(|post| post.marks.is_empty()));
    }
}

#[test]
fn a_page_in_gbk_is_read_as_it_declares() {
    let text = encoding_rs::GBK.encode(&ARTICLE.replace("charset=utf-8", "charset=gbk")).0.into_owned();
    let block = [b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".as_slice(), &text].concat();
    let kept = Input::of(&[("a.warc", &record("response", "http://a.example/", &block))]).keep(&[]).unwrap();
    assert!(kept.posts[0].text.contains("一字不改"));
}

#[test]
fn nothing_of_the_capturer_is_kept_of_a_warc() {
    let request = b"GET /a?access_token=CANARY1&x=1 HTTP/1.1\r\nHost: a\r\nCookie: a=CANARY2;\r\n b=CANARY3\r\nAuthorization: Bearer CANARY4\r\nX-CSRF-Token: CANARY5\r\nProxy-Authorization: CANARY6\r\nReferer: https://a/?pass_ticket=CANARY7\r\n\r\n";
    let login = b"POST /login HTTP/1.1\r\nHost: a\r\n\r\nuser=CANARY8&x=CANARY9";
    let form = b"POST /x HTTP/1.1\r\nHost: a\r\n\r\nuin=CANARYA&page=2";
    let answer = format!(
        "HTTP/1.1 200 OK\r\nSet-Cookie: s=CANARYB; Path=/\r\nLocation: https://a/?sessionid=CANARYC\r\nContent-Type: text/html\r\n\r\n{ARTICLE}"
    );
    let home = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"data\":\"CANARYD\"}";
    let config = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"uid\":\"CANARYE\"}";
    let broken = b"WARC/1.0\r\nWARC-Type: request\r\nContent-Length: x\r\n\r\nGET / HTTP/1.1\r\nCookie: CANARYF\r\n\r\n\r\n\r\n";
    let long = [
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 40000000\r\n\r\nHTTP/1.1 200 OK\r\nSet-Cookie: CANARYG\r\n\r\n".as_slice(),
        &vec![b'x'; 40_000_000 - 42],
    ]
    .concat();
    let bytes = [
        record("request", "https://a/a?access_token=CANARY1&x=1", request),
        record("request", "https://a/login", login),
        record("request", "https://a/x", form),
        record("response", "https://a/b?key=CANARYH&y=2", answer.as_bytes()),
        record("response", "https://x.com/i/api/graphql/q/HomeTimeline?v=1", home),
        record("response", "https://m.weibo.cn/api/config", config),
        broken.to_vec(),
        record("metadata", "https://a/", b"via: https://a/?token=CANARYI\r\n"),
        long,
    ]
    .concat();
    let input = Input::of(&[("a.warc", &bytes)]);
    let kept = input.keep(&[]).unwrap();
    assert!(!kept.shows("CANARY"));
    let cut = kept.cut["a.warc"].concat();
    let cut = String::from_utf8_lossy(&cut);
    for sign in "123456789ABCDEFGHI".chars() {
        assert!(cut.contains(&format!("CANARY{sign}")), "CANARY{sign} was in none");
    }
    // What is left is what is needed, and the article is read.
    assert_eq!(kept.posts.len(), 1);
    assert_eq!(kept.posts[0].id, "https://a/b?key=&y=2");
    let left = String::from_utf8_lossy(&kept.kept["a.warc"]);
    for words in ["Cookie: \r\n", "x=1 HTTP/1.1", "page=2", "Host: a", "&y=2", "Set-Cookie: \r\n"] {
        assert!(left.contains(words), "{words}");
    }
    assert!(input.keep(&["secrets"]).unwrap().shows("CANARY2"));
}

#[test]
fn nothing_of_the_capturer_is_kept_of_a_har() {
    let page = serde_json::to_string(ARTICLE).unwrap();
    let packed = base64::engine::general_purpose::STANDARD.encode("{\"viewer\":\"CANARYX\"}");
    let har = format!(
        r#"{{"log":{{"version":"1.2","pages":[{{"title":"https://a/?token=CANARY0"}}],"entries":[
{{"startedDateTime":"2018-11-09T04:00:00.000Z","request":{{"method":"GET","url":"https://a.example/p?access_token=CANARY1&x=1",
"headers":[{{"name":"Cookie","value":"a=CANARY2\"b"}},{{"value":"CANARY3","name":"authorization"}},{{"name":"Referer","value":"https://a/?key=CANARY4"}},{{"name":"Accept","value":"*/*"}}],
"cookies":[{{"name":"a","value":"CANARY5"}}],"queryString":[{{"name":"access_token","value":"CANARY1"}},{{"name":"x","value":"1"}}],
"postData":{{"mimeType":"x","text":"password=CANARY6","params":[{{"name":"user","value":"CANARY7"}}]}}}},
"response":{{"status":200,"headers":[{{"name":"set-cookie","value":"CANARY8"}}],"cookies":[{{"name":"b","value":"CANARY9"}}],
"redirectURL":"https://a/?sessionid=CANARYA","content":{{"mimeType":"text/html; charset=gbk","text":{page}}}}},
"_webSocketMessages":[{{"data":"CANARYB"}}]}},
{{"startedDateTime":"x","request":{{"url":"https://x.com/i/api/graphql/q/Viewer"}},"response":{{"status":200,"content":{{"mimeType":"application/json","encoding":"base64","text":"{packed}"}}}}}},
{{"broken":"CANARYC"}},
{{"request":{{"headers":[{{"name":"Cookie","value":"CANARYD"}}"#
    );
    let input = Input::of(&[("a.har", har.as_bytes())]);
    let kept = input.keep(&[]).unwrap();
    let left = String::from_utf8_lossy(&kept.kept["a.har"]).into_owned();
    assert!(!kept.shows("CANARY"), "{left}");
    assert!(!left.contains(&packed), "{left}");
    assert_eq!(kept.posts.len(), 1, "{:?}", problems(&kept));
    assert_eq!(kept.posts[0].id, "https://a.example/p?access_token=&x=1");
    assert!(kept.posts[0].text.contains("十一月"));
    for words in [r#""name":"Cookie","value":"""#, r#""*/*""#, r#"{"name":"x","value":"1"}"#, "十一月"] {
        assert!(left.contains(words), "{words}: {left}");
    }
    assert!(input.keep(&["secrets"]).unwrap().shows("CANARY2"));
}

#[test]
fn an_mhtml_and_a_saved_page_are_read() {
    let mhtml = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/m\r\nDate: Fri, 9 Nov 2018 04:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.example/m\r\n\r\n@\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.example/i.png\r\n\r\nAAAA\r\n--b--\r\n";
    let mhtml = mhtml.replace('@', &base64::engine::general_purpose::STANDARD.encode(ARTICLE));
    let saved = ARTICLE.replace("<title>", "<!-- saved from url=(0021)https://a.example/m --><title>");
    for (name, bytes) in [("a.mhtml", mhtml), ("a.html", saved)] {
        let kept = Input::of(&[(name, bytes.as_bytes())]).keep(&[]).unwrap();
        assert_eq!(kept.posts.len(), 1, "{name}: {}", kept.about);
        assert_eq!(kept.posts[0].id, "https://a.example/m", "{name}");
        assert!(kept.posts[0].text.contains("十一月"), "{name}");
        assert_eq!(kept.kept[name], bytes.as_bytes(), "{name}");
    }
}

#[test]
fn samples_are_read_and_their_faults_named() {
    // Addresses and counts as warcio and unzip show them.
    let page = "http://example.com/";
    for (name, posts, problem) in [
        ("example.warc", vec![page], vec![]),
        ("example.warc.gz", vec![page], vec![]),
        ("example-resource.warc.gz", vec![page], vec![]),
        ("example-digest.warc", vec![], vec!["digest-differs"]),
        ("example-space-in-target-uri.warc.gz", vec![], vec!["target-uri"]),
        ("example-bad-non-chunked.warc.gz", vec![page], vec!["digest-differs"]),
        ("example-wrong-chunks.warc.gz", vec![page], vec!["digest-differs"]),
        ("example-trunc.warc", vec![page], vec!["digest-differs", "body-encoding", "records-broken"]),
        ("bad.arc", vec![], vec!["record-header", "records-broken"]),
        ("example.har", vec!["https://www.iana.org/domains/reserved"], vec![]),
        ("valid_example_1.wacz", vec!["http://www.example.com/"], vec![]),
        ("valid_signed_example_1.wacz", vec!["https://example.com/"], vec![]),
    ] {
        let kept = fixture(name);
        let found: Vec<_> = kept.posts.iter().map(|post| post.id.as_str()).collect();
        assert_eq!(found, posts, "{name}");
        let kinds: Vec<_> = problems(&kept).iter().map(|p| p.split(' ').next().unwrap().to_owned()).collect();
        assert_eq!(kinds, problem, "{name}");
    }
}

#[test]
fn what_is_no_capture_is_refused() {
    for (name, bytes) in [
        ("a.warc", &b"WARC/ is an acronym"[..]),
        ("a.har", br#"{"logs":{"version":"1.2","entries":[]}}"#),
        ("a.har", br#"{"log":"text"}"#),
        ("a.html", b"just text"),
        ("a.mhtml", b"From: a\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx"),
        ("empty", b""),
    ] {
        assert!(Input::of(&[(name, bytes)]).recognise(&[]).is_none(), "{name}");
    }
    // A page among other things is not what a container is.
    let page = ARTICLE.as_bytes();
    assert!(Input::of(&[("a.html", page), ("b.docx", b"PK")]).recognise(&[]).is_none());
    assert!(
        Input::of(&[("a.html", page), ("a_files/b.css", b"x"), ("a_files/c.jpg", b"x")])
            .recognise(&[])
            .is_some()
    );
}

#[test]
fn bad_input_is_survived() {
    let deep = format!("<!doctype html><html><body>{}", "<div>".repeat(100_000));
    let lists = format!("<!doctype html><script type='application/ld+json'>{}</script>", "[".repeat(100_000));
    let title = format!("<!doctype html><title>{}", "&#x".repeat(100_000));
    let har = format!(r#"{{"log":{{"version":"1.2","entries":[{}]}}}}"#, r#"{"request":"#.repeat(50_000));
    let words = r#"{"log":{"version":"1.2","entries":[{"request":{"url":7,"headers":{"a":1},"cookies":"x","postData":[]},"response":{"status":"200","content":{"text":null}}},{"request":null,"response":{}},{"request":{},"response":{"content":{"text":"x","encoding":"base64"}}},7,[],"x",null]}}"#;
    for bytes in [
        record("response", "https://a/", &html(&deep)),
        record("response", "https://a/", &html(&lists)),
        record("response", "https://a/", &html(&title)),
        deep.into_bytes(),
        har.into_bytes(),
        words.as_bytes().to_vec(),
    ] {
        Input::of(&[("a", &bytes)]).keep(&[]);
    }
    for name in ["example.warc", "valid_signed_example_1.wacz", "example.har"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/capture/fixtures").join(name);
        let whole = Input::open(&path);
        for tenth in 0..10 {
            let files: Vec<_> = whole
                .members
                .iter()
                .zip(&whole.bytes)
                .map(|(m, b)| (m.name.as_str(), &b[..b.len() * tenth / 10]))
                .collect();
            Input::of(&files).keep(&[]);
        }
    }
}

#[test]
fn the_corpus_is_read_whole_and_changed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/captures");
    let files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect();
    assert!(files.len() >= 4);
    for bytes in files {
        assert_eq!(Input::of(&[("a", &bytes)]).keep(&[]).unwrap().posts.len(), 1);
        for tenth in 0..10 {
            Input::of(&[("a", &bytes[..bytes.len() * tenth / 10])]).keep(&[]);
        }
        for at in (0..bytes.len()).step_by(7) {
            for change in [0x01, 0x20, 0x80, 0xff] {
                let mut changed = bytes.clone();
                changed[at] ^= change;
                Input::of(&[("a", &changed)]).keep(&[]);
            }
        }
    }
}
