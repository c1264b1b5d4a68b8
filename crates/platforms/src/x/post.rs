//! A post of an X export made into the model's post.
//!
//! Never unescapes or expands the text, and never takes a retweet for the author's own words.

use formats::{Problem, ProblemKind};
use model::{Counts, Edits, Form, From, Link, Media, PieceRef, Place, Post, Quote, Reply, Repost};

use super::marks::{self, Ruler};
use super::media::Shelf;
use super::shape::{EditInfo, Entities, Point, Text, Tweet};
use super::time;

/// What is the same for all posts of a member.
pub struct Setting<'s> {
    /// Native id and handle of the account whose export it is.
    pub account: Option<&'s str>,
    pub handle: Option<&'s str>,
    /// `tweets`, `community`, `deleted`, `circle`.
    pub kind: &'static str,
    /// Whether times before November 2010 are dates only.
    pub grailbird: bool,
    pub media: &'s Shelf,
    pub reader: &'static str,
}

/// Makes the post; what is odd about it goes into `problems`.
///
/// # Errors
/// A problem where there is no id.
pub fn post(
    tweet: &Tweet<'_>,
    pieces: Vec<PieceRef>,
    setting: &Setting<'_>,
    problems: &mut Vec<Problem>,
) -> Result<Box<Post>, Problem> {
    let id = tweet.id_str.as_ref().or(tweet.id.as_ref()).map_or("", |id| id.0.as_ref());
    let Ok(number) = id.parse::<u64>() else {
        return Err(Problem::new(ProblemKind::WrongShape).detail("id"));
    };
    let text = tweet.full_text.as_ref().or(tweet.text.as_ref());
    if text.is_none() {
        problems.push(Problem::new(ProblemKind::WrongShape).detail("full_text"));
    }
    let text = text.map(Text::owned).unwrap_or_default();
    let user = tweet.user.as_ref();
    let own = |id: Option<&Text<'_>>, or: Option<&str>| id.map(Text::owned).or_else(|| or.map(str::to_owned));
    let account = own(user.and_then(|user| user.id_str.as_ref().or(user.id.as_ref())), setting.account);
    let mut post = Box::new(Post {
        platform: "x".to_owned(),
        account: account.unwrap_or_default(),
        handle: own(user.and_then(|user| user.screen_name.as_ref()), setting.handle),
        id: id.to_owned(),
        form: Form::Escaped,
        lang: tweet.lang.as_ref().map(Text::owned),
        client: tweet.source.as_ref().filter(|source| !source.0.is_empty()).map(Text::owned),
        reply: reply(tweet),
        edits: tweet.edit_info.as_ref().and_then(|info| edits(info, id)),
        counts: counts(tweet),
        place: place(tweet),
        sensitive: tweet.possibly_sensitive.as_ref().is_some_and(|value| value.0 == "true"),
        withheld_in: tweet.withheld_in_countries.iter().flatten().map(Text::owned).collect(),
        audience: audience(tweet, setting.kind),
        from: From { pieces, reader: setting.reader.to_owned(), ..From::default() },
        ..Post::default()
    });
    set_times(&mut post, tweet, number, setting, problems);
    set_marks(&mut post, tweet, &text, setting, problems);
    post.repost = repost(tweet, &text);
    if post.repost.is_none() {
        post.quote = quote(&text, &post.links, &post.media);
    }
    post.text = text;
    Ok(post)
}

fn set_times(
    post: &mut Post,
    tweet: &Tweet<'_>,
    number: u64,
    setting: &Setting<'_>,
    problems: &mut Vec<Problem>,
) {
    let mut read = |field: Option<&Text<'_>>| {
        let text = field?.0.as_ref();
        let ms = time::field_ms(text);
        if ms.is_none() {
            // A date is short; what is long is not one, and is not repeated.
            let shown: String = text.chars().take(40).collect();
            problems.push(Problem::new(ProblemKind::BadDate).detail(shown));
        }
        ms
    };
    let created = read(tweet.created_at.as_ref());
    let deleted = read(tweet.deleted_at.as_ref());
    if tweet.created_at.is_none() {
        problems.push(Problem::new(ProblemKind::BadDate));
    }
    if let Some(field) = created {
        let (moment, off) = time::moment(number, field, setting.grailbird);
        problems.extend(off.map(|off| Problem::new(ProblemKind::TimeMismatch).detail(off)));
        post.created = Some(moment);
    }
    post.deleted =
        deleted.map(|ms| model::Moment { basis: model::Basis::PlatformField, id_off_ms: None, ms });
}

