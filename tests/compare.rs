//! `nlc compare`: the overview, groups, one city among the others, and how sure the ranks are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Output};

use nlc::comparison::ranking::{ranks, robustness};
use nlc::comparison::subject::Subject;
use nlc::responses::{Response, State};
use nlc::scoring::Assessment;
use nlc::toolkit::ToolkitFiles;
use nlc::toolkit::model::Value;
use serde_json::Value as Json;

/// A toolkit of two dimensions, each of two questions with five levels worth 0, 25, 50, 75 and 100 %.
fn toolkit(folder: &Path) {
    let levels = ["l0", "l1", "l2", "l3", "l4"];
    let options: String = levels.iter().map(|id| format!("{{ id = \"{id}\", text = \"Level {id}\" }}, ")).collect();
    let mut questionnaire = String::from(
        "format = 1\nid = \"small\"\nversion = \"1\"\nlanguage = \"en\"\ntitle = \"Small\"\nstatement = \"For tests.\"\nhow_to_answer = [\"Answer.\"]\n\
         perspectives = [{ id = \"local\", label = \"Local\" }, { id = \"national\", label = \"National\" }]\n\
         addressees = [{ id = \"city\", label = \"City\", heading = \"City\" }]\n\
         bands = [{ id = \"low\", label = \"Low\" }, { id = \"high\", label = \"High\" }]\n\
         dimensions = [{ id = \"a\", title = \"Dimension A\" }, { id = \"b\", title = \"Dimension B\" }]\n\
         [[profile]]\nid = \"country\"\nkind = \"text\"\nlabel = \"Country?\"\n\
         [[profile]]\nid = \"people\"\nkind = \"number\"\nlabel = \"How many people?\"\n\
         [[profile]]\nid = \"named\"\nkind = \"choice\"\nlabel = \"May it be named?\"\nagrees_to_be_named = \"yes\"\n\
         options = [{ id = \"yes\", text = \"Yes\" }, { id = \"no\", text = \"No\" }]\n",
    );
    let mut rubric = String::from(
        "format = 1\ntoolkit = \"small\"\nminimum_coverage = 0.5\nbands = [{ id = \"low\", from = 0 }, { id = \"high\", from = 50 }]\n",
    );
    let mut recommendations = String::from("format = 1\ntoolkit = \"small\"\n");
    for (id, dimension) in [("a1", "a"), ("a2", "a"), ("b1", "b"), ("b2", "b")] {
        write!(
            questionnaire,
            "[[questions]]\nid = \"{id}\"\ndimension = \"{dimension}\"\ncore = true\ntext = \"What about {id}?\"\nwhy = \"It matters.\"\nlook_at = [\"A list.\"]\n\
             whom_to_ask = \"the desk\"\nnot_applicable = {{ allowed = true, because = \"No desk.\" }}\noptions = [{options}]\n"
        )
        .unwrap();
        write!(rubric, "[questions.{id}]\npoints = {{ l0 = 0, l1 = 1, l2 = 2, l3 = 3, l4 = 4 }}\n").unwrap();
        for level in &levels[..4] {
            write!(
                recommendations,
                "[[next_steps]]\nquestion = \"{id}\"\nfrom = \"{level}\"\ntitle = \"Go on with {id}\"\ntext = \"Begin.\"\ndone = \"It is there.\"\n\
                 addressee = \"city\"\nhorizon = \"first_month\"\neffort = 1\n"
            )
            .unwrap();
        }
    }
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("questionnaire.toml"), questionnaire).unwrap();
    std::fs::write(folder.join("rubric.toml"), rubric).unwrap();
    std::fs::write(folder.join("recommendations.toml"), recommendations).unwrap();
}

fn nlc(folder: &Path, arguments: &[&str]) -> Output {
    if !folder.join("small").exists() {
        toolkit(&folder.join("small"));
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
    command.arg("compare").args(arguments).args(["--toolkit", "small"]).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// What the program says of this table, and on standard error.
fn compare(table: &str, arguments: &[&str]) -> (String, String, i32) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("t.csv"), table).unwrap();
    let output = nlc(folder.path(), &[&["t.csv"], arguments].concat());
    (text(&output.stdout), text(&output.stderr), output.status.code().unwrap())
}

fn json(table: &str, arguments: &[&str]) -> Json {
    let (out, notes, _) = compare(table, &[&["--format", "json"], arguments].concat());
    serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{notes}"))
}

