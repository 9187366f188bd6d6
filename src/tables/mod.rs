//! Tables of answers, one row for each respondent: what survey tools export, what forms look like. `docs/tables.md` describes them for people.
//!
//! From the bytes to the answers:
//!
//! - [`source`]: a file as blocks of whole rows in UTF-8, whatever it was; [`workbook`] makes tables of workbooks;
//! - [`records`]: rows and cells in such a block;
//! - [`field`]: what a column can hold, and its name and label in forms;
//! - [`matching`]: which column holds what;
//! - [`cells`]: what a cell says;
//! - [`fold`] and [`words`]: texts as they are compared, and what people and tools write.

pub mod cells;
pub mod field;
pub mod fold;
pub mod matching;
pub mod records;
pub mod source;
pub mod words;
pub mod workbook;

use crate::locale::Locale;
use crate::toolkit::Toolkit;

/// A toolkit in one language, and the interface in the same.
pub struct Edition {
    /// The toolkit.
    pub toolkit: Toolkit,
    /// The interface.
    pub locale: Locale,
}
