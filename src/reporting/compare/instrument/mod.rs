//! The questions themselves: how they are answered, and whether those of a dimension go together.
//!
//! - here: what all forms share;
//! - `people`: what people read, and `charts`: what a web page has besides;
//! - `programs`: rows and JSON.

mod charts;
mod people;
mod programs;

use super::{Comparison, Form, Measures, Method, closing};
use crate::comparison::instrument::{Instrument, QuestionFigures};
use crate::files::plain::one_line;
use crate::locale::Locale;
use crate::toolkit::Toolkit;

/// From this width on (above all in documents), the words of a question stand beside its id.
const WIDE_ENOUGH_FOR_WORDS: usize = 240;

/// The instrument in one form. `city` is the one whose responses alone are read, if it is one. Tables for people are as wide as `width`.
pub fn comparison(
    toolkit: &Toolkit,
    instrument: &Instrument,
    city: Option<&str>,
    method: Method,
    locale: &Locale,
    form: Form,
    width: usize,
) -> Comparison {
    let view = View {
        toolkit,
        instrument,
        city: city.map(one_line),
        locale,
        words: width >= WIDE_ENOUGH_FOR_WORDS && form != Form::Page,
        page: form == Form::Page,
    };
    let mut comparison = Comparison { view: VIEW, ..Comparison::default() };
    match form {
        Form::Blocks | Form::Page => comparison.blocks = [view.blocks(width), closing(&method, locale)].concat(),
        Form::Wide => comparison.wide = view.wide(&method),
        Form::Long => comparison.long = Measures::of(VIEW, &view.long(), &method),
        Form::Data => comparison.data = view.data(),
    }
    Comparison { method, ..comparison }
}

/// What the view is called in results.
const VIEW: &str = "items";

struct View<'v> {
    toolkit: &'v Toolkit,
    instrument: &'v Instrument,
    city: Option<String>,
    locale: &'v Locale,
    words: bool,
    /// Whether it is for a web page.
    page: bool,
}

impl View<'_> {
    fn id(&self, question: &QuestionFigures) -> &str {
        &self.toolkit.questions[question.question].id
    }
}
