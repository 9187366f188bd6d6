//! Why a command did not succeed, and what the exit status says about it.

use crate::files::read::ReadError;
use crate::files::write::WriteError;
use crate::files::{Diagnostic, Document};
use crate::locale::said::{Said, say};
use crate::reporting::document::TemplateError;
use crate::reporting::folder::{FolderError, Stopped};
use crate::reporting::office::OfficeError;
use crate::toolkit::ToolkitError;

/// Why a command did not succeed.
#[derive(Debug)]
pub enum Failure {
    /// Something failed; the text says what, where, and what to do next. Exit status 1.
    Failed(Said),
    /// The command was used wrongly. Exit status 2.
    Usage(Said),
    /// There is something wrong with files. Exit status 1.
    Problems {
        /// The files.
        documents: Vec<Document>,
        /// What is wrong.
        problems: Vec<Diagnostic>,
    },
    /// Everything was said already. Exit status 1.
    Told,
    /// Done, but some files could not be used, and this was said. Exit status 3.
    SomeRejected,
}

impl Failure {
    /// The exit status of the program.
    pub fn exit_status(&self) -> u8 {
        match self {
            Failure::Usage(_) => 2,
            Failure::SomeRejected => 3,
            Failure::Failed(_) | Failure::Problems { .. } | Failure::Told => 1,
        }
    }
}

impl From<ToolkitError> for Failure {
    fn from(error: ToolkitError) -> Self {
        match error {
            ToolkitError::Invalid { documents, problems } => Failure::Problems { documents, problems },
            ToolkitError::NoSuchLanguage { toolkit, language, available } => Failure::Failed(
                say("toolkit-not-translated").with("toolkit", toolkit).with("language", language).with("available", available),
            ),
        }
    }
}

/// Errors that say what happened.
macro_rules! said {
    ($($error:ty),*) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Failure::Failed(error.said())
            }
        })*
    };
}

said!(ReadError, WriteError, TemplateError, FolderError, Stopped, OfficeError);

/// Writing a result to memory failed, which does not happen.
macro_rules! technical {
    ($($error:ty),*) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Failure::Failed(say("problem-other").with("problem", error.to_string()))
            }
        })*
    };
}

technical!(csv::Error, serde_json::Error, rust_xlsxwriter::XlsxError);

/// Standard output or the terminal did not take something.
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Failed(say("write-result-failed").with("problem", error.to_string()))
    }
}
