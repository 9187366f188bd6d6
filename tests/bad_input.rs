//! Bad input of every kind: it is refused with a message that helps, it never does anything, and nothing that was there is lost.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;
use std::process::{Command as Process, Stdio};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use assert_cmd::Command;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use tempfile::TempDir;

use nlc::advice;
use nlc::files::plain;
use nlc::files::{Diagnostic, Document};
use nlc::locale::Locale;
use nlc::reporting::{document, markdown, view};
use nlc::responses::{Answer, Response, State, read};
use nlc::scoring::Assessment;
use nlc::terminal::diagnostics;
use nlc::toolkit::model::Value;
use nlc::toolkit::validate::validate;
use nlc::toolkit::{Toolkit, ToolkitFiles};

// ---------------------------------------------------------------------------------------------- a toolkit and a response

const QUESTIONNAIRE: &str = r#"format = 1
id = "tiny"
version = "1.0.0"
language = "en"
title = "A tiny toolkit"
statement = "Nobody is behind it."

[[perspectives]]
id = "local"
label = "Local"

[[addressees]]
id = "city"
label = "City"
heading = "For the city"

[[addressees]]
id = "state"
label = "State"
heading = "For the state"
agenda = true

[[profile]]
id = "place"
kind = "text"
label = "Where is it?"

[[profile]]
id = "people"
kind = "number"
label = "How many?"

[[bands]]
id = "low"
label = "Low"

[[bands]]
id = "high"
label = "High"

[[dimensions]]
id = "one"
title = "First"

[[dimensions]]
id = "two"
title = "Second"

[[questions]]
id = "goal"
dimension = "one"
text = "Is there a goal?"
options = [{ id = "none", text = "No." }, { id = "some", text = "Some." }, { id = "full", text = "Yes." }]

[[questions]]
id = "plan"
dimension = "one"
text = "Is there a plan?"
not_applicable = { allowed = true, because = "There is nothing to plan." }
options = [{ id = "none", text = "No." }, { id = "full", text = "Yes." }]

[[questions]]
id = "list"
dimension = "one"
kind = "checklist"
text = "What is there?"
ask_if = { question = "goal", at_least = "some" }
items = [{ id = "pen", text = "A pen" }, { id = "ink", text = "Ink" }]

[[questions]]
id = "hours"
dimension = "two"
kind = "number"
min = 0
max = 100
text = "How many hours?"

[[questions]]
id = "talk"
dimension = "two"
kind = "yes_no"
core = true
text = "Is there a talk?"

[[questions]]
id = "story"
dimension = "two"
kind = "text"
scored = false
text = "What else?"
"#;

const RUBRIC: &str = r#"format = 1
toolkit = "tiny"
minimum_coverage = 0.5
combine = "mean_of_perspectives"
aggregation = { questions = "arithmetic", dimensions = "arithmetic" }
bands = [{ id = "low", from = 0 }, { id = "high", from = 50 }]

[questions.goal]
points = { none = 0, some = 1, full = 2 }

[questions.plan]
points = { none = 0, full = 1 }

[questions.list]
points = { pen = 1, ink = 1 }
when_not_asked = "zero"

[questions.hours]
scale = [0, 40]

[questions.talk]
points = { yes = 1, no = 0 }

[[essential]]
question = "talk"
level = "yes"
cap = "low"
"#;

const STEPS: [(&str, &str, &str); 8] = [
    ("goal", "from = \"none\"", "city"),
    ("goal", "from = \"some\"", "state"),
    ("plan", "from = \"none\"", "state"),
    ("list", "item = \"pen\"", "city"),
    ("list", "item = \"ink\"", "city"),
    ("hours", "target = 20", "city"),
    ("hours", "target = 40", "city"),
    ("talk", "from = \"no\"", "state"),
];

fn recommendations() -> String {
    let mut out = "format = 1\ntoolkit = \"tiny\"\n".to_owned();
    for (number, (question, from, addressee)) in STEPS.iter().enumerate() {
        out += &format!(
            "\n[[next_steps]]\nquestion = \"{question}\"\n{from}\ntitle = \"Do it {number}\"\ntext = \"The move.\"\ndone = \"The proof.\"\n\
             addressee = \"{addressee}\"\nhorizon = \"first_month\"\neffort = 1\nsources = [\"https://example.org/{number}\"]\n"
        );
    }
    out + "\n[[findings]]\nid = \"silent\"\nwhen = { all = [{ question = \"talk\", is = \"no\" }, { dimension = \"two\", score_below = 90 }] }\n\
           title = \"Talk\"\ntext = \"Nobody talks.\"\ndone = \"A talk.\"\naddressee = \"state\"\nhorizon = \"this_year\"\neffort = 2\n\
           \n[[strengths]]\nid = \"strong\"\ndimension = \"one\"\nat_least = 10\ntext = \"Strong.\"\nshare_with = \"All.\"\n"
}

fn toolkit_files() -> ToolkitFiles {
    ToolkitFiles {
        questionnaire: Document::new("questionnaire.toml", QUESTIONNAIRE),
        rubric: Document::new("rubric.toml", RUBRIC),
        recommendations: Document::new("recommendations.toml", recommendations()),
        translations: Vec::new(),
        glossary: None,
    }
}

fn toolkit() -> Toolkit {
    toolkit_files().load(None).expect("the toolkit of this test is sound")
}

/// Every text that a respondent can write freely.
#[derive(Clone, Debug)]
struct Texts {
    city: String,
    respondent: String,
    place: String,
    reason: String,
    note: String,
    evidence: String,
    story: String,
}

impl Texts {
    /// The same text everywhere.
    fn all(text: &str) -> Self {
        let text = || text.to_owned();
        Self { city: text(), respondent: text(), place: text(), reason: text(), note: text(), evidence: text(), story: text() }
    }

    fn harmless() -> Self {
        Self { evidence: "https://ok.example/a".into(), ..Self::all("harmless") }
    }

    fn toml(&self) -> String {
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        format!(
            "format = 1\ntoolkit = \"tiny\"\nversion = \"1.0.0\"\ncity = {}\ndate = 2026-03-14\nperspective = \"local\"\nrespondent = {}\n\n\
             [profile]\nplace = {}\npeople = 1200\n\n[answers]\ngoal = \"some\"\nlist = [\"pen\"]\nhours = 10\n\n\
             [answers.plan]\nnot_applicable = {}\n\n[answers.talk]\nanswer = \"no\"\nnote = {}\nevidence = [{}]\n\n[answers.story]\nanswer = {}\n",
            quoted(&self.city),
            quoted(&self.respondent),
            quoted(&self.place),
            quoted(&self.reason),
            quoted(&self.note),
            quoted(&self.evidence),
            quoted(&self.story)
        )
    }

    /// The same response without a file, so that texts come through that a file could not hold.
    fn response(&self, toolkit: &Toolkit) -> Response {
        let mut response = Response::new(toolkit, self.city.clone(), "2026-03-14".parse().unwrap());
        response.perspective = Some(0);
        response.respondent.clone_from(&self.respondent);
        response.profile = vec![Some(Value::Text(self.place.clone())), Some(Value::Number(1200.0))];
        let answered = |value| Answer { state: State::Answered(value), ..Answer::default() };
        response.answers = vec![
            answered(Value::Option(1)),
            Answer { state: State::NotApplicable(self.reason.clone()), ..Answer::default() },
            answered(Value::Items(vec![true, false])),
            answered(Value::Number(10.0)),
            Answer { state: State::Answered(Value::Option(0)), note: self.note.clone(), evidence: vec![self.evidence.clone()] },
            answered(Value::Text(self.story.clone())),
        ];
        response
    }
}

