//! How long it takes from an answer to the next page, as ratios within this run: `cargo bench --bench interview`. Saving, which flushes to the disk, is not in it.
#![allow(clippy::unwrap_used)]

use divan::{Bencher, black_box};
use nlc::interview::layout::{self, Window};
use nlc::interview::page::{Choosable, Page};
use nlc::interview::picker::Picker;
use nlc::interview::session::{Place, Session};
use nlc::locale::Locale;
use nlc::responses::{Response, State, write};
use nlc::toolkit::model::Kind;
use nlc::toolkit::{Toolkit, embedded};

fn main() {
    divan::main();
}

/// The shipped toolkit with its questions repeated until there are so many.
fn toolkit(questions: usize) -> Toolkit {
    let mut toolkit = embedded::shipped().load(None).unwrap();
    let all = toolkit.questions.clone();
    toolkit.questions = all.iter().cycle().take(questions).cloned().collect();
    for (number, question) in toolkit.questions.iter_mut().enumerate() {
        question.id = format!("question-{number}");
        question.ask_if = question.ask_if.take().filter(|_| number < all.len());
    }
    toolkit
}

/// Answer, put the whole response into words for the file, lay out the next question.
#[divan::bench(args = [30, 60, 300])]
fn from_an_answer_to_the_next_page(bencher: Bencher<'_, '_>, questions: usize) {
    let (toolkit, locale) = (toolkit(questions), Locale::new("en"));
    let mut response = Response::new(&toolkit, "Examplefort", jiff::civil::date(2026, 3, 14));
    response.answers.iter_mut().for_each(|answer| answer.state = State::Unknown);
    let mut session = Session::start(&toolkit, response);
    while matches!(session.place(), Place::Field(_)) {
        session.skip();
    }
    session.jump(questions / 2);
    bencher.with_inputs(|| session.clone()).bench_local_values(|mut session| {
        session.answer(State::Unknown);
        let file = write::to_toml(session.response(), &toolkit);
        let Place::Question(at) = session.place() else { return file.len() };
        let question = &toolkit.questions[at];
        let mut page = Page { text: question.text.clone(), progress: Some(session.number(at)), ..Page::default() };
        if let Kind::Choice(options) = &question.kind {
            page.options = options.iter().map(|option| Choosable::from(option.text.clone())).collect();
        }
        let window = Window { columns: 80, rows: 24, roomy: false };
        file.len() + layout::page(&mut Picker::new(black_box(&page)), &[], window, &locale).len()
    });
}

/// The same page without the interview around it.
#[divan::bench]
fn lay_out_a_page(bencher: Bencher<'_, '_>) {
    let (toolkit, locale) = (toolkit(30), Locale::new("en"));
    let question = &toolkit.questions[0];
    let Kind::Choice(options) = &question.kind else { return };
    let options = options.iter().map(|option| Choosable::from(option.text.clone())).collect();
    let page = Page { text: question.text.clone(), options, ..Page::default() };
    let window = Window { columns: 80, rows: 24, roomy: false };
    bencher.bench(|| layout::page(&mut Picker::new(black_box(&page)), &[], window, &locale));
}
