//! Days as people and programs write them.

use jiff::civil::Date;

use super::fold::fold;
use crate::files::number::western_digits;
use crate::locale::Locale;

/// What stands first in a day such as 03/04/2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The day: 3 April.
    DayFirst,
    /// The month: 4 March.
    MonthFirst,
}

/// Reads days of one column.
#[derive(Debug, Clone, Default)]
pub struct DayReader {
    /// What stands first.
    pub order: Option<Order>,
    /// Folded names of months with their numbers.
    months: Vec<(String, i8)>,
}

impl DayReader {
    /// Knows the names of months in these languages.
    pub fn new<'l>(order: Option<Order>, locales: impl Iterator<Item = &'l Locale>) -> Self {
        let names = |locale: &Locale| (1..=12).map(|month: i8| (fold(&locale.text(&format!("month-{month}"))), month)).collect::<Vec<_>>();
        Self { order, months: locales.flat_map(names).collect() }
    }

    /// Whether the month stands first.
    pub fn is_month_first(&self) -> bool {
        self.order == Some(Order::MonthFirst)
    }

    /// The day that a text names; a time behind it does not matter.
    pub fn read(&self, text: &str) -> Option<Date> {
        let text = text.trim();
        if let Some(day) = iso(text.as_bytes()) {
            return Some(day);
        }
        let western = western_digits(text);
        let digits: Vec<&str> = western.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        let number = |at: usize| digits.get(at).and_then(|part: &&str| part.parse::<i16>().ok());
        if let Some((_, month)) = self.month_named(&western) {
            // "Apr 26, 2018 3:04:05 PM", "26 avril 2018"
            let year = digits.iter().position(|part| part.len() == 4)?;
            let day = if year == 0 { number(1)? } else { number(0)? };
            return Date::new(number(year)?, month, i8::try_from(day).ok()?).ok();
        }
        let joined = western.trim_start_matches(|c: char| !c.is_ascii_digit());
        let mark = joined.find(|c: char| !c.is_ascii_digit()).and_then(|at| joined[at..].chars().next())?;
        if !matches!(mark, '/' | '-' | '.') {
            return None;
        }
        match digits.first()?.len() {
            4 => Date::new(number(0)?, i8::try_from(number(1)?).ok()?, i8::try_from(number(2)?).ok()?).ok(),
            1 | 2 if digits.get(2)?.len() == 4 => {
                let (day, month) = match self.order {
                    Some(Order::MonthFirst) => (number(1)?, number(0)?),
                    _ => (number(0)?, number(1)?),
                };
                Date::new(number(2)?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
            }
            _ => None,
        }
    }

    fn month_named(&self, text: &str) -> Option<(usize, i8)> {
        const SHORT: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        let words = text.split(|c: char| !c.is_alphabetic() && !unicode_normalization::char::is_combining_mark(c)).map(fold).enumerate();
        words.filter(|(_, word)| word.chars().count() >= 3).find_map(|(at, word)| {
            let known = self.months.iter().find(|(name, _)| *name == word).map(|(_, month)| *month);
            let short = || SHORT.iter().position(|short| *short == word).and_then(|month| i8::try_from(month + 1).ok());
            Some((at, known.or_else(short)?))
        })
    }
}

/// The day in a text such as 2026-11-27, as most programs write it; none for every other text.
pub(super) fn iso(text: &[u8]) -> Option<Date> {
    let [.., b'-', _, _, b'-', _, _] = text else { return None };
    let text = std::str::from_utf8(text).ok().filter(|text| text.len() == 10)?;
    Date::new(text.get(..4)?.parse().ok()?, text.get(5..7)?.parse().ok()?, text.get(8..10)?.parse().ok()?).ok()
}

/// What stands first, if some of the days leave no doubt.
pub fn order_of<'d>(days: impl Iterator<Item = &'d str>) -> Option<Order> {
    let (mut day_first, mut month_first) = (false, false);
    for day in days {
        let western = western_digits(day);
        let mut parts = western.trim().split(['/', '.', '-']);
        let (Some(first), Some(second)) =
            (parts.next().and_then(|part| part.parse::<u8>().ok()), parts.next().and_then(|part| part.parse::<u8>().ok()))
        else {
            continue;
        };
        day_first |= first > 12;
        month_first |= second > 12;
    }
    match (day_first, month_first) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// Whether a day can be read in two ways.
pub fn is_ambiguous(day: &str) -> bool {
    let western = western_digits(day);
    let parts: Vec<&str> = western.trim().split(['/', '.', '-']).collect();
    let small = |part: &str| part.parse::<u8>().is_ok_and(|number| number <= 12);
    parts.len() >= 3 && parts[0].len() <= 2 && small(parts[0]) && small(parts[1]) && parts[0].parse::<u8>() != parts[1].parse::<u8>()
}

#[cfg(test)]
mod tests {
    use super::{DayReader, Order, is_ambiguous, order_of};
    use crate::locale::Locale;

    #[test]
    fn days_are_read_as_people_and_programs_write_them() {
        let locales = [Locale::new("en"), Locale::new("fr"), Locale::new("ar")];
        let reader = DayReader::new(Some(Order::DayFirst), locales.iter());
        for text in [
            "2026-11-27",
            "2026-11-27T08:30:00.000+01:00",
            "2026-11-27 08:30:00",
            "2026/11/27",
            "27/11/2026",
            "27.11.2026",
            "27/11/2026 09:15",
            "Nov 27, 2026",
            "Nov 27, 2026 3:04:05 PM",
            "27 November 2026",
            "27 novembre 2026",
            "٢٧/١١/٢٠٢٦",
        ] {
            assert_eq!(reader.read(text).map(|day| day.to_string()).as_deref(), Some("2026-11-27"), "{text}");
        }
        let american = DayReader { order: Some(Order::MonthFirst), ..reader.clone() };
        assert_eq!(american.read("11/27/2026 09:15:00").map(|day| day.to_string()).as_deref(), Some("2026-11-27"));
        for text in ["", "soon", "45943", "31/02/2026", "27/11/26", "2026"] {
            assert_eq!(reader.read(text), None, "{text}");
        }
    }

    #[test]
    fn one_day_that_leaves_no_doubt_is_enough() {
        assert_eq!(order_of(["03/04/2026", "27/11/2026"].into_iter()), Some(Order::DayFirst));
        assert_eq!(order_of(["03/04/2026", "11/27/2026"].into_iter()), Some(Order::MonthFirst));
        assert_eq!(order_of(["03/04/2026"].into_iter()), None);
        assert_eq!(order_of(["27/11/2026", "11/27/2026"].into_iter()), None);
        assert!(is_ambiguous("03/04/2026") && !is_ambiguous("03/03/2026") && !is_ambiguous("2026-03-04"));
    }
}
