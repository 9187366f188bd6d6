//! Where a long result goes, piece by piece.

use super::{Context, destination, or_force};
use crate::cli::Output;
use crate::failure::Failure;
use crate::files::write::{Access, Growing, IfExists};

/// Standard output, or a file that is there only when it is whole.
pub(super) enum Out<'c> {
    /// Standard output; nothing more is written once its reader has gone away.
    Standard(&'c Context, bool),
    /// A file.
    File(Growing),
}

impl<'c> Out<'c> {
    /// Begins the result.
    pub(super) fn new(context: &'c Context, output: &Output) -> Result<Self, Failure> {
        let if_exists = if output.force { IfExists::Replace } else { IfExists::Keep };
        match destination(output) {
            Some(path) => Ok(Self::File(Growing::new(&path, if_exists, Access::Private).map_err(or_force)?)),
            None => Ok(Self::Standard(context, true)),
        }
    }

    /// Adds to it.
    pub(super) fn add(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Standard(context, open) => {
                if *open {
                    *open = context.terminal.part(bytes)?;
                }
                Ok(())
            }
            Self::File(file) => Ok(file.add(bytes)?),
        }
    }

    /// Ends it.
    pub(super) fn finish(self, context: &Context) -> Result<(), Failure> {
        match self {
            Self::Standard(context, open) => {
                if open {
                    context.terminal.part_end()?;
                }
                Ok(())
            }
            Self::File(file) => {
                let path = file.path().display().to_string();
                file.finish().map_err(or_force)?;
                context.terminal.note(&context.locale.with("written", &[("path", path.into())]));
                Ok(())
            }
        }
    }
}
