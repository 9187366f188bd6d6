//! The data that templates see, for every format the same; `docs/templates.md` describes it for people who write their own.
//!
//! Texts are as they were written: a template escapes them for its format. Numbers are numbers, and `*_text` fields hold them as the person reads them.

use serde::Serialize;

use crate::advice::{self, Advice, Step};
use crate::locale::Locale;
use crate::responses::{Response, State};
use crate::scoring::assessment::Side;
use crate::scoring::{Assessment, Scores, Summary};
use crate::toolkit::Toolkit;
use crate::toolkit::condition::rounded;
use crate::toolkit::model::{Advice as AdviceText, Aggregation, Combine, FieldType, Finding, Horizon, Kind, StepFrom, Value};

/// How many steps a report puts first.
pub const PRIORITIES: usize = 5;

/// From this difference between two sides on, in points, a dimension is named as one they see differently.
const NOTEWORTHY_GAP: f64 = 15.0;

/// From this difference between two sides on, as a share of the maximum, a question is worth talking about.
const NOTEWORTHY_DIFFERENCE: f64 = 0.25;

/// Up to so many practices at their top level are listed one by one.
const MOST_PRACTICES: usize = 8;

/// How many points of an agenda are given in full, and how many questions on which sides differ are put on it.
const AGENDA_POINTS: usize = 7;

/// How many questions on which sides differ are listed.
const MOST_DIFFERENCES: usize = 10;

/// A whole report.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Version of the program.
    pub program: &'static str,
    /// The language of the texts.
    pub language: String,
    /// The instrument.
    pub toolkit: ToolkitView,
    /// The city.
    pub city: String,
    /// The day, as 2026-03-14.
    pub date: String,
    /// The day in words.
    pub date_text: String,
    /// Whether all respondents answered only the core questions.
    pub quick: bool,
    /// Who answered.
    pub respondents: Vec<RespondentView>,
    /// Whether there is more than one respondent.
    pub several: bool,
    /// Facts about the city.
    pub profile: Vec<LabelValue>,
    /// The whole.
    pub overall: SummaryView,
    /// How many applicable scored questions have no answer.
    pub open: usize,
    /// The dimensions that count for the whole.
    pub dimensions: Vec<DimensionView>,
    /// The strongest and the weakest of them, if at least two have a score.
    pub extremes: Option<Extremes>,
    /// Groups scored apart, without those that do not concern the city.
    pub modules: Vec<ModuleView>,
    /// The levels.
    pub bands: Vec<BandView>,
    /// What is strong.
    pub strengths: Vec<StrengthView>,
    /// How many questions of each dimension stand at their top level, where there are any.
    pub at_top: Vec<TopView>,
    /// Patterns over several answers.
    pub findings: Vec<ActionView>,
    /// For every addressee the most worthwhile next step, where there is one.
    pub first_steps: Vec<ActionView>,
    /// The most worthwhile next steps.
    pub priorities: Vec<ActionView>,
    /// All next steps, by dimension.
    pub steps_by_dimension: Vec<Group>,
    /// All findings and next steps, by addressee.
    pub by_addressee: Vec<Group>,
    /// What is to be planned: priorities, findings, and what can begin in the first month.
    pub plan: Vec<ActionView>,
    /// The talk with the addressee that the toolkit names for it.
    pub agenda: Option<Agenda>,
    /// How the sides see it, if there are at least two.
    pub sides: Option<SidesView>,
    /// What nobody knew, with whom to ask.
    pub find_out: Vec<FindOut>,
    /// What nobody responded to.
    pub missing: Vec<String>,
    /// Every answer, by dimension.
    pub annex: Vec<AnnexDimension>,
    /// How the numbers came about.
    pub method: MethodView,
}

/// The instrument.
#[derive(Debug, Serialize)]
pub struct ToolkitView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its version.
    pub version: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// Who wrote it and who did not.
    pub statement: String,
}

/// One who answered.
#[derive(Debug, Serialize)]
pub struct RespondentView {
    /// The side; empty in a toolkit without perspectives.
    pub perspective: String,
    /// Who; may be empty.
    pub respondent: String,
    /// Scored questions with an answer.
    pub answered: usize,
    /// Scored questions that were asked.
    pub asked: usize,
}

/// A fact.
#[derive(Debug, Serialize)]
pub struct LabelValue {
    /// What it is.
    pub label: String,
    /// Its value; several if respondents differ.
    pub value: String,
}

/// Scores as a person reads them.
#[derive(Debug, Clone, Serialize)]
pub struct SummaryView {
    /// 0 to 100, or nothing.
    pub score: Option<f64>,
    /// To one decimal.
    pub score_text: String,
    /// The lowest score possible, or nothing.
    pub lowest: Option<f64>,
    /// The highest score possible, or nothing.
    pub highest: Option<f64>,
    /// To one decimal.
    pub lowest_text: String,
    /// To one decimal.
    pub highest_text: String,
    /// Both bounds in words.
    pub bounds_text: String,
    /// Whether the bounds lie apart.
    pub uncertain: bool,
    /// 0 to 1, or nothing.
    pub coverage: Option<f64>,
    /// As a percentage.
    pub coverage_text: String,
    /// Whether it concerns this city.
    pub applicable: bool,
    /// The level, or why there is none.
    pub band: String,
    /// The id of the level; empty without one.
    pub band_id: String,
    /// What that level means; may be empty.
    pub band_meaning: String,
    /// The level that the score alone would give; empty without one.
    pub band_by_score: String,
    /// The questions that hold the level back.
    pub capped_by: Vec<String>,
}

