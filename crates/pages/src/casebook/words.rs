//! What the pages of the casebook say, and its codes, in English and Chinese.
//!
//! Never turns a code that it does not know into a word: such a code is shown as it stands.

use casebook::{EntityKind, Extent, Link, Modality, Operator, Status, Verdict, Visibility, When, act};

use crate::lang::Lang;
use crate::words::words;

words! {
    /// A word or sentence of the casebook's pages.
    CaseWord {
    Title: "Casebook", "事件簿";
    None: "This archive holds no casebook yet.", "此存档中还没有事件簿。";
    NoneHow: "Seal one with `beilin casebook seal CASE.jsonl`, or write down a first claim here.", "可用 beilin casebook seal CASE.jsonl 存证一份，也可在此记下第一条说法。";
    Lead: "What is claimed, who says so, and where the words stand. Nothing on these pages is asserted by the casebook itself.", "记的是说法：说了什么、谁说的、原话在哪里。事件簿本身不作任何断言。";
    Nav: "Parts of the casebook", "事件簿各部分";
    Overview: "Overview", "概览";
    Events: "Events", "事件";
    People: "People and groups", "人物与团体";
    Accounts: "Accounts", "账号";
    Sources: "Sources", "来源";
    Timeline: "Timeline", "时间轴";
    Map: "Map", "分省图";
    Copied: "Who copied whom", "谁转述谁";
    Conflicts: "Conflicts", "互相抵触之处";
    Questions: "Open questions", "未决问题";
    Write: "Write down a claim", "记一条说法";
    Platforms: "Platforms", "平台";
    Places: "Places", "地点";
    CountClaims: "{} claims", "{} 条说法";
    OneClaim: "{} claim", "{} 条说法";
    CountSources: "{} sources, {} of them held in full", "{} 份来源，其中 {} 份存有全文";
    NotShown: "Sealed records, which are not shown here: {}.", "另有 {} 条加锁（不外传）记录不在此显示。";
    Marked: "Records that are restricted or for research only: {}. Each is marked. Do not pass on a printed page that carries the mark.", "{} 条记录为限阅或仅供研究，均已标出。带此标记的打印页请勿转交。";
    Aside: "Lines with faults: {}. They count nowhere until they are mended; `beilin casebook check` names each.", "有 {} 行存在问题，改正之前不计入任何结果；beilin casebook check 会逐一指出。";
    ReportsOrigins: "Reports beside origins", "报道数与出处数";
    ReportsLead: "Reports that say the same, and how many origins they have. Where one takes it from the other, two reports are one origin.", "内容相同的报道及其出处数。一方取自另一方时，两篇报道只算一个出处。";
    Weight: "{} reports, {} origins", "{} 篇报道，{} 个出处";
    WeightAtMost: "{} reports, at most {} origins", "{} 篇报道，至多 {} 个出处";
    Said: "What is said", "说法";
    Reports: "Reports", "报道";
    Origins: "Origins", "出处";
    AtMost: "at most {}", "至多 {}";
    Claimed: "Claimed", "所称";
    Named: "Can be named", "可具名";
    Minimum: "documented minimum", "有据可查的最低数";
    ClaimedNamed: "Claimed beside what can be named", "所称之数与可具名之数";
    ClaimedLead: "Numbers are never added to one another unless a record says that they count nothing twice. What can be named is the documented minimum; nothing is estimated.", "除非有记录说明并无重复计数，任何数字都不相加。可具名者即有据可查的最低数，不作任何估计。";
    NoTotal: "no total is claimed", "无人给出总数";
    HoldsSets: "some of these are sets whose number nobody gives", "其中有数目不详的账号组";
    Numbers: "Every number that is claimed", "所称的每个数字";
    NumbersLead: "One row for each unit, counter and window; rows are never added.", "单位、计数者、时段各异者分列，各行从不相加。";
    CountedBy: "Counted by", "计数者";
    Window: "Window", "时段";
    NotSaid: "not said", "未说明";
    Who: "Who says so", "谁说的";
    Counted: "counted by {}", "由{}计数";
    InDays: "over {} days", "为期 {} 天";
    By: "{} says", "{}：";
    Via: "as relayed by {}", "据{}转述";
    In: "in", "见";
    NotSeen: "not seen", "未见原文";
    Holds: "Holds for", "适用时间";
    Said2: "Also named in", "另见于";
    SaysItself: "What this one says", "其本人或本机构所说";
    Names: "Names", "名称";
    Inferred: "Added by whoever encoded it: {}", "编录者补充：{}";
    Not: "said not to be so", "称并非如此";
    NoteIs: "Note: {}", "附注：{}";
    NotFirm: "Is it the same?", "是否同一";
    Reason: "Reason: {}", "理由：{}";
    Nothing: "Nothing is said of it in this casebook.", "此事件簿中没有关于它的说法。";
    Words: "Where the words stand", "原话所在";
    WordsHeld: "The text of this source is kept here; the cited spans are marked in it.", "此来源的文本存于此处，引用处已标出。";
    WordsNotHeld: "The text of this source is not kept here. A span is given by its place, and by its first words.", "此来源的文本未存于此处。引用处以位置和开头几个字标明。";
    Span: "characters {} to {}", "第 {} 至 {} 字符";
    SpanMarked: "the words there match what was noted", "该处原话与所记一致";
    SpanOther: "what stands there is not what was noted", "该处原话与所记不符";
    Published: "Published", "发表于";
    Publisher: "Published by", "发表者";
    Access: "How it was seen", "查阅情况";
    Address: "Stood at", "原址";
    Language: "Language", "语言";
    WholeSource: "Claims that name the whole source", "注明出自整份来源的说法";
    QuestionsLead: "What the claims leave open, with the answers that are possible. To leave a question open is an answer too.", "现有说法未能回答的问题，以及可能的答案。“尚无定论”也是一种回答。";
    Candidates: "Possible answers", "可能的答案";
    Bears: "Claims that bear on it", "相关说法";
    ConflictsLead: "Claims that cannot both be so, side by side, each with who says it. Which of them holds is not for a program to say.", "不能同时成立的说法并列于此，各注明谁说的。何者为是，程序不作判断。";
    ConflictsNone: "No record says that two claims contradict each other.", "没有记录指出两条说法互相抵触。";
    TimelineLead: "A bar is true throughout its length. A dotted bar is one day within it, it is not known which. An open end is drawn as an arrow. Days end with the day of the source that says so.", "实线条表示整段时间都成立；虚线条表示其中某一天，不知是哪天；端点未知画作箭头。日期不晚于来源发表之日。";
    TimelineFrom: "From", "自";
    TimelineTo: "To", "至";
    Show: "Show", "显示";
    Dated: "{} dated claims; {} to {} are drawn", "共 {} 条带日期的说法，此处画出第 {} 至 {} 条";
    Earlier: "Earlier", "上一页";
    Later: "Later", "下一页";
    MapLead: "Equal tiles, one for each row of ISO 3166-2:CN; their place is roughly that of the province, their size says nothing. No place is drawn finer than a province.", "每格代表 ISO 3166-2:CN 的一行，位置大致对应，大小没有含义。任何地点都只到省一级。";
    MapUnknown: "Events without a known place", "地点不详的事件";
    MapUnknownLead: "They have no tile, so that no dot is drawn where nothing is known.", "这些事件不在图上：不知道的地方不画点。";
    MapElsewhere: "Places that are no province", "省级以外的地点";
    Place: "Place", "地点";
    TileNone: "nothing is said of this place", "没有关于此地的说法";
    GraphLead: "A line leads from who says something to who relays it; its number is of claims. A broken line is what a record says of two claims: that one is likely where the other has it from, or that it says it again.", "连线由说的人指向转述的人，数字为说法条数。虚线来自记录的判断：一条说法可能是另一条的出处，或只是复述。";
    GraphCut: "The {} strongest of {} lines are drawn; all are in the table.", "图中只画 {} 条最强的连线，共 {} 条，全部见下表。";
    From: "From", "由";
    To: "To", "至";
    Claims: "Claims", "说法数";
    RelayedBy: "relays", "转述";
    Stated: "so a record says", "据记录判断";
    Contradicts: "contradicts", "抵触";
    WaveTitle: "Closures seen, day by day", "逐日所见的账号关闭";
    WavePanel: "Panel: {} accounts that are looked at here, {} days.", "观察范围：此处查看的 {} 个账号，共 {} 天。";
    WaveMethod: "Method: {}", "方法：{}";
    WaveCounts: "{} closed, {} emptied, {} times the platform was down. Only closures are counted in the bars. A documented minimum: what was not looked at is not here.", "{} 个关闭、{} 个帖文清空、{} 次平台故障。柱中只计关闭。此为有据可查的最低数：没有查看的不在其中。";
    WaveAlert: "more than the threshold on {}", "{} 超过阈值";
    WaveNone: "No day passed the threshold.", "没有哪一天超过阈值。";
    Happened: "What is said to have happened", "所称发生之事";
    Whom: "To whom, or to what", "当事人或对象";
    Actor: "Who acted, as claimed", "所称实施者";
    WhenCol: "When", "时间";
    Forecasts: "Forecasts", "预测";
    ForecastsLead: "Said of the future, and shown as such.", "关于将来的说法，仅作为预测列出。";
    Opinions: "Judgements and arguments", "意见与论证";
    OpinionsLead: "What people hold to be so, among it arguments of law. None of it is an account of what happened.", "各人的看法，其中有法律上的论证，均不是对事实的记述。";
    Quotes: "Words as quoted", "引述的原话";
    QuotesLead: "As a source gives them; a span of the source, not a copy of a post.", "照来源所给转引，出自来源文本的一段，并非帖文副本。";
    Owners: "People and their accounts", "人物及其账号";
    OwnersLead: "Only where a source says whose an account is. No handle is looked for.", "仅限来源写明账号归属者；不为任何人查找账号。";
    More: "All {}", "全部 {} 条";
    WriteLead: "One form for one thing that was done, as one source says it: who, what, when, where, in which words. Full records are made of it and sealed.", "一张表记一件事，只照一份来源所说：谁、何事、何时、何地、原话为何。程序据此写成完整记录并存证。";
    WriteSource: "The source", "来源";
    WriteSpan: "The words", "原话";
    WriteClaim: "What they claim", "其中的说法";
    FieldSource: "Title, address, or the name of a source that is here", "标题、网址，或此处已有来源的名称";
    FieldPublication: "Published by", "发表者";
    FieldPublished: "Published on", "发表日期";
    FieldUrl: "Address", "网址";
    FieldLang: "Language", "语言";
    FieldTaken: "How its text was taken", "文本从何而来";
    TakenPage: "copied from a page or a file", "从网页或文件复制";
    TakenCapture: "copied from a capture that is kept here", "从此处收存的抓取件复制";
    TakenPdf: "the text that a PDF carries", "PDF 自带的文本";
    TakenTyped: "typed off a picture by a person", "由人照图片打出";
    FieldText: "Its text. It stays in this archive and leaves in no export.", "其文本。只存于此存档，不随任何导出外传。";
    FieldTextHint: "Leave this empty where the text of the source is here already. The file itself is handed over on the Keep page.", "若此处已有该来源的文本，可留空。文件本身请在“收存”页交来。";
    FieldQuote: "The words that say so, exactly as they stand in the text", "说明此事的原话，须与文本一字不差";
    FieldWho: "Whom it was done to: a name, or @handle. Several stand apart by |", "当事人：姓名或 @账号名，多个以 | 分开";
    FieldWhoIs: "If not here yet, this is a", "若此处尚无，其类别为";
    FieldAct: "What was done", "何事";
    FieldWhen: "When (EDTF): 2018-11-09, [..2018-11-25], 2018-11-01/2018-11-12", "何时（EDTF）：2018-11-09、[..2018-11-25]、2018-11-01/2018-11-12";
    FieldWhere: "Where: a province", "何地（省级）";
    FieldDoer: "Who did it, if the source says so", "实施者（来源有说明时填写）";
    FieldBy: "Who says so, if not the publication", "谁说的（若非发表者本身）";
    FieldVia: "Who relays it, if anyone", "经谁转述";
    FieldModality: "In which way it is said", "以何种方式说的";
    FieldPlatform: "Platform of the account", "账号所属平台";
    FieldPartOf: "Part of", "属于哪一事件经过";
    FieldNote: "Note", "附注";
    FieldVisibility: "Who may see it", "可见范围";
    WriteButton: "Seal this claim", "存证此说法";
    WriteFaults: "Nothing was sealed. What is to be mended:", "未作存证。需要改正之处：";
    FaultLine: "{}: found “{}”; looked for {}.", "{}：实为“{}”，应为 {}。";
    ClaimTitle: "A claim", "一条说法";
    SameSaid: "Claims that say the same, by origin", "内容相同的说法，按出处分列";
    Origin: "Origin {}", "出处 {}";
    Relations: "How it stands to others", "与其他说法的关系";
    Independent: "independent", "彼此独立";
    Dependent: "not independent", "并非独立";
    Unjudged: "whether independent, nobody has said", "是否独立，无人判断";
    PerPage: "{} to {} of {}", "第 {} 至 {} 项，共 {} 项";
    Id: "Record", "记录";
    Entry: "Who speaks of it", "谁提到它";
    IsSet: "a set of accounts; their number is not given", "一组账号，数目不详";
    Handle: "Handle", "账号名";
    Within: "Lies in", "位于";
    Platform: "Platform", "平台";
    ActCode: "HURIDOCS code", "HURIDOCS 代码";
    Observed: "What was observed", "实际所见";
    ObservedLead: "Looks at this account that are kept in this archive. They stand beside what is claimed and decide nothing about it.", "此存档中关于该账号的查看记录。与说法并列，不作裁断。";
    KeptPosts: "{} posts of this account are kept here.", "此处收存了该账号的 {} 条帖文。";
    NotObserved: "Nothing was observed of this account here, and no post of it is kept.", "此处未曾查看该账号，也未收存其帖文。";
    }
}

