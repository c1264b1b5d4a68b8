//! Pieces sealed into frames: salts drawn, commitments made, bytes compressed.
//!
//! Never knows a piece's number: that is given when the frame is appended to a batch.

use seal::commit;
use seal::{Digest, Hash, Salt, Seed, sha256};

use crate::codec::{self, FRAME_MAX};
use crate::frame::{PieceHeader, Source};
use crate::random::Random;

/// A piece, whole.
pub enum Part<'a> {
    /// Its bytes, which are kept.
    Kept(&'a [u8]),
    /// The SHA-256 of bytes that are not kept, and the salt that goes beside the key.
    LeftOut {
        /// The salt, straight from the random source.
        salt: Salt,
        /// SHA-256 of the bytes.
        digest: Hash,
    },
}

/// A frame of pieces, ready to be appended to a batch.
pub struct SealedFrame {
    /// The commitment of each piece that ends in this frame, in order.
    pub commitments: Vec<Hash>,
    pub(crate) header: PieceHeader,
    pub(crate) data: Vec<u8>,
    /// Whether the first piece began in an earlier frame.
    pub(crate) continues: bool,
}

/// Seals whole pieces of at most [`FRAME_MAX`] kept bytes together into one frame. Safe to call from
/// several threads at once, each with its own random source.
///
/// # Panics
/// Where there is no part, or the kept ones are longer than [`FRAME_MAX`] together: the caller's bug.
pub fn seal_parts(parts: &[Part<'_>], random: &mut dyn Random, level: i32) -> SealedFrame {
    assert!(!parts.is_empty(), "invariant: a frame has a piece");
    let seed = draw_seed(random);
    let mut bytes = Vec::with_capacity(parts.iter().map(Part::kept_bytes).sum());
    let mut commitments = Vec::with_capacity(parts.len());
    let mut lengths = Vec::with_capacity(parts.len());
    for (at, part) in (0_u32..).zip(parts) {
        match part {
            Part::Kept(kept) => {
                commitments.push(commit::piece(&commit::salt(&seed, at), &sha256(kept)));
                lengths.push(Some(short(kept.len())));
                bytes.extend_from_slice(kept);
            }
            Part::LeftOut { salt, digest } => {
                commitments.push(commit::left_out(salt, digest));
                lengths.push(None);
            }
        }
    }
    // A seed under which nothing stands could change unnoticed.
    let source = match lengths.iter().all(Option::is_none) {
        true => Source::Salts(vec![None; lengths.len()]),
        false => Source::Seed(seed),
    };
    frame(&bytes, lengths, source, false, level, commitments, false)
}

impl Part<'_> {
    fn kept_bytes(&self) -> usize {
        match self {
            Self::Kept(bytes) => bytes.len(),
            Self::LeftOut { .. } => 0,
        }
    }
}

/// A piece longer than [`FRAME_MAX`], sealed part by part. Its frames are appended in order with
/// nothing between them.
pub struct LongPiece {
    seed: Seed,
    digest: Digest,
    begun: bool,
}

impl LongPiece {
    /// Starts a piece.
    pub fn start(random: &mut dyn Random) -> Self {
        Self { seed: draw_seed(random), digest: Digest::new(), begun: false }
    }

    /// Seals the next part, of at most [`FRAME_MAX`] bytes. The frame of the last part carries the
    /// piece's commitment.
    ///
    /// # Panics
    /// Where the part is longer: the caller's bug.
    pub fn part(&mut self, bytes: &[u8], last: bool, level: i32) -> SealedFrame {
        self.digest.update(bytes);
        let salt = commit::salt(&self.seed, 0);
        let commitments = if last { vec![commit::piece(&salt, &self.digest())] } else { Vec::new() };
        let continues = std::mem::replace(&mut self.begun, true);
        // A frame that only goes on with a piece repeats that piece's salt.
        let source = match continues {
            true => Source::Salts(vec![Some(salt)]),
            false => Source::Seed(self.seed.clone()),
        };
        frame(bytes, vec![Some(short(bytes.len()))], source, !last, level, commitments, continues)
    }

    /// Returns the SHA-256 of all parts so far.
    #[must_use]
    pub fn digest(&self) -> Hash {
        self.digest.clone().finish()
    }
}

pub(crate) fn frame(
    bytes: &[u8],
    lengths: Vec<Option<u32>>,
    source: Source,
    more: bool,
    level: i32,
    commitments: Vec<Hash>,
    continues: bool,
) -> SealedFrame {
    assert!(bytes.len() <= FRAME_MAX, "invariant: a frame holds at most a mebibyte");
    let data = codec::compress(bytes, level);
    let header = PieceHeader {
        compressed: short(data.len()),
        crc: crc32fast::hash(&data),
        first: 0,
        lengths,
        more,
        source,
    };
    SealedFrame { commitments, header, data, continues }
}

pub(crate) fn draw_seed(random: &mut dyn Random) -> Seed {
    let mut seed = Seed([0; 32]);
    random.fill(&mut seed.0);
    seed
}

fn short(length: usize) -> u32 {
    u32::try_from(length).expect("invariant: a frame holds at most a mebibyte")
}
