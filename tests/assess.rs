//! `nlc assess` as a person uses it: in a terminal of 80 columns and 24 rows.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use expectrl::session::OsSession;
use expectrl::{Eof, Expect, Session};
use nlc::files::Document;
use nlc::responses::{Response, State, read};
use nlc::toolkit::model::{FieldType, Kind, Value};
use nlc::toolkit::{Toolkit, embedded};

const DOWN: &str = "\u{1b}[B";
const ESC: &str = "\u{1b}";
const FILE: &str = "port-lumen-2026-03-14-national.toml";

fn toolkit() -> Toolkit {
    embedded::shipped().load(None).unwrap()
}

fn start(folder: &Path) -> OsSession {
    open(folder, &["assess", "--quick", "--date", "2026-03-14"])
}

fn open(folder: &Path, arguments: &[&str]) -> OsSession {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.args(arguments).current_dir(folder);
    command.env("LC_ALL", "C.UTF-8").env("TERM", "xterm-256color").env_remove("NLC_TOOLKIT");
    let mut session = Session::spawn(command).unwrap();
    session.get_process_mut().set_window_size(80, 24).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(30)));
    session
}

/// Through the introduction, the city, the side (the second one) and the respondent.
fn introduce(session: &mut OsSession, toolkit: &Toolkit) {
    // The introduction takes as many pages as it needs; each waits for Enter.
    loop {
        let found = session.expect(expectrl::Any(["Enter goes on", "Which city or municipality"])).unwrap();
        if found.get(0).unwrap() != b"Enter goes on" {
            break;
        }
        session.send("\r").unwrap();
    }
    session.send("Port Lumen\r").unwrap();
    session.expect("From which side do you answer?").unwrap();
    session.expect(toolkit.perspectives.last().unwrap().label.as_str()).unwrap();
    session.send(DOWN).unwrap();
    session.send("\r").unwrap();
    session.expect("Who is answering?").unwrap();
    session.send("Youth office\r").unwrap();
    session.expect("Your answers are saved in").unwrap();
    for field in &toolkit.profile {
        session.expect("Enter confirms").unwrap();
        match &field.kind {
            FieldType::Choice(_) | FieldType::Text => session.send("\r").unwrap(),
            FieldType::Number { .. } => session.send("2020\r").unwrap(),
        }
    }
}

fn saved(folder: &Path, toolkit: &Toolkit) -> Response {
    let document = Document::read(&folder.join(FILE)).unwrap();
    let (response, problems) = read::read(&document, toolkit);
    response.unwrap_or_else(|| panic!("{problems:?}"))
}

fn given(response: &Response) -> Vec<&State> {
    response.answers.iter().map(|answer| &answer.state).filter(|state| **state != State::Missing).collect()
}

#[test]
fn a_quick_assessment_leaves_answers_scores_and_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut session = start(folder.path());
    introduce(&mut session, &toolkit);
    let core: Vec<usize> = (0..toolkit.questions.len()).filter(|at| toolkit.questions[*at].core).collect();
    assert_eq!(core.len(), 18);
    for (number, at) in core.iter().enumerate() {
        session.expect(format!("question {} of 18", number + 1).as_str()).unwrap();
        session.expect("Esc saves and leaves").unwrap();
        // Every answer that was confirmed is on the disk before the next question appears.
        let so_far = saved(folder.path(), &toolkit);
        assert_eq!(given(&so_far).len(), number, "before question {}", number + 1);
        let levels = match &toolkit.questions[*at].kind {
            Kind::Choice(options) => options.len(),
            other => panic!("{other:?}"),
        };
        // The first question is answered with "don't know", which stands below the levels; the others with the second level.
        for _ in 0..(if number == 0 { levels } else { 1 }) {
            session.send(DOWN).unwrap();
        }
        session.send("\r").unwrap();
    }
    session.expect("The first things to do").unwrap();
    session.expect("The full report is in").unwrap();
    session.expect(Eof).unwrap();

    let response = saved(folder.path(), &toolkit);
    assert_eq!((response.city.as_str(), response.respondent.as_str(), response.quick), ("Port Lumen", "Youth office", true));
    assert_eq!(response.perspective, toolkit.perspective("national"));
    let states = given(&response);
    assert_eq!(*states[0], State::Unknown);
    assert!(states[1..].iter().all(|state| **state == State::Answered(Value::Option(1))));
    let report = std::fs::read_to_string(folder.path().join(FILE).with_extension("md")).unwrap();
    assert!(report.starts_with("# Report on Port Lumen: where things stand and what to do next\n"));
    assert!(report.contains("- National government (Youth office): 17 of 18 questions answered"));
}

