//! Charts of scores as inline SVG, for HTML and for anything else that takes SVG.
//!
//! What a chart shows is never told by colour alone, its text alternative holds the numbers or says where they stand, and it needs no style sheet. Sizes are those of a phone, 360 wide: on a wider page the chart grows with its letters.
//!
//! Of one assessment:
//!
//! - [`bars`]: a bar for each dimension;
//! - [`radar`]: all dimensions as one shape, with the sides over it;
//! - [`signs`]: bars and profiles of signs, for terminals and Markdown.
//!
//! Of several:
//!
//! - [`dots`]: where a figure lies, with whiskers;
//! - [`dumbbells`]: what lies between sides;
//! - [`slopes`]: what changed from one day to the next;
//! - [`stacks`]: how a whole divides.
//!
//! Here is what charts are made from, and the parts that they share; [`element`] is an element of XML.

pub mod bars;
pub mod dots;
pub mod dumbbells;
pub mod element;
pub mod radar;
pub mod signs;
pub mod slopes;
pub mod stacks;

use std::fmt::Display;

use element::Element;
use textwrap::core::display_width;

use crate::files::plain::shown;
use crate::locale::direction::isolated;

/// One dimension in a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Its name.
    pub title: String,
    /// 0 to 100, or nothing.
    pub score: Option<f64>,
    /// The lowest and the highest score possible, 0 to 100; nothing if the dimension does not concern the city.
    pub bounds: Option<(f64, f64)>,
    /// The score of an earlier assessment, 0 to 100, or nothing.
    pub before: Option<f64>,
    /// The score in words, or why there is none.
    pub score_text: String,
    /// Name, score and bounds in words, for the text alternative.
    pub alternative: String,
}

/// One side in a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct SideLine {
    /// Its name.
    pub label: String,
    /// Its score in each dimension, 0 to 100, or nothing.
    pub scores: Vec<Option<f64>>,
    /// Name and scores in words, for the text alternative.
    pub alternative: String,
}

/// The words of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// What the chart shows.
    pub title: String,
    /// What the mark of a score is called.
    pub score: String,
    /// What the band between the bounds is called.
    pub bounds: String,
    /// What the mark of an earlier assessment is called, if one is shown.
    pub before: Option<String>,
    /// Whether the page runs from right to left: bars begin on the right then.
    pub rtl: bool,
}

/// How wide a chart is, in units of its own.
const WIDTH: f64 = 360.0;

/// What is dark in every chart: text, marks.
const INK: &str = "#1a1a1a";

/// Lines that help the eye.
const GRID: &str = "#8c8c8c";

/// The colour of the score.
const SCORE: &str = "#0b4f82";

/// What a chart of several assessments is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About<'t> {
    /// Unique in the page; holds only what an address can hold.
    pub id: &'t str,
    /// What the chart shows.
    pub title: &'t str,
    /// How it is read, and where its figures stand.
    pub description: &'t str,
    /// Whether the page runs from right to left: charts begin on the right then.
    pub rtl: bool,
}

/// The picture with its text alternative.
fn picture(about: &About<'_>, height: f64, inside: &[Element]) -> Element {
    let (title, description) = (format!("{}-title", about.id), format!("{}-text", about.id));
    Element::new("svg")
        .set("xmlns", "http://www.w3.org/2000/svg")
        .set("viewBox", format!("0 0 {} {}", number(WIDTH), number(height)))
        .set("role", "img")
        .set("aria-labelledby", &title)
        .set("aria-describedby", &description)
        // In a page from right to left, the beginning and the end of a text would change places.
        .set("direction", "ltr")
        .child(&Element::new("title").set("id", &title).text(about.title))
        .child(&Element::new("desc").set("id", &description).text(about.description))
        .children(inside)
}

/// The picture of dimensions with their bounds.
fn picture_with_bands(id: &str, height: f64, words: &Words, alternatives: &[&str], inside: &[Element]) -> Element {
    let description = alternatives.join(" · ");
    let about = About { id, title: &words.title, description: &description, rtl: words.rtl };
    let definitions = Element::new("defs").child(&hatching(id));
    picture(&about, height, &[std::slice::from_ref(&definitions), inside].concat())
}

/// Slanting lines, by which a band is known without its colour.
fn hatching(id: &str) -> Element {
    Element::new("pattern")
        .set("id", format!("{id}-band"))
        .set("width", 5)
        .set("height", 5)
        .set("patternUnits", "userSpaceOnUse")
        .set("patternTransform", "rotate(45)")
        .child(&Element::new("rect").set("width", 5).set("height", 5).set("fill", "#e3eef7"))
        .child(&Element::new("rect").set("width", 1.4).set("height", 5).set("fill", "#5a7f9e"))
}

