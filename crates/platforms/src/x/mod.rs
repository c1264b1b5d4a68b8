//! X, formerly Twitter: account exports of every era, and captures that others made.
//!
//! Never evaluates JavaScript and never trusts a file's name over its content.

mod account;
mod captures;
mod cursor;
mod ids;
mod layout;
mod manifest;
mod marks;
mod media;
mod members;
mod named;
mod notes;
mod post;
mod quick;
mod reader;
mod rows;
mod shape;
#[cfg(test)]
mod shape_tests;
mod time;

use std::collections::HashMap;
use std::ops::Range;

use formats::{Problem, ProblemKind, Shape};
use model::PieceRef;

use crate::import::{About, Counted, Declared, Finish, Found, Gap, Import, Listing, Named, Origin, Role};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use layout::Layout;
use members::{Included, Opening};

/// The reader and its version, as records name it.
const READER: &str = "x/1";

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: "x",
    recognise,
    pages: Some(captures::PAGES),
    element: named::element,
    media_of: named::media,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[
        Source {
            what: ["account export with tweets.js", "账号数据存档（tweets.js）"],
            era: "2022 to now",
            evidence: Evidence::RealCapture,
        },
        Source {
            what: ["account export with tweet.js", "账号数据存档（tweet.js）"],
            era: "2018 to 2022",
            evidence: Evidence::RealCapture,
        },
        Source {
            what: ["Twitter archive by month, and its tweets.csv", "按月份的推特存档及其 tweets.csv"],
            era: "2012 to 2018",
            evidence: Evidence::Documentation,
        },
        Source {
            what: [
                "posts collected through the first interface (twarc 1, v1.1)",
                "通过第一版接口收集的帖文（twarc 1，v1.1）",
            ],
            era: "2010 to 2023",
            evidence: Evidence::Documentation,
        },
        Source {
            what: [
                "answers of the second interface (twarc 2, v2), also flattened",
                "第二版接口的应答（twarc 2，v2），含展开的行",
            ],
            era: "2020 to now",
            evidence: Evidence::Documentation,
        },
        Source {
            what: [
                "the stream with its delete notices, as the Internet Archive keeps it",
                "互联网档案馆所存的推文流及其删除通知",
            ],
            era: "2011 to 2023",
            evidence: Evidence::Documentation,
        },
        Source {
            what: [
                "answers of the web interface, saved or in HAR and WARC",
                "网页接口的应答（另存，或在 HAR、WARC 中）",
            ],
            era: "2018 to now",
            evidence: Evidence::Documentation,
        },
        Source {
            what: ["snscrape, twitter-web-exporter", "snscrape、twitter-web-exporter"],
            era: "2018 to now",
            evidence: Evidence::Documentation,
        },
        Source {
            what: ["Nitter pages and feeds", "Nitter 页面与订阅源"],
            era: "2019 to now",
            evidence: Evidence::Documentation,
        },
        Source {
            what: [
                "pages of X and Twitter, thread readers' pages, posts embedded elsewhere",
                "X 与推特页面、长推阅读器页面、嵌入他处的帖文",
            ],
            era: "2013 to now",
            evidence: Evidence::Invented,
        },
    ],
};

/// Returns an importer where a container holds an export of X, or else captures of it.
#[must_use]
fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    let included = Included::new(include);
    match layout::find(listing, &included) {
        Some(layout) => Some(Box::new(Export::new(layout, listing))),
        None => captures::recognise(listing, include),
    }
}

/// One export while it is read.
struct Export {
    layout: Layout,
    /// Names of the members that are not media, by index.
    names: HashMap<usize, String>,
    media: media::Shelf,
    owner: account::Owner,
    manifest: manifest::Manifest,
    notes: notes::Notes,
    ids: ids::Ids,
    columns: rows::Columns,
}

impl Export {
    fn new(layout: Layout, listing: &Listing<'_>) -> Self {
        let mut export = Self {
            names: HashMap::new(),
            media: media::Shelf::default(),
            owner: account::Owner::default(),
            manifest: manifest::Manifest::default(),
            notes: notes::Notes::default(),
            ids: ids::Ids::default(),
            columns: rows::Columns::default(),
            layout,
        };
        let media = listing.members.iter().zip(&export.layout.roles);
        let media = media.filter(|(_, role)| matches!(role, Role::Media { .. }));
        export.media = media::Shelf::of(media.map(|(member, _)| member.name.as_str()));
        for (member, role) in listing.members.iter().zip(&export.layout.roles) {
            match role {
                Role::Media { .. } => {}
                // Private media are many, and no manifest names them one by one.
                Role::LeftOut { .. } | Role::Unknown if !member.name.ends_with(".js") => {}
                _ => {
                    export.names.insert(member.index, member.name.replace('\\', "/"));
                }
            }
            let first = |bytes| (listing.peek)(member.index, bytes).unwrap_or_default();
            match role {
                Role::Posts { kind: "headers", .. } => {
                    export.owner.name(1, first_author(&first(2048)), None, None)
                }
                Role::Posts { shape: Shape::Rows, .. } => export.columns = rows::Columns::of(&first(4096)),
                _ => {}
            }
        }
        export
    }

