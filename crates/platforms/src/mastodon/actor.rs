//! The owner's public profile, from `actor.json`.
//!
//! Never keeps keys, inboxes or whoever follows.

use formats::{Problem, ProblemKind};
use model::{Account, Basis, Moment, PieceRef};

use super::address::{host, last};
use super::shape::{Actor, parse};
use crate::rfc3339;

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

/// Reads a profile; `picture` returns the member that a picture's address is, if it is one.
///
/// # Errors
/// A problem where it is not a profile.
pub fn account(
    slice: &[u8],
    pieces: &[PieceRef],
    platform: &str,
    reader: &str,
    picture: impl Fn(&str) -> Option<String>,
) -> Result<Account, Problem> {
    let mut mended = None;
    let read = parse(slice, &mut mended, |actor: Actor<'_>, _, _| {
        let address = actor.id.get()?;
        let mut account = Account {
            platform: platform.to_owned(),
            instance: host(address),
            id: last(address)?.to_owned(),
            handle: actor.preferred_username.owned(),
            name: actor.name.owned(),
            created: actor.published.get().and_then(rfc3339::ms).map(opened),
            bio: actor.summary.owned(),
            website: actor.url.address().map(str::to_owned),
            ..Account::default()
        };
        let picture = |address: &str| picture(address).unwrap_or_else(|| address.to_owned());
        account.avatar = actor.icon.address().map(picture);
        account.header = actor.image.address().map(picture);
        account.from.pieces = pieces.to_vec();
        account.from.reader = reader.to_owned();
        Some(account)
    });
    match read {
        Some(Some(account)) => Ok(account),
        Some(None) => Err(Problem::new(ProblemKind::WrongShape).detail("id")),
        None => Err(Problem::new(ProblemKind::NotJson)),
    }
}

/// Mastodon rounds the day on which an account was opened to midnight.
fn opened(ms: i64) -> Moment {
    let basis = if ms % DAY_MS == 0 { Basis::DateOnly } else { Basis::PlatformField };
    Moment { basis, id_off_ms: None, ms }
}
