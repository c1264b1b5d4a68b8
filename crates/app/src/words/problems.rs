//! A sentence for each kind of problem: what happened, what was kept all the same, what to do.
//!
//! Never holds data of an export; member, byte and detail are added around the sentence.

use super::Lang;

/// What to say of a kind of problem.
pub struct Said {
    /// What happened and what was kept.
    pub what: &'static str,
    /// What to do; empty where there is nothing to do.
    pub next: &'static str,
}

type Row = (&'static str, [&'static str; 2], [&'static str; 2]);

const NOTHING: [&str; 2] = ["", ""];
const AGAIN: [&str; 2] =
    ["Download or copy the file again, and keep it again.", "请重新下载或复制该文件，再收存一次。"];

const ROWS: &[Row] = &[
    (
        "container-cut",
        [
            "The ZIP ends early. What could be found whole in it was kept.",
            "ZIP 不完整，末尾缺失。其中完好的部分已收存。",
        ],
        AGAIN,
    ),
    (
        "container-damaged",
        [
            "The ZIP's list of members cannot be read. What could be found by the members' own headers was kept.",
            "ZIP 的成员清单无法读取。凭各成员自身的头部找到的内容已收存。",
        ],
        AGAIN,
    ),
    (
        "too-many-members",
        [
            "There are more members than this program reads. Those before were kept.",
            "成员数超出上限，之前的成员已收存。",
        ],
        ["Split the folder and keep its parts.", "请把文件夹拆开分别收存。"],
    ),
    (
        "too-deep",
        ["Folders are nested too deep. What lies above was kept.", "文件夹层级过深，上层内容已收存。"],
        ["Move the deeper files up and keep again.", "请把深处的文件移到上层，再收存一次。"],
    ),
    (
        "member-cut",
        ["A member ends early. What was there was kept.", "某成员提前结束，已有部分已收存。"],
        AGAIN,
    ),
    (
        "member-damaged",
        [
            "A member does not fit its checksum, or cannot be unpacked. What came out was kept.",
            "某成员与其校验值不符，或无法解开。能取出的部分已收存。",
        ],
        AGAIN,
    ),
    (
        "member-size",
        [
            "A member is longer than declared. The declared length was kept.",
            "某成员比声明的更长，已按声明长度收存。",
        ],
        AGAIN,
    ),
    (
        "encrypted",
        [
            "A member is encrypted: nothing of it was kept, all others were.",
            "某成员已加密：其内容未收存，其余均已收存。",
        ],
        ["Unpack it with its password and keep the folder.", "请用密码解开后收存该文件夹。"],
    ),
    (
        "packing-unknown",
        [
            "A member is packed in a way this program does not know: nothing of it was kept.",
            "某成员的压缩方式无法识别，其内容未收存。",
        ],
        ["Unpack the ZIP with another program and keep the folder.", "请用其他程序解压后收存该文件夹。"],
    ),
    (
        "duplicate-name",
        ["Two members have the same name. Both were kept.", "两个成员同名，均已收存。"],
        NOTHING,
    ),
    (
        "hostile-name",
        [
            "A member's name would lead outside the folder. The member was kept; its name is never used as a path.",
            "某成员的名称指向文件夹之外。成员已收存，其名称不会用作路径。",
        ],
        NOTHING,
    ),
    (
        "name-encoding",
        ["A member's name is not UTF-8. The member was kept.", "某成员的名称不是 UTF-8。成员已收存。"],
        NOTHING,
    ),
    (
        "symlink",
        ["A symbolic link is never followed: nothing of it was kept.", "符号链接不会被跟随：其内容未收存。"],
        ["Put the file itself in its place and keep again.", "请用文件本身替换链接，再收存一次。"],
    ),
    (
        "special-file",
        ["This is not an ordinary file: nothing of it was kept.", "不是普通文件：未收存。"],
        NOTHING,
    ),
    (
        "bomb",
        [
            "A member swells beyond all measure or overlaps another: nothing of it was kept.",
            "某成员解压后异常膨胀或与其他成员重叠：未收存。",
        ],
        [
            "If you trust the file, unpack it yourself and keep the folder.",
            "若信任该文件，请自行解压后收存文件夹。",
        ],
    ),
    (
        "unreadable",
        ["The system could not read it. What came before was kept.", "系统无法读取。之前的部分已收存。"],
        ["Check the disk and the permissions, then keep again.", "请检查磁盘与权限，再收存一次。"],
    ),
    (
        "list-cut",
        [
            "A list of posts ends in the middle. Every byte was kept, and what came before was read.",
            "帖文列表中途断开。每个字节均已收存，断开之前的均已读取。",
        ],
        AGAIN,
    ),
    (
        "not-a-list",
        [
            "This should be a list and is not. Every byte was kept, unread.",
            "本应为列表而不是。每个字节均已收存，未能读取。",
        ],
        AGAIN,
    ),
    (
        "trailing-bytes",
        [
            "Something follows the end of the list. Every byte was kept, and the list was read.",
            "列表结束后还有内容。每个字节均已收存，列表已读取。",
        ],
        NOTHING,
    ),
    (
        "element-too-long",
        [
            "An element is longer than this program reads. Every byte was kept.",
            "某个元素过长，无法读取。每个字节均已收存。",
        ],
        NOTHING,
    ),
    (
        "byte-order-mark",
        [
            "The file begins with a byte order mark. It was kept and read.",
            "文件以字节顺序标记开头。已收存并读取。",
        ],
        NOTHING,
    ),
    (
        "unknown-member",
        ["A member of no known kind was kept unread.", "某成员类型未知，已收存但未读取。"],
        [
            "Look at what it is. If it is private, keep a copy of the export without it instead.",
            "请查看其内容；若属私密，请去掉它之后重新收存。",
        ],
    ),
    (
        "mixed-uncut",
        [
            "A member mixes public and private and could not be cut safely: it was left out whole.",
            "某成员公私混杂，无法安全切分：整体未收。",
        ],
        NOTHING,
    ),
    (
        "manifest-damaged",
        [
            "The export's own list of contents cannot be read. It was kept; what was declared is not known.",
            "数据存档自带的清单无法读取。已收存，但声明的数量不得而知。",
        ],
        AGAIN,
    ),
    (
        "not-json",
        ["An element cannot be read. Its bytes were kept.", "某个元素无法读取，其字节已收存。"],
        AGAIN,
    ),
    (
        "audience-unknown",
        [
            "An element does not say who may see it. It was left out.",
            "某个元素没有说明谁可以看到它，未收存。",
        ],
        [
            "Look at it yourself; if it is public, keep again with `--include direct`.",
            "请自行查看；若是公开内容，请加 --include direct 再收存一次。",
        ],
    ),
    (
        "not-a-repository",
        [
            "This is an archive of blocks (CAR), but no account's repository.",
            "这是一个内容寻址存档（CAR），但不是任何账号的存档。",
        ],
        ["Keep it with `--whole` if you want it as it is.", "如需原样收存，请加 --whole。"],
    ),
    (
        "hash-differs",
        [
            "A block does not fit the hash in its name. It was kept and not read.",
            "某个数据块与其名称中的哈希不符。已收存，但未读取。",
        ],
        ["Get the repository again, and keep it again.", "请重新取得该存档，再收存一次。"],
    ),
    (
        "hash-unknown",
        [
            "A block is named by a hash that this program does not know. It was kept and not read.",
            "某个数据块使用了本程序不识的哈希。已收存，但未读取。",
        ],
        NOTHING,
    ),
    (
        "repository-partial",
        [
            "The repository is partial: parts of its tree or records that it names are not there. What is there was kept and read.",
            "该存档不完整：缺少部分树节点或其列出的记录。已有部分已收存并读取。",
        ],
        ["Get the whole repository, and keep it again.", "请取得完整的存档，再收存一次。"],
    ),
    (
        "tree-broken",
        [
            "The repository's tree breaks its own rules. What can be reached in it was read.",
            "该存档的树结构不合自身规则。能到达的部分已读取。",
        ],
        ["Get the repository again, and keep it again.", "请重新取得该存档，再收存一次。"],
    ),
    (
        "record-unplaced",
        [
            "A record is named nowhere in the tree, so that its id is not known. It was kept and not read.",
            "某条记录未列于树中，编号不得而知。已收存，但未读取。",
        ],
        NOTHING,
    ),
    (
        "signature-bad",
        [
            "The repository's signature fits none of the keys that were given with it.",
            "该存档的签名与所附的任何密钥都不符。",
        ],
        [
            "Look whether the documents beside it are this account's, and of its time.",
            "请查看所附文档是否属于该账号及当时的密钥。",
        ],
    ),
    (
        "signature-unchecked",
        [
            "The repository's signature was not checked: no key of the account was given.",
            "该存档的签名未经核验：没有附上账号的密钥。",
        ],
        [
            "Put the account's DID document beside the repository, and keep both again.",
            "请把账号的 DID 文档放在存档旁，再一并收存。",
        ],
    ),
    (
        "blobs-absent",
        [
            "Posts name pictures or films that are not here: a repository does not hold them.",
            "帖文提到的图片或影片不在此处：存档本身不含这些文件。",
        ],
        [
            "Get them by their CIDs and put them into the same folder.",
            "请按 CID 取得这些文件，放入同一文件夹。",
        ],
    ),
    (
        "wrong-shape",
        [
            "An element is not of the shape it should have. Its bytes were kept, and what could be read was read.",
            "某个元素结构不符。其字节已收存，能读取的已读取。",
        ],
        NOTHING,
    ),
    (
        "encoding",
        [
            "Some bytes are not proper text. They were kept as they are and read with replacement characters.",
            "部分字节不是规范文本。已原样收存，读取时以替换字符代之。",
        ],
        NOTHING,
    ),
    (
        "bad-date",
        ["A date cannot be read. The post was kept without one.", "日期无法读取。帖文已收存，不带日期。"],
        NOTHING,
    ),
    (
        "time-mismatch",
        [
            "The time in a post's id and its date differ. Both were kept.",
            "帖文编号所含时间与日期字段不一致。两者均已收存。",
        ],
        NOTHING,
    ),
    (
        "entity-mismatch",
        [
            "The place given for a link, tag or mention does not lie on it. It was kept as it came.",
            "链接、标签或提及的位置与文字不符。已原样收存。",
        ],
        NOTHING,
    ),
    (
        "lone-surrogate",
        [
            "Half a character stands alone. The original keeps it; the text shows a replacement character.",
            "出现半个字符。原件保留原样，正文以替换字符显示。",
        ],
        NOTHING,
    ),
    (
        "note-not-joined",
        ["A long text could not be joined to its post. It was kept.", "某篇长文未能与其帖文对上。已收存。"],
        NOTHING,
    ),
    (
        "header-without-post",
        ["The export lists posts that are not in it.", "数据存档列出了其中并不存在的帖文。"],
        ["Ask the platform for a new export while you can.", "请趁还能申请时，向平台再要一份数据存档。"],
    ),
    (
        "post-without-header",
        [
            "The export holds posts that its own list does not name. They were kept and read.",
            "有些帖文不在存档自带的列表中。已收存并读取。",
        ],
        NOTHING,
    ),
    (
        "account-unknown",
        [
            "Nothing in the input says whose account it is. It was kept without an account.",
            "输入中没有说明这是谁的账号。已收存，不带账号。",
        ],
        [
            "Put account.js or manifest.js beside it and keep again.",
            "请把 account.js 或 manifest.js 放在一起，再收存一次。",
        ],
    ),
    (
        "visitor-check",
        [
            "A captured page only asks whether the visitor is a person. It was kept; it says nothing about what should be there.",
            "捕获的页面只是访客验证页。已收存；它不能说明原页面的情况。",
        ],
        ["Capture the page again from another place.", "请换一个网络环境重新捕获该页面。"],
    ),
    (
        "record-too-long",
        [
            "An element is too long for a record. Its bytes were kept.",
            "某个元素过长，不能成为记录。其字节已收存。",
        ],
        NOTHING,
    ),
    (
        "index-not-made",
        [
            "Everything was kept and sealed, but the catalogue and the word index could not be made.",
            "全部内容已收存并存证，但目录与检索索引未能生成。",
        ],
        ["Free some space and run `beilin rebuild`.", "请腾出空间后运行 beilin rebuild。"],
    ),
];

/// Returns what to say of a kind; a kind without words gives its own word back.
pub fn said(lang: Lang, kind: &str) -> Option<Said> {
    let at = match lang {
        Lang::En => 0,
        Lang::Zh => 1,
    };
    ROWS.iter().find(|row| row.0 == kind).map(|row| Said { what: row.1[at], next: row.2[at] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_problem_has_words_in_both_languages() {
        for kind in archive::problem_kinds() {
            for lang in Lang::ALL {
                let said = said(lang, kind);
                assert!(said.is_some_and(|said| !said.what.is_empty()), "{kind} in {lang:?}");
            }
        }
    }
}
