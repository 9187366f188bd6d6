//! `nlc assess`: answer the questionnaire in the terminal.

pub(super) mod draft;
mod end;
mod start;

use std::path::Path;

use jiff::civil::Date;

use self::draft::{Draft, Settled, free_name};
use crate::cli::Assess;
use crate::failure::Failure;
use crate::files::plain::one_line;
use crate::files::write::{WriteError, check_writable};
use crate::interview::ask::{AskError, Asker, Reply, Screen};
use crate::interview::conversation::Conversation;
use crate::interview::keys::Keys;
use crate::interview::lines::Lines;
use crate::interview::review;
use crate::interview::session::{Place, Session};
use crate::locale::said::{Value as Words, say};
use crate::responses::{Response, State};
use crate::terminal::{self, Asking};
use crate::toolkit::Toolkit;

use super::{Context, day, inputs};

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &Assess) -> Result<(), Failure> {
    let date = arguments.date.as_deref().map_or_else(|| Ok(jiff::Zoned::now().date()), day)?;
    if let Some(path) = &arguments.output {
        if path.as_os_str() == "-" {
            return Err(Failure::Usage(say("ask-no-standard-output")));
        }
        if path.symlink_metadata().is_ok() {
            return Err(Failure::Failed(say("ask-exists").with("path", path.as_path())));
        }
    }
    if arguments.resume.is_none() {
        // Better now than after the first questions.
        match &arguments.output {
            Some(path) => check_writable(path)?,
            None => check_writable(Path::new("answers.toml")).map_err(|error| {
                let problem =
                    if let WriteError::Io { source, .. } = &error { source.to_string().into() } else { Words::from(error.said()) };
                Failure::Failed(say("ask-folder").with("problem", problem))
            })?,
        }
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
        Asking::Impossible => Err(Failure::Usage(say("usage-nobody-reads"))),
        _ => Ok(()),
    }
}

/// How to ask here.
pub(super) fn asker<'c>(context: &'c Context, arguments: &Assess) -> Result<Asker<'c>, AskError> {
    let locale = &*context.locale;
    let screen: Box<dyn Screen + 'c> = match terminal::asking() {
        Asking::Keys if !arguments.plain => Box::new(Keys::open(locale, context.terminal, arguments.present)?),
        _ => Box::new(Lines { locale, terminal: context.terminal, input: std::io::stdin().lock(), last: Default::default() }),
    };
    Ok(Asker { locale, screen })
}

/// A new assessment, perhaps from an earlier one.
fn begin(context: &Context, arguments: &Assess, toolkit: &Toolkit, date: Date) -> Result<(), Failure> {
    let locale = &context.locale;
    let earlier = arguments.from.as_ref().map(|path| inputs::earlier(toolkit, path)).transpose()?;
    let failed = |error| end::broken_off(&error, None);
    let mut asker = asker(context, arguments).map_err(failed)?;
    let Some(response) = start::start(&mut asker, toolkit, arguments, date, earlier).map_err(failed)? else {
        drop(asker);
        context.terminal.note(&locale.text("ask-nothing-saved"));
        return Ok(());
    };
    let path = arguments.output.clone().unwrap_or_else(|| free_name(&response, toolkit));
    let mut draft = Draft::new(toolkit, path);
    draft.plain = arguments.plain;
    let saved = draft.save(&mut asker, &response).map_err(failed)?;
    if draft.is_saved() {
        asker.screen.notice(&locale.with("ask-saved", &[("path", draft.path.display().to_string().into())]));
    } else if saved == Reply::Leave {
        drop(asker);
        return Err(end::given_up(&draft));
    }
    interview(context, arguments, toolkit, asker, draft, Session::start(toolkit, response))
}

