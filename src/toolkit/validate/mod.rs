//! From what was written to a toolkit that can be relied on, or to the list of everything that is wrong with it.
//!
//! Every check pushes a problem and goes on, so that an author sees all of them at once. One file here for each file of a toolkit.

mod conditions;
mod questionnaire;
mod recommendations;
mod rubric;
mod satisfiable;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::ToolkitFiles;
use super::model::{Aggregation, Combine, Points, Rubric, Toolkit};
use super::written::{self, Text};
use super::{glossary, translate};
use crate::files::diagnostic::{Code, Diagnostic, Problems, line_column};
use crate::files::parse::{self, Parsed};
use crate::files::words::is_web_address;
use crate::files::words::{is_id, suggestion};
use crate::files::{Document, Located};
use crate::locale::said::{Said, say};

/// Checks the files of a toolkit. The toolkit is there if no problem is an error.
pub fn validate(files: &ToolkitFiles) -> (Option<Toolkit>, Vec<Diagnostic>) {
    validate_readable(files, &[])
}

/// The same if some files, told by their numbers, could not be read: nothing is said about them, and there is no toolkit without them.
pub fn validate_readable(files: &ToolkitFiles, unreadable: &[usize]) -> (Option<Toolkit>, Vec<Diagnostic>) {
    let (toolkit, sound, mut problems) = source(files, unreadable);
    texts(files, unreadable, &toolkit, sound, &mut problems);
    (sound.then_some(toolkit), problems.into_sorted())
}

/// Checks what scores and advice come from, without translations and glossary, which are not needed to work in the source language.
pub(super) fn validate_source(files: &ToolkitFiles) -> (Option<Toolkit>, Vec<Diagnostic>) {
    let (toolkit, sound, problems) = source(files, &[]);
    (sound.then_some(toolkit), problems.into_sorted())
}

/// The toolkit in its source language, as far as it goes, and whether it is sound.
fn source(files: &ToolkitFiles, unreadable: &[usize]) -> (Toolkit, bool, Problems) {
    let mut checker = Checker {
        problems: Problems::default(),
        documents: files.documents(),
        unreadable,
        file: 0,
        removed: Vec::new(),
        doubtful: Doubtful::default(),
        scored: Vec::new(),
        presumed: HashMap::new(),
    };
    let questionnaire = checker.read::<written::Questionnaire>(0);
    let rubric = checker.read::<written::Rubric>(1);
    let recommendations = checker.read::<written::Recommendations>(2);

    let mut toolkit = empty_toolkit(files.fingerprint());
    let complete = questionnaire.is_some() && rubric.is_some() && recommendations.is_some();
    if let Some(written) = questionnaire {
        let places = questionnaire::validate(&mut checker, &written, &mut toolkit);
        if let Some(written) = rubric {
            rubric::validate(&mut checker, &written, &mut toolkit, &places);
        }
        if let Some(written) = recommendations {
            recommendations::validate(&mut checker, &written, &mut toolkit);
        }
    }
    let problems = checker.problems;
    let sound = complete && {
        let found = problems.found();
        !found.iter().any(Diagnostic::is_error)
    };
    (toolkit, sound, problems)
}

/// Checks translations and glossary.
fn texts(files: &ToolkitFiles, unreadable: &[usize], toolkit: &Toolkit, sound: bool, problems: &mut Problems) {
    for (number, document) in files.translations.iter().enumerate() {
        problems.in_file(ToolkitFiles::FIXED + number);
        if unreadable.contains(&(ToolkitFiles::FIXED + number)) {
            continue;
        }
        // Which texts there are is only certain if the toolkit is sound; whether it is TOML of this format can be told in any case.
        let found = translate::check(&mut toolkit.clone(), document);
        problems.extend(found.into_iter().filter(|problem| sound || problem.is_error()));
    }
    if let Some(glossary) = files.glossary.as_ref().filter(|_| !unreadable.contains(&(ToolkitFiles::FIXED + files.translations.len()))) {
        problems.in_file(ToolkitFiles::FIXED + files.translations.len());
        problems.extend(glossary::check_itself(glossary));
        for (number, document) in files.translations.iter().enumerate().filter(|_| sound) {
            problems.in_file(ToolkitFiles::FIXED + number);
            problems.extend(glossary::check(&mut toolkit.clone(), glossary, document));
        }
    }
}

