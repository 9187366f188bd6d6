//! Which questions a form asks, and when. A form with the core questions only cannot refer to the others: conditions see them as not applicable.

use crate::toolkit::Toolkit;
use crate::toolkit::condition::{AnswerTest, Condition};
use crate::toolkit::model::AnswerState;

/// When a form asks a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// In any case.
    Always,
    /// In no case: it is not in the form.
    Never,
    /// If this holds, which refers to questions in the form only.
    If(Condition),
}

/// For every question of the toolkit when the form asks it.
pub fn asked(toolkit: &Toolkit, quick: bool) -> Vec<Asked> {
    let mut all: Vec<Asked> = Vec::with_capacity(toolkit.questions.len());
    for question in &toolkit.questions {
        all.push(match &question.ask_if {
            _ if quick && !question.core => Asked::Never,
            None => Asked::Always,
            Some(condition) => within(condition, &all),
        });
    }
    all
}

/// The condition as far as it is open in the form.
fn within(condition: &Condition, form: &[Asked]) -> Asked {
    match condition {
        Condition::All(parts) => joined(parts, form, &Asked::Never, &Asked::Always, Condition::All),
        Condition::Any(parts) => joined(parts, form, &Asked::Always, &Asked::Never, Condition::Any),
        Condition::Not(part) => match within(part, form) {
            Asked::Always => Asked::Never,
            Asked::Never => Asked::Always,
            Asked::If(part) => Asked::If(Condition::Not(Box::new(part))),
        },
        // Only questions before this one can be seen.
        Condition::Question { question, test } if form.get(*question).is_none_or(|asked| *asked == Asked::Never) => match test {
            AnswerTest::State(AnswerState::NotApplicable) => Asked::Always,
            _ => Asked::Never,
        },
        Condition::Question { .. } | Condition::Profile { .. } => Asked::If(condition.clone()),
        // Scores come after all answers; `ask_if` cannot ask for them.
        Condition::Dimension { .. } | Condition::OverallBelow(_) | Condition::OverallAtLeast(_) => Asked::Never,
    }
}

/// Parts together, where one that is `decisive` decides and those that are `idle` change nothing.
fn joined(parts: &[Condition], form: &[Asked], decisive: &Asked, idle: &Asked, of: fn(Vec<Condition>) -> Condition) -> Asked {
    let parts: Vec<Asked> = parts.iter().map(|part| within(part, form)).collect();
    if parts.contains(decisive) {
        return decisive.clone();
    }
    let open = parts.into_iter().filter_map(|part| match part {
        Asked::If(condition) => Some(condition),
        Asked::Always | Asked::Never => None,
    });
    let mut open: Vec<Condition> = open.collect();
    match (open.pop(), open.is_empty()) {
        (None, _) => idle.clone(),
        (Some(only), true) => Asked::If(only),
        (Some(last), false) => {
            open.push(last);
            Asked::If(of(open))
        }
    }
}
