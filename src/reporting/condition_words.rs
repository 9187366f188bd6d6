//! Conditions in words, for somebody with paper and pencil.

use super::paper::number;
use super::view::words::option_text;
use crate::locale::Locale;
use crate::toolkit::Toolkit;
use crate::toolkit::condition::{AnswerTest, Condition, Operand, ValueTest};
use crate::toolkit::model::{AnswerState, FieldType};

/// How conditions are put into words.
pub(super) struct ConditionWords<'w> {
    /// The instrument.
    pub toolkit: &'w Toolkit,
    /// The language.
    pub locale: &'w Locale,
    /// What a question is called, by its position.
    pub question: &'w dyn Fn(usize) -> String,
    /// Makes a text of the toolkit harmless where the words will stand.
    pub safe: fn(&str) -> String,
}

impl ConditionWords<'_> {
    /// The condition as part of a sentence.
    pub(super) fn text(&self, condition: &Condition) -> String {
        let (toolkit, locale) = (self.toolkit, self.locale);
        let joined = |parts: &[Condition], word: &str| {
            let part = |part: &Condition| {
                let text = self.text(part);
                if matches!(part, Condition::All(_) | Condition::Any(_)) { format!("({text})") } else { text }
            };
            parts.iter().map(part).collect::<Vec<_>>().join(&locale.text(word))
        };
        match condition {
            Condition::All(parts) => joined(parts, "condition-all"),
            Condition::Any(parts) => joined(parts, "condition-any"),
            Condition::Not(part) => locale.with("condition-not", &[("condition", self.text(part).into())]),
            Condition::Question { question, test } => {
                let asked = &toolkit.questions[*question];
                let subject = (self.question)(*question);
                match test {
                    AnswerTest::State(state) => {
                        let key = match state {
                            AnswerState::Answered => "condition-answered",
                            AnswerState::Unknown => "unknown",
                            AnswerState::NotApplicable => "not-applicable",
                            AnswerState::Missing => "missing",
                        };
                        locale.with("condition-state", &[("subject", subject.into()), ("value", locale.text(key).into())])
                    }
                    AnswerTest::Value(test) => self.compared(subject, test, &|at| option_text(&asked.kind, at, locale)),
                }
            }
            Condition::Profile { field, test } => {
                let field = &toolkit.profile[*field];
                let option = |at: usize| match &field.kind {
                    FieldType::Choice(options) => options.get(at).map(|option| option.text.clone()).unwrap_or_default(),
                    _ => String::new(),
                };
                self.compared(self.quoted(&field.label), test, &option)
            }
            Condition::Dimension { .. } | Condition::OverallBelow(_) | Condition::OverallAtLeast(_) => locale.text("condition-score"),
        }
    }

    fn compared(&self, subject: String, test: &ValueTest, option: &dyn Fn(usize) -> String) -> String {
        let key = match test {
            ValueTest::Is(_) => "condition-is",
            ValueTest::AtMost(_) => "condition-at-most",
            ValueTest::AtLeast(_) => "condition-at-least",
        };
        let value = match test.operand() {
            Operand::Option(at) => self.quoted(&option(*at)),
            Operand::Number(limit) => number(*limit, self.locale),
            Operand::Text(text) => self.quoted(text),
        };
        self.locale.with(key, &[("subject", subject.into()), ("value", value.into())])
    }

    fn quoted(&self, text: &str) -> String {
        self.locale.with("quoted", &[("text", (self.safe)(text).into())])
    }
}