/// A dimension with its scores.
#[derive(Debug, Clone, Serialize)]
pub struct DimensionView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its scores.
    pub summary: SummaryView,
}

/// The strongest and the weakest dimension.
#[derive(Debug, Serialize)]
pub struct Extremes {
    /// Name of the strongest.
    pub strongest: String,
    /// Its score.
    pub high: String,
    /// Name of the weakest.
    pub weakest: String,
    /// Its score.
    pub low: String,
    /// Whether they lie within ten points of each other.
    pub even: bool,
    /// Whether every dimension that concerns the city has a score.
    pub complete: bool,
}

/// A group of dimensions scored apart.
#[derive(Debug, Serialize)]
pub struct ModuleView {
    /// Its name.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Its scores.
    pub summary: SummaryView,
    /// Its dimensions that concern the city.
    pub dimensions: Vec<DimensionView>,
}

/// A level.
#[derive(Debug, Serialize)]
pub struct BandView {
    /// Its name.
    pub label: String,
    /// What it means.
    pub description: String,
    /// Where it begins.
    pub from: String,
}

/// The questions of a dimension at their top level.
#[derive(Debug, Serialize)]
pub struct TopView {
    /// The dimension.
    pub dimension: String,
    /// How many stand at the top.
    pub count: usize,
    /// Of how many that were answered.
    pub of: usize,
    /// What is in place there; empty if there are too many to read.
    pub practices: Vec<String>,
}

/// A strength.
#[derive(Debug, Serialize)]
pub struct StrengthView {
    /// The dimension.
    pub dimension: String,
    /// Its score.
    pub score: String,
    /// What is strong.
    pub text: String,
    /// Whom to show it to.
    pub share_with: String,
}

/// A next step or a finding.
#[derive(Debug, Clone, Serialize)]
pub struct ActionView {
    /// `next_step` or `finding`.
    pub kind: &'static str,
    /// A stable id: that of the finding, or question and level of the next step.
    pub id: String,
    /// Its place among all next steps, from 1; 0 for findings.
    pub rank: usize,
    /// Its line in the action plan or the agenda, from 1; 0 elsewhere.
    pub number: usize,
    /// The id of the question; empty for findings.
    pub question_id: String,
    /// The question; empty for findings.
    pub question: String,
    /// The dimension; empty for findings.
    pub dimension: String,
    /// The present answer; empty for findings.
    pub answer: String,
    /// Why this step, taken from the answers; empty for findings.
    pub reason: String,
    /// What it brings; empty for findings.
    pub effect: String,
    /// A short name.
    pub title: String,
    /// What to do in a few words; the short name where nothing else is said.
    pub action: String,
    /// The first move.
    pub text: String,
    /// What is there to see when it is done.
    pub done: String,
    /// The id of who acts.
    pub addressee_id: String,
    /// Who acts.
    pub addressee: String,
    /// `first_month`, `this_year` or `longer`.
    pub horizon_id: String,
    /// By when.
    pub horizon: String,
    /// 1 to 3.
    pub effort: u8,
    /// In words.
    pub effort_text: String,
    /// By how many points the overall score rises; none for findings.
    pub rise: Option<f64>,
    /// Rise divided by effort; none for findings.
    pub priority: Option<f64>,
    /// Whether it lifts what holds back a level.
    pub lifts_cap: bool,
    /// Addresses.
    pub sources: Vec<String>,
}

/// Actions under a heading.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The heading.
    pub heading: String,
    /// The short name.
    pub label: String,
    /// What belongs there.
    pub actions: Vec<ActionView>,
}

/// The talk with one addressee.
#[derive(Debug, Serialize)]
pub struct Agenda {
    /// With whom.
    pub label: String,
    /// The points to prepare, in full.
    pub actions: Vec<ActionView>,
    /// Further points, for which a title is enough.
    pub further: Vec<ActionView>,
    /// Questions on which the sides differ most.
    pub questions: Vec<String>,
}

/// How the sides see it.
#[derive(Debug, Serialize)]
pub struct SidesView {
    /// Their names.
    pub labels: Vec<String>,
    /// Their scores by dimension, the whole last.
    pub rows: Vec<SideRow>,
    /// The dimension with the largest difference, if it is worth mentioning.
    pub widest: Option<Widest>,
    /// From which difference on one is mentioned.
    pub noteworthy: String,
    /// Questions on which they differ most, the largest difference first, essential practices first among equals.
    pub questions: Vec<SideQuestion>,
    /// Findings that the answers of one side alone show, and those of all together do not.
    pub alone: Vec<SideFindings>,
}

/// What the answers of one side alone show.
#[derive(Debug, Serialize)]
pub struct SideFindings {
    /// The side.
    pub side: String,
    /// Short names of the findings.
    pub titles: Vec<String>,
}

/// One dimension as the sides see it.
#[derive(Debug, Serialize)]
pub struct SideRow {
    /// Its name.
    pub title: String,
    /// The score of every side, or why there is none.
    pub scores: Vec<String>,
    /// The largest difference, or nothing.
    pub gap: String,
}

