//! An earlier assessment beside the present one: `nlc report --earlier`.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

const NOW: [&str; 3] = ["belnorrah-civil-society.toml", "belnorrah-local.toml", "belnorrah-national.toml"];

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/responses").join(name)
}

/// What the municipality of Belnorrah said, a year before.
fn before(folder: &Path) -> PathBuf {
    let text = fs::read_to_string(example("belnorrah-local.toml")).unwrap();
    let written = text.lines().map(|line| if line.starts_with("date = ") { "date = 2025-02-10" } else { line });
    let path = folder.join("before.toml");
    fs::write(&path, written.collect::<Vec<_>>().join("\n")).unwrap();
    path
}

fn nlc(language: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.env_remove("NLC_TOOLKIT").args(["--lang", language]);
    command
}

fn report(language: &str, folder: &Path, more: &[&str]) -> String {
    let mut command = nlc(language);
    command.arg("report").args(NOW.map(example)).arg("--earlier").arg(before(folder)).args(more);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_scores_then_and_now_stand_beside_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let text = report("en", folder.path(), &[]);
    assert!(text.contains("### Compared with 10 February 2025\n"), "{text}");
    assert!(
        text.contains("| Dimension | Before | Now | Difference |\n|---|--:|--:|--:|\n| Mandate and roles | 37.5 | 46.5 | +9.0 |\n"),
        "{text}"
    );
    assert!(text.contains("| Inclusion and consultation | 27.9 | 24.3 | -3.7 |\n"), "{text}");
    assert!(text.contains("| Overall | 34.3 | 37.5 | +3.2 |\n"), "{text}");
    // In Arabic the sign stays on the left of the number.
    let text = report("ar", folder.path(), &[]);
    assert!(text.contains("| 37,5 | 46,5 | \u{200e}+9,0 |\n"), "{text}");
    let text = report("fr", folder.path(), &[]);
    assert!(text.contains("### Par rapport au 10 février 2025\n") && text.contains("| 27,9 | 24,3 | -3,7 |\n"), "{text}");
}

/// The same figures as the view of changes has.
#[test]
fn the_report_says_what_the_comparison_says() {
    let folder = tempfile::tempdir().unwrap();
    let text = report("en", folder.path(), &[]);
    let mut command = nlc("en");
    command.args(["compare", "-q", "--over-time", "--format", "csv"]).args(NOW.map(example)).arg(before(folder.path()));
    let output = command.output().unwrap();
    let mut table = csv::Reader::from_reader(output.stdout.as_slice());
    let header = table.headers().unwrap().clone();
    let row = table.records().next().unwrap().unwrap();
    let figure = |column: &str| row[header.iter().position(|name| name == column).unwrap()].parse::<f64>().unwrap();
    for (id, title) in [("mandate", "Mandate and roles"), ("trust", "Trust and dialogue"), ("overall", "Overall")] {
        let [before, now, difference] = ["before", "now", "difference"].map(|measure| figure(&format!("{id}_{measure}")));
        let line = format!("| {title} | {before:.1} | {now:.1} | {difference:+.1} |\n");
        assert!(text.contains(&line), "{line}{text}");
    }
}

#[test]
fn charts_show_where_the_city_was() {
    let folder = tempfile::tempdir().unwrap();
    let page = report("en", folder.path(), &["--format", "html"]);
    // Once in the bars of the dimensions, once in the shape, once in the bars of the themes.
    assert_eq!(page.matches(">Score on 10 February 2025</tspan>").count() + page.matches(">Score on 10 February 2025</text>").count(), 3);
    assert!(page.contains("Mandate and roles: 46.5 (bounds: 46.5); 10 February 2025: 37.5"), "the text alternative");
    assert!(page.contains("<caption>The scores then and now</caption>"));
    let without = nlc("en").arg("report").args(NOW.map(example)).args(["--format", "html"]).output().unwrap();
    assert!(!String::from_utf8(without.stdout).unwrap().contains("2025:"));
}

