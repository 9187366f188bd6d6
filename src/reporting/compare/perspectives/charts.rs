//! Sides on a web page: dumbbells, and tables with what stands at both of their ends.

use super::super::drawing::{chart, side_by_side};
use super::View;
use crate::comparison::overview::Scope;
use crate::comparison::perspectives::{Compared, Difference};
use crate::comparison::statistics::summary::mean;
use crate::comparison::subject::Side;
use crate::files::plain::one_line;
use crate::reporting::blocks::{Block, Table};
use crate::reporting::chart::dumbbells::{Row, dumbbells};
use crate::toolkit::condition::rounded;

/// One thing that sides see differently.
struct Thing<'f> {
    title: String,
    compared: &'f Compared,
    /// What the two sides that lie furthest apart say of it, on average over the cities where both say something: the one that sees more first.
    ends: Option<(f64, f64)>,
}

impl View<'_, '_> {
    /// The whole and the dimensions.
    pub(super) fn scopes_on_page(&self) -> Vec<Block> {
        let thing = |(scope, compared)| {
            let score = |side: &Side| match scope {
                Scope::Overall => side.scores.overall.score,
                Scope::Dimension(at) => side.scores.dimensions[at].score,
            };
            Thing { title: self.scope_title(scope), compared, ends: self.ends(compared, score) }
        };
        let things: Vec<Thing<'_>> = Scope::all(self.toolkit).zip(&self.figures.scopes).map(thing).collect();
        self.on_page("sides", "compare-chart-sides", "dimension", &things)
    }

    /// The questions for a conversation.
    pub(super) fn questions_on_page(&self) -> Vec<Block> {
        let thing = |at: &usize| {
            let compared = &self.figures.questions[*at];
            let share = |side: &Side| side.scores.item(*at).share().map(|share| 100.0 * share);
            Thing { title: one_line(&self.toolkit.questions[*at].text), compared, ends: self.ends(compared, share) }
        };
        let things: Vec<Thing<'_>> = self.figures.most.iter().map(thing).collect();
        self.on_page("questions", "compare-chart-questions", "compare-items-question", &things)
    }

    fn ends(&self, compared: &Compared, figure: impl Fn(&Side) -> Option<f64>) -> Option<(f64, f64)> {
        let Difference { higher, lower, .. } = compared.widest?;
        let of = |side: usize, sides: &[Side]| {
            let side = sides.iter().find(|own| own.perspective == self.figures.sides[side].perspective)?;
            figure(side)
        };
        let both = self.subjects.iter().filter_map(|subject| Some((of(higher, &subject.sides)?, of(lower, &subject.sides)?)));
        let (high, low): (Vec<f64>, Vec<f64>) = both.unzip();
        Some((mean(&high).ok()?, mean(&low).ok()?))
    }

    fn on_page(&self, id: &str, title: &str, first: &'static str, things: &[Thing<'_>]) -> Vec<Block> {
        let locale = self.locale;
        let text = self.one_or_many("compare-chart-marks-city", "compare-chart-marks-cities");
        let row = |thing: &Thing<'_>| {
            let widest = thing.compared.widest?;
            // Of several cities, the means of all sides would not be about the same cities.
            let marks = match (self.city, thing.ends) {
                (Some(_), _) => thing.compared.sides.iter().enumerate().filter_map(|(side, mean)| Some((side, (*mean)?.value))).collect(),
                (None, Some((high, low))) => vec![(widest.higher, high), (widest.lower, low)],
                (None, None) => return None,
            };
            Some(Row { label: thing.title.clone(), marks, text: locale.decimal(widest.mean) })
        };
        let rows: Vec<Row> = things.iter().filter_map(row).collect();
        let sides: Vec<String> = (0..self.figures.sides.len()).map(|side| self.side(side)).collect();
        let drawn = chart(id, locale.text(title), &text, locale, |about| dumbbells(about, &rows, &sides));
        let mut blocks = side_by_side([drawn].into_iter());
        if !blocks.is_empty() {
            blocks.push(Block::Text(text));
        }
        blocks.push(Block::Table(self.ends_table(first, things)));
        blocks
    }

    /// Who sees more in place, who sees less, and how far they are apart.
    fn ends_table(&self, first: &'static str, things: &[Thing<'_>]) -> Table {
        let locale = self.locale;
        let row = |thing: &Thing<'_>| {
            let dash = || "–".to_owned();
            let mut cells = vec![thing.title.clone()];
            match (thing.compared.widest, thing.ends) {
                (Some(Difference { higher, lower, mean, .. }), Some((high, low))) if rounded(mean) > 0.0 => {
                    cells.extend([self.side(higher), locale.decimal(high), self.side(lower), locale.decimal(low), locale.decimal(mean)]);
                }
                (Some(Difference { mean, .. }), _) => cells.extend([dash(), dash(), dash(), dash(), locale.decimal(mean)]),
                (None, _) => cells.extend(std::iter::repeat_with(dash).take(5)),
            }
            if self.city.is_none() {
                cells.push(thing.compared.widest.map_or_else(dash, |difference| difference.cities.to_string()));
            }
            cells
        };
        let figure = if first == "dimension" { "score" } else { "compare-perspectives-figure" };
        let mut header = self.header(&[
            first,
            "compare-perspectives-higher",
            figure,
            "compare-perspectives-lower",
            figure,
            "compare-perspectives-difference",
        ]);
        if self.city.is_none() {
            header.push(locale.text("compare-cities"));
        }
        let numbers = [2, 4].into_iter().chain(5..header.len()).collect();
        Table { header, rows: things.iter().map(row).collect(), numbers, ..Table::default() }
    }
}
