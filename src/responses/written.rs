//! The response file as it stands on disk; `docs/response-format.md` is the description for people.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Deserializer};

use crate::files::{Key, Located};

/// One respondent's answers about one city on one date.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["format", "toolkit", "version", "city", "date"]))]
pub struct Response {
    /// The number of the file format: 1.
    #[schemars(extend("const" = 1))]
    pub format: Option<Located<u64>>,
    /// The id of the toolkit that was answered.
    pub toolkit: Option<Located<String>>,
    /// Its version.
    pub version: Option<Located<String>>,
    /// The city, in any script.
    pub city: Option<Located<String>>,
    /// The day of the assessment, as in 2026-03-14.
    pub date: Option<Located<Date>>,
    /// The id of the side that the respondent speaks from.
    pub perspective: Option<Located<String>>,
    /// Who answered: functions rather than names.
    pub respondent: Option<Located<String>>,
    /// Whether only the core questions were asked.
    #[serde(default)]
    pub quick: bool,
    /// Facts about the city, by field id.
    #[serde(default)]
    pub profile: BTreeMap<Key, Located<Scalar>>,
    /// Answers by question id.
    #[serde(default)]
    pub answers: BTreeMap<Key, Located<Answer>>,
    /// Answers of an earlier assessment that this one started from and that nobody has confirmed yet, by question id. They count for nothing.
    #[serde(default)]
    pub earlier: BTreeMap<Key, Located<Answer>>,
}

/// A day, written as a TOML date or as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date(pub String);

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Date;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a date such as 2026-03-14")
            }
            fn visit_str<E>(self, text: &str) -> Result<Date, E> {
                Ok(Date(text.to_owned()))
            }
            // The TOML reader hands a date over as a map with one private key.
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Date, A::Error> {
                toml::value::Datetime::deserialize(MapAccessDeserializer::new(map)).map(|date| Date(date.to_string()))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

/// A value as written: an option's id or text, a number, yes or no, a list of items.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// An id or a text.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes (true) or no (false).
    Flag(bool),
    /// The ids of the items that are ticked.
    List(Vec<String>),
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Scalar;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text, a number, true, false or a list of texts")
            }
            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(text.to_owned()))
            }
            fn visit_bool<E>(self, flag: bool) -> Result<Scalar, E> {
                Ok(Scalar::Flag(flag))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number as f64))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Scalar, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Scalar::List(items))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Scalar {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AnswerValue".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "anyOf": [{ "type": ["string", "number", "boolean"] }, { "type": "array", "items": { "type": "string" } }] })
    }
}

/// An answer: the bare value, or a table with more about it.
#[derive(Debug)]
pub enum Answer {
    /// `question = "option"`
    Bare(Scalar),
    /// `[answers.question]`
    Table(AnswerTable),
}

/// An answer with what belongs to it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerTable {
    /// The value.
    pub answer: Option<Located<Scalar>>,
    /// The respondent does not know.
    pub unknown: Option<Located<bool>>,
    /// The question does not concern this city; the text says why.
    pub not_applicable: Option<Located<String>>,
    /// A remark.
    pub note: Option<String>,
    /// Web addresses of documents that show it.
    #[serde(default)]
    pub evidence: Vec<Located<String>>,
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Answer;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(
                    "an answer: a text, a number, true, false, a list of texts, or a table with `answer`, `unknown` or `not_applicable`",
                )
            }
            fn visit_str<E>(self, text: &str) -> Result<Answer, E> {
                Ok(Answer::Bare(Scalar::Text(text.to_owned())))
            }
            fn visit_bool<E>(self, flag: bool) -> Result<Answer, E> {
                Ok(Answer::Bare(Scalar::Flag(flag)))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Answer, E> {
                Ok(Answer::Bare(Scalar::Number(number)))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Answer, E> {
                Ok(Answer::Bare(Scalar::Number(number as f64)))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Answer, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Answer::Bare(Scalar::List(items)))
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Answer, A::Error> {
                AnswerTable::deserialize(MapAccessDeserializer::new(map)).map(Answer::Table)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Answer {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Answer".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<Scalar>();
        let table = generator.subschema_for::<AnswerTable>();
        schemars::json_schema!({ "anyOf": [value, table] })
    }
}
