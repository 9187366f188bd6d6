//! An interview that is killed at any moment: the file holds every answer that was confirmed.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use nlc::files::Document;
use nlc::responses::{State, read};
use nlc::toolkit::model::{FieldType, Value};
use nlc::toolkit::{Toolkit, embedded};

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Answers one file of lines, and kills the program once so many bytes were read from it. All that it said.
fn killed(folder: &Path, input: &str, after: usize) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.args(["assess", "--quick", "--plain", "--date", "2026-03-14", "-o", "draft.toml"]);
    command.current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
    let mut process = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = process.stdin.take().unwrap();
    let mut stderr = process.stderr.take().unwrap();
    // All the answers fit into the pipe; it stays open, so that the end of the input ends nothing.
    stdin.write_all(input.as_bytes()).unwrap();
    let (mut said, mut buffer) = (Vec::new(), [0; 97]);
    while said.len() < after {
        let read = stderr.read(&mut buffer).unwrap();
        if read == 0 {
            break;
        }
        said.extend_from_slice(&buffer[..read]);
    }
    process.kill().unwrap();
    process.wait().unwrap();
    // What was on its way was shown as well.
    stderr.read_to_end(&mut said).unwrap();
    String::from_utf8_lossy(&said).into_owned()
}

/// The number of the last question that was shown.
fn shown(said: &str) -> usize {
    said.lines().filter_map(|line| line.split_once("question ")?.1.split_once(" of 18")?.0.parse().ok()).max().unwrap_or(0)
}

fn introduction(toolkit: &Toolkit) -> String {
    let fields = toolkit.profile.iter().map(|field| match &field.kind {
        FieldType::Choice(_) => "1\n",
        FieldType::Text => "\n",
        FieldType::Number { .. } => "2020\n",
    });
    format!("Port Lumen\n1\nYouth office\n{}", fields.collect::<String>())
}

/// Some rounds of answering and being killed; how many ended between the first question and the last.
fn rounds(toolkit: &Toolkit, seed: u64, count: usize) -> usize {
    let core: Vec<usize> = (0..toolkit.questions.len()).filter(|at| toolkit.questions[*at].core).collect();
    let mut numbers = Numbers(seed);
    let mut interrupted = 0;
    for _ in 0..count {
        let folder = tempfile::tempdir().unwrap();
        let chosen: Vec<usize> = core.iter().map(|at| numbers.below(toolkit.questions[*at].kind.option_ids().len())).collect();
        let answers: String = chosen.iter().map(|option| format!("{}\n", option + 1)).collect();
        let said = killed(folder.path(), &(introduction(toolkit) + &answers), numbers.below(26_000));
        let shown = shown(&said);
        interrupted += usize::from((1..18).contains(&shown));
        let path = folder.path().join("draft.toml");
        if shown == 0 && !path.exists() {
            continue;
        }
        let (response, problems) = read::read(&Document::read(&path).unwrap(), toolkit);
        let response = response.unwrap_or_else(|| panic!("{problems:?}"));
        for (number, (at, option)) in core.iter().zip(&chosen).enumerate() {
            let state = &response.answers[*at].state;
            let confirmed = number + 1 < shown;
            assert!(
                *state == State::Answered(Value::Option(*option)) || (*state == State::Missing && !confirmed),
                "question {number}:\n{said}"
            );
        }
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    interrupted
}

#[test]
fn every_answer_that_was_confirmed_survives_being_killed_at_200_moments() {
    let toolkit = embedded::shipped().load(None).unwrap();
    let interrupted: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (1..=10)
            .map(|seed| {
                scope.spawn({
                    let toolkit = &toolkit;
                    move || rounds(toolkit, seed, 20)
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert!(interrupted > 100, "most were killed between the first and the last question: {interrupted}");
}
