//! Which column holds what: by name, by label in any language of the toolkit, by the words that people use.
//!
//! A column that could be two things is neither: it is listed, for a person to decide.

use std::collections::{BTreeMap, HashMap};

use super::Edition;
use super::field::{Field, Mark};
use super::fold::{fold, without_number};
use super::words::{Lists, Tool, is_among};
use crate::toolkit::Toolkit;
use crate::toolkit::model::Kind;

/// The columns that a file of rejected rows has before those of the answers.
pub const OF_REJECTED: [&str; 4] = ["file", "row", "column", "reason"];

/// How a column was recognised, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// A person said so, in a mapping file.
    Person,
    /// Exactly its name.
    Name,
    /// Its name behind the names of groups.
    Path,
    /// Its name, written in another way.
    FoldedName,
    /// Its label.
    Label,
    /// Its label behind those of groups.
    LabelPath,
    /// The beginning of its label.
    Beginning,
    /// Its label, with a number at the end.
    Numbered,
    /// A word that people use for it.
    Word,
}

/// What a column turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// It holds this.
    Known(Field, By),
    /// Something that the tool adds, or an empty header.
    Ignored,
    /// It could be any of these.
    Ambiguous(Vec<Field>),
    /// Another column holds the same, and nothing says which one counts.
    Double(Field),
    /// Nothing that this toolkit asks.
    Unknown,
}

/// What all columns of a table are.
#[derive(Debug, Clone)]
pub struct Matching {
    /// For every column.
    pub columns: Vec<Column>,
    /// The tool that made the table; none if it could be anything.
    pub tool: Option<&'static Tool>,
    /// The position of the edition whose labels the headers are; none for headers by name.
    pub edition: Option<usize>,
}

impl Matching {
    /// How many questions of the toolkit have a column.
    pub fn questions(&self) -> Vec<usize> {
        let mut found: Vec<usize> = self.columns.iter().filter_map(Column::question).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The column of a field.
    pub fn column(&self, wanted: Field) -> Option<usize> {
        self.columns.iter().position(|column| matches!(column, Column::Known(field, _) if *field == wanted))
    }
}

impl Column {
    fn question(&self) -> Option<usize> {
        match self {
            Column::Known(Field::Answer(at) | Field::Item(at, _), _) => Some(*at),
            _ => None,
        }
    }
}

/// What can be said about a header.
struct Found {
    fields: Vec<Field>,
    by: By,
    edition: Option<usize>,
}

/// All names and labels of the columns that a toolkit can have.
pub struct Index<'e> {
    toolkit: &'e Toolkit,
    editions: &'e [Edition],
    exact: HashMap<String, Field>,
    names: HashMap<String, Vec<Field>>,
    labels: HashMap<String, Vec<(Field, usize)>>,
    /// Labels as they are written.
    written: Vec<(String, Field, usize)>,
    /// Folded words for columns that are no questions.
    words: HashMap<String, Field>,
}

impl<'e> Index<'e> {
    /// Over the editions of one toolkit in its languages; there is at least one.
    pub fn new(editions: &'e [Edition]) -> Option<Self> {
        let toolkit = &editions.first()?.toolkit;
        let mut index = Self {
            toolkit,
            editions,
            exact: HashMap::new(),
            names: HashMap::new(),
            labels: HashMap::new(),
            written: Vec::new(),
            words: HashMap::new(),
        };
        let lists = &Lists::shipped().columns;
        let words = [
            (&lists.city, Field::City),
            (&lists.date, Field::Date),
            (&lists.perspective, Field::Perspective),
            (&lists.respondent, Field::Respondent),
            (&lists.quick, Field::Quick),
        ];
        for (word, field) in words.into_iter().flat_map(|(list, field)| list.iter().map(move |word| (word, field))) {
            index.words.entry(fold(word)).or_insert(field);
        }
        for field in Field::every(toolkit) {
            let name = field.name(toolkit);
            index.names.entry(fold(&name)).or_default().push(field);
            index.exact.insert(name, field);
            if matches!(field, Field::Mark(..)) {
                continue;
            }
            for (edition, Edition { toolkit, locale }) in editions.iter().enumerate() {
                let label = field.label(toolkit, locale);
                index.labels.entry(fold(&label)).or_default().push((field, edition));
                index.written.push((label, field, edition));
            }
        }
        Some(index)
    }

