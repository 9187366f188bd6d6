//! `nlc` alone: a menu on a terminal, the help elsewhere.

use std::path::{Path, PathBuf};

use crate::cli::{Assess, Compare, Output, Report, Tables};
use crate::failure::Failure;
use crate::interview::ask::{AskError, Asker, Reply};
use crate::interview::page::{Move, Page, Pick};
use crate::interview::session::Session;
use crate::locale::Locale;
use crate::locale::said::say;
use crate::scoring::assessment::city_key;
use crate::terminal::{self, Asking};
use crate::toolkit::Toolkit;

use super::assess::{self, draft};
use super::found::{Found, in_folder};
use super::{Context, compare, help, report};

/// What a person chose in the menu.
enum Choice {
    Assess(Box<Assess>),
    Report(PathBuf),
    Compare(Box<Compare>),
    Help,
    Leave,
}

/// Runs the menu.
pub(super) fn run(context: &Context) -> Result<(), Failure> {
    let help = || help::command(&context.locale).render_help().to_string();
    if terminal::asking() == Asking::Impossible || !terminal::somebody_there() {
        context.terminal.result(&help())?;
        return Err(Failure::Usage(say("usage-what-to-do")));
    }
    let toolkit = context.toolkit()?;
    let failed = |error: AskError| match error {
        AskError::EndOfInput => Failure::Failed(say("ask-nothing-saved")),
        error => Failure::Failed(error.said()),
    };
    let mut asker = assess::asker(context, &Assess::default()).map_err(failed)?;
    let choice = choose(&mut asker, &toolkit).map_err(failed)?;
    // The window is given back before a command takes it or prints.
    drop(asker);
    match choice {
        Choice::Assess(arguments) => assess::run(context, &arguments),
        Choice::Report(file) => {
            let output = Output { output: Some(draft::report_name(&file)), force: false };
            report::run(
                context,
                &Report {
                    files: vec![file],
                    format: None,
                    template: None,
                    earlier: Vec::new(),
                    tables: Tables::default(),
                    out_dir: None,
                    all_formats: false,
                    output,
                },
            )
        }
        Choice::Compare(arguments) => compare::run(context, &arguments),
        Choice::Help => Ok(context.terminal.result(&help())?),
        Choice::Leave => Ok(()),
    }
}

/// Asks until the person has chosen something that can be done.
fn choose(asker: &mut Asker<'_>, toolkit: &Toolkit) -> Result<Choice, AskError> {
    let found = in_folder(Path::new("."), toolkit);
    let locale = asker.locale;
    loop {
        let mut entries = vec![("menu-quick", locale.text("menu-quick")), ("menu-all", locale.text("menu-all"))];
        if !found.is_empty() {
            entries.push(("menu-continue", locale.with("menu-continue", &[("count", found.len().into())])));
            entries.extend(["menu-from", "menu-report"].map(|key| (key, locale.text(key))));
        }
        if found.len() > 1 {
            entries.push(("menu-compare", locale.text("menu-compare")));
        }
        entries.extend(["menu-help", "menu-leave"].map(|key| (key, locale.text(key))));
        // Whoever comes back goes on with what is unfinished.
        let unfinished = |file: &Found| !Session::start(toolkit, file.response.clone()).open().is_empty();
        let start = if found.iter().any(unfinished) { 2 } else { 0 };
        let mut page = Page::choice(locale.text("menu-heading"), entries.iter().map(|(_, text)| text.clone()));
        page.details.push(toolkit.title.clone());
        (page.start, page.leads_out) = (Some(start), true);
        let Pick::Option(at) = asker.screen.pick(&page)? else { return Ok(Choice::Leave) };
        let chosen = match entries.get(at).map_or("", |(key, _)| *key) {
            "menu-quick" => Reply::Given(Choice::Assess(Box::new(Assess { quick: true, ..Assess::default() }))),
            "menu-all" => Reply::Given(Choice::Assess(Box::default())),
            "menu-continue" => go_on(asker, toolkit, &found)?,
            "menu-from" => one(asker, toolkit, &found)?.map(|from| {
                Choice::Assess(Box::new(Assess { from: Some(from.path.clone()), quick: from.response.quick, ..Assess::default() }))
            }),
            "menu-report" => one(asker, toolkit, &found)?.map(|file| Choice::Report(file.path.clone())),
            "menu-compare" => several(asker, toolkit, &found)?.map(|files| Choice::Compare(Box::new(side_by_side(&files)))),
            "menu-help" => Reply::Given(Choice::Help),
            _ => Reply::Leave,
        };
        match chosen {
            Reply::Given(chosen) => return Ok(chosen),
            Reply::Back => {}
            Reply::Leave => return Ok(Choice::Leave),
        }
    }
}

