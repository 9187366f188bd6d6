//! The questions themselves (`nlc compare --items`): how they are answered, whether they go together, which are worth a look.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

const HEADER: &str = "city,date,perspective,respondent,open,hours,reply-days,channels,plan";

/// What every figure in the tests below is worked out from. What answers earn: open 1 for yes; hours / 40; (30 − days) / 30;
/// channels 2 for phone-night and portal, 1 for phone and post, of 4; plan 0, 1, 2, 3 of 3. Who has no desk is not asked its hours.
const FIVE: [&str; 5] = [
    "Elm,2026-01-05,local,A,yes,40,0,phone-night;portal,renewed",
    "Elm,2026-01-05,national,B,yes,20,15,phone,agreed",
    "Fir,2026-01-06,local,C,yes,10,30,unknown,draft",
    "Fir,2026-01-06,national,D,no,,15,not_applicable,none",
    "Yew,2026-01-07,local,E,yes,,unknown,,unknown",
];

fn command(folder: &Path, rows: &[String], arguments: &[&str]) -> Command {
    let toolkit = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables/toolkit");
    std::fs::write(folder.join("t.csv"), format!("{HEADER}\n{}\n", rows.join("\n"))).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT").env_remove("COLUMNS");
    command.args(["compare", "--items", "t.csv", "--toolkit"]).arg(toolkit).args(arguments);
    command
}

fn ran(rows: &[String], arguments: &[&str]) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let output = command(folder.path(), rows, arguments).output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn compared(rows: &[String], arguments: &[&str]) -> String {
    let (status, out, err) = ran(rows, arguments);
    assert_eq!(status, Some(0), "{err}");
    assert!(!out.contains("NaN"), "{out}");
    out
}

fn five() -> Vec<String> {
    FIVE.map(str::to_owned).into()
}

fn data(rows: &[String], arguments: &[&str]) -> Value {
    let whole: Value = serde_json::from_str(&compared(rows, &[arguments, &["--format", "json"]].concat())).unwrap();
    assert_eq!(whole["view"], "items");
    assert_eq!(whole["method"]["draws"], Value::Null, "nothing is drawn");
    whole["data"].clone()
}

fn question<'d>(data: &'d Value, id: &str) -> &'d Value {
    data["questions"].as_array().unwrap().iter().find(|question| question["question"] == id).unwrap()
}

fn dimension<'d>(data: &'d Value, id: &str) -> &'d Value {
    data["dimensions"].as_array().unwrap().iter().find(|dimension| dimension["dimension"] == id).unwrap()
}

#[track_caller]
fn near(value: &Value, expected: f64) {
    assert!((value.as_f64().unwrap() - expected).abs() < 1e-9, "{value} is not {expected}");
}

/// Counts: asked, skipped, answered, unknown, not applicable, missing.
fn counts(question: &Value) -> [u64; 6] {
    ["asked", "skipped", "answered", "unknown", "not_applicable", "missing"].map(|name| question[name].as_u64().unwrap())
}

fn looks(question: &Value) -> Vec<&str> {
    question["worth_a_look"].as_array().unwrap().iter().map(|reason| reason.as_str().unwrap()).collect()
}

