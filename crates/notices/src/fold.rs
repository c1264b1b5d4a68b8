//! Texts made alike before they are compared: white space drawn together, one kind of apostrophe.
//!
//! Never changes letters, case or punctuation otherwise: a notice is told by its exact words.

use std::borrow::Cow;

/// Returns a text with each run of white space as one blank, none at the ends, and `’` as `'`.
pub fn fold(text: &str) -> Cow<'_, str> {
    let odd = |sign: char| sign == '’' || (sign.is_whitespace() && sign != ' ');
    if text.trim().len() == text.len() && !text.contains(odd) && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for (number, part) in word.split('’').enumerate() {
            out.push_str(if number == 0 { "" } else { "'" });
            out.push_str(part);
        }
    }
    Cow::Owned(out)
}

/// A text to compare with; `*` at its beginning or end stands for anything.
#[derive(Clone, Debug)]
pub struct Wild {
    front: bool,
    back: bool,
    text: String,
}

impl Wild {
    /// Takes it as a rule writes it.
    pub fn of(text: &str) -> Self {
        let inner = text.strip_prefix('*').unwrap_or(text);
        let inner = inner.strip_suffix('*').unwrap_or(inner);
        Self { front: text.starts_with('*'), back: text.ends_with('*'), text: fold(inner).into_owned() }
    }

    /// Returns whether a folded text is one of these.
    pub fn holds(&self, folded: &str) -> bool {
        match (self.front, self.back) {
            (true, true) => folded.contains(&self.text),
            (true, false) => folded.ends_with(&self.text),
            (false, true) => folded.starts_with(&self.text),
            (false, false) => folded == self.text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_apostrophes_are_made_alike() {
        for (text, folded) in [
            ("", ""),
            ("a b", "a b"),
            ("  a\n\t b\u{a0}c ", "a b c"),
            ("doesn’t", "doesn't"),
            ("此帐号已被屏蔽, 内容无法查看", "此帐号已被屏蔽, 内容无法查看"),
            ("一\u{3000}二", "一 二"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn a_star_stands_for_anything_at_an_end() {
        for (wild, text, holds) in [
            ("页面不存在", "页面不存在", true),
            ("页面不存在", "页面不存在了", false),
            ("页面*", "页面不存在", true),
            ("*- 知乎", "某人 - 知乎", true),
            ("*- 知乎", "某人 - 知乎日报", false),
            ("*不存*", "页面不存在", true),
            ("This account doesn’t exist", "This account doesn't exist", true),
        ] {
            assert_eq!(Wild::of(wild).holds(text), holds, "{wild} {text}");
        }
    }
}
