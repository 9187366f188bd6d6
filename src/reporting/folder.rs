//! Many reports into one folder: a file for each city and day, and a page that leads to them.
//!
//! Reports are written as they are made, by every processor there is; only a line of each is kept for the page.

use std::collections::HashSet;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use jiff::civil::Date;

use super::document::{Repeated, Template};
use super::html::PageTemplate;
use super::index::Row;
use super::office::{excel, word};
#[cfg(feature = "pdf")]
use super::pdf::PdfTemplate;
use super::view::earlier::{EarlierDays, earlier};
use super::{recommendations_csv, view};
use crate::advice::advise;
use crate::files::names::{Names, stem};
use crate::files::write::{Access, Durability, IfExists, WriteError, write_as};
use crate::locale::Locale;
use crate::locale::said::{Said, say};
use crate::scoring::Assessment;

/// How many files that are there already are named.
const MOST_NAMED: usize = 3;

/// A folder to be filled: which file each report gets.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    names: Vec<String>,
    /// The page that leads to them; none if another form of the same reports has one.
    index: Option<String>,
}

/// What each report becomes.
pub enum Form {
    /// Markdown through this template.
    Markdown(Box<Template>),
    /// HTML through this template.
    Html(Box<PageTemplate>),
    /// One row for each recommendation.
    Csv,
    /// A workbook in this language.
    Excel(Arc<Locale>),
    /// A document for Word in this language.
    Word(Arc<Locale>),
    /// PDF through this template.
    #[cfg(feature = "pdf")]
    Pdf(Box<PdfTemplate>),
}

impl Form {
    /// The ending of its files.
    pub fn ending(&self) -> &'static str {
        match self {
            Self::Markdown(_) => "md",
            Self::Html(_) => "html",
            Self::Csv => "csv",
            Self::Excel(_) => "xlsx",
            Self::Word(_) => "docx",
            #[cfg(feature = "pdf")]
            Self::Pdf(_) => "pdf",
        }
    }

    /// Whether its files are no texts, and cannot be shown in a terminal.
    pub fn is_binary(&self) -> bool {
        !matches!(self, Self::Markdown(_) | Self::Html(_) | Self::Csv)
    }

    /// One report, as it stands in its file. What comes again from one report of this form to the next is taken from `repeated`.
    ///
    /// # Errors
    /// If its template asks for something that the report does not have, or a file for an office program cannot be read back.
    pub fn bytes(&self, report: &view::Report, repeated: &mut Repeated) -> Result<Vec<u8>, Said> {
        match self {
            Self::Markdown(template) => template.markdown(report, repeated).map(String::into_bytes).map_err(|error| error.said()),
            Self::Html(template) => template.html(report).map(String::into_bytes).map_err(|error| error.said()),
            Self::Csv => recommendations_csv::write(std::slice::from_ref(report))
                .map(String::into_bytes)
                .map_err(|error| say("problem-other").with("problem", error.to_string())),
            Self::Excel(locale) => excel::write(report, locale).map(|workbook| workbook.bytes).map_err(|error| error.said()),
            Self::Word(locale) => word::write(report, locale).map_err(|error| error.said()),
            #[cfg(feature = "pdf")]
            Self::Pdf(template) => template.pdf(report),
        }
    }
}

/// What came of one item: the name of its report and its line on the page.
type Made = Result<Option<(String, Row)>, Said>;

/// How a folder is filled.
pub struct Filling<'f> {
    /// What each report becomes.
    pub form: &'f Form,
    /// In which language.
    pub locale: &'f Locale,
    /// Earlier assessments of any cities: the last one before that of a report is shown beside it.
    pub earlier: &'f EarlierDays<'f, 'f>,
    /// What to do with a file that is there.
    pub if_exists: IfExists,
    /// How many reports are made at the same time. The files are the same with any number.
    pub threads: NonZeroUsize,
}

/// Why a folder was not filled. Nothing was written.
#[derive(Debug)]
pub enum FolderError {
    /// There is something of its name that is no folder.
    NotAFolder(PathBuf),
    /// Some of the files are there already.
    Exist {
        /// Names of the first.
        first: Vec<String>,
        /// How many there are in all.
        count: usize,
        /// In which folder.
        path: PathBuf,
    },
    /// It cannot be made, or something in it cannot be replaced.
    Write(WriteError),
}

impl FolderError {
    /// What to tell the person.
    pub fn said(&self) -> Said {
        match self {
            Self::NotAFolder(path) => say("folder-not-a-folder").with("path", path.as_path()),
            Self::Exist { first, count, path } => {
                say("folder-exist").with("path", path.as_path()).with("count", *count).with("found", first.clone())
            }
            Self::Write(error) => error.said(),
        }
    }
}

/// Why a folder was filled in part only.
#[derive(Debug)]
pub struct Stopped {
    /// What happened.
    pub problem: Said,
    /// How many reports are there.
    pub written: usize,
    /// Of how many.
    pub count: usize,
    /// In which folder.
    pub path: PathBuf,
}

impl Stopped {
    /// What to tell the person.
    pub fn said(&self) -> Said {
        say("folder-stopped")
            .with("problem", self.problem.clone())
            .with("written", self.written)
            .with("count", self.count)
            .with("path", self.path.as_path())
    }
}

