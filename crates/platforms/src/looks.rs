//! Where an account or a post may be looked at by anybody, by platform, and addresses at which nothing can
//! be: for looks made on a ground that somebody stated.
//!
//! Never fetches, never makes a handle from a name, and never gives an address that needs a login.

/// A platform's addresses. `{id}`, `{handle}`, `{post}` and `{at}` (the instance, with its scheme) are
/// filled in; an address whose parts are not all known is left out.
struct Looks {
    platform: &'static str,
    /// The instance where none is named; `""` where one must be.
    at: &'static str,
    account: &'static [&'static str],
    /// Those of an instance that is named, where they are others.
    account_at: &'static [&'static str],
    post: &'static str,
    /// Where an answer in JSON has the account's id that never changes hands, and how many posts it has
    /// (RFC 6901).
    id: &'static str,
    posts: &'static str,
    /// Of things that the platform's own rules for names do not allow.
    impossible: &'static [&'static str],
}

const LOOKS: &[Looks] = &[
    Looks {
        platform: "bluesky",
        at: "https://public.api.bsky.app",
        account: &["{at}/xrpc/app.bsky.actor.getProfile?actor={id}"],
        account_at: &["{at}/xrpc/com.atproto.sync.getRepoStatus?did={id}"],
        post: "{at}/xrpc/com.atproto.repo.getRecord?repo={id}&collection=app.bsky.feed.post&rkey={post}",
        id: "/did",
        posts: "/postsCount",
        // A did:plc is 24 letters of base32, which has no 0 and no 1.
        impossible: &[
            "{at}/xrpc/com.atproto.sync.getRepoStatus?did=did:plc:000000000000000000000000",
            "{at}/xrpc/app.bsky.actor.getProfile?actor=did:plc:000000000000000000000000",
        ],
    },
    Looks {
        platform: "mastodon",
        at: "",
        account: &["{at}/api/v1/accounts/lookup?acct={handle}", "{at}/@{handle}"],
        account_at: &[],
        post: "{at}/api/v1/statuses/{post}",
        id: "/id",
        posts: "/statuses_count",
        // A local name has at most 30 letters.
        impossible: &[
            "{at}/api/v1/accounts/lookup?acct=beilin_no_such_account_0000000000000",
            "{at}/@beilin_no_such_account_0000000000000",
        ],
    },
    Looks {
        platform: "telegram",
        at: "https://t.me",
        account: &["{at}/s/{handle}"],
        account_at: &[],
        post: "{at}/{handle}/{post}?embed=1",
        id: "",
        posts: "",
        // A name has at most 32 letters.
        impossible: &["{at}/s/beilin_no_such_channel_0000000000000"],
    },
    Looks {
        platform: "weibo",
        at: "https://m.weibo.cn",
        account: &["{at}/api/container/getIndex?type=uid&value={id}"],
        account_at: &[],
        post: "{at}/statuses/show?id={post}",
        id: "/data/userInfo/id",
        posts: "/data/userInfo/statuses_count",
        impossible: &["{at}/api/container/getIndex?type=uid&value=99999999999999999999"],
    },
    Looks {
        platform: "x",
        at: "https://x.com",
        account: &["{at}/{handle}"],
        account_at: &[],
        post: "{at}/{handle}/status/{post}",
        id: "",
        posts: "",
        // A handle has at most 15 letters.
        impossible: &["{at}/beilin_no_such_account_0"],
    },
    Looks {
        platform: "youtube",
        at: "https://www.youtube.com",
        account: &["{at}/channel/{id}"],
        account_at: &[],
        post: "{at}/watch?v={post}",
        id: "",
        posts: "",
        // A channel's id is UC and 22 letters.
        impossible: &["{at}/channel/UC0"],
    },
];

/// Who is to be looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Whom<'a> {
    /// The platform.
    pub platform: &'a str,
    /// The host, where the platform has several; with its scheme where that is not `https`.
    pub instance: Option<&'a str>,
    /// The id that never changes hands.
    pub id: Option<&'a str>,
    /// The handle.
    pub handle: Option<&'a str>,
}

impl Whom<'_> {
    /// Returns the addresses at which the account may be looked at; none where nothing is known.
    #[must_use]
    pub fn account(&self) -> Vec<String> {
        let Some(looks) = of(self.platform) else { return Vec::new() };
        let own = self.instance.is_some() && !looks.account_at.is_empty();
        let forms = if own { looks.account_at } else { looks.account };
        forms.iter().filter_map(|form| self.fill(form, None)).collect()
    }

    /// Returns the address of a post, given its id as records have it.
    #[must_use]
    pub fn post(&self, id: &str) -> Option<String> {
        // A post's id may name its account as well: `<rkey>@<did>`, `<channel>-<message>`.
        let own = match self.platform {
            "bluesky" => id.split('@').next().filter(|key| !key.contains('+'))?,
            "telegram" => id.rsplit('-').next()?,
            _ => id,
        };
        self.fill(of(self.platform)?.post, Some(own))
    }

    fn fill(&self, form: &str, post: Option<&str>) -> Option<String> {
        let at = match self.instance.unwrap_or(of(self.platform)?.at) {
            "" => return None,
            at if at.starts_with("http://") || at.starts_with("https://") => {
                at.trim_end_matches('/').to_owned()
            }
            at => format!("https://{at}"),
        };
        let mut out = form.replace("{at}", &at);
        for (mark, value) in [("{id}", self.id), ("{handle}", self.handle), ("{post}", post)] {
            if out.contains(mark) {
                out = out.replace(mark, value.filter(|value| is_plain(value))?);
            }
        }
        Some(out)
    }
}

