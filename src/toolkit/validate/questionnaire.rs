//! `questionnaire.toml`: everything that people read and answer.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{Checker, Places, conditions, file, named, optional};
use crate::files::Located;
use crate::files::diagnostic::Code;
use crate::files::words::{is_id, nearest};
use crate::locale::said::{Said, say};
use crate::toolkit::model::{Addressee, Band, Choice, Dimension, FieldType, Kind, Labelled, Module, ProfileField, Question, Toolkit};
use crate::toolkit::written::{self, FieldKind, QuestionKind};

/// Fills in everything but what the rubric and the recommendations add.
pub(super) fn validate(checker: &mut Checker<'_>, written: &written::Questionnaire, toolkit: &mut Toolkit) -> Places {
    checker.in_file(0);
    let (root, whole) = (0..0, file("questionnaire.toml"));
    if written.format.is_none() {
        checker.missing(&root, "format", &whole);
    }
    toolkit.id = checker.text(&written.id, &root, "id", &whole);
    if let Some(id) = &written.id {
        checker.well_formed(id, "toolkit");
    }
    toolkit.version = checker.text(&written.version, &root, "version", &whole);
    toolkit.source_language = checker.text(&written.language, &root, "language", &whole);
    toolkit.language.clone_from(&toolkit.source_language);
    toolkit.title = checker.text(&written.title, &root, "title", &whole);
    toolkit.description = optional(&written.description);
    toolkit.statement = checker.text(&written.statement, &root, "statement", &whole);
    toolkit.how_to_answer = written.how_to_answer.iter().map(|rule| rule.value.trim().to_owned()).collect();
    toolkit.minutes = written.minutes;
    toolkit.quick_minutes = written.quick_minutes;
    checker.list(written.bands.len(), "bands", "band");
    checker.list(written.addressees.len(), "addressees", "addressee");
    checker.list(written.dimensions.len(), "dimensions", "dimension");
    checker.list(written.questions.len(), "questions", "question");
    for (list, what) in [("perspectives", "perspective"), ("profile", "profile-field"), ("modules", "module")] {
        if checker.removed[0].is_list_incomplete(list) {
            checker.doubtful.kinds.insert(what);
        }
    }
    toolkit.perspectives = labelled(checker, &written.perspectives, "perspective");
    toolkit.bands = labelled(checker, &written.bands, "band")
        .into_iter()
        .map(|band| Band { id: band.id, label: band.label, description: band.description, from: 0.0 })
        .collect();
    addressees(checker, written, toolkit);
    profile(checker, written, toolkit);
    modules_and_dimensions(checker, written, toolkit);
    let places = questions(checker, written, toolkit);
    conditions::ask_if(checker, written, toolkit);
    places
}

fn labelled(checker: &mut Checker<'_>, entries: &[Located<written::Labelled>], what: &'static str) -> Vec<Labelled> {
    let mut seen = HashMap::new();
    entries
        .iter()
        .map(|entry| {
            let id = checker.id(&entry.value.id, &entry.span, what, &mut seen);
            let label = checker.text(&entry.value.label, &entry.span, "label", &named(what, &id));
            Labelled { id, label, description: optional(&entry.value.description) }
        })
        .collect()
}

fn addressees(checker: &mut Checker<'_>, written: &written::Questionnaire, toolkit: &mut Toolkit) {
    let mut seen = HashMap::new();
    let mut agenda_seen = false;
    for entry in &written.addressees {
        let id = checker.id(&entry.value.id, &entry.span, "addressee", &mut seen);
        let of = named("addressee", &id);
        let agenda = entry.value.agenda.as_ref().is_some_and(|agenda| agenda.value);
        if agenda && agenda_seen {
            let span = entry.value.agenda.as_ref().map_or(entry.span.clone(), |agenda| agenda.span.clone());
            checker.push(Code::DuplicateId, &span, say("problem-two-agendas"), say("problem-two-agendas-help"));
        }
        agenda_seen |= agenda;
        let addressee = Addressee {
            label: checker.text(&entry.value.label, &entry.span, "label", &of),
            heading: checker.text(&entry.value.heading, &entry.span, "heading", &of),
            id,
            agenda,
        };
        toolkit.addressees.push(addressee);
    }
}

