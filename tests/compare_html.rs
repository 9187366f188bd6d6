//! Comparisons as a web page: the figures of the other forms, a table for each chart, and nothing in it that does anything.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use nlc::locale::Locale;
use nlc::reporting::chart::SHADES;
use roxmltree::{Document, Node};
use serde_json::Value as Json;
use sha2::Digest;

/// What the program says; it must succeed.
fn nlc(folder: &Path, language: &str, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
    let output = command.args(["--lang", language, "compare"]).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every view of the thirty invented cities, and of one of them.
const VIEWS: [&[&str]; 6] = [
    &["examples/cities", "--by", "country", "--focus", "Tirzamet", "--draws", "100"],
    &["examples/cities", "--perspectives"],
    &["examples/cities", "--perspectives", "--focus", "Ras Amberine"],
    &["examples/cities", "--over-time"],
    &["examples/cities", "--over-time", "--focus", "Érivaux"],
    &["examples/cities", "--items"],
];

fn page(language: &str, arguments: &[&str]) -> String {
    nlc(root(), language, &[arguments, &["--format", "html"]].concat())
}

fn json(arguments: &[&str]) -> Json {
    serde_json::from_str::<Json>(&nlc(root(), "en", &[arguments, &["--format", "json"]].concat())).unwrap()["data"].take()
}

/// What stands between `<body>` and its end: it is XML, too.
fn body(page: &str) -> &str {
    page.split_once("<body>").unwrap().1.split_once("</body>").unwrap().0
}

/// The text of a node without marks of direction.
fn text(node: Node<'_, '_>) -> String {
    let all: String = node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect();
    all.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c) && *c != '\u{200f}').collect::<String>().trim().to_owned()
}

/// A table: its caption, the names of its columns, and its rows. Of a cell with small letters below, these come after a bar.
#[derive(Debug)]
struct Table {
    caption: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn of(table: Node<'_, '_>) -> Self {
        let named = |name: &'static str| move |node: &Node<'_, '_>| node.has_tag_name(name);
        let cells = |row: Node<'_, '_>| -> Vec<String> {
            let cell = |cell: Node<'_, '_>| {
                let below = cell.children().find(|child| child.attribute("class") == Some("below")).map(text);
                below.map_or_else(|| text(cell), |below| format!("{}|{below}", text(cell).strip_suffix(&below).unwrap().trim()))
            };
            row.children().filter(Node::is_element).map(cell).collect()
        };
        let part = |part: &'static str| table.children().find(named(part)).unwrap();
        for cell in table.descendants().filter(named("th")) {
            assert!(matches!(cell.attribute("scope"), Some("col" | "row")), "a head without scope: {}", text(cell));
        }
        let rows: Vec<Node<'_, '_>> = part("tbody").children().filter(named("tr")).collect();
        assert!(rows.iter().all(|row| row.children().filter(named("th")).count() == 1), "every row has a name");
        let header = cells(part("thead").children().find(named("tr")).unwrap());
        let rows: Vec<Vec<String>> = rows.into_iter().map(cells).collect();
        assert!(rows.iter().all(|row| row.len() == header.len()), "{header:?}");
        Self { caption: text(part("caption")), header, rows }
    }
}

fn tables(page: &str) -> Vec<Table> {
    let wrapped = format!("<body>{}</body>", body(page));
    let document = Document::parse(&wrapped).unwrap();
    document.descendants().filter(|node| node.has_tag_name("table")).map(Table::of).collect()
}

fn table<'t>(tables: &'t [Table], caption: &str) -> &'t Table {
    tables.iter().find(|table| table.caption == caption).unwrap_or_else(|| panic!("{caption} in {tables:#?}"))
}

/// A figure as English shows it.
fn shown(value: &Json) -> String {
    value.as_f64().map_or_else(|| "–".to_owned(), |value| Locale::new("en").decimal(value))
}

fn signed(value: &Json) -> String {
    let text = shown(value);
    if value.as_f64().is_some_and(|value| value > 0.0) && text != "0.0" { format!("+{text}") } else { text }
}

/// The part of a cell above its small letters.
fn above(cell: &str) -> &str {
    cell.split('|').next().unwrap()
}

