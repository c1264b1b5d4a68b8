//! Claims about what was done to whom, who makes them, and where the words stand.
//!
//! Never opens a file or a connection, never adds two quantities by itself, and never scores a person.
