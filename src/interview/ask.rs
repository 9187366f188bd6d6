//! What is asked, and what can be said to it; how it is shown is up to a [`Screen`].

use super::page::{Choosable, Move, Page, Pick};
use crate::files::number::parse_number;
use crate::files::plain;
use crate::files::write::WriteError;
use crate::locale::Locale;
use crate::locale::said::{self, say};
use crate::reporting::view::words::{option_text, value_text};
use crate::responses::{Answer, State};
use crate::toolkit::model::{FieldType, Kind, ProfileField, Question, Value};

/// What came of asking for one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply<T> {
    /// It was given.
    Given(T),
    /// The person turned back.
    Back,
    /// The person wants to save and leave.
    Leave,
}

/// What the person did at a question or at a field of the profile; `T` is what can be answered there.
#[derive(Debug, PartialEq)]
pub enum Said<T> {
    /// Answered it.
    Answer(T),
    /// Went on without saying anything.
    Skip,
    /// Went back.
    Back,
    /// Wrote a note; the question is still there to be answered.
    Note(String),
    /// Changed the list of documents; the question is still there to be answered.
    Evidence(Vec<String>),
    /// Wants to see all questions.
    List,
    /// Wants to save and leave.
    Leave,
}

/// Why asking is not possible any more.
#[derive(Debug)]
pub enum AskError {
    /// The terminal does not do what is needed.
    Terminal(String),
    /// There is nothing more to read.
    EndOfInput,
    /// The answers could not be saved, and there was nobody to ask where else.
    NotSaved(WriteError),
}

impl AskError {
    /// What to tell the person.
    pub fn said(&self) -> said::Said {
        match self {
            AskError::Terminal(problem) => say("ask-terminal-failed").with("problem", problem.as_str()),
            AskError::EndOfInput => say("ask-input-ended"),
            AskError::NotSaved(error) => error.said(),
        }
    }
}

impl From<WriteError> for AskError {
    fn from(error: WriteError) -> Self {
        Self::NotSaved(error)
    }
}

impl From<std::io::Error> for AskError {
    fn from(error: std::io::Error) -> Self {
        Self::Terminal(error.to_string())
    }
}

/// A line of text to be typed.
pub struct TextLine<'m> {
    /// What is asked.
    pub message: &'m str,
    /// What is there already.
    pub initial: &'m str,
    /// Whether turning back here means leaving.
    pub leads_out: bool,
    /// What is wrong with a text; asked again as long as there is something.
    pub wrong: &'m dyn Fn(&str) -> Option<String>,
}

/// One way to show pages and to read what is done there.
pub trait Screen {
    /// Whether the letters for moves work while a line of text is typed, too.
    fn letters_while_typing(&self) -> bool {
        false
    }
    /// Says something in passing, at the latest with the next page.
    fn notice(&mut self, text: &str);
    /// Shows paragraphs under a heading, to be read; `leads_out` if turning back means leaving.
    ///
    /// # Errors
    /// If asking is not possible any more; so for the others.
    fn pages(&mut self, heading: &str, paragraphs: &[String], leads_out: bool) -> Result<Reply<()>, AskError>;
    /// Shows a page and waits until something is chosen or done.
    fn pick(&mut self, page: &Page) -> Result<Pick, AskError>;
    /// A line of text.
    fn line(&mut self, line: &TextLine<'_>) -> Result<Reply<String>, AskError>;
}

/// Asks in one language, on one screen.
pub struct Asker<'a> {
    /// The interface texts.
    pub locale: &'a Locale,
    /// How questions are shown.
    pub screen: Box<dyn Screen + 'a>,
}

/// Where a question stands, and what was said to it before.
#[derive(Debug)]
pub struct Setting<'s> {
    /// Where one is, such as "Trust · question 14 of 42".
    pub place: String,
    /// How many questions have an answer, of how many.
    pub progress: (usize, usize),
    /// What was said before.
    pub said: &'s Answer,
    /// Whether that was in an earlier assessment, and waits for being confirmed or changed.
    pub earlier: bool,
    /// Whether there is a place to go back to.
    pub can_go_back: bool,
}

/// A number and what it may be.
struct NumberLimits {
    min: Option<f64>,
    max: Option<f64>,
    whole: bool,
}

