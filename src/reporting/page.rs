//! A document of blocks as one file of HTML that needs nothing else: no script, no network, the charts in it.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::blocks::{Block, Look, Table};
use super::document::{TemplateError, own_html};
use super::html::Frame;
use crate::files::plain::is_isolate;
use crate::locale::Locale;
use crate::locale::direction::{ISOLATE, has_ltr, has_rtl, isolated};

/// How many columns of a terminal the tables of a page correspond to: views that put side by side what fits in a width lay them out for this one.
pub const WIDTH: usize = 240;

/// From so many columns on, a table is not squeezed into a small screen.
const WIDE: usize = 4;
const VERY_WIDE: usize = 6;

/// Words of more letters may be broken anywhere in a table.
const LONG_WORD: usize = 30;

/// What the template sees. Every text in it is escaped there, but for the charts, which are markup.
#[derive(Serialize)]
struct View<'b> {
    language: &'b str,
    page: Frame,
    title: String,
    contents: Vec<Entry>,
    sections: Vec<Section<'b>>,
}

/// A line of the contents.
#[derive(Serialize)]
struct Entry {
    id: String,
    heading: String,
}

/// What stands below one heading; the first has none.
#[derive(Serialize)]
struct Section<'b> {
    id: String,
    heading: Option<String>,
    parts: Vec<Part<'b>>,
}

/// One block; all but one are empty.
#[derive(Default, Serialize)]
struct Part<'b> {
    text: Option<String>,
    list: Option<Vec<String>>,
    charts: Option<Vec<Picture<'b>>>,
    table: Option<Sheet>,
}

#[derive(Serialize)]
struct Picture<'b> {
    title: String,
    svg: &'b str,
}

