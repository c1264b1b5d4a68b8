//! Web records: cut, taken apart, and held against what their headers say.

use std::io::Read;
use std::path::Path;

use proptest::prelude::*;

use formats::{Container, Elements, End, Outcome, Record, Shape};
fn file(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/warcs").join(name);
    let (mut reader, _) = Container::open(&path).unwrap().read_unpacked(0).unwrap();
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).unwrap();
    bytes
}

/// Cuts bytes, and holds the chunks against them.
fn cut(bytes: &[u8]) -> (Vec<Vec<u8>>, Outcome) {
    let mut list = Elements::new(bytes, Shape::Warc);
    let (mut together, mut elements) = (Vec::new(), Vec::new());
    while let Some(chunk) = list.next_chunk().unwrap() {
        let mut at = 0;
        for span in &chunk.spans {
            assert_eq!(span.start, at);
            at = span.end;
            if span.element {
                elements.push(chunk.bytes[span.start as usize..span.end as usize].to_vec());
            }
        }
        assert_eq!(at as usize, chunk.bytes.len());
        together.extend_from_slice(&chunk.bytes);
    }
    assert!(together == bytes);
    (elements, list.outcome())
}

/// A line a record: type, address, bytes of the block, problems.
fn shown(element: &[u8]) -> String {
    match Record::of(element) {
        Err(problem) => problem.to_string(),
        Ok(record) => {
            let url = record.url.as_deref().unwrap_or("-");
            let mut line = format!("{:?} {url} {}", record.kind, record.block().len());
            if let Some(message) = record.http() {
                let decoded = message.decoded();
                line += &format!(" {:?} {}", message.status(), decoded.bytes.len());
                for (kind, detail) in decoded.wrong {
                    line += &format!(" [{} {detail}]", kind.word());
                }
            }
            record.problems().iter().for_each(|problem| line += &format!(" [{problem}]"));
            line
        }
    }
}

#[test]
fn samples_give_what_another_program_finds_in_them() {
    // Types, addresses, lengths of blocks and statuses as warcio 1.8.1 lists them, lengths of bodies from
    // its content_stream, digests as its check says; what it refuses (whole-file gzip, a record that goes
    // on in another gzip member, bad.arc) by hand and with python's hashlib.
    let (info, more) = ("Info - 249", "Info - 470");
    let answer = "Response http://example.com/ 975 Some(200) 1270";
    let asked = "Request http://example.com/ 493 None 0";
    let again = "Revisit http://example.com/ 369 Some(200) 0";
    let broken = "record-header (length)";
    let rows: [(&str, End, Vec<String>); 9] = [
        ("example.warc", End::Whole, rows(&[info, more, answer, asked, again, asked])),
        ("example.warc.gz", End::Whole, rows(&[info, more, answer, asked, again, asked])),
        (
            "example-bad-non-chunked.warc.gz",
            End::Whole,
            rows(&[info, more, answer, asked, &format!("{again} [digest-differs (block)]"), asked]),
        ),
        (
            "example-digest.warc",
            End::Whole,
            rows(&[&format!("{asked} [digest-differs (payload)]"), asked, asked, asked]),
        ),
        (
            "example-resource.warc.gz",
            End::Whole,
            rows(&[info, "Info - 399", "Resource http://example.com/ 1303"]),
        ),
        (
            "example-space-in-target-uri.warc.gz",
            End::Whole,
            rows(&["Info - 73", "Resource file:///example with spaces.png 70 [target-uri]"]),
        ),
        (
            "example-trunc.warc",
            End::Broken { byte: 1197 },
            rows(&[
                info,
                more,
                "Response http://example.com/ 973 Some(200) 1270 [body-encoding gzip] \
                 [digest-differs (block)] [digest-differs (payload)]",
                asked,
            ]),
        ),
        (
            "example-wrong-chunks.warc.gz",
            End::Whole,
            rows(&[
                "Response http://example.com/ 1613 Some(200) 1270 [digest-differs (block)]",
                "Request http://example.com/ 137 None 0",
            ]),
        ),
        (
            "bad.arc",
            End::Broken { byte: 0 },
            rows(&[broken, broken, "Response http://example.com/ 1", broken]),
        ),
    ];
    for (name, end, wanted) in &rows {
        let (elements, outcome) = cut(&file(name));
        let found: Vec<_> = elements.iter().map(|element| shown(element)).collect();
        assert_eq!((&found, outcome.end), (wanted, *end), "{name}");
    }
}