/// Returns a sentence with its places `{}` filled in order.
pub(super) fn say(lang: Lang, word: CaseWord, with: &[&str]) -> String {
    let (mut out, mut with) = (String::new(), with.iter());
    for (n, part) in word.text(lang).split("{}").enumerate() {
        if n > 0 {
            out.push_str(with.next().copied().unwrap_or_default());
        }
        out.push_str(part);
    }
    out
}

/// A code, its English and its Chinese word.
type Row = (&'static str, &'static str, &'static str);

const PREDICATES: &[Row] = &[
    ("act", "act", "行为"),
    ("asian_server", "server in Asia", "亚洲服务器"),
    ("blocked_in", "cannot be reached in", "无法访问之地"),
    ("blocked_since", "cannot be reached since", "无法访问始于"),
    ("censorship", "rules of speech", "言论管制"),
    ("circumstance", "circumstance", "情形"),
    ("count", "number", "数目"),
    ("country", "country", "国家或地区"),
    ("date", "date", "日期"),
    ("date_announced", "announced on", "公布日期"),
    ("demand", "what was demanded", "要求"),
    ("description", "described as", "身份描述"),
    ("duration", "duration", "时长"),
    ("extent", "extent", "范围"),
    ("first_of_its_kind", "said to be a first", "称属首次"),
    ("forecast", "forecast", "预测"),
    ("frequency", "how often", "频次"),
    ("handle", "handle", "账号名"),
    ("known_for", "known for", "以何知名"),
    ("livelihood", "livelihood", "生计"),
    ("measure", "measure", "措施"),
    ("mentions", "mentions", "提及"),
    ("name", "name", "名称"),
    ("online_activity", "activity online", "网上活动"),
    ("outcome", "outcome", "结果"),
    ("owner", "owner", "账号主人"),
    ("part_of", "part of", "属于"),
    ("perpetrator", "who acted", "实施者"),
    ("place", "place", "地点"),
    ("place_of_origin", "comes from", "籍贯"),
    ("position", "position", "职务"),
    ("posted_online", "posted online", "在网上发帖"),
    ("posts_total", "posts in all", "帖文总数"),
    ("published", "published", "发表日期"),
    ("purpose", "purpose, as others see it", "目的（他人所称）"),
    ("readers", "readers", "读者"),
    ("reason", "reason given", "所称理由"),
    ("relative_date", "time against another", "相对时间"),
    ("residence", "lives in", "居住地"),
    ("start", "begins", "开始"),
    ("state", "state", "状态"),
    ("stated", "says, in short", "所言大意"),
    ("status", "standing", "境况"),
    ("supported", "supported", "声援"),
    ("target", "what it was done to", "对象"),
    ("target_platform", "platform concerned", "所涉平台"),
    ("term", "term", "刑期"),
    ("title", "title", "标题"),
    ("used_by", "used by", "使用者"),
    ("victim", "to whom it was done", "当事人"),
    ("works_total", "works in all", "作品总数"),
];

const UNITS: &[Row] = &[
    ("account", "accounts", "个账号"),
    ("blogging account", "blogging accounts", "个自媒体账号"),
    ("commentary article", "commentary articles", "篇时评"),
    ("day", "days", "天"),
    ("person", "people", "人"),
    ("platform", "platforms", "个平台"),
    ("post", "posts", "条帖文"),
    ("reader", "readers", "位读者"),
    ("tweet", "tweets", "条推文"),
    ("year", "years", "年"),
];

fn of(rows: &[Row], lang: Lang, code: &str) -> Option<&'static str> {
    let row = rows.iter().find(|row| row.0 == code)?;
    Some(if lang == Lang::En { row.1 } else { row.2 })
}

