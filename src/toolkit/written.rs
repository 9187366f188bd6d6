//! The three files of a toolkit as their author wrote them: every value with its place, nothing checked yet.
//!
//! `docs/toolkit-format.md` is the description for authors; the JSON Schemas (`nlc schema`) are made from these types.
//! Keys that an entry cannot do without are optional here all the same, so that one missing key does not hide the other problems; [`super::validate`] asks for them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};

use super::rules;
use crate::files::words::ID_PATTERN;
use crate::files::{Key, Located};

/// A text or id with its place; absent if it was not written.
pub type Text = Option<Located<String>>;
/// A number with its place; absent if it was not written.
pub type Number = Option<Located<f64>>;

/// `questionnaire.toml`: everything that people read and answer.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["format", "id", "version", "language", "title", "statement", "addressees", "bands", "dimensions", "questions"]))]
pub struct Questionnaire {
    /// The number of the file format: 1.
    #[schemars(extend("const" = 1))]
    pub format: Option<Located<u64>>,
    /// The id of the toolkit.
    #[schemars(extend("pattern" = ID_PATTERN))]
    pub id: Text,
    /// The version of the toolkit; raise it whenever questions, options or points change.
    pub version: Text,
    /// The language of the texts in these files, such as "en".
    pub language: Text,
    /// The name of the toolkit.
    pub title: Text,
    /// What it is for, in two or three sentences.
    pub description: Text,
    /// Who wrote it and who did not; printed with the toolkit and at the end of every report.
    pub statement: Text,
    /// What a respondent should know before answering, one rule each.
    #[serde(default)]
    pub how_to_answer: Vec<Located<String>>,
    /// How many minutes the whole takes with a group.
    pub minutes: Option<u32>,
    /// How many minutes the core questions take.
    pub quick_minutes: Option<u32>,
    /// The sides that a respondent may speak from.
    #[serde(default)]
    pub perspectives: Vec<Located<Labelled>>,
    /// To whom a recommendation speaks.
    #[serde(default)]
    #[schemars(extend("minItems" = 1))]
    pub addressees: Vec<Located<Addressee>>,
    /// Facts about the city, asked first and never scored.
    #[serde(default)]
    pub profile: Vec<Located<ProfileField>>,
    /// Names of the maturity levels, lowest first.
    #[serde(default)]
    #[schemars(extend("minItems" = 1))]
    pub bands: Vec<Located<Labelled>>,
    /// Groups of dimensions that are scored apart from the overall score.
    #[serde(default)]
    pub modules: Vec<Located<Module>>,
    /// Groups of questions scored together, in the order of the questionnaire.
    #[serde(default)]
    #[schemars(extend("minItems" = 1))]
    pub dimensions: Vec<Located<Dimension>>,
    /// The questions, in the order in which they are asked.
    #[serde(default)]
    #[schemars(extend("minItems" = 1))]
    pub questions: Vec<Located<Question>>,
}

/// Something with an id and a name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "label"]))]
pub struct Labelled {
    /// Its id.
    #[schemars(extend("pattern" = ID_PATTERN))]
    pub id: Text,
    /// Its name.
    pub label: Text,
    /// What it means.
    pub description: Text,
}

/// One to whom recommendations speak.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "label", "heading"]))]
pub struct Addressee {
    /// Its id.
    #[schemars(extend("pattern" = ID_PATTERN))]
    pub id: Text,
    /// Its name, for tables.
    pub label: Text,
    /// What stands over its list of recommendations in the report.
    pub heading: Text,
    /// Whether the report makes an agenda for a talk with it. At most one addressee has this.
    pub agenda: Option<Located<bool>>,
}

/// The kinds of a profile field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// Free text.
    Text,
    /// One of several options.
    Choice,
    /// A number.
    Number,
}

/// A fact about the city.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "kind", "label"]))]
#[schemars(extend("allOf" = rules::profile_kinds()))]
pub struct ProfileField {
    /// Its id.
    #[schemars(extend("pattern" = ID_PATTERN))]
    pub id: Text,
    /// Text, choice or number.
    pub kind: Option<FieldKind>,
    /// The question.
    pub label: Text,
    /// A hint for whoever answers.
    pub help: Text,
    /// The options of a choice.
    #[schemars(extend("minItems" = 2))]
    pub options: Option<Located<Vec<Located<Choice>>>>,
    /// The smallest number allowed.
    pub min: Number,
    /// The largest number allowed.
    pub max: Number,
    /// The id of the option of a choice by which a city agrees to be named to others as one to learn from.
    pub agrees_to_be_named: Text,
}

