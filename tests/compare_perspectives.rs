//! `nlc compare --perspectives`: where sides differ, questions for a conversation, and how far those who answer agree.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// Three questions with the levels no, some and full (shares 0, 0.5 and 1) in two dimensions: one and two in "first", three in "second".
fn folder(rows: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = folder.path().join("toolkit");
    std::fs::create_dir(&toolkit).unwrap();
    let mut questionnaire = r#"format = 1
id = "sides"
version = "1.0.0"
language = "en"
title = "Sides"
description = "A toolkit for a test."
statement = "Written for a test."
how_to_answer = ["Choose."]
perspectives = [
  { id = "town", label = "Town" },
  { id = "state", label = "State" },
  { id = "guest", label = "Guest" },
]
addressees = [{ id = "town", label = "Town", heading = "What the town can do" }]
bands = [{ id = "low", label = "Low" }, { id = "high", label = "High" }]
dimensions = [{ id = "first", title = "First" }, { id = "second", title = "Second" }]
"#
    .to_owned();
    let mut rubric = r#"format = 1
toolkit = "sides"
minimum_coverage = 0.6
combine = "mean_of_perspectives"
aggregation = { questions = "arithmetic", dimensions = "arithmetic" }
bands = [{ id = "low", from = 0 }, { id = "high", from = 50 }]
"#
    .to_owned();
    let mut advice = "format = 1\ntoolkit = \"sides\"\n".to_owned();
    for (id, dimension) in [("one", "first"), ("two", "first"), ("three", "second")] {
        write!(
            questionnaire,
            r#"
[[questions]]
id = "{id}"
dimension = "{dimension}"
kind = "choice"
text = "Is {id} there?"
why = "It matters."
look_at = ["The file."]
whom_to_ask = "whoever knows"
options = [{{ id = "no", text = "No {id}." }}, {{ id = "some", text = "Some {id}." }}, {{ id = "full", text = "All {id}." }}]
"#
        )
        .unwrap();
        write!(rubric, "\n[questions.{id}]\npoints = {{ no = 0, some = 1, full = 2 }}\n").unwrap();
        for from in ["no", "some"] {
            write!(
                advice,
                r#"
[[next_steps]]
question = "{id}"
from = "{from}"
title = "Begin with {id}"
text = "Begin."
done = "It has begun."
addressee = "town"
horizon = "this_year"
effort = 1
"#
            )
            .unwrap();
        }
    }
    std::fs::write(toolkit.join("questionnaire.toml"), questionnaire).unwrap();
    std::fs::write(toolkit.join("rubric.toml"), rubric).unwrap();
    std::fs::write(toolkit.join("recommendations.toml"), advice).unwrap();
    let table = format!("city,date,perspective,respondent,one,two,three\n{}\n", rows.join("\n"));
    std::fs::write(folder.path().join("answers.csv"), table).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
    command.args(["compare", "answers.csv", "--toolkit", "toolkit", "--perspectives"]).args(arguments).output().unwrap()
}

fn said(folder: &TempDir, arguments: &[&str]) -> String {
    let output = run(folder.path(), arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains("NaN") && !text.contains("inf\n") && !text.contains("compare-perspectives-"), "{text}");
    text
}

fn words(folder: &TempDir, arguments: &[&str]) -> String {
    said(folder, arguments).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn json(folder: &TempDir, arguments: &[&str]) -> Value {
    serde_json::from_str(&said(folder, &[&["--format", "json"], arguments].concat())).unwrap()
}

/// The rows of a CSV by the names of their columns.
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    reader.records().map(|record| header.iter().zip(record.unwrap().iter()).map(|(k, v)| (k.to_owned(), v.to_owned())).collect()).collect()
}

#[track_caller]
fn near(value: &Value, wanted: f64) {
    let value = value.as_f64().unwrap_or_else(|| panic!("{value} is no number"));
    assert!((value - wanted).abs() < 1e-9, "{value} is not {wanted}");
}

#[track_caller]
fn text_near(value: &str, wanted: f64) {
    near(&Value::from(value.parse::<f64>().unwrap()), wanted);
}

fn compared<'j>(json: &'j Value, id: &str) -> &'j Value {
    json["data"]["compared"].as_array().unwrap().iter().find(|entry| entry["id"] == id).unwrap()
}

