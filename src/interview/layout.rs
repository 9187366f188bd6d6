//! How a page fits into a window: wrapped at words, never cut, the question always in sight. Pure: rows in, no terminal.

use super::page::Page;
use super::picker::Picker;
use crate::locale::Locale;
use crate::terminal::stage::{Row, Style};
use crate::terminal::text::{width, wrapped};

/// The window and how generously to use it.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    /// Columns.
    pub columns: usize,
    /// Rows.
    pub rows: usize,
    /// Larger spacing, for a room of people that looks on.
    pub roomy: bool,
}

/// Lines longer than this are hard to read.
const READABLE: usize = 100;
/// Columns of the progress bar.
const BAR: usize = 12;

impl Window {
    /// The columns that text may take: the last one stays free, since some terminals break the line when it is filled.
    fn text(self) -> usize {
        self.columns.saturating_sub(1).min(READABLE)
    }

    fn margin(self) -> &'static str {
        if self.roomy { "   " } else { "" }
    }

    fn wrapped(self, text: &str, first: &str, indent: &str, style: Style) -> Vec<Row> {
        let (first, indent) = (format!("{}{first}", self.margin()), format!("{}{indent}", self.margin()));
        wrapped(text, self.text(), &first, &indent).into_iter().map(|text| Row { text, style }).collect()
    }

    fn rule(self) -> Row {
        Row { text: "─".repeat(self.text()), style: Style::Quiet }
    }
}

/// The rows of a page; sets how far its options are scrolled so that the one under the cursor is seen whole.
pub fn page(picker: &mut Picker<'_>, notices: &[String], window: Window, locale: &Locale) -> Vec<Row> {
    let page = picker.page;
    let mut top = head(page, window);
    let space = top.len();
    top.extend(notices.iter().flat_map(|notice| window.wrapped(notice, "→ ", "  ", Style::Plain)));
    top.extend(window.wrapped(&page.text, "", "", Style::Strong));
    let details: Vec<Row> = page.details.iter().flat_map(|detail| window.wrapped(detail, "", "", Style::Plain)).collect();
    let (body, places) = options(picker, window);
    let hint: Vec<Row> = picker.hint.iter().flat_map(|hint| window.wrapped(&locale.text(hint), "→ ", "  ", Style::Strong)).collect();
    let mut bottom = footer(page, window, locale, false);

    // What is least needed goes first if the window is small: spaces, then the list of moves (Esc shows them), then details.
    let tallest = places.iter().map(|(from, to)| to - from).max().unwrap_or(0) + 2;
    let needed = body.len().min(tallest);
    let free = |top: usize, details: usize, bottom: usize| window.rows.saturating_sub(top + details + bottom + hint.len() + 1);
    let spaces = usize::from(space > 0) + 1;
    let spacious = free(top.len() + spaces, details.len(), bottom.len()) >= needed;
    if free(top.len(), details.len(), bottom.len()) < needed {
        bottom = footer(page, window, locale, true);
    }
    let keep_details = free(top.len(), details.len(), bottom.len()) >= needed;
    if spacious && space > 0 {
        top.insert(space, Row::default());
    }
    if keep_details {
        top.extend(details);
    }
    if spacious {
        top.push(Row::default());
    }
    let room = free(top.len(), 0, bottom.len()).max(1);
    let shown = scrolled(picker, &body, &places, room, window, locale);
    let mut rows = top;
    rows.extend(shown);
    rows.extend(hint);
    if window.rows > rows.len() + bottom.len() {
        rows.push(window.rule());
    }
    rows.extend(bottom);
    rows
}

/// Where one is, with the bar.
fn head(page: &Page, window: Window) -> Vec<Row> {
    if page.place.is_empty() {
        return Vec::new();
    }
    let Some((done, of)) = page.progress.filter(|(_, of)| *of > 0) else {
        return window.wrapped(&page.place, "", "", Style::Plain);
    };
    let filled = done * BAR / of;
    let bar = format!("{}{}", "█".repeat(filled), "░".repeat(BAR - filled));
    let left = window.text() - BAR - 2;
    let mut rows: Vec<Row> =
        wrapped(&page.place, left, window.margin(), window.margin()).into_iter().map(|text| Row { text, style: Style::Plain }).collect();
    if let Some(first) = rows.first_mut() {
        let gap = left.saturating_sub(width(&first.text)) + 2;
        first.text = format!("{}{}{bar}", first.text, " ".repeat(gap));
    }
    rows
}

