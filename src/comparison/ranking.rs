//! Ranks, and how much they depend on what was assumed.

use std::convert::Infallible;

use super::overview::Scope;
use super::scenario::{Assumption, Draw, Model, Room};
use super::statistics::sobol::{Indices, sobol_indices};
use super::subject::Subject;
use crate::files::parallel::in_order_on;
use crate::scoring::aggregate::aggregate;
use crate::toolkit::Toolkit;
use crate::toolkit::condition::rounded;

/// Competition ranks on unrounded scores: the highest is 1, equal ones (within 1e-9) share the best rank: 1, 2, 2, 4. None without a score.
pub fn ranks(scores: &[Option<f64>]) -> Vec<Option<usize>> {
    let mut order: Vec<f64> = scores.iter().flatten().map(|score| rounded(*score)).collect();
    order.sort_by(|one, other| other.total_cmp(one));
    scores.iter().map(|score| score.map(|score| 1 + order.partition_point(|other| *other > rounded(score)))).collect()
}

/// How sure a ranking is.
#[derive(Debug, Clone)]
pub struct Robustness {
    /// How often assumptions were drawn.
    pub draws: u32,
    /// Where the random numbers began.
    pub seed: u64,
    /// The cities that have a rank, by position.
    pub cities: Vec<usize>,
    /// For each of them its rank as scored.
    pub ranks: Vec<usize>,
    /// For each of them the range that holds its rank in nine of ten draws: the 5 % and the 95 % quantile (the smallest rank that at least so many draws reach).
    pub ranges: Vec<(usize, usize)>,
    /// By how many places a city moves in a draw, on average over cities and draws.
    pub mean_shift: f64,
    /// How much of the variance of that shift goes back to each assumption; none if nothing moves.
    pub causes: Vec<(Assumption, Option<Indices>)>,
    /// The share of pairs of cities that stand in the same order in every dimension where both have a score; none if no pair differs.
    pub dominance: Option<f64>,
    /// For every dimension that counts for the overall score: by how many places cities move on average if it is left out.
    pub without: Vec<(usize, Option<f64>)>,
    /// Ranks in every draw, one draw after the other.
    drawn: Vec<u32>,
}

impl Robustness {
    /// In which share of the draws the first city, by its position among those ranked, stands above the second.
    pub fn probability_above(&self, one: usize, other: usize) -> f64 {
        let above = self.drawn.chunks_exact(self.cities.len()).filter(|draw| draw[one] < draw[other]).count();
        above as f64 / f64::from(self.draws)
    }
}

