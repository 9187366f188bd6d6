//! `nlc compare --over-time`: what changed, what drove it, what became of the recommendations, and how large it is over several cities.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Output};

use nlc::toolkit::embedded;
use serde_json::Value as Json;

/// Questions with their dimension and weight. Each has the levels none (0), part (half) and full (all of its points).
const QUESTIONS: [(&str, &str, u32); 5] =
    [("q1", "plans", 1), ("q2", "plans", 1), ("q3", "plans", 2), ("q4", "people", 1), ("q5", "people", 1)];

/// A toolkit of two dimensions, people with three times the weight of plans.
fn toolkit(folder: &Path, mean: &str) {
    let mut questionnaire = String::from(
        "format = 1\nid = \"small\"\nversion = \"2\"\nlanguage = \"en\"\ntitle = \"Small\"\nstatement = \"For tests.\"\nhow_to_answer = [\"Answer.\"]\n\
         perspectives = [{ id = \"local\", label = \"Local\" }, { id = \"national\", label = \"National\" }]\n\
         addressees = [{ id = \"city\", label = \"City\", heading = \"City\" }]\n\
         bands = [{ id = \"low\", label = \"Low\" }, { id = \"high\", label = \"High\" }]\n\
         dimensions = [{ id = \"plans\", title = \"Plans\" }, { id = \"people\", title = \"People\" }]\n",
    );
    let mut rubric = format!(
        "format = 1\ntoolkit = \"small\"\nminimum_coverage = 0.5\nbands = [{{ id = \"low\", from = 0 }}, {{ id = \"high\", from = 50 }}]\n\
         aggregation = {{ questions = \"{mean}\", dimensions = \"{mean}\" }}\n[dimensions.plans]\nweight = 1\n[dimensions.people]\nweight = 3\n",
    );
    let mut recommendations = String::from("format = 1\ntoolkit = \"small\"\n");
    for (id, dimension, weight) in QUESTIONS {
        write!(
            questionnaire,
            "[[questions]]\nid = \"{id}\"\ndimension = \"{dimension}\"\ncore = true\ntext = \"What about {id}?\"\nwhy = \"It matters.\"\nlook_at = [\"A list.\"]\n\
             whom_to_ask = \"the desk\"\nnot_applicable = {{ allowed = true, because = \"No desk.\" }}\n\
             options = [{{ id = \"none\", text = \"None\" }}, {{ id = \"part\", text = \"Part\" }}, {{ id = \"full\", text = \"Full\" }}]\n"
        )
        .unwrap();
        write!(rubric, "[questions.{id}]\nweight = {weight}\npoints = {{ none = 0, part = 1, full = 2 }}\n").unwrap();
        for level in ["none", "part"] {
            write!(
                recommendations,
                "[[next_steps]]\nquestion = \"{id}\"\nfrom = \"{level}\"\ntitle = \"Go on with {id} from {level}\"\ntext = \"Begin.\"\n\
                 done = \"It is there.\"\naddressee = \"city\"\nhorizon = \"first_month\"\neffort = 1\n"
            )
            .unwrap();
        }
    }
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("questionnaire.toml"), questionnaire).unwrap();
    std::fs::write(folder.join("rubric.toml"), rubric).unwrap();
    std::fs::write(folder.join("recommendations.toml"), recommendations).unwrap();
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT").env("COLUMNS", "80");
    command.output().unwrap()
}

/// The change told by a table in which each row is city, day, respondent and five answers.
fn change(rows: &str, arguments: &[&str]) -> String {
    change_with("arithmetic", rows, arguments)
}

fn change_with(mean: &str, rows: &str, arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    toolkit(&folder.path().join("small"), mean);
    std::fs::write(folder.path().join("all.csv"), format!("city,date,respondent,q1,q2,q3,q4,q5\n{rows}")).unwrap();
    let given = ["compare", "all.csv", "--over-time", "--toolkit", "small", "--quiet"];
    let output = run(folder.path(), &[&given[..], arguments].concat());
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(0), "{out}{err}");
    for never in ["NaN", "inf", "change-"] {
        assert!(!out.contains(never), "{never}: {out}");
    }
    out
}

