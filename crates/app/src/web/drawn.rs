//! What comes of drawing a page.
//!
//! Never a status or a header: the server knows those.

/// What came of drawing.
pub enum Drawn {
    /// A page.
    Page(String),
    /// Another address has it.
    Elsewhere(String),
    /// There is nothing; the page says so.
    Nothing(String),
    /// It could not be read; the page says why.
    Failed(String),
}
