//! A withholding that meets a fault at every call to the disk: whoever comes next finishes it, the post is
//! gone from every byte, and nothing else is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use archive::{Asked, Reason, VerifyReport};
use seal::{Checkpoint, Hash};
use store::{BatchId, KeyFolder};

use crate::faults::{Fault, FaultShelf, Trap};
use crate::sample::{Stone, around, path};
use crate::withhold::{assert_nowhere, wish, withhold};

/// A post with a picture of its own, in both exports.
const POST: &str = "1771852147403582593";
/// One that was withheld before, so that there is a list, a later generation and a `redact` batch.
const BEFORE: &str = "1058738076267629956";
/// An answer, an edited post, one with a picture, and the next of its thread.
const OTHERS: [&str; 4] =
    ["325431067372419949", "1766670527715780887", "1262014437905393422", "1262015442922120390"];

/// A member of a list with those elements alone that name one of these ids. (Cut as text: an element
/// begins and ends on a line of its own, and not every one is JSON that other libraries read.)
fn few(member: &Path, ids: &[&str]) -> String {
    let text = fs::read_to_string(member).unwrap();
    let (prefix, list) = text.split_once("[\n").unwrap();
    let list = list.strip_suffix("\n]\n").or_else(|| list.strip_suffix("\n]")).unwrap();
    let of = |one: &&str| ids.iter().any(|id| one.contains(&format!("\"{id}\"")));
    let elements: Vec<&str> = list.split(",\n  {\n").map(|one| one.trim_start_matches("  {\n")).collect();
    let few: Vec<&str> = elements.into_iter().filter(of).collect();
    assert!(few.iter().all(|one| one.ends_with("\n  }")), "{}", member.display());
    format!("{prefix}[\n  {{\n{}\n]", few.join(",\n  {\n"))
}

/// Writes an export that holds a few posts of the sample, with what belongs to them.
fn write_export(folder: &Path, ids: &[&str]) {
    let from = path("x-2024/data");
    let to = folder.join("data");
    fs::create_dir_all(to.join("tweets_media")).unwrap();
    fs::create_dir_all(to.join("direct_messages_media")).unwrap();
    for member in ["tweets.js", "tweet-headers.js"] {
        fs::write(to.join(member), few(&from.join(member), ids)).unwrap();
    }
    for member in ["account.js", "profile.js", "direct-messages.js"] {
        fs::copy(from.join(member), to.join(member)).unwrap();
    }
    for file in fs::read_dir(from.join("tweets_media")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        if ids.iter().any(|id| name.starts_with(id)) {
            fs::copy(from.join("tweets_media").join(&name), to.join("tweets_media").join(&name)).unwrap();
        }
    }
    // A member whose name tells the post is left out: its salt's line goes as well.
    fs::write(to.join(format!("direct_messages_media/1-{POST}.png")), "private").unwrap();
}

/// What is to be there whatever happens.
struct Start {
    stone: Stone,
    first: PathBuf,
    needles: Vec<String>,
    others: BTreeMap<String, model::Post>,
    head: Checkpoint,
    leaves: BTreeMap<BatchId, Vec<Hash>>,
    entries: u64,
    /// What an undisturbed withholding leaves.
    end: VerifyReport,
}

impl Start {
    fn new() -> Self {
        let stone = Stone::new();
        let (first, second) = (stone.beside("first"), stone.beside("second"));
        let ids = [&[POST, BEFORE][..], &OTHERS].concat();
        write_export(&first, &ids[..4]);
        write_export(&second, &ids);
        stone.keep(&first);
        stone.keep(&second);
        assert_eq!(withhold(&stone.place, &wish(BEFORE, &[])).left, []);
        let post = stone.reader().post("x", POST).unwrap().unwrap().post;
        let others = others_of(&stone);
        assert!(OTHERS.iter().all(|id| others.contains_key(*id)), "{:?}", others.keys());
        let archive = stone.place.open().unwrap();
        let leaves = archive.batches().iter().map(|b| (b.id, archive.commitments(&b.id).unwrap())).collect();
        let undisturbed = stone.copied();
        let done = withhold(&undisturbed.place, &wish(POST, &[]));
        assert!(done.left.is_empty() && done.media == 1 && done.salts == 2, "{done:?}");
        let end = undisturbed.assert_whole();
        Self {
            first,
            needles: vec![POST.to_owned(), post.text],
            others,
            head: archive.checkpoint().clone(),
            leaves,
            entries: archive.log().size(),
            end,
            stone,
        }
    }

