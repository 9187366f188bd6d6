//! Questions on a terminal with arrow keys, laid out so that nothing is cut and every frame fits the screen.

use inquire::{InquireError, MultiSelect, Select, Text};

use super::ask::{AskError, Reply, Screen, Way};
use crate::locale::Locale;
use crate::terminal;

/// A terminal with arrow keys.
pub struct Prompts<'l> {
    /// The interface texts.
    pub locale: &'l Locale,
}

/// Columns that the prompt's own marks take.
const MARGIN: usize = 4;

impl Screen for Prompts<'_> {
    fn pages(&mut self, heading: &str, paragraphs: &[String]) -> Result<Reply<()>, AskError> {
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

    fn line(&mut self, message: &str, initial: &str, way: Way, wrong: &dyn Fn(&str) -> Option<String>) -> Result<Reply<String>, AskError> {
        let needed = wrong("").is_some();
        let help = self.locale.text(match (way, needed) {
            (Way::Out, true) => "ask-help-needed",
            (Way::Out, false) => "ask-help-text",
            (Way::Back, true) => "ask-help-needed-back",
            (Way::Back, false) => "ask-help-text-back",
        });
        let message = wrapped(message, "");
        let (mut shown, mut text) = (message.clone(), initial.to_owned());
        loop {
            let prompt = Text::new(&shown).with_help_message(&help).with_initial_value(&text);
            let Reply::Given(given) = reply(prompt.prompt_skippable())? else { return Ok(Reply::Leave) };
            match wrong(&given) {
                None => return Ok(Reply::Given(given)),
                Some(problem) => shown = format!("{}\n{message}", wrapped(&problem, "")),
            }
            text = given;
        }
    }

    fn choice(&mut self, message: &str, options: &[String], start: usize) -> Result<Reply<usize>, AskError> {
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

    fn checklist(&mut self, message: &str, items: &[String], ticked: &[bool]) -> Result<Reply<Vec<bool>>, AskError> {
        let help = self.locale.text("ask-help-checklist");
        let message = wrapped(message, "  ");
        let labels: Vec<String> = items.iter().map(|item| wrapped(item, "      ")).collect();
        let count = labels.len();
        let page = page_size(&message, &labels, &help);
        let ticked: Vec<usize> = ticked.iter().enumerate().filter(|(_, ticked)| **ticked).map(|(at, _)| at).collect();
        let prompt =
            MultiSelect::new(&message, labels).with_default(&ticked).without_filtering().with_page_size(page).with_help_message(&help);
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
}

/// A text broken at words to the width of the screen.
fn wrapped(text: &str, indent: &str) -> String {
    let width = terminal::width().saturating_sub(MARGIN);
    text.lines().map(|line| textwrap::fill(line, textwrap::Options::new(width).subsequent_indent(indent))).collect::<Vec<_>>().join("\n")
}

/// Esc and Ctrl-C both mean: leave, or turn back to the question. Every answer is saved by then.
fn reply<T>(result: Result<Option<T>, InquireError>) -> Result<Reply<T>, AskError> {
    match result {
        Ok(Some(given)) => Ok(Reply::Given(given)),
        Ok(None) | Err(InquireError::OperationCanceled | InquireError::OperationInterrupted) => Ok(Reply::Leave),
        Err(error) => Err(AskError::Terminal(error.to_string())),
    }
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
