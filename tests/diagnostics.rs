//! What `nlc check` says about deliberate mistakes: the exact text, every code, the exit status, JSON, and the reference in `docs/diagnostics.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use nlc::files::Document;
use nlc::files::diagnostic::{Code, Diagnostic, Severity};
use nlc::locale::Locale;
use nlc::locale::said::Said;
use nlc::responses::{Response, State, read, write};
use nlc::toolkit::model::Value;
use nlc::toolkit::{ToolkitError, ToolkitFiles};

const MISTAKES: &str = "tests/fixtures/mistakes";
const FOLDERS: [&str; 6] = ["toolkit", "broken", "ids", "syntax", "newer", "translation"];
const RESPONSES: [&str; 8] =
    ["answers.toml", "kit.toml", "latin1.toml", "nameless.toml", "other.toml", "report.md", "syntax.toml", "warnings.toml"];

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
        Some(_) => vec!["--toolkit".into(), format!("{MISTAKES}/translation"), format!("{MISTAKES}/{fixture}")],
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
        insta::assert_snapshot!(fixture.replace('/', "_").replace(".toml", ""), text(&check_fixture(&fixture, &[])));
    }
}

#[test]
fn every_fixture_is_listed() {
    let names = |folder: &str| -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
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
    assert_eq!(check_fixture("responses/warnings.toml", &[]).status.code(), Some(0));
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
            let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            let (line, column) = (problem["line"].as_u64().unwrap() as usize, problem["column"].as_u64().unwrap() as usize);
            let found = text.lines().nth(line - 1).unwrap_or_else(|| panic!("{file} has no line {line}"));
            assert!((1..=found.chars().count() + 1).contains(&column), "{file}:{line}:{column}");
        }
    }
}

#[test]
fn a_file_of_a_toolkit_stands_for_its_folder() {
    let folder = text(&check(&[&format!("{MISTAKES}/broken")]));
    for file in ["questionnaire", "rubric", "recommendations"] {
        assert_eq!(text(&check(&[&format!("{MISTAKES}/broken/{file}.toml")])), folder);
    }
    let french = text(&check(&[&format!("{MISTAKES}/translation/fr.toml")]));
    assert_eq!(french, text(&check_fixture("translation", &[])));
    // All files of a folder at once are one toolkit.
    let all = ["questionnaire", "rubric", "recommendations", "fr"].map(|file| format!("{MISTAKES}/translation/{file}.toml"));
    assert_eq!(text(&check(&all.each_ref().map(String::as_str))), french);
}

#[test]
fn a_file_that_cannot_be_read_hides_nothing() {
    let (missing, other) = (format!("{MISTAKES}/nothing.toml"), format!("{MISTAKES}/newer"));
    let output = check(&[&missing, &other]);
    assert_eq!(output.status.code(), Some(1));
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(out.starts_with("error[newer-format]"), "{out}");
    assert_eq!(
        err,
        format!("error: cannot read {missing}: there is no such file; check the spelling and the folder\n5 errors, 0 warnings\n")
    );
    let output = check(&["--format", "json", &missing, &other]);
    let problems: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(problems.iter().filter(|problem| problem["code"] == "newer-format").count(), 2);
    assert_eq!((&problems[0]["code"], &problems[0]["file"]), (&"unreadable".into(), &missing.as_str().into()));
    assert!(output.stderr.starts_with(b"5 errors"));
}

/// A file of the toolkit that cannot be read hides nothing that is wrong with the others, and makes nothing look wrong.
#[test]
fn half_a_toolkit_is_checked_as_far_as_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let starter = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/starter");
    for file in ["questionnaire.toml", "recommendations.toml"] {
        let written = std::fs::read_to_string(starter.join(file)).unwrap().replace("label =", "lable =");
        std::fs::write(folder.path().join(file), written).unwrap();
    }
    let output = check(&["--format", "json", folder.path().to_str().unwrap()]);
    let problems: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let codes: BTreeSet<&str> = problems.iter().map(|problem| problem["code"].as_str().unwrap()).collect();
    assert_eq!(codes, BTreeSet::from(["unknown-key", "unreadable"]), "{problems:?}");
    let empty = tempfile::tempdir().unwrap();
    let output = check(&["--format", "json", empty.path().to_str().unwrap()]);
    assert_eq!(serde_json::from_slice::<Vec<serde_json::Value>>(&output.stdout).unwrap().len(), 1);
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

