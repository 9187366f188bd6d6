//! The report as a workbook: the action plan to track, the scores as numbers, every answer.
//!
//! Each sheet has the title in its first row, the names of the columns in the second, and the entries from the third on.

use std::collections::HashSet;
use std::io::Cursor;

use calamine::{Reader, Xlsx};
use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, DataValidation, DataValidationRule, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{OfficeError, lines, one_line};
use crate::locale::Locale;
use crate::reporting::forms::workbook::{RIGHT_TO_LEFT, short, with_fixed_date};
use crate::reporting::view::{ActionView, AnnexAnswer, Report, SummaryView};

/// What a cell can hold, in UTF-16 units.
const LONGEST_CELL: usize = 32_767;
/// The longest name of a sheet, in UTF-16 units.
const LONGEST_NAME: usize = 31;
/// The longest word for a status, in UTF-16 units; four of them and the commas between them have to fit into a list of 255.
const LONGEST_STATUS: usize = 60;
/// The row with the names of the columns.
const HEADER: u32 = 1;
/// The row of the first entry.
const FIRST: u32 = 2;
/// The height of a line, in points.
const LINE: f64 = 15.0;
/// The highest that a row can be, in points, rounded down.
const HIGHEST: f64 = 405.0;
/// How spreadsheets number A4 among the sizes of paper.
const A4: u8 = 9;

/// What may become of an action, with the colour that goes with the word.
const STATUSES: [(&str, u32); 4] = [
    ("office-status-open", 0xFC_E4_D6),
    ("office-status-begun", 0xFF_F2_CC),
    ("office-status-done", 0xE2_EF_DA),
    ("office-status-dropped", 0xE7_E6_E6),
];

/// A workbook.
#[derive(Debug)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many texts were longer than a cell can be, and were cut.
    pub cut: usize,
}

/// The report as a workbook, read back before it is returned.
///
/// # Errors
/// If it cannot be put together, or not all of its rows are there when it is read back.
pub fn write(report: &Report, locale: &Locale) -> Result<Written, OfficeError> {
    let mut book = Book { report, locale, cut: 0 };
    let mut workbook = Workbook::new();
    let expected = book.fill(&mut workbook).map_err(|error| OfficeError::Make(error.to_string()))?;
    let bytes = workbook.save_to_buffer().map_err(|error| OfficeError::Make(error.to_string()))?;
    read_back(&bytes, &expected)?;
    Ok(Written { bytes, cut: book.cut })
}

/// Every sheet that was written is there, with all of its rows.
fn read_back(bytes: &[u8], expected: &[(String, usize)]) -> Result<(), OfficeError> {
    let not_readable =
        |part: &str, error: calamine::XlsxError| OfficeError::NotReadable { part: part.to_owned(), problem: error.to_string() };
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| not_readable("xlsx", error))?;
    for (sheet, rows) in expected {
        let range = workbook.worksheet_range(sheet).map_err(|error| not_readable(sheet, error))?;
        if range.height() != *rows {
            return Err(OfficeError::NotWhole { part: sheet.clone() });
        }
    }
    Ok(())
}

/// All actions: those of the plan first, in its order and with its numbers, then the further steps, the most worthwhile first.
fn actions(report: &Report) -> Vec<&ActionView> {
    let planned: HashSet<&str> = report.plan.iter().map(|action| action.id.as_str()).collect();
    let steps = report.steps_by_dimension.iter().flat_map(|group| &group.actions);
    let mut further: Vec<&ActionView> = steps.filter(|step| !planned.contains(step.id.as_str())).map(AsRef::as_ref).collect();
    further.sort_by_key(|step| step.rank);
    report.plan.iter().map(AsRef::as_ref).chain(further).collect()
}

/// What a cell holds.
enum Cell {
    /// A text, whatever it looks like.
    Text(String),
    /// 0 to 100, shown with one decimal.
    Score(Option<f64>),
    /// 0 to 1, shown as a percentage.
    Share(Option<f64>),
    /// A whole number.
    Count(usize),
    /// Room for a day.
    Day,
    /// Room for a text.
    Room,
}

/// A column: its name and how wide it is, in signs.
struct Column {
    name: String,
    width: f64,
}

