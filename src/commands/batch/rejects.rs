//! The rows that cannot be used, in a file: as they were, each with its number, column and reason.

use std::path::Path;

use super::super::{Context, or_force};
use super::{Rejected, tell};
use crate::failure::Failure;
use crate::files::plain::cell;
use crate::files::write::{Access, Growing, IfExists};
use crate::reporting::scores_wide::put;
use crate::tables::table::Table;

/// A file of rejected rows, in the making.
pub(super) struct Rejects {
    file: Growing,
    header: Vec<String>,
}

impl Rejects {
    /// Begins the file.
    pub(super) fn new(path: &Path, force: bool) -> Result<Self, Failure> {
        let if_exists = if force { IfExists::Replace } else { IfExists::Keep };
        Ok(Self { file: Growing::new(path, if_exists, Access::Private).map_err(or_force)?, header: Vec::new() })
    }

    /// Begins the rows of a table. Tables with the same columns need one header.
    pub(super) fn header(&mut self, table: &Table) -> Result<(), Failure> {
        if self.header != table.headers {
            self.header.clone_from(&table.headers);
            let own = ["file", "row", "column", "reason"].map(str::to_owned);
            self.line(own.iter().chain(&table.headers))?;
        }
        Ok(())
    }

    /// Adds a row.
    pub(super) fn row(&mut self, context: &Context, table: &Table, rejected: &Rejected) -> Result<(), Failure> {
        let column = rejected.column.and_then(|at| table.headers.get(at)).cloned().unwrap_or_default();
        let reason = tell::reason(&rejected.why, table).in_words(&context.locale);
        let own = [table.name.clone(), rejected.row.to_string(), column, reason];
        self.line(own.iter().chain(&rejected.cells))
    }

    fn line<'t>(&mut self, cells: impl Iterator<Item = &'t String>) -> Result<(), Failure> {
        let mut line = Vec::new();
        for (at, text) in cells.enumerate() {
            if at > 0 {
                line.push(b',');
            }
            put(&mut line, &cell(text));
        }
        line.push(b'\n');
        Ok(self.file.add(&line)?)
    }

    /// Puts the file where it belongs.
    pub(super) fn finish(self, context: &Context) -> Result<(), Failure> {
        let path = self.file.path().display().to_string();
        self.file.finish().map_err(or_force)?;
        context.terminal.note(&context.locale.with("written", &[("path", path.into())]));
        Ok(())
    }
}
