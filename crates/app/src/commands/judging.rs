//! `beilin verify FILE`: judges a proof file by what the examiner trusts.
//!
//! Never takes trust from the file, and never says "valid" for a key that nobody pinned.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use archive::{
    Authorship, OpenField, Policy, Roots, Said, SaidItem, StampKind, Trust, Verdict, Vouched, Word, judge,
};
use model::Civil;
use serde_json::{Value, json};

use super::{Call, failure};
use crate::exit::Exit;
use crate::words::{Lang, fingerprint, verdict as words};
use crate::{pinned, place, say};

/// No statement or list of roots is longer.
const TEXT_MAX: u64 = 1 << 20;

/// Runs the command.
pub fn run(call: &Call<'_>, path: &Path) -> Exit {
    let trust = match trust(call) {
        Ok(trust) => trust,
        Err(why) => {
            say::note(&why);
            return Exit::Mistake;
        }
    };
    let file = match archive::read_proof(path) {
        Ok(file) => file,
        Err(error) => return failure::tell(call.lang, &path.display().to_string(), &error),
    };
    let verdict = judge(&file, &trust);
    tell(call, &verdict);
    match verdict.word {
        Word::Valid => Exit::Done,
        Word::NotEnough(_) => Exit::Gaps,
        Word::Invalid(_) => Exit::Invalid,
    }
}

fn tell(call: &Call<'_>, verdict: &Verdict) {
    let headline = words::headline(call.lang, verdict);
    if call.json {
        say::json(&object(verdict, &headline));
        return say::note(&say::plain(&headline));
    }
    say::result(&verdict.word.line());
    say::result(&say::plain(&headline));
    for line in words::details(call.lang, verdict).iter().flat_map(|text| text.split('\n')) {
        say::result(&say::plain(line));
    }
}

/// Reads what the examiner trusts: `--policy`, `--key`, or the policy of the configuration folder; without
/// any, nobody.
fn trust(call: &Call<'_>) -> Result<Trust, String> {
    let named = call.matches.get_one::<String>("policy").map(PathBuf::from);
    let own = place::of(call.matches).keys().join("policy");
    let policy = match (call.matches.get_one::<String>("key"), named) {
        (Some(vkey), _) => {
            Policy::of_key(vkey).map_err(|error| format!("--key {}: {error}", say::plain(vkey)))?
        }
        (None, Some(path)) => pinned::policy(&path)?,
        (None, None) if own.is_file() => pinned::policy(&own)?,
        (None, None) => Policy::parse("quorum none\n").map_err(|error| error.to_string())?,
    };
    let mut statements = Vec::new();
    for path in call.matches.get_many::<String>("statement").unwrap_or_default().map(Path::new) {
        let vouched = Vouched::read(&text(path)?);
        statements.push(vouched.map_err(|error| match call.lang {
            Lang::En => {
                format!("{}: this is no signed statement about a log's key ({error}).", path.display())
            }
            Lang::Zh => format!("{}：这不是关于存证簿密钥的已签署声明（{error}）。", path.display()),
        })?);
    }
    Ok(Trust { policy, statements, roots: roots(call)? })
}

fn roots(call: &Call<'_>) -> Result<Roots, String> {
    let Some(path) = call.matches.get_one::<String>("tsa-roots").map(Path::new) else {
        return Ok(Roots::none());
    };
    Roots::parse(&text(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

fn text(path: &Path) -> Result<String, String> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(TEXT_MAX).read_to_string(&mut text));
    read.map(|_| text).map_err(|error| format!("{}: {error}", path.display()))
}

/// Returns the whole verdict for programs.
fn object(verdict: &Verdict, headline: &str) -> Value {
    let (kind, word) = match verdict.word {
        Word::Valid => ("valid", None),
        Word::Invalid(fault) => ("invalid", Some(fault.word())),
        Word::NotEnough(lack) => ("not enough evidence", Some(lack.word())),
    };
    let key = |vkey: &String| json!({ "key": vkey, "words": fingerprint::of_key(Lang::En, vkey) });
    let time = |ms: i64| Civil::of_ms(ms).rfc3339();
    json!({
        "verdict": kind,
        "word": word,
        "sentence": headline,
        "sealed": verdict.log.as_ref().map(|log| json!({
            "origin": log.origin,
            "size": log.size,
            "root": log.root.base64(),
            "by": log.key.as_ref().map(key),
            "offered": log.offered.as_ref().map(key),
        })),
        "seen": verdict.seen.iter().map(|seen| json!({ "name": seen.name, "time": seen.time })).collect::<Vec<_>>(),
        "dated": verdict.dates.iter().map(|dated| json!({
            "kind": match dated.kind {
                StampKind::Rfc3161 => "rfc3161",
                StampKind::OpenTimestamps => "opentimestamps",
            },
            "word": dated.word,
            "by": dated.by_ms.map(time),
            "who": dated.who,
            "block": dated.block.as_ref().map(|block| json!({
                "height": block.height,
                "hash": block.hash,
                "work_bits": block.work_bits,
            })),
        })).collect::<Vec<_>>(),
        "existed_by": words::dated_by(verdict).map(time),
        "authorship": match verdict.authorship {
            Authorship::NoSupport => "none".to_owned(),
            Authorship::OwnersExport => "owners-export".to_owned(),
            Authorship::Captures(count) => format!("captures-{count}"),
            Authorship::Protocol => "protocol".to_owned(),
        },
        "items": verdict.items.iter().map(item).collect::<Vec<_>>(),
    })
}

fn item(item: &SaidItem) -> Value {
    let value =
        |field: &OpenField| json!({ "name": field.name, "value": String::from_utf8_lossy(&field.value) });
    match &item.said {
        Said::Record { open, closed } => json!({
            "kind": "record",
            "entry": item.entry,
            "day": item.day,
            "open": open.iter().map(value).collect::<Vec<_>>(),
            "closed": closed,
        }),
        Said::Piece { bytes, extension } => json!({
            "kind": "piece",
            "entry": item.entry,
            "day": item.day,
            "bytes": bytes,
            "extension": extension.text(),
        }),
    }
}
