//! What each step of the chain of custody is called.
//!
//! Never says more than the record: who is not named stays unnamed.

use archive::{HandOver, What};

use super::Lang;

/// Returns a line or more for a step.
pub fn lines(lang: Lang, what: &What) -> Vec<String> {
    match (lang, what) {
        (_, What::Custody { hand_overs }) => hand_overs.iter().map(|one| hand_over(lang, one)).collect(),
        (Lang::En, what) => vec![english(what)],
        (Lang::Zh, what) => vec![chinese(what)],
    }
}

fn english(what: &What) -> String {
    match what {
        What::Founded { follows: None } => "The archive was founded.".to_owned(),
        What::Founded { follows: Some(origin) } => {
            format!("The archive was founded as the successor of {origin}.")
        }
        What::Kept { platform, handle, input, posts, members, .. } => {
            let handle = handle.as_ref().map(|handle| format!(" @{handle}")).unwrap_or_default();
            let ([all, new, changed], [read, unread, left_out, damaged]) = (posts, members);
            format!(
                "Kept {input} ({platform}{handle}): {all} posts, {new} new, {changed} in a further version; members: \
                 {read} read, {unread} kept unread, {left_out} left out as private, {damaged} damaged."
            )
        }
        What::Withheld { reason, items } => {
            format!("Withheld: {items} records and pieces, reason: {reason}.")
        }
        What::Anchored { sizes, kinds } => {
            let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
            let sizes: Vec<String> = sizes.iter().map(ToString::to_string).collect();
            format!(
                "Sealed what others said of the log at {} entries: {}.",
                sizes.join(", "),
                kinds.join(", ")
            )
        }
        What::Key { event, new } if event == "theft" => {
            format!("The signing key was declared stolen; since then: {new}")
        }
        What::Key { new, .. } => format!("The signing key was exchanged; since then: {new}"),
        What::Documented { lines } => format!("Sealed a revision of the casebook: {lines} records."),
        What::Other { kind } => format!("Sealed something this version does not know: {kind}."),
        What::Custody { .. } => String::new(),
        What::Unreadable => {
            "What this entry stands for is damaged or missing: run `beilin verify`.".to_owned()
        }
    }
}

fn chinese(what: &What) -> String {
    match what {
        What::Founded { follows: None } => "档案建立。".to_owned(),
        What::Founded { follows: Some(origin) } => format!("档案建立，承接 {origin}。"),
        What::Kept { platform, handle, input, posts, members, .. } => {
            let handle = handle.as_ref().map(|handle| format!(" @{handle}")).unwrap_or_default();
            let ([all, new, changed], [read, unread, left_out, damaged]) = (posts, members);
            format!(
                "收存 {input}（{platform}{handle}）：帖文 {all} 条，新增 {new} 条，另有新版本 {changed} 条；\
                 文件：已读 {read}，原样收存 {unread}，未收（私密）{left_out}，损坏 {damaged}。"
            )
        }
        What::Withheld { reason, items } => format!("隐去：记录与片段共 {items} 项，事由：{reason}。"),
        What::Anchored { sizes, kinds } => {
            let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} {count} 份")).collect();
            let sizes: Vec<String> = sizes.iter().map(ToString::to_string).collect();
            format!("存证他方对存证簿（{} 条时）的见证：{}。", sizes.join("、"), kinds.join("，"))
        }
        What::Key { event, new } if event == "theft" => format!("声明签名密钥被盗；此后用：{new}"),
        What::Key { new, .. } => format!("更换签名密钥；此后用：{new}"),
        What::Documented { lines } => format!("存证了事件簿的一次修订：{lines} 条记录。"),
        What::Other { kind } => format!("存证了本版本不认识的内容：{kind}。"),
        What::Custody { .. } => String::new(),
        What::Unreadable => "此条所指内容损坏或缺失：请运行 beilin verify。".to_owned(),
    }
}

fn hand_over(lang: Lang, one: &HandOver) -> String {
    let event = match (lang, one.event.as_str()) {
        (Lang::En, "handed-over") => "A copy was handed over",
        (Lang::En, "copied") => "A copy was made",
        (Lang::En, "received") => "A copy was received",
        (Lang::En, _) => "Noted",
        (Lang::Zh, "handed-over") => "交出副本",
        (Lang::Zh, "copied") => "制作副本",
        (Lang::Zh, "received") => "收到副本",
        (Lang::Zh, _) => "备注",
    };
    let words = match lang {
        Lang::En => ["by", "to", "from", "note"],
        Lang::Zh => ["经手", "交给", "来自", "说明"],
    };
    let values = [&one.by, &one.to, &one.from, &one.note];
    let named = words.iter().zip(values).filter_map(|(word, value)| Some((word, value.as_ref()?)));
    named.fold(event.to_owned(), |line, (word, value)| format!("{line}; {word} {value}"))
}
