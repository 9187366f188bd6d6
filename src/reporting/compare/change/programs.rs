//! Change for programs: rows and JSON.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::super::{Long, Method, Sheet, number};
use super::{View, city, score_of};
use crate::comparison::change::{Change, Driver, Fate, Move};
use crate::comparison::kept::KeptScores;
use crate::comparison::overview::Scope;
use crate::comparison::subject::Subject;
use crate::files::plain::one_line;
use crate::reporting::view::PRIORITIES;
use crate::scoring::Item;
use crate::toolkit::model::{Kind, NextStep, StepFrom};

impl View<'_, '_, '_, '_> {
    fn ids(&self, questions: &[usize]) -> Vec<&str> {
        questions.iter().map(|at| self.toolkit.questions[*at].id.as_str()).collect()
    }

    pub(super) fn wide(&self, method: &Method) -> Vec<u8> {
        let named = ["city", "date_before", "date", "versions_before", "versions", "respondents_before", "respondents", "left_out"];
        let mut header: Vec<String> = named.map(str::to_owned).into();
        for scope in Scope::all(self.toolkit) {
            let id = self.scope_id(scope);
            header.extend(["before", "now", "difference", "before_full", "now_full"].map(|measure| format!("{id}_{measure}")));
            if scope != Scope::Overall {
                header.push(format!("{id}_contribution"));
            }
        }
        header.push("mostly".to_owned());
        header.extend(Fate::ALL.map(|fate| format!("steps_{}", fate_id(fate))));
        let row = |_, change: &Change<'_, '_>| {
            let mut cells = vec![
                city(change.now),
                change.before.date.to_string(),
                change.now.date.to_string(),
                change.before.versions.join(" "),
                change.now.versions.join(" "),
                change.before.respondents.to_string(),
                change.now.respondents.to_string(),
                self.ids(&change.left_out).join(" "),
            ];
            for scope in Scope::all(self.toolkit) {
                cells.extend(measures_of(change, scope).into_iter().map(|(_, value)| number(value)));
            }
            cells.push(change.mostly().map(|at| self.toolkit.dimensions[at].id.clone()).unwrap_or_default());
            cells.extend(Fate::ALL.map(|fate| change.steps.iter().filter(|(_, of)| *of == fate).count().to_string()));
            cells
        };
        let mut sheet = Sheet::new(&header.iter().map(String::as_str).collect::<Vec<_>>(), method);
        sheet.add_all(&self.all.changes, row);
        sheet.csv()
    }

