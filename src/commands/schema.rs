//! `nlc schema`: JSON Schemas for editors.

use clap::ValueEnum;

use crate::cli::SchemaArgs;
use crate::failure::Failure;
use crate::toolkit::schema;

use super::Context;

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &SchemaArgs) -> Result<(), Failure> {
    let wanted = arguments.name.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    let found = schema::all().into_iter().find(|(name, _)| *name == wanted);
    let text = found.map(|(_, schema)| serde_json::to_string_pretty(&schema)).transpose()?.unwrap_or_default();
    context.put_public(&arguments.output, &(text + "\n"))
}