/// How an area is filled with the lines of [`hatching`].
fn hatched(id: &str) -> String {
    format!("url(#{id}-band)")
}

/// A text of several lines; `y` is the base of the first.
fn text(lines: &[String], place: (f64, f64), anchor: &str, size: f64) -> Element {
    text_in(INK, lines, place, anchor, size)
}

/// The same in a colour.
fn text_in(colour: &str, lines: &[String], (x, y): (f64, f64), anchor: &str, size: f64) -> Element {
    let line = |(at, line): (usize, &String)| {
        let base = y + at as f64 * size * LINE;
        Element::new("tspan").set("x", number(x)).set("y", number(base)).text(&isolated(line.as_str(), false))
    };
    Element::new("text")
        .set("font-size", number(size))
        .set("fill", colour)
        .set("text-anchor", anchor)
        .children(&lines.iter().enumerate().map(line).collect::<Vec<_>>())
}

/// The height of a line, as a multiple of the size of its letters.
const LINE: f64 = 1.2;

/// The width of a usual letter, as a multiple of its size; fonts differ.
const LETTER: f64 = 0.52;

/// A text in lines of this width, `most` of them at most; what is left out is told by an ellipsis.
fn wrapped(text: &str, width: f64, size: f64, most: usize) -> Vec<String> {
    let columns = ((width / (size * LETTER)) as usize).max(4);
    // Marks of direction could be parted from those that end them.
    let mut lines: Vec<String> = textwrap::wrap(&shown(text), columns).into_iter().map(std::borrow::Cow::into_owned).collect();
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while display_width(last) + 1 > columns && last.pop().is_some() {}
            last.push('…');
        }
    }
    lines
}

/// About how wide a text is.
fn width_of(text: &str, size: f64) -> f64 {
    display_width(text) as f64 * size * LETTER
}

/// Where a place lies if it is so far from the side at which the language begins.
fn from_start(x: f64, rtl: bool) -> f64 {
    if rtl { WIDTH - x } else { x }
}

/// How a text is anchored at the side where the language begins.
fn start(rtl: bool) -> &'static str {
    if rtl { "end" } else { "start" }
}

/// How a text is anchored at the other side.
fn end(rtl: bool) -> &'static str {
    start(!rtl)
}

/// A length or a place, to one decimal.
fn number(value: f64) -> String {
    let written = format!("{:.1}", (value * 10.0).round() / 10.0 + 0.0);
    written.strip_suffix(".0").map(str::to_owned).unwrap_or(written)
}

/// Places as the corners of a line or a shape.
fn corners(places: &[(f64, f64)]) -> String {
    places.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect::<Vec<_>>().join(" ")
}

/// A straight line.
fn line(from: (f64, f64), to: (f64, f64), colour: &str, width: impl Display) -> Element {
    Element::new("line")
        .set("x1", number(from.0))
        .set("y1", number(from.1))
        .set("x2", number(to.0))
        .set("y2", number(to.1))
        .set("stroke", colour)
        .set("stroke-width", width)
}

/// A square that stands on a corner.
fn diamond((x, y): (f64, f64), half: f64) -> Element {
    Element::new("polygon").set("points", corners(&[(x, y - half), (x + half, y), (x, y + half), (x - half, y)]))
}

/// Sides are told apart by their marks; the colours only help.
const COLOURS: [&str; 4] = ["#a3261b", "#1b5e20", "#6a1b9a", "#7a4b00"];

/// The colour of a side.
fn colour(side: usize) -> &'static str {
    COLOURS[side % COLOURS.len()]
}

/// The mark of a side: five shapes in turn.
fn mark(side: usize, (x, y): (f64, f64)) -> Element {
    let shape = match side % 5 {
        0 => Element::new("rect").set("x", number(x - 3.5)).set("y", number(y - 3.5)).set("width", 7).set("height", 7),
        1 => Element::new("polygon").set("points", corners(&[(x, y - 4.5), (x + 4.2, y + 3.2), (x - 4.2, y + 3.2)])),
        2 => diamond((x, y), 4.8),
        3 => Element::new("polygon").set("points", corners(&[(x - 4.2, y - 3.2), (x + 4.2, y - 3.2), (x, y + 4.5)])),
        _ => circle((x, y), 3.8),
    };
    shape.set("fill", "#fff").set("stroke", colour(side)).set("stroke-width", 1.6)
}

