//! Scores for other programs (CSV and JSON, unrounded, with ids) and for people (rows of texts).

use serde::Serialize;

use super::view::words::summary_view;
use crate::files::plain::{cell, one_line};
use crate::locale::Locale;
use crate::scoring::{Assessment, Item, Summary};

/// One line of the score table: the whole, a module or a dimension.
#[derive(Debug, Serialize)]
pub struct Line {
    /// "dimension", "module" or "overall".
    pub scope: &'static str,
    /// Its id; "overall" for the whole.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The id of the module that a dimension belongs to; none if it counts for the whole.
    pub module: Option<String>,
    /// The weight of a dimension; none for modules and the whole.
    pub weight: Option<f64>,
    /// 0 to 100, unrounded.
    pub score: Option<f64>,
    /// The lowest score possible.
    pub lowest: Option<f64>,
    /// The highest score possible.
    pub highest: Option<f64>,
    /// 0 to 1.
    pub coverage: Option<f64>,
    /// The id of the level.
    pub band: Option<String>,
    /// Ids of the questions that lowered the level.
    pub capped_by: Vec<String>,
}

/// The scores of one assessment.
#[derive(Debug, Serialize)]
pub struct ScoreSheet {
    /// The city.
    pub city: String,
    /// The day.
    pub date: String,
    /// Id of the toolkit.
    pub toolkit: String,
    /// Its version.
    pub version: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// How many answered.
    pub respondents: usize,
    /// Whether all of them answered only the core questions.
    pub quick: bool,
    /// Dimensions, modules, the whole.
    pub lines: Vec<Line>,
    /// For every scored question its state and share.
    pub questions: Vec<QuestionLine>,
}

/// What one question came to.
#[derive(Debug, Serialize)]
pub struct QuestionLine {
    /// Its id.
    pub id: String,
    /// The id of its dimension.
    pub dimension: String,
    /// Its weight.
    pub weight: f64,
    /// `answered`, `unknown`, `not_applicable` or `missing`.
    pub state: &'static str,
    /// The share of the maximum, 0 to 1, unrounded.
    pub share: Option<f64>,
}

/// The scores of an assessment as data.
pub fn sheet(assessment: &Assessment<'_>, locale: &Locale) -> ScoreSheet {
    let toolkit = assessment.toolkit;
    let line = |scope: &'static str, id: &str, title: &str, summary: &Summary| Line {
        scope,
        id: id.to_owned(),
        title: title.to_owned(),
        module: None,
        weight: None,
        score: summary.score,
        lowest: summary.bounds.map(|bounds| bounds.0),
        highest: summary.bounds.map(|bounds| bounds.1),
        coverage: summary.coverage,
        band: summary.band.and_then(|at| toolkit.bands.get(at)).map(|band| band.id.clone()),
        capped_by: summary.capped_by.iter().map(|at| toolkit.questions[toolkit.rubric.essentials[*at].question].id.clone()).collect(),
    };
    let scores = &assessment.scores;
    let dimensions = toolkit.dimensions.iter().zip(&scores.dimensions).map(|(dimension, summary)| Line {
        module: dimension.module.and_then(|at| toolkit.modules.get(at)).map(|module| module.id.clone()),
        weight: Some(dimension.weight),
        ..line("dimension", &dimension.id, &dimension.title, summary)
    });
    let modules = toolkit.modules.iter().zip(&scores.modules).map(|(module, summary)| line("module", &module.id, &module.title, summary));
    let overall = line("overall", "overall", &locale.text("overall"), &scores.overall);
    ScoreSheet {
        city: assessment.city.clone(),
        date: assessment.date.to_string(),
        toolkit: toolkit.id.clone(),
        version: toolkit.version.clone(),
        fingerprint: toolkit.fingerprint.clone(),
        respondents: assessment.responses.len(),
        quick: assessment.responses.iter().all(|response| response.quick),
        lines: dimensions.chain(modules).chain([overall]).collect(),
        questions: (0..toolkit.dimensions.len())
            .flat_map(|dimension| toolkit.scored_in(dimension))
            .map(|(at, question, scoring)| QuestionLine {
                id: question.id.clone(),
                dimension: toolkit.dimensions[question.dimension].id.clone(),
                weight: scoring.weight,
                state: state_name(scores.items[at]),
                share: scores.items[at].share(),
            })
            .collect(),
    }
}

fn state_name(item: Item) -> &'static str {
    match item {
        Item::Answered(_) => "answered",
        Item::Unknown => "unknown",
        Item::NotApplicable => "not_applicable",
        Item::Missing => "missing",
    }
}

