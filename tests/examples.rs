//! The example cities differ in kind, and so do their scores, findings and priorities.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use nlc::advice::{Advice, advise};
use nlc::files::Document;
use nlc::responses::{Response, read};
use nlc::scoring::Assessment;
use nlc::toolkit::{Toolkit, embedded};

fn toolkit() -> Toolkit {
    embedded::shipped().load(None).unwrap()
}

fn responses(toolkit: &Toolkit, names: &[&str]) -> Vec<Response> {
    let read = |name: &&str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/responses/{name}.toml"));
        let (response, problems) = read::read(&Document::read(&path).unwrap(), toolkit);
        assert_eq!(problems, [], "{name}");
        response.unwrap()
    };
    names.iter().map(read).collect()
}

fn findings(advice: &Advice<'_>) -> Vec<String> {
    advice.findings.iter().map(|finding| finding.id.clone()).collect()
}

/// Question and present level of the first steps.
fn first_steps(toolkit: &Toolkit, advice: &Advice<'_>) -> Vec<String> {
    advice.steps.iter().take(3).map(|step| toolkit.questions[step.question].id.clone()).collect()
}

#[test]
fn a_city_strong_on_paper_hears_about_trust() {
    let toolkit = toolkit();
    let assessment = Assessment::of(&toolkit, responses(&toolkit, &["tessendrow"])).unwrap();
    let advice = advise(&assessment);
    let score =
        |id: &str| assessment.scores.dimensions[toolkit.dimensions.iter().position(|dimension| dimension.id == id).unwrap()].score.unwrap();
    assert!((assessment.scores.overall.score.unwrap() - 49.828_090_958_605_66).abs() < 1e-9);
    assert!(score("mandate") > 70.0 && score("trust") < 30.0);
    assert!(findings(&advice).contains(&"paper-without-trust".to_owned()) && findings(&advice).contains(&"no-way-to-object".to_owned()));
    assert_eq!(first_steps(&toolkit, &advice), ["trust-goal", "trust-security", "resources-staff"]);
}

#[test]
fn many_unknowns_give_bounds_and_a_list_of_whom_to_ask() {
    let toolkit = toolkit();
    let assessment = Assessment::of(&toolkit, responses(&toolkit, &["ulmeray"])).unwrap();
    let advice = advise(&assessment);
    let without: Vec<&str> = toolkit
        .dimensions
        .iter()
        .zip(&assessment.scores.dimensions)
        .filter(|(dimension, summary)| dimension.module.is_none() && summary.score.is_none())
        .map(|(dimension, _)| dimension.id.as_str())
        .collect();
    assert_eq!(without, ["mandate", "information", "resources"]);
    let (lowest, highest) = assessment.scores.overall.bounds.unwrap();
    assert!(highest - lowest > 35.0);
    assert!(advice.find_out.len() >= 15 && advice.find_out.iter().all(|at| !toolkit.questions[*at].whom_to_ask.is_empty()));
    assert_eq!(findings(&advice), ["gone-with-people", "unasked"]);
}

#[test]
fn three_perspectives_show_where_they_differ() {
    let toolkit = toolkit();
    let assessment =
        Assessment::of(&toolkit, responses(&toolkit, &["belnorrah-local", "belnorrah-national", "belnorrah-civil-society"])).unwrap();
    let advice = advise(&assessment);
    assert_eq!(assessment.sides.len(), 3);
    let gaps: Vec<f64> = (0..toolkit.dimensions.len()).filter_map(|at| assessment.gap_in(at)).collect();
    assert!(gaps.iter().copied().fold(0.0, f64::max) > 50.0);
    assert_eq!(findings(&advice)[0], "sides-differ");
    let alone = Assessment::of(&toolkit, responses(&toolkit, &["belnorrah-local"])).unwrap();
    assert!(!findings(&advise(&alone)).contains(&"sides-differ".to_owned()));
}

#[test]
fn a_nearly_perfect_city_is_asked_to_pass_it_on() {
    let toolkit = toolkit();
    let assessment = Assessment::of(&toolkit, responses(&toolkit, &["quillandra"])).unwrap();
    let advice = advise(&assessment);
    assert_eq!(findings(&advice), ["worth-passing-on"]);
    assert_eq!(advice.strengths.len(), toolkit.dimensions.len());
    assert!(advice.steps.len() <= 6 && advice.at_top.len() >= 45);
}

#[test]
fn one_missing_essential_practice_holds_a_level_back_and_comes_first() {
    let toolkit = toolkit();
    let assessment = Assessment::of(&toolkit, responses(&toolkit, &["draymoss"])).unwrap();
    let advice = advise(&assessment);
    let information = toolkit.dimensions.iter().position(|dimension| dimension.id == "information").unwrap();
    let summary = &assessment.scores.dimensions[information];
    assert!(summary.band < summary.band_by_score);
    assert_eq!(first_steps(&toolkit, &advice)[0], "information-protocol");
    assert!(advice.steps[0].caps && advice.steps[1..].iter().all(|step| !step.caps && !step.lifts_cap));
    assert!(advice.steps[0].priority < advice.steps[1].priority, "it comes first although others raise more");
    assert!(advice.strengths.iter().all(|strength| strength.dimension != information), "no praise where a level is held back");
}

#[test]
fn a_beginning_asks_for_little() {
    let toolkit = toolkit();
    let assessment = Assessment::of(&toolkit, responses(&toolkit, &["ayn-al-ghasaq"])).unwrap();
    let advice = advise(&assessment);
    assert_eq!(findings(&advice), ["small-beginning", "strategy-unseen"]);
    // Only what was asked counts: every core question, and nothing else.
    let core = toolkit.questions.iter().filter(|question| question.core).count();
    assert_eq!((core, advice.steps.len()), (18, 18));
    assert!(advice.steps.iter().take(5).all(|step| step.next.advice.effort == 1));
}