#[test]
fn answers_are_counted_among_those_who_were_asked() {
    let data = data(&five(), &[]);
    assert_eq!((data["responses"].as_u64(), data["assessments"].as_u64()), (Some(5), Some(3)));
    assert_eq!(counts(question(&data, "open")), [5, 0, 5, 0, 0, 0]);
    // D has no desk and is not asked its hours; E left them open.
    let hours = question(&data, "hours");
    assert_eq!(counts(hours), [4, 1, 3, 0, 0, 1]);
    near(&hours["missing_rate"], 0.25);
    // 25, 50, 100: the quartiles lie half way between (type 7).
    near(&hours["mean"], 175.0 / 3.0);
    near(&hours["lower_quartile"], 37.5);
    near(&hours["median"], 50.0);
    near(&hours["upper_quartile"], 75.0);
    near(&hours["ceiling"], 1.0 / 3.0);
    near(&hours["floor"], 0.0);
    let channels = question(&data, "channels");
    assert_eq!(counts(channels), [5, 0, 2, 1, 1, 1]);
    near(&channels["unknown_rate"], 0.2);
    near(&channels["not_applicable_rate"], 0.2);
    near(&channels["mean"], 62.5);
    // Nobody's table has a column for it.
    let weeks = question(&data, "reply-weeks");
    assert_eq!(counts(weeks), [5, 0, 0, 0, 0, 5]);
    assert_eq!((&weeks["mean"], &weeks["ceiling"], &weeks["median"]), (&Value::Null, &Value::Null, &Value::Null));
    // Asked from a draft on: not D, who has no plan, and not E, who does not know.
    assert_eq!(counts(question(&data, "plan-residents")), [3, 2, 0, 0, 0, 3]);
    let plan = question(&data, "plan");
    let chosen: Vec<(&str, u64)> =
        plan["options"].as_array().unwrap().iter().map(|one| (one["option"].as_str().unwrap(), one["chosen"].as_u64().unwrap())).collect();
    assert_eq!(chosen, [("none", 1), ("draft", 1), ("agreed", 1), ("renewed", 1)]);
    near(&plan["options"][3]["share"], 0.25);
    near(&question(&data, "open")["options"][1]["share"], 0.8);
}

#[test]
fn correlations_and_alpha_are_those_worked_out_by_hand() {
    let data = data(&five(), &[]);
    // hours: 1, 1/2, 1/4; the mean of the others: A (1 + 1 + 1)/3, B (1 + 1/2 + 1/4)/3 = 7/12, C (1 + 0)/2.
    // Distances from the means: (5, −1, −4)/12 and (11, −4, −7)/36; (55 + 4 + 28) / √(42 · 186).
    let hours = 87.0 / f64::sqrt(42.0 * 186.0);
    near(&question(&data, "hours")["item_rest"], hours);
    assert_eq!(question(&data, "hours")["item_rest_n"], 3);
    // open: 1, 1, 1, 0; the others 1, 5/12, 1/8, 1/2 (E answers nothing else): (1, 1, 1, −3)/4 and (47, −9, −37, −1)/96.
    let open = 4.0 / f64::sqrt(12.0 * 3660.0);
    near(&question(&data, "open")["item_rest"], open);
    assert_eq!(question(&data, "open")["item_rest_n"], 4);
    // reply-days: 1, 1/2, 0, 1/2; the others 1, 7/12, 5/8, 0: (1, 0, −1, 0)/2 and (43, 3, 7, −53)/96.
    let days = 36.0 / f64::sqrt(2.0 * 4716.0);
    near(&question(&data, "reply-days")["item_rest"], days);
    // Two responses answer channels: too few to correlate.
    let channels = question(&data, "channels");
    assert_eq!((&channels["item_rest"], &channels["item_rest_why"]), (&Value::Null, &Value::from("too_few")));
    assert_eq!(channels["item_rest_n"], 2);
    // Alpha: channels and reply-weeks are answered by fewer than half; A, B, C answer the rest: (1, 1, 1), (1, 1/2, 1/2), (1, 1/4, 0).
    // Variances 0, 7/48, 1/4; of the sums 3, 2, 5/4: 37/48. 3/2 · (1 − 19/37) = 27/37.
    let desk = dimension(&data, "desk");
    near(&desk["alpha"], 27.0 / 37.0);
    assert_eq!(desk["alpha_of"], serde_json::json!(["open", "hours", "reply-days"]));
    assert_eq!((&desk["questions"], &desk["alpha_cases"]), (&Value::from(5), &Value::from(3)));
    near(&desk["mean_item_rest"], (hours + open + days) / 3.0);
    // Only the plan is answered in the other dimension.
    let reach = dimension(&data, "reach");
    assert_eq!((&reach["alpha"], &reach["alpha_why"], &reach["mean_item_rest"]), (&Value::Null, &Value::from("too_few"), &Value::Null));
}