fn json(rows: &str, arguments: &[&str]) -> Json {
    serde_json::from_str(&change(rows, &[arguments, &["--format", "json"]].concat())).unwrap()
}

/// A text without line breaks.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All columns of the only row of a table for programs.
fn only_row(csv: &str) -> std::collections::BTreeMap<String, String> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 1);
    header.iter().map(str::to_owned).zip(rows[0].iter().map(str::to_owned)).collect()
}

fn close(value: &Json, expected: f64) {
    let found = value.as_f64().unwrap_or_else(|| panic!("{value} instead of {expected}"));
    assert!((found - expected).abs() < 1e-9, "{found} instead of {expected}");
}

// Plans before: q1 none, q2 full, q3 unknown: S1 = (0 + 1) / 2 = 0.5, W1 = 2. Now: q1 part, q2 full, q3 part: S2 = (0.5 + 1 + 2 · 0.5) / 4 = 0.625, W2 = 4.
// m = 0.5625.  q1: 100 ((0.5 − m) / 4 − (0 − m) / 2) = 26.5625.  q2: 100 ((1 − m) / 4 − (1 − m) / 2) = −10.9375.
// q3: 100 · 2 (0.5 − m) / 4 = −3.125.  Together 12.5 = 62.5 − 50.
// People: part and part (50), then full and none (50): q4 +25, q5 −25.  Overall: (50 + 3 · 50) / 4 = 50, then (62.5 + 150) / 4 = 53.125: all of it from plans.
// The later day stands first.
const VELLMAR: &str = "Vellmar,2026-05-02,a,part,full,part,full,none\nVellmar,2025-05-01,a,none,full,unknown,part,part\n";

#[test]
fn the_parts_of_a_difference_are_exact() {
    let data = json(VELLMAR, &[]);
    assert_eq!(data["view"], "over_time");
    let change = &data["data"]["changes"][0];
    assert_eq!((change["date_before"].as_str(), change["date"].as_str()), (Some("2025-05-01"), Some("2026-05-02")));
    close(&change["overall"]["before"], 50.0);
    close(&change["overall"]["now"], 53.125);
    close(&change["overall"]["difference"], 3.125);
    assert_eq!(change["mostly"], "plans");
    let plans = &change["dimensions"]["plans"];
    close(&plans["difference"], 12.5);
    close(&plans["contribution"], 3.125);
    let expected = [("q1", "higher", 26.5625), ("q2", "same", -10.9375), ("q3", "known_now", -3.125)];
    for (found, (id, moved, points)) in plans["questions"].as_array().unwrap().iter().zip(expected) {
        assert_eq!((found["question"].as_str(), found["move"].as_str()), (Some(id), Some(moved)));
        close(&found["contribution"], points);
    }
    close(&change["dimensions"]["people"]["questions"][0]["contribution"], 25.0);
    close(&change["dimensions"]["people"]["questions"][1]["contribution"], -25.0);
    // The same in the wide table and in the long one.
    let row = only_row(&change_csv());
    let expected = [
        ("city", "Vellmar"),
        ("date_before", "2025-05-01"),
        ("date", "2026-05-02"),
        ("versions_before", "2"),
        ("left_out", ""),
        ("overall_before", "50"),
        ("overall_now", "53.125"),
        ("overall_difference", "3.125"),
        ("plans_difference", "12.5"),
        ("plans_contribution", "3.125"),
        ("people_difference", "0"),
        ("people_contribution", "0"),
        ("mostly", "plans"),
        ("steps_done", "2"),
        ("steps_moved", "0"),
        ("steps_open", "0"),
        ("steps_lower", "1"),
        ("toolkit", "small"),
        ("seed", ""),
    ];
    for (name, value) in expected {
        assert_eq!(row[name], value, "{name}");
    }
    let long = change_long();
    for line in [
        "Vellmar,2026-05-02,overall,overall,2025-05-01,difference,3.125",
        "Vellmar,2026-05-02,dimension,plans,2025-05-01,difference,12.5",
        "Vellmar,2026-05-02,question,q1,2025-05-01,contribution,26.5625",
        "Vellmar,2026-05-02,question,q3,2025-05-01,before,unknown",
        "Vellmar,2026-05-02,question,q5,2025-05-01,move,lower",
        "Vellmar,2026-05-02,step,q1:none,2025-05-01,now,done",
    ] {
        assert_eq!(long.lines().filter(|found| found.ends_with(line)).count(), 1, "{line}\n{long}");
    }
}

