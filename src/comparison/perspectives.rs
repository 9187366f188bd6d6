//! Where sides differ, in one city or in many, and how far those who answer agree.

use super::kept::Voice;
use super::overview::Scope;
use super::statistics::agreement::{Metric, icc_average, icc_single, krippendorff_alpha, r_wg_j, variance_ratio};
use super::statistics::reliability::complete_cases;
use super::statistics::summary::mean;
use super::statistics::{Figure, NoFigure};
use super::subject::{Side, Subject};
use crate::scoring::Item;
use crate::scoring::assessment::level_reached;
use crate::toolkit::Toolkit;
use crate::toolkit::condition::rounded;
use crate::toolkit::model::Kind;

/// How many of one side must have answered a question before their agreement is told. Two make one difference, which says little about a group;
/// and whoever gave one of two answers could work out the other.
pub const FEWEST_RATERS: usize = 3;

/// Of several cities, the difference between two sides is told from this number of cities on where both have a figure.
pub const FEWEST_PAIRS: usize = 2;

/// How many questions are put for a conversation.
const MOST_QUESTIONS: usize = 10;

/// How sides see one city, or many, each with one assessment.
#[derive(Debug)]
pub struct Perspectives {
    /// The sides that somebody spoke from, in the order of the toolkit; those who did not tell theirs last.
    pub sides: Vec<Present>,
    /// The overall score, then every dimension.
    pub scopes: Vec<Compared>,
    /// Every question, as the share of the maximum times 100.
    pub questions: Vec<Compared>,
    /// Positions of the questions on which sides differ most, the widest mean difference first; ten at most.
    pub most: Vec<usize>,
    /// For every dimension how far those of one side agree.
    pub within: Vec<Within>,
    /// How far all who answered agree (one city), or the sides (several cities).
    pub between: Between,
}

/// One side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Present {
    /// The position of the perspective; none for those who did not tell.
    pub perspective: Option<usize>,
    /// In how many cities it answered.
    pub cities: usize,
    /// How many answered.
    pub respondents: usize,
}

/// A mean over cities.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// The mean; of one city, its figure.
    pub value: f64,
    /// Over how many cities (or sides of cities) it was taken, 1 or more.
    pub n: usize,
}

/// What sides say about one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// For every side the mean over the cities where it has a figure, 0 to 100; none where it has none.
    pub sides: Vec<Option<Mean>>,
    /// The two sides that lie furthest apart; none if no two can be compared.
    pub widest: Option<Difference>,
}

/// What lies between two sides, over the cities where both have a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The position (among the sides) of the one that sees more in place on average.
    pub higher: usize,
    /// The position of the other.
    pub lower: usize,
    /// The mean of the differences, 0 to 100.
    pub mean: f64,
    /// The mean of the differences without their sign, 0 to 100: larger than `mean` where it is now one side, now the other that sees more.
    pub absolute: f64,
    /// In how many cities both have a figure.
    pub cities: usize,
}

/// How far those of one side agree on one dimension: `r_wg(j)`, 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Within {
    /// For every side the mean over the cities in which enough of it answered.
    pub sides: Vec<Option<Mean>>,
    /// The mean over all of these sides of cities.
    pub all: Option<Mean>,
}

/// How far observers agree over units.
#[derive(Debug, Clone)]
pub struct Between {
    /// How many observers there are: respondents of the one city, or sides.
    pub observers: usize,
    /// Units of which at least two observers said something: questions of the one city, or questions of all cities.
    pub units: usize,
    /// Krippendorff's alpha.
    pub alpha: Vec<(Metric, Figure)>,
    /// The observers that the intraclass correlations are about: all respondents, or the two sides with most units in common.
    pub judges: Vec<usize>,
    /// The units of which all of these said something.
    pub targets: usize,
    /// ICC(2,1).
    pub icc_single: Figure,
    /// ICC(2,k), k the number of judges.
    pub icc_average: Figure,
}

