//! A workbook to fill in: one sheet for each language, with drop-down lists, a row of names, a row of labels, then one row for each respondent.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Note, Workbook,
    Worksheet, XlsxError,
};

use super::{Form, Limits, limits_of, limits_of_field, specials};
use crate::reporting::view::words::option_text;
use crate::tables::field::{Field, options_of};
use crate::toolkit::model::{FieldType, Kind, Question};

/// How many respondents there is room for.
const RESPONDENTS: u32 = 500;
/// The row of the first respondent: names and labels stand above.
const FIRST: u32 = 2;
/// The row of the last.
const LAST: u32 = FIRST + RESPONDENTS - 1;
/// How spreadsheets number the directions of a text.
pub(in crate::reporting) const RIGHT_TO_LEFT: u8 = 2;
/// The most that a spreadsheet shows beside a cell.
const LONGEST_MESSAGE: usize = 255;

/// The workbook in several languages, with a sheet for each.
///
/// # Errors
/// If a text is longer than a cell can be, or there are more columns than a sheet has.
pub fn write(forms: &[Form]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    with_fixed_date(&mut workbook, &forms.first().map(Form::title).unwrap_or_default());
    let mut lists = Vec::new();
    for form in forms {
        let sheet = workbook.add_worksheet().set_name(name_of_sheet(form))?.set_right_to_left(form.locale.is_rtl());
        let mut options = Lists { sheet: format!("lists-{}", form.toolkit.language), columns: Vec::new() };
        fill(sheet, form, &mut options)?;
        lists.push(options);
    }
    // At the end: the first sheet is the one that is seen first.
    for list in lists {
        let sheet = workbook.add_worksheet().set_name(&list.sheet)?.set_hidden(true);
        for (column, options) in list.columns.iter().enumerate() {
            for (row, option) in options.iter().enumerate() {
                sheet.write_string(row as u32, column as u16, option)?;
            }
        }
    }
    workbook.save_to_buffer()
}

/// The same day in every workbook, so that the same form has the same bytes.
pub(in crate::reporting) fn with_fixed_date(workbook: &mut Workbook, title: &str) {
    if let Ok(day) = ExcelDateTime::from_ymd(2026, 1, 1) {
        workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&day));
    }
}

/// What the language calls itself, or else its code.
fn name_of_sheet(form: &Form) -> String {
    let code = &form.toolkit.language;
    let own = form.names_of_language().map(|(own, _)| own);
    // What a sheet cannot be called.
    let fits = |name: &String| name.chars().count() <= 31 && !name.is_empty() && !name.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']);
    own.filter(fits).unwrap_or_else(|| code.clone())
}

/// The options of drop-down lists, one list in each column of a hidden sheet.
struct Lists {
    sheet: String,
    columns: Vec<Vec<String>>,
}

impl Lists {
    /// A drop-down list with these options.
    fn offer(&mut self, options: Vec<String>, form: &Form) -> Result<DataValidation, XlsxError> {
        let (rows, column) = (options.len(), letters(self.columns.len()));
        let range = format!("='{}'!${column}$1:${column}${rows}", self.sheet);
        self.columns.push(options);
        let rule = DataValidation::new().allow_list_formula(Formula::new(range));
        rule.set_error_message(short(&form.locale.text("form-list-only")))
    }
}

/// The name of a column: A, B, ... Z, AA.
fn letters(mut column: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + (column % 26) as u8));
        match (column / 26).checked_sub(1) {
            Some(left) => column = left,
            None => return name,
        }
    }
}

/// Columns whose cells are looked at alike.
struct Look {
    width: f64,
    format: Format,
}

