//! Every word the reader says, in English and Chinese. `{}` is a place for a value.
//!
//! Never says 监控, 审核, 屏蔽, 案件 or 封 for what this program does, and never claims more than is known.

use crate::lang::Lang;

macro_rules! words {
    ($(#[$about:meta])* $kind:ident { $($name:ident: $en:literal, $zh:literal;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $kind {
            $(#[doc = $en] $name,)*
        }

        impl $kind {
            /// Returns every word, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the word in a language.
            #[must_use]
            pub fn text(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$name, Lang::En) => $en, (Self::$name, Lang::Zh) => $zh,)*
                }
            }
        }
    };
}

pub(crate) use words;

words! {
    /// A word or sentence of the interface.
    Word {
    // The frame.
    LangName: "English", "中文";
    Skip: "Skip to the content", "跳到正文";
    NavLabel: "Sections", "栏目";
    NavTimeline: "Timeline", "时间线";
    NavProfile: "Profile", "账号";
    NavCases: "Casebook", "事件簿";
    NavImports: "Imports", "收存记录";
    NavKeep: "Keep", "收存";
    NavVerify: "Verify", "核验";
    NavAbout: "About", "说明";
    SearchLabel: "Search the archive", "在存档中搜索";
    SearchHint: "Search posts", "搜索帖文";
    SearchButton: "Search", "搜索";
    FootLine: "Served from this machine to this machine. Nothing on these pages asks any other host for anything.", "由本机提供，只给本机。页面不会向任何其他主机请求任何内容。";
    DropHere: "Let go to keep this file", "松手即收存此文件";
    Sending: "Handing over", "正在交给程序";
    SendFailed: "The file could not be handed over. Use the form on the Keep page.", "文件未能交给程序。请使用“收存”页上的表单。";
    BackHome: "Back to the timeline", "回到时间线";

    // Counts, times, lists.
    OnePost: "{} post", "{} 条帖文";
    CountPosts: "{} posts", "{} 条帖文";
    NoTime: "time unknown", "时间不详";
    BasisId: "time from the post’s id", "时间据帖文编号";
    BasisField: "time stated by the platform", "时间据平台字段";
    BasisClock: "time of a local clock", "时间据本地时钟";
    BasisDate: "date only", "仅知日期";
    AndMore: "and {} more", "另有 {} 项";
    Account: "Account", "账号";
    AllAccounts: "All accounts", "全部账号";
    FilterLabel: "Narrow the list", "筛选";
    KindLabel: "Kind", "类型";
    KindAll: "All posts", "全部帖文";
    KindOwn: "Own words", "本人文字";
    KindReply: "Replies", "回复";
    KindThread: "Threads", "串文";
    KindQuote: "Quotes", "引用";
    KindRetweet: "Retweets", "转发";
    KindMedia: "With media", "含媒体";
    OrderLabel: "Order", "顺序";
    NewestFirst: "Newest first", "从新到旧";
    OldestFirst: "Oldest first", "从旧到新";
    Years: "Years", "年份";
    YearsLabel: "By year and month", "按年月";
    JumpYears: "By year ↓", "按年份 ↓";
    AllTime: "All time", "全部时间";
    YearTitle: "The year {}", "{}年";
    PagingLabel: "Pages", "翻页";
    PreviousPage: "Previous", "上一页";
    NextPage: "Next", "下一页";
    PageOf: "Page {} of {}", "第 {} 页，共 {} 页";
    NothingHere: "No post of this kind in this span.", "此范围内没有这类帖文。";
    WelcomeTitle: "Nothing kept yet", "尚未收存";
    WelcomeText: "Give this archive a data export, and its posts can be read, searched and checked here.", "把一份数据存档交给碑林，其中的帖文就可以在这里阅读、搜索和核验。";
    WelcomeKeep: "Keep an export", "收存一份数据存档";

    // A post.
    ReadWhole: "Read the whole post ({} characters)", "阅读全文（{} 字）";
    Fragment: "Another’s words, passed on:", "转发（他人文字）：";
    FragmentCut: "Fragment of another’s words, cut short:", "转发片段（他人文字，已截断）：";
    ContinuesOwn: "Continues the author’s own post", "接续本人上文";
    AnswerTo: "Answers", "回复";
    AnswerToUnknown: "Answers a post whose author is not named", "回复一条未注明作者的帖文";
    DeletedOn: "Deleted by the author on {}, as the export says", "据数据存档，作者于 {} 删除";
    Audience: "Not public. Audience:", "非公开。可见范围：";
    WithheldIn: "Withheld by the platform in: {}", "平台在以下地区不予显示：{}";
    Sensitive: "Marked as possibly sensitive. Show the media", "标为可能敏感。显示媒体";
    MediaAbsent: "declared but not in the export", "数据存档中有记载，但没有文件";
    MediaOfAnother: "from another’s post", "取自他人帖文";
    Photo: "Picture", "图片";
    Video: "Video", "视频";
    Gif: "Animated picture", "动图";
    Audio: "Sound", "音频";
    Attachment: "Attachment", "附件";
    Quotes: "Quotes", "引用";
    QuoteAbsent: "Not in this archive", "不在此存档中";
    Likes: "Likes {}", "喜欢 {}";
    Reposts: "Reposts {}", "转发 {}";
    Replies: "Replies {}", "回复 {}";
    LongPost: "Long post", "长文";
    Edited: "Edited: {} versions", "编辑过：{} 个版本";
    OtherVersions: "Other versions: {}", "另有版本：{}";
    ShowThread: "Thread", "查看串文";
    Replaced: "Some characters were broken in the export", "有字符在数据存档中已损坏";

    // Search.
    SearchTitle: "Search", "搜索";
    SearchTitleFor: "Search: {}", "搜索：{}";
    SearchWords: "Words", "词语";
    SearchMore: "Dates, account, kind", "日期、账号、类型";
    SearchFrom: "From (year, month or day)", "自（年、月或日）";
    SearchTo: "To (year, month or day)", "至（年、月或日）";
    TookMs: "{} ms", "{} 毫秒";
    NothingFound: "Nothing found", "没有找到";
    NothingTip1: "Try fewer words, or one character alone.", "试试更少的词，或只用一个字。";
    NothingTip2: "Take away the account, the kind or the dates.", "去掉账号、类型或日期的限制。";
    NothingTip3: "Only what was kept can be found: see the import report for gaps.", "只能找到已收存的内容：缺口见收存报告。";
    SyntaxTitle: "How to search", "怎样搜索";
    SyntaxOne: "One character is enough.", "一个字即可。";
    SyntaxAll: "Words apart by spaces: all must occur, in any order.", "以空格分开：须全部出现，次序不限。";
    SyntaxPhrase: "In quotation marks: exactly in this order.", "加英文引号：须按此次序连续出现。";
    SyntaxNot: "With a minus: must not occur.", "前加减号：不得出现。";
    SyntaxFold: "Traditional and simplified, capital and small, full and half width are the same.", "繁体与简体、大写与小写、全角与半角视为相同。";
    SyntaxTags: "Tags and handles are found with or without their sign.", "标签和账号名，带不带符号都能找到。";

    // Thread.
    PartWithheld: "Something of this post is withheld.", "此帖文有内容已隐去。";
    AnsweredAbsent: "withheld, or never kept here", "已隐去，或此处从未收存";
    ThreadTitle: "Thread", "串文";
    ThreadAbsent: "Withheld, or never kept here:", "已隐去，或此处从未收存：";
    ThreadMore: "Left off this page: {}", "本页未列出：{}";
    ThreadElsewhere: "Answers an earlier post of this thread ↑", "回复本串中较早的一条 ↑";

    // A post's page.
    PostTitle: "{}, {}", "{}，{}";
    ProofTitle: "What can be shown", "能证明什么";
    ProofSentence: "Sealed here on {} as entry {}.", "{} 在此存证，条目 {}。";
    ProofUntil: "Until others have seen or dated it, a seal shows only that nothing changed since.", "在他人见证或取得时间凭证之前，存证只说明此后未曾改动。";
    ProofNot: "It does not show that {} posted it.", "它不证明此文由 {} 发布。";
    ProofSealed: "Sealed here", "在此存证";
    ProofSealedYes: "Yes: {}, entry {}", "是：{}，条目 {}";
    ProofSeen: "Seen by others", "他人见证";
    ProofSeenNo: "No", "无";
    ProofSeenYes: "Signatures of witnesses: {}. Whether they count, the policy of whoever checks says.", "见证签名 {} 份。是否算数，由核验者的策略决定。";
    ProofDated: "Dated by others", "时间凭证";
    ProofDatedNo: "No", "无";
    ProofDatedYes: "Time stamps: {}. They are checked with the proof file.", "时间凭证 {} 份，随证明文件一并核验。";
    ProofWho: "Who wrote it", "作者依据";
    ProofWhoExport: "The owner’s export only", "仅有账号主人的数据存档";
    ProofWhoNone: "No support: an input that does not say who made it", "无依据：输入未说明制作者";
    ProofWhoCaptures: "Captures and collections by {} different makers; whether they are independent is not known", "由 {} 个不同制作者采集或收集；彼此是否独立不得而知";
    ProofWhoBoth: "The owner’s export, and captures and collections by {} different makers", "账号主人的数据存档，另有 {} 个不同制作者的采集或收集";
    ProofGive: "Save the proof file", "保存证明文件";
    ProofGiveIs: "One file that anyone can check without this archive.", "任何人无需本档案即可核验的一个文件。";
    ProofNone: "Where this post is sealed cannot be read. Verify the archive.", "无法读出此帖文的存证位置。请核验存档。";
    OriginTitle: "Where it comes from", "出处";
    Import: "Import", "收存批次";
    Original: "Original", "原件";
    BytesFromTo: "bytes {} to {}", "第 {} 至 {} 字节";
    Piece: "piece {}", "片段 {}";
    Reader: "Read by", "读取程序";
    Entry: "Log entry", "存证簿条目";
    EntryOn: "entry {}, {}", "条目 {}，{}";
    Batch: "Batch", "批";
    RecordNumber: "record {}", "记录 {}";
    FactsTitle: "As the export has it", "数据存档所载";
    NativeId: "Id", "编号";
    Time: "Time", "时间";
    IdOff: "The id gives a time {} seconds away from this.", "编号所示时间与此相差 {} 秒。";
    Language: "Language label", "语言标记";
    Client: "Sent with", "发布工具";
    AnswersPost: "Answers post", "所回复帖文";
    Place: "Place", "地点";
    PlacePrivate: "Shown here only: never published unless named.", "仅在此处显示；未经指明绝不公开。";
    Flags: "Flags", "标记";
    SensitiveFlag: "possibly sensitive", "可能敏感";
    Address: "Address", "地址";
    Marks: "Known to be lost or changed", "已知的缺失或改动";
    MarkCountsRounded: "counters are rounded", "计数为约数";
    MarkCut: "the text ends before the post does", "文字未完";
    MarkEmojiLost: "emoji or other signs were dropped", "表情或其他符号已丢失";
    MarkHeuristic: "a program guessed what of the page is its text", "正文由程序从网页中推测";
    MarkLinesLost: "line ends were dropped", "换行已丢失";
    MarkMinuteOnly: "the time is known to the minute only", "时间只精确到分钟";
    MarkTimeFromId: "the time was computed from the id", "时间由编号推算";
    SourcesTitle: "Who else has it", "其他来源";
    SourcesCount: "Kept from {} inputs by {} different makers; {} of them have it in the same words.", "收自 {} 份输入，来自 {} 个不同的制作者；其中 {} 份文字相同。";
    SourcesFree: "Whether these makers knew of one another no program can tell: two who copied one page are one source.", "这些制作者彼此是否有关，程序无从判断：两方抄录同一页面，仍是一个来源。";
    SourceSame: "same words", "文字相同";
    SourceOther: "other words, see below", "文字不同，见下";
    SourceCaptured: "captured", "采集于";
    OriginOwner: "the owner’s export", "账号主人的数据存档";
    OriginCapture: "a capture of what was served", "对所提供内容的采集";
    OriginCollected: "a collection by a program", "由程序收集";
    OriginMail: "mail from the platform", "平台邮件";
    OriginUnknown: "nothing says who made it", "制作者不明";
    VersionsTitle: "Versions", "版本";
    ChainOf: "The author edited this post: {} versions, oldest first.", "作者编辑过此帖文：共 {} 个版本，从旧到新。";
    ThisOne: "(this one)", "（本条）";
    AlsoChanged: "Also changed:", "另有改动：";
    ChangedReply: "what it answers", "回复对象";
    ChangedQuote: "what it quotes", "引用对象";
    ChangedMedia: "media", "媒体";
    ChangedDeleted: "deletion", "删除状态";
    ChangedEdits: "edit chain", "编辑记录";
    RawTitle: "As it came", "原样";
    RawShow: "Show the original bytes", "显示原件字节";
    UnknownFields: "Fields this program does not know, kept as they are:", "本程序尚不认识、照原样收存的字段：";

    // Profile.
    FormerHandles: "Former handles", "曾用账号名";
    Website: "Website", "网站";
    Opened: "Opened", "开通";
    PostsSpan: "Posts from – to", "帖文起止";
    CountsLabel: "Counts by kind", "各类数量";
    ActivityIn: "Activity in {}", "{} 年活动";
    ByYear: "By year", "按年份";
    Fewer: "fewer", "少";
    More: "more", "多";
    WeekdaysShort: "M T W T F S S", "一 二 三 四 五 六 日";
    WeekdaysLong: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "星期一 星期二 星期三 星期四 星期五 星期六 星期日";
    OtherAccounts: "Other accounts in this archive", "此存档中的其他账号";

    // Imports and reports.
    ImportsTitle: "Imports", "收存记录";
    ImportsNone: "Nothing has been kept yet.", "尚未收存任何内容。";
    ImportPosts: "{} posts read, {} of them new.", "读出 {} 条帖文，其中 {} 条为新。";
    LeftOutCount: "{} left out (private)", "{} 项未收（私密）";
    MissingCount: "{} declared but missing", "{} 项有记载而缺失";
    DamagedCount: "{} damaged", "{} 项损坏";
    NothingMissing: "Nothing missing, nothing damaged.", "无缺失，无损坏。";
    ReportTitle: "Import report: {}", "收存报告：{}";
    AlreadyKept: "Everything in it was kept before. Nothing was added.", "其中内容先前均已收存，未新增。";
    ReadThem: "Read the posts", "阅读帖文";
    Platform: "Platform", "平台";
    Era: "Form of the export", "存档形式";
    Day: "Day", "日期";
    Took: "Took", "用时";
    Names: "Names", "名称";
    MissingTitle: "Missing", "缺失";
    MissingText: "The export declares these, and they are not in it. Everything else was kept. If the platform still offers the export, ask for it again.", "数据存档记载了这些内容，但其中没有。其余均已收存。若平台仍提供存档，请再申请一次。";
    MissingOf: "{} of {}", "{} / {}";
    DamagedTitle: "Damaged", "损坏";
    DamagedText: "These could not be read whole. What could be read was kept.", "以下内容无法完整读出。能读出的部分均已收存。";
    ProblemsTitle: "Remarks", "提示";
    ProblemsText: "What was met on the way. What was there was kept all the same.", "读取过程中遇到的情况。已有内容照样收存。";
    AtByte: "byte {}", "第 {} 字节";
    WhatToDo: "What to do:", "可以这样做：";
    Affects: "Affects:", "影响：";
    TalliesTitle: "Coverage: declared and counted", "收存范围：记载与实数";
    TalliesText: "What the export says it holds, against what was found in it.", "数据存档自称含有的数量，与实际读到的数量。";
    What: "What", "内容";
    Declared: "Declared", "记载";
    Counted: "Counted", "实数";
    State: "State", "结论";
    StateAgrees: "agrees", "一致";
    StateFewer: "fewer than declared", "少于记载";
    StateMore: "more than declared", "多于记载";
    StateNotDeclared: "not declared", "未记载";
    StateLeftOut: "left out (private)", "未收（私密）";
    LeftOutTitle: "Left out (private)", "未收（私密）";
    LeftOutText: "Private by their names, so never read and never kept. They are still in your export. To keep one, name it on the command line.", "据名称属于私密，因而未读也未收，仍在你自己的数据存档里。如要收存某一项，请在命令行中指明。";
    ReadTitle: "Read", "已读取";
    ReadText: "Kept and understood.", "已收存并读懂。";
    UnreadTitle: "Kept unread", "已收存，未读取";
    UnreadText: "Kept byte for byte, but not needed or not understood. A later version may read them.", "逐字节收存，但用不到或读不懂。以后的版本或可读取。";

    // Keep.
    KeepTitle: "Keep an export", "收存数据存档";
    KeepLead: "Choose the ZIP that the platform gave you, or drop it anywhere on this page. It is kept first and understood after.", "选择平台给你的 ZIP 文件，或把它拖到本页任意位置。先收存，再读懂。";
    KeepChoose: "Files to keep", "要收存的文件";
    KeepWhat: "An X/Twitter export of any year. Keeping the same one again adds nothing.", "任何年份的 X/Twitter 数据存档。重复收存不会增加内容。";
    KeepButton: "Keep", "收存";
    KeepPrivateTitle: "What is left out", "哪些不收";
    KeepPrivate: "Direct messages, contacts, addresses, phone numbers, IP and device records, followers, likes, deleted posts and circle posts are not read and not kept. The report names each of them.", "私信、联系人、地址、电话、IP 与设备记录、关注者、喜欢、已删除的帖文和圈子帖文，均不读取，也不收存。报告会逐一列出。";
    KeepLocal: "Nothing leaves this machine. The file goes from your browser to this program and no further; the copy made on the way is deleted once it is kept.", "任何内容都不会离开本机。文件只从浏览器交到本程序，不会再往外传；途中的副本在收存后即删除。";
    KeepLargeTitle: "A folder, or a very large file", "文件夹或很大的文件";
    KeepLarge: "On the command line it is faster and is not copied first:", "用命令行更快，且不必先复制：";
    KeepingTitle: "Keeping", "正在收存";
    KeepingText: "This page follows by itself. You may close it: the keeping goes on.", "本页会自动更新。可以关闭本页，收存会继续。";
    KeepFailed: "It could not be kept", "未能收存";
    KeepFailedText: "Nothing that was already kept is lost or changed.", "此前收存的内容没有丢失，也没有改变。";
    PhaseReceiving: "Taking over the file", "正在接收文件";
    PhaseKeeping: "Keeping and reading", "正在收存并读取";
    PhaseSealing: "Sealing", "正在存证";
    PhaseIndexing: "Making it searchable", "正在建立索引";
    PostsSoFar: "{} posts", "{} 条帖文";
    Rate: "{} a second", "每秒 {}";
    SecondsLeft: "about {} s left", "约剩 {} 秒";

    // Verify.
    VerifyTitle: "Verify", "核验";
    VerifyLead: "Reads everything that was kept, derives every commitment anew and compares it with the log.", "重新读取全部收存内容，逐一重算承诺值，并与存证簿比对。";
    VerifyButton: "Verify the whole archive", "核验整个存档";
    Verifying: "Verifying", "正在核验";
    VerifyOk: "Everything that was sealed here is there, and nothing has changed since.", "在此存证的内容全部都在，存证之后未曾改动。";
    VerifyBad: "Not as it was sealed. Findings: {}", "与存证时不符。发现：{} 处";
    VerifyMeansTitle: "What this means", "这意味着什么";
    VerifyMeans: "It shows whether what lies here is what was sealed here.", "它说明此处现有的内容是否就是当初在此存证的内容。";
    VerifyMeansNot: "It does not show who wrote the posts, nor when: the owner of an archive could make it anew until others have seen or dated its log.", "它不说明帖文由谁、在何时写成：在存证簿得到他人见证或时间凭证之前，存档的主人可以重做一份。";
    CheckedBytes: "Bytes read", "已读字节";
    CheckedPieces: "Pieces", "片段";
    CheckedRecords: "Records", "记录";
    CheckedEntries: "Log entries", "存证簿条目";
    CheckedImports: "Imports", "收存批次";

    // Looks.
    LooksTitle: "Looks at accounts", "账号守望";
    LooksLead: "What was served when, from the place that a look was made from, beside what is kept here. It shows who the platform says acted, where it says so, and never why. “Not served” needs two looks with healthy controls; every state may change back.", "何时、从何处查看时可见，并列出此处已收存的内容。平台若说明由谁所为则照录，从不说明缘由。“不可见”须两次查看且对照正常；任何状态都可能恢复。";
    LooksNone: "No account is watched. A steward names each one, with its ground, who decided and a day of review:", "没有守望的账号。每个账号须由管理者指明，并写明理由、决定者与复核日期：";
    LooksCount: "{} looks", "查看 {} 次";
    LooksKept: "What is kept of it", "已收存的内容";
    LooksStopped: "Kept here, and no longer served", "此处已收存、已不可见";
    LooksMore: "{} more", "另有 {} 条";
    StatesTitle: "Platforms by states", "平台与状态";
    StatesLead: "Which states the rules can read on each platform, and who such notices say acted. ● a rule with a real capture; ○ a rule without one, which only suggests. A state that is not here is one that no rule reads there: the answer is then “unknown”.", "各平台规则可判的状态，以及提示自称由谁所为。● 有真实样本的规则；○ 无真实样本，仅供参考。未列出的状态即尚无规则可判，结果为“未知”。";
    StatesRules: "{} rules, {} with a real capture", "{} 条规则，{} 条有真实样本";

    // About.
    AboutTitle: "About", "说明";
    AboutLead: "Beilin keeps what is being erased.", "碑林：留住正在被抹去的文字。";
    AboutName: "A beilin is a forest of steles: texts cut in stone so that no one can alter or lose them, and from which anyone may take a rubbing.", "碑林，即石碑成林：文字刻在石上，无人能改，不会遗失，人人可以拓印。";
    AboutLocal: "This reader runs on your machine and answers only your machine. It sends nothing anywhere and asks no one for updates.", "本阅读器在你的电脑上运行，只应答你的电脑。它不向任何地方发送内容，也不查询更新。";
    AboutWhere: "Where things lie", "东西放在哪里";
    AboutArchive: "Archive", "存档";
    AboutKey: "Key", "密钥";
    AboutKeyText: "Outside the archive, so that a copy of the archive cannot sign. Print the recovery key that lies there and put it elsewhere.", "放在存档之外，使存档的副本无法签名。请打印其中的恢复密钥并另行存放。";
    AboutOrigin: "Log", "存证簿";
    AboutVersion: "Version", "版本";
    AboutSeal: "What a seal means", "存证意味着什么";
    AboutWords: "Words", "用语";
    GlossKeep: "Keep", "收存";
    GlossKeepIs: "Take what a person has, byte for byte, before anything is understood.", "把人手中的内容逐字节留下，然后才去读懂。";
    GlossSeal: "Seal", "存证";
    GlossSealIs: "Commit to what was kept, so that a later change shows.", "为收存的内容立下凭据，事后改动即可看出。";
    GlossVerify: "Verify", "核验";
    GlossVerifyIs: "Check that what is here is what was sealed.", "检查现有内容是否就是当初存证的内容。";
    GlossExport: "Export", "数据存档";
    GlossExportIs: "The file a platform gives the owner of an account.", "平台交给账号主人的文件。";
    GlossOriginal: "Original", "原件";
    GlossOriginalIs: "A file of the export, as it came.", "数据存档中的一个文件，原样不动。";
    GlossLeftOut: "Left out", "未收（私密）";
    GlossLeftOutIs: "Private, and therefore not kept. Not missing.", "因私密而未收存，并非缺失。";
    GlossDamaged: "Damaged", "损坏";
    GlossDamagedIs: "There, but not readable as a whole.", "有，但无法完整读出。";
    GlossGap: "Coverage and gap", "收存范围与缺口";
    GlossGapIs: "What part of what was declared is here, and what is not.", "有记载的内容里，哪些在此，哪些不在。";
    GlossLog: "Log and entry", "存证簿与条目";
    GlossLogIs: "The list of seals, to which lines are only ever added.", "存证的清单，只增不改。";

    // Refusals.
    NoSecretTitle: "This address is not complete", "地址不完整";
    NoSecretText: "Open the address that the program printed when it started. It holds a secret of this run, so that no one else can read along.", "请打开程序启动时显示的地址。地址中含有本次运行的密语，旁人因此无法读取。";
    ForeignTitle: "Not from here", "来处不符";
    ForeignText: "This reader answers only requests that this machine makes to its own address. Open the address that the program printed.", "本阅读器只应答本机对其自身地址的请求。请打开程序启动时显示的地址。";
    NotFoundTitle: "Nothing here", "此处没有内容";
    NotFoundText: "There is no such page, or the post is not in this archive.", "没有这个页面，或该帖文不在此存档中。";
    BadRequestTitle: "This could not be used", "无法使用";
    FailedTitle: "This could not be read", "无法读取";
}}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there_in_both_languages_with_the_same_places() {
        assert!(Word::ALL.len() > 200);
        for word in Word::ALL {
            let (en, zh) = (word.text(Lang::En), word.text(Lang::Zh));
            assert!(!en.trim().is_empty() && !zh.trim().is_empty(), "{word:?}");
            assert_eq!(en.matches("{}").count(), zh.matches("{}").count(), "{word:?}");
            for avoided in ["监控", "审核", "屏蔽", "案件", "封"] {
                assert!(!zh.contains(avoided), "{word:?} says {avoided}");
            }
        }
    }

    #[test]
    fn chinese_is_chinese() {
        let latin = [Word::PostTitle, Word::MissingOf];
        for word in Word::ALL {
            let has_han = word.text(Lang::Zh).chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            assert!(has_han || latin.contains(word), "{word:?}");
        }
    }
}
