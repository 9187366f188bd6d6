//! The HTML report: the same numbers as elsewhere, charts that can be read, and nothing in it that does anything.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use nlc::advice::advise;
use nlc::files::Document;
use nlc::locale::Locale;
use nlc::reporting::html::PageTemplate;
use nlc::reporting::view::{ActionView, Report, report};
use nlc::responses::{Response, State, read};
use nlc::scoring::Assessment;
use nlc::toolkit::model::{Kind, Value};
use nlc::toolkit::{Toolkit, embedded};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn nlc(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT").output().unwrap()
}

fn stdout(arguments: &[&str]) -> String {
    let output = nlc(root(), arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

const EXAMPLES: [&[&str]; 4] = [
    &["examples/responses/ulmeray.toml"],
    &["examples/responses/draymoss.toml"],
    &["examples/responses/ayn-al-ghasaq.toml"],
    &[
        "examples/responses/belnorrah-local.toml",
        "examples/responses/belnorrah-national.toml",
        "examples/responses/belnorrah-civil-society.toml",
    ],
];

fn page(language: &str, files: &[&str]) -> String {
    stdout(&[&["--lang", language, "report", "--format", "html"], files].concat())
}

fn shipped(language: &str) -> Toolkit {
    embedded::shipped().load(Some(language)).unwrap()
}

fn html(toolkit: &Toolkit, responses: Vec<Response>, language: &str, change: impl Fn(&mut Report)) -> String {
    let locale = Arc::new(Locale::new(language));
    let assessment = Assessment::of(toolkit, responses).unwrap();
    let mut report = report(&assessment, &advise(&assessment), &locale);
    change(&mut report);
    PageTemplate::shipped(locale).unwrap().html(&report).unwrap()
}

/// Every answer at the level that `at` gives, or not answered.
fn response(toolkit: &Toolkit, at: impl Fn(usize) -> Option<usize>) -> Response {
    let mut response = Response::new(toolkit, "Testhaven", jiff::civil::date(2026, 3, 14));
    for (number, (question, answer)) in toolkit.questions.iter().zip(&mut response.answers).enumerate() {
        if let (Kind::Choice(options), Some(level)) = (&question.kind, at(number)) {
            answer.state = State::Answered(Value::Option(level.min(options.len() - 1)));
        }
    }
    response
}

/// The charts of a page, each checked to be well-formed XML with a text alternative.
fn charts(page: &str) -> Vec<&str> {
    let mut ids = BTreeSet::new();
    let charts: Vec<&str> = page.split("<svg ").skip(1).map(|rest| rest.split_once("</svg>").unwrap().0).collect();
    for chart in &charts {
        let xml = format!("<svg {chart}</svg>");
        let mut reader = quick_xml::Reader::from_str(&xml);
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}")) {
                quick_xml::events::Event::Eof => break,
                quick_xml::events::Event::Start(element) | quick_xml::events::Event::Empty(element) => {
                    for attribute in element.attributes() {
                        let attribute = attribute.unwrap_or_else(|error| panic!("{error}: {xml}"));
                        if attribute.key.as_ref() == "id" {
                            assert!(ids.insert(attribute.value.into_owned()), "an id stands twice: {xml}");
                        }
                    }
                }
                _ => {}
            }
        }
        assert!(chart.contains("role=\"img\"") && chart.contains("direction=\"ltr\"") && chart.contains("<title id="), "{chart}");
        assert!(!xml.contains("NaN") && !xml.contains("inf\""), "{xml}");
    }
    charts
}

/// The cells of the rows of the first table, without markup.
fn first_table(page: &str) -> Vec<Vec<String>> {
    let table = page.split("<table class=\"scores\">").nth(1).unwrap().split("</table>").next().unwrap();
    let text = |cell: &str| cell.split('>').skip(1).map(|piece| piece.split('<').next().unwrap()).collect::<String>();
    let cells = |row: &str| row.split("</t").filter(|cell| cell.contains("<td") || cell.contains("<th")).map(text).collect();
    table.split("<tr").skip(2).map(|row: &str| cells(row)).collect()
}

