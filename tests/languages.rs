//! The three languages of the program, and a fourth that somebody adds: the same everywhere but in words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use clap::CommandFactory;
use nlc::locale::Locale;
use nlc::locale::direction::{isolated, visual, without_marks};
use nlc::toolkit::embedded;

const MESSAGES: [(&str, &str); 3] = [
    ("en", include_str!("../src/locale/messages/en.ftl")),
    ("fr", include_str!("../src/locale/messages/fr.ftl")),
    ("ar", include_str!("../src/locale/messages/ar.ftl")),
];

fn nlc(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT");
    command.output().unwrap()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every message of a Fluent file by its name, with what stands in its places.
fn messages(source: &str) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            key.clone_into(&mut name);
            found.entry(name.clone()).or_default();
        }
        let places = line.split('$').skip(1).map(|rest| rest.split(|c: char| !(c.is_alphanumeric() || c == '-')).next().unwrap());
        found.entry(name.clone()).or_default().extend(places.map(str::to_owned));
    }
    found
        .into_iter()
        .map(|(name, mut places)| {
            places.sort();
            places.dedup();
            (name, places)
        })
        .filter(|(name, _)| !name.is_empty())
        .collect()
}

#[test]
fn every_message_is_there_in_every_language_with_the_same_places() {
    let english = messages(MESSAGES[0].1);
    for (language, source) in &MESSAGES[1..] {
        let resource = fluent_bundle::FluentResource::try_new((*source).to_owned());
        assert!(resource.is_ok(), "{language}: {:?}", resource.err().map(|(_, errors)| errors));
        let mut bundle = fluent_bundle::FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.add_resource(resource.unwrap()).expect("a message stands twice");
        let translated = messages(source);
        let missing: Vec<&String> = english.keys().filter(|key| !translated.contains_key(*key)).collect();
        let more: Vec<&String> = translated.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && more.is_empty(), "{language}: missing {missing:?}, too many {more:?}");
        for (key, places) in &english {
            assert_eq!(&translated[key], places, "{language}: the places of {key}");
        }
    }
}

#[test]
fn plurals_follow_the_rules_of_the_language() {
    let said = |language: &str, count: usize| without_marks(&Locale::new(language).with("respondents", &[("count", count.into())]));
    for (count, words) in [(0, "0 répondant"), (1, "1 répondant"), (2, "2 répondants")] {
        assert_eq!(said("fr", count), words);
    }
    // Zero, one, two, few, many, other.
    for (count, words) in [
        (0, "لا مجيب"),
        (1, "مجيب واحد"),
        (2, "مجيبان"),
        (3, "3 مجيبين"),
        (11, "11 مجيبا"),
        (100, "100 مجيب"),
        (101, "101 مجيب"),
        (102, "102 مجيب"),
    ] {
        assert_eq!(said("ar", count), words);
    }
}

#[test]
fn numbers_and_days_are_written_as_the_language_does() {
    let (french, arabic) = (Locale::new("fr"), Locale::new("ar"));
    let day = jiff::civil::date(2026, 8, 1);
    assert_eq!(french.decimal(49.8), "49,8");
    assert_eq!(french.percent(0.605), "61\u{a0}%");
    assert_eq!(french.plain_number(1_234_567.5), "1\u{202f}234\u{202f}567,5");
    assert_eq!(french.date(day), "1er août 2026");
    assert_eq!(french.date(jiff::civil::date(2026, 3, 14)), "14 mars 2026");
    assert_eq!(arabic.decimal(49.8), "49,8");
    assert_eq!(without_marks(&arabic.percent(0.605)), "61%");
    assert_eq!(arabic.plain_number(1_234_567.5), "1.234.567,5");
    assert_eq!(without_marks(&arabic.date(day)), "1 غشت 2026");
    assert!(arabic.is_rtl() && !french.is_rtl());
}

/// The English messages are those of the command line itself, so that translators have all of them.
fn check(command: &clap::Command, path: &str, english: &Locale) {
    assert_eq!(english.text(path), command.get_about().map(ToString::to_string).unwrap_or_default());
    for argument in command.get_arguments().filter(|argument| !argument.is_global_set() || path == "cli") {
        if !["help", "version"].contains(&argument.get_id().as_str()) {
            let key = format!("{path}-{}", argument.get_id());
            assert_eq!(english.text(&key), argument.get_help().map(ToString::to_string).unwrap_or_default(), "{key}");
        }
    }
    for sub in command.get_subcommands() {
        check(sub, &format!("{path}-{}", sub.get_name()), english);
    }
}

