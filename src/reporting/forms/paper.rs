//! Questionnaires to print: Markdown and HTML through the templates in `reports/`.

use super::{Form, questionnaire};
use crate::reporting::document::{TemplateError, own_html, own_markdown};

/// The form as Markdown.
///
/// # Errors
/// None in practice: the template comes with the program.
pub fn markdown(form: &Form) -> Result<String, TemplateError> {
    let template = include_str!("../../../reports/form.md.hbs");
    own_markdown(&questionnaire::of(form), template, "reports/form.md.hbs", form.locale.clone())
}

/// The form as one file of HTML that needs nothing else.
///
/// # Errors
/// None in practice: the template comes with the program.
pub fn html(form: &Form) -> Result<String, TemplateError> {
    let template = include_str!("../../../reports/form.html.hbs");
    own_html(&questionnaire::of(form), template, "reports/form.html.hbs", form.locale.clone())
}
