//! From a row to a response, with everything that is wrong with it.

use std::collections::BTreeMap;

use super::Edition;
use super::cells::{CellReader, Ticks, Trouble, Vocabulary, unmasked};
use super::days::iso;
use super::field::{Field, Mark};
use super::mapping::Mapping;
use super::matching::Column;
use super::records::Record;
use super::short::Columns;
use super::table::Table;
use super::words::{Lists, Words};
use crate::files::parallel::of_each;
use crate::files::plain::one_line;
use crate::responses::{Code, Response, State};
use crate::toolkit::Toolkit;
use crate::toolkit::model::{Kind, Value};

/// Something wrong with one cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The column, from 0.
    pub column: usize,
    /// What is wrong.
    pub trouble: Trouble,
    /// What stands in the cell.
    pub cell: String,
}

/// Why a row cannot be used.
#[derive(Debug, Clone, PartialEq)]
pub enum Rejection {
    /// Nobody can tell which city it is about.
    NoCity,
    /// The name of the city is no text.
    CityNotText,
    /// There is no day, in no column.
    NoDate,
    /// The day cannot be read.
    BadDate(String),
    /// There are more cells than columns, so that all may be in the wrong place.
    TooManyCells(usize),
    /// A quotation mark is never closed.
    Unclosed,
    /// It is far too long.
    TooLong,
}

/// What came of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It is a response; what is wrong with it stands with the problems.
    Accepted,
    /// There is nothing in it.
    Blank,
    /// It cannot be used, because of this column if it is one.
    Rejected(Rejection, Option<usize>),
}

/// What to do with the cells of one column.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Target {
    Skip,
    City,
    Date,
    Perspective,
    Respondent,
    Quick,
    Profile(usize),
    /// The only column about a question.
    Sole(usize),
    Answer(usize),
    Item(usize, usize),
    Mark(usize, Mark),
    Note(usize),
    Evidence(usize),
    Reason(usize),
    Status(usize),
    Finished,
}

impl Target {
    fn question(self) -> Option<usize> {
        match self {
            Target::Answer(at)
            | Target::Item(at, _)
            | Target::Mark(at, _)
            | Target::Note(at)
            | Target::Evidence(at)
            | Target::Reason(at)
            | Target::Status(at) => Some(at),
            // What it says takes the place of what was there.
            Target::Sole(_)
            | Target::Skip
            | Target::City
            | Target::Date
            | Target::Perspective
            | Target::Respondent
            | Target::Quick
            | Target::Profile(_)
            | Target::Finished => None,
        }
    }
}

/// A column that alone is about a question.
#[derive(Debug, Clone, Copy)]
struct Sole {
    column: usize,
    question: usize,
}

/// How to read every row of one table. Everything that can be looked up beforehand is.
pub struct Plan<'t> {
    toolkit: &'t Toolkit,
    targets: Vec<Target>,
    questions: Vec<CellReader>,
    profile: Vec<CellReader>,
    perspective: CellReader,
    ticks: Ticks,
    words: Words,
    table: &'t Table,
    /// The columns that alone are about a question, with it, and all others that are read.
    sole: Vec<Sole>,
    /// What the short cells of these columns say.
    short: Columns,
    others: Vec<(usize, Target)>,
    /// Questions with columns for their items.
    by_items: Vec<usize>,
    /// Questions with several columns, or with one that is not the answer itself.
    filled: Vec<usize>,
    /// Questions without any column: they stay empty.
    absent: Vec<usize>,
    /// Whether there are columns for notes or documents.
    remarks: bool,
    /// Whether there are columns for facts about the city.
    profiled: bool,
}

/// What is kept from row to row, so that nothing has to be made anew.
#[derive(Debug, Default)]
pub struct Scratch {
    ticked: BTreeMap<usize, Ticked>,
    /// Columns that take a second look.
    left: Vec<usize>,
    day: Option<(String, jiff::civil::Date)>,
}

#[derive(Debug, Default)]
struct Ticked {
    items: Vec<bool>,
    /// For which items something was said that could be read.
    seen: Vec<bool>,
    said: bool,
    marks: Vec<Mark>,
}

