//! The mapping file: what a person decided about columns and values. `docs/tables.md` describes it; [`draft`](super::draft) writes a first one.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::Edition;
use super::cells::{CellReader, Vocabulary};
use super::field::Field;
use super::words::{Lists, Words};
use crate::files::diagnostic::Problems;
use crate::files::parse::parse;
use crate::files::words::suggestion;
use crate::files::{Code, Diagnostic, Key, Located};
use crate::locale::said::{Said, say};
use crate::toolkit::Toolkit;

/// What a person decided.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    /// For a header, or `#` and the number of a column: the name of what it holds; nothing to leave it out.
    pub columns: BTreeMap<String, String>,
    /// For a question: what its cells mean; nothing for no answer.
    pub values: BTreeMap<String, HashMap<String, String>>,
    /// More words for "don't know" and the like.
    pub words: Words,
}

/// A mapping file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    #[serde(rename = "format")]
    _format: Option<u64>,
    columns: BTreeMap<Key, Located<String>>,
    values: BTreeMap<Key, BTreeMap<Key, Located<String>>>,
    words: Words,
}

impl Mapping {
    /// Reads a mapping file and checks it against a toolkit in its languages.
    ///
    /// # Errors
    /// Everything that is wrong, each with its place.
    pub fn read(text: &str, editions: &[Edition]) -> Result<Self, Vec<Diagnostic>> {
        let parsed = parse::<Written>(text);
        let Some(written) = parsed.content.filter(|_| parsed.problems.is_empty()) else { return Err(parsed.problems) };
        let toolkit = &editions[0].toolkit;
        let fields = names(toolkit);
        let known: Vec<&str> = fields.keys().map(String::as_str).collect();
        let with_values = |name: &str| match fields.get(name) {
            Some(field @ (Field::Answer(_) | Field::Profile(_) | Field::Perspective)) => Some(*field),
            _ => None,
        };
        let words = Lists::shipped().words.and(&written.words);
        let mut problems = Problems::default();
        for (header, name) in written.columns.iter().filter(|(_, name)| !name.value.is_empty() && !fields.contains_key(&name.value)) {
            let message = say("map-unknown-column").with("header", header.0.value.as_str()).with("name", name.value.as_str());
            problems.push(Code::UnknownField, name.span.clone(), message, suggestion(&name.value, &known));
        }
        for (name, cells) in &written.values {
            let Some(field) = with_values(&name.0.value) else {
                let known: Vec<&str> = known.iter().copied().filter(|name| with_values(name).is_some()).collect();
                let message = say("map-unknown-question").with("name", name.0.value.as_str());
                problems.push(Code::UnknownQuestion, name.0.span.clone(), message, suggestion(&name.0.value, &known));
                continue;
            };
            let reader = reader(field, editions, &words);
            for (cell, meant) in cells {
                if reader.read(meant.value.as_bytes()).1.is_some() {
                    let message = say("map-unknown-option")
                        .with("cell", cell.0.value.as_str())
                        .with("meant", meant.value.as_str())
                        .with("name", name.0.value.as_str());
                    let help = match reader.nearest(&meant.value) {
                        Some(near) => say("suggestion-near").with("near", near),
                        None => say("suggestion-check"),
                    };
                    problems.push(Code::UnknownOption, meant.span.clone(), message, help);
                }
            }
        }
        let problems = problems.into_sorted();
        if !problems.is_empty() {
            return Err(problems);
        }
        let plain = |entries: BTreeMap<Key, Located<String>>| entries.into_iter().map(|(key, value)| (key.0.value, value.value));
        Ok(Self {
            columns: plain(written.columns).collect(),
            values: written.values.into_iter().map(|(name, cells)| (name.0.value, plain(cells).collect())).collect(),
            words: written.words,
        })
    }

    /// What a person decided for each of these headers: what it holds, or nothing to leave it out. What fits no header, or several where it should be one, is not among it.
    pub fn columns(&self, headers: &[String], toolkit: &Toolkit) -> BTreeMap<usize, Option<Field>> {
        let mut given = BTreeMap::new();
        if self.columns.is_empty() {
            return given;
        }
        let fields = names(toolkit);
        for (header, name) in &self.columns {
            let at = places(header, headers);
            if at.len() == 1 || name.is_empty() {
                given.extend(at.iter().map(|at| (*at, fields.get(name).copied())));
            }
        }
        given
    }

    /// Whether all that is said of these headers can be used.
    ///
    /// # Errors
    /// Several columns of one name: these can be left out, but only one can be taken.
    pub fn fits(&self, headers: &[String]) -> Result<(), Said> {
        match self.columns.iter().find(|(header, name)| !name.is_empty() && places(header, headers).len() > 1) {
            Some((header, _)) => Err(say("map-several-columns").with("header", header.as_str())),
            None => Ok(()),
        }
    }

    /// The first column that none of these tables has.
    pub fn missing(&self, tables: &[Vec<String>]) -> Option<&str> {
        self.columns.keys().map(String::as_str).find(|header| tables.iter().all(|headers| places(header, headers).is_empty()))
    }

    /// What the cells of a question mean.
    pub fn values(&self, name: &str) -> HashMap<String, String> {
        self.values.get(name).cloned().unwrap_or_default()
    }
}

/// The columns that a header names, or `#` and a number.
fn places(header: &str, headers: &[String]) -> Vec<usize> {
    match numbered(header).filter(|at| *at < headers.len()) {
        Some(at) => vec![at],
        None => headers.iter().enumerate().filter(|(_, known)| known.trim() == header.trim()).map(|(at, _)| at).collect(),
    }
}

/// The column that `#7` means, from 0.
pub fn numbered(header: &str) -> Option<usize> {
    header.strip_prefix('#')?.parse::<usize>().ok()?.checked_sub(1)
}

/// What reads the cells of a column.
fn reader(field: Field, editions: &[Edition], words: &Words) -> CellReader {
    let (words, nothing) = (Vocabulary::of(words), HashMap::new());
    match field {
        Field::Answer(at) => CellReader::question(editions, at, &words, &nothing),
        Field::Profile(at) => CellReader::field(editions, at, &words, &nothing),
        _ => CellReader::perspective(editions, &words, &nothing),
    }
}

/// All columns that a table for this toolkit can have, by name.
pub fn names(toolkit: &Toolkit) -> BTreeMap<String, Field> {
    Field::every(toolkit).into_iter().map(|field| (field.name(toolkit), field)).collect()
}
