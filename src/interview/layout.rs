//! How a page fits into a window: wrapped at words, the question always in sight. What is cut because a window is too small for it ends with "…". Pure: rows in, no terminal.

use super::page::{Move, Page};
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

/// The least columns and rows in which a question can be answered.
const LEAST: (usize, usize) = (40, 12);

impl Window {
    /// Whether one can answer in it.
    pub fn is_enough(self) -> bool {
        self.columns >= LEAST.0 && self.rows >= LEAST.1
    }

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

    /// As many of the rows as there is room for; a sign at the end says that there was more.
    fn cut(self, mut rows: Vec<Row>, most: usize) -> Vec<Row> {
        if rows.len() > most {
            rows.truncate(most);
            if let Some(last) = rows.last_mut() {
                let shorter = wrapped(&last.text, self.text().saturating_sub(2), "", "").into_iter().next();
                last.text = format!("{} …", shorter.unwrap_or_default());
            }
        }
        rows
    }

    fn rule(self) -> Row {
        Row { text: "─".repeat(self.text()), style: Style::Quiet }
    }
}

/// The rows of a page; sets how far its options are scrolled so that the one under the cursor is seen whole.
pub fn page(picker: &mut Picker<'_>, notices: &[String], window: Window, locale: &Locale) -> Vec<Row> {
    let page = picker.page;
    let (body, places) = options(picker, window);
    let third = window.rows / 3;
    let hint = picker.hint.iter().flat_map(|hint| window.wrapped(&locale.text(hint), "→ ", "  ", Style::Strong)).collect();
    let hint = window.cut(hint, third);
    let keys = window.cut(keys(page, window, locale), third);

    // What is needed most takes its rows first: how to go on and the longest option, the question, what is said in passing, where one is, details, the list of moves (Esc shows them), spaces.
    let tallest = places.iter().map(|(from, to)| to - from).max().unwrap_or(0) + 2;
    let needed = body.len().min(tallest).min(window.rows / 2);
    let mut free = window.rows.saturating_sub(hint.len() + keys.len() + needed).max(1);
    let mut take = |rows: Vec<Row>| {
        let rows = window.cut(rows, free);
        free -= rows.len();
        rows
    };
    let text = take(window.wrapped(&page.text, "", "", Style::Strong));
    let said = take(notices.iter().flat_map(|notice| window.wrapped(notice, "→ ", "  ", Style::Plain)).collect());
    let head = take(head(page, window));
    let details = take(page.details.iter().flat_map(|detail| window.wrapped(detail, "", "", Style::Plain)).collect());
    let rule = take(vec![window.rule()]);
    let moves = take(moves(page, window, locale));
    let spacious = free > usize::from(!head.is_empty());
    let space = |wanted: bool| vec![Row::default(); usize::from(wanted && spacious)];

    let under_head = space(!head.is_empty());
    let above = [head, under_head, said, text, details, space(true)].concat();
    let below = [hint, rule, keys, moves].concat();
    let room = window.rows.saturating_sub(above.len() + below.len()).max(1);
    let shown = scrolled(picker, &body, &places, room, window, locale);
    [above, shown, below].concat()
}