/// Returns addresses on a platform at which nothing can be.
#[must_use]
pub fn impossible(platform: &str, instance: Option<&str>) -> Vec<String> {
    let whom = Whom { platform, instance, ..Whom::default() };
    let looks = of(platform);
    looks.map_or(&[][..], |looks| looks.impossible).iter().filter_map(|form| whom.fill(form, None)).collect()
}

/// Returns what an answer in JSON tells of the account that was asked for: its id that never changes hands, and
/// how many posts it says it has.
#[must_use]
pub fn tells(platform: &str, body: &[u8]) -> (Option<String>, Option<u64>) {
    let Some(looks) = of(platform).filter(|looks| !looks.id.is_empty()) else { return (None, None) };
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(body) else { return (None, None) };
    // A post's answer has an id as well, and it is not its account's.
    let posts = value.pointer(looks.posts).and_then(serde_json::Value::as_u64);
    let id = value.pointer(looks.id).and_then(|id| match id {
        serde_json::Value::String(id) if is_plain(id) => Some(id.clone()),
        serde_json::Value::Number(id) => Some(id.to_string()),
        _ => None,
    });
    let sure = posts.is_some() || looks.id == "/did";
    (id.filter(|_| sure), posts)
}

/// Returns the part of an address that the surfaces of one kind share: all before its parameters, or before the
/// last step of its path.
#[must_use]
pub fn family(url: &str) -> &str {
    let plain = url.split('#').next().unwrap_or_default();
    match plain.split_once('?') {
        Some((front, _)) => front,
        None => plain.rfind('/').map_or(plain, |at| &plain[..=at]),
    }
}

fn of(platform: &str) -> Option<&'static Looks> {
    LOOKS.iter().find(|looks| looks.platform == platform)
}

/// Returns whether a value can stand in an address as it is.
fn is_plain(value: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.:@~".contains(&byte);
    !value.is_empty() && value.len() <= 200 && value.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_filled_in_or_left_out() {
        let did = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
        let whom = |platform, instance, id, handle| Whom { platform, instance, id, handle };
        for (whom, account, post, post_at) in [
            (whom("x", None, None, Some("a_b")), 1, "7", Some("https://x.com/a_b/status/7")),
            (whom("x", None, Some("1"), None), 0, "7", None),
            (whom("x", None, None, Some("a/../b?")), 0, "7", None),
            (whom("mastodon", None, None, Some("a")), 0, "7", None),
            (
                whom("mastodon", Some("m.example"), None, Some("a")),
                2,
                "7",
                Some("https://m.example/api/v1/statuses/7"),
            ),
            (whom("telegram", None, None, Some("c")), 1, "c-12", Some("https://t.me/c/12?embed=1")),
            (
                whom("bluesky", Some("http://127.0.0.1:2583/"), Some(did), None),
                1,
                "3k@did:plc:aaaaaaaaaaaaaaaaaaaaaaaa",
                Some(
                    "http://127.0.0.1:2583/xrpc/com.atproto.repo.getRecord?repo=did:plc:aaaaaaaaaaaaaaaaaaaaaaaa&collection=app.bsky.feed.post&rkey=3k",
                ),
            ),
            (whom("bluesky", None, Some(did), None), 1, "3k+repost@did:plc:a", None),
            (whom("nowhere", None, Some("1"), Some("a")), 0, "1", None),
        ] {
            assert_eq!((whom.account().len(), whom.post(post).as_deref()), (account, post_at), "{whom:?}");
        }
        for looks in LOOKS {
            let given = impossible(looks.platform, Some("host.example"));
            assert_eq!(given.len(), looks.impossible.len(), "{}", looks.platform);
        }
        assert_eq!(impossible("nowhere", None).len(), 0);
        assert_eq!(impossible("mastodon", None).len(), 0);
    }

    #[test]
    fn an_answer_tells_whose_it_is() {
        for (platform, body, id, posts) in [
            ("bluesky", r#"{"did":"did:plc:a","active":true}"#, Some("did:plc:a"), None),
            ("bluesky", r#"{"did":"did:plc:a","postsCount":3}"#, Some("did:plc:a"), Some(3)),
            ("mastodon", r#"{"id":"7","statuses_count":0}"#, Some("7"), Some(0)),
            ("mastodon", r#"{"id":"7","content":"a post"}"#, None, None),
            ("weibo", r#"{"data":{"userInfo":{"id":12,"statuses_count":5}}}"#, Some("12"), Some(5)),
            ("x", r#"{"id":"7"}"#, None, None),
            ("mastodon", "<p>", None, None),
            ("bluesky", r#"{"did":["a"]}"#, None, None),
        ] {
            assert_eq!(tells(platform, body.as_bytes()), (id.map(str::to_owned), posts), "{body}");
        }
        for (url, wanted) in [
            ("http://a/x/y?z=1/2", "http://a/x/y"),
            ("http://a/@b", "http://a/"),
            ("http://a/s/b#c", "http://a/s/"),
        ] {
            assert_eq!(family(url), wanted);
        }
    }
}
