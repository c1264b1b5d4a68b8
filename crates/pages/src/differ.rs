//! What changed between two texts, by words and by Chinese characters.
//!
//! Never takes time or memory without bound: beyond the limit, what lies between the common beginning and
//! the common end counts as changed as a whole.

/// The most cells of the comparison table (one byte pair each).
const CELLS_MAX: usize = 1_500_000;

/// A stretch of one of two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch<'a> {
    pub(crate) text: &'a str,
    /// Whether the other text lacks it here.
    pub(crate) changed: bool,
}

/// Returns both texts in stretches. Each concatenates to its text.
pub(crate) fn differ<'a>(old: &'a str, new: &'a str) -> (Vec<Stretch<'a>>, Vec<Stretch<'a>>) {
    let (old_tokens, new_tokens) = (tokens(old), tokens(new));
    let head = old_tokens.iter().zip(&new_tokens).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old_tokens[head..], &new_tokens[head..]);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_mid, new_mid) = (&old_rest[..old_rest.len() - tail], &new_rest[..new_rest.len() - tail]);
    let (old_same, new_same) = common(old_mid, new_mid);
    let flags = |same: Vec<bool>| {
        let mut flags = vec![true; head];
        flags.extend(same);
        flags.resize(flags.len() + tail, true);
        flags
    };
    (stretches(old, &old_tokens, &flags(old_same)), stretches(new, &new_tokens, &flags(new_same)))
}

/// Cuts text into runs of letters and digits of one byte each, and single characters for the rest.
fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let goes_on =
            c.is_ascii_alphanumeric() && text.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric);
        if !goes_on {
            out.push(&text[start..end]);
            start = end;
        }
    }
    out
}

/// Returns for each token of both lists whether it belongs to a longest common subsequence.
fn common(old: &[&str], new: &[&str]) -> (Vec<bool>, Vec<bool>) {
    let (mut old_same, mut new_same) = (vec![false; old.len()], vec![false; new.len()]);
    let width = new.len() + 1;
    if (old.len() + 1).saturating_mul(width) > CELLS_MAX {
        return (old_same, new_same);
    }
    let mut longest = vec![0_u16; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = if old[i] == new[j] {
                longest[(i + 1) * width + j + 1].saturating_add(1)
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            (old_same[i], new_same[j]) = (true, true);
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    (old_same, new_same)
}

fn stretches<'a>(text: &'a str, tokens: &[&str], same: &[bool]) -> Vec<Stretch<'a>> {
    let mut out: Vec<Stretch<'a>> = Vec::new();
    let (mut start, mut end) = (0, 0);
    for (n, token) in tokens.iter().enumerate() {
        if n > 0 && same.get(n) != same.get(n - 1) {
            out.push(Stretch { text: &text[start..end], changed: !same[n - 1] });
            start = end;
        }
        end += token.len();
    }
    if start < end {
        out.push(Stretch { text: &text[start..end], changed: same.last() == Some(&false) });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(stretches: &[Stretch<'_>]) -> String {
        stretches
            .iter()
            .map(|s| if s.changed { format!("[{}]", s.text) } else { s.text.to_owned() })
            .collect()
    }

    #[test]
    fn changes_are_marked_on_both_sides() {
        for (old, new, old_drawn, new_drawn) in [
            ("", "", "", ""),
            ("碑林", "碑林", "碑林", "碑林"),
            ("", "a", "", "[a]"),
            ("今天去碑林", "昨天去了碑林", "[今]天去碑林", "[昨]天去[了]碑林"),
            ("stone rubbing", "stone carving", "stone [rubbing]", "stone [carving]"),
            ("abc", "xyz", "[abc]", "[xyz]"),
            ("a b c", "c b a", "[a] b [c]", "[c] b [a]"),
        ] {
            let (left, right) = differ(old, new);
            assert_eq!(
                (drawn(&left).as_str(), drawn(&right).as_str()),
                (old_drawn, new_drawn),
                "{old} → {new}"
            );
        }
    }

    #[test]
    fn beyond_the_limit_the_middle_is_one_change() {
        let (old, new) = (format!("头{}尾", "甲".repeat(3000)), format!("头{}尾", "乙".repeat(3000)));
        let (left, _) = differ(&old, &new);
        assert_eq!(left.iter().map(|s| s.changed).collect::<Vec<_>>(), [false, true, false]);
    }
}
