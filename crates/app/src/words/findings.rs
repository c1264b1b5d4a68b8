//! Names for what a verification finds.
//!
//! Never more than the kind: file and place stand in the finding.

use archive::FindingKind;

use super::{Lang, pick};

/// Returns what to call a kind of finding.
pub fn kind(lang: Lang, kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Damaged => pick(lang, "damaged", "损坏"),
        FindingKind::Older => pick(lang, "older than its guard", "比守卫记录更旧"),
        FindingKind::Count => pick(lang, "count does not fit", "数目不符"),
        FindingKind::Derived => {
            pick(lang, "derived file damaged (run `beilin rebuild`)", "派生文件损坏（请运行 beilin rebuild）")
        }
        FindingKind::Missing => pick(lang, "missing", "缺失"),
        FindingKind::Stranger => pick(lang, "not of this archive", "不属于此档案"),
        FindingKind::Unfinished => pick(lang, "unfinished", "未完成"),
        FindingKind::StillThere => pick(lang, "withheld, and not destroyed yet", "已隐去，但尚未销毁"),
        FindingKind::NoGuard => pick(lang, "note", "提示"),
    }
}
