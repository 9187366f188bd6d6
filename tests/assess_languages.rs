//! `nlc assess` in Arabic and in French, from the first page to the report.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use nlc::locale::Locale;
use nlc::locale::direction::without_marks;
use nlc::toolkit::embedded;
use nlc::toolkit::model::{FieldType, Kind};
use support::{ENTER, ESC, Person, one_line};

/// Waits for a text that may be broken behind a hyphen.
fn sees_text(person: &mut Person, text: &str) -> String {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    person.waits(text, |screen| squeezed(screen).contains(&squeezed(text)))
}

/// A whole quick assessment in a language; what it printed at the end, and the report.
fn assessed(language: &str) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = embedded::shipped().load(Some(language)).unwrap();
    let locale = Locale::new(language);
    // As it stands on the screen: without marks, up to the first place that is filled in.
    let words = |key: &str| one_line(&without_marks(&locale.text(key)));
    let arguments =
        ["assess", "--quick", "--lang", language, "--bidi", "off", "--city", "Port Lumen", "--date", "2026-03-14", "-o", "a.toml"];
    let mut person = Person::at(folder.path(), &arguments);
    person.sees(&words("ask-welcome-private"));
    let next = words("ask-perspective");
    let more = [words("keys-reading-more"), words("keys-reading")];
    loop {
        let screen =
            person.waits(&next, |screen| one_line(screen).contains(&next) || more.iter().any(|more| one_line(screen).contains(more)));
        if one_line(&screen).contains(&next) {
            break;
        }
        person.press(ENTER).waits("the next page", |now| now != screen);
    }
    person.press("1").sees("> 1.");
    person.press(ENTER).sees(&words("ask-respondent"));
    person.press(ENTER);
    let skip = locale.text("key-skip").chars().next_back().unwrap().to_string();
    for field in &toolkit.profile {
        person.sees(&field.label.split(' ').take(4).collect::<Vec<_>>().join(" "));
        person.press(if matches!(field.kind, FieldType::Choice(_)) { &skip } else { ENTER });
    }
    for (number, question) in toolkit.questions.iter().filter(|question| question.core).enumerate() {
        let screen = sees_text(&mut person, &question.text);
        assert!(screen.contains(&(number + 1).to_string()) && screen.lines().count() <= 24, "{screen}");
        let Kind::Choice(options) = &question.kind else { panic!() };
        person.press("2");
        let screen = sees_text(&mut person, &format!("> 2. {}", options[1].text));
        assert!(one_line(&screen).contains("> 2."), "{screen}");
        if number == 0 {
            // Help, by the letter that the language has for it.
            let help = locale.text("key-help").chars().next().unwrap().to_string();
            person.press(&help).sees(&words("show-why"));
            person.press(ESC).sees("> 2.");
        }
        person.press(ENTER);
    }
    person.sees(&words("review-heading"));
    person.press(ENTER);
    let (screen, status) = person.ends();
    assert_eq!(status, 0, "{screen}");
    (screen, std::fs::read_to_string(folder.path().join("a.md")).unwrap())
}

#[test]
fn a_quick_assessment_in_arabic() {
    let (screen, report) = assessed("ar");
    assert!(screen.contains("a.toml"), "{screen}");
    assert!(report.starts_with("<div dir=\"rtl\">\n\n# "), "{report}");
    assert!(report.contains(&embedded::shipped().load(Some("ar")).unwrap().dimensions[0].title), "{report}");
}

#[test]
fn a_quick_assessment_in_french() {
    let (screen, report) = assessed("fr");
    assert!(screen.contains("a.toml"), "{screen}");
    assert!(report.contains(&embedded::shipped().load(Some("fr")).unwrap().dimensions[0].title), "{report}");
}
