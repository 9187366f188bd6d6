//! Conditions: that they say one thing, ask what their subject can answer, and can hold.

use std::ops::Range;

use super::Checker;
use super::satisfiable::can_hold;
use crate::files::Located;
use crate::files::diagnostic::Code;
use crate::locale::said::{Said, say};
use crate::toolkit::condition::{AnswerTest, Condition, DimensionTest, Operand, ValueTest};
use crate::toolkit::model::{AnswerState, FieldType, Kind, Toolkit};
use crate::toolkit::written::{self, Scalar};

/// Fills in `ask_if` of every question, and finds dependencies that run forward or in a circle.
pub(super) fn ask_if(checker: &mut Checker<'_>, written: &written::Questionnaire, toolkit: &mut Toolkit) {
    let mut asks: Vec<Vec<usize>> = vec![Vec::new(); toolkit.questions.len()];
    let mut resolved = Vec::new();
    for (at, entry) in written.questions.iter().enumerate() {
        let Some(condition) = &entry.value.ask_if else { continue };
        let Some(found) = resolve(checker, condition, toolkit, Where::AskIf) else { continue };
        asks[at] = found.questions();
        resolved.push((at, condition.span.clone(), found));
    }
    for (at, span, condition) in resolved {
        let id = |at: usize| toolkit.questions[at].id.as_str();
        let circular = asks[at].iter().find(|other| **other == at || reaches(&asks, **other, at));
        let forward = asks[at].iter().find(|other| **other > at);
        if let Some(other) = circular {
            checker.push(
                Code::AskIfCycle,
                &span,
                if *other == at {
                    say("problem-depends-on-itself").with("question", id(at))
                } else {
                    say("problem-ask-if-cycle").with("question", id(at)).with("other", id(*other))
                },
                say("problem-ask-if-cycle-help"),
            );
        } else if let Some(other) = forward {
            checker.push(
                Code::AskIfForward,
                &span,
                say("problem-ask-if-forward").with("question", id(at)).with("other", id(*other)),
                say("problem-ask-if-forward-help"),
            );
        } else if !can_hold(&condition, toolkit) {
            impossible(checker, &span);
        } else {
            // Whether a question belongs to the core is not known if that could not be read.
            let core_lost = |other: usize| checker.removed[0].was_removed(&written.questions[other].span, "core");
            if !asks[at].iter().any(|other| core_lost(*other)) {
                must_be_asked_in_quick(checker, at, &condition, &span, toolkit);
            }
        }
        toolkit.questions[at].ask_if = Some(condition);
    }
}

/// Whether following the dependencies from one question leads to another.
fn reaches(asks: &[Vec<usize>], from: usize, to: usize) -> bool {
    let mut seen = vec![false; asks.len()];
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        if !std::mem::replace(&mut seen[at], true) {
            open.extend(&asks[at]);
        }
    }
    false
}

/// The condition of a finding, resolved and possible.
pub(super) fn when(checker: &mut Checker<'_>, written: &Located<written::Condition>, toolkit: &Toolkit) -> Option<Condition> {
    let condition = resolve(checker, written, toolkit, Where::When)?;
    if !can_hold(&condition, toolkit) {
        impossible(checker, &written.span);
    }
    Some(condition)
}

fn impossible(checker: &mut Checker<'_>, span: &Range<usize>) {
    checker.push(Code::ImpossibleCondition, span, say("problem-impossible-condition"), say("problem-impossible-condition-help"));
}

/// A core question must not wait for an answer that a quick assessment does not ask for.
fn must_be_asked_in_quick(checker: &mut Checker<'_>, at: usize, condition: &Condition, span: &Range<usize>, toolkit: &Toolkit) {
    let question = &toolkit.questions[at];
    if !question.core || may_hold_in_quick(condition, toolkit) {
        return;
    }
    let Some(other) = condition.questions().into_iter().map(|other| &toolkit.questions[other]).find(|other| !other.core) else { return };
    checker.push(
        Code::CoreBehindOther,
        span,
        say("problem-core-behind-other").with("question", question.id.as_str()).with("other", other.id.as_str()),
        say("problem-core-behind-other-help").with("other", other.id.as_str()),
    );
}

