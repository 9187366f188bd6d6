//! The interview as a pure state machine: where the person is, what was said, what is left. No terminal, no files, no clock.

use crate::responses::{Response, State};
use crate::toolkit::Toolkit;
use crate::toolkit::model::Value;

/// Where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At this field of the profile.
    Field(usize),
    /// At this question.
    Question(usize),
    /// Behind the last question.
    End,
}

/// What an answer changed beside itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effects {
    /// Questions that have an answer which now counts for nothing, because they are no longer asked. The answer is kept.
    pub hidden: Vec<usize>,
    /// Questions whose kept answer counts again.
    pub shown: Vec<usize>,
}

/// One interview.
#[derive(Debug, Clone)]
pub struct Session<'t> {
    toolkit: &'t Toolkit,
    response: Response,
    place: Place,
    /// The places passed on the way here, the latest last.
    passed: Vec<Place>,
}

impl<'t> Session<'t> {
    /// Begins with the first thing that was not said yet: the profile if no question was touched, otherwise the first question without an answer.
    pub fn start(toolkit: &'t Toolkit, response: Response) -> Self {
        let mut session = Self { toolkit, response, place: Place::End, passed: Vec::new() };
        let touched = session.concerned().into_iter().any(|at| session.response.answers[at].state != State::Missing);
        session.place = if !touched && !toolkit.profile.is_empty() {
            Place::Field(0)
        } else {
            session.open().first().map_or(Place::End, |at| Place::Question(*at))
        };
        session
    }

    /// What was said so far: at any moment a valid response.
    pub fn response(&self) -> &Response {
        &self.response
    }

    /// The response, when the interview is over.
    pub fn into_response(self) -> Response {
        self.response
    }

    /// Where the person is.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The questions of this assessment, in order: asked by branching, and core if it is a quick one.
    pub fn concerned(&self) -> Vec<usize> {
        let asked = self.response.asked(self.toolkit);
        (0..self.toolkit.questions.len()).filter(|at| asked[*at] && (!self.response.quick || self.toolkit.questions[*at].core)).collect()
    }

    /// Of these, those to which nothing was said yet.
    pub fn open(&self) -> Vec<usize> {
        self.concerned().into_iter().filter(|at| self.response.answers[*at].state == State::Missing).collect()
    }

    /// The number of a question among those of this assessment (from 1), and how many they are.
    pub fn number(&self, question: usize) -> (usize, usize) {
        let concerned = self.concerned();
        (concerned.iter().position(|at| *at == question).map_or(0, |at| at + 1), concerned.len())
    }

    /// Whether there is a place to go back to.
    pub fn can_go_back(&self) -> bool {
        self.before().is_some()
    }

    /// Goes back by one place; everything said stays.
    pub fn back(&mut self) {
        if let Some(place) = self.before() {
            self.passed.pop();
            self.place = place;
        }
    }

    /// The place to go back to: the one passed last, or, at the start of a resumed interview, the one that stands before this.
    fn before(&self) -> Option<Place> {
        let concerned = self.concerned();
        let passed = self.passed.last().copied().filter(|place| !matches!(place, Place::Question(at) if !concerned.contains(at)));
        passed.or_else(|| {
            let last_field = self.toolkit.profile.len().checked_sub(1).map(Place::Field);
            match self.place {
                Place::Field(at) => at.checked_sub(1).map(Place::Field),
                Place::Question(here) => concerned.into_iter().rev().find(|at| *at < here).map(Place::Question).or(last_field),
                Place::End => concerned.last().copied().map(Place::Question).or(last_field),
            }
        })
    }

    /// Sets a field of the profile and goes on. Only at a field.
    pub fn tell(&mut self, value: Option<Value>) -> Effects {
        let Place::Field(at) = self.place else { return Effects::default() };
        let before = self.response.asked(self.toolkit);
        self.response.profile[at] = value;
        self.go_on();
        self.effects(&before)
    }

    /// Sets the answer to the present question and goes on; note and evidence stay. Only at a question.
    pub fn answer(&mut self, state: State) -> Effects {
        let Place::Question(at) = self.place else { return Effects::default() };
        let before = self.response.asked(self.toolkit);
        self.response.answers[at].state = state;
        self.go_on();
        self.effects(&before)
    }

    /// Goes on without changing anything.
    pub fn skip(&mut self) {
        self.go_on();
    }

    /// Sets the note on the present question; an empty one removes it.
    pub fn note(&mut self, note: &str) {
        if let Place::Question(at) = self.place {
            note.trim().clone_into(&mut self.response.answers[at].note);
        }
    }

    /// Goes to a question of this assessment.
    pub fn jump(&mut self, question: usize) {
        if self.concerned().contains(&question) {
            self.passed.push(self.place);
            self.place = Place::Question(question);
        }
    }

    fn go_on(&mut self) {
        let next = match self.place {
            Place::Field(at) if at + 1 < self.toolkit.profile.len() => Place::Field(at + 1),
            Place::Field(_) => self.concerned().first().map_or(Place::End, |at| Place::Question(*at)),
            Place::Question(here) => self.concerned().into_iter().find(|at| *at > here).map_or(Place::End, Place::Question),
            Place::End => return,
        };
        self.passed.push(self.place);
        self.place = next;
    }

    /// Which kept answers lost or regained their meaning.
    fn effects(&self, before: &[bool]) -> Effects {
        let now = self.response.asked(self.toolkit);
        let said = |at: &usize| self.response.answers[*at].state != State::Missing;
        Effects {
            hidden: (0..now.len()).filter(|at| before[*at] && !now[*at]).filter(said).collect(),
            shown: (0..now.len()).filter(|at| !before[*at] && now[*at]).filter(said).collect(),
        }
    }
}
