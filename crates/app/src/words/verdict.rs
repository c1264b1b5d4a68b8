//! A verdict on a proof file in sentences that can be printed.
//!
//! Never more than was seen: "existed by", never "posted at"; who wrote it is answered apart.

use archive::{
    Authorship, Block, Dated, Fault, Lack, Log, OpenField, Said, SaidItem, StampKind, Verdict, Word,
};
use model::Civil;

use super::{Lang, fingerprint, pick};

/// The most characters of a value that are printed.
const VALUE_MAX: usize = 2_000;

/// Returns the sentence that comes first.
pub fn headline(lang: Lang, verdict: &Verdict) -> String {
    match verdict.word {
        Word::Valid => format!("{} {}", existed(lang, verdict), not_shown(lang, verdict)),
        Word::Invalid(fault) => invalid(lang, fault).to_owned(),
        Word::NotEnough(lack) => not_enough(lang, lack).to_owned(),
    }
}

/// Returns the earliest moment by which the checkpoint existed, in milliseconds, from the authorities that
/// date it.
pub fn dated_by(verdict: &Verdict) -> Option<i64> {
    let tokens = verdict.dates.iter().filter(|dated| dated.kind == StampKind::Rfc3161);
    tokens.filter_map(|dated| dated.by_ms).min()
}

fn existed(lang: Lang, verdict: &Verdict) -> String {
    if let Some(ms) = dated_by(verdict) {
        return match lang {
            Lang::En => format!("Existed by {}.", day(lang, ms)),
            Lang::Zh => format!("不晚于{}已经存在。", day(lang, ms)),
        };
    }
    let blocks = verdict.dates.iter().filter_map(|dated| Some((dated.by_ms?, dated.block.as_ref()?)));
    if let Some((ms, Block { height, hash, .. })) = blocks.min_by_key(|(ms, _)| *ms) {
        return match lang {
            Lang::En => format!(
                "Existed by {}, if Bitcoin's block {height} has the hash {hash}: look that up.",
                day(lang, ms)
            ),
            Lang::Zh => format!(
                "若比特币第 {height} 个区块的散列确为 {hash}（请查证），则不晚于{}已经存在。",
                day(lang, ms)
            ),
        };
    }
    let times = verdict.seen.iter().filter_map(|seen| i64::try_from(seen.time).ok()?.checked_mul(1000));
    match (lang, times.min(), verdict.seen.len()) {
        (Lang::En, Some(ms), count) => format!(
            "Existed by {}, if the clock of {} is right.",
            day(lang, ms),
            if count == 1 { "the witness that signed it" } else { "the first of the witnesses that signed it" }
        ),
        (Lang::Zh, Some(ms), _) => {
            format!("若最早签名的见证方时钟无误，不晚于{}已经存在。", day(lang, ms))
        }
        (_, None, _) => pick(
            lang,
            "Nobody else has seen or dated it: this shows only that nothing has changed since this checkpoint was \
             signed, and its keeper could have made it at any time.",
            "尚无他人见证，也没有时间凭证：这只说明自签署此检查点以来没有改动；保管者可能在任何时候制作了它。",
        )
        .to_owned(),
    }
}

fn not_shown(lang: Lang, verdict: &Verdict) -> String {
    let who = author(verdict);
    match (lang, who) {
        (Lang::En, Some(who)) => format!("Does not show that {who} posted it."),
        (Lang::Zh, Some(who)) => format!("它不证明此文由 {who} 发布。"),
        (Lang::En, None) => "Does not show who made it.".to_owned(),
        (Lang::Zh, None) => "它不证明出自何人。".to_owned(),
    }
}

