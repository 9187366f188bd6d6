//! `nlc init`: a small commented toolkit to start from.

use crate::cli::Init;
use crate::failure::Failure;
use crate::files::write::{Access, IfExists, WriteError, write_whole};
use crate::locale::said::say;
use crate::toolkit::embedded;

use super::{Context, schema};

/// Runs the command.
pub(super) fn run(context: &Context, arguments: &Init) -> Result<(), Failure> {
    let schemas = arguments.dir.join("schema");

    // Nothing is written if any of the files is there already.
    let mut files: Vec<(std::path::PathBuf, String)> =
        embedded::STARTER.iter().map(|(name, text)| (arguments.dir.join(name), (*text).to_owned())).collect();
    for (name, schema) in schema::all() {
        files.push((schemas.join(format!("{name}.schema.json")), serde_json::to_string_pretty(&schema)? + "\n"));
    }
    if let Some((path, _)) = files.iter().find(|(path, _)| path.symlink_metadata().is_ok()) {
        return Err(Failure::Failed(say("init-exists").with("path", path.as_path())));
    }
    std::fs::create_dir_all(&schemas).map_err(|source| WriteError::Io { path: schemas.clone(), source })?;
    for (path, text) in &files {
        write_whole(path, text.as_bytes(), IfExists::Keep, Access::Usual)?;
    }
    context.terminal.note(&context.locale.with("init-written", &[("path", arguments.dir.display().to_string().into())]));
    Ok(())
}
