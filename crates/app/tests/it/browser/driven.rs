//! One headless Chromium with its driver and a profile of its own, ended with the test.
//!
//! Never speaks to anything but this machine.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

const ABSENT: &str =
    "chromedriver could not be started: run ./check, which installs chromium and chromium-driver";
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // A name of this machine that is not held to be secure, as its own address is.
    "--host-resolver-rules=MAP page.test 127.0.0.1",
];

pub struct Driven {
    pub client: Client,
}

/// A driver process.
struct Driver {
    child: Child,
    port: u16,
}

/// Starts a browser, runs a test in it and ends it, whatever came of the test.
pub fn drive(test: impl AsyncFn(&Driven)) {
    let driver = Driver::start();
    let profile = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let driven = Driven { client: runtime.block_on(connect(driver.port, &profile)) };
    // The browser is ended even where the test fails; its driver alone would leave it behind.
    let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| runtime.block_on(test(&driven))));
    let closed = runtime.block_on(driven.client.close());
    if let Err(panic) = ran {
        std::panic::resume_unwind(panic);
    }
    closed.unwrap();
}

async fn connect(port: u16, profile: &TempDir) -> Client {
    let mut flags: Vec<String> = FLAGS.map(String::from).to_vec();
    flags.push(format!("--user-data-dir={}", profile.path().display()));
    let wanted = json!({
        "goog:chromeOptions": { "args": flags },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wanted.as_object().unwrap().clone());
    let connected = builder.connect(&format!("http://127.0.0.1:{port}")).await;
    connected.unwrap_or_else(|error| {
        panic!(
            "Chromium could not be started: run ./check, which installs chromium and chromium-driver: {error}"
        )
    })
}

impl Driver {
    fn start() -> Self {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect(ABSENT);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // It says "ChromeDriver was started successfully on port 40123."
        let port = lines.by_ref().take(20).find_map(|line| {
            line.unwrap().split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
        });
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, port: port.expect(ABSENT) }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A command of Chromium's own protocol.
#[derive(Debug)]
struct Own(Value);

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (axum::http::Method, Option<String>) {
        (axum::http::Method::POST, Some(self.0.to_string()))
    }
}

impl Driven {
    pub async fn goto(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    pub async fn run(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap()
    }

    /// Waits until a script returns true.
    pub async fn until(&self, script: &str) {
        for _ in 0..600 {
            // A page that is being left cannot be asked.
            if self.client.execute(script, vec![]).await.ok() == Some(json!(true)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("not within half a minute: {script}; at {}", self.client.current_url().await.unwrap());
    }

    pub async fn text(&self, selector: &str) -> String {
        let text = self
            .client
            .execute("return document.querySelector(arguments[0]).innerText", vec![json!(selector)]);
        text.await.unwrap().as_str().unwrap().to_owned()
    }

    /// Presses a key wherever the focus is.
    pub async fn press(&self, key: &str) {
        let element = self.client.active_element().await.unwrap();
        element.send_keys(key).await.unwrap();
    }

    /// Takes on a width and light or dark.
    pub async fn look(&self, width: u64, dark: bool) {
        let size = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500});
        self.own("Emulation.setDeviceMetricsOverride", &size).await;
        let value = if dark { "dark" } else { "light" };
        let scheme = json!({"features": [{"name": "prefers-color-scheme", "value": value}]});
        self.own("Emulation.setEmulatedMedia", &scheme).await;
    }

    pub async fn scripts(&self, on: bool) {
        self.own("Emulation.setScriptExecutionDisabled", &json!({ "value": !on })).await;
    }

    pub async fn before_each_page(&self, script: &str) {
        self.own("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script })).await;
    }

    /// Returns what the browser complained of: broken policies, missing files, errors of scripts.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.client.issue_cmd(Log).await.unwrap();
        log.as_array().unwrap().iter().map(|line| line["message"].as_str().unwrap().to_owned()).collect()
    }

    async fn own(&self, command: &str, params: &Value) {
        self.client.issue_cmd(Own(json!({"cmd": command, "params": params}))).await.unwrap();
    }
}

/// Asks for the browser's log.
#[derive(Debug)]
struct Log;

impl WebDriverCompatibleCommand for Log {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (axum::http::Method, Option<String>) {
        (axum::http::Method::POST, Some(json!({"type": "browser"}).to_string()))
    }
}

/// Returns bytes in base 64 (RFC 4648).
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |three: [u8; 3], at: usize| {
        let all = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
        char::from(DIGITS[(all >> (18 - 6 * at) & 63) as usize])
    };
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let mut three = [0; 3];
        three[..chunk.len()].copy_from_slice(chunk);
        (0..4).for_each(|at| out.push(if at <= chunk.len() { digit(three, at) } else { '=' }));
    }
    out
}