fn report_of(toolkit: &Toolkit, response: Response) -> String {
    let locale = Arc::new(Locale::new("en"));
    let assessment = Assessment::of(toolkit, vec![response]).expect("one response is enough");
    let view = view::report(&assessment, &advice::advise(&assessment), &locale);
    document::markdown(&view, document::REPORT_MARKDOWN, "report", locale).expect("the template fits every report")
}

// ------------------------------------------------------------------------------------------------------ running the program

/// A folder with the toolkit in `kit` and a good response in `good.toml`, in which the program runs.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(TempDir::new().unwrap());
        desk.write("kit/questionnaire.toml", QUESTIONNAIRE);
        desk.write("kit/rubric.toml", RUBRIC);
        desk.write("kit/recommendations.toml", recommendations());
        desk.write("good.toml", Texts::harmless().toml());
        desk
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    /// All names in the folder: to see that nothing was left behind.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(self.0.path()).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn process(&self, arguments: &[&str]) -> Process {
        let mut process = Process::new(env!("CARGO_BIN_EXE_nlc"));
        process.current_dir(self.0.path()).args(arguments).stdin(Stdio::null()).env("NLC_TOOLKIT", "kit");
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLUMNS"] {
            process.env_remove(name);
        }
        process
    }

    /// Exit status, standard output, standard error. Whatever hangs is ended after two minutes, and has no exit status.
    fn run(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let output = Command::from_std(self.process(arguments)).timeout(Duration::from_secs(120)).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    }

    /// It fails with exactly this message and no result.
    #[track_caller]
    fn refused(&self, arguments: &[&str], status: i32, message: &str) {
        let before = self.names();
        let (code, out, err) = self.run(arguments);
        assert_eq!((code, out.as_str(), err.as_str()), (Some(status), "", message), "{arguments:?}");
        assert_eq!(self.names(), before, "{arguments:?}");
    }

    /// It succeeds; its result.
    #[track_caller]
    fn succeeds(&self, arguments: &[&str]) -> String {
        let (code, out, err) = self.run(arguments);
        assert_eq!(code, Some(0), "{arguments:?}: {err}");
        out
    }
}

// ---------------------------------------------------------------------------------------------------------- not a text file

#[test]
fn not_toml_is_shown_with_place_and_remedy() {
    let desk = Desk::new();
    desk.write("bad.toml", "format = 1\nthis is not TOML\n");
    let told = "error[not-toml]: this is not valid TOML: a key without a value\n --> bad.toml:2:";
    for command in ["score", "report"] {
        let (code, out, err) = desk.run(&[command, "bad.toml"]);
        assert_eq!((code, out.as_str()), (Some(1), ""));
        assert!(err.starts_with(told), "{err}");
    }
    desk.write("bad.toml", "this = \n");
    desk.refused(
        &["score", "bad.toml"],
        1,
"error[not-toml]: this is not valid TOML: a value is missing, or a text stands without quotes\n --> bad.toml:1:6\n  |\n1 | this = \n  |      ^\n  |\n  = help: put a text between straight double quotes: \"...\"\n",
    );
}

#[test]
fn a_truncated_response_is_refused_wherever_it_ends() {
    let toolkit = toolkit();
    let whole = Texts::harmless().toml();
    for end in 0..whole.len() {
        let (response, problems) = read::read(&Document::new("cut.toml", &whole[..end]), &toolkit);
        assert_eq!(response.is_none(), problems.iter().any(Diagnostic::is_error), "cut at {end}");
        let in_the_middle = !whole[..end].ends_with('\n') && !whole[end..].starts_with('\n') && end > 0;
        assert!(response.is_none() || !in_the_middle || whole[..end].ends_with(|c: char| c == ']' || c == '"' || c.is_ascii_digit()));
    }
    let desk = Desk::new();
    desk.write("cut.toml", &whole[..whole.find("reason").unwrap_or(90).min(90)]);
    let (code, out, err) = desk.run(&["score", "cut.toml"]);
    assert_eq!((code, out.as_str()), (Some(1), ""), "{err}");
    assert!(err.starts_with("error["), "{err}");
}

#[test]
fn an_empty_response_misses_everything_at_once() {
    let desk = Desk::new();
    desk.write("empty.toml", "");
    let missing = |key: &str| {
        format!("error[missing-key]: the response has no `{key}`\n--> empty.toml\n = help: add a line `{key} = ...` at the top\n")
    };
    let message = ["format", "toolkit", "version", "city", "date"].map(missing).join("\n");
    desk.refused(&["score", "empty.toml"], 1, &message);
    desk.refused(&["report", "empty.toml", "-o", "report.md"], 1, &message);
}

