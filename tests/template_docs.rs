//! `docs/templates.md` against real reports: every field is documented, every documented field exists and is of the kind that is named, the example renders, the errors read as shown.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use nlc::advice::advise;
use nlc::files::Document;
use nlc::locale::Locale;
use nlc::reporting::document::markdown;
use nlc::reporting::view::earlier::earlier;
use nlc::reporting::view::{Report, report};
use nlc::responses::{Response, State, read};
use nlc::scoring::Assessment;
use nlc::scoring::assessment::group;
use nlc::toolkit::{Toolkit, ToolkitFiles, embedded};
use serde_json::Value;

/// A documented field with those under it.
struct Field {
    name: String,
    kind: String,
    under: Vec<Field>,
}

/// The documented fields: those of the report, and those of the shapes that occur in several places.
type Shapes = BTreeMap<String, Vec<Field>>;

/// What has been found in reports so far.
#[derive(Default)]
struct Findings {
    problems: BTreeSet<String>,
    /// Fields that held something at least once, by their documented place.
    filled: BTreeSet<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn docs() -> String {
    fs::read_to_string(root().join("docs/templates.md")).unwrap().replace("\r\n", "\n")
}

/// The fenced blocks of one kind, each with the heading above it.
fn blocks(text: &str, kind: &str) -> Vec<(String, String)> {
    let (mut heading, mut found, mut open) = (String::new(), Vec::new(), None::<(bool, String)>);
    for line in text.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(opened)) => open = Some((opened == kind, String::new())),
            (None, None) => {
                if let Some(title) = line.strip_prefix('#') {
                    title.trim_start_matches('#').trim().clone_into(&mut heading);
                }
            }
            (Some((wanted, body)), Some(_)) => {
                if *wanted {
                    found.push((heading.clone(), std::mem::take(body)));
                }
                open = None;
            }
            (Some((_, body)), None) => *body += &format!("{line}\n"),
        }
    }
    found
}

fn shapes(text: &str) -> Shapes {
    blocks(text, "fields")
        .into_iter()
        .map(|(heading, body)| {
            let lines: Vec<&str> = body.lines().collect();
            (heading, fields(&lines, 0))
        })
        .collect()
}

/// The fields that are indented by `indent`, with what is indented further under each of them.
fn fields(lines: &[&str], indent: usize) -> Vec<Field> {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let starts: Vec<usize> = (0..lines.len()).filter(|at| depth(lines[*at]) == indent).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| {
            let mut columns = lines[*start].trim().split("  ").map(str::trim).filter(|column| !column.is_empty());
            let (name, kind, meaning) = (columns.next(), columns.next(), columns.next());
            assert!(meaning.is_some(), "name, kind and meaning belong in this line, two spaces between them: {}", lines[*start]);
            Field { name: name.unwrap().to_owned(), kind: kind.unwrap().to_owned(), under: fields(&lines[start + 1..end], indent + 2) }
        })
        .collect()
}

/// Compares an object with its fields. `place` is where the fields are documented.
fn compare(shapes: &Shapes, fields: &[Field], object: &Value, place: &str, findings: &mut Findings) {
    let Some(object) = object.as_object() else {
        findings.problems.insert(format!("{place} is documented as an object, but it is {object}"));
        return;
    };
    for key in object.keys().filter(|key| !fields.iter().any(|field| field.name == **key)) {
        findings.problems.insert(format!("{place}.{key} is in reports, but not documented"));
    }
    for field in fields {
        let place = format!("{place}.{}", field.name);
        match object.get(&field.name) {
            Some(value) => compare_kind(shapes, &field.kind, &field.under, value, &place, findings),
            None => _ = findings.problems.insert(format!("{place} is documented, but not in reports")),
        }
    }
}

fn compare_kind(shapes: &Shapes, kind: &str, under: &[Field], value: &Value, place: &str, findings: &mut Findings) {
    if let Some(kind) = kind.strip_suffix(" or nothing") {
        if !value.is_null() {
            compare_kind(shapes, kind, under, value, place, findings);
        }
        return;
    }
    if let Some(of) = kind.strip_prefix("list of ") {
        let Some(entries) = value.as_array() else {
            findings.problems.insert(format!("{place} is documented as a list, but it is {value}"));
            return;
        };
        let of = match of {
            "texts" => "text",
            "safe texts" => "safe text",
            "objects" => "object",
            shape => shape,
        };
        for entry in entries {
            compare_kind(shapes, of, under, entry, place, findings);
        }
        return;
    }
    let fits = match kind {
        "text" | "safe text" => value.is_string(),
        "number" => value.is_number(),
        "yes/no" => value.is_boolean(),
        "object" => {
            compare(shapes, under, value, place, findings);
            true
        }
        shape => {
            let fields = shapes.get(shape).unwrap_or_else(|| panic!("{place}: the kind \"{shape}\" is not documented"));
            compare(shapes, fields, value, shape, findings);
            true
        }
    };
    if !fits {
        findings.problems.insert(format!("{place} is documented as {kind}, but it is {value}"));
    }
    if value.as_str() != Some("") {
        findings.filled.insert(place.to_owned());
    }
}

