//! All that scoring makes of one city's responses at one date.

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::combine::combine;
use super::scores::{Scores, score};
use crate::files::plain::one_line;
use crate::responses::{Response, State, write};
use crate::toolkit::Toolkit;
use crate::toolkit::condition::{AnswerTest, Facts, Operand, ValueTest, below, rounded, same};
use crate::toolkit::model::{AnswerState, Kind, Points, Value};

/// One city at one date: its responses, and what they come to.
#[derive(Debug, Clone)]
pub struct Assessment<'t> {
    /// The instrument.
    pub toolkit: &'t Toolkit,
    /// The city, as the first response writes it.
    pub city: String,
    /// The day.
    pub date: Date,
    /// Every respondent, in the order of perspectives, whatever the order in which they were given.
    pub responses: Vec<Response>,
    /// All respondents together.
    pub scores: Scores,
    /// Each perspective alone, in the order of the toolkit; respondents without one last. Only one entry if all speak from the same side.
    pub sides: Vec<Side>,
}

/// The respondents of one perspective.
#[derive(Debug, Clone)]
pub struct Side {
    /// The position of the perspective; none for those who did not tell.
    pub perspective: Option<usize>,
    /// Their scores.
    pub scores: Scores,
    /// How many they are.
    pub respondents: usize,
}

/// Responses of one city and date together, in the order in which the cities first appear.
///
/// Names that look the same are the same city: however an "É" is put together, however many spaces there are, and with or without marks of direction.
pub fn group(toolkit: &Toolkit, responses: Vec<Response>) -> Vec<Assessment<'_>> {
    let mut groups: Vec<((String, Date), Vec<Response>)> = Vec::new();
    for response in responses {
        let about = (one_line(&response.city).nfc().collect::<String>(), response.date);
        match groups.iter_mut().find(|(known, _)| *known == about) {
            Some((_, group)) => group.push(response),
            None => groups.push((about, vec![response])),
        }
    }
    groups.into_iter().filter_map(|(_, group)| Assessment::of(toolkit, group)).collect()
}

impl<'t> Assessment<'t> {
    /// Scores the responses of one city and date; none if there are none.
    pub fn of(toolkit: &'t Toolkit, mut responses: Vec<Response>) -> Option<Self> {
        // By perspective, those without one last, then by name, then by all they said: the order of the files must not matter.
        responses.sort_by_cached_key(|response| {
            (response.perspective.unwrap_or(usize::MAX), response.respondent.clone(), write::to_toml(response, toolkit))
        });
        let all: Vec<&Response> = responses.iter().collect();
        let first = all.first()?;
        let (city, date) = (first.city.clone(), first.date);
        let scores = score(toolkit, combine(toolkit, &all));
        let mut perspectives: Vec<Option<usize>> = all.iter().map(|response| response.perspective).collect();
        perspectives.dedup();
        let sides = perspectives
            .into_iter()
            .map(|perspective| {
                let own: Vec<&Response> = all.iter().copied().filter(|response| response.perspective == perspective).collect();
                Side { perspective, respondents: own.len(), scores: score(toolkit, combine(toolkit, &own)) }
            })
            .collect();
        Some(Self { toolkit, city, date, responses, scores, sides })
    }

    /// The answers given to a question by those who were asked it, one for each respondent who answered.
    pub fn answers(&self, question: usize) -> Vec<&Value> {
        self.responses.iter().filter_map(|response| self.answer_of(response, question)).collect()
    }