    /// What the columns of a table are, by their headers. `given` says what a person decided for some of them; `None` there means that the column is to be left out. `forced` is the tool, if a person knows it.
    pub fn columns(&self, headers: &[String], given: &BTreeMap<usize, Option<Field>>, forced: Option<&'static Tool>) -> Matching {
        let own = own_columns(headers);
        let tool = forced.or_else(|| tool_of(&headers[own..]));
        let passed_over = || Some(Found { fields: Vec::new(), by: By::Name, edition: None });
        let found: Vec<Option<Found>> =
            headers.iter().enumerate().map(|(at, header)| if at < own { passed_over() } else { self.find(header.trim(), tool) }).collect();
        let mut editions: BTreeMap<usize, usize> = BTreeMap::new();
        for found in found.iter().flatten().filter(|found| found.fields.len() == 1) {
            if let Some(edition) = found.edition {
                *editions.entry(edition).or_default() += 1;
            }
        }
        let by_label: usize = editions.values().sum();
        let by_name = found
            .iter()
            .flatten()
            .filter(|found| found.edition.is_none() && matches!(found.fields[..], [Field::Answer(_) | Field::Item(..)]))
            .count();
        let edition =
            editions.iter().max_by_key(|(at, count)| (**count, usize::MAX - **at)).map(|(at, _)| *at).filter(|_| by_label > by_name);
        let mut columns: Vec<Column> = headers
            .iter()
            .zip(found)
            .enumerate()
            .map(|(at, (header, found))| match (given.get(&at), found) {
                (Some(Some(field)), _) => Column::Known(*field, By::Person),
                (Some(None), _) => Column::Ignored,
                (None, Some(found)) => match found.fields.as_slice() {
                    [] => Column::Ignored,
                    [only] => Column::Known(*only, found.by),
                    _ => Column::Ambiguous(found.fields),
                },
                (None, None) if header.trim().is_empty() => Column::Ignored,
                (None, None) => Column::Unknown,
            })
            .collect();
        self.in_groups(headers, &mut columns);
        one_column_each(&mut columns);
        Matching { columns, tool, edition }
    }

    /// City, day, side and respondent behind the name of a group: "about-city". Since such words stand at the end of other names as well, only if nothing else is called so, and only one column is.
    fn in_groups(&self, headers: &[String], columns: &mut [Column]) {
        for field in [Field::City, Field::Date, Field::Perspective, Field::Respondent, Field::Quick] {
            if columns.iter().any(|column| matches!(column, Column::Known(known, _) if *known == field)) {
                continue;
            }
            let name = field.name(self.toolkit);
            let ends = |header: &String| header.strip_suffix(name.as_str()).is_some_and(|group| group.ends_with(['-', '.', ':', '_']));
            let mut found =
                headers.iter().enumerate().filter(|(at, header)| columns[*at] == Column::Unknown && ends(header)).map(|(at, _)| at);
            if let (Some(at), None) = (found.next(), found.next()) {
                columns[at] = Column::Known(field, By::Path);
            }
        }
    }

