//! Pages held against what they looked like when someone last looked at them.
//!
//! `BEILIN_GOLDEN=write` writes the golden pages anew; the commit that does so says why.
//! `BEILIN_PAGES_OUT=<folder>` writes every page in both languages there, to be looked at in a browser.

use std::path::Path;

use pages::Lang;

use crate::sample::every_page;

const GOLDEN: [(&str, Lang); 8] = [
    ("timeline", Lang::Zh),
    ("search", Lang::En),
    ("thread", Lang::En),
    ("post", Lang::En),
    ("report", Lang::Zh),
    ("no-secret", Lang::En),
    ("case", Lang::En),
    ("case-map", Lang::Zh),
];

/// A line for each element, so that a difference can be read.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<") + "\n"
}

#[test]
fn pages_are_as_they_were_last_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden");
    let writes = std::env::var("BEILIN_GOLDEN").is_ok_and(|value| value == "write");
    for (name, lang) in GOLDEN {
        let html = every_page(lang).into_iter().find(|page| page.0 == name).unwrap().1;
        let path = folder.join(format!("{name}-{}.html", lang.segment()));
        if writes {
            std::fs::write(&path, lines(&html)).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        let differs = lines(&html)
            .lines()
            .zip(golden.lines())
            .find(|(new, old)| new != old)
            .map(|pair| format!("{pair:?}"));
        assert!(lines(&html) == golden, "{}: {differs:?}", path.display());
    }
}

#[test]
fn pages_can_be_written_out() {
    let Ok(out) = std::env::var("BEILIN_PAGES_OUT") else { return };
    let out = Path::new(&out);
    std::fs::create_dir_all(out).unwrap();
    for lang in Lang::ALL {
        for (name, html) in every_page(lang) {
            std::fs::write(out.join(format!("{name}-{}.html", lang.segment())), html).unwrap();
        }
    }
    std::fs::write(out.join("style.css"), pages::STYLE).unwrap();
    std::fs::write(out.join("case.css"), pages::CASE_STYLE).unwrap();
    std::fs::write(out.join("keep.js"), pages::SCRIPT).unwrap();
}
