//! TOML into the types of a format, with every structural problem at once.
//!
//! `serde` stops at the first problem. So the offending entry is taken out of the parsed document and the rest is read again, until nothing is left to complain about.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Code, Diagnostic};

/// The number of this file format. A file with a higher one was written for a later program.
pub const FORMAT: u64 = 1;

/// After so many structural problems in one file the rest is not worth listing.
const MOST_PROBLEMS: usize = 200;

/// Every structural problem costs one more reading of the whole text. After so many bytes a large file is given up ...
const MOST_READ: usize = 20_000_000;

/// ... but never before so many problems.
const FEWEST_PROBLEMS: usize = 5;

/// A document as far as it could be read.
#[derive(Debug)]
pub struct Parsed<T> {
    /// The content, without the entries that were at fault; `None` if nothing could be made of it.
    pub content: Option<T>,
    /// What was at fault.
    pub problems: Vec<Diagnostic>,
    /// Entries that were taken out. A later check must not call them missing.
    removed: Vec<Removed>,
}

/// An entry that was taken out.
#[derive(Debug)]
struct Removed {
    /// Where the table or list begins that it stood in.
    container: usize,
    /// The keys that lead to it; entries of lists by number.
    path: Vec<String>,
}

impl<T> Parsed<T> {
    /// What is known of a file that was not read.
    pub fn nothing() -> Self {
        Self { content: None, problems: Vec::new(), removed: Vec::new() }
    }

    /// Whether this key was written in the table at that place, but could not be used.
    pub fn was_removed(&self, table: &Range<usize>, key: &str) -> bool {
        self.removed.iter().any(|removed| removed.container == table.start && removed.path.last().is_some_and(|last| last == key))
    }

    /// Whether anything was taken out of the table or list at that place.
    pub fn is_incomplete(&self, container: &Range<usize>) -> bool {
        self.removed.iter().any(|removed| removed.container == container.start)
    }

    /// Whether this entry of a table at the top, or the whole table, was taken out.
    pub fn was_entry_removed(&self, table: &str, entry: &str) -> bool {
        self.removed.iter().any(|removed| match removed.path.as_slice() {
            [whole] => whole == table,
            [whole, part] => whole == table && part == entry,
            _ => false,
        })
    }

    /// Whether this list at the top, or an entry of it, was taken out.
    pub fn is_list_incomplete(&self, list: &str) -> bool {
        self.removed.iter().any(|removed| removed.path.len() <= 2 && removed.path.first().is_some_and(|first| first == list))
    }

    /// The same without the content: what is left to remember once the content has moved on.
    pub fn without_content(self) -> Parsed<()> {
        Parsed { content: None, problems: self.problems, removed: self.removed }
    }
}

/// Reads a TOML text into `T`, collecting syntax errors, unknown keys and wrong types.
pub fn parse<'t, T: Deserialize<'t>>(text: &'t str) -> Parsed<T> {
    let mut parsed = Parsed::nothing();
    let (mut root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        // What stands behind a syntax error cannot be trusted: half-read entries would be called missing.
        parsed.problems = syntax_problems(text, &errors[..errors.len().min(MOST_PROBLEMS)]);
        return parsed;
    }
    if let Some(problem) = wrong_format(root.get_ref()) {
        let newer = problem.code == Code::NewerFormat;
        parsed.problems.push(problem);
        if newer {
            return parsed;
        }
    }
    let most = (MOST_READ / text.len().max(1)).clamp(FEWEST_PROBLEMS, MOST_PROBLEMS);
    loop {
        if parsed.removed.len() >= most {
            say_more(&mut parsed.problems, "there may be more: mend these, then check again");
            break;
        }
        match T::deserialize(toml::de::Deserializer::from(root.clone())) {
            Ok(content) => {
                parsed.content = Some(content);
                break;
            }
            Err(error) => {
                let span = error.span().unwrap_or(0..0);
                let (problem, meant) = structural_problem(error.message(), span.clone());
                let root_span = root.span();
                let Some(removed) = remove_from_table(root.get_mut(), root_span.start, &span) else {
                    parsed.problems.push(problem);
                    break;
                };
                // A list that lost an entry of the wrong type may now be too short; that is no second mistake.
                let follows = error.message().starts_with("invalid length") && parsed.is_incomplete(&span);
                if !follows {
                    parsed.problems.push(problem);
                }
                if let Some(meant) = meant {
                    let mut path = removed.path.clone();
                    path.pop();
                    path.push(meant);
                    parsed.removed.push(Removed { container: removed.container, path });
                }
                parsed.removed.push(removed);
            }
        }
    }
    parsed
}

