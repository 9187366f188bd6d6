//! `nlc` alone: a menu on a terminal, the help elsewhere.

use clap::CommandFactory;

use crate::cli::{Assess, Cli};
use crate::failure::Failure;
use crate::interview::prompts::{Prompts, Reply};
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
    let choices = ["ask-menu-quick", "ask-menu-all", "ask-menu-help", "ask-menu-leave"].map(|key| locale.text(key));
    let prompts = Prompts { locale };
    match prompts.choice(&locale.text("ask-menu"), &choices, 0).map_err(|error| assess::cannot_ask(&error))? {
        Reply::Given(choice @ (0 | 1)) => {
            assess::run(context, &Assess { quick: choice == 0, resume: None, city: None, date: None, output: None })
        }
        Reply::Given(2) => Ok(context.terminal.result(&help())?),
        _ => Ok(()),
    }
}
