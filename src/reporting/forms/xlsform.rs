//! A form for `KoboToolbox`, ODK and others that read `XLSForm`: a workbook with the sheets `survey`, `choices` and `settings`, in all languages at once.

use std::iter::once;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::workbook::with_fixed_date;
use super::{Form, Limits, has_status, limits_of, limits_of_field, relevance, specials};
use crate::files::plain;
use crate::reporting::view::words::option_text;
use crate::tables::field::{Field, NOT_APPLICABLE, options_of};
use crate::toolkit::model::Kind;

/// The form in several languages; the first is the one that tools begin with. Nothing if there is no language.
///
/// # Errors
/// If a text is longer than a cell of a workbook can be.
pub fn write(forms: &[Form]) -> Result<Vec<u8>, XlsxError> {
    let Some(first) = forms.first() else { return Ok(Vec::new()) };
    let survey = Survey::of(forms, first);
    let mut workbook = Workbook::new();
    with_fixed_date(&mut workbook, "");
    let languages: Vec<String> = forms.iter().map(language).collect();

    let sheet = workbook.add_worksheet().set_name("survey")?;
    let heads = ["type", "name"].into_iter().map(str::to_owned);
    let heads = heads.chain(translated("label", &languages)).chain(translated("hint", &languages));
    let heads = heads.chain(["required", "relevant", "constraint"].into_iter().map(str::to_owned));
    let heads = heads.chain(translated("constraint_message", &languages));
    put(sheet, 0, heads.chain(["appearance", "default", "calculation"].into_iter().map(str::to_owned)))?;
    for (at, row) in survey.rows.iter().enumerate() {
        put(sheet, at + 1, row.cells(languages.len()))?;
    }

    let sheet = workbook.add_worksheet().set_name("choices")?;
    put(sheet, 0, ["list_name", "name"].into_iter().map(str::to_owned).chain(translated("label", &languages)))?;
    for (at, (list, name, labels)) in survey.choices.iter().enumerate() {
        put(sheet, at + 1, [list.clone(), name.clone()].into_iter().chain(labels.iter().cloned()))?;
    }

    let sheet = workbook.add_worksheet().set_name("settings")?;
    put(sheet, 0, ["form_title", "form_id", "version", "default_language"].into_iter().map(str::to_owned))?;
    // Both forms of a toolkit can stand beside each other on a server.
    let id = if first.quick { format!("{}-quick", first.toolkit.id) } else { first.toolkit.id.clone() };
    put(sheet, 1, [safe(&first.title()), id, first.toolkit.version.clone(), languages[0].clone()])?;
    workbook.save_to_buffer()
}

fn put(sheet: &mut Worksheet, row: usize, cells: impl IntoIterator<Item = String>) -> Result<(), XlsxError> {
    for (column, text) in cells.into_iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        sheet.write_string(row as u32, column as u16, text)?;
    }
    Ok(())
}

/// The language as tools for `XLSForm` want it: "French (fr)".
fn language(form: &Form) -> String {
    let code = &form.toolkit.language;
    match form.names_of_language() {
        Some((_, english)) => format!("{english} ({code})"),
        None => code.clone(),
    }
}

fn translated<'l>(head: &'l str, languages: &'l [String]) -> impl Iterator<Item = String> + 'l {
    languages.iter().map(move |language| format!("{head}::{language}"))
}

/// A text that the tools show as it is: they follow Markdown, some HTML, and `${...}` in labels.
fn safe(text: &str) -> String {
    let pairs = |mark: char| text.chars().filter(|c| *c == mark).count() > 1;
    let (stars, lines) = (pairs('*'), pairs('_'));
    let mut safe = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        match c {
            '*' if stars => safe.push_str("\\*"),
            '_' if lines => safe.push_str("\\_"),
            '\\' if rest.starts_with(['*', '_', '#', '\\']) => safe.push_str("\\\\"),
            '#' if text[..at].rsplit('\n').next().is_some_and(|line| line.chars().all(|c| c == '#')) => safe.push_str("\\#"),
            // There is no way to escape these; with a space between they mean nothing.
            '$' if rest.starts_with('{') => safe.push_str("$ "),
            ']' if rest.starts_with('(') => safe.push_str("] "),
            '<' if rest.starts_with(|next: char| next.is_ascii_alphabetic() || next == '/') => safe.push_str("< "),
            // Marks that turn round what follows; those that only keep a piece of text apart stay.
            other if plain::is_harmful(other) && !plain::is_isolate(other) && other != '\n' => {}
            other => safe.push(other),
        }
    }
    safe
}

/// One row of the sheet `survey`; what has no text is empty.
#[derive(Default)]
struct Row {
    kind: String,
    name: String,
    labels: Vec<String>,
    hints: Vec<String>,
    required: bool,
    relevant: String,
    constraint: String,
    constraint_messages: Vec<String>,
    appearance: &'static str,
    default: &'static str,
    calculation: &'static str,
}

