//! `nlc report`: response files become a document, or a folder of them.

mod folder;

use crate::advice;
use crate::cli::{Report, ReportFormat, Tables};
use crate::failure::Failure;
use crate::files::Document;
use crate::files::plain;
use crate::files::write::Access;
use crate::locale::said::say;
use crate::reporting::document::{Repeated, Template};
use crate::reporting::folder::Form;
use crate::reporting::html::PageTemplate;
use crate::reporting::office::excel;
#[cfg(feature = "pdf")]
use crate::reporting::pdf::PdfTemplate;
use crate::reporting::view::earlier::{EarlierDays, earlier};
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
            check_destination(&arguments.output, &arguments.inputs())?;
        }
        return contexts.iter().zip(&each).try_for_each(|(context, arguments)| in_one_language(context, arguments));
    };
    in_one_language(one, arguments)
}

fn in_one_language(context: &Context, arguments: &Report) -> Result<(), Failure> {
    let format = arguments.format.unwrap_or_else(|| ReportFormat::of(arguments.output.output.as_deref()));
    check_destination(&arguments.output, &arguments.inputs())?;
    takes_template(arguments, format)?;
    takes_earlier(arguments, format)?;
    let form = form_of(context, arguments, format)?;
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
    let mut report = view_of(context, only);
    if !arguments.earlier.is_empty() {
        let mut batch = earlier_batch(context, arguments)?;
        let found = batch.collect(&arguments.earlier)?;
        if found.tally.rejected > 0 {
            return Err(Failure::Failed(say("report-file-rejected")));
        }
        let before = found.all();
        let Some(last) = EarlierDays::of(&before).last_before(only) else {
            let (city, date) = (plain::one_line(&only.city), only.date.to_string());
            return Err(Failure::Failed(say("report-nothing-earlier").with("city", city).with("date", date)));
        };
        report.earlier = Some(earlier(last, only, &context.locale));
    }
    match &form {
        Form::Excel(_) => put_workbook(context, arguments, &report)?,
        form if form.is_binary() => {
            let document = form.bytes(&report, &mut Repeated::default()).map_err(Failure::Failed)?;
            context.put_bytes(&arguments.output, &document, Access::Private, "office-needs-file")?;
        }
        form => {
            let text = form.bytes(&report, &mut Repeated::default()).map_err(Failure::Failed)?;
            context.put(&arguments.output, &String::from_utf8_lossy(&text))?;
        }
    }
    collected.tally.outcome()
}

/// What reads the files of earlier assessments: those of other versions of the toolkit as far as they fit. A day that is given is that of the present answers.
fn earlier_batch<'c>(context: &'c Context, arguments: &Report) -> Result<Batch<'c>, Failure> {
    let tables = Tables { date: None, rejects: None, ..arguments.tables.clone() };
    Ok(Batch::new(context, &tables, &arguments.earlier, false)?.with_older_versions())
}

/// Fails if a template was given for a format that has none.
fn takes_template(arguments: &Report, format: ReportFormat) -> Result<(), Failure> {
    match format {
        _ if arguments.template.is_none() => Ok(()),
        ReportFormat::Markdown | ReportFormat::Html | ReportFormat::Pdf => Ok(()),
        ReportFormat::Csv => Err(Failure::Usage(say("usage-template-format"))),
        ReportFormat::Xlsx | ReportFormat::Docx => Err(Failure::Usage(say("office-template"))),
    }
}

/// Fails if an earlier assessment was given for a format that does not show it.
fn takes_earlier(arguments: &Report, format: ReportFormat) -> Result<(), Failure> {
    match format {
        ReportFormat::Csv | ReportFormat::Xlsx if !arguments.earlier.is_empty() => Err(Failure::Usage(say("usage-earlier-format"))),
        _ => Ok(()),
    }
}

fn put_workbook(context: &Context, arguments: &Report, report: &view::Report) -> Result<(), Failure> {
    let workbook = excel::write(report, &context.locale)?;
    context.put_bytes(&arguments.output, &workbook.bytes, Access::Private, "office-needs-file")?;
    if workbook.cut > 0 {
        context.terminal.note(&context.locale.with("office-some-cut", &[("count", workbook.cut.into())]));
    }
    Ok(())
}

/// What a report becomes, through the template asked for, or that which comes with the program.
fn form_of(context: &Context, arguments: &Report, format: ReportFormat) -> Result<Form, Failure> {
    let own = arguments.template.as_deref().map(Document::read).transpose()?;
    let own = own.as_ref().map(|own| (own.text.as_str(), own.path.display().to_string()));
    let locale = context.locale.clone();
    Ok(match (format, own) {
        (ReportFormat::Xlsx, _) => Form::Excel(locale),
        (ReportFormat::Docx, _) => Form::Word(locale),
        (ReportFormat::Csv, _) => Form::Csv,
        #[cfg(feature = "pdf")]
        (ReportFormat::Pdf, None) => Form::Pdf(Box::new(PdfTemplate::shipped(locale)?)),
        #[cfg(feature = "pdf")]
        (ReportFormat::Pdf, Some((text, name))) => {
            // Its pictures stand beside it.
            let folder = arguments.template.as_deref().and_then(std::path::Path::parent);
            let folder = folder.map(|folder| if folder.as_os_str().is_empty() { ".".into() } else { folder.to_owned() });
            Form::Pdf(Box::new(PdfTemplate::new(text, &name, folder, locale)?))
        }
        #[cfg(not(feature = "pdf"))]
        (ReportFormat::Pdf, _) => return Err(Failure::Usage(say("pdf-not-built"))),
        (ReportFormat::Markdown, None) => Form::Markdown(Box::new(Template::shipped(locale)?)),
        (ReportFormat::Markdown, Some((text, name))) => Form::Markdown(Box::new(Template::new(text, &name, locale)?)),
        (ReportFormat::Html, None) => Form::Html(Box::new(PageTemplate::shipped(locale)?)),
        (ReportFormat::Html, Some((text, name))) => Form::Html(Box::new(PageTemplate::new(text, &name, locale)?)),
    })
}

/// The report of one assessment through the template that comes with the program.
pub(super) fn markdown(context: &Context, assessment: &Assessment<'_>) -> Result<String, Failure> {
    Ok(Template::shipped(context.locale.clone())?.markdown(&view_of(context, assessment), &mut Repeated::default())?)
}

fn view_of(context: &Context, assessment: &Assessment<'_>) -> view::Report {
    view::report(assessment, &advice::advise(assessment), &context.locale)
}
