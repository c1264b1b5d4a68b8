//! A reference to an original that an earlier import kept with the same bytes.
//!
//! Never a digest: import and member name it.

use serde::{Deserialize, Serialize};

/// An original kept earlier with the same bytes, as records hold it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SameAs {
    pub(crate) import: String,
    pub(crate) member: String,
}
