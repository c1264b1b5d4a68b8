//! What a round asks of the world: one request at a time, the time, and to wait.
//!
//! Never follows a redirect by itself: whoever looks does, one by one.

use core::net::IpAddr;

use notices::Failure;

/// The most bytes of one answer that are taken: head and body together, as they came.
pub const ANSWER_MAX: usize = 8 << 20;

/// One request.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// The address.
    pub url: &'a str,
    /// The proxy through which everything goes, names included.
    pub proxy: Option<&'a str>,
    /// Further fields of the request.
    pub fields: &'a [(String, String)],
}

/// Why an answer ends where it does, in the words of `WARC-Truncated` (ISO 28500 section 5.13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CutOff {
    /// It was longer than is taken.
    Length,
    /// It took too long.
    Time,
    /// The line ended.
    Disconnect,
}

impl CutOff {
    /// Returns its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::Time => "time",
            Self::Disconnect => "disconnect",
        }
    }
}

/// What came of one request.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// The request as it was sent.
    pub sent: Vec<u8>,
    /// The answer as it came: head and body, with its chunks and its packing.
    pub got: Vec<u8>,
    /// The address that answered, where this machine found it itself.
    pub address: Option<IpAddr>,
    /// Why it ends where it does, where that is not its end.
    pub cut: Option<CutOff>,
    /// What went wrong, where no answer came.
    pub failure: Option<Failure>,
}

/// A connection over which addresses are looked at. One call, one request, of bounded length and time.
pub trait Seer {
    /// Asks, and returns what came. Where a proxy is named, nothing leaves by another way.
    fn ask(&self, ask: &Ask<'_>) -> Heard;
}

/// The time, and waiting.
pub trait Clock {
    /// Returns now, in milliseconds since 1970.
    fn now_ms(&self) -> i64;

    /// Waits; returns whether to go on.
    fn wait(&self, ms: i64) -> bool;
}
