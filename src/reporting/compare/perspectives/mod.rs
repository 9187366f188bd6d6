//! How sides see one city, or many: scores side by side, questions for a conversation, and how far those who answer agree.
//!
//! - here: what is shown, and what all forms share;
//! - `people`: what people read, and `charts`: what a web page has besides;
//! - `programs`: rows and JSON.

mod charts;
mod people;
mod programs;

use super::{Comparison, Form, Measures, Method, closing};
use crate::comparison::overview::Scope;
use crate::comparison::perspectives::Perspectives;
use crate::comparison::statistics::Figure;
use crate::comparison::statistics::agreement::Metric;
use crate::comparison::subject::Subject;
use crate::locale::Locale;
use crate::toolkit::Toolkit;

/// All that the view shows.
#[derive(Debug)]
pub struct Sides<'o, 's> {
    /// The toolkit.
    pub toolkit: &'o Toolkit,
    /// The cities, each with one assessment, made with sides and voices.
    pub subjects: &'o [&'o Subject<'s>],
    /// How many earlier assessments of the same cities were left out.
    pub earlier: usize,
    /// The figures.
    pub figures: Perspectives,
}

/// The view in one form. Tables for people are as wide as `width`.
pub fn comparison(sides: &Sides<'_, '_>, method: Method, locale: &Locale, form: Form, width: usize) -> Comparison {
    let view = View {
        figures: &sides.figures,
        toolkit: sides.toolkit,
        subjects: sides.subjects,
        city: if let [one] = sides.subjects { Some(*one) } else { None },
        locale,
        page: form == Form::Page,
    };
    let mut comparison = Comparison { view: VIEW, ..Comparison::default() };
    match form {
        Form::Blocks | Form::Page => comparison.blocks = [view.blocks(width, sides.earlier), closing(&method, locale)].concat(),
        Form::Wide => comparison.wide = view.wide(&method),
        Form::Long => comparison.long = Measures::of(VIEW, &view.long(), &method),
        Form::Data => comparison.data = view.data(),
    }
    Comparison { method, ..comparison }
}

/// What the view is called in results.
const VIEW: &str = "perspectives";

struct View<'v, 's> {
    figures: &'v Perspectives,
    toolkit: &'v Toolkit,
    subjects: &'v [&'v Subject<'s>],
    /// The city, if there is one only.
    city: Option<&'v Subject<'s>>,
    locale: &'v Locale,
    /// Whether it is for a web page.
    page: bool,
}

impl View<'_, '_> {
    fn side(&self, at: usize) -> String {
        match self.figures.sides[at].perspective {
            Some(perspective) => self.toolkit.perspectives[perspective].label.clone(),
            None => self.locale.text("no-perspective"),
        }
    }

    fn scope_title(&self, scope: Scope) -> String {
        match scope {
            Scope::Overall => self.locale.text("overall"),
            Scope::Dimension(at) => self.toolkit.dimensions[at].title.clone(),
        }
    }

    /// The figures of agreement with their names.
    fn agreement(&self) -> Vec<(&'static str, Figure)> {
        let between = &self.figures.between;
        let alphas = between.alpha.iter().map(|(metric, alpha)| (alpha_id(*metric), *alpha));
        alphas.chain([("icc_2_1", between.icc_single), ("icc_2_k", between.icc_average)]).collect()
    }
}

fn alpha_id(metric: Metric) -> &'static str {
    match metric {
        Metric::Nominal => "alpha_nominal",
        Metric::Ordinal => "alpha_ordinal",
        Metric::Interval => "alpha_interval",
    }
}