/// Three from the town and one from the state, in shares: town (1, 0.5, 0), (1, 0.5, 0.5), (1, 1, 0); state (0.5, 0, 1).
fn one_city() -> TempDir {
    folder(&[
        "Arvenne,2026-03-14,town,A,full,some,no",
        "Arvenne,2026-03-14,town,B,full,some,some",
        "Arvenne,2026-03-14,town,C,full,full,no",
        "Arvenne,2026-03-14,state,D,some,no,full",
    ])
}

/// In shares: Arvenne town (1, 1, 0), state (0, 0.5, 0); Brisco town (1, 0.5, 0.5), state (0.5, 0.5, 1); Castel town (0, 0, 0).
fn three_cities() -> TempDir {
    folder(&[
        "Arvenne,2026-03-14,town,A,full,full,no",
        "Arvenne,2026-03-14,state,B,no,some,no",
        "Brisco,2026-03-15,town,C,full,some,some",
        "Brisco,2026-03-15,state,D,some,some,full",
        "Castel,2026-03-16,town,E,no,no,no",
    ])
}

#[test]
fn one_city_in_exact_figures() {
    let json = json(&one_city(), &[]);
    assert_eq!(json["view"], "perspectives");
    // Town: one = 1, two = 2/3, three = 1/6; so first 250/3, second 50/3, overall 50. State: first 25, second 100, overall 62.5.
    for (id, town, state, higher, difference) in [
        ("overall", 50.0, 62.5, "state", 12.5),
        ("first", 250.0 / 3.0, 25.0, "town", 175.0 / 3.0),
        ("second", 50.0 / 3.0, 100.0, "state", 250.0 / 3.0),
        ("one", 100.0, 50.0, "town", 50.0),
        ("two", 200.0 / 3.0, 0.0, "town", 200.0 / 3.0),
    ] {
        let entry = compared(&json, id);
        near(&entry["scores"]["town"]["value"], town);
        near(&entry["scores"]["state"]["value"], state);
        assert_eq!(entry["widest"]["higher"], higher, "{id}");
        near(&entry["widest"]["difference"], difference);
    }
    // Options are numbered 1 to 3, blind choice has the variance (9 - 1) / 12 = 2/3. One: 3, 3, 3 has none. Two: 2, 2, 3 has 1/3, a ratio of 1/2.
    // First: m = 1/4 over two questions, 2 * 3/4 / (2 * 3/4 + 1/4) = 6/7. Second: 1, 2, 1 has a ratio of 1/2: 1/2 / (1/2 + 1/2).
    near(&compared(&json, "first")["r_wg_j"]["perspectives"]["town"]["value"], 6.0 / 7.0);
    near(&compared(&json, "second")["r_wg_j"]["perspectives"]["town"]["value"], 0.5);
    assert!(compared(&json, "first")["r_wg_j"]["perspectives"]["state"].is_null(), "one person has nobody to agree with");
    // Alpha: 12 values, five of 1, four of 0.5, three of 0. Pairs that differ: 3, 5 and 5 in the units, over 3; 47 of all, over 11.
    // Interval: squares 0.75, 2 and 2.75 over 3; 20 * 0.25 + 15 + 12 * 0.25 = 23 over 11.
    // Ordinal: mid-ranks 1.5, 5 and 9.5, so squares 12.25 (0 and 0.5), 20.25 (0.5 and 1) and 64: 60.75 + 129 + 172.75 = 362.5 over 3; 405 + 960 + 147 = 1512 over 11.
    let agreement = &json["data"]["agreement"];
    assert_eq!(
        (agreement["observers"].as_str(), agreement["number"].as_u64(), agreement["units"].as_u64()),
        (Some("respondents"), Some(4), Some(3))
    );
    let figures = &agreement["figures"];
    near(&figures["alpha_nominal"]["value"], -2.0 / 141.0);
    near(&figures["alpha_ordinal"]["value"], 1.0 - 362.5 * 11.0 / (3.0 * 1512.0));
    near(&figures["alpha_interval"]["value"], 8.5 / 69.0);
    // Squares: all 23/12, between the questions 13/24 (2 degrees), between the four people 1/12 (3), the rest 31/24 (6).
    // BMS 13/48, JMS 1/36, EMS 31/144: (8/144) / (39/144 + 93/144 + 4 (4 - 31) / (3 * 144)) = 8/96; (8/144) / (39/144 - 9/144) = 8/30.
    near(&figures["icc_2_1"]["value"], 1.0 / 12.0);
    near(&figures["icc_2_k"]["value"], 4.0 / 15.0);
    assert_eq!(agreement["icc_targets"], 3);
}

