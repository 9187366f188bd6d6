//! Answers, levels and scores in words.

use super::SummaryView;
use crate::locale::Locale;
use crate::scoring::Summary;
use crate::toolkit::Toolkit;
use crate::toolkit::condition::below;
use crate::toolkit::model::{Aggregation, Horizon, Kind, Value};

/// The id of a horizon, as in the recommendations.
pub fn horizon_id(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::FirstMonth => "first_month",
        Horizon::ThisYear => "this_year",
        Horizon::Longer => "longer",
    }
}

/// The message that names an aggregation.
pub fn how_key(how: Aggregation) -> &'static str {
    match how {
        Aggregation::Arithmetic => "how-arithmetic",
        Aggregation::Geometric => "how-geometric",
        Aggregation::Minimum => "how-minimum",
    }
}

/// A difference with its sign; one that rounds to nothing has none, and one that is not there is a dash.
pub fn signed(value: Option<f64>, locale: &Locale) -> String {
    let Some(value) = value else { return "–".to_owned() };
    let text = locale.decimal(value);
    let text = if value > 0.0 && text != locale.decimal(0.0) { format!("+{text}") } else { text };
    // Without the mark (CLDR has the same before its signs), the sign of a number would stand on the wrong side of it in Arabic.
    if locale.is_rtl() && text.starts_with(['+', '-']) { format!("\u{200e}{text}") } else { text }
}

/// Scores as a person reads them.
pub fn summary_view(toolkit: &Toolkit, summary: &Summary, locale: &Locale) -> SummaryView {
    let decimal = |number: Option<f64>| number.map(|number| locale.decimal(number)).unwrap_or_default();
    let band = summary.band.and_then(|at| toolkit.bands.get(at));
    let (lowest, highest) = (summary.bounds.map(|bounds| bounds.0), summary.bounds.map(|bounds| bounds.1));
    let why_none = if summary.applicable() { "insufficient" } else { "not-applicable" };
    SummaryView {
        score: summary.score,
        score_text: decimal(summary.score),
        lowest,
        highest,
        lowest_text: decimal(lowest),
        highest_text: decimal(highest),
        bounds_text: summary.bounds.map(|bounds| bounds_text(bounds, locale)).unwrap_or_default(),
        uncertain: summary.bounds.is_some_and(|(lowest, highest)| below(lowest, highest)),
        coverage: summary.coverage,
        coverage_text: summary.coverage.map(|share| locale.percent(share)).unwrap_or_default(),
        applicable: summary.applicable(),
        band: band.map_or_else(|| locale.text(why_none), |band| band.label.clone()),
        band_id: band.map(|band| band.id.clone()).unwrap_or_default(),
        band_meaning: band.map(|band| band.description.clone()).unwrap_or_default(),
        band_by_score: summary.band_by_score.and_then(|at| toolkit.bands.get(at)).map(|band| band.label.clone()).unwrap_or_default(),
        capped_by: summary.capped_by.iter().map(|at| toolkit.questions[toolkit.rubric.essentials[*at].question].text.clone()).collect(),
    }
}

/// Both bounds, or the one figure that is left when nothing is open.
pub fn bounds_text((lowest, highest): (f64, f64), locale: &Locale) -> String {
    let (lowest, highest) = (locale.decimal(lowest), locale.decimal(highest));
    if lowest == highest { lowest } else { locale.with("range", &[("lowest", lowest.into()), ("highest", highest.into())]) }
}

/// An option in words.
pub fn option_text(kind: &Kind, at: usize, locale: &Locale) -> String {
    match kind {
        Kind::Choice(options) | Kind::Checklist(options) => options.get(at).map(|option| option.text.clone()).unwrap_or_default(),
        Kind::YesNo => locale.text(if at == 1 { "yes" } else { "no" }),
        Kind::Number { .. } | Kind::Text => String::new(),
    }
}

/// An option in words that can stand alone: together with the options it builds on.
pub fn quoted(kind: &Kind, at: usize, locale: &Locale) -> String {
    let Kind::Choice(options) = kind else { return option_text(kind, at, locale) };
    let first = (0..=at).rev().find(|before| options.get(*before).is_some_and(|option| !option.adds)).unwrap_or(0);
    options.iter().take(at + 1).skip(first).map(|option| option.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// A number with what is counted.
pub(super) fn with_unit(kind: &Kind, number: &str) -> String {
    match kind {
        Kind::Number { unit, .. } if !unit.is_empty() => format!("{number} {unit}"),
        _ => number.to_owned(),
    }
}

/// An answer in words.
pub fn value_text(kind: &Kind, value: &Value, locale: &Locale) -> String {
    match value {
        Value::Option(at) => quoted(kind, *at, locale),
        Value::Items(ticked) => {
            let texts: Vec<String> =
                ticked.iter().enumerate().filter(|(_, ticked)| **ticked).map(|(at, _)| option_text(kind, at, locale)).collect();
            if texts.is_empty() { locale.text("nothing-ticked") } else { texts.join(&locale.text("semicolon-separator")) }
        }
        Value::Number(number) => with_unit(kind, &locale.plain_number(*number)),
        Value::Text(text) => text.clone(),
    }
}