/// Returns the name under which the posts stand, where it is one.
fn author(verdict: &Verdict) -> Option<String> {
    let mut names = verdict.items.iter().filter_map(|item| match &item.said {
        Said::Record { open, .. } => Some(open),
        Said::Piece { .. } => None,
    });
    let name = |open: &Vec<OpenField>| {
        let value = |name: &str| open.iter().find(|field| field.name == name).map(text);
        value("handle").map(|handle| format!("@{handle}")).or_else(|| value("account"))
    };
    let first = name(names.next()?)?;
    names.all(|open| name(open).as_ref() == Some(&first)).then_some(first)
}

fn text(field: &OpenField) -> String {
    String::from_utf8_lossy(&field.value).into_owned()
}

fn invalid(lang: Lang, fault: Fault) -> &'static str {
    let (en, zh) = match fault {
        Fault::Limits => (
            "This is far larger than a proof file may be. Nothing in it was believed.",
            "这远大于证明文件所允许的大小，其中内容一概未予采信。",
        ),
        Fault::Form => (
            "This is damaged, was changed, or is no proof file. Nothing in it was believed.",
            "文件已损坏、被改动，或不是证明文件，其中内容一概未予采信。",
        ),
        Fault::Rotation => (
            "A statement in it that the log exchanged its key is false: the two keys did not both sign it, or it does \
             not follow the one before.",
            "文件中关于更换密钥的声明不实：新旧密钥未共同签署，或与前一份声明不相衔接。",
        ),
        Fault::Signature => {
            ("The log's checkpoint in it is not what the log signed.", "文件中的检查点与存证簿所签署的不符。")
        }
        Fault::Cosignature => (
            "The signature of a witness in it does not fit: it was changed, or never made.",
            "文件中有一份见证签名不符：被改动过，或从未作出。",
        ),
        Fault::Inclusion => (
            "What it shows is not what was sealed: a text, a picture or its place was changed.",
            "所出示的内容与当初存证的不符：文字、图片或其位置被改动过。",
        ),
    };
    pick(lang, en, zh)
}

fn not_enough(lang: Lang, lack: Lack) -> &'static str {
    let (en, zh) = match lack {
        Lack::WeakKey => (
            "The only key that you trust for this log is one under which anybody can sign. It proves nothing.",
            "你为此存证簿指定的唯一公钥是任何人都能冒签的弱密钥，什么也证明不了。",
        ),
        Lack::KeyUnknown => (
            "You have named no key that signed this. It proves nothing until you have.",
            "你尚未指定签署它的公钥；在此之前它什么也证明不了。",
        ),
        Lack::Quorum => (
            "Fewer of the witnesses that you trust signed this than your policy asks for.",
            "你所信任的见证方中，签名者少于策略的要求。",
        ),
        Lack::CosignerTwice => (
            "Fewer of the witnesses that you trust signed this than your policy asks for; one of them signed twice, \
             which counts once.",
            "你所信任的见证方中，签名者少于策略的要求；其中一方签了两次，只算一次。",
        ),
    };
    pick(lang, en, zh)
}

/// Returns the sentences after the first: the three separations, the ladder, and what is shown.
pub fn details(lang: Lang, verdict: &Verdict) -> Vec<String> {
    let Some(log) = &verdict.log else { return Vec::new() };
    if let Word::Invalid(_) = verdict.word {
        return Vec::new();
    }
    let mut out = vec![sealed(lang, log)];
    out.extend(log.offered.as_deref().map(|vkey| offered(lang, vkey)));
    if verdict.word != Word::NotEnough(Lack::KeyUnknown) {
        out.push(seen(lang, verdict));
    }
    if verdict.word == Word::Valid {
        out.push(dated(lang, &verdict.dates));
        out.push(authorship(lang, verdict.authorship).to_owned());
        out.extend((1..).zip(&verdict.items).flat_map(|(number, item)| shown(lang, number, item)));
    }
    out
}