#[test]
fn leaving_with_esc_keeps_every_answer() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut session = start(folder.path());
    introduce(&mut session, &toolkit);
    for number in 1..=2 {
        session.expect(format!("question {number} of 18").as_str()).unwrap();
        session.expect("Esc saves and leaves").unwrap();
        session.send("\r").unwrap();
    }
    session.expect("question 3 of 18").unwrap();
    session.expect("Esc saves and leaves").unwrap();
    session.send(ESC).unwrap();
    session.expect("You left before the end. The answers so far are saved in").unwrap();
    session.expect(Eof).unwrap();
    let response = saved(folder.path(), &toolkit);
    assert_eq!(given(&response), [&State::Answered(Value::Option(0)), &State::Answered(Value::Option(0))]);
    assert!(!folder.path().join(FILE).with_extension("md").exists());
}

/// Presses a key so often.
fn press(session: &mut OsSession, key: &str, times: usize) {
    for _ in 0..times {
        session.send(key).unwrap();
    }
}

#[test]
fn one_can_leave_go_on_go_back_change_and_note() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut session = start(folder.path());
    introduce(&mut session, &toolkit);
    for number in 1..=2 {
        session.expect(format!("question {number} of 18").as_str()).unwrap();
        session.expect("Esc saves and leaves").unwrap();
        session.send("\r").unwrap();
    }
    session.expect("question 3 of 18").unwrap();
    session.expect("Esc saves and leaves").unwrap();
    session.send(ESC).unwrap();
    session.expect("To go on where you left off: nlc assess --continue").unwrap();
    session.expect(Eof).unwrap();

    // Going on begins with the first question that has no answer; from there back over two, to change the first.
    let mut session = open(folder.path(), &["assess", "--continue", FILE]);
    session.expect("question 3 of 18").unwrap();
    session.expect("Esc saves and leaves").unwrap();
    // The list wraps around: from the top, up twice is the note, three times is the way back (help stands last).
    press(&mut session, "\u{1b}[A", 3);
    session.send("\r").unwrap();
    session.expect("question 2 of 18").unwrap();
    session.expect("present answer").unwrap();
    session.expect("Esc saves and leaves").unwrap();
    press(&mut session, "\u{1b}[A", 3);
    session.send("\r").unwrap();
    session.expect("question 1 of 18").unwrap();
    session.expect("present answer").unwrap();
    session.expect("Esc saves and leaves").unwrap();
    // A note first; the question is asked again after it.
    press(&mut session, "\u{1b}[A", 2);
    session.send("\r").unwrap();
    session.expect("Your note").unwrap();
    session.send("Decision 14.\r").unwrap();
    session.expect("question 1 of 18").unwrap();
    session.expect("Esc saves and leaves").unwrap();
    press(&mut session, DOWN, 2);
    session.send("\r").unwrap();
    session.expect("question 2 of 18").unwrap();
    session.expect("Esc saves and leaves").unwrap();
    session.send(ESC).unwrap();
    session.expect(Eof).unwrap();

    let response = saved(folder.path(), &toolkit);
    assert_eq!(given(&response), [&State::Answered(Value::Option(2)), &State::Answered(Value::Option(0))]);
    let first = toolkit.questions.iter().position(|question| question.core).unwrap();
    assert_eq!(response.answers[first].note, "Decision 14.");
}

#[test]
fn without_a_terminal_it_says_what_to_do() {
    let output = Command::new(env!("CARGO_BIN_EXE_nlc")).arg("assess").stdin(std::process::Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(message, "error: nlc assess asks questions and needs a terminal; to score answers from a file, use: nlc score FILE\n");
}
