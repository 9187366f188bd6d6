//! Translations that keep up: stale ones, agreed terms, what is shown where one is missing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::process::Command;

fn nlc(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    let output = command.args(arguments).current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT").output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// A copy of the shipped toolkit that can be changed.
fn copy(folder: &Path) {
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/nlc")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
}

fn replace(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from}");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_changed_text_makes_its_translations_stale_until_somebody_confirms_them() {
    let folder = tempfile::tempdir().unwrap();
    copy(folder.path());
    assert_eq!(nlc(folder.path(), &["check", "."]).2, "no problems found\n");
    replace(&folder.path().join("questionnaire.toml"), "Does a written text in force", "Does any written text in force");
    let (status, out, err) = nlc(folder.path(), &["check", "."]);
    assert_eq!((status, err.as_str()), (Some(0), "0 errors, 2 warnings\n"));
    for file in ["fr.toml", "ar.toml"] {
        assert!(out.contains(&format!("./{file}:")), "{out}");
    }
    assert_eq!(out.matches("warning[stale-translation]: the text of `questions.mandate-basis.text` has changed").count(), 2, "{out}");
    assert!(out.contains("nlc check FOLDER --accept-translation questions.mandate-basis.text"), "{out}");
    // In one language, then in all that are left; nothing else in the files changes.
    let before = std::fs::read_to_string(folder.path().join("ar.toml")).unwrap();
    let key = "questions.mandate-basis.text";
    let (status, _, err) = nlc(folder.path(), &["check", ".", "--accept-translation", key, "--lang", "fr"]);
    assert_eq!(status, Some(0), "{err}");
    assert_eq!(std::fs::read_to_string(folder.path().join("ar.toml")).unwrap(), before);
    assert_eq!(nlc(folder.path(), &["check", "."]).2, "0 errors, 1 warning\n");
    assert_eq!(nlc(folder.path(), &["check", ".", "--accept-translation", key]).0, Some(0));
    assert_eq!(nlc(folder.path(), &["check", "."]).2, "no problems found\n");
    let after = std::fs::read_to_string(folder.path().join("ar.toml")).unwrap();
    let changed: Vec<(&str, &str)> = before.lines().zip(after.lines()).filter(|(one, other)| one != other).collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].0.starts_with("\"questions.mandate-basis.text\" = "));
    // A key that is not there is told.
    let (status, _, err) = nlc(folder.path(), &["check", ".", "--accept-translation", "questions.nothing"]);
    assert_eq!(status, Some(1));
    assert!(err.contains("No translation file has a translation of questions.nothing."), "{err}");
}

#[test]
fn what_is_missing_is_reported_and_shown_in_the_source_language() {
    let folder = tempfile::tempdir().unwrap();
    copy(folder.path());
    let text = std::fs::read_to_string(folder.path().join("fr.toml")).unwrap();
    let line = text.lines().find(|line| line.starts_with("title = ")).unwrap().to_owned();
    replace(&folder.path().join("fr.toml"), &format!("{line}\n"), "");
    let (_, out, err) = nlc(folder.path(), &["check", "."]);
    assert!(out.contains("warning[missing-translation]: `title` is not translated") && err == "0 errors, 1 warning\n", "{out}{err}");
    let paper = nlc(folder.path(), &["show", "--toolkit", ".", "--lang", "fr"]).1;
    assert!(paper.starts_with("# National-local cooperation: a self-assessment for cities\n"), "{}", &paper[..200]);
}

#[test]
fn a_term_that_differs_from_the_glossary_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    copy(folder.path());
    let text = std::fs::read_to_string(folder.path().join("fr.toml")).unwrap();
    let question = text.split("[questions.mandate-basis]").nth(1).unwrap();
    let line = question.lines().find(|line| line.starts_with("text = ")).unwrap();
    replace(&folder.path().join("fr.toml"), line, &line.replace("commune", "municipalité"));
    let (status, out, _) = nlc(folder.path(), &["check", "."]);
    assert_eq!(status, Some(0));
    assert!(out.contains("warning[other-term]: \"municipality\" stands in the text of `questions.mandate-basis.text`"), "{out}");
    assert!(out.contains("use one of: commune, communal, communaux"), "{out}");
}

#[test]
fn a_toolkit_without_the_language_is_shown_in_its_own_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let libraries = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/toolkits/libraries").display().to_string();
    let (status, out, err) = nlc(folder.path(), &["show", "--toolkit", &libraries, "--lang", "fr"]);
    assert_eq!(status, Some(0), "{err}");
    assert!(!out.is_empty() && err.contains("(fr)") && err.contains("en"), "{err}");
}
