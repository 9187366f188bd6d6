//! Files on disk: reading text with limits, parsing TOML so that every problem keeps its place, writing so that nothing is lost.
//!
//! - [`read`]: a text file, with a clear message for everything that is not one;
//! - [`parse`]: TOML into the types of a format, collecting every structural problem at once;
//! - [`diagnostic`]: what is wrong, where, and what to do about it;
//! - [`mod@write`]: whole files or none;
//! - [`names`]: names for files about a city;
//! - [`lock`]: one writer at a time;
//! - [`number`]: numbers as people write them;
//! - [`parallel`]: work on all cores, results in order;
//! - [`plain`]: texts made harmless without changing what they say;
//! - [`words`]: whether a text is an address, and what a misspelt word was probably meant to be.

pub mod diagnostic;
pub mod located;
pub mod lock;
pub mod names;
pub mod number;
pub mod parallel;
pub mod parse;
pub mod plain;
pub mod read;
pub mod words;
pub mod write;

pub use diagnostic::{Code, Diagnostic, Severity};
pub use located::{Key, Located};
pub use parse::Parsed;
pub use read::Document;
