//! Next steps and findings, with the reasons taken from the answers.

use std::sync::Arc;

use super::build::Builder;
use super::words::{horizon_id, option_text, quoted, with_unit};
use super::{ActionView, Agenda, Group, SidesView};
use crate::advice::Step;
use crate::scoring::Summary;
use crate::toolkit::model::{Advice as AdviceText, Dimension, Finding, Horizon, Kind, StepFrom, Value};

/// How many points of an agenda are given in full, and how many questions on which sides differ are put on it.
const AGENDA_POINTS: usize = 7;

impl Builder<'_, '_> {
    pub(super) fn action(&self, kind: &'static str, id: String, advice: &AdviceText) -> ActionView {
        let addressee = &self.toolkit.addressees[advice.addressee];
        let horizon_id = horizon_id(advice.horizon);
        ActionView {
            kind,
            id,
            rank: 0,
            number: 0,
            question_id: String::new(),
            question: String::new(),
            dimension_id: String::new(),
            dimension: String::new(),
            answer: String::new(),
            reason: String::new(),
            effect: String::new(),
            title: advice.title.clone(),
            action: advice.title.clone(),
            text: advice.text.clone(),
            done: advice.done.clone(),
            addressee_id: addressee.id.clone(),
            addressee: addressee.label.clone(),
            horizon_id: horizon_id.to_owned(),
            horizon: self.locale.text(&format!("horizon-{horizon_id}")),
            effort: advice.effort,
            effort_text: self.locale.text(&format!("effort-{}", advice.effort)),
            rise: None,
            priority: None,
            lifts_cap: false,
            sources: advice.sources.clone(),
        }
    }

    pub(super) fn finding(&self, finding: &Finding) -> ActionView {
        let view = self.action("finding", finding.id.clone(), &finding.advice);
        ActionView { action: if finding.action.is_empty() { view.title.clone() } else { finding.action.clone() }, ..view }
    }

    pub(super) fn step(&self, step: &Step<'_>, rank: usize) -> ActionView {
        let question = &self.toolkit.questions[step.question];
        let from = match step.next.from {
            StepFrom::Option(at) | StepFrom::Item(at) => question.kind.option_id(at).to_owned(),
            StepFrom::Target(target) => target.to_string(),
        };
        let (answer, said) = self.present(step);
        ActionView {
            rank,
            question_id: question.id.clone(),
            question: question.text.clone(),
            dimension_id: self.toolkit.dimensions[question.dimension].id.clone(),
            dimension: self.toolkit.dimensions[question.dimension].title.clone(),
            answer,
            reason: said,
            effect: self.why_now(step),
            rise: Some(step.rise),
            priority: Some(step.priority),
            lifts_cap: step.lifts_cap,
            ..self.action("next_step", format!("{}:{from}", question.id), &step.next.advice)
        }
    }

    /// The present answer, and the sentence that says so.
    pub(super) fn present(&self, step: &Step<'_>) -> (String, String) {
        let question = &self.toolkit.questions[step.question];
        let answers = self.assessment.answers(step.question);
        let alike = answers.windows(2).all(|pair| pair[0] == pair[1]);
        let (key, name, answer) = match (&question.kind, step.next.from) {
            _ if answers.is_empty() => ("reason-no-answer", "answer", String::new()),
            (Kind::Choice(_) | Kind::YesNo, StepFrom::Option(at)) if alike && answers.len() < self.assessment.responses.len() => {
                ("reason-some", "answer", quoted(&question.kind, at, self.locale))
            }
            (Kind::Choice(_) | Kind::YesNo, StepFrom::Option(at)) => {
                (if alike { "reason-answered" } else { "reason-together" }, "answer", quoted(&question.kind, at, self.locale))
            }
            (_, StepFrom::Item(at)) => {
                (if alike { "reason-item" } else { "reason-item-some" }, "item", option_text(&question.kind, at, self.locale))
            }
            (_, _) => {
                let numbers: Vec<f64> =
                    answers.iter().filter_map(|value| if let Value::Number(number) = value { Some(*number) } else { None }).collect();
                let mean = numbers.iter().sum::<f64>() / numbers.len().max(1) as f64;
                (
                    if alike { "reason-number" } else { "reason-number-together" },
                    "number",
                    with_unit(&question.kind, &self.locale.plain_number(mean)),
                )
            }
        };
        let sentence = self.locale.with(key, &[(name, answer.clone().into())]);
        (if answers.is_empty() { String::new() } else { answer }, sentence)
    }

