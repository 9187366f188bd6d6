//! The tables of invented cities are what their program writes, are read without anything to complain about, and hold what they promise to learners.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use nlc::toolkit::embedded;

#[path = "../examples/invent_cities/model/mod.rs"]
mod model;

use model::YEARS;
use model::cities::{CITIES, COUNTRIES};

type Row = BTreeMap<String, String>;

fn file(year: u16) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/cities/{year}.csv"))
}

fn rows(table: &[u8]) -> Vec<Row> {
    let table = table.strip_prefix("\u{feff}".as_bytes()).unwrap_or(table);
    csv::Reader::from_reader(table).deserialize().collect::<Result<_, _>>().unwrap()
}

fn answers(year: u16) -> Vec<Row> {
    rows(&std::fs::read(file(year)).unwrap())
}

fn score(year: u16, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
    let output = command.arg("score").arg(file(year)).args(["--format", "csv"]).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// The scores of a year, by the name of the city.
fn cities(year: u16) -> BTreeMap<String, Row> {
    rows(&score(year, &["--by", "city"]).stdout).into_iter().map(|row| (row["city"].clone(), row)).collect()
}

fn number(row: &Row, column: &str) -> Option<f64> {
    row[column].parse().ok()
}

#[test]
fn the_program_writes_the_same_bytes_again() {
    let toolkit = embedded::shipped().load(None).unwrap();
    for year in YEARS {
        let again = model::table(&toolkit, year).unwrap();
        let differ = again != std::fs::read(file(year)).unwrap();
        assert!(!differ, "{year}.csv is not what the program writes: cargo run --example invent_cities -- examples/cities");
    }
}

#[test]
fn every_row_and_cell_is_read_in_every_language() {
    for year in YEARS {
        let rows = answers(year);
        let several = rows.len() - rows.iter().map(|row| &row["city"]).collect::<BTreeSet<_>>().len();
        let in_english = score(year, &["--strict", "--lang", "en"]);
        let notes = String::from_utf8(in_english.stderr).unwrap();
        let notes: Vec<&str> = notes.lines().collect();
        assert!(notes[0].ends_with("62 of 62 questions found"), "{notes:?}");
        assert!(notes[1].ends_with(&format!("{} rows accepted, 0 rejected", rows.len())), "{notes:?}");
        assert!(notes[2].starts_with(&format!("{several} rows are about a city and day that an earlier row is about, too")), "{notes:?}");
        assert_eq!(notes.len(), 3, "{notes:?}");
        for language in ["fr", "ar"] {
            let other = score(year, &["--strict", "--lang", language]);
            assert!(other.stdout == in_english.stdout, "{language}");
            assert_eq!(String::from_utf8(other.stderr).unwrap().lines().count(), 3, "{language}");
        }
    }
}

#[test]
fn cities_are_those_of_the_list_and_have_one_day_and_one_profile_a_year() {
    let toolkit = embedded::shipped().load(None).unwrap();
    let countries: BTreeSet<&str> = COUNTRIES.iter().map(|country| country.name).collect();
    let mut seen = BTreeSet::new();
    for year in YEARS {
        let mut facts: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in answers(year) {
            let city = CITIES.iter().find(|city| city.name == row["city"]).unwrap_or_else(|| panic!("{} is not in the list", row["city"]));
            assert!(row["date"].starts_with(&format!("{year}-")));
            assert_eq!((row["country"].as_str(), row["population"].as_str()), (city.country().name, city.population.to_string().as_str()));
            assert!(countries.contains(row["country"].as_str()));
            let own: Vec<String> = toolkit.profile.iter().map(|field| row[&field.id].clone()).chain([row["date"].clone()]).collect();
            assert_eq!(facts.entry(row["city"].clone()).or_insert_with(|| own.clone()), &own, "{}", row["city"]);
            seen.insert((row["city"].clone(), year));
        }
    }
    let there = |year: u16| CITIES.iter().filter(|city| seen.contains(&(city.name.to_owned(), year))).count();
    let both = CITIES.iter().filter(|city| YEARS.iter().all(|year| seen.contains(&(city.name.to_owned(), *year)))).count();
    assert_eq!((there(YEARS[0]), there(YEARS[1]), both, CITIES.len()), (27, 27, 24, 30));
}

#[test]
fn every_scored_question_is_described_in_the_model_and_every_level_is_used() {
    let toolkit = embedded::shipped().load(None).unwrap();
    let described: BTreeSet<&str> = model::practices().collect();
    let scored: BTreeSet<&str> =
        toolkit.questions.iter().filter(|question| question.scoring.is_some()).map(|question| question.id.as_str()).collect();
    assert_eq!(described, scored);
    let rows: Vec<Row> = YEARS.iter().flat_map(|year| answers(*year)).collect();
    for question in toolkit.questions.iter().filter(|question| question.core) {
        let options = question.kind.option_ids();
        let used = options.iter().filter(|option| rows.iter().any(|row| row[&question.id] == **option)).count();
        assert!(used + 1 >= options.len(), "{}: {used} of {} levels are used", question.id, options.len());
    }
}

#[test]
fn answers_fit_the_questions_asked_and_the_facts_about_the_city() {
    let toolkit = embedded::shipped().load(None).unwrap();
    for row in YEARS.iter().flat_map(|year| answers(*year)) {
        for question in &toolkit.questions {
            let (answer, dimension) = (row[&question.id].as_str(), &toolkit.dimensions[question.dimension].id);
            if question.ask_if.is_some() && row[&format!("{dimension}-concerns")] != "yes" {
                assert_eq!(answer, "", "{} of {}", question.id, row["city"]);
            }
            let reason = row.get(&format!("{}_reason", question.id)).map_or("", String::as_str);
            assert_eq!(answer == "not_applicable", !reason.is_empty(), "{} of {}", question.id, row["city"]);
        }
        assert_eq!(row["national-strategy"] == "none", row["mandate-strategy"] == "not_applicable", "{}", row["city"]);
        if row["perspective"] == "local" {
            let fits: &[&str] = match row["local-plan"].as_str() {
                "none" => &["case-by-case"],
                "in-revision" => &["draft"],
                _ => &["adopted", "followed", "revised"],
            };
            assert!(
                ["", "unknown"].contains(&row["mandate-plan"].as_str()) || fits.contains(&row["mandate-plan"].as_str()),
                "{}",
                row["city"]
            );
        }
    }
}

#[test]
fn a_learner_finds_what_the_description_promises() {
    let (before, after) = (cities(YEARS[0]), cities(YEARS[1]));
    let change = |city: &str, column: &str| number(&after[city], column).unwrap() - number(&before[city], column).unwrap();
    for city in ["Érivaux", "ربوة السنونو", "Rimmerskar"] {
        assert!(change(city, "resources_score") < -10.0 && change(city, "coordination_score") < -5.0, "{city} falls back");
    }
    let programme: Vec<f64> = CITIES
        .iter()
        .filter(|city| city.country().name == "Ilvenia" && before.contains_key(city.name) && after.contains_key(city.name))
        .map(|city| change(city.name, "information_score"))
        .collect();
    assert!(programme.len() == 7 && programme.iter().all(|change| *change > 5.0), "{programme:?}");
    // New people: no overall score in that year, and one in the other.
    assert_eq!((number(&before["Hjelvane"], "overall_score"), number(&after["Lac-aux-Brumes"], "overall_score")), (None, None));
    assert!(number(&after["Hjelvane"], "overall_score").is_some() && number(&before["Lac-aux-Brumes"], "overall_score").is_some());
    for (city, column) in [("Tirzamet", "information_score"), ("Ulverstrae", "inclusion_score")] {
        assert!(number(&after[city], column).is_none() && number(&after[city], "overall_score").is_some(), "{city}");
    }
    for year in YEARS {
        let trust = |side: &str| {
            let of_side = |row: &&Row| row["city"] == "Ras Amberine" && row["perspective"] == side;
            rows(&score(year, &[]).stdout).iter().find(of_side).and_then(|row| number(row, "trust_score")).unwrap()
        };
        assert!(trust("national") - trust("civil-society") > 40.0);
    }
}
