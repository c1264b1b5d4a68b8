//! Keeps an input: hashed and stored first, read after, sealed in one commit.
//!
//! Never keeps a private member that was not named, and never parses what is not kept.

mod account;
mod collect;
mod cutting;
mod flow;
mod layout;
mod members;
mod original;
mod owner;
mod prepare;
mod reading;
mod salts;
mod stretch;
mod survey;
mod whole;
mod work;

use std::path::Path;
use std::sync::Arc;

use formats::{Container, Problem, Problems};
use platforms::{Counted, Import, Listing, Origin, Role};
use store::{About, Archive, Kind, SystemRandom, Writer};

use crate::derive::Derived;
use crate::error::ArchiveError;
use crate::keep_out::KeepOut;
use crate::known::Known;
use crate::known_members::{KeptBefore, Twins};
use crate::place::{Around, Place};
use crate::progress::Stage;
use crate::report::{KeepReport, Outcome, Trouble};
use crate::withhold;
use collect::Collector;
use members::Bundle;
use prepare::Direct;
use reading::Reading;
use salts::Salts;

/// How many threads seal and read.
const WORKERS: usize = 2;
/// How many members of a refused input are opened, to say what hinders reading it.
const TRIED_MAX: usize = 1_000;

/// What the steward asked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Private members to be kept all the same, by file or data-type name.
    pub include: Vec<String>,
    /// Keep the container itself, byte for byte.
    pub whole: bool,
}

/// What became of an input, and whether the archive was founded for it.
pub struct Kept {
    /// The report.
    pub report: KeepReport,
    /// Whether there was no archive before.
    pub founded: bool,
}

/// Keeps one input. On return everything reported as kept is durable and in the log; after an error
/// the archive is as it was before.
///
/// # Errors
/// [`ArchiveError::Input`] where the path cannot be opened; what the store gives.
pub fn keep(place: &Place, path: &Path, wanted: &Wanted, around: &Around<'_>) -> Result<Kept, ArchiveError> {
    if wanted.whole {
        return whole::keep(place, path, around);
    }
    let container = Container::open(path)?;
    let Some(mut import) = recognise(&container, wanted) else {
        let refusal = look(&container, platforms::refusal);
        if container.is_lone() && refusal.is_none() {
            return whole::keep(place, path, around);
        }
        return Ok(Kept { report: refused(&container, path, refusal), founded: false });
    };
    let (archive, founded) = place.open_or_found(around)?;
    let writer = archive.writer(place.keys())?;
    withhold::finish(&writer, place, around)?;
    let derived = Derived::current(&place.derived(), writer.archive(), around.progress)?;
    survey::survey(&container, &mut *import, around.progress);
    let scout = || recognise(&container, wanted).and_then(|scout| owner::account_of(&container, scout));
    let owner = import.about().account.or_else(scout);
    let report = Keeping { place, around, container, derived, owner }.run(writer, import, path)?;
    Ok(Kept { report, founded })
}

fn recognise(container: &Container, wanted: &Wanted) -> Option<Box<dyn Import>> {
    look(container, |listing| platforms::recognise(listing, &wanted.include))
}

/// Gives a container's list of members and their beginnings to whoever tells what it is.
fn look<T>(container: &Container, tell: impl FnOnce(&Listing<'_>) -> Option<T>) -> Option<T> {
    let peek = |index: usize, most: usize| {
        use std::io::Read as _;
        let mut bytes = Vec::new();
        container.read_unpacked(index).ok()?.0.take(most as u64).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    };
    tell(&Listing { members: container.members(), peek: &peek })
}

/// Returns the report on what is not understood: why it is refused by name, and what hinders reading it,
/// which may be why.
fn refused(container: &Container, path: &Path, refusal: Option<Problem>) -> KeepReport {
    let mut problems = Problems::default();
    problems.extend(refusal);
    problems.extend(container.problems().iter().cloned());
    let first = 0..container.members().len().min(TRIED_MAX);
    problems.extend(first.filter_map(|index| container.read(index).err()));
    let problems = problems.into_list().iter().map(account::trouble).collect();
    KeepReport { input: input_name(path), outcome: Outcome::Refused, problems, ..KeepReport::default() }
}

/// Returns an input's own name, without the folders it lies in.
pub(crate) fn input_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

struct Keeping<'a> {
    place: &'a Place,
    around: &'a Around<'a>,
    container: Container,
    derived: Derived,
    /// Whose the input is, where it says so.
    owner: Option<String>,
}

