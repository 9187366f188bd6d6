//! What must hold for every table that anybody can make: nothing is lost in silence, and answers mean the same however they are written.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use encoding_rs::{WINDOWS_1252, WINDOWS_1256};
use nlc::locale::Locale;
use nlc::reporting::scores_again::Memory;
use nlc::reporting::scores_wide::Wide;
use nlc::responses::{Response, State};
use nlc::scoring::{Assessment, Rules, Scores, Summary};
use nlc::tables::field::{Field, NOT_APPLICABLE, UNKNOWN};
use nlc::tables::matching::Index;
use nlc::tables::records::Room;
use nlc::tables::rows::{Outcome, Plan, Scratch};
use nlc::tables::source::Block;
use nlc::tables::table::tables;
use nlc::tables::{Edition, Options};
use nlc::toolkit::model::{FieldType, Kind, Value};
use nlc::toolkit::{Toolkit, ToolkitFiles, embedded};
use proptest::prelude::*;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn cases(usual: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 500, ..ProptestConfig::default() }
}

/// The shipped toolkit, two others, and the one of the fixtures, each in all of its languages.
static TOOLKITS: LazyLock<Vec<Vec<Edition>>> = LazyLock::new(|| {
    let read = |folder: &str| ToolkitFiles::read(&root().join(folder)).unwrap();
    let others = ["examples/toolkits/libraries", "examples/toolkits/flood-ready", "tests/fixtures/tables/toolkit"].map(read);
    let edition = |files: &ToolkitFiles, language: &str| {
        files.load(Some(language)).ok().map(|toolkit| Edition { toolkit, locale: Locale::new(language) })
    };
    std::iter::once(embedded::shipped())
        .chain(others)
        .map(|files| ["en", "fr", "ar"].iter().filter_map(|language| edition(&files, language)).collect())
        .collect()
});

// ------------------------------------------------------------------------------------------------------------------ any bytes

/// What stands in cells, harmless and otherwise.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(vec!["Port Lumen", "2026-01-09", "yes", "agreed", "7", "phone post", "unknown", "", "not_applicable"]).prop_map(str::to_owned),
        1 => prop::sample::select(vec!["=1+1", "\u{0}", "فاس", "مدينـة", "é", "a\nb", "a\r\nb", "\r", "a\"b", "\"", "\"\"", "x,y;z\tw|v", " ", "'-1", "\u{feff}", "sep=,", "1e999", "03/04/2026", "\u{202e}"]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ]
}