#[derive(Serialize)]
struct Sheet {
    id: String,
    caption: String,
    /// Whether the caption says what stands right above in the heading: it is for those who jump from table to table.
    repeated: bool,
    class: String,
    header: Vec<Name>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Name {
    text: String,
    number: bool,
}

#[derive(Serialize)]
struct Row {
    marked: bool,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    text: String,
    below: String,
    class: String,
    /// Whether it names the row.
    name: bool,
}

/// The blocks as a page. `language` is that of its texts.
///
/// # Errors
/// None in practice: the template comes with the program.
pub fn html(blocks: &[Block], language: &str, locale: &Arc<Locale>) -> Result<String, TemplateError> {
    let rtl = locale.is_rtl();
    let mut page = View { language, page: Frame::of(locale), title: String::new(), contents: Vec::new(), sections: Vec::new() };
    page.sections.push(Section { id: "s0".to_owned(), heading: None, parts: Vec::new() });
    let mut tables = 0;
    for block in blocks {
        let part = match block {
            Block::Title(text) => {
                page.title = shown(text, rtl);
                continue;
            }
            Block::Heading(text) => {
                let (id, heading) = (format!("s{}", page.sections.len()), shown(text, rtl));
                page.contents.push(Entry { id: id.clone(), heading: heading.clone() });
                page.sections.push(Section { id, heading: Some(heading), parts: Vec::new() });
                continue;
            }
            Block::Text(text) => Part { text: Some(shown(text, rtl)), ..Part::default() },
            Block::List(items) => Part { list: Some(items.iter().map(|item| shown(item, rtl)).collect()), ..Part::default() },
            Block::Charts(charts) => {
                let pictures = charts.iter().map(|chart| Picture { title: shown(&chart.title, rtl), svg: &chart.svg });
                Part { charts: Some(pictures.collect()), ..Part::default() }
            }
            Block::Table(table) => {
                tables += 1;
                let heading = page.sections.last().and_then(|section| section.heading.clone()).unwrap_or_else(|| page.title.clone());
                Part { table: Some(sheet(table, format!("t{tables}"), heading, rtl)), ..Part::default() }
            }
        };
        if let Some(section) = page.sections.last_mut() {
            section.parts.push(part);
        }
    }
    page.sections.retain(|section| !section.parts.is_empty());
    own_html(&page, include_str!("../../reports/comparison.html.hbs"), "reports/comparison.html.hbs", locale.clone())
}

fn sheet(table: &Table, id: String, heading: String, rtl: bool) -> Sheet {
    let own = !table.page.caption.is_empty();
    let is_number = |column: usize| table.numbers.contains(&column);
    let heat = table.page.looks.iter().flat_map(|looks| looks.iter().skip(1)).any(|look| *look != Look::default());
    let class = match table.header.len() {
        _ if heat => "heat",
        VERY_WIDE.. => "plan",
        WIDE.. => "scores",
        _ => "",
    };
    // A word that does not fit in a column may be broken, so that the table is not wider than the paper.
    let long =
        table.rows.iter().chain([&table.header]).flatten().flat_map(|text| text.split(' ')).any(|word| word.chars().count() > LONG_WORD);
    let none = Look::default();
    let row = |(at, cells): (usize, &Vec<String>)| {
        let cell = |(column, text): (usize, &String)| {
            let look = table.page.looks.get(at).and_then(|looks| looks.get(column)).unwrap_or(&none);
            let shade = look.shade.map(|shade| format!("s{shade}"));
            let number = is_number(column).then(|| "number".to_owned());
            let day = text.parse::<Date>().is_ok().then(|| "day".to_owned());
            Cell {
                text: shown(text, rtl),
                below: shown(&look.below, rtl),
                class: number.into_iter().chain(day).chain(shade).collect::<Vec<_>>().join(" "),
                name: column == table.page.names,
            }
        };
        Row { marked: table.page.marked == Some(at), cells: cells.iter().enumerate().map(cell).collect() }
    };
    Sheet {
        id,
        caption: if own { shown(&table.page.caption, rtl) } else { heading },
        repeated: !own,
        class: [class, if long { "long" } else { "" }].join(" ").trim().to_owned(),
        header: table.header.iter().enumerate().map(|(column, text)| Name { text: shown(text, rtl), number: is_number(column) }).collect(),
        rows: table.rows.iter().enumerate().map(row).collect(),
    }
}

/// A text as the page has it: kept apart if it runs the other way. Marks of direction that do not belong together, as a toolkit may have them, are left out.
fn shown(text: &str, rtl: bool) -> String {
    let mut open = 0_i32;
    let sound = text.chars().filter(|c| is_isolate(*c)).all(|mark| {
        open += if mark == '\u{2069}' { -1 } else { 1 };
        open >= 0
    });
    let text = if sound && open == 0 { text.to_owned() } else { text.chars().filter(|c| !is_isolate(*c)).collect() };
    // A number runs from left to right everywhere: its sign stands before it.
    let number = text.bytes().any(|byte| byte.is_ascii_digit()) && !has_ltr(&text) && !has_rtl(&text);
    if number && rtl { format!("{}{text}{}", ISOLATE.0, ISOLATE.1) } else { isolated(text, rtl) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn texts_are_shown_and_do_nothing() {
        let hostile = "</td><script>alert(1)</script>{{title}} \u{202e}\u{2067}x";
        let table = Table { header: vec![hostile.into(); 2], rows: vec![vec![hostile.into(); 2]], ..Table::default() };
        let texts =
            [Block::Title(hostile.into()), Block::Heading(hostile.into()), Block::Text(hostile.into()), Block::List(vec![hostile.into()])];
        let page = html(&[&texts[..], &[Block::Table(table)]].concat(), "en", &Arc::new(Locale::new("ar"))).unwrap();
        assert!(!page.contains("<script") && !page.contains(['\u{202e}', '\u{2067}']), "{page}");
        assert_eq!([shown("-0,5", true), shown("-0,5", false)], ["\u{2068}-0,5\u{2069}", "-0,5"]);
        assert!(page.matches("&lt;script&gt;alert(1)&lt;/script&gt;{{title}}").count() > 8, "{page}");
    }
}
