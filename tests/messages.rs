//! The interface texts: none missing, none left over.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use nlc::files::Code;

const ENGLISH: &str = include_str!("../src/locale/messages/en.ftl");

/// The names of messages in a Fluent file.
fn defined() -> BTreeSet<String> {
    let starts = ENGLISH.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    starts.filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned())).collect()
}

fn sources(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "hbs") {
            into.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn the_file_is_sound_and_every_message_stands_once() {
    let resource = fluent_bundle::FluentResource::try_new(ENGLISH.to_owned());
    assert!(resource.is_ok(), "{:?}", resource.err().map(|(_, errors)| errors));
    let mut bundle = fluent_bundle::FluentBundle::new(vec!["en".parse().unwrap()]);
    bundle.add_resource(resource.unwrap()).expect("a message stands twice");
}

#[test]
fn every_message_is_used() {
    let mut code = String::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    sources(&root.join("src"), &mut code);
    sources(&root.join("reports"), &mut code);
    // These are put together from a word and a number, an id or a path.
    let composed = ["cli-", "month-", "horizon-", "effort-1", "effort-2", "effort-3"];
    let unused: Vec<String> = defined()
        .into_iter()
        .filter(|key| !composed.iter().any(|start| key.starts_with(start)) && !code.contains(&format!("\"{key}\"")))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_message_that_is_asked_for_exists() {
    let mut template = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("reports"), &mut template);
    let locale = nlc::locale::Locale::new("en");
    let asked: BTreeSet<&str> = template.split("t \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let missing: Vec<&&str> = asked.iter().filter(|key| !locale.has(key)).collect();
    assert!(asked.len() > 50 && missing.is_empty(), "{missing:?}");
}

#[test]
fn numbers_and_days_are_written_for_people() {
    let locale = nlc::locale::Locale::new("en");
    assert_eq!(locale.decimal(49.95), "50.0");
    assert_eq!(locale.decimal(0.05), "0.1", "half away from zero");
    assert_eq!(locale.decimal(-0.04), "0.0", "never minus zero");
    assert_eq!(locale.decimal(62.499_999_999_999), "62.5", "rounded at 1e-9 first");
    assert_eq!(locale.percent(0.605), "61%");
    assert_eq!(locale.plain_number(1_234_567.0), "1,234,567");
    assert_eq!(locale.plain_number(0.25), "0.25");
    assert_eq!(locale.date(jiff::civil::date(2026, 3, 14)), "14 March 2026");
}

/// A text in Rust code, and where it stands.
struct Literal {
    file: String,
    line: usize,
    text: String,
}

/// The string literals of Rust code outside comments, attributes and the module of tests at the end.
fn literals(file: &str, code: &str) -> Vec<Literal> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let characters: Vec<char> = code.chars().collect();
    let starts = |at: usize, what: &str| what.chars().enumerate().all(|(offset, c)| characters.get(at + offset) == Some(&c));
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    // How many brackets of an attribute are open.
    let mut attribute = 0_usize;
    while at < characters.len() {
        let begin = at;
        match characters[at] {
            '/' if starts(at, "//") => at += characters[at..].iter().position(|c| *c == '\n').unwrap_or(characters.len() - at),
            '#' if attribute == 0 && (starts(at, "#[") || starts(at, "#![")) => {
                at += if starts(at, "#[") { 2 } else { 3 };
                attribute = 1;
            }
            '[' if attribute > 0 => (at, attribute) = (at + 1, attribute + 1),
            ']' if attribute > 0 => (at, attribute) = (at + 1, attribute - 1),
            // A character, rather than a lifetime.
            '\'' if starts(at + 2, "'") && !starts(at + 1, "\\") => at += 3,
            '\'' if starts(at + 1, "\\") => at += 3 + characters[at + 3..].iter().position(|c| *c == '\'').unwrap_or_default(),
            '"' => {
                let hashes = characters[..at].iter().rev().take_while(|c| **c == '#').count();
                let raw = characters[..at - hashes].last() == Some(&'r');
                let end = format!("\"{}", "#".repeat(if raw { hashes } else { 0 }));
                at += 1;
                while at < characters.len() && !starts(at, &end) {
                    at += if !raw && characters[at] == '\\' { 2 } else { 1 };
                }
                if attribute == 0 {
                    let text = characters[begin + 1..at.min(characters.len())].iter().collect();
                    found.push(Literal { file: file.to_owned(), line, text });
                }
                at += end.len();
            }
            _ => at += 1,
        }
        line += characters[begin..at.min(characters.len())].iter().filter(|c| **c == '\n').count();
    }
    found
}

/// Every file of Rust code, by its path in `src`.
fn rust_files() -> Vec<(String, String)> {
    fn collect(root: &Path, folder: &Path, into: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(root, &path, into);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().display().to_string().replace('\\', "/");
                into.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files
}

/// Whether a text has two words of letters beside each other.
fn has_two_words(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(2).any(|pair| {
        let first = pair[0].chars().rev().take_while(|c| c.is_alphabetic());
        let second = pair[1].chars().take_while(|c| c.is_alphabetic());
        first.count() >= 2 && second.count() >= 2
    })
}

/// How texts in the code may begin that no person sees: what the readers of TOML and of types say, or are told to say. `src/files/parse.rs` tells it in other words.
const OF_READERS: [&str; 15] = [
    "duplicate key",
    "invalid ",
    "key with no value",
    "missing ",
    "string values must be quoted",
    "unclosed ",
    "unexpected key or value",
    "unknown field ",
    "unknown variant ",
    "floating point ",
    "a borrowed string",
    "an array of length 2",
    "an id or a number",
    "a date such as ",
    "an answer: ",
];

/// Help texts of the command line and descriptions in schemas are comments and attributes, which are not looked at.
#[test]
fn no_text_for_people_stands_in_the_code() {
    let allowed = |literal: &Literal| match literal.file.as_str() {
        // What codes mean, for docs/diagnostics.md.
        "files/diagnostic.rs" => Code::ALL.iter().any(|code| code.meaning() == literal.text.replace('\\', "")),
        "files/parse.rs" | "toolkit/written.rs" | "responses/written.rs" => {
            literal.text == "a text, a number, true, false or a list of texts"
                || OF_READERS.iter().any(|start| literal.text.starts_with(start))
        }
        // Markup, no text.
        "reporting/markdown.rs" => literal.text.starts_with("<div dir"),
        _ => false,
    };
    let left: Vec<String> = rust_files()
        .iter()
        .flat_map(|(file, code)| literals(file, code))
        .filter(|literal| has_two_words(&literal.text) && !allowed(literal))
        .map(|literal| format!("src/{}:{}: {}", literal.file, literal.line, literal.text))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn texts_are_found_in_code() {
    let code = r##"
        //! A comment "of words".
        #[attribute = "of words, with ] and \" in it"]
        fn f<'a>(c: &'a str) -> [&'a str; 5] { // "no text"
            let _ = ('"', '\'', '\u{22}');
            ["one text", r#"a "raw" text"#, "with \" inside", "two
            lines", concat!["in brackets"]]
        }
        #[cfg(test)]
        mod tests { const T: &str = "of tests"; }
    "##;
    let found: Vec<(usize, String)> = literals("some.rs", code).into_iter().map(|literal| (literal.line, literal.text)).collect();
    let texts = ["one text", "a \"raw\" text", "with \\\" inside", "two\n            lines", "in brackets"];
    assert_eq!(found.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), texts);
    assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [6, 6, 6, 6, 7]);
    assert!(has_two_words("say \"no more\"") && has_two_words("(it was)") && !has_two_words("key-name = 2 a-b x"));
}

/// The places that each message has, by its name.
fn places() -> BTreeMap<String, BTreeSet<String>> {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in ENGLISH.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            name.clone_into(&mut key);
        }
        let names =
            line.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '-').next().unwrap_or_default());
        places.entry(key.clone()).or_default().extend(names.map(str::to_owned));
    }
    places
}

/// The values in a chain of `.with("name", ...)` at the beginning of some code.
fn values(mut code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    while let Some(rest) = code.trim_start().strip_prefix(".with(\"") {
        let (name, rest) = rest.split_once('"').unwrap();
        names.insert(name.to_owned());
        let mut open = 1;
        let end = rest.find(|c| {
            open += i32::from(c == '(') - i32::from(c == ')');
            open == 0
        });
        code = &rest[end.unwrap() + 1..];
    }
    names
}

#[test]
fn what_is_said_fills_every_place_of_its_message() {
    let places = places();
    let mut checked = 0;
    for (file, code) in rust_files() {
        // Not `.say("...")`, which speaks.
        let calls = code.match_indices("say(\"").filter(|(at, _)| !code[..*at].ends_with(|c: char| c == '.' || c.is_alphabetic()));
        for (at, call) in calls {
            let (key, rest) = code[at + call.len()..].split_once("\")").unwrap();
            assert_eq!(places.get(key), Some(&values(rest)), "{key} in {file}");
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked}");
}
