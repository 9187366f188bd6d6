//! The file that an interview is saved in: made, held, written again and again, moved if it has to be.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::files::Document;
use crate::files::lock::{Hold, Lock, hold};
use crate::files::write::{Access, IfExists, WriteError, write_whole};
use crate::interview::ask::{AskError, Asker, Reply};
use crate::interview::page::{Move, Page, Pick};
use crate::locale::Locale;
use crate::responses::{Response, write};
use crate::terminal;
use crate::toolkit::Toolkit;

/// The file of an interview.
pub(super) struct Draft<'t> {
    /// Where it is.
    pub path: PathBuf,
    toolkit: &'t Toolkit,
    /// Keeps others from writing it.
    lock: Option<Lock>,
    /// The last write failed: what was said since then is in memory only.
    unsaved: bool,
}

impl<'t> Draft<'t> {
    /// A new file.
    pub(super) fn create(toolkit: &'t Toolkit, path: PathBuf, response: &Response) -> Result<Self, WriteError> {
        let mut draft = Self { path, toolkit, lock: None, unsaved: false };
        draft.write(response, IfExists::Keep)?;
        draft.hold();
        Ok(draft)
    }

    /// A file that is there; none if it is being written elsewhere.
    pub(super) fn open(toolkit: &'t Toolkit, path: PathBuf) -> Option<Self> {
        let lock = match hold(&path) {
            Hold::Held(lock) => Some(lock),
            Hold::Elsewhere => return None,
            Hold::Unknown => None,
        };
        Some(Self { path, toolkit, lock, unsaved: false })
    }

    fn hold(&mut self) {
        self.lock = if let Hold::Held(lock) = hold(&self.path) { Some(lock) } else { None };
    }

    fn write(&self, response: &Response, if_exists: IfExists) -> Result<(), WriteError> {
        write_whole(&self.path, write::to_toml(response, self.toolkit).as_bytes(), if_exists, Access::Private)
    }

    /// Somebody may have edited the file by hand. Saving answers writes it in the program's own form, without comments; where that changes anything else, a copy keeps it. The copy, if one was made.
    pub(super) fn keep_as_written(&self, response: &Response) -> Result<Option<PathBuf>, Failure> {
        let text = Document::read(&self.path)?.text;
        if text.replace("\r\n", "\n") == write::to_toml(response, self.toolkit) {
            return Ok(None);
        }
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let copies =
            (1..).map(|number| self.path.with_file_name(if number == 1 { format!("{name}.bak") } else { format!("{name}.{number}.bak") }));
        let copy = copies.into_iter().find(|copy| copy.symlink_metadata().is_err());
        if let Some(copy) = &copy {
            write_whole(copy, text.as_bytes(), IfExists::Keep, Access::Private)?;
        }
        Ok(copy)
    }

    /// Saves. If that fails, the person is told at once and may try again, choose another place, or go on with the answers in memory.
    pub(super) fn save(&mut self, asker: &mut Asker<'_>, response: &Response) -> Result<Reply<()>, AskError> {
        self.save_or(asker, response, "save-later")
    }