fn rows(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// A record with a block.
fn record(block: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: a\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    [head.as_bytes(), block].concat()
}

#[test]
fn a_broken_record_does_not_take_its_neighbours_with_it() {
    let (one, two, three) = (record(b"one"), record(b"Only WARC/1.0 is named here\r\n\r\n"), record(b"3"));
    let end = b"\r\n\r\n";
    let whole = [&one[..], end, &two, end, &three, end].concat();
    let (elements, outcome) = cut(&whole);
    assert_eq!((elements, outcome.end), (vec![one.clone(), two.clone(), three.clone()], End::Whole));
    let start = (one.len() + 4) as u64;
    // How the second record is broken, what is found, and from where it is broken.
    let changed = |from: &str, to: &str| {
        let text = String::from_utf8(two.clone()).unwrap();
        assert!(text.contains(from));
        text.replace(from, to).into_bytes()
    };
    for (second, found) in [
        // Too long, up to behind the end of the file; too long, into the third record; too short.
        (changed("Length: 31", "Length: 9999999"), 3),
        (changed("Length: 31", "Length: 40"), 3),
        (changed("Length: 31", "Length: 3"), 3),
        (changed("Length: 31", "Length: -1"), 3),
        (changed("Length: 31", "Length: 18446744073709551616"), 3),
        (changed("Content-Length: 31\r\n", ""), 3),
        // No header at all: what is there is no element.
        (changed("WARC/1.0\r\n", "\0\0"), 2),
    ] {
        let bytes = [&one[..], end, &second, end, &three, end].concat();
        let (elements, outcome) = cut(&bytes);
        let shown: Vec<_> = elements.iter().map(|e| String::from_utf8_lossy(e)).collect();
        assert_eq!(elements.len(), found, "{shown:?}");
        assert_eq!((&elements[0], elements.last()), (&one, Some(&three)), "{shown:?}");
        assert_eq!(outcome.end, End::Broken { byte: start }, "{shown:?}");
    }
    // Nothing between records, only line feeds, and nothing behind the last.
    for gap in [&b""[..], b"\n", b"\n\n", b"\r\n"] {
        let (elements, outcome) = cut(&[&one[..], gap, &two, gap, &three].concat());
        assert_eq!((elements, outcome.end), (vec![one.clone(), two.clone(), three.clone()], End::Whole));
    }
}

#[test]
fn a_file_cut_anywhere_gives_the_records_before_the_cut() {
    let whole = file("example.warc");
    let (elements, _) = cut(&whole);
    let starts: Vec<usize> = elements
        .iter()
        .scan(0, |from, e| {
            let at = *from + whole[*from..].windows(e.len()).position(|w| w == &e[..]).unwrap();
            *from = at + e.len();
            Some(at)
        })
        .collect();
    for length in 0..whole.len() {
        let (found, outcome) = cut(&whole[..length]);
        let before = (0..elements.len()).filter(|&i| starts[i] + elements[i].len() <= length).count();
        assert!(found.len() >= before && found[..before] == elements[..before], "cut at {length}");
        let inside =
            (0..elements.len()).any(|i| starts[i] < length && length < starts[i] + elements[i].len());
        let wanted = if length < 8 + starts[0] || before == 0 && found.is_empty() {
            End::NotAList
        } else if inside {
            outcome.end
        } else {
            End::Whole
        };
        assert_eq!(outcome.end, wanted, "cut at {length}");
        assert!(!inside || outcome.end != End::Whole, "cut at {length}");
    }
}

#[test]
fn flipped_bytes_are_survived_and_most_records_stay() {
    for name in ["example.warc", "example.warc.gz", "bad.arc"] {
        let whole = file(name);
        let (elements, _) = cut(&whole);
        for at in (0..whole.len()).step_by(3) {
            for flip in [0x01, 0x20, 0x80, 0xff] {
                let mut bytes = whole.clone();
                bytes[at] ^= flip;
                let (found, _) = cut(&bytes);
                found.iter().for_each(|element| drop(shown(element)));
                let same = elements.iter().filter(|element| found.contains(element)).count();
                assert!(name == "bad.arc" || same + 2 >= elements.len(), "{name} flipped at {at}: {same}");
            }
        }
    }
}

#[test]
fn a_block_beyond_the_limit_is_glue_behind_its_header() {
    let long = record(&vec![b'x'; 40 << 20]);
    let bytes = [&long[..], b"\r\n\r\n", &record(b"y")].concat();
    let (elements, outcome) = cut(&bytes);
    assert_eq!((elements.len(), outcome.end), (2, End::Whole));
    assert!(elements[0].ends_with(b"41943040\r\n\r\n"));
    assert_eq!(shown(&elements[0]), "Resource a 0 [record-cut (41943040)]");
    assert_eq!(elements[1], record(b"y"));
}

#[test]
fn bodies_are_read_through_their_encodings() {
    // Made with python: gzip.compress, zlib.compress, zlib.compressobj(wbits=-15), brotli, zstandard.
    let text = "碑林 beilin".repeat(4);
    let gz = hex(GZIP);
    let chunks = |body: &[u8]| {
        let (a, b) = body.split_at(5);
        [
            format!("{:x};x=y\r\n", a.len()).as_bytes(),
            a,
            b"\r\n",
            format!("{:X}\r\n", b.len()).as_bytes(),
            b,
            b"\r\n0\r\n\r\n",
        ]
        .concat()
    };
    let rows: Vec<(&str, Vec<u8>, &str, &str)> = vec![
        ("", text.clone().into_bytes(), "whole", ""),
        ("Content-Encoding: gzip\r\n", gz.clone(), "whole", ""),
        ("Content-Encoding: GZIP\r\n", text.clone().into_bytes(), "whole", ""),
        ("Content-Encoding: deflate\r\n", hex(ZLIB), "whole", ""),
        ("Content-Encoding: deflate\r\n", hex(DEFLATE), "whole", ""),
        ("Content-Encoding: br\r\n", hex(BROTLI), "whole", ""),
        ("Content-Encoding: zstd\r\n", hex(ZSTD), "whole", ""),
        ("Transfer-Encoding: chunked\r\n", chunks(text.as_bytes()), "whole", ""),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunks(&gz), "whole", ""),
        ("Transfer-Encoding: chunked\r\n", text.clone().into_bytes(), "whole", "bad-chunking "),
        ("Transfer-Encoding: chunked\r\n", chunks(text.as_bytes())[..30].to_vec(), "part", "bad-chunking "),
        ("Content-Encoding: gzip\r\n", gz[..gz.len() - 12].to_vec(), "part", "body-encoding gzip"),
        ("Content-Encoding: compress\r\n", text.clone().into_bytes(), "whole", "body-encoding compress"),
    ];
    for (fields, body, wanted, wrong) in rows {
        let message = [format!("HTTP/1.1 200 OK\r\n{fields}\r\n").as_bytes(), &body].concat();
        let decoded = formats::Message::of(&message).unwrap().decoded();
        match wanted {
            "whole" => assert_eq!(decoded.bytes, text.as_bytes(), "{fields}"),
            _ => assert!(
                text.as_bytes().starts_with(&decoded.bytes) && decoded.bytes.len() < text.len(),
                "{fields}"
            ),
        }
        let found: Vec<_> =
            decoded.wrong.iter().map(|(kind, detail)| format!("{} {detail}", kind.word())).collect();
        assert_eq!(found.join(","), wrong, "{fields}");
    }
}

