//! `nlc assess` as a person uses it: in a terminal of 80 columns and 24 rows.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::Write;
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
        session.expect("Esc leaves").unwrap();
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
        session.expect("Esc leaves").unwrap();
        session.send("\r").unwrap();
    }
    session.expect("question 3 of 18").unwrap();
    session.expect("Esc leaves").unwrap();
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
        session.expect("Esc leaves").unwrap();
        session.send("\r").unwrap();
    }
    session.expect("question 3 of 18").unwrap();
    session.expect("Esc leaves").unwrap();
    session.send(ESC).unwrap();
    session.expect("To go on where you left off: nlc assess --continue").unwrap();
    session.expect(Eof).unwrap();

    // Going on begins with the first question that has no answer; from there back over two, to change the first.
    let mut session = open(folder.path(), &["assess", "--continue", FILE]);
    session.expect("question 3 of 18").unwrap();
    session.expect("Esc leaves").unwrap();
    // The list wraps around: from the top, up twice is the note, three times is the way back (help stands last).
    press(&mut session, "\u{1b}[A", 3);
    session.send("\r").unwrap();
    session.expect("question 2 of 18").unwrap();
    session.expect("present answer").unwrap();
    session.expect("Esc leaves").unwrap();
    press(&mut session, "\u{1b}[A", 3);
    session.send("\r").unwrap();
    session.expect("question 1 of 18").unwrap();
    session.expect("present answer").unwrap();
    session.expect("Esc leaves").unwrap();
    // A note first; the question is asked again after it.
    press(&mut session, "\u{1b}[A", 2);
    session.send("\r").unwrap();
    session.expect("Your note").unwrap();
    session.send("Decision 14.\r").unwrap();
    session.expect("question 1 of 18").unwrap();
    session.expect("Esc leaves").unwrap();
    press(&mut session, DOWN, 2);
    session.send("\r").unwrap();
    session.expect("question 2 of 18").unwrap();
    session.expect("Esc leaves").unwrap();
    session.send(ESC).unwrap();
    session.expect(Eof).unwrap();

    let response = saved(folder.path(), &toolkit);
    assert_eq!(given(&response), [&State::Answered(Value::Option(2)), &State::Answered(Value::Option(0))]);
    let first = toolkit.questions.iter().position(|question| question.core).unwrap();
    assert_eq!(response.answers[first].note, "Decision 14.");
}

/// `nlc assess` with lines of input from elsewhere.
fn plain(folder: &Path, arguments: &[&str], input: &str) -> std::process::Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.arg("assess").args(arguments).current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
    command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut process = command.spawn().unwrap();
    // A program that ends early does not read everything.
    let _ = process.stdin.take().unwrap().write_all(input.as_bytes());
    process.wait_with_output().unwrap()
}

/// City, second side, respondent, profile: what `introduce` does with keys.
fn introduction(toolkit: &Toolkit) -> String {
    let fields = toolkit.profile.iter().map(|field| match &field.kind {
        FieldType::Choice(_) => "1\n",
        FieldType::Text => "\n",
        FieldType::Number { .. } => "2020\n",
    });
    format!("Port Lumen\n2\nYouth office\n{}", fields.collect::<String>())
}

#[test]
fn keys_and_plain_lines_give_the_same_file() {
    let toolkit = toolkit();
    let (keys, lines) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut session = start(keys.path());
    introduce(&mut session, &toolkit);
    let core: Vec<usize> = (0..toolkit.questions.len()).filter(|at| toolkit.questions[*at].core).collect();
    let mut input = introduction(&toolkit);
    for (number, at) in core.iter().enumerate() {
        let chosen = number % toolkit.questions[*at].kind.option_ids().len();
        input += &format!("{}\n", chosen + 1);
        session.expect(format!("question {} of 18", number + 1).as_str()).unwrap();
        session.expect("Esc leaves").unwrap();
        press(&mut session, DOWN, chosen);
        session.send("\r").unwrap();
    }
    session.expect("The full report is in").unwrap();
    session.expect(Eof).unwrap();
    let output = plain(lines.path(), &["--quick", "--plain", "--date", "2026-03-14"], &input);
    assert_eq!(output.status.code(), Some(0));
    let read = |folder: &Path, name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(read(keys.path(), FILE), read(lines.path(), FILE));
    let report = FILE.replace(".toml", ".md");
    assert_eq!(read(keys.path(), &report), read(lines.path(), &report));
    // One thing per line, nothing that moves the cursor.
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!said.contains('\u{1b}') && said.contains("\n1. Nobody in the municipality can name a written text"), "{said}");
}

