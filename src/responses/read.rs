//! From a response file to a response that fits its toolkit, or to the list of everything that is wrong with it.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use super::model::{Answer, Response, State};
use super::written::{self, Scalar};
use crate::files::diagnostic::{Code, Diagnostic, Problems};
use crate::files::plain;
use crate::files::words::{is_web_address, looks_like_address, suggestion};
use crate::files::{Document, Key, Located, parse};
use crate::locale::said::{Said, say};
use crate::toolkit::Toolkit;
use crate::toolkit::model::{FieldType, Kind, Value};

/// Reads and checks a response. It is there if no problem is an error.
pub fn read(document: &Document, toolkit: &Toolkit) -> (Option<Response>, Vec<Diagnostic>) {
    let (response, problems) = read_all(document, toolkit);
    let sound = !problems.iter().any(Diagnostic::is_error);
    (response.filter(|_| sound), problems)
}

/// Reads a response of another version of the toolkit as far as it fits: answers to questions, and options, that are no more are left out. Of the same version it is there if no problem is an error.
pub fn salvage(document: &Document, toolkit: &Toolkit) -> (Option<Response>, Vec<Diagnostic>) {
    let (response, problems) = read_all(document, toolkit);
    let fits = |response: &Response| {
        let outdated = |problem: &Diagnostic| {
            let about_answers = matches!(
                problem.code,
                Code::UnknownQuestion
                    | Code::UnknownOption
                    | Code::UnknownField
                    | Code::AnswerOfWrongKind
                    | Code::ValueOutOfRange
                    | Code::NotApplicableRefused
            );
            about_answers && response.version != toolkit.version
        };
        problems.iter().all(|problem| !problem.is_error() || outdated(problem))
    };
    (response.filter(fits), problems)
}

/// What can be made of a file, whatever is wrong with it.
fn read_all(document: &Document, toolkit: &Toolkit) -> (Option<Response>, Vec<Diagnostic>) {
    let mut parsed = parse::parse::<written::Response>(&document.text);
    let mut reader = Reader { problems: Problems::default(), toolkit };
    reader.problems.extend(std::mem::take(&mut parsed.problems));
    let whole = parsed.content.take();
    let parsed = parsed.without_content();
    // A city or answers are only in responses, whatever else is in the file.
    let answers = whole.as_ref().is_some_and(|written| written.city.is_some() || !written.answers.is_empty());
    if let Some(problem) = not_a_response(document, reader.problems.found(), &parsed).filter(|_| !answers) {
        return (None, vec![problem]);
    }
    let response = whole.and_then(|written| reader.response(&written, &parsed));
    (response, reader.problems.into_sorted())
}

/// Lists and keys at the top that the files of a toolkit have, and responses do not.
const OF_A_TOOLKIT: [&str; 10] =
    ["questions", "dimensions", "addressees", "bands", "modules", "minimum_coverage", "essential", "next_steps", "findings", "strengths"];

/// The one thing to say about a file that is something else altogether: what is wrong with it as a response would lead astray.
fn not_a_response(document: &Document, problems: &[Diagnostic], parsed: &parse::Parsed<()>) -> Option<Diagnostic> {
    let told = |message: Said, help: Said| Some(Diagnostic::new(Code::NotAResponse, 0..0, message, help));
    if OF_A_TOOLKIT.iter().any(|key| parsed.is_list_incomplete(key)) {
        return told(say("problem-part-of-toolkit"), say("problem-part-of-toolkit-help"));
    }
    if !problems.iter().any(|problem| problem.code == Code::NotToml) {
        return None;
    }
    let ending = document.path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let what = match ending.as_str() {
        "md" | "markdown" => "problem-not-a-response-markdown",
        "csv" => "problem-not-a-response-table",
        "json" => "problem-not-a-response-json",
        "html" | "htm" => "problem-not-a-response-page",
        "hbs" => "problem-not-a-response-template",
        // Whoever writes a response by hand begins with one of these, whatever is wrong further down.
        _ if document.text.lines().any(begins_like_a_response) => return None,
        "toml" if problems.len() < 3 => return None,
        _ => "problem-not-a-response-other",
    };
    told(say(what), say("problem-not-a-response-help"))
}

fn begins_like_a_response(line: &str) -> bool {
    let line = line.trim_start();
    let key = |key: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    ["format", "toolkit", "version", "city", "date"].into_iter().any(key) || line.starts_with("[answers") || line.starts_with("[profile")
}

struct Reader<'t> {
    problems: Problems,
    toolkit: &'t Toolkit,
}

