//! What a cell says: an option by its id, number or text in any language, a number, the items of a checklist, "don't know".

use std::collections::HashMap;

use rustc_hash::FxHashMap;

use super::Edition;
use super::field::{NOT_APPLICABLE, UNKNOWN};
use super::fold::fold;
use super::short::Short;
use super::words::Words;
use crate::files::number::{parse_number, western_digits};
use crate::files::plain::one_line;
use crate::files::words::nearest;
use crate::responses::State;
use crate::toolkit::model::{Choice, FieldType, Kind, Value, YES_NO};

/// Why a cell does not say what it should.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// It is none of the options.
    NotUnderstood,
    /// It could be any of these options.
    Ambiguous(Vec<usize>),
    /// It is no number.
    NotANumber,
    /// The number is outside the limits.
    OutOfRange,
    /// The number has decimals where there can be none.
    NotWhole,
    /// The question has to be answered by everybody.
    MustApply,
    /// It names something that the toolkit does not have.
    Other,
    /// Its bytes are no text.
    NotText,
    /// The survey tool says that the respondent did not come to the end.
    Unfinished,
    /// It stands for "none" or "don't know", and something else is ticked as well.
    Contradiction,
    /// Another column about the same question says something else.
    Differs,
}

/// Reads the cells of one question or field.
#[derive(Debug)]
pub struct CellReader {
    kind: Reads,
    /// Cells that are written exactly so.
    exact: FxHashMap<Box<[u8]>, State>,
    /// The short ones among them, for one look.
    short: Short,
    words: FoldedWords,
    may_not_apply: bool,
}

#[derive(Debug)]
enum Reads {
    Options(Lexicon),
    Items(Lexicon),
    Number { min: Option<f64>, max: Option<f64>, whole: bool },
    Text,
}

/// The ids and texts of options or items, folded. A text that stands for several options is in the list with all of them.
#[derive(Debug, Default)]
struct Lexicon {
    ids: HashMap<String, usize>,
    texts: HashMap<String, Vec<usize>>,
    count: usize,
    /// How long the longest folded text is, or what stands for something else.
    longest: usize,
    /// Whether 1 is the first option; of yes and no, 1 is yes.
    numbered: bool,
}

#[derive(Debug, Clone)]
struct FoldedWords {
    unknown: Vec<String>,
    not_applicable: Vec<String>,
    none: Vec<String>,
    other: Vec<String>,
}

impl FoldedWords {
    /// What an option is called means that option.
    fn without(&self, reserved: &[&str]) -> Self {
        let rest = |list: &[String]| list.iter().filter(|word| !reserved.contains(&word.as_str())).cloned().collect();
        Self { unknown: rest(&self.unknown), not_applicable: rest(&self.not_applicable), none: rest(&self.none), other: rest(&self.other) }
    }
}

/// What cells say besides the options, as it is written and folded: once for all questions.
#[derive(Debug)]
pub struct Vocabulary<'w> {
    words: &'w Words,
    folded: FoldedWords,
}

impl<'w> Vocabulary<'w> {
    /// Of these words.
    pub fn of(words: &'w Words) -> Self {
        let folded = |list: &[String]| list.iter().map(|word| fold(word)).filter(|word| !word.is_empty()).collect();
        let folded = FoldedWords {
            unknown: folded(&words.unknown),
            not_applicable: folded(&words.not_applicable),
            none: folded(&words.none),
            other: folded(&words.other),
        };
        Self { words, folded }
    }

    fn yes_no(&self) -> [(&str, &'w [String]); 2] {
        [("no", &self.words.no), ("yes", &self.words.yes)]
    }
}

impl Lexicon {
    /// Of the same options in every language.
    fn of(languages: &[&[Choice]]) -> Self {
        let mut lexicon = Self { numbered: true, ..Self::default() };
        let Some(first) = languages.first() else { return lexicon };
        lexicon.count = first.len();
        for (at, choice) in first.iter().enumerate() {
            lexicon.ids.insert(choice.id.clone(), at);
            lexicon.text(&choice.id, at);
        }
        for (at, choice) in languages.iter().flat_map(|choices| choices.iter().enumerate()) {
            lexicon.text(&choice.text, at);
            lexicon.text(&format!("{} {}", at + 1, choice.text), at);
        }
        lexicon
    }

