//! Rows and records that people write, in each form; what others made, by a mapping.

use casebook::entry::{Draft, Entered, FileKind, read};
use casebook::exchange::{Mapping, import_table, parse_csv};
use casebook::{Body, Code, EntityKind, Fault, FaultKind, Log, Record, Value, View, check};

use super::{HARBOUR_TEXT, harbour};

const ROWS: &str = include_str!("fixtures/rows.csv");
const ROWS_YAML: &str = include_str!("fixtures/rows.yaml");
const LIST: &str = include_str!("fixtures/list.csv");
const LIST_MAPPING: &str = include_str!("fixtures/list.toml");
const UWAZI: &str = include_str!("fixtures/uwazi.csv");

/// Takes a file into the invented casebook.
fn entered(text: &str, kind: FileKind) -> (Log, Vec<Record>, Vec<Fault>) {
    let mut log = harbour();
    let (records, faults) = {
        let mut draft = Draft::of(&View::of(&log));
        let mut faults = Vec::new();
        for (line, entry) in read(text, kind).unwrap() {
            let done = entry.and_then(|entry| match entry {
                Entered::Row(row) => draft.row(&row, None),
                Entered::Record(record) => {
                    draft.take(*record);
                    Ok(())
                }
            });
            faults.extend(done.err().into_iter().flatten().map(|fault| fault.at(line, None)));
        }
        (draft.into_records(), faults)
    };
    records.iter().for_each(|record| _ = log.add(record).unwrap());
    (log, records, faults)
}

fn claims(records: &[Record]) -> Vec<String> {
    let claim = |record: &Record| match &record.body {
        Body::Claim(claim) => {
            Some(format!("{} {} {}", claim.subject, claim.predicate, claim.value.json().line()))
        }
        _ => None,
    };
    records.iter().filter_map(claim).collect()
}

#[test]
fn rows_become_full_records_with_the_names_that_are_there() {
    let (log, records, faults) = entered(ROWS, FileKind::Csv);
    assert_eq!(faults, []);
    assert_eq!(
        claims(&records),
        [
            r#"p.5 name {"text": "Yan Heting"}"#,
            r#"act.4 victim "p.5""#,
            r#"act.4 perpetrator "o.1""#,
            r#"act.4 date {"edtf": "2031-06-07"}"#,
            r#"act.4 place "pl.sn""#,
            r#"act.5 target "ac.3""#,
            r#"act.5 date {"edtf": "[2031-06-01..2031-06-07]"}"#,
            r#"act.5 place "pl.sx""#,
            r#"act.6 victim "p.1""#,
            r#"act.6 victim "p.5""#,
            r#"act.6 date {"edtf": "2031-06~"}"#,
            r#"act.6 place "pl.town""#,
        ]
    );
    let view = View::of(&log);
    let first = view.claims_about("act.4").next().unwrap().1;
    // The publication was there; whoever says it is the person, and the paper relays it.
    assert_eq!((&*first.by[0], &*first.via[0], first.modality.code()), ("p.5", "pub.1", "alleged"));
    assert_eq!(view.sources_of(first), ["src.4"]);
    let account = &view.entity("ac.3").unwrap().labels;
    assert_eq!(
        (account.handle.as_deref(), account.platform.as_deref()),
        (Some("heting_example"), Some("pf.1"))
    );
    assert_eq!(view.entity("act.5").unwrap().labels.huridocs.as_deref(), Some("10010100000004"));
    assert_eq!(log.faults().0.len(), 0);
    // What the fixture itself has to look at, and nothing more.
    assert_eq!(check(&view).len(), check(&View::of(&harbour())).len());
    // Nothing is public by itself, and no pinyin became characters.
    assert!(records.iter().all(|record| record.visibility.is_none()));
    assert!(!records.iter().any(|record| record.line().contains("鹤")));
}

