//! `nlc assess`: answer the questionnaire in the terminal.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::cli::Assess;
use crate::failure::Failure;
use crate::files::write::{Access, IfExists, write_whole};
use crate::interview::prompts::{AskError, Prompts, Reply};
use crate::responses::{Response, State, write};
use crate::scoring::Assessment;
use crate::terminal;
use crate::toolkit::Toolkit;

use super::{Context, score};

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &Assess) -> Result<(), Failure> {
    let date = day(arguments.date.as_deref())?;
    if !terminal::can_ask() {
        return Err(Failure::Usage(
            "nlc assess asks questions and needs a terminal; to score answers from a file, use: nlc score FILE".into(),
        ));
    }
    if let Some(path) = &arguments.output {
        if path.as_os_str() == "-" {
            return Err(Failure::Usage(context.locale.text("ask-no-standard-output")));
        }
        if path.symlink_metadata().is_ok() {
            return Err(Failure::Failed(context.locale.with("ask-exists", &[("path", path.display().to_string().into())])));
        }
    }
    let toolkit = context.toolkit()?;
    let prompts = Prompts { locale: &context.locale };
    let read = prompts.pages(&toolkit.title, &welcome(context, &toolkit, arguments.quick)).map_err(|error| cannot_ask(&error))?;
    let started = if read == Reply::Leave { None } else { start(context, &prompts, &toolkit, arguments, date)? };
    let Some((mut response, path)) = started else {
        context.terminal.note(&context.locale.text("ask-nothing-saved"));
        return Ok(());
    };
    let finished = ask(context, &prompts, &toolkit, &mut response, &path)?;
    finish(context, &toolkit, response, &path, finished)
}

fn day(date: Option<&str>) -> Result<Date, Failure> {
    let Some(text) = date else { return Ok(jiff::Zoned::now().date()) };
    let day = text.parse().ok().filter(|_| text.len() == "2026-03-14".len());
    day.ok_or_else(|| Failure::Usage(format!("\"{text}\" is not a day; write year-month-day, such as 2026-03-14")))
}

/// What to say when the terminal cannot be used.
pub(super) fn cannot_ask(error: &AskError) -> Failure {
    Failure::Failed(format!("the terminal cannot be used for questions: {error}; every answer given so far is saved"))
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
    prompts: &Prompts<'_>,
    toolkit: &Toolkit,
    arguments: &Assess,
    date: Date,
) -> Result<Option<(Response, PathBuf)>, Failure> {
    let locale = &context.locale;
    let city = match arguments.city.as_deref().map(str::trim).filter(|city| !city.is_empty()) {
        Some(city) => city.to_owned(),
        None => match prompts.line(&locale.text("ask-city"), Some(&locale.text("ask-empty-city"))).map_err(|error| cannot_ask(&error))? {
            Reply::Given(city) => city,
            Reply::Leave => return Ok(None),
        },
    };
    let mut response = Response::new(toolkit, city, date);
    response.quick = arguments.quick;
    if !toolkit.perspectives.is_empty() {
        let mut labels: Vec<String> = toolkit.perspectives.iter().map(|perspective| perspective.label.clone()).collect();
        labels.push(locale.text("ask-perspective-skip"));
        match prompts.choice(&locale.text("ask-perspective"), &labels, 0).map_err(|error| cannot_ask(&error))? {
            Reply::Given(at) => response.perspective = (at < toolkit.perspectives.len()).then_some(at),
            Reply::Leave => return Ok(None),
        }
    }
    match prompts.line(&locale.text("ask-respondent"), None).map_err(|error| cannot_ask(&error))? {
        Reply::Given(respondent) => response.respondent = respondent,
        Reply::Leave => return Ok(None),
    }
    let path = arguments.output.clone().unwrap_or_else(|| free_name(&response, toolkit));
    write_whole(&path, write::to_toml(&response, toolkit).as_bytes(), IfExists::Keep, Access::Private)?;
    context.terminal.note(&locale.with("ask-saved", &[("path", path.display().to_string().into())]));
    Ok(Some((response, path)))
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
fn ask(context: &Context, prompts: &Prompts<'_>, toolkit: &Toolkit, response: &mut Response, path: &Path) -> Result<bool, Failure> {
    let save = |response: &Response| write_whole(path, write::to_toml(response, toolkit).as_bytes(), IfExists::Replace, Access::Private);
    for (at, field) in toolkit.profile.iter().enumerate() {
        match prompts.field(field).map_err(|error| cannot_ask(&error))? {
            Reply::Given(value) => response.profile[at] = value,
            Reply::Leave => return Ok(false),
        }
        save(response)?;
    }
    let concerned = |response: &Response| -> Vec<usize> {
        let asked = response.asked(toolkit);
        (0..toolkit.questions.len()).filter(|at| asked[*at] && (!response.quick || toolkit.questions[*at].core)).collect()
    };
    let mut next = 0;
    loop {
        let ahead = concerned(response);
        let Some(at) = ahead.iter().copied().find(|at| *at >= next) else { return Ok(true) };
        let question = &toolkit.questions[at];
        let number = ahead.iter().position(|asked| *asked == at).unwrap_or(0) + 1;
        let heading = prompts.locale.with(
            "ask-progress",
            &[
                ("dimension", toolkit.dimensions[question.dimension].title.clone().into()),
                ("number", number.into()),
                ("total", ahead.len().into()),
            ],
        );
        match prompts.question(question, &heading).map_err(|error| cannot_ask(&error))? {
            Reply::Given(state) => {
                if state == State::Unknown && !question.whom_to_ask.is_empty() {
                    context
                        .terminal
                        .note(&format!("  {}", prompts.locale.with("unknown-ask", &[("whom", question.whom_to_ask.clone().into())])));
                }
                response.answers[at].state = state;
            }
            Reply::Leave => return Ok(false),
        }
        save(response)?;
        next = at + 1;
    }
}

fn finish(context: &Context, toolkit: &Toolkit, response: Response, path: &Path, finished: bool) -> Result<(), Failure> {
    let locale = &context.locale;
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let place = || [("path", path.display().to_string().into())];
    if !finished {
        context.terminal.note(&locale.with("ask-left", &place()));
        context.terminal.note(&locale.with("ask-left-next", &place()));
        return Ok(());
    }
    let Some(assessment) = Assessment::of(toolkit, vec![response]) else { return Ok(()) };
    context.terminal.result(&score::for_people(context, &assessment, false, terminal::width_of_results()))?;
    context.terminal.note("");
    context.terminal.note(&locale.with("ask-saved", &place()));
    let report = path.with_extension("md");
    let document = super::report::markdown(context, &assessment)?;
    match write_whole(&report, document.as_bytes(), IfExists::Keep, Access::Private) {
        Ok(()) => context.terminal.note(&locale.with("ask-report-written", &[("path", report.display().to_string().into())])),
        // The answers are what counts: a report can be written at any time.
        Err(_) => context.terminal.note(&locale.with("ask-report-next", &place())),
    }
    Ok(())
}
