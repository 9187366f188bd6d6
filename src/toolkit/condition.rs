//! Conditions: what `ask_if` and `when` may ask, and whether they hold.

use super::value::Value;
use super::written::AnswerState;

/// A condition, with questions, fields, options and dimensions as positions.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// The answer to a question passes a test.
    Question {
        /// The position of the question.
        question: usize,
        /// The test.
        test: AnswerTest,
    },
    /// A profile field passes a test.
    Profile {
        /// The position of the field.
        field: usize,
        /// The test.
        test: ValueTest,
    },
    /// A dimension passes a test.
    Dimension {
        /// The position of the dimension.
        dimension: usize,
        /// The test.
        test: DimensionTest,
    },
    /// The overall score is below this.
    OverallBelow(f64),
    /// The overall score is at least this.
    OverallAtLeast(f64),
}

/// What can be asked about an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerTest {
    /// It is in this state.
    State(AnswerState),
    /// It is given, and its value passes.
    Value(ValueTest),
}

/// What can be asked about a value.
#[derive(Debug, Clone, PartialEq)]
pub enum ValueTest {
    /// It is this one (checklist: this item is ticked).
    Is(Operand),
    /// It stands at or before this one.
    AtMost(Operand),
    /// It stands at or after this one.
    AtLeast(Operand),
}

/// With what a value is compared.
#[derive(Debug, Clone, PartialEq)]
pub enum Operand {
    /// The option or item at this position.
    Option(usize),
    /// A number (checklist: the count of ticked items).
    Number(f64),
    /// A text.
    Text(String),
}

/// What can be asked about a dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DimensionTest {
    /// It has a score, below this.
    ScoreBelow(f64),
    /// It has a score, at least this.
    ScoreAtLeast(f64),
    /// Its coverage is below this.
    CoverageBelow(f64),
    /// Two perspectives differ by at least this much.
    GapAtLeast(f64),
}

/// What a condition is asked against. Unknown things make a test fail.
pub trait Facts {
    /// Whether the answer to the question passes.
    fn answer(&self, question: usize, test: &AnswerTest) -> bool;
    /// Whether the profile field passes.
    fn profile(&self, field: usize, test: &ValueTest) -> bool;
    /// The score of a dimension, if it has one.
    fn score(&self, _dimension: usize) -> Option<f64> {
        None
    }
    /// The coverage of a dimension, if it has applicable questions.
    fn coverage(&self, _dimension: usize) -> Option<f64> {
        None
    }
    /// The largest difference between two perspectives in a dimension, if there are two.
    fn gap(&self, _dimension: usize) -> Option<f64> {
        None
    }
    /// The overall score, if there is one.
    fn overall(&self) -> Option<f64> {
        None
    }
}

impl Condition {
    /// Whether it holds.
    pub fn holds(&self, facts: &dyn Facts) -> bool {
        match self {
            Condition::All(parts) => parts.iter().all(|part| part.holds(facts)),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(facts)),
            Condition::Not(part) => !part.holds(facts),
            Condition::Question { question, test } => facts.answer(*question, test),
            Condition::Profile { field, test } => facts.profile(*field, test),
            Condition::Dimension { dimension, test } => match *test {
                DimensionTest::ScoreBelow(limit) => facts.score(*dimension).is_some_and(|score| below(score, limit)),
                DimensionTest::ScoreAtLeast(limit) => facts.score(*dimension).is_some_and(|score| !below(score, limit)),
                DimensionTest::CoverageBelow(limit) => facts.coverage(*dimension).is_some_and(|share| below(share, limit)),
                DimensionTest::GapAtLeast(limit) => facts.gap(*dimension).is_some_and(|gap| !below(gap, limit)),
            },
            Condition::OverallBelow(limit) => facts.overall().is_some_and(|score| below(score, *limit)),
            Condition::OverallAtLeast(limit) => facts.overall().is_some_and(|score| !below(score, *limit)),
        }
    }

    /// Every part that asks something, in order.
    pub fn atoms(&self) -> Vec<&Condition> {
        match self {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(Condition::atoms).collect(),
            Condition::Not(part) => part.atoms(),
            atom => vec![atom],
        }
    }

    /// The questions it asks about, in order.
    pub fn questions(&self) -> Vec<usize> {
        self.atoms()
            .into_iter()
            .filter_map(|atom| match atom {
                Condition::Question { question, .. } => Some(*question),
                _ => None,
            })
            .collect()
    }
}

impl ValueTest {
    /// Whether a value passes.
    pub fn passes(&self, value: &Value) -> bool {
        match (self, value) {
            (ValueTest::Is(Operand::Option(wanted)), Value::Option(chosen)) => chosen == wanted,
            (ValueTest::AtMost(Operand::Option(limit)), Value::Option(chosen)) => chosen <= limit,
            (ValueTest::AtLeast(Operand::Option(limit)), Value::Option(chosen)) => chosen >= limit,
            (ValueTest::Is(Operand::Option(item)), Value::Items(ticked)) => ticked.get(*item).copied().unwrap_or(false),
            (test, Value::Items(ticked)) => test.passes_number(ticked.iter().filter(|ticked| **ticked).count() as f64),
            (test, Value::Number(number)) => test.passes_number(*number),
            (ValueTest::Is(Operand::Text(wanted)), Value::Text(text)) => text == wanted,
            _ => false,
        }
    }

    /// Whether a number passes.
    pub fn passes_number(&self, number: f64) -> bool {
        match self {
            ValueTest::Is(Operand::Number(wanted)) => same(number, *wanted),
            ValueTest::AtMost(Operand::Number(limit)) => !below(*limit, number),
            ValueTest::AtLeast(Operand::Number(limit)) => !below(number, *limit),
            _ => false,
        }
    }

    /// With what it compares.
    pub fn operand(&self) -> &Operand {
        match self {
            ValueTest::Is(operand) | ValueTest::AtMost(operand) | ValueTest::AtLeast(operand) => operand,
        }
    }
}

/// Half away from zero at 1e-9: the form in which numbers are compared (rule 6 of the scoring rules).
pub fn rounded(number: f64) -> f64 {
    let scaled = (number * 1e9).round();
    if scaled.is_finite() { scaled / 1e9 } else { number }
}

/// Whether `number` is below `limit`, compared as rule 6 asks.
pub fn below(number: f64, limit: f64) -> bool {
    // Rounding moves neither of them by so much.
    if (number - limit).abs() > 1e-8 { number < limit } else { rounded(number) < rounded(limit) }
}

/// Whether two numbers are the same, compared as rule 6 asks.
pub fn same(one: f64, other: f64) -> bool {
    rounded(one) == rounded(other)
}
