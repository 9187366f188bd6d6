//! Charts of a Word document: its own kind (`DrawingML`, ECMA-376, part 1, chapter 21.2), so that they can be restyled like any other. Their figures stand in them; no workbook is attached.

use std::sync::Arc;

use serde::Serialize;

use super::super::{OfficeError, one_line};
use crate::locale::Locale;
use crate::reporting::document::own_html;
use crate::reporting::view::{DimensionView, Report, SidesView};
use crate::toolkit::condition::below;

const BARS: &str = include_str!("../../../../reports/docx/bars.xml.hbs");
const RADAR: &str = include_str!("../../../../reports/docx/radar.xml.hbs");

/// With fewer dimensions there is no shape, with more their names do not fit.
const SHAPES: std::ops::RangeInclusive<usize> = 3..=10;

/// Colour, dashes, and marks of the lines of a radar: what is seen is never told by colour alone. The first is that of the score.
const LINES: [(&str, &str, &str); 5] = [
    ("0B4F82", "solid", "circle"),
    ("A61C1C", "dash", "square"),
    ("1D6B2F", "sysDot", "triangle"),
    ("6A1B9A", "dashDot", "diamond"),
    ("7A4B00", "lgDash", "x"),
];

/// The widths of the line of the score and of the others, in units of 1/12700 point.
const WIDTHS: (u32, u32) = (31_750, 19_050);

/// A chart as a part of the file.
pub(super) struct Chart {
    /// The part, as XML.
    pub(super) xml: String,
    /// What it shows, in words.
    pub(super) alternative: String,
    /// The message that names it.
    pub(super) caption: &'static str,
    /// How high it is, of its width.
    pub(super) height: f64,
}

/// The charts of a report, as far as there is something to draw.
pub(super) struct Charts {
    /// Bars of the dimensions that count, and all of them at a glance.
    pub(super) whole: Vec<Chart>,
    /// Bars of each module; none where nothing has a score.
    pub(super) modules: Vec<Option<Chart>>,
}

impl Charts {
    pub(super) fn of(report: &Report, locale: &Arc<Locale>) -> Result<Self, OfficeError> {
        let whole = [bars(&report.dimensions, locale)?, radar(&report.dimensions, report.sides.as_ref(), locale)?];
        let modules = report.modules.iter().map(|module| bars(&module.dimensions, locale)).collect::<Result<_, _>>()?;
        Ok(Self { whole: whole.into_iter().flatten().collect(), modules })
    }

    /// All of them, in their order in the document.
    pub(super) fn all(&self) -> impl Iterator<Item = &Chart> {
        self.whole.iter().chain(self.modules.iter().flatten())
    }
}

/// What a template sees.
#[derive(Serialize)]
struct View {
    /// Whether the text runs from right to left: bars begin on the right then, and no figures stand in the chart, since `LibreOffice` draws their digits in the wrong order.
    rtl: bool,
    names: Vec<String>,
    series: Vec<Series>,
    /// Whether some bounds lie apart.
    uncertain: bool,
    /// From the score to the highest possible.
    above: Vec<f64>,
    /// From the lowest possible to the score.
    below: Vec<f64>,
}

#[derive(Serialize)]
struct Series {
    name: String,
    colour: &'static str,
    dash: &'static str,
    mark: &'static str,
    width: u32,
    points: Vec<Point>,
}

#[derive(Serialize)]
struct Point {
    at: usize,
    value: f64,
}

/// One line or row of bars; nothing stands where there is no score.
fn series(name: &str, line: usize, scores: impl Iterator<Item = Option<f64>>) -> Series {
    let (colour, dash, mark) = LINES[line % LINES.len()];
    let points = scores.enumerate().filter_map(|(at, score)| Some(Point { at, value: score? })).collect();
    Series { name: one_line(name), colour, dash, mark, width: if line == 0 { WIDTHS.0 } else { WIDTHS.1 }, points }
}

fn bars(dimensions: &[DimensionView], locale: &Arc<Locale>) -> Result<Option<Chart>, OfficeError> {
    if dimensions.iter().all(|one| one.summary.score.is_none()) {
        return Ok(None);
    }
    let from_score = |bound: fn(&DimensionView) -> Option<f64>| {
        let distance = move |one: &DimensionView| one.summary.score.zip(bound(one)).map_or(0.0, |(score, bound)| (bound - score).abs());
        dimensions.iter().map(distance).collect::<Vec<_>>()
    };
    let (above, under) = (from_score(|one| one.summary.highest), from_score(|one| one.summary.lowest));
    let view = View {
        rtl: locale.is_rtl(),
        names: dimensions.iter().map(|one| one_line(&one.title)).collect(),
        series: vec![series(&locale.text("score"), 0, dimensions.iter().map(|one| one.summary.score))],
        uncertain: above.iter().chain(&under).any(|distance| below(0.0, *distance)),
        above,
        below: under,
    };
    let alternative = dimensions.iter().map(|one| told(one, locale)).collect::<Vec<_>>().join(" · ");
    let height = 0.1 + 0.07 * dimensions.len() as f64;
    Ok(Some(Chart { xml: filled(&view, BARS, locale)?, alternative, caption: "chart-bars", height }))
}

fn radar(dimensions: &[DimensionView], sides: Option<&SidesView>, locale: &Arc<Locale>) -> Result<Option<Chart>, OfficeError> {
    let shown: Vec<&DimensionView> = dimensions.iter().filter(|one| one.summary.applicable).collect();
    if !SHAPES.contains(&shown.len()) || shown.iter().all(|one| one.summary.score.is_none()) {
        return Ok(None);
    }
    let mut lines = vec![series(&locale.text("score"), 0, shown.iter().map(|one| one.summary.score))];
    for (at, label) in sides.into_iter().flat_map(|sides| sides.labels.iter().enumerate()) {
        let row = |one: &&DimensionView| sides?.rows.iter().find(|row| row.id == one.id)?.points.get(at)?.score;
        lines.push(series(label, at + 1, shown.iter().map(row)));
    }
    let names = shown.iter().map(|one| one_line(&one.title)).collect();
    let view = View { rtl: locale.is_rtl(), names, series: lines, uncertain: false, above: Vec::new(), below: Vec::new() };
    let alternative = view.series.iter().map(|series| series.name.as_str()).collect::<Vec<_>>().join(" · ");
    Ok(Some(Chart { xml: filled(&view, RADAR, locale)?, alternative, caption: "chart-radar", height: 0.6 }))
}

/// A dimension in words.
fn told(one: &DimensionView, locale: &Locale) -> String {
    let score = if one.summary.score.is_some() { &one.summary.score_text } else { &one.summary.band };
    let values =
        [("dimension", one_line(&one.title).into()), ("score", score.as_str().into()), ("bounds", one.summary.bounds_text.as_str().into())];
    if one.summary.lowest.is_some() { locale.with("chart-line", &values) } else { locale.with("chart-line-without-bounds", &values[..2]) }
}

fn filled(view: &View, template: &str, locale: &Arc<Locale>) -> Result<String, OfficeError> {
    // The words of a template error would name a file of the program; it does not happen, as a test fills each of them.
    own_html(view, template, "chart", locale.clone()).map_err(|_| OfficeError::NotWhole { part: "chart".to_owned() })
}
