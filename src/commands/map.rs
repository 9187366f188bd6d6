//! `nlc map`: a draft of a mapping file.

use crate::cli::{MapArgs, Tables};
use crate::failure::Failure;
use crate::locale::said::say;

use super::batch::{Batch, is_table};
use super::{Context, check_destination};

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &MapArgs) -> Result<(), Failure> {
    if !is_table(&arguments.file) {
        return Err(Failure::Usage(say("map-no-table").with("path", arguments.file.as_path())));
    }
    let files = [arguments.file.clone()];
    let inputs: Vec<_> = files.iter().chain(&arguments.map).cloned().collect();
    check_destination(&arguments.output, &inputs)?;
    let tables = Tables {
        map: arguments.map.clone(),
        encoding: arguments.encoding.clone(),
        separator: arguments.separator.clone(),
        tool: arguments.tool.clone(),
        // One table: if it cannot be read, there is nothing to write.
        strict: true,
        ..Tables::default()
    };
    let draft = Batch::new(context, &tables, &files, false)?.draft(&arguments.file)?;
    // It may hold what respondents wrote.
    context.put(&arguments.output, &draft.text)?;
    let note = say("map-done").with("recognised", draft.recognised).with("columns", draft.columns).with("cells", draft.cells);
    context.terminal.note(&note.in_words(&context.locale));
    Ok(())
}