/// The columns of the CSV, in order.
pub const COLUMNS: [&str; 18] = [
    "city",
    "date",
    "toolkit",
    "version",
    "fingerprint",
    "respondents",
    "quick",
    "scope",
    "module",
    "id",
    "title",
    "weight",
    "score",
    "lowest",
    "highest",
    "coverage",
    "band",
    "capped_by",
];

/// One row for every dimension, module and whole of every assessment; numbers unrounded, empty where there is none.
///
/// # Errors
/// None in practice: writing to memory does not fail.
pub fn csv(sheets: &[ScoreSheet]) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    for sheet in sheets {
        for line in &sheet.lines {
            let texts = [&sheet.city, &sheet.date, &sheet.toolkit, &sheet.version, &sheet.fingerprint].map(|text| cell(&one_line(text)));
            let rest = [
                sheet.respondents.to_string(),
                sheet.quick.to_string(),
                line.scope.to_owned(),
                line.module.clone().unwrap_or_default(),
                line.id.clone(),
                cell(&one_line(&line.title)),
                number(line.weight),
                number(line.score),
                number(line.lowest),
                number(line.highest),
                number(line.coverage),
                line.band.clone().unwrap_or_default(),
                line.capped_by.join(" "),
            ];
            writer.write_record(texts.into_iter().chain(rest))?;
        }
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The scores as JSON, one object for every assessment.
///
/// # Errors
/// None in practice: every value can be written as JSON.
pub fn json(sheets: &[ScoreSheet]) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(sheets).map(|text| text + "\n")
}

/// The header of the table for people.
pub fn header(locale: &Locale) -> Vec<String> {
    ["dimension", "score", "bounds", "coverage", "band", "capped-by"].map(|key| locale.text(key)).to_vec()
}

/// For every dimension and the whole whose level is held back, a sentence that says by what.
pub fn capped(assessment: &Assessment<'_>, locale: &Locale) -> Vec<String> {
    let toolkit = assessment.toolkit;
    let dimensions = toolkit.dimensions.iter().map(|dimension| dimension.title.clone()).zip(&assessment.scores.dimensions);
    let all = dimensions.chain([(locale.text("overall"), &assessment.scores.overall)]);
    all.filter(|(_, summary)| !summary.capped_by.is_empty())
        .map(|(title, summary)| {
            let view = summary_view(toolkit, summary, locale);
            let questions = summary
                .capped_by
                .iter()
                .map(|at| toolkit.questions[toolkit.rubric.essentials[*at].question].id.clone())
                .collect::<Vec<_>>()
                .join(&locale.text("list-separator"));
            locale.with(
                "capped-line",
                &[
                    ("title", title.into()),
                    ("band", view.band.into()),
                    ("uncapped", view.band_by_score.into()),
                    ("questions", questions.into()),
                ],
            )
        })
        .collect()
}

/// What the table for people has rows for: dimensions, the whole, then what is scored apart. Dimensions of a module that do not concern the city are left out.
pub fn scored<'a>(assessment: &'a Assessment<'_>, locale: &Locale) -> Vec<(String, &'a Summary)> {
    let toolkit = assessment.toolkit;
    let scores = &assessment.scores;
    let within =
        |module: Option<usize>| toolkit.dimensions.iter().zip(&scores.dimensions).filter(move |(dimension, _)| dimension.module == module);
    let mut scored: Vec<_> = within(None).map(|(dimension, summary)| (dimension.title.clone(), summary)).collect();
    scored.push((locale.text("overall").to_uppercase(), &scores.overall));
    for (at, (module, summary)) in toolkit.modules.iter().zip(&scores.modules).enumerate().filter(|(_, (_, summary))| summary.applicable())
    {
        scored.push((locale.with("module-apart", &[("title", module.title.clone().into())]), summary));
        let dimensions = within(Some(at)).filter(|(_, summary)| summary.applicable());
        scored.extend(dimensions.map(|(dimension, summary)| (format!("\u{a0}\u{a0}{}", dimension.title), summary)));
    }
    scored
}

/// The rows of the table for people.
pub fn rows(assessment: &Assessment<'_>, locale: &Locale) -> Vec<Vec<String>> {
    let toolkit = assessment.toolkit;
    let row = |(title, summary): (String, &Summary)| {
        let view = summary_view(toolkit, summary, locale);
        let capped = summary
            .capped_by
            .iter()
            .map(|at| toolkit.questions[toolkit.rubric.essentials[*at].question].id.clone())
            .collect::<Vec<_>>()
            .join(&locale.text("list-separator"));
        vec![title, view.score_text, view.bounds_text, view.coverage_text, view.band, capped]
    };
    scored(assessment, locale).into_iter().map(row).collect()
}