/// Cities of these levels in all four questions.
fn table(cities: &[(&str, [&str; 4])]) -> String {
    let mut table = String::from("city,date,a1,a2,b1,b2\n");
    for (city, [a1, a2, b1, b2]) in cities {
        writeln!(table, "{city},2026-03-14,{a1},{a2},{b1},{b2}").unwrap();
    }
    table
}

/// A: 100 and 100; B and C: 50 each, by different ways; D: 25 and 0.
const FOUR: [(&str, [&str; 4]); 4] = [
    ("Ashdown", ["l4", "l4", "l4", "l4"]),
    ("Birk", ["l2", "l2", "l2", "l2"]),
    ("Corrin", ["l4", "l4", "l0", "l0"]),
    ("Dorne", ["l1", "l1", "l0", "l0"]),
];

#[test]
fn equal_scores_share_the_best_rank() {
    let data = json(&table(&FOUR), &[]);
    let cities = data["data"]["cities"].as_array().unwrap();
    let told: Vec<(&str, f64, u64)> = cities
        .iter()
        .map(|city| (city["city"].as_str().unwrap(), city["overall"]["score"].as_f64().unwrap(), city["rank"].as_u64().unwrap()))
        .collect();
    assert_eq!(told, [("Ashdown", 100.0, 1), ("Birk", 50.0, 2), ("Corrin", 50.0, 2), ("Dorne", 12.5, 4)]);
    assert_eq!(ranks(&[Some(50.0), None, Some(50.0 + 1e-10), Some(50.1)]), [Some(2), None, Some(2), Some(1)]);
}

#[test]
fn the_order_of_pairs_that_agree_in_every_dimension_does_not_depend_on_weights() {
    let data = json(&table(&FOUR), &[]);
    // Of six pairs only Birk (50, 50) and Corrin (100, 0) cross.
    let robustness = &data["data"]["robustness"];
    assert!((robustness["dominance"].as_f64().unwrap() - 5.0 / 6.0).abs() < 1e-12, "{robustness}");
    let of = |city: &str| data["data"]["cities"].as_array().unwrap().iter().find(|one| one["city"] == city).unwrap().clone();
    let (first, second, third) = (of("Ashdown"), of("Birk"), of("Corrin"));
    assert_eq!((first["rank_low"].as_u64(), first["rank_high"].as_u64()), (Some(1), Some(1)));
    assert_eq!(first["probability_above"]["Dorne"].as_f64(), Some(1.0));
    // With the geometric mean Corrin has 0 and is last together with nobody above Dorne (0, too); with the arithmetic one it is about half of the time above Birk.
    let above = second["probability_above"]["Corrin"].as_f64().unwrap();
    assert!((0.70..0.80).contains(&above), "{above}");
    assert_eq!(third["probability_above"]["Birk"].as_f64().unwrap() + above, 1.0);
    // Without dimension A the scores are 100, 50, 0, 0 and the ranks 1, 2, 3, 3: 0, 0, 1 and 1 places; without B 100, 50, 100, 25: 1, 3, 1, 4.
    assert_eq!(robustness["shift_without"]["a"].as_f64(), Some(0.5));
    assert_eq!(robustness["shift_without"]["b"].as_f64(), Some(0.5));
    // Everything is answered, so that nothing depends on missing answers.
    assert_eq!(robustness["sobol"]["unanswered"]["first_order"].as_f64(), Some(0.0));
    assert_eq!(robustness["sobol"]["unanswered"]["total"].as_f64(), Some(0.0));
    assert!(robustness["sobol"]["aggregation"]["total"].as_f64().unwrap() > 0.1, "{robustness}");
}

#[test]
fn the_same_seed_gives_the_same_bytes_on_any_number_of_cores() {
    let folder = tempfile::tempdir().unwrap();
    toolkit(&folder.path().join("small"));
    let small = ToolkitFiles::read(&folder.path().join("small")).unwrap().load(None).unwrap();
    let subjects: Vec<Subject<'_>> = (0..40_usize)
        .map(|city| {
            let mut response = Response::new(&small, format!("City {city}"), jiff::civil::date(2026, 3, 14));
            for (at, answer) in response.answers.iter_mut().enumerate() {
                let level = (city * 7 + at * 3 + city * at) % 6;
                answer.state = if level == 5 { State::Unknown } else { State::Answered(Value::Option(level)) };
            }
            Subject::of(&Assessment::of(&small, vec![response]).unwrap(), &[])
        })
        .collect();
    let subjects: Vec<&Subject<'_>> = subjects.iter().collect();
    let one = format!("{:?}", robustness(&small, &subjects, 333, 7, 1).unwrap());
    for cores in [2, 3, 8] {
        assert_eq!(one, format!("{:?}", robustness(&small, &subjects, 333, 7, cores).unwrap()), "{cores} cores");
    }
    assert_ne!(one, format!("{:?}", robustness(&small, &subjects, 333, 8, 1).unwrap()), "another seed");
}

