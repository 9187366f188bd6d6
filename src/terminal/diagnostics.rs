//! Problems in files as a person reads them: file, line, column, caret, remedy; or as JSON for tools.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::files::diagnostic::{Severity, line_column};
use crate::files::{Diagnostic, Document};
use crate::reporting::plain;

/// All problems, one after the other, with an empty line between them.
pub fn text(documents: &[Document], problems: &[Diagnostic], colored: bool, width: usize) -> String {
    let renderer = if colored { Renderer::styled() } else { Renderer::plain() }.term_width(width);
    problems
        .iter()
        .filter_map(|problem| documents.get(problem.file).map(|document| one(document, problem, &renderer)))
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn one(document: &Document, problem: &Diagnostic, renderer: &Renderer) -> String {
    let level = match problem.code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let path = document.path.display().to_string();
    let message = plain::one_line(&problem.message);
    let help = plain::one_line(&problem.help);
    let title = level.primary_title(message).id(problem.code.name());
    let (start, excerpt, first_line) = excerpt(&document.text, &problem.span);
    let concerns_whole_file = problem.span == (0..0) || excerpt.trim().is_empty();
    let group = if concerns_whole_file {
        Group::with_title(title).element(Origin::path(path))
    } else {
        let span = problem.span.start - start..(problem.span.end.max(problem.span.start)).min(start + excerpt.len()) - start;
        Group::with_title(title)
            .element(Snippet::source(excerpt).line_start(first_line).path(path).annotation(AnnotationKind::Primary.span(span)))
    };
    renderer.render(&[group.element(Level::HELP.message(help))])
}

/// The line where the place begins, its offset and its number: enough to see the place, and quick also in a large file.
fn excerpt<'d>(text: &'d str, span: &Range<usize>) -> (usize, &'d str, usize) {
    let mut at = span.start.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let start = text[..at].rfind('\n').map_or(0, |found| found + 1);
    let end = text[at..].find('\n').map_or(text.len(), |found| at + found);
    (start, &text[start..end], line_column(text, start).0)
}

/// One problem for tools.
#[derive(Serialize)]
struct JsonProblem<'p> {
    severity: Severity,
    code: &'static str,
    message: &'p str,
    help: &'p str,
    file: String,
    line: usize,
    column: usize,
}

/// All problems as a JSON list.
///
/// # Errors
/// None in practice: every value can be written as JSON.
pub fn json(checked: &[(Vec<Document>, Vec<Diagnostic>)]) -> Result<String, serde_json::Error> {
    let list: Vec<JsonProblem<'_>> = checked
        .iter()
        .flat_map(|(documents, problems)| {
            problems.iter().filter_map(|problem| documents.get(problem.file).map(|document| (document, problem)))
        })
        .map(|(document, problem)| {
            let (line, column) = line_column(&document.text, problem.span.start);
            JsonProblem {
                severity: problem.code.severity(),
                code: problem.code.name(),
                message: &problem.message,
                help: &problem.help,
                file: document.path.display().to_string(),
                line,
                column,
            }
        })
        .collect();
    serde_json::to_string_pretty(&list).map(|text| text + "\n")
}
