//! Cities by dimension, groups of cities, one city among the others, and how sure the ranks are.

use serde_json::{Value, json};

use super::{Comparison, Form, Long, Measures, Method, Sheet, closing, legend, number};
use crate::comparison::overview::{Figures, Focus, Group, Grouping, Key, Scope, sorted};
use crate::comparison::ranking::{Robustness, ranks};
use crate::comparison::scenario::Assumption;
use crate::comparison::subject::Subject;
use crate::files::plain::one_line;
use crate::locale::Locale;
use crate::reporting::blocks::{Block, Table};
use crate::reporting::view::words::{option_text, summary_view};
use crate::scoring::Summary;
use crate::toolkit::Toolkit;
use crate::toolkit::model::{FieldType, Kind};

/// From this width on, tables that stand one below the other become one.
const WIDE: usize = 110;

/// Columns of a table for the name of a city; for a score; and for a score with its bounds.
const FOR_A_NAME: usize = 26;
const FOR_A_SCORE: usize = 7;
const FOR_BOUNDS: usize = 22;

/// Up to so many ranked cities, the probabilities of all pairs are told to programs; above, those of neighbours.
const ALL_PAIRS: usize = 100;

/// All that the overview shows.
#[derive(Debug)]
pub struct Overview<'o, 's> {
    /// The toolkit.
    pub toolkit: &'o Toolkit,
    /// The cities, each with one assessment.
    pub subjects: &'o [&'o Subject<'s>],
    /// How many earlier assessments of the same cities were left out.
    pub earlier: usize,
    /// What cities are sorted and ranked by.
    pub by: Scope,
    /// Groups of cities, if they were asked for.
    pub groups: Option<(Grouping, Vec<Group>)>,
    /// One city among the others, if it was asked for.
    pub focus: Option<Focus>,
    /// How sure the ranks are; none if that could not be told, or was not wanted.
    pub robustness: Option<Robustness>,
    /// The message that says why there is none.
    pub why_not: Option<&'static str>,
}

/// The overview in one form. Tables for people are as wide as `width`.
pub fn comparison(overview: &Overview<'_, '_>, method: Method, locale: &Locale, form: Form, width: usize) -> Comparison {
    let view = View::new(overview, locale);
    let mut comparison = Comparison { view: VIEW, ..Comparison::default() };
    match form {
        Form::Blocks => comparison.blocks = [view.blocks(width, method.min_group), closing(&method, locale)].concat(),
        Form::Wide => comparison.wide = view.wide(&method),
        Form::Long => comparison.long = view.long(&method),
        Form::Data => comparison.data = view.data(),
    }
    Comparison { method, ..comparison }
}

/// What the view is called in results.
const VIEW: &str = "overview";

struct View<'v, 's> {
    overview: &'v Overview<'v, 's>,
    toolkit: &'v Toolkit,
    subjects: &'v [&'v Subject<'s>],
    locale: &'v Locale,
    order: Vec<usize>,
    ranks: Vec<Option<usize>>,
    /// For every city its position among those ranked.
    ranked: Vec<Option<usize>>,
}

fn summary<'s>(subject: &'s Subject<'_>, scope: Scope) -> &'s Summary {
    match scope {
        Scope::Overall => &subject.scores.overall,
        Scope::Dimension(at) => &subject.scores.dimensions[at],
    }
}

impl<'v, 's> View<'v, 's> {
    fn new(overview: &'v Overview<'v, 's>, locale: &'v Locale) -> Self {
        let subjects = overview.subjects;
        let scores: Vec<Option<f64>> = subjects.iter().map(|subject| overview.by.score(subject)).collect();
        let mut ranked = vec![None; subjects.len()];
        for (at, city) in overview.robustness.iter().flat_map(|robustness| robustness.cities.iter().enumerate()) {
            ranked[*city] = Some(at);
        }
        let toolkit = overview.toolkit;
        Self { overview, toolkit, subjects, locale, order: sorted(subjects, overview.by), ranks: ranks(&scores), ranked }
    }

    fn city(&self, at: usize) -> String {
        one_line(&self.subjects[at].city)
    }