impl Asker<'_> {
    /// A line of text; `needed` is said if it is left empty.
    ///
    /// # Errors
    /// If asking is not possible any more; so for the others.
    pub fn line(&mut self, message: &str, leads_out: bool, needed: Option<&str>, initial: &str) -> Result<Reply<String>, AskError> {
        let wrong = |text: &str| needed.filter(|_| plain::one_line(text).is_empty()).map(str::to_owned);
        Ok(self.screen.line(&TextLine { message, initial, leads_out, wrong: &wrong })?.map(|text| text.trim().to_owned()))
    }

    fn number(&mut self, message: &str, limits: &NumberLimits, present: Option<&Value>) -> Result<Reply<Option<f64>>, AskError> {
        let initial = if let Some(Value::Number(number)) = present { number.to_string() } else { String::new() };
        let range = match (limits.min, limits.max) {
            (Some(min), Some(max)) => {
                self.locale.with("ask-number-limits", &[("min", min.to_string().into()), ("max", max.to_string().into())])
            }
            _ => String::new(),
        };
        let said = self.locale.with("ask-number-wrong", &[("limits", range.into())]);
        let fits = |number: f64| {
            limits.min.is_none_or(|min| number >= min)
                && limits.max.is_none_or(|max| number <= max)
                && (!limits.whole || number.fract() == 0.0)
        };
        // What was said before is taken as it is, however it would be read if it were typed.
        let read = |text: &str| if text.trim() == initial { initial.parse().ok() } else { parse_number(text) };
        let wrong = |text: &str| (!text.trim().is_empty() && !read(text).is_some_and(fits)).then(|| said.clone());
        Ok(self.screen.line(&TextLine { message, initial: &initial, leads_out: false, wrong: &wrong })?.map(|text| read(&text)))
    }

    /// A profile field; no value if it is left empty.
    ///
    /// # Errors
    /// If asking is not possible any more.
    pub fn field(
        &mut self,
        field: &ProfileField,
        place: &str,
        present: Option<&Value>,
        back: bool,
    ) -> Result<Said<Option<Value>>, AskError> {
        let mut page = Page { place: place.to_owned(), text: field.label.clone(), ..Page::default() };
        page.details.extend((!field.help.is_empty()).then(|| field.help.clone()));
        page.moves = [Move::Skip, Move::Back, Move::Leave].into_iter().filter(|known| back || *known != Move::Back).collect();
        page.leads_out = !back;
        let message = if field.help.is_empty() { field.label.clone() } else { format!("{} ({})", field.label, field.help) };
        let message = format!("{place}\n{message}");
        if let FieldType::Choice(options) = &field.kind {
            page.start = if let Some(Value::Option(at)) = present { Some(*at) } else { None };
            page.options = options.iter().map(|option| option.text.clone().into()).collect();
            self.mark(&mut page, "mark-present");
            return Ok(match self.screen.pick(&page)? {
                Pick::Option(at) => Said::Answer(Some(Value::Option(at))),
                Pick::Away if !back => Said::Leave,
                pick => moved(&pick),
            });
        }
        page.options = vec![self.locale.text("ask-type").into()];
        page.start = Some(0);
        loop {
            let reply = match &field.kind {
                FieldType::Number { min, max } => self
                    .number(&message, &NumberLimits { min: *min, max: *max, whole: false }, present)?
                    .map(|number| number.map(Value::Number)),
                _ => self
                    .line(&message, false, None, text_of(present))?
                    .map(|text| (!plain::one_line(&text).is_empty()).then_some(Value::Text(text))),
            };
            match reply {
                Reply::Given(value) => return Ok(Said::Answer(value)),
                Reply::Leave => return Ok(Said::Leave),
                Reply::Back if back && self.screen.letters_while_typing() => return Ok(Said::Back),
                Reply::Back => match self.screen.pick(&page)? {
                    Pick::Option(_) | Pick::Items(_) => {} // typed once more
                    Pick::Away if !back => return Ok(Said::Leave),
                    pick => return Ok(moved(&pick)),
                },
            }
        }
    }

    /// A question.
    ///
    /// # Errors
    /// If asking is not possible any more.
    pub fn question(&mut self, question: &Question, setting: &Setting<'_>) -> Result<Said<State>, AskError> {
        let page = self.page(question, setting);
        loop {
            let said = match self.screen.pick(&page)? {
                Pick::Option(_) if is_typed(&question.kind) => {
                    self.typed(question, setting)?.map(|value| value.map(|value| Said::Answer(State::Answered(value))))
                }
                Pick::Option(at) => given(Said::Answer(State::Answered(Value::Option(value_at(&question.kind, at))))),
                Pick::Items(ticked) => given(Said::Answer(State::Answered(Value::Items(ticked)))),
                Pick::Keep => given(Said::Answer(setting.said.state.clone())),
                Pick::Move(Move::Unknown) if matches!(setting.said.state, State::Answered(_) | State::NotApplicable(_)) => {
                    self.replaced(question)?.map(|sure| sure.then_some(Said::Answer(State::Unknown)))
                }
                Pick::Move(Move::Unknown) => given(Said::Answer(State::Unknown)),
                Pick::Move(Move::NotApplicable) => {
                    self.reason(question, setting.said)?.map(|reason| Some(Said::Answer(State::NotApplicable(reason))))
                }
                Pick::Move(Move::Note) => {
                    let message = format!("{}\n{}", question.text, self.locale.text("ask-note-message"));
                    self.line(&message, false, None, &setting.said.note)?.map(|note| Some(Said::Note(note)))
                }
                Pick::Move(Move::Evidence) => self.evidence(question, &setting.said.evidence)?.map(|links| Some(Said::Evidence(links))),
                Pick::Move(Move::Help) => {
                    let paragraphs = self.help(question);
                    self.screen.pages(&self.locale.text("ask-help"), &paragraphs, false)?.map(|()| None)
                }
                pick => given(moved(&pick)),
            };
            match said {
                Reply::Given(Some(said)) => return Ok(said),
                Reply::Leave => return Ok(Said::Leave),
                // Nothing said: back to the same question.
                Reply::Given(None) | Reply::Back => {}
            }
        }
    }

    /// Whether "don't know" is to take the place of an answer: one key must not wipe it out.
    fn replaced(&mut self, question: &Question) -> Result<Reply<bool>, AskError> {
        let mut page = Page::choice(self.locale.text("replace-heading"), ["replace-keep", "replace-do"].map(|key| self.locale.text(key)));
        page.details.push(question.text.clone());
        page.start = Some(0);
        Ok(match self.screen.pick(&page)? {
            Pick::Option(at) => Reply::Given(at == 1),
            Pick::Move(Move::Leave) => Reply::Leave,
            _ => Reply::Back,
        })
    }

    /// Marks what Enter alone chooses.
    fn mark(&self, page: &mut Page, key: &str) {
        if let Some(option) = page.start.and_then(|at| page.options.get_mut(at)) {
            option.mark = self.locale.text(key);
        }
    }

    /// A question as a page.
    pub fn page(&self, question: &Question, setting: &Setting<'_>) -> Page {
        let mut page = Page {
            place: setting.place.clone(),
            progress: Some(setting.progress),
            text: question.text.clone(),
            moves: Self::moves(question, setting),
            ..Page::default()
        };
        if let Kind::Number { unit, .. } = &question.kind
            && !unit.is_empty()
        {
            page.details.push(self.locale.with("show-unit", &[("unit", unit.clone().into())]));
        }
        page.options = match &question.kind {
            Kind::Choice(options) => options.iter().map(|option| Choosable::from(option.text.clone())).collect(),
            Kind::Checklist(items) => items.iter().map(|item| Choosable::from(item.text.clone())).collect(),
            Kind::YesNo => [1, 0].map(|at| option_text(&question.kind, at, self.locale).into()).into(),
            Kind::Number { .. } | Kind::Text => vec![self.locale.text("ask-type").into()],
        };
        if is_typed(&question.kind) {
            page.start = Some(0);
        }
        if let Kind::Checklist(items) = &question.kind {
            page.ticked = Some(vec![false; items.len()]);
        }
        match &setting.said.state {
            State::Answered(Value::Option(at)) => {
                page.start = Some(value_at(&question.kind, *at));
                self.mark(&mut page, if setting.earlier { "mark-earlier" } else { "mark-present" });
            }
            State::Answered(Value::Items(ticked)) => {
                page.ticked = Some(ticked.clone());
                page.details.push(self.locale.text(if setting.earlier { "ticked-earlier" } else { "ticked-present" }));
            }
            State::Missing => {}
            other => {
                page.keeps = page.start.is_none();
                let answer = self.in_words(question, other);
                page.details.push(
                    self.locale.with(if setting.earlier { "answer-earlier" } else { "answer-present" }, &[("answer", answer.into())]),
                );
            }
        }
        let mut also = |key: &str, text: String| page.details.push(format!("{} {text}", self.locale.text(key)));
        if !setting.said.note.is_empty() {
            also("annex-note", plain::one_line(&setting.said.note));
        }
        if !setting.said.evidence.is_empty() {
            also("annex-evidence", plain::one_line(&setting.said.evidence.join(&self.locale.text("semicolon-separator"))));
        }
        page
    }

    /// An answer in words.
    pub fn in_words(&self, question: &Question, state: &State) -> String {
        match state {
            State::Answered(value) => plain::one_line(&value_text(&question.kind, value, self.locale)),
            State::Unknown => self.locale.text("unknown"),
            State::NotApplicable(reason) => format!("{} ({})", self.locale.text("not-applicable"), plain::one_line(reason)),
            State::Missing => self.locale.text("missing"),
        }
    }

    fn moves(question: &Question, setting: &Setting<'_>) -> Vec<Move> {
        let there = |known: &Move| match known {
            Move::Back => setting.can_go_back,
            Move::NotApplicable => question.not_applicable_allowed,
            Move::Help => !question.why.is_empty() || !question.look_at.is_empty(),
            _ => true,
        };
        let all =
            [Move::Unknown, Move::NotApplicable, Move::Help, Move::Back, Move::Skip, Move::Note, Move::Evidence, Move::List, Move::Leave];
        all.into_iter().filter(there).collect()
    }

    /// The value of a question that is answered by typing; nothing if nothing was typed.
    fn typed(&mut self, question: &Question, setting: &Setting<'_>) -> Result<Reply<Option<Value>>, AskError> {
        let present = if let State::Answered(value) = &setting.said.state { Some(value) } else { None };
        match &question.kind {
            Kind::Number { min, max, whole, .. } => Ok(self
                .number(&question.text, &NumberLimits { min: *min, max: *max, whole: *whole }, present)?
                .map(|number| number.map(Value::Number))),
            _ => Ok(self
                .line(&question.text, false, None, text_of(present))?
                .map(|text| (!plain::one_line(&text).is_empty()).then_some(Value::Text(text)))),
        }
    }

    /// Why a question does not concern the city.
    fn reason(&mut self, question: &Question, present: &Answer) -> Result<Reply<String>, AskError> {
        let needed = self.locale.text("ask-not-applicable-need");
        let why = format!("{}\n{} {}", question.text, self.locale.text("ask-not-applicable-why"), question.not_applicable_because);
        let initial = if let State::NotApplicable(reason) = &present.state { reason } else { "" };
        self.line(&why, false, Some(&needed), initial)
    }

    /// The documents that show an answer: one more, or one less.
    fn evidence(&mut self, question: &Question, present: &[String]) -> Result<Reply<Vec<String>>, AskError> {
        let mut links = present.to_vec();
        if !links.is_empty() {
            let remove = links.iter().map(|link| self.locale.with("ask-evidence-remove", &[("link", plain::one_line(link).into())]));
            let mut page = Page::choice(question.text.clone(), std::iter::once(self.locale.text("ask-evidence-add")).chain(remove));
            page.start = Some(0);
            match self.screen.pick(&page)? {
                Pick::Option(0) => {}
                Pick::Option(at) => {
                    links.remove(at - 1);
                    return Ok(Reply::Given(links));
                }
                Pick::Move(_) => return Ok(Reply::Leave),
                Pick::Items(_) | Pick::Keep | Pick::Away => return Ok(Reply::Back),
            }
        }
        let message = format!("{}\n{}", question.text, self.locale.text("ask-evidence-message"));
        Ok(self.line(&message, false, None, "")?.map(|link| {
            links.extend((!plain::one_line(&link).is_empty()).then_some(link));
            links
        }))
    }

    /// Why a question matters, and what to look at before answering.
    fn help(&self, question: &Question) -> Vec<String> {
        let mut paragraphs = vec![question.text.clone()];
        if !question.why.is_empty() {
            paragraphs.push(format!("{} {}", self.locale.text("show-why"), question.why));
        }
        if !question.look_at.is_empty() {
            paragraphs.push(self.locale.text("show-look"));
            paragraphs.extend(question.look_at.iter().map(|look| format!("- {look}")));
        }
        if !question.whom_to_ask.is_empty() {
            paragraphs.push(format!("{} {}", self.locale.text("show-whom"), question.whom_to_ask));
        }
        paragraphs
    }
}

