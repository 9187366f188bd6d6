//! What the README shows is what the program prints.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::process::Command;

fn nlc(arguments: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_nlc"))
        .args(arguments.split_whitespace())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("LC_ALL", "C")
        .env_remove("NLC_TOOLKIT")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // What is told while files are read stands before the result.
    String::from_utf8([output.stderr, output.stdout].concat()).unwrap()
}

/// The blocks of the README that begin with a command line.
fn shown() -> Vec<(String, Vec<String>)> {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let blocks = readme.split("```text\n$ nlc ").skip(1).map(|rest| rest.split("\n```").next().unwrap());
    blocks
        .map(|block| {
            let mut lines = block.lines().map(str::to_owned);
            (lines.next().unwrap(), lines.collect())
        })
        .collect()
}

#[test]
fn outputs_in_the_readme_are_those_of_the_program() {
    let blocks = shown();
    assert_eq!(blocks.len(), 7);
    for (command, lines) in blocks {
        let printed = nlc(&command);
        let mut printed = printed.lines();
        for line in lines {
            // "..." stands for lines that are left out, and at the end of a line for the rest of it.
            if line == "..." {
                continue;
            }
            let start = line.strip_suffix(" ...");
            let found = printed.any(|other| start.map_or(other.trim_end() == line, |start| other.starts_with(start)));
            assert!(found, "nlc {command}\ndoes not print, or not in this order:\n{line}");
        }
    }
}
