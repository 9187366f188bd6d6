//! What changed in one city from one day to another, on the questions that both versions of the toolkit have; what drove it; what became of the recommendations; and how large the change is over many cities.

use std::sync::Arc;

use super::kept::KeptScores;
use super::overview::Scope;
use super::statistics::effect::{Effect, paired_effect};
use super::statistics::{Figure, NoFigure, summary};
use super::subject::Subject;
use crate::scoring::{Item, Rules};
use crate::toolkit::Toolkit;
use crate::toolkit::condition::{rounded, same};
use crate::toolkit::model::{Aggregation, NextStep, WhenNotAsked};

/// Which questions the versions of a toolkit hold, as far as answers tell: in the toolkit at hand, older versions are known by what was answered to them alone.
#[derive(Debug, Clone)]
pub struct Presence {
    /// For every set of versions that was answered on one day: the questions that somebody answered, or did not know.
    seen: Vec<(Vec<String>, Vec<bool>)>,
}

impl Presence {
    /// The questions of all versions among these assessments.
    ///
    /// Present is what was answered or answered with "don't know" in at least one of them. What is missing or not applicable says nothing, since branching can have passed it over;
    /// nor does a zero where branching counts what it passes over as zero.
    pub fn of(toolkit: &Toolkit, subjects: &[Subject<'_>]) -> Self {
        let zero_if_not_asked: Vec<bool> = toolkit
            .questions
            .iter()
            .map(|question| {
                question.ask_if.is_some() && question.scoring.as_ref().is_some_and(|scoring| scoring.when_not_asked == WhenNotAsked::Zero)
            })
            .collect();
        let mut seen: Vec<(Vec<String>, Vec<bool>)> = Vec::new();
        for subject in subjects {
            let at = seen.iter().position(|(versions, _)| *versions == subject.versions).unwrap_or_else(|| {
                seen.push((subject.versions.clone(), vec![false; toolkit.questions.len()]));
                seen.len() - 1
            });
            for ((seen, item), zero_if_not_asked) in seen[at].1.iter_mut().zip(subject.scores.items()).zip(&zero_if_not_asked) {
                *seen |= match item {
                    Item::Answered(share) => share > 0.0 || !zero_if_not_asked,
                    Item::Unknown => true,
                    Item::NotApplicable | Item::Missing => false,
                };
            }
        }
        Self { seen }
    }

    /// Whether a question is present in any of these versions.
    fn has(&self, versions: &[String], question: usize) -> bool {
        self.seen.iter().any(|(of, seen)| seen[question] && of.iter().all(|version| versions.contains(version)))
    }

    /// For every question of the toolkit whether all these days have it; all of them if all were answered in the same version.
    pub fn common(&self, toolkit: &Toolkit, days: &[&Subject<'_>]) -> Vec<bool> {
        let versions: Vec<&[String]> = days.iter().map(|day| day.versions.as_slice()).collect();
        let all_the_same = versions.windows(2).all(|pair| pair[0] == pair[1]);
        (0..toolkit.questions.len()).map(|question| all_the_same || versions.iter().all(|versions| self.has(versions, question))).collect()
    }
}

/// The scored questions that are not among those given.
pub fn left_out(toolkit: &Toolkit, common: &[bool]) -> Vec<usize> {
    (0..toolkit.questions.len()).filter(|at| !common[*at] && toolkit.questions[*at].scoring.is_some()).collect()
}

/// Scores on some of the questions: the others count as not applicable.
pub fn scores_on(rules: &Rules<'_>, subject: &Subject<'_>, common: &[bool]) -> Arc<KeptScores> {
    if common.iter().all(|common| *common) {
        return Arc::clone(&subject.scores);
    }
    let item = |(item, common): (Item, &bool)| if *common { item } else { Item::NotApplicable };
    Arc::new(KeptScores::of(&rules.scores(subject.scores.items().zip(common).map(item).collect())))
}

/// What happened to a question from one day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// A higher share of its points.
    Higher,
    /// A lower share of its points.
    Lower,
    /// Answered now, and not before (unknown or missing).
    Known,
    /// Answered before, and not now (unknown or missing).
    Unknown,
    /// It does not concern the city any more, or was not asked this time.
    NotApplicable,
    /// It concerns the city now, and did not before, or was not asked.
    Applicable,
    /// As before.
    Same,
}

impl Move {
    /// From one item to another.
    pub fn between(before: Item, now: Item) -> Self {
        match (before, now) {
            (Item::Answered(before), Item::Answered(now)) => match rounded(now).total_cmp(&rounded(before)) {
                std::cmp::Ordering::Greater => Self::Higher,
                std::cmp::Ordering::Less => Self::Lower,
                std::cmp::Ordering::Equal => Self::Same,
            },
            (Item::NotApplicable, Item::NotApplicable) | (Item::Unknown | Item::Missing, Item::Unknown | Item::Missing) => Self::Same,
            (_, Item::NotApplicable) => Self::NotApplicable,
            (Item::NotApplicable, _) => Self::Applicable,
            (_, Item::Answered(_)) => Self::Known,
            (Item::Answered(_), _) => Self::Unknown,
        }
    }
}

/// What one question, or one dimension, was and is worth: its weight, and its share of the maximum (0 to 1) before and now; none where it has none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Its weight, above 0.
    pub weight: f64,
    /// Its share before.
    pub before: Option<f64>,
    /// Its share now.
    pub now: Option<f64>,
}

