//! A row for each thing: a dot where its figure lies, and whiskers from the lowest to the highest it may be.

use super::element::Element;
use super::{
    About, GRID, INK, LINE, SCORE, Scale, WIDTH, circle, diamond, end, from_start, line, number, picture, start, text, width_of, wrapped,
};

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The name.
    pub label: String,
    /// Where the dot lies.
    pub figure: f64,
    /// From where to where the whiskers reach.
    pub range: (f64, f64),
    /// The figures in words, at the end of the row.
    pub text: String,
    /// Whether this is the one that the reader looks for: a diamond instead of the dot, and bold letters.
    pub marked: bool,
}

/// The size of letters.
const SIZE: f64 = 12.0;

/// What is left free at the sides and between columns.
const MARGIN: f64 = 8.0;

/// The most that names and figures take.
const NAMES: f64 = 136.0;
const FIGURES: f64 = 100.0;

/// The chart; nothing if there are no rows.
pub fn dots(about: &About<'_>, rows: &[Row], scale: &Scale) -> Option<String> {
    let widest = |text: fn(&Row) -> &str, most: f64| rows.iter().map(|row| width_of(text(row), SIZE)).fold(0.0, f64::max).min(most);
    let (names, figures) = (widest(|row| &row.label, NAMES).max(40.0), widest(|row| &row.text, FIGURES));
    if rows.is_empty() {
        return None;
    }
    let (from, to) = (MARGIN + names + 2.0 * MARGIN, WIDTH - figures - 3.0 * MARGIN);
    let rtl = about.rtl;
    let across = |value: f64| from_start(from + scale.share(value) * (to - from), rtl);
    let mut y = 20.0;
    let (mut lines, mut marks) = (Vec::new(), Vec::new());
    for row in rows {
        let name = wrapped(&row.label, names + 1.0, SIZE, 2);
        let height = name.len().max(1) as f64 * SIZE * LINE + 5.0;
        let middle = y + height / 2.0;
        let weight = if row.marked { "bold" } else { "normal" };
        let base = middle + SIZE * 0.35 - (name.len().max(1) - 1) as f64 * SIZE * LINE / 2.0;
        marks.push(text(&name, (from_start(MARGIN, rtl), base), start(rtl), SIZE).set("font-weight", weight));
        let figure = std::slice::from_ref(&row.text);
        marks.push(text(figure, (from_start(WIDTH - MARGIN, rtl), middle + SIZE * 0.35), end(rtl), SIZE).set("font-weight", weight));
        lines.push(line((from_start(from, rtl), middle), (from_start(to, rtl), middle), GRID, 0.4).set("stroke-dasharray", "1 3"));
        marks.extend(whiskers(across(row.range.0), across(row.range.1), middle));
        let place = (across(row.figure), middle);
        marks.push(if row.marked {
            diamond(place, 6.5).set("fill", INK).set("stroke", "#fff").set("stroke-width", 1)
        } else {
            circle(place, 4.0).set("fill", SCORE).set("stroke", "#fff").set("stroke-width", 0.8)
        });
        y += height;
    }
    for tick in &scale.ticks {
        let x = across(*tick);
        lines.push(line((x, 17.0), (x, y + 3.0), GRID, 0.5));
        for base in [13.0, y + 15.0] {
            lines.push(text(&[number(*tick)], (x, base), "middle", 10.0));
        }
    }
    lines.append(&mut marks);
    Some(picture(about, y + 22.0, &lines).to_string())
}

/// A line with short ends across it; nothing where it has no length.
fn whiskers(from: f64, to: f64, y: f64) -> Vec<Element> {
    if (to - from).abs() < 0.05 {
        return Vec::new();
    }
    let end = |x: f64| line((x, y - 4.0), (x, y + 4.0), INK, 1.4);
    vec![line((from, y), (to, y), INK, 1.4), end(from), end(to)]
}
