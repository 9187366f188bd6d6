//! A page of the interview as data: what is asked, what can be chosen, what else can be done. How it looks is up to a screen.

use crate::locale::Locale;

/// What can be done at a page besides choosing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// To the place before.
    Back,
    /// Why it matters, what to look at.
    Help,
    /// "Don't know".
    Unknown,
    /// "Not applicable".
    NotApplicable,
    /// A remark.
    Note,
    /// A document that shows it.
    Evidence,
    /// On, without saying anything.
    Skip,
    /// All questions, to go to one of them.
    List,
    /// Save and leave.
    Leave,
}

impl Move {
    /// Its messages: its letters, it in a word, it in a phrase.
    fn messages(self) -> [&'static str; 3] {
        match self {
            Move::Back => ["key-back", "move-back", "move-long-back"],
            Move::Help => ["key-help", "move-help", "move-long-help"],
            Move::Unknown => ["key-unknown", "move-unknown", "move-long-unknown"],
            Move::NotApplicable => ["key-not-applicable", "move-not-applicable", "move-long-not-applicable"],
            Move::Note => ["key-note", "move-note", "move-long-note"],
            Move::Evidence => ["key-evidence", "move-evidence", "move-long-evidence"],
            Move::Skip => ["key-skip", "move-skip", "move-long-skip"],
            Move::List => ["key-list", "move-list", "move-long-list"],
            Move::Leave => ["key-leave", "move-leave", "move-long-leave"],
        }
    }

    /// The letters that stand for it, the one to show first.
    pub fn keys(self, locale: &Locale) -> Vec<char> {
        locale.text(self.messages()[0]).chars().filter(|c| !c.is_whitespace()).collect()
    }

    /// The letter that is shown for it.
    pub fn key(self, locale: &Locale) -> String {
        self.keys(locale).into_iter().take(1).collect()
    }

    /// Whether a letter stands for it, small or capital.
    pub fn is(self, letter: char, locale: &Locale) -> bool {
        self.keys(locale).into_iter().any(|key| key.to_lowercase().eq(letter.to_lowercase()))
    }

    /// It in a word or two, for the help line.
    pub fn short(self, locale: &Locale) -> String {
        locale.text(self.messages()[1])
    }

    /// It in a whole phrase, for a list.
    pub fn long(self, locale: &Locale) -> String {
        locale.text(self.messages()[2])
    }
}

/// One thing that can be chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choosable {
    /// What it says.
    pub text: String,
    /// What stands over it and those that follow; may be empty.
    pub heading: String,
    /// A remark on it, such as "present answer"; may be empty.
    pub mark: String,
    /// A sign for its state, such as a cross in brackets, and the word for it; both may be empty.
    pub state: (String, String),
}

impl Choosable {
    /// Its text with sign and remark, for the eye.
    pub fn label(&self) -> String {
        let sign = if self.state.0.is_empty() { String::new() } else { format!("{} ", self.state.0) };
        let mark = if self.mark.is_empty() { String::new() } else { format!(" ← {}", self.mark) };
        format!("{sign}{}{mark}", self.text)
    }

    /// Its text with word and remark before it, for the ear.
    pub fn spoken(&self, locale: &Locale) -> String {
        let parts = [&self.mark, &self.state.1, &self.text].into_iter().filter(|part| !part.is_empty()).cloned();
        parts.collect::<Vec<String>>().join(&format!("{} ", locale.text("colon")))
    }
}

impl From<String> for Choosable {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// What is asked, what can be chosen, what else can be done.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// Where one is, such as "Trust · question 14 of 42"; may be empty.
    pub place: String,
    /// How many are done, of how many.
    pub progress: Option<(usize, usize)>,
    /// What is asked.
    pub text: String,
    /// What else there is to know about it.
    pub details: Vec<String>,
    /// What can be chosen, in order.
    pub options: Vec<Choosable>,
    /// Which of them are ticked, where any number of them can be.
    pub ticked: Option<Vec<bool>>,
    /// What Enter alone chooses; nothing if the person is to choose first.
    pub start: Option<usize>,
    /// What else can be done.
    pub moves: Vec<Move>,
    /// Enter alone keeps what was said before, though it is none of the options.
    pub keeps: bool,
    /// Turning back here means leaving.
    pub leads_out: bool,
}

impl Page {
    /// Whether there is so much to do here that it has a list of its own (behind Esc).
    pub fn has_list_of_moves(&self) -> bool {
        self.moves.len() > 2
    }

    /// A question with some things to choose from.
    pub fn choice(text: impl Into<String>, options: impl IntoIterator<Item = String>) -> Self {
        Self { text: text.into(), options: options.into_iter().map(Choosable::from).collect(), ..Self::default() }
    }

    /// The move of a letter, if this page has it.
    pub fn move_of(&self, letter: char, locale: &Locale) -> Option<Move> {
        self.moves.iter().copied().find(|known| known.is(letter, locale))
    }
}

/// What the person did at a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// Chose one.
    Option(usize),
    /// Ticked these.
    Items(Vec<bool>),
    /// Kept what was said before.
    Keep,
    /// Something else.
    Move(Move),
    /// Turned back.
    Away,
}
