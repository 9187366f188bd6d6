//! What was said so far, by dimension: for the review before the end.

use super::session::Session;
use crate::responses::State;
use crate::toolkit::Toolkit;

/// How many questions of a dimension are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Answered.
    pub answered: usize,
    /// "Don't know".
    pub unknown: usize,
    /// Not applicable.
    pub not_applicable: usize,
    /// Nothing was said.
    pub missing: usize,
}

/// The dimensions that have questions in this assessment, in order, each with the questions and how many are in which state.
pub fn by_dimension(toolkit: &Toolkit, session: &Session<'_>) -> Vec<(usize, Vec<usize>, Counts)> {
    let mut dimensions: Vec<(usize, Vec<usize>, Counts)> = Vec::new();
    for at in session.concerned() {
        let dimension = toolkit.questions[at].dimension;
        let known = dimensions.iter().position(|(known, ..)| *known == dimension).unwrap_or_else(|| {
            dimensions.push((dimension, Vec::new(), Counts::default()));
            dimensions.len() - 1
        });
        let (_, questions, counts) = &mut dimensions[known];
        questions.push(at);
        match session.response().answers[at].state {
            State::Answered(_) => counts.answered += 1,
            State::Unknown => counts.unknown += 1,
            State::NotApplicable(_) => counts.not_applicable += 1,
            State::Missing => counts.missing += 1,
        }
    }
    dimensions
}
