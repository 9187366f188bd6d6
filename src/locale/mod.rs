//! The interface in the person's language: messages, numbers, dates.
//!
//! Every text that a person reads and that does not come from a toolkit stands in `messages/<language>.ftl` ([Fluent](https://projectfluent.org)). A language that has no file is shown in English; a toolkit can bring the messages of further languages along.

pub mod direction;
pub mod said;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The messages that come with the program; English, the source of the others, first.
const MESSAGES: [(&str, &str); 3] =
    [("en", include_str!("messages/en.ftl")), ("fr", include_str!("messages/fr.ftl")), ("ar", include_str!("messages/ar.ftl"))];

/// The interface in one language.
pub struct Locale {
    bundle: FluentBundle<FluentResource>,
    /// English, for messages that the language does not have.
    fallback: Option<FluentBundle<FluentResource>>,
    /// The language of the messages, such as "en".
    pub language: String,
    /// What is asked for with every number, looked up once.
    often: OnceLock<Often>,
}

/// What a language has one word or sign for.
struct Often {
    decimal_mark: String,
    rtl: bool,
    /// Whole percentages from 0 to 100.
    percentages: Vec<String>,
}

/// Values for the places of a message.
pub type Values<'v> = &'v [(&'v str, FluentValue<'v>)];

/// The languages that the program speaks by itself.
pub fn known() -> impl Iterator<Item = &'static str> {
    MESSAGES.iter().map(|(language, _)| *language)
}

impl Locale {
    /// The interface in this language, or in English if the program does not speak it.
    pub fn new(language: &str) -> Self {
        match MESSAGES.iter().find(|(known, _)| *known == language) {
            Some((language, source)) => Self::of(language, source),
            None => Self::of(MESSAGES[0].0, MESSAGES[0].1),
        }
    }

    /// The interface in a language by its messages in [Fluent](https://projectfluent.org); what they do not have is said in English.
    pub fn of(language: &str, messages: &str) -> Self {
        let bundle = bundle(language, messages);
        let fallback = (messages != MESSAGES[0].1).then(bundle_of_english);
        Self { bundle, fallback, language: language.to_owned(), often: OnceLock::new() }
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
        let mut bundles = std::iter::once(&self.bundle).chain(&self.fallback);
        let found = bundles.find_map(|bundle| Some((bundle, bundle.get_message(key)?.value()?)));
        let Some((bundle, pattern)) = found else { return key.to_owned() };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        if text.contains(direction::ISOLATE.0) { direction::rooted(text) } else { text }
    }

    /// Whether there is a message of this name, in the language or in English.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key) || self.fallback.as_ref().is_some_and(|english| english.has_message(key))
    }

    /// What the language calls itself, and what English calls it; none where its messages do not say.
    pub fn names(&self) -> Option<(String, String)> {
        let own = ["language-name", "language-name-english"].iter().all(|key| self.bundle.has_message(key));
        own.then(|| (self.text("language-name"), self.text("language-name-english")))
    }

    /// Whether the language is written from right to left.
    pub fn is_rtl(&self) -> bool {
        self.often().rtl
    }

    fn often(&self) -> &Often {
        self.often.get_or_init(|| Often {
            decimal_mark: self.text("decimal-mark"),
            rtl: self.text("direction") == "rtl",
            percentages: (0..=100).map(|share| self.percentage(share)).collect(),
        })
    }

    fn percentage(&self, share: i64) -> String {
        self.with("percent", &[("share", share.to_string().into())])
    }

    /// A score or a number of points, rounded half away from zero to one decimal.
    pub fn decimal(&self, number: f64) -> String {
        let tenths = (crate::toolkit::condition::rounded(number) * 10.0).round() / 10.0;
        format!("{:.1}", tenths + 0.0).replace('.', &self.often().decimal_mark) // + 0.0: never "-0.0"
    }

    /// A share in [0, 1] as a whole percentage.
    pub fn percent(&self, share: f64) -> String {
        let share = (crate::toolkit::condition::rounded(share) * 100.0).round() as i64;
        let known = usize::try_from(share).ok().and_then(|share| self.often().percentages.get(share));
        known.cloned().unwrap_or_else(|| self.percentage(share))
    }

    /// A number as short as it can be written.
    pub fn plain_number(&self, number: f64) -> String {
        let written = number.to_string();
        let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
        let whole = if number.abs() < 1e15 { group_thousands(whole, &self.text("thousands-mark")) } else { whole.to_owned() };
        if decimals.is_empty() { whole } else { format!("{whole}{}{decimals}", self.text("decimal-mark")) }
    }

    /// A day.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        let month = self.text(&format!("month-{}", date.month()));
        self.with("date", &[("day", i64::from(date.day()).into()), ("month", month.into()), ("year", date.year().to_string().into())])
    }
}

fn bundle(language: &str, messages: &str) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // What can be read of a file with a mistake in it is used all the same; a test reads every file that comes with the program.
    let resource = FluentResource::try_new(messages.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    // Marks around what is filled in keep its direction apart; where everything runs from left to right they only get in the way of searching.
    let rtl = bundle.get_message("direction").and_then(|message| message.value()).is_some_and(|pattern| {
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, None, &mut errors) == "rtl"
    });
    bundle.set_use_isolating(rtl);
    bundle
}

fn bundle_of_english() -> FluentBundle<FluentResource> {
    bundle(MESSAGES[0].0, MESSAGES[0].1)
}

/// "1234567" as "1,234,567".
fn group_thousands(digits: &str, mark: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            grouped.push_str(mark);
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
