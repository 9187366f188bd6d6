//! Sides for programs: rows and JSON.

use serde_json::{Map, Value, json};

use super::super::{Long, Method, Sheet, number};
use super::View;
use crate::comparison::overview::Scope;
use crate::comparison::perspectives::{Compared, Mean, Within, level};
use crate::comparison::statistics::{Figure, NoFigure};
use crate::comparison::subject::{Side, Subject};
use crate::files::plain::one_line;

/// What respondents who did not tell their side are called for programs: no id begins with an underscore.
const NOT_TOLD: &str = "_not_told";

/// What is compared in one row.
#[derive(Clone, Copy)]
enum Thing {
    Scope(Scope),
    Question(usize),
}

impl View<'_, '_> {
    fn side_id(&self, perspective: Option<usize>) -> String {
        perspective.map_or_else(|| NOT_TOLD.to_owned(), |at| self.toolkit.perspectives[at].id.clone())
    }

    /// Everything that is compared: the whole, every dimension, every scored question.
    fn things(&self) -> Vec<(Thing, &Compared)> {
        let scopes = Scope::all(self.toolkit).zip(&self.figures.scopes).map(|(scope, compared)| (Thing::Scope(scope), compared));
        let questions = self.figures.questions.iter().enumerate().map(|(at, compared)| (Thing::Question(at), compared));
        scopes
            .chain(questions.filter(|(thing, _)| !matches!(thing, Thing::Question(at) if self.toolkit.questions[*at].scoring.is_none())))
            .collect()
    }

    fn id(&self, thing: Thing) -> (&'static str, String) {
        match thing {
            Thing::Scope(Scope::Overall) => ("overall", "overall".to_owned()),
            Thing::Scope(Scope::Dimension(at)) => ("dimension", self.toolkit.dimensions[at].id.clone()),
            Thing::Question(at) => ("question", self.toolkit.questions[at].id.clone()),
        }
    }

    fn within_of(&self, thing: Thing) -> Option<&Within> {
        if let Thing::Scope(Scope::Dimension(at)) = thing { self.figures.within.get(at) } else { None }
    }

    fn city_and_date(&self) -> (String, String) {
        self.city.map(|city| (one_line(&city.city), city.date.to_string())).unwrap_or_default()
    }

    pub(super) fn wide(&self, method: &Method) -> Vec<u8> {
        let mut header: Vec<String> = ["city", "date", "scope", "id"].map(str::to_owned).into();
        for side in &self.figures.sides {
            let id = self.side_id(side.perspective);
            header.extend(["score", "n", "r_wg_j", "r_wg_j_n"].map(|measure| format!("{id}_{measure}")));
        }
        let widest = ["higher", "lower", "difference", "absolute_difference", "pairs", "r_wg_j", "r_wg_j_n"];
        header.extend(widest.map(str::to_owned));
        let of_mean = |mean: Option<Mean>| [number(mean.map(|mean| mean.value)), mean.map(|mean| mean.n.to_string()).unwrap_or_default()];
        let row = |(thing, compared): (Thing, &Compared)| {
            let ((city, date), (scope, id), within) = (self.city_and_date(), self.id(thing), self.within_of(thing));
            let mut cells = vec![city, date, scope.to_owned(), id];
            for (side, mean) in compared.sides.iter().enumerate() {
                cells.extend(of_mean(*mean));
                cells.extend(of_mean(within.and_then(|within| within.sides[side])));
            }
            let side = |at: usize| self.side_id(self.figures.sides[at].perspective);
            let widest = compared.widest;
            cells.extend([
                widest.map(|widest| side(widest.higher)).unwrap_or_default(),
                widest.map(|widest| side(widest.lower)).unwrap_or_default(),
                number(widest.map(|widest| widest.mean)),
                number(widest.map(|widest| widest.absolute)),
                widest.map(|widest| widest.cities.to_string()).unwrap_or_default(),
            ]);
            cells.extend(of_mean(within.and_then(|within| within.all)));
            cells
        };
        let rows: Vec<Vec<String>> = self.things().into_iter().map(row).collect();
        Sheet::of(&header, &rows, method)
    }

    pub(super) fn long(&self) -> Vec<Long> {
        let (city, date) = self.city_and_date();
        let of_all = |scope: &'static str, id: &str, other: &str, measure: &'static str, value: String| Long {
            city: city.clone(),
            date: date.clone(),
            scope,
            id: id.to_owned(),
            other: other.to_owned(),
            measure,
            value,
        };
        let sides: Vec<String> = self.figures.sides.iter().map(|side| self.side_id(side.perspective)).collect();
        let mut rows = Vec::new();
        for (side, present) in sides.iter().zip(&self.figures.sides) {
            rows.push(of_all("perspective", side, "", "cities", present.cities.to_string()));
            rows.push(of_all("perspective", side, "", "respondents", present.respondents.to_string()));
        }
        for (thing, compared) in self.things() {
            let (scope, id) = self.id(thing);
            for (side, mean) in sides.iter().zip(&compared.sides) {
                rows.push(of_all(scope, &id, side, "score", number(mean.map(|mean| mean.value))));
                rows.push(of_all(scope, &id, side, "n", mean.map_or(0, |mean| mean.n).to_string()));
            }
            if let Some(widest) = compared.widest {
                rows.push(of_all(scope, &id, "", "higher", sides[widest.higher].clone()));
                rows.push(of_all(scope, &id, "", "lower", sides[widest.lower].clone()));
                rows.push(of_all(scope, &id, "", "difference", widest.mean.to_string()));
                rows.push(of_all(scope, &id, "", "absolute_difference", widest.absolute.to_string()));
                rows.push(of_all(scope, &id, "", "pairs", widest.cities.to_string()));
            }
            let Some(within) = self.within_of(thing) else { continue };
            for (side, mean) in sides.iter().map(String::as_str).zip(&within.sides).chain([("", &within.all)]) {
                rows.push(of_all(scope, &id, side, "r_wg_j", number(mean.map(|mean| mean.value))));
                rows.push(of_all(scope, &id, side, "r_wg_j_n", mean.map_or(0, |mean| mean.n).to_string()));
            }
        }
        let who = self.observers();
        for (id, figure) in self.agreement() {
            rows.push(of_all("agreement", who, "", id, number(figure.ok())));
        }
        let between = &self.figures.between;
        for (measure, count) in [("observers", between.observers), ("units", between.units), ("icc_targets", between.targets)] {
            rows.push(of_all("agreement", who, "", measure, count.to_string()));
        }
        if self.city.is_none() {
            rows.extend(self.each_city());
        }
        rows
    }

