//! What a questionnaire on paper shows: the data of its templates.

use serde::Serialize;

use super::scope::Asked;
use super::{Form, Limits, has_status, limits_of, limits_of_field, specials};
use crate::reporting::condition_words::ConditionWords;
use crate::reporting::view::words::option_text;
use crate::tables::field::{Field, NONE, NOT_APPLICABLE, UNKNOWN, options_of};
use crate::toolkit::model::{FieldType, Kind};

/// A questionnaire to fill in.
#[derive(Debug, Serialize)]
pub struct Questionnaire {
    /// The code of the language.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The title.
    pub title: String,
    /// Who wrote it and who did not.
    pub statement: String,
    /// What to know before answering.
    pub how_to_answer: Vec<String>,
    /// Which toolkit, in which version.
    pub toolkit: String,
    /// Its version.
    pub version: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// What is asked about the city and who answers.
    pub city: String,
    /// The day.
    pub date: String,
    /// From which side.
    pub perspective: String,
    /// The sides.
    pub perspectives: Vec<Entry>,
    /// Who answers.
    pub respondent: String,
    /// Facts about the city.
    pub profile: Vec<ProfileField>,
    /// The questions, in parts.
    pub parts: Vec<Part>,
}

/// An option.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// 1 for the first; 0 for one that needs no number.
    pub number: usize,
    /// What it says.
    pub text: String,
}

/// A fact about the city.
#[derive(Debug, Serialize)]
pub struct ProfileField {
    /// Its id.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// A hint.
    pub help: String,
    /// The limits of a number.
    pub limits: String,
    /// What can be chosen; nothing where something is written.
    pub options: Vec<Entry>,
}

/// The questions of a dimension.
#[derive(Debug, Serialize)]
pub struct Part {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Its questions.
    pub questions: Vec<QuestionView>,
}

/// A question.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a part of the question that is shown or not")]
pub struct QuestionView {
    /// Its id.
    pub id: String,
    /// 1 for the first of the questionnaire.
    pub number: usize,
    /// The question.
    pub text: String,
    /// When it is to be answered; empty for always.
    pub asked_if: String,
    /// Why it matters.
    pub why: String,
    /// What to look at before.
    pub look_at: Vec<String>,
    /// Whether one option is ticked.
    pub one: bool,
    /// Whether any number of items is ticked.
    pub several: bool,
    /// Whether something is written.
    pub written: bool,
    /// The options or items.
    pub options: Vec<Entry>,
    /// What is counted and between which limits.
    pub limits: String,
    /// Whether "none of these" can be ticked.
    pub none: bool,
    /// Whether "don't know" can be ticked.
    pub unknown: bool,
    /// Whether "not applicable" can be ticked.
    pub not_applicable: bool,
    /// When "not applicable" is right.
    pub because: String,
}

/// What the form shows on paper.
pub fn of(form: &Form) -> Questionnaire {
    let toolkit = &form.toolkit;
    let order: Vec<usize> = (0..toolkit.dimensions.len()).flat_map(|at| form.questions_in(at)).collect();
    let parts = (0..toolkit.dimensions.len()).map(|at| part(form, at, &order)).filter(|part| !part.questions.is_empty());
    Questionnaire {
        language: toolkit.language.clone(),
        direction: if form.locale.is_rtl() { "rtl" } else { "ltr" },
        title: form.title(),
        statement: toolkit.statement.clone(),
        how_to_answer: toolkit.how_to_answer.clone(),
        toolkit: toolkit.id.clone(),
        version: toolkit.version.clone(),
        fingerprint: toolkit.fingerprint.clone(),
        city: form.label(Field::City),
        date: form.label(Field::Date),
        perspective: form.label(Field::Perspective),
        perspectives: entries(toolkit.perspectives.iter().map(|perspective| (perspective.id.as_str(), perspective.label.clone()))),
        respondent: form.label(Field::Respondent),
        profile: (0..toolkit.profile.len()).map(|at| profile_field(form, at)).collect(),
        parts: parts.collect(),
    }
}

