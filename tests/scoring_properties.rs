//! What must hold for every answer that anybody can give: the properties of scoring, on three toolkits of different shape.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::sync::LazyLock;

use nlc::advice::advise;
use nlc::files::{Code, Document};
use nlc::responses::{Answer, Response, State};
use nlc::scoring::Rules;
use nlc::scoring::aggregate::aggregate;
use nlc::scoring::assessment::{Assessment, group};
use nlc::scoring::combine::combine;
use nlc::scoring::scores::score;
use nlc::scoring::{Item, Scores, Summary};
use nlc::toolkit::condition::{AnswerTest, Facts, Operand, ValueTest};
use nlc::toolkit::model::{Aggregation, AnswerState, Kind, Points, StepFrom, Value};
use nlc::toolkit::{Toolkit, ToolkitFiles, embedded};
use proptest::prelude::*;

static TOOLKITS: LazyLock<Vec<Toolkit>> = LazyLock::new(|| {
    let read = |folder: &str| ToolkitFiles::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    let files = [embedded::shipped(), read("examples/toolkits/libraries"), read("examples/toolkits/flood-ready")];
    files.iter().map(|files| files.load(None).unwrap()).collect()
});

const DAY: jiff::civil::Date = jiff::civil::date(2026, 3, 14);

/// A random answer to a question, from three random numbers.
fn answer(kind: &Kind, state: u8, pick: u32, fraction: f64) -> State {
    match state {
        0 => State::Missing,
        1 => State::Unknown,
        2 => State::NotApplicable("because".into()),
        _ => State::Answered(match kind {
            Kind::Choice(options) => Value::Option(pick as usize % options.len()),
            Kind::YesNo => Value::Option(pick as usize % 2),
            Kind::Checklist(items) => Value::Items((0..items.len()).map(|item| pick >> item & 1 == 1).collect()),
            Kind::Number { min, max, .. } => {
                let (min, max) = (min.unwrap_or(-100.0), max.unwrap_or(1000.0));
                Value::Number(min + fraction * (max - min))
            }
            Kind::Text => Value::Text("text".into()),
        }),
    }
}

prop_compose! {
    /// A toolkit by number, and one to four random responses to it.
    fn responses()(toolkit in 0..3_usize, count in 1..5_usize)
        (toolkit in Just(toolkit), seeds in prop::collection::vec((prop::collection::vec((0..8_u8, any::<u32>(), 0.0..1.0_f64), 80), 0..5_usize, prop::bool::weighted(0.2)), count))
        -> (usize, Vec<Response>) {
        let instrument = &TOOLKITS[toolkit];
        let all = seeds.into_iter().map(|(answers, perspective, quick)| {
            let mut response = Response::new(instrument, "Examplefort", DAY);
            response.quick = quick;
            response.perspective = (perspective < instrument.perspectives.len()).then_some(perspective);
            for (question, (state, pick, fraction)) in instrument.questions.iter().zip(answers) {
                let at = instrument.question(&question.id).unwrap();
                response.answers[at] = Answer { state: answer(&question.kind, state, pick, fraction), ..Answer::default() };
            }
            response
        }).collect();
        (toolkit, all)
    }
}

fn scored(toolkit: &Toolkit, responses: &[Response]) -> Scores {
    score(toolkit, combine(toolkit, &responses.iter().collect::<Vec<_>>()))
}

fn summaries(scores: &Scores) -> Vec<&Summary> {
    scores.dimensions.iter().chain(&scores.modules).chain([&scores.overall]).collect()
}

/// Questions on which some other question's branching depends.
fn branching(toolkit: &Toolkit) -> Vec<usize> {
    toolkit.questions.iter().filter_map(|question| question.ask_if.as_ref()).flat_map(nlc::toolkit::Condition::questions).collect()
}

