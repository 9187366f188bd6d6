//! A table to fill in: a row of names, a row of labels, then one row for each respondent.

use super::Form;
use crate::files::plain::cell;
use crate::tables::field::Field;

/// What Excel wants at the beginning of a file in UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The table as CSV.
///
/// # Errors
/// None in practice: writing to memory does not fail.
pub fn write(form: &Form) -> Result<String, csv::Error> {
    let fields = Field::all(&form.toolkit, form.quick);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(fields.iter().map(|field| cell(&field.name(&form.toolkit))))?;
    writer.write_record(fields.iter().map(|field| cell(&form.label(*field))))?;
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes)))
}
