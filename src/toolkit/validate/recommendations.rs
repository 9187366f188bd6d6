//! `recommendations.toml`: that every level has its next step, and that every recommendation can be reached.

use std::collections::HashMap;
use std::ops::Range;

use super::{Checker, conditions, file, named, optional};
use crate::files::Located;
use crate::files::diagnostic::Code;
use crate::files::words::nearest;
use crate::locale::said::{Said, say};
use crate::toolkit::condition::{below, same};
use crate::toolkit::model::{Advice, Finding, Horizon, Kind, NextStep, Points, StepFrom, Strength, Toolkit, Value};
use crate::toolkit::written::{self, Text};

/// Fills in next steps, findings and strengths.
pub(super) fn validate(checker: &mut Checker<'_>, written: &written::Recommendations, toolkit: &mut Toolkit) {
    checker.in_file(2);
    checker.format_and_toolkit(&written.format, &written.toolkit, &file("recommendations.toml"), &toolkit.id);
    next_steps(checker, written, toolkit);
    let mut seen = HashMap::new();
    for entry in &written.findings {
        let finding = &entry.value;
        let id = checker.id(&finding.id, &entry.span, "finding", &mut seen);
        let of = named("finding", &id);
        if finding.when.is_none() {
            checker.missing(&entry.span, "when", &of);
        }
        let when = finding.when.as_ref().and_then(|when| conditions::when(checker, when, toolkit));
        let parts = AdviceParts {
            title: &finding.title,
            text: &finding.text,
            done: &finding.done,
            addressee: &finding.addressee,
            horizon: finding.horizon,
            effort: &finding.effort,
            sources: &finding.sources,
        };
        let advice = parts.check(checker, toolkit, &entry.span, &of);
        if let Some(when) = when {
            toolkit.findings.push(Finding { id, when, action: optional(&finding.action), advice });
        }
    }
    strengths(checker, written, toolkit);
}

/// What next steps and findings have in common, as written.
struct AdviceParts<'w> {
    title: &'w Text,
    text: &'w Text,
    done: &'w Text,
    addressee: &'w Text,
    horizon: Option<Horizon>,
    effort: &'w Option<Located<i64>>,
    sources: &'w [Located<String>],
}

impl AdviceParts<'_> {
    fn check(&self, checker: &mut Checker<'_>, toolkit: &Toolkit, table: &Range<usize>, of: &Said) -> Advice {
        let addressees: Vec<&str> = toolkit.addressees.iter().map(|addressee| addressee.id.as_str()).collect();
        if self.horizon.is_none() {
            checker.missing(table, "horizon", of);
        }
        let effort = match self.effort {
            None => {
                checker.missing(table, "effort", of);
                1
            }
            Some(effort) => match u8::try_from(effort.value) {
                Ok(number @ 1..=3) => number,
                _ => {
                    checker.push(
                        Code::BadEffort,
                        &effort.span,
                        say("problem-bad-effort").with("of", of.clone()).with("effort", effort.value.to_string()),
                        say("problem-bad-effort-help"),
                    );
                    1
                }
            },
        };
        Advice {
            title: checker.text(self.title, table, "title", of),
            text: checker.text(self.text, table, "text", of),
            done: checker.text(self.done, table, "done", of),
            addressee: checker.required_reference(self.addressee, table, "addressee", of, &addressees).unwrap_or(0),
            horizon: self.horizon.unwrap_or(Horizon::Longer),
            effort,
            sources: checker.sources(self.sources),
        }
    }
}

