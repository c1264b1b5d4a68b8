//! A key as words that two people can read to each other by telephone (BIP 39's lists, which were made
//! for that).
//!
//! Never a secret: only public keys are told so.

use bip39::{Language, Mnemonic};

use super::Lang;

/// Returns twelve words for a key, in this language: SHA-256 of the vkey's text, the first 16 bytes of it.
pub fn of_key(lang: Lang, vkey: &str) -> String {
    let language = match lang {
        Lang::En => Language::English,
        Lang::Zh => Language::SimplifiedChinese,
    };
    let words = Mnemonic::from_entropy_in(language, &archive::fingerprint(vkey))
        .expect("invariant: sixteen bytes make twelve words");
    words.words().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_words_follow_from_the_key() {
        // By scripts of another author: PyPI `mnemonic` 0.21, of the first 16 bytes of SHA-256("a+b+c").
        assert_eq!(
            of_key(Lang::En, "a+b+c"),
            "yellow bag carpet divide judge rebuild pull sight dolphin emerge all spirit"
        );
        assert_eq!(of_key(Lang::Zh, "a+b+c"), "卿 心 导 黄 齐 鉴 栏 敏 呢 服 而 辅");
        assert_ne!(of_key(Lang::En, "a+b+d"), of_key(Lang::En, "a+b+c"));
    }
}
