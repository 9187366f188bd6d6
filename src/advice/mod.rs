//! What to do next: next steps, findings, strengths, what to find out, and in which order.

use crate::scoring::combine::{Item, together};
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
    /// Rise divided by effort: what the steps are ordered by, after those whose question caps a band.
    pub priority: f64,
    /// Whether the present answer is an essential practice that lowers a band: such steps come first.
    pub caps: bool,
    /// Whether it no longer lowers one after this step; a level can be more than one step away.
    pub lifts_cap: bool,
}

/// The advice for an assessment.
pub fn advise<'t>(assessment: &Assessment<'t>) -> Advice<'t> {
    let toolkit = assessment.toolkit;
    let with_item = |wanted: fn(Item) -> bool| {
        (0..toolkit.questions.len()).filter(|at| toolkit.questions[*at].scoring.is_some() && wanted(assessment.scores.items[*at])).collect()
    };
    Advice {
        steps: steps(assessment),
        findings: findings(assessment),
        strengths: strengths(assessment),
        at_top: with_item(|item| item.share().is_some_and(|share| !below(share, 1.0))),
        find_out: with_item(|item| item == Item::Unknown),
        missing: with_item(|item| item == Item::Missing),
    }
}

/// The findings whose condition holds, in the order of the toolkit.
pub fn findings<'t>(assessment: &Assessment<'t>) -> Vec<&'t Finding> {
    assessment.toolkit.findings.iter().filter(|finding| finding.when.holds(assessment)).collect()
}

/// The positions of questions whose low answer lowers a band somewhere.
pub fn capping(toolkit: &Toolkit, scores: &Scores) -> Vec<usize> {
    let summaries = scores.dimensions.iter().chain(&scores.modules).chain([&scores.overall]);
    summaries.flat_map(|summary| &summary.capped_by).map(|essential| toolkit.rubric.essentials[*essential].question).collect()
}

/// A next step for every answered question below its top, the most worthwhile first.
pub fn steps<'t>(assessment: &Assessment<'t>) -> Vec<Step<'t>> {
    let Assessment { toolkit, scores, rules, .. } = assessment;
    let capping_now = capping(toolkit, scores);
    let up: Vec<Option<(StepFrom, f64)>> = (0..toolkit.questions.len()).map(|question| one_up(assessment, question)).collect();
    // The first that leads on from where the question is.
    let mut next: Vec<Option<&NextStep>> = vec![None; up.len()];
    for step in &toolkit.next_steps {
        if up[step.question].is_some_and(|(from, _)| from == step.from) {
            next[step.question].get_or_insert(step);
        }
    }
    let mut after = scores.clone();
    let step = |question: usize| {
        let ((_, reached), next) = (up[question]?, next[question]?);
        rules.score_again(&mut after, question, Item::Answered(reached));
        let rise = worth(&after) - worth(scores);
        let caps = capping_now.contains(&question);
        let lifts_cap = caps && !capping(toolkit, &after).contains(&question);
        rules.take_back(&mut after, scores, question);
        Some(Step { question, next, rise, priority: rise / f64::from(next.advice.effort), caps, lifts_cap })
    };
    let mut steps: Vec<Step<'t>> = (0..toolkit.questions.len()).filter_map(step).collect();
    // A stable sort: ties stay in the order of the questionnaire.
    steps.sort_by(|a, b| b.caps.cmp(&a.caps).then(rounded(b.priority).total_cmp(&rounded(a.priority))));
    steps
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
            let level = assessment.level(question)?;
            // The level can be above the share, if those who were not asked count as zero.
            let now = share.max(options[level] / maximum);
            let higher = options.iter().map(|points| points / maximum).filter(|reached| below(now, *reached));
            Some((StepFrom::Option(level), higher.reduce(f64::min)?))
        }
        Points::Items { items, .. } => {
            let answers = assessment.answers(question);
            let lists: Vec<&Vec<bool>> =
                answers.iter().filter_map(|value| if let Value::Items(ticked) = value { Some(ticked) } else { None }).collect();
            let open = |item: usize| lists.is_empty() || lists.iter().any(|ticked| !ticked[item]);
            let item = (0..items.len()).find(|item| items[*item] > 0.0 && open(*item))?;
            Some((StepFrom::Item(item), with_ticked(assessment, question, points, item)?))
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

/// The share of a checklist after everybody who answered has ticked one more item: each list counted and cut again, then combined again.
fn with_ticked(assessment: &Assessment<'_>, question: usize, points: &Points, item: usize) -> Option<f64> {
    let ticked = |ticked: &[bool]| {
        let list = ticked.iter().enumerate().map(|(at, ticked)| *ticked || at == item).collect();
        Item::Answered(points.share(&Value::Items(list)))
    };
    let nobody = assessment.answers(question).is_empty();
    let said: Vec<(Option<usize>, Item)> = assessment
        .respondents
        .iter()
        .enumerate()
        .filter_map(|(at, respondent)| {
            let after = match (respondent.items[question]?, assessment.answer_of(at, question)) {
                (_, Some(Value::Items(list))) => ticked(list),
                // If nobody was asked and that counts as zero, it counts as an empty list.
                (Item::Answered(_), None) if nobody => ticked(&vec![false; item + 1]),
                (other, _) => other,
            };
            Some((respondent.perspective, after))
        })
        .collect();
    together(&said, assessment.toolkit.rubric.combine).share()
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