/// Whether the condition may hold although only core questions are asked.
fn may_hold_in_quick(condition: &Condition, toolkit: &Toolkit) -> bool {
    match condition {
        Condition::All(parts) => parts.iter().all(|part| may_hold_in_quick(part, toolkit)),
        Condition::Any(parts) => parts.iter().any(|part| may_hold_in_quick(part, toolkit)),
        Condition::Question { question, test } => {
            let without_answer = matches!(test, AnswerTest::State(state) if *state != AnswerState::Answered);
            toolkit.questions[*question].core || without_answer
        }
        // Where nothing is answered, what asks for an answer does not hold, and its contrary does.
        Condition::Not(_)
        | Condition::Profile { .. }
        | Condition::Dimension { .. }
        | Condition::OverallBelow(_)
        | Condition::OverallAtLeast(_) => true,
    }
}

/// Where a condition stands decides what it may ask.
#[derive(Clone, Copy, PartialEq)]
enum Where {
    AskIf,
    When,
}

fn resolve(checker: &mut Checker<'_>, condition: &Located<written::Condition>, toolkit: &Toolkit, place: Where) -> Option<Condition> {
    let written = &condition.value;
    let file = if place == Where::AskIf { 0 } else { 2 };
    if checker.removed[file].is_incomplete(&condition.span) {
        return None; // what is left need not be what was meant
    }
    if !says_one_thing(written) {
        bad(checker, &condition.span, say("problem-condition-not-one"), say("problem-condition-not-one-help"));
        return None;
    }
    if place == Where::AskIf && (written.dimension.is_some() || written.overall_below.is_some() || written.overall_at_least.is_some()) {
        bad(checker, &condition.span, say("problem-condition-on-score"), say("problem-condition-on-score-help"));
        return None;
    }
    let parts = |checker: &mut Checker<'_>, list: &[Located<written::Condition>]| -> Option<Vec<Condition>> {
        let resolved: Vec<_> = list.iter().map(|part| resolve(checker, part, toolkit, place)).collect();
        if list.is_empty() {
            bad(checker, &condition.span, say("problem-condition-empty"), say("problem-condition-empty-help"));
        }
        resolved.into_iter().collect()
    };
    if let Some(list) = &written.all {
        return parts(checker, list).map(Condition::All);
    }
    if let Some(list) = &written.any {
        return parts(checker, list).map(Condition::Any);
    }
    if let Some(part) = &written.not {
        return resolve(checker, part, toolkit, place).map(|part| Condition::Not(Box::new(part)));
    }
    if let Some(limit) = &written.overall_below {
        return Some(Condition::OverallBelow(limit.value));
    }
    if let Some(limit) = &written.overall_at_least {
        return Some(Condition::OverallAtLeast(limit.value));
    }
    if let Some(id) = &written.dimension {
        return dimension(checker, condition, id, toolkit);
    }
    if let Some(id) = &written.profile {
        return profile(checker, condition, id, toolkit);
    }
    written.question.as_ref().and_then(|id| question(checker, condition, id, toolkit))
}

/// Whether there is one subject, and one test if the subject needs one.
fn says_one_thing(written: &written::Condition) -> bool {
    let subjects = [
        written.all.is_some(),
        written.any.is_some(),
        written.not.is_some(),
        written.question.is_some(),
        written.profile.is_some(),
        written.dimension.is_some(),
        written.overall_below.is_some(),
        written.overall_at_least.is_some(),
    ];
    let tests = [
        written.is.is_some(),
        written.at_most.is_some(),
        written.at_least.is_some(),
        written.state.is_some(),
        written.score_below.is_some(),
        written.score_at_least.is_some(),
        written.coverage_below.is_some(),
        written.gap_at_least.is_some(),
    ];
    let tested = written.question.is_some() || written.profile.is_some() || written.dimension.is_some();
    let count = |there: &[bool]| there.iter().filter(|there| **there).count();
    count(&subjects) == 1 && count(&tests) == usize::from(tested)
}

fn bad(checker: &mut Checker<'_>, span: &Range<usize>, message: Said, help: Said) {
    checker.push(Code::BadCondition, span, message, help);
}

fn dimension(
    checker: &mut Checker<'_>,
    condition: &Located<written::Condition>,
    id: &Located<String>,
    toolkit: &Toolkit,
) -> Option<Condition> {
    let ids: Vec<&str> = toolkit.dimensions.iter().map(|dimension| dimension.id.as_str()).collect();
    let dimension = checker.reference(id, "dimension", &ids);
    let written = &condition.value;
    let test = written
        .score_below
        .as_ref()
        .map(|limit| DimensionTest::ScoreBelow(limit.value))
        .or(written.score_at_least.as_ref().map(|limit| DimensionTest::ScoreAtLeast(limit.value)))
        .or(written.coverage_below.as_ref().map(|limit| DimensionTest::CoverageBelow(limit.value)))
        .or(written.gap_at_least.as_ref().map(|limit| DimensionTest::GapAtLeast(limit.value)));
    if test.is_none() {
        bad(checker, &condition.span, say("problem-condition-dimension"), say("problem-condition-dimension-help"));
    }
    Some(Condition::Dimension { dimension: dimension?, test: test? })
}

