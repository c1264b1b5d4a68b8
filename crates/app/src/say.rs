//! The only place that writes to the terminal: results to standard output, words to standard error.
//!
//! Never fails: a closed pipe ends the output and nothing else.

use std::io::Write as _;

/// Writes a line of result.
pub fn result(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// Writes a value as one line of JSON.
pub fn json<T: serde::Serialize>(value: &T) {
    result(&serde_json::to_string(value).expect("invariant: what we print has a JSON form"));
}

/// Many lines of result, written together: as soon as there is some of it, and at the end.
pub struct Lines(Vec<u8>);

impl Lines {
    /// How much waits at most.
    const WAITING_BYTES: usize = 64 << 10;

    /// Begins.
    pub fn new() -> Self {
        Self(Vec::with_capacity(Self::WAITING_BYTES))
    }

    /// Adds a line.
    pub fn line(&mut self, line: &str) {
        self.0.extend_from_slice(line.as_bytes());
        self.end();
    }

    /// Adds a value as one line of JSON.
    pub fn json<T: serde::Serialize>(&mut self, value: &T) {
        serde_json::to_writer(&mut self.0, value).expect("invariant: what we print has a JSON form");
        self.end();
    }

    fn end(&mut self) {
        self.0.push(b'\n');
        if self.0.len() >= Self::WAITING_BYTES {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let _ = std::io::stdout().lock().write_all(&self.0);
        self.0.clear();
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        self.flush();
    }
}

/// Writes a line of message.
pub fn note(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// Returns hostile text made safe for a terminal: control characters and direction overrides replaced.
pub fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => ' ',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
                '\u{fffd}'
            }
            c if c.is_control() => '\u{fffd}',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_post_cannot_drive_the_terminal() {
        assert_eq!(super::plain("a\u{1b}[2J\u{202e}b\nc\u{7}"), "a\u{fffd}[2J\u{fffd}b c\u{fffd}");
    }
}
