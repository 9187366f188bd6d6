//! Texts of a toolkit by key, and their replacement by a translation.
//!
//! The key of a text is the path to it, such as `questions.trust-goal.options.none`; a translation file holds the same keys as nested tables.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::model::{FieldType, Kind, StepFrom, Toolkit};
use crate::files::diagnostic::{Code, Diagnostic};
use crate::files::{Document, parse};
use crate::locale::said::say;

/// Shows every text with its key, in the order of the files; the visitor may change it.
pub fn each_text(toolkit: &mut Toolkit, visit: &mut dyn FnMut(&str, &mut String)) {
    visit("title", &mut toolkit.title);
    visit("description", &mut toolkit.description);
    visit("statement", &mut toolkit.statement);
    list("how_to_answer", &mut toolkit.how_to_answer, visit);
    for perspective in &mut toolkit.perspectives {
        visit(&format!("perspectives.{}.label", perspective.id), &mut perspective.label);
        visit(&format!("perspectives.{}.description", perspective.id), &mut perspective.description);
    }
    for addressee in &mut toolkit.addressees {
        visit(&format!("addressees.{}.label", addressee.id), &mut addressee.label);
        visit(&format!("addressees.{}.heading", addressee.id), &mut addressee.heading);
    }
    for field in &mut toolkit.profile {
        visit(&format!("profile.{}.label", field.id), &mut field.label);
        visit(&format!("profile.{}.help", field.id), &mut field.help);
        if let FieldType::Choice(options) = &mut field.kind {
            for option in options {
                visit(&format!("profile.{}.options.{}", field.id, option.id), &mut option.text);
            }
        }
    }
    for band in &mut toolkit.bands {
        visit(&format!("bands.{}.label", band.id), &mut band.label);
        visit(&format!("bands.{}.description", band.id), &mut band.description);
    }
    for module in &mut toolkit.modules {
        visit(&format!("modules.{}.title", module.id), &mut module.title);
        visit(&format!("modules.{}.description", module.id), &mut module.description);
    }
    for dimension in &mut toolkit.dimensions {
        visit(&format!("dimensions.{}.title", dimension.id), &mut dimension.title);
        visit(&format!("dimensions.{}.description", dimension.id), &mut dimension.description);
    }
    questions(toolkit, visit);
    recommendations(toolkit, visit);
}

fn list(key: &str, texts: &mut [String], visit: &mut dyn FnMut(&str, &mut String)) {
    for (number, text) in texts.iter_mut().enumerate() {
        visit(&format!("{key}.{number}"), text);
    }
}

fn questions(toolkit: &mut Toolkit, visit: &mut dyn FnMut(&str, &mut String)) {
    for question in &mut toolkit.questions {
        let key = format!("questions.{}", question.id);
        visit(&format!("{key}.text"), &mut question.text);
        visit(&format!("{key}.why"), &mut question.why);
        list(&format!("{key}.look_at"), &mut question.look_at, visit);
        visit(&format!("{key}.whom_to_ask"), &mut question.whom_to_ask);
        visit(&format!("{key}.not_applicable"), &mut question.not_applicable_because);
        match &mut question.kind {
            Kind::Choice(options) => options.iter_mut().for_each(|option| visit(&format!("{key}.options.{}", option.id), &mut option.text)),
            Kind::Checklist(items) => items.iter_mut().for_each(|item| visit(&format!("{key}.items.{}", item.id), &mut item.text)),
            Kind::Number { unit, .. } => visit(&format!("{key}.unit"), unit),
            Kind::YesNo | Kind::Text => {}
        }
    }
}

fn recommendations(toolkit: &mut Toolkit, visit: &mut dyn FnMut(&str, &mut String)) {
    let names: Vec<String> = toolkit
        .next_steps
        .iter()
        .map(|step| {
            let question = &toolkit.questions[step.question];
            match step.from {
                StepFrom::Option(at) | StepFrom::Item(at) => format!("next_steps.{}.{}", question.id, question.kind.option_id(at)),
                StepFrom::Target(value) => format!("next_steps.{}.{value}", question.id),
            }
        })
        .collect();
    for finding in &mut toolkit.findings {
        visit(&format!("findings.{}.action", finding.id), &mut finding.action);
    }
    let findings = toolkit.findings.iter_mut().map(|finding| (format!("findings.{}", finding.id), &mut finding.advice));
    let steps = names.into_iter().zip(toolkit.next_steps.iter_mut().map(|step| &mut step.advice));
    for (key, advice) in steps.chain(findings) {
        visit(&format!("{key}.title"), &mut advice.title);
        visit(&format!("{key}.text"), &mut advice.text);
        visit(&format!("{key}.done"), &mut advice.done);
    }
    for strength in &mut toolkit.strengths {
        visit(&format!("strengths.{}.text", strength.id), &mut strength.text);
        visit(&format!("strengths.{}.share_with", strength.id), &mut strength.share_with);
    }
}

