//! A post of Weibo from its fields: whose it is, when, what it says, what it passes on.
//!
//! Never takes another's words for the author's: what a post passes on is a post of its own, or a notice
//! where it is gone.

use std::borrow::Cow;

use formats::{Problem, ProblemKind};
use model::{
    Account, Counts, Form, From, Mark, Media, MediaKind, Observation, PieceRef, Place, Post, Quote, Repost,
    Said,
};

use super::media::Shelf;
use super::shape::{Picture, Status, User, is_narrow};
use super::{READER, counts, ids, time};
use crate::import::Taken;
use crate::loose::{Loose, Mixed};
use crate::markup;

/// The most pictures of one post; the platform allows 18.
const PICTURES_MAX: usize = 200;

/// What is known from around a post.
pub struct Setting<'s> {
    /// Whose posts the file holds, where the post does not say.
    pub account: Option<&'s str>,
    /// The files beside it.
    pub media: &'s Shelf,
    /// The pieces it was read from.
    pub pieces: &'s [PieceRef],
    /// Lone surrogates replaced.
    pub replaced: u32,
    /// Whether what is not for everyone is wanted.
    pub private: bool,
}

impl Setting<'_> {
    fn from(&self) -> From {
        From { pieces: self.pieces.to_vec(), reader: READER.to_owned(), ..From::default() }
    }
}

/// Reads a post, the one it passes on, and the profiles it shows.
///
/// # Errors
/// A problem where it has no id.
pub fn take(status: &Status<'_>, setting: &Setting<'_>, taken: &mut Taken) -> Result<(), Problem> {
    let original = status.retweet.get().filter(|of| setting.private || !is_narrow(&of.visible));
    let own = post(status, original, setting, &mut taken.problems)?;
    taken.posts.push(own);
    taken.accounts.extend(status.user.get().and_then(|user| account(user, setting)));
    if let Some(original) = original {
        if is_gone(original) {
            taken.observations.push(gone(original, setting));
        } else if id(original).is_some() {
            let setting = Setting { account: None, replaced: 0, ..*setting };
            taken.posts.push(post(original, None, &setting, &mut taken.problems)?);
            taken.accounts.extend(original.user.get().and_then(|user| account(user, &setting)));
        }
    }
    Ok(())
}