fn change_csv() -> String {
    change(VELLMAR, &["--format", "csv"])
}

fn change_long() -> String {
    change(VELLMAR, &["--format", "long"])
}

#[test]
fn a_person_reads_what_drove_it_and_what_became_of_the_recommendations() {
    let text = change(VELLMAR, &[]);
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let read = flat(&text);
    for wanted in [
        "Change over time: Vellmar",
        "From 2025-05-01 to 2026-05-02",
        "Overall 50.0 53.1 +3.1",
        "Plans 50.0 62.5 +12.5",
        "People 50.0 50.0 0.0",
        "Plans (+12.5) - +26.6: What about q1? – higher: 0% before, 50% now - -3.1: What about q3? – not known before, 50% now \
         - -10.9: 1 question with the same answer, which counts for more or less",
        "+25.0: What about q4? – higher: 50% before, 100% now",
        "-25.0: What about q5? – lower: 50% before, 0% now",
        "Go on with q1 from none Done",
        "Go on with q4 from part Done",
        "Go on with q5 from part Lower now",
    ] {
        assert!(read.contains(wanted), "{wanted}\n{text}");
    }
    // A wide window has room for what each dimension has of the overall difference; a document holds the same as the window.
    let markdown = change(VELLMAR, &["--format", "markdown"]);
    assert!(markdown.contains(r"| Plans | 50.0 | 62.5 | \+12.5 | \+3.1 |"), "{markdown}");
}

#[test]
fn every_fate_of_a_recommendation() {
    // Two respondents: one stays at none, the other goes from none to part: the share rises to a quarter, the step stays.
    let rows = "Vellmar,2025-05-01,a,none,part,part,part,none\nVellmar,2025-05-01,b,none,part,part,part,none\n\
                Vellmar,2026-05-01,a,none,part,unknown,not_applicable,full\nVellmar,2026-05-01,b,part,part,unknown,not_applicable,full\n";
    let steps = json(rows, &[])["data"]["changes"][0]["steps"].as_array().unwrap().clone();
    let fate = |id: &str| steps.iter().find(|step| step["question"] == id).unwrap()["now"].as_str().unwrap().to_owned();
    let fates = ["q1", "q2", "q3", "q4", "q5"].map(fate);
    assert_eq!(fates, ["moved", "open", "not_known", "not_concerned", "done"]);
    assert!(steps.iter().all(|step| step["shown_first"] == true));
    // Of a question that went from not applicable to answered and the other way round, the words say so.
    let read = flat(&change(rows, &[]));
    assert!(read.contains("What about q4? – does not concern the city now, or was not asked"), "{read}");
    assert!(read.contains("What about q3? – 50% before, not known now"), "{read}");
}

#[test]
fn where_a_score_is_missing_there_is_no_difference() {
    // Before, plans have a quarter of their weight answered: too little for a score.
    let rows = "Vellmar,2025-05-01,a,part,unknown,unknown,part,part\nVellmar,2026-05-01,a,full,unknown,part,part,part\n";
    let change_of = &json(rows, &[])["data"]["changes"][0];
    let plans = &change_of["dimensions"]["plans"];
    assert!(plans["before"].is_null() && plans["difference"].is_null());
    assert!(plans["questions"].as_array().unwrap().iter().all(|question| question["contribution"].is_null()));
    let read = flat(&change(rows, &[]));
    assert!(read.contains("Plans – 66.7 – "), "{read}");
    assert!(read.contains("“–”: on one of the two days too little was answered"), "{read}");
    assert!(read.contains("Plans (no difference, since a score is missing) - What about q1? – higher: 50% before, 100% now"), "{read}");
}