/// The places of all documented fields.
fn places(fields: &[Field], place: &str, all: &mut BTreeSet<String>) {
    for field in fields {
        let place = format!("{place}.{}", field.name);
        places(&field.under, &place, all);
        all.insert(place);
    }
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    assert!(!paths.is_empty(), "there are no response files in {}", folder.display());
    paths
}

fn reports_of(toolkit: &Toolkit, folder: &Path) -> Vec<Report> {
    let response = |path: &PathBuf| -> Response {
        let (response, problems) = read::read(&Document::read(path).unwrap(), toolkit);
        response.unwrap_or_else(|| panic!("{} cannot be used: {problems:?}", path.display()))
    };
    let mut responses: Vec<Response> = toml_files(folder).iter().map(response).collect();
    // One of them was answered before the questions were revised.
    responses[0].version = "0.9.0".into();
    let locale = Locale::new("en");
    let shown = |assessment: &Assessment<'_>| {
        let mut report = report(assessment, &advise(assessment), &locale);
        // The day before, with another version of the questions, which lacked one of them.
        let mut before = assessment.responses.clone();
        for response in &mut before {
            (response.date, response.version) = (response.date.yesterday().unwrap(), "0.8.0".into());
            response.answers[0].state = State::Missing;
        }
        report.earlier = Assessment::of(toolkit, before).map(|before| earlier(&before, assessment, &locale));
        report
    };
    group(toolkit, responses).iter().map(shown).collect()
}

/// The reports of all examples.
fn reports() -> Vec<Report> {
    let mut reports = reports_of(&embedded::shipped().load(None).unwrap(), &root().join("examples/responses"));
    for name in ["flood-ready", "libraries"] {
        let folder = root().join("examples/toolkits").join(name);
        reports.extend(reports_of(&ToolkitFiles::read(&folder).unwrap().load(None).unwrap(), &folder.join("responses")));
    }
    reports
}

fn render(report: &Report, template: &str) -> Result<String, String> {
    let locale = Arc::new(Locale::new("en"));
    markdown(report, template, "short.md.hbs", locale.clone()).map_err(|error| error.said().in_words(&locale))
}

#[test]
fn documented_fields_are_those_of_reports() {
    let shapes = shapes(&docs());
    let mut findings = Findings::default();
    for report in reports() {
        let json = serde_json::to_value(&report).unwrap();
        compare(&shapes, &shapes["The report"], &json, "The report", &mut findings);
    }
    assert!(findings.problems.is_empty(), "docs/templates.md and src/reporting/view.rs differ:\n{:#?}", findings.problems);

    let mut documented = BTreeSet::new();
    for (shape, fields) in &shapes {
        places(fields, shape, &mut documented);
    }
    let never: Vec<&String> = documented.difference(&findings.filled).collect();
    assert!(never.is_empty(), "no example has anything in these documented fields, so nothing shows that they are right: {never:#?}");
}

#[test]
fn the_example_renders() {
    let examples = blocks(&docs(), "handlebars");
    assert_eq!(examples.len(), 1);
    for report in reports() {
        // Marks around names in another script are not seen.
        let text = nlc::locale::direction::without_marks(&render(&report, &examples[0].1).unwrap());
        assert!(text.starts_with(&format!("# {} on {}\n", report.city, report.date_text)), "{text}");
        assert!(report.priorities.iter().all(|action| text.contains(&action.title)), "{text}");
        assert!(!text.contains("{{") && !text.contains("[object]"), "{text}");
    }
}

#[test]
fn errors_read_as_documented() {
    let (docs, reports) = (docs(), reports());
    let cases = [
        ("\n\n{{overall.scor}}", "short.md.hbs, line 3, column 1: the report has no field \"overall.scor\" here"),
        ("{{md tittle}}", "the report has no field \"tittle\" here"),
        ("{{md overall}}", "\"md\" takes a text"),
        ("{{t \"summry\"}}", "there is no message \"summry\""),
        ("{{foo bar}}", "Helper not found foo"),
        ("{{#if city}}{{/each}}", "this is not a valid template (helper \"if\" was opened, but \"each\" is closing)"),
        ("{{#if city}}", "this is not a valid template (invalid handlebars syntax"),
        ("{{> other}}", "a template cannot include other templates"),
    ];
    for (template, message) in cases {
        let error = render(&reports[0], template).unwrap_err();
        assert!(error.contains(message), "{template} gives: {error}");
        assert!(docs.contains(message), "not in docs/templates.md: {message}");
    }
}

#[test]
fn what_is_not_noticed_is_as_documented() {
    let rendered = render(
        &reports()[0],
        "{{#if nonsense}}a{{/if}}{{#each nonsense}}b{{else}}c{{/each}} {{t \"band-from\" from=nonsense}}. {{t \"band-from\"}}",
    )
    .unwrap();
    assert_eq!(rendered, "c from . from {$from}\n");
}
