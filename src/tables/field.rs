//! What a column of a table can hold, and how forms name and label it. Forms that are written and tables that are read share these names.

use crate::locale::Locale;
use crate::toolkit::Toolkit;
use crate::toolkit::model::{FieldType, Kind};

/// What a column holds. Numbers are positions in the toolkit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The city.
    City,
    /// The day of the assessment.
    Date,
    /// The side that the respondent speaks from.
    Perspective,
    /// Who answered.
    Respondent,
    /// Whether only the core questions were asked.
    Quick,
    /// A fact about the city.
    Profile(usize),
    /// The answer to a question.
    Answer(usize),
    /// Whether one item of a checklist is ticked: question, item.
    Item(usize, usize),
    /// Whether something is ticked beside the items of a checklist.
    Mark(usize, Mark),
    /// A remark on the answer.
    Note(usize),
    /// Where documents show it; several addresses stand on lines of their own, or with `;` between.
    Evidence(usize),
    /// Why a question does not concern this city.
    Reason(usize),
    /// For a question whose cell has no room for it: `unknown` or `not_applicable`.
    Status(usize),
}

/// What can be ticked beside the items of a checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// The respondent does not know.
    Unknown,
    /// It does not concern this city.
    NotApplicable,
    /// None of the items.
    None,
    /// Something that the toolkit does not have.
    Other,
}

/// The name of the answer that nobody among the respondents knows.
pub const UNKNOWN: &str = "unknown";
/// The name of the answer that the question does not concern this city.
pub const NOT_APPLICABLE: &str = "not_applicable";
/// The name of the answer that no item of a checklist is there.
pub const NONE: &str = "none";

/// The name of what a form offers beyond the toolkit.
pub const OTHER: &str = "other";

impl Field {
    /// The name of the column, in forms and in tables by name.
    pub fn name(self, toolkit: &Toolkit) -> String {
        let question = |at: usize| toolkit.questions[at].id.as_str();
        match self {
            Field::City => "city".to_owned(),
            Field::Date => "date".to_owned(),
            Field::Perspective => "perspective".to_owned(),
            Field::Respondent => "respondent".to_owned(),
            Field::Quick => "quick".to_owned(),
            Field::Profile(at) => toolkit.profile[at].id.clone(),
            Field::Answer(at) => question(at).to_owned(),
            Field::Item(at, item) => format!("{}/{}", question(at), toolkit.questions[at].kind.option_id(item)),
            Field::Mark(at, Mark::Unknown) => format!("{}/{UNKNOWN}", question(at)),
            Field::Mark(at, Mark::NotApplicable) => format!("{}/{NOT_APPLICABLE}", question(at)),
            Field::Mark(at, Mark::None) => format!("{}/{NONE}", question(at)),
            Field::Mark(at, Mark::Other) => format!("{}/{OTHER}", question(at)),
            Field::Note(at) => format!("{}_note", question(at)),
            Field::Evidence(at) => format!("{}_evidence", question(at)),
            Field::Reason(at) => format!("{}_reason", question(at)),
            Field::Status(at) => format!("{}_status", question(at)),
        }
    }

    /// What a person reads over the column, in the language of the toolkit and of the interface, which must be the same.
    pub fn label(self, toolkit: &Toolkit, locale: &Locale) -> String {
        let about = |key: &str, at: usize| locale.with(key, &[("question", toolkit.questions[at].text.clone().into())]);
        match self {
            Field::City => locale.text("form-city"),
            Field::Date => locale.text("form-date"),
            Field::Perspective => locale.text("form-perspective"),
            Field::Respondent => locale.text("form-respondent"),
            Field::Quick => locale.text("form-quick"),
            Field::Profile(at) => toolkit.profile[at].label.clone(),
            Field::Answer(at) | Field::Mark(at, _) => toolkit.questions[at].text.clone(),
            Field::Item(at, item) => match &toolkit.questions[at].kind {
                Kind::Checklist(items) => format!("{} [{}]", toolkit.questions[at].text, items[item].text),
                _ => toolkit.questions[at].text.clone(),
            },
            Field::Note(at) => about("form-note", at),
            Field::Evidence(at) => about("form-evidence", at),
            Field::Reason(at) => about("form-reason", at),
            Field::Status(at) => about("form-status", at),
        }
    }

    /// Every column that a table for this toolkit can have, each once.
    pub fn every(toolkit: &Toolkit) -> Vec<Field> {
        let mut fields = Self::all(toolkit, false);
        fields.push(Field::Quick);
        for (at, question) in toolkit.questions.iter().enumerate() {
            fields.extend([Field::Reason(at), Field::Status(at)]);
            if let Kind::Checklist(items) = &question.kind {
                fields.extend((0..items.len()).map(|item| Field::Item(at, item)));
                fields.extend([Mark::Unknown, Mark::NotApplicable, Mark::None, Mark::Other].map(|mark| Field::Mark(at, mark)));
            }
        }
        fields.sort_unstable();
        fields.dedup();
        fields
    }

    /// Every column that a form for this toolkit can have, in the order in which it asks. `quick` leaves out what lies outside the core, and has a column that says so.
    pub fn all(toolkit: &Toolkit, quick: bool) -> Vec<Field> {
        let mut fields = vec![Field::City, Field::Date, Field::Perspective, Field::Respondent];
        if quick {
            // Without it, everything outside the core would count as missing.
            fields.push(Field::Quick);
        }
        fields.extend((0..toolkit.profile.len()).map(Field::Profile));
        for (at, question) in toolkit.questions.iter().enumerate().filter(|(_, question)| !quick || question.core) {
            fields.push(Field::Answer(at));
            // A number or a text has no room for "don't know".
            if matches!(question.kind, Kind::Number { .. } | Kind::Text) {
                fields.push(Field::Status(at));
            }
            if question.not_applicable_allowed {
                fields.push(Field::Reason(at));
            }
            fields.extend([Field::Note(at), Field::Evidence(at)]);
        }
        fields
    }
}

/// The options of a field of the profile, as ids and texts; none if it is not a choice.
pub fn options_of(kind: &FieldType) -> Vec<(&str, &str)> {
    match kind {
        FieldType::Choice(options) => options.iter().map(|option| (option.id.as_str(), option.text.as_str())).collect(),
        FieldType::Text | FieldType::Number { .. } => Vec::new(),
    }
}