/// The next better answer, if there is one.
fn better(points: &Points, value: &Value) -> Option<Value> {
    let now = points.share(value);
    let candidates: Vec<Value> = match (points, value) {
        (Points::Options(options), _) => (0..options.len()).map(Value::Option).collect(),
        (Points::Items { .. }, Value::Items(ticked)) => (0..ticked.len())
            .map(|item| {
                let mut more = ticked.clone();
                more[item] = true;
                Value::Items(more)
            })
            .collect(),
        (Points::Line { from, to }, Value::Number(number)) => vec![Value::Number(number + (to - from) / 7.0)],
        _ => Vec::new(),
    };
    candidates.into_iter().find(|candidate| points.share(candidate) > now)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn scoring_again_what_one_answer_changes_is_scoring_everything_again((at, responses) in responses(), share in 0.0..1.0_f64) {
        let toolkit = &TOOLKITS[at];
        let scores = scored(toolkit, &responses);
        for question in 0..toolkit.questions.len() {
            for item in [Item::Answered(share), Item::Answered(1.0), Item::Unknown, Item::NotApplicable, Item::Missing] {
                let mut items = scores.items.clone();
                items[question] = item;
                let (rules, mut after) = (Rules::new(toolkit), scores.clone());
                rules.score_again(&mut after, question, item);
                prop_assert_eq!(&after, &score(toolkit, items), "{}", toolkit.questions[question].id);
                rules.take_back(&mut after, &scores, question);
                prop_assert_eq!(&after, &scores);
            }
        }
    }

    #[test]
    fn bounds_contain_the_score_and_coverage_is_a_share((at, responses) in responses()) {
        let toolkit = &TOOLKITS[at];
        let scores = scored(toolkit, &responses);
        for summary in summaries(&scores) {
            if let Some(coverage) = summary.coverage {
                prop_assert!((0.0..=1.0).contains(&coverage));
            }
            prop_assert_eq!(summary.bounds.is_some(), summary.coverage.is_some());
            if let Some((lowest, highest)) = summary.bounds {
                prop_assert!((0.0..=100.0).contains(&lowest) && lowest <= highest + 1e-9 && highest <= 100.0);
            }
            prop_assert_eq!(summary.score.is_some(), summary.band.is_some());
            prop_assert!(summary.band <= summary.band_by_score);
        }
        for summary in &scores.dimensions {
            if let (Some(score), Some((lowest, highest))) = (summary.score, summary.bounds) {
                prop_assert!(lowest - 1e-9 <= score && score <= highest + 1e-9, "{} not in {}..{}", score, lowest, highest);
            }
        }
        // Rule 4 leaves a dimension without a score out of the overall score but not out of its bounds; where none is left out, they contain it.
        let whole = toolkit.dimensions.iter().zip(&scores.dimensions).filter(|(dimension, summary)| dimension.module.is_none() && summary.applicable());
        let complete = whole.clone().all(|(_, summary)| summary.score.is_some());
        if let (true, Some(score), Some((lowest, highest))) = (complete, scores.overall.score, scores.overall.bounds) {
            prop_assert!(lowest - 1e-9 <= score && score <= highest + 1e-9);
        }
    }

    #[test]
    fn a_better_answer_never_lowers_anything((at, responses) in responses(), which in any::<prop::sample::Index>(), who in any::<prop::sample::Index>()) {
        let toolkit = &TOOLKITS[at];
        let question = which.index(toolkit.questions.len());
        prop_assume!(!branching(toolkit).contains(&question));
        let Some(scoring) = &toolkit.questions[question].scoring else { return Ok(()) };
        let who = who.index(responses.len());
        let State::Answered(value) = &responses[who].answers[question].state else { return Ok(()) };
        let Some(value) = better(&scoring.points, value) else { return Ok(()) };
        let before = scored(toolkit, &responses);
        let mut improved = responses.clone();
        improved[who].answers[question].state = State::Answered(value);
        let after = scored(toolkit, &improved);
        for (before, after) in summaries(&before).into_iter().zip(summaries(&after)) {
            prop_assert!(after.score >= before.score.map(|score| score - 1e-9));
            prop_assert!(after.band >= before.band);
            if let (Some(before), Some(after)) = (before.bounds, after.bounds) {
                prop_assert!(after.0 >= before.0 - 1e-9 && after.1 >= before.1 - 1e-9);
            }
        }
    }

    #[test]
    fn not_applicable_everywhere_is_nothing((at, responses) in responses()) {
        let toolkit = &TOOLKITS[at];
        let mut items = combine(toolkit, &responses.iter().collect::<Vec<_>>());
        let without = score(toolkit, items.clone());
        // A dimension in which nothing applies changes nothing for the whole.
        let dropped = toolkit.dimensions.iter().position(|dimension| dimension.module.is_none()).unwrap();
        for (question, _, _) in toolkit.scored_in(dropped) {
            items[question] = Item::NotApplicable;
        }
        let scores = score(toolkit, items);
        prop_assert!(!scores.dimensions[dropped].applicable());
        for (at, summary) in scores.dimensions.iter().enumerate().filter(|(at, _)| *at != dropped) {
            prop_assert_eq!(summary, &without.dimensions[at]);
        }
        let nothing = score(toolkit, vec![Item::NotApplicable; toolkit.questions.len()]);
        prop_assert!(summaries(&nothing).into_iter().all(|summary| *summary == Summary::default()));
    }

    #[test]
    fn the_order_of_respondents_changes_nothing((at, responses) in responses(), rotation in 0..4_usize) {
        let toolkit = &TOOLKITS[at];
        let mut turned = responses.clone();
        turned.rotate_left(rotation % responses.len());
        prop_assert_eq!(scored(toolkit, &responses), scored(toolkit, &turned));
    }

    #[test]
    fn the_order_of_questions_changes_nothing(seeds in prop::collection::vec((0..8_u8, any::<u32>(), 0.0..1.0_f64), 80)) {
        // The libraries have no branching, so their questions can stand in any order.
        let toolkit = &TOOLKITS[1];
        let mut response = Response::new(toolkit, "Examplefort", DAY);
        for ((question, given), (state, pick, fraction)) in toolkit.questions.iter().zip(&mut response.answers).zip(seeds) {
            given.state = answer(&question.kind, state, pick, fraction);
        }
        let mut turned = toolkit.clone();
        turned.questions.reverse();
        let last = toolkit.questions.len() - 1;
        for essential in &mut turned.rubric.essentials {
            essential.question = last - essential.question;
        }
        let mut answers = response.clone();
        answers.answers.reverse();
        let (one, other) = (scored(toolkit, &[response]), scored(&turned, &[answers]));
        for (one, other) in summaries(&one).into_iter().zip(summaries(&other)) {
            prop_assert_eq!(one.band, other.band);
            prop_assert_eq!(one.score.is_some(), other.score.is_some());
            prop_assert!((one.score.unwrap_or(0.0) - other.score.unwrap_or(0.0)).abs() < 1e-9);
        }
    }

    #[test]
    fn aggregations_agree_on_equal_values_and_are_ordered(weights in prop::collection::vec(0.01..100.0_f64, 1..20), share in 0.0..=1.0_f64, shares in prop::collection::vec(0.0..=1.0_f64, 20)) {
        for how in [Aggregation::Arithmetic, Aggregation::Geometric, Aggregation::Minimum] {
            let result = aggregate(how, weights.iter().map(|weight| (*weight, share))).unwrap();
            prop_assert!((result - share).abs() < 1e-9);
        }
        let items = weights.iter().copied().zip(shares);
        let of = |how| aggregate(how, items.clone()).unwrap();
        prop_assert!(of(Aggregation::Minimum) <= of(Aggregation::Geometric) + 1e-9);
        prop_assert!(of(Aggregation::Geometric) <= of(Aggregation::Arithmetic) + 1e-9);
    }

    #[test]
    fn a_response_file_reads_back_as_it_was_written((at, responses) in responses(), city in "\\PC{1,40}", note in any::<String>()) {
        let toolkit = &TOOLKITS[at];
        let mut response = responses[0].clone();
        prop_assume!(!city.trim().is_empty());
        response.city = city.trim().to_owned();
        for (question, given) in toolkit.questions.iter().zip(&mut response.answers) {
            note.trim().clone_into(&mut given.note);
            given.evidence = vec![note.clone()];
            if matches!(given.state, State::NotApplicable(_)) && !question.not_applicable_allowed {
                given.state = State::Unknown;
            }
            if let (Kind::Number { whole: true, .. }, State::Answered(Value::Number(number))) = (&question.kind, &mut given.state) {
                *number = number.round();
            }
        }
        let text = nlc::responses::write::to_toml(&response, toolkit);
        let (read, problems) = nlc::responses::read::read(&nlc::files::Document::new("response.toml", text.clone()), toolkit);
        prop_assert_eq!(read, Some(response), "{:?}\n{}", problems, text);
    }
}

