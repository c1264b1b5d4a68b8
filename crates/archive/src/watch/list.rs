//! The list of accounts that a steward watches: each with its ground, who decided, and when to review.
//!
//! Never takes an account without all three, never grows beyond its cap unless somebody raised it by name,
//! and never finds an account by itself.

use model::Civil;
use serde::{Deserialize, Serialize};

/// The most accounts on a list until somebody raises it.
pub const CAP: u32 = 100;
/// The most that it can be raised to: who watches more does something else.
pub const CAP_MAX: u32 = 10_000;
/// A review lies no further ahead than this many days.
const REVIEW_DAYS_MAX: i64 = 366;
/// The most addresses of one account, controls and vantage points.
const ADDRESSES_MAX: usize = 16;
const CONTROLS_MAX: usize = 200;
const VANTAGES_MAX: usize = 16;
/// The longest word that a steward gives.
const WORD_MAX: usize = 200;
/// The longest address.
const ADDRESS_MAX: usize = 2000;
/// The most posts of one account that are looked at in a round.
const POSTS_MAX: u32 = 500;
const DAY_MS: i64 = 86_400_000;

/// Why an account may be watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// Its owner asked.
    OwnerAsked,
    /// The owner's kin or lawyer asked.
    KinOrLawyer,
    /// It is public already and at risk.
    PublicAtRisk,
    /// It is of a public office.
    PublicOffice,
}

impl Ground {
    /// All of them with their words.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::OwnerAsked, "owner-asked"),
        (Self::KinOrLawyer, "kin-or-lawyer"),
        (Self::PublicAtRisk, "public-at-risk"),
        (Self::PublicOffice, "public-office"),
    ];

    /// Returns its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(ground, _)| *ground == self).map_or("owner-asked", |(_, word)| word)
    }

    /// Returns the ground of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(ground, _)| *ground)
    }
}

/// An account that is watched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watched {
    /// What the steward calls it.
    pub label: String,
    /// What its looks are known by in the archive: 32 random hex digits that name nobody.
    pub key: String,
    /// The platform.
    pub platform: String,
    /// The account's id that never changes hands, where it is known.
    pub id: Option<String>,
    /// Its handle.
    pub handle: Option<String>,
    /// The platform's host, where it has several.
    pub instance: Option<String>,
    /// The addresses to look at.
    pub addresses: Vec<String>,
    /// How many of its posts that the archive holds are looked at in a round.
    pub posts: u32,
    /// Whether alerts may speak of single posts; only where the owner asked.
    pub alert_posts: bool,
    /// Why it may be watched.
    pub ground: Ground,
    /// Who decided.
    pub decided_by: String,
    /// When, as a day.
    pub decided: String,
    /// The last day on which it is looked at, unless renewed.
    pub review: String,
}

/// Something known to be there, or known not to be, looked at beside the accounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    /// The address.
    pub address: String,
    /// Whether it is there.
    pub there: bool,
}

/// A place to look from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vantage {
    /// What the steward calls it.
    pub label: String,
    /// The proxy through which everything goes, names included; none for this machine's own line.
    pub proxy: Option<String>,
}

/// That the cap was raised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    /// To how many.
    pub cap: u32,
    /// By whom.
    pub by: String,
    /// When, as a day.
    pub day: String,
}

/// Where alerts go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertTo {
    /// A file to which a line is added.
    pub file: Option<String>,
    /// A program and its arguments; the alert comes on its standard input.
    pub command: Vec<String>,
    /// An address to which it is posted.
    pub webhook: Option<String>,
}

/// A list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The accounts, in the order in which they were added.
    pub accounts: Vec<Watched>,
    /// The controls.
    pub controls: Vec<Control>,
    /// The vantage points; without any, this machine's own line.
    pub vantages: Vec<Vantage>,
    /// How the cap was raised.
    pub raised: Vec<Raised>,
    /// Where alerts go.
    pub alert_to: AlertTo,
}

