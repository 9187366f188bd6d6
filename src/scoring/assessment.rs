//! All that scoring makes of one city's responses at one date.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::Item;
use super::combine::{Respondent, combined, outside_scope};
use super::rules::Rules;
use super::scores::Scores;
use crate::files::plain::one_line;
use crate::responses::{Response, State, write};
use crate::toolkit::Toolkit;
use crate::toolkit::condition::{AnswerTest, Facts, Operand, ValueTest, below, same};
use crate::toolkit::model::{AnswerState, Kind, Points, Value};

/// One city at one date: its responses, and what they come to.
#[derive(Debug, Clone)]
pub struct Assessment<'t> {
    /// The instrument.
    pub toolkit: &'t Toolkit,
    /// Its rubric as tables.
    pub rules: Arc<Rules<'t>>,
    /// The city, as the first response writes it.
    pub city: String,
    /// The day.
    pub date: Date,
    /// Every respondent, in the order of perspectives, whatever the order in which they were given.
    pub responses: Vec<Response>,
    /// For every response what counts of it, and what was asked.
    pub respondents: Vec<Respondent>,
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
}

/// The name of a city as it is compared: however an "É" is put together, however many spaces there are, and with or without marks of direction.
pub fn city_key(city: &str) -> String {
    one_line(city).nfc().collect()
}

/// Responses of one city and date together, in the order in which the cities first appear.
///
/// Names that look the same are the same city: however an "É" is put together, however many spaces there are, and with or without marks of direction.
pub fn group(toolkit: &Toolkit, responses: Vec<Response>) -> Vec<Assessment<'_>> {
    let rules = Arc::new(Rules::new(toolkit));
    by_city(responses).into_iter().filter_map(|group| Assessment::by(&rules, group)).collect()
}

/// The same before scoring: none of the groups is empty.
pub fn by_city(responses: Vec<Response>) -> Vec<Vec<Response>> {
    let mut groups: Vec<Vec<Response>> = Vec::new();
    let mut known: HashMap<(String, Date), usize> = HashMap::new();
    for response in responses {
        let about = (city_key(&response.city), response.date);
        let at = *known.entry(about).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Vec::new());
        }
        groups[at].push(response);
    }
    groups
}

impl<'t> Assessment<'t> {
    /// Scores the responses of one city and date; none if there are none.
    pub fn of(toolkit: &'t Toolkit, responses: Vec<Response>) -> Option<Self> {
        Self::by(&Arc::new(Rules::new(toolkit)), responses)
    }

    /// The same by tables that were made once for many.
    pub fn by(rules: &Arc<Rules<'t>>, mut responses: Vec<Response>) -> Option<Self> {
        let toolkit = rules.toolkit();
        // By perspective, those without one last, then by name, then by all they said: the order of the files must not matter.
        if responses.len() > 1 {
            responses.sort_by_cached_key(|response| {
                (response.perspective.unwrap_or(usize::MAX), response.respondent.clone(), write::to_toml(response, toolkit))
            });
        }
        let first = responses.first()?;
        let (city, date) = (first.city.clone(), first.date);
        let respondents: Vec<Respondent> = responses.iter().map(|response| Respondent::of(toolkit, response)).collect();
        let all: Vec<&Respondent> = respondents.iter().collect();
        let scores = rules.scores(combined(toolkit, &all));
        let mut perspectives: Vec<Option<usize>> = all.iter().map(|respondent| respondent.perspective).collect();
        perspectives.dedup();
        let sides = perspectives
            .into_iter()
            .map(|perspective| {
                if all.iter().all(|respondent| respondent.perspective == perspective) {
                    return Side { perspective, scores: scores.clone() };
                }
                let own: Vec<&Respondent> = all.iter().copied().filter(|respondent| respondent.perspective == perspective).collect();
                Side { perspective, scores: rules.scores(combined(toolkit, &own)) }
            })
            .collect();
        Some(Self { toolkit, rules: rules.clone(), city, date, responses, respondents, scores, sides })
    }

    /// The answers given to a question by those who were asked it, one for each respondent who answered.
    pub fn answers(&self, question: usize) -> Vec<&Value> {
        (0..self.responses.len()).filter_map(|respondent| self.answer_of(respondent, question)).collect()
    }

    /// The answer that one respondent, by position, gave to a question they were asked.
    pub fn answer_of(&self, respondent: usize, question: usize) -> Option<&Value> {
        match &self.responses[respondent].answers[question].state {
            State::Answered(value) if self.respondents[respondent].asked[question] => Some(value),
            _ => None,
        }
    }

