//! Forms to fill in, as the person sees them who writes, prints or answers them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use nlc::locale::Locale;
use nlc::reporting::forms::{Form, relevance};
use nlc::responses::{Answer, Response, State};
use nlc::toolkit::model::{FieldType, Kind, Value};
use nlc::toolkit::{Toolkit, ToolkitFiles};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn flood() -> String {
    root().join("examples/toolkits/flood-ready").display().to_string()
}

fn nlc(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.arg("form").args(arguments).current_dir(folder).env("LC_ALL", "C").env_remove("NLC_TOOLKIT").output().unwrap()
}

/// The result on standard output.
fn bytes(arguments: &[&str]) -> Vec<u8> {
    let output = nlc(root(), arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn text(arguments: &[&str]) -> String {
    String::from_utf8(bytes(arguments)).unwrap()
}

/// The parts of a workbook as text, by name.
fn parts(workbook: Vec<u8>) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

const HEAD: &str = r#"
format = 1
id = "small"
version = "1"
language = "en"
title = "Small"
statement = "For tests."
addressees = [{ id = "us", label = "Us", heading = "What we do" }]
bands = [{ id = "low", label = "Low" }]
"#;

/// A toolkit in which nothing is scored but one question named `scored`.
fn toolkit_in(folder: &Path, questions: &str) {
    let scored = r#"
[[questions]]
id = "scored"
dimension = "only"
kind = "yes_no"
core = true
text = "Scored?"
"#;
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    write("questionnaire.toml", &format!("{HEAD}{questions}{scored}"));
    write(
        "rubric.toml",
        "format = 1\ntoolkit = \"small\"\nminimum_coverage = 0.5\nbands = [{ id = \"low\", from = 0 }]\n[questions.scored]\npoints = { yes = 1, no = 0 }\n",
    );
    write(
        "recommendations.toml",
        "format = 1\ntoolkit = \"small\"\n[[next_steps]]\nquestion = \"scored\"\nfrom = \"no\"\ntitle = \"Do it\"\ntext = \"Do.\"\ndone = \"Done.\"\naddressee = \"us\"\nhorizon = \"this_year\"\neffort = 1\n",
    );
}

fn load(folder: &Path) -> Toolkit {
    ToolkitFiles::read(folder).unwrap().load(None).unwrap_or_else(|error| panic!("{error:?}"))
}

fn form(toolkit: Toolkit, quick: bool) -> Form {
    Form::new(toolkit, Arc::new(Locale::new("en")), quick)
}

#[test]
fn a_table_has_names_then_labels() {
    let table = text(&["--toolkit", &flood(), "--format", "csv"]);
    let mut rows = table.strip_prefix('\u{feff}').expect("a byte order mark for Excel").lines();
    let names = rows.next().unwrap();
    assert!(
        names.starts_with(
            "city,date,perspective,respondent,water,last-flood,households,landmark,map,map_note,map_evidence,warning,warning_note,"
        ),
        "{names}"
    );
    assert!(names.contains(",helpers,helpers_reason,helpers_note,helpers_evidence,"), "{names}");
    let labels = rows.next().unwrap();
    assert!(
        labels.starts_with("City or municipality,Day of the assessment,From which side do you answer?,Who answers? Functions rather than names,Where would the water come from?,"),
        "{labels}"
    );
    assert!(labels.contains(",Why it does not apply: Is it arranged who helps those neighbours"), "{labels}");
    assert_eq!(rows.next(), None);
}

#[test]
fn a_quick_table_says_so_and_leaves_out_what_is_not_core() {
    let table = text(&["--toolkit", &flood(), "--format", "csv", "--quick"]);
    let names: Vec<&str> = table.trim_start_matches('\u{feff}').lines().next().unwrap().split(',').collect();
    assert_eq!(names[..5], ["city", "date", "perspective", "respondent", "quick"]);
    assert!(names.contains(&"warning") && !names.contains(&"channels"), "{names:?}");
}

#[test]
fn a_question_for_a_number_has_room_for_no_answer() {
    let libraries = root().join("examples/toolkits/libraries").display().to_string();
    let table = text(&["--toolkit", &libraries, "--format", "csv"]);
    assert!(table.contains(",opening-hours,opening-hours_status,opening-hours_note,opening-hours_evidence,"), "{table}");
    assert!(table.contains(",mobile-stops,mobile-stops_status,mobile-stops_reason,"), "{table}");
}

#[test]
fn the_ending_of_the_file_chooses_the_format() {
    let folder = tempfile::tempdir().unwrap();
    for (name, begins) in [("a.csv", "\u{feff}city,"), ("a.md", "# "), ("a.html", "<!DOCTYPE html>"), ("a.xlsx", "PK")] {
        let output = nlc(folder.path(), &["-o", name]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let written = std::fs::read(folder.path().join(name)).unwrap();
        assert!(written.starts_with(begins.as_bytes()), "{name}");
    }
    let workbook = parts(std::fs::read(folder.path().join("a.xlsx")).unwrap());
    assert!(workbook["xl/workbook.xml"].contains("name=\"English\""), "a workbook to fill in, no form for other tools");
    assert!(text(&[]).starts_with("# National-local cooperation"));
}

#[test]
fn a_file_is_never_replaced_unasked() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.md", "a.xlsx"] {
        std::fs::write(folder.path().join(name), "mine").unwrap();
        let output = nlc(folder.path(), &["-o", name]);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("--force"));
        assert_eq!(std::fs::read_to_string(folder.path().join(name)).unwrap(), "mine");
        assert!(nlc(folder.path(), &["-o", name, "--force"]).status.success());
    }
    // One of several is there: none is written.
    std::fs::write(folder.path().join("b.fr.md"), "mine").unwrap();
    assert_eq!(nlc(folder.path(), &["-o", "b.md", "--lang", "ar,fr,en"]).status.code(), Some(1));
    assert!(!folder.path().join("b.ar.md").exists() && !folder.path().join("b.en.md").exists());
}

