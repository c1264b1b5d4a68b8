//! A post of the first interface (v1.1): as its programs wrote it down line by line, as the stream sent it,
//! and as web pages' answers still hold it inside.
//!
//! Never reads what it says of the one who asked (`favorited`, `current_user_retweet`), and never takes a
//! passed-on post's words for those of who passed it on.

use formats::{Problem, ProblemKind};
use model::{Basis, LongText, Mark, Moment, Post, Quote};
use serde::Deserialize;

use super::super::media::Shelf;
use super::super::post::{self, Setting};
use super::super::shape::{EditControl, EditInfo, Entities, Place, Point, Retweeted, Text, Tweet, User};
use super::super::time;
use super::READER;
use super::gather::Gather;
use super::parse::{Odd, Shape};
use super::person::{self, Person};

/// How deep a post within a post within a post is read.
const WITHIN_MAX: u8 = 4;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Status<'a> {
    #[serde(borrow)]
    pub id_str: Option<Text<'a>>,
    pub id: Option<Text<'a>>,
    pub created_at: Option<Text<'a>>,
    pub full_text: Option<Text<'a>>,
    pub text: Option<Text<'a>>,
    pub truncated: Option<Text<'a>>,
    pub extended_tweet: Option<Extended<'a>>,
    pub lang: Option<Text<'a>>,
    pub source: Option<Text<'a>>,
    pub in_reply_to_status_id_str: Option<Text<'a>>,
    pub in_reply_to_status_id: Option<Text<'a>>,
    pub in_reply_to_user_id_str: Option<Text<'a>>,
    pub in_reply_to_user_id: Option<Text<'a>>,
    pub in_reply_to_screen_name: Option<Text<'a>>,
    pub entities: Option<Entities<'a>>,
    pub extended_entities: Option<Entities<'a>>,
    pub edit_control: Option<Edited<'a>>,
    pub possibly_sensitive: Option<Text<'a>>,
    pub withheld_in_countries: Option<Vec<Text<'a>>>,
    pub favorite_count: Option<Text<'a>>,
    pub retweet_count: Option<Text<'a>>,
    pub reply_count: Option<Text<'a>>,
    pub place: Option<Place<'a>>,
    pub coordinates: Option<Point>,
    pub geo: Option<Point>,
    pub user: Option<Person<'a>>,
    pub user_id_str: Option<Text<'a>>,
    pub retweeted_status: Option<Box<Status<'a>>>,
    pub quoted_status: Option<Box<Status<'a>>>,
    pub quoted_status_id_str: Option<Text<'a>>,
    pub quoted_status_id: Option<Text<'a>>,
    pub quoted_status_permalink: Option<Permalink<'a>>,
}

/// The whole of a post whose `text` the stream cut at 140.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Extended<'a> {
    #[serde(borrow)]
    pub full_text: Option<Text<'a>>,
    pub entities: Option<Entities<'a>>,
    pub extended_entities: Option<Entities<'a>>,
}

/// The versions of an edited post.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Edited<'a> {
    #[serde(borrow)]
    pub edit_tweet_ids: Vec<Text<'a>>,
    pub edit_control_initial: Option<Initial<'a>>,
}

/// The same, in a later version.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Initial<'a> {
    #[serde(borrow)]
    pub edit_tweet_ids: Vec<Text<'a>>,
}

/// Where a quoted post stands.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Permalink<'a> {
    #[serde(borrow)]
    pub expanded: Option<Text<'a>>,
}

/// The shape of [`Status`].
pub struct AsStatus;

impl Shape for AsStatus {
    type Of<'a> = Status<'a>;
}

/// What of a status the export's reader does not know.
#[derive(Debug, Default)]
pub struct Beside {
    /// The id of the quoted post, its author's handle, and its address.
    pub quote: Option<(String, Option<String>, Option<String>)>,
    /// How many answers.
    pub replies: Option<u64>,
    /// Whether the text ends before the post does.
    pub cut: bool,
    /// The whole text, where the post holds its beginning.
    pub long: Option<LongText>,
}

