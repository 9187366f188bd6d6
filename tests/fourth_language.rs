//! A fourth language without code: files beside the toolkit are enough. The language is made up: English with accents, 40 % longer, so that it also shows what does not fit.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use nlc::locale::Locale;
use nlc::terminal::text::width;
use nlc::toolkit::embedded;
use nlc::toolkit::translate::each_text;
use support::{DOWN, ENTER, Person, one_line};

/// A word with an accent on every vowel.
fn accented(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'a' => 'á',
            'e' => 'é',
            'i' => 'í',
            'o' => 'ó',
            'u' => 'ú',
            other => other,
        })
        .collect()
}

/// The text in the language made up: accented, and longer by two fifths.
fn pseudo(text: &str) -> String {
    let more = text.chars().count() * 2 / 5;
    let filler: String = "ó é ".chars().cycle().take(more).collect();
    format!("{} {}", accented(text), filler.trim()).trim().to_owned()
}

/// Translates the messages of the program, without touching what is not text: places, selectors, letters for keys.
fn messages() -> String {
    let english = include_str!("../src/locale/messages/en.ftl");
    let mut out = String::new();
    for line in english.lines() {
        let (name, text) = line.split_once(" = ").unwrap_or(("", line));
        let kept = name.starts_with("key-") || name.ends_with("-mark") || name == "direction" || name == "list-separator";
        if line.starts_with('#') || kept || text.trim().is_empty() {
            out += line;
        } else {
            // Only what stands outside of braces is a text.
            let mut depth = 0;
            let translated: String = line
                .chars()
                .scan(name.len() + usize::from(!name.is_empty()) * 3, |start, c| {
                    let at_text = *start == 0;
                    *start = start.saturating_sub(1);
                    match c {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        _ => {}
                    }
                    let in_brackets = line.trim_start().starts_with(['[', '*']) && !at_text;
                    Some(if at_text && depth == 0 && !in_brackets { accented(&c.to_string()) } else { c.to_string() })
                })
                .collect();
            let selector = line.trim_start().starts_with(['[', '*', '}']) || line.contains("->");
            out += &if selector || depth != 0 { line.to_owned() } else { translated };
        }
        out.push('\n');
    }
    out
}

/// The shipped toolkit with a file for the made-up language and one for its messages.
fn toolkit(folder: &Path) {
    let files = embedded::shipped();
    for document in [&files.questionnaire, &files.rubric, &files.recommendations] {
        std::fs::write(folder.join(document.path.file_name().unwrap()), &document.text).unwrap();
    }
    let mut tables: BTreeMap<String, String> = BTreeMap::new();
    let mut top = String::from("format = 1\n");
    each_text(&mut files.load(None).unwrap(), &mut |key, text| {
        if text.is_empty() {
            return;
        }
        let value = toml::Value::String(pseudo(text)).to_string();
        match key.rsplit_once('.') {
            Some((table, last)) => *tables.entry(table.to_owned()).or_default() += &format!("\"{last}\" = {value}\n"),
            None => top += &format!("{key} = {value}\n"),
        }
    });
    let lists = |table: &str| table == "how_to_answer" || table.ends_with(".look_at");
    let mut text = top;
    for (table, lines) in tables.iter().filter(|(table, _)| *table == "how_to_answer") {
        let values: Vec<&str> = lines.lines().filter_map(|line| line.split_once(" = ").map(|(_, value)| value)).collect();
        text += &format!("{table} = [{}]\n", values.join(", "));
    }
    for (table, lines) in tables.iter().filter(|(table, _)| !lists(table)) {
        text += &format!("\n[{table}]\n{lines}");
        if let Some(looks) = tables.get(&format!("{table}.look_at")) {
            let values: Vec<&str> = looks.lines().filter_map(|line| line.split_once(" = ").map(|(_, value)| value)).collect();
            text += &format!("look_at = [{}]\n", values.join(", "));
        }
    }
    std::fs::write(folder.join("xx.toml"), text).unwrap();
    std::fs::write(folder.join("xx.ftl"), messages()).unwrap();
}

#[test]
fn files_beside_the_toolkit_are_a_language() {
    let kit = tempfile::tempdir().unwrap();
    toolkit(kit.path());
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_nlc")).arg("check").arg(kit.path()).output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "no problems found\n", "{}", String::from_utf8_lossy(&output.stdout));
    let locale = Locale::of("xx", &messages());
    assert_eq!(locale.text("review-finish"), "Shów thé résúlt ánd wríté thé répórt");
    assert_eq!(locale.with("ask-saved", &[("path", "x.toml".into())]), "Yóúr ánswérs áré sávéd ín x.toml");
    assert_eq!(locale.text("no-such-message"), "no-such-message");

    // A whole assessment in a window of 60 columns: nothing is wider, and no level is cut.
    let folder = tempfile::tempdir().unwrap();
    let path = kit.path().display().to_string();
    let arguments =
        ["assess", "--quick", "--toolkit", &path, "--lang", "xx", "--city", "Port Lumen", "--date", "2026-03-14", "-o", "a.toml"];
    let mut person = Person::at(folder.path(), &arguments);
    person.resize(60, 24);
    let next = accented("From which side do you answer?");
    loop {
        let screen = person.waits(&next, |screen| {
            screen.contains(&accented("Enter shows more"))
                || screen.contains(&accented("Enter goes on"))
                || one_line(screen).contains(&next)
        });
        if one_line(&screen).contains(&next) {
            break;
        }
        person.press(ENTER).waits("the next page", |now| now != screen);
    }
    person.press("1").sees("> 1.");
    person.press(ENTER).sees(&accented("Who is answering?"));
    person.press(ENTER);
    let shipped = embedded::shipped().load(None).unwrap();
    for field in &shipped.profile {
        person.sees(&accented(&field.label.chars().take(20).collect::<String>()));
        person.press(if matches!(field.kind, nlc::toolkit::model::FieldType::Choice(_)) { "s" } else { ENTER });
    }
    let core: Vec<_> = shipped.questions.iter().filter(|question| question.core).collect();
    for (number, question) in core.iter().enumerate() {
        let screen = person.sees(&accented(&format!("question {} of 18", number + 1)));
        assert!(one_line(&screen).contains(&one_line(&pseudo(&question.text))), "{screen}");
        let nlc::toolkit::model::Kind::Choice(options) = &question.kind else { panic!() };
        for option in options {
            let screen = person.press(DOWN).sees(&pseudo(&option.text));
            assert!(screen.lines().all(|line| width(line) < 60) && screen.lines().count() <= 24, "{screen}");
        }
        person.press(ENTER);
    }
    person.sees(&accented("Before the result"));
    person.press(ENTER);
    let (screen, status) = person.ends();
    assert_eq!(status, 0, "{screen}");
    assert!(std::fs::read_to_string(folder.path().join("a.md")).unwrap().starts_with(&format!("# {} Port Lumen", accented("Report on"))));
}