impl<'t> Plan<'t> {
    /// For a table and the toolkit in its languages.
    pub fn new(table: &'t Table, editions: &'t [Edition], mapping: Option<&Mapping>) -> Self {
        let toolkit = &editions[0].toolkit;
        let words = match mapping {
            Some(mapping) => Lists::shipped().words.and(&mapping.words),
            None => Lists::shipped().words.clone(),
        };
        let given = |name: &str| mapping.map(|mapping| mapping.values(name)).unwrap_or_default();
        let target = |at: usize, column: &Column| match column {
            _ if Some(at) == table.date_column => Target::Date,
            Column::Known(field, _) => match *field {
                Field::City => Target::City,
                Field::Date => Target::Date,
                Field::Perspective => Target::Perspective,
                Field::Respondent => Target::Respondent,
                Field::Quick => Target::Quick,
                Field::Profile(at) => Target::Profile(at),
                Field::Answer(at) => Target::Answer(at),
                Field::Item(at, item) => Target::Item(at, item),
                Field::Mark(at, mark) => Target::Mark(at, mark),
                Field::Note(at) => Target::Note(at),
                Field::Evidence(at) => Target::Evidence(at),
                Field::Reason(at) => Target::Reason(at),
                Field::Status(at) => Target::Status(at),
            },
            _ if Some(at) == table.finished_column => Target::Finished,
            _ => Target::Skip,
        };
        let mut targets: Vec<Target> = table.matching.columns.iter().enumerate().map(|(at, column)| target(at, column)).collect();
        let mut by_items: Vec<usize> =
            targets.iter().filter_map(|target| if let Target::Item(at, _) = target { Some(*at) } else { None }).collect();
        by_items.dedup();
        let mut filled: Vec<usize> = targets.iter().filter_map(|target| target.question()).collect();
        filled.sort_unstable();
        filled.dedup();
        for at in 0..targets.len() {
            if let Target::Answer(question) = targets[at]
                && targets.iter().filter(|target| target.question() == Some(question)).count() == 1
            {
                targets[at] = Target::Sole(question);
                filled.retain(|other| *other != question);
            }
        }
        let vocabulary = Vocabulary::of(&words);
        let numbered = || targets.iter().copied().enumerate();
        let questions: Vec<CellReader> =
            of_each(toolkit.questions.len(), |at| CellReader::question(editions, at, &vocabulary, &given(&toolkit.questions[at].id)));
        let sole = |(column, target): (usize, Target)| match target {
            Target::Sole(question) => Some(Sole { column, question }),
            _ => None,
        };
        let sole: Vec<Sole> = numbered().filter_map(sole).collect();
        let has_column = |question: &usize| filled.contains(question) || sole.iter().any(|sole| sole.question == *question);
        let absent = (0..toolkit.questions.len()).filter(|question| !has_column(question)).collect();
        let mut short = Columns::default();
        for Sole { column, question } in &sole {
            short.add(*column, *question, questions[*question].short());
        }
        let mut others: Vec<(usize, Target)> = numbered().filter(|(_, target)| !matches!(target, Target::Sole(_) | Target::Skip)).collect();
        // A reason or a status belongs to an answer, wherever its column stands.
        others.sort_by_key(|(_, target)| matches!(target, Target::Reason(_) | Target::Status(_)));
        let profiled = targets.iter().any(|target| matches!(target, Target::Profile(_)));
        let remarks = targets.iter().any(|target| matches!(target, Target::Note(_) | Target::Evidence(_)));
        Self {
            toolkit,
            questions,
            profile: (0..toolkit.profile.len())
                .map(|at| CellReader::field(editions, at, &vocabulary, &given(&toolkit.profile[at].id)))
                .collect(),
            perspective: CellReader::perspective(editions, &vocabulary, &given("perspective")),
            ticks: Ticks::of(&words),
            words,
            targets,
            table,
            sole,
            short,
            others,
            by_items,
            filled,
            absent,
            remarks,
            profiled,
        }
    }

    /// The option that a cell was probably meant to name.
    pub fn nearest(&self, problem: &Problem) -> Option<String> {
        match self.targets.get(problem.column)? {
            Target::Sole(question) | Target::Answer(question) | Target::Status(question) => {
                self.questions[*question].nearest(&problem.cell)
            }
            Target::Profile(field) => self.profile[*field].nearest(&problem.cell),
            Target::Perspective => self.perspective.nearest(&problem.cell),
            _ => None,
        }
    }

    /// The ids that a cell of this column can hold, and the limits of its numbers.
    pub fn possible(&self, column: usize) -> (Vec<&str>, (Option<f64>, Option<f64>)) {
        let reader = match self.targets.get(column) {
            Some(Target::Sole(question) | Target::Answer(question)) => &self.questions[*question],
            Some(Target::Profile(field)) => &self.profile[*field],
            Some(Target::Perspective) => &self.perspective,
            _ => return (Vec::new(), (None, None)),
        };
        (reader.known(), reader.limits())
    }

