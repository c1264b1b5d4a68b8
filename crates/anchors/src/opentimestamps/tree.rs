//! The tree of a proof: from one message over operations to attestations.
//!
//! Never deeper than the reference client's own limit, and never of more steps than a real proof needs.

use std::collections::{BTreeMap, BTreeSet};

use super::attestation::Attestation;
use super::operation::Operation;
use super::reader::Reader;
use crate::AnchorError;

/// The deepest chain of operations; the reference client's recursion limit.
const DEPTH_MAX: usize = 256;
/// The most operations and attestations of one proof. Four complete calendars take about 500.
const STEPS_MAX: usize = 4096;

/// The most places of one proof that an answer is added to.
const PLACES_MAX: usize = 16;

const BRANCH: u8 = 0xff;
const ATTESTATION: u8 = 0x00;

/// A message's attestations, and what follows from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    attestations: BTreeSet<Attestation>,
    branches: BTreeMap<Operation, Tree>,
}

impl Tree {
    /// Returns a tree of one branch.
    pub fn branch(operation: Operation, rest: Self) -> Self {
        Self { attestations: BTreeSet::new(), branches: BTreeMap::from([(operation, rest)]) }
    }

    /// Reads a tree that ends where the reader does.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, AnchorError> {
        let mut steps = 0;
        let tree = Self::read_at(reader, 1, &mut steps)?;
        if reader.is_at_end() { Ok(tree) } else { Err(AnchorError::Form("bytes after the proof")) }
    }

    fn read_at(reader: &mut Reader<'_>, depth: usize, steps: &mut usize) -> Result<Self, AnchorError> {
        if depth > DEPTH_MAX {
            return Err(AnchorError::Limits("a proof deeper than 256 steps"));
        }
        let mut tree = Self::default();
        loop {
            let first = reader.byte()?;
            let tag = if first == BRANCH { reader.byte()? } else { first };
            *steps += 1;
            if *steps > STEPS_MAX {
                return Err(AnchorError::Limits("a proof of more than 4096 steps"));
            }
            if tag == ATTESTATION {
                tree.attestations.insert(Attestation::read(reader)?);
            } else {
                let operation = Operation::read(tag, reader)?;
                let rest = Self::read_at(reader, depth + 1, steps)?;
                tree.branches.entry(operation).or_default().take_in(rest);
            }
            if first != BRANCH {
                return Ok(tree);
            }
        }
    }

    /// Writes the tree as the reference client does: attestations, then branches, each kind sorted.
    pub fn write(&self, out: &mut Vec<u8>) {
        let mut left = self.attestations.len() + self.branches.len();
        let mut mark = |out: &mut Vec<u8>| {
            left -= 1;
            if left > 0 {
                out.push(BRANCH);
            }
        };
        for attestation in &self.attestations {
            mark(out);
            out.push(ATTESTATION);
            attestation.write(out);
        }
        for (operation, rest) in &self.branches {
            mark(out);
            operation.write(out);
            rest.write(out);
        }
    }

    /// Adds what another tree over the same message holds.
    pub fn take_in(&mut self, other: Self) {
        self.attestations.extend(other.attestations);
        for (operation, rest) in other.branches {
            self.branches.entry(operation).or_default().take_in(rest);
        }
    }

    /// Adds a tree at every place whose message is the one given; returns how many places there are.
    pub fn graft(&mut self, here: &[u8], message: &[u8], other: &Self) -> Result<usize, AnchorError> {
        let mut places = usize::from(here == message);
        for (operation, rest) in &mut self.branches {
            if let Some(next) = operation.apply(here)? {
                places += rest.graft(&next, message, other)?;
            }
            // A message that reads the same backwards stands in as many places as a forger likes.
            if places > PLACES_MAX {
                return Err(AnchorError::Limits("a commitment in too many places"));
            }
        }
        if here == message {
            self.take_in(other.clone());
        }
        Ok(places)
    }

    /// Calls for each attestation, with the message it stands over where that can be computed.
    pub fn walk<F>(&self, message: Option<&[u8]>, found: &mut F) -> Result<(), AnchorError>
    where
        F: FnMut(Option<&[u8]>, &Attestation),
    {
        for attestation in &self.attestations {
            found(message, attestation);
        }
        for (operation, rest) in &self.branches {
            let next = match message {
                Some(message) => operation.apply(message)?,
                None => None,
            };
            rest.walk(next.as_deref(), found)?;
        }
        Ok(())
    }
}
