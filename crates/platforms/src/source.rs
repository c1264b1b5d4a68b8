//! What is understood of a platform, and how that is known: what `beilin sources` lists.
//!
//! Never claims more evidence than the fixtures and samples give.

/// On what a reader was built and tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A real export or capture was read with it.
    RealCapture,
    /// The platform's or a program's own documentation or source; fixtures are invented after it.
    Documentation,
    /// General knowledge; fixtures are invented.
    Invented,
}

impl Evidence {
    /// Returns the stable word used in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::RealCapture => "real-capture",
            Self::Documentation => "documentation",
            Self::Invented => "invented",
        }
    }
}

/// One thing that is understood.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// What it is, in English and in Chinese.
    pub what: [&'static str; 2],
    /// From when: `2018 to 2022`, `any`.
    pub era: &'static str,
    /// How that is known.
    pub evidence: Evidence,
}
