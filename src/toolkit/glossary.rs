//! Agreed terms: where a term stands in a text of the source language, its agreed translation must stand in the translation.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::de::DeTable;

use super::Toolkit;
use super::translate::{each_text, language_of, texts_of};
use crate::files::diagnostic::{Code, Diagnostic};
use crate::files::{Document, parse};
use crate::locale::said::say;

/// `glossary.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    /// The number of the file format: 1.
    #[serde(default)]
    #[expect(dead_code, reason = "a later format is told by `check_itself`")]
    format: Option<u64>,
    #[serde(default)]
    terms: Vec<Term>,
}

/// One term: for each language the words, or beginnings of words, any of which will do.
#[derive(Debug, Deserialize)]
struct Term {
    /// Keys of texts that are right without it.
    #[serde(default)]
    except: Vec<String>,
    /// What to look out for.
    #[serde(default)]
    #[expect(dead_code, reason = "for those who read the file")]
    note: String,
    /// Words by language.
    #[serde(flatten)]
    words: BTreeMap<String, Vec<String>>,
}

/// What is wrong with the glossary itself.
pub(super) fn check_itself(document: &Document) -> Vec<Diagnostic> {
    if let Some(problem) = DeTable::parse(&document.text).ok().and_then(|root| parse::wrong_format(root.get_ref())) {
        return vec![problem];
    }
    match toml::from_str::<Glossary>(&document.text) {
        Ok(_) => Vec::new(),
        Err(error) => vec![Diagnostic::new(
            Code::NotToml,
            error.span().unwrap_or(0..0),
            say("problem-no-glossary").with("what", error.message()),
            say("problem-no-glossary-help"),
        )],
    }
}

/// Translations that use another word than the agreed one.
pub(super) fn check(toolkit: &mut Toolkit, glossary: &Document, translation: &Document) -> Vec<Diagnostic> {
    let Ok(glossary) = toml::from_str::<Glossary>(&glossary.text) else { return Vec::new() };
    let (source, language) = (toolkit.source_language.clone(), language_of(translation));
    let texts = texts_of(translation);
    let terms: Vec<(&Term, Vec<String>, Vec<String>)> = glossary
        .terms
        .iter()
        .filter_map(|term| {
            let plain = |language: &str| term.words.get(language).map(|words| words.iter().map(|word| simplified(word)).collect());
            Some((term, plain(&source)?, plain(&language)?))
        })
        .collect();
    let mut problems = Vec::new();
    each_text(toolkit, &mut |key, text| {
        let Some((translated, span)) = texts.get(key).filter(|(translated, _)| !translated.trim().is_empty()) else { return };
        let (original, translated) = (simplified(text), simplified(translated));
        for (term, from, to) in &terms {
            let asked = from.iter().find(|word| has_word(&original, word));
            let Some(word) = asked.filter(|_| !term.except.iter().any(|except| except == key)) else { continue };
            if !to.iter().any(|stem| has_stem(&translated, stem)) {
                problems.push(Diagnostic::new(
                    Code::OtherTerm,
                    span.clone(),
                    say("problem-other-term").with("word", word.as_str()).with("key", key),
                    say("problem-other-term-help").with("words", to.clone()),
                ));
            }
        }
    });
    problems
}

/// The same in small letters, with plain apostrophes and spaces, without Arabic vowel marks: what does not make another word.
fn simplified(text: &str) -> String {
    let plain = |c: char| match c {
        '’' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    };
    let silent = |c: &char| matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}');
    text.chars().filter(|c| !silent(c)).map(plain).collect::<String>().to_lowercase()
}

/// Whether a word stands in a text, whole.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

/// Whether a word with this beginning stands in a text. In Arabic script, articles and prepositions may stand before it.
fn has_stem(text: &str, stem: &str) -> bool {
    let attached = stem.starts_with(|c: char| ('\u{600}'..='\u{6ff}').contains(&c));
    text.match_indices(stem).any(|(at, _)| attached || !text[..at].ends_with(char::is_alphanumeric))
}
