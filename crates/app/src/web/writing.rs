//! Takes over the form of the casebook: one row, full records made of it, sealed.
//!
//! Never seals a part of what was filled in, and never stores words of a source without the source.

use std::sync::Arc;

use archive::{ArchiveError, Around, CASE_LINE_MAX_BYTES, CASE_TEXT, CaseLine, Silent};
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{Response, StatusCode};
use casebook::entry::{COLUMNS, Draft, Row};
use casebook::{Body as Said, Citation, Code as _, Fault, FaultKind, Log, Record, View, Visibility};
use pages::casebook::{Case, Names, WriteForm, claim_path, names, write};
use pages::{Refusal, Site, refused};

use super::answer;
use super::desk::{Shut, Texts};
use super::shared::Shared;
use crate::words::stops;

/// The longest form that is read, in bytes: a text as long as a line may be, percent-encoded.
const FORM_MAX_BYTES: usize = 3 * CASE_LINE_MAX_BYTES + (64 << 10);
/// The most fields.
const FIELDS_MAX: usize = 64;

type Fields = Vec<(String, String)>;

/// What is made of a form.
struct Made {
    lines: Vec<CaseLine>,
    /// The first claim, to be shown.
    claim: String,
}

/// What came of a form.
enum Came {
    Sealed(String),
    Faulty(Names, Vec<Fault>),
    Failed(ArchiveError),
}

/// Seals what the form says and leads to the first claim; a form with faults comes back as it was filled in.
pub async fn receive(shared: &Arc<Shared>, site: &Site<'_>, request: Request) -> Response<Body> {
    let body = to_bytes(request.into_body(), FORM_MAX_BYTES).await;
    let fields = body.ok().and_then(|body| fields(&body));
    let Some(fields) = fields else {
        return answer::page(StatusCode::BAD_REQUEST, write(site, &Names::default(), too_long(site).form()));
    };
    let came = {
        let (shared, fields) = (Arc::clone(shared), fields.clone());
        tokio::task::spawn_blocking(move || seal(&shared, fields)).await
    };
    match came {
        Ok(Came::Sealed(claim)) => answer::elsewhere(&site.href(&claim_path(&claim))),
        Ok(Came::Faulty(names, faults)) => {
            let form = WriteForm { filled: &fields, faults: &faults };
            answer::page(StatusCode::UNPROCESSABLE_ENTITY, write(site, &names, form))
        }
        Ok(Came::Failed(error)) => {
            let why = format!("{error}. {}", stops::next(site.lang, error.stop()));
            answer::page(StatusCode::INTERNAL_SERVER_ERROR, refused(site.lang, Refusal::Failed(site, &why)))
        }
        Err(_) => {
            answer::page(StatusCode::INTERNAL_SERVER_ERROR, refused(site.lang, Refusal::NotFound(site)))
        }
    }
}

/// A form that could not even be read.
struct TooLong([Fault; 1]);

fn too_long(_: &Site<'_>) -> TooLong {
    TooLong([Fault::new(FaultKind::LineTooLong, "text", "", &CASE_LINE_MAX_BYTES.to_string())])
}

impl TooLong {
    fn form(&self) -> WriteForm<'_> {
        WriteForm { filled: &[], faults: &self.0 }
    }
}

/// Returns the fields of a form as browsers encode it; `None` where there are more than a form has.
fn fields(body: &[u8]) -> Option<Fields> {
    let text = std::str::from_utf8(body).ok()?;
    let pairs: Fields = text
        .split('&')
        .take(FIELDS_MAX + 1)
        .filter_map(|pair| pair.split_once('='))
        // A browser ends lines with CR LF whatever the text had.
        .map(|(name, value)| (decoded(name), decoded(value).replace("\r\n", "\n")))
        .collect();
    (pairs.len() <= FIELDS_MAX).then_some(pairs)
}

fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    while let Some(byte) = bytes.get(at) {
        match (byte, digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or_default());
                at += 2;
            }
            (b'+', ..) => out.push(b' '),
            _ => out.push(*byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn seal(shared: &Shared, fields: Fields) -> Came {
    let place = shared.library.place();
    let made = {
        let fields = fields.clone();
        shared.desk.ask(place, move |case, texts| make(case, texts, &fields))
    };
    let made = match made {
        Ok(made) => made,
        Err(Shut::None) => make(&Case::of(&Log::default()), &Texts::new(), &fields),
        Err(Shut::Archive(error)) => return Came::Failed(error),
        Err(Shut::Later) => {
            Err(Box::new((Names::default(), vec![Fault::new(FaultKind::UnknownCode, "v", "", "0.x")])))
        }
    };
    let made = match made {
        Ok(made) => made,
        Err(faulty) => {
            let (names, faults) = *faulty;
            return Came::Faulty(names, faults);
        }
    };
    let is_new = matches!(shared.library.current(), Ok(None));
    let around = Around { now_ms: crate::place::now_ms, program: shared.settings.program, progress: &Silent };
    match archive::add_case_lines(place, &made.lines, &around) {
        Ok(_) => {
            if is_new {
                (shared.settings.founded)(place);
            }
            Came::Sealed(made.claim)
        }
        Err(error) => Came::Failed(error),
    }
}

/// Makes the lines of a form, or says what is wrong with it.
fn make(case: &Case<'_>, texts: &Texts, fields: &Fields) -> Result<Made, Box<(Names, Vec<Fault>)>> {
    lines(case.view(), texts, fields).map_err(|faults| Box::new((names(case), faults)))
}

fn lines(view: &View<'_>, texts: &Texts, fields: &Fields) -> Result<Made, Vec<Fault>> {
    let value = |name: &str| fields.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.trim());
    let cells: Fields = fields.iter().filter(|(name, _)| COLUMNS.contains(&&**name)).cloned().collect();
    let row = Row::of_cells(&cells)?;
    let given = Some(value("text")).filter(|text| !text.is_empty());
    if given.is_some_and(|text| text.len() > CASE_LINE_MAX_BYTES) {
        return Err(vec![Fault::new(FaultKind::LineTooLong, "text", "", &CASE_LINE_MAX_BYTES.to_string())]);
    }
    let known = source_of(view, &row.source);
    let kept = known.and_then(|id| texts.get(id)).map(String::as_str);
    let mut draft = Draft::of(view);
    draft.row(&row, given.or(kept))?;
    let mut records = draft.into_records();
    let visibility = Visibility::of_code(value("visibility")).unwrap_or(Visibility::Restricted);
    let mut source = known.map(str::to_owned);
    for record in &mut records {
        match &mut record.body {
            Said::Claim(_) => record.visibility = Some(visibility),
            Said::Source(body) => {
                source = record.id.as_deref().map(str::to_owned);
                body.access = Some(access(value("taken"), given.is_some()).into());
                body.sha256 = given.and_then(|text| Citation::of_quote("", text, text)?.sha256);
            }
            _ => {}
        }
    }
    let claim = records.iter().find(|record| matches!(record.body, Said::Claim(_)));
    let claim = claim.and_then(|record| record.id.as_deref()).unwrap_or_default().to_owned();
    let mut lines: Vec<CaseLine> = records.iter().map(line).collect();
    if let (Some(text), Some(id)) = (given, source.filter(|_| given != kept)) {
        lines.push(CaseLine {
            kind: CASE_TEXT.to_owned(),
            id,
            visibility: Visibility::Sealed.code().to_owned(),
            line: text.to_owned(),
        });
    }
    Ok(Made { lines, claim })
}

/// Returns the source that a form names by its id, its title or its address, where there is one alone.
fn source_of<'a>(view: &View<'a>, name: &str) -> Option<&'a str> {
    let is_it = |record: &Record, source: &casebook::Source| {
        [record.id.as_deref(), source.title.as_deref(), source.url.as_deref()].contains(&Some(name))
    };
    let mut found = view.sources().filter(|(record, source)| is_it(record, source));
    let first = found.next()?.0.id.as_deref();
    if found.next().is_some() { None } else { first }
}