    /// The ids of options, as a list for people.
    pub fn options(&self, column: usize, options: &[usize]) -> Vec<String> {
        match self.targets.get(column) {
            Some(Target::Sole(question) | Target::Answer(question)) => {
                options.iter().map(|at| self.toolkit.questions[*question].kind.option_id(*at).to_owned()).collect()
            }
            _ => options.iter().map(|at| (at + 1).to_string()).collect(),
        }
    }

    /// An empty response that rows can be read into.
    pub fn blank(&self) -> Response {
        Response::new(self.toolkit, "", jiff::civil::Date::default())
    }

    /// Reads one row into a response, in place of what was there.
    pub fn read(&self, record: &Record<'_>, response: &mut Response, scratch: &mut Scratch, problems: &mut Vec<Problem>) -> Outcome {
        if let Some(outcome) = self.unfit(record) {
            return outcome;
        }
        self.clear(response, scratch);
        for Sole { column, question } in &self.sole {
            let state = &mut response.answers[*question].state;
            if !self.questions[*question].short().enter(record, *column, state) {
                self.cell(Target::Sole(*question), *column, &record.cell(*column), response, scratch, problems);
            }
        }
        self.others(record, response, scratch, problems)
    }

    /// The same with the answers as codes, one for every question; the response has only those of them that have no code, and everything else that stands in the row. `codes` is what [`Plan::no_codes`] made, or what was made of an earlier row of this table.
    pub fn read_codes(
        &self,
        record: &Record<'_>,
        response: &mut Response,
        codes: &mut [Code],
        scratch: &mut Scratch,
        problems: &mut Vec<Problem>,
    ) -> Outcome {
        if let Some(outcome) = self.unfit(record) {
            return outcome;
        }
        self.clear(response, scratch);
        let mut left = std::mem::take(&mut scratch.left);
        left.clear();
        match record.usual() {
            // Nearly all cells of nearly all rows.
            Some(cells) => self.short.codes(cells, codes, &mut left),
            None => left.extend(0..self.sole.len()),
        }
        for number in &left {
            let Sole { column, question } = self.sole[*number];
            codes[question] = self.questions[question].short().code(record, column).unwrap_or_else(|| {
                self.cell(Target::Sole(question), column, &record.cell(column), response, scratch, problems);
                Code::of(&response.answers[question].state)
            });
        }
        scratch.left = left;
        let outcome = self.others(record, response, scratch, problems);
        for question in &self.filled {
            codes[*question] = Code::of(&response.answers[*question].state);
        }
        // What does not count of an earlier row was entered for them, too.
        for question in &self.absent {
            codes[*question] = Code::MISSING;
        }
        outcome
    }

    /// The codes of a response without answers.
    pub fn no_codes(&self) -> Vec<Code> {
        vec![Code::MISSING; self.questions.len()]
    }

    /// Why a row need not be read at all.
    fn unfit(&self, record: &Record<'_>) -> Option<Outcome> {
        if record.unclosed {
            return Some(Outcome::Rejected(Rejection::Unclosed, None));
        }
        if record.len() != self.targets.len() {
            if record.is_empty() {
                return Some(Outcome::Blank);
            }
            let beyond = (self.targets.len()..record.len()).filter(|at| !record.cell(*at).trim_ascii().is_empty()).count();
            if beyond > 0 {
                return Some(Outcome::Rejected(Rejection::TooManyCells(record.len()), None));
            }
        }
        None
    }

