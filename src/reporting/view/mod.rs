//! The data that templates see, for every format the same; `docs/templates.md` describes it for people who write their own.
//!
//! Texts are as they were written: a template escapes them for its format. Numbers are numbers, and `*_text` fields hold them as the person reads them.
//!
//! - here: the types;
//! - [`build`]: puts them together from an assessment and its advice, with `actions`, `sides` and `annex` for the larger parts;
//! - [`earlier`]: an earlier assessment of the same city;
//! - [`words`]: answers, levels and scores in words.

mod actions;
mod annex;
pub mod build;
pub mod earlier;
mod sides;
pub mod words;

use std::sync::Arc;

use serde::Serialize;

pub use build::report;

/// How many steps a report puts first.
pub const PRIORITIES: usize = 5;

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
    pub findings: Vec<Arc<ActionView>>,
    /// For every addressee the most worthwhile next step, where there is one.
    pub first_steps: Vec<Arc<ActionView>>,
    /// The most worthwhile next steps.
    pub priorities: Vec<Arc<ActionView>>,
    /// All next steps, by dimension.
    pub steps_by_dimension: Vec<Group>,
    /// All findings and next steps, by addressee.
    pub by_addressee: Vec<Group>,
    /// What is to be planned: priorities, findings, and what can begin in the first month.
    pub plan: Vec<Arc<ActionView>>,
    /// The talk with the addressee that the toolkit names for it.
    pub agenda: Option<Agenda>,
    /// How the sides see it, if there are at least two.
    pub sides: Option<SidesView>,
    /// An earlier assessment of the same city, if there is one to show.
    pub earlier: Option<EarlierView>,
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
    /// The version of the toolkit that was answered; empty if it is the one in use.
    pub version: String,
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

/// An earlier assessment beside the present one, on the questions that both have.
#[derive(Debug, Serialize)]
pub struct EarlierView {
    /// Its day, as 2025-03-14.
    pub date: String,
    /// The day in words.
    pub date_text: String,
    /// One for each dimension with a score on one of the days, then one for the whole.
    pub rows: Vec<EarlierRow>,
    /// The questions that not both have.
    pub left_out: Vec<String>,
}

/// One score then and now.
#[derive(Debug, Serialize)]
pub struct EarlierRow {
    /// The id of the dimension; empty for the whole.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The earlier score, 0 to 100, or nothing.
    pub score: Option<f64>,
    /// The same to one decimal; a dash without one.
    pub before: String,
    /// The present score; a dash without one.
    pub now: String,
    /// By how much it is higher now, with its sign; a dash if one of them is missing.
    pub difference: String,
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
    /// The id of the dimension; empty for findings.
    pub dimension_id: String,
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
    pub actions: Vec<Arc<ActionView>>,
}

/// The talk with one addressee.
#[derive(Debug, Serialize)]
pub struct Agenda {
    /// With whom.
    pub label: String,
    /// The points to prepare, in full.
    pub actions: Vec<Arc<ActionView>>,
    /// Further points, for which a title is enough.
    pub further: Vec<Arc<ActionView>>,
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
    /// The id of the dimension; empty for the whole.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The score of every side, or why there is none.
    pub scores: Vec<String>,
    /// The same, unrounded.
    pub points: Vec<SidePoint>,
    /// The largest difference, or nothing.
    pub gap: String,
}

/// A score of one side.
#[derive(Debug, Serialize)]
pub struct SidePoint {
    /// 0 to 100, or nothing.
    pub score: Option<f64>,
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
    /// The id of the dimension.
    pub dimension_id: String,
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