/// The syntax errors that are mistakes of their own. One bracket that is not closed would make everything after it look wrong,
/// so every part between two `[headers]` is read by itself as well.
fn syntax_problems(text: &str, errors: &[toml::de::Error]) -> Vec<Diagnostic> {
    let place = |error: &toml::de::Error| error.span().unwrap_or(0..0).start;
    let mut found: Vec<Diagnostic> = Vec::new();
    let starts: Vec<usize> = line_starts(text).filter(|start| *start == 0 || is_header(&text[*start..])).collect();
    for (number, start) in starts.iter().enumerate() {
        let end = starts.get(number + 1).copied().unwrap_or(text.len());
        let (_, own) = DeTable::parse_recoverable(&text[*start..end]);
        let open = own.iter().any(|error| error.message().starts_with("unclosed array") || error.message().starts_with("unclosed inline"));
        // What the whole text does not complain about is no mistake; an open bracket shows only further down.
        let last = if open { text.len() } else { end };
        if !errors.iter().any(|error| (*start..=last).contains(&place(error))) {
            continue;
        }
        let keep = if open { 1 } else { own.len() };
        found.extend(own.iter().take(keep).map(|error| {
            let mut problem = syntax_problem(&text[*start..end], error);
            problem.span = problem.span.start + start..problem.span.end + start;
            // What is missing at the end of a part belongs to its last line.
            let filled = start + text[*start..end].trim_end().len();
            if problem.span.start >= filled || (open && error.span().is_none_or(|span| span == (0..0))) {
                problem.span = last_character(text, filled);
            }
            problem
        }));
    }
    let none_of_their_own = found.is_empty();
    found.extend(
        errors
            .iter()
            .filter(|error| none_of_their_own || error.message().starts_with("duplicate key"))
            .map(|error| syntax_problem(text, error)),
    );
    found.sort_by_key(|problem| problem.span.start);
    // One mistake in a line is enough to look at it.
    found.dedup_by(|second, first| !text[first.span.start.min(text.len())..second.span.start.min(text.len())].contains('\n'));
    found.truncate(MOST_PROBLEMS);
    if found
        .last()
        .is_some_and(|last| text.get(last.span.end..).is_some_and(|rest| rest.lines().skip(1).any(|line| !line.trim().is_empty())))
    {
        say_more(&mut found, "the rest of this file, and what refers to it, could not be checked: mend this, then check again");
    }
    found
}

/// Adds to the last problem of a file that it need not be the last one.
fn say_more(problems: &mut [Diagnostic], more: &str) {
    if let Some(last) = problems.last_mut() {
        last.help = format!("{}; {more}", last.help);
    }
}

fn line_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1))
}

