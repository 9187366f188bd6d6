//! A first draft of a [mapping](super::mapping) file: what was recognised, and what there is to decide. Used as it is, it changes nothing.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;

use jiff::civil::Date;

use super::Edition;
use super::cells::Trouble;
use super::field::{Field, NOT_APPLICABLE, UNKNOWN};
use super::fold::fold;
use super::mapping::{Mapping, numbered};
use super::matching::Column;
use super::records::{Room, row};
use super::rows::{Plan, Problem, Scratch};
use super::source::{Block, Blocks};
use super::table::Table;
use crate::files::plain::one_line;
use crate::locale::direction::without_marks;
use crate::locale::said::{Said, say};
use crate::toolkit::Toolkit;
use crate::toolkit::model::{FieldType, Kind, YES_NO};

/// How many rows are looked at.
const ROWS: usize = 10_000;

/// How many cells of one question are listed.
const LISTED: usize = 50;

/// Longer cells are not listed: they are no names of options.
const LONGEST: usize = 1000;

/// For how many unknown columns something like them is looked for, and how much it must be like them.
const COMPARED: usize = 200;
const ALIKE: f64 = 0.8;

/// A draft, and what is in it.
#[derive(Debug)]
pub struct Draft {
    /// The mapping file.
    pub text: String,
    /// How many columns were recognised.
    pub recognised: usize,
    /// How many columns there are to decide about.
    pub columns: usize,
    /// How many kinds of cells there are to decide about.
    pub cells: usize,
}

/// A table, and the cells in it that were not understood.
pub struct Seen {
    table: Table,
    cells: Vec<Unread>,
}

/// A cell that was not understood.
#[derive(Debug)]
struct Unread {
    column: usize,
    text: String,
    count: usize,
    /// The option that was probably meant.
    near: Option<String>,
    /// It could be any of these.
    options: Vec<String>,
}

/// Reads the first rows of a table.
///
/// # Errors
/// If reading stops.
pub fn look(mut table: Table, mut blocks: Blocks, editions: &[Edition], mapping: Option<&Mapping>) -> io::Result<Seen> {
    // A day that cannot be read is no reason not to look at the other cells of the row.
    let date = table.date.replace(Date::default());
    let mut unread: Vec<Unread> = Vec::new();
    {
        let plan = Plan::new(&table, editions, mapping);
        let (mut response, mut scratch, mut problems) = (plan.blank(), Scratch::default(), Vec::new());
        let (mut block, mut cells, mut rows) = (Block::default(), Room::default(), 0);
        let mut known: HashMap<(usize, String), usize> = HashMap::new();
        while rows < ROWS && blocks.next(&mut block, table.dialect)? {
            let mut at = 0;
            while at < block.bytes().len() && rows < ROWS && block.broken.is_none() {
                let (record, next) = row(block.bytes(), at, table.dialect, &mut cells);
                at = next;
                rows += 1;
                plan.read(&record, &mut response, &mut scratch, &mut problems);
                for problem in problems.drain(..) {
                    let text = super::cells::unmasked(problem.cell.trim()).to_owned();
                    let options = match &problem.trouble {
                        Trouble::Ambiguous(options) => plan.options(problem.column, options),
                        Trouble::NotText | Trouble::Unfinished | Trouble::Contradiction => continue,
                        _ => Vec::new(),
                    };
                    if text.is_empty() || text.len() > LONGEST {
                        continue;
                    }
                    let place = *known.entry((problem.column, text.clone())).or_insert_with(|| {
                        let near = plan.nearest(&Problem { cell: text.clone(), ..problem.clone() });
                        unread.push(Unread { column: problem.column, text, count: 0, near, options });
                        unread.len() - 1
                    });
                    unread[place].count += 1;
                }
            }
        }
    }
    table.date = date;
    Ok(Seen { table, cells: unread })
}

/// Writes the draft.
pub fn write(file: &str, seen: &[Seen], editions: &[Edition], mapping: Option<&Mapping>) -> Draft {
    let mut writer = Writer { editions, toolkit: &editions[0].toolkit, text: String::new(), entries: HashSet::new(), compared: 0 };
    writer.say(&say("map-draft-head").with("file", one_line(file)));
    writer.line("format = 1");
    let (recognised, columns) = writer.columns(seen, mapping);
    let cells = writer.values(seen, mapping);
    Draft { text: writer.text, recognised, columns, cells }
}