#[test]
fn the_overview_has_the_figures_of_json() {
    let (tables, data) = (tables(&page("en", VIEWS[0])), json(VIEWS[0]));
    let cities = data["cities"].as_array().unwrap();
    let ranking = table(&tables, "Rank, score, bounds, level and coverage");
    let heat = table(&tables, "Score of each city in each dimension");
    assert_eq!([ranking.rows.len(), heat.rows.len()], [30, 30]);
    let dimensions = ["mandate", "inclusion", "trust", "coordination", "information", "resources"];
    for ((rank, scores), city) in ranking.rows.iter().zip(&heat.rows).zip(cities) {
        let overall = &city["overall"];
        let told = |value: &Json| if value.is_null() { String::new() } else { shown(value) };
        assert_eq!([&rank[1], &scores[0]], [city["city"].as_str().unwrap(); 2]);
        assert_eq!(rank[2], told(&overall["score"]));
        assert!(rank[3].starts_with(&shown(&overall["lowest"])) && rank[3].ends_with(&shown(&overall["highest"])), "{rank:?}");
        assert_eq!(rank[0], city["rank"].as_u64().map_or_else(|| "–".to_owned(), |rank| rank.to_string()));
        for (cell, measures) in scores[1..].iter().zip(std::iter::once(overall).chain(dimensions.iter().map(|id| &city["dimensions"][id])))
        {
            assert_eq!(above(cell), shown(&measures["score"]), "{scores:?}");
            if measures["lowest"] != measures["highest"] {
                assert!(cell.contains(&format!("{} to {}", shown(&measures["lowest"]), shown(&measures["highest"]))), "{cell} {measures}");
            }
        }
    }
    let sure = table(&tables, "Rank under other assumptions");
    for (row, city) in sure.rows.iter().zip(cities.iter().filter(|city| !city["rank"].is_null())) {
        let (low, high) = (city["rank_low"].to_string(), city["rank_high"].to_string());
        assert_eq!(row[2], if low == high { low } else { format!("{low} to {high}") });
    }
    let groups = data["groups"]["groups"].as_array().unwrap();
    let heading = tables.iter().find(|table| table.header[0] == "Group").unwrap();
    for (row, group) in heading.rows.iter().zip(groups) {
        assert_eq!([&row[0], &row[3]], [group["group"].as_str().unwrap(), &shown(&group["figures"]["overall"]["median"])]);
    }
}

#[test]
fn the_sides_have_the_figures_of_json_and_ends_that_lie_as_far_apart_as_it_says() {
    for view in [VIEWS[1], VIEWS[2]] {
        let (tables, data) = (tables(&page("en", view)), json(view));
        let number = |cell: &str| cell.parse::<f64>().unwrap();
        let apart = |row: &[String], widest: &Json| {
            assert_eq!(row[5], shown(&widest["difference"]), "{row:?} {widest}");
            if row[1] != "–" {
                assert!((number(&row[2]) - number(&row[4]) - number(&row[5])).abs() < 0.11, "{row:?}");
            }
        };
        let scopes = table(&tables, "Where the sides differ most");
        let compared: Vec<&Json> =
            data["compared"].as_array().unwrap().iter().filter(|one| one["scope"] == "overall" || one["scope"] == "dimension").collect();
        assert_eq!(scopes.rows.len(), compared.len());
        scopes.rows.iter().zip(compared).for_each(|(row, one)| apart(row, &one["widest"]));
        let questions = table(&tables, "Questions for a conversation");
        let most = data["questions"].as_array().unwrap();
        assert!(questions.rows.len() == most.len() && !most.is_empty());
        questions.rows.iter().zip(most).for_each(|(row, one)| apart(row, one));
    }
}