fn circle((x, y): (f64, f64), radius: f64) -> Element {
    Element::new("circle").set("cx", number(x)).set("cy", number(y)).set("r", number(radius))
}

/// From light to dark, with the colour of the letters on each; the style sheet has the same for cells of tables.
pub const SHADES: [(&str, &str); 10] = [
    ("#f7fbff", INK),
    ("#e6f0f9", INK),
    ("#d3e4f3", INK),
    ("#bdd7ea", INK),
    ("#a2c8e2", INK),
    ("#80b4d8", INK),
    ("#4076a8", "#fff"),
    ("#2f6296", "#fff"),
    ("#1f4f82", "#fff"),
    ("#103c6b", "#fff"),
];

/// The shade for a share of 0 to 1.
pub fn shade(share: f64) -> usize {
    ((share.clamp(0.0, 1.0) * SHADES.len() as f64) as usize).min(SHADES.len() - 1)
}

/// What an axis reaches from and to, and where it has numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    from: f64,
    to: f64,
    ticks: Vec<f64>,
}

impl Scale {
    /// Scores: 0 to 100.
    pub fn scores() -> Self {
        Self { from: 0.0, to: 100.0, ticks: vec![0.0, 25.0, 50.0, 75.0, 100.0] }
    }

    /// Ranks, from one to another.
    pub fn ranks(first: usize, last: usize) -> Self {
        let (from, to) = (first as f64, last.max(first + 1) as f64);
        let step = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0].into_iter().find(|step| (to - from) / step <= 6.0);
        let step = step.unwrap_or(to - from);
        let mut ticks = vec![from];
        // The first and the last are named, and between them the multiples of the step that have room.
        let mut tick = (from / step).floor() * step + step;
        while tick < to {
            if tick - from > step / 2.0 && to - tick > step / 2.0 {
                ticks.push(tick);
            }
            tick += step;
        }
        ticks.push(to);
        Self { from, to, ticks }
    }

    /// The tens from 0 to 100 between which all of these scores lie.
    pub fn around(scores: impl Iterator<Item = f64>) -> Self {
        let (lowest, highest) = scores.fold((100.0_f64, 0.0_f64), |(lowest, highest), score| (lowest.min(score), highest.max(score)));
        let from = (lowest / 10.0).floor().clamp(0.0, 9.0) * 10.0;
        let to = ((highest / 10.0).ceil() * 10.0).clamp(from + 10.0, 100.0);
        let count = ((to - from) / 10.0) as u32;
        Self { from, to, ticks: (0..=count).map(|ten| from + 10.0 * f64::from(ten)).collect() }
    }

    /// How far along the axis a value lies, 0 to 1.
    fn share(&self, value: f64) -> f64 {
        ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_labels_are_broken_and_very_long_ones_shortened() {
        assert_eq!(wrapped("Working with local partners", 90.0, 11.0, 3), ["Working with", "local partners"]);
        let lines = wrapped(&"w".repeat(500), 90.0, 11.0, 3);
        assert!(lines.len() == 3 && lines[2].ends_with('…') && lines.iter().all(|line| line.chars().count() <= 15), "{lines:?}");
        assert_eq!(wrapped("", 90.0, 11.0, 3), [""]);
    }

    #[test]
    fn scales_hold_what_they_are_made_for() {
        assert_eq!(Scale::ranks(1, 29).ticks, [1.0, 5.0, 10.0, 15.0, 20.0, 25.0, 29.0]);
        assert_eq!(Scale::ranks(309, 476).ticks, [309.0, 350.0, 400.0, 450.0, 476.0]);
        assert_eq!(Scale::ranks(1, 1), Scale { from: 1.0, to: 2.0, ticks: vec![1.0, 2.0] });
        assert_eq!(Scale::around([41.7, 50.4].into_iter()), Scale { from: 40.0, to: 60.0, ticks: vec![40.0, 50.0, 60.0] });
        assert_eq!(Scale::around([100.0].into_iter()), Scale { from: 90.0, to: 100.0, ticks: vec![90.0, 100.0] });
        assert_eq!(Scale::around(std::iter::empty()).share(95.0), 0.5);
        assert_eq!([0.0, 0.099, 0.1, 0.95, 1.0, 7.0].map(shade), [0, 0, 1, 9, 9, 9]);
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!([12.0, 12.34, -0.01].map(number), ["12", "12.3", "0"]);
    }
}
