//! What is derived can be deleted: the same catalogue and the same answers come back.

use std::fs;

use archive::{Asked, Reader, Silent};
use model::Kinds;

use crate::sample::{ACCOUNT, EXPORTS, Stone};

fn dump(stone: &Stone) -> Vec<String> {
    let mut lines = Vec::new();
    archive::dump(&stone.reader(), &mut |line| lines.push(serde_json::to_string(line).unwrap())).unwrap();
    lines
}

/// A few hundred questions: words cut from the texts, alone and with filters, in both orders.
fn questions(texts: &[String]) -> Vec<Asked> {
    let mut out = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        let characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
        if characters.is_empty() {
            continue;
        }
        let start = number * 7 % characters.len();
        let words: String = characters[start..].iter().take(1 + number % 4).collect();
        let kinds = Kinds { own: number % 5 == 0, media: number % 11 == 0, ..Kinds::default() };
        out.push(Asked {
            words,
            kinds,
            account: (number % 3 == 0).then(|| ("x".into(), ACCOUNT.into())),
            from_ms: (number % 4 == 0).then_some(1_400_000_000_000),
            to_ms: (number % 6 == 0).then_some(1_700_000_000_000),
            oldest: number % 2 == 0,
            offset: number % 3,
            limit: 50,
        });
    }
    out
}

type Answered = (u64, Vec<(String, u64, u32, String)>);

fn answers(reader: &Reader, questions: &[Asked]) -> Vec<Answered> {
    let one = |asked: &Asked| {
        let answer = reader.find(asked).unwrap();
        let posts = answer.posts.iter();
        let told =
            posts.map(|k| (k.post.id.clone(), k.place.entry, k.place.record, model::shown_text(&k.post)));
        (answer.count, told.collect())
    };
    questions.iter().map(one).collect()
}

#[test]
fn deleted_and_made_again_it_gives_the_same_answers() {
    let stone = Stone::holding(&EXPORTS);
    let before = dump(&stone);
    assert_eq!(before.len(), 345);
    let texts: Vec<String> = before
        .iter()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap().into())
        .collect();
    let questions = questions(&texts);
    assert!(questions.len() > 300, "{}", questions.len());
    let answered = answers(&stone.reader(), &questions);
    assert!(answered.iter().filter(|answer| answer.0 > 0).count() > 150, "most questions find something");
    let truth = stone.truth();

    fs::remove_dir_all(stone.place.derived()).unwrap();
    assert!(dump(&stone) == before, "opening makes it again");
    assert!(answers(&stone.reader(), &questions) == answered);

    let rebuilt = archive::rebuild(&stone.place, &Silent).unwrap();
    assert_eq!((rebuilt.posts, rebuilt.entries), (345, stone.reader().size()));
    assert!(dump(&stone) == before, "rebuild makes it again");
    assert!(answers(&stone.reader(), &questions) == answered);
    assert!(stone.truth() == truth, "and touches nothing that was kept");
}

#[test]
fn what_is_kept_step_by_step_is_found_as_if_made_at_once() {
    let stone = Stone::holding(&EXPORTS);
    let before = dump(&stone);
    archive::rebuild(&stone.place, &Silent).unwrap();
    assert!(dump(&stone) == before);
    let known = stone.keep(&crate::sample::path("x-2025.zip"));
    assert_eq!(known.outcome, archive::Outcome::AlreadyKept, "what is known of originals is made again too");
}
