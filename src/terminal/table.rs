//! Tables for people.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, presets};

/// Stands for the lam of a lam-alef pair while a table is laid out: the width tables count such a pair as one column, terminals show two.
const LAM: char = '\u{e000}';

/// A table that fits the width; `numbers` are the columns aligned to the right.
pub fn text(header: &[String], rows: &[Vec<String>], numbers: &[usize], width: usize) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()));
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(header.iter().map(|cell| guard(cell)));
    for row in rows {
        table.add_row(row.iter().map(|cell| guard(cell)));
    }
    for column in numbers {
        if let Some(column) = table.column_mut(*column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let lines: Vec<String> = table.to_string().replace(LAM, "\u{644}").lines().map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n") + "\n"
}

fn guard(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    characters
        .iter()
        .enumerate()
        .map(|(at, c)| {
            if *c == '\u{644}' && matches!(characters.get(at + 1), Some('\u{622}' | '\u{623}' | '\u{625}' | '\u{627}')) { LAM } else { *c }
        })
        .collect()
}

/// The same as a Markdown table.
pub fn markdown(header: &[String], rows: &[Vec<String>], numbers: &[usize]) -> String {
    let line = |cells: &[String]| {
        format!("| {} |\n", cells.iter().map(|cell| crate::reporting::markdown::escape(cell)).collect::<Vec<_>>().join(" | "))
    };
    let rule: String = (0..header.len()).map(|column| if numbers.contains(&column) { "|--:" } else { "|---" }).collect();
    format!("{}{rule}|\n{}", line(header), rows.iter().map(|row| line(row)).collect::<String>())
}
