//! What must hold for a rule to fire, and what it takes.
//!
//! Never searches a page as a whole: words count in the element that a rule names, and nowhere else.

use regex::Regex;

use crate::elements::Wanted;
use crate::expect::Expect;
use crate::fold::{Wild, fold};
use crate::look::Look;
use crate::notice::Subject;
use crate::page::Page;
use crate::path::{Path, plain};
use crate::subject::filled;

/// The longest address or field that a pattern is tried on.
const PATTERN_MAX_BYTES: usize = 8192;
/// The longest text that is taken.
const TAKEN_MAX_CHARS: usize = 4096;

/// Where a text stands.
#[derive(Clone, Debug)]
pub enum Source {
    /// Elements: the first of each kind is what is taken.
    Elements(Vec<Wanted>),
    Json(Path),
    Script(Path),
}

impl Source {
    /// Returns the texts that stand there, as they came.
    pub fn texts(&self, page: &Page<'_>, subject: Option<&Subject>) -> Vec<String> {
        let texts: Vec<String> = match self {
            Self::Elements(list) => {
                list.iter().flat_map(|wanted| page.texts(*wanted, subject).plain.to_vec()).collect()
            }
            Self::Json(path) => {
                let found = page.json().map(|value| path.find(value, subject)).unwrap_or_default();
                found.into_iter().filter_map(plain).collect()
            }
            Self::Script(path) => page.script(path, subject).iter().filter_map(plain).collect(),
        };
        texts.into_iter().filter(|text| !text.is_empty()).collect()
    }

    /// Returns whether one of the texts that stand there, made alike, is as wanted.
    fn any(&self, page: &Page<'_>, subject: Option<&Subject>, wanted: &dyn Fn(&str) -> bool) -> bool {
        let fits = |text: &String| !text.is_empty() && wanted(text);
        match self {
            Self::Elements(list) => {
                list.iter().any(|element| page.texts(*element, subject).folded.iter().any(fits))
            }
            Self::Json(_) | Self::Script(_) => {
                self.texts(page, subject).iter().any(|text| wanted(&fold(text)))
            }
        }
    }

    /// Returns whether something stands there.
    pub fn is_there(&self, page: &Page<'_>) -> bool {
        match self {
            Self::Elements(list) => list.iter().any(|wanted| page.has(*wanted, None)),
            Self::Json(path) => page.json().is_some_and(|value| !path.find(value, None).is_empty()),
            Self::Script(path) => !page.script(path, None).is_empty(),
        }
    }

    /// Returns the first of them, of elements the first of each kind in lines of their own, cut at a length
    /// that no notice has. What stands inside another is not taken twice.
    pub fn first(&self, page: &Page<'_>, subject: Option<&Subject>) -> Option<String> {
        let lines: Vec<String> = match self {
            Self::Elements(list) => {
                let firsts =
                    list.iter().filter_map(|wanted| page.texts(*wanted, subject).plain.first().cloned());
                firsts.filter(|text| !text.is_empty()).collect()
            }
            Self::Json(_) | Self::Script(_) => self.texts(page, subject).into_iter().take(1).collect(),
        };
        let twice = |(number, line): &(usize, &String)| {
            let others = lines.iter().enumerate().filter(|(other, _)| other != number);
            others.into_iter().any(|(other, text)| text.contains(*line) && (text != *line || other < *number))
        };
        let own = lines.iter().enumerate().filter(|line| !twice(line)).map(|(_, line)| line.as_str());
        let text = own.collect::<Vec<_>>().join("\n");
        (!text.is_empty()).then(|| text.chars().take(TAKEN_MAX_CHARS).collect())
    }
}

/// A demand on the words at one place.
#[derive(Clone, Debug)]
pub struct Words {
    pub source: Source,
    pub is: Vec<String>,
    pub starts: Vec<String>,
    pub any: Vec<String>,
}

impl Words {
    fn hold(&self, page: &Page<'_>, subject: Option<&Subject>) -> bool {
        let filled = |list: &[String]| -> Vec<String> {
            let texts = list.iter().filter_map(|text| filled(text, subject));
            texts.map(|text| fold(&text).into_owned()).collect()
        };
        let (is, starts, any) = (filled(&self.is), filled(&self.starts), filled(&self.any));
        self.source.any(page, subject, &|text| {
            is.iter().any(|wanted| text == wanted.as_str())
                || starts.iter().any(|wanted| text.starts_with(wanted.as_str()))
                || any.iter().any(|wanted| text.contains(wanted.as_str()))
        })
    }
}

/// What must hold.
#[derive(Clone, Debug, Default)]
pub struct When {
    pub status: Vec<u16>,
    pub url: Option<Regex>,
    pub last: Option<Regex>,
    pub fields: Vec<(String, Regex)>,
    pub has: Vec<Wanted>,
    pub lacks: Vec<Wanted>,
    pub words: Vec<Words>,
    /// The element of the title, and what it may say.
    pub title: Option<(Wanted, Vec<Wild>)>,
    pub json: Vec<(Path, Expect)>,
    pub script: Vec<(Path, Expect)>,
    /// Bytes of which the body holds one. For rules of the viewer alone.
    pub raw: Vec<String>,
    pub size_max: Option<usize>,
}

impl When {
    /// Returns whether all that can be told without the body holds.
    pub fn holds_outside(&self, look: &Look<'_>) -> bool {
        let fits = |pattern: &Regex, text: &str| text.len() <= PATTERN_MAX_BYTES && pattern.is_match(text);
        let field = |(name, pattern): &(String, Regex)| {
            let named = look.fields.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name));
            named.into_iter().any(|(_, value)| fits(pattern, value))
        };
        (self.status.is_empty() || look.status.is_some_and(|status| self.status.contains(&status)))
            && self.size_max.is_none_or(|most| look.body.len() <= most)
            && self.url.as_ref().is_none_or(|pattern| fits(pattern, look.url))
            && self.last.as_ref().is_none_or(|pattern| fits(pattern, look.final_url()))
            && self.fields.iter().all(field)
    }

    /// Returns whether all that stands in the body holds.
    pub fn holds_inside(&self, page: &Page<'_>, subject: Option<&Subject>) -> bool {
        let json = |(path, expect): &(Path, Expect)| {
            page.json().is_some_and(|value| expect.holds(&path.find(value, subject), subject))
        };
        let script = |(path, expect): &(Path, Expect)| {
            let found = page.script(path, subject);
            expect.holds(&found.iter().collect::<Vec<_>>(), subject)
        };
        let titled = |(wanted, wilds): &(Wanted, Vec<Wild>)| {
            let titles = page.texts(*wanted, subject).folded;
            titles.first().is_some_and(|title| wilds.iter().any(|wild| wild.holds(title)))
        };
        (self.raw.is_empty() || self.raw.iter().any(|text| page.holds(text)))
            && self.json.iter().all(json)
            && self.has.iter().all(|wanted| page.has(*wanted, subject))
            && !self.lacks.iter().any(|wanted| page.has(*wanted, subject))
            && self.title.as_ref().is_none_or(titled)
            && self.words.iter().all(|words| words.hold(page, subject))
            && self.script.iter().all(script)
    }
}

/// What of an answer goes into the notice.
#[derive(Clone, Debug, Default)]
pub struct Take {
    pub words: Option<Source>,
    pub handle: Option<Source>,
    pub id: Option<Source>,
    pub country: Option<Source>,
    pub note: Option<Source>,
}