/// The largest difference.
#[derive(Debug, Serialize)]
pub struct Widest {
    /// In which dimension.
    pub dimension: String,
    /// The side with the higher score.
    pub higher: String,
    /// Its score.
    pub high: String,
    /// The side with the lower score.
    pub lower: String,
    /// Its score.
    pub low: String,
}

/// A question on which two sides differ.
#[derive(Debug, Serialize)]
pub struct SideQuestion {
    /// The question.
    pub question: String,
    /// The side with the higher answer.
    pub higher: String,
    /// That answer; may be empty.
    pub high: String,
    /// The side with the lower answer.
    pub lower: String,
    /// That answer; may be empty.
    pub low: String,
}

/// Something to find out.
#[derive(Debug, Serialize)]
pub struct FindOut {
    /// The id of the question.
    pub id: String,
    /// The question.
    pub question: String,
    /// The dimension.
    pub dimension: String,
    /// Completes "Ask ..."; may be empty.
    pub whom: String,
}

/// A dimension in the annex.
#[derive(Debug, Serialize)]
pub struct AnnexDimension {
    /// Its name.
    pub title: String,
    /// Its questions.
    pub questions: Vec<AnnexQuestion>,
}

/// A question in the annex.
#[derive(Debug, Serialize)]
pub struct AnnexQuestion {
    /// Its id.
    pub id: String,
    /// The question.
    pub question: String,
    /// What each respondent said.
    pub answers: Vec<AnnexAnswer>,
}

/// What one respondent said.
#[derive(Debug, Serialize)]
pub struct AnnexAnswer {
    /// The side; empty if there is only one respondent.
    pub who: String,
    /// `answered`, `unknown`, `not_applicable`, `missing` or `not_asked`.
    pub state: &'static str,
    /// The answer in words.
    pub text: String,
    /// The reason for "not applicable"; may be empty.
    pub because: String,
    /// A remark; may be empty.
    pub note: String,
    /// Addresses, not all of them safe to follow.
    pub evidence: Vec<String>,
}

/// How the numbers came about.
#[derive(Debug, Serialize)]
pub struct MethodView {
    /// Whether both aggregations are the arithmetic mean.
    pub arithmetic: bool,
    /// Name of the aggregation of questions.
    pub questions: String,
    /// Name of the aggregation of dimensions.
    pub dimensions: String,
    /// `mean_of_perspectives`, `mean` or `median`.
    pub combine: &'static str,
    /// Whether there are essential practices.
    pub has_essentials: bool,
    /// As a percentage.
    pub minimum_coverage: String,
}

/// Puts a report together.
pub fn report(assessment: &Assessment<'_>, advice: &Advice<'_>, locale: &Locale) -> Report {
    Builder { assessment, advice, locale, toolkit: assessment.toolkit }.report()
}

struct Builder<'a, 't> {
    assessment: &'a Assessment<'t>,
    advice: &'a Advice<'t>,
    locale: &'a Locale,
    toolkit: &'t Toolkit,
}

impl Builder<'_, '_> {
    fn report(&self) -> Report {
        let (toolkit, scores) = (self.toolkit, &self.assessment.scores);
        let steps: Vec<ActionView> = self.advice.steps.iter().enumerate().map(|(at, step)| self.step(step, at + 1)).collect();
        let findings: Vec<ActionView> = self.advice.findings.iter().map(|finding| self.finding(finding)).collect();
        let priorities: Vec<ActionView> = steps.iter().take(PRIORITIES).cloned().collect();
        let by_addressee = self.by_addressee(&findings, &steps);
        let sides = self.sides();
        Report {
            program: env!("CARGO_PKG_VERSION"),
            language: toolkit.language.clone(),
            toolkit: ToolkitView {
                id: toolkit.id.clone(),
                title: toolkit.title.clone(),
                version: toolkit.version.clone(),
                fingerprint: toolkit.fingerprint.clone(),
                statement: toolkit.statement.clone(),
            },
            city: self.assessment.city.clone(),
            date: self.assessment.date.to_string(),
            date_text: self.locale.date(self.assessment.date),
            quick: self.assessment.responses.iter().all(|response| response.quick),
            respondents: self.assessment.responses.iter().map(|response| self.respondent(response)).collect(),
            several: self.assessment.responses.len() > 1,
            profile: self.profile(),
            overall: self.summary(&scores.overall),
            open: self
                .advice
                .find_out
                .iter()
                .chain(&self.advice.missing)
                .filter(|at| toolkit.dimensions[toolkit.questions[**at].dimension].module.is_none())
                .count(),
            dimensions: self.dimensions(None, scores),
            extremes: self.extremes(),
            modules: self.modules(),
            bands: toolkit
                .bands
                .iter()
                .map(|band| BandView {
                    label: band.label.clone(),
                    description: band.description.clone(),
                    from: self.locale.plain_number(band.from),
                })
                .collect(),
            strengths: self
                .advice
                .strengths
                .iter()
                .map(|strength| StrengthView {
                    dimension: toolkit.dimensions[strength.dimension].title.clone(),
                    score: self.decimal(scores.dimensions[strength.dimension].score),
                    text: strength.text.clone(),
                    share_with: strength.share_with.clone(),
                })
                .collect(),
            at_top: self.at_top(),
            steps_by_dimension: self.by_dimension(&steps),
            plan: plan(&priorities, &findings, &steps),
            agenda: self.agenda(&by_addressee, sides.as_ref()),
            by_addressee,
            sides,
            find_out: self.advice.find_out.iter().map(|at| self.find_out(*at)).collect(),
            missing: self.advice.missing.iter().map(|at| toolkit.questions[*at].text.clone()).collect(),
            annex: self.annex(),
            method: self.method(),
            first_steps: toolkit
                .addressees
                .iter()
                .filter_map(|addressee| steps.iter().find(|step| step.addressee_id == addressee.id))
                .cloned()
                .collect(),
            findings,
            priorities,
        }
    }