fn fill(sheet: &mut Worksheet, form: &Form, lists: &mut Lists) -> Result<(), XlsxError> {
    let names = Format::new().set_font_size(8).set_font_color(Color::RGB(0x80_80_80)).set_align(FormatAlign::Top);
    let labels = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_background_color(Color::RGB(0xF2_F2_F2));
    let labels = directed(labels, form);
    let fields = Field::all(&form.toolkit, form.quick);
    let mut lines = 1.0_f64;
    for (column, field) in fields.iter().enumerate() {
        let (column, label) = (column as u16, form.label(*field));
        let look = look(form, *field);
        lines = lines.max((label.chars().count() as f64 * 1.2 / look.width).ceil());
        sheet.set_column_width(column, look.width)?.set_column_format(column, &look.format)?;
        sheet.write_string_with_format(0, column, field.name(&form.toolkit), &names)?;
        sheet.write_string_with_format(1, column, label, &labels)?;
        if let Some(rule) = rule(form, *field, lists)? {
            sheet.add_data_validation(FIRST, column, LAST, column, &rule)?;
        }
        if let Some(note) = note(form, *field) {
            sheet.insert_note(1, column, &note)?;
        }
        if *field == Field::Quick {
            let yes = form.locale.text("yes").replace('"', "\"\"");
            for row in FIRST..=LAST {
                // It says so by itself as soon as there is a city.
                let formula = Formula::new(format!("IF(A{}=\"\",\"\",\"{yes}\")", row + 1)).set_result("");
                sheet.write_formula(row, column, formula)?;
            }
        }
    }
    // What few fill in is folded away, and opens with the sign over the next column.
    for (column, field) in fields.iter().enumerate() {
        if matches!(field, Field::Note(_)) {
            sheet.group_columns_collapsed(column as u16, column as u16 + 1)?;
        }
    }
    sheet.set_row_height(1, (lines * 15.0).clamp(30.0, 240.0))?;
    sheet.set_freeze_panes(FIRST, 1)?;
    Ok(())
}

/// From right to left where the language is: a text that begins with a number would otherwise run the other way.
fn directed(format: Format, form: &Form) -> Format {
    if form.locale.is_rtl() { format.set_reading_direction(RIGHT_TO_LEFT) } else { format }
}

fn look(form: &Form, field: Field) -> Look {
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    // As text: "1,3" is two items, and would be a number where the comma is the decimal mark.
    let text = match field {
        Field::Evidence(_) => plain.clone(),
        _ => directed(plain.clone(), form),
    };
    let text = text.set_num_format("@");
    let (width, format) = match field {
        Field::Date => (14.0, plain.set_num_format("yyyy-mm-dd")),
        Field::Quick => (12.0, plain),
        Field::City | Field::Perspective => (24.0, text),
        Field::Profile(at) => match &form.toolkit.profile[at].kind {
            FieldType::Number { .. } => (24.0, plain),
            FieldType::Choice(_) | FieldType::Text => (30.0, text),
        },
        Field::Answer(at) => match &form.toolkit.questions[at].kind {
            Kind::Number { .. } => (30.0, plain),
            Kind::Checklist(_) | Kind::YesNo => (36.0, text),
            Kind::Choice(_) | Kind::Text => (48.0, text),
        },
        Field::Note(_) | Field::Evidence(_) => (50.0, text),
        Field::Reason(_) | Field::Status(_) => (40.0, text),
        Field::Respondent | Field::Item(..) | Field::Mark(..) => (30.0, text),
    };
    Look { width, format }
}

/// What may be written into the cells of a column.
fn rule(form: &Form, field: Field, lists: &mut Lists) -> Result<Option<DataValidation>, XlsxError> {
    let special = |question: &Question| specials(question).into_iter().map(|(_, key)| form.locale.text(key)).collect::<Vec<_>>();
    let toolkit = &form.toolkit;
    Ok(match field {
        Field::Date => Some(day(form)?),
        Field::Perspective if !toolkit.perspectives.is_empty() => {
            Some(lists.offer(toolkit.perspectives.iter().map(|perspective| perspective.label.clone()).collect(), form)?)
        }
        Field::Profile(at) => match (&toolkit.profile[at].kind, limits_of_field(&toolkit.profile[at].kind)) {
            (_, Some(limits)) => Some(number(form, limits)?),
            (kind @ FieldType::Choice(_), _) => {
                Some(lists.offer(options_of(kind).into_iter().map(|(_, text)| text.to_owned()).collect(), form)?)
            }
            _ => None,
        },
        Field::Answer(at) => {
            let question = &toolkit.questions[at];
            match &question.kind {
                Kind::Choice(options) => {
                    let options = options.iter().enumerate().map(|(at, option)| numbered(form, at, &option.text));
                    Some(lists.offer(options.chain(special(question)).collect(), form)?)
                }
                // People look for "yes" before "no".
                kind @ Kind::YesNo => {
                    let options = [1, 0].map(|at| option_text(kind, at, &form.locale)).into_iter();
                    Some(lists.offer(options.chain(special(question)).collect(), form)?)
                }
                Kind::Checklist(_) => {
                    Some(DataValidation::new().allow_any_value().set_input_message(short(&form.locale.text("form-checklist-how")))?)
                }
                kind => limits_of(kind).map(|limits| number(form, limits)).transpose()?,
            }
        }
        Field::Status(at) => Some(lists.offer(special(&toolkit.questions[at]), form)?),
        _ => None,
    })
}

