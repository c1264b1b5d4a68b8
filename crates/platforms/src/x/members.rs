//! What each member of an X export is, decided from its name and, where the name is not private, from
//! the first words of its content. Rules `x/private/1` and `x/private-looking/1`.
//!
//! Never decides that something unknown is public: what looks private is left out, and the rest is
//! kept as unknown and reported.

use formats::Shape;

use crate::import::Role;

/// The rule for data types known to be private.
pub const PRIVATE: &str = "x/private/1";
/// The rule for names nobody has seen that hold a private-looking word.
pub const PRIVATE_LOOKING: &str = "x/private-looking/1";
/// The rule that cuts `account.js`.
pub const ACCOUNT: &str = "x/account/1";

/// What a data type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Posts by this kind, public.
    Posts(&'static str),
    /// Read before posts, as a list.
    Prepared,
    /// The account file.
    Account,
    /// Public, kept unread.
    Unread,
    /// Left out unless the owner names it; then it is this.
    Private(&'static Class),
    /// Not a data type of X.
    Unknown,
}

const LIST: Role = Role::Unread { shape: Some(Shape::List) };

/// Types that are public. Names without case, `-` and `_`.
const PUBLIC: &[(&str, Class)] = &[
    ("account", Class::Account),
    ("accountlabel", Class::Unread),
    ("accountsuspension", Class::Unread),
    ("article", Class::Unread),
    ("articlemetadata", Class::Unread),
    ("communitytweet", Class::Posts("community")),
    ("fleet", Class::Unread),
    ("grailbird", Class::Posts("tweets")),
    ("moment", Class::Unread),
    ("notetweet", Class::Prepared),
    ("profile", Class::Prepared),
    ("screennamechange", Class::Prepared),
    ("tweet", Class::Posts("tweets")),
    ("tweetheader", Class::Posts("headers")),
    ("tweetheaders", Class::Posts("headers")),
    ("tweets", Class::Posts("tweets")),
    ("verified", Class::Unread),
    ("verifiedorganization", Class::Unread),
];

/// Types that are private and that this reader understands if the owner names them.
const PRIVATE_POSTS: &[(&str, &Class)] = &[
    ("deletednotetweet", &Class::Prepared),
    ("deletedtweet", &Class::Posts("deleted")),
    ("deletedtweets", &Class::Posts("deleted")),
    ("twittercircletweet", &Class::Posts("circle")),
    ("twittercircletweets", &Class::Posts("circle")),
];

/// Private types by their whole names.
const PRIVATE_NAMES: &[&str] = &[
    "accountcreationip",
    "accounttimezone",
    "ageinfo",
    "app",
    "block",
    "contact",
    "follower",
    "following",
    "like",
    "mute",
    "sso",
    "tweetdeck",
];

/// Private types by the beginning of their names: all that belongs to a family is private.
const PRIVATE_FAMILIES: &[&str] = &[
    "adengagement",
    "adimpression",
    "admobile",
    "adonline",
    "adsrevenue",
    "audiovideocalls",
    "birdwatch",
    "bookmark",
    "branchlink",
    "catalogitem",
    "commercecatalog",
    "communitynote",
    "connectedapplication",
    "deletednote",
    "deletedtweet",
    "devicetoken",
    "directmessage",
    "emailaddress",
    "expandedprofile",
    "fleetmute",
    "grok",
    "ipaudit",
    "keyregistry",
    "lists",
    "messageevent",
    "nidevice",
    "periscope",
    "personalization",
    "phonenumber",
    "productdrop",
    "productset",
    "professionaldata",
    "protectedhistory",
    "replyprompt",
    "savedsearch",
    "shopify",
    "shopmodule",
    "smartblock",
    "spacesmetadata",
    "twittercircle",
    "twittershop",
    "userlinkclick",
];

/// Media folders that are public.
const PUBLIC_MEDIA: &[&str] = &[
    "tweets_media",
    "tweet_media",
    "community_tweet_media",
    "profile_media",
    "moments_media",
    "moments_tweets_media",
    "fleet_media",
    "article_media",
];

/// Words that make an unknown name private-looking, as whole words of it.
const PRIVATE_WORDS: &[&str] = &[
    "ad",
    "ads",
    "address",
    "addresses",
    "auth",
    "birth",
    "birthday",
    "block",
    "blocks",
    "blocked",
    "call",
    "calls",
    "card",
    "chat",
    "chats",
    "contact",
    "contacts",
    "credential",
    "credentials",
    "device",
    "devices",
    "dm",
    "dms",
    "email",
    "emails",
    "follow",
    "follower",
    "followers",
    "following",
    "geo",
    "ip",
    "ips",
    "key",
    "keys",
    "like",
    "likes",
    "location",
    "locations",
    "login",
    "logins",
    "mail",
    "message",
    "messages",
    "mute",
    "mutes",
    "muted",
    "passport",
    "password",
    "passwords",
    "pay",
    "payment",
    "payments",
    "phone",
    "phones",
    "private",
    "search",
    "searches",
    "secret",
    "secrets",
    "session",
    "sessions",
    "ssn",
    "token",
    "tokens",
];

/// Parts of a word that are private-looking wherever they stand, in either language.
const PRIVATE_PARTS: &[&str] = &[
    "message",
    "phone",
    "email",
    "contact",
    "location",
    "payment",
    "token",
    "address",
    "password",
    "login",
    "follower",
    "following",
    "私信",
    "密码",
    "通讯录",
    "联系人",
    "手机",
    "电话",
    "邮箱",
    "地址",
    "身份证",
];

/// Returns a name as types are compared: without case, `-`, `_`, a `.js` and a part's number.
#[must_use]
pub fn plain(name: &str) -> String {
    let name = name.to_ascii_lowercase();
    let name = name.strip_suffix(".js").unwrap_or(&name);
    let name = match name.rfind("-part") {
        Some(at) if name.len() > at + 5 && name[at + 5..].bytes().all(|b| b.is_ascii_digit()) => &name[..at],
        _ => name,
    };
    name.chars().filter(|c| !matches!(c, '-' | '_')).collect()
}

/// Returns what a data type is, by its plain name.
#[must_use]
pub fn class(plain: &str) -> Class {
    if let Some((_, class)) = PUBLIC.iter().find(|(name, _)| *name == plain) {
        return *class;
    }
    if let Some((_, class)) = PRIVATE_POSTS.iter().find(|(name, _)| *name == plain) {
        return Class::Private(class);
    }
    let private =
        PRIVATE_NAMES.contains(&plain) || PRIVATE_FAMILIES.iter().any(|family| plain.starts_with(family));
    if private { Class::Private(&Class::Unread) } else { Class::Unknown }
}

/// What the owner wants kept although it is private.
pub struct Included(Vec<String>);

impl Included {
    /// Takes names in any of their spellings.
    #[must_use]
    pub fn new(names: &[String]) -> Self {
        Self(names.iter().map(|name| plain(name)).collect())
    }

    /// Whether a type is named.
    #[must_use]
    pub fn has(&self, plain: &str) -> bool {
        self.0.iter().any(|name| name == plain)
    }
}

/// Returns the role of a data type's file.
#[must_use]
pub fn type_role(plain: &str, class: Class, included: &Included) -> Role {
    match class {
        Class::Posts(kind) => Role::Posts { kind, shape: Shape::List },
        Class::Prepared => Role::Prepared { shape: Some(Shape::List) },
        Class::Account => Role::Mixed { rule: ACCOUNT },
        Class::Unread => LIST,
        Class::Private(inner) if included.has(plain) => type_role(plain, *inner, included),
        Class::Private(_) => Role::LeftOut { rule: PRIVATE },
        Class::Unknown => Role::Unknown,
    }
}

/// Returns the role of whatever stands in a folder whose name says media, or `None` where it does not.
#[must_use]
pub fn media_role(folder: &str, included: &Included) -> Option<Role> {
    let folder = folder.to_ascii_lowercase().replace('-', "_");
    let owner = folder.strip_suffix("_media")?;
    if let Some(kind) = PUBLIC_MEDIA.iter().find(|name| **name == folder) {
        return Some(Role::Media { kind });
    }
    let owner = plain(owner);
    match class(&owner) {
        Class::Private(_) if included.has(&owner) || included.has(&plain(&folder)) => {
            Some(Role::Media { kind: private_media(&owner) })
        }
        Class::Private(_) => Some(Role::LeftOut { rule: PRIVATE }),
        _ if looks_private(&folder) => Some(Role::LeftOut { rule: PRIVATE_LOOKING }),
        _ => None,
    }
}

fn private_media(owner: &str) -> &'static str {
    match owner {
        "deletedtweets" | "deletedtweet" => "deleted_tweets_media",
        "twittercircletweet" | "twittercircletweets" => "twitter_circle_tweet_media",
        "directmessages" => "direct_messages_media",
        "directmessagesgroup" => "direct_messages_group_media",
        _ => "private_media",
    }
}