#[test]
fn one_city_for_people() {
    let folder = one_city();
    let text = said(&folder, &[]);
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let words = words(&folder, &[]);
    for part in [
        "How the sides see it: Arvenne, 14 March 2026",
        "1 Town: 3 respondents",
        "2 State: 1 respondent",
        "First Town State 58.3",
        "Second State Town 83.3",
        // The widest first; what stands for the town is the highest level that its share of 1/6 reaches.
        "- “Is three there?”: State sees more in place than Town (difference: 83.3). What does each side see that the other does not? State: “All three.” Town: “No three.”",
        "- “Is two there?”: Town sees more in place than State (difference: 66.7). What does each side see that the other does not? Town: “Some two.” State: “No two.”",
        "First 0.86 –",
        "Second 0.50 –",
        "State: not told, since fewer than 3 of this side answered the same question.",
        "(Krippendorff’s alpha, ordinal) 0.121",
        "(ICC(2,1)) 0.083",
        "rest on 3 questions that everybody answered",
        "below 0.667, those who answered do not see the same",
        "How this came about",
    ] {
        assert!(words.contains(part), "{part}\n{text}");
    }
    let markdown = said(&folder, &["--format", "markdown"]);
    assert!(
        markdown.contains("| Dimension | Town | State |\n|---|--:|--:|\n") && markdown.contains("| First | 83.3 | 25.0 |"),
        "{markdown}"
    );
}

#[test]
fn many_cities_are_compared_where_both_sides_answered() {
    let folder = three_cities();
    let json = json(&folder, &[]);
    // Overall: town 50, 62.5 and 0, state 12.5 and 75. The means (37.5 and 43.75) are about different cities; in the same ones the town is
    // 37.5 above and 12.5 below: 12.5 on average, 25 without the sign.
    let overall = compared(&json, "overall");
    near(&overall["scores"]["town"]["value"], 37.5);
    assert_eq!(overall["scores"]["town"]["n"], 3);
    near(&overall["scores"]["state"]["value"], 43.75);
    assert_eq!(overall["scores"]["state"]["n"], 2);
    assert_eq!((&overall["widest"]["higher"], &overall["widest"]["pairs"]), (&Value::from("town"), &Value::from(2)));
    near(&overall["widest"]["difference"], 12.5);
    near(&overall["widest"]["absolute_difference"], 25.0);
    // One: (1 + 0.5) / 2; two: (0.5 + 0) / 2; three: (0 - 0.5) / 2.
    let questions = json["data"]["questions"].as_array().unwrap();
    let order: Vec<(&str, &str)> = questions.iter().map(|q| (q["question"].as_str().unwrap(), q["higher"].as_str().unwrap())).collect();
    assert_eq!(order, [("one", "town"), ("two", "town"), ("three", "state")]);
    near(&questions[0]["difference"], 75.0);
    near(&questions[1]["difference"], 25.0);
    near(&questions[2]["difference"], 25.0);
    // Six units with two values: (1, 0), (1, 0.5), (0, 0), (1, 0.5), (0.5, 0.5), (0.5, 1): four of 1, five of 0.5, three of 0.
    // Nominal: 4 and 47/11. Interval: 1.75 and (20 * 0.25 + 12 + 15 * 0.25) / 11.
    let agreement = &json["data"]["agreement"];
    assert_eq!((&agreement["observers"], &agreement["units"]), (&Value::from("perspectives"), &Value::from(6)));
    assert_eq!(agreement["icc_perspectives"], serde_json::json!(["town", "state"]));
    let figures = &agreement["figures"];
    near(&figures["alpha_nominal"]["value"], 3.0 / 47.0);
    near(&figures["alpha_interval"]["value"], 1.5 / 20.75);
    // Squares: between the six units 41/48 (5), between the two sides 3/16 (1), the rest 11/16 (5): BMS 41/240, JMS 45/240, EMS 33/240.
    // 8 / (41 + 33 + 2 * 12 / 6) = 8/78; 8 / (41 + 12 / 6) = 8/43.
    near(&figures["icc_2_1"]["value"], 8.0 / 78.0);
    near(&figures["icc_2_k"]["value"], 8.0 / 43.0);

    let words = words(&folder, &[]);
    for part in [
        "How the sides see it: 3 cities",
        "1 Town: 3 respondents, 3 cities",
        "2 State: 2 respondents, 2 cities",
        "Overall 37.5 (3) 43.8 (2)",
        "Overall Town State 12.5 2",
        "“Is one there?”: Town sees more in place than State (mean difference: 75.0; 2 cities). What does each side see",
        "Not told: in no city did 3 people of the same side answer the same question.",
        "rest on 6 answers of cities to questions that both Town and State answered",
    ] {
        assert!(words.contains(part), "{part}\n{words}");
    }
}

