//! The program: parse, run, exit status.

use std::process::ExitCode;

/// Reports are made of many small pieces of text: the allocators of some systems take a third of the time for them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(nlc::commands::main())
}