fn pick(lang: Lang, en: &'static str, zh: &'static str) -> &'static str {
    if lang == Lang::En { en } else { zh }
}

pub(super) fn predicate(lang: Lang, code: &str) -> String {
    of(PREDICATES, lang, code).map_or_else(|| code.replace('_', " "), str::to_owned)
}

/// Returns the word for a unit. A record has it in the singular.
pub(super) fn unit(lang: Lang, code: &str, count: u64) -> String {
    if lang == Lang::En && count == 1 {
        return code.to_owned();
    }
    of(UNITS, lang, code).map_or_else(|| code.to_owned(), str::to_owned)
}

pub(super) fn act_name(lang: Lang, code: &str) -> Option<&'static str> {
    act::of_code(code).map(|kind| pick(lang, kind.name_en, kind.name_zh))
}

pub(super) fn modality(lang: Lang, modality: Modality) -> &'static str {
    match modality {
        Modality::Reported => pick(lang, "reported", "报道"),
        Modality::Quoted => pick(lang, "quoted", "引述原话"),
        Modality::Announced => pick(lang, "announced", "公布"),
        Modality::Alleged => pick(lang, "alleged", "指称"),
        Modality::Predicted => pick(lang, "forecast", "预测"),
        Modality::Opinion => pick(lang, "opinion", "意见"),
        Modality::Inferred => pick(lang, "read into the text", "由文意推断"),
    }
}