    fn answer_of<'r>(&self, response: &'r Response, question: usize) -> Option<&'r Value> {
        match &response.answers[question].state {
            State::Answered(value) if response.asked(self.toolkit)[question] => Some(value),
            _ => None,
        }
    }

    /// The option that stands for what all respondents together said: the one that all chose, otherwise the highest that their combined share reaches.
    pub fn level(&self, question: usize) -> Option<usize> {
        self.level_reached(question, self.scores.items[question].share()?, &self.answers(question))
    }

    /// The same for one side alone.
    pub fn level_of_side(&self, question: usize, side: &Side) -> Option<usize> {
        let own = self.responses.iter().filter(|response| response.perspective == side.perspective);
        let answers: Vec<&Value> = own.filter_map(|response| self.answer_of(response, question)).collect();
        self.level_reached(question, side.scores.items[question].share()?, &answers)
    }

    fn level_reached(&self, question: usize, share: f64, given: &[&Value]) -> Option<usize> {
        let Some(Points::Options(points)) = self.toolkit.questions[question].scoring.as_ref().map(|scoring| &scoring.points) else {
            return None;
        };
        if let Some(Value::Option(first)) = given.first()
            && given.iter().all(|value| **value == Value::Option(*first))
        {
            return Some(*first);
        }
        let maximum = points.iter().copied().fold(0.0, f64::max);
        let reached = points.iter().enumerate().filter(|(_, points)| !below(share, **points / maximum));
        reached.max_by(|a, b| a.1.total_cmp(b.1).then(a.0.cmp(&b.0))).map(|(at, _)| at)
    }

    /// The largest difference between the scores of two sides in a dimension, in points; none if fewer than two have a score.
    pub fn gap_in(&self, dimension: usize) -> Option<f64> {
        let scores: Vec<f64> = self.sides.iter().filter_map(|side| side.scores.dimensions[dimension].score).collect();
        let highest = scores.iter().copied().reduce(f64::max)?;
        let lowest = scores.iter().copied().reduce(f64::min)?;
        (scores.len() > 1).then_some(highest - lowest)
    }
}

/// Whether more than half of those who gave a value find that it passes.
fn most(values: &[&Value], test: &ValueTest) -> bool {
    2 * values.iter().filter(|value| test.passes(value)).count() > values.len()
}

/// All respondents together as the facts of a condition: for scored questions and profile fields as `docs/toolkit-format.md` says.
impl Facts for Assessment<'_> {
    fn answer(&self, question: usize, test: &AnswerTest) -> bool {
        let item = self.scores.items[question];
        let asked = &self.toolkit.questions[question];
        match test {
            AnswerTest::State(wanted) if asked.scoring.is_some() => {
                *wanted
                    == match item {
                        super::Item::Answered(_) => AnswerState::Answered,
                        super::Item::Unknown => AnswerState::Unknown,
                        super::Item::NotApplicable => AnswerState::NotApplicable,
                        super::Item::Missing => AnswerState::Missing,
                    }
            }
            AnswerTest::State(wanted) => {
                2 * self.responses.iter().filter(|response| response.answers[question].state.kind() == *wanted).count()
                    > self.responses.len()
            }
            AnswerTest::Value(test) => {
                match (item.share(), &asked.kind, asked.scoring.as_ref().map(|scoring| &scoring.points), test.operand()) {
                    (Some(share), Kind::Choice(_) | Kind::YesNo, Some(points), Operand::Option(wanted)) => {
                        let limit = points.share(&Value::Option(*wanted));
                        match test {
                            ValueTest::Is(_) => self.level(question) == Some(*wanted),
                            ValueTest::AtMost(_) => rounded(share) <= rounded(limit),
                            ValueTest::AtLeast(_) => !below(share, limit),
                        }
                    }
                    // On a line the combined share stands for one value; beyond its ends only the answers themselves can tell.
                    (Some(share), Kind::Number { .. }, Some(Points::Line { from, to }), Operand::Number(_))
                        if self.answers(question).len() > 1 && !same(share, 0.0) && !same(share, 1.0) =>
                    {
                        test.passes_number(from + share * (to - from))
                    }
                    _ => most(&self.answers(question), test),
                }
            }
        }
    }
    fn profile(&self, field: usize, test: &ValueTest) -> bool {
        let values: Vec<&Value> = self.responses.iter().filter_map(|response| response.profile[field].as_ref()).collect();
        most(&values, test)
    }
    fn score(&self, dimension: usize) -> Option<f64> {
        self.scores.dimensions[dimension].score
    }
    fn coverage(&self, dimension: usize) -> Option<f64> {
        self.scores.dimensions[dimension].coverage
    }
    fn gap(&self, dimension: usize) -> Option<f64> {
        self.gap_in(dimension)
    }
    fn overall(&self) -> Option<f64> {
        self.scores.overall.score
    }
}
