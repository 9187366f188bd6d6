//! `nlc schema`: JSON Schemas of the file formats, made from the types, so that an editor can complete and check while an author types.

use clap::ValueEnum;
use schemars::Schema;

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
    context.put(&arguments.output, &(text + "\n"))
}

/// The formats that have a schema: name and schema.
pub(super) fn all() -> Vec<(&'static str, Schema)> {
    vec![
        ("questionnaire", schemars::schema_for!(Questionnaire)),
        ("rubric", schemars::schema_for!(Rubric)),
        ("recommendations", schemars::schema_for!(Recommendations)),
        ("response", schemars::schema_for!(Response)),
    ]
}
