//! What is said of witnesses: who saw a checkpoint, who did not, and what that shows.
//!
//! Never says more than was seen: a witness's time is its own word.

use std::path::Path;

use archive::{Round, Saw, Witnessed};
use model::Civil;

use super::Lang;

/// Returns what one witness did.
pub fn line(lang: Lang, witnessed: &Witnessed) -> String {
    let name = &witnessed.witness;
    match lang {
        Lang::En => format!("{name}: {}", english(&witnessed.saw)),
        Lang::Zh => format!("{name}：{}", chinese(&witnessed.saw)),
    }
}

fn english(saw: &Saw) -> String {
    match saw {
        Saw::Cosigned { time } => format!("has seen it, and signed at {} by its own clock", when(*time)),
        Saw::Before { time } => format!("has signed it before, at {} by its own clock", when(*time)),
        Saw::NoAddress => "the policy has no address for it; not asked".to_owned(),
        Saw::Unreached { why } => format!("no answer ({why}); run `beilin seal` again later"),
        Saw::Refused { status: 404 } => {
            "was not told of this log: give whoever runs it the line that `beilin keys` prints".to_owned()
        }
        Saw::Refused { status: 403 } => "knows another key for this log".to_owned(),
        Saw::Refused { status } => format!("did not sign (status {status}); run `beilin seal` again later"),
        Saw::Unsigned => "answered without a signature by its key".to_owned(),
        Saw::Forked(heads) if heads.theirs.is_some() => format!(
            "REFUSED. It holds another head that the key of this log signed, of {} entries: this archive was rolled \
             back, or there are two of it. Both heads are evidence; nothing was changed",
            heads.size
        ),
        Saw::Forked(heads) => format!(
            "refused: it says that it saw this log otherwise, with {} entries, and shows nothing signed for it",
            heads.size
        ),
    }
}

fn chinese(saw: &Saw) -> String {
    match saw {
        Saw::Cosigned { time } => format!("已见到并签署，按其自己的时钟为 {}", when(*time)),
        Saw::Before { time } => format!("先前已签署，按其自己的时钟为 {}", when(*time)),
        Saw::NoAddress => "策略中没有它的地址，未询问".to_owned(),
        Saw::Unreached { why } => format!("没有应答（{why}）；请稍后再运行 beilin seal"),
        Saw::Refused { status: 404 } => {
            "不认识此存证簿：请把 beilin keys 所显示的公钥交给其运行者".to_owned()
        }
        Saw::Refused { status: 403 } => "所记的此存证簿公钥与我们的不同".to_owned(),
        Saw::Refused { status } => format!("未签署（状态 {status}）；请稍后再运行 beilin seal"),
        Saw::Unsigned => "应答中没有其密钥的签名".to_owned(),
        Saw::Forked(heads) if heads.theirs.is_some() => format!(
            "拒绝签署。它持有由此存证簿密钥签署的另一检查点（{} 条）：本档案曾被回退，或存在两份不同的档案。两个检查点\
             即为证据；未做任何改动",
            heads.size
        ),
        Saw::Forked(heads) => {
            format!("拒绝签署：它声称见过不同的存证簿（{} 条），但未出示任何签名", heads.size)
        }
    }
}

/// Returns what the round shows.
pub fn whole(lang: Lang, round: &Round) -> String {
    let Round { size, seen_by, witnesses, .. } = round;
    match (lang, round.quorum) {
        (Lang::En, Some(true)) => format!(
            "The log at {size} entries is seen by {seen_by} of {witnesses} witnesses, as many as the policy asks for. \
             Nobody can now show another log of this size to those who ask them."
        ),
        (Lang::Zh, Some(true)) => format!(
            "存证簿（{size} 条）已有 {seen_by}/{witnesses} 个见证方见到，达到策略要求。此后无人能向询问这些见证方的人出示同样条数的另一份存证簿。"
        ),
        (Lang::En, Some(false)) => format!(
            "The log at {size} entries is seen by {seen_by} of {witnesses} witnesses, fewer than the policy asks for. \
             Until it is, a proof from it is not enough evidence under this policy."
        ),
        (Lang::Zh, Some(false)) => format!(
            "存证簿（{size} 条）已有 {seen_by}/{witnesses} 个见证方见到，未达到策略要求。在此之前，按此策略其证明文件证据不足。"
        ),
        (Lang::En, None) => format!(
            "The log at {size} entries is seen by {seen_by} of {witnesses} witnesses. The policy asks for none."
        ),
        (Lang::Zh, None) => {
            format!("存证簿（{size} 条）已有 {seen_by}/{witnesses} 个见证方见到。策略不要求见证。")
        }
    }
}

/// Returns what to say where nobody is to be asked.
pub fn nobody(lang: Lang, policy: &Path, services: &Path) -> String {
    let (policy, services) = (policy.display(), services.display());
    match lang {
        Lang::En => format!(
            "Nobody was asked: nobody is named. Witnesses stand in a policy, in {policy} or named with --policy: a \
             line `witness NAME VKEY URL` for each and a line `quorum NAME`. Dating services stand in {services}: \
             lines `tsa URL` and `calendar URL`. `beilin seal --print` gives three lines to note down elsewhere."
        ),
        Lang::Zh => format!(
            "没有询问任何人：尚未指明任何一方。见证方写在策略文件里（{policy}，或用 --policy 指明）：每个一行 `witness 名称 公钥 地址`，\
             另加一行 `quorum 名称`。时间凭证服务写在 {services}：每行 `tsa 地址` 或 `calendar 地址`。\
             也可用 beilin seal --print 得到三行文字，抄录到别处。"
        ),
    }
}

/// Returns what to say of a proxy's address that is none.
pub fn no_proxy(lang: Lang, proxy: &str) -> String {
    let proxy = crate::say::plain(proxy);
    match lang {
        Lang::En => format!("`{proxy}` is no address of a proxy, such as socks5://127.0.0.1:9050"),
        Lang::Zh => format!("`{proxy}` 不是代理地址，例如 socks5://127.0.0.1:9050"),
    }
}

fn when(seconds: u64) -> String {
    let ms = i64::try_from(seconds).ok().and_then(|seconds| seconds.checked_mul(1000));
    ms.map_or_else(|| seconds.to_string(), |ms| Civil::of_ms(ms).rfc3339())
}