fn empty_toolkit(fingerprint: String) -> Toolkit {
    Toolkit {
        id: String::new(),
        version: String::new(),
        source_language: String::new(),
        language: String::new(),
        fingerprint,
        title: String::new(),
        description: String::new(),
        statement: String::new(),
        how_to_answer: Vec::new(),
        minutes: None,
        quick_minutes: None,
        perspectives: Vec::new(),
        addressees: Vec::new(),
        profile: Vec::new(),
        bands: Vec::new(),
        modules: Vec::new(),
        dimensions: Vec::new(),
        questions: Vec::new(),
        rubric: Rubric {
            minimum_coverage: 0.0,
            combine: Combine::MeanOfPerspectives,
            question_aggregation: Aggregation::Arithmetic,
            dimension_aggregation: Aggregation::Arithmetic,
            essentials: Vec::new(),
        },
        next_steps: Vec::new(),
        findings: Vec::new(),
        strengths: Vec::new(),
    }
}

/// What the checks share: where they are, what they found, and the questions that come up in all of them.
struct Checker<'f> {
    problems: Problems,
    documents: Vec<&'f Document>,
    /// The numbers of those that could not be read.
    unreadable: &'f [usize],
    file: usize,
    /// For each file, what was taken out of it because it could not be used.
    removed: Vec<Parsed<()>>,
    doubtful: Doubtful,
    /// For each question, whether it is scored; its points follow from the rubric, if they are sound.
    scored: Vec<bool>,
    /// Points of which some are lacking, filled in from the order of the options: good enough to ask for next steps, for nothing else.
    presumed: HashMap<usize, Points>,
}

/// What could not be read and was complained about, so that nothing certain can be said about it: a second complaint might be wrong.
#[derive(Default)]
struct Doubtful {
    /// Kinds of things of which some have no id: a reference that leads nowhere may mean one of them.
    kinds: HashSet<&'static str>,
    /// Questions whose kind, options or limits are not known, by position.
    questions: HashSet<usize>,
    /// Profile fields of the same sort.
    fields: HashSet<usize>,
}

