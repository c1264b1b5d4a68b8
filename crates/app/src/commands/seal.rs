//! `beilin seal`: shows the checkpoint to witnesses, now and because it was asked to.
//!
//! Never asks anybody who is not named by the person's own policy, and never by itself.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use archive::{ArchiveError, Place, Policy, Round, Saw, Stop, Witnessed};

use super::{Call, around, failure};
use crate::exit::Exit;
use crate::net::Net;
use crate::progress::Bar;
use crate::words::{pick, witnesses};
use crate::{place, say};

/// No policy is longer.
const POLICY_MAX: u64 = 256 << 10;

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    if call.matches.get_flag("print") {
        return print(call, &place);
    }
    let proxy = call.matches.get_one::<String>("proxy").map(String::as_str);
    let net = match Net::new(proxy) {
        Ok(net) => net,
        Err(proxy) => return mistake(witnesses::no_proxy(call.lang, &proxy)),
    };
    match policy(call, &place) {
        Ok(Some(policy)) => ask(call, &place, &policy, &net),
        Ok(None) => {
            say::note(&witnesses::nobody(call.lang, &policy_file(&place)));
            Exit::Gaps
        }
        Err(why) => mistake(why),
    }
}

fn mistake(why: String) -> Exit {
    say::note(&why);
    Exit::Mistake
}

/// Prints the three lines that anyone can note down.
fn print(call: &Call<'_>, place: &Place) -> Exit {
    let bar = Bar::new(call.lang);
    let body = match archive::show(place, &around(&bar)) {
        // A copy without its key can be noted down as it is.
        Err(error) if error.stop() == Stop::NoKey => archive::body(place),
        shown => shown.map(|shown| shown.checkpoint.body()),
    };
    bar.clear();
    match body {
        Ok(body) => {
            body.lines().for_each(say::result);
            Exit::Done
        }
        Err(error) => stopped(call, place, &error),
    }
}

fn ask(call: &Call<'_>, place: &Place, policy: &Policy, net: &Net) -> Exit {
    let bar = Bar::new(call.lang);
    let shown = archive::show(place, &around(&bar));
    bar.clear();
    let mut exit = Exit::Done;
    let mut each = |witnessed: &Witnessed| {
        exit = exit.max(tell(call, witnessed));
    };
    let asked = shown.and_then(|shown| archive::ask_witnesses(place, &shown, policy, net, &mut each));
    match asked {
        Ok(round) => exit.max(whole(call, &round)),
        Err(error) => stopped(call, place, &error),
    }
}

/// Says what a witness did, and what that means for the whole.
fn tell(call: &Call<'_>, witnessed: &Witnessed) -> Exit {
    if call.json {
        say::json(witnessed);
    }
    say::note(&say::plain(&witnesses::line(call.lang, witnessed)));
    match &witnessed.saw {
        Saw::Cosigned { .. } | Saw::Before { .. } => Exit::Done,
        Saw::Forked(heads) => {
            let Some(theirs) = &heads.theirs else { return Exit::Gaps };
            if !call.json {
                let headed = |head, note: &str| {
                    say::result(head);
                    note.lines().for_each(|line| say::result(&say::plain(line)));
                };
                headed(pick(call.lang, "What this archive has:", "本档案所持："), &heads.ours);
                headed(pick(call.lang, "What the witness saw:", "见证方所见："), theirs);
            }
            Exit::Invalid
        }
        _ => Exit::Gaps,
    }
}

fn whole(call: &Call<'_>, round: &Round) -> Exit {
    if call.json {
        say::json(round);
    }
    say::note(&witnesses::whole(call.lang, round));
    if round.quorum == Some(false) { Exit::Gaps } else { Exit::Done }
}

fn policy_file(place: &Place) -> PathBuf {
    place.keys().join("policy")
}

/// Reads the policy that is named, or that of the configuration folder where there is one.
fn policy(call: &Call<'_>, place: &Place) -> Result<Option<Policy>, String> {
    let named = call.matches.get_one::<String>("policy").map(PathBuf::from);
    let own = policy_file(place);
    let path = match named {
        Some(named) => named,
        None if own.is_file() => own,
        None => return Ok(None),
    };
    read(&path).map(Some).map_err(|why| format!("{}: {why}", say::plain(&path.display().to_string())))
}

fn read(path: &Path) -> Result<Policy, String> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(POLICY_MAX + 1).read_to_string(&mut text));
    read.map_err(|error| error.to_string())?;
    Policy::parse(&text).map_err(|error| error.to_string())
}

fn stopped(call: &Call<'_>, place: &Place, error: &ArchiveError) -> Exit {
    failure::tell(call.lang, &place.root().display().to_string(), error)
}
