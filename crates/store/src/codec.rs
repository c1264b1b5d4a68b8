//! Compression of one frame, with a context kept for each thread.
//!
//! Never gives more bytes than it was told to expect.

use std::cell::RefCell;

use zstd::bulk::{Compressor, Decompressor};

/// Most bytes a frame may hold, uncompressed.
pub const FRAME_MAX: usize = 1 << 20;

struct Squeeze {
    level: i32,
    compressor: Compressor<'static>,
    out: Vec<u8>,
}

thread_local! {
    static SQUEEZE: RefCell<Option<Squeeze>> = const { RefCell::new(None) };
    static EXPAND: RefCell<Option<Decompressor<'static>>> = const { RefCell::new(None) };
}

/// Returns one zstd frame that holds the bytes.
pub(crate) fn compress(bytes: &[u8], level: i32) -> Vec<u8> {
    SQUEEZE.with_borrow_mut(|kept| {
        if kept.as_ref().is_none_or(|kept| kept.level != level) {
            let compressor = Compressor::new(level).expect("invariant: zstd takes the level");
            *kept = Some(Squeeze { level, compressor, out: Vec::new() });
        }
        let squeeze = kept.as_mut().expect("invariant: just made");
        squeeze.out.clear();
        squeeze.out.reserve(zstd::zstd_safe::compress_bound(bytes.len()));
        let written = squeeze.compressor.compress_to_buffer(bytes, &mut squeeze.out);
        written.expect("invariant: the buffer is large enough for any input");
        squeeze.out.clone()
    })
}

/// Fills `out` with a frame's bytes; false where it is no frame, holds more than [`FRAME_MAX`], or
/// does not hold exactly `expected`.
pub(crate) fn expand(frame: &[u8], expected: Option<usize>, out: &mut Vec<u8>) -> bool {
    out.clear();
    let room = expected.unwrap_or(FRAME_MAX);
    if room > FRAME_MAX {
        return false;
    }
    EXPAND.with_borrow_mut(|kept| {
        if kept.is_none() {
            *kept = Decompressor::new().ok();
        }
        let Some(decompressor) = kept.as_mut() else { return false };
        out.reserve(room);
        let count = decompressor.decompress_to_buffer(frame, out);
        count.is_ok_and(|count| expected.is_none_or(|expected| count == expected) && count <= FRAME_MAX)
    })
}
