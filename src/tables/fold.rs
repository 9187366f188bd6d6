//! Texts as they are compared: what people write in more than one way is written in one.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::files::number::western;

/// Letters and digits only, small, without accents, vowel marks, spaces and signs; letters that Arabic keyboards and spellings mix up are the same. "Ville / Été" is "villeete", "مدينـة" and "مدينه" are the same.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\0'..='\u{7f}' => folded.extend(c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase())),
            // Letters that stand for themselves; so there is nothing to look up for most of Arabic.
            'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' => folded.push(c),
            // Marks are left out, so that it does not matter in which order they stand: each character can be taken apart by itself.
            _ => decompose_compatible(western(c), |c| {
                if !is_combining_mark(c) {
                    folded.extend(c.to_lowercase().filter_map(alike));
                }
            }),
        }
    }
    folded
}

/// What a small letter or a digit is taken for; nothing for a sign.
fn alike(c: char) -> Option<char> {
    match c {
        // The one only makes a word longer, the other is often left out.
        '\u{640}' | 'ء' => None,
        'ى' | 'ی' => Some('ي'),
        'ة' => Some('ه'),
        'ک' => Some('ك'),
        'ٱ' => Some('ا'),
        'œ' => Some('o'),
        'ß' => Some('s'),
        c => c.is_alphanumeric().then_some(c),
    }
}

/// The folded text without the number at its end that form tools give to a repeated title.
pub fn without_number(folded: &str) -> Option<&str> {
    let rest = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    (rest.len() < folded.len() && !rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use proptest::{prop_assert_eq, proptest};
    use unicode_normalization::UnicodeNormalization;

    use super::{alike, fold, is_combining_mark, western, without_number};

    /// The whole text at once.
    fn slowly(text: &str) -> String {
        text.chars().map(western).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).filter_map(alike).collect()
    }

    #[test]
    fn every_character_can_be_folded_by_itself() {
        for c in '\0'..=char::MAX {
            let text = format!("a{c}b");
            assert_eq!(fold(&text), slowly(&text), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn texts_are_folded_as_their_characters(text in "([a-zA-Z]|[\u{300}-\u{330}]|[\u{c0}-\u{17f}]|[\u{600}-\u{6ff}]|[\u{1100}-\u{1112}\u{1161}-\u{1175}]|[가-깋]|\\PC){0,12}") {
            prop_assert_eq!(fold(&text), slowly(&text));
        }
    }

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
