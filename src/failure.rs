//! Why a command did not succeed, and what the exit status says about it.

use crate::files::read::ReadError;
use crate::files::write::WriteError;
use crate::files::{Diagnostic, Document};
use crate::reporting::document::TemplateError;
use crate::toolkit::ToolkitError;

/// Why a command did not succeed.
#[derive(Debug)]
pub enum Failure {
    /// Something failed; the text says what, where, and what to do next. Exit status 1.
    Failed(String),
    /// The command was used wrongly. Exit status 2.
    Usage(String),
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
            other => Failure::Failed(other.to_string()),
        }
    }
}

/// Failures that only have something to say.
macro_rules! said {
    ($($error:ty),*) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Failure::Failed(error.to_string())
            }
        })*
    };
}

said!(ReadError, WriteError, TemplateError, csv::Error, serde_json::Error);

/// Standard output or the terminal did not take something.
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Failed(format!("cannot write the result: {error}; choose another place with -o FILE"))
    }
}
