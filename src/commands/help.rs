//! The help of the command line in the person's language.

use clap::{Arg, ArgAction, Command, CommandFactory};

use crate::cli::Cli;
use crate::locale::Locale;

/// How the help of a command is laid out, with words of the language where the usual ones are English.
const LAYOUT: &str = "{about-with-newline}\n@usage {usage}\n\n{all-args}{after-help}";

/// The command line with every help text in the language. Names of commands and options are the same in all.
pub(super) fn command(locale: &Locale) -> Command {
    let command = Cli::command();
    if locale.language == "en" {
        return command;
    }
    translated(command, "cli", locale).after_help(locale.text("cli-after"))
}

/// A command with its options and subcommands; the messages are named after the path to them.
fn translated(mut command: Command, path: &str, locale: &Locale) -> Command {
    let (options, positionals) = (locale.text("cli-heading-options"), locale.text("cli-heading-arguments"));
    let about = locale.text(path);
    command = command
        .about(about.clone())
        .long_about(about)
        .help_template(LAYOUT.replace("@usage", &locale.text("cli-heading-usage")))
        .subcommand_help_heading(locale.text("cli-heading-commands"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .mut_args(|arg| {
            let global = arg.is_global_set();
            let key = format!("{}-{}", if global { "cli" } else { path }, arg.get_id());
            let heading = if arg.is_positional() { &positionals } else { &options };
            let arg = arg.help_heading(heading.clone());
            if locale.has(&key) { arg.help(locale.text(&key)) } else { arg }
        });
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(locale.text("cli-help"));
    command = command.arg(help.help_heading(options));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(name, |sub| translated(sub, &path, locale));
    }
    command
}
