//! Problems in files as a person reads them: file, line, column, caret, remedy; or as JSON for tools.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::files::diagnostic::Severity;
use crate::files::plain;
use crate::files::{Diagnostic, Document};
use crate::locale::Locale;

/// More problems than this in one run are counted, not shown: whoever mends these will not miss the others yet.
const MOST_SHOWN: usize = 200;

/// In a line longer than this the place is told in numbers only.
const LONGEST_LINE: usize = 4_000;

/// All problems, one after the other, with an empty line between them.
pub fn text(documents: &[Document], problems: &[Diagnostic], colored: bool, width: usize, locale: &Locale) -> String {
    let renderer = if colored { Renderer::styled() } else { Renderer::plain() }.term_width(width);
    let lines: Vec<LineStarts<'_>> = documents.iter().map(|document| LineStarts::of(&document.text)).collect();
    let shown = problems.iter().take(MOST_SHOWN);
    let mut texts: Vec<String> = shown
        .filter_map(|problem| documents.get(problem.file).map(|document| one(document, &lines[problem.file], problem, &renderer, locale)))
        .collect();
    if problems.len() > MOST_SHOWN {
        texts.push(locale.with("diagnostics-more", &[("count", (problems.len() - MOST_SHOWN).into())]));
    }
    texts.join("\n\n")
}

fn one(document: &Document, lines: &LineStarts<'_>, problem: &Diagnostic, renderer: &Renderer, locale: &Locale) -> String {
    let level = match problem.code.severity() {
        Severity::Error => Level::ERROR.with_name(locale.text("diagnostic-error")),
        Severity::Warning => Level::WARNING.with_name(locale.text("diagnostic-warning")),
    };
    let path = plain::one_line(&document.path.display().to_string());
    let message = plain::one_line(&problem.message.in_words(locale));
    let help = plain::one_line(&problem.help.in_words(locale));
    let title = level.primary_title(message).id(problem.code.name());
    let (line, start, excerpt) = lines.line_of(problem.span.start);
    // C1 controls are commands to some terminals; their stand-in takes as many bytes, so that places stay right.
    let excerpt: &str = &excerpt.chars().map(|c| if ('\u{80}'..='\u{9f}').contains(&c) { '\u{b7}' } else { c }).collect::<String>();
    let group = if problem.span == (0..0) || excerpt.trim().is_empty() {
        Group::with_title(title).element(Origin::path(path))
    } else if excerpt.len() > LONGEST_LINE {
        let (line, column) = lines.place(problem.span.start);
        Group::with_title(title).element(Origin::path(path).line(line).char_column(column))
    } else {
        let span = problem.span.start - start..(problem.span.end.max(problem.span.start)).min(start + excerpt.len()) - start;
        Group::with_title(title)
            .element(Snippet::source(excerpt).line_start(line).path(path).annotation(AnnotationKind::Primary.span(span)))
    };
    renderer.render(&[group.element(Level::HELP.with_name(locale.text("diagnostic-help")).message(help))])
}

/// Where the lines of a text begin, so that thousands of places are found quickly.
struct LineStarts<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> LineStarts<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, starts: std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect() }
    }

    /// The number of a line (from 1), where it begins, and its text.
    fn line_of(&self, offset: usize) -> (usize, usize, &'t str) {
        let line = self.starts.partition_point(|start| *start <= offset.min(self.text.len())).max(1);
        let start = self.starts[line - 1];
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        (line, start, &self.text[start..end])
    }

    /// Line and column of an offset, both from 1, columns in characters.
    fn place(&self, offset: usize) -> (usize, usize) {
        let (line, start, text) = self.line_of(offset);
        (line, text.char_indices().take_while(|(at, _)| start + at < offset).count() + 1)
    }
}

/// One problem for tools.
#[derive(Serialize)]
struct JsonProblem {
    severity: Severity,
    code: &'static str,
    message: String,
    help: String,
    file: String,
    line: usize,
    column: usize,
}

/// All problems as a JSON list.
///
/// # Errors
/// None in practice: every value can be written as JSON.
pub fn json(checked: &[(Vec<Document>, Vec<Diagnostic>)], locale: &Locale) -> Result<String, serde_json::Error> {
    let all = checked.iter().flat_map(|(documents, problems)| {
        let lines: Vec<LineStarts<'_>> = documents.iter().map(|document| LineStarts::of(&document.text)).collect();
        problems.iter().filter_map(move |problem| {
            let document = documents.get(problem.file)?;
            Some((document, problem, lines[problem.file].place(problem.span.start)))
        })
    });
    let list: Vec<JsonProblem> = all
        .map(|(document, problem, (line, column))| JsonProblem {
            severity: problem.code.severity(),
            code: problem.code.name(),
            message: problem.message.in_words(locale),
            help: problem.help.in_words(locale),
            file: document.path.display().to_string(),
            line,
            column,
        })
        .collect();
    serde_json::to_string_pretty(&list).map(|text| text + "\n")
}
