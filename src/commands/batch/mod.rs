//! Response files and tables of answers, read one after the other: what commands do with each row, and what is told about it.
//!
//! - [`tables`](self): rows on all cores, in order, without keeping them;
//! - `collected`: rows kept until all of a city are there;
//! - `tell`: what people are told about tables, rows and cells;
//! - `rejects`: the rows that cannot be used, in a file.

pub(super) mod collected;
mod rejects;
mod tell;

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::civil::Date;
use rustc_hash::FxBuildHasher;

use self::rejects::Rejects;
use self::tell::Told;
use super::{Context, day, inputs, locale_for};
use crate::cli::{DayOrder, Tables};
use crate::failure::Failure;
use crate::files::Document;
use crate::files::parallel::{in_order, of_each};
use crate::files::plain::one_line;
use crate::locale::said::{Said, say};
use crate::reporting::scores_again::Memory;
use crate::reporting::scores_wide::FileCell;
use crate::responses::{Code, Response};
use crate::scoring::assessment::city_key;
use crate::tables::days::Order;
use crate::tables::draft::{self, Draft};
use crate::tables::fold::fold;
use crate::tables::mapping::Mapping;
use crate::tables::matching::Index;
use crate::tables::records::{Record, Room};
use crate::tables::rows::{Outcome, Plan, Problem, Rejection, Scratch};
use crate::tables::source::{Block, Blocks, Broken};
use crate::tables::table::{Table, TableError, tables};
use crate::tables::words::{Lists, is_among};
use crate::tables::{Edition, Options};
use crate::terminal::progress::Progress;
use crate::toolkit::Toolkit;

/// How many names of cities are compared with each other, so that memory does not grow with the table.
const WATCHED: usize = 10_000;

/// Endings of files that are tables. Anything else is a response file.
const ENDINGS: [&str; 10] = ["csv", "tsv", "tab", "txt", "psv", "xlsx", "xlsm", "xls", "xlsb", "ods"];

/// Everything that reading response files and tables needs.
pub(super) struct Batch<'c> {
    context: &'c Context,
    /// The toolkit in the language asked for; with tables, in all others behind it.
    editions: Vec<Edition>,
    options: Options,
    strict: bool,
    rejects: Option<Rejects>,
    /// Whether response files of other versions of the toolkit are read as far as they fit.
    older: bool,
}

/// What came of all rows.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Rows and files that can be used.
    pub accepted: u64,
    /// Rows and files that cannot; each was told, or stands in the file of rejected rows.
    pub rejected: u64,
}

impl Tally {
    fn all(&self) -> u64 {
        self.accepted + self.rejected
    }

    /// How a command ends that worked with what can be used.
    pub(super) fn outcome(&self) -> Result<(), Failure> {
        if self.rejected == 0 { Ok(()) } else { Err(Failure::SomeRejected) }
    }
}

/// Where a response comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct From<'f> {
    /// The file, and the sheet if there are several.
    pub file: &'f str,
    /// The row, if it is a table.
    pub row: Option<u64>,
}

/// What one core works with: room that is used again and again, and what it found in its rows.
#[derive(Default)]
pub(super) struct Work {
    /// The result, as far as it is written here.
    pub out: Vec<u8>,
    /// The name of the file as a cell.
    pub file: FileCell,
    /// Scores of earlier rows.
    pub memory: Memory,
    cells: Room,
    response: Option<(Response, Vec<Code>)>,
    scratch: Scratch,
    problems: Vec<Problem>,
    found: Found,
}

/// What was found in the rows of one block.
#[derive(Debug, Default)]
struct Found {
    accepted: u64,
    warned: u64,
    rejected: Vec<Rejected>,
    problems: Vec<(u64, Problem)>,
    cities: Vec<(u64, String, Date)>,
    kept: Vec<Kept>,
    /// How many rows have fewer cells than there are columns, and the first.
    short: u64,
    first_short: Option<u64>,
    /// The first rows of the table, to find those that come twice.
    rows: Vec<(u64, u64)>,
}

/// A row that cannot be used.
#[derive(Debug)]
struct Rejected {
    row: u64,
    column: Option<usize>,
    why: Rejection,
    cells: Vec<String>,
}

/// A row that is kept.
#[derive(Debug)]
pub(super) struct Kept {
    city: String,
    date: Date,
    bytes: Box<[u8]>,
}

type InCodes<'e> = dyn Fn(&mut Work, From<'_>, &Response, &mut [Code]) + Sync + 'e;

