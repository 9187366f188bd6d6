//! Every page fits into every usual window, with the question and the option under the cursor whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::cell::RefCell;
use std::collections::HashSet;
use std::path::Path;

use nlc::interview::ask::{AskError, Asker, Reply, Said, Screen, Setting, TextLine};
use nlc::interview::layout::{self, Window};
use nlc::interview::page::{Choosable, Move, Page, Pick};
use nlc::interview::picker::Picker;
use nlc::locale::Locale;
use nlc::responses::{Answer, State};
use nlc::terminal::stage::{Key, Row, Style};
use nlc::terminal::text::width;
use nlc::toolkit::model::{Kind, Question, Value};
use nlc::toolkit::{Toolkit, ToolkitFiles, embedded};

const WINDOWS: [Window; 7] = [
    Window { columns: 60, rows: 20, roomy: false },
    Window { columns: 60, rows: 24, roomy: false },
    Window { columns: 80, rows: 20, roomy: false },
    Window { columns: 80, rows: 24, roomy: false },
    Window { columns: 120, rows: 40, roomy: false },
    Window { columns: 80, rows: 24, roomy: true },
    Window { columns: 120, rows: 40, roomy: true },
];
const TINY: Window = Window { columns: 20, rows: 6, roomy: false };

/// Presses help at a question, and then leaves; what there is to read is kept.
struct Curious<'r> {
    read: &'r RefCell<Vec<(String, Vec<String>)>>,
}

impl Screen for Curious<'_> {
    fn notice(&mut self, _: &str) {}
    fn pages(&mut self, heading: &str, paragraphs: &[String], _: bool) -> Result<Reply<()>, AskError> {
        self.read.borrow_mut().push((heading.to_owned(), paragraphs.to_vec()));
        Ok(Reply::Leave)
    }
    fn pick(&mut self, page: &Page) -> Result<Pick, AskError> {
        Ok(Pick::Move(if page.moves.contains(&Move::Help) { Move::Help } else { Move::Leave }))
    }
    fn line(&mut self, _: &TextLine<'_>) -> Result<Reply<String>, AskError> {
        Ok(Reply::Leave)
    }
}

fn toolkits() -> Vec<Toolkit> {
    let example = |name: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/toolkits").join(name);
        ToolkitFiles::read(&folder).unwrap().load(None).unwrap()
    };
    vec![embedded::shipped().load(None).unwrap(), example("libraries"), example("flood-ready")]
}

/// Does something with every question as it is asked: with nothing said before, and with an answer, a note and documents of last year.
fn with_every_question(mut what: impl FnMut(&mut Asker<'_>, &Question, &Setting<'_>)) {
    let locale = Locale::new("en");
    let read = RefCell::new(Vec::new());
    let mut asker = Asker { locale: &locale, screen: Box::new(Curious { read: &read }) };
    for toolkit in toolkits() {
        let total = toolkit.questions.len();
        for (at, question) in toolkit.questions.iter().enumerate() {
            let value = match &question.kind {
                Kind::Choice(options) => Value::Option(options.len() - 1),
                Kind::Checklist(items) => Value::Items(vec![true; items.len()]),
                Kind::YesNo => Value::Option(1),
                Kind::Number { .. } => Value::Number(12.0),
                Kind::Text => Value::Text("As it says in the plan.".into()),
            };
            let answered = Answer {
                state: State::Answered(value),
                note: "The council voted on it in March and wants to see it again when the budget for next year is made.".into(),
                evidence: vec!["https://example.org/decisions/2025/prevention-of-violence-and-hate".into(), "Folder 12".into()],
            };
            let place = locale.with(
                "ask-progress",
                &[
                    ("dimension", toolkit.dimensions[question.dimension].title.clone().into()),
                    ("number", (at + 1).into()),
                    ("total", total.into()),
                ],
            );
            for (said, earlier) in [(Answer::default(), false), (answered, true)] {
                let setting = Setting { place: place.clone(), progress: (at, total), said: &said, earlier, can_go_back: true };
                what(&mut asker, question, &setting);
            }
        }
    }
}