/// The translation fixture with other texts in some of its files.
fn copy_of_translation(changes: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(MISTAKES).join("translation");
    for file in ["questionnaire.toml", "rubric.toml", "recommendations.toml", "fr.toml"] {
        std::fs::copy(from.join(file), folder.path().join(file)).unwrap();
    }
    for (file, text) in changes {
        std::fs::write(folder.path().join(file), text).unwrap();
    }
    folder
}

#[test]
fn an_empty_translation_leaves_the_text_of_the_source() {
    let folder = copy_of_translation(&[("fr.toml", "title = \" \"\nstatement = 3\nhow_to_answer = []\n")]);
    let toolkit = ToolkitFiles::read(folder.path()).unwrap().load(Some("fr")).unwrap();
    let source = ToolkitFiles::read(folder.path()).unwrap().load(None).unwrap();
    assert!(!source.title.is_empty());
    assert_eq!((toolkit.title, toolkit.statement), (source.title, source.statement));
}

#[test]
fn only_the_translation_in_use_must_be_sound() {
    let folder = copy_of_translation(&[("ar.toml", "title = ["), ("de.toml", "format = 2\ntitle = \"Klein\"")]);
    let files = ToolkitFiles::read(folder.path()).unwrap();
    assert_eq!(files.load(Some("fr")).unwrap().language, "fr");
    for (language, code) in [("ar", Code::NotToml), ("de", Code::NewerFormat)] {
        let Err(ToolkitError::Invalid { problems, .. }) = files.load(Some(language)) else { panic!("{language} is not sound") };
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [code]);
    }
}

fn in_english(said: &Said) -> String {
    said.in_words(&Locale::new("en"))
}

fn read_response(text: &str) -> (Option<Response>, Vec<Diagnostic>) {
    let folder = copy_of_translation(&[]);
    let toolkit = ToolkitFiles::read(folder.path()).unwrap().load(None).unwrap();
    read::read(&Document::new("some.toml", text), &toolkit)
}

#[test]
fn numbers_that_are_too_large_are_told_as_such() {
    let (_, problems) = read_response("city = 99999999999999999999\n[answers]\ndays = 99999999999999999999\n");
    for problem in problems.iter().filter(|problem| problem.code == Code::WrongType) {
        assert_eq!(in_english(&problem.message), "the number 99999999999999999999 is too large");
        assert_eq!(in_english(&problem.help), "a number without decimals is at most 9223372036854775807");
    }
    assert_eq!(problems.iter().filter(|problem| problem.code == Code::WrongType).count(), 2);
}

#[test]
fn yes_and_no_without_quotes_are_explained() {
    let (_, problems) = read_response("city = \"A\"\nquick = yes\ndate = 2026-03-14\n");
    assert_eq!(problems.len(), 1);
    assert!(in_english(&problems[0].help).starts_with("write true or false"), "{problems:?}");
    assert!(
        in_english(&problems[0].help)
            .ends_with("the rest of this file, and what refers to it, could not be checked: mend this, then check again"),
        "{problems:?}"
    );
}

#[test]
fn a_large_file_of_mistakes_says_that_there_may_be_more() {
    let mut text = String::new();
    for number in 0..200_000 {
        text.push_str(&format!("unknown{number} = 1\n"));
    }
    let (_, problems) = read_response(&text);
    assert!((5..50).contains(&problems.len()), "{}", problems.len());
    assert!(problems.iter().any(|problem| in_english(&problem.help).ends_with("there may be more: mend these, then check again")));
}

