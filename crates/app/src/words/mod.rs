//! What the program says to people, in English and Chinese.
//!
//! Never decides anything: words only, and the choice of language.

pub mod custody;
pub mod dates;
pub mod findings;
pub mod fingerprint;
pub mod kinds;
pub mod notices;
pub mod problems;
pub mod readme;
pub mod sights;
pub mod stops;
pub mod verdict;
pub mod witnesses;

pub use pages::Lang;

/// Chooses a language from `--lang` where given, else from the locale variables in their order.
pub fn choose(asked: Option<&str>, variable: impl Fn(&str) -> Option<String>) -> Lang {
    let word = asked.map(str::to_owned).or_else(|| {
        ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"]
            .iter()
            .filter_map(|name| variable(name))
            .find(|value| !value.is_empty())
    });
    match word {
        Some(word) if word.to_ascii_lowercase().starts_with("zh") => Lang::Zh,
        _ => Lang::En,
    }
}

/// Returns the wording in a language.
pub fn pick<'a>(lang: Lang, en: &'a str, zh: &'a str) -> &'a str {
    match lang {
        Lang::En => en,
        Lang::Zh => zh,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_goes_before_the_locale() {
        let locale = |value: &'static str| move |name: &str| (name == "LANG").then(|| value.to_owned());
        assert_eq!(choose(None, locale("zh_CN.UTF-8")), Lang::Zh);
        assert_eq!(choose(Some("en"), locale("zh_CN.UTF-8")), Lang::En);
        assert_eq!(choose(None, locale("C")), Lang::En);
        assert_eq!(choose(None, |_| None), Lang::En);
        let both = |name: &str| Some(if name == "LC_ALL" { "zh_TW" } else { "en_US" }.to_owned());
        assert_eq!(choose(None, both), Lang::Zh);
    }
}