fn digits(text: &str) -> bool {
    (5..=20).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the post's id: the number, which programs also write with a tab after it, or that which a short
/// id spells.
#[must_use]
pub fn id(status: &Status<'_>) -> Option<String> {
    let numbers = [&status.mid, &status.idstr, &status.id];
    let number = numbers.into_iter().filter_map(Loose::get).map(str::trim).find(|id| digits(id));
    let short = || {
        let all = [&status.bid, &status.mblogid, &status.id];
        all.into_iter().filter_map(Loose::get).find_map(|bid| ids::mid_of(bid.trim()))
    };
    number.map(str::to_owned).or_else(short)
}

fn uid<'s>(status: &'s Status<'_>) -> Option<&'s str> {
    let of_user = status.user.get().and_then(|user| user.id.get());
    status.user_id.get().or(of_user).map(str::trim).filter(|id| digits(id))
}

fn screen_name<'s>(status: &'s Status<'_>) -> Option<&'s str> {
    status.screen_name.get().or_else(|| status.user.get()?.screen_name.get())
}

/// Returns whether what stands there is not the post but what the platform says in its place.
fn is_gone(status: &Status<'_>) -> bool {
    status.deleted.yes()
        || matches!(status.state.get(), Some("7" | "8"))
        || (uid(status).is_none() && (screen_name(status).is_none() || id(status).is_none()))
}

fn gone(status: &Status<'_>, setting: &Setting<'_>) -> Observation {
    let words = status.text.get().or(status.text_raw.get()).map(markup::text);
    Observation {
        platform: "weibo".to_owned(),
        post: id(status),
        said: Said::NotShown,
        words: words.filter(|words| !words.is_empty()),
        from: setting.from(),
        ..Observation::default()
    }
}

/// Returns the text, how it is written, and whether it ends before the post does.
fn text(status: &Status<'_>, problems: &mut Vec<Problem>) -> (String, Form, bool) {
    let long = status.long_text.get().and_then(|long| long.text.get());
    let shown = status.text.take("text", problems).unwrap_or_default();
    let unfinished = |text: &str| {
        let text = text.trim_end_matches(['\u{200b}', ' ', '\n']);
        let text = text.strip_suffix("</a>").or_else(|| text.strip_suffix("</span>")).unwrap_or(text);
        text.ends_with("全文")
            && (text.contains("...全文") || text.contains("…全文") || text.ends_with(">全文"))
            || text.ends_with(">展开")
            || text.ends_with("...展开")
    };
    let cut =
        long.is_none() && (unfinished(&shown) || status.is_long.yes() && shown.contains("class=\"expand\""));
    let text = long.or(status.text_raw.get()).map_or(shown, str::to_owned);
    let marked = ["<a ", "<br", "<img ", "<span "].iter().any(|tag| text.contains(tag));
    (text, if marked { Form::Html } else { Form::Plain }, cut)
}

/// Returns what the author wrote before what others did: posts pass on words as `//@name:…`.
fn own_words(text: &str, form: Form) -> String {
    let plain = if form == Form::Html { Cow::Owned(markup::text(text)) } else { Cow::Borrowed(text) };
    plain.split("//@").next().unwrap_or_default().trim().to_owned()
}

/// What the platform writes where the author wrote nothing.
const NO_WORDS: [&str; 5] = ["", "转发微博", "轉發微博", "Repost", "转发"];

fn post(
    status: &Status<'_>,
    original: Option<&Status<'_>>,
    setting: &Setting<'_>,
    problems: &mut Vec<Problem>,
) -> Result<Post, Problem> {
    let id = id(status).ok_or_else(|| Problem::new(ProblemKind::WrongShape).detail("id"))?;
    let account = uid(status).or(setting.account).unwrap_or_default().to_owned();
    if account.is_empty() {
        problems.push(Problem::new(ProblemKind::AccountUnknown));
    }
    let (text, form, cut) = text(status, problems);
    let mut marks = Vec::new();
    let field = status.full_created_at.get().or(status.created_at.get()).unwrap_or_default();
    let (created, from_id) = ids::moment(&id, time::told(field));
    if from_id {
        marks.push(Mark::TimeFromId);
    } else if matches!(time::told(field), ids::Told::Minute(_)) {
        marks.push(Mark::MinuteOnly);
    }
    if let Some(off) = created.and_then(|created| created.id_off_ms) {
        problems.push(Problem::new(ProblemKind::TimeMismatch).detail(off));
    }
    let media = media(status, &id, setting);
    let nothing = text.trim().is_empty() && media.is_empty() && status.text != Loose::Other;
    if nothing || text.contains(char::REPLACEMENT_CHARACTER) && setting.replaced == 0 {
        marks.push(Mark::EmojiLost);
    }
    if cut {
        marks.push(Mark::Cut);
    }
    let counts = counters(status, &mut marks);
    marks.sort_unstable();
    let (quote, repost) = passed_on(status, original, own_words(&text, form));
    let bid = [&status.bid, &status.mblogid].into_iter().find_map(|bid| bid.get().map(str::to_owned));
    let bid = bid.or_else(|| ids::bid_of(&id));
    let place = status.location.get().or(status.region_name.get());
    Ok(Post {
        platform: "weibo".to_owned(),
        url: bid
            .filter(|_| !account.is_empty())
            .map(|bid| format!("https://weibo.com/{account}/{}", bid.trim())),
        account,
        handle: screen_name(status).map(str::to_owned),
        id,
        created,
        form,
        text,
        client: status
            .source
            .take("source", problems)
            .map(|source| markup::text(&source))
            .filter(|s| !s.is_empty()),
        quote,
        repost,
        media,
        counts,
        place: place.map(|name| Place { name: Some(name.to_owned()), ..Place::default() }),
        marks,
        replaced: setting.replaced,
        from: setting.from(),
        ..Post::default()
    })
}

/// Returns what a post says about another, or that it only passes it on.
fn passed_on(
    status: &Status<'_>,
    original: Option<&Status<'_>>,
    own: String,
) -> (Option<Quote>, Option<Repost>) {
    let of =
        original.and_then(id).or_else(|| status.retweet_id.get().map(str::to_owned).filter(|id| digits(id)));
    if original.is_none() && of.is_none() {
        return (None, None);
    }
    let handle = original.and_then(screen_name).map(str::to_owned);
    if NO_WORDS.contains(&own.as_str()) {
        return (None, Some(Repost { cut: false, handle, id: of }));
    }
    let url = |id: &str| match original.and_then(uid).zip(ids::bid_of(id)) {
        Some((uid, bid)) => format!("https://weibo.com/{uid}/{bid}"),
        None => format!("https://m.weibo.cn/detail/{id}"),
    };
    (of.map(|id| Quote { handle, url: url(&id), id }), None)
}

fn counters(status: &Status<'_>, marks: &mut Vec<Mark>) -> Option<Counts> {
    let mut rounded = false;
    let mut count = |shown: &Loose<'_>| {
        let (count, about) = counts::count(shown.get()?)?;
        rounded |= about;
        Some(count)
    };
    let counts = Counts {
        likes: count(&status.attitudes_count),
        replies: count(&status.comments_count),
        reposts: count(&status.reposts_count),
    };
    if rounded {
        marks.push(Mark::CountsRounded);
    }
    (counts != Counts::default()).then_some(counts)
}