pub(super) fn status(lang: Lang, status: Status) -> Option<&'static str> {
    Some(match status {
        Status::Unreviewed => return None,
        Status::Accepted => pick(lang, "encoding looked at again", "编录已复核"),
        Status::Conflict => pick(lang, "another record says otherwise", "另有记录说法不同"),
        Status::WorkNeeded => pick(lang, "something is still to be looked up", "尚待查证"),
        Status::Issue => pick(lang, "the encoding itself is in doubt", "编录本身存疑"),
    })
}

pub(super) fn visibility(lang: Lang, visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => pick(lang, "public", "公开"),
        Visibility::Research => pick(lang, "for research only", "仅供研究"),
        Visibility::Restricted => pick(lang, "restricted", "限阅"),
        Visibility::Sealed => pick(lang, "sealed", "加锁"),
    }
}

pub(super) fn kind(lang: Lang, kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => pick(lang, "Person", "人物"),
        EntityKind::Organization => pick(lang, "Organisation", "机构"),
        EntityKind::Group => pick(lang, "Group", "群体"),
        EntityKind::Platform => pick(lang, "Platform", "平台"),
        EntityKind::Account => pick(lang, "Account", "账号"),
        EntityKind::AccountSet => pick(lang, "Accounts", "账号组"),
        EntityKind::Place => pick(lang, "Place", "地点"),
        EntityKind::Act => pick(lang, "Event", "事件"),
        EntityKind::Incident => pick(lang, "Course of events", "事件经过"),
    }
}

