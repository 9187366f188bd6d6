//! `nlc report --out-dir`: a folder with one report for each city and day, and the page that leads to them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use nlc::advice::advise;
use nlc::files::write::IfExists;
use nlc::locale::Locale;
use nlc::reporting::document::{self, Repeated, Template};
use nlc::reporting::folder::{Filling, Folder, Form};
use nlc::reporting::view;
use nlc::reporting::view::earlier::EarlierDays;
use nlc::responses::{Response, State, write};
use nlc::scoring::Assessment;
use nlc::toolkit::model::{Kind, Value};
use nlc::toolkit::{Toolkit, embedded};

fn nlc(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT").output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn toolkit() -> Toolkit {
    embedded::shipped().load(None).unwrap()
}

/// A response in which every choice is answered with this level, or the highest below it.
fn response(toolkit: &Toolkit, city: &str, level: usize) -> Response {
    let mut response = Response::new(toolkit, city, jiff::civil::date(2026, 3, 14));
    for (question, answer) in toolkit.questions.iter().zip(&mut response.answers) {
        if let Kind::Choice(options) = &question.kind {
            answer.state = State::Answered(Value::Option(level.min(options.len() - 1)));
        }
    }
    response
}

/// Response files of these cities, in a folder of their own; their names in order.
fn files(folder: &Path, cities: &[&str]) -> Vec<String> {
    let toolkit = toolkit();
    let one = |(number, city): (usize, &&str)| {
        let name = format!("answers-{number:02}.toml");
        std::fs::write(folder.join(&name), write::to_toml(&response(&toolkit, city, number % 5), &toolkit)).unwrap();
        name
    };
    cities.iter().enumerate().map(one).collect()
}

fn report(folder: &Path, files: &[String], more: &[&str]) -> Output {
    let arguments: Vec<&str> = ["report"].into_iter().chain(files.iter().map(String::as_str)).chain(more.iter().copied()).collect();
    nlc(folder, &arguments)
}

fn names(folder: &Path) -> BTreeSet<String> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// The files that a Markdown page links to, as a reader of Markdown sees it.
fn links(page: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let events = Parser::new_ext(page, Options::ENABLE_TABLES);
    let decoded = |address: &str| {
        let mut bytes = Vec::new();
        let mut rest = address.bytes();
        while let Some(byte) = rest.next() {
            let digits = |rest: &mut std::str::Bytes<'_>| String::from_utf8(vec![rest.next().unwrap(), rest.next().unwrap()]).unwrap();
            bytes.push(if byte == b'%' { u8::from_str_radix(&digits(&mut rest), 16).unwrap() } else { byte });
        }
        String::from_utf8(bytes).unwrap()
    };
    events
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. }) => Some(decoded(&dest_url)),
            _ => None,
        })
        .collect()
}

