//! What is wrong with a file, where, and what to do about it.

use std::ops::Range;

use serde::Serialize;

use crate::locale::said::Said;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file cannot be used as it is.
    Error,
    /// The file can be used; somebody should look at this.
    Warning,
}

/// Declares the codes once: variant, stable name, severity, one line for the reference.
macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $meaning:literal)*) => {
        /// The kind of a problem. Names are stable: scripts may rely on them; `docs/diagnostics.md` lists them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $(#[doc = $meaning] $variant,)* }

        impl Code {
            /// Every code, in the order of the reference.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The stable name, as printed in brackets.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }
            /// Whether it stops the file from being used.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }
            /// What it means, in one line.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $meaning,)* }
            }
        }
    };
}

codes! {
    NotToml "not-toml" Error "The file is not valid TOML at this place."
    Unreadable "unreadable" Error "A file that cannot be read, so that nothing in it could be checked."
    NewerFormat "newer-format" Error "The file was written for a newer version of this program."
    UnknownKey "unknown-key" Error "A key that the format does not have, usually a typing error."
    WrongType "wrong-type" Error "A value of the wrong type, such as a text where a number belongs."
    MissingKey "missing-key" Error "A key without which the entry has no meaning."
    EmptyText "empty-text" Error "A text that is empty."
    LevelWithoutText "level-without-text" Error "An option or item that says nothing."
    BadId "bad-id" Error "An id with characters other than letters, digits, `-` and `_`, or not beginning with a letter."
    DuplicateId "duplicate-id" Error "Two things of one kind with the same id."
    UnknownId "unknown-id" Error "An id that is not defined."
    WrongToolkit "wrong-toolkit" Error "The rubric or the recommendations belong to another toolkit."
    KeyOfAnotherKind "key-of-another-kind" Error "A key that this kind of question or field does not use."
    TooFewOptions "too-few-options" Error "A choice with fewer than two options, or a checklist without items."
    EmptyRange "empty-range" Error "A smallest value that is larger than the largest."
    DimensionWithoutQuestions "dimension-without-questions" Error "A dimension to which no scored question belongs."
    QuestionWithoutPoints "question-without-points" Error "A scored question for which the rubric has no points."
    OptionWithoutPoints "option-without-points" Error "An option or item for which the rubric has no points."
    PointsForUnscored "points-for-unscored" Error "Points for a question that is not scored."
    PointsOutOfRange "points-out-of-range" Error "Points below zero, no points to be earned at all, or a scale of no length or no end."
    PointsNotRising "points-not-rising" Warning "An option that earns less than the one before it."
    WeightNotPositive "weight-not-positive" Error "A weight that is zero, negative, not a number or far too large."
    CoverageOutOfRange "coverage-out-of-range" Error "A minimum coverage that is not between 0 and 1."
    BandsNotFromZero "bands-not-from-zero" Error "The first band does not begin at 0."
    BandsNotAscending "bands-not-ascending" Error "A band that does not begin above the one before it, or above 100."
    BadEssential "bad-essential" Error "An essential practice that can never cap anything, or whose level does not fit its question."
    BadCondition "bad-condition" Error "A condition that does not say exactly one thing, or asks what its subject cannot answer."
    ImpossibleCondition "impossible-condition" Error "A condition that can never hold."
    AskIfForward "ask-if-forward" Error "A question that depends on one that is asked later."
    AskIfCycle "ask-if-cycle" Error "Questions that depend on each other in a circle."
    CoreBehindOther "core-behind-other" Warning "A core question that depends on one outside the core: in a quick assessment it is never asked."
    MissingNextStep "missing-next-step" Error "A level that an answer can reach, without a next step."
    UnreachableRecommendation "unreachable-recommendation" Error "A recommendation that no answer can lead to."
    DuplicateRecommendation "duplicate-recommendation" Error "Two next steps for the same level of the same question."
    BadEffort "bad-effort" Error "An effort that is not 1, 2 or 3."
    NotAUrl "not-a-url" Error "A source that is not an http or https address."
    MissingTranslation "missing-translation" Warning "A text without a translation; the source language is shown in its place."
    StaleTranslation "stale-translation" Warning "A translation that nobody has looked at since the text was changed."
    OtherTerm "other-term" Warning "A translation without the term that was agreed on in the glossary."
    SuperfluousTranslation "superfluous-translation" Warning "A translation of a text that does not exist."
    NotAResponse "not-a-response" Error "A file that is no response, such as a report or a part of a toolkit."
    OtherToolkit "other-toolkit" Error "A response to another toolkit."
    OtherVersion "other-version" Warning "A response to another version of this toolkit."
    UnknownQuestion "unknown-question" Error "An answer to a question that the toolkit does not have."
    UnknownOption "unknown-option" Error "An option that the question does not have."
    AnswerOfWrongKind "answer-of-wrong-kind" Error "An answer whose kind does not fit the question, such as a text for a number."
    ValueOutOfRange "value-out-of-range" Error "A number outside the limits of its question or field."
    NotApplicableRefused "not-applicable-refused" Error "\"Not applicable\" where the question does not allow it, or without a reason."
    ContradictoryAnswer "contradictory-answer" Error "More than one of answer, unknown and not applicable."
    UnknownField "unknown-field" Error "A profile field or perspective that the toolkit does not have."
    BadDate "bad-date" Error "A date that is not a day of the calendar, written year-month-day."
    UnsafeLink "unsafe-link" Warning "Evidence that looks like an address and is no http or https address; it is kept and shown as plain text."
}

/// One problem in one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// Which kind of problem.
    pub code: Code,
    /// What happened, naming the thing concerned.
    pub message: Said,
    /// Where: index into the files that were read together.
    pub file: usize,
    /// Where in that file, in bytes. Empty at the start of the file if the file as a whole is meant.
    pub span: Range<usize>,
    /// What to do next.
    pub help: Said,
}

impl Diagnostic {
    /// Makes a problem in file number 0; [`Problems`] sets the file.
    pub fn new(code: Code, span: Range<usize>, message: Said, help: Said) -> Self {
        Self { code, message, file: 0, span, help }
    }

    /// Whether the file cannot be used because of it.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }
}

/// Collects the problems of several files; a check pushes and goes on.
#[derive(Debug, Default)]
pub struct Problems {
    file: usize,
    found: Vec<Diagnostic>,
}

impl Problems {
    /// From here on, problems belong to this file.
    pub fn in_file(&mut self, file: usize) {
        self.file = file;
    }

    /// Notes one problem.
    pub fn push(&mut self, code: Code, span: Range<usize>, message: Said, help: Said) {
        let mut diagnostic = Diagnostic::new(code, span, message, help);
        diagnostic.file = self.file;
        self.found.push(diagnostic);
    }

    /// Notes many.
    pub fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        let file = self.file;
        self.found.extend(diagnostics.into_iter().map(|d| Diagnostic { file, ..d }));
    }

    /// What was found so far.
    pub fn found(&self) -> &[Diagnostic] {
        &self.found
    }

    /// All, in the order of files and places, each once.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|a| (a.file, a.span.start, a.span.end, a.code));
        self.found.dedup();
        self.found
    }
}

/// The line and column (both from 1, columns in characters) of a byte offset.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}
