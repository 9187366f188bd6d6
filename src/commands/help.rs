//! The command line in the person's language: its help, and what it says to a mistake.

use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, Error};

use crate::cli::Cli;
use crate::locale::Locale;
use crate::locale::said::{Said, say};

/// How the help of a command is laid out, with words of the language where the usual ones are English.
const LAYOUT: &str = "{about-with-newline}\n@usage {usage}\n\n{all-args}{after-help}";

/// The command line with every help text in the language. Names of commands and options are the same in all.
pub(super) fn command(locale: &Locale) -> Command {
    let command = Cli::command();
    if locale.language == "en" {
        return command;
    }
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help(locale.text("cli-version"));
    let command = command.disable_version_flag(true).arg(version);
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
            let key = format!("{}-{}", if arg.is_global_set() { "cli" } else { path }, arg.get_id());
            let heading = if arg.is_positional() { &positionals } else { &options };
            let mut help = if locale.has(&key) { locale.text(&key) } else { arg.get_help().map(ToString::to_string).unwrap_or_default() };
            // What the values mean is told in English only; their names are enough.
            let values: Vec<PossibleValue> = arg.get_possible_values();
            if !values.is_empty() && arg.get_action().takes_values() {
                let names: Vec<String> = values.iter().map(|value| value.get_name().to_owned()).collect();
                help = format!("{help} [{}]", names.join(", "));
            }
            let arg = arg.help_heading(heading.clone()).help(help);
            if arg.get_action().takes_values() { arg.hide_possible_values(true).hide_default_value(true).hide_env(true) } else { arg }
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

/// What is wrong with a command line, where there are words for it in every language; nothing for requests for help and what is rare.
pub(super) fn mistake(error: &Error) -> Option<Said> {
    let value = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let said = match error.kind() {
        ErrorKind::InvalidSubcommand => say("usage-unknown-command").with("text", value(ContextKind::InvalidSubcommand)?),
        ErrorKind::UnknownArgument => say("usage-unknown-option").with("text", value(ContextKind::InvalidArg)?),
        ErrorKind::MissingRequiredArgument => say("usage-missing").with("what", value(ContextKind::InvalidArg)?),
        ErrorKind::InvalidValue => say("usage-bad-value")
            .with("text", value(ContextKind::InvalidValue).unwrap_or_default())
            .with("option", value(ContextKind::InvalidArg)?)
            .with("values", value(ContextKind::ValidValue).unwrap_or_default()),
        ErrorKind::ArgumentConflict => {
            say("usage-conflict").with("text", value(ContextKind::InvalidArg)?).with("other", value(ContextKind::PriorArg)?)
        }
        _ => return None,
    };
    Some(said.followed_by(say("usage-see-help")))
}
