//! `beilin seal`: shows the checkpoint to witnesses and dating services, now and because it was asked to.
//!
//! Never asks anybody whom the person did not name, and never by itself.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use archive::{ArchiveError, Asking, Dating, Did, Place, Policy, Round, Saw, Service, Stop, Witnessed};

use super::{Call, around, failure};
use crate::exit::Exit;
use crate::net::Net;
use crate::progress::Bar;
use crate::words::{dates, pick, witnesses};
use crate::{pinned, place, say};

/// No file that is read here is longer.
const TEXT_MAX: u64 = 256 << 10;

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
    let named = policy(call, &place).and_then(|policy| Ok((policy, dating(call, &place)?)));
    let (policy, dating) = match named {
        Ok(named) => named,
        Err(why) => return mistake(why),
    };
    let nobody = policy.is_none() && dating.named.is_empty() && dating.standing.is_empty();
    match archive::is_waiting(&place) {
        Ok(waiting) if nobody && !waiting && dating.headers.is_empty() => {
            say::note(&witnesses::nobody(call.lang, &beside(&place, "policy"), &beside(&place, "services")));
            Exit::Gaps
        }
        Ok(_) => ask(call, &place, policy.as_ref(), &dating, &net),
        Err(error) => stopped(call, &place, &error),
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

fn ask(call: &Call<'_>, place: &Place, policy: Option<&Policy>, dating: &Dating, net: &Net) -> Exit {
    let bar = Bar::new(call.lang);
    let shown = archive::show(place, &around(&bar));
    bar.clear();
    let mut exit = Exit::Done;
    let asked = shown.and_then(|shown| {
        if let Some(policy) = policy {
            let mut each = |witnessed: &Witnessed| exit = exit.max(tell(call, witnessed));
            let round = archive::ask_witnesses(place, &shown, policy, net, &mut each)?;
            exit = exit.max(whole(call, &round));
        }
        archive::date(place, &shown, dating, net, &mut |asking| exit = exit.max(tell_date(call, asking)))
    });
    asked.map_or_else(|error| stopped(call, place, &error), |()| exit)
}

/// Says what a dating service did, and what that means for the whole.
fn tell_date(call: &Call<'_>, asking: &Asking) -> Exit {
    if call.json {
        say::json(asking);
    }
    say::note(&say::plain(&dates::line(call.lang, asking)));
    match asking.did {
        Did::Queued { .. } | Did::Refused { .. } => Exit::Gaps,
        _ => Exit::Done,
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

/// Returns a file of the configuration folder.
fn beside(place: &Place, name: &str) -> PathBuf {
    place.keys().join(name)
}

/// Reads the policy that is named, or that of the configuration folder where there is one.
fn policy(call: &Call<'_>, place: &Place) -> Result<Option<Policy>, String> {
    let named = call.matches.get_one::<String>("policy").map(PathBuf::from);
    let Some(path) = named.or_else(|| Some(beside(place, "policy")).filter(|own| own.is_file())) else {
        return Ok(None);
    };
    pinned::policy(&path).map(Some)
}

/// Returns whom to ask for dates: who is named here, who stands in the file of services, and the block
/// headers that are handed in.
fn dating(call: &Call<'_>, place: &Place) -> Result<Dating, String> {
    let mut dating = Dating::default();
    for kind in ["tsa", "calendar"] {
        for url in call.matches.get_many::<String>(kind).into_iter().flatten() {
            let service = Service::parse(&format!("{kind} {url}"));
            dating.named.push(service.ok_or_else(|| dates::no_address(call.lang, url))?);
        }
    }
    let services = beside(place, "services");
    if services.is_file() {
        let wrong = |line: usize| about(&services, &dates::bad_line(call.lang, line));
        dating.standing = Service::parse_all(&read(&services)?).map_err(wrong)?;
    }
    if let Some(path) = call.matches.get_one::<String>("headers").map(PathBuf::from) {
        dating.headers = archive::headers(&read(&path)?).map_err(|error| about(&path, &error))?;
    }
    Ok(dating)
}

fn read(path: &Path) -> Result<String, String> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(TEXT_MAX + 1).read_to_string(&mut text));
    read.map_err(|error| about(path, &error)).map(|_| text)
}

fn about(path: &Path, what: &dyn std::fmt::Display) -> String {
    format!("{}: {}", say::plain(&path.display().to_string()), say::plain(&what.to_string()))
}

fn stopped(call: &Call<'_>, place: &Place, error: &ArchiveError) -> Exit {
    failure::tell(call.lang, &place.root().display().to_string(), error)
}
