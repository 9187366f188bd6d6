//! Statistics: plain numbers in, plain numbers out. Nothing here knows a toolkit or an answer.
//!
//! - [`summary`]: means, spread, quantiles, ranks, correlation;
//! - [`agreement`]: how far observers agree: Krippendorff's alpha, intraclass correlation, `r_wg`;
//! - [`reliability`]: how far items measure the same: Cronbach's alpha, item-rest correlation;
//! - [`effect`]: how large a change is;
//! - [`sobol`]: which input an outcome depends on;
//! - [`random`]: random numbers that are the same on every machine.
//!
//! Each function returns a finite number or says why there is none ([`NoFigure`]); no input makes it panic.
//! Figures are the same on every machine: sums run in the order of the input, in one thread, and square roots are exact by IEEE 754.
//! Before anything is squared, values are divided by a power of two that brings the largest below 1.
//! That changes no digit of the result, and neither huge nor tiny values leave the range of an `f64`.

pub mod agreement;
pub mod effect;
pub mod random;
pub mod reliability;
pub mod sobol;
pub mod summary;

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoFigure {
    /// There are fewer values (pairs, cases, judges, items) than the figure needs.
    TooFew,
    /// The spread that the figure is a share of is zero, or too small to tell from rounding: above all, if all values are the same.
    NoSpread,
    /// Lists that belong together are not of the same length.
    Uneven,
    /// A value is not a finite number, or not one that the figure is made for; or the figure is larger than a number can be.
    OutOfRange,
}

/// A finite number, or why there is none.
pub type Figure = Result<f64, NoFigure>;

/// Where the largest value is about 1, a spread up to this is taken to be nothing but the rounding of earlier sums.
const ROUNDING: f64 = 1e-12;

/// The number, if it is one.
fn finite(number: f64) -> Figure {
    if number.is_finite() { Ok(number) } else { Err(NoFigure::OutOfRange) }
}

/// The exponent of the power of two that is just above the largest magnitude; 0 if there is nothing but zeros.
fn magnitude<'a>(values: impl IntoIterator<Item = &'a f64>) -> Result<i32, NoFigure> {
    let mut largest = 0.0_f64;
    for &value in values {
        largest = largest.max(finite(value)?.abs());
    }
    Ok(libm::frexp(largest).1)
}

/// The values divided by two to the power of `exponent`. With that of [`magnitude`], the largest is between 0.5 and 1.
fn scale(values: &[f64], exponent: i32) -> Vec<f64> {
    values.iter().map(|&value| libm::scalbn(value, -exponent)).collect()
}

/// Rows of equal length, at least `rows` by `columns`, scaled together; with the number of columns.
fn scaled_table(table: &[Vec<f64>], rows: usize, columns: usize) -> Result<(Vec<Vec<f64>>, usize), NoFigure> {
    let width = table.first().map_or(0, Vec::len);
    if table.iter().any(|row| row.len() != width) {
        return Err(NoFigure::Uneven);
    }
    if table.len() < rows || width < columns {
        return Err(NoFigure::TooFew);
    }
    let exponent = magnitude(table.iter().flatten())?;
    Ok((table.iter().map(|row| scale(row, exponent)).collect(), width))
}