    fn decimal(&self, number: Option<f64>) -> String {
        number.map(|number| self.locale.decimal(number)).unwrap_or_default()
    }

    fn perspective(&self, at: Option<usize>) -> String {
        at.and_then(|at| self.toolkit.perspectives.get(at))
            .map_or_else(|| self.locale.text("no-perspective"), |perspective| perspective.label.clone())
    }

    fn respondent(&self, response: &Response) -> RespondentView {
        let asked = response.asked(self.toolkit);
        let inside: Vec<usize> = (0..asked.len())
            .filter(|at| {
                asked[*at]
                    && self.toolkit.questions[*at].scoring.is_some()
                    && (!response.quick || self.toolkit.questions[*at].core || response.answers[*at].state != State::Missing)
            })
            .collect();
        RespondentView {
            perspective: if self.toolkit.perspectives.is_empty() { String::new() } else { self.perspective(response.perspective) },
            respondent: response.respondent.clone(),
            answered: inside.iter().filter(|at| matches!(response.answers[**at].state, State::Answered(_))).count(),
            asked: inside.len(),
        }
    }

    fn profile(&self) -> Vec<LabelValue> {
        let mut facts = Vec::new();
        for (at, field) in self.toolkit.profile.iter().enumerate() {
            let mut values: Vec<(String, Vec<String>)> = Vec::new();
            for (response, value) in
                self.assessment.responses.iter().filter_map(|response| response.profile[at].as_ref().map(|value| (response, value)))
            {
                let text = match (&field.kind, value) {
                    (FieldType::Choice(options), Value::Option(at)) => {
                        options.get(*at).map(|option| option.text.clone()).unwrap_or_default()
                    }
                    // Four-digit numbers without a limit above 9999 are years: no separator.
                    (FieldType::Number { max, .. }, Value::Number(number)) if max.is_some_and(|max| max <= 9999.0) => number.to_string(),
                    (_, Value::Number(number)) => self.locale.plain_number(*number),
                    (_, Value::Text(text)) => text.clone(),
                    _ => continue,
                };
                let who = self.perspective(response.perspective);
                match values.iter_mut().find(|(known, _)| *known == text) {
                    Some((_, by)) if by.contains(&who) => {}
                    Some((_, by)) => by.push(who),
                    None => values.push((text, vec![who])),
                }
            }
            // Where respondents differ, each value is followed by who gave it.
            let value = match values.as_slice() {
                [] => continue,
                [(only, _)] => only.clone(),
                several => several.iter().map(|(text, by)| format!("{text} ({})", by.join(", "))).collect::<Vec<_>>().join(" / "),
            };
            facts.push(LabelValue { label: field.label.clone(), value });
        }
        facts
    }

    fn summary(&self, summary: &Summary) -> SummaryView {
        summary_view(self.toolkit, summary, self.locale)
    }

    fn dimensions(&self, module: Option<usize>, scores: &Scores) -> Vec<DimensionView> {
        let all = self.toolkit.dimensions.iter().zip(&scores.dimensions).filter(|(dimension, _)| dimension.module == module);
        all.map(|(dimension, summary)| DimensionView {
            id: dimension.id.clone(),
            title: dimension.title.clone(),
            summary: self.summary(summary),
        })
        .collect()
    }

    fn modules(&self) -> Vec<ModuleView> {
        let scores = &self.assessment.scores;
        self.toolkit
            .modules
            .iter()
            .zip(&scores.modules)
            .enumerate()
            .filter(|(_, (_, summary))| summary.applicable())
            .map(|(at, (module, summary))| ModuleView {
                title: module.title.clone(),
                description: module.description.clone(),
                summary: self.summary(summary),
                dimensions: self.dimensions(Some(at), scores).into_iter().filter(|dimension| dimension.summary.applicable).collect(),
            })
            .collect()
    }

    fn extremes(&self) -> Option<Extremes> {
        let scored: Vec<(&str, f64)> = self
            .toolkit
            .dimensions
            .iter()
            .zip(&self.assessment.scores.dimensions)
            .filter(|(dimension, _)| dimension.module.is_none())
            .filter_map(|(dimension, summary)| summary.score.map(|score| (dimension.title.as_str(), score)))
            .collect();
        let strongest = scored.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        let weakest = scored.iter().copied().reduce(|worst, next| if next.1 < worst.1 { next } else { worst })?;
        (scored.len() > 1).then(|| Extremes {
            strongest: strongest.0.to_owned(),
            high: self.locale.decimal(strongest.1),
            weakest: weakest.0.to_owned(),
            low: self.locale.decimal(weakest.1),
            even: strongest.1 - weakest.1 < 10.0,
            complete: scored.len()
                == self
                    .toolkit
                    .dimensions
                    .iter()
                    .zip(&self.assessment.scores.dimensions)
                    .filter(|(dimension, summary)| dimension.module.is_none() && summary.applicable())
                    .count(),
        })
    }

