//! What keys do at a page, without a terminal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use nlc::interview::page::{Move, Page, Pick};
use nlc::interview::picker::Picker;
use nlc::locale::Locale;
use nlc::terminal::stage::Key;

const ALL: [Move; 9] =
    [Move::Unknown, Move::NotApplicable, Move::Help, Move::Back, Move::Skip, Move::Note, Move::Evidence, Move::List, Move::Leave];

fn page(options: usize, moves: &[Move]) -> Page {
    Page { moves: moves.to_vec(), ..Page::choice("What applies?", (1..=options).map(|at| format!("Choice {at}"))) }
}

fn checklist(items: usize) -> Page {
    Page { ticked: Some(vec![false; items]), ..page(items, &ALL) }
}

/// Presses keys one after the other; what came of the last one. None of those before it ends the page.
fn press(picker: &mut Picker<'_>, keys: &[Key]) -> Option<Pick> {
    let locale = Locale::new("en");
    let (last, before) = keys.split_last().unwrap();
    for key in before {
        assert_eq!(picker.press(*key, &locale), None, "{key:?}");
    }
    picker.press(*last, &locale)
}

fn typed(text: &str) -> Vec<Key> {
    text.chars().map(Key::Char).collect()
}

#[test]
fn enter_chooses_nothing_by_itself() {
    let page = page(5, &ALL);
    let mut picker = Picker::new(&page);
    assert_eq!(press(&mut picker, &[Key::Enter]), None);
    assert_eq!((picker.cursor, picker.hint), (None, Some("hint-choose")));
    assert_eq!(press(&mut picker, &[Key::Down]), None);
    assert_eq!((picker.cursor, picker.hint), (Some(0), None), "the hint is gone once it was followed");
    assert_eq!(press(&mut picker, &[Key::Enter]), Some(Pick::Option(0)));
}

#[test]
fn enter_chooses_what_was_said_before() {
    let page = Page { start: Some(3), ..page(5, &ALL) };
    assert_eq!(press(&mut Picker::new(&page), &[Key::Enter]), Some(Pick::Option(3)));
}

#[test]
fn a_start_that_does_not_exist_is_no_choice() {
    let page = Page { start: Some(5), ..page(5, &ALL) };
    let mut picker = Picker::new(&page);
    assert_eq!((picker.cursor, press(&mut picker, &[Key::Enter])), (None, None));
}

#[test]
fn a_digit_moves_there_and_enter_confirms() {
    let page = page(9, &ALL);
    for digit in 1..=9_usize {
        let mut picker = Picker::new(&page);
        assert_eq!(press(&mut picker, &typed(&digit.to_string())), None, "a slip of the finger can be put right");
        assert_eq!(picker.cursor, Some(digit - 1));
        assert_eq!(press(&mut picker, &[Key::Enter]), Some(Pick::Option(digit - 1)));
    }
    let mut picker = Picker::new(&page);
    assert_eq!(press(&mut picker, &typed("27")), None);
    assert_eq!(picker.cursor, Some(6), "the later digit counts");
}

#[test]
fn two_digits_are_one_number_where_there_are_so_many() {
    let page = page(42, &ALL);
    for (keys, option) in [("1", 1), ("14", 14), ("42", 42), ("43", 3), ("423", 3), ("4231", 31), ("09", 9), ("7", 7)] {
        let mut picker = Picker::new(&page);
        assert_eq!(press(&mut picker, &typed(keys)), None);
        assert_eq!(picker.cursor, Some(option - 1), "{keys}");
    }
    // Any other key in between begins a new number.
    for between in [Key::Down, Key::Other, Key::Char('z')] {
        let mut picker = Picker::new(&page);
        assert_eq!(press(&mut picker, &[Key::Char('1'), between, Key::Char('4')]), None);
        assert_eq!(picker.cursor, Some(3), "{between:?}");
    }
}

