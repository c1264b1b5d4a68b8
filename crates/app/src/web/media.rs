//! Kept members as files for the browser: pictures, films and sound by their first bytes, parts on request.
//!
//! Never sends a type that a browser would run or draw as a page: what is not known is only offered to be
//! saved.

use std::io::{self, Read};
use std::ops::Range;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE, HeaderValue,
};
use axum::http::{Response, StatusCode};
use futures_core::Stream;
use tokio::sync::{OwnedSemaphorePermit, mpsc, oneshot};

use super::answer;
use super::library::Opened;
use super::routes::Member;

/// How much is read and sent at a time.
const CHUNK_BYTES: u64 = 128 << 10;
/// How many bytes tell the type.
const HEAD_BYTES: u64 = 16;
/// How many chunks wait for the browser.
const WAITING: usize = 4;

/// What of a file is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Some(Range<u64>),
    /// What was asked for lies behind its end.
    Beyond,
}

/// What is told before the first byte.
struct Begun {
    kind: Option<&'static str>,
    part: Part,
    bytes: u64,
}

/// Returns the answer for a member; `None` where it is not kept or cannot be read. `range` is the header as
/// it came.
pub async fn send(
    opened: Arc<Opened>,
    member: Member,
    range: Option<String>,
    permit: OwnedSemaphorePermit,
) -> Option<Response<Body>> {
    let (begun_to, begun) = oneshot::channel();
    let (chunks_to, chunks) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        if let Err(error) = read(&opened, &member, range.as_deref(), begun_to, &chunks_to) {
            let _ = chunks_to.blocking_send(Err(error));
        }
        drop(permit);
    });
    let begun = begun.await.ok()?;
    Some(answer_of(&begun, Body::from_stream(Chunks(chunks))))
}

fn answer_of(begun: &Begun, body: Body) -> Response<Body> {
    let kind = begun.kind.unwrap_or("application/octet-stream");
    let (status, length, body, range) = match &begun.part {
        Part::Whole => (StatusCode::OK, begun.bytes, body, None),
        Part::Some(part) => {
            let range = format!("bytes {}-{}/{}", part.start, part.end - 1, begun.bytes);
            (StatusCode::PARTIAL_CONTENT, part.end - part.start, body, Some(range))
        }
        Part::Beyond => {
            let range = format!("bytes */{}", begun.bytes);
            (StatusCode::RANGE_NOT_SATISFIABLE, 0, Body::empty(), Some(range))
        }
    };
    let mut answer = answer::of_type(status, kind, body);
    let headers = answer.headers_mut();
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600"));
    if let Some(range) = range.and_then(|range| HeaderValue::from_str(&range).ok()) {
        headers.insert(CONTENT_RANGE, range);
    }
    if begun.kind.is_none() {
        headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    }
    answer
}

fn read(
    opened: &Opened,
    member: &Member,
    range: Option<&str>,
    begun_to: oneshot::Sender<Begun>,
    chunks_to: &mpsc::Sender<io::Result<Bytes>>,
) -> io::Result<()> {
    let found = opened.reader.member(&member.account, &member.import, &member.member);
    let Some(mut file) = found.map_err(io::Error::other)? else { return Ok(()) };
    let bytes = file.bytes;
    let mut head = Vec::new();
    file.by_ref().take(HEAD_BYTES).read_to_end(&mut head)?;
    let part = range.map_or(Part::Whole, |range| part(range, bytes));
    let span = match &part {
        Part::Whole => 0..bytes,
        Part::Some(span) => span.clone(),
        Part::Beyond => 0..0,
    };
    let kind = kind(&head);
    let mut rest = io::Cursor::new(head).chain(file);
    io::copy(&mut rest.by_ref().take(span.start), &mut io::sink())?;
    let mut left = rest.take(span.end - span.start);
    // What is cut of its private parts ends early: better said at once than in the middle of an answer.
    let mut chunk = next(&mut left)?;
    if (chunk.len() as u64) < (span.end - span.start).min(CHUNK_BYTES) {
        return Ok(());
    }
    if begun_to.send(Begun { kind, part, bytes }).is_err() {
        return Ok(());
    }
    while !chunk.is_empty() && chunks_to.blocking_send(Ok(Bytes::from(chunk))).is_ok() {
        chunk = next(&mut left)?;
    }
    Ok(())
}