    /// One row for each measure. The column `other` has the earlier day.
    pub(super) fn long(&self) -> Vec<Long> {
        let mut rows = Vec::new();
        for change in &self.all.changes {
            let row = |scope: &'static str, id: String, measure: &'static str, value: String| Long {
                city: city(change.now),
                date: change.now.date.to_string(),
                scope,
                id,
                other: change.before.date.to_string(),
                measure,
                value,
            };
            for scope in Scope::all(self.toolkit) {
                let kind = if scope == Scope::Overall { "overall" } else { "dimension" };
                for (measure, value) in measures_of(change, scope) {
                    rows.push(row(kind, self.scope_id(scope), measure, number(value)));
                }
            }
            for driver in (0..self.toolkit.dimensions.len()).flat_map(|dimension| change.drivers(self.toolkit, dimension)) {
                let id = || self.toolkit.questions[driver.question].id.clone();
                rows.push(row("question", id(), "move", move_id(driver.moved).to_owned()));
                rows.push(row("question", id(), "before", said(driver.before)));
                rows.push(row("question", id(), "now", said(driver.now)));
                rows.push(row("question", id(), "contribution", number(driver.contribution)));
            }
            for id in self.ids(&change.left_out) {
                rows.push(row("question", id.to_owned(), "left_out", "1".to_owned()));
            }
            for (step, fate) in &change.steps {
                let id = format!("{}:{}", self.toolkit.questions[step.question].id, self.step_from(step));
                rows.push(row("step", id, "now", fate_id(*fate).to_owned()));
            }
        }
        for (subject, scores) in &self.all.series {
            for scope in Scope::all(self.toolkit) {
                rows.push(Long {
                    city: city(subject),
                    date: subject.date.to_string(),
                    scope: "series",
                    id: self.scope_id(scope),
                    other: String::new(),
                    measure: "score",
                    value: number(score_of(scores, scope)),
                });
            }
        }
        for (scope, shift) in Scope::all(self.toolkit).zip(&self.all.together) {
            let row = |measure: &'static str, value: String| Long {
                scope: "together",
                id: self.scope_id(scope),
                measure,
                value,
                ..Long::default()
            };
            rows.push(row("n", shift.pairs.to_string()));
            rows.push(row("mean_difference", number(shift.difference.ok())));
            rows.push(row("hedges_g_av", number(shift.effect.as_ref().ok().map(|effect| effect.hedges_g))));
        }
        let once = |subject: &&Subject<'_>| Long {
            city: city(subject),
            date: subject.date.to_string(),
            scope: "city",
            measure: "days",
            value: "1".to_owned(),
            ..Long::default()
        };
        rows.extend(self.all.once.iter().map(once));
        rows
    }

    /// The answer a step belongs to, by id or as the number to reach.
    fn step_from(&self, step: &NextStep) -> String {
        let kind: &Kind = &self.toolkit.questions[step.question].kind;
        match step.from {
            StepFrom::Option(at) | StepFrom::Item(at) => kind.option_id(at).to_owned(),
            StepFrom::Target(target) => target.to_string(),
        }
    }

    pub(super) fn data(&self) -> Value {
        let measures = |change: &Change<'_, '_>, scope: Scope| {
            let measures = measures_of(change, scope).into_iter();
            measures.map(|(measure, value)| (measure.to_owned(), json!(value))).collect::<Map<String, Value>>()
        };
        let question = |driver: &Driver| {
            json!({
                "question": self.toolkit.questions[driver.question].id, "move": move_id(driver.moved),
                "before": driver.before.share(), "before_state": state_id(driver.before),
                "now": driver.now.share(), "now_state": state_id(driver.now), "contribution": driver.contribution,
            })
        };
        let one = |change: &Change<'_, '_>| {
            let dimension = |at: usize| {
                let mut figures = measures(change, Scope::Dimension(at));
                figures.insert("questions".to_owned(), change.drivers(self.toolkit, at).iter().map(question).collect());
                (self.toolkit.dimensions[at].id.clone(), Value::Object(figures))
            };
            let step = |(place, (step, fate)): (usize, &(&NextStep, Fate))| {
                json!({
                    "question": self.toolkit.questions[step.question].id, "from": self.step_from(step), "title": step.advice.title,
                    "shown_first": place < PRIORITIES, "now": fate_id(*fate),
                })
            };
            json!({
                "city": city(change.now), "date_before": change.before.date.to_string(), "date": change.now.date.to_string(),
                "versions_before": change.before.versions, "versions": change.now.versions,
                "respondents_before": change.before.respondents, "respondents": change.now.respondents,
                "left_out": self.ids(&change.left_out), "differs_from_full": change.differs_from_full(self.toolkit),
                "overall": measures(change, Scope::Overall),
                "mostly": change.mostly().map(|at| &self.toolkit.dimensions[at].id),
                "dimensions": (0..self.toolkit.dimensions.len()).map(dimension).collect::<Map<String, Value>>(),
                "steps": change.steps.iter().enumerate().map(step).collect::<Vec<_>>(),
            })
        };
        let together: Map<String, Value> = Scope::all(self.toolkit)
            .zip(&self.all.together)
            .map(|(scope, shift)| {
                let hedges_g = shift.effect.as_ref().ok().map(|effect| effect.hedges_g);
                (self.scope_id(scope), json!({ "n": shift.pairs, "mean_difference": shift.difference.ok(), "hedges_g_av": hedges_g }))
            })
            .collect();
        let day = |(subject, scores): &(&Subject<'_>, Arc<KeptScores>)| {
            let score = |scope: Scope| (self.scope_id(scope), json!(score_of(scores, scope)));
            let scores: Map<String, Value> = Scope::all(self.toolkit).map(score).collect();
            json!({ "date": subject.date.to_string(), "versions": subject.versions, "respondents": subject.respondents, "scores": scores })
        };
        json!({
            "focus": self.all.focus.map(one_line),
            "changes": self.all.changes.iter().map(one).collect::<Vec<_>>(),
            "series": self.all.series.iter().map(day).collect::<Vec<_>>(),
            "series_left_out": self.ids(&self.all.series_left_out),
            "together": together,
            "one_day_only": self.all.once.iter().map(|subject| city(subject)).collect::<Vec<_>>(),
        })
    }
}

/// The figures of one scope, with the names of their measures.
fn measures_of(change: &Change<'_, '_>, scope: Scope) -> Vec<(&'static str, Option<f64>)> {
    let ([before, now], [before_full, now_full]) = (change.pair(scope), change.full(scope));
    let mut measures = vec![
        ("before", before),
        ("now", now),
        ("difference", change.difference(scope)),
        ("before_full", before_full),
        ("now_full", now_full),
    ];
    if let Scope::Dimension(at) = scope {
        measures.push(("contribution", change.dimensions[at]));
    }
    measures
}

/// What a question was left as: its share, or the state it is in.
fn said(item: Item) -> String {
    item.share().map_or_else(|| state_id(item).to_owned(), |share| share.to_string())
}

fn state_id(item: Item) -> &'static str {
    match item {
        Item::Answered(_) => "answered",
        Item::Unknown => "unknown",
        Item::Missing => "missing",
        Item::NotApplicable => "not_applicable",
    }
}

fn move_id(moved: Move) -> &'static str {
    match moved {
        Move::Higher => "higher",
        Move::Lower => "lower",
        Move::Known => "known_now",
        Move::Unknown => "unknown_now",
        Move::NotApplicable => "not_applicable_now",
        Move::Applicable => "applicable_now",
        Move::Same => "same",
    }
}

fn fate_id(fate: Fate) -> &'static str {
    match fate {
        Fate::Done => "done",
        Fate::Moved => "moved",
        Fate::Open => "open",
        Fate::NotKnown => "not_known",
        Fate::NotConcerned => "not_concerned",
        Fate::Lower => "lower",
    }
}
