//! `nlc assess`: answer the questionnaire in the terminal.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::cli::Assess;
use crate::failure::Failure;
use crate::files::Document;
use crate::files::plain;
use crate::files::write::{Access, IfExists, WriteError, check_writable, write_whole};
use crate::interview::ask::{AskError, Asker, Reply, Said, Screen, Way};
use crate::interview::lines::Lines;
use crate::interview::prompts::Prompts;
use crate::interview::session::{Effects, Place, Session};
use crate::responses::{Response, State, write};
use crate::scoring::Assessment;
use crate::terminal::{self, Asking};
use crate::toolkit::Toolkit;

use super::{Context, score};

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
    let mut asker = asker(context, arguments.plain)?;
    let toolkit = context.toolkit()?;
    let started = match &arguments.resume {
        Some(path) => Some((unfinished(context, &toolkit, path)?, path.clone())),
        None => begin(context, &mut asker, &toolkit, arguments, date)?,
    };
    let Some((response, path)) = started else {
        context.terminal.note(&context.locale.text("ask-nothing-saved"));
        return Ok(());
    };
    let mut session = Session::start(&toolkit, response);
    if session.place() == Place::End {
        context.terminal.note(&context.locale.text("ask-nothing-open"));
        session.back();
    }
    let finished = ask(context, &mut asker, &toolkit, &mut session, &path)?;
    let open = session.open().len();
    finish(context, &toolkit, session.into_response(), &path, finished, open)
}

/// How to ask here.
fn asker(context: &Context, plain: bool) -> Result<Asker<'_>, Failure> {
    let locale = &*context.locale;
    let screen: Box<dyn Screen + '_> = match terminal::asking() {
        Asking::Keys if !plain => Box::new(Prompts { locale }),
        Asking::Impossible => {
            return Err(Failure::Usage(
                "the questions would be read by nobody, because they go to standard error and that goes elsewhere; leave it on the terminal"
                    .into(),
            ));
        }
        _ => Box::new(Lines { locale, terminal: context.terminal, input: std::io::stdin().lock() }),
    };
    Ok(Asker { locale, screen })
}

/// The answers so far, from a file that is to be gone on with.
fn unfinished(context: &Context, toolkit: &Toolkit, path: &Path) -> Result<Response, Failure> {
    let mut inputs = super::inputs::responses(context, toolkit, &[path.to_owned()])?;
    let response = inputs.responses.pop().ok_or(Failure::Told)?;
    if response.version != toolkit.version {
        return Err(Failure::Failed(format!(
            "{} answers version {} of the questions; go on with the toolkit of that version (--toolkit)",
            path.display(),
            response.version
        )));
    }
    keep_as_written(context, toolkit, &response, path)?;
    Ok(response)
}

