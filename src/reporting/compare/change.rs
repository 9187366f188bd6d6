//! What changed from one day to another: for one city what drove it and what became of its recommendations; for several how large it is over all.

use serde_json::{Map, Value, json};

use super::{Comparison, Form, Long, Measures, Method, Sheet, closing, legend, number};
use crate::comparison::change::{Change, Driver, Fate, Move, Shift};
use crate::comparison::overview::Scope;
use crate::comparison::statistics::NoFigure;
use crate::comparison::subject::Subject;
use crate::files::plain::one_line;
use crate::locale::Locale;
use crate::reporting::blocks::{Block, Table};
use crate::reporting::view::PRIORITIES;
use crate::scoring::{Item, Scores};
use crate::toolkit::Toolkit;
use crate::toolkit::condition::{below, rounded};
use crate::toolkit::model::{Kind, NextStep, StepFrom};

/// From this width on, tables have columns that can be done without.
const WIDE: usize = 110;

/// Columns of a table for a day, and for a score.
const FOR_A_DAY: usize = 14;
const FOR_A_SCORE: usize = 9;

/// How many questions are named that drove the difference of a dimension.
const NAMED_DRIVERS: usize = 5;

/// How many cities are named that were assessed on one day only.
const NAMED_CITIES: usize = 20;

/// All that is shown of changes.
#[derive(Debug)]
pub struct Changes<'c, 's, 't> {
    /// The toolkit.
    pub toolkit: &'t Toolkit,
    /// The city, if one was asked for.
    pub focus: Option<&'c str>,
    /// The steps from one day to another: of one city all of them, or of each city the last.
    pub changes: Vec<Change<'s, 't>>,
    /// All days of the one city that was asked for; otherwise empty.
    pub series: Vec<(&'s Subject<'t>, Scores)>,
    /// Positions of the questions that not all days of the series have.
    pub series_left_out: Vec<usize>,
    /// Cities, each with its only day.
    pub once: Vec<&'s Subject<'t>>,
    /// The change over cities, for the whole and every dimension; empty for one city.
    pub together: Vec<Shift>,
}

/// The change in one form. Tables for people are as wide as `width`.
pub fn comparison(changes: &Changes<'_, '_, '_>, method: Method, locale: &Locale, form: Form, width: usize) -> Comparison {
    let view = View { all: changes, toolkit: changes.toolkit, locale, width };
    let mut comparison = Comparison { view: VIEW, ..Comparison::default() };
    match form {
        Form::Blocks => comparison.blocks = [view.blocks(method.min_group), closing(&method, locale)].concat(),
        Form::Wide => comparison.wide = view.wide(&method),
        Form::Long => comparison.long = Measures::of(VIEW, &view.long(), &method),
        Form::Data => comparison.data = view.data(),
    }
    Comparison { method, ..comparison }
}

/// What the view is called in results.
const VIEW: &str = "over_time";

struct View<'v, 'c, 's, 't> {
    all: &'v Changes<'c, 's, 't>,
    toolkit: &'t Toolkit,
    locale: &'v Locale,
    width: usize,
}

fn city(subject: &Subject<'_>) -> String {
    one_line(&subject.city)
}

