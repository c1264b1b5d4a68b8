//! The stand-alone page in a real browser: opened as a file, with and without WebCrypto, and over HTTP from a
//! name that the browser does not hold to be secure.
//!
//! Never asks the page for anything that a person could not see there, but for `window.check`.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use fantoccini::Locator;
use serde_json::{Value, json};

use super::super::browser::driven::{Driven, base64, drive};
use super::{Row, root};

/// How many proof files go into the page at once.
const BATCH: usize = 40;
/// Asks for all of a batch; the answer to each is the first line.
const ASK: &str = "const [rows, plain, done] = arguments; \
     const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0)); \
     const latin = text => atob(text); \
     (async () => { const said = []; \
     for (const [bundle, policy] of rows) { \
       const result = await check(bytes(bundle), latin(policy), {plain}); said.push([result.line, result.ms]); } \
     return said; })().then(done, error => done(String(error)));";

pub struct Pages<'a> {
    browser: &'a Driven,
}

/// Drives the page from its file.
pub fn drive_pages(test: impl AsyncFn(&Pages<'_>)) {
    drive(async |browser: &Driven| {
        let pages = Pages { browser };
        pages.open_file().await;
        test(&pages).await;
    });
}

/// First lines for each row: with WebCrypto, without, and where the browser holds it back.
pub fn ask_all(rows: &[Row]) -> Vec<(&'static str, Vec<String>)> {
    let said = std::sync::Mutex::new(Vec::new());
    drive_pages(async |pages: &Pages<'_>| {
        let secure = "return [isSecureContext, !!(self.crypto && crypto.subtle)]";
        assert_eq!(pages.browser.run(secure).await, json!([true, true]));
        let with = pages.lines(rows, false).await;
        let without = pages.lines(rows, true).await;
        pages.browser.goto(&served()).await;
        assert_eq!(pages.browser.run(secure).await, json!([false, false]));
        let insecure = pages.lines(rows, false).await;
        let all = [("page", with), ("page without WebCrypto", without), ("page over HTTP", insecure)];
        said.lock().unwrap().extend(all);
        pages.check_silent().await;
    });
    said.into_inner().unwrap()
}

/// Serves the page, and nothing else, for as long as the test runs; returns an address whose name only this browser knows.
fn served() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let page = std::fs::read(root().join("verifiers/check.html")).unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 4096];
            let read = stream.read(&mut request).unwrap_or(0);
            let known = request[..read].starts_with(b"GET / ");
            let (status, body) =
                if known { ("200 OK", page.as_slice()) } else { ("204 No Content", &[][..]) };
            let head = format!(
                "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                body.len()
            );
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
        }
    });
    format!("http://page.test:{port}/")
}

