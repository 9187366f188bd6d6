//! Items become scores of dimensions, modules and the whole.

use super::aggregate::{aggregate, share_of};
use super::combine::Item;
use crate::toolkit::Toolkit;
use crate::toolkit::condition::below;
use crate::toolkit::model::{Band, Essential, Scope};

/// What is known of a dimension, a module or the whole.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Summary {
    /// 0 to 100; none if too little was answered or nothing applies.
    pub score: Option<f64>,
    /// The lowest and the highest score, 0 to 100, that the missing answers still allow; none if nothing applies.
    pub bounds: Option<(f64, f64)>,
    /// The weighted share of what applies that was answered, 0 to 1; none if nothing applies.
    pub coverage: Option<f64>,
    /// The position of the band, after caps; none without a score.
    pub band: Option<usize>,
    /// The position of the band that the score alone would give.
    pub band_by_score: Option<usize>,
    /// Positions of the essential practices (in the rubric) that lowered the band, in the order of the rubric.
    pub capped_by: Vec<usize>,
}

impl Summary {
    /// Whether anything in it concerns this city.
    pub fn applicable(&self) -> bool {
        self.coverage.is_some()
    }
}

/// All scores of one set of items.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// For every question what was said; unscored questions are not applicable.
    pub items: Vec<Item>,
    /// For every dimension.
    pub dimensions: Vec<Summary>,
    /// For every module.
    pub modules: Vec<Summary>,
    /// Over all dimensions outside the modules.
    pub overall: Summary,
}

/// Scores items, one for every question of the toolkit.
pub fn score(toolkit: &Toolkit, items: Vec<Item>) -> Scores {
    let dimensions: Vec<Summary> = (0..toolkit.dimensions.len()).map(|at| dimension(toolkit, &items, at)).collect();
    let modules = (0..toolkit.modules.len()).map(|at| whole(toolkit, &items, &dimensions, Some(at))).collect();
    let overall = whole(toolkit, &items, &dimensions, None);
    Scores { items, dimensions, modules, overall }
}

/// The same scores with another item for one question: only what depends on it is scored again.
pub fn score_with(toolkit: &Toolkit, scores: &Scores, question: usize, item: Item) -> Scores {
    let mut after = scores.clone();
    after.items[question] = item;
    let changed = toolkit.questions[question].dimension;
    after.dimensions[changed] = dimension(toolkit, &after.items, changed);
    if let Some(module) = toolkit.dimensions[changed].module {
        after.modules[module] = whole(toolkit, &after.items, &after.dimensions, Some(module));
    }
    // A question of a module may be an essential practice of the whole.
    after.overall = whole(toolkit, &after.items, &after.dimensions, None);
    after
}

/// Rule 3, with the aggregation of rule 5 and the band of rules 6 and 7.
fn dimension(toolkit: &Toolkit, items: &[Item], at: usize) -> Summary {
    let applicable: Vec<(f64, Item)> = toolkit
        .scored_in(at)
        .map(|(question, _, scoring)| (scoring.weight, items[question]))
        .filter(|(_, item)| *item != Item::NotApplicable)
        .collect();
    let how = toolkit.rubric.question_aggregation;
    let coverage = share_of(applicable.iter().map(|(weight, item)| (*weight, if item.share().is_some() { 1.0 } else { 0.0 })));
    let with_unanswered_as =
        |share: f64| percent(aggregate(how, applicable.iter().map(|(weight, item)| (*weight, item.share().unwrap_or(share)))));
    let answered = applicable.iter().filter_map(|(weight, item)| item.share().map(|share| (*weight, share)));
    let score = percent(aggregate(how, answered)).filter(|_| enough(toolkit, coverage));
    let bounds = with_unanswered_as(0.0).zip(with_unanswered_as(1.0));
    banded(toolkit, items, score, bounds, coverage, |essential| {
        essential.scope == Scope::Dimension && toolkit.questions[essential.question].dimension == at
    })
}

/// Rule 4: the dimensions of one module, or those outside all modules, as items.
fn whole(toolkit: &Toolkit, items: &[Item], dimensions: &[Summary], module: Option<usize>) -> Summary {
    let applicable: Vec<(f64, &Summary)> = toolkit
        .dimensions
        .iter()
        .zip(dimensions)
        .filter(|(dimension, summary)| dimension.module == module && summary.applicable())
        .map(|(dimension, summary)| (dimension.weight, summary))
        .collect();
    let how = toolkit.rubric.dimension_aggregation;
    let coverage = share_of(applicable.iter().map(|(weight, summary)| (*weight, summary.coverage.unwrap_or(0.0))));
    let scored = applicable.iter().filter_map(|(weight, summary)| summary.score.map(|score| (*weight, score / 100.0)));
    let score = percent(aggregate(how, scored)).filter(|_| enough(toolkit, coverage));
    let bound = |pick: fn((f64, f64)) -> f64| {
        percent(aggregate(how, applicable.iter().map(|(weight, summary)| (*weight, summary.bounds.map_or(0.0, pick) / 100.0))))
    };
    let bounds = bound(|(lowest, _)| lowest).zip(bound(|(_, highest)| highest));
    banded(toolkit, items, score, bounds, coverage, |essential| module.is_none() && essential.scope == Scope::Overall)
}

fn percent(share: Option<f64>) -> Option<f64> {
    share.map(|share| 100.0 * share)
}

fn enough(toolkit: &Toolkit, coverage: Option<f64>) -> bool {
    coverage.is_some_and(|coverage| !below(coverage, toolkit.rubric.minimum_coverage))
}

/// Rules 6 and 7: the band of a score, and what caps it.
fn banded(
    toolkit: &Toolkit,
    items: &[Item],
    score: Option<f64>,
    bounds: Option<(f64, f64)>,
    coverage: Option<f64>,
    concerns: impl Fn(&Essential) -> bool,
) -> Summary {
    let band_by_score = score.and_then(|score| band_of(&toolkit.bands, score));
    let mut band = band_by_score;
    let mut capped_by = Vec::new();
    if let Some(by_score) = band_by_score {
        for (at, essential) in toolkit.rubric.essentials.iter().enumerate() {
            let too_low = items[essential.question].share().is_some_and(|share| below(share, essential.below));
            if concerns(essential) && too_low && essential.cap < by_score {
                capped_by.push(at);
                band = band.map(|band| band.min(essential.cap));
            }
        }
    }
    Summary { score, bounds, coverage, band, band_by_score, capped_by }
}

/// The last band that begins at or below the score (rule 6).
pub fn band_of(bands: &[Band], score: f64) -> Option<usize> {
    bands.iter().rposition(|band| !below(score, band.from))
}
