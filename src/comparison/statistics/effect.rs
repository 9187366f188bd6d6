//! How large a change is.

use super::summary::Moments;
use super::{NoFigure, ROUNDING, finite, magnitude, scale};

/// The size of a change between two measurements of the same things.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// How many things were measured twice, 3 or more.
    pub pairs: usize,
    /// The mean of the second measurement minus that of the first, in the unit of both.
    pub difference: f64,
    /// Hedges' `g_av`: the difference in standard deviations, corrected for small samples; above 0 if the second measurement is higher.
    pub hedges_g: f64,
}

/// Hedges' `g_av` of paired measurements: (mean of the second − mean of the first) / ((SD₁ + SD₂) / 2) · (1 − 3 / (4 df − 1)), df = n − 1.
///
/// Lakens (2013), <https://doi.org/10.3389/fpsyg.2013.00863>, after Cumming (2012), "Understanding the New Statistics".
/// Needs three pairs: with two the correction is 0, whatever the values. There is no figure if neither measurement varies.
///
/// There is no interval here: the published ones for paired standardised differences divide by another average of the two spreads
/// (Algina & Keselman 2003, <https://doi.org/10.1177/0013164403256358>; Bonett 2008, <https://doi.org/10.1037/1082-989X.13.2.99>). Draw pairs again and again for one.
pub fn paired_effect(first: &[f64], second: &[f64]) -> Result<Effect, NoFigure> {
    if first.len() != second.len() {
        return Err(NoFigure::Uneven);
    }
    if first.len() < 3 {
        return Err(NoFigure::TooFew);
    }
    let exponent = magnitude(first.iter().chain(second))?;
    let (one, two) = (Moments::of(&scale(first, exponent)), Moments::of(&scale(second, exponent)));
    let spread = f64::midpoint(one.deviation(), two.deviation());
    if spread <= ROUNDING {
        return Err(NoFigure::NoSpread);
    }
    let difference = two.mean - one.mean;
    let freedom = (first.len() - 1) as f64;
    let correction = 1.0 - 3.0 / (4.0 * freedom - 1.0);
    Ok(Effect {
        pairs: first.len(),
        difference: finite(libm::scalbn(difference, exponent))?,
        hedges_g: finite(difference / spread * correction)?,
    })
}
