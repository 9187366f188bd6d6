//! Questions as plain numbered lines: for screen readers, slow lines and logs, and for answers that come from a file. One thing per line, nothing moves, colour means nothing.

use std::io::BufRead;

use super::ask::{AskError, Reply, Screen, TextLine};
use super::page::{Move, Page, Pick};
use crate::files::number::western_digits;
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
    /// The question that was shown last, by place and text.
    pub last: (String, String),
}

impl<R: BufRead> Lines<'_, R> {
    fn say(&self, text: &str) {
        self.terminal.say(text);
    }

    /// A line of input, without its end.
    fn read(&mut self) -> Result<String, AskError> {
        let mut line = Vec::new();
        if self.input.read_until(b'\n', &mut line)? == 0 {
            return Err(AskError::EndOfInput);
        }
        Ok(String::from_utf8_lossy(&line).trim().to_owned())
    }

    fn show(&self, page: &Page) {
        self.say("");
        for line in [&page.place, &page.text].into_iter().chain(&page.details).filter(|line| !line.is_empty()) {
            self.say(line);
        }
        for (at, option) in page.options.iter().enumerate() {
            if !option.heading.is_empty() {
                self.say(&option.heading);
            }
            let ticked = page.ticked.as_ref().is_some_and(|ticked| ticked.get(at) == Some(&true));
            let label = if ticked {
                self.locale.with("plain-ticked", &[("item", option.spoken(self.locale).into())])
            } else {
                option.spoken(self.locale)
            };
            self.say(&format!("{}. {label}", at + 1));
        }
        for known in &page.moves {
            self.say(&format!("{}. {}", known.key(self.locale), known.long(self.locale)));
        }
    }

    /// Whoever comes back to a question from a note or from help need not hear it all again.
    fn show_or_remind(&mut self, page: &Page) {
        let question = (page.place.clone(), page.text.clone());
        if page.place.is_empty() || question != self.last {
            self.show(page);
        } else {
            page.details.iter().for_each(|line| self.say(line));
            let key = self.locale.text("key-repeat").split_whitespace().next().unwrap_or_default().to_owned();
            self.say(&self.locale.with("plain-again", &[("place", page.place.clone().into()), ("key", key.into())]));
        }
        if !page.place.is_empty() {
            self.last = question;
        }
    }

    /// How to choose at a page.
    fn how(&self, page: &Page) -> String {
        let most = [("most", page.options.len().into())];
        let key = match (page.ticked.is_some(), page.moves.is_empty(), page.leads_out) {
            (false, false, _) if page.options.len() == 1 => "plain-one",
            (true, _, _) => "plain-checklist",
            (false, false, _) => "plain-choice-moves",
            (false, true, true) => "plain-choice",
            (false, true, false) => "plain-choice-back",
        };
        let how = self.locale.with(key, &most);
        match (&page.ticked, page.start) {
            (Some(ticked), _) if ticked.contains(&true) => format!("{how} {}", self.locale.text("plain-enter-ticked")),
            (None, None) if page.keeps => format!("{how} {}", self.locale.text("plain-enter-keeps")),
            (None, Some(start)) => format!("{how} {}", self.locale.with("plain-enter", &[("number", (start + 1).into())])),
            _ => how,
        }
    }

    /// What a line means at a page.
    fn pick_of(&self, page: &Page, text: &str) -> Option<Pick> {
        if let Some(found) = only_letter(text).and_then(|letter| page.move_of(letter, self.locale)) {
            return Some(Pick::Move(found));
        }
        if !page.moves.contains(&Move::Leave) && only_letter(text).is_some_and(|letter| Move::Leave.is(letter, self.locale)) {
            return Some(Pick::Away);
        }
        let most = page.options.len();
        if page.ticked.is_none() {
            let alone = page.start.map(Pick::Option).or_else(|| page.keeps.then_some(Pick::Keep));
            return if text.is_empty() { alone } else { position(text, most).map(Pick::Option) };
        }
        let positions: Option<Vec<usize>> = match western_digits(text).as_str() {
            "0" => Some(Vec::new()),
            "" => page.ticked.clone().filter(|ticked| ticked.contains(&true)).map(|ticked| positions_of(&ticked)),
            _ => text.split([' ', ',', ';', '،', '؛']).filter(|word| !word.is_empty()).map(|word| position(word, most)).collect(),
        };
        positions.map(|positions| Pick::Items((0..most).map(|at| positions.contains(&at)).collect()))
    }
}

