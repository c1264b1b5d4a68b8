//! Goes through the calls that an importer is promised, as keeping does, over members in memory: what
//! every platform's tests share.
//!
//! Never seals or packs.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::Range;
use std::path::Path;

use formats::{Container, Elements, Member, Problem, Problems, Shape};
use model::{Observation, PieceRef, Post, Value as Field};
use serde_json::{Value, json};

use crate::detect;
pub use crate::golden_tests::golden;
use crate::import::{Counted, Finish, Found, Import, Listing, Private, Role};

/// An input in memory.
pub struct Input {
    pub members: Vec<Member>,
    pub bytes: Vec<Vec<u8>>,
}

impl Input {
    /// Makes an input of names and bytes.
    pub fn of(files: &[(&str, &[u8])]) -> Self {
        let member = |(index, (name, bytes)): (usize, &(&str, &[u8]))| Member {
            index,
            name: (*name).to_owned(),
            size: bytes.len() as u64,
            encrypted: false,
            occurrence: 1,
        };
        Self {
            members: files.iter().enumerate().map(member).collect(),
            bytes: files.iter().map(|(_, bytes)| bytes.to_vec()).collect(),
        }
    }

    /// Opens a folder, a container or a lone file.
    pub fn open(path: &Path) -> Self {
        let container = Container::open(path).unwrap();
        let read = |member: &Member| {
            let mut bytes = Vec::new();
            // Damage comes as an error behind all that could be read.
            let read = container.read_unpacked(member.index).unwrap().0.read_to_end(&mut bytes);
            drop(read);
            bytes
        };
        Self { members: container.members().to_vec(), bytes: container.members().iter().map(read).collect() }
    }

    /// Asks every platform.
    pub fn recognise(&self, include: &[&str]) -> Option<Box<dyn Import>> {
        let peek = |index: usize, most: usize| {
            let bytes: &Vec<u8> = &self.bytes[index];
            Some(bytes[..bytes.len().min(most)].to_vec())
        };
        let include: Vec<String> = include.iter().map(|&name| name.to_owned()).collect();
        detect::recognise(&Listing { members: &self.members, peek: &peek }, &include)
    }

    /// Recognises and keeps.
    pub fn keep(&self, include: &[&str]) -> Option<Kept> {
        self.recognise(include).map(|mut import| keep(self, &mut *import))
    }
}

/// What came of keeping an input.
#[derive(Default)]
pub struct Kept {
    pub posts: Vec<Post>,
    pub observations: Vec<Observation>,
    /// Accounts as records, those of elements before those of the whole.
    pub accounts: Vec<Value>,
    pub elements: Vec<Option<u64>>,
    pub problems: Problems,
    /// By member: the bytes that are kept of it.
    pub kept: BTreeMap<String, Vec<u8>>,
    /// By member: what was cut out of it or left out of it, in order.
    pub cut: BTreeMap<String, Vec<Vec<u8>>>,
    /// Members left out, with their rule.
    pub left_out: Vec<(String, &'static str)>,
    pub finish: Finish,
    pub about: String,
    pub declared: Vec<String>,
    /// By member.
    pub roles: BTreeMap<String, String>,
}

impl Kept {
    /// Returns everything as one JSON value, for golden files.
    pub fn report(self) -> Value {
        let lines = |problems: Vec<Problem>| problems.iter().map(Problem::to_string).collect::<Vec<_>>();
        let shown = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).into_owned();
        let cut: BTreeMap<_, Vec<_>> =
            self.cut.iter().map(|(name, list)| (name.clone(), list.iter().map(shown).collect())).collect();
        let signed: Vec<_> = self.finish.signed.iter().map(|signed| format!("{signed:?}")).collect();
        let mut report = json!({
            "about": self.about,
            "accounts": self.accounts,
            "cut": cut,
            "declared": self.declared,
            "gaps": self.finish.gaps.iter().map(|gap| format!("{gap:?}")).collect::<Vec<_>>(),
            "left_out": self.left_out,
            "observations": self.observations.iter().map(|o| fields(&o.to_record())).collect::<Vec<_>>(),
            "posts": self.posts.iter().map(|post| fields(&post.to_record())).collect::<Vec<_>>(),
            "problems": lines(self.problems.into_list()),
            "problems_of_the_whole": lines(self.finish.problems),
            "roles": self.roles,
        });
        if !signed.is_empty() {
            report["signed"] = json!(signed);
        }
        report
    }

    /// Returns whether some bytes stand in anything that is kept or read.
    pub fn shows(&self, words: &str) -> bool {
        let raw = |bytes: &Vec<u8>| memchr_find(bytes, words.as_bytes());
        let posts = self.posts.iter().map(Post::to_record);
        let mut records = posts.chain(self.observations.iter().map(Observation::to_record));
        self.kept.values().any(raw)
            || records.any(|record| fields(&record).to_string().contains(words))
            || self.accounts.iter().any(|account| account.to_string().contains(words))
    }
}

fn memchr_find(bytes: &[u8], words: &[u8]) -> bool {
    memchr::memmem::find(bytes, words).is_some()
}

/// A record as one JSON object.
pub fn fields(record: &model::Record) -> Value {
    let value = |field: &model::Field| match &field.value {
        Field::Text(text) => Value::String(text.clone()),
        Field::Json(text) => serde_json::from_str(text).unwrap(),
    };
    record.fields.iter().map(|field| (field.name.to_string(), value(field))).collect()
}

