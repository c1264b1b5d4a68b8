//! What every page keeps to, whatever it shows.

use model::Reply;
use pages::{Lang, POLICY, PostPage, PostView, SCRIPT, STYLE, post, timeline};

use crate::sample::{BASE, every_page, full_timeline, post_page, site};

/// The start tags of a page, comments and text left out. Good enough for what maud writes: `<` and `"`
/// in text and attributes are always escaped.
pub fn tags(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .filter(|tag| !tag.starts_with('/') && !tag.starts_with('!'))
        .map(|tag| {
            let end = tag.find('>').expect("a tag ends");
            &tag[..end]
        })
        .collect()
}

/// The value of an attribute of a start tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[at..].split('"').next()
}

pub fn name(tag: &str) -> &str {
    tag.split([' ', '/']).next().unwrap()
}

fn all() -> Vec<(String, String)> {
    let pages = |lang: Lang| {
        every_page(lang).into_iter().map(move |(n, html)| (format!("{n}-{}", lang.segment()), html))
    };
    Lang::ALL.into_iter().flat_map(pages).collect()
}

#[test]
fn no_style_or_script_inside_a_page() {
    for (page, html) in all() {
        for tag in tags(&html) {
            assert_ne!(name(tag), "style", "{page}");
            assert!(!tag.contains(" style="), "{page}: {tag}");
            assert!(name(tag) != "script" || attribute(tag, "src").is_some(), "{page}: {tag}");
            let handler = tag
                .split('"')
                .step_by(2)
                .any(|part| part.split(' ').any(|a| a.starts_with("on") && a.ends_with('=')));
            assert!(!handler, "{page}: {tag}");
        }
        assert!(!html.contains("<script>"), "{page}");
    }
}

#[test]
fn every_page_has_one_heading_a_language_a_title_and_landmarks() {
    for (page, html) in all() {
        let tags = tags(&html);
        let count = |wanted: &str| tags.iter().filter(|tag| name(tag) == wanted).count();
        assert_eq!((count("h1"), count("main"), count("title")), (1, 1, 1), "{page}");
        let lang = if page.ends_with("-en") { "en" } else { "zh-Hans" };
        assert_eq!(attribute(tags[0], "lang"), Some(lang), "{page}");
        let mut level = 0;
        for tag in &tags {
            if let Some(next) = name(tag).strip_prefix('h').and_then(|n| n.parse::<u8>().ok()) {
                assert!(next <= level + 1, "{page}: h{next} after h{level}");
                level = next;
            }
        }
        if !page.starts_with("no-secret") && !page.starts_with("foreign-host") {
            assert!(html.contains("class=\"skip\" href=\"#main\""), "{page}");
        }
    }
}

#[test]
fn every_field_is_labelled_and_every_picture_described() {
    for (page, html) in all() {
        let tags = tags(&html);
        for tag in &tags {
            match name(tag) {
                "input" | "select" if attribute(tag, "type") != Some("hidden") => {
                    let id = attribute(tag, "id").expect("a field has an id");
                    let labelled = tags.iter().any(|t| name(t) == "label" && attribute(t, "for") == Some(id));
                    assert!(labelled, "{page}: {tag}");
                }
                "img" => assert!(attribute(tag, "alt").is_some(), "{page}: {tag}"),
                "video" | "audio" => {
                    assert!(attribute(tag, "aria-label").is_some_and(|label| !label.is_empty()), "{page}")
                }
                "nav" => assert!(attribute(tag, "aria-label").is_some(), "{page}: {tag}"),
                _ => {}
            }
        }
    }
}

#[test]
fn ids_are_unique_and_what_points_to_them_finds_them() {
    for (page, html) in all() {
        let tags = tags(&html);
        let mut ids: Vec<_> = tags.iter().filter_map(|tag| attribute(tag, "id")).collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "{page}");
        for tag in &tags {
            let inside = attribute(tag, "href").and_then(|href| href.strip_prefix('#'));
            for id in [
                attribute(tag, "aria-labelledby"),
                attribute(tag, "aria-describedby"),
                attribute(tag, "for"),
                inside,
            ] {
                assert!(id.is_none_or(|id| ids.contains(&id)), "{page}: {tag}");
            }
        }
    }
}

/// What a page without the secret may load.
const OWN: [&str; 2] = ["/style.css", "/icon.svg"];