#[test]
fn the_same_form_has_the_same_bytes() {
    for format in ["csv", "xlsx", "xlsform", "markdown", "html"] {
        assert!(bytes(&["--format", format]) == bytes(&["--format", format]), "{format}");
    }
}

#[test]
fn each_language_has_a_file_or_a_sheet_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    assert!(nlc(folder.path(), &["--lang", "ar,fr,en", "-o", "f.html"]).status.success());
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    assert!(read("f.ar.html").contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(read("f.fr.html").contains("<html lang=\"fr\" dir=\"ltr\">"));
    assert!(read("f.en.html").contains("<html lang=\"en\" dir=\"ltr\">"));
    let arabic = text(&["--lang", "ar"]);
    assert!(arabic.starts_with("<div dir=\"rtl\">\n\n# ") && arabic.ends_with("\n</div>\n"));
    assert!(arabic.contains("- ☐ لا أعرف\n"), "{arabic}");

    let workbook = parts(bytes(&["--format", "xlsx"]));
    let sheets = &workbook["xl/workbook.xml"];
    for sheet in ["English", "Français", "العربية"] {
        assert!(sheets.contains(&format!("<sheet name=\"{sheet}\"")), "{sheets}");
    }
    assert_eq!(sheets.matches("state=\"hidden\"").count(), 3, "{sheets}");
    let rtl: Vec<bool> = (1..=3).map(|at| workbook[&format!("xl/worksheets/sheet{at}.xml")].contains("rightToLeft=\"1\"")).collect();
    assert_eq!(rtl, [false, false, true]);
    // Questions without translation stay what they are, whatever the language of the person.
    let untranslated = parts(bytes(&["--format", "xlsform", "--lang", "fr", "--toolkit", &flood()]));
    assert!(untranslated["xl/sharedStrings.xml"].contains(">label::English (en)<"));
    let only = parts(bytes(&["--format", "xlsx", "--lang", "fr,fr"]));
    assert!(!only["xl/workbook.xml"].contains("English") && !only.contains_key("xl/worksheets/sheet3.xml"));
}

