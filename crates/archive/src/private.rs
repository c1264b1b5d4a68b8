//! Where what is open and what is private of some bytes alternate.
//!
//! Never decides what is private: an importer does.

use std::ops::Range;

use platforms::Private;

/// The most private ranges of one element; what has more is left out whole.
const RANGES_MAX: usize = 2_000;

/// Returns the ranges within and around what is private, in order, and whether each is open.
pub(crate) fn stretches(length: usize, private: &Private) -> Vec<(Range<usize>, bool)> {
    let ranges: &[Range<usize>] = match private {
        Private::Nothing => &[],
        Private::Ranges(ranges) if ranges.len() <= RANGES_MAX => ranges,
        Private::Ranges(_) | Private::All => return vec![(0..length, false)],
    };
    let mut out = Vec::with_capacity(ranges.len() * 2 + 1);
    let mut at = 0;
    for range in ranges {
        let (start, end) = (range.start.clamp(at, length), range.end.clamp(at, length));
        if at < start {
            out.push((at..start, true));
        }
        if start < end {
            out.push((start..end, false));
        }
        at = end.max(start);
    }
    if at < length {
        out.push((at..length, true));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_private_is_cut_around() {
        let cut = |private: &Private| stretches(10, private);
        assert_eq!(cut(&Private::Nothing), [(0..10, true)]);
        assert_eq!(cut(&Private::All), [(0..10, false)]);
        assert_eq!(
            cut(&Private::Ranges(vec![2..4, 7..8])),
            [(0..2, true), (2..4, false), (4..7, true), (7..8, false), (8..10, true)]
        );
        assert_eq!(cut(&Private::Ranges(vec![3..3, 8..99])), [(0..3, true), (3..8, true), (8..10, false)]);
        let many = (0..=RANGES_MAX).map(|at| at * 2..at * 2 + 1).collect();
        assert_eq!(stretches(9_999, &Private::Ranges(many)), [(0..9_999, false)]);
    }
}
