//! `nlc check`: everything that is wrong with toolkits and response files, at once.

use std::path::{Path, PathBuf};

use crate::cli::{Check, CheckFormat};
use crate::failure::Failure;
use crate::files::read::ReadError;
use crate::files::write::{Access, IfExists, write_whole};
use crate::files::{Code, Diagnostic, Document};
use crate::locale::Locale;
use crate::locale::said::say;
use crate::responses::read;
use crate::terminal::{self, diagnostics};
use crate::toolkit::drift;
use crate::toolkit::translate::language_of;
use crate::toolkit::validate::validate_readable;
use crate::toolkit::{Toolkit, ToolkitFiles};

use super::Context;

/// Notes in the translation files that somebody has looked at a translation, or at all of them.
fn accept(context: &Context, arguments: &Check, key: &str) -> Result<(), Failure> {
    let folder = arguments.paths.first().cloned().or_else(|| context.global.toolkit.clone());
    let Some(folder) = folder.filter(|folder| folder.is_dir()) else {
        return Err(Failure::Usage(say("accept-no-folder")));
    };
    let files = ToolkitFiles::read(&folder)?;
    let mut toolkit = files.load(None)?;
    let wanted = |document: &&Document| context.global.lang.as_ref().is_none_or(|language| *language == language_of(document));
    let mut accepted = 0;
    for document in files.translations.iter().filter(wanted) {
        if let Some(text) = drift::accepted(&mut toolkit, document, (key != "all").then_some(key)) {
            write_whole(&document.path, text.as_bytes(), IfExists::Replace, Access::Usual)?;
            let places = [("key", key.to_owned().into()), ("path", document.path.display().to_string().into())];
            context.terminal.note(&context.locale.with("accept-done", &places));
            accepted += 1;
        }
    }
    if accepted == 0 {
        return Err(Failure::Failed(say("accept-nothing").with("key", key)));
    }
    Ok(())
}

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &Check) -> Result<(), Failure> {
    if let Some(key) = &arguments.accept_translation {
        return accept(context, arguments, key);
    }
    let mut checked: Vec<Checked> = Vec::new();
    let mut folders: Vec<PathBuf> = Vec::new();
    // Read for the first response; nothing inside if it cannot be used.
    let mut toolkit: Option<Option<Toolkit>> = None;
    if arguments.paths.is_empty() {
        checked.push(match &context.global.toolkit {
            Some(folder) => toolkit_in(folder),
            None => toolkit_of(&context.toolkit_files()?, Vec::new()),
        });
    }
    for path in &arguments.paths {
        // A file of a toolkit can only be judged together with the others.
        let folder = if path.is_dir() { Some(path.as_path()) } else { ToolkitFiles::folder_of(path) };
        if let Some(folder) = folder {
            if !folders.iter().any(|known| known == folder) {
                folders.push(folder.to_owned());
                checked.push(toolkit_in(folder));
            }
            continue;
        }
        let found = match Document::read(path) {
            Ok(document) => {
                let toolkit = match &mut toolkit {
                    Some(toolkit) => toolkit,
                    none => none.insert(toolkit_for_responses(context, &mut checked, &mut folders)?),
                };
                let Some(toolkit) = toolkit else { continue };
                let (_, problems) = read::read(&document, toolkit);
                Checked { documents: vec![document], problems, unreadable: Vec::new() }
            }
            Err(error) => Checked { documents: Vec::new(), problems: Vec::new(), unreadable: vec![(path.clone(), error)] },
        };
        checked.push(found);
    }
    match arguments.format {
        CheckFormat::Json => {
            let all: Vec<_> = checked.iter().flat_map(Checked::for_tools).collect();
            context.terminal.result(&diagnostics::json(&all, &context.locale)?)?;
        }
        CheckFormat::Text => {
            for found in checked.iter().filter(|found| !found.problems.is_empty()) {
                let (colored, width) = (context.terminal.results_colored(), terminal::width_of_results());
                let text = diagnostics::text(&found.documents, &found.problems, colored, width, &context.locale);
                context.terminal.result(&(text + "\n\n"))?;
            }
            for (_, error) in checked.iter().flat_map(|found| &found.unreadable) {
                context.terminal.error(&error.said(), &context.locale);
            }
        }
    }
    let problems = || checked.iter().flat_map(|found| &found.problems);
    let unreadable: usize = checked.iter().map(|found| found.unreadable.len()).sum();
    let errors = unreadable + problems().filter(|problem| problem.is_error()).count();
    let warnings = problems().count() + unreadable - errors;
    // What could not be read was told in full; there is nothing to add up if that is all.
    if unreadable == 0 || problems().next().is_some() {
        context.terminal.note(&summary(errors, warnings, &context.locale));
    }
    if errors > 0 { Err(Failure::Told) } else { Ok(()) }
}

/// What was found in one file, or in the files of one toolkit.
struct Checked {
    documents: Vec<Document>,
    problems: Vec<Diagnostic>,
    /// Files that could not be read: they hide nothing that is wrong with the others.
    unreadable: Vec<(PathBuf, ReadError)>,
}

impl Checked {
    /// The same as problems only.
    fn for_tools(&self) -> Vec<(Vec<Document>, Vec<Diagnostic>)> {
        let unreadable = self.unreadable.iter().map(|(path, error)| {
            let problem = Diagnostic::new(Code::Unreadable, 0..0, error.said(), say("check-mend-file-help"));
            (vec![Document::new(path, "")], vec![problem])
        });
        std::iter::once((self.documents.clone(), self.problems.clone())).chain(unreadable).collect()
    }
}

/// The toolkit in use. What is wrong with it is one more result, and then no response can be judged.
fn toolkit_for_responses(context: &Context, checked: &mut Vec<Checked>, folders: &mut Vec<PathBuf>) -> Result<Option<Toolkit>, Failure> {
    let failure = match context.toolkit() {
        Ok(toolkit) => return Ok(Some(toolkit)),
        Err(failure) => failure,
    };
    let Some(folder) = &context.global.toolkit else { return Err(failure) };
    let found = toolkit_in(folder);
    if found.unreadable.is_empty() && !found.problems.iter().any(Diagnostic::is_error) {
        return Err(failure); // such as a language that it does not have
    }
    if !folders.contains(folder) {
        folders.push(folder.clone());
        checked.push(found);
    }
    context.terminal.note(&context.locale.text("toolkit-first"));
    Ok(None)
}

fn toolkit_in(folder: &Path) -> Checked {
    let (files, unreadable) = ToolkitFiles::read_what_can_be_read(folder);
    toolkit_of(&files, unreadable)
}

fn toolkit_of(files: &ToolkitFiles, mut unreadable: Vec<(usize, ReadError)>) -> Checked {
    let numbers: Vec<usize> = unreadable.iter().map(|(number, _)| *number).collect();
    let (_, problems) = validate_readable(files, &numbers);
    // Three missing files are one missing toolkit.
    if (0..ToolkitFiles::FIXED).all(|number| numbers.contains(&number)) {
        unreadable.retain(|(number, _)| *number == 0);
    }
    let documents: Vec<Document> = files.documents().into_iter().cloned().collect();
    let unreadable = unreadable.into_iter().map(|(number, error)| (documents[number].path.clone(), error)).collect();
    Checked { documents, problems, unreadable }
}

fn summary(errors: usize, warnings: usize, locale: &Locale) -> String {
    if errors + warnings == 0 {
        return locale.text("check-no-problems");
    }
    locale.with("check-counts", &[("errors", errors.into()), ("warnings", warnings.into())])
}
