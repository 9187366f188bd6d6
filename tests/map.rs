//! `nlc map` and mapping files: what a draft says, that it changes nothing by itself, and what a finished one settles.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const TABLE: &str = "city,date,plan,How many..,Remark,open,channels/phone,x,x
Port Lumen,2026-03-14,agreed,12,Nothing,yes,1,,
Wadi,2026-03-15,Einverstanden,30,,yes,ja,,
Wadi,2026-03-16,Einverstanden,,,\"j\"\"a\\u\",0,,
";

const DRAFT: &str = r##"# What the columns and cells of t.csv mean: a mapping file. “nlc map” wrote this draft, for you to finish.
#
# A line that begins with # is a comment and does nothing. To decide something, complete its line and take the # away.
# The other lines say what was recognised; they may be corrected.
#
# Under [columns], the name before = is that of a column in the table, or "#7" for the seventh; behind it stands what the column holds:
# city, date, perspective, respondent, the id of a question or one of the other names in docs/tables.md. "" leaves the column out.
# Under [values], a cell stands before =, and behind it the answer that it means. "" means no answer.
#
# Then: nlc score TABLE --map THIS-FILE
format = 1

[columns]
# Recognised:
"city" = "city"
"date" = "date"
"plan" = "plan"
"open" = "open"
"channels/phone" = "channels/phone"

# These could be several things. Take the # away before the line that is right.
# Column 4: How many..
# "How many.." = "inhabitants"
# "How many.." = "hours"

# These are not recognised, and not used. Columns that the tool adds by itself are not listed.
# Perhaps: remarks
# "Remark" = ""
# Column 8: x
# "#8" = ""
# Column 9: x
# "#9" = ""

[values."open"]
# Is there a desk where residents can ask?
# - yes: Yes
# - no: No
# - unknown: don’t know
# Once:
# 'j"a\u' = ""

[values."plan"]
# Does a written plan exist?
# - none: No
# - draft: No, but a draft; or notes
# - agreed: Yes, agreed by both
# - renewed: Yes, agreed by both, and renewed every year
# - unknown: don’t know
# 2 times:
# "Einverstanden" = ""

[words]
# Cells of items that say neither that the item is there nor that it is not. Put each into one of the two lists.
# ticked = ["ja"]
# unticked = []
"##;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables")
}

/// Runs the program, with the small toolkit of the fixtures.
fn nlc(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.args(arguments).arg("--toolkit").arg(fixtures().join("toolkit"));
    command.current_dir(folder).env("LC_ALL", "C").env_remove("NLC_TOOLKIT").output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("t.csv"), TABLE).unwrap();
    folder
}