fn next(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut chunk = Vec::new();
    from.take(CHUNK_BYTES).read_to_end(&mut chunk)?;
    Ok(chunk)
}

/// Returns the type that the first bytes tell, of those that a browser only shows or plays.
fn kind(head: &[u8]) -> Option<&'static str> {
    let at = |from: usize, magic: &[u8]| head.get(from..from + magic.len()) == Some(magic);
    if at(0, b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if at(0, b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if at(0, b"GIF87a") || at(0, b"GIF89a") {
        Some("image/gif")
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        Some("image/webp")
    } else if at(4, b"ftyp") {
        Some("video/mp4")
    } else if at(0, b"\x1a\x45\xdf\xa3") {
        Some("video/webm")
    } else if at(0, b"ID3") || at(0, b"\xff\xfb") || at(0, b"\xff\xf3") || at(0, b"\xff\xf2") {
        Some("audio/mpeg")
    } else {
        None
    }
}

/// Reads a `Range` header of one part (RFC 9110, section 14). What is not understood, or names several
/// parts, is answered with the whole.
fn part(range: &str, bytes: u64) -> Part {
    let read = || {
        let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
        let number = |text: &str| {
            (text.bytes().all(|b| b.is_ascii_digit()) && text.len() <= 18).then(|| text.parse::<u64>().ok())
        };
        Some(match (number(first)?, number(last)?) {
            (Some(first), last) => {
                let end = last.map_or(bytes, |last| last.saturating_add(1).min(bytes));
                if last.is_some_and(|last| last < first) {
                    return None;
                }
                first..end
            }
            (None, Some(last)) => bytes.saturating_sub(last)..bytes,
            (None, None) => return None,
        })
    };
    match read() {
        None => Part::Whole,
        Some(span) if span.start >= span.end => Part::Beyond,
        Some(span) => Part::Some(span),
    }
}

/// Chunks as they come from the thread that reads.
struct Chunks(mpsc::Receiver<io::Result<Bytes>>);

impl Stream for Chunks {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read_as_the_standard_says() {
        for (range, expected) in [
            ("bytes=0-499", Part::Some(0..500)),
            ("bytes=500-", Part::Some(500..1000)),
            ("bytes=-200", Part::Some(800..1000)),
            ("bytes=-2000", Part::Some(0..1000)),
            ("bytes=999-5000", Part::Some(999..1000)),
            ("bytes=1000-", Part::Beyond),
            ("bytes=1000-2000", Part::Beyond),
            ("bytes=-0", Part::Beyond),
            ("bytes=5-4", Part::Whole),
            ("bytes=0-1,5-6", Part::Whole),
            ("bytes=-", Part::Whole),
            ("bytes=a-", Part::Whole),
            ("bytes=+1-", Part::Whole),
            ("bytes=99999999999999999999-", Part::Whole),
            ("lines=0-1", Part::Whole),
            ("", Part::Whole),
        ] {
            assert_eq!(part(range, 1000), expected, "{range}");
        }
        assert_eq!(part("bytes=0-", 0), Part::Beyond);
    }

    #[test]
    fn only_what_is_shown_or_played_has_a_type() {
        for (head, expected) in [
            (&b"\xff\xd8\xff\xe0"[..], Some("image/jpeg")),
            (b"\x89PNG\r\n\x1a\n", Some("image/png")),
            (b"GIF89a", Some("image/gif")),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some("image/webp")),
            (b"RIFF\x10\0\0\0WAVEfmt ", None),
            (b"\0\0\0\x18ftypmp42", Some("video/mp4")),
            (b"\x1a\x45\xdf\xa3\x9f", Some("video/webm")),
            (b"ID3\x04", Some("audio/mpeg")),
            (b"<svg xmlns=", None),
            (b"<!DOCTYPE html>", None),
            (b"%PDF-1.7", None),
            (b"", None),
        ] {
            assert_eq!(kind(head), expected);
        }
    }
}
