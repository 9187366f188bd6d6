//! Whether translations have kept up with the texts they translate.
//!
//! A translation file may end with a table `[confirmed]`: for every key the first eight hexadecimal digits of the SHA-256 of the text that was translated. When that text changes, its translation is reported until somebody has looked at it and confirms it again.

use std::collections::BTreeMap;
use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::Toolkit;
use super::translate::{each_text, texts_of};
use crate::files::Document;
use crate::files::diagnostic::{Code, Diagnostic};
use crate::locale::said::say;

/// The heading of the table; everything behind it belongs to it.
const HEADING: &str = "[confirmed]";
/// What the keys of its entries begin with, seen from the top of the file.
const PREFIX: &str = "confirmed.";

/// What stands for a text: changes whenever the text does.
fn mark(text: &str) -> String {
    Sha256::digest(text).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a key of a translation file belongs to the table rather than to a text.
pub(super) fn is_entry(key: &str) -> bool {
    key.starts_with(PREFIX)
}

/// Translations that nobody has looked at since their text was changed; nothing if the file does not keep account.
pub(super) fn check(toolkit: &mut Toolkit, document: &Document) -> Vec<Diagnostic> {
    let texts = texts_of(document);
    let mut problems = Vec::new();
    if !texts.keys().any(|key| is_entry(key)) {
        return problems;
    }
    each_text(toolkit, &mut |key, text| {
        let Some((_, span)) = texts.get(key).filter(|(translation, _)| !translation.trim().is_empty()) else { return };
        let confirmed = texts.get(&format!("{PREFIX}{key}"));
        if confirmed.is_none_or(|(confirmed, _)| *confirmed != mark(text)) {
            problems.push(Diagnostic::new(
                Code::StaleTranslation,
                span.clone(),
                say("problem-stale-translation").with("key", key),
                say("problem-stale-translation-help").with("text", text.as_str()).with("key", key),
            ));
        }
    });
    problems
}

/// The file with the translation of one text confirmed (or of all, without a key); nothing if it has no such translation.
pub fn accepted(toolkit: &mut Toolkit, document: &Document, key: Option<&str>) -> Option<String> {
    let texts = texts_of(document);
    let mut marks: BTreeMap<String, String> =
        texts.iter().filter_map(|(key, (mark, _))| Some((key.strip_prefix(PREFIX)?.to_owned(), mark.clone()))).collect();
    let (mut order, mut found) = (Vec::new(), false);
    each_text(toolkit, &mut |known, text| {
        let translated = texts.get(known).is_some_and(|(translation, _)| !translation.trim().is_empty());
        if translated {
            order.push(known.to_owned());
            if key.is_none_or(|key| key == known) {
                found = true;
                marks.insert(known.to_owned(), mark(text));
            }
        }
    });
    if !found {
        return None;
    }
    let before = document.text.split_once(&format!("\n{HEADING}")).map_or(document.text.as_str(), |(before, _)| before);
    let mut out = format!("{}\n\n{HEADING}\n", before.trim_end());
    for known in order {
        if let Some(mark) = marks.get(&known) {
            let _ = writeln!(out, "\"{known}\" = \"{mark}\"");
        }
    }
    Some(out)
}
