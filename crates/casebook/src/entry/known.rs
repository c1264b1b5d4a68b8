//! What is in the casebook already, by the names that people write.
//!
//! Never takes a name that two things have for either of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::code::EntityKind;
use crate::place;
use crate::record::{Body, Entity, Record};
use crate::value::Value;

/// The most identifiers that are told where a name fits several.
const TOLD_MAX: usize = 10;

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Entity,
    Publication,
    Source,
}

/// Names and what they mean.
#[derive(Debug, Default)]
pub struct Known {
    kinds: BTreeMap<Box<str>, (Of, Option<EntityKind>)>,
    published_by: BTreeMap<Box<str>, Box<str>>,
    names: BTreeMap<(Of, Box<str>), BTreeSet<Box<str>>>,
}

/// The identifiers that a name fits, where there are several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Several(pub String);

impl Known {
    /// Takes a record in.
    pub fn add(&mut self, record: &Record) {
        let id = record.id.clone().unwrap_or_default();
        match &record.body {
            Body::Entity(entity) => _ = self.kinds.insert(id.clone(), (Of::Entity, Some(entity.kind))),
            Body::Publication(_) => _ = self.kinds.insert(id.clone(), (Of::Publication, None)),
            Body::Source(source) => {
                self.kinds.insert(id.clone(), (Of::Source, None));
                self.published_by.insert(id.clone(), source.publication.clone());
            }
            _ => {}
        }
        for (of, name, id) in names_in(record) {
            self.names.entry((of, name)).or_default().insert(id);
        }
    }

    /// Lets a record go again that was taken in.
    pub fn forget(&mut self, record: &Record) {
        let id = record.id.clone().unwrap_or_default();
        if matches!(record.body, Body::Entity(_) | Body::Publication(_) | Body::Source(_)) {
            self.kinds.remove(&id);
            self.published_by.remove(&id);
        }
        for (of, name, id) in names_in(record) {
            if let Some(ids) = self.names.get_mut(&(of, name)) {
                ids.remove(&id);
            }
        }
    }

    /// Returns the publication of a source.
    #[must_use]
    pub fn publication_of(&self, source: &str) -> Option<&str> {
        self.published_by.get(source).map(|id| &**id)
    }

    /// Returns what kind of thing an identifier names, if it names an entity.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<EntityKind> {
        self.kinds.get(id)?.1
    }

    /// Returns the entity of one of these kinds, of any where none is named, that a name or an identifier
    /// means; `None` where there is none.
    ///
    /// # Errors
    /// [`Several`] where it fits more than one.
    pub fn entity(&self, name: &str, kinds: &[EntityKind]) -> Result<Option<Box<str>>, Several> {
        let fits = |id: &str| self.kind(id).is_some_and(|kind| kinds.is_empty() || kinds.contains(&kind));
        self.meant(Of::Entity, name, fits)
    }

    /// Returns the publication that a name or an identifier means.
    ///
    /// # Errors
    /// As [`Known::entity`].
    pub fn publication(&self, name: &str) -> Result<Option<Box<str>>, Several> {
        self.meant(Of::Publication, name, |_| true)
    }

    /// Returns the source that an address, a title or an identifier means.
    ///
    /// # Errors
    /// As [`Known::entity`].
    pub fn source(&self, name: &str) -> Result<Option<Box<str>>, Several> {
        self.meant(Of::Source, name, |_| true)
    }

    fn meant(&self, of: Of, name: &str, fits: impl Fn(&str) -> bool) -> Result<Option<Box<str>>, Several> {
        if self.kinds.get(name).is_some_and(|(found, _)| *found == of) && fits(name) {
            return Ok(Some(name.into()));
        }
        one(self.names.get(&(of, name.into())).into_iter().flatten().filter(|id| fits(id)))
    }
}

fn one<'a>(mut found: impl Iterator<Item = &'a Box<str>>) -> Result<Option<Box<str>>, Several> {
    let Some(first) = found.next() else { return Ok(None) };
    let others: Vec<&str> = found.take(TOLD_MAX).map(|id| &**id).collect();
    if others.is_empty() {
        return Ok(Some(first.clone()));
    }
    Err(Several(format!("{first}, {}", others.join(", "))))
}

fn names_in(record: &Record) -> Vec<(Of, Box<str>, Box<str>)> {
    let id = record.id.clone().unwrap_or_default();
    let of_own = |of, names: Vec<Box<str>>| names.into_iter().map(|name| (of, name, id.clone())).collect();
    match &record.body {
        Body::Entity(entity) => of_own(Of::Entity, names_of(entity)),
        Body::Publication(publication) => {
            let names = [Some(&publication.name), publication.name_zh.as_ref()];
            of_own(Of::Publication, names.into_iter().flatten().cloned().collect())
        }
        Body::Source(source) => {
            of_own(Of::Source, [&source.url, &source.title].into_iter().flatten().cloned().collect())
        }
        Body::Claim(claim) => match (&claim.value, &*claim.predicate) {
            (Value::Name(name), "name") => vec![(Of::Entity, name.text.clone(), claim.subject.clone())],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn names_of(entity: &Entity) -> Vec<Box<str>> {
    let labels = &entity.labels;
    let mut names = vec![entity.label.clone()];
    names.extend(labels.name_zh.clone());
    names.extend(labels.handle.as_ref().map(|handle| format!("@{}", handle.to_lowercase()).into()));
    // A province goes by each of its names; the table tells Shanxi from Shaanxi.
    if let Some(province) = labels.iso3166.as_deref().and_then(place::of_iso) {
        names.extend([province.iso.into(), province.name_en.into(), province.name_zh.into()]);
    }
    names
}
