//! The nouns every room shares: posts, accounts, moments, and the records they are sealed as.
//!
//! Never does I/O, reads no clock and knows no platform's quirks.

mod account;
mod moment;
mod observation;
mod post;
mod record;
mod shown;

pub use account::Account;
pub use moment::{Basis, Civil, Moment};
pub use observation::{Circumstances, Observation, Said};
pub use post::{
    Counts, Edits, Form, From, Kinds, Link, LongText, Mark, Media, MediaKind, Mention, PieceRef, Place, Post,
    Quote, Reply, Repost, Tag,
};
pub use record::{Field, Misshapen, Record, Value};
pub use shown::{Shown, shown, shown_text};
