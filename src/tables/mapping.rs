//! The mapping file: what a person decided about columns and values. `docs/tables.md` describes it.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::field::Field;
use super::words::Words;
use crate::files::words::nearest;
use crate::locale::said::{Said, say};
use crate::toolkit::Toolkit;

/// A mapping file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mapping {
    /// The number of the file format: 1.
    pub format: Option<u64>,
    /// For a header, or `#` and the number of a column: the name of what it holds; nothing to leave it out.
    pub columns: BTreeMap<String, String>,
    /// For a question: what its cells mean.
    pub values: BTreeMap<String, HashMap<String, String>>,
    /// More words for "don't know" and the like.
    pub words: Words,
}

impl Mapping {
    /// Reads a mapping file and checks it against a toolkit.
    ///
    /// # Errors
    /// What is wrong, with its place as far as the file is no TOML or no mapping.
    pub fn read(text: &str, toolkit: &Toolkit) -> Result<Self, Said> {
        let mapping: Self = toml::from_str(text).map_err(|error| say("map-not-toml").with("problem", error.to_string()))?;
        let fields = names(toolkit);
        let known: Vec<&str> = fields.keys().map(String::as_str).collect();
        for (header, name) in mapping.columns.iter().filter(|(_, name)| !name.is_empty()) {
            if !fields.contains_key(name) {
                return Err(unknown(say("map-unknown-column").with("header", header.as_str()).with("name", name.as_str()), name, &known));
            }
        }
        for name in mapping.values.keys() {
            if !matches!(fields.get(name), Some(Field::Answer(_) | Field::Profile(_) | Field::Perspective)) {
                return Err(unknown(say("map-unknown-question").with("name", name.as_str()), name, &known));
            }
        }
        Ok(mapping)
    }

    /// What a person decided for each of these headers.
    ///
    /// # Errors
    /// A column that is not there.
    pub fn columns(&self, headers: &[String], toolkit: &Toolkit) -> Result<BTreeMap<usize, Option<Field>>, Said> {
        let fields = names(toolkit);
        let mut given = BTreeMap::new();
        for (header, name) in &self.columns {
            let numbered =
                header.strip_prefix('#').and_then(|number| number.parse::<usize>().ok()).and_then(|number| number.checked_sub(1));
            let at: Vec<usize> = match numbered.filter(|at| *at < headers.len()) {
                Some(at) => vec![at],
                None => headers.iter().enumerate().filter(|(_, known)| known.trim() == header.trim()).map(|(at, _)| at).collect(),
            };
            match at.as_slice() {
                [] => return Err(say("map-no-such-column").with("header", header.as_str())),
                // Several columns of the same name can be left out, but only one can be taken.
                [_, _, ..] if !name.is_empty() => return Err(say("map-several-columns").with("header", header.as_str())),
                at => given.extend(at.iter().map(|at| (*at, fields.get(name).copied()))),
            }
        }
        Ok(given)
    }

    /// What the cells of a question mean.
    pub fn values(&self, name: &str) -> HashMap<String, String> {
        self.values.get(name).cloned().unwrap_or_default()
    }
}

fn unknown(problem: Said, name: &str, known: &[&str]) -> Said {
    match nearest(name, known) {
        Some(at) => problem.followed_by(say("suggestion-near").with("near", known[at])),
        None => problem,
    }
}

/// All columns that a table for this toolkit can have, by name.
pub fn names(toolkit: &Toolkit) -> BTreeMap<String, Field> {
    Field::every(toolkit).into_iter().map(|field| (field.name(toolkit), field)).collect()
}