    /// Reads every column but those that alone are about a question.
    fn others(&self, record: &Record<'_>, response: &mut Response, scratch: &mut Scratch, problems: &mut Vec<Problem>) -> Outcome {
        let mut dated = false;
        for (at, target) in &self.others {
            let at = *at;
            if *target == Target::Perspective
                && let Some(code) = self.perspective.short().code(record, at)
            {
                response.perspective = code.option().or(response.perspective);
                continue;
            }
            let cell = record.cell(at);
            if *target == Target::Date {
                match self.day(&cell, scratch) {
                    Ok(Some(day)) => (response.date, dated) = (day, true),
                    Ok(None) => {}
                    Err(_) if self.table.date.is_some() => {}
                    Err(rejection) => return if record.is_empty() { Outcome::Blank } else { Outcome::Rejected(rejection, Some(at)) },
                }
            } else {
                self.cell(*target, at, &cell, response, scratch, problems);
            }
        }
        if response.city.is_empty() {
            if record.is_empty() {
                return Outcome::Blank;
            }
            let column = self.targets.iter().position(|target| *target == Target::City);
            let there = column.is_some_and(|at| !record.cell(at).trim_ascii().is_empty());
            return Outcome::Rejected(if there { Rejection::CityNotText } else { Rejection::NoCity }, column);
        }
        match self.table.date {
            Some(date) => response.date = date,
            None if !dated => return Outcome::Rejected(Rejection::NoDate, self.table.date_column),
            None => {}
        }
        if !self.by_items.is_empty() {
            self.items(record, response, scratch, problems);
        }
        Outcome::Accepted
    }

    fn clear(&self, response: &mut Response, scratch: &mut Scratch) {
        scratch.ticked.clear();
        response.city.clear();
        response.respondent.clear();
        response.perspective = None;
        response.quick = self.table.quick;
        if self.profiled {
            response.profile.fill(None);
        }
        for question in &self.filled {
            let answer = &mut response.answers[*question];
            answer.state = State::Missing;
            if self.remarks {
                answer.note.clear();
                answer.evidence.clear();
            }
        }
    }

    fn day(&self, cell: &[u8], scratch: &mut Scratch) -> Result<Option<jiff::civil::Date>, Rejection> {
        if let Some(day) = iso(cell) {
            return Ok(Some(day));
        }
        let text = String::from_utf8_lossy(cell);
        let text = unmasked(text.trim());
        if text.is_empty() {
            return Ok(None);
        }
        if let Some((known, day)) = &scratch.day
            && known == text
        {
            return Ok(Some(*day));
        }
        let day = self.table.days.read(text).ok_or_else(|| Rejection::BadDate(text.to_owned()))?;
        scratch.day = Some((text.to_owned(), day));
        Ok(Some(day))
    }