fn entries<'o>(options: impl Iterator<Item = (&'o str, String)>) -> Vec<Entry> {
    options.enumerate().map(|(at, (id, text))| Entry { id: id.to_owned(), number: at + 1, text }).collect()
}

/// Limits for somebody who writes with a pencil.
fn limits_in_words(form: &Form, limits: Option<Limits>) -> String {
    let Some(Limits { min: Some(min), max: Some(max), .. }) = limits else { return String::new() };
    let number = |number: f64| form.locale.plain_number(number).into();
    form.locale.with("show-number-limits", &[("min", number(min)), ("max", number(max))])
}

fn profile_field(form: &Form, at: usize) -> ProfileField {
    let field = &form.toolkit.profile[at];
    // Years are numbers, too: without marks between the thousands.
    let limits = match (&field.kind, limits_of_field(&field.kind)) {
        (FieldType::Number { .. }, Some(limits)) if limits.min.is_none_or(|min| min < 1000.0) => limits_in_words(form, Some(limits)),
        _ => String::new(),
    };
    ProfileField {
        id: field.id.clone(),
        label: field.label.clone(),
        help: field.help.clone(),
        limits,
        options: entries(options_of(&field.kind).into_iter().map(|(id, text)| (id, text.to_owned()))),
    }
}

fn part(form: &Form, dimension: usize, order: &[usize]) -> Part {
    let described = &form.toolkit.dimensions[dimension];
    let questions = form.questions_in(dimension).into_iter().map(|at| question(form, at, order)).collect();
    Part { title: described.title.clone(), description: described.description.clone(), questions }
}

fn question(form: &Form, at: usize, order: &[usize]) -> QuestionView {
    let (asked, locale) = (&form.toolkit.questions[at], &form.locale);
    let number = |at: usize| order.iter().position(|other| *other == at).map_or(0, |place| place + 1);
    let asked_if = match &form.asked[at] {
        Asked::If(condition) => {
            let name = |at: usize| locale.with("form-question", &[("number", number(at).to_string().into())]);
            // Quoted inside a sentence, an option leaves its full stop to it.
            let words =
                ConditionWords { toolkit: &form.toolkit, locale, question: &name, safe: |text| text.trim_end_matches('.').to_owned() };
            locale.with("form-asked-if", &[("condition", words.text(condition).into())])
        }
        Asked::Always | Asked::Never => String::new(),
    };
    let unit = match &asked.kind {
        Kind::Number { unit, .. } if !unit.is_empty() => locale.with("show-unit", &[("unit", unit.clone().into())]),
        _ => String::new(),
    };
    let limits = limits_in_words(form, limits_of(&asked.kind));
    let mut options: Vec<(&str, String)> =
        asked.kind.option_ids().into_iter().enumerate().map(|(at, id)| (id, option_text(&asked.kind, at, locale))).collect();
    // People look for "yes" before "no".
    if asked.kind == Kind::YesNo {
        options.reverse();
    }
    let mut options = entries(options.into_iter());
    if asked.kind == Kind::YesNo {
        // In a table, 1 would be the lower of the two.
        for option in &mut options {
            option.number = 0;
        }
    }
    let has = |name: &str| specials(asked).iter().any(|(special, _)| *special == name);
    QuestionView {
        id: asked.id.clone(),
        number: number(at),
        text: asked.text.clone(),
        asked_if,
        why: asked.why.clone(),
        look_at: asked.look_at.clone(),
        one: matches!(asked.kind, Kind::Choice(_) | Kind::YesNo),
        several: matches!(asked.kind, Kind::Checklist(_)),
        written: has_status(&asked.kind),
        options,
        limits: [unit, limits].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" "),
        none: has(NONE),
        unknown: has(UNKNOWN),
        not_applicable: has(NOT_APPLICABLE),
        because: asked.not_applicable_because.clone(),
    }
}
