//! Lines from one day to the next: what rises, what falls, what stays.

use std::fmt::Write;

use super::element::Element;
use super::{About, GRID, INK, LINE, SCORE, Scale, WIDTH, end, from_start, line, number, picture, start, text, width_of, wrapped};

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name.
    pub label: String,
    /// Its figure on each day, 0 to 100, or nothing.
    pub figures: Vec<Option<f64>>,
    /// The difference in words, behind the name.
    pub text: String,
    /// Whether it stands for the whole: a wide line, and bold letters.
    pub heavy: bool,
}

/// The size of letters, and of those at the axes.
const SIZE: f64 = 11.0;
const SMALL: f64 = 10.0;

/// From one name to the next below it.
const STEP: f64 = SIZE * LINE;

/// Where the first and the last day stand, and the names.
const FIRST: f64 = 34.0;
const LAST: f64 = 150.0;
const NAMES: f64 = 166.0;

/// Up to so many lines, a long name may take two rows.
const FEW: usize = 12;

/// The least height between the lowest and the highest figure.
const LEAST_HEIGHT: f64 = 130.0;

/// A difference below this is shown as none: it is 0.0 in the table.
const NOTHING: f64 = 0.05;

/// Lines that rise, fall and stay are told apart by their dashes; the colours only help.
const KINDS: [(&str, &str); 3] = [(SCORE, "none"), ("#7a4b00", "5 3"), ("#555", "1.5 2.5")];

/// The chart of the lines that have a figure on two days at least; nothing if there is none. `days` stand over the columns, the first on the side where the language begins.
pub fn slopes(about: &About<'_>, days: &[String], lines: &[Line]) -> Option<String> {
    let shown: Vec<&Line> = lines.iter().filter(|line| line.figures.iter().flatten().count() > 1).collect();
    if shown.is_empty() || days.len() < 2 {
        return None;
    }
    let rtl = about.rtl;
    let scale = Scale::around(shown.iter().flat_map(|line| line.figures.iter().flatten().copied()));
    let rows = rows_of_names(&shown);
    let height = (shown.len() as f64 * rows as f64 * STEP).max(LEAST_HEIGHT);
    let top = 24.0;
    let across = |day: usize| from_start(FIRST + day as f64 / (days.len() - 1) as f64 * (LAST - FIRST), rtl);
    let down = |score: f64| top + (1.0 - scale.share(score)) * height;

    let mut drawn = Vec::new();
    for tick in &scale.ticks {
        drawn.push(line((across(0), down(*tick)), (across(days.len() - 1), down(*tick)), GRID, 0.4));
        drawn.push(text(&[number(*tick)], (from_start(FIRST - 6.0, rtl), down(*tick) + SMALL * 0.35), end(rtl), SMALL));
    }
    drawn.extend(headings(days, across, rtl));
    drawn.extend((0..days.len()).map(|day| line((across(day), top), (across(day), top + height), GRID, 0.8)));

    // All lines of a kind are one path, so that many take little room.
    let mut paths: [[String; 2]; KINDS.len()] = Default::default();
    let (mut dots, mut ends) = (String::new(), Vec::new());
    for one in &shown {
        let known = || one.figures.iter().enumerate().filter_map(|(day, figure)| Some((day, (*figure)?)));
        let Some((first, last)) = known().next().zip(known().next_back()) else { continue };
        let kind = match last.1 - first.1 {
            difference if difference.abs() < NOTHING => 2,
            difference if difference < 0.0 => 1,
            _ => 0,
        };
        let path = &mut paths[kind][usize::from(one.heavy)];
        for (from, to) in known().zip(known().skip(1)) {
            let places = [across(from.0), down(from.1), across(to.0), down(to.1)].map(number);
            _ = write!(path, "M{},{}L{},{}", places[0], places[1], places[2], places[3]);
        }
        known().for_each(|(day, figure)| _ = write!(dots, "M{},{}h0", number(across(day)), number(down(figure))));
        ends.push((*one, across(last.0), down(last.1)));
    }
    let stroked = |path: &str, colour: &str, width: f64| {
        Element::new("path").set("d", path).set("fill", "none").set("stroke", colour).set("stroke-width", number(width))
    };
    for ((colour, dashes), [usual, heavy]) in KINDS.iter().zip(&paths) {
        for (path, width) in [(usual, 1.5), (heavy, 3.2)] {
            if !path.is_empty() {
                drawn.push(stroked(path, colour, width).set("stroke-dasharray", dashes));
            }
        }
    }
    drawn.push(stroked(&dots, INK, 4.6).set("stroke-linecap", "round"));
    drawn.extend(names(ends, top, rows, rtl));
    Some(picture(about, top + height + 12.0, &drawn).to_string())
}

