//! What people are told about tables, rows and cells: each thing once, with how often it occurs and where first.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;

use super::super::Context;
use super::Found;
use crate::failure::Failure;
use crate::files::plain::one_line;
use crate::files::words::misspelt;
use crate::locale::said::{Said, Value, say};
use crate::tables::Edition;
use crate::tables::cells::Trouble;
use crate::tables::field::Field;
use crate::tables::matching::{By, Column};
use crate::tables::rows::{Plan, Problem, Rejection};
use crate::tables::source::LARGEST_ROW;
use crate::tables::table::Table;
use crate::toolkit::Toolkit;

/// How many things of one kind are told one by one.
const TOLD: usize = 12;

/// How many options are few enough to be named.
const FEW: usize = 8;

/// How many different things are counted, so that memory does not grow with the table.
const COUNTED: usize = 1000;

/// What was found in a table, to be told when all of it was read.
pub(super) struct Told<'c> {
    context: &'c Context,
    table: &'c Table,
    toolkit: &'c Toolkit,
    accepted: u64,
    warned: u64,
    rejected: u64,
    /// The first rejected rows: number, column, reason.
    rejections: Vec<(u64, Option<usize>, Said)>,
    /// By column, kind and content: how often, where first, and the problem. In the order in which they were found.
    problems: Vec<(u64, u64, Problem)>,
    known: HashMap<(usize, String), usize>,
    beyond: u64,
    /// How many rows end early, and the first.
    short: u64,
    first_short: Option<u64>,
    /// Rows as numbers that hardly two have in common; how many came before, and the first.
    rows: HashSet<u64>,
    twice: u64,
    first_twice: Option<u64>,
}

/// Why a table cannot be used, whatever is in its rows.
pub(super) fn unusable(table: &Table, toolkit: &Toolkit, date: Option<Date>) -> Option<Said> {
    let file = table.name.as_str();
    if table.matching.questions().is_empty() {
        let columns: Vec<String> = table.headers.iter().filter(|header| !header.is_empty()).map(|header| short(header)).take(8).collect();
        let questions: Vec<String> = toolkit.questions.iter().map(|question| question.id.clone()).take(3).collect();
        let title = one_line(&toolkit.title);
        return Some(
            say("table-no-questions").with("file", file).with("columns", columns).with("toolkit", title).with("questions", questions),
        );
    }
    let cities: Vec<String> = (0..table.headers.len())
        .filter(|at| table.matching.columns[*at] == Column::Double(Field::City))
        .map(|at| short(&table.headers[at]))
        .collect();
    if !cities.is_empty() && table.matching.column(Field::City).is_none() {
        return Some(say("table-several-cities").with("file", file).with("columns", cities));
    }
    if table.matching.column(Field::City).is_none() {
        return Some(say("table-no-city").with("file", file));
    }
    (table.date_column.is_none() && date.is_none()).then(|| say("table-no-date").with("file", file))
}

/// Why a row cannot be used.
pub(super) fn reason(why: &Rejection, table: &Table) -> Said {
    match why {
        Rejection::NoCity => say("reject-no-city"),
        Rejection::CityNotText => say("reject-city-not-text"),
        Rejection::NoDate => say("reject-no-date"),
        Rejection::BadDate(cell) => say("reject-bad-date").with("cell", short(cell)),
        Rejection::TooManyCells(cells) => say("reject-too-many-cells").with("cells", *cells).with("columns", table.headers.len()),
        Rejection::Unclosed => say("reject-unclosed"),
        Rejection::TooLong => say("reject-too-long").with("limit", LARGEST_ROW / 1_000_000),
    }
}

