//! What would go if a wish were carried out, and what would stay: worked out from records and pieces.
//!
//! Never changes anything, and never takes what is another post's own unless the wish says so.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use model::PieceRef;
use platforms::Named;
use store::{Archive, BatchId};

use super::needles::Needles;
use super::pieces::{self, Lookup, Traced};
use super::survey::{self, Naming, OriginalAt, Own};
use super::trace::{self, Trace};
use super::wish::Wish;
use crate::error::ArchiveError;
use crate::progress::Progress;
use crate::redact::{All, Going};

/// Digests and lengths of a whole member, which would confirm a guess at a part of it.
const OF_WHOLE: [&str; 2] = ["bytes", "sha256"];
/// What a record of something else never loses: it would not be read any more.
const STAYS: [&str; 9] =
    ["type", "platform", "instance", "account", "id", "created", "form", "from", "import"];

/// A post that goes, in whole or in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Its id.
    pub id: String,
    /// When it was made, in milliseconds since 1970.
    pub created_ms: Option<i64>,
    /// Its text as shown.
    pub text: String,
}

/// What would go, and what would stay.
#[derive(Default)]
pub struct Plan {
    /// The post and its edited versions, a line for each id that has a record.
    pub posts: Vec<Planned>,
    /// Records that go whole.
    pub records: u64,
    /// Fields that go from records that stay.
    pub fields: u64,
    /// Pieces of originals that go.
    pub pieces: u64,
    /// Media files that go.
    pub media: u64,
    /// Lines of the casebook that quote it and go; counted in `records` too.
    pub quotations: u64,
    /// What other posts and files hold of it, which stays.
    pub elsewhere: Vec<Trace>,
    pub(super) ids: BTreeSet<String>,
    pub(super) longs: BTreeSet<String>,
    pub(super) needles: Needles,
    pub(super) cuts: All,
}

impl Plan {
    /// Works out what a wish would do.
    pub(super) fn of(archive: &Archive, wish: &Wish, progress: &dyn Progress) -> Result<Self, ArchiveError> {
        let ids = survey::chain(archive, wish)?;
        let own = survey::own(archive, wish, &ids)?;
        let mut plan = Self { ids, posts: planned(&own), ..Self::default() };
        plan.look_for(wish, &own);
        let (originals, namings) = survey::others(archive, &own, &plan.needles)?;
        let traced = pieces::traced(archive, wish.platform(), &originals, &plan.needles, progress)?;
        plan.take_own(wish, &own);
        plan.take_pieces(archive, wish, &own, &originals, &traced)?;
        plan.take_media(wish, &originals, &namings);
        plan.take_named(wish, &namings);
        plan.take_digests(&originals);
        plan.count();
        Ok(plan)
    }