/// A row; some stand out.
struct Row {
    cells: Vec<Cell>,
    bold: bool,
}

struct Book<'r> {
    report: &'r Report,
    locale: &'r Locale,
    cut: usize,
}

impl Book<'_> {
    /// All sheets; for each its name and how many rows it has.
    fn fill(&mut self, workbook: &mut Workbook) -> Result<Vec<(String, usize)>, XlsxError> {
        with_fixed_date(workbook, &self.title());
        let names = self.names();
        let plan: Vec<Row> = actions(self.report).into_iter().enumerate().map(|(at, action)| self.action(at, action)).collect();
        let sheets = [(self.plan_columns(), plan), (self.score_columns(), self.scores()), (self.answer_columns(), self.answers())];
        let mut expected = Vec::new();
        for (at, ((columns, rows), name)) in sheets.iter().zip(names).enumerate() {
            let sheet = workbook.add_worksheet().set_name(&name)?;
            self.sheet(sheet, columns, rows)?;
            if at == 0 {
                self.tracking(sheet, rows.len())?;
            }
            expected.push((name, rows.len() + FIRST as usize));
        }
        Ok(expected)
    }

    fn title(&self) -> String {
        let title = self.locale.with("report-title", &[("city", self.report.city.clone().into())]);
        one_line(&format!("{title} · {}", self.report.date_text))
    }

    /// The names of the sheets, each of its own and such as a spreadsheet takes.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for key in ["office-sheet-plan", "office-sheet-scores", "office-sheet-answers"] {
            let name = sheet_name(&self.locale.text(key));
            let taken = name.is_empty() || names.iter().any(|other| other.to_lowercase() == name.to_lowercase());
            names.push(if taken { (names.len() + 1).to_string() } else { name });
        }
        names
    }

    fn columns(&self, columns: &[(&str, f64)]) -> Vec<Column> {
        columns.iter().map(|(key, width)| Column { name: one_line(&self.locale.text(key)), width: *width }).collect()
    }

    fn plan_columns(&self) -> Vec<Column> {
        self.columns(&[
            ("plan-number", 7.0),
            ("plan-action", 30.0),
            ("office-what", 48.0),
            ("office-done-when", 30.0),
            ("plan-addressee", 16.0),
            ("dimension", 20.0),
            ("horizon", 13.0),
            ("office-effort", 15.0),
            ("plan-owner", 16.0),
            ("plan-deadline", 13.0),
            ("office-status", 12.0),
            ("plan-evidence", 26.0),
        ])
    }

    fn action(&self, at: usize, action: &ActionView) -> Row {
        let text = |text: &str| Cell::Text(text.to_owned());
        let cells = vec![
            Cell::Count(at + 1),
            text(&action.action),
            text(&action.text),
            text(&action.done),
            text(&action.addressee),
            text(&action.dimension),
            text(&action.horizon),
            text(&action.effort_text),
            Cell::Room,
            Cell::Day,
            Cell::Text(self.status(STATUSES[0].0)),
            Cell::Room,
        ];
        Row { cells, bold: false }
    }

    /// The word for a status, without the signs that would split the list it stands in.
    fn status(&self, key: &str) -> String {
        let word: String = one_line(&self.locale.text(key)).chars().filter(|c| !matches!(c, ',' | '"')).collect();
        first_units(&word, LONGEST_STATUS)
    }

    /// Filters, the list of words for the status, and a colour for each of them.
    fn tracking(&self, sheet: &mut Worksheet, rows: usize) -> Result<(), XlsxError> {
        let columns = self.plan_columns();
        let place = |key: &str| columns.iter().position(|column| column.name == one_line(&self.locale.text(key))).unwrap_or(0) as u16;
        let (deadline, status) = (place("plan-deadline"), place("office-status"));
        let last = FIRST + (rows as u32).max(1) - 1;
        sheet.autofilter(HEADER, 0, last, columns.len() as u16 - 1)?;

        let words: Vec<String> = STATUSES.iter().map(|(key, _)| self.status(key)).collect();
        let only = short(&one_line(&self.locale.text("form-list-only")));
        let list = DataValidation::new().allow_list_strings(&words)?.set_error_message(only)?;
        sheet.add_data_validation(FIRST, status, last, status, &list)?;
        for (word, (_, colour)) in words.iter().zip(STATUSES) {
            let format = Format::new().set_background_color(Color::RGB(colour));
            let rule = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(word.as_str())).set_format(format);
            sheet.add_conditional_format(FIRST, status, last, status, &rule)?;
        }

        let message = short(&one_line(&self.locale.text("form-date-only")));
        let day = DataValidation::new()
            .allow_date(DataValidationRule::GreaterThanOrEqualTo(ExcelDateTime::from_ymd(1990, 1, 1)?))
            .set_error_message(message)?;
        sheet.add_data_validation(FIRST, deadline, last, deadline, &day)?;
        Ok(())
    }

    fn score_columns(&self) -> Vec<Column> {
        self.columns(&[
            ("dimension", 44.0),
            ("score", 12.0),
            ("office-lowest", 12.0),
            ("office-highest", 12.0),
            ("band", 28.0),
            ("coverage", 14.0),
        ])
    }

    fn scores(&self) -> Vec<Row> {
        let row = |title: &str, summary: &SummaryView, bold: bool| Row {
            cells: vec![
                Cell::Text(title.to_owned()),
                Cell::Score(summary.score),
                Cell::Score(summary.lowest),
                Cell::Score(summary.highest),
                Cell::Text(summary.band.clone()),
                Cell::Share(summary.coverage),
            ],
            bold,
        };
        let mut rows: Vec<Row> = self.report.dimensions.iter().map(|one| row(&one.title, &one.summary, false)).collect();
        rows.push(row(&self.locale.text("overall"), &self.report.overall, true));
        for module in &self.report.modules {
            rows.push(row(&module.title, &module.summary, true));
            rows.extend(module.dimensions.iter().map(|one| row(&one.title, &one.summary, false)));
        }
        rows
    }

    fn answer_columns(&self) -> Vec<Column> {
        self.columns(&[
            ("dimension", 24.0),
            ("office-question", 50.0),
            ("office-who", 20.0),
            ("office-answer", 60.0),
            ("office-note", 50.0),
            ("office-evidence", 40.0),
        ])
    }

    fn answers(&self) -> Vec<Row> {
        let only = self.report.respondents.first().map(|one| one.perspective.clone()).unwrap_or_default();
        let mut rows = Vec::new();
        for dimension in &self.report.annex {
            for question in &dimension.questions {
                for answer in &question.answers {
                    let who = if answer.who.is_empty() { only.clone() } else { answer.who.clone() };
                    let texts = [
                        dimension.title.clone(),
                        question.question.clone(),
                        who,
                        self.said(answer),
                        answer.note.clone(),
                        answer.evidence.join("\n"),
                    ];
                    rows.push(Row { cells: texts.into_iter().map(Cell::Text).collect(), bold: false });
                }
            }
        }
        rows
    }

    /// An answer, with the reason where there is one.
    fn said(&self, answer: &AnnexAnswer) -> String {
        if answer.because.is_empty() {
            return answer.text.clone();
        }
        format!("{} ({}{} {})", answer.text, self.locale.text("annex-because"), self.locale.text("colon"), answer.because)
    }

    /// The title, the names of the columns, then the rows; made ready for the screen and for paper.
    fn sheet(&mut self, sheet: &mut Worksheet, columns: &[Column], rows: &[Row]) -> Result<(), XlsxError> {
        let rtl = self.locale.is_rtl();
        sheet.set_right_to_left(rtl);
        let directed = |format: Format| if rtl { format.set_reading_direction(RIGHT_TO_LEFT) } else { format };
        // What is written stays a text, also when somebody goes into the cell and confirms it.
        let text = directed(Format::new().set_text_wrap().set_align(FormatAlign::Top).set_quote_prefix());
        let number = Format::new().set_align(FormatAlign::Top);
        let header = directed(Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin))
            .set_background_color(Color::RGB(0xF2_F2_F2));

        let title = self.fitting(&self.title());
        sheet.write_string_with_format(0, 0, title, &directed(Format::new().set_bold().set_font_size(14).set_quote_prefix()))?;
        sheet.set_row_height(HEADER, height(columns.iter().map(|column| (column.name.as_str(), column.width))))?;
        for (at, column) in columns.iter().enumerate() {
            sheet.set_column_width(at as u16, column.width)?;
            sheet.write_string_with_format(HEADER, at as u16, &column.name, &header)?;
        }
        for (at, row) in rows.iter().enumerate() {
            let weight = |format: &Format| if row.bold { format.clone().set_bold() } else { format.clone() };
            let texts = row.cells.iter().zip(columns).filter_map(|(cell, column)| match cell {
                Cell::Text(words) => Some((words.as_str(), column.width)),
                _ => None,
            });
            sheet.set_row_height(FIRST + at as u32, height(texts))?;
            for (column, cell) in row.cells.iter().enumerate() {
                let (line, column) = (FIRST + at as u32, column as u16);
                match cell {
                    Cell::Text(words) => {
                        let words = self.fitting(&lines(words).join("\n"));
                        sheet.write_string_with_format(line, column, words, &weight(&text))?
                    }
                    Cell::Score(score) => figure(sheet, (line, column), *score, &weight(&number).set_num_format("0.0"))?,
                    Cell::Share(share) => figure(sheet, (line, column), *share, &weight(&number).set_num_format("0%"))?,
                    Cell::Count(count) => sheet.write_number_with_format(line, column, *count as f64, &weight(&number))?,
                    Cell::Day => sheet.write_blank(line, column, &number.clone().set_num_format("yyyy-mm-dd"))?,
                    Cell::Room => {
                        let room = directed(Format::new().set_text_wrap().set_align(FormatAlign::Top));
                        sheet.write_blank(line, column, &room)?
                    }
                };
            }
        }
        sheet.set_freeze_panes(FIRST, 0)?;
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, HEADER)?;
        // Page and number of pages.
        sheet.set_footer("&C&P / &N");
        Ok(())
    }

    /// What a cell can hold of a text; a text that is cut says so at its end.
    fn fitting(&mut self, text: &str) -> String {
        if text.encode_utf16().count() <= LONGEST_CELL {
            return text.to_owned();
        }
        self.cut += 1;
        let mark = one_line(&self.locale.text("office-cut"));
        let room = LONGEST_CELL.saturating_sub(mark.encode_utf16().count() + 1);
        format!("{} {mark}", first_units(text, room))
    }
}

