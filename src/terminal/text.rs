//! How wide texts are on a terminal, and where they are broken.

/// Stands for the lam of a lam-alef pair while a text is measured: Unicode counts such a pair as one column, most terminals show two.
const LAM: char = '\u{e000}';

/// The text with every lam that would be counted short replaced by a sign that is not.
pub(super) fn guard(text: &str) -> String {
    if !text.contains('\u{644}') {
        return text.to_owned();
    }
    let characters: Vec<char> = text.chars().collect();
    characters
        .iter()
        .enumerate()
        .map(|(at, c)| {
            if *c == '\u{644}' && matches!(characters.get(at + 1), Some('\u{622}' | '\u{623}' | '\u{625}' | '\u{627}')) { LAM } else { *c }
        })
        .collect()
}

/// The text as it was before [`guard`].
pub(super) fn unguard(text: &str) -> String {
    text.replace(LAM, "\u{644}")
}

/// The columns that a text takes.
pub fn width(text: &str) -> usize {
    textwrap::core::display_width(&guard(text))
}

/// The text in lines of at most `columns`, broken at words; lines after the first begin with `indent`.
pub fn wrapped(text: &str, columns: usize, first: &str, indent: &str) -> Vec<String> {
    let options = textwrap::Options::new(columns.max(10)).initial_indent(first).subsequent_indent(indent);
    let mut lines = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let options = if at == 0 { options.clone() } else { options.clone().initial_indent(indent) };
        lines.extend(textwrap::wrap(&guard(line), options).iter().map(|line| unguard(line)));
    }
    lines
}
