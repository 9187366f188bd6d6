//! What the JSON Schemas say beyond the types of [`super::written`]: which keys belong together.
//!
//! An editor shows these while an author types; [`super::validate`] is what decides.
//! `tests/independent/schemas.py` tries the schemas with another program's reading of them.

use schemars::Schema;
use serde_json::{Value, json};

/// Exactly one of these keys.
pub(super) fn one_of(keys: &[&str]) -> Value {
    keys.iter().map(|key| json!({ "required": [key] })).collect()
}

/// If the condition holds, this key is needed; otherwise it does not belong here.
fn needs(condition: &Value, key: &str) -> Value {
    json!({ "if": condition, "then": { "required": [key] }, "else": { "properties": { key: false } } })
}

fn kind_is(kind: &str) -> Value {
    json!({ "properties": { "kind": { "const": kind } }, "required": ["kind"] })
}

/// Keys that only numbers have.
fn of_numbers(keys: &[&str]) -> Value {
    let absent: serde_json::Map<String, Value> = keys.iter().map(|key| ((*key).to_owned(), Value::Bool(false))).collect();
    json!({ "if": kind_is("number"), "else": { "properties": absent } })
}

/// What each kind of profile field has.
pub(super) fn profile_kinds() -> Value {
    json!([needs(&kind_is("choice"), "options"), of_numbers(&["min", "max"])])
}

/// What each kind of question has; without a kind it is a choice.
pub(super) fn question_kinds() -> Value {
    let choice = json!({ "properties": { "kind": { "const": "choice" } } });
    json!([needs(&choice, "options"), needs(&kind_is("checklist"), "items"), of_numbers(&["min", "max", "unit", "whole"])])
}

/// One subject, and one test if the subject needs one.
pub(super) fn conditions() -> Value {
    let mut forms = vec![
        json!({ "required": ["question"], "oneOf": one_of(&["is", "at_most", "at_least", "state"]) }),
        json!({ "required": ["profile"], "oneOf": one_of(&["is", "at_most", "at_least"]) }),
        json!({ "required": ["dimension"], "oneOf": one_of(&["score_below", "score_at_least", "coverage_below", "gap_at_least"]) }),
    ];
    forms.extend(["all", "any", "not", "overall_below", "overall_at_least"].map(|key| json!({ "required": [key] })));
    Value::Array(forms)
}

/// Every value of a table of points is a number from 0 up.
pub(super) fn from_zero(schema: &mut Schema) {
    if let Some(Value::Object(found)) = schema.get_mut("patternProperties") {
        for value in found.values_mut() {
            value["minimum"] = json!(0);
        }
    }
}
