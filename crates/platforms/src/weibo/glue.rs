//! What stands around the posts in one JSON object: whose they are, and lists of others that are private.
//!
//! Never holds more of it than the profile, and that up to a limit.

use std::ops::Range;

/// The longest profile that is read.
const USER_MAX: usize = 64 << 10;
/// The most private lists.
const LISTS_MAX: usize = 64;

/// What is being looked for at the object's own level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// Anything.
    Open,
    /// In a string that may be a key.
    Key,
    /// After a key and its colon: a value comes.
    Value,
}

/// Goes through an object as it is given, slice by slice.
pub struct Glue {
    private: &'static [&'static str],
    include: Vec<String>,
    depth: u32,
    in_string: bool,
    escaped: bool,
    at: At,
    key: Vec<u8>,
    /// Where the private value that is open began.
    open: Option<u64>,
    taking_user: bool,
    /// The profile's bytes.
    pub user: Vec<u8>,
    /// The private values, by their places in the member.
    pub lists: Vec<Range<u64>>,
}

impl Glue {
    /// Begins; `include` are the keys that are wanted all the same.
    #[must_use]
    pub fn new(private: &'static [&'static str], include: &[String]) -> Self {
        Self {
            private,
            include: include.to_vec(),
            depth: 0,
            in_string: false,
            escaped: false,
            at: At::Open,
            key: Vec::new(),
            open: None,
            taking_user: false,
            user: Vec::new(),
            lists: Vec::new(),
        }
    }

    /// Goes on with bytes that are no element.
    pub fn go_on(&mut self, offset: u64, slice: &[u8]) {
        for (place, &byte) in slice.iter().enumerate() {
            let at = offset + place as u64;
            if self.taking_user && self.user.len() < USER_MAX {
                self.user.push(byte);
            }
            if self.in_string {
                self.string(byte);
                continue;
            }
            match byte {
                b'"' => self.begin_string(at),
                b':' if self.depth == 1 && !self.key.is_empty() => self.at = At::Value,
                b'{' | b'[' => {
                    self.begin_value(at, byte);
                    self.depth += 1;
                }
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        self.end_value(at);
                    } else if self.depth == 1 {
                        self.end_value(at + 1);
                    }
                }
                b',' if self.depth == 1 => self.end_value(at),
                byte if byte.is_ascii_whitespace() => {}
                byte => self.begin_value(at, byte),
            }
        }
    }

    fn string(&mut self, byte: u8) {
        if self.escaped {
            self.escaped = false;
        } else if byte == b'\\' {
            self.escaped = true;
        } else if byte == b'"' {
            self.in_string = false;
            return;
        }
        if self.at == At::Key && self.key.len() < 64 {
            self.key.push(byte);
        }
    }

    fn begin_string(&mut self, at: u64) {
        self.in_string = true;
        if self.depth == 1 && self.at != At::Value {
            self.at = At::Key;
            self.key.clear();
        } else {
            self.begin_value(at, b'"');
        }
    }

    fn begin_value(&mut self, at: u64, byte: u8) {
        if self.depth != 1 || self.at != At::Value {
            return;
        }
        self.at = At::Open;
        let is = |name: &&str| name.as_bytes() == self.key;
        let wanted = self.include.iter().any(|name| name.as_bytes() == self.key);
        if self.private.iter().any(is) && !wanted {
            self.open = Some(at);
        } else if self.key == b"user" && self.user.is_empty() {
            self.taking_user = true;
            self.user.push(byte);
        }
        self.key.clear();
    }

    fn end_value(&mut self, at: u64) {
        self.taking_user = false;
        if let Some(start) = self.open.take() {
            let full = self.lists.len() >= LISTS_MAX;
            match self.lists.last_mut() {
                // Beyond the limit what lies between is private too.
                Some(last) if full => last.end = at,
                _ => self.lists.push(start..at),
            }
        }
        if self.at == At::Value {
            self.at = At::Open;
        }
    }

    /// Returns what of a slice lies in private values; one that is open goes on to the end.
    #[must_use]
    pub fn within(&self, offset: u64, length: usize) -> Vec<Range<usize>> {
        let end = offset + length as u64;
        let place = |at: u64| usize::try_from(at.clamp(offset, end) - offset).unwrap_or(length);
        let open = self.open.map(|start| place(start)..length);
        let lists = self.lists.iter().map(|list| place(list.start)..place(list.end)).chain(open);
        lists.filter(|range| !range.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_lists_are_found_however_the_bytes_come() {
        let text = r#"{"user": {"id":"1","b":["}",{"favorites":[7]}]}, "weibo":[], "favorites" :[{"a":"]"}, 2],
            "n": 3, "followings":"all", "end":null, "favorites": tru"#;
        for size in [1, 2, 7, 1000] {
            let mut glue = Glue::new(&["favorites", "followings"], &[]);
            for (at, slice) in text.as_bytes().chunks(size).enumerate() {
                glue.go_on((at * size) as u64, slice);
            }
            let shown: Vec<&str> = glue.within(0, text.len()).into_iter().map(|range| &text[range]).collect();
            assert_eq!(shown, [r#"[{"a":"]"}, 2]"#, "\"all\"", "tru"], "{size}");
            assert_eq!(String::from_utf8_lossy(&glue.user), r#"{"id":"1","b":["}",{"favorites":[7]}]}"#);
        }
        let mut glue = Glue::new(&["favorites", "followings"], &["favorites".to_owned()]);
        glue.go_on(0, text.as_bytes());
        assert_eq!(glue.within(0, text.len()).len(), 1);
    }
}
