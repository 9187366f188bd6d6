//! A table, opened: where its header is, what separates its cells, what its columns hold.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use jiff::civil::Date;

use super::cells::unmasked;
use super::days::{DayReader, Order, is_ambiguous, order_of};
use super::field::Field;
use super::fold::fold;
use super::mapping::Mapping;
use super::matching::{Column, Index, Matching, own_columns};
use super::records::{Dialect, Record, Room, row};
use super::source::{Blocks, Source, SourceError, open};
use super::words::{Tool, is_among};
use super::{Edition, Options};
use crate::locale::said::Said;
use crate::toolkit::Toolkit;

/// How many rows at the top may hold the header, and how many behind it may explain the columns.
const TOP: usize = 8;

/// A table whose rows can be read.
pub struct Table {
    /// The file, and the sheet if there are several.
    pub name: String,
    /// Whether it is a sheet of a workbook, whose rows end with the last cell that has anything in it.
    pub of_workbook: bool,
    /// How many bytes it has, as far as that is known.
    pub size: Option<u64>,
    /// The header.
    pub headers: Vec<String>,
    /// What the columns hold.
    pub matching: Matching,
    /// What separates cells and rows.
    pub dialect: Dialect,
    /// How days are written.
    pub days: DayReader,
    /// Days in it can be read in two ways, and nothing says which.
    pub ambiguous_days: bool,
    /// The column of the day, or the one that stands in for it.
    pub date_column: Option<usize>,
    /// A column that is empty as long as an answer is not finished.
    pub finished_column: Option<usize>,
    /// It has columns for core questions only.
    pub quick: bool,
    /// The day of all rows, if a person gave it.
    pub date: Option<Date>,
}

/// Why a file cannot be read as a table.
#[derive(Debug)]
pub enum TableError {
    /// There is no table in it.
    Source(SourceError),
    /// Reading stopped.
    Io(io::Error),
    /// The mapping file does not fit.
    Mapping(Said),
}

impl From<io::Error> for TableError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Opens every table in a file: what is known of it, and the rows behind its header.
///
/// # Errors
/// If it is no table, or the mapping file does not fit it.
pub fn tables(path: &Path, index: &Index<'_>, editions: &[Edition], options: &Options) -> Result<Vec<(Table, Blocks)>, TableError> {
    let sources = open(path, options.encoding.as_deref()).map_err(TableError::Source)?;
    let several = sources.len() > 1;
    let mut tables = Vec::new();
    for source in sources {
        tables.push(Table::open(source, index, editions, options)?);
    }
    if several {
        // A workbook may hold other sheets as well; its tables are those with questions in them.
        let useful: Vec<bool> = tables.iter().map(|(table, _): &(Table, Blocks)| !table.matching.questions().is_empty()).collect();
        if useful.contains(&true) {
            let mut keep = useful.iter();
            tables.retain(|_| keep.next().copied().unwrap_or(true));
        }
    }
    if let Some(mapping) = &options.mapping {
        tables.iter().try_for_each(|(table, _)| mapping.fits(&table.headers)).map_err(TableError::Mapping)?;
    }
    Ok(tables)
}

/// One way of reading the top of a table.
struct Reading {
    dialect: Dialect,
    matching: Matching,
    headers: Vec<String>,
    /// How many rows stand before the header, and where the rows behind it begin.
    header_row: usize,
    behind: usize,
}

impl Reading {
    /// How many columns say what they hold; then, how many there are.
    fn worth(&self) -> (usize, usize) {
        let known =
            self.matching.columns.iter().filter(|column| matches!(column, Column::Known(..) | Column::Ambiguous(_) | Column::Double(_)));
        (known.count(), self.headers.len())
    }
}

impl Table {
    fn open(source: Source, index: &Index<'_>, editions: &[Edition], options: &Options) -> Result<(Self, Blocks), TableError> {
        let Source { name, of_workbook, size, mut blocks } = source;
        let beginning = blocks.beginning()?;
        let mark = beginning.iter().take(10).position(|byte| matches!(byte, b'\n' | b'\r'));
        // Excel's own way to name the separator.
        let (named, from) = match (beginning.strip_prefix(b"sep="), mark) {
            (Some(rest), Some(mark)) => (rest.first().copied(), mark + 1 + usize::from(beginning[mark..].starts_with(b"\r\n"))),
            _ => (None, 0),
        };
        let end = if beginning.contains(&b'\n') || !beginning.contains(&b'\r') { b'\n' } else { b'\r' };
        let separators = options.separator.or(named).map_or_else(|| vec![b',', b';', b'\t', b'|'], |separator| vec![separator]);
        let empty = Mapping::default();
        let mapping = options.mapping.as_ref().unwrap_or(&empty);
        let toolkit = &editions[0].toolkit;
        let mut best: Option<Reading> = None;
        for separator in separators {
            let dialect = Dialect { separator, end };
            for reading in readings(&beginning[from..], dialect, index, mapping, toolkit, options.tool) {
                if best.as_ref().is_none_or(|best| reading.worth() > best.worth()) {
                    best = Some(reading);
                }
            }
        }
        let Some(best) = best else {
            return Err(TableError::Source(SourceError::Empty { path: name.into() }));
        };
        let rest = &beginning[from + best.behind..];
        let explained = explaining_rows(rest, &best, editions);
        // A spreadsheet does not show the line that names the separator.
        let rows = (best.header_row + 1 + explained.1) as u64;
        let date_column = best.matching.column(Field::Date).or_else(|| column_among(&best.headers, best.matching.tool, |tool| &tool.dates));
        let finished_column = column_among(&best.headers, best.matching.tool, |tool| &tool.finished);
        let sample = date_column.map(|column| column_of(&rest[explained.0..], best.dialect, column)).unwrap_or_default();
        let order = options.day_order.or_else(|| order_of(sample.iter().map(String::as_str)));
        let ambiguous_days = order.is_none() && options.date.is_none() && sample.iter().any(|day| is_ambiguous(day));
        // Google writes days as the country of the form does, and its English is that of the United States.
        let guessed = order.or_else(|| {
            best.matching
                .tool
                .filter(|tool| tool.first.first() == best.headers.first() && !tool.first.is_empty())
                .map(|_| Order::MonthFirst)
        });
        let days = DayReader::new(guessed, editions.iter().map(|edition| &edition.locale));
        let behind = from + best.behind + explained.0;
        let questions = best.matching.questions();
        let core_only = !questions.is_empty()
            && questions.iter().all(|at| toolkit.questions[*at].core)
            && toolkit.questions.iter().any(|question| !question.core);
        blocks.skip(behind, rows);
        let table = Self {
            name,
            size,
            of_workbook,
            headers: best.headers,
            matching: best.matching,
            dialect: best.dialect,
            days,
            ambiguous_days,
            date_column,
            finished_column,
            quick: core_only,
            date: options.date,
        };
        Ok((table, blocks))
    }
}

