//! The casebook as it is sealed: lines come back byte for byte, in order; what is erased is gone and said
//! to be withheld.

use std::ops::ControlFlow;

use archive::{CaseLine, Place, Reason, add_case_lines, case_lines, erase_case_record};

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
