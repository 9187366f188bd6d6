//! The overview for programs: rows and JSON.

use serde_json::{Value, json};

use super::super::{Long, Measures, Method, Sheet, number};
use super::{VIEW, View, summary};
use crate::comparison::kept::KeptSummary;
use crate::comparison::overview::{Figures, Group, Scope};
use crate::comparison::scenario::Assumption;

/// Up to so many ranked cities, the probabilities of all pairs are told to programs; above, those of neighbours.
const ALL_PAIRS: usize = 100;

impl View<'_, '_> {
    pub(super) fn wide(&self, method: &Method) -> Vec<u8> {
        let mut header: Vec<String> =
            ["rank", "rank_low", "rank_high", "above_next", "city", "date", "respondents"].map(str::to_owned).into();
        for id in Scope::all(self.toolkit).map(|scope| self.scope_id(scope)) {
            header.extend(["score", "lowest", "highest", "coverage", "band"].map(|measure| format!("{id}_{measure}")));
        }
        let mut sheet = Sheet::new(&header.iter().map(String::as_str).collect::<Vec<_>>(), method);
        sheet.add_all(&self.order, |place, at| {
            let subject = self.subjects[*at];
            let range = self.overview.robustness.as_ref().zip(self.ranked[*at]).map(|(robustness, ranked)| robustness.ranges[ranked]);
            let count = |value: Option<usize>| value.map(|value| value.to_string()).unwrap_or_default();
            let mut cells = vec![
                count(self.ranks[*at]),
                count(range.map(|range| range.0)),
                count(range.map(|range| range.1)),
                number(self.above_next(place)),
                self.city(*at),
                subject.date.to_string(),
                subject.respondents.to_string(),
            ];
            for scope in Scope::all(self.toolkit) {
                cells.extend(self.measures(summary(subject, scope)).map(|(_, value)| value));
            }
            cells
        });
        sheet.csv()
    }

    fn scope_id(&self, scope: Scope) -> String {
        match scope {
            Scope::Overall => "overall".to_owned(),
            Scope::Dimension(at) => self.toolkit.dimensions[at].id.clone(),
        }
    }