/// Returns in which form a source was seen, as its record says it.
fn access(taken: &str, is_held: bool) -> &'static str {
    match (taken, is_held) {
        (_, false) => "text not held",
        ("capture", _) => "text held, copied from a capture kept in this archive",
        ("pdf", _) => "text held, as the PDF carries it",
        ("typed", _) => "text held, typed off a picture by a person",
        _ => "text held, copied from a page or a file",
    }
}

fn line(record: &Record) -> CaseLine {
    CaseLine {
        kind: record.kind().to_owned(),
        id: record.id.as_deref().unwrap_or_default().to_owned(),
        visibility: record.visibility.unwrap_or(Visibility::Restricted).code().to_owned(),
        line: record.line(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    const WHOLE: [(&str, &str); 9] = [
        ("source", "Two gone in Yunlai"),
        ("publication", "Harbour Gazette"),
        ("published", "2031-06-09"),
        ("taken", "typed"),
        ("text", "On 8 June the account @boat_invented was closed. Nobody said why."),
        ("quote", "the account @boat_invented was closed"),
        ("who", "@boat_invented"),
        ("act", "account_closure"),
        ("visibility", "public"),
    ];

    #[test]
    fn a_form_becomes_records_with_the_words_in_their_place() {
        let log = Log::default();
        let made = lines(&View::of(&log), &Texts::new(), &form(&WHOLE)).unwrap();
        let text: Vec<String> = made.lines.iter().map(|line| line.line.clone()).collect();
        let (words, records) = text.split_last().unwrap();
        assert!(words.starts_with("On 8 June"));
        let read = Log::read(records.join("\n").into_bytes()).unwrap();
        assert_eq!(read.faults().0, []);
        let view = View::of(&read);
        let citation = view.citations().next().unwrap().1;
        // From Python: the text's index of the quotation is 10, its length 37.
        assert_eq!((citation.start, citation.end), (Some(10), Some(47)));
        assert_eq!(citation.words_in(words), Some("the account @boat_invented was closed"));
        assert!(view.sources().next().unwrap().1.access.as_deref().unwrap().contains("typed off a picture"));
        assert!(view.claims().all(|(record, _)| record.visibility == Some(Visibility::Public)));
        assert_eq!(view.claim(&made.claim).unwrap().predicate.as_ref(), "target");
        // A second form on the same source needs no text again.
        let texts =
            Texts::from([(view.sources().next().unwrap().0.id.as_deref().unwrap().into(), words.clone())]);
        let mut again = form(&WHOLE);
        again.retain(|(name, _)| name != "text" && name != "publication");
        again.iter_mut().find(|(name, _)| name == "quote").unwrap().1 = "Nobody said why.".into();
        let more = lines(&view, &texts, &again).unwrap();
        assert!(more.lines.iter().all(|line| line.kind != CASE_TEXT && line.kind != "source"));
    }

    #[test]
    fn a_form_with_a_fault_makes_nothing_and_names_the_field() {
        let log = Log::default();
        for (field, value, named) in [
            ("quote", "the account was opened", "quote"),
            ("who", "", "who"),
            ("act", "vanished", "act"),
            ("when", "last week", "when"),
            ("published", "9.6.2031", "published"),
            ("publication", "", "publication"),
        ] {
            let mut fields = form(&WHOLE);
            fields.retain(|(name, _)| name != field);
            fields.push((field.into(), value.into()));
            let faults = lines(&View::of(&log), &Texts::new(), &fields).err().unwrap();
            assert!(faults.iter().any(|fault| &*fault.field == named), "{field}: {faults:?}");
        }
    }

    #[test]
    fn forms_are_decoded_within_bounds() {
        let read = |body: &str| fields(body.as_bytes());
        assert_eq!(read("a=1+%E7%A2%91&b=%0D%0A%zz&c").unwrap(), form(&[("a", "1 碑"), ("b", "\n%zz")]));
        assert_eq!(read(""), Some(Vec::new()));
        assert!(read(&"a=1&".repeat(100)).is_none());
        assert!(fields(b"\xff=1").is_none());
    }
}