fn next_steps(checker: &mut Checker<'_>, written: &written::Recommendations, toolkit: &mut Toolkit) {
    let mut places: Vec<(usize, StepFrom, Range<usize>)> = Vec::new();
    // For each step that was complained about, the question it belongs to: it may be the one that seems to be missing.
    let mut unplaced: Vec<usize> = Vec::new();
    for entry in &written.next_steps {
        let step = &entry.value;
        let named = step.question.as_ref().map_or("", |id| id.value.as_str());
        let of = if named.is_empty() { say("thing-next-step") } else { say("thing-next-step-of").with("question", named) };
        let ids: Vec<&str> = toolkit.questions.iter().map(|question| question.id.as_str()).collect();
        let question = checker.required_reference(&step.question, &entry.span, "question", &of, &ids);
        let parts = AdviceParts {
            title: &step.title,
            text: &step.text,
            done: &step.done,
            addressee: &step.addressee,
            horizon: step.horizon,
            effort: &step.effort,
            sources: &step.sources,
        };
        let advice = parts.check(checker, toolkit, &entry.span, &of);
        let Some(question) = question else {
            unplaced.extend(nearest(named, &ids));
            continue;
        };
        let Some((from, place)) = step_from(checker, entry, toolkit, question, &of) else {
            unplaced.push(question);
            continue;
        };
        let twin = places.iter().find(|(other, at, _)| *other == question && *at == from).map(|(_, _, span)| span.clone());
        if let Some(first) = twin {
            let line = checker.line(&first);
            checker.push(
                Code::DuplicateRecommendation,
                &place,
                say("problem-duplicate-step").with("question", named).with("line", line),
                say("problem-remove-one-help"),
            );
            continue;
        }
        places.push((question, from, place));
        toolkit.next_steps.push(NextStep { question, from, advice });
    }
    if !checker.removed[2].is_list_incomplete("next_steps") {
        missing_steps(checker, toolkit, &unplaced);
    }
    // Questionnaire order, whatever the order in the file.
    toolkit.next_steps.sort_by(|a, b| a.question.cmp(&b.question).then(step_order(&a.from).total_cmp(&step_order(&b.from))));
}

fn step_order(from: &StepFrom) -> f64 {
    match from {
        StepFrom::Option(at) | StepFrom::Item(at) => *at as f64,
        StepFrom::Target(value) => *value,
    }
}

/// To which answer a next step belongs; none if no answer leads to it.
fn step_from(
    checker: &mut Checker<'_>,
    entry: &Located<written::NextStep>,
    toolkit: &Toolkit,
    question: usize,
    of: &Said,
) -> Option<(StepFrom, Range<usize>)> {
    let step = &entry.value;
    let asked = &toolkit.questions[question];
    if !checker.scored[question] {
        checker.push(
            Code::UnreachableRecommendation,
            &entry.span,
            say("problem-step-unscored").with("question", asked.id.as_str()),
            say("problem-step-unscored-help"),
        );
        return None;
    }
    if checker.doubtful.questions.contains(&question) {
        return None;
    }
    let wanted = match &asked.kind {
        Kind::Checklist(_) => "item",
        Kind::Number { .. } => "target",
        _ => "from",
    };
    let keys = [
        ("from", step.from.as_ref().map(|text| &text.span)),
        ("item", step.item.as_ref().map(|text| &text.span)),
        ("target", step.target.as_ref().map(|number| &number.span)),
    ];
    for (key, span) in keys {
        if let Some(span) = span
            && key != wanted
        {
            checker.push(
                Code::KeyOfAnotherKind,
                span,
                say("problem-missing-key").with("of", of.clone()).with("key", key),
                say("problem-step-key-help").with("key", wanted),
            );
        }
    }
    // As long as the points are not known, nothing can be said about where the top is.
    let points = asked.scoring.as_ref().map(|scoring| &scoring.points);
    let unreachable = |checker: &mut Checker<'_>, span: &Range<usize>, why: Said| {
        checker.push(
            Code::UnreachableRecommendation,
            span,
            say("problem-step-unreachable").with("question", asked.id.as_str()).with("why", why),
            say("problem-step-unreachable-help"),
        );
    };
    match (wanted, &step.from, &step.item, &step.target) {
        ("target", _, _, Some(target)) => {
            if points.is_some_and(|points| !below(0.0, points.share(&Value::Number(target.value)))) {
                unreachable(checker, &target.span, say("step-target-reached"));
            }
            Some((StepFrom::Target(target.value), target.span.clone()))
        }
        ("from", Some(option), _, _) => {
            let at = checker.reference(option, "option", &asked.kind.option_ids())?;
            if points.is_some_and(|points| !below(points.share(&Value::Option(at)), 1.0)) {
                unreachable(checker, &option.span, say("step-level-is-top"));
            }
            Some((StepFrom::Option(at), option.span.clone()))
        }
        ("item", _, Some(item), _) => {
            let at = checker.reference(item, "item", &asked.kind.option_ids())?;
            if let Some(Points::Items { items, .. }) = points
                && items.get(at).is_some_and(|points| *points <= 0.0)
            {
                unreachable(checker, &item.span, say("step-item-earns-nothing"));
            }
            Some((StepFrom::Item(at), item.span.clone()))
        }
        _ => {
            checker.missing(&entry.span, wanted, of);
            None
        }
    }
}

