//! Tables for people.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, presets};

use super::text::{guard, unguard};
use crate::locale::Locale;

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
    let drawn = table.to_string();
    // Of very many rows, one copy at a time.
    drop(table);
    let mut text = String::with_capacity(drawn.len() + 1);
    for line in drawn.lines() {
        text.push_str(&unguard(line.trim_end()));
        text.push('\n');
    }
    text
}

/// The same in sentences, one for each row: for those who hear it, and where columns would change their places.
pub fn lines(header: &[String], rows: &[Vec<String>], locale: &Locale) -> Vec<String> {
    let line = |row: &Vec<String>| {
        let told = header.iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty());
        let told: Vec<String> = told.map(|(name, cell)| format!("{name} {cell}")).collect();
        let label = row.first().map_or("", |cell| cell.trim()).to_owned();
        locale.with("labelled", &[("label", label.into()), ("text", told.join(&locale.text("semicolon-separator")).into())])
    };
    rows.iter().map(line).collect()
}

/// The same as a Markdown table.
pub fn markdown(header: &[String], rows: &[Vec<String>], numbers: &[usize]) -> String {
    let line = |cells: &[String]| {
        format!("| {} |\n", cells.iter().map(|cell| crate::reporting::markdown::escape(cell)).collect::<Vec<_>>().join(" | "))
    };
    let rule: String = (0..header.len()).map(|column| if numbers.contains(&column) { "|--:" } else { "|---" }).collect();
    format!("{}{rule}|\n{}", line(header), rows.iter().map(|row| line(row)).collect::<String>())
}