    /// The option whose id is written much like this word, which is none itself.
    fn misspelt(&self, word: &str) -> Option<usize> {
        if word.chars().count() < 3 || self.find(word).is_ok() {
            return None;
        }
        let ids = self.sorted();
        let at = nearest(word, &ids.iter().map(|(id, _)| *id).collect::<Vec<_>>())?;
        Some(ids[at].1)
    }

    /// The ids in their order.
    fn sorted(&self) -> Vec<(&str, usize)> {
        let mut ids: Vec<(&str, usize)> = self.ids.iter().map(|(id, at)| (id.as_str(), *at)).collect();
        ids.sort_by_key(|(_, at)| *at);
        ids
    }

    fn text(&mut self, text: &str, at: usize) {
        let folded = fold(text);
        if folded.is_empty() {
            return;
        }
        self.longest = self.longest.max(folded.len() + 32);
        let known = self.texts.entry(folded).or_default();
        if !known.contains(&at) {
            known.push(at);
        }
    }

    /// The option that a text names.
    fn find(&self, text: &str) -> Result<usize, Trouble> {
        if let Some(at) = self.ids.get(text) {
            return Ok(*at);
        }
        match self.texts.get(&fold(text)).map(Vec::as_slice) {
            Some([only]) => return Ok(*only),
            Some(several @ [_, _, ..]) => return Err(Trouble::Ambiguous(several.to_vec())),
            _ => {}
        }
        self.by_number(text).ok_or(Trouble::NotUnderstood)
    }

    /// "3" and "3.0" are the third option, and so is "A3" of `LimeSurvey` or "AO03".
    fn by_number(&self, text: &str) -> Option<usize> {
        if !self.numbered {
            return None;
        }
        let text = western_digits(text.trim());
        let digits = text.strip_prefix("AO").or_else(|| text.strip_prefix('A')).unwrap_or(&text);
        let digits = digits.strip_suffix(".0").unwrap_or(digits);
        let number = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<usize>().ok())??;
        number.checked_sub(1).filter(|at| *at < self.count)
    }
}

impl CellReader {
    /// For the question at this position; one edition for each language.
    pub fn question(editions: &[Edition], at: usize, words: &Vocabulary<'_>, given: &HashMap<String, String>) -> Self {
        let kinds: Vec<&Kind> =
            editions.iter().filter_map(|edition| edition.toolkit.questions.get(at)).map(|question| &question.kind).collect();
        let may_not_apply = editions.first().is_some_and(|edition| edition.toolkit.questions[at].not_applicable_allowed);
        Self::new(&kinds, editions, words, may_not_apply, given)
    }

    /// For the field of the profile at this position.
    pub fn field(editions: &[Edition], at: usize, words: &Vocabulary<'_>, given: &HashMap<String, String>) -> Self {
        let kinds: Vec<Kind> = editions
            .iter()
            .filter_map(|edition| edition.toolkit.profile.get(at))
            .map(|field| match &field.kind {
                FieldType::Text => Kind::Text,
                FieldType::Choice(options) => Kind::Choice(options.clone()),
                FieldType::Number { min, max } => Kind::Number { min: *min, max: *max, unit: String::new(), whole: false },
            })
            .collect();
        Self::new(&kinds.iter().collect::<Vec<_>>(), editions, words, true, given)
    }

    /// For the sides.
    pub fn perspective(editions: &[Edition], words: &Vocabulary<'_>, given: &HashMap<String, String>) -> Self {
        let kinds: Vec<Kind> = editions
            .iter()
            .map(|edition| {
                let sides = edition.toolkit.perspectives.iter();
                Kind::Choice(sides.map(|side| Choice { id: side.id.clone(), text: side.label.clone(), adds: false }).collect())
            })
            .collect();
        Self::new(&kinds.iter().collect::<Vec<_>>(), editions, words, true, given)
    }

