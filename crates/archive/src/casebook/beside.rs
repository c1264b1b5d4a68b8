//! What stands beside a claim about an account: what was observed of it, and what is kept of its posts.
//!
//! Never finds a handle by a name or a name by a handle, never joins accounts of two platforms, and never says
//! that a claim is so: it stands beside.

use std::ops::ControlFlow;

use model::Observation;

use crate::error::ArchiveError;
use crate::reader::{Asked, Reader};

/// The most observations of one account that are given, the first ones sealed.
pub const OBSERVATIONS_MAX: usize = 1_000;

/// Names under which sources write of a platform, and its name in records.
const PLATFORMS: &[(&str, &str)] = &[
    ("twitter", "x"),
    ("推特", "x"),
    ("sina weibo", "weibo"),
    ("新浪微博", "weibo"),
    ("微博", "weibo"),
    ("微信", "wechat"),
    ("知乎", "zhihu"),
    ("豆瓣", "douban"),
    ("百度", "baidu"),
    ("今日头条", "toutiao"),
    ("脸书", "facebook"),
    ("电报", "telegram"),
];

/// An account as a casebook names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedAccount {
    /// The platform, as records or sources write it.
    pub platform: String,
    /// The handle, with or without its sign, or the native id.
    pub name: String,
}

/// What an archive has of one account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// What is kept of its posts. Several where a handle went from one account to another.
    pub kept: Vec<KeptPosts>,
    /// What was observed of the account itself or of its posts, in the order in which it was sealed.
    pub observed: Vec<Observed>,
    /// How many more observations there are.
    pub untold: u64,
}

/// How much is kept of an account's posts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptPosts {
    /// The platform.
    pub platform: String,
    /// The account's native id.
    pub id: String,
    /// Its handle.
    pub handle: Option<String>,
    /// How many posts are kept: not how many there were.
    pub posts: u64,
    /// When the first and the last of them were made, in milliseconds since 1970, as the posts say.
    pub span_ms: Option<(i64, i64)>,
}

/// One observation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// The log's entry that seals it.
    pub entry: u64,
    /// The record's number in its batch.
    pub number: u32,
    /// What was observed.
    pub observation: Observation,
}

/// Returns what an archive has of each of these accounts, in their order.
///
/// # Errors
/// What the store and the derived files give.
pub fn beside(reader: &Reader, named: &[NamedAccount]) -> Result<Vec<Beside>, ArchiveError> {
    let wanted: Vec<Wanted> = named.iter().map(Wanted::of).collect();
    let mut found = vec![Beside::default(); named.len()];
    for profile in reader.profiles()? {
        let account = profile.account;
        for (wanted, beside) in wanted.iter().zip(&mut found) {
            if wanted.is(&account.platform, Some(&account.id), account.handle.as_deref()) {
                beside.kept.push(kept(reader, &account)?);
            }
        }
    }
    reader.observations(&mut |entry, number, observation| {
        for (wanted, beside) in wanted.iter().zip(&mut found) {
            if !wanted.is(
                &observation.platform,
                observation.account.as_deref(),
                observation.handle.as_deref(),
            ) {
                continue;
            }
            if beside.observed.len() < OBSERVATIONS_MAX {
                beside.observed.push(Observed { entry, number, observation: observation.clone() });
            } else {
                beside.untold += 1;
            }
        }
        ControlFlow::Continue(())
    })?;
    Ok(found)
}

fn kept(reader: &Reader, account: &model::Account) -> Result<KeptPosts, ArchiveError> {
    let asked = |oldest| Asked {
        account: Some((account.platform.clone(), account.id.clone())),
        oldest,
        limit: 1,
        ..Asked::default()
    };
    let (first, last) = (reader.find(&asked(true))?, reader.find(&asked(false))?);
    let moment = |answer: &crate::reader::Answer| Some(answer.posts.first()?.post.created.as_ref()?.ms);
    Ok(KeptPosts {
        platform: account.platform.clone(),
        id: account.id.clone(),
        handle: account.handle.clone(),
        posts: first.count,
        span_ms: moment(&first).zip(moment(&last)),
    })
}

/// An account that is looked for.
struct Wanted {
    platform: String,
    name: String,
}

impl Wanted {
    fn of(named: &NamedAccount) -> Self {
        let platform = named.platform.trim().to_lowercase();
        let known = PLATFORMS.iter().find(|(written, _)| *written == platform);
        let platform = known.map_or(platform, |(_, name)| (*name).to_owned());
        Self { platform, name: named.name.trim().trim_start_matches('@').to_owned() }
    }

    /// A platform that nobody names is no platform: the same handle elsewhere may be somebody else's.
    fn is(&self, platform: &str, id: Option<&str>, handle: Option<&str>) -> bool {
        !self.platform.is_empty()
            && !self.name.is_empty()
            && self.platform == platform
            && (id == Some(self.name.as_str())
                || handle.is_some_and(|own| own.trim_start_matches('@').eq_ignore_ascii_case(&self.name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_its_platform_and_its_handle_or_id_and_nothing_else() {
        let is = |platform: &str, name: &str, id: &str, handle: &str| {
            let named = NamedAccount { platform: platform.into(), name: name.into() };
            Wanted::of(&named).is("x", Some(id), Some(handle))
        };
        for (platform, name, expected) in [
            ("Twitter", "@Queyun_Example", true),
            ("推特", "queyun_example", true),
            ("x", "1001", true),
            ("weibo", "queyun_example", false),
            ("", "queyun_example", false),
            ("x", "queyun", false),
            ("x", "", false),
            ("x", "Lin Queyun", false),
        ] {
            assert_eq!(is(platform, name, "1001", "queyun_example"), expected, "{platform} {name}");
        }
    }
}
