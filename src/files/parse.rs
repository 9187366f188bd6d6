//! TOML into the types of a format, with every structural problem at once.
//!
//! `serde` stops at the first problem. So the offending entry is taken out of the parsed document and the rest is read again, until nothing is left to complain about.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Code, Diagnostic};
use crate::locale::said::{Said, Value, say};

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
            say_more(&mut parsed.problems, say("problem-more-in-file"));
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
        say_more(&mut found, say("problem-rest-unchecked"));
    }
    found
}

/// Adds to the last problem of a file that it need not be the last one.
fn say_more(problems: &mut [Diagnostic], more: Said) {
    if let Some(last) = problems.last_mut() {
        last.help = say("problem-and-more").with("help", last.help.clone()).with("more", more);
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
    ("invalid basic string", "toml-open-text", "toml-open-text-help"),
    ("invalid multi-line basic string", "toml-open-lines", "toml-open-lines-help"),
    ("string values must be quoted", "toml-unquoted", "toml-unquoted-help"),
    ("invalid date", "toml-date", "toml-date-help"),
    ("duplicate key", "toml-twice", "toml-twice-help"),
    ("key with no value", "toml-no-value", "toml-no-value-help"),
    ("missing value", "toml-no-value", "toml-no-value-behind-help"),
    ("unclosed table", "toml-open-heading", "toml-open-heading-help"),
    ("unclosed array", "toml-open-list", "toml-open-list-help"),
    ("unclosed inline table", "toml-open-table", "toml-open-table-help"),
    ("invalid inline table", "toml-bad-table", "toml-bad-table-help"),
    ("missing key for inline table", "toml-bad-table", "toml-bad-table-help"),
    ("missing comma", "toml-no-comma", "toml-no-comma-help"),
    ("missing escaped value", "toml-backslash", "toml-backslash-help"),
    ("missing newline", "toml-behind-value", "toml-behind-value-help"),
    ("unexpected key or value", "toml-behind-value", "toml-behind-value-number-help"),
];

fn syntax_problem(text: &str, error: &toml::de::Error) -> Diagnostic {
    let span = error.span().unwrap_or(0..0);
    let word = text.get(span.clone()).unwrap_or_default().trim().to_lowercase();
    if ["yes", "no", "on", "off", "true", "false"].contains(&word.as_str()) {
        return Diagnostic::new(
            Code::NotToml,
            span,
            say("problem-not-toml").with("what", say("toml-bare-word")),
            say("toml-bare-word-help"),
        );
    }
    let known = SYNTAX.iter().find(|(beginning, _, _)| error.message().starts_with(beginning));
    let (what, help) = known.map_or_else(
        || (Value::from(error.message()), say("problem-not-toml-help")),
        |(_, what, help)| (Value::from(say(what)), say(help)),
    );
    Diagnostic::new(Code::NotToml, span, say("problem-not-toml").with("what", what), help)
}

/// What is wrong with the `format` of a file, if it is a number of no format that can be read: formats are counted from 1.
pub fn wrong_format(root: &DeTable<'_>) -> Option<Diagnostic> {
    let (_, value) = root.iter().find(|(key, _)| key.get_ref() == "format")?;
    let number = value.get_ref().as_integer().and_then(|n| u64::from_str_radix(n.as_str(), n.radix()).ok())?;
    if number == 0 {
        let help = say("problem-no-format-zero-help").with("format", FORMAT.to_string());
        return Some(Diagnostic::new(Code::WrongType, value.span(), say("problem-no-format-zero"), help));
    }
    (number > FORMAT).then(|| {
        Diagnostic::new(
            Code::NewerFormat,
            value.span(),
            say("problem-newer-format").with("number", number.to_string()).with("format", FORMAT.to_string()),
            say("problem-newer-format-help"),
        )
    })
}

/// The problem in plain words, and the key that was probably meant if one is misspelt.
fn structural_problem(message: &str, span: Range<usize>) -> (Diagnostic, Option<String>) {
    if message.starts_with("unknown field `$__toml_private_datetime`") {
        let problem = Diagnostic::new(Code::WrongType, span, say("problem-date-here"), say("problem-date-here-help"));
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
            (Some(near), _) => say("problem-unknown-key-near-help").with("near", near.as_str()),
            (None, []) => say("problem-unknown-key-help"),
            (None, keys) => say("problem-unknown-key-list-help").with("keys", keys.iter().map(ToString::to_string).collect::<Vec<_>>()),
        };
        return (Diagnostic::new(Code::UnknownKey, span, say("problem-unknown-key").with("key", key), help), near);
    }
    if let Some(key) = message.strip_prefix("missing field ") {
        let (said, help) = (say("problem-missing-field").with("key", key), say("problem-missing-field-help").with("key", key));
        return (Diagnostic::new(Code::MissingKey, span, said, help), None);
    }
    let (said, help) = wrong_type(message);
    (Diagnostic::new(Code::WrongType, span, said, help), None)
}