    /// What a header means; an empty list of fields is something that the tool adds.
    fn find(&self, header: &str, tool: Option<&Tool>) -> Option<Found> {
        let named = |field: Field, by: By| Found { fields: vec![field], by, edition: None };
        let nothing = || Found { fields: Vec::new(), by: By::Name, edition: None };
        if let Some(field) = self.exact.get(header) {
            return Some(named(*field, By::Name));
        }
        if tool.is_some_and(|tool| tool.ignored.iter().any(|ignored| ignored == header)) {
            return Some(nothing());
        }
        let behind = |mark: char| header.match_indices(mark).map(move |(at, _)| &header[at + mark.len_utf8()..]);
        if let Some(field) = behind('/').find_map(|rest| self.exact.get(rest)) {
            return Some(named(*field, By::Path));
        }
        // Groups are joined by other signs, too; words such as "date" stand behind these in many names that mean something else.
        let of_toolkit =
            |field: &&Field| !matches!(field, Field::City | Field::Date | Field::Perspective | Field::Respondent | Field::Quick);
        // The longest name counts: "about:contact-hours" is no "hours".
        let groups = header.match_indices(['-', '.', ':', '_', '/']).map(|(at, mark)| &header[at + mark.len()..]);
        if let Some(field) = groups.filter_map(|rest| self.exact.get(rest)).find(of_toolkit) {
            return Some(named(*field, By::Path));
        }
        // What was answered in a form's own field for "other" is a remark.
        if let Some([Field::Answer(at)]) =
            header.strip_suffix("_other").and_then(|question| self.find(question, tool)).as_ref().map(|found| &found.fields[..])
        {
            return Some(named(Field::Note(*at), By::Word));
        }
        if let Some(found) = self.written_otherwise(header) {
            return Some(found);
        }
        if let Some(found) = self.item(header) {
            return Some(found);
        }
        if let Some(found) = header.split_once(". ").and_then(|(code, _)| self.by_name(code, By::FoldedName).or_else(|| self.item(code))) {
            return Some(found);
        }
        if let Some(found) = behind('/').find_map(|rest| self.by_label(&fold(rest), By::LabelPath)) {
            return Some(found);
        }
        if let Some(beginning) = header.strip_suffix("..") {
            if let Some(found) = self.by_beginning(beginning) {
                return Some(found);
            }
            if tool.is_some_and(|tool| tool.ignored.iter().any(|ignored| ignored.starts_with(beginning))) {
                return Some(nothing());
            }
        }
        let folded = fold(header);
        if let Some(found) = without_number(&folded).and_then(|rest| self.by_label(rest, By::Numbered)) {
            return Some(found);
        }
        if tool.is_some_and(|tool| is_among(header, &tool.ignored)) {
            return Some(nothing());
        }
        let last = header.rsplit('/').next().unwrap_or(header);
        // Of a word in several lists, and of two words, the first field counts.
        let field = [folded, fold(last)].iter().filter_map(|word| self.words.get(word)).min()?;
        Some(named(*field, By::Word))
    }

    fn written_otherwise(&self, header: &str) -> Option<Found> {
        self.by_name(header, By::FoldedName).or_else(|| self.by_label(&fold(header), By::Label))
    }

    fn by_name(&self, name: &str, by: By) -> Option<Found> {
        let fields = self.names.get(&fold(name))?.clone();
        Some(Found { fields, by, edition: None })
    }

    fn by_label(&self, folded: &str, by: By) -> Option<Found> {
        self.labels.get(folded).map(|found| labelled(found, by))
    }

    /// The beginning of a label: as it is written, or else as it is compared.
    fn by_beginning(&self, beginning: &str) -> Option<Found> {
        let folded = fold(beginning);
        if folded.chars().count() < 3 {
            return None;
        }
        let whole = |field: &Field| !matches!(field, Field::Item(..));
        let written = self.written.iter().filter(|(label, field, _)| whole(field) && label.starts_with(beginning));
        let mut all: Vec<(Field, usize)> = written.map(|(_, field, edition)| (*field, *edition)).collect();
        if all.is_empty() {
            let alike = self.labels.iter().filter(|(label, _)| label.starts_with(&folded)).flat_map(|(_, found)| found.iter().copied());
            all = alike.filter(|(field, _)| whole(field)).collect();
        }
        (!all.is_empty()).then(|| labelled(&all, By::Beginning))
    }

    /// One item of a checklist: the question, then the item in brackets or behind a stroke.
    fn item(&self, header: &str) -> Option<Found> {
        let (question, item) = match header.strip_suffix(']') {
            Some(rest) => rest.rsplit_once('[')?,
            None => header.rsplit_once('/')?,
        };
        let (question, item) = (question.trim(), item.trim());
        let base = self
            .exact
            .get(question)
            .or_else(|| question.match_indices(['/', '-']).find_map(|(at, _)| self.exact.get(&question[at + 1..])))
            .map(|field| Found { fields: vec![*field], by: By::Path, edition: None })
            .or_else(|| self.written_otherwise(question))
            .or_else(|| question.split_once(". ").and_then(|(code, _)| self.by_name(code, By::FoldedName)))
            .or_else(|| question.strip_suffix("..").and_then(|beginning| self.by_beginning(beginning)))?;
        let [Field::Answer(at)] = base.fields[..] else { return None };
        let lists = &Lists::shipped().words;
        let Kind::Checklist(items) = &self.toolkit.questions[at].kind else {
            // The text behind "other", in a question that has one answer only.
            return is_among(item, &lists.other).then(|| Found { fields: vec![Field::Note(at)], by: By::Word, edition: None });
        };
        let folded = fold(item);
        let texts = self.editions.iter().filter_map(|edition| match &edition.toolkit.questions[at].kind {
            Kind::Checklist(items) => Some(items.iter().map(|item| fold(&item.text)).enumerate()),
            _ => None,
        });
        let ids = items.iter().map(|item| fold(&item.id)).enumerate();
        let mut known: Vec<usize> = match item.strip_suffix("..") {
            Some(beginning) => {
                let begins = |edition: &Edition| match &edition.toolkit.questions[at].kind {
                    Kind::Checklist(items) => {
                        items.iter().enumerate().filter(|(_, item)| item.text.starts_with(beginning)).map(|(at, _)| at).collect()
                    }
                    _ => Vec::new(),
                };
                self.editions.iter().flat_map(begins).collect()
            }
            None => ids.chain(texts.flatten()).filter(|(_, known)| *known == folded).map(|(item, _)| item).collect(),
        };
        known.sort_unstable();
        known.dedup();
        if known.is_empty() {
            // LimeSurvey counts its subquestions: SQ001 is the first.
            let number = folded.strip_prefix("sq").and_then(|digits| digits.parse::<usize>().ok());
            known.extend(number.and_then(|number| number.checked_sub(1)).filter(|item| *item < items.len()));
        }
        let marks = [
            (&lists.unknown, Mark::Unknown),
            (&lists.not_applicable, Mark::NotApplicable),
            (&lists.none, Mark::None),
            (&lists.other, Mark::Other),
        ];
        if known.is_empty() {
            let mark = marks.iter().find(|(list, _)| is_among(item, list)).map(|(_, mark)| Field::Mark(at, *mark))?;
            return Some(Found { fields: vec![mark], ..base });
        }
        Some(Found { fields: known.into_iter().map(|item| Field::Item(at, item)).collect(), ..base })
    }
}

