//! Sides as people read them.

use super::View;
use crate::comparison::overview::Scope;
use crate::comparison::perspectives::{Compared, Difference, FEWEST_RATERS, Mean, Within, level};
use crate::comparison::statistics::NoFigure;
use crate::comparison::statistics::agreement::Metric;
use crate::comparison::subject::Subject;
use crate::files::plain::one_line;
use crate::reporting::blocks::{Block, PageTable, Table};
use crate::reporting::view::words::quoted;
use crate::toolkit::condition::{below, rounded};

/// From this width on, sides stand over their columns by name; below, by number.
const WIDE: usize = 110;

/// Columns of a table for the title of a dimension, and between two columns.
const FOR_A_TITLE: usize = 24;
const BETWEEN: usize = 2;

/// From this alpha on agreement is firm, and from this on tentative: Krippendorff (2004), Content Analysis, 2nd edition, page 241.
const FIRM: f64 = 0.8;
const TENTATIVE: f64 = 0.667;

impl View<'_, '_> {
    pub(super) fn header(&self, keys: &[&'static str]) -> Vec<String> {
        keys.iter().map(|key| self.locale.text(key)).collect()
    }

    fn cities(&self, count: usize) -> String {
        self.locale.with("compare-perspectives-cities", &[("count", count.into())])
    }

    /// A number with so many decimals, half away from zero.
    fn decimals(&self, value: f64, places: usize) -> String {
        let scale = 10_f64.powi(i32::try_from(places).unwrap_or_default());
        let value = (rounded(value) * scale).round() / scale + 0.0; // + 0.0: never "-0.0"
        format!("{value:.places$}").replace('.', &self.locale.text("decimal-mark"))
    }

    /// A mean, over several cities with how many they are.
    fn mean(&self, mean: Option<Mean>, written: impl Fn(f64) -> String) -> String {
        match mean {
            Some(Mean { value, n }) if self.city.is_none() => format!("{} ({n})", written(value)),
            Some(Mean { value, .. }) => written(value),
            None => "–".to_owned(),
        }
    }

    pub(super) fn blocks(&self, width: usize, earlier: usize) -> Vec<Block> {
        let locale = self.locale;
        let title = match self.city {
            Some(city) => {
                let places = [("city", one_line(&city.city).into()), ("date", locale.date(city.date).into())];
                locale.with("compare-perspectives-title-city", &places)
            }
            None => locale.with("compare-perspectives-title", &[("count", self.subjects.len().into())]),
        };
        let mut blocks = vec![Block::Title(title)];
        if earlier > 0 {
            blocks.push(Block::Text(locale.with("compare-latest", &[("count", earlier.into())])));
        }
        blocks.push(self.who());
        let scores = |compared: &Compared| compared.sides.iter().map(|mean| self.mean(*mean, |score| locale.decimal(score))).collect();
        let rows: Vec<(String, Vec<String>)> = Scope::all(self.toolkit)
            .zip(&self.figures.scopes)
            .map(|(scope, compared)| (self.scope_title(scope), scores(compared)))
            .collect();
        blocks.extend(self.by_side(&rows, &locale.text("html-sides"), width));
        blocks.push(Block::Text(self.one_or_many("compare-perspectives-scores-city", "compare-perspectives-scores-cities")));
        blocks.extend(self.differences());
        blocks.extend(self.within(width));
        blocks.extend(self.between());
        blocks
    }

    pub(super) fn one_or_many(&self, one: &str, many: &str) -> String {
        self.locale.text(if self.city.is_some() { one } else { many })
    }

    /// Who answered; the numbers stand over the columns of narrow tables.
    fn who(&self) -> Block {
        let side = |at: usize| {
            let present = &self.figures.sides[at];
            let respondents = self.locale.with("respondents", &[("count", present.respondents.into())]);
            let places = [
                ("number", (at + 1).into()),
                ("side", self.side(at).into()),
                ("respondents", respondents.into()),
                ("cities", self.cities(present.cities).into()),
            ];
            let key = if self.city.is_some() { "compare-perspectives-side" } else { "compare-perspectives-side-cities" };
            self.locale.with(key, &places)
        };
        Block::List((0..self.figures.sides.len()).map(side).collect())
    }

    /// Tables with a row for each title and a column for each side, no more than fit.
    fn by_side(&self, rows: &[(String, Vec<String>)], caption: &str, width: usize) -> Vec<Block> {
        // Where tables become sentences, a number would say nothing.
        let named = width >= WIDE || self.locale.is_rtl();
        let widest = rows.iter().flat_map(|(_, cells)| cells).map(|cell| cell.chars().count()).max().unwrap_or(0);
        let most = (width.saturating_sub(FOR_A_TITLE) / (widest + BETWEEN)).max(2);
        let columns = rows.first().map_or(0, |(_, cells)| cells.len());
        let label = |at: usize| match () {
            () if at == self.figures.sides.len() => self.locale.text("compare-perspectives-all"),
            () if named => self.side(at),
            () => (at + 1).to_string(),
        };
        let table = |columns: &[usize]| {
            let row = |(title, cells): &(String, Vec<String>)| {
                std::iter::once(title.clone()).chain(columns.iter().map(|at| cells[*at].clone())).collect()
            };
            Block::Table(Table {
                header: std::iter::once(self.locale.text("dimension")).chain(columns.iter().map(|at| label(*at))).collect(),
                rows: rows.iter().map(row).collect(),
                numbers: (1..=columns.len()).collect(),
                page: PageTable { caption: caption.to_owned(), ..PageTable::default() },
            })
        };
        (0..columns).collect::<Vec<_>>().chunks(most).map(table).collect()
    }

    fn differences(&self) -> Vec<Block> {
        let locale = self.locale;
        let mut blocks = vec![Block::Heading(locale.text("compare-perspectives-widest-heading"))];
        if let [only] = self.figures.sides.as_slice() {
            let side = self.side(0);
            let key = if self.city.is_some() { "compare-perspectives-one-side" } else { "compare-perspectives-one-side-cities" };
            let places = [("side", side.into()), ("respondents", locale.with("respondents", &[("count", only.respondents.into())]).into())];
            blocks.push(Block::Text(locale.with(key, &places)));
            return blocks;
        }
        let compared = self.figures.scopes.iter().chain(&self.figures.questions);
        if compared.clone().all(|compared| compared.widest.is_none()) {
            blocks.push(Block::Text(self.one_or_many("compare-perspectives-no-pair-city", "compare-perspectives-no-pair-cities")));
            return blocks;
        }
        if self.page {
            blocks.extend(self.scopes_on_page());
        } else {
            blocks.push(Block::Table(self.widest()));
        }
        blocks.push(Block::Text(self.one_or_many("compare-perspectives-widest-city", "compare-perspectives-widest-cities")));
        blocks.push(Block::Heading(locale.text("compare-perspectives-questions-heading")));
        let questions: Vec<String> = self.figures.most.iter().filter_map(|at| self.question(*at)).collect();
        if questions.is_empty() {
            blocks.push(Block::Text(locale.text("compare-perspectives-alike")));
        } else {
            blocks.push(Block::Text(self.one_or_many("compare-perspectives-questions-city", "compare-perspectives-questions-cities")));
            if self.page {
                blocks.extend(self.questions_on_page());
            }
            // Of several cities, the table of the page says all that the sentences say.
            if !self.page || self.city.is_some() {
                blocks.push(Block::List(questions));
            }
        }
        blocks
    }

    /// The two sides that lie furthest apart in the whole and in each dimension.
    fn widest(&self) -> Table {
        let locale = self.locale;
        let row = |(scope, compared): (Scope, &Compared)| {
            let mut cells = vec![self.scope_title(scope)];
            let dash = || "–".to_owned();
            let (higher, lower) = match compared.widest {
                Some(Difference { higher, lower, mean, .. }) if rounded(mean) > 0.0 => (self.side(higher), self.side(lower)),
                _ => (dash(), dash()),
            };
            let (points, cities) = compared
                .widest
                .map_or_else(|| (dash(), dash()), |difference| (locale.decimal(difference.mean), difference.cities.to_string()));
            cells.extend([higher, lower, points]);
            if self.city.is_none() {
                cells.push(cities);
            }
            cells
        };
        let mut header =
            self.header(&["dimension", "compare-perspectives-higher", "compare-perspectives-lower", "compare-perspectives-difference"]);
        if self.city.is_none() {
            header.push(locale.text("compare-cities"));
        }
        Table {
            numbers: (3..header.len()).collect(),
            header,
            rows: Scope::all(self.toolkit).zip(&self.figures.scopes).map(row).collect(),
            ..Table::default()
        }
    }

    /// A question for a conversation; of one city with what both sides answered.
    fn question(&self, at: usize) -> Option<String> {
        let Difference { higher, lower, mean, cities, .. } = self.figures.questions[at].widest?;
        let places = [
            ("question", one_line(&self.toolkit.questions[at].text).into()),
            ("higher", self.side(higher).into()),
            ("lower", self.side(lower).into()),
            ("difference", self.locale.decimal(mean).into()),
            ("cities", self.cities(cities).into()),
        ];
        let Some(city) = self.city else { return Some(self.locale.with("compare-perspectives-question-cities", &places)) };
        let mut parts = vec![self.locale.with("compare-perspectives-question", &places)];
        if let (Some(high), Some(low)) = (self.answer(city, higher, at), self.answer(city, lower, at)) {
            for (side, answer) in [(higher, high), (lower, low)] {
                parts.push(self.locale.with("sides-question-side", &[("side", self.side(side).into()), ("answer", answer.into())]));
            }
        }
        Some(parts.join(" "))
    }

    /// The level that stands for what a side of a city said, in words.
    fn answer(&self, city: &Subject<'_>, side: usize, question: usize) -> Option<String> {
        let option = level(city, self.figures.sides[side].perspective, self.toolkit, question)?;
        Some(one_line(&quoted(&self.toolkit.questions[question].kind, option, self.locale)))
    }

    fn within(&self, width: usize) -> Vec<Block> {
        let locale = self.locale;
        let fewest = [("fewest", FEWEST_RATERS.into())];
        let mut blocks = vec![Block::Heading(locale.text("compare-perspectives-within-heading"))];
        let columns = self.figures.sides.len();
        let has = |side: usize| self.figures.within.iter().any(|within| within.sides[side].is_some());
        if !(0..columns).any(has) {
            let key = if self.city.is_some() { "compare-perspectives-within-none" } else { "compare-perspectives-within-none-cities" };
            blocks.push(Block::Text(locale.with(key, &fewest)));
            return blocks;
        }
        let written = |value: f64| self.decimals(value, 2);
        let row = |(dimension, within): (usize, &Within)| {
            let mut cells: Vec<String> = within.sides.iter().map(|mean| self.mean(*mean, written)).collect();
            if self.city.is_none() {
                cells.push(self.mean(within.all, written));
            }
            (self.toolkit.dimensions[dimension].title.clone(), cells)
        };
        blocks.extend(self.by_side(&self.figures.within.iter().enumerate().map(row).collect::<Vec<_>>(), "", width));
        let key = if self.city.is_some() { "compare-perspectives-within-city" } else { "compare-perspectives-within-cities" };
        blocks.push(Block::Text(locale.with(key, &fewest)));
        let few: Vec<String> = (0..columns)
            .filter(|side| self.city.is_some() && !has(*side))
            .map(|side| {
                locale.with("compare-perspectives-within-few", &[("side", self.side(side).into()), ("fewest", FEWEST_RATERS.into())])
            })
            .collect();
        if !few.is_empty() {
            blocks.push(Block::List(few));
        }
        blocks
    }

    fn between(&self) -> Vec<Block> {
        let locale = self.locale;
        let between = &self.figures.between;
        let mut blocks = vec![Block::Heading(
            self.one_or_many("compare-perspectives-between-heading-city", "compare-perspectives-between-heading-cities"),
        )];
        let say = |key: &str| Block::Text(locale.text(key));
        if between.observers < 2 || between.units == 0 {
            let key = match (self.city.is_some(), between.observers < 2) {
                (true, true) => "compare-perspectives-one-respondent",
                (true, false) => "compare-perspectives-no-common",
                (false, _) => "compare-perspectives-no-common-cities",
            };
            return [blocks, vec![say(key)]].concat();
        }
        let figures = self.agreement();
        let rows = figures
            .iter()
            .map(|(id, figure)| vec![locale.text(title(id)), figure.map_or_else(|_| "–".to_owned(), |value| self.decimals(value, 3))]);
        blocks.push(Block::Table(Table {
            header: self.header(&["compare-perspectives-measure", "compare-perspectives-figure"]),
            rows: rows.collect(),
            numbers: vec![1],
            ..Table::default()
        }));
        let names = between.judges.iter().take(2).map(|at| if self.city.is_some() { String::new() } else { self.side(*at) });
        let names: Vec<String> = names.collect();
        let name = |at: usize| names.get(at).cloned().unwrap_or_default();
        let places =
            [("units", between.units.into()), ("targets", between.targets.into()), ("one", name(0).into()), ("other", name(1).into())];
        for (one, many) in [
            ("compare-perspectives-alpha-city", "compare-perspectives-alpha-cities"),
            ("compare-perspectives-icc-city", "compare-perspectives-icc-cities"),
        ] {
            blocks.push(Block::Text(locale.with(if self.city.is_some() { one } else { many }, &places)));
        }
        if let Some(alpha) = between.alpha.iter().find_map(|(metric, alpha)| (*metric == Metric::Ordinal).then_some(alpha.ok()).flatten()) {
            let reading = match () {
                () if !below(alpha, FIRM) => "compare-perspectives-firm",
                () if !below(alpha, TENTATIVE) => "compare-perspectives-tentative",
                () => "compare-perspectives-apart",
            };
            blocks.push(Block::Text(locale.with(reading, &[("alpha", self.decimals(alpha, 3).into())])));
        }
        let mut reasons: Vec<&'static str> = figures.iter().filter_map(|(id, figure)| Some(why(id, figure.err()?))).collect();
        reasons.dedup();
        if !reasons.is_empty() {
            blocks.push(Block::List(reasons.into_iter().map(|key| locale.text(key)).collect()));
        }
        blocks
    }
}

/// The message that names a figure of agreement.
fn title(id: &str) -> &'static str {
    match id {
        "alpha_nominal" => "compare-perspectives-alpha-nominal",
        "alpha_ordinal" => "compare-perspectives-alpha-ordinal",
        "alpha_interval" => "compare-perspectives-alpha-interval",
        "icc_2_1" => "compare-perspectives-icc-single",
        _ => "compare-perspectives-icc-average",
    }
}

/// The message that says why there is no figure.
fn why(id: &str, no_figure: NoFigure) -> &'static str {
    match (id.starts_with("icc"), no_figure) {
        (true, NoFigure::TooFew) => "compare-perspectives-icc-few",
        (true, _) => "compare-perspectives-icc-no-spread",
        (false, NoFigure::TooFew) => "compare-perspectives-alpha-few",
        (false, _) => "compare-perspectives-alpha-no-spread",
    }
}
