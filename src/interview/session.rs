//! The interview as a pure state machine: where the person is, what was said, what is left. No terminal, no files, no clock.

use crate::responses::{Answer, Response, State};
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
    /// The places passed on the way here, the latest last, each with where going on would have led from there after a jump.
    passed: Vec<(Place, Option<Place>)>,
    /// Going on leads past questions that have an answer.
    only_open: bool,
    /// Where going on leads after a jump.
    return_to: Option<Place>,
}

impl<'t> Session<'t> {
    /// Begins at the beginning: with the profile, if there is one.
    pub fn start(toolkit: &'t Toolkit, response: Response) -> Self {
        let mut session = Self { toolkit, response, place: Place::Field(0), passed: Vec::new(), only_open: false, return_to: None };
        if toolkit.profile.is_empty() {
            session.place = session.first_from(0, false);
        }
        session
    }

    /// Goes on with what was left before the end: behind the last field of the profile that was told if no question was touched, otherwise at the first question without an answer; from there, going on leads from one open question to the next.
    pub fn resume(toolkit: &'t Toolkit, response: Response) -> Self {
        let mut session = Self::start(toolkit, response);
        session.only_open = session.concerned().into_iter().any(|at| session.response.answers[at].state != State::Missing);
        // A profile that came with earlier answers was told another time.
        let earlier = (0..toolkit.questions.len()).any(|at| session.is_earlier(at));
        let told = session.response.profile.iter().rposition(Option::is_some).map_or(0, |last| if earlier { 0 } else { last + 1 });
        session.place = if !session.only_open && told < toolkit.profile.len() { Place::Field(told) } else { session.first_from(0, true) };
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
            self.return_to = self.passed.pop().and_then(|(_, return_to)| return_to);
            self.place = place;
        }
    }

    /// The place to go back to: the one passed last, or, at the start of a resumed interview, the one that stands before this.
    fn before(&self) -> Option<Place> {
        let concerned = self.concerned();
        let passed = self.passed.last().map(|(place, _)| *place);
        let passed = passed.filter(|place| !matches!(place, Place::Question(at) if !concerned.contains(at)));
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
    ///
    /// An earlier answer that is confirmed brings its note and its evidence with it, unless there are new ones; one that is changed does not: they were about something else.
    pub fn answer(&mut self, state: State) -> Effects {
        let Place::Question(at) = self.place else { return Effects::default() };
        let before = self.response.asked(self.toolkit);
        let earlier = std::mem::take(&mut self.response.earlier[at]);
        let answer = &mut self.response.answers[at];
        if earlier.state == state {
            if answer.note.is_empty() {
                answer.note = earlier.note;
            }
            if answer.evidence.is_empty() {
                answer.evidence = earlier.evidence;
            }
        }
        answer.state = state;
        self.go_on();
        self.effects(&before)
    }

    /// What was said to a question: now, or else in the earlier assessment, each part by itself.
    pub fn said(&self, question: usize) -> Answer {
        let mut said = self.response.answers[question].clone();
        if self.is_earlier(question) {
            let earlier = &self.response.earlier[question];
            said.state = earlier.state.clone();
            if said.note.is_empty() {
                said.note.clone_from(&earlier.note);
            }
            if said.evidence.is_empty() {
                said.evidence.clone_from(&earlier.evidence);
            }
        }
        said
    }

    /// Whether the earlier answer to a question waits for being confirmed or changed.
    pub fn is_earlier(&self, question: usize) -> bool {
        self.response.answers[question].state == State::Missing && self.response.earlier[question].state != State::Missing
    }

    /// Goes on without changing anything.
    pub fn skip(&mut self) {
        self.go_on();
    }

    /// Sets the note on the present question; an empty one removes it, also that of an earlier answer.
    pub fn note(&mut self, note: &str) {
        if let Place::Question(at) = self.place {
            note.trim().clone_into(&mut self.response.answers[at].note);
            self.response.earlier[at].note.clear();
        }
    }

    /// Sets the evidence for the present question, in place of that of an earlier answer.
    pub fn evidence(&mut self, evidence: Vec<String>) {
        if let Place::Question(at) = self.place {
            self.response.answers[at].evidence = evidence;
            self.response.earlier[at].evidence.clear();
        }
    }

    /// Goes to a question of this assessment. From a later place, going on then leads back to that place; otherwise onwards from the question.
    pub fn jump(&mut self, question: usize) {
        if self.concerned().contains(&question) {
            let from = self.return_to.unwrap_or(self.place);
            let from_later = match from {
                Place::End => true,
                Place::Question(here) => question < here,
                Place::Field(_) => false,
            };
            self.go(Place::Question(question));
            self.return_to = from_later.then_some(from);
        }
    }

    /// Goes to the profile, if there is one; behind its last field, going on leads back to here.
    pub fn to_profile(&mut self) {
        if !self.toolkit.profile.is_empty() {
            let from = self.place;
            self.go(Place::Field(0));
            self.return_to = Some(from);
        }
    }

    /// Goes to the first question without an answer, and from there on to the others without one.
    pub fn to_open(&mut self) {
        if let Some(first) = self.open().first() {
            self.go(Place::Question(*first));
            (self.only_open, self.return_to) = (true, None);
        }
    }

    /// Makes a quick assessment one of all questions, and goes to the first that is open.
    pub fn extend(&mut self) {
        self.response.quick = false;
        self.to_open();
    }

    /// Goes behind the last question.
    pub fn to_end(&mut self) {
        self.go(Place::End);
        self.return_to = None;
    }

    fn go(&mut self, place: Place) {
        if place != self.place {
            self.passed.push((self.place, self.return_to));
            self.place = place;
        }
    }

    fn go_on(&mut self) {
        let from = match self.place {
            Place::End => return,
            Place::Field(at) if at + 1 < self.toolkit.profile.len() => return self.go(Place::Field(at + 1)),
            Place::Field(_) => 0,
            Place::Question(here) => here + 1,
        };
        let next = match self.return_to {
            Some(Place::Question(place)) => self.first_from(place, false),
            Some(place) => place,
            None => self.first_from(from, self.only_open),
        };
        self.go(next);
        self.return_to = None;
    }

    /// The first question of this assessment from a position on, or else the end.
    fn first_from(&self, from: usize, only_open: bool) -> Place {
        let questions = if only_open { self.open() } else { self.concerned() };
        questions.into_iter().find(|at| *at >= from).map_or(Place::End, Place::Question)
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