/// The text without white space: a line may be broken anywhere.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn shown(rows: &[Row]) -> String {
    rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn assert_fits(rows: &[Row], window: Window) {
    assert!(rows.len() <= window.rows, "{} rows in {window:?}:\n{}", rows.len(), shown(rows));
    for row in rows {
        assert!(width(&row.text) < window.columns, "{:?} in {window:?}", row.text);
    }
}

/// The question whole, the option under the cursor whole with its number, and how to go on.
fn assert_usable(picker: &Picker<'_>, rows: &[Row], window: Window, locale: &Locale) {
    assert_fits(rows, window);
    let screen = shown(rows);
    let all = squeezed(&screen);
    assert!(all.contains(&squeezed(&picker.page.text)), "the question is cut in {window:?}:\n{screen}");
    if let Some(at) = picker.cursor {
        let chosen: Vec<Row> = rows.iter().filter(|row| row.style == Style::Chosen).cloned().collect();
        let tick = picker.ticked.get(at).map_or("", |ticked| if *ticked { "[x]" } else { "[]" });
        let label = squeezed(&picker.page.options[at].label());
        assert_eq!(squeezed(&shown(&chosen)), format!(">{}.{tick}{label}", at + 1), "{window:?}:\n{screen}");
    }
    assert!(all.contains(&squeezed(&locale.text("keys-escape-moves"))), "no way to go on in {window:?}:\n{screen}");
}

#[test]
fn every_question_and_every_option_is_seen_whole() {
    let locale = Locale::new("en");
    let ask = [("whom", "the office that keeps the register and the person who signs the minutes of the local council".into())];
    let long = "Something went on for very long and took a great many words to be told to those who sit here. ".repeat(8);
    let said = vec![locale.with("ask-hidden", &[("count", 2.into())]), locale.with("unknown-ask", &ask), long];
    with_every_question(|asker, question, setting| {
        let page = asker.page(question, setting);
        for window in WINDOWS {
            for cursor in std::iter::once(None).chain((0..page.options.len()).map(Some)) {
                let mut picker = Picker::new(&page);
                picker.cursor = cursor;
                let rows = layout::page(&mut picker, &[], window, &locale);
                assert_usable(&picker, &rows, window, &locale);
                // The worst of it: something long was said, and a key was pressed that does nothing here.
                assert_eq!(picker.press(Key::Char('z'), &locale), None);
                let rows = layout::page(&mut picker, &said, window, &locale);
                assert_usable(&picker, &rows, window, &locale);
                assert!(squeezed(&shown(&rows)).contains(&squeezed(&locale.text("hint-key"))), "{}", shown(&rows));
            }
        }
    });
}

#[test]
fn what_is_said_in_passing_is_seen_whole_or_ends_with_a_sign() {
    let locale = Locale::new("en");
    let usual = [locale.with("ask-hidden", &[("count", 2.into())])];
    with_every_question(|asker, question, setting| {
        let page = asker.page(question, setting);
        for window in WINDOWS {
            let rows = layout::page(&mut Picker::new(&page), &usual, window, &locale);
            let screen = shown(&rows);
            let told = squeezed(&screen).contains(&squeezed(&usual[0]));
            let begun = rows.iter().any(|row| row.text.trim_start().starts_with("→ Because of")) && screen.contains('…');
            assert!(told || begun, "{window:?}:\n{screen}");
        }
    });
}

#[test]
fn a_window_of_80_by_24_shows_notes_and_moves() {
    let locale = Locale::new("en");
    let window = Window { columns: 80, rows: 24, roomy: false };
    with_every_question(|asker, question, setting| {
        let page = asker.page(question, setting);
        let rows = layout::page(&mut Picker::new(&page), &[], window, &locale);
        let (screen, all) = (shown(&rows), squeezed(&shown(&rows)));
        for detail in &page.details {
            assert!(all.contains(&squeezed(detail)), "{detail:?} is missing:\n{screen}");
        }
        for known in &page.moves {
            assert!(screen.contains(&known.short(&locale)), "{known:?} is missing:\n{screen}");
        }
    });
}