#[test]
fn only_an_earlier_day_of_the_same_city_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let output = nlc("en").arg("report").arg(example("ulmeray.toml")).arg("--earlier").arg(before(folder.path())).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "error: the files given with --earlier hold no assessment of Ulmeray before 2026-04-20; check the name of the city and the day\n"
    );
    // The later day of the two is no earlier one.
    let output = nlc("en").arg("report").arg(before(folder.path())).arg("--earlier").args([example(NOW[1])]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn in_a_folder_each_city_has_its_own_earlier_day() {
    let folder = tempfile::tempdir().unwrap();
    let cities = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/cities");
    let out = folder.path().join("reports");
    let mut command = nlc("en");
    command.arg("report").arg(cities.join("2026.csv")).arg("--earlier").arg(cities.join("2025.csv")).arg("--out-dir").arg(&out);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let reports = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).filter(|path| !path.ends_with("index.md"));
    let (mut with, mut all) = (0, 0);
    for path in reports {
        let text = fs::read_to_string(&path).unwrap();
        with += usize::from(text.contains("### Compared with "));
        all += 1;
    }
    // Not every city of this year was there a year ago: as many changed as the comparison counts.
    let mut command = nlc("en");
    command.args(["compare", "-q", "--over-time", "--format", "csv"]).args(["2025.csv", "2026.csv"].map(|name| cities.join(name)));
    let changes = String::from_utf8(command.output().unwrap().stdout).unwrap().lines().count() - 1;
    assert_eq!((with, all, changes), (24, 27, 24));
}

/// The earlier answers are answers: a report never takes their place, and one that cannot be read is not left out in silence.
#[test]
fn earlier_answers_are_kept_and_none_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let earlier = before(folder.path());
    let answers = fs::read(&earlier).unwrap();
    let mut command = nlc("en");
    command
        .arg("report")
        .args(NOW.map(example))
        .arg("--earlier")
        .arg(&earlier)
        .args(["--format", "markdown", "--force", "-o"])
        .arg(&earlier);
    assert_eq!(command.output().unwrap().status.code(), Some(2));
    assert_eq!(fs::read(&earlier).unwrap(), answers);

    let broken = folder.path().join("broken.toml");
    fs::write(&broken, "city = ").unwrap();
    let with_broken = |command: &mut Command| {
        command.arg("report").args(NOW.map(example)).arg("--earlier").arg(&earlier).arg("--earlier").arg(&broken);
    };
    let mut command = nlc("en");
    with_broken(&mut command);
    let output = command.output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    let mut command = nlc("en");
    with_broken(&mut command);
    assert_eq!(command.arg("--out-dir").arg(folder.path().join("reports")).output().unwrap().status.code(), Some(3));
}

/// What a form does not show is refused, not left out in silence.
#[test]
fn forms_without_it_refuse_an_earlier_day() {
    let folder = tempfile::tempdir().unwrap();
    let words = [("en", "goes with --format markdown, html, docx or pdf"), ("fr", "va avec --format markdown"), ("ar", "يُستعمل مع")];
    for (language, words) in words {
        for more in [&["--format", "csv"][..], &["-o", "r.xlsx"], &["--format", "xlsx", "--out-dir", "reports"]] {
            let mut command = nlc(language);
            command.current_dir(folder.path()).arg("report").args(NOW.map(example)).arg("--earlier").arg(before(folder.path())).args(more);
            let output = command.output().unwrap();
            assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{more:?}");
            assert!(String::from_utf8_lossy(&output.stderr).contains(words), "{}", String::from_utf8_lossy(&output.stderr));
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing but the earlier answers");
    // Of all forms at once, those show it that can.
    let mut command = nlc("en");
    command.current_dir(folder.path()).arg("report").args(NOW.map(example)).args([
        "--earlier",
        "before.toml",
        "--all-formats",
        "--out-dir",
        "reports",
    ]);
    assert!(command.output().unwrap().status.success());
    let text = fs::read_to_string(folder.path().join("reports/belnorrah-2026-03-05.md")).unwrap();
    assert!(text.contains("### Compared with 10 February 2025"), "{text}");
}