impl Checker<'_> {
    /// Reads file number `file` and makes it the one that problems belong to.
    fn read<T: serde::de::DeserializeOwned>(&mut self, file: usize) -> Option<T> {
        self.problems.in_file(file);
        if self.unreadable.contains(&file) {
            self.removed.push(Parsed::nothing());
            return None;
        }
        let mut parsed = parse::parse::<T>(&self.documents[file].text);
        self.problems.extend(std::mem::take(&mut parsed.problems));
        let content = parsed.content.take();
        self.removed.push(parsed.without_content());
        content
    }

    fn in_file(&mut self, file: usize) {
        self.file = file;
        self.problems.in_file(file);
    }

    fn push(&mut self, code: Code, span: &Range<usize>, message: Said, help: Said) {
        self.problems.push(code, span.clone(), message, help);
    }

    /// The line of a place in the present file.
    fn line(&self, span: &Range<usize>) -> usize {
        line_column(&self.documents[self.file].text, span.start).0
    }

    /// Notes a key that is not there, unless it was there and was complained about already.
    fn missing(&mut self, table: &Range<usize>, key: &str, of: &Said) {
        if !self.removed[self.file].was_removed(table, key) {
            let message = say("problem-missing-key").with("of", of.clone()).with("key", key);
            self.push(Code::MissingKey, table, message, say("problem-missing-key-help").with("key", key));
        }
    }

    /// A text that must be there and say something.
    fn text(&mut self, field: &Text, table: &Range<usize>, key: &str, of: &Said) -> String {
        match field {
            None => self.missing(table, key, of),
            Some(text) if text.value.trim().is_empty() => {
                let message = say("problem-empty-text").with("key", key).with("of", of.clone());
                self.push(Code::EmptyText, &text.span, message, say("problem-empty-text-help"));
            }
            Some(_) => {}
        }
        optional(field)
    }

    /// An id that must be there, well-formed, and the only one of its kind.
    fn id(&mut self, field: &Text, table: &Range<usize>, what: &'static str, seen: &mut HashMap<String, Range<usize>>) -> String {
        let Some(id) = field else {
            self.missing(table, "id", &any(what));
            self.doubt(what);
            return String::new();
        };
        if !self.well_formed(id, what) {
            self.doubt(what);
        }
        match seen.get(&id.value) {
            Some(first) => {
                let line = self.line(first);
                self.push(
                    Code::DuplicateId,
                    &id.span,
                    say("problem-duplicate-id").with("thing", any(what)).with("id", id.value.as_str()).with("line", line),
                    say("problem-duplicate-id-help"),
                );
                self.doubt(what);
            }
            None => {
                seen.insert(id.value.clone(), id.span.clone());
            }
        }
        id.value.clone()
    }

    /// An id of this kind is missing or must be changed: a reference that leads nowhere may mean it.
    fn doubt(&mut self, what: &'static str) {
        // Options are told apart question by question.
        if what != "option" && what != "item" {
            self.doubtful.kinds.insert(what);
        }
    }

    /// Whether an id can be one; told if not.
    fn well_formed(&mut self, id: &Located<String>, what: &'static str) -> bool {
        let good = is_id(&id.value);
        if !good {
            self.push(
                Code::BadId,
                &id.span,
                say("problem-bad-id").with("id", id.value.as_str()).with("thing", any(what)),
                say("problem-bad-id-help"),
            );
        }
        good
    }

    /// The position of something that is referred to by its id.
    fn reference(&mut self, id: &Located<String>, what: &str, ids: &[&str]) -> Option<usize> {
        let found = ids.iter().position(|known| *known == id.value && !known.is_empty());
        if found.is_none() && !self.doubtful.kinds.contains(what) {
            self.unknown(&id.value, &id.span, what, ids);
        }
        found
    }

    /// Notes an id that leads nowhere.
    fn unknown(&mut self, id: &str, span: &Range<usize>, what: &str, ids: &[&str]) {
        self.push(Code::UnknownId, span, say("problem-unknown-id").with("kind", what).with("id", id), suggestion(id, ids));
    }

    /// A list of the questionnaire that must be there and not empty.
    fn list(&mut self, entries: usize, key: &str, what: &'static str) {
        if self.removed[0].is_list_incomplete(key) {
            self.doubtful.kinds.insert(what);
        } else if entries == 0 {
            self.missing(&(0..0), key, &file("questionnaire.toml"));
            self.doubtful.kinds.insert(what);
        }
    }

    /// A reference that must be there, under the name of what it refers to.
    fn required_reference(&mut self, field: &Text, table: &Range<usize>, what: &str, of: &Said, ids: &[&str]) -> Option<usize> {
        match field {
            Some(id) => self.reference(id, what, ids),
            None => {
                self.missing(table, what, of);
                None
            }
        }
    }

    fn sources(&mut self, sources: &[Located<String>]) -> Vec<String> {
        for source in sources {
            if !is_web_address(&source.value) {
                self.push(
                    Code::NotAUrl,
                    &source.span,
                    say("problem-not-a-url").with("url", source.value.as_str()),
                    say("problem-not-a-url-help"),
                );
            }
        }
        sources.iter().map(|source| source.value.clone()).collect()
    }

    /// The format number must be there; that it is ours was seen while reading.
    fn format_and_toolkit(&mut self, format: &Option<Located<u64>>, toolkit: &Text, of: &Said, id: &str) {
        if format.is_none() {
            self.missing(&(0..0), "format", of);
        }
        match toolkit {
            None => self.missing(&(0..0), "toolkit", of),
            Some(named) if named.value != id && is_id(id) => {
                self.push(
                    Code::WrongToolkit,
                    &named.span,
                    say("problem-wrong-toolkit").with("named", named.value.as_str()).with("id", id),
                    say("problem-wrong-toolkit-help").with("id", id),
                );
            }
            Some(_) => {}
        }
    }

    /// A weight: above zero, 1 if left out.
    fn weight(&mut self, weight: &written::Number, of: Said) -> f64 {
        match weight {
            Some(weight) if !(weight.value > 0.0 && weight.value <= LARGEST_WEIGHT) => {
                self.push(
                    Code::WeightNotPositive,
                    &weight.span,
                    say("problem-weight").with("of", of).with("weight", weight.value.to_string()),
                    say(if weight.value > 0.0 { "problem-weight-large-help" } else { "problem-weight-help" }),
                );
                1.0
            }
            Some(weight) => weight.value,
            None => 1.0,
        }
    }
}

/// Weights are added up: far below this the sums stay exact.
const LARGEST_WEIGHT: f64 = 1e9;

/// The value of a text, or nothing.
fn optional(field: &Text) -> String {
    field.as_ref().map(|text| text.value.trim().to_owned()).unwrap_or_default()
}

/// A file of the toolkit.
fn file(name: &str) -> Said {
    say("thing-file").with("name", name)
}

/// "a question", "an addressee".
fn any(what: &'static str) -> Said {
    say("thing-one").with("kind", what)
}

/// "the question "q"", or "this question" if it has no id.
fn named(what: &'static str, id: &str) -> Said {
    if id.is_empty() { say("thing-nameless").with("kind", what) } else { say("thing-named").with("kind", what).with("id", id) }
}

/// The places of questions in the questionnaire, for messages of the rubric.
type Places = BTreeMap<String, Range<usize>>;