/// Returns what a relation says of the claim on its first side, or, `turned`, on its second.
pub(super) fn link(lang: Lang, link: Link, turned: bool) -> &'static str {
    match (link, turned) {
        (Link::Corroborates, false) => pick(lang, "says the same as", "佐证"),
        (Link::Corroborates, true) => pick(lang, "is borne out by", "得到佐证："),
        (Link::Contradicts, _) => pick(lang, "contradicts", "抵触"),
        (Link::Refines, false) => pick(lang, "is closer than", "更精确，较之"),
        (Link::Refines, true) => pick(lang, "is told more closely by", "更精确的说法："),
        (Link::Restates, false) => pick(lang, "says again", "复述"),
        (Link::Restates, true) => pick(lang, "is said again by", "被复述："),
        (Link::LikelyOriginOf, false) => pick(lang, "is likely the origin of", "可能是其出处："),
        (Link::LikelyOriginOf, true) => pick(lang, "likely has it from", "可能取自"),
        (Link::DisjointFrom, _) => pick(lang, "counts nothing of", "与之不重复计数："),
        (Link::Contains, false) => pick(lang, "counts all of", "包含"),
        (Link::Contains, true) => pick(lang, "is counted within", "包含于"),
    }
}

pub(super) fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => pick(lang, "the same", "同一"),
        Verdict::Probable => pick(lang, "likely the same; not merged", "很可能同一，未合并"),
        Verdict::Unproven => pick(lang, "not shown; not merged", "未证实，未合并"),
        Verdict::Different => pick(lang, "not the same", "并非同一"),
        Verdict::RejectedSpelling => pick(lang, "a wrong spelling, not to be used", "错误写法，不应使用"),
        Verdict::OperatorOf => pick(lang, "the first runs the second", "前者运营后者"),
    }
}