    fn action(&self, kind: &'static str, id: String, advice: &AdviceText) -> ActionView {
        let addressee = &self.toolkit.addressees[advice.addressee];
        let horizon_id = horizon_id(advice.horizon);
        ActionView {
            kind,
            id,
            rank: 0,
            number: 0,
            question_id: String::new(),
            question: String::new(),
            dimension: String::new(),
            answer: String::new(),
            reason: String::new(),
            effect: String::new(),
            title: advice.title.clone(),
            action: advice.title.clone(),
            text: advice.text.clone(),
            done: advice.done.clone(),
            addressee_id: addressee.id.clone(),
            addressee: addressee.label.clone(),
            horizon_id: horizon_id.to_owned(),
            horizon: self.locale.text(&format!("horizon-{horizon_id}")),
            effort: advice.effort,
            effort_text: self.locale.text(&format!("effort-{}", advice.effort)),
            rise: None,
            priority: None,
            lifts_cap: false,
            sources: advice.sources.clone(),
        }
    }

    fn finding(&self, finding: &Finding) -> ActionView {
        let view = self.action("finding", finding.id.clone(), &finding.advice);
        ActionView { action: if finding.action.is_empty() { view.title.clone() } else { finding.action.clone() }, ..view }
    }

    fn step(&self, step: &Step<'_>, rank: usize) -> ActionView {
        let question = &self.toolkit.questions[step.question];
        let from = match step.next.from {
            StepFrom::Option(at) | StepFrom::Item(at) => question.kind.option_id(at).to_owned(),
            StepFrom::Target(target) => target.to_string(),
        };
        let (answer, said) = self.present(step);
        ActionView {
            rank,
            question_id: question.id.clone(),
            question: question.text.clone(),
            dimension: self.toolkit.dimensions[question.dimension].title.clone(),
            answer,
            reason: said,
            effect: self.why_now(step),
            rise: Some(step.rise),
            priority: Some(step.priority),
            lifts_cap: step.lifts_cap,
            ..self.action("next_step", format!("{}:{from}", question.id), &step.next.advice)
        }
    }

    /// The present answer, and the sentence that says so.
    fn present(&self, step: &Step<'_>) -> (String, String) {
        let question = &self.toolkit.questions[step.question];
        let answers = self.assessment.answers(step.question);
        let alike = answers.windows(2).all(|pair| pair[0] == pair[1]);
        let (key, name, answer) = match (&question.kind, step.next.from) {
            _ if answers.is_empty() => ("reason-no-answer", "answer", String::new()),
            (Kind::Choice(_) | Kind::YesNo, StepFrom::Option(at)) if alike && answers.len() < self.assessment.responses.len() => {
                ("reason-some", "answer", quoted(&question.kind, at, self.locale))
            }
            (Kind::Choice(_) | Kind::YesNo, StepFrom::Option(at)) => {
                (if alike { "reason-answered" } else { "reason-together" }, "answer", quoted(&question.kind, at, self.locale))
            }
            (_, StepFrom::Item(at)) => {
                (if alike { "reason-item" } else { "reason-item-some" }, "item", option_text(&question.kind, at, self.locale))
            }
            (_, _) => {
                let numbers: Vec<f64> =
                    answers.iter().filter_map(|value| if let Value::Number(number) = value { Some(*number) } else { None }).collect();
                let mean = numbers.iter().sum::<f64>() / numbers.len().max(1) as f64;
                (
                    if alike { "reason-number" } else { "reason-number-together" },
                    "number",
                    with_unit(&question.kind, &self.locale.plain_number(mean)),
                )
            }
        };
        let sentence = self.locale.with(key, &[(name, answer.clone().into())]);
        (if answers.is_empty() { String::new() } else { answer }, sentence)
    }

    fn why_now(&self, step: &Step<'_>) -> String {
        let scores = &self.assessment.scores;
        let question = &self.toolkit.questions[step.question];
        let dimension = &self.toolkit.dimensions[question.dimension];
        if step.lifts_cap {
            let essential = |summary: &Summary| {
                summary
                    .capped_by
                    .iter()
                    .map(|at| &self.toolkit.rubric.essentials[*at])
                    .find(|essential| essential.question == step.question)
                    .map(|essential| essential.cap)
            };
            let (scope, cap) = match essential(&scores.dimensions[question.dimension]) {
                Some(cap) => (dimension.title.clone(), Some(cap)),
                None => (self.locale.text("show-scope-overall"), essential(&scores.overall)),
            };
            if let Some(band) = cap.and_then(|cap| self.toolkit.bands.get(cap)) {
                return self.locale.with("reason-cap", &[("scope", scope.into()), ("band", band.label.clone().into())]);
            }
        }
        let rise = self.locale.decimal(step.rise);
        if rise == self.locale.decimal(0.0) {
            self.locale.with("reason-no-rise", &[("dimension", dimension.title.clone().into())])
        } else {
            let key = if scores.overall.score.is_some() { "reason-rise" } else { "reason-rise-bound" };
            self.locale.with(key, &[("rise", rise.into())])
        }
    }

