//! A response that fits its toolkit.

use jiff::civil::Date;

use crate::toolkit::Toolkit;
use crate::toolkit::condition::{AnswerTest, Condition, Facts, ValueTest};
use crate::toolkit::model::{AnswerState, Value};

/// One respondent's answers about one city on one date.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// The version of the toolkit that was answered.
    pub version: String,
    /// The city.
    pub city: String,
    /// The day of the assessment.
    pub date: Date,
    /// The position of the perspective; none if it was not told.
    pub perspective: Option<usize>,
    /// Who answered; may be empty.
    pub respondent: String,
    /// Whether only the core questions were asked.
    pub quick: bool,
    /// For every profile field its value, if it was told.
    pub profile: Vec<Option<Value>>,
    /// For every question its answer.
    pub answers: Vec<Answer>,
    /// For every question what was said in the earlier assessment that this one started from, as long as nobody has confirmed or changed it. It counts for nothing.
    pub earlier: Vec<Answer>,
}

/// What was said to one question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// The answer itself.
    pub state: State,
    /// A remark; may be empty.
    pub note: String,
    /// Addresses of documents that show it; not all of them need to be safe to follow.
    pub evidence: Vec<String>,
}

/// The four states of an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum State {
    /// Nothing was said.
    #[default]
    Missing,
    /// An answer was given.
    Answered(Value),
    /// The respondent does not know.
    Unknown,
    /// It does not concern this city, for this reason.
    NotApplicable(String),
}

impl State {
    /// Which of the four.
    pub fn kind(&self) -> AnswerState {
        match self {
            State::Missing => AnswerState::Missing,
            State::Answered(_) => AnswerState::Answered,
            State::Unknown => AnswerState::Unknown,
            State::NotApplicable(_) => AnswerState::NotApplicable,
        }
    }
}

impl Response {
    /// An empty response to a toolkit.
    pub fn new(toolkit: &Toolkit, city: impl Into<String>, date: Date) -> Self {
        Self {
            version: toolkit.version.clone(),
            city: city.into(),
            date,
            perspective: None,
            respondent: String::new(),
            quick: false,
            profile: vec![None; toolkit.profile.len()],
            answers: vec![Answer::default(); toolkit.questions.len()],
            earlier: vec![Answer::default(); toolkit.questions.len()],
        }
    }

    /// For every question whether it is asked, given the answers so far: its `ask_if` holds. An answer to a question that is not asked is kept but counts for nothing, also not for later conditions.
    pub fn asked(&self, toolkit: &Toolkit) -> Vec<bool> {
        let mut asked = vec![true; toolkit.questions.len()];
        // A condition sees only questions before its own: whether these are asked is known by then.
        for (at, condition) in branches(toolkit) {
            asked[at] = condition.holds(&Said { response: self, asked: &asked, toolkit });
        }
        asked
    }
}

/// The questions that are not always asked, in order, with their conditions.
pub fn branches(toolkit: &Toolkit) -> Vec<(usize, &Condition)> {
    toolkit.questions.iter().enumerate().filter_map(|(at, question)| Some((at, question.ask_if.as_ref()?))).collect()
}

/// One response as the facts of a condition; only earlier questions can be seen.
struct Said<'r> {
    response: &'r Response,
    asked: &'r [bool],
    toolkit: &'r Toolkit,
}

impl Facts for Said<'_> {
    fn answer(&self, question: usize, test: &AnswerTest) -> bool {
        let visible = self.asked.get(question).copied().unwrap_or(false);
        let in_scope = |state: &&State| !self.response.quick || self.toolkit.questions[question].core || **state != State::Missing;
        let state = self.response.answers.get(question).map(|answer| &answer.state).filter(|_| visible).filter(in_scope);
        match (test, state) {
            (AnswerTest::State(wanted), state) => state.map_or(AnswerState::NotApplicable, State::kind) == *wanted,
            (AnswerTest::Value(test), Some(State::Answered(value))) => test.passes(value),
            _ => false,
        }
    }
    fn profile(&self, field: usize, test: &ValueTest) -> bool {
        self.response.profile.get(field).and_then(Option::as_ref).is_some_and(|value| test.passes(value))
    }
}