#[test]
fn another_mean_has_moves_and_no_points() {
    let text = change_with("geometric", VELLMAR, &[]);
    assert!(text.contains("- What about q1? – higher: 0% before, 50% now"), "{text}");
    let found: Json = serde_json::from_str(&change_with("geometric", VELLMAR, &["--format", "json"])).unwrap();
    let plans = &found["data"]["changes"][0]["dimensions"]["plans"];
    // Any zero gives zero: before 0, now (0.5 · 1 · 0.5²)^(1/4) = 0.125^(1/4).
    close(&plans["before"], 0.0);
    close(&plans["now"], 100.0 * 0.125_f64.powf(0.25));
    assert!(plans["contribution"].is_null() && plans["questions"][0]["contribution"].is_null());
}

#[test]
fn one_city_with_several_days_has_a_series_and_every_step() {
    let rows = format!("{VELLMAR}Vellmar,2024-05-01,a,none,none,none,none,none\nAshmoor,2026-05-01,a,full,full,full,full,full\n");
    let text = change(&rows, &["--focus", "vellmar"]);
    let read = flat(&text);
    for wanted in [
        "Change over time: Vellmar",
        "All days",
        "2024-05-01 0.0 0.0 0.0",
        "2025-05-01 50.0 50.0 50.0",
        "2026-05-02 53.1 62.5 50.0",
        "From 2024-05-01 to 2025-05-01",
        "From 2025-05-01 to 2026-05-02",
    ] {
        assert!(read.contains(wanted), "{wanted}\n{text}");
    }
    assert!(!text.contains("Ashmoor"), "{text}");
    assert_eq!(json(&rows, &["--focus", "Vellmar"])["data"]["changes"].as_array().unwrap().len(), 2);
    // Without it: the last step, and the city with one day is named.
    let read = flat(&change(&rows, &[]));
    assert!(read.contains("1 city was assessed on one day only and has no change: Ashmoor"), "{read}");
    assert!(!read.contains("2024-05-01"), "{read}");
    // Days after a day can be left out.
    let read = flat(&change(&rows, &["--until", "2025-12-31"]));
    assert!(read.contains("From 2024-05-01 to 2025-05-01") && !read.contains("2026-05-02"), "{read}");
}

#[test]
fn one_day_only_is_a_sentence() {
    let rows = "Vellmar,2026-05-01,a,full,full,full,full,full\nAshmoor,2026-05-01,a,full,full,full,full,full\n";
    let read = flat(&change(rows, &[]));
    assert!(read.contains("No city was assessed on more than one day"), "{read}");
    assert!(read.contains("2 cities were assessed on one day only and have no change: Ashmoor, Vellmar"), "{read}");
    assert!(flat(&change(rows, &["--focus", "Ashmoor"])).contains("Ashmoor was assessed on one day only"));
    assert_eq!(json(rows, &[])["data"]["one_day_only"], serde_json::json!(["Ashmoor", "Vellmar"]));
    assert_eq!(change(rows, &["--format", "csv"]).lines().count(), 1);
}

#[test]
fn the_same_response_twice_counts_once() {
    let twice = format!("{VELLMAR}Vellmar,2025-05-01,a,none,full,unknown,part,part\n");
    let (once, twice) = (json(VELLMAR, &[]), json(&twice, &[]));
    assert_eq!(once["data"], twice["data"]);
}

/// Three cities in which plans stay at 50 and people go from 0, 25, 50 to 25, 50, 75.
fn three() -> String {
    let city = |name: &str, before: &str, now: &str| {
        format!("{name},2025-05-01,a,part,part,part,{before}\n{name},2026-05-01,a,part,part,part,{now}\n")
    };
    city("Ash", "none,none", "none,part") + &city("Birch", "none,part", "part,part") + &city("Cedar", "part,part", "part,full")
}