fn sealed(lang: Lang, log: &Log) -> String {
    let Log { origin, size, .. } = log;
    let Some(vkey) = &log.key else {
        return match lang {
            Lang::En => format!("Sealed here: it says so of the log {origin}; not checked."),
            Lang::Zh => format!("在此存证：自称出自存证簿 {origin}；未能核验。"),
        };
    };
    let words = fingerprint::of_key(lang, vkey);
    match lang {
        Lang::En => {
            format!(
                "Sealed here: in the log {origin} of {size} entries. Its key, as words to compare: {words}"
            )
        }
        Lang::Zh => format!("在此存证：存证簿 {origin}，共 {size} 条。其公钥的比对词：{words}"),
    }
}

/// Says which key the file offers, and what to do before believing it.
fn offered(lang: Lang, vkey: &str) -> String {
    let words = fingerprint::of_key(lang, vkey);
    match lang {
        Lang::En => format!(
            "The file itself offers this key, and so would a forger:\n    {vkey}\nHave the keeper of the log read you \
             these words by telephone, or do not believe it:\n    {words}\nThen check again with --key."
        ),
        Lang::Zh => format!(
            "文件自称的公钥如下，伪造者也可以这样写：\n    {vkey}\n请让存证簿的保管者在电话中念出以下各词，否则不要相信：\
             \n    {words}\n确认之后，请用 --key 重新核验。"
        ),
    }
}

fn seen(lang: Lang, verdict: &Verdict) -> String {
    let each = verdict.seen.iter().map(|seen| {
        let ms = i64::try_from(seen.time).ok().and_then(|time| time.checked_mul(1000));
        let when = ms.filter(|ms| *ms < 253_402_300_800_000).map(|ms| Civil::of_ms(ms).rfc3339());
        format!("{} ({})", seen.name, when.unwrap_or_else(|| "?".to_owned()))
    });
    let each: Vec<String> = each.collect();
    match (lang, each.is_empty()) {
        (Lang::En, true) => "Seen by others: by nobody whom you trust.".to_owned(),
        (Lang::Zh, true) => "他人见证：没有你所信任的见证方。".to_owned(),
        (Lang::En, false) => format!("Seen by others, by their own clocks: {}.", each.join(", ")),
        (Lang::Zh, false) => format!("他人见证（以其自身时钟为准）：{}。", each.join("、")),
    }
}

fn dated(lang: Lang, dates: &[Dated]) -> String {
    let each = dates.iter().map(|dated| stamp(lang, dated));
    let each: Vec<String> = each.collect();
    match (lang, each.is_empty()) {
        (Lang::En, true) => "Dated by others: no.".to_owned(),
        (Lang::Zh, true) => "时间凭证：无。".to_owned(),
        (Lang::En, false) => format!("Dated by others: {}.", each.join("; ")),
        (Lang::Zh, false) => format!("时间凭证：{}。", each.join("；")),
    }
}

fn stamp(lang: Lang, dated: &Dated) -> String {
    let kind = match dated.kind {
        StampKind::Rfc3161 => "RFC 3161",
        StampKind::OpenTimestamps => "OpenTimestamps",
    };
    let block = |Block { height, hash, work_bits }: &Block| match lang {
        Lang::En => format!(", block {height} with the hash {hash}, about 2^{work_bits} tries of work"),
        Lang::Zh => format!("，第 {height} 个区块，散列 {hash}，工作量约 2^{work_bits} 次"),
    };
    let who = dated.who.as_deref().map(|who| format!(", {who}"));
    let who = who.or_else(|| dated.block.as_ref().map(block)).unwrap_or_default();
    match (lang, dated.by_ms) {
        (Lang::En, Some(ms)) if dated.block.is_some() => {
            format!(
                "existed by {} if that is a block of the main chain ({kind}{who})",
                Civil::of_ms(ms).rfc3339()
            )
        }
        (Lang::Zh, Some(ms)) if dated.block.is_some() => {
            format!("若该区块属于主链，不晚于 {} 已经存在（{kind}{who}）", Civil::of_ms(ms).rfc3339())
        }
        (Lang::En, Some(ms)) => format!("existed by {} ({kind}{who})", Civil::of_ms(ms).rfc3339()),
        (Lang::Zh, Some(ms)) => format!("不晚于 {} 已经存在（{kind}{who}）", Civil::of_ms(ms).rfc3339()),
        (Lang::En, None) => format!("{kind}{who}: not believed ({})", dated.word),
        (Lang::Zh, None) => format!("{kind}{who}：不予采信（{}）", dated.word),
    }
}

