//! How long the parts of one run take, as ratios within this run: `cargo bench`.
#![allow(clippy::unwrap_used)]

use divan::{Bencher, black_box};
use nlc::advice::advise;
use nlc::responses::{Response, State};
use nlc::scoring::assessment::Assessment;
use nlc::scoring::combine::combine;
use nlc::scoring::scores::score;
use nlc::toolkit::model::{Kind, Value};
use nlc::toolkit::{Toolkit, embedded};

fn main() {
    divan::main();
}

fn shipped() -> Toolkit {
    embedded::shipped().load(None).unwrap()
}

/// The middle answer to every question.
fn response(toolkit: &Toolkit) -> Response {
    let mut response = Response::new(toolkit, "Examplefort", jiff::civil::date(2026, 3, 14));
    for (question, answer) in toolkit.questions.iter().zip(&mut response.answers) {
        answer.state = match &question.kind {
            Kind::Choice(options) => State::Answered(Value::Option(options.len() / 2)),
            Kind::YesNo => State::Answered(Value::Option(1)),
            _ => State::Unknown,
        };
    }
    response
}

/// Reading and checking the shipped toolkit: most of the time of a run.
#[divan::bench]
fn load_the_toolkit() -> Toolkit {
    shipped()
}

#[divan::bench]
fn score_one_response(bencher: Bencher<'_, '_>) {
    let toolkit = shipped();
    let response = response(&toolkit);
    bencher.bench(|| score(&toolkit, combine(&toolkit, &[black_box(&response)])));
}

/// Scoring again for every step up.
#[divan::bench]
fn advise_on_one_response(bencher: Bencher<'_, '_>) {
    let toolkit = shipped();
    let assessment = Assessment::of(&toolkit, vec![response(&toolkit)]).unwrap();
    bencher.bench(|| black_box(advise(black_box(&assessment))).steps.len());
}
