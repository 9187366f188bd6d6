//! The overview as people read it.

use super::super::drawing::caption;
use super::super::legend;
use super::{View, summary};
use crate::comparison::overview::{Figures, Focus, Group, Grouping, Scope};
use crate::comparison::ranking::Robustness;
use crate::comparison::scenario::Assumption;
use crate::comparison::subject::Subject;
use crate::files::plain::one_line;
use crate::reporting::blocks::{Block, PageTable, Table};
use crate::reporting::view::words::{bounds_text, signed, summary_view};
use crate::toolkit::condition::below;

/// From this width on, tables that stand one below the other become one.
const WIDE: usize = 110;

/// Columns of a table for the name of a city; for a score; and for a score with its bounds.
const FOR_A_NAME: usize = 26;
const FOR_A_SCORE: usize = 7;
const FOR_BOUNDS: usize = 22;

impl View<'_, '_> {
    pub(super) fn scope_title(&self, scope: Scope) -> String {
        match scope {
            Scope::Overall => self.locale.text("overall"),
            Scope::Dimension(at) => self.toolkit.dimensions[at].title.clone(),
        }
    }

    fn decimal(&self, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.locale.decimal(value))
    }

    fn header(&self, keys: &[&'static str]) -> Vec<String> {
        keys.iter().map(|key| self.locale.text(key)).collect()
    }

    pub(super) fn blocks(&self, width: usize, fewest: usize) -> Vec<Block> {
        let locale = self.locale;
        let mut blocks = vec![Block::Title(locale.with("compare-overview-title", &[("count", self.subjects.len().into())]))];
        if self.overview.earlier > 0 {
            blocks.push(Block::Text(locale.with("compare-latest", &[("count", self.overview.earlier.into())])));
        }
        if let Scope::Dimension(at) = self.overview.by {
            blocks.push(Block::Text(locale.with("compare-sorted", &[("dimension", self.toolkit.dimensions[at].title.clone().into())])));
        }
        if let Some(focus) = self.overview.focus.as_ref().filter(|_| self.page) {
            blocks.push(Block::Text(locale.with("compare-focus-marked", &[("city", self.city(focus.city).into())])));
        }
        blocks.push(Block::Table(self.ranking(width >= WIDE)));
        blocks.push(Block::Text(locale.text("compare-overview-legend")));
        if self.toolkit.dimensions.len() > 1 {
            blocks.push(Block::Heading(locale.text("compare-dimensions-heading")));
            if self.page {
                let scored = self.subjects.iter().flat_map(|subject| &subject.scores.dimensions).any(|summary| summary.score.is_some());
                blocks.push(Block::Text(locale.text(if scored { "compare-heat-legend" } else { "chart-none" })));
                blocks.extend(self.columns(width).iter().map(|dimensions| Block::Table(self.heat_map(dimensions))));
            } else {
                for dimensions in self.columns(width) {
                    blocks.push(Block::Table(self.by_dimension(&dimensions, width >= WIDE)));
                    blocks.push(legend(self.toolkit, &dimensions));
                }
            }
        }
        blocks.extend(self.sureness());
        if let Some((grouping, groups)) = &self.overview.groups {
            blocks.extend(self.group_blocks(grouping, groups, fewest, width));
        }
        if let Some(focus) = &self.overview.focus {
            blocks.extend(self.focus_blocks(focus, fewest));
        }
        blocks
    }

    /// Where a rank lies in nine of ten draws.
    pub(super) fn range(&self, at: usize) -> String {
        let Some((robustness, ranked)) = self.overview.robustness.as_ref().zip(self.ranked[at]) else { return "–".to_owned() };
        let (best, worst) = robustness.ranges[ranked];
        if best == worst {
            return best.to_string();
        }
        self.locale.with("range", &[("lowest", best.to_string().into()), ("highest", worst.to_string().into())])
    }

    fn ranking(&self, wide: bool) -> Table {
        let mut header = self.header(&["compare-rank", "compare-city", "score", "bounds", "band", "coverage"]);
        // On a small screen the score is seen first.
        let date = if self.page { header.len() } else { 2 };
        if wide {
            header.insert(date, self.locale.text("column-date"));
        }
        let row = |at: &usize| {
            let summary = summary_view(self.toolkit, &summary(self.subjects[*at], self.overview.by).summary(), self.locale);
            let rank = self.ranks[*at].map_or_else(|| "–".to_owned(), |rank| rank.to_string());
            let mut cells = vec![rank, self.city(*at), summary.score_text, summary.bounds_text, summary.band, summary.coverage_text];
            if wide {
                cells.insert(date, self.subjects[*at].date.to_string());
            }
            cells
        };
        let numbers = if wide && !self.page { vec![0, 3, 6] } else { vec![0, 2, 5] };
        let page =
            PageTable { caption: self.locale.text("compare-caption-ranking"), names: 1, marked: self.marked(), ..PageTable::default() };
        Table { header, rows: self.order.iter().map(row).collect(), numbers, page }
    }

    /// Which dimensions stand together in a table: those that count for the overall score, then those of each module, no more than fit.
    fn columns(&self, width: usize) -> Vec<Vec<usize>> {
        let most = (width.saturating_sub(FOR_A_NAME) / if width >= WIDE { FOR_BOUNDS } else { FOR_A_SCORE }).max(2);
        let of = |module: Option<usize>| (0..self.toolkit.dimensions.len()).filter(move |at| self.toolkit.dimensions[*at].module == module);
        let modules = std::iter::once(None).chain((0..self.toolkit.modules.len()).map(Some));
        modules
            .map(|module| of(module).collect::<Vec<_>>())
            .flat_map(|dimensions| dimensions.chunks(most).map(<[usize]>::to_vec).collect::<Vec<_>>())
            .collect()
    }

    fn by_dimension(&self, dimensions: &[usize], wide: bool) -> Table {
        let mut header = vec![self.locale.text("compare-city")];
        header.extend(dimensions.iter().map(|at| (at + 1).to_string()));
        let cell = |subject: &Subject<'_>, at: usize| {
            let summary = subject.scores.dimensions[at].summary();
            let uncertain = summary.bounds.filter(|(lowest, highest)| wide && below(*lowest, *highest));
            match (summary.score, uncertain) {
                (Some(score), Some(bounds)) => format!("{} ({})", self.locale.decimal(score), bounds_text(bounds, self.locale)),
                (Some(score), None) => self.locale.decimal(score),
                (None, _) => "–".to_owned(),
            }
        };
        let row = |at: &usize| {
            let cells = dimensions.iter().map(|dimension| cell(self.subjects[*at], *dimension));
            std::iter::once(self.city(*at)).chain(cells).collect()
        };
        Table { header, rows: self.order.iter().map(row).collect(), numbers: (1..=dimensions.len()).collect(), ..Table::default() }
    }

    fn sureness(&self) -> Vec<Block> {
        let locale = self.locale;
        let mut blocks = vec![Block::Heading(locale.text("compare-sure-heading"))];
        let Some(robustness) = &self.overview.robustness else {
            blocks.extend(self.overview.why_not.map(|key| Block::Text(locale.text(key))));
            return if self.overview.why_not.is_some() { blocks } else { Vec::new() };
        };
        blocks.push(Block::Text(locale.with("compare-sure", &[("draws", f64::from(robustness.draws).into())])));
        if self.page {
            blocks.extend(self.rank_charts());
        }
        let rows = || self.order.iter().enumerate().filter(|(_, at)| self.ranked[**at].is_some());
        let marked = self.marked().and_then(|place| rows().position(|(at, _)| at == place));
        let row = |(place, at): (usize, &usize)| {
            let rank = self.ranks[*at].map(|rank| rank.to_string()).unwrap_or_default();
            let above = self.above_next(place).map_or_else(|| "–".to_owned(), |share| locale.percent(share));
            vec![rank, self.city(*at), self.range(*at), above]
        };
        blocks.push(Block::Table(Table {
            header: self.header(&["compare-rank", "compare-city", "compare-rank-range", "compare-above-next"]),
            rows: rows().map(row).collect(),
            numbers: vec![0, 2, 3],
            page: PageTable { caption: locale.text("compare-caption-sure"), names: 1, marked, ..PageTable::default() },
        }));
        blocks.push(Block::Text(locale.text("compare-sure-legend")));
        let mut facts = vec![locale.with("compare-mean-shift", &[("places", locale.decimal(robustness.mean_shift).into())])];
        if let Some(share) = robustness.dominance {
            facts.push(locale.with("compare-dominance", &[("share", locale.percent(share).into())]));
        }
        let most = robustness.without.iter().filter_map(|(at, moved)| Some((*at, (*moved)?)));
        if let Some((at, moved)) = most.reduce(|most, next| if next.1 > most.1 { next } else { most }) {
            let places = [("dimension", self.toolkit.dimensions[at].title.clone().into()), ("places", locale.decimal(moved).into())];
            facts.push(locale.with("compare-without", &places));
        }
        blocks.push(Block::List(facts));
        blocks.push(self.causes(robustness));
        blocks
    }

    fn causes(&self, robustness: &Robustness) -> Block {
        let locale = self.locale;
        let share = |value: f64| locale.percent(value.clamp(0.0, 1.0));
        let row = |(assumption, indices): &(Assumption, Option<crate::comparison::statistics::sobol::Indices>)| {
            let name = match assumption {
                Assumption::Weights => "compare-assumption-weights",
                Assumption::Unanswered => "compare-assumption-unanswered",
                Assumption::Aggregation => "compare-assumption-aggregation",
            };
            let mut cells = vec![locale.text(name)];
            cells.extend(indices.map_or(["–".to_owned(), "–".to_owned()], |found| [share(found.first_order), share(found.total)]));
            cells
        };
        Block::Table(Table {
            header: self.header(&["compare-assumption", "compare-first-order", "compare-total"]),
            rows: robustness.causes.iter().map(row).collect(),
            numbers: vec![1, 2],
            page: PageTable { caption: locale.text("compare-assumption"), ..PageTable::default() },
        })
    }

    fn group_blocks(&self, grouping: &Grouping, groups: &[Group], fewest: usize, width: usize) -> Vec<Block> {
        let locale = self.locale;
        let field = one_line(&self.toolkit.profile[grouping.field].label);
        let figure = |figures: &Option<Figures>| {
            figures.map_or_else(
                || vec![String::new(), "–".to_owned(), "–".to_owned()],
                |figures| {
                    let places = [("lowest", locale.decimal(figures.lower).into()), ("highest", locale.decimal(figures.upper).into())];
                    vec![figures.n.to_string(), locale.decimal(figures.median), locale.with("range", &places)]
                },
            )
        };
        let row = |group: &Group| {
            let mut cells = vec![self.group(grouping, &group.key), group.cities.to_string()];
            cells.extend(figure(&group.figures[0]));
            cells
        };
        let medians = |dimensions: &[usize]| {
            let row = |group: &Group| {
                let median = |at: &usize| self.decimal(group.figures[at + 1].map(|figures| figures.median));
                std::iter::once(self.group(grouping, &group.key)).chain(dimensions.iter().map(median)).collect()
            };
            let name = |at: &usize| if self.page { self.toolkit.dimensions[*at].title.clone() } else { (at + 1).to_string() };
            Block::Table(Table {
                header: std::iter::once(locale.text("compare-group")).chain(dimensions.iter().map(name)).collect(),
                rows: groups.iter().map(row).collect(),
                numbers: (1..=dimensions.len()).collect(),
                page: PageTable {
                    caption: caption("compare-caption-medians", dimensions, self.toolkit, self.locale),
                    looks: groups.iter().map(|group| Self::looks(group, dimensions)).collect(),
                    ..PageTable::default()
                },
            })
        };
        let mut blocks = vec![Block::Heading(locale.with("compare-groups-heading", &[("field", field.into())]))];
        if self.page {
            blocks.extend(self.group_chart(grouping, groups));
        }
        blocks.extend([
            Block::Table(Table {
                header: self.header(&["compare-group", "compare-cities", "compare-scored", "compare-median", "compare-quartiles"]),
                rows: groups.iter().map(row).collect(),
                numbers: vec![1, 2, 3],
                ..Table::default()
            }),
            Block::Text(locale.with("compare-groups-text", &[("fewest", fewest.into())])),
            Block::Text(locale.text("compare-groups-medians")),
        ]);
        blocks.extend(self.columns(width).iter().map(|dimensions| medians(dimensions)));
        blocks
    }

    fn focus_blocks(&self, focus: &Focus, fewest: usize) -> Vec<Block> {
        let locale = self.locale;
        let city = self.city(focus.city);
        let mut blocks = vec![Block::Heading(locale.with("compare-focus-heading", &[("city", city.clone().into())]))];
        let known = Scope::all(self.toolkit).zip(&focus.places).filter_map(|(scope, place)| Some((scope, (*place)?)));
        let rows: Vec<Vec<String>> = known
            .map(|(scope, place)| {
                let rank = [("rank", place.rank.into()), ("of", place.of.into())];
                vec![
                    self.scope_title(scope),
                    locale.decimal(place.score),
                    locale.with("compare-rank-of", &rank),
                    locale.percent(place.percentile / 100.0),
                    signed(Some(place.score - place.median), locale),
                    signed(Some(place.score - place.best), locale),
                ]
            })
            .collect();
        if rows.is_empty() {
            blocks.push(Block::Text(locale.with("compare-focus-none", &[("city", city.into()), ("fewest", fewest.into())])));
            return blocks;
        }
        blocks.push(Block::Table(Table {
            header: self.header(&["dimension", "score", "compare-rank", "compare-percentile", "compare-to-median", "compare-to-best"]),
            rows,
            numbers: vec![1, 2, 3, 4, 5],
            ..Table::default()
        }));
        blocks.push(Block::Text(locale.text("compare-focus-legend")));
        let lessons: Vec<String> = focus
            .learn
            .iter()
            .map(|lesson| {
                let names = lesson.ask.iter().map(|at| self.city(*at)).collect::<Vec<_>>().join(&locale.text("list-separator"));
                let places = [
                    ("dimension", self.toolkit.dimensions[lesson.dimension].title.clone().into()),
                    ("distance", locale.decimal(lesson.distance).into()),
                    ("cities", names.into()),
                    ("unnamed", lesson.unnamed.into()),
                ];
                locale.with(if lesson.ask.is_empty() { "compare-learn-unnamed" } else { "compare-learn" }, &places)
            })
            .collect();
        if !lessons.is_empty() {
            blocks.push(Block::Text(locale.text("compare-learn-text")));
            blocks.push(Block::List(lessons));
        }
        blocks
    }
}