#[test]
fn what_is_not_answered_makes_a_rank_less_sure() {
    // Birk: one question of four is open, so that it lies between 37.5 and 62.5; Corrin has 50 for sure.
    let cities = [("Ashdown", ["l4", "l4", "l4", "l4"]), ("Birk", ["l2", "l2", "l2", "unknown"]), ("Corrin", ["l2", "l2", "l2", "l2"])];
    let data = json(&table(&cities), &[]);
    let sobol = &data["data"]["robustness"]["sobol"];
    assert!(sobol["unanswered"]["total"].as_f64().unwrap() > 0.5, "{sobol}");
    let birk = data["data"]["cities"].as_array().unwrap().iter().find(|one| one["city"] == "Birk").unwrap();
    assert_eq!((birk["overall"]["lowest"].as_f64(), birk["overall"]["highest"].as_f64()), (Some(37.5), Some(62.5)));
    // Two of five answers lift it above Corrin.
    let above = birk["probability_above"]["Corrin"].as_f64().unwrap();
    assert!((0.3..0.5).contains(&above), "{above}");
}

#[test]
fn one_city_has_no_rank_among_others() {
    let (out, _, status) = compare(&table(&FOUR[..1]), &[]);
    assert_eq!(status, 0);
    assert!(out.contains("There is one city only, so there is no rank."), "{out}");
    let open = [("Ashdown", ["unknown"; 4]), ("Birk", ["l1", "l1", "l1", "l1"])];
    let (out, _, _) = compare(&table(&open), &[]);
    assert!(out.contains("Fewer than two cities have an overall score, so there is no rank."), "{out}");
    assert!(out.contains("0.0 to 100.0") && !out.contains("NaN"), "{out}");
}

#[test]
fn all_equal_cities_never_give_a_figure_that_is_none() {
    let equal = [("Ashdown", ["l2"; 4]), ("Birk", ["l2"; 4]), ("Corrin", ["l2"; 4])];
    let data = json(&table(&equal), &[]);
    let robustness = &data["data"]["robustness"];
    assert_eq!(robustness["mean_shift"].as_f64(), Some(0.0));
    assert!(robustness["dominance"].is_null() && robustness["sobol"]["weights"]["total"].is_null(), "{robustness}");
    assert!(data["data"]["cities"].as_array().unwrap().iter().all(|city| city["rank"] == 1));
}

fn with_facts() -> String {
    let mut table = String::from("city,date,country,people,named,a1,a2,b1,b2\n");
    let rows = [
        ("Ashdown", "Aldria", "100000", "yes", "l4,l4,l4,l4"),
        ("Birk", "Aldria", "50000", "no", "l2,l2,l2,l2"),
        ("Corrin", "Aldria", "49999", "yes", "l3,l3,l0,l0"),
        ("Dorne", "Beldria", "1000", "", "l1,l1,l0,l0"),
        ("Esk", "Aldria", "", "yes", "l0,l0,l1,l1"),
    ];
    for (city, country, people, named, answers) in rows {
        writeln!(table, "{city},2026-03-14,{country},{people},{named},{answers}").unwrap();
    }
    table
}

