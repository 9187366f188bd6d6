//! The overall score of all cities under other assumptions: other weights, other answers where nobody knew, another way of putting dimensions together.
//!
//! What is varied, and by how much, follows the practice for composite indicators: OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 7, <https://doi.org/10.1787/9789264043466-en>.

use super::statistics::random::Stream;
use super::subject::Subject;
use crate::scoring::Item;
use crate::scoring::aggregate::aggregate;
use crate::toolkit::Toolkit;
use crate::toolkit::model::{Aggregation, Points, Value};

/// By how much a weight can be smaller or larger: it is multiplied by a factor from 0.75 to 1.25, each equally likely.
pub const SPREAD: f64 = 0.25;

/// What is assumed in a ranking and could be assumed otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assumption {
    /// The weights of questions and dimensions.
    Weights,
    /// What was answered where nobody knew: any answer that can be given is equally likely.
    Unanswered,
    /// How dimensions become the overall score: arithmetic or geometric mean, equally likely.
    Aggregation,
}

impl Assumption {
    /// All of them.
    pub const ALL: [Assumption; 3] = [Assumption::Weights, Assumption::Unanswered, Assumption::Aggregation];
}

/// The answers of all cities as tables of numbers, question by question, so that one draw goes through them in a straight line.
#[derive(Debug)]
pub struct Model<'t> {
    cities: usize,
    how: Aggregation,
    dimensions: Vec<Dimension>,
    /// For every question that counts.
    questions: Vec<Question<'t>>,
}

#[derive(Debug)]
struct Dimension {
    weight: f64,
    /// Where its questions begin and end.
    questions: std::ops::Range<usize>,
}

#[derive(Debug)]
struct Question<'t> {
    weight: f64,
    points: &'t Points,
    /// For every city the share it earned; 0 where there is none.
    shares: Vec<f64>,
    /// For every city 1 if the question concerns it, otherwise 0.
    applies: Vec<f64>,
    /// The cities that did not answer it though it concerns them.
    open: Vec<usize>,
}

/// The assumptions of one draw.
#[derive(Debug)]
pub struct Draw {
    questions: Vec<f64>,
    dimensions: Vec<f64>,
    geometric: bool,
    /// Where the answers that nobody gave come from.
    unanswered: Stream,
}

/// Room to work in, used again and again.
#[derive(Debug, Default)]
pub struct Room {
    sums: Vec<f64>,
    totals: Vec<f64>,
    overall: Vec<f64>,
    weights: Vec<f64>,
    filled: Vec<(usize, usize, f64)>,
}

