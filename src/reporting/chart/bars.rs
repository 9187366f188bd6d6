//! A bar for each dimension: a band from the lowest to the highest score possible, a bar and a mark for the score.

use super::element::Element;
use super::{
    GRID, INK, Point, SCORE, WIDTH, Words, corners, diamond, end, hatched, line, number, picture_with_bands, start, text, width_of, wrapped,
};

/// What is left free at the sides.
const MARGIN: f64 = 8.0;

/// The size of letters.
const SIZE: f64 = 13.0;

/// The height of the band; the bar of the score is half as high.
const BAND: f64 = 16.0;

/// Below each dimension.
const GAP: f64 = 14.0;

/// How many lines a name takes at most.
const MOST_LINES: usize = 3;

/// The chart; nothing if no dimension has a score. `id` is unique in the page and holds only what an address can hold.
pub fn bars(id: &str, points: &[Point], words: &Words) -> Option<String> {
    if points.iter().all(|point| point.score.is_none()) {
        return None;
    }
    let mut drawn = Vec::new();
    let mut y = 4.0;
    for point in points {
        y = dimension(id, point, y, words.rtl, &mut drawn);
    }
    for share in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let anchor = if share == 0.0 {
            start(words.rtl)
        } else if share == 100.0 {
            end(words.rtl)
        } else {
            "middle"
        };
        drawn.push(text(&[number(share)], (across(share, words.rtl), y + 4.0), anchor, 11.0));
    }
    y += 26.0;
    let bottom = legend(id, y, words, &mut drawn);
    let alternatives: Vec<&str> = points.iter().map(|point| point.alternative.as_str()).collect();
    Some(picture_with_bands(id, bottom, words, &alternatives, &drawn).to_string())
}

/// Where a score lies, from the side at which the language begins.
fn across(score: f64, rtl: bool) -> f64 {
    let along = score.clamp(0.0, 100.0) / 100.0 * (WIDTH - 2.0 * MARGIN);
    if rtl { WIDTH - MARGIN - along } else { MARGIN + along }
}

/// From one score to another, around a middle.
fn span(from: f64, to: f64, middle: f64, height: f64, rtl: bool) -> Element {
    let (from, to) = (across(from, rtl), across(to, rtl));
    Element::new("rect")
        .set("x", number(from.min(to)))
        .set("y", number(middle - height / 2.0))
        .set("width", number((to - from).abs()))
        .set("height", number(height))
}

/// One dimension, from `y` downwards; where the next one begins.
fn dimension(id: &str, point: &Point, y: f64, rtl: bool, drawn: &mut Vec<Element>) -> f64 {
    let room = WIDTH - 2.0 * MARGIN - 12.0;
    // Why there is no score may take a line of its own.
    let apart = width_of(&point.score_text, SIZE) > room / 3.0;
    let room = if apart { room } else { room - width_of(&point.score_text, SIZE) };
    let name = wrapped(&point.title, room, SIZE, MOST_LINES);
    let mut base = y + SIZE;
    drawn.push(text(&name, (across(0.0, rtl), base), start(rtl), SIZE));
    if apart {
        base += name.len() as f64 * SIZE * super::LINE;
        drawn.push(text(&wrapped(&point.score_text, room, SIZE, 1), (across(0.0, rtl), base), start(rtl), SIZE).set("font-weight", "bold"));
    } else {
        drawn.push(text(std::slice::from_ref(&point.score_text), (across(100.0, rtl), base), end(rtl), SIZE).set("font-weight", "bold"));
        base += (name.len().max(1) - 1) as f64 * SIZE * super::LINE;
    }
    let Some((lowest, highest)) = point.bounds else { return base + GAP };
    let middle = base + 9.0 + BAND / 2.0;
    drawn.push(span(0.0, 100.0, middle, BAND, rtl).set("fill", "#fff").set("stroke", GRID).set("stroke-width", 0.8));
    for share in [25.0, 50.0, 75.0] {
        let x = across(share, rtl);
        drawn.push(line((x, middle - BAND / 2.0), (x, middle + BAND / 2.0), GRID, 0.6));
    }
    if highest > lowest {
        drawn.push(band(id, lowest, highest, middle, rtl));
    }
    if let Some(before) = point.before {
        drawn.push(mark_before((across(before, rtl), middle)));
    }
    if let Some(score) = point.score {
        drawn.push(span(0.0, score, middle, BAND / 2.0, rtl).set("fill", SCORE));
        drawn.push(mark((across(score, rtl), middle)));
    }
    middle + BAND / 2.0 + GAP
}

fn band(id: &str, lowest: f64, highest: f64, middle: f64, rtl: bool) -> Element {
    span(lowest, highest, middle, BAND, rtl).set("fill", hatched(id)).set("stroke", INK).set("stroke-width", 0.9)
}

fn mark(place: (f64, f64)) -> Element {
    diamond(place, 7.0).set("fill", INK).set("stroke", "#fff").set("stroke-width", 1.2)
}

/// The mark of an earlier assessment: hollow, and below the bar, so that it shows where both lie in one place.
fn mark_before((x, y): (f64, f64)) -> Element {
    let tip = y + BAND / 2.0 - 1.0;
    Element::new("polygon")
        .set("points", corners(&[(x, tip), (x + 4.5, tip + 8.0), (x - 4.5, tip + 8.0)]))
        .set("fill", "#fff")
        .set("stroke", INK)
        .set("stroke-width", 1.4)
}

/// What the signs mean; where the chart ends.
fn legend(id: &str, y: f64, words: &Words, drawn: &mut Vec<Element>) -> f64 {
    let rtl = words.rtl;
    // A sample is as wide as a tenth of the bar.
    let (first, second, beside) = (y, y + 22.0, across(12.0, rtl));
    drawn.push(span(0.0, 9.0, first, BAND / 2.0, rtl).set("fill", SCORE));
    drawn.push(mark((across(9.0, rtl), first)));
    drawn.push(text(&wrapped(&words.score, 290.0, SIZE, 1), (beside, first + 4.0), start(rtl), SIZE));
    drawn.push(band(id, 0.0, 9.0, second, rtl));
    drawn.push(text(&wrapped(&words.bounds, 290.0, SIZE, 1), (beside, second + 4.0), start(rtl), SIZE));
    let Some(before) = &words.before else { return second + 14.0 };
    let third = second + 22.0;
    drawn.push(mark_before((across(4.5, rtl), third - BAND / 2.0 - 3.0)));
    drawn.push(text(&wrapped(before, 290.0, SIZE, 1), (beside, third + 4.0), start(rtl), SIZE));
    third + 14.0
}
