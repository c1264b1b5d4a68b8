//! An activity of an outbox made into the model's post.
//!
//! Never gives a post words that are not its author's: of what is passed on only the address is read.

use formats::{Problem, ProblemKind};
use model::{
    Account, Basis, Counts, Form, From, Link, Media, Mention, Moment, PieceRef, Post, Quote, Reply, Repost,
    Tag,
};

use super::address::{account, host, last};
use super::audience;
use super::html::{Anchor, anchors};
use super::media::Shelf;
use super::shape::{Activity, Linked, Note, Scalar, Thing, Total};
use crate::rfc3339;

/// The most characters of a date that is not one which a problem repeats.
const SHOWN_MAX: usize = 40;
/// Ids of at least so many digits carry their time.
const SNOWFLAKE_DIGITS: usize = 15;

/// What is the same for all posts of an outbox.
pub struct Setting<'s> {
    /// The profiles of the export; most have one.
    pub owners: &'s [Account],
    pub media: &'s Shelf,
    pub platform: &'static str,
    pub reader: &'static str,
}

/// Whose and which post it is.
struct Identity {
    instance: Option<String>,
    account: String,
    id: String,
}

/// Makes the post of an activity; what is odd about it goes into `problems`. `None` where it is of a kind
/// that is no post.
///
/// # Errors
/// A problem where it has no id.
pub fn post(
    activity: &Activity<'_>,
    pieces: &[PieceRef],
    setting: &Setting<'_>,
    problems: &mut Vec<Problem>,
) -> Result<Option<Box<Post>>, Problem> {
    let wrong = |field: &str| Problem::new(ProblemKind::WrongShape).detail(field);
    let from = From { pieces: pieces.to_vec(), reader: setting.reader.to_owned(), ..From::default() };
    let mut post =
        Box::new(Post { platform: setting.platform.to_owned(), form: Form::Html, from, ..Post::default() });
    match (activity.kind.get(), &activity.object) {
        (Some("Create"), Thing::Object(note)) => {
            let id = note.id.get().or(activity.id.get()).ok_or_else(|| wrong("id"))?;
            named(&mut post, id, [&note.attributed_to, &activity.actor], setting)
                .ok_or_else(|| wrong("id"))?;
            times(&mut post, [&note.published, &activity.published], problems);
            fill(&mut post, note, setting, problems);
        }
        (Some("Announce"), object) => {
            let id = activity.id.get().ok_or_else(|| wrong("id"))?;
            named(&mut post, id, [&activity.actor, &Thing::Absent], setting).ok_or_else(|| wrong("id"))?;
            times(&mut post, [&activity.published, &Scalar::Absent], problems);
            let address = match object {
                Thing::Address(address) => Some(address.as_ref()),
                object => object.object().and_then(|note| note.id.get()),
            };
            let address = address.filter(|address| !address.is_empty()).ok_or_else(|| wrong("object"))?;
            post.repost = Some(passed_on(&post, address));
            post.form = Form::Plain;
            post.url = Some(id.strip_suffix("/activity").unwrap_or(id).to_owned());
        }
        (Some("Create"), _) => return Err(wrong("object")),
        _ => return Ok(None),
    }
    let inner = activity.object.object().and_then(|note| audience::of(&note.to, &note.cc));
    let all = audience::of(&activity.to, &activity.cc).max(inner);
    post.audience = all.unwrap_or(audience::Audience::Unknown).word().map(str::to_owned);
    Ok(Some(post))
}

/// Fills in whose and which it is; `None` where its id has no last part.
fn named(post: &mut Post, id: &str, by: [&Thing<'_, Linked<'_>>; 2], setting: &Setting<'_>) -> Option<()> {
    let found = identity(id, by, setting)?;
    let own = |owner: &&Account| owner.instance == found.instance && owner.id == found.account;
    post.handle = setting.owners.iter().find(own).and_then(|owner| owner.handle.clone());
    (post.instance, post.account, post.id) = (found.instance, found.account, found.id);
    Some(())
}