#[test]
fn three_perspectives_count_the_same_however_many_speak() {
    let toolkit = &TOOLKITS[0];
    let at = toolkit.questions.iter().position(|question| question.scoring.is_some()).unwrap();
    let respondent = |perspective: usize, option: usize| {
        let mut response = Response::new(toolkit, "Examplefort", DAY);
        response.perspective = Some(perspective);
        response.answers[at].state = State::Answered(Value::Option(option));
        response
    };
    // One side: two respondents at the top (1.0) and one at the bottom (0.0); the other: one at the bottom. Mean of 2/3 and 0.
    let responses = [respondent(0, 4), respondent(0, 4), respondent(0, 0), respondent(1, 0)];
    let items = combine(toolkit, &responses.iter().collect::<Vec<_>>());
    assert!((items[at].share().unwrap() - 1.0 / 3.0).abs() < 1e-12);
    let assessment = Assessment::of(toolkit, responses.to_vec()).unwrap();
    assert_eq!(assessment.sides.len(), 2);
    // A third of the way up five levels lies between the second and the third.
    assert_eq!(assessment.level(at), Some(1));
}

#[test]
fn the_geometric_mean_has_the_same_bits_on_every_machine() {
    // For these, the logarithm and the exponential of common systems give other last digits.
    for (share, bits) in [(0.01, 4_576_918_229_304_087_672), (0.02, 4_581_421_828_931_458_172), (0.05, 4_587_366_580_439_587_226)] {
        assert_eq!(aggregate(Aggregation::Geometric, [(1.0, share)].into_iter()).unwrap().to_bits(), bits, "{share}");
    }
}

