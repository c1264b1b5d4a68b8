//! Profiles as captures show them: of the first interface, of the second, and as a web page's answers have
//! them. Only what everyone may see.
//!
//! Never reads what a profile says of the one who looked at it: whether they follow it, or are blocked.

use formats::{Problem, ProblemKind};
use model::{Account, Basis, From, Moment};
use serde::Deserialize;

use super::super::shape::Text;
use super::super::time;
use super::parse::Shape;

/// A profile of the first interface, or the inner part of one in a web page's answer.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Person<'a> {
    #[serde(borrow)]
    pub id_str: Option<Text<'a>>,
    pub id: Option<Text<'a>>,
    pub screen_name: Option<Text<'a>>,
    pub name: Option<Text<'a>>,
    pub created_at: Option<Text<'a>>,
    pub description: Option<Text<'a>>,
    pub location: Option<Text<'a>>,
    pub url: Option<Text<'a>>,
    pub entities: Option<Written<'a>>,
    pub profile_image_url_https: Option<Text<'a>>,
    pub profile_banner_url: Option<Text<'a>>,
    pub protected: Option<Text<'a>>,
}

/// A profile of the second interface.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct User<'a> {
    #[serde(borrow)]
    pub id: Option<Text<'a>>,
    pub username: Option<Text<'a>>,
    pub name: Option<Text<'a>>,
    pub created_at: Option<Text<'a>>,
    pub description: Option<Text<'a>>,
    pub location: Option<Text<'a>>,
    pub url: Option<Text<'a>>,
    pub entities: Option<Written<'a>>,
    pub profile_image_url: Option<Text<'a>>,
    pub profile_banner_url: Option<Text<'a>>,
    pub protected: Option<Text<'a>>,
}

/// The links of a profile.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Written<'a> {
    #[serde(borrow)]
    pub url: Option<Urls<'a>>,
}

/// The links of one of its fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Urls<'a> {
    #[serde(borrow)]
    pub urls: Vec<Leads<'a>>,
}

/// Where a shortened link leads.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Leads<'a> {
    #[serde(borrow)]
    pub expanded_url: Option<Text<'a>>,
}

/// The shape of [`Person`].
pub struct AsPerson;

impl Shape for AsPerson {
    type Of<'a> = Person<'a>;
}

/// Returns whether a flag is set.
#[must_use]
pub fn is_set(flag: Option<&Text<'_>>) -> bool {
    flag.is_some_and(|flag| flag.0 == "true")
}

/// Returns a text that is not empty.
#[must_use]
pub fn said(text: Option<&Text<'_>>) -> Option<String> {
    text.filter(|text| !text.0.is_empty()).map(Text::owned)
}

/// Returns an id, which is all digits.
#[must_use]
pub fn number(id: Option<&Text<'_>>) -> Option<String> {
    let good =
        |id: &&Text<'_>| (1..=20).contains(&id.0.len()) && id.0.bytes().all(|byte| byte.is_ascii_digit());
    id.filter(good).map(Text::owned)
}

impl<'a> Person<'a> {
    /// Returns its native id.
    #[must_use]
    pub fn native(&self) -> Option<String> {
        number(self.id_str.as_ref()).or_else(|| number(self.id.as_ref()))
    }

    /// Takes over what is written at the same places.
    #[must_use]
    pub fn into_user(self) -> User<'a> {
        User {
            id: self.id_str.or(self.id),
            username: self.screen_name,
            name: self.name,
            created_at: self.created_at,
            description: self.description,
            location: self.location,
            url: self.url,
            entities: self.entities,
            profile_image_url: self.profile_image_url_https,
            profile_banner_url: self.profile_banner_url,
            protected: self.protected,
        }
    }
}

impl User<'_> {
    /// Returns the account, `None` where there is no id or nothing more than an id.
    #[must_use]
    pub fn account(&self, from: &From, problems: &mut Vec<Problem>) -> Option<Account> {
        let id = number(self.id.as_ref())?;
        let handle = said(self.username.as_ref())?;
        let leads = self.entities.as_ref().and_then(|entities| entities.url.as_ref()?.urls.first());
        let leads = leads.and_then(|link| said(link.expanded_url.as_ref()));
        let created = self.created_at.as_ref().and_then(|text| {
            let ms = time::field_ms(&text.0);
            if ms.is_none() {
                let shown: String = text.0.chars().take(40).collect();
                problems.push(Problem::new(ProblemKind::BadDate).detail(shown));
            }
            ms
        });
        Some(Account {
            platform: "x".to_owned(),
            id,
            handle: Some(handle),
            name: said(self.name.as_ref()),
            created: created.map(|ms| Moment { basis: Basis::PlatformField, id_off_ms: None, ms }),
            bio: said(self.description.as_ref()),
            website: leads.or_else(|| said(self.url.as_ref())),
            place: said(self.location.as_ref()),
            avatar: said(self.profile_image_url.as_ref()),
            header: said(self.profile_banner_url.as_ref()),
            from: from.clone(),
            ..Account::default()
        })
    }
}
