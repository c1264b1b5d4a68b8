//! A file per command: arguments in, one use case called, results and words out.
//!
//! Never more than that; what a result means is decided below.

mod casebook;
mod exchange;
mod failure;
mod find;
mod judging;
mod keep;
mod keys;
mod log;
mod manual;
mod notice;
mod open;
mod prove;
mod rebuild;
mod rules;
mod seal;
mod sources;
mod verify;
mod watch;
mod withhold;
mod witness;

use archive::Around;
use clap::ArgMatches;

use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::Lang;

/// Name and version, as records hold it.
pub const PROGRAM: &str = concat!("beilin/", env!("CARGO_PKG_VERSION"));

/// What every command is told.
pub struct Call<'a> {
    /// The command's own arguments.
    pub matches: &'a ArgMatches,
    /// The language of messages.
    pub lang: Lang,
    /// Whether results are JSON.
    pub json: bool,
}

/// Runs the command that was asked for.
pub fn run(matches: &ArgMatches, lang: Lang) -> Exit {
    let Some((name, matches)) = matches.subcommand() else { return Exit::Mistake };
    let call = Call { matches, lang, json: matches.get_flag("json") };
    match name {
        "find" => find::run(&call),
        "keep" => keep::run(&call),
        "keys" => match matches.subcommand() {
            Some((name, matches)) => exchange::run(name, &Call { matches, lang, json: call.json }),
            None => keys::run(&call),
        },
        "casebook" => casebook::run(&call),
        "log" => log::run(&call),
        "manual" => manual::run(&call),
        "notice" => notice::run(&call),
        "open" => open::run(&call),
        "prove" => prove::run(&call),
        "rebuild" => rebuild::run(&call),
        "rules" => rules::run(&call),
        "seal" => seal::run(&call),
        "sources" => sources::run(&call),
        "verify" => verify::run(&call),
        "watch" => watch::run(&call),
        "withhold" => withhold::run(&call),
        "witness" => witness::run(&call),
        _ => Exit::Mistake,
    }
}

/// Returns what surrounds a use case that shows its progress on a bar.
pub fn around(bar: &Bar) -> Around<'_> {
    Around { now_ms: crate::place::now_ms, program: PROGRAM, progress: bar }
}