fn set_marks(
    post: &mut Post,
    tweet: &Tweet<'_>,
    text: &str,
    setting: &Setting<'_>,
    problems: &mut Vec<Problem>,
) {
    let none = Entities::default();
    let entities = tweet.entities.as_ref().unwrap_or(&none);
    let mut ruler = Ruler::new(text);
    post.links = marks::links(entities, &mut ruler);
    post.mentions = marks::mentions(entities, &mut ruler);
    post.tags = marks::tags(entities, &mut ruler);
    // The extended list has all attachments, the plain one only the first.
    let extended = tweet.extended_entities.as_ref().map(|extended| &extended.media);
    let media = extended.filter(|media| !media.is_empty()).unwrap_or(&entities.media);
    for entity in media {
        let Some(found) = setting.media.attachment(&post.id, &post.account, entity, &mut ruler) else {
            problems.push(Problem::new(ProblemKind::WrongShape).detail("media"));
            continue;
        };
        post.media.push(found);
    }
    if ruler.off > 0 {
        problems.push(Problem::new(ProblemKind::EntityMismatch).times(ruler.off));
    }
}

fn reply(tweet: &Tweet<'_>) -> Option<Reply> {
    let either = |text: &Option<Text<'_>>, number: &Option<Text<'_>>| {
        text.as_ref().or(number.as_ref()).filter(|id| !id.0.is_empty()).map(Text::owned)
    };
    let reply = Reply {
        account: either(&tweet.in_reply_to_user_id_str, &tweet.in_reply_to_user_id),
        handle: either(&tweet.in_reply_to_screen_name, &None),
        id: either(&tweet.in_reply_to_status_id_str, &tweet.in_reply_to_status_id),
    };
    (reply != Reply::default()).then_some(reply)
}

/// A chain of one version is no edit.
fn edits(info: &EditInfo<'_>, id: &str) -> Option<Edits> {
    let later = info.edit.as_ref();
    let control = later.and_then(|edit| edit.edit_control_initial.as_ref()).or(info.initial.as_ref())?;
    let versions: Vec<String> = control.edit_tweet_ids.iter().map(Text::owned).collect();
    if versions.len() < 2 {
        return None;
    }
    let named = later.and_then(|edit| edit.initial_tweet_id.as_ref()).map(Text::owned);
    let initial = named.or_else(|| versions.first().cloned()).unwrap_or_else(|| id.to_owned());
    Some(Edits { initial, versions })
}

fn counts(tweet: &Tweet<'_>) -> Option<Counts> {
    let number = |text: &Option<Text<'_>>| text.as_ref()?.0.parse().ok().filter(|count| *count < 1 << 53);
    let counts =
        Counts { likes: number(&tweet.favorite_count), replies: None, reposts: number(&tweet.retweet_count) };
    (counts != Counts::default()).then_some(counts)
}

fn place(tweet: &Tweet<'_>) -> Option<Place> {
    let pair = |point: &Option<Point>| match point.as_ref()?.coordinates.as_slice() {
        [first, second] => Some([first, second].map(|raw| raw.get().trim_matches('"').to_owned())),
        _ => None,
    };
    // GeoJSON has the longitude first, the older field the latitude.
    let position = match pair(&tweet.coordinates) {
        Some([longitude, latitude]) => Some((latitude, longitude)),
        None => pair(&tweet.geo).map(|[latitude, longitude]| (latitude, longitude)),
    };
    let (latitude, longitude) = position.unzip();
    let named = tweet.place.as_ref().and_then(|place| place.full_name.as_ref().or(place.name.as_ref()));
    let place = Place { latitude, longitude, name: named.map(Text::owned) };
    (place != Place::default()).then_some(place)
}

