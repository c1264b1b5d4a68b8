//! Says why a use case stopped, and what to do.
//!
//! Never prints a program's inner words alone: each failure has a sentence.

use archive::{ArchiveError, Stop};

use crate::exit::Exit;
use crate::say;
use crate::words::{Lang, pick};

/// Says why it stopped and returns the exit status for it.
pub fn tell(lang: Lang, about: &str, error: &ArchiveError) -> Exit {
    let (exit, next) = match error.stop() {
        Stop::NoInput => (Exit::Failure, pick(lang, "Check the path.", "请检查路径。")),
        Stop::NoArchive => (
            Exit::Failure,
            pick(
                lang,
                "There is no archive here yet: `beilin keep` makes one, --archive names another place.",
                "这里还没有档案：beilin keep 会新建，--archive 可另指位置。",
            ),
        ),
        Stop::NoSpace => (
            Exit::Failure,
            pick(
                lang,
                "The disk is full. Nothing that was kept before is changed. Free some space and run the same command again.",
                "磁盘已满。先前收存的内容没有变化。请腾出空间后重新运行同一命令。",
            ),
        ),
        Stop::Busy => (
            Exit::Failure,
            pick(
                lang,
                "Another beilin is writing to this archive. Wait until it is done.",
                "另一个 beilin 正在写入此档案，请等它完成。",
            ),
        ),
        Stop::NoKey => (
            Exit::Failure,
            pick(
                lang,
                "The key of this archive is not on this machine, so nothing can be added. It can be read and verified.",
                "本机没有此档案的密钥，因此不能添加内容；仍可阅读与核验。",
            ),
        ),
        Stop::Older => (
            Exit::Invalid,
            pick(
                lang,
                "This archive is older than what its key last signed, or another. Bring back the newer copy; nothing was changed.",
                "此档案比其密钥最后签署的状态更旧，或并非同一份。请取回较新的副本；未做任何改动。",
            ),
        ),
        Stop::Newer => (
            Exit::NotUnderstood,
            pick(
                lang,
                "This archive was made by a later version of the program. Use that version.",
                "此档案由更新版本的程序建立，请使用该版本。",
            ),
        ),
        Stop::Damaged => (
            Exit::Invalid,
            pick(
                lang,
                "Run `beilin verify`: it names everything that is damaged.",
                "请运行 beilin verify，逐一查明损坏之处。",
            ),
        ),
        Stop::Other => {
            (Exit::Failure, pick(lang, "Check the disk and the permissions.", "请检查磁盘与权限。"))
        }
    };
    say::note(&format!("{}: {}\n  {next}", say::plain(about), say::plain(&error.to_string())));
    exit
}
