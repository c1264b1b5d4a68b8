//! Quick entry: one row a person writes, the full records made of it.
//!
//! Never turns one script into another, never guesses between two of one name, and never makes an entity of
//! somebody's relative.

mod draft;
mod file;
mod ids;
mod known;

pub use draft::Draft;
pub use file::{Entered, FileKind, read};

use crate::code::{Code, EntityKind, Modality};
use crate::date::When;
use crate::fault::{Fault, FaultKind};

/// Several names in one cell stand apart by this, as in Uwazi.
const SEPARATOR: char = '|';

/// One row: who, act, when, where, quote, source.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Whom it was done to: names, handles with `@`, or identifiers.
    pub who: Vec<String>,
    /// What those are where they are not in the casebook yet.
    pub who_is: EntityKind,
    /// What was done: a word of the table of acts, or its Chinese term.
    pub act: String,
    /// When.
    pub when: Option<When>,
    /// The zone of that date.
    pub zone: Option<String>,
    /// Where: a province by name, or a place that is in the casebook.
    pub place: Option<String>,
    /// The source's words.
    pub quote: Option<String>,
    /// The source: its identifier, address or title.
    pub source: String,
    /// Who published the source, where it is new.
    pub publication: Option<String>,
    /// When it was published.
    pub published: Option<When>,
    /// Where it stood.
    pub url: Option<String>,
    /// Its language.
    pub lang: Option<String>,
    /// Who says so; without it, the publication.
    pub by: Vec<String>,
    /// Who relays it.
    pub via: Vec<String>,
    /// In which way it is said.
    pub modality: Modality,
    /// Who did it.
    pub doer: Vec<String>,
    /// The platform of accounts named here.
    pub platform: Option<String>,
    /// The incident of which it is a part.
    pub part_of: Option<String>,
    /// A note for those who work on the casebook.
    pub note: Option<String>,
}

/// The columns that a row may have.
pub const COLUMNS: &[&str] = &[
    "who",
    "who_is",
    "act",
    "when",
    "zone",
    "where",
    "quote",
    "source",
    "publication",
    "published",
    "url",
    "lang",
    "by",
    "via",
    "modality",
    "doer",
    "platform",
    "part_of",
    "note",
];

impl Row {
    /// Returns the row in cells, each with the name of its column. Empty cells are as good as absent.
    ///
    /// # Errors
    /// A fault for each column that is not known, word that is not one, date that is none, and cell missing.
    pub fn of_cells(cells: &[(String, String)]) -> Result<Self, Vec<Fault>> {
        let mut cells = Cells { cells, faults: Vec::new() };
        for (name, _) in cells.cells {
            if !COLUMNS.contains(&name.as_str()) {
                cells.faults.push(Fault::new(FaultKind::UnknownCode, name, name, &COLUMNS.join(", ")));
            }
        }
        let row = Self {
            who: cells.needed_list("who"),
            who_is: cells.code("who_is", EntityKind::Person),
            act: cells.needed("act"),
            when: cells.date("when"),
            zone: cells.text("zone"),
            place: cells.text("where"),
            quote: cells.text("quote"),
            source: cells.needed("source"),
            publication: cells.text("publication"),
            published: cells.date("published"),
            url: cells.text("url"),
            lang: cells.text("lang"),
            by: cells.list("by"),
            via: cells.list("via"),
            modality: cells.code("modality", Modality::Reported),
            doer: cells.list("doer"),
            platform: cells.text("platform"),
            part_of: cells.text("part_of"),
            note: cells.text("note"),
        };
        if cells.faults.is_empty() { Ok(row) } else { Err(cells.faults) }
    }
}

struct Cells<'a> {
    cells: &'a [(String, String)],
    faults: Vec<Fault>,
}

impl Cells<'_> {
    fn text(&self, name: &str) -> Option<String> {
        let (_, cell) = self.cells.iter().find(|(found, _)| found == name)?;
        Some(cell.trim().to_owned()).filter(|cell| !cell.is_empty())
    }

    fn needed(&mut self, name: &str) -> String {
        self.text(name).unwrap_or_else(|| {
            self.faults.push(Fault::new(FaultKind::Missing, name, "", name));
            String::new()
        })
    }

    fn list(&self, name: &str) -> Vec<String> {
        let text = self.text(name).unwrap_or_default();
        text.split(SEPARATOR).map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
    }

    fn needed_list(&mut self, name: &str) -> Vec<String> {
        self.needed(name);
        self.list(name)
    }

    fn code<T: Code>(&mut self, name: &str, unsaid: T) -> T {
        let Some(text) = self.text(name) else { return unsaid };
        T::of_code(&text).unwrap_or_else(|| {
            let words: Vec<_> = T::ALL.iter().map(|word| word.code()).collect();
            self.faults.push(Fault::new(FaultKind::UnknownCode, name, &text, &words.join(", ")));
            unsaid
        })
    }

    fn date(&mut self, name: &str) -> Option<When> {
        let text = self.text(name)?;
        let read = When::parse(&text);
        if let Err(wrong) = &read {
            let expected = format!("2018-11-09, 2018-11, [2018-11-01..2018-11-25], 2018/.. ({})", wrong.why);
            self.faults.push(Fault::new(FaultKind::BadDate, name, &text, &expected));
        }
        read.ok()
    }
}