#[test]
fn groups_are_told_of_only_from_a_number_of_cities_on() {
    // Aldria: 100, 50, 37.5, 12.5. Quartiles (type 7): 12.5 + 0.75 * 25 = 31.25; 43.75; 50 + 0.25 * 50 = 62.5.
    let data = json(&with_facts(), &["--by", "country", "--min-group", "4"]);
    let groups = data["data"]["groups"]["groups"].as_array().unwrap();
    let names: Vec<(&str, u64)> =
        groups.iter().map(|group| (group["group"].as_str().unwrap(), group["cities"].as_u64().unwrap())).collect();
    assert_eq!(names, [("Aldria", 4), ("Beldria", 1)]);
    let overall = &groups[0]["figures"]["overall"];
    assert_eq!(overall["n"], 4);
    assert_eq!(
        (overall["lower_quartile"].as_f64(), overall["median"].as_f64(), overall["upper_quartile"].as_f64()),
        (Some(31.25), Some(43.75), Some(62.5))
    );
    assert_eq!(groups[1]["figures"].as_object().unwrap().len(), 0, "one city would be exposed");
    let data = json(&with_facts(), &["--by", "country"]);
    assert!(data["data"]["groups"]["groups"].as_array().unwrap().iter().all(|group| group["figures"].as_object().unwrap().is_empty()));
    // Numbers are put between limits: a limit belongs to the group above it.
    let data = json(&with_facts(), &["--by", "people:50000,100000", "--min-group", "1"]);
    let groups = data["data"]["groups"]["groups"].as_array().unwrap();
    let names: Vec<(&str, u64)> =
        groups.iter().map(|group| (group["group"].as_str().unwrap(), group["cities"].as_u64().unwrap())).collect();
    assert_eq!(names, [("below 50,000", 2), ("50,000 to below 100,000", 1), ("100,000 or more", 1), ("not told", 1)]);
}

#[test]
fn one_city_is_shown_whom_to_ask_and_only_who_agreed_is_named() {
    let data = json(&with_facts(), &["--focus", "dorne", "--min-group", "5"]);
    let focus = &data["data"]["focus"];
    assert_eq!(focus["city"], "Dorne");
    let overall = &focus["places"]["overall"];
    // 12.5, as Esk: both share rank 4 of 5; one of the four others is equal and counts half.
    assert_eq!((overall["rank"].as_u64(), overall["of"].as_u64(), overall["percentile"].as_f64()), (Some(4), Some(5), Some(12.5)));
    assert_eq!((overall["median"].as_f64(), overall["best"].as_f64()), (Some(37.5), Some(100.0)));
    let learn = focus["learn"].as_array().unwrap();
    assert_eq!(learn[0]["dimension"], "b");
    assert_eq!(learn[0]["distance"].as_f64(), Some(100.0));
    // In B: 100, 50, 0, 0, 25. The upper quartile is 50: Ashdown agreed, Birk did not.
    assert_eq!(
        (learn[0]["ask"].as_array().unwrap().len(), learn[0]["ask"][0].as_str(), learn[0]["unnamed"].as_u64()),
        (1, Some("Ashdown"), Some(1))
    );
    let (out, _, _) = compare(&with_facts(), &["--focus", "Dorne", "--format", "markdown"]);
    let lessons = out.split("who could be asked").nth(1).unwrap().to_owned();
    assert!(lessons.contains("Dimension B: 100.0 points to the best. Strong there, and willing to be named: Ashdown"), "{out}");
    assert!(!lessons.split("How this came about").next().unwrap().contains("Birk"), "{out}");
    let (_, notes, status) = compare(&with_facts(), &["--focus", "Nowhere"]);
    assert_eq!(status, 1);
    assert!(notes.contains("there is no city “Nowhere” in what was read; write it as it stands there"), "{notes}");
}

