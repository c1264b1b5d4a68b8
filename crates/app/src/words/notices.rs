//! Words for what a notice says, in English and Chinese.
//!
//! Never says more than the state does: not why, and not whether it was free.

use super::{Lang, pick};

/// Each state's word, and how people read it.
const STATES: &[(&str, &str, &str)] = &[
    ("alive", "content is there", "内容在"),
    ("alive_limited", "content is there, with parts cut", "内容在，部分功能或内容受限"),
    ("hidden_pending_edit", "hidden by the platform until the author rewrites it", "平台隐藏，待作者修改"),
    ("under_review", "under review, not yet public", "尚在平台查验，未公开"),
    ("post_deleted_stated_author", "the notice says the author deleted it", "提示称由作者删除"),
    ("post_removed_stated_rule", "the notice cites rules", "提示称违反规定"),
    ("post_removed_stated_complaint", "the notice cites complaints", "提示称被投诉"),
    ("post_removed_stated_law", "the notice cites laws or regulations", "提示援引法律法规"),
    ("post_gone_unattributed", "not found; nobody named", "未找到，未说明由谁所为"),
    ("audience_limited", "not for everyone", "仅限部分人可见"),
    ("account_suspended", "the platform says the account is suspended", "平台称账号已停用"),
    ("account_closed_stated_owner", "the notice says the owner closed the account", "提示称账号由本人注销"),
    ("account_gone_unattributed", "account not found; nobody named", "账号未找到，未说明由谁所为"),
    ("account_muted", "the account may not speak", "账号被禁言"),
    ("account_locked_risk", "the platform calls the account at risk", "平台称账号异常"),
    ("account_moved", "the account moved", "账号已迁移"),
    ("withheld_in", "withheld in", "在下列国家或地区不予显示"),
    ("legal_block_451", "HTTP 451: a legal demand is stated", "HTTP 451：称因法律要求"),
    ("container_closed", "the board or column is closed", "版块或专栏已关闭"),
    ("net_interference", "the way there differs from a control's", "线路与对照不同"),
    ("net_failure", "no answer came", "没有应答"),
    ("login_wall", "the look met a login", "查看时遇到登录页"),
    ("challenge", "the look met a test for persons", "查看时遇到真人验证"),
    ("rate_limited", "the looker asked too often", "查看过于频繁"),
    ("age_gate", "the look met an age question", "查看时遇到年龄确认"),
    ("consent_wall", "the look met a consent page", "查看时遇到同意页"),
    ("viewer_blocked", "the author shut the looker out", "作者不让查看者看"),
    ("viewer_sanctioned", "the looker's own account is limited", "查看者自己的账号受限"),
    ("js_shell", "an empty page that a script would fill", "待脚本填充的空页"),
    ("client_error", "the request was wrong", "请求有误"),
    ("soft_gone", "gone on one surface, served on another", "一处不见，另一处仍有"),
    ("contradictory", "rules contradict each other", "规则互相矛盾"),
    ("unknown", "no rule knows this answer", "没有规则认得此应答"),
];

/// Returns a state for people; what it names (countries, a layer of the net) comes behind it.
pub fn state(lang: Lang, word: &str) -> String {
    let (name, datum) = word.split_once('{').unwrap_or((word, ""));
    let datum = datum.trim_end_matches('}');
    let known = STATES.iter().find(|(known, ..)| *known == name);
    let text = known.map_or(name, |(_, en, zh)| pick(lang, en, zh));
    if datum.is_empty() { text.to_owned() } else { format!("{text} {datum}") }
}

/// Returns who a notice says acted, for people.
pub fn agent(lang: Lang, word: &str) -> &'static str {
    match word {
        "author" => pick(lang, "author", "作者"),
        "owner" => pick(lang, "owner", "账号本人"),
        "platform" => pick(lang, "platform", "平台"),
        "platform_on_complaint" => pick(lang, "platform, on complaint", "平台（称因投诉）"),
        "platform_on_legal_demand" => pick(lang, "platform, on a legal demand", "平台（称因法律要求）"),
        "state_network" => pick(lang, "a state's network", "国家网络"),
        _ => pick(lang, "nobody named", "未说明"),
    }
}

/// Returns how good a look was, for people.
pub fn weight(lang: Lang, word: &str) -> &'static str {
    match word {
        "conclusive" => pick(lang, "explicit, one reading", "明确，只有一种读法"),
        "consistent" => pick(lang, "explicit, compatible with each of these", "明确，与所列各项都相容"),
        "suggestive" => pick(lang, "suggests only", "仅供参考"),
        _ => pick(lang, "no evidence", "不成证据"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_that_a_rule_gives_has_words_and_none_speaks_of_force() {
        for rule in archive::rules() {
            for word in &rule.states {
                let name = word.split('{').next().unwrap_or(word);
                assert!(STATES.iter().any(|(known, ..)| known == &name), "{word}");
            }
        }
        for (_, en, zh) in STATES {
            assert!(!["forced", "compel", "coerce", "censor"].iter().any(|word| en.contains(word)), "{en}");
            assert!(!["被迫", "强迫", "强制", "审查", "审核"].iter().any(|word| zh.contains(word)), "{zh}");
        }
        assert_eq!(state(Lang::En, "withheld_in{RU,TR}"), "withheld in RU,TR");
    }
}