#[test]
fn other_encodings_are_named_and_located() {
    let desk = Desk::new();
    let utf16 = |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let mut little = vec![0xff, 0xfe];
    little.extend(utf16(&Texts::harmless().toml(), u16::to_le_bytes));
    let mut big = vec![0xfe, 0xff];
    big.extend(utf16(&Texts::harmless().toml(), u16::to_be_bytes));
    let cases: [(&str, Vec<u8>, usize, usize); 4] = [
        ("le.toml", little, 1, 0),
        ("be.toml", big, 1, 0),
        ("latin1.toml", b"format = 1\ncity = \"Malm\xf6\"\n".to_vec(), 2, 23),
        ("half.toml", b"city = \"\xe2\x82".to_vec(), 1, 8),
    ];
    for (name, bytes, line, offset) in cases {
        desk.write(name, bytes);
        let message = format!(
            "error: cannot read {name}: it is not UTF-8 text (first foreign byte: line {line}, byte {offset}); save it again with the encoding UTF-8\n"
        );
        for command in ["score", "report", "check"] {
            desk.refused(&[command, name], 1, &message);
        }
    }
    // Without a mark at the start these are NUL bytes, which no TOML text has.
    desk.write("nul.toml", utf16("format = 1\n", u16::to_le_bytes));
    let (code, out, err) = desk.run(&["score", "nul.toml"]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(err.starts_with("error[not-toml]: this is not valid TOML:") && !err.contains('\0'), "{err}");
}

#[test]
fn a_mark_at_the_start_and_windows_line_ends_change_nothing() {
    let desk = Desk::new();
    let plain = desk.succeeds(&["report", "good.toml"]);
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    desk.write("windows.toml", windows(&Texts::harmless().toml()));
    assert_eq!(desk.succeeds(&["report", "windows.toml"]), plain);
    desk.write("kit/questionnaire.toml", windows(QUESTIONNAIRE));
    desk.write("kit/rubric.toml", windows(RUBRIC));
    desk.write("kit/recommendations.toml", windows(&recommendations()));
    assert_eq!(desk.succeeds(&["report", "windows.toml"]), plain, "also the fingerprint stays");
    desk.write("template.hbs", "\u{feff}{{md city}}\r\n");
    assert_eq!(desk.succeeds(&["report", "good.toml", "--template", "template.hbs"]), "harmless\n");
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    let desk = Desk::new();
    fs::File::create(desk.0.path().join("huge.toml")).unwrap().set_len(1_000_000_000).unwrap();
    let message =
        "error: cannot read huge.toml: it has 1000 MB; such files have less than 67 MB, so this is probably another kind of file\n";
    for arguments in [
        &["score", "huge.toml"][..],
        &["report", "huge.toml"],
        &["check", "huge.toml"],
        &["report", "good.toml", "--template", "huge.toml"],
    ] {
        desk.refused(arguments, 1, message);
    }
    fs::rename(desk.0.path().join("huge.toml"), desk.0.path().join("kit/rubric.toml")).unwrap();
    desk.refused(&["score", "good.toml"], 1, &message.replace("huge.toml", "kit/rubric.toml"));
}

#[test]
fn folders_and_missing_files_are_told_apart() {
    let desk = Desk::new();
    let missing = |path: &str| format!("error: cannot read {path}: there is no such file; check the spelling and the folder\n");
    desk.refused(&["score", "kit"], 1, "error: cannot read kit: it is not a file\n");
    desk.refused(&["report", "kit"], 1, "error: cannot read kit: it is not a file\n");
    desk.refused(&["report", "good.toml", "--template", "kit"], 1, "error: cannot read kit: it is not a file\n");
    for command in ["score", "report", "check"] {
        desk.refused(&[command, "nothing.toml"], 1, &missing("nothing.toml"));
    }
    desk.refused(&["report", "good.toml", "--template", "nothing.hbs"], 1, &missing("nothing.hbs"));
    desk.refused(&["score", "good.toml", "--toolkit", "nowhere"], 1, &missing(&path(&["nowhere", "questionnaire.toml"])));
    fs::remove_file(desk.0.path().join("kit/rubric.toml")).unwrap();
    desk.refused(&["score", "good.toml"], 1, &missing(&path(&["kit", "rubric.toml"])));
    fs::create_dir(desk.0.path().join("kit/rubric.toml")).unwrap();
    desk.refused(&["check", "kit"], 1, &format!("error: cannot read {}: it is not a file\n", path(&["kit", "rubric.toml"])));
}

/// Parts joined as on this system.
fn path(parts: &[&str]) -> String {
    parts.iter().collect::<std::path::PathBuf>().display().to_string()
}

#[cfg(unix)]
#[test]
fn unreadable_files_are_told_apart() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.write("secret.toml", Texts::harmless().toml());
    let secret = desk.0.path().join("secret.toml");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&secret).is_ok() {
        return; // nothing is unreadable for root
    }
    for command in ["score", "report", "check"] {
        desk.refused(
            &[command, "secret.toml"],
            1,
            "error: cannot read secret.toml: you are not allowed to read it; ask its owner, or copy it to a folder of your own\n",
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn pipes_and_devices_do_not_hang() {
    let desk = Desk::new();
    assert!(Process::new("mkfifo").arg(desk.0.path().join("fifo")).status().unwrap().success());
    for special in ["fifo", "/dev/zero", "/dev/null", "/dev/stdin"] {
        let message = format!("error: cannot read {special}: it is not a file\n");
        for arguments in
            [&["score", special][..], &["report", special], &["check", special], &["report", "good.toml", "--template", special]]
        {
            desk.refused(arguments, 1, &message);
        }
    }
    fs::remove_file(desk.0.path().join("kit/recommendations.toml")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", desk.0.path().join("kit/recommendations.toml")).unwrap();
    desk.refused(&["score", "good.toml"], 1, "error: cannot read kit/recommendations.toml: it is not a file\n");
}

// ------------------------------------------------------------------------------------------- text files that do not fit

#[test]
fn a_newer_format_says_so_and_nothing_else() {
    let desk = Desk::new();
    desk.write("newer.toml", "format = 2\nsomething = \"that this program does not know\"\n");
    let message = |file: &str| {
        format!(
            "error[newer-format]: this file has format 2; this program reads format 1\n --> {file}:1:10\n  |\n1 | format = 2\n  |          ^\n  |\n  = help: use a newer version of nlc, or ask for the file in the older format\n"
        )
    };
    desk.refused(&["score", "newer.toml"], 1, &message("newer.toml"));
    desk.refused(&["report", "newer.toml"], 1, &message("newer.toml"));
    for name in ["questionnaire.toml", "rubric.toml", "recommendations.toml"] {
        let file = path(&["kit", name]);
        let before = desk.read(&file);
        desk.write(&file, before.replacen("format = 1", "format = 2", 1));
        desk.refused(&["score", "good.toml"], 1, &message(&file));
        desk.write(&file, before);
    }
}

#[test]
fn toolkits_that_are_not_text_or_not_toml_are_refused() {
    let desk = Desk::new();
    for name in ["questionnaire.toml", "rubric.toml", "recommendations.toml"] {
        let file = path(&["kit", name]);
        let before = desk.read(&file);
        desk.write(&file, b"\xff\xfef\0o\0");
        desk.refused(
            &["score", "good.toml"],
            1,
            &format!(
                "error: cannot read {file}: it is not UTF-8 text (first foreign byte: line 1, byte 0); save it again with the encoding UTF-8\n"
            ),
        );
        for broken in [&before[..before.len() / 2 - 3], "", "title = \"no end"] {
            desk.write(&file, broken);
            let (code, out, err) = desk.run(&["score", "good.toml"]);
            assert_eq!((code, out.as_str()), (Some(1), ""), "{err}");
            assert!(err.starts_with("error[") && err.contains(&file), "{err}");
        }
        desk.write(&file, before);
    }
    desk.succeeds(&["score", "good.toml"]);
}

#[test]
fn a_response_to_another_toolkit_names_both() {
    let desk = Desk::new();
    desk.write("other.toml", Texts::harmless().toml().replace("\"tiny\"", "\"other\""));
    desk.refused(
        &["report", "other.toml", "-o", "report.md"],
        1,
        "error[other-toolkit]: this response answers the toolkit \"other\"; the toolkit in use is \"tiny\"\n --> other.toml:2:11\n  |\n2 | toolkit = \"other\"\n  |           ^^^^^^^\n  |\n  = help: name the folder of its toolkit with --toolkit\n",
    );
}

#[test]
fn a_report_is_about_one_city() {
    let desk = Desk::new();
    desk.write("second.toml", Texts { city: "Elsewhere".into(), ..Texts::harmless() }.toml());
    desk.write("later.toml", Texts::harmless().toml().replace("2026-03-14", "2026-03-15"));
    desk.refused(
        &["report", "good.toml", "second.toml", "later.toml", "-o", "report.md"],
        1,
        "error: a report is about one city on one day, but the files are about: harmless (2026-03-14), Elsewhere (2026-03-14), harmless (2026-03-15); run the command once for each of them\n",
    );
    assert_eq!(desk.succeeds(&["score", "good.toml", "second.toml", "--format", "csv"]).lines().count(), 1 + 2);
    let long = desk.succeeds(&["score", "good.toml", "second.toml", "--format", "long"]);
    assert!(long.lines().all(|line| line.split(',').count() == 13), "{long}");
}

#[test]
fn one_bad_file_is_told_and_the_others_are_scored() {
    let desk = Desk::new();
    desk.write("bad.toml", Texts::harmless().toml().replace("goal = \"some\"", "goal = \"sone\""));
    let told = "error[unknown-option]: \"goal\" has no option \"sone\"\n  --> bad.toml:14:8\n   |\n14 | goal = \"sone\"\n   |        ^^^^^^\n   |\n   = help: did you mean \"some\"?\n";
    let (code, out, err) = desk.run(&["score", "good.toml", "bad.toml", "nothing.toml", "--format", "csv"]);
    assert_eq!((code, out), (Some(3), desk.succeeds(&["score", "good.toml", "--format", "csv"])));
    let missing = "error: cannot read nothing.toml: there is no such file; check the spelling and the folder\n";
    assert_eq!(err, format!("{told}{missing}2 of 3 files cannot be used, see above\n"));
    // Nothing is left to score, or a report would lack a respondent without anybody seeing it.
    desk.refused(&["score", "bad.toml", "-o", "scores.csv"], 1, told);
    let refusal = "error: no report was written: every file about the city must be readable; mend it, or leave it out\n";
    desk.refused(
        &["report", "good.toml", "bad.toml", "-o", "report.md"],
        1,
        &format!("{told}1 of 2 files cannot be used, see above\n{refusal}"),
    );
}

#[test]
fn a_result_never_takes_the_place_of_the_answers() {
    let desk = Desk::new();
    let answers = desk.read("good.toml");
    for command in ["score", "report"] {
        desk.refused(
            &[command, "good.toml", "-o", "./good.toml", "--force"],
            2,
            "error: ./good.toml is one of the files to read; the result would take its place, so choose another name\n",
        );
    }
    assert_eq!(desk.read("good.toml"), answers);
}

// -------------------------------------------------------------------------------------------------------- the command line

#[test]
fn wrong_use_is_told_with_status_2() {
    let desk = Desk::new();
    for (day, status) in [("2026-13-01", 2), ("2026-02-30", 2), ("yesterday", 2), ("", 2), ("14.3.2026", 2)] {
        desk.refused(
            &["assess", &format!("--date={day}")],
            status,
            &format!("error: \"{day}\" is not a day; write year-month-day, such as 2026-03-14\n"),
        );
    }
    desk.refused(
        &["frobnicate"],
        2,
        "error: unrecognized subcommand 'frobnicate'\n\nUsage: nlc [OPTIONS] [COMMAND]\n\nFor more information, try '--help'.\n",
    );
    for arguments in [&["score"][..], &["report"], &["score", "good.toml", "--format", "pdf"], &["schema", "x"], &["report", "--nope"]] {
        let (code, out, err) = desk.run(arguments);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(err.starts_with("error: "), "{err}");
    }
    desk.refused(
        &["report", "good.toml", "--format", "csv", "--template", "good.toml"],
        2,
        "error: --template goes with --format markdown, html or pdf; the columns of the CSV are fixed\n",
    );
}

#[test]
fn without_a_terminal_the_program_alone_shows_its_help() {
    let (code, out, err) = Desk::new().run(&[]);
    assert_eq!((code, err.as_str()), (Some(2), "error: say what to do, for example: nlc assess --quick\n"));
    assert!(out.contains("Usage: nlc [OPTIONS] [COMMAND]") && out.contains("assess"), "{out}");
}

// ---------------------------------------------------------------------------------------------------------- where results go

#[test]
fn nothing_is_replaced_without_being_asked() {
    let desk = Desk::new();
    desk.write("there.md", "precious");
    for arguments in [
        &["report", "good.toml", "-o", "there.md"][..],
        &["report", "good.toml", "--format", "csv", "-o", "there.md"],
        &["score", "good.toml", "-o", "there.md"],
        &["show", "-o", "there.md"],
        &["schema", "response", "-o", "there.md"],
    ] {
        desk.refused(
            arguments,
            1,
            "error: there.md exists already and was left as it is; choose another name, or add --force to replace it\n",
        );
        assert_eq!(desk.read("there.md"), "precious");
    }
    let report = desk.succeeds(&["report", "good.toml"]);
    let before = desk.names();
    let (code, out, err) = desk.run(&["report", "good.toml", "-o", "there.md", "--force"]);
    assert_eq!((code, out.as_str(), err.as_str()), (Some(0), "", "written: there.md\n"));
    assert_eq!(desk.read("there.md"), report);
    assert_eq!(desk.names(), before, "no temporary file is left");
    assert_eq!(desk.succeeds(&["report", "good.toml", "-o", "-"]), report, "- is standard output");
}

#[test]
fn a_failure_leaves_the_old_file_even_with_force() {
    let desk = Desk::new();
    desk.write("there.md", "precious");
    desk.write("bad.toml", "");
    desk.write("bad.hbs", "{{nothing}}");
    for arguments in [
        &["report", "bad.toml", "-o", "there.md", "--force"][..],
        &["report", "good.toml", "--template", "bad.hbs", "-o", "there.md", "--force"],
        &["score", "nothing.toml", "-o", "there.md", "--force"],
    ] {
        assert_eq!(desk.run(arguments).0, Some(1));
        assert_eq!(desk.read("there.md"), "precious");
    }
}

#[test]
fn results_cannot_go_into_missing_folders_or_in_place_of_folders() {
    let desk = Desk::new();
    for force in [&[][..], &["--force"]] {
        let (code, out, err) = desk.run(&[&["report", "good.toml", "-o", "missing/report.md"][..], force].concat());
        assert_eq!((code, out.as_str()), (Some(1), ""));
        assert_eq!(err, "error: cannot write missing/report.md: there is no such folder; make it first, or choose another place\n");
        assert_eq!(desk.run(&[&["report", "good.toml", "-o", "kit"][..], force].concat()).0, Some(1));
        assert!(desk.0.path().join("kit/rubric.toml").exists());
    }
    assert_eq!(desk.names(), ["good.toml", "kit"]);
}

#[cfg(unix)]
#[test]
fn results_cannot_go_into_a_read_only_folder() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.write("closed/there.md", "precious");
    let closed = desk.0.path().join("closed");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(closed.join("probe"), "").is_ok() {
        return; // nothing is closed to root
    }
    for arguments in [&["report", "good.toml", "-o", "closed/new.md"][..], &["report", "good.toml", "-o", "closed/there.md", "--force"]] {
        let (code, out, err) = desk.run(arguments);
        assert_eq!((code, out.as_str()), (Some(1), ""));
        assert!(err.starts_with("error: cannot write closed/") && err.contains("Permission denied"), "{err}");
    }
    assert_eq!(desk.read("closed/there.md"), "precious");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let desk = Desk::new();
    for arguments in [
        &["report", "good.toml"][..],
        &["report", "good.toml", "--format", "csv"],
        &["score", "good.toml"],
        &["score", "good.toml", "--format", "json"],
        &["show"],
        &["schema", "response"],
        &["completions", "bash"],
        &["check", "--format", "json"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = desk.process(arguments).stdout(full).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        let told = "error: cannot write the result: No space left on device (os error 28); choose another place with -o FILE\n";
        assert!(err.starts_with(told), "{arguments:?}: {err}");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(!err.contains("panicked"));
    }
}

#[test]
fn a_reader_that_has_gone_away_is_no_error() {
    let desk = Desk::new();
    for arguments in [&["report", "good.toml"][..], &["score", "good.toml"], &["show"], &["check", "--format", "json"], &["--help"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = desk.process(arguments).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {err}");
        assert!(!err.contains("panicked") && !err.contains("error"), "{arguments:?}: {err}");
    }
    // Also when nobody reads what goes wrong.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    assert_eq!(desk.process(&["score", "nothing.toml"]).stderr(writer).stdout(Stdio::null()).status().unwrap().code(), Some(1));
}

// ---------------------------------------------------------------------------------------------------------------- templates

#[test]
fn bad_templates_are_told_with_name_and_line() {
    let desk = Desk::new();
    let can_use = "; see docs/templates.md for what a template can use\n";
    let broken = "; see docs/templates.md\n";
    for (template, place, said, end) in [
        ("ok\n{{#if city}}\n", "line 3", "this is not a valid template (", broken),
        ("ok\n{{md city\n", "line 3", "this is not a valid template (", broken),
        ("ok\n\n{{/each}}", "line 3", "this is not a valid template (", broken),
        ("ok\n{{nothing}}", "line 2", "", can_use),
        ("ok\n{{city.nothing}}", "line 2", "", can_use),
        ("ok\n\n{{#each plan}}{{nothing}}{{/each}}", "line 3", "", can_use),
        ("{{frobnicate city}}", "line 1, column 1", "Helper not found frobnicate", can_use),
        ("ok\n{{#frobnicate}}{{/frobnicate}}", "line 2, column 1", "Helper not found frobnicate", can_use),
        ("ok\n\n{{> nobody}}", "line 3, column 1", "a template cannot include other templates", broken),
        ("ok\n{{md 3}}", "line 2, column 1", "", can_use),
        ("{{md}}", "line 1, column 1", "", can_use),
        ("ok\n{{t \"no such message\"}}", "line 2, column 1", "there is no message \"no such message\"", can_use),
        ("{{> report}}", "line 1, column 1", "a template cannot include other templates", broken),
    ] {
        desk.write("own.hbs", template);
        let before = desk.names();
        let (code, out, err) = desk.run(&["report", "good.toml", "--template", "own.hbs", "-o", "report.md"]);
        assert_eq!((code, out.as_str()), (Some(1), ""), "{template}");
        assert!(err.starts_with(&format!("error: own.hbs, {place}")), "{template}: {err}");
        assert!(err.contains(&format!(": {said}")) && err.ends_with(end), "{template}: {err}");
        assert_eq!(err.lines().count(), 1, "{template}: {err}");
        assert_eq!(desk.names(), before);
    }
    for (template, name) in [("{{nothing}}", "nothing"), ("{{city.nothing}}", "city.nothing")] {
        desk.write("own.hbs", template);
        assert!(desk.run(&["report", "good.toml", "--template", "own.hbs"]).2.contains(&format!("\"{name}\"")));
    }
    // Any text is a template.
    desk.write("own.hbs", "# {not a placeholder}\n<b>as it is</b>");
    assert_eq!(desk.succeeds(&["report", "good.toml", "--template", "own.hbs"]), "# {not a placeholder}\n<b>as it is</b>\n");
}

#[test]
fn a_partial_that_includes_itself_is_refused() {
    let desk = Desk::new();
    desk.write("own.hbs", "{{#*inline \"again\"}}{{> again}}{{/inline}}\n{{> again}}");
    let (code, _, err) = desk.run(&["report", "good.toml", "--template", "own.hbs"]);
    assert_eq!(code, Some(1), "{err}");
    assert!(err.starts_with("error: own.hbs"), "{err}");
}

// -------------------------------------------------------------------------------------------------------------- hostile text

/// What somebody might write to break out of the place where it is shown.
const HOSTILE: [&str; 40] = [
    "../../etc/passwd",
    "a/b\\c",
    "..",
    "\u{1b}[31mred\u{1b}[0m\u{7}\u{8}\u{9b}2J",
    "# heading",
    "heading #",
    "heading\n===",
    "heading\n---",
    "\n\n---\n\n",
    "- item\n- item",
    "* item\n+ item",
    "1. item\n2) item",
    "    code\n\n    code",
    "```\ncode",
    "~~~\ncode",
    "`code`",
    "**bold** _em_ ~~gone~~ ^up^ $x$ $$y$$",
    "| a | b |\n|---|---|\n| c | d |",
    "a | b\n--- | ---",
    "|",
    "\\|",
    "\\",
    "[link](javascript:alert(1))",
    "![image](https://evil.example/x.png)",
    "[ref]\n\n[ref]: https://evil.example",
    "[^1]\n\n[^1]: footnote",
    "[[wiki]]",
    "<https://evil.example>",
    "<script>alert(1)</script>",
    "<!-- hidden",
    "<div\n\n</div>",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "https://evil.example and www.evil.example (www.evil.example) me@evil.example mailto:me@evil.example",
    "> quoted\n\n> quoted",
    "{{handlebars}} {{{raw}}} {{> partial}} {{#each plan}}",
    "{#id .class} {{t \"summary\"}}",
    "\u{202e}gnp.exe\u{2066}\u{2069}\u{feff}",
    "term\n: definition",
    "+++\ntitle = 1\n+++",
    "- [ ] to do\n[x] done",
];

fn options() -> Options {
    // Everything that turns text into something else; dashes and quotes may stay as they were typed.
    Options::all().difference(Options::ENABLE_SMART_PUNCTUATION | Options::ENABLE_OLD_FOOTNOTES)
}

/// The shape of a document: everything but paragraphs, line breaks, emphasis and text. Fails on HTML, images, footnotes, code, and links to anywhere but the web.
fn shape(document: &str) -> Vec<String> {
    let mut shape = Vec::new();
    for event in Parser::new_ext(document, options()) {
        match &event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(dest_url.starts_with("https://") || dest_url.starts_with("http://"), "a link to {dest_url}");
            }
            Event::Start(Tag::Paragraph | Tag::Emphasis | Tag::Strong)
            | Event::End(TagEnd::Paragraph | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link)
            | Event::Text(_)
            | Event::SoftBreak
            | Event::HardBreak => {}
            Event::Start(
                Tag::Heading { .. } | Tag::List(_) | Tag::Item | Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell,
            )
            | Event::End(_) => shape.push(format!("{event:?}")),
            other => assert_eq!(format!("{other:?}"), "", "nothing but headings, lists and tables belongs into a report"),
        }
    }
    shape
}

/// The targets of all links.
fn links(document: &str) -> Vec<String> {
    Parser::new_ext(document, options())
        .filter_map(|event| if let Event::Start(Tag::Link { dest_url, .. }) = event { Some(dest_url.to_string()) } else { None })
        .collect()
}

/// The number of columns of every table.
fn columns(document: &str) -> Vec<usize> {
    Parser::new_ext(document, options())
        .filter_map(|event| if let Event::Start(Tag::Table(columns)) = event { Some(columns.len()) } else { None })
        .collect()
}

/// The visible text of everything, or of the first heading.
fn visible(document: &str, only_first_heading: bool) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(document, options()) {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::End(TagEnd::Heading(_)) if only_first_heading => break,
            _ => {}
        }
    }
    text
}