    /// Returns whether nothing would go.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cuts.is_empty()
    }

    fn look_for(&mut self, wish: &Wish, own: &[Own]) {
        for id in &self.ids {
            self.needles.id(id);
        }
        for own in own.iter().filter(|_| wish.takes_words()) {
            if let Some(long) = &own.post.long {
                self.longs.extend(long.id.clone());
                self.needles.text(&long.text);
            }
            self.needles.text(&own.post.text);
            self.needles.text(&model::shown_text(&own.post));
        }
        for long in &self.longs {
            self.needles.id(long);
        }
    }

    fn take_own(&mut self, wish: &Wish, own: &[Own]) {
        let going = wish.going();
        for own in own {
            let cuts = self.cuts.entry(own.batch).or_default();
            if wish.is_whole() {
                cuts.whole(own.n);
            } else {
                cuts.fields(own.n, own.fields.iter().map(String::as_str).filter(|name| going.contains(name)));
            }
        }
        // A field that no version has is in no element either.
        self.cuts.retain(|_, cuts| !cuts.records.is_empty());
    }

    /// Takes the pieces that are the post's own; what else has a trace stays, or goes if it is wished.
    fn take_pieces(
        &mut self,
        archive: &Archive,
        wish: &Wish,
        own: &[Own],
        originals: &[OriginalAt],
        traced: &[Traced],
    ) -> Result<(), ArchiveError> {
        let nothing = self.cuts.is_empty() && !wish.is_whole();
        for traced in traced.iter().filter(|_| !nothing) {
            let trace = trace::of_piece(traced, originals, &self.needles, wish.is_whole());
            if self.is_own(wish, traced) || (wish.replies && trace.is_some()) {
                self.cuts.entry(traced.batch).or_default().pieces.insert(traced.piece);
            } else if !self.is_header(traced) {
                self.elsewhere.extend(trace);
            }
        }
        let known: BTreeSet<(BatchId, u32)> =
            traced.iter().map(|traced| (traced.batch, traced.piece)).collect();
        for own in own.iter().filter(|_| !nothing) {
            for at in sources(own, wish).filter(|at| !known.contains(at)) {
                if pieces::is_there(archive.pieces(&at.0, at.1, 1, None)?.read(&mut [0]))? {
                    self.cuts.entry(at.0).or_default().pieces.insert(at.1);
                }
            }
        }
        Ok(())
    }

    fn is_own(&self, wish: &Wish, traced: &Traced) -> bool {
        match &traced.named {
            Some(Named::Post(id)) => self.ids.contains(id),
            Some(Named::Listed(id)) => wish.is_whole() && self.ids.contains(id),
            Some(Named::Long(id)) => self.longs.contains(id),
            Some(Named::PostOf { space, id }) => *space == wish.space && self.ids.contains(id),
            None => false,
        }
    }

    /// Returns whether a piece only lists the post, of which a field goes and not the id.
    fn is_header(&self, traced: &Traced) -> bool {
        matches!(&traced.named, Some(Named::Listed(id)) if self.ids.contains(id))
    }

    fn take_media(&mut self, wish: &Wish, originals: &[OriginalAt], namings: &[Naming]) {
        if !wish.takes_media() || (self.cuts.is_empty() && !wish.is_whole()) {
            return;
        }
        let of = |member: &str| {
            platforms::media_of(wish.platform(), member).is_some_and(|id| self.ids.contains(id))
        };
        let others = originals.iter().filter(|original| !of(&original.member));
        let files = namings.iter().filter(|naming| naming.kind == "post").flat_map(|naming| &naming.files);
        let used: BTreeSet<&str> =
            others.filter_map(|other| other.same_as.as_deref()).chain(files.map(String::as_str)).collect();
        let going: Vec<&OriginalAt> = originals
            .iter()
            .filter(|original| of(&original.member) && !used.contains(original.member.as_str()))
            .collect();
        for original in going {
            for (batch, pieces) in pieces::all_of(original) {
                self.cuts.entry(batch).or_default().pieces.extend(pieces);
            }
            self.cuts.entry(original.batch).or_default().whole(original.n);
            self.media += u64::from(original.same_as.is_none());
        }
    }

    /// Takes the fields of lists that name the post; those of other posts only if it is wished.
    fn take_named(&mut self, wish: &Wish, namings: &[Naming]) {
        let gone = |cuts: &All, naming: &Naming| {
            cuts.get(&naming.batch).is_some_and(|cuts| cuts.records.get(&naming.n) == Some(&Going::Whole))
        };
        for naming in namings {
            if gone(&self.cuts, naming) {
                continue;
            }
            if naming.kind == "case" {
                self.take_quotation(wish, naming);
                continue;
            }
            let list = ["problem", "left_out", "import"].contains(&naming.kind.as_str());
            for trace in trace::of_record(naming, &self.needles, wish.is_whole()) {
                let field = trace.field.as_deref().unwrap_or_default();
                if (list || wish.replies) && !STAYS.contains(&field) && naming.kind != "original" {
                    self.cuts.entry(naming.batch).or_default().fields(naming.n, [field]);
                } else {
                    self.elsewhere.push(trace);
                }
            }
        }
    }

    /// Takes a line of the casebook that quotes the post, whole, if it is wished: a line without its words
    /// would be no line of its log.
    fn take_quotation(&mut self, wish: &Wish, naming: &Naming) {
        let mut traces = trace::of_record(naming, &self.needles, wish.is_whole()).peekable();
        if wish.quotations && traces.peek().is_some() {
            self.cuts.entry(naming.batch).or_default().whole(naming.n);
            self.quotations += 1;
        } else {
            self.elsewhere.extend(traces);
        }
    }

    /// Takes digest and length of every member of which a piece goes.
    fn take_digests(&mut self, originals: &[OriginalAt]) {
        let lookup = Lookup::of(originals);
        let mut touched: BTreeSet<usize> = BTreeSet::new();
        for (batch, cuts) in &self.cuts {
            touched.extend(cuts.pieces.iter().filter_map(|piece| lookup.find(batch, *piece)));
        }
        for original in touched.into_iter().map(|index| &originals[index]) {
            let open = OF_WHOLE.into_iter().filter(|name| original.fields.iter().any(|own| own == name));
            self.cuts.entry(original.batch).or_default().fields(original.n, open);
        }
    }

    fn count(&mut self) {
        for cuts in self.cuts.values() {
            self.pieces += cuts.pieces.len() as u64;
            for going in cuts.records.values() {
                match going {
                    Going::Whole => self.records += 1,
                    Going::Fields(fields) => self.fields += fields.len() as u64,
                }
            }
        }
        self.elsewhere.sort();
    }
}

fn planned(own: &[Own]) -> Vec<Planned> {
    let mut newest: BTreeMap<&str, Planned> = BTreeMap::new();
    for Own { post, .. } in own {
        newest.insert(
            &post.id,
            Planned {
                id: post.id.clone(),
                created_ms: post.created.map(|created| created.ms),
                text: model::shown_text(post),
            },
        );
    }
    newest.into_values().collect()
}

/// Returns the pieces that a record was read from, its long text's only where the words go.
fn sources<'o>(own: &'o Own, wish: &Wish) -> impl Iterator<Item = (BatchId, u32)> + 'o {
    let most = if wish.takes_words() { usize::MAX } else { 1 };
    own.post.from.pieces.iter().take(most).filter_map(|piece| match piece {
        PieceRef::Here(piece) => Some((own.batch, *piece)),
        PieceRef::There { batch, piece } => Some((BatchId::parse(batch)?, *piece)),
    })
}
