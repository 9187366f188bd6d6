//! The overview on a web page: a heat map, ranks with whiskers, groups.

use super::super::drawing::{Cut, caption, chart, side_by_side};
use super::{View, summary};
use crate::comparison::overview::{Group, Grouping, Scope};
use crate::reporting::blocks::{Block, Look, PageTable, Table};
use crate::reporting::chart::dots::{Row, dots};
use crate::reporting::chart::{Scale, shade};
use crate::reporting::view::words::summary_view;

/// How many rows one chart has at most: as many as fit on a sheet of paper.
const ROWS: usize = 30;

impl View<'_, '_> {
    /// The score of each city in these dimensions, the darker the higher, with bounds and coverage where answers are missing.
    pub(super) fn heat_map(&self, dimensions: &[usize]) -> Table {
        let main = dimensions.iter().all(|at| self.toolkit.dimensions[*at].module.is_none());
        let overall = main.then_some(Scope::Overall);
        let scopes: Vec<Scope> = overall.into_iter().chain(dimensions.iter().map(|at| Scope::Dimension(*at))).collect();
        let cell = |at: usize, scope: Scope| {
            let summary = summary_view(self.toolkit, &summary(self.subjects[at], scope).summary(), self.locale);
            let mut below = Vec::new();
            if summary.score.is_none() {
                below.push(summary.band);
            }
            if summary.uncertain {
                below.push(summary.bounds_text);
            }
            if summary.coverage.is_some_and(|share| share < 1.0) {
                below.push(summary.coverage_text);
            }
            let look =
                Look { shade: summary.score.map(|score| shade(score / 100.0)), below: below.join(&self.locale.text("list-separator")) };
            (if summary.score.is_some() { summary.score_text } else { "–".to_owned() }, look)
        };
        let row = |at: &usize| {
            let first = (self.city(*at), Look::default());
            std::iter::once(first).chain(scopes.iter().map(|scope| cell(*at, *scope))).unzip()
        };
        let (rows, looks) = self.order.iter().map(row).unzip();
        Table {
            header: std::iter::once(self.locale.text("compare-city")).chain(scopes.iter().map(|scope| self.scope_title(*scope))).collect(),
            rows,
            numbers: (1..=scopes.len()).collect(),
            page: PageTable {
                caption: caption("compare-caption-heat", dimensions, self.toolkit, self.locale),
                names: 0,
                marked: self.marked(),
                looks,
            },
        }
    }

    /// In which row of a list of all cities the one stands that was asked for.
    pub(super) fn marked(&self) -> Option<usize> {
        let focus = self.overview.focus.as_ref()?.city;
        self.order.iter().position(|at| *at == focus)
    }

    /// Ranks with the ranks of nine in ten draws.
    pub(super) fn rank_charts(&self) -> Vec<Block> {
        let Some(robustness) = &self.overview.robustness else { return Vec::new() };
        let locale = self.locale;
        let ranked: Vec<usize> = self.order.iter().copied().filter(|at| self.ranked[*at].is_some()).collect();
        let focus = self.overview.focus.as_ref().map(|focus| focus.city);
        let cut = Cut::around(ranked.len(), focus.and_then(|city| ranked.iter().position(|at| *at == city)));
        let row = |at: &usize| {
            let (rank, (best, worst)) = (self.ranks[*at]?, robustness.ranges[self.ranked[*at]?]);
            let places = [("rank", rank.to_string().into()), ("range", self.range(*at).into())];
            Some(Row {
                label: self.city(*at),
                figure: rank as f64,
                range: (best as f64, worst as f64),
                text: locale.with("compare-rank-with-range", &places),
                marked: focus == Some(*at),
            })
        };
        let rows: Vec<Row> = ranked[cut.shown()].iter().filter_map(row).collect();
        let ends =
            rows.iter().fold((ranked.len(), 1), |(first, last), row| (first.min(row.range.0 as usize), last.max(row.range.1 as usize)));
        let (first, last) = rows.iter().fold(ends, |(first, last), row| (first.min(row.figure as usize), last.max(row.figure as usize)));
        let scale = Scale::ranks(first, last);
        let text = locale.text("compare-chart-ranks-text");
        let several = rows.len() > ROWS;
        let charts = rows.chunks(ROWS).enumerate().map(|(at, rows)| {
            let first = cut.shown().start + at * ROWS + 1;
            let lines = [("from", first.to_string().into()), ("to", (first + rows.len() - 1).to_string().into())];
            let title = if several { locale.with("compare-chart-ranks-part", &lines) } else { locale.text("compare-chart-ranks") };
            chart(&format!("ranks-{at}"), title, &text, locale, |about| dots(about, rows, &scale))
        });
        let mut blocks = side_by_side(charts);
        if !blocks.is_empty() {
            blocks.push(Block::Text(text));
        }
        blocks.extend(cut.sentence(locale));
        blocks
    }

    /// The shades of the medians of a group.
    pub(super) fn looks(group: &Group, dimensions: &[usize]) -> Vec<Look> {
        let median = |at: &usize| group.figures.get(at + 1).copied().flatten().map(|figures| shade(figures.median / 100.0));
        let looks = dimensions.iter().map(|at| Look { shade: median(at), below: String::new() });
        std::iter::once(Look::default()).chain(looks).collect()
    }

    /// Groups with median and quartiles.
    pub(super) fn group_chart(&self, grouping: &Grouping, groups: &[Group]) -> Vec<Block> {
        let locale = self.locale;
        let row = |group: &Group| {
            let figures = (*group.figures.first()?)?;
            Some(Row {
                label: self.group(grouping, &group.key),
                figure: figures.median,
                range: (figures.lower, figures.upper),
                text: locale.decimal(figures.median),
                marked: false,
            })
        };
        let all: Vec<Row> = groups.iter().filter_map(row).collect();
        let cut = Cut::around(all.len(), None);
        let rows = &all[cut.shown()];
        let text = locale.text("compare-chart-groups-text");
        let title = locale.text("compare-chart-groups");
        let mut blocks = side_by_side([chart("groups", title, &text, locale, |about| dots(about, rows, &Scale::scores()))].into_iter());
        if !blocks.is_empty() {
            blocks.push(Block::Text(text));
        }
        blocks.extend(cut.sentence(locale));
        blocks
    }
}
