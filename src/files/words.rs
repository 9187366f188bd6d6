//! Words that a person wrote: whether they are an address, and what was probably meant.

use crate::locale::said::{Said, say};

/// What an id looks like, as a regular expression for editors.
pub const ID_PATTERN: &str = "^[A-Za-z][A-Za-z0-9_-]*$";

/// Whether this can be an id: letters, digits, - and _, beginning with a letter.
pub fn is_id(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && characters.all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// Whether this is an http or https address without spaces.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"`{}|\\^".contains(c))
    })
}

/// Whether a text begins like an address of any kind: "www.", or a scheme such as "ftp:" without a space behind it.
pub fn looks_like_address(text: &str) -> bool {
    let scheme = text.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
            && !rest.is_empty()
            && !rest.starts_with(char::is_whitespace)
    });
    scheme || text.to_ascii_lowercase().starts_with("www.")
}

/// "did you mean ...", or the list of what there is.
pub fn suggestion(written: &str, known: &[&str]) -> Said {
    let mut known: Vec<&str> = known.iter().copied().filter(|id| !id.is_empty()).collect();
    known.dedup();
    match (nearest(written, &known), known.as_slice()) {
        (Some(at), _) => say("suggestion-near").with("near", known[at]),
        (None, []) => say("suggestion-none"),
        (None, few) if few.len() <= 12 => say("suggestion-list").with("known", few.iter().map(ToString::to_string).collect::<Vec<_>>()),
        (None, _) => say("suggestion-check"),
    }
}

/// The one that is hardly written in another way.
pub fn misspelt(written: &str, known: &[&str]) -> Option<usize> {
    nearest(written, known).filter(|at| strsim::jaro_winkler(written, known[*at]) > 0.9)
}

/// The one that was probably meant.
pub fn nearest(written: &str, known: &[&str]) -> Option<usize> {
    known
        .iter()
        .enumerate()
        .map(|(at, id)| (strsim::jaro_winkler(written, id), at))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, at)| at)
}
