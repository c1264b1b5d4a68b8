//! A casebook of a million invented claims, read, indexed and asked: `cargo run --release -p beilin-casebook
//! --example million [CLAIMS]`.
//!
//! Never writes a file.

#![allow(clippy::print_stdout)]

use std::fmt::Write as _;
use std::time::Instant;

use casebook::exchange::{Audience, area_map, native, release};
use casebook::{Log, Merged, View, check, dependences, numbers, place};

/// Claims that one act has here.
const CLAIMS_OF_ACT: usize = 5;

fn main() {
    let claims: usize = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1_000_000);
    let text = invented(claims);
    let mut last = Instant::now();
    let mut took = |what: &str| {
        println!("{what:<44} {:>9.1} ms", last.elapsed().as_secs_f64() * 1_000.0);
        last = Instant::now();
    };
    println!("{claims} claims, {} MB", text.len() / 1_000_000);
    let Ok(log) = Log::read(text.into_bytes()) else { return println!("not read") };
    took("read");
    let view = View::of(&log);
    took("indexed");
    let about: usize = (0..1_000).map(|act| view.claims_about(&format!("act.{act}")).count()).sum();
    took("1,000 acts with their claims");
    let merged = Merged::of(&view);
    took("merged");
    let groups = dependences(&view).len();
    took("origins");
    let rows = numbers(&view).len();
    took("claimed numbers");
    let faults = check(&view).len();
    took("checked");
    let out = release(&view, Audience::Public);
    took("released");
    let areas = area_map(&out).areas.len();
    took("by province");
    let bytes = native(&out).0.len();
    took("written again");
    let first = merged.first("p.1");
    println!("{about} {groups} {rows} {faults} {areas} {bytes} {first}");
}

fn invented(claims: usize) -> String {
    let mut out = String::with_capacity(claims * 190);
    out.push_str("{\"k\": \"casebook\", \"v\": \"0.1\"}\n");
    out.push_str("{\"k\": \"publication\", \"id\": \"pub.1\", \"name\": \"Invented Gazette\"}\n");
    out.push_str(
        "{\"k\": \"source\", \"id\": \"src.1\", \"publication\": \"pub.1\", \"published\": \"2031-06-30\"}\n",
    );
    for province in place::provinces() {
        let _ = writeln!(
            out,
            r#"{{"k": "entity", "id": "pl.{0}", "type": "Place", "label": "{1}", "iso3166": "{0}"}}"#,
            province.iso, province.name_en
        );
    }
    for act in 0..claims / CLAIMS_OF_ACT {
        let province = place::provinces()[act % place::provinces().len()].iso;
        let _ = writeln!(
            out,
            r#"{{"k": "entity", "id": "act.{act}", "type": "Act", "label": "closure", "act_type": "account_closure"}}"#
        );
        let _ = writeln!(
            out,
            r#"{{"k": "entity", "id": "ac.{act}", "type": "Account", "label": "@invented{act}"}}"#
        );
        let values = [
            ("target", format!("\"ac.{act}\"")),
            ("place", format!("\"pl.{province}\"")),
            ("date", format!("{{\"edtf\": \"2031-06-{:02}\"}}", act % 30 + 1)),
            ("reason", "\"said to have broken the rules\"".to_owned()),
            ("count", format!("{{\"op\": \"gt\", \"n\": {act}, \"unit\": \"account\"}}")),
        ];
        for (at, (predicate, value)) in values.into_iter().enumerate() {
            let _ = writeln!(
                out,
                r#"{{"k": "claim", "id": "c.{act}.{at}", "s": "act.{act}", "p": "{predicate}", "v": {value}, "modality": "reported", "by": "pub.1", "source": "src.1", "visibility": "public"}}"#
            );
        }
        if act % 10 == 1 {
            let _ = writeln!(
                out,
                r#"{{"k": "relation", "a": "c.{act}.1", "rel": "restates", "b": "c.{0}.1", "independent": false}}"#,
                act - 1
            );
        }
    }
    out
}