#[test]
fn agreement_within_sides_is_the_mean_over_cities_that_have_enough() {
    // Arvenne as in `one_city`: 6/7 in the first dimension. In Brisco three chose the same: 1. Two of a side are too few.
    let folder = folder(&[
        "Arvenne,2026-03-14,town,A,full,some,no",
        "Arvenne,2026-03-14,town,B,full,some,some",
        "Arvenne,2026-03-14,town,C,full,full,no",
        "Arvenne,2026-03-14,state,D,some,no,full",
        "Arvenne,2026-03-14,state,E,no,full,full",
        "Brisco,2026-03-15,state,F,some,some,no",
        "Brisco,2026-03-15,state,G,some,some,no",
        "Brisco,2026-03-15,state,H,some,some,no",
    ]);
    let json = json(&folder, &[]);
    let within = &compared(&json, "first")["r_wg_j"];
    near(&within["perspectives"]["town"]["value"], 6.0 / 7.0);
    near(&within["perspectives"]["state"]["value"], 1.0);
    assert_eq!(within["perspectives"]["state"]["n"], 1);
    near(&within["all"]["value"], 13.0 / 14.0);
    assert_eq!(within["all"]["n"], 2);
    let words = words(&folder, &[]);
    assert!(words.contains("Dimension 1 2 All") && words.contains("First 0.86 (1) 1.00 (1) 0.93 (2)"), "{words}");
    // Both sides answered in one city only: one pair says nothing about cities.
    assert!(words.contains("There are no two cities in which the same two sides answered"), "{words}");
}

#[test]
fn csv_and_long_say_the_same_as_json() {
    let folder = three_cities();
    let wide = rows(&said(&folder, &["--format", "csv"]));
    let ids: Vec<&str> = wide.iter().map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, ["overall", "first", "second", "one", "two", "three"]);
    text_near(&wide[1]["town_score"], 175.0 / 3.0);
    assert_eq!((wide[1]["town_n"].as_str(), wide[1]["higher"].as_str(), wide[1]["pairs"].as_str()), ("3", "town", "2"));
    text_near(&wide[1]["difference"], 50.0);
    assert_eq!((wide[1]["town_r_wg_j"].as_str(), wide[1]["r_wg_j"].as_str(), wide[1]["toolkit"].as_str()), ("", "", "sides"));
    let long = rows(&said(&folder, &["--format", "long"]));
    let find = |city: &str, scope: &str, id: &str, other: &str, measure: &str| {
        let wanted = [("city", city), ("scope", scope), ("id", id), ("other", other), ("measure", measure)];
        let mut found = long.iter().filter(|row| wanted.iter().all(|(column, value)| row[*column] == *value));
        let one = found.next().unwrap_or_else(|| panic!("no {wanted:?}"));
        assert!(found.next().is_none(), "{wanted:?} twice");
        assert_eq!(one["view"], "perspectives");
        one["value"].clone()
    };
    text_near(&find("", "question", "one", "", "difference"), 75.0);
    text_near(&find("", "dimension", "second", "state", "score"), 50.0);
    text_near(&find("Brisco", "dimension", "second", "state", "score"), 100.0);
    text_near(&find("", "agreement", "perspectives", "", "alpha_interval"), 1.5 / 20.75);
    assert_eq!(find("", "agreement", "perspectives", "", "icc_targets"), "6");
    let one = rows(&said(&one_city(), &["--format", "csv"]));
    assert_eq!((one[1]["city"].as_str(), one[1]["date"].as_str()), ("Arvenne", "2026-03-14"));
    text_near(&one[1]["town_r_wg_j"], 6.0 / 7.0);
}

