//! One file for each subcommand: glue between the parts.

mod assess;
mod batch;
mod check;
mod compare;
mod form;
mod found;
mod help;
mod init;
mod inputs;
mod map;
mod menu;
mod output;
mod report;
mod schema;
mod score;
mod shell;
mod show;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::FromArgMatches;
use jiff::civil::Date;

use crate::cli::{Cli, Command, Global, Output};
use crate::failure::Failure;
use crate::files::write::{Access, IfExists, WriteError, write_whole};
use crate::locale::said::say;
use crate::locale::{self, Locale};
use crate::terminal::{self, Bidi, ColorChoice, Terminal, diagnostics};
use crate::toolkit::{Toolkit, ToolkitFiles, embedded};

/// Reads the command line and runs what it asks for; the exit status of the program.
pub fn main() -> u8 {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let language = asked_language(&arguments).unwrap_or_else(locale::from_environment);
    let locale = Locale::new(&language);
    let read = help::command(&locale).try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    match read {
        Ok(cli) => run(cli),
        Err(error) => match help::mistake(&error).filter(|_| locale.language != "en") {
            Some(mistake) => {
                let terminal = Terminal { quiet: false, color: ColorChoice::Auto, bidi: Bidi::Auto, rtl: locale.is_rtl() };
                terminal.error(&mistake, &locale);
                Failure::Usage(mistake).exit_status()
            }
            None => error.exit(),
        },
    }
}