impl Pages<'_> {
    async fn open_file(&self) {
        self.browser.goto(&format!("file://{}", root().join("verifiers/check.html").display())).await;
    }

    async fn ask(&self, rows: &[Row], plain: bool) -> Vec<(String, f64)> {
        let pairs: Vec<Value> = rows
            .iter()
            .map(|row| {
                let read = |path| base64(&std::fs::read(path).unwrap());
                json!([read(&row.bundle), read(&row.policy)])
            })
            .collect();
        let said = self.browser.client.execute_async(ASK, vec![json!(pairs), json!(plain)]).await.unwrap();
        let said = said.as_array().unwrap_or_else(|| panic!("the page failed: {said}"));
        said.iter().map(|one| (one[0].as_str().unwrap().to_owned(), one[1].as_f64().unwrap())).collect()
    }

    async fn lines(&self, rows: &[Row], plain: bool) -> Vec<String> {
        let mut lines = Vec::new();
        for batch in rows.chunks(BATCH) {
            let (long, short): (Vec<_>, Vec<_>) =
                batch.iter().partition(|row| row.bundle.metadata().unwrap().len() > 1 << 26);
            assert!(
                long.len() <= 1
                    && batch.last().is_some_and(|row| long.iter().all(|one| one.name == row.name))
            );
            lines.extend(self.ask(&batch[..short.len()], plain).await.into_iter().map(|(line, _)| line));
            for row in long {
                lines.push(self.ask_zeros(row, plain).await);
            }
        }
        // What is wrong with a policy is told by its line, which each program counts for itself.
        lines
            .into_iter()
            .map(|line| if line.starts_with("mistake") { "mistake".into() } else { line })
            .collect()
    }

    /// Asks for a file of zeros that is too long to be handed over.
    async fn ask_zeros(&self, row: &Row, plain: bool) -> String {
        let (length, policy) = (
            row.bundle.metadata().unwrap().len(),
            String::from_utf8_lossy(&std::fs::read(&row.policy).unwrap()).into_owned(),
        );
        let script = "const [length, policy, plain, done] = arguments; \
             check(new Uint8Array(length), policy, {plain}).then(result => done(result.line));";
        let arguments = vec![json!(length), json!(policy), json!(plain)];
        let line = self.browser.client.execute_async(script, arguments).await.unwrap();
        line.as_str().unwrap().to_owned()
    }

    /// The shortest of several times, in milliseconds: other work on the machine only adds.
    pub async fn fastest(&self, row: &Row, plain: bool) -> f64 {
        let row = std::slice::from_ref(row);
        let mut fastest = f64::INFINITY;
        for _ in 0..8 {
            let said = self.ask(row, plain).await;
            assert_eq!(said[0].0, "valid");
            fastest = fastest.min(said[0].1);
        }
        fastest
    }

    pub async fn look(&self, width: u64, dark: bool) {
        self.browser.look(width, dark).await;
    }

    /// Opens the page anew, in a language, and gives it a policy and a bundle as a person does.
    pub async fn show(&self, lang: &str, row: &Row) {
        self.open_file().await;
        let now = self.browser.run("return document.documentElement.lang.slice(0, 2)").await;
        if now != json!(lang) {
            self.browser.client.find(Locator::Id("lang")).await.unwrap().click().await.unwrap();
        }
        let policy = self.browser.client.find(Locator::Id("policy-file")).await.unwrap();
        policy.send_keys(row.policy.to_str().unwrap()).await.unwrap();
        self.browser.until("return document.getElementById('policy').value != ''").await;
        let bundle = self.browser.client.find(Locator::Id("bundle")).await.unwrap();
        bundle.send_keys(row.bundle.to_str().unwrap()).await.unwrap();
        self.browser.until("return document.getElementById('verdict') != null").await;
    }

    pub async fn until(&self, script: &str) {
        self.browser.until(script).await;
    }

    pub async fn text(&self, selector: &str) -> String {
        self.browser.text(selector).await
    }

    /// The verdict in large letters.
    pub async fn verdict(&self) -> String {
        self.text("#verdict .word").await
    }

    pub async fn check_fit(&self, width: u64, dark: bool) {
        let wide = self.browser.run("return document.documentElement.scrollWidth").await;
        assert!(wide.as_u64().unwrap() <= width, "{width}: scrolls sideways, {wide}");
        let paper =
            "return getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0] < 128";
        assert_eq!(self.browser.run(paper).await, json!(dark));
    }

    /// No policy was broken, no script of a bundle ran, nothing failed. A page whose script does not fit the hash in
    /// its own policy is named here, with the hash that would.
    pub async fn check_silent(&self) {
        assert_eq!(self.browser.complaints().await, Vec::<String>::new());
        let strange =
            "return document.querySelectorAll('main script, main iframe, main object, main b').length";
        assert_eq!(self.browser.run(strange).await, json!(0));
        let asked = "return performance.getEntriesByType('resource').filter(one => !one.name.startsWith('blob:')).length";
        assert_eq!(self.browser.run(asked).await, json!(0), "it asked for something");
    }

    /// How many of the signatures the page's own Ed25519 takes, and how many there are.
    pub async fn ed25519(&self, vectors: &Value) -> (u64, u64) {
        let script = "const bytes = hex => Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16)); \
             const text = new TextEncoder(); \
             return arguments[0].filter(one => ed25519Plain(bytes(one.key), text.encode(one.msg), bytes(one.sig))).length";
        let mut taken = 0;
        let all = vectors.as_array().unwrap();
        for some in all.chunks(100) {
            let count = self.browser.client.execute(script, vec![json!(some)]).await.unwrap();
            taken += count.as_u64().unwrap();
        }
        (taken, all.len() as u64)
    }
}
