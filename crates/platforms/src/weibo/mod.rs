//! Weibo: what people's own programs collected (weibo-crawler, weiboSpider, Weibo-archiver, gallery-dl), the
//! platform's JSON answers, and saved pages.
//!
//! A post's id is its number (`mid`) and an account's its number (`uid`); times come from the id where the
//! input's own are local or vague. Left out unless named with `--include`: posts that are not public
//! (`private`), and in Weibo-archiver's backups `followings`, `followers` and `favorites`.
//!
//! Never takes comments for posts: they are other people's and are kept unread.

mod counts;
mod glue;
mod ids;
mod layout;
mod media;
mod pages;
mod post;
mod private;
mod shape;
mod sqlite;
mod table;
mod time;

use std::collections::{BTreeSet, HashMap};
use std::sync::Mutex;

use formats::{Problem, ProblemKind, Shape};
use model::PieceRef;

use crate::import::{About, Counted, Finish, Found, Import, Listing, Named, Origin, Private, Role, Taken};
use crate::loose;
use crate::page::Pages;
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use glue::Glue;
use layout::{COLLECTED, DATABASE, Layout, ROWS, USERS};
use shape::{Status, Statuses};
use table::Columns;

/// The reader and its version, as records name it.
const READER: &str = "weibo/1";
/// Under which posts that are not public are left out, and lists of other people.
const RULE: &str = "weibo/audience/1";
/// Keys whose values are lists of other people, or of what the owner kept of them.
const PRIVATE_KEYS: &[&str] = &["followings", "followers", "favorites"];

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: "weibo",
    recognise,
    pages: Some(Pages { read: pages::read, private: pages::private }),
    element,
    media_of: media::post_of,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[
        Source {
            what: ["weibo-crawler JSON and users.csv", "weibo-crawler 的 JSON 与 users.csv"],
            era: "2019 to now",
            evidence: Evidence::RealCapture,
        },
        Source {
            what: [
                "weibo-crawler CSV, weiboSpider CSV and JSON",
                "weibo-crawler 的 CSV，weiboSpider 的 CSV 与 JSON",
            ],
            era: "2019 to now",
            evidence: Evidence::Documentation,
        },
        Source {
            what: [
                "weibo-crawler SQLite (weibodata.db, up to 32 MiB)",
                "weibo-crawler 的 SQLite（weibodata.db，至多 32 MiB）",
            ],
            era: "2020 to now",
            evidence: Evidence::Documentation,
        },
        Source {
            what: ["pages of m.weibo.cn", "m.weibo.cn 页面"],
            era: "2019 to now",
            evidence: Evidence::Invented,
        },
        Source {
            what: ["answers of m.weibo.cn and weibo.com", "m.weibo.cn 与 weibo.com 的 JSON 应答"],
            era: "2019 to now",
            evidence: Evidence::Documentation,
        },
    ],
};

fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    let layout = layout::find(listing)?;
    Some(Box::new(Collection::new(layout, listing, include)))
}

/// One collection while it is read.
struct Collection {
    layout: Layout,
    media: media::Shelf,
    columns: HashMap<usize, Columns>,
    /// By member: the number in its name, which programs give it after its account.
    owners: HashMap<usize, String>,
    /// By member: what stands around its posts.
    glue: HashMap<usize, Glue>,
    include: Vec<String>,
    /// The authors seen, up to two.
    authors: Mutex<BTreeSet<String>>,
}

impl Collection {
    fn new(layout: Layout, listing: &Listing<'_>, include: &[String]) -> Self {
        let mut media = media::Shelf::default();
        let mut owners = HashMap::new();
        for (member, role) in listing.members.iter().zip(&layout.roles) {
            match role {
                Role::Media { .. } => media.add(&member.name),
                Role::Posts { .. } => {
                    let base = member.name.rsplit(['/', '\\']).next().unwrap_or(&member.name);
                    let stem = base.split('.').next().unwrap_or(base);
                    if (5..=12).contains(&stem.len()) && stem.bytes().all(|byte| byte.is_ascii_digit()) {
                        owners.insert(member.index, stem.to_owned());
                    }
                }
                _ => {}
            }
        }
        let columns = layout.columns.iter().cloned().collect();
        let (glue, authors) = (HashMap::new(), Mutex::default());
        Self { layout, media, columns, owners, glue, include: include.to_vec(), authors }
    }

