//! What the stream says of posts and accounts beside the posts themselves: that one was deleted, or is
//! withheld in some countries.
//!
//! Never says by whom or why, for the stream does not.

use formats::Problem;
use model::{Basis, Moment, Observation, Said};
use serde::Deserialize;

use super::super::shape::Text;
use super::gather::Gather;
use super::parse::{Odd, Shape};
use super::person;

/// A line of the stream that is no post. What else it may be says how the stream fares.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Event<'a> {
    #[serde(borrow)]
    pub delete: Option<Delete<'a>>,
    pub status_withheld: Option<Named<'a>>,
    pub user_withheld: Option<Named<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Delete<'a> {
    #[serde(borrow)]
    pub status: Option<Named<'a>>,
    pub timestamp_ms: Option<Text<'a>>,
}

/// A post or an account, by its numbers.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Named<'a> {
    #[serde(borrow)]
    pub id: Option<Text<'a>>,
    pub id_str: Option<Text<'a>>,
    pub user_id: Option<Text<'a>>,
    pub user_id_str: Option<Text<'a>>,
    pub withheld_in_countries: Option<Vec<Text<'a>>>,
    pub timestamp_ms: Option<Text<'a>>,
}

/// The shape of [`Event`].
pub struct AsEvent;

impl Shape for AsEvent {
    type Of<'a> = Event<'a>;
}

/// Takes in what the stream says.
pub fn take(event: &Event<'_>, odd: Odd, gather: &mut Gather) {
    gather.problems().extend(odd.problems);
    if let Some(delete) = &event.delete
        && let Some(status) = &delete.status
    {
        let seen = moment(delete.timestamp_ms.as_ref().or(status.timestamp_ms.as_ref()));
        let about =
            Observation { seen, post: status.native(), account: status.author(), ..Observation::default() };
        say(Said::DeleteNotice, about, gather);
    }
    if let Some(status) = &event.status_withheld {
        let about = Observation { post: status.native(), account: status.author(), ..status.withheld() };
        say(Said::WithheldNotice, about, gather);
    }
    if let Some(user) = &event.user_withheld {
        let about = Observation { account: user.native(), ..user.withheld() };
        say(Said::WithheldNotice, about, gather);
    }
}

fn say(said: Said, about: Observation, gather: &mut Gather) {
    if about.post.is_none() && about.account.is_none() {
        gather.problems().push(Problem::new(formats::ProblemKind::WrongShape).detail("id"));
    }
    gather.observe(said, about);
}

fn moment(text: Option<&Text<'_>>) -> Option<Moment> {
    let ms: i64 = text?.0.parse().ok()?;
    (0..1 << 53).contains(&ms).then_some(Moment { basis: Basis::PlatformField, id_off_ms: None, ms })
}

impl Named<'_> {
    fn native(&self) -> Option<String> {
        person::number(self.id_str.as_ref()).or_else(|| person::number(self.id.as_ref()))
    }

    fn author(&self) -> Option<String> {
        person::number(self.user_id_str.as_ref()).or_else(|| person::number(self.user_id.as_ref()))
    }

    /// The countries are all the words there are.
    fn withheld(&self) -> Observation {
        let countries: Vec<String> = self.withheld_in_countries.iter().flatten().map(Text::owned).collect();
        let words = (!countries.is_empty()).then(|| countries.join(", "));
        Observation { words, seen: moment(self.timestamp_ms.as_ref()), ..Observation::default() }
    }
}
