//! An answer in a few bits, for tables of a million rows: what most cells say has a code, everything else stands in the response.

use super::{Response, State};
use crate::toolkit::condition::{AnswerTest, Facts, ValueTest};
use crate::toolkit::model::{AnswerState, Value};

/// What was said to one question; below [`Code::COUNT`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Code(u8);

impl Code {
    /// How many there are, so that every one fits into four bits.
    pub const COUNT: usize = 16;
    /// Nothing was said.
    pub const MISSING: Self = Self(0);
    /// The respondent does not know.
    pub const UNKNOWN: Self = Self(1);
    /// It does not concern this city.
    pub const NOT_APPLICABLE: Self = Self(2);
    /// Branching did not ask it.
    pub const NOT_ASKED: Self = Self(3);
    /// The answer has no code: it stands in the response.
    pub const OTHER: Self = Self(4);
    /// The first option; the others follow.
    const FIRST: usize = 5;

    /// The code of a state, whatever it is.
    pub fn of(state: &State) -> Self {
        match state {
            State::Missing => Self::MISSING,
            State::Unknown => Self::UNKNOWN,
            State::NotApplicable(_) => Self::NOT_APPLICABLE,
            State::Answered(Value::Option(at)) if *at < Self::COUNT - Self::FIRST => Self((Self::FIRST + at) as u8),
            State::Answered(_) => Self::OTHER,
        }
    }

    /// For which codes something holds: a bit for each.
    pub fn those(holds: impl Fn(Self) -> bool) -> u16 {
        (0..Self::COUNT as u8).filter(|bits| holds(Self(*bits))).fold(0, |those, bits| those | 1 << bits)
    }

    /// Whether it is one of those.
    pub fn is_among(self, those: u16) -> bool {
        those >> self.0 & 1 == 1
    }

    /// The codes of all answers of a response.
    pub fn all(response: &Response) -> Vec<Self> {
        response.answers.iter().map(|answer| Self::of(&answer.state)).collect()
    }

    /// The code with this number; those beyond are cut off.
    pub fn from_bits(bits: u8) -> Self {
        Self(bits & (Self::COUNT - 1) as u8)
    }

    /// Its number, below [`Code::COUNT`].
    pub fn bits(self) -> u8 {
        self.0
    }

    /// The option, if it is one.
    pub fn option(self) -> Option<usize> {
        usize::from(self.0).checked_sub(Self::FIRST)
    }

    /// Whether what was said passes a test; none if the code alone does not tell.
    pub fn passes(self, test: &AnswerTest) -> Option<bool> {
        match (test, self.option()) {
            (AnswerTest::State(wanted), _) => Some(self.kind() == *wanted),
            (AnswerTest::Value(test), Some(option)) => Some(test.passes(&Value::Option(option))),
            (AnswerTest::Value(_), None) => (self != Self::OTHER).then_some(false),
        }
    }

    /// In which of the four states the answer is; what was not asked does not apply.
    pub fn kind(self) -> AnswerState {
        match self {
            Self::MISSING => AnswerState::Missing,
            Self::UNKNOWN => AnswerState::Unknown,
            Self::NOT_APPLICABLE | Self::NOT_ASKED => AnswerState::NotApplicable,
            _ => AnswerState::Answered,
        }
    }
}

/// A response in codes as the facts of a condition: as those of [`Response::asked`].
#[derive(Debug)]
pub struct Coded<'r> {
    /// Profile, and the answers that have no code.
    pub response: &'r Response,
    /// For every question what was said.
    pub codes: &'r [Code],
}

impl Facts for Coded<'_> {
    fn answer(&self, question: usize, test: &AnswerTest) -> bool {
        let code = self.codes.get(question).copied().unwrap_or(Code::NOT_ASKED);
        code.passes(test).unwrap_or_else(|| match (test, self.response.answers.get(question).map(|answer| &answer.state)) {
            (AnswerTest::Value(test), Some(State::Answered(value))) => test.passes(value),
            _ => false,
        })
    }
    fn profile(&self, field: usize, test: &ValueTest) -> bool {
        self.response.profile.get(field).and_then(Option::as_ref).is_some_and(|value| test.passes(value))
    }
}