#[test]
fn change_has_the_figures_of_json() {
    let (tables_of_all, data) = (tables(&page("en", VIEWS[3])), json(VIEWS[3]));
    let changes = data["changes"].as_array().unwrap();
    let overall = table(&tables_of_all, "Scores before and now");
    let dimensions = table(&tables_of_all, "Difference of each city in each dimension");
    for ((row, differences), change) in overall.rows.iter().zip(&dimensions.rows).zip(changes) {
        assert_eq!([&row[0], &differences[0]], [change["city"].as_str().unwrap(); 2]);
        let of = |id: &str| shown(&change["overall"][id]);
        assert_eq!([&row[3], &row[4], &row[5]], [&of("before"), &of("now"), &signed(&change["overall"]["difference"])]);
        for (cell, id) in differences[1..].iter().zip(["mandate", "inclusion", "trust", "coordination", "information", "resources"]) {
            let of = &change["dimensions"][id];
            assert_eq!(above(cell), signed(&of["difference"]), "{id} {differences:?}");
            assert!(of["before"].is_null() || cell.contains(&shown(&of["before"])), "{cell}");
        }
    }
    assert_eq!([overall.rows.len(), dimensions.rows.len()], [changes.len(); 2]);

    // Of one city the points of the questions add up to the difference of their dimension.
    let tables_of_one = tables(&page("en", VIEWS[4]));
    let drivers: Vec<&Table> = tables_of_one.iter().filter(|table| table.header.last().is_some_and(|name| name == "Points")).collect();
    let change = &json(VIEWS[4])["changes"][0];
    let resources = drivers.iter().find(|table| table.caption.starts_with("Resources")).unwrap();
    assert!(resources.caption.contains(&signed(&change["dimensions"]["resources"]["difference"])), "{resources:?}");
    let points: f64 = resources.rows.iter().map(|row| row[2].parse::<f64>().unwrap()).sum();
    assert!((points - change["dimensions"]["resources"]["difference"].as_f64().unwrap()).abs() < 0.5, "{resources:?}");
}

#[test]
fn the_questions_have_the_figures_of_json() {
    let (tables, data) = (tables(&page("en", VIEWS[5])), json(VIEWS[5]));
    let percent = |value: &Json| Locale::new("en").percent(value.as_f64().unwrap());
    let options = table(&tables, "Which options are chosen");
    let mut seen = 0;
    for question in data["questions"].as_array().unwrap().iter().filter(|question| question["kind"] == "choice") {
        let id = question["question"].as_str().unwrap();
        let row = options.rows.iter().find(|row| row[0].split('|').nth(1) == Some(id)).unwrap_or_else(|| panic!("{id}"));
        for (cell, option) in row[1..].iter().zip(question["options"].as_array().unwrap()) {
            assert_eq!(*cell, percent(&option["share"]), "{id}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

/// Checks what holds for every page; how many charts it has.
fn sound(page: &str, language: &str) -> usize {
    let direction = if language == "ar" { "rtl" } else { "ltr" };
    assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\">")), "{}", &page[..200]);
    for foreign in ["<script", "<link", "<img", " src=", " style=", "javascript:", "@import", "{{", "NaN", "inf\"", "<p></p>"] {
        assert!(!body(page).contains(foreign), "{foreign} in {language}");
    }
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let hash = page.split("default-src 'none'; style-src 'sha256-").nth(1).unwrap().split('\'').next().unwrap();
    assert_eq!(bytes(hash), sha2::Sha256::digest(style.as_bytes()).to_vec());

    let wrapped = format!("<body>{}</body>", body(page));
    let document = Document::parse(&wrapped).unwrap_or_else(|error| panic!("{error}"));
    let mut ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice");
    for target in document.descendants().filter_map(|node| node.attribute("href")) {
        assert!(target.strip_prefix('#').is_some_and(|target| ids.binary_search(&target).is_ok()), "{target}");
    }
    let headings: Vec<u32> = document.descendants().filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse().ok()).collect();
    assert!(headings[0] == 1 && headings[1..].iter().all(|level| *level == 2), "{headings:?}");
    document.descendants().filter(|node| node.has_tag_name("table")).for_each(|table| drop(Table::of(table)));

    let charts: Vec<Node<'_, '_>> = document.descendants().filter(|node| node.tag_name().name() == "svg").collect();
    for chart in &charts {
        assert_eq!([chart.attribute("role"), chart.attribute("direction")], [Some("img"), Some("ltr")]);
        for (attribute, name) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
            let said = chart.children().find(|child| child.tag_name().name() == name).unwrap();
            assert!(said.attribute("id") == chart.attribute(attribute) && !text(said).is_empty(), "{name}");
        }
        assert!(chart.children().filter(Node::is_element).count() > 3, "an empty chart");
        let figure = chart.parent().unwrap();
        assert!(figure.has_tag_name("figure") && figure.children().any(|child| child.has_tag_name("figcaption")));
        // The table with its figures follows in the same section.
        let rest = figure.parent().unwrap().next_siblings();
        assert!(rest.skip(1).any(|part| part.descendants().any(|node| node.has_tag_name("table"))), "{}", text(figure));
    }
    charts.len()
}

