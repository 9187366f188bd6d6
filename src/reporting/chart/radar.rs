//! All dimensions as one shape: an axis for each, a band between the bounds, a line through the scores, and over it a line for each side.

use std::f64::consts::TAU;

use super::element::Element;
use super::{
    GRID, INK, LINE, Point, SCORE, SideLine, WIDTH, Words, circle, colour, corners, hatched, line, mark, number, picture_with_bands, text,
    wrapped,
};

/// With fewer dimensions there is no shape, with more the names do not fit.
const DIMENSIONS: std::ops::RangeInclusive<usize> = 3..=10;

/// How far it is from the middle to 100.
const RADIUS: f64 = 90.0;

/// The size of letters.
const SIZE: f64 = 11.0;

/// How many lines a name takes at most.
const MOST_LINES: usize = 3;

/// Sides are told apart by their dashes and marks.
const DASHES: [&str; 4] = ["7 3", "2 3", "9 3 2 3", "4 4"];

/// The chart of the dimensions that concern the city; nothing if none of them has a score, or if they are too few or too many for a shape. `id` is unique in the page and holds only what an address can hold. The scores of a side are in the order of `points`.
pub fn radar(id: &str, points: &[Point], sides: &[SideLine], words: &Words) -> Option<String> {
    let shown: Vec<(usize, &Point, (f64, f64))> =
        points.iter().enumerate().filter_map(|(at, point)| point.bounds.map(|bounds| (at, point, bounds))).collect();
    if !DIMENSIONS.contains(&shown.len()) || shown.iter().all(|(_, point, _)| point.score.is_none()) {
        return None;
    }
    let axes = Axes { count: shown.len(), middle: (WIDTH / 2.0, RADIUS + 14.0 + MOST_LINES as f64 * SIZE * LINE) };
    let mut drawn = Vec::new();
    axes.grid(&mut drawn);
    let at = |score: fn(&(f64, f64)) -> f64| shown.iter().enumerate().map(move |(axis, (_, _, bounds))| axes.place(axis, score(bounds)));
    let (lowest, highest): (Vec<_>, Vec<_>) = (at(|bounds| bounds.0).collect(), at(|bounds| bounds.1).collect());
    drawn.push(
        Element::new("path")
            .set("d", format!("M{}ZM{}Z", corners(&highest), corners(&lowest)))
            .set("fill", hatched(id))
            .set("fill-rule", "evenodd")
            .set("stroke", INK)
            .set("stroke-width", 0.7),
    );
    for (axis, (_, point, _)) in shown.iter().enumerate() {
        drawn.push(axes.name(axis, &point.title));
    }
    for (number, side) in sides.iter().enumerate() {
        let scores: Vec<Option<f64>> = shown.iter().map(|(at, _, _)| side.scores.get(*at).copied().flatten()).collect();
        axes.line(&scores, Series::Side(number), &mut drawn);
    }
    if words.before.is_some() {
        axes.line(&shown.iter().map(|(_, point, _)| point.before).collect::<Vec<_>>(), Series::Before, &mut drawn);
    }
    axes.line(&shown.iter().map(|(_, point, _)| point.score).collect::<Vec<_>>(), Series::Score, &mut drawn);

    let mut y = axes.middle.1 + RADIUS + 14.0 + MOST_LINES as f64 * SIZE * LINE + 12.0;
    let mut row = |sample: Vec<Element>, label: &str, drawn: &mut Vec<Element>| {
        drawn.extend(sample.into_iter().map(|part| part.set("transform", format!("translate(0 {})", number(y)))));
        let (x, anchor) = if words.rtl { (WIDTH - 56.0, "end") } else { (56.0, "start") };
        let lines = wrapped(label, WIDTH - 64.0, 12.0, 2);
        drawn.push(text(&lines, (x, y + 4.0), anchor, 12.0));
        y += 6.0 + lines.len() as f64 * 12.0 * LINE;
    };
    let (from, to) = if words.rtl { (WIDTH - 46.0, WIDTH - 8.0) } else { (8.0, 46.0) };
    row(sample(Series::Score, from, to), &words.score, &mut drawn);
    let swatch = Element::new("rect").set("x", number(from)).set("y", -6).set("width", 38).set("height", 12);
    row(vec![swatch.set("fill", hatched(id)).set("stroke", INK).set("stroke-width", 0.7)], &words.bounds, &mut drawn);
    if let Some(before) = &words.before {
        row(sample(Series::Before, from, to), before, &mut drawn);
    }
    for (number, side) in sides.iter().enumerate() {
        row(sample(Series::Side(number), from, to), &side.label, &mut drawn);
    }
    let alternatives: Vec<&str> =
        points.iter().map(|point| point.alternative.as_str()).chain(sides.iter().map(|side| side.alternative.as_str())).collect();
    Some(picture_with_bands(id, y, words, &alternatives, &drawn).to_string())
}