    /// The data type of a member, without case and hyphens.
    fn type_of(&self, index: usize) -> String {
        let global = self.layout.globals.get(&index).map(String::as_str);
        let named = global.and_then(|global| global.split('.').next());
        let base = self.names.get(&index).map(|name| name.rsplit('/').next().unwrap_or(name));
        members::plain(named.or(base).unwrap_or_default())
    }

    /// Takes in a manifest or an index file, told by its first words.
    fn whole(&mut self, slice: &[u8], pieces: &[PieceRef]) -> Result<(), Problem> {
        let text = String::from_utf8_lossy(slice);
        if members::opening(slice) == Opening::Manifest {
            self.manifest.config(&text)?;
            let found = &self.manifest;
            self.owner.name(2, found.account.clone(), found.handle.clone(), found.name.clone());
            self.owner.source(pieces);
            return Ok(());
        }
        match text.split(['=', '{', '[']).next() {
            Some(first) if first.contains("tweet_index") => self.manifest.months(&text),
            Some(first) if first.contains("payload_details") => self.manifest.payload(&text),
            _ => self.owner.user_details(manifest::after(&text, '{')?, pieces),
        }
    }

    /// Returns the members by name, and by the name that their content gives them.
    fn index(&self) -> HashMap<&str, usize> {
        let globals = self.layout.globals.iter().map(|(index, global)| (global.as_str(), *index));
        // Later ones replace earlier ones: a file's own name counts for more.
        globals.chain(self.names.iter().map(|(index, name)| (name.as_str(), *index))).collect()
    }

    /// Finds a declared file among the members: by its path, its name in the data folder, or the name
    /// its content gives itself.
    fn place(&self, file: &manifest::File, index: &HashMap<&str, usize>) -> Option<usize> {
        let data = &self.layout.data;
        let root = data.strip_suffix("data/").unwrap_or(data);
        let base = file.name.rsplit('/').next().unwrap_or(&file.name);
        let named =
            [Some(format!("{root}{}", file.name)), Some(format!("{data}{base}")), file.global.clone()];
        named.into_iter().flatten().find_map(|name| index.get(name.as_str()).copied())
    }

    /// What is short of what is declared, file by file.
    fn file_gaps(&self, counted: &Counted<'_>) -> Vec<Gap> {
        let mut gaps = Vec::new();
        for file in self.declared() {
            let promised = file.count.unwrap_or(0);
            let gap = |counted, absent| Gap {
                kind: file.kind.clone(),
                member: Some(file.member.clone()),
                declared: promised,
                counted,
                absent,
            };
            match file.index {
                None if !file.private => gaps.push(gap(0, true)),
                None => {}
                Some(index) => match counted.elements.get(index).copied().flatten() {
                    Some(found) if file.count.is_some_and(|count| count != found) => {
                        gaps.push(gap(found, false))
                    }
                    _ => {}
                },
            }
        }
        gaps
    }

    /// How many pictures the profile has, and how many of them are there.
    fn profile_media(&self) -> (&'static str, u64, u64) {
        let id = self.owner.id().unwrap_or_default();
        let there = self.owner.pictures().filter(|address| self.media.has_profile(id, address));
        ("media-profile", self.owner.pictures().count() as u64, there.count() as u64)
    }

    /// A grailbird export says how many posts it has in all.
    fn total_gap(&self, counted: &Counted<'_>) -> Option<Gap> {
        let declared = self.manifest.posts?;
        let posts = self.layout.roles.iter().zip(counted.elements);
        let counted =
            posts.filter(|(role, _)| matches!(role, Role::Posts { .. })).filter_map(|(_, n)| *n).sum();
        let gap = Gap { kind: "tweets".to_owned(), member: None, declared, counted, absent: false };
        (declared != counted).then_some(gap)
    }
}

/// Looks for `"user_id" : "<digits>"` in the beginning of the headers.
fn first_author(first: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(first);
    let rest = text.split_once("\"user_id\"")?.1.trim_start().strip_prefix(':')?.trim_start();
    let digits: String = rest.trim_start_matches('"').chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}

