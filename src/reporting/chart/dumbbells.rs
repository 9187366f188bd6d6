//! A row for each thing: a mark for what each side says of it, and a bar between the outermost.

use super::{About, GRID, LINE, Scale, WIDTH, end, from_start, line, mark, number, picture, start, text, width_of, wrapped};

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is about.
    pub label: String,
    /// The numbers of the sides, and what each says, 0 to 100.
    pub marks: Vec<(usize, f64)>,
    /// The difference in words, at the end of the row.
    pub text: String,
}

/// The size of letters.
const SIZE: f64 = 12.0;

/// What is left free at the sides.
const MARGIN: f64 = 10.0;

/// How many lines a label takes at most.
const MOST_LINES: usize = 4;

/// Marks that lie closer to each other than this stand one above the other.
const CLOSE: f64 = 8.0;

/// The chart; nothing if no row has two marks. `sides` are the names of the sides by their numbers.
pub fn dumbbells(about: &About<'_>, rows: &[Row], sides: &[String]) -> Option<String> {
    if rows.iter().all(|row| row.marks.len() < 2) {
        return None;
    }
    let rtl = about.rtl;
    let scale = Scale::scores();
    let across = |value: f64| from_start(MARGIN + scale.share(value) * (WIDTH - 2.0 * MARGIN), rtl);
    let (mut drawn, mut y) = (Vec::new(), 2.0);
    // First who is who, since the rows may fill more than a screen.
    let shown = |side: usize| rows.iter().any(|row| row.marks.iter().any(|(of, _)| *of == side));
    for (side, name) in sides.iter().enumerate().filter(|(side, _)| shown(*side)) {
        let lines = wrapped(name, WIDTH - 40.0, SIZE, 2);
        drawn.push(mark(side, (from_start(MARGIN + 4.0, rtl), y + 8.0)));
        drawn.push(text(&lines, (from_start(MARGIN + 16.0, rtl), y + 12.0), start(rtl), SIZE));
        y += lines.len().max(1) as f64 * SIZE * LINE + 3.0;
    }
    y += 8.0;
    for row in rows {
        let label = wrapped(&row.label, WIDTH - 2.0 * MARGIN - 14.0 - width_of(&row.text, SIZE), SIZE, MOST_LINES);
        drawn.push(text(&label, (from_start(MARGIN, rtl), y + SIZE), start(rtl), SIZE));
        let figure = std::slice::from_ref(&row.text);
        drawn.push(text(figure, (from_start(WIDTH - MARGIN, rtl), y + SIZE), end(rtl), SIZE).set("font-weight", "bold"));
        let (places, rows_of_marks) = stacked(&row.marks.iter().map(|(_, value)| across(*value)).collect::<Vec<_>>());
        y += label.len().max(1) as f64 * SIZE * LINE + 10.0 + (rows_of_marks - 1) as f64 * CLOSE;
        drawn.push(line((across(0.0), y), (across(100.0), y), GRID, 1));
        drawn.extend(scale.ticks.iter().map(|tick| line((across(*tick), y - 4.0), (across(*tick), y + 4.0), GRID, 0.8)));
        let (from, to) = places.iter().fold((WIDTH, 0.0_f64), |(from, to), (x, _)| (from.min(*x), to.max(*x)));
        if to > from {
            drawn.push(line((from, y), (to, y), "#5a7f9e", 4));
        }
        drawn.extend(row.marks.iter().zip(&places).map(|((side, _), (x, up))| mark(*side, (*x, y - up))));
        y += 16.0;
    }
    drawn.extend(scale.ticks.iter().map(|tick| {
        let anchor = match *tick {
            0.0 => start(rtl),
            100.0 => end(rtl),
            _ => "middle",
        };
        text(&[number(*tick)], (across(*tick), y + 4.0), anchor, 10.0)
    }));
    Some(picture(about, y + 8.0, &drawn).to_string())
}

/// Where marks are drawn: how far to the right, and how far above the line, so that none hides another; and in how many rows they stand.
fn stacked(across: &[f64]) -> (Vec<(f64, f64)>, usize) {
    let mut rows: Vec<usize> = Vec::new();
    for (at, x) in across.iter().enumerate() {
        let taken = |row: usize| (0..at).any(|other| rows[other] == row && (across[other] - x).abs() < CLOSE);
        rows.push((0..=at).find(|row| !taken(*row)).unwrap_or(0));
    }
    let most = rows.iter().max().map_or(1, |row| row + 1);
    (across.iter().zip(&rows).map(|(x, row)| (*x, *row as f64 * CLOSE)).collect(), most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_at_the_same_place_stand_one_above_the_other() {
        assert_eq!(stacked(&[10.0, 10.0, 50.0, 12.0]), (vec![(10.0, 0.0), (10.0, 8.0), (50.0, 0.0), (12.0, 16.0)], 3));
        let about = About { id: "a", title: "", description: "", rtl: false };
        let row = |marks| Row { label: "x".repeat(100_000), marks, text: String::new() };
        assert!(dumbbells(&about, &[row(vec![(0, 10.0)])], &[]).is_none());
        assert!(dumbbells(&about, &[row(vec![(0, 10.0), (7, f64::MAX)])], &["a".into()]).is_some_and(|chart| chart.len() < 4000));
    }
}