impl Reader<'_> {
    fn push(&mut self, code: Code, span: &Range<usize>, message: Said, help: Said) {
        self.problems.push(code, span.clone(), message, help);
    }

    fn response(&mut self, written: &written::Response, parsed: &parse::Parsed<()>) -> Option<Response> {
        for (key, there) in [
            ("format", written.format.is_some()),
            ("toolkit", written.toolkit.is_some()),
            ("version", written.version.is_some()),
            ("city", written.city.is_some()),
            ("date", written.date.is_some()),
        ] {
            if !there && !parsed.was_removed(&(0..0), key) {
                self.push(
                    Code::MissingKey,
                    &(0..0),
                    say("problem-response-key").with("key", key),
                    say("problem-response-key-help").with("key", key),
                );
            }
        }
        if let Some(city) = written.city.as_ref().filter(|city| plain::one_line(&city.value).is_empty()) {
            self.push(Code::EmptyText, &city.span, say("problem-city-empty"), say("problem-city-empty-help"));
        }
        let date = written.date.as_ref().and_then(|date| self.date(date));
        if let Some(named) = written.toolkit.as_ref().filter(|named| named.value != self.toolkit.id) {
            self.push(
                Code::OtherToolkit,
                &named.span,
                say("problem-other-toolkit").with("named", named.value.as_str()).with("toolkit", self.toolkit.id.as_str()),
                say("problem-other-toolkit-help"),
            );
            return None; // every answer would be called unknown
        }
        if let Some(version) = written.version.as_ref().filter(|version| version.value != self.toolkit.version) {
            self.push(
                Code::OtherVersion,
                &version.span,
                say("problem-other-version").with("answered", version.value.as_str()).with("version", self.toolkit.version.as_str()),
                say("problem-other-version-help"),
            );
        }
        let perspective = written.perspective.as_ref().and_then(|perspective| self.perspective(perspective));
        // Without city or date there will be no response; its answers are checked all the same.
        let city = written.city.as_ref().map_or("", |city| city.value.trim());
        let mut response = Response::new(self.toolkit, city, date.unwrap_or_default());
        response.version = written.version.as_ref().map(|version| version.value.clone()).unwrap_or_default();
        response.perspective = perspective;
        response.respondent = written.respondent.as_ref().map(|text| text.value.trim().to_owned()).unwrap_or_default();
        response.quick = written.quick;
        self.profile(written, &mut response);
        response.answers = self.answers(&written.answers);
        response.earlier = self.answers(&written.earlier);
        (written.city.is_some() && date.is_some() && written.version.is_some()).then_some(response)
    }

    fn date(&mut self, date: &Located<written::Date>) -> Option<Date> {
        let parsed = date.value.0.parse::<Date>().ok().filter(|_| date.value.0.len() == 10);
        if parsed.is_none() {
            let message = say("problem-bad-date").with("text", date.value.0.as_str());
            self.push(Code::BadDate, &date.span, message, say("problem-bad-date-help"));
        }
        parsed
    }

    fn perspective(&mut self, perspective: &Located<String>) -> Option<usize> {
        let found = self.toolkit.perspective(&perspective.value);
        if found.is_none() {
            let ids: Vec<&str> = self.toolkit.perspectives.iter().map(|known| known.id.as_str()).collect();
            self.push(
                Code::UnknownField,
                &perspective.span,
                say("problem-unknown-perspective").with("id", perspective.value.as_str()),
                suggestion(&perspective.value, &ids),
            );
        }
        found
    }

    fn profile(&mut self, written: &written::Response, response: &mut Response) {
        let ids: Vec<&str> = self.toolkit.profile.iter().map(|field| field.id.as_str()).collect();
        for (key, value) in &written.profile {
            let Some(at) = ids.iter().position(|id| *id == key.0.value) else {
                self.push(
                    Code::UnknownField,
                    &key.0.span,
                    say("problem-unknown-field").with("id", key.0.value.as_str()),
                    suggestion(&key.0.value, &ids),
                );
                continue;
            };
            let kind = match &self.toolkit.profile[at].kind {
                FieldType::Text => Kind::Text,
                FieldType::Choice(options) => Kind::Choice(options.clone()),
                FieldType::Number { min, max } => Kind::Number { min: *min, max: *max, unit: String::new(), whole: false },
            };
            response.profile[at] = self.value(&value.value, &value.span, &kind, &key.0.value);
        }
    }

    /// For every question its answer, from a table of answers.
    fn answers(&mut self, written: &BTreeMap<Key, Located<written::Answer>>) -> Vec<Answer> {
        let mut answers = vec![Answer::default(); self.toolkit.questions.len()];
        for (key, answer) in written {
            let id = &key.0.value;
            let Some(at) = self.toolkit.question(id) else {
                let ids: Vec<&str> = self.toolkit.questions.iter().map(|question| question.id.as_str()).collect();
                let message = say("problem-unknown-question").with("id", id.as_str());
                self.push(Code::UnknownQuestion, &key.0.span, message, suggestion(id, &ids));
                continue;
            };
            answers[at] = match &answer.value {
                written::Answer::Bare(value) => {
                    let kind = &self.toolkit.questions[at].kind;
                    let value = self.value(value, &answer.span, kind, id);
                    Answer { state: value.map_or(State::Missing, State::Answered), ..Answer::default() }
                }
                written::Answer::Table(table) => self.table(table, &key.0, at),
            };
        }
        answers
    }

    fn table(&mut self, table: &written::AnswerTable, key: &Located<String>, at: usize) -> Answer {
        let question = &self.toolkit.questions[at];
        let id = &question.id;
        let unknown = table.unknown.as_ref().is_some_and(|unknown| unknown.value);
        let said = [table.answer.is_some(), unknown, table.not_applicable.is_some()];
        if said.iter().filter(|said| **said).count() > 1 {
            self.push(
                Code::ContradictoryAnswer,
                &key.span,
                say("problem-contradictory").with("id", id.as_str()),
                say("problem-contradictory-help"),
            );
        }
        let state = if let Some(value) = &table.answer {
            self.value(&value.value, &value.span, &question.kind, id).map_or(State::Missing, State::Answered)
        } else if let Some(reason) = &table.not_applicable {
            if !question.not_applicable_allowed {
                let because = question.not_applicable_because.as_str();
                let message = if because.is_empty() {
                    say("problem-not-applicable").with("id", id.as_str())
                } else {
                    say("problem-not-applicable-because").with("id", id.as_str()).with("because", because)
                };
                self.push(Code::NotApplicableRefused, &reason.span, message, say("problem-not-applicable-help"));
            } else if plain::one_line(&reason.value).is_empty() {
                self.push(
                    Code::NotApplicableRefused,
                    &reason.span,
                    say("problem-no-reason").with("id", id.as_str()),
                    say("problem-no-reason-help"),
                );
            }
            State::NotApplicable(reason.value.trim().to_owned())
        } else if unknown {
            State::Unknown
        } else {
            State::Missing
        };
        // "Archive, box 12" is evidence, too; what looks like an address and is not a safe one is worth a word.
        for link in table.evidence.iter().filter(|link| looks_like_address(&link.value) && !is_web_address(&link.value)) {
            self.push(Code::UnsafeLink, &link.span, say("problem-unsafe-link").with("id", id.as_str()), say("problem-unsafe-link-help"));
        }
        Answer {
            state,
            note: table.note.as_deref().unwrap_or_default().trim().to_owned(),
            evidence: table.evidence.iter().map(|link| link.value.clone()).collect(),
        }
    }

    /// A value that fits the kind of its question or field.
    fn value(&mut self, value: &Scalar, span: &Range<usize>, kind: &Kind, id: &str) -> Option<Value> {
        let wrong = |reader: &mut Self, help: Said| {
            reader.push(Code::AnswerOfWrongKind, span, say("problem-answer-kind").with("id", id), help);
            None
        };
        match (kind, value) {
            (Kind::YesNo, Scalar::Flag(yes)) => Some(Value::Option(usize::from(*yes))),
            (Kind::Choice(_) | Kind::YesNo, Scalar::Text(option)) => self.option(option, span, kind, id).map(Value::Option),
            (Kind::Checklist(items), Scalar::List(ticked)) => {
                let mut flags = vec![false; items.len()];
                let mut sound = true;
                for item in ticked {
                    match self.option(item, span, kind, id) {
                        Some(at) => flags[at] = true,
                        None => sound = false,
                    }
                }
                sound.then_some(Value::Items(flags))
            }
            (Kind::Number { min, max, whole, .. }, Scalar::Number(number)) => {
                let inside = number.is_finite() && min.is_none_or(|min| *number >= min) && max.is_none_or(|max| *number <= max);
                if !inside || (*whole && number.fract() != 0.0) {
                    self.push(
                        Code::ValueOutOfRange,
                        span,
                        if inside {
                            say("problem-whole-only").with("id", id)
                        } else {
                            say("problem-outside-limits").with("number", number.to_string()).with("id", id)
                        },
                        limits_help(*min, *max, *whole),
                    );
                    return None;
                }
                Some(Value::Number(*number))
            }
            // A text that shows nothing says nothing.
            (Kind::Text, Scalar::Text(text)) if plain::one_line(text).is_empty() => None,
            (Kind::Text, Scalar::Text(text)) => Some(Value::Text(text.trim().to_owned())),
            (Kind::Choice(_), _) => wrong(self, say("problem-answer-choice-help")),
            (Kind::YesNo, _) => wrong(self, say("problem-answer-yes-no-help")),
            (Kind::Checklist(_), _) => wrong(self, say("problem-answer-checklist-help")),
            (Kind::Number { .. }, _) => wrong(self, say("problem-answer-number-help")),
            (Kind::Text, _) => wrong(self, say("problem-answer-text-help")),
        }
    }

    fn option(&mut self, option: &str, span: &Range<usize>, kind: &Kind, id: &str) -> Option<usize> {
        let found = kind.option(option);
        if found.is_none() {
            let message = say("problem-unknown-option").with("id", id).with("option", option);
            self.push(Code::UnknownOption, span, message, suggestion(option, &kind.option_ids()));
        }
        found
    }
}

fn limits_help(min: Option<f64>, max: Option<f64>, whole: bool) -> Said {
    let whole = if whole { "yes" } else { "no" };
    match (min, max) {
        (Some(min), Some(max)) => say("limits-between").with("whole", whole).with("min", min.to_string()).with("max", max.to_string()),
        (Some(min), None) => say("limits-from").with("whole", whole).with("min", min.to_string()),
        (None, Some(max)) => say("limits-to").with("whole", whole).with("max", max.to_string()),
        (None, None) => say("limits-none").with("whole", whole),
    }
}
