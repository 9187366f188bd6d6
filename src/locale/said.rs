//! A text for people that is still to be put into words: the name of its message, and the values in it. What checks and reads files says things this way; the words are in `messages/<language>.ftl`.

use std::path::Path;

use fluent_bundle::{FluentArgs, FluentValue};

use super::Locale;

/// A message and the values of its places.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    key: &'static str,
    values: Vec<(&'static str, Value)>,
}

/// What can stand in a place of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text from a file: an id, a name, a word. It is shown as it is.
    Text(String),
    /// A number; it chooses between singular and plural.
    Number(f64),
    /// Another message.
    Said(Box<Said>),
    /// Several texts, with what stands between them in the language.
    List(Vec<String>),
}

/// A message without places, or one whose places follow with [`Said::with`].
pub fn say(key: &'static str) -> Said {
    Said { key, values: Vec::new() }
}

impl Said {
    /// Fills a place.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Two texts on lines of their own.
    #[must_use]
    pub fn followed_by(self, next: Said) -> Said {
        say("two-lines").with("first", self).with("second", next)
    }

    /// In words.
    pub fn in_words(&self, locale: &Locale) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &self.values {
            arguments.set(*name, value.in_words(locale));
        }
        locale.format(self.key, &arguments)
    }
}

impl Value {
    fn in_words(&self, locale: &Locale) -> FluentValue<'static> {
        match self {
            Value::Text(text) => text.clone().into(),
            Value::Number(number) => (*number).into(),
            Value::Said(said) => said.in_words(locale).into(),
            Value::List(texts) => texts.join(&locale.text("list-separator")).into(),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

/// A path as it is shown.
impl From<&Path> for Value {
    fn from(path: &Path) -> Self {
        Value::Text(path.display().to_string())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Value::Number(number as f64)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Value::Number(number)
    }
}

impl From<Said> for Value {
    fn from(said: Said) -> Self {
        Value::Said(Box::new(said))
    }
}

impl From<Vec<String>> for Value {
    fn from(texts: Vec<String>) -> Self {
        Value::List(texts)
    }
}
