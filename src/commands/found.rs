//! Response files in a folder.

use std::path::{Path, PathBuf};

use crate::files::Document;
use crate::responses::{Response, read};
use crate::toolkit::Toolkit;

/// A response and where it is.
#[derive(Debug)]
pub(super) struct Found {
    /// The file.
    pub path: PathBuf,
    /// What it says.
    pub response: Response,
}

/// All responses to this toolkit in a folder, the latest day first, then by name. Files that cannot be used are passed over.
pub(super) fn in_folder(folder: &Path, toolkit: &Toolkit) -> Vec<Found> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let files = entries.filter_map(Result::ok).map(|entry| entry.file_name()).map(PathBuf::from);
    let mut found: Vec<Found> = files
        .filter(|name| name.extension().is_some_and(|ending| ending == "toml"))
        .map(|name| if folder == Path::new(".") { name } else { folder.join(name) })
        .filter(|path| path.is_file())
        .filter_map(|path| {
            let document = Document::read(&path).ok()?;
            Some(Found { path, response: read::read(&document, toolkit).0? })
        })
        .collect();
    found.sort_by(|one, other| other.response.date.cmp(&one.response.date).then_with(|| one.path.cmp(&other.path)));
    found
}