#[test]
fn a_city_is_the_same_however_its_letters_are_put_together() {
    let toolkit = &TOOLKITS[0];
    let of = |city: &str, date| Response::new(toolkit, city, date);
    let cities = [
        of("\u{c9}vry", DAY),
        of("E\u{301}vry", DAY),
        of(" \u{c9}vry\u{202a}", DAY),
        of("Evry", DAY),
        of("\u{c9}vry", DAY.tomorrow().unwrap()),
    ];
    let sizes: Vec<usize> = group(toolkit, cities.to_vec()).iter().map(|assessment| assessment.responses.len()).collect();
    assert_eq!(sizes, [3, 1, 1]);
}

#[test]
fn the_order_of_files_does_not_matter_even_without_names() {
    let toolkit = &TOOLKITS[0];
    let (mut one, mut other) = (Response::new(toolkit, "Examplefort", DAY), Response::new(toolkit, "Examplefort", DAY));
    one.answers[0].note = "One.".into();
    other.answers[0].note = "Other.".into();
    let there = Assessment::of(toolkit, vec![one.clone(), other.clone()]).unwrap();
    let back = Assessment::of(toolkit, vec![other, one]).unwrap();
    assert_eq!(there.responses, back.responses);
}

/// A toolkit that shows where answers, levels and steps part: equal points, a question counted as zero, a cut list, an unscored question.
fn corners() -> Toolkit {
    let questionnaire = r#"
format = 1
id = "corners"
version = "1"
language = "en"
title = "Corners"
statement = "For tests."
addressees = [{ id = "us", label = "Us", heading = "What we do" }]
bands = [{ id = "low", label = "Low" }, { id = "high", label = "High" }]
dimensions = [{ id = "only", title = "Only" }]
perspectives = [{ id = "here", label = "Here" }, { id = "there", label = "There" }]
[[questions]]
id = "gate"
dimension = "only"
core = true
kind = "yes_no"
text = "Gate?"
[[questions]]
id = "flat"
dimension = "only"
text = "Flat?"
ask_if = { question = "gate", is = "yes" }
options = [{ id = "a", text = "A." }, { id = "b", text = "B." }, { id = "c", text = "C." }]
[[questions]]
id = "raised"
dimension = "only"
text = "Raised?"
ask_if = { question = "gate", is = "yes" }
options = [{ id = "a", text = "A." }, { id = "b", text = "B." }]
[[questions]]
id = "list"
dimension = "only"
kind = "checklist"
text = "List?"
items = [{ id = "x", text = "X" }, { id = "y", text = "Y" }, { id = "z", text = "Z" }]
[[questions]]
id = "open"
dimension = "only"
scored = false
text = "Open?"
ask_if = { question = "gate", is = "yes" }
options = [{ id = "a", text = "A." }, { id = "b", text = "B." }]
[[questions]]
id = "must"
dimension = "only"
text = "Must?"
options = [{ id = "a", text = "A." }, { id = "b", text = "B." }, { id = "c", text = "C." }]
"#;
    let rubric = r#"
format = 1
toolkit = "corners"
minimum_coverage = 0
combine = "median"
bands = [{ id = "low", from = 0 }, { id = "high", from = 10 }]
essential = [{ question = "must", level = "c", cap = "low" }]
[questions.gate]
points = { no = 0, yes = 1 }
[questions.flat]
points = { a = 0, b = 0, c = 1 }
when_not_asked = "zero"
[questions.raised]
points = { a = 1, b = 2 }
when_not_asked = "zero"
[questions.list]
points = { x = 1, y = 1, z = 2 }
max_points = 2
[questions.must]
points = { a = 0, b = 1, c = 2 }
"#;
    let step = |question: &str, from: &str| {
        let key = if question == "list" { "item" } else { "from" };
        format!(
            "[[next_steps]]\nquestion = \"{question}\"\n{key} = \"{from}\"\ntitle = \"Move on\"\ntext = \"Do.\"\ndone = \"Done.\"\naddressee = \"us\"\nhorizon = \"this_year\"\neffort = 1\n"
        )
    };
    let steps = [
        ("gate", "no"),
        ("flat", "a"),
        ("flat", "b"),
        ("raised", "a"),
        ("list", "x"),
        ("list", "y"),
        ("list", "z"),
        ("must", "a"),
        ("must", "b"),
    ];
    // Possible only in a quick response, since nothing else makes this question not applicable.
    let finding = "[[findings]]\nid = \"f\"\nwhen = { question = \"must\", state = \"not_applicable\" }\ntitle = \"F\"\ntext = \"F.\"\ndone = \"F.\"\naddressee = \"us\"\nhorizon = \"this_year\"\neffort = 1\n";
    let recommendations =
        format!("format = 1\ntoolkit = \"corners\"\n{}{finding}", steps.map(|(question, from)| step(question, from)).concat());
    let files = ToolkitFiles {
        questionnaire: Document::new("questionnaire.toml", questionnaire.to_owned()),
        rubric: Document::new("rubric.toml", rubric.to_owned()),
        recommendations: Document::new("recommendations.toml", recommendations),
        translations: Vec::new(),
        glossary: None,
    };
    let (toolkit, problems) = nlc::toolkit::validate::validate(&files);
    assert!(!problems.iter().any(|problem| problem.code == Code::ImpossibleCondition), "{problems:?}");
    toolkit.unwrap_or_else(|| panic!("{problems:?}"))
}

