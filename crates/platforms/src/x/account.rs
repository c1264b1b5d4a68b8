//! The owner's public profile, from the files that hold parts of it, and the rule `x/account/1` that
//! cuts the private values out of `account.js`.
//!
//! Never keeps an address, a phone number or how the account was made: only four values of
//! `account.js` are public.

use std::fmt;
use std::ops::Range;

use formats::{Problem, ProblemKind};
use model::{Account, Basis, Moment, PieceRef};
use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;

use super::shape::Text;
use super::time;
use crate::mend;

/// The members of `account` that are public.
const PUBLIC: [&str; 4] = ["accountId", "username", "createdAt", "accountDisplayName"];

/// The most pieces and former handles that an account is made of; a true one has a handful.
const PARTS_MAX: usize = 1000;

/// Members of a JSON object in their order, doubles included.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Pairs<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

/// Returns the private ranges of `account.js`, by rule `x/account/1`: every value but the four public
/// ones. Of a string the quotation marks stay.
///
/// # Errors
/// [`ProblemKind::MixedUncut`] where the file is not what the rule knows.
pub fn private_ranges(bytes: &[u8]) -> Result<Vec<Range<usize>>, Problem> {
    let uncut = || Problem::new(ProblemKind::MixedUncut);
    let text = std::str::from_utf8(bytes).map_err(|_| uncut())?;
    let list = text.find('[').map(|at| &text[at..]).ok_or_else(uncut)?;
    let list = list.trim_end().trim_end_matches(';').trim_end();
    let elements: Vec<Pairs<'_>> = serde_json::from_str(list).map_err(|_| uncut())?;
    let mut ranges = Vec::new();
    for (name, value) in elements.into_iter().flat_map(|pairs| pairs.0) {
        let inner: Result<Pairs<'_>, _> = serde_json::from_str(value.get());
        match inner {
            Ok(inner) if name == "account" => {
                let private = inner.0.iter().filter(|pair| {
                    let plain = pair.1.get().starts_with(['"', 'n']);
                    !(plain && PUBLIC.contains(&pair.0.as_str()))
                });
                ranges.extend(private.map(|pair| range(text, pair.1)));
            }
            _ => ranges.push(range(text, value)),
        }
    }
    ranges.retain(|range| !range.is_empty());
    Ok(ranges)
}

/// Where a value lies in the text it was borrowed from.
fn range(text: &str, value: &RawValue) -> Range<usize> {
    let value = value.get();
    let start = value.as_ptr() as usize - text.as_ptr() as usize;
    let quoted = usize::from(value.len() >= 2 && value.starts_with('"'));
    start + quoted..start + value.len() - quoted
}

/// What is known of the owner.
#[derive(Default)]
pub struct Owner {
    account: Account,
    /// How far what `id` and `handle` come from is to be believed; the highest wins.
    rank: u8,
    former: Vec<(i64, String)>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct AccountFile<'a> {
    #[serde(borrow)]
    account_id: Option<Text<'a>>,
    username: Option<Text<'a>>,
    created_at: Option<Text<'a>>,
    account_display_name: Option<Text<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct ProfileFile<'a> {
    #[serde(borrow)]
    description: Description<'a>,
    avatar_media_url: Option<Text<'a>>,
    header_media_url: Option<Text<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Description<'a> {
    #[serde(borrow)]
    bio: Option<Text<'a>>,
    website: Option<Text<'a>>,
    location: Option<Text<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct NameChange<'a> {
    #[serde(borrow)]
    changed_at: Option<Text<'a>>,
    changed_from: Option<Text<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct UserDetails<'a> {
    #[serde(borrow)]
    id: Option<Text<'a>>,
    screen_name: Option<Text<'a>>,
    full_name: Option<Text<'a>>,
    bio: Option<Text<'a>>,
    location: Option<Text<'a>>,
    url: Option<Text<'a>>,
    created_at: Option<Text<'a>>,
}

fn owned(text: Option<&Text<'_>>) -> Option<String> {
    text.filter(|text| !text.0.is_empty()).map(Text::owned)
}

/// Reads one value and gives it to `take`.
fn with<'a, T: Deserialize<'a>>(text: &'a str, field: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|error| {
        let kind = if error.is_data() { ProblemKind::WrongShape } else { ProblemKind::NotJson };
        Problem::new(kind).detail(field)
    })
}

