//! The commands as a user runs them: what they print, what they write, how they end.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "C").env_remove("NLC_TOOLKIT").output().unwrap()
}

fn run(arguments: &[&str]) -> Output {
    run_in(Path::new(env!("CARGO_MANIFEST_DIR")), arguments)
}

fn stdout(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A toolkit of one dimension with two choices, one of them essential and twice as heavy.
fn small_toolkit(folder: &Path) {
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    write(
        "questionnaire.toml",
        r#"
format = 1
id = "small"
version = "1"
language = "en"
title = "Small"
statement = "For tests."
addressees = [{ id = "us", label = "Us", heading = "What we do" }]
bands = [{ id = "low", label = "Low" }, { id = "middle", label = "Middle" }, { id = "high", label = "High" }]
dimensions = [{ id = "only", title = "Only" }]
[[questions]]
id = "heavy"
dimension = "only"
text = "Heavy?"
options = [{ id = "none", text = "None." }, { id = "some", text = "Some." }, { id = "all", text = "All.", adds = true }]
[[questions]]
id = "light"
dimension = "only"
text = "Light?"
whom_to_ask = "the baker"
options = [{ id = "none", text = "None." }, { id = "all", text = "All." }]
"#,
    );
    write(
        "rubric.toml",
        r#"
format = 1
toolkit = "small"
minimum_coverage = 0.6
bands = [{ id = "low", from = 0 }, { id = "middle", from = 40 }, { id = "high", from = 66 }]
[questions.heavy]
weight = 2
points = { none = 0, some = 3, all = 4 }
[questions.light]
points = { none = 0, all = 1 }
[[essential]]
question = "heavy"
level = "all"
cap = "low"
"#,
    );
    let step = |question: &str, from: &str, effort: u8| {
        format!(
            "[[next_steps]]\nquestion = \"{question}\"\nfrom = \"{from}\"\ntitle = \"Raise {question} from {from}\"\ntext = \"Do it.\"\ndone = \"Done.\"\naddressee = \"us\"\nhorizon = \"this_year\"\neffort = {effort}\n"
        )
    };
    write(
        "recommendations.toml",
        &format!("format = 1\ntoolkit = \"small\"\n{}{}{}", step("heavy", "none", 1), step("heavy", "some", 3), step("light", "none", 1)),
    );
}

fn response(folder: &Path, name: &str, answers: &str) -> String {
    let text = format!("format = 1\ntoolkit = \"small\"\nversion = \"1\"\ncity = \"Examplefort\"\ndate = 2026-03-14\n[answers]\n{answers}");
    std::fs::write(folder.join(name), text).unwrap();
    name.to_owned()
}

#[test]
fn scores_are_those_of_a_hand_calculation_and_explained() {
    let folder = tempfile::tempdir().unwrap();
    small_toolkit(folder.path());
    let file = response(folder.path(), "a.toml", "heavy = \"some\"\nlight = \"none\"\n");
    // (2 · 3/4 + 1 · 0) / 3 = 0.5
    let output = run_in(folder.path(), &["score", "--toolkit", ".", "--explain", &file]);
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "\
Examplefort, 14 March 2026 (1 respondent)
────────────────────────────────────────────────
 Dimension   Score   Bounds   Coverage   Level
════════════════════════════════════════════════
 Only         50.0   50.0         100%   Low
 OVERALL      50.0   50.0         100%   Middle
────────────────────────────────────────────────
Only: held back at “Low” (by score alone “Middle”); below the essential level:
  heavy

 ██████████░░░░░░░░░░  50.0  Only
 ██████████░░░░░░░░░░  50.0  OVERALL

Bounds: the lowest and highest score possible, depending on the answers still
missing. Coverage: the share answered, by weight.

The first things to do
1. Raise heavy from some (Us, within a year)
2. Raise light from none (Us, within a year)

How every number came about

Only (only)
  heavy: 3 of 4 points = 0.75; weight 2; contributes 50 of 50
  light: 0 of 1 points = 0; weight 1; contributes 0 of 50
  weighted arithmetic mean over answered questions with a total weight of 3 (of 3 that apply): 50
  bounds 50 to 50; coverage 1
  level: Low
  level held back at “Low” (by score alone “Middle”): the essential practice heavy is below “all”

Overall
  only: score 50, weight 1, coverage 1
  weighted arithmetic mean over dimensions with a score, total weight 1 (of 1 that apply): 50
  bounds 50 to 50; coverage 1
  level: Middle
"
    );
}

