//! Notices after the manner of Lumen: for each act against an account or a platform, who is said to have asked
//! whom for what.
//!
//! Never says that a demand was met unless a claim does, and never that there was a notice on paper: `type` is
//! `Other`, and every part names the claims it is made of.

use std::collections::BTreeSet;

use crate::act;
use crate::code::EntityKind;
use crate::json::Json;
use crate::line::Line;
use crate::record::Claim;
use crate::value::Value;

use super::release::Release;

/// Notices, and the acts that make none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    /// One notice a line.
    pub lines: String,
    /// How many.
    pub count: usize,
    /// Acts that make none, with the reason.
    pub unsaid: Vec<(String, &'static str)>,
}

/// Acts whose own claim says that what was asked for was done.
const DONE: &[&str] = &[
    "account_closure",
    "forced_self_closure",
    "suspension",
    "content_deletion",
    "forced_self_deletion",
    "takeover",
];

/// Returns a release as notices.
#[must_use]
pub fn lumen(release: &Release<'_>) -> Notices {
    let mut out = Notices::default();
    for record in &release.records {
        let Some(id) = record.id.as_deref() else { continue };
        let Some(entity) = release.view.entity(id).filter(|entity| entity.kind == EntityKind::Act) else {
            continue;
        };
        let claims: Vec<(&str, &Claim)> = release
            .view
            .claims_about(id)
            .filter_map(|(record, claim)| Some((record.id.as_deref()?, claim)))
            .filter(|(key, claim)| release.has(key) && claim.negated != Some(true))
            .collect();
        let act = entity.labels.act.as_deref().unwrap_or_default();
        if claims
            .iter()
            .any(|(_, claim)| ["target", "target_platform", "victim"].contains(&&*claim.predicate))
        {
            out.lines.push_str(&notice(release, id, act, &claims));
            out.lines.push('\n');
            out.count += 1;
        } else {
            out.unsaid.push((id.to_owned(), "nobody and nothing is said to have been asked or acted on"));
        }
    }
    out
}

fn notice(release: &Release<'_>, id: &str, act: &str, claims: &[(&str, &Claim)]) -> String {
    let of = |predicates: &[&str]| -> Vec<&Claim> {
        let all = claims.iter().map(|(_, claim)| *claim);
        all.filter(|claim| predicates.contains(&&*claim.predicate)).collect()
    };
    let title = act::of_code(act).map_or(act, |act| act.name_en);
    let mut line = Line::default();
    line.text("id", id);
    line.text("type", "Other");
    line.text("title", title);
    line.texts("sender_names", &labels(release, &of(&["perpetrator"])));
    line.texts("recipient_names", &labels(release, &of(&["target_platform"])));
    line.texts("principal_names", &[]);
    let action = if DONE.contains(&act) { "Yes" } else { "Unspecified" };
    line.text("action_taken", action);
    line.texts("dates", &dates(&of(&["date", "start", "end"])));
    line.texts("jurisdictions", &countries(release, &of(&["place"])));
    line.json("works", Json::List(works(release, &of(&["target", "victim"]))));
    let mut sources: Vec<Box<str>> = claims
        .iter()
        .flat_map(|(_, claim)| release.view.sources_of(claim))
        .filter(|source| release.has(source))
        .map(Into::into)
        .collect();
    sources.sort_unstable();
    sources.dedup();
    line.texts("sources", &sources);
    line.texts("claims", &claims.iter().map(|(id, _)| (*id).into()).collect::<Vec<Box<str>>>());
    line.into_text()
}

fn labels(release: &Release<'_>, claims: &[&Claim]) -> Vec<Box<str>> {
    let ids: BTreeSet<&str> = claims.iter().flat_map(|claim| claim.value.texts()).map(|id| &**id).collect();
    ids.into_iter()
        .filter(|id| release.has(id))
        .filter_map(|id| release.view.entity(id).map(|entity| entity.label.clone()))
        .collect()
}

fn dates(claims: &[&Claim]) -> Vec<Box<str>> {
    let date = |claim: &&Claim| match &claim.value {
        Value::Date(date, _) => Some(date.text().into()),
        _ => None,
    };
    let mut dates: Vec<Box<str>> = claims.iter().filter_map(date).collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}

fn countries(release: &Release<'_>, claims: &[&Claim]) -> Vec<Box<str>> {
    let codes: BTreeSet<Box<str>> = claims
        .iter()
        .flat_map(|claim| claim.value.texts())
        .filter_map(|id| release.view.entity(id)?.labels.iso3166.clone())
        .collect();
    codes.into_iter().collect()
}

fn works(release: &Release<'_>, claims: &[&Claim]) -> Vec<Json> {
    let ids: BTreeSet<&str> = claims.iter().flat_map(|claim| claim.value.texts()).map(|id| &**id).collect();
    let work = |id: &str| {
        let entity = release.view.entity(id).filter(|_| release.has(id))?;
        let mut line = Line::default();
        line.text("kind", crate::code::Code::code(entity.kind));
        line.text("description", &entity.label);
        let platform = entity.labels.platform.as_deref().and_then(|id| release.view.entity(id));
        line.text_if("platform", platform.map(|platform| &*platform.label));
        line.texts("urls", &[]);
        Some(line.into_json())
    };
    ids.into_iter().filter_map(work).collect()
}