    pub(super) fn why_now(&self, step: &Step<'_>) -> String {
        let scores = &self.assessment.scores;
        let question = &self.toolkit.questions[step.question];
        let dimension = &self.toolkit.dimensions[question.dimension];
        if step.caps {
            let essential = |summary: &Summary| {
                summary
                    .capped_by
                    .iter()
                    .map(|at| &self.toolkit.rubric.essentials[*at])
                    .find(|essential| essential.question == step.question)
                    .map(|essential| essential.cap)
            };
            let (scope, cap) = match essential(&scores.dimensions[question.dimension]) {
                Some(cap) => (dimension.title.clone(), Some(cap)),
                None => (self.locale.text("show-scope-overall"), essential(&scores.overall)),
            };
            if let Some(band) = cap.and_then(|cap| self.toolkit.bands.get(cap)) {
                return self.locale.with("reason-cap", &[("scope", scope.into()), ("band", band.label.clone().into())]);
            }
        }
        let rise = self.locale.decimal(step.rise);
        if rise == self.locale.decimal(0.0) {
            self.locale.with("reason-no-rise", &[("dimension", dimension.title.clone().into())])
        } else {
            let key = if scores.overall.score.is_some() { "reason-rise" } else { "reason-rise-bound" };
            self.locale.with(key, &[("rise", rise.into())])
        }
    }

    /// `steps` as in the advice, and in its order.
    pub(super) fn by_dimension(&self, steps: &[Arc<ActionView>]) -> Vec<Group> {
        let mut placed: Vec<(usize, &Arc<ActionView>)> = self.advice.steps.iter().map(|step| step.question).zip(steps).collect();
        placed.sort_by_key(|(question, _)| *question);
        let in_dimension = |at: usize| placed.iter().filter(move |(question, _)| self.toolkit.questions[*question].dimension == at);
        let group = |(at, dimension): (usize, &Dimension)| Group {
            heading: dimension.title.clone(),
            label: dimension.id.clone(),
            actions: in_dimension(at).map(|(_, step)| Arc::clone(step)).collect(),
        };
        self.toolkit.dimensions.iter().enumerate().map(group).filter(|group| !group.actions.is_empty()).collect()
    }

    pub(super) fn by_addressee(&self, findings: &[Arc<ActionView>], steps: &[Arc<ActionView>]) -> Vec<Group> {
        self.toolkit
            .addressees
            .iter()
            .map(|addressee| Group {
                heading: addressee.heading.clone(),
                label: addressee.label.clone(),
                actions: findings.iter().chain(steps).filter(|action| action.addressee_id == addressee.id).cloned().collect(),
            })
            .collect()
    }

    pub(super) fn agenda(&self, groups: &[Group], sides: Option<&SidesView>) -> Option<Agenda> {
        let at = self.toolkit.addressees.iter().position(|addressee| addressee.agenda)?;
        let group = &groups[at];
        let mut actions: Vec<Arc<ActionView>> = group.actions.iter().cloned().enumerate().map(numbered).collect();
        let further = actions.split_off(actions.len().min(AGENDA_POINTS));
        let questions =
            sides.map(|sides| sides.questions.iter().take(AGENDA_POINTS).map(|one| one.question.clone()).collect()).unwrap_or_default();
        Some(Agenda { label: group.label.clone(), actions, further, questions })
    }
}

/// Priorities, then findings, then everything else that can begin in the first month; each action once.
pub(super) fn plan(priorities: &[Arc<ActionView>], findings: &[Arc<ActionView>], steps: &[Arc<ActionView>]) -> Vec<Arc<ActionView>> {
    let soon = steps.iter().skip(priorities.len()).filter(|step| step.horizon_id == horizon_id(Horizon::FirstMonth));
    priorities.iter().chain(findings).chain(soon).cloned().enumerate().map(numbered).collect()
}

fn numbered((at, action): (usize, Arc<ActionView>)) -> Arc<ActionView> {
    Arc::new(ActionView { number: at + 1, ..ActionView::clone(&action) })
}
