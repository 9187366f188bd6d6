//! Texts made harmless for Markdown: what somebody wrote is shown as it was written, and does nothing.

use crate::files::plain;
use crate::files::words::is_web_address;
use crate::locale::direction;

/// A text inside a line: Markdown and HTML in it are shown, not followed.
pub fn escape(text: &str) -> String {
    let line = plain::one_line(text);
    let mut escaped = String::with_capacity(line.len() + 8);
    for (at, c) in line.char_indices() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '{' | '}' | '$' | '^' => {
                escaped.push('\\');
                escaped.push(c);
            }
            // These mean something only at the beginning of a line, and this text may begin one.
            '#' | '+' | '-' | '=' | ':' if at == 0 => {
                escaped.push('\\');
                escaped.push(c);
            }
            '.' | ')'
                if at > 0
                    && line[..at].bytes().all(|byte| byte.is_ascii_digit())
                    && !line[at + 1..].starts_with(|next: char| next != ' ') =>
            {
                escaped.push('\\');
                escaped.push(c);
            }
            // At the end of a heading these would be taken for its closing.
            '#' if line[..at].ends_with([' ', '#']) => escaped.push_str("\\#"),
            // Bare addresses would become links by themselves.
            ':' if line[at..].starts_with("://") => escaped.push_str("&#58;"),
            '@' => escaped.push_str("&#64;"),
            'w' if line[at..].starts_with("www.") && !line[..at].ends_with(char::is_alphanumeric) => escaped.push_str("&#119;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// A text of several lines as a quotation, each line indented by `indent`, in a document from right to left or from left to right.
pub fn quotation(text: &str, indent: &str, rtl: bool) -> String {
    let lines: Vec<String> = plain::lines(text).iter().map(|line| direction::isolated(&escape(line), rtl)).collect();
    lines.join(&format!("  \n{indent}"))
}

/// A link if it is a web address that is safe to follow, otherwise the text as it was written.
pub fn link(address: &str) -> String {
    if is_web_address(address) && address.chars().all(|c| !plain::one_line(&c.to_string()).is_empty()) {
        format!("<{address}>")
    } else {
        escape(address)
    }
}

/// A bar of twenty signs for a score from 0 to 100.
pub fn bar(score: f64) -> String {
    let full = ((score.clamp(0.0, 100.0) / 5.0).round() as usize).min(20);
    format!("{}{}", "█".repeat(full), "░".repeat(20 - full))
}

/// A bar for bounds without a score: what is certain, what is possible, what is out of reach.
pub fn bounds_bar(lowest: f64, highest: f64) -> String {
    let low = ((lowest.clamp(0.0, 100.0) / 5.0).round() as usize).min(20);
    let high = ((highest.clamp(0.0, 100.0) / 5.0).round() as usize).clamp(low, 20);
    format!("{}{}{}", "█".repeat(low), "▒".repeat(high - low), "░".repeat(20 - high))
}

/// The whole document from right to left, where Markdown lets HTML say so.
pub fn directed(document: String, rtl: bool) -> String {
    if rtl { format!("<div dir=\"rtl\">\n\n{document}\n</div>\n") } else { document }
}
