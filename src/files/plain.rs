//! Texts from answers, made harmless without changing what they say.

use std::borrow::Cow;

/// Removes what could change how the surroundings are shown: control characters, and marks that reorder or hide text. Line breaks and tabs become spaces; spaces at which no line breaks stay, as before the percent sign in French.
pub fn one_line(text: &str) -> String {
    shown(text).into_owned()
}

/// The same as [`one_line`], without a copy where nothing is to be changed.
pub fn shown(text: &str) -> Cow<'_, str> {
    if is_one_line(text) {
        return Cow::Borrowed(text);
    }
    let visible: String =
        text.chars().map(|c| if c.is_whitespace() && !is_no_break(c) { ' ' } else { c }).filter(|c| !is_harmful(*c)).collect();
    // A word of nothing else than such spaces is none.
    let words = visible.split(' ').filter(|word| !word.chars().all(is_no_break)).collect::<Vec<_>>().join(" ");
    Cow::Owned(words.trim_matches(is_no_break).to_owned())
}

/// Whether there is nothing to change: most texts are one line already.
#[expect(clippy::needless_bitwise_bool, reason = "a decision for each byte would keep processors from looking at many at once")]
fn is_one_line(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (first, last) = (bytes.first(), bytes.last());
    let unusual = any_byte(text, |byte| (byte < b' ') | (byte == 0x7f) | (byte == 0xc2) | (byte.wrapping_sub(0xe1) <= 2) | (byte == 0xef));
    let spaces = any_pair(text, |one, next| (one == b' ') & (next == b' '));
    if !(unusual || spaces || first == Some(&b' ') || last == Some(&b' ')) {
        return true;
    }
    bytes.iter().enumerate().all(|(at, byte)| {
        ORDINARY[usize::from(*byte)]
            || match byte {
                b' ' => at > 0 && bytes[at - 1] != b' ' && at + 1 < bytes.len(),
                0x80.. => text[at..].chars().next().is_some_and(is_visible),
                _ => false,
            }
    })
}

/// Whether any byte of a text is such a one. It looks at all of them, without a decision for each, so that processors look at many at once.
pub fn any_byte(text: &str, is: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(0, |found, byte| found | u8::from(is(byte))) != 0
}

/// The same for a byte and the next one.
pub fn any_pair(text: &str, is: impl Fn(u8, u8) -> bool) -> bool {
    text.bytes().zip(text.bytes().skip(1)).fold(0, |found, (one, next)| found | u8::from(is(one, next))) != 0
}

/// The bytes that no space and no harmful character begins with: visible ASCII, and what characters beyond it are made of, but for the first bytes of those (U+0080 to U+00BF, U+1000 to U+3FFF, from U+F000).
const ORDINARY: [bool; 256] = {
    let (mut ordinary, mut byte) = ([false; 256], b'!');
    while byte < 0xff {
        ordinary[byte as usize] = !matches!(byte, 0x7f | 0xc2 | 0xe1..=0xe3 | 0xef);
        byte += 1;
    }
    ordinary
};

/// The same for a text of several lines: line breaks stay.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(one_line).collect()
}

/// Whether a character is seen: neither space nor harmful.
pub fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !is_harmful(c)
}

/// A space at which no line breaks (Unicode: no-break space, narrow no-break space).
fn is_no_break(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}')
}

/// Control characters, and the Unicode marks that embed, override or isolate a direction.
pub fn is_harmful(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// The marks that keep a piece of text with its own direction apart.
pub fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// A cell that no spreadsheet takes for a formula.
pub fn cell(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_finds_every_character_that_is_to_be_changed() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_one_line(&format!("a{c}b")), c == ' ' || is_visible(c), "{c:?}");
        }
        assert_eq!(one_line("\u{a0} 100\u{a0}%\u{202f}; \u{202f} a\tb\u{a0}"), "100\u{a0}%\u{202f}; a b");
        assert_eq!((one_line("\u{a0}"), one_line(" \n ")), (String::new(), String::new()));
        assert!(is_one_line("") && is_one_line("a b") && !is_one_line("a  b") && !is_one_line(" a") && !is_one_line("a "));
    }
}