/// The fields of a label, each once, and the language, if all are of the same.
fn labelled(found: &[(Field, usize)], by: By) -> Found {
    let mut fields: Vec<Field> = found.iter().map(|(field, _)| *field).collect();
    fields.sort_unstable();
    fields.dedup();
    Found { fields, by, edition: found.first().map(|(_, edition)| *edition) }
}

/// How many columns at the beginning are not those of the answers: a file of rejected rows has its own before them.
pub fn own_columns(headers: &[String]) -> usize {
    if headers.iter().take(OF_REJECTED.len()).eq(OF_REJECTED) { OF_REJECTED.len() } else { 0 }
}

/// Of several columns for one field, the one that says so most clearly stays. Where a title comes again with a number, or a person says so of several, all stay: in forms with branches, each respondent fills in one of them. An answer that stands in two columns that are equally sure is read from both, and counts where they agree.
fn one_column_each(columns: &mut [Column]) {
    let mut best: HashMap<Field, (By, usize)> = HashMap::new();
    for column in columns.iter() {
        if let Column::Known(field, by) = column {
            let entry = best.entry(*field).or_insert((*by, 0));
            match by.cmp(&entry.0) {
                std::cmp::Ordering::Less => *entry = (*by, 1),
                std::cmp::Ordering::Equal => entry.1 += 1,
                std::cmp::Ordering::Greater => {}
            }
        }
    }
    for column in columns.iter_mut() {
        // What stands in a field for "other" is added to the note.
        if let Column::Known(field, by) = column
            && !(matches!(field, Field::Note(_)) && *by == By::Word)
            && let Some((best, count)) = best.get(field)
            && !(matches!(field, Field::Answer(_)) && as_sure(*by, *best))
            && (*count > 1 && !matches!(best, By::Numbered | By::Person) || *by > *best && (*by, *best) != (By::Numbered, By::Label))
        {
            *column = Column::Double(*field);
        }
    }
}

/// Whether a column says as clearly what it holds as the one that says it best.
fn as_sure(by: By, best: By) -> bool {
    let whole = |by: By| matches!(by, By::Name | By::FoldedName | By::Label);
    by == best || whole(by) && whole(best)
}

/// The tool that writes such headers.
fn tool_of(headers: &[String]) -> Option<&'static Tool> {
    let folded: Vec<String> = headers.iter().map(|header| fold(header.rsplit('/').next().unwrap_or(header))).collect();
    let there = |sign: &String| folded.contains(&fold(sign));
    let shipped = &Lists::shipped().tools;
    shipped.iter().find(|tool| {
        let begins = headers.iter().find(|header| !header.trim().is_empty()).is_some_and(|first| is_among(first, &tool.first));
        begins || tool.signs.iter().any(|group| group.iter().all(there))
    })
}

impl std::fmt::Debug for Index<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("names", &self.names.len()).finish_non_exhaustive()
    }
}
