//! How far the items of a scale measure the same thing.

use super::summary::{Moments, pearson};
use super::{Figure, NoFigure, ROUNDING, finite, scaled_table};

/// The cases in which no value is missing, in their order.
pub fn complete_cases(cases: &[Vec<Option<f64>>]) -> Vec<Vec<f64>> {
    cases.iter().filter_map(|case| case.iter().copied().collect()).collect()
}

/// Cronbach's alpha: k / (k − 1) · (1 − Σ variances of the items / variance of their sum); 1 at most, below 0 if items contradict each other.
///
/// `cases` holds, for each case, the value of each of k items; at least two by two, none missing (see [`complete_cases`]).
/// There is no figure if the sum of the items is the same in all cases. Cronbach (1951), <https://doi.org/10.1007/BF02310555>.
pub fn cronbach_alpha(cases: &[Vec<f64>]) -> Figure {
    let (mut cases, items) = scaled_table(cases, 2, 2)?;
    let mut variances = 0.0;
    for item in 0..items {
        let values: Vec<f64> = cases.iter().map(|case| case[item]).collect();
        let moments = Moments::of(&values);
        if !moments.is_constant() {
            variances += moments.variance();
        }
        for case in &mut cases {
            case[item] -= moments.mean;
        }
    }
    let sums: Vec<f64> = cases.iter().map(|case| case.iter().sum()).collect();
    let whole = Moments::of(&sums).variance();
    if variances == 0.0 || whole <= ROUNDING * variances {
        return Err(NoFigure::NoSpread);
    }
    let items = items as f64;
    finite(items / (items - 1.0) * (1.0 - variances / whole))
}

/// The correlation of an item, by its place, with the sum of all other items, −1 to 1: low where it does not go with the rest.
///
/// `cases` as for [`cronbach_alpha`]. There is no figure where the item or the sum of the others is the same in all cases,
/// or where there is no such item ([`NoFigure::TooFew`]).
/// Also called corrected item-total correlation: Nunnally & Bernstein (1994), "Psychometric Theory", 3rd edition, chapter 8.
pub fn item_rest_correlation(cases: &[Vec<f64>], item: usize) -> Figure {
    let (cases, items) = scaled_table(cases, 2, 2)?;
    if item >= items {
        return Err(NoFigure::TooFew);
    }
    let own: Vec<f64> = cases.iter().map(|case| case[item]).collect();
    // Summed anew rather than taken from the total, which would leave rounding where the others are constant.
    let rest: Vec<f64> = cases.iter().map(|case| case[..item].iter().chain(&case[item + 1..]).sum()).collect();
    pearson(&own, &rest)
}