/// Somebody may have edited the file by hand. Saving answers writes it in the program's own form, without comments; where that changes anything else, a copy keeps it.
fn keep_as_written(context: &Context, toolkit: &Toolkit, response: &Response, path: &Path) -> Result<(), Failure> {
    let text = Document::read(path)?.text;
    if text.replace("\r\n", "\n") == write::to_toml(response, toolkit) {
        return Ok(());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let copies = (1..).map(|number| path.with_file_name(if number == 1 { format!("{name}.bak") } else { format!("{name}.{number}.bak") }));
    if let Some(copy) = copies.into_iter().find(|copy| copy.symlink_metadata().is_err()) {
        write_whole(&copy, text.as_bytes(), IfExists::Keep, Access::Private)?;
        let places = [("path", path.display().to_string().into()), ("copy", copy.display().to_string().into())];
        context.terminal.note(&context.locale.with("ask-copied", &places));
    }
    Ok(())
}

/// What one should know, then the city, the side, the respondent. None if the person leaves before anything is saved.
fn begin(
    context: &Context,
    asker: &mut Asker<'_>,
    toolkit: &Toolkit,
    arguments: &Assess,
    date: Date,
) -> Result<Option<(Response, PathBuf)>, Failure> {
    let read = asker
        .screen
        .pages(&toolkit.title, &welcome(context, toolkit, arguments.quick))
        .map_err(|error| cannot_ask(context, &error, None))?;
    if read == Reply::Leave { Ok(None) } else { start(context, asker, toolkit, arguments, date) }
}

fn day(date: Option<&str>) -> Result<Date, Failure> {
    let Some(text) = date else { return Ok(jiff::Zoned::now().date()) };
    let day = text.parse().ok().filter(|_| text.len() == "2026-03-14".len());
    day.ok_or_else(|| Failure::Usage(format!("\"{text}\" is not a day; write year-month-day, such as 2026-03-14")))
}

/// What to say when asking is not possible any more; `path` is where the answers are, if anything was saved.
fn cannot_ask(context: &Context, error: &AskError, path: Option<&Path>) -> Failure {
    let locale = &context.locale;
    let saved = path.map(|path| {
        let place = || [("path", quoted(path).into())];
        format!("{}\n{}", locale.with("plain-ended", &place()), locale.with("ask-left-next", &place()))
    });
    match (error, saved) {
        (AskError::EndOfInput, Some(saved)) => Failure::Failed(saved),
        (AskError::EndOfInput, None) => Failure::Failed(locale.text("plain-ended-early")),
        (error, Some(saved)) => Failure::Failed(format!("{error}\n{saved}")),
        (error, None) => Failure::Failed(error.to_string()),
    }
}

/// What one should know before the first question.
fn welcome(context: &Context, toolkit: &Toolkit, quick: bool) -> Vec<String> {
    let locale = &context.locale;
    let (key, minutes) = if quick { ("ask-welcome-quick", toolkit.quick_minutes) } else { ("ask-welcome-all", toolkit.minutes) };
    let time = minutes.map(|minutes| locale.with(key, &[("minutes", minutes.into())]));
    let rules = toolkit.how_to_answer.iter().map(|rule| format!("- {rule}"));
    time.into_iter().chain([locale.text("ask-welcome-private")]).chain(rules).collect()
}

/// The city, the side, the profile; the file exists from then on. None if the person leaves before.
fn start(
    context: &Context,
    asker: &mut Asker<'_>,
    toolkit: &Toolkit,
    arguments: &Assess,
    date: Date,
) -> Result<Option<(Response, PathBuf)>, Failure> {
    let locale = &context.locale;
    let city = match arguments.city.as_deref().map(str::trim).filter(|city| !plain::one_line(city).is_empty()) {
        Some(city) => city.to_owned(),
        None => {
            match asker
                .line(&locale.text("ask-city"), Way::Out, Some(&locale.text("ask-empty-city")), "")
                .map_err(|error| cannot_ask(context, &error, None))?
            {
                Reply::Given(city) => city,
                Reply::Leave => return Ok(None),
            }
        }
    };
    let mut response = Response::new(toolkit, city, date);
    response.quick = arguments.quick;
    if !toolkit.perspectives.is_empty() {
        let mut labels: Vec<String> = toolkit.perspectives.iter().map(|perspective| perspective.label.clone()).collect();
        labels.push(locale.text("ask-perspective-skip"));
        match asker.screen.choice(&locale.text("ask-perspective"), &labels, 0).map_err(|error| cannot_ask(context, &error, None))? {
            Reply::Given(at) => response.perspective = (at < toolkit.perspectives.len()).then_some(at),
            Reply::Leave => return Ok(None),
        }
    }
    match asker.line(&locale.text("ask-respondent"), Way::Out, None, "").map_err(|error| cannot_ask(context, &error, None))? {
        Reply::Given(respondent) => response.respondent = respondent,
        Reply::Leave => return Ok(None),
    }
    let path = arguments.output.clone().unwrap_or_else(|| free_name(&response, toolkit));
    write_whole(&path, write::to_toml(&response, toolkit).as_bytes(), IfExists::Keep, Access::Private)?;
    context.terminal.note(&locale.with("ask-saved", &[("path", path.display().to_string().into())]));
    Ok(Some((response, path)))
}

/// A path as one types it in a command.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
}

/// A file name made of city, day and side, in any script, that no file has yet.
fn free_name(response: &Response, toolkit: &Toolkit) -> PathBuf {
    let mut parts = vec![slug(&response.city), response.date.to_string()];
    parts.extend(response.perspective.and_then(|at| toolkit.perspectives.get(at)).map(|perspective| perspective.id.clone()));
    let stem = parts.join("-");
    let names = std::iter::once(format!("{stem}.toml")).chain((2..).map(|number| format!("{stem}-{number}.toml")));
    names.map(PathBuf::from).find(|path| path.symlink_metadata().is_err()).unwrap_or_else(|| PathBuf::from("response.toml"))
}

