//! A casebook made ready for its pages: who may see what, who says what where, worked out once.
//!
//! Never gives a sealed record to a page, and never says of two claims that they have one origin unless a
//! record does, or both are the same person's word.

use std::collections::{BTreeMap, HashMap, HashSet};

use casebook::{
    Body, Claim, Code as _, Dependence, EntityKind, Link, Log, Merged, Modality, Record, Rules, Value, View,
    Visibility, dependences,
};

use crate::lang::Lang;

/// A claim with its record.
pub type Said<'a> = (&'a Record, &'a Claim);

/// A casebook with what its pages ask of it, but for what is drawn as a whole.
#[derive(Debug)]
pub struct Held<'a> {
    pub(super) view: View<'a>,
    pub(super) merged: Merged<'a>,
    /// What is not public, by key; sealed records among them.
    hidden: HashMap<&'a str, Visibility>,
    /// Claims that name an entity as their value.
    naming: HashMap<&'a str, Vec<Said<'a>>>,
    /// Claims by who makes them.
    sayers: HashMap<&'a str, Vec<Said<'a>>>,
    /// Claims by citation, and by the source that they name themselves.
    citing: HashMap<&'a str, Vec<Said<'a>>>,
    chinese: HashMap<&'a str, &'a str>,
    origin_of: HashMap<&'a str, (usize, usize)>,
    pub(super) groups: Vec<Dependence<'a>>,
    pub(super) entities: BTreeMap<EntityKind, Vec<&'a str>>,
    /// Claims of the future, judgements, and words as spoken.
    pub(super) told: BTreeMap<Modality, Vec<Said<'a>>>,
    pub(super) conflicts: Vec<(&'a str, &'a str)>,
    pub(super) counts: Counts,
    pub(super) numbers: Vec<NumberRow<'a>>,
}

/// How much there is of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Claims that are shown.
    pub claims: u64,
    /// Sources.
    pub sources: u64,
    /// Sources of which the whole text is noted.
    pub sources_held: u64,
    /// Records that are shown and marked, because not everyone may see them.
    pub marked: u64,
    /// Records that are not shown.
    pub sealed: u64,
    /// Lines set aside.
    pub aside: u64,
}

/// The claims of one unit, counter and window.
pub(super) type NumberRow<'a> = (casebook::Measure<'a>, Vec<casebook::Number<'a>>);

/// How many reports, and how many origins they have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Different pairs of who says it and who relays it.
    pub reports: usize,
    /// Different origins.
    pub origins: usize,
    /// Whether nobody has judged some link between them, so that there may be fewer origins.
    pub at_most: bool,
}

impl<'a> Held<'a> {
    /// Returns the case in a log.
    #[must_use]
    pub fn of(log: &'a Log) -> Self {
        let view = View::of(log);
        let mut case = Self {
            merged: Merged::of(&view),
            hidden: hidden(&view),
            naming: HashMap::new(),
            sayers: HashMap::new(),
            citing: HashMap::new(),
            chinese: HashMap::new(),
            origin_of: HashMap::new(),
            groups: dependences(&view),
            entities: BTreeMap::new(),
            told: BTreeMap::new(),
            conflicts: Vec::new(),
            counts: Counts::default(),
            numbers: Vec::new(),
            view,
        };
        case.take_claims();
        case.take_judgements();
        case.count(log);
        case
    }

    fn take_claims(&mut self) {
        let shown: Vec<Said<'a>> = self.claims().collect();
        for said in shown {
            let claim = said.1;
            for named in claim.value.texts().iter().filter(|text| self.view.entity(text).is_some()) {
                self.naming.entry(named).or_default().push(said);
            }
            if matches!(claim.modality, Modality::Predicted | Modality::Opinion | Modality::Quoted) {
                self.told.entry(claim.modality).or_default().push(said);
            }
            for by in &claim.by {
                self.sayers.entry(by).or_default().push(said);
            }
            for place in claim.cites.iter().chain(&claim.source) {
                self.citing.entry(place).or_default().push(said);
            }
            if let (Value::Name(name), "name") = (&claim.value, &*claim.predicate)
                && name.lang.as_deref().is_some_and(|lang| lang.starts_with("zh"))
                && claim.status != casebook::Status::Conflict
            {
                self.chinese.entry(&claim.subject).or_insert(&name.text);
            }
        }
        for (record, entity) in self.view.entities() {
            let id = record.id.as_deref().unwrap_or_default();
            if self.is_shown(id) {
                self.entities.entry(entity.kind).or_default().push(id);
            }
        }
    }

