//! Cities by dimension, groups of cities, and one city among the others.

use super::ranking::ranks;
use super::statistics::summary::{Quartiles, median, percentile_rank, quartiles};
use super::subject::Subject;
use crate::files::plain::one_line;
use crate::toolkit::Toolkit;
use crate::toolkit::condition::rounded;
use crate::toolkit::model::{FieldType, Value};

/// What is compared: the whole, or one dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The overall score.
    Overall,
    /// The dimension at this position.
    Dimension(usize),
}

impl Scope {
    /// The whole, then every dimension.
    pub fn all(toolkit: &Toolkit) -> impl Iterator<Item = Scope> {
        std::iter::once(Scope::Overall).chain((0..toolkit.dimensions.len()).map(Scope::Dimension))
    }

    /// The score of a city; none if it has none.
    pub fn score(self, subject: &Subject<'_>) -> Option<f64> {
        match self {
            Scope::Overall => subject.scores.overall.score,
            Scope::Dimension(at) => subject.scores.dimensions[at].score,
        }
    }
}

/// Positions of the cities from the highest score to the lowest; those without a score last. Equal scores stay in the order of cities.
pub fn sorted(subjects: &[&Subject<'_>], by: Scope) -> Vec<usize> {
    let mut order: Vec<usize> = (0..subjects.len()).collect();
    let score = |at: &usize| by.score(subjects[*at]).map_or(f64::NEG_INFINITY, rounded);
    order.sort_by(|one, other| score(other).total_cmp(&score(one)));
    order
}

/// How cities are put in groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouping {
    /// The position of the profile field.
    pub field: usize,
    /// Where one group of numbers ends and the next begins, ascending; empty for other fields.
    pub limits: Vec<f64>,
}

/// What puts a city into a group.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// A text, as it is written first.
    Text(String),
    /// An option of a choice.
    Option(usize),
    /// A number from this limit (by position, 0: below the first) up to the next.
    Between(usize),
    /// Nobody told.
    Untold,
}

/// Why cities cannot be put in groups.
#[derive(Debug, Clone, PartialEq)]
pub enum BadGrouping {
    /// There is no such profile field.
    NoSuchField,
    /// It is a number, and no limits were given.
    NoLimits,
    /// Limits were given that are no ascending numbers, or for a field that is no number.
    BadLimits,
}

impl Grouping {
    /// A profile field by its id, for numbers with limits behind a colon: `population:50000,250000`.
    ///
    /// # Errors
    /// If there is no such field, or its limits are missing, out of order or out of place.
    pub fn read(text: &str, toolkit: &Toolkit) -> Result<Self, BadGrouping> {
        let (id, limits) = text.split_once(':').map_or((text, None), |(id, limits)| (id, Some(limits)));
        let field = toolkit.profile.iter().position(|field| field.id == id.trim()).ok_or(BadGrouping::NoSuchField)?;
        let is_number = matches!(toolkit.profile[field].kind, FieldType::Number { .. });
        let limits = match limits {
            None if is_number => return Err(BadGrouping::NoLimits),
            None => Vec::new(),
            Some(_) if !is_number => return Err(BadGrouping::BadLimits),
            Some(limits) => limits
                .split(',')
                .map(|limit| limit.trim().parse::<f64>().ok().filter(|limit| limit.is_finite()).ok_or(BadGrouping::BadLimits))
                .collect::<Result<Vec<f64>, _>>()?,
        };
        if limits.windows(2).any(|pair| pair[0] >= pair[1]) {
            return Err(BadGrouping::BadLimits);
        }
        Ok(Self { field, limits })
    }

    /// The group of a city.
    pub fn key(&self, subject: &Subject<'_>) -> Key {
        match &subject.profile[self.field] {
            Some(Value::Text(text)) => Key::Text(one_line(text)),
            Some(Value::Option(at)) => Key::Option(*at),
            Some(Value::Number(number)) => Key::Between(self.limits.iter().filter(|limit| number >= limit).count()),
            Some(Value::Items(_)) | None => Key::Untold,
        }
    }
}

/// Cities that have something in common.
#[derive(Debug, Clone)]
pub struct Group {
    /// What they have in common.
    pub key: Key,
    /// How many there are.
    pub cities: usize,
    /// Statistics of the overall score, then of every dimension; none where fewer cities than allowed have a score.
    pub figures: Vec<Option<Figures>>,
}

/// What a group's scores look like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    /// How many cities have a score.
    pub n: usize,
    /// A quarter of them lie below it.
    pub lower: f64,
    /// Half of them lie below it.
    pub median: f64,
    /// Three quarters of them lie below it.
    pub upper: f64,
}

impl Figures {
    /// The figures of scores; none if there are fewer than `fewest`.
    pub fn of(scores: &[f64], fewest: usize) -> Option<Self> {
        let n = scores.len();
        if n < fewest.max(1) {
            return None;
        }
        let Quartiles { lower, median, upper } = quartiles(scores).ok()?;
        Some(Self { n, lower, median, upper })
    }
}

