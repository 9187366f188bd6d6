//! Change on a web page: slopes, and tables of what drove it.

use std::sync::Arc;

use super::super::drawing::{MOST, caption, chart, side_by_side};
use super::{View, city, score_of};
use crate::comparison::change::{Change, Driver};
use crate::comparison::kept::KeptScores;
use crate::comparison::overview::Scope;
use crate::comparison::subject::Subject;
use crate::reporting::blocks::{Block, Look, PageTable, Table};
use crate::reporting::chart::slopes::{Line, slopes};

/// How many dimensions stand side by side in a table.
const AT_ONCE: usize = 8;

impl View<'_, '_, '_, '_> {
    /// The scores of one city on all of its days.
    pub(super) fn series_chart(&self, scopes: &[Scope]) -> Vec<Block> {
        let series: &[(&Subject<'_>, Arc<KeptScores>)] = &self.all.series;
        let days: Vec<String> = series.iter().map(|(subject, _)| subject.date.to_string()).collect();
        let figures = |scope: Scope| series.iter().map(|(_, scores)| score_of(scores, scope)).collect();
        self.slopes_of("series", "change-chart-series", &days, scopes, figures)
    }

    /// The scores of one city on two days.
    pub(super) fn step_chart(&self, change: &Change<'_, '_>, scopes: &[Scope]) -> Vec<Block> {
        let days = [change.before.date, change.now.date].map(|day| day.to_string());
        // A city has one assessment a day.
        let id = format!("step-{}", days[1]);
        self.slopes_of(&id, "change-chart-step", &days, scopes, |scope| change.pair(scope).into())
    }

    fn slopes_of(
        &self,
        id: &str,
        title: &str,
        days: &[String],
        scopes: &[Scope],
        figures: impl Fn(Scope) -> Vec<Option<f64>>,
    ) -> Vec<Block> {
        let locale = self.locale;
        let line = |scope: &Scope| {
            let figures = figures(*scope);
            let mut known = figures.iter().flatten();
            let difference = known.next().zip(known.last()).map(|(first, last)| last - first);
            Line { label: self.scope_title(*scope), text: self.signed(difference), figures, heavy: *scope == Scope::Overall }
        };
        let lines: Vec<Line> = scopes.iter().map(line).collect();
        let text = locale.text("change-chart-text");
        let drawn = chart(id, locale.text(title), &text, locale, |about| slopes(about, days, &lines));
        let mut blocks = side_by_side([drawn].into_iter());
        if !blocks.is_empty() {
            blocks.push(Block::Text(text));
        }
        blocks
    }

    /// The scores of many cities before and now: a chart for each of these scopes.
    pub(super) fn many_charts(&self, scopes: &[Scope]) -> Vec<Block> {
        let locale = self.locale;
        let days = [locale.text("change-before"), locale.text("change-now")];
        let text = locale.text("change-chart-text");
        let mut most = 0;
        let mut charts = Vec::new();
        for scope in scopes {
            let mut moved: Vec<(&Change<'_, '_>, f64)> =
                self.all.changes.iter().filter_map(|change| Some((change, change.difference(*scope)?))).collect();
            most = most.max(moved.len());
            if moved.len() > MOST {
                moved.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
                moved.truncate(MOST);
            }
            let line = |(change, difference): &(&Change<'_, '_>, f64)| Line {
                label: city(change.now),
                figures: change.pair(*scope).into(),
                text: self.signed(Some(*difference)),
                heavy: false,
            };
            let lines: Vec<Line> = moved.iter().map(line).collect();
            let id = format!("change-{}", if let Scope::Dimension(at) = scope { at + 1 } else { 0 });
            charts.push(chart(&id, self.scope_title(*scope), &text, locale, |about| slopes(about, &days, &lines)));
        }
        let mut blocks = side_by_side(charts.into_iter());
        blocks.push(Block::Text(if blocks.is_empty() { locale.text("change-chart-none") } else { text }));
        if most > MOST {
            let places = [("count", locale.plain_number(most as f64).into()), ("shown", MOST.to_string().into())];
            blocks.push(Block::Text(locale.with("change-chart-cut", &places)));
        }
        blocks
    }

    /// What changed in each dimension in each city.
    pub(super) fn differences(&self, dimensions: &[usize]) -> Vec<Block> {
        let locale = self.locale;
        let table = |dimensions: &[usize]| {
            let scopes: Vec<Scope> = dimensions.iter().map(|at| Scope::Dimension(*at)).collect();
            let cell = |change: &Change<'_, '_>, scope: Scope| {
                let below = match change.pair(scope) {
                    [None, None] => String::new(),
                    [before, now] => {
                        let places = [("lowest", self.decimal(before).into()), ("highest", self.decimal(now).into())];
                        locale.with("range", &places)
                    }
                };
                (self.signed(change.difference(scope)), Look { shade: None, below })
            };
            let row = |change: &Change<'_, '_>| {
                let first = (city(change.now), Look::default());
                std::iter::once(first).chain(scopes.iter().map(|scope| cell(change, *scope))).unzip()
            };
            let (rows, looks) = self.all.changes.iter().map(row).unzip();
            Block::Table(Table {
                header: std::iter::once(locale.text("compare-city")).chain(scopes.iter().map(|scope| self.scope_title(*scope))).collect(),
                rows,
                numbers: (1..=scopes.len()).collect(),
                page: PageTable {
                    caption: caption("change-caption-dimensions", dimensions, self.toolkit, locale),
                    looks,
                    ..PageTable::default()
                },
            })
        };
        let module = |at: &usize| self.toolkit.dimensions[*at].module;
        dimensions.chunk_by(|one, next| module(one) == module(next)).flat_map(|of_one| of_one.chunks(AT_ONCE)).map(table).collect()
    }

    /// The questions that drove the difference of a dimension: those named, and the others counted, so that the points add up.
    pub(super) fn drivers_table(&self, caption: String, named: &[&Driver], counted: &[(String, Option<f64>)]) -> Table {
        let question = |driver: &&Driver| {
            let question = self.toolkit.questions[driver.question].text.clone();
            vec![question, self.moved(driver), self.signed(driver.contribution)]
        };
        let rest = |(text, points): &(String, Option<f64>)| vec![text.clone(), String::new(), self.signed(*points)];
        Table {
            header: self.header(&["compare-items-question", "change-what", "change-contribution"]),
            rows: named.iter().map(question).chain(counted.iter().map(rest)).collect(),
            numbers: vec![2],
            page: PageTable { caption, ..PageTable::default() },
        }
    }
}
