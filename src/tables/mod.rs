//! Tables of answers, one row for each respondent: what survey tools export, what forms look like. `docs/tables.md` describes them for people.
//!
//! From the bytes to the answers:
//!
//! - [`source`]: a file as blocks of whole rows in UTF-8, whatever it was; [`workbook`] makes tables of workbooks;
//! - [`records`]: rows and cells in such a block; [`marks`] finds them faster where they are written as usual;
//! - [`field`]: what a column can hold, and its name and label in forms;
//! - [`matching`]: which column holds what;
//! - [`table`]: a table, opened: its header, its columns, how its days are written;
//! - [`rows`]: from a row to a response;
//! - [`cells`] and [`days`]: what a cell says; [`short`] tells it of most at once;
//! - [`mapping`]: what a person decided about columns and values; [`draft`] writes what there is to decide;
//! - [`fold`] and [`words`]: texts as they are compared, and what people and tools write.

pub mod cells;
pub mod days;
pub mod draft;
pub mod field;
pub mod fold;
pub mod mapping;
pub mod marks;
pub mod matching;
pub mod records;
pub mod rows;
pub mod short;
pub mod source;
pub mod table;
pub mod words;
pub mod workbook;

use jiff::civil::Date;

use crate::locale::Locale;
use crate::toolkit::Toolkit;

/// A toolkit in one language, and the interface in the same.
pub struct Edition {
    /// The toolkit.
    pub toolkit: Toolkit,
    /// The interface.
    pub locale: Locale,
}

/// What a person said about the tables to be read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The name of the encoding.
    pub encoding: Option<String>,
    /// What stands between cells.
    pub separator: Option<u8>,
    /// The tool that made them.
    pub tool: Option<&'static words::Tool>,
    /// The day of all rows.
    pub date: Option<Date>,
    /// What stands first in a day such as 03/04/2026.
    pub day_order: Option<days::Order>,
    /// The mapping file.
    pub mapping: Option<mapping::Mapping>,
}