#[test]
fn a_workbook_offers_the_options() {
    let workbook = parts(bytes(&["--toolkit", &flood(), "--format", "xlsx"]));
    let (sheet, texts) = (&workbook["xl/worksheets/sheet1.xml"], &workbook["xl/sharedStrings.xml"]);
    assert!(sheet.contains("<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""), "names, labels and cities stay in view");
    assert!(texts.contains(">1. Whoever happens to see the water tells the others.<") && texts.contains(">Don’t know<"));
    // The second question, in column L: four options and "don't know", for five hundred respondents.
    assert!(sheet.contains("sqref=\"L3:L502\"><formula1>'lists-en'!$E$1:$E$5</formula1>"), "{sheet}");
    assert!(sheet.contains("outlineLevel=\"1\"") && sheet.contains("collapsed=\"1\""));
    assert!(sheet.contains("type=\"date\"") && sheet.contains("sqref=\"B3:B502\""));
    let notes = &workbook["xl/comments1.xml"];
    assert!(notes.contains("1. A siren or loudspeaker that is heard in every street\n2. A message"), "{notes}");
    assert!(notes.contains("Or write one of: None of these; Don’t know"), "{notes}");
}

#[test]
fn a_workbook_for_the_core_questions_says_so_by_itself() {
    let workbook = parts(bytes(&["--toolkit", &flood(), "--format", "xlsx", "--quick"]));
    assert!(workbook["xl/worksheets/sheet1.xml"].contains("<f>IF(A3=\"\",\"\",\"Yes\")</f>"));
}

#[test]
fn a_questionnaire_on_paper_has_boxes_and_says_what_to_skip() {
    let paper = text(&["--toolkit", &flood()]);
    assert!(paper.contains("**City or municipality** ____"), "{paper}");
    assert!(paper.contains("- ☐ 1. Whoever happens to see the water tells the others.\n- ☐ 2. Households that have signed up"), "{paper}");
    // In a table, 1 would be the lower of two answers: yes and no have no numbers.
    assert!(paper.contains("- ☐ Yes\n- ☐ No\n- ☐ Don’t know\n"), "{paper}");
    assert!(paper.contains("- ☐ Not applicable, because: ____"), "{paper}");
    assert!(paper.contains("**Answer only if the answer to question 2 is at least “Households that have signed up get a message; nobody knows which ones have not”.**"), "{paper}");
    assert!(
        paper.contains(
            "**Answer only if not (the answer to “Where would the water come from?” is “From heavy rain that the drains cannot take”).**"
        ),
        "{paper}"
    );
    for word in ["weight", "points", "Weight"] {
        assert!(!paper.contains(&format!("{word} ")), "{word}");
    }
    // Questions 3 and 7 are not core: what is asked is numbered without gaps.
    let quick = text(&["--toolkit", &flood(), "--quick"]);
    let numbers: Vec<&str> =
        quick.lines().filter_map(|line| line.strip_prefix("### ")?.split_once('.').map(|(number, _)| number)).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6"]);
    assert!(quick.starts_with("# Is our neighbourhood ready for a flood? (core questions)\n"), "{quick}");
}

#[test]
fn a_page_for_the_browser_needs_nothing_else() {
    for language in ["en", "ar"] {
        let page = text(&["--format", "html", "--lang", language]);
        for foreign in ["<script", "<link", "<img", "src=", "url(", "@import", "action="] {
            assert!(!page.contains(foreign), "{foreign}");
        }
        assert!(page.contains("@page { size: A4") && page.contains("break-inside: avoid"));
        assert!(page.contains("<input type=\"radio\" name=\"mandate-basis\" value=\""), "{page}");
    }
}

/// What a toolkit can say that a spreadsheet, Markdown, HTML or a tool for forms would follow.
const HOSTILE: &str = r##"
dimensions = [{ id = "only", title = "=1+1 <b>*Only*</b> ${city}" }]
[[questions]]
id = "only"
dimension = "only"
core = true
scored = false
text = "=HYPERLINK(\"http://example.org\") <script>alert(1)</script> **bold** ${city} [link](http://example.org)"
why = "# Heading\u202e & \"quotes\" __under__"
not_applicable = { allowed = true, because = "<img src=x>" }
options = [{ id = "a", text = "+1 <i>a</i> _b_ c_" }, { id = "unknown", text = "{{city}} own" }]
"##;

#[test]
fn texts_of_a_toolkit_do_nothing() {
    let folder = tempfile::tempdir().unwrap();
    toolkit_in(folder.path(), HOSTILE);
    let kit = folder.path().display().to_string();
    let with = |format: &str| bytes(&["--toolkit", &kit, "--format", format]);
    let text = |format: &str| String::from_utf8(with(format)).unwrap();
    assert!(text("csv").contains(",\"'=HYPERLINK(\"\"http://example.org\"\") <script>"), "{}", text("csv"));
    let html = text("html");
    assert!(!html.contains("<script>") && !html.contains("<img") && !html.contains("<b>") && !html.contains('\u{202e}'), "{html}");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; **bold** ${city}"), "{html}");
    let paper = text("markdown");
    assert!(!paper.contains("<script>") && !paper.contains("**bold**"), "{paper}");
    assert!(paper.contains("\\[link\\](http&#58;//example.org)"), "{paper}");
    let workbook = parts(with("xlsx"));
    assert!(!workbook["xl/worksheets/sheet1.xml"].contains("<f>"), "no formula");
    // Tools for forms follow Markdown and references in labels.
    let labels = &parts(with("xlsform"))["xl/sharedStrings.xml"];
    assert!(labels.contains("&lt; script&gt;alert(1)&lt; /script&gt; \\*\\*bold\\*\\* $ {city} [link] (http://example.org)"), "{labels}");
    assert!(labels.contains("\\# Heading &amp;") && labels.contains("\\_\\_under\\_\\_"), "{labels}");
    assert!(labels.contains("+1 &lt; i&gt;a&lt; /i&gt; \\_b\\_ c\\_"), "{labels}");
    // The toolkit has an option of this name: it is there once. The group makes way for the question of the same name.
    assert!(labels.contains(">{{city}} own<") && labels.contains(">only_group<"), "{labels}");
    assert_eq!(labels.matches(">unknown<").count(), 1, "{labels}");
}

#[test]
fn two_columns_of_one_name_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    toolkit_in(
        folder.path(),
        "dimensions = [{ id = \"only\", title = \"Only\" }]\nprofile = [{ id = \"Scored\", kind = \"text\", label = \"?\" }]\n",
    );
    let kit = folder.path().display().to_string();
    for format in ["csv", "xlsx", "xlsform"] {
        let output = nlc(root(), &["--toolkit", &kit, "--format", format]);
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("two things called \"scored\""));
    }
    assert!(text(&["--toolkit", &kit]).contains("Scored?"), "on paper there are no names");
}