    /// Of several cities, what each of their sides comes to.
    fn each_city(&self) -> Vec<Long> {
        let of_side = |subject: &Subject<'_>, side: &Side| {
            let score = |scope: Scope| {
                let (scope_name, id) = self.id(Thing::Scope(scope));
                let value = match scope {
                    Scope::Overall => side.scores.overall.score,
                    Scope::Dimension(at) => side.scores.dimensions[at].score,
                };
                Long {
                    city: one_line(&subject.city),
                    date: subject.date.to_string(),
                    scope: scope_name,
                    id,
                    other: self.side_id(side.perspective),
                    measure: "score",
                    value: number(value),
                }
            };
            Scope::all(self.toolkit).map(score).collect::<Vec<_>>()
        };
        self.subjects.iter().flat_map(|subject| subject.sides.iter().flat_map(|side| of_side(subject, side)).collect::<Vec<_>>()).collect()
    }

    fn observers(&self) -> &'static str {
        if self.city.is_some() { "respondents" } else { "perspectives" }
    }

    pub(super) fn data(&self) -> Value {
        let side = |at: usize| self.side_id(self.figures.sides[at].perspective);
        let by_side = |means: &[Option<Mean>]| -> Map<String, Value> {
            let of = |(at, mean): (usize, &Option<Mean>)| (side(at), json!(mean.map(|mean| json!({ "value": mean.value, "n": mean.n }))));
            means.iter().enumerate().map(of).collect()
        };
        let thing = |(thing, compared): (Thing, &Compared)| {
            let (scope, id) = self.id(thing);
            let widest = compared.widest.map(|widest| {
                json!({
                    "higher": side(widest.higher), "lower": side(widest.lower), "difference": widest.mean,
                    "absolute_difference": widest.absolute, "pairs": widest.cities,
                })
            });
            let within = self.within_of(thing).map(|within| {
                json!({ "perspectives": by_side(&within.sides), "all": within.all.map(|all| json!({ "value": all.value, "n": all.n })) })
            });
            json!({ "scope": scope, "id": id, "scores": by_side(&compared.sides), "widest": widest, "r_wg_j": within })
        };
        let question = |at: &usize| {
            let widest = self.figures.questions[*at].widest?;
            let answer = |side: usize| self.city.and_then(|city| level(city, self.figures.sides[side].perspective, self.toolkit, *at));
            let option = |side: usize| answer(side).map(|option| self.toolkit.questions[*at].kind.option_id(option).to_owned());
            Some(json!({
                "question": self.toolkit.questions[*at].id, "higher": side(widest.higher), "lower": side(widest.lower),
                "difference": widest.mean, "pairs": widest.cities,
                "higher_answer": option(widest.higher), "lower_answer": option(widest.lower),
            }))
        };
        let between = &self.figures.between;
        let figure =
            |(id, figure): (&'static str, Figure)| (id.to_owned(), json!({ "value": figure.ok(), "why_not": figure.err().map(reason) }));
        let sides = self.figures.sides.iter().map(|present| {
            json!({ "perspective": self.side_id(present.perspective), "cities": present.cities, "respondents": present.respondents })
        });
        let judges: Option<Vec<String>> = self.city.is_none().then(|| between.judges.iter().map(|at| side(*at)).collect());
        let cities = self.subjects.iter().map(|subject| {
            let scores = |one: &Side| {
                let dimensions = self.toolkit.dimensions.iter().zip(&one.scores.dimensions);
                let dimensions: Map<String, Value> =
                    dimensions.map(|(dimension, summary)| (dimension.id.clone(), json!(summary.score))).collect();
                json!({
                    "perspective": self.side_id(one.perspective), "respondents": one.respondents,
                    "overall": one.scores.overall.score, "dimensions": dimensions,
                })
            };
            let date = subject.date.to_string();
            json!({ "city": one_line(&subject.city), "date": date, "perspectives": subject.sides.iter().map(scores).collect::<Vec<_>>() })
        });
        json!({
            "perspectives": sides.collect::<Vec<_>>(),
            "compared": self.things().into_iter().map(thing).collect::<Vec<_>>(),
            "questions": self.figures.most.iter().filter_map(question).collect::<Vec<_>>(),
            "agreement": {
                "observers": self.observers(), "number": between.observers, "units": between.units,
                "figures": self.agreement().into_iter().map(figure).collect::<Map<String, Value>>(),
                "icc_targets": between.targets, "icc_judges": between.judges.len(), "icc_perspectives": judges,
            },
            "cities": cities.collect::<Vec<_>>(),
        })
    }
}

fn reason(no_figure: NoFigure) -> &'static str {
    match no_figure {
        NoFigure::TooFew => "too_few",
        NoFigure::NoSpread => "no_spread",
        NoFigure::Uneven => "uneven",
        NoFigure::OutOfRange => "out_of_range",
    }
}
