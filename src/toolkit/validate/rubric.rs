//! `rubric.toml`: points, weights, bands, essential practices.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Checker, Places, file, named, optional};
use crate::files::diagnostic::Code;
use crate::files::words::nearest;
use crate::files::{Key, Located};
use crate::locale::said::{Said, say};
use crate::toolkit::condition::below;
use crate::toolkit::model::{Essential, Kind, Points, Question, Rubric, Scope, Scoring, Toolkit, Value};
use crate::toolkit::written::{self, Scalar};

/// Fills in the scoring of every question, the weights of the dimensions, the bands and the rubric.
pub(super) fn validate(checker: &mut Checker<'_>, written: &written::Rubric, toolkit: &mut Toolkit, places: &Places) {
    checker.in_file(1);
    checker.format_and_toolkit(&written.format, &written.toolkit, &file("rubric.toml"), &toolkit.id);
    toolkit.rubric = Rubric {
        minimum_coverage: minimum_coverage(checker, &written.minimum_coverage),
        combine: written.combine,
        question_aggregation: written.aggregation.questions,
        dimension_aggregation: written.aggregation.dimensions,
        essentials: Vec::new(),
    };
    let bands_sound = bands(checker, written, toolkit);
    let ids: Vec<String> = toolkit.dimensions.iter().map(|dimension| dimension.id.clone()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    for (key, entry) in &written.dimensions {
        let weight = checker.weight(&entry.value.weight, say("thing-named").with("kind", "dimension").with("id", key.0.value.as_str()));
        if let Some(at) = checker.reference(&key.0, "dimension", &ids) {
            toolkit.dimensions[at].weight = weight;
        }
    }
    questions(checker, written, toolkit, places);
    for entry in &written.essential {
        if let Some(essential) = essential(checker, entry, toolkit, bands_sound) {
            toolkit.rubric.essentials.push(essential);
        }
    }
}

fn minimum_coverage(checker: &mut Checker<'_>, written: &written::Number) -> f64 {
    match written {
        None => {
            checker.missing(&(0..0), "minimum_coverage", &file("rubric.toml"));
            0.0
        }
        Some(share) if !(0.0..=1.0).contains(&share.value) => {
            checker.push(
                Code::CoverageOutOfRange,
                &share.span,
                say("problem-coverage").with("share", share.value.to_string()),
                say("problem-coverage-help"),
            );
            0.0
        }
        Some(share) => share.value,
    }
}

/// Where the bands begin; whether every band of the questionnaire has its place.
fn bands(checker: &mut Checker<'_>, written: &written::Rubric, toolkit: &mut Toolkit) -> bool {
    let ids: Vec<String> = toolkit.bands.iter().map(|band| band.id.clone()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let complete = !checker.removed[1].is_list_incomplete("bands");
    if written.bands.is_empty() {
        if complete {
            checker.missing(&(0..0), "bands", &file("rubric.toml"));
        }
        return false;
    }
    let mut sound = complete;
    let mut order = Vec::new();
    let mut last: Option<f64> = None;
    for entry in &written.bands {
        let of = named("band", &optional(&entry.value.id));
        let at = match &entry.value.id {
            Some(id) => checker.reference(id, "band", &ids),
            None => {
                checker.missing(&entry.span, "id", &of);
                None
            }
        };
        sound &= at.is_some();
        if let Some(at) = at {
            if order.contains(&at) {
                let message = say("problem-band-twice").with("of", of.clone());
                checker.push(Code::DuplicateId, &entry.span, message, say("problem-remove-one-help"));
            } else {
                toolkit.bands[at].from = entry.value.from.as_ref().map_or(0.0, |from| from.value);
                order.push(at);
            }
        }
        let Some(from) = &entry.value.from else {
            checker.missing(&entry.span, "from", &of);
            continue;
        };
        last = Some(beginning(checker, from, last, complete, &of));
    }
    // A band with a misspelt or missing id is complained about already; it may be the one that seems to be lacking.
    let lacking: Vec<usize> = (0..ids.len())
        .filter(|at| !order.contains(at) && !ids[*at].is_empty() && ids.iter().position(|id| *id == ids[*at]) == Some(*at))
        .collect();
    if sound {
        for id in lacking.iter().map(|at| ids[*at]) {
            checker.push(
                Code::MissingKey,
                &written.bands[0].span,
                say("problem-band-missing").with("id", id),
                say("problem-band-missing-help").with("id", id),
            );
        }
    }
    sound &= lacking.is_empty();
    // The order of the rubric counts; the questionnaire only names the bands.
    let known = toolkit.bands.clone();
    toolkit.bands = order.into_iter().chain(lacking).map(|at| known[at].clone()).collect();
    sound
}

/// Checks where a band begins, after one that begins at `last`; the beginning that the next one is compared with.
fn beginning(checker: &mut Checker<'_>, from: &Located<f64>, last: Option<f64>, complete: bool, of: &Said) -> f64 {
    let Some(last) = last else {
        if complete && from.value != 0.0 {
            checker.push(
                Code::BandsNotFromZero,
                &from.span,
                say("problem-bands-not-from-zero").with("from", from.value.to_string()),
                say("problem-bands-not-from-zero-help"),
            );
        }
        return from.value;
    };
    if below(last, from.value) && from.value <= 100.0 {
        return from.value;
    }
    checker.push(
        Code::BandsNotAscending,
        &from.span,
        say("problem-bands-not-ascending").with("of", of.clone()).with("from", from.value.to_string()).with("before", last.to_string()),
        say("problem-bands-not-ascending-help"),
    );
    // One wrong beginning must not make the next one look wrong.
    last
}

fn questions(checker: &mut Checker<'_>, written: &written::Rubric, toolkit: &mut Toolkit, places: &Places) {
    let ids: Vec<String> = toolkit.questions.iter().map(|question| question.id.clone()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut known = vec![false; ids.len()];
    // Questions that an unknown id was probably meant for.
    let mut misspelt: Vec<usize> = Vec::new();
    for (key, entry) in &written.questions {
        let Some(at) = checker.reference(&key.0, "question", &ids) else {
            misspelt.extend(nearest(&key.0.value, &ids));
            continue;
        };
        known[at] = true;
        let question = &toolkit.questions[at];
        if !checker.scored[at] {
            checker.push(
                Code::PointsForUnscored,
                &key.0.span,
                say("problem-not-scored").with("question", key.0.value.as_str()),
                say("problem-points-for-unscored-help"),
            );
            continue;
        }
        let of = say("thing-named").with("kind", "question").with("id", key.0.value.as_str());
        let weight = checker.weight(&entry.value.weight, of.clone());
        if checker.doubtful.questions.contains(&at) {
            continue;
        }
        let points = points(checker, at, question, entry, &key.0.span, &of);
        if let Some(points) = points {
            toolkit.questions[at].scoring = Some(Scoring { weight, when_not_asked: entry.value.when_not_asked, points });
        }
    }
    checker.in_file(0);
    for (at, question) in toolkit.questions.iter().enumerate() {
        let told_already = question.id.is_empty()
            || ids.iter().position(|id| *id == question.id) != Some(at)
            || checker.doubtful.questions.contains(&at)
            || checker.removed[1].was_entry_removed("questions", &question.id)
            || misspelt.contains(&at);
        if checker.scored[at] && !known[at] && !told_already {
            presume(checker, at, &question.kind, &vec![None; question.kind.option_ids().len()]);
            let place = places.get(&question.id).cloned().unwrap_or(0..0);
            checker.push(
                Code::QuestionWithoutPoints,
                &place,
                say("problem-question-without-points").with("question", question.id.as_str()),
                say("problem-question-without-points-help").with("question", question.id.as_str()),
            );
        }
    }
    checker.in_file(1);
}

/// The points of one question; none if something is wrong with them.
fn points(
    checker: &mut Checker<'_>,
    at: usize,
    question: &Question,
    entry: &Located<written::QuestionRubric>,
    place: &Range<usize>,
    of: &Said,
) -> Option<Points> {
    let written = &entry.value;
    keys_of_another_kind(checker, question, written, of);
    let is_number = matches!(question.kind, Kind::Number { .. });
    if checker.removed[1].was_removed(&entry.span, if is_number { "scale" } else { "points" }) {
        return None;
    }
    if is_number {
        return line(checker, written, place, of);
    }
    let ids = question.kind.option_ids();
    let Some(table) = &written.points else {
        checker.push(
            Code::QuestionWithoutPoints,
            place,
            say("problem-missing-key").with("of", of.clone()).with("key", "points"),
            say("problem-missing-points-help").with("points", ids.iter().map(|id| format!("{id} = ...")).collect::<Vec<_>>().join(", ")),
        );
        presume(checker, at, &question.kind, &vec![None; ids.len()]);
        return None;
    };
    let is_checklist = matches!(question.kind, Kind::Checklist(_));
    let (figures, sound) = figures(checker, table, &ids, if is_checklist { "item" } else { "option" }, of);
    let certain: Option<Vec<f64>> = figures.iter().copied().collect();
    match certain.filter(|_| sound) {
        None => {
            presume(checker, at, &question.kind, &figures);
            None
        }
        Some(figures) if is_checklist => items(checker, figures, table, &written.max_points, of),
        Some(figures) => options(checker, figures, table, &ids, of),
    }
}

fn keys_of_another_kind(checker: &mut Checker<'_>, question: &Question, written: &written::QuestionRubric, of: &Said) {
    let is_number = matches!(question.kind, Kind::Number { .. });
    let is_checklist = matches!(question.kind, Kind::Checklist(_));
    let mut wrong = |there: Option<&Range<usize>>, message: Said, help: Said| {
        if let Some(span) = there {
            checker.push(Code::KeyOfAnotherKind, span, message, help);
        }
    };
    wrong(
        written.scale.as_ref().filter(|_| !is_number).map(|scale| &scale.span),
        say("problem-scale-of-no-number").with("of", of.clone()),
        say("problem-scale-of-no-number-help"),
    );
    wrong(
        written.max_points.as_ref().filter(|_| !is_checklist).map(|max| &max.span),
        say("problem-max-of-no-checklist").with("of", of.clone()),
        say("problem-max-of-no-checklist-help"),
    );
    wrong(
        written.points.as_ref().filter(|_| is_number).map(|points| &points.span),
        say("problem-points-of-number").with("of", of.clone()),
        say("problem-points-of-number-help"),
    );
}

type PointsTable = Located<BTreeMap<Key, Located<f64>>>;

/// The points of a checklist.
fn items(checker: &mut Checker<'_>, items: Vec<f64>, table: &PointsTable, written: &written::Number, of: &Said) -> Option<Points> {
    let sum: f64 = items.iter().sum();
    let max = written.as_ref().map_or(sum, |max| max.value);
    let (message, help) = if !(max > 0.0 && max.is_finite()) {
        (say("problem-nothing-earned").with("of", of.clone()), say("problem-nothing-earned-items-help"))
    } else if below(sum, max) {
        (
            say("problem-max-unreachable").with("of", of.clone()).with("sum", sum.to_string()).with("max", max.to_string()),
            say("problem-max-unreachable-help"),
        )
    } else {
        return Some(Points::Items { items, max });
    };
    checker.push(Code::PointsOutOfRange, written.as_ref().map_or(&table.span, |max| &max.span), message, help);
    None
}

/// The points of a choice, or of yes and no.
fn options(checker: &mut Checker<'_>, figures: Vec<f64>, table: &PointsTable, ids: &[&str], of: &Said) -> Option<Points> {
    if figures.iter().all(|points| *points <= 0.0) {
        checker.push(
            Code::PointsOutOfRange,
            &table.span,
            say("problem-nothing-earned").with("of", of.clone()),
            say("problem-nothing-earned-help"),
        );
        return None;
    }
    if let Some(at) = (1..figures.len()).find(|at| figures[*at] < figures[at - 1]) {
        checker.push(
            Code::PointsNotRising,
            &table.span,
            say("problem-points-not-rising").with("option", ids[at]).with("of", of.clone()).with("before", ids[at - 1]),
            say("problem-points-not-rising-help"),
        );
    }
    Some(Points::Options(figures))
}

/// Fills in the points that are lacking as the order of the options suggests, to ask for next steps all the same.
fn presume(checker: &mut Checker<'_>, at: usize, kind: &Kind, figures: &[Option<f64>]) {
    let known = |figure: &Option<f64>| figure.map(|points| points.max(0.0));
    let points = match kind {
        Kind::Choice(_) | Kind::YesNo => {
            let mut filled: Vec<f64> = Vec::new();
            for (option, figure) in figures.iter().enumerate() {
                let earns_more_later = figures[option..].iter().any(Option::is_some);
                let before = filled.last().copied();
                filled.push(known(figure).unwrap_or_else(|| match before {
                    Some(before) if earns_more_later => before,
                    _ if earns_more_later => 0.0,
                    _ => filled.iter().copied().fold(0.0, f64::max) + 1.0,
                }));
            }
            Points::Options(filled)
        }
        Kind::Checklist(_) => {
            let items: Vec<f64> = figures.iter().map(|figure| known(figure).unwrap_or(1.0)).collect();
            let max = items.iter().sum();
            Points::Items { items, max }
        }
        Kind::Number { .. } | Kind::Text => return,
    };
    checker.presumed.insert(at, points);
}

/// The points of every option, in the order of the options, as far as they are there; and whether all that are there are sound.
fn figures(checker: &mut Checker<'_>, table: &PointsTable, ids: &[&str], what: &str, of: &Said) -> (Vec<Option<f64>>, bool) {
    let mut figures = vec![None; ids.len()];
    // Options that an unknown id was probably meant for.
    let mut misspelt: Vec<usize> = Vec::new();
    let mut sound = true;
    for (key, points) in &table.value {
        if !(points.value >= 0.0 && points.value.is_finite()) {
            checker.push(
                Code::PointsOutOfRange,
                &points.span,
                say("problem-points-below-zero")
                    .with("option", key.0.value.as_str())
                    .with("of", of.clone())
                    .with("points", points.value.to_string()),
                say("problem-points-below-zero-help"),
            );
            sound = false;
        }
        match checker.reference(&key.0, what, ids) {
            Some(at) => figures[at] = Some(points.value),
            None => {
                misspelt.extend(nearest(&key.0.value, ids));
                sound = false;
            }
        }
    }
    for (at, (id, points)) in ids.iter().zip(&figures).enumerate() {
        let told_already = checker.removed[1].was_removed(&table.span, id)
            || misspelt.contains(&at)
            || ids.iter().position(|other| other == id) != Some(at);
        if points.is_none() && !told_already {
            checker.push(
                Code::OptionWithoutPoints,
                &table.span,
                say("problem-option-without-points").with("option", *id).with("of", of.clone()),
                say("problem-option-without-points-help").with("option", *id),
            );
        }
    }
    (figures, sound)
}

fn line(checker: &mut Checker<'_>, written: &written::QuestionRubric, place: &Range<usize>, of: &Said) -> Option<Points> {
    let Some(scale) = &written.scale else {
        checker.push(
            Code::QuestionWithoutPoints,
            place,
            say("problem-missing-key").with("of", of.clone()).with("key", "scale"),
            say("problem-missing-scale-help"),
        );
        return None;
    };
    let [from, to] = scale.value;
    let length = to - from;
    if length == 0.0 || !length.is_finite() {
        let (message, help) = if length == 0.0 {
            (say("problem-scale-no-length").with("of", of.clone()), say("problem-scale-no-length-help"))
        } else {
            (say("problem-scale-no-end").with("of", of.clone()), say("problem-scale-no-end-help"))
        };
        checker.push(Code::PointsOutOfRange, &scale.span, message, help);
        return None;
    }
    Some(Points::Line { from, to })
}

fn essential(checker: &mut Checker<'_>, entry: &Located<written::Essential>, toolkit: &Toolkit, bands_sound: bool) -> Option<Essential> {
    let of = &say("thing-essential");
    let written = &entry.value;
    let question_ids: Vec<&str> = toolkit.questions.iter().map(|question| question.id.as_str()).collect();
    let question = checker.required_reference(&written.question, &entry.span, "question", of, &question_ids);
    let cap = cap(checker, entry, toolkit, bands_sound, of);
    let counts = question.is_none_or(|question| counts_in_scope(checker, entry, &toolkit.questions[question], toolkit));
    let Some(level) = &written.level else {
        checker.missing(&entry.span, "level", of);
        return None;
    };
    let question = question?;
    let share = share_of_level(checker, level, question, &toolkit.questions[question])?;
    let level = match &level.value {
        Scalar::Text(id) => id.clone(),
        Scalar::Number(number) => number.to_string(),
    };
    let cap = cap.filter(|_| counts)?;
    Some(Essential { question, below: share, level, cap, scope: written.scope })
}

/// The highest band that can be reached without the practice.
fn cap(checker: &mut Checker<'_>, entry: &Located<written::Essential>, toolkit: &Toolkit, bands_sound: bool, of: &Said) -> Option<usize> {
    let Some(id) = &entry.value.cap else {
        checker.missing(&entry.span, "cap", of);
        return None;
    };
    let ids: Vec<&str> = toolkit.bands.iter().map(|band| band.id.as_str()).collect();
    let cap = checker.reference(id, "band", &ids)?;
    if bands_sound && cap + 1 >= ids.len() {
        checker.push(
            Code::BadEssential,
            &id.span,
            say("problem-essential-top").with("band", id.value.as_str()),
            say("problem-essential-top-help"),
        );
        return None;
    }
    Some(cap)
}

/// Whether the question counts for what is capped.
fn counts_in_scope(checker: &mut Checker<'_>, entry: &Located<written::Essential>, asked: &Question, toolkit: &Toolkit) -> bool {
    let apart = toolkit.dimensions.get(asked.dimension).is_some_and(|dimension| dimension.module.is_some());
    if entry.value.scope == Scope::Dimension || !apart {
        return true;
    }
    checker.push(
        Code::BadEssential,
        &entry.span,
        say("problem-essential-module").with("question", asked.id.as_str()),
        say("problem-essential-module-help"),
    );
    false
}

/// The share of the points that a level earns; none if it does not fit the question, or cannot be judged.
fn share_of_level(checker: &mut Checker<'_>, level: &Located<Scalar>, question: usize, asked: &Question) -> Option<f64> {
    if !checker.scored[question] {
        let message = say("problem-not-scored").with("question", asked.id.as_str());
        checker.push(Code::BadEssential, &level.span, message, say("problem-essential-unscored-help"));
        return None;
    }
    if checker.doubtful.questions.contains(&question) {
        return None;
    }
    let option = match (&level.value, &asked.kind) {
        (Scalar::Text(id), Kind::Choice(_) | Kind::YesNo) => {
            let found = asked.kind.option(id);
            if found.is_none() {
                checker.unknown(id, &level.span, "option", &asked.kind.option_ids());
                return None;
            }
            found
        }
        _ => None,
    };
    let points = &asked.scoring.as_ref()?.points; // if there are none, that was told already
    let share = match (&level.value, points) {
        (Scalar::Text(_), Points::Options(_)) => option.map(|option| points.share(&Value::Option(option))),
        (Scalar::Number(number), Points::Items { max, .. }) => Some(number / max),
        (Scalar::Number(number), Points::Line { .. }) => Some(points.share(&Value::Number(*number))),
        _ => None,
    };
    let Some(share) = share else {
        checker.push(
            Code::BadEssential,
            &level.span,
            say("problem-essential-level").with("question", asked.id.as_str()),
            say("problem-essential-level-help"),
        );
        return None;
    };
    if share > 0.0 && share <= 1.0 {
        return Some(share);
    }
    checker.push(
        Code::BadEssential,
        &level.span,
        say("problem-essential-never").with("question", asked.id.as_str()),
        say("problem-essential-never-help"),
    );
    None
}