/// What a text in Base64 says.
fn bytes(text: &str) -> Vec<u8> {
    const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: String = text.trim_end_matches('=').chars().map(|sign| format!("{:06b}", SIGNS.find(sign).unwrap())).collect();
    bits.as_bytes().chunks_exact(8).map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap()).collect()
}

#[test]
fn every_view_is_a_sound_page_in_every_language() {
    for (view, fewest) in VIEWS.iter().zip([2, 2, 2, 7, 1, 6]) {
        let fingerprint = json_method(view)["fingerprint"].as_str().unwrap().to_owned();
        for language in ["en", "fr", "ar"] {
            let page = page(language, view);
            assert!(sound(&page, language) >= fewest, "{view:?}");
            assert!(page.len() < 300_000, "{} bytes: {view:?}", page.len());
            // How it came about.
            let version = env!("CARGO_PKG_VERSION");
            assert!(page.contains(version) && page.contains(&fingerprint));
        }
    }
    assert!(text_of(&page("en", &["examples/cities", "--seed", "42", "--draws", "10"])).contains("10 draws, seed 42"));
}

fn json_method(arguments: &[&str]) -> Json {
    serde_json::from_str::<Json>(&nlc(root(), "en", &[arguments, &["--format", "json"]].concat())).unwrap()["method"].take()
}

/// All text of a page.
fn text_of(page: &str) -> String {
    let wrapped = format!("<body>{}</body>", body(page));
    text(Document::parse(&wrapped).unwrap().root())
}

#[test]
fn the_city_that_was_asked_for_stands_out_without_colour() {
    let page = page("en", VIEWS[0]);
    assert_eq!(page.matches("<tr class=\"marked\">").count(), 4, "ranking, two heat maps, ranks under other assumptions");
    assert_eq!(page.matches("<strong>Tirzamet</strong>").count(), 4);
    let chart = page.split("<svg").nth(1).unwrap();
    assert_eq!(chart.matches("font-weight=\"bold\"").count(), 2, "name and figures");
    assert!(text_of(&page).contains("Tirzamet stands out"));
}

#[test]
fn shades_can_be_read_and_are_those_of_the_style_sheet() {
    let style = include_str!("../reports/report.css");
    let light = |colour: &str| {
        let colour = if colour == "#fff" { "#ffffff" } else { colour };
        let channel = |at: usize| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |channel: f64| if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(channel(1)) + 0.7152 * linear(channel(3)) + 0.0722 * linear(channel(5))
    };
    for (at, (fill, ink)) in SHADES.iter().enumerate() {
        let colour = if *ink == "#fff" { " color: #fff;" } else { "" };
        assert!(style.contains(&format!(".s{at} {{ background: {fill};{colour} }}")), "{at}");
        // WCAG 2.2, 1.4.3: 4.5 for small letters.
        let (one, other) = (light(fill).max(light(ink)), light(fill).min(light(ink)));
        assert!((one + 0.05) / (other + 0.05) >= 4.5, "{fill} {ink}");
    }
    assert!(SHADES.windows(2).all(|pair| light(pair[0].0) > light(pair[1].0)), "darker step by step, also without colour");
}

const HOSTILE: &str = "</td><script>alert(1)</script>{{title}} {{#each x}} \" onload=x ' =1+1 \u{202e}\u{2067}🎉 &amp; ]]> --> <!--";