#[test]
fn the_help_of_the_command_line_is_translated() {
    let english = Locale::new("en");
    check(&nlc::cli::Cli::command(), "cli", &english);
    for language in ["fr", "ar"] {
        let locale = Locale::new(language);
        let help = text(nlc(root(), &["assess", "--help", "--lang", language]).stdout);
        assert!(help.starts_with(&locale.text("cli-assess")) && help.contains(&locale.text("cli-heading-usage")), "{help}");
        for english in ["Usage: ", "Print help", "Possible values", "[default", "In logical order"] {
            assert!(!help.contains(english), "{english}: {help}");
        }
        let help = text(nlc(root(), &["--help", "--lang", language]).stdout);
        assert!(help.contains(&locale.text("cli-report")) && help.contains(&locale.text("cli-heading-commands")), "{help}");
        assert!(!help.contains("Print version"), "{help}");
        // Mistakes are answered in the language, too.
        for (arguments, key, place, value) in
            [(&["chek"][..], "usage-unknown-command", "text", "chek"), (&["assess", "--quik"], "usage-unknown-option", "text", "--quik")]
        {
            let output = nlc(root(), &[arguments, &["--lang", language]].concat());
            assert_eq!(output.status.code(), Some(2));
            let told = without_marks(&text(output.stderr));
            assert!(told.contains(&without_marks(&locale.with(key, &[(place, value.into())]))), "{told}");
            assert!(told.contains(&locale.text("usage-see-help")) && !told.contains("Usage:"), "{told}");
        }
        let output = nlc(root(), &["score", "x.toml", "--format", "pdf", "--lang", language]);
        let told = text(output.stderr);
        assert!(output.status.code() == Some(2) && told.contains("pdf") && told.contains("markdown"), "{told}");
    }
}

#[test]
fn all_texts_of_the_shipped_toolkit_are_translated() {
    let output = nlc(root(), &["check", "questionnaires/nlc"]);
    assert_eq!((text(output.stdout), text(output.stderr)), (String::new(), "no problems found\n".to_owned()));
    let files = embedded::shipped();
    for language in ["fr", "ar"] {
        let (english, translated) = (files.load(None).unwrap(), files.load(Some(language)).unwrap());
        assert_eq!(translated.language, language);
        let mut texts = Vec::new();
        nlc::toolkit::translate::each_text(&mut english.clone(), &mut |_, text| texts.push(text.clone()));
        let mut same = Vec::new();
        let mut at = 0;
        nlc::toolkit::translate::each_text(&mut translated.clone(), &mut |key, text| {
            if *text == texts[at] && !text.is_empty() {
                same.push(key.to_owned());
            }
            at += 1;
        });
        // The same word in both.
        same.retain(|key| key != "dimensions.migration.title");
        assert_eq!(same, Vec::<String>::new(), "{language}: as in English");
    }
}

/// The report of one response in three languages.
fn reports(response: &str) -> BTreeMap<&'static str, String> {
    let folder = tempfile::tempdir().unwrap();
    let response = root().join("examples/responses").join(response).display().to_string();
    let output = nlc(folder.path(), &["report", &response, "--lang", "ar,fr,en", "-o", "report.md"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(output.stderr));
    ["ar", "fr", "en"]
        .map(|language| (language, std::fs::read_to_string(folder.path().join(format!("report.{language}.md"))).unwrap()))
        .into()
}

/// Whether a word is one that every language uses: a name, an address, what stands in no message.
fn allowed_everywhere(word: &str, given: &str) -> bool {
    word == "NLC" || word == "nlc" || given.contains(word)
}