impl Import for Export {
    fn about(&self) -> About {
        About {
            platform: "x",
            era: self.layout.era,
            account: self.owner.id().map(str::to_owned),
            handle: self.owner.handle().map(str::to_owned),
            reader: READER,
            origin: Origin::OwnerExport,
            by: None,
        }
    }

    fn roles(&self) -> &[Role] {
        &self.layout.roles
    }

    fn order(&self) -> Vec<usize> {
        let rank = |role: &Role| match role {
            Role::Prepared { shape: None } => Some(0),
            Role::Mixed { .. } => Some(1),
            Role::Prepared { .. } => Some(2),
            Role::Posts { kind: "headers", .. } => Some(3),
            Role::Posts { .. } => Some(4),
            Role::Unread { .. } => Some(5),
            Role::Media { .. } => Some(6),
            Role::Unknown => Some(7),
            Role::LeftOut { .. } => None,
        };
        let ranked = self.layout.roles.iter().enumerate().filter_map(|(i, role)| Some((rank(role)?, i)));
        let mut order: Vec<(u8, usize)> = ranked.collect();
        order.sort_unstable();
        order.into_iter().map(|(_, index)| index).collect()
    }

    fn declared(&self) -> Vec<Declared> {
        let index = self.index();
        let declare = |file: &manifest::File| {
            let index = self.place(file, &index);
            Declared {
                kind: file.kind.clone(),
                member: file.name.clone(),
                count: file.count,
                index,
                private: file.private,
            }
        };
        self.manifest.files.iter().map(declare).collect()
    }

    fn private_ranges(&self, _index: usize, bytes: &[u8]) -> Result<Vec<Range<usize>>, Problem> {
        account::private_ranges(bytes)
    }

    fn prepare(&mut self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<(), Problem> {
        match self.layout.roles[index] {
            Role::Prepared { shape: None } => self.whole(slice, pieces),
            Role::Mixed { .. } => self.owner.account_file(slice, pieces),
            _ => match self.type_of(index).as_str() {
                "profile" => self.owner.profile(slice, pieces),
                "screennamechange" => self.owner.name_change(slice, pieces),
                _ => self.notes.add(slice, pieces),
            },
        }
    }

    fn read(&self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        let Role::Posts { kind, shape } = self.layout.roles[index] else { return Ok(Found::Nothing) };
        if kind == "headers" {
            let id = reader::header(slice)?;
            if let Ok(number) = id.parse() {
                self.ids.header(number);
            }
            return Ok(Found::Header { id });
        }
        let setting = post::Setting {
            account: self.owner.id(),
            handle: self.owner.handle(),
            kind,
            grailbird: self.layout.era == "grailbird",
            media: &self.media,
            reader: READER,
        };
        let make = |tweet: &shape::Tweet<'_>, replaced: u32, mut problems: Vec<Problem>| {
            let mut post = post::post(tweet, pieces.to_vec(), &setting, &mut problems)?;
            post.replaced = replaced;
            self.notes.join(&mut post);
            Ok((post, problems))
        };
        let (post, problems) = match shape {
            Shape::List => reader::tweet(slice, make)?,
            _ => {
                let (post, mut problems) =
                    make(&self.columns.tweet(&String::from_utf8_lossy(slice)), 0, Vec::new())?;
                // A row gives no offsets.
                problems.retain(|problem| problem.kind != ProblemKind::EntityMismatch);
                (post, problems)
            }
        };
        if kind == "tweets"
            && let Ok(number) = post.id.parse()
        {
            self.ids.post(number);
        }
        Ok(Found::Post(post, problems))
    }

    fn names(&self, _index: usize, head: &[u8], slice: &[u8]) -> Vec<Named> {
        named::element(head, slice).into_iter().collect()
    }

    fn finish(&self, counted: &Counted<'_>) -> Finish {
        let mut gaps = self.file_gaps(counted);
        gaps.extend(self.total_gap(counted));
        let media = self.media.counts().chain([self.profile_media()]);
        gaps.extend(media.filter(|(_, asked, found)| asked != found).map(|(kind, declared, counted)| Gap {
            kind: kind.to_owned(),
            member: None,
            declared,
            counted,
            absent: false,
        }));
        let mut problems = self.ids.problems();
        problems.extend(self.notes.problem());
        if self.owner.id().is_none() {
            problems.push(Problem::new(ProblemKind::AccountUnknown));
        }
        Finish {
            accounts: self.owner.account(READER).into_iter().collect(),
            gaps,
            problems,
            ..Finish::default()
        }
    }
}