/// How the difference between two weighted arithmetic means goes back to their parts, in points of 100. None if nothing has a share on one of the two sides.
///
/// With weights w, W₁ and W₂ the sums of the weights of what has a share before and now, S₁ and S₂ the means, m = (S₁ + S₂) / 2:
/// c = 100 (w a₂ (p₂ − m) / W₂ − w a₁ (p₁ − m) / W₁), where a is 1 if there is a share, otherwise 0.
/// They add up to 100 (S₂ − S₁): Σ w a₂ (p₂ − m) / W₂ = S₂ − m, and likewise before.
/// What has the same share both times contributes too where the sum of the weights has changed: it counts for more or less of the whole.
pub fn contributions(parts: &[Part]) -> Option<Vec<f64>> {
    let mean = |share: fn(&Part) -> Option<f64>| {
        let (weights, sum) = parts
            .iter()
            .filter_map(|part| Some((part.weight, share(part)?)))
            .fold((0.0, 0.0), |(weights, sum), (weight, share)| (weights + weight, sum + weight * share));
        (weights > 0.0).then(|| (weights, sum / weights))
    };
    let (weights_before, before) = mean(|part| part.before)?;
    let (weights_now, now) = mean(|part| part.now)?;
    let middle = f64::midpoint(before, now);
    let of = |part: &Part| {
        let now = part.now.map_or(0.0, |share| part.weight * (share - middle) / weights_now);
        let before = part.before.map_or(0.0, |share| part.weight * (share - middle) / weights_before);
        100.0 * (now - before)
    };
    Some(parts.iter().map(of).collect())
}

/// One question that moved, or that weighs more or less than before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Driver {
    /// The position of the question.
    pub question: usize,
    /// What was said before.
    pub before: Item,
    /// What is said now.
    pub now: Item,
    /// What happened to it.
    pub moved: Move,
    /// Its part of the difference of its dimension, in points; none where it cannot be told apart: without a score on one of the days, or with another mean than the arithmetic.
    pub contribution: Option<f64>,
}

/// What became of a next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The question has risen, and the step is no longer among those advised.
    Done,
    /// The question has risen, and the same step is still advised.
    Moved,
    /// As it was.
    Open,
    /// The question is not answered now.
    NotKnown,
    /// The question does not concern the city now.
    NotConcerned,
    /// The question is lower now.
    Lower,
}

impl Fate {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Fate; 6] = [Fate::Done, Fate::Moved, Fate::Open, Fate::NotKnown, Fate::NotConcerned, Fate::Lower];
}

