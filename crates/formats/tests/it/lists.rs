//! Lists cut into elements: the chunks are the input, the elements are what a JSON parser sees.

use std::io::{self, Read};

use formats::{Chunk, ELEMENT_MAX_BYTES, Elements, End, Outcome, Shape};
use proptest::prelude::*;

/// Gives out a few bytes at a time, as a slow disk does.
struct Slow<'a>(&'a [u8], usize);

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.0.len().min(self.1).min(buffer.len());
        buffer[..length].copy_from_slice(&self.0[..length]);
        self.0 = &self.0[length..];
        Ok(length)
    }
}

/// Cuts an input, holding every chunk against its promises: elements, then the outcome.
fn cut(input: &[u8], shape: Shape) -> (Vec<Vec<u8>>, Outcome) {
    let mut list = Elements::new(input, shape);
    let mut elements = Vec::new();
    let mut together = Vec::new();
    while let Some(Chunk { offset, bytes, spans }) = list.next_chunk().unwrap() {
        assert_eq!(offset, together.len() as u64);
        let mut at = 0;
        for span in &spans {
            assert_eq!(span.start, at, "spans leave no gap");
            assert!(span.end > span.start, "no span is empty");
            at = span.end;
            if span.element {
                elements.push(bytes[span.start as usize..span.end as usize].to_vec());
            }
        }
        assert_eq!(at as usize, bytes.len(), "spans cover the chunk");
        assert!(bytes.len() <= 1 << 20 || spans.len() <= 2, "only one long element makes a long chunk");
        together.extend_from_slice(&bytes);
    }
    assert!(together == input, "the chunks are the input");
    let outcome = list.outcome();
    assert_eq!(outcome.elements, elements.len() as u64);
    (elements, outcome)
}

#[test]
fn elements_end_where_they_end() {
    // Offsets counted by hand.
    for (input, wanted, end) in [
        (
            "window.YTD.tweets.part0 = [\n  {\"a\" : 1},\n  {\"b\":[2]}\n]",
            vec!["{\"a\" : 1}", "{\"b\":[2]}"],
            End::Whole,
        ),
        ("Grailbird.data.tweets_2012_01 = \n [ {} ];\n", vec!["{}"], End::Whole),
        ("[ ]", vec![], End::Whole),
        ("x = []", vec![], End::Whole),
        ("[1, \"a]\\\"[\" ,null,[[]]]", vec!["1", "\"a]\\\"[\"", "null", "[[]]"], End::Whole),
        ("[{\"a\":\"}{][\\\\\"}]", vec!["{\"a\":\"}{][\\\\\"}"], End::Whole),
        ("[{}{}]", vec!["{}", "{}"], End::Whole),
        ("[{\"a\":1}", vec!["{\"a\":1}"], End::Cut { byte: 8 }),
        ("[{\"a\":1},", vec!["{\"a\":1}"], End::Cut { byte: 9 }),
        ("[{\"a\":1},{\"b", vec!["{\"a\":1}"], End::Cut { byte: 9 }),
        ("[{\"a\":1},{\"b\\", vec!["{\"a\":1}"], End::Cut { byte: 9 }),
        ("[12", vec![], End::Cut { byte: 1 }),
        ("[", vec![], End::Cut { byte: 1 }),
        ("[1] ; x", vec!["1"], End::TrailingBytes { byte: 6 }),
        ("[{}}]", vec!["{}", "}"], End::Whole),
        ("", vec![], End::NotAList),
        ("x = {\"a\":[1]}", vec![], End::NotAList),
        ("window.YTD", vec![], End::NotAList),
        ("\u{feff}", vec![], End::NotAList),
        // A lost quotation mark spoils the element it is in; where a brace is lost with it, the next too.
        (
            "[\n{\n\"a\":\"x,\n\"c\":1\n},\n{\"b\":\"y\"}\n]",
            vec!["{\n\"a\":\"x,\n\"c\":1\n}", "{\"b\":\"y\"}"],
            End::Whole,
        ),
        ("[{\"a\":\"x},\n{\"b\":2}\n]", vec!["{\"a\":\"x},\n{\"b\":2}\n]"], End::Cut { byte: 20 }),
    ] {
        let (elements, outcome) = cut(input.as_bytes(), Shape::List);
        let shown: Vec<_> = elements.iter().map(|e| std::str::from_utf8(e).unwrap()).collect();
        assert_eq!((shown, outcome.end), (wanted, end), "{input}");
    }
}

#[test]
fn a_byte_order_mark_is_seen_and_kept() {
    let (elements, outcome) = cut("\u{feff}window.YTD.x.part0 = [1]".as_bytes(), Shape::List);
    assert_eq!((elements.len(), outcome.byte_order_mark, outcome.end), (1, true, End::Whole));
    assert_eq!(outcome.problems("m")[0].to_string(), "byte-order-mark m at byte 0");
    let far = format!("{}[1]", " ".repeat(4096));
    assert_eq!(cut(far.as_bytes(), Shape::List).1.end, End::NotAList, "the prefix is bounded");
}

