//! The rows that cannot be used, in a file: as they were, each with its number, column and reason.

use std::path::{Path, PathBuf};

use super::super::{Context, or_force};
use super::{Rejected, tell};
use crate::failure::Failure;
use crate::files::plain::cell;
use crate::files::write::{Access, Growing, IfExists};
use crate::reporting::scores_wide::put;
use crate::tables::matching::{OF_REJECTED, own_columns};
use crate::tables::table::Table;

/// Files of rejected rows, in the making: one for all tables with the same columns, so that each can be mended and read again.
pub(super) struct Rejects {
    path: PathBuf,
    if_exists: IfExists,
    files: Vec<Growing>,
    /// The header of each file; the first file may have none yet.
    headers: Vec<Vec<String>>,
    /// The file that rows go into.
    now: usize,
}

impl Rejects {
    /// Begins the first file.
    pub(super) fn new(path: &Path, force: bool) -> Result<Self, Failure> {
        let if_exists = if force { IfExists::Replace } else { IfExists::Keep };
        let mut rejects = Self { path: path.to_owned(), if_exists, files: Vec::new(), headers: Vec::new(), now: 0 };
        rejects.begin(path)?;
        Ok(rejects)
    }

    fn begin(&mut self, path: &Path) -> Result<(), Failure> {
        let mut file = Growing::new(path, self.if_exists, Access::Private).map_err(or_force)?;
        // Without the mark, Excel takes the letters for others.
        file.add("\u{feff}".as_bytes())?;
        self.files.push(file);
        Ok(())
    }

    /// Begins the rows of a table.
    pub(super) fn header(&mut self, table: &Table) -> Result<(), Failure> {
        let columns = &table.headers[own_columns(&table.headers)..];
        self.now = match self.headers.iter().position(|known| known == columns) {
            Some(at) => at,
            None => {
                if !self.headers.is_empty() {
                    self.begin(&numbered(&self.path, self.headers.len() + 1))?;
                }
                self.headers.push(columns.to_vec());
                self.now = self.headers.len() - 1;
                self.line(OF_REJECTED.into_iter().chain(columns.iter().map(String::as_str)))?;
                self.now
            }
        };
        Ok(())
    }

    /// Adds a row.
    pub(super) fn row(&mut self, context: &Context, table: &Table, rejected: &Rejected) -> Result<(), Failure> {
        let column = rejected.column.and_then(|at| table.headers.get(at)).map_or("", String::as_str);
        let reason = tell::reason(&rejected.why, table).in_words(&context.locale);
        let row = rejected.row.to_string();
        let cells = rejected.cells.iter().skip(own_columns(&table.headers)).map(String::as_str);
        self.line([table.name.as_str(), &row, column, &reason].into_iter().chain(cells))
    }

    fn line<'t>(&mut self, cells: impl Iterator<Item = &'t str>) -> Result<(), Failure> {
        let mut line = Vec::new();
        for (at, text) in cells.enumerate() {
            if at > 0 {
                line.push(b',');
            }
            put(&mut line, &cell(text));
        }
        line.push(b'\n');
        Ok(self.files[self.now].add(&line)?)
    }

    /// Puts the files where they belong.
    pub(super) fn finish(self, context: &Context) -> Result<(), Failure> {
        for file in self.files {
            let path = file.path().display().to_string();
            file.finish().map_err(or_force)?;
            context.terminal.note(&context.locale.with("written", &[("path", path.into())]));
        }
        Ok(())
    }
}

/// "rejected.csv" as "rejected-2.csv".
fn numbered(path: &Path, number: usize) -> PathBuf {
    let part = |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    let (stem, ending) = (part(path.file_stem()), part(path.extension()));
    path.with_file_name(if ending.is_empty() { format!("{stem}-{number}") } else { format!("{stem}-{number}.{ending}") })
}