    fn wants_private(&self) -> bool {
        self.include.iter().any(|name| name == "private")
    }

    fn kind(&self, index: usize) -> Option<(&'static str, Shape)> {
        match self.layout.roles.get(index) {
            Some(Role::Posts { kind, shape }) => Some((kind, *shape)),
            _ => None,
        }
    }

    fn row(&self, index: usize, setting: &post::Setting<'_>, slice: &[u8]) -> Result<Taken, Problem> {
        let mut taken = Taken::default();
        let text = String::from_utf8_lossy(slice);
        if matches!(text, std::borrow::Cow::Owned(_)) {
            taken.problems.push(Problem::new(ProblemKind::Encoding));
        }
        let Some(columns) = self.columns.get(&index) else { return Ok(taken) };
        if self.kind(index).is_some_and(|(kind, _)| kind == USERS) {
            let user = columns.user(table::cells(&text));
            taken.accounts.extend(post::account(&user, setting));
            return match taken.accounts.is_empty() {
                true => Err(Problem::new(ProblemKind::WrongShape).detail("用户id")),
                false => Ok(taken),
            };
        }
        post::take(&columns.status(table::cells(&text)), setting, &mut taken)?;
        Ok(taken)
    }
}

/// Reads the tables of a database: its accounts and its posts. Comments and reposts are other people's.
fn database(setting: &post::Setting<'_>, slice: &[u8]) -> Result<Taken, Problem> {
    let wrong = |what: &str| Problem::new(ProblemKind::WrongShape).detail(what);
    let mut taken = Taken::default();
    let mut file = sqlite::File::open(slice).ok_or_else(|| wrong("sqlite"))?;
    file.rows("user", &mut |names, row| {
        let columns = Columns::named(names.to_vec());
        taken
            .accounts
            .extend(post::account(&columns.user(row.into_iter().map(sqlite::Value::text)), setting));
    });
    let found = file.rows("weibo", &mut |names, row| {
        let columns = Columns::named(names.to_vec());
        let status = columns.status(row.into_iter().map(sqlite::Value::text));
        if let Err(problem) = post::take(&status, setting, &mut taken) {
            taken.problems.push(problem);
        }
    });
    if file.broken > 0 {
        taken.problems.push(wrong("sqlite page").times(file.broken));
    }
    if found { Ok(taken) } else { Err(wrong("weibo")) }
}

/// Reads what a JSON element holds: a post, a card with one, a group of cards.
fn read_json(slice: &[u8], setting: &post::Setting<'_>) -> Result<Taken, Problem> {
    loose::read::<Statuses, _>(slice, |status, replaced, problems| {
        let mut taken = Taken { problems, ..Taken::default() };
        let setting = post::Setting { replaced, ..*setting };
        let inner = within(status);
        let groups = status.card_group.0.iter().filter_map(|card| card.get()).map(within);
        let all: Vec<&Status<'_>> =
            groups.chain([inner]).filter(|status| post::id(status).is_some()).collect();
        // A card without a post (an advertisement, a headline) is none of ours; an element that should be a
        // post and has no id is odd.
        if all.is_empty() && status.text != loose::Loose::Absent {
            return Err(Problem::new(ProblemKind::WrongShape).detail("id"));
        }
        for status in all {
            post::take(status, &setting, &mut taken)?;
        }
        Ok(taken)
    })
}

/// Returns the post in what wraps it.
fn within<'s, 'a>(status: &'s Status<'a>) -> &'s Status<'a> {
    status.mblog.get().or(status.status.get()).unwrap_or(status)
}