#[test]
fn hostile_texts_are_shown_and_do_nothing() {
    let desk = Desk::new();
    let harmless = desk.succeeds(&["report", "good.toml"]);
    assert_eq!(columns(&harmless), [6, 7], "profile and action plan");
    let table = |desk: &Desk, name| desk.succeeds(&["score", name, "--format", "markdown"]);
    let harmless_score = table(&desk, "good.toml");
    for hostile in HOSTILE {
        desk.write("hostile.toml", Texts::all(hostile).toml());
        let report = desk.succeeds(&["report", "hostile.toml"]);
        assert_eq!(shape(&report), shape(&harmless), "{hostile:?}:\n{report}");
        assert_eq!(columns(&report), [6, 7], "{hostile:?}");
        assert!(links(&report).iter().all(|link| link.starts_with("https://example.org/")), "{hostile:?}: {:?}", links(&report));
        let shown = plain::one_line(hostile);
        assert!(visible(&report, true).contains(&shown), "{hostile:?}: the title shows the city as it was written");
        for line in plain::lines(hostile) {
            assert!(visible(&report, false).contains(&line), "{hostile:?}: the line {line:?} is shown as it was written");
        }
        for output in [&report, &desk.succeeds(&["score", "hostile.toml"]), &table(&desk, "hostile.toml")] {
            let harmful = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            assert!(!output.contains(harmful), "{hostile:?}: {output:?}");
        }
        assert_eq!(shape(&table(&desk, "hostile.toml")), shape(&harmless_score), "{hostile:?}");
    }
    assert_eq!(desk.names(), ["good.toml", "hostile.toml", "kit"], "no name of a city became a path");
}

