//! What of a captured request or answer belongs to whoever captured it: cookies, tokens, answers that only
//! a logged-in viewer gets.
//!
//! Never looks at what a page says, and never lets a doubtful name through.

use std::ops::Range;

/// Names of header fields, in lower case, whose values are left out.
const FIELDS: &[&str] = &[
    "cookie",
    "set-cookie",
    "set-cookie2",
    "authorization",
    "proxy-authorization",
    "x-api-key",
    "x-client-transaction-id",
    "x-forwarded-for",
    "x-real-ip",
    "forwarded",
    "true-client-ip",
    "cf-connecting-ip",
];
/// What a name may hold to be of that kind.
const FIELD_PARTS: &[&str] = &["csrf", "xsrf", "token", "session", "x-wechat", "auth-", "-auth", "password"];

/// Names of parameters, in lower case, whose values are left out.
const PARAMETERS: &[&str] = &[
    "pass_ticket",
    "key",
    "uin",
    "exportkey",
    "auth",
    "sid",
    "jwt",
    "ticket",
    "api_key",
    "apikey",
    "sso",
    "st",
    "__wb_post_data",
];
/// What a name may hold to be of that kind.
const PARAMETER_PARTS: &[&str] =
    &["token", "session", "passw", "passwd", "pwd", "secret", "csrf", "xsrf", "oauth", "credential"];

/// Parts of addresses whose answers only the viewer gets: home timelines, settings, messages.
const VIEWERS: &[(&str, &[&str])] = &[
    (
        "x.com",
        &[
            "/HomeTimeline",
            "/HomeLatestTimeline",
            "/Viewer",
            "/account/settings",
            "/account/multi/list",
            "/DMinbox",
            "/DMInbox",
            "/dm/",
            "/direct_messages",
            "/NotificationsTimeline",
            "/notifications/",
            "/Bookmarks",
            "/account/",
        ],
    ),
    (
        "weibo.com",
        &["/ajax/feed/", "/ajax/config", "/ajax/setting", "/ajax/message", "/ajax/side/", "/friends"],
    ),
    ("weibo.cn", &["/api/config", "/feed/friends", "/message/", "/api/account", "/friends"]),
];

/// Parts of addresses to which people send who they are.
const LOGINS: &[&str] = &[
    "login",
    "signin",
    "sign_in",
    "logon",
    "passport",
    "password",
    "/auth",
    "oauth",
    "/sso",
    "session",
    "onboarding",
];

/// Returns whether a header field's value is left out.
pub fn is_field(name: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    let Ok(name) = std::str::from_utf8(&name) else { return false };
    FIELDS.contains(&name) || FIELD_PARTS.iter().any(|part| name.contains(part))
}

/// Returns whether a parameter's value is left out.
pub fn is_parameter(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    PARAMETERS.contains(&name.as_str()) || PARAMETER_PARTS.iter().any(|part| name.contains(part))
}

/// Returns whether an address is of an answer that only its viewer gets.
pub fn is_viewers(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
    let host = host.replace("twitter.com", "x.com");
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let of = |domain: &str| {
        host.strip_suffix(domain).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    };
    VIEWERS.iter().any(|(domain, parts)| of(domain) && parts.iter().any(|part| path.contains(part)))
}

/// Returns whether what is sent to an address, or what it sends itself, is a login.
pub fn is_login(url: &str, body: &[u8]) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let head = String::from_utf8_lossy(&body[..body.len().min(64 << 10)]).to_ascii_lowercase();
    LOGINS.iter().any(|part| path.contains(part))
        || ["passw", "pwd", "token", "secret"].iter().any(|part| head.contains(part))
}

/// Adds the values of parameters in addresses, wherever they stand in these bytes, which begin at `base`.
pub fn in_addresses(bytes: &[u8], base: usize, out: &mut Vec<Range<usize>>) {
    for at in memchr::memchr3_iter(b'?', b'&', b'#', bytes) {
        parameter(bytes, at + 1, base, out);
    }
    // `&` in JSON.
    for at in memchr::memmem::find_iter(bytes, b"\\u0026") {
        parameter(bytes, at + 6, base, out);
    }
}