fn numbered(form: &Form, at: usize, text: &str) -> String {
    // Marks of direction would be in the way when the cell is compared with the text.
    let text = form.locale.with("form-numbered", &[("number", (at + 1).to_string().into()), ("text", text.to_owned().into())]);
    crate::locale::direction::without_marks(&text)
}

fn day(form: &Form) -> Result<DataValidation, XlsxError> {
    let first = ExcelDateTime::from_ymd(1990, 1, 1)?;
    let message = short(&form.locale.text("form-date-only"));
    let rule = DataValidation::new().allow_date(DataValidationRule::GreaterThanOrEqualTo(first));
    rule.set_input_message(message.clone())?.set_error_message(message)
}

fn number(form: &Form, limits: Limits) -> Result<DataValidation, XlsxError> {
    // Without a limit, as far as whole numbers are exact in a spreadsheet.
    let (min, max) = (limits.min.unwrap_or(-1e15), limits.max.unwrap_or(1e15));
    let any = DataValidation::new();
    let rule = if limits.whole {
        any.allow_whole_number_formula(DataValidationRule::Between(Formula::new(min.to_string()), Formula::new(max.to_string())))
    } else {
        any.allow_decimal_number(DataValidationRule::Between(min, max))
    };
    let message = short(&form.limits(limits));
    rule.set_input_message(message.clone())?.set_error_message(message)
}

/// What a spreadsheet can show beside a cell.
pub(in crate::reporting) fn short(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST_MESSAGE {
        return text.to_owned();
    }
    let mut room = LONGEST_MESSAGE - 1;
    let fits = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    format!("{}…", fits.collect::<String>())
}

/// What a person can read over a label: items to tick, why it is asked, what to look at.
fn note(form: &Form, field: Field) -> Option<Note> {
    let lines = match field {
        Field::Profile(at) => Some(form.toolkit.profile[at].help.clone()).filter(|help| !help.is_empty()).into_iter().collect(),
        Field::Answer(at) => {
            let question = &form.toolkit.questions[at];
            let mut lines = Vec::new();
            if let Kind::Checklist(items) = &question.kind {
                lines.push(form.locale.text("form-checklist-how"));
                lines.extend(items.iter().enumerate().map(|(at, item)| numbered(form, at, &item.text)));
                let words: Vec<String> = specials(question).into_iter().map(|(_, key)| form.locale.text(key)).collect();
                let words = words.join(&form.locale.text("semicolon-separator"));
                lines.push(form.locale.with("form-checklist-words", &[("words", words.into())]));
            }
            lines.extend(form.help(question));
            lines
        }
        Field::Reason(at) => {
            let because = form.toolkit.questions[at].not_applicable_because.clone();
            Some(because).filter(|text| !text.is_empty()).into_iter().collect()
        }
        _ => Vec::new(),
    };
    if lines.is_empty() {
        return None;
    }
    // About sixty letters in a line of this width.
    let height: usize = lines.iter().map(|line| line.chars().count() / 55 + 1).sum();
    let text = lines.join("\n");
    Some(Note::new(text).add_author_prefix(false).set_width(420).set_height((height * 18 + 16) as u32))
}