impl Row {
    fn new(kind: impl Into<String>, name: impl Into<String>) -> Self {
        Self { kind: kind.into(), name: name.into(), ..Self::default() }
    }

    fn cells(&self, languages: usize) -> Vec<String> {
        let texts = |texts: &[String]| (0..languages).map(|at| texts.get(at).cloned().unwrap_or_default()).collect::<Vec<_>>();
        let mut cells = vec![self.kind.clone(), self.name.clone()];
        cells.extend(texts(&self.labels));
        cells.extend(texts(&self.hints));
        cells.push(if self.required { "yes".to_owned() } else { String::new() });
        cells.extend([self.relevant.clone(), self.constraint.clone()]);
        cells.extend(texts(&self.constraint_messages));
        cells.extend([self.appearance, self.default, self.calculation].map(str::to_owned));
        cells
    }
}

/// The rows of a form, and the options they offer: list, name, labels.
struct Survey<'f> {
    forms: &'f [Form],
    first: &'f Form,
    rows: Vec<Row>,
    choices: Vec<(String, String, Vec<String>)>,
    /// Every name that is taken.
    names: Vec<String>,
}

impl<'f> Survey<'f> {
    fn of(forms: &'f [Form], first: &'f Form) -> Self {
        // Names of answers stand fast; what else needs a name makes way. "meta" is used by the tools themselves.
        let fields = Field::all(&first.toolkit, first.quick);
        let names = fields.iter().map(|field| field.name(&first.toolkit)).chain(once("meta".to_owned())).collect();
        let mut survey = Self { forms, first, rows: Vec::new(), choices: Vec::new(), names };
        survey.start();
        survey.profile();
        for at in 0..first.toolkit.dimensions.len() {
            survey.dimension(at);
        }
        survey
    }

