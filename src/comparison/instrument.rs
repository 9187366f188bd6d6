//! The instrument itself: how its questions are answered, and whether those of a dimension go together.
//!
//! Every response counts once, whichever city and day it is about. Only answers to questions that were asked count: a question that branching skipped is neither
//! "not applicable" here nor 0, whatever the rubric makes of it, since nobody said so. Weights do not enter.
//! `docs/comparing.md` has the formulas in words.

use super::kept::Voice;
use super::statistics::reliability::cronbach_alpha;
use super::statistics::summary::{Quartiles, mean, pearson, quartiles};
use super::statistics::{Figure, NoFigure};
use super::subject::Subject;
use crate::scoring::Item;
use crate::toolkit::Toolkit;
use crate::toolkit::condition::rounded;
use crate::toolkit::model::{Kind, Points};

/// A correlation or an alpha needs so many responses: a line goes through any two points, so that two always correlate by 1 or −1.
pub const FEWEST_CASES: usize = 3;

/// With fewer responses (asked, or answering) nothing is called worth a look: one person then moves every share by more than 10 %.
pub const FEWEST_TO_LOOK: usize = 10;

/// Above this share of those asked, "don't know" is worth a look. This program's own rule: about where a dimension begins to lose its score
/// for lack of answers (the coverage that rubrics ask for is 0.5 to 0.7).
pub const MUCH_UNKNOWN: f64 = 0.3;

/// Above this share of those asked, "not applicable" is worth a look. This program's own rule: a question that does not concern most of those asked could be
/// asked under a condition.
pub const MUCH_NOT_APPLICABLE: f64 = 0.5;

/// Above this share of answers at the top or at the bottom, a question hardly tells respondents apart. A rule of thumb: questions that more than 80 % answer alike
/// are usually left out (Streiner, Norman & Cairney 2015, "Health Measurement Scales", 5th edition, chapter 5). The 15 % of Terwee et al. (2007),
/// <https://doi.org/10.1016/j.jclinepi.2006.03.012>, are meant for the score of a whole scale: single questions with five levels reach that as a matter of course.
pub const MUCH_AT_ONE_END: f64 = 0.8;

/// Below this item-rest correlation a question hardly goes with the others. A rule of thumb: 0.2 in Everitt & Skrondal (2010), "The Cambridge Dictionary of
/// Statistics", 4th edition; Nunnally & Bernstein (1994), "Psychometric Theory", 3rd edition, ask for 0.3.
pub const LITTLE_WITH_THE_REST: f64 = 0.2;

/// Of fewer pairs than this an item-rest correlation is not called low: with 20, chance alone reaches ±0.44 in 95 of 100 cases.
pub const FEWEST_PAIRS_TO_LOOK: usize = 20;

/// How the instrument works.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// How many responses there are.
    pub responses: usize,
    /// From how many assessments.
    pub assessments: usize,
    /// Every scored question, by dimension.
    pub questions: Vec<QuestionFigures>,
    /// Every dimension with a scored question.
    pub dimensions: Vec<DimensionFigures>,
}

/// How one question is answered.
#[derive(Debug, Clone)]
pub struct QuestionFigures {
    /// The position of the question.
    pub question: usize,
    /// How many were asked: those whom branching did not let skip it; in quick responses, questions outside the core only if they were answered.
    pub asked: usize,
    /// How many were not asked because of earlier answers.
    pub skipped: usize,
    /// How many of those asked answered.
    pub answered: usize,
    /// How many of those asked do not know.
    pub unknown: usize,
    /// How many of those asked say that it does not apply.
    pub not_applicable: usize,
    /// How many of those asked left it open.
    pub missing: usize,
    /// How many chose each option; empty where there are no options to choose one of.
    pub options: Vec<usize>,
    /// The mean of the answers, 0 to 100.
    pub mean: Figure,
    /// The quartiles of the answers, 0 to 100.
    pub quartiles: Result<Quartiles, NoFigure>,
    /// How many answers earn as much as can be earned.
    pub at_top: usize,
    /// How many answers earn as little as can be earned.
    pub at_bottom: usize,
    /// The correlation of what it earns with the mean of the other answered questions of its dimension in the same response, −1 to 1.
    pub item_rest: Figure,
    /// The responses that have both.
    pub pairs: usize,
}