    fn by_dimension(&self, steps: &[ActionView]) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for dimension in &self.toolkit.dimensions {
            let own: Vec<ActionView> = self
                .toolkit
                .questions
                .iter()
                .filter(|question| self.toolkit.dimensions[question.dimension].id == dimension.id)
                .flat_map(|question| steps.iter().filter(|step| step.question_id == question.id))
                .cloned()
                .collect();
            if !own.is_empty() {
                groups.push(Group { heading: dimension.title.clone(), label: dimension.id.clone(), actions: own });
            }
        }
        groups
    }

    fn by_addressee(&self, findings: &[ActionView], steps: &[ActionView]) -> Vec<Group> {
        self.toolkit
            .addressees
            .iter()
            .map(|addressee| Group {
                heading: addressee.heading.clone(),
                label: addressee.label.clone(),
                actions: findings.iter().chain(steps).filter(|action| action.addressee_id == addressee.id).cloned().collect(),
            })
            .collect()
    }

    fn agenda(&self, groups: &[Group], sides: Option<&SidesView>) -> Option<Agenda> {
        let at = self.toolkit.addressees.iter().position(|addressee| addressee.agenda)?;
        let group = &groups[at];
        let mut actions: Vec<ActionView> = group.actions.iter().cloned().enumerate().map(numbered).collect();
        let further = actions.split_off(actions.len().min(AGENDA_POINTS));
        let questions =
            sides.map(|sides| sides.questions.iter().take(AGENDA_POINTS).map(|one| one.question.clone()).collect()).unwrap_or_default();
        Some(Agenda { label: group.label.clone(), actions, further, questions })
    }

    fn sides(&self) -> Option<SidesView> {
        let sides = &self.assessment.sides;
        if sides.len() < 2 {
            return None;
        }
        let overall = self.toolkit.dimensions.len();
        let score_of = |side: usize, row: usize| {
            let scores = &sides[side].scores;
            if row == overall { scores.overall.score } else { scores.dimensions[row].score }
        };
        let row_view = |row: usize, title: String| {
            let scores: Vec<Option<f64>> = (0..sides.len()).map(|side| score_of(side, row)).collect();
            let known: Vec<f64> = scores.iter().copied().flatten().collect();
            let gap = known.iter().copied().reduce(f64::max).zip(known.iter().copied().reduce(f64::min)).filter(|_| known.len() > 1);
            SideRow {
                title,
                scores: scores.iter().map(|score| score.map_or_else(|| "–".to_owned(), |score| self.locale.decimal(score))).collect(),
                gap: gap.map_or_else(|| "–".to_owned(), |(highest, lowest)| self.locale.decimal(highest - lowest)),
            }
        };
        let shown = (0..overall).filter(|row| (0..sides.len()).any(|side| score_of(side, *row).is_some()));
        let mut rows: Vec<SideRow> = shown.map(|row| row_view(row, self.toolkit.dimensions[row].title.clone())).collect();
        rows.push(row_view(overall, self.locale.text("overall")));
        let labels: Vec<String> = sides.iter().map(|side| self.perspective(side.perspective)).collect();
        Some(SidesView {
            alone: self.side_findings(&labels),
            widest: self.widest(&labels),
            rows,
            questions: self.side_questions(&labels),
            labels,
            noteworthy: self.locale.plain_number(NOTEWORTHY_GAP),
        })
    }

    fn widest(&self, labels: &[String]) -> Option<Widest> {
        let gaps = (0..self.toolkit.dimensions.len()).filter_map(|at| self.assessment.gap_in(at).map(|gap| (at, gap)));
        let (at, _) =
            gaps.filter(|(_, gap)| *gap >= NOTEWORTHY_GAP).reduce(|widest, next| if next.1 > widest.1 { next } else { widest })?;
        let scored: Vec<(usize, f64)> = self
            .assessment
            .sides
            .iter()
            .enumerate()
            .filter_map(|(side, one)| one.scores.dimensions[at].score.map(|score| (side, score)))
            .collect();
        let higher = scored.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        let lower = scored.iter().copied().reduce(|worst, next| if next.1 < worst.1 { next } else { worst })?;
        Some(Widest {
            dimension: self.toolkit.dimensions[at].title.clone(),
            higher: labels[higher.0].clone(),
            high: self.locale.decimal(higher.1),
            lower: labels[lower.0].clone(),
            low: self.locale.decimal(lower.1),
        })
    }

    fn side_findings(&self, labels: &[String]) -> Vec<SideFindings> {
        let together: Vec<&str> = self.advice.findings.iter().map(|finding| finding.id.as_str()).collect();
        let one = |(side, label): (&Side, &String)| {
            let own = self.assessment.responses.iter().filter(|response| response.perspective == side.perspective).cloned().collect();
            let alone = Assessment::of(self.toolkit, own)?;
            let findings = advice::advise(&alone).findings;
            let titles: Vec<String> = findings
                .iter()
                .filter(|finding| !together.contains(&finding.id.as_str()))
                .map(|finding| finding.advice.title.clone())
                .collect();
            (!titles.is_empty()).then(|| SideFindings { side: label.clone(), titles })
        };
        self.assessment.sides.iter().zip(labels).filter_map(one).collect()
    }

    fn side_questions(&self, labels: &[String]) -> Vec<SideQuestion> {
        let sides = &self.assessment.sides;
        let mut differences: Vec<(usize, usize, usize, f64)> = Vec::new();
        for question in 0..self.toolkit.questions.len() {
            let shares: Vec<(usize, f64)> =
                sides.iter().enumerate().filter_map(|(side, one)| one.scores.items[question].share().map(|share| (side, share))).collect();
            let higher = shares.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best });
            let lower = shares.iter().copied().reduce(|worst, next| if next.1 < worst.1 { next } else { worst });
            if let (Some(higher), Some(lower)) = (higher, lower)
                && higher.1 - lower.1 >= NOTEWORTHY_DIFFERENCE
            {
                differences.push((question, higher.0, lower.0, higher.1 - lower.1));
            }
        }
        let essential = |question: usize| self.toolkit.rubric.essentials.iter().any(|essential| essential.question == question);
        differences.sort_by(|a, b| rounded(b.3).total_cmp(&rounded(a.3)).then(essential(b.0).cmp(&essential(a.0))));
        let answer = |question: usize, side: usize| {
            let level = self.assessment.level_of_side(question, &sides[side]);
            level.map(|at| quoted(&self.toolkit.questions[question].kind, at, self.locale)).unwrap_or_default()
        };
        differences
            .into_iter()
            .take(MOST_DIFFERENCES)
            .map(|(question, higher, lower, _)| SideQuestion {
                question: self.toolkit.questions[question].text.clone(),
                higher: labels[higher].clone(),
                high: answer(question, higher),
                lower: labels[lower].clone(),
                low: answer(question, lower),
            })
            .collect()
    }

    fn at_top(&self) -> Vec<TopView> {
        let few = self.advice.at_top.len() <= MOST_PRACTICES;
        let view = |dimension: usize| {
            let own: Vec<usize> =
                self.advice.at_top.iter().copied().filter(|at| self.toolkit.questions[*at].dimension == dimension).collect();
            let practice = |at: usize| {
                self.assessment.level(at).map_or_else(
                    || self.toolkit.questions[at].text.clone(),
                    |level| quoted(&self.toolkit.questions[at].kind, level, self.locale),
                )
            };
            TopView {
                dimension: self.toolkit.dimensions[dimension].title.clone(),
                count: own.len(),
                of: self.toolkit.scored_in(dimension).filter(|(at, _, _)| self.assessment.scores.items[*at].share().is_some()).count(),
                practices: if few { own.into_iter().map(practice).collect() } else { Vec::new() },
            }
        };
        (0..self.toolkit.dimensions.len()).map(view).filter(|top| top.count > 0).collect()
    }

    fn find_out(&self, at: usize) -> FindOut {
        let question = &self.toolkit.questions[at];
        FindOut {
            id: question.id.clone(),
            question: question.text.clone(),
            dimension: self.toolkit.dimensions[question.dimension].title.clone(),
            whom: question.whom_to_ask.clone(),
        }
    }

    fn annex(&self) -> Vec<AnnexDimension> {
        let asked: Vec<Vec<bool>> = self.assessment.responses.iter().map(|response| response.asked(self.toolkit)).collect();
        (0..self.toolkit.dimensions.len())
            .map(|dimension| AnnexDimension {
                title: self.toolkit.dimensions[dimension].title.clone(),
                questions: (0..self.toolkit.questions.len())
                    .filter(|at| self.toolkit.questions[*at].dimension == dimension)
                    .filter_map(|at| self.annex_question(at, &asked))
                    .collect(),
            })
            .filter(|dimension| !dimension.questions.is_empty())
            .collect()
    }

    /// A question with what was said to it; none if it lies outside what anybody was asked and nobody said anything.
    fn annex_question(&self, at: usize, asked: &[Vec<bool>]) -> Option<AnnexQuestion> {
        let question = &self.toolkit.questions[at];
        let responses = &self.assessment.responses;
        let relevant = |response: &Response, asked: &[bool]| {
            let silent = response.answers[at] == crate::responses::Answer::default();
            !(silent && (!asked[at] || (response.quick && !question.core)))
        };
        let answers: Vec<AnnexAnswer> = responses
            .iter()
            .zip(asked)
            .filter(|(response, asked)| relevant(response, asked))
            .map(|(response, asked)| {
                let answer = &response.answers[at];
                let (state, text, because) = match &answer.state {
                    _ if !asked[at] => ("not_asked", self.locale.text("not-asked"), String::new()),
                    State::Missing => ("missing", self.locale.text("missing"), String::new()),
                    State::Unknown => ("unknown", self.locale.text("unknown"), String::new()),
                    State::NotApplicable(because) => ("not_applicable", self.locale.text("not-applicable"), because.clone()),
                    State::Answered(value) => ("answered", value_text(&question.kind, value, self.locale), String::new()),
                };
                let who = if responses.len() > 1 { self.perspective(response.perspective) } else { String::new() };
                AnnexAnswer { who, state, text, because, note: answer.note.clone(), evidence: answer.evidence.clone() }
            })
            .collect();
        (!answers.is_empty()).then(|| AnnexQuestion { id: question.id.clone(), question: question.text.clone(), answers })
    }

    fn method(&self) -> MethodView {
        let rubric = &self.toolkit.rubric;
        MethodView {
            arithmetic: rubric.question_aggregation == Aggregation::Arithmetic && rubric.dimension_aggregation == Aggregation::Arithmetic,
            questions: self.locale.text(how_key(rubric.question_aggregation)),
            dimensions: self.locale.text(how_key(rubric.dimension_aggregation)),
            combine: match rubric.combine {
                Combine::MeanOfPerspectives => "mean_of_perspectives",
                Combine::Mean => "mean",
                Combine::Median => "median",
            },
            has_essentials: !rubric.essentials.is_empty(),
            minimum_coverage: self.locale.percent(rubric.minimum_coverage),
        }
    }
}

