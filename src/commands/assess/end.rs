//! How an interview ends: what it comes to, where everything is, what to do next.

use std::path::Path;

use super::draft::{Draft, report_name};
use crate::commands::score::Form;
use crate::commands::{Context, report, score};
use crate::failure::Failure;
use crate::files::write::{Access, IfExists, write_whole};
use crate::interview::ask::AskError;
use crate::interview::conversation::Ending;
use crate::locale::said::{Said, say};
use crate::reporting::chart::signs::Charts;
use crate::responses::Response;
use crate::scoring::Assessment;
use crate::terminal;
use crate::toolkit::Toolkit;

/// What to say at the end; `open` questions have no answer.
pub(super) fn tell(
    context: &Context,
    toolkit: &Toolkit,
    response: Response,
    draft: &Draft<'_>,
    ending: Ending,
    open: usize,
) -> Result<(), Failure> {
    let locale = &context.locale;
    let path = &std::path::absolute(&draft.path).unwrap_or_else(|_| draft.path.clone());
    let place = || [("path", quoted(path).into())];
    let again = || [("path", (quoted(path) + flags(draft)).into())];
    if ending == Ending::Left {
        context.terminal.say(&locale.with("ask-left", &place()));
        context.terminal.say(&locale.with("ask-left-next", &again()));
        context.terminal.say(&locale.with("ask-left-score", &place()));
        return Ok(());
    }
    let quick = response.quick;
    let Some(assessment) = Assessment::of(toolkit, vec![response]) else { return Ok(()) };
    let form = if draft.plain { Form::Lines(usize::MAX) } else { Form::of(context, terminal::width_of_results()) };
    context.terminal.result(&score::for_people(context, &assessment, false, form, Charts::None))?;
    context.terminal.note("");
    context.terminal.note(&locale.with("ask-saved", &place()));
    context.terminal.note(&written_report(context, &assessment, path)?);
    if open > 0 {
        let open = locale.with("ask-open", &[("count", open.into())]);
        context.terminal.note(&format!("{open} {}", locale.with("ask-left-next", &again())));
    }
    if quick {
        context.terminal.note(&locale.with("ask-extend-next", &again()));
    }
    context.terminal.note(&locale.with("ask-again-next", &again()));
    Ok(())
}

/// Writes the report beside the answers, under a name that no file has; what to say about it.
fn written_report(context: &Context, assessment: &Assessment<'_>, answers: &Path) -> Result<String, Failure> {
    let locale = &context.locale;
    let document = report::markdown(context, assessment)?;
    let path = report_name(answers);
    Ok(match write_whole(&path, document.as_bytes(), IfExists::Keep, Access::Private) {
        Ok(()) => locale.with("ask-report-written", &[("path", path.display().to_string().into())]),
        // The answers are what counts: a report can be written at any time.
        Err(error) => format!(
            "{}\n{}",
            locale.with("ask-report-failed", &[("problem", error.said().in_words(locale).into())]),
            locale.with("ask-report-next", &[("path", quoted(answers).into())])
        ),
    })
}

/// What to say when the person gave up what could not be saved.
pub(super) fn given_up(draft: &Draft<'_>) -> Failure {
    let lost = say(if draft.is_made() { "save-not-the-last" } else { "ask-nothing-saved" });
    Failure::Failed(if draft.is_made() { lost.followed_by(go_on(draft)) } else { lost })
}

/// What to say when asking is not possible any more.
pub(super) fn broken_off(error: &AskError, draft: Option<&Draft<'_>>) -> Failure {
    let ended = matches!(error, AskError::EndOfInput);
    Failure::Failed(match draft.filter(|draft| draft.is_made()) {
        None if ended => say("plain-ended-early"),
        None => error.said(),
        Some(draft) => {
            let path = quoted(&draft.path);
            let what = match (draft.is_saved(), ended) {
                (true, true) => say("plain-ended").with("path", path),
                (true, false) => error.said().followed_by(say("ask-left").with("path", path)),
                (false, _) => error.said().followed_by(say("save-not-the-last")),
            };
            what.followed_by(go_on(draft))
        }
    })
}

/// The command to go on with.
fn go_on(draft: &Draft<'_>) -> Said {
    say("ask-left-next").with("path", quoted(&draft.path) + flags(draft))
}

/// What else belongs to the command to go on with.
fn flags(draft: &Draft<'_>) -> &'static str {
    if draft.plain { " --plain" } else { "" }
}

/// A path as one types it in a command.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    if !path.contains(|c: char| {
        c.is_whitespace() || c.is_ascii_punctuation() && !matches!(c, '/' | '\\' | ':' | '.' | '-' | '_' | '~' | ',' | '+' | '@')
    }) {
        path
    } else if cfg!(windows) || !path.contains(['"', '$', '`', '\\', '!']) {
        format!("\"{path}\"")
    } else {
        format!("'{}'", path.replace('\'', "'\\''"))
    }
}
