//! The interface texts: none missing, none left over.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::Path;

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
