//! `nlc score`: response files and tables become scores.

use std::sync::Arc;

use serde::Serialize;

use crate::advice::{self, Advice};
use crate::cli::{By, Score, ScoreFormat};
use crate::failure::Failure;
use crate::files::plain;
use crate::locale::Locale;
use crate::locale::direction::isolated;
use crate::locale::said::say;
use crate::reporting::chart::signs::{self, Charts};
use crate::reporting::markdown::{directed, escape};
use crate::reporting::scores_table::{self, ScoreSheet};
use crate::reporting::scores_wide::{self, Numbers, Wide};
use crate::reporting::view::words::summary_view;
use crate::reporting::{explain, view};
use crate::responses::{Code, Response};
use crate::scoring::{Assessment, Rules};
use crate::terminal::{table, text};

use super::batch::{Batch, Each, From, Work};
use super::output::Out;
use super::{Context, check_destination};

/// Columns of the table that hold numbers.
const NUMBERS: [usize; 2] = [1, 3];

/// How many cities are shown one by one; more are shown in a line each.
const ONE_BY_ONE: usize = 3;

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &Score) -> Result<(), Failure> {
    let format = arguments.format.unwrap_or_else(|| ScoreFormat::of(arguments.output.output.as_deref()));
    check_destination(&arguments.output, &arguments.files)?;
    if arguments.explain && !matches!(format, ScoreFormat::Table) {
        return Err(Failure::Usage(say("usage-explain-format")));
    }
    let by = arguments.by.unwrap_or_else(|| format.usual());
    if by == By::Response && format.usual() != By::Response {
        return Err(Failure::Usage(say("usage-by-format")));
    }
    let mut batch = Batch::new(context, &arguments.tables, &arguments.files, arguments.output.force)?;
    match (format, by) {
        (ScoreFormat::Csv, By::Response) => responses_as_csv(context, arguments, &mut batch),
        (ScoreFormat::Jsonl, By::Response) => responses_as_json(context, arguments, &mut batch),
        (ScoreFormat::Csv | ScoreFormat::Long | ScoreFormat::Jsonl, _) => cities_for_programs(context, arguments, &mut batch, format),
        (ScoreFormat::Table | ScoreFormat::Json | ScoreFormat::Markdown, _) => cities_at_once(context, arguments, &mut batch, format),
    }
}

/// One row for each response, without keeping any of them.
fn responses_as_csv(context: &Context, arguments: &Score, batch: &mut Batch<'_>) -> Result<(), Failure> {
    let toolkit = batch.toolkit().clone();
    let (wide, rules) = (Wide::new(&toolkit, arguments.bounds), Rules::new(&toolkit));
    let mut out = Out::new(context, &arguments.output)?;
    out.add(&wide.header(false))?;
    let each = |work: &mut Work, from: From<'_>, response: &Response, codes: &mut [Code]| {
        rules.count(response, codes);
        work.file.put(&mut work.out, from.file);
        wide.response(&mut work.out, &mut work.memory, &rules, from.row, response, codes);
    };
    let tally = batch.rows(&arguments.files, Each::Codes(&each), &mut |bytes| out.add(bytes))?;
    out.finish(context)?;
    tally.outcome()
}

/// A response and its scores.
#[derive(Serialize)]
struct RowSheet<'r> {
    file: &'r str,
    row: Option<u64>,
    perspective: Option<&'r str>,
    respondent: &'r str,
    #[serde(flatten)]
    sheet: ScoreSheet,
}

/// One line for each response, without keeping any of them.
fn responses_as_json(context: &Context, arguments: &Score, batch: &mut Batch<'_>) -> Result<(), Failure> {
    let toolkit = batch.toolkit().clone();
    let rules = Arc::new(Rules::new(&toolkit));
    let mut out = Out::new(context, &arguments.output)?;
    let each = |work: &mut Work, from: From<'_>, response: &Response| {
        let Some(assessment) = Assessment::by(&rules, vec![response.clone()]) else { return };
        let row = RowSheet {
            file: from.file,
            row: from.row,
            perspective: response.perspective.map(|at| toolkit.perspectives[at].id.as_str()),
            respondent: &response.respondent,
            sheet: scores_table::sheet(&assessment, &context.locale),
        };
        json_line(&mut work.out, &row);
    };
    let tally = batch.rows(&arguments.files, Each::Whole(&each), &mut |bytes| out.add(bytes))?;
    out.finish(context)?;
    tally.outcome()
}

/// Every value here can be written as JSON.
fn json_line(out: &mut Vec<u8>, value: &impl Serialize) {
    let before = out.len();
    if serde_json::to_writer(&mut *out, value).is_ok() {
        out.push(b'\n');
    } else {
        out.truncate(before);
    }
}