/// What the mapping file says of the columns; in a file of rejected rows, it is about those behind its own.
fn given(mapping: &Mapping, headers: &[String], toolkit: &Toolkit) -> BTreeMap<usize, Option<Field>> {
    let own = own_columns(headers);
    mapping.columns(&headers[own..], toolkit).into_iter().map(|(at, field)| (at + own, field)).collect()
}

/// The first rows, each taken for the header.
fn readings<'i>(
    top: &'i [u8],
    dialect: Dialect,
    index: &'i Index<'_>,
    mapping: &'i Mapping,
    toolkit: &'i Toolkit,
    tool: Option<&'static Tool>,
) -> impl Iterator<Item = Reading> + 'i {
    let (mut at, mut number, mut cells) = (0, 0, Room::default());
    std::iter::from_fn(move || {
        while at < top.len() && number < TOP {
            let (record, next) = row(top, at, dialect, &mut cells);
            let headers: Vec<String> = record.texts().iter().map(|text| unmasked(text.trim()).to_owned()).collect();
            at = next;
            number += 1;
            if !record.is_empty() {
                let given = given(mapping, &headers, toolkit);
                let matching = index.columns(&headers, &given, tool);
                return Some(Reading { dialect, matching, headers, header_row: number - 1, behind: next });
            }
        }
        None
    })
}

/// Rows behind the header that explain the columns once more: HXL tags, labels under names. How many bytes and how many rows.
fn explaining_rows(rest: &[u8], reading: &Reading, editions: &[Edition]) -> (usize, usize) {
    let (mut at, mut rows, mut cells) = (0, 0, Room::default());
    while at < rest.len() && rows < TOP {
        let (record, next) = row(rest, at, reading.dialect, &mut cells);
        if !is_tags(&record) && !is_labels(&record, reading, editions) {
            break;
        }
        at = next;
        rows += 1;
    }
    (at, rows)
}

/// A row of tags of the Humanitarian Exchange Language, such as `#loc+name`.
fn is_tags(record: &Record<'_>) -> bool {
    let texts = record.texts();
    let filled: Vec<&str> = texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    let tag =
        |text: &&str| text.strip_prefix('#').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()) && !rest.contains(' '));
    !filled.is_empty() && filled.iter().all(tag)
}

/// A row that says of most of its cells what stands under them.
fn is_labels(record: &Record<'_>, reading: &Reading, editions: &[Edition]) -> bool {
    let (mut filled, mut labels) = (0, 0);
    for (at, column) in reading.matching.columns.iter().enumerate() {
        let cell = record.cell(at);
        let folded = fold(&String::from_utf8_lossy(&cell));
        if folded.is_empty() {
            continue;
        }
        filled += 1;
        if let Column::Known(field, _) = column {
            let label = |edition: &Edition| fold(&field.label(&edition.toolkit, &edition.locale)) == folded;
            labels += usize::from(fold(&field.name(&editions[0].toolkit)) == folded || editions.iter().any(label));
        }
    }
    labels > 0 && 2 * labels > filled
}

fn column_among(headers: &[String], tool: Option<&'static Tool>, list: impl Fn(&Tool) -> &Vec<String>) -> Option<usize> {
    let last = |header: &String| header.rsplit('/').next().unwrap_or_default().to_owned();
    let list = list(tool?);
    list.iter().find_map(|name| headers.iter().position(|header| is_among(&last(header), std::slice::from_ref(name))))
}

/// What stands in a column in the first rows.
fn column_of(rest: &[u8], dialect: Dialect, column: usize) -> Vec<String> {
    let (mut at, mut all, mut cells) = (0, Vec::new(), Room::default());
    while at < rest.len() && all.len() < 1000 {
        let (record, next) = row(rest, at, dialect, &mut cells);
        all.push(String::from_utf8_lossy(&record.cell(column)).into_owned());
        at = next;
    }
    all
}
