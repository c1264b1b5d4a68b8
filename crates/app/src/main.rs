//! The command line of Beilin: reads the arguments, calls one use case, says what came of it.
//!
//! Never has rules of its own; those are in the rooms below.

mod bundle;
mod cli;
mod commands;
mod exit;
mod net;
mod pinned;
mod place;
mod progress;
mod say;
mod web;
mod witness;
mod words;

use std::process::ExitCode;

use exit::Exit;
use words::choose;

fn main() -> ExitCode {
    let asked = lang_asked();
    let lang = choose(asked.as_deref(), |name| std::env::var(name).ok());
    let matches = match cli::command(lang).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => {
            let exit = if error.use_stderr() { Exit::Mistake } else { Exit::Done };
            let _ = error.print();
            return exit.into();
        }
    };
    commands::run(&matches, lang).into()
}

/// Looks for `--lang` before clap does, so that its own messages come in that language.
fn lang_asked() -> Option<String> {
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if let Some(value) = arg.strip_prefix("--lang=") {
            return Some(value.to_owned());
        }
        if arg == "--lang" {
            return args.next();
        }
    }
    None
}