    fn scope_title(&self, scope: Scope) -> String {
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

    fn blocks(&self, width: usize, fewest: usize) -> Vec<Block> {
        let locale = self.locale;
        let mut blocks = vec![Block::Title(locale.with("compare-overview-title", &[("count", self.subjects.len().into())]))];
        if self.overview.earlier > 0 {
            blocks.push(Block::Text(locale.with("compare-latest", &[("count", self.overview.earlier.into())])));
        }
        if let Scope::Dimension(at) = self.overview.by {
            blocks.push(Block::Text(locale.with("compare-sorted", &[("dimension", self.toolkit.dimensions[at].title.clone().into())])));
        }
        blocks.push(Block::Table(self.ranking(width >= WIDE)));
        blocks.push(Block::Text(locale.text("compare-overview-legend")));
        if self.toolkit.dimensions.len() > 1 {
            blocks.push(Block::Heading(locale.text("compare-dimensions-heading")));
            for dimensions in self.columns(width) {
                blocks.push(Block::Table(self.by_dimension(&dimensions, width >= WIDE)));
                blocks.push(legend(self.toolkit, &dimensions));
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
    fn range(&self, at: usize) -> String {
        let Some((robustness, ranked)) = self.overview.robustness.as_ref().zip(self.ranked[at]) else { return "–".to_owned() };
        let (best, worst) = robustness.ranges[ranked];
        if best == worst {
            return best.to_string();
        }
        self.locale.with("range", &[("lowest", best.to_string().into()), ("highest", worst.to_string().into())])
    }

    /// How often it stands above the next city in the list.
    fn above_next(&self, place: usize) -> Option<f64> {
        let robustness = self.overview.robustness.as_ref()?;
        let (one, next) = (self.ranked[*self.order.get(place)?]?, self.ranked[*self.order.get(place + 1)?]?);
        Some(robustness.probability_above(one, next))
    }

    fn ranking(&self, wide: bool) -> Table {
        let mut header = self.header(&["compare-rank", "compare-city", "score", "bounds", "band", "coverage"]);
        if wide {
            header.insert(2, self.locale.text("column-date"));
        }
        let row = |at: &usize| {
            let summary = summary_view(self.toolkit, summary(self.subjects[*at], self.overview.by), self.locale);
            let rank = self.ranks[*at].map_or_else(|| "–".to_owned(), |rank| rank.to_string());
            let mut cells = vec![rank, self.city(*at), summary.score_text, summary.bounds_text, summary.band, summary.coverage_text];
            if wide {
                cells.insert(2, self.subjects[*at].date.to_string());
            }
            cells
        };
        let numbers = if wide { vec![0, 3, 6] } else { vec![0, 2, 5] };
        Table { header, rows: self.order.iter().map(row).collect(), numbers }
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
            let summary = summary_view(self.toolkit, &subject.scores.dimensions[at], self.locale);
            match (summary.score.is_some(), summary.uncertain && wide) {
                (true, true) => format!("{} ({})", summary.score_text, summary.bounds_text),
                (true, false) => summary.score_text,
                (false, _) => "–".to_owned(),
            }
        };
        let row = |at: &usize| {
            let cells = dimensions.iter().map(|dimension| cell(self.subjects[*at], *dimension));
            std::iter::once(self.city(*at)).chain(cells).collect()
        };
        Table { header, rows: self.order.iter().map(row).collect(), numbers: (1..=dimensions.len()).collect() }
    }

    fn sureness(&self) -> Vec<Block> {
        let locale = self.locale;
        let mut blocks = vec![Block::Heading(locale.text("compare-sure-heading"))];
        let Some(robustness) = &self.overview.robustness else {
            blocks.extend(self.overview.why_not.map(|key| Block::Text(locale.text(key))));
            return if self.overview.why_not.is_some() { blocks } else { Vec::new() };
        };
        blocks.push(Block::Text(locale.with("compare-sure", &[("draws", f64::from(robustness.draws).into())])));
        let rows = self.order.iter().enumerate().filter(|(_, at)| self.ranked[**at].is_some());
        let row = |(place, at): (usize, &usize)| {
            let rank = self.ranks[*at].map(|rank| rank.to_string()).unwrap_or_default();
            let above = self.above_next(place).map_or_else(|| "–".to_owned(), |share| locale.percent(share));
            vec![rank, self.city(*at), self.range(*at), above]
        };
        blocks.push(Block::Table(Table {
            header: self.header(&["compare-rank", "compare-city", "compare-rank-range", "compare-above-next"]),
            rows: rows.map(row).collect(),
            numbers: vec![0, 2, 3],
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
        })
    }

    /// A group in words.
    fn group(&self, grouping: &Grouping, key: &Key) -> String {
        let locale = self.locale;
        let field = &self.toolkit.profile[grouping.field].kind;
        let limit = |at: usize| grouping.limits.get(at).map(|limit| locale.plain_number(*limit));
        match (key, field) {
            (Key::Text(text), _) => one_line(text),
            (Key::Option(at), FieldType::Choice(options)) => option_text(&Kind::Choice(options.clone()), *at, locale),
            (Key::Between(at), _) => match (at.checked_sub(1).and_then(limit), limit(*at)) {
                (Some(from), Some(below)) => locale.with("compare-group-between", &[("from", from.into()), ("below", below.into())]),
                (Some(from), None) => locale.with("compare-group-from", &[("from", from.into())]),
                (None, Some(below)) => locale.with("compare-group-below", &[("below", below.into())]),
                (None, None) => locale.text("compare-group-told"),
            },
            (Key::Option(_) | Key::Untold, _) => locale.text("compare-group-untold"),
        }
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
            let numbers = dimensions.iter().map(|at| (at + 1).to_string());
            Block::Table(Table {
                header: std::iter::once(locale.text("compare-group")).chain(numbers).collect(),
                rows: groups.iter().map(row).collect(),
                numbers: (1..=dimensions.len()).collect(),
            })
        };
        let mut blocks = vec![
            Block::Heading(locale.with("compare-groups-heading", &[("field", field.into())])),
            Block::Table(Table {
                header: self.header(&["compare-group", "compare-cities", "compare-scored", "compare-median", "compare-quartiles"]),
                rows: groups.iter().map(row).collect(),
                numbers: vec![1, 2, 3],
            }),
            Block::Text(locale.with("compare-groups-text", &[("fewest", fewest.into())])),
            Block::Text(locale.text("compare-groups-medians")),
        ];
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
                let signed = |value: f64| if value > 0.0 { format!("+{}", locale.decimal(value)) } else { locale.decimal(value) };
                vec![
                    self.scope_title(scope),
                    locale.decimal(place.score),
                    locale.with("compare-rank-of", &rank),
                    locale.percent(place.percentile / 100.0),
                    signed(place.score - place.median),
                    signed(place.score - place.best),
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

    fn wide(&self, method: &Method) -> Vec<u8> {
        let mut header: Vec<String> =
            ["rank", "rank_low", "rank_high", "above_next", "city", "date", "respondents"].map(str::to_owned).into();
        for id in Scope::all(self.toolkit).map(|scope| self.scope_id(scope)) {
            header.extend(["score", "lowest", "highest", "coverage", "band"].map(|measure| format!("{id}_{measure}")));
        }
        let mut sheet = Sheet::new(&header.iter().map(String::as_str).collect::<Vec<_>>(), method);
        for (place, at) in self.order.iter().enumerate() {
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
            sheet.add(&cells);
        }
        sheet.csv()
    }

    fn scope_id(&self, scope: Scope) -> String {
        match scope {
            Scope::Overall => "overall".to_owned(),
            Scope::Dimension(at) => self.toolkit.dimensions[at].id.clone(),
        }
    }

    fn measures(&self, summary: &Summary) -> [(&'static str, String); 5] {
        [
            ("score", number(summary.score)),
            ("lowest", number(summary.bounds.map(|bounds| bounds.0))),
            ("highest", number(summary.bounds.map(|bounds| bounds.1))),
            ("coverage", number(summary.coverage)),
            ("band", summary.band.map(|at| self.toolkit.bands[at].id.clone()).unwrap_or_default()),
        ]
    }

    fn long(&self, method: &Method) -> Vec<u8> {
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

    fn data(&self) -> Value {
        let measures = |summary: &Summary| {
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