/// An option or an item.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "text"]))]
pub struct Choice {
    /// Its id.
    #[schemars(extend("pattern" = ID_PATTERN))]
    pub id: Text,
    /// What it says.
    pub text: Text,
    /// It builds on the option before; quoted alone, it is quoted together with what it builds on.
    #[serde(default)]
    pub adds: bool,
}

/// A group of dimensions scored apart.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "title"]))]
pub struct Module {
    /// Its id.
    #[schemars(extend("pattern" = ID_PATTERN))]
    pub id: Text,
    /// Its name.
    pub title: Text,
    /// What it is about.
    pub description: Text,
}

/// A group of questions scored together.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "title"]))]
pub struct Dimension {
    /// Its id.
    #[schemars(extend("pattern" = ID_PATTERN))]
    pub id: Text,
    /// Its name.
    pub title: Text,
    /// What it is about.
    pub description: Text,
    /// The module it belongs to, if it is scored apart.
    pub module: Text,
    /// Where an official framework has this.
    pub crosswalk: Text,
}

/// The kinds of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One of several ordered options.
    Choice,
    /// Any number of items.
    Checklist,
    /// A number.
    Number,
    /// Yes or no.
    YesNo,
    /// Free text, never scored.
    Text,
}

/// One question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "dimension", "text"]))]
#[schemars(extend("allOf" = rules::question_kinds()))]
pub struct Question {
    /// Its id.
    #[schemars(extend("pattern" = ID_PATTERN))]
    pub id: Text,
    /// The dimension it belongs to.
    pub dimension: Text,
    /// Choice if left out.
    pub kind: Option<QuestionKind>,
    /// Whether it belongs to the quick version.
    #[serde(default)]
    pub core: bool,
    /// Whether it counts; true if left out. Text never counts.
    pub scored: Option<Located<bool>>,
    /// The question.
    pub text: Text,
    /// Why it matters.
    pub why: Text,
    /// What to check before answering.
    #[serde(default)]
    pub look_at: Vec<Located<String>>,
    /// Completes the sentence "Ask ..."; used when the answer is unknown.
    pub whom_to_ask: Text,
    /// Whether "not applicable" is allowed.
    pub not_applicable: Option<Located<NotApplicable>>,
    /// Addresses of what the question rests on.
    #[serde(default)]
    pub sources: Vec<Located<String>>,
    /// Where an official framework has this.
    pub crosswalk: Text,
    /// Asked only if this holds.
    pub ask_if: Option<Located<Condition>>,
    /// Choice: the options, lowest level first.
    #[schemars(extend("minItems" = 2))]
    pub options: Option<Located<Vec<Located<Choice>>>>,
    /// Checklist: the items.
    #[schemars(extend("minItems" = 1))]
    pub items: Option<Located<Vec<Located<Choice>>>>,
    /// Number: the smallest allowed.
    pub min: Number,
    /// Number: the largest allowed.
    pub max: Number,
    /// Number: what is counted.
    pub unit: Text,
    /// Number: no decimals.
    pub whole: Option<Located<bool>>,
}

/// Whether "not applicable" is allowed, and why.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotApplicable {
    /// Whether it is allowed.
    pub allowed: bool,
    /// When it is right, or why it cannot be.
    pub because: Text,
}

/// A condition; exactly one of its forms is used, see `docs/toolkit-format.md`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("oneOf" = rules::conditions()))]
pub struct Condition {
    /// All of these hold.
    pub all: Option<Vec<Located<Condition>>>,
    /// At least one of these holds.
    pub any: Option<Vec<Located<Condition>>>,
    /// This does not hold.
    pub not: Option<Box<Located<Condition>>>,
    /// Asks about the answer to a question.
    pub question: Text,
    /// Asks about a profile field.
    pub profile: Text,
    /// Asks about a dimension.
    pub dimension: Text,
    /// The option, item, number or text that it must be.
    pub is: Option<Located<Scalar>>,
    /// The option or number that it may reach at most.
    pub at_most: Option<Located<Scalar>>,
    /// The option or number that it must reach at least.
    pub at_least: Option<Located<Scalar>>,
    /// The state that the answer must be in.
    pub state: Option<Located<AnswerState>>,
    /// The dimension's score is below this.
    #[schemars(extend("minimum" = 0, "maximum" = 100))]
    pub score_below: Number,
    /// The dimension's score is at least this.
    #[schemars(extend("minimum" = 0, "maximum" = 100))]
    pub score_at_least: Number,
    /// Less than this share of the dimension is answered.
    #[schemars(extend("minimum" = 0, "maximum" = 1))]
    pub coverage_below: Number,
    /// Two perspectives differ by at least this much in the dimension.
    #[schemars(extend("minimum" = 0, "maximum" = 100))]
    pub gap_at_least: Number,
    /// The overall score is below this.
    #[schemars(extend("minimum" = 0, "maximum" = 100))]
    pub overall_below: Number,
    /// The overall score is at least this.
    #[schemars(extend("minimum" = 0, "maximum" = 100))]
    pub overall_at_least: Number,
}

