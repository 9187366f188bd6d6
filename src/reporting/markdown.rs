//! Texts made harmless for Markdown: what somebody wrote is shown as it was written, and does nothing.

use super::chart::signs::{self, Charts};
use crate::files::plain;
use crate::files::words::is_web_address;
use crate::locale::direction;

/// A text inside a line of a document from right to left or from left to right: harmless, and kept apart from its surroundings if it runs the other way.
pub fn text(text: &str, rtl: bool) -> String {
    direction::isolated(escape(text), rtl)
}

/// A text inside a line: Markdown and HTML in it are shown, not followed.
pub fn escape(text: &str) -> String {
    let line = plain::shown(text);
    if is_harmless(&line) { line.into_owned() } else { escaped(&line) }
}

/// The same for a text that is one line, sign by sign.
fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    // Whatever means something is one byte long; what lies between is taken over in pieces.
    let mut taken = 0;
    for (at, byte) in line.bytes().enumerate().filter(|(_, byte)| means_something(*byte)) {
        let (instead, after) = match byte {
            b'<' => ("&lt;", at + 1),
            b'>' => ("&gt;", at + 1),
            b'&' => ("&amp;", at + 1),
            b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'|' | b'~' | b'{' | b'}' | b'$' | b'^' => ("\\", at),
            // These mean something only at the beginning of a line, and this text may begin one.
            b'#' | b'+' | b'-' | b'=' | b':' if at == 0 => ("\\", at),
            b'.' | b')'
                if at > 0
                    && line.as_bytes()[..at].iter().all(u8::is_ascii_digit)
                    && !line[at + 1..].starts_with(|next: char| next != ' ') =>
            {
                ("\\", at)
            }
            // At the end of a heading these would be taken for its closing.
            b'#' if line[..at].ends_with([' ', '#']) => ("\\", at),
            // Bare addresses would become links by themselves.
            b':' if line[at..].starts_with("://") => ("&#58;", at + 1),
            b'@' => ("&#64;", at + 1),
            b'w' if line[at..].starts_with("www.") && !line[..at].ends_with(char::is_alphanumeric) => ("&#119;", at + 1),
            _ => continue,
        };
        escaped.push_str(&line[taken..at]);
        escaped.push_str(instead);
        taken = after;
    }
    escaped.push_str(&line[taken..]);
    escaped
}

/// Whether nothing in a line means anything: most texts are left as they are.
#[expect(clippy::needless_bitwise_bool, reason = "a decision for each byte would keep processors from looking at many at once")]
fn is_harmless(line: &str) -> bool {
    // All signs that mean something wherever they stand, and some beside them: a few comparisons of ranges are what processors do on many bytes at once.
    let among = |byte: u8, first: u8, last: u8| byte.wrapping_sub(first) <= last - first;
    let always =
        |byte| among(byte, b'#', b'&') | (byte == b'*') | among(byte, b'<', b'@') | among(byte, b'[', b'`') | among(byte, b'{', b'~');
    let address = |one, next| ((one == b':') & (next == b'/')) | ((one == b'w') & (next == b'w'));
    let begins = line.starts_with(|c: char| matches!(c, '+' | '-' | '=' | ':' | '0'..='9'));
    !(begins || plain::any_byte(line, always) || plain::any_pair(line, address))
}

/// Whether a byte means something in Markdown, or may do so at some place.
fn means_something(byte: u8) -> bool {
    const MAY: [bool; 256] = {
        let (bytes, mut may, mut at) = (b"<>&\\`*_[]|~{}$^#+-=:.)@w", [false; 256], 0);
        while at < bytes.len() {
            may[bytes[at] as usize] = true;
            at += 1;
        }
        may
    };
    MAY[usize::from(byte)]
}

/// A text of several lines as a quotation, each line indented by `indent`, in a document from right to left or from left to right.
pub fn quotation(text: &str, indent: &str, rtl: bool) -> String {
    let lines: Vec<String> = plain::lines(text).iter().map(|line| self::text(line, rtl)).collect();
    lines.join(&format!("  \n{indent}"))
}

/// A link if it is a web address that is safe to follow, otherwise the text as it was written.
pub fn link(address: &str) -> String {
    if is_web_address(address) && address.chars().all(plain::is_visible) { format!("<{address}>") } else { escape(address) }
}

/// A bar of twenty signs for a score from 0 to 100.
pub fn bar(score: f64) -> String {
    signs::bar(Some(score), None, Charts::Unicode).unwrap_or_default()
}

/// A bar for bounds without a score: what is certain, what is possible, what is out of reach.
pub fn bounds_bar(lowest: f64, highest: f64) -> String {
    signs::bar(None, Some((lowest, highest)), Charts::Unicode).unwrap_or_default()
}

/// The whole document from right to left, where Markdown lets HTML say so.
pub fn directed(document: String, rtl: bool) -> String {
    if rtl { format!("<div dir=\"rtl\">\n\n{document}\n</div>\n") } else { document }
}

#[cfg(test)]
mod tests {
    use proptest::{prop_assert_eq, proptest};

    use super::{escape, escaped};

    proptest! {
        #[test]
        fn texts_that_are_left_as_they_are_are_those_in_which_nothing_is_escaped(text in "[a-z]{0,2}([ .)#:/@<\\-]|w{1,4}|[0-9]|é|م){0,6}") {
            let line = crate::files::plain::one_line(&text);
            prop_assert_eq!(escape(&text), escaped(&line));
        }
    }
}
