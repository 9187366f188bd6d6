//! The questions themselves: how they are answered, and whether those of a dimension go together.

use fluent_bundle::FluentValue;
use serde_json::{Map, Value, json};

use super::{Comparison, Form, Long, Measures, Method, Sheet, closing, number};
use crate::comparison::instrument::{
    DimensionFigures, FEWEST_CASES, FEWEST_PAIRS_TO_LOOK, FEWEST_TO_LOOK, Instrument, LITTLE_WITH_THE_REST, MUCH_AT_ONE_END,
    MUCH_NOT_APPLICABLE, MUCH_UNKNOWN, QuestionFigures, Reason,
};
use crate::comparison::statistics::{Figure, NoFigure};
use crate::files::plain::one_line;
use crate::locale::Locale;
use crate::reporting::blocks::{Block, Table};
use crate::toolkit::Toolkit;
use crate::toolkit::condition::rounded;
use crate::toolkit::model::Kind;

/// From this width on, the two tables about all questions become one.
const WIDE: usize = 120;

/// From this width on (above all in documents), the words of a question stand beside its id.
const WIDE_ENOUGH_FOR_WORDS: usize = 240;

/// Columns of a table for the id of a question, and for the share of one option.
const FOR_AN_ID: usize = 26;
const FOR_AN_OPTION: usize = 7;

/// The instrument in one form. `city` is the one whose responses alone are read, if it is one. Tables for people are as wide as `width`.
pub fn comparison(
    toolkit: &Toolkit,
    instrument: &Instrument,
    city: Option<&str>,
    method: Method,
    locale: &Locale,
    form: Form,
    width: usize,
) -> Comparison {
    let view = View { toolkit, instrument, city: city.map(one_line), locale, words: width >= WIDE_ENOUGH_FOR_WORDS };
    let mut comparison = Comparison { view: VIEW, ..Comparison::default() };
    match form {
        Form::Blocks => comparison.blocks = [view.blocks(width), closing(&method, locale)].concat(),
        Form::Wide => comparison.wide = view.wide(&method),
        Form::Long => comparison.long = Measures::of(VIEW, &view.long(), &method),
        Form::Data => comparison.data = view.data(),
    }
    Comparison { method, ..comparison }
}

/// What the view is called in results.
const VIEW: &str = "items";

struct View<'v> {
    toolkit: &'v Toolkit,
    instrument: &'v Instrument,
    city: Option<String>,
    locale: &'v Locale,
    words: bool,
}

/// A column of a table about questions: its heading, and what stands in it.
type Column<'c> = (String, Box<dyn Fn(&QuestionFigures) -> String + 'c>);