#[test]
fn several_cities_have_a_paired_effect_size() {
    // People: mean difference 25, both standard deviations 25, correction 1 − 3 / (4 · 2 − 1) = 4/7: g = 4/7. Overall: a quarter of 50 and three of people: 18.75, the same g.
    let found = json(&three(), &["--min-group", "3"]);
    let together = &found["data"]["together"];
    close(&together["people"]["mean_difference"], 25.0);
    close(&together["people"]["hedges_g_av"], 4.0 / 7.0);
    close(&together["overall"]["mean_difference"], 18.75);
    close(&together["overall"]["hedges_g_av"], 4.0 / 7.0);
    // Plans do not differ between cities: there is nothing to measure a change against.
    close(&together["plans"]["mean_difference"], 0.0);
    assert!(together["plans"]["hedges_g_av"].is_null());
    let text = change(&three(), &["--min-group", "3"]);
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let read = flat(&text);
    for wanted in [
        "Change over time: 3 cities",
        "Ash 12.5 31.3 +18.8 People (+18.8)",
        "Overall 3 +18.8 +0.57 medium",
        "People 3 +25.0 +0.57 medium",
        "Plans 3 0.0 – the cities do not differ",
        "Cohen 1988",
        "Ash 1 0 4 0 0 0",
    ] {
        assert!(read.contains(wanted), "{wanted}\n{text}");
    }
    let long = change(&three(), &["--min-group", "3", "--format", "long"]);
    assert!(long.contains(",,,together,people,,mean_difference,25\n") && long.contains(",,,together,plans,,hedges_g_av,\n"), "{long}");
    // Fewer cities than a group needs: nothing of all together; two are too few for an effect size in any case.
    let read = flat(&change(&three(), &[]));
    assert!(read.contains("Fewer than 5 cities have a score on both days") && !read.contains("+0.57"), "{read}");
    let two: String = three().lines().take(4).map(|line| format!("{line}\n")).collect();
    let read = flat(&change(&two, &["--min-group", "2"]));
    assert!(read.contains("Overall 2 +18.8 – too few cities"), "{read}");
}

/// A response file of one version.
fn response(folder: &Path, city: &str, date: &str, version: &str, answers: &[(&str, &str)]) {
    let mut text = format!("format = 1\ntoolkit = \"small\"\nversion = \"{version}\"\ncity = \"{city}\"\ndate = {date}\n");
    for (id, answer) in answers {
        write!(text, "[answers.{id}]\nanswer = \"{answer}\"\n").unwrap();
    }
    std::fs::write(folder.join(format!("{city}-{date}.toml")), text).unwrap();
}

#[test]
fn only_questions_of_both_versions_count() {
    let folder = tempfile::tempdir().unwrap();
    toolkit(&folder.path().join("small"), "arithmetic");
    let people = [("q4", "part"), ("q5", "part")];
    // Version 1 had no q3. On the common questions plans go from (0 + 1) / 2 to (0.5 + 1) / 2; with q3 they are (0.5 + 1 + 2 · 0) / 4 now.
    response(folder.path(), "Vellmar", "2025-05-01", "1", &[&[("q1", "none"), ("q2", "full")][..], &people].concat());
    response(folder.path(), "Vellmar", "2026-05-01", "2", &[&[("q1", "part"), ("q2", "full"), ("q3", "none")][..], &people].concat());
    let compare = |arguments: &[&str]| {
        let given = ["compare", ".", "--over-time", "--toolkit", "small", "--quiet"];
        let output = run(folder.path(), &[&given[..], arguments].concat());
        let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert_eq!(output.status.code(), Some(0), "{out}{err}");
        out
    };
    let found: Json = serde_json::from_str(&compare(&["--format", "json"])).unwrap();
    let change = &found["data"]["changes"][0];
    assert_eq!(change["left_out"], serde_json::json!(["q3"]));
    assert_eq!((&change["versions_before"][0], &change["versions"][0]), (&Json::from("1"), &Json::from("2")));
    let plans = &change["dimensions"]["plans"];
    for (measure, value) in [("before", 50.0), ("now", 75.0), ("difference", 25.0), ("before_full", 50.0), ("now_full", 37.5)] {
        close(&plans[measure], value);
    }
    close(&change["overall"]["now"], 56.25);
    close(&change["overall"]["now_full"], 46.875);
    assert_eq!(plans["questions"].as_array().unwrap().len(), 1, "{plans}");
    let read = flat(&compare(&[]));
    for wanted in [
        "Two versions of the questions were answered: 1 before, 2 now.",
        "1 question is not in both versions and was left out: - What about q3? (q3)",
        "the overall score was 50.0 and is 46.9",
        "Plans 50.0 75.0 +25.0",
    ] {
        assert!(read.contains(wanted), "{wanted}\n{read}");
    }
    // Another city shows that version 1 had q3 after all, even if nobody knew the answer: then it is common, and known now.
    response(folder.path(), "Ashmoor", "2025-05-01", "1", &[&[("q1", "none"), ("q2", "full")][..], &people].concat());
    let path = folder.path().join("Ashmoor-2025-05-01.toml");
    let text = std::fs::read_to_string(&path).unwrap() + "[answers.q3]\nunknown = true\n";
    std::fs::write(&path, text).unwrap();
    let found: Json = serde_json::from_str(&compare(&["--format", "json", "--focus", "Vellmar"])).unwrap();
    let change = &found["data"]["changes"][0];
    assert_eq!(change["left_out"], serde_json::json!([]));
    close(&change["dimensions"]["plans"]["now"], 37.5);
    assert_eq!(
        change["dimensions"]["plans"]["questions"].as_array().unwrap().iter().filter(|question| question["move"] == "known_now").count(),
        1
    );
}

