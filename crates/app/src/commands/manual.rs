//! `beilin manual`: the man page and shell completions, made from the command line itself.
//!
//! Never written by hand, so that they cannot disagree with the program.

use clap_complete::{Shell, generate};

use super::Call;
use crate::exit::Exit;
use crate::{cli, say};

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let form = call.matches.get_one::<String>("form").map_or("man", String::as_str);
    let mut out = Vec::new();
    let shell = match form {
        "bash" => Some(Shell::Bash),
        "zsh" => Some(Shell::Zsh),
        "fish" => Some(Shell::Fish),
        "powershell" => Some(Shell::PowerShell),
        _ => None,
    };
    let mut command = cli::command(call.lang);
    match shell {
        Some(shell) => generate(shell, &mut command, "beilin", &mut out),
        None => {
            if clap_mangen::Man::new(command).render(&mut out).is_err() {
                return Exit::Failure;
            }
        }
    }
    say::result(String::from_utf8_lossy(&out).trim_end());
    Exit::Done
}