/// One city from one day to a later one.
#[derive(Debug, Clone)]
pub struct Change<'s, 't> {
    /// The earlier day.
    pub before: &'s Subject<'t>,
    /// The later day.
    pub now: &'s Subject<'t>,
    /// Positions of the scored questions that not both versions have.
    pub left_out: Vec<usize>,
    /// Scores of both days on the questions that both have.
    pub scores: [Arc<KeptScores>; 2],
    /// For every dimension its part of the overall difference in points; empty where that cannot be told apart. Those of modules have none.
    pub dimensions: Vec<Option<f64>>,
    /// What the toolkit advised on the earlier day, the most worthwhile first, with what became of it.
    pub steps: Vec<(&'t NextStep, Fate)>,
}

impl<'s, 't> Change<'s, 't> {
    /// From the earlier of two days to the later.
    pub fn of(toolkit: &Toolkit, rules: &Rules<'_>, presence: &Presence, before: &'s Subject<'t>, now: &'s Subject<'t>) -> Self {
        let common = presence.common(toolkit, &[before, now]);
        let scores = [before, now].map(|subject| scores_on(rules, subject, &common));
        Self {
            before,
            now,
            left_out: left_out(toolkit, &common),
            dimensions: by_dimension(toolkit, &scores),
            steps: before.steps.iter().map(|step| (*step, fate(step, &scores, now))).collect(),
            scores,
        }
    }

    /// The questions of a dimension that moved, or whose part of the difference is not zero; the largest part first.
    pub fn drivers(&self, toolkit: &Toolkit, dimension: usize) -> Vec<Driver> {
        drivers(toolkit, &self.scores, dimension)
    }

    /// The scores of both days on the questions that both have.
    pub fn pair(&self, scope: Scope) -> [Option<f64>; 2] {
        [&self.scores[0], &self.scores[1]].map(|scores| score(scores, scope))
    }

    /// The scores of both days on all questions that each has.
    pub fn full(&self, scope: Scope) -> [Option<f64>; 2] {
        [self.before, self.now].map(|subject| scope.score(subject))
    }

    /// Now minus before, in points; none without a score on one of the days.
    pub fn difference(&self, scope: Scope) -> Option<f64> {
        let [before, now] = self.pair(scope);
        Some(now? - before?)
    }

    /// Whether any score is another on all questions than on those that both days have.
    pub fn differs_from_full(&self, toolkit: &Toolkit) -> bool {
        Scope::all(toolkit).any(|scope| {
            self.pair(scope).into_iter().zip(self.full(scope)).any(|pair| match pair {
                (Some(one), Some(other)) => !same(one, other),
                (one, other) => one.is_some() != other.is_some(),
            })
        })
    }

