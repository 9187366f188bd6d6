//! Reading a text file, with a clear message for everything that is not one.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::locale::said::{Said, Value, say};

/// The largest text file that is read: far above any toolkit or response, far below what would fill the memory.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// A text file that was read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Where it came from, as the person named it.
    pub path: PathBuf,
    /// Its text, without a byte order mark.
    pub text: String,
}

/// Why a file could not be read as text.
#[derive(Debug)]
pub enum ReadError {
    /// It is not there, or the system does not let us.
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// It is a folder, a device, a pipe.
    NotAFile {
        /// Which.
        path: PathBuf,
    },
    /// It is larger than [`LARGEST_FILE`].
    TooLarge {
        /// Which file.
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
    },
    /// Its bytes are not UTF-8.
    NotUtf8 {
        /// Which file.
        path: PathBuf,
        /// Line of the first byte that is no UTF-8, from 1.
        line: usize,
        /// Offset of that byte in the file, from 0.
        offset: usize,
    },
}

impl ReadError {
    /// What to tell the person.
    pub fn said(&self) -> Said {
        match self {
            ReadError::Io { path, source } => say("file-unreadable").with("path", path.as_path()).with("reason", reason(source)),
            ReadError::NotAFile { path } => say("file-not-a-file").with("path", path.as_path()),
            ReadError::TooLarge { path, size } => {
                let megabytes = |bytes: u64| (bytes / 1_000_000) as usize;
                say("file-too-large").with("path", path.as_path()).with("size", megabytes(*size)).with("limit", megabytes(LARGEST_FILE))
            }
            ReadError::NotUtf8 { path, line, offset } => {
                say("file-not-utf8").with("path", path.as_path()).with("line", *line).with("offset", *offset)
            }
        }
    }
}

/// What the system said, in plain words where it matters.
fn reason(error: &std::io::Error) -> Value {
    match error.kind() {
        std::io::ErrorKind::NotFound => say("file-reason-missing").into(),
        std::io::ErrorKind::PermissionDenied => say("file-reason-forbidden").into(),
        _ => error.to_string().into(),
    }
}

impl Document {
    /// Reads a text file in UTF-8, with or without a byte order mark.
    ///
    /// # Errors
    /// Everything that is not a readable text file of reasonable size.
    pub fn read(path: &Path) -> Result<Self, ReadError> {
        let io = |source| ReadError::Io { path: path.to_owned(), source };
        let metadata = std::fs::metadata(path).map_err(io)?;
        if !metadata.is_file() {
            return Err(ReadError::NotAFile { path: path.to_owned() });
        }
        if metadata.len() > LARGEST_FILE {
            return Err(ReadError::TooLarge { path: path.to_owned(), size: metadata.len() });
        }
        let mut bytes = Vec::new();
        // `take` also bounds a file that grows while it is read.
        File::open(path).map_err(io)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(io)?;
        if bytes.len() as u64 > LARGEST_FILE {
            return Err(ReadError::TooLarge { path: path.to_owned(), size: bytes.len() as u64 });
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let offset = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..offset].iter().filter(|byte| **byte == b'\n').count() + 1;
            ReadError::NotUtf8 { path: path.to_owned(), line, offset }
        })?;
        Ok(Self::new(path, text))
    }

    /// A document from text that is already here.
    pub fn new(path: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        Self { path: path.into(), text }
    }
}
