//! The catalogue and the word index: all of it derived from records, and made again when lost.
//!
//! What a search matches is said in docs/search.md. Never holds truth: a damaged file here is an error
//! that names it, and the answer is to build the index anew.

mod bits;
mod builder;
mod catalogue;
mod doc;
mod error;
mod fold;
mod gather;
mod highlight;
mod index;
mod keys;
mod lexicon;
mod manifest;
mod merge;
mod postings;
mod query;
mod radix;
mod sealed;
mod search;
mod shard;
mod supersede;
mod table;
mod tokens;
mod words;

pub use builder::Builder;
pub use doc::{At, Doc, Found, id_hash};
pub use error::IndexError;
pub use fold::folded;
pub use highlight::highlight;
pub use index::{Index, Known, Tally};
pub use query::Query;
pub use search::{Filter, Hits, Order};
pub use table::{Table, TableBuilder};
