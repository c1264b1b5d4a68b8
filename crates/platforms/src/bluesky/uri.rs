//! Names within the network: addresses of records, ids of posts, and the times in record keys.
//!
//! Never resolves a handle.

/// The signs of a timestamp identifier, in their order.
const SIGNS: &[u8; 32] = b"234567abcdefghijklmnopqrstuvwxyz";

/// The collection of posts.
pub const POST: &str = "app.bsky.feed.post";
/// The collection of reposts.
pub const REPOST: &str = "app.bsky.feed.repost";
/// The collection of profiles, of which a repository has one.
pub const PROFILE: &str = "app.bsky.actor.profile";

/// `at://<did>/<collection>/<key>`, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    pub did: &'a str,
    pub collection: &'a str,
    pub key: &'a str,
}

impl<'a> Address<'a> {
    /// Takes an address apart; `None` where it is none of a record, or of an account by its handle.
    pub fn read(text: &'a str) -> Option<Self> {
        let mut parts = text.strip_prefix("at://")?.split('/');
        let address = Self { did: parts.next()?, collection: parts.next()?, key: parts.next()? };
        let good = address.did.starts_with("did:") && !address.key.is_empty() && parts.next().is_none();
        good.then_some(address)
    }

    /// Returns the id that a post or repost at this address has.
    pub fn id(&self) -> String {
        id(self.did, self.collection, self.key)
    }
}

/// Returns the id of a post: `<key>@<did>`; of a repost `<key>+repost@<did>`, for two collections may use one
/// key. Neither `@` nor `+` can stand in a key or a DID, nor can `/`, which addresses of pages do not bear.
pub fn id(did: &str, collection: &str, key: &str) -> String {
    match collection {
        REPOST => format!("{key}+repost@{did}"),
        _ => format!("{key}@{did}"),
    }
}

/// Returns the time in a key that is a timestamp identifier, in milliseconds since 1970.
pub fn key_ms(key: &str) -> Option<i64> {
    // The first sign holds the highest bit, which is 0, and four more.
    if key.len() != 13
        || !key.starts_with(|first: char| SIGNS[..16].contains(&(first as u8)) && first.is_ascii())
    {
        return None;
    }
    let number = key.bytes().try_fold(0_u64, |sum, sign| {
        Some(sum << 5 | SIGNS.iter().position(|known| *known == sign)? as u64)
    })?;
    i64::try_from((number >> 10) / 1000).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tell_their_time() {
        // Worked out with python3: int over "234567a…z", >> 10, microseconds.
        for (key, wanted) in [
            ("3jzfcijpj2z2a", Some(1_688_137_381_887)),
            ("3lhmydd7cps23", Some(1_738_978_882_659)),
            ("2222222222222", Some(0)),
            ("self", None),
            ("3jzfcijpj2z21", None),
            ("zzzzzzzzzzzzz", None),
            ("3jzfcijpj2z2aa", None),
            ("碑碑碑碑a", None),
        ] {
            assert_eq!(key_ms(key), wanted, "{key}");
        }
    }

    #[test]
    fn addresses_of_records_give_ids() {
        for (text, id) in [
            ("at://did:plc:a/app.bsky.feed.post/3k", Some("3k@did:plc:a")),
            ("at://did:plc:a/app.bsky.feed.repost/3k", Some("3k+repost@did:plc:a")),
            ("at://lin.example/app.bsky.feed.post/3k", None),
            ("at://did:plc:a/app.bsky.feed.post", None),
            ("at://did:plc:a/app.bsky.feed.post/3k/x", None),
            ("https://bsky.app/", None),
        ] {
            assert_eq!(Address::read(text).map(|address| address.id()).as_deref(), id, "{text}");
        }
    }
}