/// Whether a line looks like `[name]` or `[[name]]`, closed or not.
fn is_header(line: &str) -> bool {
    let name = line.trim_start_matches('[');
    name.len() < line.len() && name.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// The place of the character before `end`.
fn last_character(text: &str, end: usize) -> Range<usize> {
    text[..end].char_indices().next_back().map_or(0..0, |(at, _)| at..end)
}

/// What the TOML reader says, as a beginner understands it: the beginning of its message, what it means, what to do.
const SYNTAX: &[(&str, &str, &str)] = &[
    (
        "invalid basic string",
        "a text is not closed in its line",
        "put a double quote at its end; a text over several lines stands between \"\"\" and \"\"\"",
    ),
    ("invalid multi-line basic string", "a text over several lines is not closed", "put \"\"\" at its end"),
    (
        "string values must be quoted",
        "a value is missing, or a text stands without quotes",
        "put a text between straight double quotes: \"...\"",
    ),
    ("invalid date", "this is no day of the calendar", "write year-month-day, such as 2026-03-14"),
    ("duplicate key", "this is there twice", "remove one of the two, or give it another name"),
    ("key with no value", "a key without a value", "write key = value; a key has no spaces"),
    ("missing value", "a key without a value", "write something after the ="),
    ("unclosed table", "a heading is not closed", "put ] at its end, or ]] if it begins with [["),
    ("unclosed array", "a list is not closed", "put ] at its end"),
    ("unclosed inline table", "a small table is not closed", "put } at its end"),
    ("invalid inline table", "a small table { ... } is not closed, or has something else in it", "write { key = value, key = value }"),
    (
        "missing key for inline table",
        "a small table { ... } is not closed, or has something else in it",
        "write { key = value, key = value }",
    ),
    (
        "missing comma",
        "a comma is missing, or something before this is not closed",
        "put a comma between two entries; look for a missing ] or } or quote further up",
    ),
    ("missing escaped value", "a backslash in a text", "write it twice: \\\\"),
    (
        "missing newline",
        "something stands behind the value",
        "put every key in a line of its own; a double quote inside a text is written \\\"",
    ),
    (
        "unexpected key or value",
        "something stands behind the value",
        "put every key in a line of its own; a double quote inside a text is written \\\", a decimal number with a point",
    ),
];

fn syntax_problem(text: &str, error: &toml::de::Error) -> Diagnostic {
    let span = error.span().unwrap_or(0..0);
    let word = text.get(span.clone()).unwrap_or_default().trim().to_lowercase();
    if ["yes", "no", "on", "off", "true", "false"].contains(&word.as_str()) {
        return Diagnostic::new(
            Code::NotToml,
            span,
            "this is not valid TOML: a word stands without quotes",
            "write true or false, in small letters; to use it as a text or an id, put it between double quotes",
        );
    }
    let known = SYNTAX.iter().find(|(beginning, _, _)| error.message().starts_with(beginning));
    let (said, help) = known.map_or(
        (error.message(), "mend this place; texts stand between double quotes, and a double quote inside a text is written \\\""),
        |(_, said, help)| (*said, *help),
    );
    Diagnostic::new(Code::NotToml, span, format!("this is not valid TOML: {said}"), help)
}

/// What is wrong with the `format` of a file, if it is a number of no format that can be read: formats are counted from 1.
pub fn wrong_format(root: &DeTable<'_>) -> Option<Diagnostic> {
    let (_, value) = root.iter().find(|(key, _)| key.get_ref() == "format")?;
    let number = value.get_ref().as_integer().and_then(|n| u64::from_str_radix(n.as_str(), n.radix()).ok())?;
    if number == 0 {
        return Some(Diagnostic::new(Code::WrongType, value.span(), "there is no format 0", format!("write format = {FORMAT}")));
    }
    (number > FORMAT).then(|| {
        Diagnostic::new(
            Code::NewerFormat,
            value.span(),
            format!("this file has format {number}; this program reads format {FORMAT}"),
            "use a newer version of nlc, or ask for the file in the older format",
        )
    })
}

/// The problem in plain words, and the key that was probably meant if one is misspelt.
fn structural_problem(message: &str, span: Range<usize>) -> (Diagnostic, Option<String>) {
    if message.starts_with("unknown field `$__toml_private_datetime`") {
        let problem =
            Diagnostic::new(Code::WrongType, span, "a date does not belong here", "to use it as a text, put it between double quotes");
        return (problem, None);
    }
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let (key, expected) = rest.split_once(", expected ").unwrap_or((rest, ""));
        let keys = quoted(expected);
        let written = key.trim_matches('`');
        let near = keys
            .iter()
            .map(|known| (strsim::jaro_winkler(written, known), *known))
            .filter(|(likeness, _)| *likeness > 0.85)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, known)| known.to_owned());
        let help = match (&near, keys.as_slice()) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, []) => "remove it".to_owned(),
            (None, keys) => format!("remove it; there are: {}", keys.join(", ")),
        };
        return (Diagnostic::new(Code::UnknownKey, span, format!("there is no key {key} here"), help), near);
    }
    if let Some(key) = message.strip_prefix("missing field ") {
        return (Diagnostic::new(Code::MissingKey, span, format!("the key {key} is missing"), format!("add {key}")), None);
    }
    let (said, help) = wrong_type(message);
    (Diagnostic::new(Code::WrongType, span, said, help), None)
}

