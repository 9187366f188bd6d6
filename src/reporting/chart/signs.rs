//! Charts of signs: a bar for one score, and a mark for each of several. They say nothing that does not stand beside them as a number.

use std::iter::repeat_n;

/// How many signs a bar has.
const LENGTH: usize = 20;

/// The signs charts are made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Charts {
    /// Blocks, as in ████▓▓▒▒░░
    #[default]
    Unicode,
    /// Signs that every typewriter has, as in ####==--..
    Ascii,
    /// No charts, for those who hear the screen
    None,
}

impl Charts {
    /// For a bar: certain, scored, possible, out of reach.
    pub fn shades(self) -> [char; 4] {
        match self {
            Self::Unicode => ['█', '▓', '▒', '░'],
            Self::Ascii | Self::None => ['#', '=', '-', '.'],
        }
    }
}

/// A score of 0 to 100 as a bar: what is certain up to the lowest score possible, what is scored, what is possible up to the highest, what is out of reach. Nothing where there are neither a score nor bounds.
pub fn bar(score: Option<f64>, bounds: Option<(f64, f64)>, charts: Charts) -> Option<String> {
    let (low, high) = bounds.or(score.map(|score| (score, score)))?;
    let place = |value: f64| ((value.clamp(0.0, 100.0) * LENGTH as f64 / 100.0).round() as usize).min(LENGTH);
    let low = place(low);
    // The overall score can lie a little outside its own bounds, and without a score there is nothing between.
    let middle = score.map_or(low, place).max(low);
    let ends = [low, middle, place(high).max(middle), LENGTH];
    let mut from = 0;
    let mut drawn = String::new();
    for (shade, end) in charts.shades().into_iter().zip(ends) {
        drawn.extend(repeat_n(shade, end - from));
        from = end;
    }
    Some(drawn)
}

/// Scores of 0 to 100, a mark for each: eight heights of a block, or the tens (9 from 90 on); a middle dot or a hyphen where there is none.
pub fn profile(scores: impl Iterator<Item = Option<f64>>, charts: Charts) -> String {
    const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let steps = |score: f64, count: usize| ((score.clamp(0.0, 100.0) * count as f64 / 100.0) as usize).min(count - 1);
    let mark = |score: Option<f64>| match (charts, score) {
        (Charts::Unicode, Some(score)) => HEIGHTS[steps(score, HEIGHTS.len())].to_string(),
        (Charts::Unicode, None) => "·".to_owned(),
        (Charts::Ascii | Charts::None, Some(score)) => steps(score, 10).to_string(),
        (Charts::Ascii | Charts::None, None) => "-".to_owned(),
    };
    // Digits side by side would be read as one number, from left to right in any language.
    scores.map(mark).collect::<Vec<_>>().join(if charts == Charts::Unicode { "" } else { " " })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_score_and_bounds() {
        let ascii = |score, bounds| bar(score, bounds, Charts::Ascii);
        assert_eq!(ascii(Some(50.0), Some((25.0, 75.0))).as_deref(), Some("#####=====-----....."));
        assert_eq!(ascii(Some(50.0), Some((50.0, 50.0))).as_deref(), Some("##########.........."));
        assert_eq!(ascii(Some(100.0), None).as_deref(), Some("####################"));
        assert_eq!(ascii(None, Some((10.0, 90.0))).as_deref(), Some("##----------------.."));
        assert_eq!(ascii(None, None), None);
        // A score outside its bounds, as the overall score can be.
        assert_eq!(ascii(Some(40.0), Some((45.0, 60.0))).as_deref(), Some("#########---........"));
        assert_eq!(ascii(Some(70.0), Some((45.0, 60.0))).as_deref(), Some("#########=====......"));
        assert_eq!(bar(Some(50.0), Some((25.0, 75.0)), Charts::Unicode).as_deref(), Some("█████▓▓▓▓▓▒▒▒▒▒░░░░░"));
    }

    #[test]
    fn a_profile_has_a_mark_for_each_score() {
        let scores = [Some(0.0), Some(12.4), Some(12.5), Some(99.9), Some(100.0), None];
        assert_eq!(profile(scores.into_iter(), Charts::Unicode), "▁▁▂██·");
        assert_eq!(profile(scores.into_iter(), Charts::Ascii), "0 1 1 9 9 -");
    }
}