/// Priorities, then findings, then everything else that can begin in the first month; each action once.
fn plan(priorities: &[ActionView], findings: &[ActionView], steps: &[ActionView]) -> Vec<ActionView> {
    let soon = steps.iter().skip(priorities.len()).filter(|step| step.horizon_id == horizon_id(Horizon::FirstMonth));
    priorities.iter().chain(findings).chain(soon).cloned().enumerate().map(numbered).collect()
}

fn numbered((at, action): (usize, ActionView)) -> ActionView {
    ActionView { number: at + 1, ..action }
}

/// The id of a horizon, as in the recommendations.
pub fn horizon_id(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::FirstMonth => "first_month",
        Horizon::ThisYear => "this_year",
        Horizon::Longer => "longer",
    }
}

/// The message that names an aggregation.
pub fn how_key(how: Aggregation) -> &'static str {
    match how {
        Aggregation::Arithmetic => "how-arithmetic",
        Aggregation::Geometric => "how-geometric",
        Aggregation::Minimum => "how-minimum",
    }
}

/// Scores as a person reads them.
pub fn summary_view(toolkit: &Toolkit, summary: &Summary, locale: &Locale) -> SummaryView {
    let decimal = |number: Option<f64>| number.map(|number| locale.decimal(number)).unwrap_or_default();
    let band = summary.band.and_then(|at| toolkit.bands.get(at));
    let (lowest, highest) = (summary.bounds.map(|bounds| bounds.0), summary.bounds.map(|bounds| bounds.1));
    let why_none = if summary.applicable() { "insufficient" } else { "not-applicable" };
    SummaryView {
        score: summary.score,
        score_text: decimal(summary.score),
        lowest,
        highest,
        lowest_text: decimal(lowest),
        highest_text: decimal(highest),
        bounds_text: summary.bounds.map(|bounds| bounds_text(bounds, locale)).unwrap_or_default(),
        uncertain: summary.bounds.is_some_and(|(lowest, highest)| highest - lowest > 1e-9),
        coverage: summary.coverage,
        coverage_text: summary.coverage.map(|share| locale.percent(share)).unwrap_or_default(),
        applicable: summary.applicable(),
        band: band.map_or_else(|| locale.text(why_none), |band| band.label.clone()),
        band_id: band.map(|band| band.id.clone()).unwrap_or_default(),
        band_meaning: band.map(|band| band.description.clone()).unwrap_or_default(),
        band_by_score: summary.band_by_score.and_then(|at| toolkit.bands.get(at)).map(|band| band.label.clone()).unwrap_or_default(),
        capped_by: summary.capped_by.iter().map(|at| toolkit.questions[toolkit.rubric.essentials[*at].question].text.clone()).collect(),
    }
}