/// The language in the arguments, before they are read as a whole: their own help is in that language.
fn asked_language(arguments: &[OsString]) -> Option<String> {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let given = texts.iter().enumerate().find_map(|(at, text)| match text.strip_prefix("--lang") {
        Some("") => texts.get(at + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    given?.split(',').next().map(|language| language.trim().to_owned())
}

/// Runs what the command line asks for; the exit status of the program.
fn run(cli: Cli) -> u8 {
    let language = languages(&cli.global).into_iter().next().unwrap_or_default();
    let locale = Arc::new(locale_for(&cli.global, &language));
    let terminal = Terminal { quiet: cli.global.quiet, color: cli.global.color, bidi: cli.global.bidi, rtl: locale.is_rtl() };
    let context = Context { locale, terminal, global: cli.global };
    match dispatch(&context, cli.command) {
        Ok(()) => 0,
        Err(failure) => {
            tell(&context, &failure);
            failure.exit_status()
        }
    }
}

fn dispatch(context: &Context, command: Option<Command>) -> Result<(), Failure> {
    match command {
        None => menu::run(context),
        Some(Command::Assess(arguments)) => assess::run(context, &arguments),
        Some(Command::Score(arguments)) => score::run(context, &arguments),
        Some(Command::Report(arguments)) => report::run(context, &arguments),
        Some(Command::Compare(arguments)) => compare::run(context, &arguments),
        Some(Command::Form(arguments)) => form::run(context, &arguments),
        Some(Command::Map(arguments)) => map::run(context, &arguments),
        Some(Command::Show(arguments)) => show::run(context, &arguments),
        Some(Command::Check(arguments)) => check::run(context, &arguments),
        Some(Command::Schema(arguments)) => schema::run(context, &arguments),
        Some(Command::Init(arguments)) => init::run(context, &arguments),
        Some(Command::Completions { shell }) => shell::completions(context, shell),
        Some(Command::Man { dir }) => shell::man(context, &dir),
    }
}

fn tell(context: &Context, failure: &Failure) {
    let (terminal, locale) = (context.terminal, &context.locale);
    match failure {
        Failure::Failed(problem) | Failure::Usage(problem) => terminal.error(problem, locale),
        Failure::Problems { documents, problems } => {
            terminal.diagnostics(&diagnostics::text(documents, problems, terminal.colored(), terminal::width(), locale));
        }
        Failure::Told | Failure::SomeRejected => {}
    }
}

/// The languages asked for, or else that of the system; never empty.
fn languages(global: &Global) -> Vec<String> {
    let asked = global.lang.as_deref().unwrap_or_default().split(',').map(|language| language.trim().to_owned());
    let asked: Vec<String> = asked.filter(|language| !language.is_empty()).collect();
    if asked.is_empty() { vec![locale::from_environment()] } else { asked }
}

/// The interface in a language: that of the program, or one that the toolkit brings along.
fn locale_for(global: &Global, language: &str) -> Locale {
    // A language is a name, never a path.
    let folder = global.toolkit.as_ref().filter(|_| language.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
    let own = folder.and_then(|folder| std::fs::read_to_string(folder.join(format!("{language}.ftl"))).ok());
    match own {
        Some(messages) => Locale::of(language, &messages),
        None => Locale::new(language),
    }
}

/// What every command works with.
struct Context {
    global: Global,
    locale: Arc<Locale>,
    terminal: Terminal,
}

impl Context {
    /// The files of the toolkit in use.
    fn toolkit_files(&self) -> Result<ToolkitFiles, Failure> {
        match &self.global.toolkit {
            Some(folder) => Ok(ToolkitFiles::read(folder)?),
            None => Ok(embedded::shipped()),
        }
    }

    /// The toolkit in use, in the language asked for; in its own language where it has no translation and the program itself speaks the language, or only the system suggests it.
    fn toolkit(&self) -> Result<Toolkit, Failure> {
        let files = self.toolkit_files()?;
        let language = &languages(&self.global)[0];
        let translated = files.translations.iter().any(|document| crate::toolkit::translate::language_of(document) == *language);
        if translated || (self.global.lang.is_some() && self.locale.language != *language) {
            return Ok(files.load(Some(language))?);
        }
        let toolkit = files.load(None)?;
        if self.global.lang.is_some() && toolkit.source_language != *language {
            let places = [("language", language.clone().into()), ("source", toolkit.source_language.clone().into())];
            self.terminal.note(&self.locale.with("toolkit-untranslated", &places));
        }
        Ok(toolkit)
    }

    /// The same in each of the languages asked for.
    fn in_each_language(&self) -> Vec<Context> {
        let in_one = |language: String| Context {
            locale: Arc::new(locale_for(&self.global, &language)),
            terminal: self.terminal,
            global: Global { lang: self.global.lang.is_some().then_some(language), ..self.global.clone() },
        };
        languages(&self.global).into_iter().map(in_one).collect()
    }

    /// How wide a result for people may be: as wide as the window it goes to, otherwise always the same.
    fn width(output: &Output) -> usize {
        if destination(output).is_none() { terminal::width_of_results() } else { terminal::USUAL_WIDTH }
    }

    /// Puts a result where it was asked for.
    fn put(&self, output: &Output, content: &str) -> Result<(), Failure> {
        self.put_with(output, content, Access::Private)
    }

    /// The same for what holds no answers.
    fn put_public(&self, output: &Output, content: &str) -> Result<(), Failure> {
        self.put_with(output, content, Access::Usual)
    }

    fn put_with(&self, output: &Output, content: &str, access: Access) -> Result<(), Failure> {
        match destination(output) {
            None => Ok(self.terminal.result(content)?),
            Some(path) => self.put_file(&path, output, content.as_bytes(), access),
        }
    }

    /// The same for what is no text. `needs_file` is the message for a terminal, which cannot show it.
    fn put_bytes(&self, output: &Output, content: &[u8], access: Access, needs_file: &'static str) -> Result<(), Failure> {
        match destination(output) {
            None if self.terminal.result_bytes(content)? => Ok(()),
            None => Err(Failure::Usage(say(needs_file))),
            Some(path) => self.put_file(&path, output, content, access),
        }
    }

    fn put_file(&self, path: &Path, output: &Output, content: &[u8], access: Access) -> Result<(), Failure> {
        let if_exists = if output.force { IfExists::Replace } else { IfExists::Keep };
        write_whole(path, content, if_exists, access).map_err(or_force)?;
        self.terminal.note(&self.locale.with("written", &[("path", path.display().to_string().into())]));
        Ok(())
    }
}

/// A day given as an option: year, month and day alone, as response files have it.
fn day(text: &str) -> Result<Date, Failure> {
    let day = text.parse().ok().filter(|_| text.len() == "2026-03-14".len());
    day.ok_or_else(|| Failure::Usage(say("usage-not-a-day").with("text", text)))
}

/// Fails before long work if the result could not be put there, or would take the place of what it is made from.
fn check_destination(output: &Output, inputs: &[PathBuf]) -> Result<(), Failure> {
    if let Some(path) = destination(output)
        && let Ok(target) = path.canonicalize()
        && inputs.iter().any(|input| input.canonicalize().is_ok_and(|input| input == target))
    {
        return Err(Failure::Usage(say("usage-takes-place").with("path", path.as_path())));
    }
    match destination(output) {
        Some(path) if path.metadata().is_ok_and(|there| !there.is_file()) => Err(WriteError::NotAFile { path }.into()),
        Some(path) if !output.force && path.symlink_metadata().is_ok() => Err(or_force(WriteError::Exists { path })),
        _ => Ok(()),
    }
}

fn destination(output: &Output) -> Option<PathBuf> {
    output.output.clone().filter(|path| path.as_os_str() != "-")
}

/// Where a file is there already, the commands with `--force` offer it.
fn or_force(error: WriteError) -> Failure {
    match error {
        WriteError::Exists { .. } => Failure::Failed(say("write-exists-force").with("problem", error.said())),
        other => other.into(),
    }
}
