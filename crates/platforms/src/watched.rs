//! The fields with which a look says in a WARC what it was for and how the looks beside it fared.
//!
//! Never names the account, its owner or the steward: a look is known by a random key.

/// What the look was for: `look`, `positive` or `negative`.
pub const ROLE: &str = "Beilin-Look";
/// The random key of the account that it was made for.
pub const KEY: &str = "Beilin-Key";
/// The platform, as the list has it.
pub const PLATFORM: &str = "Beilin-Platform";
/// The id of the post that it was made for.
pub const POST: &str = "Beilin-Post";
/// The vantage point's label.
pub const VANTAGE: &str = "Beilin-Vantage";
/// `healthy`, `failed` or `absent`.
pub const CONTROLS: &str = "Beilin-Controls";
/// The address that was asked for at first.
pub const ASKED: &str = "Beilin-Asked";
/// What went wrong, in OONI's words.
pub const FAILURE: &str = "Beilin-Failure";
/// When the whole answer came that the server says did not change: RFC 3339.
pub const SAME: &str = "Beilin-Same-As";