fn authorship(lang: Lang, rung: Authorship) -> String {
    let (en, zh) = match rung {
        Authorship::Captures(count) => {
            return match lang {
                Lang::En => format!(
                    "Who wrote it: {count} captures hold these words, as their keeper says; nothing here shows that one \
                     was made without the other. (Above it, the ladder has: signed mail from the platform; the \
                     platform's own signature.)"
                ),
                Lang::Zh => format!(
                    "作者依据：据保管者所记，有 {count} 份抓取载有这些文字；此处不能说明它们是否各自独立。（更强的依据：平台发出的签名邮件；平台协议自身的签名。）"
                ),
            };
        }
        Authorship::Protocol => (
            "Who wrote it: the platform's protocol signs it for this account, and the signature was good when it was \
             kept, as its keeper says; the original lets anyone check that again.",
            "作者依据：平台协议以该账号之名签署；据保管者所记，收存时签名有效。凭原件任何人都可重新核验。",
        ),
        Authorship::NoSupport => (
            "Who wrote it: nothing in this file supports that. (Above it, the ladder has: the owner's export; \
             independent captures; signed mail from the platform; the platform's own signature.)",
            "作者依据：本文件没有任何依据。（依据由弱到强：账号主人的数据存档；若干独立抓取；平台发出的签名邮件；平台协议自身的签名。）",
        ),
        Authorship::OwnersExport => (
            "Who wrote it: only an export of the account, as its keeper says. (Above it, the ladder has: independent \
             captures; signed mail from the platform; the platform's own signature.)",
            "作者依据：仅有账号主人的数据存档，且出于保管者之言。（更强的依据：若干独立抓取；平台发出的签名邮件；平台协议自身的签名。）",
        ),
    };
    pick(lang, en, zh).to_owned()
}

fn shown(lang: Lang, number: usize, item: &SaidItem) -> Vec<String> {
    let SaidItem { entry, day, said } = item;
    match said {
        Said::Piece { bytes, extension } => {
            let kind = extension.text();
            vec![match lang {
                Lang::En => {
                    format!(
                        "{number}. Entry {entry}, {day} by its keeper's word: a {kind} file of {bytes} bytes."
                    )
                }
                Lang::Zh => {
                    format!("{number}. 第 {entry} 条，保管者所记日期 {day}：{kind} 文件，{bytes} 字节。")
                }
            }]
        }
        Said::Record { open, closed } => {
            let count = open.len();
            let mut out = vec![match lang {
                Lang::En => format!(
                    "{number}. Entry {entry}, {day} by its keeper's word: a record; {count} fields shown, {closed} not."
                ),
                Lang::Zh => format!(
                    "{number}. 第 {entry} 条，保管者所记日期 {day}：一条记录，出示 {count} 个字段，另有 {closed} 个不公开。"
                ),
            }];
            out.extend(open.iter().map(|field| format!("    {}: {}", field.name, bounded(&text(field)))));
            out
        }
    }
}