/// Every kind of question and of condition.
const BRANCHING: &str = r#"
dimensions = [{ id = "only", title = "Only" }]
[[profile]]
id = "size"
kind = "number"
label = "Size?"
[[profile]]
id = "place"
kind = "text"
label = "Place?"
[[profile]]
id = "kind"
kind = "choice"
label = "Kind?"
options = [{ id = "one", text = "One" }, { id = "two", text = "Two" }, { id = "three", text = "Three" }]
[[questions]]
id = "a"
dimension = "only"
core = true
scored = false
text = "A?"
not_applicable = { allowed = true }
options = [{ id = "x", text = "X" }, { id = "y", text = "Y" }, { id = "z", text = "Z" }]
[[questions]]
id = "b"
dimension = "only"
kind = "checklist"
scored = false
text = "B?"
not_applicable = { allowed = true }
ask_if = { question = "a", at_least = "y" }
items = [{ id = "p", text = "P" }, { id = "q", text = "Q" }, { id = "r", text = "R" }]
[[questions]]
id = "c"
dimension = "only"
kind = "number"
core = true
scored = false
text = "C?"
min = -5
max = 5
not_applicable = { allowed = true }
ask_if = { not = { question = "b", is = "p" } }
[[questions]]
id = "d"
dimension = "only"
kind = "yes_no"
scored = false
text = "D?"
ask_if = { any = [{ question = "b", at_least = 2 }, { question = "b", at_most = 0 }] }
[[questions]]
id = "e"
dimension = "only"
kind = "text"
core = true
scored = false
text = "E?"
ask_if = { all = [{ question = "c", at_most = 4 }, { not = { question = "c", is = -1 } }] }
[[questions]]
id = "f"
dimension = "only"
kind = "yes_no"
core = true
scored = false
text = "F?"
ask_if = { question = "d", state = "not_applicable" }
[[questions]]
id = "g"
dimension = "only"
kind = "yes_no"
scored = false
text = "G?"
ask_if = { question = "e", state = "missing" }
[[questions]]
id = "h"
dimension = "only"
kind = "yes_no"
core = true
scored = false
text = "H?"
ask_if = { any = [{ all = [{ question = "b", state = "answered" }, { question = "b", at_least = 1 }, { not = { question = "c", state = "unknown" } }] }, { question = "c", state = "not_applicable" }] }
[[questions]]
id = "i"
dimension = "only"
kind = "checklist"
core = true
scored = false
text = "I?"
ask_if = { any = [{ question = "b", at_most = 1 }, { question = "b", is = 3 }, { profile = "size", at_least = 2.5 }, { profile = "place", is = "it's \"here\"" }, { profile = "kind", at_most = "two" }] }
items = [{ id = "none", text = "Own none" }, { id = "s", text = "S" }]
[[questions]]
id = "j"
dimension = "only"
kind = "yes_no"
core = true
scored = false
text = "J?"
ask_if = { any = [{ question = "i", is = "none" }, { question = "i", state = "unknown" }, { question = "f", is = "no" }, { question = "e", is = "so" }, { not = { question = "g", state = "missing" } }] }
"#;

