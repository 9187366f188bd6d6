//! A document of blocks in a terminal.

use super::{table, text};
use crate::locale::Locale;
use crate::reporting::blocks::{Block, Table};

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
                let (header, rows) = named_first(table);
                table::lines(&header, &rows, locale).iter().map(|line| paragraph(line, "", "  ")).collect()
            } else {
                table::text(&table.header, &table.rows, &table.numbers, width)
            }
        }
        Block::Charts(_) => String::new(),
    };
    blocks.iter().filter(|block| !matches!(block, Block::Charts(_))).map(one).collect::<Vec<_>>().join("\n")
}

/// Header and rows with the first column of words in front: a line is named after its city, not after its rank.
fn named_first(table: &Table) -> (Vec<String>, Vec<Vec<String>>) {
    let name = (0..table.header.len()).find(|column| !table.numbers.contains(column)).unwrap_or(0);
    let moved = |cells: &Vec<String>| {
        let mut cells = cells.clone();
        if name < cells.len() {
            cells[..=name].rotate_right(1);
        }
        cells
    };
    (moved(&table.header), table.rows.iter().map(moved).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Block, Table, text};
    use crate::locale::Locale;

    #[test]
    fn a_line_is_named_after_its_city() {
        let texts = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let table = Table {
            header: texts(["Rank", "City", "Score"]),
            rows: vec![texts(["1", "Ashdown", "50.0"])],
            numbers: vec![0, 2],
            ..Table::default()
        };
        let shown = text(&[Block::Table(table)], 80, &Locale::new("ar"));
        let shown: String = shown.chars().filter(|c| !crate::files::plain::is_isolate(*c) && *c != '\u{200f}').collect();
        assert_eq!(shown, "Ashdown: Rank 1؛ Score 50.0\n");
    }
}
