//! The only place that prints: results on standard output, everything else on standard error.

pub mod blocks;
pub mod diagnostics;
pub mod progress;
pub mod stage;
pub mod table;
pub mod text;

use std::io::{self, ErrorKind, IsTerminal, Write};

use crate::files::plain;
use crate::locale::said::Said;
use crate::locale::{Locale, direction};

/// When to use colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ColorChoice {
    /// On a terminal that can, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How texts from right to left are shown in a terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Bidi {
    /// As the terminal is known to want it; otherwise as for terminals that order the letters themselves
    #[default]
    Auto,
    /// In logical order with invisible marks of direction, for terminals that join and order the letters
    Terminal,
    /// Joined and ordered here, for terminals that show every character as it comes
    Visual,
    /// In logical order, without marks
    Off,
}

impl Bidi {
    /// The way for this terminal, by what its surroundings say of it. What was seen is in `docs/translation.md`.
    fn here(self) -> Self {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        match self {
            // It orders letters, and does not know the marks.
            Self::Auto if is_set("MLTERM") => Self::Off,
            Self::Auto if is_set("XTERM_VERSION") || std::env::var_os("TERM").is_some_and(|term| term == "linux") => Self::Visual,
            Self::Auto => Self::Terminal,
            chosen => chosen,
        }
    }
}

/// How to speak to the person.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// How texts from right to left are shown.
    pub bidi: Bidi,
    /// Whether the person's language runs from right to left.
    pub rtl: bool,
    /// No notes, only results and errors.
    pub quiet: bool,
    /// When to use colour.
    pub color: ColorChoice,
}

impl Terminal {
    /// Writes a result to standard output. A reader that has gone away is no error.
    ///
    /// # Errors
    /// If standard output cannot take it, for example because the disk is full.
    pub fn result(&self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        let seen = if out.is_terminal() { self.seen(text, width()) } else { text.to_owned() };
        match out.write_all(seen.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            other => other,
        }
    }

    /// Writes a part of a result for other programs to standard output, as it is. False if the reader has gone away.
    ///
    /// # Errors
    /// If standard output cannot take it.
    pub fn part(&self, bytes: &[u8]) -> io::Result<bool> {
        match io::stdout().lock().write_all(bytes) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
            other => other.map(|()| true),
        }
    }

    /// Ends a result that was written in parts.
    ///
    /// # Errors
    /// If standard output cannot take the rest.
    pub fn part_end(&self) -> io::Result<()> {
        match io::stdout().lock().flush() {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            other => other,
        }
    }

    /// Writes a result that is no text to standard output; nothing and `false` if that is a window, where nobody could read it.
    ///
    /// # Errors
    /// If standard output cannot take it, for example because the disk is full.
    pub fn result_bytes(&self, bytes: &[u8]) -> io::Result<bool> {
        let mut out = io::stdout().lock();
        if out.is_terminal() {
            return Ok(false);
        }
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
            _ => Ok(true),
        }
    }

    /// Tells something that is not the result.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            self.say(text);
        }
    }

    /// Says a line of a conversation, on standard error; also when notes are not wanted.
    pub fn say(self, text: &str) {
        let _ = writeln!(io::stderr(), "{}", self.seen(&harmless(text), width()));
    }

    /// Text of one or more lines as this terminal is to get it.
    pub(crate) fn seen(self, text: &str, columns: usize) -> String {
        let bidi = self.bidi.here();
        let line = |line: &str| match bidi {
            Bidi::Auto | Bidi::Terminal => line.to_owned(),
            Bidi::Off => direction::without_marks(line),
            // What runs from right to left begins at the right.
            Bidi::Visual if self.rtl && !line.trim().is_empty() => {
                let seen = direction::visual(line.trim_end(), true);
                format!("{}{seen}", " ".repeat((columns.saturating_sub(1)).saturating_sub(text::width(&seen))))
            }
            Bidi::Visual => direction::visual(line, false),
        };
        text.split('\n').map(line).collect::<Vec<_>>().join("\n")
    }

    /// Tells what went wrong.
    pub fn error(&self, problem: &Said, locale: &Locale) {
        let line = locale.with("error-line", &[("problem", problem.in_words(locale).into())]);
        let _ = writeln!(io::stderr(), "{}", self.seen(&harmless(&line), width()));
    }

    /// Tells something already laid out, on standard error; only when notes are wanted.
    pub fn warnings(&self, text: &str) {
        if !self.quiet {
            self.diagnostics(text);
        }
    }

    /// Tells something already laid out, on standard error.
    pub fn diagnostics(&self, text: &str) {
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// Whether to use colour on standard error.
    pub fn colored(self) -> bool {
        self.colored_on(&io::stderr())
    }

    /// Whether to use colour in results.
    pub fn results_colored(self) -> bool {
        self.colored_on(&io::stdout())
    }

    fn colored_on(self, stream: &impl IsTerminal) -> bool {
        match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                stream.is_terminal() && std::env::var_os("NO_COLOR").is_none() && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
            }
        }
    }
}

/// The width of results that go anywhere but to a window.
pub const USUAL_WIDTH: usize = 80;

/// The width of results on standard output: that of its window, otherwise always the same.
pub fn width_of_results() -> usize {
    if io::stdout().is_terminal() { width() } else { USUAL_WIDTH }
}

/// Names of files and cities may hold anything: nothing in them reaches the terminal as a command.
pub fn harmless(text: &str) -> String {
    text.lines()
        .map(|line| line.chars().map(|c| if plain::is_harmful(c) && !plain::is_isolate(c) { '\u{fffd}' } else { c }).collect::<String>())
        .collect::<Vec<_>>()
        .join("\n")
}

/// How the program can ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// With arrow keys.
    Keys,
    /// In plain lines: the terminal cannot do more, or answers come from elsewhere.
    Lines,
    /// Not at all: questions would be read by nobody.
    Impossible,
}

/// How the program can ask here.
pub fn asking() -> Asking {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    match (io::stdin().is_terminal(), io::stderr().is_terminal()) {
        (true, true) if !dumb => Asking::Keys,
        (true, true) | (false, _) => Asking::Lines,
        (true, false) => Asking::Impossible,
    }
}

/// Whether somebody is there to be asked, rather than a file with answers.
pub fn somebody_there() -> bool {
    io::stdin().is_terminal()
}

/// The width of the terminal in columns; 80 if there is none.
pub fn width() -> usize {
    size().0
}

/// Columns and rows of the terminal; 80 by 24 if there is none.
pub fn size() -> (usize, usize) {
    terminal_size::terminal_size().map_or((80, 24), |(width, height)| (usize::from(width.0).max(20), usize::from(height.0).max(6)))
}