#[test]
fn charts_are_drawn_in_either_kind_of_signs_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    small_toolkit(folder.path());
    // heavy unknown: the score is that of light, 0; all points of heavy would make it 2/3.
    let file = response(folder.path(), "a.toml", "heavy = { unknown = true }\nlight = \"none\"\n");
    let scored = |more: &[&str]| {
        let output = run_in(folder.path(), &[&["score", "--toolkit", ".", file.as_str()], more].concat());
        String::from_utf8(output.stdout).unwrap()
    };
    let (blocks, ascii, none) = (scored(&[]), scored(&["--charts", "ascii"]), scored(&["--charts", "none"]));
    assert!(blocks.contains("\n ▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░░░        Only\n"), "{blocks}");
    assert!(ascii.contains("\n -------------.......        Only\n"), "{ascii}");
    assert!(ascii.contains("\nBars, from 0 to 100: # up to the lowest score possible, = up to the score, - up"), "{ascii}");
    assert!(!none.contains("Bars") && none.matches("Only").count() == 1, "{none}");
    let several = |more: &[&str]| stdout(&[&["score", "-q", "examples/tables/kobo-labels-fr.csv"], more].concat());
    assert!(several(&[]).contains("\n ▁▁▂·▂▁  Ouadi Fanar\nProfile: a mark for each dimension"));
    assert!(several(&["--charts", "ascii"]).contains("\n 0 0 1 - 1 0  Ouadi Fanar\n"));
    assert!(!several(&["--charts", "none"]).contains("Profile"));
    // In Arabic the bar begins at the right: no letters stand before it, and the mark says that the line runs from there.
    assert!(several(&["--lang", "ar"]).contains("\n\u{200f} ▁▁▂·▂▁  \u{2068}Ouadi Fanar\u{2069}\n"));
}

#[test]
fn several_respondents_are_explained_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let of = |name: &str, side: &str, rest: &str| {
        let head = "format = 1\ntoolkit = \"flood-ready\"\nversion = \"1.0.0\"\ncity = \"Examplefort\"\ndate = 2026-03-14\n";
        std::fs::write(folder.path().join(name), format!("{head}perspective = \"{side}\"\n{rest}")).unwrap();
        folder.path().join(name).display().to_string()
    };
    let files = [
        of("a.toml", "residents", "respondent = \"East\"\n[answers]\nwarning = \"all\"\nchannels = [\"siren\", \"phones\"]\n"),
        of("b.toml", "residents", "respondent = \"West\"\n[answers]\nwarning = \"chance\"\nmap = { unknown = true }\n"),
        of("c.toml", "municipality", "quick = true\n[answers]\nmap = true\nwarning = \"tested\"\n"),
    ];
    let mut arguments = vec!["score", "--toolkit", "examples/toolkits/flood-ready", "--explain"];
    arguments.extend(files.iter().map(String::as_str));
    let text = stdout(&arguments);
    let part = text.split("Knowing and warning (know)\n").nth(1).unwrap().split("  bounds").next().unwrap();
    assert_eq!(
        part,
        "\
\x20 map: 1 (mean of the respondents); weight 1; contributes 25 of 66.666667
    Residents (East): not answered
    Residents (West): don’t know
    Municipality: yes: 1 of 1 points = 1
  warning: 0.583333 (mean of the respondents); weight 2; contributes 29.166667 of 66.666667
    Residents (East): all: 3 of 4 points = 0.75
    Residents (West): chance: 0 of 4 points = 0
    Municipality: tested: 4 of 4 points = 1
  channels: 0.5 (mean of the respondents); weight 1; contributes 12.5 of 66.666667
    Residents (East): siren + phones: 4 of 4 points = 1
    Residents (West): not asked, and the rubric counts that as 0
    Municipality: not asked in the quick version
  weighted arithmetic mean over answered questions with a total weight of 4 (of 4 that apply): 66.666667
"
    );
    // Where there is no score there is nothing to contribute to.
    let report = text.lines().filter(|line| line.contains("contributes"));
    assert!(!text.contains("of –") && report.count() == 3, "{text}");
}