    /// A text in every language.
    fn each(&self, text: impl Fn(&'f Form) -> String) -> Vec<String> {
        self.forms.iter().map(|form| safe(&text(form))).collect()
    }

    fn message(&self, key: &str) -> Vec<String> {
        self.each(|form| form.locale.text(key))
    }

    /// A name that nothing else has.
    fn free_name(&mut self, wanted: &str) -> String {
        let taken = |name: &str| self.names.iter().any(|other| other.eq_ignore_ascii_case(name));
        let mut name = wanted.to_owned();
        while taken(&name) {
            name.push_str("_group");
        }
        self.names.push(name.clone());
        name
    }

    fn field(&self, kind: impl Into<String>, field: Field) -> Row {
        let labels = self.each(|form| form.label(field));
        Row { labels, ..Row::new(kind, field.name(&self.first.toolkit)) }
    }

    fn choice(&mut self, list: &str, name: &str, labels: Vec<String>) {
        self.choices.push((list.to_owned(), name.to_owned(), labels));
    }

    /// When and by whom, and what to read before.
    fn start(&mut self) {
        for kind in ["start", "end", "today"] {
            let name = self.free_name(kind);
            self.rows.push(Row::new(kind, name));
        }
        let labels = self.each(|form| {
            let how = form.toolkit.how_to_answer.iter().map(|rule| format!("– {rule}"));
            let how = once(form.locale.text("show-how")).filter(|_| !form.toolkit.how_to_answer.is_empty()).chain(how);
            once(form.toolkit.statement.clone()).chain(how).collect::<Vec<_>>().join("\n")
        });
        let name = self.free_name("introduction");
        self.rows.push(Row { labels, ..Row::new("note", name) });
        self.rows.push(Row { required: true, ..self.field("text", Field::City) });
        self.rows.push(Row { default: "today()", ..self.field("date", Field::Date) });
        let perspectives = &self.first.toolkit.perspectives;
        if !perspectives.is_empty() {
            let name = Field::Perspective.name(&self.first.toolkit);
            for (at, perspective) in perspectives.iter().enumerate() {
                let labels = self.each(|form| form.toolkit.perspectives[at].label.clone());
                self.choice(&name, &perspective.id, labels);
            }
            self.rows.push(self.field(format!("select_one {name}"), Field::Perspective));
        }
        self.rows.push(self.field("text", Field::Respondent));
        if self.first.quick {
            let name = Field::Quick.name(&self.first.toolkit);
            self.rows.push(Row { calculation: "'yes'", ..Row::new("calculate", name) });
        }
    }

    fn begin(&mut self, name: &str, labels: Vec<String>) {
        let name = self.free_name(name);
        // On one page, so that nobody has to turn it for each note.
        self.rows.push(Row { labels, appearance: "field-list", ..Row::new("begin_group", name) });
    }

    fn end(&mut self) {
        self.rows.push(Row::new("end_group", ""));
    }

    fn profile(&mut self) {
        if self.first.toolkit.profile.is_empty() {
            return;
        }
        self.begin("profile", self.message("show-profile"));
        for (at, field) in self.first.toolkit.profile.iter().enumerate() {
            let hints = self.each(|form| form.toolkit.profile[at].help.clone());
            let options = options_of(&field.kind);
            for (number, (id, _)) in options.iter().enumerate() {
                let text = |form: &Form| options_of(&form.toolkit.profile[at].kind).get(number).map(|(_, text)| (*text).to_owned());
                let labels = self.each(|form| text(form).unwrap_or_default());
                self.choice(&field.id, id, labels);
            }
            let kind = if options.is_empty() { "text".to_owned() } else { format!("select_one {}", field.id) };
            let row = Row { hints, ..self.field(kind, Field::Profile(at)) };
            self.rows.push(match limits_of_field(&field.kind) {
                Some(limits) => self.limited(row, limits),
                None => row,
            });
        }
        self.end();
    }

    /// A field for a number.
    fn limited(&self, row: Row, limits: Limits) -> Row {
        let kind = if limits.whole { "integer" } else { "decimal" };
        let min = limits.min.map(|min| format!(". >= {min}"));
        let max = limits.max.map(|max| format!(". <= {max}"));
        let constraint = min.into_iter().chain(max).collect::<Vec<_>>().join(" and ");
        let constraint_messages = if constraint.is_empty() { Vec::new() } else { self.each(|form| form.limits(limits)) };
        Row { kind: kind.to_owned(), constraint, constraint_messages, ..row }
    }

    fn dimension(&mut self, at: usize) {
        let questions = self.first.questions_in(at);
        if questions.is_empty() {
            return;
        }
        let labels = self.each(|form| form.toolkit.dimensions[at].title.clone());
        self.begin(&self.first.toolkit.dimensions[at].id, labels);
        for question in questions {
            self.question(question);
        }
        self.end();
    }

    fn question(&mut self, at: usize) {
        let question = &self.first.toolkit.questions[at];
        let asked = relevance::of_question(self.first, at);
        let has = |name: &str| specials(question).iter().any(|(special, _)| *special == name);
        let hints = self.each(|form| form.help(&form.toolkit.questions[at]).join("\n"));
        let row = Row { hints, relevant: asked.clone(), ..self.field("text", Field::Answer(at)) };
        let row = match &question.kind {
            Kind::Choice(_) | Kind::YesNo => Row { kind: format!("select_one {}", question.id), ..row },
            Kind::Checklist(_) => {
                let row = Row { kind: format!("select_multiple {}", question.id), ..row };
                self.alone(row, at)
            }
            kind @ Kind::Number { .. } => limits_of(kind).map_or_else(Row::default, |limits| self.limited(row, limits)),
            Kind::Text => Row { appearance: "multiline", ..row },
        };
        self.rows.push(row);
        self.options(at);
        if has_status(&question.kind) {
            let name = Field::Status(at).name(&self.first.toolkit);
            let empty = format!("${{{}}} = ''", question.id);
            let relevant = relevance::both(&asked, &empty);
            self.rows.push(Row { relevant, ..self.field(format!("select_one {name}"), Field::Status(at)) });
        }
        if has(NOT_APPLICABLE) {
            let hints = self.each(|form| form.toolkit.questions[at].not_applicable_because.clone());
            let relevant = relevance::has_special(self.first, at, NOT_APPLICABLE);
            self.rows.push(Row { hints, relevant, required: true, ..self.field("text", Field::Reason(at)) });
        }
        self.rows.push(Row { relevant: asked.clone(), appearance: "multiline", ..self.field("text", Field::Note(at)) });
        self.rows.push(Row { relevant: asked, ..self.field("text", Field::Evidence(at)) });
    }

    /// The options of a question, and what can be answered besides.
    fn options(&mut self, at: usize) {
        let question = &self.first.toolkit.questions[at];
        // People look for "yes" before "no".
        let mut ids: Vec<(usize, &str)> = question.kind.option_ids().into_iter().enumerate().collect();
        if question.kind == Kind::YesNo {
            ids.reverse();
        }
        for (option, id) in ids {
            let labels = self.each(|form| option_text(&form.toolkit.questions[at].kind, option, &form.locale));
            self.choice(&question.id, id, labels);
        }
        let list = if has_status(&question.kind) { Field::Status(at).name(&self.first.toolkit) } else { question.id.clone() };
        for (name, key) in specials(question) {
            self.choice(&list, name, self.message(key));
        }
    }

    /// A checklist in which what is no item stands alone.
    fn alone(&self, row: Row, at: usize) -> Row {
        let specials = specials(&self.first.toolkit.questions[at]);
        if specials.is_empty() {
            return row;
        }
        let any = specials.iter().map(|(name, _)| format!("selected(., '{name}')")).collect::<Vec<_>>().join(" or ");
        let constraint = [format!("not({any})"), "count-selected(.) <= 1".to_owned()].join(" or ");
        let constraint_messages = self.each(|form| {
            let quoted = |key: &str| form.locale.with("quoted", &[("text", form.locale.text(key).into())]);
            let words: Vec<String> = specials.iter().map(|(_, key)| quoted(key)).collect();
            form.locale.with("form-checklist-alone", &[("words", words.join(&form.locale.text("list-separator")).into())])
        });
        Row { constraint, constraint_messages, ..row }
    }
}
