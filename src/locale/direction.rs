//! Texts that run from right to left: kept apart from those that run the other way, and laid out for terminals that cannot do it themselves.

use ar_reshaper::reshape_line;
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use crate::files::plain;

/// What begins a piece of text with a direction of its own, and what ends it (Unicode: first strong isolate, pop directional isolate).
pub const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// Whether a text has letters that run from right to left.
#[expect(clippy::needless_bitwise_bool, reason = "a decision for each byte would keep processors from looking at many at once")]
pub fn has_rtl(text: &str) -> bool {
    // Looking up every letter of every report takes longer than all the rest. These letters stand in U+0590 to U+08FF, U+FB1D to U+FEFF and from U+10800 to U+1EFFF,
    // which in UTF-8 begin with the bytes D6 to E0, EF and F0; the right-to-left mark is E2 80 8F.
    let may_have = plain::any_byte(text, |byte| (byte.wrapping_sub(0xd6) <= 10) | (byte == 0xef) | (byte == 0xf0))
        || plain::any_pair(text, |one, next| (one == 0x80) & (next == 0x8f));
    may_have && text.chars().any(|c| c >= '\u{590}' && matches!(bidi_class(c), BidiClass::R | BidiClass::AL))
}

/// Whether a text has letters that run from left to right.
pub fn has_ltr(text: &str) -> bool {
    text.chars().any(|c| match c {
        '\0'..='\u{7f}' => c.is_ascii_alphabetic(),
        // Hebrew and Arabic: the same as looking them up, and faster.
        '\u{590}'..='\u{6ff}' => false,
        _ => bidi_class(c) == BidiClass::L,
    })
}

/// A text kept apart from its surroundings if it has letters of the other direction, so that a name or an address in another script does not pull the words and stops around it along.
pub fn isolated(text: impl Into<String>, surroundings_rtl: bool) -> String {
    let text = text.into();
    let other = if surroundings_rtl { has_ltr(&text) } else { has_rtl(&text) };
    if other { format!("{}{text}{}", ISOLATE.0, ISOLATE.1) } else { text }
}

/// The text without marks of direction.
pub fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !plain::is_isolate(*c) && *c != RIGHT_TO_LEFT).collect()
}

/// Invisible letters from right to left and from left to right (Unicode: right-to-left mark, left-to-right mark).
const RIGHT_TO_LEFT: char = '\u{200f}';
const LEFT_TO_RIGHT: char = '\u{200e}';

/// A text from right to left whose letters are all in isolated pieces, made such that it is known to run from right to left when it becomes a piece itself: "12 March 2026" would otherwise begin with the year.
pub(super) fn rooted(text: String) -> String {
    let mut depth = 0_usize;
    let strong_outside = text.chars().any(|c| {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(bidi_class(c), BidiClass::L | BidiClass::R | BidiClass::AL)
    });
    if strong_outside || !has_rtl(&text) { text } else { format!("{RIGHT_TO_LEFT}{text}") }
}

/// One line as it is seen, from left to right: letters joined, in the order of the eye. For terminals that show every character as it comes.
pub fn visual(line: &str, rtl: bool) -> String {
    // What is in the order of the eye needs no marks, and an option with one in front of it could not be copied.
    let unmarked = |line: &str| without_marks(line).replace(LEFT_TO_RIGHT, "");
    if !has_rtl(line) {
        return unmarked(line);
    }
    let base = if rtl { Level::rtl() } else { Level::ltr() };
    let shaped = reshape_line(line);
    let bidi = BidiInfo::new(&shaped, Some(base));
    let mut seen = String::new();
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            if levels[run.start].is_rtl() {
                seen.extend(shaped[run].chars().rev().map(mirrored));
            } else {
                seen.push_str(&shaped[run]);
            }
        }
    }
    unmarked(&seen)
}

/// What opens on the left closes there when the line is turned round.
fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_in_the_order_of_the_eye_have_no_marks() {
        assert_eq!(visual("\u{2068}a\u{2069} \u{200e}--earlier", true), "a --earlier");
        let line = visual("الخيار \u{200e}--earlier", true);
        assert!(line.starts_with("--earlier ") && !line.contains('\u{200e}'), "{line:?}");
    }

    #[test]
    fn the_short_way_finds_the_direction_of_every_character() {
        for c in '\0'..=char::MAX {
            let text = c.to_string();
            assert_eq!(has_rtl(&text), matches!(bidi_class(c), BidiClass::R | BidiClass::AL), "{c:?}");
            assert_eq!(has_ltr(&text), bidi_class(c) == BidiClass::L, "{c:?}");
        }
    }
}