struct Writer<'e> {
    editions: &'e [Edition],
    toolkit: &'e Toolkit,
    text: String,
    /// Headers and numbers of columns that have a line already.
    entries: HashSet<String>,
    /// Unknown columns that were compared with all names.
    compared: usize,
}

/// A column with what there is to say of it.
struct Entry<'s> {
    header: &'s str,
    number: usize,
    key: String,
    column: &'s Column,
    holds: Option<Field>,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A comment, of one line or several.
    fn say(&mut self, said: &Said) {
        let words = without_marks(&said.in_words(&self.editions[0].locale));
        for line in words.lines() {
            self.comment(line);
        }
    }

    fn comment(&mut self, text: &str) {
        let line = format!("# {}", one_line(text));
        self.line(line.trim_end());
    }

    /// What each column holds; how many are recognised, and how many are to be decided.
    fn columns(&mut self, seen: &[Seen], mapping: Option<&Mapping>) -> (usize, usize) {
        self.line("\n[columns]");
        let mut entries = Vec::new();
        for Seen { table, .. } in seen {
            let given = mapping.map(|mapping| mapping.columns(&table.headers, self.toolkit)).unwrap_or_default();
            let stands_in = table.date_column.filter(|_| table.matching.column(Field::Date).is_none());
            for (at, (header, column)) in table.headers.iter().zip(&table.matching.columns).enumerate() {
                let left_out = given.get(&at) == Some(&None);
                let holds = match column {
                    _ if Some(at) == stands_in => Some(Field::Date),
                    Column::Known(field, _) => Some(*field),
                    Column::Ignored if !left_out => continue,
                    _ => None,
                };
                let alone = table.headers.iter().filter(|other| *other == header).count() == 1 && numbered(header).is_none();
                let key = if alone { header.clone() } else { format!("#{}", at + 1) };
                // Sheets of one workbook often have the same columns.
                if self.entries.insert(key.clone()) {
                    entries.push((Entry { header, number: at + 1, key, column, holds }, left_out));
                }
            }
        }
        let known: Vec<&(Entry<'_>, bool)> = entries.iter().filter(|(entry, left_out)| entry.holds.is_some() || *left_out).collect();
        if !known.is_empty() {
            self.say(&say("map-draft-recognised"));
        }
        for (entry, _) in &known {
            self.entry(entry);
        }
        let open: Vec<&Entry<'_>> = entries.iter().filter(|(entry, left_out)| entry.holds.is_none() && !left_out).map(|(e, _)| e).collect();
        let heading = |column: &Column| match column {
            Column::Ambiguous(_) => "map-draft-ambiguous",
            Column::Double(_) => "map-draft-double",
            Column::Unknown | Column::Known(..) | Column::Ignored => "map-draft-unknown",
        };
        for kind in ["map-draft-ambiguous", "map-draft-double", "map-draft-unknown"] {
            let these: Vec<&&Entry<'_>> = open.iter().filter(|entry| heading(entry.column) == kind).collect();
            if !these.is_empty() {
                self.text.push('\n');
                self.say(&say(kind));
            }
            for entry in these {
                self.undecided(entry);
            }
        }
        (known.len(), open.len())
    }

    /// A line that says what a column holds.
    fn entry(&mut self, entry: &Entry<'_>) {
        if entry.key != entry.header {
            self.say(&say("map-draft-number").with("number", entry.number).with("column", one_line(entry.header)));
        }
        let name = entry.holds.map(|field| field.name(self.toolkit)).unwrap_or_default();
        self.line(&format!("{} = {}", quoted(&entry.key), quoted(&name)));
    }

    /// The same for a column that a person has to decide about: one line for each thing that it could be.
    fn undecided(&mut self, entry: &Entry<'_>) {
        let place = || say("map-draft-number").with("number", entry.number).with("column", one_line(entry.header));
        let key = quoted(&entry.key);
        match entry.column {
            Column::Ambiguous(fields) => {
                self.say(&place());
                for field in fields {
                    self.line(&format!("# {key} = {}", quoted(&field.name(self.toolkit))));
                }
            }
            Column::Double(field) => {
                self.say(&place());
                self.line(&format!("# {key} = {}", quoted(&field.name(self.toolkit))));
            }
            Column::Unknown | Column::Known(..) | Column::Ignored => {
                if entry.key != entry.header {
                    self.say(&place());
                }
                let near = self.near(entry.header);
                if !near.is_empty() {
                    self.say(&say("map-draft-near").with("fields", near));
                }
                self.line(&format!("# {key} = \"\""));
            }
        }
    }

    /// Names of the columns whose name or label is much like a header, the nearest first.
    fn near(&mut self, header: &str) -> Vec<String> {
        self.compared += 1;
        let last = fold(header.rsplit('/').next().unwrap_or(header));
        if self.compared > COMPARED || last.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(f64, Field)> = Vec::new();
        for field in Field::all(self.toolkit, true).into_iter().chain((0..self.toolkit.questions.len()).map(Field::Answer)) {
            if matches!(field, Field::Note(_) | Field::Evidence(_) | Field::Reason(_) | Field::Status(_)) {
                continue;
            }
            let labels = self.editions.iter().map(|edition| field.label(&edition.toolkit, &edition.locale));
            let alike = labels
                .chain([field.name(self.toolkit)])
                .map(|text| fold(&text))
                .filter(|text| text.len() <= 2 * last.len() && last.len() <= 2 * text.len())
                .map(|text| strsim::jaro_winkler(&last, &text))
                .fold(0.0, f64::max);
            if alike > ALIKE && found.iter().all(|(_, other)| *other != field) {
                found.push((alike, field));
            }
        }
        found.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        found.into_iter().take(3).map(|(_, field)| field.name(self.toolkit)).collect()
    }

    /// What cells mean; how many kinds of cells are to be decided.
    fn values(&mut self, seen: &[Seen], mapping: Option<&Mapping>) -> usize {
        let mut questions: Vec<(Field, Vec<Unread>)> = Vec::new();
        let mut ticks: Vec<Unread> = Vec::new();
        for Seen { table, cells } in seen {
            for cell in cells {
                let field = match table.matching.columns.get(cell.column) {
                    Some(Column::Known(field, _)) => *field,
                    _ => continue,
                };
                let into = match field {
                    Field::Answer(at) | Field::Status(at) => of(&mut questions, Field::Answer(at)),
                    Field::Perspective | Field::Profile(_) => of(&mut questions, field),
                    Field::Item(..) | Field::Mark(..) | Field::Quick => &mut ticks,
                    _ => continue,
                };
                match into.iter_mut().find(|known| known.text == cell.text) {
                    Some(known) => known.count += cell.count,
                    None => into.push(Unread {
                        column: cell.column,
                        text: cell.text.clone(),
                        count: cell.count,
                        near: cell.near.clone(),
                        options: cell.options.clone(),
                    }),
                }
            }
        }
        // What a mapping file says already is taken over.
        for name in mapping.iter().flat_map(|mapping| mapping.values.keys()) {
            if let Some(field) = super::mapping::names(self.toolkit).get(name) {
                of(&mut questions, *field);
            }
        }
        questions.sort_by_key(|(field, _)| *field);
        let mut count = 0;
        for (field, cells) in questions {
            let name = field.name(self.toolkit);
            self.text.push('\n');
            self.line(&format!("[values.{}]", quoted(&name)));
            self.options(field);
            let given: BTreeMap<String, String> = mapping.map(|mapping| mapping.values(&name)).unwrap_or_default().into_iter().collect();
            for (cell, meant) in given {
                self.line(&format!("{} = {}", quoted(&cell), quoted(&meant)));
            }
            count += cells.len();
            self.cells(cells);
        }
        self.words(&ticks, mapping) + count
    }

    /// Cells, the most frequent first.
    fn cells(&mut self, mut cells: Vec<Unread>) {
        cells.sort_by_key(|cell| std::cmp::Reverse(cell.count));
        let more = cells.len().saturating_sub(LISTED);
        cells.truncate(LISTED);
        for cell in &cells {
            if cell.options.is_empty() {
                self.say(&say("map-draft-times").with("count", cell.count));
            } else {
                self.say(&say("map-draft-times-either").with("count", cell.count).with("options", cell.options.clone()));
            }
            self.line(&format!("# {} = {}", quoted(&cell.text), quoted(cell.near.as_deref().unwrap_or_default())));
        }
        if more > 0 {
            self.say(&say("map-draft-more").with("count", more));
        }
    }

    /// What can be chosen for a question or field, in the language of the person.
    fn options(&mut self, field: Field) {
        let Edition { toolkit, locale } = &self.editions[0];
        self.comment(&without_marks(&field.label(toolkit, locale)));
        let mut options: Vec<(String, String)> = match field {
            Field::Perspective => toolkit.perspectives.iter().map(|side| (side.id.clone(), side.label.clone())).collect(),
            Field::Profile(at) => match &toolkit.profile[at].kind {
                FieldType::Choice(choices) => choices.iter().map(|choice| (choice.id.clone(), choice.text.clone())).collect(),
                FieldType::Text | FieldType::Number { .. } => Vec::new(),
            },
            Field::Answer(at) => match &toolkit.questions[at].kind {
                Kind::Choice(choices) | Kind::Checklist(choices) => {
                    choices.iter().map(|choice| (choice.id.clone(), choice.text.clone())).collect()
                }
                Kind::YesNo => vec![(YES_NO[1].to_owned(), locale.text("yes")), (YES_NO[0].to_owned(), locale.text("no"))],
                Kind::Number { .. } | Kind::Text => Vec::new(),
            },
            _ => Vec::new(),
        };
        if let Field::Answer(at) = field {
            if matches!(toolkit.questions[at].kind, Kind::Checklist(_)) {
                self.say(&say("map-draft-items"));
            }
            options.push((UNKNOWN.to_owned(), locale.text("unknown")));
            if toolkit.questions[at].not_applicable_allowed {
                options.push((NOT_APPLICABLE.to_owned(), locale.text("not-applicable")));
            }
        }
        for (id, text) in options {
            self.comment(&format!("- {id}: {}", without_marks(&text)));
        }
    }

    /// Words of a mapping file that is gone on from, and cells of ticked items; how many of these are to be decided.
    fn words(&mut self, ticks: &[Unread], mapping: Option<&Mapping>) -> usize {
        let given = mapping.map(|mapping| mapping.words.clone()).unwrap_or_default();
        let lists = [
            ("unknown", given.unknown),
            ("not_applicable", given.not_applicable),
            ("yes", given.yes),
            ("no", given.no),
            ("ticked", given.ticked),
            ("unticked", given.unticked),
            ("none", given.none),
            ("other", given.other),
        ];
        if ticks.is_empty() && lists.iter().all(|(_, list)| list.is_empty()) {
            return 0;
        }
        self.line("\n[words]");
        for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
            let words: Vec<String> = list.iter().map(|word| quoted(word)).collect();
            self.line(&format!("{name} = [{}]", words.join(", ")));
        }
        let count = ticks.len();
        if count > 0 {
            self.say(&say("map-draft-ticks"));
            let words: Vec<String> = ticks.iter().take(LISTED).map(|cell| quoted(&cell.text)).collect();
            self.line(&format!("# ticked = [{}]", words.join(", ")));
            self.line("# unticked = []");
        }
        count
    }
}

/// The cells of a field, with a place for them if there was none.
fn of(questions: &mut Vec<(Field, Vec<Unread>)>, field: Field) -> &mut Vec<Unread> {
    let at = questions.iter().position(|(known, _)| *known == field).unwrap_or_else(|| {
        questions.push((field, Vec::new()));
        questions.len() - 1
    });
    &mut questions[at].1
}

/// A text as it can stand on either side of `=` in TOML.
fn quoted(text: &str) -> String {
    let line = toml::to_string(&BTreeMap::from([(text, 0)])).unwrap_or_default();
    let key = line.trim_end().strip_suffix("= 0").unwrap_or_default().trim_end();
    // Keys may stand without quotation marks if they are plain.
    if key.starts_with(['"', '\'']) { key.to_owned() } else { format!("\"{key}\"") }
}
