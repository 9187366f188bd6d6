//! What one list of numbers, or two, come to.

use super::{Figure, NoFigure, ROUNDING, finite, magnitude, scale};

/// The arithmetic mean. Needs a value.
pub fn mean(values: &[f64]) -> Figure {
    if values.is_empty() {
        return Err(NoFigure::TooFew);
    }
    let exponent = magnitude(values)?;
    finite(libm::scalbn(Moments::of(&scale(values, exponent)).mean, exponent))
}

/// The standard deviation of a sample: √(Σ (x − mean)² / (n − 1)), 0 or more. Needs two values.
pub fn standard_deviation(values: &[f64]) -> Figure {
    if values.len() < 2 {
        return Err(NoFigure::TooFew);
    }
    let exponent = magnitude(values)?;
    finite(libm::scalbn(Moments::of(&scale(values, exponent)).deviation(), exponent))
}

/// The values in ascending order.
pub fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

/// The quantile at `share` (0 to 1) of values in ascending order: linear interpolation between the two values around place (n − 1) · share, counted from 0.
///
/// Type 7 of Hyndman & Fan (1996), "Sample Quantiles in Statistical Packages", <https://doi.org/10.2307/2684934>; the default of R and `NumPy`.
/// Of values that are not in order it makes some number without meaning. Needs a value.
pub fn quantile(sorted: &[f64], share: f64) -> Figure {
    if !(0.0..=1.0).contains(&share) {
        return Err(NoFigure::OutOfRange);
    }
    let Some(last) = sorted.len().checked_sub(1) else { return Err(NoFigure::TooFew) };
    let place = last as f64 * share;
    let below = (place.floor() as usize).min(last);
    let (lower, upper) = (sorted[below], sorted[(below + 1).min(last)]);
    let part = place - below as f64;
    // The first form is exact between equal values; the second serves values so far apart that their distance is no number.
    let step = upper - lower;
    finite(if step.is_finite() { lower + part * step } else { lower * (1.0 - part) + upper * part })
}

/// The median: the value in the middle, or the mean of the two in the middle. Needs a value.
pub fn median(values: &[f64]) -> Figure {
    magnitude(values)?;
    quantile(&sorted(values), 0.5)
}

/// The three values that cut an ordered list into four equal parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// The quantile at 0.25.
    pub lower: f64,
    /// The quantile at 0.5.
    pub median: f64,
    /// The quantile at 0.75.
    pub upper: f64,
}

/// The quartiles, as [`quantile`] has them. Needs a value.
pub fn quartiles(values: &[f64]) -> Result<Quartiles, NoFigure> {
    magnitude(values)?;
    let sorted = sorted(values);
    Ok(Quartiles { lower: quantile(&sorted, 0.25)?, median: quantile(&sorted, 0.5)?, upper: quantile(&sorted, 0.75)? })
}

/// The percentile rank of a value among others, 0 to 100: the share of them that lie below it, plus half of the share that equal it.
///
/// `others` does not hold the value itself. Needs one of them. Values are compared exactly: round scores first.
pub fn percentile_rank(value: f64, others: &[f64]) -> Figure {
    finite(value)?;
    magnitude(others)?;
    if others.is_empty() {
        return Err(NoFigure::TooFew);
    }
    let below = others.iter().filter(|&&other| other < value).count();
    let equal = others.iter().filter(|&&other| other == value).count();
    Ok(100.0 * (below as f64 + equal as f64 / 2.0) / others.len() as f64)
}

/// Pearson's correlation, −1 to 1: Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² · Σ (y − ȳ)²). Needs two pairs, and a spread in both lists.
///
/// Pearson (1895), "Note on Regression and Inheritance in the Case of Two Parents", <https://doi.org/10.1098/rspl.1895.0041>.
pub fn pearson(first: &[f64], second: &[f64]) -> Figure {
    if first.len() != second.len() {
        return Err(NoFigure::Uneven);
    }
    if first.len() < 2 {
        return Err(NoFigure::TooFew);
    }
    let (first, second) = (scale(first, magnitude(first)?), scale(second, magnitude(second)?));
    let (one, two) = (Moments::of(&first), Moments::of(&second));
    if one.is_constant() || two.is_constant() {
        return Err(NoFigure::NoSpread);
    }
    let products: f64 = first.iter().zip(&second).map(|(x, y)| (x - one.mean) * (y - two.mean)).sum();
    finite((products / (one.squares.sqrt() * two.squares.sqrt())).clamp(-1.0, 1.0))
}

/// Mean and squared distances from it, of values that have been scaled.
pub(super) struct Moments {
    count: f64,
    pub(super) mean: f64,
    /// Σ (x − mean)².
    pub(super) squares: f64,
}

impl Moments {
    pub(super) fn of(scaled: &[f64]) -> Self {
        let count = scaled.len().max(1) as f64;
        let lowest = scaled.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = scaled.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        // Rounding must not carry the mean of equal values away from them, or they would seem to vary.
        let mean = (scaled.iter().sum::<f64>() / count).min(highest).max(lowest);
        let squares = scaled.iter().map(|value| (value - mean) * (value - mean)).sum();
        Self { count, mean, squares }
    }

    /// Of a sample of at least two: Σ (x − mean)² / (n − 1).
    pub(super) fn variance(&self) -> f64 {
        self.squares / (self.count - 1.0).max(1.0)
    }

    /// Of a sample of at least two.
    pub(super) fn deviation(&self) -> f64 {
        self.variance().sqrt()
    }

    /// Whether the values differ by no more than rounding.
    pub(super) fn is_constant(&self) -> bool {
        (self.squares / self.count).sqrt() <= ROUNDING
    }
}
