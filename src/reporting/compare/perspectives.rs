//! How sides see one city, or many: scores side by side, questions for a conversation, and how far those who answer agree.

use serde_json::{Map, Value, json};

use super::{Comparison, Form, Long, Measures, Method, Sheet, closing, number};
use crate::comparison::overview::Scope;
use crate::comparison::perspectives::{Compared, Difference, FEWEST_RATERS, Mean, Perspectives, Within, level};
use crate::comparison::statistics::agreement::Metric;
use crate::comparison::statistics::{Figure, NoFigure};
use crate::comparison::subject::{Side, Subject};
use crate::files::plain::one_line;
use crate::locale::Locale;
use crate::reporting::blocks::{Block, Table};
use crate::reporting::view::words::quoted;
use crate::toolkit::Toolkit;
use crate::toolkit::condition::{below, rounded};

/// From this width on, sides stand over their columns by name; below, by number.
const WIDE: usize = 110;

/// Columns of a table for the title of a dimension, and between two columns.
const FOR_A_TITLE: usize = 24;
const BETWEEN: usize = 2;

/// From this alpha on agreement is firm, and from this on tentative: Krippendorff (2004), Content Analysis, 2nd edition, page 241.
const FIRM: f64 = 0.8;
const TENTATIVE: f64 = 0.667;

/// What respondents who did not tell their side are called for programs: no id begins with an underscore.
const NOT_TOLD: &str = "_not_told";

/// All that the view shows.
#[derive(Debug)]
pub struct Sides<'o, 's> {
    /// The toolkit.
    pub toolkit: &'o Toolkit,
    /// The cities, each with one assessment, made with sides and voices.
    pub subjects: &'o [&'o Subject<'s>],
    /// How many earlier assessments of the same cities were left out.
    pub earlier: usize,
    /// The figures.
    pub figures: Perspectives,
}

/// The view in one form. Tables for people are as wide as `width`.
pub fn comparison(sides: &Sides<'_, '_>, method: Method, locale: &Locale, form: Form, width: usize) -> Comparison {
    let view = View {
        figures: &sides.figures,
        toolkit: sides.toolkit,
        subjects: sides.subjects,
        city: if let [one] = sides.subjects { Some(*one) } else { None },
        locale,
    };
    let mut comparison = Comparison { view: VIEW, ..Comparison::default() };
    match form {
        Form::Blocks => comparison.blocks = [view.blocks(width, sides.earlier), closing(&method, locale)].concat(),
        Form::Wide => comparison.wide = view.wide(&method),
        Form::Long => comparison.long = Measures::of(VIEW, &view.long(), &method),
        Form::Data => comparison.data = view.data(),
    }
    Comparison { method, ..comparison }
}

/// What the view is called in results.
const VIEW: &str = "perspectives";

struct View<'v, 's> {
    figures: &'v Perspectives,
    toolkit: &'v Toolkit,
    subjects: &'v [&'v Subject<'s>],
    /// The city, if there is one only.
    city: Option<&'v Subject<'s>>,
    locale: &'v Locale,
}

/// What is compared in one row.
#[derive(Clone, Copy)]
enum Thing {
    Scope(Scope),
    Question(usize),
}

impl View<'_, '_> {
    fn side(&self, at: usize) -> String {
        match self.figures.sides[at].perspective {
            Some(perspective) => self.toolkit.perspectives[perspective].label.clone(),
            None => self.locale.text("no-perspective"),
        }
    }

    fn side_id(&self, perspective: Option<usize>) -> String {
        perspective.map_or_else(|| NOT_TOLD.to_owned(), |at| self.toolkit.perspectives[at].id.clone())
    }

    fn scope_title(&self, scope: Scope) -> String {
        match scope {
            Scope::Overall => self.locale.text("overall"),
            Scope::Dimension(at) => self.toolkit.dimensions[at].title.clone(),
        }
    }

    fn header(&self, keys: &[&'static str]) -> Vec<String> {
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

    fn blocks(&self, width: usize, earlier: usize) -> Vec<Block> {
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
        blocks.extend(self.by_side(&rows, width));
        blocks.push(Block::Text(self.one_or_many("compare-perspectives-scores-city", "compare-perspectives-scores-cities")));
        blocks.extend(self.differences());
        blocks.extend(self.within(width));
        blocks.extend(self.between());
        blocks
    }

    fn one_or_many(&self, one: &str, many: &str) -> String {
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
    fn by_side(&self, rows: &[(String, Vec<String>)], width: usize) -> Vec<Block> {
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
        blocks.push(Block::Table(Table {
            numbers: (3..header.len()).collect(),
            header,
            rows: Scope::all(self.toolkit).zip(&self.figures.scopes).map(row).collect(),
        }));
        blocks.push(Block::Text(self.one_or_many("compare-perspectives-widest-city", "compare-perspectives-widest-cities")));
        blocks.push(Block::Heading(locale.text("compare-perspectives-questions-heading")));
        let questions: Vec<String> = self.figures.most.iter().filter_map(|at| self.question(*at)).collect();
        if questions.is_empty() {
            blocks.push(Block::Text(locale.text("compare-perspectives-alike")));
        } else {
            blocks.push(Block::Text(self.one_or_many("compare-perspectives-questions-city", "compare-perspectives-questions-cities")));
            blocks.push(Block::List(questions));
        }
        blocks
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
        blocks.extend(self.by_side(&self.figures.within.iter().enumerate().map(row).collect::<Vec<_>>(), width));
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

    /// The figures of agreement with their names.
    fn agreement(&self) -> Vec<(&'static str, Figure)> {
        let between = &self.figures.between;
        let alphas = between.alpha.iter().map(|(metric, alpha)| (alpha_id(*metric), *alpha));
        alphas.chain([("icc_2_1", between.icc_single), ("icc_2_k", between.icc_average)]).collect()
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

    fn wide(&self, method: &Method) -> Vec<u8> {
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

    fn long(&self) -> Vec<Long> {
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

    fn data(&self) -> Value {
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

fn alpha_id(metric: Metric) -> &'static str {
    match metric {
        Metric::Nominal => "alpha_nominal",
        Metric::Ordinal => "alpha_ordinal",
        Metric::Interval => "alpha_interval",
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

fn reason(no_figure: NoFigure) -> &'static str {
    match no_figure {
        NoFigure::TooFew => "too_few",
        NoFigure::NoSpread => "no_spread",
        NoFigure::Uneven => "uneven",
        NoFigure::OutOfRange => "out_of_range",
    }
}