fn profile(checker: &mut Checker<'_>, written: &written::Questionnaire, toolkit: &mut Toolkit) {
    let mut seen = HashMap::new();
    for entry in &written.profile {
        let field = &entry.value;
        let id = checker.id(&field.id, &entry.span, "profile-field", &mut seen);
        let of = named("profile-field", &id);
        let label = checker.text(&field.label, &entry.span, "label", &of);
        if field.kind.is_none() {
            checker.missing(&entry.span, "kind", &of);
        }
        let kind_known = field.kind.is_some();
        let kind = field.kind.unwrap_or(FieldKind::Text);
        let options_doubtful = field.options.is_none() || choices_doubtful(checker, &field.options);
        if !kind_known || (kind == FieldKind::Choice && options_doubtful) || range_is_empty(&field.min, &field.max) {
            checker.doubtful.fields.insert(toolkit.profile.len());
        }
        if kind_known && kind != FieldKind::Choice {
            unused(checker, field.options.as_ref().map(|options| &options.span), "options", &of);
        }
        if kind_known && kind != FieldKind::Number {
            unused(checker, field.min.as_ref().map(|min| &min.span), "min", &of);
            unused(checker, field.max.as_ref().map(|max| &max.span), "max", &of);
        }
        let kind = match kind {
            FieldKind::Text => FieldType::Text,
            FieldKind::Choice => FieldType::Choice(choices(checker, &field.options, &entry.span, "options", 2, &of)),
            FieldKind::Number => {
                limits(checker, &field.min, &field.max, &of);
                FieldType::Number { min: field.min.as_ref().map(|min| min.value), max: field.max.as_ref().map(|max| max.value) }
            }
        };
        let agrees_to_be_named = field.agrees_to_be_named.as_ref().and_then(|option| agreement(checker, option, &kind, &of));
        toolkit.profile.push(ProfileField { id, label, help: optional(&field.help), kind, agrees_to_be_named });
    }
}

/// The option by which a city agrees to be named: only a choice has one.
fn agreement(checker: &mut Checker<'_>, option: &Located<String>, kind: &FieldType, of: &Said) -> Option<usize> {
    let FieldType::Choice(options) = kind else {
        unused(checker, Some(&option.span), "agrees_to_be_named", of);
        return None;
    };
    let found = options.iter().position(|choice| choice.id == option.value);
    if found.is_none() {
        let ids: Vec<&str> = options.iter().map(|choice| choice.id.as_str()).collect();
        checker.unknown(&option.value, &option.span, "option", &ids);
    }
    found
}

fn modules_and_dimensions(checker: &mut Checker<'_>, written: &written::Questionnaire, toolkit: &mut Toolkit) {
    let mut seen = HashMap::new();
    for entry in &written.modules {
        let id = checker.id(&entry.value.id, &entry.span, "module", &mut seen);
        let title = checker.text(&entry.value.title, &entry.span, "title", &named("module", &id));
        toolkit.modules.push(Module { id, title, description: optional(&entry.value.description) });
    }
    let module_ids: Vec<String> = toolkit.modules.iter().map(|module| module.id.clone()).collect();
    let module_ids: Vec<&str> = module_ids.iter().map(String::as_str).collect();
    let mut seen = HashMap::new();
    for entry in &written.dimensions {
        let id = checker.id(&entry.value.id, &entry.span, "dimension", &mut seen);
        let title = checker.text(&entry.value.title, &entry.span, "title", &named("dimension", &id));
        let module = entry.value.module.as_ref().and_then(|module| checker.reference(module, "module", &module_ids));
        toolkit.dimensions.push(Dimension {
            id,
            title,
            description: optional(&entry.value.description),
            module,
            crosswalk: optional(&entry.value.crosswalk),
            weight: 1.0,
        });
    }
}

