//! How far observers agree.

use super::summary::{Moments, sorted};
use super::{Figure, NoFigure, ROUNDING, finite, magnitude, scale, scaled_table};

/// What makes two values different, in Krippendorff's alpha.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Names: values are the same or not.
    Nominal,
    /// Ranks: the difference is how many values were given between the two.
    Ordinal,
    /// Numbers: the difference is that of the numbers.
    Interval,
}

/// Krippendorff's alpha: 1 is full agreement, 0 what chance would bring, below 0 (never down to −1) systematic disagreement.
///
/// `units` holds, for each unit, what each observer said, `None` where one said nothing. Units with fewer than two values say nothing about
/// agreement and are left out. Needs one unit with two values ([`NoFigure::TooFew`]) and two different values ([`NoFigure::NoSpread`]).
///
/// α = 1 − observed / expected disagreement
///   = 1 − Σ over units (Σ δ² over the pairs in the unit / (values in the unit − 1)) / (Σ δ² over all pairs / (n − 1)),
/// with n the number of values in the units that count. That is the coincidence matrix of Krippendorff (2011), "Computing Krippendorff's
/// Alpha-Reliability", <https://repository.upenn.edu/handle/20.500.14332/2089>, with its sums in another order: the matrix itself is not needed.
/// For numbers, Σ δ² over the pairs of m values is m · Σ (x − mean)². The ordinal δ of the same paper, `Σ n from c to k − (n_c + n_k) / 2`,
/// is the distance of the mid-ranks of c and k. So time grows with the number of values, however many of them are distinct.
pub fn krippendorff_alpha(units: &[Vec<Option<f64>>], metric: Metric) -> Figure {
    let given = units.iter().map(|unit| unit.iter().flatten().copied().collect::<Vec<f64>>());
    let mut units: Vec<Vec<f64>> = given.filter(|unit| unit.len() >= 2).collect();
    let mut all = sorted(&units.concat());
    let exponent = magnitude(&all)?;
    if all.is_empty() {
        return Err(NoFigure::TooFew);
    }
    if all.first() == all.last() {
        return Err(NoFigure::NoSpread);
    }
    match metric {
        Metric::Nominal => {}
        Metric::Ordinal => {
            units.iter_mut().flatten().for_each(|value| *value = mid_rank(&all, *value));
            all = sorted(&units.concat());
        }
        Metric::Interval => {
            units = units.iter().map(|unit| scale(unit, exponent)).collect();
            all = scale(&all, exponent);
            if Moments::of(&all).is_constant() {
                return Err(NoFigure::NoSpread);
            }
        }
    }
    let observed: f64 = units.iter().map(|unit| differences(unit, metric) / (unit.len() - 1) as f64).sum();
    let expected = differences(&all, metric) / (all.len() - 1) as f64;
    finite(1.0 - observed / expected)
}

/// The mean of the first and last place of a value among sorted ones, counted from 0 at the edge before the first.
fn mid_rank(sorted: &[f64], value: f64) -> f64 {
    let below = sorted.partition_point(|&other| other < value);
    let up_to = sorted.partition_point(|&other| other <= value);
    (below + up_to) as f64 / 2.0
}

/// Σ δ² over all pairs of the values.
fn differences(values: &[f64], metric: Metric) -> f64 {
    let count = values.len() as f64;
    match metric {
        Metric::Nominal => {
            let same: f64 = sorted(values).chunk_by(|one, other| one == other).map(|run| run.len() as f64 * run.len() as f64).sum();
            (count * count - same) / 2.0
        }
        Metric::Ordinal | Metric::Interval => count * Moments::of(values).squares,
    }
}

/// ICC(2,1): how far one judge's figures can stand for those of any other; 1 is full agreement, 0 and below is none.
///
/// `targets` holds, for each target, the figure of each judge; at least two by two, none missing. Two-way random effects, absolute agreement:
/// (BMS − EMS) / (BMS + (k − 1) EMS + k (JMS − EMS) / n), with the mean squares between n targets, between k judges, and of the rest.
/// Shrout & Fleiss (1979), <https://doi.org/10.1037/0033-2909.86.2.420>; ICC(A,1) in `McGraw` & Wong (1996), <https://doi.org/10.1037/1082-989X.1.1.30>.
/// Values below 0 are returned as they are.
pub fn icc_single(targets: &[Vec<f64>]) -> Figure {
    let squares = MeanSquares::of(targets)?;
    let MeanSquares { targets: bms, judges: jms, error: ems, n, k } = squares;
    squares.share(bms + (k - 1.0) * ems + k * (jms - ems) / n)
}

