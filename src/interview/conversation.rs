//! The whole interview: profile, questions, the list of all questions, the review before the end. Every change is saved before anything else is shown.

use super::ask::{AskError, Asker, Reply, Said, Setting};
use super::page::{Choosable, Move, Page, Pick};
use super::review::{self, Counts};
use super::session::{Effects, Place, Session};
use crate::reporting::markdown::bar;
use crate::reporting::view::words::summary_view;
use crate::responses::{Answer, Response, State};
use crate::scoring::Assessment;
use crate::toolkit::Toolkit;

/// How an interview ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The person has seen the review and wants the result.
    Finished,
    /// The person left before.
    Left,
}

/// Puts the answers where they are safe; may ask the person where, if it cannot. Turning back means to go on with the answers in memory only.
pub type Save<'c, 'a> = &'c mut dyn FnMut(&mut Asker<'a>, &Response) -> Result<Reply<()>, AskError>;

/// An interview with somebody.
pub struct Conversation<'c, 'a, 't> {
    /// How to ask.
    pub asker: &'c mut Asker<'a>,
    /// What is asked.
    pub toolkit: &'t Toolkit,
    /// Where it stands.
    pub session: &'c mut Session<'t>,
    /// How to save.
    pub save: Save<'c, 'a>,
    /// Whether what was said last is in memory only.
    pub unsaved: bool,
    /// Whether the result of every dimension is shown when it is done, for a room of people.
    pub present: bool,
}