/// What is done with every response, on any core; what it writes comes out in order.
#[derive(Clone, Copy)]
pub(super) enum Each<'e> {
    /// With all of it.
    Whole(&'e (dyn Fn(&mut Work, From<'_>, &Response) + Sync)),
    /// With its answers in codes, which may be changed; in the response stand only those that have none.
    Codes(&'e InCodes<'e>),
}

impl<'c> Batch<'c> {
    /// Prepares reading these files.
    pub(super) fn new(context: &'c Context, arguments: &Tables, files: &[PathBuf], force: bool) -> Result<Self, Failure> {
        let toolkit = context.toolkit()?;
        let date = arguments.date.as_deref().map(day).transpose()?;
        let tool = arguments.tool.as_deref().map(tool).transpose()?;
        let separator = arguments.separator.as_deref().map(separator).transpose()?;
        let tabular = arguments.map.is_some() || files.iter().any(|path| is_table(path));
        let editions = if tabular { editions(context, toolkit)? } else { vec![edition(context, toolkit)] };
        let mapping = arguments.map.as_deref().map(|path| mapping(path, &editions)).transpose()?;
        if let Some(path) = &arguments.rejects
            && let Ok(target) = path.canonicalize()
            && files.iter().any(|input| input.canonicalize().is_ok_and(|input| input == target))
        {
            return Err(Failure::Usage(say("usage-takes-place").with("path", path.as_path())));
        }
        let rejects = match &arguments.rejects {
            Some(path) => Some(Rejects::new(path, force)?),
            None => None,
        };
        let day_order = arguments.days.map(|order| match order {
            DayOrder::DayFirst => Order::DayFirst,
            DayOrder::MonthFirst => Order::MonthFirst,
        });
        let options = Options { encoding: arguments.encoding.clone(), separator, tool, date, day_order, mapping };
        Ok(Self { context, editions, options, strict: arguments.strict, rejects, older: false })
    }

    /// The same, with response files of other versions of the toolkit read as far as they fit.
    pub(super) fn with_older_versions(self) -> Self {
        Self { older: true, ..self }
    }

    /// The toolkit in the language asked for.
    pub(super) fn toolkit(&self) -> &Toolkit {
        &self.editions[0].toolkit
    }

    /// Hands every response to `each`, and what that writes to `sink`, in the order of files and rows. Everything that cannot be used is told.
    ///
    /// # Errors
    /// If nothing at all can be used, if the sink fails, or if one thing cannot be used and nobody wants to go on then.
    pub(super) fn rows(&mut self, files: &[PathBuf], each: Each<'_>, sink: &mut Sink<'_>) -> Result<Tally, Failure> {
        self.walk(files, each, sink, None).map(|(tally, _)| tally)
    }

    /// The same; rows are kept as well, if they are wanted, with the number of their table.
    fn walk(
        &mut self,
        files: &[PathBuf],
        each: Each<'_>,
        sink: &mut Sink<'_>,
        keep: Option<&mut Keep<'_>>,
    ) -> Result<(Tally, Vec<Table>), Failure> {
        let mut run = Run { each, sink, keep, tally: Tally::default(), watch: Watch::default(), rejects: self.rejects.take() };
        let mut seen: Vec<Table> = Vec::new();
        let last = files.iter().rposition(|path| is_table(path));
        let mut headers: Vec<Vec<String>> = Vec::new();
        for (at, path) in files.iter().enumerate() {
            if is_table(path) {
                let before = run.tally.all();
                let opened = self.open(path, &mut run.tally)?;
                headers.extend(opened.iter().map(|(table, _)| table.headers.clone()));
                if Some(at) == last {
                    self.has_every_column(&headers)?;
                }
                for (table, blocks) in opened {
                    if self.table(&table, blocks, seen.len(), &mut run)? {
                        seen.push(table);
                    }
                }
                // Of the sheets of a workbook, some may be empty: a form has one for each language.
                if run.tally.all() == before {
                    self.refused(&say("table-no-rows").with("file", path.as_path()), &mut run.tally)?;
                }
            } else {
                self.file(path, &mut run)?;
            }
        }
        run.watch.tell(self.context);
        if let Some(rejects) = run.rejects.take() {
            rejects.finish(self.context)?;
        }
        if run.tally.accepted == 0 {
            return Err(Failure::Told);
        }
        if run.tally.rejected > 0 && seen.is_empty() {
            let counts = [("rejected", run.tally.rejected.into()), ("count", files.len().into())];
            self.context.terminal.note(&self.context.locale.with("files-rejected", &counts));
        }
        Ok((run.tally, seen))
    }