/// Groups of cities in a fixed order: options as in the toolkit, numbers ascending, texts by alphabet, those who did not tell last.
pub fn groups(subjects: &[&Subject<'_>], toolkit: &Toolkit, by: &Grouping, fewest: usize) -> Vec<Group> {
    let place = |key: &Key| match key {
        Key::Option(at) | Key::Between(at) => (*at, String::new()),
        Key::Text(text) => (0, crate::tables::fold::fold(text)),
        Key::Untold => (usize::MAX, String::new()),
    };
    let mut keyed: Vec<((usize, String), Key, &Subject<'_>)> =
        subjects.iter().map(|subject| (by.key(subject), *subject)).map(|(key, subject)| (place(&key), key, subject)).collect();
    keyed.sort_by(|one, other| one.0.cmp(&other.0));
    let group = |members: &[((usize, String), Key, &Subject<'_>)]| Group {
        key: members[0].1.clone(),
        cities: members.len(),
        figures: Scope::all(toolkit)
            .map(|scope| Figures::of(&members.iter().filter_map(|(_, _, subject)| scope.score(subject)).collect::<Vec<_>>(), fewest))
            .collect(),
    };
    keyed.chunk_by(|one, other| one.0 == other.0).map(group).collect()
}

/// How many dimensions a city is shown to learn in.
const TO_LEARN_IN: usize = 3;

/// How many cities are named for each.
const TO_ASK: usize = 3;

/// One city among the others.
#[derive(Debug, Clone)]
pub struct Focus {
    /// The position of the city.
    pub city: usize,
    /// Where it stands in the whole and in every dimension; none where it has no score, or fewer cities than allowed have one.
    pub places: Vec<Option<Place>>,
    /// The dimensions in which others are furthest ahead, the widest distance first.
    pub learn: Vec<Lesson>,
}

/// Where a city stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Its score.
    pub score: f64,
    /// How many cities have a score, itself included.
    pub of: usize,
    /// Its rank: 1 is the highest score; equal scores share the best rank.
    pub rank: usize,
    /// The share of the other cities below it, in percent; equal ones count half.
    pub percentile: f64,
    /// The middle of all.
    pub median: f64,
    /// The highest of all.
    pub best: f64,
}

/// A dimension to learn in.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    /// The position of the dimension.
    pub dimension: usize,
    /// How far it is to the best, in points.
    pub distance: f64,
    /// Positions of cities that are strong there and agreed to be named, the strongest first.
    pub ask: Vec<usize>,
    /// How many are as strong and did not agree, or were not asked.
    pub unnamed: usize,
}

/// One city among the others. `fewest` is how many cities must have a score before anything is told of them.
pub fn focus(subjects: &[&Subject<'_>], toolkit: &Toolkit, city: usize, fewest: usize) -> Focus {
    let place = |scope: Scope| {
        let score = scope.score(subjects[city])?;
        let scores: Vec<f64> = subjects.iter().filter_map(|subject| scope.score(subject)).collect();
        let others: Vec<f64> =
            subjects.iter().enumerate().filter(|(at, _)| *at != city).filter_map(|(_, subject)| scope.score(subject)).collect();
        if scores.len() < fewest.max(2) {
            return None;
        }
        let all: Vec<Option<f64>> = subjects.iter().map(|subject| scope.score(subject)).collect();
        Some(Place {
            score,
            of: scores.len(),
            rank: ranks(&all)[city]?,
            percentile: percentile_rank(score, &others).ok()?,
            median: median(&scores).ok()?,
            best: scores.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        })
    };
    let places: Vec<Option<Place>> = Scope::all(toolkit).map(place).collect();
    let mut learn: Vec<Lesson> = (0..toolkit.dimensions.len())
        .filter_map(|dimension| {
            let place = places[dimension + 1]?;
            let distance = rounded(place.best - place.score);
            (distance > 0.0).then(|| lesson(subjects, city, dimension, distance))
        })
        .collect();
    learn.sort_by(|one, other| other.distance.total_cmp(&one.distance));
    learn.truncate(TO_LEARN_IN);
    Focus { city, places, learn }
}

/// Who could help: the cities above the third quartile, and above the city itself.
fn lesson(subjects: &[&Subject<'_>], city: usize, dimension: usize, distance: f64) -> Lesson {
    let scope = Scope::Dimension(dimension);
    let scores: Vec<f64> = subjects.iter().filter_map(|subject| scope.score(subject)).collect();
    let own = scope.score(subjects[city]).unwrap_or(0.0);
    let strong = quartiles(&scores).map_or(own, |quartiles| quartiles.upper.max(own));
    let is_strong =
        |at: &usize| scope.score(subjects[*at]).is_some_and(|score| rounded(score) >= rounded(strong) && rounded(score) > rounded(own));
    let (mut ask, others): (Vec<usize>, Vec<usize>) =
        sorted(subjects, scope).into_iter().filter(is_strong).partition(|at| subjects[*at].may_be_named);
    ask.truncate(TO_ASK);
    Lesson { dimension, distance, ask, unnamed: others.len() }
}
