//! Several respondents become one item per question.

use crate::responses::{Response, State};
use crate::toolkit::Toolkit;
use crate::toolkit::model::{Combine, Question, Scoring, WhenNotAsked};

/// What all respondents together said to one scored question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Item {
    /// The combined share of the maximum, 0 to 1.
    Answered(f64),
    /// Somebody responded, but nobody knew.
    Unknown,
    /// It does not concern this city, or it was not asked.
    NotApplicable,
    /// Nobody responded.
    Missing,
}

impl Item {
    /// The share, if it was answered.
    pub fn share(self) -> Option<f64> {
        match self {
            Item::Answered(share) => Some(share),
            _ => None,
        }
    }
}

/// What one respondent said to one question, as far as scoring is concerned; none if the question lies outside what they were asked.
fn one(response: &Response, question: &Question, scoring: &Scoring, at: usize, asked: bool) -> Option<Item> {
    let state = &response.answers[at].state;
    if response.quick && !question.core && (!asked || *state == State::Missing) {
        return None;
    }
    Some(if asked {
        match state {
            State::Answered(value) => Item::Answered(scoring.points.share(value)),
            State::Unknown => Item::Unknown,
            State::NotApplicable(_) => Item::NotApplicable,
            State::Missing => Item::Missing,
        }
    } else {
        match scoring.when_not_asked {
            WhenNotAsked::NotApplicable => Item::NotApplicable,
            WhenNotAsked::Zero => Item::Answered(0.0),
        }
    })
}

/// One item for every question; unscored questions are not applicable.
pub fn combine(toolkit: &Toolkit, responses: &[&Response]) -> Vec<Item> {
    let asked: Vec<Vec<bool>> = responses.iter().map(|response| response.asked(toolkit)).collect();
    toolkit
        .questions
        .iter()
        .enumerate()
        .map(|(at, question)| {
            let Some(scoring) = &question.scoring else { return Item::NotApplicable };
            let said: Vec<(Option<usize>, Item)> = responses
                .iter()
                .zip(&asked)
                .filter_map(|(response, asked)| one(response, question, scoring, at, asked[at]).map(|item| (response.perspective, item)))
                .collect();
            together(&said, toolkit.rubric.combine)
        })
        .collect()
}

/// Rule 8, for one question: what each respondent said, with their perspective.
fn together(said: &[(Option<usize>, Item)], how: Combine) -> Item {
    if said.is_empty() {
        return Item::NotApplicable; // outside what anybody was asked
    }
    let shares: Vec<(Option<usize>, f64)> =
        said.iter().filter_map(|(perspective, item)| item.share().map(|share| (*perspective, share))).collect();
    if shares.is_empty() {
        let responded: Vec<Item> = said.iter().map(|(_, item)| *item).filter(|item| *item != Item::Missing).collect();
        return match responded.as_slice() {
            [] => Item::Missing,
            all if all.iter().all(|item| *item == Item::NotApplicable) => Item::NotApplicable,
            _ => Item::Unknown,
        };
    }
    Item::Answered(match how {
        Combine::Mean => mean(shares.iter().map(|(_, share)| *share).collect()),
        Combine::Median => median(shares.iter().map(|(_, share)| *share).collect()),
        Combine::MeanOfPerspectives => {
            let mut perspectives: Vec<Option<usize>> = shares.iter().map(|(perspective, _)| *perspective).collect();
            perspectives.sort_unstable();
            perspectives.dedup();
            let means = perspectives
                .into_iter()
                .map(|wanted| mean(shares.iter().filter(|(perspective, _)| *perspective == wanted).map(|(_, share)| *share).collect()));
            mean(means.collect())
        }
    })
}

/// The mean, added up in ascending order so that the order of respondents cannot matter.
fn mean(mut shares: Vec<f64>) -> f64 {
    shares.sort_by(f64::total_cmp);
    shares.iter().sum::<f64>() / shares.len() as f64
}

/// The median; of an even number the mean of the middle two.
fn median(mut shares: Vec<f64>) -> f64 {
    shares.sort_by(f64::total_cmp);
    let middle = shares.len() / 2;
    if shares.len() % 2 == 1 { shares[middle] } else { f64::midpoint(shares[middle - 1], shares[middle]) }
}
