//! The moves of the interview, without a terminal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use nlc::interview::session::{Effects, Place, Session};
use nlc::responses::{Answer, Response, State};
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

/// The questions of an assessment in which nothing was said yet.
fn all_questions(toolkit: &Toolkit) -> Vec<Place> {
    Session::start(toolkit, empty(toolkit)).concerned().into_iter().map(Place::Question).collect()
}

fn position(place: Place) -> usize {
    match place {
        Place::Question(at) => at,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_jump_forward_goes_on_from_there() {
    let toolkit = toolkit();
    let all = all_questions(&toolkit);
    let mut session = at_questions(&toolkit);
    session.jump(position(all[5]));
    assert_eq!(session.place(), all[5]);
    session.skip();
    assert_eq!(session.place(), all[6]);
    // The same from the profile.
    let mut session = Session::start(&toolkit, empty(&toolkit));
    session.jump(position(all[2]));
    session.skip();
    assert_eq!(session.place(), all[3]);
}

#[test]
fn a_jump_back_returns_to_where_it_began() {
    let toolkit = toolkit();
    let all = all_questions(&toolkit);
    let mut session = at_questions(&toolkit);
    session.jump(position(all[6]));
    session.jump(position(all[1]));
    assert_eq!(session.place(), all[1]);
    session.answer(State::Unknown);
    assert_eq!(session.place(), all[6], "no need to pass everything in between again");
    session.answer(State::Unknown);
    assert_eq!(session.place(), all[7], "and onwards as usual");
    // Two jumps back in a row return to the first place.
    session.jump(position(all[4]));
    session.jump(position(all[2]));
    session.skip();
    assert_eq!(session.place(), all[7]);
    // Back undoes a jump, and what it would have led to.
    session.jump(position(all[3]));
    session.back();
    assert_eq!(session.place(), all[7]);
    session.skip();
    assert_eq!(session.place(), all[8]);
}

#[test]
fn a_jump_from_the_end_returns_to_the_end() {
    let toolkit = toolkit();
    let all = all_questions(&toolkit);
    let mut session = at_questions(&toolkit);
    session.answer(State::Unknown);
    session.to_end();
    assert_eq!(session.place(), Place::End);
    session.jump(position(all[3]));
    session.answer(State::Unknown);
    assert_eq!(session.place(), Place::End);
    session.jump(position(all[5]));
    session.back();
    assert_eq!(session.place(), Place::End);
    session.back();
    assert_eq!(session.place(), all[3], "back leads through the places one has seen");
}

#[test]
fn a_jump_back_that_hides_the_place_it_came_from_goes_on_behind_it() {
    let toolkit = toolkit();
    let dependent = toolkit.questions.iter().position(|question| question.ask_if.is_some()).unwrap();
    let gate = toolkit.questions[dependent].ask_if.as_ref().unwrap().questions()[0];
    let Kind::Choice(levels) = &toolkit.questions[gate].kind else { panic!("the gate is a choice") };
    let mut session = at_questions(&toolkit);
    session.jump(gate);
    session.answer(State::Answered(Value::Option(levels.len() - 1)));
    session.jump(dependent);
    session.jump(gate);
    session.answer(State::Answered(Value::Option(0)));
    let next = session.concerned().into_iter().find(|at| *at > dependent).unwrap();
    assert_eq!(session.place(), Place::Question(next));
    session.jump(dependent);
    assert_eq!(session.place(), Place::Question(next), "nobody gets to a question that is not asked");
    session.back();
    assert_eq!(session.place(), Place::Question(gate));
}

#[test]
fn open_questions_come_one_after_the_other_and_then_the_end() {
    let toolkit = toolkit();
    let mut session = at_questions(&toolkit);
    let mut open = Vec::new();
    while session.place() != Place::End {
        if [3, 4, 7].contains(&session.number(position(session.place())).0) {
            open.push(session.place());
            session.skip();
        } else {
            session.answer(State::Unknown);
        }
    }
    assert_eq!(open.len(), 3);
    session.to_open();
    assert_eq!(session.place(), open[0]);
    session.answer(State::Unknown);
    assert_eq!(session.place(), open[1]);
    session.skip();
    assert_eq!(session.place(), open[2]);
    session.answer(State::Unknown);
    assert_eq!(session.place(), Place::End);
    assert_eq!(session.open(), [position(open[1])]);
    session.to_open();
    session.answer(State::Unknown);
    assert_eq!((session.place(), session.open().len()), (Place::End, 0));
    session.to_open();
    assert_eq!(session.place(), Place::End, "nothing is open any more");
}

#[test]
fn the_profile_returns_to_where_one_was() {
    let toolkit = toolkit();
    let all = all_questions(&toolkit);
    let mut session = at_questions(&toolkit);
    session.jump(position(all[4]));
    for place in [all[4], Place::End] {
        if place == Place::End {
            session.to_end();
        }
        session.to_profile();
        for field in 0..toolkit.profile.len() {
            assert_eq!(session.place(), Place::Field(field));
            session.tell(None);
        }
        assert_eq!(session.place(), place);
    }
    session.to_profile();
    session.back();
    assert_eq!(session.place(), Place::End, "back at once");
}

#[test]
fn a_draft_goes_on_with_the_profile_or_with_the_first_open_question() {
    let toolkit = toolkit();
    let all = all_questions(&toolkit);
    // Nothing was told.
    let nothing = Session::resume(&toolkit, empty(&toolkit));
    assert_eq!(nothing.place(), Place::Field(0));
    assert!(!nothing.can_go_back());
    // Two fields were told, the first of them left out.
    let mut response = empty(&toolkit);
    response.profile[1] = Some(Value::Option(0));
    let mut some = Session::resume(&toolkit, response.clone());
    assert_eq!(some.place(), Place::Field(2));
    some.back();
    assert_eq!(some.place(), Place::Field(1));
    some.skip();
    some.skip();
    some.skip();
    assert_eq!(some.place(), all[0]);
    // The last field was told.
    *response.profile.last_mut().unwrap() = Some(Value::Text("Mill".into()));
    assert_eq!(Session::resume(&toolkit, response.clone()).place(), all[0]);
    // Some questions were answered: the profile is not asked again, nor are they.
    response.profile[3] = None;
    for at in [0, 2, 3] {
        response.answers[position(all[at])].state = State::Unknown;
    }
    let mut answered = Session::resume(&toolkit, response);
    for expected in [all[1], all[4], all[5]] {
        assert_eq!(answered.place(), expected);
        answered.skip();
    }
}

#[test]
fn a_draft_in_which_nothing_is_open_goes_on_at_the_end() {
    let toolkit = toolkit();
    let mut session = at_questions(&toolkit);
    while session.place() != Place::End {
        session.answer(State::Unknown);
    }
    let mut resumed = Session::resume(&toolkit, session.into_response());
    assert_eq!(resumed.place(), Place::End);
    resumed.back();
    assert_eq!(Some(position(resumed.place())), resumed.concerned().last().copied());
}

fn earlier(state: State) -> Answer {
    Answer { state, note: "As of last year.".into(), evidence: vec!["https://example.org/old".into()] }
}

/// At the first question, with an answer of last year to it.
fn with_earlier<'t>(toolkit: &'t Toolkit, answer: &Answer) -> (Session<'t>, usize) {
    let mut response = empty(toolkit);
    let first = position(all_questions(toolkit)[0]);
    response.earlier[first] = answer.clone();
    let mut session = Session::start(toolkit, response);
    session.jump(first);
    (session, first)
}

#[test]
fn an_earlier_answer_counts_only_when_it_is_confirmed() {
    let toolkit = toolkit();
    let old = earlier(State::Answered(Value::Option(1)));
    let (mut session, first) = with_earlier(&toolkit, &old);
    assert!(session.is_earlier(first));
    assert_eq!(session.said(first), old, "shown");
    assert_eq!(session.response().answers[first], Answer::default(), "but not counted");
    session.skip();
    assert!(session.is_earlier(first) && session.open().contains(&first), "skipping confirms nothing");
    session.back();
    session.answer(old.state.clone());
    assert!(!session.is_earlier(first) && !session.open().contains(&first));
    assert_eq!(session.response().answers[first], old, "note and document come with it");
    assert_eq!(session.said(first), old);
}

#[test]
fn a_changed_earlier_answer_leaves_its_note_behind() {
    let toolkit = toolkit();
    let (mut session, first) = with_earlier(&toolkit, &earlier(State::Answered(Value::Option(1))));
    session.answer(State::Answered(Value::Option(0)));
    let now = Answer { state: State::Answered(Value::Option(0)), ..Answer::default() };
    assert_eq!((&session.response().answers[first], session.is_earlier(first)), (&now, false));
    // Changing it back does not bring back what was left behind.
    session.jump(first);
    session.answer(State::Answered(Value::Option(1)));
    assert_eq!(session.response().answers[first].note, "");
}

#[test]
fn what_was_written_now_wins_over_what_was_written_then() {
    let toolkit = toolkit();
    let old = earlier(State::Unknown);
    let (mut session, first) = with_earlier(&toolkit, &old);
    session.note("New.");
    assert!(session.is_earlier(first), "a note is no answer");
    session.answer(State::Unknown);
    let mixed = Answer { note: "New.".into(), ..old.clone() };
    assert_eq!(session.response().answers[first], mixed);
    let (mut session, first) = with_earlier(&toolkit, &old);
    session.evidence(vec!["Folder 12".into()]);
    session.answer(State::Unknown);
    assert_eq!(session.response().answers[first], Answer { evidence: vec!["Folder 12".into()], ..old });
}

proptest! {
    /// Whatever the person does, the interview stands at a question of this assessment, and the response can be written and read.
    #[test]
    fn every_moment_is_a_valid_response(moves in prop::collection::vec((0..12_u8, any::<u32>()), 0..60), quick in any::<bool>(), old in any::<u64>()) {
        let toolkit = toolkit();
        let mut response = empty(&toolkit);
        response.quick = quick;
        for (at, answer) in response.earlier.iter_mut().enumerate().filter(|(at, _)| old >> (at % 64) & 1 == 1) {
            let refused = !toolkit.questions[at].not_applicable_allowed;
            *answer = earlier(if refused { State::Unknown } else { State::NotApplicable("No river.".into()) });
        }
        let mut session = Session::start(&toolkit, response);
        for (what, pick) in moves {
            match (what, session.place()) {
                (0, _) => session.back(),
                (1, _) => session.skip(),
                (2, _) => session.jump(pick as usize % toolkit.questions.len()),
                (3, _) => session.note(if pick % 3 == 0 { "" } else { "note" }),
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
                (6, _) => session.evidence((0..pick % 3).map(|at| format!("https://example.org/{at}")).collect()),
                (7, _) => session.to_end(),
                (8, _) => {
                    session.to_open();
                    if let Some(first) = session.open().first() {
                        prop_assert_eq!(session.place(), Place::Question(*first));
                    }
                }
                (9, _) => session.to_profile(),
                (10, place) => {
                    let there = session.can_go_back();
                    session.back();
                    prop_assert_eq!(session.place() != place, there, "back leads somewhere if it is offered, and only then");
                }
                _ => drop(session.tell(None)),
            }
            if let Place::Question(at) = session.place() {
                prop_assert!(session.concerned().contains(&at));
                let (number, total) = session.number(at);
                prop_assert!(1 <= number && number <= total);
            }
        }
        // Nobody goes round in circles.
        let mut onwards = session.clone();
        for _ in 0..3 * (toolkit.profile.len() + toolkit.questions.len()) {
            onwards.skip();
        }
        prop_assert_eq!(onwards.place(), Place::End);
        prop_assert_eq!(onwards.response(), session.response());
        let text = nlc::responses::write::to_toml(session.response(), &toolkit);
        let (read, problems) = nlc::responses::read::read(&nlc::files::Document::new("draft.toml", text), &toolkit);
        prop_assert_eq!(read.as_ref(), Some(session.response()), "{:?}", problems);
    }
}