    fn cell(&self, target: Target, at: usize, cell: &[u8], response: &mut Response, scratch: &mut Scratch, problems: &mut Vec<Problem>) {
        let mut note = |trouble: Option<Trouble>| {
            if let Some(trouble) = trouble {
                problems.push(Problem { column: at, trouble, cell: String::from_utf8_lossy(cell).into_owned() });
            }
        };
        let text = || -> Option<&str> { std::str::from_utf8(cell).ok().map(|text| unmasked(text.trim())) };
        match target {
            Target::City => {
                // Most names are simple.
                if response.city.is_empty()
                    && cell.iter().all(|byte| (b' '..=b'~').contains(byte))
                    && let Ok(city) = std::str::from_utf8(cell.trim_ascii())
                {
                    return response.city.push_str(unmasked(city));
                }
                // A replacement sign stands where bytes were no text.
                if let Some(city) = text().filter(|city| response.city.is_empty() && !city.contains('\u{fffd}')) {
                    response.city.push_str(city);
                    if !city.is_ascii() || city.bytes().any(|byte| byte.is_ascii_control()) {
                        response.city = one_line(city);
                    }
                }
            }
            Target::Perspective => {
                let (state, trouble) = self.perspective.read(cell);
                if let State::Answered(Value::Option(side)) = state {
                    response.perspective = Some(side);
                }
                note(trouble);
            }
            Target::Respondent => response.respondent.push_str(text().unwrap_or_default()),
            Target::Quick => match self.ticks.read(cell) {
                Some(quick) => response.quick = quick,
                None => note((!cell.trim_ascii().is_empty()).then_some(Trouble::NotUnderstood)),
            },
            Target::Profile(field) => {
                let (state, trouble) = self.profile[field].read(cell);
                if let State::Answered(value) = state {
                    response.profile[field] = Some(value);
                }
                note(trouble);
            }
            Target::Sole(question) => {
                let (state, trouble) = self.questions[question].read(cell);
                response.answers[question].state = state;
                note(trouble);
            }
            Target::Answer(question) => {
                let (state, trouble) = self.questions[question].read(cell);
                // What another column said stays, unless this one says something else.
                let said = &mut response.answers[question].state;
                match (&*said, &state) {
                    (State::Missing, _) => *said = state,
                    (one, other) if *other == State::Missing || one == other => {}
                    _ => {
                        *said = State::Missing;
                        return note(Some(Trouble::Differs));
                    }
                }
                // Where the items have columns of their own, these decide, and what all of them together say may be beyond splitting.
                note(trouble.filter(|_| !self.by_items.contains(&question)));
            }
            Target::Item(question, item) => {
                let Kind::Checklist(items) = &self.toolkit.questions[question].kind else { return };
                if !cell.trim_ascii().is_empty() {
                    let ticked = scratch.ticked.entry(question).or_default();
                    ticked.items.resize(items.len(), false);
                    ticked.seen.resize(items.len(), false);
                    // Some tools write the text of the item in place of a mark.
                    let said = self.ticks.read(cell).or_else(|| match self.questions[question].read(cell).0 {
                        State::Answered(Value::Items(named)) if named[item] => Some(true),
                        _ => None,
                    });
                    ticked.said |= said.is_some();
                    ticked.items[item] |= said == Some(true);
                    ticked.seen[item] |= said.is_some();
                    note(said.is_none().then_some(Trouble::NotUnderstood));
                }
            }
            Target::Mark(question, mark) => {
                if self.ticks.read(cell) == Some(true) {
                    scratch.ticked.entry(question).or_default().marks.push(mark);
                    note((mark == Mark::Other).then_some(Trouble::Other));
                }
            }
            Target::Note(question) => {
                let (note, said) = (&mut response.answers[question].note, text().unwrap_or_default());
                if !note.is_empty() && !said.is_empty() {
                    note.push(' ');
                }
                note.push_str(said);
            }
            Target::Evidence(question) => {
                let said = text().unwrap_or_default();
                let parts = said.split(['\n', ';']).map(str::trim).filter(|part| !part.is_empty());
                response.answers[question].evidence.extend(parts.map(str::to_owned));
            }
            Target::Reason(question) => {
                if let (State::NotApplicable(reason), Some(said)) =
                    (&mut response.answers[question].state, text().filter(|said| !said.is_empty()))
                {
                    said.clone_into(reason);
                }
            }
            Target::Status(question) => {
                if response.answers[question].state == State::Missing {
                    let (state, trouble) = self.questions[question].read(cell);
                    if matches!(state, State::Unknown | State::NotApplicable(_)) {
                        response.answers[question].state = state;
                    }
                    note(trouble);
                }
            }
            Target::Finished => note(cell.trim_ascii().is_empty().then_some(Trouble::Unfinished)),
            Target::Date | Target::Skip => {}
        }
    }

    /// Puts together what the columns of the items of checklists say.
    fn items(&self, record: &Record<'_>, response: &mut Response, scratch: &mut Scratch, problems: &mut Vec<Problem>) {
        for (question, mut ticked) in std::mem::take(&mut scratch.ticked) {
            // Where only "none of these" is ticked, no cell of an item said how many there are.
            if let Kind::Checklist(items) = &self.toolkit.questions[question].kind {
                ticked.items.resize(items.len(), false);
            }
            // Together in one cell and each in its own: where they differ, nobody knows which one is right.
            if let State::Answered(Value::Items(together)) = &response.answers[question].state
                && ticked.said
                && together.iter().zip(&ticked.items).zip(&ticked.seen).any(|((one, other), seen)| *seen && one != other)
                && let Some(column) = self.targets.iter().position(|target| *target == Target::Answer(question))
            {
                let cell = String::from_utf8_lossy(&record.cell(column)).into_owned();
                problems.push(Problem { column, trouble: Trouble::Differs, cell });
                response.answers[question].state = State::Missing;
                continue;
            }
            let state = match ticked.marks.iter().find(|mark| **mark != Mark::Other) {
                _ if ticked.items.contains(&true) => State::Answered(Value::Items(ticked.items)),
                Some(Mark::Unknown) => State::Unknown,
                Some(Mark::NotApplicable) => match self.questions[question].read(self.words.not_applicable[0].as_bytes()).0 {
                    State::NotApplicable(said) => match &response.answers[question].state {
                        State::NotApplicable(reason) => State::NotApplicable(reason.clone()),
                        _ => State::NotApplicable(said),
                    },
                    other => other,
                },
                Some(_) => State::Answered(Value::Items(ticked.items)),
                // Only something else is ticked, which the toolkit does not have.
                None if !ticked.marks.is_empty() => State::Missing,
                None if ticked.said => State::Answered(Value::Items(ticked.items)),
                None => continue,
            };
            response.answers[question].state = state;
        }
    }
}
