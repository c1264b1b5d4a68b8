//! The form by which one thing that was done is written down, as one source says it.
//!
//! Never fills in a name by itself: what is offered is what the casebook has, in the script it has it in.

use casebook::place::provinces;
use casebook::{Code as _, EntityKind, Fault, Modality, Visibility, act};
use maud::{Markup, html};

use super::framed;
use super::held::Held;
use super::words::{self, CaseWord, say};
use crate::lang::Lang;
use crate::safe::plain;
use crate::site::Site;

/// The most names of one sort that are offered.
const NAMES_MAX: usize = 2_000;

/// Names that the form offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    who: Vec<String>,
    actors: Vec<String>,
    publications: Vec<String>,
    sources: Vec<String>,
    platforms: Vec<String>,
    places: Vec<String>,
    incidents: Vec<String>,
}

/// Returns the names that a casebook has.
#[must_use]
pub fn names(held: &Held<'_>) -> Names {
    let of = |kinds: &[EntityKind]| -> Vec<String> {
        let ids = kinds.iter().filter_map(|kind| held.entities.get(kind)).flatten();
        let labels = ids.filter_map(|id| Some(held.view.entity(id)?.label.to_string()));
        labels.take(NAMES_MAX).collect()
    };
    let publications = held.view.publications().map(|(_, publication)| publication.name.to_string());
    let sources = held
        .view
        .sources()
        .filter_map(|(record, source)| Some(source.title.as_deref().or(record.id.as_deref())?.to_owned()));
    Names {
        who: of(&[EntityKind::Account, EntityKind::Person, EntityKind::Group, EntityKind::AccountSet]),
        actors: of(&[EntityKind::Organization, EntityKind::Group, EntityKind::Platform, EntityKind::Person]),
        publications: publications.take(NAMES_MAX).collect(),
        sources: sources.take(NAMES_MAX).collect(),
        platforms: of(&[EntityKind::Platform]),
        places: of(&[EntityKind::Place]),
        incidents: of(&[EntityKind::Incident]),
    }
}

/// What the form shows: what was filled in before, and what was wrong with it.
#[derive(Clone, Copy, Debug, Default)]
pub struct WriteForm<'a> {
    /// Fields by name.
    pub filled: &'a [(String, String)],
    /// What is to be mended.
    pub faults: &'a [Fault],
}

struct Form<'s, 'f> {
    site: &'s Site<'s>,
    form: WriteForm<'f>,
}

/// Returns the page with the form.
#[must_use]
pub fn write(site: &Site<'_>, names: &Names, form: WriteForm<'_>) -> String {
    let at = Form { site, form };
    let body = html! {
        h1 { (at.t(CaseWord::Write)) }
        p.lead { (at.t(CaseWord::WriteLead)) }
        (faults(site.lang, form.faults))
        form.form #write method="post" action=(site.href("/cases/write")) {
            (source(&at)) (span(&at)) (claim(&at))
            button { (at.t(CaseWord::WriteButton)) }
            (lists(site.lang, names))
        }
    };
    framed(site, at.t(CaseWord::Write), &body)
}

fn faults(lang: Lang, faults: &[Fault]) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.bad role="alert" {
                p { (CaseWord::WriteFaults.text(lang)) }
                ul { @for fault in faults.iter().take(40) {
                    li data-fault=(fault.kind.key()) {
                        (say(lang, CaseWord::FaultLine, &[&plain(&fault.field), &plain(&fault.found), &plain(&fault.expected)]))
                    }
                } }
            }
        }
    }
}

impl Form<'_, '_> {
    fn t(&self, word: CaseWord) -> &'static str {
        word.text(self.site.lang)
    }

    fn value(&self, name: &str) -> &str {
        self.form.filled.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    fn line(&self, name: &str, label: CaseWord, list: Option<&str>, is_needed: bool) -> Markup {
        let id = format!("f-{name}");
        html! {
            label for=(id) { (self.t(label)) }
            input id=(id) name=(name) value=(plain(self.value(name))) list=[list] maxlength="2000"
                autocomplete="off" required[is_needed];
        }
    }

    fn area(&self, name: &str, label: CaseWord, is_needed: bool) -> Markup {
        let id = format!("f-{name}");
        html! {
            label for=(id) { (self.t(label)) }
            textarea id=(id) name=(name) required[is_needed] { "\n" (plain(self.value(name))) }
        }
    }

    fn choice(&self, name: &str, label: CaseWord, options: &[(&str, String)]) -> Markup {
        let id = format!("f-{name}");
        html! {
            label for=(id) { (self.t(label)) }
            select id=(id) name=(name) {
                @for (value, text) in options {
                    option value=(value) selected[*value == self.value(name)] { (text) }
                }
            }
        }
    }
}

