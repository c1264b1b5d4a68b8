//! Which version of a post a record holds: a digest of its stable fields (docs/format.md 6.4).
//!
//! Never stored among the archive's truth: it would confirm a guess at a withheld text.

use model::Post;
use seal::Digest;

/// Returns the first eight bytes of a digest of the stable fields. Counters, mentions' names and
/// offsets are not among them, so that they make no version.
pub(crate) fn version(post: &Post) -> u64 {
    let mut digest = Digest::new();
    let mut put = |tag: u8, bytes: &[u8]| {
        digest.update(&[tag]);
        digest.update(&u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(bytes);
    };
    put(0, post.account.as_bytes());
    if let Some(created) = &post.created {
        put(1, &created.ms.to_be_bytes());
    }
    if let Some(title) = &post.title {
        put(10, title.as_bytes());
    }
    put(2, post.text.as_bytes());
    if let Some(long) = &post.long {
        put(3, long.text.as_bytes());
    }
    if let Some(reply) = &post.reply {
        put(4, reply.id.as_deref().unwrap_or_default().as_bytes());
        put(5, reply.account.as_deref().unwrap_or_default().as_bytes());
    }
    if let Some(quote) = &post.quote {
        put(6, quote.id.as_bytes());
    }
    for media in &post.media {
        put(7, media.url.as_bytes());
    }
    if let Some(edits) = &post.edits {
        put(8, edits.initial.as_bytes());
    }
    if let Some(deleted) = &post.deleted {
        put(9, &deleted.ms.to_be_bytes());
    }
    let hash = digest.finish().0;
    u64::from_be_bytes([hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7]])
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Counts, LongText, Mention, Reply};

    #[test]
    fn counters_and_mentions_make_no_version_and_words_do() {
        let base = Post { id: "1".into(), account: "2".into(), text: "碑".into(), ..Post::default() };
        let same = [
            Post { counts: Some(Counts { likes: Some(1), ..Counts::default() }), ..base.clone() },
            Post {
                mentions: vec![Mention { end: 1, handle: "a".into(), id: Some("9".into()), start: 0 }],
                ..base.clone()
            },
            Post { handle: Some("renamed".into()), ..base.clone() },
        ];
        for post in same {
            assert_eq!(version(&post), version(&base));
        }
        let long =
            LongText { id: None, links: vec![], mentions: vec![], tags: vec![], text: "碑林".into() };
        let other = [
            Post { text: "林".into(), ..base.clone() },
            Post { long: Some(long), ..base.clone() },
            Post { reply: Some(Reply { id: Some("3".into()), ..Reply::default() }), ..base.clone() },
            Post { reply: Some(Reply { account: Some("3".into()), ..Reply::default() }), ..base.clone() },
        ];
        for post in other {
            assert_ne!(version(&post), version(&base));
        }
    }
}
