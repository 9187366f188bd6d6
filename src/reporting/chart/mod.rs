//! Charts of scores as inline SVG, for HTML and for anything else that takes SVG.
//!
//! What a chart shows is never told by colour alone, its text alternative holds the numbers, and it needs no style sheet. Sizes are those of a phone, 360 wide: on a wider page the chart grows with its letters.
//!
//! - here: what a chart is made from, and the parts that charts share;
//! - [`bars`]: a bar for each dimension;
//! - [`radar`]: all dimensions as one shape, with the sides over it;
//! - [`element`]: an element of XML;
//! - [`signs`]: bars and profiles of signs, for terminals and Markdown.

pub mod bars;
pub mod element;
pub mod radar;
pub mod signs;

use std::fmt::Display;

use element::Element;
use textwrap::core::display_width;

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

/// The picture with its text alternative. `id` is unique in the page and holds only what an address can hold.
fn picture(id: &str, height: f64, words: &Words, alternatives: &[&str], inside: &[Element]) -> Element {
    let (title, description) = (format!("{id}-title"), format!("{id}-text"));
    Element::new("svg")
        .set("xmlns", "http://www.w3.org/2000/svg")
        .set("viewBox", format!("0 0 {} {}", number(WIDTH), number(height)))
        .set("role", "img")
        .set("aria-labelledby", &title)
        .set("aria-describedby", &description)
        // In a page from right to left, the beginning and the end of a text would change places.
        .set("direction", "ltr")
        .child(&Element::new("title").set("id", &title).text(&words.title))
        .child(&Element::new("desc").set("id", &description).text(&alternatives.join(" · ")))
        .child(&Element::new("defs").child(&hatching(id)))
        .children(inside)
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
fn text(lines: &[String], (x, y): (f64, f64), anchor: &str, size: f64) -> Element {
    let line = |(at, line): (usize, &String)| {
        let base = y + at as f64 * size * LINE;
        Element::new("tspan").set("x", number(x)).set("y", number(base)).text(&isolated(line.as_str(), false))
    };
    Element::new("text")
        .set("font-size", number(size))
        .set("fill", INK)
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
    let mut lines: Vec<String> = textwrap::wrap(text, columns).into_iter().map(std::borrow::Cow::into_owned).collect();
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
    fn numbers_are_short() {
        assert_eq!([12.0, 12.34, -0.01].map(number), ["12", "12.3", "0"]);
    }
}