/// Every level from which one can rise needs a next step.
fn missing_steps(checker: &mut Checker<'_>, toolkit: &Toolkit, unplaced: &[usize]) {
    for (at, question) in toolkit.questions.iter().enumerate() {
        if checker.doubtful.questions.contains(&at) {
            continue;
        }
        let known = question.scoring.as_ref().map(|scoring| &scoring.points);
        let Some(points) = known.cloned().or_else(|| checker.presumed.get(&at).cloned()) else { continue };
        let has = |from: StepFrom| toolkit.next_steps.iter().any(|step| step.question == at && step.from == from);
        let ids = question.kind.option_ids();
        let mut lacking: Vec<String> = Vec::new();
        match &points {
            Points::Options(figures) => {
                let top = points.maximum();
                lacking.extend(
                    (0..figures.len())
                        .filter(|option| below(figures[*option], top) && !has(StepFrom::Option(*option)))
                        .map(|option| format!("from = \"{}\"", ids[option])),
                );
            }
            Points::Items { items, .. } => {
                lacking.extend(
                    (0..items.len())
                        .filter(|item| items[*item] > 0.0 && !has(StepFrom::Item(*item)))
                        .map(|item| format!("item = \"{}\"", ids[item])),
                );
            }
            Points::Line { to, .. } => {
                let reaches_top = toolkit.next_steps.iter().any(|step| {
                    step.question == at && matches!(step.from, StepFrom::Target(target) if same(points.share(&Value::Number(target)), 1.0))
                });
                if !reaches_top {
                    lacking.push(format!("target = {to}"));
                }
            }
        }
        if lacking.len() <= unplaced.iter().filter(|question| **question == at).count() {
            continue;
        }
        for level in lacking {
            checker.push(
                Code::MissingNextStep,
                &(0..0),
                say("problem-missing-step").with("question", question.id.as_str()).with("level", level.as_str()),
                say("problem-missing-step-help").with("question", question.id.as_str()).with("level", level.as_str()),
            );
        }
    }
}

fn strengths(checker: &mut Checker<'_>, written: &written::Recommendations, toolkit: &mut Toolkit) {
    let dimensions: Vec<String> = toolkit.dimensions.iter().map(|dimension| dimension.id.clone()).collect();
    let dimensions: Vec<&str> = dimensions.iter().map(String::as_str).collect();
    let mut seen = HashMap::new();
    for entry in &written.strengths {
        let strength = &entry.value;
        let id = checker.id(&strength.id, &entry.span, "strength", &mut seen);
        let of = named("strength", &id);
        let dimension = checker.required_reference(&strength.dimension, &entry.span, "dimension", &of, &dimensions);
        let at_least = match &strength.at_least {
            None => {
                checker.missing(&entry.span, "at_least", &of);
                0.0
            }
            Some(score) if !(0.0..=100.0).contains(&score.value) => {
                let number = score.value.to_string();
                let message = if score.value < 0.0 {
                    say("problem-every-score").with("score", number)
                } else {
                    say("problem-no-score").with("score", number)
                };
                checker.push(Code::UnreachableRecommendation, &score.span, message, say("problem-strength-score-help"));
                0.0
            }
            Some(score) => score.value,
        };
        let text = checker.text(&strength.text, &entry.span, "text", &of);
        let share_with = checker.text(&strength.share_with, &entry.span, "share_with", &of);
        if let Some(dimension) = dimension {
            toolkit.strengths.push(Strength { id, dimension, at_least, text, share_with });
        }
    }
}