/// Returns the value of an element's only member that counts: `{"profile":{…}}`, or the element.
fn unwrapped<'a>(text: &'a str, name: &str) -> Result<&'a str, Problem> {
    let pairs: Pairs<'a> = with(text, name)?;
    let inner = pairs.0.into_iter().find(|pair| pair.0 == name);
    Ok(inner.map_or(text, |pair| pair.1.get()))
}

impl Owner {
    /// Returns the native id, where it is known.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        Some(self.account.id.as_str()).filter(|id| !id.is_empty())
    }

    /// Returns the handle, where it is known.
    #[must_use]
    pub fn handle(&self) -> Option<&str> {
        self.account.handle.as_deref()
    }

    /// Takes an id and a handle from a source of some rank: 3 the account file, 2 a manifest or
    /// `user_details`, 1 the headers.
    pub fn name(&mut self, rank: u8, id: Option<String>, handle: Option<String>, name: Option<String>) {
        if rank < self.rank || id.is_none() {
            return;
        }
        self.rank = rank;
        self.account.id = id.unwrap_or_default();
        self.account.handle = handle.or(self.account.handle.take());
        self.account.name = name.or(self.account.name.take());
    }

    /// Takes in `account.js`, whole.
    ///
    /// # Errors
    /// A problem where it is not of its shape.
    pub fn account_file(&mut self, bytes: &[u8], pieces: &[PieceRef]) -> Result<(), Problem> {
        let mended = mend::mend(bytes);
        let list = mended.text.find('[').map_or("", |at| &mended.text[at..]);
        let list = list.trim_end().trim_end_matches(';').trim_end();
        let elements: Vec<&RawValue> = with(list, "account")?;
        for element in elements {
            let file: AccountFile<'_> = with(unwrapped(element.get(), "account")?, "account")?;
            let created = file.created_at.as_ref().and_then(|text| time::field_ms(&text.0));
            let name = owned(file.account_display_name.as_ref());
            self.name(3, owned(file.account_id.as_ref()), owned(file.username.as_ref()), name);
            self.opened(created);
        }
        self.source(&pieces[..pieces.len().min(1)]);
        Ok(())
    }

    /// Takes in an element of `profile.js`.
    ///
    /// # Errors
    /// A problem where it is not of its shape.
    pub fn profile(&mut self, slice: &[u8], pieces: &[PieceRef]) -> Result<(), Problem> {
        let mended = mend::mend(slice);
        let file: ProfileFile<'_> = with(unwrapped(&mended.text, "profile")?, "profile")?;
        self.account.bio = owned(file.description.bio.as_ref());
        self.account.website = owned(file.description.website.as_ref());
        self.account.place = owned(file.description.location.as_ref());
        self.account.avatar = owned(file.avatar_media_url.as_ref());
        self.account.header = owned(file.header_media_url.as_ref());
        self.source(pieces);
        Ok(())
    }

    /// Takes in an element of `screen-name-change.js`.
    ///
    /// # Errors
    /// A problem where it is not of its shape.
    pub fn name_change(&mut self, slice: &[u8], pieces: &[PieceRef]) -> Result<(), Problem> {
        let mended = mend::mend(slice);
        let outer = unwrapped(&mended.text, "screenNameChange")?;
        let change: NameChange<'_> = with(unwrapped(outer, "screenNameChange")?, "screenNameChange")?;
        let when = change.changed_at.as_ref().and_then(|text| time::field_ms(&text.0));
        let Some(from) = owned(change.changed_from.as_ref()) else {
            return Err(Problem::new(ProblemKind::WrongShape).detail("changedFrom"));
        };
        if self.former.len() < PARTS_MAX {
            self.former.push((when.unwrap_or(i64::MIN), from));
        }
        self.source(pieces);
        Ok(())
    }

    /// Takes in a grailbird export's `user_details`, from its opening brace.
    ///
    /// # Errors
    /// A problem where it is not of its shape.
    pub fn user_details(&mut self, text: &str, pieces: &[PieceRef]) -> Result<(), Problem> {
        let details: UserDetails<'_> = with(text, "user_details")?;
        let created = details.created_at.as_ref().and_then(|text| time::field_ms(&text.0));
        let name = owned(details.full_name.as_ref());
        self.name(2, owned(details.id.as_ref()), owned(details.screen_name.as_ref()), name);
        self.opened(created);
        self.account.bio = owned(details.bio.as_ref());
        self.account.place = owned(details.location.as_ref());
        self.account.website = owned(details.url.as_ref());
        self.source(pieces);
        Ok(())
    }

    /// Notes the pieces that something was read from.
    pub fn source(&mut self, pieces: &[PieceRef]) {
        let room = PARTS_MAX.saturating_sub(self.account.from.pieces.len());
        self.account.from.pieces.extend_from_slice(&pieces[..pieces.len().min(room)]);
    }

    fn opened(&mut self, ms: Option<i64>) {
        let moment = |ms| Moment { basis: Basis::PlatformField, id_off_ms: None, ms };
        self.account.created = ms.map(moment).or(self.account.created);
    }

    /// Returns the addresses of avatar and header picture.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        self.account.avatar.iter().chain(&self.account.header).map(String::as_str)
    }

    /// Returns the account, `None` where its id is unknown or no piece says anything of it.
    #[must_use]
    pub fn account(&self, reader: &'static str) -> Option<Account> {
        self.id().filter(|_| !self.account.from.pieces.is_empty())?;
        let mut account = self.account.clone();
        let mut former = self.former.clone();
        former.sort();
        account.platform = "x".to_owned();
        account.former = former.into_iter().map(|change| change.1).collect();
        account.from.reader = reader.to_owned();
        Some(account)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// Returns the text with every private range as `▮`.
    fn cut(text: &str) -> Option<String> {
        let ranges = private_ranges(text.as_bytes()).ok()?;
        let (mut out, mut at) = (String::new(), 0);
        for range in ranges {
            out.push_str(&text[at..range.start]);
            out.push('▮');
            at = range.end;
        }
        Some(out + &text[at..])
    }

    #[test]
    fn only_four_values_of_an_account_stay() {
        for (text, wanted) in [
            (
                r#"window.YTD.account.part0 = [ { "account" : { "email" : "a@b.example", "createdVia" : "web", "username" : "lin", "accountId" : "1", "createdAt" : "x", "accountDisplayName" : "林" } } ]"#,
                Some(
                    r#"window.YTD.account.part0 = [ { "account" : { "email" : "▮", "createdVia" : "▮", "username" : "lin", "accountId" : "1", "createdAt" : "x", "accountDisplayName" : "林" } } ]"#,
                ),
            ),
            (
                r#"[{"account":{"phone":{"n":1},"x":[2],"y":3,"email":"","accountId":{"a":"b"}},"other":{"z":1}}];"#,
                Some(r#"[{"account":{"phone":▮,"x":▮,"y":▮,"email":"","accountId":▮},"other":▮}];"#),
            ),
            (
                r#"[{"account":{"email":"\u0061\"b","email":"c"}}]"#,
                Some(r#"[{"account":{"email":"▮","email":"▮"}}]"#),
            ),
            ("[]", Some("[]")),
            (r#"[{"account":{"email":"a@b.example""#, None),
            (r#"{"account":{"email":"a@b.example"}}"#, None),
            (r#"["a@b.example"]"#, None),
            ("", None),
        ] {
            assert_eq!(cut(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn the_account_file_is_believed_over_the_manifest() {
        let mut owner = Owner::default();
        owner.source(&[PieceRef::Here(0)]);
        owner.name(2, Some("2".into()), Some("manifest".into()), None);
        owner
            .account_file(br#"x = [{"account":{"accountId":"1","username":"lin","createdAt":"2010-11-05T00:00:00.000Z"}}]"#, &[])
            .unwrap();
        owner.name(1, Some("3".into()), None, None);
        assert_eq!((owner.id(), owner.handle()), (Some("1"), Some("lin")));
        owner
            .name_change(br#"{"screenNameChange":{"accountId":"1","screenNameChange":{"changedAt":"2012-01-01T00:00:00.000Z","changedFrom":"b","changedTo":"lin"}}}"#, &[])
            .unwrap();
        owner
            .name_change(br#"{"screenNameChange":{"changedAt":"2011-01-01T00:00:00.000Z","changedFrom":"a","changedTo":"b"}}"#, &[])
            .unwrap();
        let account = owner.account("x/1").unwrap();
        assert_eq!(account.former, ["a", "b"]);
        assert_eq!(account.created.unwrap().ms, 1_288_915_200_000);
    }
}
