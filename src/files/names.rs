//! Names for files about a city: in any script, and safe on every system.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::plain::one_line;

/// How many bytes of a city a name has: with day, number, language and ending it stays far below what any system takes (255 bytes, or 255 units of UTF-16).
const MOST_BYTES: usize = 120;

/// A name made of city, day and whatever tells it from others, without ending: "my-city-2026-03-14".
///
/// The day at the end keeps it from being a name that Windows has taken for a device, such as CON.
pub fn stem(city: &str, date: Date, more: Option<&str>) -> String {
    let mut parts = vec![slug(city), date.to_string()];
    parts.extend(more.map(str::to_owned));
    parts.join("-")
}

/// Small letters, digits and their marks, of any script, in the composed form; everything else a hyphen. Never empty, never a path.
fn slug(name: &str) -> String {
    let written = one_line(name).to_lowercase().nfc().filter(|c| !is_invisible(*c)).collect::<String>();
    let mut slug = String::new();
    for c in written.chars() {
        if c.is_alphanumeric() || (is_combining_mark(c) && !slug.is_empty() && !slug.ends_with('-')) {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    while slug.len() > MOST_BYTES {
        slug.pop();
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() { "city".into() } else { slug }
}

/// What is not seen and tells no name from another: marks of direction, joiners, variants of a sign.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

/// Names that were given, so that no two are the same file: also not where systems do not tell large letters from small ones, or one way to put an "É" together from another.
#[derive(Debug, Default)]
pub struct Names {
    /// Every name, with the number to go on from when somebody asks for it again.
    given: HashMap<String, usize>,
}

impl Names {
    /// This name if nobody has it yet, otherwise with the first number that makes it another: "-2", "-3".
    pub fn give(&mut self, stem: &str) -> String {
        let mut number = self.given.get(&folded(stem)).copied().unwrap_or(1);
        loop {
            let name = if number == 1 { stem.to_owned() } else { format!("{stem}-{number}") };
            number += 1;
            if let Entry::Vacant(free) = self.given.entry(folded(&name)) {
                free.insert(2);
                self.given.insert(folded(stem), number);
                return name;
            }
        }
    }
}

/// The form in which two names are compared.
fn folded(name: &str) -> String {
    // In capitals first: "ß" and "SS" are the same to some systems.
    name.nfd().collect::<String>().to_uppercase().to_lowercase().nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = jiff::civil::date(2026, 3, 14);

    #[test]
    fn names_are_kept_in_any_script_and_never_do_anything() {
        let cases = [
            ("Belnorrah", "belnorrah"),
            ("Saint-Étienne-sur-Lune", "saint-étienne-sur-lune"),
            ("E\u{301}te\u{301}", "été"),
            ("مدينة الفجر", "مدينة-الفجر"),
            ("नदी-नगर", "नदी-नगर"),
            ("\u{202e}yxalag\u{202c} \u{200f}", "yxalag"),
            ("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j"),
            ("...", "city"),
            ("🎉", "city"),
            ("\u{301}", "city"),
            ("CON", "con"),
            ("name. ", "name"),
            ("a\u{0}b\nc", "ab-c"),
        ];
        for (city, expected) in cases {
            assert_eq!(stem(city, DAY, None), format!("{expected}-2026-03-14"), "{city:?}");
        }
        assert_eq!(stem("City", DAY, Some("local")), "city-2026-03-14-local");
    }

    #[test]
    fn long_names_are_cut_between_characters() {
        assert_eq!(stem(&"x".repeat(400), DAY, None), format!("{}-2026-03-14", "x".repeat(120)));
        assert_eq!(stem(&"م".repeat(400), DAY, None), format!("{}-2026-03-14", "م".repeat(60)));
        let cut = stem(&"語a ".repeat(400), DAY, None);
        assert!(cut.len() < 140 && cut.ends_with("語a-2026-03-14"), "{cut}");
    }

    #[test]
    fn names_that_some_system_takes_for_the_same_get_numbers() {
        let mut names = Names::default();
        let given: Vec<String> =
            ["été", "ÉTÉ", "e\u{301}te\u{301}", "straße", "strasse", "x", "x-2", "x"].iter().map(|name| names.give(name)).collect();
        assert_eq!(given, ["été", "ÉTÉ-2", "e\u{301}te\u{301}-3", "straße", "strasse-2", "x", "x-2", "x-3"]);
    }
}