/// Returns an address without its signature, which expires.
fn without_query(url: &str) -> String {
    url.split(['?', '#']).next().unwrap_or(url).to_owned()
}

fn media(status: &Status<'_>, id: &str, setting: &Setting<'_>) -> Vec<Media> {
    let mut urls = Vec::new();
    addresses(&status.pics, &mut urls);
    let photos = urls.into_iter().take(PICTURES_MAX).zip(1..);
    let mut media: Vec<Media> =
        photos.map(|(url, place)| one(MediaKind::Photo, url, setting.media.find(id, place, false))).collect();
    let films = [&status.video_url, &status.live_photo_url].into_iter().filter_map(Loose::get);
    let films = films.flat_map(|urls| urls.split(';')).map(str::trim).filter(|url| url.contains("://"));
    for (url, place) in films.take(PICTURES_MAX).zip(1..) {
        // Addresses of films carry their signature too, and name the film by nothing else.
        let file = setting.media.find(id, place, true);
        media.push(one(MediaKind::Video, without_query(url), file));
    }
    media
}

fn one(kind: MediaKind, url: String, file: Option<String>) -> Media {
    Media { alt: None, end: None, file, kind, owner: None, start: None, url }
}

fn addresses(pictures: &Mixed<'_, Picture<'_>>, urls: &mut Vec<String>) {
    match pictures {
        Mixed::Nothing => {}
        Mixed::Text(text) => {
            let list = text.split([',', ';']).map(str::trim).filter(|url| url.contains("://"));
            urls.extend(list.map(without_query));
        }
        Mixed::List(list) => list.iter().take(PICTURES_MAX).for_each(|one| addresses(one, urls)),
        Mixed::Object(picture) => {
            let large = picture.large.get().and_then(|large| large.url.get());
            urls.extend(large.or(picture.url.get()).map(without_query));
        }
    }
}

/// Returns a profile, where it says more than who.
#[must_use]
pub fn account(user: &User<'_>, setting: &Setting<'_>) -> Option<Account> {
    let id = user.id.get().map(str::trim).filter(|id| digits(id))?;
    let name = user.screen_name.get()?;
    let text = |loose: &Loose<'_>| loose.get().map(str::to_owned);
    Some(Account {
        platform: "weibo".to_owned(),
        id: id.to_owned(),
        handle: Some(name.to_owned()),
        name: Some(name.to_owned()),
        bio: text(&user.description),
        place: text(&user.location).filter(|place| place != "其他"),
        avatar: user.avatar_hd.get().or(user.profile_image_url.get()).map(without_query),
        from: setting.from(),
        ..Account::default()
    })
}