#[test]
fn hostile_texts_of_a_toolkit_do_nothing_either() {
    let desk = Desk::new();
    let harmless = desk.succeeds(&["report", "good.toml"]);
    let texts = [
        "A tiny toolkit",
        "Nobody is behind it.",
        "Local",
        "City",
        "For the city",
        "Where is it?",
        "Low",
        "First",
        "Is there a goal?",
        "Some.",
        "A pen",
        "Is there a talk?",
        "What else?",
    ];
    let advice_texts = ["Do it 1", "Do it 7", "The move.", "The proof.", "Talk", "Nobody talks.", "A talk.", "Strong.", "All."];
    let visible: Vec<&str> = HOSTILE.into_iter().filter(|hostile| !plain::one_line(hostile).is_empty()).collect();
    // Every text in several places, in as few reports as will do.
    for round in (0..visible.len()).step_by(4) {
        let place = |at: usize| toml::Value::String(visible[(round + at) % visible.len()].to_owned()).to_string();
        let replaced = |(content, at): (String, usize), text: &&str| (content.replace(&format!("\"{text}\""), &place(at)), at + 1);
        desk.write("kit/questionnaire.toml", texts.iter().fold((QUESTIONNAIRE.to_owned(), 0), replaced).0);
        desk.write("kit/recommendations.toml", advice_texts.iter().fold((recommendations(), texts.len()), replaced).0);
        let report = desk.succeeds(&["report", "good.toml"]);
        assert_eq!(shape(&report), shape(&harmless), "round {round}:\n{report}");
        assert_eq!(columns(&report), [6, 7], "round {round}");
    }
}

