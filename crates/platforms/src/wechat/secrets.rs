//! What a page of WeChat says of whoever looked at it: the reader's number, and tickets of the session.
//!
//! Never cuts what tells the article or its account.

use std::ops::Range;

/// Names of a script, of an attribute or of a parameter whose values are the visitor's.
const NAMES: [&str; 12] = [
    "user_uin",
    "pass_ticket",
    "wxtoken",
    "appmsg_token",
    "exportkey",
    "key",
    "uin",
    "fasttmplajax_uin",
    "wap_sid2",
    "poc_token",
    "devicetype_id",
    "clientversion_key",
];

/// The longest value that is looked for.
const VALUE_MAX: usize = 4096;

/// Returns the places of the values, sorted and apart: `name = "…"`, `name: '…'`, `name=…&` in an address.
#[must_use]
pub fn ranges(body: &[u8]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for name in NAMES {
        for at in memchr::memmem::find_iter(body, name.as_bytes()) {
            let before = at.checked_sub(1).and_then(|at| body.get(at)).copied().unwrap_or(b' ');
            if !before.is_ascii_alphanumeric() && before != b'_' {
                values(body, at + name.len(), before, &mut found);
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

/// Adds the values that follow a name: of an expression `"" || "x"` all of them.
fn values(body: &[u8], from: usize, before: u8, found: &mut Vec<Range<usize>>) {
    // `['uin']`, `"uin":`
    let closed = body.get(from).is_some_and(|byte| matches!(byte, b'\'' | b'"'));
    let at = blank(body, from + usize::from(closed));
    match body.get(at) {
        Some(b'=') if matches!(before, b'?' | b'&' | b';') => parameter(body, at + 1, found),
        Some(b'=' | b':') if body.get(at + 1) != Some(&b'=') => expression(body, at + 1, found),
        _ => {}
    }
}

/// Adds a parameter of an address. `&amp;` ends it as `&` does.
fn parameter(body: &[u8], from: usize, found: &mut Vec<Range<usize>>) {
    let ends = |byte: &u8| !(byte.is_ascii_alphanumeric() || b"%-_.~+/=*!".contains(byte));
    let rest = &body[from..body.len().min(from + VALUE_MAX)];
    let length = rest.iter().position(ends).unwrap_or(rest.len());
    if length > 0 {
        found.push(from..from + length);
    }
}

/// Adds the strings and numbers of an expression, up to where it ends.
fn expression(body: &[u8], from: usize, found: &mut Vec<Range<usize>>) {
    let mut at = from;
    let most = body.len().min(from + VALUE_MAX);
    while at < most {
        let byte = body[at];
        match byte {
            b'"' | b'\'' => {
                let rest = &body[at + 1..most];
                let Some(length) = rest.iter().position(|end| *end == byte || *end == b'\n') else { return };
                if length > 0 {
                    found.push(at + 1..at + 1 + length);
                }
                at += length + 2;
            }
            b'0'..=b'9' if !body[at - 1].is_ascii_alphanumeric() && body[at - 1] != b'_' => {
                let length = body[at..most].iter().take_while(|byte| byte.is_ascii_digit()).count();
                if length > 1 {
                    found.push(at..at + length);
                }
                at += length;
            }
            b',' | b';' | b'}' | b'\n' | b'<' | b'>' => return,
            _ => at += 1,
        }
    }
}

fn blank(body: &[u8], from: usize) -> usize {
    let rest = body.get(from..).unwrap_or_default();
    from + rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_are_cut_and_nothing_else() {
        let cut = |text: &str| {
            let shown = |range: Range<usize>| text[range].to_owned();
            ranges(text.as_bytes()).into_iter().map(shown).collect::<Vec<_>>()
        };
        for (text, wanted) in [
            ("var user_uin = \"1234567\" || \"\";", vec!["1234567"]),
            ("window.pass_ticket = params['pass_ticket'] || 'abc%3D';", vec!["pass_ticket", "abc%3D"]),
            ("user_uin: '12345' * 1,\n biz: 'MzA='", vec!["12345"]),
            ("{\"appmsg_token\":\"t~1\",\"mid\":\"7\"}", vec!["t~1"]),
            ("href=\"/s?__biz=MzA=&amp;mid=1&uin=MTIz%3D&key=deadbeef&sn=aa\"", vec!["MTIz%3D", "deadbeef"]),
            ("&amp;pass_ticket=a%2Bb&amp;idx=1", vec!["a%2Bb"]),
            ("var uin = 7654321;", vec!["7654321"]),
            ("monkey = 'x'; keys = 'y'; uin: 0,", vec![]),
            ("if (key == 'a') { key.b('c') }", vec![]),
            ("uin", vec![]),
            ("uin='", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(cut(text), wanted, "{text}");
        }
    }
}