    fn take_judgements(&mut self) {
        let mut groups = std::mem::take(&mut self.groups);
        groups.retain(|group| group.claims.iter().all(|id| self.is_shown(id)));
        self.groups = groups;
        for (n, group) in self.groups.iter().enumerate() {
            for (m, origin) in group.origins.iter().enumerate() {
                self.origin_of.extend(origin.iter().map(|id| (*id, (n, m))));
            }
        }
        let pairs = self.view.relations().filter(|(_, relation)| relation.link == Link::Contradicts);
        let pairs = pairs.map(|(_, relation)| (&*relation.a, &*relation.b));
        self.conflicts = pairs.filter(|(a, b)| self.is_shown(a) && self.is_shown(b)).collect();
        let shown = |number: &casebook::Number<'a>| self.is_shown(number.claim);
        let rows = casebook::numbers(&self.view).into_iter();
        let rows = rows.map(|(measure, numbers)| (measure, numbers.into_iter().filter(shown).collect()));
        self.numbers = rows.filter(|(_, numbers): &NumberRow<'a>| !numbers.is_empty()).collect();
    }

    fn count(&mut self, log: &Log) {
        let (faults, untold) = log.faults();
        let aside: HashSet<_> = faults.iter().filter_map(|fault| fault.line).collect();
        let sealed = self.hidden.values().filter(|one| **one == Visibility::Sealed).count() as u64;
        self.counts = Counts {
            claims: self.claims().count() as u64,
            sources: self.view.sources().count() as u64,
            sources_held: self.view.sources().filter(|(_, source)| source.sha256.is_some()).count() as u64,
            marked: self.hidden.len() as u64 - sealed,
            sealed,
            aside: (aside.len() + untold) as u64,
        };
    }

    /// Returns the view that these pages draw, sealed records among it.
    #[must_use]
    pub fn view(&self) -> &View<'a> {
        &self.view
    }

    /// Returns an account's platform and handle as a casebook has them; `None` where it gives no handle.
    #[must_use]
    pub fn account(&self, id: &str) -> Option<(String, String)> {
        let labels = &self.view.entity(id).filter(|_| self.is_shown(id))?.labels;
        let platform = labels.platform.as_deref().and_then(|platform| self.view.entity(platform))?;
        Some((platform.label.to_string(), labels.handle.as_deref()?.to_owned()))
    }

