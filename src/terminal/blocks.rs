//! A document of blocks in a terminal.

use super::{table, text};
use crate::locale::Locale;
use crate::reporting::blocks::Block;

/// Paragraphs are never wider than this: longer lines are hard to read.
const WIDEST_TEXT: usize = 100;

/// The blocks as text of so many columns. Tables become lines where the text runs from right to left, since columns would change their places.
pub fn text(blocks: &[Block], width: usize, locale: &Locale) -> String {
    let paragraph = |text: &str, first: &str, indent: &str| {
        let width = if width == usize::MAX { width } else { width.min(WIDEST_TEXT) };
        text::wrapped(text, width, first, indent).join("\n") + "\n"
    };
    let one = |block: &Block| match block {
        Block::Title(text) | Block::Text(text) => paragraph(text, "", ""),
        Block::Heading(text) => format!("{}{}\n", paragraph(text, "", ""), "─".repeat(text::width(text).min(width))),
        Block::List(items) => items.iter().map(|item| paragraph(item, "- ", "  ")).collect(),
        Block::Table(table) => {
            if locale.is_rtl() {
                table::lines(&table.header, &table.rows, locale).iter().map(|line| paragraph(line, "", "  ")).collect()
            } else {
                table::text(&table.header, &table.rows, &table.numbers, width)
            }
        }
    };
    blocks.iter().map(one).collect::<Vec<_>>().join("\n")
}