impl View<'_> {
    fn blocks(&self, width: usize) -> Vec<Block> {
        let (locale, responses) = (self.locale, self.instrument.responses);
        let mut blocks = vec![Block::Title(locale.with("compare-items-title", &[("responses", responses.into())]))];
        blocks.push(Block::Text(match &self.city {
            Some(city) => locale.with("compare-items-focus", &[("city", city.clone().into())]),
            None => locale.text("compare-items-text"),
        }));
        if responses < FEWEST_TO_LOOK {
            blocks.push(Block::Text(locale.with("compare-items-few", &[("fewest", FEWEST_TO_LOOK.into())])));
        }
        blocks.push(Block::Heading(locale.text("compare-items-together-heading")));
        blocks.push(self.dimensions());
        blocks.push(Block::Text(locale.with("compare-items-together-legend", &[("fewest", FEWEST_CASES.into())])));
        blocks.extend(self.worth_a_look());
        blocks.push(Block::Heading(locale.text("compare-items-questions-heading")));
        let questions = &self.instrument.questions;
        let (mut answered, figures) = (self.answered(), self.figures());
        if width >= WIDE {
            let count: Column<'_> = (self.locale.text("compare-items-answered"), Box::new(|question| self.count(question.answered)));
            answered.insert(1, count);
            blocks.push(self.table(questions, answered.into_iter().chain(figures).collect()));
            blocks.push(Block::Text(locale.text("compare-items-answered-legend")));
        } else {
            blocks.push(self.table(questions, answered));
            blocks.push(Block::Text(locale.text("compare-items-answered-legend")));
            blocks.push(self.table(questions, figures));
        }
        blocks.push(Block::Text(locale.with("compare-items-figures-legend", &[("fewest", FEWEST_CASES.into())])));
        blocks.extend(self.distributions(width));
        blocks
    }

    /// "0.83"; for correlations and the like, which one decimal does not do.
    fn hundredths(&self, value: f64) -> String {
        let hundredths = (rounded(value) * 100.0).round() / 100.0;
        format!("{:.2}", hundredths + 0.0).replace('.', &self.locale.text("decimal-mark")) // + 0.0: never "-0.00"
    }

    fn figure(&self, figure: Figure) -> String {
        match figure {
            Ok(value) => self.hundredths(value),
            Err(NoFigure::NoSpread) => self.locale.text("compare-items-alike"),
            Err(_) => self.locale.text("compare-items-too-few"),
        }
    }

    fn percent(&self, share: Option<f64>) -> String {
        share.map_or_else(|| "–".to_owned(), |share| self.locale.percent(share))
    }

    fn decimal(&self, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.locale.decimal(value))
    }

    fn count(&self, count: usize) -> String {
        self.locale.plain_number(count as f64)
    }

    fn id(&self, question: &QuestionFigures) -> &str {
        &self.toolkit.questions[question.question].id
    }

    fn text(&self, question: &QuestionFigures) -> String {
        one_line(&self.toolkit.questions[question.question].text)
    }

    fn dimensions(&self) -> Block {
        let row = |dimension: &DimensionFigures| {
            vec![
                one_line(&self.toolkit.dimensions[dimension.dimension].title),
                dimension.questions.to_string(),
                dimension.used.len().to_string(),
                self.count(dimension.cases),
                self.figure(dimension.alpha),
                self.figure(dimension.mean_item_rest),
            ]
        };
        let keys = [
            "dimension",
            "compare-items-questions",
            "compare-items-used",
            "compare-items-cases",
            "compare-items-alpha",
            "compare-items-mean-item-rest",
        ];
        Block::Table(Table {
            header: keys.iter().map(|key| self.locale.text(key)).collect(),
            rows: self.instrument.dimensions.iter().map(row).collect(),
            numbers: (1..keys.len()).collect(),
        })
    }

    fn worth_a_look(&self) -> Vec<Block> {
        let locale = self.locale;
        let mut blocks = vec![Block::Heading(locale.text("compare-items-look-heading"))];
        let all = self.instrument.questions.iter().map(|question| (question, question.reasons()));
        let found: Vec<String> = all
            .filter(|(_, reasons)| !reasons.is_empty())
            .map(|(question, reasons)| {
                let reasons: Vec<String> = reasons.into_iter().map(|reason| self.reason(question, reason)).collect();
                let reasons = reasons.join(&locale.text("semicolon-separator"));
                let places =
                    [("id", self.id(question).to_owned().into()), ("question", self.text(question).into()), ("reasons", reasons.into())];
                locale.with("compare-items-look", &places)
            })
            .collect();
        if found.is_empty() {
            let places = [("fewest", FEWEST_TO_LOOK.into())];
            blocks.push(Block::Text(locale.with("compare-items-look-none", &places)));
            return blocks;
        }
        blocks.push(Block::List(found));
        let places = [("fewest", FEWEST_TO_LOOK.into()), ("pairs", FEWEST_PAIRS_TO_LOOK.into())];
        blocks.push(Block::Text(locale.with("compare-items-look-legend", &places)));
        blocks
    }

    fn reason(&self, question: &QuestionFigures, reason: Reason) -> String {
        let locale = self.locale;
        let share = |key: &str, share: Option<f64>, limit: f64| {
            let places: [(&str, FluentValue<'_>); 2] = [("share", self.percent(share).into()), ("limit", locale.percent(limit).into())];
            locale.with(key, &places)
        };
        match reason {
            Reason::Unknown => share("compare-items-look-unknown", question.of_asked(question.unknown), MUCH_UNKNOWN),
            Reason::NotApplicable => {
                share("compare-items-look-not-applicable", question.of_asked(question.not_applicable), MUCH_NOT_APPLICABLE)
            }
            Reason::Top => share("compare-items-look-top", question.of_answers(question.at_top), MUCH_AT_ONE_END),
            Reason::Bottom => share("compare-items-look-bottom", question.of_answers(question.at_bottom), MUCH_AT_ONE_END),
            Reason::ItemRest => {
                let places = [("figure", self.figure(question.item_rest).into()), ("limit", self.hundredths(LITTLE_WITH_THE_REST).into())];
                locale.with("compare-items-look-item-rest", &places)
            }
        }
    }

    fn answered(&self) -> Vec<Column<'_>> {
        vec![
            (self.locale.text("compare-items-asked"), Box::new(|question| self.count(question.asked))),
            (self.locale.text("compare-items-unknown"), Box::new(|question| self.percent(question.of_asked(question.unknown)))),
            (
                self.locale.text("compare-items-not-applicable"),
                Box::new(|question| self.percent(question.of_asked(question.not_applicable))),
            ),
            (self.locale.text("compare-items-missing"), Box::new(|question| self.percent(question.of_asked(question.missing)))),
        ]
    }

    fn figures(&self) -> Vec<Column<'_>> {
        vec![
            (self.locale.text("compare-items-mean"), Box::new(|question| self.decimal(question.mean.ok()))),
            (self.locale.text("compare-items-bottom"), Box::new(|question| self.percent(question.of_answers(question.at_bottom)))),
            (self.locale.text("compare-items-top"), Box::new(|question| self.percent(question.of_answers(question.at_top)))),
            (self.locale.text("compare-items-item-rest"), Box::new(|question| self.figure(question.item_rest))),
            (self.locale.text("compare-items-pairs"), Box::new(|question| self.count(question.pairs))),
        ]
    }

    /// A row for each question.
    fn table<'q>(&self, questions: impl IntoIterator<Item = &'q QuestionFigures>, columns: Vec<Column<'_>>) -> Block {
        let (names, cells): (Vec<String>, Vec<_>) = columns.into_iter().unzip();
        let mut header = vec![self.locale.text("compare-items-question")];
        if self.words {
            header.push(self.locale.text("compare-items-words"));
        }
        let first = header.len();
        header.extend(names);
        let row = |question: &QuestionFigures| {
            let mut row = vec![self.id(question).to_owned()];
            if self.words {
                row.push(self.text(question));
            }
            row.extend(cells.iter().map(|cell| cell(question)));
            row
        };
        Block::Table(Table { rows: questions.into_iter().map(row).collect(), numbers: (first..header.len()).collect(), header })
    }

    /// How many chose each option; and the quartiles where there are no options to choose one of.
    fn distributions(&self, width: usize) -> Vec<Block> {
        let locale = self.locale;
        let (chosen, others): (Vec<&QuestionFigures>, Vec<&QuestionFigures>) =
            self.instrument.questions.iter().partition(|question| !question.options.is_empty());
        let mut blocks = Vec::new();
        if !chosen.is_empty() {
            blocks.push(Block::Heading(locale.text("compare-items-options-heading")));
            let most = chosen.iter().map(|question| question.options.len()).max().unwrap_or(0);
            let at_once = (width.saturating_sub(FOR_AN_ID) / FOR_AN_OPTION).max(2);
            for first in (0..most).step_by(at_once) {
                let with = chosen.iter().copied().filter(|question| question.options.len() > first);
                let columns = (first..most.min(first + at_once)).map(|option| {
                    let cell = move |question: &QuestionFigures| {
                        question.options.get(option).map(|count| self.percent(question.of_answers(*count))).unwrap_or_default()
                    };
                    let column: Column<'_> = ((option + 1).to_string(), Box::new(cell));
                    column
                });
                blocks.push(self.table(with, columns.collect()));
            }
            blocks.push(Block::Text(locale.text("compare-items-options-legend")));
        }
        if !others.is_empty() {
            blocks.push(Block::Heading(locale.text("compare-items-quartiles-heading")));
            let columns: Vec<Column<'_>> = vec![
                (
                    self.locale.text("compare-items-lower"),
                    Box::new(|question| self.decimal(question.quartiles.map(|found| found.lower).ok())),
                ),
                (self.locale.text("compare-median"), Box::new(|question| self.decimal(question.quartiles.map(|found| found.median).ok()))),
                (
                    self.locale.text("compare-items-upper"),
                    Box::new(|question| self.decimal(question.quartiles.map(|found| found.upper).ok())),
                ),
            ];
            blocks.push(self.table(others, columns));
            blocks.push(Block::Text(locale.text("compare-items-quartiles-legend")));
        }
        blocks
    }

    /// What programs read of a dimension.
    fn of_dimension(dimension: &DimensionFigures) -> Vec<(&'static str, Value)> {
        vec![
            ("questions", dimension.questions.into()),
            ("alpha", dimension.alpha.ok().into()),
            ("alpha_questions", dimension.used.len().into()),
            ("alpha_cases", dimension.cases.into()),
            ("alpha_why", why(dimension.alpha).into()),
            ("mean_item_rest", dimension.mean_item_rest.ok().into()),
        ]
    }

    /// What programs read of a question: counts, rates of 0 to 1, scores of 0 to 100.
    fn of_question(question: &QuestionFigures) -> Vec<(&'static str, Value)> {
        let quartiles = question.quartiles.ok();
        vec![
            ("asked", question.asked.into()),
            ("skipped", question.skipped.into()),
            ("answered", question.answered.into()),
            ("unknown", question.unknown.into()),
            ("not_applicable", question.not_applicable.into()),
            ("missing", question.missing.into()),
            ("unknown_rate", question.of_asked(question.unknown).into()),
            ("not_applicable_rate", question.of_asked(question.not_applicable).into()),
            ("missing_rate", question.of_asked(question.missing).into()),
            ("mean", question.mean.ok().into()),
            ("lower_quartile", quartiles.map(|found| found.lower).into()),
            ("median", quartiles.map(|found| found.median).into()),
            ("upper_quartile", quartiles.map(|found| found.upper).into()),
            ("floor", question.of_answers(question.at_bottom).into()),
            ("ceiling", question.of_answers(question.at_top).into()),
            ("item_rest", question.item_rest.ok().into()),
            ("item_rest_n", question.pairs.into()),
            ("item_rest_why", why(question.item_rest).into()),
        ]
    }

    /// The ids of the options with how many chose them.
    fn options<'q>(&'q self, question: &'q QuestionFigures) -> impl Iterator<Item = (String, usize)> + 'q {
        let ids = self.toolkit.questions[question.question].kind.option_ids();
        ids.into_iter().map(str::to_owned).zip(question.options.iter().copied())
    }

    fn city(&self) -> String {
        self.city.clone().unwrap_or_default()
    }

    fn wide(&self, method: &Method) -> Vec<u8> {
        let most = self.instrument.questions.iter().map(|question| question.options.len()).max().unwrap_or(0);
        let names = |measures: Vec<(&'static str, Value)>| measures.into_iter().map(|(name, _)| name.to_owned());
        let mut header: Vec<String> = ["city", "scope", "dimension", "question", "kind"].map(str::to_owned).into();
        // Every row has the columns of both, so that one table holds all.
        let (first, second) = (self.instrument.questions.first(), self.instrument.dimensions.first());
        header.extend(first.into_iter().flat_map(|question| names(Self::of_question(question))));
        header.extend((1..=most).map(|option| format!("option_{option}")));
        header.push("worth_a_look".to_owned());
        let of_questions = header.len();
        header.extend(second.into_iter().flat_map(|dimension| names(Self::of_dimension(dimension))));
        let question = |question: &QuestionFigures| {
            let asked = &self.toolkit.questions[question.question];
            let dimension = self.toolkit.dimensions[asked.dimension].id.clone();
            let mut cells = vec![self.city(), "question".to_owned(), dimension, asked.id.clone(), kind(&asked.kind).to_owned()];
            cells.extend(Self::of_question(question).iter().map(|(_, value)| cell(value)));
            cells.extend((0..most).map(|option| number(question.options.get(option).and_then(|count| question.of_answers(*count)))));
            cells.push(question.reasons().into_iter().map(reason_id).collect::<Vec<_>>().join(";"));
            cells.resize(header.len(), String::new());
            cells
        };
        let dimension = |dimension: &DimensionFigures| {
            let id = self.toolkit.dimensions[dimension.dimension].id.clone();
            let mut cells = vec![self.city(), "dimension".to_owned(), id];
            cells.resize(of_questions, String::new());
            cells.extend(Self::of_dimension(dimension).iter().map(|(_, value)| cell(value)));
            cells
        };
        let rows: Vec<Vec<String>> =
            self.instrument.questions.iter().map(question).chain(self.instrument.dimensions.iter().map(dimension)).collect();
        Sheet::of(&header, &rows, method)
    }

    fn long(&self) -> Vec<Long> {
        let row = |scope: &'static str, id: &str, other: String, measure: &'static str, value: String| Long {
            city: self.city(),
            scope,
            id: id.to_owned(),
            other,
            measure,
            value,
            ..Long::default()
        };
        let mut rows = vec![row("overall", "", String::new(), "responses", self.instrument.responses.to_string())];
        for dimension in &self.instrument.dimensions {
            let id = &self.toolkit.dimensions[dimension.dimension].id;
            let measures = Self::of_dimension(dimension).into_iter();
            rows.extend(measures.map(|(measure, value)| row("dimension", id, String::new(), measure, cell(&value))));
        }
        for question in &self.instrument.questions {
            let id = self.id(question);
            let measures = Self::of_question(question).into_iter();
            rows.extend(measures.map(|(measure, value)| row("question", id, String::new(), measure, cell(&value))));
            for (option, count) in self.options(question) {
                rows.push(row("question", id, option.clone(), "chosen", count.to_string()));
                rows.push(row("question", id, option, "chosen_share", number(question.of_answers(count))));
            }
            let reasons = question.reasons().into_iter();
            rows.extend(reasons.map(|reason| row("question", id, String::new(), "worth_a_look", reason_id(reason).to_owned())));
        }
        rows
    }

    fn data(&self) -> Value {
        let with = |mut all: Map<String, Value>, measures: Vec<(&'static str, Value)>| {
            all.extend(measures.into_iter().map(|(name, value)| (name.to_owned(), value)));
            Value::Object(all)
        };
        let ids = |questions: &[usize]| questions.iter().map(|at| self.toolkit.questions[*at].id.clone()).collect::<Vec<_>>();
        let dimension = |dimension: &DimensionFigures| {
            let id = &self.toolkit.dimensions[dimension.dimension].id;
            let named = Map::from_iter([("dimension".to_owned(), json!(id)), ("alpha_of".to_owned(), json!(ids(&dimension.used)))]);
            with(named, Self::of_dimension(dimension))
        };
        let question = |question: &QuestionFigures| {
            let asked = &self.toolkit.questions[question.question];
            let option = |(id, count): (String, usize)| json!({ "option": id, "chosen": count, "share": question.of_answers(count) });
            let named = Map::from_iter([
                ("question".to_owned(), json!(asked.id)),
                ("dimension".to_owned(), json!(self.toolkit.dimensions[asked.dimension].id)),
                ("kind".to_owned(), json!(kind(&asked.kind))),
                ("options".to_owned(), self.options(question).map(option).collect()),
                ("worth_a_look".to_owned(), question.reasons().into_iter().map(reason_id).collect()),
            ]);
            with(named, Self::of_question(question))
        };
        json!({
            "city": self.city, "responses": self.instrument.responses, "assessments": self.instrument.assessments,
            "dimensions": self.instrument.dimensions.iter().map(dimension).collect::<Vec<_>>(),
            "questions": self.instrument.questions.iter().map(question).collect::<Vec<_>>(),
            "rules_of_thumb": {
                "unknown_above": MUCH_UNKNOWN, "not_applicable_above": MUCH_NOT_APPLICABLE, "floor_or_ceiling_above": MUCH_AT_ONE_END,
                "item_rest_below": LITTLE_WITH_THE_REST, "fewest": FEWEST_TO_LOOK, "fewest_for_item_rest": FEWEST_PAIRS_TO_LOOK,
            },
        })
    }
}

/// A measure as it stands in a table for programs.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(whole) if !whole.is_f64() => whole.to_string(),
        other => number(other.as_f64()),
    }
}

/// Why there is no figure, for programs.
fn why(figure: Figure) -> Option<&'static str> {
    match figure {
        Ok(_) => None,
        Err(NoFigure::NoSpread) => Some("no_spread"),
        Err(_) => Some("too_few"),
    }
}

fn reason_id(reason: Reason) -> &'static str {
    match reason {
        Reason::Unknown => "unknown",
        Reason::NotApplicable => "not_applicable",
        Reason::Top => "ceiling",
        Reason::Bottom => "floor",
        Reason::ItemRest => "item_rest",
    }
}

/// The kind of a question as toolkit files write it.
fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice(_) => "choice",
        Kind::Checklist(_) => "checklist",
        Kind::Number { .. } => "number",
        Kind::YesNo => "yes_no",
        Kind::Text => "text",
    }
}
