//! The report as files of an office program: an Excel workbook to track actions, a Word document to edit and restyle.
//!
//! - [`excel`]: the workbook;
//! - [`word`]: the document;
//! - here: what both have in common: texts that XML can hold, and what may go wrong.

pub mod excel;
pub mod word;

use crate::files::plain;
use crate::locale::said::{Said, say};

/// Why a document was not made. Nothing was written.
#[derive(Debug)]
pub enum OfficeError {
    /// It could not be put together.
    Make(String),
    /// A sheet or a part of the file, by its name, cannot be read back.
    NotReadable {
        /// Which.
        part: String,
        /// What the reader said.
        problem: String,
    },
    /// Something is missing in it when it is read back.
    NotWhole {
        /// Which.
        part: String,
    },
}

impl OfficeError {
    /// What to tell the person.
    pub fn said(&self) -> Said {
        match self {
            Self::Make(problem) => say("problem-other").with("problem", problem.as_str()),
            Self::NotReadable { part, problem } => say("office-not-readable").with("part", part.as_str()).with("problem", problem.as_str()),
            Self::NotWhole { part } => say("office-not-whole").with("part", part.as_str()),
        }
    }
}

/// A text in one line that any XML document can hold, without what reorders or hides text.
fn one_line(text: &str) -> String {
    plain::one_line(&allowed(text))
}

/// The same for a text of several lines.
fn lines(text: &str) -> Vec<String> {
    plain::lines(&allowed(text))
}

/// Without the two characters that are no control characters and not allowed in XML ([XML 1.0, Char](https://www.w3.org/TR/xml/#charsets)), and without others that are never text (noncharacters of Unicode), some of which are marks here.
fn allowed(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{fdd0}'..='\u{fdef}')).collect()
}