fn source(at: &Form<'_, '_>) -> Markup {
    let taken = [
        ("page", CaseWord::TakenPage),
        ("capture", CaseWord::TakenCapture),
        ("pdf", CaseWord::TakenPdf),
        ("typed", CaseWord::TakenTyped),
    ];
    html! {
        fieldset {
            legend { (at.t(CaseWord::WriteSource)) }
            (at.line("source", CaseWord::FieldSource, Some("n-sources"), true))
            (at.line("publication", CaseWord::FieldPublication, Some("n-publications"), false))
            (at.line("published", CaseWord::FieldPublished, None, false))
            (at.line("url", CaseWord::FieldUrl, None, false))
            (at.line("lang", CaseWord::FieldLang, Some("n-langs"), false))
            (at.choice("taken", CaseWord::FieldTaken, &taken.map(|(value, word)| (value, at.t(word).to_owned()))))
            (at.area("text", CaseWord::FieldText, false))
            small { (at.t(CaseWord::FieldTextHint)) }
        }
    }
}

fn span(at: &Form<'_, '_>) -> Markup {
    html! {
        fieldset {
            legend { (at.t(CaseWord::WriteSpan)) }
            (at.area("quote", CaseWord::FieldQuote, true))
        }
    }
}

fn claim(at: &Form<'_, '_>) -> Markup {
    let lang = at.site.lang;
    let kinds = [EntityKind::Person, EntityKind::Group, EntityKind::Organization, EntityKind::AccountSet];
    let kinds = kinds.map(|kind| (kind.code(), words::kind(lang, kind).to_owned()));
    let acts: Vec<_> = act::acts()
        .iter()
        .map(|kind| (kind.code, if lang == Lang::En { kind.name_en } else { kind.name_zh }.to_owned()))
        .collect();
    let ways: Vec<_> =
        Modality::ALL.iter().map(|way| (way.code(), words::modality(lang, *way).to_owned())).collect();
    let seen = [Visibility::Restricted, Visibility::Research, Visibility::Public]
        .map(|one| (one.code(), words::visibility(lang, one).to_owned()));
    html! {
        fieldset {
            legend { (at.t(CaseWord::WriteClaim)) }
            (at.line("who", CaseWord::FieldWho, Some("n-who"), true))
            (at.choice("who_is", CaseWord::FieldWhoIs, &kinds))
            (at.choice("act", CaseWord::FieldAct, &acts))
            (at.line("when", CaseWord::FieldWhen, None, false))
            (at.line("where", CaseWord::FieldWhere, Some("n-places"), false))
            (at.line("doer", CaseWord::FieldDoer, Some("n-actors"), false))
            (at.line("by", CaseWord::FieldBy, Some("n-actors"), false))
            (at.line("via", CaseWord::FieldVia, Some("n-publications"), false))
            (at.choice("modality", CaseWord::FieldModality, &ways))
            (at.line("platform", CaseWord::FieldPlatform, Some("n-platforms"), false))
            (at.line("part_of", CaseWord::FieldPartOf, Some("n-incidents"), false))
            (at.line("note", CaseWord::FieldNote, None, false))
            (at.choice("visibility", CaseWord::FieldVisibility, &seen))
        }
    }
}

fn lists(lang: Lang, names: &Names) -> Markup {
    let list = |id: &str, values: &[String]| {
        html! {
            datalist id=(id) { @for value in values { option value=(plain(value)) {} } }
        }
    };
    let known =
        provinces().iter().map(|one| if lang == Lang::En { one.name_en } else { one.name_zh }.to_owned());
    let places: Vec<String> = known.chain(names.places.iter().cloned()).collect();
    html! {
        (list("n-who", &names.who)) (list("n-actors", &names.actors)) (list("n-publications", &names.publications))
        (list("n-sources", &names.sources)) (list("n-platforms", &names.platforms)) (list("n-places", &places))
        (list("n-incidents", &names.incidents))
        (list("n-langs", &["en", "zh-Hans", "zh-Hant"].map(str::to_owned)))
    }
}
