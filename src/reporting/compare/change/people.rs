//! Change as people read it.

use std::sync::Arc;

use super::super::legend;
use super::{View, city, score_of};
use crate::comparison::change::{Change, Driver, Fate, Move, Shift};
use crate::comparison::kept::KeptScores;
use crate::comparison::overview::Scope;
use crate::comparison::statistics::NoFigure;
use crate::comparison::subject::Subject;
use crate::files::plain::one_line;
use crate::reporting::blocks::{Block, PageTable, Table};
use crate::reporting::view::PRIORITIES;
use crate::scoring::Item;
use crate::toolkit::condition::{below, rounded};
use crate::toolkit::model::NextStep;

/// From this width on, tables have columns that can be done without.
const WIDE: usize = 110;

/// Columns of a table for a day, and for a score.
const FOR_A_DAY: usize = 14;
const FOR_A_SCORE: usize = 9;

/// How many questions are named that drove the difference of a dimension.
const NAMED_DRIVERS: usize = 5;

/// How many cities are named that were assessed on one day only.
const NAMED_CITIES: usize = 20;

impl View<'_, '_, '_, '_> {
    fn is_wide(&self) -> bool {
        self.width >= WIDE
    }

    pub(super) fn blocks(&self, fewest: usize) -> Vec<Block> {
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
                if self.page {
                    blocks.extend(self.each_dimension());
                }
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
        if self.page {
            blocks.extend(self.series_chart(&shown));
        }
        let most = (self.width.saturating_sub(FOR_A_DAY) / FOR_A_SCORE).max(2);
        for scopes in shown.chunks(most) {
            let name = |scope: &Scope| match scope {
                Scope::Overall => self.locale.text("overall"),
                Scope::Dimension(at) => (at + 1).to_string(),
            };
            let row = |(subject, scores): &(&Subject<'_>, Arc<KeptScores>)| {
                let score = |scope: &Scope| self.decimal(score_of(scores, *scope));
                std::iter::once(subject.date.to_string()).chain(scopes.iter().map(score)).collect()
            };
            blocks.push(Block::Table(Table {
                header: std::iter::once(self.locale.text("column-date")).chain(scopes.iter().map(name)).collect(),
                rows: series.iter().map(row).collect(),
                numbers: (1..=scopes.len()).collect(),
                ..Table::default()
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
        if self.page {
            blocks.extend(self.step_chart(change, &shown));
        }
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
        blocks.push(Block::Table(Table {
            header,
            rows: shown.iter().map(row).collect(),
            numbers,
            page: captioned(locale.text("change-chart-step")),
        }));
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
        let all = (0..self.toolkit.dimensions.len()).map(|dimension| (dimension, change.drivers(self.toolkit, dimension)));
        for (dimension, drivers) in all.filter(|(_, drivers)| !drivers.is_empty()) {
            let difference = change.difference(Scope::Dimension(dimension));
            let places =
                [("dimension", self.toolkit.dimensions[dimension].title.clone().into()), ("difference", self.signed(difference).into())];
            let title = locale.with(if difference.is_some() { "change-dimension" } else { "change-dimension-no-score" }, &places);
            let (moved, same): (Vec<&Driver>, Vec<&Driver>) = drivers.iter().partition(|driver| driver.moved != Move::Same);
            let (named, others) = moved.split_at(moved.len().min(NAMED_DRIVERS));
            let mut counted = Vec::new();
            for (key, rest) in [("change-rest", others), ("change-same", same.as_slice())] {
                if rest.is_empty() {
                    continue;
                }
                let points: Option<f64> = rest.iter().map(|driver| driver.contribution).sum();
                counted.push((locale.with(key, &[("count", rest.len().into())]), points));
            }
            if self.page {
                blocks.push(Block::Table(self.drivers_table(title, named, &counted)));
                continue;
            }
            let named = named.iter().map(|driver| self.driver(driver));
            let counted = counted.into_iter().map(|(text, points)| self.with_points(points, text));
            blocks.extend([Block::Text(title), Block::List(named.chain(counted).collect())]);
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
        let question = self.toolkit.questions[driver.question].text.clone();
        let places = [("question", question.into()), ("move", self.moved(driver).into())];
        self.with_points(driver.contribution, self.locale.with("change-driver", &places))
    }

    /// How the answer to a question moved.
    pub(super) fn moved(&self, driver: &Driver) -> String {
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
        self.locale.with(moved, &places)
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
                page: captioned(locale.text("change-step")),
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
        let mut blocks = if self.page { self.many_charts(&[Scope::Overall]) } else { Vec::new() };
        let page = captioned(locale.text("change-chart-step"));
        blocks.push(Block::Table(Table { header, rows: changes.iter().map(row).collect(), numbers, page }));
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

    /// How cities moved in each dimension.
    fn each_dimension(&self) -> Vec<Block> {
        let concerns = |at: &usize| {
            self.all.changes.iter().any(|change| change.scores.iter().any(|scores| summary_applies(scores, Scope::Dimension(*at))))
        };
        let dimensions: Vec<usize> = (0..self.toolkit.dimensions.len()).filter(concerns).collect();
        if dimensions.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(self.locale.text("change-dimensions-heading"))];
        blocks.extend(self.many_charts(&dimensions.iter().map(|at| Scope::Dimension(*at)).collect::<Vec<_>>()));
        blocks.extend(self.differences(&dimensions));
        blocks.push(Block::Text(self.locale.text("change-dimensions-legend")));
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
        blocks.push(Block::Table(Table { header, rows, numbers: vec![1, 2, 3], ..Table::default() }));
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
                ..Table::default()
            }),
            Block::Text(locale.text("change-fates-legend")),
        ]
    }
}

fn summary_applies(scores: &KeptScores, scope: Scope) -> bool {
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

/// What a table shows.
fn captioned(caption: String) -> PageTable {
    PageTable { caption, ..PageTable::default() }
}