    /// One response file.
    fn file(&self, path: &Path, run: &mut Run<'_, '_, '_>) -> Result<(), Failure> {
        let read = if self.older { inputs::as_far_as_it_fits } else { inputs::one };
        let Some(response) = read(self.context, self.toolkit(), path) else {
            run.tally.rejected += 1;
            return if self.strict { Err(Failure::Told) } else { Ok(()) };
        };
        run.tally.accepted += 1;
        let mut work = Work::default();
        let file = path.display().to_string();
        let from = From { file: &file, row: None };
        match run.each {
            Each::Whole(each) => each(&mut work, from, &response),
            Each::Codes(each) => each(&mut work, from, &response, &mut Code::all(&response)),
        }
        (run.sink)(&work.out)?;
        if let Some(keep) = &mut run.keep {
            keep(0, Member::File(Box::new(response)));
        }
        Ok(())
    }

    /// The tables of a file; what cannot be opened is told and counted.
    fn open(&self, path: &Path, tally: &mut Tally) -> Result<Vec<(Table, Blocks)>, Failure> {
        let opened = match Index::new(&self.editions) {
            Some(index) => tables(path, &index, &self.editions, &self.options),
            None => Ok(Vec::new()),
        };
        let problem = match opened {
            Ok(tables) if !tables.is_empty() => return Ok(tables),
            Ok(_) => say("table-empty").with("path", path),
            Err(TableError::Mapping(problem)) => return Err(Failure::Failed(problem)),
            Err(TableError::Source(error)) => error.said(),
            Err(TableError::Io(error)) => say("table-unreadable").with("path", path).with("reason", error.to_string()),
        };
        self.refused(&problem, tally).map(|()| Vec::new())
    }

    /// What the mapping file names must be in one of the tables.
    fn has_every_column(&self, headers: &[Vec<String>]) -> Result<(), Failure> {
        let missing = self.options.mapping.as_ref().and_then(|mapping| mapping.missing(headers));
        match missing.filter(|_| !headers.is_empty()) {
            Some(header) => Err(Failure::Failed(say("map-no-such-column").with("header", header))),
            None => Ok(()),
        }
    }

    /// What there is to decide about a table, as a draft of a mapping file.
    ///
    /// # Errors
    /// If the file is no table that can be read, or the mapping file to go on from does not fit it.
    pub(super) fn draft(&self, path: &Path) -> Result<Draft, Failure> {
        let opened = self.open(path, &mut Tally::default())?;
        let headers: Vec<Vec<String>> = opened.iter().map(|(table, _)| table.headers.clone()).collect();
        self.has_every_column(&headers)?;
        let mapping = self.options.mapping.as_ref();
        let look = |(table, blocks)| {
            let unreadable = |error: std::io::Error| say("table-unreadable").with("path", path).with("reason", error.to_string());
            draft::look(table, blocks, &self.editions, mapping).map_err(|error| Failure::Failed(unreadable(error)))
        };
        let seen = opened.into_iter().map(look).collect::<Result<Vec<_>, _>>()?;
        Ok(draft::write(&path.display().to_string(), &seen, &self.editions, mapping))
    }

    fn refused(&self, problem: &Said, tally: &mut Tally) -> Result<(), Failure> {
        if self.strict {
            return Err(Failure::Failed(problem.clone()));
        }
        self.context.terminal.error(problem, &self.context.locale);
        tally.rejected += 1;
        Ok(())
    }

