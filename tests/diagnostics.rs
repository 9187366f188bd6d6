//! What `nlc check` says about deliberate mistakes: the exact text, every code, the exit status, JSON, and the reference in `docs/diagnostics.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use nlc::files::diagnostic::{Code, Severity};

const MISTAKES: &str = "tests/fixtures/mistakes";
const FOLDERS: [&str; 5] = ["toolkit", "broken", "syntax", "newer", "translation"];
const RESPONSES: [&str; 5] = ["answers", "nameless", "other", "syntax", "warnings"];

/// Runs `nlc check` in the folder of the project, so that paths are the same on every machine.
fn check(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nlc"))
        .arg("check")
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .env("NO_COLOR", "1")
        .env("LC_ALL", "en")
        .output()
        .expect("nlc runs")
}

/// What to check for a fixture: the folder, or the response with the toolkit it answers.
fn arguments(fixture: &str) -> Vec<String> {
    match fixture.strip_prefix("responses/") {
        None => vec![format!("{MISTAKES}/{fixture}")],
        Some(_) => vec!["--toolkit".into(), format!("{MISTAKES}/translation"), format!("{MISTAKES}/{fixture}.toml")],
    }
}

fn check_fixture(fixture: &str, more: &[&str]) -> Output {
    let arguments = arguments(fixture);
    let all: Vec<&str> = arguments.iter().map(String::as_str).chain(more.iter().copied()).collect();
    check(&all)
}

fn text(output: &Output) -> String {
    let status = output.status.code().expect("an exit status");
    let out = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let err = String::from_utf8(output.stderr.clone()).expect("UTF-8");
    let mut told = format!("{out}--- {err}--- exit status {status}\n");
    for file in ["questionnaire.toml", "rubric.toml", "recommendations.toml", "fr.toml"] {
        told = told.replace(&format!("\\{file}"), &format!("/{file}")); // on Windows
    }
    told
}

fn fixtures() -> Vec<String> {
    FOLDERS.iter().map(ToString::to_string).chain(RESPONSES.iter().map(|name| format!("responses/{name}"))).collect()
}

fn json(fixture: &str) -> Vec<serde_json::Value> {
    let output = check_fixture(fixture, &["--format", "json"]);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{fixture}: {error}"))
}

#[test]
fn every_fixture_is_told_exactly() {
    for fixture in fixtures() {
        insta::assert_snapshot!(fixture.replace('/', "_"), text(&check_fixture(&fixture, &[])));
    }
}

#[test]
fn every_fixture_is_listed() {
    let names = |folder: &str| -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect()
    };
    let folders: BTreeSet<String> = FOLDERS.iter().map(ToString::to_string).chain(["responses".to_owned()]).collect();
    let responses: BTreeSet<String> = RESPONSES.iter().map(ToString::to_string).collect();
    assert_eq!(names(MISTAKES), folders);
    assert_eq!(names(&format!("{MISTAKES}/responses")), responses);
}

#[test]
fn the_fixtures_show_every_code() {
    let shown: BTreeSet<String> =
        fixtures().iter().flat_map(|fixture| json(fixture)).map(|problem| problem["code"].as_str().unwrap().to_owned()).collect();
    let all: BTreeSet<String> = Code::ALL.iter().map(|code| code.name().to_owned()).collect();
    assert_eq!(shown, all);
}

/// In the big fixture, a comment above the place names the code that is found there.
#[test]
fn the_comments_of_the_toolkit_fixture_are_kept() {
    let shown: BTreeSet<String> = json("toolkit").iter().map(|problem| problem["code"].as_str().unwrap().to_owned()).collect();
    for file in ["questionnaire", "rubric", "recommendations"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("{MISTAKES}/toolkit/{file}.toml"));
        for line in std::fs::read_to_string(path).unwrap().lines() {
            let Some(comment) = line.trim().strip_prefix("# ") else { continue };
            let first = comment.split([':', ' ']).next().unwrap_or_default();
            if Code::ALL.iter().any(|code| code.name() == first) {
                assert!(shown.contains(first), "{file}: {comment}");
            }
        }
    }
}

