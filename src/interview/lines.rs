//! Questions as plain numbered lines: for screen readers, slow lines and logs, and for answers that come from a file. One thing per line, nothing moves, colour means nothing.

use std::io::BufRead;

use super::ask::{AskError, Reply, Screen, Way, western_digits};
use crate::locale::Locale;
use crate::terminal::Terminal;

/// Numbered lines, and answers read line by line.
pub struct Lines<'l, R> {
    /// The interface texts.
    pub locale: &'l Locale,
    /// Where the lines go.
    pub terminal: Terminal,
    /// Where the answers come from.
    pub input: R,
}

/// What one types to leave, or to turn back to the question.
const LEAVE: &str = "q";

impl<R: BufRead> Lines<'_, R> {
    fn say(&self, text: &str) {
        self.terminal.say(text);
    }

    /// A line of input, without its end; nothing if the person leaves.
    fn read(&mut self) -> Result<Option<String>, AskError> {
        let mut line = Vec::new();
        let read = self.input.read_until(b'\n', &mut line).map_err(|error| AskError::Terminal(error.to_string()))?;
        if read == 0 {
            return Err(AskError::EndOfInput);
        }
        let line = String::from_utf8_lossy(&line).trim().to_owned();
        Ok((!line.eq_ignore_ascii_case(LEAVE)).then_some(line))
    }

    fn numbered(&self, message: &str, options: &[String]) {
        self.say("");
        message.lines().for_each(|line| self.say(line));
        for (at, option) in options.iter().enumerate() {
            self.say(&format!("{}. {option}", at + 1));
        }
    }
}

/// A number from 1 to `most`, in the digits of any script that people type; as a position from 0.
fn position(text: &str, most: usize) -> Option<usize> {
    let number: usize = western_digits(text).parse().ok()?;
    (1..=most).contains(&number).then(|| number - 1)
}

impl<R: BufRead> Screen for Lines<'_, R> {
    fn pages(&mut self, heading: &str, paragraphs: &[String]) -> Result<Reply<()>, AskError> {
        self.say("");
        self.say(heading);
        for paragraph in paragraphs {
            self.say(paragraph);
        }
        Ok(Reply::Given(()))
    }

    fn line(&mut self, message: &str, initial: &str, way: Way, wrong: &dyn Fn(&str) -> Option<String>) -> Result<Reply<String>, AskError> {
        loop {
            self.say("");
            message.lines().for_each(|line| self.say(line));
            if initial.is_empty() {
                self.say(&self.locale.text(if way == Way::Out { "plain-line" } else { "plain-line-back" }));
            } else {
                let key = if way == Way::Out { "plain-line-present" } else { "plain-line-present-back" };
                self.say(&self.locale.with(key, &[("present", initial.into())]));
            }
            let Some(text) = self.read()? else { return Ok(Reply::Leave) };
            let text = match text.as_str() {
                "" => initial.to_owned(),
                "-" => String::new(),
                _ => text,
            };
            match wrong(&text) {
                None => return Ok(Reply::Given(text)),
                Some(problem) => self.say(&problem),
            }
        }
    }

    fn choice(&mut self, message: &str, options: &[String], _: usize) -> Result<Reply<usize>, AskError> {
        self.numbered(message, options);
        loop {
            self.say(&self.locale.with("plain-choice", &[("most", options.len().into())]));
            let Some(text) = self.read()? else { return Ok(Reply::Leave) };
            match position(&text, options.len()) {
                Some(at) => return Ok(Reply::Given(at)),
                None => self.say(&self.locale.with("plain-wrong", &[("text", text.into())])),
            }
        }
    }

    fn checklist(&mut self, message: &str, items: &[String], ticked: &[bool]) -> Result<Reply<Vec<bool>>, AskError> {
        let marked: Vec<String> = items
            .iter()
            .zip(ticked)
            .map(|(item, ticked)| if *ticked { self.locale.with("ask-present", &[("answer", item.clone().into())]) } else { item.clone() })
            .collect();
        self.numbered(message, &marked);
        loop {
            self.say(&self.locale.with("plain-checklist", &[("most", items.len().into())]));
            let Some(text) = self.read()? else { return Ok(Reply::Leave) };
            let positions: Option<Vec<usize>> = match text.as_str() {
                "0" => Some(Vec::new()),
                "" => None,
                _ => {
                    text.split([' ', ',', ';', '،', '؛']).filter(|word| !word.is_empty()).map(|word| position(word, items.len())).collect()
                }
            };
            if let Some(positions) = positions {
                return Ok(Reply::Given((0..items.len()).map(|at| positions.contains(&at)).collect()));
            }
            self.say(&self.locale.with("plain-wrong", &[("text", text.into())]));
        }
    }
}