fn audience(tweet: &Tweet<'_>, kind: &str) -> Option<String> {
    match tweet.community_id_str.as_ref().or(tweet.community_id.as_ref()) {
        Some(id) => Some(format!("community:{}", id.0)),
        None if kind == "community" => Some("community".to_owned()),
        None if kind == "circle" => Some("circle".to_owned()),
        None => None,
    }
}

/// `RT @name: ` is what every export writes before another's words, cut at 140 code points.
fn repost(tweet: &Tweet<'_>, text: &str) -> Option<Repost> {
    let original = tweet.retweeted_status.as_ref();
    let written = text.strip_prefix("RT @").and_then(|rest| {
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))?;
        (end > 0 && rest[end..].starts_with(':')).then(|| rest[..end].to_owned())
    });
    if original.is_none() && written.is_none() {
        return None;
    }
    let user = original.and_then(|original| original.user.as_ref()?.screen_name.as_ref());
    let id = original.and_then(|original| original.id_str.as_ref().or(original.id.as_ref()));
    Some(Repost {
        cut: text.ends_with('…'),
        handle: written.or(user.map(Text::owned)),
        id: id.map(Text::owned),
    })
}

/// A quoted post is known only by its address at the end of the text, before the links of media.
fn quote(text: &str, links: &[Link], media: &[Media]) -> Option<Quote> {
    let last = links.iter().max_by_key(|link| link.start)?;
    let (handle, id) = status(&last.to)?;
    let tail = text.get(text.rfind(last.url.as_str())? + last.url.len()..)?;
    let only_media =
        tail.split_whitespace().all(|word| !media.is_empty() && word.starts_with("https://t.co/"));
    only_media.then(|| Quote { handle, id, url: last.to.clone() })
}

/// Returns handle and id of `https://twitter.com/<handle>/status/<id>`, and of none of another host.
#[must_use]
pub fn status(address: &str) -> Option<(Option<String>, String)> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let (host, path) = rest.split_once('/')?;
    let host = ["www.", "mobile.", "m."].iter().find_map(|part| host.strip_prefix(part)).unwrap_or(host);
    if !matches!(host.to_ascii_lowercase().as_str(), "twitter.com" | "x.com") {
        return None;
    }
    let path = path.split(['?', '#']).next()?.trim_end_matches('/');
    let parts: Vec<&str> = path.split('/').collect();
    let (handle, id) = match parts.as_slice() {
        ["i", "web", "status", id] => (None, id),
        ["i", "status", id] => (None, id),
        [handle, "status" | "statuses", id] => (Some((*handle).to_owned()), id),
        _ => return None,
    };
    (!id.is_empty() && id.bytes().all(|b| b.is_ascii_digit())).then(|| (handle, (*id).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_posts_are_told_from_others() {
        for (address, wanted) in [
            ("https://twitter.com/lin/status/12", Some((Some("lin"), "12"))),
            ("http://x.com/lin/status/12?s=20", Some((Some("lin"), "12"))),
            ("https://mobile.twitter.com/lin/statuses/12/", Some((Some("lin"), "12"))),
            ("https://twitter.com/i/web/status/12", Some((None, "12"))),
            ("https://twitter.com/lin/status/12/photo/1", None),
            ("https://pic.x.com/lin/status/12", None),
            ("https://nottwitter.com/lin/status/12", None),
            ("https://twitter.com/lin/status/", None),
            ("https://twitter.com/lin/lists/12", None),
            ("twitter.com/lin/status/12", None),
        ] {
            let wanted = wanted.map(|(handle, id)| (handle.map(str::to_owned), id.to_owned()));
            assert_eq!(status(address), wanted, "{address}");
        }
    }
}