/// A toolkit of two dimensions, with what somebody may have written in every text of it.
fn toolkit(folder: &Path, hostile: &str) {
    let text = |text: &str| {
        format!("{:?}", format!("{text} {hostile}")).replace("\\'", "'").replace("\\u{202e}", "\\u202E").replace("\\u{2067}", "\\u2067")
    };
    let options: String = (0..5).map(|level| format!("{{ id = \"l{level}\", text = {} }}, ", text(&format!("Level {level}")))).collect();
    let mut questionnaire = format!(
        "format = 1\nid = \"small\"\nversion = \"1\"\nlanguage = \"en\"\ntitle = {}\nstatement = \"For tests.\"\nhow_to_answer = [\"Answer.\"]\n\
         perspectives = [{{ id = \"local\", label = {} }}, {{ id = \"national\", label = {} }}]\n\
         addressees = [{{ id = \"city\", label = \"City\", heading = \"City\" }}]\n\
         bands = [{{ id = \"low\", label = {} }}, {{ id = \"high\", label = \"High\" }}]\n\
         dimensions = [{{ id = \"a\", title = {} }}, {{ id = \"b\", title = {} }}]\n\
         [[profile]]\nid = \"country\"\nkind = \"text\"\nlabel = {}\n",
        text("Small"),
        text("Local"),
        text("National"),
        text("Low"),
        text("Dimension A"),
        text("Dimension B"),
        text("Country?")
    );
    let mut rubric = String::from(
        "format = 1\ntoolkit = \"small\"\nminimum_coverage = 0.5\nbands = [{ id = \"low\", from = 0 }, { id = \"high\", from = 50 }]\n",
    );
    let mut recommendations = String::from("format = 1\ntoolkit = \"small\"\n");
    for (id, dimension) in [("a1", "a"), ("a2", "a"), ("b1", "b"), ("b2", "b")] {
        writeln!(
            questionnaire,
            "[[questions]]\nid = \"{id}\"\ndimension = \"{dimension}\"\ncore = true\ntext = {}\nwhy = \"It matters.\"\nlook_at = [\"A list.\"]\n\
             whom_to_ask = \"the desk\"\nnot_applicable = {{ allowed = true, because = \"No desk.\" }}\noptions = [{options}]",
            text(&format!("What about {id}?"))
        )
        .unwrap();
        writeln!(rubric, "[questions.{id}]\npoints = {{ l0 = 0, l1 = 1, l2 = 2, l3 = 3, l4 = 4 }}").unwrap();
        for level in 0..4 {
            writeln!(
                recommendations,
                "[[next_steps]]\nquestion = \"{id}\"\nfrom = \"l{level}\"\ntitle = {}\ntext = \"Begin.\"\ndone = \"It is there.\"\n\
                 addressee = \"city\"\nhorizon = \"first_month\"\neffort = 1",
                text(&format!("Go on with {id}"))
            )
            .unwrap();
        }
    }
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("questionnaire.toml"), questionnaire).unwrap();
    std::fs::write(folder.join("rubric.toml"), rubric).unwrap();
    std::fs::write(folder.join("recommendations.toml"), recommendations).unwrap();
}

