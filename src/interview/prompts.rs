//! Questions on a terminal with arrow keys, laid out so that nothing is cut and every frame fits the screen.

use inquire::validator::Validation;
use inquire::{InquireError, MultiSelect, Select, Text};

use crate::locale::Locale;
use crate::reporting::view::words::option_text;
use crate::responses::State;
use crate::terminal;
use crate::toolkit::model::{FieldType, Kind, ProfileField, Question, Value};

/// What came of asking.
#[derive(Debug, PartialEq)]
pub enum Reply<T> {
    /// An answer.
    Given(T),
    /// The person wants to save and leave.
    Leave,
}

/// Why asking is not possible.
pub type AskError = InquireError;

/// Asks in one language.
pub struct Prompts<'l> {
    /// The interface texts.
    pub locale: &'l Locale,
}

/// Columns that the prompt's own marks take.
const MARGIN: usize = 4;

impl Prompts<'_> {
    /// A line of text; `needed` is said if it is left empty.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    pub fn line(&self, message: &str, needed: Option<&str>) -> Result<Reply<String>, AskError> {
        let help = self.locale.text("ask-help-text");
        let message = wrapped(message, "");
        let mut prompt = Text::new(&message).with_help_message(&help);
        if let Some(needed) = needed.map(str::to_owned) {
            prompt = prompt.with_validator(move |text: &str| {
                Ok(if crate::files::plain::one_line(text).is_empty() {
                    Validation::Invalid(needed.clone().into())
                } else {
                    Validation::Valid
                })
            });
        }
        reply(prompt.prompt_skippable()).map(|given| given.map(|text| text.trim().to_owned()))
    }

    /// Shows paragraphs in pages that fit the screen, each under the heading, waiting after each one.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    pub fn pages(&self, heading: &str, paragraphs: &[String]) -> Result<Reply<()>, AskError> {
        // Heading, empty lines and the help line take six rows.
        let room = terminal::size().1.saturating_sub(6).max(3);
        let mut pages: Vec<String> = Vec::new();
        for paragraph in paragraphs {
            let block = wrapped(paragraph, if paragraph.starts_with("- ") { "  " } else { "" });
            match pages.last_mut() {
                Some(page) if page.lines().count() + block.lines().count() <= room => *page += &format!("\n{block}"),
                _ => pages.push(block),
            }
        }
        let help = self.locale.text("ask-page-help");
        for page in pages {
            let text = format!("{heading}\n\n{page}\n");
            let prompt = Text::new(&text).with_help_message(&help);
            if let Reply::Leave = reply(prompt.prompt_skippable())? {
                return Ok(Reply::Leave);
            }
        }
        Ok(Reply::Given(()))
    }

    /// One of several options; its position.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    pub fn choice(&self, message: &str, options: &[String], start: usize) -> Result<Reply<usize>, AskError> {
        let help = self.locale.text("ask-help-select");
        let message = wrapped(message, "  ");
        let labels: Vec<String> = options.iter().map(|option| wrapped(option, "  ")).collect();
        let page = page_size(&message, &labels, &help);
        // The answered question stays on the screen with the whole answer below it.
        let echo = |option: inquire::list_option::ListOption<&String>| format!("\n  {}", option.value);
        let prompt = Select::new(&message, labels)
            .without_filtering()
            .with_page_size(page)
            .with_starting_cursor(start)
            .with_help_message(&help)
            .with_formatter(&echo);
        reply(prompt.raw_prompt_skippable()).map(|given| given.map(|chosen| chosen.index))
    }

    fn checklist(&self, message: &str, items: &[String]) -> Result<Reply<Vec<bool>>, AskError> {
        let help = self.locale.text("ask-help-checklist");
        let message = wrapped(message, "  ");
        let labels: Vec<String> = items.iter().map(|item| wrapped(item, "      ")).collect();
        let count = labels.len();
        let page = page_size(&message, &labels, &help);
        let prompt = MultiSelect::new(&message, labels).without_filtering().with_page_size(page).with_help_message(&help);
        reply(prompt.raw_prompt_skippable()).map(|given| {
            given.map(|ticked| {
                let mut flags = vec![false; count];
                for item in &ticked {
                    flags[item.index] = true;
                }
                flags
            })
        })
    }

    fn number(&self, message: &str, min: Option<f64>, max: Option<f64>, whole: bool) -> Result<Reply<Option<f64>>, AskError> {
        let help = self.locale.text("ask-help-text");
        let limits = match (min, max) {
            (Some(min), Some(max)) => {
                self.locale.with("ask-number-limits", &[("min", min.to_string().into()), ("max", max.to_string().into())])
            }
            _ => String::new(),
        };
        let wrong = self.locale.with("ask-number-wrong", &[("limits", limits.into())]);
        let message = wrapped(message, "");
        let valid = move |text: &str| {
            let number = parse_number(text);
            let inside = number.is_some_and(|number| {
                min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max) && (!whole || number.fract() == 0.0)
            });
            Ok(if text.trim().is_empty() || inside { Validation::Valid } else { Validation::Invalid(wrong.clone().into()) })
        };
        reply(Text::new(&message).with_help_message(&help).with_validator(valid).prompt_skippable())
            .map(|given| given.map(|text| parse_number(&text)))
    }

    /// A profile field; nothing if it is left out.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    pub fn field(&self, field: &ProfileField) -> Result<Reply<Option<Value>>, AskError> {
        let message = if field.help.is_empty() { field.label.clone() } else { format!("{} ({})", field.label, field.help) };
        Ok(match &field.kind {
            FieldType::Text => self.line(&message, None)?.map(|text| (!text.is_empty()).then_some(Value::Text(text))),
            FieldType::Number { min, max } => self.number(&message, *min, *max, false)?.map(|number| number.map(Value::Number)),
            FieldType::Choice(options) => {
                let mut labels: Vec<String> = options.iter().map(|option| option.text.clone()).collect();
                labels.push(self.locale.text("ask-skip"));
                self.choice(&message, &labels, 0)?.map(|at| (at < options.len()).then_some(Value::Option(at)))
            }
        })
    }

    /// A question; `heading` says where one is.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    pub fn question(&self, question: &Question, heading: &str) -> Result<Reply<State>, AskError> {
        let message = format!("{heading}\n{}", question.text);
        let options: Vec<String> = match &question.kind {
            Kind::Choice(options) => options.iter().map(|option| option.text.clone()).collect(),
            Kind::YesNo => [1, 0].map(|at| option_text(&question.kind, at, self.locale)).to_vec(),
            Kind::Checklist(items) => {
                let labels: Vec<String> = items.iter().map(|item| item.text.clone()).collect();
                return Ok(self.checklist(&message, &labels)?.map(|ticked| State::Answered(Value::Items(ticked))));
            }
            Kind::Number { min, max, unit, whole } => {
                let message = if unit.is_empty() { message } else { format!("{message} ({unit})") };
                return Ok(self
                    .number(&message, *min, *max, *whole)?
                    .map(|number| number.map_or(State::Missing, |number| State::Answered(Value::Number(number)))));
            }
            Kind::Text => {
                return Ok(self
                    .line(&message, None)?
                    .map(|text| if text.is_empty() { State::Missing } else { State::Answered(Value::Text(text)) }));
            }
        };
        let levels = options.len();
        let mut labels = options;
        labels.push(self.locale.text("ask-unknown"));
        labels.push(self.locale.text("ask-skip"));
        if question.not_applicable_allowed {
            labels.push(self.locale.text("ask-not-applicable"));
        }
        let chosen = match self.choice(&message, &labels, 0)? {
            Reply::Given(chosen) => chosen,
            Reply::Leave => return Ok(Reply::Leave),
        };
        Ok(match chosen.checked_sub(levels) {
            None if question.kind == Kind::YesNo => Reply::Given(State::Answered(Value::Option(1 - chosen))),
            None => Reply::Given(State::Answered(Value::Option(chosen))),
            Some(0) => Reply::Given(State::Unknown),
            Some(1) => Reply::Given(State::Missing),
            Some(_) => {
                let why = format!("{} {}", self.locale.text("ask-not-applicable-why"), question.not_applicable_because);
                self.line(&why, Some(&self.locale.text("ask-not-applicable-need")))?.map(State::NotApplicable)
            }
        })
    }
}

