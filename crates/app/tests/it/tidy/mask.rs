//! Rust text with comments, strings and tests blanked out, so that a search finds code alone.
//!
//! Never changes where a line stands: blanks take the place of letters, line ends stay.

/// Returns the text with the insides of comments, strings and characters blanked.
pub fn code(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = token_end(bytes, at);
        if end > at + 1 && !is_word(bytes[at]) {
            blank(&mut out[at..end]);
        }
        at = end;
    }
    String::from_utf8(out).unwrap()
}

/// Returns the code without what stands under `#[cfg(test)]`.
pub fn code_without_tests(text: &str) -> String {
    let code = code(text);
    let mut out = code.clone().into_bytes();
    let mut from = 0;
    while let Some(found) = code[from..].find("#[cfg(test)]") {
        let start = from + found;
        let end = item_end(code.as_bytes(), start + "#[cfg(test)]".len());
        blank(&mut out[start..end]);
        from = end;
    }
    String::from_utf8(out).unwrap()
}

/// Returns where the item that begins here ends: past its `;`, or past its closing brace.
pub fn item_end(code: &[u8], start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in code.iter().enumerate().skip(start) {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            b';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

/// Returns the number of the line that a byte stands on.
pub fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1
}

pub fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

fn blank(bytes: &mut [u8]) {
    for byte in bytes {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

/// Returns where the token at `at` ends; a token longer than a byte that does not begin with a word's letter
/// is a comment or a quoted text.
fn token_end(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    match bytes[at] {
        b'/' if rest.starts_with(b"//") => at + rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len()),
        b'/' if rest.starts_with(b"/*") => block_end(bytes, at),
        b'"' => quoted_end(bytes, at + 1, b'"'),
        b'#' => raw_end(bytes, at).unwrap_or(at + 1),
        b'\'' if is_char(rest) => quoted_end(bytes, at + 1, b'\''),
        byte if is_word(byte) => {
            let end = at + rest.iter().position(|b| !is_word(*b)).unwrap_or(rest.len());
            let raw = matches!(&bytes[at..end], b"r" | b"br" | b"cr");
            // The opening of a raw text belongs to the quoted part, which is looked at next.
            if raw && bytes.get(end) == Some(&b'"') { end + plain_raw(bytes, end) } else { end }
        }
        _ => at + 1,
    }
}

/// Length of a raw text without hashes, whose backslashes escape nothing.
fn plain_raw(bytes: &[u8], quote: usize) -> usize {
    bytes[quote + 1..].iter().position(|b| *b == b'"').map_or(bytes.len() - quote, |n| n + 2)
}

/// Returns the end of `#"…"#` with as many hashes, if that begins here after an `r`.
fn raw_end(bytes: &[u8], at: usize) -> Option<usize> {
    let hashes = bytes[at..].iter().take_while(|b| **b == b'#').count();
    if at == 0 || bytes[at - 1] != b'r' || bytes.get(at + hashes) != Some(&b'"') {
        return None;
    }
    let close: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', hashes)).collect();
    let inside = at + hashes + 1;
    let found = bytes[inside..].windows(close.len()).position(|window| window == close);
    Some(found.map_or(bytes.len(), |n| inside + n + close.len()))
}

fn block_end(bytes: &[u8], start: usize) -> usize {
    let (mut depth, mut at) = (0_usize, start);
    while at < bytes.len() {
        if bytes[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if bytes[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    bytes.len()
}

fn quoted_end(bytes: &[u8], inside: usize, quote: u8) -> usize {
    let mut at = inside;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            byte if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Tells `'x'` from the lifetime `'x`.
fn is_char(rest: &[u8]) -> bool {
    if rest.get(1) == Some(&b'\\') {
        return true;
    }
    let length = std::str::from_utf8(&rest[1..rest.len().min(5)])
        .or_else(|error| std::str::from_utf8(&rest[1..=error.valid_up_to()]))
        .ok()
        .and_then(|text| text.chars().next())
        .map_or(1, char::len_utf8);
    rest.get(1 + length) == Some(&b'\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_comments_are_blanked_and_lines_stay() {
        let rows = [
            ("a // fn x {\nb", "a          \nb"),
            ("a /* { /* } */ { */ b", "a                   b"),
            (r#"f("{ \" }") }"#, "f(        ) }"),
            (r##"r#"a"{"# }"##, "r        }"),
            ("'{' 'a '\\'' x", "    'a      x"),
            ("'碑' {", "      {"),
            ("b\"{\" {", "b    {"),
        ];
        for (given, expected) in rows {
            assert_eq!(code(given), expected, "{given}");
        }
        assert!(!code(r#"let a = r"\"; let b = 1; "fn {""#).contains("fn"));
        assert!(code(r#"let a = r"\"; let b = 1;"#).contains("let b"));
    }

    #[test]
    fn tests_are_blanked_to_their_closing_brace() {
        let given = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { \"}\"; } }\nfn c() {}";
        let left = code_without_tests(given);
        assert!(left.contains("fn a") && left.contains("fn c") && !left.contains("fn b"), "{left}");
        let left = code_without_tests("#[cfg(test)]\nmod shapes;\nfn c() {}");
        assert!(!left.contains("shapes") && left.contains("fn c"));
    }
}
