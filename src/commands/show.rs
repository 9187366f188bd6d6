//! `nlc show`: the toolkit on paper.

use crate::cli::{Show, ShowFormat};
use crate::failure::Failure;
use crate::reporting::markdown::directed;
use crate::reporting::paper;

use super::Context;

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &Show) -> Result<(), Failure> {
    let toolkit = context.toolkit()?;
    let ShowFormat::Markdown = arguments.format;
    let paper = paper::markdown(&toolkit, &context.locale);
    context.put_public(&arguments.output, &directed(paper, context.locale.is_rtl()))
}
