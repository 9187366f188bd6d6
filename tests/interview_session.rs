//! The moves of the interview, without a terminal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use nlc::interview::session::{Effects, Place, Session};
use nlc::responses::{Response, State};
use nlc::toolkit::model::{Kind, Value};
use nlc::toolkit::{Toolkit, ToolkitFiles};
use proptest::prelude::*;

fn toolkit() -> Toolkit {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/toolkits/flood-ready");
    ToolkitFiles::read(&folder).unwrap().load(None).unwrap()
}

fn empty(toolkit: &Toolkit) -> Response {
    Response::new(toolkit, "Lower Quay", jiff::civil::date(2026, 3, 21))
}

/// Past the profile, to the first question.
fn at_questions(toolkit: &Toolkit) -> Session<'_> {
    let mut session = Session::start(toolkit, empty(toolkit));
    while let Place::Field(_) = session.place() {
        session.skip();
    }
    session
}

fn question(toolkit: &Toolkit, session: &Session<'_>) -> String {
    match session.place() {
        Place::Question(at) => toolkit.questions[at].id.clone(),
        other => panic!("{other:?}"),
    }
}

fn option(toolkit: &Toolkit, id: &str, option: &str) -> State {
    let kind = &toolkit.questions[toolkit.question(id).unwrap()].kind;
    State::Answered(Value::Option(kind.option(option).unwrap()))
}

#[test]
fn it_begins_with_the_profile_and_goes_through_everything_once() {
    let toolkit = toolkit();
    let mut session = Session::start(&toolkit, empty(&toolkit));
    assert_eq!(session.place(), Place::Field(0));
    let mut steps = 0;
    while session.place() != Place::End {
        session.skip();
        steps += 1;
    }
    assert_eq!(steps, toolkit.profile.len() + session.concerned().len());
    assert_eq!(*session.response(), empty(&toolkit), "skipping says nothing");
}

#[test]
fn going_back_keeps_later_answers() {
    let toolkit = toolkit();
    let mut session = at_questions(&toolkit);
    let (first, second, third) = (session.place(), session.concerned()[1], session.concerned()[2]);
    session.answer(State::Unknown);
    session.answer(State::Unknown);
    assert_eq!(session.place(), Place::Question(third));
    session.back();
    session.back();
    assert_eq!(session.place(), first);
    assert_eq!(session.response().answers[second].state, State::Unknown);
    session.answer(State::Missing);
    assert_eq!(session.place(), Place::Question(second), "forward again, past what was said");
}

#[test]
fn an_answer_that_branching_hides_is_kept_and_told() {
    let toolkit = toolkit();
    // Find a question that is asked only after a certain yes/no or choice, and the answer on which it depends.
    let (dependent, gate) = toolkit
        .questions
        .iter()
        .enumerate()
        .find_map(|(at, question)| question.ask_if.as_ref().and_then(|condition| condition.questions().first().map(|gate| (at, *gate))))
        .unwrap();
    let Kind::Choice(levels) = &toolkit.questions[gate].kind else { panic!("the gate is a choice") };
    let mut session = at_questions(&toolkit);
    session.jump(gate);
    session.answer(State::Answered(Value::Option(levels.len() - 1)));
    assert!(session.concerned().contains(&dependent));
    session.jump(dependent);
    session.answer(State::Unknown);
    session.jump(gate);
    let effects = session.answer(State::Answered(Value::Option(0)));
    assert_eq!(effects, Effects { hidden: vec![dependent], shown: vec![] });
    assert!(!session.concerned().contains(&dependent));
    assert_eq!(session.response().answers[dependent].state, State::Unknown, "kept");
    session.jump(gate);
    let effects = session.answer(State::Answered(Value::Option(levels.len() - 1)));
    assert_eq!(effects, Effects { hidden: vec![], shown: vec![dependent] });
}

#[test]
fn an_interrupted_interview_goes_on_where_something_is_missing() {
    let toolkit = toolkit();
    let mut session = at_questions(&toolkit);
    let concerned = session.concerned();
    session.answer(State::Unknown);
    session.skip();
    session.answer(State::Unknown);
    let resumed = Session::resume(&toolkit, session.into_response());
    assert_eq!(resumed.place(), Place::Question(concerned[1]), "the one that was skipped");
    let mut resumed = resumed;
    resumed.back();
    assert_eq!(resumed.place(), Place::Question(concerned[0]), "back works without a history");
}

#[test]
fn a_note_outlives_a_changed_answer() {
    let toolkit = toolkit();
    let mut session = at_questions(&toolkit);
    let Place::Question(at) = session.place() else { panic!() };
    session.note("  Ask the harbour master.  ");
    let id = question(&toolkit, &session);
    if let Kind::Choice(levels) = &toolkit.questions[at].kind {
        let top = levels.last().unwrap().id.clone();
        session.answer(option(&toolkit, &id, &top));
    } else {
        session.answer(State::Unknown);
    }
    session.back();
    session.answer(State::Unknown);
    let answer = &session.response().answers[at];
    assert_eq!((answer.note.as_str(), &answer.state), ("Ask the harbour master.", &State::Unknown));
}

proptest! {
    /// Whatever the person does, the interview stands at a question of this assessment, and the response can be written and read.
    #[test]
    fn every_moment_is_a_valid_response(moves in prop::collection::vec((0..7_u8, any::<u32>()), 0..60), quick in any::<bool>()) {
        let toolkit = toolkit();
        let mut response = empty(&toolkit);
        response.quick = quick;
        let mut session = Session::start(&toolkit, response);
        for (what, pick) in moves {
            match (what, session.place()) {
                (0, _) => session.back(),
                (1, _) => session.skip(),
                (2, _) => session.jump(pick as usize % toolkit.questions.len()),
                (3, _) => session.note("note"),
                (4, Place::Question(at)) => {
                    let state = match &toolkit.questions[at].kind {
                        Kind::Choice(options) => State::Answered(Value::Option(pick as usize % options.len())),
                        Kind::YesNo => State::Answered(Value::Option(pick as usize % 2)),
                        Kind::Checklist(items) => State::Answered(Value::Items((0..items.len()).map(|item| pick >> item & 1 == 1).collect())),
                        Kind::Number { .. } | Kind::Text => State::Unknown,
                    };
                    session.answer(state);
                }
                (5, _) => drop(session.answer(State::Unknown)),
                _ => drop(session.tell(None)),
            }
            if let Place::Question(at) = session.place() {
                prop_assert!(session.concerned().contains(&at));
                let (number, total) = session.number(at);
                prop_assert!(1 <= number && number <= total);
            }
        }
        let text = nlc::responses::write::to_toml(session.response(), &toolkit);
        let (read, problems) = nlc::responses::read::read(&nlc::files::Document::new("draft.toml", text), &toolkit);
        prop_assert_eq!(read.as_ref(), Some(session.response()), "{:?}", problems);
    }
}
