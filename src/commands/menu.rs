//! `nlc` alone: a menu on a terminal, the help elsewhere.

use clap::CommandFactory;

use crate::cli::{Assess, Cli};
use crate::failure::Failure;
use crate::interview::ask::{Reply, Screen};
use crate::interview::prompts::Prompts;
use crate::terminal::{self, Asking};

use super::{Context, assess};

/// Runs the menu.
pub(super) fn run(context: &Context) -> Result<(), Failure> {
    let help = || Cli::command().render_help().to_string();
    if terminal::asking() != Asking::Keys {
        context.terminal.result(&help())?;
        return Err(Failure::Usage("say what to do, for example: nlc assess --quick".into()));
    }
    let locale = &context.locale;
    let choices = ["ask-menu-quick", "ask-menu-all", "ask-menu-help", "ask-menu-leave"].map(|key| locale.text(key));
    match (Prompts { locale }).choice(&locale.text("ask-menu"), &choices, 0).map_err(|error| Failure::Failed(error.to_string()))? {
        Reply::Given(choice @ (0 | 1)) => {
            assess::run(context, &Assess { quick: choice == 0, plain: false, resume: None, city: None, date: None, output: None })
        }
        Reply::Given(2) => Ok(context.terminal.result(&help())?),
        _ => Ok(()),
    }
}