    /// The dimension with the largest part of the overall difference, in its direction; none if there is no difference, or it cannot be told apart.
    pub fn mostly(&self) -> Option<usize> {
        let difference = self.difference(Scope::Overall).map(rounded).filter(|difference| *difference != 0.0)?;
        let part = |(at, part): (usize, &Option<f64>)| part.map(|part| (at, part * difference.signum()));
        let largest = self.dimensions.iter().enumerate().filter_map(part).reduce(|most, next| if next.1 > most.1 { next } else { most })?;
        (largest.1 > 0.0).then_some(largest.0)
    }
}

fn score(scores: &KeptScores, scope: Scope) -> Option<f64> {
    match scope {
        Scope::Overall => scores.overall.score,
        Scope::Dimension(at) => scores.dimensions[at].score,
    }
}

/// What each dimension has of the overall difference.
fn by_dimension(toolkit: &Toolkit, scores: &[Arc<KeptScores>; 2]) -> Vec<Option<f64>> {
    let none = vec![None; toolkit.dimensions.len()];
    let told =
        toolkit.rubric.dimension_aggregation == Aggregation::Arithmetic && scores.iter().all(|scores| scores.overall.score.is_some());
    if !told {
        return none;
    }
    let counted: Vec<usize> = (0..toolkit.dimensions.len()).filter(|at| toolkit.dimensions[*at].module.is_none()).collect();
    let share = |day: usize, at: usize| scores[day].dimensions[at].score.map(|score| score / 100.0);
    let part = |at: &usize| Part { weight: toolkit.dimensions[*at].weight, before: share(0, *at), now: share(1, *at) };
    let found = contributions(&counted.iter().map(part).collect::<Vec<_>>()).unwrap_or_default();
    counted.into_iter().zip(found).fold(none, |mut all, (at, part)| {
        all[at] = Some(part);
        all
    })
}

/// The questions of a dimension that moved, or whose part of the difference is not zero.
fn drivers(toolkit: &Toolkit, scores: &[Arc<KeptScores>; 2], dimension: usize) -> Vec<Driver> {
    let questions: Vec<(usize, f64)> = toolkit.scored_in(dimension).map(|(question, _, scoring)| (question, scoring.weight)).collect();
    let told = toolkit.rubric.question_aggregation == Aggregation::Arithmetic
        && scores.iter().all(|scores| scores.dimensions[dimension].score.is_some());
    let share = |day: usize, question: usize| scores[day].item(question).share();
    let part = |(question, weight): &(usize, f64)| Part { weight: *weight, before: share(0, *question), now: share(1, *question) };
    let found = if told { contributions(&questions.iter().map(part).collect::<Vec<_>>()) } else { None };
    let driver = |(place, (question, _)): (usize, &(usize, f64))| {
        let [before, now] = [scores[0].item(*question), scores[1].item(*question)];
        let contribution = found.as_ref().map(|found| found[place]);
        Driver { question: *question, before, now, moved: Move::between(before, now), contribution }
    };
    let matters = |driver: &Driver| driver.moved != Move::Same || driver.contribution.is_some_and(|part| rounded(part) != 0.0);
    let mut drivers: Vec<Driver> = questions.iter().enumerate().map(driver).filter(matters).collect();
    let size = |driver: &Driver| match driver.contribution {
        Some(part) => rounded(part.abs()),
        // Where points cannot be told apart: by how much the question itself moved.
        None => driver.now.share().zip(driver.before.share()).map_or(0.0, |(now, before)| rounded((now - before).abs())),
    };
    // A stable sort: ties stay in the order of the questionnaire.
    drivers.sort_by(|one, other| size(other).total_cmp(&size(one)));
    drivers
}

fn fate(step: &NextStep, scores: &[Arc<KeptScores>; 2], now: &Subject<'_>) -> Fate {
    let still_advised = now.steps.iter().any(|other| other.question == step.question && other.from == step.from);
    // What not both versions have counts as it is said now; only what both have can have moved.
    match Move::between(scores[0].item(step.question), scores[1].item(step.question)) {
        Move::Higher if still_advised => Fate::Moved,
        Move::Higher => Fate::Done,
        Move::Lower => Fate::Lower,
        _ => match now.scores.item(step.question) {
            Item::Answered(_) => Fate::Open,
            Item::Unknown | Item::Missing => Fate::NotKnown,
            Item::NotApplicable => Fate::NotConcerned,
        },
    }
}

/// What many cities have in common in one scope.
#[derive(Debug, Clone, PartialEq)]
pub struct Shift {
    /// How many cities have a score on both days.
    pub pairs: usize,
    /// By how many points they are higher now on average, or why that is not told.
    pub difference: Figure,
    /// The size of the change, or why it is not told.
    pub effect: Result<Effect, NoFigure>,
}

/// The change over cities, for the whole and every dimension: on those with a score on both days, and only if at least `fewest` have one.
pub fn shifts(toolkit: &Toolkit, changes: &[Change<'_, '_>], fewest: usize) -> Vec<Shift> {
    let shift = |scope: Scope| {
        let pairs = changes.iter().map(|change| change.pair(scope)).filter_map(|[before, now]| Some((before?, now?)));
        let (before, now): (Vec<f64>, Vec<f64>) = pairs.unzip();
        if before.len() < fewest.max(1) {
            return Shift { pairs: before.len(), difference: Err(NoFigure::TooFew), effect: Err(NoFigure::TooFew) };
        }
        let differences: Vec<f64> = before.iter().zip(&now).map(|(before, now)| now - before).collect();
        Shift { pairs: before.len(), difference: summary::mean(&differences), effect: paired_effect(&before, &now) }
    };
    Scope::all(toolkit).map(shift).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;

    fn part() -> impl Strategy<Value = Part> {
        let share = || prop::option::weighted(0.8, prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0]);
        (0.01..100.0, share(), share()).prop_map(|(weight, before, now)| Part { weight, before, now })
    }

