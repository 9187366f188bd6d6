//! Reading response files for the commands that take them.

use std::path::Path;

use crate::failure::Failure;
use crate::files::plain;
use crate::files::{Diagnostic, Document};
use crate::responses::{Answer, Response, State, read};
use crate::terminal::{self, diagnostics};
use crate::toolkit::Toolkit;

use super::Context;

/// An earlier response that a new one starts from.
pub(super) struct Earlier {
    /// What it says, as far as it fits the toolkit in use; what was not confirmed in it stands among its answers.
    pub response: Response,
    /// How many of its answers do not fit.
    pub left_out: usize,
}

/// Reads a response to start from. Of an older version of the questions, what does not fit any more is left out.
pub(super) fn earlier(toolkit: &Toolkit, path: &Path) -> Result<Earlier, Failure> {
    let document = Document::read(path)?;
    let (response, problems) = read::salvage(&document, toolkit);
    let Some(mut response) = response else {
        return Err(Failure::Problems { documents: vec![document], problems });
    };
    for (answer, earlier) in response.answers.iter_mut().zip(&mut response.earlier) {
        if answer.state == State::Missing {
            *answer = std::mem::take(earlier);
        }
    }
    Ok(Earlier { response, left_out: problems.iter().filter(|problem| problem.is_error()).count() })
}

/// Reads one file; of another version of the toolkit what fits, and how many answers do not.
pub(super) fn as_far_as_it_fits(context: &Context, toolkit: &Toolkit, path: &Path) -> Option<Response> {
    let Ok(document) = Document::read(path) else { return one(context, toolkit, path) };
    let (response, problems) = read::salvage(&document, toolkit);
    let Some(response) = response.filter(|response| response.version != toolkit.version) else { return one(context, toolkit, path) };
    let left_out = problems.iter().filter(|problem| problem.is_error()).count();
    if left_out > 0 {
        let places = [
            ("path", plain::one_line(&path.display().to_string()).into()),
            ("version", plain::one_line(&response.version).into()),
            ("count", left_out.into()),
        ];
        context.terminal.note(&context.locale.with("compare-older", &places));
    }
    Some(response)
}

/// Reads one file and tells every problem of it.
pub(super) fn one(context: &Context, toolkit: &Toolkit, path: &Path) -> Option<Response> {
    let document = match Document::read(path) {
        Ok(document) => document,
        Err(error) => {
            context.terminal.error(&error.said(), &context.locale);
            return None;
        }
    };
    let (response, problems) = read::read(&document, toolkit);
    let (colored, width) = (context.terminal.colored(), terminal::width());
    let shown = diagnostics::text(std::slice::from_ref(&document), &problems, colored, width, &context.locale);
    if problems.iter().any(Diagnostic::is_error) {
        context.terminal.diagnostics(&shown);
    } else if !problems.is_empty() {
        context.terminal.warnings(&shown);
    }
    if response.as_ref().is_some_and(|response| response.answers.iter().all(|answer| *answer == Answer::default())) {
        let name = plain::one_line(&path.display().to_string());
        context.terminal.note(&context.locale.with("file-without-answers", &[("path", name.into())]));
    }
    response
}