/// A response to it, with the answers in the order of the questions; none for what is missing.
fn corner(toolkit: &Toolkit, side: usize, answers: [Option<Value>; 6]) -> Response {
    let mut response = Response::new(toolkit, "Examplefort", DAY);
    response.perspective = Some(side);
    for (place, value) in response.answers.iter_mut().zip(answers) {
        place.state = value.map_or(State::Missing, State::Answered);
    }
    response
}

const GATE: usize = 0;
const FLAT: usize = 1;
const RAISED: usize = 2;
const LIST: usize = 3;
const OPEN: usize = 4;
const MUST: usize = 5;

#[test]
fn an_option_chosen_by_all_stands_where_it_stands_whatever_it_earns() {
    let toolkit = corners();
    let says = |assessment: &Assessment<'_>, test: ValueTest| assessment.answer(FLAT, &AnswerTest::Value(test));
    let one = Assessment::of(&toolkit, vec![corner(&toolkit, 0, [Some(Value::Option(1)), Some(Value::Option(1)), None, None, None, None])])
        .unwrap();
    assert!(!says(&one, ValueTest::AtMost(Operand::Option(0))) && says(&one, ValueTest::AtLeast(Operand::Option(1))));
    // Of two who chose differently, the shares are compared: a and b both earn nothing.
    let two = [0, 1].map(|at| corner(&toolkit, at, [Some(Value::Option(1)), Some(Value::Option(at)), None, None, None, None]));
    assert!(says(&Assessment::of(&toolkit, two.to_vec()).unwrap(), ValueTest::AtMost(Operand::Option(0))));
}

