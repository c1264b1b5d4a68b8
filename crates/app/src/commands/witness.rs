//! `beilin witness serve | key`: being a witness for the logs of others.
//!
//! Never listens beyond this machine unless the address says so.

use std::net::SocketAddr;

use archive::{ArchiveError, Stop, WitnessKeys};
use clap::ArgMatches;
use serde::Serialize;

use super::{Call, failure};
use crate::exit::Exit;
use crate::words::{Lang, pick};
use crate::{place, say, witness};

#[derive(Serialize)]
struct Serving<'a> {
    address: &'a str,
    #[serde(flatten)]
    key: &'a WitnessKeys,
}

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    match call.matches.subcommand() {
        Some(("serve", matches)) => serve(call, matches),
        Some((_, matches)) => key(call, matches),
        None => Exit::Mistake,
    }
}

fn key(call: &Call<'_>, matches: &ArgMatches) -> Exit {
    let place = place::of(call.matches);
    match archive::witness_key(&place, name(matches)) {
        Ok(key) => {
            if call.json {
                say::json(&key);
            } else {
                say::result(&key.vkey);
            }
            say::note(&format!(
                "{} {}",
                pick(
                    call.lang,
                    "This line goes into the policy of whoever asks you to witness. The private key lies in",
                    "请别人见证时，把这一行写进对方的策略文件。私钥存放于",
                ),
                key.folder.display()
            ));
            Exit::Done
        }
        Err(error) => stopped(call, &place.keys().display().to_string(), &error),
    }
}

fn name(matches: &ArgMatches) -> Option<&str> {
    matches.get_one::<String>("name").map(String::as_str)
}

fn serve(call: &Call<'_>, matches: &ArgMatches) -> Exit {
    let place = place::of(call.matches);
    let about = place.keys().display().to_string();
    let logs: Vec<&str> =
        matches.get_many::<String>("log").into_iter().flatten().map(String::as_str).collect();
    let at = *matches.get_one::<SocketAddr>("listen").expect("invariant: it has a default");
    let serving = archive::witness_key(&place, name(matches))
        .and_then(|key| Ok((key, archive::witness(&place, name(matches), &logs)?)));
    let (key, witness) = match serving {
        Ok(serving) => serving,
        Err(error) => return stopped(call, &about, &error),
    };
    if witness.logs().is_empty() {
        say::note(pick(
            call.lang,
            "This witness knows no log yet. Name the logs it is to witness: --log VKEY, as their `beilin keys` prints it.",
            "此见证方还不认识任何存证簿。请用 --log VKEY 指明（对方 beilin keys 所显示的公钥）。",
        ));
        return Exit::Mistake;
    }
    let logs = witness.logs().len();
    match witness::serve(witness, at, &|address| tell(call, &key, logs, address)) {
        Ok(()) => Exit::Done,
        Err(error) => {
            say::note(&format!("{at}: {error}"));
            Exit::Failure
        }
    }
}

fn tell(call: &Call<'_>, key: &WitnessKeys, logs: usize, address: SocketAddr) {
    let url = format!("http://{address}/");
    if call.json {
        say::json(&Serving { address: &url, key });
    } else {
        say::result(&url);
    }
    say::note(&match call.lang {
        Lang::En => {
            format!("{} witnesses {logs} keys of logs here until you press Ctrl-C.\n  {}", key.name, key.vkey)
        }
        Lang::Zh => {
            format!("{} 在此为 {logs} 把存证簿公钥作见证，按 Ctrl-C 结束。\n  {}", key.name, key.vkey)
        }
    });
    if !address.ip().is_loopback() {
        say::note(pick(
            call.lang,
            "It listens beyond this machine. It speaks plain HTTP: put a server that speaks HTTPS in front of it.",
            "它接受本机以外的连接，且只用明文 HTTP：请在前面放一台支持 HTTPS 的服务器。",
        ));
    }
}

fn stopped(call: &Call<'_>, about: &str, error: &ArchiveError) -> Exit {
    match error {
        ArchiveError::BadLog(..) => {
            say::note(&say::plain(&error.to_string()));
            Exit::Mistake
        }
        _ if error.stop() == Stop::Busy => {
            say::note(pick(
                call.lang,
                "Another program witnesses with this key. Two of it could sign two histories, so only one may.",
                "另一个程序正在用这把密钥作见证。两个程序可能签署两种历史，因此只能有一个。",
            ));
            Exit::Failure
        }
        // What the archive's key would need does not help here.
        _ if error.stop() == Stop::NoKey => {
            say::note(&say::plain(&error.to_string()));
            Exit::Failure
        }
        _ => failure::tell(call.lang, about, error),
    }
}
