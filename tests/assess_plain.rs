//! `nlc assess` in plain lines: for screen readers and for answers from a file.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use nlc::responses::State;
use nlc::toolkit::model::{FieldType, Value};
use nlc::toolkit::{Toolkit, embedded};
use support::{ENTER, Person, given, saved, tell_profile};

const FILE: &str = "port-lumen-2026-03-14-national.toml";

fn toolkit() -> Toolkit {
    embedded::shipped().load(None).unwrap()
}

/// `nlc assess` with lines of input from elsewhere.
fn plain(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.arg("assess").args(arguments).current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().unwrap();
    // A program that ends early does not read everything.
    let _ = process.stdin.take().unwrap().write_all(input.as_bytes());
    process.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// City, second side, respondent, profile.
fn introduction(toolkit: &Toolkit) -> String {
    let fields = toolkit.profile.iter().map(|field| match &field.kind {
        FieldType::Choice(_) => "1\n",
        FieldType::Text => "\n",
        FieldType::Number { .. } => "2020\n",
    });
    format!("Port Lumen\n2\nYouth office\n{}", fields.collect::<String>())
}

/// The same choices with keys and in lines: every kind of move.
#[test]
fn keys_and_plain_lines_give_the_same_file() {
    let toolkit = toolkit();
    let (keys, lines) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let core: Vec<usize> = (0..toolkit.questions.len()).filter(|at| toolkit.questions[*at].core).collect();
    let mut person = Person::at(keys.path(), &["assess", "--quick", "--date", "2026-03-14", "--city", "Port Lumen"]);
    person.reads_until("From which side");
    person.press("2").sees("> 2.");
    person.press(ENTER).sees("Who is answering?");
    person.press("Youth office\r");
    let mut input = introduction(&toolkit).replace("Port Lumen\n", "");
    tell_profile(&mut person, &toolkit);
    person.sees("question 1 of 18");
    // Don't know; back; a note; a document; then a level.
    person.press("d").sees("question 2 of 18");
    person.press("b").sees("Present answer: don’t know");
    person.press("n").sees("Your note");
    person.press("Seen, \"not read\".\r").sees("Note: Seen");
    person.press("e").sees("A document that shows it");
    person.press("Box 12\r").sees("Evidence: Box 12");
    person.press("3").sees("> 3.");
    person.press(ENTER).sees("question 2 of 18");
    input += "d\nb\nn\nSeen, \"not read\".\ne\nBox 12\n3\n";
    // Not applicable with its reason; skip; a jump back, and on from where it began.
    person.press("a").sees("Why does this not concern the city?");
    person.press("There is none.\r").sees("question 3 of 18");
    person.press("s").sees("question 4 of 18");
    person.press("l").sees("All questions");
    person.press("3").sees("> 3.");
    person.press(ENTER).sees("question 3 of 18");
    person.press("2").sees("> 2.");
    person.press(ENTER).sees("question 4 of 18");
    input += "a\nThere is none.\ns\nl\n3\n2\n";
    for (number, at) in core.iter().enumerate().skip(3) {
        let chosen = number % toolkit.questions[*at].kind.option_ids().len() + 1;
        person.sees(&format!("question {} of 18", number + 1));
        person.press(&chosen.to_string()).sees(&format!("> {chosen}."));
        person.press(ENTER);
        input += &format!("{chosen}\n");
    }
    person.sees("Before the result");
    person.press("1").sees("> 1. Show the result");
    person.press(ENTER);
    input += "1\n";
    assert_eq!(person.ends().1, 0);

    let output = plain(lines.path(), &["--quick", "--plain", "--date", "2026-03-14", "--city", "Port Lumen"], &input);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    let read = |folder: &Path, name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(read(keys.path(), FILE), read(lines.path(), FILE));
    let report = FILE.replace(".toml", ".md");
    assert_eq!(read(keys.path(), &report), read(lines.path(), &report));
    let response = saved(&lines.path().join(FILE), &toolkit);
    assert_eq!(given(&response).len(), 18);
    assert_eq!(response.answers[core[0]].evidence, ["Box 12"]);
    assert_eq!(response.answers[core[1]].state, State::NotApplicable("There is none.".into()));
    // One thing per line, nothing that moves the cursor.
    assert!(!said.contains('\u{1b}') && said.contains("\n1. Nobody in the municipality can name a written text"), "{said}");
    for line in [
        "d. Don’t know",
        "b. Back to the one before",
        "Evidence: Box 12",
        "l. See all questions and go to one of them",
        "q. Save and leave",
    ] {
        assert!(said.lines().any(|known| known == line), "{line}:\n{said}");
    }
}

#[test]
fn input_that_ends_in_the_middle_leaves_a_draft_and_says_how_to_go_on() {
    let toolkit = toolkit();
    let folder = tempfile::tempdir().unwrap();
    let core: Vec<usize> = (0..toolkit.questions.len()).filter(|at| toolkit.questions[*at].core).collect();
    // A wrong number, nothing at all; then "don't know", a note on the second question, and no more.
    let input = format!("{}99\n\nd\nn\nThe file is at the archive.\n", introduction(&toolkit));
    let output = plain(folder.path(), &["--quick", "--date", "2026-03-14"], &input);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    let levels = toolkit.questions[core[0]].kind.option_ids().len();
    assert!(said.contains("“99” cannot be chosen here.\n") && said.contains("Nothing was typed.\n"), "{said}");
    assert!(said.matches(&format!("Type a number from 1 to {levels} or one of the letters, and press Enter.")).count() >= 3, "{said}");
    let noted = format!("Question 1: “don’t know” is noted. Ask {}.\n", toolkit.questions[core[0]].whom_to_ask);
    assert!(said.contains(&noted), "{said}");
    let end = format!(
        "error: The input ended before the questions did. The answers so far are saved in {FILE}\nTo go on where you left off: nlc assess --continue {FILE}\n"
    );
    assert!(said.ends_with(&end), "{said}");
    let response = saved(&folder.path().join(FILE), &toolkit);
    assert_eq!(given(&response), [&State::Unknown]);
    assert_eq!(response.answers[core[1]].note, "The file is at the archive.");

    // The rest comes later; an arabic number is a number, too. Behind the last answer the result needs no word more.
    let rest: String = std::iter::repeat_n("٢\n", 17).collect();
    let output = plain(folder.path(), &["--continue", FILE], &rest);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(given(&saved(&folder.path().join(FILE), &toolkit)).len(), 18);
    assert!(String::from_utf8(output.stdout).unwrap().contains("The first things to do"));
}

#[test]
fn input_that_ends_at_once_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let output = plain(folder.path(), &["--quick"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).ends_with("error: The input ended before anything was saved.\n"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn letters_mean_the_same_while_a_text_is_typed() {
    let toolkit = toolkit();
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(toolkit.profile[0].id, "country");
    // The country is told; back from the next field; skipped over; back again and left.
    let output = plain(folder.path(), &["--quick", "--date", "2026-03-14"], "Port Lumen\n2\n\nKenya\nb\ns\nb\nq\n");
    let said = said(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert_eq!(said.matches("About the city · 1 of 10").count(), 3, "{said}");
    assert!(said.contains("\nNow: Kenya\nEnter alone keeps it; a hyphen, and then Enter, empties it. q alone saves and leaves; b alone turns back; s alone leaves everything as it is.\n"), "{said}");
    assert_eq!(saved(&folder.path().join(FILE), &toolkit).profile[0], Some(Value::Text("Kenya".into())));
}

#[test]
fn a_question_is_not_read_out_again_after_a_note() {
    let toolkit = toolkit();
    let folder = tempfile::tempdir().unwrap();
    let question = toolkit.questions.iter().find(|question| question.core).unwrap();
    let input = format!("{}n\nSeen.\nr\nq\n", introduction(&toolkit));
    let output = plain(folder.path(), &["--quick", "--plain", "--date", "2026-03-14"], &input);
    let said = said(&output);
    // Once at first, once over the line for the note, once because it was asked for.
    assert_eq!(said.matches(&question.text).count(), 3, "{said}");
    assert!(
        said.contains("\nNote: Seen.\nStill at Mandate and roles · question 1 of 18. Type r to hear the question again, or answer now.\n"),
        "{said}"
    );
    // The way back is in plain lines, too.
    assert!(
        said.trim_end()
            .lines()
            .any(|line| line.starts_with("To go on where you left off: nlc assess --continue") && line.ends_with(" --plain")),
        "{said}"
    );
}

#[test]
fn the_result_can_be_heard() {
    let toolkit = toolkit();
    let folder = tempfile::tempdir().unwrap();
    let input = format!("{}{}", introduction(&toolkit), "2\n".repeat(18));
    let output = plain(folder.path(), &["--quick", "--plain", "--date", "2026-03-14"], &input);
    let result = String::from_utf8(output.stdout).unwrap();
    assert!(result.contains("\nMandate and roles: Score 25.0; Bounds 25.0; Coverage 100%; Level Emerging\n"), "{result}");
    assert!(!result.contains('─') && !result.contains('═'), "{result}");
}

#[test]
fn q_leaves_from_everything_that_is_asked_first() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, input) in [(&["--quick"][..], "q\n"), (&["--quick"], "Port Lumen\nq\n"), (&["--quick", "--city", "Port Lumen"], "q\n")]
    {
        let output = plain(folder.path(), arguments, input);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert!(said(&output).ends_with("You left before anything was saved.\n"), "{}", said(&output));
    }
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
    // One answer, the rest skipped; the profile is told already.
    let output = plain(folder.path(), &["--continue", FILE], &format!("1\n{}", "s\n".repeat(17)));
    let said = said(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains(&format!("a copy with them is in {FILE}.bak")), "{said}");
    assert!(said.contains("17 questions have no answer yet. To go on where you left off: nlc assess --continue"), "{said}");
    assert_eq!(std::fs::read_to_string(folder.path().join(format!("{FILE}.bak"))).unwrap(), edited);
    let after = std::fs::read_to_string(&path).unwrap();
    assert!(after.starts_with(&before), "what was told stays as it was:\n{after}");
    assert_eq!(given(&saved(&folder.path().join(FILE), &toolkit)), [&State::Answered(Value::Option(0))]);

    // The report of that time stays as it is; the new one stands beside it.
    let report = path.with_extension("md");
    let old = std::fs::read_to_string(&report).unwrap();
    let output = plain(folder.path(), &["--continue", FILE], &"1\n".repeat(17));
    let new = FILE.replace(".toml", "-2.md");
    assert!(self::said(&output).contains(&format!("The full report is in {}", folder.path().canonicalize().unwrap().join(&new).display())));
    assert_eq!(std::fs::read_to_string(&report).unwrap(), old);
    assert!(std::fs::read_to_string(folder.path().join(new)).unwrap().contains("18 of 18 questions answered"));

    // Nothing is open any more: that is said, and the review is there.
    let output = plain(folder.path(), &["--continue", FILE], "q\n");
    assert!(self::said(&output).contains("Every question has an answer."));
    // What the program itself wrote needs no copy.
    assert!(!folder.path().join(format!("{FILE}.2.bak")).exists());
}

#[test]
fn a_failing_write_ends_a_script_with_a_message() {
    let toolkit = toolkit();
    let folder = tempfile::tempdir().unwrap();
    let output = plain(folder.path(), &["--quick", "--date", "2026-03-14"], &format!("{}1\n", introduction(&toolkit)));
    assert_eq!(output.status.code(), Some(1));
    // A folder stands where the file was: no answer can be saved any more.
    let before = std::fs::read_to_string(folder.path().join(FILE)).unwrap();
    let inside = folder.path().join("inside");
    std::fs::create_dir(&inside).unwrap();
    std::fs::write(inside.join(FILE), &before).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.args(["assess", "--continue", FILE]).current_dir(&inside).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().unwrap();
    let mut stdin = process.stdin.take().unwrap();
    let mut stderr = std::io::BufReader::new(process.stderr.take().unwrap());
    // Only once the question is there, the folder goes.
    let mut heard = String::new();
    while !heard.contains("question 2 of 18") {
        std::io::BufRead::read_line(&mut stderr, &mut heard).unwrap();
    }
    std::fs::remove_dir_all(&inside).unwrap();
    stdin.write_all(b"1\n2\n").unwrap();
    drop(stdin);
    std::io::Read::read_to_string(&mut stderr, &mut heard).unwrap();
    assert_eq!(process.wait().unwrap().code(), Some(1));
    let end = format!(
        "error: cannot write {FILE}: there is no such folder; make it first, or choose another place\n\
         What was said since the last successful save is lost.\n\
         To go on where you left off: nlc assess --continue {FILE}\n"
    );
    assert!(heard.ends_with(&end), "{heard}");
}