#[test]
fn a_report_needs_neither_a_side_nor_a_name() {
    let toolkit = toolkit();
    for perspective in [None, Some(0)] {
        for respondent in ["", "Clerk", "\u{202e}"] {
            let mut response = Texts { respondent: respondent.into(), ..Texts::harmless() }.response(&toolkit);
            response.perspective = perspective;
            let report = report_of(&toolkit, response);
            assert_eq!(columns(&report), [6, 7]);
            assert_eq!(visible(&report, false).contains("Local"), perspective.is_some(), "{report}");
            assert_eq!(visible(&report, false).contains("Clerk"), respondent == "Clerk", "{report}");
        }
    }
}

#[test]
fn an_empty_text_answer_breaks_nothing() {
    let toolkit = toolkit();
    let harmless = shape(&report_of(&toolkit, Texts::harmless().response(&toolkit)));
    for empty in ["", " ", "\u{202e}"] {
        let report = report_of(&toolkit, Texts { story: empty.into(), ..Texts::harmless() }.response(&toolkit));
        assert_eq!(shape(&report), harmless, "{empty:?}");
    }
}

#[test]
fn very_long_texts_are_no_problem() {
    let desk = Desk::new();
    let city = "Llan".repeat(2_500);
    let note = "All the way. ".repeat(7_700);
    desk.write("long.toml", Texts { city: city.clone(), note: note.clone(), ..Texts::harmless() }.toml());
    assert!(city.len() == 10_000 && note.len() > 100_000);
    let report = desk.succeeds(&["report", "long.toml"]);
    assert!(visible(&report, true).contains(&city) && report.contains(note.trim()));
    assert_eq!(columns(&report), [6, 7]);
    assert!(desk.succeeds(&["score", "long.toml"]).starts_with(&city));
    // A mistake behind the long line is still shown, and not the whole line with it.
    desk.write("long.toml", Texts { note, ..Texts::harmless() }.toml().replace("evidence = [\"", "evidence = [\"\", nonsense \""));
    let (code, _, err) = desk.run(&["score", "long.toml"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("nonsense") && err.len() < 2_000, "{} bytes", err.len());
}

#[test]
fn only_web_addresses_become_links() {
    let desk = Desk::new();
    for unsafe_link in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "https://ok.example/ with space",
        "https://x/<script>",
        "https://x/\u{202e}gpj",
        "https://x/\"onclick=\"",
        "https://",
        "https:///etc/passwd",
        "//evil.example",
        "file:///etc/passwd",
        "vbscript:x",
        " https://x.example",
        "HTTPS\u{200b}://x",
        "mailto:me@evil.example",
        "",
    ] {
        desk.write("links.toml", Texts { evidence: unsafe_link.into(), ..Texts::harmless() }.toml());
        let report = desk.succeeds(&["report", "links.toml"]);
        assert!(links(&report).iter().all(|link| link.starts_with("https://example.org/")), "{unsafe_link:?}: {:?}", links(&report));
        assert!(visible(&report, false).contains(&plain::one_line(unsafe_link)), "{unsafe_link:?} is shown as text");
        shape(&report);
    }
    let safe = "https://ok.example/a_b*c?x=1&y=[2]#(frag)";
    desk.write("links.toml", Texts { evidence: safe.into(), ..Texts::harmless() }.toml());
    assert!(links(&desk.succeeds(&["report", "links.toml"])).iter().any(|link| link == safe));
    desk.write("links.toml", Texts { evidence: "javascript:alert(1)".into(), ..Texts::harmless() }.toml());
    let (code, out, err) = desk.run(&["check", "links.toml"]);
    assert_eq!((code, err.as_str()), (Some(0), "0 errors, 1 warning\n"));
    assert_eq!(
        out,
        "warning[unsafe-link]: the evidence of \"talk\" is no web address\n  --> links.toml:24:13\n   |\n24 | evidence = [\"javascript:alert(1)\"]\n   |             ^^^^^^^^^^^^^^^^^^^^^\n   |\n   = help: it is kept and shown as plain text; write https://... to make it a link\n\n"
    );
}

