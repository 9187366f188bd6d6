//! Texts as they are compared: what people write in more than one way is written in one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::files::number::western;

/// Letters and digits only, small, without accents, vowel marks, spaces and signs; letters that Arabic keyboards and spellings mix up are the same. "Ville / Été" is "villeete", "مدينـة" and "مدينه" are the same.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    text.chars()
        .map(western)
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            // The one only makes a word longer, the other is often left out.
            '\u{640}' | 'ء' => None,
            'ى' | 'ی' => Some('ي'),
            'ة' => Some('ه'),
            'ک' => Some('ك'),
            'ٱ' => Some('ا'),
            'œ' => Some('o'),
            'ß' => Some('s'),
            // Letters without exception; so there is nothing to look up for most of Arabic.
            'ا'..='ي' => Some(c),
            c if c.is_alphanumeric() => Some(c),
            _ => None,
        })
        .collect()
}

/// The folded text without the number at its end that form tools give to a repeated title.
pub fn without_number(folded: &str) -> Option<&str> {
    let rest = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    (rest.len() < folded.len() && !rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{fold, without_number};

    #[test]
    fn what_people_write_in_several_ways_is_the_same() {
        for (one, other) in [
            ("Mandate-Basis", "mandate_basis"),
            ("Où\u{a0}?", "ou"),
            ("Don’t know", "don't know"),
            ("E\u{301}t\u{e9}", "ÉTÉ"),
            ("مدينــة", "مدينه"),
            ("أحمد إلى", "احمد الي"),
            ("مُدُن", "مدن"),
            ("٣", "3"),
            ("ﻻ", "لا"),
            ("\u{200f}نعم\u{200e}", "نعم"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} / {other}");
        }
        assert_ne!(fold("1.0"), fold("1"));
        assert_eq!(fold("?!"), "");
    }

    #[test]
    fn the_number_of_a_repeated_title_is_left_out() {
        assert_eq!(without_number("when2"), Some("when"));
        assert_eq!(without_number("when"), None);
        assert_eq!(without_number("2"), None);
    }
}