#[test]
fn three_languages_tell_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = embedded::shipped().load(None).unwrap();
    let choices: Vec<&str> =
        toolkit.questions.iter().filter(|question| question.kind.option_ids().len() > 2).map(|question| question.id.as_str()).collect();
    let row = |city: &str, date: &str, level: usize| {
        let answers: Vec<String> = choices.iter().enumerate().map(|(at, _)| (1 + (level + at) % 3).to_string()).collect();
        format!("{city},{date},{}\n", answers.join(","))
    };
    let mut table = format!("city,date,{}\n", choices.join(","));
    for (at, city) in ["١", "٢", "٣", "٤", "٥"].iter().enumerate() {
        table += &row(city, "2025-05-01", at);
        table += &row(city, "2026-05-01", at + 1);
    }
    table += &row("٦", "2026-05-01", 0);
    std::fs::write(folder.path().join("all.csv"), table).unwrap();
    let said = |language: &str, arguments: &[&str]| {
        let given = ["compare", "all.csv", "--over-time", "--quiet", "--lang", language];
        let output = run(folder.path(), &[&given[..], arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    for focus in [&[][..], &["--focus", "١"]] {
        for format in ["csv", "long"] {
            let arguments = [focus, &["--format", format]].concat();
            assert_eq!(said("fr", &arguments), said("en", &arguments));
            assert_eq!(said("ar", &arguments), said("en", &arguments));
        }
        // Every word of three letters or more that English has and Arabic has too is a name.
        let known = ["Hedges", "Cohen", "g_av", "focus", "nlc", "av"];
        let arabic = nlc::locale::direction::without_marks(&said("ar", focus));
        let fingerprint = toolkit.fingerprint.as_str();
        let left: Vec<&str> = arabic
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .filter(|word| word.len() > 1 && word.chars().any(|c| c.is_ascii_alphabetic()) && !known.contains(word) && *word != fingerprint)
            .collect();
        assert!(left.is_empty(), "{left:?}\n{arabic}");
        let (english, french) = (said("en", focus), said("fr", focus));
        let own = |text: &str, other: &str| {
            let lines: Vec<String> = text
                .lines()
                .filter(|line| line.split_whitespace().count() > 3 && line.contains(char::is_alphabetic))
                .map(str::to_owned)
                .collect();
            lines.into_iter().filter(|line| other.lines().any(|theirs| theirs == line)).collect::<Vec<_>>()
        };
        assert!(own(&english, &french).is_empty(), "{:?}", own(&english, &french));
        // The same numbers, in the order in which they are told.
        let numbers = |text: &str| -> Vec<String> {
            let words = text.split(|c: char| !c.is_ascii_digit() && !".,+-".contains(c));
            words.map(|word| word.trim_matches(|c| ".,".contains(c)).replace(',', ".")).filter(|word| word.contains('.')).collect()
        };
        let tables = |text: &str| {
            numbers(text).into_iter().filter(|number| number.parse::<f64>().is_ok()).collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(tables(&english), tables(&french));
        assert_eq!(tables(&english), tables(&arabic));
        assert!(tables(&english).len() > 5);
    }
}
