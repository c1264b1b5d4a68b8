//! A claim as it is shown: what is said, by whom, through whom, in what way, where the words stand.
//!
//! Never shows what is said without who says it.

use casebook::{Body, Claim, Code as _, Link, Quantity, Value};
use maud::{Markup, html};

use super::case::Case;
use super::held::{Said, Weight};
use super::words::{self, CaseWord, say};
use super::{claim_path, source_path, thing_path};
use crate::lang::Lang;
use crate::safe::visible;
use crate::site::Site;
use crate::when::number;

/// A case drawn for a site.
#[derive(Clone, Copy)]
pub(super) struct Drawn<'s, 'c, 'a> {
    pub(super) site: &'s Site<'s>,
    pub(super) case: &'c Case<'a>,
}

impl<'a> Drawn<'_, '_, 'a> {
    pub(super) fn lang(&self) -> Lang {
        self.site.lang
    }

    pub(super) fn t(&self, word: CaseWord) -> &'static str {
        word.text(self.site.lang)
    }

    /// Returns the name of something as a link to its page; words that name no record as words.
    pub(super) fn name(&self, id: &str) -> Markup {
        let case = self.case;
        let path = match case.view.get(id).filter(|_| case.is_shown(id)).map(|record| &record.body) {
            Some(Body::Entity(_) | Body::Publication(_)) => thing_path(id),
            Some(Body::Source(_)) => source_path(id),
            Some(Body::Claim(_)) => claim_path(id),
            _ => return visible(id),
        };
        html! { a href=(self.site.href(&path)) { (visible(&case.label(self.lang(), id))) } }
    }

    pub(super) fn names(&self, ids: &[Box<str>]) -> Markup {
        let between = if self.lang() == Lang::En { ", " } else { "、" };
        html! {
            @for (n, id) in ids.iter().enumerate() {
                @if n > 0 { (between) }
                (self.name(id))
            }
        }
    }

    /// Returns a claim's value.
    pub(super) fn value(&self, value: &Value) -> Markup {
        match value {
            Value::Text(text) => self.name(text),
            Value::Texts(texts) => self.names(texts),
            Value::Name(name) => html! {
                span.name lang=[name.lang.as_deref().and_then(crate::safe::language)] { (visible(&name.text)) }
                @if let Some(lang) = &name.lang { " " small { (visible(lang)) } }
            },
            Value::Date(when, _) => html! { (words::date(self.lang(), when)) },
            Value::Quantity(quantity) => self.quantity(quantity),
            Value::Relative(relative) => html! {
                @if let Some(after) = &relative.after {
                    (if self.lang() == Lang::En { "after " } else { "晚于 " }) (self.name(after))
                }
                @if let Some(before) = &relative.before {
                    (if self.lang() == Lang::En { " before " } else { "早于 " }) (self.name(before))
                }
            },
            Value::Sealed(_) => html! { (words::visibility(self.lang(), casebook::Visibility::Sealed)) },
        }
    }

    /// Returns a quantity: operator, number and unit, the source's own words, who counted, over what.
    pub(super) fn quantity(&self, quantity: &Quantity) -> Markup {
        let lang = self.lang();
        html! {
            @if let Some(count) = quantity.number {
                (quantity.operator.map_or("", |operator| words::operator(lang, operator)))
                (number(count))
                @if let Some(unit) = &quantity.unit { " " (visible(&words::unit(lang, unit, count))) }
            }
            @if let Some(vague) = &quantity.vague { " “" (visible(vague)) "”" }
            @if let Some(own) = &quantity.words_zh { " “" span lang="zh" { (visible(own)) } "”" }
            @if !quantity.counted_by.is_empty() {
                @let parts = self.t(CaseWord::Counted).split("{}").collect::<Vec<_>>();
                " (" (parts[0]) (self.names(&quantity.counted_by)) (parts.get(1).copied().unwrap_or_default()) ")"
            }
            @if let Some(window) = &quantity.window { " (" (visible(window)) ")" }
            @if let Some(days) = quantity.window_days {
                " (" (say(lang, CaseWord::InDays, &[&days.to_string()])) ")"
            }
        }
    }

    /// Returns a claim with what it is about left out: for a page that is about it.
    pub(super) fn said(&self, said: Said<'a>) -> Markup {
        self.claim(said, false)
    }

    /// Returns a claim with its subject.
    pub(super) fn said_of(&self, said: Said<'a>) -> Markup {
        self.claim(said, true)
    }

    fn claim(&self, (record, claim): Said<'a>, with_subject: bool) -> Markup {
        let lang = self.lang();
        let id = record.id.as_deref().unwrap_or_default();
        let quoted = claim.modality == casebook::Modality::Quoted;
        html! {
            article.said data-claim=(id) {
                p.what {
                    @if with_subject { (self.name(&claim.subject)) " · " }
                    span.what-of { (words::predicate(lang, &claim.predicate)) } " "
                    strong.value { (self.value(&claim.value)) }
                    @if claim.negated == Some(true) { " — " (self.t(CaseWord::Not)) }
                    @if let Some(when) = &claim.when { " · " (words::date(lang, when)) }
                }
                @if quoted { (self.first_words(claim)) }
                p.by { (self.sayers((record, claim))) }
                (self.marks((record, claim)))
                (self.against(id))
            }
        }
    }

    /// Returns the first words of what is quoted, as the source has them: the claim itself gives only the gist.
    fn first_words(&self, claim: &Claim) -> Markup {
        let anchors = claim.cites.iter().filter_map(|cite| match &self.case.view.get(cite)?.body {
            Body::Citation(citation) => citation.anchor.as_deref(),
            _ => None,
        });
        html! { @for anchor in anchors.take(4) { p { q.value { (visible(anchor.trim_matches(['“', '”', '"']))) " …" } } } }
    }

    /// Returns who says it, in what way, through whom, and where.
    fn sayers(&self, (record, claim): Said<'a>) -> Markup {
        let id = record.id.as_deref().unwrap_or_default();
        html! {
            span.way { (words::modality(self.lang(), claim.modality)) } " · "
            (self.names(&claim.by))
            @if !claim.via.is_empty() {
                @let parts = self.t(CaseWord::Via).split("{}").collect::<Vec<_>>();
                ", " (parts[0]) (self.names(&claim.via)) (parts.get(1).copied().unwrap_or_default())
            }
            " · " (self.where_it_stands((record, claim)))
            " · " a.id href=(self.site.href(&claim_path(id))) { (visible(id)) }
        }
    }

    fn where_it_stands(&self, (_, claim): Said<'a>) -> Markup {
        let citations = claim.cites.iter().filter_map(|cite| match &self.case.view.get(cite)?.body {
            Body::Citation(citation) => Some((cite, &citation.source)),
            _ => None,
        });
        html! {
            (self.t(CaseWord::In)) " "
            @for (n, (cite, source)) in citations.enumerate() {
                @if n > 0 { ", " }
                @let there = format!("{}#{}", source_path(source), fragment(cite));
                a href=(self.site.href(&there)) { (visible(&self.case.label(self.lang(), source))) " " small { (visible(cite)) } }
            }
            @if let Some(source) = claim.source.as_deref() { (self.name(source)) }
        }
    }

    /// Returns who may see it, how far the work has come, what was added, and the note.
    fn marks(&self, (record, claim): Said<'a>) -> Markup {
        let lang = self.lang();
        let mark = self.case.mark(record.id.as_deref().unwrap_or_default());
        let between = if lang == Lang::En { ", " } else { "、" };
        let status = words::status(lang, claim.status);
        html! {
            @if mark.is_some() || status.is_some() || !claim.inferred.is_empty() {
                p.marks {
                    @if let Some(mark) = mark { span.closed { (words::visibility(lang, mark)) } " " }
                    @if let Some(status) = status { span.work { (status) } " " }
                    @if !claim.inferred.is_empty() {
                        span { (visible(&say(lang, CaseWord::Inferred, &[&claim.inferred.join(between)]))) }
                    }
                }
            }
            @if let Some(note) = &record.note { p.note { (visible(&say(lang, CaseWord::NoteIs, &[note]))) } }
        }
    }

    /// Returns the claims that contradict this one, so that neither stands alone on any page.
    fn against(&self, id: &str) -> Markup {
        let relations = self.case.view.relations_of(id).iter();
        let others = relations.filter(|relation| relation.link == Link::Contradicts).filter_map(|relation| {
            let other = if &*relation.a == id { &relation.b } else { &relation.a };
            self.case.claim(other)
        });
        html! {
            @for (record, claim) in others.take(20) {
                p.against {
                    (self.t(CaseWord::Contradicts)) ": "
                    a href=(self.site.href(&claim_path(record.id.as_deref().unwrap_or_default()))) {
                        (words::predicate(self.lang(), &claim.predicate)) " " (self.plain_value(&claim.value))
                    }
                    " (" (self.names(&claim.by)) ")"
                }
            }
        }
    }

    /// Returns a value without links, to stand inside one.
    pub(super) fn plain_value(&self, value: &Value) -> Markup {
        match value {
            Value::Text(_) | Value::Texts(_) => {
                let labels = value.texts().iter().take(12).map(|id| self.case.label(self.lang(), id));
                visible(&labels.collect::<Vec<_>>().join(if self.lang() == Lang::En { ", " } else { "、" }))
            }
            Value::Quantity(quantity) if quantity.number.is_some() => html! {
                (quantity.operator.map_or("", |operator| words::operator(self.lang(), operator)))
                (number(quantity.number.unwrap_or_default())) " "
                (visible(&quantity.unit.as_deref().map(|unit| words::unit(self.lang(), unit, quantity.number.unwrap_or_default())).unwrap_or_default()))
            },
            Value::Relative(_) => html! {},
            other => self.value(other),
        }
    }

    /// Returns "3 reports, 1 origin".
    pub(super) fn weight(&self, weight: Weight) -> String {
        let word = if weight.at_most { CaseWord::WeightAtMost } else { CaseWord::Weight };
        let said = say(self.lang(), word, &[&weight.reports.to_string(), &weight.origins.to_string()]);
        if self.lang() == Lang::En { singular(&said) } else { said }
    }
}

fn singular(said: &str) -> String {
    let said = if said.starts_with("1 reports") {
        said.replacen("1 reports", "1 report", 1)
    } else {
        said.to_owned()
    };
    match said.strip_suffix(" 1 origins") {
        Some(start) => format!("{start} 1 origin"),
        None => said,
    }
}

/// Returns an id for the place of a citation on a page, whatever it consists of.
pub(super) fn fragment(id: &str) -> String {
    let good = |c: char| {
        if c.is_ascii_alphanumeric() || c == '-' { c.to_string() } else { format!("_{:x}", u32::from(c)) }
    };
    format!("cite-{}", id.chars().map(good).collect::<String>())
}

/// Returns the code of a kind for a class: never more than letters.
pub(super) fn kind_class(kind: casebook::EntityKind) -> String {
    kind.code().to_ascii_lowercase()
}