impl<T> Reply<T> {
    /// The same with what was given changed.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reply<U> {
        match self {
            Reply::Given(given) => Reply::Given(change(given)),
            Reply::Back => Reply::Back,
            Reply::Leave => Reply::Leave,
        }
    }
}

fn given<T>(said: T) -> Reply<Option<T>> {
    Reply::Given(Some(said))
}

/// What a move that means the same everywhere says.
fn moved<T>(pick: &Pick) -> Said<T> {
    match pick {
        Pick::Move(Move::Skip) => Said::Skip,
        Pick::Move(Move::List) => Said::List,
        Pick::Move(Move::Leave) => Said::Leave,
        _ => Said::Back,
    }
}

/// Whether a question is answered by typing rather than by choosing.
fn is_typed(kind: &Kind) -> bool {
    matches!(kind, Kind::Number { .. } | Kind::Text)
}

/// "Yes" is offered before "no", though "no" is the lower level: what stands at one position, seen from the other order.
fn value_at(kind: &Kind, at: usize) -> usize {
    if matches!(kind, Kind::YesNo) { 1 - at.min(1) } else { at }
}

/// The text given before, to be changed.
fn text_of(value: Option<&Value>) -> &str {
    if let Some(Value::Text(text)) = value { text } else { "" }
}
