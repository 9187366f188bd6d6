//! Tables as survey tools export them: every fixture scores exactly as the answers that it was made from.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

/// What `make.py` says about one file.
#[derive(Deserialize)]
struct Fixture {
    file: String,
    toolkit: String,
    /// The response files, row by row.
    answers: Vec<String>,
    /// What must be named where reading would be guessing, ...
    #[serde(default)]
    listed: Vec<String>,
    /// ... and the response files without these answers.
    #[serde(default)]
    without: Vec<String>,
}

#[derive(Deserialize)]
struct Manifest {
    fixtures: Vec<Fixture>,
}

struct Scored {
    status: Option<i32>,
    rows: Vec<Vec<(String, String)>>,
    notes: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables")
}

/// The fixtures in one folder: all that are there, and all that were made.
fn fixtures(of: &str) -> Vec<Fixture> {
    let manifest: Manifest = toml::from_str(&std::fs::read_to_string(folder().join("manifest.toml")).unwrap()).unwrap();
    let made: Vec<Fixture> = manifest.fixtures.into_iter().filter(|fixture| fixture.file.starts_with(&format!("{of}/"))).collect();
    let names: BTreeSet<String> = made.iter().map(|fixture| fixture.file.clone()).collect();
    let there: BTreeSet<String> = std::fs::read_dir(folder().join(of))
        .unwrap()
        .map(|entry| format!("{of}/{}", entry.unwrap().file_name().to_string_lossy()))
        .collect();
    assert_eq!(there, names, "the files in {of}/ are not those that make.py lists");
    assert!(!made.is_empty());
    made
}

/// One row for each response, without the columns that say where it comes from.
fn score(toolkit: &str, files: &[PathBuf]) -> Scored {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.current_dir(folder()).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
    command.arg("score").args(files).args(["--format", "csv", "--bounds", "--by", "response"]);
    if toolkit == "desk" {
        command.args(["--toolkit", "toolkit"]);
    }
    let output = command.output().unwrap();
    let mut reader = csv::Reader::from_reader(&output.stdout[..]);
    let header = reader.headers().unwrap().clone();
    let rows = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let cells = header.iter().zip(record.iter()).filter(|(name, _)| !matches!(*name, "file" | "row"));
            cells.map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
        })
        .collect();
    Scored { status: output.status.code(), rows, notes: String::from_utf8(output.stderr).unwrap() }
}

/// The scores of response files; they must be sound, and complete.
fn truth(fixture: &Fixture, paths: &[PathBuf]) -> Vec<Vec<(String, String)>> {
    let scored = score(&fixture.toolkit, paths);
    assert_eq!(scored.status, Some(0), "the response files of {}: {}", fixture.file, scored.notes);
    assert_eq!(scored.rows.len(), paths.len(), "`nlc score --format csv --by response` gives one row for each response file");
    for (at, row) in scored.rows.iter().enumerate() {
        let has = |name: &str| row.iter().any(|(column, _)| column == name);
        for column in
            ["city", "date", "perspective", "respondent", "quick", "fingerprint", "overall_score", "overall_lowest", "overall_coverage"]
        {
            assert!(has(column), "no column {column} for {}", paths[at].display());
        }
    }
    scored.rows
}

fn answers(fixture: &Fixture) -> Vec<PathBuf> {
    fixture.answers.iter().map(|name| Path::new("truth").join(&fixture.toolkit).join(format!("{name}.toml"))).collect()
}

/// Where two results differ: fixture, row, column, expected, found.
fn differences(fixture: &Fixture, expected: &[Vec<(String, String)>], found: &[Vec<(String, String)>]) -> Vec<String> {
    let mut differences = Vec::new();
    if expected.len() != found.len() {
        differences.push(format!("{}: expected {} rows, found {}", fixture.file, expected.len(), found.len()));
    }
    for (at, (expected, found)) in expected.iter().zip(found).enumerate() {
        let place = format!("{}, row {} ({})", fixture.file, at + 1, fixture.answers[at]);
        let columns = |row: &[(String, String)]| row.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        if columns(expected) != columns(found) {
            differences.push(format!("{place}: other columns"));
        }
        for ((column, expected), (_, found)) in expected.iter().zip(found) {
            if expected != found {
                differences.push(format!("{place}, column {column}: expected {expected:?}, found {found:?}"));
            }
        }
    }
    differences
}

/// All fixtures of a tool: the same scores as the truth, no failure, the tool recognised.
fn holds(of: &str, tool: &str) {
    let mut problems = Vec::new();
    for fixture in fixtures(of) {
        let expected = truth(&fixture, &answers(&fixture));
        let found = score(&fixture.toolkit, &[PathBuf::from(&fixture.file)]);
        let mut wrong = differences(&fixture, &expected, &found.rows);
        if found.status != Some(0) {
            wrong.push(format!("{}: expected exit status 0, found {:?}", fixture.file, found.status));
        }
        if !found.notes.contains(tool) {
            wrong.push(format!("{}: no word of {tool}", fixture.file));
        }
        if !wrong.is_empty() {
            let shown = wrong.len().min(12);
            problems.push(format!("{}\n  standard error: {}", wrong[..shown].join("\n"), found.notes.trim().replace('\n', "\n    ")));
        }
    }
    assert!(problems.is_empty(), "{} fixtures differ\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn kobotoolbox() {
    holds("kobo", "KoboToolbox");
}

#[test]
fn odk_central() {
    holds("odk-central", "ODK Central");
}

#[test]
fn odk_briefcase() {
    holds("odk-briefcase", "ODK Briefcase");
}

#[test]
fn limesurvey() {
    holds("limesurvey", "LimeSurvey");
}

#[test]
fn google_forms() {
    holds("google-forms", "Google Forms");
}

#[test]
fn microsoft_forms() {
    holds("microsoft-forms", "Microsoft Forms");
}

#[test]
fn forms_of_the_program_itself() {
    holds("own", "nlc form");
}

/// A column that fits several questions, or a cell that cannot be split, is read rightly or named; it is never guessed.
#[test]
fn what_would_be_guessing_is_named() {
    let mut problems = Vec::new();
    for fixture in fixtures("unsure") {
        let all = truth(&fixture, &answers(&fixture));
        let certain = truth(&fixture, &fixture.without.iter().map(PathBuf::from).collect::<Vec<_>>());
        let found = score(&fixture.toolkit, &[PathBuf::from(&fixture.file)]);
        if differences(&fixture, &all, &found.rows).is_empty() {
            continue;
        }
        let unnamed: Vec<&String> =
            fixture.listed.iter().filter(|header| !spaced(&found.notes).contains(spaced(header).trim_end())).collect();
        if !unnamed.is_empty() {
            problems.push(format!("{}: not read, and not named: {unnamed:?}", fixture.file));
        }
        // Either the rest is read, or nothing is.
        if !found.rows.is_empty() {
            problems.extend(differences(&fixture, &certain, &found.rows));
        } else if found.status == Some(0) {
            problems.push(format!("{}: no rows, and yet exit status 0", fixture.file));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// A text with every kind of space as one space, since messages are wrapped.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