#[test]
fn what_lifts_a_cap_comes_first_then_what_raises_most_for_the_effort() {
    let folder = tempfile::tempdir().unwrap();
    small_toolkit(folder.path());
    let file = response(folder.path(), "a.toml", "heavy = \"some\"\nlight = \"none\"\n");
    let csv = String::from_utf8(run_in(folder.path(), &["report", "--toolkit", ".", "--format", "csv", &file]).stdout).unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    let column = |name: &str| rows.iter().map(|row| row[name].clone()).collect::<Vec<_>>();
    // From some to all: 100 · 2/4 / 3 = 16.67, effort 3; the light one: 100/3 = 33.3, effort 1. But the heavy one caps.
    assert_eq!(column("id"), ["heavy:some", "light:none"]);
    assert_eq!(column("lifts_cap"), ["true", "false"]);
    assert_eq!(
        (column("rise"), column("priority")),
        (vec!["16.666666667".into(), "33.333333333".into()], vec!["5.555555556".into(), "33.333333333".into()])
    );
    let number = |text: &String| text.parse::<f64>().unwrap();
    assert!((number(&rows[0]["rise"]) - 50.0 / 3.0).abs() < 1e-9 && (number(&rows[0]["priority"]) - 50.0 / 9.0).abs() < 1e-9);
    assert!((number(&rows[1]["rise"]) - 100.0 / 3.0).abs() < 1e-9);
}

#[test]
fn an_unknown_answer_gives_bounds_and_somebody_to_ask() {
    let folder = tempfile::tempdir().unwrap();
    small_toolkit(folder.path());
    let file = response(folder.path(), "a.toml", "heavy = \"all\"\nlight = { unknown = true, note = \"The baker is away.\" }\n");
    let json = String::from_utf8(run_in(folder.path(), &["score", "--toolkit", ".", "--format", "json", &file]).stdout).unwrap();
    let sheets: serde_json::Value = serde_json::from_str(&json).unwrap();
    let line = &sheets[0]["lines"][0];
    assert_eq!(line["score"], 100.0);
    assert!((line["lowest"].as_f64().unwrap() - 200.0 / 3.0).abs() < 1e-9);
    assert_eq!(line["highest"], 100.0);
    assert!((line["coverage"].as_f64().unwrap() - 2.0 / 3.0).abs() < 1e-9);
    let report = String::from_utf8(run_in(folder.path(), &["report", "--toolkit", ".", &file]).stdout).unwrap();
    assert!(report.contains("- Light? **Ask the baker.**"), "{report}");
    assert!(report.contains("Note: The baker is away."));
    assert!(report.contains("One answer is still open; with it, the score can lie anywhere between 66.7 and 100.0."));
    // A level that builds on the one before is quoted with it.
    assert!(report.contains("- Heavy?\n  - Some. All.\n"), "{report}");
}

#[test]
fn the_same_files_in_any_order_give_the_same_bytes() {
    let file = |side: &str| format!("examples/responses/belnorrah-{side}.toml");
    let (local, national, civil) = (file("local"), file("national"), file("civil-society"));
    let one = stdout(&["report", &local, &national, &civil]);
    let other = stdout(&["report", &civil, &local, &national]);
    assert_eq!(one, other);
    assert_eq!(
        stdout(&["score", "--format", "csv", "--by", "city", &local, &national, &civil]),
        stdout(&["score", "--format", "csv", "--by", "city", &national, &civil, &local])
    );
}

