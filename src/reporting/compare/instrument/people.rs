//! The questions themselves as people read about them.

use fluent_bundle::FluentValue;

use super::View;
use crate::comparison::instrument::{
    DimensionFigures, FEWEST_CASES, FEWEST_PAIRS_TO_LOOK, FEWEST_TO_LOOK, LITTLE_WITH_THE_REST, MUCH_AT_ONE_END, MUCH_NOT_APPLICABLE,
    MUCH_UNKNOWN, QuestionFigures, Reason,
};
use crate::comparison::statistics::{Figure, NoFigure};
use crate::files::plain::one_line;
use crate::reporting::blocks::{Block, Look, PageTable, Table};
use crate::toolkit::condition::rounded;

/// From this width on, the two tables about all questions become one.
const WIDE: usize = 120;

/// Columns of a table for the id of a question, and for the share of one option.
const FOR_AN_ID: usize = 26;
const FOR_AN_OPTION: usize = 7;

/// A column of a table about questions: its heading, and what stands in it.
type Column<'c> = (String, Box<dyn Fn(&QuestionFigures) -> String + 'c>);

impl View<'_> {
    pub(super) fn blocks(&self, width: usize) -> Vec<Block> {
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
        let count: Column<'_> = (self.locale.text("compare-items-answered"), Box::new(|question| self.count(question.answered)));
        if width >= WIDE || self.page {
            answered.insert(1, count);
        }
        // A page is a sheet of paper wide.
        if width >= WIDE && !self.page {
            blocks.push(self.table(questions, answered.into_iter().chain(figures).collect()));
            blocks.push(Block::Text(locale.text("compare-items-answered-legend")));
        } else {
            blocks.push(self.captioned("compare-items-caption-answered", self.table(questions, answered)));
            blocks.push(Block::Text(locale.text("compare-items-answered-legend")));
            blocks.push(self.captioned("compare-items-caption-figures", self.table(questions, figures)));
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

    pub(super) fn percent(&self, share: Option<f64>) -> String {
        share.map_or_else(|| "–".to_owned(), |share| self.locale.percent(share))
    }

    fn decimal(&self, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.locale.decimal(value))
    }

    fn count(&self, count: usize) -> String {
        self.locale.plain_number(count as f64)
    }

    pub(super) fn text(&self, question: &QuestionFigures) -> String {
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
            ..Table::default()
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
            let mut row = vec![if self.page { self.text(question) } else { self.id(question).to_owned() }];
            if self.words {
                row.push(self.text(question));
            }
            row.extend(cells.iter().map(|cell| cell(question)));
            row
        };
        let (rows, ids): (Vec<Vec<String>>, Vec<String>) =
            questions.into_iter().map(|question| (row(question), self.id(question).to_owned())).unzip();
        // On a page the words of the question come first, and its id stands below them.
        let looks = ids.into_iter().map(|id| vec![Look { shade: None, below: id }]);
        let page = PageTable { looks: if self.page { looks.collect() } else { Vec::new() }, ..PageTable::default() };
        Block::Table(Table { rows, numbers: (first..header.len()).collect(), header, page })
    }

    /// The table with a name of its own on a page.
    fn captioned(&self, key: &str, mut block: Block) -> Block {
        if let Block::Table(table) = &mut block {
            table.page.caption = self.locale.text(key);
        }
        block
    }

    /// How many chose each option; and the quartiles where there are no options to choose one of.
    fn distributions(&self, width: usize) -> Vec<Block> {
        let locale = self.locale;
        let (chosen, others): (Vec<&QuestionFigures>, Vec<&QuestionFigures>) =
            self.instrument.questions.iter().partition(|question| !question.options.is_empty());
        let mut blocks = Vec::new();
        if !chosen.is_empty() {
            blocks.push(Block::Heading(locale.text("compare-items-options-heading")));
            if self.page {
                blocks.extend(self.option_charts(&chosen));
            }
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
}
