//! What to do when a use case stopped.
//!
//! Never says what happened: the error does.

use archive::Stop;

use super::{Lang, pick};

/// Returns what a person can do.
pub fn next(lang: Lang, stop: Stop) -> &'static str {
    let (en, zh) = match stop {
        Stop::NoInput => ("Check the path.", "请检查路径。"),
        Stop::NoArchive => (
            "There is no archive here yet: `beilin keep` makes one, --archive names another place.",
            "这里还没有档案：beilin keep 会新建，--archive 可另指位置。",
        ),
        Stop::NoSpace => (
            "The disk is full. Nothing that was kept before is changed. Free some space and run the same command again.",
            "磁盘已满。先前收存的内容没有变化。请腾出空间后重新运行同一命令。",
        ),
        Stop::Busy => (
            "Another beilin is writing to this archive. Wait until it is done.",
            "另一个 beilin 正在写入此档案，请等它完成。",
        ),
        Stop::NoKey => (
            "The key of this archive is not on this machine, so nothing can be added. It can be read and verified.",
            "本机没有此档案的密钥，因此不能添加内容；仍可阅读与核验。",
        ),
        Stop::Older => (
            "This archive is older than what its key last signed, or another. Bring back the newer copy; nothing was changed.",
            "此档案比其密钥最后签署的状态更旧，或并非同一份。请取回较新的副本；未做任何改动。",
        ),
        Stop::Newer => (
            "This archive was made by a later version of the program. Use that version.",
            "此档案由更新版本的程序建立，请使用该版本。",
        ),
        Stop::Damaged => (
            "Run `beilin verify`: it names everything that is damaged.",
            "请运行 beilin verify，逐一查明损坏之处。",
        ),
        Stop::Taken => {
            ("Name an empty folder, or one that is not there yet.", "请指定空文件夹，或尚不存在的文件夹。")
        }
        Stop::NotOfThis => (
            "Check that this is the right archive, and the right page. Nothing was changed.",
            "请确认档案与纸页都没有拿错。未做任何改动。",
        ),
        Stop::Other => ("Check the disk and the permissions.", "请检查磁盘与权限。"),
    };
    pick(lang, en, zh)
}