fn bounded(text: &str) -> String {
    match text.char_indices().nth(VALUE_MAX) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Returns a UTC day as people write it.
fn day(lang: Lang, ms: i64) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let Civil { year, month, day, .. } = Civil::of_ms(ms.clamp(0, 253_402_300_799_000));
    let name = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    match lang {
        Lang::En => format!("{day} {name} {year}"),
        Lang::Zh => format!("{year}年{month}月{day}日"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use archive::Seen;

    fn verdict(word: Word) -> Verdict {
        let field = |name: &str, value: &str| OpenField { name: name.into(), value: value.into() };
        let said =
            Said::Record { open: vec![field("handle", "lin_shi"), field("text", "碑林")], closed: 3 };
        Verdict {
            word,
            log: None,
            items: vec![SaidItem { entry: 4, day: "2018-11-09".into(), said }],
            seen: Vec::new(),
            dates: Vec::new(),
            authorship: Authorship::NoSupport,
        }
    }

    #[test]
    fn the_first_sentence_claims_no_more_than_was_seen() {
        let bare = verdict(Word::Valid);
        let mut seen = bare.clone();
        // date -u -d @1541750000: Fri Nov 9 07:53:20 2018
        seen.seen = vec![Seen { name: "w".into(), time: 1_541_750_000 }];
        let mut dated = seen.clone();
        dated.dates = [Some(1_541_800_000_000), Some(1_541_750_000_000), None]
            .map(|by_ms| Dated { kind: StampKind::Rfc3161, word: "valid", by_ms, who: None, block: None })
            .to_vec();
        let mut chained = seen.clone();
        chained.dates = vec![Dated {
            kind: StampKind::OpenTimestamps,
            word: "attested",
            by_ms: Some(1_541_800_000_000),
            who: None,
            block: Some(Block { height: 549_000, hash: "00ab".into(), work_bits: 74 }),
        }];
        for (verdict, en, zh) in [
            (
                &bare,
                "Nobody else has seen or dated it: this shows only that nothing has changed since this checkpoint was \
                 signed, and its keeper could have made it at any time. Does not show that @lin_shi posted it.",
                "尚无他人见证，也没有时间凭证：这只说明自签署此检查点以来没有改动；保管者可能在任何时候制作了它。 它不证明此文由 @lin_shi 发布。",
            ),
            (
                &seen,
                "Existed by 9 November 2018, if the clock of the witness that signed it is right. Does not show that \
                 @lin_shi posted it.",
                "若最早签名的见证方时钟无误，不晚于2018年11月9日已经存在。 它不证明此文由 @lin_shi 发布。",
            ),
            (
                &chained,
                "Existed by 9 November 2018, if Bitcoin's block 549000 has the hash 00ab: look that up. Does not show \
                 that @lin_shi posted it.",
                "若比特币第 549000 个区块的散列确为 00ab（请查证），则不晚于2018年11月9日已经存在。 它不证明此文由 @lin_shi 发布。",
            ),
            (
                &dated,
                "Existed by 9 November 2018. Does not show that @lin_shi posted it.",
                "不晚于2018年11月9日已经存在。 它不证明此文由 @lin_shi 发布。",
            ),
        ] {
            assert_eq!(headline(Lang::En, verdict), en);
            assert_eq!(headline(Lang::Zh, verdict), zh);
        }
    }

    #[test]
    fn every_word_has_its_sentence_and_nothing_invalid_is_described() {
        let faults = [
            Fault::Limits,
            Fault::Form,
            Fault::Rotation,
            Fault::Signature,
            Fault::Cosignature,
            Fault::Inclusion,
        ];
        let lacks = [Lack::WeakKey, Lack::KeyUnknown, Lack::Quorum, Lack::CosignerTwice];
        let words = faults.into_iter().map(Word::Invalid).chain(lacks.into_iter().map(Word::NotEnough));
        let mut sentences = std::collections::BTreeSet::new();
        for word in words {
            for lang in [Lang::En, Lang::Zh] {
                let verdict = verdict(word);
                assert!(details(lang, &verdict).is_empty(), "{word:?}: there is no log to speak of");
                assert!(sentences.insert(headline(lang, &verdict)), "{word:?} has a sentence of its own");
            }
        }
        assert_eq!(sentences.len(), 20);
    }
}
