//! The source of seeds, salts, names and padding.
//!
//! Never seeded, never repeatable outside tests: what hides a withheld text is only as good as this.

/// Fills buffers with bytes that nobody can guess.
pub trait Random: Send {
    /// Fills the whole buffer.
    fn fill(&mut self, bytes: &mut [u8]);
}

const BUFFER: usize = 4096;

/// The operating system's random source, read in blocks.
///
/// Bytes are handed out once and wiped from the block as they go.
pub struct SystemRandom {
    block: Box<[u8; BUFFER]>,
    used: usize,
}

impl SystemRandom {
    /// Returns a source with an empty block.
    #[must_use]
    pub fn new() -> Self {
        Self { block: Box::new([0; BUFFER]), used: BUFFER }
    }
}

impl Default for SystemRandom {
    fn default() -> Self {
        Self::new()
    }
}

impl Random for SystemRandom {
    /// # Panics
    /// Where the system has no random source: nothing can be sealed then.
    fn fill(&mut self, bytes: &mut [u8]) {
        if bytes.len() > BUFFER {
            getrandom::fill(bytes).expect("invariant: the system has a random source");
            return;
        }
        if self.used + bytes.len() > BUFFER {
            getrandom::fill(&mut self.block[..]).expect("invariant: the system has a random source");
            self.used = 0;
        }
        let taken = &mut self.block[self.used..self.used + bytes.len()];
        bytes.copy_from_slice(taken);
        taken.fill(0);
        self.used += bytes.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_comes_twice() {
        let mut random = SystemRandom::new();
        let mut seen = std::collections::HashSet::new();
        for _ in 0..1000 {
            let mut value = [0; 32];
            random.fill(&mut value);
            assert!(seen.insert(value));
        }
        let mut long = vec![0; 3 * BUFFER];
        random.fill(&mut long);
        assert!(long.chunks(32).all(|chunk| seen.insert(chunk.try_into().unwrap_or([0; 32]))));
    }
}
