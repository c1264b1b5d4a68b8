//! What yt-dlp writes of whoever ran it: their network address, cookies, and paths of their machine.
//!
//! Never cuts what is said of the film.

use std::ops::Range;

/// Keys whose strings are the downloader's.
const KEYS: [&str; 7] =
    ["cookies", "_filename", "filename", "filepath", "infojson_filename", "__finaldir", "X-Forwarded-For"];

/// Returns the places of their values, sorted and apart.
#[must_use]
pub fn ranges(slice: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for key in KEYS {
        let quoted = format!("\"{key}\"");
        for at in memchr::memmem::find_iter(slice, quoted.as_bytes()) {
            found.extend(string_after(slice, at + quoted.len()));
        }
    }
    // In addresses of files: `&ip=192.0.2.1&`, `/ip/192.0.2.1/`, also written with escapes.
    for sign in [&b"ip="[..], b"ip/", b"ip%3D", b"ip\\u003d"] {
        for at in memchr::memmem::find_iter(slice, sign) {
            let before = at.checked_sub(1).and_then(|at| slice.get(at)).copied().unwrap_or(0);
            if !before.is_ascii_alphanumeric()
                || slice[..at].ends_with(b"%26")
                || slice[..at].ends_with(b"\\u0026")
            {
                found.extend(address(slice, at + sign.len()));
            }
        }
    }
    found.sort_unstable_by_key(|range| range.start);
    let mut out: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for range in found {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// Returns the inside of the string that is a key's value.
fn string_after(slice: &[u8], from: usize) -> Option<Range<usize>> {
    let rest = slice[from..].trim_ascii_start().strip_prefix(b":")?.trim_ascii_start().strip_prefix(b"\"")?;
    let start = slice.len() - rest.len();
    let mut at = 0;
    while let Some(&byte) = rest.get(at) {
        match byte {
            b'"' => break,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    let end = start + at.min(rest.len());
    (end > start).then_some(start..end)
}

/// Returns a network address that begins here, however its colons are written.
fn address(slice: &[u8], from: usize) -> Option<Range<usize>> {
    let ends = |byte: &u8| !(byte.is_ascii_hexdigit() || b".:%".contains(byte));
    let rest = &slice[from..slice.len().min(from + 120)];
    let length = rest.iter().position(ends).unwrap_or(rest.len());
    // `%26` begins what follows.
    let length = memchr::memmem::find(&rest[..length], b"%26").unwrap_or(length);
    (length >= 3).then_some(from..from + length)
}
