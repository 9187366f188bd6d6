//! The file that an interview is saved in: made, held, written again and again, moved if it has to be.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::files::Document;
use crate::files::lock::{Hold, Lock, hold};
use crate::files::names;
use crate::files::write::{Access, IfExists, WriteError, write_whole};
use crate::interview::ask::{AskError, Asker, Reply};
use crate::interview::page::{Move, Page, Pick};
use crate::responses::{Response, write};
use crate::terminal;
use crate::toolkit::Toolkit;

/// The file of an interview.
pub(super) struct Draft<'t> {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it is answered in plain lines, and is to be gone on with in plain lines.
    pub plain: bool,
    toolkit: &'t Toolkit,
    /// Keeps others from writing it.
    _lock: Option<Lock>,
    /// Whether the file is ours to be replaced; one that is there before the first write is not.
    made: bool,
    /// The last write failed: what was said since then is in memory only.
    unsaved: bool,
    /// What was written last, or read at the beginning.
    known: Vec<u8>,
}

/// How it ends with what is in memory only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settled {
    /// Everything is on the disk.
    Saved,
    /// The person gave up what is not.
    GivenUp,
    /// The person goes back to the interview.
    Back,
}

/// What to do about a write that failed.
enum Remedy {
    Again,
    Elsewhere,
    /// With the questions, as long as the program runs.
    Later,
    GiveUp,
    Leave,
}

impl<'t> Draft<'t> {
    /// A new file; it is there after the first write.
    pub(super) fn new(toolkit: &'t Toolkit, path: PathBuf) -> Self {
        let lock = if let Hold::Held(lock) = hold(&path) { Some(lock) } else { None };
        Self { path, plain: false, toolkit, _lock: lock, made: false, unsaved: true, known: Vec::new() }
    }

    /// A file that is there; none if it is being written elsewhere.
    pub(super) fn open(toolkit: &'t Toolkit, path: PathBuf) -> Option<Self> {
        let lock = match hold(&path) {
            Hold::Held(lock) => Some(lock),
            Hold::Elsewhere => return None,
            Hold::Unknown => None,
        };
        let known = std::fs::read(&path).unwrap_or_default();
        Some(Self { path, plain: false, toolkit, _lock: lock, made: true, unsaved: false, known })
    }

    fn write(&mut self, response: &Response) -> Result<(), WriteError> {
        self.unsaved = true;
        let if_exists = if self.made { IfExists::Replace } else { IfExists::Keep };
        let content = write::to_toml(response, self.toolkit).into_bytes();
        write_whole(&self.path, &content, if_exists, Access::Private)?;
        (self.made, self.unsaved, self.known) = (true, false, content);
        Ok(())
    }

    /// An editor, or a folder that is shared between computers, may change the file while it is answered here: what it holds then is kept beside it.
    fn keep_what_others_wrote(&mut self, asker: &mut Asker<'_>) {
        let Some(there) = std::fs::read(&self.path).ok().filter(|there| self.made && *there != self.known) else { return };
        let copy = self.copy_name();
        if write_whole(&copy, &there, IfExists::Keep, Access::Private).is_ok() {
            let places = [("path", self.path.display().to_string().into()), ("copy", copy.display().to_string().into())];
            asker.screen.notice(&asker.locale.with("save-changed", &places));
        }
    }

    /// A name beside the file that no file has.
    fn copy_name(&self) -> PathBuf {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        first_free(|number| self.path.with_file_name(if number == 1 { format!("{name}.bak") } else { format!("{name}.{number}.bak") }))
    }

    /// Somebody may have edited the file by hand. Saving answers writes it in the program's own form, without comments; where that changes anything else, a copy keeps it. The copy, if one was made.
    pub(super) fn keep_as_written(&self, response: &Response) -> Result<Option<PathBuf>, Failure> {
        let text = Document::read(&self.path)?.text;
        if text.replace("\r\n", "\n") == write::to_toml(response, self.toolkit) {
            return Ok(None);
        }
        let copy = self.copy_name();
        write_whole(&copy, text.as_bytes(), IfExists::Keep, Access::Private)?;
        Ok(Some(copy))
    }