/// What stands between backquotes.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// `serde`'s words for a wrong type, as a person would say them: what is wrong, and what to do.
fn wrong_type(message: &str) -> (Said, Said) {
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let (written, expected) = rest.split_once(", expected ").unwrap_or((rest, ""));
        let words: Vec<String> = quoted(expected).iter().map(|word| format!("\"{word}\"")).collect();
        let said = say("problem-unknown-word").with("word", written.replace('`', "\""));
        return (said, say("problem-unknown-word-help").with("words", words));
    }
    let Some((found, expected)) = message.split_once(", expected ") else {
        return (say("problem-other").with("problem", message), say("problem-see-format-help"));
    };
    let found = found.trim_start_matches("invalid type: ").trim_start_matches("invalid value: ");
    // The reader names the type of a number that is too large for it.
    if let Some((number, _)) = found.split_once("` as ") {
        let said = say("problem-number-too-large").with("number", number.trim_start_matches("integer `"));
        return (said, say("problem-number-too-large-help").with("largest", i64::MAX.to_string()));
    }
    let wanted = WANTED.iter().find(|(words, _, _)| if words.ends_with(' ') { expected.starts_with(words) } else { expected == *words });
    let (wanted, help) = wanted
        .map_or_else(|| (Value::from(expected), say("problem-see-format-help")), |(_, wanted, help)| (Value::from(say(wanted)), say(help)));
    (say("problem-wrong-type").with("found", found_instead(found)).with("wanted", wanted), help)
}

/// What `serde` expects, in its words (the beginning of them, if a space is at their end): what a person calls it, what to do.
const WANTED: &[(&str, &str, &str)] = &[
    ("a string", "wanted-text", "wanted-text-help"),
    ("a borrowed string", "wanted-text", "wanted-text-help"),
    ("string", "wanted-text", "wanted-text-help"),
    ("a boolean", "wanted-flag", "wanted-flag-help"),
    ("f64", "wanted-number", "wanted-number-help"),
    ("u64", "wanted-whole", "wanted-whole-from-zero-help"),
    ("u32", "wanted-whole", "wanted-whole-from-zero-help"),
    ("i64", "wanted-whole", "wanted-whole-help"),
    ("a sequence", "wanted-list", "wanted-list-help"),
    ("a map", "wanted-table", "wanted-table-help"),
    ("an array of length 2", "wanted-pair", "wanted-pair-help"),
    ("an id or a number", "wanted-id-or-number", "wanted-id-or-number-help"),
    ("struct ", "wanted-table", "wanted-small-table-help"),
    ("a date such as 2026-03-14", "wanted-date", "wanted-date-help"),
    ("a text, a number, true, false or a list of texts", "wanted-value", "wanted-value-help"),
    ("an answer: ", "wanted-answer", "wanted-answer-help"),
];

/// What `serde` found in the place of something else, as a person would call it.
fn found_instead(found: &str) -> Value {
    match found {
        "map" => say("found-table").into(),
        "sequence" => say("found-list").into(),
        found if found.starts_with("invalid length") => say("found-list-length").into(),
        found => {
            let kinds = ["integer ", "floating point ", "boolean ", "string "];
            let what = kinds.iter().find_map(|kind| found.strip_prefix(kind)).unwrap_or(found).trim_matches('`');
            if found.starts_with("string ") { say("found-text").with("text", what).into() } else { what.into() }
        }
    }
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