#[test]
fn the_table_has_the_numbers_of_the_scores() {
    for files in EXAMPLES {
        let page = page("en", files);
        let scores: serde_json::Value =
            serde_json::from_str(&stdout(&[&["score", "--format", "json", "--by", "city"], files].concat())).unwrap();
        let city = if scores.is_array() { &scores[0] } else { &scores };
        let lines: Vec<&serde_json::Value> = city["lines"].as_array().unwrap().iter().collect();
        let rows = first_table(&page);
        let dimensions: Vec<_> = lines.iter().filter(|line| line["scope"] == "dimension" && line["module"].is_null()).collect();
        assert_eq!(rows.len(), dimensions.len() + 1, "{rows:?}");
        let overall = lines.iter().find(|line| line["scope"] == "overall").unwrap();
        for (row, line) in rows.iter().zip(dimensions.into_iter().chain([overall])) {
            let text = |value: &serde_json::Value| value.as_f64().map(|value| Locale::new("en").decimal(value)).unwrap_or_default();
            assert_eq!(row[1], text(&line["score"]), "{row:?}");
            assert!(row[2].starts_with(&text(&line["lowest"])) && row[2].ends_with(&text(&line["highest"])), "{row:?} {line}");
        }
        // The charts say the same.
        let bars = charts(&page)[0];
        assert!(
            rows[..rows.len() - 1].iter().all(|row| bars.contains(&format!(
                "{}: {}",
                row[0],
                if row[1].is_empty() { &row[3] } else { &row[1] }
            ))),
            "{bars}"
        );
    }
}

#[test]
fn each_language_has_its_page() {
    for (language, direction) in [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")] {
        for files in EXAMPLES {
            let page = page(language, files);
            assert!(page.contains(&format!("<html lang=\"{language}\" dir=\"{direction}\">")));
            assert!(page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"));
            for foreign in ["<script", "<link", "<img", "src=", " style=", "javascript:", "@import", "{{", "[object]"] {
                assert!(!page.contains(foreign), "{foreign} in {language} {files:?}");
            }
            assert!(page.len() < 300_000, "{} bytes", page.len());
            assert!(charts(&page).len() >= 2, "bars and a radar");
            // Headings without a gap, one title.
            let levels: Vec<usize> = page.split("<h").skip(1).filter_map(|rest| rest[..1].parse().ok()).collect();
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1) && levels.iter().filter(|level| **level == 1).count() == 1);
            let missing = page.split("<table").skip(1).find(|table| !table.split("</table>").next().unwrap().contains("<caption"));
            assert!(missing.is_none(), "{missing:?}");
            // What is linked to in the page is there.
            for target in page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
                assert_eq!(page.matches(&format!(" id=\"{target}\"")).count(), 1, "{target}");
            }
        }
    }
}

#[test]
fn the_style_is_the_one_that_the_policy_allows() {
    use sha2::Digest;
    const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let page = page("en", EXAMPLES[0]);
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let written = page.split("'sha256-").nth(1).unwrap().split('\'').next().unwrap();
    let bits: String = written.trim_end_matches('=').chars().map(|sign| format!("{:06b}", SIGNS.find(sign).unwrap())).collect();
    let bytes: Vec<u8> =
        bits.as_bytes().chunks_exact(8).map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap()).collect();
    assert_eq!(bytes, sha2::Sha256::digest(style.as_bytes()).to_vec());
}

const HOSTILE: &str = "</p></title><script>alert(1)</script>{{city}} \" onload=x ' =1+1 \u{202e}\u{2067}\u{0}\u{7}\u{ffff}\u{fdd0} 🎉 &amp; ]]> **bold** --> <!--";

