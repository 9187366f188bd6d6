//! A toolkit that has been checked: plain types, references resolved to positions. Everything after validation works on these.

use super::condition::Condition;
pub use super::value::Value;
pub use super::written::{Aggregation, AnswerState, Combine, FieldKind, Horizon, Scope, WhenNotAsked};

/// An instrument: questionnaire, rubric and recommendations, in one language.
#[derive(Debug, Clone)]
pub struct Toolkit {
    /// Its id, named in every response.
    pub id: String,
    /// Its version, named in every response.
    pub version: String,
    /// The language its files were written in.
    pub source_language: String,
    /// The language of the texts here.
    pub language: String,
    /// The first 12 hexadecimal digits of the SHA-256 of its three files: the same fingerprint, the same questions, points and advice.
    pub fingerprint: String,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub description: String,
    /// Who wrote it and who did not.
    pub statement: String,
    /// What a respondent should know before answering.
    pub how_to_answer: Vec<String>,
    /// Minutes that the whole takes, if told.
    pub minutes: Option<u32>,
    /// Minutes that the core questions take, if told.
    pub quick_minutes: Option<u32>,
    /// The sides that a respondent may speak from.
    pub perspectives: Vec<Labelled>,
    /// To whom recommendations speak.
    pub addressees: Vec<Addressee>,
    /// Facts about the city.
    pub profile: Vec<ProfileField>,
    /// Maturity levels, lowest first.
    pub bands: Vec<Band>,
    /// Groups of dimensions scored apart.
    pub modules: Vec<Module>,
    /// Dimensions in the order of the questionnaire.
    pub dimensions: Vec<Dimension>,
    /// Questions in the order in which they are asked.
    pub questions: Vec<Question>,
    /// The arithmetic that is common to all.
    pub rubric: Rubric,
    /// What moves one question one level up.
    pub next_steps: Vec<NextStep>,
    /// What only several answers together can tell.
    pub findings: Vec<Finding>,
    /// What to say where a dimension is strong.
    pub strengths: Vec<Strength>,
}

impl Toolkit {
    /// The position of a question by its id.
    pub fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// The position of a perspective by its id.
    pub fn perspective(&self, id: &str) -> Option<usize> {
        self.perspectives.iter().position(|perspective| perspective.id == id)
    }

    /// The scored questions of a dimension, in order, with their positions and scoring.
    pub fn scored_in(&self, dimension: usize) -> impl Iterator<Item = (usize, &Question, &Scoring)> {
        self.questions
            .iter()
            .enumerate()
            .filter(move |(_, question)| question.dimension == dimension)
            .filter_map(|(at, question)| question.scoring.as_ref().map(|scoring| (at, question, scoring)))
    }
}

/// Something with an id and a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Labelled {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it means; may be empty.
    pub description: String,
}

/// One to whom recommendations speak.
#[derive(Debug, Clone, PartialEq)]
pub struct Addressee {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What stands over its list in the report.
    pub heading: String,
    /// Whether the report makes an agenda for a talk with it.
    pub agenda: bool,
}

/// A fact about the city.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileField {
    /// Its id.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// A hint; may be empty.
    pub help: String,
    /// What may be answered.
    pub kind: FieldType,
    /// The position of the option by which a city agrees to be named to others as one to learn from; none if the field is about something else.
    pub agrees_to_be_named: Option<usize>,
}

/// What may be answered to a profile field.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldType {
    /// Free text.
    Text,
    /// One of these.
    Choice(Vec<Choice>),
    /// A number within limits.
    Number {
        /// The smallest allowed.
        min: Option<f64>,
        /// The largest allowed.
        max: Option<f64>,
    },
}

/// A maturity level.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it means to be here; may be empty.
    pub description: String,
    /// The lowest score that belongs to it, 0 to 100.
    pub from: f64,
}

/// A group of dimensions scored apart from the overall score.
#[derive(Debug, Clone, PartialEq)]
pub struct Module {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is about; may be empty.
    pub description: String,
}

/// A group of questions scored together.
#[derive(Debug, Clone, PartialEq)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is about; may be empty.
    pub description: String,
    /// The module it belongs to; none if it counts for the overall score.
    pub module: Option<usize>,
    /// Where an official framework has this; may be empty.
    pub crosswalk: String,
    /// Its weight, above 0.
    pub weight: f64,
}

/// One question.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// The position of its dimension.
    pub dimension: usize,
    /// Whether it belongs to the quick version.
    pub core: bool,
    /// The question.
    pub text: String,
    /// Why it matters; may be empty.
    pub why: String,
    /// What to check before answering.
    pub look_at: Vec<String>,
    /// Completes the sentence "Ask ..."; may be empty.
    pub whom_to_ask: String,
    /// Whether "not applicable" is allowed.
    pub not_applicable_allowed: bool,
    /// When "not applicable" is right, or why it cannot be; may be empty.
    pub not_applicable_because: String,
    /// Addresses.
    pub sources: Vec<String>,
    /// Where an official framework has this; may be empty.
    pub crosswalk: String,
    /// Asked only if this holds.
    pub ask_if: Option<Condition>,
    /// What may be answered.
    pub kind: Kind,
    /// What it earns; none if it does not count.
    pub scoring: Option<Scoring>,
}

/// An option or an item.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// It builds on the option before; quoted alone, it is quoted together with what it builds on.
    pub adds: bool,
}

/// What may be answered to a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// One of these, lowest level first.
    Choice(Vec<Choice>),
    /// Any number of these.
    Checklist(Vec<Choice>),
    /// A number.
    Number {
        /// The smallest allowed.
        min: Option<f64>,
        /// The largest allowed.
        max: Option<f64>,
        /// What is counted; may be empty.
        unit: String,
        /// No decimals.
        whole: bool,
    },
    /// No (position 0) or yes (position 1).
    YesNo,
    /// Free text.
    Text,
}

