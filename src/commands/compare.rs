//! `nlc compare`: cities, perspectives and years side by side.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::batch::collected::Collected;
use super::batch::{Batch, Tally, is_table};
use super::output::Out;
use super::{Context, check_destination, day};
use crate::cli::{Compare, CompareFormat};
use crate::comparison::change::{Change, Presence, left_out, scores_on, shifts};
use crate::comparison::instrument::instrument;
use crate::comparison::overview::{BadGrouping, Grouping, Scope, focus, groups};
use crate::comparison::perspectives::perspectives;
use crate::comparison::ranking::robustness;
use crate::comparison::subject::{self, Detail, Subject, by_city, latest};
use crate::failure::Failure;
use crate::files::parallel::{cores, of_each};
use crate::locale::said::{Said, say};
use crate::reporting::compare::change::{self, Changes};
use crate::reporting::compare::overview::{Overview, comparison};
use crate::reporting::compare::perspectives::Sides;
use crate::reporting::compare::{Comparison, Form, Method};
use crate::reporting::{blocks, compare, page};
use crate::scoring::assessment::city_key;
use crate::scoring::{Assessment, Rules};
use crate::tables::fold::fold;
use crate::terminal;
use crate::toolkit::Toolkit;

/// How often assumptions are drawn if nobody says.
const USUAL_DRAWS: u32 = 1000;

/// Up to so many cities, how sure the ranks are is told unasked: the time it takes grows with cities times draws.
const TOLD_UNASKED: usize = 2000;

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &Compare) -> Result<(), Failure> {
    let files = files(&arguments.inputs)?;
    check_destination(&arguments.output, &files)?;
    let until = arguments.until.as_deref().map(day).transpose()?;
    let mut batch = Batch::new(context, &arguments.tables, &files, arguments.output.force)?.with_older_versions();
    let toolkit = batch.toolkit().clone();
    let asked = Asked::read(arguments, &toolkit)?;
    let details: &[Detail] = match () {
        () if arguments.perspectives => &[Detail::Sides, Detail::Voices],
        () if arguments.items => &[Detail::Voices],
        () if arguments.over_time => &[Detail::Steps],
        () if arguments.by.is_some() => &[Detail::Profile],
        () => &[],
    };
    let collected = batch.collect(&files)?;
    let (mut subjects, again, tally) = subjects(collected, details, until)?;
    if again > 0 {
        context.terminal.note(&context.locale.with("compare-again", &[("count", again.into())]));
    }
    if subjects.is_empty() {
        return Err(Failure::Failed(say("compare-nothing-until").with("until", arguments.until.clone().unwrap_or_default())));
    }
    subject::sort(&mut subjects);
    let comparison = match () {
        () if arguments.perspectives => sides(context, arguments, &toolkit, &subjects)?,
        () if arguments.items => items(context, arguments, &toolkit, &subjects)?,
        () if arguments.over_time => over_time(context, arguments, &toolkit, &subjects)?,
        () => asked.overview(context, arguments, &toolkit, &subjects)?,
    };
    put(context, arguments, &toolkit.language, comparison)?;
    tally.outcome()
}

/// All assessments up to a day, reduced to what comparing needs; how many responses came again; and what came of all rows.
fn subjects<'b>(collected: Collected<'b>, details: &[Detail], until: Option<Date>) -> Result<(Vec<Subject<'b>>, usize, Tally), Failure> {
    let (mut subjects, mut again) = (Vec::new(), 0);
    let work = |assessment: &Assessment<'b>, found: &mut Option<(Subject<'b>, usize)>| {
        let (once, again) = once(assessment);
        *found = Some((Subject::of(once.as_ref().unwrap_or(assessment), details), again));
    };
    let tally = collected.each(work, |found: &mut Option<(Subject<'b>, usize)>| {
        if let Some((subject, twice)) = found.take().filter(|(subject, _)| until.is_none_or(|until| subject.date <= until)) {
            subjects.push(subject);
            again += twice;
        }
        Ok(())
    })?;
    Ok((subjects, again, tally))
}

/// What was asked, checked before anything is read.
struct Asked {
    by: Option<Grouping>,
    sort: Scope,
}

impl Asked {
    fn read(arguments: &Compare, toolkit: &Toolkit) -> Result<Self, Failure> {
        let by = arguments.by.as_deref().map(|by| Grouping::read(by, toolkit).map_err(|problem| bad_grouping(&problem, by, toolkit)));
        let sort = match arguments.sort.as_str() {
            "overall" => Scope::Overall,
            id => {
                let found = toolkit.dimensions.iter().position(|dimension| dimension.id == id);
                let known: Vec<String> = toolkit.dimensions.iter().map(|dimension| dimension.id.clone()).collect();
                Scope::Dimension(found.ok_or_else(|| Failure::Usage(say("compare-no-dimension").with("id", id).with("known", known)))?)
            }
        };
        Ok(Self { by: by.transpose()?, sort })
    }