#[test]
fn a_number_without_an_option_says_so_and_changes_nothing() {
    let page = page(5, &ALL);
    for digit in ['0', '6', '9', '٩'] {
        let mut picker = Picker::new(&page);
        assert_eq!(press(&mut picker, &[Key::Char('2'), Key::Char(digit)]), None);
        assert_eq!((picker.cursor, picker.hint), (Some(1), Some("hint-number")), "{digit}");
    }
}

#[test]
fn arabic_and_persian_digits_are_digits() {
    let few = page(5, &ALL);
    for digit in ['٣', '۳'] {
        let mut picker = Picker::new(&few);
        assert_eq!(press(&mut picker, &[Key::Char(digit), Key::Enter]), Some(Pick::Option(2)), "{digit}");
    }
    let many = page(42, &ALL);
    let mut picker = Picker::new(&many);
    assert_eq!(press(&mut picker, &typed("١٤")), None);
    assert_eq!(picker.cursor, Some(13));
    let mut items = Picker::new(&many);
    assert_eq!(press(&mut items, &typed("1٤")), None);
    assert_eq!(items.cursor, Some(13), "also mixed");
}

#[test]
fn one_letter_is_one_move() {
    let page = page(5, &ALL);
    let letters = [
        ("bB", Move::Back),
        ("hH?", Move::Help),
        ("dD", Move::Unknown),
        ("aA", Move::NotApplicable),
        ("nN", Move::Note),
        ("eE", Move::Evidence),
        ("sS", Move::Skip),
        ("lL", Move::List),
        ("qQ", Move::Leave),
    ];
    for (keys, expected) in letters {
        for key in keys.chars() {
            assert_eq!(press(&mut Picker::new(&page), &[Key::Char(key)]), Some(Pick::Move(expected)), "{key}");
        }
    }
}

#[test]
fn a_letter_that_does_nothing_here_says_so() {
    let page = page(5, &[Move::Back, Move::Leave]);
    for letter in ['z', 'd', '?', 'ل', '%'] {
        let mut picker = Picker::new(&page);
        assert_eq!(press(&mut picker, &[Key::Char('2'), Key::Char(letter)]), None, "{letter}");
        assert_eq!((picker.cursor, picker.hint), (Some(1), Some("hint-key")), "{letter}");
    }
}

#[test]
fn space_and_digits_tick_and_untick() {
    let page = checklist(4);
    let mut picker = Picker::new(&page);
    assert_eq!(picker.cursor, Some(0), "Space works at once");
    assert_eq!(press(&mut picker, &[Key::Char(' '), Key::Down, Key::Down, Key::Char(' ')]), None);
    assert_eq!(picker.ticked, [true, false, true, false]);
    assert_eq!(press(&mut picker, &typed("14")), None);
    assert_eq!((picker.ticked.as_slice(), picker.cursor), ([false, false, true, true].as_slice(), Some(3)));
    assert_eq!(press(&mut picker, &[Key::Enter]), Some(Pick::Items(vec![false, false, true, true])));
}

#[test]
fn space_ticks_nothing_where_one_thing_is_chosen() {
    let page = page(4, &ALL);
    let mut picker = Picker::new(&page);
    assert_eq!(press(&mut picker, &[Key::Down, Key::Char(' ')]), None);
    assert_eq!((picker.cursor, picker.ticked.len()), (Some(0), 0));
}

#[test]
fn in_a_long_checklist_digits_only_move() {
    let page = checklist(12);
    let mut picker = Picker::new(&page);
    assert_eq!(press(&mut picker, &typed("12")), None);
    assert_eq!((picker.cursor, picker.ticked.contains(&true)), (Some(11), false), "1 on the way to 12 is not ticked");
    assert_eq!(press(&mut picker, &[Key::Char(' '), Key::Enter]), Some(Pick::Items((0..12).map(|at| at == 11).collect())));
}

#[test]
fn ticks_of_before_are_confirmed_with_enter() {
    let page = Page { ticked: Some(vec![false, true]), ..page(2, &ALL) };
    assert_eq!(press(&mut Picker::new(&page), &[Key::Enter]), Some(Pick::Items(vec![false, true])));
}

