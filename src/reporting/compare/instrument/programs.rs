//! The questions themselves for programs: rows and JSON.

use serde_json::{Map, Value, json};

use super::super::{Long, Method, Sheet, number};
use super::View;
use crate::comparison::instrument::{
    DimensionFigures, FEWEST_PAIRS_TO_LOOK, FEWEST_TO_LOOK, LITTLE_WITH_THE_REST, MUCH_AT_ONE_END, MUCH_NOT_APPLICABLE, MUCH_UNKNOWN,
    QuestionFigures, Reason,
};
use crate::comparison::statistics::{Figure, NoFigure};
use crate::toolkit::model::Kind;

impl View<'_> {
    /// What programs read of a dimension.
    fn of_dimension(dimension: &DimensionFigures) -> Vec<(&'static str, Value)> {
        vec![
            ("questions", dimension.questions.into()),
            ("alpha", dimension.alpha.ok().into()),
            ("alpha_questions", dimension.used.len().into()),
            ("alpha_cases", dimension.cases.into()),
            ("alpha_why", why(dimension.alpha).into()),
            ("mean_item_rest", dimension.mean_item_rest.ok().into()),
        ]
    }

    /// What programs read of a question: counts, rates of 0 to 1, scores of 0 to 100.
    fn of_question(question: &QuestionFigures) -> Vec<(&'static str, Value)> {
        let quartiles = question.quartiles.ok();
        vec![
            ("asked", question.asked.into()),
            ("skipped", question.skipped.into()),
            ("answered", question.answered.into()),
            ("unknown", question.unknown.into()),
            ("not_applicable", question.not_applicable.into()),
            ("missing", question.missing.into()),
            ("unknown_rate", question.of_asked(question.unknown).into()),
            ("not_applicable_rate", question.of_asked(question.not_applicable).into()),
            ("missing_rate", question.of_asked(question.missing).into()),
            ("mean", question.mean.ok().into()),
            ("lower_quartile", quartiles.map(|found| found.lower).into()),
            ("median", quartiles.map(|found| found.median).into()),
            ("upper_quartile", quartiles.map(|found| found.upper).into()),
            ("floor", question.of_answers(question.at_bottom).into()),
            ("ceiling", question.of_answers(question.at_top).into()),
            ("item_rest", question.item_rest.ok().into()),
            ("item_rest_n", question.pairs.into()),
            ("item_rest_why", why(question.item_rest).into()),
        ]
    }

    /// The ids of the options with how many chose them.
    fn options<'q>(&'q self, question: &'q QuestionFigures) -> impl Iterator<Item = (String, usize)> + 'q {
        let ids = self.toolkit.questions[question.question].kind.option_ids();
        ids.into_iter().map(str::to_owned).zip(question.options.iter().copied())
    }

    fn city(&self) -> String {
        self.city.clone().unwrap_or_default()
    }

    pub(super) fn wide(&self, method: &Method) -> Vec<u8> {
        let most = self.instrument.questions.iter().map(|question| question.options.len()).max().unwrap_or(0);
        let names = |measures: Vec<(&'static str, Value)>| measures.into_iter().map(|(name, _)| name.to_owned());
        let mut header: Vec<String> = ["city", "scope", "dimension", "question", "kind"].map(str::to_owned).into();
        // Every row has the columns of both, so that one table holds all.
        let (first, second) = (self.instrument.questions.first(), self.instrument.dimensions.first());
        header.extend(first.into_iter().flat_map(|question| names(Self::of_question(question))));
        header.extend((1..=most).map(|option| format!("option_{option}")));
        header.push("worth_a_look".to_owned());
        let of_questions = header.len();
        header.extend(second.into_iter().flat_map(|dimension| names(Self::of_dimension(dimension))));
        let question = |question: &QuestionFigures| {
            let asked = &self.toolkit.questions[question.question];
            let dimension = self.toolkit.dimensions[asked.dimension].id.clone();
            let mut cells = vec![self.city(), "question".to_owned(), dimension, asked.id.clone(), kind(&asked.kind).to_owned()];
            cells.extend(Self::of_question(question).iter().map(|(_, value)| cell(value)));
            cells.extend((0..most).map(|option| number(question.options.get(option).and_then(|count| question.of_answers(*count)))));
            cells.push(question.reasons().into_iter().map(reason_id).collect::<Vec<_>>().join(";"));
            cells.resize(header.len(), String::new());
            cells
        };
        let dimension = |dimension: &DimensionFigures| {
            let id = self.toolkit.dimensions[dimension.dimension].id.clone();
            let mut cells = vec![self.city(), "dimension".to_owned(), id];
            cells.resize(of_questions, String::new());
            cells.extend(Self::of_dimension(dimension).iter().map(|(_, value)| cell(value)));
            cells
        };
        let rows: Vec<Vec<String>> =
            self.instrument.questions.iter().map(question).chain(self.instrument.dimensions.iter().map(dimension)).collect();
        Sheet::of(&header, &rows, method)
    }

    pub(super) fn long(&self) -> Vec<Long> {
        let row = |scope: &'static str, id: &str, other: String, measure: &'static str, value: String| Long {
            city: self.city(),
            scope,
            id: id.to_owned(),
            other,
            measure,
            value,
            ..Long::default()
        };
        let mut rows = vec![row("overall", "", String::new(), "responses", self.instrument.responses.to_string())];
        for dimension in &self.instrument.dimensions {
            let id = &self.toolkit.dimensions[dimension.dimension].id;
            let measures = Self::of_dimension(dimension).into_iter();
            rows.extend(measures.map(|(measure, value)| row("dimension", id, String::new(), measure, cell(&value))));
        }
        for question in &self.instrument.questions {
            let id = self.id(question);
            let measures = Self::of_question(question).into_iter();
            rows.extend(measures.map(|(measure, value)| row("question", id, String::new(), measure, cell(&value))));
            for (option, count) in self.options(question) {
                rows.push(row("question", id, option.clone(), "chosen", count.to_string()));
                rows.push(row("question", id, option, "chosen_share", number(question.of_answers(count))));
            }
            let reasons = question.reasons().into_iter();
            rows.extend(reasons.map(|reason| row("question", id, String::new(), "worth_a_look", reason_id(reason).to_owned())));
        }
        rows
    }

    pub(super) fn data(&self) -> Value {
        let with = |mut all: Map<String, Value>, measures: Vec<(&'static str, Value)>| {
            all.extend(measures.into_iter().map(|(name, value)| (name.to_owned(), value)));
            Value::Object(all)
        };
        let ids = |questions: &[usize]| questions.iter().map(|at| self.toolkit.questions[*at].id.clone()).collect::<Vec<_>>();
        let dimension = |dimension: &DimensionFigures| {
            let id = &self.toolkit.dimensions[dimension.dimension].id;
            let named = Map::from_iter([("dimension".to_owned(), json!(id)), ("alpha_of".to_owned(), json!(ids(&dimension.used)))]);
            with(named, Self::of_dimension(dimension))
        };
        let question = |question: &QuestionFigures| {
            let asked = &self.toolkit.questions[question.question];
            let option = |(id, count): (String, usize)| json!({ "option": id, "chosen": count, "share": question.of_answers(count) });
            let named = Map::from_iter([
                ("question".to_owned(), json!(asked.id)),
                ("dimension".to_owned(), json!(self.toolkit.dimensions[asked.dimension].id)),
                ("kind".to_owned(), json!(kind(&asked.kind))),
                ("options".to_owned(), self.options(question).map(option).collect()),
                ("worth_a_look".to_owned(), question.reasons().into_iter().map(reason_id).collect()),
            ]);
            with(named, Self::of_question(question))
        };
        json!({
            "city": self.city, "responses": self.instrument.responses, "assessments": self.instrument.assessments,
            "dimensions": self.instrument.dimensions.iter().map(dimension).collect::<Vec<_>>(),
            "questions": self.instrument.questions.iter().map(question).collect::<Vec<_>>(),
            "rules_of_thumb": {
                "unknown_above": MUCH_UNKNOWN, "not_applicable_above": MUCH_NOT_APPLICABLE, "floor_or_ceiling_above": MUCH_AT_ONE_END,
                "item_rest_below": LITTLE_WITH_THE_REST, "fewest": FEWEST_TO_LOOK, "fewest_for_item_rest": FEWEST_PAIRS_TO_LOOK,
            },
        })
    }
}

/// A measure as it stands in a table for programs.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(whole) if !whole.is_f64() => whole.to_string(),
        other => number(other.as_f64()),
    }
}

/// Why there is no figure, for programs.
fn why(figure: Figure) -> Option<&'static str> {
    match figure {
        Ok(_) => None,
        Err(NoFigure::NoSpread) => Some("no_spread"),
        Err(_) => Some("too_few"),
    }
}

fn reason_id(reason: Reason) -> &'static str {
    match reason {
        Reason::Unknown => "unknown",
        Reason::NotApplicable => "not_applicable",
        Reason::Top => "ceiling",
        Reason::Bottom => "floor",
        Reason::ItemRest => "item_rest",
    }
}

/// The kind of a question as toolkit files write it.
fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice(_) => "choice",
        Kind::Checklist(_) => "checklist",
        Kind::Number { .. } => "number",
        Kind::YesNo => "yes_no",
        Kind::Text => "text",
    }
}
