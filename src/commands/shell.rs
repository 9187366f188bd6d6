//! Shell completions and manual pages, made from the command line itself.

use std::path::Path;

use clap::CommandFactory;

use crate::cli::Cli;
use crate::failure::Failure;
use crate::files::write::WriteError;

use super::Context;

/// `nlc completions`
pub(super) fn completions(context: &Context, shell: clap_complete::Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "nlc", &mut script);
    Ok(context.terminal.result(&String::from_utf8_lossy(&script))?)
}

/// `nlc man`: one page for the program and one for each command; pages of an earlier version are replaced.
pub(super) fn man(context: &Context, dir: &Path) -> Result<(), Failure> {
    let io = |source| WriteError::Io { path: dir.to_owned(), source };
    std::fs::create_dir_all(dir).map_err(io)?;
    clap_mangen::generate_to(Cli::command(), dir).map_err(io)?;
    context.terminal.note(&context.locale.with("written-pages", &[("path", dir.display().to_string().into())]));
    Ok(())
}
