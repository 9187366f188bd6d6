//! The interview on a terminal with arrow keys: one page at a time, over the whole window.

use inquire::ui::{RenderConfig, Styled};
use inquire::{InquireError, Text};

use super::ask::{AskError, Reply, Screen, TextLine};
use super::layout::{self, Window};
use super::page::{Move, Page, Pick};
use super::picker::Picker;
use crate::files::plain;
use crate::locale::Locale;
use crate::terminal::stage::{Key, Stage};
use crate::terminal::text::wrapped;
use crate::terminal::{self, Terminal, harmless};

/// A terminal with arrow keys.
pub struct Keys<'l> {
    locale: &'l Locale,
    terminal: Terminal,
    roomy: bool,
    /// What is to be said with the next page.
    notices: Vec<String>,
    /// The page that was left for a moment, for help or a note, with its cursor and what was ticked.
    left: Option<(Page, Option<usize>, Vec<bool>)>,
    /// Nothing else is drawn while it is there; none at the very end.
    stage: Option<Stage>,
}

impl<'l> Keys<'l> {
    /// Takes the window; `roomy` spaces everything out for people who look on.
    ///
    /// # Errors
    /// If the terminal cannot do it.
    pub fn open(locale: &'l Locale, terminal: Terminal, roomy: bool) -> Result<Self, AskError> {
        let stage = Some(Stage::open(terminal)?);
        Ok(Self { locale, terminal, roomy, notices: Vec::new(), left: None, stage })
    }

    fn window(&self) -> Window {
        let (columns, rows) = terminal::size();
        Window { columns, rows, roomy: self.roomy }
    }

    fn stage(&self) -> Result<&Stage, AskError> {
        self.stage.as_ref().ok_or_else(|| AskError::Terminal(String::new()))
    }

    /// A page until something is chosen or done; the letters of `other` work as well.
    fn at_page(&mut self, page: &Page, other: Option<&Page>) -> Result<Pick, AskError> {
        let mut picker = Picker::new(page);
        if let Some((_, cursor, ticked)) = self.left.take_if(|(left, ..)| left.place == page.place && left.text == page.text) {
            (picker.cursor, picker.ticked) = (cursor, ticked);
        }
        loop {
            let window = self.window();
            let rows = if window.is_enough() {
                layout::page(&mut picker, &self.notices, window, self.locale)
            } else {
                layout::too_small(window, self.locale)
            };
            self.stage()?.draw(&rows)?;
            let key = self.stage()?.key()?;
            // Nobody answers what cannot be seen.
            if !window.is_enough() && key != Key::Interrupt {
                continue;
            }
            if let Key::Char(letter) = key
                && let Some(chosen) = other.and_then(|other| other.move_of(letter, self.locale))
            {
                return Ok(Pick::Move(chosen));
            }
            let pick = if key == Key::Escape && page.has_list_of_moves() {
                self.moves(page)?.map(Pick::Move)
            } else {
                picker.press(key, self.locale)
            };
            if let Some(pick) = pick {
                if let Pick::Move(Move::Help | Move::Note | Move::Evidence | Move::NotApplicable | Move::List) = pick {
                    self.left = Some((page.clone(), picker.cursor, picker.ticked));
                }
                return Ok(pick);
            }
        }
    }

    /// Everything that can be done at a page, in a list; nothing if the person turns back.
    fn moves(&mut self, page: &Page) -> Result<Option<Move>, AskError> {
        // First what changes nothing, for those who press Enter without reading.
        let mut moves = page.moves.clone();
        moves.sort_by_key(|known| *known != Move::Skip);
        let entries = moves.iter().map(|known| format!("{} ({})", known.long(self.locale), known.key(self.locale)));
        let mut list = Page::choice(self.locale.text("moves-heading"), entries);
        list.start = Some(0);
        Ok(match self.at_page(&list, Some(page))? {
            Pick::Option(at) => moves.get(at).copied(),
            Pick::Move(chosen) => Some(chosen),
            Pick::Items(_) | Pick::Keep | Pick::Away => None,
        })
    }
}

impl Drop for Keys<'_> {
    /// What nobody has read yet is said when the window is as it was.
    fn drop(&mut self) {
        self.stage = None;
        self.notices.drain(..).for_each(|notice| self.terminal.note(&notice));
    }
}

impl Screen for Keys<'_> {
    fn notice(&mut self, text: &str) {
        self.notices.push(text.to_owned());
    }

    fn pages(&mut self, heading: &str, paragraphs: &[String], leads_out: bool) -> Result<Reply<()>, AskError> {
        let mut from = 0;
        loop {
            let (rows, total, room) = layout::reading(heading, paragraphs, from, leads_out, self.window(), self.locale);
            self.stage()?.draw(&rows)?;
            let last = total.saturating_sub(room);
            from = match self.stage()?.key()? {
                Key::Enter | Key::PageDown | Key::Char(' ') if from < last => (from + room).min(last),
                Key::Enter => return Ok(Reply::Given(())),
                Key::Down => (from + 1).min(last),
                Key::Up => from.saturating_sub(1),
                Key::PageUp => from.saturating_sub(room),
                Key::Backspace | Key::Escape => return Ok(Reply::Back),
                Key::Interrupt => return Ok(Reply::Leave),
                _ => from.min(last),
            };
        }
    }

    fn pick(&mut self, page: &Page) -> Result<Pick, AskError> {
        let pick = self.at_page(page, None)?;
        self.notices.clear();
        Ok(pick)
    }

    fn line(&mut self, line: &TextLine<'_>) -> Result<Reply<String>, AskError> {
        let needed = (line.wrong)("").is_some();
        let help = self.locale.text(match (line.leads_out, needed) {
            (true, true) => "keys-line-needed",
            (true, false) => "keys-line",
            (false, true) => "keys-line-needed-back",
            (false, false) => "keys-line-back",
        });
        let plain = RenderConfig::empty().with_prompt_prefix(Styled::new("")).with_answered_prompt_prefix(Styled::new(""));
        // What stands in a file may be meant for the terminal rather than for people; unless it is changed, it stays as it is.
        let initial = plain::one_line(line.initial);
        let mut text = initial.clone();
        let mut problem = None;
        let reply = loop {
            let columns = terminal::width().saturating_sub(4).min(100);
            let said = self.notices.iter().chain(&problem).flat_map(|notice| wrapped(notice, columns, "→ ", "  "));
            let mut shown: Vec<String> = said.collect();
            if !shown.is_empty() {
                shown.push(String::new());
            }
            shown.extend(wrapped(line.message, columns, "", ""));
            self.stage()?.clear()?;
            // The prompt puts a space before its first line.
            let columns = terminal::width();
            // Typing begins at the left, whichever way the question runs.
            let shown = format!("{}\n>", self.terminal.seen(&harmless(&format!("\n{}", shown.join("\n"))), columns));
            let help = self.terminal.seen(&wrapped(&help, columns, "", "").join("\n"), columns);
            let given = Text::new(&shown)
                .with_render_config(plain)
                .with_help_message(&help)
                .with_initial_value(&text)
                .prompt()
                .map(|given| if given == initial { line.initial.to_owned() } else { given });
            self.stage()?.resume()?;
            match given {
                Ok(given) => match (line.wrong)(&given) {
                    None => break Reply::Given(given),
                    wrong => (problem, text) = (wrong, given),
                },
                Err(InquireError::OperationCanceled) => break Reply::Back,
                Err(InquireError::OperationInterrupted) => break Reply::Leave,
                Err(error) => return Err(AskError::Terminal(error.to_string())),
            }
        };
        self.notices.clear();
        Ok(reply)
    }
}