    /// Returns how much there is of what.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Returns every claim that is shown, in the order of the lines.
    pub(super) fn claims(&self) -> impl Iterator<Item = Said<'a>> {
        self.view.claims().map(|(record, claim)| (record, &**claim)).filter(|(record, _)| self.shows(record))
    }

    /// Returns the claims about something.
    pub(super) fn about(&self, subject: &str) -> Vec<Said<'a>> {
        self.view.claims_about(subject).filter(|(record, _)| self.shows(record)).collect()
    }

    /// Returns the claims that name something as their value.
    pub(super) fn naming(&self, id: &str) -> &[Said<'a>] {
        self.naming.get(id).map_or(&[], Vec::as_slice)
    }

    /// Returns what someone says.
    pub(super) fn said_by(&self, id: &str) -> &[Said<'a>] {
        self.sayers.get(id).map_or(&[], Vec::as_slice)
    }

    /// Returns the claims that stand at a citation, or in a source that they name themselves.
    pub(super) fn citing(&self, id: &str) -> &[Said<'a>] {
        self.citing.get(id).map_or(&[], Vec::as_slice)
    }

    /// Returns a claim that is shown.
    pub(super) fn claim(&self, id: &str) -> Option<Said<'a>> {
        let record = self.view.get(id).filter(|record| self.shows(record))?;
        match &record.body {
            Body::Claim(claim) => Some((record, claim)),
            _ => None,
        }
    }

    fn shows(&self, record: &Record) -> bool {
        record.id.as_deref().is_some_and(|id| self.is_shown(id))
    }

    /// Returns whether a record is shown at all.
    pub(super) fn is_shown(&self, id: &str) -> bool {
        self.hidden.get(id) != Some(&Visibility::Sealed)
    }

    /// Returns the mark of a record that not everyone may see.
    pub(super) fn mark(&self, id: &str) -> Option<Visibility> {
        self.hidden.get(id).copied()
    }

    /// Returns what a person, a place, an event, a publication or a source is called on these pages.
    pub(super) fn label(&self, lang: Lang, id: &str) -> String {
        let Some(record) = self.view.get(id).filter(|_| self.is_shown(id)) else { return id.to_owned() };
        let chinese = self.chinese.get(id).copied();
        match (&record.body, lang) {
            (Body::Entity(entity), Lang::Zh) => match (entity.labels.name_zh.as_deref(), chinese) {
                (Some(name), _) => name.to_owned(),
                (None, Some(name)) if entity.kind == EntityKind::Person => {
                    format!("{name}（{}）", entity.label)
                }
                _ => self.act_label(lang, id, &entity.label, entity.labels.act.as_deref()),
            },
            (Body::Entity(entity), Lang::En) => {
                self.act_label(lang, id, &entity.label, entity.labels.act.as_deref())
            }
            (Body::Publication(publication), Lang::Zh) => {
                publication.name_zh.as_deref().unwrap_or(&publication.name).to_owned()
            }
            (Body::Publication(publication), Lang::En) => publication.name.to_string(),
            (Body::Source(source), _) => match (&source.title, &source.published) {
                (Some(title), _) => title.to_string(),
                (None, Some(date)) => {
                    format!("{}, {}", self.label(lang, &source.publication), super::words::date(lang, date))
                }
                (None, None) => self.label(lang, &source.publication),
            },
            _ => id.to_owned(),
        }
    }

    /// An act whose label is no more than its code is called by what it is and whom it met.
    fn act_label(&self, lang: Lang, id: &str, label: &str, act: Option<&str>) -> String {
        let Some(name) = act.filter(|act| *act == label).and_then(|act| super::words::act_name(lang, act))
        else {
            return label.to_owned();
        };
        let met = |predicate: &str| {
            let mut named = self.view.claims_about(id).filter(|(record, claim)| {
                &*claim.predicate == predicate && self.shows(record) && claim.is_of_entities()
            });
            let first = named.next()?.1.value.texts().first()?;
            (&**first != id && self.view.entity(first).is_some_and(|one| one.kind != EntityKind::Act))
                .then(|| self.label(lang, first))
        };
        match (met("victim").or_else(|| met("target")).or_else(|| met("perpetrator")), lang) {
            (Some(whom), Lang::En) => format!("{name}: {whom}"),
            (Some(whom), Lang::Zh) => format!("{name}：{whom}"),
            (None, _) => format!("{name} ({id})"),
        }
    }

    /// Returns what kind of thing an entity is.
    pub(super) fn kind(&self, id: &str) -> Option<EntityKind> {
        self.view.entity(id).filter(|_| self.is_shown(id)).map(|entity| entity.kind)
    }

    /// Returns how many reports and origins some claims have.
    pub(super) fn weight(&self, claims: &[Said<'a>]) -> Weight {
        let mut reports = HashSet::new();
        let mut first: Vec<usize> = (0..claims.len()).collect();
        let (mut by_sayer, mut by_origin) = (HashMap::new(), HashMap::new());
        let mut at_most = false;
        for (at, (record, claim)) in claims.iter().enumerate() {
            reports.insert((&claim.by, &claim.via));
            let with = *by_sayer.entry(&claim.by).or_insert(at);
            join(&mut first, with, at);
            if let Some(origin) = record.id.as_deref().and_then(|id| self.origin_of.get(id)) {
                let with = *by_origin.entry(*origin).or_insert(at);
                join(&mut first, with, at);
                at_most |= claims.len() > 1 && self.groups[origin.0].links_unjudged > 0;
            }
        }
        let origins = (0..claims.len()).filter(|at| root(&first, *at) == *at).count();
        Weight { reports: reports.len(), origins, at_most: at_most && origins > 1 }
    }
}

/// Returns who may see what is not for everyone. Claims and entities alone can be closed.
fn hidden<'a>(view: &View<'a>) -> HashMap<&'a str, Visibility> {
    let rules = Rules::of(view);
    let claims = view
        .claims()
        .filter_map(|(record, claim)| Some((record.id.as_deref()?, rules.of_claim(view, record, claim))));
    let entities = view.entities().filter_map(|(record, _)| {
        let id = record.id.as_deref()?;
        Some((id, rules.of_entity(view, id)))
    });
    let own = view.records().iter().filter_map(|record| {
        let kind =
            matches!(record.body, Body::Source(_) | Body::Citation(_) | Body::Question(_) | Body::Tally(_));
        Some((record.id.as_deref()?, record.visibility.filter(|_| kind)?))
    });
    let all = claims.chain(entities).chain(own);
    all.filter(|(_, visibility)| *visibility != Visibility::ALL[0]).collect()
}

fn root(first: &[usize], mut at: usize) -> usize {
    while first[at] != at {
        at = first[at];
    }
    at
}

fn join(first: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(first, a), root(first, b));
    first[a.max(b)] = a.min(b);
}
