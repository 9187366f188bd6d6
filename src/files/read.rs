//! Reading a text file, with a clear message for everything that is not one.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

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
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is not there, or the system does not let us.
    #[error("cannot read {}: {}", path.display(), reason(source))]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// It is a folder, a device, a pipe.
    #[error("cannot read {}: it is not a file", path.display())]
    NotAFile {
        /// Which.
        path: PathBuf,
    },
    /// It is larger than [`LARGEST_FILE`].
    #[error("cannot read {}: it has {} MB; such files have less than {} MB, so this is probably another kind of file", path.display(), size / 1_000_000, LARGEST_FILE / 1_000_000)]
    TooLarge {
        /// Which file.
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
    },
    /// Its bytes are not UTF-8.
    #[error("cannot read {}: it is not UTF-8 text (first foreign byte: line {line}, byte {offset}); save it again with the encoding UTF-8", path.display())]
    NotUtf8 {
        /// Which file.
        path: PathBuf,
        /// Line of the first byte that is no UTF-8, from 1.
        line: usize,
        /// Offset of that byte in the file, from 0.
        offset: usize,
    },
}

/// What the system said, in plain words where it matters.
fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file; check the spelling and the folder".into(),
        std::io::ErrorKind::PermissionDenied => "you are not allowed to read it; ask its owner, or copy it to a folder of your own".into(),
        _ => error.to_string(),
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
