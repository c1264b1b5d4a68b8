//! What leaves a casebook and what comes in: every export goes through one release, field by field.
//!
//! Never lets a sealed record out, and never a field that is not on the list.

mod allowed;
mod ftm;
mod import;
mod left_out;
mod lumen;
mod map;
mod mapped;
mod mapping;
mod native;
mod release;
mod sheet;
mod table;

pub use ftm::{Statements, statements};
pub use import::{Imported, import_statements};
pub use left_out::left_out;
pub use lumen::{Notices, lumen};
pub use map::{Area, AreaMap, area_map, geojson};
pub use mapped::import_table;
pub use mapping::{Column, Mapping, Shape};
pub use native::native;
pub use release::{Audience, Jigsaw, Omitted, Reason, Release, release, whole_statement};
pub use sheet::{CELLS_MAX, parse_csv, parse_tsv, write_csv};
pub use table::{KINDS, table};