fn questions(checker: &mut Checker<'_>, written: &written::Questionnaire, toolkit: &mut Toolkit) -> Places {
    let dimension_ids: Vec<String> = toolkit.dimensions.iter().map(|dimension| dimension.id.clone()).collect();
    let dimension_ids: Vec<&str> = dimension_ids.iter().map(String::as_str).collect();
    let mut seen = HashMap::new();
    let mut places = Places::new();
    let mut has_scored = vec![false; dimension_ids.len()];
    for entry in &written.questions {
        let question = &entry.value;
        let id_sound = question.id.as_ref().is_some_and(|id| is_id(&id.value) && !seen.contains_key(&id.value));
        let id = checker.id(&question.id, &entry.span, "question", &mut seen);
        let of = named("question", &id);
        let dimension = checker.required_reference(&question.dimension, &entry.span, "dimension", &of, &dimension_ids);
        let at = toolkit.questions.len();
        let kind_lost = question.kind.is_none() && checker.removed[0].was_removed(&entry.span, "kind");
        let scored_lost = question.scored.is_none() && checker.removed[0].was_removed(&entry.span, "scored");
        if !id_sound || kind_lost || scored_lost || options_in_doubt(checker, question) {
            checker.doubtful.questions.insert(at);
        }
        let text = checker.text(&question.text, &entry.span, "text", &of);
        let kind = if kind_lost { kind_from_keys(checker, entry, &of) } else { kind(checker, entry, &of) };
        let scored = !matches!(kind, Kind::Text) && question.scored.as_ref().is_none_or(|scored| scored.value);
        match dimension {
            _ if !scored => {}
            Some(dimension) => has_scored[dimension] = true,
            // It belongs to the one that was probably meant; if nobody can tell which, none may be called empty.
            None => match question.dimension.as_ref().map(|id| nearest(&id.value, &dimension_ids)) {
                Some(Some(probably)) => has_scored[probably] = true,
                Some(None) => {}
                None => has_scored.fill(true),
            },
        }
        places.insert(id.clone(), question.id.as_ref().map_or(entry.span.clone(), |id| id.span.clone()));
        toolkit.questions.push(Question {
            id,
            dimension: dimension.unwrap_or(0),
            core: question.core,
            text,
            why: optional(&question.why),
            look_at: question.look_at.iter().map(|look| look.value.trim().to_owned()).collect(),
            whom_to_ask: optional(&question.whom_to_ask),
            not_applicable_allowed: question.not_applicable.as_ref().is_some_and(|rule| rule.value.allowed),
            not_applicable_because: question.not_applicable.as_ref().map(|rule| optional(&rule.value.because)).unwrap_or_default(),
            sources: checker.sources(&question.sources),
            crosswalk: optional(&question.crosswalk),
            ask_if: None,
            kind,
            scoring: None, // follows from the rubric
        });
        checker.scored.push(scored);
    }
    let all_questions_read = !written.questions.is_empty() && !checker.removed[0].is_list_incomplete("questions");
    for (at, (entry, has_scored)) in written.dimensions.iter().zip(has_scored).enumerate() {
        let id = optional(&entry.value.id);
        let first_of_its_id = dimension_ids.iter().position(|other| *other == id) == Some(at);
        if !has_scored && first_of_its_id && !id.is_empty() && all_questions_read {
            let span = entry.value.id.as_ref().map_or(entry.span.clone(), |id| id.span.clone());
            checker.push(
                Code::DimensionWithoutQuestions,
                &span,
                say("problem-dimension-without-questions").with("id", id.as_str()),
                say("problem-dimension-without-questions-help"),
            );
        }
    }
    places
}

/// Whether what the question can be answered with is not known for certain.
fn options_in_doubt(checker: &Checker<'_>, question: &written::Question) -> bool {
    match question.kind.unwrap_or(QuestionKind::Choice) {
        QuestionKind::Choice => question.options.is_none() || choices_doubtful(checker, &question.options),
        QuestionKind::Checklist => question.items.is_none() || choices_doubtful(checker, &question.items),
        QuestionKind::Number => range_is_empty(&question.min, &question.max),
        QuestionKind::YesNo | QuestionKind::Text => false,
    }
}

/// What the question seems to be if its `kind` is no kind.
fn kind_from_keys(checker: &mut Checker<'_>, entry: &Located<written::Question>, of: &Said) -> Kind {
    let question = &entry.value;
    if question.options.is_some() {
        Kind::Choice(choices(checker, &question.options, &entry.span, "options", 2, of))
    } else if question.items.is_some() {
        Kind::Checklist(choices(checker, &question.items, &entry.span, "items", 1, of))
    } else {
        Kind::YesNo
    }
}

/// Whether every option has an id that can stay as it is.
fn every_id_is_sound(choices: &[Located<written::Choice>]) -> bool {
    let mut seen = HashSet::new();
    choices.iter().all(|choice| choice.value.id.as_ref().is_some_and(|id| is_id(&id.value) && seen.insert(&id.value)))
}

