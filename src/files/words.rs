//! Words that a person wrote: whether they are an address, and what was probably meant.

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
pub fn suggestion(written: &str, known: &[&str]) -> String {
    let mut known: Vec<&str> = known.iter().copied().filter(|id| !id.is_empty()).collect();
    known.dedup();
    match (nearest(written, &known), known.as_slice()) {
        (Some(at), _) => format!("did you mean \"{}\"?", known[at]),
        (None, []) => "none is defined".into(),
        (None, few) if few.len() <= 12 => format!("there are: {}", few.join(", ")),
        (None, _) => "check the spelling; `nlc show` lists them all".into(),
    }
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