#[test]
fn nothing_is_loaded_from_elsewhere_and_links_out_tell_nothing() {
    for (page, html) in all() {
        let bare = page.starts_with("no-secret") || page.starts_with("foreign-host");
        assert!(!bare || !html.contains(BASE), "{page} tells the secret");
        for tag in tags(&html) {
            let loads = if name(tag) == "link" { attribute(tag, "href") } else { attribute(tag, "src") };
            if let Some(address) = loads {
                let shared = bare && OWN.contains(&address);
                assert!(address.starts_with(BASE) || shared, "{page}: {tag}");
            }
            for address in [attribute(tag, "href"), attribute(tag, "action")].into_iter().flatten() {
                let inside = address.starts_with(BASE) || address.starts_with('#') || OWN.contains(&address);
                let outside = address.starts_with("https://") || address.starts_with("http://");
                assert!(
                    inside || (outside && attribute(tag, "rel") == Some("noreferrer noopener")),
                    "{page}: {tag}"
                );
            }
        }
    }
}

#[test]
fn pages_are_light() {
    for lang in Lang::ALL {
        let html = timeline(&site(lang, "/"), &full_timeline());
        assert_eq!(html.matches("<article").count(), 50);
        assert!(html.len() < 60_000, "{lang:?}: {}", html.len());
    }
    assert!(STYLE.len() < 12_000, "{}", STYLE.len());
    assert!(SCRIPT.len() < 4_000, "{}", SCRIPT.len());
}

#[test]
fn the_style_sheet_asks_for_nothing_and_the_policy_allows_nothing_inline() {
    assert!(!STYLE.contains("url(") && !STYLE.contains("@import"));
    assert!(POLICY.starts_with("default-src 'none';") && !POLICY.contains("unsafe") && !POLICY.contains('*'));
}

#[test]
fn the_language_link_leads_to_the_same_page() {
    let pages = every_page(Lang::En);
    let search = &pages.iter().find(|page| page.0 == "search").unwrap().1;
    assert!(search.contains("href=\"/s3cr3t/zh/find?q=%E7%A2%91\" lang=\"zh-Hans\""));
}

/// The relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2).
fn luminance(colour: &str) -> f64 {
    let hex = colour.trim_start_matches('#');
    let channel = |n: usize| {
        let digits = if hex.len() == 3 { hex[n..=n].repeat(2) } else { hex[2 * n..2 * n + 2].to_owned() };
        let value = f64::from(u8::from_str_radix(&digits, 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
}

#[test]
fn ink_stands_out_from_paper_by_day_and_by_night() {
    let (light, dark) = STYLE.split_once("@media (prefers-color-scheme:dark)").unwrap();
    let dark = dark.split_once("}\n").unwrap().0;
    let colour = |name: &str, night: bool| {
        let find = |css: &'static str| {
            let at = css.find(&format!("--{name}:#"))? + name.len() + 3;
            css[at..].split([';', '}']).next()
        };
        let of_night = if night { find(dark) } else { None };
        luminance(of_night.or_else(|| find(light)).unwrap())
    };
    let pairs = [
        ("ink", "paper"),
        ("ink", "card"),
        ("ink", "faint"),
        ("ink", "mark"),
        ("ink", "s1"),
        ("ink", "s2"),
        ("soft", "paper"),
        ("soft", "card"),
        ("seal", "paper"),
        ("seal", "card"),
        ("on-seal", "seal"),
        ("good", "paper"),
        ("good", "card"),
        ("warn", "paper"),
        ("warn", "card"),
        ("on3", "s3"),
        ("on4", "s4"),
        ("paper", "ink"),
    ];
    for night in [false, true] {
        for (front, back) in pairs {
            let (a, b) = (colour(front, night), colour(back, night));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 4.5, "{front} on {back}, night {night}: {contrast:.2}");
        }
    }
    assert!((1.05 / (luminance("#777777") + 0.05) - 4.48).abs() < 0.005, "as WebAIM's checker says");
}

#[test]
fn what_is_withheld_is_said_and_never_more() {
    let (en, zh) = (site(Lang::En, "/"), site(Lang::Zh, "/"));
    let mut whole = post_page();
    whole.view.post.reply = Some(Reply { account: None, handle: None, id: Some("55".into()) });
    let cut = PostPage {
        view: PostView { withheld: true, ..whole.view.clone() },
        answered_absent: true,
        ..whole.clone()
    };
    for (site, part, answered) in [
        (en, "Something of this post is withheld.", "withheld, or never kept here"),
        (zh, "此帖文有内容已隐去。", "已隐去，或此处从未收存"),
    ] {
        let shows = |page: &PostPage| {
            let page = post(&site, page);
            (page.contains(part), page.contains(answered))
        };
        assert_eq!(shows(&whole), (false, false));
        assert_eq!(shows(&cut), (true, true));
    }
}