impl<'t> Model<'t> {
    /// The answers of these cities. Only dimensions outside modules count for the overall score.
    pub fn new(toolkit: &'t Toolkit, subjects: &[&Subject<'_>]) -> Self {
        let (mut dimensions, mut questions) = (Vec::new(), Vec::new());
        for (at, dimension) in toolkit.dimensions.iter().enumerate().filter(|(_, dimension)| dimension.module.is_none()) {
            let first = questions.len();
            for (question, _, scoring) in toolkit.scored_in(at) {
                let items: Vec<Item> = subjects.iter().map(|subject| subject.scores.item(question)).collect();
                let is_open = |item: Item| matches!(item, Item::Unknown | Item::Missing);
                questions.push(Question {
                    weight: scoring.weight,
                    points: &scoring.points,
                    shares: items.iter().map(|item| item.share().unwrap_or(0.0)).collect(),
                    applies: items.iter().map(|item| if *item == Item::NotApplicable { 0.0 } else { 1.0 }).collect(),
                    open: items.iter().enumerate().filter(|(_, item)| is_open(**item)).map(|(city, _)| city).collect(),
                });
            }
            dimensions.push(Dimension { weight: dimension.weight, questions: first..questions.len() });
        }
        Self { cities: subjects.len(), how: toolkit.rubric.question_aggregation, dimensions, questions }
    }

    /// How many cities there are.
    pub fn cities(&self) -> usize {
        self.cities
    }

    /// The assumptions of draw number `draw`. Each is taken from the first (`false`) or the second (`true`) of two independent sets of random numbers, in the order of [`Assumption::ALL`].
    pub fn draw(&self, seed: u64, draw: u64, second: [bool; 3]) -> Draw {
        let stream = |assumption: usize| Stream::new(seed, [draw, assumption as u64, u64::from(second[assumption])]);
        let mut weights = stream(0);
        let mut varied = |weight: f64| weight * (1.0 - SPREAD + 2.0 * SPREAD * weights.uniform());
        Draw {
            questions: self.questions.iter().map(|question| varied(question.weight)).collect(),
            dimensions: self.dimensions.iter().map(|dimension| varied(dimension.weight)).collect(),
            unanswered: stream(1),
            geometric: stream(2).uniform() < 0.5,
        }
    }

    /// The overall score of every city under these assumptions, 0 to 100, in units of 1e-9 so that they can be compared as the rules want it.
    ///
    /// Logarithm and exponential come from `libm`: the same on every machine.
    pub fn scores(&self, mut draw: Draw, room: &mut Room, scores: &mut Vec<i64>) {
        let Room { sums, totals, overall, weights, filled } = room;
        self.fill(&mut draw.unanswered, filled);
        let mut filled = filled.as_slice();
        for room in [&mut *overall, &mut *weights] {
            room.clear();
            room.resize(self.cities, 0.0);
        }
        for (dimension, weight) in self.dimensions.iter().zip(&draw.dimensions) {
            let end = filled.partition_point(|(question, _, _)| *question < dimension.questions.end);
            let (own, rest) = filled.split_at(end);
            filled = rest;
            self.dimension(dimension, &draw.questions, own, sums, totals);
            for (((sum, total), overall), weights) in sums.iter().zip(totals.iter()).zip(overall.iter_mut()).zip(weights.iter_mut()) {
                if *total > 0.0 {
                    let share = (sum / total).clamp(0.0, 1.0);
                    *overall += weight * if draw.geometric { libm::log(share) } else { share };
                    *weights += weight;
                }
            }
        }
        scores.clear();
        scores.extend(overall.iter().zip(weights.iter()).map(|(overall, weight)| {
            let share = match (*weight > 0.0, draw.geometric) {
                (false, _) => 0.0,
                (true, false) => overall / weight,
                (true, true) => libm::exp(overall / weight),
            };
            (100.0 * share * 1e9).round() as i64
        }));
    }

    /// An answer for everything that nobody answered, in the order of questions.
    fn fill(&self, stream: &mut Stream, filled: &mut Vec<(usize, usize, f64)>) {
        filled.clear();
        for (at, question) in self.questions.iter().enumerate() {
            filled.extend(question.open.iter().map(|city| (at, *city, any_share(question.points, stream))));
        }
    }

    /// Sums and totals of one dimension for every city: the share is their quotient.
    fn dimension(
        &self,
        dimension: &Dimension,
        weights: &[f64],
        filled: &[(usize, usize, f64)],
        sums: &mut Vec<f64>,
        totals: &mut Vec<f64>,
    ) {
        for room in [&mut *sums, &mut *totals] {
            room.clear();
            room.resize(self.cities, 0.0);
        }
        let questions = &self.questions[dimension.questions.clone()];
        let weights = &weights[dimension.questions.clone()];
        if self.how == Aggregation::Arithmetic {
            for (question, weight) in questions.iter().zip(weights) {
                for ((sum, total), (share, applies)) in
                    sums.iter_mut().zip(totals.iter_mut()).zip(question.shares.iter().zip(&question.applies))
                {
                    *sum += weight * share;
                    *total += weight * applies;
                }
            }
            for (question, city, share) in filled {
                sums[*city] += weights[question - dimension.questions.start] * share;
            }
            return;
        }
        for city in 0..self.cities {
            let share = |at: usize| {
                let given = filled.iter().find(|(question, of, _)| *of == city && *question == dimension.questions.start + at);
                given.map_or(questions[at].shares[city], |(_, _, share)| *share)
            };
            let parts = (0..questions.len()).filter(|at| questions[*at].applies[city] > 0.0).map(|at| (weights[at], share(at)));
            if let Some(figure) = aggregate(self.how, parts) {
                (sums[city], totals[city]) = (figure, 1.0);
            }
        }
    }
}

/// The share of any answer that can be given: one of the options, any of the items, any place on a line.
fn any_share(points: &Points, stream: &mut Stream) -> f64 {
    match points {
        Points::Options(options) => points.share(&Value::Option(stream.below(options.len()))),
        Points::Items { items, .. } => points.share(&Value::Items(items.iter().map(|_| stream.below(2) == 1).collect())),
        Points::Line { .. } => stream.uniform(),
    }
}