#[test]
fn the_state_of_an_unscored_question_sees_branching_and_scope() {
    let toolkit = corners();
    let state = |responses: Vec<Response>| {
        let assessment = Assessment::of(&toolkit, responses).unwrap();
        let states = [AnswerState::Answered, AnswerState::Unknown, AnswerState::NotApplicable, AnswerState::Missing];
        states.into_iter().filter(|state| assessment.answer(OPEN, &AnswerTest::State(*state))).collect::<Vec<_>>()
    };
    let of = |gate: usize, open: Option<Value>| corner(&toolkit, 0, [Some(Value::Option(gate)), None, None, None, open, None]);
    assert_eq!(state(vec![of(1, Some(Value::Option(0)))]), [AnswerState::Answered]);
    assert_eq!(state(vec![of(0, Some(Value::Option(0)))]), [AnswerState::NotApplicable], "not asked, the answer is invisible");
    assert_eq!(state(vec![of(1, None)]), [AnswerState::Missing]);
    assert_eq!(
        state(vec![of(1, Some(Value::Option(1))), of(1, None), of(1, None)]),
        [AnswerState::Answered],
        "who said nothing has no vote"
    );
    let quick = Response { quick: true, ..of(1, None) };
    assert_eq!(state(vec![quick.clone()]), [AnswerState::NotApplicable]);
    assert_eq!(state(vec![quick.clone(), quick, of(1, Some(Value::Option(1)))]), [AnswerState::Answered], "out of scope is no vote either");
}

#[test]
fn a_question_counted_as_zero_leads_up_from_its_lowest_level() {
    let toolkit = corners();
    let assessment = Assessment::of(&toolkit, vec![corner(&toolkit, 0, [Some(Value::Option(0)), None, None, None, None, None])]).unwrap();
    assert_eq!((assessment.level(FLAT), assessment.level(RAISED)), (Some(0), Some(0)));
    let steps = advise(&assessment).steps;
    let from = |question: usize| steps.iter().find(|step| step.question == question).map(|step| step.next.from);
    assert_eq!((from(GATE), from(FLAT), from(RAISED)), (Some(StepFrom::Option(0)), Some(StepFrom::Option(0)), Some(StepFrom::Option(0))));
}

#[test]
fn the_rise_of_a_checklist_is_that_of_scoring_again_with_the_item_ticked() {
    let toolkit = corners();
    let list = |ticked: [bool; 3]| Some(Value::Items(ticked.to_vec()));
    let of = |side: usize, ticked: [bool; 3]| corner(&toolkit, side, [None, None, None, list(ticked), None, None]);
    // Points 2 and 0 of 2: the median is 1/2. With x ticked by both, 3, cut to 2, and 1: it is 3/4.
    let now = vec![of(0, [false, false, true]), of(1, [false, false, false])];
    let assessment = Assessment::of(&toolkit, now).unwrap();
    let steps = advise(&assessment).steps;
    let step = steps.iter().find(|step| step.question == LIST).unwrap();
    assert_eq!(step.next.from, StepFrom::Item(0));
    let then = vec![of(0, [true, false, true]), of(1, [true, false, false])];
    let after = Assessment::of(&toolkit, then).unwrap().scores.overall.score.unwrap();
    assert!((step.rise - (after - assessment.scores.overall.score.unwrap())).abs() < 1e-9, "{}", step.rise);
}

#[test]
fn a_step_lifts_a_cap_only_if_it_reaches_the_level() {
    let toolkit = &corners();
    let first = |must: usize| {
        let assessment = Assessment::of(
            toolkit,
            vec![corner(toolkit, 0, [Some(Value::Option(1)), Some(Value::Option(0)), None, None, None, Some(Value::Option(must))])],
        )
        .unwrap();
        let advice = advise(&assessment);
        (advice.steps[0].question, advice.steps[0].caps, advice.steps[0].lifts_cap)
    };
    assert_eq!(first(0), (MUST, true, false));
    assert_eq!(first(1), (MUST, true, true));
}