/// Whether the questions of a dimension go together.
#[derive(Debug, Clone)]
pub struct DimensionFigures {
    /// The position of the dimension.
    pub dimension: usize,
    /// How many scored questions it has.
    pub questions: usize,
    /// Positions of the questions that are in alpha: those that at least half of the responses answered which answer any question of the dimension.
    pub used: Vec<usize>,
    /// The responses that answer all of these.
    pub cases: usize,
    /// Cronbach's alpha of these questions in these responses, 1 at most.
    pub alpha: Figure,
    /// The mean of the item-rest correlations of its questions, as far as they have one.
    pub mean_item_rest: Figure,
}

/// Why a question is worth a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Many do not know.
    Unknown,
    /// For many it does not apply.
    NotApplicable,
    /// Nearly all answers are at the top: a ceiling effect.
    Top,
    /// Nearly all answers are at the bottom: a floor effect.
    Bottom,
    /// It hardly goes with the other questions of its dimension.
    ItemRest,
}

impl QuestionFigures {
    /// The part of those asked; none if nobody was.
    pub fn of_asked(&self, count: usize) -> Option<f64> {
        share(count, self.asked)
    }

    /// The part of the answers; none if there are none.
    pub fn of_answers(&self, count: usize) -> Option<f64> {
        share(count, self.answered)
    }

    /// Why it is worth a look, if it is.
    pub fn reasons(&self) -> Vec<Reason> {
        let above =
            |share: Option<f64>, of: usize, limit: f64| of >= FEWEST_TO_LOOK && share.is_some_and(|share| rounded(share - limit) > 0.0);
        let low = self.item_rest.is_ok_and(|figure| rounded(figure - LITTLE_WITH_THE_REST) < 0.0);
        [
            (Reason::Unknown, above(self.of_asked(self.unknown), self.asked, MUCH_UNKNOWN)),
            (Reason::NotApplicable, above(self.of_asked(self.not_applicable), self.asked, MUCH_NOT_APPLICABLE)),
            (Reason::Top, above(self.of_answers(self.at_top), self.answered, MUCH_AT_ONE_END)),
            (Reason::Bottom, above(self.of_answers(self.at_bottom), self.answered, MUCH_AT_ONE_END)),
            (Reason::ItemRest, low && self.pairs >= FEWEST_PAIRS_TO_LOOK),
        ]
        .into_iter()
        .filter_map(|(reason, holds)| holds.then_some(reason))
        .collect()
    }
}

fn share(count: usize, of: usize) -> Option<f64> {
    (of > 0).then(|| count as f64 / of as f64)
}

/// How the instrument works, from the responses of these subjects; they must have been read with [`voices`](super::subject::Detail::Voices).
pub fn instrument<'s>(toolkit: &Toolkit, subjects: impl IntoIterator<Item = &'s Subject<'s>>) -> Instrument {
    let subjects: Vec<&Subject<'_>> = subjects.into_iter().collect();
    let voices: Vec<&Voice> = subjects.iter().flat_map(|subject| &subject.voices).collect();
    let (mut questions, mut dimensions) = (Vec::new(), Vec::new());
    for dimension in 0..toolkit.dimensions.len() {
        let places: Vec<usize> = toolkit.scored_in(dimension).map(|(at, ..)| at).collect();
        if places.is_empty() {
            continue;
        }
        // What each response says to the questions of this dimension: one dimension at a time, so that little is kept.
        let answers = Answers {
            columns: places.len(),
            given: voices.iter().flat_map(|voice| places.iter().map(|at| answer(toolkit, voice, *at))).collect(),
        };
        let first = questions.len();
        questions.extend(places.iter().enumerate().map(|(column, at)| question(toolkit, *at, &voices, &answers, column)));
        dimensions.push(of_dimension(dimension, &places, &answers, &questions[first..]));
    }
    Instrument { responses: voices.len(), assessments: subjects.len(), questions, dimensions }
}

/// What each response says to the questions of one dimension.
struct Answers {
    /// How many questions there are, at least one.
    columns: usize,
    /// One response after the other.
    given: Vec<Option<f64>>,
}

impl Answers {
    fn responses(&self) -> impl Iterator<Item = &[Option<f64>]> {
        self.given.chunks_exact(self.columns)
    }
}