/// Why a change of the list is not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// The list is full; the cap.
    Full(u32),
    /// There is one of this name.
    Taken(String),
    /// There is none of this name.
    Unknown(String),
    /// A word is empty, too long, or holds what is no text.
    Word(&'static str),
    /// It is no address that can be asked: `http://` or `https://` and a host.
    Address(String),
    /// There is no address to look at, and the platform tells none.
    NoAddress,
    /// The day of review is no day, is over, or lies more than a year ahead.
    Review(String),
    /// Alerts about single posts are for owners.
    PostsOfOthers,
    /// The cap can be raised, within bounds, and not lowered.
    Cap(u32),
    /// It is no proxy.
    Proxy(String),
    /// There are too many of them.
    TooMany(&'static str),
}

impl List {
    /// Returns how many accounts may be on the list.
    #[must_use]
    pub fn cap(&self) -> u32 {
        self.raised.last().map_or(CAP, |raised| raised.cap)
    }

    /// Adds an account.
    ///
    /// # Errors
    /// Why it is not added.
    pub fn add(&mut self, account: Watched, today: &str) -> Result<(), Mistake> {
        if self.accounts.len() >= self.cap() as usize {
            return Err(Mistake::Full(self.cap()));
        }
        if self.accounts.iter().any(|known| known.label == account.label) {
            return Err(Mistake::Taken(account.label));
        }
        word("label", &account.label)?;
        word("by", &account.decided_by)?;
        word("platform", &account.platform)?;
        if account.addresses.is_empty() {
            return Err(Mistake::NoAddress);
        }
        if account.addresses.len() > ADDRESSES_MAX {
            return Err(Mistake::TooMany("addresses"));
        }
        account.addresses.iter().try_for_each(|url| address(url))?;
        if account.posts > POSTS_MAX {
            return Err(Mistake::TooMany("posts"));
        }
        if account.alert_posts && account.ground != Ground::OwnerAsked {
            return Err(Mistake::PostsOfOthers);
        }
        review(&account.review, today)?;
        self.accounts.push(account);
        Ok(())
    }

    /// Renews an account: somebody decided again, until another day.
    ///
    /// # Errors
    /// Why it is not renewed.
    pub fn renew(&mut self, label: &str, by: &str, until: &str, today: &str) -> Result<(), Mistake> {
        word("by", by)?;
        review(until, today)?;
        let account = self.accounts.iter_mut().find(|known| known.label == label);
        let account = account.ok_or_else(|| Mistake::Unknown(label.to_owned()))?;
        account.decided_by = by.to_owned();
        today.clone_into(&mut account.decided);
        until.clone_into(&mut account.review);
        Ok(())
    }

    /// Takes an account off the list and returns it.
    ///
    /// # Errors
    /// [`Mistake::Unknown`].
    pub fn remove(&mut self, label: &str) -> Result<Watched, Mistake> {
        let at = self.accounts.iter().position(|known| known.label == label);
        at.map(|at| self.accounts.remove(at)).ok_or_else(|| Mistake::Unknown(label.to_owned()))
    }

    /// Raises the cap, knowingly.
    ///
    /// # Errors
    /// [`Mistake::Cap`], [`Mistake::Word`].
    pub fn raise(&mut self, cap: u32, by: &str, today: &str) -> Result<(), Mistake> {
        word("by", by)?;
        if cap <= self.cap() || cap > CAP_MAX {
            return Err(Mistake::Cap(cap));
        }
        self.raised.push(Raised { cap, by: by.to_owned(), day: today.to_owned() });
        Ok(())
    }

    /// Adds a control.
    ///
    /// # Errors
    /// Why it is not added.
    pub fn control(&mut self, control: Control) -> Result<(), Mistake> {
        address(&control.address)?;
        self.controls.retain(|known| known.address != control.address);
        if self.controls.len() >= CONTROLS_MAX {
            return Err(Mistake::TooMany("controls"));
        }
        self.controls.push(control);
        Ok(())
    }

    /// Adds a vantage point, or gives one another proxy.
    ///
    /// # Errors
    /// Why it is not added.
    pub fn vantage(&mut self, vantage: Vantage) -> Result<(), Mistake> {
        word("vantage", &vantage.label)?;
        if vantage.label.contains(char::is_whitespace) {
            return Err(Mistake::Word("vantage"));
        }
        self.vantages.retain(|known| known.label != vantage.label);
        if self.vantages.len() >= VANTAGES_MAX {
            return Err(Mistake::TooMany("vantages"));
        }
        self.vantages.push(vantage);
        Ok(())
    }

    /// Takes away a control or a vantage point.
    ///
    /// # Errors
    /// [`Mistake::Unknown`].
    pub fn forget(&mut self, name: &str) -> Result<(), Mistake> {
        let before = self.controls.len() + self.vantages.len();
        self.controls.retain(|known| known.address != name);
        self.vantages.retain(|known| known.label != name);
        if self.controls.len() + self.vantages.len() == before {
            return Err(Mistake::Unknown(name.to_owned()));
        }
        Ok(())
    }
}

impl Watched {
    /// Returns who it is, for whoever knows the platforms' addresses.
    #[must_use]
    pub fn whom(&self) -> platforms::Whom<'_> {
        platforms::Whom {
            platform: &self.platform,
            instance: self.instance.as_deref(),
            id: self.id.as_deref(),
            handle: self.handle.as_deref(),
        }
    }

    /// Returns whether it may be looked at on a day.
    #[must_use]
    pub fn may_be_looked_at(&self, today: &str) -> bool {
        day_ms(&self.review).zip(day_ms(today)).is_some_and(|(review, today)| today <= review)
    }
}

fn word(name: &'static str, text: &str) -> Result<(), Mistake> {
    let fine = !text.trim().is_empty() && text.len() <= WORD_MAX && !text.chars().any(char::is_control);
    fine.then_some(()).ok_or(Mistake::Word(name))
}

fn address(url: &str) -> Result<(), Mistake> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let odd = |c: char| c.is_whitespace() || c.is_control() || c == '"' || c == '<' || c == '>';
    // What stands before an `@` would be sent as a password.
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let fine = !host.is_empty() && !host.contains('@') && url.len() <= ADDRESS_MAX && !url.contains(odd);
    fine.then_some(()).ok_or_else(|| Mistake::Address(url.to_owned()))
}

fn review(day: &str, today: &str) -> Result<(), Mistake> {
    let ahead = day_ms(day).zip(day_ms(today)).map(|(day, today)| (day - today) / DAY_MS);
    let fine = ahead.is_some_and(|days| (0..=REVIEW_DAYS_MAX).contains(&days));
    fine.then_some(()).ok_or_else(|| Mistake::Review(day.to_owned()))
}

/// Reads a day `YYYY-MM-DD`.
fn day_ms(day: &str) -> Option<i64> {
    let mut parts = day.split('-');
    let mut number = |length: usize| {
        parts.next().filter(|part| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let (year, month, date) = (number(4)?, number(2)?, number(2)?);
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, date.parse().ok()?);
    if parts.next().is_some() {
        return None;
    }
    Civil { year, month, day, hour: 0, minute: 0, second: 0 }.ms()
}

#[cfg(test)]
mod tests;