#[test]
fn an_archive_of_blocks_is_cut_at_their_lengths() {
    let header = b"\x0a\xa1\x67version\x01";
    let long = [&[0x80, 0x02][..], &[7; 256]].concat();
    // Offsets counted by hand: the header takes 11 bytes.
    for (blocks, wanted, end) in [
        (&b""[..], vec![], End::Whole),
        (b"\x01a\x02bc", vec![&b"\x01a"[..], b"\x02bc"], End::Whole),
        (&long, vec![&long[..]], End::Whole),
        (&long[..200], vec![], End::Cut { byte: 11 }),
        (b"\x01a\x02b", vec![b"\x01a"], End::Cut { byte: 13 }),
        (b"\x01a\x80", vec![b"\x01a"], End::Cut { byte: 13 }),
        (b"\x01a\x00\x01b", vec![b"\x01a"], End::Cut { byte: 13 }),
        (b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01a", vec![], End::Cut { byte: 11 }),
    ] {
        let (elements, outcome) = cut(&[header, blocks].concat(), Shape::Car);
        assert_eq!((elements, outcome.end), (wanted.iter().map(|one| one.to_vec()).collect(), end));
    }
    for other in [&b""[..], b"\x00", b"\x0b\xa1\x67version\x01", b"{\"a\":1}", b"\x09\x67version\x01"] {
        assert_eq!(cut(other, Shape::Car).1.end, End::NotAList, "{other:?}");
    }
    let many = [&header[..], &long.repeat(20_000)].concat();
    assert_eq!(cut(&many, Shape::Car).0.len(), 20_000);
    let broken = [&header[..], b"\x00", &vec![1; ELEMENT_MAX_BYTES + 5]].concat();
    assert_eq!(cut(&broken, Shape::Car).1.end, End::TooLong { byte: 11 });
}

#[test]
fn rows_end_at_line_ends_outside_quotes() {
    for (input, wanted, end) in [
        ("a,b\r\n1,\"x\r\ny\"\r\n2,\"\"\"\"\r\n", vec!["1,\"x\r\ny\"", "2,\"\"\"\""], End::Whole),
        ("a\n1\n\n2", vec!["1", "2"], End::Whole),
        ("a", vec![], End::Whole),
        ("", vec![], End::NotAList),
        ("a\n1,\"x", vec![], End::Cut { byte: 2 }),
    ] {
        let (elements, outcome) = cut(input.as_bytes(), Shape::Rows);
        let shown: Vec<_> = elements.iter().map(|e| std::str::from_utf8(e).unwrap()).collect();
        assert_eq!((shown, outcome.end), (wanted, end), "{input}");
    }
}

#[test]
fn long_lists_and_long_elements_go_over_many_chunks() {
    let long = format!("{{\"t\":\"{}\"}}", "碑".repeat(1_000_000));
    let short = "{\"t\":\"\\\"}\"}";
    let mut elements = vec![short; 300_000];
    elements.insert(150_000, &long);
    let input = format!("x = [{}]", elements.join(" ,\n"));
    let (found, outcome) = cut(input.as_bytes(), Shape::List);
    assert_eq!(outcome.end, End::Whole);
    assert!(found.iter().map(Vec::as_slice).eq(elements.iter().map(|e| e.as_bytes())));
}

#[test]
fn an_element_beyond_the_limit_is_glue_and_named() {
    let input = format!("[1,\"{}\"]", "x".repeat(ELEMENT_MAX_BYTES));
    let (found, outcome) = cut(input.as_bytes(), Shape::List);
    assert_eq!((found.len(), outcome.end), (1, End::TooLong { byte: 3 }));
}

#[test]
fn an_endless_gap_takes_no_memory() {
    let input = format!("[1,{}2]", " ".repeat(5 << 20));
    let (found, outcome) = cut(input.as_bytes(), Shape::List);
    assert_eq!((found, outcome.end), (vec![b"1".to_vec(), b"2".to_vec()], End::Whole));
}

#[test]
fn a_failing_reader_gives_what_it_read_and_then_its_error_once() {
    struct Failing(bool);
    impl Read for Failing {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if std::mem::replace(&mut self.0, true) {
                return Err(io::Error::from(io::ErrorKind::PermissionDenied));
            }
            buffer[..6].copy_from_slice(b"[1,2,3");
            Ok(6)
        }
    }
    let mut list = Elements::new(Failing(false), Shape::List);
    assert_eq!(list.next_chunk().unwrap().unwrap().bytes, b"[1,2,3");
    assert_eq!(list.next_chunk().unwrap_err().kind(), io::ErrorKind::PermissionDenied);
    assert!(list.next_chunk().unwrap().is_none());
    assert_eq!(list.outcome().end, End::Cut { byte: 5 });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_come_back_as_they_were(input in proptest::collection::vec(any::<u8>(), 0..400)) {
        cut(&input, Shape::List);
        cut(&input, Shape::Rows);
    }

    #[test]
    fn bytes_of_a_list_come_back_as_they_were(input in "=?\\[[\\[\\]{}\",\\\\ \na1]{0,200}") {
        cut(input.as_bytes(), Shape::List);
    }

    #[test]
    fn elements_are_those_that_were_joined(
        elements in proptest::collection::vec(r#"\{"[a-z]":("([^"\\\n]|\\["\\n])*"|[0-9]{1,9}|\[(\{\}|\[\]){0,3}\])\}"#, 0..60),
        gap in "[ \n\r\t]{0,9},[ \n]{0,9}",
        step in 1usize..50,
    ) {
        let input = format!("window.YTD.tweets.part0 = [{}]", elements.join(&gap));
        let (found, outcome) = cut(input.as_bytes(), Shape::List);
        prop_assert_eq!(outcome.end, End::Whole);
        prop_assert!(found.iter().map(Vec::as_slice).eq(elements.iter().map(|e| e.as_bytes())));
        let mut slow = Elements::new(Slow(input.as_bytes(), step), Shape::List);
        while slow.next_chunk().unwrap().is_some() {}
        prop_assert_eq!(slow.outcome(), outcome);
    }
}