    /// In which state the respondents left a question that is not scored: as for one that is, only those count who responded, and a question that was not asked is not applicable. Of several, more than half decide.
    fn is_in_state(&self, question: usize, wanted: AnswerState) -> bool {
        let states: Vec<AnswerState> = self
            .responses
            .iter()
            .zip(&self.respondents)
            .map(|(response, respondent)| (response, respondent.asked[question]))
            .filter(|(response, asked)| !outside_scope(response, &self.toolkit.questions[question], question, *asked))
            .map(|(response, asked)| if asked { response.answers[question].state.kind() } else { AnswerState::NotApplicable })
            .collect();
        if states.is_empty() {
            return wanted == AnswerState::NotApplicable;
        }
        let responded: Vec<AnswerState> = states.into_iter().filter(|state| *state != AnswerState::Missing).collect();
        if responded.is_empty() {
            return wanted == AnswerState::Missing;
        }
        2 * responded.iter().filter(|state| **state == wanted).count() > responded.len()
    }

    /// The option that stands for what all respondents together said: the one that all chose, otherwise the highest that their combined share reaches. For a question that nobody was asked and that counts as zero, it is the lowest.
    pub fn level(&self, question: usize) -> Option<usize> {
        self.level_reached(question, self.scores.items[question].share()?, &self.answers(question))
    }

    /// The same for one side alone.
    pub fn level_of_side(&self, question: usize, side: &Side) -> Option<usize> {
        let own = (0..self.responses.len()).filter(|respondent| self.responses[*respondent].perspective == side.perspective);
        let answers: Vec<&Value> = own.filter_map(|respondent| self.answer_of(respondent, question)).collect();
        self.level_reached(question, side.scores.items[question].share()?, &answers)
    }

    fn level_reached(&self, question: usize, share: f64, given: &[&Value]) -> Option<usize> {
        let points = &self.toolkit.questions[question].scoring.as_ref()?.points;
        let option = |value: &&Value| if let Value::Option(at) = value { Some(*at) } else { None };
        level_reached(points, share, &given.iter().filter_map(option).collect::<Vec<_>>())
    }

    /// The largest difference between the scores of two sides in a dimension, in points; none if fewer than two have a score.
    pub fn gap_in(&self, dimension: usize) -> Option<f64> {
        let scores: Vec<f64> = self.sides.iter().filter_map(|side| side.scores.dimensions[dimension].score).collect();
        let highest = scores.iter().copied().reduce(f64::max)?;
        let lowest = scores.iter().copied().reduce(f64::min)?;
        (scores.len() > 1).then_some(highest - lowest)
    }
}

/// The option that stands for what several said together, as [`Assessment::level`] tells: from what the question earns, their combined share, and the options they chose. None for questions without options.
pub fn level_reached(points: &Points, share: f64, chosen: &[usize]) -> Option<usize> {
    let Points::Options(points) = points else { return None };
    if let Some(first) = chosen.first()
        && chosen.iter().all(|option| option == first)
    {
        return Some(*first);
    }
    // Of several options that earn least, the first: they stand lowest level first.
    let lowest = (0..points.len()).min_by(|a, b| points[*a].total_cmp(&points[*b]))?;
    if chosen.is_empty() {
        return Some(lowest);
    }
    let maximum = points.iter().copied().fold(0.0, f64::max);
    let reached = points.iter().enumerate().filter(|(_, points)| !below(share, **points / maximum));
    reached.max_by(|a, b| a.1.total_cmp(b.1).then(a.0.cmp(&b.0))).map_or(Some(lowest), |(at, _)| Some(at))
}

/// The option that everybody chose who answered, if they chose the same.
fn unanimous(given: &[&Value]) -> Option<usize> {
    match given.first() {
        Some(Value::Option(first)) if given.iter().all(|value| *value == given[0]) => Some(*first),
        _ => None,
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
                        Item::Answered(_) => AnswerState::Answered,
                        Item::Unknown => AnswerState::Unknown,
                        Item::NotApplicable => AnswerState::NotApplicable,
                        Item::Missing => AnswerState::Missing,
                    }
            }
            AnswerTest::State(wanted) => self.is_in_state(question, *wanted),
            AnswerTest::Value(test) => {
                match (item.share(), &asked.kind, asked.scoring.as_ref().map(|scoring| &scoring.points), test.operand()) {
                    (Some(share), Kind::Choice(_) | Kind::YesNo, Some(points), Operand::Option(wanted)) => {
                        let answers = self.answers(question);
                        let limit = points.share(&Value::Option(*wanted));
                        match (self.level(question), test) {
                            // What all chose stands where it stands, as for `ask_if`, even if another option earns the same.
                            (Some(level), _) if answers.is_empty() || unanimous(&answers).is_some() => test.passes(&Value::Option(level)),
                            (level, ValueTest::Is(_)) => level == Some(*wanted),
                            (_, ValueTest::AtMost(_)) => !below(limit, share),
                            (_, ValueTest::AtLeast(_)) => !below(share, limit),
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