    /// Before the end: what is in memory only is saved, or given up by a decision.
    pub(super) fn settle(&mut self, asker: &mut Asker<'_>, response: &Response) -> Result<(), AskError> {
        while self.unsaved {
            if self.save_or(asker, response, "save-lost")? == Reply::Back {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Whether everything said is on the disk.
    pub(super) fn is_saved(&self) -> bool {
        !self.unsaved
    }

    /// Saves; the person's way out if that is not possible is `otherwise`, which turns back.
    fn save_or(&mut self, asker: &mut Asker<'_>, response: &Response, otherwise: &str) -> Result<Reply<()>, AskError> {
        loop {
            let Err(error) = self.write(response, IfExists::Replace) else {
                self.unsaved = false;
                return Ok(Reply::Given(()));
            };
            self.unsaved = true;
            if !terminal::somebody_there() {
                return Err(error.into());
            }
            let locale = asker.locale;
            let text = locale.with("save-failed", &[("problem", error.to_string().into())]);
            let mut page = Page::choice(text, ["save-again", "save-elsewhere", otherwise].map(|key| locale.text(key)));
            page.details.push(locale.text("save-failed-memory"));
            page.at_once = true;
            match asker.screen.pick(&page)? {
                Pick::Option(0) => {}
                Pick::Option(1) => {
                    if self.elsewhere(asker, response)? {
                        return Ok(Reply::Given(()));
                    }
                }
                Pick::Move(Move::Leave) => return Ok(Reply::Leave),
                _ => return Ok(Reply::Back),
            }
        }
    }

    /// Asks for another place. Whether the answers are there now.
    fn elsewhere(&mut self, asker: &mut Asker<'_>, response: &Response) -> Result<bool, AskError> {
        let message = asker.locale.text("save-where");
        let name = self.path.file_name().unwrap_or_default().to_owned();
        let mut typed = std::env::home_dir().filter(|home| home.is_dir()).unwrap_or_default().display().to_string();
        loop {
            let Reply::Given(place) = asker.line(&message, false, None, &typed)? else { return Ok(false) };
            if place.is_empty() {
                return Ok(false);
            }
            let mut path = PathBuf::from(&place);
            if path.is_dir() {
                path.push(&name);
            } else if path.extension().is_none() {
                path.set_extension("toml");
            }
            let before = std::mem::replace(&mut self.path, path);
            match self.write(response, IfExists::Keep) {
                Ok(()) => {
                    self.unsaved = false;
                    self.hold();
                    let notice = asker.locale.with("save-moved", &[("path", self.path.display().to_string().into())]);
                    asker.screen.notice(&notice);
                    return Ok(true);
                }
                Err(error) => {
                    self.path = before;
                    typed = place;
                    asker.screen.notice(&error.to_string());
                }
            }
        }
    }
}

/// A file name made of city, day and side, in any script, that no file has yet.
pub(super) fn free_name(response: &Response, toolkit: &Toolkit) -> PathBuf {
    let mut parts = vec![slug(&response.city), response.date.to_string()];
    parts.extend(response.perspective.and_then(|at| toolkit.perspectives.get(at)).map(|perspective| perspective.id.clone()));
    let stem = parts.join("-");
    first_free(|number| PathBuf::from(if number == 1 { format!("{stem}.toml") } else { format!("{stem}-{number}.toml") }))
}

/// Where the report on these answers goes: beside them, under a name that no file has.
pub(in crate::commands) fn report_name(answers: &Path) -> PathBuf {
    let stem = answers.file_stem().unwrap_or_default().to_string_lossy();
    first_free(|number| answers.with_file_name(if number == 1 { format!("{stem}.md") } else { format!("{stem}-{number}.md") }))
}

/// The first of the names numbered from 1 that no file has.
fn first_free(name: impl Fn(usize) -> PathBuf) -> PathBuf {
    (1..=usize::MAX).map(&name).find(|path| path.symlink_metadata().is_err()).unwrap_or_else(|| name(1))
}

/// Letters and digits of any script, everything else a hyphen; never empty, never a path.
fn slug(name: &str) -> String {
    let joined: String = name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let words: Vec<&str> = joined.split('-').filter(|word| !word.is_empty()).collect();
    let mut slug = words.join("-");
    // File names are limited in bytes.
    while slug.len() > 120 {
        slug.pop();
    }
    if slug.is_empty() { "city".into() } else { slug }
}

/// A path as one types it in a command.
pub(super) fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
}

/// What to say when asking is not possible any more; `path` is where the answers are, if anything was saved.
pub(super) fn cannot_ask(locale: &Locale, error: AskError, path: Option<&Path>) -> Failure {
    let go_on = |path: &Path| locale.with("ask-left-next", &[("path", quoted(path).into())]);
    Failure::Failed(match (error, path) {
        (AskError::EndOfInput, Some(path)) => {
            format!("{}\n{}", locale.with("plain-ended", &[("path", quoted(path).into())]), go_on(path))
        }
        (AskError::EndOfInput, None) => locale.text("plain-ended-early"),
        (error @ AskError::NotSaved(_), Some(path)) => format!("{error}\n{}\n{}", locale.text("save-not-the-last"), go_on(path)),
        (error, Some(path)) => {
            format!("{error}\n{}\n{}", locale.with("ask-left", &[("path", quoted(path).into())]), go_on(path))
        }
        (error, None) => error.to_string(),
    })
}