/// The four states of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// An answer was given.
    Answered,
    /// The respondent does not know.
    Unknown,
    /// The question does not concern this city.
    NotApplicable,
    /// Nothing was said.
    Missing,
}

/// A single value in a condition or an essential practice.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// An id or a text.
    Text(String),
    /// A number.
    Number(f64),
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Scalar;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an id or a number")
            }
            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(text.to_owned()))
            }
            fn visit_bool<E>(self, yes: bool) -> Result<Scalar, E> {
                Ok(Scalar::Text(if yes { "yes" } else { "no" }.to_owned()))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number as f64))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Scalar {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Scalar".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": ["string", "number", "boolean"] })
    }
}

/// `rubric.toml`: everything that is arithmetic.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["format", "toolkit", "minimum_coverage", "bands", "questions"]))]
pub struct Rubric {
    /// The number of the file format: 1.
    #[schemars(extend("const" = 1))]
    pub format: Option<Located<u64>>,
    /// The id of the questionnaire.
    pub toolkit: Text,
    /// Below this share of answers there is no score.
    #[schemars(extend("minimum" = 0, "maximum" = 1))]
    pub minimum_coverage: Number,
    /// How several respondents become one.
    #[serde(default)]
    pub combine: Combine,
    /// How items become one score.
    #[serde(default)]
    pub aggregation: AggregationChoice,
    /// Where each band begins.
    #[serde(default)]
    #[schemars(extend("minItems" = 1))]
    pub bands: Vec<Located<BandStart>>,
    /// Weights of the dimensions.
    #[serde(default)]
    pub dimensions: BTreeMap<Key, Located<DimensionWeight>>,
    /// Points and weights of the questions.
    #[serde(default)]
    pub questions: BTreeMap<Key, Located<QuestionRubric>>,
    /// Practices without which a band cannot be reached.
    #[serde(default)]
    pub essential: Vec<Located<Essential>>,
}

/// How several respondents of one city and date become one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Combine {
    /// The mean within each perspective, then the mean over the perspectives.
    #[default]
    MeanOfPerspectives,
    /// The mean over all respondents.
    Mean,
    /// The median over all respondents.
    Median,
}

/// How items become one score.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Aggregation {
    /// Weighted arithmetic mean: a strength makes up for a weakness.
    #[default]
    Arithmetic,
    /// Weighted geometric mean: a weakness weighs more; a zero makes everything zero.
    Geometric,
    /// The weakest item decides.
    Minimum,
}

/// The aggregation at the two levels.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AggregationChoice {
    /// Questions within a dimension.
    #[serde(default)]
    pub questions: Aggregation,
    /// Dimensions within the whole.
    #[serde(default)]
    pub dimensions: Aggregation,
}

/// Where a band begins.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "from"]))]
pub struct BandStart {
    /// The id of the band.
    pub id: Text,
    /// The lowest score that belongs to it.
    #[schemars(extend("minimum" = 0, "maximum" = 100))]
    pub from: Number,
}

/// The weight of a dimension.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DimensionWeight {
    /// 1 if left out.
    #[schemars(extend("exclusiveMinimum" = 0, "maximum" = 1_000_000_000))]
    pub weight: Number,
}