#[test]
fn no_english_is_left_in_a_french_or_arabic_report() {
    for response in ["tessendrow.toml", "ulmeray.toml", "quillandra.toml"] {
        let given = std::fs::read_to_string(root().join("examples/responses").join(response)).unwrap();
        let reports = reports(response);
        // Addresses, code and what the respondents wrote are the same in all languages.
        let words = |document: &str| -> Vec<String> {
            let without_links: String = document.split_whitespace().filter(|word| !word.contains("://")).collect::<Vec<_>>().join(" ");
            // A piece with digits in it, such as the fingerprint, is no word.
            let pieces = without_links.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.contains(|c: char| c.is_numeric()));
            pieces.filter(|word| word.len() > 1).map(str::to_owned).collect()
        };
        let arabic: Vec<String> =
            words(&reports["ar"]).into_iter().filter(|word| word.is_ascii()).filter(|word| !allowed_everywhere(word, &given)).collect();
        let markup = ["div", "dir", "rtl", "Strong", "Cities", "Network"];
        let left: Vec<&String> = arabic.iter().filter(|word| !markup.contains(&word.as_str())).collect();
        assert!(left.is_empty(), "{response} in Arabic: {left:?}");
        // Words that English has in every paragraph and French never has.
        let english = ["the", "and", "of", "with", "that", "are", "is", "what", "who", "level", "answered", "within", "from", "to"];
        let french = words(&reports["fr"]);
        let left: Vec<&String> =
            french.iter().filter(|word| english.contains(&word.to_lowercase().as_str()) && !given.contains(word.as_str())).collect();
        assert!(left.len() < 3, "{response} in French: {left:?}");
    }
}

#[test]
fn reports_in_all_languages_have_the_same_numbers_order_and_structure() {
    for response in ["tessendrow.toml", "ulmeray.toml"] {
        let reports = reports(response);
        let shape = |document: &str| -> Vec<String> {
            let lines = document.lines().filter(|line| !line.starts_with("<div") && !line.starts_with("</div"));
            lines
                .filter_map(|line| {
                    let line = without_marks(line);
                    let start: String = line.chars().take_while(|c| "#-|> *".contains(*c)).collect();
                    (!line.trim().is_empty()).then(|| format!("{start}{}", line.matches('|').count()))
                })
                .collect()
        };
        let numbers = |document: &str| -> Vec<String> {
            let rows = document.lines().filter(|line| line.starts_with('|') || line.starts_with("### "));
            rows.flat_map(|line| {
                let plain = without_marks(line).replace(',', ".").replace('\u{a0}', "");
                let numbers: Vec<String> = plain
                    .split(|c: char| !(c.is_ascii_digit() || c == '.'))
                    .filter(|part| part.contains(|c: char| c.is_ascii_digit()))
                    .map(|part| part.trim_matches('.').to_owned())
                    .collect();
                numbers
            })
            .collect()
        };
        for language in ["fr", "ar"] {
            assert_eq!(shape(&reports[language]), shape(&reports["en"]), "{response} in {language}");
            assert_eq!(numbers(&reports[language]), numbers(&reports["en"]), "{response} in {language}");
        }
        // The same priorities in the same order, by what the toolkit calls them in each language.
        let files = embedded::shipped();
        let titles = |language: &str| -> Vec<String> {
            files.load(Some(language)).unwrap().next_steps.iter().map(|step| step.advice.title.clone()).collect()
        };
        let order = |language: &str| -> Vec<usize> {
            let titles = titles(language);
            let headings = reports[language].lines().filter_map(|line| line.strip_prefix("### ")).map(without_marks);
            headings.filter_map(|heading| titles.iter().position(|title| heading.replace('\\', "").ends_with(title.as_str()))).collect()
        };
        assert!(order("en").len() >= 5);
        assert_eq!(order("fr"), order("en"));
        assert_eq!(order("ar"), order("en"));
    }
}

#[test]
fn an_arabic_report_runs_from_right_to_left_and_keeps_names_apart() {
    let report = &reports("tessendrow.toml")["ar"];
    assert!(report.starts_with("<div dir=\"rtl\">\n\n# ") && report.ends_with("\n\n</div>\n"), "{report}");
    assert!(report.contains("\u{2068}Tessendrow\u{2069}"), "{report}");
}

#[test]
fn a_line_is_joined_and_ordered_for_terminals_that_do_not() {
    assert_eq!(visual("abc", false), "abc");
    assert_eq!(visual("سلام", true), "\u{fee1}\u{fefc}\u{feb3}");
    // What runs the other way keeps its order inside.
    assert_eq!(visual("في 12,5 NLC", true), "NLC 12,5 \u{fef2}\u{fed3}");
    // A day inside a sentence begins with the day, though all its letters are in a piece of their own.
    let day = Locale::new("ar").date(jiff::civil::date(2026, 5, 12));
    assert_eq!(visual(&format!("تقييم \u{2068}{day}\u{2069}"), true), visual("تقييم 12 ماي 2026", true));
    assert_eq!(isolated("Port", true), "\u{2068}Port\u{2069}");
    assert_eq!(isolated("Port", false), "Port");
    assert_eq!(isolated("مدينة.", false), "\u{2068}مدينة.\u{2069}");
}