fn hostile_action(action: &mut Arc<ActionView>) {
    let action = Arc::make_mut(action);
    for text in [
        &mut action.question,
        &mut action.dimension,
        &mut action.answer,
        &mut action.reason,
        &mut action.effect,
        &mut action.title,
        &mut action.action,
        &mut action.text,
        &mut action.done,
        &mut action.addressee,
        &mut action.id,
        &mut action.dimension_id,
        &mut action.question_id,
    ] {
        text.push_str(HOSTILE);
    }
    action.sources = vec!["javascript:alert(1)".into(), HOSTILE.into(), "https://example.org/\"><script>".into()];
}

/// Every text that somebody outside of the program may have written.
fn hostile(report: &mut Report) {
    let mut texts: Vec<&mut String> = vec![&mut report.city, &mut report.language];
    let toolkit = &mut report.toolkit;
    texts.extend([&mut toolkit.id, &mut toolkit.title, &mut toolkit.version, &mut toolkit.fingerprint, &mut toolkit.statement]);
    texts.extend(report.respondents.iter_mut().flat_map(|one| [&mut one.perspective, &mut one.respondent, &mut one.version]));
    texts.extend(report.profile.iter_mut().flat_map(|fact| [&mut fact.label, &mut fact.value]));
    let overall = &mut report.overall;
    overall.capped_by.push(HOSTILE.into());
    texts.extend([&mut overall.band, &mut overall.band_meaning, &mut overall.band_by_score]);
    for dimension in &mut report.dimensions {
        let summary = &mut dimension.summary;
        summary.capped_by.push(HOSTILE.into());
        texts.extend([&mut dimension.title, &mut dimension.id, &mut summary.band, &mut summary.band_meaning, &mut summary.band_by_score]);
    }
    texts.extend(report.extremes.iter_mut().flat_map(|extremes| [&mut extremes.strongest, &mut extremes.weakest]));
    for module in &mut report.modules {
        texts.extend([&mut module.title, &mut module.description]);
        texts.extend(module.dimensions.iter_mut().map(|dimension| &mut dimension.title));
    }
    texts.extend(report.bands.iter_mut().flat_map(|band| [&mut band.label, &mut band.description]));
    texts.extend(report.strengths.iter_mut().flat_map(|one| [&mut one.dimension, &mut one.text, &mut one.share_with]));
    texts.extend(report.at_top.iter_mut().flat_map(|top| std::iter::once(&mut top.dimension).chain(&mut top.practices)));
    if let Some(sides) = &mut report.sides {
        texts.extend(&mut sides.labels);
        texts.extend(sides.rows.iter_mut().map(|row| &mut row.title));
        texts.extend(sides.widest.iter_mut().flat_map(|widest| [&mut widest.dimension, &mut widest.higher, &mut widest.lower]));
        texts.extend(
            sides.questions.iter_mut().flat_map(|one| [&mut one.question, &mut one.higher, &mut one.high, &mut one.lower, &mut one.low]),
        );
        texts.extend(sides.alone.iter_mut().flat_map(|one| std::iter::once(&mut one.side).chain(&mut one.titles)));
    }
    texts.extend(report.find_out.iter_mut().flat_map(|one| [&mut one.question, &mut one.whom, &mut one.dimension]));
    texts.extend(&mut report.missing);
    for dimension in &mut report.annex {
        texts.push(&mut dimension.title);
        for question in &mut dimension.questions {
            texts.push(&mut question.question);
            for answer in &mut question.answers {
                texts.extend([&mut answer.who, &mut answer.text, &mut answer.because, &mut answer.note]);
                answer.evidence = vec!["javascript:alert(1)".into(), HOSTILE.into(), "data:text/html,<script>".into()];
            }
        }
    }
    for text in texts {
        text.push_str(HOSTILE);
    }
    let Report { findings, first_steps, priorities, plan, steps_by_dimension, by_addressee, agenda, .. } = report;
    let groups = steps_by_dimension.iter_mut().chain(by_addressee);
    let (mut headings, mut grouped) = (Vec::new(), Vec::new());
    for group in groups {
        headings.extend([&mut group.heading, &mut group.label]);
        grouped.extend(&mut group.actions);
    }
    for heading in headings {
        heading.push_str(HOSTILE);
    }
    if let Some(agenda) = agenda {
        agenda.label.push_str(HOSTILE);
        agenda.questions.push(HOSTILE.into());
        grouped.extend(agenda.actions.iter_mut().chain(&mut agenda.further));
    }
    findings.iter_mut().chain(first_steps).chain(priorities).chain(plan).chain(grouped).for_each(hostile_action);
}

