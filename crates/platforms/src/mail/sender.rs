//! The platforms that write to their users, by the domain of the sender, and the words by which one knows
//! what a mail is about. Data only; all phrases are invented after what people describe, none is documented.
//!
//! Never says that a mail is true: anybody can write any sender, and only a signature binds it.

/// A platform's domains.
pub struct Sender {
    /// Its name, as records have it.
    pub platform: &'static str,
    /// The domains that it writes from; those below them count too.
    pub domains: &'static [&'static str],
}

/// Who is known.
pub const SENDERS: &[Sender] = &[
    Sender { platform: "x", domains: &["x.com", "twitter.com"] },
    Sender { platform: "weibo", domains: &["weibo.com", "sina.com.cn", "sina.com", "weibo.cn"] },
    Sender { platform: "facebook", domains: &["facebookmail.com", "facebook.com", "support.facebook.com"] },
    Sender { platform: "instagram", domains: &["mail.instagram.com", "instagram.com"] },
    Sender { platform: "youtube", domains: &["youtube.com"] },
    Sender { platform: "google", domains: &["google.com"] },
    Sender { platform: "telegram", domains: &["telegram.org"] },
    Sender { platform: "zhihu", domains: &["zhihu.com"] },
    Sender { platform: "bluesky", domains: &["bsky.app", "blueskyweb.xyz", "bsky.social"] },
];

/// Phrases, in lower case, of the sentence that says what a mail is about: an export is ready, an account is
/// suspended, a post was removed because of a legal demand.
pub const PHRASES: &[&str] = &[
    "in response to a legal demand",
    "legal request",
    "legal complaint",
    "court order",
    "withheld in",
    "received official correspondence",
    "has received a request from",
    "violates the law",
    "依据法律",
    "根据法律",
    "有关部门",
    "has been suspended",
    "has been permanently suspended",
    "has been disabled",
    "has been locked",
    "we suspended your account",
    "has been deactivated",
    "账号已被",
    "帐号已被",
    "已被冻结",
    "已被封禁",
    "已被关闭",
    "archive is ready",
    "data is ready",
    "ready to download",
    "ready for download",
    "数据已准备好",
    "可供下载",
];

/// Returns the platform of a sender's domain.
#[must_use]
pub fn platform(domain: &str) -> Option<&'static str> {
    let known =
        |of: &str| domain.strip_suffix(of).is_some_and(|front| front.is_empty() || front.ends_with('.'));
    SENDERS.iter().find(|sender| sender.domains.iter().any(|of| known(of))).map(|sender| sender.platform)
}

/// Returns the first sentence in which one of the phrases stands; earlier phrases count for more.
#[must_use]
pub fn sentence(text: &str) -> Option<String> {
    let sentences: Vec<&str> =
        text.split(['\n', '。', '！', '？']).flat_map(|line| line.split_inclusive(". ")).collect();
    let with = |phrase: &&str| sentences.iter().find(|sentence| sentence.to_lowercase().contains(*phrase));
    PHRASES.iter().find_map(with).map(|sentence| sentence.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senders_are_known_by_their_whole_domain() {
        for (domain, wanted) in [
            ("x.com", Some("x")),
            ("e.twitter.com", Some("x")),
            ("nottwitter.com", None),
            ("twitter.com.example.org", None),
            ("facebookmail.com", Some("facebook")),
            ("", None),
        ] {
            assert_eq!(platform(domain), wanted, "{domain}");
        }
    }

    #[test]
    fn the_stating_sentence_is_found() {
        for (text, wanted) in [
            ("Hello.\nYour account has been suspended. Goodbye.", Some("Your account has been suspended.")),
            (
                "A. Your X data is ready. We removed it in response to a legal demand. B",
                Some("We removed it in response to a legal demand."),
            ),
            ("您好。您的帐号已被关闭，原因不详。再见", Some("您的帐号已被关闭，原因不详")),
            ("Nothing of note.", None),
        ] {
            assert_eq!(sentence(text).as_deref(), wanted);
        }
    }
}
