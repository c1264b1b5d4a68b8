//! `beilin keys`: where the key, the guard and the recovery key lie, and why. Its subcommands are in
//! `exchange`.
//!
//! Never prints a private key.

use archive::{Keys, Place};

use super::{Call, failure};
use crate::exit::Exit;
use crate::words::{Lang, fingerprint};
use crate::{place, say};

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    match archive::keys(&place) {
        Ok(keys) => {
            if call.matches.get_flag("vkey") {
                say::result(&keys.vkey);
            } else if call.json {
                say::json(&keys);
            } else {
                say::result(&text(call.lang, &keys));
            }
            if keys.has_key { Exit::Done } else { Exit::Gaps }
        }
        Err(error) => failure::tell(call.lang, &place.root().display().to_string(), &error),
    }
}

/// Says, after an archive was founded, where its key is.
pub fn tell_new(lang: Lang, place: &Place) {
    if let Ok(keys) = archive::keys(place) {
        say::note(&text(lang, &keys));
    }
}

fn text(lang: Lang, keys: &Keys) -> String {
    let folder = keys.folder.display();
    let key = match (lang, keys.has_key) {
        (Lang::En, true) => "The key that seals this archive is",
        (Lang::En, false) => "The key that seals this archive is not on this machine; it would be",
        (Lang::Zh, true) => "本档案的签名密钥存放于",
        (Lang::Zh, false) => "本机没有本档案的签名密钥；它应在",
    };
    let why = match lang {
        Lang::En => {
            "It lies outside the archive so that a copy of the archive can be given away without it, and so that \
             whoever changes the archive cannot sign the change. Beside it is the guard, which notices when an \
             older copy is put in the archive's place, and the salts of what was left out. Back this folder up \
             apart from the archive."
        }
        Lang::Zh => {
            "密钥放在档案之外：这样可以把档案副本交给别人而不交出密钥，改动档案的人也无法替改动签名。旁边是守卫记录\
             （能发现档案被换成旧副本）与未收内容的盐值。请把此文件夹与档案分开备份。"
        }
    };
    let recovery = match (lang, &keys.recovery) {
        (_, None) => String::new(),
        (Lang::En, Some(path)) => format!(
            "\nThe recovery key is in {}\n  Print it, keep the paper somewhere safe, and delete the file: it is the \
             only way to say that the key was stolen.",
            path.display()
        ),
        (Lang::Zh, Some(path)) => format!(
            "\n恢复密钥在 {}\n  请打印出来妥善保管，然后删除该文件：密钥被盗时，只有它能证明。",
            path.display()
        ),
    };
    format!("{key} {folder}\n  {why}{recovery}\n{}", public(lang, keys))
}

/// Says the public key, and the words in which two people compare it.
fn public(lang: Lang, keys: &Keys) -> String {
    let words = fingerprint::of_key(lang, &keys.vkey);
    match lang {
        Lang::En => format!(
            "The public key, for those who check proof files (`beilin keys --vkey` prints it alone):\n  {}\n  Read \
             them these words by telephone, so that they know it is yours:\n  {words}",
            keys.vkey
        ),
        Lang::Zh => format!(
            "公钥，供核验证明文件的人使用（beilin keys --vkey 只输出这一行）：\n  {}\n  请在电话中向对方念出以下各词，\
             以便对方确认这把公钥是你的：\n  {words}",
            keys.vkey
        ),
    }
}
