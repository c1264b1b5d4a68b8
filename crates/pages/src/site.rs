//! What every page is drawn for: the language, the secret base and the addresses below it.
//!
//! Never decides which language a person wants: the address says so.

use crate::lang::Lang;
use crate::safe::encoded;
use crate::words::Word;

/// What a page is drawn for.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// The per-run secret prefix, with a leading and without a trailing slash: `/s3cr3t`.
    pub base: &'a str,
    /// The language of the interface.
    pub lang: Lang,
    /// Path and query of this page below base and language, for the link to the other language: `/find?q=a`.
    pub here: &'a str,
}

impl Site<'_> {
    /// Returns the address of a page below base and language. `path` begins with `/`.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        format!("{}/{}{path}", self.base, self.lang.segment())
    }

    /// Returns the address of something that has no language: the style sheet, the script, media.
    #[must_use]
    pub fn asset(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Returns a word in this page's language.
    #[must_use]
    pub fn t(&self, word: Word) -> &'static str {
        word.text(self.lang)
    }

    /// Returns a sentence in this page's language with its places `{}` filled in order.
    #[must_use]
    pub fn fill(&self, word: Word, with: &[&str]) -> String {
        let mut out = String::with_capacity(96);
        let mut with = with.iter();
        for (n, part) in self.t(word).split("{}").enumerate() {
            if n > 0 {
                out.push_str(with.next().copied().unwrap_or_default());
            }
            out.push_str(part);
        }
        out
    }
}

/// Returns the path of a post's page below base and language.
#[must_use]
pub fn post_path(platform: &str, account: &str, id: &str) -> String {
    format!("/post/{}/{}/{}", encoded(platform), encoded(account), encoded(id))
}

/// Returns the path of the thread a post stands in.
#[must_use]
pub fn thread_path(platform: &str, account: &str, id: &str) -> String {
    format!("/thread/{}/{}/{}", encoded(platform), encoded(account), encoded(id))
}

/// Returns the path of an account's profile page.
#[must_use]
pub fn account_path(platform: &str, id: &str) -> String {
    format!("/profile/{}/{}", encoded(platform), encoded(id))
}

/// Returns the path, below the base alone, of a kept member of an account's exports.
#[must_use]
pub fn media_path(account: &str, import: &str, member: &str) -> String {
    format!("/media/{}/{}/{}", encoded(account), encoded(import), encoded(member))
}

/// Returns the path of a post's proof file; it has no language.
#[must_use]
pub fn proof_path(platform: &str, account: &str, id: &str) -> String {
    format!("/proof/{}/{}/{}", encoded(platform), encoded(account), encoded(id))
}

/// Returns the path of an import's report.
#[must_use]
pub fn import_path(import: &str) -> String {
    format!("/import/{}", encoded(import))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_ids_stay_inside_their_segment() {
        assert_eq!(post_path("x", "1", "a/../b?c#d\"<碑"), "/post/x/1/a%2F..%2Fb%3Fc%23d%22%3C%E7%A2%91");
    }
}
