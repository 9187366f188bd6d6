//! What is asked, and what can be said to it; how it is shown is up to a [`Screen`].

use crate::files::plain;
use crate::locale::Locale;
use crate::reporting::view::words::option_text;
use crate::responses::{Answer, State};
use crate::toolkit::model::{FieldType, Kind, ProfileField, Question, Value};

/// What came of asking.
#[derive(Debug, PartialEq)]
pub enum Reply<T> {
    /// An answer.
    Given(T),
    /// The person wants to save and leave.
    Leave,
}

/// What the person did at a question.
#[derive(Debug, PartialEq)]
pub enum Said {
    /// Answered it, in one of the states.
    Answer(State),
    /// Went on without saying anything.
    Skip,
    /// Went back.
    Back,
    /// Wrote a note; the question is still there to be answered.
    Note(String),
}

/// What an entry under a question does.
enum Entry {
    Value(Value),
    Ask,
    Unknown,
    NotApplicable,
    Skip,
    Back,
    Note,
    Help,
}

/// Why asking is not possible any more.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// The terminal does not do what is needed.
    #[error("the terminal cannot be used for questions: {0}")]
    Terminal(String),
    /// There is nothing more to read.
    #[error("the input ended")]
    EndOfInput,
}

/// Where it leads not to answer: what the person is told about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Out of the interview.
    Out,
    /// Back to the question.
    Back,
}

/// One way to show questions and to read what is said.
pub trait Screen {
    /// Shows paragraphs under a heading, to be read.
    ///
    /// # Errors
    /// If asking is not possible any more; so for the others.
    fn pages(&mut self, heading: &str, paragraphs: &[String]) -> Result<Reply<()>, AskError>;
    /// A line of text, beginning with what is there; asked again as long as `wrong` has something to say to it.
    fn line(&mut self, message: &str, initial: &str, way: Way, wrong: &dyn Fn(&str) -> Option<String>) -> Result<Reply<String>, AskError>;
    /// One of several options, beginning at one of them; its position.
    fn choice(&mut self, message: &str, options: &[String], start: usize) -> Result<Reply<usize>, AskError>;
    /// Any number of items, beginning with those that are ticked.
    fn checklist(&mut self, message: &str, items: &[String], ticked: &[bool]) -> Result<Reply<Vec<bool>>, AskError>;
}

/// Asks in one language, on one screen.
pub struct Asker<'a> {
    /// The interface texts.
    pub locale: &'a Locale,
    /// How questions are shown.
    pub screen: Box<dyn Screen + 'a>,
}

