//! One writer at a time for a file that is written again and again.

use std::ffi::OsString;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// Held as long as it lives; given up by the system if the program is killed.
#[derive(Debug)]
pub struct Lock {
    file: Option<File>,
    path: PathBuf,
}

/// What came of trying to hold a file.
#[derive(Debug)]
pub enum Hold {
    /// It is held now.
    Held(Lock),
    /// Another program holds it.
    Elsewhere,
    /// The system cannot tell; somebody else may hold it.
    Unknown,
}

/// Tries to be the only writer of a file. The mark is an empty hidden file beside it, which is taken away at the end: the file itself is replaced with every write.
pub fn hold(path: &Path) -> Hold {
    // A link and the file it leads to are one.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".lock");
    let path = path.with_file_name(name);
    // Whoever held it before may take the mark away just now: then there is a new one to be made.
    for _ in 0..100 {
        let Ok(file) = File::options().create(true).append(true).open(&path) else { return Hold::Unknown };
        match file.try_lock() {
            Ok(()) if is_the_one(&file, &path) => return Hold::Held(Lock { file: Some(file), path }),
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Hold::Elsewhere,
            Err(TryLockError::Error(_)) => return Hold::Unknown,
        }
    }
    Hold::Unknown
}

/// Whether a file that was opened is still the one of that name.
#[cfg(unix)]
fn is_the_one(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    matches!((file.metadata(), path.metadata()), (Ok(opened), Ok(named)) if opened.ino() == named.ino() && opened.dev() == named.dev())
}

/// Elsewhere, a file that is open cannot be replaced by another.
#[cfg(not(unix))]
fn is_the_one(_: &File, path: &Path) -> bool {
    path.exists()
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Some systems do not remove a file that is open, others should remove it before anybody else can open it.
        if cfg!(windows) {
            self.file = None;
        }
        let _ = std::fs::remove_file(&self.path);
    }
}
