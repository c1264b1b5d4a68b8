//! `beilin prove`: writes a proof file of posts.
//!
//! Never writes over a file, and never shows a field that was not on the list or named.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use archive::{MediaWanted, Proved, Reader, ToProve, Unproved};
use serde_json::json;

use super::{Call, failure};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::{Lang, fingerprint};
use crate::{bundle, place, say};

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    let bar = Bar::new(call.lang);
    let wanted = wanted(call);
    let proved = Reader::open(&place, &bar).and_then(|reader| reader.prove(&wanted));
    bar.clear();
    match proved {
        Ok(Ok(proved)) => write(call, proved),
        Ok(Err(why)) => {
            say::note(&say::plain(&unproved(call.lang, &why)));
            if matches!(why, Unproved::Withheld(_)) { Exit::Gaps } else { Exit::Mistake }
        }
        Err(error) => failure::tell(call.lang, &place.root().display().to_string(), &error),
    }
}

fn wanted(call: &Call<'_>) -> ToProve {
    let many = |name: &str| call.matches.get_many::<String>(name).unwrap_or_default().cloned().collect();
    ToProve {
        posts: many("posts"),
        only: many("only"),
        with: many("with"),
        support: call.matches.get_flag("support"),
        versions: call.matches.get_flag("versions"),
        media: match call.matches.get_one::<String>("media").map(String::as_str) {
            Some("none") => MediaWanted::None,
            Some("all") => MediaWanted::All,
            _ => MediaWanted::Pictures,
        },
    }
}

fn write(call: &Call<'_>, mut proved: Proved) -> Exit {
    let (bytes, name) = bundle::finish(&mut proved);
    let out = call.matches.get_one::<String>("out").map_or_else(|| PathBuf::from(name), PathBuf::from);
    if let Err(error) = create(&out, &bytes) {
        say::note(&match (call.lang, error.kind()) {
            (Lang::En, io::ErrorKind::AlreadyExists) => {
                format!("{}: there already, and not written over. Name another with --out.", out.display())
            }
            (Lang::Zh, io::ErrorKind::AlreadyExists) => {
                format!("{}：已经存在，不会覆盖。请用 --out 另指文件名。", out.display())
            }
            _ => format!("{}: {error}", out.display()),
        });
        return Exit::Failure;
    }
    if call.json {
        say::json(&json!({
            "file": out.display().to_string(),
            "bytes": bytes.len(),
            "posts": proved.posts.iter().map(|(platform, id)| format!("{platform}:{id}")).collect::<Vec<_>>(),
            "items": proved.file.items.len(),
            "size": proved.size,
            "cosignatures": proved.cosignatures,
            "dates": proved.file.stamps.len(),
            "media_without": proved.media_without,
            "key": proved.vkey,
            "words": fingerprint::of_key(Lang::En, &proved.vkey),
        }));
    } else {
        say::result(&out.display().to_string());
    }
    say::note(&told(call.lang, &proved, bytes.len()));
    Exit::Done
}

fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a proof is none, and would stand in the way of the next.
        let _ = std::fs::remove_file(path);
    }
    written
}

fn told(lang: Lang, proved: &Proved, bytes: usize) -> String {
    let Proved { vkey, size, cosignatures, media_without, file, .. } = proved;
    let (items, dates, words) = (file.items.len(), file.stamps.len(), fingerprint::of_key(lang, vkey));
    let without = match (lang, media_without) {
        (_, 0) => String::new(),
        (Lang::En, count) => format!(" {count} media of these posts are not in it."),
        (Lang::Zh, count) => format!("这些帖文另有 {count} 件媒体不在其中。"),
    };
    let alone = match (lang, *cosignatures == 0 && dates == 0) {
        (_, false) => "",
        (Lang::En, true) => {
            "\nNobody else has seen or dated this checkpoint yet: `beilin seal` asks them. Until then it shows only \
             that nothing changed since."
        }
        (Lang::Zh, true) => {
            "\n此检查点尚无他人见证，也没有时间凭证：可用 beilin seal 请求。在此之前，它只说明此后没有改动。"
        }
    };
    match lang {
        Lang::En => format!(
            "{items} sealed things, {bytes} bytes; checkpoint of {size} entries, {cosignatures} signatures of \
             witnesses, {dates} dates.{without}{alone}\nWhoever checks it needs the log's key from you, and by another \
             way. Read them these words by telephone: {words}"
        ),
        Lang::Zh => format!(
            "存证之物 {items} 件，{bytes} 字节；检查点 {size} 条，见证签名 {cosignatures} 份，时间凭证 {dates} 份。\
             {without}{alone}\n核验者需要另经途径从你处取得存证簿的公钥。请在电话中念给对方：{words}"
        ),
    }
}

fn unproved(lang: Lang, why: &Unproved) -> String {
    match (lang, why) {
        (Lang::En, Unproved::NoPost(name)) => {
            format!("{name}: no such post is kept here. `beilin find --json` tells native ids.")
        }
        (Lang::Zh, Unproved::NoPost(name)) => {
            format!("{name}：此处没有这条帖文。beilin find --json 会列出原生编号。")
        }
        (Lang::En, Unproved::NoField(name)) => {
            format!("{name}: none of these posts has such a field to show.")
        }
        (Lang::Zh, Unproved::NoField(name)) => format!("{name}：这些帖文没有可出示的这个字段。"),
        (Lang::En, Unproved::Withheld(name)) => {
            format!("{name}: withheld; there is nothing left here to show.")
        }
        (Lang::Zh, Unproved::Withheld(name)) => format!("{name}：已隐去，此处没有可出示的内容。"),
        (Lang::En, Unproved::TooMuch) => {
            "More than one proof file holds. Prove fewer posts at a time, or --media none.".into()
        }
        (Lang::Zh, Unproved::TooMuch) => "超出一个证明文件的容量。请减少帖文数量，或用 --media none。".into(),
    }
}