impl<'a> Status<'a> {
    /// Returns whether it is a post at all, and not some other element that has an id.
    #[must_use]
    pub fn is_post(&self) -> bool {
        let by = self.user.is_some() || self.id_str.is_some();
        (self.id_str.is_some() || self.id.is_some())
            && by
            && (self.full_text.is_some() || self.text.is_some())
    }

    fn native(&self) -> Option<String> {
        person::number(self.id_str.as_ref().or(self.id.as_ref()))
    }

    fn handle(&self) -> Option<String> {
        person::said(self.user.as_ref()?.screen_name.as_ref())
    }

    /// Returns what its quotation says.
    fn quoted(&self) -> Option<(String, Option<String>, Option<String>)> {
        let within = self.quoted_status.as_ref();
        let id = person::number(self.quoted_status_id_str.as_ref().or(self.quoted_status_id.as_ref()));
        let id = id.or_else(|| within?.native())?;
        let url = self.quoted_status_permalink.as_ref().and_then(|link| person::said(link.expanded.as_ref()));
        Some((id, within.and_then(|quoted| quoted.handle()), url))
    }

    /// Splits it into what the export's reader knows, what it does not, and the profile.
    fn split(self) -> (Tweet<'a>, Beside, Option<Person<'a>>) {
        let extended = self.extended_tweet;
        let beside = Beside {
            replies: self.reply_count.as_ref().and_then(|count| count.0.parse().ok()),
            cut: person::is_set(self.truncated.as_ref()) && extended.is_none() && self.full_text.is_none(),
            ..Beside::default()
        };
        let (full, entities, media) = match extended {
            Some(whole) => (
                whole.full_text.or(self.full_text),
                whole.entities.or(self.entities),
                whole.extended_entities.or(self.extended_entities),
            ),
            None => (self.full_text, self.entities, self.extended_entities),
        };
        let retweeted = self.retweeted_status.map(|original| Retweeted {
            user: original
                .user
                .as_ref()
                .map(|user| User { screen_name: user.screen_name.clone(), ..User::default() }),
            id_str: original.id_str,
            id: original.id,
        });
        let tweet = Tweet {
            id_str: self.id_str.or(self.id),
            created_at: self.created_at,
            full_text: full.or(self.text),
            lang: self.lang,
            source: self.source,
            in_reply_to_status_id_str: self.in_reply_to_status_id_str,
            in_reply_to_status_id: self.in_reply_to_status_id,
            in_reply_to_user_id_str: self.in_reply_to_user_id_str,
            in_reply_to_user_id: self.in_reply_to_user_id,
            in_reply_to_screen_name: self.in_reply_to_screen_name,
            entities,
            extended_entities: media,
            edit_info: self.edit_control.map(edits),
            possibly_sensitive: self.possibly_sensitive,
            withheld_in_countries: self.withheld_in_countries,
            favorite_count: self.favorite_count,
            retweet_count: self.retweet_count,
            place: self.place,
            coordinates: self.coordinates,
            geo: self.geo,
            retweeted_status: retweeted,
            ..Tweet::default()
        };
        (tweet, beside, self.user)
    }
}