/// The page of a table with answers to the small toolkit.
fn small(table: &str, hostile: &str, language: &str, arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    toolkit(&folder.path().join("small"), hostile);
    std::fs::write(folder.path().join("t.csv"), table).unwrap();
    nlc(folder.path(), language, &[&["t.csv", "--toolkit", "small", "--format", "html"], arguments].concat())
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Two sides of each of these cities on two days.
fn answers(cities: &[&str]) -> String {
    let mut table = String::from("city,date,perspective,country,a1,a2,b1,b2\n");
    for (at, city) in cities.iter().enumerate() {
        for (day, now) in [("2025-03-14", 0), ("2026-03-14", 1)] {
            for (side, more) in [("local", 0), ("national", 1)] {
                let level = |by: usize| format!("l{}", (at + now * by + more) % 5);
                let row = [quoted(city), day.into(), side.into(), quoted(city), level(1), level(3), level(0), level(2)];
                writeln!(table, "{}", row.join(",")).unwrap();
            }
        }
    }
    table
}

const EVERY_VIEW: [&[&str]; 5] =
    [&["--by", "country", "--min-group", "1"], &["--perspectives"], &["--over-time"], &["--items"], &["--over-time", "--focus", "Ashdown"]];

#[test]
fn hostile_texts_are_shown_and_do_nothing() {
    let long = "W".repeat(100_000);
    let table = answers(&["Ashdown", HOSTILE, "{{title}}", "🎉 👩‍👩‍👧", "مدينة", &long]);
    for language in ["en", "fr", "ar"] {
        for view in EVERY_VIEW {
            let page = small(&table, HOSTILE, language, view);
            let harmless = page.replace("{{", "");
            // The toolkit is in English, whatever the language of the program.
            assert!(sound(&harmless.replacen("lang=\"en\"", &format!("lang=\"{language}\""), 1), language) > 0, "{view:?}");
            assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;{{title}} {{#each x}}"), "{view:?}");
            for bad in ["<script", "<!--", "\u{202e}", "\u{2067}", "\" onload"] {
                assert!(!page.contains(bad), "{bad:?} in {language} {view:?}");
            }
        }
    }
}

#[test]
fn very_long_names_are_whole_in_tables_and_cut_in_charts() {
    let long = "W".repeat(100_000);
    let page = small(&answers(&["Ashdown", "Birk", &long]), "", "en", &[]);
    assert!(page.split("<svg").skip(1).all(|chart| chart.split("</svg>").next().unwrap().len() < 20_000));
    assert!(tables(&page).iter().any(|table| table.rows.iter().flatten().any(|cell| *cell == long)));
}

#[test]
fn where_there_is_nothing_to_draw_a_sentence_says_so() {
    let one_day = "city,date,perspective,a1,a2,b1,b2\n";
    let expect = |table: &str, arguments: &[&str], sentence: &str| {
        let page = small(table, "", "en", arguments);
        assert_eq!(sound(&page, "en"), 0, "{arguments:?}");
        assert!(text_of(&page).contains(sentence), "{sentence}: {}", text_of(&page));
    };
    let one = format!("{one_day}Ashdown,2026-03-14,local,l1,l2,l3,l4\n");
    let two = format!("{one}Birk,2026-03-14,local,l1,l2,l3,l4\n");
    let nothing = format!("{one_day}Ashdown,2026-03-14,local,?,?,?,l1\nBirk,2026-03-14,local,l1,?,?,?\n");
    expect(&one, &[], "There is one city only, so there is no rank.");
    expect(&one, &["--perspectives"], "Everybody who answered speaks from the same side");
    expect(&two, &["--perspectives"], "In all cities, everybody who answered speaks from the same side");
    expect(&two, &["--over-time"], "No city was assessed on more than one day");
    expect(&one, &["--over-time", "--focus", "Ashdown"], "Ashdown was assessed on one day only");
    expect(&nothing.replace('?', ""), &[], "Fewer than two cities have an overall score, so there is no rank.");
    let days = format!("{nothing}{}", nothing.strip_prefix(one_day).unwrap().replace("2026", "2025")).replace('?', "");
    // Half of each dimension is enough for its score, a quarter of the whole is not.
    let page = small(&days, "", "en", &["--over-time"]);
    assert!(sound(&page, "en") == 2 && text_of(&page).contains("There is no chart: no city has a score on both days."));
    let unknown = format!("{one_day}Ashdown,2026-03-14,local,,,,\nBirk,2026-03-14,local,,,,\n");
    expect(&unknown, &[], "There is no chart yet: no dimension here has a score.");
}

#[test]
fn many_cities_are_all_in_the_tables_and_some_in_the_charts() {
    let names: Vec<String> = (1..=70).map(|at| format!("City {at:02}")).collect();
    let table = answers(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let page = small(&table, "", "en", &["--focus", "City 65"]);
    assert!(text_of(&page).contains("of 70, the table all of them."), "{}", text_of(&page));
    let all = tables(&page);
    assert!(all.iter().filter(|table| table.header.contains(&"City".to_owned())).all(|table| table.rows.len() == 70));
    let charts: Vec<&str> = page.split("<svg").skip(1).map(|chart| chart.split("</svg>").next().unwrap()).collect();
    assert_eq!(charts.len(), 2, "thirty rows fill a sheet");
    let drawn = |chart: &&str| chart.matches(">City ").count();
    assert_eq!(charts.iter().map(drawn).collect::<Vec<_>>(), [30, 30]);
    assert!(charts.iter().any(|chart| chart.contains(">City 65<")));

    let page = small(&table, "", "en", &["--over-time"]);
    assert!(text_of(&page).contains("With 70 cities, each chart shows the 60 that moved most"), "{}", text_of(&page));
    assert!(page.split("<svg").skip(1).all(|chart| drawn(&chart.split("</svg>").next().unwrap()) <= 60));
    assert_eq!(table_rows(&page, "Scores before and now"), 70);
}

fn table_rows(page: &str, caption: &str) -> usize {
    table(&tables(page), caption).rows.len()
}

#[test]
fn the_ending_of_the_file_chooses_the_page() {
    let folder = tempfile::tempdir().unwrap();
    toolkit(&folder.path().join("small"), "");
    std::fs::write(folder.path().join("t.csv"), answers(&["Ashdown", "Birk"])).unwrap();
    for file in ["page.html", "page.htm"] {
        nlc(folder.path(), "en", &["t.csv", "--toolkit", "small", "-o", file]);
        assert!(sound(&std::fs::read_to_string(folder.path().join(file)).unwrap(), "en") > 0);
    }
}