pub(super) fn operator(lang: Lang, operator: Operator) -> &'static str {
    match operator {
        Operator::Exactly => "",
        Operator::MoreThan => pick(lang, "more than ", "超过 "),
        Operator::AtLeast => pick(lang, "at least ", "至少 "),
        Operator::FewerThan => pick(lang, "fewer than ", "少于 "),
        Operator::AtMost => pick(lang, "at most ", "至多 "),
        Operator::About => pick(lang, "about ", "约 "),
    }
}

/// Returns a date in words that keep its kind: throughout, on one unknown day, on each.
pub(super) fn date(lang: Lang, when: &When) -> String {
    let text = when.text();
    let inner = |open: char, close: char| text.trim_start_matches(open).trim_end_matches(close).to_owned();
    let doubt = if when.is_doubtful() { pick(lang, " (about)", "（约）") } else { "" };
    let marks = |text: &str| text.replace(['~', '?', '%'], "");
    match when.extent() {
        Extent::One => format!("{}{doubt}", marks(text)),
        Extent::Throughout => {
            let (from, to) = text.split_once('/').unwrap_or((text, ""));
            format!("{}{doubt}", side(lang, &marks(from), &marks(to)))
        }
        Extent::OneOf => {
            let inner = inner('[', ']');
            match inner.split_once("..") {
                Some(("", to)) => format!("{} {to}{doubt}", pick(lang, "on or before", "不晚于")),
                Some((from, "")) => format!("{} {from}{doubt}", pick(lang, "on or after", "不早于")),
                Some((from, to)) => match lang {
                    Lang::En => format!("on one day, not known which, from {from} to {to}{doubt}"),
                    Lang::Zh => format!("{from} 至 {to} 间某一天{doubt}"),
                },
                None => format!("{} {inner}{doubt}", pick(lang, "on one of", "其中一天：")),
            }
        }
        Extent::Each => format!("{} {}{doubt}", pick(lang, "on each of", "每一天："), inner('{', '}')),
    }
}

fn side(lang: Lang, from: &str, to: &str) -> String {
    match (lang, from, to) {
        (Lang::En, ".." | "", to) => format!("until {to}"),
        (Lang::Zh, ".." | "", to) => format!("直至 {to}"),
        (Lang::En, from, ".." | "") => format!("from {from} on"),
        (Lang::Zh, from, ".." | "") => format!("自 {from} 起"),
        (Lang::En, from, to) => format!("from {from} to {to}"),
        (Lang::Zh, from, to) => format!("自 {from} 至 {to}"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn every_word_is_there_in_both_languages_with_the_same_places() {
        let rows = PREDICATES.iter().chain(UNITS).map(|row| (row.1, row.2));
        let words = CaseWord::ALL.iter().map(|word| (word.text(Lang::En), word.text(Lang::Zh)));
        for (en, zh) in words.chain(rows) {
            assert!(!en.trim().is_empty() && !zh.trim().is_empty(), "{en}");
            assert_eq!(en.matches("{}").count(), zh.matches("{}").count(), "{en}");
            for avoided in ["监控", "审核", "屏蔽", "案件", "封"] {
                assert!(!zh.contains(avoided), "{zh} says {avoided}");
            }
        }
    }

    #[test]
    fn dates_keep_their_kind_in_words() {
        for (text, en, zh) in [
            ("2018-11-09", "2018-11-09", "2018-11-09"),
            ("2015/2018-11-09", "from 2015 to 2018-11-09", "自 2015 至 2018-11-09"),
            ("2003~/2018-11-11", "from 2003 to 2018-11-11 (about)", "自 2003 至 2018-11-11（约）"),
            ("../2018-11-25", "until 2018-11-25", "直至 2018-11-25"),
            ("[..2018-11-25]", "on or before 2018-11-25", "不晚于 2018-11-25"),
            (
                "[2018-11-01..2018-11-25]",
                "on one day, not known which, from 2018-11-01 to 2018-11-25",
                "2018-11-01 至 2018-11-25 间某一天",
            ),
        ] {
            let when = When::parse(text).unwrap();
            assert_eq!((date(Lang::En, &when).as_str(), date(Lang::Zh, &when).as_str()), (en, zh), "{text}");
        }
    }
}