fn identity(id: &str, by: [&Thing<'_, Linked<'_>>; 2], setting: &Setting<'_>) -> Option<Identity> {
    let actor = by[0].address().or(by[1].address());
    // An activity that does not say whose it is is the owner's, where there is one.
    let owner = setting.owners.first().filter(|_| setting.owners.len() == 1);
    let instance = host(id).or_else(|| actor.and_then(host)).or_else(|| owner?.instance.clone());
    let account =
        actor.and_then(last).or(owner.map(|owner| owner.id.as_str())).unwrap_or_default().to_owned();
    let bare = (!id.contains('/') && !id.is_empty()).then_some(id);
    Some(Identity { instance, account, id: last(id).or(bare)?.to_owned() })
}

/// Returns the name of a post within all posts, told from its bytes alone.
pub fn name(activity: &Activity<'_>) -> Option<(String, String)> {
    let note = activity.object.object().filter(|_| activity.kind.get() == Some("Create"));
    let id = note.and_then(|note| note.id.get()).or(activity.id.get())?;
    let actor = note.map_or(&activity.actor, |note| &note.attributed_to);
    let instance = host(id)
        .or_else(|| actor.address().and_then(host))
        .or_else(|| activity.actor.address().and_then(host));
    Some((instance?, last(id)?.to_owned()))
}

fn times(post: &mut Post, fields: [&Scalar<'_>; 2], problems: &mut Vec<Problem>) {
    let field = fields[0].get().or(fields[1].get());
    let Some(ms) = field.and_then(rfc3339::ms) else {
        let shown: String = field.unwrap_or_default().chars().take(SHOWN_MAX).collect();
        problems.push(Problem::new(ProblemKind::BadDate).detail(shown));
        return;
    };
    let of_field = Moment { basis: Basis::PlatformField, id_off_ms: None, ms };
    let snowflake = post.id.len() >= SNOWFLAKE_DIGITS && post.id.bytes().all(|byte| byte.is_ascii_digit());
    let of_id = post.id.parse::<u64>().ok().filter(|_| snowflake);
    let of_id = of_id.and_then(|id| i64::try_from(id >> 16).ok());
    post.created = Some(match of_id {
        Some(id_ms) if (id_ms - ms).abs() < 1000 => {
            Moment { basis: Basis::PlatformId, id_off_ms: None, ms: id_ms }
        }
        Some(id_ms) => {
            problems.push(Problem::new(ProblemKind::TimeMismatch).detail(id_ms - ms));
            Moment { id_off_ms: Some(id_ms - ms), ..of_field }
        }
        None => of_field,
    });
}

fn fill(post: &mut Post, note: &Note<'_>, setting: &Setting<'_>, problems: &mut Vec<Problem>) {
    let map = note.content_map.object().map(|map| map.0.as_slice()).unwrap_or_default();
    // The language is the one under which the text stands; a map of several says none.
    let text = note.content.get().or_else(|| map.first().and_then(|(_, text)| text.get()));
    let mut labels = map.iter().filter(|(_, one)| one.get() == text);
    post.lang = labels.next().filter(|_| map.len() == 1).and_then(|(label, _)| label.owned());
    post.title = note.summary.owned().or_else(|| note.name.owned());
    post.text = text.unwrap_or_default().to_owned();
    post.url = note.url.address().map(str::to_owned);
    post.sensitive = note.sensitive.get() == Some("true");
    post.reply = note.in_reply_to.address().map(|address| reply(post, address));
    let quoted = [&note.quote, &note.quote_uri, &note.quote_url];
    post.quote = quoted.iter().find_map(|quote| quote.address()).map(|address| {
        let id = local(post, address).unwrap_or(address).to_owned();
        Quote { handle: None, id, url: address.to_owned() }
    });
    let counts = Counts { likes: total(&note.likes), replies: None, reposts: total(&note.shares) };
    post.counts = (counts != Counts::default()).then_some(counts);
    post.media = media(note, setting, problems);
    marks(post, note);
    let fields = [
        ("content", &note.content),
        ("summary", &note.summary),
        ("sensitive", &note.sensitive),
        ("name", &note.name),
    ];
    let wrong = fields.iter().filter(|(_, value)| value.is_wrong());
    problems.extend(wrong.map(|(field, _)| Problem::new(ProblemKind::WrongShape).detail(field)));
}

fn total(total: &Thing<'_, Total<'_>>) -> Option<u64> {
    total.object()?.total_items.get()?.parse().ok().filter(|count| *count < 1 << 53)
}

fn media(note: &Note<'_>, setting: &Setting<'_>, problems: &mut Vec<Problem>) -> Vec<Media> {
    let mut all = Vec::new();
    for one in &note.attachment.0 {
        match one.object().and_then(|document| setting.media.attachment(document)) {
            Some(media) => all.push(media),
            None => problems.push(Problem::new(ProblemKind::WrongShape).detail("attachment")),
        }
    }
    all
}

/// Returns the id of a post at the same server.
fn local<'a>(post: &Post, address: &'a str) -> Option<&'a str> {
    let here = host(address).is_some() && host(address) == post.instance;
    last(address).filter(|_| here)
}