/// One row, or several, for each city and day.
fn cities_for_programs(context: &Context, arguments: &Score, batch: &mut Batch<'_>, format: ScoreFormat) -> Result<(), Failure> {
    let mut out = Out::new(context, &arguments.output)?;
    let toolkit = batch.toolkit().clone();
    let wide = Wide::new(&toolkit, arguments.bounds);
    match format {
        ScoreFormat::Csv => out.add(&wide.header(true))?,
        ScoreFormat::Long => out.add((scores_wide::LONG.join(",") + "\n").as_bytes())?,
        _ => {}
    }
    let collected = batch.collect(&arguments.files)?;
    let work = |assessment: &Assessment<'_>, written: &mut Vec<u8>| match format {
        ScoreFormat::Csv => wide.city(written, &mut Numbers::small(), assessment),
        ScoreFormat::Long => scores_wide::long(written, &scores_table::sheet(assessment, &context.locale)),
        _ => json_line(written, &scores_table::sheet(assessment, &context.locale)),
    };
    let tally = collected.each(work, |written| out.add(written))?;
    out.finish(context)?;
    tally.outcome()
}

/// All cities in one text.
fn cities_at_once(context: &Context, arguments: &Score, batch: &mut Batch<'_>, format: ScoreFormat) -> Result<(), Failure> {
    let collected = batch.collect(&arguments.files)?;
    let assessments = collected.all();
    let width = Context::width(&arguments.output);
    let result = match format {
        ScoreFormat::Json => {
            let sheets: Vec<ScoreSheet> = assessments.iter().map(|assessment| scores_table::sheet(assessment, &context.locale)).collect();
            scores_table::json(&sheets)?
        }
        ScoreFormat::Markdown => {
            let all = assessments.iter().map(|assessment| as_markdown(context, assessment)).collect::<Vec<_>>().join("\n");
            directed(all, context.locale.is_rtl())
        }
        _ if assessments.len() > ONE_BY_ONE && !arguments.explain => {
            overview(context, &assessments, Form::of(context, width), arguments.charts)
        }
        _ => assessments
            .iter()
            .map(|assessment| for_people(context, assessment, arguments.explain, Form::of(context, width), arguments.charts))
            .collect::<Vec<_>>()
            .join("\n"),
    };
    context.put(&arguments.output, &result)?;
    collected.tally.outcome()
}

/// Many cities, a line each, in the order in which they were read: no ranking.
fn overview(context: &Context, assessments: &[Assessment<'_>], form: Form, charts: Charts) -> String {
    let locale = &context.locale;
    let (Form::Table(width) | Form::Lines(width)) = form;
    let header = ["form-city", "column-date", "score", "bounds", "coverage", "band"].map(|key| locale.text(key));
    let rows: Vec<Vec<String>> = assessments
        .iter()
        .map(|assessment| {
            let view = summary_view(assessment.toolkit, &assessment.scores.overall, locale);
            let city = plain::one_line(&assessment.city);
            vec![city, assessment.date.to_string(), view.score_text, view.bounds_text, view.coverage_text, view.band]
        })
        .collect();
    let mut out = locale.with("score-several-heading", &[("count", assessments.len().into())]) + "\n";
    out += &match form {
        Form::Table(width) => table::text(&header, &rows, &[2, 4], width.min(120)),
        Form::Lines(width) => table::lines(&header, &rows, locale).iter().map(|line| wrapped(line, width, "  ")).collect(),
    };
    out += &wrapped(&locale.text("score-legend"), width, "");
    if charts != Charts::None {
        out.push('\n');
        for assessment in assessments {
            let profile = signs::profile(for_the_whole(assessment), charts);
            out += &beside(&profile, &plain::one_line(&assessment.city), width, locale);
        }
        let dimensions = assessments.iter().take(1).flat_map(|assessment| &assessment.toolkit.dimensions);
        let titles: Vec<String> =
            dimensions.filter(|dimension| dimension.module.is_none()).map(|dimension| dimension.title.clone()).collect();
        let titles = titles.join(&locale.text("semicolon-separator"));
        out += &wrapped(&locale.with("profile-legend", &[("dimensions", titles.into())]), width, "");
    }
    out
}

/// The scores of the dimensions that the overall score is made of.
fn for_the_whole(assessment: &Assessment<'_>) -> impl Iterator<Item = Option<f64>> {
    let dimensions = assessment.toolkit.dimensions.iter().zip(&assessment.scores.dimensions);
    dimensions.filter(|(dimension, _)| dimension.module.is_none()).map(|(_, summary)| summary.score)
}

/// The rows of the table as bars, and how to read them.
fn bars(context: &Context, assessment: &Assessment<'_>, width: usize, charts: Charts) -> String {
    let locale = &context.locale;
    let mut out = String::new();
    for (title, summary) in scores_table::scored(assessment, locale) {
        if let Some(bar) = signs::bar(summary.score, summary.bounds, charts) {
            let score = summary.score.map(|score| locale.decimal(score)).unwrap_or_default();
            out += &beside(&format!("{bar} {score:>5}"), &title, width, locale);
        }
    }
    let [lowest, score, highest, _] = charts.shades().map(|sign| sign.to_string());
    // Where everything was answered, bars are of one kind and need no words.
    if out.contains(&score) || out.contains(&highest) {
        let signs = [("lowest", lowest.into()), ("score", score.into()), ("highest", highest.into())];
        out += &wrapped(&locale.with("bars-legend", &signs), width, "");
    }
    out
}

/// A line of a chart. The chart stands first, so that all of them begin in the same place whatever follows.
fn beside(chart: &str, text: &str, width: usize, locale: &Locale) -> String {
    let rtl = locale.is_rtl();
    // A name in letters of the other direction would turn the line around.
    let mark = if rtl { "\u{200f}" } else { "" };
    wrapped(&format!("{mark} {chart}  {}", isolated(text, rtl)), width, &" ".repeat(chart.chars().count() + 3))
}

fn as_markdown(context: &Context, assessment: &Assessment<'_>) -> String {
    let locale = &context.locale;
    let city = isolated(escape(&assessment.city), locale.is_rtl());
    let heading = format!("## {}\n\n", [city, locale.date(assessment.date)].join(&locale.text("list-separator")));
    let rows: Vec<Vec<String>> = scores_table::rows(assessment, locale);
    heading + &table::markdown(&scores_table::header(locale), &rows, &NUMBERS)
}

/// How scores are shown to people.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// As a table of so many columns.
    Table(usize),
    /// In one line for each score, broken at so many columns.
    Lines(usize),
}

