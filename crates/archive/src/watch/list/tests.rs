//! What a list takes, and what it refuses.
#![allow(clippy::unwrap_used)]

use super::*;

const TODAY: &str = "2026-11-24";

fn account(label: &str) -> Watched {
    Watched {
        label: label.into(),
        key: "0".repeat(32),
        platform: "x".into(),
        id: None,
        handle: Some("invented".into()),
        instance: None,
        addresses: vec!["https://x.com/invented".into()],
        posts: 0,
        alert_posts: false,
        ground: Ground::PublicAtRisk,
        decided_by: "a steward".into(),
        decided: TODAY.into(),
        review: "2027-01-31".into(),
    }
}

/// A change of an account, and why it is then refused.
type Row = (fn(&mut Watched), Option<Mistake>);

#[test]
fn an_account_needs_ground_decider_and_review() {
    let rows: &[Row] = &[
        (|_| {}, None),
        (|a| a.review = TODAY.into(), None),
        (|a| a.review = "2027-11-25".into(), None),
        (|a| a.review = "2027-11-26".into(), Some(Mistake::Review("2027-11-26".into()))),
        (|a| a.review = "2026-11-23".into(), Some(Mistake::Review("2026-11-23".into()))),
        (|a| a.review = "2027-02-29".into(), Some(Mistake::Review("2027-02-29".into()))),
        (|a| a.review = String::new(), Some(Mistake::Review(String::new()))),
        (|a| a.review = "2027-1-31".into(), Some(Mistake::Review("2027-1-31".into()))),
        (|a| a.decided_by = " ".into(), Some(Mistake::Word("by"))),
        (|a| a.label = "a\nb".into(), Some(Mistake::Word("label"))),
        (|a| a.label = "x".repeat(201), Some(Mistake::Word("label"))),
        (|a| a.addresses.clear(), Some(Mistake::NoAddress)),
        (|a| a.addresses = vec!["https://x.com/".into(); 17], Some(Mistake::TooMany("addresses"))),
        (|a| a.posts = 501, Some(Mistake::TooMany("posts"))),
        (|a| a.alert_posts = true, Some(Mistake::PostsOfOthers)),
        (|a| (a.alert_posts, a.ground) = (true, Ground::OwnerAsked), None),
        (|a| (a.alert_posts, a.ground) = (true, Ground::KinOrLawyer), Some(Mistake::PostsOfOthers)),
    ];
    for (number, (change, wanted)) in rows.iter().enumerate() {
        let mut changed = account("one");
        change(&mut changed);
        assert_eq!(List::default().add(changed, TODAY).err(), *wanted, "row {number}");
    }
}

#[test]
fn only_what_can_be_asked_is_an_address() {
    for (url, fine) in [
        ("https://x.com/a", true),
        ("http://127.0.0.1:2583/xrpc/a?did=did:plc:a", true),
        ("https://weibo.com/u/1?x=%20", true),
        ("https://", false),
        ("https:///a", false),
        ("ftp://x.com/", false),
        ("file:///etc/passwd", false),
        ("https://me:secret@x.com/", false),
        ("https://x.com/a b", false),
        ("https://x.com/a\r\nHost: b", false),
        ("x.com", false),
    ] {
        assert_eq!(address(url).is_ok(), fine, "{url}");
    }
}

#[test]
fn the_cap_holds_until_it_is_raised_by_name() {
    let mut list = List::default();
    for number in 0..100 {
        list.add(account(&number.to_string()), TODAY).unwrap();
    }
    assert_eq!(list.add(account("more"), TODAY), Err(Mistake::Full(100)));
    assert_eq!(list.raise(100, "b", TODAY), Err(Mistake::Cap(100)));
    assert_eq!(list.raise(101, "", TODAY), Err(Mistake::Word("by")));
    assert_eq!(list.raise(10_001, "b", TODAY), Err(Mistake::Cap(10_001)));
    list.raise(101, "b", TODAY).unwrap();
    list.add(account("more"), TODAY).unwrap();
    assert_eq!(list.add(account("again"), TODAY), Err(Mistake::Full(101)));
    assert_eq!(list.raised, [Raised { cap: 101, by: "b".into(), day: TODAY.into() }]);
    assert_eq!(list.remove("nobody"), Err(Mistake::Unknown("nobody".into())));
    list.remove("7").unwrap();
    assert_eq!(list.add(account("8"), TODAY), Err(Mistake::Taken("8".into())));
}

#[test]
fn past_its_review_nothing_is_looked_at_until_renewed() {
    let mut list = List::default();
    list.add(account("one"), TODAY).unwrap();
    for (day, may) in [(TODAY, true), ("2027-01-31", true), ("2027-02-01", false), ("no day", false)] {
        assert_eq!(list.accounts[0].may_be_looked_at(day), may, "{day}");
    }
    assert_eq!(list.renew("two", "b", "2027-03-01", "2027-02-01"), Err(Mistake::Unknown("two".into())));
    list.renew("one", "b", "2027-03-01", "2027-02-01").unwrap();
    let account = &list.accounts[0];
    assert!(account.may_be_looked_at("2027-02-01"));
    assert_eq!((account.decided.as_str(), account.decided_by.as_str()), ("2027-02-01", "b"));
}

#[test]
fn controls_and_vantage_points_are_replaced_and_forgotten() {
    let mut list = List::default();
    let control = |there| Control { address: "https://x.com/x".into(), there };
    list.control(control(true)).unwrap();
    list.control(control(false)).unwrap();
    assert_eq!(list.controls, [control(false)]);
    let vantage =
        |label: &str, proxy: Option<&str>| Vantage { label: label.into(), proxy: proxy.map(str::to_owned) };
    list.vantage(vantage("tor", None)).unwrap();
    list.vantage(vantage("tor", Some("socks5://127.0.0.1:9050"))).unwrap();
    assert_eq!(list.vantages.len(), 1);
    assert_eq!(list.vantage(vantage("a b", None)), Err(Mistake::Word("vantage")));
    list.forget("tor").unwrap();
    list.forget("https://x.com/x").unwrap();
    assert_eq!(list.forget("tor"), Err(Mistake::Unknown("tor".into())));
}

#[test]
fn every_ground_survives_its_word() {
    for (ground, word) in Ground::ALL {
        assert_eq!((ground.word(), Ground::of_word(word)), (word, Some(ground)));
        assert_eq!(serde_json::to_string(&ground).unwrap(), format!("\"{word}\""));
    }
    assert_eq!(Ground::of_word("curiosity"), None);
}