#[test]
fn one_city_of_several_by_its_last_day() {
    let folder = folder(&[
        "Arvenne,2025-03-14,town,A,no,no,no",
        "Arvenne,2026-03-14,town,A,full,full,no",
        "Arvenne,2026-03-14,state,B,no,some,no",
        "Brisco,2025-03-15,town,C,full,some,some",
        "Brisco,2026-03-15,town,C,full,some,some",
    ]);
    let words = words(&folder, &["--focus", "arvenne"]);
    assert!(words.contains("How the sides see it: Arvenne, 14 March 2026") && words.contains("1 earlier one was left out"), "{words}");
    assert!(words.contains("Overall Town State 37.5") && words.contains("from 2 responses"), "{words}");
    let unknown = run(folder.path(), &["--focus", "Nowhere"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("there is no city “Nowhere”"));
}

#[test]
fn one_side_or_one_person_is_said_in_words() {
    let one_side = words(&folder(&["Arvenne,2026-03-14,town,A,full,some,no", "Arvenne,2026-03-14,town,B,full,some,no"]), &[]);
    assert!(one_side.contains("Everybody who answered speaks from the same side (Town; 2 respondents)"), "{one_side}");
    assert!(one_side.contains("Not told: on no side did 3 people answer the same question."), "{one_side}");
    // Both said the same, but not everywhere the same: alpha is 1.
    assert!(one_side.contains("(Krippendorff’s alpha, ordinal) 1.000") && one_side.contains("firm, from 0.8"), "{one_side}");
    let one_person = words(&folder(&["Arvenne,2026-03-14,,A,full,some,no"]), &[]);
    assert!(one_person.contains("same side (Perspective not given; 1 respondent)"), "{one_person}");
    assert!(one_person.contains("Only one person answered, so there is nobody to agree or disagree with."), "{one_person}");
    let everywhere = words(&folder(&["Arvenne,2026-03-14,town,A,full,some,no", "Brisco,2026-03-14,town,B,full,some,no"]), &[]);
    assert!(everywhere.contains("In all cities, everybody who answered speaks from the same side (Town; 2 respondents)"), "{everywhere}");
    assert!(everywhere.contains("In no city did two sides answer the same question"), "{everywhere}");
}

#[test]
fn equal_answers_and_missing_answers_give_a_reason() {
    let equal = folder(&["Arvenne,2026-03-14,town,A,some,some,some", "Arvenne,2026-03-14,state,B,some,some,some"]);
    let said = words(&equal, &[]);
    for part in [
        "Overall – – 0.0",
        "There is no question on which two sides differ.",
        "No alpha: all answers earn the same everywhere",
        "No ICC: the answers do not differ from question to question",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let agreement = json(&equal, &[])["data"]["agreement"]["figures"].clone();
    assert!(agreement["alpha_nominal"]["value"].is_null() && agreement["alpha_nominal"]["why_not"] == "no_spread", "{agreement}");
    // They answered nothing in common; the second dimension has a score from one side only.
    let apart = words(&folder(&["Arvenne,2026-03-14,town,A,some,full,", "Arvenne,2026-03-14,state,B,,,some"]), &[]);
    assert!(apart.contains("No question was answered by two sides") && apart.contains("No question was answered by two people"), "{apart}");
    // One question in common is not enough for a correlation.
    let little = words(&folder(&["Arvenne,2026-03-14,town,A,some,full,", "Arvenne,2026-03-14,state,B,,no,some"]), &[]);
    assert!(little.contains("No ICC: it needs at least two questions") && little.contains("rests on 1 question that"), "{little}");
}

#[test]
fn the_same_response_twice_counts_once_and_the_order_of_rows_does_not_matter() {
    let row = "Arvenne,2026-03-14,town,A,full,some,no";
    let state = "Arvenne,2026-03-14,state,D,some,no,full";
    let arguments = ["--format", "json"];
    let once = said(&folder(&[row, state]), &arguments);
    assert_eq!(said(&folder(&[state, row]), &arguments), once);
    let twice = folder(&[row, state, row]);
    assert_eq!(said(&twice, &arguments), once);
    assert!(String::from_utf8_lossy(&run(twice.path(), &[]).stderr).contains("1 response came twice"));
}

#[test]
fn in_arabic_and_in_french_with_the_same_figures() {
    for (folder, figures) in [(one_city(), ["58,3", "83,3", "0,121"]), (three_cities(), ["37,5", "75,0", "12,5"])] {
        for language in ["ar", "fr"] {
            let text = said(&folder, &["--lang", language, "--bidi", "off"]);
            let english = ["the side", "Sees", "answered", "cities", "respondent", "Agreement", "Figure", "Points apart"];
            for word in english {
                assert!(!text.contains(word), "{word} in {language}:\n{text}");
            }
            assert!(text.contains("Krippendorff 2004"), "{text}");
            for figure in figures {
                assert!(text.contains(figure), "{figure} in {language}:\n{text}");
            }
        }
        let english = said(&folder, &["--format", "csv"]);
        assert_eq!(said(&folder, &["--format", "csv", "--lang", "ar"]), english, "what programs read does not depend on the language");
    }
}
