//! `nlc report --out-dir`: one report for each city and day into a folder, with a page that leads to them.

use std::path::Path;
use std::sync::Arc;

use crate::cli::{Report, ReportFormat};
use crate::commands::Context;
use crate::commands::batch::Batch;
use crate::commands::batch::collected::{Collected, Group};
use crate::failure::Failure;
use crate::files::write::IfExists;
use crate::locale::said::say;
use crate::reporting::folder::{Filling, Folder, Form, all_processors};
use crate::reporting::index;
use crate::reporting::view::earlier::EarlierDays;
use crate::scoring::{Assessment, Rules};
use crate::terminal::progress::Progress;
use crate::toolkit::Toolkit;

use super::{earlier_batch, form_of, takes_earlier, takes_template};

/// One form in one language: everything that is needed to write its reports.
struct Edition<'c> {
    context: &'c Context,
    toolkit: Toolkit,
    form: Form,
    /// Whether a page leads to its reports.
    page: bool,
}

/// Runs the command with all of its languages.
pub(super) fn run(contexts: &[Context], arguments: &Report, path: &Path) -> Result<(), Failure> {
    let formats = if arguments.all_formats { ReportFormat::ALL.to_vec() } else { vec![arguments.format.unwrap_or_default()] };
    let several = contexts.len() > 1;
    let mut editions = Vec::new();
    for context in contexts {
        for format in &formats {
            takes_template(arguments, *format)?;
            // Of all formats, some show it.
            if !arguments.all_formats {
                takes_earlier(arguments, *format)?;
            }
            // The pages of Markdown and HTML lead to the reports; the others lie beside them.
            let page = !arguments.all_formats || matches!(format, ReportFormat::Markdown | ReportFormat::Html);
            editions.push(Edition { context, toolkit: context.toolkit()?, form: form_of(context, arguments, *format)?, page });
        }
    }
    let Some(first) = editions.first() else { return Ok(()) };
    // Read once: what was answered is the same in all languages.
    let mut batch = Batch::new(first.context, &arguments.tables, &arguments.files, arguments.output.force)?;
    let cities = batch.collect(&arguments.files)?;
    let mut earlier_batch = if arguments.earlier.is_empty() { None } else { Some(earlier_batch(first.context, arguments)?) };
    let found = earlier_batch.as_mut().map(|batch| batch.collect(&arguments.earlier)).transpose()?;
    let before = found.as_ref().map(Collected::all).unwrap_or_default();
    let earlier = EarlierDays::of(&before);
    let if_exists = if arguments.output.force { IfExists::Replace } else { IfExists::Keep };

    // Nothing is written unless everything can be.
    let folders: Vec<Folder> = editions.iter().map(|edition| edition.folder(path, &cities, several)).collect();
    for folder in &folders {
        if let Some(input) = folder.takes_place_of(&arguments.inputs()) {
            return Err(Failure::Usage(say("usage-takes-place").with("path", input.as_path())));
        }
        folder.check(if_exists)?;
    }
    for (edition, folder) in editions.iter().zip(&folders) {
        edition.write(folder, &cities, &earlier, if_exists)?;
        let places = [("count", cities.groups().len().into()), ("path", path.display().to_string().into())];
        edition.context.terminal.note(&edition.context.locale.with("written-folder", &places));
    }
    cities.tally.outcome()?;
    found.map_or(Ok(()), |found| found.tally.outcome())
}

impl Edition<'_> {
    /// The folder with a name for each report; with the language in it if there are several.
    fn folder(&self, path: &Path, cities: &Collected<'_>, several: bool) -> Folder {
        let folder = Folder::new(path, cities.abouts(), several.then_some(&self.context.locale.language), self.form.ending());
        if self.page { folder } else { folder.without_page() }
    }

    /// The reports and the page.
    fn write(&self, folder: &Folder, cities: &Collected<'_>, earlier: &EarlierDays<'_, '_>, if_exists: IfExists) -> Result<(), Failure> {
        let locale = &self.context.locale;
        folder.make()?;
        let how = Filling { form: &self.form, locale, earlier, if_exists, threads: all_processors() };
        let progress = Progress::new(&self.context.terminal, locale, Some(cities.groups().len() as u64));
        let reader = cities.reader();
        let rules = Arc::new(Rules::new(&self.toolkit));
        let assess = |group: &Group| Assessment::by(&rules, reader.responses(group));
        let rows = folder.write_all(&how, cities.groups().iter(), assess, || progress.advance(1))?;
        drop(progress);
        let rejected = cities.tally.rejected as usize;
        let page = match self.form {
            Form::Html(_) => index::html(&self.toolkit, &rows, rejected, locale)?,
            _ => index::markdown(&self.toolkit, &rows, rejected, locale),
        };
        folder.write_index(&page, if_exists)?;
        Ok(())
    }
}
