//! Learns whose an input is before anything of it is kept, so that it can be compared with what is kept
//! of that account.
//!
//! Never keeps and never reports: an importer of its own reads what names the account, and is dropped.

use std::io::Read as _;

use formats::Container;
use platforms::{Import, Role, WHOLE_MAX_BYTES};

/// Returns the account's native id, `None` where the input does not say it.
pub(super) fn account_of(container: &Container, mut scout: Box<dyn Import>) -> Option<String> {
    for index in scout.order() {
        let names = matches!(scout.roles()[index], Role::Mixed { .. } | Role::Prepared { shape: None });
        if !names || container.members()[index].size > WHOLE_MAX_BYTES {
            continue;
        }
        let Ok(reader) = container.read(index) else { continue };
        let mut bytes = Vec::new();
        // What cannot be read or understood is reported when it is kept.
        if reader.take(WHOLE_MAX_BYTES).read_to_end(&mut bytes).is_ok() {
            let _ = scout.prepare(index, &[], &bytes);
        }
    }
    scout.about().account
}
