//! What to do next: next steps, findings, strengths, what to find out, and in which order.

use crate::scoring::combine::Item;
use crate::scoring::scores::score;
use crate::scoring::{Assessment, Scores};
use crate::toolkit::Toolkit;
use crate::toolkit::condition::{below, rounded};
use crate::toolkit::model::{Finding, NextStep, Points, StepFrom, Strength, Value};

/// The advice for one assessment.
#[derive(Debug, Clone)]
pub struct Advice<'t> {
    /// A next step for every answered question below its top, the most worthwhile first.
    pub steps: Vec<Step<'t>>,
    /// Findings whose condition holds, in the order of the toolkit.
    pub findings: Vec<&'t Finding>,
    /// For every dimension that is strong, the statement with the highest threshold.
    pub strengths: Vec<&'t Strength>,
    /// Positions of the questions at their top.
    pub at_top: Vec<usize>,
    /// Positions of scored questions that nobody could answer.
    pub find_out: Vec<usize>,
    /// Positions of scored questions that nobody responded to.
    pub missing: Vec<usize>,
}

/// One step up in one question.
#[derive(Debug, Clone)]
pub struct Step<'t> {
    /// The position of the question.
    pub question: usize,
    /// What the toolkit advises.
    pub next: &'t NextStep,
    /// By how many points the overall score rises if this question alone moves up one level.
    pub rise: f64,
    /// Rise divided by effort: what the steps are ordered by, after those that lift a cap.
    pub priority: f64,
    /// Whether the present answer is an essential practice that lowers a band.
    pub lifts_cap: bool,
}

/// The advice for an assessment.
pub fn advise<'t>(assessment: &Assessment<'t>) -> Advice<'t> {
    let toolkit = assessment.toolkit;
    let mut steps: Vec<Step<'t>> = (0..toolkit.questions.len()).filter_map(|question| step(assessment, question)).collect();
    // A stable sort: ties stay in the order of the questionnaire.
    steps.sort_by(|a, b| b.lifts_cap.cmp(&a.lifts_cap).then(rounded(b.priority).total_cmp(&rounded(a.priority))));
    let with_item = |wanted: fn(Item) -> bool| {
        (0..toolkit.questions.len()).filter(|at| toolkit.questions[*at].scoring.is_some() && wanted(assessment.scores.items[*at])).collect()
    };
    Advice {
        steps,
        findings: toolkit.findings.iter().filter(|finding| finding.when.holds(assessment)).collect(),
        strengths: strengths(assessment),
        at_top: with_item(|item| item.share().is_some_and(|share| !below(share, 1.0))),
        find_out: with_item(|item| item == Item::Unknown),
        missing: with_item(|item| item == Item::Missing),
    }
}

/// The positions of questions whose low answer lowers a band somewhere.
pub fn capping(toolkit: &Toolkit, scores: &Scores) -> Vec<usize> {
    let summaries = scores.dimensions.iter().chain(&scores.modules).chain([&scores.overall]);
    summaries.flat_map(|summary| &summary.capped_by).map(|essential| toolkit.rubric.essentials[*essential].question).collect()
}

fn step<'t>(assessment: &Assessment<'t>, question: usize) -> Option<Step<'t>> {
    let toolkit = assessment.toolkit;
    let (from, reached) = one_up(assessment, question)?;
    let next = toolkit.next_steps.iter().find(|step| step.question == question && step.from == from)?;
    let mut items = assessment.scores.items.clone();
    items[question] = Item::Answered(reached);
    let rise = worth(&score(toolkit, items)) - worth(&assessment.scores);
    Some(Step {
        question,
        next,
        rise,
        priority: rise / f64::from(next.advice.effort),
        lifts_cap: capping(toolkit, &assessment.scores).contains(&question),
    })
}

/// What a step is meant to raise: the overall score, or what is certain of it where there is none yet.
fn worth(scores: &Scores) -> f64 {
    scores.overall.score.or(scores.overall.bounds.map(|(lowest, _)| lowest)).unwrap_or(0.0)
}

/// From which answer the next step leads, and the share that the question has after it; none at the top or without an answer.
fn one_up(assessment: &Assessment<'_>, question: usize) -> Option<(StepFrom, f64)> {
    let asked = &assessment.toolkit.questions[question];
    let share = assessment.scores.items[question].share().filter(|share| below(*share, 1.0))?;
    let points = &asked.scoring.as_ref()?.points;
    match points {
        Points::Options(options) => {
            let maximum = points.maximum();
            let higher = options.iter().map(|points| points / maximum).filter(|reached| below(share, *reached));
            // Branching can make a zero out of a question that nobody answered: then the lowest level stands for it.
            let level = assessment.level(question)?;
            Some((StepFrom::Option(level), higher.reduce(f64::min)?))
        }
        Points::Items { items, max } => {
            let answers = assessment.answers(question);
            let lists: Vec<&Vec<bool>> =
                answers.iter().filter_map(|value| if let Value::Items(ticked) = value { Some(ticked) } else { None }).collect();
            let ticked_by = |item: usize| lists.iter().filter(|ticked| ticked[item]).count() as f64 / (lists.len().max(1)) as f64;
            let item = (0..items.len()).find(|item| items[*item] > 0.0 && below(ticked_by(*item), 1.0))?;
            Some((StepFrom::Item(item), (share + (1.0 - ticked_by(item)) * items[item] / max).min(1.0)))
        }
        Points::Line { .. } => {
            let targets =
                assessment.toolkit.next_steps.iter().filter(|step| step.question == question).filter_map(|step| match step.from {
                    StepFrom::Target(target) => Some((target, points.share(&Value::Number(target)))),
                    _ => None,
                });
            let (target, reached) = targets.filter(|(_, reached)| below(share, *reached)).min_by(|a, b| a.1.total_cmp(&b.1))?;
            Some((StepFrom::Target(target), reached))
        }
    }
}

fn strengths<'t>(assessment: &Assessment<'t>) -> Vec<&'t Strength> {
    let toolkit = assessment.toolkit;
    (0..toolkit.dimensions.len())
        .filter_map(|dimension| {
            // Praise for a dimension whose level is held back would contradict what holds it back.
            let summary = &assessment.scores.dimensions[dimension];
            let score = summary.score.filter(|_| summary.capped_by.is_empty())?;
            let holding = toolkit.strengths.iter().filter(|strength| strength.dimension == dimension && !below(score, strength.at_least));
            holding.max_by(|a, b| a.at_least.total_cmp(&b.at_least))
        })
        .collect()
}