#[test]
fn each_city_and_day_gets_a_report_and_the_page_leads_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/responses");
    let example = |name: &str| examples.join(name).display().to_string();
    let all =
        ["tessendrow", "belnorrah-local", "belnorrah-national", "ulmeray", "ayn-al-ghasaq"].map(|name| example(&format!("{name}.toml")));
    let output = report(folder.path(), &all, &["--out-dir", "a/new/folder"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(stderr(&output).contains("4 reports") && output.stdout.is_empty(), "{}", stderr(&output));
    let reports = folder.path().join("a/new/folder");
    let expected = ["belnorrah-2026-03-05.md", "index.md", "tessendrow-2026-02-11.md", "ulmeray-2026-04-20.md", "عين-الغسق-2026-05-12.md"];
    assert_eq!(names(&reports), expected.map(str::to_owned).into());
    // In the order of the files, not of the scores or names.
    let page = read(&reports.join("index.md"));
    assert_eq!(links(&page), ["tessendrow-2026-02-11.md", "belnorrah-2026-03-05.md", "ulmeray-2026-04-20.md", "عين-الغسق-2026-05-12.md"]);
    assert!(page.contains("no ranking"), "{page}");
    assert!(page.contains("| Belnorrah | 5 March 2026 | 2 |"), "two respondents in one report: {page}");
    assert!(page.contains("| Ulmeray | 20 April 2026 | 1 | 25.7 | 14.9 to 54.2 | Emerging |"), "{page}");
    // The same as each alone.
    let alone = nlc(folder.path(), &["report", &example("ulmeray.toml")]);
    assert_eq!(read(&reports.join("ulmeray-2026-04-20.md")), String::from_utf8(alone.stdout).unwrap());
}

#[test]
fn names_of_files_are_safe_whatever_the_city_is_called() {
    let folder = tempfile::tempdir().unwrap();
    let long = "x".repeat(400);
    let cities = [
        "..",
        ".",
        "CON",
        "a/b",
        "..\\..\\c",
        "مدينة",
        &long,
        "Été",
        "été",
        "e\u{301}te\u{301}",
        "🎉 Fête",
        "🎉",
        "\u{202e}txet\u{200f}",
        "a:b*c?\"<d>|e",
        "=1+1",
        "[x](y) | z",
    ];
    let output = report(folder.path(), &files(folder.path(), &cities), &["--out-dir", "out"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let long = "x".repeat(120);
    let stems = [
        // "été" is the same city however it is put together, and another one than "Été".
        "city",
        "city-2",
        "con",
        "a-b",
        "c",
        "مدينة",
        &long,
        "été",
        "été-2",
        "fête",
        "city-3",
        "txet",
        "a-b-c-d-e",
        "1-1",
        "x-y-z",
    ];
    let file = |stem: &&str| match stem.rsplit_once('-').filter(|(_, number)| ["2", "3"].contains(number)) {
        Some((stem, number)) => format!("{stem}-2026-03-14-{number}.md"),
        None => format!("{stem}-2026-03-14.md"),
    };
    let expected: Vec<String> = stems.iter().map(file).collect();
    let there = names(&folder.path().join("out"));
    assert_eq!(there, expected.iter().cloned().chain(["index.md".to_owned()]).collect());
    assert!(there.iter().all(|name| name.len() <= 255 && name.encode_utf16().count() <= 200));
    let page = read(&folder.path().join("out/index.md"));
    assert_eq!(links(&page), expected, "one link for each, in order, and none from the name of a city: {page}");
    assert!(page.contains("| \\[x\\](y) \\| z |"), "{page}");
    assert!(!page.contains('\u{202e}'), "{page}");
    assert!(page.contains("| 2 |"), "two ways to write été are one city: {page}");
}

#[test]
fn nothing_is_replaced_unless_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let answers = files(folder.path(), &["One", "Two", "Three"]);
    let out = folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    std::fs::write(out.join("two-2026-03-14.md"), "mine").unwrap();
    std::fs::write(out.join("unrelated.txt"), "mine").unwrap();
    let output = report(folder.path(), &answers, &["--out-dir", "out"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("two-2026-03-14.md") && stderr(&output).contains("--force"), "{}", stderr(&output));
    assert_eq!(names(&out), ["two-2026-03-14.md", "unrelated.txt"].map(str::to_owned).into(), "nothing was written");
    assert_eq!(read(&out.join("two-2026-03-14.md")), "mine");

    assert!(report(folder.path(), &answers, &["--out-dir", "out", "--force"]).status.success());
    assert!(read(&out.join("two-2026-03-14.md")).starts_with("# "));
    assert_eq!(read(&out.join("unrelated.txt")), "mine");

    // What is there now is four files, three of which are named.
    let output = report(folder.path(), &answers, &["--out-dir", "out"]);
    assert!(stderr(&output).contains("4 of the files") && !stderr(&output).contains("index.md"), "{}", stderr(&output));
    let output = report(folder.path(), &answers, &["--out-dir", "answers-00.toml"]);
    assert!(output.status.code() == Some(1) && stderr(&output).contains("not a folder"), "{}", stderr(&output));
}

#[test]
fn an_input_is_never_replaced_even_if_it_has_the_name_of_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let answers = files(folder.path(), &["One"]);
    std::fs::rename(folder.path().join(&answers[0]), folder.path().join("one-2026-03-14.md")).unwrap();
    let output = report(folder.path(), &["one-2026-03-14.md".to_owned()], &["--out-dir", ".", "--force"]);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(read(&folder.path().join("one-2026-03-14.md")).contains("city = \"One\""));
}

#[test]
fn every_language_has_its_reports_and_its_page() {
    let folder = tempfile::tempdir().unwrap();
    let answers = files(folder.path(), &["Examplefort", "مدينة"]);
    let output = report(folder.path(), &answers, &["--out-dir", "out", "--lang", "ar,fr,en"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let out = folder.path().join("out");
    assert_eq!(names(&out).len(), 9, "{:?}", names(&out));
    for language in ["ar", "fr", "en"] {
        let page = read(&out.join(format!("index.{language}.md")));
        assert_eq!(links(&page), [format!("examplefort-2026-03-14.{language}.md"), format!("مدينة-2026-03-14.{language}.md")]);
        assert!(links(&page).iter().all(|name| out.join(name).is_file()));
        assert!(page.contains(&Locale::new(language).text("index-title")), "{page}");
        assert_eq!(page.starts_with("<div dir=\"rtl\">\n"), language == "ar");
    }
    // One language alone has no place in the names.
    assert!(report(folder.path(), &answers, &["--out-dir", "un", "--lang", "fr"]).status.success());
    assert!(folder.path().join("un/index.md").is_file() && folder.path().join("un/examplefort-2026-03-14.md").is_file());
    // Nothing is written in any language if something is there in one.
    std::fs::create_dir(folder.path().join("some")).unwrap();
    std::fs::write(folder.path().join("some/index.en.md"), "mine").unwrap();
    assert_eq!(report(folder.path(), &answers, &["--out-dir", "some", "--lang", "ar,fr,en"]).status.code(), Some(1));
    assert_eq!(names(&folder.path().join("some")).len(), 1);
}

#[test]
fn tables_and_templates_of_ones_own_go_into_a_folder_too() {
    let folder = tempfile::tempdir().unwrap();
    let answers = files(folder.path(), &["One", "Two"]);
    assert!(report(folder.path(), &answers, &["--out-dir", "csv", "--format", "csv"]).status.success());
    assert_eq!(links(&read(&folder.path().join("csv/index.md"))), ["one-2026-03-14.csv", "two-2026-03-14.csv"]);
    assert!(read(&folder.path().join("csv/two-2026-03-14.csv")).starts_with("city,date,"));
    std::fs::write(folder.path().join("own.hbs"), "{{#each dimensions}}{{@index}} {{md title}}\n{{/each}}").unwrap();
    assert!(report(folder.path(), &answers, &["--out-dir", "own", "--template", "own.hbs"]).status.success());
    assert!(read(&folder.path().join("own/one-2026-03-14.md")).starts_with("0 "));
    let output = report(folder.path(), &answers, &["--out-dir", "no", "--template", "own.hbs", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(2));
    let output = report(folder.path(), &answers, &["--out-dir", "no", "-o", "report.md"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("no").exists());
}

#[test]
fn the_page_tells_what_has_no_score_and_what_could_not_be_used() {
    let folder = tempfile::tempdir().unwrap();
    let mut answers = files(folder.path(), &["One"]);
    let toolkit = toolkit();
    let empty = Response::new(&toolkit, "Silent", jiff::civil::date(2026, 3, 14));
    std::fs::write(folder.path().join("silent.toml"), write::to_toml(&empty, &toolkit)).unwrap();
    std::fs::write(folder.path().join("broken.toml"), "city = ").unwrap();
    answers.extend(["silent.toml".to_owned(), "broken.toml".to_owned()]);
    let output = report(folder.path(), &answers, &["--out-dir", "out"]);
    assert_eq!(output.status.code(), Some(3), "done, but not with everything: {}", stderr(&output));
    let page = read(&folder.path().join("out/index.md"));
    assert!(page.contains("1 assessment has no overall score") && page.contains("1 file could not be used"), "{page}");
    assert!(page.contains("| Silent | 14 March 2026 | 1 |  | 0.0 to 100.0 | too few answers |"), "{page}");
}

/// A system that lets no file grow beyond some size stands for a disk that is full.
#[cfg(unix)]
#[test]
fn a_full_disk_is_told_with_how_many_reports_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let answers = files(folder.path(), &["One", "Two"]);
    let toolkit = toolkit();
    let mut long = response(&toolkit, "Wordy", 1);
    long.answers[0].note = "and so on ".repeat(50_000);
    std::fs::write(folder.path().join("wordy.toml"), write::to_toml(&long, &toolkit)).unwrap();
    let script = format!(
        "trap '' XFSZ; ulimit -f 400; exec '{}' report {} wordy.toml --out-dir out --lang en",
        env!("CARGO_BIN_EXE_nlc"),
        answers.join(" ")
    );
    let output = Command::new("sh").args(["-c", &script]).current_dir(folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let there = names(&folder.path().join("out"));
    assert!(stderr(&output).contains(&format!("{} of 3 reports", there.len())), "{} {there:?}", stderr(&output));
    assert!(stderr(&output).contains("wordy-2026-03-14.md") && !there.contains("index.md"), "{}", stderr(&output));
    assert!(there.iter().all(|name| read(&folder.path().join("out").join(name)).ends_with('\n')), "each is whole");
}

#[test]
fn many_reports_through_one_template_are_what_each_is_alone() {
    for language in ["en", "ar"] {
        let toolkit = embedded::shipped().load(Some(language)).unwrap();
        let locale = Arc::new(Locale::new(language));
        let (ready, mut repeated) = (Template::shipped(Arc::clone(&locale)).unwrap(), Repeated::default());
        for number in 0..5 {
            let assessment = Assessment::of(&toolkit, vec![response(&toolkit, &format!("City {number}"), number)]).unwrap();
            let view = view::report(&assessment, &advise(&assessment), &locale);
            let alone = document::markdown(&view, document::REPORT_MARKDOWN, "report", Arc::clone(&locale)).unwrap();
            assert_eq!(ready.markdown(&view, &mut repeated).unwrap(), alone, "{language} {number}");
        }
    }
}

#[test]
fn a_folder_is_the_same_whatever_the_number_of_processors() {
    let toolkit = toolkit();
    let locale = Arc::new(Locale::new("en"));
    let responses: Vec<Response> = (0..40).map(|number| response(&toolkit, &format!("City {}", number % 30), number % 5)).collect();
    let filled = |threads: usize| {
        let folder = tempfile::tempdir().unwrap();
        let form = Form::Markdown(Box::new(Template::shipped(Arc::clone(&locale)).unwrap()));
        let cities = responses.iter().map(|response| (response.city.as_str(), response.date));
        let reports = Folder::new(folder.path(), cities, None, form.ending());
        let threads = NonZeroUsize::new(threads).unwrap();
        let how = Filling { form: &form, locale: &locale, earlier: &EarlierDays::default(), if_exists: IfExists::Keep, threads };
        let assess = |response: &Response| Assessment::of(&toolkit, vec![response.clone()]);
        let rows = reports.write_all(&how, responses.iter(), assess, || ()).unwrap();
        let texts: Vec<(String, String)> =
            names(folder.path()).into_iter().map(|name| (name.clone(), read(&folder.path().join(name)))).collect();
        assert_eq!((rows.len(), texts.len()), (40, 40));
        (rows, texts)
    };
    assert_eq!(filled(1), filled(4));
}