/// A text from a file, as much of it as a line can hold.
fn short(text: &str) -> String {
    let text = one_line(text);
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

impl<'c> Told<'c> {
    /// Nothing is known yet.
    pub(super) fn new(context: &'c Context, table: &'c Table, toolkit: &'c Toolkit) -> Self {
        Self {
            context,
            table,
            toolkit,
            accepted: 0,
            warned: 0,
            rejected: 0,
            rejections: Vec::new(),
            problems: Vec::new(),
            known: HashMap::new(),
            beyond: 0,
            short: 0,
            first_short: None,
            rows: HashSet::new(),
            twice: 0,
            first_twice: None,
        }
    }

    fn note(&self, said: &Said) {
        self.context.terminal.note(&said.in_words(&self.context.locale));
    }

    fn header(&self, column: usize) -> String {
        short(self.table.headers.get(column).map_or("", String::as_str))
    }

    /// What kind of table it is, and which columns are not used.
    pub(super) fn recognised(&self, editions: &[Edition], encoding: &str) {
        let Self { table, toolkit, .. } = self;
        let matching = &table.matching;
        let kind = match matching.tool {
            Some(tool) if tool.id == "nlc-form" => say("table-kind-form").with("tool", tool.name.as_str()),
            Some(tool) => say("table-kind-tool").with("tool", tool.name.as_str()),
            None => say("table-kind-plain"),
        };
        let kind = match matching.edition {
            Some(at) => say("table-kind-labels").with("kind", kind).with("language", editions[at].toolkit.language.as_str()),
            None => kind,
        };
        let kind = if encoding == "UTF-8" { kind } else { say("table-kind-encoding").with("kind", kind).with("encoding", encoding) };
        let found = matching.questions();
        let wanted: Vec<usize> = (0..toolkit.questions.len()).filter(|at| !table.quick || toolkit.questions[*at].core).collect();
        let (questions, all) = (found.len(), wanted.len());
        self.note(
            &say("table-recognised").with("file", table.name.as_str()).with("kind", kind).with("found", questions).with("count", all),
        );
        if table.quick {
            self.note(&say("table-quick"));
        }
        let mut unknown = Vec::new();
        let fields: Vec<String> = Field::all(toolkit, false)
            .into_iter()
            .filter(|field| !matches!(field, Field::Note(_) | Field::Evidence(_)) && matching.column(*field).is_none())
            .map(|field| field.name(toolkit))
            .collect();
        let free: Vec<&str> = fields.iter().map(String::as_str).collect();
        self.read_from_several();
        for (at, column) in matching.columns.iter().enumerate() {
            let numbered = |key: &'static str| say(key).with("number", at + 1).with("column", self.header(at));
            match column {
                _ if Some(at) == table.date_column || Some(at) == table.finished_column => {}
                Column::Unknown => match misspelt(&table.headers[at].to_lowercase(), &free) {
                    Some(near) => self.note(&numbered("table-near").with("near", free[near])),
                    None => unknown.push(self.header(at)),
                },
                Column::Ambiguous(fields) => {
                    let names: Vec<String> = fields.iter().map(|field| field.name(toolkit)).collect();
                    self.note(&numbered("table-ambiguous").with("fields", listed(names)));
                }
                Column::Double(field) => self.note(&numbered("table-double").with("field", field.name(toolkit))),
                Column::Known(..) | Column::Ignored => {}
            }
        }
        if !unknown.is_empty() {
            self.note(&say("table-passed-over").with("count", unknown.len()).with("columns", listed(unknown)));
        }
        let without: Vec<String> = wanted.iter().filter(|at| !found.contains(at)).map(|at| toolkit.questions[*at].id.clone()).collect();
        if !without.is_empty() {
            self.note(&say("table-without").with("questions", listed(without)));
        }
        if table.ambiguous_days {
            self.note(&say("table-days").with("order", if table.days.is_month_first() { "month" } else { "day" }));
        }
    }

    /// Answers that stand in several columns, all of which count.
    fn read_from_several(&self) {
        let mut columns: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, column) in self.table.matching.columns.iter().enumerate() {
            if let Column::Known(Field::Answer(question), by) = column
                && *by != By::Numbered
            {
                columns.entry(*question).or_default().push(at);
            }
        }
        for (question, columns) in columns.iter().filter(|(_, columns)| columns.len() > 1) {
            let columns: Vec<String> = columns.iter().map(|at| (at + 1).to_string()).collect();
            self.note(&say("table-twice").with("question", self.toolkit.questions[*question].id.as_str()).with("columns", columns));
        }
    }

    /// Whether there was not one row with anything in it.
    fn nothing(&self) -> bool {
        self.accepted + self.rejected == 0
    }

    /// What came of one block of rows.
    pub(super) fn add(&mut self, found: &Found) {
        self.accepted += found.accepted;
        self.warned += found.warned;
        self.rejected += found.rejected.len() as u64;
        self.short += found.short;
        self.first_short = self.first_short.or(found.first_short);
        for (row, hash) in &found.rows {
            if !self.rows.insert(*hash) {
                self.twice += 1;
                self.first_twice.get_or_insert(*row);
            }
        }
        for rejected in &found.rejected {
            if self.rejections.len() < TOLD {
                self.rejections.push((rejected.row, rejected.column, reason(&rejected.why, self.table)));
            }
        }
        for (row, problem) in &found.problems {
            let key = (problem.column, problem.cell.clone());
            if let Some(at) = self.known.get(&key) {
                self.problems[*at].0 += 1;
            } else if self.problems.len() < COUNTED {
                self.known.insert(key, self.problems.len());
                self.problems.push((1, *row, problem.clone()));
            } else {
                self.beyond += 1;
            }
        }
    }

    /// The first thing that cannot be used, for somebody who does not want to go on then.
    pub(super) fn stopped(&self, found: &Found, plan: &Plan<'_>) -> Option<Failure> {
        let rejected = found
            .rejected
            .first()
            .map(|rejected| (rejected.row, self.rejection(rejected.row, rejected.column, reason(&rejected.why, self.table))));
        let problem = found.problems.first().map(|(row, problem)| (*row, self.problem(1, *row, problem, plan)));
        let first = rejected.into_iter().chain(problem).min_by_key(|(row, _)| *row)?;
        Some(Failure::Failed(say("rows-strict").with("file", self.table.name.as_str()).with("problem", first.1)))
    }

    fn rejection(&self, row: u64, column: Option<usize>, reason: Said) -> Said {
        let row = row.to_string();
        match column {
            Some(column) => say("reject-line-column").with("row", row).with("column", self.header(column)).with("reason", reason),
            None => say("reject-line").with("row", row).with("reason", reason),
        }
    }

    fn problem(&self, count: u64, row: u64, problem: &Problem, plan: &Plan<'_>) -> Said {
        let cell = || short(&problem.cell);
        let (ids, limits) = plan.possible(problem.column);
        let ids: Vec<String> = ids.into_iter().map(str::to_owned).collect();
        let about = match &problem.trouble {
            Trouble::NotUnderstood => match plan.nearest(problem) {
                Some(near) => say("cell-near").with("cell", cell()).with("near", short(&near)),
                None if (1..=FEW).contains(&ids.len()) => say("cell-known").with("cell", cell()).with("known", ids),
                None => say("cell-not-understood").with("cell", cell()),
            },
            Trouble::Ambiguous(options) => {
                say("cell-ambiguous").with("cell", cell()).with("options", plan.options(problem.column, options))
            }
            Trouble::NotANumber => say("cell-no-number").with("cell", cell()),
            Trouble::OutOfRange => match limits {
                (Some(min), Some(max)) => {
                    say("cell-out-of-range").with("cell", cell()).with("min", min.to_string()).with("max", max.to_string())
                }
                (Some(min), None) => say("cell-too-small").with("cell", cell()).with("min", min.to_string()),
                (None, max) => say("cell-too-large").with("cell", cell()).with("max", max.unwrap_or_default().to_string()),
            },
            Trouble::NotWhole => say("cell-not-whole").with("cell", cell()),
            Trouble::Differs => say("cell-differs").with("cell", cell()),
            Trouble::MustApply => say("cell-must-apply").with("cell", cell()),
            Trouble::Other => say("cell-other").with("cell", cell()),
            Trouble::NotText => say("cell-no-text"),
            Trouble::Unfinished => say("cell-unfinished"),
            Trouble::Contradiction => say("cell-contradiction").with("cell", cell()),
        };
        say("cell-problem")
            .with("count", count as f64)
            .with("row", row.to_string())
            .with("column", self.header(problem.column))
            .with("problem", about)
    }

    /// Everything that was found, when all rows were read.
    pub(super) fn finish(&self, plan: &Plan<'_>, in_a_file: bool) {
        let locale = &self.context.locale;
        for (count, row, problem) in self.problems.iter().take(TOLD) {
            self.note(&self.problem(*count, *row, problem, plan));
        }
        let more = self.problems.len().saturating_sub(TOLD) as u64 + self.beyond;
        if more > 0 {
            self.note(&say("cell-more").with("count", more as f64));
        }
        if let Some(row) = self.first_short {
            self.note(&say("rows-short").with("count", self.short as f64).with("row", row.to_string()));
        }
        if let Some(row) = self.first_twice {
            self.note(&say("rows-twice").with("count", self.twice as f64).with("row", row.to_string()));
        }
        if self.nothing() {
            return;
        }
        // Rows that are left out are told even to those who want no notes.
        if !in_a_file {
            for (row, column, reason) in &self.rejections {
                self.context.terminal.say(&self.rejection(*row, *column, reason.clone()).in_words(locale));
            }
            let more = self.rejected - self.rejections.len() as u64;
            if more > 0 {
                self.context.terminal.say(&say("reject-more").with("count", more as f64).in_words(locale));
            }
            if self.rejected > 0 {
                self.note(&say("reject-hint"));
            }
        }
        let (accepted, warned, rejected) = (self.accepted as f64, self.warned as f64, self.rejected as f64);
        let file = self.table.name.as_str();
        self.note(&say("rows-summary").with("file", file).with("accepted", accepted).with("warned", warned).with("rejected", rejected));
    }
}

/// A list, cut where it would fill the screen.
fn listed(mut names: Vec<String>) -> Value {
    if names.len() <= TOLD {
        return names.into();
    }
    let more = names.len() - TOLD;
    names.truncate(TOLD);
    say("table-and-more").with("list", names).with("count", more).into()
}