/// What a question earned that was asked and answered, 0 to 1.
fn answer(toolkit: &Toolkit, voice: &Voice, question: usize) -> Option<f64> {
    if voice.asked(question) { voice.item(toolkit, question).and_then(Item::share) } else { None }
}

fn question(toolkit: &Toolkit, at: usize, voices: &[&Voice], answers: &Answers, column: usize) -> QuestionFigures {
    let question = &toolkit.questions[at];
    let options = if matches!(question.kind, Kind::Choice(_) | Kind::YesNo) { question.kind.option_ids().len() } else { 0 };
    let mut counts = vec![0; options];
    let (mut skipped, mut unknown, mut not_applicable, mut missing) = (0, 0, 0, 0);
    for voice in voices {
        match voice.item(toolkit, at) {
            Some(_) if !voice.asked(at) => skipped += 1,
            Some(Item::Unknown) => unknown += 1,
            Some(Item::NotApplicable) => not_applicable += 1,
            Some(Item::Missing) => missing += 1,
            Some(Item::Answered(_)) | None => {}
        }
        if let Some(count) = voice.option(at).and_then(|option| counts.get_mut(usize::from(option))) {
            *count += 1;
        }
    }
    let shares: Vec<f64> = answers.responses().filter_map(|response| response[column]).collect();
    let lowest = question.scoring.as_ref().map_or(0.0, |scoring| lowest(&scoring.points));
    let hundred: Vec<f64> = shares.iter().map(|share| 100.0 * share).collect();
    let (item_rest, pairs) = item_rest(answers, column);
    QuestionFigures {
        question: at,
        asked: shares.len() + unknown + not_applicable + missing,
        skipped,
        answered: shares.len(),
        unknown,
        not_applicable,
        missing,
        options: counts,
        mean: mean(&hundred),
        quartiles: quartiles(&hundred),
        at_top: shares.iter().filter(|share| rounded(**share) >= 1.0).count(),
        at_bottom: shares.iter().filter(|share| rounded(**share) <= rounded(lowest)).count(),
        item_rest,
        pairs,
    }
}

/// The least that an answer can earn, as a share of the maximum.
fn lowest(points: &Points) -> f64 {
    match points {
        Points::Options(each) => each.iter().copied().fold(f64::INFINITY, f64::min) / points.maximum(),
        Points::Items { .. } | Points::Line { .. } => 0.0,
    }
}

/// The correlation of one column with the mean of what else is there in its row, and how many rows have both.
fn item_rest(answers: &Answers, column: usize) -> (Figure, usize) {
    let (mut own, mut rest) = (Vec::new(), Vec::new());
    for response in answers.responses() {
        let Some(share) = response[column] else { continue };
        let others = response[..column].iter().chain(&response[column + 1..]).flatten();
        let (sum, count) = others.fold((0.0, 0_u32), |(sum, count), other| (sum + other, count + 1));
        if count > 0 {
            own.push(share);
            rest.push(sum / f64::from(count));
        }
    }
    let figure = if own.len() < FEWEST_CASES { Err(NoFigure::TooFew) } else { pearson(&own, &rest) };
    (figure, own.len())
}

fn of_dimension(dimension: usize, places: &[usize], answers: &Answers, questions: &[QuestionFigures]) -> DimensionFigures {
    let responding = answers.responses().filter(|response| response.iter().any(Option::is_some)).count();
    let columns: Vec<usize> =
        (0..places.len()).filter(|column| questions[*column].answered > 0 && 2 * questions[*column].answered >= responding).collect();
    let case = |response: &[Option<f64>]| columns.iter().map(|column| response[*column]).collect::<Option<Vec<f64>>>();
    let complete: Vec<Vec<f64>> = if columns.is_empty() { Vec::new() } else { answers.responses().filter_map(case).collect() };
    let figures: Vec<f64> = questions.iter().filter_map(|question| question.item_rest.ok()).collect();
    DimensionFigures {
        dimension,
        questions: places.len(),
        used: columns.iter().map(|column| places[*column]).collect(),
        cases: complete.len(),
        alpha: if complete.len() < FEWEST_CASES { Err(NoFigure::TooFew) } else { cronbach_alpha(&complete) },
        mean_item_rest: mean(&figures),
    }
}
