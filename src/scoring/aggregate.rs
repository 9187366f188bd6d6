//! Items become one figure.

use crate::toolkit::model::Aggregation;

/// The aggregate of weighted shares, each in [0, 1] with a weight above 0 (rule 5); none if there are no items.
///
/// Logarithm and exponential come from `libm`, since those of the system differ between machines in the last digit.
///
/// Arithmetic: Σ w·p / Σ w. Geometric: exp(Σ w·ln p / Σ w), zero as soon as one item is zero. Minimum: the smallest p, whatever the weights.
pub fn aggregate(how: Aggregation, items: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let total: f64 = items.clone().map(|(weight, _)| weight).sum();
    if total <= 0.0 {
        return None;
    }
    let result = match how {
        Aggregation::Arithmetic => items.map(|(weight, share)| weight * share).sum::<f64>() / total,
        Aggregation::Geometric if items.clone().any(|(_, share)| share <= 0.0) => 0.0,
        Aggregation::Geometric => libm::exp(items.map(|(weight, share)| weight * libm::log(share)).sum::<f64>() / total),
        Aggregation::Minimum => items.map(|(_, share)| share).fold(1.0, f64::min),
    };
    Some(result.clamp(0.0, 1.0))
}
