//! Writing files whole or not at all.

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use tempfile::NamedTempFile;

use crate::locale::said::{Said, say};

/// Why a file was not written. Nothing that was there before is changed.
#[derive(Debug)]
pub enum WriteError {
    /// There is a file already.
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// It is a folder, a device, a pipe.
    NotAFile {
        /// Which.
        path: PathBuf,
    },
    /// The folder is not there.
    NoFolder {
        /// Which file.
        path: PathBuf,
    },
    /// The system refused.
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl WriteError {
    /// What to tell the person.
    pub fn said(&self) -> Said {
        match self {
            WriteError::Exists { path } => say("write-exists").with("path", path.as_path()),
            WriteError::NotAFile { path } => say("write-not-a-file").with("path", path.as_path()),
            WriteError::NoFolder { path } => say("write-no-folder").with("path", path.as_path()),
            WriteError::Io { path, source } => say("write-failed").with("path", path.as_path()).with("problem", source.to_string()),
        }
    }
}

/// Who may read a new file; one that is replaced keeps its permissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Its owner only: it holds answers, which are sensitive.
    Private,
    /// As the system has it for other files.
    Usual,
}

/// How sure a file has to be the moment it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// It is on the disk, whatever happens next: answers, and what somebody waits for.
    Flushed,
    /// The system writes it when it finds the time. For files that can be made again, and many of them.
    Usual,
}

/// What to do if the file is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfExists {
    /// Leave it and fail.
    Keep,
    /// Put the new one in its place.
    Replace,
}

/// Writes a file durably: into a temporary file beside it, flushed to the disk, then renamed. Whoever looks sees the old file or the new one, whole.
///
/// A link is followed.
///
/// # Errors
/// [`WriteError::Exists`] if it is there and may not be replaced; [`WriteError::NotAFile`] if there is a folder or a device of that name; [`WriteError::Io`] if the system refuses, the disk is full, the folder is missing.
pub fn write_whole(path: &Path, content: &[u8], if_exists: IfExists, access: Access) -> Result<(), WriteError> {
    write_as(path, content, if_exists, access, Durability::Flushed)
}

/// The same, as durably as is needed. The file is whole in any case.
///
/// # Errors
/// As [`write_whole`].
pub fn write_as(path: &Path, content: &[u8], if_exists: IfExists, access: Access, durability: Durability) -> Result<(), WriteError> {
    // What the system says may name the temporary file, which tells nobody anything.
    let io = |source: std::io::Error| WriteError::Io { path: path.to_owned(), source: source.kind().into() };
    let existing = std::fs::metadata(path).ok();
    if existing.as_ref().is_some_and(|there| !there.is_file()) {
        return Err(WriteError::NotAFile { path: path.to_owned() });
    }
    if if_exists == IfExists::Keep && path.symlink_metadata().is_ok() {
        return Err(WriteError::Exists { path: path.to_owned() });
    }
    let target = if existing.is_some() { path.canonicalize().map_err(io)? } else { path.to_owned() };
    let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(WriteError::NoFolder { path: path.to_owned() });
    }
    // The error would name the temporary file, which tells nobody anything.
    let mut file = temporary(folder, access).map_err(|error| match error.kind() {
        ErrorKind::NotFound => WriteError::NoFolder { path: path.to_owned() },
        _ => io(error),
    })?;
    file.write_all(content).map_err(io)?;
    if let Some(there) = existing {
        file.as_file().set_permissions(there.permissions()).map_err(io)?;
    }
    if durability == Durability::Flushed {
        file.as_file().sync_all().map_err(io)?;
    }
    match if_exists {
        IfExists::Replace => file.persist(&target).map_err(|error| io(error.error))?,
        IfExists::Keep => file.persist_noclobber(&target).map_err(|error| match error.error.kind() {
            ErrorKind::AlreadyExists => WriteError::Exists { path: path.to_owned() },
            _ => io(error.error),
        })?,
    };
    if durability == Durability::Flushed {
        sync_folder(folder);
    }
    Ok(())
}

/// After so many bytes, those of a file that takes the place of another are flushed to the disk.
const FLUSHED: usize = 32 << 20;

/// A file that grows piece by piece in a temporary place, and is put where it belongs only when it is whole. If it takes the place of another, it is on the disk before.
#[derive(Debug)]
pub struct Growing {
    path: PathBuf,
    file: NamedTempFile,
    if_exists: IfExists,
    replaces: bool,
    /// How many bytes came since the last flush.
    unflushed: usize,
    flusher: Option<Flusher>,
}

