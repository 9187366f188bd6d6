//! `nlc` alone: a menu on a terminal, the help elsewhere.

use clap::CommandFactory;
use inquire::Select;

use crate::cli::{Assess, Cli};
use crate::failure::Failure;
use crate::terminal;

use super::{Context, assess};

/// Runs the menu.
pub(super) fn run(context: &Context) -> Result<(), Failure> {
    let help = || Cli::command().render_help().to_string();
    if !terminal::can_ask() {
        context.terminal.result(&help())?;
        return Err(Failure::Usage("say what to do, for example: nlc assess --quick".into()));
    }
    let locale = &context.locale;
    let choices = ["ask-menu-quick", "ask-menu-all", "ask-menu-help", "ask-menu-leave"].map(|key| locale.text(key)).to_vec();
    let help_line = locale.text("ask-help-select");
    let chosen = Select::new(&locale.text("ask-menu"), choices).without_filtering().with_help_message(&help_line).raw_prompt_skippable();
    match chosen.ok().flatten().map(|chosen| chosen.index) {
        Some(choice @ (0 | 1)) => assess::run(context, &Assess { quick: choice == 0, city: None, date: None, output: None }),
        Some(2) => Ok(context.terminal.result(&help())?),
        _ => Ok(()),
    }
}
