//! `nlc form`: forms to fill in.

use std::sync::Arc;

use crate::cli::{FormArgs, FormFormat, Output};
use crate::failure::Failure;
use crate::files::write::Access;
use crate::locale;
use crate::locale::said::say;
use crate::reporting::forms::{Form, csv, paper, shared_name, workbook, xlsform};
use crate::toolkit::translate::language_of;

use super::{Context, check_destination, locale_for};

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &FormArgs) -> Result<(), Failure> {
    let format = arguments.format.unwrap_or_else(|| FormFormat::of(arguments.output.output.as_deref()));
    match format {
        FormFormat::Xlsx | FormFormat::Xlsform => in_one_file(context, arguments, format),
        FormFormat::Csv | FormFormat::Markdown | FormFormat::Html => in_files(context, arguments, format),
    }
}

/// All languages in one workbook.
fn in_one_file(context: &Context, arguments: &FormArgs, format: FormFormat) -> Result<(), Failure> {
    check_destination(&arguments.output, &[])?;
    let mut forms = if context.global.lang.is_some() {
        let contexts = context.in_each_language();
        contexts.iter().map(|context| form(context, arguments.quick)).collect::<Result<Vec<_>, _>>()?
    } else {
        in_all_languages(context, arguments.quick)?
    };
    forms.iter().try_for_each(can_be_told_apart)?;
    // A language that was named twice is one.
    let mut seen: Vec<String> = Vec::new();
    forms.retain(|form| {
        let new = !seen.contains(&form.toolkit.language);
        seen.push(form.toolkit.language.clone());
        new
    });
    let workbook = if format == FormFormat::Xlsform { xlsform::write(&forms)? } else { workbook::write(&forms)? };
    context.put_bytes(&arguments.output, &workbook, Access::Usual, "form-needs-file")
}

/// One file for each language.
fn in_files(context: &Context, arguments: &FormArgs, format: FormFormat) -> Result<(), Failure> {
    let contexts = context.in_each_language();
    let output = |context: &Context| match contexts.len() {
        1 => arguments.output.clone(),
        _ => arguments.output.in_language(&context.locale.language),
    };
    let outputs: Vec<Output> = contexts.iter().map(output).collect();
    // Nothing is written unless everything can be.
    outputs.iter().try_for_each(|output| check_destination(output, &[]))?;
    let texts = contexts.iter().map(|context| text(&form(context, arguments.quick)?, format)).collect::<Result<Vec<_>, _>>()?;
    contexts.iter().zip(&outputs).zip(&texts).try_for_each(|((context, output), text)| context.put_public(output, text))
}

fn text(form: &Form, format: FormFormat) -> Result<String, Failure> {
    Ok(match format {
        FormFormat::Csv => {
            can_be_told_apart(form)?;
            csv::write(form)?
        }
        FormFormat::Html => paper::html(form)?,
        FormFormat::Markdown | FormFormat::Xlsx | FormFormat::Xlsform => paper::markdown(form)?,
    })
}

/// The form in the language of the person.
fn form(context: &Context, quick: bool) -> Result<Form, Failure> {
    Ok(Form::new(context.toolkit()?, context.locale.clone(), quick))
}

/// The form in every language that toolkit and program have in common: first that in which the toolkit was written, then in the order of the program, then others.
fn in_all_languages(context: &Context, quick: bool) -> Result<Vec<Form>, Failure> {
    let files = context.toolkit_files()?;
    let source = files.load(None)?;
    let translations: Vec<String> = files.translations.iter().map(language_of).collect();
    let known = locale::known().map(str::to_owned).filter(|language| translations.contains(language));
    let mut languages: Vec<String> = std::iter::once(source.source_language.clone()).chain(known).collect();
    languages.extend(translations.iter().cloned());
    let mut forms: Vec<Form> = Vec::new();
    for language in languages {
        let locale = locale_for(&context.global, &language);
        // In a language that the program does not speak, half of the form would be in English.
        if locale.language == language && forms.iter().all(|form| form.toolkit.language != language) {
            forms.push(Form::new(files.load(Some(&language))?, Arc::new(locale), quick));
        }
    }
    if forms.is_empty() {
        forms.push(Form::new(source, context.locale.clone(), quick));
    }
    Ok(forms)
}

/// Tables need a name of its own for each column.
fn can_be_told_apart(form: &Form) -> Result<(), Failure> {
    match shared_name(&form.toolkit, form.quick) {
        Some(name) => Err(Failure::Failed(say("form-same-name").with("name", name))),
        None => Ok(()),
    }
}