    fn overview(&self, context: &Context, arguments: &Compare, toolkit: &Toolkit, all: &[Subject<'_>]) -> Result<Comparison, Failure> {
        let subjects = latest(all);
        let ranked = subjects.iter().filter(|subject| subject.scores.overall.score.is_some()).count();
        let by_overall = self.sort == Scope::Overall;
        let draws = match arguments.draws {
            Some(draws) => draws,
            None if ranked > TOLD_UNASKED => 0,
            None => USUAL_DRAWS,
        };
        let robustness = if by_overall { robustness(toolkit, &subjects, draws, arguments.seed, cores()) } else { None };
        let why_not = match () {
            () if robustness.is_some() || arguments.draws == Some(0) || !by_overall => None,
            () if subjects.len() < 2 => Some("compare-one-city"),
            () if ranked < 2 => Some("compare-none-ranked"),
            () => Some("compare-too-many"),
        };
        let overview = Overview {
            toolkit,
            subjects: &subjects,
            earlier: all.len() - subjects.len(),
            by: self.sort,
            groups: self.by.as_ref().map(|by| (by.clone(), groups(&subjects, toolkit, by, arguments.min_group))),
            focus: match &arguments.focus {
                Some(city) => Some(focus(&subjects, toolkit, find(city, &subjects)?, arguments.min_group)),
                None => None,
            },
            why_not,
            robustness,
        };
        let responses = subjects.iter().map(|subject| subject.respondents).sum();
        let method =
            Method { draws: overview.robustness.as_ref().map(|robustness| robustness.draws), ..method(arguments, toolkit, responses) };
        Ok(comparison(&overview, method, &context.locale, form(arguments), width(arguments)))
    }
}

/// The questions themselves, from all responses, or those of one city.
fn items(context: &Context, arguments: &Compare, toolkit: &Toolkit, all: &[Subject<'_>]) -> Result<Comparison, Failure> {
    let cities = latest(all);
    let city = arguments.focus.as_ref().map(|city| Ok::<_, Failure>(cities[find(city, &cities)?])).transpose()?;
    let found = instrument(toolkit, all.iter().filter(|subject| city.is_none_or(|city| subject.key == city.key)));
    let method = method(arguments, toolkit, found.responses);
    let city = city.map(|subject| subject.city.as_str());
    Ok(compare::instrument::comparison(toolkit, &found, city, method, &context.locale, form(arguments), width(arguments)))
}

/// How the sides see one city (`--focus`), or all of them; of each its last assessment.
fn sides(context: &Context, arguments: &Compare, toolkit: &Toolkit, all: &[Subject<'_>]) -> Result<Comparison, Failure> {
    let mut subjects = latest(all);
    if let Some(city) = &arguments.focus {
        subjects = vec![subjects[find(city, &subjects)?]];
    }
    let earlier = match subjects.as_slice() {
        [one] => all.iter().filter(|subject| subject.key == one.key).count(),
        _ => all.len(),
    } - subjects.len();
    let method = method(arguments, toolkit, subjects.iter().map(|subject| subject.respondents).sum());
    let sides = Sides { toolkit, subjects: &subjects, earlier, figures: perspectives(&subjects, toolkit) };
    Ok(compare::perspectives::comparison(&sides, method, &context.locale, form(arguments), width(arguments)))
}

/// From one day to another: of one city every step, otherwise of each city the last.
fn over_time<'s>(context: &Context, arguments: &Compare, toolkit: &Toolkit, all: &'s [Subject<'s>]) -> Result<Comparison, Failure> {
    let (presence, rules) = (Presence::of(toolkit, all), Rules::new(toolkit));
    let mut cities = by_city(all);
    let focus = match &arguments.focus {
        Some(city) => Some(cities.swap_remove(find(city, &latest(all))?)),
        None => None,
    };
    let days: Vec<&Subject<'_>> = focus.into_iter().flatten().collect();
    let common = presence.common(toolkit, &days);
    let pairs: Vec<&[Subject<'_>]> = match focus {
        Some(days) => days.windows(2).collect(),
        None => cities.iter().filter_map(|days| days.windows(2).last()).collect(),
    };
    let changes = of_each(pairs.len(), |at| Change::of(toolkit, &rules, &presence, &pairs[at][0], &pairs[at][1]));
    let once = if focus.is_some() { Vec::new() } else { cities.iter().filter(|days| days.len() == 1).map(|days| &days[0]).collect() };
    let together = if changes.len() > 1 && focus.is_none() { shifts(toolkit, &changes, arguments.min_group) } else { Vec::new() };
    let shown = Changes {
        toolkit,
        focus: days.first().map(|day| day.city.as_str()),
        changes,
        series: days.iter().map(|day| (*day, scores_on(&rules, day, &common))).collect(),
        series_left_out: left_out(toolkit, &common),
        once,
        together,
    };
    let responses =
        if days.is_empty() { all.iter().map(|day| day.respondents).sum() } else { days.iter().map(|day| day.respondents).sum() };
    Ok(change::comparison(&shown, method(arguments, toolkit, responses), &context.locale, form(arguments), width(arguments)))
}

/// How a comparison came about, as far as it is the same for all views.
fn method(arguments: &Compare, toolkit: &Toolkit, responses: usize) -> Method {
    Method {
        program: concat!("nlc ", env!("CARGO_PKG_VERSION")).to_owned(),
        toolkit: toolkit.id.clone(),
        version: toolkit.version.clone(),
        fingerprint: toolkit.fingerprint.clone(),
        seed: arguments.seed,
        draws: None,
        min_group: arguments.min_group,
        responses,
        until: arguments.until.clone(),
    }
}

/// A document has no width; a table fits the window.
fn width(arguments: &Compare) -> usize {
    match format(arguments) {
        CompareFormat::Markdown => usize::MAX,
        CompareFormat::Html => page::WIDTH,
        _ => Context::width(&arguments.output),
    }
}

fn format(arguments: &Compare) -> CompareFormat {
    arguments.format.unwrap_or_else(|| CompareFormat::of(arguments.output.output.as_deref()))
}

fn form(arguments: &Compare) -> Form {
    match format(arguments) {
        CompareFormat::Table | CompareFormat::Markdown => Form::Blocks,
        CompareFormat::Csv => Form::Wide,
        CompareFormat::Long => Form::Long,
        CompareFormat::Json => Form::Data,
        CompareFormat::Html => Form::Page,
    }
}

fn put(context: &Context, arguments: &Compare, language: &str, comparison: Comparison) -> Result<(), Failure> {
    let locale = &context.locale;
    let content = match format(arguments) {
        CompareFormat::Table => terminal::blocks::text(&comparison.blocks, width(arguments), locale).into_bytes(),
        CompareFormat::Markdown => blocks::markdown(&comparison.blocks, locale).into_bytes(),
        CompareFormat::Html => page::html(&comparison.blocks, language, locale)?.into_bytes(),
        CompareFormat::Json => comparison.json().into_bytes(),
        CompareFormat::Csv => comparison.wide,
        CompareFormat::Long => comparison.long,
    };
    if format(arguments) == CompareFormat::Table {
        return context.put(&arguments.output, &String::from_utf8_lossy(&content));
    }
    let mut out = Out::new(context, &arguments.output)?;
    out.add(&content)?;
    out.finish(context)
}

/// The assessment with each response once, if any came twice: the same in everything, also in who answered. And how many came again.
fn once<'t>(assessment: &Assessment<'t>) -> (Option<Assessment<'t>>, usize) {
    // They are sorted, so that those that are the same stand side by side.
    let again = assessment.responses.windows(2).filter(|pair| pair[0] == pair[1]).count();
    if again == 0 {
        return (None, 0);
    }
    let mut responses = assessment.responses.clone();
    responses.dedup();
    (Assessment::by(&assessment.rules, responses), again)
}

/// A city by its name: as it is written, or else without regard to case, accents and the like if that is one city only.
fn find(city: &str, subjects: &[&Subject<'_>]) -> Result<usize, Failure> {
    let key = city_key(city);
    if let Some(at) = subjects.iter().position(|subject| subject.key == key) {
        return Ok(at);
    }
    let folded = fold(&key);
    let alike: Vec<usize> = (0..subjects.len()).filter(|at| fold(&subjects[*at].key) == folded).collect();
    match alike.as_slice() {
        [one] => Ok(*one),
        [] => Err(Failure::Failed(say("compare-no-city").with("city", city))),
        several => {
            let names: Vec<String> = several.iter().map(|at| subjects[*at].key.clone()).collect();
            Err(Failure::Failed(say("compare-several-cities").with("city", city).with("cities", names)))
        }
    }
}

fn bad_grouping(problem: &BadGrouping, text: &str, toolkit: &Toolkit) -> Failure {
    let known: Vec<String> = toolkit.profile.iter().map(|field| field.id.clone()).collect();
    let said: Said = match problem {
        BadGrouping::NoSuchField => say("compare-no-field").with("text", text).with("known", known),
        BadGrouping::NoLimits => say("compare-no-limits").with("text", text),
        BadGrouping::BadLimits => say("compare-bad-limits").with("text", text),
    };
    Failure::Usage(said)
}

/// The files to read: those named, and of each folder the tables and the files that look like responses, by name.
fn files(inputs: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for input in inputs {
        if !input.is_dir() {
            files.push(input.clone());
            continue;
        }
        let unreadable = |error: std::io::Error| {
            Failure::Failed(say("table-unreadable").with("path", input.as_path()).with("reason", error.to_string()))
        };
        let entries = std::fs::read_dir(input).map_err(unreadable)?;
        let mut found: Vec<PathBuf> =
            entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| is_table(path) || is_response(path)).collect();
        if found.is_empty() {
            return Err(Failure::Failed(say("compare-empty-folder").with("path", input.as_path())));
        }
        found.sort();
        files.append(&mut found);
    }
    Ok(files)
}

/// Whether a file of a folder is a response: other TOML files, such as mapping files, name no city.
fn is_response(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
        && std::fs::read(path).is_ok_and(|bytes| {
            let mut lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_start);
            lines.any(|line| line.strip_prefix(b"city").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"=")))
        })
}