/// What is compared, how, and whether it is a test for equality.
type Comparison<'w> = (&'w Located<Scalar>, fn(Operand) -> ValueTest, bool);

/// The one of `is`, `at_most`, `at_least` that was written.
fn comparison(written: &written::Condition) -> Option<Comparison<'_>> {
    let is = written.is.as_ref().map(|value| (value, ValueTest::Is as fn(Operand) -> ValueTest, true));
    let at_most = written.at_most.as_ref().map(|value| (value, ValueTest::AtMost as fn(Operand) -> ValueTest, false));
    let at_least = written.at_least.as_ref().map(|value| (value, ValueTest::AtLeast as fn(Operand) -> ValueTest, false));
    is.or(at_most).or(at_least)
}

fn profile(
    checker: &mut Checker<'_>,
    condition: &Located<written::Condition>,
    id: &Located<String>,
    toolkit: &Toolkit,
) -> Option<Condition> {
    let ids: Vec<&str> = toolkit.profile.iter().map(|field| field.id.as_str()).collect();
    let field = checker.reference(id, "profile-field", &ids)?;
    if checker.doubtful.fields.contains(&field) {
        return None;
    }
    let Some((scalar, test, equality)) = comparison(&condition.value) else {
        bad(checker, &condition.span, say("problem-condition-profile"), say("problem-condition-profile-help"));
        return None;
    };
    let operand = match (&toolkit.profile[field].kind, &scalar.value) {
        (FieldType::Choice(choices), Scalar::Text(option)) => {
            let options: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            Operand::Option(checker.reference(&Located { value: option.clone(), span: scalar.span.clone() }, "option", &options)?)
        }
        (FieldType::Number { .. }, Scalar::Number(number)) => Operand::Number(*number),
        (FieldType::Text, Scalar::Text(text)) if equality => Operand::Text(text.clone()),
        _ => {
            bad(
                checker,
                &scalar.span,
                say("problem-condition-profile-value").with("id", id.value.as_str()),
                say("problem-condition-profile-value-help"),
            );
            return None;
        }
    };
    Some(Condition::Profile { field, test: test(operand) })
}

fn question(
    checker: &mut Checker<'_>,
    condition: &Located<written::Condition>,
    id: &Located<String>,
    toolkit: &Toolkit,
) -> Option<Condition> {
    let ids: Vec<&str> = toolkit.questions.iter().map(|question| question.id.as_str()).collect();
    let question = checker.reference(id, "question", &ids)?;
    if let Some(state) = &condition.value.state {
        return Some(Condition::Question { question, test: AnswerTest::State(state.value) });
    }
    if checker.doubtful.questions.contains(&question) {
        return None;
    }
    let Some((scalar, test, equality)) = comparison(&condition.value) else {
        bad(checker, &condition.span, say("problem-condition-answer"), say("problem-condition-answer-help"));
        return None;
    };
    let kind = &toolkit.questions[question].kind;
    let operand = match (kind, &scalar.value) {
        (Kind::Choice(_) | Kind::YesNo, Scalar::Text(option)) => option_operand(checker, option, &scalar.span, kind)?,
        (Kind::Checklist(_), Scalar::Text(item)) if equality => option_operand(checker, item, &scalar.span, kind)?,
        (Kind::Checklist(_) | Kind::Number { .. }, Scalar::Number(number)) => Operand::Number(*number),
        (Kind::Text, Scalar::Text(text)) if equality => Operand::Text(text.clone()),
        _ => {
            bad(
                checker,
                &scalar.span,
                say("problem-condition-answer-value").with("id", id.value.as_str()),
                say("problem-condition-answer-value-help"),
            );
            return None;
        }
    };
    Some(Condition::Question { question, test: AnswerTest::Value(test(operand)) })
}

fn option_operand(checker: &mut Checker<'_>, option: &str, span: &Range<usize>, kind: &Kind) -> Option<Operand> {
    let found = kind.option(option);
    if found.is_none() {
        checker.unknown(option, span, "option", &kind.option_ids());
    }
    found.map(Operand::Option)
}
