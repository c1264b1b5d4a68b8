//! Hosts and paths of addresses.
//!
//! Never resolves or mends an address.

/// Returns the host and what stands behind it, from `/` or `?` on: `("", "")` where there is no host.
pub fn parts(url: &str) -> (&str, &str) {
    let Some((scheme, rest)) = url.split_once("://") else { return ("", "") };
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return ("", "");
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (place, path) = rest.split_at(end);
    let host = place.rsplit('@').next().unwrap_or_default();
    let host = match host.rfind(':') {
        Some(at) if host[at + 1..].bytes().all(|byte| byte.is_ascii_digit()) => &host[..at],
        _ => host,
    };
    (host.trim_end_matches('.'), path)
}

/// Returns a host and each domain it is below, the longest first: `a.b.c`, `b.c`, `c`.
pub fn domains(host: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(host).filter(|host| !host.is_empty());
    std::iter::from_fn(move || {
        let domain = rest?;
        rest = domain.split_once('.').map(|(_, above)| above).filter(|above| !above.is_empty());
        Some(domain)
    })
    .take(32)
}

/// Returns whether an address is fetched over TLS; `None` where it does not say.
pub fn over_tls(url: &str) -> Option<bool> {
    let (scheme, _) = url.split_once("://")?;
    match scheme.to_ascii_lowercase().as_str() {
        "https" => Some(true),
        "http" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gives_host_and_path() {
        for (url, wanted) in [
            ("https://x.com/a?b#c", ("x.com", "/a?b#c")),
            ("http://u:p@X.com:8080?q", ("X.com", "?q")),
            ("https://x.com", ("x.com", "")),
            ("https://[::1]:80/a", ("[::1]", "/a")),
            ("https://x.com./a", ("x.com", "/a")),
            ("ftp://x.com/a", ("", "")),
            ("x.com/a", ("", "")),
            ("", ("", "")),
            ("https://evil.example/https://x.com/", ("evil.example", "/https://x.com/")),
        ] {
            assert_eq!(parts(url), wanted, "{url}");
        }
        assert_eq!(domains("a.b.c").collect::<Vec<_>>(), ["a.b.c", "b.c", "c"]);
        assert_eq!(domains("").count(), 0);
        assert!(domains(&"a.".repeat(1000)).count() <= 32);
    }
}
