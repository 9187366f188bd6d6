//! The same numbers stand in every form of one assessment: JSON, CSV, Markdown, HTML, Word and Excel, in all languages. `tests/independent/pdf.py` does the same for PDF.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx};
use roxmltree::Document;
use serde_json::Value;

const CITIES: [&[&str]; 2] = [&["belnorrah-local.toml", "belnorrah-national.toml", "belnorrah-civil-society.toml"], &["tessendrow.toml"]];
const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

/// What a command writes to standard output.
fn nlc(command: &str, files: &[&str], arguments: &[&str]) -> Vec<u8> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/responses");
    let output = Command::new(env!("CARGO_BIN_EXE_nlc"))
        .arg(command)
        .args(files.iter().map(|file| examples.join(file)))
        .args(arguments)
        .env("LC_ALL", "C")
        .env_remove("NLC_TOOLKIT")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// Without the marks that keep a piece of text with its own direction apart.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')).collect()
}

/// A scope as JSON has it: its id, its name, and its score.
struct Scope {
    id: String,
    title: String,
    score: f64,
}

/// Everything that has a score.
fn scopes(files: &[&str], language: &str) -> Vec<Scope> {
    let found: Value = serde_json::from_slice(&nlc("score", files, &["--by", "city", "--format", "jsonl", "--lang", language])).unwrap();
    let lines = found["lines"].as_array().unwrap().iter();
    let scope = |line: &Value| {
        let word = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
        let id = if line["scope"] == "overall" { "overall".to_owned() } else { word("id") };
        Some(Scope { id, title: word("title"), score: line["score"].as_f64()? })
    };
    lines.filter_map(scope).collect()
}

/// To one decimal as people write it, half away from zero, from the number rounded at 1e-9.
fn shown(score: f64, language: &str) -> String {
    let tenths = ((score * 1e9).round() / 1e8 + 0.5).floor();
    let text = format!("{:.1}", tenths / 10.0);
    if language == "en" { text } else { text.replace('.', ",") }
}

/// The first two cells of every row of the tables of a Word document.
fn rows_of_word(file: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let part = std::io::read_to_string(archive.by_name("word/document.xml").unwrap()).unwrap();
    let document = Document::parse(&part).unwrap();
    let named = |name: &'static str| move |node: &roxmltree::Node<'_, '_>| node.tag_name().name() == name;
    let rows = document.descendants().filter(named("tr"));
    let cells = |row: roxmltree::Node<'_, '_>| -> Vec<String> {
        let words =
            |cell: roxmltree::Node<'_, '_>| plain(&cell.descendants().filter(named("t")).filter_map(|t| t.text()).collect::<String>());
        row.descendants().filter(named("tc")).map(words).collect()
    };
    rows.filter_map(|row| Some((cells(row).first()?.clone(), cells(row).get(1)?.clone()))).collect()
}

/// The first two cells of every row of the sheet of scores.
fn rows_of_excel(file: Vec<u8>) -> Vec<(String, f64)> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file)).unwrap();
    let sheet = book.worksheet_range_at(1).unwrap().unwrap();
    let row = |row: &[Data]| match row {
        [title, Data::Float(score), ..] => Some((plain(&title.to_string()), *score)),
        _ => None,
    };
    sheet.rows().filter_map(row).collect()
}

#[test]
fn every_form_has_the_same_scores_in_every_language() {
    let mut compared = 0;
    for files in CITIES {
        for language in LANGUAGES {
            let in_language = |format: &str| nlc("report", files, &["--format", format, "--lang", language]);
            let scopes = scopes(files, language);
            let table = nlc("score", files, &["--by", "city", "--format", "csv", "--lang", language]);
            let row: BTreeMap<String, String> = csv::Reader::from_reader(table.as_slice()).deserialize().next().unwrap().unwrap();
            let markdown = plain(&text(in_language("markdown"))).replace("**", "");
            let html = plain(&text(in_language("html")));
            let (word, excel) = (rows_of_word(in_language("docx")), rows_of_excel(in_language("xlsx")));
            // Groups of dimensions are told by their dimensions in reports.
            for Scope { id, title, score } in scopes.iter().filter(|scope| scope.id != "themes") {
                let (title, seen) = (plain(title), shown(*score, language));
                let near = |other: f64| (other - score).abs() <= 1e-9;
                assert!(near(row[&format!("{id}_score")].parse().unwrap()), "CSV, {language}: {id}");
                assert!(excel.iter().any(|(cell, other)| *cell == title && near(*other)), "Excel, {language}: {title}");
                assert!(markdown.contains(&format!("| {title} | {seen} |")), "Markdown, {language}: {title} {seen}");
                let cells = format!("<th scope=\"row\">{title}</th><td class=\"number\">{seen}</td>");
                assert!(html.contains(&cells), "HTML, {language}: {title} {seen}");
                assert!(word.contains(&(title.clone(), seen.clone())), "Word, {language}: {title} {seen}");
                compared += 1;
            }
        }
    }
    assert!(compared > 40, "{compared}");
}
