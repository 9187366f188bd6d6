//! Texts in a document of Typst, and what its templates can call.

use std::borrow::Cow;
use std::sync::Arc;

use handlebars::Handlebars;
use quick_xml::escape::unescape;

use crate::files::plain;
use crate::files::words::is_web_address;
use crate::locale::{Locale, direction};
use crate::reporting::helpers::{as_is, escaped, message, text_of};
use crate::reporting::html::{bars_of, radar_of, strong};

/// Words of more letters may be broken after so many: what does not fit on a page would be lost.
const LONG_WORD: usize = 32;

/// Where a line can end although nothing is seen there (Unicode: zero width space).
const BREAK: char = '\u{200b}';

/// The helpers that templates can use; whatever they and the data give is escaped, but for the markup they make themselves.
pub(super) fn registry(locale: Arc<Locale>) -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    registry.register_escape_fn(escape);
    let rtl = locale.is_rtl();
    registry.register_helper("md", escaped(move |helper| text_of(helper, |text, _| one_line(text, rtl))));
    registry.register_helper("quote", as_is(|helper| text_of(helper, |text, _| quoted(text))));
    registry.register_helper("link", as_is(move |helper| text_of(helper, |address, _| link(address, rtl))));
    let words = locale.clone();
    registry.register_helper("t", escaped(move |helper| message(&words, helper, str::to_owned)));
    registry.register_helper("string", as_is(|helper| text_of(helper, |text, _| literal(&direction::without_marks(text)))));
    let words = locale.clone();
    registry.register_helper("strong", as_is(move |helper| strong(&words, helper, escape, ["#strong[", "];"])));
    let words = locale.clone();
    registry.register_helper("bars", as_is(move |helper| Ok(image(&bars_of(helper, &words)?))));
    registry.register_helper("radar", as_is(move |helper| Ok(image(&radar_of(helper, &locale)?))));
    registry
}

/// Vowel marks of Arabic. They are left out: in a PDF they stand apart from their letters, and who searches, copies or listens gets those letters twice.
fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{670}')
}

/// A text that is only text in markup: every sign that could mean something there is escaped. Nothing but spaces parts its words.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars().filter(|c| !is_vowel_mark(*c)) {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c });
    }
    escaped
}

/// A text in quotation marks, for where code stands.
fn literal(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_vowel_mark(*c)).collect();
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn one_line(text: &str, rtl: bool) -> String {
    direction::isolated(breakable(&plain::one_line(text)), rtl)
}

fn breakable(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut letters = 0;
    for c in text.chars() {
        letters = if c.is_whitespace() { 0 } else { letters + 1 };
        if letters > LONG_WORD {
            broken.push(BREAK);
            letters = 1;
        }
        broken.push(c);
    }
    broken
}

/// A text of several lines.
fn quoted(text: &str) -> String {
    plain::lines(text).iter().map(|line| escape(&breakable(line))).collect::<Vec<_>>().join(" \\\n")
}

/// A link if it is a web address that is safe to follow, otherwise the text as it was written.
fn link(address: &str, rtl: bool) -> String {
    if is_web_address(address) && address.chars().all(plain::is_visible) {
        return format!("#link({})[#text(dir: ltr)[{}]];", literal(address), escape(&breakable(address)));
    }
    escape(&one_line(address, rtl))
}

/// A chart with its text alternative, for where code stands; nothing where there is none.
fn image(svg: &str) -> String {
    if svg.is_empty() {
        return String::new();
    }
    let alternative = ["title", "desc"].map(|name| inside(svg, name)).join(" · ");
    format!("image(bytes({}), format: \"svg\", width: 100%, alt: {})", literal(svg), literal(&alternative))
}

/// What stands in the first element of this name.
fn inside(svg: &str, name: &str) -> String {
    let after = svg.split_once(&format!("<{name} ")).and_then(|(_, rest)| rest.split_once('>'));
    let text = after.and_then(|(_, rest)| rest.split_once("</")).map(|(text, _)| text).unwrap_or_default();
    unescape(text).map_or_else(|_| text.to_owned(), Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_means_anything() {
        assert_eq!(escape("= #eval(\"1\") *b* $x$ `c` //"), "\\= \\#eval\\(\\\"1\\\"\\) \\*b\\* \\$x\\$ \\`c\\` \\/\\/");
        assert_eq!(escape("\u{062a}\u{064f}"), "\u{062a}");
        assert_eq!(literal("a\"\\b"), "\"a\\\"\\\\b\"");
        assert_eq!(quoted("one\n\n- two"), "one \\\n \\\n\\- two");
    }

    #[test]
    fn only_safe_addresses_become_links() {
        assert_eq!(
            link("https://example.org/a", false),
            "#link(\"https://example.org/a\")[#text(dir: ltr)[https\\:\\/\\/example\\.org\\/a]];"
        );
        for bad in ["javascript:alert(1)", "https://a\" b", "https://exa\u{202e}mple.org", "ftp://a"] {
            assert!(!link(bad, false).contains("#link"), "{bad}");
        }
    }

    #[test]
    fn the_text_alternative_is_that_of_the_chart() {
        let svg = "<svg><title id=\"a\">Scores</title><desc id=\"b\">A &amp; B: 1 · C: 2</desc></svg>";
        assert!(image(svg).ends_with("alt: \"Scores · A & B: 1 · C: 2\")"), "{}", image(svg));
        assert_eq!(image(""), "");
    }

    #[test]
    fn very_long_words_can_be_broken() {
        let broken = breakable(&"x".repeat(70));
        assert!(broken.split(BREAK).all(|part| part.len() <= LONG_WORD), "{broken}");
        assert_eq!(broken.replace(BREAK, ""), "x".repeat(70));
    }
}