/// What stands between backquotes.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// `serde`'s words for a wrong type, as a person would say them: what is wrong, and what to do.
fn wrong_type(message: &str) -> (String, String) {
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let (written, expected) = rest.split_once(", expected ").unwrap_or((rest, ""));
        return (format!("{} is none of the words that belong here", written.replace('`', "\"")), {
            format!("write one of: {}", quoted(expected).iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", "))
        });
    }
    let Some((found, expected)) = message.split_once(", expected ") else {
        return (message.to_owned(), "see how this is written in the description of the format (docs)".to_owned());
    };
    let found = found.trim_start_matches("invalid type: ").trim_start_matches("invalid value: ");
    // The reader names the type of a number that is too large for it.
    if let Some((number, _)) = found.split_once("` as ") {
        let number = number.trim_start_matches("integer `");
        return (format!("the number {number} is too large"), format!("a number without decimals is at most {}", i64::MAX));
    }
    let (belongs, help) = match expected {
        "a string" | "a borrowed string" | "string" => ("a text", "put it between double quotes: \"...\""),
        "a boolean" => ("true or false", "write true or false, without quotes"),
        "f64" => ("a number", "write a number, without quotes, decimals with a point"),
        "u64" | "u32" => ("a whole number", "write a number from 0 up, without quotes and without decimals"),
        "i64" => ("a whole number", "write a number without quotes and without decimals"),
        "a sequence" => {
            ("a list", "write [ ... ]; for entries with several lines, begin each with its name in double brackets, as in [[questions]]")
        }
        "a map" => ("a table", "write { key = value }, or a heading in single brackets with the id in it, as in [questions.some-id]"),
        "an array of length 2" => ("a list of two numbers", "write [0, 50]"),
        "an id or a number" => ("an id or a number", "write an id between double quotes, or a number without"),
        other if other.starts_with("struct ") => ("a table", "write { key = value }"),
        "a date such as 2026-03-14" => ("a date", "write year-month-day without quotes, such as 2026-03-14"),
        "a text, a number, true, false or a list of texts" => ("a value", "write a text, a number, true, false or a list of texts"),
        other if other.starts_with("an answer") => {
            ("an answer", "write a text, a number, true, false, a list of texts, or a table with `answer`, `unknown` or `not_applicable`")
        }
        other => (other, "see how this is written in the description of the format (docs)"),
    };
    let what = match found {
        "map" => "a table".to_owned(),
        "sequence" => "a list".to_owned(),
        found if found.starts_with("invalid length") => "a list of another length".to_owned(),
        found => ["integer ", "floating point ", "boolean ", "string "]
            .iter()
            .find_map(|kind| found.strip_prefix(kind))
            .unwrap_or(found)
            .trim_matches('`')
            .to_owned(),
    };
    let what = if found.starts_with("string ") { format!("the text {what}") } else { what };
    (format!("{what} stands where {belongs} belongs"), help.to_owned())
}

/// Takes out the entry whose key or value stands exactly at `span`.
fn remove_from_table(table: &mut DeTable<'_>, container: usize, span: &Range<usize>) -> Option<Removed> {
    let found = table.iter().find(|(key, value)| key.span() == *span || value.span() == *span).map(|(key, _)| key.get_ref().to_string());
    if let Some(key) = found {
        table.remove(key.as_str());
        return Some(Removed { container, path: vec![key] });
    }
    table.iter_mut().find_map(|(key, value)| remove_from_value(value, span).map(|removed| removed.under(key.get_ref())))
}

fn remove_from_value(value: &mut Spanned<DeValue<'_>>, span: &Range<usize>) -> Option<Removed> {
    let container = value.span().start;
    match value.get_mut() {
        DeValue::Table(table) => remove_from_table(table, container, span),
        DeValue::Array(array) => {
            if let Some(at) = array.iter().position(|item| item.span() == *span) {
                let rest = array.iter().enumerate().filter(|(number, _)| *number != at).map(|(_, item)| item.clone()).collect();
                *array = rest;
                return Some(Removed { container, path: vec![at.to_string()] });
            }
            array.iter_mut().enumerate().find_map(|(at, item)| remove_from_value(item, span).map(|removed| removed.under(&at.to_string())))
        }
        _ => None,
    }
}

impl Removed {
    fn under(mut self, key: &str) -> Self {
        self.path.insert(0, key.to_owned());
        self
    }
}