fn hex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect()
}

const GZIP: &str = "1f8b08000000000002037bbe68e2b379d3159252337332f39e13c701009c489d6834000000";
const ZLIB: &str = "789c7bbe68e2b379d3159252337332f39e13c70100e9b61b21";
const DEFLATE: &str = "7bbe68e2b379d3159252337332f39e13c70100";
const BROTLI: &str = "1b3300f89d09768cca0bba7b8a5aac4cf45c819867e4a567a6b1b98551d1c0711e9401";
const ZSTD: &str = "28b52ffd20349d000068e7a291e69e97206265696c696e0100a09c5f";

#[test]
fn the_corpus_is_cut_and_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    for entry in std::fs::read_dir(folder.join("warc")).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for tenth in 1..=10 {
            cut(&bytes[..bytes.len() * tenth / 10]).0.iter().for_each(|element| drop(shown(element)));
        }
    }
    for entry in std::fs::read_dir(folder.join("container")).unwrap() {
        let container = Container::open(&entry.unwrap().path()).unwrap();
        for index in 0..container.members().len() {
            let mut bytes = Vec::new();
            container.read_unpacked(index).unwrap().0.read_to_end(&mut bytes).unwrap();
            assert!(!bytes.is_empty() || container.members()[index].name == "empty");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_come_back_as_they_were(input in "(WARC/1.0\r\n|Content-Length: [0-9]{1,3}\r\n|WARC-Type: response\r\n|\r\n|HTTP/1.1 200\r\n|[a-z]{0,30}){0,40}") {
        let (elements, _) = cut(input.as_bytes());
        elements.iter().for_each(|element| drop(shown(element)));
    }

    #[test]
    fn any_bytes_of_an_arc_come_back_as_they_were(rest in "(http://a/ 1.2.3.4 20140102000000 text/html [0-9]{1,3}\n|\n|[a-z ]{0,30}){0,40}") {
        let (elements, _) = cut(format!("filedesc://x 0.0.0.0 20140102000000 text/plain 0\n{rest}").as_bytes());
        elements.iter().for_each(|element| drop(shown(element)));
    }
}
