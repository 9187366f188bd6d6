//! Items become scores of dimensions, modules and the whole.

use super::combine::Item;
use super::rules::Rules;
use crate::toolkit::Toolkit;

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
#[derive(Debug, Clone, Default, PartialEq)]
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
    Rules::new(toolkit).scores(items)
}