impl View<'_, '_, '_, '_> {
    fn decimal(&self, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.locale.decimal(value))
    }

    /// A difference with its sign; one that rounds to nothing has none.
    fn signed(&self, value: Option<f64>) -> String {
        let text = self.decimal(value);
        if value.is_some_and(|value| value > 0.0) && text != self.locale.decimal(0.0) { format!("+{text}") } else { text }
    }

    fn header(&self, keys: &[&'static str]) -> Vec<String> {
        keys.iter().map(|key| self.locale.text(key)).collect()
    }

    fn scope_title(&self, scope: Scope) -> String {
        match scope {
            Scope::Overall => self.locale.text("overall"),
            Scope::Dimension(at) => self.toolkit.dimensions[at].title.clone(),
        }
    }

    fn scope_id(&self, scope: Scope) -> String {
        match scope {
            Scope::Overall => "overall".to_owned(),
            Scope::Dimension(at) => self.toolkit.dimensions[at].id.clone(),
        }
    }

    fn is_wide(&self) -> bool {
        self.width >= WIDE
    }

    fn blocks(&self, fewest: usize) -> Vec<Block> {
        let (locale, changes) = (self.locale, &self.all.changes);
        let mut blocks = Vec::new();
        match (self.all.focus, changes.as_slice()) {
            (Some(city), []) => {
                blocks.push(Block::Title(locale.with("change-title-city", &[("city", one_line(city).into())])));
                blocks.push(Block::Text(locale.with("change-none-city", &[("city", one_line(city).into())])));
            }
            (None, []) => {
                blocks.push(Block::Title(locale.text("change-title-none")));
                blocks.push(Block::Text(locale.text("change-none")));
                blocks.extend(self.once());
            }
            (focus, [first, rest @ ..]) if focus.is_some() || rest.is_empty() => {
                blocks.push(Block::Title(locale.with("change-title-city", &[("city", city(first.now).into())])));
                blocks.extend(self.once());
                blocks.extend(self.series());
                blocks.extend(changes.iter().flat_map(|change| self.one(change)));
                blocks.push(Block::Text(locale.text("change-legend")));
            }
            (_, several) => {
                blocks.push(Block::Title(locale.with("change-title", &[("count", several.len().into())])));
                blocks.extend(self.once());
                blocks.extend(self.several());
                blocks.extend(self.together(fewest));
                blocks.extend(self.fates_of_several());
            }
        }
        blocks
    }

    /// The cities that have one day only.
    fn once(&self) -> Option<Block> {
        let once = &self.all.once;
        if once.is_empty() {
            return None;
        }
        let names: Vec<String> = once.iter().take(NAMED_CITIES).map(|subject| city(subject)).collect();
        let places = [("count", once.len().into()), ("cities", names.join(&self.locale.text("list-separator")).into())];
        Some(Block::Text(self.locale.with(if once.len() > NAMED_CITIES { "change-once-many" } else { "change-once" }, &places)))
    }

    /// All days of one city, if there are more than the two that are shown anyway.
    fn series(&self) -> Vec<Block> {
        let series = &self.all.series;
        if series.len() < 3 {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(self.locale.text("change-series-heading"))];
        let shown: Vec<Scope> =
            Scope::all(self.toolkit).filter(|scope| series.iter().any(|(_, scores)| summary_applies(scores, *scope))).collect();
        let most = (self.width.saturating_sub(FOR_A_DAY) / FOR_A_SCORE).max(2);
        for scopes in shown.chunks(most) {
            let name = |scope: &Scope| match scope {
                Scope::Overall => self.locale.text("overall"),
                Scope::Dimension(at) => (at + 1).to_string(),
            };
            let row = |(subject, scores): &(&Subject<'_>, Scores)| {
                let score = |scope: &Scope| self.decimal(score_of(scores, *scope));
                std::iter::once(subject.date.to_string()).chain(scopes.iter().map(score)).collect()
            };
            blocks.push(Block::Table(Table {
                header: std::iter::once(self.locale.text("column-date")).chain(scopes.iter().map(name)).collect(),
                rows: series.iter().map(row).collect(),
                numbers: (1..=scopes.len()).collect(),
            }));
            let dimensions: Vec<usize> =
                scopes.iter().filter_map(|scope| if let Scope::Dimension(at) = scope { Some(*at) } else { None }).collect();
            blocks.push(legend(self.toolkit, &dimensions));
        }
        if !self.all.series_left_out.is_empty() {
            blocks.push(Block::Text(self.locale.with("change-series-left-out", &[("count", self.all.series_left_out.len().into())])));
            blocks.push(self.questions(&self.all.series_left_out));
        }
        blocks
    }

    fn questions(&self, questions: &[usize]) -> Block {
        let name = |at: &usize| {
            let question = &self.toolkit.questions[*at];
            self.locale.with("change-question", &[("question", question.text.clone().into()), ("id", question.id.clone().into())])
        };
        Block::List(questions.iter().map(name).collect())
    }

    /// One city from one day to another.
    fn one(&self, change: &Change<'_, '_>) -> Vec<Block> {
        let locale = self.locale;
        let days = [("before", change.before.date.to_string().into()), ("now", change.now.date.to_string().into())];
        let mut blocks = vec![Block::Heading(locale.with("change-step-heading", &days))];
        let respondents = [("before", change.before.respondents.into()), ("now", change.now.respondents.into())];
        blocks.push(Block::Text(locale.with("change-respondents", &respondents)));
        let shown: Vec<Scope> =
            Scope::all(self.toolkit).filter(|scope| change.scores.iter().any(|scores| summary_applies(scores, *scope))).collect();
        let row = |scope: &Scope| {
            let [before, now] = change.pair(*scope);
            let mut cells = vec![self.scope_title(*scope), self.decimal(before), self.decimal(now), self.signed(change.difference(*scope))];
            if self.is_wide() {
                cells.push(match scope {
                    Scope::Overall => String::new(),
                    Scope::Dimension(at) => self.signed(change.dimensions[*at]),
                });
            }
            cells
        };
        let mut header = self.header(&["dimension", "change-before", "change-now", "change-difference"]);
        if self.is_wide() {
            header.push(locale.text("change-of-overall"));
        }
        let numbers = (1..header.len()).collect();
        blocks.push(Block::Table(Table { header, rows: shown.iter().map(row).collect(), numbers }));
        if shown.iter().any(|scope| change.difference(*scope).is_none()) {
            blocks.push(Block::Text(locale.text("change-no-score")));
        }
        blocks.extend(self.versions(change));
        blocks.extend(self.drivers(change));
        blocks.extend(self.steps(change));
        blocks
    }

    /// What two versions mean for the figures.
    fn versions(&self, change: &Change<'_, '_>) -> Vec<Block> {
        let locale = self.locale;
        if change.before.versions == change.now.versions {
            return Vec::new();
        }
        let list = |subject: &Subject<'_>| subject.versions.join(&locale.text("list-separator"));
        let versions = [("before", list(change.before).into()), ("now", list(change.now).into())];
        let mut blocks = vec![Block::Text(locale.with("change-versions", &versions))];
        if !change.left_out.is_empty() {
            blocks.push(Block::Text(locale.with("change-left-out", &[("count", change.left_out.len().into())])));
            blocks.push(self.questions(&change.left_out));
        }
        if change.differs_from_full(self.toolkit) {
            let [before, now] = change.full(Scope::Overall).map(|score| self.decimal(score));
            blocks.push(Block::Text(locale.with("change-full", &[("before", before.into()), ("now", now.into())])));
        }
        blocks
    }

    /// For each dimension that changed the questions that drove it.
    fn drivers(&self, change: &Change<'_, '_>) -> Vec<Block> {
        let locale = self.locale;
        let mut blocks = Vec::new();
        for (dimension, drivers) in change.drivers.iter().enumerate().filter(|(_, drivers)| !drivers.is_empty()) {
            let difference = change.difference(Scope::Dimension(dimension));
            let places =
                [("dimension", self.toolkit.dimensions[dimension].title.clone().into()), ("difference", self.signed(difference).into())];
            blocks.push(Block::Text(
                locale.with(if difference.is_some() { "change-dimension" } else { "change-dimension-no-score" }, &places),
            ));
            let (moved, same): (Vec<&Driver>, Vec<&Driver>) = drivers.iter().partition(|driver| driver.moved != Move::Same);
            let (named, others) = moved.split_at(moved.len().min(NAMED_DRIVERS));
            let mut items: Vec<String> = named.iter().map(|driver| self.driver(driver)).collect();
            for (key, rest) in [("change-rest", others), ("change-same", same.as_slice())] {
                if rest.is_empty() {
                    continue;
                }
                let points: Option<f64> = rest.iter().map(|driver| driver.contribution).sum();
                let text = locale.with(key, &[("count", rest.len().into())]);
                items.push(self.with_points(points, text));
            }
            blocks.push(Block::List(items));
        }
        if blocks.is_empty() {
            blocks.push(Block::Text(locale.text("change-nothing-moved")));
        } else {
            blocks.insert(0, Block::Text(locale.text("change-drivers")));
        }
        blocks
    }

    fn with_points(&self, points: Option<f64>, text: String) -> String {
        match points {
            Some(_) => self.locale.with("change-points", &[("points", self.signed(points).into()), ("text", text.into())]),
            None => text,
        }
    }

    fn driver(&self, driver: &Driver) -> String {
        let share = |item: Item| item.share().map(|share| self.locale.percent(share)).unwrap_or_default();
        let places = [("before", share(driver.before).into()), ("now", share(driver.now).into())];
        let moved = match driver.moved {
            Move::Higher => "change-move-higher",
            Move::Lower => "change-move-lower",
            Move::Known => "change-move-known",
            Move::Unknown => "change-move-unknown",
            Move::NotApplicable => "change-move-not-applicable",
            Move::Applicable => "change-move-applicable",
            Move::Same => "change-move-same",
        };
        let question = self.toolkit.questions[driver.question].text.clone();
        let places = [("question", question.into()), ("move", self.locale.with(moved, &places).into())];
        self.with_points(driver.contribution, self.locale.with("change-driver", &places))
    }

    /// What became of the recommendations of the earlier day.
    fn steps(&self, change: &Change<'_, '_>) -> Vec<Block> {
        let locale = self.locale;
        if change.steps.is_empty() {
            return vec![Block::Text(locale.text("change-steps-none"))];
        }
        let (first, others) = change.steps.split_at(change.steps.len().min(PRIORITIES));
        let row = |(step, fate): &(&NextStep, Fate)| vec![step.advice.title.clone(), locale.text(fate_key(*fate))];
        let mut blocks = vec![
            Block::Text(locale.with("change-steps", &[("date", change.before.date.to_string().into())])),
            Block::Table(Table {
                header: self.header(&["change-step", "change-step-now"]),
                rows: first.iter().map(row).collect(),
                numbers: Vec::new(),
            }),
        ];
        if others.is_empty() {
            return blocks;
        }
        let separator = locale.text("semicolon-separator");
        let of = |fate: Fate| {
            let titles: Vec<&str> = others.iter().filter(|(_, of)| *of == fate).map(|(step, _)| step.advice.title.as_str()).collect();
            let places =
                [("fate", locale.text(fate_key(fate)).into()), ("count", titles.len().into()), ("titles", titles.join(&separator).into())];
            // What is as it was is counted only: it stands among the recommendations of today.
            let key = if fate == Fate::Open { "change-fate-counted" } else { "change-fate-listed" };
            (!titles.is_empty()).then(|| locale.with(key, &places))
        };
        blocks.push(Block::Text(locale.text("change-steps-others")));
        blocks.push(Block::List(Fate::ALL.into_iter().filter_map(of).collect()));
        blocks
    }

    fn several(&self) -> Vec<Block> {
        let (locale, changes) = (self.locale, &self.all.changes);
        // Of a difference that is shown as nothing there is no most.
        let shown = |change: &Change<'_, '_>| self.signed(change.difference(Scope::Overall)) != locale.decimal(0.0);
        let mostly = |change: &Change<'_, '_>| match change.mostly().filter(|_| shown(change)) {
            Some(at) => locale.with(
                "change-mostly-of",
                &[("dimension", self.toolkit.dimensions[at].title.clone().into()), ("points", self.signed(change.dimensions[at]).into())],
            ),
            None => "–".to_owned(),
        };
        let row = |change: &Change<'_, '_>| {
            let [before, now] = change.pair(Scope::Overall);
            let mut cells = vec![
                city(change.now),
                self.decimal(before),
                self.decimal(now),
                self.signed(change.difference(Scope::Overall)),
                mostly(change),
            ];
            if self.is_wide() {
                cells.splice(1..1, [change.before.date.to_string(), change.now.date.to_string()]);
            }
            cells
        };
        let mut header = self.header(&["compare-city", "change-before", "change-now", "change-difference", "change-mostly"]);
        if self.is_wide() {
            header.splice(1..1, self.header(&["change-day-before", "change-day-now"]));
        }
        let numbers = if self.is_wide() { vec![3, 4, 5] } else { vec![1, 2, 3] };
        let mut blocks = vec![Block::Table(Table { header, rows: changes.iter().map(row).collect(), numbers })];
        blocks.push(Block::Text(locale.text("change-several-legend")));
        let mut left_out: Vec<usize> = changes.iter().flat_map(|change| change.left_out.iter().copied()).collect();
        left_out.sort_unstable();
        left_out.dedup();
        if !left_out.is_empty() {
            blocks.push(Block::Text(locale.with("change-left-out-several", &[("count", left_out.len().into())])));
            blocks.push(self.questions(&left_out));
        }
        let differ = changes.iter().filter(|change| change.differs_from_full(self.toolkit)).count();
        if differ > 0 {
            blocks.push(Block::Text(locale.with("change-full-several", &[("count", differ.into())])));
        }
        blocks
    }

    /// The change over all cities.
    fn together(&self, fewest: usize) -> Vec<Block> {
        let (locale, together) = (self.locale, &self.all.together);
        let mut blocks = vec![Block::Heading(locale.text("change-together-heading"))];
        if together.iter().all(|shift| shift.difference.is_err()) {
            blocks.push(Block::Text(locale.with("change-together-none", &[("fewest", fewest.into())])));
            return blocks;
        }
        let why = |reason: NoFigure| match reason {
            NoFigure::TooFew => locale.text("change-too-few"),
            NoFigure::NoSpread => locale.text("change-no-spread"),
            NoFigure::Uneven | NoFigure::OutOfRange => "–".to_owned(),
        };
        let row = |(scope, shift): (Scope, &Shift)| {
            let (size, words) = match &shift.effect {
                Ok(effect) => (self.two_decimals(effect.hedges_g), locale.text(size_key(effect.hedges_g))),
                Err(reason) => ("–".to_owned(), why(*reason)),
            };
            vec![self.scope_title(scope), shift.pairs.to_string(), self.signed(shift.difference.ok()), size, words]
        };
        let rows = Scope::all(self.toolkit).zip(together).filter(|(_, shift)| shift.pairs > 0).map(row).collect();
        let header = self.header(&["dimension", "compare-cities", "change-mean", "change-size", "change-size-words"]);
        blocks.push(Block::Table(Table { header, rows, numbers: vec![1, 2, 3] }));
        blocks.push(Block::Text(locale.with("change-together-legend", &[("fewest", fewest.into())])));
        blocks
    }

    /// A standardised difference: one decimal would be too coarse to read it.
    fn two_decimals(&self, value: f64) -> String {
        let hundredths = (rounded(value) * 100.0).round() / 100.0 + 0.0; // + 0.0: never "-0.00"
        let sign = if hundredths > 0.0 { "+" } else { "" };
        format!("{sign}{}", format!("{hundredths:.2}").replace('.', &self.locale.text("decimal-mark")))
    }

    fn fates_of_several(&self) -> Vec<Block> {
        let locale = self.locale;
        let row = |change: &Change<'_, '_>| {
            let count = |fate: Fate| change.steps.iter().filter(|(_, of)| *of == fate).count().to_string();
            std::iter::once(city(change.now)).chain(Fate::ALL.into_iter().map(count)).collect()
        };
        let header = std::iter::once(locale.text("compare-city")).chain(Fate::ALL.into_iter().map(|fate| locale.text(short_key(fate))));
        vec![
            Block::Heading(locale.text("change-fates-heading")),
            Block::Table(Table {
                header: header.collect(),
                rows: self.all.changes.iter().map(row).collect(),
                numbers: (1..=Fate::ALL.len()).collect(),
            }),
            Block::Text(locale.text("change-fates-legend")),
        ]
    }

    fn ids(&self, questions: &[usize]) -> Vec<&str> {
        questions.iter().map(|at| self.toolkit.questions[*at].id.as_str()).collect()
    }

    fn wide(&self, method: &Method) -> Vec<u8> {
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
        let row = |change: &Change<'_, '_>| {
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
        let rows: Vec<Vec<String>> = self.all.changes.iter().map(row).collect();
        Sheet::of(&header, &rows, method)
    }

    /// One row for each measure. The column `other` has the earlier day.
    fn long(&self) -> Vec<Long> {
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
            for driver in change.drivers.iter().flatten() {
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

    fn data(&self) -> Value {
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
                figures.insert("questions".to_owned(), change.drivers[at].iter().map(question).collect());
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
        let day = |(subject, scores): &(&Subject<'_>, Scores)| {
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

fn score_of(scores: &Scores, scope: Scope) -> Option<f64> {
    match scope {
        Scope::Overall => scores.overall.score,
        Scope::Dimension(at) => scores.dimensions[at].score,
    }
}

fn summary_applies(scores: &Scores, scope: Scope) -> bool {
    match scope {
        Scope::Overall => true,
        Scope::Dimension(at) => scores.dimensions[at].applicable(),
    }
}

/// How a standardised difference is read by convention: Cohen (1988), "Statistical Power Analysis for the Behavioral Sciences", chapter 2.
fn size_key(g: f64) -> &'static str {
    match g.abs() {
        g if below(g, 0.2) => "change-size-tiny",
        g if below(g, 0.5) => "change-size-small",
        g if below(g, 0.8) => "change-size-medium",
        _ => "change-size-large",
    }
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

/// The message that says what became of a step.
fn fate_key(fate: Fate) -> &'static str {
    match fate {
        Fate::Done => "change-fate-done",
        Fate::Moved => "change-fate-moved",
        Fate::Open => "change-fate-open",
        Fate::NotKnown => "change-fate-not-known",
        Fate::NotConcerned => "change-fate-not-concerned",
        Fate::Lower => "change-fate-lower",
    }
}

/// The same in a word, for the head of a column.
fn short_key(fate: Fate) -> &'static str {
    match fate {
        Fate::Done => "change-short-done",
        Fate::Moved => "change-short-moved",
        Fate::Open => "change-short-open",
        Fate::NotKnown => "change-short-not-known",
        Fate::NotConcerned => "change-short-not-concerned",
        Fate::Lower => "change-short-lower",
    }
}
