//! What an address of a fediverse server says: which server, whose, which post.
//!
//! Never asks a server, and never takes a name at another server for one at this.

/// Returns the server, in lower case, with its port where it has one.
pub fn host(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let good =
        !host.is_empty() && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | ':' | '_'));
    good.then(|| host.to_lowercase())
}

/// Returns the last part of the path, which names an account or a post at its server. The `/activity` by
/// which an activity differs from its post is no part of it.
pub fn last(address: &str) -> Option<&str> {
    let path = address.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let path = path.strip_suffix("/activity").unwrap_or(path);
    let rest = path.split_once("://").map_or(path, |(_, rest)| rest);
    let (_, last) = rest.rsplit_once('/')?;
    Some(last.trim_start_matches('@')).filter(|last| !last.is_empty())
}

/// Returns the account in the address of a post, where its path has one: `/users/lin/statuses/1`, `/@lin/1`.
pub fn account(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    let parts: Vec<&str> = rest.split('/').skip(1).take(5).collect();
    match parts.as_slice() {
        ["users", name, "statuses", ..] | ["ap", "users", name, "statuses", ..] => Some(*name),
        [name, _] => name.strip_prefix('@').filter(|name| !name.contains('@')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_apart() {
        for (address, server, id, who) in [
            (
                "https://M.example/users/lin/statuses/109/activity",
                Some("m.example"),
                Some("109"),
                Some("lin"),
            ),
            ("https://m.example/users/lin/statuses/109", Some("m.example"), Some("109"), Some("lin")),
            ("https://m.example/ap/users/7/statuses/109", Some("m.example"), Some("109"), Some("7")),
            (
                "https://m.example/@lin/109?x#y",
                Some("m.example"),
                Some("109?x#y".split('?').next().unwrap_or("")),
                Some("lin"),
            ),
            ("https://p.example:444/objects/0f-1", Some("p.example:444"), Some("0f-1"), None),
            ("https://m.example/@lin", Some("m.example"), Some("lin"), None),
            ("https://m.example", Some("m.example"), None, None),
            ("likes.json", None, None, None),
            ("https:///x", None, Some("x"), None),
            ("", None, None, None),
        ] {
            assert_eq!(
                (host(address).as_deref(), last(address), account(address)),
                (server, id, who),
                "{address}"
            );
        }
    }
}