/// How the sides see these cities. Subjects have been made with sides and voices.
pub fn perspectives(subjects: &[&Subject<'_>], toolkit: &Toolkit) -> Perspectives {
    let sides = present(subjects);
    // For every city its sides, in the order of all sides.
    let cities: Vec<Vec<Option<&Side>>> = subjects
        .iter()
        .map(|subject| sides.iter().map(|side| subject.sides.iter().find(|own| own.perspective == side.perspective)).collect())
        .collect();
    let fewest = if subjects.len() == 1 { 1 } else { FEWEST_PAIRS };
    let compared = |figure: &dyn Fn(&Side) -> Option<f64>, measure: fn(&Difference) -> f64| {
        // One city after the other, in one list.
        let figures: Vec<Option<f64>> = cities.iter().flatten().map(|side| side.and_then(figure)).collect();
        let means = (0..sides.len()).map(|side| mean_of(figures.iter().skip(side).step_by(sides.len()).copied().flatten()));
        Compared { sides: means.collect(), widest: widest(&figures, sides.len(), fewest, measure) }
    };
    let score = |scope: Scope| {
        compared(
            &|side| match scope {
                Scope::Overall => side.scores.overall.score,
                Scope::Dimension(at) => side.scores.dimensions[at].score,
            },
            |difference| difference.mean,
        )
    };
    let questions: Vec<Compared> = (0..toolkit.questions.len())
        .map(|at| compared(&|side| side.scores.item(at).share().map(|share| 100.0 * share), |difference| difference.absolute))
        .collect();
    Perspectives {
        scopes: Scope::all(toolkit).map(score).collect(),
        most: most(toolkit, &questions),
        questions,
        within: (0..toolkit.dimensions.len()).map(|dimension| within(subjects, &sides, toolkit, dimension)).collect(),
        between: match subjects {
            [one] => between_respondents(one, toolkit),
            _ => between_sides(&cities, toolkit, sides.len()),
        },
        sides,
    }
}

fn present(subjects: &[&Subject<'_>]) -> Vec<Present> {
    let mut found: Vec<Present> = Vec::new();
    for side in subjects.iter().flat_map(|subject| &subject.sides) {
        match found.iter_mut().find(|known| known.perspective == side.perspective) {
            Some(known) => {
                known.cities += 1;
                known.respondents += side.respondents;
            }
            None => found.push(Present { perspective: side.perspective, cities: 1, respondents: side.respondents }),
        }
    }
    found.sort_by_key(|side| side.perspective.unwrap_or(usize::MAX));
    found
}

fn mean_of(values: impl Iterator<Item = f64>) -> Option<Mean> {
    let values: Vec<f64> = values.collect();
    Some(Mean { value: mean(&values).ok()?, n: values.len() })
}

/// Of all pairs of sides, the one whose measure is largest; of equal ones the first in the order of sides. `figures` holds those of all sides, city by city.
fn widest(figures: &[Option<f64>], sides: usize, fewest: usize, measure: fn(&Difference) -> f64) -> Option<Difference> {
    let pairs = (0..sides).flat_map(|one| (one + 1..sides).map(move |other| (one, other)));
    let difference = |(one, other): (usize, usize)| {
        let differences: Vec<f64> = figures.chunks_exact(sides).filter_map(|city| Some(city[one]? - city[other]?)).collect();
        if differences.len() < fewest {
            return None;
        }
        let mean_difference = mean(&differences).ok()?;
        let absolute = mean(&differences.iter().map(|difference| difference.abs()).collect::<Vec<_>>()).ok()?;
        let (higher, lower) = if rounded(mean_difference) < 0.0 { (other, one) } else { (one, other) };
        Some(Difference { higher, lower, mean: mean_difference.abs(), absolute, cities: differences.len() })
    };
    pairs.filter_map(difference).reduce(|best, next| if rounded(measure(&next)) > rounded(measure(&best)) { next } else { best })
}

/// The questions with the widest mean difference; of equal ones essential practices first, then in the order of the questionnaire.
fn most(toolkit: &Toolkit, questions: &[Compared]) -> Vec<usize> {
    let essential = |question: usize| toolkit.rubric.essentials.iter().any(|essential| essential.question == question);
    let differences = questions.iter().enumerate().filter_map(|(at, compared)| Some((at, rounded(compared.widest?.mean))));
    let mut most: Vec<(usize, f64)> = differences.filter(|(_, difference)| *difference > 0.0).collect();
    most.sort_by(|a, b| b.1.total_cmp(&a.1).then(essential(b.0).cmp(&essential(a.0))));
    most.into_iter().take(MOST_QUESTIONS).map(|(at, _)| at).collect()
}

fn within(subjects: &[&Subject<'_>], sides: &[Present], toolkit: &Toolkit, dimension: usize) -> Within {
    let of_side = |side: &Present| -> Vec<f64> {
        subjects.iter().filter_map(|subject| agreed(subject, side.perspective, toolkit, dimension).ok()).collect()
    };
    let figures: Vec<Vec<f64>> = sides.iter().map(of_side).collect();
    Within { sides: figures.iter().map(|own| mean_of(own.iter().copied())).collect(), all: mean_of(figures.iter().flatten().copied()) }
}

/// How far those of one side of one city agree on a dimension: `r_wg(j)` over its scored choice questions that at least [`FEWEST_RATERS`] of them answered,
/// from the numbers of the options they chose.
///
/// # Errors
/// If there is no question that enough of them answered.
pub fn agreed(subject: &Subject<'_>, perspective: Option<usize>, toolkit: &Toolkit, dimension: usize) -> Figure {
    let own = || subject.voices.iter().filter(|voice| voice.perspective == perspective);
    if own().count() < FEWEST_RATERS {
        return Err(NoFigure::TooFew);
    }
    let voices: Vec<&Voice> = own().collect();
    let ratio = |(at, options): (usize, u32)| {
        let chosen: Vec<f64> = voices.iter().filter_map(|voice| voice.option(at)).map(|option| f64::from(option) + 1.0).collect();
        if chosen.len() < FEWEST_RATERS { None } else { variance_ratio(&chosen, options).ok() }
    };
    let choices = toolkit.scored_in(dimension).filter_map(|(at, question, _)| match &question.kind {
        Kind::Choice(options) => Some((at, u32::try_from(options.len()).ok()?)),
        _ => None,
    });
    r_wg_j(&choices.filter_map(ratio).collect::<Vec<_>>())
}

/// Units are the scored questions, observers the respondents, values the shares of the maximum that their answers earn.
fn between_respondents(subject: &Subject<'_>, toolkit: &Toolkit) -> Between {
    let said = |voice: &Voice, at: usize| voice.item(toolkit, at).and_then(Item::share).map(rounded);
    let units: Vec<Vec<Option<f64>>> = (0..toolkit.questions.len())
        .filter(|at| toolkit.questions[*at].scoring.is_some())
        .map(|at| subject.voices.iter().map(|voice| said(voice, at)).collect())
        .collect();
    between(&units, subject.voices.len(), (0..subject.voices.len()).collect())
}

/// Units are the scored questions of each city, observers the sides, values their shares of the maximum.
fn between_sides(cities: &[Vec<Option<&Side>>], toolkit: &Toolkit, sides: usize) -> Between {
    let scored: Vec<usize> = (0..toolkit.questions.len()).filter(|at| toolkit.questions[*at].scoring.is_some()).collect();
    let unit = |city: &[Option<&Side>], at: usize| -> Vec<Option<f64>> {
        city.iter().map(|side| side.and_then(|side| side.scores.item(at).share()).map(rounded)).collect()
    };
    // What one side alone answered says nothing about agreement, and would fill the memory where most cities have one side only.
    let several = |unit: &Vec<Option<f64>>| unit.iter().flatten().count() >= 2;
    let with_several = cities.iter().filter(|city| city.iter().flatten().count() >= 2);
    let units: Vec<Vec<Option<f64>>> =
        with_several.flat_map(|city| scored.iter().map(|at| unit(city, *at)).filter(several).collect::<Vec<_>>()).collect();
    let pairs = (0..sides).flat_map(|one| (one + 1..sides).map(move |other| (one, other)));
    let common = pairs.map(|(one, other)| (units.iter().filter(|unit| unit[one].is_some() && unit[other].is_some()).count(), one, other));
    let judges = common.reduce(|best, next| if next.0 > best.0 { next } else { best });
    between(&units, sides, judges.map(|(_, one, other)| vec![one, other]).unwrap_or_default())
}

fn between(units: &[Vec<Option<f64>>], observers: usize, judges: Vec<usize>) -> Between {
    let of_judges: Vec<Vec<Option<f64>>> = units.iter().map(|unit| judges.iter().map(|judge| unit[*judge]).collect()).collect();
    let targets = if judges.len() < 2 { Vec::new() } else { complete_cases(&of_judges) };
    Between {
        observers,
        units: units.iter().filter(|unit| unit.iter().flatten().count() >= 2).count(),
        alpha: [Metric::Nominal, Metric::Ordinal, Metric::Interval].map(|metric| (metric, krippendorff_alpha(units, metric))).into(),
        judges,
        targets: targets.len(),
        icc_single: icc_single(&targets),
        icc_average: icc_average(&targets),
    }
}

/// The option that stands for what one side of a city said to a question; none if nothing does.
pub fn level(subject: &Subject<'_>, perspective: Option<usize>, toolkit: &Toolkit, question: usize) -> Option<usize> {
    let side = subject.sides.iter().find(|side| side.perspective == perspective)?;
    let points = &toolkit.questions[question].scoring.as_ref()?.points;
    let voices = subject.voices.iter().filter(|voice| voice.perspective == perspective);
    let chosen: Vec<usize> = voices.filter_map(|voice| voice.option(question)).map(usize::from).collect();
    level_reached(points, side.scores.item(question).share()?, &chosen)
}
