//! The casebook as it is sealed: lines come back byte for byte, in order; what is erased is gone and said
//! to be withheld.

use std::ops::ControlFlow;

use archive::{
    CaseLine, NamedAccount, Place, Reader, Reason, Silent, add_case_lines, beside, case_lines,
    erase_case_record,
};

use crate::many_sources::stands;
use crate::sample::{Stone, around};

fn line(id: &str, text: &str) -> CaseLine {
    CaseLine {
        kind: "claim".into(),
        id: id.into(),
        visibility: "restricted".into(),
        line: format!("{{\"id\":\"{id}\",\"text\":\"{text}\"}}"),
    }
}

fn all(place: &Place) -> Vec<Option<String>> {
    let mut found = Vec::new();
    case_lines(place, &mut |sealed| {
        found.push(sealed.line.map(|line| line.line));
        ControlFlow::Continue(())
    })
    .unwrap();
    found
}

#[test]
fn revisions_come_back_in_order_and_an_erased_record_is_a_gap() {
    let stone = Stone::new();
    let place = &stone.place;
    let first = [line("c1", "林一舟 said  ü"), line("c2", "names c1: \\\"c1\\\""), line("c3", "stays")];
    assert_eq!(add_case_lines(place, &first, &around()).unwrap(), Some(1));
    let second = [line("c1", "林一舟 said more")];
    assert_eq!(add_case_lines(place, &second, &around()).unwrap(), Some(2));
    assert_eq!(add_case_lines(place, &[], &around()).unwrap(), None);
    let texts: Vec<_> = first.iter().chain(&second).map(|line| Some(line.line.clone())).collect();
    assert_eq!(all(place), texts);

    let erased = erase_case_record(place, "c1", Reason::Subject, &around()).unwrap();
    assert_eq!((erased.revisions, erased.entry), (2, Some(3)));
    assert_eq!(all(place), [None, texts[1].clone(), texts[2].clone(), None]);
    assert_eq!(stands(&stone, "林一舟".as_bytes()), Vec::<String>::new());
    let again = erase_case_record(place, "c1", Reason::Subject, &around()).unwrap();
    assert_eq!((again.revisions, again.entry), (0, None));
    stone.assert_whole();
}

#[test]
fn beside_a_claim_stand_what_was_observed_and_what_is_kept() {
    let stone = Stone::new();
    let stream = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../platforms/src/x/captures/fixtures/stream/input");
    stone.keep(&stream);
    add_case_lines(&stone.place, &[line("c1", "closed")], &around()).unwrap();
    let reader = Reader::open(&stone.place, &Silent).unwrap();
    let named = |platform: &str, name: &str| NamedAccount { platform: platform.into(), name: name.into() };
    let asked = [named("Twitter", "@MU"), named("x", "77"), named("weibo", "mu"), named("x", "Invented mu")];
    let found = beside(&reader, &asked).unwrap();
    // The stream has three statements about account 77, and each names it by its id alone.
    for of_mu in &found[..2] {
        assert_eq!(of_mu.kept.len(), 1);
        assert_eq!((of_mu.kept[0].id.as_str(), of_mu.kept[0].handle.as_deref()), ("77", Some("mu")));
        assert!(of_mu.kept[0].posts > 0 && of_mu.kept[0].span_ms.is_some());
        assert!(of_mu.observed.len() == 3 && of_mu.untold == 0, "{}", of_mu.observed.len());
        let deleted = &of_mu.observed[0].observation;
        assert_eq!(
            (deleted.said.word(), deleted.post.as_deref()),
            ("delete-notice", Some("1102735992026038279"))
        );
    }
    // Not another platform's account of that handle, and nobody by a name.
    assert_eq!(found[2..], [archive::Beside::default(), archive::Beside::default()]);
}