#[test]
fn walking_down_and_up_keeps_the_option_under_the_cursor_whole() {
    let locale = Locale::new("en");
    with_every_question(|asker, question, setting| {
        let page = asker.page(question, setting);
        for window in WINDOWS.into_iter().filter(|window| window.rows <= 24) {
            let mut picker = Picker::new(&page);
            let down = page.options.len() + 1;
            for key in std::iter::repeat_n(Key::Down, down).chain(std::iter::repeat_n(Key::Up, down)) {
                assert_eq!(picker.press(key, &locale), None);
                let rows = layout::page(&mut picker, &[], window, &locale);
                assert_usable(&picker, &rows, window, &locale);
            }
            assert_eq!(picker.cursor, Some(0), "at the top again");
        }
    });
}

#[test]
fn a_list_that_scrolls_says_how_many_more_there_are() {
    let locale = Locale::new("en");
    let options = (1..=40).map(|at| format!("Question {at}"));
    let page = Page { start: Some(0), ..Page::choice("All questions", options) };
    let window = Window { columns: 80, rows: 20, roomy: false };
    let mut picker = Picker::new(&page);
    for expected in 1..=40 {
        let rows = layout::page(&mut picker, &[], window, &locale);
        assert_fits(&rows, window);
        let screen = shown(&rows);
        let seen: Vec<usize> = (1..=40).filter(|at| rows.iter().any(|row| row.text.ends_with(&format!(" Question {at}")))).collect();
        let (first, last) = (seen[0], *seen.last().unwrap());
        assert!(seen.contains(&expected) && seen.len() > 5 && last - first + 1 == seen.len(), "{screen}");
        assert_eq!(screen.contains(&format!("↑ {} more above", first - 1)), first > 1, "{screen}");
        assert_eq!(screen.contains(&format!("↓ {} more below", 40 - last)), last < 40, "{screen}");
        picker.press(Key::Down, &locale);
    }
}

/// The help of every question, as it is handed to a screen.
fn helps(locale: &Locale) -> Vec<(String, Vec<String>)> {
    let read = RefCell::new(Vec::new());
    let mut curious = Asker { locale, screen: Box::new(Curious { read: &read }) };
    with_every_question(|_, question, setting| {
        assert_eq!(curious.question(question, setting).unwrap(), Said::Leave);
    });
    drop(curious);
    let mut helps = read.into_inner();
    helps.dedup();
    helps
}

#[test]
fn paging_through_help_shows_every_line() {
    let locale = Locale::new("en");
    let helps = helps(&locale);
    assert!(helps.len() > 40, "the shipped questions have help");
    for (heading, paragraphs) in helps {
        for window in WINDOWS.into_iter().chain([TINY]) {
            let endless = Window { rows: 1000, ..window };
            let (whole, total, _) = layout::reading(&heading, &paragraphs, 0, false, endless, &locale);
            let begins = whole.iter().take_while(|row| row.style == Style::Strong).count() + 1;
            let body = &whole[begins..begins + total];
            assert_eq!(squeezed(&shown(body)), squeezed(&paragraphs.concat()), "{window:?}");
            // As Enter does it.
            let (mut from, mut read) = (0, HashSet::new());
            loop {
                let (rows, total, room) = layout::reading(&heading, &paragraphs, from, false, window, &locale);
                assert_fits(&rows, window);
                let more = locale.text(if from + room < total { "keys-reading-more" } else { "keys-reading" });
                let footer = squeezed(&shown(&rows)).contains(&squeezed(&more));
                assert!(footer || window.rows == TINY.rows, "no way to go on in {window:?}:\n{}", shown(&rows));
                read.extend(rows.into_iter().map(|row| row.text));
                let last = total.saturating_sub(room);
                if from >= last {
                    break;
                }
                from = (from + room).min(last);
            }
            for row in body {
                assert!(row.text.is_empty() || read.contains(&row.text), "{:?} is never seen in {window:?}", row.text);
            }
        }
    }
}

