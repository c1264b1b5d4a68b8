//! What is wrong with a record, told so that a person can mend it: the line, the field, what was found,
//! what was looked for.
//!
//! Never throws a line away, and never mends one by itself.

use std::fmt;

use super::json::Json;

/// The most of a found value that a fault repeats, in characters.
const FOUND_CHARS_MAX: usize = 80;

/// The number of a line, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineNumber(pub u32);

impl fmt::Display for LineNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

macro_rules! faults {
    ($($(#[$doc:meta])* $word:ident = $key:literal, $weight:ident;)+) => {
        /// What kind of fault it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FaultKind { $($(#[$doc])* $word,)+ }

        impl FaultKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$word,)+];

            /// Returns the stable key under which the sentence for people stands.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$word => $key,)+ }
            }

            /// Returns what the fault does to its record.
            #[must_use]
            pub fn weight(self) -> Weight {
                match self { $(Self::$word => Weight::$weight,)+ }
            }
        }
    };
}

/// What a fault does to the record in which it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The record counts; someone should look at it.
    Look,
    /// The line is kept as it is, and counts in no view and no export until mended.
    SetAside,
}

faults! {
    /// The line is no JSON.
    NotJson = "casebook-not-json", SetAside;
    /// The line is JSON, and no object.
    NotAnObject = "casebook-not-an-object", SetAside;
    /// The line is longer than is read.
    LineTooLong = "casebook-line-too-long", SetAside;
    /// There are more lines than are read.
    TooManyLines = "casebook-too-many-lines", SetAside;
    /// A field stands twice.
    FieldTwice = "casebook-field-twice", SetAside;
    /// A field that must be there is missing.
    Missing = "casebook-missing", SetAside;
    /// A field holds another type.
    WrongType = "casebook-wrong-type", SetAside;
    /// `k` names no kind of record.
    UnknownKind = "casebook-unknown-kind", SetAside;
    /// A word is not of its vocabulary.
    UnknownCode = "casebook-unknown-code", SetAside;
    /// A date is not EDTF.
    BadDate = "casebook-bad-date", SetAside;
    /// An identifier holds what it may not.
    BadId = "casebook-bad-id", SetAside;
    /// A number is negative, broken or above 2^53.
    BadNumber = "casebook-bad-number", SetAside;
    /// A cited span ends before it begins, or its hash is not one.
    BadSpan = "casebook-bad-span", SetAside;
    /// Two codes of one thing disagree.
    CodesDisagree = "casebook-codes-disagree", SetAside;
    /// A relative or a bystander is made an entity, or named as kin.
    KinNamed = "casebook-kin-named", SetAside;
    /// A field that a casebook never holds.
    NeverHeld = "casebook-never-held", SetAside;
    /// An identifier that no record has.
    Dangling = "casebook-dangling", Look;
    /// Records that lead back to themselves.
    Circular = "casebook-circular", Look;
    /// Two records of one identifier, and neither says that it revises the other.
    TwoUnderOneId = "casebook-two-under-one-id", SetAside;
    /// The same line once more.
    SameAgain = "casebook-same-again", SetAside;
    /// A revision that does not follow the one before.
    RevisionOutOfTurn = "casebook-revision-out-of-turn", SetAside;
    /// Judgements that make one thing of two and keep them apart.
    MergedAndApart = "casebook-merged-and-apart", Look;
    /// A count that does not agree with its own list.
    CountDiffers = "casebook-count-differs", Look;
    /// A rule that only people can apply.
    RuleForPeople = "casebook-rule-for-people", Look;
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, where there is one.
    pub line: Option<LineNumber>,
    /// The record's identifier or key, where it has one.
    pub record: Option<Box<str>>,
    /// The field, `""` for the whole line.
    pub field: Box<str>,
    /// What was found, cut to 80 characters.
    pub found: Box<str>,
    /// What was looked for: a list of words, an example, an identifier.
    pub expected: Box<str>,
    /// The kind.
    pub kind: FaultKind,
}

impl Fault {
    /// Returns a fault in a field, of no line yet.
    #[must_use]
    pub fn new(kind: FaultKind, field: &str, found: &str, expected: &str) -> Self {
        let cut = found.char_indices().nth(FOUND_CHARS_MAX).map_or(found.len(), |(at, _)| at);
        Self {
            line: None,
            record: None,
            field: field.into(),
            found: found[..cut].into(),
            expected: expected.into(),
            kind,
        }
    }

    /// Returns a fault in a field that holds a value.
    #[must_use]
    pub fn of_value(kind: FaultKind, field: &str, found: &Json, expected: &str) -> Self {
        match found {
            Json::Text(text) => Self::new(kind, field, text, expected),
            other => Self::new(kind, field, &other.line(), expected),
        }
    }

    /// Returns the fault with its place.
    #[must_use]
    pub fn at(mut self, line: LineNumber, record: Option<&str>) -> Self {
        self.line = Some(line);
        self.record = record.map(Into::into);
        self
    }
}