    /// Lets whoever comes next go on, and looks at what is there afterwards.
    fn settle(&self, stone: &Stone, next: Next, what: &str) -> bool {
        let (report, findings) = stone.verify();
        assert_eq!((report.damaged, report.missing), (0, 0), "{what}: {findings:#?}");
        match next {
            Next::Resumes => _ = archive::resume(&stone.place, &around()).unwrap(),
            Next::Keeps => _ = stone.keep(&self.first),
            Next::Withholds => _ = withhold(&stone.place, &wish(POST, &[])),
        }
        // What was cut between guard and checkpoint is sealed by the next writer, and then finished.
        let sealed = stone.verify().0.entries > self.entries;
        let gone = sealed || report.entries > self.entries || next == Next::Withholds;
        self.assert_settled(stone, gone, what);
        gone
    }

    fn assert_settled(&self, stone: &Stone, gone: bool, what: &str) {
        let (report, findings) = stone.verify();
        assert!(report.ok, "{what}: {findings:#?}");
        assert_eq!(others_of(stone), self.others, "{what}: the other posts are there as they were");
        let keys = key_folder(stone);
        assert_eq!(keys.withholding().unwrap(), None, "{what}: the note is gone");
        assert_eq!(keys.suppressed().unwrap().has("x", POST), gone, "{what}: the list");
        assert!(keys.suppressed().unwrap().has("x", BEFORE), "{what}: what stood in the list before");
        assert_eq!(stone.reader().post("x", POST).unwrap().is_none(), gone, "{what}");
        let archive = stone.place.open().unwrap();
        assert_eq!(archive.log().root_at(self.head.size), Some(self.head.root), "{what}: the old checkpoint");
        for (batch, leaves) in &self.leaves {
            assert_eq!(archive.commitments(batch).unwrap(), *leaves, "{what}: the old proofs");
        }
        if gone {
            assert_nowhere(stone, &self.needles.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!((report, findings.len()), (self.end, 0), "{what}: {findings:#?}");
        } else {
            assert_eq!((report.entries, report.withheld < self.end.withheld), (self.entries, true), "{what}");
        }
    }
}

fn others_of(stone: &Stone) -> BTreeMap<String, model::Post> {
    let all = stone.reader().find(&Asked { limit: 100, ..Asked::default() }).unwrap().posts;
    let posts = all.into_iter().map(|kept| kept.post);
    posts.filter(|post| post.id != POST).map(|post| (post.id.clone(), post)).collect()
}

fn key_folder(stone: &Stone) -> KeyFolder {
    let archive = stone.place.open().unwrap();
    KeyFolder::of(stone.place.keys(), archive.origin()).unwrap()
}

/// Who comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Resumes,
    Keeps,
    Withholds,
}

impl Next {
    fn of(number: u64) -> Self {
        [Self::Resumes, Self::Keeps, Self::Withholds][usize::try_from(number % 3).unwrap()]
    }
}

/// Withholds through a shelf that fails; returns whether it came to its end.
fn run(stone: &Stone, shelf: FaultShelf) -> (bool, u64) {
    let shelf = Arc::new(shelf);
    let place = stone.place.through(Arc::clone(&shelf) as Arc<dyn store::Shelf>);
    let ended = archive::withhold(&place, &wish(POST, &[]), Reason::Author, &around()).is_ok();
    (ended, shelf.calls())
}

/// Lets each call fail, and whoever comes next finish it; returns how many calls there were, and after
/// how many of the faults the post was gone.
fn at_every_call(start: &Start, fault: Fault, turn: u64) -> (u64, u64) {
    let (mut call, mut gone) = (0, 0);
    loop {
        let stone = start.stone.copied();
        let (ended, calls) = run(&stone, FaultShelf::new(stone.root(), fault, call));
        if calls <= call {
            assert!(ended, "{fault:?}: only a fault stops it");
            return (calls, gone);
        }
        let next = Next::of(call + turn);
        let what = format!("{fault:?} at call {call}, then {next:?}");
        if ended {
            // A fault that was passed over cost nothing: all of it is gone already.
            start.assert_settled(&stone, true, &what);
        }
        gone += u64::from(start.settle(&stone, next, &what));
        call += 1;
    }
}