/// What a mapping file makes of the table: the rows of the CSV, by column.
fn scored(folder: &Path, mapping: &str) -> (Vec<std::collections::BTreeMap<String, String>>, String) {
    std::fs::write(folder.join("m.toml"), mapping).unwrap();
    let output = nlc(folder, &["score", "t.csv", "--format", "csv", "--map", "m.toml"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let mut reader = csv::Reader::from_reader(&output.stdout[..]);
    (reader.deserialize().map(Result::unwrap).collect(), text(&output.stderr))
}

/// The text with every kind of space as one space, since messages are wrapped.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_draft_says_what_is_recognised_and_what_is_to_be_decided() {
    let folder = folder();
    let output = nlc(folder.path(), &["map", "t.csv"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stdout), DRAFT);
    assert_eq!(text(&output.stderr), "5 columns recognised; to decide: 4 columns, 3 kinds of cells.\n");
}

#[test]
fn a_draft_speaks_the_language_of_the_person_and_is_toml_in_each() {
    let folder = folder();
    for (language, words) in [("fr", "# Reconnues :\n"), ("ar", "# الأعمدة المعروفة:\n")] {
        let output = nlc(folder.path(), &["map", "t.csv", "--lang", language]);
        let draft = text(&output.stdout);
        assert!(draft.contains(words), "{draft}");
        assert!(!draft.contains("Recognised") && !draft.contains(['\u{2068}', '\u{2069}', '\u{200f}']), "{draft}");
        scored(folder.path(), &draft);
    }
}

#[test]
fn a_draft_is_a_file_that_takes_no_other_files_place() {
    let folder = folder();
    let status = |arguments: &[&str]| nlc(folder.path(), arguments).status.code();
    assert_eq!(status(&["map", "t.csv", "-o", "m.toml"]), Some(0));
    assert_eq!(std::fs::read_to_string(folder.path().join("m.toml")).unwrap(), DRAFT);
    assert_eq!(status(&["map", "t.csv", "-o", "m.toml"]), Some(1));
    assert_eq!(status(&["map", "t.csv", "-o", "m.toml", "--force"]), Some(0));
    assert_eq!(status(&["map", "t.csv", "-o", "t.csv", "--force"]), Some(2));
    assert_eq!(status(&["map", "t.csv", "--map", "m.toml", "-o", "m.toml", "--force"]), Some(2));
    assert_eq!(status(&["map", "m.toml"]), Some(2));
    assert_eq!(status(&["map", "nowhere.csv"]), Some(1));
    assert_eq!(status(&["map", "t.csv", "--tool", "nobodys"]), Some(2));
}

/// Every export of every tool, and every table with mistakes: the draft is a mapping file, and changes nothing.
#[test]
fn a_draft_as_it_is_changes_nothing() {
    let scratch = tempfile::tempdir().unwrap();
    let mut tried = 0;
    for tool in ["kobo", "odk-central", "odk-briefcase", "limesurvey", "google-forms", "microsoft-forms", "own", "unsure", "bad"] {
        for entry in std::fs::read_dir(fixtures().join(tool)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            // French stands for the three languages, and the small toolkit for both: the test takes long enough.
            let twice = ["nlc-", "-en.", "-ar."].iter().any(|part| name.contains(part)) && tool != "unsure";
            let ending = path.extension().and_then(std::ffi::OsStr::to_str);
            if !matches!(ending, Some("csv" | "tsv" | "xlsx")) || twice {
                continue;
            }
            let (table, draft) = (path.to_str().unwrap(), scratch.path().join("m.toml"));
            let written = nlc(scratch.path(), &["map", table, "-o", draft.to_str().unwrap(), "--force"]);
            if written.status.code() != Some(0) {
                // What is no table has no draft.
                assert_eq!(tool, "bad", "{table}: {}", text(&written.stderr));
                continue;
            }
            let plain = nlc(scratch.path(), &["score", table, "--format", "csv"]);
            let mapped = nlc(scratch.path(), &["score", table, "--format", "csv", "--map", "m.toml"]);
            let draft = std::fs::read_to_string(&draft).unwrap();
            assert_eq!(plain.status.code(), mapped.status.code(), "{table}: {}\n{draft}", text(&mapped.stderr));
            assert_eq!(text(&plain.stdout), text(&mapped.stdout), "{table}\n{draft}");
            tried += 1;
        }
    }
    assert!(tried > 40, "{tried}");
}

#[test]
fn a_finished_mapping_settles_columns_and_cells() {
    let folder = folder();
    let (rows, told) = scored(folder.path(), DRAFT);
    assert_eq!(rows[1]["overall_score"], "");
    assert!(told.contains("could be inhabitants, hours") && told.contains("Einverstanden"), "{told}");
    let finished = DRAFT
        .replace("# \"How many..\" = \"hours\"", "\"How many..\" = \"hours\"")
        .replace("# \"Einverstanden\" = \"\"", "\"Einverstanden\" = \"renewed\"")
        .replace(r#"# 'j"a\u' = """#, r#"'j"a\u' = "yes""#)
        .replace("# ticked =", "ticked =")
        .replace("# \"Remark\" = \"\"", "\"Remark\" = \"plan_note\"");
    let (rows, told) = scored(folder.path(), &finished);
    assert!(!told.contains("could be") && !told.contains("Einverstanden") && !told.contains("ja"), "{told}");
    // The same answers in words that need no mapping.
    let clear = "city,date,plan,hours,open,channels/phone,plan_note
Port Lumen,2026-03-14,agreed,12,yes,1,Nothing
Wadi,2026-03-15,renewed,30,yes,1,
Wadi,2026-03-16,renewed,,yes,0,
";
    std::fs::write(folder.path().join("clear.csv"), clear).unwrap();
    let output = nlc(folder.path(), &["score", "clear.csv", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(&output.stdout[..]);
    let expected: Vec<std::collections::BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    for (found, expected) in rows.iter().zip(&expected) {
        let without_file = |row: &std::collections::BTreeMap<String, String>| {
            row.iter().filter(|(name, _)| *name != "file").map(|(name, cell)| format!("{name}={cell}")).collect::<Vec<_>>()
        };
        assert_eq!(without_file(found), without_file(expected));
    }
    // Going on from it, nothing is left to be decided but the columns without a name.
    std::fs::write(folder.path().join("m.toml"), &finished).unwrap();
    let output = nlc(folder.path(), &["map", "t.csv", "--map", "m.toml"]);
    assert_eq!(text(&output.stderr), "7 columns recognised; to decide: 2 columns, 0 kinds of cells.\n");
    let draft = text(&output.stdout);
    for line in ["\"How many..\" = \"hours\"\n", "\"Einverstanden\" = \"renewed\"\n", "ticked = [\"ja\"]\n", "\"Remark\" = \"plan_note\"\n"]
    {
        assert!(draft.contains(&format!("\n{line}")), "{line}{draft}");
    }
    assert_eq!(scored(folder.path(), &draft).0, rows);
}

#[test]
fn columns_can_be_left_out_and_cells_can_mean_nothing() {
    let folder = folder();
    let mapping =
        "[columns]\n\"open\" = \"\"\n\"x\" = \"\"\n\"#4\" = \"hours\"\n[values.plan]\n\"Einverstanden\" = \"\"\nagreed = \"unknown\"\n";
    let (rows, told) = scored(folder.path(), mapping);
    assert_eq!(rows[0]["overall_score"], "");
    assert!(!told.contains("Einverstanden") && told.contains("Remark") && !told.contains("column “x”"), "{told}");
}

#[test]
fn sides_and_facts_have_values_and_lists_have_words() {
    let folder = folder();
    let table = "city,date,perspective,seat,open\nWadi,2026-03-15,Rathaus,am Meer,weiß nicht\nWadi,2026-03-16,local,coast,ja\n";
    std::fs::write(folder.path().join("t.csv"), table).unwrap();
    let (_, told) = scored(folder.path(), "format = 1\n");
    for cell in ["Rathaus", "am Meer", "weiß nicht", "“ja”"] {
        assert!(told.contains(cell), "{cell}: {told}");
    }
    let mapping = "[values.perspective]\nRathaus = \"local\"\n[values.seat]\n\"am Meer\" = \"coast\"\n[words]\nunknown = [\"Weiß nicht\"]\nyes = [\"ja\"]\n";
    let (rows, told) = scored(folder.path(), mapping);
    assert_eq!(rows[0]["perspective"], "local");
    assert_eq!(rows[1]["overall_score"], scored(folder.path(), "[values.open]\nja = \"yes\"\n").0[1]["overall_score"]);
    for cell in ["Rathaus", "am Meer", "weiß nicht", "“ja”"] {
        assert!(!told.contains(cell), "{cell}: {told}");
    }
}

#[test]
fn mistakes_in_mapping_files_are_told_with_their_places() {
    let folder = folder();
    for (mapping, told) in [
        (
            "[columns]\n\"Remark\" = \"remark\"\n",
            "error[unknown-field]: The mapping file says that “Remark” holds remark, which no column is called.\n --> m.toml:2:12\n  |\n2 | \"Remark\" = \"remark\"\n  |            ^^^^^^^^\n  |\n  = help: did you mean \"remarks\"?\n",
        ),
        (
            "[values.plan]\nJa = \"agred\"\n[values.plam]\nx = \"y\"\n",
            "error[unknown-option]: “Ja” is said to mean “agred”, which is no answer to plan.\n --> m.toml:2:6\n  |\n2 | Ja = \"agred\"\n  |      ^^^^^^^\n  |\n  = help: did you mean \"agreed\"?\n\nerror[unknown-question]: The mapping file has values for plam, which is no question or field with options.\n --> m.toml:3:9\n  |\n3 | [values.plam]\n  |         ^^^^\n  |\n  = help: did you mean \"plan\"?\n",
        ),
        (
            "[columns]\nplan = 3\n",
            "error[wrong-type]: 3 stands where a text belongs\n --> m.toml:2:8\n  |\n2 | plan = 3\n  |        ^\n  |\n  = help: put it between double quotes: \"...\"\n",
        ),
        (
            "[words]\nunknwon = [\"?\"]\n",
            "error[unknown-key]: there is no key `unknwon` here\n --> m.toml:2:1\n  |\n2 | unknwon = [\"?\"]\n  | ^^^^^^^\n  |\n  = help: did you mean `unknown`?\n",
        ),
        ("[columns]\n\"#10\" = \"plan\"\n", "error: The mapping file names a column that no table has: “#10”.\n"),
        (
            "[columns]\nx = \"plan\"\n",
            "error: The mapping file names “x”, and several columns are called so. Use their numbers, such as \"#7\".\n",
        ),
    ] {
        std::fs::write(folder.path().join("m.toml"), mapping).unwrap();
        for command in ["score", "report"] {
            let output = nlc(folder.path(), &[command, "t.csv", "--map", "m.toml", "-q"]);
            assert_eq!(output.status.code(), Some(1), "{mapping}");
            assert_eq!(spaced(&text(&output.stderr)), spaced(told), "{mapping}");
            assert!(output.stdout.is_empty());
        }
    }
    std::fs::write(folder.path().join("m.toml"), "format = 2\n").unwrap();
    assert_eq!(nlc(folder.path(), &["score", "t.csv", "--map", "m.toml"]).status.code(), Some(1));
    assert_eq!(nlc(folder.path(), &["score", "t.csv", "--map", "nowhere.toml"]).status.code(), Some(1));
}

/// One mapping file for the tables of several tools names the columns of all of them.
#[test]
fn a_column_must_be_in_one_of_the_tables() {
    let folder = folder();
    let path = folder.path();
    std::fs::write(path.join("one.csv"), "city,date,Plan?,open\nWadi,2026-03-15,agreed,yes\n").unwrap();
    std::fs::write(path.join("other.csv"), "city,date,Plan then?,open\nPort Lumen,2026-03-15,agreed,yes\n").unwrap();
    std::fs::write(path.join("m.toml"), "[columns]\n\"Plan?\" = \"plan\"\n\"Plan then?\" = \"plan\"\n").unwrap();
    let output = nlc(path, &["score", "one.csv", "other.csv", "--format", "csv", "--map", "m.toml"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(!text(&output.stderr).contains("passed over"), "{}", text(&output.stderr));
    let output = nlc(path, &["score", "one.csv", "--format", "csv", "--map", "m.toml", "-o", "s.csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("“Plan then?”") && !path.join("s.csv").exists());
}