/// The days over their columns: all if they fit, otherwise the first and the last.
fn headings(days: &[String], across: impl Fn(usize) -> f64, rtl: bool) -> Vec<Element> {
    let last = days.len() - 1;
    let room = (LAST - FIRST) / last as f64;
    let fit = days.iter().all(|day| width_of(day, SMALL) + 6.0 < room);
    let shown = days.iter().enumerate().filter(|(day, _)| fit || *day == 0 || *day == last);
    let heading = |(day, name): (usize, &String)| {
        let (x, anchor) = match day {
            0 => (from_start(2.0, rtl), start(rtl)),
            day => (across(day), "middle"),
        };
        text(std::slice::from_ref(name), (x, 12.0), anchor, SMALL)
    };
    shown.map(heading).collect()
}

/// The width that a name has, beside the words behind it.
fn room(one: &Line) -> f64 {
    WIDTH - NAMES - 4.0 - width_of(&one.text, SIZE) - 6.0
}

/// How many rows names take.
fn rows_of_names(lines: &[&Line]) -> usize {
    let long = lines.iter().any(|one| width_of(&one.label, SIZE) > room(one));
    if long && lines.len() <= FEW { 2 } else { 1 }
}

/// The names beside the ends of their lines, moved apart where these lie too close, each with a thin line to its own.
fn names(mut ends: Vec<(&Line, f64, f64)>, top: f64, rows: usize, rtl: bool) -> Vec<Element> {
    ends.sort_by(|a, b| a.2.total_cmp(&b.2));
    let places = apart(&ends.iter().map(|(_, _, y)| *y).collect::<Vec<_>>(), top, rows as f64 * STEP);
    let mut leaders = String::new();
    let mut drawn = Vec::new();
    for ((one, x, y), place) in ends.iter().zip(places) {
        let beside = number(from_start(NAMES - 3.0, rtl));
        _ = write!(leaders, "M{},{}L{beside},{}", number(if rtl { x - 4.0 } else { x + 4.0 }), number(*y), number(place));
        let name = wrapped(&one.label, room(one), SIZE, rows);
        let weight = if one.heavy { "bold" } else { "normal" };
        let base = place + SIZE * 0.35;
        let first = base - (name.len().max(1) - 1) as f64 * STEP / 2.0;
        drawn.push(text(&name, (from_start(NAMES, rtl), first), start(rtl), SIZE).set("font-weight", weight));
        let figure = std::slice::from_ref(&one.text);
        drawn.push(text(figure, (from_start(WIDTH - 4.0, rtl), base), end(rtl), SIZE).set("font-weight", weight));
    }
    let leaders = Element::new("path").set("d", leaders).set("fill", "none").set("stroke", GRID).set("stroke-width", 0.6);
    std::iter::once(leaders).chain(drawn).collect()
}

/// Places from top to bottom, no closer than a step, as near as that allows to where they would be; none above `top`.
fn apart(wanted: &[f64], top: f64, step: f64) -> Vec<f64> {
    let mut places: Vec<f64> = Vec::with_capacity(wanted.len());
    for y in wanted {
        places.push(places.last().map_or(*y, |above| y.max(above + step)));
    }
    // What was pushed down too far goes back up, as a whole row of names that touch each other.
    let bottom = wanted.last().copied().unwrap_or(top);
    let mut limit = bottom.max(top + places.len().saturating_sub(1) as f64 * step);
    for place in places.iter_mut().rev() {
        *place = place.min(limit);
        limit = *place - step;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_do_not_cover_each_other() {
        for wanted in [vec![], vec![20.0], vec![20.0; 10], vec![20.0, 21.0, 150.0, 150.0, 151.0], vec![150.0; 10]] {
            let places = apart(&wanted, 20.0, STEP);
            assert!(places.windows(2).all(|pair| pair[1] - pair[0] > STEP - 1e-9), "{places:?}");
            assert!(places.iter().all(|place| (20.0 - 1e-9..=151.0 + 1e-9).contains(place)), "{places:?}");
        }
    }

    #[test]
    fn a_line_needs_two_days() {
        let about = About { id: "a", title: "", description: "", rtl: true };
        let days = ["before".to_owned(), "now".to_owned()];
        let line = |figures: Vec<Option<f64>>| Line { label: "x".into(), figures, text: String::new(), heavy: false };
        assert!(slopes(&about, &days, &[line(vec![Some(1.0), None])]).is_none());
        assert!(slopes(&about, &days, &[line(vec![Some(1.0), Some(1.0)]), line(vec![None, None])]).is_some());
    }
}