#[test]
fn a_fault_at_any_writing_call_is_mended_by_whoever_comes_next() {
    let start = Start::new();
    for (turn, fault) in (0..).zip([Fault::Refused, Fault::Torn, Fault::Unsaid, Fault::Full]) {
        let (calls, gone) = at_every_call(&start, fault, turn);
        // Sealing puts and makes durable twice, swaps and removes; then two batches are cut.
        assert!(calls >= 20 && gone >= 15, "{fault:?}: {calls} calls, gone after {gone}");
    }
}

#[test]
fn a_fault_at_any_reading_call_destroys_nothing_else() {
    let start = Start::new();
    let (calls, gone) = at_every_call(&start, Fault::Unread, 0);
    assert!(calls > 150 && gone > 50, "{calls} calls, gone after {gone}");
}

/// The files beside the key that a withholding writes.
const BESIDE: [&str; 4] = ["withholding", "guard", "suppressed", "left-out"];

/// Puts something in the way of files beside the key, so that they cannot be written.
fn block(keys: &Path, files: &[&str]) {
    for file in files {
        match *file {
            "left-out" => {
                for entry in fs::read_dir(keys.join(file)).unwrap() {
                    let path = entry.unwrap().path();
                    if path.extension().is_some_and(|extension| extension == "jsonl") {
                        fs::create_dir_all(path.with_extension("jsonl.tmp")).unwrap();
                    }
                }
            }
            _ => fs::create_dir_all(keys.join(format!("{file}.tmp"))).unwrap(),
        }
    }
}

fn unblock(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "tmp") {
            fs::remove_dir(&path).unwrap();
        } else if path.is_dir() {
            unblock(&path);
        }
    }
}

/// Springs a trap at every writing call, takes it away, and lets whoever comes next go on.
fn with_trap_at_every_call(
    start: &Start,
    name: &str,
    spring: &dyn Fn(&Stone) -> Trap,
    lift: &dyn Fn(&Stone),
) -> u64 {
    let (mut call, mut stopped) = (0, 0);
    loop {
        let stone = start.stone.copied();
        let (ended, calls) = run(&stone, FaultShelf::with_trap(stone.root(), call, spring(&stone)));
        if calls <= call {
            assert!(stopped > 0, "{name} stops nothing");
            return stopped;
        }
        lift(&stone);
        let next = Next::of(call);
        let what = format!("{name} from call {call} on, then {next:?}");
        let gone = start.settle(&stone, next, &what);
        assert!(gone || !ended, "{what}: it ended, and the post is there");
        stopped += u64::from(!ended);
        call += 1;
    }
}

#[test]
fn a_key_folder_that_cannot_be_written_is_no_loss() {
    let start = Start::new();
    let sets = BESIDE.iter().map(|file| vec![*file]).chain([BESIDE.to_vec()]);
    for files in sets {
        let spring = |stone: &Stone| -> Trap {
            let (keys, files) = (key_folder(stone).path().to_owned(), files.clone());
            Box::new(move || block(&keys, &files))
        };
        let lift = |stone: &Stone| unblock(key_folder(stone).path());
        with_trap_at_every_call(&start, &files.join(", "), &spring, &lift);
    }
}

#[test]
fn a_derived_folder_that_cannot_be_written_keeps_nothing_of_it() {
    let start = Start::new();
    let aside = |root: &Path| root.with_extension("aside");
    let spring = |stone: &Stone| -> Trap {
        let root = stone.root().to_owned();
        Box::new(move || {
            fs::rename(root.join("derived"), root.with_extension("aside")).unwrap();
            fs::write(root.join("derived"), "in the way").unwrap();
        })
    };
    // What was derived is there again as it was: the words of the post stand in it.
    let lift = |stone: &Stone| {
        fs::remove_file(stone.root().join("derived")).unwrap();
        fs::rename(aside(stone.root()), stone.root().join("derived")).unwrap();
    };
    with_trap_at_every_call(&start, "derived", &spring, &lift);
}
