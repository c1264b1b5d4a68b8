//! The looks that were made on purpose, as observations, in the order in which they were made.
//!
//! Never gives one of another import than those that are named.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use model::Observation;

use super::Reader;
use crate::error::ArchiveError;

impl Reader {
    /// Gives every look in the imports of these inputs, the first of each name, oldest first.
    ///
    /// # Errors
    /// What the store gives.
    pub(crate) fn looks(
        &self,
        inputs: &BTreeSet<String>,
        take: &mut dyn FnMut(Observation),
    ) -> Result<(), ArchiveError> {
        let mut taken = BTreeSet::new();
        let state = &self.derived.state;
        for (number, import) in self.imports()?.iter().enumerate() {
            let name = &import.report.input;
            if !inputs.contains(name) || !taken.insert(name.clone()) {
                continue;
            }
            let own = state.batches.iter().filter(|line| line.import.map(|own| own as usize) == Some(number));
            for batch in own.filter_map(|line| store::BatchId::parse(&line.id)) {
                self.archive.records(&batch, &mut |_, line| {
                    if line.record.kind() == "observation"
                        && let Ok(observation) = Observation::of_record(&line.record)
                        && observation.look.is_some()
                    {
                        take(observation);
                    }
                    ControlFlow::Continue(())
                })?;
            }
        }
        Ok(())
    }
}
