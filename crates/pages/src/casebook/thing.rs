//! A person, an account, a place, an event or a publication: every claim about it, with who says each.
//!
//! Never states an attribute of its own, and never sets a number of posts beside a person.

use std::collections::BTreeMap;

use casebook::{Body, Entity, EntityKind, Publication};
use maud::{Markup, html};

use super::case::Case;
use super::held::Said;
use super::said::Drawn;
use super::words::{self, CaseWord, say};
use super::{Part, framed, thing_path};
use crate::safe::visible;
use crate::site::Site;
use crate::when::number;

/// Claims on one page.
const PAGE_CLAIMS: usize = 100;
/// The most that is listed of each other sort.
const ROWS_MAX: usize = 100;

/// One look at an account that is kept in the archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// When, as it is kept.
    pub when: String,
    /// What was seen, in the reader's language.
    pub what: String,
}

/// What was observed of an account, and what is kept of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Observed {
    /// Looks, oldest first.
    pub looks: Vec<Look>,
    /// Path below base and language, and number, of the posts that are kept of it.
    pub kept: Option<(String, u64)>,
}

/// Returns the page of something that claims are about; `None` where there is no such thing. `observed` is
/// for accounts alone.
#[must_use]
pub fn thing(
    site: &Site<'_>,
    case: &Case<'_>,
    id: &str,
    observed: Option<&Observed>,
    page: usize,
) -> Option<String> {
    let record = case.view.get(id).filter(|_| case.is_shown(id))?;
    let drawn = Drawn { site, case };
    let head = match &record.body {
        Body::Entity(entity) => entity_head(&drawn, id, entity),
        Body::Publication(publication) => publication_head(&drawn, id, publication),
        _ => return None,
    };
    let about = case.about(id);
    let (said_by, naming) = (case.said_by(id), case.naming(id));
    let part = Part::of(about.len(), page, PAGE_CLAIMS);
    let is_account = matches!(case.kind(id), Some(EntityKind::Account | EntityKind::AccountSet));
    let body = html! {
        (head)
        @if let Some(mark) = case.mark(id) { p.remark.strong { (words::visibility(drawn.lang(), mark)) } }
        @if let Some(note) = &record.note { p.note { (visible(&say(drawn.lang(), CaseWord::NoteIs, &[note]))) } }
        (identities(&drawn, id))
        @if about.is_empty() && naming.is_empty() && said_by.is_empty() { p.empty { (drawn.t(CaseWord::Nothing)) } }
        (claims(&drawn, &about[part.from..part.to]))
        (part.paging(site, &thing_path(id), "", PAGE_CLAIMS))
        @if is_account { (observations(&drawn, observed)) }
        @if !naming.is_empty() {
            section aria-labelledby="named-in" {
                h2 #named-in { (drawn.t(CaseWord::Said2)) }
                @for said in naming.iter().take(ROWS_MAX) { (drawn.said_of(*said)) }
            }
        }
        @if !said_by.is_empty() {
            section aria-labelledby="says" {
                h2 #says { (drawn.t(CaseWord::SaysItself)) }
                @for said in said_by.iter().take(ROWS_MAX) { (drawn.said_of(*said)) }
            }
        }
    };
    Some(framed(site, &case.label(drawn.lang(), id), &body))
}

fn entity_head(drawn: &Drawn<'_, '_, '_>, id: &str, entity: &Entity) -> Markup {
    let labels = &entity.labels;
    let act = labels.act.as_deref().and_then(|act| words::act_name(drawn.lang(), act));
    html! {
        p.kind { (words::kind(drawn.lang(), entity.kind)) @if let Some(act) = act { " · " (act) } }
        h1 { (visible(&drawn.case.label(drawn.lang(), id))) }
        dl.facts {
            @if entity.kind == EntityKind::AccountSet { div { dt {} dd { (drawn.t(CaseWord::IsSet)) } } }
            @if let Some(handle) = &labels.handle { div { dt { (drawn.t(CaseWord::Handle)) } dd { "@" (visible(handle)) } } }
            @if let Some(platform) = &labels.platform { div { dt { (drawn.t(CaseWord::Platform)) } dd { (drawn.name(platform)) } } }
            @if let Some(within) = &labels.within { div { dt { (drawn.t(CaseWord::Within)) } dd { (drawn.name(within)) } } }
            @if let Some(code) = &labels.iso3166 { div { dt { "ISO 3166" } dd { code { (visible(code)) } @if let Some(gbt) = &labels.gbt2260 { " · GB/T 2260 " code { (visible(gbt)) } } } } }
            @if let Some(code) = &labels.huridocs { div { dt { (drawn.t(CaseWord::ActCode)) } dd { code { (visible(code)) } } } }
            div { dt { (drawn.t(CaseWord::Id)) } dd { code { (visible(id)) } } }
        }
    }
}