    fn new(kinds: &[&Kind], editions: &[Edition], words: &Vocabulary<'_>, may_not_apply: bool, given: &HashMap<String, String>) -> Self {
        let kind = match kinds.first() {
            Some(Kind::Choice(_) | Kind::Checklist(_)) => {
                let choices: Vec<&[Choice]> = kinds
                    .iter()
                    .filter_map(|kind| match kind {
                        Kind::Choice(choices) | Kind::Checklist(choices) => Some(choices.as_slice()),
                        _ => None,
                    })
                    .collect();
                let lexicon = Lexicon::of(&choices);
                if matches!(kinds[0], Kind::Choice(_)) { Reads::Options(lexicon) } else { Reads::Items(lexicon) }
            }
            Some(Kind::YesNo) => {
                let mut lexicon = Lexicon { count: 2, ..Lexicon::default() };
                for (at, (key, list)) in words.yes_no().into_iter().enumerate() {
                    lexicon.ids.insert(YES_NO[at].to_owned(), at);
                    for word in list {
                        lexicon.text(word, at);
                    }
                    for edition in editions {
                        lexicon.text(&edition.locale.text(key), at);
                        lexicon.text(&format!("{} {}", at + 1, edition.locale.text(key)), at);
                    }
                }
                Reads::Options(lexicon)
            }
            Some(Kind::Number { min, max, whole, .. }) => Reads::Number { min: *min, max: *max, whole: *whole },
            Some(Kind::Text) | None => Reads::Text,
        };
        let reserved: Vec<&str> = match &kind {
            Reads::Options(lexicon) | Reads::Items(lexicon) => lexicon.texts.keys().map(String::as_str).collect(),
            _ => Vec::new(),
        };
        let words = words.folded.without(&reserved);
        let mut reader = Self { kind, exact: FxHashMap::default(), short: Short::default(), words, may_not_apply };
        reader.learn(kinds, given);
        reader.short = Short::of(&reader.exact);
        reader
    }

    /// Enters what cells usually look like, so that most of them need one look.
    fn learn(&mut self, kinds: &[&Kind], given: &HashMap<String, String>) {
        let mut usual: Vec<String> = vec![UNKNOWN.to_owned(), NOT_APPLICABLE.to_owned(), String::new()];
        for kind in kinds {
            if let Kind::Choice(choices) | Kind::Checklist(choices) = kind {
                for (at, choice) in choices.iter().enumerate() {
                    usual.extend([choice.id.clone(), choice.text.clone(), (at + 1).to_string(), format!("{}. {}", at + 1, choice.text)]);
                }
            }
        }
        if matches!(self.kind, Reads::Options(_)) && matches!(kinds.first(), Some(Kind::YesNo)) {
            usual.extend(["yes", "no", "1", "0", "Y", "N"].map(str::to_owned));
        }
        for text in usual {
            if let (state, None) = self.read_slowly(&text) {
                self.exact.insert(text.into_bytes().into(), state);
            }
        }
        // What a person decided goes before everything else.
        for (written, meant) in given {
            if let (state, None) = self.read_slowly(meant) {
                self.exact.insert(written.as_bytes().into(), state);
            }
        }
    }

    /// What a cell says, and what is wrong with it. A cell that cannot be understood is missing.
    pub fn read(&self, cell: &[u8]) -> (State, Option<Trouble>) {
        if let Some(state) = self.exact.get(cell) {
            return (state.clone(), None);
        }
        let Ok(text) = std::str::from_utf8(cell) else { return (State::Missing, Some(Trouble::NotText)) };
        let text = unmasked(text.trim());
        match self.exact.get(text.as_bytes()) {
            Some(state) => (state.clone(), None),
            None => self.read_slowly(text),
        }
    }

    /// The short cells that are written as usual.
    pub fn short(&self) -> &Short {
        &self.short
    }

