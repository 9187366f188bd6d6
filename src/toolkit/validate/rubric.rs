//! `rubric.toml`: points, weights, bands, essential practices.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Checker, Places, named, optional};
use crate::files::diagnostic::Code;
use crate::files::words::{nearest, suggestion};
use crate::files::{Key, Located};
use crate::toolkit::condition::below;
use crate::toolkit::model::{Essential, Kind, Points, Question, Rubric, Scope, Scoring, Toolkit, Value};
use crate::toolkit::written::{self, Scalar};

/// Fills in the scoring of every question, the weights of the dimensions, the bands and the rubric.
pub(super) fn validate(checker: &mut Checker<'_>, written: &written::Rubric, toolkit: &mut Toolkit, places: &Places) {
    checker.in_file(1);
    checker.format_and_toolkit(&written.format, &written.toolkit, "rubric.toml", &toolkit.id);
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
        let weight = checker.weight(&entry.value.weight, &format!("the dimension \"{}\"", key.0.value));
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
            checker.missing(&(0..0), "minimum_coverage", "rubric.toml");
            0.0
        }
        Some(share) if !(0.0..=1.0).contains(&share.value) => {
            checker.push(
                Code::CoverageOutOfRange,
                &share.span,
                format!("the minimum coverage is {}", share.value),
                "write a share between 0 and 1, such as 0.6",
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
            checker.missing(&(0..0), "bands", "rubric.toml");
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
                checker.push(Code::DuplicateId, &entry.span, format!("{of} begins twice"), "remove one of the two");
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
                format!("the band \"{id}\" of the questionnaire has no beginning"),
                format!("add {{ id = \"{id}\", from = ... }} to `bands`"),
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
fn beginning(checker: &mut Checker<'_>, from: &Located<f64>, last: Option<f64>, complete: bool, of: &str) -> f64 {
    let Some(last) = last else {
        if complete && from.value != 0.0 {
            checker.push(
                Code::BandsNotFromZero,
                &from.span,
                format!("the first band begins at {}", from.value),
                "let the first band begin at 0, so that every score has a band",
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
        format!("{of} begins at {}, the one before it at {last}", from.value),
        "let every band begin above the one before it, and at most at 100",
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
                format!("the question \"{}\" is not scored", key.0.value),
                "remove this entry, or remove `scored = false` from the question",
            );
            continue;
        }
        let of = format!("the question \"{}\"", key.0.value);
        let weight = checker.weight(&entry.value.weight, &of);
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
                format!("the rubric has no points for the question \"{}\"", question.id),
                format!("add [questions.{}] to rubric.toml, or say `scored = false` here", question.id),
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
    of: &str,
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
            format!("{of} has no `points`"),
            format!("add points = {{ {} }}", ids.iter().map(|id| format!("{id} = ...")).collect::<Vec<_>>().join(", ")),
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

fn keys_of_another_kind(checker: &mut Checker<'_>, question: &Question, written: &written::QuestionRubric, of: &str) {
    let is_number = matches!(question.kind, Kind::Number { .. });
    let is_checklist = matches!(question.kind, Kind::Checklist(_));
    let mut wrong = |there: Option<&Range<usize>>, why: &str, help: &str| {
        if let Some(span) = there {
            checker.push(Code::KeyOfAnotherKind, span, format!("{of} {why}"), help);
        }
    };
    wrong(
        written.scale.as_ref().filter(|_| !is_number).map(|scale| &scale.span),
        "is no number and has no `scale`",
        "write `points`, or change its kind",
    );
    wrong(
        written.max_points.as_ref().filter(|_| !is_checklist).map(|max| &max.span),
        "is no checklist and has no `max_points`",
        "remove it: the option with the most points sets the maximum",
    );
    wrong(
        written.points.as_ref().filter(|_| is_number).map(|points| &points.span),
        "is a number and has no options to give points to",
        "write `scale = [from, to]` in place of `points`",
    );
}

type PointsTable = Located<BTreeMap<Key, Located<f64>>>;

/// The points of a checklist.
fn items(checker: &mut Checker<'_>, items: Vec<f64>, table: &PointsTable, written: &written::Number, of: &str) -> Option<Points> {
    let sum: f64 = items.iter().sum();
    let max = written.as_ref().map_or(sum, |max| max.value);
    let (message, help) = if !(max > 0.0 && max.is_finite()) {
        (format!("nothing can be earned with {of}"), "give points above 0, and a `max_points` above 0")
    } else if below(sum, max) {
        (
            format!("all items of {of} together earn {sum} points, so {max} can never be reached"),
            "lower `max_points`, or give the items more points",
        )
    } else {
        return Some(Points::Items { items, max });
    };
    checker.push(Code::PointsOutOfRange, written.as_ref().map_or(&table.span, |max| &max.span), message, help);
    None
}

/// The points of a choice, or of yes and no.
fn options(checker: &mut Checker<'_>, figures: Vec<f64>, table: &PointsTable, ids: &[&str], of: &str) -> Option<Points> {
    if figures.iter().all(|points| *points <= 0.0) {
        checker.push(
            Code::PointsOutOfRange,
            &table.span,
            format!("nothing can be earned with {of}"),
            "give at least one option points above 0",
        );
        return None;
    }
    if let Some(at) = (1..figures.len()).find(|at| figures[*at] < figures[at - 1]) {
        checker.push(
            Code::PointsNotRising,
            &table.span,
            format!("\"{}\" of {of} earns less than \"{}\", which stands before it", ids[at], ids[at - 1]),
            "write the options from the lowest level to the highest, or correct the points",
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
fn figures(checker: &mut Checker<'_>, table: &PointsTable, ids: &[&str], what: &str, of: &str) -> (Vec<Option<f64>>, bool) {
    let mut figures = vec![None; ids.len()];
    // Options that an unknown id was probably meant for.
    let mut misspelt: Vec<usize> = Vec::new();
    let mut sound = true;
    for (key, points) in &table.value {
        if !(points.value >= 0.0 && points.value.is_finite()) {
            checker.push(
                Code::PointsOutOfRange,
                &points.span,
                format!("\"{}\" of {of} earns {} points", key.0.value, points.value),
                "write a number that is not below 0",
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
                format!("\"{id}\" of {of} has no points"),
                format!("add {id} = ... (0 is allowed)"),
            );
        }
    }
    (figures, sound)
}

fn line(checker: &mut Checker<'_>, written: &written::QuestionRubric, place: &Range<usize>, of: &str) -> Option<Points> {
    let Some(scale) = &written.scale else {
        checker.push(
            Code::QuestionWithoutPoints,
            place,
            format!("{of} has no `scale`"),
            "add scale = [value that earns nothing, value that earns everything]",
        );
        return None;
    };
    let [from, to] = scale.value;
    let length = to - from;
    if length == 0.0 || !length.is_finite() {
        let (what, help) = if length == 0.0 { ("no length", "write two different numbers") } else { ("no end", "write smaller numbers") };
        checker.push(Code::PointsOutOfRange, &scale.span, format!("the scale of {of} has {what}"), help);
        return None;
    }
    Some(Points::Line { from, to })
}

fn essential(checker: &mut Checker<'_>, entry: &Located<written::Essential>, toolkit: &Toolkit, bands_sound: bool) -> Option<Essential> {
    let of = "an essential practice";
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
fn cap(checker: &mut Checker<'_>, entry: &Located<written::Essential>, toolkit: &Toolkit, bands_sound: bool, of: &str) -> Option<usize> {
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
            format!("\"{}\" is the highest band, so nothing is ever capped", id.value),
            "name a lower band",
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
        format!("\"{}\" belongs to a module, which does not count for the overall score", asked.id),
        "use `scope = \"dimension\"`, or a question outside the modules",
    );
    false
}

/// The share of the points that a level earns; none if it does not fit the question, or cannot be judged.
fn share_of_level(checker: &mut Checker<'_>, level: &Located<Scalar>, question: usize, asked: &Question) -> Option<f64> {
    if !checker.scored[question] {
        checker.push(Code::BadEssential, &level.span, format!("the question \"{}\" is not scored", asked.id), "take a scored question");
        return None;
    }
    if checker.doubtful.questions.contains(&question) {
        return None;
    }
    let option = match (&level.value, &asked.kind) {
        (Scalar::Text(id), Kind::Choice(_) | Kind::YesNo) => {
            let found = asked.kind.option(id);
            if found.is_none() {
                checker.push(
                    Code::UnknownId,
                    &level.span,
                    format!("there is no option \"{id}\""),
                    suggestion(id, &asked.kind.option_ids()),
                );
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
            format!("this level does not fit the question \"{}\"", asked.id),
            "write an option's id for a choice or yes/no, points for a checklist, a value for a number",
        );
        return None;
    };
    if share > 0.0 && share <= 1.0 {
        return Some(share);
    }
    checker.push(
        Code::BadEssential,
        &level.span,
        format!("no answer to \"{}\" is below this level, or none reaches it", asked.id),
        "take a level between the lowest and the highest",
    );
    None
}