/// What a line goes through.
#[derive(Debug, Clone, Copy)]
enum Series {
    /// The scores.
    Score,
    /// Those of an earlier assessment.
    Before,
    /// Those of one side.
    Side(usize),
}

/// A piece of line with its mark, around height 0.
fn sample(series: Series, from: f64, to: f64) -> Vec<Element> {
    vec![stroke(series, (from, 0.0), (to, 0.0)), spot(series, (f64::midpoint(from, to), 0.0))]
}

/// A piece of a line.
fn stroke(series: Series, from: (f64, f64), to: (f64, f64)) -> Element {
    match series {
        Series::Score => line(from, to, SCORE, 2.6),
        Series::Before => line(from, to, INK, 1.4).set("stroke-dasharray", "1 4").set("stroke-linecap", "round"),
        Series::Side(side) => line(from, to, colour(side), 1.6).set("stroke-dasharray", DASHES[side % DASHES.len()]),
    }
}

/// The mark on a line.
fn spot(series: Series, place: (f64, f64)) -> Element {
    match series {
        Series::Score => circle(place, 4.0).set("fill", SCORE),
        Series::Before => circle(place, 4.0).set("fill", "#fff").set("stroke", INK).set("stroke-width", 1.4),
        Series::Side(side) => mark(side, place),
    }
}

/// The axes, the first of them upwards, the others clockwise.
#[derive(Debug, Clone, Copy)]
struct Axes {
    count: usize,
    middle: (f64, f64),
}

impl Axes {
    /// Towards where an axis points: to the right, and upwards.
    fn direction(self, axis: usize) -> (f64, f64) {
        let angle = axis as f64 / self.count as f64 * TAU;
        (libm::sin(angle), libm::cos(angle))
    }

    /// Where a score lies on an axis.
    fn place(self, axis: usize, score: f64) -> (f64, f64) {
        let (right, up) = self.direction(axis);
        let far = score.clamp(0.0, 100.0) / 100.0 * RADIUS;
        (self.middle.0 + right * far, self.middle.1 - up * far)
    }

    /// Axes, rings and their numbers.
    fn grid(self, drawn: &mut Vec<Element>) {
        for ring in [25.0, 50.0, 75.0, 100.0] {
            let places: Vec<(f64, f64)> = (0..self.count).map(|axis| self.place(axis, ring)).collect();
            let width = if ring == 100.0 { 1.0 } else { 0.6 };
            drawn.push(
                Element::new("polygon").set("points", corners(&places)).set("fill", "none").set("stroke", GRID).set("stroke-width", width),
            );
        }
        for axis in 0..self.count {
            drawn.push(line(self.middle, self.place(axis, 100.0), GRID, 0.6));
        }
    }

    /// The name of an axis, outside of its end.
    fn name(self, axis: usize, title: &str) -> Element {
        let (right, up) = self.direction(axis);
        let place = (self.middle.0 + right * (RADIUS + 9.0), self.middle.1 - up * (RADIUS + 9.0));
        let (anchor, room) = if right.abs() < 0.2 {
            ("middle", 150.0)
        } else if right > 0.0 {
            ("start", WIDTH - place.0)
        } else {
            ("end", place.0)
        };
        let lines = wrapped(title, room, SIZE, MOST_LINES);
        let below = (lines.len().max(1) - 1) as f64 * SIZE * LINE;
        // Above the place for an axis upwards, below it for one downwards, beside it in between.
        let base = place.1 + SIZE * 0.35 - below / 2.0 - up * (below / 2.0 + SIZE * 0.35);
        text(&lines, (place.0, base), anchor, SIZE)
    }

    /// A line through scores: closed if all are there, with gaps where one is missing.
    fn line(self, scores: &[Option<f64>], series: Series, drawn: &mut Vec<Element>) {
        for (axis, score) in scores.iter().enumerate() {
            let next = (axis + 1) % self.count;
            if let (Some(one), Some(other)) = (score, scores.get(next).copied().flatten()) {
                drawn.push(stroke(series, self.place(axis, *one), self.place(next, other)));
            }
        }
        for (axis, score) in scores.iter().enumerate() {
            if let Some(score) = score {
                drawn.push(spot(series, self.place(axis, *score)));
            }
        }
    }
}
