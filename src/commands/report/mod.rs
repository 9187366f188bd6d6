//! `nlc report`: response files become a document, or a folder of them.

mod folder;

use crate::advice;
use crate::cli::{Report, ReportFormat};
use crate::failure::Failure;
use crate::files::Document;
use crate::files::plain;
use crate::files::write::Access;
use crate::locale::said::say;
use crate::reporting::document::Template;
use crate::reporting::office::{excel, word};
use crate::reporting::{recommendations_csv, view};
use crate::scoring::Assessment;

use super::batch::Batch;
use super::{Context, check_destination};

/// Runs the command, once for each language.
pub(super) fn run(context: &Context, arguments: &Report) -> Result<(), Failure> {
    let contexts = context.in_each_language();
    if let Some(path) = &arguments.out_dir {
        return folder::run(&contexts, arguments, path);
    }
    let [one] = contexts.as_slice() else {
        // Nothing is written unless everything can be.
        let each: Vec<Report> = contexts.iter().map(|context| arguments.in_language(&context.locale.language)).collect();
        for arguments in &each {
            check_destination(&arguments.output, &arguments.files)?;
        }
        return contexts.iter().zip(&each).try_for_each(|(context, arguments)| in_one_language(context, arguments));
    };
    in_one_language(one, arguments)
}

fn in_one_language(context: &Context, arguments: &Report) -> Result<(), Failure> {
    let format = arguments.format.unwrap_or_else(|| ReportFormat::of(arguments.output.output.as_deref()));
    check_destination(&arguments.output, &arguments.files)?;
    if arguments.template.is_some() && format != ReportFormat::Markdown {
        let fixed = if format == ReportFormat::Csv { "usage-template-format" } else { "office-template" };
        return Err(Failure::Usage(say(fixed)));
    }
    let template = if format == ReportFormat::Markdown { Some(template_of(context, arguments)?) } else { None };
    let mut batch = Batch::new(context, &arguments.tables, &arguments.files, arguments.output.force)?;
    let collected = batch.collect(&arguments.files)?;
    if format == ReportFormat::Csv {
        let views: Vec<view::Report> = collected.all().iter().map(|assessment| view_of(context, assessment)).collect();
        context.put(&arguments.output, &recommendations_csv::write(&views)?)?;
        return collected.tally.outcome();
    }
    if collected.tally.rejected > 0 {
        // Without one of its respondents a city would get another report, and nobody would see it.
        return Err(Failure::Failed(say("report-file-rejected")));
    }
    let assessments = collected.all();
    let [only] = assessments.as_slice() else {
        let found: Vec<String> =
            assessments.iter().map(|assessment| format!("{} ({})", plain::one_line(&assessment.city), assessment.date)).collect();
        return Err(Failure::Failed(say("report-several").with("found", found)));
    };
    let report = view_of(context, only);
    match (format, template) {
        (_, Some(template)) => context.put(&arguments.output, &template.markdown(&report)?)?,
        (ReportFormat::Docx, None) => {
            let document = word::write(&report, &context.locale)?;
            context.put_bytes(&arguments.output, &document, Access::Private, "office-needs-file")?;
        }
        (_, None) => put_workbook(context, arguments, &report)?,
    }
    collected.tally.outcome()
}

fn put_workbook(context: &Context, arguments: &Report, report: &view::Report) -> Result<(), Failure> {
    let workbook = excel::write(report, &context.locale)?;
    context.put_bytes(&arguments.output, &workbook.bytes, Access::Private, "office-needs-file")?;
    if workbook.cut > 0 {
        context.terminal.note(&context.locale.with("office-some-cut", &[("count", workbook.cut.into())]));
    }
    Ok(())
}

/// The template asked for, or that which comes with the program.
fn template_of(context: &Context, arguments: &Report) -> Result<Template, Failure> {
    Ok(match arguments.template.as_deref().map(Document::read).transpose()? {
        Some(own) => Template::new(&own.text, &own.path.display().to_string(), context.locale.clone())?,
        None => Template::shipped(context.locale.clone())?,
    })
}

/// The report of one assessment through the template that comes with the program.
pub(super) fn markdown(context: &Context, assessment: &Assessment<'_>) -> Result<String, Failure> {
    Ok(Template::shipped(context.locale.clone())?.markdown(&view_of(context, assessment))?)
}

fn view_of(context: &Context, assessment: &Assessment<'_>) -> view::Report {
    view::report(assessment, &advice::advise(assessment), &context.locale)
}
