//! How long a folder of reports takes: `cargo bench --bench folder`. Time for each report, what ten thousand would take at that pace, and ratios within this run: ten times the reports, every processor.
//!
//! `NLC_BENCH_REPORTS` (1000) and `NLC_BENCH_REPEATS` (5) change the size. With `--test` a few reports are written once.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::env;
use std::num::NonZeroUsize;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use nlc::files::write::IfExists;
use nlc::locale::Locale;
use nlc::reporting::document::Template;
use nlc::reporting::folder::{Filling, Folder, Form, all_processors};
use nlc::reporting::index;
use nlc::reporting::view::earlier::EarlierDays;
use nlc::responses::{Response, State};
use nlc::scoring::Assessment;
use nlc::toolkit::model::{Kind, Value};
use nlc::toolkit::{Toolkit, embedded};
use tempfile::TempDir;

/// As the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// As many as after a large survey, for the projection.
const MANY: usize = 10_000;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    // `cargo bench NAME` runs every benchmark with that name.
    if arguments.iter().any(|argument| !argument.starts_with('-') && !"folder".contains(argument.as_str())) {
        return;
    }
    let few = arguments.iter().any(|argument| argument == "--test");
    let number = |variable: &str, otherwise: usize| env::var(variable).map_or(otherwise, |text| text.parse().unwrap()).max(1);
    let (count, repeats) = if few { (20, 1) } else { (number("NLC_BENCH_REPORTS", 1_000), number("NLC_BENCH_REPEATS", 5)) };
    measure(&responses(count), repeats);
}

/// The contenders take turns, so that what else the machine does meets all of them.
fn measure(responses: &[Response], repeats: usize) {
    let processors = all_processors().get();
    let tenth = &responses[..responses.len().div_ceil(10)];
    let contenders = [(responses, 1), (tenth, 1), (responses, processors)];
    let mut times = [const { Vec::new() }; 3];
    // They stay until all is measured: right after many files were taken away, some file systems take far longer to make new ones.
    let mut folders = Vec::new();
    for _ in 0..repeats {
        for ((responses, threads), times) in contenders.iter().zip(&mut times) {
            let (folder, time) = fill(responses, *threads);
            folders.push(folder);
            times.push(time.as_secs_f64() / responses.len() as f64);
        }
    }
    let [one, fewer, all] = times.map(median);
    println!("{} reports, the middle of {repeats} runs; each number is per report", responses.len());
    for (name, time) in [("one processor", one), ("one processor, a tenth of the reports", fewer), ("every processor", all)] {
        println!("  {name}: {:.3} ms, {MANY} in {:.1} s", time * 1e3, time * MANY as f64);
    }
    println!("ten times the reports, per report: {:.2} times as long", one / fewer);
    println!("{processors} processors: {:.2} times as fast as one", one / all);
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

static TOOLKIT: LazyLock<Toolkit> = LazyLock::new(|| embedded::shipped().load(None).unwrap());

/// The next of a fixed row of numbers that look random.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap()
}

/// Responses of so many cities, with random answers; one in ten is not known or missing.
fn responses(count: usize) -> Vec<Response> {
    let mut seed = 7;
    let mut one = |number: usize| {
        let mut response = Response::new(&TOOLKIT, format!("City {number}"), jiff::civil::date(2026, 3, 14));
        for (question, answer) in TOOLKIT.questions.iter().zip(&mut response.answers) {
            let pick = next(&mut seed);
            answer.state = match (next(&mut seed) % 20, &question.kind) {
                (0, _) => State::Unknown,
                (1, _) => State::Missing,
                (_, Kind::Choice(options)) => State::Answered(Value::Option(pick % options.len())),
                (_, Kind::YesNo) => State::Answered(Value::Option(pick % 2)),
                (_, Kind::Checklist(items)) => State::Answered(Value::Items((0..items.len()).map(|item| pick >> item & 1 == 1).collect())),
                (_, Kind::Number { .. }) => State::Answered(Value::Number(f64::from(u32::try_from(pick % 100).unwrap()))),
                (_, Kind::Text) => State::Answered(Value::Text("as said at the meeting".into())),
            };
        }
        response
    };
    (0..count).map(&mut one).collect()
}

/// How long it takes to score them, to write a report of each into a folder, and the page that leads to them; with the folder.
fn fill(responses: &[Response], threads: usize) -> (TempDir, Duration) {
    let folder = tempfile::tempdir().unwrap();
    let start = Instant::now();
    let locale = Arc::new(Locale::new("en"));
    let form = Form::Markdown(Box::new(Template::shipped(Arc::clone(&locale)).unwrap()));
    let reports = Folder::new(folder.path(), responses.iter().map(|response| (response.city.as_str(), response.date)), None, form.ending());
    reports.check(IfExists::Keep).unwrap();
    let how = Filling {
        form: &form,
        locale: &locale,
        earlier: &EarlierDays::default(),
        if_exists: IfExists::Keep,
        threads: NonZeroUsize::new(threads).unwrap(),
    };
    let assess = |response: &Response| Assessment::of(&TOOLKIT, vec![response.clone()]);
    let rows = reports.write_all(&how, responses.iter(), assess, || ()).unwrap();
    reports.write_index(&index::markdown(&TOOLKIT, &rows, 0, &locale), IfExists::Keep).unwrap();
    let time = start.elapsed();
    (folder, time)
}