/// Both bounds, or the one figure that is left when nothing is open.
fn bounds_text((lowest, highest): (f64, f64), locale: &Locale) -> String {
    let (lowest, highest) = (locale.decimal(lowest), locale.decimal(highest));
    if lowest == highest { lowest } else { locale.with("range", &[("lowest", lowest.into()), ("highest", highest.into())]) }
}

/// An option in words.
pub fn option_text(kind: &Kind, at: usize, locale: &Locale) -> String {
    match kind {
        Kind::Choice(options) | Kind::Checklist(options) => options.get(at).map(|option| option.text.clone()).unwrap_or_default(),
        Kind::YesNo => locale.text(if at == 1 { "yes" } else { "no" }),
        Kind::Number { .. } | Kind::Text => String::new(),
    }
}

/// An option in words that can stand alone: together with the options it builds on.
pub fn quoted(kind: &Kind, at: usize, locale: &Locale) -> String {
    let Kind::Choice(options) = kind else { return option_text(kind, at, locale) };
    let first = (0..=at).rev().find(|before| options.get(*before).is_some_and(|option| !option.adds)).unwrap_or(0);
    options.iter().take(at + 1).skip(first).map(|option| option.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn with_unit(kind: &Kind, number: &str) -> String {
    match kind {
        Kind::Number { unit, .. } if !unit.is_empty() => format!("{number} {unit}"),
        _ => number.to_owned(),
    }
}

/// An answer in words.
pub fn value_text(kind: &Kind, value: &Value, locale: &Locale) -> String {
    match value {
        Value::Option(at) => quoted(kind, *at, locale),
        Value::Items(ticked) => {
            let texts: Vec<String> =
                ticked.iter().enumerate().filter(|(_, ticked)| **ticked).map(|(at, _)| option_text(kind, at, locale)).collect();
            if texts.is_empty() { locale.text("nothing-ticked") } else { texts.join("; ") }
        }
        Value::Number(number) => with_unit(kind, &locale.plain_number(*number)),
        Value::Text(text) => text.clone(),
    }
}
