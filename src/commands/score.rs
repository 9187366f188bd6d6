//! `nlc score`: response files become scores.

use crate::advice::{self, Advice};
use crate::cli::{Score, ScoreFormat};
use crate::failure::Failure;
use crate::files::plain;
use crate::locale::direction::isolated;
use crate::locale::said::say;
use crate::reporting::markdown::{directed, escape};
use crate::reporting::scores_table::{self, ScoreSheet};
use crate::reporting::{explain, view};
use crate::scoring::Assessment;
use crate::scoring::assessment::group;
use crate::terminal::{table, text};

use super::{Context, check_destination, inputs};

/// Columns of the table that hold numbers.
const NUMBERS: [usize; 2] = [1, 3];

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &Score) -> Result<(), Failure> {
    let format = arguments.format.unwrap_or_else(|| ScoreFormat::of(arguments.output.output.as_deref()));
    check_destination(&arguments.output, &arguments.files)?;
    if arguments.explain && !matches!(format, ScoreFormat::Table) {
        return Err(Failure::Usage(say("usage-explain-format")));
    }
    let toolkit = context.toolkit()?;
    let mut inputs = inputs::responses(context, &toolkit, &arguments.files)?;
    let assessments = group(&toolkit, std::mem::take(&mut inputs.responses));
    let width = Context::width(&arguments.output);
    let sheets = || assessments.iter().map(|assessment| scores_table::sheet(assessment, &context.locale)).collect::<Vec<ScoreSheet>>();
    let result = match format {
        ScoreFormat::Table => assessments
            .iter()
            .map(|assessment| for_people(context, assessment, arguments.explain, Form::of(context, width)))
            .collect::<Vec<_>>()
            .join("\n"),
        ScoreFormat::Csv => scores_table::csv(&sheets())?,
        ScoreFormat::Json => scores_table::json(&sheets())?,
        ScoreFormat::Markdown => {
            let all = assessments.iter().map(|assessment| as_markdown(context, assessment)).collect::<Vec<_>>().join("\n");
            directed(all, context.locale.is_rtl())
        }
    };
    context.put(&arguments.output, &result)?;
    inputs.outcome()
}

fn as_markdown(context: &Context, assessment: &Assessment<'_>) -> String {
    let locale = &context.locale;
    let city = isolated(&escape(&assessment.city), locale.is_rtl());
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
pub(super) fn for_people(context: &Context, assessment: &Assessment<'_>, explained: bool, form: Form) -> String {
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