/// The letter that a text consists of.
fn only_letter(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// The positions of what is ticked.
fn positions_of(ticked: &[bool]) -> Vec<usize> {
    (0..ticked.len()).filter(|at| ticked[*at]).collect()
}

/// A number from 1 to `most`, in the digits of any script that people type; as a position from 0.
fn position(text: &str, most: usize) -> Option<usize> {
    let number: usize = western_digits(text).parse().ok()?;
    (1..=most).contains(&number).then(|| number - 1)
}

impl<R: BufRead> Screen for Lines<'_, R> {
    fn letters_while_typing(&self) -> bool {
        true
    }

    fn notice(&mut self, text: &str) {
        self.say(text);
    }

    fn pages(&mut self, heading: &str, paragraphs: &[String], _: bool) -> Result<Reply<()>, AskError> {
        self.say("");
        self.say(heading);
        for paragraph in paragraphs {
            self.say(paragraph);
        }
        Ok(Reply::Given(()))
    }

    fn pick(&mut self, page: &Page) -> Result<Pick, AskError> {
        self.show_or_remind(page);
        loop {
            self.say(&self.how(page));
            let text = self.read()?;
            if !text.is_empty() && self.locale.text("key-repeat").split_whitespace().any(|key| key == text) {
                self.show(page);
                continue;
            }
            match self.pick_of(page, &text) {
                Some(pick) => return Ok(pick),
                None if text.is_empty() => self.say(&self.locale.text("plain-empty")),
                None => self.say(&self.locale.with("plain-wrong", &[("text", text.into())])),
            }
        }
    }

    fn line(&mut self, line: &TextLine<'_>) -> Result<Reply<String>, AskError> {
        self.say("");
        line.message.lines().for_each(|text| self.say(text));
        loop {
            self.say_how(line);
            let text = self.read()?;
            // A letter that is offered everywhere else is not taken for a text.
            match only_letter(&text).and_then(|letter| OFFERED.into_iter().find(|known| known.is(letter, self.locale))) {
                Some(Move::Leave) => return Ok(Reply::Leave),
                Some(Move::Back) if !line.leads_out => return Ok(Reply::Back),
                Some(Move::Skip) if !line.leads_out => {
                    let complete = (line.wrong)(line.initial).is_none();
                    return Ok(if complete { Reply::Given(line.initial.to_owned()) } else { Reply::Back });
                }
                _ => {}
            }
            let text = match text.as_str() {
                "" => line.initial.to_owned(),
                "-" => String::new(),
                _ => text,
            };
            match (line.wrong)(&text) {
                None => return Ok(Reply::Given(text)),
                Some(problem) => self.say(&problem),
            }
        }
    }
}

/// The letters that mean something where a text is typed.
const OFFERED: [Move; 3] = [Move::Leave, Move::Back, Move::Skip];

impl<R: BufRead> Lines<'_, R> {
    /// What is there, and how to answer with a line of text.
    fn say_how(&self, line: &TextLine<'_>) {
        if !line.initial.is_empty() {
            self.say(&self.locale.with("plain-line-now", &[("present", line.initial.into())]));
        }
        let how = match (line.initial.is_empty(), (line.wrong)("").is_some()) {
            (false, _) => "plain-line-present",
            (true, true) => "plain-line-needed",
            (true, false) => "plain-line-empty",
        };
        let [leave, back, skip] = OFFERED.map(|known| known.key(self.locale));
        let letters = if line.leads_out {
            self.locale.with("plain-line-out", &[("leave", leave.into())])
        } else {
            self.locale.with("plain-line-letters", &[("leave", leave.into()), ("back", back.into()), ("skip", skip.into())])
        };
        self.say(&format!("{} {letters}", self.locale.text(how)));
    }
}
