//! Platforms: which members of an export are private, and how bytes become records.
//!
//! Never opens a file or a connection, and never writes: bytes come in, records and problems go out.

mod import;
mod registry;
mod x;

pub use import::{
    About, Counted, Declared, Finish, Found, Gap, Import, Listing, Named, Peek, Role, WHOLE_MAX_BYTES,
};
pub use registry::{NAMES, media_of, named, recognise};