impl Folder {
    /// A name for the report on each city and day, with `language` in it if there is one for each language, and `ending` ("md").
    pub fn new<'c>(path: &Path, cities: impl Iterator<Item = (&'c str, Date)>, language: Option<&str>, ending: &str) -> Self {
        let language = language.map(|language| format!(".{language}")).unwrap_or_default();
        let mut names = Names::default();
        let names = cities.map(|(city, date)| format!("{}{language}.{ending}", names.give(&stem(city, date, None)))).collect();
        let index = Some(format!("index{language}.{}", if ending == "html" { "html" } else { "md" }));
        Self { path: path.to_owned(), names, index }
    }

    /// The same without a page that leads to the reports.
    #[must_use]
    pub fn without_page(self) -> Self {
        Self { index: None, ..self }
    }

    /// Fails if the folder cannot be filled, before anything is written.
    ///
    /// # Errors
    /// [`FolderError::Exist`] if one of the files is there and may not be replaced; [`FolderError::NotAFolder`]; [`FolderError::Write`] if one of them is a folder or a device.
    pub fn check(&self, if_exists: IfExists) -> Result<(), FolderError> {
        match self.path.metadata() {
            Ok(there) if !there.is_dir() => return Err(FolderError::NotAFolder(self.path.clone())),
            Ok(_) => {}
            Err(_) => return Ok(()),
        }
        let there: Vec<&String> = self.all().filter(|name| self.path.join(name).symlink_metadata().is_ok()).collect();
        if if_exists == IfExists::Keep && !there.is_empty() {
            let first = there.iter().take(MOST_NAMED).map(|name| (*name).clone()).collect();
            return Err(FolderError::Exist { first, count: there.len(), path: self.path.clone() });
        }
        let no_file = there.iter().map(|name| self.path.join(name)).find(|path| path.metadata().is_ok_and(|there| !there.is_file()));
        no_file.map_or(Ok(()), |path| Err(FolderError::Write(WriteError::NotAFile { path })))
    }

    /// The first of these files whose place one of the reports, or the page, would take.
    pub fn takes_place_of<'i>(&self, inputs: &'i [PathBuf]) -> Option<&'i PathBuf> {
        let folder = self.path.canonicalize().ok()?;
        let targets: HashSet<PathBuf> = self.all().filter_map(|name| folder.join(name).canonicalize().ok()).collect();
        inputs.iter().find(|input| input.canonicalize().is_ok_and(|input| targets.contains(&input)))
    }

    /// Makes the folder if it is not there.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn make(&self) -> Result<(), FolderError> {
        std::fs::create_dir_all(&self.path)
            .map_err(|error| FolderError::Write(WriteError::Io { path: self.path.clone(), source: error.kind().into() }))
    }

    /// Writes the page that leads to the reports, if there is to be one.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write_index(&self, page: &str, if_exists: IfExists) -> Result<(), Stopped> {
        let Some(index) = &self.index else { return Ok(()) };
        let path = self.path.join(index);
        write_as(&path, page.as_bytes(), if_exists, Access::Private, Durability::Flushed)
            .map_err(|error| self.stopped(error.said(), self.names.len()))
    }

    /// Makes a report of each item and writes it, in the order of the names; `assess` scores it, `progress` is told of each that is written. What is left of a report is its name and its line on the page.
    ///
    /// # Errors
    /// If a report cannot be made or written; those written before stay.
    pub fn write_all<'t, T: Send>(
        &self,
        how: &Filling<'_>,
        items: impl Iterator<Item = T> + Send,
        assess: impl Fn(T) -> Option<Assessment<'t>> + Sync,
        progress: impl Fn() + Sync,
    ) -> Result<Vec<(String, Row)>, Stopped> {
        let source = Mutex::new(self.names.iter().zip(items).enumerate());
        let (stop, written) = (AtomicBool::new(false), AtomicUsize::new(0));
        let one = |name: &str, item: T, repeated: &mut Repeated| {
            let Some(assessment) = assess(item) else { return Ok(None) };
            let mut report = view::report(&assessment, &advise(&assessment), how.locale);
            report.earlier = how.earlier.last_before(&assessment).map(|before| earlier(before, &assessment, how.locale));
            let bytes = how.form.bytes(&report, repeated)?;
            // A report can be made again: that the system still has to put it on the disk does no harm.
            write_as(&self.path.join(name), &bytes, how.if_exists, Access::Private, Durability::Usual).map_err(|error| error.said())?;
            written.fetch_add(1, Ordering::Relaxed);
            progress();
            Ok(Some((name.to_owned(), Row::of(&assessment, how.locale))))
        };
        let work = || {
            let (mut results, mut repeated): (Vec<(usize, Made)>, _) = (Vec::new(), Repeated::default());
            while !stop.load(Ordering::Relaxed) {
                let next = source.lock().unwrap_or_else(PoisonError::into_inner).next();
                let Some((at, (name, item))) = next else { break };
                let result = one(name, item, &mut repeated);
                if result.is_err() {
                    stop.store(true, Ordering::Relaxed);
                }
                results.push((at, result));
            }
            results
        };
        let mut results = thread::scope(|scope| {
            let others: Vec<_> = (1..how.threads.get()).map(|_| scope.spawn(work)).collect();
            let mut results = work();
            for other in others {
                results.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            }
            results
        });
        results.sort_by_key(|(at, _)| *at);
        let rows: Result<Vec<_>, Said> = results.into_iter().filter_map(|(_, result)| result.transpose()).collect();
        rows.map_err(|problem| self.stopped(problem, written.into_inner()))
    }

    fn stopped(&self, problem: Said, written: usize) -> Stopped {
        Stopped { problem, written, count: self.names.len(), path: self.path.clone() }
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        self.names.iter().chain(&self.index)
    }
}

/// As many threads as there are processors.
pub fn all_processors() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}