fn edits(edited: Edited<'_>) -> EditInfo<'_> {
    let initial = edited.edit_control_initial.map(|initial| initial.edit_tweet_ids);
    let ids = initial.filter(|ids| !ids.is_empty()).unwrap_or(edited.edit_tweet_ids);
    EditInfo { initial: Some(EditControl { edit_tweet_ids: ids }), edit: None }
}

/// Takes in a status, and the posts that it quotes or passes on, which are the platform's words as much as
/// it is.
pub fn take(status: Status<'_>, odd: Odd, gather: &mut Gather) {
    take_long(status, None, odd, gather);
}

/// Takes in a status whose whole text stands elsewhere.
pub fn take_long(status: Status<'_>, long: Option<LongText>, odd: Odd, gather: &mut Gather) {
    gather.problems().extend(odd.problems);
    take_within(status, long, odd.replaced, gather, WITHIN_MAX);
}

fn take_within(
    mut status: Status<'_>,
    long: Option<LongText>,
    replaced: u32,
    gather: &mut Gather,
    levels: u8,
) {
    let hidden = |status: &Status<'_>| {
        status.user.as_ref().is_some_and(|user| person::is_set(user.protected.as_ref()))
    };
    if hidden(&status) && !gather.protected {
        return;
    }
    let quote = status.quoted();
    let quoted = status.quoted_status.take();
    let original = status.retweeted_status.take();
    if let Some(original) = &original {
        // What is left of it says whose words are passed on.
        let user = original
            .user
            .as_ref()
            .map(|user| Person { screen_name: user.screen_name.clone(), ..Person::default() });
        status.retweeted_status = Some(Box::new(Status {
            id_str: original.id_str.clone(),
            id: original.id.clone(),
            user,
            ..Status::default()
        }));
    }
    let (tweet, mut beside, user) = status.split();
    beside.quote = quote;
    beside.long = long;
    let account = user.as_ref().and_then(Person::native);
    let handle = user.as_ref().and_then(|user| person::said(user.screen_name.as_ref()));
    if let Some(user) = user {
        gather.profile(&user.into_user());
    }
    post(&tweet, beside, (account, handle), replaced, gather);
    for inner in [original, quoted].into_iter().flatten() {
        if levels > 0 && inner.is_post() {
            take_within(*inner, None, 0, gather, levels - 1);
        }
    }
}

/// Makes the post as the export's reader does, so that the same post is the same version, and takes it in.
pub fn post(
    tweet: &Tweet<'_>,
    beside: Beside,
    (account, handle): (Option<String>, Option<String>),
    replaced: u32,
    gather: &mut Gather,
) {
    let mut problems = Vec::new();
    let post = make(tweet, beside, (account, handle), replaced, &mut problems);
    gather.problems().extend(problems);
    match post {
        Ok(post) => gather.post(post),
        Err(problem) => gather.problems().push(problem),
    }
}

/// Makes the post.
///
/// # Errors
/// A problem where there is no id.
pub fn make(
    tweet: &Tweet<'_>,
    beside: Beside,
    (account, handle): (Option<String>, Option<String>),
    replaced: u32,
    problems: &mut Vec<Problem>,
) -> Result<Post, Problem> {
    let setting = Setting {
        account: account.as_deref(),
        handle: handle.as_deref(),
        kind: "tweets",
        grailbird: false,
        media: &Shelf::default(),
        reader: READER,
    };
    let mut post = *post::post(tweet, Vec::new(), &setting, problems)?;
    post.replaced = replaced;
    post.long = beside.long;
    if tweet.created_at.is_none() {
        // Not asked for, so not answered: the id says when.
        post.created = post.id.parse().ok().and_then(time::id_ms).map(|ms| Moment {
            basis: Basis::PlatformId,
            id_off_ms: None,
            ms,
        });
        problems.retain(|problem| problem.kind != ProblemKind::BadDate);
    }
    if post.repost.is_some() {
        // The marks of another's post that is cut short lie beyond its end.
        problems.retain(|problem| problem.kind != ProblemKind::EntityMismatch);
    } else if let Some((id, handle, url)) = beside.quote
        && post.quote.as_ref().is_none_or(|found| found.id != id)
    {
        let url = url.unwrap_or_else(|| format!("https://twitter.com/i/web/status/{id}"));
        post.quote = Some(Quote { handle, id, url });
    }
    if beside.cut && post.repost.is_none() {
        post.marks.push(Mark::Cut);
        problems.retain(|problem| problem.kind != ProblemKind::EntityMismatch);
    }
    if let Some(replies) = beside.replies.filter(|count| *count < 1 << 53) {
        post.counts.get_or_insert_default().replies = Some(replies);
    }
    Ok(post)
}
