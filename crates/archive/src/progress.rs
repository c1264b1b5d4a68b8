//! How far the work has come, told to whoever shows it.
//!
//! Never shown here.

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Comparing an input with what is kept, in bytes.
    Compare,
    /// Keeping, in bytes.
    Keep,
    /// Making it durable.
    Seal,
    /// Making the catalogue and the word index, in batches.
    Index,
    /// Verifying, in batches.
    Verify,
    /// Looking through every byte, in batches.
    Search,
}

/// Takes progress. Called often and from several threads; must be cheap.
pub trait Progress: Sync {
    /// A stage begins; `total` in its unit, 0 where unknown.
    fn stage(&self, stage: Stage, total: u64);
    /// So much more is done.
    fn advance(&self, by: u64);
}

/// Shows nothing.
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: Stage, _: u64) {}
    fn advance(&self, _: u64) {}
}
