//! `beilin keys rotate | stolen | lost`: a key exchanged, declared stolen, or lost.
//!
//! Never prints a key, and never asks for the recovery key where it is not needed.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use archive::{ArchiveError, Place};

use super::{Call, around, failure, keys};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::pick;
use crate::{place, say};

/// No page of a recovery key is longer.
const PAGE_MAX: u64 = 4096;

/// Runs one of the three.
pub fn run(name: &str, call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    let bar = Bar::new(call.lang);
    let (done, at) = match name {
        "rotate" => (archive::rotate(&place, &around(&bar)), place.clone()),
        "stolen" => {
            let Some(recovery) = recovery(call) else { return Exit::Mistake };
            let size = *call.matches.get_one("size").expect("invariant: clap requires it");
            (archive::declare_stolen(&place, &recovery, size, &around(&bar)), place.clone())
        }
        _ => {
            let to: &String = call.matches.get_one("to").expect("invariant: clap requires it");
            let to = PathBuf::from(to);
            (archive::succeed(&place, &to, &around(&bar)), Place::new(&to, place.keys()))
        }
    };
    bar.clear();
    tell(name, call, &at, done)
}

fn tell(name: &str, call: &Call<'_>, at: &Place, done: Result<(), ArchiveError>) -> Exit {
    if let Err(error) = done {
        return failure::tell(call.lang, &at.root().display().to_string(), &error);
    }
    let (en, zh) = match name {
        "rotate" => (
            "The key is exchanged. Give the new public key to whoever checks your proofs; proofs made before stay \
             good, and new ones carry the statement that both keys signed.",
            "密钥已更换。请把新的公钥交给会核验您证明文件的人；先前的证明文件依然有效，新的证明文件附有新旧密钥共同签署的声明。",
        ),
        "stolen" => (
            "The old key is declared stolen and a new one signs from here on. Publish log/keys/ of this archive: \
             whoever has the statement refuses what the old key signs beyond this size.",
            "已声明旧密钥被盗，此后由新密钥签名。请公布本档案的 log/keys/：持有该声明的人会拒绝旧密钥在此之后的签名。",
        ),
        _ => (
            "A successor is founded. It holds everything, and its first entry commits to the last checkpoint of the \
             old log. Keep the old archive: proofs lead to either.",
            "后继档案已建立。它收有全部内容，首条记录承接旧存证簿的最后检查点。请保留旧档案：两者都可出具证明。",
        ),
    };
    say::note(pick(call.lang, en, zh));
    match archive::keys(at) {
        Ok(found) if call.json => {
            say::json(&found);
            Exit::Done
        }
        Ok(found) => {
            say::result(&found.vkey);
            keys::tell_new(call.lang, at);
            Exit::Done
        }
        Err(error) => failure::tell(call.lang, &at.root().display().to_string(), &error),
    }
}

fn recovery(call: &Call<'_>) -> Option<[u8; 32]> {
    let file: &String = call.matches.get_one("recovery").expect("invariant: it has a default");
    let mut page = String::new();
    let read = match file.as_str() {
        "-" => std::io::stdin().lock().take(PAGE_MAX).read_to_string(&mut page),
        path => std::fs::File::open(Path::new(path))
            .and_then(|file| file.take(PAGE_MAX).read_to_string(&mut page)),
    };
    let key = read.ok().and_then(|_| archive::recovery_key(&page));
    if key.is_none() {
        say::note(&format!(
            "{}: {}",
            say::plain(file),
            pick(
                call.lang,
                "no recovery key in it. It is 64 characters, 0 to 9 and a to f, on two lines of the printed page.",
                "其中没有恢复密钥。恢复密钥是打印页上的两行，共 64 个字符（0 至 9、a 至 f）。",
            )
        ));
    }
    key
}