/// Keeps the first `length` bytes of one member alone.
pub fn keep_beginning(input: &Input, import: &mut dyn Import, index: usize, length: usize) {
    let mut kept = Kept { elements: vec![None; input.members.len()], ..Kept::default() };
    member(input, import, index, &input.bytes[index][..length], &mut kept);
    import.finish(&Counted { elements: &kept.elements });
}

/// Keeps an input with an importer.
pub fn keep(input: &Input, import: &mut dyn Import) -> Kept {
    let mut kept = Kept { elements: vec![None; input.members.len()], ..Kept::default() };
    for member in &input.members {
        if let Role::Posts { shape, .. } = import.roles()[member.index]
            && import.surveys(member.index)
        {
            each(&input.bytes[member.index], shape, &mut |offset, element, slice| {
                import.survey(member.index, offset, element, slice);
            });
        }
        if let Role::LeftOut { rule } = import.roles()[member.index] {
            kept.left_out.push((member.name.clone(), rule));
        }
    }
    for index in import.order() {
        let name = &input.members[index].name;
        match import.turned_private(index) {
            Some(rule) => kept.left_out.push((name.clone(), rule)),
            None => member(input, import, index, &input.bytes[index], &mut kept),
        }
    }
    kept.finish = import.finish(&Counted { elements: &kept.elements });
    kept.accounts.extend(kept.finish.accounts.iter().map(|account| fields(&account.to_record())));
    kept.about = format!("{:?}", import.about());
    kept.declared = import.declared().iter().map(|declared| format!("{declared:?}")).collect();
    let roles = input.members.iter().zip(import.roles());
    kept.roles = roles.map(|(member, role)| (member.name.clone(), format!("{role:?}"))).collect();
    kept
}

fn each(bytes: &[u8], shape: Shape, take: &mut dyn FnMut(u64, bool, &[u8])) -> formats::Outcome {
    let mut list = Elements::new(bytes, shape);
    while let Some(chunk) = list.next_chunk().unwrap() {
        for span in &chunk.spans {
            let slice = &chunk.bytes[span.start as usize..span.end as usize];
            take(chunk.offset + u64::from(span.start), span.element, slice);
        }
    }
    list.outcome()
}

/// Notes what is kept of a slice, and what is cut out of it.
fn cut(kept: &mut Kept, name: &str, slice: &[u8], private: &[Range<usize>]) {
    let mut at = 0;
    for range in private {
        assert!(at <= range.start && range.start < range.end && range.end <= slice.len(), "{range:?}");
        kept.kept.entry(name.to_owned()).or_default().extend_from_slice(&slice[at..range.start]);
        kept.cut.entry(name.to_owned()).or_default().push(slice[range.clone()].to_vec());
        at = range.end;
    }
    kept.kept.entry(name.to_owned()).or_default().extend_from_slice(&slice[at..]);
}

fn member(input: &Input, import: &mut dyn Import, index: usize, bytes: &[u8], kept: &mut Kept) {
    let name = &input.members[index].name;
    let shape = match import.roles()[index] {
        Role::Prepared { shape } | Role::Unread { shape } => shape,
        Role::Posts { shape, .. } => Some(shape),
        Role::Mixed { .. } => match import.private_ranges(index, bytes) {
            Ok(ranges) => {
                cut(kept, name, bytes, &ranges);
                if let Err(problem) = import.prepare(index, &[PieceRef::Here(0)], bytes) {
                    kept.problems.add(problem.member(name));
                }
                return;
            }
            Err(problem) => return kept.problems.add(problem.member(name)),
        },
        _ => None,
    };
    let Some(shape) = shape else {
        cut(kept, name, bytes, &[]);
        if matches!(import.roles()[index], Role::Prepared { .. })
            && let Err(problem) = import.prepare(index, &[PieceRef::Here(0)], bytes)
        {
            kept.problems.add(problem.member(name));
        }
        return;
    };
    let mut number = 0;
    let outcome = each(bytes, shape, &mut |offset, element, slice| {
        number += 1;
        for problem in take(import, (index, name), (offset, element, slice), number, kept) {
            kept.problems.add(problem.member(name).byte(offset));
        }
    });
    kept.elements[index] = Some(outcome.elements);
    kept.problems.extend(outcome.problems(name));
}

fn take(
    import: &mut dyn Import,
    (index, name): (usize, &str),
    (offset, element, slice): (u64, bool, &[u8]),
    number: u32,
    kept: &mut Kept,
) -> Vec<Problem> {
    let posts = matches!(import.roles()[index], Role::Posts { .. });
    let private = match posts && import.cuts(index).is_some() {
        true => import.private_parts(index, offset, element, slice),
        false => Private::Nothing,
    };
    match private {
        Private::Nothing => cut(kept, name, slice, &[]),
        Private::Ranges(ranges) => cut(kept, name, slice, &ranges),
        Private::All => {
            kept.cut.entry(name.to_owned()).or_default().push(slice.to_vec());
            return Vec::new();
        }
    }
    let piece = [PieceRef::Here(number)];
    match import.roles()[index] {
        Role::Prepared { .. } if element => import.prepare(index, &piece, slice).err().into_iter().collect(),
        Role::Posts { .. } if element => match import.read(index, &piece, slice) {
            Ok(Found::Post(post, problems)) => {
                kept.posts.push(*post);
                problems
            }
            Ok(Found::Several(taken)) => {
                kept.posts.extend(taken.posts);
                kept.observations.extend(taken.observations);
                kept.accounts.extend(taken.accounts.iter().map(|account| fields(&account.to_record())));
                taken.problems
            }
            Ok(_) => Vec::new(),
            Err(problem) => vec![problem],
        },
        _ => Vec::new(),
    }
}