/// What one core works with.
#[derive(Default)]
struct Work {
    room: Room,
    scores: Vec<i64>,
    order: Vec<(i64, usize)>,
    ranks: Vec<u32>,
    /// For every draw the mean shift: of both independent sets, and of the first with each assumption in turn from the second.
    shifts: Vec<Shifts>,
    drawn: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Shifts {
    first: f64,
    second: f64,
    swapped: [f64; 3],
}

/// How many draws one core makes at a time.
const AT_ONCE: u64 = 16;

/// How sure the ranking by overall score is; none if fewer than two cities have a score, or nothing is drawn. The result is the same on any number of cores.
pub fn robustness(toolkit: &Toolkit, subjects: &[&Subject<'_>], draws: u32, seed: u64, cores: usize) -> Option<Robustness> {
    let cities: Vec<usize> = (0..subjects.len()).filter(|at| subjects[*at].scores.overall.score.is_some()).collect();
    if cities.len() < 2 || draws == 0 {
        return None;
    }
    let ranked: Vec<&Subject<'_>> = cities.iter().map(|at| subjects[*at]).collect();
    let scores: Vec<Option<f64>> = ranked.iter().map(|subject| subject.scores.overall.score).collect();
    let reference: Vec<usize> = ranks(&scores).into_iter().flatten().collect();
    let (shifts, drawn) = drawn(&Model::new(toolkit, &ranked), &reference, u64::from(draws), seed, cores);
    Some(Robustness {
        draws,
        seed,
        ranges: ranges(&drawn, cities.len()),
        mean_shift: shifts.iter().map(|shifts| shifts.first).sum::<f64>() / shifts.len() as f64,
        causes: causes(&shifts),
        dominance: dominance(toolkit, &ranked),
        without: without(toolkit, &ranked, &reference),
        ranks: reference,
        cities,
        drawn,
    })
}

/// All draws: mean shifts, and the ranks in the first set.
fn drawn(model: &Model<'_>, reference: &[usize], draws: u64, seed: u64, cores: usize) -> (Vec<Shifts>, Vec<u32>) {
    let mut given = 0;
    let next = |piece: &mut (u64, u64)| {
        *piece = (given, (given + AT_ONCE).min(draws));
        given = piece.1;
        Ok::<bool, Infallible>(piece.0 < piece.1)
    };
    let work = |piece: &(u64, u64), work: &mut Work| {
        work.shifts.clear();
        work.drawn.clear();
        for draw in piece.0..piece.1 {
            let first = shift(model, model.draw(seed, draw, [false; 3]), reference, work);
            work.drawn.extend_from_slice(&work.ranks);
            let second = shift(model, model.draw(seed, draw, [true; 3]), reference, work);
            let swapped = [0, 1, 2].map(|assumption| {
                let mut of = [false; 3];
                of[assumption] = true;
                shift(model, model.draw(seed, draw, of), reference, work)
            });
            work.shifts.push(Shifts { first, second, swapped });
        }
    };
    let (mut shifts, mut drawn) = (Vec::new(), Vec::new());
    let take = |_: &(u64, u64), work: &mut Work| {
        shifts.append(&mut work.shifts);
        drawn.append(&mut work.drawn);
        Ok(())
    };
    let Ok(()) = in_order_on(cores, next, work, take);
    (shifts, drawn)
}

/// By how many places cities move on average in one draw; their ranks stand in `work.ranks`. Whole numbers are added up, so that the sum is exact.
fn shift(model: &Model<'_>, draw: Draw, reference: &[usize], work: &mut Work) -> f64 {
    let Work { room, scores, order, ranks, .. } = work;
    model.scores(draw, room, scores);
    order.clear();
    order.extend(scores.iter().enumerate().map(|(city, score)| (-score, city)));
    order.sort_unstable();
    ranks.clear();
    ranks.resize(order.len(), 0);
    let (mut rank, mut moved) = (1, 0);
    for (at, (score, city)) in order.iter().enumerate() {
        if at > 0 && *score != order[at - 1].0 {
            rank = at + 1;
        }
        ranks[*city] = rank as u32;
        moved += rank.abs_diff(reference[*city]);
    }
    moved as f64 / model.cities() as f64
}

fn ranges(drawn: &[u32], cities: usize) -> Vec<(usize, usize)> {
    let draws = drawn.len() / cities;
    let quantile = |sorted: &[u32], hundredth: usize| sorted[(draws * hundredth).div_ceil(100).clamp(1, draws) - 1] as usize;
    let of_city = |city: usize| {
        let mut ranks: Vec<u32> = drawn.iter().skip(city).step_by(cities).copied().collect();
        ranks.sort_unstable();
        (quantile(&ranks, 5), quantile(&ranks, 95))
    };
    (0..cities).map(of_city).collect()
}

fn causes(shifts: &[Shifts]) -> Vec<(Assumption, Option<Indices>)> {
    // About their mean, so that the estimates are closer; the indices themselves do not depend on it.
    let mean = shifts.iter().map(|shifts| shifts.first + shifts.second).sum::<f64>() / (2 * shifts.len()) as f64;
    let (first, second): (Vec<f64>, Vec<f64>) = shifts.iter().map(|shifts| (shifts.first - mean, shifts.second - mean)).unzip();
    let of = |at: usize| shifts.iter().map(|shifts| shifts.swapped[at] - mean).collect();
    let swapped: Vec<Vec<f64>> = (0..Assumption::ALL.len()).map(of).collect();
    let found = sobol_indices(&first, &second, &swapped).unwrap_or_default();
    Assumption::ALL.into_iter().enumerate().map(|(at, assumption)| (assumption, found.get(at).copied())).collect()
}

/// Of all pairs of cities that differ in some dimension, those of which one is nowhere below the other.
fn dominance(toolkit: &Toolkit, ranked: &[&Subject<'_>]) -> Option<f64> {
    let counted: Vec<usize> = counted(toolkit);
    let scores: Vec<Vec<Option<f64>>> =
        ranked.iter().map(|subject| counted.iter().map(|at| Scope::Dimension(*at).score(subject).map(rounded)).collect()).collect();
    let (mut pairs, mut same) = (0_u64, 0_u64);
    for (at, one) in scores.iter().enumerate() {
        for other in &scores[at + 1..] {
            let (mut above, mut below) = (false, false);
            for (one, other) in one.iter().zip(other) {
                if let (Some(one), Some(other)) = (one, other) {
                    above |= one > other;
                    below |= one < other;
                }
            }
            pairs += u64::from(above || below);
            same += u64::from(above != below);
        }
    }
    (pairs > 0).then(|| same as f64 / pairs as f64)
}

/// The dimensions that count for the overall score.
fn counted(toolkit: &Toolkit) -> Vec<usize> {
    (0..toolkit.dimensions.len()).filter(|at| toolkit.dimensions[*at].module.is_none()).collect()
}

fn without(toolkit: &Toolkit, ranked: &[&Subject<'_>], reference: &[usize]) -> Vec<(usize, Option<f64>)> {
    let counted = counted(toolkit);
    let left_out = |dimension: usize| {
        let score = |subject: &&Subject<'_>| {
            let others = counted.iter().filter(|at| **at != dimension);
            let parts = others.filter_map(|at| Some((toolkit.dimensions[*at].weight, Scope::Dimension(*at).score(subject)? / 100.0)));
            aggregate(toolkit.rubric.dimension_aggregation, parts).map(|share| 100.0 * share)
        };
        let after = ranks(&ranked.iter().map(score).collect::<Vec<_>>());
        let moved: Vec<usize> = after.iter().zip(reference).filter_map(|(after, before)| Some(after.as_ref()?.abs_diff(*before))).collect();
        let mean = moved.iter().sum::<usize>() as f64 / moved.len() as f64;
        (dimension, (!moved.is_empty()).then_some(mean))
    };
    counted.iter().map(|dimension| left_out(*dimension)).collect()
}
