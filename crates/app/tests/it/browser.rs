//! The reader in a real browser: headless Chromium, driven over WebDriver.
//!
//! Never passed over: where Chromium or its driver is absent, the tests fail and say what to do.

pub mod driven;

use std::time::Duration;

use fantoccini::Locator;
use serde_json::json;

use super::reader::{Reader, sample};
use driven::{Driven, drive};

const PATIENCE: Duration = Duration::from_secs(30);
const AUTHOR: &str = "9000000000000000021";

/// Pages of each kind.
fn pages() -> Vec<String> {
    ["/", "/find?q=%E7%A2%91", "/profile", "/imports", "/keep", "/verify", "/about"]
        .into_iter()
        .map(str::to_owned)
        .chain([
            format!("/post/x/{AUTHOR}/1766670527715780887"),
            format!("/thread/x/{AUTHOR}/1059427662159372372"),
        ])
        .collect()
}

#[test]
fn pages_fit_a_phone_and_a_desk_by_day_and_by_night_in_both_languages() {
    let reader = Reader::of(Some("x-2024"));
    drive(async |browser: &Driven| {
        for (width, dark) in [(360, false), (360, true), (1280, false), (1280, true)] {
            browser.look(width, dark).await;
            for lang in ["en", "zh"] {
                for path in pages() {
                    browser.goto(&reader.address(&format!("/{lang}{path}"))).await;
                    let at = format!("{lang}{path}, {width} wide, dark: {dark}");
                    let wide = browser.run("return document.documentElement.scrollWidth").await;
                    assert!(wide.as_u64().unwrap() <= width, "{at}: scrolls sideways, {wide}");
                    let paper = "return getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0] < 128";
                    assert_eq!(browser.run(paper).await, json!(dark), "{at}");
                    let loaded =
                        "return [...document.images].every(i => i.loading == 'lazy' || i.naturalWidth > 0)";
                    assert_eq!(browser.run(loaded).await, json!(true), "{at}: pictures");
                }
            }
        }
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn the_keyboard_is_enough_to_search_and_to_change_the_language() {
    let reader = Reader::of(Some("x-2024"));
    drive(async |browser: &Driven| {
        browser.goto(&reader.address("/en/")).await;
        browser.press("\u{e004}").await;
        let first = browser.run("return document.activeElement.className").await;
        assert_eq!(first, json!("skip"), "Tab reaches the link past the navigation first");
        let seen = browser.run("return document.activeElement.getBoundingClientRect().left >= 0").await;
        assert_eq!(seen, json!(true), "and it shows itself");
        let field = browser.client.find(Locator::Id("q")).await.unwrap();
        field.send_keys("拓片\u{e007}").await.unwrap();
        browser
            .until("return location.pathname.endsWith('/find') && document.readyState == 'complete'")
            .await;
        let marked =
            browser.run("return [...document.querySelectorAll('mark')].map(m => m.textContent)").await;
        let marked = marked.as_array().unwrap();
        assert!(!marked.is_empty() && marked.iter().all(|mark| mark == "拓片"), "{marked:?}");
        assert_eq!(browser.run("return document.getElementById('q').value").await, json!("拓片"));
        browser.client.find(Locator::Css("a.lang")).await.unwrap().click().await.unwrap();
        browser.until("return document.documentElement.lang == 'zh-Hans'").await;
        let again = browser.run("return document.querySelectorAll('mark').length").await;
        assert_eq!(again, json!(marked.len()), "the same search in Chinese");
        browser.client.find(Locator::Css("a.lang")).await.unwrap().click().await.unwrap();
        browser.until("return document.documentElement.lang == 'en'").await;
    });
}

#[test]
fn no_script_of_a_post_runs() {
    let reader = Reader::of(Some("x-2024"));
    drive(async |browser: &Driven| {
        // Set before any script of the page: what a post would call to show itself.
        browser
            .before_each_page("window.ran = []; window.alert = what => window.ran.push(String(what))")
            .await;
        for path in ["/en/?from=2016&to=2016", "/en/find?q=alert", "/zh/find?q=javascript", "/en/profile"] {
            browser.goto(&reader.address(path)).await;
            let ran = browser.run("return [typeof window.alert, window.ran.length, location.href]").await;
            assert_eq!(ran[1], json!(0), "{path}");
            let strange = "return [...document.querySelectorAll('main a, main img, main script, main iframe')] \
                 .filter(e => e.tagName == 'SCRIPT' || e.tagName == 'IFRAME' || e.hasAttribute('onerror') \
                 || (e.href && !/^https?:/.test(e.href))).length";
            assert_eq!(browser.run(strange).await, json!(0), "{path}");
        }
    });
}

#[test]
fn a_chosen_file_and_a_dropped_one_are_kept() {
    let reader = Reader::of(None);
    drive(async |browser: &Driven| {
        browser.goto(&reader.address("/en/keep")).await;
        let chosen = browser.client.find(Locator::Id("files")).await.unwrap();
        let file = sample("x-2019.zip").canonicalize().unwrap();
        chosen.send_keys(file.to_str().unwrap()).await.unwrap();
        browser.client.find(Locator::Css("#keep button")).await.unwrap().click().await.unwrap();
        browser
            .until("return /\\/import\\//.test(location.pathname) && document.readyState == 'complete'")
            .await;
        let report = browser.text("main").await;
        assert!(report.contains("x-2019.zip") && report.contains("210 posts read"), "{report}");
        browser.goto(&reader.address("/zh/")).await;
        let drop = "const bytes = Uint8Array.from(atob(arguments[0]), c => c.charCodeAt(0)); \
             const data = new DataTransfer(); \
             data.items.add(new File([bytes], '转存.zip', {type: 'application/zip'})); \
             for (const kind of ['dragover', 'drop']) \
             dispatchEvent(new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true})); \
             return document.querySelector('.over').textContent";
        let bytes = std::fs::read(sample("x-2025.zip")).unwrap();
        let said = browser.client.execute(drop, vec![json!(driven::base64(&bytes))]).await.unwrap();
        assert!(said.as_str().unwrap().contains("正在交给程序"), "{said}");
        browser
            .until("return /\\/import\\//.test(location.pathname) && document.readyState == 'complete'")
            .await;
        let report = browser.text("main").await;
        assert!(report.contains("转存.zip") && report.contains("读出 338 条帖文"), "{report}");
    });
}

#[test]
fn keeping_and_verifying_work_with_scripts_off() {
    let reader = Reader::of(None);
    drive(async |browser: &Driven| {
        browser.scripts(false).await;
        browser.goto(&reader.address("/en/keep")).await;
        let chosen = browser.client.find(Locator::Id("files")).await.unwrap();
        let file = sample("x-2025.zip").canonicalize().unwrap();
        chosen.send_keys(file.to_str().unwrap()).await.unwrap();
        browser.client.find(Locator::Css("#keep button")).await.unwrap().click().await.unwrap();
        let told = Locator::Css("section[aria-labelledby=left-out]");
        browser.client.wait().at_most(PATIENCE).for_element(told).await.unwrap();
        let title = browser.client.title().await.unwrap();
        assert!(title.starts_with("Import report: x-2025.zip"), "{title}");
        browser.goto(&reader.address("/en/verify")).await;
        browser.client.find(Locator::Css("main button")).await.unwrap().click().await.unwrap();
        let verdict = Locator::Css(".verdict.whole");
        browser.client.wait().at_most(PATIENCE).for_element(verdict).await.unwrap();
    });
}