#[test]
fn none_of_these_is_asked_once_more() {
    let page = checklist(3);
    let nothing = Some(Pick::Items(vec![false; 3]));
    let mut picker = Picker::new(&page);
    assert_eq!(press(&mut picker, &[Key::Enter]), None);
    assert_eq!(picker.hint, Some("hint-nothing-ticked"));
    assert_eq!(press(&mut picker, &[Key::Enter]), nothing);
    // Any other key in between, and it is asked again.
    for between in [Key::Down, Key::Other, Key::Char('z'), Key::Home] {
        let mut picker = Picker::new(&page);
        assert_eq!(press(&mut picker, &[Key::Enter, between, Key::Enter]), None, "{between:?}");
        assert_eq!(picker.hint, Some("hint-nothing-ticked"));
        assert_eq!(press(&mut picker, &[Key::Enter]), nothing, "{between:?}");
    }
    let mut picker = Picker::new(&page);
    assert_eq!(press(&mut picker, &[Key::Char(' '), Key::Char(' '), Key::Enter]), None, "ticked and taken back is nothing, too");
}

#[test]
fn backspace_and_what_is_pasted_change_nothing() {
    let page = page(3, &ALL);
    let mut picker = Picker::new(&page);
    assert_eq!(press(&mut picker, &[Key::Down, Key::Backspace]), None);
    assert_eq!((picker.cursor, picker.hint), (Some(0), None));
    assert_eq!(press(&mut picker, &[Key::Pasted]), None);
    assert_eq!((picker.cursor, picker.hint), (Some(0), Some("hint-paste")));
}

#[test]
fn enter_alone_keeps_what_is_none_of_the_options() {
    let page = Page { keeps: true, ..page(3, &ALL) };
    assert_eq!(press(&mut Picker::new(&page), &[Key::Enter]), Some(Pick::Keep));
    assert_eq!(press(&mut Picker::new(&page), &[Key::Down, Key::Enter]), Some(Pick::Option(0)));
}

#[test]
fn ctrl_c_leaves_and_escape_turns_back_everywhere() {
    for page in [page(3, &ALL), page(0, &[]), checklist(3), page(3, &[Move::Back])] {
        assert_eq!(press(&mut Picker::new(&page), &[Key::Interrupt]), Some(Pick::Move(Move::Leave)));
        assert_eq!(press(&mut Picker::new(&page), &[Key::Escape]), Some(Pick::Away));
    }
}

#[test]
fn the_cursor_stops_at_both_ends() {
    let page = page(12, &ALL);
    for (keys, cursor) in [
        (vec![Key::Down], 0),
        (vec![Key::Up], 11),
        (vec![Key::Home], 0),
        (vec![Key::End], 11),
        (vec![Key::PageDown], 0),
        (vec![Key::PageUp], 11),
        (vec![Key::Home, Key::Up], 0),
        (vec![Key::End, Key::Down], 11),
        (vec![Key::Home, Key::PageDown], 5),
        (vec![Key::Home, Key::PageDown, Key::PageDown, Key::PageDown], 11),
        (vec![Key::End, Key::PageUp], 6),
        (vec![Key::End, Key::PageUp, Key::PageUp, Key::PageUp], 0),
        (vec![Key::End, Key::Resized], 11),
    ] {
        let mut picker = Picker::new(&page);
        assert_eq!(press(&mut picker, &keys), None);
        assert_eq!(picker.cursor, Some(cursor), "{keys:?}");
    }
}

#[test]
fn a_page_without_options_takes_every_key() {
    let page = page(0, &[]);
    let keys = [Key::Up, Key::Down, Key::PageUp, Key::PageDown, Key::Home, Key::End, Key::Enter, Key::Backspace, Key::Other, Key::Resized];
    let mut picker = Picker::new(&page);
    for key in keys.into_iter().chain(typed("1 x")) {
        assert_eq!(press(&mut picker, &[key]), None, "{key:?}");
        assert_eq!(picker.cursor, None);
    }
}
