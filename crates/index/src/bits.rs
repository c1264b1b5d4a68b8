//! A set of posts of one shard.
//!
//! Never grows: it is made for a number of posts and holds only those.

/// A set of numbers below a limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// Returns the empty set of numbers below `limit`.
    pub(crate) fn none(limit: u32) -> Self {
        Self { words: vec![0; limit.div_ceil(64) as usize] }
    }

    /// Returns the set of all numbers below `limit`.
    pub(crate) fn all(limit: u32) -> Self {
        let mut bits = Self { words: vec![u64::MAX; limit.div_ceil(64) as usize] };
        if !limit.is_multiple_of(64)
            && let Some(last) = bits.words.last_mut()
        {
            *last = (1 << (limit % 64)) - 1;
        }
        bits
    }

    /// Adds a number; does nothing where it is at or above the limit.
    #[inline]
    pub(crate) fn insert(&mut self, number: u32) {
        if let Some(word) = self.words.get_mut((number / 64) as usize) {
            *word |= 1 << (number % 64);
        }
    }

    pub(crate) fn contains(&self, number: u32) -> bool {
        self.words.get((number / 64) as usize).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// Keeps what is in both.
    pub(crate) fn keep(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Takes away what is in the other.
    pub(crate) fn take_away(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// Keeps what is at or above `from` and below `to`.
    pub(crate) fn keep_within(&mut self, from: u32, to: u32) {
        for (at, word) in self.words.iter_mut().enumerate() {
            let (first, end) = (at as u32 * 64, at as u32 * 64 + 64);
            if end <= from || first >= to {
                *word = 0;
                continue;
            }
            if first < from {
                *word &= u64::MAX << (from - first);
            }
            if end > to {
                *word &= u64::MAX >> (end - to);
            }
        }
    }

    /// Keeps what `keep` accepts.
    pub(crate) fn retain(&mut self, keep: impl Fn(u32) -> bool) {
        for (at, word) in self.words.iter_mut().enumerate() {
            let mut rest = *word;
            while rest != 0 {
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                if !keep(at as u32 * 64 + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    pub(crate) fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// Returns how many are in `from..to`.
    pub(crate) fn count_within(&self, from: u32, to: u32) -> u32 {
        let mut count = 0;
        for at in from / 64..to.div_ceil(64) {
            let mut word = self.words.get(at as usize).copied().unwrap_or(0);
            if at == from / 64 {
                word &= u64::MAX << (from % 64);
            }
            if at == to / 64 {
                word &= (1 << (to % 64)) - 1;
            }
            count += word.count_ones();
        }
        count
    }

    /// Returns the smallest that is at or above `from` and below `to`.
    pub(crate) fn first_within(&self, from: u32, to: u32) -> Option<u32> {
        let mut at = (from / 64) as usize;
        let mut word = self.words.get(at).copied()? & u64::MAX << (from % 64);
        loop {
            if word != 0 {
                let found = at as u32 * 64 + word.trailing_zeros();
                return (found < to).then_some(found);
            }
            at += 1;
            if at as u64 * 64 >= u64::from(to) {
                return None;
            }
            word = self.words.get(at).copied()?;
        }
    }

    /// Returns the largest that is at or above `from` and below `to`.
    pub(crate) fn last_within(&self, from: u32, to: u32) -> Option<u32> {
        let top = to.checked_sub(1)?;
        let mut at = ((top / 64) as usize).min(self.words.len().checked_sub(1)?);
        let mut word = self.words[at];
        if at == (top / 64) as usize {
            word &= u64::MAX >> (63 - top % 64);
        }
        loop {
            if word != 0 {
                let found = at as u32 * 64 + 63 - word.leading_zeros();
                return (found >= from).then_some(found);
            }
            at = at.checked_sub(1)?;
            word = self.words[at];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_set() {
        for limit in [0, 1, 63, 64, 65, 200] {
            let all = Bits::all(limit);
            assert_eq!(all.count(), limit);
            assert_eq!(Bits::none(limit).count(), 0);
            let mut odd = Bits::none(limit);
            (0..limit + 90).filter(|n| n % 2 == 1).for_each(|n| odd.insert(n));
            odd.keep(&all);
            let mut even = all.clone();
            even.take_away(&odd);
            let mut thirds = all.clone();
            thirds.retain(|n| n % 3 == 0);
            for (bits, within) in [(&odd, 1), (&even, 0)] {
                for n in 0..limit {
                    assert_eq!(bits.contains(n), n % 2 == within, "{n} of {limit}");
                    assert_eq!(bits.first_within(n, limit), (n..limit).find(|n| n % 2 == within));
                    assert_eq!(bits.last_within(n, limit), (n..limit).rev().find(|n| n % 2 == within));
                    assert_eq!(bits.last_within(0, n), (0..n).rev().find(|n| n % 2 == within));
                    let mut part = bits.clone();
                    part.keep_within(n / 3, n);
                    let expected = (n / 3..n).filter(|n| n % 2 == within).count();
                    assert_eq!(part.count(), expected as u32);
                    let count = (n / 2..n).filter(|n| n % 2 == within).count();
                    assert_eq!(bits.count_within(n / 2, n), count as u32);
                }
            }
            assert_eq!(thirds.count(), limit.div_ceil(3));
        }
    }
}