fn quoted(cell: &str, separator: char, always: bool) -> String {
    if always || cell.contains(['"', '\n', '\r', separator]) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

prop_compose! {
    /// A table: its bytes, and how many rows stand below its header if its quotation marks and letters are sound.
    fn table()(
        rows in prop::collection::vec(prop::collection::vec(cell(), 0..11), 0..8),
        separator in prop::sample::select(vec![',', ';', '\t', '|']),
        end in prop::sample::select(vec!["\n", "\r\n"]),
        encoding in 0..6_usize,
        sound in prop::bool::weighted(0.7),
        always in any::<bool>(),
        broken in prop::option::weighted(0.2, (any::<prop::sample::Index>(), any::<u8>())),
    ) -> (Vec<u8>, Option<usize>) {
        let mut text = "city,date,perspective,respondent,open,hours,reply-days,channels,plan".replace(',', &separator.to_string()) + end;
        for row in &rows {
            let cells: Vec<String> = row.iter().map(|cell| if sound { quoted(cell, separator, always) } else { cell.clone() }).collect();
            text += &(cells.join(&separator.to_string()) + end);
        }
        let mut bytes = match encoding {
            0 => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
            1 => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
            2 => WINDOWS_1252.encode(&text).0.into_owned(),
            3 => WINDOWS_1256.encode(&text).0.into_owned(),
            4 => format!("\u{feff}{text}").into_bytes(),
            _ => text.into_bytes(),
        };
        if let Some((at, byte)) = broken {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        // In the letters of Windows, what they do not have becomes other signs.
        (bytes, (sound && broken.is_none() && ![2, 3].contains(&encoding)).then_some(rows.len()))
    }
}

/// What the library says of each row: scored, blank or rejected, by number.
fn outcomes(path: &Path) -> Option<(BTreeSet<u64>, BTreeSet<u64>, BTreeSet<u64>)> {
    let editions = &TOOLKITS[3];
    let index = Index::new(editions).unwrap();
    let (mut scored, mut blank, mut rejected) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (table, mut blocks) in tables(path, &index, editions, &Options::default()).ok()? {
        if table.matching.questions().is_empty() || table.matching.column(Field::City).is_none() || table.date_column.is_none() {
            return None;
        }
        let plan = Plan::new(&table, editions, None);
        let (mut block, mut cells, mut response) = (Block::default(), Room::default(), plan.blank());
        while blocks.next(&mut block, table.dialect).unwrap() {
            let (mut at, mut number) = (0, block.first_row);
            while at < block.bytes().len() {
                let (record, next) = block.row(at, table.dialect, &mut cells);
                at = next;
                if block.broken.is_some() {
                    rejected.insert(number);
                    break;
                }
                match plan.read(&record, &mut response, &mut Scratch::default(), &mut Vec::new()) {
                    Outcome::Accepted => scored.insert(number),
                    Outcome::Blank => blank.insert(number),
                    Outcome::Rejected(..) => rejected.insert(number),
                };
                number += 1;
            }
        }
    }
    Some((scored, blank, rejected))
}

fn column(text: &[u8], at: usize) -> Vec<u64> {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    csv::ReaderBuilder::new().flexible(true).from_reader(text).records().map(|row| row.unwrap()[at].parse().unwrap()).collect()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_row_is_lost_in_the_library((bytes, sound) in table()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.csv");
        std::fs::write(&path, &bytes).unwrap();
        if let Some((scored, blank, rejected)) = outcomes(&path) {
            let all = scored.len() + blank.len() + rejected.len();
            let last = scored.iter().chain(&blank).chain(&rejected).max().copied().unwrap_or(1);
            prop_assert!(all as u64 <= last, "a row has two outcomes");
            // Behind the header and what explains it, no number is left out.
            let first = scored.iter().chain(&blank).chain(&rejected).min().copied().unwrap_or(2);
            prop_assert_eq!(all as u64, (last + 1).saturating_sub(first));
            prop_assert!(sound.is_none_or(|rows| rows == all), "{sound:?} rows, and {all} were found");
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_row_is_scored_or_among_the_rejected((bytes, _) in table()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.csv");
        std::fs::write(&path, &bytes).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
        command.current_dir(folder.path()).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
        command.args(["score", "t.csv", "--format", "csv", "--rejects", "r.csv", "--toolkit"]).arg(root().join("tests/fixtures/tables/toolkit"));
        let output = command.output().unwrap();
        let notes = String::from_utf8_lossy(&output.stderr);
        prop_assert!(!notes.contains("panicked") && output.status.code().is_some_and(|code| [0, 1, 3].contains(&code)), "{}", notes);
        prop_assert!(!notes.contains(|c: char| c.is_control() && c != '\n'), "{notes:?}");
        let Some((scored, _, rejected)) = outcomes(&path) else { return Ok(()) };
        let rejects = std::fs::read(folder.path().join("r.csv")).unwrap();
        prop_assert_eq!(column(&rejects, 1), rejected.iter().copied().collect::<Vec<_>>());
        if !scored.is_empty() {
            prop_assert_eq!(column(&output.stdout, 1), scored.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(output.status.code(), Some(if rejected.is_empty() { 0 } else { 3 }));
        } else if !rejected.is_empty() {
            prop_assert_eq!(output.status.code(), Some(1));
        }
    }
}

// ---------------------------------------------------------------------------------------------------------------- any answers

/// How answers are written.
#[derive(Debug, Clone, Copy)]
enum Written {
    Ids,
    Numbers,
    Labels(usize),
}

fn answer(kind: &Kind, state: u8, pick: u32) -> State {
    match state {
        0 => State::Missing,
        1 => State::Unknown,
        2 => State::NotApplicable("because".into()),
        _ => State::Answered(match kind {
            Kind::Choice(options) => Value::Option(pick as usize % options.len()),
            Kind::YesNo => Value::Option(pick as usize % 2),
            Kind::Checklist(items) => Value::Items((0..items.len()).map(|item| pick >> item & 1 == 1).collect()),
            Kind::Number { min, max, whole, .. } => {
                let (min, max) = (min.unwrap_or(0.0), max.unwrap_or(1000.0));
                let number = min + f64::from(pick % 1000) / 1000.0 * (max - min);
                Value::Number(if *whole { number.floor() } else { number })
            }
            Kind::Text => Value::Text("a text".into()),
        }),
    }
}

fn cell_of(editions: &[Edition], question: usize, state: &State, written: Written) -> String {
    let edition = match written {
        Written::Labels(at) => &editions[at % editions.len()],
        _ => &editions[0],
    };
    let kind = &edition.toolkit.questions[question].kind;
    let choice = |at: usize| match (kind, written) {
        (Kind::Choice(options) | Kind::Checklist(options), Written::Labels(_)) => options[at].text.clone(),
        (Kind::YesNo, Written::Labels(_)) => edition.locale.text(["no", "yes"][at]),
        (Kind::Choice(_) | Kind::Checklist(_), Written::Numbers) => (at + 1).to_string(),
        _ => kind.option_id(at).to_owned(),
    };
    match state {
        State::Missing => String::new(),
        State::Unknown => UNKNOWN.to_owned(),
        State::NotApplicable(_) => NOT_APPLICABLE.to_owned(),
        State::Answered(Value::Option(at)) => choice(*at),
        State::Answered(Value::Items(ticked)) => {
            let items: Vec<String> = ticked.iter().enumerate().filter(|(_, ticked)| **ticked).map(|(at, _)| choice(at)).collect();
            if items.is_empty() { "none".to_owned() } else { items.join(";") }
        }
        State::Answered(Value::Number(number)) => number.to_string(),
        State::Answered(Value::Text(text)) => text.clone(),
    }
}

/// The cells that the row of a response has to have, behind the one that names the file.
fn cells_of(toolkit: &Toolkit, response: &Response, scores: &Scores, all: bool) -> Vec<String> {
    let side = response.perspective.map(|at| toolkit.perspectives[at].id.clone()).unwrap_or_default();
    let mut cells = vec![String::new(), response.city.clone(), response.date.to_string(), side, response.respondent.clone()];
    cells.extend([response.quick.to_string(), toolkit.id.clone(), toolkit.version.clone(), toolkit.fingerprint.clone()]);
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut add = |summary: &Summary, all: bool| {
        let essential = |at: &usize| toolkit.questions[toolkit.rubric.essentials[*at].question].id.as_str();
        let capped = summary.capped_by.iter().map(essential).collect::<Vec<_>>().join(" ");
        let band = summary.band.map(|at| toolkit.bands[at].id.clone()).unwrap_or_default();
        let (lowest, highest) = (summary.bounds.map(|bounds| bounds.0), summary.bounds.map(|bounds| bounds.1));
        let (bounds, capped) = if all { (vec![number(lowest), number(highest)], vec![capped]) } else { (Vec::new(), Vec::new()) };
        cells.extend([vec![number(summary.score)], bounds, vec![number(summary.coverage), band], capped].concat());
    };
    add(&scores.overall, true);
    scores.dimensions.iter().chain(&scores.modules).for_each(|summary| add(summary, all));
    cells
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn answers_in_a_table_score_as_those_in_files(
        at in 0..4_usize,
        written in prop_oneof![Just(Written::Ids), Just(Written::Numbers), (0..3_usize).prop_map(Written::Labels)],
        headers in prop::option::of(0..3_usize),
        all in prop::collection::vec((prop::collection::vec((0..9_u8, any::<u32>()), 80), 0..5_usize, prop::bool::weighted(0.3)), 1..4),
        // Questions that the table has no column for.
        absent in prop_oneof![Just(vec![false; 80]), prop::collection::vec(prop::bool::weighted(0.3), 80)],
    ) {
        let editions = &TOOLKITS[at];
        let toolkit = &editions[0].toolkit;
        let responses: Vec<Response> = all.iter().enumerate().map(|(city, (answers, side, quick))| {
            let mut response = Response::new(toolkit, format!("City {city}"), jiff::civil::date(2026, 3, 14));
            response.quick = *quick;
            response.perspective = (*side < toolkit.perspectives.len()).then_some(*side);
            for (question, (state, pick)) in answers.iter().enumerate().take(toolkit.questions.len()) {
                let asked = &toolkit.questions[question];
                let state = if *state == 2 && !asked.not_applicable_allowed { 3 } else { *state };
                response.answers[question].state = if absent[question] { State::Missing } else { answer(&asked.kind, state, *pick) };
            }
            for (at, field) in toolkit.profile.iter().enumerate() {
                if let FieldType::Choice(options) = &field.kind {
                    let pick = answers[79 - at].1 as usize % (options.len() + 1);
                    response.profile[at] = (pick < options.len()).then_some(Value::Option(pick));
                }
            }
            response
        }).collect();
        let questions = (0..toolkit.questions.len()).filter(|question| !absent[*question]).map(Field::Answer);
        let profile = (0..toolkit.profile.len()).map(Field::Profile);
        let fields: Vec<Field> = [Field::City, Field::Date, Field::Perspective, Field::Quick].into_iter().chain(profile).chain(questions).collect();
        let mut text = csv::Writer::from_writer(Vec::new());
        text.write_record(fields.iter().map(|field| match headers {
            Some(language) => {
                let edition = &editions[language % editions.len()];
                field.label(&edition.toolkit, &edition.locale)
            }
            None => field.name(toolkit),
        })).unwrap();
        for response in &responses {
            text.write_record(fields.iter().map(|field| match field {
                Field::City => response.city.clone(),
                Field::Date => response.date.to_string(),
                Field::Perspective => response.perspective.map(|at| toolkit.perspectives[at].id.clone()).unwrap_or_default(),
                Field::Quick => if response.quick { "yes" } else { "no" }.to_owned(),
                Field::Profile(at) => match (&toolkit.profile[*at].kind, &response.profile[*at]) {
                    (FieldType::Choice(options), Some(Value::Option(option))) => options[*option].id.clone(),
                    _ => String::new(),
                },
                Field::Answer(at) => cell_of(editions, *at, &response.answers[*at].state, written),
                _ => unreachable!(),
            })).unwrap();
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.csv");
        std::fs::write(&path, text.into_inner().unwrap()).unwrap();
        let index = Index::new(editions).unwrap();
        let (table, mut blocks) = tables(&path, &index, editions, &Options::default()).unwrap_or_else(|error| panic!("{error:?}")).remove(0);
        let plan = Plan::new(&table, editions, None);
        let rules = Rules::new(toolkit);
        let (mut block, mut cells, mut read, mut problems) = (Block::default(), Room::default(), plan.blank(), Vec::new());
        let mut scratch = Scratch::default();
        let mut expected = responses.iter().map(|response| Assessment::of(toolkit, vec![response.clone()]).unwrap().scores);
        // What long tables are scored with: answers in codes, and what is remembered from row to row.
        let (mut short, mut codes) = (plan.blank(), plan.no_codes());
        let (mut few, mut all) = (Memory::default(), Memory::default());
        while blocks.next(&mut block, table.dialect).unwrap() {
            let mut at = 0;
            while at < block.bytes().len() {
                let (record, next) = block.row(at, table.dialect, &mut cells);
                at = next;
                prop_assert_eq!(plan.read(&record, &mut read, &mut scratch, &mut problems), Outcome::Accepted);
                prop_assert!(problems.is_empty(), "{:?}", problems);
                let scores = expected.next().unwrap();
                prop_assert_eq!(&Assessment::of(toolkit, vec![read.clone()]).unwrap().scores, &scores);
                prop_assert_eq!(plan.read_codes(&record, &mut short, &mut codes, &mut scratch, &mut problems), Outcome::Accepted);
                prop_assert!(problems.is_empty(), "{:?}", problems);
                rules.count(&short, &mut codes);
                for (more, memory) in [(false, &mut few), (true, &mut all)] {
                    let cells = cells_of(toolkit, &read, &scores, more);
                    // The second time, everything is remembered.
                    for _ in 0..2 {
                        let mut written = Vec::new();
                        Wide::new(toolkit, more).response(&mut written, memory, &rules, None, &short, &codes);
                        let row = csv::ReaderBuilder::new().has_headers(false).from_reader(&written[..]).into_records().next().unwrap().unwrap();
                        // It begins behind the name of the file.
                        prop_assert_eq!(row.iter().skip(1).collect::<Vec<_>>(), &cells[..]);
                    }
                }
            }
        }
        prop_assert_eq!(expected.next(), None);
    }
}