    fn read_slowly(&self, text: &str) -> (State, Option<Trouble>) {
        if one_line(text).is_empty() {
            return (State::Missing, None);
        }
        let trouble = |trouble: Trouble| (State::Missing, Some(trouble));
        let special = || self.special(text);
        match &self.kind {
            Reads::Options(lexicon) => match lexicon.find(text) {
                Ok(at) => (State::Answered(Value::Option(at)), None),
                Err(Trouble::NotUnderstood) => special().unwrap_or_else(|| trouble(Trouble::NotUnderstood)),
                Err(other) => trouble(other),
            },
            Reads::Items(lexicon) => match self.ticked(lexicon, text) {
                (Some(ticked), problem) => (State::Answered(Value::Items(ticked)), problem),
                (None, problem) => special().unwrap_or((State::Missing, problem)),
            },
            Reads::Number { min, max, whole } => {
                // What programs write is read as such: 12.345 has decimals.
                let western = western_digits(text);
                let number = western.trim().parse::<f64>().ok().filter(|number| number.is_finite()).or_else(|| parse_number(text));
                match number {
                    Some(number) => {
                        let inside = min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max);
                        if !inside {
                            trouble(Trouble::OutOfRange)
                        } else if *whole && number.fract() != 0.0 {
                            trouble(Trouble::NotWhole)
                        } else {
                            (State::Answered(Value::Number(number)), None)
                        }
                    }
                    None => special().unwrap_or_else(|| trouble(Trouble::NotANumber)),
                }
            }
            Reads::Text => special()
                .filter(|(_, problem)| problem.is_none())
                .unwrap_or_else(|| (State::Answered(Value::Text(text.trim().to_owned())), None)),
        }
    }

    /// The option whose id or text is written much like this.
    pub fn nearest(&self, cell: &str) -> Option<String> {
        let (Reads::Options(lexicon) | Reads::Items(lexicon)) = &self.kind else { return None };
        let ids = lexicon.sorted();
        if let Reads::Items(_) = &self.kind
            && let Some(word) = cell.split(between).find_map(|word| lexicon.misspelt(word))
        {
            return Some(ids[word].0.to_owned());
        }
        if let Some(at) = nearest(cell.trim(), &ids.iter().map(|(id, _)| *id).collect::<Vec<_>>()) {
            return Some(ids[at].0.to_owned());
        }
        let mut texts: Vec<(&str, usize)> = lexicon.texts.iter().filter_map(|(text, at)| Some((text.as_str(), *at.first()?))).collect();
        texts.sort_unstable();
        let at = nearest(&fold(cell), &texts.iter().map(|(text, _)| *text).collect::<Vec<_>>())?;
        ids.iter().find(|(_, option)| *option == texts[at].1).map(|(id, _)| (*id).to_owned())
    }

    /// The ids of all options.
    pub fn known(&self) -> Vec<&str> {
        match &self.kind {
            Reads::Options(lexicon) | Reads::Items(lexicon) => lexicon.sorted().into_iter().map(|(id, _)| id).collect(),
            _ => Vec::new(),
        }
    }

    /// The limits of a number.
    pub fn limits(&self) -> (Option<f64>, Option<f64>) {
        match self.kind {
            Reads::Number { min, max, .. } => (min, max),
            _ => (None, None),
        }
    }

    /// "Don't know" and its like.
    fn special(&self, text: &str) -> Option<(State, Option<Trouble>)> {
        let folded = fold(text);
        let is = |list: &[String], folded: &str| list.iter().any(|word| word == folded);
        if is(&self.words.unknown, &folded) {
            return Some((State::Unknown, None));
        }
        // "Not applicable: there is no such office"
        let (head, reason) =
            text.split_once([':', '(', '–', '—']).map_or((text, ""), |(head, rest)| (head, rest.trim_end_matches(')').trim()));
        if is(&self.words.not_applicable, &folded) || (!reason.is_empty() && is(&self.words.not_applicable, &fold(head))) {
            if !self.may_not_apply {
                return Some((State::Missing, Some(Trouble::MustApply)));
            }
            let reason = if is(&self.words.not_applicable, &folded) { text } else { reason };
            return Some((State::NotApplicable(reason.trim().to_owned()), None));
        }
        (is(&self.words.other, &folded) && !matches!(self.kind, Reads::Text)).then_some((State::Missing, Some(Trouble::Other)))
    }

    /// The longest run of words, from the first on, that is an item or stands for something else: how many words, and which item.
    fn longest(&self, lexicon: &Lexicon, folded: &[String]) -> Option<(usize, Result<Option<usize>, Trouble>)> {
        let (mut joined, mut found) = (String::new(), None);
        for (at, word) in folded.iter().enumerate() {
            joined.push_str(word);
            if joined.len() > lexicon.longest {
                break;
            }
            match lexicon.texts.get(&joined).map(Vec::as_slice) {
                Some([only]) => found = Some((at + 1, Ok(Some(*only)))),
                Some(several @ [_, _, ..]) => found = Some((at + 1, Err(Trouble::Ambiguous(several.to_vec())))),
                _ if self.words.other.contains(&joined) => found = Some((at + 1, Ok(None))),
                _ => {}
            }
        }
        found
    }

    /// The items that a cell names, in any of the ways in which survey tools join them.
    fn ticked(&self, lexicon: &Lexicon, text: &str) -> (Option<Vec<bool>>, Option<Trouble>) {
        let nothing = || vec![false; lexicon.count];
        let folded = fold(text);
        if self.words.none.contains(&folded) {
            return (Some(nothing()), None);
        }
        if let Ok(only) = lexicon.find(text) {
            let mut ticked = nothing();
            ticked[only] = true;
            return (Some(ticked), None);
        }
        // Ids stand behind each other with spaces between; whoever writes by hand puts commas.
        let words: Vec<&str> = text.split(between).filter(|word| !word.is_empty()).collect();
        let is_word = |word: &str, list: &[String]| list.contains(&fold(word));
        let listed = |word: &str| {
            lexicon.ids.contains_key(word)
                || lexicon.by_number(word).is_some()
                || [&self.words.other, &self.words.none, &self.words.unknown, &self.words.not_applicable]
                    .iter()
                    .any(|list| is_word(word, list))
        };
        if words.iter().all(|word| listed(word)) {
            let mut ticked = nothing();
            let mut other = false;
            for word in &words {
                match lexicon.ids.get(*word).copied().or_else(|| lexicon.by_number(word)) {
                    Some(at) => ticked[at] = true,
                    None if is_word(word, &self.words.other) => other = true,
                    None => return (None, (words.len() > 1).then_some(Trouble::Contradiction)),
                }
            }
            return if ticked.contains(&true) { (Some(ticked), other.then_some(Trouble::Other)) } else { (None, Some(Trouble::Other)) };
        }
        // Texts contain spaces and commas themselves: the longest run of words that is an item counts.
        let folded: Vec<String> = words.iter().map(|word| fold(word)).filter(|word| !word.is_empty()).collect();
        let (mut at, mut ticked, mut other) = (0, nothing(), false);
        while at < folded.len() {
            let run = self.longest(lexicon, &folded[at..]).map(|(count, meant)| (at + count, meant));
            other |= matches!(run, Some((_, Ok(None))));
            match run {
                Some((end, Ok(item))) => {
                    if let Some(item) = item {
                        ticked[item] = true;
                    }
                    at = end;
                }
                Some((_, Err(problem))) => return (None, Some(problem)),
                // Among ids, a word that is much like another id is that one, misspelt.
                None if words.iter().any(|word| lexicon.ids.contains_key(*word))
                    && words.iter().any(|word| lexicon.misspelt(word).is_some()) =>
                {
                    return (None, Some(Trouble::NotUnderstood));
                }
                // What a respondent wrote for "other" stands behind the items; none of it may look like another item.
                None if ticked.contains(&true) && (at..folded.len()).all(|from| self.longest(lexicon, &folded[from..]).is_none()) => {
                    return (Some(ticked), Some(Trouble::Other));
                }
                None => return (None, Some(Trouble::NotUnderstood)),
            }
        }
        (Some(ticked), other.then_some(Trouble::Other))
    }
}

