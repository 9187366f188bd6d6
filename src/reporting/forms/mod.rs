//! Forms to fill in, for the toolkit in use. What comes back is a table of answers (`docs/tables.md`); names and labels of its columns are in [`crate::tables::field`].
//!
//! - [`scope`]: which questions a form asks, and when;
//! - [`csv`]: a table;
//! - [`workbook`]: a workbook with drop-down lists;
//! - [`xlsform`]: a form for `KoboToolbox` and ODK;
//! - [`relevance`]: conditions as these tools write them;
//! - [`questionnaire`], [`paper`]: what is printed: the data, and Markdown and HTML through templates.

pub mod csv;
pub mod paper;
pub mod questionnaire;
pub mod relevance;
pub mod scope;
pub mod workbook;
pub mod xlsform;

use std::sync::Arc;

use self::scope::Asked;
use crate::locale::Locale;
use crate::tables::field::{Field, NONE, NOT_APPLICABLE, UNKNOWN};
use crate::toolkit::Toolkit;
use crate::toolkit::model::{FieldType, Kind, Question};

/// A form in one language.
pub struct Form {
    /// What is asked, in the language.
    pub toolkit: Toolkit,
    /// The interface, in the language.
    pub locale: Arc<Locale>,
    /// Only the core questions.
    pub quick: bool,
    /// For every question of the toolkit when it is asked.
    pub asked: Vec<Asked>,
}

impl Form {
    /// A form for a toolkit; both in one language.
    pub fn new(toolkit: Toolkit, locale: Arc<Locale>, quick: bool) -> Self {
        let asked = scope::asked(&toolkit, quick);
        Self { toolkit, locale, quick, asked }
    }

    /// The title, which says if only the core questions are asked.
    pub fn title(&self) -> String {
        let title = self.toolkit.title.clone();
        if self.quick { self.locale.with("form-quick-title", &[("title", title.into())]) } else { title }
    }

    /// What the language of the toolkit calls itself, and what English calls it; none where nobody says.
    pub fn names_of_language(&self) -> Option<(String, String)> {
        let code = &self.toolkit.language;
        // The interface may speak another language than a toolkit without translation.
        let own = (self.locale.language == *code).then(|| self.locale.names()).flatten();
        own.or_else(|| Some(Locale::new(code)).filter(|locale| locale.language == *code)?.names())
    }

    /// The label of a column.
    pub fn label(&self, field: Field) -> String {
        field.label(&self.toolkit, &self.locale)
    }

    /// The questions of a dimension that the form asks, by position.
    pub fn questions_in(&self, dimension: usize) -> Vec<usize> {
        let of_dimension = |at: &usize| self.toolkit.questions[*at].dimension == dimension && self.asked[*at] != Asked::Never;
        (0..self.toolkit.questions.len()).filter(of_dimension).collect()
    }

    /// Why a question is asked and what to look at before answering, in lines.
    pub fn help(&self, question: &Question) -> Vec<String> {
        let mut lines = Vec::new();
        if let Kind::Number { unit, .. } = &question.kind
            && !unit.is_empty()
        {
            lines.push(self.locale.with("show-unit", &[("unit", unit.clone().into())]));
        }
        if !question.why.is_empty() {
            lines.push(question.why.clone());
        }
        lines.extend(question.look_at.iter().map(|look| format!("– {look}")));
        lines
    }

    /// What limits a number has, in words; nothing for other fields.
    pub fn limits(&self, limits: Limits) -> String {
        let whole = ("whole", if limits.whole { "yes" } else { "no" }.into());
        let number = |number: f64| super::paper::number(number, &self.locale).into();
        match (limits.min, limits.max) {
            (Some(min), Some(max)) => self.locale.with("limits-between", &[whole, ("min", number(min)), ("max", number(max))]),
            (Some(min), None) => self.locale.with("limits-from", &[whole, ("min", number(min))]),
            (None, Some(max)) => self.locale.with("limits-to", &[whole, ("max", number(max))]),
            (None, None) => self.locale.with("limits-none", &[whole]),
        }
    }
}

/// The limits of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// The smallest allowed.
    pub min: Option<f64>,
    /// The largest allowed.
    pub max: Option<f64>,
    /// No decimals.
    pub whole: bool,
}

/// The limits of a question that asks for a number.
pub fn limits_of(kind: &Kind) -> Option<Limits> {
    match kind {
        Kind::Number { min, max, whole, .. } => Some(Limits { min: *min, max: *max, whole: *whole }),
        _ => None,
    }
}

/// The limits of a field of the profile that asks for a number.
pub fn limits_of_field(kind: &FieldType) -> Option<Limits> {
    match kind {
        FieldType::Number { min, max } => Some(Limits { min: *min, max: *max, whole: false }),
        _ => None,
    }
}

/// An answer that is none of the toolkit's options: its name, and the message that labels it.
pub type Special = (&'static str, &'static str);

/// Nothing on a checklist is ticked.
const NOTHING: Special = (NONE, "form-none");
/// Nobody among the respondents knows.
const NOBODY_KNOWS: Special = (UNKNOWN, "form-unknown");
/// The question does not concern this city.
const DOES_NOT_CONCERN: Special = (NOT_APPLICABLE, "form-not-applicable");

/// What can be answered besides the options of the question. An option of the toolkit that has the same name stands for itself.
pub fn specials(question: &Question) -> Vec<Special> {
    let mut specials = vec![NOBODY_KNOWS];
    if matches!(question.kind, Kind::Checklist(_)) {
        specials.insert(0, NOTHING);
    }
    if question.not_applicable_allowed {
        specials.push(DOES_NOT_CONCERN);
    }
    specials.retain(|(name, _)| question.kind.option(name).is_none());
    specials
}

/// Whether the answer stands in a column of its own, because a number or a text leaves no room for it.
pub fn has_status(kind: &Kind) -> bool {
    matches!(kind, Kind::Number { .. } | Kind::Text)
}

/// The first name that two columns of the form would share, whatever the case of its letters; tools for forms want different names.
pub fn shared_name(toolkit: &Toolkit, quick: bool) -> Option<String> {
    let mut seen: Vec<String> = Vec::new();
    for field in Field::all(toolkit, quick) {
        let name = field.name(toolkit);
        if seen.iter().any(|other| other.eq_ignore_ascii_case(&name)) {
            return Some(name);
        }
        seen.push(name);
    }
    None
}
