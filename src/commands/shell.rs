//! Shell completions and manual pages, made from the command line itself.

use std::path::Path;

use clap::CommandFactory;

use crate::cli::Cli;
use crate::failure::Failure;
use crate::files::write::{Access, IfExists, WriteError, write_whole};

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
    let mut program = Cli::command();
    program.build();
    let mut pages = vec![program.clone().name("nlc")];
    pages.extend(program.get_subcommands().filter(|command| command.get_name() != "help").map(|command| {
        let name: &'static str = Box::leak(format!("nlc-{}", command.get_name()).into_boxed_str());
        command.clone().name(name)
    }));
    for page in pages {
        let name = format!("{}.1", page.get_name());
        let mut text = Vec::new();
        clap_mangen::Man::new(page).render(&mut text).map_err(io)?;
        write_whole(&dir.join(name), &text, IfExists::Replace, Access::Usual)?;
    }
    context.terminal.note(&format!("written: manual pages in {}", dir.display()));
    Ok(())
}