#[test]
fn a_tiny_window_and_endless_words_do_no_harm() {
    let locale = Locale::new("en");
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let arabic = "لا يوجد لأي بلدية سجلات لإدارة الأموال، ولا لائحة للإجراءات";
    for roomy in [false, true] {
        for window in [TINY, Window { columns: 20, rows: 24, ..TINY }, Window { columns: 80, ..TINY }, WINDOWS[0]] {
            let window = Window { roomy, ..window };
            for text in [word.to_owned(), arabic.to_owned(), format!("{word} {arabic}"), "一個沒有空格的很長的問題".repeat(6)] {
                let mut page = Page {
                    place: format!("{text} · question 14 of 42"),
                    progress: Some((14, 42)),
                    text: text.clone(),
                    details: vec![text.clone(); 3],
                    moves: vec![Move::Unknown, Move::Help, Move::Back, Move::Skip, Move::Note, Move::List, Move::Leave],
                    ..Page::default()
                };
                for at in 0..40 {
                    let heading = if at % 7 == 0 { text.clone() } else { String::new() };
                    page.options.push(Choosable {
                        text: text.clone(),
                        heading,
                        mark: "present answer".into(),
                        state: ("[ ]".into(), "missing".into()),
                    });
                }
                for ticked in [None, Some(vec![true; 40])] {
                    page.ticked = ticked;
                    for notices in [vec![], vec![text.clone(); 4]] {
                        let mut picker = Picker::new(&page);
                        // Enter with nothing chosen says what to do.
                        picker.press(Key::Enter, &locale);
                        for cursor in [0, 1, 6, 7, 20, 39, 38, 21, 0] {
                            picker.cursor = Some(cursor);
                            let rows = layout::page(&mut picker, &notices, window, &locale);
                            assert_fits(&rows, window);
                            let begins = format!("> {:>2}.", cursor + 1);
                            assert!(rows.iter().any(|row| row.text.trim_start().starts_with(&begins)), "{}", shown(&rows));
                        }
                    }
                }
                let paragraphs = vec![text.clone(), format!("- {text}")];
                assert_fits(&layout::reading(&text, &paragraphs, 0, true, window, &locale).0, window);
            }
        }
    }
}

#[test]
fn an_endless_option_leaves_room_for_the_question() {
    let locale = Locale::new("en");
    let link = format!("Take away: https://example.org/{}", "folder/".repeat(300));
    let page = Page { start: Some(0), ..Page::choice("Which of these should go?", ["Add a document".to_owned(), link]) };
    for window in WINDOWS {
        let mut picker = Picker::new(&page);
        for _ in 0..2 {
            let rows = layout::page(&mut picker, &[], window, &locale);
            assert_fits(&rows, window);
            let begins = if picker.cursor == Some(0) { "> 1. Add a document" } else { "> 2. Take away: https://example.org/" };
            for text in [page.text.as_str(), begins] {
                assert!(shown(&rows).contains(text), "{text:?} is missing:\n{}", shown(&rows));
            }
            picker.press(Key::Down, &locale);
        }
    }
}

#[test]
fn a_page_without_anything_to_choose_is_shown() {
    let locale = Locale::new("en");
    let page = Page { text: "Nothing here".into(), ..Page::default() };
    for window in WINDOWS.into_iter().chain([TINY]) {
        let rows = layout::page(&mut Picker::new(&page), &[], window, &locale);
        assert_fits(&rows, window);
        assert!(shown(&rows).contains("Nothing here"), "{}", shown(&rows));
    }
}