/// Flushes a file while it grows, so that nobody waits for the disk at the end.
#[derive(Debug)]
struct Flusher {
    wanted: SyncSender<()>,
    thread: JoinHandle<io::Result<()>>,
}

impl Flusher {
    fn new(file: &File) -> io::Result<Self> {
        let file = file.try_clone()?;
        let (wanted, wishes) = sync_channel(1);
        let thread = thread::spawn(move || wishes.iter().try_for_each(|()| file.sync_data()));
        Ok(Self { wanted, thread })
    }

    /// Begins to flush, unless that is about to happen in any case.
    fn flush(&self) {
        let _ = self.wanted.try_send(());
    }

    /// Waits for what was begun.
    fn end(self) -> io::Result<()> {
        drop(self.wanted);
        self.thread.join().unwrap_or(Ok(()))
    }
}

impl Growing {
    /// Begins a file.
    ///
    /// # Errors
    /// As [`write_whole`].
    pub fn new(path: &Path, if_exists: IfExists, access: Access) -> Result<Self, WriteError> {
        if path.metadata().is_ok_and(|there| !there.is_file()) {
            return Err(WriteError::NotAFile { path: path.to_owned() });
        }
        if if_exists == IfExists::Keep && path.symlink_metadata().is_ok() {
            return Err(WriteError::Exists { path: path.to_owned() });
        }
        // A link is followed.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !folder.is_dir() {
            return Err(WriteError::NoFolder { path });
        }
        let file = temporary(folder, access).map_err(|error| WriteError::Io { path: path.clone(), source: error.kind().into() })?;
        let replaces = if_exists == IfExists::Replace && path.exists();
        Ok(Self { path, file, if_exists, replaces, unflushed: 0, flusher: None })
    }

    /// Where it will be.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds to it.
    ///
    /// # Errors
    /// If the system refuses, as when the disk is full.
    pub fn add(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        self.write(bytes).map_err(|source| WriteError::Io { path: self.path.clone(), source: source.kind().into() })
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.unflushed += bytes.len();
        if self.replaces && self.unflushed >= FLUSHED {
            self.unflushed = 0;
            match &self.flusher {
                Some(flusher) => flusher.flush(),
                None => self.flusher.insert(Flusher::new(self.file.as_file())?).flush(),
            }
        }
        Ok(())
    }

    /// Puts it where it belongs.
    ///
    /// # Errors
    /// As [`write_whole`].
    pub fn finish(self) -> Result<(), WriteError> {
        let Self { path, file, if_exists, replaces, flusher, .. } = self;
        let io = |source: std::io::Error| WriteError::Io { path: path.clone(), source: source.kind().into() };
        flusher.map_or(Ok(()), Flusher::end).map_err(io)?;
        if replaces {
            file.as_file().sync_data().map_err(io)?;
        }
        if let Ok(there) = path.metadata() {
            file.as_file().set_permissions(there.permissions()).map_err(io)?;
        }
        match if_exists {
            IfExists::Replace => file.persist(&path).map(drop).map_err(|error| io(error.error)),
            IfExists::Keep => file.persist_noclobber(&path).map(drop).map_err(|error| match error.error.kind() {
                ErrorKind::AlreadyExists => WriteError::Exists { path: path.clone() },
                _ => io(error.error),
            }),
        }
    }
}

/// Whether a new file could be written there; nothing is left behind.
///
/// # Errors
/// [`WriteError::NoFolder`] if the folder is missing; [`WriteError::Io`] if the system refuses.
pub fn check_writable(path: &Path) -> Result<(), WriteError> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(WriteError::NoFolder { path: path.to_owned() });
    }
    temporary(folder, Access::Private).map(drop).map_err(|error| WriteError::Io { path: path.to_owned(), source: error.kind().into() })
}

/// A temporary file beside the one that is to be written.
fn temporary(folder: &Path, access: Access) -> std::io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".nlc-");
    #[cfg(unix)]
    if access == Access::Usual {
        use std::os::unix::fs::PermissionsExt;
        // The system takes away what its settings withhold.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = access;
    builder.tempfile_in(folder)
}

/// Makes the renaming durable where the system lets one open a folder; elsewhere the rename itself has to do.
fn sync_folder(folder: &Path) {
    if let Ok(handle) = std::fs::File::open(folder) {
        let _ = handle.sync_all();
    }
}
