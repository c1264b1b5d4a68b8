//! What leaves a casebook and what comes in: every export goes through one release, field by field.
//!
//! Never lets a sealed record out, and never a field that is not on the list.

mod allowed;
mod ftm;
mod import;
mod map;
mod native;
mod release;
mod sheet;
mod table;

pub use ftm::{Statements, statements};
pub use import::{Imported, import_statements};
pub use map::{Area, AreaMap, area_map, geojson};
pub use native::native;
pub use release::{Audience, Jigsaw, Omitted, Reason, Release, release};
pub use sheet::{CELLS_MAX, parse_csv, write_csv};
pub use table::{KINDS, table};