#[test]
fn yaml_toml_and_json_lines_say_the_same_as_a_table() {
    let (_, records, faults) = entered(ROWS_YAML, FileKind::Yaml);
    assert_eq!(faults, []);
    assert!(records.iter().any(|record| record.key() == "oq.9"));
    assert_eq!(
        claims(&records),
        [
            r#"p.5 name {"text": "Yan Heting"}"#,
            r#"act.4 victim "p.5""#,
            r#"act.4 date {"edtf": "2031-06-07"}"#,
            r#"act.4 place "pl.sn""#,
            r#"act.5 victim "p.1""#,
            r#"act.5 target "ac.1""#,
            r#"act.5 date {"edtf": "2031"}"#,
        ]
    );
    let toml = "[[row]]\nwho = \"Lin Queyun\"\nact = \"summons\"\nsource = \"src.1\"\nwhen = 2031-06-07\n";
    let line = r#"{"who": "Lin Queyun", "act": "summons", "source": "src.1", "when": "2031-06-07"}"#;
    let yaml = "who: Lin Queyun\nact: summons\nsource: src.1\nwhen: 2031-06-07\n";
    let expected = [r#"act.4 victim "p.1""#, r#"act.4 date {"edtf": "2031-06-07"}"#];
    for (text, kind) in [(toml, FileKind::Toml), (line, FileKind::JsonLines), (yaml, FileKind::Yaml)] {
        assert_eq!(claims(&entered(text, kind).1), expected, "{kind:?}");
    }
}

#[test]
fn a_quotation_is_found_in_the_text_or_refused() {
    let log = harbour();
    let mut draft = Draft::of(&View::of(&log));
    let row = |quote: &str| {
        let text = format!("who,act,source,quote\nLin Queyun,summons,src.1,\"{quote}\"\n");
        match read(&text, FileKind::Csv).unwrap().remove(0).1.unwrap() {
            Entered::Row(row) => *row,
            Entered::Record(_) => unreachable!(),
        }
    };
    draft.row(&row("More than 1,200 accounts were closed"), Some(HARBOUR_TEXT)).unwrap();
    let wrong = draft.row(&row("words that nobody printed"), Some(HARBOUR_TEXT)).unwrap_err();
    assert_eq!((wrong[0].kind, &*wrong[0].field), (FaultKind::BadSpan, "quote"));
    draft.row(&row("words whose place is not known"), None).unwrap();
    let records = draft.into_records();
    let citations: Vec<_> = records
        .iter()
        .filter_map(|record| match &record.body {
            Body::Citation(citation) => Some(citation),
            _ => None,
        })
        .collect();
    assert_eq!(citations.len(), 2);
    // As python3 finds it: text.index(quote), in code points.
    let start = HARBOUR_TEXT.split("More than 1,200").next().unwrap().chars().count() as u64;
    assert_eq!((citations[0].start, citations[0].end), (Some(start), Some(start + 36)));
    assert_eq!(citations[0].words_in(HARBOUR_TEXT), Some("More than 1,200 accounts were closed"));
    assert_eq!(citations[1].start, None);
    assert!(citations[1].sha256.is_some());
}

#[test]
fn what_is_wrong_with_a_row_names_line_field_and_remedy_and_leaves_nothing_behind() {
    let head = "who,act,source,publication,when,modality,extra\n";
    for (row, line, field, kind) in [
        ("Lin,closing,src.1,,,,", 2, "act", FaultKind::UnknownCode),
        ("Lin,summons,src.1,,soon,,", 2, "when", FaultKind::BadDate),
        ("Lin,summons,src.1,,,said,", 2, "modality", FaultKind::UnknownCode),
        (",summons,src.1,,,,", 2, "who", FaultKind::Missing),
        ("Lin,summons,A new paper,,,,", 2, "publication", FaultKind::Missing),
        ("wife of Lin Queyun,summons,src.1,,,,", 2, "label", FaultKind::KinNamed),
        ("林雀云的母亲,summons,src.1,,,,", 2, "label", FaultKind::KinNamed),
        ("a,b,c,d,e,f,g,h", 2, "", FaultKind::WrongType),
    ] {
        let text = format!(
            "{}{row}\n",
            head.replace(",extra", if row.ends_with(",h") { ",extra" } else { ",note" })
        );
        let (log, records, faults) = entered(&text, FileKind::Csv);
        let fault = faults.first().unwrap_or_else(|| panic!("{row}"));
        assert_eq!((fault.line.unwrap().0, &*fault.field, fault.kind), (line, field, kind), "{row}");
        assert_eq!((records.len(), log.bytes()), (0, harbour().bytes()), "{row}");
    }
    let unknown = read("who,topic\nLin,x\n", FileKind::Csv).unwrap();
    let faults = unknown[0].1.as_ref().unwrap_err();
    assert!(faults.iter().any(|fault| &*fault.field == "topic" && fault.expected.contains("who_is")));
    // One name of two people is nobody's until somebody says which.
    let two = "{\"k\": \"entity\", \"id\": \"p.77\", \"type\": \"Person\", \"label\": \"Lin Queyun\"}\n{\"who\": \"Lin Queyun\", \"act\": \"summons\", \"source\": \"src.1\"}\n";
    let (_, _, faults) = entered(two, FileKind::JsonLines);
    assert_eq!((faults[0].kind, &*faults[0].expected), (FaultKind::FitsSeveral, "p.1, p.77"));
}

#[test]
fn broken_files_of_every_form_are_refused_and_never_read_half() {
    for (text, kind) in [
        ("\"open", FileKind::Csv),
        ("- who: [", FileKind::Yaml),
        ("- &a [*a]", FileKind::Yaml),
        ("who: x\nwho: y\n", FileKind::Yaml),
        ("[[row", FileKind::Toml),
        ("who = 1", FileKind::Toml),
        ("{\"who\": 1}", FileKind::JsonLines),
        ("[]", FileKind::JsonLines),
        ("{\"who\": {\"a\": 1}, \"act\": \"summons\", \"source\": \"src.1\"}", FileKind::JsonLines),
    ] {
        let read = read(text, kind);
        let refused = match &read {
            Err(_) => true,
            Ok(entries) => entries.iter().any(|(_, entry)| entry.is_err()),
        };
        assert!(refused, "{text}: {read:?}");
    }
    let bomb = format!(
        "a: &a [{}]\nb: &b [{}]\nc: &c [{}]\nd: [{}]\n",
        "x,".repeat(999),
        "*a,".repeat(999),
        "*b,".repeat(999),
        "*c,".repeat(999)
    );
    assert!(read(&bomb, FileKind::Yaml).is_err());
    assert!(read(&"[".repeat(100_000), FileKind::Yaml).is_err());
    assert!(read(&format!("a = {}", "[".repeat(100_000)), FileKind::Toml).is_err());
    for text in [ROWS, ROWS_YAML, LIST_MAPPING] {
        for tenth in 0..=10 {
            let mut cut = text.len() * tenth / 10;
            while !text.is_char_boundary(cut) {
                cut -= 1;
            }
            for kind in [FileKind::Csv, FileKind::Tsv, FileKind::Yaml, FileKind::Toml, FileKind::JsonLines] {
                let _ = read(&text[..cut], kind);
                let _ = Mapping::read(&text[..cut]);
            }
        }
        for byte in ["\0", "\u{7f}", "\"", ",", "\n", "\t", "é", "|", "@", "&", "*"] {
            let broken = text.replacen('e', byte, 7);
            for kind in [FileKind::Csv, FileKind::Yaml, FileKind::Toml] {
                let _ = read(&broken, kind);
            }
        }
    }
}

#[test]
fn a_table_comes_in_by_its_mapping_and_nothing_is_taken_silently() {
    let mapping = Mapping::read(LIST_MAPPING).unwrap();
    let taken = import_table(&parse_csv(LIST).unwrap(), &mapping, "i1.");
    assert_eq!(
        claims(&taken.records),
        [
            r#"i1.e.3 name {"text": "Ke Wanqing", "lang": "zh-Hans"}"#,
            r#"i1.e.3 taken {"edtf": "2031-06-03"}"#,
            r#"i1.e.3 place_of_origin "i1.e.6""#,
            r#"i1.e.3 accounts {"op": "eq", "n": 1200, "unit": "account"}"#,
            r#"i1.e.9 name {"text": "Ke Wanqing", "lang": "zh-Hans"}"#,
            r#"i1.e.9 taken {"edtf": "2031-06-01/2031-06-05"}"#,
            r#"i1.e.9 place_of_origin "i1.e.12""#,
            r#"i1.e.14 name {"text": "Sun Lanzhi", "lang": "zh-Hans"}"#,
        ]
    );
    let faults: Vec<_> =
        taken.faults.iter().map(|fault| (fault.line.unwrap().0, &*fault.field, fault.kind)).collect();
    assert_eq!(
        faults,
        [
            (1, "Remark", FaultKind::NotMapped),
            (4, "Date taken", FaultKind::BadDate),
            (4, "Accounts", FaultKind::BadNumber),
            (6, "label", FaultKind::KinNamed),
        ]
    );
    // Two rows of one name stay two people until somebody judges; both provinces are the standard's.
    let mut log = harbour();
    taken.records.iter().for_each(|record| _ = log.add(record).unwrap());
    let view = View::of(&log);
    assert_eq!(view.entity("i1.e.6").unwrap().labels.iso3166.as_deref(), Some("CN-SX"));
    assert_eq!(view.entity("i1.e.12").unwrap().labels.iso3166.as_deref(), Some("CN-SN"));
    assert!(taken.records.iter().all(|record| record.line().contains("\"restricted\"")));
}

#[test]
fn a_table_of_uwazis_comes_in_with_its_languages_and_ranges() {
    let rows = parse_csv(UWAZI).unwrap();
    let mapping = Mapping::of_uwazi(&rows[0], EntityKind::Person, "uwazi.csv");
    let taken = import_table(&rows, &mapping, "u.");
    assert_eq!(taken.faults, []);
    assert_eq!(
        claims(&taken.records),
        [
            r#"u.e.3 name {"text": "Ke Wanqing"}"#,
            r#"u.e.3 name {"text": "柯晚晴", "lang": "zh"}"#,
            r#"u.e.3 arrest_date {"edtf": "2031-06-01/2031-06-05"}"#,
            r#"u.e.3 affected_platforms ["Pinghu", "Denglong"]"#,
            r#"u.e.3 description "Wrote of the river""#,
        ]
    );
}

#[test]
fn a_mapping_that_says_too_little_or_something_unknown_is_refused_whole() {
    for (from, to, field) in [
        ("of = \"Person\"\n", "", "of"),
        ("label = \"姓名\"\n", "", "label"),
        ("publication = \"Invented List\"\n", "", "source.publication"),
        ("as = \"count\"", "as = \"number\"", "columns.Accounts.as"),
        ("unit = \"account\"\n", "", "columns.Accounts.unit"),
        ("predicate = \"taken\"\n", "", "columns.predicate"),
        ("left_out", "leave_out", "leave_out"),
        ("[source]", "[source", ""),
    ] {
        assert!(LIST_MAPPING.contains(from), "{from}");
        let faults = Mapping::read(&LIST_MAPPING.replacen(from, to, 1)).unwrap_err();
        assert!(faults.iter().any(|fault| &*fault.field == field), "{field}: {faults:?}");
    }
    // What a casebook refuses, a mapping cannot bring in.
    let rating = LIST_MAPPING.replace("predicate = \"accounts\"", "predicate = \"religion\"");
    let taken = import_table(&parse_csv(LIST).unwrap(), &Mapping::read(&rating).unwrap(), "i.");
    assert!(taken.faults.iter().any(|fault| fault.kind == FaultKind::NeverHeld));
    assert!(!taken.records.iter().any(
        |record| matches!(&record.body, Body::Claim(claim) if matches!(claim.value, Value::Quantity(_)))
    ));
}
