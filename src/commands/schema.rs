//! `nlc schema`: JSON Schemas of the file formats, made from the types, so that an editor can complete and check while an author types.

use clap::ValueEnum;
use schemars::Schema;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::Value;

use crate::cli::SchemaArgs;
use crate::failure::Failure;
use crate::responses::written::Response;
use crate::toolkit::written::{Questionnaire, Recommendations, Rubric};

use super::Context;

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &SchemaArgs) -> Result<(), Failure> {
    let wanted = arguments.name.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    let found = all().into_iter().find(|(name, _)| *name == wanted);
    let text = found.map(|(_, schema)| serde_json::to_string_pretty(&schema)).transpose()?.unwrap_or_default();
    context.put_public(&arguments.output, &(text + "\n"))
}

/// The formats that have a schema: name and schema.
pub(super) fn all() -> Vec<(&'static str, Schema)> {
    let mut schemas = vec![
        ("questionnaire", schemars::schema_for!(Questionnaire)),
        ("rubric", schemars::schema_for!(Rubric)),
        ("recommendations", schemars::schema_for!(Recommendations)),
        ("response", schemars::schema_for!(Response)),
    ];
    for (_, schema) in &mut schemas {
        RecursiveTransform(without_null).transform(schema);
    }
    schemas
}

/// TOML knows no null: what may be left out is left out.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(forms)) = schema.get_mut("anyOf") {
        forms.retain(|form| form.get("type").is_none_or(|name| name != "null"));
        if let [only] = forms.as_slice()
            && let Some(reference) = only.get("$ref").cloned()
        {
            schema.remove("anyOf");
            schema.insert("$ref".to_owned(), reference);
        }
    }
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
}
