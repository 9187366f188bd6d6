//! Puts a report together from an assessment and its advice.

use std::sync::Arc;

use super::actions::plan;
use super::words::{how_key, quoted, summary_view};
use super::{
    ActionView, BandView, DimensionView, Extremes, FindOut, LabelValue, MethodView, ModuleView, PRIORITIES, Report, RespondentView,
    StrengthView, SummaryView, ToolkitView, TopView,
};
use crate::advice::Advice;
use crate::locale::Locale;
use crate::responses::{Response, State};
use crate::scoring::{Assessment, Scores, Summary};
use crate::toolkit::Toolkit;
use crate::toolkit::condition::below;
use crate::toolkit::model::{Aggregation, Combine, FieldType, Value};

/// Up to so many practices at their top level are listed one by one.
const MOST_PRACTICES: usize = 8;

/// Puts a report together.
pub fn report(assessment: &Assessment<'_>, advice: &Advice<'_>, locale: &Locale) -> Report {
    Builder { assessment, advice, locale, toolkit: assessment.toolkit }.report()
}

/// What the parts of a report are made from.
pub(super) struct Builder<'a, 't> {
    pub(super) assessment: &'a Assessment<'t>,
    pub(super) advice: &'a Advice<'t>,
    pub(super) locale: &'a Locale,
    pub(super) toolkit: &'t Toolkit,
}

impl Builder<'_, '_> {
    pub(super) fn report(&self) -> Report {
        let (toolkit, scores) = (self.toolkit, &self.assessment.scores);
        let steps: Vec<Arc<ActionView>> = self.advice.steps.iter().enumerate().map(|(at, step)| self.step(step, at + 1).into()).collect();
        let findings: Vec<Arc<ActionView>> = self.advice.findings.iter().map(|finding| self.finding(finding).into()).collect();
        let priorities: Vec<Arc<ActionView>> = steps.iter().take(PRIORITIES).cloned().collect();
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
            earlier: None,
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

    pub(super) fn decimal(&self, number: Option<f64>) -> String {
        number.map(|number| self.locale.decimal(number)).unwrap_or_default()
    }

    pub(super) fn perspective(&self, at: Option<usize>) -> String {
        at.and_then(|at| self.toolkit.perspectives.get(at))
            .map_or_else(|| self.locale.text("no-perspective"), |perspective| perspective.label.clone())
    }

    pub(super) fn respondent(&self, response: &Response) -> RespondentView {
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
            version: if response.version == self.toolkit.version { String::new() } else { response.version.clone() },
            answered: inside.iter().filter(|at| matches!(response.answers[**at].state, State::Answered(_))).count(),
            asked: inside.len(),
        }
    }

    pub(super) fn profile(&self) -> Vec<LabelValue> {
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
                several => several
                    .iter()
                    .map(|(text, by)| format!("{text} ({})", by.join(&self.locale.text("list-separator"))))
                    .collect::<Vec<_>>()
                    .join(" / "),
            };
            facts.push(LabelValue { label: field.label.clone(), value });
        }
        facts
    }

    pub(super) fn summary(&self, summary: &Summary) -> SummaryView {
        summary_view(self.toolkit, summary, self.locale)
    }

    pub(super) fn dimensions(&self, module: Option<usize>, scores: &Scores) -> Vec<DimensionView> {
        let all = self.toolkit.dimensions.iter().zip(&scores.dimensions).filter(|(dimension, _)| dimension.module == module);
        all.map(|(dimension, summary)| DimensionView {
            id: dimension.id.clone(),
            title: dimension.title.clone(),
            summary: self.summary(summary),
        })
        .collect()
    }

    pub(super) fn modules(&self) -> Vec<ModuleView> {
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

    pub(super) fn extremes(&self) -> Option<Extremes> {
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
            even: below(strongest.1 - weakest.1, 10.0),
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

    pub(super) fn at_top(&self) -> Vec<TopView> {
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

    pub(super) fn find_out(&self, at: usize) -> FindOut {
        let question = &self.toolkit.questions[at];
        FindOut {
            id: question.id.clone(),
            question: question.text.clone(),
            dimension_id: self.toolkit.dimensions[question.dimension].id.clone(),
            dimension: self.toolkit.dimensions[question.dimension].title.clone(),
            whom: question.whom_to_ask.clone(),
        }
    }

    pub(super) fn method(&self) -> MethodView {
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
