//! What people and survey tools write: `words.toml`, and what a mapping file adds.

use std::sync::LazyLock;

use serde::Deserialize;

use super::fold::fold;

/// Everything in `words.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lists {
    /// What cells say.
    pub words: Words,
    /// What columns are called.
    pub columns: Columns,
    /// What each tool writes of its own.
    pub tools: Vec<Tool>,
}

/// What cells say besides the options of a question.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
pub struct Words {
    /// The respondent does not know.
    pub unknown: Vec<String>,
    /// The question does not concern the city.
    pub not_applicable: Vec<String>,
    /// Yes, to a yes/no question.
    pub yes: Vec<String>,
    /// No, to a yes/no question.
    pub no: Vec<String>,
    /// An item of a checklist is there.
    pub ticked: Vec<String>,
    /// It is not.
    pub unticked: Vec<String>,
    /// No item of a checklist is there.
    pub none: Vec<String>,
    /// Something that the toolkit does not have.
    pub other: Vec<String>,
}

/// What columns are called that are no questions.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// The city.
    pub city: Vec<String>,
    /// The day.
    pub date: Vec<String>,
    /// The side.
    pub perspective: Vec<String>,
    /// Who answered.
    pub respondent: Vec<String>,
    /// Only the core questions.
    pub quick: Vec<String>,
}

/// A survey tool.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Its id, for the command line.
    pub id: String,
    /// Its name.
    pub name: String,
    /// It is this tool if all headers of one of these groups are there.
    #[serde(default)]
    pub signs: Vec<Vec<String>>,
    /// It is this tool if the first header is one of these.
    #[serde(default)]
    pub first: Vec<String>,
    /// Columns with a day, the best first.
    pub dates: Vec<String>,
    /// Columns that are empty as long as an answer is not finished.
    #[serde(default)]
    pub finished: Vec<String>,
    /// Columns that hold nothing about the answers.
    pub ignored: Vec<String>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| toml::from_str(include_str!("words.toml")).unwrap_or_default());

impl Lists {
    /// The lists that come with the program.
    pub fn shipped() -> &'static Lists {
        &LISTS
    }
}

impl Words {
    /// These and others together.
    #[must_use]
    pub fn and(&self, more: &Words) -> Words {
        let joined = |one: &[String], other: &[String]| one.iter().chain(other).cloned().collect();
        Words {
            unknown: joined(&self.unknown, &more.unknown),
            not_applicable: joined(&self.not_applicable, &more.not_applicable),
            yes: joined(&self.yes, &more.yes),
            no: joined(&self.no, &more.no),
            ticked: joined(&self.ticked, &more.ticked),
            unticked: joined(&self.unticked, &more.unticked),
            none: joined(&self.none, &more.none),
            other: joined(&self.other, &more.other),
        }
    }
}

/// Whether a text is in a list, however it is written.
pub fn is_among(text: &str, list: &[String]) -> bool {
    let folded = fold(text);
    list.iter().any(|word| if folded.is_empty() { word == text } else { fold(word) == folded })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_can_be_read() {
        assert!(toml::from_str::<super::Lists>(include_str!("words.toml")).is_ok());
    }
}
