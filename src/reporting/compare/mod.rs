//! Comparisons for people (blocks), for spreadsheets (one row for each thing, or for each measure), and for programs (JSON). Every form says how it came about: method, seed, versions, fingerprint.
//!
//! - [`overview`]: cities by dimension, groups, one city among the others, how sure the ranks are;
//! - [`perspectives`]: where sides differ, questions for a conversation, agreement;
//! - [`change`]: one city on several days, or how far many moved;
//! - [`instrument`]: the questions themselves.

pub mod change;
mod drawing;
pub mod instrument;
pub mod overview;
pub mod perspectives;

use serde::Serialize;
use serde_json::{Value, json};

use super::blocks::Block;
use super::scores_wide::put;
use crate::files::parallel::of_each;
use crate::files::plain::cell;
use crate::locale::Locale;
use crate::toolkit::Toolkit;

/// How a comparison came about, so that it can be run again.
#[derive(Debug, Clone, Default, Serialize)]
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

/// What a comparison is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For people.
    Blocks,
    /// For people, with charts: a web page.
    Page,
    /// One row for each thing that is compared.
    Wide,
    /// One row for each measure.
    Long,
    /// For programs.
    Data,
}

/// A comparison in the form that was asked for; the others are empty.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// Which view it is, as in the first column of the long form.
    pub view: &'static str,
    /// How it came about.
    pub method: Method,
    /// For people.
    pub blocks: Vec<Block>,
    /// As CSV with one row for each thing.
    pub wide: Vec<u8>,
    /// As CSV with one row for each measure.
    pub long: Vec<u8>,
    /// For programs.
    pub data: Value,
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
}

/// CSV for programs: ids as column names, numbers unrounded, empty where there is none. Written row by row, so that many take little room.
#[derive(Debug)]
pub struct Sheet {
    out: Vec<u8>,
    /// What stands at the end, or the beginning, of every row: how it came about.
    of_all: [String; 5],
}

impl Sheet {
    /// A table with one row for each thing.
    pub fn new(header: &[&str], method: &Method) -> Self {
        let mut out = Vec::new();
        row(&mut out, header.iter().copied().chain(["toolkit", "version", "fingerprint", "seed", "draws"]));
        Self { out, of_all: method.cells() }
    }

    /// All of a table that is not long.
    pub fn of(header: &[String], rows: &[Vec<String>], method: &Method) -> Vec<u8> {
        let mut sheet = Self::new(&header.iter().map(String::as_str).collect::<Vec<_>>(), method);
        for row in rows {
            sheet.add(row);
        }
        sheet.csv()
    }

    /// Adds a row, as long as the header.
    pub fn add(&mut self, cells: &[String]) {
        row(&mut self.out, cells.iter().chain(&self.of_all).map(String::as_str));
    }

    /// Adds the rows of many things, put into words on all cores; `cells` gets the number of each as well.
    pub fn add_all<T: Sync>(&mut self, things: &[T], cells: impl Fn(usize, &T) -> Vec<String> + Sync) {
        const AT_ONCE: usize = 512;
        let pieces: Vec<&[T]> = things.chunks(AT_ONCE).collect();
        let of_all = &self.of_all;
        let written = of_each(pieces.len(), |at| {
            let mut part = Self { out: Vec::new(), of_all: of_all.clone() };
            pieces[at].iter().enumerate().for_each(|(place, thing)| part.add(&cells(at * AT_ONCE + place, thing)));
            part.out
        });
        self.out.extend(written.into_iter().flatten());
    }

    /// The whole.
    pub fn csv(self) -> Vec<u8> {
        self.out
    }
}

/// CSV with one row for each measure.
#[derive(Debug)]
pub struct Measures {
    out: Vec<u8>,
    view: &'static str,
    of_all: [String; 5],
}

impl Measures {
    /// A table of a view.
    pub fn new(view: &'static str, method: &Method) -> Self {
        let mut out = Vec::new();
        row(&mut out, LONG.into_iter());
        Self { out, view, of_all: method.cells() }
    }

    /// All measures of a table that is not long.
    pub fn of(view: &'static str, measures: &[Long], method: &Method) -> Vec<u8> {
        let mut all = Self::new(view, method);
        for measure in measures {
            all.add(measure);
        }
        all.csv()
    }

    /// Adds a measure.
    pub fn add(&mut self, measure: &Long) {
        let Long { city, date, scope, id, other, measure, value } = measure;
        let cells: [&str; 7] = [city, date, scope, id, other, measure, value];
        row(&mut self.out, std::iter::once(self.view).chain(self.of_all.iter().map(String::as_str)).chain(cells));
    }

    /// The whole.
    pub fn csv(self) -> Vec<u8> {
        self.out
    }
}

impl Method {
    /// What stands in every row.
    fn cells(&self) -> [String; 5] {
        let (seed, draws) = match self.draws {
            Some(draws) => (self.seed.to_string(), draws.to_string()),
            None => (String::new(), String::new()),
        };
        [self.toolkit.clone(), self.version.clone(), self.fingerprint.clone(), seed, draws]
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