/// How high a row has to be for its texts, each in a column of some width in signs. `LibreOffice` shows rows as high as the file says, and not higher.
fn height<'t>(texts: impl Iterator<Item = (&'t str, f64)>) -> f64 {
    // Letters are narrower than the digits that widths are counted in, and words do not fill a line to its end.
    let rows = |(text, width): (&str, f64)| text.lines().map(|line| (line.chars().count() as f64 * 0.95 / width).ceil().max(1.0)).sum();
    (texts.map(rows).fold(1.0, f64::max) * LINE).min(HIGHEST)
}

fn figure<'s>(
    sheet: &'s mut Worksheet,
    (row, column): (u32, u16),
    number: Option<f64>,
    format: &Format,
) -> Result<&'s mut Worksheet, XlsxError> {
    match number {
        Some(number) => sheet.write_number_with_format(row, column, number, format),
        None => sheet.write_blank(row, column, format),
    }
}

/// The beginning of a text, of at most so many UTF-16 units.
fn first_units(text: &str, mut room: usize) -> String {
    let fits = |c: &char| match room.checked_sub(c.len_utf16()) {
        Some(left) => {
            room = left;
            true
        }
        None => false,
    };
    text.chars().take_while(fits).collect()
}

/// A name that a sheet can have; perhaps nothing is left of it.
fn sheet_name(text: &str) -> String {
    let allowed: String = one_line(text).chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'')).collect();
    first_units(allowed.trim(), LONGEST_NAME).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_such_as_spreadsheets_take() {
        assert_eq!(sheet_name("Plan d’action"), "Plan d’action");
        assert_eq!(sheet_name("'Done / not [done]:\u{0}*?'"), "Done  not done");
        assert_eq!(sheet_name(&"😀".repeat(40)), "😀".repeat(15), "an emoji takes two of the 31 units");
        assert_eq!(sheet_name("?*"), "");
    }
}