fn parameter(bytes: &[u8], from: usize, base: usize, out: &mut Vec<Range<usize>>) {
    let from = if bytes[from..].starts_with(b"amp;") { from + 4 } else { from };
    let rest = &bytes[from..];
    let named = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.[]%".contains(byte);
    let length = rest.iter().take(64).take_while(|byte| named(byte)).count();
    if rest.get(length) != Some(&b'=') {
        return;
    }
    let Ok(name) = std::str::from_utf8(&rest[..length]) else { return };
    if !is_parameter(name) {
        return;
    }
    let value = &rest[length + 1..];
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"&\"'<>#\\".contains(byte);
    let end = value.iter().position(ends).unwrap_or(value.len());
    if end > 0 {
        let start = base + from + length + 1;
        out.push(start..start + end);
    }
}

/// Adds the values of fields and parameters in bytes that are not known to be a header: what stands
/// between records, or in a broken one.
pub fn in_lines(bytes: &[u8], base: usize, out: &mut Vec<Range<usize>>) {
    let mut at = 0;
    for end in memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]) {
        let line = &bytes[at.min(end)..end];
        if let Some(colon) = memchr::memchr(b':', &line[..line.len().min(80)])
            && is_field(line[..colon].trim_ascii())
        {
            let value = &line[colon + 1..];
            let blank = value.len() - value.trim_ascii_start().len();
            let start = base + at + colon + 1 + blank;
            out.push(start..start + value.trim_ascii().len());
        }
        at = end + 1;
    }
    in_addresses(bytes, base, out);
}

/// Returns an address with the values of such parameters taken out.
pub fn without(url: &str) -> String {
    let mut ranges = Vec::new();
    in_addresses(url.as_bytes(), 0, &mut ranges);
    let mut out = String::with_capacity(url.len());
    let mut at = 0;
    for range in sorted(ranges) {
        out.push_str(url.get(at..range.start).unwrap_or_default());
        at = range.end;
    }
    out + url.get(at..).unwrap_or_default()
}

/// Returns ranges sorted and apart, without empty ones.
pub fn sorted(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| range.start < range.end);
    ranges.sort_unstable_by_key(|range| range.start);
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_taken_out_of_addresses() {
        for (url, wanted) in [
            ("https://a/b?x=1&pass_ticket=CANARY&y=2", "https://a/b?x=1&pass_ticket=&y=2"),
            ("https://a/b?access_token=C", "https://a/b?access_token="),
            ("https://a/#access_token=C&x=1", "https://a/#access_token=&x=1"),
            ("https://a/?x=1&amp;key=C&amp;y=2", "https://a/?x=1&amp;key=&amp;y=2"),
            ("https://a/?monkey=1&keys=2&z=key=3", "https://a/?monkey=1&keys=2&z=key=3"),
            ("https://a/?x=1\\u0026uin=C\\u0026y=2", "https://a/?x=1\\u0026uin=\\u0026y=2"),
            ("https://a/?key=", "https://a/?key="),
            ("", ""),
        ] {
            assert_eq!(without(url), wanted);
        }
    }

    #[test]
    fn answers_for_the_viewer_alone_are_known_by_their_address() {
        for (url, wanted) in [
            ("https://x.com/i/api/graphql/abc/HomeTimeline?variables=1", true),
            ("https://twitter.com/i/api/graphql/abc/Viewer", true),
            ("https://api.x.com/1.1/account/settings.json", true),
            ("https://x.com/i/api/graphql/abc/UserTweets", false),
            ("https://x.com/a/status/1?from=/Viewer", false),
            ("https://notx.com/i/api/graphql/abc/HomeTimeline", false),
            ("https://m.weibo.cn/api/config", true),
            ("https://m.weibo.cn/statuses/show?id=1", false),
        ] {
            assert_eq!(is_viewers(url), wanted, "{url}");
        }
    }
}
