//! `rubric.toml`: points, weights, bands, essential practices.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Checker, Places, named, optional};
use crate::files::diagnostic::Code;
use crate::files::words::{nearest, suggestion};
use crate::files::{Key, Located};
use crate::toolkit::condition::below;
use crate::toolkit::model::{Essential, Kind, Points, Question, Rubric, Scope, Scoring, Toolkit, Value, WhenNotAsked};
use crate::toolkit::written::{self, Scalar};

/// The scoring of a scored question before the rubric has been read.
pub(super) fn not_yet_known() -> Scoring {
    Scoring { weight: 1.0, when_not_asked: WhenNotAsked::NotApplicable, points: Points::Options(Vec::new()) }
}

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
        match last {
            None if complete && from.value != 0.0 => checker.push(
                Code::BandsNotFromZero,
                &from.span,
                format!("the first band begins at {}", from.value),
                "let the first band begin at 0, so that every score has a band",
            ),
            Some(last) if !below(last, from.value) || from.value > 100.0 => {
                checker.push(
                    Code::BandsNotAscending,
                    &from.span,
                    format!("{of} begins at {}, the one before it at {last}", from.value),
                    "let every band begin above the one before it, and at most at 100",
                );
            }
            _ => {}
        }
        // One wrong beginning must not make the next one look wrong.
        if last.is_none() || (from.value <= 100.0 && last.is_some_and(|last| below(last, from.value))) {
            last = Some(from.value);
        }
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
        if question.scoring.is_none() {
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
        let points = points(checker, question, entry, &key.0.span, &of);
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
        if question.scoring.is_some() && !known[at] && !told_already {
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
    question: &Question,
    entry: &Located<written::QuestionRubric>,
    place: &Range<usize>,
    of: &str,
) -> Option<Points> {
    let written = &entry.value;
    let removed = |checker: &Checker<'_>, key: &str| checker.removed[1].was_removed(&entry.span, key);
    let is_number = matches!(question.kind, Kind::Number { .. });
    if let Some(scale) = &written.scale
        && !is_number
    {
        checker.push(
            Code::KeyOfAnotherKind,
            &scale.span,
            format!("{of} is no number and has no `scale`"),
            "write `points`, or change its kind",
        );
    }
    if let Some(max) = &written.max_points
        && !matches!(question.kind, Kind::Checklist(_))
    {
        checker.push(
            Code::KeyOfAnotherKind,
            &max.span,
            format!("{of} is no checklist and has no `max_points`"),
            "remove it: the option with the most points sets the maximum",
        );
    }
    if is_number {
        if let Some(points) = &written.points {
            checker.push(
                Code::KeyOfAnotherKind,
                &points.span,
                format!("{of} is a number and has no options to give points to"),
                "write `scale = [from, to]` in place of `points`",
            );
        }
        if removed(checker, "scale") {
            return None;
        }
        return line(checker, written, place, of);
    }
    let ids = question.kind.option_ids();
    if removed(checker, "points") {
        return None;
    }
    let Some(table) = &written.points else {
        checker.push(
            Code::QuestionWithoutPoints,
            place,
            format!("{of} has no `points`"),
            format!("add points = {{ {} }}", ids.iter().map(|id| format!("{id} = ...")).collect::<Vec<_>>().join(", ")),
        );
        return None;
    };
    let what = if matches!(question.kind, Kind::Checklist(_)) { "item" } else { "option" };
    let figures = figures(checker, table, &ids, what, of)?;
    match &question.kind {
        Kind::Checklist(_) => {
            let sum: f64 = figures.iter().sum();
            let max = written.max_points.as_ref().map_or(sum, |max| max.value);
            if !(max > 0.0 && max.is_finite()) {
                let span = written.max_points.as_ref().map_or(&table.span, |max| &max.span);
                checker.push(
                    Code::PointsOutOfRange,
                    span,
                    format!("nothing can be earned with {of}"),
                    "give points above 0, and a `max_points` above 0",
                );
                return None;
            }
            if below(sum, max) {
                let span = written.max_points.as_ref().map_or(&table.span, |max| &max.span);
                checker.push(
                    Code::PointsOutOfRange,
                    span,
                    format!("all items of {of} together earn {sum} points, so {max} can never be reached"),
                    "lower `max_points`, or give the items more points",
                );
                return None;
            }
            Some(Points::Items { items: figures, max })
        }
        _ => {
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
    }
}

/// The points of every option, in the order of the options; none if one is missing or below zero.
fn figures(
    checker: &mut Checker<'_>,
    table: &Located<BTreeMap<Key, Located<f64>>>,
    ids: &[&str],
    what: &str,
    of: &str,
) -> Option<Vec<f64>> {
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
    let figures: Option<Vec<f64>> = figures.into_iter().collect();
    figures.filter(|_| sound)
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
    if from == to || !from.is_finite() || !to.is_finite() {
        checker.push(Code::PointsOutOfRange, &scale.span, format!("the scale of {of} has no length"), "write two different numbers");
        return None;
    }
    Some(Points::Line { from, to })
}

fn essential(checker: &mut Checker<'_>, entry: &Located<written::Essential>, toolkit: &Toolkit, bands_sound: bool) -> Option<Essential> {
    let of = "an essential practice";
    let written = &entry.value;
    let question_ids: Vec<&str> = toolkit.questions.iter().map(|question| question.id.as_str()).collect();
    let band_ids: Vec<&str> = toolkit.bands.iter().map(|band| band.id.as_str()).collect();
    let question = checker.required_reference(&written.question, &entry.span, "question", of, &question_ids);
    let cap = checker.required_reference(&written.cap, &entry.span, "cap", of, &band_ids);
    let mut sound = true;
    if bands_sound && let Some(cap) = cap.filter(|cap| cap + 1 >= band_ids.len()) {
        checker.push(
            Code::BadEssential,
            written.cap.as_ref().map_or(&entry.span, |cap| &cap.span),
            format!("\"{}\" is the highest band, so nothing is ever capped", band_ids[cap]),
            "name a lower band",
        );
        sound = false;
    }
    if written.scope == Scope::Overall
        && let Some(asked) = question.map(|question| &toolkit.questions[question])
        && toolkit.dimensions.get(asked.dimension).is_some_and(|dimension| dimension.module.is_some())
    {
        checker.push(
            Code::BadEssential,
            &entry.span,
            format!("\"{}\" belongs to a module, which does not count for the overall score", asked.id),
            "use `scope = \"dimension\"`, or a question outside the modules",
        );
        sound = false;
    }
    let Some(level) = &written.level else {
        checker.missing(&entry.span, "level", of);
        return None;
    };
    let question = question?;
    let asked = &toolkit.questions[question];
    let Some(scoring) = &asked.scoring else {
        checker.push(Code::BadEssential, &level.span, format!("the question \"{}\" is not scored", asked.id), "take a scored question");
        return None;
    };
    if checker.doubtful.questions.contains(&question) {
        return None;
    }
    if let (Scalar::Text(id), Kind::Choice(_) | Kind::YesNo) = (&level.value, &asked.kind)
        && asked.kind.option(id).is_none()
    {
        checker.push(Code::UnknownId, &level.span, format!("there is no option \"{id}\""), suggestion(id, &asked.kind.option_ids()));
        return None;
    }
    if scoring.points == not_yet_known().points {
        return None; // its points were complained about already
    }
    let share = match (&level.value, &asked.kind, &scoring.points) {
        (Scalar::Text(id), Kind::Choice(_) | Kind::YesNo, points) => points.share(&Value::Option(asked.kind.option(id)?)),
        (Scalar::Number(points), Kind::Checklist(_), Points::Items { max, .. }) => points / max,
        (Scalar::Number(number), Kind::Number { .. }, points) => points.share(&Value::Number(*number)),
        _ => {
            checker.push(
                Code::BadEssential,
                &level.span,
                format!("this level does not fit the question \"{}\"", asked.id),
                "write an option's id for a choice or yes/no, points for a checklist, a value for a number",
            );
            return None;
        }
    };
    if !(share > 0.0 && share <= 1.0) {
        checker.push(
            Code::BadEssential,
            &level.span,
            format!("no answer to \"{}\" is below this level, or none reaches it", asked.id),
            "take a level between the lowest and the highest",
        );
        return None;
    }
    let level = match &level.value {
        Scalar::Text(id) => id.clone(),
        Scalar::Number(number) => number.to_string(),
    };
    let cap = cap.filter(|_| sound)?;
    Some(Essential { question, below: share, level, cap, scope: written.scope })
}
