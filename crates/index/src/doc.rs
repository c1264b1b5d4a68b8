//! What the index is given of a post and what it gives back.
//!
//! Never holds the text: a found post is read from its record.

use model::Kinds;

/// Where a post's record lies in the archive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct At {
    /// The caller's number of the batch.
    pub batch: u32,
    /// Number of the object in the batch.
    pub object: u16,
    /// Its generation.
    pub generation: u16,
    /// First byte of the frame in the object.
    pub offset: u32,
    /// Line in the frame, from 0.
    pub line: u16,
}

/// A post to be indexed.
#[derive(Clone, Copy, Debug)]
pub struct Doc<'a> {
    /// When it was written, in milliseconds since 1970, if that is known. What is more than about
    /// 270,000 years away is taken as not known.
    pub time_ms: Option<i64>,
    /// The caller's number of the account.
    pub account: u32,
    /// Within what its id is unique: the platform and instance, written as the caller likes, but always
    /// the same.
    pub space: &'a str,
    /// Native id.
    pub id: &'a str,
    /// Native id of the post that it answers, in the same space.
    pub reply_to: Option<&'a str>,
    /// Its kinds.
    pub kinds: Kinds,
    /// The shown text.
    pub text: &'a str,
    /// A number that two versions of a post have in common exactly if their content is the same; given
    /// back by [`crate::Index::known`].
    pub version: u64,
    /// Where its record lies.
    pub at: At,
}

/// A post that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// When it was written, in milliseconds since 1970, if that is known.
    pub time_ms: Option<i64>,
    /// The caller's number of the account.
    pub account: u32,
    /// The platform and instance, as they were given.
    pub space: String,
    /// Native id.
    pub id: String,
    /// Native id of the post that it answers.
    pub reply_to: Option<String>,
    /// Its kinds.
    pub kinds: Kinds,
    /// Where its record lies.
    pub at: At,
    /// Whether a version that was added later takes its place.
    pub superseded: bool,
}

/// Returns the number by which a post is known: a 64-bit hash of its space and id (FNV-1a with a final
/// mix). Two posts may have the same one; whoever must be certain compares the ids.
#[must_use]
pub fn id_hash(space: &str, id: &str) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for &byte in space.as_bytes().iter().chain(&[0xFF]).chain(id.as_bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    hash ^ hash >> 33
}

/// Returns the kinds as bits.
pub(crate) fn kinds_to_bits(kinds: Kinds) -> u8 {
    let Kinds { own, reply, thread, quote, retweet, media } = kinds;
    [own, reply, thread, quote, retweet, media]
        .into_iter()
        .enumerate()
        .map(|(bit, is)| u8::from(is) << bit)
        .sum()
}

/// Returns the kinds that the bits stand for.
pub(crate) fn kinds_of_bits(bits: u8) -> Kinds {
    let is = |bit: u8| bits >> bit & 1 == 1;
    Kinds { own: is(0), reply: is(1), thread: is(2), quote: is(3), retweet: is(4), media: is(5) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_worked_out_elsewhere() {
        // Worked out with python3, from the definitions of FNV-1a and of the mix.
        for (space, id, hash) in HASHES {
            assert_eq!(id_hash(space, id), hash, "{space} {id}");
        }
    }

    #[test]
    fn kinds_go_both_ways() {
        for bits in 0..64 {
            assert_eq!(kinds_to_bits(kinds_of_bits(bits)), bits);
        }
    }

    const HASHES: [(&str, &str, u64); 3] = [
        ("", "", 0xAF9BAF0B40B2142D),
        ("x", "1060000000000000000", 0x7B7DFECBAA1A9721),
        ("mastodon/a.example", "碑", 0x2FC521FF06043C07),
    ];
}