/// A text broken at words to the width of the screen.
fn wrapped(text: &str, indent: &str) -> String {
    let width = terminal::width().saturating_sub(MARGIN);
    text.lines().map(|line| textwrap::fill(line, textwrap::Options::new(width).subsequent_indent(indent))).collect::<Vec<_>>().join("\n")
}

impl<T> Reply<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Reply<U> {
        match self {
            Reply::Given(given) => Reply::Given(change(given)),
            Reply::Leave => Reply::Leave,
        }
    }
}

/// Esc and Ctrl-C both mean: save and leave.
fn reply<T>(result: Result<Option<T>, InquireError>) -> Result<Reply<T>, AskError> {
    match result {
        Ok(Some(given)) => Ok(Reply::Given(given)),
        Ok(None) | Err(InquireError::OperationCanceled | InquireError::OperationInterrupted) => Ok(Reply::Leave),
        Err(error) => Err(error),
    }
}

/// A number as people write it: with spaces, and with a comma or a point.
fn parse_number(text: &str) -> Option<f64> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}' && *c != '\u{202f}' && *c != '\'').collect();
    digits.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite())
}

/// How many options can be shown at once so that message, options and help stay on the screen, wherever the list has been scrolled to.
fn page_size(message: &str, labels: &[String], help: &str) -> usize {
    let (width, rows) = terminal::size();
    let height = |text: &str| text.lines().map(|line| textwrap::core::display_width(line).div_ceil(width).max(1)).sum::<usize>();
    let room = rows.saturating_sub(height(message) + height(help) + 1);
    let heights: Vec<usize> = labels.iter().map(|label| height(label)).collect();
    let fits = |page: usize| heights.windows(page).all(|window| window.iter().sum::<usize>() <= room);
    (1..=labels.len()).rev().find(|page| fits(*page)).unwrap_or(1)
}