/// Letters and digits of any script, everything else a hyphen; never empty, never a path.
fn slug(name: &str) -> String {
    let joined: String = name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let words: Vec<&str> = joined.split('-').filter(|word| !word.is_empty()).collect();
    let mut slug = words.join("-");
    // File names are limited in bytes.
    while slug.len() > 120 {
        slug.pop();
    }
    if slug.is_empty() { "city".into() } else { slug }
}

/// Asks profile and questions, saving after every answer. Whether the end was reached.
fn ask(context: &Context, asker: &mut Asker<'_>, toolkit: &Toolkit, session: &mut Session<'_>, path: &Path) -> Result<bool, Failure> {
    loop {
        let effects = match session.place() {
            Place::End => return Ok(true),
            Place::Field(at) => {
                let present = session.response().profile[at].clone();
                match asker.field(&toolkit.profile[at], present.as_ref()).map_err(|error| cannot_ask(context, &error, Some(path)))? {
                    Reply::Given(value) => session.tell(value),
                    Reply::Leave => return Ok(false),
                }
            }
            Place::Question(at) => match one_question(context, asker, toolkit, session, at, path)? {
                Some(effects) => effects,
                None => return Ok(false),
            },
        };
        write_whole(path, write::to_toml(session.response(), toolkit).as_bytes(), IfExists::Replace, Access::Private)?;
        if !effects.hidden.is_empty() {
            context.terminal.note(&context.locale.with("ask-hidden", &[("count", effects.hidden.len().into())]));
        }
    }
}

/// Asks one question. None if the person leaves.
fn one_question(
    context: &Context,
    asker: &mut Asker<'_>,
    toolkit: &Toolkit,
    session: &mut Session<'_>,
    at: usize,
    path: &Path,
) -> Result<Option<Effects>, Failure> {
    let question = &toolkit.questions[at];
    let (number, total) = session.number(at);
    let title = toolkit.dimensions[question.dimension].title.clone();
    let heading = context.locale.with("ask-progress", &[("dimension", title.into()), ("number", number.into()), ("total", total.into())]);
    let present = session.response().answers[at].clone();
    let reply =
        asker.question(question, &heading, &present, session.can_go_back()).map_err(|error| cannot_ask(context, &error, Some(path)))?;
    let Reply::Given(said) = reply else { return Ok(None) };
    Ok(Some(match said {
        Said::Answer(state) => {
            if state == State::Unknown && !question.whom_to_ask.is_empty() {
                let ask = context.locale.with("unknown-ask", &[("whom", question.whom_to_ask.clone().into())]);
                context.terminal.note(&format!("  {ask}"));
            }
            session.answer(state)
        }
        Said::Skip => {
            session.skip();
            Effects::default()
        }
        Said::Back => {
            session.back();
            Effects::default()
        }
        Said::Note(note) => {
            session.note(&note);
            Effects::default()
        }
    }))
}

fn finish(context: &Context, toolkit: &Toolkit, response: Response, path: &Path, finished: bool, open: usize) -> Result<(), Failure> {
    let locale = &context.locale;
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let place = || [("path", quoted(path).into())];
    if !finished {
        context.terminal.say(&locale.with("ask-left", &place()));
        context.terminal.say(&locale.with("ask-left-next", &place()));
        context.terminal.say(&locale.with("ask-left-score", &place()));
        return Ok(());
    }
    let Some(assessment) = Assessment::of(toolkit, vec![response]) else { return Ok(()) };
    context.terminal.result(&score::for_people(context, &assessment, false, terminal::width_of_results()))?;
    context.terminal.note("");
    context.terminal.note(&locale.with("ask-saved", &place()));
    let report = path.with_extension("md");
    let document = super::report::markdown(context, &assessment)?;
    let report_place = report.display().to_string();
    let told = match write_whole(&report, document.as_bytes(), IfExists::Keep, Access::Private) {
        Ok(()) => locale.with("ask-report-written", &[("path", report_place.into())]),
        Err(WriteError::Exists { .. }) => {
            locale.with("ask-report-kept", &[("path", report_place.into()), ("answers", quoted(path).into())])
        }
        // The answers are what counts: a report can be written at any time.
        Err(error) => {
            context.terminal.note(&locale.with("ask-report-failed", &[("problem", error.to_string().into())]));
            locale.with("ask-report-next", &place())
        }
    };
    context.terminal.note(&told);
    if open > 0 {
        context.terminal.note(&format!(
            "{} {}",
            locale.with("ask-open", &[("count", open.into())]),
            locale.with("ask-left-next", &place())
        ));
    }
    Ok(())
}
