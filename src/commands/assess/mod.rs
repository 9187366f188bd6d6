//! `nlc assess`: answer the questionnaire in the terminal.

pub(super) mod draft;
mod start;

use std::path::Path;

use jiff::civil::Date;

use self::draft::{Draft, cannot_ask, free_name, quoted};
use crate::cli::Assess;
use crate::failure::Failure;
use crate::files::write::{Access, IfExists, check_writable, write_whole};
use crate::interview::ask::{AskError, Asker, Screen};
use crate::interview::conversation::{Conversation, Ending};
use crate::interview::keys::Keys;
use crate::interview::lines::Lines;
use crate::interview::review;
use crate::interview::session::{Place, Session};
use crate::responses::{Response, State};
use crate::scoring::Assessment;
use crate::terminal::{self, Asking};
use crate::toolkit::Toolkit;

use super::{Context, inputs, score};

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &Assess) -> Result<(), Failure> {
    let date = day(arguments.date.as_deref())?;
    if let Some(path) = &arguments.output {
        if path.as_os_str() == "-" {
            return Err(Failure::Usage(context.locale.text("ask-no-standard-output")));
        }
        if path.symlink_metadata().is_ok() {
            return Err(Failure::Failed(context.locale.with("ask-exists", &[("path", path.display().to_string().into())])));
        }
    }
    if arguments.resume.is_none() {
        // Better now than after the first questions.
        check_writable(arguments.output.as_deref().unwrap_or(Path::new("answers.toml")))?;
    }
    can_ask()?;
    let toolkit = context.toolkit()?;
    match &arguments.resume {
        Some(path) => go_on(context, arguments, &toolkit, path),
        None => begin(context, arguments, &toolkit, date),
    }
}

fn can_ask() -> Result<(), Failure> {
    match terminal::asking() {
        Asking::Impossible => Err(Failure::Usage(
            "the questions would be read by nobody, because they go to standard error and that goes elsewhere; leave it on the terminal"
                .into(),
        )),
        _ => Ok(()),
    }
}

/// How to ask here.
pub(super) fn asker<'c>(context: &'c Context, arguments: &Assess) -> Result<Asker<'c>, AskError> {
    let locale = &*context.locale;
    let screen: Box<dyn Screen + 'c> = match terminal::asking() {
        Asking::Keys if !arguments.plain => Box::new(Keys::open(locale, context.terminal, arguments.present)?),
        _ => Box::new(Lines { locale, terminal: context.terminal, input: std::io::stdin().lock() }),
    };
    Ok(Asker { locale, screen })
}

/// A new assessment, perhaps from an earlier one.
fn begin(context: &Context, arguments: &Assess, toolkit: &Toolkit, date: Date) -> Result<(), Failure> {
    let earlier = arguments.from.as_ref().map(|path| read(context, toolkit, path)).transpose()?;
    let failed = |error| cannot_ask(&context.locale, error, None);
    let mut asker = asker(context, arguments).map_err(failed)?;
    let Some(response) = start::start(&mut asker, toolkit, arguments, date, earlier).map_err(failed)? else {
        drop(asker);
        context.terminal.note(&context.locale.text("ask-nothing-saved"));
        return Ok(());
    };
    let path = arguments.output.clone().unwrap_or_else(|| free_name(&response, toolkit));
    let draft = Draft::create(toolkit, path, &response)?;
    let place = [("path", draft.path.display().to_string().into())];
    asker.screen.notice(&context.locale.with("ask-saved", &place));
    interview(context, arguments, toolkit, asker, draft, Session::start(toolkit, response))
}

/// An assessment that was begun before.
fn go_on(context: &Context, arguments: &Assess, toolkit: &Toolkit, path: &Path) -> Result<(), Failure> {
    let locale = &context.locale;
    let draft = Draft::open(toolkit, path.to_owned());
    // Read while it is held: what another window saved last is in it.
    let mut response = read(context, toolkit, path)?;
    if response.version != toolkit.version {
        return Err(Failure::Failed(format!(
            "{} answers version {} of the questions; go on with the toolkit of that version (--toolkit)",
            path.display(),
            response.version
        )));
    }
    let Some(draft) = draft else { return look(context, arguments, toolkit, &response, path) };
    let copy = draft.keep_as_written(&response)?;
    let extended = arguments.all && response.quick;
    response.quick &= !arguments.all;
    let session = Session::resume(toolkit, response);
    let mut asker = asker(context, arguments).map_err(|error| cannot_ask(locale, error, Some(path)))?;
    if let Some(copy) = copy {
        let places = [("path", path.display().to_string().into()), ("copy", copy.display().to_string().into())];
        asker.screen.notice(&locale.with("ask-copied", &places));
    }
    match (extended, arguments.all) {
        (true, _) => asker.screen.notice(&locale.with("ask-extended", &[("count", session.open().len().into())])),
        (false, true) => asker.screen.notice(&locale.text("ask-extended-nothing")),
        (false, false) if session.place() == Place::End => asker.screen.notice(&locale.text("ask-nothing-open")),
        (false, false) => {}
    }
    interview(context, arguments, toolkit, asker, draft, session)
}