/// Replaces every text that the file translates; why it cannot be used, otherwise.
pub(super) fn apply(toolkit: &mut Toolkit, document: &Document) -> Result<(), Diagnostic> {
    let translations = flatten(usable(document)?.get_ref());
    each_text(toolkit, &mut |key, text| {
        // What is left empty is not translated: the text of the source language stays.
        if let Some((translation, _)) = translations.get(key).filter(|(translation, _)| !translation.trim().is_empty()) {
            text.clone_from(translation);
        }
    });
    toolkit.language = language_of(document);
    Ok(())
}

/// The language of a translation file: its name without the ending.
pub fn language_of(document: &Document) -> String {
    document.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The content of a translation file, or why it cannot be used at all.
fn usable(document: &Document) -> Result<toml::Spanned<DeTable<'_>>, Diagnostic> {
    let (root, errors) = DeTable::parse_recoverable(&document.text);
    if let Some(error) = errors.first() {
        return Err(Diagnostic::new(
            Code::NotToml,
            error.span().unwrap_or(0..0),
            say("problem-not-toml").with("what", error.message()),
            say("problem-translation-not-toml-help"),
        ));
    }
    // A file without a number is of the first format; one of a later format is not read any further.
    match parse::wrong_format(root.get_ref()) {
        Some(problem) => Err(problem),
        None => Ok(root),
    }
}

/// Compares a translation file with the texts of the toolkit.
pub fn check(toolkit: &mut Toolkit, document: &Document) -> Vec<Diagnostic> {
    let mut translations = match usable(document) {
        Ok(root) => flatten(root.get_ref()),
        Err(problem) => return vec![problem],
    };
    translations.remove("format");
    let mut problems = Vec::new();
    each_text(toolkit, &mut |key, text| {
        let translated = translations.remove(key);
        if !text.is_empty() && translated.is_none_or(|(translation, _)| translation.trim().is_empty()) {
            problems.push(Diagnostic::new(
                Code::MissingTranslation,
                0..0,
                say("problem-missing-translation").with("key", key),
                say("problem-missing-translation-help").with("text", text.as_str()),
            ));
        }
    });
    for (key, (_, span)) in translations.into_iter().filter(|(key, _)| !super::drift::is_entry(key)) {
        problems.push(Diagnostic::new(
            Code::SuperfluousTranslation,
            span,
            say("problem-superfluous-translation").with("key", key),
            say("problem-superfluous-translation-help"),
        ));
    }
    problems.extend(super::drift::check(toolkit, document));
    problems
}

/// Every text of a translation file by its key, with its place; nothing if it is not TOML.
pub(super) fn texts_of(document: &Document) -> BTreeMap<String, (String, Range<usize>)> {
    DeTable::parse(&document.text).map(|root| flatten(root.get_ref())).unwrap_or_default()
}

/// Every text of a TOML table by its dotted key; entries of arrays by number.
fn flatten(table: &DeTable<'_>) -> BTreeMap<String, (String, Range<usize>)> {
    fn add(key: String, value: &toml::Spanned<DeValue<'_>>, into: &mut BTreeMap<String, (String, Range<usize>)>) {
        match value.get_ref() {
            DeValue::String(text) => {
                into.insert(key, (text.to_string(), value.span()));
            }
            DeValue::Table(table) => {
                for (name, value) in table {
                    add(format!("{key}.{}", name.get_ref()), value, into);
                }
            }
            DeValue::Array(array) => {
                for (number, value) in array.iter().enumerate() {
                    add(format!("{key}.{number}"), value, into);
                }
            }
            _ => {
                into.insert(key, (String::new(), value.span()));
            }
        }
    }
    let mut texts = BTreeMap::new();
    for (name, value) in table {
        add(name.get_ref().to_string(), value, &mut texts);
    }
    texts
}
