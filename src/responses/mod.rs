//! Answers: the response file, read, checked against a toolkit, and written.
//!
//! - [`written`]: the file as it stands on disk;
//! - [`model`]: a response that fits its toolkit;
//! - [`code`]: an answer in a few bits;
//! - [`read`]: from the one to the other, with every problem at once;
//! - [`mod@write`]: the file again, always a valid one.

pub mod code;
pub mod model;
pub mod read;
pub mod write;
pub mod written;

pub use code::Code;
pub use model::{Answer, Response, State};