impl Conversation<'_, '_, '_> {
    /// Asks until the person has finished or leaves.
    ///
    /// # Errors
    /// If asking is not possible any more, or the answers cannot be saved. All that was said is in the session.
    pub fn run(&mut self) -> Result<Ending, AskError> {
        loop {
            if self.unsaved {
                let notice = self.asker.locale.text("save-not-saved");
                self.asker.screen.notice(&notice);
            }
            let goes_on = match self.session.place() {
                Place::Field(at) => self.field(at)?,
                Place::Question(at) => self.question(at)?,
                Place::End => match self.review()? {
                    Some(ending) => return Ok(ending),
                    None => true,
                },
            };
            if !goes_on {
                return Ok(Ending::Left);
            }
        }
    }

    /// Saves, and says what an answer changed beside itself. Whether to go on.
    fn keep(&mut self, effects: &Effects) -> Result<bool, AskError> {
        for (key, questions) in [("ask-hidden", &effects.hidden), ("ask-shown", &effects.shown)] {
            if !questions.is_empty() {
                let notice = self.asker.locale.with(key, &[("count", questions.len().into())]);
                self.asker.screen.notice(&notice);
            }
        }
        let reply = (self.save)(self.asker, self.session.response())?;
        self.unsaved = reply == Reply::Back;
        Ok(reply != Reply::Leave)
    }

    fn field(&mut self, at: usize) -> Result<bool, AskError> {
        let of = self.toolkit.profile.len();
        let place = self.asker.locale.with("ask-profile-progress", &[("number", (at + 1).into()), ("total", of.into())]);
        let present = self.session.response().profile[at].clone();
        match self.asker.field(&self.toolkit.profile[at], &place, present.as_ref(), self.session.can_go_back())? {
            Said::Answer(value) => {
                let effects = self.session.tell(value);
                self.keep(&effects)
            }
            Said::Back => {
                self.session.back();
                Ok(true)
            }
            Said::Leave => Ok(false),
            // A field has no list, notes or documents.
            Said::Skip | Said::List | Said::Note(_) | Said::Evidence(_) => {
                self.session.skip();
                Ok(true)
            }
        }
    }

    fn question(&mut self, at: usize) -> Result<bool, AskError> {
        let question = &self.toolkit.questions[at];
        let said = self.session.said(at);
        let setting = self.setting(at, &said);
        let effects = match self.asker.question(question, &setting)? {
            Said::Answer(state) => {
                if state == State::Unknown {
                    let locale = self.asker.locale;
                    let ask = match question.whom_to_ask.as_str() {
                        "" => locale.text("unknown-ask-anyone"),
                        whom => locale.with("unknown-ask", &[("whom", whom.into())]),
                    };
                    let (number, _) = self.session.number(at);
                    self.asker.screen.notice(&locale.with("unknown-noted", &[("number", number.into()), ("ask", ask.into())]));
                }
                let effects = self.session.answer(state);
                if !self.keep(&effects)? {
                    return Ok(false);
                }
                return self.dimension_done(at);
            }
            Said::Note(note) => {
                self.session.note(&note);
                Effects::default()
            }
            Said::Evidence(links) => {
                self.session.evidence(links);
                Effects::default()
            }
            Said::Skip => {
                self.session.skip();
                return Ok(true);
            }
            Said::Back => {
                self.session.back();
                return Ok(true);
            }
            Said::List => return self.list(at),
            Said::Leave => return Ok(false),
        };
        self.keep(&effects)
    }

    /// Where a question stands.
    fn setting<'s>(&self, at: usize, said: &'s Answer) -> Setting<'s> {
        let (number, total) = self.session.number(at);
        let title = self.toolkit.dimensions[self.toolkit.questions[at].dimension].title.clone();
        let place =
            self.asker.locale.with("ask-progress", &[("dimension", title.into()), ("number", number.into()), ("total", total.into())]);
        Setting {
            place,
            progress: (total - self.session.open().len(), total),
            said,
            earlier: self.session.is_earlier(at),
            can_go_back: self.session.can_go_back(),
        }
    }

    /// For people who look on: what the group's answers to a dimension come to, once its last question is behind them. Whether to go on.
    fn dimension_done(&mut self, at: usize) -> Result<bool, AskError> {
        let dimension = self.toolkit.questions[at].dimension;
        let last = self.session.concerned().into_iter().rfind(|at| self.toolkit.questions[*at].dimension == dimension);
        if !self.present || last != Some(at) {
            return Ok(true);
        }
        let Some(assessment) = Assessment::of(self.toolkit, vec![self.session.response().clone()]) else { return Ok(true) };
        let locale = self.asker.locale;
        let view = summary_view(self.toolkit, &assessment.scores.dimensions[dimension], locale);
        let mut paragraphs = Vec::new();
        if view.score.is_some() {
            let places = [("score", view.score_text.clone().into()), ("band", view.band.clone().into())];
            paragraphs.push(locale.with("present-score", &places));
            paragraphs.push(bar(view.score.unwrap_or_default()));
            paragraphs.extend((!view.band_meaning.is_empty()).then_some(view.band_meaning));
            paragraphs.extend(
                (!view.capped_by.is_empty()).then(|| {
                    locale.with("present-capped", &[("questions", view.capped_by.join(&locale.text("semicolon-separator")).into())])
                }),
            );
        } else {
            paragraphs.push(locale.with("present-no-score", &[("why", view.band.into())]));
        }
        if view.uncertain {
            paragraphs.push(locale.with("present-bounds", &[("bounds", view.bounds_text.into())]));
        }
        let reply = self.asker.screen.pages(&self.toolkit.dimensions[dimension].title, &paragraphs, false)?;
        Ok(reply != Reply::Leave)
    }

    /// All questions of this assessment with what was said, to go to one of them. Whether to go on.
    fn list(&mut self, from: usize) -> Result<bool, AskError> {
        let locale = self.asker.locale;
        let concerned = self.session.concerned();
        let mut page = Page { text: locale.text("list-heading"), details: vec![locale.text("list-legend")], ..Page::default() };
        let mut dimension = None;
        for at in &concerned {
            let question = &self.toolkit.questions[*at];
            let (sign, word) = match self.session.response().answers[*at].state {
                State::Answered(_) => ("[x]", "list-answered"),
                State::Unknown => ("[?]", "unknown"),
                State::NotApplicable(_) => ("[-]", "not-applicable"),
                State::Missing => ("[ ]", "missing"),
            };
            let new = dimension != Some(question.dimension);
            dimension = Some(question.dimension);
            let heading = if new { self.toolkit.dimensions[question.dimension].title.clone() } else { String::new() };
            let state = (sign.to_owned(), locale.text(word));
            page.options.push(Choosable { text: question.text.clone(), heading, state, ..Choosable::default() });
        }
        page.options.push(Choosable { text: locale.text("list-end"), heading: locale.text("list-end-heading"), ..Choosable::default() });
        page.start = concerned.iter().position(|at| *at == from);
        page.moves = vec![Move::Back, Move::Leave];
        match self.asker.screen.pick(&page)? {
            Pick::Option(at) => match concerned.get(at) {
                Some(question) => self.session.jump(*question),
                None => self.session.to_end(),
            },
            Pick::Move(Move::Leave) => return Ok(false),
            _ => {}
        }
        Ok(true)
    }

    /// What was said and what is open, before the result. How the interview ends, if it does.
    fn review(&mut self) -> Result<Option<Ending>, AskError> {
        let locale = self.asker.locale;
        let open = self.session.open().len();
        let dimensions = review::by_dimension(self.toolkit, self.session);
        let mut page = Page::choice(locale.text("review-heading"), [locale.text("review-finish")]);
        page.start = (open == 0).then_some(0);
        if open > 0 {
            page.options.push(locale.with("review-open", &[("count", open.into())]).into());
        }
        let extend = self.session.response().quick.then_some(page.options.len());
        page.options.extend(extend.map(|_| locale.text("review-extend").into()));
        let profile = (!self.toolkit.profile.is_empty()).then_some(page.options.len());
        page.options.extend(profile.map(|_| locale.text("review-profile").into()));
        let before = page.options.len();
        for (at, (dimension, _, counts)) in dimensions.iter().enumerate() {
            let title = self.toolkit.dimensions[*dimension].title.clone();
            let heading = if at == 0 { locale.text("review-dimensions") } else { String::new() };
            page.options.push(Choosable { text: self.in_words(&title, *counts), heading, ..Choosable::default() });
        }
        page.moves = vec![Move::Back, Move::Leave];
        let pick = match self.asker.screen.pick(&page) {
            // Who answers from a file has said everything by now.
            Err(AskError::EndOfInput) => return Ok(Some(Ending::Finished)),
            other => other?,
        };
        match pick {
            Pick::Option(0) => return Ok(Some(Ending::Finished)),
            Pick::Option(1) if open > 0 => self.session.to_open(),
            Pick::Option(at) if Some(at) == profile => self.session.to_profile(),
            Pick::Option(at) if Some(at) == extend => {
                self.session.extend();
                if !self.keep(&Effects::default())? {
                    return Ok(Some(Ending::Left));
                }
            }
            Pick::Option(at) => {
                let questions = dimensions.get(at - before).map(|(_, questions, _)| questions.clone()).unwrap_or_default();
                let open = questions.iter().find(|at| self.session.response().answers[**at].state == State::Missing);
                if let Some(from) = open.or(questions.first())
                    && !self.list(*from)?
                {
                    return Ok(Some(Ending::Left));
                }
            }
            Pick::Move(Move::Leave) => return Ok(Some(Ending::Left)),
            Pick::Move(_) | Pick::Items(_) | Pick::Keep | Pick::Away => self.session.back(),
        }
        Ok(None)
    }

    fn in_words(&self, title: &str, counts: Counts) -> String {
        let places = [
            ("dimension", title.into()),
            ("answered", counts.answered.into()),
            ("unknown", counts.unknown.into()),
            ("not-applicable", counts.not_applicable.into()),
            ("missing", counts.missing.into()),
        ];
        self.asker.locale.with("review-dimension", &places)
    }
}
