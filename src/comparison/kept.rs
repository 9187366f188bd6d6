//! Scores and answers as they are kept for comparing: the same figures in a third of the room, so that very many cities fit into memory.

use crate::responses::{Response, State};
use crate::scoring::{Item, Respondent, Scores, Summary};
use crate::toolkit::Toolkit;
use crate::toolkit::model::{Value, WhenNotAsked};

/// What a dimension or the whole comes to, as far as comparing needs it; see [`Summary`].
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct KeptSummary {
    /// 0 to 100; none if too little was answered or nothing applies.
    pub score: Option<f64>,
    /// The lowest and the highest score, 0 to 100, that the missing answers still allow; none if nothing applies.
    pub bounds: Option<(f64, f64)>,
    /// The weighted share of what applies that was answered, 0 to 1; none if nothing applies.
    pub coverage: Option<f64>,
    /// The position of the band, after caps; none without a score.
    pub band: Option<usize>,
}

impl KeptSummary {
    fn of(summary: &Summary) -> Self {
        Self { score: summary.score, bounds: summary.bounds, coverage: summary.coverage, band: summary.band }
    }

    /// The same as a summary that does not tell what capped its band.
    pub fn summary(&self) -> Summary {
        let Self { score, bounds, coverage, band } = *self;
        Summary { score, bounds, coverage, band, ..Summary::default() }
    }

    /// Whether anything in it concerns this city.
    pub fn applicable(&self) -> bool {
        self.coverage.is_some()
    }
}

/// All scores of one set of items; see [`Scores`].
#[derive(Debug, Clone, PartialEq)]
pub struct KeptScores {
    /// For every question its share, or one of the numbers below 0 that stand for the other states.
    items: Box<[f64]>,
    /// For every dimension.
    pub dimensions: Box<[KeptSummary]>,
    /// Over all dimensions outside the modules.
    pub overall: KeptSummary,
}

/// Stand for what was not answered: no share is below 0.
const UNKNOWN: f64 = -1.0;
const NOT_APPLICABLE: f64 = -2.0;
const MISSING: f64 = -3.0;

impl KeptScores {
    /// What is kept of scores.
    pub fn of(scores: &Scores) -> Self {
        let number = |item: &Item| match item {
            Item::Answered(share) => *share,
            Item::Unknown => UNKNOWN,
            Item::NotApplicable => NOT_APPLICABLE,
            Item::Missing => MISSING,
        };
        Self {
            items: scores.items.iter().map(number).collect(),
            dimensions: scores.dimensions.iter().map(KeptSummary::of).collect(),
            overall: KeptSummary::of(&scores.overall),
        }
    }

    /// What was said to a question.
    pub fn item(&self, question: usize) -> Item {
        item(self.items[question])
    }

    /// What was said to every question.
    pub fn items(&self) -> impl Iterator<Item = Item> {
        self.items.iter().copied().map(item)
    }
}

fn item(number: f64) -> Item {
    match number {
        UNKNOWN => Item::Unknown,
        NOT_APPLICABLE => Item::NotApplicable,
        MISSING => Item::Missing,
        share => Item::Answered(share),
    }
}

/// What one respondent said.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// The position of the perspective; none if it was not told.
    pub perspective: Option<usize>,
    /// For every question what was said, in a number.
    said: Box<[u16]>,
    /// What answers earn that are no option, by the position of their question.
    others: Box<[(usize, f64)]>,
}

// What the numbers stand for.
/// Outside the scope of a quick response, or not scored.
const DOES_NOT_COUNT: u16 = 0;
const SAYS_UNKNOWN: u16 = 1;
const SAYS_NOT_APPLICABLE: u16 = 2;
const SAYS_NOTHING: u16 = 3;
/// Branching did not ask it.
const NOT_ASKED: u16 = 4;
/// An answer that is no option.
const OTHER: u16 = 5;
/// The first option; the others follow.
const FIRST: u16 = 6;

impl Voice {
    /// What one respondent said, with what counts of it.
    pub fn of(response: &Response, respondent: &Respondent) -> Self {
        let mut others = Vec::new();
        let said = respondent.items.iter().zip(&respondent.asked).zip(&response.answers).enumerate().map(
            |(at, ((item, asked), answer))| match item {
                None => DOES_NOT_COUNT,
                Some(_) if !asked => NOT_ASKED,
                Some(Item::Unknown) => SAYS_UNKNOWN,
                Some(Item::NotApplicable) => SAYS_NOT_APPLICABLE,
                Some(Item::Missing) => SAYS_NOTHING,
                Some(Item::Answered(share)) => option(&answer.state).unwrap_or_else(|| {
                    others.push((at, *share));
                    OTHER
                }),
            },
        );
        Self { perspective: respondent.perspective, said: said.collect(), others: others.into() }
    }

    /// Whether branching asked a question.
    pub fn asked(&self, question: usize) -> bool {
        self.said[question] != NOT_ASKED
    }

    /// What counts of an answer; none outside the scope of a quick response, and where nothing is scored.
    pub fn item(&self, toolkit: &Toolkit, question: usize) -> Option<Item> {
        let scoring = toolkit.questions[question].scoring.as_ref()?;
        Some(match self.said[question] {
            DOES_NOT_COUNT => return None,
            SAYS_UNKNOWN => Item::Unknown,
            SAYS_NOT_APPLICABLE => Item::NotApplicable,
            SAYS_NOTHING => Item::Missing,
            NOT_ASKED => match scoring.when_not_asked {
                WhenNotAsked::NotApplicable => Item::NotApplicable,
                WhenNotAsked::Zero => Item::Answered(0.0),
            },
            OTHER => Item::Answered(self.others.iter().find(|(at, _)| *at == question)?.1),
            option => Item::Answered(scoring.points.share(&Value::Option(usize::from(option - FIRST)))),
        })
    }

    /// The position of the option that was chosen; none for other answers, and for questions that were not asked or are not scored.
    pub fn option(&self, question: usize) -> Option<u16> {
        self.said[question].checked_sub(FIRST)
    }
}

/// The number of an answer that is an option.
fn option(state: &State) -> Option<u16> {
    match state {
        State::Answered(Value::Option(at)) => u16::try_from(*at).ok()?.checked_add(FIRST),
        _ => None,
    }
}