/// An assessment that was begun before.
fn go_on(context: &Context, arguments: &Assess, toolkit: &Toolkit, path: &Path) -> Result<(), Failure> {
    let locale = &context.locale;
    let draft = Draft::open(toolkit, path.to_owned());
    // Read while it is held: what another window saved last is in it.
    let mut response = read(context, toolkit, path)?;
    if response.version != toolkit.version {
        return Err(Failure::Failed(say("assess-other-version").with("path", path).with("version", response.version)));
    }
    let Some(mut draft) = draft else { return look(context, arguments, toolkit, &response, path) };
    draft.plain = arguments.plain;
    let copy = draft.keep_as_written(&response)?;
    let extended = arguments.all && response.quick;
    response.quick &= !arguments.all;
    let session = Session::resume(toolkit, response);
    let mut asker = asker(context, arguments).map_err(|error| end::broken_off(&error, Some(&draft)))?;
    if let Some(copy) = copy {
        let places = [("path", path.display().to_string().into()), ("copy", copy.display().to_string().into())];
        asker.screen.notice(&locale.with("ask-copied", &places));
    }
    match (extended, arguments.all) {
        (true, _) => {
            asker.screen.notice(&locale.with("ask-extended", &[("count", session.open().len().into())]));
            draft.save(&mut asker, session.response()).map_err(|error| end::broken_off(&error, Some(&draft)))?;
        }
        (false, true) => asker.screen.notice(&locale.text("ask-extended-nothing")),
        (false, false) if session.place() == Place::End => asker.screen.notice(&locale.text("ask-nothing-open")),
        (false, false) => {}
    }
    interview(context, arguments, toolkit, asker, draft, session)
}

fn read(context: &Context, toolkit: &Toolkit, path: &Path) -> Result<Response, Failure> {
    inputs::one(context, toolkit, path).ok_or(Failure::Told)
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
    let outcome = loop {
        let mut save = |asker: &mut Asker<'_>, response: &Response| draft.save(asker, response);
        let ending =
            Conversation { asker: &mut asker, toolkit, session: &mut session, save: &mut save, unsaved: false, present: arguments.present }
                .run();
        let settled = ending.and_then(|ending| Ok((ending, draft.settle(&mut asker, session.response())?)));
        if !matches!(settled, Ok((_, Settled::Back))) {
            break settled;
        }
    };
    // The window is given back before anything is said.
    drop(asker);
    match outcome {
        Ok((_, Settled::GivenUp)) => Err(end::given_up(&draft)),
        Ok((ending, _)) => {
            let open = session.open().len();
            end::tell(context, toolkit, session.into_response(), &draft, ending, open)
        }
        Err(error) => {
            draft.last_try(session.response());
            Err(end::broken_off(&error, Some(&draft)))
        }
    }
}

/// What one can see of a file that is being answered in another window.
fn look(context: &Context, arguments: &Assess, toolkit: &Toolkit, response: &Response, path: &Path) -> Result<(), Failure> {
    let locale = &context.locale;
    let place = || [("path", path.display().to_string().into())];
    let failed = |error| end::broken_off(&error, None);
    let session = Session::start(toolkit, response.clone());
    let mut asker = asker(context, arguments).map_err(failed)?;
    let mut paragraphs = vec![locale.with("save-locked", &place())];
    for (dimension, questions, _) in review::by_dimension(toolkit, &session) {
        let said: Vec<usize> = questions.into_iter().filter(|at| response.answers[*at].state != State::Missing).collect();
        paragraphs.extend((!said.is_empty()).then(|| toolkit.dimensions[dimension].title.clone()));
        for at in said {
            let (question, answer) = (&toolkit.questions[at], &response.answers[at]);
            paragraphs.push(format!("- {} {}", question.text, asker.in_words(question, &answer.state)));
            if !answer.note.is_empty() {
                paragraphs.push(format!("{} {}", locale.text("annex-note"), one_line(&answer.note)));
            }
        }
    }
    asker.screen.pages(&one_line(&response.city), &paragraphs, true).map_err(failed)?;
    drop(asker);
    context.terminal.say(&locale.with("save-look-end", &place()));
    Ok(())
}
