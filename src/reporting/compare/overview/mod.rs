//! Cities by dimension, groups of cities, one city among the others, and how sure the ranks are.
//!
//! - here: what is shown, and what all forms share;
//! - `people`: what people read, and `charts`: what a web page has besides;
//! - `programs`: rows and JSON.

mod charts;
mod people;
mod programs;

use super::{Comparison, Form, Method, closing};
use crate::comparison::kept::KeptSummary;
use crate::comparison::overview::{Focus, Group, Grouping, Key, Scope, sorted};
use crate::comparison::ranking::{Robustness, ranks};
use crate::comparison::subject::Subject;
use crate::files::plain::one_line;
use crate::locale::Locale;
use crate::reporting::view::words::option_text;
use crate::toolkit::Toolkit;
use crate::toolkit::model::{FieldType, Kind};

/// All that the overview shows.
#[derive(Debug)]
pub struct Overview<'o, 's> {
    /// The toolkit.
    pub toolkit: &'o Toolkit,
    /// The cities, each with one assessment.
    pub subjects: &'o [&'o Subject<'s>],
    /// How many earlier assessments of the same cities were left out.
    pub earlier: usize,
    /// What cities are sorted and ranked by.
    pub by: Scope,
    /// Groups of cities, if they were asked for.
    pub groups: Option<(Grouping, Vec<Group>)>,
    /// One city among the others, if it was asked for.
    pub focus: Option<Focus>,
    /// How sure the ranks are; none if that could not be told, or was not wanted.
    pub robustness: Option<Robustness>,
    /// The message that says why there is none.
    pub why_not: Option<&'static str>,
}

/// The overview in one form. Tables for people are as wide as `width`.
pub fn comparison(overview: &Overview<'_, '_>, method: Method, locale: &Locale, form: Form, width: usize) -> Comparison {
    let view = View::new(overview, locale, form == Form::Page);
    let mut comparison = Comparison { view: VIEW, ..Comparison::default() };
    match form {
        Form::Blocks | Form::Page => comparison.blocks = [view.blocks(width, method.min_group), closing(&method, locale)].concat(),
        Form::Wide => comparison.wide = view.wide(&method),
        Form::Long => comparison.long = view.long(&method),
        Form::Data => comparison.data = view.data(),
    }
    Comparison { method, ..comparison }
}

/// What the view is called in results.
const VIEW: &str = "overview";

struct View<'v, 's> {
    overview: &'v Overview<'v, 's>,
    toolkit: &'v Toolkit,
    subjects: &'v [&'v Subject<'s>],
    locale: &'v Locale,
    /// Whether it is for a web page.
    page: bool,
    order: Vec<usize>,
    ranks: Vec<Option<usize>>,
    /// For every city its position among those ranked.
    ranked: Vec<Option<usize>>,
}

fn summary<'s>(subject: &'s Subject<'_>, scope: Scope) -> &'s KeptSummary {
    match scope {
        Scope::Overall => &subject.scores.overall,
        Scope::Dimension(at) => &subject.scores.dimensions[at],
    }
}

impl<'v, 's> View<'v, 's> {
    fn new(overview: &'v Overview<'v, 's>, locale: &'v Locale, page: bool) -> Self {
        let subjects = overview.subjects;
        let scores: Vec<Option<f64>> = subjects.iter().map(|subject| overview.by.score(subject)).collect();
        let mut ranked = vec![None; subjects.len()];
        for (at, city) in overview.robustness.iter().flat_map(|robustness| robustness.cities.iter().enumerate()) {
            ranked[*city] = Some(at);
        }
        let toolkit = overview.toolkit;
        Self { overview, toolkit, subjects, locale, page, order: sorted(subjects, overview.by), ranks: ranks(&scores), ranked }
    }

    fn city(&self, at: usize) -> String {
        one_line(&self.subjects[at].city)
    }

    /// How often it stands above the next city in the list.
    fn above_next(&self, place: usize) -> Option<f64> {
        let robustness = self.overview.robustness.as_ref()?;
        let (one, next) = (self.ranked[*self.order.get(place)?]?, self.ranked[*self.order.get(place + 1)?]?);
        Some(robustness.probability_above(one, next))
    }

    /// A group in words.
    fn group(&self, grouping: &Grouping, key: &Key) -> String {
        let locale = self.locale;
        let field = &self.toolkit.profile[grouping.field].kind;
        let limit = |at: usize| grouping.limits.get(at).map(|limit| locale.plain_number(*limit));
        match (key, field) {
            (Key::Text(text), _) => one_line(text),
            (Key::Option(at), FieldType::Choice(options)) => option_text(&Kind::Choice(options.clone()), *at, locale),
            (Key::Between(at), _) => match (at.checked_sub(1).and_then(limit), limit(*at)) {
                (Some(from), Some(below)) => locale.with("compare-group-between", &[("from", from.into()), ("below", below.into())]),
                (Some(from), None) => locale.with("compare-group-from", &[("from", from.into())]),
                (None, Some(below)) => locale.with("compare-group-below", &[("below", below.into())]),
                (None, None) => locale.text("compare-group-told"),
            },
            (Key::Option(_) | Key::Untold, _) => locale.text("compare-group-untold"),
        }
    }
}