#[test]
fn names_are_unique_and_stable_in_form() {
    let names: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), Code::ALL.len());
    assert!(names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
}

#[test]
fn the_exit_status_tells_errors_from_warnings() {
    for fixture in fixtures() {
        let errors = json(&fixture).iter().any(|problem| problem["severity"] == "error");
        assert_eq!(check_fixture(&fixture, &[]).status.code(), Some(i32::from(errors)), "{fixture}");
    }
    assert_eq!(check_fixture("translation", &[]).status.code(), Some(0));
    assert_eq!(check_fixture("responses/warnings", &[]).status.code(), Some(0));
    assert_eq!(check_fixture("toolkit", &[]).status.code(), Some(1));
}

#[test]
fn json_has_the_same_keys_everywhere_and_points_into_the_file() {
    for fixture in fixtures() {
        let problems = json(&fixture);
        assert!(!problems.is_empty(), "{fixture}");
        for problem in problems {
            let keys: BTreeSet<&str> = problem.as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(keys, BTreeSet::from(["severity", "code", "message", "help", "file", "line", "column"]));
            let code = Code::ALL.iter().find(|code| problem["code"] == code.name()).expect("a known code");
            let severity = if code.severity() == Severity::Error { "error" } else { "warning" };
            assert_eq!(problem["severity"], severity);
            assert!(!problem["message"].as_str().unwrap().is_empty() && !problem["help"].as_str().unwrap().is_empty());
            let file = problem["file"].as_str().unwrap();
            let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
            let (line, column) = (problem["line"].as_u64().unwrap() as usize, problem["column"].as_u64().unwrap() as usize);
            let found = text.lines().nth(line - 1).unwrap_or_else(|| panic!("{file} has no line {line}"));
            assert!((1..=found.chars().count() + 1).contains(&column), "{file}:{line}:{column}");
        }
    }
}

#[test]
fn json_for_a_sound_toolkit_is_an_empty_list() {
    let output = check(&["--format", "json", "questionnaires/starter"]);
    assert_eq!(serde_json::from_slice::<Vec<serde_json::Value>>(&output.stdout).unwrap(), Vec::<serde_json::Value>::new());
}

/// The place of the first problem in full, as an editor would use it.
#[test]
fn json_names_the_place() {
    let problem = &json("newer")[0];
    assert_eq!(problem["file"].as_str().unwrap().replace('\\', "/"), "tests/fixtures/mistakes/newer/questionnaire.toml");
    assert_eq!((&problem["code"], &problem["line"], &problem["column"]), (&"newer-format".into(), &1.into(), &10.into()));
}

#[test]
fn what_we_ship_is_clean() {
    let clean = |arguments: &[&str]| {
        let output = check(arguments);
        assert_eq!(text(&output), "--- no problems found\n--- exit status 0\n", "{arguments:?}");
    };
    clean(&[]);
    clean(&["questionnaires/nlc"]);
    clean(&["questionnaires/starter"]);
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/toolkits");
    for entry in std::fs::read_dir(examples).unwrap() {
        let folder = entry.unwrap().path();
        let toolkit = folder.to_str().unwrap();
        clean(&[toolkit]);
        let Ok(responses) = std::fs::read_dir(folder.join("responses")) else { continue };
        for response in responses {
            clean(&["--toolkit", toolkit, response.unwrap().path().to_str().unwrap()]);
        }
    }
}

#[test]
fn the_reference_has_every_code_in_order() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostics.md");
    let reference = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let headings: Vec<&str> =
        reference.lines().filter_map(|line| line.strip_prefix("### `").and_then(|rest| rest.strip_suffix('`'))).collect();
    let names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(headings, names);
    for (section, code) in reference.split("\n### `").skip(1).zip(Code::ALL) {
        let severity = if code.severity() == Severity::Error { "Error." } else { "Warning." };
        let said = format!("\n{severity} {}\n", code.meaning());
        assert!(section.contains(&said), "`{}` should say: {severity} {}", code.name(), code.meaning());
        assert!(section.contains("\n```toml\n") && section.contains("\n**What to do:** "), "`{}`", code.name());
    }
}
