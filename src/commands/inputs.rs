//! Reading response files for the commands that take them.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::files::plain;
use crate::files::{Diagnostic, Document};
use crate::responses::{Answer, Response, read};
use crate::terminal::{self, diagnostics};
use crate::toolkit::Toolkit;

use super::Context;

/// What came of reading response files.
pub(super) struct Inputs {
    /// Those that can be used.
    pub responses: Vec<Response>,
    /// How many cannot; each was told.
    pub rejected: usize,
}

impl Inputs {
    /// How a command ends that worked with the files that can be used.
    pub(super) fn outcome(&self) -> Result<(), Failure> {
        if self.rejected == 0 { Ok(()) } else { Err(Failure::SomeRejected) }
    }
}

/// Reads all files and tells every problem of each. Fails only if none can be used.
pub(super) fn responses(context: &Context, toolkit: &Toolkit, paths: &[PathBuf]) -> Result<Inputs, Failure> {
    let mut inputs = Inputs { responses: Vec::new(), rejected: 0 };
    for path in paths {
        match one(context, toolkit, path) {
            Some(response) => inputs.responses.push(response),
            None => inputs.rejected += 1,
        }
    }
    if inputs.responses.is_empty() {
        return Err(Failure::Told);
    }
    if inputs.rejected > 0 {
        context.terminal.note(&format!("{} of {} files cannot be used, see above", inputs.rejected, paths.len()));
    }
    Ok(inputs)
}

/// Reads one file and tells every problem of it.
fn one(context: &Context, toolkit: &Toolkit, path: &Path) -> Option<Response> {
    let document = match Document::read(path) {
        Ok(document) => document,
        Err(error) => {
            context.terminal.error(&error.to_string());
            return None;
        }
    };
    let (response, problems) = read::read(&document, toolkit);
    let shown = diagnostics::text(std::slice::from_ref(&document), &problems, context.terminal.colored(), terminal::width());
    if problems.iter().any(Diagnostic::is_error) {
        context.terminal.diagnostics(&shown);
    } else if !problems.is_empty() {
        context.terminal.warnings(&shown);
    }
    if response.as_ref().is_some_and(|response| response.answers.iter().all(|answer| *answer == Answer::default())) {
        let name = plain::one_line(&path.display().to_string());
        context.terminal.note(&format!("note: {name} has no answers yet"));
    }
    response
}
