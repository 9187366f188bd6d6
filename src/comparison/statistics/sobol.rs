//! Which of several inputs an outcome depends on: indices of Sobol'.

use super::summary::Moments;
use super::{NoFigure, finite, magnitude, scale};

/// Shares of the variance of an outcome that go back to one input. Estimates may lie a little outside of 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Indices {
    /// The share that the input explains alone: by how much the variance would shrink if the input were known.
    pub first_order: f64,
    /// The share in which the input takes part, alone or together with others; 0 if the outcome does not depend on it. Never below 0.
    pub total: f64,
}

/// The indices of each input, from the outcomes of N pairs of independent draws A and B of all inputs.
///
/// `a` and `b` hold the outcomes of the draws; `mixed[i]` those of A with input i alone taken from B. With Var the variance (divided by 2 N)
/// of `a` and `b` together:
/// first order Σ yB (yABi − yA) / (N Var), Saltelli et al. (2010), <https://doi.org/10.1016/j.cpc.2009.09.018>;
/// total Σ (yA − yABi)² / (2 N Var), Jansen (1999), <https://doi.org/10.1016/S0010-4655(98)00154-4>.
/// The error of the first grows with the distance of the outcomes' mean from 0; nothing is centred here.
///
/// Needs one draw ([`NoFigure::TooFew`]), the same number of outcomes everywhere, and outcomes that vary ([`NoFigure::NoSpread`]).
pub fn sobol_indices(a: &[f64], b: &[f64], mixed: &[Vec<f64>]) -> Result<Vec<Indices>, NoFigure> {
    if a.len() != b.len() || mixed.iter().any(|outcomes| outcomes.len() != a.len()) {
        return Err(NoFigure::Uneven);
    }
    if a.is_empty() {
        return Err(NoFigure::TooFew);
    }
    let exponent = magnitude(a.iter().chain(b))?;
    let (a, b) = (scale(a, exponent), scale(b, exponent));
    let together = Moments::of(&[a.as_slice(), b.as_slice()].concat());
    if together.is_constant() {
        return Err(NoFigure::NoSpread);
    }
    let draws = a.len() as f64;
    let variance = together.squares / (2.0 * draws);
    let indices = |outcomes: &Vec<f64>| {
        let outcomes = scale(outcomes, exponent);
        let alone: f64 = a.iter().zip(&b).zip(&outcomes).map(|((a, b), mixed)| b * (mixed - a)).sum();
        let any: f64 = a.iter().zip(&outcomes).map(|(a, mixed)| (a - mixed) * (a - mixed)).sum();
        Ok(Indices { first_order: finite(alone / draws / variance)?, total: finite(any / (2.0 * draws) / variance)? })
    };
    mixed.iter().map(indices).collect()
}
