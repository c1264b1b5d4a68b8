//! yt-dlp's files, whole and not.
#![allow(clippy::unwrap_used)]

use model::Basis;

use crate::trial::Input;

const FILM: &str = include_str!("fixtures/film.info.json");

fn files(text: &str) -> Input {
    Input::of(&[
        ("ch/film [abcdefghijk].info.json", text.as_bytes()),
        ("ch/film [abcdefghijk].mp4", b"film"),
        ("ch/film [abcdefghijk].webp", b"still"),
        ("ch/film [abcdefghijk].zh.vtt", b"WEBVTT"),
        ("ch/other.mp4", b"other"),
    ])
}

#[test]
fn a_film_is_a_post_and_its_file_is_found() {
    let kept = files(FILM).keep(&[]).unwrap();
    let post = &kept.posts[0];
    assert_eq!((post.id.as_str(), post.account.as_str()), ("abcdefghijk", "UCinvented00000000000000"));
    assert_eq!((post.title.as_deref(), post.text.as_str()), (Some("拓一张碑"), "第一行\n第二行"));
    assert_eq!(
        (post.created.unwrap().ms, post.created.unwrap().basis),
        (1_541_721_599_000, Basis::PlatformField)
    );
    assert_eq!(post.media[0].file.as_deref(), Some("ch/film [abcdefghijk].mp4"));
    assert_eq!(post.handle.as_deref(), Some("invented"));
    assert_eq!(kept.accounts[0]["name"], "虚构的频道");
    let day = FILM.replace("\"timestamp\": 1541721599", "\"timestamp\": null");
    let created = files(&day).keep(&[]).unwrap().posts[0].created.unwrap();
    // 2018-11-08, midnight.
    assert_eq!((created.ms, created.basis), (1_541_635_200_000, Basis::DateOnly));
}

#[test]
fn who_downloaded_it_is_not_kept() {
    for text in [FILM.to_owned(), FILM.replace("\\u0026", "&")] {
        assert!(text.contains("CANARY") && text.contains("192.0.2.77") && text.contains("2001"));
        let kept = files(&text).keep(&[]).unwrap();
        for secret in ["CANARY", "192.0.2.77", "2001:db8", "2001%3A"] {
            assert!(!kept.shows(secret), "{secret}");
        }
        assert_eq!(kept.posts.len(), 1);
    }
}

#[test]
fn a_private_film_is_left_out_unless_it_is_named() {
    let text = FILM.replace("\"availability\": \"public\"", "\"availability\": \"needs_auth\"");
    let kept = files(&text).keep(&[]).unwrap();
    assert!(kept.posts.is_empty() && !kept.shows("拓一张碑"));
    let kept = files(&text).keep(&["private"]).unwrap();
    assert_eq!(kept.posts[0].audience.as_deref(), Some("needs_auth"));
}

#[test]
fn other_sites_are_not_youtube() {
    let vimeo = FILM.replace("\"extractor_key\": \"Youtube\"", "\"extractor_key\": \"Vimeo\"");
    assert!(files(&vimeo).keep(&[]).unwrap().posts.is_empty());
    assert!(
        Input::of(&[("a.info.json", b"{\"id\":\"x\",\"extractor\":\"vimeo\"}")]).recognise(&[]).is_none()
    );
}

#[test]
fn broken_files_are_borne() {
    for tenth in 0..10 {
        drop(files(&FILM[..FILM.floor_char_boundary(FILM.len() * tenth / 10)]).keep(&[]));
    }
    for at in
        (0..FILM.len()).step_by(11).filter(|at| FILM.is_char_boundary(*at) && FILM.is_char_boundary(*at + 1))
    {
        for sign in ["\"", "{", "\\", "0", ","] {
            drop(files(&[&FILM[..at], sign, &FILM[at + 1..]].concat()).keep(&[]));
        }
    }
}
