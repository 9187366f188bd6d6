//! The program: parse, run, exit status.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    ExitCode::from(nlc::commands::run(nlc::cli::Cli::parse()))
}
