//! The whole window as a stage: rows are drawn, keys are read, and what was there before comes back at the end.

use std::io::{self, Write};

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::style::{Attribute, Color, Print, SetAttribute, SetForegroundColor};
use crossterm::{cursor, queue, terminal};

use super::{Terminal, harmless};

/// What a key means here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Up.
    Up,
    /// Down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first.
    Home,
    /// To the last.
    End,
    /// Confirm.
    Enter,
    /// Backspace.
    Backspace,
    /// Esc.
    Escape,
    /// Ctrl-C.
    Interrupt,
    /// A character.
    Char(char),
    /// The window has another size now.
    Resized,
    /// A text was pasted; it is not taken for keys.
    Pasted,
    /// Something else.
    Other,
}

/// What a row is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Style {
    /// Text.
    #[default]
    Plain,
    /// What counts most.
    Strong,
    /// What is under the cursor.
    Chosen,
    /// What can be left unread.
    Quiet,
}

/// One row of the window.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// What stands there.
    pub text: String,
    /// What it is.
    pub style: Style,
}

/// The window, as long as it is taken.
#[derive(Debug)]
pub struct Stage {
    person: Terminal,
}

impl Stage {
    /// Takes the window.
    ///
    /// # Errors
    /// If the terminal cannot do it.
    pub fn open(person: Terminal) -> io::Result<Self> {
        terminal::enable_raw_mode()?;
        let stage = Self { person };
        queue!(io::stderr(), terminal::EnterAlternateScreen)?;
        stage.clear()?;
        stage.resume()?;
        Ok(stage)
    }

    /// Draws the rows from the top; nothing else is left in the window. Rows that are too many are not drawn.
    ///
    /// # Errors
    /// If the terminal cannot take it.
    pub fn draw(&self, rows: &[Row]) -> io::Result<()> {
        let mut frame = Vec::new();
        queue!(frame, cursor::Hide)?;
        let (columns, height) = super::size();
        let colored = self.person.colored();
        for (at, row) in rows.iter().take(height).enumerate() {
            queue!(frame, cursor::MoveTo(0, u16::try_from(at).unwrap_or(u16::MAX)))?;
            match row.style {
                Style::Strong => queue!(frame, SetAttribute(Attribute::Bold))?,
                Style::Chosen if colored => queue!(frame, SetForegroundColor(Color::Cyan), SetAttribute(Attribute::Bold))?,
                Style::Chosen => queue!(frame, SetAttribute(Attribute::Bold))?,
                Style::Quiet if colored => queue!(frame, SetForegroundColor(Color::DarkGrey))?,
                Style::Plain | Style::Quiet => {}
            }
            queue!(frame, Print(self.person.seen(&harmless(&row.text), columns)), SetAttribute(Attribute::Reset))?;
            queue!(frame, terminal::Clear(terminal::ClearType::UntilNewLine))?;
        }
        if rows.len() < height {
            queue!(frame, cursor::MoveTo(0, u16::try_from(rows.len()).unwrap_or(u16::MAX)))?;
            queue!(frame, terminal::Clear(terminal::ClearType::FromCursorDown))?;
        }
        let mut out = io::stderr().lock();
        out.write_all(&frame)?;
        out.flush()
    }

    /// Empties the window, for a prompt that draws itself.
    ///
    /// # Errors
    /// If the terminal cannot take it.
    pub fn clear(&self) -> io::Result<()> {
        let mut out = io::stderr().lock();
        queue!(out, event::DisableBracketedPaste, terminal::Clear(terminal::ClearType::All), cursor::MoveTo(0, 0), cursor::Show)?;
        out.flush()
    }

    /// Takes the keyboard again, after a prompt that gave it back.
    ///
    /// # Errors
    /// If the terminal cannot do it.
    pub fn resume(&self) -> io::Result<()> {
        terminal::enable_raw_mode()?;
        let mut out = io::stderr().lock();
        queue!(out, event::EnableBracketedPaste)?;
        out.flush()
    }

    /// Waits for a key.
    ///
    /// # Errors
    /// If nothing can be read any more.
    pub fn key(&self) -> io::Result<Key> {
        loop {
            match event::read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => return Ok(meaning(key)),
                Event::Resize(..) => return Ok(Key::Resized),
                Event::Paste(_) => return Ok(Key::Pasted),
                _ => {}
            }
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let mut out = io::stderr().lock();
        let _ = queue!(out, SetAttribute(Attribute::Reset), event::DisableBracketedPaste, cursor::Show, terminal::LeaveAlternateScreen);
        let _ = out.flush();
        let _ = terminal::disable_raw_mode();
    }
}

fn meaning(key: KeyEvent) -> Key {
    match key.code {
        KeyCode::Char('c' | 'd') if key.modifiers.contains(KeyModifiers::CONTROL) => Key::Interrupt,
        // In raw mode, a line feed arrives as Ctrl-J.
        KeyCode::Char('j') if key.modifiers.contains(KeyModifiers::CONTROL) => Key::Enter,
        KeyCode::Char(_) if key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => Key::Other,
        KeyCode::Char(letter) => Key::Char(letter),
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::Enter => Key::Enter,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Esc => Key::Escape,
        _ => Key::Other,
    }
}
