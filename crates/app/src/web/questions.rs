//! What a page asks, as the archive understands it.
//!
//! Never widens a question: an account that is not there finds nothing.

use archive::Asked;
use model::Kinds;
use pages::{Kind, PAGE_POSTS};

/// Returns the question that a page of a list asks.
pub fn of_page(asked: &pages::Asked) -> Asked {
    let (from_ms, to_ms) = asked.span();
    let page = usize::try_from(PAGE_POSTS).unwrap_or(usize::MAX);
    let skip = usize::try_from(asked.skip).unwrap_or(usize::MAX);
    Asked {
        words: asked.q.clone(),
        account: asked.account.as_deref().map(account),
        from_ms,
        to_ms,
        kinds: asked.kind.map(kinds).unwrap_or_default(),
        oldest: asked.oldest,
        offset: skip.saturating_mul(page),
        limit: page,
    }
}

/// Returns platform and native id of an account's name in an address, `x:12`.
fn account(key: &str) -> (String, String) {
    let (platform, id) = key.split_once(':').unwrap_or(("", key));
    (platform.to_owned(), id.to_owned())
}

/// Returns the kinds that ask for one kind.
pub fn kinds(kind: Kind) -> Kinds {
    let mut kinds = Kinds::default();
    match kind {
        Kind::Own => kinds.own = true,
        Kind::Reply => kinds.reply = true,
        Kind::Thread => kinds.thread = true,
        Kind::Quote => kinds.quote = true,
        Kind::Retweet => kinds.retweet = true,
        Kind::Media => kinds.media = true,
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_asks_for_its_own_part() {
        let asked = of_page(&pages::Asked::of_query(
            "q=%E7%A2%91&account=x%3A12&kind=reply&from=2018-11&to=2018-11&order=oldest&page=3",
        ));
        assert_eq!(asked.words, "碑");
        assert_eq!(asked.account, Some(("x".into(), "12".into())));
        // Worked out with `date -u -d 2018-11-01 +%s`.
        assert_eq!((asked.from_ms, asked.to_ms), (Some(1_541_030_400_000), Some(1_543_622_400_000)));
        assert_eq!(asked.kinds, Kinds { reply: true, ..Kinds::default() });
        assert_eq!((asked.offset, asked.limit, asked.oldest), (100, 50, true));
    }
}