impl Asker<'_> {
    /// A line of text; `needed` is said if it is left empty.
    ///
    /// # Errors
    /// If asking is not possible any more; so for the others.
    pub fn line(&mut self, message: &str, way: Way, needed: Option<&str>, initial: &str) -> Result<Reply<String>, AskError> {
        let wrong = |text: &str| needed.filter(|_| plain::one_line(text).is_empty()).map(str::to_owned);
        Ok(self.screen.line(message, initial, way, &wrong)?.map(|text| text.trim().to_owned()))
    }

    fn number(
        &mut self,
        message: &str,
        way: Way,
        limits: (Option<f64>, Option<f64>),
        whole: bool,
        present: Option<&Value>,
    ) -> Result<Reply<Option<f64>>, AskError> {
        let initial = if let Some(Value::Number(number)) = present { number.to_string() } else { String::new() };
        let range = match limits {
            (Some(min), Some(max)) => {
                self.locale.with("ask-number-limits", &[("min", min.to_string().into()), ("max", max.to_string().into())])
            }
            _ => String::new(),
        };
        let said = self.locale.with("ask-number-wrong", &[("limits", range.into())]);
        let (min, max) = limits;
        let fits =
            |number: f64| min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max) && (!whole || number.fract() == 0.0);
        // What was said before is taken as it is, however it would be read if it were typed.
        let read = |text: &str| if text.trim() == initial { initial.parse().ok() } else { parse_number(text) };
        let wrong = |text: &str| (!text.trim().is_empty() && !read(text).is_some_and(fits)).then(|| said.clone());
        Ok(self.screen.line(message, &initial, way, &wrong)?.map(|text| read(&text)))
    }

    /// A profile field; nothing if it is left out.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    pub fn field(&mut self, field: &ProfileField, present: Option<&Value>) -> Result<Reply<Option<Value>>, AskError> {
        let message = if field.help.is_empty() { field.label.clone() } else { format!("{} ({})", field.label, field.help) };
        Ok(match &field.kind {
            FieldType::Text => {
                self.line(&message, Way::Out, None, text_of(present))?.map(|text| (!text.is_empty()).then_some(Value::Text(text)))
            }
            FieldType::Number { min, max } => {
                self.number(&message, Way::Out, (*min, *max), false, present)?.map(|number| number.map(Value::Number))
            }
            FieldType::Choice(options) => {
                let chosen = if let Some(Value::Option(at)) = present { Some(*at) } else { None };
                let label = |(at, text): (usize, &String)| {
                    if chosen == Some(at) { self.locale.with("ask-present", &[("answer", text.clone().into())]) } else { text.clone() }
                };
                let texts: Vec<String> = options.iter().map(|option| option.text.clone()).collect();
                let mut labels: Vec<String> = texts.iter().enumerate().map(label).collect();
                labels.push(self.locale.text(if chosen.is_some() { "ask-keep" } else { "ask-skip" }));
                let reply = self.screen.choice(&message, &labels, chosen.unwrap_or(0))?;
                reply.map(|at| if at < options.len() { Some(Value::Option(at)) } else { present.cloned() })
            }
        })
    }

    /// A question; `heading` says where one is, `present` what was said before.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    pub fn question(&mut self, question: &Question, heading: &str, present: &Answer, can_go_back: bool) -> Result<Reply<Said>, AskError> {
        let message = match &question.kind {
            Kind::Number { unit, .. } if !unit.is_empty() => format!("{heading}\n{} ({unit})", question.text),
            _ => format!("{heading}\n{}", question.text),
        };
        let entries = self.entries(question, present, can_go_back);
        let is_present = |entry: &Entry| match (entry, &present.state) {
            (Entry::Value(value), State::Answered(given)) => value == given,
            (Entry::Ask, State::Answered(_)) | (Entry::Unknown, State::Unknown) | (Entry::NotApplicable, State::NotApplicable(_)) => true,
            _ => false,
        };
        let label = |(label, entry): &(String, Entry)| {
            if is_present(entry) { self.locale.with("ask-present", &[("answer", label.clone().into())]) } else { label.clone() }
        };
        let labels: Vec<String> = entries.iter().map(label).collect();
        let mut start = entries.iter().position(|(_, entry)| is_present(entry)).unwrap_or(0);
        loop {
            let Reply::Given(chosen) = self.screen.choice(&message, &labels, start)? else { return Ok(Reply::Leave) };
            start = chosen;
            let said = match &entries[chosen].1 {
                Entry::Value(value) => Some(Said::Answer(State::Answered(value.clone()))),
                Entry::Unknown => Some(Said::Answer(State::Unknown)),
                Entry::Ask => self.value(question, present)?.map(|value| Said::Answer(State::Answered(value))),
                Entry::NotApplicable => self.reason(question, present)?.map(|reason| Said::Answer(State::NotApplicable(reason))),
                Entry::Skip => Some(Said::Skip),
                Entry::Back => Some(Said::Back),
                Entry::Note => self.note(&present.note)?.map(Said::Note),
                Entry::Help => {
                    let (heading, paragraphs) = (self.locale.text("ask-help"), self.help(question));
                    self.screen.pages(&heading, &paragraphs)?;
                    None
                }
            };
            // Nothing said: back to the same question.
            if let Some(said) = said {
                return Ok(Reply::Given(said));
            }
        }
    }

    /// What can be chosen under a question; kinds without options are answered in a prompt of their own, behind the first entry.
    fn entries(&self, question: &Question, present: &Answer, can_go_back: bool) -> Vec<(String, Entry)> {
        let values: Vec<usize> = match &question.kind {
            Kind::Choice(options) => (0..options.len()).collect(),
            Kind::YesNo => vec![1, 0],
            Kind::Checklist(_) | Kind::Number { .. } | Kind::Text => Vec::new(),
        };
        let entry = |at: usize| (option_text(&question.kind, at, self.locale), Entry::Value(Value::Option(at)));
        let mut entries: Vec<(String, Entry)> = values.into_iter().map(entry).collect();
        let mut add = |key: &str, entry: Entry| entries.push((self.locale.text(key), entry));
        if matches!(question.kind, Kind::Checklist(_) | Kind::Number { .. } | Kind::Text) {
            add("ask-answer", Entry::Ask);
        }
        add("ask-unknown", Entry::Unknown);
        if question.not_applicable_allowed {
            add("ask-not-applicable", Entry::NotApplicable);
        }
        add(if present.state == State::Missing { "ask-skip" } else { "ask-keep" }, Entry::Skip);
        if can_go_back {
            add("ask-back", Entry::Back);
        }
        add("ask-note", Entry::Note);
        if !question.why.is_empty() || !question.look_at.is_empty() {
            add("ask-help", Entry::Help);
        }
        entries
    }

    /// A note, beginning with the one that is there; nothing if the person turned back.
    fn note(&mut self, present: &str) -> Result<Option<String>, AskError> {
        let message = self.locale.text("ask-note-message");
        let reply = self.screen.line(&message, present, Way::Back, &|_| None)?;
        Ok(match reply {
            Reply::Given(note) => Some(note),
            Reply::Leave => None,
        })
    }

    /// The value of a question that is not a choice; nothing if the person turned back.
    fn value(&mut self, question: &Question, present: &Answer) -> Result<Option<Value>, AskError> {
        let given = if let State::Answered(value) = &present.state { Some(value) } else { None };
        let reply = match &question.kind {
            Kind::Checklist(items) => {
                let labels: Vec<String> = items.iter().map(|item| item.text.clone()).collect();
                self.screen.checklist(&question.text, &labels, &ticked_in(given, items.len()))?.map(|ticked| Some(Value::Items(ticked)))
            }
            Kind::Number { min, max, whole, .. } => {
                self.number(&question.text, Way::Back, (*min, *max), *whole, given)?.map(|number| number.map(Value::Number))
            }
            _ => self
                .line(&question.text, Way::Back, None, text_of(given))?
                .map(|text| (!plain::one_line(&text).is_empty()).then_some(Value::Text(text))),
        };
        Ok(match reply {
            Reply::Given(value) => value,
            Reply::Leave => None,
        })
    }

    /// Why a question does not concern the city; nothing if the person turned back.
    fn reason(&mut self, question: &Question, present: &Answer) -> Result<Option<String>, AskError> {
        let needed = self.locale.text("ask-not-applicable-need");
        let why = format!("{} {}", self.locale.text("ask-not-applicable-why"), question.not_applicable_because);
        Ok(match self.line(&why, Way::Back, Some(&needed), reason_of(present))? {
            Reply::Given(reason) => Some(reason),
            Reply::Leave => None,
        })
    }

    /// Why a question matters, and what to look at before answering.
    fn help(&self, question: &Question) -> Vec<String> {
        let mut paragraphs = Vec::new();
        if !question.why.is_empty() {
            paragraphs.push(format!("{} {}", self.locale.text("show-why"), question.why));
        }
        if !question.look_at.is_empty() {
            paragraphs.push(self.locale.text("show-look"));
            paragraphs.extend(question.look_at.iter().map(|look| format!("- {look}")));
        }
        paragraphs
    }
}