fn publication_head(drawn: &Drawn<'_, '_, '_>, id: &str, publication: &Publication) -> Markup {
    let sources = drawn.case.view.sources().filter(|(_, source)| &*source.publication == id);
    let sources = sources.filter_map(|(record, _)| record.id.as_deref()).take(ROWS_MAX);
    html! {
        p.kind { (drawn.t(CaseWord::Publisher)) }
        h1 { (visible(&publication.name)) @if let Some(name) = &publication.name_zh { " " span lang="zh" { (visible(name)) } } }
        dl.facts {
            @if let Some(country) = &publication.country { div { dt { "ISO 3166" } dd { code { (visible(country)) } } } }
            @if let Some(group) = &publication.same_group { div { dt { (if drawn.lang() == crate::lang::Lang::En { "Same house as" } else { "同属一家" }) } dd { (drawn.name(group)) } } }
            div { dt { (drawn.t(CaseWord::Sources)) } dd { ul.plain { @for source in sources { li { (drawn.name(source)) } } } } }
            div { dt { (drawn.t(CaseWord::Id)) } dd { code { (visible(id)) } } }
        }
    }
}

/// Returns the claims by predicate, each predicate with its reports and origins.
fn claims(drawn: &Drawn<'_, '_, '_>, about: &[Said<'_>]) -> Markup {
    let mut groups: BTreeMap<&str, Vec<Said<'_>>> = BTreeMap::new();
    for said in about {
        groups.entry(&said.1.predicate).or_default().push(*said);
    }
    html! {
        @for (n, (predicate, claims)) in groups.iter().enumerate() {
            section aria-labelledby=(format!("p{n}")) {
                h2 id=(format!("p{n}")) {
                    (words::predicate(drawn.lang(), predicate)) " "
                    small { (drawn.weight(drawn.case.weight(claims))) }
                }
                @for said in claims { (drawn.said(*said)) }
            }
        }
    }
}

fn identities(drawn: &Drawn<'_, '_, '_>, id: &str) -> Markup {
    let case = drawn.case;
    let mut names = vec![id.to_owned()];
    names.extend(case.view.entity(id).map(|entity| entity.label.to_string()));
    names.extend(case.about(id).iter().filter_map(|(_, claim)| match &claim.value {
        casebook::Value::Name(name) => Some(name.text.to_string()),
        _ => None,
    }));
    let of_it = |text: &str| names.iter().any(|name| name == text);
    let found = case.view.identities().filter(|(_, identity)| of_it(&identity.a) || of_it(&identity.b));
    let found: Vec<_> = found.take(ROWS_MAX).collect();
    html! {
        @if !found.is_empty() {
            section aria-labelledby="same" {
                h2 #same { (drawn.t(CaseWord::NotFirm)) }
                ul { @for (_, identity) in found {
                    li {
                        (drawn.name(&identity.a)) " — " (drawn.name(&identity.b)) ": "
                        strong { (words::verdict(drawn.lang(), identity.verdict)) }
                        @if let Some(why) = &identity.why { ". " (visible(&say(drawn.lang(), CaseWord::Reason, &[why]))) }
                    }
                } }
            }
        }
    }
}

fn observations(drawn: &Drawn<'_, '_, '_>, observed: Option<&Observed>) -> Markup {
    let nothing = Observed::default();
    let observed = observed.unwrap_or(&nothing);
    html! {
        section aria-labelledby="observed" {
            h2 #observed { (drawn.t(CaseWord::Observed)) }
            @if observed.looks.is_empty() && observed.kept.is_none() { p { (drawn.t(CaseWord::NotObserved)) } }
            @else { p.remark { (drawn.t(CaseWord::ObservedLead)) } }
            @if !observed.looks.is_empty() {
                dl.facts { @for look in observed.looks.iter().take(ROWS_MAX) {
                    div { dt { (visible(&look.when)) } dd { (visible(&look.what)) } }
                } }
            }
            @if let Some((path, posts)) = &observed.kept {
                p { a href=(drawn.site.href(path)) { (say(drawn.lang(), CaseWord::KeptPosts, &[&number(*posts)])) } }
            }
        }
    }
}