/// The ids of the options of a yes/no question, in the order of their positions.
pub const YES_NO: [&str; 2] = ["no", "yes"];

impl Kind {
    /// The position of an option or item by its id.
    pub fn option(&self, id: &str) -> Option<usize> {
        match self {
            Kind::Choice(choices) | Kind::Checklist(choices) => choices.iter().position(|choice| choice.id == id),
            Kind::YesNo => YES_NO.iter().position(|option| *option == id),
            Kind::Number { .. } | Kind::Text => None,
        }
    }

    /// The ids of all options or items.
    pub fn option_ids(&self) -> Vec<&str> {
        match self {
            Kind::Choice(choices) | Kind::Checklist(choices) => choices.iter().map(|choice| choice.id.as_str()).collect(),
            Kind::YesNo => YES_NO.to_vec(),
            Kind::Number { .. } | Kind::Text => Vec::new(),
        }
    }

    /// The id of an option or item; empty where there is none.
    pub fn option_id(&self, at: usize) -> &str {
        self.option_ids().get(at).copied().unwrap_or_default()
    }
}

/// What a question earns.
#[derive(Debug, Clone, PartialEq)]
pub struct Scoring {
    /// Above 0.
    pub weight: f64,
    /// What it means if branching did not ask it.
    pub when_not_asked: WhenNotAsked,
    /// What answers earn.
    pub points: Points,
}

/// What answers earn, in points as written in the rubric.
#[derive(Debug, Clone, PartialEq)]
pub enum Points {
    /// One figure for every option; the largest is the maximum.
    Options(Vec<f64>),
    /// One figure for every item, added up and cut at `max`.
    Items {
        /// Points of every item.
        items: Vec<f64>,
        /// The most that can be earned.
        max: f64,
    },
    /// A straight line from nothing to everything, cut at both ends.
    Line {
        /// The value that earns nothing.
        from: f64,
        /// The value that earns everything; smaller than `from` on a falling line.
        to: f64,
    },
}

impl Points {
    /// The most points that can be earned (1 on a line).
    pub fn maximum(&self) -> f64 {
        match self {
            Points::Options(points) => points.iter().copied().fold(0.0, f64::max),
            Points::Items { max, .. } => *max,
            Points::Line { .. } => 1.0,
        }
    }

    /// The points of an answer; 0 for an answer of another kind.
    pub fn of(&self, value: &Value) -> f64 {
        match (self, value) {
            (Points::Options(points), Value::Option(at)) => points.get(*at).copied().unwrap_or(0.0),
            (Points::Items { items, max }, Value::Items(ticked)) => {
                let sum: f64 = items.iter().zip(ticked).filter(|(_, ticked)| **ticked).map(|(points, _)| points).sum();
                sum.min(*max)
            }
            (Points::Line { from, to }, Value::Number(number)) => ((number - from) / (to - from)).clamp(0.0, 1.0),
            _ => 0.0,
        }
    }

    /// The share of the maximum that an answer earns, 0 to 1 (rule 1 of the scoring rules).
    pub fn share(&self, value: &Value) -> f64 {
        self.of(value) / self.maximum()
    }
}

/// The arithmetic that is common to all questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Rubric {
    /// Below this share of answers, 0 to 1, there is no score.
    pub minimum_coverage: f64,
    /// How several respondents become one.
    pub combine: Combine,
    /// How questions become the score of a dimension.
    pub question_aggregation: Aggregation,
    /// How dimensions become the overall score.
    pub dimension_aggregation: Aggregation,
    /// Practices without which a band cannot be reached.
    pub essentials: Vec<Essential>,
}

/// A practice without which a band cannot be reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Essential {
    /// The position of its question.
    pub question: usize,
    /// The share, 0 to 1, below which it caps.
    pub below: f64,
    /// The level as written, for display.
    pub level: String,
    /// The position of the highest band that can be reached.
    pub cap: usize,
    /// Whose band is capped.
    pub scope: Scope,
}

/// What every recommendation says.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// A short name that begins with a verb.
    pub title: String,
    /// The first move.
    pub text: String,
    /// What is there to see when it is done.
    pub done: String,
    /// The position of the addressee.
    pub addressee: usize,
    /// By when.
    pub horizon: Horizon,
    /// 1 to 3.
    pub effort: u8,
    /// Addresses.
    pub sources: Vec<String>,
}

/// To which answer a next step belongs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum StepFrom {
    /// The option at this position is the present level.
    Option(usize),
    /// The item at this position is not ticked.
    Item(usize),
    /// The number has not reached this value.
    Target(f64),
}

/// What moves one question one level up.
#[derive(Debug, Clone, PartialEq)]
pub struct NextStep {
    /// The position of its question.
    pub question: usize,
    /// The answer it belongs to.
    pub from: StepFrom,
    /// What to do.
    pub advice: Advice,
}

/// What only several answers together can tell.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Its id.
    pub id: String,
    /// Given if this holds.
    pub when: Condition,
    /// What to do, in a few words for the action plan; empty if the title says it.
    pub action: String,
    /// What to do.
    pub advice: Advice,
}

/// What to say where a dimension is strong.
#[derive(Debug, Clone, PartialEq)]
pub struct Strength {
    /// Its id.
    pub id: String,
    /// The position of its dimension.
    pub dimension: usize,
    /// Said from this score on, 0 to 100.
    pub at_least: f64,
    /// What is strong.
    pub text: String,
    /// Whom to show it to.
    pub share_with: String,
}