impl<T> Reply<T> {
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Reply<U> {
        match self {
            Reply::Given(given) => Reply::Given(change(given)),
            Reply::Leave => Reply::Leave,
        }
    }
}

/// The text given before, to be changed.
fn text_of(value: Option<&Value>) -> &str {
    if let Some(Value::Text(text)) = value { text } else { "" }
}

/// The items ticked before.
fn ticked_in(value: Option<&Value>, items: usize) -> Vec<bool> {
    if let Some(Value::Items(flags)) = value { flags.clone() } else { vec![false; items] }
}

/// The reason given before, to be changed.
fn reason_of(answer: &Answer) -> &str {
    if let State::NotApplicable(reason) = &answer.state { reason } else { "" }
}

/// The same text with Arabic and Persian digits as 0 to 9.
pub(super) fn western_digits(text: &str) -> String {
    let digit = |c: char, zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10);
    let western = |c: char| match c {
        '٠'..='٩' => digit(c, '٠').unwrap_or(c),
        '۰'..='۹' => digit(c, '۰').unwrap_or(c),
        '٫' => '.',
        '٬' => ' ',
        other => other,
    };
    text.chars().map(western).collect()
}

/// A number as people write it: with spaces or other marks between thousands, with a comma or a point before decimals. Nothing if it can be read in two ways: "1,234" is a thousand in one country and little more than one in another, so only "1234" or "1 234" says it.
fn parse_number(text: &str) -> Option<f64> {
    let spaced = |c: char| c.is_whitespace() || matches!(c, '\u{a0}' | '\u{202f}' | '\'' | '’');
    let text: String = western_digits(text).trim().chars().map(|c| if spaced(c) { ' ' } else { c }).collect();
    let groups: Vec<&str> = text.split(' ').collect();
    let grouped = groups.len() == 1
        || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.split([',', '.']).next().is_some_and(|whole| whole.len() == 3)));
    let digits = groups.concat();
    let marks: Vec<(usize, char)> = digits.char_indices().filter(|(_, c)| matches!(c, ',' | '.')).collect();
    let plain = match marks.as_slice() {
        [] => digits,
        // Exactly three digits behind a single mark: thousands or decimals, nobody can tell.
        [(at, _)] if digits.len() - at == 4 && !digits.trim_start_matches('-').starts_with('0') && groups.len() == 1 => return None,
        [_] => digits.replace(',', "."),
        // Several marks of one kind stand between thousands.
        [(_, first), rest @ ..] if rest.iter().all(|(_, mark)| mark == first) && thousands(&digits, *first) => digits.replace(*first, ""),
        // The last of two kinds stands before the decimals.
        [(_, first), .., (last, mark)] if first != mark && thousands(&digits[..*last], *first) => {
            digits.replace(*first, "").replace(*mark, ".")
        }
        _ => return None,
    };
    plain.parse::<f64>().ok().filter(|number| grouped && number.is_finite())
}

/// Whether a mark stands before every three digits, as in 1,234,567.
fn thousands(digits: &str, mark: char) -> bool {
    let mut parts = digits.split(mark);
    parts.next().is_some_and(|first| (1..=3).contains(&first.trim_start_matches('-').len())) && parts.all(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::parse_number;

    #[test]
    fn numbers_are_read_as_people_write_them_or_not_at_all() {
        for (text, number) in [
            ("120000", Some(120_000.0)),
            ("120 000", Some(120_000.0)),
            ("1 234 567,5", Some(1_234_567.5)),
            ("1,234,567", Some(1_234_567.0)),
            ("1.234.567,25", Some(1_234_567.25)),
            ("12,5", Some(12.5)),
            ("12.5", Some(12.5)),
            ("0,125", Some(0.125)),
            ("-3", Some(-3.0)),
            ("١٢٠٠٠٠", Some(120_000.0)),
            ("١٢٠٬٠٠٠", Some(120_000.0)),
            ("١٢٫٥", Some(12.5)),
            ("120,000", None),
            ("50.000", None),
            ("1 23", None),
            ("1,23,4", None),
            ("many", None),
            ("inf", None),
        ] {
            assert_eq!(parse_number(text), number, "{text}");
        }
    }
}
