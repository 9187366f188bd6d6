//! The questions on a web page: how the answers divide among the options.

use super::super::drawing::{chart, side_by_side};
use super::View;
use crate::comparison::instrument::QuestionFigures;
use crate::files::plain::one_line;
use crate::reporting::blocks::Block;
use crate::reporting::chart::stacks::{Row, stacks};

impl View<'_> {
    /// A chart for each dimension: a bar for each of its questions that has options to choose one of.
    pub(super) fn option_charts(&self, chosen: &[&QuestionFigures]) -> Vec<Block> {
        let locale = self.locale;
        let row = |question: &&QuestionFigures| {
            let part = |count: &usize| {
                let share = question.of_answers(*count);
                (share.unwrap_or_default(), self.percent(share))
            };
            Row { label: self.text(question), parts: question.options.iter().map(part).collect() }
        };
        let text = locale.text("compare-items-chart-text");
        let of_dimension = |(at, dimension): (usize, &crate::toolkit::model::Dimension)| {
            let questions = chosen.iter().filter(|question| self.toolkit.questions[question.question].dimension == at);
            let rows: Vec<Row> = questions.map(row).collect();
            chart(&format!("options-{}", at + 1), one_line(&dimension.title), &text, locale, |about| stacks(about, &rows))
        };
        let mut blocks = side_by_side(self.toolkit.dimensions.iter().enumerate().map(of_dimension));
        if !blocks.is_empty() {
            blocks.push(Block::Text(text));
        }
        blocks
    }
}