#[test]
fn conditions_are_written_as_other_tools_want_them() {
    let folder = tempfile::tempdir().unwrap();
    toolkit_in(folder.path(), BRANCHING);
    let (all, quick) = (form(load(folder.path()), false), form(load(folder.path()), true));
    let relevant = |form: &Form, id: &str| relevance::of_question(form, form.toolkit.question(id).unwrap());
    assert_eq!(relevant(&all, "a"), "");
    assert_eq!(relevant(&all, "b"), "${a} = 'y' or ${a} = 'z'");
    assert_eq!(relevant(&all, "c"), "not(selected(${b}, 'p'))");
    let answered = "${b} != '' and not(selected(${b}, 'unknown')) and not(selected(${b}, 'not_applicable'))";
    assert_eq!(
        relevant(&all, "d"),
        format!(
            "(({answered}) and not(selected(${{b}}, 'none')) and count-selected(${{b}}) >= 2) or (selected(${{b}}, 'none') or (({answered}) and count-selected(${{b}}) <= 0))"
        )
    );
    assert_eq!(relevant(&all, "e"), "(${c} != '' and ${c} <= 4) and not(${c} != '' and ${c} = -1)");
    // What is not asked counts as not applicable, though its fields are empty.
    assert_eq!(relevant(&all, "f"), format!("not({})", relevant(&all, "d")));
    assert_eq!(relevant(&all, "g"), format!("({}) and (${{e}} = '' and ${{e_status}} = '')", relevant(&all, "e")));
    assert!(relevant(&all, "i").contains("${place} = concat('it', \"'\", 's \"here\"')"), "{}", relevant(&all, "i"));
    assert_eq!(relevance::has_special(&all, all.toolkit.question("c").unwrap(), "not_applicable"), "${c_status} = 'not_applicable'");
    // In a form with the core questions, b, d and g are not there.
    assert_eq!(relevant(&quick, "c"), "");
    assert_eq!(relevant(&quick, "f"), "");
    assert_eq!(relevant(&quick, "h"), "${c_status} = 'not_applicable'");
    assert_eq!(
        relevant(&quick, "i"),
        "(${size} != '' and ${size} >= 2.5) or ${place} = concat('it', \"'\", 's \"here\"') or (${kind} = 'one' or ${kind} = 'two')"
    );
    assert_eq!(relevant(&quick, "j"), "");
}

/// Answers drawn by lot, always the same.
struct Lot(u64);

impl Lot {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn number(&mut self) -> f64 {
        [-5.0, -1.0, 0.0, 2.0, 2.5, 4.0, 5.0][self.below(7)]
    }

    fn text(&mut self) -> String {
        ["so", "it's \"here\"", "else"][self.below(3)].to_owned()
    }

