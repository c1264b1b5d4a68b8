//! What makes a proof file invalid, in the words of docs/format.md 12.
//!
//! Never what is only missing: that is a lack.

/// Why a file is invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is longer, or has more members, than a proof file may.
    Limits,
    /// It is not spelled as a proof file is.
    Form,
    /// A statement about keys is not signed by both, or does not follow the one before it.
    Rotation,
    /// The checkpoint is not what the log's key signed.
    Signature,
    /// The checkpoint is not what a known witness signed.
    Cosignature,
    /// What is shown does not lead to the checkpoint.
    Inclusion,
}

impl Fault {
    /// Returns the word of docs/format.md 12.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Limits => "limits",
            Self::Form => "form",
            Self::Rotation => "rotation",
            Self::Signature => "signature",
            Self::Cosignature => "cosignature",
            Self::Inclusion => "inclusion",
        }
    }
}
