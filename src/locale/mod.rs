//! The interface in the person's language: messages, numbers, dates.
//!
//! Every text that a person reads and that does not come from a toolkit stands in `messages/<language>.ftl` ([Fluent](https://projectfluent.org)). A language that has no file is shown in English.

pub mod said;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The messages that come with the program.
const MESSAGES: [(&str, &str); 1] = [("en", include_str!("messages/en.ftl"))];

/// The interface in one language.
pub struct Locale {
    bundle: FluentBundle<FluentResource>,
    /// The language of the messages, such as "en".
    pub language: String,
}

/// Values for the places of a message.
pub type Values<'v> = &'v [(&'v str, FluentValue<'v>)];

impl Locale {
    /// The interface in this language, or in English if there is no such file.
    pub fn new(language: &str) -> Self {
        let (language, source) = MESSAGES.iter().find(|(known, _)| *known == language).unwrap_or(&MESSAGES[0]);
        let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks are for mixed directions; in a left-to-right text they only get in the way of searching.
        bundle.set_use_isolating(false);
        // What can be read of a file with a mistake in it is used all the same; a test reads every file.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { bundle, language: (*language).to_owned() }
    }

    /// A message without places.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with its places filled. A key that does not exist is shown as it is, so that nothing is lost; a test finds those.
    pub fn with(&self, key: &str, values: Values<'_>) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        self.format(key, &arguments)
    }

    /// A message with arguments put together elsewhere.
    pub fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned()
    }

    /// Whether there is a message of this name.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A score or a number of points, rounded half away from zero to one decimal.
    pub fn decimal(&self, number: f64) -> String {
        let tenths = (crate::toolkit::condition::rounded(number) * 10.0).round() / 10.0;
        format!("{:.1}", tenths + 0.0) // + 0.0: never "-0.0"
    }

    /// A share in [0, 1] as a whole percentage.
    pub fn percent(&self, share: f64) -> String {
        let share = format!("{:.0}", (crate::toolkit::condition::rounded(share) * 100.0).round());
        self.with("percent", &[("share", share.into())])
    }

    /// A number as short as it can be written.
    pub fn plain_number(&self, number: f64) -> String {
        if number.fract() == 0.0 && number.abs() < 1e15 { group_thousands(&format!("{number:.0}")) } else { number.to_string() }
    }

    /// A day.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        let month = self.text(&format!("month-{}", date.month()));
        self.with(
            "date",
            &[("day", i64::from(date.day()).to_string().into()), ("month", month.into()), ("year", date.year().to_string().into())],
        )
    }
}

/// "1234567" as "1,234,567".
fn group_thousands(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}")
}

/// The language that the person works in: `LC_ALL`, `LC_MESSAGES`, `LANG`, else English. "fr_MA.UTF-8" is "fr".
pub fn from_environment() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .map(|value| value.split(['_', '.', '-', '@']).next().unwrap_or_default().to_ascii_lowercase())
        .filter(|language| (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase()))
        .unwrap_or_else(|| "en".into())
}
