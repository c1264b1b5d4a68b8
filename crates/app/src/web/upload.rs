//! Takes files over from the browser and has them kept.
//!
//! Never holds a file in memory, and never uses a name from the browser as a path: only its last part, of
//! harmless characters.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use archive::Progress as _;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{Response, StatusCode};
use pages::{Notice, Site, keep};
use tokio::sync::mpsc;

use super::answer;
use super::keeping::Job;
use super::shared::Shared;
use super::sweep::Landing;
use crate::words::{Lang, pick};

/// The most files at once.
const FILES_MAX: usize = 64;
/// The most characters of a name.
const NAME_CHARS_MAX: usize = 100;
/// How many chunks wait for the disk.
const WAITING: usize = 16;

/// Why nothing was taken over.
enum Refused {
    /// Another keeping goes on.
    Busy,
    /// It is no form with files.
    NoFile,
    /// It came cut short, or with more files than allowed.
    Cut,
    /// It could not be written.
    Disk(io::Error),
}

/// Takes over the files of a form, starts keeping them and returns the way to its progress.
pub async fn receive(shared: &Arc<Shared>, site: &Site<'_>, request: Request) -> Response<Body> {
    let length = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    let total = length.and_then(|text| text.parse().ok()).unwrap_or(0);
    let Ok(mut form) = Multipart::from_request(request, &()).await else {
        return refuse(site, &Refused::NoFile);
    };
    let taken = async {
        let claim = shared.keeper.claim(total).ok_or(Refused::Busy)?;
        let landing = shared.landings.make(shared.library.place().root()).map_err(Refused::Disk)?;
        let files = take(&mut form, landing.path(), claim.job()).await?;
        Ok((claim, landing, files))
    };
    let (claim, landing, files): (_, Landing, Vec<PathBuf>) = match taken.await {
        Ok(taken) => taken,
        Err(refused) => {
            // A browser shows an answer only once it could hand over everything.
            while let Ok(Some(mut field)) = form.next_field().await {
                while let Ok(Some(_)) = field.chunk().await {}
            }
            return refuse(site, &refused);
        }
    };
    let number = claim.job().number;
    let shared = Arc::clone(shared);
    tokio::task::spawn_blocking(move || {
        claim.run(shared.library.place(), &shared.settings, landing, &files);
    });
    answer::elsewhere(&site.href(&format!("/keep/{number}")))
}

async fn take(form: &mut Multipart, folder: &Path, job: &Job) -> Result<Vec<PathBuf>, Refused> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut names = Vec::new();
    while let Some(mut field) = form.next_field().await.map_err(|_| Refused::Cut)? {
        let Some(name) = field.file_name().filter(|name| !name.is_empty()).map(safe_name) else { continue };
        if files.len() == FILES_MAX {
            return Err(Refused::Cut);
        }
        let own = folder.join(files.len().to_string());
        let path = own.join(&name);
        names.push(name);
        job.name(names.clone());
        let (chunks, waiting) = mpsc::channel::<Bytes>(WAITING);
        let written = {
            let path = path.clone();
            tokio::task::spawn_blocking(move || write(&own, &path, waiting))
        };
        let whole = loop {
            match field.chunk().await {
                Ok(Some(chunk)) => {
                    job.tracker.advance(chunk.len() as u64);
                    if chunks.send(chunk).await.is_err() {
                        break true;
                    }
                }
                Ok(None) => break true,
                Err(_) => break false,
            }
        };
        drop(chunks);
        let written = written.await.unwrap_or_else(|_| Err(io::Error::other("the writer stopped")));
        written.map_err(Refused::Disk)?;
        if !whole {
            return Err(Refused::Cut);
        }
        files.push(path);
    }
    if files.is_empty() { Err(Refused::NoFile) } else { Ok(files) }
}

fn write(folder: &Path, path: &Path, mut chunks: mpsc::Receiver<Bytes>) -> io::Result<()> {
    std::fs::create_dir(folder)?;
    let mut file = File::create_new(path)?;
    while let Some(chunk) = chunks.blocking_recv() {
        file.write_all(&chunk)?;
    }
    Ok(())
}

/// Returns the last part of a name with nothing in it that a file system takes amiss.
fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let good = |c: char| if c.is_alphanumeric() || " ._-()".contains(c) { c } else { '_' };
    let kept: String = last.chars().take(NAME_CHARS_MAX).map(good).collect();
    let kept = kept.trim_matches([' ', '.']);
    let stem = kept.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let device = ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
        || (stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")));
    match kept {
        "" => "file".to_owned(),
        kept if device => format!("_{kept}"),
        kept => kept.to_owned(),
    }
}

fn refuse(site: &Site<'_>, why: &Refused) -> Response<Body> {
    let (status, notice) = words(site.lang, why);
    answer::page(status, keep(site, Some(&notice)))
}

fn words(lang: Lang, why: &Refused) -> (StatusCode, Notice) {
    let said = |what: &str, next: &str| Notice {
        what: what.to_owned(),
        next: (!next.is_empty()).then(|| next.to_owned()),
        ..Notice::default()
    };
    match why {
        Refused::Busy => (
            StatusCode::CONFLICT,
            said(
                pick(lang, "Another file is being kept just now.", "正在收存另一个文件。"),
                pick(lang, "Wait until it is done, then hand this one over.", "请等它完成后再交这一个。"),
            ),
        ),
        Refused::NoFile => {
            (StatusCode::BAD_REQUEST, said(pick(lang, "No file was handed over.", "没有收到文件。"), ""))
        }
        Refused::Cut => (
            StatusCode::BAD_REQUEST,
            said(
                pick(lang, "The files did not arrive whole. Nothing was kept.", "文件没有完整送达，未收存。"),
                pick(
                    lang,
                    "Hand over at most 64 files at a time, and again.",
                    "请重新交来，一次最多 64 个文件。",
                ),
            ),
        ),
        Refused::Disk(error) if error.kind() == io::ErrorKind::StorageFull => (
            StatusCode::INSUFFICIENT_STORAGE,
            said(
                pick(
                    lang,
                    "The disk is full: the file could not be taken over. What was written of it was deleted again.",
                    "磁盘已满，无法接收文件。已写入的部分已删除。",
                ),
                pick(
                    lang,
                    "Free some space, or use `beilin keep` on the command line, which copies nothing first.",
                    "请腾出空间，或在命令行使用 beilin keep：它不必先复制。",
                ),
            ),
        ),
        Refused::Disk(error) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            said(
                &match lang {
                    Lang::En => format!("The file could not be written beside the archive: {error}"),
                    Lang::Zh => format!("无法把文件写到存档旁边：{error}"),
                },
                pick(lang, "Check the disk and the permissions.", "请检查磁盘与权限。"),
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_from_the_browser_lead_nowhere() {
        for (name, expected) in [
            ("twitter-2024.zip", "twitter-2024.zip"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\x\\推特 (1).zip", "推特 (1).zip"),
            ("..", "file"),
            ("", "file"),
            ("a\0b:c*?.zip", "a_b_c__.zip"),
            ("con.zip", "_con.zip"),
            ("COM1", "_COM1"),
            ("company.zip", "company.zip"),
            ("a.zip. ", "a.zip"),
            ("<script>.zip", "_script_.zip"),
        ] {
            assert_eq!(safe_name(name), expected, "{name}");
        }
        assert_eq!(safe_name(&"碑".repeat(500)).chars().count(), 100);
    }
}
