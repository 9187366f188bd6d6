//! The report as PDF, set by [Typst](https://typst.app/docs): tagged, with bookmarks, with fonts of its own for Latin, Greek, Cyrillic and Arabic letters.
//!
//! Handlebars puts the texts of the report into a document of Typst, with the data and the helpers that pages of HTML have, so that both say the same.
//!
//! - `markup`: texts made harmless for Typst, and what its templates can call;
//! - `typeset`: from the document to the file.

mod markup;
mod typeset;

use std::path::PathBuf;
use std::sync::Arc;

use handlebars::Handlebars;
use serde::Serialize;

use super::document::{TemplateError, register, render};
use super::view::Report;
use crate::locale::Locale;
use crate::locale::said::Said;

/// The template of the PDF report that comes with the program.
pub const REPORT_TYPST: &str = include_str!("../../../reports/report.typ.hbs");

/// A template made ready once, for any number of reports, also of several threads at the same time.
pub struct PdfTemplate {
    registry: Handlebars<'static>,
    name: String,
    /// Where the pictures are that it asks for; none for the template that comes with the program.
    folder: Option<PathBuf>,
    sheet: Sheet,
}

/// What a template sees: the report, and what its pages need besides.
#[derive(Serialize)]
struct Document<'d> {
    #[serde(flatten)]
    report: &'d Report,
    page: &'d Sheet,
}

/// What pages need besides what they tell.
#[derive(Serialize)]
struct Sheet {
    /// `ltr` or `rtl`.
    direction: &'static str,
    /// The language in two or three letters (ISO 639).
    language: String,
}

impl Sheet {
    fn of(locale: &Locale) -> Self {
        let language = locale.language.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let known = matches!(language.len(), 2 | 3) && language.bytes().all(|letter| letter.is_ascii_lowercase());
        Self { direction: if locale.is_rtl() { "rtl" } else { "ltr" }, language: if known { language } else { "en".to_owned() } }
    }
}

impl PdfTemplate {
    /// The template that comes with the program.
    ///
    /// # Errors
    /// None in practice: a test reads it.
    pub fn shipped(locale: Arc<Locale>) -> Result<Self, TemplateError> {
        Self::new(REPORT_TYPST, "reports/report.typ.hbs", None, locale)
    }

    /// A template by its text. `name` is what errors call it; it can use the pictures of `folder`, and nothing else.
    ///
    /// # Errors
    /// If it is not valid Handlebars, or does what no report needs.
    pub fn new(template: &str, name: &str, folder: Option<PathBuf>, locale: Arc<Locale>) -> Result<Self, TemplateError> {
        let sheet = Sheet::of(&locale);
        let mut registry = markup::registry(locale);
        register(&mut registry, template, name)?;
        Ok(Self { registry, name: name.to_owned(), folder, sheet })
    }

    /// A report as PDF, read back before it is returned. The same report gives the same bytes.
    ///
    /// # Errors
    /// If the template asks for something that the report does not have, or is not valid Typst; or if the file cannot be read back.
    pub fn pdf(&self, report: &Report) -> Result<Vec<u8>, Said> {
        let document = render(&self.registry, &Document { report, page: &self.sheet }, &self.name).map_err(|error| error.said())?;
        typeset::pdf(document, &self.name, self.folder.as_deref())
    }
}