/// All options in rows, and the rows of each: from, to.
fn options(picker: &Picker<'_>, window: Window) -> (Vec<Row>, Vec<(usize, usize)>) {
    let (mut rows, mut places) = (Vec::new(), Vec::new());
    let digits = picker.page.options.len().to_string().len();
    for (at, option) in picker.page.options.iter().enumerate() {
        let from = rows.len();
        if window.roomy && at > 0 {
            rows.push(Row::default());
        }
        rows.extend(window.wrapped(&option.heading, "", "", Style::Strong));
        let chosen = picker.cursor == Some(at);
        let tick = match picker.ticked.get(at) {
            Some(true) => "[x] ",
            Some(false) => "[ ] ",
            None => "",
        };
        let number = at + 1;
        let first = format!("{} {number:>digits$}. {tick}", if chosen { ">" } else { " " });
        let indent = " ".repeat(width(&first));
        rows.extend(window.wrapped(&option.label(), &first, &indent, if chosen { Style::Chosen } else { Style::Plain }));
        places.push((from, rows.len()));
    }
    (rows, places)
}

/// The part of the options that fits, with the one under the cursor in it, and marks where there are more.
fn scrolled(picker: &mut Picker<'_>, body: &[Row], places: &[(usize, usize)], room: usize, window: Window, locale: &Locale) -> Vec<Row> {
    if body.len() <= room {
        picker.offset = 0;
        return body.to_vec();
    }
    // One row above and one below say that there are more.
    let room = room.saturating_sub(2).max(1);
    let (from, to) = picker.cursor.and_then(|at| places.get(at)).copied().unwrap_or((0, 0));
    let lowest = to.saturating_sub(room);
    picker.offset = picker.offset.min(from).max(lowest.min(from)).min(body.len().saturating_sub(room));
    let end = (picker.offset + room).min(body.len());
    let above = places.iter().filter(|(from, _)| *from < picker.offset).count();
    let below = places.iter().filter(|(_, to)| *to > end).count();
    let more = |key: &str, count: usize| {
        let text = if count == 0 { String::new() } else { locale.with(key, &[("count", count.into())]) };
        Row { text: format!("{}  {text}", window.margin()), style: Style::Plain }
    };
    let mut rows = vec![more("more-above", above)];
    rows.extend(body[picker.offset..end].iter().cloned());
    rows.push(more("more-below", below));
    rows
}

/// How to choose, and what else can be done.
fn footer(page: &Page, window: Window, locale: &Locale, short: bool) -> Vec<Row> {
    let most = page.options.len();
    let choosing = match (&page.ticked, most) {
        (Some(_), _) => "keys-checklist",
        (None, 0 | 1) => "keys-one",
        (None, _) => "keys-choice",
    };
    let escape = match (page.has_list_of_moves(), page.leads_out) {
        (true, _) => "keys-escape-moves",
        (false, true) => "keys-escape-leave",
        (false, false) => "keys-escape-back",
    };
    let choosing = format!("{} · {}", locale.with(choosing, &[("most", most.into())]), locale.text(escape));
    let mut rows = window.wrapped(&choosing, "", "", Style::Plain);
    if !short && !page.moves.is_empty() {
        // A letter and its word stay together.
        let entry = |known: &super::page::Move| {
            let key: String = known.keys(locale).into_iter().take(1).collect();
            format!("{key} {}", known.short(locale)).replace(' ', "\u{a0}")
        };
        let moves: Vec<String> = page.moves.iter().map(entry).collect();
        let rows_of_moves = window.wrapped(&moves.join("   "), "", "", Style::Plain);
        rows.extend(rows_of_moves.into_iter().map(|row| Row { text: row.text.replace('\u{a0}', " "), ..row }));
    }
    rows
}

/// Paragraphs to be read, from a row on; how many rows there are in all, and how many of them are seen at once.
pub fn reading(heading: &str, paragraphs: &[String], from: usize, window: Window, locale: &Locale) -> (Vec<Row>, usize, usize) {
    let mut rows = window.wrapped(heading, "", "", Style::Strong);
    rows.push(Row::default());
    let mut body: Vec<Row> = Vec::new();
    for paragraph in paragraphs {
        let indent = if paragraph.starts_with("- ") { "  " } else { "" };
        let spaced = !body.is_empty() && (indent.is_empty() || window.roomy);
        if spaced {
            body.push(Row::default());
        }
        body.extend(window.wrapped(paragraph, "", indent, Style::Plain));
    }
    let all = |footer: &str| window.wrapped(&locale.text(footer), "", "", Style::Plain);
    let height = |footer: &[Row]| window.rows.saturating_sub(rows.len() + footer.len() + 1).max(1);
    let short = all("keys-reading");
    let (footer, room) =
        if body.len() <= height(&short) { (short, body.len()) } else { (all("keys-reading-more"), height(&all("keys-reading-more"))) };
    let total = body.len();
    rows.extend(body.into_iter().skip(from).take(room));
    rows.push(window.rule());
    rows.extend(footer);
    (rows, total, room)
}
