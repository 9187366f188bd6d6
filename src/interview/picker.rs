//! What keys do at a page, without a terminal: where the cursor stands, what is ticked, what is chosen.

use super::page::{Move, Page, Pick};
use crate::files::number::western_digits;
use crate::locale::Locale;
use crate::terminal::stage::Key;

/// A page while the person is at it.
#[derive(Debug, Clone)]
pub struct Picker<'p> {
    /// The page.
    pub page: &'p Page,
    /// The option under the cursor; none as long as the person has not chosen.
    pub cursor: Option<usize>,
    /// What is ticked, where any number can be.
    pub ticked: Vec<bool>,
    /// The message that says what is still to be done.
    pub hint: Option<&'static str>,
    /// The first row of the options that is shown, when not all fit.
    pub offset: usize,
    /// The digits of a number being typed.
    typed: String,
}

impl<'p> Picker<'p> {
    /// A page as it is opened.
    pub fn new(page: &'p Page) -> Self {
        let ticked = page.ticked.clone().unwrap_or_default();
        let cursor = page.start.or_else(|| page.ticked.as_ref().map(|_| 0)).filter(|at| *at < page.options.len());
        Self { page, cursor, ticked, hint: None, offset: 0, typed: String::new() }
    }

    /// What a key does; what came of it, if the person is done with the page.
    pub fn press(&mut self, key: Key, locale: &Locale) -> Option<Pick> {
        let hint = self.hint.take();
        if !matches!(key, Key::Char(_)) {
            self.typed.clear();
        }
        match key {
            Key::Up => self.step(-1),
            Key::Down => self.step(1),
            Key::PageUp => self.step(-5),
            Key::PageDown => self.step(5),
            Key::Home => self.cursor = (!self.page.options.is_empty()).then_some(0),
            Key::End => self.cursor = self.page.options.len().checked_sub(1),
            Key::Enter => return self.enter(hint),
            Key::Char(' ') => self.tick(self.cursor),
            Key::Char(letter) => return self.letter(letter, locale),
            Key::Escape => return Some(Pick::Away),
            Key::Interrupt => return Some(Pick::Move(Move::Leave)),
            Key::Pasted => self.hint = Some("hint-paste"),
            Key::Backspace | Key::Other | Key::Resized => {}
        }
        None
    }

    fn step(&mut self, by: isize) {
        if let Some(last) = self.page.options.len().checked_sub(1) {
            self.cursor = Some(match self.cursor {
                Some(at) => at.saturating_add_signed(by).min(last),
                None if by > 0 => 0,
                None => last,
            });
        }
    }

    fn tick(&mut self, at: Option<usize>) {
        if let Some(ticked) = at.and_then(|at| self.ticked.get_mut(at)) {
            *ticked = !*ticked;
        }
    }

    fn enter(&mut self, hint: Option<&str>) -> Option<Pick> {
        const NOTHING: &str = "hint-nothing-ticked";
        match self.cursor {
            // "None of these" is an answer, but not one to be given by accident.
            _ if self.page.ticked.is_some() => {
                if self.ticked.iter().any(|ticked| *ticked) || hint == Some(NOTHING) {
                    return Some(Pick::Items(self.ticked.clone()));
                }
                self.hint = Some(NOTHING);
            }
            Some(at) => return Some(Pick::Option(at)),
            None if self.page.keeps => return Some(Pick::Keep),
            None => self.hint = Some("hint-choose"),
        }
        None
    }

    fn letter(&mut self, letter: char, locale: &Locale) -> Option<Pick> {
        if let Some(digit) = western_digits(&letter.to_string()).chars().next().filter(char::is_ascii_digit) {
            // "1" and then "4" is 14 if there are so many; otherwise 4.
            let at = |text: &str| text.parse::<usize>().ok().filter(|number| (1..=self.page.options.len()).contains(number));
            let longer = format!("{}{digit}", self.typed);
            let digits = if at(&longer).is_some() { longer } else { digit.to_string() };
            match at(&digits) {
                Some(number) => {
                    self.cursor = Some(number - 1);
                    if self.page.options.len() < 10 {
                        self.tick(self.cursor);
                    }
                    self.typed = digits;
                }
                None => self.hint = Some("hint-number"),
            }
            return None;
        }
        self.typed.clear();
        let found = self.page.move_of(letter, locale);
        if found.is_none() {
            self.hint = Some("hint-key");
        }
        found.map(Pick::Move)
    }
}
