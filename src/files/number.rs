//! Numbers as people type them.

/// The same text with Arabic and Persian digits as 0 to 9.
pub fn western_digits(text: &str) -> String {
    text.chars().map(western).collect()
}

/// A sign of a number as computers write it; any other one as it is.
pub fn western(c: char) -> char {
    let digit = |zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c);
    match c {
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '٫' => '.',
        '٬' => ' ',
        other => other,
    }
}

/// A number as people write it: with spaces or other marks between thousands, with a comma or a point before decimals. Nothing if it can be read in two ways: "1,234" is a thousand in one country and little more than one in another, so only "1234" or "1 234" says it.
pub fn parse_number(text: &str) -> Option<f64> {
    let spaced = |c: char| c.is_whitespace() || matches!(c, '\u{a0}' | '\u{202f}' | '\'' | '’');
    let text: String = western_digits(text).trim().chars().map(|c| if spaced(c) { ' ' } else { c }).collect();
    let groups: Vec<&str> = text.split(' ').collect();
    let grouped = groups.len() == 1
        || (groups[0].trim_start_matches('-').len() <= 3
            && groups[1..].iter().all(|group| group.split([',', '.']).next().is_some_and(|whole| whole.len() == 3)));
    let digits = groups.concat();
    let marks: Vec<(usize, char)> = digits.char_indices().filter(|(_, c)| matches!(c, ',' | '.')).collect();
    let plain = match marks.as_slice() {
        [] => digits,
        // Exactly three digits behind a single mark: thousands or decimals, nobody can tell.
        [(at, _)] if digits.len() - at == 4 && !digits.trim_start_matches('-').starts_with('0') && groups.len() == 1 => return None,
        [_] => digits.replace(',', "."),
        // Several marks of one kind stand between thousands.
        [(_, first), rest @ ..] if rest.iter().all(|(_, mark)| mark == first) && thousands(&digits, *first) => digits.replace(*first, ""),
        // The last of two kinds stands before the decimals.
        [(_, first), .., (last, mark)] if first != mark && thousands(&digits[..*last], *first) => {
            digits.replace(*first, "").replace(*mark, ".")
        }
        _ => return None,
    };
    plain.parse::<f64>().ok().filter(|number| grouped && number.is_finite())
}

/// Whether a mark stands before every three digits, as in 1,234,567.
fn thousands(digits: &str, mark: char) -> bool {
    let mut parts = digits.split(mark);
    parts.next().is_some_and(|first| (1..=3).contains(&first.trim_start_matches('-').len())) && parts.all(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::parse_number;

    #[test]
    fn numbers_are_read_as_people_write_them_or_not_at_all() {
        for (text, number) in [
            ("120000", Some(120_000.0)),
            ("120 000", Some(120_000.0)),
            ("1 234 567,5", Some(1_234_567.5)),
            ("1,234,567", Some(1_234_567.0)),
            ("1.234.567,25", Some(1_234_567.25)),
            ("12,5", Some(12.5)),
            ("12.5", Some(12.5)),
            ("0,125", Some(0.125)),
            ("-3", Some(-3.0)),
            ("-123 456", Some(-123_456.0)),
            ("١٢٠٠٠٠", Some(120_000.0)),
            ("١٢٠٬٠٠٠", Some(120_000.0)),
            ("١٢٫٥", Some(12.5)),
            ("120,000", None),
            ("50.000", None),
            ("1 23", None),
            ("1,23,4", None),
            ("many", None),
            ("inf", None),
        ] {
            assert_eq!(parse_number(text), number, "{text}");
        }
    }
}