/// Of a post at another server the id is its whole address.
fn reply(post: &Post, address: &str) -> Reply {
    let here = local(post, address);
    let who = here.and_then(|_| account(address)).map(str::to_owned);
    Reply { account: who, handle: None, id: Some(here.unwrap_or(address).to_owned()) }
}

fn passed_on(post: &Post, address: &str) -> Repost {
    let who = account(address).map(|name| match host(address) {
        Some(host) if Some(&host) != post.instance.as_ref() => format!("{name}@{host}"),
        _ => name.to_owned(),
    });
    Repost { cut: false, handle: who, id: Some(local(post, address).unwrap_or(address).to_owned()) }
}

/// Links, mentions and tags: each where its link stands in the HTML; one without a link stands nowhere.
fn marks(post: &mut Post, note: &Note<'_>) {
    let mut found: Vec<Option<Anchor>> = anchors(&post.text).into_iter().map(Some).collect();
    let mut take = |wanted: &dyn Fn(&Anchor) -> bool| {
        let at = found.iter().position(|anchor| anchor.as_ref().is_some_and(wanted))?;
        found[at].take()
    };
    for tag in note.tag.0.iter().filter_map(Thing::object) {
        let (Some(kind), Some(name)) = (tag.kind.get(), tag.name.get()) else { continue };
        match kind {
            "Mention" => {
                let short = name.trim_start_matches('@').split('@').next().unwrap_or_default().to_owned();
                let anchor = take(&|anchor| {
                    let shown = anchor.shown.trim_start_matches('@');
                    shown == name.trim_start_matches('@') || shown == short
                });
                let (start, end) = anchor.map_or((0, 0), |anchor| (anchor.start, anchor.end));
                let handle = name.trim_start_matches('@').to_owned();
                post.mentions.push(Mention { end, handle, id: tag.href.owned(), start });
            }
            "Hashtag" => {
                let tag = name.trim_start_matches('#');
                let anchor = take(&|anchor| {
                    anchor
                        .shown
                        .strip_prefix('#')
                        .is_some_and(|shown| shown.to_lowercase() == tag.to_lowercase())
                });
                let (start, end) = anchor.map_or((0, 0), |anchor| (anchor.start, anchor.end));
                post.tags.push(Tag { end, start, tag: tag.to_owned() });
            }
            _ => {}
        }
    }
    let links = found.into_iter().flatten();
    post.links = links
        .map(|anchor| Link {
            end: anchor.end,
            shown: Some(anchor.shown),
            start: anchor.start,
            to: anchor.href,
            url: anchor.html,
        })
        .collect();
}