    /// All rows of one table; false if it cannot be used.
    fn table(&self, table: &Table, mut blocks: Blocks, number: usize, run: &mut Run<'_, '_, '_>) -> Result<bool, Failure> {
        if let Some(problem) = tell::unusable(table, self.toolkit(), self.options.date) {
            return self.refused(&problem, &mut run.tally).map(|()| false);
        }
        let mut told = Told::new(self.context, table, self.toolkit());
        told.recognised(&self.editions, blocks.encoding());
        let plan = Plan::new(table, &self.editions, self.options.mapping.as_ref());
        let Run { each, sink, keep, tally, watch, rejects } = run;
        let (each, keeping) = (*each, keep.is_some());
        let watching = AtomicBool::new(!watch.full());
        if let Some(rejects) = rejects {
            rejects.header(table)?;
        }
        let in_a_file = rejects.is_some();
        let next = |block: &mut Block| {
            let unreadable =
                |error: std::io::Error| say("table-unreadable").with("path", table.name.as_str()).with("reason", error.to_string());
            blocks.next(block, table.dialect).map_err(|error| Failure::Failed(unreadable(error)))
        };
        let work = |block: &Block, work: &mut Work| {
            block_of_rows(block, &plan, table, work, each, watching.load(Ordering::Relaxed), keeping);
        };
        let progress = Progress::new(&self.context.terminal, &self.context.locale, None);
        let (mut rows, mut bytes) = (0, 0);
        let take = |block: &Block, work: &mut Work| {
            let found = std::mem::take(&mut work.found);
            if self.strict
                && let Some(stopped) = told.stopped(&found, &plan)
            {
                return Err(stopped);
            }
            tally.accepted += found.accepted;
            tally.rejected += found.rejected.len() as u64;
            let done = found.accepted + found.rejected.len() as u64;
            (rows, bytes) = (rows + done, bytes + block.bytes().len() as u64);
            progress.advance(done);
            if let Some(size) = table.size {
                // Rows are about equally long: what is left tells how many there will be.
                progress.expect(rows.saturating_mul(size.max(bytes)) / bytes.max(1));
            }
            watch.add(&found.cities);
            watching.store(!watch.full(), Ordering::Relaxed);
            told.add(&found);
            if let Some(rejects) = rejects {
                found.rejected.iter().try_for_each(|rejected| rejects.row(self.context, table, rejected))?;
            }
            if let Some(keep) = keep {
                found.kept.into_iter().for_each(|kept| keep(number, Member::Row(kept)));
            }
            sink(&work.out)
        };
        let read = in_order(next, work, take);
        drop(progress);
        read?;
        told.finish(&plan, in_a_file);
        Ok(true)
    }
}

/// Takes what was written, in order.
type Sink<'s> = dyn FnMut(&[u8]) -> Result<(), Failure> + Send + 's;

/// Takes rows that are kept, with the number of their table.
type Keep<'k> = dyn FnMut(usize, Member) + Send + 'k;

/// One walk through all files: what is done with each response, and what was found so far.
struct Run<'r, 's, 'k> {
    each: Each<'r>,
    sink: &'r mut Sink<'s>,
    keep: Option<&'r mut Keep<'k>>,
    tally: Tally,
    watch: Watch,
    rejects: Option<Rejects>,
}

/// One respondent of a city: a file, or a row that is read again when its turn comes.
pub(super) enum Member {
    File(Box<Response>),
    Row(Kept),
}

/// Reads every row of a block.
fn block_of_rows(block: &Block, plan: &Plan<'_>, table: &Table, work: &mut Work, each: Each<'_>, watching: bool, keeping: bool) {
    work.out.clear();
    let mut cells = std::mem::take(&mut work.cells);
    let (mut response, mut codes) = work.response.take().unwrap_or_else(|| (plan.blank(), plan.no_codes()));
    let mut at = 0;
    let mut number = block.first_row;
    while at < block.bytes().len() {
        let (record, next) = block.row(at, table.dialect, &mut cells);
        at = next;
        let rejected =
            |why: Rejection, column: Option<usize>, record: &Record<'_>| Rejected { row: number, column, why, cells: record.texts() };
        if let Some(broken) = block.broken {
            let why = if broken == Broken::TooLong { Rejection::TooLong } else { Rejection::Unclosed };
            work.found.rejected.push(rejected(why, None, &record));
            break;
        }
        work.problems.clear();
        let outcome = match each {
            Each::Whole(_) => plan.read(&record, &mut response, &mut work.scratch, &mut work.problems),
            Each::Codes(_) => plan.read_codes(&record, &mut response, &mut codes, &mut work.scratch, &mut work.problems),
        };
        match outcome {
            Outcome::Accepted => {
                work.found.accepted += 1;
                if record.len() < table.headers.len() && !table.of_workbook {
                    work.found.short += 1;
                    work.found.first_short.get_or_insert(number);
                }
                if number <= WATCHED as u64 {
                    work.found.rows.push((number, FxBuildHasher.hash_one(record.bytes)));
                }
                work.found.warned += u64::from(!work.problems.is_empty());
                work.found.problems.extend(work.problems.drain(..).map(|problem| (number, problem)));
                if watching {
                    work.found.cities.push((number, response.city.clone(), response.date));
                }
                if keeping {
                    let kept = Kept { city: response.city.clone(), date: response.date, bytes: record.bytes.into() };
                    work.found.kept.push(kept);
                }
                let from = From { file: &table.name, row: Some(number) };
                match each {
                    Each::Whole(each) => each(work, from, &response),
                    Each::Codes(each) => each(work, from, &response, &mut codes),
                }
            }
            Outcome::Blank => {}
            Outcome::Rejected(why, column) => work.found.rejected.push(rejected(why, column, &record)),
        }
        number += 1;
    }
    work.cells = cells;
    work.response = Some((response, codes));
}

