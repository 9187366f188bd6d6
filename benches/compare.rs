//! How long comparing takes: `cargo bench --bench compare`. A thousand cities ranked anew under a thousand sets of assumptions, on one processor and on all, with a tenth of the cities; and the program itself over 100,000 responses: of 1,000 cities, of as many cities as responses, and of half as many on two days each.
//!
//! `NLC_BENCH_CITIES` (1000), `NLC_BENCH_DRAWS` (1000), `NLC_BENCH_ROWS` (100000) and `NLC_BENCH_REPEATS` (3) change the size. With `--test` everything is done once and small.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::env;
use std::fmt::Write;
use std::process::Command;
use std::sync::LazyLock;
use std::time::Instant;

use nlc::comparison::ranking::{Robustness, robustness};
use nlc::comparison::subject::Subject;
use nlc::files::parallel::cores;
use nlc::responses::{Response, State};
use nlc::scoring::Assessment;
use nlc::toolkit::model::{Kind, Value};
use nlc::toolkit::{Toolkit, embedded};

static TOOLKIT: LazyLock<Toolkit> = LazyLock::new(|| embedded::shipped().load(None).unwrap());

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    // `cargo bench NAME` runs every benchmark with that name.
    if arguments.iter().any(|argument| !argument.starts_with('-') && !"compare".contains(argument.as_str())) {
        return;
    }
    let few = arguments.iter().any(|argument| argument == "--test");
    let number = |variable: &str, usual: usize, least: usize| {
        if few { least } else { env::var(variable).map_or(usual, |text| text.parse().unwrap()) }
    };
    let repeats = number("NLC_BENCH_REPEATS", 3, 1);
    draws(number("NLC_BENCH_CITIES", 1_000, 20), u32::try_from(number("NLC_BENCH_DRAWS", 1_000, 50)).unwrap(), repeats);
    let rows = number("NLC_BENCH_ROWS", 100_000, 200);
    let views = [&["--draws", "0"][..], &[], &["--perspectives"], &["--items"], &["--over-time"]];
    table(rows, rows.min(1_000), 1, &views, repeats);
    table(rows, rows, 1, &views[..4], repeats);
    table(rows, rows / 2, 2, &views[4..], repeats);
}

/// The contenders take turns, so that what else the machine does meets all of them.
fn draws(cities: usize, draws: u32, repeats: usize) {
    let mut seed = 7;
    let subjects: Vec<Subject<'_>> = (0..cities).map(|city| subject(&format!("City {city}"), &mut seed)).collect();
    let all: Vec<&Subject<'_>> = subjects.iter().collect();
    let tenth = &all[..cities.div_ceil(10)];
    let timed = |subjects: &[&Subject<'_>], cores: usize| {
        let start = Instant::now();
        let result = robustness(&TOOLKIT, subjects, draws, 1, cores).unwrap();
        (start.elapsed().as_secs_f64(), result)
    };
    let (mut one, mut every, mut fewer) = (Vec::new(), Vec::new(), Vec::new());
    let same = |one: &Robustness, other: &Robustness| {
        assert!(format!("{one:?}") == format!("{other:?}"), "the number of cores changes the result");
    };
    for _ in 0..repeats {
        let (time, alone) = timed(&all, 1);
        one.push(time);
        let (time, together) = timed(&all, cores());
        every.push(time);
        same(&alone, &together);
        fewer.push(timed(tenth, cores()).0);
    }
    let [one, every, fewer] = [one, every, fewer].map(median);
    println!(
        "{cities} cities ranked in {draws} draws (each drawn five times over, for the indices of Sobol'), the middle of {repeats} runs"
    );
    println!("  one processor: {one:.2} s; {} processors: {every:.2} s; {:.2} times as fast, the same result", cores(), one / every);
    println!("  a tenth of the cities: {:.2} of the time", fewer / every);
}

/// The whole program over a table of so many cities on so many days, half of the respondents of each side.
fn table(rows: usize, cities: usize, days: usize, views: &[&[&str]], repeats: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.csv");
    let mut seed = 11;
    let mut text = String::from("city,date,perspective");
    for question in &TOOLKIT.questions {
        write!(text, ",{}", question.id).unwrap();
    }
    for row in 0..rows {
        let side = &TOOLKIT.perspectives[row / cities % 2].id;
        write!(text, "\nCity {},{}-03-14,{side}", row % cities, 2026 - row / cities % days).unwrap();
        for question in &TOOLKIT.questions {
            let pick = next(&mut seed);
            match next(&mut seed) % 20 {
                0 => text.push_str(",unknown"),
                1 => text.push(','),
                _ => write!(text, ",{}", question.kind.option_id(pick % question.kind.option_ids().len().max(1))).unwrap(),
            }
        }
    }
    std::fs::write(&path, text + "\n").unwrap();
    println!("{rows} responses of {cities} cities, days of each: {days}; the middle of {repeats} runs");
    let peak = folder.path().join("peak");
    for view in views {
        let (mut times, mut megabytes) = (Vec::new(), Vec::new());
        for _ in 0..repeats {
            // Where there is GNU time, it tells the peak of the memory as well.
            let mut command = Command::new("/usr/bin/time");
            command.args(["-f", "%M", "-o"]).arg(&peak).arg(env!("CARGO_BIN_EXE_nlc"));
            if !std::path::Path::new("/usr/bin/time").exists() {
                command = Command::new(env!("CARGO_BIN_EXE_nlc"));
            }
            let start = Instant::now();
            let output =
                command.args(["compare", "-q", "--format", "csv"]).arg(&path).args(*view).env_remove("NLC_TOOLKIT").output().unwrap();
            times.push(start.elapsed().as_secs_f64());
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let told = std::fs::read_to_string(&peak).unwrap_or_default();
            megabytes.push(told.trim().parse::<f64>().map_or(0.0, |kilobytes| kilobytes / 1024.0));
        }
        let memory = Some(median(megabytes)).filter(|peak| *peak > 0.0).map(|peak| format!(", {peak:.0} MB")).unwrap_or_default();
        println!("  nlc compare {}: {:.2} s{memory}", view.join(" "), median(times));
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The next of a fixed row of numbers that look random.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap()
}

/// A city with random answers; one in ten is not known or missing.
fn subject(city: &str, seed: &mut u64) -> Subject<'static> {
    let mut response = Response::new(&TOOLKIT, city, jiff::civil::date(2026, 3, 14));
    for (question, answer) in TOOLKIT.questions.iter().zip(&mut response.answers) {
        let pick = next(seed);
        answer.state = match (next(seed) % 20, &question.kind) {
            (0, _) => State::Unknown,
            (1, _) => State::Missing,
            (_, Kind::Choice(options)) => State::Answered(Value::Option(pick % options.len())),
            (_, _) => State::Answered(Value::Option(pick % 2)),
        };
    }
    Subject::of(&Assessment::of(&TOOLKIT, vec![response]).unwrap(), &[])
}
