//! What the charts of all views share.

use std::ops::Range;

use crate::files::plain::one_line;
use crate::locale::Locale;
use crate::reporting::blocks::{Block, Chart};
use crate::reporting::chart::About;
use crate::toolkit::Toolkit;

/// How many cities charts show at most: with more, nobody finds one.
pub(super) const MOST: usize = 60;

/// A chart, if there is anything to draw. `text` says how to read it.
pub(super) fn chart(id: &str, title: String, text: &str, locale: &Locale, draw: impl Fn(&About<'_>) -> Option<String>) -> Option<Chart> {
    let svg = draw(&About { id, title: &one_line(&title), description: text, rtl: locale.is_rtl() })?;
    Some(Chart { title, svg })
}

/// The charts that there are, in one block; none if there are none.
pub(super) fn side_by_side(charts: impl Iterator<Item = Option<Chart>>) -> Vec<Block> {
    let charts: Vec<Chart> = charts.flatten().collect();
    if charts.is_empty() { Vec::new() } else { vec![Block::Charts(charts)] }
}

/// What a table of these dimensions shows: a message, and for those of a module its name.
pub(super) fn caption(key: &str, dimensions: &[usize], toolkit: &Toolkit, locale: &Locale) -> String {
    let caption = locale.text(key);
    let module = dimensions.first().and_then(|at| toolkit.dimensions[*at].module);
    match module.and_then(|module| toolkit.modules.get(module)) {
        Some(module) => locale.with("labelled", &[("label", caption.into()), ("text", module.title.clone().into())]),
        None => caption,
    }
}

/// The lines of a list that a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut {
    first: usize,
    all: usize,
}

impl Cut {
    /// The first lines; or those around one of them, so that it is among them.
    pub(super) fn around(all: usize, focus: Option<usize>) -> Self {
        let first = focus.unwrap_or(0).saturating_sub(MOST / 2).min(all.saturating_sub(MOST));
        Self { first, all }
    }

    /// Which they are.
    pub(super) fn shown(self) -> Range<usize> {
        self.first..(self.first + MOST).min(self.all)
    }

    /// Says so where some are left out.
    pub(super) fn sentence(self, locale: &Locale) -> Option<Block> {
        let places = [
            ("from", (self.first + 1).to_string().into()),
            ("to", self.shown().end.to_string().into()),
            ("count", locale.plain_number(self.all as f64).into()),
        ];
        (self.all > MOST).then(|| Block::Text(locale.with("compare-chart-cut", &places)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_city_that_was_asked_for_is_shown() {
        let shown = |all, focus| Cut::around(all, focus).shown();
        assert_eq!([shown(0, None), shown(60, Some(59)), shown(61, None)], [0..0, 0..60, 0..60]);
        assert_eq!([shown(1000, Some(999)), shown(1000, Some(500)), shown(61, Some(60))], [940..1000, 470..530, 1..61]);
    }
}