/// Where one is, with the bar if there is room for it.
fn head(page: &Page, window: Window) -> Vec<Row> {
    if page.place.is_empty() {
        return Vec::new();
    }
    let left = window.text().saturating_sub(BAR + 2);
    let Some((done, of)) = page.progress.filter(|(_, of)| *of > 0 && left > 2 * BAR) else {
        return window.wrapped(&page.place, "", "", Style::Plain);
    };
    let filled = done * BAR / of;
    let bar = format!("{}{}", "█".repeat(filled), "░".repeat(BAR - filled));
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
    // One row above and one below say that there are more, unless there is hardly room for the option itself.
    let marked = room > 2;
    let room = if marked { room - 2 } else { room };
    let (from, to) = picker.cursor.and_then(|at| places.get(at)).copied().unwrap_or((0, 0));
    // Where there is no room for what stands over the option, the option itself is seen.
    let heading = body[from..to].iter().take_while(|row| row.style != Style::Chosen).count();
    let from = if to - from > room { from + heading } else { from };
    let lowest = to.saturating_sub(room);
    picker.offset = picker.offset.min(from).max(lowest.min(from)).min(body.len().saturating_sub(room));
    let end = (picker.offset + room).min(body.len());
    let above = places.iter().filter(|(from, _)| *from < picker.offset).count();
    let below = places.iter().filter(|(_, to)| *to > end).count();
    let more = |key: &str, count: usize| {
        let text = if count == 0 { String::new() } else { locale.with(key, &[("count", count.into())]) };
        window.wrapped(&text, "  ", "  ", Style::Plain).into_iter().next().unwrap_or_default()
    };
    let mut rows = body[picker.offset..end].to_vec();
    if marked {
        rows.insert(0, more("more-above", above));
        rows.push(more("more-below", below));
    }
    rows
}

/// How to choose.
fn keys(page: &Page, window: Window, locale: &Locale) -> Vec<Row> {
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
    window.wrapped(&choosing, "", "", Style::Plain)
}

/// What else can be done.
fn moves(page: &Page, window: Window, locale: &Locale) -> Vec<Row> {
    // A letter and its word stay together.
    let entry = |known: &Move| {
        let key: String = known.keys(locale).into_iter().take(1).collect();
        format!("{key} {}", known.short(locale)).replace(' ', "\u{a0}")
    };
    let moves: Vec<String> = page.moves.iter().map(entry).collect();
    let rows = window.wrapped(&moves.join("   "), "", "", Style::Plain);
    rows.into_iter().map(|row| Row { text: row.text.replace('\u{a0}', " "), ..row }).collect()
}

/// What to say in a window that nobody can answer in.
pub fn too_small(window: Window, locale: &Locale) -> Vec<Row> {
    let least = [("columns", LEAST.0.into()), ("rows", LEAST.1.into())];
    let mut rows = window.wrapped(&locale.with("window-too-small", &least), "", "", Style::Strong);
    rows.truncate(window.rows);
    rows
}

/// Paragraphs to be read, from a row on; how many rows there are in all, and how many of them are seen at once.
pub fn reading(
    heading: &str,
    paragraphs: &[String],
    from: usize,
    leads_out: bool,
    window: Window,
    locale: &Locale,
) -> (Vec<Row>, usize, usize) {
    let mut body: Vec<Row> = Vec::new();
    for paragraph in paragraphs {
        let indent = if paragraph.starts_with("- ") { "  " } else { "" };
        let spaced = !body.is_empty() && (indent.is_empty() || window.roomy);
        if spaced {
            body.push(Row::default());
        }
        body.extend(window.wrapped(paragraph, "", indent, Style::Plain));
    }
    // A very small window has no room for a space and a rule.
    let spaces = usize::from(window.rows > 9);
    let third = window.rows / 3;
    let mut rows = window.cut(window.wrapped(heading, "", "", Style::Strong), third);
    rows.extend(vec![Row::default(); spaces]);
    let escape = locale.text(if leads_out { "keys-escape-leave" } else { "keys-escape-back" });
    let all = |footer: &str| window.cut(window.wrapped(&format!("{} · {escape}", locale.text(footer)), "", "", Style::Plain), third);
    let (last, more) = (all("keys-reading"), all("keys-reading-more"));
    let room = window.rows.saturating_sub(rows.len() + spaces + last.len().max(more.len())).max(1);
    let total = body.len();
    let footer = if from + room >= total { last } else { more };
    rows.extend(body.into_iter().skip(from).take(room));
    rows.extend(vec![window.rule(); spaces]);
    rows.extend(footer);
    (rows, total, room)
}