    fn measures(&self, summary: &KeptSummary) -> [(&'static str, String); 5] {
        [
            ("score", number(summary.score)),
            ("lowest", number(summary.bounds.map(|bounds| bounds.0))),
            ("highest", number(summary.bounds.map(|bounds| bounds.1))),
            ("coverage", number(summary.coverage)),
            ("band", summary.band.map(|at| self.toolkit.bands[at].id.clone()).unwrap_or_default()),
        ]
    }

    pub(super) fn long(&self, method: &Method) -> Vec<u8> {
        let mut rows = Measures::new(VIEW, method);
        for (place, at) in self.order.iter().enumerate() {
            let subject = self.subjects[*at];
            let of_city = |scope: &'static str, id: String, other: String, measure: &'static str, value: String| Long {
                city: self.city(*at),
                date: subject.date.to_string(),
                scope,
                id,
                other,
                measure,
                value,
            };
            for scope in Scope::all(self.toolkit) {
                let kind = if scope == Scope::Overall { "overall" } else { "dimension" };
                for (measure, value) in self.measures(summary(subject, scope)) {
                    rows.add(&of_city(kind, self.scope_id(scope), String::new(), measure, value));
                }
            }
            let by = self.scope_id(self.overview.by);
            if let Some(rank) = self.ranks[*at] {
                rows.add(&of_city("rank", by.clone(), String::new(), "rank", rank.to_string()));
            }
            if let Some((robustness, ranked)) = self.overview.robustness.as_ref().zip(self.ranked[*at]) {
                let (low, high) = robustness.ranges[ranked];
                rows.add(&of_city("rank", by.clone(), String::new(), "rank_low", low.to_string()));
                rows.add(&of_city("rank", by.clone(), String::new(), "rank_high", high.to_string()));
                for (other, probability) in self.probabilities(place, ranked) {
                    rows.add(&of_city("rank", by.clone(), self.city(other), "probability_above", probability.to_string()));
                }
            }
        }
        let of_all = |scope: &'static str, id: String, other: &str, measure: &'static str, value: String| Long {
            scope,
            id,
            other: other.to_owned(),
            measure,
            value,
            ..Long::default()
        };
        if let Some(robustness) = &self.overview.robustness {
            rows.add(&of_all("ranking", "overall".into(), "", "mean_shift", robustness.mean_shift.to_string()));
            rows.add(&of_all("ranking", "overall".into(), "", "dominance", number(robustness.dominance)));
            for (at, moved) in &robustness.without {
                rows.add(&of_all("ranking", self.toolkit.dimensions[*at].id.clone(), "", "shift_without", number(*moved)));
            }
            for (assumption, indices) in &robustness.causes {
                rows.add(&of_all("ranking", id(*assumption).into(), "", "sobol_first", number(indices.map(|found| found.first_order))));
                rows.add(&of_all("ranking", id(*assumption).into(), "", "sobol_total", number(indices.map(|found| found.total))));
            }
        }
        if let Some((grouping, groups)) = &self.overview.groups {
            for group in groups {
                let name = self.group(grouping, &group.key);
                rows.add(&of_all("group", "cities".into(), &name, "n", group.cities.to_string()));
                for (scope, figures) in Scope::all(self.toolkit).zip(&group.figures) {
                    let Some(figures) = figures else { continue };
                    for (measure, value) in [
                        ("scored", figures.n as f64),
                        ("lower_quartile", figures.lower),
                        ("median", figures.median),
                        ("upper_quartile", figures.upper),
                    ] {
                        rows.add(&of_all("group", self.scope_id(scope), &name, measure, value.to_string()));
                    }
                }
            }
        }
        rows.csv()
    }

    /// The probabilities to stand above others: all of them if there are few cities, otherwise the next one.
    fn probabilities(&self, place: usize, ranked: usize) -> Vec<(usize, f64)> {
        let Some(robustness) = &self.overview.robustness else { return Vec::new() };
        if robustness.cities.len() > ALL_PAIRS {
            let next = self.order.get(place + 1).copied();
            return next.zip(self.above_next(place)).into_iter().collect();
        }
        let others = robustness.cities.iter().enumerate().filter(|(at, _)| *at != ranked);
        others.map(|(at, city)| (*city, robustness.probability_above(ranked, at))).collect()
    }

    pub(super) fn data(&self) -> Value {
        let measures = |summary: &KeptSummary| {
            json!({
                "score": summary.score, "lowest": summary.bounds.map(|bounds| bounds.0), "highest": summary.bounds.map(|bounds| bounds.1),
                "coverage": summary.coverage, "band": summary.band.map(|at| &self.toolkit.bands[at].id),
            })
        };
        let city = |(place, at): (usize, &usize)| {
            let subject = self.subjects[*at];
            let range = self.overview.robustness.as_ref().zip(self.ranked[*at]).map(|(robustness, ranked)| robustness.ranges[ranked]);
            let dimensions: serde_json::Map<String, Value> = self
                .toolkit
                .dimensions
                .iter()
                .zip(&subject.scores.dimensions)
                .map(|(dimension, summary)| (dimension.id.clone(), measures(summary)))
                .collect();
            let above: serde_json::Map<String, Value> = self.ranked[*at]
                .map(|ranked| self.probabilities(place, ranked))
                .unwrap_or_default()
                .into_iter()
                .map(|(other, probability)| (self.city(other), json!(probability)))
                .collect();
            json!({
                "city": self.city(*at), "date": subject.date.to_string(), "respondents": subject.respondents, "versions": subject.versions,
                "rank": self.ranks[*at], "rank_low": range.map(|range| range.0), "rank_high": range.map(|range| range.1),
                "probability_above": above, "overall": measures(&subject.scores.overall), "dimensions": dimensions,
            })
        };
        let robustness = self.overview.robustness.as_ref().map(|robustness| {
            let causes: serde_json::Map<String, Value> = robustness
                .causes
                .iter()
                .map(|(assumption, indices)| {
                    (
                        id(*assumption).to_owned(),
                        json!({ "first_order": indices.map(|found| found.first_order), "total": indices.map(|found| found.total) }),
                    )
                })
                .collect();
            let without: serde_json::Map<String, Value> =
                robustness.without.iter().map(|(at, moved)| (self.toolkit.dimensions[*at].id.clone(), json!(moved))).collect();
            json!({
                "draws": robustness.draws, "seed": robustness.seed, "mean_shift": robustness.mean_shift, "dominance": robustness.dominance,
                "shift_without": without, "sobol": causes,
            })
        });
        let groups = self.overview.groups.as_ref().map(|(grouping, groups)| {
            let group = |group: &Group| {
                let figures: serde_json::Map<String, Value> = Scope::all(self.toolkit)
                    .zip(&group.figures)
                    .filter_map(|(scope, figures)| {
                        let Figures { n, lower, median, upper } = (*figures)?;
                        Some((self.scope_id(scope), json!({ "n": n, "lower_quartile": lower, "median": median, "upper_quartile": upper })))
                    })
                    .collect();
                json!({ "group": self.group(grouping, &group.key), "cities": group.cities, "figures": figures })
            };
            json!({ "field": self.toolkit.profile[grouping.field].id, "limits": grouping.limits, "groups": groups.iter().map(group).collect::<Vec<_>>() })
        });
        let focus = self.overview.focus.as_ref().map(|focus| {
            let places: serde_json::Map<String, Value> = Scope::all(self.toolkit)
                .zip(&focus.places)
                .filter_map(|(scope, place)| {
                    let place = (*place)?;
                    let figures = json!({
                        "score": place.score, "rank": place.rank, "of": place.of, "percentile": place.percentile,
                        "median": place.median, "best": place.best,
                    });
                    Some((self.scope_id(scope), figures))
                })
                .collect();
            let learn: Vec<Value> = focus
                .learn
                .iter()
                .map(|lesson| {
                    let ask: Vec<String> = lesson.ask.iter().map(|at| self.city(*at)).collect();
                    json!({ "dimension": self.toolkit.dimensions[lesson.dimension].id, "distance": lesson.distance, "ask": ask, "unnamed": lesson.unnamed })
                })
                .collect();
            json!({ "city": self.city(focus.city), "places": places, "learn": learn })
        });
        json!({
            "sorted_by": self.scope_id(self.overview.by),
            "cities": self.order.iter().enumerate().map(city).collect::<Vec<_>>(),
            "robustness": robustness, "groups": groups, "focus": focus,
        })
    }
}

/// What an assumption is called in results for programs.
fn id(assumption: Assumption) -> &'static str {
    match assumption {
        Assumption::Weights => "weights",
        Assumption::Unanswered => "unanswered",
        Assumption::Aggregation => "aggregation",
    }
}