#[test]
fn prose_is_one_problem() {
    let (_, problems) = read_response(&"It was a dark and stormy night.\n".repeat(50));
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::NotAResponse]);
}

#[test]
fn every_number_comes_back_as_it_was_written() {
    let folder = copy_of_translation(&[]);
    let questionnaire = std::fs::read_to_string(folder.path().join("questionnaire.toml")).unwrap();
    let unlimited = without_limits(&questionnaire);
    std::fs::write(folder.path().join("questionnaire.toml"), unlimited).unwrap();
    let toolkit = ToolkitFiles::read(folder.path()).unwrap().load(None).unwrap();
    let at = toolkit.question("days").unwrap();
    for number in [0.0, 1.5, -3.0, 1e14, 1e15, 1e19, 1e300, -1e19, 1e-7] {
        let mut response = Response::new(&toolkit, "A", "2026-03-14".parse().unwrap());
        response.answers[at].state = State::Answered(Value::Number(number));
        let text = write::to_toml(&response, &toolkit);
        let (again, problems) = read::read(&Document::new("some.toml", text.as_str()), &toolkit);
        assert_eq!(again.as_ref().map(|again| &again.answers[at]), Some(&response.answers[at]), "{text}\n{problems:?}");
    }
}

/// The questionnaire without limits of numbers.
fn without_limits(questionnaire: &str) -> String {
    questionnaire
        .lines()
        .filter(|line| !["min =", "max =", "whole ="].iter().any(|key| line.starts_with(key)))
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn schemas_know_what_an_author_may_get_wrong() {
    let schema = |name: &str| -> serde_json::Value {
        let output = Command::new(env!("CARGO_BIN_EXE_nlc")).args(["schema", name]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(!text.contains("null"), "{name}: TOML has no null");
        serde_json::from_str(&text).unwrap()
    };
    let id = "\"^[A-Za-z][A-Za-z0-9_-]*$\"";
    for (name, rules) in [
        (
            "questionnaire",
            vec![
                ("/properties/format/const", "1"),
                ("/properties/id/pattern", id),
                ("/$defs/Question/properties/id/pattern", id),
                ("/$defs/Choice/properties/id/pattern", id),
                ("/$defs/Question/allOf/0/then/required", "[\"options\"]"),
                ("/$defs/Question/allOf/1/if/properties/kind/const", "\"checklist\""),
                ("/$defs/Question/allOf/1/then/required", "[\"items\"]"),
                ("/$defs/Question/properties/options/minItems", "2"),
                ("/$defs/Condition/oneOf/0/required", "[\"question\"]"),
            ],
        ),
        (
            "rubric",
            vec![
                ("/properties/format/const", "1"),
                ("/properties/minimum_coverage/maximum", "1"),
                ("/$defs/BandStart/properties/from/maximum", "100"),
                ("/$defs/DimensionWeight/properties/weight/exclusiveMinimum", "0"),
                ("/$defs/QuestionRubric/properties/weight/exclusiveMinimum", "0"),
                ("/$defs/QuestionRubric/oneOf/1/required", "[\"scale\"]"),
            ],
        ),
        (
            "recommendations",
            vec![
                ("/properties/format/const", "1"),
                ("/$defs/NextStep/properties/effort/maximum", "3"),
                ("/$defs/NextStep/oneOf/2/required", "[\"target\"]"),
                ("/$defs/Finding/properties/effort/minimum", "1"),
                ("/$defs/Strength/properties/at_least/maximum", "100"),
                ("/$defs/Condition/properties/coverage_below/maximum", "1"),
            ],
        ),
        ("response", vec![("/properties/format/const", "1")]),
    ] {
        let schema = schema(name);
        for (pointer, wanted) in rules {
            let found = schema.pointer(pointer).map(ToString::to_string);
            assert_eq!(found.as_deref(), Some(wanted), "{name}{pointer}");
        }
    }
}

#[test]
fn a_response_with_a_part_of_a_toolkit_is_still_a_response() {
    let (_, problems) = read_response("city = \"A\"\n[questions]\ngoal = \"written\"\n");
    assert!(problems.iter().all(|problem| problem.code != Code::NotAResponse), "{problems:?}");
}

#[test]
fn a_question_whose_core_could_not_be_read_is_not_called_outside_the_core() {
    let folder = tempfile::tempdir().unwrap();
    let starter = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/starter");
    let told = |core_of_note: &str| -> Vec<String> {
        for file in ["questionnaire.toml", "rubric.toml", "recommendations.toml"] {
            let text = std::fs::read_to_string(starter.join(file)).unwrap();
            // "contents" depends on "note"; make it a core question.
            let text = text.replacen("core = true ", core_of_note, 1).replace("kind = \"checklist\"", "kind = \"checklist\"\ncore = true");
            std::fs::write(folder.path().join(file), text).unwrap();
        }
        let output = check(&["--format", "json", folder.path().to_str().unwrap()]);
        let problems: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
        problems.iter().map(|problem| problem["code"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(told("core = true "), Vec::<String>::new());
    assert_eq!(told("core = false "), ["core-behind-other"]);
    assert_eq!(told("core = \"yes\" "), ["wrong-type"]);
}

#[test]
fn a_broken_toolkit_of_responses_is_told_beside_the_rest() {
    let (kit, response, other) = (format!("{MISTAKES}/syntax"), format!("{MISTAKES}/responses/warnings.toml"), format!("{MISTAKES}/newer"));
    let output = check(&["--format", "json", "--toolkit", &kit, &response, &other, &response, &kit]);
    assert_eq!(output.status.code(), Some(1));
    let problems: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(problems.len(), json("syntax").len() + json("newer").len());
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("responses can only be checked once their toolkit is sound\n"));
}

#[test]
fn problems_are_told_in_the_language_of_the_person() {
    let german = "diagnostic-error = Fehler
diagnostic-help = Hilfe
list-separator = { \" oder \" }
problem-unknown-key = den Schlüssel { $key } gibt es hier nicht
problem-missing-key = { $of }: `{ $key }` fehlt
problem-missing-key-help = ergänze `{ $key } = ...`
thing-named = { $kind ->
    [dimension] die Dimension „{ $id }“
   *[question] die Frage „{ $id }“
}
problem-unknown-id = { $kind ->
    [dimension] es gibt keine Dimension „{ $id }“
   *[question] es gibt keine Frage „{ $id }“
}
suggestion-list = es gibt: { $known }
";
    let folder = copy_of_translation(&[]);
    let path = folder.path().join("questionnaire.toml");
    let questionnaire = std::fs::read_to_string(&path).unwrap();
    let more = "\n[[questions]]\nid = \"more\"\ndimension = \"zzz\"\nqqq = 1\n";
    std::fs::write(&path, questionnaire + more).unwrap();
    std::fs::write(folder.path().join("de.ftl"), german).unwrap();
    let told = |more: &[&str]| {
        let output = check(&[&["--toolkit", folder.path().to_str().unwrap(), "--lang", "de"], more].concat());
        String::from_utf8(output.stdout).unwrap()
    };
    let text = told(&[]);
    for line in [
        "Fehler[unknown-key]: den Schlüssel `qqq` gibt es hier nicht",
        "Fehler[missing-key]: die Frage „more“: `text` fehlt",
        "Fehler[unknown-id]: es gibt keine Dimension „zzz“",
    ] {
        assert!(text.contains(line), "{line} in:\n{text}");
    }
    assert!(text.contains("= Hilfe: es gibt: ") && text.contains("= Hilfe: ergänze `text = ...`"), "{text}");
    let problems: Vec<serde_json::Value> = serde_json::from_str(&told(&["--format", "json"])).unwrap();
    assert!(problems.iter().any(|problem| problem["message"] == "die Frage „more“: `text` fehlt" && problem["severity"] == "error"));
}