/// Whether some options were taken out or have no good id.
fn choices_doubtful(checker: &Checker<'_>, written: &Option<Located<Vec<Located<written::Choice>>>>) -> bool {
    written.as_ref().is_some_and(|list| checker.removed[0].is_incomplete(&list.span) || !every_id_is_sound(&list.value))
}

fn range_is_empty(min: &written::Number, max: &written::Number) -> bool {
    matches!((min, max), (Some(min), Some(max)) if min.value > max.value)
}

/// The kind of a question with its options, items or limits.
fn kind(checker: &mut Checker<'_>, entry: &Located<written::Question>, of: &Said) -> Kind {
    let question = &entry.value;
    let kind = question.kind.unwrap_or(QuestionKind::Choice);
    let unused_key = |checker: &mut Checker<'_>, kinds: QuestionKind, span: Option<&Range<usize>>, key: &str| {
        if kind != kinds {
            unused(checker, span, key, of);
        }
    };
    unused_key(checker, QuestionKind::Choice, question.options.as_ref().map(|found| &found.span), "options");
    unused_key(checker, QuestionKind::Checklist, question.items.as_ref().map(|found| &found.span), "items");
    unused_key(checker, QuestionKind::Number, question.min.as_ref().map(|found| &found.span), "min");
    unused_key(checker, QuestionKind::Number, question.max.as_ref().map(|found| &found.span), "max");
    unused_key(checker, QuestionKind::Number, question.unit.as_ref().map(|found| &found.span), "unit");
    unused_key(checker, QuestionKind::Number, question.whole.as_ref().map(|found| &found.span), "whole");
    match kind {
        QuestionKind::Choice => Kind::Choice(choices(checker, &question.options, &entry.span, "options", 2, of)),
        QuestionKind::Checklist => Kind::Checklist(choices(checker, &question.items, &entry.span, "items", 1, of)),
        QuestionKind::Number => {
            limits(checker, &question.min, &question.max, of);
            Kind::Number {
                min: question.min.as_ref().map(|min| min.value),
                max: question.max.as_ref().map(|max| max.value),
                unit: optional(&question.unit),
                whole: question.whole.as_ref().is_some_and(|whole| whole.value),
            }
        }
        QuestionKind::YesNo => Kind::YesNo,
        QuestionKind::Text => Kind::Text,
    }
}

fn unused(checker: &mut Checker<'_>, span: Option<&Range<usize>>, key: &str, of: &Said) {
    if let Some(span) = span {
        checker.push(
            Code::KeyOfAnotherKind,
            span,
            say("problem-key-of-another-kind").with("of", of.clone()).with("key", key),
            say("problem-key-of-another-kind-help").with("key", key),
        );
    }
}

fn limits(checker: &mut Checker<'_>, min: &written::Number, max: &written::Number, of: &Said) {
    if let (Some(min), Some(max)) = (min, max)
        && min.value > max.value
    {
        checker.push(Code::EmptyRange, &max.span, say("problem-empty-range").with("of", of.clone()), say("problem-empty-range-help"));
    }
}

/// Options or items: enough of them, each with an id of its own and a text.
fn choices(
    checker: &mut Checker<'_>,
    written: &Option<Located<Vec<Located<written::Choice>>>>,
    table: &Range<usize>,
    key: &str,
    at_least: usize,
    of: &Said,
) -> Vec<Choice> {
    let Some(list) = written else {
        checker.missing(table, key, of);
        return Vec::new();
    };
    if list.value.len() < at_least && !checker.removed[0].is_incomplete(&list.span) {
        let message = say("problem-too-few-options").with("of", of.clone()).with("key", key);
        checker.push(Code::TooFewOptions, &list.span, message, say("problem-too-few-options-help").with("count", at_least));
    }
    let what = if key == "items" { "item" } else { "option" };
    let mut seen = HashMap::new();
    list.value
        .iter()
        .map(|choice| {
            let id = checker.id(&choice.value.id, &choice.span, what, &mut seen);
            let text = optional(&choice.value.text);
            if text.is_empty() && !checker.removed[0].was_removed(&choice.span, "text") {
                let span = choice.value.text.as_ref().map_or(&choice.span, |text| &text.span);
                checker.push(
                    Code::LevelWithoutText,
                    span,
                    say("problem-level-without-text").with("kind", what).with("id", id.as_str()).with("of", of.clone()),
                    say("problem-level-without-text-help"),
                );
            }
            Choice { id, text, adds: choice.value.adds }
        })
        .collect()
}