fn read(context: &Context, toolkit: &Toolkit, path: &Path) -> Result<Response, Failure> {
    inputs::responses(context, toolkit, &[path.to_owned()])?.responses.pop().ok_or(Failure::Told)
}

fn day(date: Option<&str>) -> Result<Date, Failure> {
    let Some(text) = date else { return Ok(jiff::Zoned::now().date()) };
    let day = text.parse().ok().filter(|_| text.len() == "2026-03-14".len());
    day.ok_or_else(|| Failure::Usage(format!("\"{text}\" is not a day; write year-month-day, such as 2026-03-14")))
}

/// Asks everything, then shows what it comes to.
fn interview<'t>(
    context: &Context,
    arguments: &Assess,
    toolkit: &'t Toolkit,
    mut asker: Asker<'_>,
    mut draft: Draft<'_>,
    mut session: Session<'t>,
) -> Result<(), Failure> {
    let mut save = |asker: &mut Asker<'_>, response: &Response| draft.save(asker, response);
    let ending = Conversation { asker: &mut asker, toolkit, session: &mut session, save: &mut save, present: arguments.present }.run();
    let settled = ending.and_then(|ending| draft.settle(&mut asker, session.response()).map(|()| ending));
    // The window is given back before anything is said.
    drop(asker);
    let ending = settled.map_err(|error| {
        let failure = cannot_ask(&context.locale, error, Some(&draft.path));
        if draft.is_saved() { failure } else { Failure::Failed(context.locale.text("save-not-the-last")) }
    })?;
    let open = session.open().len();
    finish(context, toolkit, session.into_response(), &draft, ending, open)
}

/// What one can see of a file that is being answered in another window.
fn look(context: &Context, arguments: &Assess, toolkit: &Toolkit, response: &Response, path: &Path) -> Result<(), Failure> {
    let locale = &context.locale;
    let place = || [("path", path.display().to_string().into())];
    let failed = |error| cannot_ask(locale, error, None);
    let session = Session::start(toolkit, response.clone());
    let mut asker = asker(context, arguments).map_err(failed)?;
    let mut paragraphs = vec![locale.with("save-locked", &place())];
    for (dimension, questions, _) in review::by_dimension(toolkit, &session) {
        paragraphs.push(toolkit.dimensions[dimension].title.clone());
        let said = questions.into_iter().filter(|at| response.answers[*at].state != State::Missing);
        paragraphs.extend(said.map(|at| {
            let question = &toolkit.questions[at];
            format!("- {} {}", question.text, asker.in_words(question, &response.answers[at].state))
        }));
    }
    asker.screen.pages(&response.city, &paragraphs).map_err(failed)?;
    drop(asker);
    context.terminal.say(&locale.with("save-look-end", &place()));
    Ok(())
}

fn finish(context: &Context, toolkit: &Toolkit, response: Response, draft: &Draft<'_>, ending: Ending, open: usize) -> Result<(), Failure> {
    let locale = &context.locale;
    let path = &draft.path.canonicalize().unwrap_or_else(|_| draft.path.clone());
    let place = || [("path", quoted(path).into())];
    if !draft.is_saved() {
        return Err(Failure::Failed(format!("{}\n{}", locale.text("save-not-the-last"), locale.with("ask-left-next", &place()))));
    }
    if ending == Ending::Left {
        context.terminal.say(&locale.with("ask-left", &place()));
        context.terminal.say(&locale.with("ask-left-next", &place()));
        context.terminal.say(&locale.with("ask-left-score", &place()));
        return Ok(());
    }
    let quick = response.quick;
    let Some(assessment) = Assessment::of(toolkit, vec![response]) else { return Ok(()) };
    context.terminal.result(&score::for_people(context, &assessment, false, terminal::width_of_results()))?;
    context.terminal.note("");
    context.terminal.note(&locale.with("ask-saved", &place()));
    context.terminal.note(&report(context, &assessment, path)?);
    if open > 0 {
        let open = locale.with("ask-open", &[("count", open.into())]);
        context.terminal.note(&format!("{open} {}", locale.with("ask-left-next", &place())));
    }
    if quick {
        context.terminal.note(&locale.with("ask-extend-next", &place()));
    }
    context.terminal.note(&locale.with("ask-again-next", &place()));
    Ok(())
}

/// Writes the report beside the answers, under a name that no file has; what to say about it.
fn report(context: &Context, assessment: &Assessment<'_>, answers: &Path) -> Result<String, Failure> {
    let locale = &context.locale;
    let document = super::report::markdown(context, assessment)?;
    let path = draft::report_name(answers);
    Ok(match write_whole(&path, document.as_bytes(), IfExists::Keep, Access::Private) {
        Ok(()) => locale.with("ask-report-written", &[("path", path.display().to_string().into())]),
        // The answers are what counts: a report can be written at any time.
        Err(error) => format!(
            "{}\n{}",
            locale.with("ask-report-failed", &[("problem", error.to_string().into())]),
            locale.with("ask-report-next", &[("path", quoted(answers).into())])
        ),
    })
}
