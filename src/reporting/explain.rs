//! How every number came about, as text: for somebody who has to defend it.

use std::fmt::Write;

use super::view::words::{how_key, summary_view};
use crate::files::plain::one_line;
use crate::locale::Locale;
use crate::scoring::{Assessment, Item, Summary};
use crate::toolkit::model::{Aggregation, Combine, Kind, Question, Scoring, Value};

/// Every question with state, points, weight and contribution, and with what each of several respondents said; every dimension with its sum; what capped what.
pub fn explain(assessment: &Assessment<'_>, locale: &Locale) -> String {
    Explainer { assessment, locale, out: String::new() }.all()
}

struct Explainer<'a, 't> {
    assessment: &'a Assessment<'t>,
    locale: &'a Locale,
    out: String,
}

impl Explainer<'_, '_> {
    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.out, "{}{text}", "  ".repeat(indent));
    }

    fn number(&self, number: f64) -> String {
        // Six digits are more than anybody needs to add up by hand, and few enough to read.
        let text = format!("{:.6}", crate::toolkit::condition::rounded(number) + 0.0);
        text.trim_end_matches('0').trim_end_matches('.').replace('.', &self.locale.text("decimal-mark"))
    }

    fn all(mut self) -> String {
        let toolkit = self.assessment.toolkit;
        let heading = self.locale.text("explain-heading");
        self.line(0, &heading);
        for at in 0..toolkit.dimensions.len() {
            self.dimension(at);
        }
        for module in 0..toolkit.modules.len() {
            let title = toolkit.modules[module].title.clone();
            self.whole(Some(module), &title);
        }
        let title = self.locale.text("overall");
        self.whole(None, &title);
        self.out
    }

    fn dimension(&mut self, at: usize) {
        let toolkit = self.assessment.toolkit;
        let summary = &self.assessment.scores.dimensions[at];
        self.out.push('\n');
        self.line(0, &format!("{} ({})", toolkit.dimensions[at].title, toolkit.dimensions[at].id));
        let items: Vec<(Item, f64)> =
            toolkit.scored_in(at).map(|(question, _, scoring)| (self.assessment.scores.items[question], scoring.weight)).collect();
        let answered: f64 = items.iter().filter(|(item, _)| item.share().is_some()).map(|(_, weight)| weight).sum();
        let total: f64 = items.iter().filter(|(item, _)| *item != Item::NotApplicable).map(|(_, weight)| weight).sum();
        for (number, question, scoring) in toolkit.scored_in(at).collect::<Vec<_>>() {
            self.question(number, question, scoring, summary, answered);
        }
        let how = toolkit.rubric.question_aggregation;
        self.sum(("explain-sum", "explain-sum-minimum"), how, answered, total, summary);
    }

    fn question(&mut self, at: usize, question: &Question, scoring: &Scoring, summary: &Summary, answered: f64) {
        let item = self.assessment.scores.items[at];
        let several = self.assessment.responses.len() > 1;
        let weight = self.number(scoring.weight);
        let text = match item {
            Item::NotApplicable => self.locale.text("explain-left-out"),
            Item::Unknown | Item::Missing => {
                let state = self.locale.text(if item == Item::Unknown { "unknown" } else { "missing" });
                self.locale.with("explain-unanswered", &[("state", state.into()), ("weight", weight.into())])
            }
            Item::Answered(share) => {
                let earned = match self.assessment.answer_of(0, at) {
                    _ if several => self.locale.with(
                        "explain-combined",
                        &[("share", self.number(share).into()), ("how", self.locale.text(self.combine_key()).into())],
                    ),
                    Some(value) => self.points(scoring, value, share),
                    None => self.locale.text("explain-not-asked-zero"),
                };
                let line = self.locale.with("explain-weight", &[("earned", earned.into()), ("weight", weight.into())]);
                // Only the arithmetic mean is a sum of contributions.
                let arithmetic = self.assessment.toolkit.rubric.question_aggregation == Aggregation::Arithmetic;
                match summary.score.filter(|_| arithmetic) {
                    Some(score) => {
                        let contribution = self.number(100.0 * scoring.weight * share / answered);
                        let values = [("line", line.into()), ("contribution", contribution.into()), ("score", self.number(score).into())];
                        self.locale.with("explain-contributes", &values)
                    }
                    None => line,
                }
            }
        };
        self.named(1, &question.id, text);
        if several {
            for respondent in 0..self.assessment.responses.len() {
                let (who, said) = (self.who(respondent), self.said(respondent, at, question, scoring));
                self.named(2, &who, said);
            }
        }
    }

    /// Who or what it is about, and what there is to say.
    fn named(&mut self, indent: usize, name: &str, text: String) {
        let line = self.locale.with("explain-question", &[("id", name.into()), ("state", text.into())]);
        self.line(indent, &line);
    }

    fn points(&self, scoring: &Scoring, value: &Value, share: f64) -> String {
        self.locale.with(
            "explain-points",
            &[
                ("points", self.number(scoring.points.of(value)).into()),
                ("maximum", self.number(scoring.points.maximum()).into()),
                ("share", self.number(share).into()),
            ],
        )
    }

    fn combine_key(&self) -> &'static str {
        match self.assessment.toolkit.rubric.combine {
            Combine::MeanOfPerspectives => "explain-combine-perspectives",
            Combine::Mean => "explain-combine-mean",
            Combine::Median => "explain-combine-median",
        }
    }

    /// A respondent: the side; the name too if others speak from the same side; the number where there is neither.
    fn who(&self, respondent: usize) -> String {
        let toolkit = self.assessment.toolkit;
        let response = &self.assessment.responses[respondent];
        let side = response.perspective.and_then(|at| toolkit.perspectives.get(at)).map(|perspective| perspective.label.clone());
        let side = side.or_else(|| (!toolkit.perspectives.is_empty()).then(|| self.locale.text("no-perspective")));
        let alone = self.assessment.responses.iter().filter(|other| other.perspective == response.perspective).count() == 1;
        let name = if alone && side.is_some() { String::new() } else { one_line(&response.respondent) };
        match (side, name.is_empty()) {
            (Some(side), true) => side,
            (Some(side), false) => self.locale.with("explain-who", &[("side", side.into()), ("name", name.into())]),
            (None, false) => name,
            (None, true) => self.locale.with("explain-nameless", &[("number", (respondent + 1).into())]),
        }
    }

    /// What one of several respondents said to a question, and what it earns.
    fn said(&self, respondent: usize, at: usize, question: &Question, scoring: &Scoring) -> String {
        let asked = self.assessment.respondents[respondent].asked[at];
        let key = match self.assessment.respondents[respondent].items[at] {
            None => "explain-outside-quick",
            Some(Item::Answered(share)) => match self.assessment.answer_of(respondent, at) {
                Some(value) => {
                    let points = self.points(scoring, value, share);
                    let answer = self.answer(&question.kind, value);
                    return self.locale.with("explain-answer", &[("answer", answer.into()), ("points", points.into())]);
                }
                None => "explain-not-asked-zero",
            },
            Some(Item::NotApplicable) if !asked => "not-asked",
            Some(Item::NotApplicable) => "not-applicable",
            Some(Item::Unknown) => "unknown",
            Some(Item::Missing) => "missing",
        };
        self.locale.text(key)
    }

    /// An answer as the rubric names it.
    fn answer(&self, kind: &Kind, value: &Value) -> String {
        match value {
            Value::Option(at) => kind.option_id(*at).to_owned(),
            Value::Items(ticked) if !ticked.contains(&true) => self.locale.text("nothing-ticked"),
            Value::Items(ticked) => {
                kind.option_ids().into_iter().zip(ticked).filter(|(_, ticked)| **ticked).map(|(id, _)| id).collect::<Vec<_>>().join(" + ")
            }
            Value::Number(number) => number.to_string(),
            Value::Text(_) => String::new(),
        }
    }

    fn whole(&mut self, module: Option<usize>, title: &str) {
        let toolkit = self.assessment.toolkit;
        let scores = &self.assessment.scores;
        let summary = module.map_or(&scores.overall, |at| &scores.modules[at]).clone();
        self.out.push('\n');
        self.line(0, title);
        let (mut answered, mut total) = (0.0, 0.0);
        for (dimension, summary) in toolkit.dimensions.iter().zip(&scores.dimensions).filter(|(dimension, _)| dimension.module == module) {
            let Some(coverage) = summary.coverage else { continue };
            total += dimension.weight;
            if summary.score.is_some() {
                answered += dimension.weight;
            }
            let line = self.locale.with(
                "explain-dimension-line",
                &[
                    ("id", dimension.id.clone().into()),
                    ("score", summary.score.map_or_else(|| self.locale.text("insufficient"), |score| self.number(score)).into()),
                    ("weight", self.number(dimension.weight).into()),
                    ("coverage", self.number(coverage).into()),
                ],
            );
            self.line(1, &line);
        }
        self.sum(("explain-whole", "explain-whole-minimum"), toolkit.rubric.dimension_aggregation, answered, total, &summary);
    }

    fn sum(&mut self, keys: (&str, &str), how: Aggregation, answered: f64, total: f64, summary: &Summary) {
        let toolkit = self.assessment.toolkit;
        let view = summary_view(toolkit, summary, self.locale);
        let Some(coverage) = summary.coverage else {
            self.line(1, &view.band);
            return;
        };
        if let Some(score) = summary.score {
            let key = if how == Aggregation::Minimum { keys.1 } else { keys.0 };
            let how = self.locale.text(how_key(how));
            let line = self.locale.with(
                key,
                &[
                    ("how", how.into()),
                    ("answered", self.number(answered).into()),
                    ("total", self.number(total).into()),
                    ("score", self.number(score).into()),
                ],
            );
            self.line(1, &line);
        } else {
            let line = self.locale.with(
                "explain-no-score",
                &[("coverage", self.number(coverage).into()), ("minimum", self.number(toolkit.rubric.minimum_coverage).into())],
            );
            self.line(1, &line);
        }
        if let Some((lowest, highest)) = summary.bounds {
            let line = self.locale.with(
                "explain-bounds",
                &[
                    ("lowest", self.number(lowest).into()),
                    ("highest", self.number(highest).into()),
                    ("coverage", self.number(coverage).into()),
                ],
            );
            self.line(1, &line);
        }
        if summary.band.is_some() {
            let line = self.locale.with("explain-band", &[("band", view.band.clone().into())]);
            self.line(1, &line);
        }
        for at in &summary.capped_by {
            let essential = &toolkit.rubric.essentials[*at];
            let line = self.locale.with(
                "explain-cap",
                &[
                    ("band", toolkit.bands[essential.cap].label.clone().into()),
                    ("uncapped", view.band_by_score.clone().into()),
                    ("question", toolkit.questions[essential.question].id.clone().into()),
                    ("level", essential.level.clone().into()),
                ],
            );
            self.line(1, &line);
        }
    }
}
