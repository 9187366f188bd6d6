//! `nlc check`: everything that is wrong with toolkits and response files, at once.

use std::path::Path;

use crate::cli::{Check, CheckFormat};
use crate::failure::Failure;
use crate::files::{Diagnostic, Document};
use crate::responses::read;
use crate::terminal::{self, diagnostics};
use crate::toolkit::validate::validate;
use crate::toolkit::{Toolkit, ToolkitFiles};

use super::Context;

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &Check) -> Result<(), Failure> {
    let mut checked: Vec<(Vec<Document>, Vec<Diagnostic>)> = Vec::new();
    let mut toolkit: Option<Toolkit> = None;
    if arguments.paths.is_empty() {
        checked.push(toolkit_problems(&context.toolkit_files()?));
    }
    for path in &arguments.paths {
        checked.push(if path.is_dir() {
            toolkit_problems(&ToolkitFiles::read(path)?)
        } else {
            let toolkit = match &mut toolkit {
                Some(toolkit) => toolkit,
                none => none.insert(context.toolkit()?),
            };
            response_problems(path, toolkit)?
        });
    }
    match arguments.format {
        CheckFormat::Json => context.terminal.result(&diagnostics::json(&checked)?)?,
        CheckFormat::Text => {
            for (documents, problems) in checked.iter().filter(|(_, problems)| !problems.is_empty()) {
                context.terminal.result(
                    &(diagnostics::text(documents, problems, context.terminal.results_colored(), terminal::width_of_results()) + "\n\n"),
                )?;
            }
        }
    }
    let all = || checked.iter().flat_map(|(_, problems)| problems);
    let errors = all().filter(|problem| problem.is_error()).count();
    let warnings = all().count() - errors;
    context.terminal.note(&summary(errors, warnings));
    if errors > 0 { Err(Failure::Told) } else { Ok(()) }
}

fn summary(errors: usize, warnings: usize) -> String {
    let count = |number: usize, one: &str| if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") };
    if errors + warnings == 0 { "no problems found".into() } else { format!("{}, {}", count(errors, "error"), count(warnings, "warning")) }
}

fn toolkit_problems(files: &ToolkitFiles) -> (Vec<Document>, Vec<Diagnostic>) {
    let (_, problems) = validate(files);
    (files.documents().into_iter().cloned().collect(), problems)
}

fn response_problems(path: &Path, toolkit: &Toolkit) -> Result<(Vec<Document>, Vec<Diagnostic>), Failure> {
    let document = Document::read(path)?;
    let (_, problems) = read::read(&document, toolkit);
    Ok((vec![document], problems))
}
