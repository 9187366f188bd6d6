//! Comparisons for people (blocks), for spreadsheets (one row for each thing, or for each measure), and for programs (JSON). Every form says how it came about: method, seed, versions, fingerprint.
//!
//! - [`change`]: one city on several days, or how far many moved;
//! - [`overview`]: cities by dimension, groups, one city among the others, how sure the ranks are.

pub mod change;
pub mod overview;

use serde::Serialize;
use serde_json::{Value, json};

use super::blocks::Block;
use super::scores_wide::put;
use crate::files::plain::cell;
use crate::locale::Locale;
use crate::toolkit::Toolkit;

/// How a comparison came about, so that it can be run again.
#[derive(Debug, Clone, Serialize)]
pub struct Method {
    /// Name and version of the program.
    pub program: String,
    /// The id of the toolkit.
    pub toolkit: String,
    /// Its version.
    pub version: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// Where random numbers began.
    pub seed: u64,
    /// How often assumptions were drawn; none where nothing was drawn.
    pub draws: Option<u32>,
    /// How many cities a group needs before statistics are told of it.
    pub min_group: usize,
    /// How many responses were read.
    pub responses: usize,
    /// Assessments after this day were left out.
    pub until: Option<String>,
}

/// A comparison in all its forms.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// Which view it is, as in the first column of the long form.
    pub view: &'static str,
    /// How it came about.
    pub method: Method,
    /// For people.
    pub blocks: Vec<Block>,
    /// One row for each thing that is compared.
    pub wide: Sheet,
    /// One row for each measure.
    pub long: Vec<Long>,
    /// For programs.
    pub data: Value,
}

/// A table for programs: ids as column names, numbers unrounded, empty where there is none.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Names of the columns.
    pub header: Vec<String>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
}

/// One measure of one thing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Long {
    /// The city; empty if it is about several.
    pub city: String,
    /// The day; empty if it is about several.
    pub date: String,
    /// What kind of thing is measured: overall, dimension, question, group ...
    pub scope: &'static str,
    /// Its id.
    pub id: String,
    /// What it is measured against or for: another city, a perspective, an option; may be empty.
    pub other: String,
    /// The name of the measure.
    pub measure: &'static str,
    /// Its value.
    pub value: String,
}

/// The columns of the long form.
const LONG: [&str; 13] =
    ["view", "toolkit", "version", "fingerprint", "seed", "draws", "city", "date", "scope", "id", "other", "measure", "value"];

impl Comparison {
    /// As JSON: the method, then the data.
    pub fn json(&self) -> String {
        let whole = json!({ "view": self.view, "method": self.method, "data": self.data });
        serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
    }

    /// As CSV with one row for each thing.
    pub fn csv(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let Method { toolkit, version, fingerprint, .. } = &self.method;
        let (seed, draws) = self.random();
        let names = ["toolkit", "version", "fingerprint", "seed", "draws"];
        row(&mut out, self.wide.header.iter().map(String::as_str).chain(names));
        let of_all = [toolkit, version, fingerprint, &seed, &draws];
        for cells in &self.wide.rows {
            row(&mut out, cells.iter().map(String::as_str).chain(of_all.into_iter().map(String::as_str)));
        }
        out
    }

    /// As CSV with one row for each measure.
    pub fn long(&self) -> Vec<u8> {
        let mut out = Vec::new();
        row(&mut out, LONG.into_iter());
        let Method { toolkit, version, fingerprint, .. } = &self.method;
        let (seed, draws) = self.random();
        for Long { city, date, scope, id, other, measure, value } in &self.long {
            let cells = [self.view, toolkit, version, fingerprint, &seed, &draws, city, date, scope, id, other, measure, value];
            row(&mut out, cells.into_iter());
        }
        out
    }

    fn random(&self) -> (String, String) {
        match self.method.draws {
            Some(draws) => (self.method.seed.to_string(), draws.to_string()),
            None => (String::new(), String::new()),
        }
    }
}

/// A row of CSV. A number may begin with a minus; anything else that a spreadsheet would take for a formula does not stay one.
fn row<'c>(out: &mut Vec<u8>, cells: impl Iterator<Item = &'c str>) {
    for (at, text) in cells.enumerate() {
        if at > 0 {
            out.push(b',');
        }
        if text.parse::<f64>().is_ok() { put(out, text) } else { put(out, &cell(text)) }
    }
    out.push(b'\n');
}

/// A number as programs read it; empty if there is none.
pub(super) fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// What every comparison ends with for people.
fn closing(method: &Method, locale: &Locale) -> Vec<Block> {
    let places = [
        ("program", method.program.clone().into()),
        ("toolkit", method.toolkit.clone().into()),
        ("version", method.version.clone().into()),
        ("fingerprint", method.fingerprint.clone().into()),
        ("responses", method.responses.into()),
    ];
    let mut blocks = vec![Block::Heading(locale.text("compare-method-heading")), Block::Text(locale.with("compare-method", &places))];
    if let Some(draws) = method.draws {
        let places = [("draws", f64::from(draws).into()), ("seed", method.seed.to_string().into())];
        blocks.push(Block::Text(locale.with("compare-method-draws", &places)));
    }
    if let Some(until) = &method.until {
        blocks.push(Block::Text(locale.with("compare-method-until", &[("until", until.clone().into())])));
    }
    blocks.push(Block::Text(locale.text("compare-careful")));
    blocks
}

/// The dimensions with their numbers, for a table with a column for each.
fn legend(toolkit: &Toolkit, dimensions: &[usize]) -> Block {
    Block::List(dimensions.iter().map(|at| format!("{} {}", at + 1, toolkit.dimensions[*at].title)).collect())
}