#[test]
fn tables_for_programs_hold_the_same_numbers() {
    let (csv, _, _) = compare(&table(&FOUR), &["--format", "csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let names = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cell = |row: usize, name: &str| rows[row].get(names.iter().position(|other| other == name).unwrap()).unwrap().to_owned();
    assert_eq!(rows.len(), 4);
    assert_eq!(cell(3, "city"), "Dorne");
    assert_eq!(
        (cell(3, "rank"), cell(3, "overall_score"), cell(3, "a_score"), cell(3, "b_band")),
        ("4".into(), "12.5".into(), "25".into(), "low".into())
    );
    assert_eq!(
        (cell(0, "seed"), cell(0, "draws"), cell(0, "toolkit"), cell(0, "version")),
        ("1".into(), "1000".into(), "small".into(), "1".into())
    );
    let (long, _, _) = compare(&table(&FOUR), &["--format", "long"]);
    let score = long.lines().find(|line| line.contains(",Dorne,2026-03-14,overall,overall,,score,")).unwrap();
    assert!(score.starts_with("overview,small,1,") && score.ends_with(",12.5"), "{score}");
    assert!(long.lines().any(|line| line.contains(",Ashdown,2026-03-14,rank,overall,Dorne,probability_above,1")), "{long}");
}

#[test]
fn the_last_assessment_of_each_city_counts_and_the_order_of_files_does_not() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("answers")).unwrap();
    std::fs::write(folder.path().join("answers/2026.csv"), table(&FOUR)).unwrap();
    std::fs::write(folder.path().join("answers/2025.csv"), table(&FOUR).replace("2026", "2025").replace("l4", "l1")).unwrap();
    std::fs::write(folder.path().join("answers/mapping.toml"), "format = 1\n").unwrap();
    let output = nlc(folder.path(), &["answers", "-q"]);
    let out = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(out.contains("Only the last assessment of each city is shown; 4 earlier ones were left out"), "{out}");
    assert!(out.contains("    1   Ashdown   100.0"), "{out}");
    let other = nlc(folder.path(), &["answers/2026.csv", "answers/2025.csv", "-q"]);
    assert_eq!(out, text(&other.stdout));
    let earlier = text(&nlc(folder.path(), &["answers", "-q", "--until", "2025-12-31"]).stdout);
    assert!(earlier.contains("Birk") && earlier.contains("50.0") && !earlier.contains("100.0  "), "{earlier}");
    assert!(earlier.contains("Assessments after 2025-12-31 were left out."), "{earlier}");
}

#[test]
fn the_same_response_twice_counts_once() {
    let twice = table(&FOUR) + "Birk,2026-03-14,l2,l2,l2,l2\n";
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("one.csv"), &twice).unwrap();
    let output = nlc(folder.path(), &["one.csv", "--format", "json"]);
    let notes = text(&output.stderr);
    assert!(notes.contains("1 response came twice, the same in everything, and counts once."), "{notes}");
    let data: Json = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(data["method"]["responses"], 4);
}

#[test]
fn what_was_asked_wrongly_is_told() {
    for (arguments, problem) in [
        (["--by", "countri"], "there is no fact “countri” to group by; there are: country, people, named"),
        (["--by", "people"], "“people” is a number; say where groups begin, as in population:50000,250000"),
        (["--by", "people:5,3"], "“people:5,3”: limits are ascending numbers"),
        (["--by", "people:5,NaN"], "“people:5,NaN”: limits are ascending numbers"),
        (["--by", "country:5"], "“country:5”: limits are ascending numbers"),
        (["--sort", "c"], "there is no dimension “c”; there are: overall, a, b"),
        (["--until", "soon"], "soon"),
    ] {
        let (out, notes, status) = compare(&table(&FOUR), &arguments);
        assert_eq!((out.as_str(), status), ("", 2), "{notes}");
        assert!(notes.contains(problem), "{notes}");
    }
    let (_, notes, status) = compare(&table(&FOUR), &["--until", "2020-01-01"]);
    assert_eq!(status, 1);
    assert!(notes.contains("there is no assessment up to 2020-01-01; give a later day"), "{notes}");
}

#[test]
fn names_of_cities_do_nothing_in_any_form() {
    let hostile =
        table(&[("\"=HYPERLINK(\"\"http://x\"\")\"", ["l1"; 4]), ("\"| <script>alert(1)</script> {{city}} \u{202e}x\"", ["l2"; 4])]);
    let (markdown, _, _) = compare(&hostile, &["--format", "markdown"]);
    assert!(!markdown.contains("<script>") && !markdown.contains('\u{202e}') && markdown.contains("&lt;script&gt;"), "{markdown}");
    for format in ["csv", "long"] {
        let (csv, _, _) = compare(&hostile, &["--format", format]);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
        let cells: Vec<String> = reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()).collect();
        assert!(cells.iter().any(|cell| cell.starts_with("'=HYPERLINK")), "{csv}");
        assert!(cells.iter().all(|cell| !cell.starts_with(['=', '+', '@'])), "{csv}");
    }
}

#[test]
fn tables_fit_a_window_of_80_columns() {
    let (out, _, _) = compare(&with_facts(), &["--by", "country", "--min-group", "2", "--focus", "Birk"]);
    for line in out.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    // No word is broken in a table.
    for word in ["Ashdown", "Corrin", "Coverage", "Dimension A", "Middle half", "Rank in nine of ten"] {
        assert!(out.contains(word), "{word}: {out}");
    }
}