    /// Whether everything said is on the disk.
    pub(super) fn is_saved(&self) -> bool {
        !self.unsaved
    }

    /// Whether there is a file.
    pub(super) fn is_made(&self) -> bool {
        self.made
    }

    /// Saves. If that fails, the person is told at once and may try again, choose another place, or go on with the answers in memory.
    ///
    /// # Errors
    /// If it fails and nobody is there to be asked; if asking is not possible any more.
    pub(super) fn save(&mut self, asker: &mut Asker<'_>, response: &Response) -> Result<Reply<()>, AskError> {
        self.keep_what_others_wrote(asker);
        loop {
            let Err(error) = self.write(response) else { return Ok(Reply::Given(())) };
            if !terminal::somebody_there() {
                return Err(error.into());
            }
            match remedy(asker, &error, false)? {
                Remedy::Again => {}
                Remedy::Elsewhere => {
                    if self.elsewhere(asker, response)? {
                        return Ok(Reply::Given(()));
                    }
                }
                Remedy::Later => return Ok(Reply::Back),
                Remedy::GiveUp | Remedy::Leave => return Ok(Reply::Leave),
            }
        }
    }

    /// Before the end: what is in memory only is saved, or given up, but by no accident.
    ///
    /// # Errors
    /// If asking is not possible any more.
    pub(super) fn settle(&mut self, asker: &mut Asker<'_>, response: &Response) -> Result<Settled, AskError> {
        while self.unsaved {
            let Err(error) = self.write(response) else { break };
            match remedy(asker, &error, true)? {
                Remedy::Again | Remedy::Leave => {}
                Remedy::Elsewhere => {
                    self.elsewhere(asker, response)?;
                }
                Remedy::GiveUp => return Ok(Settled::GivenUp),
                Remedy::Later => return Ok(Settled::Back),
            }
        }
        Ok(Settled::Saved)
    }

    /// Once more, when nobody can be asked any more.
    pub(super) fn last_try(&mut self, response: &Response) {
        if self.unsaved {
            // It is told by the one who asks whether everything is saved.
            let _ = self.write(response);
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
            let mut draft = Draft::new(self.toolkit, path);
            draft.plain = self.plain;
            match draft.write(response) {
                Ok(()) => {
                    *self = draft;
                    let notice = asker.locale.with("save-moved", &[("path", self.path.display().to_string().into())]);
                    asker.screen.notice(&notice);
                    return Ok(true);
                }
                Err(error) => {
                    typed = place;
                    asker.screen.notice(&error.said().in_words(asker.locale));
                }
            }
        }
    }
}

/// Tells that a write failed and asks what to do.
fn remedy(asker: &mut Asker<'_>, error: &WriteError, at_the_end: bool) -> Result<Remedy, AskError> {
    let locale = asker.locale;
    let text = locale.with("save-failed", &[("problem", error.said().in_words(locale).into())]);
    let mut keys = vec!["save-again", "save-elsewhere", if at_the_end { "save-back" } else { "save-later" }];
    keys.extend(at_the_end.then_some("save-lost"));
    let mut page = Page::choice(text, keys.into_iter().map(|key| locale.text(key)));
    page.details.push(locale.text("save-failed-memory"));
    Ok(match asker.screen.pick(&page)? {
        Pick::Option(0) => Remedy::Again,
        Pick::Option(1) => Remedy::Elsewhere,
        Pick::Option(3) => Remedy::GiveUp,
        Pick::Move(Move::Leave) => Remedy::Leave,
        _ => Remedy::Later,
    })
}

/// A file name made of city, day and side, in any script, that no file has yet.
pub(super) fn free_name(response: &Response, toolkit: &Toolkit) -> PathBuf {
    let side = response.perspective.and_then(|at| toolkit.perspectives.get(at)).map(|perspective| perspective.id.as_str());
    let stem = names::stem(&response.city, response.date, side);
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