#[test]
fn a_person_reads_the_same_figures_in_eighty_columns() {
    let text = compared(&five(), &[]);
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.starts_with("How well the questions work: 5 responses\n"), "{text}");
    assert!(words.contains("Fewer than 10 responses say little"), "{text}");
    assert!(words.contains("The desk 5 3 3 0.73 0.46"), "{text}");
    assert!(words.contains("Reaching people 4 1 4 too few too few"), "{text}");
    assert!(words.contains("hours 4 0% 0% 25%") && words.contains("hours 58.3 0% 33% 0.98 3"), "{text}");
    assert!(words.contains("channels 62.5 0% 50% too few 2") && words.contains("reply-weeks – – – too few 0"), "{text}");
    assert!(words.contains("plan 25% 25% 25% 25%") && words.contains("open 20% 80%"), "{text}");
    assert!(words.contains("hours 37.5 50.0 75.0"), "{text}");
    assert!(words.contains("Nothing stands out by the usual rules of thumb."), "{text}");
    assert!(words.contains("from 5 responses."), "{text}");
}

#[test]
fn tables_for_programs_hold_the_same() {
    let csv = compared(&five(), &["--format", "csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cell = |row: &csv::StringRecord, name: &str| row[header.iter().position(|column| column == name).unwrap()].to_owned();
    assert_eq!(rows.len(), 9 + 2, "nine scored questions, two dimensions");
    let hours = rows.iter().find(|row| cell(row, "question") == "hours").unwrap();
    let names = ["scope", "dimension", "kind", "asked", "missing_rate", "median", "option_1", "alpha", "toolkit", "seed"];
    assert_eq!(names.map(|name| cell(hours, name)), ["question", "desk", "number", "4", "0.25", "50", "", "", "desk", ""]);
    assert!((cell(hours, "item_rest").parse::<f64>().unwrap() - 0.984_324_2).abs() < 1e-6);
    let plan = rows.iter().find(|row| cell(row, "question") == "plan").unwrap();
    assert_eq!(["option_1", "option_4", "item_rest", "item_rest_why"].map(|name| cell(plan, name)), ["0.25", "0.25", "", "too_few"]);
    let desk = rows.iter().find(|row| cell(row, "scope") == "dimension" && cell(row, "dimension") == "desk").unwrap();
    assert_eq!(["questions", "alpha_questions", "alpha_cases", "asked"].map(|name| cell(desk, name)), ["5", "3", "3", ""]);
    assert!((cell(desk, "alpha").parse::<f64>().unwrap() - 27.0 / 37.0).abs() < 1e-9);

    let long = compared(&five(), &["--format", "long"]);
    let mut reader = csv::Reader::from_reader(long.as_bytes());
    let rows: Vec<Vec<String>> = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    let value = |scope: &str, id: &str, other: &str, measure: &str| {
        let row = rows.iter().find(|row| row[0] == "items" && row[8..12] == [scope, id, other, measure]).unwrap();
        row[12].clone()
    };
    assert_eq!(value("overall", "", "", "responses"), "5");
    assert_eq!(value("question", "hours", "", "skipped"), "1");
    assert_eq!(value("question", "plan", "agreed", "chosen_share"), "0.25");
    assert_eq!(value("question", "open", "yes", "chosen"), "4");
    assert_eq!(value("dimension", "reach", "", "alpha_why"), "too_few");
}

/// 24 responses: most have a desk; every third does not know the days; 13 of 22 have no fixed hours; those with many channels are slow.
fn many() -> Vec<String> {
    let row = |at: usize| {
        let (open, hours) = match at {
            0 | 1 => ("no", ""),
            2..15 => ("yes", "not_applicable"),
            _ => ("yes", "20"),
        };
        let (days, channels) = if at.is_multiple_of(2) { ("30", "phone-night;portal") } else { ("0", "phone") };
        let days = if at.is_multiple_of(3) { "unknown" } else { days };
        let plan = if at < 20 { "none" } else { "agreed" };
        format!("City {at},2026-01-05,local,,{open},{hours},{days},{channels},{plan}")
    };
    (0..24).map(row).collect()
}

#[test]
fn questions_that_are_worth_a_look_are_named_with_the_reason() {
    let data = data(&many(), &[]);
    assert!(looks(question(&data, "open")).contains(&"ceiling"), "22 of 24 say yes");
    assert_eq!(looks(question(&data, "hours")), ["not_applicable"], "13 of 22; nine answers, all alike, are too few to judge");
    // 16 answers go against the others, but fewer than 20 say nothing.
    assert!(question(&data, "reply-days")["item_rest"].as_f64().unwrap() < 0.0);
    assert_eq!(looks(question(&data, "reply-days")), ["unknown"], "8 of 24");
    assert_eq!(looks(question(&data, "channels")), ["item_rest"], "24 answers that go against the days");
    assert_eq!(looks(question(&data, "plan")), ["floor"], "20 of 24 have none");
    assert_eq!(looks(question(&data, "reply-weeks")), Vec::<&str>::new());
    let text = compared(&many(), &[]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("- reply-days (“Days until a letter is answered?”): 33% do not know (more than 30%)"), "{text}");
    assert!(text.contains("- hours (“How many hours a week is it open?”): 59% say that it does not apply (more than 50%)"), "{text}");
    assert!(text.contains("- plan (“Does a written plan exist?”): 83% of the answers are the lowest possible (more than 80%)"), "{text}");
    assert!(text.contains("92% of the answers are the highest possible (more than 80%)"), "{text}");
    assert!(text.contains("it hardly goes with the other questions of its dimension: -"), "{text}");
    assert!(!text.contains("say little"), "{text}");
    assert!(text.contains("all alike"), "the hours: {text}");
    let csv = compared(&many(), &["--format", "csv"]);
    assert!(csv.lines().any(|line| line.contains(",question,reach,plan,choice,24,0,24,") && line.contains(",floor,")), "{csv}");
}

#[test]
fn a_share_at_the_limit_and_a_handful_of_answers_are_left_alone() {
    // 3 of 10 do not know (30 %), 8 of 10 have a desk (80 %): not above the limits.
    let row = |at: usize| {
        let open = if at < 8 { "yes" } else { "no" };
        let days = if at < 3 { "unknown" } else { "10" };
        format!("City {at},2026-01-05,local,,{open},,{days},,")
    };
    let found = data(&(0..10).map(row).collect::<Vec<_>>(), &[]);
    assert_eq!(looks(question(&found, "open")), Vec::<&str>::new());
    assert_eq!(looks(question(&found, "reply-days")), Vec::<&str>::new());
    // Nine who all say yes, and of whom nobody knows the days, are too few to say anything of the questions.
    let row = |at: usize| format!("City {at},2026-01-05,local,,yes,,unknown,,none");
    let found = data(&(0..9).map(row).collect::<Vec<_>>(), &[]);
    assert!(found["questions"].as_array().unwrap().iter().all(|question| looks(question).is_empty()), "{found}");
    near(&question(&found, "open")["ceiling"], 1.0);
}

#[test]
fn where_all_answer_alike_there_is_nothing_to_correlate() {
    let row = |at: usize| format!("City {at},2026-01-05,local,,yes,20,15,phone,draft");
    let rows: Vec<String> = (0..4).map(row).collect();
    let data = data(&rows, &[]);
    let open = question(&data, "open");
    assert_eq!((&open["item_rest"], &open["item_rest_why"], &open["item_rest_n"]), (&Value::Null, &"no_spread".into(), &4.into()));
    let desk = dimension(&data, "desk");
    assert_eq!((&desk["alpha"], &desk["alpha_why"], &desk["alpha_cases"]), (&Value::Null, &"no_spread".into(), &4.into()));
    assert!(compared(&rows, &[]).contains("all alike"));
}

#[test]
fn one_response_one_city_and_one_day_are_enough_to_show_something() {
    let rows = [FIVE[0].to_owned()];
    let found = data(&rows, &[]);
    near(&question(&found, "hours")["median"], 100.0);
    assert_eq!(dimension(&found, "desk")["alpha"], Value::Null);
    assert!(compared(&rows, &[]).starts_with("How well the questions work: 1 response\n"));
    // Nothing but questions left open.
    let found = data(&["Oak,2026-01-05,local,A,unknown,,unknown,,".to_owned()], &[]);
    assert_eq!(
        counts(question(&found, "hours")),
        [0, 1, 0, 0, 0, 0],
        "nobody knows whether there is a desk, so nobody was asked its hours"
    );
    assert_eq!((&question(&found, "hours")["missing_rate"], &question(&found, "open")["floor"]), (&Value::Null, &Value::Null));
}

#[test]
fn only_one_city_is_read_if_it_is_named() {
    let mut rows = five();
    rows.push("Elm,2025-01-05,local,A,no,,,,".to_owned());
    let found = data(&rows, &["--focus", "elm"]);
    assert_eq!((&found["city"], &found["responses"], &found["assessments"]), (&"Elm".into(), &3.into(), &2.into()));
    near(&question(&found, "hours")["mean"], 75.0);
    assert_eq!(data(&rows, &["--focus", "Elm", "--until", "2025-12-31"])["responses"], 1);
    let text = compared(&rows, &["--focus", "Elm"]);
    assert!(text.contains("Only the responses of Elm."), "{text}");
    assert!(compared(&rows, &["--focus", "Elm", "--format", "long"]).lines().skip(1).all(|line| line.split(',').nth(6) == Some("Elm")));
    let (status, out, err) = ran(&rows, &["--focus", "Nowhere"]);
    assert_eq!((status, out.as_str()), (Some(1), ""));
    assert!(err.contains("there is no city “Nowhere”"), "{err}");
    // The same response twice counts once, and that is said.
    rows.push(FIVE[0].to_owned());
    let (_, _, err) = ran(&rows, &["--format", "json"]);
    assert!(err.contains("came twice"), "{err}");
    assert_eq!(data(&rows, &[])["responses"], 6);
}

#[test]
fn the_order_of_the_rows_does_not_matter() {
    let mut rows = many();
    let before = compared(&rows, &["--format", "json"]);
    rows.reverse();
    assert_eq!(compared(&rows, &["--format", "json"]), before);
}

#[test]
fn french_and_arabic_show_the_same_numbers_and_no_english() {
    let numbers = |text: &str| {
        let text: String = text.replace(',', ".").chars().map(|c| if c.is_ascii_digit() || c == '.' { c } else { ' ' }).collect();
        let mut found: Vec<String> =
            text.split(' ').map(|word| word.trim_matches('.').to_owned()).filter(|word| !word.is_empty()).collect();
        found.sort();
        found.dedup();
        found
    };
    let english = compared(&many(), &["--format", "markdown"]);
    let ours =
        ["questions", "question", "answer", "answers", "the", "of", "asked", "lowest", "highest", "with", "responses", "few", "alike"];
    for language in ["fr", "ar"] {
        let text = compared(&many(), &["--format", "markdown", "--lang", language]);
        assert_eq!(numbers(&text), numbers(&english), "{language}");
        let words: Vec<String> = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
        let left: Vec<&&str> = ours.iter().filter(|word| words.iter().any(|found| found == *word)).collect();
        let allowed: &[&str] = if language == "fr" { &["questions", "question"] } else { &[] };
        assert!(left.iter().all(|word| allowed.contains(word)), "{language}: {left:?}\n{text}");
        assert!(!text.contains("compare-items"), "{text}");
        let terminal = compared(&many(), &["--lang", language]);
        // Marks of direction and vowel signs take no column.
        let unseen = |c: &char| matches!(c, '\u{200f}' | '\u{2066}'..='\u{2069}' | '\u{64b}'..='\u{65f}');
        let columns = |line: &str| line.chars().filter(|c| !unseen(c)).count();
        assert!(terminal.lines().all(|line| columns(line) <= 80), "{terminal}");
    }
    assert!(compared(&five(), &["--lang", "ar"]).contains("كيف تعمل الأسئلة: \u{2068}5\u{2069} استمارات"));
    assert!(compared(&five(), &["--lang", "fr"]).contains("À regarder de plus près"));
}
