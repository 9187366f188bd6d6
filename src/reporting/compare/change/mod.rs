//! What changed from one day to another: for one city what drove it and what became of its recommendations; for several how large it is over all.
//!
//! - here: what is shown, and what all forms share;
//! - `people`: what people read, and `charts`: what a web page has besides;
//! - `programs`: rows and JSON.

mod charts;
mod people;
mod programs;

use std::sync::Arc;

use super::{Comparison, Form, Measures, Method, closing};
use crate::comparison::change::{Change, Shift};
use crate::comparison::kept::KeptScores;
use crate::comparison::overview::Scope;
use crate::comparison::subject::Subject;
use crate::files::plain::one_line;
use crate::locale::Locale;
use crate::reporting::view::words::signed;
use crate::toolkit::Toolkit;

/// All that is shown of changes.
#[derive(Debug)]
pub struct Changes<'c, 's, 't> {
    /// The toolkit.
    pub toolkit: &'t Toolkit,
    /// The city, if one was asked for.
    pub focus: Option<&'c str>,
    /// The steps from one day to another: of one city all of them, or of each city the last.
    pub changes: Vec<Change<'s, 't>>,
    /// All days of the one city that was asked for; otherwise empty.
    pub series: Vec<(&'s Subject<'t>, Arc<KeptScores>)>,
    /// Positions of the questions that not all days of the series have.
    pub series_left_out: Vec<usize>,
    /// Cities, each with its only day.
    pub once: Vec<&'s Subject<'t>>,
    /// The change over cities, for the whole and every dimension; empty for one city.
    pub together: Vec<Shift>,
}

/// The change in one form. Tables for people are as wide as `width`.
pub fn comparison(changes: &Changes<'_, '_, '_>, method: Method, locale: &Locale, form: Form, width: usize) -> Comparison {
    let view = View { all: changes, toolkit: changes.toolkit, locale, width, page: form == Form::Page };
    let mut comparison = Comparison { view: VIEW, ..Comparison::default() };
    match form {
        Form::Blocks | Form::Page => comparison.blocks = [view.blocks(method.min_group), closing(&method, locale)].concat(),
        Form::Wide => comparison.wide = view.wide(&method),
        Form::Long => comparison.long = Measures::of(VIEW, &view.long(), &method),
        Form::Data => comparison.data = view.data(),
    }
    Comparison { method, ..comparison }
}

/// What the view is called in results.
const VIEW: &str = "over_time";

struct View<'v, 'c, 's, 't> {
    all: &'v Changes<'c, 's, 't>,
    toolkit: &'t Toolkit,
    locale: &'v Locale,
    width: usize,
    /// Whether it is for a web page.
    page: bool,
}

fn city(subject: &Subject<'_>) -> String {
    one_line(&subject.city)
}

impl View<'_, '_, '_, '_> {
    fn decimal(&self, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.locale.decimal(value))
    }

    fn signed(&self, value: Option<f64>) -> String {
        signed(value, self.locale)
    }

    fn header(&self, keys: &[&'static str]) -> Vec<String> {
        keys.iter().map(|key| self.locale.text(key)).collect()
    }

    fn scope_title(&self, scope: Scope) -> String {
        match scope {
            Scope::Overall => self.locale.text("overall"),
            Scope::Dimension(at) => self.toolkit.dimensions[at].title.clone(),
        }
    }

    fn scope_id(&self, scope: Scope) -> String {
        match scope {
            Scope::Overall => "overall".to_owned(),
            Scope::Dimension(at) => self.toolkit.dimensions[at].id.clone(),
        }
    }
}

fn score_of(scores: &KeptScores, scope: Scope) -> Option<f64> {
    match scope {
        Scope::Overall => scores.overall.score,
        Scope::Dimension(at) => scores.dimensions[at].score,
    }
}
