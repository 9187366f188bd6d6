//! A person at a terminal: presses keys, sees a screen.
#![allow(dead_code, reason = "every test uses its own part of it")]

use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use nlc::files::Document;
use nlc::responses::{Response, State, read};
use nlc::toolkit::Toolkit;
use nlc::toolkit::model::FieldType;
use ptyprocess::PtyProcess;

pub(crate) const UP: &str = "\u{1b}[A";
pub(crate) const DOWN: &str = "\u{1b}[B";
pub(crate) const ESC: &str = "\u{1b}";
pub(crate) const ENTER: &str = "\r";
pub(crate) const CTRL_C: &str = "\u{3}";

/// The title of the window.
#[derive(Default)]
struct Title(String);

impl vt100::Callbacks for Title {
    fn set_window_title(&mut self, _: &mut vt100::Screen, title: &[u8]) {
        self.0 = String::from_utf8_lossy(title).into_owned();
    }
}

/// The program in a terminal, and what its screen shows.
pub(crate) struct Person {
    process: PtyProcess,
    keyboard: File,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser<Title>,
}

impl Person {
    /// The program in a terminal of 80 columns and 24 rows.
    pub(crate) fn at(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
        command.args(arguments);
        Self::with(folder, command)
    }

    /// A command in such a terminal.
    pub(crate) fn with(folder: &Path, mut command: Command) -> Self {
        command.current_dir(folder).env("LC_ALL", "C.UTF-8").env("TERM", "xterm-256color");
        command.env_remove("NLC_TOOLKIT").env_remove("NO_COLOR").env("HOME", folder);
        let mut process = PtyProcess::spawn(command).unwrap();
        process.set_window_size(80, 24).unwrap();
        let keyboard = process.get_raw_handle().unwrap();
        let mut reader = process.get_raw_handle().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            // The terminal of a program that has ended gives an error.
            while let Ok(read) = reader.read(&mut buffer) {
                if read == 0 || sender.send(buffer[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { process, keyboard, output, screen: vt100::Parser::new_with_callbacks(cells(24), cells(80), 0, Title::default()) }
    }

    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
        self
    }

    /// The rows of the screen.
    pub(crate) fn screen(&self) -> String {
        let rows: Vec<String> =
            self.screen.screen().rows(0, self.screen.screen().size().1.get()).map(|row| row.trim_end().to_owned()).collect();
        rows.join("\n")
    }

    /// What the program has made of the title of the window.
    pub(crate) fn title(&self) -> String {
        self.screen.callbacks().0.clone()
    }

    /// Waits until the screen shows a text; lines may be broken anywhere in it.
    pub(crate) fn sees(&mut self, text: &str) -> String {
        self.waits(text, |screen| one_line(screen).contains(&one_line(text)))
    }

    /// Waits until the screen does not show a text any more.
    pub(crate) fn sees_no(&mut self, text: &str) -> String {
        self.waits(&format!("no {text}"), |screen| !one_line(screen).contains(&one_line(text)))
    }

    /// Waits until something holds for the screen.
    pub(crate) fn waits(&mut self, what: &str, holds: impl Fn(&str) -> bool) -> String {
        loop {
            let screen = self.screen();
            if holds(&screen) {
                return screen;
            }
            match self.output.recv_timeout(Duration::from_secs(30)) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(error) => panic!("expected {what:?} ({error}) on the screen:\n{screen}"),
            }
        }
    }

    /// Through the introduction, however many windows it takes, to what is asked after it.
    pub(crate) fn reads_until(&mut self, next: &str) {
        let more = |screen: &str| screen.contains("Enter shows more") || screen.contains("Enter goes on");
        loop {
            let screen = self.waits(next, |screen| more(screen) || one_line(screen).contains(next));
            if one_line(&screen).contains(next) {
                return;
            }
            self.press(ENTER).waits("the next page", |now| now != screen);
        }
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.process.set_window_size(columns, rows).unwrap();
        self.screen.screen_mut().set_size(cells(rows), cells(columns));
        self
    }

    /// Waits until the program has ended; what the screen shows then, and the exit status.
    pub(crate) fn ends(mut self) -> (String, i32) {
        loop {
            match self.output.recv_timeout(Duration::from_secs(30)) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end:\n{}", self.screen()),
            }
        }
        let status = match self.process.wait().unwrap() {
            ptyprocess::WaitStatus::Exited(_, code) => code,
            other => panic!("{other:?}"),
        };
        (self.screen(), status)
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

/// Tells every field of the profile: the first choice, the year 2020, no text.
pub(crate) fn tell_profile(person: &mut Person, toolkit: &Toolkit) {
    for (at, field) in toolkit.profile.iter().enumerate() {
        person.sees(&format!("About the city · {} of {}", at + 1, toolkit.profile.len()));
        person.sees(&field.label);
        match &field.kind {
            FieldType::Choice(_) => {
                person.press("1").sees("> 1.");
                person.press(ENTER)
            }
            FieldType::Text => person.press(ENTER),
            FieldType::Number { .. } => person.press("2020\r"),
        };
    }
}

/// The response in a file, which must be sound.
pub(crate) fn saved(path: &Path, toolkit: &Toolkit) -> Response {
    let (response, problems) = read::read(&Document::read(path).unwrap(), toolkit);
    response.unwrap_or_else(|| panic!("{problems:?}"))
}

/// What was said, in the order of the questions.
pub(crate) fn given(response: &Response) -> Vec<&State> {
    response.answers.iter().map(|answer| &answer.state).filter(|state| **state != State::Missing).collect()
}

/// The text with every run of white space as one space.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