/// What a question earns.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("oneOf" = rules::one_of(&["points", "scale"])))]
pub struct QuestionRubric {
    /// 1 if left out.
    #[schemars(extend("exclusiveMinimum" = 0, "maximum" = 1_000_000_000))]
    pub weight: Number,
    /// Points of every option or item.
    #[schemars(transform = rules::from_zero)]
    pub points: Option<Located<BTreeMap<Key, Located<f64>>>>,
    /// Checklist: the sum is cut here.
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub max_points: Number,
    /// Number: what earns nothing, and what earns everything.
    pub scale: Option<Located<[f64; 2]>>,
    /// What it means if branching did not ask the question.
    #[serde(default)]
    pub when_not_asked: WhenNotAsked,
}

/// What it means if branching did not ask a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhenNotAsked {
    /// It is left out.
    #[default]
    NotApplicable,
    /// It counts as answered, with nothing earned.
    Zero,
}

/// A practice without which a band cannot be reached.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["question", "level", "cap"]))]
pub struct Essential {
    /// The question.
    pub question: Text,
    /// Answered below this, it caps the band.
    pub level: Option<Located<Scalar>>,
    /// The highest band that can then be reached.
    pub cap: Text,
    /// Whose band is capped.
    #[serde(default)]
    pub scope: Scope,
}

/// Whose band an essential practice caps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// That of its dimension.
    #[default]
    Dimension,
    /// That of the whole.
    Overall,
}

/// `recommendations.toml`: everything that is advice.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["format", "toolkit", "next_steps"]))]
pub struct Recommendations {
    /// The number of the file format: 1.
    #[schemars(extend("const" = 1))]
    pub format: Option<Located<u64>>,
    /// The id of the questionnaire.
    pub toolkit: Text,
    /// What moves one question one level up.
    #[serde(default)]
    #[schemars(extend("minItems" = 1))]
    pub next_steps: Vec<Located<NextStep>>,
    /// What only several answers together can tell.
    #[serde(default)]
    pub findings: Vec<Located<Finding>>,
    /// What to say where a dimension is strong.
    #[serde(default)]
    pub strengths: Vec<Located<Strength>>,
}

/// By when something can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// Within a month.
    FirstMonth,
    /// Within a year.
    ThisYear,
    /// It takes longer.
    Longer,
}

/// What moves one question one level up.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["question", "title", "text", "done", "addressee", "horizon", "effort"]))]
#[schemars(extend("oneOf" = rules::one_of(&["from", "item", "target"])))]
pub struct NextStep {
    /// The question.
    pub question: Text,
    /// The option that the city is at now.
    pub from: Text,
    /// Checklist: the item that is not ticked yet.
    pub item: Text,
    /// Number: the value to reach next.
    pub target: Number,
    /// A short name that begins with a verb.
    pub title: Text,
    /// The first move.
    pub text: Text,
    /// What is there to see when it is done.
    pub done: Text,
    /// Who acts.
    pub addressee: Text,
    /// By when.
    pub horizon: Option<Horizon>,
    /// 1 to 3.
    #[schemars(extend("minimum" = 1, "maximum" = 3))]
    pub effort: Option<Located<i64>>,
    /// Addresses of what it rests on.
    #[serde(default)]
    pub sources: Vec<Located<String>>,
}

/// What only several answers together can tell.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "when", "title", "text", "done", "addressee", "horizon", "effort"]))]
pub struct Finding {
    /// Its id.
    #[schemars(extend("pattern" = ID_PATTERN))]
    pub id: Text,
    /// Given if this holds.
    pub when: Option<Located<Condition>>,
    /// A short name for the pattern.
    pub title: Text,
    /// What to do, in a few words for the action plan; the title if left out.
    pub action: Text,
    /// What was found and what to do.
    pub text: Text,
    /// What is there to see when it is done.
    pub done: Text,
    /// Who acts.
    pub addressee: Text,
    /// By when.
    pub horizon: Option<Horizon>,
    /// 1 to 3.
    #[schemars(extend("minimum" = 1, "maximum" = 3))]
    pub effort: Option<Located<i64>>,
    /// Addresses of what it rests on.
    #[serde(default)]
    pub sources: Vec<Located<String>>,
}

/// What to say where a dimension is strong.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "dimension", "at_least", "text", "share_with"]))]
pub struct Strength {
    /// Its id.
    #[schemars(extend("pattern" = ID_PATTERN))]
    pub id: Text,
    /// The dimension.
    pub dimension: Text,
    /// Said from this score on.
    #[schemars(extend("minimum" = 0, "maximum" = 100))]
    pub at_least: Number,
    /// What is strong, concretely.
    pub text: Text,
    /// Whom to show it to, and how.
    pub share_with: Text,
}
