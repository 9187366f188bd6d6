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

/// One respondent, as far as scoring is concerned.
#[derive(Debug, Clone, PartialEq)]
pub struct Respondent {
    /// The position of the perspective; none if it was not told.
    pub perspective: Option<usize>,
    /// For every question whether branching asks it.
    pub asked: Vec<bool>,
    /// For every question what counts of what was said; none outside the scope of a quick response, and where nothing is scored.
    pub items: Vec<Option<Item>>,
}

impl Respondent {
    /// What counts of one response.
    pub fn of(toolkit: &Toolkit, response: &Response) -> Self {
        let asked = response.asked(toolkit);
        let items = toolkit.questions.iter().enumerate();
        let items = items.map(|(at, question)| one(response, question, question.scoring.as_ref()?, at, asked[at])).collect();
        Self { perspective: response.perspective, asked, items }
    }
}

/// Whether a question lies outside the scope of a response (rule 10).
pub(super) fn outside_scope(response: &Response, question: &Question, at: usize, asked: bool) -> bool {
    response.quick && !question.core && (!asked || response.answers[at].state == State::Missing)
}

/// What one respondent said to one question; none if the question lies outside the scope of their response.
fn one(response: &Response, question: &Question, scoring: &Scoring, at: usize, asked: bool) -> Option<Item> {
    if outside_scope(response, question, at, asked) {
        return None;
    }
    Some(if asked {
        match &response.answers[at].state {
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
    let respondents: Vec<Respondent> = responses.iter().map(|response| Respondent::of(toolkit, response)).collect();
    combined(toolkit, &respondents.iter().collect::<Vec<_>>())
}

/// The same for respondents who have been looked at before.
pub fn combined(toolkit: &Toolkit, respondents: &[&Respondent]) -> Vec<Item> {
    if let [one] = respondents {
        return one.items.iter().map(|item| item.unwrap_or(Item::NotApplicable)).collect();
    }
    let question = |at: usize| {
        let said: Vec<(Option<usize>, Item)> =
            respondents.iter().filter_map(|respondent| Some((respondent.perspective, respondent.items[at]?))).collect();
        together(&said, toolkit.rubric.combine)
    };
    (0..toolkit.questions.len()).map(question).collect()
}

/// Rule 8, for one question: what each respondent said, with their perspective.
pub fn together(said: &[(Option<usize>, Item)], how: Combine) -> Item {
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