/// Returns which post an element is of.
fn element(head: &[u8], slice: &[u8]) -> Option<Named> {
    if slice.trim_ascii_start().first() == Some(&b'{') {
        let id = |status: &Status<'_>, _, _| Ok(post::id(within(status)));
        return loose::read::<Statuses, _>(slice, id).ok().flatten().map(Named::Post);
    }
    let columns = Columns::of(&head[..head.len().min(4096)]);
    if !columns.are_posts() {
        return None;
    }
    let row = String::from_utf8_lossy(slice);
    post::id(&columns.status(table::cells(&row))).map(Named::Post)
}

impl Import for Collection {
    fn about(&self) -> About {
        let authors = self.authors.lock().map(|authors| authors.clone()).unwrap_or_default();
        let named: BTreeSet<&String> = self.owners.values().collect();
        let one = |set: Vec<&String>| (set.len() == 1).then(|| set[0].clone());
        About {
            platform: "weibo",
            era: self.layout.era,
            account: one(named.into_iter().collect()).or_else(|| one(authors.iter().collect())),
            handle: None,
            reader: READER,
            origin: Origin::Collected,
            by: self
                .layout
                .era
                .split(' ')
                .next()
                .filter(|first| first.to_lowercase().contains("weibo"))
                .filter(|first| !first.contains('.'))
                .map(str::to_owned),
        }
    }

    fn roles(&self) -> &[Role] {
        &self.layout.roles
    }

    fn surveys(&self, index: usize) -> bool {
        self.kind(index).is_some_and(|(kind, _)| kind == COLLECTED)
    }

    fn survey(&mut self, index: usize, offset: u64, element: bool, slice: &[u8]) {
        let include = &self.include;
        let glue = self.glue.entry(index).or_insert_with(|| Glue::new(PRIVATE_KEYS, include));
        if !element {
            glue.go_on(offset, slice);
        }
    }

    fn cuts(&self, index: usize) -> Option<&'static str> {
        let (_, shape) = self.kind(index)?;
        (shape != Shape::Rows).then_some(RULE)
    }

    fn private_parts(&self, index: usize, offset: u64, element: bool, slice: &[u8]) -> Private {
        if element {
            return if self.wants_private() { Private::Nothing } else { private::of_element(slice) };
        }
        let ranges = self.glue.get(&index).map(|glue| glue.within(offset, slice.len())).unwrap_or_default();
        if ranges.is_empty() { Private::Nothing } else { Private::Ranges(ranges) }
    }

    fn read(&self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        let Some((kind, _)) = self.kind(index) else { return Ok(Found::Nothing) };
        let account = self.owners.get(&index).map(String::as_str);
        let setting =
            post::Setting { account, media: &self.media, pieces, replaced: 0, private: self.wants_private() };
        let taken = match kind {
            ROWS | USERS => self.row(index, &setting, slice)?,
            DATABASE => database(&setting, slice)?,
            _ => read_json(slice, &setting)?,
        };
        if let (Some(first), Ok(mut authors)) = (taken.posts.first(), self.authors.lock())
            && authors.len() < 2
            && !authors.contains(&first.account)
        {
            authors.insert(first.account.clone());
        }
        Ok(Found::Several(Box::new(taken)))
    }

    fn finish(&self, _counted: &Counted<'_>) -> Finish {
        let mut finish = Finish::default();
        let setting =
            post::Setting { account: None, media: &self.media, pieces: &[], replaced: 0, private: false };
        for glue in self.glue.values().filter(|glue| !glue.user.is_empty()) {
            let user =
                loose::read::<shape::Users, _>(&glue.user, |user, _, _| Ok(post::account(user, &setting)));
            finish.accounts.extend(user.ok().flatten());
        }
        finish.accounts.sort_by(|a, b| a.id.cmp(&b.id));
        finish
    }
}

#[cfg(test)]
mod tests;
