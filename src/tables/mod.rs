//! Tables of answers, one row for each respondent: what survey tools export, what forms look like. `docs/tables.md` describes them for people.
//!
//! - [`field`]: what a column can hold, and its name and label in forms.

pub mod field;
