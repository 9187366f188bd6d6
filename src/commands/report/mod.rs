//! `nlc report`: response files become a document, or a folder of them.

mod folder;

use crate::advice;
use crate::cli::{Report, ReportFormat};
use crate::failure::Failure;
use crate::files::Document;
use crate::files::plain;
use crate::locale::said::say;
use crate::reporting::document::Template;
use crate::reporting::folder::Form;
use crate::reporting::html::PageTemplate;
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
    if arguments.template.is_some() && format == ReportFormat::Csv {
        return Err(Failure::Usage(say("usage-template-format")));
    }
    let form = form_of(context, arguments, format)?;
    let mut batch = Batch::new(context, &arguments.tables, &arguments.files, arguments.output.force)?;
    let collected = batch.collect(&arguments.files)?;
    if format != ReportFormat::Csv && collected.tally.rejected > 0 {
        // Without one of its respondents a city would get another report, and nobody would see it.
        return Err(Failure::Failed(say("report-file-rejected")));
    }
    let assessments = collected.all();
    let result = match form {
        Form::Csv => recommendations_csv::write(&assessments.iter().map(|assessment| view_of(context, assessment)).collect::<Vec<_>>())?,
        Form::Markdown(_) | Form::Html(_) => {
            let [only] = assessments.as_slice() else {
                let found: Vec<String> =
                    assessments.iter().map(|assessment| format!("{} ({})", plain::one_line(&assessment.city), assessment.date)).collect();
                return Err(Failure::Failed(say("report-several").with("found", found)));
            };
            form.text(&view_of(context, only)).map_err(Failure::Failed)?
        }
    };
    context.put(&arguments.output, &result)?;
    collected.tally.outcome()
}

/// What a report becomes, through the template asked for, or that which comes with the program.
fn form_of(context: &Context, arguments: &Report, format: ReportFormat) -> Result<Form, Failure> {
    let own = arguments.template.as_deref().map(Document::read).transpose()?;
    let own = own.as_ref().map(|own| (own.text.as_str(), own.path.display().to_string()));
    let locale = context.locale.clone();
    Ok(match (format, own) {
        (ReportFormat::Csv, _) => Form::Csv,
        (ReportFormat::Markdown, None) => Form::Markdown(Box::new(Template::shipped(locale)?)),
        (ReportFormat::Markdown, Some((text, name))) => Form::Markdown(Box::new(Template::new(text, &name, locale)?)),
        (ReportFormat::Html, None) => Form::Html(Box::new(PageTemplate::shipped(locale)?)),
        (ReportFormat::Html, Some((text, name))) => Form::Html(Box::new(PageTemplate::new(text, &name, locale)?)),
    })
}

/// The report of one assessment through the template that comes with the program.
pub(super) fn markdown(context: &Context, assessment: &Assessment<'_>) -> Result<String, Failure> {
    Ok(Template::shipped(context.locale.clone())?.markdown(&view_of(context, assessment))?)
}

fn view_of(context: &Context, assessment: &Assessment<'_>) -> view::Report {
    view::report(assessment, &advice::advise(assessment), &context.locale)
}