#[test]
fn problems_are_shown_without_what_would_change_the_terminal() {
    let desk = Desk::new();
    let hostile = "\u{1b}[2J\u{1b}]0;title\u{7}\u{202e}";
    let quoted = toml::Value::String(hostile.to_owned()).to_string();
    desk.write(
        "bad.toml",
        Texts::harmless()
            .toml()
            .replace("goal = \"some\"", &format!("goal = {quoted}\n{quoted} = 1"))
            .replace("\"local\"", &quoted)
            .replace("2026-03-14", &quoted)
            .replace("version = \"1.0.0\"", &format!("version = {quoted}")),
    );
    let (code, out, err) = desk.run(&["score", "bad.toml"]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(!err.contains(|c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}')), "{err:?}");
    for code in ["unknown-option", "unknown-question", "bad-date", "unknown-field"] {
        assert!(err.contains(&format!("error[{code}]")), "{err}");
    }
}

// ------------------------------------------------------------------------------------------------------------- spreadsheets

#[test]
fn no_cell_begins_a_formula() {
    let desk = Desk::new();
    for formula in [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-1+1",
        "@SUM(1,1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        " =1+1",
        "\u{202e}=1+1",
        "\"=1+1",
        "',=1+1",
        "\u{feff}=1",
        "\u{0}=1",
    ] {
        let quoted = toml::Value::String(formula.to_owned()).to_string();
        desk.write("formula.toml", Texts::all(formula).toml());
        let mut questionnaire = QUESTIONNAIRE.to_owned();
        for text in ["A tiny toolkit", "City", "State", "First", "Second", "Is there a goal?", "Some.", "A pen", "Is there a talk?"] {
            questionnaire = questionnaire.replace(&format!("\"{text}\""), &quoted);
        }
        let mut advice = recommendations();
        for text in ["Do it 1", "Do it 7", "The move.", "The proof.", "Talk", "Nobody talks.", "A talk."] {
            advice = advice.replace(&format!("\"{text}\""), &quoted);
        }
        desk.write("kit/questionnaire.toml", questionnaire);
        desk.write("kit/recommendations.toml", advice);
        for arguments in [
            &["report", "formula.toml", "--format", "csv"][..],
            &["score", "formula.toml", "--format", "long"],
            &["score", "formula.toml", "--format", "csv"],
        ] {
            let text = desk.succeeds(arguments);
            let mut reader = csv::ReaderBuilder::new().has_headers(true).from_reader(text.as_bytes());
            let headers = reader.headers().unwrap().clone();
            let width = headers.len();
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            assert!(rows.len() >= if arguments.contains(&"csv") && arguments[0] == "score" { 1 } else { 3 }, "{text}");
            for row in &rows {
                assert_eq!(row.len(), width);
                for cell in row {
                    let formula_like = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', ' ']) && cell.parse::<f64>().is_err();
                    assert!(!formula_like, "{formula:?} became the cell {cell:?}");
                    assert!(!cell.contains(|c: char| c.is_control()), "{cell:?}");
                }
                let city = headers.iter().position(|name| name == "city").unwrap_or_default();
                assert!(row[city].ends_with(&plain::one_line(formula)), "{formula:?} is shown as {:?}", &row[city]);
            }
        }
    }
}

// ------------------------------------------------------------------------------------------------------------------ any text

/// Many cases on demand, few in everyday testing.
fn cases(usual: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 2_000, ..ProptestConfig::default() }
}

/// The shape of a report without anything hostile in it.
static HARMLESS: OnceLock<Vec<String>> = OnceLock::new();

/// Any text, often made of what means something in Markdown.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = vec![
        "<",
        ">",
        "[",
        "](",
        "](javascript:x)",
        ")",
        "(",
        "!",
        "\n",
        "\n\n",
        "\r",
        "\t",
        "  ",
        " ",
        "#",
        "-",
        "---",
        "=",
        "*",
        "_",
        "`",
        "```",
        "~~~",
        "|",
        "\n|---|",
        "1.",
        "1)",
        "+",
        "&lt;",
        "&",
        ";",
        "\\",
        "http://",
        "https://x",
        "www.",
        "a@b.c",
        "{{",
        "}}",
        ":",
        "^",
        "~",
        "$",
        "\"",
        "'",
        "\u{202e}",
        "\u{200b}",
        "\0",
        "\u{85}",
        "\u{2028}",
        "\u{a0}",
        "a",
        "é",
        "ل",
        "<script>",
        "</b>",
        "<!--",
        "-->",
        "<?",
        "]]>",
        "[^1]",
        "[^1]:",
        "[x]",
        "[a]:",
        "[[",
        "]]",
        "<a@b.c>",
        "::",
        "%",
        "//",
        ".",
        "9",
    ];
    prop_oneof![
        2 => any::<String>(),
        6 => prop::collection::vec(prop::sample::select(pieces), 0..10).prop_map(|pieces| pieces.concat()),
    ]
}

fn any_texts() -> impl Strategy<Value = Texts> {
    let seven = (any_text(), any_text(), any_text(), any_text(), any_text(), any_text(), any_text());
    seven.prop_map(|(city, respondent, place, reason, note, evidence, story)| {
        // A text answer without visible text is a case of its own.
        let story = if plain::one_line(&story).is_empty() { "s".into() } else { story };
        Texts { city, respondent, place, reason, note, evidence, story }
    })
}

/// Some changes to a text, byte by byte or word by word.
#[derive(Clone, Debug)]
enum Change {
    Put(usize, u8),
    Insert(usize, u8),
    Remove(usize, usize),
    Repeat(usize, usize),
    Cut(usize),
    Word(usize, usize),
    Swap(usize, usize),
}

/// Words that are right somewhere, and wrong elsewhere.
const WORDS: [&str; 34] = [
    "",
    "0",
    "-1",
    "1e308",
    "nan",
    "inf",
    "-inf",
    "9223372036854775807",
    "99999999999999999999",
    "true",
    "\"\"",
    "[]",
    "{}",
    "[[]]",
    "2026-02-30",
    "10000-01-01",
    "0.5",
    "\"yes\"",
    "talk",
    "goal",
    "none",
    "is",
    "at_most",
    "state",
    "dimension",
    "not = {}",
    "all = []",
    "text",
    "number",
    "minimum",
    "geometric",
    "zero",
    "overall",
    "\"\\u0000\"",
];

fn any_change() -> impl Strategy<Value = Change> {
    let at = any::<usize>;
    let byte = || prop_oneof![any::<u8>(), prop::sample::select(b"\"'[]{}=.,#\n\\-0e".to_vec())];
    prop_oneof![
        1 => (at(), byte()).prop_map(|(at, byte)| Change::Put(at, byte)),
        1 => (at(), byte()).prop_map(|(at, byte)| Change::Insert(at, byte)),
        1 => (at(), 1_usize..60).prop_map(|(at, length)| Change::Remove(at, length)),
        1 => (at(), 1_usize..200).prop_map(|(at, length)| Change::Repeat(at, length)),
        1 => at().prop_map(Change::Cut),
        3 => (at(), 0..WORDS.len()).prop_map(|(at, word)| Change::Word(at, word)),
        3 => (at(), at()).prop_map(|(one, other)| Change::Swap(one, other)),
    ]
}

