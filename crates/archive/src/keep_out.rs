//! What was withheld and is not to come back: elements and media of suppressed posts, left out under the
//! rule `suppressed/1` (docs/format.md 15).
//!
//! Never says which posts these are: neither a record nor a salt's line names them.

use platforms::{Import, Named};
use store::Suppressed;

use crate::withhold::{listed, long, media};

/// The rule under which it is left out.
pub(crate) const RULE: &str = "suppressed/1";
/// How much of a table's beginning names its columns.
const HEAD_BYTES: usize = 4096;

/// Tells what of an input was withheld.
pub(crate) struct KeepOut {
    list: Suppressed,
    platform: &'static str,
}

/// What is known of an element that is to be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It is no suppressed one.
    In,
    /// It is a suppressed post, with a hash of its id to count by.
    OutPost(u64),
    /// It is what lists a suppressed post, or its long text.
    Out,
}

impl KeepOut {
    pub(crate) fn new(list: Suppressed, platform: &'static str) -> Self {
        Self { list, platform }
    }

    /// Returns whether there is nothing to look for.
    pub(crate) fn is_idle(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns whether an element of the member `index` is to be left out; `head` are the member's first
    /// bytes. An element of several posts is left out for the sake of one.
    pub(crate) fn element(&self, import: &dyn Import, index: usize, head: &[u8], slice: &[u8]) -> Kept {
        if self.is_idle() {
            return Kept::In;
        }
        let own = self.platform;
        for named in import.names(index, head, slice) {
            match named {
                Named::Post(id) if self.list.has(own, &id) => {
                    return Kept::OutPost(index::id_hash(own, &id));
                }
                Named::PostOf { space, id } if self.list.has(&space, &id) => {
                    return Kept::OutPost(index::id_hash(&space, &id));
                }
                Named::Listed(id) if self.list.has(own, &listed(&id)) => return Kept::Out,
                Named::Long(id) if self.list.has(own, &long(&id)) => return Kept::Out,
                _ => {}
            }
        }
        Kept::In
    }

    /// Returns the part of a media member's name that says nothing of its post, where that is a
    /// suppressed one.
    pub(crate) fn media<'m>(&self, member: &'m str) -> Option<&'m str> {
        let id = platforms::media_of(self.platform, member).filter(|_| !self.is_idle())?;
        let at = member.rfind(['/', '\\']).map_or(0, |at| at + 1);
        self.list.has(self.platform, &media(id)).then(|| &member[..at])
    }

    /// Returns the beginning of a member that [`KeepOut::element`] needs.
    pub(crate) fn head(&self, bytes: &[u8]) -> Vec<u8> {
        match self.is_idle() {
            true => Vec::new(),
            false => bytes[..bytes.len().min(HEAD_BYTES)].to_vec(),
        }
    }
}
