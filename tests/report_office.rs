//! The report for Excel and Word, as the person sees it who opens it: read back with other readers than the program's own where there are any.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use calamine::{Data, Range, Reader, Xlsx};
use nlc::scoring::Assessment;
use nlc::toolkit::Toolkit;
use nlc::toolkit::embedded;
use roxmltree::{Document, Node};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/responses")
}

fn belnorrah() -> Vec<String> {
    let files = ["belnorrah-local.toml", "belnorrah-national.toml", "belnorrah-civil-society.toml"];
    files.map(|file| examples().join(file).display().to_string()).to_vec()
}

fn nlc(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.arg("report").args(arguments).current_dir(folder).env("LC_ALL", "C").env_remove("NLC_TOOLKIT").output().unwrap()
}

/// A report on standard output, and what was told beside it.
fn report(folder: &Path, arguments: &[&str]) -> (Vec<u8>, String) {
    let output = nlc(folder, arguments);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{told}");
    (output.stdout, told)
}

/// The report on Belnorrah.
fn on_belnorrah(format: &str, language: &str) -> Vec<u8> {
    let files = belnorrah();
    let mut arguments: Vec<&str> = files.iter().map(String::as_str).collect();
    arguments.extend(["--format", format, "--lang", language]);
    report(&examples(), &arguments).0
}

fn sheets(workbook: &[u8]) -> Vec<(String, Range<Data>)> {
    Xlsx::new(Cursor::new(workbook.to_vec())).unwrap().worksheets()
}

/// The texts of a row.
fn row(sheet: &Range<Data>, at: usize) -> Vec<String> {
    sheet.rows().nth(at).unwrap().iter().map(ToString::to_string).collect()
}

/// The parts of a file as text, by name.
fn parts(file: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn all<'d>(node: Node<'d, 'd>, name: &'static str) -> impl Iterator<Item = Node<'d, 'd>> {
    node.descendants().filter(move |node| node.has_tag_name((W, name)))
}

fn has(node: Node<'_, '_>, name: &str) -> bool {
    node.descendants().any(|node| node.has_tag_name((W, name)))
}

fn words<'d>(node: Node<'d, 'd>) -> String {
    all(node, "t").filter_map(|text| text.text()).collect()
}

fn style<'d>(paragraph: Node<'d, 'd>) -> &'d str {
    all(paragraph, "pStyle").next().and_then(|style| style.attribute((W, "val"))).unwrap_or_default()
}

/// The paragraphs of a style.
fn in_style<'d>(document: &'d Document<'d>, name: &str) -> Vec<String> {
    all(document.root(), "p").filter(|paragraph| style(*paragraph) == name).map(words).collect()
}

/// The rows of a table.
fn table<'d>(table: Node<'d, 'd>) -> Vec<Vec<String>> {
    all(table, "tr").map(|row| all(row, "tc").map(words).collect()).collect()
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64a}')
}

fn assessed(toolkit: &Toolkit) -> Assessment<'_> {
    let responses = belnorrah().iter().map(|path| support::saved(Path::new(path), toolkit)).collect();
    Assessment::of(toolkit, responses).unwrap()
}

#[test]
fn the_workbook_holds_the_scores_unrounded() {
    let toolkit = embedded::shipped().load(None).unwrap();
    let assessment = assessed(&toolkit);
    let sheets = sheets(&on_belnorrah("xlsx", "en"));
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Action plan", "Scores", "Answers"]);
    let scores = &sheets[1].1;
    assert_eq!(row(scores, 0)[0], "Report on Belnorrah: where things stand and what to do next · 5 March 2026");
    assert_eq!(row(scores, 1), ["Dimension", "Score", "Lowest possible", "Highest possible", "Level", "Coverage"]);
    let counted = toolkit.dimensions.iter().zip(&assessment.scores.dimensions).filter(|(dimension, _)| dimension.module.is_none());
    let mut expected: Vec<(String, f64)> = counted.map(|(dimension, one)| (dimension.title.clone(), one.score.unwrap())).collect();
    expected.push(("Overall".to_owned(), assessment.scores.overall.score.unwrap()));
    for (at, (title, score)) in expected.iter().enumerate() {
        let row: Vec<&Data> = scores.rows().nth(at + 2).unwrap().iter().collect();
        assert_eq!((row[0].to_string(), row[1]), (title.clone(), &Data::Float(*score)));
    }
}

