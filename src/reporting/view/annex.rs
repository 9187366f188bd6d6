//! Every answer, as it was given.

use super::build::Builder;
use super::words::value_text;
use super::{AnnexAnswer, AnnexDimension, AnnexQuestion};
use crate::files::plain;
use crate::responses::{Answer, Response, State};
use crate::toolkit::model::Value;

impl Builder<'_, '_> {
    pub(super) fn annex(&self) -> Vec<AnnexDimension> {
        let asked: Vec<Vec<bool>> = self.assessment.respondents.iter().map(|respondent| respondent.asked.clone()).collect();
        (0..self.toolkit.dimensions.len())
            .map(|dimension| AnnexDimension {
                title: self.toolkit.dimensions[dimension].title.clone(),
                questions: (0..self.toolkit.questions.len())
                    .filter(|at| self.toolkit.questions[*at].dimension == dimension)
                    .filter_map(|at| self.annex_question(at, &asked))
                    .collect(),
            })
            .filter(|dimension| !dimension.questions.is_empty())
            .collect()
    }

    /// A question with what was said to it; none if it lies outside what anybody was asked and nobody said anything.
    pub(super) fn annex_question(&self, at: usize, asked: &[Vec<bool>]) -> Option<AnnexQuestion> {
        let question = &self.toolkit.questions[at];
        let responses = &self.assessment.responses;
        let relevant = |response: &Response, asked: &[bool]| {
            let silent = response.answers[at] == Answer::default();
            !(silent && (!asked[at] || (response.quick && !question.core)))
        };
        let answers: Vec<AnnexAnswer> = responses
            .iter()
            .zip(asked)
            .filter(|(response, asked)| relevant(response, asked))
            .map(|(response, asked)| {
                let answer = &response.answers[at];
                let (state, text, because) = match &answer.state {
                    _ if !asked[at] => ("not_asked", self.locale.text("not-asked"), String::new()),
                    State::Answered(Value::Text(text)) if plain::one_line(text).is_empty() => {
                        ("missing", self.locale.text("missing"), String::new())
                    }
                    State::Missing => ("missing", self.locale.text("missing"), String::new()),
                    State::Unknown => ("unknown", self.locale.text("unknown"), String::new()),
                    State::NotApplicable(because) => ("not_applicable", self.locale.text("not-applicable"), because.clone()),
                    State::Answered(value) => ("answered", value_text(&question.kind, value, self.locale), String::new()),
                };
                let who = if responses.len() > 1 { self.perspective(response.perspective) } else { String::new() };
                AnnexAnswer { who, state, text, because, note: answer.note.clone(), evidence: answer.evidence.clone() }
            })
            .collect();
        (!answers.is_empty()).then(|| AnnexQuestion { id: question.id.clone(), question: question.text.clone(), answers })
    }
}