impl Keeping<'_> {
    /// Keeps the input, and commits what of it is new. What it was read with is gone before the index
    /// is made, which needs memory of its own.
    fn run(
        self,
        mut writer: Writer,
        import: Box<dyn Import>,
        path: &Path,
    ) -> Result<KeepReport, ArchiveError> {
        let (place, around) = (self.place, self.around);
        let report = self.take_in(&mut writer, import, path)?;
        drop(self);
        match report.outcome {
            Outcome::AlreadyKept => Ok(report),
            _ => commit(place, around, writer, report),
        }
    }

    /// Keeps the input: on return its batches are the writer's, to be committed.
    fn take_in(
        &self,
        writer: &mut Writer,
        mut import: Box<dyn Import>,
        path: &Path,
    ) -> Result<KeepReport, ArchiveError> {
        let started = (self.around.now_ms)();
        let id = store::BatchId::random(&mut SystemRandom::new()).to_string();
        let list = writer.keys().suppressed()?;
        let keep_out = Arc::new(KeepOut::new(list, import.about().platform));
        let twins = self.twins(&*import, &keep_out)?;
        let adds = twins.leave_something(&import.order());
        let known = Known::of(self.derived.known())?;
        let stamp = About {
            kind: Kind::Capture(id.clone()),
            time: self.around.seconds(),
            program: self.around.program.to_owned(),
        };
        let attests = import.about().origin != Origin::OwnerExport || self.derived.holds_captures();
        let salts = Salts::of(writer.keys(), &id)?;
        let collector = Collector::new(stamp, known, attests, salts.clone(), Box::new(SystemRandom::new()));
        self.around.progress.stage(Stage::Keep, total_bytes(&self.container, &*import, adds));
        let mut reading =
            Reading::new(id.clone(), &self.container, writer, &twins, self.around.progress, keep_out, salts);
        reading.adds = adds;
        reading.account.clone_from(&self.owner);
        for problem in self.container.problems() {
            reading.problems.add(problem.clone());
        }
        if adds {
            leave_out(&mut reading, &*import);
        } else {
            name_left_out(&mut reading, &*import);
        }
        let mut collector = take_all_in(&mut reading, collector, &mut *import)?;
        let finish = import.finish(&Counted { elements: &reading.elements });
        let mut problems = std::mem::take(&mut collector.problems);
        problems.extend(std::mem::take(&mut reading.problems).into_list());
        problems.extend(finish.problems.iter().cloned());
        let all = account::All { import: &*import, finish: &finish, problems: &problems.into_list() };
        let mut report = account::report(&reading, &mut collector, &all);
        report.input = input_name(path);
        if !adds {
            report.outcome = Outcome::AlreadyKept;
            return Ok(report);
        }
        report.import = Some(id.clone());
        let span = account::Span { started, ended: (self.around.now_ms)() };
        account::seal(&mut reading, &mut collector, &all, &report, span, self.around)?;
        let Reading { salts, .. } = reading;
        let batches = collector.finish()?;
        salts.finish()?;
        for batch in batches {
            writer.add(batch);
        }
        Ok(report)
    }

    fn twins(&self, import: &dyn Import, keep_out: &KeepOut) -> Result<Twins, ArchiveError> {
        // What names no account is compared with what else names none.
        let kept_before = match &self.owner {
            Some(owner) => self.derived.knows(import.about().platform, owner),
            None => !self.derived.state.imports.is_empty(),
        };
        if !kept_before {
            return Ok(Twins::default());
        }
        self.around.progress.stage(Stage::Compare, total_bytes(&self.container, import, false));
        let owner = self.owner.as_deref().unwrap_or_default();
        let before = KeptBefore { derived: &self.derived, account: owner, keep_out };
        Twins::find(&self.container, import, &before, self.around.progress)
    }
}

/// Commits, and then brings what is derived up to it.
fn commit(
    place: &Place,
    around: &Around<'_>,
    writer: Writer,
    mut report: KeepReport,
) -> Result<KeepReport, ArchiveError> {
    let before = writer.archive().checkpoint().size;
    around.progress.stage(Stage::Seal, 0);
    let archive: Archive = writer.commit(&around.day())?;
    report.entries = Some((before, archive.checkpoint().size - 1));
    // It is kept from here on: where only the index cannot be made, that is said and no more.
    if let Err(error) = Derived::current(&place.derived(), &archive, around.progress) {
        report.problems.push(Trouble::of_index(&error));
        report.outcome = Outcome::Gaps;
    }
    Ok(report)
}

/// Returns how many bytes will be read: of what is kept and, where it is to be hashed, of what is not.
fn total_bytes(container: &Container, import: &dyn Import, left_out: bool) -> u64 {
    let roles = import.roles().iter();
    roles
        .zip(container.members())
        .filter(|(role, _)| left_out || !matches!(role, Role::LeftOut { .. }))
        .map(|(_, member)| member.size)
        .sum()
}

fn leave_out(reading: &mut Reading<'_>, import: &dyn Import) {
    for (index, role) in import.roles().iter().enumerate() {
        if let Role::LeftOut { rule } = role {
            prepare::leave_out(reading, index, rule);
        }
    }
}

fn name_left_out(reading: &mut Reading<'_>, import: &dyn Import) {
    for (index, role) in import.roles().iter().enumerate() {
        if let Role::LeftOut { rule } = role {
            reading.leave_out(index, rule, None);
        }
    }
}

/// Takes in every member that is kept: those that prepare first, then the others in the flow.
fn take_all_in(
    reading: &mut Reading<'_>,
    mut collector: Collector,
    import: &mut dyn Import,
) -> Result<Collector, ArchiveError> {
    let rest = prepare_all(reading, &mut collector, import)?;
    let import = &*import;
    let (read, collector) = flow::run(import, collector, WORKERS, |flow| {
        let mut bundle = Bundle::default();
        for index in rest {
            members::take_in(reading, flow, import, &mut bundle, index)?;
        }
        bundle.pass_on(reading, flow)
    })?;
    debug_assert!(read.is_some(), "the flow stops only with an error of the collector");
    Ok(collector)
}

/// Takes in the members that prepare; returns the others in their order.
fn prepare_all(
    reading: &mut Reading<'_>,
    collector: &mut Collector,
    import: &mut dyn Import,
) -> Result<Vec<usize>, ArchiveError> {
    let mut rest = Vec::new();
    for index in import.order() {
        if !prepare::prepare(reading, &mut Direct { collector }, import, index)? {
            rest.push(index);
        }
    }
    Ok(rest)
}