    proptest! {
        /// Whatever is answered before and now: the parts add up to the difference of the two means.
        #[test]
        fn contributions_add_up_to_the_difference(parts in prop::collection::vec(part(), 1..30)) {
            let mean = |share: fn(&Part) -> Option<f64>| {
                let known: Vec<(f64, f64)> = parts.iter().filter_map(|part| Some((part.weight, share(part)?))).collect();
                (!known.is_empty()).then(|| {
                    known.iter().map(|(weight, share)| weight * share).sum::<f64>() / known.iter().map(|(weight, _)| weight).sum::<f64>()
                })
            };
            match (mean(|part| part.before), mean(|part| part.now), contributions(&parts)) {
                (Some(before), Some(now), Some(found)) => {
                    prop_assert_eq!(found.len(), parts.len());
                    prop_assert!((found.iter().sum::<f64>() - 100.0 * (now - before)).abs() < 1e-9);
                }
                (before, now, found) => prop_assert!((before.is_none() || now.is_none()) && found.is_none()),
            }
        }

        /// If the same questions are answered both times, each contributes what it moved itself.
        #[test]
        fn without_gaps_each_contributes_its_own_move(parts in prop::collection::vec((0.01..100.0, 0.0..=1.0, 0.0..=1.0), 1..30)) {
            let parts: Vec<Part> = parts.into_iter().map(|(weight, before, now)| Part { weight, before: Some(before), now: Some(now) }).collect();
            let total: f64 = parts.iter().map(|part| part.weight).sum();
            for (part, found) in parts.iter().zip(contributions(&parts).unwrap()) {
                let own = 100.0 * part.weight * (part.now.unwrap() - part.before.unwrap()) / total;
                prop_assert!((own - found).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn a_question_that_comes_to_be_known_counts_against_the_middle() {
        // Before: 1.0 alone, mean 1. Now: 1.0 and 0.0, mean 0.5. Middle 0.75. The first: 100 (0.25/2 − 0.25/1) = −12.5; the second: 100 (−0.75/2) = −37.5.
        let parts = [Part { weight: 1.0, before: Some(1.0), now: Some(1.0) }, Part { weight: 1.0, before: None, now: Some(0.0) }];
        assert_eq!(contributions(&parts), Some(vec![-12.5, -37.5]));
    }

    #[test]
    fn every_pair_of_items_is_one_move() {
        let (low, high) = (Item::Answered(0.25), Item::Answered(0.5));
        assert_eq!(Move::between(low, high), Move::Higher);
        assert_eq!(Move::between(high, low), Move::Lower);
        assert_eq!(Move::between(low, Item::Answered(0.25 + 1e-12)), Move::Same);
        for unknown in [Item::Unknown, Item::Missing] {
            assert_eq!(Move::between(unknown, low), Move::Known);
            assert_eq!(Move::between(low, unknown), Move::Unknown);
            assert_eq!(Move::between(unknown, Item::NotApplicable), Move::NotApplicable);
            assert_eq!(Move::between(Item::NotApplicable, unknown), Move::Applicable);
        }
        assert_eq!(Move::between(Item::Unknown, Item::Missing), Move::Same);
        assert_eq!(Move::between(Item::NotApplicable, low), Move::Applicable);
        assert_eq!(Move::between(low, Item::NotApplicable), Move::NotApplicable);
        assert_eq!(Move::between(Item::NotApplicable, Item::NotApplicable), Move::Same);
    }
}
