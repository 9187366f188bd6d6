//! What an earlier assessment of the same city was like, on the questions that both have.

use std::collections::HashMap;

use super::words::signed;
use super::{EarlierRow, EarlierView};
use crate::comparison::change::{Change, Presence};
use crate::comparison::overview::Scope;
use crate::comparison::subject::Subject;
use crate::locale::Locale;
use crate::scoring::Assessment;
use crate::scoring::assessment::city_key;

/// Earlier assessments of any cities, by city.
#[derive(Debug, Default)]
pub struct EarlierDays<'a, 't> {
    by_city: HashMap<String, Vec<&'a Assessment<'t>>>,
}

impl<'a, 't> EarlierDays<'a, 't> {
    /// All of these.
    pub fn of(all: &'a [Assessment<'t>]) -> Self {
        let mut days = Self::default();
        for assessment in all {
            days.by_city.entry(city_key(&assessment.city)).or_default().push(assessment);
        }
        days
    }

    /// The last one of the same city before this one.
    pub fn last_before(&self, now: &Assessment<'_>) -> Option<&'a Assessment<'t>> {
        let days = self.by_city.get(&city_key(&now.city))?;
        days.iter().copied().filter(|before| before.date < now.date).max_by_key(|before| before.date)
    }
}

/// An earlier assessment beside the present one. Only what has a score on one of the two days is told.
pub fn earlier(before: &Assessment<'_>, now: &Assessment<'_>, locale: &Locale) -> EarlierView {
    let toolkit = now.toolkit;
    let days = [before, now].map(|assessment| Subject::of(assessment, &[]));
    let change = Change::of(toolkit, &now.rules, &Presence::of(toolkit, &days), &days[0], &days[1]);
    let decimal = |score: Option<f64>| score.map_or_else(|| "–".to_owned(), |score| locale.decimal(score));
    let row = |scope: Scope| {
        let [then, present] = change.pair(scope);
        let (id, title) = match scope {
            Scope::Overall => (String::new(), locale.text("overall")),
            Scope::Dimension(at) => (toolkit.dimensions[at].id.clone(), toolkit.dimensions[at].title.clone()),
        };
        (then.is_some() || present.is_some()).then(|| EarlierRow {
            id,
            title,
            score: then,
            before: decimal(then),
            now: decimal(present),
            difference: signed(change.difference(scope), locale),
        })
    };
    // The whole stands below its parts.
    let dimensions = (0..toolkit.dimensions.len()).map(Scope::Dimension);
    EarlierView {
        date: before.date.to_string(),
        date_text: locale.date(before.date),
        rows: dimensions.chain([Scope::Overall]).filter_map(row).collect(),
        left_out: change.left_out.iter().map(|at| toolkit.questions[*at].text.clone()).collect(),
    }
}