/// The places of words: letters, digits and what holds them together.
fn words(text: &[u8]) -> Vec<std::ops::Range<usize>> {
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
    let mut words = Vec::new();
    let mut start = None;
    for (at, byte) in text.iter().copied().chain([b' ']).enumerate() {
        match (start, inside(byte)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        let length = bytes.len();
        let found = words(&bytes);
        match change {
            Change::Put(at, byte) => bytes[at % length] = *byte,
            Change::Insert(at, byte) => bytes.insert(at % length, *byte),
            Change::Remove(at, many) => drop(bytes.drain(at % length..(at % length + many).min(length))),
            Change::Repeat(at, many) => {
                let piece = bytes[at % length..(at % length + many).min(length)].to_vec();
                bytes.splice(at % length..at % length, piece);
            }
            Change::Cut(at) => bytes.truncate(at % length),
            Change::Word(at, word) if !found.is_empty() => {
                bytes.splice(found[at % found.len()].clone(), WORDS[*word].bytes());
            }
            Change::Swap(one, other) if !found.is_empty() => {
                let other = bytes[found[other % found.len()].clone()].to_vec();
                bytes.splice(found[one % found.len()].clone(), other);
            }
            Change::Word(..) | Change::Swap(..) => {}
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Problems can be shown, whatever they are.
fn show(documents: &[Document], problems: Vec<Diagnostic>) {
    let locale = Locale::new("en");
    let shown = diagnostics::text(documents, &problems, false, 80, &locale);
    assert_eq!(shown.is_empty(), problems.is_empty());
    diagnostics::json(&[(documents.to_vec(), problems)], &locale).unwrap();
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_report_of_any_texts_keeps_its_shape(texts in any_texts()) {
        let toolkit = toolkit();
        let harmless = HARMLESS.get_or_init(|| shape(&report_of(&toolkit, Texts::harmless().response(&toolkit))));
        let report = report_of(&toolkit, texts.response(&toolkit));
        prop_assert_eq!(&shape(&report), harmless, "{}", report);
        let foreign: Vec<String> = links(&report).into_iter().filter(|link| !link.starts_with("https://example.org/")).collect();
        prop_assert!(foreign.is_empty() || foreign == [texts.evidence.clone()], "{:?}", foreign);
        prop_assert!(!report.contains(|c: char| c.is_control() && c != '\n'));
    }

}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_response_that_can_be_written_can_be_read(texts in any_texts()) {
        let toolkit = toolkit();
        let (response, problems) = read::read(&Document::new("any.toml", texts.toml()), &toolkit);
        prop_assert_eq!(response.is_some(), !problems.iter().any(Diagnostic::is_error));
        // Only a city and a reason must be there.
        prop_assert_eq!(response.is_some(), !plain::one_line(&texts.city).is_empty() && !plain::one_line(&texts.reason).is_empty(), "{:?}", problems);
        show(&[Document::new("any.toml", texts.toml())], problems);
    }

    #[test]
    fn a_damaged_response_is_read_or_refused(changes in prop::collection::vec(any_change(), 1..6)) {
        let toolkit = toolkit();
        let document = Document::new("damaged.toml", changed(&Texts::harmless().toml(), &changes));
        let (response, problems) = read::read(&document, &toolkit);
        prop_assert_eq!(response.is_some(), !problems.iter().any(Diagnostic::is_error));
        if let Some(response) = response {
            report_of(&toolkit, response);
        }
        show(&[document], problems);
    }

    #[test]
    fn a_damaged_toolkit_is_read_or_refused(file in 0..4_usize, changes in prop::collection::vec(any_change(), 1..5)) {
        let mut files = toolkit_files();
        let translation = "format = 1\ntitle = \"Un titre\"\n[questions.goal]\ntext = \"Une question ?\"\n";
        files.translations.push(Document::new("fr.toml", translation));
        let damaged = [&mut files.questionnaire, &mut files.rubric, &mut files.recommendations, &mut files.translations[0]]
            .into_iter().nth(file).unwrap();
        *damaged = Document::new(damaged.path.clone(), changed(&damaged.text, &changes));
        let (toolkit, problems) = validate(&files);
        prop_assert_eq!(toolkit.is_some(), !problems.iter().any(|problem| problem.is_error() && problem.file < ToolkitFiles::FIXED));
        if let Some(toolkit) = toolkit {
            nlc::reporting::paper::markdown(&toolkit, &Locale::new("en"));
            let (response, problems) = read::read(&Document::new("good.toml", Texts::harmless().toml()), &toolkit);
            if let Some(response) = response {
                report_of(&toolkit, response);
            }
            show(&[Document::new("good.toml", Texts::harmless().toml())], problems);
        }
        let documents: Vec<Document> = files.documents().into_iter().cloned().collect();
        show(&documents, problems);
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn escaped_text_is_shown_as_it_was_written(text in any_text()) {
        let shown = plain::one_line(&text);
        prop_assume!(!shown.is_empty());
        let escaped = markdown::escape(&text);
        for around in ["X", "# X", "# a X", "- X", "a X b", "(X)", "1. X", "- a\n  - X\n\n    b X"] {
            let document = around.replace('X', &escaped);
            let parsed = visible(&document, false);
            let wanted: String = visible(&around.replace('X', "\u{e000}"), false).replace('\u{e000}', &shown);
            prop_assert_eq!(parsed, wanted, "in {:?}", document);
            shape(&document);
            prop_assert!(links(&document).is_empty());
        }
        let table = format!("| a | b |\n|---|---|\n| {escaped} | c |\n");
        prop_assert_eq!(visible(&table, false), format!("ab{shown}c"), "in {:?}", table);
        prop_assert_eq!(columns(&table), [2]);
    }

    #[test]
    fn an_escaped_cell_is_no_formula(text in any_text()) {
        let cell = plain::cell(&plain::one_line(&text));
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
    }
}

/// What GitHub makes a link of by itself: an address after anything but a letter or digit.
#[test]
fn bare_addresses_do_not_become_links() {
    for (text, escaped) in [
        ("www.x.example", "&#119;ww.x.example"),
        ("see www.x.example", "see &#119;ww.x.example"),
        ("(www.x.example)", "(&#119;ww.x.example)"),
        ("\"www.x.example\"", "\"&#119;ww.x.example\""),
        ("*www.x.example*", "\\*&#119;ww.x.example\\*"),
        ("awww.x", "awww.x"),
        ("ftp://x", "ftp&#58;//x"),
        ("a@x.example", "a&#64;x.example"),
    ] {
        assert_eq!(markdown::escape(text), escaped);
    }
}

// ------------------------------------------------------------------------------------------------------------ known defects

#[test]
fn a_file_full_of_mistakes_is_refused_quickly() {
    let desk = Desk::new();
    desk.write("prose.toml", "It was a dark and stormy night\n".repeat(50_000));
    let (code, _, err) = desk.run(&["score", "prose.toml"]);
    assert_eq!(code, Some(1), "it hangs");
    assert!(err.len() < 200_000, "{} bytes", err.len());
    desk.write("evidence.toml", Texts::harmless().toml().replace("evidence = [", &format!("evidence = [{}", "\"x\",".repeat(20_000))));
    assert_eq!(desk.run(&["score", "evidence.toml"]).0, Some(0), "it hangs");
}

#[test]
fn a_broken_translation_is_told_when_it_is_asked_for() {
    let desk = Desk::new();
    desk.write("kit/fr.toml", "title = [");
    let (code, out, err) = desk.run(&["show", "--lang", "fr"]);
    assert_eq!((code, out.as_str()), (Some(1), ""), "{err}");
    assert!(err.starts_with("erreur[not-toml]"), "{err}");
}

#[cfg(unix)]
#[test]
fn force_replaces_files_only() {
    use std::os::unix::fs::FileTypeExt;
    let desk = Desk::new();
    let fifo = desk.0.path().join("fifo");
    assert!(Process::new("mkfifo").arg(&fifo).status().unwrap().success());
    assert_eq!(desk.run(&["report", "good.toml", "-o", "fifo", "--force"]).0, Some(1));
    assert!(Path::new(&fifo).metadata().unwrap().file_type().is_fifo());
}

#[cfg(unix)]
#[test]
fn names_of_files_do_not_change_the_terminal() {
    let desk = Desk::new();
    let name = "\u{1b}[31mred.toml";
    desk.write(name, "nonsense");
    for arguments in [&["score", name][..], &["score", "good.toml", "-o", "\u{1b}[32mgreen"], &["score", "\u{1b}missing"]] {
        assert!(!desk.run(arguments).2.contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn names_of_cities_stay_on_their_line() {
    let desk = Desk::new();
    desk.write("lines.toml", Texts { city: "A\n\nerror: made up".into(), ..Texts::harmless() }.toml());
    assert_eq!(desk.run(&["report", "good.toml", "lines.toml"]).2.lines().count(), 1);
    desk.write("lines.toml", Texts { city: "\u{202e}".into(), ..Texts::harmless() }.toml());
    assert_eq!(desk.run(&["report", "lines.toml"]).0, Some(1));
}