impl Form {
    /// A table, unless columns would change their places where the text runs from right to left.
    pub(super) fn of(context: &Context, width: usize) -> Self {
        if context.locale.is_rtl() { Self::Lines(width) } else { Self::Table(width) }
    }
}

/// The score table with its legend and the first things to do.
pub(super) fn for_people(context: &Context, assessment: &Assessment<'_>, explained: bool, form: Form, charts: Charts) -> String {
    let locale = &context.locale;
    let (Form::Table(width) | Form::Lines(width)) = form;
    let respondents = locale.with("respondents", &[("count", assessment.responses.len().into())]);
    let places = [
        ("city", plain::one_line(&assessment.city).into()),
        ("date", locale.date(assessment.date).into()),
        ("respondents", respondents.into()),
    ];
    let mut out = locale.with("score-heading", &places) + "\n";
    // Ids of questions are too long for a column beside the others: what is capped stands below.
    let narrow = |mut row: Vec<String>| {
        row.pop();
        row
    };
    let rows: Vec<Vec<String>> = scores_table::rows(assessment, locale).into_iter().map(narrow).collect();
    let header = narrow(scores_table::header(locale));
    out += &match form {
        Form::Table(width) => table::text(&header, &rows, &NUMBERS, width.min(120)),
        Form::Lines(width) => table::lines(&header, &rows, locale).iter().map(|line| wrapped(line, width, "  ")).collect(),
    };
    for line in scores_table::capped(assessment, locale) {
        out += &wrapped(&line, width, "  ");
    }
    if charts != Charts::None {
        out.push('\n');
        out += &bars(context, assessment, width, charts);
        out.push('\n');
    }
    if assessment.responses.iter().all(|response| response.quick) {
        out += &wrapped(&locale.text("quick-note"), width, "");
    }
    out += &wrapped(&locale.text("score-legend"), width, "");
    let advice = advice::advise(assessment);
    out += &priorities(context, &advice, assessment, width);
    if explained {
        out.push('\n');
        out += &explain::explain(assessment, locale);
    }
    out
}

fn priorities(context: &Context, advice: &Advice<'_>, assessment: &Assessment<'_>, width: usize) -> String {
    let locale = &context.locale;
    if advice.steps.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}\n", locale.text("priorities-heading"));
    for (at, step) in advice.steps.iter().take(view::PRIORITIES).enumerate() {
        let addressee = &assessment.toolkit.addressees[step.next.advice.addressee].label;
        let horizon = locale.text(&format!("horizon-{}", view::words::horizon_id(step.next.advice.horizon)));
        let places =
            [("title", step.next.advice.title.clone().into()), ("addressee", addressee.clone().into()), ("horizon", horizon.into())];
        out += &wrapped(&format!("{}. {}", at + 1, locale.with("priority-line", &places)), width, "   ");
    }
    out
}

fn wrapped(text: &str, width: usize, indent: &str) -> String {
    let width = if width == usize::MAX { width } else { width.min(100) };
    text::wrapped(text, width, "", indent).join("\n") + "\n"
}