#[test]
fn hostile_texts_are_shown_and_do_nothing() {
    let known: BTreeSet<&str> = "!DOCTYPE html head meta title style body header h1 h2 h3 p ul ol li strong em br nav a main section div figure figcaption svg desc defs pattern rect line polygon path circle text tspan table caption thead tbody tfoot tr th td blockquote dl dt dd footer"
        .split(' ')
        .collect();
    for language in ["en", "fr", "ar"] {
        let toolkit = shipped(language);
        let responses: Vec<Response> =
            EXAMPLES[3].iter().map(|file| read::read(&Document::read(&root().join(file)).unwrap(), &toolkit).0.unwrap()).collect();
        let page = html(&toolkit, responses, language, hostile);
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;{{city}}"));
        assert!(page.contains("**bold**"), "asterisks of a text emphasise nothing");
        for bad in ["<script", "<!--", "\u{202e}", "\0", "\u{7}", "\u{ffff}", "\u{fdd0}", "href=\"javascript", "href=\"data", "\" onload"] {
            assert!(!page.contains(bad), "{bad:?} in {language}");
        }
        let tags: BTreeSet<&str> = page
            .split('<')
            .skip(1)
            .map(|rest| rest.strip_prefix('/').unwrap_or(rest).split(|c: char| !c.is_alphanumeric() && c != '!').next().unwrap())
            .collect();
        assert!(tags.is_subset(&known), "{:?}", tags.difference(&known).collect::<Vec<_>>());
        assert!(charts(&page).len() >= 2);
    }
}

#[test]
fn a_very_long_note_and_very_long_words_are_kept() {
    let toolkit = shipped("en");
    let mut response = response(&toolkit, |_| Some(1));
    response.answers[0].note = "x".repeat(100_000);
    response.answers[1].note = "first line\n<b>second</b> line".into();
    let page = html(&toolkit, vec![response], "en", |report| report.dimensions[0].title = "w".repeat(5_000));
    assert!(page.contains(&"x".repeat(100_000)) && page.contains("first line\n&lt;b&gt;second&lt;/b&gt; line"));
    assert!(charts(&page)[0].contains('…'), "the label in the chart is shortened");
    assert!(page.contains(&format!("<th scope=\"row\">{}</th>", "w".repeat(5_000))), "and whole in the table");
}

#[test]
fn without_a_score_there_is_a_sentence_in_place_of_the_chart() {
    let toolkit = shipped("en");
    let page = html(&toolkit, vec![response(&toolkit, |_| None)], "en", |_| {});
    assert!(charts(&page).is_empty() && page.contains("There is no chart yet"), "{page}");

    // Two dimensions make bars, and no radar.
    let two = html(&toolkit, vec![response(&toolkit, |_| Some(2))], "en", |report| report.dimensions.truncate(2));
    let profile = two.split("id=\"profile\"").nth(1).unwrap().split("<h3").next().unwrap();
    assert_eq!(profile.matches("<svg").count(), 1);
    assert!(!two.contains("id=\"radar-"));

    // A score of 0 is a score.
    let zero = html(&toolkit, vec![response(&toolkit, |_| Some(0))], "en", |_| {});
    assert!(charts(&zero)[0].contains(": 0.0 ("));
}

