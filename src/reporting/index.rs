//! The page that leads to the reports in a folder.

use std::fmt::Write;
use std::sync::Arc;

use serde::Serialize;

use super::document::{TemplateError, own_html};
use super::html::Frame;
use super::markdown::{directed, escape};
use super::view::words::summary_view;
use crate::locale::Locale;
use crate::locale::direction::isolated;
use crate::scoring::Assessment;
use crate::toolkit::Toolkit;

/// What the page says of one assessment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    city: String,
    date: String,
    respondents: usize,
    /// As a person reads it; empty if there is none.
    score: String,
    bounds: String,
    band: String,
}

impl Row {
    /// The line of an assessment.
    pub fn of(assessment: &Assessment<'_>, locale: &Locale) -> Self {
        let overall = summary_view(assessment.toolkit, &assessment.scores.overall, locale);
        Self {
            city: assessment.city.clone(),
            date: locale.date(assessment.date),
            respondents: assessment.responses.len(),
            score: overall.score_text,
            bounds: overall.bounds_text,
            band: overall.band,
        }
    }
}

/// The page as Markdown: a table of assessments, each with a link to the file of its name. `rejected` files could not be used.
pub fn markdown(toolkit: &Toolkit, rows: &[(String, Row)], rejected: usize, locale: &Locale) -> String {
    let rtl = locale.is_rtl();
    let text = |text: &str| isolated(escape(text), rtl);
    let facts = [
        ("toolkit", text(&toolkit.title).into()),
        ("version", text(&toolkit.version).into()),
        ("fingerprint", toolkit.fingerprint.clone().into()),
    ];
    let mut page = format!("# {}\n\n{}\n\n", locale.text("index-title"), locale.with("report-facts", &facts));
    let _ = writeln!(page, "{}\n", locale.with("index-text", &[("count", rows.len().into())]));
    let without = rows.iter().filter(|(_, row)| row.score.is_empty()).count();
    if without > 0 {
        let _ = writeln!(page, "**{}**\n", locale.with("index-without-score", &[("count", without.into())]));
    }
    if rejected > 0 {
        let _ = writeln!(page, "**{}**\n", locale.with("index-rejected", &[("count", rejected.into())]));
    }
    let header = ["index-city", "index-day", "index-respondents", "overall", "bounds", "band", "index-report"].map(|key| locale.text(key));
    let _ = writeln!(page, "| {} |\n|---|---|--:|--:|---|---|---|", header.join(" | "));
    for (name, row) in rows {
        let cells = [
            text(&row.city),
            row.date.clone(),
            locale.plain_number(row.respondents as f64),
            row.score.clone(),
            row.bounds.clone(),
            text(&row.band),
            isolated(format!("[{}]({})", escape(name), address(name)), rtl),
        ];
        let _ = writeln!(page, "| {} |", cells.join(" | "));
    }
    directed(page, rtl)
}

/// What the page of HTML shows.
#[derive(Serialize)]
struct Listing<'p> {
    language: &'p str,
    page: Frame,
    toolkit: &'p str,
    version: &'p str,
    fingerprint: &'p str,
    count: usize,
    without: usize,
    rejected: usize,
    rows: Vec<Line<'p>>,
}

/// A line of its table.
#[derive(Serialize)]
struct Line<'p> {
    #[serde(flatten)]
    row: &'p Row,
    respondents_text: String,
    file: &'p str,
    address: String,
}

/// The page as HTML, with links to reports of HTML.
///
/// # Errors
/// None in practice: the template comes with the program.
pub fn html(toolkit: &Toolkit, rows: &[(String, Row)], rejected: usize, locale: &Arc<Locale>) -> Result<String, TemplateError> {
    let page = Listing {
        language: &toolkit.language,
        page: Frame::of(locale),
        toolkit: &toolkit.title,
        version: &toolkit.version,
        fingerprint: &toolkit.fingerprint,
        count: rows.len(),
        without: rows.iter().filter(|(_, row)| row.score.is_empty()).count(),
        rejected,
        rows: rows
            .iter()
            .map(|(file, row)| Line { row, respondents_text: locale.plain_number(row.respondents as f64), file, address: address(file) })
            .collect(),
    };
    own_html(&page, include_str!("../../reports/index.html.hbs"), "reports/index.html.hbs", locale.clone())
}

/// The name of a file as the address of a link.
fn address(name: &str) -> String {
    let mut address = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}
