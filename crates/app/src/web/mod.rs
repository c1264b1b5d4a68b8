//! The reader: a server on this machine alone, that shows an archive and takes files to keep.
//!
//! Never answers a request that lacks this run's secret or comes from another host, and never opens a
//! connection to anywhere.

mod about;
mod answer;
mod cards;
mod cases;
mod desk;
mod drawn;
mod find;
mod gate;
mod imports;
mod keeping;
mod library;
mod looks;
mod media;
mod observed;
mod post;
mod profile;
mod proof;
mod questions;
mod report;
mod routes;
mod server;
mod settings;
mod shared;
mod sweep;
mod thread;
mod timeline;
mod tracker;
mod upload;
mod verifying;
mod views;
mod writing;

pub use server::{Serving, Unserved, serve};
pub use settings::Settings;