    fn response(&mut self, toolkit: &Toolkit, quick: bool) -> Response {
        let profile = toolkit.profile.iter().map(|field| {
            let value = match &field.kind {
                FieldType::Text => Value::Text(self.text()),
                FieldType::Choice(options) => Value::Option(self.below(options.len())),
                FieldType::Number { .. } => Value::Number(self.number()),
            };
            (self.below(3) > 0).then_some(value)
        });
        let profile = profile.collect();
        let answers = toolkit.questions.iter().map(|question| {
            let value = match &question.kind {
                Kind::Choice(options) => Value::Option(self.below(options.len())),
                Kind::Checklist(items) => Value::Items(items.iter().map(|_| self.below(2) == 1).collect()),
                Kind::Number { .. } => Value::Number(self.number()),
                Kind::YesNo => Value::Option(self.below(2)),
                Kind::Text => Value::Text(self.text()),
            };
            let state = match self.below(8) {
                0 => State::Missing,
                1 => State::Unknown,
                2 if question.not_applicable_allowed => State::NotApplicable("so".into()),
                _ => State::Answered(value),
            };
            // A list with an item of that name cannot tell that nothing is ticked: it is left empty.
            let own_none = question.kind.option("none").is_some();
            let state = match state {
                State::Answered(Value::Items(items)) if own_none && !items.contains(&true) => State::Missing,
                other => other,
            };
            let state = if quick && !question.core { State::Missing } else { state };
            Answer { state, ..Answer::default() }
        });
        let answers: Vec<Answer> = answers.collect();
        Response {
            version: "1".into(),
            city: "Port Lumen".into(),
            date: jiff::civil::date(2026, 3, 14),
            perspective: None,
            respondent: String::new(),
            quick,
            profile,
            earlier: vec![Answer::default(); answers.len()],
            answers,
        }
    }
}

/// What a form holds for a value.
fn written(kind: Option<&Kind>, ids: &[&str], value: &Value) -> String {
    match value {
        Value::Option(at) => ids[*at].to_owned(),
        Value::Items(ticked) => {
            let names: Vec<&str> = ids.iter().zip(ticked).filter(|(_, ticked)| **ticked).map(|(id, _)| *id).collect();
            assert!(matches!(kind, Some(Kind::Checklist(_))));
            if names.is_empty() { "none".to_owned() } else { names.join(" ") }
        }
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
    }
}

/// As much of `XPath` as the forms use.
struct Evaluator<'e> {
    left: &'e str,
    fields: &'e BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq)]
enum Found {
    Text(String),
    Number(f64),
    Truth(bool),
}

impl Found {
    fn number(&self) -> f64 {
        match self {
            Found::Text(text) => text.parse().unwrap_or(f64::NAN),
            Found::Number(number) => *number,
            Found::Truth(truth) => f64::from(u8::from(*truth)),
        }
    }

    fn text(&self) -> String {
        match self {
            Found::Text(text) => text.clone(),
            other => panic!("no text: {other:?}"),
        }
    }

    fn truth(&self) -> bool {
        match self {
            Found::Truth(truth) => *truth,
            other => panic!("no condition: {other:?}"),
        }
    }
}

impl Evaluator<'_> {
    fn holds(expression: &str, fields: &BTreeMap<String, String>) -> bool {
        if expression.is_empty() {
            return true;
        }
        let mut evaluator = Evaluator { left: expression, fields };
        let found = evaluator.any().truth();
        assert_eq!(evaluator.left, "", "{expression}");
        found
    }

    fn takes(&mut self, token: &str) -> bool {
        self.left = self.left.trim_start();
        match self.left.strip_prefix(token) {
            Some(rest) => {
                self.left = rest;
                true
            }
            None => false,
        }
    }

    fn any(&mut self) -> Found {
        let mut found = self.all();
        while self.takes("or ") {
            let next = self.all().truth();
            found = Found::Truth(found.truth() | next);
        }
        found
    }

    fn all(&mut self) -> Found {
        let mut found = self.comparison();
        while self.takes("and ") {
            let next = self.comparison().truth();
            found = Found::Truth(found.truth() & next);
        }
        found
    }

    fn comparison(&mut self) -> Found {
        let one = self.value();
        let Some(sign) = ["!=", "<=", ">=", "="].into_iter().find(|sign| self.takes(sign)) else { return one };
        let other = self.value();
        let numbers = matches!(one, Found::Number(_)) || matches!(other, Found::Number(_));
        Found::Truth(match sign {
            "<=" => one.number() <= other.number(),
            ">=" => one.number() >= other.number(),
            "=" if numbers => (one.number() - other.number()).abs() < 1e-9,
            "=" => one.text() == other.text(),
            _ => one.text() != other.text(),
        })
    }

    fn arguments(&mut self) -> Vec<Found> {
        let mut found = Vec::new();
        while !self.takes(")") {
            found.push(self.any());
            self.takes(",");
        }
        found
    }

    fn value(&mut self) -> Found {
        self.left = self.left.trim_start();
        for quote in ['\'', '"'] {
            if let Some((text, rest)) = self.left.strip_prefix(quote).and_then(|rest| rest.split_once(quote)) {
                self.left = rest;
                return Found::Text(text.to_owned());
            }
        }
        if let Some((name, rest)) = self.left.strip_prefix("${").and_then(|rest| rest.split_once('}')) {
            self.left = rest;
            return Found::Text(self.fields.get(name).unwrap_or_else(|| panic!("{name} is not in the form")).clone());
        }
        if self.takes("not(") {
            return Found::Truth(!self.arguments()[0].truth());
        }
        if self.takes("count-selected(") {
            return Found::Number(self.arguments()[0].text().split_whitespace().count() as f64);
        }
        if self.takes("selected(") {
            let arguments = self.arguments();
            return Found::Truth(arguments[0].text().split(' ').any(|name| name == arguments[1].text()));
        }
        if self.takes("concat(") {
            return Found::Text(self.arguments().iter().map(Found::text).collect());
        }
        if self.takes("false(") {
            self.arguments();
            return Found::Truth(false);
        }
        if self.takes("(") {
            return self.arguments().remove(0);
        }
        let end = self.left.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-')).unwrap_or(self.left.len());
        let (number, rest) = self.left.split_at(end);
        self.left = rest;
        Found::Number(number.parse().unwrap_or_else(|_| panic!("{number:?} before {rest:?}")))
    }
}