/// Which assessment to go on with, and whether to ask all questions from now on.
fn go_on(asker: &mut Asker<'_>, toolkit: &Toolkit, found: &[Found]) -> Result<Reply<Choice>, AskError> {
    let file = match one(asker, toolkit, found)? {
        Reply::Given(file) => file,
        Reply::Back => return Ok(Reply::Back),
        Reply::Leave => return Ok(Reply::Leave),
    };
    let mut all = false;
    if file.response.quick && Session::start(toolkit, file.response.clone()).open().is_empty() {
        let locale = asker.locale;
        let page = Page::choice(locale.text("menu-core-done"), ["menu-core-review", "menu-core-extend"].map(|key| locale.text(key)));
        match asker.screen.pick(&page)? {
            Pick::Option(at) => all = at == 1,
            Pick::Move(Move::Leave) => return Ok(Reply::Leave),
            _ => return Ok(Reply::Back),
        }
    }
    Ok(Reply::Given(Choice::Assess(Box::new(Assess { resume: Some(file.path.clone()), all, ..Assess::default() }))))
}

/// One of the files.
fn one<'f>(asker: &mut Asker<'_>, toolkit: &Toolkit, found: &'f [Found]) -> Result<Reply<&'f Found>, AskError> {
    let mut page = list(asker.locale, "menu-which", toolkit, found);
    page.start = Some(0);
    Ok(match asker.screen.pick(&page)? {
        Pick::Option(at) => found.get(at).map_or(Reply::Back, Reply::Given),
        Pick::Move(Move::Leave) => Reply::Leave,
        _ => Reply::Back,
    })
}

/// Some of the files; ticking nothing is turning back.
fn several<'f>(asker: &mut Asker<'_>, toolkit: &Toolkit, found: &'f [Found]) -> Result<Reply<Vec<&'f Found>>, AskError> {
    let mut page = list(asker.locale, "menu-which-several", toolkit, found);
    page.ticked = Some(vec![true; found.len()]);
    let ticked = match asker.screen.pick(&page)? {
        Pick::Items(ticked) => ticked,
        Pick::Move(Move::Leave) => return Ok(Reply::Leave),
        _ => return Ok(Reply::Back),
    };
    let files: Vec<&Found> = found.iter().zip(ticked).filter(|(_, ticked)| *ticked).map(|(file, _)| file).collect();
    Ok(if files.is_empty() { Reply::Back } else { Reply::Given(files) })
}

/// What there is to see in them: several cities; one city on several days; or its sides on one day.
fn side_by_side(files: &[&Found]) -> Compare {
    let differ = |one: &dyn Fn(&Found) -> String| files.iter().any(|file| one(file) != one(files[0]));
    let cities = differ(&|file| city_key(&file.response.city));
    let days = differ(&|file| file.response.date.to_string());
    Compare {
        perspectives: !cities && !days,
        over_time: !cities && days,
        ..Compare::of(files.iter().map(|file| file.path.clone()).collect())
    }
}

fn list(locale: &Locale, heading: &str, toolkit: &Toolkit, found: &[Found]) -> Page {
    let folder = std::env::current_dir().map(|folder| folder.display().to_string()).unwrap_or_default();
    let mut page = Page::choice(locale.text(heading), found.iter().map(|file| in_words(locale, toolkit, file)));
    page.details.push(locale.with("menu-place", &[("folder", folder.into())]));
    page
}

/// City, day, side, and how far it is.
fn in_words(locale: &Locale, toolkit: &Toolkit, file: &Found) -> String {
    let session = Session::start(toolkit, file.response.clone());
    let asked = session.concerned().len();
    let side = file.response.perspective.and_then(|at| toolkit.perspectives.get(at));
    let side = side.map(|side| locale.with("menu-side", &[("side", side.label.clone().into())])).unwrap_or_default();
    let text = locale.with(
        "menu-draft",
        &[
            ("city", crate::files::plain::one_line(&file.response.city).into()),
            ("date", locale.date(file.response.date).into()),
            ("side", side.into()),
            ("answered", (asked - session.open().len()).into()),
            ("asked", asked.into()),
        ],
    );
    if file.response.quick { locale.with("menu-draft-quick", &[("draft", text.into())]) } else { text }
}