/// Whether a name holds a private-looking word.
#[must_use]
pub fn looks_private(name: &str) -> bool {
    let lower = name.to_lowercase();
    if PRIVATE_PARTS.iter().any(|part| lower.contains(part)) {
        return true;
    }
    let mut word = String::new();
    let mut was_lower = false;
    for c in name.chars().chain(Some(' ')) {
        // A capital after a small letter begins a word: `directMessages`.
        if !c.is_alphabetic() || (was_lower && c.is_uppercase()) {
            if PRIVATE_WORDS.contains(&word.as_str()) {
                return true;
            }
            word.clear();
        }
        if c.is_alphabetic() {
            word.extend(c.to_lowercase());
        }
        was_lower = c.is_lowercase();
    }
    false
}

/// What a file's first words say it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// `window.YTD.<name>.part<n>`: the name as written and the part.
    Type(String, String),
    /// `window.__THAR_CONFIG`: the manifest.
    Manifest,
    /// `Grailbird.data.<name>`: a month of posts.
    Month,
    /// `var payload_details`, `var tweet_index`, `var user_details`.
    Details,
    /// A list without a name.
    Bare,
    /// Something else.
    Other,
}

/// Returns what a file's first words say.
#[must_use]
pub fn opening(first: &[u8]) -> Opening {
    let text = String::from_utf8_lossy(&first[..first.len().min(256)]);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let text = text.strip_prefix("window.").unwrap_or(text);
    if text.starts_with('[') {
        return Opening::Bare;
    }
    if text.starts_with("__THAR_CONFIG") {
        return Opening::Manifest;
    }
    if text.starts_with("Grailbird.data.") {
        return Opening::Month;
    }
    if ["payload_details", "tweet_index", "user_details"]
        .iter()
        .any(|name| text.strip_prefix("var ").is_some_and(|rest| rest.trim_start().starts_with(name)))
    {
        return Opening::Details;
    }
    let Some(rest) = text.strip_prefix("YTD.") else { return Opening::Other };
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-')));
    let name = &rest[..end.unwrap_or(rest.len())];
    match name.split_once('.') {
        Some((kind, part)) if !kind.is_empty() && part.starts_with("part") => {
            Opening::Type(kind.to_owned(), part.to_owned())
        }
        _ => Opening::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(name: &str) -> &'static str {
        let plain = plain(name);
        match type_role(&plain, class(&plain), &Included::new(&[])) {
            Role::LeftOut { .. } => "left out",
            Role::Mixed { .. } => "mixed",
            Role::Prepared { .. } => "prepared",
            Role::Posts { kind, .. } => kind,
            Role::Unread { .. } => "unread",
            _ => "unknown",
        }
    }

    #[test]
    fn every_known_type_has_its_role() {
        // The names are those that manifests of 2021 and 2024 list, and those of input-formats.md A3.
        let left_out = "account-creation-ip account-timezone ad-engagements ad-impressions \
            ad-mobile-conversions-attributed ad-mobile-conversions-unattributed \
            ad-online-conversions-attributed ad-online-conversions-unattributed ads-revenue-sharing ageinfo \
            app audio-video-calls-in-dm audio-video-calls-in-dm-recipient-sessions birdwatch-note \
            birdwatch-note-rating block branch-links catalog-item commerce-catalog community-note \
            community-note-rating community-note-tombstone connected-application contact deleted-note-tweet \
            deleted-tweet-headers deleted-tweets device-token direct-message-group-headers \
            direct-message-headers direct-message-mute direct-messages direct-messages-group \
            email-address-change expanded-profile fleet-mute follower following grok-chat-item ip-audit \
            key-registry like lists-created lists-member lists-subscribed mute ni-devices \
            periscope-account-information periscope-ban-information periscope-broadcast-metadata \
            periscope-comments-made-by-user periscope-expired-broadcasts periscope-followers \
            periscope-profile-description personalization phone-number product-drop product-set \
            professional-data protected-history reply-prompt saved-search shop-module shopify-account \
            smartblock spaces-metadata sso tweetdeck twitter-circle-tweet twitter-shop user-link-clicks \
            message-event";
        for name in left_out.split_whitespace() {
            assert_eq!(role(&format!("{name}.js")), "left out", "{name}");
        }
        for (name, wanted) in [
            ("tweets.js", "tweets"),
            ("tweet.js", "tweets"),
            ("tweets-part12.js", "tweets"),
            ("tweet-part1.js", "tweets"),
            ("community-tweet.js", "community"),
            ("tweet-headers.js", "headers"),
            ("account.js", "mixed"),
            ("profile.js", "prepared"),
            ("note-tweet.js", "prepared"),
            ("screen-name-change.js", "prepared"),
            ("article.js", "unread"),
            ("article-metadata.js", "unread"),
            ("account-suspension.js", "unread"),
            ("account-label.js", "unread"),
            ("verified.js", "unread"),
            ("verified-organization.js", "unread"),
            ("moment.js", "unread"),
            ("fleet.js", "unread"),
            ("direct-messages-part2.js", "left out"),
            ("apples and pears.js", "unknown"),
            ("tweets-partial.js", "unknown"),
        ] {
            assert_eq!(role(name), wanted, "{name}");
        }
    }

    #[test]
    fn a_named_private_type_is_kept_as_what_it_is() {
        for (include, name, wanted) in [
            ("like", "like.js", LIST),
            ("like.js", "like.js", LIST),
            ("directMessages", "direct-messages.js", LIST),
            ("deleted-tweets", "deleted-tweets.js", Role::Posts { kind: "deleted", shape: Shape::List }),
            ("direct-messages", "direct-messages-group.js", Role::LeftOut { rule: PRIVATE }),
        ] {
            let plain = plain(name);
            assert_eq!(
                type_role(&plain, class(&plain), &Included::new(&[include.into()])),
                wanted,
                "{include}"
            );
        }
    }

    #[test]
    fn media_folders_follow_their_type() {
        let none = Included::new(&[]);
        for (folder, wanted) in [
            ("tweets_media", Some(Role::Media { kind: "tweets_media" })),
            ("community_tweet_media", Some(Role::Media { kind: "community_tweet_media" })),
            ("direct_messages_media", Some(Role::LeftOut { rule: PRIVATE })),
            ("direct_messages_group_media", Some(Role::LeftOut { rule: PRIVATE })),
            ("deleted_tweets_media", Some(Role::LeftOut { rule: PRIVATE })),
            ("twitter_circle_tweet_media", Some(Role::LeftOut { rule: PRIVATE })),
            ("grok_chat_media", Some(Role::LeftOut { rule: PRIVATE })),
            ("secret_chat_media", Some(Role::LeftOut { rule: PRIVATE_LOOKING })),
            ("stickers_media", None),
            ("assets", None),
        ] {
            assert_eq!(media_role(folder, &none), wanted, "{folder}");
        }
        let named = Included::new(&["deleted-tweets".into()]);
        assert_eq!(
            media_role("deleted_tweets_media", &named),
            Some(Role::Media { kind: "deleted_tweets_media" })
        );
    }

    #[test]
    fn private_words_are_seen_as_words() {
        for name in
            ["newIpLog.js", "my_phone-2.js", "dm-backup", "AdTopics.js", "wechat-私信.txt", "login.js"]
        {
            assert!(looks_private(name), "{name}");
        }
        for name in ["recipe.js", "shipping.txt", "paradise.js", "notes.txt", "monkeys.js", "读书笔记.js"]
        {
            assert!(!looks_private(name), "{name}");
        }
    }

    #[test]
    fn openings_are_told_apart() {
        let typed = |kind: &str, part: &str| Opening::Type(kind.into(), part.into());
        for (first, wanted) in [
            ("window.YTD.tweets.part0 = [", typed("tweets", "part0")),
            ("\u{feff}window.YTD.direct_messages.part12=[", typed("direct_messages", "part12")),
            ("YTD.like.part0 = [", typed("like", "part0")),
            ("window.__THAR_CONFIG = {", Opening::Manifest),
            ("Grailbird.data.tweets_2012_01 = \n [", Opening::Month),
            ("var tweet_index = [", Opening::Details),
            ("window.YTD.", Opening::Other),
            ("window.YTD.tweets = [", Opening::Other),
            ("[ {", Opening::Bare),
            ("", Opening::Other),
        ] {
            assert_eq!(opening(first.as_bytes()), wanted, "{first}");
        }
    }
}
