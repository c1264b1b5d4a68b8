//! The length of a record, as far as its header tells.
//!
//! Never reads a header.

/// What a header says of its record's length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// The header's length, and the block's.
    Known(usize, u64),
    /// The header's length; the block's cannot be told.
    Unknown(usize),
    /// It does not end within what is there.
    Open,
}
