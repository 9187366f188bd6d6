//! The instrument as data: load it, check it, translate it.
//!
//! - [`written`]: the files as their author wrote them;
//! - [`validate`]: from there to the [`Toolkit`] that everything else works on, or to the list of everything that is wrong;
//! - [`model`]: that toolkit;
//! - [`condition`]: what `ask_if` and `when` may ask;
//! - [`translate`]: texts by key;
//! - [`drift`]: whether translations have kept up;
//! - `glossary`: agreed terms;
//! - [`embedded`]: the toolkit that the program brings along.

pub mod condition;
pub mod drift;
pub mod embedded;
mod glossary;
pub mod model;
mod rules;
pub mod translate;
pub mod validate;
pub mod value;
pub mod written;

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

pub use condition::Condition;
pub use model::Toolkit;

use crate::files::read::ReadError;
use crate::files::{Diagnostic, Document};

/// The name of the file with agreed terms.
const GLOSSARY: &str = "glossary.toml";

/// The text files of a toolkit.
#[derive(Debug, Clone)]
pub struct ToolkitFiles {
    /// `questionnaire.toml`.
    pub questionnaire: Document,
    /// `rubric.toml`.
    pub rubric: Document,
    /// `recommendations.toml`.
    pub recommendations: Document,
    /// `fr.toml`, `ar.toml` and so on, in the order of their names.
    pub translations: Vec<Document>,
    /// `glossary.toml`, if there is one.
    pub glossary: Option<Document>,
}

/// Why there is no toolkit to work with.
#[derive(Debug)]
pub enum ToolkitError {
    /// There is something wrong with it.
    Invalid {
        /// The files that were read.
        documents: Vec<Document>,
        /// What is wrong, at least one of them an error.
        problems: Vec<Diagnostic>,
    },
    /// There is no translation into this language.
    NoSuchLanguage {
        /// Which toolkit.
        toolkit: String,
        /// What was asked for.
        language: String,
        /// What there is.
        available: Vec<String>,
    },
}

impl ToolkitFiles {
    /// How many files are not translations: their numbers come first.
    pub const FIXED: usize = 3;

    /// The names of these files.
    pub const NAMES: [&str; Self::FIXED] = ["questionnaire.toml", "rubric.toml", "recommendations.toml"];

    /// Reads the files of a toolkit from its folder.
    ///
    /// # Errors
    /// If one of the three files or a translation cannot be read.
    pub fn read(folder: &Path) -> Result<Self, ReadError> {
        let (files, unreadable) = Self::read_what_can_be_read(folder);
        unreadable.into_iter().next().map_or(Ok(files), |(_, error)| Err(error))
    }

    /// The same, with an empty text for every file that cannot be read, and the numbers of these files.
    pub fn read_what_can_be_read(folder: &Path) -> (Self, Vec<(usize, ReadError)>) {
        let mut unreadable = Vec::new();
        let mut read = |number: usize, path: &Path| {
            Document::read(path).unwrap_or_else(|error| {
                unreadable.push((number, error));
                Document::new(path, "")
            })
        };
        let [questionnaire, rubric, recommendations] = Self::NAMES;
        let files = Self {
            questionnaire: read(0, &folder.join(questionnaire)),
            rubric: read(1, &folder.join(rubric)),
            recommendations: read(2, &folder.join(recommendations)),
            translations: translations_in(folder).iter().enumerate().map(|(number, path)| read(Self::FIXED + number, path)).collect(),
            glossary: None,
        };
        let path = folder.join(GLOSSARY);
        let number = files.documents().len();
        let glossary = path.is_file().then(|| {
            Document::read(&path).unwrap_or_else(|error| {
                unreadable.push((number, error));
                Document::new(&path, "")
            })
        });
        let files = Self { glossary, ..files };
        (files, unreadable)
    }

    /// The folder of the toolkit that a file belongs to, by the name of the file and what stands beside it.
    pub fn folder_of(file: &Path) -> Option<&Path> {
        let named = |name: &str| file.file_name().is_some_and(|found| found == name);
        let folder = file.parent().map(|parent| if parent.as_os_str().is_empty() { Path::new(".") } else { parent })?;
        let part = Self::NAMES.into_iter().any(named);
        (file.is_file() && (part || (is_translation(file) && folder.join(Self::NAMES[0]).is_file()))).then_some(folder)
    }

    /// All of them, in the order of the file numbers in diagnostics.
    pub fn documents(&self) -> Vec<&Document> {
        [&self.questionnaire, &self.rubric, &self.recommendations].into_iter().chain(&self.translations).chain(&self.glossary).collect()
    }

    /// The first 12 hexadecimal digits of the SHA-256 over the three files, line ends as in Unix: the same on every machine.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for document in [&self.questionnaire, &self.rubric, &self.recommendations] {
            hash.update(document.text.replace("\r\n", "\n"));
            hash.update([0]);
        }
        hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The checked toolkit, in `language` (the language it was written in, if none is named).
    ///
    /// # Errors
    /// [`ToolkitError::Invalid`] with everything that is wrong; [`ToolkitError::NoSuchLanguage`].
    pub fn load(&self, language: Option<&str>) -> Result<Toolkit, ToolkitError> {
        let (toolkit, problems) = validate::validate_source(self);
        let toolkit = toolkit.ok_or_else(|| self.invalid(problems))?;
        match language {
            Some(language) => self.translated(toolkit, language),
            None => Ok(toolkit),
        }
    }

    /// A toolkit that was loaded from these files in the language it was written in, in another one; nothing but the translation is read again.
    ///
    /// # Errors
    /// As [`ToolkitFiles::load`].
    pub fn translated(&self, mut toolkit: Toolkit, language: &str) -> Result<Toolkit, ToolkitError> {
        if language == toolkit.source_language {
            return Ok(toolkit);
        }
        let Some(number) = self.translations.iter().position(|document| translate::language_of(document) == language) else {
            let available =
                std::iter::once(toolkit.source_language.clone()).chain(self.translations.iter().map(translate::language_of)).collect();
            return Err(ToolkitError::NoSuchLanguage { toolkit: toolkit.id, language: language.to_owned(), available });
        };
        match translate::apply(&mut toolkit, &self.translations[number]) {
            Ok(()) => Ok(toolkit),
            Err(problem) => Err(self.invalid(vec![Diagnostic { file: Self::FIXED + number, ..problem }])),
        }
    }

    fn invalid(&self, problems: Vec<Diagnostic>) -> ToolkitError {
        ToolkitError::Invalid { documents: self.documents().into_iter().cloned().collect(), problems }
    }
}

/// The translations in a folder, in the order of their names.
fn translations_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> =
        entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| is_translation(path)).collect();
    paths.sort();
    paths
}

/// A file named like a language: two or three small letters, perhaps with a region, as in `fr.toml` or `pt-BR.toml`.
fn is_translation(path: &Path) -> bool {
    let named_toml = path.extension().is_some_and(|extension| extension == "toml");
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let language = stem.split('-').next().unwrap_or_default();
    named_toml && (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase()) && stem.len() <= 12
}
