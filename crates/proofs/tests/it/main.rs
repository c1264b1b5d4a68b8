//! Proof files as whole bytes, against verdicts worked out beforehand.
#![allow(clippy::unwrap_used)]

mod corpus;
mod made;
mod shaken;
mod spelled;
