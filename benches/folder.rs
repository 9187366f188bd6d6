//! How long a folder of reports takes, as ratios within this run: ten times the reports, twice the processors. `cargo bench --bench folder`; with `-- --include-ignored`, ten thousand, as after a large survey.
#![allow(clippy::unwrap_used)]

use std::num::NonZeroUsize;
use std::sync::{Arc, LazyLock};

use divan::Bencher;
use nlc::files::write::IfExists;
use nlc::locale::Locale;
use nlc::reporting::document::Template;
use nlc::reporting::folder::{Filling, Folder, Form};
use nlc::reporting::index;
use nlc::responses::{Response, State};
use nlc::scoring::Assessment;
use nlc::toolkit::model::{Kind, Value};
use nlc::toolkit::{Toolkit, embedded};
use tempfile::TempDir;

fn main() {
    divan::main();
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

/// Scores them, writes a report of each into a folder, and the page that leads to them.
fn fill(folder: TempDir, responses: &[Response], threads: usize) -> TempDir {
    let locale = Arc::new(Locale::new("en"));
    let form = Form::Markdown(Box::new(Template::shipped(Arc::clone(&locale)).unwrap()));
    let reports = Folder::new(folder.path(), responses.iter().map(|response| (response.city.as_str(), response.date)), None, form.ending());
    reports.check(IfExists::Keep).unwrap();
    let how = Filling { form: &form, locale: &locale, if_exists: IfExists::Keep, threads: NonZeroUsize::new(threads).unwrap() };
    let assess = |response: &Response| Assessment::of(&TOOLKIT, vec![response.clone()]);
    let rows = reports.write_all(&how, responses.iter(), assess, || ()).unwrap();
    reports.write_index(&index::markdown(&TOOLKIT, &rows, 0, &locale), IfExists::Keep).unwrap();
    folder // taking it away again is not measured
}

#[divan::bench(args = [100, 1_000], sample_count = 5)]
fn on_one_processor(bencher: Bencher<'_, '_>, count: usize) {
    let responses = responses(count);
    bencher.with_inputs(|| tempfile::tempdir().unwrap()).bench_values(|folder| fill(folder, &responses, 1));
}

#[divan::bench(args = [100, 1_000], sample_count = 5)]
fn on_two_processors(bencher: Bencher<'_, '_>, count: usize) {
    let responses = responses(count);
    bencher.with_inputs(|| tempfile::tempdir().unwrap()).bench_values(|folder| fill(folder, &responses, 2));
}

#[divan::bench(sample_count = 3, ignore)]
fn ten_thousand_on_two_processors(bencher: Bencher<'_, '_>) {
    let responses = responses(10_000);
    bencher.with_inputs(|| tempfile::tempdir().unwrap()).bench_values(|folder| fill(folder, &responses, 2));
}