#[test]
fn score_csv_has_one_row_for_each_response() {
    let text = stdout(&["score", "--format", "csv", "--bounds", "examples/responses/draymoss.toml", "examples/responses/ulmeray.toml"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    let cities: Vec<(&str, &str)> = rows.iter().map(|row| (row["city"].as_str(), row["file"].as_str())).collect();
    assert_eq!(cities, [("Draymoss", "examples/responses/draymoss.toml"), ("Ulmeray", "examples/responses/ulmeray.toml")]);
    assert_eq!((rows[0]["information_band"].as_str(), rows[0]["information_capped_by"].as_str()), ("shaping", "information-protocol"));
    assert_eq!((rows[1]["mandate_score"].as_str(), rows[1]["mandate_band"].as_str()), ("", ""));
    assert_eq!(rows[1]["mandate_coverage"], "0.5");
}

#[test]
fn score_long_has_one_row_for_each_measure() {
    let text = stdout(&["score", "--format", "long", "examples/responses/draymoss.toml", "examples/responses/ulmeray.toml"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    let found = |city: &str, id: &str, measure: &str| {
        let row = rows.iter().find(|row| row["city"] == city && row["id"] == id && row["measure"] == measure);
        row.map(|row| row["value"].as_str())
    };
    assert_eq!(found("Draymoss", "information", "band"), Some("shaping"));
    assert_eq!(found("Draymoss", "information", "capped_by"), Some("information-protocol"));
    // What there is not has no row.
    assert_eq!((found("Ulmeray", "mandate", "score"), found("Ulmeray", "mandate", "coverage")), (None, Some("0.5")));
}

#[test]
fn init_writes_a_toolkit_that_checks_and_can_be_answered() {
    let folder = tempfile::tempdir().unwrap();
    let output = run_in(folder.path(), &["init", "mine"]);
    assert!(output.status.success());
    for file in
        ["questionnaire.toml", "rubric.toml", "recommendations.toml", "schema/questionnaire.schema.json", "schema/response.schema.json"]
    {
        assert!(folder.path().join("mine").join(file).is_file(), "{file}");
    }
    let checked = run_in(folder.path(), &["check", "mine"]);
    assert!(checked.status.success());
    assert_eq!(String::from_utf8(checked.stderr).unwrap(), "no problems found\n");
    let again = run_in(folder.path(), &["init", "mine"]);
    assert_eq!(again.status.code(), Some(1));
    let message = String::from_utf8(again.stderr).unwrap();
    assert!(message.contains("exists already; nothing was written; choose an empty folder"), "{message}");
}

#[test]
fn schemas_know_the_keys_and_what_is_required() {
    for (name, key, required) in [
        ("questionnaire", "questions", "statement"),
        ("rubric", "essential", "bands"),
        ("recommendations", "findings", "next_steps"),
        ("response", "answers", "city"),
    ] {
        let schema: serde_json::Value = serde_json::from_str(&stdout(&["schema", name])).unwrap();
        assert!(schema["properties"][key].is_object(), "{name}");
        assert!(schema["required"].as_array().unwrap().contains(&required.into()), "{name}");
        assert_eq!(schema["additionalProperties"], false, "{name}");
    }
}

#[test]
fn show_puts_the_whole_toolkit_on_paper() {
    let toolkit = nlc::toolkit::embedded::shipped().load(None).unwrap();
    let paper = stdout(&["show"]);
    assert!(paper.contains("This is an independent instrument."));
    assert!(paper.contains("independent") && paper.contains("62 questions, 18 of them core."));
    for question in &toolkit.questions {
        assert!(paper.contains(&format!("`{}`", question.id)), "{}", question.id);
    }
    for essential in &toolkit.rubric.essentials {
        assert!(paper.contains(&format!("in {}, the level of", toolkit.questions[essential.question].id)));
    }
}

#[test]
fn completions_and_manual_pages_are_made() {
    assert!(stdout(&["completions", "bash"]).contains("_nlc()"));
    let folder = tempfile::tempdir().unwrap();
    assert!(run_in(folder.path(), &["man", "pages"]).status.success());
    let page = std::fs::read_to_string(folder.path().join("pages/nlc-report.1")).unwrap();
    assert!(page.contains("\\-\\-template"));
}

#[test]
fn files_about_different_cities_are_no_report() {
    let output = run(&["report", "examples/responses/draymoss.toml", "examples/responses/ulmeray.toml"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "error: a report is about one city on one day, but the files are about: Draymoss (2026-06-03), Ulmeray (2026-04-20); run the command once for each of them\n"
    );
}

#[test]
fn a_translation_is_used_and_what_it_lacks_stays() {
    let folder = tempfile::tempdir().unwrap();
    small_toolkit(folder.path());
    std::fs::write(folder.path().join("fr.toml"), "title = \"Petit\"\n[dimensions.only]\ntitle = \"Seule\"\n").unwrap();
    let paper = String::from_utf8(run_in(folder.path(), &["show", "--toolkit", ".", "--lang", "fr"]).stdout).unwrap();
    assert!(paper.starts_with("# Petit\n") && paper.contains("## Seule\n") && paper.contains("### Heavy?\n"), "{paper}");
    let output = run_in(folder.path(), &["show", "--toolkit", ".", "--lang", "de"]);
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "error: the toolkit \"small\" is not translated into \"de\"; it has: en, fr\n");
}
