//! TOML into the types of a format, with every structural problem at once.
//!
//! `serde` stops at the first problem. So the offending entry is taken out of the parsed document and the rest is read again, until nothing is left to complain about.

use std::collections::HashSet;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Code, Diagnostic};

/// The number of this file format. A file with a higher one was written for a later program.
pub const FORMAT: u64 = 1;

/// After so many structural problems in one file the rest is not worth listing.
const MOST_PROBLEMS: usize = 200;

/// A document as far as it could be read.
#[derive(Debug)]
pub struct Parsed<T> {
    /// The content, without the entries that were at fault; `None` if nothing could be made of it.
    pub content: Option<T>,
    /// What was at fault.
    pub problems: Vec<Diagnostic>,
    /// Entries that were taken out: where their table begins, and their key. A later check must not call them missing.
    removed: HashSet<(usize, String)>,
}

impl<T> Parsed<T> {
    /// Whether this key was written in the table at that place, but could not be used.
    pub fn was_removed(&self, table: &Range<usize>, key: &str) -> bool {
        self.removed.contains(&(table.start, key.to_owned()))
    }

    /// The same without the content: what is left to remember once the content has moved on.
    pub fn without_content(self) -> Parsed<()> {
        Parsed { content: None, problems: self.problems, removed: self.removed }
    }
}

/// Reads a TOML text into `T`, collecting syntax errors, unknown keys and wrong types.
pub fn parse<'t, T: Deserialize<'t>>(text: &'t str) -> Parsed<T> {
    let mut parsed = Parsed { content: None, problems: Vec::new(), removed: HashSet::new() };
    let (mut root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        // What stands behind a syntax error cannot be trusted: half-read entries would be called missing.
        parsed.problems = errors.iter().map(syntax_problem).collect();
        return parsed;
    }
    if let Some(problem) = newer_format(root.get_ref()) {
        parsed.problems.push(problem);
        return parsed;
    }
    while parsed.problems.len() < MOST_PROBLEMS {
        match T::deserialize(toml::de::Deserializer::from(root.clone())) {
            Ok(content) => {
                parsed.content = Some(content);
                break;
            }
            Err(error) => {
                let span = error.span().unwrap_or(0..0);
                parsed.problems.push(structural_problem(error.message(), span.clone()));
                let root_span = root.span();
                match remove_from_table(root.get_mut(), root_span.start, &span) {
                    Some(entry) => parsed.removed.insert(entry),
                    None => break,
                };
            }
        }
    }
    parsed
}

fn syntax_problem(error: &toml::de::Error) -> Diagnostic {
    Diagnostic::new(
        Code::NotToml,
        error.span().unwrap_or(0..0),
        format!("this is not valid TOML: {}", error.message()),
        "mend this place; texts stand between double quotes, and a double quote inside a text is written \\\"",
    )
}

fn newer_format(root: &DeTable<'_>) -> Option<Diagnostic> {
    let (_, value) = root.iter().find(|(key, _)| key.get_ref() == "format")?;
    let number = value.get_ref().as_integer().and_then(|n| u64::from_str_radix(n.as_str(), n.radix()).ok())?;
    (number != FORMAT).then(|| {
        Diagnostic::new(
            Code::NewerFormat,
            value.span(),
            format!("this file has format {number}; this program reads format {FORMAT}"),
            "use a newer version of nlc, or ask for the file in the older format",
        )
    })
}

fn structural_problem(message: &str, span: Range<usize>) -> Diagnostic {
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let (key, expected) = rest.split_once(", expected ").unwrap_or((rest, ""));
        let help = match expected {
            "" | "there are no fields" => "remove it".to_owned(),
            keys => format!("remove it, or write {}", keys.trim_start_matches("one of ")),
        };
        return Diagnostic::new(Code::UnknownKey, span, format!("there is no key {key} here"), help);
    }
    if let Some(key) = message.strip_prefix("missing field ") {
        return Diagnostic::new(Code::MissingKey, span, format!("the key {key} is missing"), format!("add {key}"));
    }
    Diagnostic::new(Code::WrongType, span, message.to_owned(), "see docs/toolkit-format.md for what belongs here")
}

/// Takes out the entry whose key or value stands exactly at `span`; tells in which table it was, and its key.
fn remove_from_table(table: &mut DeTable<'_>, table_start: usize, span: &Range<usize>) -> Option<(usize, String)> {
    let found = table.iter().find(|(key, value)| key.span() == *span || value.span() == *span).map(|(key, _)| key.get_ref().to_string());
    if let Some(key) = found {
        table.remove(key.as_str());
        return Some((table_start, key));
    }
    table.iter_mut().find_map(|(_, value)| remove_from_value(value, span))
}

fn remove_from_value(value: &mut Spanned<DeValue<'_>>, span: &Range<usize>) -> Option<(usize, String)> {
    let start = value.span().start;
    match value.get_mut() {
        DeValue::Table(table) => remove_from_table(table, start, span),
        DeValue::Array(array) => {
            if let Some(at) = array.iter().position(|item| item.span() == *span) {
                let rest = array.iter().enumerate().filter(|(number, _)| *number != at).map(|(_, item)| item.clone()).collect();
                *array = rest;
                return Some((start, at.to_string()));
            }
            array.iter_mut().find_map(|item| remove_from_value(item, span))
        }
        _ => None,
    }
}
