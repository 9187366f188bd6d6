//! A bar for each thing: how a whole divides into parts that have an order, from light to dark.

use super::element::Element;
use super::{About, INK, LINE, SHADES, WIDTH, from_start, number, picture, start, text, text_in, width_of, wrapped};

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is about.
    pub label: String,
    /// The parts in their order: the share of each, 0 to 1, and the share in words.
    pub parts: Vec<(f64, String)>,
}

/// The size of letters, and of those in the bars.
const SIZE: f64 = 11.0;
const SMALL: f64 = 10.0;

/// What is left free at the sides.
const MARGIN: f64 = 6.0;

/// The height of a bar.
const BAR: f64 = 17.0;

/// How many lines a label takes at most.
const MOST_LINES: usize = 3;

/// The chart of the bars that have any part; nothing if there is none.
pub fn stacks(about: &About<'_>, rows: &[Row]) -> Option<String> {
    let shown: Vec<&Row> = rows.iter().filter(|row| row.parts.iter().any(|(share, _)| *share > 0.0)).collect();
    if shown.is_empty() {
        return None;
    }
    let rtl = about.rtl;
    let (mut drawn, mut y) = (Vec::new(), 2.0);
    for row in shown {
        let label = wrapped(&row.label, WIDTH - 2.0 * MARGIN, SIZE, MOST_LINES);
        drawn.push(text(&label, (from_start(MARGIN, rtl), y + SIZE), start(rtl), SIZE));
        y += label.len().max(1) as f64 * SIZE * LINE + 4.0;
        drawn.extend(bar(&row.parts, y, rtl));
        y += BAR + 11.0;
    }
    Some(picture(about, y - 3.0, &drawn).to_string())
}

fn bar(parts: &[(f64, String)], y: f64, rtl: bool) -> Vec<Element> {
    let (mut drawn, mut x) = (Vec::new(), MARGIN);
    for (at, (share, words)) in parts.iter().enumerate() {
        let width = share.clamp(0.0, 1.0) * (WIDTH - 2.0 * MARGIN);
        if width < 0.05 {
            continue;
        }
        let last = parts.len().saturating_sub(1).max(1);
        let (fill, ink) = SHADES[at * (SHADES.len() - 1) / last];
        let left = if rtl { WIDTH - x - width } else { x };
        let part = Element::new("rect").set("x", number(left)).set("y", number(y)).set("width", number(width)).set("height", BAR);
        drawn.push(part.set("fill", fill).set("stroke", INK).set("stroke-width", 0.6));
        if width_of(words, SMALL) + 4.0 < width {
            let place = (left + width / 2.0, y + BAR / 2.0 + SMALL * 0.35);
            drawn.push(text_in(ink, std::slice::from_ref(words), place, "middle", SMALL));
        }
        x += width;
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_fill_the_bar_and_no_more() {
        let about = About { id: "a", title: "", description: "", rtl: false };
        let row = |shares: &[f64]| Row { label: "x".into(), parts: shares.iter().map(|share| (*share, "9%".to_owned())).collect() };
        assert!(stacks(&about, &[]).is_none() && stacks(&about, &[row(&[0.0, 0.0])]).is_none());
        let drawn = stacks(&about, &[row(&[0.5, 0.0, 0.5])]).unwrap_or_default();
        assert!(drawn.contains("x=\"6\"") && drawn.contains("x=\"180\"") && drawn.matches("<rect").count() == 2, "{drawn}");
    }
}
