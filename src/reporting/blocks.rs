//! A document as a sequence of plain blocks, for results that have the same parts in every form: the terminal, Markdown, and with charts a web page.

use super::markdown::{directed, escape};
use crate::locale::Locale;
use crate::locale::direction::isolated;

/// One part of a document. Texts are plain, of one line, with marks of direction around what was filled in; names from answers go through [`crate::files::plain::one_line`] before they come here. Each form escapes in its own way.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The title of the document.
    Title(String),
    /// The heading of a part.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// A table.
    Table(Table),
    /// Charts side by side. A form without pictures leaves them out: the table that follows has the same figures.
    Charts(Vec<Chart>),
}

/// A picture of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// The picture.
    pub svg: String,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
    /// The columns aligned to the right: numbers.
    pub numbers: Vec<usize>,
    /// What a web page makes of it beyond its cells.
    pub page: PageTable,
}

/// What a web page makes of a table beyond its cells.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PageTable {
    /// What the table shows; if it is empty, the heading above says so.
    pub caption: String,
    /// The column that names the rows.
    pub names: usize,
    /// The row to be found at once.
    pub marked: Option<usize>,
    /// For every row, how each cell looks; empty if none looks in any way of its own.
    pub looks: Vec<Vec<Look>>,
}

/// How a cell looks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// The shade, as in [`crate::reporting::chart::SHADES`].
    pub shade: Option<usize>,
    /// What stands below the text in small letters.
    pub below: String,
}

/// The blocks as Markdown.
pub fn markdown(blocks: &[Block], locale: &Locale) -> String {
    let rtl = locale.is_rtl();
    let inline = |text: &str| inline(text, rtl);
    let one = |block: &Block| match block {
        Block::Title(text) => format!("# {}\n", inline(text)),
        Block::Heading(text) => format!("## {}\n", inline(text)),
        Block::Text(text) => format!("{}\n", inline(text)),
        Block::List(items) => items.iter().map(|item| format!("- {}\n", inline(item))).collect(),
        Block::Table(table) => {
            let line = |cells: &[String]| format!("| {} |\n", cells.iter().map(|cell| inline(cell)).collect::<Vec<_>>().join(" | "));
            let rule: String =
                (0..table.header.len()).map(|column| if table.numbers.contains(&column) { "|--:" } else { "|---" }).collect();
            format!("{}{rule}|\n{}", line(&table.header), table.rows.iter().map(|row| line(row)).collect::<String>())
        }
        Block::Charts(_) => String::new(),
    };
    let shown = blocks.iter().filter(|block| !matches!(block, Block::Charts(_)));
    directed(shown.map(one).collect::<Vec<_>>().join("\n"), rtl)
}

/// Stand for the marks of direction while a text is escaped: escaping would take them out, since from answers they are not wanted.
const STANDING_FOR: [(char, char); 2] = [('\u{2068}', '\u{f8f0}'), ('\u{2069}', '\u{f8f1}')];

fn inline(text: &str, rtl: bool) -> String {
    let text: String = text.chars().filter(|c| STANDING_FOR.iter().all(|(_, sign)| sign != c)).collect();
    let guarded = STANDING_FOR.iter().fold(text, |text, (mark, sign)| text.replace(*mark, &sign.to_string()));
    let escaped = STANDING_FOR.iter().fold(escape(&guarded), |text, (mark, sign)| text.replace(*sign, &mark.to_string()));
    isolated(escaped, rtl)
}
