//! What a list is cut into, and how it may end.
//!
//! Never holds bytes: spans point into a chunk.

/// The longest element. A longer one goes out as glue, with all that follows it.
pub const ELEMENT_MAX_BYTES: usize = 32 << 20;

/// What kind of list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A JSON array, bare or assigned to a name: `window.YTD.tweets.part0 = [ … ]`.
    List,
    /// Lines of CSV (RFC 4180, `"` quotes), the first of which names the columns and is glue.
    Rows,
    /// Lines, each a JSON value: JSON Lines. Line ends are glue, and so are lines of nothing else.
    Lines,
    /// A JSON object: the items of each array that is the value of this key are elements, however deep it
    /// stands outside of an element. All else is glue.
    Keyed(&'static str),
    /// A content-addressable archive, CARv1: its header is glue, each block with its length and CID an
    /// element.
    Car,
    /// The whole of a file of at most [`crate::ELEMENT_MAX_BYTES`] is one element.
    Whole,
    /// Records of a WARC or an ARC, header and block: an element each. Of a record longer than
    /// [`crate::ELEMENT_MAX_BYTES`] the header is an element and the block is glue.
    Warc,
}

/// A stretch of a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First byte, in the chunk.
    pub start: u32,
    /// One past the last byte, in the chunk.
    pub end: u32,
    /// Whether it is an element; otherwise it is glue.
    pub element: bool,
}

/// How a list ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// As it should.
    Whole,
    /// Before its end; `byte` is where the unfinished element begins, or where the input ends.
    Cut {
        /// Offset in the input.
        byte: u64,
    },
    /// It is not a list: everything was glue.
    NotAList,
    /// Something follows the list's end.
    TrailingBytes {
        /// Offset in the input.
        byte: u64,
    },
    /// From here on some elements were not where they should be; those found again are elements.
    Broken {
        /// Offset in the input.
        byte: u64,
    },
    /// An element is longer than [`crate::ELEMENT_MAX_BYTES`]; it and all after it was glue.
    TooLong {
        /// Offset in the input.
        byte: u64,
    },
}