#[test]
fn the_action_plan_has_every_recommendation_and_can_be_tracked() {
    let workbook = on_belnorrah("xlsx", "en");
    let plan = &sheets(&workbook)[0].1;
    let columns = [
        "No.",
        "Action",
        "What to do",
        "Done when",
        "Who acts",
        "Dimension",
        "By when",
        "Effort",
        "Owner",
        "Deadline",
        "Status",
        "Evidence of progress",
    ];
    assert_eq!(row(plan, 1), columns);
    let csv = on_belnorrah("csv", "en");
    // What is still to be found out is no action.
    let is_action = |row: &csv::StringRecord| row.get(5) != Some("find_out");
    let recommendations = csv::Reader::from_reader(csv.as_slice()).into_records().map(Result::unwrap).filter(is_action).count();
    assert_eq!(plan.height(), recommendations + 2);
    for at in 2..plan.height() {
        let row = row(plan, at);
        assert_eq!((row[0].as_str(), row[10].as_str()), ((at - 1).to_string().as_str(), "open"));
        assert!(!row[1].is_empty() && !row[2].is_empty() && !row[3].is_empty(), "{row:?}");
    }
    let parts = parts(&workbook);
    let sheet = &parts["xl/worksheets/sheet1.xml"];
    let last = plan.height();
    assert!(sheet.contains(&format!("<autoFilter ref=\"A2:L{last}\"/>")), "the rows can be filtered");
    assert!(sheet.contains(r#"state="frozen""#), "the names of the columns stay in sight");
    assert!(sheet.contains("<formula1>\"open,begun,done,dropped\"</formula1>"), "the words to choose from");
    assert!(sheet.contains(&format!("sqref=\"J3:J{last}\"")), "a day is asked for in the column of the deadline");
    assert_eq!(sheet.matches("<cfRule ").count(), 4, "a colour for each word");
}

#[test]
fn the_answers_stand_in_the_workbook_with_who_gave_them() {
    let sheets = sheets(&on_belnorrah("xlsx", "en"));
    let answers = &sheets[2].1;
    assert_eq!(row(answers, 1), ["Dimension", "Question", "Who answered", "Answer", "Note", "Evidence"]);
    let all: Vec<Vec<String>> = (2..answers.height()).map(|at| row(answers, at)).collect();
    for side in ["Local government", "National government", "Civil society"] {
        assert!(all.iter().any(|row| row[2] == side && !row[3].is_empty()), "{side}");
    }
    assert!(all.iter().any(|row| row[4] == "We filled in a form and never saw the text."));
}

#[test]
fn an_arabic_workbook_runs_from_right_to_left() {
    let workbook = on_belnorrah("xlsx", "ar");
    let parts = parts(&workbook);
    for at in 1..=3 {
        assert!(parts[&format!("xl/worksheets/sheet{at}.xml")].contains(r#"rightToLeft="1""#), "sheet {at}");
    }
    assert!(parts["xl/styles.xml"].contains(r#"readingOrder="2""#), "cells, too");
    let sheets = sheets(&workbook);
    assert!(sheets.iter().all(|(name, _)| name.chars().any(is_arabic)));
    assert!(row(&sheets[0].1, 2)[1].chars().any(is_arabic));
}

#[test]
fn a_word_document_has_real_headings_lists_and_tables() {
    let toolkit = embedded::shipped().load(None).unwrap();
    let parts = parts(&on_belnorrah("docx", "en"));
    let document = Document::parse(&parts["word/document.xml"]).unwrap();
    let styles = Document::parse(&parts["word/styles.xml"]).unwrap();
    let names: Vec<&str> = all(styles.root(), "name").filter_map(|name| name.attribute((W, "val"))).collect();
    let wanted = ["Title", "heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "caption", "toc 1"];
    assert!(wanted.iter().all(|name| names.contains(name)), "{names:?}");
    let known: Vec<&str> = all(styles.root(), "style").filter_map(|style| style.attribute((W, "styleId"))).collect();
    assert!(all(document.root(), "p").all(|paragraph| known.contains(&style(paragraph))), "every style that is used is there");

    assert_eq!(in_style(&document, "Title"), ["Report on Belnorrah: where things stand and what to do next"]);
    let sections = [
        "In one minute",
        "Profile",
        "What is strong",
        "What the answers show together",
        "The first things to do",
        "Action plan",
        "Agenda for a conversation with: National government",
        "How the sides see it",
    ];
    assert_eq!(in_style(&document, "Heading1")[..sections.len()], sections);
    assert!(in_style(&document, "Heading3").contains(&toolkit.questions[0].text), "every question of the annex can be found");
    assert_eq!(in_style(&document, "ListNumber").len(), 7, "the points of the agenda");
    assert_eq!(in_style(&document, "Caption")[..3], ["Score of each dimension", "All dimensions at a glance", "Table 1: Profile"]);

    let tables: Vec<Node<'_, '_>> = all(document.root(), "tbl").collect();
    assert_eq!(tables.len(), 4);
    for table in &tables {
        let headers: Vec<bool> = all(*table, "tr").map(|row| has(row, "tblHeader")).collect();
        assert!(headers[0] && headers[1..].iter().all(|header| !header), "the first row is repeated, and no other");
        assert!(!has(*table, "bidiVisual"));
    }
    let overall = assessed(&toolkit).scores.overall.score.unwrap();
    let profile = table(tables[0]);
    assert_eq!(profile[0], ["Dimension", "Score", "Bounds", "Level", "Coverage"]);
    assert_eq!(profile.last().unwrap()[..2], ["Overall".to_owned(), format!("{overall:.1}")]);
}

#[test]
fn the_same_numbers_stand_in_markdown_and_in_word() {
    let markdown = String::from_utf8(on_belnorrah("markdown", "en")).unwrap();
    let parts = parts(&on_belnorrah("docx", "en"));
    let document = Document::parse(&parts["word/document.xml"]).unwrap();
    let mut compared = 0;
    for rows in all(document.root(), "tbl").map(table).filter(|rows| rows[0].contains(&"Coverage".to_owned())) {
        for cells in &rows[1..] {
            // The Markdown report has a bar between the score and the bounds.
            let said = |line: &str| -> Vec<String> { line.replace("**", "").split('|').map(|cell| cell.trim().to_owned()).collect() };
            let same = |line: &str| said(line).len() == 8 && [1, 2, 4, 5, 6].iter().zip(cells).all(|(at, cell)| said(line)[*at] == *cell);
            assert!(markdown.lines().any(same), "{cells:?}");
            compared += 1;
        }
    }
    assert!(compared == 11, "{compared}");
}

#[test]
fn a_word_document_has_contents_and_page_numbers() {
    let parts = parts(&on_belnorrah("docx", "en"));
    let document = Document::parse(&parts["word/document.xml"]).unwrap();
    let fields: Vec<&str> = all(document.root(), "instrText").filter_map(|field| field.text()).collect();
    assert!(fields.iter().any(|field| field.starts_with(" TOC ")), "{fields:?}");
    let kinds = |kind: &str| all(document.root(), "fldChar").filter(|mark| mark.attribute((W, "fldCharType")) == Some(kind)).count();
    assert_eq!((kinds("begin"), kinds("end")), (fields.len(), fields.len()), "every field ends");
    assert!(parts["word/settings.xml"].contains(r#"<w:updateFields w:val="true"/>"#));
    let marks: Vec<&str> = all(document.root(), "bookmarkStart").filter_map(|mark| mark.attribute((W, "name"))).collect();
    let links: Vec<&str> = all(document.root(), "hyperlink").filter_map(|link| link.attribute((W, "anchor"))).collect();
    assert!(links.len() > 20 && links.iter().all(|link| marks.contains(link)));
    let footer = Document::parse(&parts["word/footer1.xml"]).unwrap();
    let fields: Vec<&str> = all(footer.root(), "instrText").filter_map(|field| field.text()).collect();
    assert_eq!((fields, words(footer.root())), (vec![" PAGE ", " NUMPAGES "], "Belnorrah · 5 March 2026 · 1 / 1".to_owned()));
    assert!(parts["word/document.xml"].contains(r#"<w:pgSz w:w="11906" w:h="16838"/>"#), "A4");
}

#[test]
fn an_arabic_word_document_runs_from_right_to_left() {
    let parts = parts(&on_belnorrah("docx", "ar"));
    for name in ["word/document.xml", "word/footer1.xml"] {
        let document = Document::parse(&parts[name]).unwrap();
        assert!(all(document.root(), "pPr").all(|paragraph| has(paragraph, "bidi")), "every paragraph");
        assert!(all(document.root(), "tbl").all(|table| has(table, "bidiVisual")), "every table");
        assert!(all(document.root(), "sectPr").all(|section| has(section, "bidi")), "the pages");
        let runs = all(document.root(), "r").filter(|run| has(*run, "t"));
        let (rtl, ltr): (Vec<_>, Vec<_>) = runs.partition(|run| has(*run, "rtl"));
        assert!(rtl.len() > ltr.len());
        for run in ltr {
            let text = words(run);
            assert!(text.chars().any(|c| c.is_ascii_alphabetic()) && !text.chars().any(is_arabic), "{text}");
        }
        // They would be drawn over the letters beside them.
        assert!(!parts[name].contains(|c| matches!(c, '\u{2066}'..='\u{2069}')));
    }
    assert!(parts["word/styles.xml"].contains(r#"<w:lang w:val="ar" w:bidi="ar"/>"#));
    assert!(parts["word/document.xml"].contains("\u{200e}Belnorrah\u{200e}"), "a name in another script is kept apart");
}

/// Every text that somebody could put into an answer to make a document do something.
const HOSTILE: &str = "=HYPERLINK(\"https://example.org\";\"x\") <script>alert(1)</script> {{city}} **b** ]]> &amp; _x0041_ \u{0}\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{fffe}\u{ffff}\u{fdd0}\u{fdd1} \u{202e}evil\u{2066} 😀 عربي end";
/// What is left of it.
const HARMLESS: &str =
    "=HYPERLINK(\"https://example.org\";\"x\") <script>alert(1)</script> {{city}} **b** ]]> &amp; _x0041_ evil 😀 عربي end";

fn toml(text: &str) -> String {
    let escape = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() || !c.is_ascii() => format!("\\U{:08X}", u32::from(c)),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escape).collect::<String>())
}

/// A toolkit with so many questions, each with a next step, and hostile texts everywhere.
fn hostile_toolkit(folder: &Path, questions: usize) {
    let text = toml(HOSTILE);
    let mut questionnaire = format!(
        "format = 1\nid = \"small\"\nversion = \"1\"\nlanguage = \"en\"\ntitle = {text}\nstatement = {text}\naddressees = [{{ id = \"us\", label = {text}, heading = {text}, agenda = true }}]\nbands = [{{ id = \"low\", label = {text}, description = {text} }}]\n[[dimensions]]\nid = \"only\"\ntitle = {text}\n"
    );
    let mut rubric =
        "format = 1\ntoolkit = \"small\"\nminimum_coverage = 0.5\nbands = [{ id = \"low\", from = 0 }]\n[dimensions.only]\n".to_owned();
    let mut recommendations = "format = 1\ntoolkit = \"small\"\n".to_owned();
    for at in 0..questions {
        questionnaire += &format!(
            "[[questions]]\nid = \"q{at}\"\ndimension = \"only\"\nkind = \"yes_no\"\ncore = true\ntext = {}\n",
            toml(&format!("{at} {HOSTILE}"))
        );
        rubric += &format!("[questions.q{at}]\npoints = {{ yes = 1, no = 0 }}\n");
        recommendations += &format!(
            "[[next_steps]]\nquestion = \"q{at}\"\nfrom = \"no\"\ntitle = {text}\ntext = {text}\ndone = {text}\naddressee = \"us\"\nhorizon = \"this_year\"\neffort = 1\n"
        );
    }
    for (name, text) in [("questionnaire.toml", questionnaire), ("rubric.toml", rubric), ("recommendations.toml", recommendations)] {
        std::fs::write(folder.join(name), text).unwrap();
    }
}

fn hostile_answers(folder: &Path, questions: usize, answer: &str) {
    let text = toml(HOSTILE);
    let mut file = format!("format = 1\ntoolkit = \"small\"\nversion = \"1\"\ncity = {text}\ndate = 2026-03-14\nrespondent = {text}\n");
    for at in 0..questions {
        let note = if at == 0 { "n".repeat(100_000) } else { format!("{HOSTILE}\n{HOSTILE}") };
        file += &format!("[answers.q{at}]\n{answer}\nnote = {}\nevidence = [{text}, \"javascript:alert(1)\"]\n", toml(&note));
    }
    std::fs::write(folder.join("city.toml"), file).unwrap();
}

#[test]
fn hostile_texts_stay_texts_in_a_workbook_of_500_actions() {
    let folder = tempfile::tempdir().unwrap();
    hostile_toolkit(folder.path(), 500);
    hostile_answers(folder.path(), 500, "answer = \"no\"");
    let (workbook, told) = report(folder.path(), &["--toolkit", ".", "city.toml", "--format", "xlsx"]);
    assert!(told.contains("1 text is longer than a cell can be."), "{told}");
    let sheets = sheets(&workbook);
    let (plan, answers) = (&sheets[0].1, &sheets[2].1);
    assert_eq!((plan.height(), answers.height()), (502, 502));
    assert_eq!(row(plan, 501)[1..4], [HARMLESS; 3]);
    let noted = row(answers, 2);
    assert_eq!(noted[4].encode_utf16().count(), 32_767, "as long as a cell can be");
    assert!(noted[4].starts_with("nnnn") && noted[4].ends_with("the Markdown report has all of it]"));
    assert_eq!(row(answers, 3)[4], format!("{HARMLESS}\n{HARMLESS}"));
    assert_eq!(row(answers, 3)[5], format!("{HARMLESS}\njavascript:alert(1)"));
    for (name, part) in parts(&workbook) {
        assert!(Document::parse(&part).is_ok(), "{name}");
        assert!(!part.contains("<f>") && !part.contains("<hyperlink"), "{name} calculates or links");
    }
}

#[test]
fn hostile_texts_stay_texts_in_a_word_document_of_500_actions() {
    let folder = tempfile::tempdir().unwrap();
    hostile_toolkit(folder.path(), 500);
    hostile_answers(folder.path(), 500, "answer = \"no\"");
    let (bytes, _) = report(folder.path(), &["--toolkit", ".", "city.toml", "--format", "docx"]);
    let parts = parts(&bytes);
    for (name, part) in &parts {
        assert!(Document::parse(part).is_ok(), "{name}");
    }
    let document = Document::parse(&parts["word/document.xml"]).unwrap();
    // Marks of direction stand around texts with letters of another direction.
    let bare = |text: String| text.replace(['\u{200e}', '\u{200f}'], "");
    assert_eq!(bare(in_style(&document, "Title")[0].clone()), format!("Report on {HARMLESS}: where things stand and what to do next"));
    assert_eq!(in_style(&document, "Heading3").len(), 500);
    let notes: Vec<String> = in_style(&document, "Quote").into_iter().map(bare).collect();
    assert_eq!(notes[0], format!("Note: {}", "n".repeat(100_000)), "Word has no limit");
    assert!(notes.contains(&format!("Note: {HARMLESS}")) && notes.contains(&HARMLESS.to_owned()));
    let links = all(document.root(), "hyperlink").filter(|link| link.attribute((W, "anchor")).is_none()).count();
    let fields = all(document.root(), "instrText").filter_map(|field| field.text()).filter(|field| field.contains("HYPERLINK")).count();
    assert_eq!((links, fields), (0, 0), "nothing leads out of the document");
}

#[test]
fn a_city_that_knows_nothing_yet_gets_documents_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    hostile_toolkit(folder.path(), 3);
    hostile_answers(folder.path(), 3, "unknown = true");
    let (workbook, _) = report(folder.path(), &["--toolkit", ".", "city.toml", "--format", "xlsx"]);
    let sheets = sheets(&workbook);
    assert_eq!(row(&sheets[1].1, 2)[1..], ["", "0", "100", "too few answers", "0"]);
    let (document, _) = report(folder.path(), &["--toolkit", ".", "city.toml", "--format", "docx"]);
    let parts = parts(&document);
    let document = Document::parse(&parts["word/document.xml"]).unwrap();
    assert!(in_style(&document, "Normal").iter().any(|text| text.contains("0.0") && text.contains("100.0")));
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    for format in ["xlsx", "docx"] {
        assert!(on_belnorrah(format, "ar") == on_belnorrah(format, "ar"), "{format}");
    }
}

#[test]
fn the_name_of_the_file_chooses_the_form_and_each_language_gets_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let city = examples().join("ulmeray.toml").display().to_string();
    for (ending, part) in [("xlsx", "xl/workbook.xml"), ("docx", "word/document.xml")] {
        let output = nlc(folder.path(), &[&city, "--lang", "ar,fr,en", "-o", &format!("report.{ending}")]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        for language in ["ar", "fr", "en"] {
            let path = folder.path().join(format!("report.{language}.{ending}"));
            assert!(parts(&std::fs::read(&path).unwrap()).contains_key(part));
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600, "answers are sensitive");
            }
        }
    }
}

#[test]
fn what_does_not_go_together_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let city = examples().join("ulmeray.toml").display().to_string();
    let other = examples().join("tessendrow.toml").display().to_string();
    std::fs::write(folder.path().join("own.md.hbs"), "# {{md city}}\n").unwrap();
    for format in ["xlsx", "docx"] {
        let cases: [(&[&str], i32, &str); 2] = [
            (&["--template", "own.md.hbs", "-o", "out"], 2, "--template goes with --format markdown"),
            (&[&other, "-o", "out"], 1, "the files are about: Ulmeray (2026-04-20), Tessendrow"),
        ];
        for (arguments, status, message) in cases {
            let output = nlc(folder.path(), &[&[city.as_str(), "--format", format], arguments].concat());
            let told = support::one_line(&String::from_utf8(output.stderr).unwrap());
            assert_eq!(output.status.code(), Some(status), "{told}");
            assert!(told.contains(message), "{told}");
            assert!(!folder.path().join("out").exists());
        }
    }
}

/// Everything for a meeting in one go: each report in five forms, with pages that lead to them, and the same overall score in each.
#[test]
fn all_formats_lie_in_one_folder_and_say_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let cities = ["ulmeray.toml", "tessendrow.toml"].map(|name| examples().join(name).display().to_string());
    let output = nlc(folder.path(), &[&cities[0], &cities[1], "--all-formats", "--out-dir", "out"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let mut names: Vec<String> =
        std::fs::read_dir(folder.path().join("out")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let stems = ["tessendrow-2026-02-11", "ulmeray-2026-04-20"];
    let mut endings = vec!["csv", "docx", "html", "md", "xlsx"];
    if cfg!(feature = "pdf") {
        endings.push("pdf");
    }
    let mut expected: Vec<String> = stems.iter().flat_map(|stem| endings.iter().map(move |ending| format!("{stem}.{ending}"))).collect();
    expected.extend(["index.html".to_owned(), "index.md".to_owned()]);
    expected.sort();
    assert_eq!(names, expected);
    let there = |ending: &str| std::fs::read(folder.path().join(format!("out/{}.{ending}", stems[0]))).unwrap();
    let markdown = String::from_utf8(there("md")).unwrap();
    let line = markdown.lines().find(|line| line.starts_with("| **Overall** |")).unwrap();
    let score = line.split("**").nth(3).unwrap();
    assert!(score.parse::<f64>().is_ok(), "{line}");
    assert!(String::from_utf8(there("html")).unwrap().contains(score));
    let mut word = zip::ZipArchive::new(std::io::Cursor::new(there("docx"))).unwrap();
    let document = std::io::read_to_string(word.by_name("word/document.xml").unwrap()).unwrap();
    assert!(document.contains(&format!(">{score}<")), "{score}");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(there("xlsx"))).unwrap();
    let sheet = calamine::Reader::worksheet_range_at(&mut book, 1).unwrap().unwrap();
    let near =
        |cell: &calamine::Data| matches!(cell, calamine::Data::Float(value) if (value - score.parse::<f64>().unwrap()).abs() < 0.051);
    assert!(sheet.rows().any(|row| row.iter().any(near)), "{score}");
    // A second time nothing is replaced.
    let output = nlc(folder.path(), &[&cities[0], &cities[1], "--all-formats", "--out-dir", "out"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_terminal_is_not_filled_with_signs() {
    let folder = tempfile::tempdir().unwrap();
    let city = examples().join("ulmeray.toml").display().to_string();
    for format in ["xlsx", "docx"] {
        let person = support::Person::at(folder.path(), &["report", &city, "--format", format]);
        let (screen, status) = person.ends();
        assert_eq!(status, 2);
        assert!(support::one_line(&screen).contains("cannot be shown in a terminal"), "{screen}");
    }
}

#[test]
fn charts_in_word_hold_the_scores_and_their_bounds() {
    const C: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    let toolkit = embedded::shipped().load(None).unwrap();
    let assessment = assessed(&toolkit);
    let parts = parts(&on_belnorrah("docx", "ar"));
    let charts: Vec<&String> = (1..=3).map(|at| &parts[&format!("word/charts/chart{at}.xml")]).collect();
    assert!(!parts.contains_key("word/charts/chart4.xml"), "bars, radar, bars of the five themes");
    let values = |xml: &str, series: usize| -> Vec<f64> {
        let document = Document::parse(xml).unwrap();
        let series = document.descendants().filter(|node| node.has_tag_name((C, "ser"))).nth(series).unwrap();
        let values = series.children().find(|node| node.has_tag_name((C, "val"))).unwrap();
        let points = values.descendants().filter(|node| node.has_tag_name((C, "v")));
        points.map(|value| value.text().unwrap().parse().unwrap()).collect()
    };
    let counted = toolkit.dimensions.iter().zip(&assessment.scores.dimensions).filter(|(dimension, _)| dimension.module.is_none());
    let expected: Vec<f64> = counted.map(|(_, one)| one.score.unwrap()).collect();
    assert_eq!((values(charts[0], 0), values(charts[1], 0)), (expected.clone(), expected));
    assert_eq!(charts[1].matches("<c:ser>").count(), 4, "the score and three sides");
    assert!(charts[0].contains("<c:orientation val=\"maxMin\"/><c:max val=\"100\"/>"), "bars begin on the right");
    // LibreOffice draws digits in charts of a page from right to left in the wrong order.
    for chart in &charts {
        assert!(!chart.contains("<c:showVal val=\"1\"/>") && chart.contains("<c:tickLblPos val=\"none\"/>"));
    }
    // Named in the contents of the file, in its relations and in the text, with a text alternative.
    let document = &parts["word/document.xml"];
    for at in 1..=3 {
        assert!(parts["[Content_Types].xml"].contains(&format!("/word/charts/chart{at}.xml")));
        assert!(parts["word/_rels/document.xml.rels"].contains(&format!("Target=\"charts/chart{at}.xml\"")));
        assert!(document.contains(&format!("<c:chart r:id=\"rIdChart{at}\"/>")));
    }
    assert_eq!(document.matches(" descr=\"").count(), 3);
    assert!(document.contains("46,5") && !document.contains("descr=\"\""));
}

#[test]
fn bounds_in_word_are_error_bars() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = embedded::shipped().load(None).unwrap();
    let mut response: toml::Table = std::fs::read_to_string(examples().join("tessendrow.toml")).unwrap().parse().unwrap();
    let scored = |question: &&nlc::toolkit::model::Question| question.dimension == 0;
    let first = toolkit.questions.iter().find(scored).unwrap();
    response["answers"].as_table_mut().unwrap().insert(first.id.clone(), "unknown = true".parse::<toml::Table>().unwrap().into());
    let path = folder.path().join("open.toml");
    std::fs::write(&path, response.to_string()).unwrap();
    let toolkit_scores = Assessment::of(&toolkit, vec![support::saved(&path, &toolkit)]).unwrap();
    let one = &toolkit_scores.scores.dimensions[0];
    let (score, bounds) = (one.score.unwrap(), one.bounds.unwrap());
    let path = path.display().to_string();
    let parts = parts(&report(folder.path(), &[&path, "--format", "docx"]).0);
    let bars = &parts["word/charts/chart1.xml"];
    let side = |name: &str| -> f64 {
        let inside = bars.split_once(&format!("<c:{name}>")).unwrap().1;
        inside.split_once("<c:v>").unwrap().1.split_once("</c:v>").unwrap().0.parse().unwrap()
    };
    assert!((side("plus") - (bounds.1 - score)).abs() < 1e-9 && (side("minus") - (score - bounds.0)).abs() < 1e-9);
    assert!(side("plus") > 0.0 && bars.contains("<c:showVal val=\"1\"/>"));
}
