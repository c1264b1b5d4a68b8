//! Sorting 64-bit numbers by their upper halves, keeping the order among equals.
//!
//! Never compares: three passes over the data whatever it is, with one more array as large, which the
//! caller keeps.

const DIGIT_BITS: u32 = 11;
const BUCKETS: usize = 1 << DIGIT_BITS;
const SHIFTS: [u32; 3] = [32, 43, 54];

fn digit(number: u64, shift: u32) -> usize {
    (number >> shift) as usize & (BUCKETS - 1)
}

/// Sorts by the upper 32 bits; numbers that agree in those stay in their order. `other` is the room that
/// this takes; what is in it is lost.
pub(crate) fn sort_by_upper_half(numbers: &mut Vec<u64>, other: &mut Vec<u64>) {
    let mut counts = [[0_u32; BUCKETS]; SHIFTS.len()];
    for &number in numbers.iter() {
        for (count, shift) in counts.iter_mut().zip(SHIFTS) {
            count[digit(number, shift)] += 1;
        }
    }
    other.clear();
    // Not by doubling: this is the largest array of all.
    other.reserve_exact(numbers.len());
    other.resize(numbers.len(), 0);
    for (count, shift) in counts.iter_mut().zip(SHIFTS) {
        if count.iter().any(|&n| n as usize == numbers.len()) {
            continue;
        }
        let mut at = 0;
        for n in count.iter_mut() {
            at += std::mem::replace(n, at);
        }
        for &number in numbers.iter() {
            let place = &mut count[digit(number, shift)];
            other[*place as usize] = number;
            *place += 1;
        }
        std::mem::swap(numbers, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_a_stable_comparison_sort_does() {
        let mut other = vec![7; 9];
        for (count, mask) in [(0, u64::MAX), (1, u64::MAX), (5000, u64::MAX), (5000, 0x3_0000_0007_u64)] {
            let mut state = 1_u64;
            let mut numbers: Vec<u64> = (0..count)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    state & mask
                })
                .collect();
            let mut expected = numbers.clone();
            expected.sort_by_key(|number| number >> 32);
            sort_by_upper_half(&mut numbers, &mut other);
            assert_eq!(numbers, expected);
        }
    }
}