/// ICC(2,k): how far the mean of these judges can stand for the mean of as many others; 1 is full agreement, 0 and below is none.
///
/// (BMS − EMS) / (BMS + (JMS − EMS) / n), with the words and sources of [`icc_single`]; ICC(A,k) in `McGraw` & Wong (1996).
/// Where the denominator is not above 0, which takes judges who contradict each other, there is no figure ([`NoFigure::NoSpread`]).
pub fn icc_average(targets: &[Vec<f64>]) -> Figure {
    let squares = MeanSquares::of(targets)?;
    let MeanSquares { targets: bms, judges: jms, error: ems, n, .. } = squares;
    squares.share(bms + (jms - ems) / n)
}

/// The analysis of variance of targets by judges.
struct MeanSquares {
    targets: f64,
    judges: f64,
    error: f64,
    n: f64,
    k: f64,
}

impl MeanSquares {
    fn of(table: &[Vec<f64>]) -> Result<Self, NoFigure> {
        let (mut table, judges) = scaled_table(table, 2, 2)?;
        let all = Moments::of(&table.concat());
        if all.is_constant() {
            return Err(NoFigure::NoSpread);
        }
        table.iter_mut().flatten().for_each(|value| *value -= all.mean);
        let (n, k) = (table.len() as f64, judges as f64);
        let rows: Vec<f64> = table.iter().map(|row| row.iter().sum::<f64>() / k).collect();
        let columns: Vec<f64> = (0..judges).map(|judge| table.iter().map(|row| row[judge]).sum::<f64>() / n).collect();
        let mut rest = 0.0;
        for (row, row_mean) in table.iter().zip(&rows) {
            for (value, column_mean) in row.iter().zip(&columns) {
                let left = value - row_mean - column_mean;
                rest += left * left;
            }
        }
        let squares = |means: &[f64]| means.iter().map(|mean| mean * mean).sum::<f64>();
        Ok(Self {
            targets: k * squares(&rows) / (n - 1.0),
            judges: n * squares(&columns) / (k - 1.0),
            error: rest / ((n - 1.0) * (k - 1.0)),
            n,
            k,
        })
    }

    fn share(&self, of: f64) -> Figure {
        if of <= ROUNDING * (self.targets + self.judges + self.error) {
            return Err(NoFigure::NoSpread);
        }
        finite((self.targets - self.error) / of)
    }
}

/// The variance of what raters chose among `options` ordered options, numbered from 1, as a share of the variance if they had chosen blindly.
///
/// s² / ((A² − 1) / 12), with s² the variance of the sample and A the number of options: 0 if all chose the same, about 1 if all options are
/// equally frequent, more (up to 6, for two raters at the ends of a long scale) if the raters fall into two camps. Needs two raters, two options,
/// and numbers from 1 to A ([`NoFigure::OutOfRange`] otherwise).
pub fn variance_ratio(chosen: &[f64], options: u32) -> Figure {
    if chosen.len() < 2 || options < 2 {
        return Err(NoFigure::TooFew);
    }
    let options = f64::from(options);
    if !chosen.iter().all(|number| (1.0..=options).contains(number)) {
        return Err(NoFigure::OutOfRange);
    }
    finite(Moments::of(chosen).variance() / ((options * options - 1.0) / 12.0))
}

/// `r_wg`: how far raters of one thing agree, 0 to 1: 1 − [`variance_ratio`].
///
/// James, Demaree & Wolf (1984), <https://doi.org/10.1037/0021-9010.69.1.85>. Raters who differ more than blind choice would make them give
/// a value below 0. It is set to 0, no agreement, as is common practice: `LeBreton` & Senter (2008), <https://doi.org/10.1177/1094428106296642>.
pub fn r_wg(chosen: &[f64], options: u32) -> Figure {
    Ok((1.0 - variance_ratio(chosen, options)?).max(0.0))
}

/// `r_wg(j)`: how far raters agree over J items, 0 to 1: J (1 − m) / (J (1 − m) + m), with m the mean of the items' [`variance_ratio`].
///
/// James, Demaree & Wolf (1984), <https://doi.org/10.1037/0021-9010.69.1.85>. Where m is above 1 the formula leaves the range of 0 to 1;
/// it is set to 0 as in [`r_wg`]. Needs one item; a ratio below 0 is none ([`NoFigure::OutOfRange`]).
pub fn r_wg_j(ratios: &[f64]) -> Figure {
    if ratios.iter().any(|&ratio| ratio < 0.0) {
        return Err(NoFigure::OutOfRange);
    }
    let mean = super::summary::mean(ratios)?;
    if mean >= 1.0 {
        return Ok(0.0);
    }
    let agreed = ratios.len() as f64 * (1.0 - mean);
    finite(agreed / (agreed + mean))
}