/// Names of cities that look alike, and cities that come again.
#[derive(Debug, Default)]
struct Watch {
    /// By the folded name: the name as it was first written.
    names: HashMap<String, String>,
    known: HashSet<String>,
    seen: HashSet<(String, Date)>,
    alike: Vec<(String, String)>,
    again: u64,
    first_again: Option<(u64, String)>,
}

impl Watch {
    fn full(&self) -> bool {
        self.known.len() >= WATCHED || self.seen.len() >= WATCHED
    }

    fn add(&mut self, cities: &[(u64, String, Date)]) {
        for (row, city, date) in cities {
            if self.full() {
                return;
            }
            let name = city_key(city);
            if self.known.insert(name.clone()) {
                let folded = fold(&name);
                match self.names.get(&folded) {
                    Some(other) => self.alike.push((other.clone(), name.clone())),
                    None => {
                        self.names.insert(folded, name.clone());
                    }
                }
            }
            if !self.seen.insert((name, *date)) {
                self.again += 1;
                self.first_again.get_or_insert((*row, city.clone()));
            }
        }
    }

    fn tell(&self, context: &Context) {
        for (one, other) in self.alike.iter().take(20) {
            let places = [("one", one.clone().into()), ("other", other.clone().into())];
            context.terminal.note(&context.locale.with("city-alike", &places));
        }
        if let Some((row, city)) = &self.first_again {
            let places = [("count", self.again.into()), ("row", row.to_string().into()), ("city", one_line(city).into())];
            context.terminal.note(&context.locale.with("rows-same", &places));
        }
    }
}

/// Whether a file is a table, by its name.
pub(super) fn is_table(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    ENDINGS.contains(&ending.as_str())
}

fn edition(context: &Context, toolkit: Toolkit) -> Edition {
    let locale = locale_for(&context.global, &toolkit.language);
    Edition { toolkit, locale }
}

/// The toolkit in every language that it has: tables can be in any.
fn editions(context: &Context, toolkit: Toolkit) -> Result<Vec<Edition>, Failure> {
    let files = context.toolkit_files()?;
    let translations = files.translations.iter().map(crate::toolkit::translate::language_of);
    let others: Vec<String> =
        std::iter::once(toolkit.source_language.clone()).chain(translations).filter(|language| *language != toolkit.language).collect();
    let source = if toolkit.language == toolkit.source_language { Some(toolkit.clone()) } else { files.load(None).ok() };
    let mut editions = vec![edition(context, toolkit)];
    let Some(source) = source else { return Ok(editions) };
    // A translation that cannot be used is no reason not to read tables in the other languages.
    let loaded = of_each(others.len(), |at| files.translated(source.clone(), &others[at]).ok().map(|toolkit| edition(context, toolkit)));
    editions.extend(loaded.into_iter().flatten());
    Ok(editions)
}

fn mapping(path: &Path, editions: &[Edition]) -> Result<Mapping, Failure> {
    let document = Document::read(path)?;
    Mapping::read(&document.text, editions).map_err(|problems| Failure::Problems { documents: vec![document], problems })
}

fn tool(name: &str) -> Result<&'static crate::tables::words::Tool, Failure> {
    let tools = &Lists::shipped().tools;
    tools.iter().find(|tool| is_among(name, &[tool.id.clone(), tool.name.clone()])).ok_or_else(|| {
        let known: Vec<String> = tools.iter().map(|tool| tool.id.clone()).collect();
        Failure::Usage(say("table-no-tool").with("name", name).with("known", known))
    })
}

fn separator(text: &str) -> Result<u8, Failure> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [one] if one.is_ascii() && !matches!(one, b'"' | b'\n' | b'\r') => Ok(*one),
        _ => Err(Failure::Usage(say("table-bad-separator").with("text", text))),
    }
}
