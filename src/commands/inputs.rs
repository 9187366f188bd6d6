//! Reading response files for the commands that take them.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::files::{Diagnostic, Document};
use crate::responses::{Response, read};
use crate::toolkit::Toolkit;

use super::Context;
use crate::terminal::{self, diagnostics};

/// Reads all files. Warnings are told; if any file has an error, all problems of all files come back.
pub(super) fn responses(context: &Context, toolkit: &Toolkit, paths: &[PathBuf]) -> Result<Vec<Response>, Failure> {
    let mut documents = Vec::new();
    let mut problems: Vec<Diagnostic> = Vec::new();
    let mut responses = Vec::new();
    for path in paths {
        let document = Document::read(path)?;
        let (response, found) = read::read(&document, toolkit);
        let file = documents.len();
        problems.extend(found.into_iter().map(|problem| Diagnostic { file, ..problem }));
        documents.push(document);
        responses.extend(response);
    }
    if problems.iter().any(Diagnostic::is_error) {
        return Err(Failure::Problems { documents, problems });
    }
    if !problems.is_empty() {
        context.terminal.warnings(&diagnostics::text(&documents, &problems, context.terminal.colored(), terminal::width()));
    }
    Ok(responses)
}