#[test]
fn input_that_ends_in_the_middle_leaves_a_draft_and_says_how_to_go_on() {
    let toolkit = toolkit();
    let folder = tempfile::tempdir().unwrap();
    let first = toolkit.questions.iter().find(|question| question.core).unwrap();
    let levels = first.kind.option_ids().len();
    // A wrong number is asked for again; then "don't know", a note on the second question (behind don't know, not applicable, skip, back), and no more.
    let second = toolkit.questions.iter().filter(|question| question.core).nth(1).unwrap();
    let note = second.kind.option_ids().len() + 3 + usize::from(second.not_applicable_allowed) + 1;
    let input = format!("{}99\n{}\n{note}\nThe file is at the archive.\n", introduction(&toolkit), levels + 1);
    let output = plain(folder.path(), &["--quick", "--date", "2026-03-14"], &input);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    let entries = levels + 5 + usize::from(first.not_applicable_allowed);
    assert_eq!(said.matches(&format!("Type a number from 1 to {entries} and press Enter")).count(), 2, "{said}");
    assert!(said.contains(&format!("Ask {}.", first.whom_to_ask)), "{said}");
    let end = format!(
        "error: The input ended before the questions did. The answers so far are saved in {FILE}.\nTo go on where you left off: nlc assess --continue {FILE}\n"
    );
    assert!(said.ends_with(&end), "{said}");
    let response = saved(folder.path(), &toolkit);
    assert_eq!(given(&response), [&State::Unknown]);
    assert_eq!(response.answers[toolkit.question(&second.id).unwrap()].note, "The file is at the archive.");

    // The rest comes later; an arabic number is a number, too.
    let rest: String = std::iter::repeat_n("٢\n", 17).collect();
    let output = plain(folder.path(), &["--continue", FILE], &rest);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(given(&saved(folder.path(), &toolkit)).len(), 18);
}

#[test]
fn input_that_ends_at_once_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let output = plain(folder.path(), &["--quick"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().ends_with("error: The input ended before anything was saved.\n"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn going_on_loses_nothing_that_stands_in_the_file() {
    let toolkit = toolkit();
    let folder = tempfile::tempdir().unwrap();
    // The profile is told, then the person leaves at the first question.
    let output = plain(folder.path(), &["--quick", "--date", "2026-03-14"], &format!("{}q\n", introduction(&toolkit)));
    assert_eq!(output.status.code(), Some(0));
    let path = folder.path().join(FILE);
    let before = std::fs::read_to_string(&path).unwrap();
    let edited = before.replace("quick = true\n", "quick = true  # talk to the archive first\n");
    std::fs::write(&path, &edited).unwrap();

    // Through the profile again, keeping everything: the last entry of a choice, Enter for the rest; then one answer, the rest skipped.
    let keep = toolkit.profile.iter().map(|field| match &field.kind {
        FieldType::Choice(options) => format!("{}\n", options.len() + 1),
        FieldType::Text | FieldType::Number { .. } => "\n".to_owned(),
    });
    let core: Vec<usize> = (0..toolkit.questions.len()).filter(|at| toolkit.questions[*at].core).collect();
    let skip = |at: &usize| {
        let question = &toolkit.questions[*at];
        format!("{}\n", question.kind.option_ids().len() + 2 + usize::from(question.not_applicable_allowed))
    };
    let input = format!("{}1\n{}", keep.collect::<String>(), core[1..].iter().map(skip).collect::<String>());
    let output = plain(folder.path(), &["--continue", FILE], &input);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains(&format!("a copy with them is in {FILE}.bak")), "{said}");
    assert!(said.contains("17 questions have no answer yet. To go on where you left off: nlc assess --continue"), "{said}");
    assert_eq!(std::fs::read_to_string(folder.path().join(format!("{FILE}.bak"))).unwrap(), edited);
    let after = std::fs::read_to_string(&path).unwrap();
    assert!(after.starts_with(&before), "the profile is as it was:\n{after}");
    assert_eq!(given(&saved(folder.path(), &toolkit)), [&State::Answered(Value::Option(0))]);

    // The report of that time stays as it is, and the person is told.
    let report = path.with_extension("md");
    let old = std::fs::read_to_string(&report).unwrap();
    let output = plain(folder.path(), &["--continue", FILE], &"1\n".repeat(17));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("exists already and was left as it is. To replace it: nlc report"), "{said}");
    assert_eq!(std::fs::read_to_string(&report).unwrap(), old);

    // Nothing is open any more: one stands at the last question and can go back.
    let output = plain(folder.path(), &["--continue", FILE], "q\n");
    assert!(String::from_utf8(output.stderr).unwrap().contains("Every question has an answer."));
    // What the program itself wrote needs no copy.
    assert!(!folder.path().join(format!("{FILE}.2.bak")).exists());
}