#[test]
fn sides_have_a_line_each_with_dashes_and_marks_of_its_own() {
    let page = page("en", EXAMPLES[3]);
    let charts = charts(&page);
    let radar = charts.iter().find(|chart| chart.contains("id=\"radar-")).unwrap();
    let dashes: BTreeSet<&str> = radar.split("stroke-dasharray=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(dashes.len(), 3);
    assert!(radar.contains("Local government: Mandate and roles: ") && radar.contains(">Civil society<"), "{radar}");
}

#[test]
fn the_ending_chooses_and_languages_get_a_file_each() {
    let folder = tempfile::tempdir().unwrap();
    let file = root().join(EXAMPLES[0][0]).display().to_string();
    assert!(nlc(folder.path(), &["report", &file, "-o", "a.html", "--lang", "ar,fr"]).status.success());
    for language in ["ar", "fr"] {
        let page = std::fs::read_to_string(folder.path().join(format!("a.{language}.html"))).unwrap();
        assert!(page.contains(&format!("<html lang=\"{language}\"")));
    }
    // A template of one's own, with the same helpers.
    std::fs::write(
        folder.path().join("own.hbs"),
        "<p lang=\"{{language}}\" dir=\"{{page.direction}}\">{{md city}} {{radar dimensions \"<b>\"}}</p>",
    )
    .unwrap();
    let own = nlc(folder.path(), &["report", &file, "--format", "html", "--template", "own.hbs"]);
    let own = String::from_utf8(own.stdout).unwrap();
    assert!(own.starts_with("<p lang=\"en\" dir=\"ltr\">Ulmeray <svg ") && own.contains("&lt;b&gt;"), "{own}");
    for (template, problem) in [
        ("{{bars overall \"x\"}}", "\"bars\" takes a list of dimensions"),
        ("{{radar dimesions \"x\"}}", "the report has no field \"dimesions\" here"),
        ("{{> other}}", "a template cannot include other templates"),
    ] {
        std::fs::write(folder.path().join("own.hbs"), template).unwrap();
        let wrong = nlc(folder.path(), &["report", &file, "--format", "html", "--template", "own.hbs"]);
        let said = String::from_utf8(wrong.stderr).unwrap();
        assert!(wrong.status.code() == Some(1) && wrong.stdout.is_empty() && said.contains(problem), "{said}");
    }
    let csv = nlc(folder.path(), &["report", &file, "--format", "csv", "--template", "own.hbs"]);
    assert_eq!(csv.status.code(), Some(2));
}

#[test]
fn a_folder_of_pages_has_a_page_that_leads_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<String> = EXAMPLES[..3].iter().map(|files| root().join(files[0]).display().to_string()).collect();
    let mut arguments = vec!["report", "--format", "html", "--out-dir", "out"];
    arguments.extend(files.iter().map(String::as_str));
    let output = nlc(folder.path(), &arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let index = std::fs::read_to_string(folder.path().join("out/index.html")).unwrap();
    assert!(index.contains("href=\"ulmeray-2026-04-20.html\"") && index.contains("<td class=\"number\">25.7</td>"), "{index}");
    // The name in Arabic script is encoded in the address.
    assert!(index.contains("href=\"%D8%B9") && index.contains("no ranking") && index.contains("style-src 'sha256-"), "{index}");
    let names: BTreeSet<String> =
        std::fs::read_dir(folder.path().join("out")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.len() == 4 && names.contains("ulmeray-2026-04-20.html"), "{names:?}");
}

#[test]
fn the_example_of_a_template_of_ones_own_has_arms_colours_and_scores() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let own = |language: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_nlc"));
        command.args(["report", "--format", "html", "--lang", language, "--template"]).arg(root.join("templates/city.html.hbs"));
        let output = command.arg(root.join("responses/ulmeray.toml")).env_remove("NLC_TOOLKIT").output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let (english, arabic) = (own("en"), own("ar"));
    assert!(english.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">") && arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(english.contains("aria-label=\"Ulmeray\"") && english.contains("--city: #6b1f2a"));
    assert_eq!((english.matches("<svg").count(), english.matches("<li><strong>").count()), (2, 5), "arms and bars; five priorities");
}