/// What stands between the items of a list.
fn between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '|' | '،' | '؛' | '/')
}

/// Whether an item is ticked: 1 or 0, Y or nothing, its text or nothing.
#[derive(Debug, Default)]
pub struct Ticks {
    exact: FxHashMap<Box<[u8]>, bool>,
    folded: HashMap<String, bool>,
}

impl Ticks {
    /// By the words of the lists.
    pub fn of(words: &Words) -> Self {
        let mut ticks = Self::default();
        for (list, ticked) in [(&words.unticked, false), (&words.ticked, true)] {
            for word in list {
                ticks.exact.insert(word.as_bytes().into(), ticked);
                if !fold(word).is_empty() {
                    ticks.folded.insert(fold(word), ticked);
                }
            }
        }
        ticks
    }

    /// What a cell says; none if it says neither.
    pub fn read(&self, cell: &[u8]) -> Option<bool> {
        self.exact.get(cell).copied().or_else(|| {
            let text = std::str::from_utf8(cell).ok()?;
            let text = text.trim().strip_suffix(".0").unwrap_or(text.trim());
            self.exact.get(text.as_bytes()).or_else(|| self.folded.get(&fold(text))).copied()
        })
    }
}

/// Survey tools mask what a spreadsheet would take for a formula.
pub fn unmasked(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => text,
    }
}