/// The fields of a form filled in as the response says, where what is not asked is blank, and which questions were asked.
fn fill(form: &Form, response: &Response) -> Vec<bool> {
    let toolkit = &form.toolkit;
    let mut fields: BTreeMap<String, String> = BTreeMap::new();
    for (field, value) in toolkit.profile.iter().zip(&response.profile) {
        let ids: Vec<&str> = nlc::tables::field::options_of(&field.kind).into_iter().map(|(id, _)| id).collect();
        fields.insert(field.id.clone(), value.as_ref().map(|value| written(None, &ids, value)).unwrap_or_default());
    }
    let mut asked = Vec::new();
    for (at, question) in toolkit.questions.iter().enumerate() {
        let shown = form.questions_in(0).contains(&at) && Evaluator::holds(&relevance::of_question(form, at), &fields);
        let (answer, special) = match &response.answers[at].state {
            State::Answered(value) => (written(Some(&question.kind), &question.kind.option_ids(), value), ""),
            State::Unknown => (String::new(), "unknown"),
            State::NotApplicable(_) => (String::new(), "not_applicable"),
            State::Missing => (String::new(), ""),
        };
        let apart = matches!(question.kind, Kind::Number { .. } | Kind::Text);
        let answer = if !apart && answer.is_empty() { special.to_owned() } else { answer };
        if form.questions_in(0).contains(&at) {
            fields.insert(question.id.clone(), if shown { answer } else { String::new() });
            if apart {
                fields.insert(format!("{}_status", question.id), if shown { special.to_owned() } else { String::new() });
            }
        }
        asked.push(shown);
    }
    asked
}

#[test]
fn a_form_asks_what_the_program_would_ask() {
    let folder = tempfile::tempdir().unwrap();
    toolkit_in(folder.path(), BRANCHING);
    let mut lot = Lot(7);
    for quick in [false, true] {
        let form = form(load(folder.path()), quick);
        let mut counts = vec![0; form.toolkit.questions.len()];
        for _ in 0..5_000 {
            let response = lot.response(&form.toolkit, quick);
            let asked = response.asked(&form.toolkit);
            let wanted: Vec<bool> =
                asked.iter().zip(&form.toolkit.questions).map(|(asked, question)| *asked && (!quick || question.core)).collect();
            let shown = fill(&form, &response);
            assert_eq!(shown, wanted, "{response:?}");
            shown.iter().zip(&mut counts).for_each(|(shown, count)| *count += usize::from(*shown));
        }
        // Each was asked sometimes, so that its condition was tried.
        let never: Vec<usize> = (0..counts.len()).filter(|at| counts[*at] == 0 && (!quick || form.toolkit.questions[*at].core)).collect();
        assert_eq!(never, Vec::<usize>::new());
    }
}
